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
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_15.touched, anon_16.touched, anon_17.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_18
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_18.scope
  AND anon_18.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND (break_glass_grant_1.organization_id = ANY (array((
                SELECT assignment_1.organization_id
                FROM assignment AS assignment_1
                WHERE assignment_1.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_1.organization_id IS NOT NULL
                AND assignment_1.valid_from <= $6::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $6::DATE))))
          OR break_glass_grant_1.organization_id = ANY (array((
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
          OR break_glass_grant_1.staff_id = ANY (array((
                SELECT account_3.staff_id
                FROM account AS account_3
                WHERE 'auditor' = ANY (account_3.roles)
                AND account_3.disabled_at IS NULL)))
          OR break_glass_grant_1.child_id = ANY (array((
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
        AND break_glass_grant_1.outcome IS NULL
        AND (break_glass_grant_1.organization_id = ANY (array((
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
              AND assignment_4.organization_id = break_glass_grant_1.organization_id
              AND account_6.staff_id != break_glass_grant_1.staff_id
              AND break_glass_grant_1.child_id != ALL (CASE
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
        AND break_glass_grant_1.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.child_id != ALL (CAST((
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
      FROM break_glass_grant AS break_glass_grant_2
      WHERE break_glass_grant_2.child_id = child_1.id
      AND (break_glass_grant_2.organization_id = ANY (array((
              SELECT assignment_7.organization_id
              FROM assignment AS assignment_7
              WHERE assignment_7.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_7.organization_id IS NOT NULL
              AND assignment_7.valid_from <= $6::DATE
              AND (assignment_7.valid_to IS NULL
                OR assignment_7.valid_to >= $6::DATE))))
        OR break_glass_grant_2.organization_id = ANY (array((
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
        OR break_glass_grant_2.staff_id = ANY (array((
              SELECT account_10.staff_id
              FROM account AS account_10
              WHERE 'auditor' = ANY (account_10.roles)
              AND account_10.disabled_at IS NULL)))
        OR break_glass_grant_2.child_id = ANY (array((
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
      AND break_glass_grant_2.outcome IS NULL
      AND (break_glass_grant_2.organization_id = ANY (array((
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
            AND assignment_10.organization_id = break_glass_grant_2.organization_id
            AND account_13.staff_id != break_glass_grant_2.staff_id
            AND break_glass_grant_2.child_id != ALL (CASE
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
      AND break_glass_grant_2.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_2.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_19 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
          WHEN anon_19.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_19.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM archive_request AS archive_request_1
    WHERE anon_18.type = 'ArchiveRequest'
    AND archive_request_1.child_id = child_1.id
    AND (anon_19.review
      OR anon_19.ordered)
    AND (cardinality(archive_request_1.labels) = 0
      OR (archive_request_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND archive_request_1.id = anon_18.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
          WHEN anon_19.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_19.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_3
    WHERE anon_18.type = 'BreakGlassGrant'
    AND break_glass_grant_3.child_id = child_1.id
    AND (anon_19.review
      OR anon_19.ordered)
    AND break_glass_grant_3.id = anon_18.key
    AND (anon_19.ordered
      OR anon_19.review
      AND break_glass_grant_3.outcome IS NULL
      AND (break_glass_grant_3.organization_id = ANY (array((
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
            AND assignment_13.organization_id = break_glass_grant_3.organization_id
            AND account_15.staff_id != break_glass_grant_3.staff_id
            AND break_glass_grant_3.child_id != ALL (CASE
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
      AND break_glass_grant_3.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_3.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])))) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((12884901888 | CASE
          WHEN anon_19.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_19.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_1
    WHERE anon_18.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND (anon_19.review
      OR anon_19.ordered)
    AND (cardinality(certificate_1.labels) = 0
      OR (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_18.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((17179869184 | CASE
          WHEN anon_20.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_20.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_20 ON true
    WHERE anon_18.type = 'Child'
    AND child_2.id = anon_18.scope
    AND (anon_20.review
      OR anon_20.ordered)) AS anon_6 ON true
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
          AND organization_5.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_21 ON true
    WHERE anon_18.type = 'District'
    AND district_3.id = anon_18.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((21474836480 | CASE
          WHEN anon_19.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_19.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_1
    WHERE anon_18.type = 'Encounter'
    AND encounter_1.child_id = child_1.id
    AND (anon_19.review
      OR anon_19.ordered)
    AND (encounter_1.state = 'CURRENT'
      OR encounter_1.amendment_labels IS NOT NULL
      AND NOT any_within(encounter_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(encounter_1.labels) = 0
      OR (encounter_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND encounter_1.id = anon_18.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((25769803776 | CASE
          WHEN anon_19.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_19.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_1
    WHERE anon_18.type = 'FactResolution'
    AND fact_resolution_1.child_id = child_1.id
    AND (anon_19.review
      OR anon_19.ordered)
    AND fact_resolution_1.id = anon_18.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((30064771072 | CASE
          WHEN anon_19.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_19.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM commission AS commission_1
    WHERE anon_18.type = 'MedicalCommission'
    AND commission_1.child_id = child_1.id
    AND (anon_19.review
      OR anon_19.ordered)
    AND (cardinality(commission_1.labels) = 0
      OR (commission_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND commission_1.id = anon_18.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(json_of(CASE
          WHEN anon_19.ordered THEN medical_document_1.sha256
          ELSE NULL END),
        'null'::json),
      ',"download":null,"paper":null}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((34359738368 | CASE
          WHEN anon_19.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_19.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_18.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND (anon_19.review
      OR anon_19.ordered)
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_18.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((38654705664 | CASE
          WHEN anon_19.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_19.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM paper_volume AS paper_volume_1
    WHERE anon_18.type = 'PaperVolume'
    AND paper_volume_1.child_id = child_1.id
    AND (anon_19.review
      OR anon_19.ordered)
    AND (cardinality(paper_volume_1.labels) = 0
      OR (paper_volume_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND paper_volume_1.id = anon_18.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((42949672960 | CASE
          WHEN anon_19.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_19.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_18.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND (anon_19.review
      OR anon_19.ordered)) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM organization AS organization_6
    LEFT OUTER JOIN LATERAL (
      SELECT organization_6.id = ANY (array((
            SELECT assignment_29.organization_id
            FROM assignment AS assignment_29
            WHERE assignment_29.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_29.organization_id IS NOT NULL
            AND assignment_29.valid_from <= $6::DATE
            AND (assignment_29.valid_to IS NULL
              OR assignment_29.valid_to >= $6::DATE)
            AND assignment_29.district_id IS NULL)))
      AND organization_6.kind = 'POLYCLINIC'
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_30 JOIN organization AS organization_7 ON organization_7.id = assignment_30.organization_id
          WHERE assignment_30.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_30.district_id IS NULL
          AND assignment_30.valid_from <= $6::DATE
          AND (assignment_30.valid_to IS NULL
            OR assignment_30.valid_to >= $6::DATE)
          AND organization_7.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_22 ON true
    WHERE anon_18.type = 'Polyclinic'
    AND organization_6.id = anon_18.key
    AND organization_6.kind = 'POLYCLINIC') AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((47244640256 | CASE
          WHEN anon_19.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_19.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_1
    WHERE anon_18.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND (anon_19.review
      OR anon_19.ordered)
    AND representation_1.id = anon_18.key
    AND anon_19.ordered
    AND representation_1.status = 'ACTIVE'
    AND NOT (representation_1.court_restricted
      AND coalesce(representation_1.restricted_from <= $6::DATE
        AND representation_1.restricted_to >= $6::DATE, true))
    AND representation_1.valid_from <= $6::DATE
    AND (representation_1.valid_to IS NULL
      OR representation_1.valid_to >= $6::DATE)) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_23.touched
    FROM representative AS representative_11
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",51539615744',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_11.id
      AND (EXISTS (
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
            FROM kin) AS UUID[]))
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $6::DATE
          AND representation_2.restricted_to >= $6::DATE, true))
      AND representation_2.valid_from <= $6::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $6::DATE)) AS anon_23 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_11.id
        AND (EXISTS (
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
              FROM kin) AS UUID[]))
        AND representation_2.status = 'ACTIVE'
        AND NOT (representation_2.court_restricted
          AND coalesce(representation_2.restricted_from <= $6::DATE
            AND representation_2.restricted_to >= $6::DATE, true))
        AND representation_2.valid_from <= $6::DATE
        AND (representation_2.valid_to IS NULL
          OR representation_2.valid_to >= $6::DATE)) AS ordered OFFSET 0) AS anon_24 ON true
    WHERE anon_18.type = 'Representative'
    AND representative_11.id = anon_18.key
    AND anon_24.ordered) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((55834574848 | CASE
          WHEN anon_19.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_19.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM social_case AS social_case_1
    WHERE anon_18.type = 'SocialCase'
    AND social_case_1.child_id = child_1.id
    AND (anon_19.review
      OR anon_19.ordered)
    AND social_case_1.id = anon_18.key) AS anon_17 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_25.json, anon_26.json, anon_27.json, anon_28.json, anon_29.json, anon_30.json, anon_31.json, anon_32.json, anon_33.json, anon_34.json, anon_35.json, anon_36.json, anon_37.json, anon_38.json, anon_39.json) AS json, nullif(concat_ws(',', anon_25.touched, anon_26.touched, anon_27.touched, anon_28.touched, anon_30.touched, anon_31.touched, anon_32.touched, anon_33.touched, anon_34.touched, anon_35.touched, anon_37.touched, anon_38.touched, anon_39.touched),
    '') AS touched
  FROM (
    SELECT $7::VARCHAR AS type, $8::UUID AS scope, $9::UUID AS key) AS anon_40
  LEFT OUTER JOIN child AS child_4 ON child_4.id = anon_40.scope
  AND anon_40.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_6
        WHERE break_glass_grant_6.child_id = child_4.id
        AND (break_glass_grant_6.organization_id = ANY (array((
                SELECT assignment_32.organization_id
                FROM assignment AS assignment_32
                WHERE assignment_32.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_32.organization_id IS NOT NULL
                AND assignment_32.valid_from <= $6::DATE
                AND (assignment_32.valid_to IS NULL
                  OR assignment_32.valid_to >= $6::DATE))))
          OR break_glass_grant_6.organization_id = ANY (array((
                SELECT organization_8.id
                FROM organization AS organization_8
                WHERE organization_8.id != ALL (array((
                      SELECT assignment_33.organization_id
                      FROM account AS account_29 JOIN assignment AS assignment_33 ON assignment_33.staff_id = account_29.staff_id
                      WHERE 'auditor' = ANY (account_29.roles)
                      AND account_29.disabled_at IS NULL
                      AND assignment_33.valid_from <= $6::DATE
                      AND (assignment_33.valid_to IS NULL
                        OR assignment_33.valid_to >= $6::DATE)))))))
          OR break_glass_grant_6.staff_id = ANY (array((
                SELECT account_30.staff_id
                FROM account AS account_30
                WHERE 'auditor' = ANY (account_30.roles)
                AND account_30.disabled_at IS NULL)))
          OR break_glass_grant_6.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_12
                        WHERE representative_12.staff_id = account_31.staff_id))
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
              FROM account AS account_33 JOIN assignment AS assignment_35 ON assignment_35.staff_id = account_33.staff_id
              WHERE 'auditor' = ANY (account_33.roles)
              AND account_33.disabled_at IS NULL
              AND assignment_35.valid_from <= $6::DATE
              AND (assignment_35.valid_to IS NULL
                OR assignment_35.valid_to >= $6::DATE)
              AND assignment_35.organization_id = break_glass_grant_6.organization_id
              AND account_33.staff_id != break_glass_grant_6.staff_id
              AND break_glass_grant_6.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_13
                      WHERE representative_13.staff_id = account_33.staff_id))
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
              FROM assignment AS assignment_36
              WHERE assignment_36.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_36.valid_from <= $6::DATE
              AND (assignment_36.valid_to IS NULL
                OR assignment_36.valid_to >= $6::DATE))))
        AND break_glass_grant_6.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_6.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))))
    AND child_4.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS review, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_37
        WHERE assignment_37.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_37.valid_from <= $6::DATE
        AND (assignment_37.valid_to IS NULL
          OR assignment_37.valid_to >= $6::DATE)))
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
      FROM break_glass_grant AS break_glass_grant_7
      WHERE break_glass_grant_7.child_id = child_4.id
      AND (break_glass_grant_7.organization_id = ANY (array((
              SELECT assignment_38.organization_id
              FROM assignment AS assignment_38
              WHERE assignment_38.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_38.organization_id IS NOT NULL
              AND assignment_38.valid_from <= $6::DATE
              AND (assignment_38.valid_to IS NULL
                OR assignment_38.valid_to >= $6::DATE))))
        OR break_glass_grant_7.organization_id = ANY (array((
              SELECT organization_9.id
              FROM organization AS organization_9
              WHERE organization_9.id != ALL (array((
                    SELECT assignment_39.organization_id
                    FROM account AS account_35 JOIN assignment AS assignment_39 ON assignment_39.staff_id = account_35.staff_id
                    WHERE 'auditor' = ANY (account_35.roles)
                    AND account_35.disabled_at IS NULL
                    AND assignment_39.valid_from <= $6::DATE
                    AND (assignment_39.valid_to IS NULL
                      OR assignment_39.valid_to >= $6::DATE)))))))
        OR break_glass_grant_7.staff_id = ANY (array((
              SELECT account_36.staff_id
              FROM account AS account_36
              WHERE 'auditor' = ANY (account_36.roles)
              AND account_36.disabled_at IS NULL)))
        OR break_glass_grant_7.child_id = ANY (array((
              SELECT unnest(CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_14
                      WHERE representative_14.staff_id = account_37.staff_id))
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
              SELECT assignment_40.organization_id
              FROM assignment AS assignment_40
              WHERE assignment_40.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_40.organization_id IS NOT NULL
              AND assignment_40.valid_from <= $6::DATE
              AND (assignment_40.valid_to IS NULL
                OR assignment_40.valid_to >= $6::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_39 JOIN assignment AS assignment_41 ON assignment_41.staff_id = account_39.staff_id
            WHERE 'auditor' = ANY (account_39.roles)
            AND account_39.disabled_at IS NULL
            AND assignment_41.valid_from <= $6::DATE
            AND (assignment_41.valid_to IS NULL
              OR assignment_41.valid_to >= $6::DATE)
            AND assignment_41.organization_id = break_glass_grant_7.organization_id
            AND account_39.staff_id != break_glass_grant_7.staff_id
            AND break_glass_grant_7.child_id != ALL (CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM representative AS representative_15
                    WHERE representative_15.staff_id = account_39.staff_id))
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
            FROM assignment AS assignment_42
            WHERE assignment_42.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_42.valid_from <= $6::DATE
            AND (assignment_42.valid_to IS NULL
              OR assignment_42.valid_to >= $6::DATE))))
      AND break_glass_grant_7.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_7.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_7.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_7.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_41 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((60129542144 | CASE
          WHEN anon_41.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_41.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM archive_request AS archive_request_2
    WHERE anon_40.type = 'ArchiveRequest'
    AND archive_request_2.child_id = child_4.id
    AND (anon_41.review
      OR anon_41.ordered)
    AND (cardinality(archive_request_2.labels) = 0
      OR (archive_request_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND archive_request_2.id = anon_40.key) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((64424509440 | CASE
          WHEN anon_41.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_41.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_8
    WHERE anon_40.type = 'BreakGlassGrant'
    AND break_glass_grant_8.child_id = child_4.id
    AND (anon_41.review
      OR anon_41.ordered)
    AND break_glass_grant_8.id = anon_40.key
    AND (anon_41.ordered
      OR anon_41.review
      AND break_glass_grant_8.outcome IS NULL
      AND (break_glass_grant_8.organization_id = ANY (array((
              SELECT assignment_43.organization_id
              FROM assignment AS assignment_43
              WHERE assignment_43.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_43.organization_id IS NOT NULL
              AND assignment_43.valid_from <= $6::DATE
              AND (assignment_43.valid_to IS NULL
                OR assignment_43.valid_to >= $6::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_41 JOIN assignment AS assignment_44 ON assignment_44.staff_id = account_41.staff_id
            WHERE 'auditor' = ANY (account_41.roles)
            AND account_41.disabled_at IS NULL
            AND assignment_44.valid_from <= $6::DATE
            AND (assignment_44.valid_to IS NULL
              OR assignment_44.valid_to >= $6::DATE)
            AND assignment_44.organization_id = break_glass_grant_8.organization_id
            AND account_41.staff_id != break_glass_grant_8.staff_id
            AND break_glass_grant_8.child_id != ALL (CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM representative AS representative_16
                    WHERE representative_16.staff_id = account_41.staff_id))
                OR (EXISTS (
                    SELECT 1
                    FROM account AS account_42
                    WHERE account_42.staff_id = account_41.staff_id
                    AND (account_42.representative_id IS NOT NULL
                      OR account_42.child_id IS NOT NULL)))) THEN family_of_staff(account_41.staff_id, $6::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_45
            WHERE assignment_45.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_45.valid_from <= $6::DATE
            AND (assignment_45.valid_to IS NULL
              OR assignment_45.valid_to >= $6::DATE))))
      AND break_glass_grant_8.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_8.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])))) AS anon_26 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((68719476736 | CASE
          WHEN anon_41.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_41.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_2
    WHERE anon_40.type = 'Certificate'
    AND certificate_2.child_id = child_4.id
    AND (anon_41.review
      OR anon_41.ordered)
    AND (cardinality(certificate_2.labels) = 0
      OR (certificate_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_40.key) AS anon_27 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST(((73014444032 | CASE
          WHEN anon_42.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_42.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_42.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_9
          WHERE break_glass_grant_9.child_id = child_5.id
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
                  SELECT organization_10.id
                  FROM organization AS organization_10
                  WHERE organization_10.id != ALL (array((
                        SELECT assignment_47.organization_id
                        FROM account AS account_43 JOIN assignment AS assignment_47 ON assignment_47.staff_id = account_43.staff_id
                        WHERE 'auditor' = ANY (account_43.roles)
                        AND account_43.disabled_at IS NULL
                        AND assignment_47.valid_from <= $6::DATE
                        AND (assignment_47.valid_to IS NULL
                          OR assignment_47.valid_to >= $6::DATE)))))))
            OR break_glass_grant_9.staff_id = ANY (array((
                  SELECT account_44.staff_id
                  FROM account AS account_44
                  WHERE 'auditor' = ANY (account_44.roles)
                  AND account_44.disabled_at IS NULL)))
            OR break_glass_grant_9.child_id = ANY (array((
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_17
                          WHERE representative_17.staff_id = account_45.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_46
                          WHERE account_46.staff_id = account_45.staff_id
                          AND (account_46.representative_id IS NOT NULL
                            OR account_46.child_id IS NOT NULL)))) THEN family_of_staff(account_45.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_45
                  WHERE 'auditor' = ANY (account_45.roles)
                  AND account_45.disabled_at IS NULL))))
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
                FROM account AS account_47 JOIN assignment AS assignment_49 ON assignment_49.staff_id = account_47.staff_id
                WHERE 'auditor' = ANY (account_47.roles)
                AND account_47.disabled_at IS NULL
                AND assignment_49.valid_from <= $6::DATE
                AND (assignment_49.valid_to IS NULL
                  OR assignment_49.valid_to >= $6::DATE)
                AND assignment_49.organization_id = break_glass_grant_9.organization_id
                AND account_47.staff_id != break_glass_grant_9.staff_id
                AND break_glass_grant_9.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_18
                        WHERE representative_18.staff_id = account_47.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_48
                        WHERE account_48.staff_id = account_47.staff_id
                        AND (account_48.representative_id IS NOT NULL
                          OR account_48.child_id IS NOT NULL)))) THEN family_of_staff(account_47.staff_id, $6::DATE)
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
                FROM kin) AS UUID[]))))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_51
          WHERE assignment_51.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_51.valid_from <= $6::DATE
          AND (assignment_51.valid_to IS NULL
            OR assignment_51.valid_to >= $6::DATE)))
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
        FROM break_glass_grant AS break_glass_grant_10
        WHERE break_glass_grant_10.child_id = child_5.id
        AND (break_glass_grant_10.organization_id = ANY (array((
                SELECT assignment_52.organization_id
                FROM assignment AS assignment_52
                WHERE assignment_52.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_52.organization_id IS NOT NULL
                AND assignment_52.valid_from <= $6::DATE
                AND (assignment_52.valid_to IS NULL
                  OR assignment_52.valid_to >= $6::DATE))))
          OR break_glass_grant_10.organization_id = ANY (array((
                SELECT organization_11.id
                FROM organization AS organization_11
                WHERE organization_11.id != ALL (array((
                      SELECT assignment_53.organization_id
                      FROM account AS account_49 JOIN assignment AS assignment_53 ON assignment_53.staff_id = account_49.staff_id
                      WHERE 'auditor' = ANY (account_49.roles)
                      AND account_49.disabled_at IS NULL
                      AND assignment_53.valid_from <= $6::DATE
                      AND (assignment_53.valid_to IS NULL
                        OR assignment_53.valid_to >= $6::DATE)))))))
          OR break_glass_grant_10.staff_id = ANY (array((
                SELECT account_50.staff_id
                FROM account AS account_50
                WHERE 'auditor' = ANY (account_50.roles)
                AND account_50.disabled_at IS NULL)))
          OR break_glass_grant_10.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_19
                        WHERE representative_19.staff_id = account_51.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_52
                        WHERE account_52.staff_id = account_51.staff_id
                        AND (account_52.representative_id IS NOT NULL
                          OR account_52.child_id IS NOT NULL)))) THEN family_of_staff(account_51.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_51
                WHERE 'auditor' = ANY (account_51.roles)
                AND account_51.disabled_at IS NULL))))
        AND break_glass_grant_10.outcome IS NULL
        AND (break_glass_grant_10.organization_id = ANY (array((
                SELECT assignment_54.organization_id
                FROM assignment AS assignment_54
                WHERE assignment_54.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_54.organization_id IS NOT NULL
                AND assignment_54.valid_from <= $6::DATE
                AND (assignment_54.valid_to IS NULL
                  OR assignment_54.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_53 JOIN assignment AS assignment_55 ON assignment_55.staff_id = account_53.staff_id
              WHERE 'auditor' = ANY (account_53.roles)
              AND account_53.disabled_at IS NULL
              AND assignment_55.valid_from <= $6::DATE
              AND (assignment_55.valid_to IS NULL
                OR assignment_55.valid_to >= $6::DATE)
              AND assignment_55.organization_id = break_glass_grant_10.organization_id
              AND account_53.staff_id != break_glass_grant_10.staff_id
              AND break_glass_grant_10.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_20
                      WHERE representative_20.staff_id = account_53.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_54
                      WHERE account_54.staff_id = account_53.staff_id
                      AND (account_54.representative_id IS NOT NULL
                        OR account_54.child_id IS NOT NULL)))) THEN family_of_staff(account_53.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_56
              WHERE assignment_56.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_56.valid_from <= $6::DATE
              AND (assignment_56.valid_to IS NULL
                OR assignment_56.valid_to >= $6::DATE))))
        AND break_glass_grant_10.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_10.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_10.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_10.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_42 ON true
    WHERE anon_40.type = 'Child'
    AND child_5.id = anon_40.scope
    AND (anon_42.review
      OR anon_42.ordered)) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_7
    LEFT OUTER JOIN LATERAL (
      SELECT district_7.id = ANY (array((
            SELECT assignment_57.district_id
            FROM assignment AS assignment_57
            WHERE assignment_57.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_57.district_id IS NOT NULL
            AND assignment_57.valid_from <= $6::DATE
            AND (assignment_57.valid_to IS NULL
              OR assignment_57.valid_to >= $6::DATE))))
      AND NOT district_7.organization_id = ANY (array((
            SELECT assignment_58.organization_id
            FROM assignment AS assignment_58
            WHERE assignment_58.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_58.organization_id IS NOT NULL
            AND assignment_58.valid_from <= $6::DATE
            AND (assignment_58.valid_to IS NULL
              OR assignment_58.valid_to >= $6::DATE)
            AND assignment_58.district_id IS NULL)))
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_59 JOIN organization AS organization_12 ON organization_12.id = assignment_59.organization_id
          WHERE assignment_59.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_59.district_id IS NULL
          AND assignment_59.valid_from <= $6::DATE
          AND (assignment_59.valid_to IS NULL
            OR assignment_59.valid_to >= $6::DATE)
          AND organization_12.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_43 ON true
    WHERE anon_40.type = 'District'
    AND district_7.id = anon_40.key) AS anon_29 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((77309411328 | CASE
          WHEN anon_41.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_41.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_2
    WHERE anon_40.type = 'Encounter'
    AND encounter_2.child_id = child_4.id
    AND (anon_41.review
      OR anon_41.ordered)
    AND (encounter_2.state = 'CURRENT'
      OR encounter_2.amendment_labels IS NOT NULL
      AND NOT any_within(encounter_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(encounter_2.labels) = 0
      OR (encounter_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND encounter_2.id = anon_40.key) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((81604378624 | CASE
          WHEN anon_41.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_41.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_2
    WHERE anon_40.type = 'FactResolution'
    AND fact_resolution_2.child_id = child_4.id
    AND (anon_41.review
      OR anon_41.ordered)
    AND fact_resolution_2.id = anon_40.key) AS anon_31 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((85899345920 | CASE
          WHEN anon_41.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_41.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM commission AS commission_2
    WHERE anon_40.type = 'MedicalCommission'
    AND commission_2.child_id = child_4.id
    AND (anon_41.review
      OR anon_41.ordered)
    AND (cardinality(commission_2.labels) = 0
      OR (commission_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND commission_2.id = anon_40.key) AS anon_32 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(json_of(CASE
          WHEN anon_41.ordered THEN medical_document_2.sha256
          ELSE NULL END),
        'null'::json),
      ',"download":null,"paper":null}') AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((90194313216 | CASE
          WHEN anon_41.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_41.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_2
    WHERE anon_40.type = 'MedicalDocument'
    AND medical_document_2.child_id = child_4.id
    AND (anon_41.review
      OR anon_41.ordered)
    AND (cardinality(medical_document_2.labels) = 0
      OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_40.key) AS anon_33 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((94489280512 | CASE
          WHEN anon_41.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_41.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM paper_volume AS paper_volume_2
    WHERE anon_40.type = 'PaperVolume'
    AND paper_volume_2.child_id = child_4.id
    AND (anon_41.review
      OR anon_41.ordered)
    AND (cardinality(paper_volume_2.labels) = 0
      OR (paper_volume_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND paper_volume_2.id = anon_40.key) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((98784247808 | CASE
          WHEN anon_41.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_41.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_2
    WHERE anon_40.type = 'Passport'
    AND passport_2.child_id = child_4.id
    AND (anon_41.review
      OR anon_41.ordered)) AS anon_35 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM organization AS organization_13
    LEFT OUTER JOIN LATERAL (
      SELECT organization_13.id = ANY (array((
            SELECT assignment_60.organization_id
            FROM assignment AS assignment_60
            WHERE assignment_60.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_60.organization_id IS NOT NULL
            AND assignment_60.valid_from <= $6::DATE
            AND (assignment_60.valid_to IS NULL
              OR assignment_60.valid_to >= $6::DATE)
            AND assignment_60.district_id IS NULL)))
      AND organization_13.kind = 'POLYCLINIC'
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_61 JOIN organization AS organization_14 ON organization_14.id = assignment_61.organization_id
          WHERE assignment_61.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_61.district_id IS NULL
          AND assignment_61.valid_from <= $6::DATE
          AND (assignment_61.valid_to IS NULL
            OR assignment_61.valid_to >= $6::DATE)
          AND organization_14.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_44 ON true
    WHERE anon_40.type = 'Polyclinic'
    AND organization_13.id = anon_40.key
    AND organization_13.kind = 'POLYCLINIC') AS anon_36 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((103079215104 | CASE
          WHEN anon_41.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_41.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_3
    WHERE anon_40.type = 'Representation'
    AND representation_3.child_id = child_4.id
    AND (anon_41.review
      OR anon_41.ordered)
    AND representation_3.id = anon_40.key
    AND anon_41.ordered
    AND representation_3.status = 'ACTIVE'
    AND NOT (representation_3.court_restricted
      AND coalesce(representation_3.restricted_from <= $6::DATE
        AND representation_3.restricted_to >= $6::DATE, true))
    AND representation_3.valid_from <= $6::DATE
    AND (representation_3.valid_to IS NULL
      OR representation_3.valid_to >= $6::DATE)) AS anon_37 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_45.touched
    FROM representative AS representative_21
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_6.id AS TEXT)) || '",107374190592',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_21.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_62
          WHERE assignment_62.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_62.valid_from <= $6::DATE
          AND (assignment_62.valid_to IS NULL
            OR assignment_62.valid_to >= $6::DATE)))
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
              SELECT district_8.id
              FROM audit_order AS audit_order_12 JOIN district AS district_8 ON district_8.organization_id = audit_order_12.organization_id
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
            FROM kin) AS UUID[]))
      AND representation_4.status = 'ACTIVE'
      AND NOT (representation_4.court_restricted
        AND coalesce(representation_4.restricted_from <= $6::DATE
          AND representation_4.restricted_to >= $6::DATE, true))
      AND representation_4.valid_from <= $6::DATE
      AND (representation_4.valid_to IS NULL
        OR representation_4.valid_to >= $6::DATE)) AS anon_45 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_21.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_62
            WHERE assignment_62.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_62.valid_from <= $6::DATE
            AND (assignment_62.valid_to IS NULL
              OR assignment_62.valid_to >= $6::DATE)))
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
                SELECT district_8.id
                FROM audit_order AS audit_order_12 JOIN district AS district_8 ON district_8.organization_id = audit_order_12.organization_id
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
              FROM kin) AS UUID[]))
        AND representation_4.status = 'ACTIVE'
        AND NOT (representation_4.court_restricted
          AND coalesce(representation_4.restricted_from <= $6::DATE
            AND representation_4.restricted_to >= $6::DATE, true))
        AND representation_4.valid_from <= $6::DATE
        AND (representation_4.valid_to IS NULL
          OR representation_4.valid_to >= $6::DATE)) AS ordered OFFSET 0) AS anon_46 ON true
    WHERE anon_40.type = 'Representative'
    AND representative_21.id = anon_40.key
    AND anon_46.ordered) AS anon_38 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((111669149696 | CASE
          WHEN anon_41.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_41.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM social_case AS social_case_2
    WHERE anon_40.type = 'SocialCase'
    AND social_case_2.child_id = child_4.id
    AND (anon_41.review
      OR anon_41.ordered)
    AND social_case_2.id = anon_40.key) AS anon_39 ON true) AS anon_2 ON true
