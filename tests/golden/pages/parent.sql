WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat_ws(',',
  '', anon_1.touched) AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"date":"', anon_2.date,
              '","kind":"', anon_2.kind,
              '"}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(to_json(count(*) > $3::INTEGER),
            'null'::json),
          ',"hasPreviousPage":true,"startCursor":', coalesce(to_json((array_agg(translate(encode(uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')
                  ORDER BY anon_2.n ASC) FILTER (WHERE anon_2.n <= $3::INTEGER))[$4::INTEGER]),
            'null'::json),
          ',"endCursor":', coalesce(to_json((array_agg(translate(encode(uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')
                  ORDER BY anon_2.n DESC) FILTER (WHERE anon_2.n <= $3::INTEGER))[$5::INTEGER]),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT medical_document_1.id AS id, medical_document_1.kind AS kind, medical_document_1.date AS date, row_number() OVER (ORDER BY medical_document_1.date DESC, medical_document_1.id DESC) AS n
          FROM medical_document AS medical_document_1
          WHERE medical_document_1.child_id = child_1.id
          AND (anon_3.represents_teen
            AND (cardinality(medical_document_1.labels) = 0
              OR (medical_document_1.labels <@ CAST('{GENETIC}' AS TEXT[])))
            OR anon_3.represents
            AND (cardinality(medical_document_1.labels) = 0
              OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE}' AS TEXT[]))))
          AND ((medical_document_1.date, medical_document_1.id) < (
              SELECT medical_document_2.date, medical_document_2.id
              FROM medical_document AS medical_document_2
              WHERE medical_document_2.id = $6::UUID
              AND medical_document_2.child_id = child_1.id
              AND (anon_3.represents_teen
                AND (cardinality(medical_document_2.labels) = 0
                  OR (medical_document_2.labels <@ CAST('{GENETIC}' AS TEXT[])))
                OR anon_3.represents
                AND (cardinality(medical_document_2.labels) = 0
                  OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE}' AS TEXT[]))))))
          ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    ',"vaccinations":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"vaccine":', coalesce(to_json(anon_4.vaccine),
                'null'::json),
              ',"date":"', anon_4.date,
              '","code":', coalesce(to_json(anon_4.code),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_4.n <= $7::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(to_json(count(*) > $7::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT vaccination_1.code AS code, vaccination_1.vaccine AS vaccine, vaccination_1.date AS date, row_number() OVER (ORDER BY vaccination_1.date DESC, vaccination_1.id DESC) AS n
          FROM vaccination AS vaccination_1
          WHERE vaccination_1.child_id = child_1.id
          AND (vaccination_1.state = 'CURRENT'
            OR vaccination_1.amendment_labels IS NOT NULL
            AND NOT (anon_3.represents_teen
              AND (vaccination_1.amendment_labels <@ CAST('{GENETIC}' AS TEXT[]))
              OR anon_3.represents
              AND (vaccination_1.amendment_labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE}' AS TEXT[]))))
          AND (anon_3.represents_teen
            AND (cardinality(vaccination_1.labels) = 0
              OR (vaccination_1.labels <@ CAST('{GENETIC}' AS TEXT[])))
            OR anon_3.represents
            AND (cardinality(vaccination_1.labels) = 0
              OR (vaccination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE}' AS TEXT[]))))
          ORDER BY vaccination_1.date DESC, vaccination_1.id DESC
          LIMIT $7::INTEGER + 1) AS anon_4
        HAVING true),
      'null'),
    '}') AS json, (CAST(child_1.id AS TEXT) || '/1/') || CAST((0 | CASE
      WHEN anon_3.represents THEN 32
      ELSE 0 END) | CASE
    WHEN anon_3.represents_teen THEN 64
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($8::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM representation AS representation_1
        WHERE representation_1.child_id = child_1.id
        AND representation_1.representative_id = (
          SELECT viewer.representative_id
          FROM viewer)
        AND representation_1.status = 'ACTIVE'
        AND NOT representation_1.court_restricted
        AND representation_1.valid_from <= $8::DATE
        AND (representation_1.valid_to IS NULL
          OR representation_1.valid_to >= $8::DATE))) AS represents, child_1.birth_date <= CAST($8::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($8::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM representation AS representation_2
        WHERE representation_2.child_id = child_1.id
        AND representation_2.representative_id = (
          SELECT viewer.representative_id
          FROM viewer)
        AND representation_2.status = 'ACTIVE'
        AND NOT representation_2.court_restricted
        AND representation_2.valid_from <= $8::DATE
        AND (representation_2.valid_to IS NULL
          OR representation_2.valid_to >= $8::DATE))) AS represents_teen
    LIMIT ALL OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $9::UUID
  AND (anon_3.represents
    OR anon_3.represents_teen)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
