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
                WHERE (representation_8.representative_id = anon_16.representative_id
                  AND (representation_9.representative_id = representation_8.representative_id
                    OR representation_9.kind != 'INSTITUTION')
                  OR representation_8.child_id = anon_16.child_id
                  AND representation_9.kind != 'INSTITUTION')
                AND representation_7.child_id != ALL (array((
                      SELECT family_exception_3.child_id
                      FROM family_exception AS family_exception_3
                      WHERE family_exception_3.staff_id = viewer.staff_id
                      AND family_exception_3.valid_from <= $6::DATE
                      AND (family_exception_3.valid_to IS NULL
                        OR family_exception_3.valid_to >= $6::DATE)))))), anon_16.child_id))
        FROM (
          SELECT representative_3.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_3
          WHERE representative_3.staff_id = viewer.staff_id
          UNION ALL SELECT account_8.representative_id, account_8.child_id
          FROM account AS account_8
          WHERE account_8.staff_id = viewer.staff_id
          AND (account_8.representative_id IS NOT NULL
            OR account_8.child_id IS NOT NULL)) AS anon_16)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json),
          'null')),
      ','
      ORDER BY anon_12.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_10.touched, anon_11.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_12(type, scope, key, n)
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"BreakGlassGrant","id":', coalesce(to_json(translate(encode('BreakGlassGrant:'::bytea || uuid_send(break_glass_grant_1.child_id) || uuid_send(break_glass_grant_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
          WHEN anon_13.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_13.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_13.protected THEN 16384
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
                                  WHERE (representation_2.representative_id = anon_14.representative_id
                                    AND (representation_3.representative_id = representation_2.representative_id
                                      OR representation_3.kind != 'INSTITUTION')
                                    OR representation_2.child_id = anon_14.child_id
                                    AND representation_3.kind != 'INSTITUTION')
                                  AND representation_1.child_id != ALL (array((
                                        SELECT family_exception_1.child_id
                                        FROM family_exception AS family_exception_1
                                        WHERE family_exception_1.staff_id = account_4.staff_id
                                        AND family_exception_1.valid_from <= $6::DATE
                                        AND (family_exception_1.valid_to IS NULL
                                          OR family_exception_1.valid_to >= $6::DATE)))))), anon_14.child_id))
                          FROM (
                            SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_1
                            WHERE representative_1.staff_id = account_4.staff_id
                            UNION ALL SELECT account_5.representative_id, account_5.child_id
                            FROM account AS account_5
                            WHERE account_5.staff_id = account_4.staff_id
                            AND (account_5.representative_id IS NOT NULL
                              OR account_5.child_id IS NOT NULL)) AS anon_14)), NULL))
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
                                WHERE (representation_5.representative_id = anon_15.representative_id
                                  AND (representation_6.representative_id = representation_5.representative_id
                                    OR representation_6.kind != 'INSTITUTION')
                                  OR representation_5.child_id = anon_15.child_id
                                  AND representation_6.kind != 'INSTITUTION')
                                AND representation_4.child_id != ALL (array((
                                      SELECT family_exception_2.child_id
                                      FROM family_exception AS family_exception_2
                                      WHERE family_exception_2.staff_id = account_6.staff_id
                                      AND family_exception_2.valid_from <= $6::DATE
                                      AND (family_exception_2.valid_to IS NULL
                                        OR family_exception_2.valid_to >= $6::DATE)))))), anon_15.child_id))
                        FROM (
                          SELECT representative_2.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_2
                          WHERE representative_2.staff_id = account_6.staff_id
                          UNION ALL SELECT account_7.representative_id, account_7.child_id
                          FROM account AS account_7
                          WHERE account_7.staff_id = account_6.staff_id
                          AND (account_7.representative_id IS NOT NULL
                            OR account_7.child_id IS NOT NULL)) AS anon_15)), NULL))))
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
                                WHERE (representation_11.representative_id = anon_17.representative_id
                                  AND (representation_12.representative_id = representation_11.representative_id
                                    OR representation_12.kind != 'INSTITUTION')
                                  OR representation_11.child_id = anon_17.child_id
                                  AND representation_12.kind != 'INSTITUTION')
                                AND representation_10.child_id != ALL (array((
                                      SELECT family_exception_4.child_id
                                      FROM family_exception AS family_exception_4
                                      WHERE family_exception_4.staff_id = account_11.staff_id
                                      AND family_exception_4.valid_from <= $6::DATE
                                      AND (family_exception_4.valid_to IS NULL
                                        OR family_exception_4.valid_to >= $6::DATE)))))), anon_17.child_id))
                        FROM (
                          SELECT representative_4.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_4
                          WHERE representative_4.staff_id = account_11.staff_id
                          UNION ALL SELECT account_12.representative_id, account_12.child_id
                          FROM account AS account_12
                          WHERE account_12.staff_id = account_11.staff_id
                          AND (account_12.representative_id IS NOT NULL
                            OR account_12.child_id IS NOT NULL)) AS anon_17)), NULL))
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
                              WHERE (representation_14.representative_id = anon_18.representative_id
                                AND (representation_15.representative_id = representation_14.representative_id
                                  OR representation_15.kind != 'INSTITUTION')
                                OR representation_14.child_id = anon_18.child_id
                                AND representation_15.kind != 'INSTITUTION')
                              AND representation_13.child_id != ALL (array((
                                    SELECT family_exception_5.child_id
                                    FROM family_exception AS family_exception_5
                                    WHERE family_exception_5.staff_id = account_13.staff_id
                                    AND family_exception_5.valid_from <= $6::DATE
                                    AND (family_exception_5.valid_to IS NULL
                                      OR family_exception_5.valid_to >= $6::DATE)))))), anon_18.child_id))
                      FROM (
                        SELECT representative_5.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_5
                        WHERE representative_5.staff_id = account_13.staff_id
                        UNION ALL SELECT account_14.representative_id, account_14.child_id
                        FROM account AS account_14
                        WHERE account_14.staff_id = account_13.staff_id
                        AND (account_14.representative_id IS NOT NULL
                          OR account_14.child_id IS NOT NULL)) AS anon_18)), NULL))))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_13 ON true
    WHERE anon_12.type = 'BreakGlassGrant'
    AND child_1.id = anon_12.scope
    AND (anon_13.review
      OR anon_13.ordered)
    AND break_glass_grant_1.id = anon_12.key
    AND (anon_13.ordered
      OR anon_13.review
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
                            WHERE (representation_17.representative_id = anon_19.representative_id
                              AND (representation_18.representative_id = representation_17.representative_id
                                OR representation_18.kind != 'INSTITUTION')
                              OR representation_17.child_id = anon_19.child_id
                              AND representation_18.kind != 'INSTITUTION')
                            AND representation_16.child_id != ALL (array((
                                  SELECT family_exception_6.child_id
                                  FROM family_exception AS family_exception_6
                                  WHERE family_exception_6.staff_id = account_15.staff_id
                                  AND family_exception_6.valid_from <= $6::DATE
                                  AND (family_exception_6.valid_to IS NULL
                                    OR family_exception_6.valid_to >= $6::DATE)))))), anon_19.child_id))
                    FROM (
                      SELECT representative_6.id AS representative_id, CAST(NULL AS UUID) AS child_id
                      FROM representative AS representative_6
                      WHERE representative_6.staff_id = account_15.staff_id
                      UNION ALL SELECT account_16.representative_id, account_16.child_id
                      FROM account AS account_16
                      WHERE account_16.staff_id = account_15.staff_id
                      AND (account_16.representative_id IS NOT NULL
                        OR account_16.child_id IS NOT NULL)) AS anon_19)), NULL))))
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
            FROM kin) AS UUID[])))) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(to_json(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
          WHEN anon_20.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_20.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 16384
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
                                  WHERE (representation_20.representative_id = anon_21.representative_id
                                    AND (representation_21.representative_id = representation_20.representative_id
                                      OR representation_21.kind != 'INSTITUTION')
                                    OR representation_20.child_id = anon_21.child_id
                                    AND representation_21.kind != 'INSTITUTION')
                                  AND representation_19.child_id != ALL (array((
                                        SELECT family_exception_7.child_id
                                        FROM family_exception AS family_exception_7
                                        WHERE family_exception_7.staff_id = account_19.staff_id
                                        AND family_exception_7.valid_from <= $6::DATE
                                        AND (family_exception_7.valid_to IS NULL
                                          OR family_exception_7.valid_to >= $6::DATE)))))), anon_21.child_id))
                          FROM (
                            SELECT representative_7.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_7
                            WHERE representative_7.staff_id = account_19.staff_id
                            UNION ALL SELECT account_20.representative_id, account_20.child_id
                            FROM account AS account_20
                            WHERE account_20.staff_id = account_19.staff_id
                            AND (account_20.representative_id IS NOT NULL
                              OR account_20.child_id IS NOT NULL)) AS anon_21)), NULL))
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
                                WHERE (representation_23.representative_id = anon_22.representative_id
                                  AND (representation_24.representative_id = representation_23.representative_id
                                    OR representation_24.kind != 'INSTITUTION')
                                  OR representation_23.child_id = anon_22.child_id
                                  AND representation_24.kind != 'INSTITUTION')
                                AND representation_22.child_id != ALL (array((
                                      SELECT family_exception_8.child_id
                                      FROM family_exception AS family_exception_8
                                      WHERE family_exception_8.staff_id = account_21.staff_id
                                      AND family_exception_8.valid_from <= $6::DATE
                                      AND (family_exception_8.valid_to IS NULL
                                        OR family_exception_8.valid_to >= $6::DATE)))))), anon_22.child_id))
                        FROM (
                          SELECT representative_8.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_8
                          WHERE representative_8.staff_id = account_21.staff_id
                          UNION ALL SELECT account_22.representative_id, account_22.child_id
                          FROM account AS account_22
                          WHERE account_22.staff_id = account_21.staff_id
                          AND (account_22.representative_id IS NOT NULL
                            OR account_22.child_id IS NOT NULL)) AS anon_22)), NULL))))
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
                                WHERE (representation_26.representative_id = anon_23.representative_id
                                  AND (representation_27.representative_id = representation_26.representative_id
                                    OR representation_27.kind != 'INSTITUTION')
                                  OR representation_26.child_id = anon_23.child_id
                                  AND representation_27.kind != 'INSTITUTION')
                                AND representation_25.child_id != ALL (array((
                                      SELECT family_exception_9.child_id
                                      FROM family_exception AS family_exception_9
                                      WHERE family_exception_9.staff_id = account_25.staff_id
                                      AND family_exception_9.valid_from <= $6::DATE
                                      AND (family_exception_9.valid_to IS NULL
                                        OR family_exception_9.valid_to >= $6::DATE)))))), anon_23.child_id))
                        FROM (
                          SELECT representative_9.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_9
                          WHERE representative_9.staff_id = account_25.staff_id
                          UNION ALL SELECT account_26.representative_id, account_26.child_id
                          FROM account AS account_26
                          WHERE account_26.staff_id = account_25.staff_id
                          AND (account_26.representative_id IS NOT NULL
                            OR account_26.child_id IS NOT NULL)) AS anon_23)), NULL))
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
                              WHERE (representation_29.representative_id = anon_24.representative_id
                                AND (representation_30.representative_id = representation_29.representative_id
                                  OR representation_30.kind != 'INSTITUTION')
                                OR representation_29.child_id = anon_24.child_id
                                AND representation_30.kind != 'INSTITUTION')
                              AND representation_28.child_id != ALL (array((
                                    SELECT family_exception_10.child_id
                                    FROM family_exception AS family_exception_10
                                    WHERE family_exception_10.staff_id = account_27.staff_id
                                    AND family_exception_10.valid_from <= $6::DATE
                                    AND (family_exception_10.valid_to IS NULL
                                      OR family_exception_10.valid_to >= $6::DATE)))))), anon_24.child_id))
                      FROM (
                        SELECT representative_10.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_10
                        WHERE representative_10.staff_id = account_27.staff_id
                        UNION ALL SELECT account_28.representative_id, account_28.child_id
                        FROM account AS account_28
                        WHERE account_28.staff_id = account_27.staff_id
                        AND (account_28.representative_id IS NOT NULL
                          OR account_28.child_id IS NOT NULL)) AS anon_24)), NULL))))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_20 ON true
    WHERE anon_12.type = 'Certificate'
    AND child_2.id = anon_12.scope
    AND (anon_20.review
      OR anon_20.ordered)
    AND (cardinality(certificate_1.labels) = 0
      OR (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_12.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(to_json(translate(encode('Child:'::bytea || uuid_send(child_3.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', left(nullif(child_3.family,
                  ''), 1) || '.', left(nullif(child_3.given,
                  ''), 1) || '.', left(nullif(child_3.patronymic,
                  ''), 1) || '.'),
            '')),
        'null'::json),
      '}}') AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST(((12884901888 | CASE
          WHEN anon_25.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_25.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_25.protected THEN 16384
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
                                  WHERE (representation_32.representative_id = anon_26.representative_id
                                    AND (representation_33.representative_id = representation_32.representative_id
                                      OR representation_33.kind != 'INSTITUTION')
                                    OR representation_32.child_id = anon_26.child_id
                                    AND representation_33.kind != 'INSTITUTION')
                                  AND representation_31.child_id != ALL (array((
                                        SELECT family_exception_11.child_id
                                        FROM family_exception AS family_exception_11
                                        WHERE family_exception_11.staff_id = account_31.staff_id
                                        AND family_exception_11.valid_from <= $6::DATE
                                        AND (family_exception_11.valid_to IS NULL
                                          OR family_exception_11.valid_to >= $6::DATE)))))), anon_26.child_id))
                          FROM (
                            SELECT representative_11.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_11
                            WHERE representative_11.staff_id = account_31.staff_id
                            UNION ALL SELECT account_32.representative_id, account_32.child_id
                            FROM account AS account_32
                            WHERE account_32.staff_id = account_31.staff_id
                            AND (account_32.representative_id IS NOT NULL
                              OR account_32.child_id IS NOT NULL)) AS anon_26)), NULL))
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
                                WHERE (representation_35.representative_id = anon_27.representative_id
                                  AND (representation_36.representative_id = representation_35.representative_id
                                    OR representation_36.kind != 'INSTITUTION')
                                  OR representation_35.child_id = anon_27.child_id
                                  AND representation_36.kind != 'INSTITUTION')
                                AND representation_34.child_id != ALL (array((
                                      SELECT family_exception_12.child_id
                                      FROM family_exception AS family_exception_12
                                      WHERE family_exception_12.staff_id = account_33.staff_id
                                      AND family_exception_12.valid_from <= $6::DATE
                                      AND (family_exception_12.valid_to IS NULL
                                        OR family_exception_12.valid_to >= $6::DATE)))))), anon_27.child_id))
                        FROM (
                          SELECT representative_12.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_12
                          WHERE representative_12.staff_id = account_33.staff_id
                          UNION ALL SELECT account_34.representative_id, account_34.child_id
                          FROM account AS account_34
                          WHERE account_34.staff_id = account_33.staff_id
                          AND (account_34.representative_id IS NOT NULL
                            OR account_34.child_id IS NOT NULL)) AS anon_27)), NULL))))
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
                                WHERE (representation_38.representative_id = anon_28.representative_id
                                  AND (representation_39.representative_id = representation_38.representative_id
                                    OR representation_39.kind != 'INSTITUTION')
                                  OR representation_38.child_id = anon_28.child_id
                                  AND representation_39.kind != 'INSTITUTION')
                                AND representation_37.child_id != ALL (array((
                                      SELECT family_exception_13.child_id
                                      FROM family_exception AS family_exception_13
                                      WHERE family_exception_13.staff_id = account_37.staff_id
                                      AND family_exception_13.valid_from <= $6::DATE
                                      AND (family_exception_13.valid_to IS NULL
                                        OR family_exception_13.valid_to >= $6::DATE)))))), anon_28.child_id))
                        FROM (
                          SELECT representative_13.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_13
                          WHERE representative_13.staff_id = account_37.staff_id
                          UNION ALL SELECT account_38.representative_id, account_38.child_id
                          FROM account AS account_38
                          WHERE account_38.staff_id = account_37.staff_id
                          AND (account_38.representative_id IS NOT NULL
                            OR account_38.child_id IS NOT NULL)) AS anon_28)), NULL))
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
                              WHERE (representation_41.representative_id = anon_29.representative_id
                                AND (representation_42.representative_id = representation_41.representative_id
                                  OR representation_42.kind != 'INSTITUTION')
                                OR representation_41.child_id = anon_29.child_id
                                AND representation_42.kind != 'INSTITUTION')
                              AND representation_40.child_id != ALL (array((
                                    SELECT family_exception_14.child_id
                                    FROM family_exception AS family_exception_14
                                    WHERE family_exception_14.staff_id = account_39.staff_id
                                    AND family_exception_14.valid_from <= $6::DATE
                                    AND (family_exception_14.valid_to IS NULL
                                      OR family_exception_14.valid_to >= $6::DATE)))))), anon_29.child_id))
                      FROM (
                        SELECT representative_14.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_14
                        WHERE representative_14.staff_id = account_39.staff_id
                        UNION ALL SELECT account_40.representative_id, account_40.child_id
                        FROM account AS account_40
                        WHERE account_40.staff_id = account_39.staff_id
                        AND (account_40.representative_id IS NOT NULL
                          OR account_40.child_id IS NOT NULL)) AS anon_29)), NULL))))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_25 ON true
    WHERE anon_12.type = 'Child'
    AND child_3.id = anon_12.scope
    AND (anon_25.review
      OR anon_25.ordered)) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(to_json(translate(encode('District:'::bytea || uuid_send(district_4.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":null}') AS json
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
          AND organization_7.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_30 ON true
    WHERE anon_12.type = 'District'
    AND district_4.id = anon_12.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"FactResolution","id":', coalesce(to_json(translate(encode('FactResolution:'::bytea || uuid_send(fact_resolution_1.child_id) || uuid_send(fact_resolution_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((17179869184 | CASE
          WHEN anon_31.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_31.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_31.protected THEN 16384
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
                                  WHERE (representation_44.representative_id = anon_32.representative_id
                                    AND (representation_45.representative_id = representation_44.representative_id
                                      OR representation_45.kind != 'INSTITUTION')
                                    OR representation_44.child_id = anon_32.child_id
                                    AND representation_45.kind != 'INSTITUTION')
                                  AND representation_43.child_id != ALL (array((
                                        SELECT family_exception_15.child_id
                                        FROM family_exception AS family_exception_15
                                        WHERE family_exception_15.staff_id = account_43.staff_id
                                        AND family_exception_15.valid_from <= $6::DATE
                                        AND (family_exception_15.valid_to IS NULL
                                          OR family_exception_15.valid_to >= $6::DATE)))))), anon_32.child_id))
                          FROM (
                            SELECT representative_15.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_15
                            WHERE representative_15.staff_id = account_43.staff_id
                            UNION ALL SELECT account_44.representative_id, account_44.child_id
                            FROM account AS account_44
                            WHERE account_44.staff_id = account_43.staff_id
                            AND (account_44.representative_id IS NOT NULL
                              OR account_44.child_id IS NOT NULL)) AS anon_32)), NULL))
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
                                WHERE (representation_47.representative_id = anon_33.representative_id
                                  AND (representation_48.representative_id = representation_47.representative_id
                                    OR representation_48.kind != 'INSTITUTION')
                                  OR representation_47.child_id = anon_33.child_id
                                  AND representation_48.kind != 'INSTITUTION')
                                AND representation_46.child_id != ALL (array((
                                      SELECT family_exception_16.child_id
                                      FROM family_exception AS family_exception_16
                                      WHERE family_exception_16.staff_id = account_45.staff_id
                                      AND family_exception_16.valid_from <= $6::DATE
                                      AND (family_exception_16.valid_to IS NULL
                                        OR family_exception_16.valid_to >= $6::DATE)))))), anon_33.child_id))
                        FROM (
                          SELECT representative_16.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_16
                          WHERE representative_16.staff_id = account_45.staff_id
                          UNION ALL SELECT account_46.representative_id, account_46.child_id
                          FROM account AS account_46
                          WHERE account_46.staff_id = account_45.staff_id
                          AND (account_46.representative_id IS NOT NULL
                            OR account_46.child_id IS NOT NULL)) AS anon_33)), NULL))))
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
                                WHERE (representation_50.representative_id = anon_34.representative_id
                                  AND (representation_51.representative_id = representation_50.representative_id
                                    OR representation_51.kind != 'INSTITUTION')
                                  OR representation_50.child_id = anon_34.child_id
                                  AND representation_51.kind != 'INSTITUTION')
                                AND representation_49.child_id != ALL (array((
                                      SELECT family_exception_17.child_id
                                      FROM family_exception AS family_exception_17
                                      WHERE family_exception_17.staff_id = account_49.staff_id
                                      AND family_exception_17.valid_from <= $6::DATE
                                      AND (family_exception_17.valid_to IS NULL
                                        OR family_exception_17.valid_to >= $6::DATE)))))), anon_34.child_id))
                        FROM (
                          SELECT representative_17.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_17
                          WHERE representative_17.staff_id = account_49.staff_id
                          UNION ALL SELECT account_50.representative_id, account_50.child_id
                          FROM account AS account_50
                          WHERE account_50.staff_id = account_49.staff_id
                          AND (account_50.representative_id IS NOT NULL
                            OR account_50.child_id IS NOT NULL)) AS anon_34)), NULL))
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
                              WHERE (representation_53.representative_id = anon_35.representative_id
                                AND (representation_54.representative_id = representation_53.representative_id
                                  OR representation_54.kind != 'INSTITUTION')
                                OR representation_53.child_id = anon_35.child_id
                                AND representation_54.kind != 'INSTITUTION')
                              AND representation_52.child_id != ALL (array((
                                    SELECT family_exception_18.child_id
                                    FROM family_exception AS family_exception_18
                                    WHERE family_exception_18.staff_id = account_51.staff_id
                                    AND family_exception_18.valid_from <= $6::DATE
                                    AND (family_exception_18.valid_to IS NULL
                                      OR family_exception_18.valid_to >= $6::DATE)))))), anon_35.child_id))
                      FROM (
                        SELECT representative_18.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_18
                        WHERE representative_18.staff_id = account_51.staff_id
                        UNION ALL SELECT account_52.representative_id, account_52.child_id
                        FROM account AS account_52
                        WHERE account_52.staff_id = account_51.staff_id
                        AND (account_52.representative_id IS NOT NULL
                          OR account_52.child_id IS NOT NULL)) AS anon_35)), NULL))))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_31 ON true
    WHERE anon_12.type = 'FactResolution'
    AND child_4.id = anon_12.scope
    AND (anon_31.review
      OR anon_31.ordered)
    AND fact_resolution_1.id = anon_12.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(to_json(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":', coalesce(to_json(CASE
          WHEN anon_36.ordered THEN CASE
          WHEN (medical_document_1.title IS NOT NULL) THEN 'on record'
          ELSE NULL END
          ELSE NULL END),
        'null'::json),
      ',"structured":null,"replacedBy":', coalesce(CASE
        WHEN anon_36.ordered THEN (
          SELECT concat('{"title":', coalesce(to_json(CASE
                WHEN anon_36.ordered THEN CASE
                WHEN (medical_document_2.title IS NOT NULL) THEN 'on record'
                ELSE NULL END
                ELSE NULL END),
              'null'::json),
            '}') AS json
          FROM medical_document AS medical_document_2
          WHERE medical_document_2.child_id = medical_document_1.child_id
          AND medical_document_2.id = CASE
          WHEN (medical_document_1.amendments IS NULL) THEN medical_document_1.replaced_by_id
          ELSE (
            SELECT medical_document_3.id
            FROM medical_document AS medical_document_3
            WHERE medical_document_3.child_id = medical_document_1.child_id
            AND medical_document_3.id = ANY (medical_document_1.amendments)
            AND (cardinality(medical_document_3.labels) = 0
              OR (medical_document_3.labels <@ CAST('{TEEN}' AS TEXT[])))
            ORDER BY array_position(medical_document_1.amendments, medical_document_3.id)
            LIMIT 1) END
          AND (cardinality(medical_document_2.labels) = 0
            OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[]))))
        ELSE 'null' END,
        'null'),
      '}') AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST(((21474836480 | CASE
          WHEN anon_36.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_36.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_36.protected THEN 16384
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
                                  WHERE (representation_56.representative_id = anon_37.representative_id
                                    AND (representation_57.representative_id = representation_56.representative_id
                                      OR representation_57.kind != 'INSTITUTION')
                                    OR representation_56.child_id = anon_37.child_id
                                    AND representation_57.kind != 'INSTITUTION')
                                  AND representation_55.child_id != ALL (array((
                                        SELECT family_exception_19.child_id
                                        FROM family_exception AS family_exception_19
                                        WHERE family_exception_19.staff_id = account_55.staff_id
                                        AND family_exception_19.valid_from <= $6::DATE
                                        AND (family_exception_19.valid_to IS NULL
                                          OR family_exception_19.valid_to >= $6::DATE)))))), anon_37.child_id))
                          FROM (
                            SELECT representative_19.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_19
                            WHERE representative_19.staff_id = account_55.staff_id
                            UNION ALL SELECT account_56.representative_id, account_56.child_id
                            FROM account AS account_56
                            WHERE account_56.staff_id = account_55.staff_id
                            AND (account_56.representative_id IS NOT NULL
                              OR account_56.child_id IS NOT NULL)) AS anon_37)), NULL))
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
                                WHERE (representation_59.representative_id = anon_38.representative_id
                                  AND (representation_60.representative_id = representation_59.representative_id
                                    OR representation_60.kind != 'INSTITUTION')
                                  OR representation_59.child_id = anon_38.child_id
                                  AND representation_60.kind != 'INSTITUTION')
                                AND representation_58.child_id != ALL (array((
                                      SELECT family_exception_20.child_id
                                      FROM family_exception AS family_exception_20
                                      WHERE family_exception_20.staff_id = account_57.staff_id
                                      AND family_exception_20.valid_from <= $6::DATE
                                      AND (family_exception_20.valid_to IS NULL
                                        OR family_exception_20.valid_to >= $6::DATE)))))), anon_38.child_id))
                        FROM (
                          SELECT representative_20.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_20
                          WHERE representative_20.staff_id = account_57.staff_id
                          UNION ALL SELECT account_58.representative_id, account_58.child_id
                          FROM account AS account_58
                          WHERE account_58.staff_id = account_57.staff_id
                          AND (account_58.representative_id IS NOT NULL
                            OR account_58.child_id IS NOT NULL)) AS anon_38)), NULL))))
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
                                WHERE (representation_62.representative_id = anon_39.representative_id
                                  AND (representation_63.representative_id = representation_62.representative_id
                                    OR representation_63.kind != 'INSTITUTION')
                                  OR representation_62.child_id = anon_39.child_id
                                  AND representation_63.kind != 'INSTITUTION')
                                AND representation_61.child_id != ALL (array((
                                      SELECT family_exception_21.child_id
                                      FROM family_exception AS family_exception_21
                                      WHERE family_exception_21.staff_id = account_61.staff_id
                                      AND family_exception_21.valid_from <= $6::DATE
                                      AND (family_exception_21.valid_to IS NULL
                                        OR family_exception_21.valid_to >= $6::DATE)))))), anon_39.child_id))
                        FROM (
                          SELECT representative_21.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_21
                          WHERE representative_21.staff_id = account_61.staff_id
                          UNION ALL SELECT account_62.representative_id, account_62.child_id
                          FROM account AS account_62
                          WHERE account_62.staff_id = account_61.staff_id
                          AND (account_62.representative_id IS NOT NULL
                            OR account_62.child_id IS NOT NULL)) AS anon_39)), NULL))
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
                              WHERE (representation_65.representative_id = anon_40.representative_id
                                AND (representation_66.representative_id = representation_65.representative_id
                                  OR representation_66.kind != 'INSTITUTION')
                                OR representation_65.child_id = anon_40.child_id
                                AND representation_66.kind != 'INSTITUTION')
                              AND representation_64.child_id != ALL (array((
                                    SELECT family_exception_22.child_id
                                    FROM family_exception AS family_exception_22
                                    WHERE family_exception_22.staff_id = account_63.staff_id
                                    AND family_exception_22.valid_from <= $6::DATE
                                    AND (family_exception_22.valid_to IS NULL
                                      OR family_exception_22.valid_to >= $6::DATE)))))), anon_40.child_id))
                      FROM (
                        SELECT representative_22.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_22
                        WHERE representative_22.staff_id = account_63.staff_id
                        UNION ALL SELECT account_64.representative_id, account_64.child_id
                        FROM account AS account_64
                        WHERE account_64.staff_id = account_63.staff_id
                        AND (account_64.representative_id IS NOT NULL
                          OR account_64.child_id IS NOT NULL)) AS anon_40)), NULL))))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_36 ON true
    WHERE anon_12.type = 'MedicalDocument'
    AND child_5.id = anon_12.scope
    AND (anon_36.review
      OR anon_36.ordered)
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_12.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(to_json(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(to_json(passport_1.updated_at),
        'null'::json),
      '}') AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((25769803776 | CASE
          WHEN anon_41.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_41.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 16384
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
                                  WHERE (representation_68.representative_id = anon_42.representative_id
                                    AND (representation_69.representative_id = representation_68.representative_id
                                      OR representation_69.kind != 'INSTITUTION')
                                    OR representation_68.child_id = anon_42.child_id
                                    AND representation_69.kind != 'INSTITUTION')
                                  AND representation_67.child_id != ALL (array((
                                        SELECT family_exception_23.child_id
                                        FROM family_exception AS family_exception_23
                                        WHERE family_exception_23.staff_id = account_67.staff_id
                                        AND family_exception_23.valid_from <= $6::DATE
                                        AND (family_exception_23.valid_to IS NULL
                                          OR family_exception_23.valid_to >= $6::DATE)))))), anon_42.child_id))
                          FROM (
                            SELECT representative_23.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_23
                            WHERE representative_23.staff_id = account_67.staff_id
                            UNION ALL SELECT account_68.representative_id, account_68.child_id
                            FROM account AS account_68
                            WHERE account_68.staff_id = account_67.staff_id
                            AND (account_68.representative_id IS NOT NULL
                              OR account_68.child_id IS NOT NULL)) AS anon_42)), NULL))
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
                                WHERE (representation_71.representative_id = anon_43.representative_id
                                  AND (representation_72.representative_id = representation_71.representative_id
                                    OR representation_72.kind != 'INSTITUTION')
                                  OR representation_71.child_id = anon_43.child_id
                                  AND representation_72.kind != 'INSTITUTION')
                                AND representation_70.child_id != ALL (array((
                                      SELECT family_exception_24.child_id
                                      FROM family_exception AS family_exception_24
                                      WHERE family_exception_24.staff_id = account_69.staff_id
                                      AND family_exception_24.valid_from <= $6::DATE
                                      AND (family_exception_24.valid_to IS NULL
                                        OR family_exception_24.valid_to >= $6::DATE)))))), anon_43.child_id))
                        FROM (
                          SELECT representative_24.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_24
                          WHERE representative_24.staff_id = account_69.staff_id
                          UNION ALL SELECT account_70.representative_id, account_70.child_id
                          FROM account AS account_70
                          WHERE account_70.staff_id = account_69.staff_id
                          AND (account_70.representative_id IS NOT NULL
                            OR account_70.child_id IS NOT NULL)) AS anon_43)), NULL))))
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
                                WHERE (representation_74.representative_id = anon_44.representative_id
                                  AND (representation_75.representative_id = representation_74.representative_id
                                    OR representation_75.kind != 'INSTITUTION')
                                  OR representation_74.child_id = anon_44.child_id
                                  AND representation_75.kind != 'INSTITUTION')
                                AND representation_73.child_id != ALL (array((
                                      SELECT family_exception_25.child_id
                                      FROM family_exception AS family_exception_25
                                      WHERE family_exception_25.staff_id = account_73.staff_id
                                      AND family_exception_25.valid_from <= $6::DATE
                                      AND (family_exception_25.valid_to IS NULL
                                        OR family_exception_25.valid_to >= $6::DATE)))))), anon_44.child_id))
                        FROM (
                          SELECT representative_25.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_25
                          WHERE representative_25.staff_id = account_73.staff_id
                          UNION ALL SELECT account_74.representative_id, account_74.child_id
                          FROM account AS account_74
                          WHERE account_74.staff_id = account_73.staff_id
                          AND (account_74.representative_id IS NOT NULL
                            OR account_74.child_id IS NOT NULL)) AS anon_44)), NULL))
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
                              WHERE (representation_77.representative_id = anon_45.representative_id
                                AND (representation_78.representative_id = representation_77.representative_id
                                  OR representation_78.kind != 'INSTITUTION')
                                OR representation_77.child_id = anon_45.child_id
                                AND representation_78.kind != 'INSTITUTION')
                              AND representation_76.child_id != ALL (array((
                                    SELECT family_exception_26.child_id
                                    FROM family_exception AS family_exception_26
                                    WHERE family_exception_26.staff_id = account_75.staff_id
                                    AND family_exception_26.valid_from <= $6::DATE
                                    AND (family_exception_26.valid_to IS NULL
                                      OR family_exception_26.valid_to >= $6::DATE)))))), anon_45.child_id))
                      FROM (
                        SELECT representative_26.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_26
                        WHERE representative_26.staff_id = account_75.staff_id
                        UNION ALL SELECT account_76.representative_id, account_76.child_id
                        FROM account AS account_76
                        WHERE account_76.staff_id = account_75.staff_id
                        AND (account_76.representative_id IS NOT NULL
                          OR account_76.child_id IS NOT NULL)) AS anon_45)), NULL))))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_41 ON true
    WHERE anon_12.type = 'Passport'
    AND child_6.id = anon_12.scope
    AND (anon_41.review
      OR anon_41.ordered)) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Polyclinic","id":', coalesce(to_json(translate(encode('Polyclinic:'::bytea || uuid_send(organization_14.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json
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
          AND organization_15.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_46 ON true
    WHERE anon_12.type = 'Polyclinic'
    AND organization_14.id = anon_12.key
    AND organization_14.kind = 'POLYCLINIC') AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(to_json(translate(encode('Representation:'::bytea || uuid_send(representation_79.child_id) || uuid_send(representation_79.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST(((30064771072 | CASE
          WHEN anon_47.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_47.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_47.protected THEN 16384
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
                                  WHERE (representation_81.representative_id = anon_48.representative_id
                                    AND (representation_82.representative_id = representation_81.representative_id
                                      OR representation_82.kind != 'INSTITUTION')
                                    OR representation_81.child_id = anon_48.child_id
                                    AND representation_82.kind != 'INSTITUTION')
                                  AND representation_80.child_id != ALL (array((
                                        SELECT family_exception_27.child_id
                                        FROM family_exception AS family_exception_27
                                        WHERE family_exception_27.staff_id = account_79.staff_id
                                        AND family_exception_27.valid_from <= $6::DATE
                                        AND (family_exception_27.valid_to IS NULL
                                          OR family_exception_27.valid_to >= $6::DATE)))))), anon_48.child_id))
                          FROM (
                            SELECT representative_27.id AS representative_id, CAST(NULL AS UUID) AS child_id
                            FROM representative AS representative_27
                            WHERE representative_27.staff_id = account_79.staff_id
                            UNION ALL SELECT account_80.representative_id, account_80.child_id
                            FROM account AS account_80
                            WHERE account_80.staff_id = account_79.staff_id
                            AND (account_80.representative_id IS NOT NULL
                              OR account_80.child_id IS NOT NULL)) AS anon_48)), NULL))
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
                                WHERE (representation_84.representative_id = anon_49.representative_id
                                  AND (representation_85.representative_id = representation_84.representative_id
                                    OR representation_85.kind != 'INSTITUTION')
                                  OR representation_84.child_id = anon_49.child_id
                                  AND representation_85.kind != 'INSTITUTION')
                                AND representation_83.child_id != ALL (array((
                                      SELECT family_exception_28.child_id
                                      FROM family_exception AS family_exception_28
                                      WHERE family_exception_28.staff_id = account_81.staff_id
                                      AND family_exception_28.valid_from <= $6::DATE
                                      AND (family_exception_28.valid_to IS NULL
                                        OR family_exception_28.valid_to >= $6::DATE)))))), anon_49.child_id))
                        FROM (
                          SELECT representative_28.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_28
                          WHERE representative_28.staff_id = account_81.staff_id
                          UNION ALL SELECT account_82.representative_id, account_82.child_id
                          FROM account AS account_82
                          WHERE account_82.staff_id = account_81.staff_id
                          AND (account_82.representative_id IS NOT NULL
                            OR account_82.child_id IS NOT NULL)) AS anon_49)), NULL))))
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
                                WHERE (representation_87.representative_id = anon_50.representative_id
                                  AND (representation_88.representative_id = representation_87.representative_id
                                    OR representation_88.kind != 'INSTITUTION')
                                  OR representation_87.child_id = anon_50.child_id
                                  AND representation_88.kind != 'INSTITUTION')
                                AND representation_86.child_id != ALL (array((
                                      SELECT family_exception_29.child_id
                                      FROM family_exception AS family_exception_29
                                      WHERE family_exception_29.staff_id = account_85.staff_id
                                      AND family_exception_29.valid_from <= $6::DATE
                                      AND (family_exception_29.valid_to IS NULL
                                        OR family_exception_29.valid_to >= $6::DATE)))))), anon_50.child_id))
                        FROM (
                          SELECT representative_29.id AS representative_id, CAST(NULL AS UUID) AS child_id
                          FROM representative AS representative_29
                          WHERE representative_29.staff_id = account_85.staff_id
                          UNION ALL SELECT account_86.representative_id, account_86.child_id
                          FROM account AS account_86
                          WHERE account_86.staff_id = account_85.staff_id
                          AND (account_86.representative_id IS NOT NULL
                            OR account_86.child_id IS NOT NULL)) AS anon_50)), NULL))
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
                              WHERE (representation_90.representative_id = anon_51.representative_id
                                AND (representation_91.representative_id = representation_90.representative_id
                                  OR representation_91.kind != 'INSTITUTION')
                                OR representation_90.child_id = anon_51.child_id
                                AND representation_91.kind != 'INSTITUTION')
                              AND representation_89.child_id != ALL (array((
                                    SELECT family_exception_30.child_id
                                    FROM family_exception AS family_exception_30
                                    WHERE family_exception_30.staff_id = account_87.staff_id
                                    AND family_exception_30.valid_from <= $6::DATE
                                    AND (family_exception_30.valid_to IS NULL
                                      OR family_exception_30.valid_to >= $6::DATE)))))), anon_51.child_id))
                      FROM (
                        SELECT representative_30.id AS representative_id, CAST(NULL AS UUID) AS child_id
                        FROM representative AS representative_30
                        WHERE representative_30.staff_id = account_87.staff_id
                        UNION ALL SELECT account_88.representative_id, account_88.child_id
                        FROM account AS account_88
                        WHERE account_88.staff_id = account_87.staff_id
                        AND (account_88.representative_id IS NOT NULL
                          OR account_88.child_id IS NOT NULL)) AS anon_51)), NULL))))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_47 ON true
    WHERE anon_12.type = 'Representation'
    AND child_7.id = anon_12.scope
    AND (anon_47.review
      OR anon_47.ordered)
    AND representation_79.id = anon_12.key
    AND anon_47.ordered
    AND representation_79.status = 'ACTIVE'
    AND NOT (representation_79.court_restricted
      AND coalesce(representation_79.restricted_from <= $6::DATE
        AND representation_79.restricted_to >= $6::DATE, true))
    AND representation_79.valid_from <= $6::DATE
    AND (representation_79.valid_to IS NULL
      OR representation_79.valid_to >= $6::DATE)) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(to_json(translate(encode('Representative:'::bytea || uuid_send(representative_31.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":null,"email":null,"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', left(nullif(representative_31.family,
                  ''), 1) || '.', left(nullif(representative_31.given,
                  ''), 1) || '.', left(nullif(representative_31.patronymic,
                  ''), 1) || '.'),
            '')),
        'null'::json),
      '}}') AS json, anon_52.touched
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
        OR representation_92.valid_to >= $6::DATE)) AS anon_52 ON true
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
          OR representation_92.valid_to >= $6::DATE)) AS ordered OFFSET 0) AS anon_53 ON true
    WHERE anon_12.type = 'Representative'
    AND representative_31.id = anon_12.key
    AND anon_53.ordered) AS anon_11 ON true) AS anon_1 ON true
