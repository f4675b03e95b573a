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
                WHERE (representation_2.representative_id = anon_19.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_19.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $6::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $6::DATE)))))), anon_19.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_19)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json),
          'null')),
      ','
      ORDER BY anon_18.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_18(type, scope, key, n)
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Appointment","id":', coalesce(to_json(translate(encode('Appointment:'::bytea || uuid_send(appointment_1.child_id) || uuid_send(appointment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
    FROM child AS child_1 JOIN appointment AS appointment_1 ON appointment_1.child_id = child_1.id
    WHERE anon_18.type = 'Appointment'
    AND child_1.id = anon_18.scope
    AND child_1.district_id = ANY (array((
          SELECT assignment_1.district_id
          FROM assignment AS assignment_1
          WHERE assignment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_1.district_id IS NOT NULL
          AND assignment_1.valid_from <= $6::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $6::DATE))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (cardinality(appointment_1.labels) = 0
      OR (appointment_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND appointment_1.id = anon_18.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Attachment","id":', coalesce(to_json(translate(encode('Attachment:'::bytea || uuid_send(attachment_1.child_id) || uuid_send(attachment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_2.id AS TEXT)) || '",8589934593' AS touched
    FROM child AS child_2 JOIN attachment AS attachment_1 ON attachment_1.child_id = child_2.id
    WHERE anon_18.type = 'Attachment'
    AND child_2.id = anon_18.scope
    AND child_2.district_id = ANY (array((
          SELECT assignment_2.district_id
          FROM assignment AS assignment_2
          WHERE assignment_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_2.district_id IS NOT NULL
          AND assignment_2.valid_from <= $6::DATE
          AND (assignment_2.valid_to IS NULL
            OR assignment_2.valid_to >= $6::DATE))))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND attachment_1.id = anon_18.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"BreakGlassGrant","id":', coalesce(to_json(translate(encode('BreakGlassGrant:'::bytea || uuid_send(break_glass_grant_1.child_id) || uuid_send(break_glass_grant_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_3.id AS TEXT)) || '",12884901889' AS touched
    FROM child AS child_3 JOIN break_glass_grant AS break_glass_grant_1 ON break_glass_grant_1.child_id = child_3.id
    WHERE anon_18.type = 'BreakGlassGrant'
    AND child_3.id = anon_18.scope
    AND child_3.district_id = ANY (array((
          SELECT assignment_3.district_id
          FROM assignment AS assignment_3
          WHERE assignment_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_3.district_id IS NOT NULL
          AND assignment_3.valid_from <= $6::DATE
          AND (assignment_3.valid_to IS NULL
            OR assignment_3.valid_to >= $6::DATE))))
    AND child_3.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND break_glass_grant_1.id = anon_18.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(to_json(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_4.id AS TEXT)) || '",17179869185' AS touched
    FROM child AS child_4 JOIN certificate AS certificate_1 ON certificate_1.child_id = child_4.id
    WHERE anon_18.type = 'Certificate'
    AND child_4.id = anon_18.scope
    AND child_4.district_id = ANY (array((
          SELECT assignment_4.district_id
          FROM assignment AS assignment_4
          WHERE assignment_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_4.district_id IS NOT NULL
          AND assignment_4.valid_from <= $6::DATE
          AND (assignment_4.valid_to IS NULL
            OR assignment_4.valid_to >= $6::DATE))))
    AND child_4.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (cardinality(certificate_1.labels) = 0
      OR (certificate_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_18.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(to_json(translate(encode('Child:'::bytea || uuid_send(child_5.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(child_5.family,
                ''), nullif(child_5.given,
                ''), nullif(child_5.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, ('"' || CAST(child_5.id AS TEXT)) || '",21474836481' AS touched
    FROM child AS child_5
    WHERE anon_18.type = 'Child'
    AND child_5.id = anon_18.scope
    AND child_5.district_id = ANY (array((
          SELECT assignment_5.district_id
          FROM assignment AS assignment_5
          WHERE assignment_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_5.district_id IS NOT NULL
          AND assignment_5.valid_from <= $6::DATE
          AND (assignment_5.valid_to IS NULL
            OR assignment_5.valid_to >= $6::DATE))))
    AND child_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Correction","id":', coalesce(to_json(translate(encode('Correction:'::bytea || uuid_send(correction_1.child_id) || uuid_send(correction_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_6.id AS TEXT)) || '",25769803777' AS touched
    FROM child AS child_6 JOIN correction AS correction_1 ON correction_1.child_id = child_6.id
    WHERE anon_18.type = 'Correction'
    AND child_6.id = anon_18.scope
    AND child_6.district_id = ANY (array((
          SELECT assignment_6.district_id
          FROM assignment AS assignment_6
          WHERE assignment_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_6.district_id IS NOT NULL
          AND assignment_6.valid_from <= $6::DATE
          AND (assignment_6.valid_to IS NULL
            OR assignment_6.valid_to >= $6::DATE))))
    AND child_6.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (cardinality(correction_1.labels) = 0
      OR (correction_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND correction_1.id = anon_18.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(to_json(translate(encode('District:'::bytea || uuid_send(district_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":', coalesce(to_json(CASE
          WHEN anon_20.attached THEN (
            SELECT count(*)
            FROM child AS child_7
            WHERE child_7.district_id = district_1.id
            AND child_7.id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[])))
          ELSE NULL END),
        'null'::json),
      '}') AS json
    FROM district AS district_1
    LEFT OUTER JOIN LATERAL (
      SELECT district_1.id = ANY (array((
            SELECT assignment_7.district_id
            FROM assignment AS assignment_7
            WHERE assignment_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_7.district_id IS NOT NULL
            AND assignment_7.valid_from <= $6::DATE
            AND (assignment_7.valid_to IS NULL
              OR assignment_7.valid_to >= $6::DATE)))) AS attached OFFSET 0) AS anon_20 ON true
    WHERE anon_18.type = 'District'
    AND district_1.id = anon_18.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Examination","id":', coalesce(to_json(translate(encode('Examination:'::bytea || uuid_send(examination_1.child_id) || uuid_send(examination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_8.id AS TEXT)) || '",30064771073' AS touched
    FROM child AS child_8 JOIN examination AS examination_1 ON examination_1.child_id = child_8.id
    WHERE anon_18.type = 'Examination'
    AND child_8.id = anon_18.scope
    AND child_8.district_id = ANY (array((
          SELECT assignment_8.district_id
          FROM assignment AS assignment_8
          WHERE assignment_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_8.district_id IS NOT NULL
          AND assignment_8.valid_from <= $6::DATE
          AND (assignment_8.valid_to IS NULL
            OR assignment_8.valid_to >= $6::DATE))))
    AND child_8.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(examination_1.labels) = 0
      OR (examination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_18.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"FactResolution","id":', coalesce(to_json(translate(encode('FactResolution:'::bytea || uuid_send(fact_resolution_1.child_id) || uuid_send(fact_resolution_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_9.id AS TEXT)) || '",34359738369' AS touched
    FROM child AS child_9 JOIN fact_resolution AS fact_resolution_1 ON fact_resolution_1.child_id = child_9.id
    WHERE anon_18.type = 'FactResolution'
    AND child_9.id = anon_18.scope
    AND child_9.district_id = ANY (array((
          SELECT assignment_9.district_id
          FROM assignment AS assignment_9
          WHERE assignment_9.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_9.district_id IS NOT NULL
          AND assignment_9.valid_from <= $6::DATE
          AND (assignment_9.valid_to IS NULL
            OR assignment_9.valid_to >= $6::DATE))))
    AND child_9.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND fact_resolution_1.id = anon_18.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Measurement","id":', coalesce(to_json(translate(encode('Measurement:'::bytea || uuid_send(measurement_1.child_id) || uuid_send(measurement_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_10.id AS TEXT)) || '",38654705665' AS touched
    FROM child AS child_10 JOIN measurement AS measurement_1 ON measurement_1.child_id = child_10.id
    WHERE anon_18.type = 'Measurement'
    AND child_10.id = anon_18.scope
    AND child_10.district_id = ANY (array((
          SELECT assignment_10.district_id
          FROM assignment AS assignment_10
          WHERE assignment_10.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_10.district_id IS NOT NULL
          AND assignment_10.valid_from <= $6::DATE
          AND (assignment_10.valid_to IS NULL
            OR assignment_10.valid_to >= $6::DATE))))
    AND child_10.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_18.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(to_json(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":', coalesce(to_json(medical_document_1.title),
        'null'::json),
      ',"structured":', coalesce(to_json(CAST(coalesce(coded_content(CAST(medical_document_1.structured AS JSONB), (
                  SELECT known_of(child_11.id))), CAST('{}' AS JSONB)) AS JSON)),
        'null'::json),
      ',"replacedBy":', coalesce((
          SELECT concat('{"title":', coalesce(to_json(medical_document_2.title),
              'null'::json),
            '}') AS json
          FROM medical_document AS medical_document_2
          WHERE medical_document_2.child_id = medical_document_1.child_id
          AND medical_document_2.id = CASE
          WHEN (medical_document_1.amendments IS NULL) THEN medical_document_1.replaced_by_id
          ELSE (
            SELECT medical_document_3.id
            FROM medical_document AS medical_document_3
            WHERE medical_document_3.child_id = medical_document_1.child_id
            AND medical_document_3.id = ANY (medical_document_1.amendments)
            AND (cardinality(medical_document_3.labels) = 0
              OR (medical_document_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            ORDER BY array_position(medical_document_1.amendments, medical_document_3.id)
            LIMIT 1) END
          AND (cardinality(medical_document_2.labels) = 0
            OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
        'null'),
      '}') AS json, ('"' || CAST(child_11.id AS TEXT)) || '",42949672961' AS touched
    FROM child AS child_11 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_11.id
    WHERE anon_18.type = 'MedicalDocument'
    AND child_11.id = anon_18.scope
    AND child_11.district_id = ANY (array((
          SELECT assignment_11.district_id
          FROM assignment AS assignment_11
          WHERE assignment_11.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_11.district_id IS NOT NULL
          AND assignment_11.valid_from <= $6::DATE
          AND (assignment_11.valid_to IS NULL
            OR assignment_11.valid_to >= $6::DATE))))
    AND child_11.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_18.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(to_json(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(to_json(passport_1.updated_at),
        'null'::json),
      '}') AS json, ('"' || CAST(child_12.id AS TEXT)) || '",47244640257' AS touched
    FROM child AS child_12 JOIN passport AS passport_1 ON passport_1.child_id = child_12.id
    WHERE anon_18.type = 'Passport'
    AND child_12.id = anon_18.scope
    AND child_12.district_id = ANY (array((
          SELECT assignment_12.district_id
          FROM assignment AS assignment_12
          WHERE assignment_12.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_12.district_id IS NOT NULL
          AND assignment_12.valid_from <= $6::DATE
          AND (assignment_12.valid_to IS NULL
            OR assignment_12.valid_to >= $6::DATE))))
    AND child_12.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Referral","id":', coalesce(to_json(translate(encode('Referral:'::bytea || uuid_send(referral_1.child_id) || uuid_send(referral_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_13.id AS TEXT)) || '",51539607553' AS touched
    FROM child AS child_13 JOIN referral AS referral_1 ON referral_1.child_id = child_13.id
    WHERE anon_18.type = 'Referral'
    AND child_13.id = anon_18.scope
    AND child_13.district_id = ANY (array((
          SELECT assignment_13.district_id
          FROM assignment AS assignment_13
          WHERE assignment_13.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_13.district_id IS NOT NULL
          AND assignment_13.valid_from <= $6::DATE
          AND (assignment_13.valid_to IS NULL
            OR assignment_13.valid_to >= $6::DATE))))
    AND child_13.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT any_within(referral_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(referral_1.labels) = 0
      OR (referral_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND referral_1.id = anon_18.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(to_json(translate(encode('Representation:'::bytea || uuid_send(representation_4.child_id) || uuid_send(representation_4.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_14.id AS TEXT)) || '",55834574849' AS touched
    FROM child AS child_14 JOIN representation AS representation_4 ON representation_4.child_id = child_14.id
    WHERE anon_18.type = 'Representation'
    AND child_14.id = anon_18.scope
    AND child_14.district_id = ANY (array((
          SELECT assignment_14.district_id
          FROM assignment AS assignment_14
          WHERE assignment_14.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_14.district_id IS NOT NULL
          AND assignment_14.valid_from <= $6::DATE
          AND (assignment_14.valid_to IS NULL
            OR assignment_14.valid_to >= $6::DATE))))
    AND child_14.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND representation_4.id = anon_18.key) AS anon_15 ON true
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
      '}}') AS json, anon_21.touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_15.id AS TEXT)) || '",60129542145',
        ',') AS touched
      FROM representation AS representation_5 JOIN child AS child_15 ON child_15.id = representation_5.child_id
      WHERE representation_5.representative_id = representative_2.id
      AND child_15.district_id = ANY (array((
            SELECT assignment_15.district_id
            FROM assignment AS assignment_15
            WHERE assignment_15.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_15.district_id IS NOT NULL
            AND assignment_15.valid_from <= $6::DATE
            AND (assignment_15.valid_to IS NULL
              OR assignment_15.valid_to >= $6::DATE))))
      AND child_15.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_21 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_5 JOIN child AS child_15 ON child_15.id = representation_5.child_id
        WHERE representation_5.representative_id = representative_2.id
        AND child_15.district_id = ANY (array((
              SELECT assignment_15.district_id
              FROM assignment AS assignment_15
              WHERE assignment_15.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_15.district_id IS NOT NULL
              AND assignment_15.valid_from <= $6::DATE
              AND (assignment_15.valid_to IS NULL
                OR assignment_15.valid_to >= $6::DATE))))
        AND child_15.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS attached OFFSET 0) AS anon_22 ON true
    WHERE anon_18.type = 'Representative'
    AND representative_2.id = anon_18.key
    AND anon_22.attached) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Vaccination","id":', coalesce(to_json(translate(encode('Vaccination:'::bytea || uuid_send(vaccination_1.child_id) || uuid_send(vaccination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_16.id AS TEXT)) || '",64424509441' AS touched
    FROM child AS child_16 JOIN vaccination AS vaccination_1 ON vaccination_1.child_id = child_16.id
    WHERE anon_18.type = 'Vaccination'
    AND child_16.id = anon_18.scope
    AND child_16.district_id = ANY (array((
          SELECT assignment_16.district_id
          FROM assignment AS assignment_16
          WHERE assignment_16.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_16.district_id IS NOT NULL
          AND assignment_16.valid_from <= $6::DATE
          AND (assignment_16.valid_to IS NULL
            OR assignment_16.valid_to >= $6::DATE))))
    AND child_16.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_18.key) AS anon_17 ON true) AS anon_1 ON true
