WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"timeline":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"setting":', coalesce('"' || CAST(anon_2.setting AS TEXT) || '"',
                'null'),
              ',"sourceKind":"', anon_2.source_kind,
              '","startedAt":', coalesce(json_of(anon_2.started_at),
                'null'::json),
              ',"endedAt":', coalesce(json_of(anon_2.ended_at),
                'null'::json),
              ',"organization":', coalesce(json_of(anon_2.organization),
                'null'::json),
              ',"reason":', coalesce(json_of(anon_2.reason),
                'null'::json),
              ',"document":', coalesce((
                  SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_2.child_id
                  AND medical_document_1.id = anon_2.document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                'null'),
              ',"documents":', coalesce((
                  SELECT concat('{"nodes":[', string_agg(concat('{"title":', coalesce(json_of(anon_3.title),
                          'null'::json),
                        ',"date":"', anon_3.date,
                        '"}'),
                      ',') FILTER (WHERE anon_3.n <= $3::INTEGER),
                    '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
                      'null'::json),
                    '}}') AS json
                  FROM (
                    SELECT medical_document_2.title, medical_document_2.date, row_number() OVER (ORDER BY medical_document_2.date DESC, medical_document_2.id DESC) AS n
                    FROM medical_document AS medical_document_2
                    WHERE medical_document_2.child_id = anon_2.child_id
                    AND medical_document_2.encounter_key = anon_2.encounter_key
                    AND (cardinality(medical_document_2.labels) = 0
                      OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    ORDER BY medical_document_2.date DESC, medical_document_2.id DESC
                    LIMIT $3::INTEGER + 1) AS anon_3
                  HAVING true),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT encounter_1.child_id, encounter_1.document_id, encounter_1.encounter_key, encounter_1.setting, encounter_1.source_kind, encounter_1.started_at, encounter_1.ended_at, encounter_1.organization, encounter_1.reason, row_number() OVER (ORDER BY encounter_1.started_at DESC, encounter_1.id DESC) AS n
          FROM encounter AS encounter_1
          WHERE encounter_1.child_id = child_1.id
          AND (encounter_1.state = 'CURRENT'
            OR encounter_1.amendment_labels IS NOT NULL
            AND NOT any_within(encounter_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(encounter_1.labels) = 0
            OR (encounter_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY encounter_1.started_at DESC, encounter_1.id DESC
          LIMIT $4::INTEGER + 1) AS anon_2
        HAVING true),
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
