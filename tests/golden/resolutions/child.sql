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
  SELECT concat('{"factResolutions":{"nodes": [], "pageInfo": {"hasNextPage": false}},"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"resolution":', coalesce((
              SELECT concat('{"status":', coalesce('"' || CASE
                  WHEN (fact_resolution_1.status = 'RESOLVED'
                    AND NOT (EXISTS (
                        SELECT 1
                        FROM passport AS passport_2
                        WHERE passport_2.child_id = fact_resolution_1.child_id
                        AND (passport_2.blood_group_resolution_id = fact_resolution_1.id
                          OR passport_2.rh_factor_resolution_id = fact_resolution_1.id)))) THEN 'LAPSED'
                  ELSE fact_resolution_1.status END || '"',
                  'null'),
                '}') AS json
              FROM fact_resolution AS fact_resolution_1
              WHERE fact_resolution_1.child_id = passport_1.child_id
              AND fact_resolution_1.id = passport_1.blood_group_resolution_id),
            'null'),
          ',"candidates":null}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    ',"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":', coalesce('"' || CASE
                WHEN (anon_3.status = 'AMENDED'
                  AND anon_3.amendment_labels IS NOT NULL
                  AND NOT any_within(anon_3.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                ELSE anon_3.status END || '"',
                'null'),
              ',"annulledAt":', coalesce(json_of(anon_3.annulled_at),
                'null'::json),
              ',"annulmentReason":', coalesce('"' || CAST(anon_3.annulment_reason AS TEXT) || '"',
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT medical_document_1.id, medical_document_1.status, medical_document_1.amendment_labels, medical_document_1.annulled_at, medical_document_1.annulment_reason
          FROM medical_document AS medical_document_1
          WHERE medical_document_1.child_id = child_1.id
          AND (cardinality(medical_document_1.labels) = 0
            OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
          LIMIT $3::INTEGER) AS anon_3
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_1
  WHERE child_1.id = $4::UUID
  AND child_1.birth_date <= CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
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
  SELECT concat('{"factResolutions":{"nodes": []},"passport":', coalesce((
        SELECT concat('{"rhFactor":{"status":"', passport_3.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_3.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"resolution":', coalesce((
              SELECT concat('{"fact":"', fact_resolution_2.kind,
                '","status":', coalesce('"' || CASE
                  WHEN (fact_resolution_2.status = 'RESOLVED'
                    AND NOT (EXISTS (
                        SELECT 1
                        FROM passport AS passport_4
                        WHERE passport_4.child_id = fact_resolution_2.child_id
                        AND (passport_4.blood_group_resolution_id = fact_resolution_2.id
                          OR passport_4.rh_factor_resolution_id = fact_resolution_2.id)))) THEN 'LAPSED'
                  ELSE fact_resolution_2.status END || '"',
                  'null'),
                ',"proposedBy":', coalesce(json_of((
                      SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                            ''), nullif(staff_1.given,
                            ''), nullif(staff_1.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_1
                      WHERE staff_1.id = fact_resolution_2.proposed_by)),
                  'null'::json),
                ',"decidedBy":', coalesce(json_of((
                      SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                            ''), nullif(staff_2.given,
                            ''), nullif(staff_2.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_2
                      WHERE staff_2.id = fact_resolution_2.decided_by)),
                  'null'::json),
                ',"decidedAt":', coalesce(json_of(fact_resolution_2.decided_at),
                  'null'::json),
                ',"document":', coalesce((
                    SELECT concat('{"title":', coalesce(json_of(medical_document_2.title),
                        'null'::json),
                      '}') AS json
                    FROM medical_document AS medical_document_2
                    WHERE medical_document_2.child_id = fact_resolution_2.child_id
                    AND medical_document_2.id = fact_resolution_2.document_id
                    AND (cardinality(medical_document_2.labels) = 0
                      OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                  'null'),
                '}') AS json
              FROM fact_resolution AS fact_resolution_2
              WHERE fact_resolution_2.child_id = passport_3.child_id
              AND fact_resolution_2.id = passport_3.rh_factor_resolution_id),
            'null'),
          '}}') AS json
        FROM passport AS passport_3
        WHERE passport_3.child_id = child_2.id),
      'null'),
    '}') AS json, ('"' || CAST(child_2.id AS TEXT)) || '",8589935104' AS touched
  FROM child AS child_2
  WHERE child_2.id = $6::UUID
  AND child_2.birth_date <= CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
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
