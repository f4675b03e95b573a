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
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json),
          'null')),
      ','
      ORDER BY anon_14.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_14(type, scope, key, n)
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_14.scope
  AND anon_14.type != 'Child'
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
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"ArchiveRequest","id":', coalesce(json_of(translate(encode('ArchiveRequest:'::bytea || uuid_send(archive_request_1.child_id) || uuid_send(archive_request_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((4294967296 | CASE
        WHEN anon_15.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_15.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM archive_request AS archive_request_1
    WHERE anon_14.type = 'ArchiveRequest'
    AND archive_request_1.child_id = child_1.id
    AND (anon_15.organization
      OR anon_15.expected)
    AND (cardinality(archive_request_1.labels) = 0
      OR anon_15.expected
      AND (archive_request_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_15.organization
      AND (archive_request_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND archive_request_1.id = anon_14.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Attachment","id":', coalesce(json_of(translate(encode('Attachment:'::bytea || uuid_send(attachment_1.child_id) || uuid_send(attachment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((8589934592 | CASE
        WHEN anon_15.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_15.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM attachment AS attachment_1
    WHERE anon_14.type = 'Attachment'
    AND attachment_1.child_id = child_1.id
    AND (anon_15.organization
      OR anon_15.expected)
    AND attachment_1.id = anon_14.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(json_of(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((12884901888 | CASE
        WHEN anon_15.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_15.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_1
    WHERE anon_14.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND (anon_15.organization
      OR anon_15.expected)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_15.expected
      AND (certificate_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_15.organization
      AND (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_14.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_2.family,
                ''), nullif(child_2.given,
                ''), nullif(child_2.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((17179869184 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
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
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_16 ON true
    WHERE anon_14.type = 'Child'
    AND child_2.id = anon_14.scope
    AND (anon_16.organization
      OR anon_16.expected)) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Correction","id":', coalesce(json_of(translate(encode('Correction:'::bytea || uuid_send(correction_1.child_id) || uuid_send(correction_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((21474836480 | CASE
        WHEN anon_15.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_15.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM correction AS correction_1
    WHERE anon_14.type = 'Correction'
    AND correction_1.child_id = child_1.id
    AND (anon_15.organization
      OR anon_15.expected)
    AND (cardinality(correction_1.labels) = 0
      OR anon_15.expected
      AND (correction_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_15.organization
      AND (correction_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND correction_1.id = anon_14.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(json_of(translate(encode('District:'::bytea || uuid_send(district_3.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":', coalesce(json_of(CASE
          WHEN anon_17.organization THEN (
            SELECT count(*)
            FROM child AS child_3
            WHERE child_3.district_id = district_3.id
            AND child_3.id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[])))
          ELSE NULL END),
        'null'::json),
      '}') AS json
    FROM district AS district_3
    LEFT OUTER JOIN LATERAL (
      SELECT district_3.organization_id = ANY (array((
            SELECT assignment_5.organization_id
            FROM assignment AS assignment_5
            WHERE assignment_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_5.organization_id IS NOT NULL
            AND assignment_5.valid_from <= $6::DATE
            AND (assignment_5.valid_to IS NULL
              OR assignment_5.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_17 ON true
    WHERE anon_14.type = 'District'
    AND district_3.id = anon_14.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Duplicate","id":', coalesce(json_of(translate(encode('Duplicate:'::bytea || uuid_send(duplicate_1.child_id) || uuid_send(duplicate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((25769803776 | CASE
        WHEN anon_15.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_15.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM duplicate AS duplicate_1
    WHERE anon_14.type = 'Duplicate'
    AND duplicate_1.child_id = child_1.id
    AND (anon_15.organization
      OR anon_15.expected)
    AND duplicate_1.id = anon_14.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":null,"structured":null,"replacedBy":null}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((30064771072 | CASE
        WHEN anon_15.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_15.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_14.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND (anon_15.organization
      OR anon_15.expected)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_15.expected
      AND (medical_document_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_15.organization
      AND (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_14.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"PaperVolume","id":', coalesce(json_of(translate(encode('PaperVolume:'::bytea || uuid_send(paper_volume_1.child_id) || uuid_send(paper_volume_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((34359738368 | CASE
        WHEN anon_15.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_15.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM paper_volume AS paper_volume_1
    WHERE anon_14.type = 'PaperVolume'
    AND paper_volume_1.child_id = child_1.id
    AND (anon_15.organization
      OR anon_15.expected)
    AND (cardinality(paper_volume_1.labels) = 0
      OR anon_15.expected
      AND (paper_volume_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_15.organization
      AND (paper_volume_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND paper_volume_1.id = anon_14.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(json_of(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(json_of(passport_1.updated_at),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((38654705664 | CASE
        WHEN anon_15.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_15.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_14.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND (anon_15.organization
      OR anon_15.expected)) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(json_of(translate(encode('Representation:'::bytea || uuid_send(representation_1.child_id) || uuid_send(representation_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((42949672960 | CASE
        WHEN anon_15.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_15.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_1
    WHERE anon_14.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND (anon_15.organization
      OR anon_15.expected)
    AND representation_1.id = anon_14.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(json_of(translate(encode('Representative:'::bytea || uuid_send(representative_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":', coalesce(json_of(representative_2.phone),
        'null'::json),
      ',"email":', coalesce(json_of(representative_2.email),
        'null'::json),
      ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(representative_2.family,
                ''), nullif(representative_2.given,
                ''), nullif(representative_2.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, nullif(concat_ws(',', anon_18.touched, anon_19.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_4.id AS TEXT)) || '",47244640258',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_4 ON child_4.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND child_4.district_id = ANY (array((
            SELECT district_4.id
            FROM district AS district_4
            WHERE district_4.organization_id = ANY (array((
                  SELECT assignment_6.organization_id
                  FROM assignment AS assignment_6
                  WHERE assignment_6.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_6.organization_id IS NOT NULL
                  AND assignment_6.valid_from <= $6::DATE
                  AND (assignment_6.valid_to IS NULL
                    OR assignment_6.valid_to >= $6::DATE)))))))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_18 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_5.id AS TEXT)) || '",47244640260',
        ',') AS touched
      FROM representation AS representation_3 JOIN child AS child_5 ON child_5.id = representation_3.child_id
      WHERE representation_3.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_3
          WHERE appointment_3.child_id = child_5.id
          AND appointment_3.organization_id = ANY (array((
                SELECT assignment_7.organization_id
                FROM assignment AS assignment_7
                WHERE assignment_7.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_7.organization_id IS NOT NULL
                AND assignment_7.valid_from <= $6::DATE
                AND (assignment_7.valid_to IS NULL
                  OR assignment_7.valid_to >= $6::DATE))))
          AND appointment_3.day = $6::DATE
          AND appointment_3.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_19 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_4 ON child_4.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND child_4.district_id = ANY (array((
              SELECT district_4.id
              FROM district AS district_4
              WHERE district_4.organization_id = ANY (array((
                    SELECT assignment_6.organization_id
                    FROM assignment AS assignment_6
                    WHERE assignment_6.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_6.organization_id IS NOT NULL
                    AND assignment_6.valid_from <= $6::DATE
                    AND (assignment_6.valid_to IS NULL
                      OR assignment_6.valid_to >= $6::DATE)))))))
        AND child_4.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_3 JOIN child AS child_5 ON child_5.id = representation_3.child_id
        WHERE representation_3.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_3
            WHERE appointment_3.child_id = child_5.id
            AND appointment_3.organization_id = ANY (array((
                  SELECT assignment_7.organization_id
                  FROM assignment AS assignment_7
                  WHERE assignment_7.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_7.organization_id IS NOT NULL
                  AND assignment_7.valid_from <= $6::DATE
                  AND (assignment_7.valid_to IS NULL
                    OR assignment_7.valid_to >= $6::DATE))))
            AND appointment_3.day = $6::DATE
            AND appointment_3.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_5.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected OFFSET 0) AS anon_20 ON true
    WHERE anon_14.type = 'Representative'
    AND representative_2.id = anon_14.key
    AND (anon_20.organization
      OR anon_20.expected)) AS anon_13 ON true) AS anon_1 ON true
