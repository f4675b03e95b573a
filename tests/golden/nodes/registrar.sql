WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT CASE
  WHEN ((EXISTS (
        SELECT 1
        FROM representative AS representative_1
        WHERE representative_1.staff_id = viewer.staff_id))
    OR (EXISTS (
        SELECT 1
        FROM account AS account_2
        WHERE account_2.staff_id = viewer.staff_id
        AND (account_2.representative_id IS NOT NULL
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $6::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json),
          'null')),
      ','
      ORDER BY anon_11.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_10.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_11(type, scope, key, n)
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Attachment","id":', coalesce(to_json(translate(encode('Attachment:'::bytea || uuid_send(attachment_1.child_id) || uuid_send(attachment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((4294967296 | CASE
        WHEN anon_12.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_12.expected THEN 4
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
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_12 ON true
    WHERE anon_11.type = 'Attachment'
    AND child_1.id = anon_11.scope
    AND (anon_12.organization
      OR anon_12.expected)
    AND attachment_1.id = anon_11.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(to_json(translate(encode('Child:'::bytea || uuid_send(child_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(child_2.family,
                ''), nullif(child_2.given,
                ''), nullif(child_2.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((8589934592 | CASE
        WHEN anon_13.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_13.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
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
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_13 ON true
    WHERE anon_11.type = 'Child'
    AND child_2.id = anon_11.scope
    AND (anon_13.organization
      OR anon_13.expected)) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Correction","id":', coalesce(to_json(translate(encode('Correction:'::bytea || uuid_send(correction_1.child_id) || uuid_send(correction_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST((12884901888 | CASE
        WHEN anon_14.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_14.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3 JOIN correction AS correction_1 ON correction_1.child_id = child_3.id
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
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_14 ON true
    WHERE anon_11.type = 'Correction'
    AND child_3.id = anon_11.scope
    AND (anon_14.organization
      OR anon_14.expected)
    AND (cardinality(correction_1.labels) = 0
      OR anon_14.expected
      AND (correction_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_14.organization
      AND (correction_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND correction_1.id = anon_11.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(to_json(translate(encode('District:'::bytea || uuid_send(district_4.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":', coalesce(to_json(CASE
          WHEN anon_15.organization THEN (
            SELECT count(*)
            FROM child AS child_4
            WHERE child_4.district_id = district_4.id
            AND child_4.id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[])))
          ELSE NULL END),
        'null'::json),
      '}') AS json
    FROM district AS district_4
    LEFT OUTER JOIN LATERAL (
      SELECT district_4.organization_id = ANY (array((
            SELECT assignment_7.organization_id
            FROM assignment AS assignment_7
            WHERE assignment_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_7.organization_id IS NOT NULL
            AND assignment_7.valid_from <= $6::DATE
            AND (assignment_7.valid_to IS NULL
              OR assignment_7.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_15 ON true
    WHERE anon_11.type = 'District'
    AND district_4.id = anon_11.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Duplicate","id":', coalesce(to_json(translate(encode('Duplicate:'::bytea || uuid_send(duplicate_1.child_id) || uuid_send(duplicate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((17179869184 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5 JOIN duplicate AS duplicate_1 ON duplicate_1.child_id = child_5.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_5.district_id = ANY (array((
            SELECT district_5.id
            FROM district AS district_5
            WHERE district_5.organization_id = ANY (array((
                  SELECT assignment_8.organization_id
                  FROM assignment AS assignment_8
                  WHERE assignment_8.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_8.organization_id IS NOT NULL
                  AND assignment_8.valid_from <= $6::DATE
                  AND (assignment_8.valid_to IS NULL
                    OR assignment_8.valid_to >= $6::DATE)))))))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_4
          WHERE appointment_4.child_id = child_5.id
          AND appointment_4.organization_id = ANY (array((
                SELECT assignment_9.organization_id
                FROM assignment AS assignment_9
                WHERE assignment_9.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_9.organization_id IS NOT NULL
                AND assignment_9.valid_from <= $6::DATE
                AND (assignment_9.valid_to IS NULL
                  OR assignment_9.valid_to >= $6::DATE))))
          AND appointment_4.day = $6::DATE
          AND appointment_4.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_16 ON true
    WHERE anon_11.type = 'Duplicate'
    AND child_5.id = anon_11.scope
    AND (anon_16.organization
      OR anon_16.expected)
    AND duplicate_1.id = anon_11.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(to_json(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":null,"structured":null,"replacedBy":null}') AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((21474836480 | CASE
        WHEN anon_17.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_17.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_6.id
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
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_17 ON true
    WHERE anon_11.type = 'MedicalDocument'
    AND child_6.id = anon_11.scope
    AND (anon_17.organization
      OR anon_17.expected)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_17.expected
      AND (medical_document_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_17.organization
      AND (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_11.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(to_json(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(to_json(passport_1.updated_at),
        'null'::json),
      '}') AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST((25769803776 | CASE
        WHEN anon_18.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_18.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_7 JOIN passport AS passport_1 ON passport_1.child_id = child_7.id
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
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_18 ON true
    WHERE anon_11.type = 'Passport'
    AND child_7.id = anon_11.scope
    AND (anon_18.organization
      OR anon_18.expected)) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(to_json(translate(encode('Representation:'::bytea || uuid_send(representation_1.child_id) || uuid_send(representation_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((30064771072 | CASE
        WHEN anon_19.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_19.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_8 JOIN representation AS representation_1 ON representation_1.child_id = child_8.id
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
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_19 ON true
    WHERE anon_11.type = 'Representation'
    AND child_8.id = anon_11.scope
    AND (anon_19.organization
      OR anon_19.expected)
    AND representation_1.id = anon_11.key) AS anon_9 ON true
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
      '}}') AS json, nullif(concat_ws(',', anon_20.touched, anon_21.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_9.id AS TEXT)) || '",34359738370',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_9 ON child_9.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND child_9.district_id = ANY (array((
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
            FROM kin) AS UUID[]))) AS anon_20 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_10.id AS TEXT)) || '",34359738372',
        ',') AS touched
      FROM representation AS representation_3 JOIN child AS child_10 ON child_10.id = representation_3.child_id
      WHERE representation_3.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_8
          WHERE appointment_8.child_id = child_10.id
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
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_21 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_9 ON child_9.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND child_9.district_id = ANY (array((
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
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_3 JOIN child AS child_10 ON child_10.id = representation_3.child_id
        WHERE representation_3.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_8
            WHERE appointment_8.child_id = child_10.id
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
        AND child_10.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected OFFSET 0) AS anon_22 ON true
    WHERE anon_11.type = 'Representative'
    AND representative_2.id = anon_11.key
    AND (anon_22.organization
      OR anon_22.expected)) AS anon_10 ON true) AS anon_1 ON true
