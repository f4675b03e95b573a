WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"boris":', coalesce(anon_1.json,
      'null'),
    ',"myChildren":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat_ws(',',
  '', anon_1.touched, anon_2.touched) AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"diagnoses":{"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(to_json(condition_1.display),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_1.since, CAST('-infinity' AS DATE)) DESC, condition_1.id ASC),
                ']') AS json
              FROM condition AS condition_1
              WHERE condition_1.child_id = passport_1.child_id
              AND (condition_1.state = 'CURRENT'
                OR condition_1.amendment_labels IS NOT NULL
                AND NOT (condition_1.amendment_labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE}' AS TEXT[])))
              AND (cardinality(condition_1.labels) = 0
                OR (condition_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE}' AS TEXT[])))),
            'null'),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (CAST(child_1.id AS TEXT) || '/1/') || CAST((0 | CASE
      WHEN anon_3.represents THEN 32
      ELSE 0 END) | CASE
    WHEN anon_3.represents_teen THEN 64
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM representation AS representation_1
        WHERE representation_1.child_id = child_1.id
        AND representation_1.representative_id = (
          SELECT viewer.representative_id
          FROM viewer)
        AND representation_1.status = 'ACTIVE'
        AND NOT representation_1.court_restricted
        AND representation_1.valid_from <= $3::DATE
        AND (representation_1.valid_to IS NULL
          OR representation_1.valid_to >= $3::DATE))) AS represents, child_1.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM representation AS representation_2
        WHERE representation_2.child_id = child_1.id
        AND representation_2.representative_id = (
          SELECT viewer.representative_id
          FROM viewer)
        AND representation_2.status = 'ACTIVE'
        AND NOT representation_2.court_restricted
        AND representation_2.valid_from <= $3::DATE
        AND (representation_2.valid_to IS NULL
          OR representation_2.valid_to >= $3::DATE))) AS represents_teen
    LIMIT ALL OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $4::UUID
  AND (anon_3.represents
    OR anon_3.represents_teen)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"passport":', coalesce((
            SELECT concat('{"diagnoses":{"items":', coalesce((
                  SELECT concat('[', string_agg(concat('{"display":', coalesce(to_json(condition_2.display),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY coalesce(condition_2.since, CAST('-infinity' AS DATE)) DESC, condition_2.id ASC),
                    ']') AS json
                  FROM condition AS condition_2
                  WHERE condition_2.child_id = passport_2.child_id
                  AND (condition_2.state = 'CURRENT'
                    OR condition_2.amendment_labels IS NOT NULL
                    AND NOT (anon_4.represents_teen
                      AND (condition_2.amendment_labels <@ CAST('{GENETIC}' AS TEXT[]))
                      OR anon_4.represents
                      AND (condition_2.amendment_labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE}' AS TEXT[]))))
                  AND (anon_4.represents_teen
                    AND (cardinality(condition_2.labels) = 0
                      OR (condition_2.labels <@ CAST('{GENETIC}' AS TEXT[])))
                    OR anon_4.represents
                    AND (cardinality(condition_2.labels) = 0
                      OR (condition_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE}' AS TEXT[]))))),
                'null'),
              '}}') AS json
            FROM passport AS passport_2
            WHERE passport_2.child_id = anon_5.id),
          'null'),
        '}'),
      ',') FILTER (WHERE anon_5.id IS NOT NULL),
    ']}') AS json, string_agg((CAST(anon_5.id AS TEXT) || '/2/') || CAST((0 | CASE
        WHEN anon_4.represents THEN 32
        ELSE 0 END) | CASE
      WHEN anon_4.represents_teen THEN 64
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_5.id IS NOT NULL) AS touched
  FROM (
    SELECT child_2.id AS id, child_2.birth_date AS birth_date
    FROM child AS child_2
    WHERE child_2.id = ANY (array((
          SELECT anon_6.child_id
          FROM (
            SELECT representation_3.child_id AS child_id
            FROM representation AS representation_3
            WHERE representation_3.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_3.status = 'ACTIVE'
            AND NOT representation_3.court_restricted
            AND representation_3.valid_from <= $3::DATE
            AND (representation_3.valid_to IS NULL
              OR representation_3.valid_to >= $3::DATE)
            UNION SELECT representation_4.child_id AS child_id
            FROM representation AS representation_4
            WHERE representation_4.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_4.status = 'ACTIVE'
            AND NOT representation_4.court_restricted
            AND representation_4.valid_from <= $3::DATE
            AND (representation_4.valid_to IS NULL
              OR representation_4.valid_to >= $3::DATE)) AS anon_6)))
    AND (child_2.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_5
          WHERE representation_5.child_id = child_2.id
          AND representation_5.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_5.status = 'ACTIVE'
          AND NOT representation_5.court_restricted
          AND representation_5.valid_from <= $3::DATE
          AND (representation_5.valid_to IS NULL
            OR representation_5.valid_to >= $3::DATE)))
      OR child_2.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_6
          WHERE representation_6.child_id = child_2.id
          AND representation_6.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_6.status = 'ACTIVE'
          AND NOT representation_6.court_restricted
          AND representation_6.valid_from <= $3::DATE
          AND (representation_6.valid_to IS NULL
            OR representation_6.valid_to >= $3::DATE))))
    ORDER BY child_2.id ASC
    LIMIT $5::INTEGER) AS anon_5
  LEFT OUTER JOIN LATERAL (
    SELECT anon_5.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM representation AS representation_7
        WHERE representation_7.child_id = anon_5.id
        AND representation_7.representative_id = (
          SELECT viewer.representative_id
          FROM viewer)
        AND representation_7.status = 'ACTIVE'
        AND NOT representation_7.court_restricted
        AND representation_7.valid_from <= $3::DATE
        AND (representation_7.valid_to IS NULL
          OR representation_7.valid_to >= $3::DATE))) AS represents, anon_5.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND anon_5.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM representation AS representation_8
        WHERE representation_8.child_id = anon_5.id
        AND representation_8.representative_id = (
          SELECT viewer.representative_id
          FROM viewer)
        AND representation_8.status = 'ACTIVE'
        AND NOT representation_8.court_restricted
        AND representation_8.valid_from <= $3::DATE
        AND (representation_8.valid_to IS NULL
          OR representation_8.valid_to >= $3::DATE))) AS represents_teen
    LIMIT ALL OFFSET 0) AS anon_4 ON true
  HAVING true) AS anon_2 ON true
