WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT CASE
  WHEN ((EXISTS (
        SELECT 1
        FROM representative AS representative_3
        WHERE representative_3.staff_id = viewer.staff_id))
    OR (EXISTS (
        SELECT 1
        FROM account AS account_8
        WHERE account_8.staff_id = viewer.staff_id
        AND (account_8.representative_id IS NOT NULL
          OR account_8.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $6::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_10.touched, anon_11.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_12
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
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
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_1
                          WHERE representative_1.staff_id = account_4.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_5
                          WHERE account_5.staff_id = account_4.staff_id
                          AND (account_5.representative_id IS NOT NULL
                            OR account_5.child_id IS NOT NULL)))) THEN family_of_staff(account_4.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
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
                AND break_glass_grant_2.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_2
                        WHERE representative_2.staff_id = account_6.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_7
                        WHERE account_7.staff_id = account_6.staff_id
                        AND (account_7.representative_id IS NOT NULL
                          OR account_7.child_id IS NOT NULL)))) THEN family_of_staff(account_6.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
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
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_4
                        WHERE representative_4.staff_id = account_11.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_12
                        WHERE account_12.staff_id = account_11.staff_id
                        AND (account_12.representative_id IS NOT NULL
                          OR account_12.child_id IS NOT NULL)))) THEN family_of_staff(account_11.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
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
              AND break_glass_grant_3.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_5
                      WHERE representative_5.staff_id = account_13.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_14
                      WHERE account_14.staff_id = account_13.staff_id
                      AND (account_14.representative_id IS NOT NULL
                        OR account_14.child_id IS NOT NULL)))) THEN family_of_staff(account_13.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
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
            AND break_glass_grant_1.child_id != ALL (CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM representative AS representative_6
                    WHERE representative_6.staff_id = account_15.staff_id))
                OR (EXISTS (
                    SELECT 1
                    FROM account AS account_16
                    WHERE account_16.staff_id = account_15.staff_id
                    AND (account_16.representative_id IS NOT NULL
                      OR account_16.child_id IS NOT NULL)))) THEN family_of_staff(account_15.staff_id, $6::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
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
          WHEN anon_14.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_14.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_14.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
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
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_7
                          WHERE representative_7.staff_id = account_19.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_20
                          WHERE account_20.staff_id = account_19.staff_id
                          AND (account_20.representative_id IS NOT NULL
                            OR account_20.child_id IS NOT NULL)))) THEN family_of_staff(account_19.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
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
                AND break_glass_grant_4.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_8
                        WHERE representative_8.staff_id = account_21.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_22
                        WHERE account_22.staff_id = account_21.staff_id
                        AND (account_22.representative_id IS NOT NULL
                          OR account_22.child_id IS NOT NULL)))) THEN family_of_staff(account_21.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
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
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_9
                        WHERE representative_9.staff_id = account_25.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_26
                        WHERE account_26.staff_id = account_25.staff_id
                        AND (account_26.representative_id IS NOT NULL
                          OR account_26.child_id IS NOT NULL)))) THEN family_of_staff(account_25.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
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
              AND break_glass_grant_5.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_10
                      WHERE representative_10.staff_id = account_27.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_28
                      WHERE account_28.staff_id = account_27.staff_id
                      AND (account_28.representative_id IS NOT NULL
                        OR account_28.child_id IS NOT NULL)))) THEN family_of_staff(account_27.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_14 ON true
    WHERE anon_12.type = 'Child'
    AND child_2.id = anon_12.scope
    AND (anon_14.review
      OR anon_14.ordered)) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_3
    LEFT OUTER JOIN LATERAL (
      SELECT district_3.id = ANY (array((
            SELECT assignment_26.district_id
            FROM assignment AS assignment_26
            WHERE assignment_26.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_26.district_id IS NOT NULL
            AND assignment_26.valid_from <= $6::DATE
            AND (assignment_26.valid_to IS NULL
              OR assignment_26.valid_to >= $6::DATE))))
      AND NOT district_3.organization_id = ANY (array((
            SELECT assignment_27.organization_id
            FROM assignment AS assignment_27
            WHERE assignment_27.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_27.organization_id IS NOT NULL
            AND assignment_27.valid_from <= $6::DATE
            AND (assignment_27.valid_to IS NULL
              OR assignment_27.valid_to >= $6::DATE)
            AND assignment_27.district_id IS NULL)))
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_28 JOIN organization AS organization_5 ON organization_5.id = assignment_28.organization_id
          WHERE assignment_28.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_28.district_id IS NULL
          AND assignment_28.valid_from <= $6::DATE
          AND (assignment_28.valid_to IS NULL
            OR assignment_28.valid_to >= $6::DATE)
          AND organization_5.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_15 ON true
    WHERE anon_12.type = 'District'
    AND district_3.id = anon_12.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST(((12884901888 | CASE
          WHEN anon_16.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_16.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_16.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3 JOIN fact_resolution AS fact_resolution_1 ON fact_resolution_1.child_id = child_3.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_6
          WHERE break_glass_grant_6.child_id = child_3.id
          AND (break_glass_grant_6.organization_id = ANY (array((
                  SELECT assignment_29.organization_id
                  FROM assignment AS assignment_29
                  WHERE assignment_29.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_29.organization_id IS NOT NULL
                  AND assignment_29.valid_from <= $6::DATE
                  AND (assignment_29.valid_to IS NULL
                    OR assignment_29.valid_to >= $6::DATE))))
            OR break_glass_grant_6.organization_id = ANY (array((
                  SELECT organization_6.id
                  FROM organization AS organization_6
                  WHERE organization_6.id != ALL (array((
                        SELECT assignment_30.organization_id
                        FROM account AS account_29 JOIN assignment AS assignment_30 ON assignment_30.staff_id = account_29.staff_id
                        WHERE 'auditor' = ANY (account_29.roles)
                        AND account_29.disabled_at IS NULL
                        AND assignment_30.valid_from <= $6::DATE
                        AND (assignment_30.valid_to IS NULL
                          OR assignment_30.valid_to >= $6::DATE)))))))
            OR break_glass_grant_6.staff_id = ANY (array((
                  SELECT account_30.staff_id
                  FROM account AS account_30
                  WHERE 'auditor' = ANY (account_30.roles)
                  AND account_30.disabled_at IS NULL)))
            OR break_glass_grant_6.child_id = ANY (array((
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_11
                          WHERE representative_11.staff_id = account_31.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_32
                          WHERE account_32.staff_id = account_31.staff_id
                          AND (account_32.representative_id IS NOT NULL
                            OR account_32.child_id IS NOT NULL)))) THEN family_of_staff(account_31.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_31
                  WHERE 'auditor' = ANY (account_31.roles)
                  AND account_31.disabled_at IS NULL))))
          AND break_glass_grant_6.outcome IS NULL
          AND (break_glass_grant_6.organization_id = ANY (array((
                  SELECT assignment_31.organization_id
                  FROM assignment AS assignment_31
                  WHERE assignment_31.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_31.organization_id IS NOT NULL
                  AND assignment_31.valid_from <= $6::DATE
                  AND (assignment_31.valid_to IS NULL
                    OR assignment_31.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_33 JOIN assignment AS assignment_32 ON assignment_32.staff_id = account_33.staff_id
                WHERE 'auditor' = ANY (account_33.roles)
                AND account_33.disabled_at IS NULL
                AND assignment_32.valid_from <= $6::DATE
                AND (assignment_32.valid_to IS NULL
                  OR assignment_32.valid_to >= $6::DATE)
                AND assignment_32.organization_id = break_glass_grant_6.organization_id
                AND account_33.staff_id != break_glass_grant_6.staff_id
                AND break_glass_grant_6.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_12
                        WHERE representative_12.staff_id = account_33.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_34
                        WHERE account_34.staff_id = account_33.staff_id
                        AND (account_34.representative_id IS NOT NULL
                          OR account_34.child_id IS NOT NULL)))) THEN family_of_staff(account_33.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_33
                WHERE assignment_33.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_33.valid_from <= $6::DATE
                AND (assignment_33.valid_to IS NULL
                  OR assignment_33.valid_to >= $6::DATE))))
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
          FROM assignment AS assignment_34
          WHERE assignment_34.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_34.valid_from <= $6::DATE
          AND (assignment_34.valid_to IS NULL
            OR assignment_34.valid_to >= $6::DATE)))
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
              SELECT district_4.id
              FROM audit_order AS audit_order_6 JOIN district AS district_4 ON district_4.organization_id = audit_order_6.organization_id
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
                SELECT assignment_35.organization_id
                FROM assignment AS assignment_35
                WHERE assignment_35.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_35.organization_id IS NOT NULL
                AND assignment_35.valid_from <= $6::DATE
                AND (assignment_35.valid_to IS NULL
                  OR assignment_35.valid_to >= $6::DATE))))
          OR break_glass_grant_7.organization_id = ANY (array((
                SELECT organization_7.id
                FROM organization AS organization_7
                WHERE organization_7.id != ALL (array((
                      SELECT assignment_36.organization_id
                      FROM account AS account_35 JOIN assignment AS assignment_36 ON assignment_36.staff_id = account_35.staff_id
                      WHERE 'auditor' = ANY (account_35.roles)
                      AND account_35.disabled_at IS NULL
                      AND assignment_36.valid_from <= $6::DATE
                      AND (assignment_36.valid_to IS NULL
                        OR assignment_36.valid_to >= $6::DATE)))))))
          OR break_glass_grant_7.staff_id = ANY (array((
                SELECT account_36.staff_id
                FROM account AS account_36
                WHERE 'auditor' = ANY (account_36.roles)
                AND account_36.disabled_at IS NULL)))
          OR break_glass_grant_7.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_13
                        WHERE representative_13.staff_id = account_37.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_38
                        WHERE account_38.staff_id = account_37.staff_id
                        AND (account_38.representative_id IS NOT NULL
                          OR account_38.child_id IS NOT NULL)))) THEN family_of_staff(account_37.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_37
                WHERE 'auditor' = ANY (account_37.roles)
                AND account_37.disabled_at IS NULL))))
        AND break_glass_grant_7.outcome IS NULL
        AND (break_glass_grant_7.organization_id = ANY (array((
                SELECT assignment_37.organization_id
                FROM assignment AS assignment_37
                WHERE assignment_37.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_37.organization_id IS NOT NULL
                AND assignment_37.valid_from <= $6::DATE
                AND (assignment_37.valid_to IS NULL
                  OR assignment_37.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_39 JOIN assignment AS assignment_38 ON assignment_38.staff_id = account_39.staff_id
              WHERE 'auditor' = ANY (account_39.roles)
              AND account_39.disabled_at IS NULL
              AND assignment_38.valid_from <= $6::DATE
              AND (assignment_38.valid_to IS NULL
                OR assignment_38.valid_to >= $6::DATE)
              AND assignment_38.organization_id = break_glass_grant_7.organization_id
              AND account_39.staff_id != break_glass_grant_7.staff_id
              AND break_glass_grant_7.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_14
                      WHERE representative_14.staff_id = account_39.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_40
                      WHERE account_40.staff_id = account_39.staff_id
                      AND (account_40.representative_id IS NOT NULL
                        OR account_40.child_id IS NOT NULL)))) THEN family_of_staff(account_39.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_39
              WHERE assignment_39.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_39.valid_from <= $6::DATE
              AND (assignment_39.valid_to IS NULL
                OR assignment_39.valid_to >= $6::DATE))))
        AND break_glass_grant_7.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_7.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_7.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_7.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_16 ON true
    WHERE anon_12.type = 'FactResolution'
    AND child_3.id = anon_12.scope
    AND (anon_16.review
      OR anon_16.ordered)
    AND fact_resolution_1.id = anon_12.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(to_json(CASE
          WHEN anon_17.ordered THEN medical_document_1.sha256
          ELSE NULL END),
        'null'::json),
      ',"download":null,"paper":null}') AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((17179869184 | CASE
          WHEN anon_17.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_17.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_17.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_4 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_4.id
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
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_15
                          WHERE representative_15.staff_id = account_43.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_44
                          WHERE account_44.staff_id = account_43.staff_id
                          AND (account_44.representative_id IS NOT NULL
                            OR account_44.child_id IS NOT NULL)))) THEN family_of_staff(account_43.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
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
                AND break_glass_grant_8.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_16
                        WHERE representative_16.staff_id = account_45.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_46
                        WHERE account_46.staff_id = account_45.staff_id
                        AND (account_46.representative_id IS NOT NULL
                          OR account_46.child_id IS NOT NULL)))) THEN family_of_staff(account_45.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
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
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_17
                        WHERE representative_17.staff_id = account_49.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_50
                        WHERE account_50.staff_id = account_49.staff_id
                        AND (account_50.representative_id IS NOT NULL
                          OR account_50.child_id IS NOT NULL)))) THEN family_of_staff(account_49.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
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
              AND break_glass_grant_9.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_18
                      WHERE representative_18.staff_id = account_51.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_52
                      WHERE account_52.staff_id = account_51.staff_id
                      AND (account_52.representative_id IS NOT NULL
                        OR account_52.child_id IS NOT NULL)))) THEN family_of_staff(account_51.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_17 ON true
    WHERE anon_12.type = 'MedicalDocument'
    AND child_4.id = anon_12.scope
    AND (anon_17.review
      OR anon_17.ordered)
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_12.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST(((21474836480 | CASE
          WHEN anon_18.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_18.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5 JOIN passport AS passport_1 ON passport_1.child_id = child_5.id
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
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_19
                          WHERE representative_19.staff_id = account_55.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_56
                          WHERE account_56.staff_id = account_55.staff_id
                          AND (account_56.representative_id IS NOT NULL
                            OR account_56.child_id IS NOT NULL)))) THEN family_of_staff(account_55.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
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
                AND break_glass_grant_10.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_20
                        WHERE representative_20.staff_id = account_57.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_58
                        WHERE account_58.staff_id = account_57.staff_id
                        AND (account_58.representative_id IS NOT NULL
                          OR account_58.child_id IS NOT NULL)))) THEN family_of_staff(account_57.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
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
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_21
                        WHERE representative_21.staff_id = account_61.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_62
                        WHERE account_62.staff_id = account_61.staff_id
                        AND (account_62.representative_id IS NOT NULL
                          OR account_62.child_id IS NOT NULL)))) THEN family_of_staff(account_61.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
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
              AND break_glass_grant_11.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_22
                      WHERE representative_22.staff_id = account_63.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_64
                      WHERE account_64.staff_id = account_63.staff_id
                      AND (account_64.representative_id IS NOT NULL
                        OR account_64.child_id IS NOT NULL)))) THEN family_of_staff(account_63.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_18 ON true
    WHERE anon_12.type = 'Passport'
    AND child_5.id = anon_12.scope
    AND (anon_18.review
      OR anon_18.ordered)) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM organization AS organization_12
    LEFT OUTER JOIN LATERAL (
      SELECT organization_12.id = ANY (array((
            SELECT assignment_62.organization_id
            FROM assignment AS assignment_62
            WHERE assignment_62.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_62.organization_id IS NOT NULL
            AND assignment_62.valid_from <= $6::DATE
            AND (assignment_62.valid_to IS NULL
              OR assignment_62.valid_to >= $6::DATE)
            AND assignment_62.district_id IS NULL)))
      AND organization_12.kind = 'POLYCLINIC'
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_63 JOIN organization AS organization_13 ON organization_13.id = assignment_63.organization_id
          WHERE assignment_63.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_63.district_id IS NULL
          AND assignment_63.valid_from <= $6::DATE
          AND (assignment_63.valid_to IS NULL
            OR assignment_63.valid_to >= $6::DATE)
          AND organization_13.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_19 ON true
    WHERE anon_12.type = 'Polyclinic'
    AND organization_12.id = anon_12.key
    AND organization_12.kind = 'POLYCLINIC') AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((25769803776 | CASE
          WHEN anon_20.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_20.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6 JOIN representation AS representation_1 ON representation_1.child_id = child_6.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_12
          WHERE break_glass_grant_12.child_id = child_6.id
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
            OR break_glass_grant_12.organization_id = ANY (array((
                  SELECT organization_14.id
                  FROM organization AS organization_14
                  WHERE organization_14.id != ALL (array((
                        SELECT assignment_65.organization_id
                        FROM account AS account_65 JOIN assignment AS assignment_65 ON assignment_65.staff_id = account_65.staff_id
                        WHERE 'auditor' = ANY (account_65.roles)
                        AND account_65.disabled_at IS NULL
                        AND assignment_65.valid_from <= $6::DATE
                        AND (assignment_65.valid_to IS NULL
                          OR assignment_65.valid_to >= $6::DATE)))))))
            OR break_glass_grant_12.staff_id = ANY (array((
                  SELECT account_66.staff_id
                  FROM account AS account_66
                  WHERE 'auditor' = ANY (account_66.roles)
                  AND account_66.disabled_at IS NULL)))
            OR break_glass_grant_12.child_id = ANY (array((
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_23
                          WHERE representative_23.staff_id = account_67.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_68
                          WHERE account_68.staff_id = account_67.staff_id
                          AND (account_68.representative_id IS NOT NULL
                            OR account_68.child_id IS NOT NULL)))) THEN family_of_staff(account_67.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_67
                  WHERE 'auditor' = ANY (account_67.roles)
                  AND account_67.disabled_at IS NULL))))
          AND break_glass_grant_12.outcome IS NULL
          AND (break_glass_grant_12.organization_id = ANY (array((
                  SELECT assignment_66.organization_id
                  FROM assignment AS assignment_66
                  WHERE assignment_66.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_66.organization_id IS NOT NULL
                  AND assignment_66.valid_from <= $6::DATE
                  AND (assignment_66.valid_to IS NULL
                    OR assignment_66.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_69 JOIN assignment AS assignment_67 ON assignment_67.staff_id = account_69.staff_id
                WHERE 'auditor' = ANY (account_69.roles)
                AND account_69.disabled_at IS NULL
                AND assignment_67.valid_from <= $6::DATE
                AND (assignment_67.valid_to IS NULL
                  OR assignment_67.valid_to >= $6::DATE)
                AND assignment_67.organization_id = break_glass_grant_12.organization_id
                AND account_69.staff_id != break_glass_grant_12.staff_id
                AND break_glass_grant_12.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_24
                        WHERE representative_24.staff_id = account_69.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_70
                        WHERE account_70.staff_id = account_69.staff_id
                        AND (account_70.representative_id IS NOT NULL
                          OR account_70.child_id IS NOT NULL)))) THEN family_of_staff(account_69.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_68
                WHERE assignment_68.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_68.valid_from <= $6::DATE
                AND (assignment_68.valid_to IS NULL
                  OR assignment_68.valid_to >= $6::DATE))))
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
          FROM assignment AS assignment_69
          WHERE assignment_69.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_69.valid_from <= $6::DATE
          AND (assignment_69.valid_to IS NULL
            OR assignment_69.valid_to >= $6::DATE)))
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
                SELECT assignment_70.organization_id
                FROM assignment AS assignment_70
                WHERE assignment_70.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_70.organization_id IS NOT NULL
                AND assignment_70.valid_from <= $6::DATE
                AND (assignment_70.valid_to IS NULL
                  OR assignment_70.valid_to >= $6::DATE))))
          OR break_glass_grant_13.organization_id = ANY (array((
                SELECT organization_15.id
                FROM organization AS organization_15
                WHERE organization_15.id != ALL (array((
                      SELECT assignment_71.organization_id
                      FROM account AS account_71 JOIN assignment AS assignment_71 ON assignment_71.staff_id = account_71.staff_id
                      WHERE 'auditor' = ANY (account_71.roles)
                      AND account_71.disabled_at IS NULL
                      AND assignment_71.valid_from <= $6::DATE
                      AND (assignment_71.valid_to IS NULL
                        OR assignment_71.valid_to >= $6::DATE)))))))
          OR break_glass_grant_13.staff_id = ANY (array((
                SELECT account_72.staff_id
                FROM account AS account_72
                WHERE 'auditor' = ANY (account_72.roles)
                AND account_72.disabled_at IS NULL)))
          OR break_glass_grant_13.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_25
                        WHERE representative_25.staff_id = account_73.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_74
                        WHERE account_74.staff_id = account_73.staff_id
                        AND (account_74.representative_id IS NOT NULL
                          OR account_74.child_id IS NOT NULL)))) THEN family_of_staff(account_73.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_73
                WHERE 'auditor' = ANY (account_73.roles)
                AND account_73.disabled_at IS NULL))))
        AND break_glass_grant_13.outcome IS NULL
        AND (break_glass_grant_13.organization_id = ANY (array((
                SELECT assignment_72.organization_id
                FROM assignment AS assignment_72
                WHERE assignment_72.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_72.organization_id IS NOT NULL
                AND assignment_72.valid_from <= $6::DATE
                AND (assignment_72.valid_to IS NULL
                  OR assignment_72.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_75 JOIN assignment AS assignment_73 ON assignment_73.staff_id = account_75.staff_id
              WHERE 'auditor' = ANY (account_75.roles)
              AND account_75.disabled_at IS NULL
              AND assignment_73.valid_from <= $6::DATE
              AND (assignment_73.valid_to IS NULL
                OR assignment_73.valid_to >= $6::DATE)
              AND assignment_73.organization_id = break_glass_grant_13.organization_id
              AND account_75.staff_id != break_glass_grant_13.staff_id
              AND break_glass_grant_13.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_26
                      WHERE representative_26.staff_id = account_75.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_76
                      WHERE account_76.staff_id = account_75.staff_id
                      AND (account_76.representative_id IS NOT NULL
                        OR account_76.child_id IS NOT NULL)))) THEN family_of_staff(account_75.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_74
              WHERE assignment_74.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_74.valid_from <= $6::DATE
              AND (assignment_74.valid_to IS NULL
                OR assignment_74.valid_to >= $6::DATE))))
        AND break_glass_grant_13.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_13.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_13.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_13.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_20 ON true
    WHERE anon_12.type = 'Representation'
    AND child_6.id = anon_12.scope
    AND (anon_20.review
      OR anon_20.ordered)
    AND representation_1.id = anon_12.key
    AND anon_20.ordered
    AND representation_1.status = 'ACTIVE'
    AND NOT (representation_1.court_restricted
      AND coalesce(representation_1.restricted_from <= $6::DATE
        AND representation_1.restricted_to >= $6::DATE, true))
    AND representation_1.valid_from <= $6::DATE
    AND (representation_1.valid_to IS NULL
      OR representation_1.valid_to >= $6::DATE)) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_21.touched
    FROM representative AS representative_27
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_7.id AS TEXT)) || '",30064779264',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_7 ON child_7.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_27.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_75
          WHERE assignment_75.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_75.valid_from <= $6::DATE
          AND (assignment_75.valid_to IS NULL
            OR assignment_75.valid_to >= $6::DATE)))
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
            FROM kin) AS UUID[]))
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $6::DATE
          AND representation_2.restricted_to >= $6::DATE, true))
      AND representation_2.valid_from <= $6::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $6::DATE)) AS anon_21 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_7 ON child_7.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_27.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_75
            WHERE assignment_75.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_75.valid_from <= $6::DATE
            AND (assignment_75.valid_to IS NULL
              OR assignment_75.valid_to >= $6::DATE)))
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
              FROM kin) AS UUID[]))
        AND representation_2.status = 'ACTIVE'
        AND NOT (representation_2.court_restricted
          AND coalesce(representation_2.restricted_from <= $6::DATE
            AND representation_2.restricted_to >= $6::DATE, true))
        AND representation_2.valid_from <= $6::DATE
        AND (representation_2.valid_to IS NULL
          OR representation_2.valid_to >= $6::DATE)) AS ordered OFFSET 0) AS anon_22 ON true
    WHERE anon_12.type = 'Representative'
    AND representative_27.id = anon_12.key
    AND anon_22.ordered) AS anon_11 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_23.json, anon_24.json, anon_25.json, anon_26.json, anon_27.json, anon_28.json, anon_29.json, anon_30.json, anon_31.json) AS json, nullif(concat_ws(',', anon_23.touched, anon_24.touched, anon_26.touched, anon_27.touched, anon_28.touched, anon_30.touched, anon_31.touched),
    '') AS touched
  FROM (
    SELECT $7::VARCHAR AS type, $8::UUID AS scope, $9::UUID AS key) AS anon_32
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST(((34359738368 | CASE
          WHEN anon_33.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_33.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_33.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_8 JOIN break_glass_grant AS break_glass_grant_14 ON break_glass_grant_14.child_id = child_8.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_15
          WHERE break_glass_grant_15.child_id = child_8.id
          AND (break_glass_grant_15.organization_id = ANY (array((
                  SELECT assignment_76.organization_id
                  FROM assignment AS assignment_76
                  WHERE assignment_76.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_76.organization_id IS NOT NULL
                  AND assignment_76.valid_from <= $6::DATE
                  AND (assignment_76.valid_to IS NULL
                    OR assignment_76.valid_to >= $6::DATE))))
            OR break_glass_grant_15.organization_id = ANY (array((
                  SELECT organization_16.id
                  FROM organization AS organization_16
                  WHERE organization_16.id != ALL (array((
                        SELECT assignment_77.organization_id
                        FROM account AS account_77 JOIN assignment AS assignment_77 ON assignment_77.staff_id = account_77.staff_id
                        WHERE 'auditor' = ANY (account_77.roles)
                        AND account_77.disabled_at IS NULL
                        AND assignment_77.valid_from <= $6::DATE
                        AND (assignment_77.valid_to IS NULL
                          OR assignment_77.valid_to >= $6::DATE)))))))
            OR break_glass_grant_15.staff_id = ANY (array((
                  SELECT account_78.staff_id
                  FROM account AS account_78
                  WHERE 'auditor' = ANY (account_78.roles)
                  AND account_78.disabled_at IS NULL)))
            OR break_glass_grant_15.child_id = ANY (array((
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_28
                          WHERE representative_28.staff_id = account_79.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_80
                          WHERE account_80.staff_id = account_79.staff_id
                          AND (account_80.representative_id IS NOT NULL
                            OR account_80.child_id IS NOT NULL)))) THEN family_of_staff(account_79.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_79
                  WHERE 'auditor' = ANY (account_79.roles)
                  AND account_79.disabled_at IS NULL))))
          AND break_glass_grant_15.outcome IS NULL
          AND (break_glass_grant_15.organization_id = ANY (array((
                  SELECT assignment_78.organization_id
                  FROM assignment AS assignment_78
                  WHERE assignment_78.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_78.organization_id IS NOT NULL
                  AND assignment_78.valid_from <= $6::DATE
                  AND (assignment_78.valid_to IS NULL
                    OR assignment_78.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_81 JOIN assignment AS assignment_79 ON assignment_79.staff_id = account_81.staff_id
                WHERE 'auditor' = ANY (account_81.roles)
                AND account_81.disabled_at IS NULL
                AND assignment_79.valid_from <= $6::DATE
                AND (assignment_79.valid_to IS NULL
                  OR assignment_79.valid_to >= $6::DATE)
                AND assignment_79.organization_id = break_glass_grant_15.organization_id
                AND account_81.staff_id != break_glass_grant_15.staff_id
                AND break_glass_grant_15.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_29
                        WHERE representative_29.staff_id = account_81.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_82
                        WHERE account_82.staff_id = account_81.staff_id
                        AND (account_82.representative_id IS NOT NULL
                          OR account_82.child_id IS NOT NULL)))) THEN family_of_staff(account_81.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_80
                WHERE assignment_80.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_80.valid_from <= $6::DATE
                AND (assignment_80.valid_to IS NULL
                  OR assignment_80.valid_to >= $6::DATE))))
          AND break_glass_grant_15.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_15.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_81
          WHERE assignment_81.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_81.valid_from <= $6::DATE
          AND (assignment_81.valid_to IS NULL
            OR assignment_81.valid_to >= $6::DATE)))
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
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_16
        WHERE break_glass_grant_16.child_id = child_8.id
        AND (break_glass_grant_16.organization_id = ANY (array((
                SELECT assignment_82.organization_id
                FROM assignment AS assignment_82
                WHERE assignment_82.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_82.organization_id IS NOT NULL
                AND assignment_82.valid_from <= $6::DATE
                AND (assignment_82.valid_to IS NULL
                  OR assignment_82.valid_to >= $6::DATE))))
          OR break_glass_grant_16.organization_id = ANY (array((
                SELECT organization_17.id
                FROM organization AS organization_17
                WHERE organization_17.id != ALL (array((
                      SELECT assignment_83.organization_id
                      FROM account AS account_83 JOIN assignment AS assignment_83 ON assignment_83.staff_id = account_83.staff_id
                      WHERE 'auditor' = ANY (account_83.roles)
                      AND account_83.disabled_at IS NULL
                      AND assignment_83.valid_from <= $6::DATE
                      AND (assignment_83.valid_to IS NULL
                        OR assignment_83.valid_to >= $6::DATE)))))))
          OR break_glass_grant_16.staff_id = ANY (array((
                SELECT account_84.staff_id
                FROM account AS account_84
                WHERE 'auditor' = ANY (account_84.roles)
                AND account_84.disabled_at IS NULL)))
          OR break_glass_grant_16.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_30
                        WHERE representative_30.staff_id = account_85.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_86
                        WHERE account_86.staff_id = account_85.staff_id
                        AND (account_86.representative_id IS NOT NULL
                          OR account_86.child_id IS NOT NULL)))) THEN family_of_staff(account_85.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_85
                WHERE 'auditor' = ANY (account_85.roles)
                AND account_85.disabled_at IS NULL))))
        AND break_glass_grant_16.outcome IS NULL
        AND (break_glass_grant_16.organization_id = ANY (array((
                SELECT assignment_84.organization_id
                FROM assignment AS assignment_84
                WHERE assignment_84.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_84.organization_id IS NOT NULL
                AND assignment_84.valid_from <= $6::DATE
                AND (assignment_84.valid_to IS NULL
                  OR assignment_84.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_87 JOIN assignment AS assignment_85 ON assignment_85.staff_id = account_87.staff_id
              WHERE 'auditor' = ANY (account_87.roles)
              AND account_87.disabled_at IS NULL
              AND assignment_85.valid_from <= $6::DATE
              AND (assignment_85.valid_to IS NULL
                OR assignment_85.valid_to >= $6::DATE)
              AND assignment_85.organization_id = break_glass_grant_16.organization_id
              AND account_87.staff_id != break_glass_grant_16.staff_id
              AND break_glass_grant_16.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_31
                      WHERE representative_31.staff_id = account_87.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_88
                      WHERE account_88.staff_id = account_87.staff_id
                      AND (account_88.representative_id IS NOT NULL
                        OR account_88.child_id IS NOT NULL)))) THEN family_of_staff(account_87.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_86
              WHERE assignment_86.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_86.valid_from <= $6::DATE
              AND (assignment_86.valid_to IS NULL
                OR assignment_86.valid_to >= $6::DATE))))
        AND break_glass_grant_16.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_16.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_16.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_16.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_33 ON true
    WHERE anon_32.type = 'BreakGlassGrant'
    AND child_8.id = anon_32.scope
    AND (anon_33.review
      OR anon_33.ordered)
    AND break_glass_grant_14.id = anon_32.key
    AND (anon_33.ordered
      OR anon_33.review
      AND break_glass_grant_14.outcome IS NULL
      AND (break_glass_grant_14.organization_id = ANY (array((
              SELECT assignment_87.organization_id
              FROM assignment AS assignment_87
              WHERE assignment_87.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_87.organization_id IS NOT NULL
              AND assignment_87.valid_from <= $6::DATE
              AND (assignment_87.valid_to IS NULL
                OR assignment_87.valid_to >= $6::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_89 JOIN assignment AS assignment_88 ON assignment_88.staff_id = account_89.staff_id
            WHERE 'auditor' = ANY (account_89.roles)
            AND account_89.disabled_at IS NULL
            AND assignment_88.valid_from <= $6::DATE
            AND (assignment_88.valid_to IS NULL
              OR assignment_88.valid_to >= $6::DATE)
            AND assignment_88.organization_id = break_glass_grant_14.organization_id
            AND account_89.staff_id != break_glass_grant_14.staff_id
            AND break_glass_grant_14.child_id != ALL (CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM representative AS representative_32
                    WHERE representative_32.staff_id = account_89.staff_id))
                OR (EXISTS (
                    SELECT 1
                    FROM account AS account_90
                    WHERE account_90.staff_id = account_89.staff_id
                    AND (account_90.representative_id IS NOT NULL
                      OR account_90.child_id IS NOT NULL)))) THEN family_of_staff(account_89.staff_id, $6::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_89
            WHERE assignment_89.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_89.valid_from <= $6::DATE
            AND (assignment_89.valid_to IS NULL
              OR assignment_89.valid_to >= $6::DATE))))
      AND break_glass_grant_14.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_14.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])))) AS anon_23 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_9.id AS TEXT)) || '",') || CAST(((38654705664 | CASE
          WHEN anon_34.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_34.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_34.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_9
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_17
          WHERE break_glass_grant_17.child_id = child_9.id
          AND (break_glass_grant_17.organization_id = ANY (array((
                  SELECT assignment_90.organization_id
                  FROM assignment AS assignment_90
                  WHERE assignment_90.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_90.organization_id IS NOT NULL
                  AND assignment_90.valid_from <= $6::DATE
                  AND (assignment_90.valid_to IS NULL
                    OR assignment_90.valid_to >= $6::DATE))))
            OR break_glass_grant_17.organization_id = ANY (array((
                  SELECT organization_18.id
                  FROM organization AS organization_18
                  WHERE organization_18.id != ALL (array((
                        SELECT assignment_91.organization_id
                        FROM account AS account_91 JOIN assignment AS assignment_91 ON assignment_91.staff_id = account_91.staff_id
                        WHERE 'auditor' = ANY (account_91.roles)
                        AND account_91.disabled_at IS NULL
                        AND assignment_91.valid_from <= $6::DATE
                        AND (assignment_91.valid_to IS NULL
                          OR assignment_91.valid_to >= $6::DATE)))))))
            OR break_glass_grant_17.staff_id = ANY (array((
                  SELECT account_92.staff_id
                  FROM account AS account_92
                  WHERE 'auditor' = ANY (account_92.roles)
                  AND account_92.disabled_at IS NULL)))
            OR break_glass_grant_17.child_id = ANY (array((
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_33
                          WHERE representative_33.staff_id = account_93.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_94
                          WHERE account_94.staff_id = account_93.staff_id
                          AND (account_94.representative_id IS NOT NULL
                            OR account_94.child_id IS NOT NULL)))) THEN family_of_staff(account_93.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_93
                  WHERE 'auditor' = ANY (account_93.roles)
                  AND account_93.disabled_at IS NULL))))
          AND break_glass_grant_17.outcome IS NULL
          AND (break_glass_grant_17.organization_id = ANY (array((
                  SELECT assignment_92.organization_id
                  FROM assignment AS assignment_92
                  WHERE assignment_92.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_92.organization_id IS NOT NULL
                  AND assignment_92.valid_from <= $6::DATE
                  AND (assignment_92.valid_to IS NULL
                    OR assignment_92.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_95 JOIN assignment AS assignment_93 ON assignment_93.staff_id = account_95.staff_id
                WHERE 'auditor' = ANY (account_95.roles)
                AND account_95.disabled_at IS NULL
                AND assignment_93.valid_from <= $6::DATE
                AND (assignment_93.valid_to IS NULL
                  OR assignment_93.valid_to >= $6::DATE)
                AND assignment_93.organization_id = break_glass_grant_17.organization_id
                AND account_95.staff_id != break_glass_grant_17.staff_id
                AND break_glass_grant_17.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_34
                        WHERE representative_34.staff_id = account_95.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_96
                        WHERE account_96.staff_id = account_95.staff_id
                        AND (account_96.representative_id IS NOT NULL
                          OR account_96.child_id IS NOT NULL)))) THEN family_of_staff(account_95.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_94
                WHERE assignment_94.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_94.valid_from <= $6::DATE
                AND (assignment_94.valid_to IS NULL
                  OR assignment_94.valid_to >= $6::DATE))))
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
          FROM assignment AS assignment_95
          WHERE assignment_95.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_95.valid_from <= $6::DATE
          AND (assignment_95.valid_to IS NULL
            OR assignment_95.valid_to >= $6::DATE)))
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
                SELECT assignment_96.organization_id
                FROM assignment AS assignment_96
                WHERE assignment_96.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_96.organization_id IS NOT NULL
                AND assignment_96.valid_from <= $6::DATE
                AND (assignment_96.valid_to IS NULL
                  OR assignment_96.valid_to >= $6::DATE))))
          OR break_glass_grant_18.organization_id = ANY (array((
                SELECT organization_19.id
                FROM organization AS organization_19
                WHERE organization_19.id != ALL (array((
                      SELECT assignment_97.organization_id
                      FROM account AS account_97 JOIN assignment AS assignment_97 ON assignment_97.staff_id = account_97.staff_id
                      WHERE 'auditor' = ANY (account_97.roles)
                      AND account_97.disabled_at IS NULL
                      AND assignment_97.valid_from <= $6::DATE
                      AND (assignment_97.valid_to IS NULL
                        OR assignment_97.valid_to >= $6::DATE)))))))
          OR break_glass_grant_18.staff_id = ANY (array((
                SELECT account_98.staff_id
                FROM account AS account_98
                WHERE 'auditor' = ANY (account_98.roles)
                AND account_98.disabled_at IS NULL)))
          OR break_glass_grant_18.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_35
                        WHERE representative_35.staff_id = account_99.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_100
                        WHERE account_100.staff_id = account_99.staff_id
                        AND (account_100.representative_id IS NOT NULL
                          OR account_100.child_id IS NOT NULL)))) THEN family_of_staff(account_99.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_99
                WHERE 'auditor' = ANY (account_99.roles)
                AND account_99.disabled_at IS NULL))))
        AND break_glass_grant_18.outcome IS NULL
        AND (break_glass_grant_18.organization_id = ANY (array((
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
              AND assignment_99.organization_id = break_glass_grant_18.organization_id
              AND account_101.staff_id != break_glass_grant_18.staff_id
              AND break_glass_grant_18.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_36
                      WHERE representative_36.staff_id = account_101.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_102
                      WHERE account_102.staff_id = account_101.staff_id
                      AND (account_102.representative_id IS NOT NULL
                        OR account_102.child_id IS NOT NULL)))) THEN family_of_staff(account_101.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
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
        AND break_glass_grant_18.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_18.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_18.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_18.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_34 ON true
    WHERE anon_32.type = 'Child'
    AND child_9.id = anon_32.scope
    AND (anon_34.review
      OR anon_34.ordered)) AS anon_24 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_11
    LEFT OUTER JOIN LATERAL (
      SELECT district_11.id = ANY (array((
            SELECT assignment_101.district_id
            FROM assignment AS assignment_101
            WHERE assignment_101.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_101.district_id IS NOT NULL
            AND assignment_101.valid_from <= $6::DATE
            AND (assignment_101.valid_to IS NULL
              OR assignment_101.valid_to >= $6::DATE))))
      AND NOT district_11.organization_id = ANY (array((
            SELECT assignment_102.organization_id
            FROM assignment AS assignment_102
            WHERE assignment_102.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_102.organization_id IS NOT NULL
            AND assignment_102.valid_from <= $6::DATE
            AND (assignment_102.valid_to IS NULL
              OR assignment_102.valid_to >= $6::DATE)
            AND assignment_102.district_id IS NULL)))
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_103 JOIN organization AS organization_20 ON organization_20.id = assignment_103.organization_id
          WHERE assignment_103.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_103.district_id IS NULL
          AND assignment_103.valid_from <= $6::DATE
          AND (assignment_103.valid_to IS NULL
            OR assignment_103.valid_to >= $6::DATE)
          AND organization_20.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_35 ON true
    WHERE anon_32.type = 'District'
    AND district_11.id = anon_32.key) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_10.id AS TEXT)) || '",') || CAST(((42949672960 | CASE
          WHEN anon_36.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_36.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_36.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_10 JOIN fact_resolution AS fact_resolution_2 ON fact_resolution_2.child_id = child_10.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_19
          WHERE break_glass_grant_19.child_id = child_10.id
          AND (break_glass_grant_19.organization_id = ANY (array((
                  SELECT assignment_104.organization_id
                  FROM assignment AS assignment_104
                  WHERE assignment_104.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_104.organization_id IS NOT NULL
                  AND assignment_104.valid_from <= $6::DATE
                  AND (assignment_104.valid_to IS NULL
                    OR assignment_104.valid_to >= $6::DATE))))
            OR break_glass_grant_19.organization_id = ANY (array((
                  SELECT organization_21.id
                  FROM organization AS organization_21
                  WHERE organization_21.id != ALL (array((
                        SELECT assignment_105.organization_id
                        FROM account AS account_103 JOIN assignment AS assignment_105 ON assignment_105.staff_id = account_103.staff_id
                        WHERE 'auditor' = ANY (account_103.roles)
                        AND account_103.disabled_at IS NULL
                        AND assignment_105.valid_from <= $6::DATE
                        AND (assignment_105.valid_to IS NULL
                          OR assignment_105.valid_to >= $6::DATE)))))))
            OR break_glass_grant_19.staff_id = ANY (array((
                  SELECT account_104.staff_id
                  FROM account AS account_104
                  WHERE 'auditor' = ANY (account_104.roles)
                  AND account_104.disabled_at IS NULL)))
            OR break_glass_grant_19.child_id = ANY (array((
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_37
                          WHERE representative_37.staff_id = account_105.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_106
                          WHERE account_106.staff_id = account_105.staff_id
                          AND (account_106.representative_id IS NOT NULL
                            OR account_106.child_id IS NOT NULL)))) THEN family_of_staff(account_105.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_105
                  WHERE 'auditor' = ANY (account_105.roles)
                  AND account_105.disabled_at IS NULL))))
          AND break_glass_grant_19.outcome IS NULL
          AND (break_glass_grant_19.organization_id = ANY (array((
                  SELECT assignment_106.organization_id
                  FROM assignment AS assignment_106
                  WHERE assignment_106.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_106.organization_id IS NOT NULL
                  AND assignment_106.valid_from <= $6::DATE
                  AND (assignment_106.valid_to IS NULL
                    OR assignment_106.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_107 JOIN assignment AS assignment_107 ON assignment_107.staff_id = account_107.staff_id
                WHERE 'auditor' = ANY (account_107.roles)
                AND account_107.disabled_at IS NULL
                AND assignment_107.valid_from <= $6::DATE
                AND (assignment_107.valid_to IS NULL
                  OR assignment_107.valid_to >= $6::DATE)
                AND assignment_107.organization_id = break_glass_grant_19.organization_id
                AND account_107.staff_id != break_glass_grant_19.staff_id
                AND break_glass_grant_19.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_38
                        WHERE representative_38.staff_id = account_107.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_108
                        WHERE account_108.staff_id = account_107.staff_id
                        AND (account_108.representative_id IS NOT NULL
                          OR account_108.child_id IS NOT NULL)))) THEN family_of_staff(account_107.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_108
                WHERE assignment_108.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_108.valid_from <= $6::DATE
                AND (assignment_108.valid_to IS NULL
                  OR assignment_108.valid_to >= $6::DATE))))
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
          FROM assignment AS assignment_109
          WHERE assignment_109.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_109.valid_from <= $6::DATE
          AND (assignment_109.valid_to IS NULL
            OR assignment_109.valid_to >= $6::DATE)))
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
              SELECT district_12.id
              FROM audit_order AS audit_order_20 JOIN district AS district_12 ON district_12.organization_id = audit_order_20.organization_id
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
                SELECT assignment_110.organization_id
                FROM assignment AS assignment_110
                WHERE assignment_110.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_110.organization_id IS NOT NULL
                AND assignment_110.valid_from <= $6::DATE
                AND (assignment_110.valid_to IS NULL
                  OR assignment_110.valid_to >= $6::DATE))))
          OR break_glass_grant_20.organization_id = ANY (array((
                SELECT organization_22.id
                FROM organization AS organization_22
                WHERE organization_22.id != ALL (array((
                      SELECT assignment_111.organization_id
                      FROM account AS account_109 JOIN assignment AS assignment_111 ON assignment_111.staff_id = account_109.staff_id
                      WHERE 'auditor' = ANY (account_109.roles)
                      AND account_109.disabled_at IS NULL
                      AND assignment_111.valid_from <= $6::DATE
                      AND (assignment_111.valid_to IS NULL
                        OR assignment_111.valid_to >= $6::DATE)))))))
          OR break_glass_grant_20.staff_id = ANY (array((
                SELECT account_110.staff_id
                FROM account AS account_110
                WHERE 'auditor' = ANY (account_110.roles)
                AND account_110.disabled_at IS NULL)))
          OR break_glass_grant_20.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_39
                        WHERE representative_39.staff_id = account_111.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_112
                        WHERE account_112.staff_id = account_111.staff_id
                        AND (account_112.representative_id IS NOT NULL
                          OR account_112.child_id IS NOT NULL)))) THEN family_of_staff(account_111.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_111
                WHERE 'auditor' = ANY (account_111.roles)
                AND account_111.disabled_at IS NULL))))
        AND break_glass_grant_20.outcome IS NULL
        AND (break_glass_grant_20.organization_id = ANY (array((
                SELECT assignment_112.organization_id
                FROM assignment AS assignment_112
                WHERE assignment_112.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_112.organization_id IS NOT NULL
                AND assignment_112.valid_from <= $6::DATE
                AND (assignment_112.valid_to IS NULL
                  OR assignment_112.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_113 JOIN assignment AS assignment_113 ON assignment_113.staff_id = account_113.staff_id
              WHERE 'auditor' = ANY (account_113.roles)
              AND account_113.disabled_at IS NULL
              AND assignment_113.valid_from <= $6::DATE
              AND (assignment_113.valid_to IS NULL
                OR assignment_113.valid_to >= $6::DATE)
              AND assignment_113.organization_id = break_glass_grant_20.organization_id
              AND account_113.staff_id != break_glass_grant_20.staff_id
              AND break_glass_grant_20.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_40
                      WHERE representative_40.staff_id = account_113.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_114
                      WHERE account_114.staff_id = account_113.staff_id
                      AND (account_114.representative_id IS NOT NULL
                        OR account_114.child_id IS NOT NULL)))) THEN family_of_staff(account_113.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_114
              WHERE assignment_114.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_114.valid_from <= $6::DATE
              AND (assignment_114.valid_to IS NULL
                OR assignment_114.valid_to >= $6::DATE))))
        AND break_glass_grant_20.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_20.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_20.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_20.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_36 ON true
    WHERE anon_32.type = 'FactResolution'
    AND child_10.id = anon_32.scope
    AND (anon_36.review
      OR anon_36.ordered)
    AND fact_resolution_2.id = anon_32.key) AS anon_26 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(to_json(CASE
          WHEN anon_37.ordered THEN medical_document_2.sha256
          ELSE NULL END),
        'null'::json),
      ',"download":null,"paper":null}') AS json, (('"' || CAST(child_11.id AS TEXT)) || '",') || CAST(((47244640256 | CASE
          WHEN anon_37.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_37.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_37.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_11 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = child_11.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_21
          WHERE break_glass_grant_21.child_id = child_11.id
          AND (break_glass_grant_21.organization_id = ANY (array((
                  SELECT assignment_115.organization_id
                  FROM assignment AS assignment_115
                  WHERE assignment_115.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_115.organization_id IS NOT NULL
                  AND assignment_115.valid_from <= $6::DATE
                  AND (assignment_115.valid_to IS NULL
                    OR assignment_115.valid_to >= $6::DATE))))
            OR break_glass_grant_21.organization_id = ANY (array((
                  SELECT organization_23.id
                  FROM organization AS organization_23
                  WHERE organization_23.id != ALL (array((
                        SELECT assignment_116.organization_id
                        FROM account AS account_115 JOIN assignment AS assignment_116 ON assignment_116.staff_id = account_115.staff_id
                        WHERE 'auditor' = ANY (account_115.roles)
                        AND account_115.disabled_at IS NULL
                        AND assignment_116.valid_from <= $6::DATE
                        AND (assignment_116.valid_to IS NULL
                          OR assignment_116.valid_to >= $6::DATE)))))))
            OR break_glass_grant_21.staff_id = ANY (array((
                  SELECT account_116.staff_id
                  FROM account AS account_116
                  WHERE 'auditor' = ANY (account_116.roles)
                  AND account_116.disabled_at IS NULL)))
            OR break_glass_grant_21.child_id = ANY (array((
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_41
                          WHERE representative_41.staff_id = account_117.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_118
                          WHERE account_118.staff_id = account_117.staff_id
                          AND (account_118.representative_id IS NOT NULL
                            OR account_118.child_id IS NOT NULL)))) THEN family_of_staff(account_117.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_117
                  WHERE 'auditor' = ANY (account_117.roles)
                  AND account_117.disabled_at IS NULL))))
          AND break_glass_grant_21.outcome IS NULL
          AND (break_glass_grant_21.organization_id = ANY (array((
                  SELECT assignment_117.organization_id
                  FROM assignment AS assignment_117
                  WHERE assignment_117.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_117.organization_id IS NOT NULL
                  AND assignment_117.valid_from <= $6::DATE
                  AND (assignment_117.valid_to IS NULL
                    OR assignment_117.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_119 JOIN assignment AS assignment_118 ON assignment_118.staff_id = account_119.staff_id
                WHERE 'auditor' = ANY (account_119.roles)
                AND account_119.disabled_at IS NULL
                AND assignment_118.valid_from <= $6::DATE
                AND (assignment_118.valid_to IS NULL
                  OR assignment_118.valid_to >= $6::DATE)
                AND assignment_118.organization_id = break_glass_grant_21.organization_id
                AND account_119.staff_id != break_glass_grant_21.staff_id
                AND break_glass_grant_21.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_42
                        WHERE representative_42.staff_id = account_119.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_120
                        WHERE account_120.staff_id = account_119.staff_id
                        AND (account_120.representative_id IS NOT NULL
                          OR account_120.child_id IS NOT NULL)))) THEN family_of_staff(account_119.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_119
                WHERE assignment_119.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_119.valid_from <= $6::DATE
                AND (assignment_119.valid_to IS NULL
                  OR assignment_119.valid_to >= $6::DATE))))
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
          FROM assignment AS assignment_120
          WHERE assignment_120.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_120.valid_from <= $6::DATE
          AND (assignment_120.valid_to IS NULL
            OR assignment_120.valid_to >= $6::DATE)))
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
              SELECT district_13.id
              FROM audit_order AS audit_order_22 JOIN district AS district_13 ON district_13.organization_id = audit_order_22.organization_id
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
                SELECT assignment_121.organization_id
                FROM assignment AS assignment_121
                WHERE assignment_121.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_121.organization_id IS NOT NULL
                AND assignment_121.valid_from <= $6::DATE
                AND (assignment_121.valid_to IS NULL
                  OR assignment_121.valid_to >= $6::DATE))))
          OR break_glass_grant_22.organization_id = ANY (array((
                SELECT organization_24.id
                FROM organization AS organization_24
                WHERE organization_24.id != ALL (array((
                      SELECT assignment_122.organization_id
                      FROM account AS account_121 JOIN assignment AS assignment_122 ON assignment_122.staff_id = account_121.staff_id
                      WHERE 'auditor' = ANY (account_121.roles)
                      AND account_121.disabled_at IS NULL
                      AND assignment_122.valid_from <= $6::DATE
                      AND (assignment_122.valid_to IS NULL
                        OR assignment_122.valid_to >= $6::DATE)))))))
          OR break_glass_grant_22.staff_id = ANY (array((
                SELECT account_122.staff_id
                FROM account AS account_122
                WHERE 'auditor' = ANY (account_122.roles)
                AND account_122.disabled_at IS NULL)))
          OR break_glass_grant_22.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_43
                        WHERE representative_43.staff_id = account_123.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_124
                        WHERE account_124.staff_id = account_123.staff_id
                        AND (account_124.representative_id IS NOT NULL
                          OR account_124.child_id IS NOT NULL)))) THEN family_of_staff(account_123.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_123
                WHERE 'auditor' = ANY (account_123.roles)
                AND account_123.disabled_at IS NULL))))
        AND break_glass_grant_22.outcome IS NULL
        AND (break_glass_grant_22.organization_id = ANY (array((
                SELECT assignment_123.organization_id
                FROM assignment AS assignment_123
                WHERE assignment_123.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_123.organization_id IS NOT NULL
                AND assignment_123.valid_from <= $6::DATE
                AND (assignment_123.valid_to IS NULL
                  OR assignment_123.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_125 JOIN assignment AS assignment_124 ON assignment_124.staff_id = account_125.staff_id
              WHERE 'auditor' = ANY (account_125.roles)
              AND account_125.disabled_at IS NULL
              AND assignment_124.valid_from <= $6::DATE
              AND (assignment_124.valid_to IS NULL
                OR assignment_124.valid_to >= $6::DATE)
              AND assignment_124.organization_id = break_glass_grant_22.organization_id
              AND account_125.staff_id != break_glass_grant_22.staff_id
              AND break_glass_grant_22.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_44
                      WHERE representative_44.staff_id = account_125.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_126
                      WHERE account_126.staff_id = account_125.staff_id
                      AND (account_126.representative_id IS NOT NULL
                        OR account_126.child_id IS NOT NULL)))) THEN family_of_staff(account_125.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_125
              WHERE assignment_125.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_125.valid_from <= $6::DATE
              AND (assignment_125.valid_to IS NULL
                OR assignment_125.valid_to >= $6::DATE))))
        AND break_glass_grant_22.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_22.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_22.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_22.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_37 ON true
    WHERE anon_32.type = 'MedicalDocument'
    AND child_11.id = anon_32.scope
    AND (anon_37.review
      OR anon_37.ordered)
    AND (cardinality(medical_document_2.labels) = 0
      OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_32.key) AS anon_27 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_12.id AS TEXT)) || '",') || CAST(((51539607552 | CASE
          WHEN anon_38.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_38.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_38.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_12 JOIN passport AS passport_2 ON passport_2.child_id = child_12.id
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
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_45
                          WHERE representative_45.staff_id = account_129.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_130
                          WHERE account_130.staff_id = account_129.staff_id
                          AND (account_130.representative_id IS NOT NULL
                            OR account_130.child_id IS NOT NULL)))) THEN family_of_staff(account_129.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
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
                AND break_glass_grant_23.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_46
                        WHERE representative_46.staff_id = account_131.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_132
                        WHERE account_132.staff_id = account_131.staff_id
                        AND (account_132.representative_id IS NOT NULL
                          OR account_132.child_id IS NOT NULL)))) THEN family_of_staff(account_131.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
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
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_47
                        WHERE representative_47.staff_id = account_135.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_136
                        WHERE account_136.staff_id = account_135.staff_id
                        AND (account_136.representative_id IS NOT NULL
                          OR account_136.child_id IS NOT NULL)))) THEN family_of_staff(account_135.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
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
              AND break_glass_grant_24.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_48
                      WHERE representative_48.staff_id = account_137.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_138
                      WHERE account_138.staff_id = account_137.staff_id
                      AND (account_138.representative_id IS NOT NULL
                        OR account_138.child_id IS NOT NULL)))) THEN family_of_staff(account_137.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_38 ON true
    WHERE anon_32.type = 'Passport'
    AND child_12.id = anon_32.scope
    AND (anon_38.review
      OR anon_38.ordered)) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM organization AS organization_27
    LEFT OUTER JOIN LATERAL (
      SELECT organization_27.id = ANY (array((
            SELECT assignment_137.organization_id
            FROM assignment AS assignment_137
            WHERE assignment_137.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_137.organization_id IS NOT NULL
            AND assignment_137.valid_from <= $6::DATE
            AND (assignment_137.valid_to IS NULL
              OR assignment_137.valid_to >= $6::DATE)
            AND assignment_137.district_id IS NULL)))
      AND organization_27.kind = 'POLYCLINIC'
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_138 JOIN organization AS organization_28 ON organization_28.id = assignment_138.organization_id
          WHERE assignment_138.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_138.district_id IS NULL
          AND assignment_138.valid_from <= $6::DATE
          AND (assignment_138.valid_to IS NULL
            OR assignment_138.valid_to >= $6::DATE)
          AND organization_28.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_39 ON true
    WHERE anon_32.type = 'Polyclinic'
    AND organization_27.id = anon_32.key
    AND organization_27.kind = 'POLYCLINIC') AS anon_29 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_13.id AS TEXT)) || '",') || CAST(((55834574848 | CASE
          WHEN anon_40.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_40.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_40.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_13 JOIN representation AS representation_3 ON representation_3.child_id = child_13.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_25
          WHERE break_glass_grant_25.child_id = child_13.id
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
            OR break_glass_grant_25.organization_id = ANY (array((
                  SELECT organization_29.id
                  FROM organization AS organization_29
                  WHERE organization_29.id != ALL (array((
                        SELECT assignment_140.organization_id
                        FROM account AS account_139 JOIN assignment AS assignment_140 ON assignment_140.staff_id = account_139.staff_id
                        WHERE 'auditor' = ANY (account_139.roles)
                        AND account_139.disabled_at IS NULL
                        AND assignment_140.valid_from <= $6::DATE
                        AND (assignment_140.valid_to IS NULL
                          OR assignment_140.valid_to >= $6::DATE)))))))
            OR break_glass_grant_25.staff_id = ANY (array((
                  SELECT account_140.staff_id
                  FROM account AS account_140
                  WHERE 'auditor' = ANY (account_140.roles)
                  AND account_140.disabled_at IS NULL)))
            OR break_glass_grant_25.child_id = ANY (array((
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_49
                          WHERE representative_49.staff_id = account_141.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_142
                          WHERE account_142.staff_id = account_141.staff_id
                          AND (account_142.representative_id IS NOT NULL
                            OR account_142.child_id IS NOT NULL)))) THEN family_of_staff(account_141.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_141
                  WHERE 'auditor' = ANY (account_141.roles)
                  AND account_141.disabled_at IS NULL))))
          AND break_glass_grant_25.outcome IS NULL
          AND (break_glass_grant_25.organization_id = ANY (array((
                  SELECT assignment_141.organization_id
                  FROM assignment AS assignment_141
                  WHERE assignment_141.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_141.organization_id IS NOT NULL
                  AND assignment_141.valid_from <= $6::DATE
                  AND (assignment_141.valid_to IS NULL
                    OR assignment_141.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_143 JOIN assignment AS assignment_142 ON assignment_142.staff_id = account_143.staff_id
                WHERE 'auditor' = ANY (account_143.roles)
                AND account_143.disabled_at IS NULL
                AND assignment_142.valid_from <= $6::DATE
                AND (assignment_142.valid_to IS NULL
                  OR assignment_142.valid_to >= $6::DATE)
                AND assignment_142.organization_id = break_glass_grant_25.organization_id
                AND account_143.staff_id != break_glass_grant_25.staff_id
                AND break_glass_grant_25.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_50
                        WHERE representative_50.staff_id = account_143.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_144
                        WHERE account_144.staff_id = account_143.staff_id
                        AND (account_144.representative_id IS NOT NULL
                          OR account_144.child_id IS NOT NULL)))) THEN family_of_staff(account_143.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_143
                WHERE assignment_143.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_143.valid_from <= $6::DATE
                AND (assignment_143.valid_to IS NULL
                  OR assignment_143.valid_to >= $6::DATE))))
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
          FROM assignment AS assignment_144
          WHERE assignment_144.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_144.valid_from <= $6::DATE
          AND (assignment_144.valid_to IS NULL
            OR assignment_144.valid_to >= $6::DATE)))
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
                SELECT assignment_145.organization_id
                FROM assignment AS assignment_145
                WHERE assignment_145.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_145.organization_id IS NOT NULL
                AND assignment_145.valid_from <= $6::DATE
                AND (assignment_145.valid_to IS NULL
                  OR assignment_145.valid_to >= $6::DATE))))
          OR break_glass_grant_26.organization_id = ANY (array((
                SELECT organization_30.id
                FROM organization AS organization_30
                WHERE organization_30.id != ALL (array((
                      SELECT assignment_146.organization_id
                      FROM account AS account_145 JOIN assignment AS assignment_146 ON assignment_146.staff_id = account_145.staff_id
                      WHERE 'auditor' = ANY (account_145.roles)
                      AND account_145.disabled_at IS NULL
                      AND assignment_146.valid_from <= $6::DATE
                      AND (assignment_146.valid_to IS NULL
                        OR assignment_146.valid_to >= $6::DATE)))))))
          OR break_glass_grant_26.staff_id = ANY (array((
                SELECT account_146.staff_id
                FROM account AS account_146
                WHERE 'auditor' = ANY (account_146.roles)
                AND account_146.disabled_at IS NULL)))
          OR break_glass_grant_26.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_51
                        WHERE representative_51.staff_id = account_147.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_148
                        WHERE account_148.staff_id = account_147.staff_id
                        AND (account_148.representative_id IS NOT NULL
                          OR account_148.child_id IS NOT NULL)))) THEN family_of_staff(account_147.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_147
                WHERE 'auditor' = ANY (account_147.roles)
                AND account_147.disabled_at IS NULL))))
        AND break_glass_grant_26.outcome IS NULL
        AND (break_glass_grant_26.organization_id = ANY (array((
                SELECT assignment_147.organization_id
                FROM assignment AS assignment_147
                WHERE assignment_147.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_147.organization_id IS NOT NULL
                AND assignment_147.valid_from <= $6::DATE
                AND (assignment_147.valid_to IS NULL
                  OR assignment_147.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_149 JOIN assignment AS assignment_148 ON assignment_148.staff_id = account_149.staff_id
              WHERE 'auditor' = ANY (account_149.roles)
              AND account_149.disabled_at IS NULL
              AND assignment_148.valid_from <= $6::DATE
              AND (assignment_148.valid_to IS NULL
                OR assignment_148.valid_to >= $6::DATE)
              AND assignment_148.organization_id = break_glass_grant_26.organization_id
              AND account_149.staff_id != break_glass_grant_26.staff_id
              AND break_glass_grant_26.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_52
                      WHERE representative_52.staff_id = account_149.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_150
                      WHERE account_150.staff_id = account_149.staff_id
                      AND (account_150.representative_id IS NOT NULL
                        OR account_150.child_id IS NOT NULL)))) THEN family_of_staff(account_149.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_149
              WHERE assignment_149.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_149.valid_from <= $6::DATE
              AND (assignment_149.valid_to IS NULL
                OR assignment_149.valid_to >= $6::DATE))))
        AND break_glass_grant_26.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_26.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_26.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_26.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_40 ON true
    WHERE anon_32.type = 'Representation'
    AND child_13.id = anon_32.scope
    AND (anon_40.review
      OR anon_40.ordered)
    AND representation_3.id = anon_32.key
    AND anon_40.ordered
    AND representation_3.status = 'ACTIVE'
    AND NOT (representation_3.court_restricted
      AND coalesce(representation_3.restricted_from <= $6::DATE
        AND representation_3.restricted_to >= $6::DATE, true))
    AND representation_3.valid_from <= $6::DATE
    AND (representation_3.valid_to IS NULL
      OR representation_3.valid_to >= $6::DATE)) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_41.touched
    FROM representative AS representative_53
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_14.id AS TEXT)) || '",60129550336',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_14 ON child_14.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_53.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_150
          WHERE assignment_150.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_150.valid_from <= $6::DATE
          AND (assignment_150.valid_to IS NULL
            OR assignment_150.valid_to >= $6::DATE)))
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
            FROM kin) AS UUID[]))
      AND representation_4.status = 'ACTIVE'
      AND NOT (representation_4.court_restricted
        AND coalesce(representation_4.restricted_from <= $6::DATE
          AND representation_4.restricted_to >= $6::DATE, true))
      AND representation_4.valid_from <= $6::DATE
      AND (representation_4.valid_to IS NULL
        OR representation_4.valid_to >= $6::DATE)) AS anon_41 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_14 ON child_14.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_53.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_150
            WHERE assignment_150.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_150.valid_from <= $6::DATE
            AND (assignment_150.valid_to IS NULL
              OR assignment_150.valid_to >= $6::DATE)))
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
              FROM kin) AS UUID[]))
        AND representation_4.status = 'ACTIVE'
        AND NOT (representation_4.court_restricted
          AND coalesce(representation_4.restricted_from <= $6::DATE
            AND representation_4.restricted_to >= $6::DATE, true))
        AND representation_4.valid_from <= $6::DATE
        AND (representation_4.valid_to IS NULL
          OR representation_4.valid_to >= $6::DATE)) AS ordered OFFSET 0) AS anon_42 ON true
    WHERE anon_32.type = 'Representative'
    AND representative_53.id = anon_32.key
    AND anon_42.ordered) AS anon_31 ON true) AS anon_2 ON true
