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
          OR account_8.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"boris":', coalesce(anon_1.json,
      'null'),
    ',"myChildren":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"diagnoses":', coalesce(CASE
            WHEN anon_3.ordered THEN concat('{"items":', coalesce(CASE
                WHEN anon_3.ordered THEN (
                  SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(CASE
                            WHEN anon_3.ordered THEN CASE
                            WHEN (condition_1.display IS NOT NULL) THEN 'on record'
                            ELSE NULL END
                            ELSE NULL END),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY condition_1.id ASC),
                    ']') AS json
                  FROM condition AS condition_1
                  WHERE condition_1.child_id = passport_1.child_id
                  AND (condition_1.state = 'CURRENT'
                    OR condition_1.amendment_labels IS NOT NULL
                    AND NOT any_within(condition_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                  AND (cardinality(condition_1.labels) = 0
                    OR (condition_1.labels <@ CAST('{TEEN}' AS TEXT[])))
                  AND (NOT condition_1.restated
                    OR condition_1.id = ANY (array((
                          SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                          FROM condition AS condition_2
                          WHERE condition_2.child_id = child_1.id
                          AND condition_2.restated
                          AND (condition_2.state = 'CURRENT'
                            OR condition_2.amendment_labels IS NOT NULL
                            AND NOT any_within(condition_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                          AND (cardinality(condition_2.labels) = 0
                            OR (condition_2.labels <@ CAST('{TEEN}' AS TEXT[])))
                          ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
                  AND anon_3.ordered
                  AND condition_1.clinical_status IN ('ACTIVE',
                    'RECURRENCE',
                    'RELAPSE'))
                ELSE 'null' END,
                'null'),
              '}')
            ELSE '{"items":null}' END,
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_3.review THEN 4096
        ELSE 0 END) | CASE
      WHEN anon_3.ordered THEN 8192
      ELSE 0 END) | CASE
    WHEN anon_3.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
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
                AND assignment_1.valid_from <= $3::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $3::DATE))))
          OR break_glass_grant_1.organization_id = ANY (array((
                SELECT organization_1.id
                FROM organization AS organization_1
                WHERE organization_1.id != ALL (array((
                      SELECT assignment_2.organization_id
                      FROM account AS account_2 JOIN assignment AS assignment_2 ON assignment_2.staff_id = account_2.staff_id
                      WHERE 'auditor' = ANY (account_2.roles)
                      AND account_2.disabled_at IS NULL
                      AND assignment_2.valid_from <= $3::DATE
                      AND (assignment_2.valid_to IS NULL
                        OR assignment_2.valid_to >= $3::DATE)))))))
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
                          OR account_5.child_id IS NOT NULL)))) THEN family_of_staff(account_4.staff_id, $3::DATE)
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
                AND assignment_3.valid_from <= $3::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $3::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_6 JOIN assignment AS assignment_4 ON assignment_4.staff_id = account_6.staff_id
              WHERE 'auditor' = ANY (account_6.roles)
              AND account_6.disabled_at IS NULL
              AND assignment_4.valid_from <= $3::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $3::DATE)
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
                        OR account_7.child_id IS NOT NULL)))) THEN family_of_staff(account_6.staff_id, $3::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_5
              WHERE assignment_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_5.valid_from <= $3::DATE
              AND (assignment_5.valid_to IS NULL
                OR assignment_5.valid_to >= $3::DATE))))
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
        AND assignment_6.valid_from <= $3::DATE
        AND (assignment_6.valid_to IS NULL
          OR assignment_6.valid_to >= $3::DATE)))
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
          AND audit_order_1.valid_from <= $3::DATE
          AND (audit_order_1.valid_to IS NULL
            OR audit_order_1.valid_to >= $3::DATE)))
      OR child_1.district_id = ANY (array((
            SELECT district_1.id
            FROM audit_order AS audit_order_2 JOIN district AS district_1 ON district_1.organization_id = audit_order_2.organization_id
            WHERE audit_order_2.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_2.approved_at IS NOT NULL
            AND audit_order_2.revoked_at IS NULL
            AND audit_order_2.valid_from <= $3::DATE
            AND (audit_order_2.valid_to IS NULL
              OR audit_order_2.valid_to >= $3::DATE)))))
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
              AND assignment_7.valid_from <= $3::DATE
              AND (assignment_7.valid_to IS NULL
                OR assignment_7.valid_to >= $3::DATE))))
        OR break_glass_grant_2.organization_id = ANY (array((
              SELECT organization_2.id
              FROM organization AS organization_2
              WHERE organization_2.id != ALL (array((
                    SELECT assignment_8.organization_id
                    FROM account AS account_9 JOIN assignment AS assignment_8 ON assignment_8.staff_id = account_9.staff_id
                    WHERE 'auditor' = ANY (account_9.roles)
                    AND account_9.disabled_at IS NULL
                    AND assignment_8.valid_from <= $3::DATE
                    AND (assignment_8.valid_to IS NULL
                      OR assignment_8.valid_to >= $3::DATE)))))))
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
                        OR account_12.child_id IS NOT NULL)))) THEN family_of_staff(account_11.staff_id, $3::DATE)
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
              AND assignment_9.valid_from <= $3::DATE
              AND (assignment_9.valid_to IS NULL
                OR assignment_9.valid_to >= $3::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_13 JOIN assignment AS assignment_10 ON assignment_10.staff_id = account_13.staff_id
            WHERE 'auditor' = ANY (account_13.roles)
            AND account_13.disabled_at IS NULL
            AND assignment_10.valid_from <= $3::DATE
            AND (assignment_10.valid_to IS NULL
              OR assignment_10.valid_to >= $3::DATE)
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
                      OR account_14.child_id IS NOT NULL)))) THEN family_of_staff(account_13.staff_id, $3::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_11
            WHERE assignment_11.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_11.valid_from <= $3::DATE
            AND (assignment_11.valid_to IS NULL
              OR assignment_11.valid_to >= $3::DATE))))
      AND break_glass_grant_2.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_2.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $4::UUID
  AND (anon_3.review
    OR anon_3.ordered)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"passport":', coalesce((
            SELECT concat('{"diagnoses":', coalesce(CASE
                WHEN anon_4.ordered THEN concat('{"items":', coalesce(CASE
                    WHEN anon_4.ordered THEN (
                      SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(CASE
                                WHEN anon_4.ordered THEN CASE
                                WHEN (condition_3.display IS NOT NULL) THEN 'on record'
                                ELSE NULL END
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY condition_3.id ASC),
                        ']') AS json
                      FROM condition AS condition_3
                      WHERE condition_3.child_id = passport_2.child_id
                      AND (condition_3.state = 'CURRENT'
                        OR condition_3.amendment_labels IS NOT NULL
                        AND NOT any_within(condition_3.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                      AND (cardinality(condition_3.labels) = 0
                        OR (condition_3.labels <@ CAST('{TEEN}' AS TEXT[])))
                      AND (NOT condition_3.restated
                        OR condition_3.id = ANY (array((
                              SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                              FROM condition AS condition_4
                              WHERE condition_4.child_id = anon_5.id
                              AND condition_4.restated
                              AND (condition_4.state = 'CURRENT'
                                OR condition_4.amendment_labels IS NOT NULL
                                AND NOT any_within(condition_4.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                              AND (cardinality(condition_4.labels) = 0
                                OR (condition_4.labels <@ CAST('{TEEN}' AS TEXT[])))
                              ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))
                      AND anon_4.ordered
                      AND condition_3.clinical_status IN ('ACTIVE',
                        'RECURRENCE',
                        'RELAPSE'))
                    ELSE 'null' END,
                    'null'),
                  '}')
                ELSE '{"items":null}' END,
                'null'),
              '}') AS json
            FROM passport AS passport_2
            WHERE passport_2.child_id = anon_5.id),
          'null'),
        '}'),
      ',') FILTER (WHERE anon_5.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_5.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
          WHEN anon_4.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_4.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_4.protected THEN 65536
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_5.id IS NOT NULL) AS touched
  FROM (
    SELECT child_2.id, child_2.district_id
    FROM child AS child_2
    WHERE child_2.id = ANY (array((
          SELECT anon_6.child_id
          FROM (
            SELECT break_glass_grant_3.child_id
            FROM break_glass_grant AS break_glass_grant_3
            WHERE break_glass_grant_3.organization_id = ANY (array((
                  SELECT assignment_12.organization_id
                  FROM assignment AS assignment_12
                  WHERE assignment_12.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_12.organization_id IS NOT NULL
                  AND assignment_12.valid_from <= $3::DATE
                  AND (assignment_12.valid_to IS NULL
                    OR assignment_12.valid_to >= $3::DATE))))
            AND break_glass_grant_3.outcome IS NULL
            AND (break_glass_grant_3.organization_id = ANY (array((
                    SELECT assignment_13.organization_id
                    FROM assignment AS assignment_13
                    WHERE assignment_13.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_13.organization_id IS NOT NULL
                    AND assignment_13.valid_from <= $3::DATE
                    AND (assignment_13.valid_to IS NULL
                      OR assignment_13.valid_to >= $3::DATE))))
              OR NOT (EXISTS (
                  SELECT 1
                  FROM account AS account_15 JOIN assignment AS assignment_14 ON assignment_14.staff_id = account_15.staff_id
                  WHERE 'auditor' = ANY (account_15.roles)
                  AND account_15.disabled_at IS NULL
                  AND assignment_14.valid_from <= $3::DATE
                  AND (assignment_14.valid_to IS NULL
                    OR assignment_14.valid_to >= $3::DATE)
                  AND assignment_14.organization_id = break_glass_grant_3.organization_id
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
                            OR account_16.child_id IS NOT NULL)))) THEN family_of_staff(account_15.staff_id, $3::DATE)
                    ELSE CAST('{}' AS UUID[]) END)))
              AND $2::VARCHAR = 'auditor'
              AND (EXISTS (
                  SELECT 1
                  FROM assignment AS assignment_15
                  WHERE assignment_15.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_15.valid_from <= $3::DATE
                  AND (assignment_15.valid_to IS NULL
                    OR assignment_15.valid_to >= $3::DATE))))
            AND break_glass_grant_3.staff_id != (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_3.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))
            UNION ALL SELECT break_glass_grant_3.child_id
            FROM break_glass_grant AS break_glass_grant_3
            WHERE break_glass_grant_3.organization_id = ANY (array((
                  SELECT organization_3.id
                  FROM organization AS organization_3
                  WHERE organization_3.id != ALL (array((
                        SELECT assignment_16.organization_id
                        FROM account AS account_17 JOIN assignment AS assignment_16 ON assignment_16.staff_id = account_17.staff_id
                        WHERE 'auditor' = ANY (account_17.roles)
                        AND account_17.disabled_at IS NULL
                        AND assignment_16.valid_from <= $3::DATE
                        AND (assignment_16.valid_to IS NULL
                          OR assignment_16.valid_to >= $3::DATE)))))))
            AND break_glass_grant_3.outcome IS NULL
            AND (break_glass_grant_3.organization_id = ANY (array((
                    SELECT assignment_13.organization_id
                    FROM assignment AS assignment_13
                    WHERE assignment_13.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_13.organization_id IS NOT NULL
                    AND assignment_13.valid_from <= $3::DATE
                    AND (assignment_13.valid_to IS NULL
                      OR assignment_13.valid_to >= $3::DATE))))
              OR NOT (EXISTS (
                  SELECT 1
                  FROM account AS account_15 JOIN assignment AS assignment_14 ON assignment_14.staff_id = account_15.staff_id
                  WHERE 'auditor' = ANY (account_15.roles)
                  AND account_15.disabled_at IS NULL
                  AND assignment_14.valid_from <= $3::DATE
                  AND (assignment_14.valid_to IS NULL
                    OR assignment_14.valid_to >= $3::DATE)
                  AND assignment_14.organization_id = break_glass_grant_3.organization_id
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
                            OR account_16.child_id IS NOT NULL)))) THEN family_of_staff(account_15.staff_id, $3::DATE)
                    ELSE CAST('{}' AS UUID[]) END)))
              AND $2::VARCHAR = 'auditor'
              AND (EXISTS (
                  SELECT 1
                  FROM assignment AS assignment_15
                  WHERE assignment_15.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_15.valid_from <= $3::DATE
                  AND (assignment_15.valid_to IS NULL
                    OR assignment_15.valid_to >= $3::DATE))))
            AND break_glass_grant_3.staff_id != (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_3.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))
            UNION ALL SELECT break_glass_grant_3.child_id
            FROM break_glass_grant AS break_glass_grant_3
            WHERE break_glass_grant_3.staff_id = ANY (array((
                  SELECT account_18.staff_id
                  FROM account AS account_18
                  WHERE 'auditor' = ANY (account_18.roles)
                  AND account_18.disabled_at IS NULL)))
            AND break_glass_grant_3.outcome IS NULL
            AND (break_glass_grant_3.organization_id = ANY (array((
                    SELECT assignment_13.organization_id
                    FROM assignment AS assignment_13
                    WHERE assignment_13.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_13.organization_id IS NOT NULL
                    AND assignment_13.valid_from <= $3::DATE
                    AND (assignment_13.valid_to IS NULL
                      OR assignment_13.valid_to >= $3::DATE))))
              OR NOT (EXISTS (
                  SELECT 1
                  FROM account AS account_15 JOIN assignment AS assignment_14 ON assignment_14.staff_id = account_15.staff_id
                  WHERE 'auditor' = ANY (account_15.roles)
                  AND account_15.disabled_at IS NULL
                  AND assignment_14.valid_from <= $3::DATE
                  AND (assignment_14.valid_to IS NULL
                    OR assignment_14.valid_to >= $3::DATE)
                  AND assignment_14.organization_id = break_glass_grant_3.organization_id
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
                            OR account_16.child_id IS NOT NULL)))) THEN family_of_staff(account_15.staff_id, $3::DATE)
                    ELSE CAST('{}' AS UUID[]) END)))
              AND $2::VARCHAR = 'auditor'
              AND (EXISTS (
                  SELECT 1
                  FROM assignment AS assignment_15
                  WHERE assignment_15.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_15.valid_from <= $3::DATE
                  AND (assignment_15.valid_to IS NULL
                    OR assignment_15.valid_to >= $3::DATE))))
            AND break_glass_grant_3.staff_id != (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_3.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))
            UNION ALL SELECT break_glass_grant_3.child_id
            FROM break_glass_grant AS break_glass_grant_3
            WHERE break_glass_grant_3.child_id = ANY (array((
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
                            OR account_20.child_id IS NOT NULL)))) THEN family_of_staff(account_19.staff_id, $3::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_19
                  WHERE 'auditor' = ANY (account_19.roles)
                  AND account_19.disabled_at IS NULL)))
            AND break_glass_grant_3.outcome IS NULL
            AND (break_glass_grant_3.organization_id = ANY (array((
                    SELECT assignment_13.organization_id
                    FROM assignment AS assignment_13
                    WHERE assignment_13.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_13.organization_id IS NOT NULL
                    AND assignment_13.valid_from <= $3::DATE
                    AND (assignment_13.valid_to IS NULL
                      OR assignment_13.valid_to >= $3::DATE))))
              OR NOT (EXISTS (
                  SELECT 1
                  FROM account AS account_15 JOIN assignment AS assignment_14 ON assignment_14.staff_id = account_15.staff_id
                  WHERE 'auditor' = ANY (account_15.roles)
                  AND account_15.disabled_at IS NULL
                  AND assignment_14.valid_from <= $3::DATE
                  AND (assignment_14.valid_to IS NULL
                    OR assignment_14.valid_to >= $3::DATE)
                  AND assignment_14.organization_id = break_glass_grant_3.organization_id
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
                            OR account_16.child_id IS NOT NULL)))) THEN family_of_staff(account_15.staff_id, $3::DATE)
                    ELSE CAST('{}' AS UUID[]) END)))
              AND $2::VARCHAR = 'auditor'
              AND (EXISTS (
                  SELECT 1
                  FROM assignment AS assignment_15
                  WHERE assignment_15.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_15.valid_from <= $3::DATE
                  AND (assignment_15.valid_to IS NULL
                    OR assignment_15.valid_to >= $3::DATE))))
            AND break_glass_grant_3.staff_id != (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_3.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))
            UNION ALL SELECT audit_order_3.child_id
            FROM audit_order AS audit_order_3
            WHERE audit_order_3.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_3.child_id IS NOT NULL
            AND audit_order_3.approved_at IS NOT NULL
            AND audit_order_3.revoked_at IS NULL
            AND audit_order_3.valid_from <= $3::DATE
            AND (audit_order_3.valid_to IS NULL
              OR audit_order_3.valid_to >= $3::DATE)
            UNION ALL SELECT child_3.id AS child_id
            FROM child AS child_3
            WHERE child_3.district_id = ANY (array((
                  SELECT district_2.id
                  FROM audit_order AS audit_order_4 JOIN district AS district_2 ON district_2.organization_id = audit_order_4.organization_id
                  WHERE audit_order_4.auditor_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND audit_order_4.approved_at IS NOT NULL
                  AND audit_order_4.revoked_at IS NULL
                  AND audit_order_4.valid_from <= $3::DATE
                  AND (audit_order_4.valid_to IS NULL
                    OR audit_order_4.valid_to >= $3::DATE))))) AS anon_6)))
    AND ((EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_4
          WHERE break_glass_grant_4.child_id = child_2.id
          AND (break_glass_grant_4.organization_id = ANY (array((
                  SELECT assignment_17.organization_id
                  FROM assignment AS assignment_17
                  WHERE assignment_17.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_17.organization_id IS NOT NULL
                  AND assignment_17.valid_from <= $3::DATE
                  AND (assignment_17.valid_to IS NULL
                    OR assignment_17.valid_to >= $3::DATE))))
            OR break_glass_grant_4.organization_id = ANY (array((
                  SELECT organization_4.id
                  FROM organization AS organization_4
                  WHERE organization_4.id != ALL (array((
                        SELECT assignment_18.organization_id
                        FROM account AS account_21 JOIN assignment AS assignment_18 ON assignment_18.staff_id = account_21.staff_id
                        WHERE 'auditor' = ANY (account_21.roles)
                        AND account_21.disabled_at IS NULL
                        AND assignment_18.valid_from <= $3::DATE
                        AND (assignment_18.valid_to IS NULL
                          OR assignment_18.valid_to >= $3::DATE)))))))
            OR break_glass_grant_4.staff_id = ANY (array((
                  SELECT account_22.staff_id
                  FROM account AS account_22
                  WHERE 'auditor' = ANY (account_22.roles)
                  AND account_22.disabled_at IS NULL)))
            OR break_glass_grant_4.child_id = ANY (array((
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_8
                          WHERE representative_8.staff_id = account_23.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_24
                          WHERE account_24.staff_id = account_23.staff_id
                          AND (account_24.representative_id IS NOT NULL
                            OR account_24.child_id IS NOT NULL)))) THEN family_of_staff(account_23.staff_id, $3::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_23
                  WHERE 'auditor' = ANY (account_23.roles)
                  AND account_23.disabled_at IS NULL))))
          AND break_glass_grant_4.outcome IS NULL
          AND (break_glass_grant_4.organization_id = ANY (array((
                  SELECT assignment_19.organization_id
                  FROM assignment AS assignment_19
                  WHERE assignment_19.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_19.organization_id IS NOT NULL
                  AND assignment_19.valid_from <= $3::DATE
                  AND (assignment_19.valid_to IS NULL
                    OR assignment_19.valid_to >= $3::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_25 JOIN assignment AS assignment_20 ON assignment_20.staff_id = account_25.staff_id
                WHERE 'auditor' = ANY (account_25.roles)
                AND account_25.disabled_at IS NULL
                AND assignment_20.valid_from <= $3::DATE
                AND (assignment_20.valid_to IS NULL
                  OR assignment_20.valid_to >= $3::DATE)
                AND assignment_20.organization_id = break_glass_grant_4.organization_id
                AND account_25.staff_id != break_glass_grant_4.staff_id
                AND break_glass_grant_4.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_9
                        WHERE representative_9.staff_id = account_25.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_26
                        WHERE account_26.staff_id = account_25.staff_id
                        AND (account_26.representative_id IS NOT NULL
                          OR account_26.child_id IS NOT NULL)))) THEN family_of_staff(account_25.staff_id, $3::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_21
                WHERE assignment_21.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_21.valid_from <= $3::DATE
                AND (assignment_21.valid_to IS NULL
                  OR assignment_21.valid_to >= $3::DATE))))
          AND break_glass_grant_4.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_4.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      OR (EXISTS (
          SELECT 1
          FROM assignment AS assignment_22
          WHERE assignment_22.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_22.valid_from <= $3::DATE
          AND (assignment_22.valid_to IS NULL
            OR assignment_22.valid_to >= $3::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_5
            WHERE audit_order_5.child_id = child_2.id
            AND audit_order_5.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_5.child_id IS NOT NULL
            AND audit_order_5.approved_at IS NOT NULL
            AND audit_order_5.revoked_at IS NULL
            AND audit_order_5.valid_from <= $3::DATE
            AND (audit_order_5.valid_to IS NULL
              OR audit_order_5.valid_to >= $3::DATE)))
        OR child_2.district_id = ANY (array((
              SELECT district_3.id
              FROM audit_order AS audit_order_6 JOIN district AS district_3 ON district_3.organization_id = audit_order_6.organization_id
              WHERE audit_order_6.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_6.approved_at IS NOT NULL
              AND audit_order_6.revoked_at IS NULL
              AND audit_order_6.valid_from <= $3::DATE
              AND (audit_order_6.valid_to IS NULL
                OR audit_order_6.valid_to >= $3::DATE)))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])))
    ORDER BY child_2.id ASC
    LIMIT $5::INTEGER) AS anon_5
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_5
        WHERE break_glass_grant_5.child_id = anon_5.id
        AND (break_glass_grant_5.organization_id = ANY (array((
                SELECT assignment_23.organization_id
                FROM assignment AS assignment_23
                WHERE assignment_23.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_23.organization_id IS NOT NULL
                AND assignment_23.valid_from <= $3::DATE
                AND (assignment_23.valid_to IS NULL
                  OR assignment_23.valid_to >= $3::DATE))))
          OR break_glass_grant_5.organization_id = ANY (array((
                SELECT organization_5.id
                FROM organization AS organization_5
                WHERE organization_5.id != ALL (array((
                      SELECT assignment_24.organization_id
                      FROM account AS account_27 JOIN assignment AS assignment_24 ON assignment_24.staff_id = account_27.staff_id
                      WHERE 'auditor' = ANY (account_27.roles)
                      AND account_27.disabled_at IS NULL
                      AND assignment_24.valid_from <= $3::DATE
                      AND (assignment_24.valid_to IS NULL
                        OR assignment_24.valid_to >= $3::DATE)))))))
          OR break_glass_grant_5.staff_id = ANY (array((
                SELECT account_28.staff_id
                FROM account AS account_28
                WHERE 'auditor' = ANY (account_28.roles)
                AND account_28.disabled_at IS NULL)))
          OR break_glass_grant_5.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_10
                        WHERE representative_10.staff_id = account_29.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_30
                        WHERE account_30.staff_id = account_29.staff_id
                        AND (account_30.representative_id IS NOT NULL
                          OR account_30.child_id IS NOT NULL)))) THEN family_of_staff(account_29.staff_id, $3::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_29
                WHERE 'auditor' = ANY (account_29.roles)
                AND account_29.disabled_at IS NULL))))
        AND break_glass_grant_5.outcome IS NULL
        AND (break_glass_grant_5.organization_id = ANY (array((
                SELECT assignment_25.organization_id
                FROM assignment AS assignment_25
                WHERE assignment_25.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_25.organization_id IS NOT NULL
                AND assignment_25.valid_from <= $3::DATE
                AND (assignment_25.valid_to IS NULL
                  OR assignment_25.valid_to >= $3::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_31 JOIN assignment AS assignment_26 ON assignment_26.staff_id = account_31.staff_id
              WHERE 'auditor' = ANY (account_31.roles)
              AND account_31.disabled_at IS NULL
              AND assignment_26.valid_from <= $3::DATE
              AND (assignment_26.valid_to IS NULL
                OR assignment_26.valid_to >= $3::DATE)
              AND assignment_26.organization_id = break_glass_grant_5.organization_id
              AND account_31.staff_id != break_glass_grant_5.staff_id
              AND break_glass_grant_5.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_11
                      WHERE representative_11.staff_id = account_31.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_32
                      WHERE account_32.staff_id = account_31.staff_id
                      AND (account_32.representative_id IS NOT NULL
                        OR account_32.child_id IS NOT NULL)))) THEN family_of_staff(account_31.staff_id, $3::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_27
              WHERE assignment_27.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_27.valid_from <= $3::DATE
              AND (assignment_27.valid_to IS NULL
                OR assignment_27.valid_to >= $3::DATE))))
        AND break_glass_grant_5.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_5.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))))
    AND anon_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS review, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_28
        WHERE assignment_28.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_28.valid_from <= $3::DATE
        AND (assignment_28.valid_to IS NULL
          OR assignment_28.valid_to >= $3::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM audit_order AS audit_order_7
          WHERE audit_order_7.child_id = anon_5.id
          AND audit_order_7.auditor_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND audit_order_7.child_id IS NOT NULL
          AND audit_order_7.approved_at IS NOT NULL
          AND audit_order_7.revoked_at IS NULL
          AND audit_order_7.valid_from <= $3::DATE
          AND (audit_order_7.valid_to IS NULL
            OR audit_order_7.valid_to >= $3::DATE)))
      OR anon_5.district_id = ANY (array((
            SELECT district_4.id
            FROM audit_order AS audit_order_8 JOIN district AS district_4 ON district_4.organization_id = audit_order_8.organization_id
            WHERE audit_order_8.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_8.approved_at IS NOT NULL
            AND audit_order_8.revoked_at IS NULL
            AND audit_order_8.valid_from <= $3::DATE
            AND (audit_order_8.valid_to IS NULL
              OR audit_order_8.valid_to >= $3::DATE)))))
    AND anon_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS ordered, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_6
      WHERE break_glass_grant_6.child_id = anon_5.id
      AND (break_glass_grant_6.organization_id = ANY (array((
              SELECT assignment_29.organization_id
              FROM assignment AS assignment_29
              WHERE assignment_29.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_29.organization_id IS NOT NULL
              AND assignment_29.valid_from <= $3::DATE
              AND (assignment_29.valid_to IS NULL
                OR assignment_29.valid_to >= $3::DATE))))
        OR break_glass_grant_6.organization_id = ANY (array((
              SELECT organization_6.id
              FROM organization AS organization_6
              WHERE organization_6.id != ALL (array((
                    SELECT assignment_30.organization_id
                    FROM account AS account_33 JOIN assignment AS assignment_30 ON assignment_30.staff_id = account_33.staff_id
                    WHERE 'auditor' = ANY (account_33.roles)
                    AND account_33.disabled_at IS NULL
                    AND assignment_30.valid_from <= $3::DATE
                    AND (assignment_30.valid_to IS NULL
                      OR assignment_30.valid_to >= $3::DATE)))))))
        OR break_glass_grant_6.staff_id = ANY (array((
              SELECT account_34.staff_id
              FROM account AS account_34
              WHERE 'auditor' = ANY (account_34.roles)
              AND account_34.disabled_at IS NULL)))
        OR break_glass_grant_6.child_id = ANY (array((
              SELECT unnest(CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_12
                      WHERE representative_12.staff_id = account_35.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_36
                      WHERE account_36.staff_id = account_35.staff_id
                      AND (account_36.representative_id IS NOT NULL
                        OR account_36.child_id IS NOT NULL)))) THEN family_of_staff(account_35.staff_id, $3::DATE)
                ELSE CAST('{}' AS UUID[]) END)
              FROM account AS account_35
              WHERE 'auditor' = ANY (account_35.roles)
              AND account_35.disabled_at IS NULL))))
      AND break_glass_grant_6.outcome IS NULL
      AND (break_glass_grant_6.organization_id = ANY (array((
              SELECT assignment_31.organization_id
              FROM assignment AS assignment_31
              WHERE assignment_31.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_31.organization_id IS NOT NULL
              AND assignment_31.valid_from <= $3::DATE
              AND (assignment_31.valid_to IS NULL
                OR assignment_31.valid_to >= $3::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_37 JOIN assignment AS assignment_32 ON assignment_32.staff_id = account_37.staff_id
            WHERE 'auditor' = ANY (account_37.roles)
            AND account_37.disabled_at IS NULL
            AND assignment_32.valid_from <= $3::DATE
            AND (assignment_32.valid_to IS NULL
              OR assignment_32.valid_to >= $3::DATE)
            AND assignment_32.organization_id = break_glass_grant_6.organization_id
            AND account_37.staff_id != break_glass_grant_6.staff_id
            AND break_glass_grant_6.child_id != ALL (CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM representative AS representative_13
                    WHERE representative_13.staff_id = account_37.staff_id))
                OR (EXISTS (
                    SELECT 1
                    FROM account AS account_38
                    WHERE account_38.staff_id = account_37.staff_id
                    AND (account_38.representative_id IS NOT NULL
                      OR account_38.child_id IS NOT NULL)))) THEN family_of_staff(account_37.staff_id, $3::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_33
            WHERE assignment_33.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_33.valid_from <= $3::DATE
            AND (assignment_33.valid_to IS NULL
              OR assignment_33.valid_to >= $3::DATE))))
      AND break_glass_grant_6.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_6.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_6.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_4 ON true
  HAVING true) AS anon_2 ON true
