WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_1.child_id
      FROM representation AS representation_1
      WHERE representation_1.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_1.status = 'ACTIVE'
      AND NOT (representation_1.court_restricted
        AND coalesce(representation_1.restricted_from <= $3::DATE
          AND representation_1.restricted_to >= $3::DATE, true))
      AND representation_1.valid_from <= $3::DATE
      AND (representation_1.valid_to IS NULL
        OR representation_1.valid_to >= $3::DATE)
      AND representation_1.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_2.child_id
      FROM representation AS representation_2
      WHERE representation_2.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $3::DATE
          AND representation_2.restricted_to >= $3::DATE, true))
      AND representation_2.valid_from <= $3::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $3::DATE)
      AND representation_2.kind = 'DELEGATED'
      AND representation_2.valid_to IS NOT NULL)) AS child_ids
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
        ',"node":{"name":{"given":', coalesce(json_of(anon_6.given),
          'null'::json),
        '},"ageYears":', coalesce(json_of(CAST(EXTRACT(year
                FROM age($3::DATE, anon_6.birth_date)) AS INTEGER)),
          'null'::json),
        ',"passport":', coalesce((
            SELECT concat('{"diagnoses":{"assertion":', coalesce(json_of(CASE
                  WHEN (EXISTS (
                      SELECT 1
                      FROM condition AS condition_1
                      WHERE condition_1.child_id = passport_1.child_id
                      AND (condition_1.state = 'CURRENT'
                        OR condition_1.amendment_labels IS NOT NULL
                        AND NOT (anon_7.represents
                          AND any_within(condition_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_7.represents_teen
                          AND any_within(condition_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                          OR anon_7.delegated
                          AND any_within(condition_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                      AND (cardinality(condition_1.labels) = 0
                        OR anon_7.represents
                        AND (condition_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_7.represents_teen
                        AND (condition_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                        OR anon_7.delegated
                        AND (condition_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                      AND (NOT condition_1.restated
                        OR condition_1.id = ANY (array((
                              SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                              FROM condition AS condition_2
                              WHERE condition_2.child_id = anon_6.id
                              AND condition_2.restated
                              AND (condition_2.state = 'CURRENT'
                                OR condition_2.amendment_labels IS NOT NULL
                                AND NOT (anon_7.represents
                                  AND any_within(condition_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                                  OR anon_7.represents_teen
                                  AND any_within(condition_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                                  OR anon_7.delegated
                                  AND any_within(condition_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                              AND (cardinality(condition_2.labels) = 0
                                OR anon_7.represents
                                AND (condition_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                                OR anon_7.represents_teen
                                AND (condition_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                                OR anon_7.delegated
                                AND (condition_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                              ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC)))))) THEN 'HAS_ITEMS'
                  WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
                  ELSE 'NO_INFORMATION' END),
                'null'::json),
              ',"items":', coalesce((
                  SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_3.display),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY coalesce(condition_3.since, CAST('-infinity' AS DATE)) DESC, condition_3.id ASC),
                    ']') AS json
                  FROM condition AS condition_3
                  WHERE condition_3.child_id = passport_1.child_id
                  AND (condition_3.state = 'CURRENT'
                    OR condition_3.amendment_labels IS NOT NULL
                    AND NOT (anon_7.represents
                      AND any_within(condition_3.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_7.represents_teen
                      AND any_within(condition_3.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_7.delegated
                      AND any_within(condition_3.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                  AND (cardinality(condition_3.labels) = 0
                    OR anon_7.represents
                    AND (condition_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_7.represents_teen
                    AND (condition_3.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_7.delegated
                    AND (condition_3.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                  AND (NOT condition_3.restated
                    OR condition_3.id = ANY (array((
                          SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                          FROM condition AS condition_4
                          WHERE condition_4.child_id = anon_6.id
                          AND condition_4.restated
                          AND (condition_4.state = 'CURRENT'
                            OR condition_4.amendment_labels IS NOT NULL
                            AND NOT (anon_7.represents
                              AND any_within(condition_4.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR anon_7.represents_teen
                              AND any_within(condition_4.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                              OR anon_7.delegated
                              AND any_within(condition_4.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                          AND (cardinality(condition_4.labels) = 0
                            OR anon_7.represents
                            AND (condition_4.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR anon_7.represents_teen
                            AND (condition_4.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                            OR anon_7.delegated
                            AND (condition_4.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                          ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))),
                'null'),
              '}}') AS json
            FROM passport AS passport_1
            WHERE passport_1.child_id = anon_6.id),
          'null'),
        '}}'),
      ',') FILTER (WHERE anon_6.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_6.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
          WHEN anon_7.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_7.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_7.delegated THEN 256
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_6.id IS NOT NULL) AS touched
  FROM (
    SELECT child_2.given, child_2.id, child_2.birth_date
    FROM child AS child_2
    WHERE child_2.id = ANY (array((
          SELECT anon_8.child_id
          FROM (
            SELECT unnest(represented.child_ids) AS child_id
            FROM represented
            UNION ALL SELECT unnest(delegated.child_ids) AS child_id
            FROM delegated) AS anon_8)))
    AND (child_2.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_2.id = ANY (CAST((
            SELECT represented.child_ids
            FROM represented) AS UUID[]))
      OR child_2.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND child_2.id = ANY (CAST((
            SELECT represented.child_ids
            FROM represented) AS UUID[]))
      OR child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND child_2.id = ANY (CAST((
            SELECT delegated.child_ids
            FROM delegated) AS UUID[])))
    ORDER BY child_2.id ASC
    LIMIT $5::INTEGER) AS anon_6
  LEFT OUTER JOIN LATERAL (
    SELECT anon_6.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND anon_6.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, anon_6.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND anon_6.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND anon_6.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, anon_6.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND anon_6.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_7 ON true
  HAVING true) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"code":', coalesce(json_of(district_1.code),
          'null'::json),
        '}'),
      ','
      ORDER BY district_1.code ASC),
    ']') AS json
  FROM district AS district_1
  WHERE false) AS anon_3 ON true
