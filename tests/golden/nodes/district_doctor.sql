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
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json, anon_19.json, anon_20.json, anon_21.json, anon_22.json, anon_23.json),
          'null')),
      ','
      ORDER BY anon_24.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched, anon_19.touched, anon_20.touched, anon_21.touched, anon_22.touched, anon_23.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_24(type, scope, key, n)
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_24.scope
  AND anon_24.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.district_id = ANY (array((
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
          FROM kin) AS UUID[])) AS attached OFFSET 0) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Appointment","id":', coalesce(json_of(translate(encode('Appointment:'::bytea || uuid_send(appointment_1.child_id) || uuid_send(appointment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
    FROM appointment AS appointment_1
    WHERE anon_24.type = 'Appointment'
    AND appointment_1.child_id = child_1.id
    AND anon_25.attached
    AND (cardinality(appointment_1.labels) = 0
      OR (appointment_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND appointment_1.id = anon_24.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"ArchiveRequest","id":', coalesce(json_of(translate(encode('ArchiveRequest:'::bytea || uuid_send(archive_request_1.child_id) || uuid_send(archive_request_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",8589934593' AS touched
    FROM archive_request AS archive_request_1
    WHERE anon_24.type = 'ArchiveRequest'
    AND archive_request_1.child_id = child_1.id
    AND anon_25.attached
    AND (cardinality(archive_request_1.labels) = 0
      OR (archive_request_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND archive_request_1.id = anon_24.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Attachment","id":', coalesce(json_of(translate(encode('Attachment:'::bytea || uuid_send(attachment_1.child_id) || uuid_send(attachment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",12884901889' AS touched
    FROM attachment AS attachment_1
    WHERE anon_24.type = 'Attachment'
    AND attachment_1.child_id = child_1.id
    AND anon_25.attached
    AND attachment_1.id = anon_24.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"BreakGlassGrant","id":', coalesce(json_of(translate(encode('BreakGlassGrant:'::bytea || uuid_send(break_glass_grant_1.child_id) || uuid_send(break_glass_grant_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",17179869185' AS touched
    FROM break_glass_grant AS break_glass_grant_1
    WHERE anon_24.type = 'BreakGlassGrant'
    AND break_glass_grant_1.child_id = child_1.id
    AND anon_25.attached
    AND break_glass_grant_1.id = anon_24.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(json_of(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",21474836481' AS touched
    FROM certificate AS certificate_1
    WHERE anon_24.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND anon_25.attached
    AND (cardinality(certificate_1.labels) = 0
      OR (certificate_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_24.key) AS anon_6 ON true
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
      '}}') AS json, ('"' || CAST(child_2.id AS TEXT)) || '",25769803777' AS touched
    FROM child AS child_2
    WHERE anon_24.type = 'Child'
    AND child_2.id = anon_24.scope
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
          FROM kin) AS UUID[]))) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Correction","id":', coalesce(json_of(translate(encode('Correction:'::bytea || uuid_send(correction_1.child_id) || uuid_send(correction_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",30064771073' AS touched
    FROM correction AS correction_1
    WHERE anon_24.type = 'Correction'
    AND correction_1.child_id = child_1.id
    AND anon_25.attached
    AND (cardinality(correction_1.labels) = 0
      OR (correction_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND correction_1.id = anon_24.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(json_of(translate(encode('District:'::bytea || uuid_send(district_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":', coalesce(json_of(CASE
          WHEN anon_26.attached THEN (
            SELECT count(*)
            FROM child AS child_3
            WHERE child_3.district_id = district_1.id
            AND child_3.id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[])))
          ELSE NULL END),
        'null'::json),
      '}') AS json
    FROM district AS district_1
    LEFT OUTER JOIN LATERAL (
      SELECT district_1.id = ANY (array((
            SELECT assignment_3.district_id
            FROM assignment AS assignment_3
            WHERE assignment_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_3.district_id IS NOT NULL
            AND assignment_3.valid_from <= $6::DATE
            AND (assignment_3.valid_to IS NULL
              OR assignment_3.valid_to >= $6::DATE)))) AS attached OFFSET 0) AS anon_26 ON true
    WHERE anon_24.type = 'District'
    AND district_1.id = anon_24.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Encounter","id":', coalesce(json_of(translate(encode('Encounter:'::bytea || uuid_send(encounter_1.child_id) || uuid_send(encounter_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",34359738369' AS touched
    FROM encounter AS encounter_1
    WHERE anon_24.type = 'Encounter'
    AND encounter_1.child_id = child_1.id
    AND anon_25.attached
    AND (encounter_1.state = 'CURRENT'
      OR encounter_1.amendment_labels IS NOT NULL
      AND NOT any_within(encounter_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(encounter_1.labels) = 0
      OR (encounter_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND encounter_1.id = anon_24.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Examination","id":', coalesce(json_of(translate(encode('Examination:'::bytea || uuid_send(examination_1.child_id) || uuid_send(examination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",38654705665' AS touched
    FROM examination AS examination_1
    WHERE anon_24.type = 'Examination'
    AND examination_1.child_id = child_1.id
    AND anon_25.attached
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(examination_1.labels) = 0
      OR (examination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_24.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"FactResolution","id":', coalesce(json_of(translate(encode('FactResolution:'::bytea || uuid_send(fact_resolution_1.child_id) || uuid_send(fact_resolution_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",42949672961' AS touched
    FROM fact_resolution AS fact_resolution_1
    WHERE anon_24.type = 'FactResolution'
    AND fact_resolution_1.child_id = child_1.id
    AND anon_25.attached
    AND fact_resolution_1.id = anon_24.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Measurement","id":', coalesce(json_of(translate(encode('Measurement:'::bytea || uuid_send(measurement_1.child_id) || uuid_send(measurement_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",47244640257' AS touched
    FROM measurement AS measurement_1
    WHERE anon_24.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND anon_25.attached
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_24.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalCommission","id":', coalesce(json_of(translate(encode('MedicalCommission:'::bytea || uuid_send(commission_1.child_id) || uuid_send(commission_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",51539607553' AS touched
    FROM commission AS commission_1
    WHERE anon_24.type = 'MedicalCommission'
    AND commission_1.child_id = child_1.id
    AND anon_25.attached
    AND (cardinality(commission_1.labels) = 0
      OR (commission_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND commission_1.id = anon_24.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":', coalesce(json_of(medical_document_1.title),
        'null'::json),
      ',"structured":', coalesce(json_of(CAST(coalesce(coded_content(CAST(medical_document_1.structured AS JSONB), (
                  SELECT known_of(child_1.id))), CAST('{}' AS JSONB)) AS JSON)),
        'null'::json),
      ',"replacedBy":', coalesce((
          SELECT concat('{"title":', coalesce(json_of(medical_document_2.title),
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
              OR (medical_document_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            ORDER BY array_position(medical_document_1.amendments, medical_document_3.id)
            LIMIT 1) END
          AND (cardinality(medical_document_2.labels) = 0
            OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
        'null'),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",55834574849' AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_24.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND anon_25.attached
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_24.key) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"PaperVolume","id":', coalesce(json_of(translate(encode('PaperVolume:'::bytea || uuid_send(paper_volume_1.child_id) || uuid_send(paper_volume_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",60129542145' AS touched
    FROM paper_volume AS paper_volume_1
    WHERE anon_24.type = 'PaperVolume'
    AND paper_volume_1.child_id = child_1.id
    AND anon_25.attached
    AND (cardinality(paper_volume_1.labels) = 0
      OR (paper_volume_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND paper_volume_1.id = anon_24.key) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(json_of(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(json_of(passport_1.updated_at),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",64424509441' AS touched
    FROM passport AS passport_1
    WHERE anon_24.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND anon_25.attached) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"RecordExport","id":', coalesce(json_of(translate(encode('RecordExport:'::bytea || uuid_send(record_export_1.child_id) || uuid_send(record_export_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",68719476737' AS touched
    FROM record_export AS record_export_1
    WHERE anon_24.type = 'RecordExport'
    AND record_export_1.child_id = child_1.id
    AND anon_25.attached
    AND record_export_1.id = anon_24.key
    AND record_export_1.subject = $1::VARCHAR
    AND record_export_1.role = $2::VARCHAR) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Referral","id":', coalesce(json_of(translate(encode('Referral:'::bytea || uuid_send(referral_1.child_id) || uuid_send(referral_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",73014444033' AS touched
    FROM referral AS referral_1
    WHERE anon_24.type = 'Referral'
    AND referral_1.child_id = child_1.id
    AND anon_25.attached
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT any_within(referral_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(referral_1.labels) = 0
      OR (referral_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND referral_1.id = anon_24.key) AS anon_19 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(json_of(translate(encode('Representation:'::bytea || uuid_send(representation_1.child_id) || uuid_send(representation_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",77309411329' AS touched
    FROM representation AS representation_1
    WHERE anon_24.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND anon_25.attached
    AND representation_1.id = anon_24.key) AS anon_20 ON true
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
      '}}') AS json, anon_27.touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_4.id AS TEXT)) || '",81604378625',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_4 ON child_4.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
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
            FROM kin) AS UUID[]))) AS anon_27 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_4 ON child_4.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
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
              FROM kin) AS UUID[]))) AS attached OFFSET 0) AS anon_28 ON true
    WHERE anon_24.type = 'Representative'
    AND representative_2.id = anon_24.key
    AND anon_28.attached) AS anon_21 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"SocialCase","id":', coalesce(json_of(translate(encode('SocialCase:'::bytea || uuid_send(social_case_1.child_id) || uuid_send(social_case_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",85899345921' AS touched
    FROM social_case AS social_case_1
    WHERE anon_24.type = 'SocialCase'
    AND social_case_1.child_id = child_1.id
    AND anon_25.attached
    AND social_case_1.id = anon_24.key) AS anon_22 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Vaccination","id":', coalesce(json_of(translate(encode('Vaccination:'::bytea || uuid_send(vaccination_1.child_id) || uuid_send(vaccination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",90194313217' AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_24.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND anon_25.attached
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_24.key) AS anon_23 ON true) AS anon_1 ON true
