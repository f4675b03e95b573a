WITH viewer AS MATERIALIZED (
  SELECT account_1.subject AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1 JOIN account_role AS account_role_1 ON account_role_1.subject = account_1.subject
  WHERE account_1.subject = $1::VARCHAR
  AND account_role_1.role = $2::VARCHAR
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat_ws(',',
  '', anon_1.touched) AS touched, 0 | coalesce(anon_1.relations, 0) AS relations
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json),
          'null')),
      ','
      ORDER BY anon_10.n),
    ']') AS json, string_agg(concat_ws(',',
      '', anon_2.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_9.touched),
    ',') AS touched, bit_or((((((0 | coalesce(anon_2.relations, 0)) | coalesce(anon_4.relations, 0)) | coalesce(anon_5.relations, 0)) | coalesce(anon_6.relations, 0)) | coalesce(anon_7.relations, 0)) | coalesce(anon_9.relations, 0)) AS relations
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_10(type, scope, key, n)
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(to_json(translate(encode('Child:'::bytea || uuid_send(child_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(child_1.family,
                ''), nullif(child_1.given,
                ''), nullif(child_1.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, CAST(child_1.id AS TEXT) AS touched, coalesce(8, 0) AS relations
    FROM child AS child_1
    WHERE anon_10.type = 'Child'
    AND child_1.id = anon_10.scope
    AND ((EXISTS (
          SELECT 1
          FROM referral AS referral_1
          WHERE referral_1.child_id = child_1.id
          AND referral_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND (referral_1.closed_at IS NULL
            OR referral_1.closed_at >= $6::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_1
          WHERE observation_1.child_id = child_1.id
          AND observation_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_1.state = 'CURRENT'
          AND observation_1.status = 'ACTIVE')))) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(to_json(translate(encode('District:'::bytea || uuid_send(district_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":null}') AS json
    FROM district AS district_1
    WHERE anon_10.type = 'District'
    AND district_1.id = anon_10.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Measurement","id":', coalesce(to_json(translate(encode('Measurement:'::bytea || uuid_send(measurement_1.child_id) || uuid_send(measurement_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, CAST(child_2.id AS TEXT) AS touched, coalesce(8, 0) AS relations
    FROM child AS child_2 JOIN measurement AS measurement_1 ON measurement_1.child_id = child_2.id
    WHERE anon_10.type = 'Measurement'
    AND child_2.id = anon_10.scope
    AND ((EXISTS (
          SELECT 1
          FROM referral AS referral_2
          WHERE referral_2.child_id = child_2.id
          AND referral_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND (referral_2.closed_at IS NULL
            OR referral_2.closed_at >= $6::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_2
          WHERE observation_2.child_id = child_2.id
          AND observation_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_2.state = 'CURRENT'
          AND observation_2.status = 'ACTIVE')))
    AND measurement_1.state = 'CURRENT'
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{GENETIC,MALTREATMENT}' AS TEXT[])))
    AND measurement_1.id = anon_10.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(to_json(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":', coalesce(to_json(medical_document_1.title),
        'null'::json),
      ',"structured":', coalesce(to_json(CASE
          WHEN (json_typeof(medical_document_1.structured -> 'entry') = 'array') THEN CAST(jsonb_set(CAST(medical_document_1.structured AS JSONB), CAST('{entry}' AS TEXT[]), (
                SELECT coalesce(jsonb_agg(jsonb_set(anon_11.value, CAST('{resource}' AS TEXT[]), (anon_11.value -> 'resource') - 'contained')), CAST('[]' AS JSONB)) AS coalesce_1
                FROM jsonb_array_elements(CAST(medical_document_1.structured AS JSONB) -> 'entry') AS anon_11
                WHERE (coalesce((anon_11.value -> 'resource') ->> 'resourceType',
                    '') NOT IN ('Patient',
                    'RelatedPerson')))) AS JSON)
          WHEN ((medical_document_1.structured -> 'contained') IS NOT NULL) THEN CAST(CAST(medical_document_1.structured AS JSONB) - 'contained' AS JSON)
          ELSE medical_document_1.structured END),
        'null'::json),
      ',"replacedBy":', coalesce((
          SELECT concat('{"title":', coalesce(to_json(medical_document_2.title),
              'null'::json),
            '}') AS json
          FROM medical_document AS medical_document_2
          WHERE medical_document_2.child_id = medical_document_1.child_id
          AND medical_document_2.id = medical_document_1.replaced_by_id
          AND (cardinality(medical_document_2.labels) = 0
            OR (medical_document_2.labels <@ CAST('{GENETIC,MALTREATMENT}' AS TEXT[])))),
        'null'),
      '}') AS json, CAST(child_3.id AS TEXT) AS touched, coalesce(8, 0) AS relations
    FROM child AS child_3 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_3.id
    WHERE anon_10.type = 'MedicalDocument'
    AND child_3.id = anon_10.scope
    AND ((EXISTS (
          SELECT 1
          FROM referral AS referral_3
          WHERE referral_3.child_id = child_3.id
          AND referral_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND (referral_3.closed_at IS NULL
            OR referral_3.closed_at >= $6::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_3
          WHERE observation_3.child_id = child_3.id
          AND observation_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_3.state = 'CURRENT'
          AND observation_3.status = 'ACTIVE')))
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{GENETIC,MALTREATMENT}' AS TEXT[])))
    AND medical_document_1.id = anon_10.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(to_json(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(to_json(passport_1.updated_at),
        'null'::json),
      '}') AS json, CAST(child_4.id AS TEXT) AS touched, coalesce(8, 0) AS relations
    FROM child AS child_4 JOIN passport AS passport_1 ON passport_1.child_id = child_4.id
    WHERE anon_10.type = 'Passport'
    AND child_4.id = anon_10.scope
    AND ((EXISTS (
          SELECT 1
          FROM referral AS referral_4
          WHERE referral_4.child_id = child_4.id
          AND referral_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND (referral_4.closed_at IS NULL
            OR referral_4.closed_at >= $6::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_4
          WHERE observation_4.child_id = child_4.id
          AND observation_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_4.state = 'CURRENT'
          AND observation_4.status = 'ACTIVE')))) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(to_json(translate(encode('Representation:'::bytea || uuid_send(representation_1.child_id) || uuid_send(representation_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, CAST(child_5.id AS TEXT) AS touched, coalesce(8, 0) AS relations
    FROM child AS child_5 JOIN representation AS representation_1 ON representation_1.child_id = child_5.id
    WHERE anon_10.type = 'Representation'
    AND child_5.id = anon_10.scope
    AND ((EXISTS (
          SELECT 1
          FROM referral AS referral_5
          WHERE referral_5.child_id = child_5.id
          AND referral_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND (referral_5.closed_at IS NULL
            OR referral_5.closed_at >= $6::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_5
          WHERE observation_5.child_id = child_5.id
          AND observation_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_5.state = 'CURRENT'
          AND observation_5.status = 'ACTIVE')))
    AND representation_1.id = anon_10.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(to_json(translate(encode('Representative:'::bytea || uuid_send(representative_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":', coalesce(to_json(CASE
          WHEN (representative_1.phone IS NOT NULL) THEN 'on record'
          ELSE NULL END),
        'null'::json),
      ',"email":null,"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(representative_1.family,
                ''), nullif(representative_1.given,
                ''), nullif(representative_1.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json
    FROM representative AS representative_1
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_6 ON child_6.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_1.id
        AND ((EXISTS (
              SELECT 1
              FROM referral AS referral_6
              WHERE referral_6.child_id = child_6.id
              AND referral_6.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND (referral_6.closed_at IS NULL
                OR referral_6.closed_at >= $6::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
          OR (EXISTS (
              SELECT 1
              FROM observation AS observation_6
              WHERE observation_6.child_id = child_6.id
              AND observation_6.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND observation_6.state = 'CURRENT'
              AND observation_6.status = 'ACTIVE')))) AS treating
      LIMIT ALL OFFSET 0) AS anon_12 ON true
    WHERE anon_10.type = 'Representative'
    AND representative_1.id = anon_10.key
    AND anon_12.treating) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Vaccination","id":', coalesce(to_json(translate(encode('Vaccination:'::bytea || uuid_send(vaccination_1.child_id) || uuid_send(vaccination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, CAST(child_7.id AS TEXT) AS touched, coalesce(8, 0) AS relations
    FROM child AS child_7 JOIN vaccination AS vaccination_1 ON vaccination_1.child_id = child_7.id
    WHERE anon_10.type = 'Vaccination'
    AND child_7.id = anon_10.scope
    AND ((EXISTS (
          SELECT 1
          FROM referral AS referral_7
          WHERE referral_7.child_id = child_7.id
          AND referral_7.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND (referral_7.closed_at IS NULL
            OR referral_7.closed_at >= $6::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_7
          WHERE observation_7.child_id = child_7.id
          AND observation_7.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_7.state = 'CURRENT'
          AND observation_7.status = 'ACTIVE')))
    AND vaccination_1.state = 'CURRENT'
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{GENETIC,MALTREATMENT}' AS TEXT[])))
    AND vaccination_1.id = anon_10.key) AS anon_9 ON true) AS anon_1 ON true
