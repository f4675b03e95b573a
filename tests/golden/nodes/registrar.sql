WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT array_remove(array((
        SELECT unnest(array_append(array((
                SELECT representation_1.child_id
                FROM representation AS representation_2 JOIN representation AS representation_3 ON representation_3.child_id = representation_2.child_id JOIN representation AS representation_1 ON representation_1.representative_id = representation_3.representative_id
                WHERE (representation_2.representative_id = anon_14.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_14.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $6::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $6::DATE)))))), anon_14.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_14)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json),
          'null')),
      ','
      ORDER BY anon_12.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_5.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_12(type, scope, key, n)
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Attachment","id":', coalesce(to_json(translate(encode('Attachment:'::bytea || uuid_send(attachment_1.child_id) || uuid_send(attachment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((4294967296 | CASE
        WHEN anon_13.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_13.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_1 JOIN attachment AS attachment_1 ON attachment_1.child_id = child_1.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_1.district_id = ANY (array((
            SELECT district_1.id
            FROM district AS district_1
            WHERE district_1.organization_id = ANY (array((
                  SELECT assignment_1.organization_id
                  FROM assignment AS assignment_1
                  WHERE assignment_1.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_1.organization_id IS NOT NULL
                  AND assignment_1.valid_from <= $6::DATE
                  AND (assignment_1.valid_to IS NULL
                    OR assignment_1.valid_to >= $6::DATE)))))))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_1
          WHERE appointment_1.child_id = child_1.id
          AND appointment_1.organization_id = ANY (array((
                SELECT assignment_2.organization_id
                FROM assignment AS assignment_2
                WHERE assignment_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_2.organization_id IS NOT NULL
                AND assignment_2.valid_from <= $6::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $6::DATE))))
          AND appointment_1.day = $6::DATE
          AND appointment_1.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_13 ON true
    WHERE anon_12.type = 'Attachment'
    AND child_1.id = anon_12.scope
    AND (anon_13.organization
      OR anon_13.expected)
    AND attachment_1.id = anon_12.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(to_json(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((8589934592 | CASE
        WHEN anon_15.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_15.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2 JOIN certificate AS certificate_1 ON certificate_1.child_id = child_2.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_2.district_id = ANY (array((
            SELECT district_2.id
            FROM district AS district_2
            WHERE district_2.organization_id = ANY (array((
                  SELECT assignment_3.organization_id
                  FROM assignment AS assignment_3
                  WHERE assignment_3.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_3.organization_id IS NOT NULL
                  AND assignment_3.valid_from <= $6::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $6::DATE)))))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_2
          WHERE appointment_2.child_id = child_2.id
          AND appointment_2.organization_id = ANY (array((
                SELECT assignment_4.organization_id
                FROM assignment AS assignment_4
                WHERE assignment_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_4.organization_id IS NOT NULL
                AND assignment_4.valid_from <= $6::DATE
                AND (assignment_4.valid_to IS NULL
                  OR assignment_4.valid_to >= $6::DATE))))
          AND appointment_2.day = $6::DATE
          AND appointment_2.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_15 ON true
    WHERE anon_12.type = 'Certificate'
    AND child_2.id = anon_12.scope
    AND (anon_15.organization
      OR anon_15.expected)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_15.expected
      AND (certificate_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_15.organization
      AND (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_12.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(to_json(translate(encode('Child:'::bytea || uuid_send(child_3.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(child_3.family,
                ''), nullif(child_3.given,
                ''), nullif(child_3.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST((12884901888 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3
    LEFT OUTER JOIN LATERAL (
      SELECT child_3.district_id = ANY (array((
            SELECT district_3.id
            FROM district AS district_3
            WHERE district_3.organization_id = ANY (array((
                  SELECT assignment_5.organization_id
                  FROM assignment AS assignment_5
                  WHERE assignment_5.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_5.organization_id IS NOT NULL
                  AND assignment_5.valid_from <= $6::DATE
                  AND (assignment_5.valid_to IS NULL
                    OR assignment_5.valid_to >= $6::DATE)))))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_3
          WHERE appointment_3.child_id = child_3.id
          AND appointment_3.organization_id = ANY (array((
                SELECT assignment_6.organization_id
                FROM assignment AS assignment_6
                WHERE assignment_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_6.organization_id IS NOT NULL
                AND assignment_6.valid_from <= $6::DATE
                AND (assignment_6.valid_to IS NULL
                  OR assignment_6.valid_to >= $6::DATE))))
          AND appointment_3.day = $6::DATE
          AND appointment_3.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_16 ON true
    WHERE anon_12.type = 'Child'
    AND child_3.id = anon_12.scope
    AND (anon_16.organization
      OR anon_16.expected)) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Correction","id":', coalesce(to_json(translate(encode('Correction:'::bytea || uuid_send(correction_1.child_id) || uuid_send(correction_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((17179869184 | CASE
        WHEN anon_17.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_17.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_4 JOIN correction AS correction_1 ON correction_1.child_id = child_4.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_4.district_id = ANY (array((
            SELECT district_4.id
            FROM district AS district_4
            WHERE district_4.organization_id = ANY (array((
                  SELECT assignment_7.organization_id
                  FROM assignment AS assignment_7
                  WHERE assignment_7.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_7.organization_id IS NOT NULL
                  AND assignment_7.valid_from <= $6::DATE
                  AND (assignment_7.valid_to IS NULL
                    OR assignment_7.valid_to >= $6::DATE)))))))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_4
          WHERE appointment_4.child_id = child_4.id
          AND appointment_4.organization_id = ANY (array((
                SELECT assignment_8.organization_id
                FROM assignment AS assignment_8
                WHERE assignment_8.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_8.organization_id IS NOT NULL
                AND assignment_8.valid_from <= $6::DATE
                AND (assignment_8.valid_to IS NULL
                  OR assignment_8.valid_to >= $6::DATE))))
          AND appointment_4.day = $6::DATE
          AND appointment_4.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_17 ON true
    WHERE anon_12.type = 'Correction'
    AND child_4.id = anon_12.scope
    AND (anon_17.organization
      OR anon_17.expected)
    AND (cardinality(correction_1.labels) = 0
      OR anon_17.expected
      AND (correction_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_17.organization
      AND (correction_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND correction_1.id = anon_12.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(to_json(translate(encode('District:'::bytea || uuid_send(district_5.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":', coalesce(to_json(CASE
          WHEN anon_18.organization THEN (
            SELECT count(*)
            FROM child AS child_5
            WHERE child_5.district_id = district_5.id
            AND child_5.id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[])))
          ELSE NULL END),
        'null'::json),
      '}') AS json
    FROM district AS district_5
    LEFT OUTER JOIN LATERAL (
      SELECT district_5.organization_id = ANY (array((
            SELECT assignment_9.organization_id
            FROM assignment AS assignment_9
            WHERE assignment_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_9.organization_id IS NOT NULL
            AND assignment_9.valid_from <= $6::DATE
            AND (assignment_9.valid_to IS NULL
              OR assignment_9.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_18 ON true
    WHERE anon_12.type = 'District'
    AND district_5.id = anon_12.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Duplicate","id":', coalesce(to_json(translate(encode('Duplicate:'::bytea || uuid_send(duplicate_1.child_id) || uuid_send(duplicate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((21474836480 | CASE
        WHEN anon_19.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_19.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6 JOIN duplicate AS duplicate_1 ON duplicate_1.child_id = child_6.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_6.district_id = ANY (array((
            SELECT district_6.id
            FROM district AS district_6
            WHERE district_6.organization_id = ANY (array((
                  SELECT assignment_10.organization_id
                  FROM assignment AS assignment_10
                  WHERE assignment_10.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_10.organization_id IS NOT NULL
                  AND assignment_10.valid_from <= $6::DATE
                  AND (assignment_10.valid_to IS NULL
                    OR assignment_10.valid_to >= $6::DATE)))))))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_5
          WHERE appointment_5.child_id = child_6.id
          AND appointment_5.organization_id = ANY (array((
                SELECT assignment_11.organization_id
                FROM assignment AS assignment_11
                WHERE assignment_11.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_11.organization_id IS NOT NULL
                AND assignment_11.valid_from <= $6::DATE
                AND (assignment_11.valid_to IS NULL
                  OR assignment_11.valid_to >= $6::DATE))))
          AND appointment_5.day = $6::DATE
          AND appointment_5.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_19 ON true
    WHERE anon_12.type = 'Duplicate'
    AND child_6.id = anon_12.scope
    AND (anon_19.organization
      OR anon_19.expected)
    AND duplicate_1.id = anon_12.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(to_json(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":null,"structured":null,"replacedBy":null}') AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST((25769803776 | CASE
        WHEN anon_20.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_20.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_7 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_7.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_7.district_id = ANY (array((
            SELECT district_7.id
            FROM district AS district_7
            WHERE district_7.organization_id = ANY (array((
                  SELECT assignment_12.organization_id
                  FROM assignment AS assignment_12
                  WHERE assignment_12.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_12.organization_id IS NOT NULL
                  AND assignment_12.valid_from <= $6::DATE
                  AND (assignment_12.valid_to IS NULL
                    OR assignment_12.valid_to >= $6::DATE)))))))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_6
          WHERE appointment_6.child_id = child_7.id
          AND appointment_6.organization_id = ANY (array((
                SELECT assignment_13.organization_id
                FROM assignment AS assignment_13
                WHERE assignment_13.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_13.organization_id IS NOT NULL
                AND assignment_13.valid_from <= $6::DATE
                AND (assignment_13.valid_to IS NULL
                  OR assignment_13.valid_to >= $6::DATE))))
          AND appointment_6.day = $6::DATE
          AND appointment_6.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_20 ON true
    WHERE anon_12.type = 'MedicalDocument'
    AND child_7.id = anon_12.scope
    AND (anon_20.organization
      OR anon_20.expected)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_20.expected
      AND (medical_document_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_20.organization
      AND (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_12.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(to_json(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(to_json(passport_1.updated_at),
        'null'::json),
      '}') AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((30064771072 | CASE
        WHEN anon_21.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_21.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_8 JOIN passport AS passport_1 ON passport_1.child_id = child_8.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_8.district_id = ANY (array((
            SELECT district_8.id
            FROM district AS district_8
            WHERE district_8.organization_id = ANY (array((
                  SELECT assignment_14.organization_id
                  FROM assignment AS assignment_14
                  WHERE assignment_14.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_14.organization_id IS NOT NULL
                  AND assignment_14.valid_from <= $6::DATE
                  AND (assignment_14.valid_to IS NULL
                    OR assignment_14.valid_to >= $6::DATE)))))))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_7
          WHERE appointment_7.child_id = child_8.id
          AND appointment_7.organization_id = ANY (array((
                SELECT assignment_15.organization_id
                FROM assignment AS assignment_15
                WHERE assignment_15.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_15.organization_id IS NOT NULL
                AND assignment_15.valid_from <= $6::DATE
                AND (assignment_15.valid_to IS NULL
                  OR assignment_15.valid_to >= $6::DATE))))
          AND appointment_7.day = $6::DATE
          AND appointment_7.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_21 ON true
    WHERE anon_12.type = 'Passport'
    AND child_8.id = anon_12.scope
    AND (anon_21.organization
      OR anon_21.expected)) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(to_json(translate(encode('Representation:'::bytea || uuid_send(representation_4.child_id) || uuid_send(representation_4.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_9.id AS TEXT)) || '",') || CAST((34359738368 | CASE
        WHEN anon_22.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_22.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_9 JOIN representation AS representation_4 ON representation_4.child_id = child_9.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_9.district_id = ANY (array((
            SELECT district_9.id
            FROM district AS district_9
            WHERE district_9.organization_id = ANY (array((
                  SELECT assignment_16.organization_id
                  FROM assignment AS assignment_16
                  WHERE assignment_16.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_16.organization_id IS NOT NULL
                  AND assignment_16.valid_from <= $6::DATE
                  AND (assignment_16.valid_to IS NULL
                    OR assignment_16.valid_to >= $6::DATE)))))))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_8
          WHERE appointment_8.child_id = child_9.id
          AND appointment_8.organization_id = ANY (array((
                SELECT assignment_17.organization_id
                FROM assignment AS assignment_17
                WHERE assignment_17.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_17.organization_id IS NOT NULL
                AND assignment_17.valid_from <= $6::DATE
                AND (assignment_17.valid_to IS NULL
                  OR assignment_17.valid_to >= $6::DATE))))
          AND appointment_8.day = $6::DATE
          AND appointment_8.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_22 ON true
    WHERE anon_12.type = 'Representation'
    AND child_9.id = anon_12.scope
    AND (anon_22.organization
      OR anon_22.expected)
    AND representation_4.id = anon_12.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(to_json(translate(encode('Representative:'::bytea || uuid_send(representative_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":', coalesce(to_json(representative_2.phone),
        'null'::json),
      ',"email":', coalesce(to_json(representative_2.email),
        'null'::json),
      ',"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(representative_2.family,
                ''), nullif(representative_2.given,
                ''), nullif(representative_2.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, nullif(concat_ws(',', anon_23.touched, anon_24.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_10.id AS TEXT)) || '",38654705666',
        ',') AS touched
      FROM representation AS representation_5 JOIN child AS child_10 ON child_10.id = representation_5.child_id
      WHERE representation_5.representative_id = representative_2.id
      AND child_10.district_id = ANY (array((
            SELECT district_10.id
            FROM district AS district_10
            WHERE district_10.organization_id = ANY (array((
                  SELECT assignment_18.organization_id
                  FROM assignment AS assignment_18
                  WHERE assignment_18.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_18.organization_id IS NOT NULL
                  AND assignment_18.valid_from <= $6::DATE
                  AND (assignment_18.valid_to IS NULL
                    OR assignment_18.valid_to >= $6::DATE)))))))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_23 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_11.id AS TEXT)) || '",38654705668',
        ',') AS touched
      FROM representation AS representation_6 JOIN child AS child_11 ON child_11.id = representation_6.child_id
      WHERE representation_6.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_9
          WHERE appointment_9.child_id = child_11.id
          AND appointment_9.organization_id = ANY (array((
                SELECT assignment_19.organization_id
                FROM assignment AS assignment_19
                WHERE assignment_19.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_19.organization_id IS NOT NULL
                AND assignment_19.valid_from <= $6::DATE
                AND (assignment_19.valid_to IS NULL
                  OR assignment_19.valid_to >= $6::DATE))))
          AND appointment_9.day = $6::DATE
          AND appointment_9.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_24 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_5 JOIN child AS child_10 ON child_10.id = representation_5.child_id
        WHERE representation_5.representative_id = representative_2.id
        AND child_10.district_id = ANY (array((
              SELECT district_10.id
              FROM district AS district_10
              WHERE district_10.organization_id = ANY (array((
                    SELECT assignment_18.organization_id
                    FROM assignment AS assignment_18
                    WHERE assignment_18.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_18.organization_id IS NOT NULL
                    AND assignment_18.valid_from <= $6::DATE
                    AND (assignment_18.valid_to IS NULL
                      OR assignment_18.valid_to >= $6::DATE)))))))
        AND child_10.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_6 JOIN child AS child_11 ON child_11.id = representation_6.child_id
        WHERE representation_6.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_9
            WHERE appointment_9.child_id = child_11.id
            AND appointment_9.organization_id = ANY (array((
                  SELECT assignment_19.organization_id
                  FROM assignment AS assignment_19
                  WHERE assignment_19.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_19.organization_id IS NOT NULL
                  AND assignment_19.valid_from <= $6::DATE
                  AND (assignment_19.valid_to IS NULL
                    OR assignment_19.valid_to >= $6::DATE))))
            AND appointment_9.day = $6::DATE
            AND appointment_9.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_11.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected OFFSET 0) AS anon_25 ON true
    WHERE anon_12.type = 'Representative'
    AND representative_2.id = anon_12.key
    AND (anon_25.organization
      OR anon_25.expected)) AS anon_11 ON true) AS anon_1 ON true
