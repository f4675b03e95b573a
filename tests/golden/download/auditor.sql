WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT array_remove(array((
        SELECT unnest(array_append(array((
                SELECT representation_7.child_id
                FROM representation AS representation_8 JOIN representation AS representation_9 ON representation_9.child_id = representation_8.child_id JOIN representation AS representation_7 ON representation_7.representative_id = representation_9.representative_id
                WHERE (representation_8.representative_id = anon_17.representative_id
                  AND (representation_9.representative_id = representation_8.representative_id
                    OR representation_9.kind != 'INSTITUTION')
                  OR representation_8.child_id = anon_17.child_id
                  AND representation_9.kind != 'INSTITUTION')
                AND representation_7.child_id != ALL (array((
                      SELECT family_exception_3.child_id
                      FROM family_exception AS family_exception_3
                      WHERE family_exception_3.staff_id = viewer.staff_id
                      AND family_exception_3.valid_from <= $6::DATE
                      AND (family_exception_3.valid_to IS NULL
                        OR family_exception_3.valid_to >= $6::DATE)))))), anon_17.child_id))
        FROM (
          SELECT representative_3.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_3
          WHERE representative_3.staff_id = viewer.staff_id
          UNION ALL SELECT account_8.representative_id, account_8.child_id
          FROM account AS account_8
          WHERE account_8.staff_id = viewer.staff_id
          AND (account_8.representative_id IS NOT NULL
            OR account_8.child_id IS NOT NULL)) AS anon_17)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_11.touched, anon_12.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_13
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
          WHEN anon_14.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_14.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_14.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_1 JOIN break_glass_grant AS break_glass_grant_1 ON break_glass_grant_1.child_id = child_1.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.child_id = child_1.id
          AND (break_glass_grant_2.organization_id = ANY (array((
                  SELECT assignment_1.organization_id
                  FROM assignment AS assignment_1
                  WHERE assignment_1.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_1.organization_id IS NOT NULL
                  AND assignment_1.valid_from <= $6::DATE
                  AND (assignment_1.valid_to IS NULL
                    OR assignment_1.valid_to >= $6::DATE))))
            OR break_glass_grant_2.organization_id = ANY (array((
                  SELECT organization_1.id
                  FROM organization AS organization_1
                  WHERE organization_1.id != ALL (array((
                        SELECT assignment_2.organization_id
                        FROM account AS account_2 JOIN assignment AS assignment_2 ON assignment_2.staff_id = account_2.staff_id
                        WHERE 'auditor' = ANY (account_2.roles)
                        AND account_2.disabled_at IS NULL
                        AND assignment_2.valid_from <= $6::DATE
                        AND (assignment_2.valid_to IS NULL
                          OR assignment_2.valid_to >= $6::DATE)))))))
            OR break_glass_grant_2.staff_id = ANY (array((
                  SELECT account_3.staff_id
                  FROM account AS account_3
                  WHERE 'auditor' = ANY (account_3.roles)
                  AND account_3.disabled_at IS NULL)))
            OR break_glass_grant_2.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_1.child_id
                                  FROM representation AS representation_2 JOIN representation AS representation_3 ON representation_3.child_id = representation_2.child_id JOIN representation AS representation_1 ON representation_1.representative_id = representation_3.representative_id
                                  WHERE (representation_2.representative_id = anon_15.representative_id
                                    AND (representation_3.representative_id = representation_2.representative_id
                                      OR representation_3.kind != 'INSTITUTION')
                                    OR representation_2.child_id = anon_15.child_id
                                    AND representation_3.kind != 'INSTITUTION')
                                  AND representation_1.child_id != ALL (array((
                                        SELECT family_exception_1.child_id
                                        FROM family_exception AS family_exception_1
                                        WHERE family_exception_1.staff_id = account_4.staff_id
                                        AND family_exception_1.valid_from <= $6::DATE
                                        AND (family_exception_1.valid_to IS NULL
                                          OR family_exception_1.valid_to >= $6::DATE)))))), anon_15.child_id))
                          FROM (
                            SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_1
                            WHERE representative_1.staff_id = account_4.staff_id
                            UNION ALL SELECT account_5.representative_id, account_5.child_id
                            FROM account AS account_5
                            WHERE account_5.staff_id = account_4.staff_id
                            AND (account_5.representative_id IS NOT NULL
                              OR account_5.child_id IS NOT NULL)) AS anon_15)), NULL))
                  FROM account AS account_4
                  WHERE 'auditor' = ANY (account_4.roles)
                  AND account_4.disabled_at IS NULL))))
          AND break_glass_grant_2.outcome IS NULL
          AND (break_glass_grant_2.organization_id = ANY (array((
                  SELECT assignment_3.organization_id
                  FROM assignment AS assignment_3
                  WHERE assignment_3.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_3.organization_id IS NOT NULL
                  AND assignment_3.valid_from <= $6::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_6 JOIN assignment AS assignment_4 ON assignment_4.staff_id = account_6.staff_id
                WHERE 'auditor' = ANY (account_6.roles)
                AND account_6.disabled_at IS NULL
                AND assignment_4.valid_from <= $6::DATE
                AND (assignment_4.valid_to IS NULL
                  OR assignment_4.valid_to >= $6::DATE)
                AND assignment_4.organization_id = break_glass_grant_2.organization_id
                AND account_6.staff_id != break_glass_grant_2.staff_id
                AND break_glass_grant_2.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_4.child_id
                                FROM representation AS representation_5 JOIN representation AS representation_6 ON representation_6.child_id = representation_5.child_id JOIN representation AS representation_4 ON representation_4.representative_id = representation_6.representative_id
                                WHERE (representation_5.representative_id = anon_16.representative_id
                                  AND (representation_6.representative_id = representation_5.representative_id
                                    OR representation_6.kind != 'INSTITUTION')
                                  OR representation_5.child_id = anon_16.child_id
                                  AND representation_6.kind != 'INSTITUTION')
                                AND representation_4.child_id != ALL (array((
                                      SELECT family_exception_2.child_id
                                      FROM family_exception AS family_exception_2
                                      WHERE family_exception_2.staff_id = account_6.staff_id
                                      AND family_exception_2.valid_from <= $6::DATE
                                      AND (family_exception_2.valid_to IS NULL
                                        OR family_exception_2.valid_to >= $6::DATE)))))), anon_16.child_id))
                        FROM (
                          SELECT representative_2.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_2
                          WHERE representative_2.staff_id = account_6.staff_id
                          UNION ALL SELECT account_7.representative_id, account_7.child_id
                          FROM account AS account_7
                          WHERE account_7.staff_id = account_6.staff_id
                          AND (account_7.representative_id IS NOT NULL
                            OR account_7.child_id IS NOT NULL)) AS anon_16)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_5
                WHERE assignment_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_5.valid_from <= $6::DATE
                AND (assignment_5.valid_to IS NULL
                  OR assignment_5.valid_to >= $6::DATE))))
          AND break_glass_grant_2.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_6
          WHERE assignment_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_6.valid_from <= $6::DATE
          AND (assignment_6.valid_to IS NULL
            OR assignment_6.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_1
            WHERE audit_order_1.child_id = child_1.id
            AND audit_order_1.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_1.child_id IS NOT NULL
            AND audit_order_1.approved_at IS NOT NULL
            AND audit_order_1.revoked_at IS NULL
            AND audit_order_1.valid_from <= $6::DATE
            AND (audit_order_1.valid_to IS NULL
              OR audit_order_1.valid_to >= $6::DATE)))
        OR child_1.district_id = ANY (array((
              SELECT district_1.id
              FROM audit_order AS audit_order_2 JOIN district AS district_1 ON district_1.organization_id = audit_order_2.organization_id
              WHERE audit_order_2.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_2.approved_at IS NOT NULL
              AND audit_order_2.revoked_at IS NULL
              AND audit_order_2.valid_from <= $6::DATE
              AND (audit_order_2.valid_to IS NULL
                OR audit_order_2.valid_to >= $6::DATE)))))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_3
        WHERE break_glass_grant_3.child_id = child_1.id
        AND (break_glass_grant_3.organization_id = ANY (array((
                SELECT assignment_7.organization_id
                FROM assignment AS assignment_7
                WHERE assignment_7.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_7.organization_id IS NOT NULL
                AND assignment_7.valid_from <= $6::DATE
                AND (assignment_7.valid_to IS NULL
                  OR assignment_7.valid_to >= $6::DATE))))
          OR break_glass_grant_3.organization_id = ANY (array((
                SELECT organization_2.id
                FROM organization AS organization_2
                WHERE organization_2.id != ALL (array((
                      SELECT assignment_8.organization_id
                      FROM account AS account_9 JOIN assignment AS assignment_8 ON assignment_8.staff_id = account_9.staff_id
                      WHERE 'auditor' = ANY (account_9.roles)
                      AND account_9.disabled_at IS NULL
                      AND assignment_8.valid_from <= $6::DATE
                      AND (assignment_8.valid_to IS NULL
                        OR assignment_8.valid_to >= $6::DATE)))))))
          OR break_glass_grant_3.staff_id = ANY (array((
                SELECT account_10.staff_id
                FROM account AS account_10
                WHERE 'auditor' = ANY (account_10.roles)
                AND account_10.disabled_at IS NULL)))
          OR break_glass_grant_3.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_10.child_id
                                FROM representation AS representation_11 JOIN representation AS representation_12 ON representation_12.child_id = representation_11.child_id JOIN representation AS representation_10 ON representation_10.representative_id = representation_12.representative_id
                                WHERE (representation_11.representative_id = anon_18.representative_id
                                  AND (representation_12.representative_id = representation_11.representative_id
                                    OR representation_12.kind != 'INSTITUTION')
                                  OR representation_11.child_id = anon_18.child_id
                                  AND representation_12.kind != 'INSTITUTION')
                                AND representation_10.child_id != ALL (array((
                                      SELECT family_exception_4.child_id
                                      FROM family_exception AS family_exception_4
                                      WHERE family_exception_4.staff_id = account_11.staff_id
                                      AND family_exception_4.valid_from <= $6::DATE
                                      AND (family_exception_4.valid_to IS NULL
                                        OR family_exception_4.valid_to >= $6::DATE)))))), anon_18.child_id))
                        FROM (
                          SELECT representative_4.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_4
                          WHERE representative_4.staff_id = account_11.staff_id
                          UNION ALL SELECT account_12.representative_id, account_12.child_id
                          FROM account AS account_12
                          WHERE account_12.staff_id = account_11.staff_id
                          AND (account_12.representative_id IS NOT NULL
                            OR account_12.child_id IS NOT NULL)) AS anon_18)), NULL))
                FROM account AS account_11
                WHERE 'auditor' = ANY (account_11.roles)
                AND account_11.disabled_at IS NULL))))
        AND break_glass_grant_3.outcome IS NULL
        AND (break_glass_grant_3.organization_id = ANY (array((
                SELECT assignment_9.organization_id
                FROM assignment AS assignment_9
                WHERE assignment_9.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_9.organization_id IS NOT NULL
                AND assignment_9.valid_from <= $6::DATE
                AND (assignment_9.valid_to IS NULL
                  OR assignment_9.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_13 JOIN assignment AS assignment_10 ON assignment_10.staff_id = account_13.staff_id
              WHERE 'auditor' = ANY (account_13.roles)
              AND account_13.disabled_at IS NULL
              AND assignment_10.valid_from <= $6::DATE
              AND (assignment_10.valid_to IS NULL
                OR assignment_10.valid_to >= $6::DATE)
              AND assignment_10.organization_id = break_glass_grant_3.organization_id
              AND account_13.staff_id != break_glass_grant_3.staff_id
              AND break_glass_grant_3.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_13.child_id
                              FROM representation AS representation_14 JOIN representation AS representation_15 ON representation_15.child_id = representation_14.child_id JOIN representation AS representation_13 ON representation_13.representative_id = representation_15.representative_id
                              WHERE (representation_14.representative_id = anon_19.representative_id
                                AND (representation_15.representative_id = representation_14.representative_id
                                  OR representation_15.kind != 'INSTITUTION')
                                OR representation_14.child_id = anon_19.child_id
                                AND representation_15.kind != 'INSTITUTION')
                              AND representation_13.child_id != ALL (array((
                                    SELECT family_exception_5.child_id
                                    FROM family_exception AS family_exception_5
                                    WHERE family_exception_5.staff_id = account_13.staff_id
                                    AND family_exception_5.valid_from <= $6::DATE
                                    AND (family_exception_5.valid_to IS NULL
                                      OR family_exception_5.valid_to >= $6::DATE)))))), anon_19.child_id))
                      FROM (
                        SELECT representative_5.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_5
                        WHERE representative_5.staff_id = account_13.staff_id
                        UNION ALL SELECT account_14.representative_id, account_14.child_id
                        FROM account AS account_14
                        WHERE account_14.staff_id = account_13.staff_id
                        AND (account_14.representative_id IS NOT NULL
                          OR account_14.child_id IS NOT NULL)) AS anon_19)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_11
              WHERE assignment_11.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_11.valid_from <= $6::DATE
              AND (assignment_11.valid_to IS NULL
                OR assignment_11.valid_to >= $6::DATE))))
        AND break_glass_grant_3.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_3.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_3.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_14 ON true
    WHERE anon_13.type = 'BreakGlassGrant'
    AND child_1.id = anon_13.scope
    AND (anon_14.review
      OR anon_14.ordered)
    AND break_glass_grant_1.id = anon_13.key
    AND (anon_14.ordered
      OR anon_14.review
      AND break_glass_grant_1.outcome IS NULL
      AND (break_glass_grant_1.organization_id = ANY (array((
              SELECT assignment_12.organization_id
              FROM assignment AS assignment_12
              WHERE assignment_12.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_12.organization_id IS NOT NULL
              AND assignment_12.valid_from <= $6::DATE
              AND (assignment_12.valid_to IS NULL
                OR assignment_12.valid_to >= $6::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_15 JOIN assignment AS assignment_13 ON assignment_13.staff_id = account_15.staff_id
            WHERE 'auditor' = ANY (account_15.roles)
            AND account_15.disabled_at IS NULL
            AND assignment_13.valid_from <= $6::DATE
            AND (assignment_13.valid_to IS NULL
              OR assignment_13.valid_to >= $6::DATE)
            AND assignment_13.organization_id = break_glass_grant_1.organization_id
            AND account_15.staff_id != break_glass_grant_1.staff_id
            AND break_glass_grant_1.child_id != ALL (array_remove(array((
                    SELECT unnest(array_append(array((
                            SELECT representation_16.child_id
                            FROM representation AS representation_17 JOIN representation AS representation_18 ON representation_18.child_id = representation_17.child_id JOIN representation AS representation_16 ON representation_16.representative_id = representation_18.representative_id
                            WHERE (representation_17.representative_id = anon_20.representative_id
                              AND (representation_18.representative_id = representation_17.representative_id
                                OR representation_18.kind != 'INSTITUTION')
                              OR representation_17.child_id = anon_20.child_id
                              AND representation_18.kind != 'INSTITUTION')
                            AND representation_16.child_id != ALL (array((
                                  SELECT family_exception_6.child_id
                                  FROM family_exception AS family_exception_6
                                  WHERE family_exception_6.staff_id = account_15.staff_id
                                  AND family_exception_6.valid_from <= $6::DATE
                                  AND (family_exception_6.valid_to IS NULL
                                    OR family_exception_6.valid_to >= $6::DATE)))))), anon_20.child_id))
                    FROM (
                      SELECT representative_6.id AS representative_id, CAST(NULL AS UUID) AS child_id
                      FROM representative AS representative_6
                      WHERE representative_6.staff_id = account_15.staff_id
                      UNION ALL SELECT account_16.representative_id, account_16.child_id
                      FROM account AS account_16
                      WHERE account_16.staff_id = account_15.staff_id
                      AND (account_16.representative_id IS NOT NULL
                        OR account_16.child_id IS NOT NULL)) AS anon_20)), NULL))))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_14
            WHERE assignment_14.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_14.valid_from <= $6::DATE
            AND (assignment_14.valid_to IS NULL
              OR assignment_14.valid_to >= $6::DATE))))
      AND break_glass_grant_1.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_1.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])))) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
          WHEN anon_21.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_21.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_21.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2 JOIN certificate AS certificate_1 ON certificate_1.child_id = child_2.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_4
          WHERE break_glass_grant_4.child_id = child_2.id
          AND (break_glass_grant_4.organization_id = ANY (array((
                  SELECT assignment_15.organization_id
                  FROM assignment AS assignment_15
                  WHERE assignment_15.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_15.organization_id IS NOT NULL
                  AND assignment_15.valid_from <= $6::DATE
                  AND (assignment_15.valid_to IS NULL
                    OR assignment_15.valid_to >= $6::DATE))))
            OR break_glass_grant_4.organization_id = ANY (array((
                  SELECT organization_3.id
                  FROM organization AS organization_3
                  WHERE organization_3.id != ALL (array((
                        SELECT assignment_16.organization_id
                        FROM account AS account_17 JOIN assignment AS assignment_16 ON assignment_16.staff_id = account_17.staff_id
                        WHERE 'auditor' = ANY (account_17.roles)
                        AND account_17.disabled_at IS NULL
                        AND assignment_16.valid_from <= $6::DATE
                        AND (assignment_16.valid_to IS NULL
                          OR assignment_16.valid_to >= $6::DATE)))))))
            OR break_glass_grant_4.staff_id = ANY (array((
                  SELECT account_18.staff_id
                  FROM account AS account_18
                  WHERE 'auditor' = ANY (account_18.roles)
                  AND account_18.disabled_at IS NULL)))
            OR break_glass_grant_4.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_19.child_id
                                  FROM representation AS representation_20 JOIN representation AS representation_21 ON representation_21.child_id = representation_20.child_id JOIN representation AS representation_19 ON representation_19.representative_id = representation_21.representative_id
                                  WHERE (representation_20.representative_id = anon_22.representative_id
                                    AND (representation_21.representative_id = representation_20.representative_id
                                      OR representation_21.kind != 'INSTITUTION')
                                    OR representation_20.child_id = anon_22.child_id
                                    AND representation_21.kind != 'INSTITUTION')
                                  AND representation_19.child_id != ALL (array((
                                        SELECT family_exception_7.child_id
                                        FROM family_exception AS family_exception_7
                                        WHERE family_exception_7.staff_id = account_19.staff_id
                                        AND family_exception_7.valid_from <= $6::DATE
                                        AND (family_exception_7.valid_to IS NULL
                                          OR family_exception_7.valid_to >= $6::DATE)))))), anon_22.child_id))
                          FROM (
                            SELECT representative_7.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_7
                            WHERE representative_7.staff_id = account_19.staff_id
                            UNION ALL SELECT account_20.representative_id, account_20.child_id
                            FROM account AS account_20
                            WHERE account_20.staff_id = account_19.staff_id
                            AND (account_20.representative_id IS NOT NULL
                              OR account_20.child_id IS NOT NULL)) AS anon_22)), NULL))
                  FROM account AS account_19
                  WHERE 'auditor' = ANY (account_19.roles)
                  AND account_19.disabled_at IS NULL))))
          AND break_glass_grant_4.outcome IS NULL
          AND (break_glass_grant_4.organization_id = ANY (array((
                  SELECT assignment_17.organization_id
                  FROM assignment AS assignment_17
                  WHERE assignment_17.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_17.organization_id IS NOT NULL
                  AND assignment_17.valid_from <= $6::DATE
                  AND (assignment_17.valid_to IS NULL
                    OR assignment_17.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_21 JOIN assignment AS assignment_18 ON assignment_18.staff_id = account_21.staff_id
                WHERE 'auditor' = ANY (account_21.roles)
                AND account_21.disabled_at IS NULL
                AND assignment_18.valid_from <= $6::DATE
                AND (assignment_18.valid_to IS NULL
                  OR assignment_18.valid_to >= $6::DATE)
                AND assignment_18.organization_id = break_glass_grant_4.organization_id
                AND account_21.staff_id != break_glass_grant_4.staff_id
                AND break_glass_grant_4.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_22.child_id
                                FROM representation AS representation_23 JOIN representation AS representation_24 ON representation_24.child_id = representation_23.child_id JOIN representation AS representation_22 ON representation_22.representative_id = representation_24.representative_id
                                WHERE (representation_23.representative_id = anon_23.representative_id
                                  AND (representation_24.representative_id = representation_23.representative_id
                                    OR representation_24.kind != 'INSTITUTION')
                                  OR representation_23.child_id = anon_23.child_id
                                  AND representation_24.kind != 'INSTITUTION')
                                AND representation_22.child_id != ALL (array((
                                      SELECT family_exception_8.child_id
                                      FROM family_exception AS family_exception_8
                                      WHERE family_exception_8.staff_id = account_21.staff_id
                                      AND family_exception_8.valid_from <= $6::DATE
                                      AND (family_exception_8.valid_to IS NULL
                                        OR family_exception_8.valid_to >= $6::DATE)))))), anon_23.child_id))
                        FROM (
                          SELECT representative_8.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_8
                          WHERE representative_8.staff_id = account_21.staff_id
                          UNION ALL SELECT account_22.representative_id, account_22.child_id
                          FROM account AS account_22
                          WHERE account_22.staff_id = account_21.staff_id
                          AND (account_22.representative_id IS NOT NULL
                            OR account_22.child_id IS NOT NULL)) AS anon_23)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_19
                WHERE assignment_19.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_19.valid_from <= $6::DATE
                AND (assignment_19.valid_to IS NULL
                  OR assignment_19.valid_to >= $6::DATE))))
          AND break_glass_grant_4.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_4.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_20
          WHERE assignment_20.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_20.valid_from <= $6::DATE
          AND (assignment_20.valid_to IS NULL
            OR assignment_20.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_3
            WHERE audit_order_3.child_id = child_2.id
            AND audit_order_3.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_3.child_id IS NOT NULL
            AND audit_order_3.approved_at IS NOT NULL
            AND audit_order_3.revoked_at IS NULL
            AND audit_order_3.valid_from <= $6::DATE
            AND (audit_order_3.valid_to IS NULL
              OR audit_order_3.valid_to >= $6::DATE)))
        OR child_2.district_id = ANY (array((
              SELECT district_2.id
              FROM audit_order AS audit_order_4 JOIN district AS district_2 ON district_2.organization_id = audit_order_4.organization_id
              WHERE audit_order_4.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_4.approved_at IS NOT NULL
              AND audit_order_4.revoked_at IS NULL
              AND audit_order_4.valid_from <= $6::DATE
              AND (audit_order_4.valid_to IS NULL
                OR audit_order_4.valid_to >= $6::DATE)))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_5
        WHERE break_glass_grant_5.child_id = child_2.id
        AND (break_glass_grant_5.organization_id = ANY (array((
                SELECT assignment_21.organization_id
                FROM assignment AS assignment_21
                WHERE assignment_21.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_21.organization_id IS NOT NULL
                AND assignment_21.valid_from <= $6::DATE
                AND (assignment_21.valid_to IS NULL
                  OR assignment_21.valid_to >= $6::DATE))))
          OR break_glass_grant_5.organization_id = ANY (array((
                SELECT organization_4.id
                FROM organization AS organization_4
                WHERE organization_4.id != ALL (array((
                      SELECT assignment_22.organization_id
                      FROM account AS account_23 JOIN assignment AS assignment_22 ON assignment_22.staff_id = account_23.staff_id
                      WHERE 'auditor' = ANY (account_23.roles)
                      AND account_23.disabled_at IS NULL
                      AND assignment_22.valid_from <= $6::DATE
                      AND (assignment_22.valid_to IS NULL
                        OR assignment_22.valid_to >= $6::DATE)))))))
          OR break_glass_grant_5.staff_id = ANY (array((
                SELECT account_24.staff_id
                FROM account AS account_24
                WHERE 'auditor' = ANY (account_24.roles)
                AND account_24.disabled_at IS NULL)))
          OR break_glass_grant_5.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_25.child_id
                                FROM representation AS representation_26 JOIN representation AS representation_27 ON representation_27.child_id = representation_26.child_id JOIN representation AS representation_25 ON representation_25.representative_id = representation_27.representative_id
                                WHERE (representation_26.representative_id = anon_24.representative_id
                                  AND (representation_27.representative_id = representation_26.representative_id
                                    OR representation_27.kind != 'INSTITUTION')
                                  OR representation_26.child_id = anon_24.child_id
                                  AND representation_27.kind != 'INSTITUTION')
                                AND representation_25.child_id != ALL (array((
                                      SELECT family_exception_9.child_id
                                      FROM family_exception AS family_exception_9
                                      WHERE family_exception_9.staff_id = account_25.staff_id
                                      AND family_exception_9.valid_from <= $6::DATE
                                      AND (family_exception_9.valid_to IS NULL
                                        OR family_exception_9.valid_to >= $6::DATE)))))), anon_24.child_id))
                        FROM (
                          SELECT representative_9.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_9
                          WHERE representative_9.staff_id = account_25.staff_id
                          UNION ALL SELECT account_26.representative_id, account_26.child_id
                          FROM account AS account_26
                          WHERE account_26.staff_id = account_25.staff_id
                          AND (account_26.representative_id IS NOT NULL
                            OR account_26.child_id IS NOT NULL)) AS anon_24)), NULL))
                FROM account AS account_25
                WHERE 'auditor' = ANY (account_25.roles)
                AND account_25.disabled_at IS NULL))))
        AND break_glass_grant_5.outcome IS NULL
        AND (break_glass_grant_5.organization_id = ANY (array((
                SELECT assignment_23.organization_id
                FROM assignment AS assignment_23
                WHERE assignment_23.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_23.organization_id IS NOT NULL
                AND assignment_23.valid_from <= $6::DATE
                AND (assignment_23.valid_to IS NULL
                  OR assignment_23.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_27 JOIN assignment AS assignment_24 ON assignment_24.staff_id = account_27.staff_id
              WHERE 'auditor' = ANY (account_27.roles)
              AND account_27.disabled_at IS NULL
              AND assignment_24.valid_from <= $6::DATE
              AND (assignment_24.valid_to IS NULL
                OR assignment_24.valid_to >= $6::DATE)
              AND assignment_24.organization_id = break_glass_grant_5.organization_id
              AND account_27.staff_id != break_glass_grant_5.staff_id
              AND break_glass_grant_5.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_28.child_id
                              FROM representation AS representation_29 JOIN representation AS representation_30 ON representation_30.child_id = representation_29.child_id JOIN representation AS representation_28 ON representation_28.representative_id = representation_30.representative_id
                              WHERE (representation_29.representative_id = anon_25.representative_id
                                AND (representation_30.representative_id = representation_29.representative_id
                                  OR representation_30.kind != 'INSTITUTION')
                                OR representation_29.child_id = anon_25.child_id
                                AND representation_30.kind != 'INSTITUTION')
                              AND representation_28.child_id != ALL (array((
                                    SELECT family_exception_10.child_id
                                    FROM family_exception AS family_exception_10
                                    WHERE family_exception_10.staff_id = account_27.staff_id
                                    AND family_exception_10.valid_from <= $6::DATE
                                    AND (family_exception_10.valid_to IS NULL
                                      OR family_exception_10.valid_to >= $6::DATE)))))), anon_25.child_id))
                      FROM (
                        SELECT representative_10.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_10
                        WHERE representative_10.staff_id = account_27.staff_id
                        UNION ALL SELECT account_28.representative_id, account_28.child_id
                        FROM account AS account_28
                        WHERE account_28.staff_id = account_27.staff_id
                        AND (account_28.representative_id IS NOT NULL
                          OR account_28.child_id IS NOT NULL)) AS anon_25)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_25
              WHERE assignment_25.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_25.valid_from <= $6::DATE
              AND (assignment_25.valid_to IS NULL
                OR assignment_25.valid_to >= $6::DATE))))
        AND break_glass_grant_5.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_5.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_5.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_5.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_21 ON true
    WHERE anon_13.type = 'Certificate'
    AND child_2.id = anon_13.scope
    AND (anon_21.review
      OR anon_21.ordered)
    AND (cardinality(certificate_1.labels) = 0
      OR (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_13.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST(((12884901888 | CASE
          WHEN anon_26.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_26.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_26.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_6
          WHERE break_glass_grant_6.child_id = child_3.id
          AND (break_glass_grant_6.organization_id = ANY (array((
                  SELECT assignment_26.organization_id
                  FROM assignment AS assignment_26
                  WHERE assignment_26.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_26.organization_id IS NOT NULL
                  AND assignment_26.valid_from <= $6::DATE
                  AND (assignment_26.valid_to IS NULL
                    OR assignment_26.valid_to >= $6::DATE))))
            OR break_glass_grant_6.organization_id = ANY (array((
                  SELECT organization_5.id
                  FROM organization AS organization_5
                  WHERE organization_5.id != ALL (array((
                        SELECT assignment_27.organization_id
                        FROM account AS account_29 JOIN assignment AS assignment_27 ON assignment_27.staff_id = account_29.staff_id
                        WHERE 'auditor' = ANY (account_29.roles)
                        AND account_29.disabled_at IS NULL
                        AND assignment_27.valid_from <= $6::DATE
                        AND (assignment_27.valid_to IS NULL
                          OR assignment_27.valid_to >= $6::DATE)))))))
            OR break_glass_grant_6.staff_id = ANY (array((
                  SELECT account_30.staff_id
                  FROM account AS account_30
                  WHERE 'auditor' = ANY (account_30.roles)
                  AND account_30.disabled_at IS NULL)))
            OR break_glass_grant_6.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_31.child_id
                                  FROM representation AS representation_32 JOIN representation AS representation_33 ON representation_33.child_id = representation_32.child_id JOIN representation AS representation_31 ON representation_31.representative_id = representation_33.representative_id
                                  WHERE (representation_32.representative_id = anon_27.representative_id
                                    AND (representation_33.representative_id = representation_32.representative_id
                                      OR representation_33.kind != 'INSTITUTION')
                                    OR representation_32.child_id = anon_27.child_id
                                    AND representation_33.kind != 'INSTITUTION')
                                  AND representation_31.child_id != ALL (array((
                                        SELECT family_exception_11.child_id
                                        FROM family_exception AS family_exception_11
                                        WHERE family_exception_11.staff_id = account_31.staff_id
                                        AND family_exception_11.valid_from <= $6::DATE
                                        AND (family_exception_11.valid_to IS NULL
                                          OR family_exception_11.valid_to >= $6::DATE)))))), anon_27.child_id))
                          FROM (
                            SELECT representative_11.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_11
                            WHERE representative_11.staff_id = account_31.staff_id
                            UNION ALL SELECT account_32.representative_id, account_32.child_id
                            FROM account AS account_32
                            WHERE account_32.staff_id = account_31.staff_id
                            AND (account_32.representative_id IS NOT NULL
                              OR account_32.child_id IS NOT NULL)) AS anon_27)), NULL))
                  FROM account AS account_31
                  WHERE 'auditor' = ANY (account_31.roles)
                  AND account_31.disabled_at IS NULL))))
          AND break_glass_grant_6.outcome IS NULL
          AND (break_glass_grant_6.organization_id = ANY (array((
                  SELECT assignment_28.organization_id
                  FROM assignment AS assignment_28
                  WHERE assignment_28.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_28.organization_id IS NOT NULL
                  AND assignment_28.valid_from <= $6::DATE
                  AND (assignment_28.valid_to IS NULL
                    OR assignment_28.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_33 JOIN assignment AS assignment_29 ON assignment_29.staff_id = account_33.staff_id
                WHERE 'auditor' = ANY (account_33.roles)
                AND account_33.disabled_at IS NULL
                AND assignment_29.valid_from <= $6::DATE
                AND (assignment_29.valid_to IS NULL
                  OR assignment_29.valid_to >= $6::DATE)
                AND assignment_29.organization_id = break_glass_grant_6.organization_id
                AND account_33.staff_id != break_glass_grant_6.staff_id
                AND break_glass_grant_6.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_34.child_id
                                FROM representation AS representation_35 JOIN representation AS representation_36 ON representation_36.child_id = representation_35.child_id JOIN representation AS representation_34 ON representation_34.representative_id = representation_36.representative_id
                                WHERE (representation_35.representative_id = anon_28.representative_id
                                  AND (representation_36.representative_id = representation_35.representative_id
                                    OR representation_36.kind != 'INSTITUTION')
                                  OR representation_35.child_id = anon_28.child_id
                                  AND representation_36.kind != 'INSTITUTION')
                                AND representation_34.child_id != ALL (array((
                                      SELECT family_exception_12.child_id
                                      FROM family_exception AS family_exception_12
                                      WHERE family_exception_12.staff_id = account_33.staff_id
                                      AND family_exception_12.valid_from <= $6::DATE
                                      AND (family_exception_12.valid_to IS NULL
                                        OR family_exception_12.valid_to >= $6::DATE)))))), anon_28.child_id))
                        FROM (
                          SELECT representative_12.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_12
                          WHERE representative_12.staff_id = account_33.staff_id
                          UNION ALL SELECT account_34.representative_id, account_34.child_id
                          FROM account AS account_34
                          WHERE account_34.staff_id = account_33.staff_id
                          AND (account_34.representative_id IS NOT NULL
                            OR account_34.child_id IS NOT NULL)) AS anon_28)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_30
                WHERE assignment_30.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_30.valid_from <= $6::DATE
                AND (assignment_30.valid_to IS NULL
                  OR assignment_30.valid_to >= $6::DATE))))
          AND break_glass_grant_6.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_6.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_31
          WHERE assignment_31.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_31.valid_from <= $6::DATE
          AND (assignment_31.valid_to IS NULL
            OR assignment_31.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_5
            WHERE audit_order_5.child_id = child_3.id
            AND audit_order_5.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_5.child_id IS NOT NULL
            AND audit_order_5.approved_at IS NOT NULL
            AND audit_order_5.revoked_at IS NULL
            AND audit_order_5.valid_from <= $6::DATE
            AND (audit_order_5.valid_to IS NULL
              OR audit_order_5.valid_to >= $6::DATE)))
        OR child_3.district_id = ANY (array((
              SELECT district_3.id
              FROM audit_order AS audit_order_6 JOIN district AS district_3 ON district_3.organization_id = audit_order_6.organization_id
              WHERE audit_order_6.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_6.approved_at IS NOT NULL
              AND audit_order_6.revoked_at IS NULL
              AND audit_order_6.valid_from <= $6::DATE
              AND (audit_order_6.valid_to IS NULL
                OR audit_order_6.valid_to >= $6::DATE)))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_7
        WHERE break_glass_grant_7.child_id = child_3.id
        AND (break_glass_grant_7.organization_id = ANY (array((
                SELECT assignment_32.organization_id
                FROM assignment AS assignment_32
                WHERE assignment_32.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_32.organization_id IS NOT NULL
                AND assignment_32.valid_from <= $6::DATE
                AND (assignment_32.valid_to IS NULL
                  OR assignment_32.valid_to >= $6::DATE))))
          OR break_glass_grant_7.organization_id = ANY (array((
                SELECT organization_6.id
                FROM organization AS organization_6
                WHERE organization_6.id != ALL (array((
                      SELECT assignment_33.organization_id
                      FROM account AS account_35 JOIN assignment AS assignment_33 ON assignment_33.staff_id = account_35.staff_id
                      WHERE 'auditor' = ANY (account_35.roles)
                      AND account_35.disabled_at IS NULL
                      AND assignment_33.valid_from <= $6::DATE
                      AND (assignment_33.valid_to IS NULL
                        OR assignment_33.valid_to >= $6::DATE)))))))
          OR break_glass_grant_7.staff_id = ANY (array((
                SELECT account_36.staff_id
                FROM account AS account_36
                WHERE 'auditor' = ANY (account_36.roles)
                AND account_36.disabled_at IS NULL)))
          OR break_glass_grant_7.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_37.child_id
                                FROM representation AS representation_38 JOIN representation AS representation_39 ON representation_39.child_id = representation_38.child_id JOIN representation AS representation_37 ON representation_37.representative_id = representation_39.representative_id
                                WHERE (representation_38.representative_id = anon_29.representative_id
                                  AND (representation_39.representative_id = representation_38.representative_id
                                    OR representation_39.kind != 'INSTITUTION')
                                  OR representation_38.child_id = anon_29.child_id
                                  AND representation_39.kind != 'INSTITUTION')
                                AND representation_37.child_id != ALL (array((
                                      SELECT family_exception_13.child_id
                                      FROM family_exception AS family_exception_13
                                      WHERE family_exception_13.staff_id = account_37.staff_id
                                      AND family_exception_13.valid_from <= $6::DATE
                                      AND (family_exception_13.valid_to IS NULL
                                        OR family_exception_13.valid_to >= $6::DATE)))))), anon_29.child_id))
                        FROM (
                          SELECT representative_13.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_13
                          WHERE representative_13.staff_id = account_37.staff_id
                          UNION ALL SELECT account_38.representative_id, account_38.child_id
                          FROM account AS account_38
                          WHERE account_38.staff_id = account_37.staff_id
                          AND (account_38.representative_id IS NOT NULL
                            OR account_38.child_id IS NOT NULL)) AS anon_29)), NULL))
                FROM account AS account_37
                WHERE 'auditor' = ANY (account_37.roles)
                AND account_37.disabled_at IS NULL))))
        AND break_glass_grant_7.outcome IS NULL
        AND (break_glass_grant_7.organization_id = ANY (array((
                SELECT assignment_34.organization_id
                FROM assignment AS assignment_34
                WHERE assignment_34.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_34.organization_id IS NOT NULL
                AND assignment_34.valid_from <= $6::DATE
                AND (assignment_34.valid_to IS NULL
                  OR assignment_34.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_39 JOIN assignment AS assignment_35 ON assignment_35.staff_id = account_39.staff_id
              WHERE 'auditor' = ANY (account_39.roles)
              AND account_39.disabled_at IS NULL
              AND assignment_35.valid_from <= $6::DATE
              AND (assignment_35.valid_to IS NULL
                OR assignment_35.valid_to >= $6::DATE)
              AND assignment_35.organization_id = break_glass_grant_7.organization_id
              AND account_39.staff_id != break_glass_grant_7.staff_id
              AND break_glass_grant_7.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_40.child_id
                              FROM representation AS representation_41 JOIN representation AS representation_42 ON representation_42.child_id = representation_41.child_id JOIN representation AS representation_40 ON representation_40.representative_id = representation_42.representative_id
                              WHERE (representation_41.representative_id = anon_30.representative_id
                                AND (representation_42.representative_id = representation_41.representative_id
                                  OR representation_42.kind != 'INSTITUTION')
                                OR representation_41.child_id = anon_30.child_id
                                AND representation_42.kind != 'INSTITUTION')
                              AND representation_40.child_id != ALL (array((
                                    SELECT family_exception_14.child_id
                                    FROM family_exception AS family_exception_14
                                    WHERE family_exception_14.staff_id = account_39.staff_id
                                    AND family_exception_14.valid_from <= $6::DATE
                                    AND (family_exception_14.valid_to IS NULL
                                      OR family_exception_14.valid_to >= $6::DATE)))))), anon_30.child_id))
                      FROM (
                        SELECT representative_14.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_14
                        WHERE representative_14.staff_id = account_39.staff_id
                        UNION ALL SELECT account_40.representative_id, account_40.child_id
                        FROM account AS account_40
                        WHERE account_40.staff_id = account_39.staff_id
                        AND (account_40.representative_id IS NOT NULL
                          OR account_40.child_id IS NOT NULL)) AS anon_30)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_36
              WHERE assignment_36.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_36.valid_from <= $6::DATE
              AND (assignment_36.valid_to IS NULL
                OR assignment_36.valid_to >= $6::DATE))))
        AND break_glass_grant_7.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_7.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_7.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_7.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_26 ON true
    WHERE anon_13.type = 'Child'
    AND child_3.id = anon_13.scope
    AND (anon_26.review
      OR anon_26.ordered)) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_4
    LEFT OUTER JOIN LATERAL (
      SELECT district_4.id = ANY (array((
            SELECT assignment_37.district_id
            FROM assignment AS assignment_37
            WHERE assignment_37.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_37.district_id IS NOT NULL
            AND assignment_37.valid_from <= $6::DATE
            AND (assignment_37.valid_to IS NULL
              OR assignment_37.valid_to >= $6::DATE))))
      AND NOT district_4.organization_id = ANY (array((
            SELECT assignment_38.organization_id
            FROM assignment AS assignment_38
            WHERE assignment_38.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_38.organization_id IS NOT NULL
            AND assignment_38.valid_from <= $6::DATE
            AND (assignment_38.valid_to IS NULL
              OR assignment_38.valid_to >= $6::DATE)
            AND assignment_38.district_id IS NULL)))
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_39 JOIN organization AS organization_7 ON organization_7.id = assignment_39.organization_id
          WHERE assignment_39.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_39.district_id IS NULL
          AND assignment_39.valid_from <= $6::DATE
          AND (assignment_39.valid_to IS NULL
            OR assignment_39.valid_to >= $6::DATE)
          AND organization_7.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_31 ON true
    WHERE anon_13.type = 'District'
    AND district_4.id = anon_13.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((17179869184 | CASE
          WHEN anon_32.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_32.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_32.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_4 JOIN fact_resolution AS fact_resolution_1 ON fact_resolution_1.child_id = child_4.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_8
          WHERE break_glass_grant_8.child_id = child_4.id
          AND (break_glass_grant_8.organization_id = ANY (array((
                  SELECT assignment_40.organization_id
                  FROM assignment AS assignment_40
                  WHERE assignment_40.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_40.organization_id IS NOT NULL
                  AND assignment_40.valid_from <= $6::DATE
                  AND (assignment_40.valid_to IS NULL
                    OR assignment_40.valid_to >= $6::DATE))))
            OR break_glass_grant_8.organization_id = ANY (array((
                  SELECT organization_8.id
                  FROM organization AS organization_8
                  WHERE organization_8.id != ALL (array((
                        SELECT assignment_41.organization_id
                        FROM account AS account_41 JOIN assignment AS assignment_41 ON assignment_41.staff_id = account_41.staff_id
                        WHERE 'auditor' = ANY (account_41.roles)
                        AND account_41.disabled_at IS NULL
                        AND assignment_41.valid_from <= $6::DATE
                        AND (assignment_41.valid_to IS NULL
                          OR assignment_41.valid_to >= $6::DATE)))))))
            OR break_glass_grant_8.staff_id = ANY (array((
                  SELECT account_42.staff_id
                  FROM account AS account_42
                  WHERE 'auditor' = ANY (account_42.roles)
                  AND account_42.disabled_at IS NULL)))
            OR break_glass_grant_8.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_43.child_id
                                  FROM representation AS representation_44 JOIN representation AS representation_45 ON representation_45.child_id = representation_44.child_id JOIN representation AS representation_43 ON representation_43.representative_id = representation_45.representative_id
                                  WHERE (representation_44.representative_id = anon_33.representative_id
                                    AND (representation_45.representative_id = representation_44.representative_id
                                      OR representation_45.kind != 'INSTITUTION')
                                    OR representation_44.child_id = anon_33.child_id
                                    AND representation_45.kind != 'INSTITUTION')
                                  AND representation_43.child_id != ALL (array((
                                        SELECT family_exception_15.child_id
                                        FROM family_exception AS family_exception_15
                                        WHERE family_exception_15.staff_id = account_43.staff_id
                                        AND family_exception_15.valid_from <= $6::DATE
                                        AND (family_exception_15.valid_to IS NULL
                                          OR family_exception_15.valid_to >= $6::DATE)))))), anon_33.child_id))
                          FROM (
                            SELECT representative_15.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_15
                            WHERE representative_15.staff_id = account_43.staff_id
                            UNION ALL SELECT account_44.representative_id, account_44.child_id
                            FROM account AS account_44
                            WHERE account_44.staff_id = account_43.staff_id
                            AND (account_44.representative_id IS NOT NULL
                              OR account_44.child_id IS NOT NULL)) AS anon_33)), NULL))
                  FROM account AS account_43
                  WHERE 'auditor' = ANY (account_43.roles)
                  AND account_43.disabled_at IS NULL))))
          AND break_glass_grant_8.outcome IS NULL
          AND (break_glass_grant_8.organization_id = ANY (array((
                  SELECT assignment_42.organization_id
                  FROM assignment AS assignment_42
                  WHERE assignment_42.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_42.organization_id IS NOT NULL
                  AND assignment_42.valid_from <= $6::DATE
                  AND (assignment_42.valid_to IS NULL
                    OR assignment_42.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_45 JOIN assignment AS assignment_43 ON assignment_43.staff_id = account_45.staff_id
                WHERE 'auditor' = ANY (account_45.roles)
                AND account_45.disabled_at IS NULL
                AND assignment_43.valid_from <= $6::DATE
                AND (assignment_43.valid_to IS NULL
                  OR assignment_43.valid_to >= $6::DATE)
                AND assignment_43.organization_id = break_glass_grant_8.organization_id
                AND account_45.staff_id != break_glass_grant_8.staff_id
                AND break_glass_grant_8.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_46.child_id
                                FROM representation AS representation_47 JOIN representation AS representation_48 ON representation_48.child_id = representation_47.child_id JOIN representation AS representation_46 ON representation_46.representative_id = representation_48.representative_id
                                WHERE (representation_47.representative_id = anon_34.representative_id
                                  AND (representation_48.representative_id = representation_47.representative_id
                                    OR representation_48.kind != 'INSTITUTION')
                                  OR representation_47.child_id = anon_34.child_id
                                  AND representation_48.kind != 'INSTITUTION')
                                AND representation_46.child_id != ALL (array((
                                      SELECT family_exception_16.child_id
                                      FROM family_exception AS family_exception_16
                                      WHERE family_exception_16.staff_id = account_45.staff_id
                                      AND family_exception_16.valid_from <= $6::DATE
                                      AND (family_exception_16.valid_to IS NULL
                                        OR family_exception_16.valid_to >= $6::DATE)))))), anon_34.child_id))
                        FROM (
                          SELECT representative_16.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_16
                          WHERE representative_16.staff_id = account_45.staff_id
                          UNION ALL SELECT account_46.representative_id, account_46.child_id
                          FROM account AS account_46
                          WHERE account_46.staff_id = account_45.staff_id
                          AND (account_46.representative_id IS NOT NULL
                            OR account_46.child_id IS NOT NULL)) AS anon_34)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_44
                WHERE assignment_44.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_44.valid_from <= $6::DATE
                AND (assignment_44.valid_to IS NULL
                  OR assignment_44.valid_to >= $6::DATE))))
          AND break_glass_grant_8.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_8.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_45
          WHERE assignment_45.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_45.valid_from <= $6::DATE
          AND (assignment_45.valid_to IS NULL
            OR assignment_45.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_7
            WHERE audit_order_7.child_id = child_4.id
            AND audit_order_7.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_7.child_id IS NOT NULL
            AND audit_order_7.approved_at IS NOT NULL
            AND audit_order_7.revoked_at IS NULL
            AND audit_order_7.valid_from <= $6::DATE
            AND (audit_order_7.valid_to IS NULL
              OR audit_order_7.valid_to >= $6::DATE)))
        OR child_4.district_id = ANY (array((
              SELECT district_5.id
              FROM audit_order AS audit_order_8 JOIN district AS district_5 ON district_5.organization_id = audit_order_8.organization_id
              WHERE audit_order_8.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_8.approved_at IS NOT NULL
              AND audit_order_8.revoked_at IS NULL
              AND audit_order_8.valid_from <= $6::DATE
              AND (audit_order_8.valid_to IS NULL
                OR audit_order_8.valid_to >= $6::DATE)))))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_9
        WHERE break_glass_grant_9.child_id = child_4.id
        AND (break_glass_grant_9.organization_id = ANY (array((
                SELECT assignment_46.organization_id
                FROM assignment AS assignment_46
                WHERE assignment_46.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_46.organization_id IS NOT NULL
                AND assignment_46.valid_from <= $6::DATE
                AND (assignment_46.valid_to IS NULL
                  OR assignment_46.valid_to >= $6::DATE))))
          OR break_glass_grant_9.organization_id = ANY (array((
                SELECT organization_9.id
                FROM organization AS organization_9
                WHERE organization_9.id != ALL (array((
                      SELECT assignment_47.organization_id
                      FROM account AS account_47 JOIN assignment AS assignment_47 ON assignment_47.staff_id = account_47.staff_id
                      WHERE 'auditor' = ANY (account_47.roles)
                      AND account_47.disabled_at IS NULL
                      AND assignment_47.valid_from <= $6::DATE
                      AND (assignment_47.valid_to IS NULL
                        OR assignment_47.valid_to >= $6::DATE)))))))
          OR break_glass_grant_9.staff_id = ANY (array((
                SELECT account_48.staff_id
                FROM account AS account_48
                WHERE 'auditor' = ANY (account_48.roles)
                AND account_48.disabled_at IS NULL)))
          OR break_glass_grant_9.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_49.child_id
                                FROM representation AS representation_50 JOIN representation AS representation_51 ON representation_51.child_id = representation_50.child_id JOIN representation AS representation_49 ON representation_49.representative_id = representation_51.representative_id
                                WHERE (representation_50.representative_id = anon_35.representative_id
                                  AND (representation_51.representative_id = representation_50.representative_id
                                    OR representation_51.kind != 'INSTITUTION')
                                  OR representation_50.child_id = anon_35.child_id
                                  AND representation_51.kind != 'INSTITUTION')
                                AND representation_49.child_id != ALL (array((
                                      SELECT family_exception_17.child_id
                                      FROM family_exception AS family_exception_17
                                      WHERE family_exception_17.staff_id = account_49.staff_id
                                      AND family_exception_17.valid_from <= $6::DATE
                                      AND (family_exception_17.valid_to IS NULL
                                        OR family_exception_17.valid_to >= $6::DATE)))))), anon_35.child_id))
                        FROM (
                          SELECT representative_17.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_17
                          WHERE representative_17.staff_id = account_49.staff_id
                          UNION ALL SELECT account_50.representative_id, account_50.child_id
                          FROM account AS account_50
                          WHERE account_50.staff_id = account_49.staff_id
                          AND (account_50.representative_id IS NOT NULL
                            OR account_50.child_id IS NOT NULL)) AS anon_35)), NULL))
                FROM account AS account_49
                WHERE 'auditor' = ANY (account_49.roles)
                AND account_49.disabled_at IS NULL))))
        AND break_glass_grant_9.outcome IS NULL
        AND (break_glass_grant_9.organization_id = ANY (array((
                SELECT assignment_48.organization_id
                FROM assignment AS assignment_48
                WHERE assignment_48.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_48.organization_id IS NOT NULL
                AND assignment_48.valid_from <= $6::DATE
                AND (assignment_48.valid_to IS NULL
                  OR assignment_48.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_51 JOIN assignment AS assignment_49 ON assignment_49.staff_id = account_51.staff_id
              WHERE 'auditor' = ANY (account_51.roles)
              AND account_51.disabled_at IS NULL
              AND assignment_49.valid_from <= $6::DATE
              AND (assignment_49.valid_to IS NULL
                OR assignment_49.valid_to >= $6::DATE)
              AND assignment_49.organization_id = break_glass_grant_9.organization_id
              AND account_51.staff_id != break_glass_grant_9.staff_id
              AND break_glass_grant_9.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_52.child_id
                              FROM representation AS representation_53 JOIN representation AS representation_54 ON representation_54.child_id = representation_53.child_id JOIN representation AS representation_52 ON representation_52.representative_id = representation_54.representative_id
                              WHERE (representation_53.representative_id = anon_36.representative_id
                                AND (representation_54.representative_id = representation_53.representative_id
                                  OR representation_54.kind != 'INSTITUTION')
                                OR representation_53.child_id = anon_36.child_id
                                AND representation_54.kind != 'INSTITUTION')
                              AND representation_52.child_id != ALL (array((
                                    SELECT family_exception_18.child_id
                                    FROM family_exception AS family_exception_18
                                    WHERE family_exception_18.staff_id = account_51.staff_id
                                    AND family_exception_18.valid_from <= $6::DATE
                                    AND (family_exception_18.valid_to IS NULL
                                      OR family_exception_18.valid_to >= $6::DATE)))))), anon_36.child_id))
                      FROM (
                        SELECT representative_18.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_18
                        WHERE representative_18.staff_id = account_51.staff_id
                        UNION ALL SELECT account_52.representative_id, account_52.child_id
                        FROM account AS account_52
                        WHERE account_52.staff_id = account_51.staff_id
                        AND (account_52.representative_id IS NOT NULL
                          OR account_52.child_id IS NOT NULL)) AS anon_36)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_50
              WHERE assignment_50.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_50.valid_from <= $6::DATE
              AND (assignment_50.valid_to IS NULL
                OR assignment_50.valid_to >= $6::DATE))))
        AND break_glass_grant_9.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_9.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_9.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_9.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_32 ON true
    WHERE anon_13.type = 'FactResolution'
    AND child_4.id = anon_13.scope
    AND (anon_32.review
      OR anon_32.ordered)
    AND fact_resolution_1.id = anon_13.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(to_json(CASE
          WHEN anon_37.ordered THEN medical_document_1.sha256
          ELSE NULL END),
        'null'::json),
      ',"download":null,"paper":null}') AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST(((21474836480 | CASE
          WHEN anon_37.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_37.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_37.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_5.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_10
          WHERE break_glass_grant_10.child_id = child_5.id
          AND (break_glass_grant_10.organization_id = ANY (array((
                  SELECT assignment_51.organization_id
                  FROM assignment AS assignment_51
                  WHERE assignment_51.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_51.organization_id IS NOT NULL
                  AND assignment_51.valid_from <= $6::DATE
                  AND (assignment_51.valid_to IS NULL
                    OR assignment_51.valid_to >= $6::DATE))))
            OR break_glass_grant_10.organization_id = ANY (array((
                  SELECT organization_10.id
                  FROM organization AS organization_10
                  WHERE organization_10.id != ALL (array((
                        SELECT assignment_52.organization_id
                        FROM account AS account_53 JOIN assignment AS assignment_52 ON assignment_52.staff_id = account_53.staff_id
                        WHERE 'auditor' = ANY (account_53.roles)
                        AND account_53.disabled_at IS NULL
                        AND assignment_52.valid_from <= $6::DATE
                        AND (assignment_52.valid_to IS NULL
                          OR assignment_52.valid_to >= $6::DATE)))))))
            OR break_glass_grant_10.staff_id = ANY (array((
                  SELECT account_54.staff_id
                  FROM account AS account_54
                  WHERE 'auditor' = ANY (account_54.roles)
                  AND account_54.disabled_at IS NULL)))
            OR break_glass_grant_10.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_55.child_id
                                  FROM representation AS representation_56 JOIN representation AS representation_57 ON representation_57.child_id = representation_56.child_id JOIN representation AS representation_55 ON representation_55.representative_id = representation_57.representative_id
                                  WHERE (representation_56.representative_id = anon_38.representative_id
                                    AND (representation_57.representative_id = representation_56.representative_id
                                      OR representation_57.kind != 'INSTITUTION')
                                    OR representation_56.child_id = anon_38.child_id
                                    AND representation_57.kind != 'INSTITUTION')
                                  AND representation_55.child_id != ALL (array((
                                        SELECT family_exception_19.child_id
                                        FROM family_exception AS family_exception_19
                                        WHERE family_exception_19.staff_id = account_55.staff_id
                                        AND family_exception_19.valid_from <= $6::DATE
                                        AND (family_exception_19.valid_to IS NULL
                                          OR family_exception_19.valid_to >= $6::DATE)))))), anon_38.child_id))
                          FROM (
                            SELECT representative_19.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_19
                            WHERE representative_19.staff_id = account_55.staff_id
                            UNION ALL SELECT account_56.representative_id, account_56.child_id
                            FROM account AS account_56
                            WHERE account_56.staff_id = account_55.staff_id
                            AND (account_56.representative_id IS NOT NULL
                              OR account_56.child_id IS NOT NULL)) AS anon_38)), NULL))
                  FROM account AS account_55
                  WHERE 'auditor' = ANY (account_55.roles)
                  AND account_55.disabled_at IS NULL))))
          AND break_glass_grant_10.outcome IS NULL
          AND (break_glass_grant_10.organization_id = ANY (array((
                  SELECT assignment_53.organization_id
                  FROM assignment AS assignment_53
                  WHERE assignment_53.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_53.organization_id IS NOT NULL
                  AND assignment_53.valid_from <= $6::DATE
                  AND (assignment_53.valid_to IS NULL
                    OR assignment_53.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_57 JOIN assignment AS assignment_54 ON assignment_54.staff_id = account_57.staff_id
                WHERE 'auditor' = ANY (account_57.roles)
                AND account_57.disabled_at IS NULL
                AND assignment_54.valid_from <= $6::DATE
                AND (assignment_54.valid_to IS NULL
                  OR assignment_54.valid_to >= $6::DATE)
                AND assignment_54.organization_id = break_glass_grant_10.organization_id
                AND account_57.staff_id != break_glass_grant_10.staff_id
                AND break_glass_grant_10.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_58.child_id
                                FROM representation AS representation_59 JOIN representation AS representation_60 ON representation_60.child_id = representation_59.child_id JOIN representation AS representation_58 ON representation_58.representative_id = representation_60.representative_id
                                WHERE (representation_59.representative_id = anon_39.representative_id
                                  AND (representation_60.representative_id = representation_59.representative_id
                                    OR representation_60.kind != 'INSTITUTION')
                                  OR representation_59.child_id = anon_39.child_id
                                  AND representation_60.kind != 'INSTITUTION')
                                AND representation_58.child_id != ALL (array((
                                      SELECT family_exception_20.child_id
                                      FROM family_exception AS family_exception_20
                                      WHERE family_exception_20.staff_id = account_57.staff_id
                                      AND family_exception_20.valid_from <= $6::DATE
                                      AND (family_exception_20.valid_to IS NULL
                                        OR family_exception_20.valid_to >= $6::DATE)))))), anon_39.child_id))
                        FROM (
                          SELECT representative_20.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_20
                          WHERE representative_20.staff_id = account_57.staff_id
                          UNION ALL SELECT account_58.representative_id, account_58.child_id
                          FROM account AS account_58
                          WHERE account_58.staff_id = account_57.staff_id
                          AND (account_58.representative_id IS NOT NULL
                            OR account_58.child_id IS NOT NULL)) AS anon_39)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_55
                WHERE assignment_55.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_55.valid_from <= $6::DATE
                AND (assignment_55.valid_to IS NULL
                  OR assignment_55.valid_to >= $6::DATE))))
          AND break_glass_grant_10.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_10.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_56
          WHERE assignment_56.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_56.valid_from <= $6::DATE
          AND (assignment_56.valid_to IS NULL
            OR assignment_56.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_9
            WHERE audit_order_9.child_id = child_5.id
            AND audit_order_9.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_9.child_id IS NOT NULL
            AND audit_order_9.approved_at IS NOT NULL
            AND audit_order_9.revoked_at IS NULL
            AND audit_order_9.valid_from <= $6::DATE
            AND (audit_order_9.valid_to IS NULL
              OR audit_order_9.valid_to >= $6::DATE)))
        OR child_5.district_id = ANY (array((
              SELECT district_6.id
              FROM audit_order AS audit_order_10 JOIN district AS district_6 ON district_6.organization_id = audit_order_10.organization_id
              WHERE audit_order_10.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_10.approved_at IS NOT NULL
              AND audit_order_10.revoked_at IS NULL
              AND audit_order_10.valid_from <= $6::DATE
              AND (audit_order_10.valid_to IS NULL
                OR audit_order_10.valid_to >= $6::DATE)))))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_11
        WHERE break_glass_grant_11.child_id = child_5.id
        AND (break_glass_grant_11.organization_id = ANY (array((
                SELECT assignment_57.organization_id
                FROM assignment AS assignment_57
                WHERE assignment_57.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_57.organization_id IS NOT NULL
                AND assignment_57.valid_from <= $6::DATE
                AND (assignment_57.valid_to IS NULL
                  OR assignment_57.valid_to >= $6::DATE))))
          OR break_glass_grant_11.organization_id = ANY (array((
                SELECT organization_11.id
                FROM organization AS organization_11
                WHERE organization_11.id != ALL (array((
                      SELECT assignment_58.organization_id
                      FROM account AS account_59 JOIN assignment AS assignment_58 ON assignment_58.staff_id = account_59.staff_id
                      WHERE 'auditor' = ANY (account_59.roles)
                      AND account_59.disabled_at IS NULL
                      AND assignment_58.valid_from <= $6::DATE
                      AND (assignment_58.valid_to IS NULL
                        OR assignment_58.valid_to >= $6::DATE)))))))
          OR break_glass_grant_11.staff_id = ANY (array((
                SELECT account_60.staff_id
                FROM account AS account_60
                WHERE 'auditor' = ANY (account_60.roles)
                AND account_60.disabled_at IS NULL)))
          OR break_glass_grant_11.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_61.child_id
                                FROM representation AS representation_62 JOIN representation AS representation_63 ON representation_63.child_id = representation_62.child_id JOIN representation AS representation_61 ON representation_61.representative_id = representation_63.representative_id
                                WHERE (representation_62.representative_id = anon_40.representative_id
                                  AND (representation_63.representative_id = representation_62.representative_id
                                    OR representation_63.kind != 'INSTITUTION')
                                  OR representation_62.child_id = anon_40.child_id
                                  AND representation_63.kind != 'INSTITUTION')
                                AND representation_61.child_id != ALL (array((
                                      SELECT family_exception_21.child_id
                                      FROM family_exception AS family_exception_21
                                      WHERE family_exception_21.staff_id = account_61.staff_id
                                      AND family_exception_21.valid_from <= $6::DATE
                                      AND (family_exception_21.valid_to IS NULL
                                        OR family_exception_21.valid_to >= $6::DATE)))))), anon_40.child_id))
                        FROM (
                          SELECT representative_21.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_21
                          WHERE representative_21.staff_id = account_61.staff_id
                          UNION ALL SELECT account_62.representative_id, account_62.child_id
                          FROM account AS account_62
                          WHERE account_62.staff_id = account_61.staff_id
                          AND (account_62.representative_id IS NOT NULL
                            OR account_62.child_id IS NOT NULL)) AS anon_40)), NULL))
                FROM account AS account_61
                WHERE 'auditor' = ANY (account_61.roles)
                AND account_61.disabled_at IS NULL))))
        AND break_glass_grant_11.outcome IS NULL
        AND (break_glass_grant_11.organization_id = ANY (array((
                SELECT assignment_59.organization_id
                FROM assignment AS assignment_59
                WHERE assignment_59.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_59.organization_id IS NOT NULL
                AND assignment_59.valid_from <= $6::DATE
                AND (assignment_59.valid_to IS NULL
                  OR assignment_59.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_63 JOIN assignment AS assignment_60 ON assignment_60.staff_id = account_63.staff_id
              WHERE 'auditor' = ANY (account_63.roles)
              AND account_63.disabled_at IS NULL
              AND assignment_60.valid_from <= $6::DATE
              AND (assignment_60.valid_to IS NULL
                OR assignment_60.valid_to >= $6::DATE)
              AND assignment_60.organization_id = break_glass_grant_11.organization_id
              AND account_63.staff_id != break_glass_grant_11.staff_id
              AND break_glass_grant_11.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_64.child_id
                              FROM representation AS representation_65 JOIN representation AS representation_66 ON representation_66.child_id = representation_65.child_id JOIN representation AS representation_64 ON representation_64.representative_id = representation_66.representative_id
                              WHERE (representation_65.representative_id = anon_41.representative_id
                                AND (representation_66.representative_id = representation_65.representative_id
                                  OR representation_66.kind != 'INSTITUTION')
                                OR representation_65.child_id = anon_41.child_id
                                AND representation_66.kind != 'INSTITUTION')
                              AND representation_64.child_id != ALL (array((
                                    SELECT family_exception_22.child_id
                                    FROM family_exception AS family_exception_22
                                    WHERE family_exception_22.staff_id = account_63.staff_id
                                    AND family_exception_22.valid_from <= $6::DATE
                                    AND (family_exception_22.valid_to IS NULL
                                      OR family_exception_22.valid_to >= $6::DATE)))))), anon_41.child_id))
                      FROM (
                        SELECT representative_22.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_22
                        WHERE representative_22.staff_id = account_63.staff_id
                        UNION ALL SELECT account_64.representative_id, account_64.child_id
                        FROM account AS account_64
                        WHERE account_64.staff_id = account_63.staff_id
                        AND (account_64.representative_id IS NOT NULL
                          OR account_64.child_id IS NOT NULL)) AS anon_41)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_61
              WHERE assignment_61.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_61.valid_from <= $6::DATE
              AND (assignment_61.valid_to IS NULL
                OR assignment_61.valid_to >= $6::DATE))))
        AND break_glass_grant_11.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_11.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_11.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_11.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_37 ON true
    WHERE anon_13.type = 'MedicalDocument'
    AND child_5.id = anon_13.scope
    AND (anon_37.review
      OR anon_37.ordered)
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_13.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((25769803776 | CASE
          WHEN anon_42.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_42.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_42.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6 JOIN passport AS passport_1 ON passport_1.child_id = child_6.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_12
          WHERE break_glass_grant_12.child_id = child_6.id
          AND (break_glass_grant_12.organization_id = ANY (array((
                  SELECT assignment_62.organization_id
                  FROM assignment AS assignment_62
                  WHERE assignment_62.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_62.organization_id IS NOT NULL
                  AND assignment_62.valid_from <= $6::DATE
                  AND (assignment_62.valid_to IS NULL
                    OR assignment_62.valid_to >= $6::DATE))))
            OR break_glass_grant_12.organization_id = ANY (array((
                  SELECT organization_12.id
                  FROM organization AS organization_12
                  WHERE organization_12.id != ALL (array((
                        SELECT assignment_63.organization_id
                        FROM account AS account_65 JOIN assignment AS assignment_63 ON assignment_63.staff_id = account_65.staff_id
                        WHERE 'auditor' = ANY (account_65.roles)
                        AND account_65.disabled_at IS NULL
                        AND assignment_63.valid_from <= $6::DATE
                        AND (assignment_63.valid_to IS NULL
                          OR assignment_63.valid_to >= $6::DATE)))))))
            OR break_glass_grant_12.staff_id = ANY (array((
                  SELECT account_66.staff_id
                  FROM account AS account_66
                  WHERE 'auditor' = ANY (account_66.roles)
                  AND account_66.disabled_at IS NULL)))
            OR break_glass_grant_12.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_67.child_id
                                  FROM representation AS representation_68 JOIN representation AS representation_69 ON representation_69.child_id = representation_68.child_id JOIN representation AS representation_67 ON representation_67.representative_id = representation_69.representative_id
                                  WHERE (representation_68.representative_id = anon_43.representative_id
                                    AND (representation_69.representative_id = representation_68.representative_id
                                      OR representation_69.kind != 'INSTITUTION')
                                    OR representation_68.child_id = anon_43.child_id
                                    AND representation_69.kind != 'INSTITUTION')
                                  AND representation_67.child_id != ALL (array((
                                        SELECT family_exception_23.child_id
                                        FROM family_exception AS family_exception_23
                                        WHERE family_exception_23.staff_id = account_67.staff_id
                                        AND family_exception_23.valid_from <= $6::DATE
                                        AND (family_exception_23.valid_to IS NULL
                                          OR family_exception_23.valid_to >= $6::DATE)))))), anon_43.child_id))
                          FROM (
                            SELECT representative_23.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_23
                            WHERE representative_23.staff_id = account_67.staff_id
                            UNION ALL SELECT account_68.representative_id, account_68.child_id
                            FROM account AS account_68
                            WHERE account_68.staff_id = account_67.staff_id
                            AND (account_68.representative_id IS NOT NULL
                              OR account_68.child_id IS NOT NULL)) AS anon_43)), NULL))
                  FROM account AS account_67
                  WHERE 'auditor' = ANY (account_67.roles)
                  AND account_67.disabled_at IS NULL))))
          AND break_glass_grant_12.outcome IS NULL
          AND (break_glass_grant_12.organization_id = ANY (array((
                  SELECT assignment_64.organization_id
                  FROM assignment AS assignment_64
                  WHERE assignment_64.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_64.organization_id IS NOT NULL
                  AND assignment_64.valid_from <= $6::DATE
                  AND (assignment_64.valid_to IS NULL
                    OR assignment_64.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_69 JOIN assignment AS assignment_65 ON assignment_65.staff_id = account_69.staff_id
                WHERE 'auditor' = ANY (account_69.roles)
                AND account_69.disabled_at IS NULL
                AND assignment_65.valid_from <= $6::DATE
                AND (assignment_65.valid_to IS NULL
                  OR assignment_65.valid_to >= $6::DATE)
                AND assignment_65.organization_id = break_glass_grant_12.organization_id
                AND account_69.staff_id != break_glass_grant_12.staff_id
                AND break_glass_grant_12.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_70.child_id
                                FROM representation AS representation_71 JOIN representation AS representation_72 ON representation_72.child_id = representation_71.child_id JOIN representation AS representation_70 ON representation_70.representative_id = representation_72.representative_id
                                WHERE (representation_71.representative_id = anon_44.representative_id
                                  AND (representation_72.representative_id = representation_71.representative_id
                                    OR representation_72.kind != 'INSTITUTION')
                                  OR representation_71.child_id = anon_44.child_id
                                  AND representation_72.kind != 'INSTITUTION')
                                AND representation_70.child_id != ALL (array((
                                      SELECT family_exception_24.child_id
                                      FROM family_exception AS family_exception_24
                                      WHERE family_exception_24.staff_id = account_69.staff_id
                                      AND family_exception_24.valid_from <= $6::DATE
                                      AND (family_exception_24.valid_to IS NULL
                                        OR family_exception_24.valid_to >= $6::DATE)))))), anon_44.child_id))
                        FROM (
                          SELECT representative_24.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_24
                          WHERE representative_24.staff_id = account_69.staff_id
                          UNION ALL SELECT account_70.representative_id, account_70.child_id
                          FROM account AS account_70
                          WHERE account_70.staff_id = account_69.staff_id
                          AND (account_70.representative_id IS NOT NULL
                            OR account_70.child_id IS NOT NULL)) AS anon_44)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_66
                WHERE assignment_66.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_66.valid_from <= $6::DATE
                AND (assignment_66.valid_to IS NULL
                  OR assignment_66.valid_to >= $6::DATE))))
          AND break_glass_grant_12.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_12.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_67
          WHERE assignment_67.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_67.valid_from <= $6::DATE
          AND (assignment_67.valid_to IS NULL
            OR assignment_67.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_11
            WHERE audit_order_11.child_id = child_6.id
            AND audit_order_11.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_11.child_id IS NOT NULL
            AND audit_order_11.approved_at IS NOT NULL
            AND audit_order_11.revoked_at IS NULL
            AND audit_order_11.valid_from <= $6::DATE
            AND (audit_order_11.valid_to IS NULL
              OR audit_order_11.valid_to >= $6::DATE)))
        OR child_6.district_id = ANY (array((
              SELECT district_7.id
              FROM audit_order AS audit_order_12 JOIN district AS district_7 ON district_7.organization_id = audit_order_12.organization_id
              WHERE audit_order_12.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_12.approved_at IS NOT NULL
              AND audit_order_12.revoked_at IS NULL
              AND audit_order_12.valid_from <= $6::DATE
              AND (audit_order_12.valid_to IS NULL
                OR audit_order_12.valid_to >= $6::DATE)))))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_13
        WHERE break_glass_grant_13.child_id = child_6.id
        AND (break_glass_grant_13.organization_id = ANY (array((
                SELECT assignment_68.organization_id
                FROM assignment AS assignment_68
                WHERE assignment_68.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_68.organization_id IS NOT NULL
                AND assignment_68.valid_from <= $6::DATE
                AND (assignment_68.valid_to IS NULL
                  OR assignment_68.valid_to >= $6::DATE))))
          OR break_glass_grant_13.organization_id = ANY (array((
                SELECT organization_13.id
                FROM organization AS organization_13
                WHERE organization_13.id != ALL (array((
                      SELECT assignment_69.organization_id
                      FROM account AS account_71 JOIN assignment AS assignment_69 ON assignment_69.staff_id = account_71.staff_id
                      WHERE 'auditor' = ANY (account_71.roles)
                      AND account_71.disabled_at IS NULL
                      AND assignment_69.valid_from <= $6::DATE
                      AND (assignment_69.valid_to IS NULL
                        OR assignment_69.valid_to >= $6::DATE)))))))
          OR break_glass_grant_13.staff_id = ANY (array((
                SELECT account_72.staff_id
                FROM account AS account_72
                WHERE 'auditor' = ANY (account_72.roles)
                AND account_72.disabled_at IS NULL)))
          OR break_glass_grant_13.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_73.child_id
                                FROM representation AS representation_74 JOIN representation AS representation_75 ON representation_75.child_id = representation_74.child_id JOIN representation AS representation_73 ON representation_73.representative_id = representation_75.representative_id
                                WHERE (representation_74.representative_id = anon_45.representative_id
                                  AND (representation_75.representative_id = representation_74.representative_id
                                    OR representation_75.kind != 'INSTITUTION')
                                  OR representation_74.child_id = anon_45.child_id
                                  AND representation_75.kind != 'INSTITUTION')
                                AND representation_73.child_id != ALL (array((
                                      SELECT family_exception_25.child_id
                                      FROM family_exception AS family_exception_25
                                      WHERE family_exception_25.staff_id = account_73.staff_id
                                      AND family_exception_25.valid_from <= $6::DATE
                                      AND (family_exception_25.valid_to IS NULL
                                        OR family_exception_25.valid_to >= $6::DATE)))))), anon_45.child_id))
                        FROM (
                          SELECT representative_25.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_25
                          WHERE representative_25.staff_id = account_73.staff_id
                          UNION ALL SELECT account_74.representative_id, account_74.child_id
                          FROM account AS account_74
                          WHERE account_74.staff_id = account_73.staff_id
                          AND (account_74.representative_id IS NOT NULL
                            OR account_74.child_id IS NOT NULL)) AS anon_45)), NULL))
                FROM account AS account_73
                WHERE 'auditor' = ANY (account_73.roles)
                AND account_73.disabled_at IS NULL))))
        AND break_glass_grant_13.outcome IS NULL
        AND (break_glass_grant_13.organization_id = ANY (array((
                SELECT assignment_70.organization_id
                FROM assignment AS assignment_70
                WHERE assignment_70.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_70.organization_id IS NOT NULL
                AND assignment_70.valid_from <= $6::DATE
                AND (assignment_70.valid_to IS NULL
                  OR assignment_70.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_75 JOIN assignment AS assignment_71 ON assignment_71.staff_id = account_75.staff_id
              WHERE 'auditor' = ANY (account_75.roles)
              AND account_75.disabled_at IS NULL
              AND assignment_71.valid_from <= $6::DATE
              AND (assignment_71.valid_to IS NULL
                OR assignment_71.valid_to >= $6::DATE)
              AND assignment_71.organization_id = break_glass_grant_13.organization_id
              AND account_75.staff_id != break_glass_grant_13.staff_id
              AND break_glass_grant_13.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_76.child_id
                              FROM representation AS representation_77 JOIN representation AS representation_78 ON representation_78.child_id = representation_77.child_id JOIN representation AS representation_76 ON representation_76.representative_id = representation_78.representative_id
                              WHERE (representation_77.representative_id = anon_46.representative_id
                                AND (representation_78.representative_id = representation_77.representative_id
                                  OR representation_78.kind != 'INSTITUTION')
                                OR representation_77.child_id = anon_46.child_id
                                AND representation_78.kind != 'INSTITUTION')
                              AND representation_76.child_id != ALL (array((
                                    SELECT family_exception_26.child_id
                                    FROM family_exception AS family_exception_26
                                    WHERE family_exception_26.staff_id = account_75.staff_id
                                    AND family_exception_26.valid_from <= $6::DATE
                                    AND (family_exception_26.valid_to IS NULL
                                      OR family_exception_26.valid_to >= $6::DATE)))))), anon_46.child_id))
                      FROM (
                        SELECT representative_26.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_26
                        WHERE representative_26.staff_id = account_75.staff_id
                        UNION ALL SELECT account_76.representative_id, account_76.child_id
                        FROM account AS account_76
                        WHERE account_76.staff_id = account_75.staff_id
                        AND (account_76.representative_id IS NOT NULL
                          OR account_76.child_id IS NOT NULL)) AS anon_46)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_72
              WHERE assignment_72.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_72.valid_from <= $6::DATE
              AND (assignment_72.valid_to IS NULL
                OR assignment_72.valid_to >= $6::DATE))))
        AND break_glass_grant_13.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_13.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_13.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_13.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_42 ON true
    WHERE anon_13.type = 'Passport'
    AND child_6.id = anon_13.scope
    AND (anon_42.review
      OR anon_42.ordered)) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM organization AS organization_14
    LEFT OUTER JOIN LATERAL (
      SELECT organization_14.id = ANY (array((
            SELECT assignment_73.organization_id
            FROM assignment AS assignment_73
            WHERE assignment_73.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_73.organization_id IS NOT NULL
            AND assignment_73.valid_from <= $6::DATE
            AND (assignment_73.valid_to IS NULL
              OR assignment_73.valid_to >= $6::DATE)
            AND assignment_73.district_id IS NULL)))
      AND organization_14.kind = 'POLYCLINIC'
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_74 JOIN organization AS organization_15 ON organization_15.id = assignment_74.organization_id
          WHERE assignment_74.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_74.district_id IS NULL
          AND assignment_74.valid_from <= $6::DATE
          AND (assignment_74.valid_to IS NULL
            OR assignment_74.valid_to >= $6::DATE)
          AND organization_15.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_47 ON true
    WHERE anon_13.type = 'Polyclinic'
    AND organization_14.id = anon_13.key
    AND organization_14.kind = 'POLYCLINIC') AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST(((30064771072 | CASE
          WHEN anon_48.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_48.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_48.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_7 JOIN representation AS representation_79 ON representation_79.child_id = child_7.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_14
          WHERE break_glass_grant_14.child_id = child_7.id
          AND (break_glass_grant_14.organization_id = ANY (array((
                  SELECT assignment_75.organization_id
                  FROM assignment AS assignment_75
                  WHERE assignment_75.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_75.organization_id IS NOT NULL
                  AND assignment_75.valid_from <= $6::DATE
                  AND (assignment_75.valid_to IS NULL
                    OR assignment_75.valid_to >= $6::DATE))))
            OR break_glass_grant_14.organization_id = ANY (array((
                  SELECT organization_16.id
                  FROM organization AS organization_16
                  WHERE organization_16.id != ALL (array((
                        SELECT assignment_76.organization_id
                        FROM account AS account_77 JOIN assignment AS assignment_76 ON assignment_76.staff_id = account_77.staff_id
                        WHERE 'auditor' = ANY (account_77.roles)
                        AND account_77.disabled_at IS NULL
                        AND assignment_76.valid_from <= $6::DATE
                        AND (assignment_76.valid_to IS NULL
                          OR assignment_76.valid_to >= $6::DATE)))))))
            OR break_glass_grant_14.staff_id = ANY (array((
                  SELECT account_78.staff_id
                  FROM account AS account_78
                  WHERE 'auditor' = ANY (account_78.roles)
                  AND account_78.disabled_at IS NULL)))
            OR break_glass_grant_14.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_80.child_id
                                  FROM representation AS representation_81 JOIN representation AS representation_82 ON representation_82.child_id = representation_81.child_id JOIN representation AS representation_80 ON representation_80.representative_id = representation_82.representative_id
                                  WHERE (representation_81.representative_id = anon_49.representative_id
                                    AND (representation_82.representative_id = representation_81.representative_id
                                      OR representation_82.kind != 'INSTITUTION')
                                    OR representation_81.child_id = anon_49.child_id
                                    AND representation_82.kind != 'INSTITUTION')
                                  AND representation_80.child_id != ALL (array((
                                        SELECT family_exception_27.child_id
                                        FROM family_exception AS family_exception_27
                                        WHERE family_exception_27.staff_id = account_79.staff_id
                                        AND family_exception_27.valid_from <= $6::DATE
                                        AND (family_exception_27.valid_to IS NULL
                                          OR family_exception_27.valid_to >= $6::DATE)))))), anon_49.child_id))
                          FROM (
                            SELECT representative_27.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_27
                            WHERE representative_27.staff_id = account_79.staff_id
                            UNION ALL SELECT account_80.representative_id, account_80.child_id
                            FROM account AS account_80
                            WHERE account_80.staff_id = account_79.staff_id
                            AND (account_80.representative_id IS NOT NULL
                              OR account_80.child_id IS NOT NULL)) AS anon_49)), NULL))
                  FROM account AS account_79
                  WHERE 'auditor' = ANY (account_79.roles)
                  AND account_79.disabled_at IS NULL))))
          AND break_glass_grant_14.outcome IS NULL
          AND (break_glass_grant_14.organization_id = ANY (array((
                  SELECT assignment_77.organization_id
                  FROM assignment AS assignment_77
                  WHERE assignment_77.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_77.organization_id IS NOT NULL
                  AND assignment_77.valid_from <= $6::DATE
                  AND (assignment_77.valid_to IS NULL
                    OR assignment_77.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_81 JOIN assignment AS assignment_78 ON assignment_78.staff_id = account_81.staff_id
                WHERE 'auditor' = ANY (account_81.roles)
                AND account_81.disabled_at IS NULL
                AND assignment_78.valid_from <= $6::DATE
                AND (assignment_78.valid_to IS NULL
                  OR assignment_78.valid_to >= $6::DATE)
                AND assignment_78.organization_id = break_glass_grant_14.organization_id
                AND account_81.staff_id != break_glass_grant_14.staff_id
                AND break_glass_grant_14.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_83.child_id
                                FROM representation AS representation_84 JOIN representation AS representation_85 ON representation_85.child_id = representation_84.child_id JOIN representation AS representation_83 ON representation_83.representative_id = representation_85.representative_id
                                WHERE (representation_84.representative_id = anon_50.representative_id
                                  AND (representation_85.representative_id = representation_84.representative_id
                                    OR representation_85.kind != 'INSTITUTION')
                                  OR representation_84.child_id = anon_50.child_id
                                  AND representation_85.kind != 'INSTITUTION')
                                AND representation_83.child_id != ALL (array((
                                      SELECT family_exception_28.child_id
                                      FROM family_exception AS family_exception_28
                                      WHERE family_exception_28.staff_id = account_81.staff_id
                                      AND family_exception_28.valid_from <= $6::DATE
                                      AND (family_exception_28.valid_to IS NULL
                                        OR family_exception_28.valid_to >= $6::DATE)))))), anon_50.child_id))
                        FROM (
                          SELECT representative_28.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_28
                          WHERE representative_28.staff_id = account_81.staff_id
                          UNION ALL SELECT account_82.representative_id, account_82.child_id
                          FROM account AS account_82
                          WHERE account_82.staff_id = account_81.staff_id
                          AND (account_82.representative_id IS NOT NULL
                            OR account_82.child_id IS NOT NULL)) AS anon_50)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_79
                WHERE assignment_79.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_79.valid_from <= $6::DATE
                AND (assignment_79.valid_to IS NULL
                  OR assignment_79.valid_to >= $6::DATE))))
          AND break_glass_grant_14.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_14.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_80
          WHERE assignment_80.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_80.valid_from <= $6::DATE
          AND (assignment_80.valid_to IS NULL
            OR assignment_80.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_13
            WHERE audit_order_13.child_id = child_7.id
            AND audit_order_13.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_13.child_id IS NOT NULL
            AND audit_order_13.approved_at IS NOT NULL
            AND audit_order_13.revoked_at IS NULL
            AND audit_order_13.valid_from <= $6::DATE
            AND (audit_order_13.valid_to IS NULL
              OR audit_order_13.valid_to >= $6::DATE)))
        OR child_7.district_id = ANY (array((
              SELECT district_8.id
              FROM audit_order AS audit_order_14 JOIN district AS district_8 ON district_8.organization_id = audit_order_14.organization_id
              WHERE audit_order_14.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_14.approved_at IS NOT NULL
              AND audit_order_14.revoked_at IS NULL
              AND audit_order_14.valid_from <= $6::DATE
              AND (audit_order_14.valid_to IS NULL
                OR audit_order_14.valid_to >= $6::DATE)))))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_15
        WHERE break_glass_grant_15.child_id = child_7.id
        AND (break_glass_grant_15.organization_id = ANY (array((
                SELECT assignment_81.organization_id
                FROM assignment AS assignment_81
                WHERE assignment_81.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_81.organization_id IS NOT NULL
                AND assignment_81.valid_from <= $6::DATE
                AND (assignment_81.valid_to IS NULL
                  OR assignment_81.valid_to >= $6::DATE))))
          OR break_glass_grant_15.organization_id = ANY (array((
                SELECT organization_17.id
                FROM organization AS organization_17
                WHERE organization_17.id != ALL (array((
                      SELECT assignment_82.organization_id
                      FROM account AS account_83 JOIN assignment AS assignment_82 ON assignment_82.staff_id = account_83.staff_id
                      WHERE 'auditor' = ANY (account_83.roles)
                      AND account_83.disabled_at IS NULL
                      AND assignment_82.valid_from <= $6::DATE
                      AND (assignment_82.valid_to IS NULL
                        OR assignment_82.valid_to >= $6::DATE)))))))
          OR break_glass_grant_15.staff_id = ANY (array((
                SELECT account_84.staff_id
                FROM account AS account_84
                WHERE 'auditor' = ANY (account_84.roles)
                AND account_84.disabled_at IS NULL)))
          OR break_glass_grant_15.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_86.child_id
                                FROM representation AS representation_87 JOIN representation AS representation_88 ON representation_88.child_id = representation_87.child_id JOIN representation AS representation_86 ON representation_86.representative_id = representation_88.representative_id
                                WHERE (representation_87.representative_id = anon_51.representative_id
                                  AND (representation_88.representative_id = representation_87.representative_id
                                    OR representation_88.kind != 'INSTITUTION')
                                  OR representation_87.child_id = anon_51.child_id
                                  AND representation_88.kind != 'INSTITUTION')
                                AND representation_86.child_id != ALL (array((
                                      SELECT family_exception_29.child_id
                                      FROM family_exception AS family_exception_29
                                      WHERE family_exception_29.staff_id = account_85.staff_id
                                      AND family_exception_29.valid_from <= $6::DATE
                                      AND (family_exception_29.valid_to IS NULL
                                        OR family_exception_29.valid_to >= $6::DATE)))))), anon_51.child_id))
                        FROM (
                          SELECT representative_29.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_29
                          WHERE representative_29.staff_id = account_85.staff_id
                          UNION ALL SELECT account_86.representative_id, account_86.child_id
                          FROM account AS account_86
                          WHERE account_86.staff_id = account_85.staff_id
                          AND (account_86.representative_id IS NOT NULL
                            OR account_86.child_id IS NOT NULL)) AS anon_51)), NULL))
                FROM account AS account_85
                WHERE 'auditor' = ANY (account_85.roles)
                AND account_85.disabled_at IS NULL))))
        AND break_glass_grant_15.outcome IS NULL
        AND (break_glass_grant_15.organization_id = ANY (array((
                SELECT assignment_83.organization_id
                FROM assignment AS assignment_83
                WHERE assignment_83.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_83.organization_id IS NOT NULL
                AND assignment_83.valid_from <= $6::DATE
                AND (assignment_83.valid_to IS NULL
                  OR assignment_83.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_87 JOIN assignment AS assignment_84 ON assignment_84.staff_id = account_87.staff_id
              WHERE 'auditor' = ANY (account_87.roles)
              AND account_87.disabled_at IS NULL
              AND assignment_84.valid_from <= $6::DATE
              AND (assignment_84.valid_to IS NULL
                OR assignment_84.valid_to >= $6::DATE)
              AND assignment_84.organization_id = break_glass_grant_15.organization_id
              AND account_87.staff_id != break_glass_grant_15.staff_id
              AND break_glass_grant_15.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_89.child_id
                              FROM representation AS representation_90 JOIN representation AS representation_91 ON representation_91.child_id = representation_90.child_id JOIN representation AS representation_89 ON representation_89.representative_id = representation_91.representative_id
                              WHERE (representation_90.representative_id = anon_52.representative_id
                                AND (representation_91.representative_id = representation_90.representative_id
                                  OR representation_91.kind != 'INSTITUTION')
                                OR representation_90.child_id = anon_52.child_id
                                AND representation_91.kind != 'INSTITUTION')
                              AND representation_89.child_id != ALL (array((
                                    SELECT family_exception_30.child_id
                                    FROM family_exception AS family_exception_30
                                    WHERE family_exception_30.staff_id = account_87.staff_id
                                    AND family_exception_30.valid_from <= $6::DATE
                                    AND (family_exception_30.valid_to IS NULL
                                      OR family_exception_30.valid_to >= $6::DATE)))))), anon_52.child_id))
                      FROM (
                        SELECT representative_30.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_30
                        WHERE representative_30.staff_id = account_87.staff_id
                        UNION ALL SELECT account_88.representative_id, account_88.child_id
                        FROM account AS account_88
                        WHERE account_88.staff_id = account_87.staff_id
                        AND (account_88.representative_id IS NOT NULL
                          OR account_88.child_id IS NOT NULL)) AS anon_52)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_85
              WHERE assignment_85.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_85.valid_from <= $6::DATE
              AND (assignment_85.valid_to IS NULL
                OR assignment_85.valid_to >= $6::DATE))))
        AND break_glass_grant_15.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_15.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_15.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_15.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_48 ON true
    WHERE anon_13.type = 'Representation'
    AND child_7.id = anon_13.scope
    AND (anon_48.review
      OR anon_48.ordered)
    AND representation_79.id = anon_13.key
    AND anon_48.ordered
    AND representation_79.status = 'ACTIVE'
    AND NOT (representation_79.court_restricted
      AND coalesce(representation_79.restricted_from <= $6::DATE
        AND representation_79.restricted_to >= $6::DATE, true))
    AND representation_79.valid_from <= $6::DATE
    AND (representation_79.valid_to IS NULL
      OR representation_79.valid_to >= $6::DATE)) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_53.touched
    FROM representative AS representative_31
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_8.id AS TEXT)) || '",34359746560',
        ',') AS touched
      FROM representation AS representation_92 JOIN child AS child_8 ON child_8.id = representation_92.child_id
      WHERE representation_92.representative_id = representative_31.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_86
          WHERE assignment_86.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_86.valid_from <= $6::DATE
          AND (assignment_86.valid_to IS NULL
            OR assignment_86.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_15
            WHERE audit_order_15.child_id = child_8.id
            AND audit_order_15.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_15.child_id IS NOT NULL
            AND audit_order_15.approved_at IS NOT NULL
            AND audit_order_15.revoked_at IS NULL
            AND audit_order_15.valid_from <= $6::DATE
            AND (audit_order_15.valid_to IS NULL
              OR audit_order_15.valid_to >= $6::DATE)))
        OR child_8.district_id = ANY (array((
              SELECT district_9.id
              FROM audit_order AS audit_order_16 JOIN district AS district_9 ON district_9.organization_id = audit_order_16.organization_id
              WHERE audit_order_16.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_16.approved_at IS NOT NULL
              AND audit_order_16.revoked_at IS NULL
              AND audit_order_16.valid_from <= $6::DATE
              AND (audit_order_16.valid_to IS NULL
                OR audit_order_16.valid_to >= $6::DATE)))))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND representation_92.status = 'ACTIVE'
      AND NOT (representation_92.court_restricted
        AND coalesce(representation_92.restricted_from <= $6::DATE
          AND representation_92.restricted_to >= $6::DATE, true))
      AND representation_92.valid_from <= $6::DATE
      AND (representation_92.valid_to IS NULL
        OR representation_92.valid_to >= $6::DATE)) AS anon_53 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_92 JOIN child AS child_8 ON child_8.id = representation_92.child_id
        WHERE representation_92.representative_id = representative_31.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_86
            WHERE assignment_86.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_86.valid_from <= $6::DATE
            AND (assignment_86.valid_to IS NULL
              OR assignment_86.valid_to >= $6::DATE)))
        AND ((EXISTS (
              SELECT 1
              FROM audit_order AS audit_order_15
              WHERE audit_order_15.child_id = child_8.id
              AND audit_order_15.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_15.child_id IS NOT NULL
              AND audit_order_15.approved_at IS NOT NULL
              AND audit_order_15.revoked_at IS NULL
              AND audit_order_15.valid_from <= $6::DATE
              AND (audit_order_15.valid_to IS NULL
                OR audit_order_15.valid_to >= $6::DATE)))
          OR child_8.district_id = ANY (array((
                SELECT district_9.id
                FROM audit_order AS audit_order_16 JOIN district AS district_9 ON district_9.organization_id = audit_order_16.organization_id
                WHERE audit_order_16.auditor_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND audit_order_16.approved_at IS NOT NULL
                AND audit_order_16.revoked_at IS NULL
                AND audit_order_16.valid_from <= $6::DATE
                AND (audit_order_16.valid_to IS NULL
                  OR audit_order_16.valid_to >= $6::DATE)))))
        AND child_8.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND representation_92.status = 'ACTIVE'
        AND NOT (representation_92.court_restricted
          AND coalesce(representation_92.restricted_from <= $6::DATE
            AND representation_92.restricted_to >= $6::DATE, true))
        AND representation_92.valid_from <= $6::DATE
        AND (representation_92.valid_to IS NULL
          OR representation_92.valid_to >= $6::DATE)) AS ordered OFFSET 0) AS anon_54 ON true
    WHERE anon_13.type = 'Representative'
    AND representative_31.id = anon_13.key
    AND anon_54.ordered) AS anon_12 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_55.json, anon_56.json, anon_57.json, anon_58.json, anon_59.json, anon_60.json, anon_61.json, anon_62.json, anon_63.json, anon_64.json) AS json, nullif(concat_ws(',', anon_55.touched, anon_56.touched, anon_57.touched, anon_59.touched, anon_60.touched, anon_61.touched, anon_63.touched, anon_64.touched),
    '') AS touched
  FROM (
    SELECT $7::VARCHAR AS type, $8::UUID AS scope, $9::UUID AS key) AS anon_65
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_9.id AS TEXT)) || '",') || CAST(((38654705664 | CASE
          WHEN anon_66.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_66.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_66.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_9 JOIN break_glass_grant AS break_glass_grant_16 ON break_glass_grant_16.child_id = child_9.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_17
          WHERE break_glass_grant_17.child_id = child_9.id
          AND (break_glass_grant_17.organization_id = ANY (array((
                  SELECT assignment_87.organization_id
                  FROM assignment AS assignment_87
                  WHERE assignment_87.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_87.organization_id IS NOT NULL
                  AND assignment_87.valid_from <= $6::DATE
                  AND (assignment_87.valid_to IS NULL
                    OR assignment_87.valid_to >= $6::DATE))))
            OR break_glass_grant_17.organization_id = ANY (array((
                  SELECT organization_18.id
                  FROM organization AS organization_18
                  WHERE organization_18.id != ALL (array((
                        SELECT assignment_88.organization_id
                        FROM account AS account_89 JOIN assignment AS assignment_88 ON assignment_88.staff_id = account_89.staff_id
                        WHERE 'auditor' = ANY (account_89.roles)
                        AND account_89.disabled_at IS NULL
                        AND assignment_88.valid_from <= $6::DATE
                        AND (assignment_88.valid_to IS NULL
                          OR assignment_88.valid_to >= $6::DATE)))))))
            OR break_glass_grant_17.staff_id = ANY (array((
                  SELECT account_90.staff_id
                  FROM account AS account_90
                  WHERE 'auditor' = ANY (account_90.roles)
                  AND account_90.disabled_at IS NULL)))
            OR break_glass_grant_17.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_93.child_id
                                  FROM representation AS representation_94 JOIN representation AS representation_95 ON representation_95.child_id = representation_94.child_id JOIN representation AS representation_93 ON representation_93.representative_id = representation_95.representative_id
                                  WHERE (representation_94.representative_id = anon_67.representative_id
                                    AND (representation_95.representative_id = representation_94.representative_id
                                      OR representation_95.kind != 'INSTITUTION')
                                    OR representation_94.child_id = anon_67.child_id
                                    AND representation_95.kind != 'INSTITUTION')
                                  AND representation_93.child_id != ALL (array((
                                        SELECT family_exception_31.child_id
                                        FROM family_exception AS family_exception_31
                                        WHERE family_exception_31.staff_id = account_91.staff_id
                                        AND family_exception_31.valid_from <= $6::DATE
                                        AND (family_exception_31.valid_to IS NULL
                                          OR family_exception_31.valid_to >= $6::DATE)))))), anon_67.child_id))
                          FROM (
                            SELECT representative_32.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_32
                            WHERE representative_32.staff_id = account_91.staff_id
                            UNION ALL SELECT account_92.representative_id, account_92.child_id
                            FROM account AS account_92
                            WHERE account_92.staff_id = account_91.staff_id
                            AND (account_92.representative_id IS NOT NULL
                              OR account_92.child_id IS NOT NULL)) AS anon_67)), NULL))
                  FROM account AS account_91
                  WHERE 'auditor' = ANY (account_91.roles)
                  AND account_91.disabled_at IS NULL))))
          AND break_glass_grant_17.outcome IS NULL
          AND (break_glass_grant_17.organization_id = ANY (array((
                  SELECT assignment_89.organization_id
                  FROM assignment AS assignment_89
                  WHERE assignment_89.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_89.organization_id IS NOT NULL
                  AND assignment_89.valid_from <= $6::DATE
                  AND (assignment_89.valid_to IS NULL
                    OR assignment_89.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_93 JOIN assignment AS assignment_90 ON assignment_90.staff_id = account_93.staff_id
                WHERE 'auditor' = ANY (account_93.roles)
                AND account_93.disabled_at IS NULL
                AND assignment_90.valid_from <= $6::DATE
                AND (assignment_90.valid_to IS NULL
                  OR assignment_90.valid_to >= $6::DATE)
                AND assignment_90.organization_id = break_glass_grant_17.organization_id
                AND account_93.staff_id != break_glass_grant_17.staff_id
                AND break_glass_grant_17.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_96.child_id
                                FROM representation AS representation_97 JOIN representation AS representation_98 ON representation_98.child_id = representation_97.child_id JOIN representation AS representation_96 ON representation_96.representative_id = representation_98.representative_id
                                WHERE (representation_97.representative_id = anon_68.representative_id
                                  AND (representation_98.representative_id = representation_97.representative_id
                                    OR representation_98.kind != 'INSTITUTION')
                                  OR representation_97.child_id = anon_68.child_id
                                  AND representation_98.kind != 'INSTITUTION')
                                AND representation_96.child_id != ALL (array((
                                      SELECT family_exception_32.child_id
                                      FROM family_exception AS family_exception_32
                                      WHERE family_exception_32.staff_id = account_93.staff_id
                                      AND family_exception_32.valid_from <= $6::DATE
                                      AND (family_exception_32.valid_to IS NULL
                                        OR family_exception_32.valid_to >= $6::DATE)))))), anon_68.child_id))
                        FROM (
                          SELECT representative_33.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_33
                          WHERE representative_33.staff_id = account_93.staff_id
                          UNION ALL SELECT account_94.representative_id, account_94.child_id
                          FROM account AS account_94
                          WHERE account_94.staff_id = account_93.staff_id
                          AND (account_94.representative_id IS NOT NULL
                            OR account_94.child_id IS NOT NULL)) AS anon_68)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_91
                WHERE assignment_91.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_91.valid_from <= $6::DATE
                AND (assignment_91.valid_to IS NULL
                  OR assignment_91.valid_to >= $6::DATE))))
          AND break_glass_grant_17.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_17.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_92
          WHERE assignment_92.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_92.valid_from <= $6::DATE
          AND (assignment_92.valid_to IS NULL
            OR assignment_92.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_17
            WHERE audit_order_17.child_id = child_9.id
            AND audit_order_17.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_17.child_id IS NOT NULL
            AND audit_order_17.approved_at IS NOT NULL
            AND audit_order_17.revoked_at IS NULL
            AND audit_order_17.valid_from <= $6::DATE
            AND (audit_order_17.valid_to IS NULL
              OR audit_order_17.valid_to >= $6::DATE)))
        OR child_9.district_id = ANY (array((
              SELECT district_10.id
              FROM audit_order AS audit_order_18 JOIN district AS district_10 ON district_10.organization_id = audit_order_18.organization_id
              WHERE audit_order_18.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_18.approved_at IS NOT NULL
              AND audit_order_18.revoked_at IS NULL
              AND audit_order_18.valid_from <= $6::DATE
              AND (audit_order_18.valid_to IS NULL
                OR audit_order_18.valid_to >= $6::DATE)))))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_18
        WHERE break_glass_grant_18.child_id = child_9.id
        AND (break_glass_grant_18.organization_id = ANY (array((
                SELECT assignment_93.organization_id
                FROM assignment AS assignment_93
                WHERE assignment_93.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_93.organization_id IS NOT NULL
                AND assignment_93.valid_from <= $6::DATE
                AND (assignment_93.valid_to IS NULL
                  OR assignment_93.valid_to >= $6::DATE))))
          OR break_glass_grant_18.organization_id = ANY (array((
                SELECT organization_19.id
                FROM organization AS organization_19
                WHERE organization_19.id != ALL (array((
                      SELECT assignment_94.organization_id
                      FROM account AS account_95 JOIN assignment AS assignment_94 ON assignment_94.staff_id = account_95.staff_id
                      WHERE 'auditor' = ANY (account_95.roles)
                      AND account_95.disabled_at IS NULL
                      AND assignment_94.valid_from <= $6::DATE
                      AND (assignment_94.valid_to IS NULL
                        OR assignment_94.valid_to >= $6::DATE)))))))
          OR break_glass_grant_18.staff_id = ANY (array((
                SELECT account_96.staff_id
                FROM account AS account_96
                WHERE 'auditor' = ANY (account_96.roles)
                AND account_96.disabled_at IS NULL)))
          OR break_glass_grant_18.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_99.child_id
                                FROM representation AS representation_100 JOIN representation AS representation_101 ON representation_101.child_id = representation_100.child_id JOIN representation AS representation_99 ON representation_99.representative_id = representation_101.representative_id
                                WHERE (representation_100.representative_id = anon_69.representative_id
                                  AND (representation_101.representative_id = representation_100.representative_id
                                    OR representation_101.kind != 'INSTITUTION')
                                  OR representation_100.child_id = anon_69.child_id
                                  AND representation_101.kind != 'INSTITUTION')
                                AND representation_99.child_id != ALL (array((
                                      SELECT family_exception_33.child_id
                                      FROM family_exception AS family_exception_33
                                      WHERE family_exception_33.staff_id = account_97.staff_id
                                      AND family_exception_33.valid_from <= $6::DATE
                                      AND (family_exception_33.valid_to IS NULL
                                        OR family_exception_33.valid_to >= $6::DATE)))))), anon_69.child_id))
                        FROM (
                          SELECT representative_34.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_34
                          WHERE representative_34.staff_id = account_97.staff_id
                          UNION ALL SELECT account_98.representative_id, account_98.child_id
                          FROM account AS account_98
                          WHERE account_98.staff_id = account_97.staff_id
                          AND (account_98.representative_id IS NOT NULL
                            OR account_98.child_id IS NOT NULL)) AS anon_69)), NULL))
                FROM account AS account_97
                WHERE 'auditor' = ANY (account_97.roles)
                AND account_97.disabled_at IS NULL))))
        AND break_glass_grant_18.outcome IS NULL
        AND (break_glass_grant_18.organization_id = ANY (array((
                SELECT assignment_95.organization_id
                FROM assignment AS assignment_95
                WHERE assignment_95.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_95.organization_id IS NOT NULL
                AND assignment_95.valid_from <= $6::DATE
                AND (assignment_95.valid_to IS NULL
                  OR assignment_95.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_99 JOIN assignment AS assignment_96 ON assignment_96.staff_id = account_99.staff_id
              WHERE 'auditor' = ANY (account_99.roles)
              AND account_99.disabled_at IS NULL
              AND assignment_96.valid_from <= $6::DATE
              AND (assignment_96.valid_to IS NULL
                OR assignment_96.valid_to >= $6::DATE)
              AND assignment_96.organization_id = break_glass_grant_18.organization_id
              AND account_99.staff_id != break_glass_grant_18.staff_id
              AND break_glass_grant_18.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_102.child_id
                              FROM representation AS representation_103 JOIN representation AS representation_104 ON representation_104.child_id = representation_103.child_id JOIN representation AS representation_102 ON representation_102.representative_id = representation_104.representative_id
                              WHERE (representation_103.representative_id = anon_70.representative_id
                                AND (representation_104.representative_id = representation_103.representative_id
                                  OR representation_104.kind != 'INSTITUTION')
                                OR representation_103.child_id = anon_70.child_id
                                AND representation_104.kind != 'INSTITUTION')
                              AND representation_102.child_id != ALL (array((
                                    SELECT family_exception_34.child_id
                                    FROM family_exception AS family_exception_34
                                    WHERE family_exception_34.staff_id = account_99.staff_id
                                    AND family_exception_34.valid_from <= $6::DATE
                                    AND (family_exception_34.valid_to IS NULL
                                      OR family_exception_34.valid_to >= $6::DATE)))))), anon_70.child_id))
                      FROM (
                        SELECT representative_35.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_35
                        WHERE representative_35.staff_id = account_99.staff_id
                        UNION ALL SELECT account_100.representative_id, account_100.child_id
                        FROM account AS account_100
                        WHERE account_100.staff_id = account_99.staff_id
                        AND (account_100.representative_id IS NOT NULL
                          OR account_100.child_id IS NOT NULL)) AS anon_70)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_97
              WHERE assignment_97.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_97.valid_from <= $6::DATE
              AND (assignment_97.valid_to IS NULL
                OR assignment_97.valid_to >= $6::DATE))))
        AND break_glass_grant_18.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_18.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_18.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_18.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_66 ON true
    WHERE anon_65.type = 'BreakGlassGrant'
    AND child_9.id = anon_65.scope
    AND (anon_66.review
      OR anon_66.ordered)
    AND break_glass_grant_16.id = anon_65.key
    AND (anon_66.ordered
      OR anon_66.review
      AND break_glass_grant_16.outcome IS NULL
      AND (break_glass_grant_16.organization_id = ANY (array((
              SELECT assignment_98.organization_id
              FROM assignment AS assignment_98
              WHERE assignment_98.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_98.organization_id IS NOT NULL
              AND assignment_98.valid_from <= $6::DATE
              AND (assignment_98.valid_to IS NULL
                OR assignment_98.valid_to >= $6::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_101 JOIN assignment AS assignment_99 ON assignment_99.staff_id = account_101.staff_id
            WHERE 'auditor' = ANY (account_101.roles)
            AND account_101.disabled_at IS NULL
            AND assignment_99.valid_from <= $6::DATE
            AND (assignment_99.valid_to IS NULL
              OR assignment_99.valid_to >= $6::DATE)
            AND assignment_99.organization_id = break_glass_grant_16.organization_id
            AND account_101.staff_id != break_glass_grant_16.staff_id
            AND break_glass_grant_16.child_id != ALL (array_remove(array((
                    SELECT unnest(array_append(array((
                            SELECT representation_105.child_id
                            FROM representation AS representation_106 JOIN representation AS representation_107 ON representation_107.child_id = representation_106.child_id JOIN representation AS representation_105 ON representation_105.representative_id = representation_107.representative_id
                            WHERE (representation_106.representative_id = anon_71.representative_id
                              AND (representation_107.representative_id = representation_106.representative_id
                                OR representation_107.kind != 'INSTITUTION')
                              OR representation_106.child_id = anon_71.child_id
                              AND representation_107.kind != 'INSTITUTION')
                            AND representation_105.child_id != ALL (array((
                                  SELECT family_exception_35.child_id
                                  FROM family_exception AS family_exception_35
                                  WHERE family_exception_35.staff_id = account_101.staff_id
                                  AND family_exception_35.valid_from <= $6::DATE
                                  AND (family_exception_35.valid_to IS NULL
                                    OR family_exception_35.valid_to >= $6::DATE)))))), anon_71.child_id))
                    FROM (
                      SELECT representative_36.id AS representative_id, CAST(NULL AS UUID) AS child_id
                      FROM representative AS representative_36
                      WHERE representative_36.staff_id = account_101.staff_id
                      UNION ALL SELECT account_102.representative_id, account_102.child_id
                      FROM account AS account_102
                      WHERE account_102.staff_id = account_101.staff_id
                      AND (account_102.representative_id IS NOT NULL
                        OR account_102.child_id IS NOT NULL)) AS anon_71)), NULL))))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_100
            WHERE assignment_100.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_100.valid_from <= $6::DATE
            AND (assignment_100.valid_to IS NULL
              OR assignment_100.valid_to >= $6::DATE))))
      AND break_glass_grant_16.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_16.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])))) AS anon_55 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_10.id AS TEXT)) || '",') || CAST(((42949672960 | CASE
          WHEN anon_72.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_72.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_72.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_10 JOIN certificate AS certificate_2 ON certificate_2.child_id = child_10.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_19
          WHERE break_glass_grant_19.child_id = child_10.id
          AND (break_glass_grant_19.organization_id = ANY (array((
                  SELECT assignment_101.organization_id
                  FROM assignment AS assignment_101
                  WHERE assignment_101.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_101.organization_id IS NOT NULL
                  AND assignment_101.valid_from <= $6::DATE
                  AND (assignment_101.valid_to IS NULL
                    OR assignment_101.valid_to >= $6::DATE))))
            OR break_glass_grant_19.organization_id = ANY (array((
                  SELECT organization_20.id
                  FROM organization AS organization_20
                  WHERE organization_20.id != ALL (array((
                        SELECT assignment_102.organization_id
                        FROM account AS account_103 JOIN assignment AS assignment_102 ON assignment_102.staff_id = account_103.staff_id
                        WHERE 'auditor' = ANY (account_103.roles)
                        AND account_103.disabled_at IS NULL
                        AND assignment_102.valid_from <= $6::DATE
                        AND (assignment_102.valid_to IS NULL
                          OR assignment_102.valid_to >= $6::DATE)))))))
            OR break_glass_grant_19.staff_id = ANY (array((
                  SELECT account_104.staff_id
                  FROM account AS account_104
                  WHERE 'auditor' = ANY (account_104.roles)
                  AND account_104.disabled_at IS NULL)))
            OR break_glass_grant_19.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_108.child_id
                                  FROM representation AS representation_109 JOIN representation AS representation_110 ON representation_110.child_id = representation_109.child_id JOIN representation AS representation_108 ON representation_108.representative_id = representation_110.representative_id
                                  WHERE (representation_109.representative_id = anon_73.representative_id
                                    AND (representation_110.representative_id = representation_109.representative_id
                                      OR representation_110.kind != 'INSTITUTION')
                                    OR representation_109.child_id = anon_73.child_id
                                    AND representation_110.kind != 'INSTITUTION')
                                  AND representation_108.child_id != ALL (array((
                                        SELECT family_exception_36.child_id
                                        FROM family_exception AS family_exception_36
                                        WHERE family_exception_36.staff_id = account_105.staff_id
                                        AND family_exception_36.valid_from <= $6::DATE
                                        AND (family_exception_36.valid_to IS NULL
                                          OR family_exception_36.valid_to >= $6::DATE)))))), anon_73.child_id))
                          FROM (
                            SELECT representative_37.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_37
                            WHERE representative_37.staff_id = account_105.staff_id
                            UNION ALL SELECT account_106.representative_id, account_106.child_id
                            FROM account AS account_106
                            WHERE account_106.staff_id = account_105.staff_id
                            AND (account_106.representative_id IS NOT NULL
                              OR account_106.child_id IS NOT NULL)) AS anon_73)), NULL))
                  FROM account AS account_105
                  WHERE 'auditor' = ANY (account_105.roles)
                  AND account_105.disabled_at IS NULL))))
          AND break_glass_grant_19.outcome IS NULL
          AND (break_glass_grant_19.organization_id = ANY (array((
                  SELECT assignment_103.organization_id
                  FROM assignment AS assignment_103
                  WHERE assignment_103.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_103.organization_id IS NOT NULL
                  AND assignment_103.valid_from <= $6::DATE
                  AND (assignment_103.valid_to IS NULL
                    OR assignment_103.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_107 JOIN assignment AS assignment_104 ON assignment_104.staff_id = account_107.staff_id
                WHERE 'auditor' = ANY (account_107.roles)
                AND account_107.disabled_at IS NULL
                AND assignment_104.valid_from <= $6::DATE
                AND (assignment_104.valid_to IS NULL
                  OR assignment_104.valid_to >= $6::DATE)
                AND assignment_104.organization_id = break_glass_grant_19.organization_id
                AND account_107.staff_id != break_glass_grant_19.staff_id
                AND break_glass_grant_19.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_111.child_id
                                FROM representation AS representation_112 JOIN representation AS representation_113 ON representation_113.child_id = representation_112.child_id JOIN representation AS representation_111 ON representation_111.representative_id = representation_113.representative_id
                                WHERE (representation_112.representative_id = anon_74.representative_id
                                  AND (representation_113.representative_id = representation_112.representative_id
                                    OR representation_113.kind != 'INSTITUTION')
                                  OR representation_112.child_id = anon_74.child_id
                                  AND representation_113.kind != 'INSTITUTION')
                                AND representation_111.child_id != ALL (array((
                                      SELECT family_exception_37.child_id
                                      FROM family_exception AS family_exception_37
                                      WHERE family_exception_37.staff_id = account_107.staff_id
                                      AND family_exception_37.valid_from <= $6::DATE
                                      AND (family_exception_37.valid_to IS NULL
                                        OR family_exception_37.valid_to >= $6::DATE)))))), anon_74.child_id))
                        FROM (
                          SELECT representative_38.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_38
                          WHERE representative_38.staff_id = account_107.staff_id
                          UNION ALL SELECT account_108.representative_id, account_108.child_id
                          FROM account AS account_108
                          WHERE account_108.staff_id = account_107.staff_id
                          AND (account_108.representative_id IS NOT NULL
                            OR account_108.child_id IS NOT NULL)) AS anon_74)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_105
                WHERE assignment_105.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_105.valid_from <= $6::DATE
                AND (assignment_105.valid_to IS NULL
                  OR assignment_105.valid_to >= $6::DATE))))
          AND break_glass_grant_19.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_19.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_106
          WHERE assignment_106.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_106.valid_from <= $6::DATE
          AND (assignment_106.valid_to IS NULL
            OR assignment_106.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_19
            WHERE audit_order_19.child_id = child_10.id
            AND audit_order_19.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_19.child_id IS NOT NULL
            AND audit_order_19.approved_at IS NOT NULL
            AND audit_order_19.revoked_at IS NULL
            AND audit_order_19.valid_from <= $6::DATE
            AND (audit_order_19.valid_to IS NULL
              OR audit_order_19.valid_to >= $6::DATE)))
        OR child_10.district_id = ANY (array((
              SELECT district_11.id
              FROM audit_order AS audit_order_20 JOIN district AS district_11 ON district_11.organization_id = audit_order_20.organization_id
              WHERE audit_order_20.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_20.approved_at IS NOT NULL
              AND audit_order_20.revoked_at IS NULL
              AND audit_order_20.valid_from <= $6::DATE
              AND (audit_order_20.valid_to IS NULL
                OR audit_order_20.valid_to >= $6::DATE)))))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_20
        WHERE break_glass_grant_20.child_id = child_10.id
        AND (break_glass_grant_20.organization_id = ANY (array((
                SELECT assignment_107.organization_id
                FROM assignment AS assignment_107
                WHERE assignment_107.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_107.organization_id IS NOT NULL
                AND assignment_107.valid_from <= $6::DATE
                AND (assignment_107.valid_to IS NULL
                  OR assignment_107.valid_to >= $6::DATE))))
          OR break_glass_grant_20.organization_id = ANY (array((
                SELECT organization_21.id
                FROM organization AS organization_21
                WHERE organization_21.id != ALL (array((
                      SELECT assignment_108.organization_id
                      FROM account AS account_109 JOIN assignment AS assignment_108 ON assignment_108.staff_id = account_109.staff_id
                      WHERE 'auditor' = ANY (account_109.roles)
                      AND account_109.disabled_at IS NULL
                      AND assignment_108.valid_from <= $6::DATE
                      AND (assignment_108.valid_to IS NULL
                        OR assignment_108.valid_to >= $6::DATE)))))))
          OR break_glass_grant_20.staff_id = ANY (array((
                SELECT account_110.staff_id
                FROM account AS account_110
                WHERE 'auditor' = ANY (account_110.roles)
                AND account_110.disabled_at IS NULL)))
          OR break_glass_grant_20.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_114.child_id
                                FROM representation AS representation_115 JOIN representation AS representation_116 ON representation_116.child_id = representation_115.child_id JOIN representation AS representation_114 ON representation_114.representative_id = representation_116.representative_id
                                WHERE (representation_115.representative_id = anon_75.representative_id
                                  AND (representation_116.representative_id = representation_115.representative_id
                                    OR representation_116.kind != 'INSTITUTION')
                                  OR representation_115.child_id = anon_75.child_id
                                  AND representation_116.kind != 'INSTITUTION')
                                AND representation_114.child_id != ALL (array((
                                      SELECT family_exception_38.child_id
                                      FROM family_exception AS family_exception_38
                                      WHERE family_exception_38.staff_id = account_111.staff_id
                                      AND family_exception_38.valid_from <= $6::DATE
                                      AND (family_exception_38.valid_to IS NULL
                                        OR family_exception_38.valid_to >= $6::DATE)))))), anon_75.child_id))
                        FROM (
                          SELECT representative_39.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_39
                          WHERE representative_39.staff_id = account_111.staff_id
                          UNION ALL SELECT account_112.representative_id, account_112.child_id
                          FROM account AS account_112
                          WHERE account_112.staff_id = account_111.staff_id
                          AND (account_112.representative_id IS NOT NULL
                            OR account_112.child_id IS NOT NULL)) AS anon_75)), NULL))
                FROM account AS account_111
                WHERE 'auditor' = ANY (account_111.roles)
                AND account_111.disabled_at IS NULL))))
        AND break_glass_grant_20.outcome IS NULL
        AND (break_glass_grant_20.organization_id = ANY (array((
                SELECT assignment_109.organization_id
                FROM assignment AS assignment_109
                WHERE assignment_109.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_109.organization_id IS NOT NULL
                AND assignment_109.valid_from <= $6::DATE
                AND (assignment_109.valid_to IS NULL
                  OR assignment_109.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_113 JOIN assignment AS assignment_110 ON assignment_110.staff_id = account_113.staff_id
              WHERE 'auditor' = ANY (account_113.roles)
              AND account_113.disabled_at IS NULL
              AND assignment_110.valid_from <= $6::DATE
              AND (assignment_110.valid_to IS NULL
                OR assignment_110.valid_to >= $6::DATE)
              AND assignment_110.organization_id = break_glass_grant_20.organization_id
              AND account_113.staff_id != break_glass_grant_20.staff_id
              AND break_glass_grant_20.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_117.child_id
                              FROM representation AS representation_118 JOIN representation AS representation_119 ON representation_119.child_id = representation_118.child_id JOIN representation AS representation_117 ON representation_117.representative_id = representation_119.representative_id
                              WHERE (representation_118.representative_id = anon_76.representative_id
                                AND (representation_119.representative_id = representation_118.representative_id
                                  OR representation_119.kind != 'INSTITUTION')
                                OR representation_118.child_id = anon_76.child_id
                                AND representation_119.kind != 'INSTITUTION')
                              AND representation_117.child_id != ALL (array((
                                    SELECT family_exception_39.child_id
                                    FROM family_exception AS family_exception_39
                                    WHERE family_exception_39.staff_id = account_113.staff_id
                                    AND family_exception_39.valid_from <= $6::DATE
                                    AND (family_exception_39.valid_to IS NULL
                                      OR family_exception_39.valid_to >= $6::DATE)))))), anon_76.child_id))
                      FROM (
                        SELECT representative_40.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_40
                        WHERE representative_40.staff_id = account_113.staff_id
                        UNION ALL SELECT account_114.representative_id, account_114.child_id
                        FROM account AS account_114
                        WHERE account_114.staff_id = account_113.staff_id
                        AND (account_114.representative_id IS NOT NULL
                          OR account_114.child_id IS NOT NULL)) AS anon_76)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_111
              WHERE assignment_111.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_111.valid_from <= $6::DATE
              AND (assignment_111.valid_to IS NULL
                OR assignment_111.valid_to >= $6::DATE))))
        AND break_glass_grant_20.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_20.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_20.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_20.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_72 ON true
    WHERE anon_65.type = 'Certificate'
    AND child_10.id = anon_65.scope
    AND (anon_72.review
      OR anon_72.ordered)
    AND (cardinality(certificate_2.labels) = 0
      OR (certificate_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_65.key) AS anon_56 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_11.id AS TEXT)) || '",') || CAST(((47244640256 | CASE
          WHEN anon_77.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_77.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_77.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_11
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_21
          WHERE break_glass_grant_21.child_id = child_11.id
          AND (break_glass_grant_21.organization_id = ANY (array((
                  SELECT assignment_112.organization_id
                  FROM assignment AS assignment_112
                  WHERE assignment_112.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_112.organization_id IS NOT NULL
                  AND assignment_112.valid_from <= $6::DATE
                  AND (assignment_112.valid_to IS NULL
                    OR assignment_112.valid_to >= $6::DATE))))
            OR break_glass_grant_21.organization_id = ANY (array((
                  SELECT organization_22.id
                  FROM organization AS organization_22
                  WHERE organization_22.id != ALL (array((
                        SELECT assignment_113.organization_id
                        FROM account AS account_115 JOIN assignment AS assignment_113 ON assignment_113.staff_id = account_115.staff_id
                        WHERE 'auditor' = ANY (account_115.roles)
                        AND account_115.disabled_at IS NULL
                        AND assignment_113.valid_from <= $6::DATE
                        AND (assignment_113.valid_to IS NULL
                          OR assignment_113.valid_to >= $6::DATE)))))))
            OR break_glass_grant_21.staff_id = ANY (array((
                  SELECT account_116.staff_id
                  FROM account AS account_116
                  WHERE 'auditor' = ANY (account_116.roles)
                  AND account_116.disabled_at IS NULL)))
            OR break_glass_grant_21.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_120.child_id
                                  FROM representation AS representation_121 JOIN representation AS representation_122 ON representation_122.child_id = representation_121.child_id JOIN representation AS representation_120 ON representation_120.representative_id = representation_122.representative_id
                                  WHERE (representation_121.representative_id = anon_78.representative_id
                                    AND (representation_122.representative_id = representation_121.representative_id
                                      OR representation_122.kind != 'INSTITUTION')
                                    OR representation_121.child_id = anon_78.child_id
                                    AND representation_122.kind != 'INSTITUTION')
                                  AND representation_120.child_id != ALL (array((
                                        SELECT family_exception_40.child_id
                                        FROM family_exception AS family_exception_40
                                        WHERE family_exception_40.staff_id = account_117.staff_id
                                        AND family_exception_40.valid_from <= $6::DATE
                                        AND (family_exception_40.valid_to IS NULL
                                          OR family_exception_40.valid_to >= $6::DATE)))))), anon_78.child_id))
                          FROM (
                            SELECT representative_41.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_41
                            WHERE representative_41.staff_id = account_117.staff_id
                            UNION ALL SELECT account_118.representative_id, account_118.child_id
                            FROM account AS account_118
                            WHERE account_118.staff_id = account_117.staff_id
                            AND (account_118.representative_id IS NOT NULL
                              OR account_118.child_id IS NOT NULL)) AS anon_78)), NULL))
                  FROM account AS account_117
                  WHERE 'auditor' = ANY (account_117.roles)
                  AND account_117.disabled_at IS NULL))))
          AND break_glass_grant_21.outcome IS NULL
          AND (break_glass_grant_21.organization_id = ANY (array((
                  SELECT assignment_114.organization_id
                  FROM assignment AS assignment_114
                  WHERE assignment_114.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_114.organization_id IS NOT NULL
                  AND assignment_114.valid_from <= $6::DATE
                  AND (assignment_114.valid_to IS NULL
                    OR assignment_114.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_119 JOIN assignment AS assignment_115 ON assignment_115.staff_id = account_119.staff_id
                WHERE 'auditor' = ANY (account_119.roles)
                AND account_119.disabled_at IS NULL
                AND assignment_115.valid_from <= $6::DATE
                AND (assignment_115.valid_to IS NULL
                  OR assignment_115.valid_to >= $6::DATE)
                AND assignment_115.organization_id = break_glass_grant_21.organization_id
                AND account_119.staff_id != break_glass_grant_21.staff_id
                AND break_glass_grant_21.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_123.child_id
                                FROM representation AS representation_124 JOIN representation AS representation_125 ON representation_125.child_id = representation_124.child_id JOIN representation AS representation_123 ON representation_123.representative_id = representation_125.representative_id
                                WHERE (representation_124.representative_id = anon_79.representative_id
                                  AND (representation_125.representative_id = representation_124.representative_id
                                    OR representation_125.kind != 'INSTITUTION')
                                  OR representation_124.child_id = anon_79.child_id
                                  AND representation_125.kind != 'INSTITUTION')
                                AND representation_123.child_id != ALL (array((
                                      SELECT family_exception_41.child_id
                                      FROM family_exception AS family_exception_41
                                      WHERE family_exception_41.staff_id = account_119.staff_id
                                      AND family_exception_41.valid_from <= $6::DATE
                                      AND (family_exception_41.valid_to IS NULL
                                        OR family_exception_41.valid_to >= $6::DATE)))))), anon_79.child_id))
                        FROM (
                          SELECT representative_42.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_42
                          WHERE representative_42.staff_id = account_119.staff_id
                          UNION ALL SELECT account_120.representative_id, account_120.child_id
                          FROM account AS account_120
                          WHERE account_120.staff_id = account_119.staff_id
                          AND (account_120.representative_id IS NOT NULL
                            OR account_120.child_id IS NOT NULL)) AS anon_79)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_116
                WHERE assignment_116.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_116.valid_from <= $6::DATE
                AND (assignment_116.valid_to IS NULL
                  OR assignment_116.valid_to >= $6::DATE))))
          AND break_glass_grant_21.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_21.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_117
          WHERE assignment_117.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_117.valid_from <= $6::DATE
          AND (assignment_117.valid_to IS NULL
            OR assignment_117.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_21
            WHERE audit_order_21.child_id = child_11.id
            AND audit_order_21.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_21.child_id IS NOT NULL
            AND audit_order_21.approved_at IS NOT NULL
            AND audit_order_21.revoked_at IS NULL
            AND audit_order_21.valid_from <= $6::DATE
            AND (audit_order_21.valid_to IS NULL
              OR audit_order_21.valid_to >= $6::DATE)))
        OR child_11.district_id = ANY (array((
              SELECT district_12.id
              FROM audit_order AS audit_order_22 JOIN district AS district_12 ON district_12.organization_id = audit_order_22.organization_id
              WHERE audit_order_22.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_22.approved_at IS NOT NULL
              AND audit_order_22.revoked_at IS NULL
              AND audit_order_22.valid_from <= $6::DATE
              AND (audit_order_22.valid_to IS NULL
                OR audit_order_22.valid_to >= $6::DATE)))))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_22
        WHERE break_glass_grant_22.child_id = child_11.id
        AND (break_glass_grant_22.organization_id = ANY (array((
                SELECT assignment_118.organization_id
                FROM assignment AS assignment_118
                WHERE assignment_118.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_118.organization_id IS NOT NULL
                AND assignment_118.valid_from <= $6::DATE
                AND (assignment_118.valid_to IS NULL
                  OR assignment_118.valid_to >= $6::DATE))))
          OR break_glass_grant_22.organization_id = ANY (array((
                SELECT organization_23.id
                FROM organization AS organization_23
                WHERE organization_23.id != ALL (array((
                      SELECT assignment_119.organization_id
                      FROM account AS account_121 JOIN assignment AS assignment_119 ON assignment_119.staff_id = account_121.staff_id
                      WHERE 'auditor' = ANY (account_121.roles)
                      AND account_121.disabled_at IS NULL
                      AND assignment_119.valid_from <= $6::DATE
                      AND (assignment_119.valid_to IS NULL
                        OR assignment_119.valid_to >= $6::DATE)))))))
          OR break_glass_grant_22.staff_id = ANY (array((
                SELECT account_122.staff_id
                FROM account AS account_122
                WHERE 'auditor' = ANY (account_122.roles)
                AND account_122.disabled_at IS NULL)))
          OR break_glass_grant_22.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_126.child_id
                                FROM representation AS representation_127 JOIN representation AS representation_128 ON representation_128.child_id = representation_127.child_id JOIN representation AS representation_126 ON representation_126.representative_id = representation_128.representative_id
                                WHERE (representation_127.representative_id = anon_80.representative_id
                                  AND (representation_128.representative_id = representation_127.representative_id
                                    OR representation_128.kind != 'INSTITUTION')
                                  OR representation_127.child_id = anon_80.child_id
                                  AND representation_128.kind != 'INSTITUTION')
                                AND representation_126.child_id != ALL (array((
                                      SELECT family_exception_42.child_id
                                      FROM family_exception AS family_exception_42
                                      WHERE family_exception_42.staff_id = account_123.staff_id
                                      AND family_exception_42.valid_from <= $6::DATE
                                      AND (family_exception_42.valid_to IS NULL
                                        OR family_exception_42.valid_to >= $6::DATE)))))), anon_80.child_id))
                        FROM (
                          SELECT representative_43.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_43
                          WHERE representative_43.staff_id = account_123.staff_id
                          UNION ALL SELECT account_124.representative_id, account_124.child_id
                          FROM account AS account_124
                          WHERE account_124.staff_id = account_123.staff_id
                          AND (account_124.representative_id IS NOT NULL
                            OR account_124.child_id IS NOT NULL)) AS anon_80)), NULL))
                FROM account AS account_123
                WHERE 'auditor' = ANY (account_123.roles)
                AND account_123.disabled_at IS NULL))))
        AND break_glass_grant_22.outcome IS NULL
        AND (break_glass_grant_22.organization_id = ANY (array((
                SELECT assignment_120.organization_id
                FROM assignment AS assignment_120
                WHERE assignment_120.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_120.organization_id IS NOT NULL
                AND assignment_120.valid_from <= $6::DATE
                AND (assignment_120.valid_to IS NULL
                  OR assignment_120.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_125 JOIN assignment AS assignment_121 ON assignment_121.staff_id = account_125.staff_id
              WHERE 'auditor' = ANY (account_125.roles)
              AND account_125.disabled_at IS NULL
              AND assignment_121.valid_from <= $6::DATE
              AND (assignment_121.valid_to IS NULL
                OR assignment_121.valid_to >= $6::DATE)
              AND assignment_121.organization_id = break_glass_grant_22.organization_id
              AND account_125.staff_id != break_glass_grant_22.staff_id
              AND break_glass_grant_22.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_129.child_id
                              FROM representation AS representation_130 JOIN representation AS representation_131 ON representation_131.child_id = representation_130.child_id JOIN representation AS representation_129 ON representation_129.representative_id = representation_131.representative_id
                              WHERE (representation_130.representative_id = anon_81.representative_id
                                AND (representation_131.representative_id = representation_130.representative_id
                                  OR representation_131.kind != 'INSTITUTION')
                                OR representation_130.child_id = anon_81.child_id
                                AND representation_131.kind != 'INSTITUTION')
                              AND representation_129.child_id != ALL (array((
                                    SELECT family_exception_43.child_id
                                    FROM family_exception AS family_exception_43
                                    WHERE family_exception_43.staff_id = account_125.staff_id
                                    AND family_exception_43.valid_from <= $6::DATE
                                    AND (family_exception_43.valid_to IS NULL
                                      OR family_exception_43.valid_to >= $6::DATE)))))), anon_81.child_id))
                      FROM (
                        SELECT representative_44.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_44
                        WHERE representative_44.staff_id = account_125.staff_id
                        UNION ALL SELECT account_126.representative_id, account_126.child_id
                        FROM account AS account_126
                        WHERE account_126.staff_id = account_125.staff_id
                        AND (account_126.representative_id IS NOT NULL
                          OR account_126.child_id IS NOT NULL)) AS anon_81)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_122
              WHERE assignment_122.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_122.valid_from <= $6::DATE
              AND (assignment_122.valid_to IS NULL
                OR assignment_122.valid_to >= $6::DATE))))
        AND break_glass_grant_22.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_22.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_22.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_22.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_77 ON true
    WHERE anon_65.type = 'Child'
    AND child_11.id = anon_65.scope
    AND (anon_77.review
      OR anon_77.ordered)) AS anon_57 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_13
    LEFT OUTER JOIN LATERAL (
      SELECT district_13.id = ANY (array((
            SELECT assignment_123.district_id
            FROM assignment AS assignment_123
            WHERE assignment_123.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_123.district_id IS NOT NULL
            AND assignment_123.valid_from <= $6::DATE
            AND (assignment_123.valid_to IS NULL
              OR assignment_123.valid_to >= $6::DATE))))
      AND NOT district_13.organization_id = ANY (array((
            SELECT assignment_124.organization_id
            FROM assignment AS assignment_124
            WHERE assignment_124.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_124.organization_id IS NOT NULL
            AND assignment_124.valid_from <= $6::DATE
            AND (assignment_124.valid_to IS NULL
              OR assignment_124.valid_to >= $6::DATE)
            AND assignment_124.district_id IS NULL)))
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_125 JOIN organization AS organization_24 ON organization_24.id = assignment_125.organization_id
          WHERE assignment_125.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_125.district_id IS NULL
          AND assignment_125.valid_from <= $6::DATE
          AND (assignment_125.valid_to IS NULL
            OR assignment_125.valid_to >= $6::DATE)
          AND organization_24.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_82 ON true
    WHERE anon_65.type = 'District'
    AND district_13.id = anon_65.key) AS anon_58 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_12.id AS TEXT)) || '",') || CAST(((51539607552 | CASE
          WHEN anon_83.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_83.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_83.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_12 JOIN fact_resolution AS fact_resolution_2 ON fact_resolution_2.child_id = child_12.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_23
          WHERE break_glass_grant_23.child_id = child_12.id
          AND (break_glass_grant_23.organization_id = ANY (array((
                  SELECT assignment_126.organization_id
                  FROM assignment AS assignment_126
                  WHERE assignment_126.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_126.organization_id IS NOT NULL
                  AND assignment_126.valid_from <= $6::DATE
                  AND (assignment_126.valid_to IS NULL
                    OR assignment_126.valid_to >= $6::DATE))))
            OR break_glass_grant_23.organization_id = ANY (array((
                  SELECT organization_25.id
                  FROM organization AS organization_25
                  WHERE organization_25.id != ALL (array((
                        SELECT assignment_127.organization_id
                        FROM account AS account_127 JOIN assignment AS assignment_127 ON assignment_127.staff_id = account_127.staff_id
                        WHERE 'auditor' = ANY (account_127.roles)
                        AND account_127.disabled_at IS NULL
                        AND assignment_127.valid_from <= $6::DATE
                        AND (assignment_127.valid_to IS NULL
                          OR assignment_127.valid_to >= $6::DATE)))))))
            OR break_glass_grant_23.staff_id = ANY (array((
                  SELECT account_128.staff_id
                  FROM account AS account_128
                  WHERE 'auditor' = ANY (account_128.roles)
                  AND account_128.disabled_at IS NULL)))
            OR break_glass_grant_23.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_132.child_id
                                  FROM representation AS representation_133 JOIN representation AS representation_134 ON representation_134.child_id = representation_133.child_id JOIN representation AS representation_132 ON representation_132.representative_id = representation_134.representative_id
                                  WHERE (representation_133.representative_id = anon_84.representative_id
                                    AND (representation_134.representative_id = representation_133.representative_id
                                      OR representation_134.kind != 'INSTITUTION')
                                    OR representation_133.child_id = anon_84.child_id
                                    AND representation_134.kind != 'INSTITUTION')
                                  AND representation_132.child_id != ALL (array((
                                        SELECT family_exception_44.child_id
                                        FROM family_exception AS family_exception_44
                                        WHERE family_exception_44.staff_id = account_129.staff_id
                                        AND family_exception_44.valid_from <= $6::DATE
                                        AND (family_exception_44.valid_to IS NULL
                                          OR family_exception_44.valid_to >= $6::DATE)))))), anon_84.child_id))
                          FROM (
                            SELECT representative_45.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_45
                            WHERE representative_45.staff_id = account_129.staff_id
                            UNION ALL SELECT account_130.representative_id, account_130.child_id
                            FROM account AS account_130
                            WHERE account_130.staff_id = account_129.staff_id
                            AND (account_130.representative_id IS NOT NULL
                              OR account_130.child_id IS NOT NULL)) AS anon_84)), NULL))
                  FROM account AS account_129
                  WHERE 'auditor' = ANY (account_129.roles)
                  AND account_129.disabled_at IS NULL))))
          AND break_glass_grant_23.outcome IS NULL
          AND (break_glass_grant_23.organization_id = ANY (array((
                  SELECT assignment_128.organization_id
                  FROM assignment AS assignment_128
                  WHERE assignment_128.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_128.organization_id IS NOT NULL
                  AND assignment_128.valid_from <= $6::DATE
                  AND (assignment_128.valid_to IS NULL
                    OR assignment_128.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_131 JOIN assignment AS assignment_129 ON assignment_129.staff_id = account_131.staff_id
                WHERE 'auditor' = ANY (account_131.roles)
                AND account_131.disabled_at IS NULL
                AND assignment_129.valid_from <= $6::DATE
                AND (assignment_129.valid_to IS NULL
                  OR assignment_129.valid_to >= $6::DATE)
                AND assignment_129.organization_id = break_glass_grant_23.organization_id
                AND account_131.staff_id != break_glass_grant_23.staff_id
                AND break_glass_grant_23.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_135.child_id
                                FROM representation AS representation_136 JOIN representation AS representation_137 ON representation_137.child_id = representation_136.child_id JOIN representation AS representation_135 ON representation_135.representative_id = representation_137.representative_id
                                WHERE (representation_136.representative_id = anon_85.representative_id
                                  AND (representation_137.representative_id = representation_136.representative_id
                                    OR representation_137.kind != 'INSTITUTION')
                                  OR representation_136.child_id = anon_85.child_id
                                  AND representation_137.kind != 'INSTITUTION')
                                AND representation_135.child_id != ALL (array((
                                      SELECT family_exception_45.child_id
                                      FROM family_exception AS family_exception_45
                                      WHERE family_exception_45.staff_id = account_131.staff_id
                                      AND family_exception_45.valid_from <= $6::DATE
                                      AND (family_exception_45.valid_to IS NULL
                                        OR family_exception_45.valid_to >= $6::DATE)))))), anon_85.child_id))
                        FROM (
                          SELECT representative_46.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_46
                          WHERE representative_46.staff_id = account_131.staff_id
                          UNION ALL SELECT account_132.representative_id, account_132.child_id
                          FROM account AS account_132
                          WHERE account_132.staff_id = account_131.staff_id
                          AND (account_132.representative_id IS NOT NULL
                            OR account_132.child_id IS NOT NULL)) AS anon_85)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_130
                WHERE assignment_130.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_130.valid_from <= $6::DATE
                AND (assignment_130.valid_to IS NULL
                  OR assignment_130.valid_to >= $6::DATE))))
          AND break_glass_grant_23.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_23.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_131
          WHERE assignment_131.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_131.valid_from <= $6::DATE
          AND (assignment_131.valid_to IS NULL
            OR assignment_131.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_23
            WHERE audit_order_23.child_id = child_12.id
            AND audit_order_23.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_23.child_id IS NOT NULL
            AND audit_order_23.approved_at IS NOT NULL
            AND audit_order_23.revoked_at IS NULL
            AND audit_order_23.valid_from <= $6::DATE
            AND (audit_order_23.valid_to IS NULL
              OR audit_order_23.valid_to >= $6::DATE)))
        OR child_12.district_id = ANY (array((
              SELECT district_14.id
              FROM audit_order AS audit_order_24 JOIN district AS district_14 ON district_14.organization_id = audit_order_24.organization_id
              WHERE audit_order_24.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_24.approved_at IS NOT NULL
              AND audit_order_24.revoked_at IS NULL
              AND audit_order_24.valid_from <= $6::DATE
              AND (audit_order_24.valid_to IS NULL
                OR audit_order_24.valid_to >= $6::DATE)))))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_24
        WHERE break_glass_grant_24.child_id = child_12.id
        AND (break_glass_grant_24.organization_id = ANY (array((
                SELECT assignment_132.organization_id
                FROM assignment AS assignment_132
                WHERE assignment_132.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_132.organization_id IS NOT NULL
                AND assignment_132.valid_from <= $6::DATE
                AND (assignment_132.valid_to IS NULL
                  OR assignment_132.valid_to >= $6::DATE))))
          OR break_glass_grant_24.organization_id = ANY (array((
                SELECT organization_26.id
                FROM organization AS organization_26
                WHERE organization_26.id != ALL (array((
                      SELECT assignment_133.organization_id
                      FROM account AS account_133 JOIN assignment AS assignment_133 ON assignment_133.staff_id = account_133.staff_id
                      WHERE 'auditor' = ANY (account_133.roles)
                      AND account_133.disabled_at IS NULL
                      AND assignment_133.valid_from <= $6::DATE
                      AND (assignment_133.valid_to IS NULL
                        OR assignment_133.valid_to >= $6::DATE)))))))
          OR break_glass_grant_24.staff_id = ANY (array((
                SELECT account_134.staff_id
                FROM account AS account_134
                WHERE 'auditor' = ANY (account_134.roles)
                AND account_134.disabled_at IS NULL)))
          OR break_glass_grant_24.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_138.child_id
                                FROM representation AS representation_139 JOIN representation AS representation_140 ON representation_140.child_id = representation_139.child_id JOIN representation AS representation_138 ON representation_138.representative_id = representation_140.representative_id
                                WHERE (representation_139.representative_id = anon_86.representative_id
                                  AND (representation_140.representative_id = representation_139.representative_id
                                    OR representation_140.kind != 'INSTITUTION')
                                  OR representation_139.child_id = anon_86.child_id
                                  AND representation_140.kind != 'INSTITUTION')
                                AND representation_138.child_id != ALL (array((
                                      SELECT family_exception_46.child_id
                                      FROM family_exception AS family_exception_46
                                      WHERE family_exception_46.staff_id = account_135.staff_id
                                      AND family_exception_46.valid_from <= $6::DATE
                                      AND (family_exception_46.valid_to IS NULL
                                        OR family_exception_46.valid_to >= $6::DATE)))))), anon_86.child_id))
                        FROM (
                          SELECT representative_47.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_47
                          WHERE representative_47.staff_id = account_135.staff_id
                          UNION ALL SELECT account_136.representative_id, account_136.child_id
                          FROM account AS account_136
                          WHERE account_136.staff_id = account_135.staff_id
                          AND (account_136.representative_id IS NOT NULL
                            OR account_136.child_id IS NOT NULL)) AS anon_86)), NULL))
                FROM account AS account_135
                WHERE 'auditor' = ANY (account_135.roles)
                AND account_135.disabled_at IS NULL))))
        AND break_glass_grant_24.outcome IS NULL
        AND (break_glass_grant_24.organization_id = ANY (array((
                SELECT assignment_134.organization_id
                FROM assignment AS assignment_134
                WHERE assignment_134.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_134.organization_id IS NOT NULL
                AND assignment_134.valid_from <= $6::DATE
                AND (assignment_134.valid_to IS NULL
                  OR assignment_134.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_137 JOIN assignment AS assignment_135 ON assignment_135.staff_id = account_137.staff_id
              WHERE 'auditor' = ANY (account_137.roles)
              AND account_137.disabled_at IS NULL
              AND assignment_135.valid_from <= $6::DATE
              AND (assignment_135.valid_to IS NULL
                OR assignment_135.valid_to >= $6::DATE)
              AND assignment_135.organization_id = break_glass_grant_24.organization_id
              AND account_137.staff_id != break_glass_grant_24.staff_id
              AND break_glass_grant_24.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_141.child_id
                              FROM representation AS representation_142 JOIN representation AS representation_143 ON representation_143.child_id = representation_142.child_id JOIN representation AS representation_141 ON representation_141.representative_id = representation_143.representative_id
                              WHERE (representation_142.representative_id = anon_87.representative_id
                                AND (representation_143.representative_id = representation_142.representative_id
                                  OR representation_143.kind != 'INSTITUTION')
                                OR representation_142.child_id = anon_87.child_id
                                AND representation_143.kind != 'INSTITUTION')
                              AND representation_141.child_id != ALL (array((
                                    SELECT family_exception_47.child_id
                                    FROM family_exception AS family_exception_47
                                    WHERE family_exception_47.staff_id = account_137.staff_id
                                    AND family_exception_47.valid_from <= $6::DATE
                                    AND (family_exception_47.valid_to IS NULL
                                      OR family_exception_47.valid_to >= $6::DATE)))))), anon_87.child_id))
                      FROM (
                        SELECT representative_48.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_48
                        WHERE representative_48.staff_id = account_137.staff_id
                        UNION ALL SELECT account_138.representative_id, account_138.child_id
                        FROM account AS account_138
                        WHERE account_138.staff_id = account_137.staff_id
                        AND (account_138.representative_id IS NOT NULL
                          OR account_138.child_id IS NOT NULL)) AS anon_87)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_136
              WHERE assignment_136.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_136.valid_from <= $6::DATE
              AND (assignment_136.valid_to IS NULL
                OR assignment_136.valid_to >= $6::DATE))))
        AND break_glass_grant_24.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_24.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_24.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_24.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_83 ON true
    WHERE anon_65.type = 'FactResolution'
    AND child_12.id = anon_65.scope
    AND (anon_83.review
      OR anon_83.ordered)
    AND fact_resolution_2.id = anon_65.key) AS anon_59 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(to_json(CASE
          WHEN anon_88.ordered THEN medical_document_2.sha256
          ELSE NULL END),
        'null'::json),
      ',"download":null,"paper":null}') AS json, (('"' || CAST(child_13.id AS TEXT)) || '",') || CAST(((55834574848 | CASE
          WHEN anon_88.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_88.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_88.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_13 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = child_13.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_25
          WHERE break_glass_grant_25.child_id = child_13.id
          AND (break_glass_grant_25.organization_id = ANY (array((
                  SELECT assignment_137.organization_id
                  FROM assignment AS assignment_137
                  WHERE assignment_137.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_137.organization_id IS NOT NULL
                  AND assignment_137.valid_from <= $6::DATE
                  AND (assignment_137.valid_to IS NULL
                    OR assignment_137.valid_to >= $6::DATE))))
            OR break_glass_grant_25.organization_id = ANY (array((
                  SELECT organization_27.id
                  FROM organization AS organization_27
                  WHERE organization_27.id != ALL (array((
                        SELECT assignment_138.organization_id
                        FROM account AS account_139 JOIN assignment AS assignment_138 ON assignment_138.staff_id = account_139.staff_id
                        WHERE 'auditor' = ANY (account_139.roles)
                        AND account_139.disabled_at IS NULL
                        AND assignment_138.valid_from <= $6::DATE
                        AND (assignment_138.valid_to IS NULL
                          OR assignment_138.valid_to >= $6::DATE)))))))
            OR break_glass_grant_25.staff_id = ANY (array((
                  SELECT account_140.staff_id
                  FROM account AS account_140
                  WHERE 'auditor' = ANY (account_140.roles)
                  AND account_140.disabled_at IS NULL)))
            OR break_glass_grant_25.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_144.child_id
                                  FROM representation AS representation_145 JOIN representation AS representation_146 ON representation_146.child_id = representation_145.child_id JOIN representation AS representation_144 ON representation_144.representative_id = representation_146.representative_id
                                  WHERE (representation_145.representative_id = anon_89.representative_id
                                    AND (representation_146.representative_id = representation_145.representative_id
                                      OR representation_146.kind != 'INSTITUTION')
                                    OR representation_145.child_id = anon_89.child_id
                                    AND representation_146.kind != 'INSTITUTION')
                                  AND representation_144.child_id != ALL (array((
                                        SELECT family_exception_48.child_id
                                        FROM family_exception AS family_exception_48
                                        WHERE family_exception_48.staff_id = account_141.staff_id
                                        AND family_exception_48.valid_from <= $6::DATE
                                        AND (family_exception_48.valid_to IS NULL
                                          OR family_exception_48.valid_to >= $6::DATE)))))), anon_89.child_id))
                          FROM (
                            SELECT representative_49.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_49
                            WHERE representative_49.staff_id = account_141.staff_id
                            UNION ALL SELECT account_142.representative_id, account_142.child_id
                            FROM account AS account_142
                            WHERE account_142.staff_id = account_141.staff_id
                            AND (account_142.representative_id IS NOT NULL
                              OR account_142.child_id IS NOT NULL)) AS anon_89)), NULL))
                  FROM account AS account_141
                  WHERE 'auditor' = ANY (account_141.roles)
                  AND account_141.disabled_at IS NULL))))
          AND break_glass_grant_25.outcome IS NULL
          AND (break_glass_grant_25.organization_id = ANY (array((
                  SELECT assignment_139.organization_id
                  FROM assignment AS assignment_139
                  WHERE assignment_139.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_139.organization_id IS NOT NULL
                  AND assignment_139.valid_from <= $6::DATE
                  AND (assignment_139.valid_to IS NULL
                    OR assignment_139.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_143 JOIN assignment AS assignment_140 ON assignment_140.staff_id = account_143.staff_id
                WHERE 'auditor' = ANY (account_143.roles)
                AND account_143.disabled_at IS NULL
                AND assignment_140.valid_from <= $6::DATE
                AND (assignment_140.valid_to IS NULL
                  OR assignment_140.valid_to >= $6::DATE)
                AND assignment_140.organization_id = break_glass_grant_25.organization_id
                AND account_143.staff_id != break_glass_grant_25.staff_id
                AND break_glass_grant_25.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_147.child_id
                                FROM representation AS representation_148 JOIN representation AS representation_149 ON representation_149.child_id = representation_148.child_id JOIN representation AS representation_147 ON representation_147.representative_id = representation_149.representative_id
                                WHERE (representation_148.representative_id = anon_90.representative_id
                                  AND (representation_149.representative_id = representation_148.representative_id
                                    OR representation_149.kind != 'INSTITUTION')
                                  OR representation_148.child_id = anon_90.child_id
                                  AND representation_149.kind != 'INSTITUTION')
                                AND representation_147.child_id != ALL (array((
                                      SELECT family_exception_49.child_id
                                      FROM family_exception AS family_exception_49
                                      WHERE family_exception_49.staff_id = account_143.staff_id
                                      AND family_exception_49.valid_from <= $6::DATE
                                      AND (family_exception_49.valid_to IS NULL
                                        OR family_exception_49.valid_to >= $6::DATE)))))), anon_90.child_id))
                        FROM (
                          SELECT representative_50.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_50
                          WHERE representative_50.staff_id = account_143.staff_id
                          UNION ALL SELECT account_144.representative_id, account_144.child_id
                          FROM account AS account_144
                          WHERE account_144.staff_id = account_143.staff_id
                          AND (account_144.representative_id IS NOT NULL
                            OR account_144.child_id IS NOT NULL)) AS anon_90)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_141
                WHERE assignment_141.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_141.valid_from <= $6::DATE
                AND (assignment_141.valid_to IS NULL
                  OR assignment_141.valid_to >= $6::DATE))))
          AND break_glass_grant_25.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_25.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_142
          WHERE assignment_142.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_142.valid_from <= $6::DATE
          AND (assignment_142.valid_to IS NULL
            OR assignment_142.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_25
            WHERE audit_order_25.child_id = child_13.id
            AND audit_order_25.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_25.child_id IS NOT NULL
            AND audit_order_25.approved_at IS NOT NULL
            AND audit_order_25.revoked_at IS NULL
            AND audit_order_25.valid_from <= $6::DATE
            AND (audit_order_25.valid_to IS NULL
              OR audit_order_25.valid_to >= $6::DATE)))
        OR child_13.district_id = ANY (array((
              SELECT district_15.id
              FROM audit_order AS audit_order_26 JOIN district AS district_15 ON district_15.organization_id = audit_order_26.organization_id
              WHERE audit_order_26.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_26.approved_at IS NOT NULL
              AND audit_order_26.revoked_at IS NULL
              AND audit_order_26.valid_from <= $6::DATE
              AND (audit_order_26.valid_to IS NULL
                OR audit_order_26.valid_to >= $6::DATE)))))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_26
        WHERE break_glass_grant_26.child_id = child_13.id
        AND (break_glass_grant_26.organization_id = ANY (array((
                SELECT assignment_143.organization_id
                FROM assignment AS assignment_143
                WHERE assignment_143.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_143.organization_id IS NOT NULL
                AND assignment_143.valid_from <= $6::DATE
                AND (assignment_143.valid_to IS NULL
                  OR assignment_143.valid_to >= $6::DATE))))
          OR break_glass_grant_26.organization_id = ANY (array((
                SELECT organization_28.id
                FROM organization AS organization_28
                WHERE organization_28.id != ALL (array((
                      SELECT assignment_144.organization_id
                      FROM account AS account_145 JOIN assignment AS assignment_144 ON assignment_144.staff_id = account_145.staff_id
                      WHERE 'auditor' = ANY (account_145.roles)
                      AND account_145.disabled_at IS NULL
                      AND assignment_144.valid_from <= $6::DATE
                      AND (assignment_144.valid_to IS NULL
                        OR assignment_144.valid_to >= $6::DATE)))))))
          OR break_glass_grant_26.staff_id = ANY (array((
                SELECT account_146.staff_id
                FROM account AS account_146
                WHERE 'auditor' = ANY (account_146.roles)
                AND account_146.disabled_at IS NULL)))
          OR break_glass_grant_26.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_150.child_id
                                FROM representation AS representation_151 JOIN representation AS representation_152 ON representation_152.child_id = representation_151.child_id JOIN representation AS representation_150 ON representation_150.representative_id = representation_152.representative_id
                                WHERE (representation_151.representative_id = anon_91.representative_id
                                  AND (representation_152.representative_id = representation_151.representative_id
                                    OR representation_152.kind != 'INSTITUTION')
                                  OR representation_151.child_id = anon_91.child_id
                                  AND representation_152.kind != 'INSTITUTION')
                                AND representation_150.child_id != ALL (array((
                                      SELECT family_exception_50.child_id
                                      FROM family_exception AS family_exception_50
                                      WHERE family_exception_50.staff_id = account_147.staff_id
                                      AND family_exception_50.valid_from <= $6::DATE
                                      AND (family_exception_50.valid_to IS NULL
                                        OR family_exception_50.valid_to >= $6::DATE)))))), anon_91.child_id))
                        FROM (
                          SELECT representative_51.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_51
                          WHERE representative_51.staff_id = account_147.staff_id
                          UNION ALL SELECT account_148.representative_id, account_148.child_id
                          FROM account AS account_148
                          WHERE account_148.staff_id = account_147.staff_id
                          AND (account_148.representative_id IS NOT NULL
                            OR account_148.child_id IS NOT NULL)) AS anon_91)), NULL))
                FROM account AS account_147
                WHERE 'auditor' = ANY (account_147.roles)
                AND account_147.disabled_at IS NULL))))
        AND break_glass_grant_26.outcome IS NULL
        AND (break_glass_grant_26.organization_id = ANY (array((
                SELECT assignment_145.organization_id
                FROM assignment AS assignment_145
                WHERE assignment_145.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_145.organization_id IS NOT NULL
                AND assignment_145.valid_from <= $6::DATE
                AND (assignment_145.valid_to IS NULL
                  OR assignment_145.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_149 JOIN assignment AS assignment_146 ON assignment_146.staff_id = account_149.staff_id
              WHERE 'auditor' = ANY (account_149.roles)
              AND account_149.disabled_at IS NULL
              AND assignment_146.valid_from <= $6::DATE
              AND (assignment_146.valid_to IS NULL
                OR assignment_146.valid_to >= $6::DATE)
              AND assignment_146.organization_id = break_glass_grant_26.organization_id
              AND account_149.staff_id != break_glass_grant_26.staff_id
              AND break_glass_grant_26.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_153.child_id
                              FROM representation AS representation_154 JOIN representation AS representation_155 ON representation_155.child_id = representation_154.child_id JOIN representation AS representation_153 ON representation_153.representative_id = representation_155.representative_id
                              WHERE (representation_154.representative_id = anon_92.representative_id
                                AND (representation_155.representative_id = representation_154.representative_id
                                  OR representation_155.kind != 'INSTITUTION')
                                OR representation_154.child_id = anon_92.child_id
                                AND representation_155.kind != 'INSTITUTION')
                              AND representation_153.child_id != ALL (array((
                                    SELECT family_exception_51.child_id
                                    FROM family_exception AS family_exception_51
                                    WHERE family_exception_51.staff_id = account_149.staff_id
                                    AND family_exception_51.valid_from <= $6::DATE
                                    AND (family_exception_51.valid_to IS NULL
                                      OR family_exception_51.valid_to >= $6::DATE)))))), anon_92.child_id))
                      FROM (
                        SELECT representative_52.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_52
                        WHERE representative_52.staff_id = account_149.staff_id
                        UNION ALL SELECT account_150.representative_id, account_150.child_id
                        FROM account AS account_150
                        WHERE account_150.staff_id = account_149.staff_id
                        AND (account_150.representative_id IS NOT NULL
                          OR account_150.child_id IS NOT NULL)) AS anon_92)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_147
              WHERE assignment_147.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_147.valid_from <= $6::DATE
              AND (assignment_147.valid_to IS NULL
                OR assignment_147.valid_to >= $6::DATE))))
        AND break_glass_grant_26.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_26.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_26.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_26.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_88 ON true
    WHERE anon_65.type = 'MedicalDocument'
    AND child_13.id = anon_65.scope
    AND (anon_88.review
      OR anon_88.ordered)
    AND (cardinality(medical_document_2.labels) = 0
      OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_65.key) AS anon_60 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_14.id AS TEXT)) || '",') || CAST(((60129542144 | CASE
          WHEN anon_93.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_93.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_93.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_14 JOIN passport AS passport_2 ON passport_2.child_id = child_14.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_27
          WHERE break_glass_grant_27.child_id = child_14.id
          AND (break_glass_grant_27.organization_id = ANY (array((
                  SELECT assignment_148.organization_id
                  FROM assignment AS assignment_148
                  WHERE assignment_148.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_148.organization_id IS NOT NULL
                  AND assignment_148.valid_from <= $6::DATE
                  AND (assignment_148.valid_to IS NULL
                    OR assignment_148.valid_to >= $6::DATE))))
            OR break_glass_grant_27.organization_id = ANY (array((
                  SELECT organization_29.id
                  FROM organization AS organization_29
                  WHERE organization_29.id != ALL (array((
                        SELECT assignment_149.organization_id
                        FROM account AS account_151 JOIN assignment AS assignment_149 ON assignment_149.staff_id = account_151.staff_id
                        WHERE 'auditor' = ANY (account_151.roles)
                        AND account_151.disabled_at IS NULL
                        AND assignment_149.valid_from <= $6::DATE
                        AND (assignment_149.valid_to IS NULL
                          OR assignment_149.valid_to >= $6::DATE)))))))
            OR break_glass_grant_27.staff_id = ANY (array((
                  SELECT account_152.staff_id
                  FROM account AS account_152
                  WHERE 'auditor' = ANY (account_152.roles)
                  AND account_152.disabled_at IS NULL)))
            OR break_glass_grant_27.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_156.child_id
                                  FROM representation AS representation_157 JOIN representation AS representation_158 ON representation_158.child_id = representation_157.child_id JOIN representation AS representation_156 ON representation_156.representative_id = representation_158.representative_id
                                  WHERE (representation_157.representative_id = anon_94.representative_id
                                    AND (representation_158.representative_id = representation_157.representative_id
                                      OR representation_158.kind != 'INSTITUTION')
                                    OR representation_157.child_id = anon_94.child_id
                                    AND representation_158.kind != 'INSTITUTION')
                                  AND representation_156.child_id != ALL (array((
                                        SELECT family_exception_52.child_id
                                        FROM family_exception AS family_exception_52
                                        WHERE family_exception_52.staff_id = account_153.staff_id
                                        AND family_exception_52.valid_from <= $6::DATE
                                        AND (family_exception_52.valid_to IS NULL
                                          OR family_exception_52.valid_to >= $6::DATE)))))), anon_94.child_id))
                          FROM (
                            SELECT representative_53.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_53
                            WHERE representative_53.staff_id = account_153.staff_id
                            UNION ALL SELECT account_154.representative_id, account_154.child_id
                            FROM account AS account_154
                            WHERE account_154.staff_id = account_153.staff_id
                            AND (account_154.representative_id IS NOT NULL
                              OR account_154.child_id IS NOT NULL)) AS anon_94)), NULL))
                  FROM account AS account_153
                  WHERE 'auditor' = ANY (account_153.roles)
                  AND account_153.disabled_at IS NULL))))
          AND break_glass_grant_27.outcome IS NULL
          AND (break_glass_grant_27.organization_id = ANY (array((
                  SELECT assignment_150.organization_id
                  FROM assignment AS assignment_150
                  WHERE assignment_150.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_150.organization_id IS NOT NULL
                  AND assignment_150.valid_from <= $6::DATE
                  AND (assignment_150.valid_to IS NULL
                    OR assignment_150.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_155 JOIN assignment AS assignment_151 ON assignment_151.staff_id = account_155.staff_id
                WHERE 'auditor' = ANY (account_155.roles)
                AND account_155.disabled_at IS NULL
                AND assignment_151.valid_from <= $6::DATE
                AND (assignment_151.valid_to IS NULL
                  OR assignment_151.valid_to >= $6::DATE)
                AND assignment_151.organization_id = break_glass_grant_27.organization_id
                AND account_155.staff_id != break_glass_grant_27.staff_id
                AND break_glass_grant_27.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_159.child_id
                                FROM representation AS representation_160 JOIN representation AS representation_161 ON representation_161.child_id = representation_160.child_id JOIN representation AS representation_159 ON representation_159.representative_id = representation_161.representative_id
                                WHERE (representation_160.representative_id = anon_95.representative_id
                                  AND (representation_161.representative_id = representation_160.representative_id
                                    OR representation_161.kind != 'INSTITUTION')
                                  OR representation_160.child_id = anon_95.child_id
                                  AND representation_161.kind != 'INSTITUTION')
                                AND representation_159.child_id != ALL (array((
                                      SELECT family_exception_53.child_id
                                      FROM family_exception AS family_exception_53
                                      WHERE family_exception_53.staff_id = account_155.staff_id
                                      AND family_exception_53.valid_from <= $6::DATE
                                      AND (family_exception_53.valid_to IS NULL
                                        OR family_exception_53.valid_to >= $6::DATE)))))), anon_95.child_id))
                        FROM (
                          SELECT representative_54.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_54
                          WHERE representative_54.staff_id = account_155.staff_id
                          UNION ALL SELECT account_156.representative_id, account_156.child_id
                          FROM account AS account_156
                          WHERE account_156.staff_id = account_155.staff_id
                          AND (account_156.representative_id IS NOT NULL
                            OR account_156.child_id IS NOT NULL)) AS anon_95)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_152
                WHERE assignment_152.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_152.valid_from <= $6::DATE
                AND (assignment_152.valid_to IS NULL
                  OR assignment_152.valid_to >= $6::DATE))))
          AND break_glass_grant_27.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_27.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_153
          WHERE assignment_153.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_153.valid_from <= $6::DATE
          AND (assignment_153.valid_to IS NULL
            OR assignment_153.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_27
            WHERE audit_order_27.child_id = child_14.id
            AND audit_order_27.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_27.child_id IS NOT NULL
            AND audit_order_27.approved_at IS NOT NULL
            AND audit_order_27.revoked_at IS NULL
            AND audit_order_27.valid_from <= $6::DATE
            AND (audit_order_27.valid_to IS NULL
              OR audit_order_27.valid_to >= $6::DATE)))
        OR child_14.district_id = ANY (array((
              SELECT district_16.id
              FROM audit_order AS audit_order_28 JOIN district AS district_16 ON district_16.organization_id = audit_order_28.organization_id
              WHERE audit_order_28.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_28.approved_at IS NOT NULL
              AND audit_order_28.revoked_at IS NULL
              AND audit_order_28.valid_from <= $6::DATE
              AND (audit_order_28.valid_to IS NULL
                OR audit_order_28.valid_to >= $6::DATE)))))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_28
        WHERE break_glass_grant_28.child_id = child_14.id
        AND (break_glass_grant_28.organization_id = ANY (array((
                SELECT assignment_154.organization_id
                FROM assignment AS assignment_154
                WHERE assignment_154.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_154.organization_id IS NOT NULL
                AND assignment_154.valid_from <= $6::DATE
                AND (assignment_154.valid_to IS NULL
                  OR assignment_154.valid_to >= $6::DATE))))
          OR break_glass_grant_28.organization_id = ANY (array((
                SELECT organization_30.id
                FROM organization AS organization_30
                WHERE organization_30.id != ALL (array((
                      SELECT assignment_155.organization_id
                      FROM account AS account_157 JOIN assignment AS assignment_155 ON assignment_155.staff_id = account_157.staff_id
                      WHERE 'auditor' = ANY (account_157.roles)
                      AND account_157.disabled_at IS NULL
                      AND assignment_155.valid_from <= $6::DATE
                      AND (assignment_155.valid_to IS NULL
                        OR assignment_155.valid_to >= $6::DATE)))))))
          OR break_glass_grant_28.staff_id = ANY (array((
                SELECT account_158.staff_id
                FROM account AS account_158
                WHERE 'auditor' = ANY (account_158.roles)
                AND account_158.disabled_at IS NULL)))
          OR break_glass_grant_28.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_162.child_id
                                FROM representation AS representation_163 JOIN representation AS representation_164 ON representation_164.child_id = representation_163.child_id JOIN representation AS representation_162 ON representation_162.representative_id = representation_164.representative_id
                                WHERE (representation_163.representative_id = anon_96.representative_id
                                  AND (representation_164.representative_id = representation_163.representative_id
                                    OR representation_164.kind != 'INSTITUTION')
                                  OR representation_163.child_id = anon_96.child_id
                                  AND representation_164.kind != 'INSTITUTION')
                                AND representation_162.child_id != ALL (array((
                                      SELECT family_exception_54.child_id
                                      FROM family_exception AS family_exception_54
                                      WHERE family_exception_54.staff_id = account_159.staff_id
                                      AND family_exception_54.valid_from <= $6::DATE
                                      AND (family_exception_54.valid_to IS NULL
                                        OR family_exception_54.valid_to >= $6::DATE)))))), anon_96.child_id))
                        FROM (
                          SELECT representative_55.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_55
                          WHERE representative_55.staff_id = account_159.staff_id
                          UNION ALL SELECT account_160.representative_id, account_160.child_id
                          FROM account AS account_160
                          WHERE account_160.staff_id = account_159.staff_id
                          AND (account_160.representative_id IS NOT NULL
                            OR account_160.child_id IS NOT NULL)) AS anon_96)), NULL))
                FROM account AS account_159
                WHERE 'auditor' = ANY (account_159.roles)
                AND account_159.disabled_at IS NULL))))
        AND break_glass_grant_28.outcome IS NULL
        AND (break_glass_grant_28.organization_id = ANY (array((
                SELECT assignment_156.organization_id
                FROM assignment AS assignment_156
                WHERE assignment_156.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_156.organization_id IS NOT NULL
                AND assignment_156.valid_from <= $6::DATE
                AND (assignment_156.valid_to IS NULL
                  OR assignment_156.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_161 JOIN assignment AS assignment_157 ON assignment_157.staff_id = account_161.staff_id
              WHERE 'auditor' = ANY (account_161.roles)
              AND account_161.disabled_at IS NULL
              AND assignment_157.valid_from <= $6::DATE
              AND (assignment_157.valid_to IS NULL
                OR assignment_157.valid_to >= $6::DATE)
              AND assignment_157.organization_id = break_glass_grant_28.organization_id
              AND account_161.staff_id != break_glass_grant_28.staff_id
              AND break_glass_grant_28.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_165.child_id
                              FROM representation AS representation_166 JOIN representation AS representation_167 ON representation_167.child_id = representation_166.child_id JOIN representation AS representation_165 ON representation_165.representative_id = representation_167.representative_id
                              WHERE (representation_166.representative_id = anon_97.representative_id
                                AND (representation_167.representative_id = representation_166.representative_id
                                  OR representation_167.kind != 'INSTITUTION')
                                OR representation_166.child_id = anon_97.child_id
                                AND representation_167.kind != 'INSTITUTION')
                              AND representation_165.child_id != ALL (array((
                                    SELECT family_exception_55.child_id
                                    FROM family_exception AS family_exception_55
                                    WHERE family_exception_55.staff_id = account_161.staff_id
                                    AND family_exception_55.valid_from <= $6::DATE
                                    AND (family_exception_55.valid_to IS NULL
                                      OR family_exception_55.valid_to >= $6::DATE)))))), anon_97.child_id))
                      FROM (
                        SELECT representative_56.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_56
                        WHERE representative_56.staff_id = account_161.staff_id
                        UNION ALL SELECT account_162.representative_id, account_162.child_id
                        FROM account AS account_162
                        WHERE account_162.staff_id = account_161.staff_id
                        AND (account_162.representative_id IS NOT NULL
                          OR account_162.child_id IS NOT NULL)) AS anon_97)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_158
              WHERE assignment_158.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_158.valid_from <= $6::DATE
              AND (assignment_158.valid_to IS NULL
                OR assignment_158.valid_to >= $6::DATE))))
        AND break_glass_grant_28.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_28.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_28.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_28.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_93 ON true
    WHERE anon_65.type = 'Passport'
    AND child_14.id = anon_65.scope
    AND (anon_93.review
      OR anon_93.ordered)) AS anon_61 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM organization AS organization_31
    LEFT OUTER JOIN LATERAL (
      SELECT organization_31.id = ANY (array((
            SELECT assignment_159.organization_id
            FROM assignment AS assignment_159
            WHERE assignment_159.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_159.organization_id IS NOT NULL
            AND assignment_159.valid_from <= $6::DATE
            AND (assignment_159.valid_to IS NULL
              OR assignment_159.valid_to >= $6::DATE)
            AND assignment_159.district_id IS NULL)))
      AND organization_31.kind = 'POLYCLINIC'
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_160 JOIN organization AS organization_32 ON organization_32.id = assignment_160.organization_id
          WHERE assignment_160.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_160.district_id IS NULL
          AND assignment_160.valid_from <= $6::DATE
          AND (assignment_160.valid_to IS NULL
            OR assignment_160.valid_to >= $6::DATE)
          AND organization_32.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_98 ON true
    WHERE anon_65.type = 'Polyclinic'
    AND organization_31.id = anon_65.key
    AND organization_31.kind = 'POLYCLINIC') AS anon_62 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_15.id AS TEXT)) || '",') || CAST(((64424509440 | CASE
          WHEN anon_99.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_99.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_99.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_15 JOIN representation AS representation_168 ON representation_168.child_id = child_15.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_29
          WHERE break_glass_grant_29.child_id = child_15.id
          AND (break_glass_grant_29.organization_id = ANY (array((
                  SELECT assignment_161.organization_id
                  FROM assignment AS assignment_161
                  WHERE assignment_161.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_161.organization_id IS NOT NULL
                  AND assignment_161.valid_from <= $6::DATE
                  AND (assignment_161.valid_to IS NULL
                    OR assignment_161.valid_to >= $6::DATE))))
            OR break_glass_grant_29.organization_id = ANY (array((
                  SELECT organization_33.id
                  FROM organization AS organization_33
                  WHERE organization_33.id != ALL (array((
                        SELECT assignment_162.organization_id
                        FROM account AS account_163 JOIN assignment AS assignment_162 ON assignment_162.staff_id = account_163.staff_id
                        WHERE 'auditor' = ANY (account_163.roles)
                        AND account_163.disabled_at IS NULL
                        AND assignment_162.valid_from <= $6::DATE
                        AND (assignment_162.valid_to IS NULL
                          OR assignment_162.valid_to >= $6::DATE)))))))
            OR break_glass_grant_29.staff_id = ANY (array((
                  SELECT account_164.staff_id
                  FROM account AS account_164
                  WHERE 'auditor' = ANY (account_164.roles)
                  AND account_164.disabled_at IS NULL)))
            OR break_glass_grant_29.child_id = ANY (array((
                  SELECT unnest(array_remove(array((
                          SELECT unnest(array_append(array((
                                  SELECT representation_169.child_id
                                  FROM representation AS representation_170 JOIN representation AS representation_171 ON representation_171.child_id = representation_170.child_id JOIN representation AS representation_169 ON representation_169.representative_id = representation_171.representative_id
                                  WHERE (representation_170.representative_id = anon_100.representative_id
                                    AND (representation_171.representative_id = representation_170.representative_id
                                      OR representation_171.kind != 'INSTITUTION')
                                    OR representation_170.child_id = anon_100.child_id
                                    AND representation_171.kind != 'INSTITUTION')
                                  AND representation_169.child_id != ALL (array((
                                        SELECT family_exception_56.child_id
                                        FROM family_exception AS family_exception_56
                                        WHERE family_exception_56.staff_id = account_165.staff_id
                                        AND family_exception_56.valid_from <= $6::DATE
                                        AND (family_exception_56.valid_to IS NULL
                                          OR family_exception_56.valid_to >= $6::DATE)))))), anon_100.child_id))
                          FROM (
                            SELECT representative_57.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_57
                            WHERE representative_57.staff_id = account_165.staff_id
                            UNION ALL SELECT account_166.representative_id, account_166.child_id
                            FROM account AS account_166
                            WHERE account_166.staff_id = account_165.staff_id
                            AND (account_166.representative_id IS NOT NULL
                              OR account_166.child_id IS NOT NULL)) AS anon_100)), NULL))
                  FROM account AS account_165
                  WHERE 'auditor' = ANY (account_165.roles)
                  AND account_165.disabled_at IS NULL))))
          AND break_glass_grant_29.outcome IS NULL
          AND (break_glass_grant_29.organization_id = ANY (array((
                  SELECT assignment_163.organization_id
                  FROM assignment AS assignment_163
                  WHERE assignment_163.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_163.organization_id IS NOT NULL
                  AND assignment_163.valid_from <= $6::DATE
                  AND (assignment_163.valid_to IS NULL
                    OR assignment_163.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_167 JOIN assignment AS assignment_164 ON assignment_164.staff_id = account_167.staff_id
                WHERE 'auditor' = ANY (account_167.roles)
                AND account_167.disabled_at IS NULL
                AND assignment_164.valid_from <= $6::DATE
                AND (assignment_164.valid_to IS NULL
                  OR assignment_164.valid_to >= $6::DATE)
                AND assignment_164.organization_id = break_glass_grant_29.organization_id
                AND account_167.staff_id != break_glass_grant_29.staff_id
                AND break_glass_grant_29.child_id != ALL (array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_172.child_id
                                FROM representation AS representation_173 JOIN representation AS representation_174 ON representation_174.child_id = representation_173.child_id JOIN representation AS representation_172 ON representation_172.representative_id = representation_174.representative_id
                                WHERE (representation_173.representative_id = anon_101.representative_id
                                  AND (representation_174.representative_id = representation_173.representative_id
                                    OR representation_174.kind != 'INSTITUTION')
                                  OR representation_173.child_id = anon_101.child_id
                                  AND representation_174.kind != 'INSTITUTION')
                                AND representation_172.child_id != ALL (array((
                                      SELECT family_exception_57.child_id
                                      FROM family_exception AS family_exception_57
                                      WHERE family_exception_57.staff_id = account_167.staff_id
                                      AND family_exception_57.valid_from <= $6::DATE
                                      AND (family_exception_57.valid_to IS NULL
                                        OR family_exception_57.valid_to >= $6::DATE)))))), anon_101.child_id))
                        FROM (
                          SELECT representative_58.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_58
                          WHERE representative_58.staff_id = account_167.staff_id
                          UNION ALL SELECT account_168.representative_id, account_168.child_id
                          FROM account AS account_168
                          WHERE account_168.staff_id = account_167.staff_id
                          AND (account_168.representative_id IS NOT NULL
                            OR account_168.child_id IS NOT NULL)) AS anon_101)), NULL))))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_165
                WHERE assignment_165.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_165.valid_from <= $6::DATE
                AND (assignment_165.valid_to IS NULL
                  OR assignment_165.valid_to >= $6::DATE))))
          AND break_glass_grant_29.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_29.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_15.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_166
          WHERE assignment_166.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_166.valid_from <= $6::DATE
          AND (assignment_166.valid_to IS NULL
            OR assignment_166.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_29
            WHERE audit_order_29.child_id = child_15.id
            AND audit_order_29.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_29.child_id IS NOT NULL
            AND audit_order_29.approved_at IS NOT NULL
            AND audit_order_29.revoked_at IS NULL
            AND audit_order_29.valid_from <= $6::DATE
            AND (audit_order_29.valid_to IS NULL
              OR audit_order_29.valid_to >= $6::DATE)))
        OR child_15.district_id = ANY (array((
              SELECT district_17.id
              FROM audit_order AS audit_order_30 JOIN district AS district_17 ON district_17.organization_id = audit_order_30.organization_id
              WHERE audit_order_30.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_30.approved_at IS NOT NULL
              AND audit_order_30.revoked_at IS NULL
              AND audit_order_30.valid_from <= $6::DATE
              AND (audit_order_30.valid_to IS NULL
                OR audit_order_30.valid_to >= $6::DATE)))))
      AND child_15.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_30
        WHERE break_glass_grant_30.child_id = child_15.id
        AND (break_glass_grant_30.organization_id = ANY (array((
                SELECT assignment_167.organization_id
                FROM assignment AS assignment_167
                WHERE assignment_167.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_167.organization_id IS NOT NULL
                AND assignment_167.valid_from <= $6::DATE
                AND (assignment_167.valid_to IS NULL
                  OR assignment_167.valid_to >= $6::DATE))))
          OR break_glass_grant_30.organization_id = ANY (array((
                SELECT organization_34.id
                FROM organization AS organization_34
                WHERE organization_34.id != ALL (array((
                      SELECT assignment_168.organization_id
                      FROM account AS account_169 JOIN assignment AS assignment_168 ON assignment_168.staff_id = account_169.staff_id
                      WHERE 'auditor' = ANY (account_169.roles)
                      AND account_169.disabled_at IS NULL
                      AND assignment_168.valid_from <= $6::DATE
                      AND (assignment_168.valid_to IS NULL
                        OR assignment_168.valid_to >= $6::DATE)))))))
          OR break_glass_grant_30.staff_id = ANY (array((
                SELECT account_170.staff_id
                FROM account AS account_170
                WHERE 'auditor' = ANY (account_170.roles)
                AND account_170.disabled_at IS NULL)))
          OR break_glass_grant_30.child_id = ANY (array((
                SELECT unnest(array_remove(array((
                        SELECT unnest(array_append(array((
                                SELECT representation_175.child_id
                                FROM representation AS representation_176 JOIN representation AS representation_177 ON representation_177.child_id = representation_176.child_id JOIN representation AS representation_175 ON representation_175.representative_id = representation_177.representative_id
                                WHERE (representation_176.representative_id = anon_102.representative_id
                                  AND (representation_177.representative_id = representation_176.representative_id
                                    OR representation_177.kind != 'INSTITUTION')
                                  OR representation_176.child_id = anon_102.child_id
                                  AND representation_177.kind != 'INSTITUTION')
                                AND representation_175.child_id != ALL (array((
                                      SELECT family_exception_58.child_id
                                      FROM family_exception AS family_exception_58
                                      WHERE family_exception_58.staff_id = account_171.staff_id
                                      AND family_exception_58.valid_from <= $6::DATE
                                      AND (family_exception_58.valid_to IS NULL
                                        OR family_exception_58.valid_to >= $6::DATE)))))), anon_102.child_id))
                        FROM (
                          SELECT representative_59.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_59
                          WHERE representative_59.staff_id = account_171.staff_id
                          UNION ALL SELECT account_172.representative_id, account_172.child_id
                          FROM account AS account_172
                          WHERE account_172.staff_id = account_171.staff_id
                          AND (account_172.representative_id IS NOT NULL
                            OR account_172.child_id IS NOT NULL)) AS anon_102)), NULL))
                FROM account AS account_171
                WHERE 'auditor' = ANY (account_171.roles)
                AND account_171.disabled_at IS NULL))))
        AND break_glass_grant_30.outcome IS NULL
        AND (break_glass_grant_30.organization_id = ANY (array((
                SELECT assignment_169.organization_id
                FROM assignment AS assignment_169
                WHERE assignment_169.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_169.organization_id IS NOT NULL
                AND assignment_169.valid_from <= $6::DATE
                AND (assignment_169.valid_to IS NULL
                  OR assignment_169.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_173 JOIN assignment AS assignment_170 ON assignment_170.staff_id = account_173.staff_id
              WHERE 'auditor' = ANY (account_173.roles)
              AND account_173.disabled_at IS NULL
              AND assignment_170.valid_from <= $6::DATE
              AND (assignment_170.valid_to IS NULL
                OR assignment_170.valid_to >= $6::DATE)
              AND assignment_170.organization_id = break_glass_grant_30.organization_id
              AND account_173.staff_id != break_glass_grant_30.staff_id
              AND break_glass_grant_30.child_id != ALL (array_remove(array((
                      SELECT unnest(array_append(array((
                              SELECT representation_178.child_id
                              FROM representation AS representation_179 JOIN representation AS representation_180 ON representation_180.child_id = representation_179.child_id JOIN representation AS representation_178 ON representation_178.representative_id = representation_180.representative_id
                              WHERE (representation_179.representative_id = anon_103.representative_id
                                AND (representation_180.representative_id = representation_179.representative_id
                                  OR representation_180.kind != 'INSTITUTION')
                                OR representation_179.child_id = anon_103.child_id
                                AND representation_180.kind != 'INSTITUTION')
                              AND representation_178.child_id != ALL (array((
                                    SELECT family_exception_59.child_id
                                    FROM family_exception AS family_exception_59
                                    WHERE family_exception_59.staff_id = account_173.staff_id
                                    AND family_exception_59.valid_from <= $6::DATE
                                    AND (family_exception_59.valid_to IS NULL
                                      OR family_exception_59.valid_to >= $6::DATE)))))), anon_103.child_id))
                      FROM (
                        SELECT representative_60.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_60
                        WHERE representative_60.staff_id = account_173.staff_id
                        UNION ALL SELECT account_174.representative_id, account_174.child_id
                        FROM account AS account_174
                        WHERE account_174.staff_id = account_173.staff_id
                        AND (account_174.representative_id IS NOT NULL
                          OR account_174.child_id IS NOT NULL)) AS anon_103)), NULL))))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_171
              WHERE assignment_171.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_171.valid_from <= $6::DATE
              AND (assignment_171.valid_to IS NULL
                OR assignment_171.valid_to >= $6::DATE))))
        AND break_glass_grant_30.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_30.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_30.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_30.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_99 ON true
    WHERE anon_65.type = 'Representation'
    AND child_15.id = anon_65.scope
    AND (anon_99.review
      OR anon_99.ordered)
    AND representation_168.id = anon_65.key
    AND anon_99.ordered
    AND representation_168.status = 'ACTIVE'
    AND NOT (representation_168.court_restricted
      AND coalesce(representation_168.restricted_from <= $6::DATE
        AND representation_168.restricted_to >= $6::DATE, true))
    AND representation_168.valid_from <= $6::DATE
    AND (representation_168.valid_to IS NULL
      OR representation_168.valid_to >= $6::DATE)) AS anon_63 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_104.touched
    FROM representative AS representative_61
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_16.id AS TEXT)) || '",68719484928',
        ',') AS touched
      FROM representation AS representation_181 JOIN child AS child_16 ON child_16.id = representation_181.child_id
      WHERE representation_181.representative_id = representative_61.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_172
          WHERE assignment_172.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_172.valid_from <= $6::DATE
          AND (assignment_172.valid_to IS NULL
            OR assignment_172.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_31
            WHERE audit_order_31.child_id = child_16.id
            AND audit_order_31.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_31.child_id IS NOT NULL
            AND audit_order_31.approved_at IS NOT NULL
            AND audit_order_31.revoked_at IS NULL
            AND audit_order_31.valid_from <= $6::DATE
            AND (audit_order_31.valid_to IS NULL
              OR audit_order_31.valid_to >= $6::DATE)))
        OR child_16.district_id = ANY (array((
              SELECT district_18.id
              FROM audit_order AS audit_order_32 JOIN district AS district_18 ON district_18.organization_id = audit_order_32.organization_id
              WHERE audit_order_32.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_32.approved_at IS NOT NULL
              AND audit_order_32.revoked_at IS NULL
              AND audit_order_32.valid_from <= $6::DATE
              AND (audit_order_32.valid_to IS NULL
                OR audit_order_32.valid_to >= $6::DATE)))))
      AND child_16.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND representation_181.status = 'ACTIVE'
      AND NOT (representation_181.court_restricted
        AND coalesce(representation_181.restricted_from <= $6::DATE
          AND representation_181.restricted_to >= $6::DATE, true))
      AND representation_181.valid_from <= $6::DATE
      AND (representation_181.valid_to IS NULL
        OR representation_181.valid_to >= $6::DATE)) AS anon_104 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_181 JOIN child AS child_16 ON child_16.id = representation_181.child_id
        WHERE representation_181.representative_id = representative_61.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_172
            WHERE assignment_172.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_172.valid_from <= $6::DATE
            AND (assignment_172.valid_to IS NULL
              OR assignment_172.valid_to >= $6::DATE)))
        AND ((EXISTS (
              SELECT 1
              FROM audit_order AS audit_order_31
              WHERE audit_order_31.child_id = child_16.id
              AND audit_order_31.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_31.child_id IS NOT NULL
              AND audit_order_31.approved_at IS NOT NULL
              AND audit_order_31.revoked_at IS NULL
              AND audit_order_31.valid_from <= $6::DATE
              AND (audit_order_31.valid_to IS NULL
                OR audit_order_31.valid_to >= $6::DATE)))
          OR child_16.district_id = ANY (array((
                SELECT district_18.id
                FROM audit_order AS audit_order_32 JOIN district AS district_18 ON district_18.organization_id = audit_order_32.organization_id
                WHERE audit_order_32.auditor_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND audit_order_32.approved_at IS NOT NULL
                AND audit_order_32.revoked_at IS NULL
                AND audit_order_32.valid_from <= $6::DATE
                AND (audit_order_32.valid_to IS NULL
                  OR audit_order_32.valid_to >= $6::DATE)))))
        AND child_16.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND representation_181.status = 'ACTIVE'
        AND NOT (representation_181.court_restricted
          AND coalesce(representation_181.restricted_from <= $6::DATE
            AND representation_181.restricted_to >= $6::DATE, true))
        AND representation_181.valid_from <= $6::DATE
        AND (representation_181.valid_to IS NULL
          OR representation_181.valid_to >= $6::DATE)) AS ordered OFFSET 0) AS anon_105 ON true
    WHERE anon_65.type = 'Representative'
    AND representative_61.id = anon_65.key
    AND anon_105.ordered) AS anon_64 ON true) AS anon_2 ON true
