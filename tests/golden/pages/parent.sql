WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_3.child_id
      FROM representation AS representation_3
      WHERE representation_3.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_3.status = 'ACTIVE'
      AND NOT (representation_3.court_restricted
        AND coalesce(representation_3.restricted_from <= $4::DATE
          AND representation_3.restricted_to >= $4::DATE, true))
      AND representation_3.valid_from <= $4::DATE
      AND (representation_3.valid_to IS NULL
        OR representation_3.valid_to >= $4::DATE)
      AND representation_3.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_4.child_id
      FROM representation AS representation_4
      WHERE representation_4.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_4.status = 'ACTIVE'
      AND NOT (representation_4.court_restricted
        AND coalesce(representation_4.restricted_from <= $4::DATE
          AND representation_4.restricted_to >= $4::DATE, true))
      AND representation_4.valid_from <= $4::DATE
      AND (representation_4.valid_to IS NULL
        OR representation_4.valid_to >= $4::DATE)
      AND representation_4.kind = 'DELEGATED'
      AND representation_4.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"date":"', anon_2.date,
              '","kind":"', anon_2.kind,
              '"}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          ',"hasPreviousPage":true,"startCursor":', coalesce(json_of((array_agg(translate(encode(uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')
                  ORDER BY anon_2.n ASC) FILTER (WHERE anon_2.n <= $3::INTEGER))[1]),
            'null'::json),
          ',"endCursor":', coalesce(json_of((array_agg(translate(encode(uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')
                  ORDER BY anon_2.n DESC) FILTER (WHERE anon_2.n <= $3::INTEGER))[1]),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT medical_document_1.id, medical_document_1.kind, medical_document_1.date, row_number() OVER (ORDER BY medical_document_1.date DESC, medical_document_1.id DESC) AS n
          FROM medical_document AS medical_document_1
          WHERE medical_document_1.child_id = child_1.id
          AND (cardinality(medical_document_1.labels) = 0
            OR anon_3.represents
            AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.represents_teen
            AND (medical_document_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_3.delegated
            AND (medical_document_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          AND (anon_3.represents
            OR anon_3.represents_teen
            OR anon_3.delegated
            AND CAST(medical_document_1.kind AS TEXT) = ANY (array((
                  SELECT unnest(representation_1.document_kinds)
                  FROM representation AS representation_1
                  WHERE representation_1.child_id = child_1.id
                  AND representation_1.representative_id = (
                    SELECT viewer.representative_id
                    FROM viewer)
                  AND representation_1.status = 'ACTIVE'
                  AND NOT (representation_1.court_restricted
                    AND coalesce(representation_1.restricted_from <= $4::DATE
                      AND representation_1.restricted_to >= $4::DATE, true))
                  AND representation_1.valid_from <= $4::DATE
                  AND (representation_1.valid_to IS NULL
                    OR representation_1.valid_to >= $4::DATE)
                  AND representation_1.kind = 'DELEGATED'
                  AND representation_1.valid_to IS NOT NULL))))
          AND ((medical_document_1.date, medical_document_1.id) < (
              SELECT medical_document_2.date, medical_document_2.id
              FROM medical_document AS medical_document_2
              WHERE medical_document_2.id = $5::UUID
              AND medical_document_2.child_id = child_1.id
              AND (cardinality(medical_document_2.labels) = 0
                OR anon_3.represents
                AND (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.represents_teen
                AND (medical_document_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_3.delegated
                AND (medical_document_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
              AND (anon_3.represents
                OR anon_3.represents_teen
                OR anon_3.delegated
                AND CAST(medical_document_2.kind AS TEXT) = ANY (array((
                      SELECT unnest(representation_2.document_kinds)
                      FROM representation AS representation_2
                      WHERE representation_2.child_id = child_1.id
                      AND representation_2.representative_id = (
                        SELECT viewer.representative_id
                        FROM viewer)
                      AND representation_2.status = 'ACTIVE'
                      AND NOT (representation_2.court_restricted
                        AND coalesce(representation_2.restricted_from <= $4::DATE
                          AND representation_2.restricted_to >= $4::DATE, true))
                      AND representation_2.valid_from <= $4::DATE
                      AND (representation_2.valid_to IS NULL
                        OR representation_2.valid_to >= $4::DATE)
                      AND representation_2.kind = 'DELEGATED'
                      AND representation_2.valid_to IS NOT NULL))))))
          ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    ',"vaccinations":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"vaccine":', coalesce(json_of(anon_4.vaccine),
                'null'::json),
              ',"date":"', anon_4.date,
              '","code":', coalesce(json_of(anon_4.code),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_4.n <= $6::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $6::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT vaccination_1.code, vaccination_1.vaccine, vaccination_1.date, row_number() OVER (ORDER BY vaccination_1.date DESC, vaccination_1.id DESC) AS n
          FROM vaccination AS vaccination_1
          WHERE vaccination_1.child_id = child_1.id
          AND (vaccination_1.state = 'CURRENT'
            OR vaccination_1.amendment_labels IS NOT NULL
            AND NOT (anon_3.represents
              AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_3.represents_teen
              AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
              OR anon_3.delegated
              AND any_within(vaccination_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
          AND (cardinality(vaccination_1.labels) = 0
            OR anon_3.represents
            AND (vaccination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.represents_teen
            AND (vaccination_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_3.delegated
            AND (vaccination_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          ORDER BY vaccination_1.date DESC, vaccination_1.id DESC
          LIMIT $6::INTEGER + 1) AS anon_4
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_3.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_3.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_3.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $7::UUID
  AND (anon_3.represents
    OR anon_3.represents_teen
    OR anon_3.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
