WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"boris":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"date":"', anon_3.date,
              '"}'),
            ',') FILTER (WHERE anon_3.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT medical_document_1.id, medical_document_1.date
          FROM medical_document AS medical_document_1
          WHERE medical_document_1.child_id = child_1.id
          AND (cardinality(medical_document_1.labels) = 0
            OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND medical_document_1.kind = $3::VARCHAR
          ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
          LIMIT $4::INTEGER) AS anon_3
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"diagnoses":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_1
                  WHERE condition_1.child_id = passport_1.child_id
                  AND (condition_1.state = 'CURRENT'
                    OR condition_1.amendment_labels IS NOT NULL
                    AND NOT any_within(condition_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(condition_1.labels) = 0
                    OR (condition_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (NOT condition_1.restated
                    OR condition_1.id = ANY (array((
                          SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                          FROM condition AS condition_2
                          WHERE condition_2.child_id = child_1.id
                          AND condition_2.restated
                          AND (condition_2.state = 'CURRENT'
                            OR condition_2.amendment_labels IS NOT NULL
                            AND NOT any_within(condition_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                          AND (cardinality(condition_2.labels) = 0
                            OR (condition_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                          ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC)))))) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_3.display),
                      'null'::json),
                    ',"since":', coalesce('"' || CAST(condition_3.since AS TEXT) || '"',
                      'null'),
                    ',"document":', coalesce((
                        SELECT concat('{"date":"', medical_document_2.date,
                          '"}') AS json
                        FROM medical_document AS medical_document_2
                        WHERE medical_document_2.child_id = condition_3.child_id
                        AND medical_document_2.id = condition_3.document_id
                        AND (cardinality(medical_document_2.labels) = 0
                          OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_3.since, CAST('-infinity' AS DATE)) DESC, condition_3.id ASC),
                ']') AS json
              FROM condition AS condition_3
              WHERE condition_3.child_id = passport_1.child_id
              AND (condition_3.state = 'CURRENT'
                OR condition_3.amendment_labels IS NOT NULL
                AND NOT any_within(condition_3.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(condition_3.labels) = 0
                OR (condition_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (NOT condition_3.restated
                OR condition_3.id = ANY (array((
                      SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                      FROM condition AS condition_4
                      WHERE condition_4.child_id = child_1.id
                      AND condition_4.restated
                      AND (condition_4.state = 'CURRENT'
                        OR condition_4.amendment_labels IS NOT NULL
                        AND NOT any_within(condition_4.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                      AND (cardinality(condition_4.labels) = 0
                        OR (condition_4.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                      ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))),
            'null'),
          '},"socialStatuses":', coalesce((
              SELECT concat('[', string_agg(concat('{"kind":"', social_status_1.kind,
                    '"}'),
                  ','
                  ORDER BY coalesce(social_status_1.valid_from, CAST('-infinity' AS DATE)) DESC, social_status_1.id ASC),
                ']') AS json
              FROM social_status AS social_status_1
              WHERE social_status_1.child_id = passport_1.child_id
              AND (social_status_1.state = 'CURRENT'
                OR social_status_1.amendment_labels IS NOT NULL
                AND NOT any_within(social_status_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(social_status_1.labels) = 0
                OR (social_status_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_1
  WHERE child_1.id = $5::UUID
  AND child_1.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
  AND (EXISTS (
      SELECT 1
      FROM record_access AS record_access_1
      WHERE record_access_1.child_id = child_1.id
      AND record_access_1.child_id = (
        SELECT viewer.child_id
        FROM viewer)
      AND record_access_1.subject = $1::VARCHAR
      AND record_access_1.closed_at IS NULL))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"date":"', anon_4.date,
              '"}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT medical_document_3.id, medical_document_3.date
          FROM medical_document AS medical_document_3
          WHERE medical_document_3.child_id = child_2.id
          AND (cardinality(medical_document_3.labels) = 0
            OR (medical_document_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND medical_document_3.kind = $7::VARCHAR
          ORDER BY medical_document_3.date DESC, medical_document_3.id DESC
          LIMIT $8::INTEGER) AS anon_4
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"diagnoses":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_5
                  WHERE condition_5.child_id = passport_2.child_id
                  AND (condition_5.state = 'CURRENT'
                    OR condition_5.amendment_labels IS NOT NULL
                    AND NOT any_within(condition_5.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(condition_5.labels) = 0
                    OR (condition_5.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (NOT condition_5.restated
                    OR condition_5.id = ANY (array((
                          SELECT DISTINCT ON (condition_6.disease, condition_6.chronic) condition_6.id
                          FROM condition AS condition_6
                          WHERE condition_6.child_id = child_2.id
                          AND condition_6.restated
                          AND (condition_6.state = 'CURRENT'
                            OR condition_6.amendment_labels IS NOT NULL
                            AND NOT any_within(condition_6.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                          AND (cardinality(condition_6.labels) = 0
                            OR (condition_6.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                          ORDER BY condition_6.disease, condition_6.chronic, condition_6.stated_on DESC, condition_6.id DESC)))))) THEN 'HAS_ITEMS'
              WHEN (passport_2.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_7.display),
                      'null'::json),
                    ',"since":', coalesce('"' || CAST(condition_7.since AS TEXT) || '"',
                      'null'),
                    ',"document":', coalesce((
                        SELECT concat('{"date":"', medical_document_4.date,
                          '"}') AS json
                        FROM medical_document AS medical_document_4
                        WHERE medical_document_4.child_id = condition_7.child_id
                        AND medical_document_4.id = condition_7.document_id
                        AND (cardinality(medical_document_4.labels) = 0
                          OR (medical_document_4.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_7.since, CAST('-infinity' AS DATE)) DESC, condition_7.id ASC),
                ']') AS json
              FROM condition AS condition_7
              WHERE condition_7.child_id = passport_2.child_id
              AND (condition_7.state = 'CURRENT'
                OR condition_7.amendment_labels IS NOT NULL
                AND NOT any_within(condition_7.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(condition_7.labels) = 0
                OR (condition_7.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (NOT condition_7.restated
                OR condition_7.id = ANY (array((
                      SELECT DISTINCT ON (condition_8.disease, condition_8.chronic) condition_8.id
                      FROM condition AS condition_8
                      WHERE condition_8.child_id = child_2.id
                      AND condition_8.restated
                      AND (condition_8.state = 'CURRENT'
                        OR condition_8.amendment_labels IS NOT NULL
                        AND NOT any_within(condition_8.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                      AND (cardinality(condition_8.labels) = 0
                        OR (condition_8.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                      ORDER BY condition_8.disease, condition_8.chronic, condition_8.stated_on DESC, condition_8.id DESC))))),
            'null'),
          '},"socialStatuses":', coalesce((
              SELECT concat('[', string_agg(concat('{"kind":"', social_status_2.kind,
                    '"}'),
                  ','
                  ORDER BY coalesce(social_status_2.valid_from, CAST('-infinity' AS DATE)) DESC, social_status_2.id ASC),
                ']') AS json
              FROM social_status AS social_status_2
              WHERE social_status_2.child_id = passport_2.child_id
              AND (social_status_2.state = 'CURRENT'
                OR social_status_2.amendment_labels IS NOT NULL
                AND NOT any_within(social_status_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(social_status_2.labels) = 0
                OR (social_status_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          '}') AS json
        FROM passport AS passport_2
        WHERE passport_2.child_id = child_2.id),
      'null'),
    '}') AS json, ('"' || CAST(child_2.id AS TEXT)) || '",8589935104' AS touched
  FROM child AS child_2
  WHERE child_2.id = $9::UUID
  AND child_2.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
  AND (EXISTS (
      SELECT 1
      FROM record_access AS record_access_2
      WHERE record_access_2.child_id = child_2.id
      AND record_access_2.child_id = (
        SELECT viewer.child_id
        FROM viewer)
      AND record_access_2.subject = $1::VARCHAR
      AND record_access_2.closed_at IS NULL))
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
