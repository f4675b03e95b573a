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
        FROM account AS account_5
        WHERE account_5.staff_id = viewer.staff_id
        AND (account_5.representative_id IS NOT NULL
          OR account_5.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"viewer":', coalesce(anon_1.json,
      'null'),
    ',"myChildren":', coalesce(anon_2.json,
      'null'),
    ',"myDistricts":', coalesce(anon_3.json,
      'null'),
    '}')) AS data, concat('[', anon_2.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"role":', coalesce(json_of(anon_4.role),
      'null'::json),
    ',"name":', coalesce(json_of(anon_4.name),
      'null'::json),
    ',"organization":', coalesce(json_of(anon_4.organization),
      'null'::json),
    '}') AS json
  FROM (
    SELECT anon_5.subject, upper($2::VARCHAR) AS role, nullif(concat_ws(' ', nullif(coalesce(staff_1.family, representative_1.family, child_1.family),
          ''), nullif(coalesce(staff_1.given, representative_1.given, child_1.given),
          ''), nullif(coalesce(staff_1.patronymic, representative_1.patronymic, child_1.patronymic),
          '')),
      '') AS name, (
      SELECT organization_1.name
      FROM assignment AS assignment_1 JOIN organization AS organization_1 ON organization_1.id = assignment_1.organization_id
      WHERE assignment_1.staff_id = anon_5.staff_id
      AND assignment_1.valid_from <= $3::DATE
      AND (assignment_1.valid_to IS NULL
        OR assignment_1.valid_to >= $3::DATE)
      ORDER BY assignment_1.id
      LIMIT 1) AS organization, (
      SELECT organization_2.code
      FROM assignment AS assignment_2 JOIN organization AS organization_2 ON organization_2.id = assignment_2.organization_id
      WHERE assignment_2.staff_id = anon_5.staff_id
      AND assignment_2.valid_from <= $3::DATE
      AND (assignment_2.valid_to IS NULL
        OR assignment_2.valid_to >= $3::DATE)
      ORDER BY assignment_2.id
      LIMIT 1) AS organization_code, (
      SELECT account_2.level
      FROM account AS account_2
      WHERE account_2.subject = anon_5.subject) AS level, $4::VARCHAR AS policy_version
    FROM viewer AS anon_5
    LEFT OUTER JOIN staff AS staff_1 ON staff_1.id = anon_5.staff_id
    LEFT OUTER JOIN representative AS representative_1 ON representative_1.id = anon_5.representative_id
    LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_5.child_id) AS anon_4) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"edges":[', string_agg(concat('{"cursor":', coalesce(json_of(translate(encode(uuid_send(anon_6.id),
                'base64'),
              '+/=',
              '-_')),
          'null'::json),
        ',"node":{"name":{"given":', coalesce(json_of(left(nullif(anon_6.given,
                ''), 1) || '.'),
          'null'::json),
        '},"ageYears":', coalesce(json_of(CAST(EXTRACT(year
                FROM age($3::DATE, anon_6.birth_date)) AS INTEGER)),
          'null'::json),
        ',"passport":', coalesce((
            SELECT concat('{"diagnoses":', coalesce(CASE
                WHEN anon_7.ordered THEN concat('{"assertion":', coalesce(json_of(coalesce(CASE
                        WHEN anon_7.ordered THEN CASE
                        WHEN (EXISTS (
                            SELECT 1
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
                                    WHERE condition_2.child_id = anon_6.id
                                    AND condition_2.restated
                                    AND (condition_2.state = 'CURRENT'
                                      OR condition_2.amendment_labels IS NOT NULL
                                      AND NOT any_within(condition_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                                    AND (cardinality(condition_2.labels) = 0
                                      OR (condition_2.labels <@ CAST('{TEEN}' AS TEXT[])))
                                    ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
                            AND anon_7.ordered
                            AND condition_1.clinical_status IN ('ACTIVE',
                              'RECURRENCE',
                              'RELAPSE'))) THEN 'HAS_ITEMS'
                        WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
                        ELSE 'NO_INFORMATION' END
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"items":', coalesce(CASE
                    WHEN anon_7.ordered THEN (
                      SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(CASE
                                WHEN anon_7.ordered THEN CASE
                                WHEN (condition_3.display IS NOT NULL) THEN 'on record'
                                ELSE NULL END
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY condition_3.id ASC),
                        ']') AS json
                      FROM condition AS condition_3
                      WHERE condition_3.child_id = passport_1.child_id
                      AND (condition_3.state = 'CURRENT'
                        OR condition_3.amendment_labels IS NOT NULL
                        AND NOT any_within(condition_3.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                      AND (cardinality(condition_3.labels) = 0
                        OR (condition_3.labels <@ CAST('{TEEN}' AS TEXT[])))
                      AND (NOT condition_3.restated
                        OR condition_3.id = ANY (array((
                              SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                              FROM condition AS condition_4
                              WHERE condition_4.child_id = anon_6.id
                              AND condition_4.restated
                              AND (condition_4.state = 'CURRENT'
                                OR condition_4.amendment_labels IS NOT NULL
                                AND NOT any_within(condition_4.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                              AND (cardinality(condition_4.labels) = 0
                                OR (condition_4.labels <@ CAST('{TEEN}' AS TEXT[])))
                              ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))
                      AND anon_7.ordered
                      AND condition_3.clinical_status IN ('ACTIVE',
                        'RECURRENCE',
                        'RELAPSE'))
                    ELSE 'null' END,
                    'null'),
                  '}')
                ELSE '{"assertion":"HIDDEN","items":null}' END,
                'null'),
              '}') AS json
            FROM passport AS passport_1
            WHERE passport_1.child_id = anon_6.id),
          'null'),
        '}}'),
      ',') FILTER (WHERE anon_6.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_6.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
          WHEN anon_7.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_7.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_7.protected THEN 65536
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_6.id IS NOT NULL) AS touched
  FROM (
    SELECT child_2.given, child_2.id, child_2.birth_date, child_2.district_id
    FROM child AS child_2
    WHERE child_2.id = ANY (array((
          SELECT anon_8.child_id
          FROM (
            SELECT break_glass_grant_1.child_id
            FROM break_glass_grant AS break_glass_grant_1
            WHERE break_glass_grant_1.organization_id = ANY (array((
                  SELECT assignment_3.organization_id
                  FROM assignment AS assignment_3
                  WHERE assignment_3.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_3.organization_id IS NOT NULL
                  AND assignment_3.valid_from <= $3::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $3::DATE))))
            AND break_glass_grant_1.outcome IS NULL
            AND (break_glass_grant_1.organization_id = ANY (array((
                    SELECT assignment_4.organization_id
                    FROM assignment AS assignment_4
                    WHERE assignment_4.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_4.organization_id IS NOT NULL
                    AND assignment_4.valid_from <= $3::DATE
                    AND (assignment_4.valid_to IS NULL
                      OR assignment_4.valid_to >= $3::DATE))))
              OR NOT (EXISTS (
                  SELECT 1
                  FROM account AS account_3 JOIN assignment AS assignment_5 ON assignment_5.staff_id = account_3.staff_id
                  WHERE 'auditor' = ANY (account_3.roles)
                  AND account_3.disabled_at IS NULL
                  AND assignment_5.valid_from <= $3::DATE
                  AND (assignment_5.valid_to IS NULL
                    OR assignment_5.valid_to >= $3::DATE)
                  AND assignment_5.organization_id = break_glass_grant_1.organization_id
                  AND account_3.staff_id != break_glass_grant_1.staff_id
                  AND break_glass_grant_1.child_id != ALL (CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_2
                          WHERE representative_2.staff_id = account_3.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_4
                          WHERE account_4.staff_id = account_3.staff_id
                          AND (account_4.representative_id IS NOT NULL
                            OR account_4.child_id IS NOT NULL)))) THEN family_of_staff(account_3.staff_id, $3::DATE)
                    ELSE CAST('{}' AS UUID[]) END)))
              AND $2::VARCHAR = 'auditor'
              AND (EXISTS (
                  SELECT 1
                  FROM assignment AS assignment_6
                  WHERE assignment_6.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_6.valid_from <= $3::DATE
                  AND (assignment_6.valid_to IS NULL
                    OR assignment_6.valid_to >= $3::DATE))))
            AND break_glass_grant_1.staff_id != (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_1.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))
            UNION ALL SELECT break_glass_grant_1.child_id
            FROM break_glass_grant AS break_glass_grant_1
            WHERE break_glass_grant_1.organization_id = ANY (array((
                  SELECT organization_3.id
                  FROM organization AS organization_3
                  WHERE organization_3.id != ALL (array((
                        SELECT assignment_7.organization_id
                        FROM account AS account_6 JOIN assignment AS assignment_7 ON assignment_7.staff_id = account_6.staff_id
                        WHERE 'auditor' = ANY (account_6.roles)
                        AND account_6.disabled_at IS NULL
                        AND assignment_7.valid_from <= $3::DATE
                        AND (assignment_7.valid_to IS NULL
                          OR assignment_7.valid_to >= $3::DATE)))))))
            AND break_glass_grant_1.outcome IS NULL
            AND (break_glass_grant_1.organization_id = ANY (array((
                    SELECT assignment_4.organization_id
                    FROM assignment AS assignment_4
                    WHERE assignment_4.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_4.organization_id IS NOT NULL
                    AND assignment_4.valid_from <= $3::DATE
                    AND (assignment_4.valid_to IS NULL
                      OR assignment_4.valid_to >= $3::DATE))))
              OR NOT (EXISTS (
                  SELECT 1
                  FROM account AS account_3 JOIN assignment AS assignment_5 ON assignment_5.staff_id = account_3.staff_id
                  WHERE 'auditor' = ANY (account_3.roles)
                  AND account_3.disabled_at IS NULL
                  AND assignment_5.valid_from <= $3::DATE
                  AND (assignment_5.valid_to IS NULL
                    OR assignment_5.valid_to >= $3::DATE)
                  AND assignment_5.organization_id = break_glass_grant_1.organization_id
                  AND account_3.staff_id != break_glass_grant_1.staff_id
                  AND break_glass_grant_1.child_id != ALL (CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_2
                          WHERE representative_2.staff_id = account_3.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_4
                          WHERE account_4.staff_id = account_3.staff_id
                          AND (account_4.representative_id IS NOT NULL
                            OR account_4.child_id IS NOT NULL)))) THEN family_of_staff(account_3.staff_id, $3::DATE)
                    ELSE CAST('{}' AS UUID[]) END)))
              AND $2::VARCHAR = 'auditor'
              AND (EXISTS (
                  SELECT 1
                  FROM assignment AS assignment_6
                  WHERE assignment_6.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_6.valid_from <= $3::DATE
                  AND (assignment_6.valid_to IS NULL
                    OR assignment_6.valid_to >= $3::DATE))))
            AND break_glass_grant_1.staff_id != (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_1.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))
            UNION ALL SELECT break_glass_grant_1.child_id
            FROM break_glass_grant AS break_glass_grant_1
            WHERE break_glass_grant_1.staff_id = ANY (array((
                  SELECT account_7.staff_id
                  FROM account AS account_7
                  WHERE 'auditor' = ANY (account_7.roles)
                  AND account_7.disabled_at IS NULL)))
            AND break_glass_grant_1.outcome IS NULL
            AND (break_glass_grant_1.organization_id = ANY (array((
                    SELECT assignment_4.organization_id
                    FROM assignment AS assignment_4
                    WHERE assignment_4.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_4.organization_id IS NOT NULL
                    AND assignment_4.valid_from <= $3::DATE
                    AND (assignment_4.valid_to IS NULL
                      OR assignment_4.valid_to >= $3::DATE))))
              OR NOT (EXISTS (
                  SELECT 1
                  FROM account AS account_3 JOIN assignment AS assignment_5 ON assignment_5.staff_id = account_3.staff_id
                  WHERE 'auditor' = ANY (account_3.roles)
                  AND account_3.disabled_at IS NULL
                  AND assignment_5.valid_from <= $3::DATE
                  AND (assignment_5.valid_to IS NULL
                    OR assignment_5.valid_to >= $3::DATE)
                  AND assignment_5.organization_id = break_glass_grant_1.organization_id
                  AND account_3.staff_id != break_glass_grant_1.staff_id
                  AND break_glass_grant_1.child_id != ALL (CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_2
                          WHERE representative_2.staff_id = account_3.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_4
                          WHERE account_4.staff_id = account_3.staff_id
                          AND (account_4.representative_id IS NOT NULL
                            OR account_4.child_id IS NOT NULL)))) THEN family_of_staff(account_3.staff_id, $3::DATE)
                    ELSE CAST('{}' AS UUID[]) END)))
              AND $2::VARCHAR = 'auditor'
              AND (EXISTS (
                  SELECT 1
                  FROM assignment AS assignment_6
                  WHERE assignment_6.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_6.valid_from <= $3::DATE
                  AND (assignment_6.valid_to IS NULL
                    OR assignment_6.valid_to >= $3::DATE))))
            AND break_glass_grant_1.staff_id != (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_1.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))
            UNION ALL SELECT break_glass_grant_1.child_id
            FROM break_glass_grant AS break_glass_grant_1
            WHERE break_glass_grant_1.child_id = ANY (array((
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_4
                          WHERE representative_4.staff_id = account_8.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_9
                          WHERE account_9.staff_id = account_8.staff_id
                          AND (account_9.representative_id IS NOT NULL
                            OR account_9.child_id IS NOT NULL)))) THEN family_of_staff(account_8.staff_id, $3::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_8
                  WHERE 'auditor' = ANY (account_8.roles)
                  AND account_8.disabled_at IS NULL)))
            AND break_glass_grant_1.outcome IS NULL
            AND (break_glass_grant_1.organization_id = ANY (array((
                    SELECT assignment_4.organization_id
                    FROM assignment AS assignment_4
                    WHERE assignment_4.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_4.organization_id IS NOT NULL
                    AND assignment_4.valid_from <= $3::DATE
                    AND (assignment_4.valid_to IS NULL
                      OR assignment_4.valid_to >= $3::DATE))))
              OR NOT (EXISTS (
                  SELECT 1
                  FROM account AS account_3 JOIN assignment AS assignment_5 ON assignment_5.staff_id = account_3.staff_id
                  WHERE 'auditor' = ANY (account_3.roles)
                  AND account_3.disabled_at IS NULL
                  AND assignment_5.valid_from <= $3::DATE
                  AND (assignment_5.valid_to IS NULL
                    OR assignment_5.valid_to >= $3::DATE)
                  AND assignment_5.organization_id = break_glass_grant_1.organization_id
                  AND account_3.staff_id != break_glass_grant_1.staff_id
                  AND break_glass_grant_1.child_id != ALL (CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_2
                          WHERE representative_2.staff_id = account_3.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_4
                          WHERE account_4.staff_id = account_3.staff_id
                          AND (account_4.representative_id IS NOT NULL
                            OR account_4.child_id IS NOT NULL)))) THEN family_of_staff(account_3.staff_id, $3::DATE)
                    ELSE CAST('{}' AS UUID[]) END)))
              AND $2::VARCHAR = 'auditor'
              AND (EXISTS (
                  SELECT 1
                  FROM assignment AS assignment_6
                  WHERE assignment_6.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_6.valid_from <= $3::DATE
                  AND (assignment_6.valid_to IS NULL
                    OR assignment_6.valid_to >= $3::DATE))))
            AND break_glass_grant_1.staff_id != (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_1.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))
            UNION ALL SELECT audit_order_1.child_id
            FROM audit_order AS audit_order_1
            WHERE audit_order_1.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_1.child_id IS NOT NULL
            AND audit_order_1.approved_at IS NOT NULL
            AND audit_order_1.revoked_at IS NULL
            AND audit_order_1.valid_from <= $3::DATE
            AND (audit_order_1.valid_to IS NULL
              OR audit_order_1.valid_to >= $3::DATE)
            UNION ALL SELECT child_3.id AS child_id
            FROM child AS child_3
            WHERE child_3.district_id = ANY (array((
                  SELECT district_1.id
                  FROM audit_order AS audit_order_2 JOIN district AS district_1 ON district_1.organization_id = audit_order_2.organization_id
                  WHERE audit_order_2.auditor_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND audit_order_2.approved_at IS NOT NULL
                  AND audit_order_2.revoked_at IS NULL
                  AND audit_order_2.valid_from <= $3::DATE
                  AND (audit_order_2.valid_to IS NULL
                    OR audit_order_2.valid_to >= $3::DATE))))) AS anon_8)))
    AND ((EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.child_id = child_2.id
          AND (break_glass_grant_2.organization_id = ANY (array((
                  SELECT assignment_8.organization_id
                  FROM assignment AS assignment_8
                  WHERE assignment_8.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_8.organization_id IS NOT NULL
                  AND assignment_8.valid_from <= $3::DATE
                  AND (assignment_8.valid_to IS NULL
                    OR assignment_8.valid_to >= $3::DATE))))
            OR break_glass_grant_2.organization_id = ANY (array((
                  SELECT organization_4.id
                  FROM organization AS organization_4
                  WHERE organization_4.id != ALL (array((
                        SELECT assignment_9.organization_id
                        FROM account AS account_10 JOIN assignment AS assignment_9 ON assignment_9.staff_id = account_10.staff_id
                        WHERE 'auditor' = ANY (account_10.roles)
                        AND account_10.disabled_at IS NULL
                        AND assignment_9.valid_from <= $3::DATE
                        AND (assignment_9.valid_to IS NULL
                          OR assignment_9.valid_to >= $3::DATE)))))))
            OR break_glass_grant_2.staff_id = ANY (array((
                  SELECT account_11.staff_id
                  FROM account AS account_11
                  WHERE 'auditor' = ANY (account_11.roles)
                  AND account_11.disabled_at IS NULL)))
            OR break_glass_grant_2.child_id = ANY (array((
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_5
                          WHERE representative_5.staff_id = account_12.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_13
                          WHERE account_13.staff_id = account_12.staff_id
                          AND (account_13.representative_id IS NOT NULL
                            OR account_13.child_id IS NOT NULL)))) THEN family_of_staff(account_12.staff_id, $3::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_12
                  WHERE 'auditor' = ANY (account_12.roles)
                  AND account_12.disabled_at IS NULL))))
          AND break_glass_grant_2.outcome IS NULL
          AND (break_glass_grant_2.organization_id = ANY (array((
                  SELECT assignment_10.organization_id
                  FROM assignment AS assignment_10
                  WHERE assignment_10.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_10.organization_id IS NOT NULL
                  AND assignment_10.valid_from <= $3::DATE
                  AND (assignment_10.valid_to IS NULL
                    OR assignment_10.valid_to >= $3::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_14 JOIN assignment AS assignment_11 ON assignment_11.staff_id = account_14.staff_id
                WHERE 'auditor' = ANY (account_14.roles)
                AND account_14.disabled_at IS NULL
                AND assignment_11.valid_from <= $3::DATE
                AND (assignment_11.valid_to IS NULL
                  OR assignment_11.valid_to >= $3::DATE)
                AND assignment_11.organization_id = break_glass_grant_2.organization_id
                AND account_14.staff_id != break_glass_grant_2.staff_id
                AND break_glass_grant_2.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_6
                        WHERE representative_6.staff_id = account_14.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_15
                        WHERE account_15.staff_id = account_14.staff_id
                        AND (account_15.representative_id IS NOT NULL
                          OR account_15.child_id IS NOT NULL)))) THEN family_of_staff(account_14.staff_id, $3::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.valid_from <= $3::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $3::DATE))))
          AND break_glass_grant_2.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      OR (EXISTS (
          SELECT 1
          FROM assignment AS assignment_13
          WHERE assignment_13.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_13.valid_from <= $3::DATE
          AND (assignment_13.valid_to IS NULL
            OR assignment_13.valid_to >= $3::DATE)))
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
            AND audit_order_3.valid_from <= $3::DATE
            AND (audit_order_3.valid_to IS NULL
              OR audit_order_3.valid_to >= $3::DATE)))
        OR child_2.district_id = ANY (array((
              SELECT district_2.id
              FROM audit_order AS audit_order_4 JOIN district AS district_2 ON district_2.organization_id = audit_order_4.organization_id
              WHERE audit_order_4.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_4.approved_at IS NOT NULL
              AND audit_order_4.revoked_at IS NULL
              AND audit_order_4.valid_from <= $3::DATE
              AND (audit_order_4.valid_to IS NULL
                OR audit_order_4.valid_to >= $3::DATE)))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])))
    ORDER BY child_2.id ASC
    LIMIT $5::INTEGER) AS anon_6
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_3
        WHERE break_glass_grant_3.child_id = anon_6.id
        AND (break_glass_grant_3.organization_id = ANY (array((
                SELECT assignment_14.organization_id
                FROM assignment AS assignment_14
                WHERE assignment_14.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_14.organization_id IS NOT NULL
                AND assignment_14.valid_from <= $3::DATE
                AND (assignment_14.valid_to IS NULL
                  OR assignment_14.valid_to >= $3::DATE))))
          OR break_glass_grant_3.organization_id = ANY (array((
                SELECT organization_5.id
                FROM organization AS organization_5
                WHERE organization_5.id != ALL (array((
                      SELECT assignment_15.organization_id
                      FROM account AS account_16 JOIN assignment AS assignment_15 ON assignment_15.staff_id = account_16.staff_id
                      WHERE 'auditor' = ANY (account_16.roles)
                      AND account_16.disabled_at IS NULL
                      AND assignment_15.valid_from <= $3::DATE
                      AND (assignment_15.valid_to IS NULL
                        OR assignment_15.valid_to >= $3::DATE)))))))
          OR break_glass_grant_3.staff_id = ANY (array((
                SELECT account_17.staff_id
                FROM account AS account_17
                WHERE 'auditor' = ANY (account_17.roles)
                AND account_17.disabled_at IS NULL)))
          OR break_glass_grant_3.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_7
                        WHERE representative_7.staff_id = account_18.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_19
                        WHERE account_19.staff_id = account_18.staff_id
                        AND (account_19.representative_id IS NOT NULL
                          OR account_19.child_id IS NOT NULL)))) THEN family_of_staff(account_18.staff_id, $3::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_18
                WHERE 'auditor' = ANY (account_18.roles)
                AND account_18.disabled_at IS NULL))))
        AND break_glass_grant_3.outcome IS NULL
        AND (break_glass_grant_3.organization_id = ANY (array((
                SELECT assignment_16.organization_id
                FROM assignment AS assignment_16
                WHERE assignment_16.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_16.organization_id IS NOT NULL
                AND assignment_16.valid_from <= $3::DATE
                AND (assignment_16.valid_to IS NULL
                  OR assignment_16.valid_to >= $3::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_20 JOIN assignment AS assignment_17 ON assignment_17.staff_id = account_20.staff_id
              WHERE 'auditor' = ANY (account_20.roles)
              AND account_20.disabled_at IS NULL
              AND assignment_17.valid_from <= $3::DATE
              AND (assignment_17.valid_to IS NULL
                OR assignment_17.valid_to >= $3::DATE)
              AND assignment_17.organization_id = break_glass_grant_3.organization_id
              AND account_20.staff_id != break_glass_grant_3.staff_id
              AND break_glass_grant_3.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_8
                      WHERE representative_8.staff_id = account_20.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_21
                      WHERE account_21.staff_id = account_20.staff_id
                      AND (account_21.representative_id IS NOT NULL
                        OR account_21.child_id IS NOT NULL)))) THEN family_of_staff(account_20.staff_id, $3::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_18
              WHERE assignment_18.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_18.valid_from <= $3::DATE
              AND (assignment_18.valid_to IS NULL
                OR assignment_18.valid_to >= $3::DATE))))
        AND break_glass_grant_3.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_3.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))))
    AND anon_6.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS review, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_19
        WHERE assignment_19.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_19.valid_from <= $3::DATE
        AND (assignment_19.valid_to IS NULL
          OR assignment_19.valid_to >= $3::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM audit_order AS audit_order_5
          WHERE audit_order_5.child_id = anon_6.id
          AND audit_order_5.auditor_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND audit_order_5.child_id IS NOT NULL
          AND audit_order_5.approved_at IS NOT NULL
          AND audit_order_5.revoked_at IS NULL
          AND audit_order_5.valid_from <= $3::DATE
          AND (audit_order_5.valid_to IS NULL
            OR audit_order_5.valid_to >= $3::DATE)))
      OR anon_6.district_id = ANY (array((
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
    AND anon_6.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS ordered, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_4
      WHERE break_glass_grant_4.child_id = anon_6.id
      AND (break_glass_grant_4.organization_id = ANY (array((
              SELECT assignment_20.organization_id
              FROM assignment AS assignment_20
              WHERE assignment_20.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_20.organization_id IS NOT NULL
              AND assignment_20.valid_from <= $3::DATE
              AND (assignment_20.valid_to IS NULL
                OR assignment_20.valid_to >= $3::DATE))))
        OR break_glass_grant_4.organization_id = ANY (array((
              SELECT organization_6.id
              FROM organization AS organization_6
              WHERE organization_6.id != ALL (array((
                    SELECT assignment_21.organization_id
                    FROM account AS account_22 JOIN assignment AS assignment_21 ON assignment_21.staff_id = account_22.staff_id
                    WHERE 'auditor' = ANY (account_22.roles)
                    AND account_22.disabled_at IS NULL
                    AND assignment_21.valid_from <= $3::DATE
                    AND (assignment_21.valid_to IS NULL
                      OR assignment_21.valid_to >= $3::DATE)))))))
        OR break_glass_grant_4.staff_id = ANY (array((
              SELECT account_23.staff_id
              FROM account AS account_23
              WHERE 'auditor' = ANY (account_23.roles)
              AND account_23.disabled_at IS NULL)))
        OR break_glass_grant_4.child_id = ANY (array((
              SELECT unnest(CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_9
                      WHERE representative_9.staff_id = account_24.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_25
                      WHERE account_25.staff_id = account_24.staff_id
                      AND (account_25.representative_id IS NOT NULL
                        OR account_25.child_id IS NOT NULL)))) THEN family_of_staff(account_24.staff_id, $3::DATE)
                ELSE CAST('{}' AS UUID[]) END)
              FROM account AS account_24
              WHERE 'auditor' = ANY (account_24.roles)
              AND account_24.disabled_at IS NULL))))
      AND break_glass_grant_4.outcome IS NULL
      AND (break_glass_grant_4.organization_id = ANY (array((
              SELECT assignment_22.organization_id
              FROM assignment AS assignment_22
              WHERE assignment_22.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_22.organization_id IS NOT NULL
              AND assignment_22.valid_from <= $3::DATE
              AND (assignment_22.valid_to IS NULL
                OR assignment_22.valid_to >= $3::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_26 JOIN assignment AS assignment_23 ON assignment_23.staff_id = account_26.staff_id
            WHERE 'auditor' = ANY (account_26.roles)
            AND account_26.disabled_at IS NULL
            AND assignment_23.valid_from <= $3::DATE
            AND (assignment_23.valid_to IS NULL
              OR assignment_23.valid_to >= $3::DATE)
            AND assignment_23.organization_id = break_glass_grant_4.organization_id
            AND account_26.staff_id != break_glass_grant_4.staff_id
            AND break_glass_grant_4.child_id != ALL (CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM representative AS representative_10
                    WHERE representative_10.staff_id = account_26.staff_id))
                OR (EXISTS (
                    SELECT 1
                    FROM account AS account_27
                    WHERE account_27.staff_id = account_26.staff_id
                    AND (account_27.representative_id IS NOT NULL
                      OR account_27.child_id IS NOT NULL)))) THEN family_of_staff(account_26.staff_id, $3::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_24
            WHERE assignment_24.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_24.valid_from <= $3::DATE
            AND (assignment_24.valid_to IS NULL
              OR assignment_24.valid_to >= $3::DATE))))
      AND break_glass_grant_4.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_4.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_4.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_4.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_7 ON true
  HAVING true) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"code":', coalesce(json_of(district_4.code),
          'null'::json),
        '}'),
      ','
      ORDER BY district_4.code ASC),
    ']') AS json
  FROM district AS district_4
  LEFT OUTER JOIN LATERAL (
    SELECT district_4.id = ANY (array((
          SELECT assignment_25.district_id
          FROM assignment AS assignment_25
          WHERE assignment_25.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_25.district_id IS NOT NULL
          AND assignment_25.valid_from <= $3::DATE
          AND (assignment_25.valid_to IS NULL
            OR assignment_25.valid_to >= $3::DATE))))
    AND NOT district_4.organization_id = ANY (array((
          SELECT assignment_26.organization_id
          FROM assignment AS assignment_26
          WHERE assignment_26.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_26.organization_id IS NOT NULL
          AND assignment_26.valid_from <= $3::DATE
          AND (assignment_26.valid_to IS NULL
            OR assignment_26.valid_to >= $3::DATE)
          AND assignment_26.district_id IS NULL)))
    AND NOT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_27 JOIN organization AS organization_7 ON organization_7.id = assignment_27.organization_id
        WHERE assignment_27.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_27.district_id IS NULL
        AND assignment_27.valid_from <= $3::DATE
        AND (assignment_27.valid_to IS NULL
          OR assignment_27.valid_to >= $3::DATE)
        AND organization_7.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_9 ON true
  WHERE district_4.id = ANY (array((
        SELECT assignment_28.district_id
        FROM assignment AS assignment_28
        WHERE assignment_28.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_28.district_id IS NOT NULL
        AND assignment_28.valid_from <= $3::DATE
        AND (assignment_28.valid_to IS NULL
          OR assignment_28.valid_to >= $3::DATE))))
  AND NOT district_4.organization_id = ANY (array((
        SELECT assignment_29.organization_id
        FROM assignment AS assignment_29
        WHERE assignment_29.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_29.organization_id IS NOT NULL
        AND assignment_29.valid_from <= $3::DATE
        AND (assignment_29.valid_to IS NULL
          OR assignment_29.valid_to >= $3::DATE)
        AND assignment_29.district_id IS NULL)))
  AND NOT (EXISTS (
      SELECT 1
      FROM assignment AS assignment_30 JOIN organization AS organization_8 ON organization_8.id = assignment_30.organization_id
      WHERE assignment_30.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_30.district_id IS NULL
      AND assignment_30.valid_from <= $3::DATE
      AND (assignment_30.valid_to IS NULL
        OR assignment_30.valid_to >= $3::DATE)
      AND organization_8.kind = 'DEPARTMENT'))) AS anon_3 ON true
