WITH viewer AS MATERIALIZED (
  SELECT account_1.subject AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1 JOIN account_role AS account_role_1 ON account_role_1.subject = account_1.subject
  WHERE account_1.subject = $1::VARCHAR
  AND account_role_1.role = $2::VARCHAR
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"boris":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat_ws(',',
  '', anon_1.touched, anon_2.touched) AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":{"nodes": []},"passport":', coalesce((
        SELECT concat('{"diagnoses":{"assertion":', coalesce(to_json(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_1
                  WHERE condition_1.child_id = passport_1.child_id
                  AND condition_1.state = 'CURRENT'
                  AND (cardinality(condition_1.labels) = 0
                    OR (condition_1.labels <@ CAST('{MALTREATMENT}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(to_json(condition_2.display),
                      'null'::json),
                    ',"since":', coalesce(to_json(condition_2.since),
                      'null'::json),
                    ',"document":', coalesce((
                        SELECT concat('{"date":', coalesce(to_json(medical_document_1.date),
                            'null'::json),
                          '}') AS json
                        FROM medical_document AS medical_document_1
                        WHERE medical_document_1.child_id = condition_2.child_id
                        AND medical_document_1.id = condition_2.document_id
                        AND (cardinality(medical_document_1.labels) = 0
                          OR (medical_document_1.labels <@ CAST('{MALTREATMENT}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_2.since, CAST('-infinity' AS DATE)) DESC, condition_2.id ASC),
                ']') AS json
              FROM condition AS condition_2
              WHERE condition_2.child_id = passport_1.child_id
              AND condition_2.state = 'CURRENT'
              AND (cardinality(condition_2.labels) = 0
                OR (condition_2.labels <@ CAST('{MALTREATMENT}' AS TEXT[])))),
            'null'),
          '},"socialStatuses":null}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, CAST(child_1.id AS TEXT) || '/1/16' AS touched
  FROM child AS child_1
  WHERE child_1.id = $3::UUID
  AND (EXISTS (
      SELECT 1
      FROM ambulance_call AS ambulance_call_1
      WHERE ambulance_call_1.child_id = child_1.id
      AND (ambulance_call_1.dispatcher_id = (
          SELECT viewer.staff_id
          FROM viewer)
        OR ambulance_call_1.doctor_id = (
          SELECT viewer.staff_id
          FROM viewer))
      AND ambulance_call_1.closed_at IS NULL))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":{"nodes": []},"passport":', coalesce((
        SELECT concat('{"diagnoses":{"assertion":', coalesce(to_json(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_3
                  WHERE condition_3.child_id = passport_2.child_id
                  AND condition_3.state = 'CURRENT'
                  AND (cardinality(condition_3.labels) = 0
                    OR (condition_3.labels <@ CAST('{MALTREATMENT}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              WHEN (passport_2.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(to_json(condition_4.display),
                      'null'::json),
                    ',"since":', coalesce(to_json(condition_4.since),
                      'null'::json),
                    ',"document":', coalesce((
                        SELECT concat('{"date":', coalesce(to_json(medical_document_2.date),
                            'null'::json),
                          '}') AS json
                        FROM medical_document AS medical_document_2
                        WHERE medical_document_2.child_id = condition_4.child_id
                        AND medical_document_2.id = condition_4.document_id
                        AND (cardinality(medical_document_2.labels) = 0
                          OR (medical_document_2.labels <@ CAST('{MALTREATMENT}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_4.since, CAST('-infinity' AS DATE)) DESC, condition_4.id ASC),
                ']') AS json
              FROM condition AS condition_4
              WHERE condition_4.child_id = passport_2.child_id
              AND condition_4.state = 'CURRENT'
              AND (cardinality(condition_4.labels) = 0
                OR (condition_4.labels <@ CAST('{MALTREATMENT}' AS TEXT[])))),
            'null'),
          '},"socialStatuses":null}') AS json
        FROM passport AS passport_2
        WHERE passport_2.child_id = child_2.id),
      'null'),
    '}') AS json, CAST(child_2.id AS TEXT) || '/2/16' AS touched
  FROM child AS child_2
  WHERE child_2.id = $4::UUID
  AND (EXISTS (
      SELECT 1
      FROM ambulance_call AS ambulance_call_2
      WHERE ambulance_call_2.child_id = child_2.id
      AND (ambulance_call_2.dispatcher_id = (
          SELECT viewer.staff_id
          FROM viewer)
        OR ambulance_call_2.doctor_id = (
          SELECT viewer.staff_id
          FROM viewer))
      AND ambulance_call_2.closed_at IS NULL))
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
