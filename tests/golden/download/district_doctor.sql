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
  FROM viewer) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json, anon_19.json, anon_20.json, anon_21.json, anon_22.json, anon_23.json, anon_24.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched, anon_19.touched, anon_20.touched, anon_21.touched, anon_22.touched, anon_23.touched, anon_24.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_25
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_25.scope
  AND anon_25.type != 'Child'
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
          FROM kin) AS UUID[])) AS attached OFFSET 0) AS anon_26 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
    FROM appointment AS appointment_1
    WHERE anon_25.type = 'Appointment'
    AND appointment_1.child_id = child_1.id
    AND anon_26.attached
    AND (cardinality(appointment_1.labels) = 0
      OR (appointment_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND appointment_1.id = anon_25.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",8589934593' AS touched
    FROM archive_request AS archive_request_1
    WHERE anon_25.type = 'ArchiveRequest'
    AND archive_request_1.child_id = child_1.id
    AND anon_26.attached
    AND (cardinality(archive_request_1.labels) = 0
      OR (archive_request_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND archive_request_1.id = anon_25.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",12884901889' AS touched
    FROM attachment AS attachment_1
    WHERE anon_25.type = 'Attachment'
    AND attachment_1.child_id = child_1.id
    AND anon_26.attached
    AND attachment_1.id = anon_25.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",17179869185' AS touched
    FROM break_glass_grant AS break_glass_grant_1
    WHERE anon_25.type = 'BreakGlassGrant'
    AND break_glass_grant_1.child_id = child_1.id
    AND anon_26.attached
    AND break_glass_grant_1.id = anon_25.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",21474836481' AS touched
    FROM certificate AS certificate_1
    WHERE anon_25.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND anon_26.attached
    AND (cardinality(certificate_1.labels) = 0
      OR (certificate_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_25.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_2.id AS TEXT)) || '",25769803777' AS touched
    FROM child AS child_2
    WHERE anon_25.type = 'Child'
    AND child_2.id = anon_25.scope
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
          FROM kin) AS UUID[]))) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",30064771073' AS touched
    FROM correction AS correction_1
    WHERE anon_25.type = 'Correction'
    AND correction_1.child_id = child_1.id
    AND anon_26.attached
    AND (cardinality(correction_1.labels) = 0
      OR (correction_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND correction_1.id = anon_25.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
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
              OR assignment_3.valid_to >= $6::DATE)))) AS attached OFFSET 0) AS anon_27 ON true
    WHERE anon_25.type = 'District'
    AND district_1.id = anon_25.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",34359738369' AS touched
    FROM encounter AS encounter_1
    WHERE anon_25.type = 'Encounter'
    AND encounter_1.child_id = child_1.id
    AND anon_26.attached
    AND (encounter_1.state = 'CURRENT'
      OR encounter_1.amendment_labels IS NOT NULL
      AND NOT any_within(encounter_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(encounter_1.labels) = 0
      OR (encounter_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND encounter_1.id = anon_25.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",38654705665' AS touched
    FROM examination AS examination_1
    WHERE anon_25.type = 'Examination'
    AND examination_1.child_id = child_1.id
    AND anon_26.attached
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(examination_1.labels) = 0
      OR (examination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_25.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",42949672961' AS touched
    FROM fact_resolution AS fact_resolution_1
    WHERE anon_25.type = 'FactResolution'
    AND fact_resolution_1.child_id = child_1.id
    AND anon_26.attached
    AND fact_resolution_1.id = anon_25.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",47244640257' AS touched
    FROM measurement AS measurement_1
    WHERE anon_25.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND anon_26.attached
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_25.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",51539607553' AS touched
    FROM commission AS commission_1
    WHERE anon_25.type = 'MedicalCommission'
    AND commission_1.child_id = child_1.id
    AND anon_26.attached
    AND (cardinality(commission_1.labels) = 0
      OR (commission_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND commission_1.id = anon_25.key) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(json_of(medical_document_1.sha256),
        'null'::json),
      ',"download":{"address":', coalesce(json_of(download_address($1::VARCHAR, $2::VARCHAR, medical_document_1.child_id, medical_document_1.id,
            'ORIGINAL', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))),
        'null'::json),
      ',"mediaType":', coalesce(json_of(coalesce(medical_document_1.received_type,
            'application/fhir+json')),
        'null'::json),
      ',"expiresAt":', coalesce(json_of($7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL)),
        'null'::json),
      '},"paper":{"address":', coalesce(json_of(download_address($1::VARCHAR, $2::VARCHAR, medical_document_1.child_id, medical_document_1.id,
            'PDF', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))),
        'null'::json),
      ',"mediaType":"application/pdf"}}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",55834574849' AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_25.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND anon_26.attached
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_25.key) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",60129542145' AS touched
    FROM paper_volume AS paper_volume_1
    WHERE anon_25.type = 'PaperVolume'
    AND paper_volume_1.child_id = child_1.id
    AND anon_26.attached
    AND (cardinality(paper_volume_1.labels) = 0
      OR (paper_volume_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND paper_volume_1.id = anon_25.key) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",64424509441' AS touched
    FROM passport AS passport_1
    WHERE anon_25.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND anon_26.attached) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",68719476737' AS touched
    FROM record_export AS record_export_1
    WHERE anon_25.type = 'RecordExport'
    AND record_export_1.child_id = child_1.id
    AND anon_26.attached
    AND record_export_1.id = anon_25.key
    AND record_export_1.subject = $1::VARCHAR
    AND record_export_1.role = $2::VARCHAR) AS anon_19 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",73014444033' AS touched
    FROM referral AS referral_1
    WHERE anon_25.type = 'Referral'
    AND referral_1.child_id = child_1.id
    AND anon_26.attached
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT any_within(referral_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(referral_1.labels) = 0
      OR (referral_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND referral_1.id = anon_25.key) AS anon_20 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",77309411329' AS touched
    FROM representation AS representation_1
    WHERE anon_25.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND anon_26.attached
    AND representation_1.id = anon_25.key) AS anon_21 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_28.touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",81604378625',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND child_3.district_id = ANY (array((
            SELECT assignment_4.district_id
            FROM assignment AS assignment_4
            WHERE assignment_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_4.district_id IS NOT NULL
            AND assignment_4.valid_from <= $6::DATE
            AND (assignment_4.valid_to IS NULL
              OR assignment_4.valid_to >= $6::DATE))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_28 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND child_3.district_id = ANY (array((
              SELECT assignment_4.district_id
              FROM assignment AS assignment_4
              WHERE assignment_4.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_4.district_id IS NOT NULL
              AND assignment_4.valid_from <= $6::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $6::DATE))))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS attached OFFSET 0) AS anon_29 ON true
    WHERE anon_25.type = 'Representative'
    AND representative_2.id = anon_25.key
    AND anon_29.attached) AS anon_22 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",85899345921' AS touched
    FROM social_case AS social_case_1
    WHERE anon_25.type = 'SocialCase'
    AND social_case_1.child_id = child_1.id
    AND anon_26.attached
    AND social_case_1.id = anon_25.key) AS anon_23 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",90194313217' AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_25.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND anon_26.attached
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_25.key) AS anon_24 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_30.json, anon_31.json, anon_32.json, anon_33.json, anon_34.json, anon_35.json, anon_36.json, anon_37.json, anon_38.json, anon_39.json, anon_40.json, anon_41.json, anon_42.json, anon_43.json, anon_44.json, anon_45.json, anon_46.json, anon_47.json, anon_48.json, anon_49.json, anon_50.json, anon_51.json) AS json, nullif(concat_ws(',', anon_30.touched, anon_31.touched, anon_32.touched, anon_33.touched, anon_34.touched, anon_35.touched, anon_36.touched, anon_38.touched, anon_39.touched, anon_40.touched, anon_41.touched, anon_42.touched, anon_43.touched, anon_44.touched, anon_45.touched, anon_46.touched, anon_47.touched, anon_48.touched, anon_49.touched, anon_50.touched, anon_51.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_52
  LEFT OUTER JOIN child AS child_4 ON child_4.id = anon_52.scope
  AND anon_52.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT child_4.district_id = ANY (array((
          SELECT assignment_5.district_id
          FROM assignment AS assignment_5
          WHERE assignment_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_5.district_id IS NOT NULL
          AND assignment_5.valid_from <= $6::DATE
          AND (assignment_5.valid_to IS NULL
            OR assignment_5.valid_to >= $6::DATE))))
    AND child_4.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS attached OFFSET 0) AS anon_53 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",94489280513' AS touched
    FROM appointment AS appointment_2
    WHERE anon_52.type = 'Appointment'
    AND appointment_2.child_id = child_4.id
    AND anon_53.attached
    AND (cardinality(appointment_2.labels) = 0
      OR (appointment_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND appointment_2.id = anon_52.key) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",98784247809' AS touched
    FROM archive_request AS archive_request_2
    WHERE anon_52.type = 'ArchiveRequest'
    AND archive_request_2.child_id = child_4.id
    AND anon_53.attached
    AND (cardinality(archive_request_2.labels) = 0
      OR (archive_request_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND archive_request_2.id = anon_52.key) AS anon_31 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",103079215105' AS touched
    FROM attachment AS attachment_2
    WHERE anon_52.type = 'Attachment'
    AND attachment_2.child_id = child_4.id
    AND anon_53.attached
    AND attachment_2.id = anon_52.key) AS anon_32 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",107374182401' AS touched
    FROM break_glass_grant AS break_glass_grant_2
    WHERE anon_52.type = 'BreakGlassGrant'
    AND break_glass_grant_2.child_id = child_4.id
    AND anon_53.attached
    AND break_glass_grant_2.id = anon_52.key) AS anon_33 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",111669149697' AS touched
    FROM certificate AS certificate_2
    WHERE anon_52.type = 'Certificate'
    AND certificate_2.child_id = child_4.id
    AND anon_53.attached
    AND (cardinality(certificate_2.labels) = 0
      OR (certificate_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_52.key) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_5.id AS TEXT)) || '",115964116993' AS touched
    FROM child AS child_5
    WHERE anon_52.type = 'Child'
    AND child_5.id = anon_52.scope
    AND child_5.district_id = ANY (array((
          SELECT assignment_6.district_id
          FROM assignment AS assignment_6
          WHERE assignment_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_6.district_id IS NOT NULL
          AND assignment_6.valid_from <= $6::DATE
          AND (assignment_6.valid_to IS NULL
            OR assignment_6.valid_to >= $6::DATE))))
    AND child_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))) AS anon_35 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",120259084289' AS touched
    FROM correction AS correction_2
    WHERE anon_52.type = 'Correction'
    AND correction_2.child_id = child_4.id
    AND anon_53.attached
    AND (cardinality(correction_2.labels) = 0
      OR (correction_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND correction_2.id = anon_52.key) AS anon_36 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    LEFT OUTER JOIN LATERAL (
      SELECT district_2.id = ANY (array((
            SELECT assignment_7.district_id
            FROM assignment AS assignment_7
            WHERE assignment_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_7.district_id IS NOT NULL
            AND assignment_7.valid_from <= $6::DATE
            AND (assignment_7.valid_to IS NULL
              OR assignment_7.valid_to >= $6::DATE)))) AS attached OFFSET 0) AS anon_54 ON true
    WHERE anon_52.type = 'District'
    AND district_2.id = anon_52.key) AS anon_37 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",124554051585' AS touched
    FROM encounter AS encounter_2
    WHERE anon_52.type = 'Encounter'
    AND encounter_2.child_id = child_4.id
    AND anon_53.attached
    AND (encounter_2.state = 'CURRENT'
      OR encounter_2.amendment_labels IS NOT NULL
      AND NOT any_within(encounter_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(encounter_2.labels) = 0
      OR (encounter_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND encounter_2.id = anon_52.key) AS anon_38 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",128849018881' AS touched
    FROM examination AS examination_2
    WHERE anon_52.type = 'Examination'
    AND examination_2.child_id = child_4.id
    AND anon_53.attached
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT any_within(examination_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(examination_2.labels) = 0
      OR (examination_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND examination_2.id = anon_52.key) AS anon_39 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",133143986177' AS touched
    FROM fact_resolution AS fact_resolution_2
    WHERE anon_52.type = 'FactResolution'
    AND fact_resolution_2.child_id = child_4.id
    AND anon_53.attached
    AND fact_resolution_2.id = anon_52.key) AS anon_40 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",137438953473' AS touched
    FROM measurement AS measurement_2
    WHERE anon_52.type = 'Measurement'
    AND measurement_2.child_id = child_4.id
    AND anon_53.attached
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(measurement_2.labels) = 0
      OR (measurement_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_52.key) AS anon_41 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",141733920769' AS touched
    FROM commission AS commission_2
    WHERE anon_52.type = 'MedicalCommission'
    AND commission_2.child_id = child_4.id
    AND anon_53.attached
    AND (cardinality(commission_2.labels) = 0
      OR (commission_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND commission_2.id = anon_52.key) AS anon_42 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(json_of(medical_document_2.sha256),
        'null'::json),
      ',"download":{"address":', coalesce(json_of(download_address($1::VARCHAR, $2::VARCHAR, medical_document_2.child_id, medical_document_2.id,
            'ORIGINAL', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))),
        'null'::json),
      ',"mediaType":', coalesce(json_of(coalesce(medical_document_2.received_type,
            'application/fhir+json')),
        'null'::json),
      ',"expiresAt":', coalesce(json_of($7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL)),
        'null'::json),
      '},"paper":{"address":', coalesce(json_of(download_address($1::VARCHAR, $2::VARCHAR, medical_document_2.child_id, medical_document_2.id,
            'PDF', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))),
        'null'::json),
      ',"mediaType":"application/pdf"}}') AS json, ('"' || CAST(child_4.id AS TEXT)) || '",146028888065' AS touched
    FROM medical_document AS medical_document_2
    WHERE anon_52.type = 'MedicalDocument'
    AND medical_document_2.child_id = child_4.id
    AND anon_53.attached
    AND (cardinality(medical_document_2.labels) = 0
      OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_52.key) AS anon_43 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",150323855361' AS touched
    FROM paper_volume AS paper_volume_2
    WHERE anon_52.type = 'PaperVolume'
    AND paper_volume_2.child_id = child_4.id
    AND anon_53.attached
    AND (cardinality(paper_volume_2.labels) = 0
      OR (paper_volume_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND paper_volume_2.id = anon_52.key) AS anon_44 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",154618822657' AS touched
    FROM passport AS passport_2
    WHERE anon_52.type = 'Passport'
    AND passport_2.child_id = child_4.id
    AND anon_53.attached) AS anon_45 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",158913789953' AS touched
    FROM record_export AS record_export_2
    WHERE anon_52.type = 'RecordExport'
    AND record_export_2.child_id = child_4.id
    AND anon_53.attached
    AND record_export_2.id = anon_52.key
    AND record_export_2.subject = $1::VARCHAR
    AND record_export_2.role = $2::VARCHAR) AS anon_46 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",163208757249' AS touched
    FROM referral AS referral_2
    WHERE anon_52.type = 'Referral'
    AND referral_2.child_id = child_4.id
    AND anon_53.attached
    AND (referral_2.state = 'CURRENT'
      OR referral_2.amendment_labels IS NOT NULL
      AND NOT any_within(referral_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(referral_2.labels) = 0
      OR (referral_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND referral_2.id = anon_52.key) AS anon_47 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",167503724545' AS touched
    FROM representation AS representation_3
    WHERE anon_52.type = 'Representation'
    AND representation_3.child_id = child_4.id
    AND anon_53.attached
    AND representation_3.id = anon_52.key) AS anon_48 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_55.touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_6.id AS TEXT)) || '",171798691841',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_3.id
      AND child_6.district_id = ANY (array((
            SELECT assignment_8.district_id
            FROM assignment AS assignment_8
            WHERE assignment_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_8.district_id IS NOT NULL
            AND assignment_8.valid_from <= $6::DATE
            AND (assignment_8.valid_to IS NULL
              OR assignment_8.valid_to >= $6::DATE))))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_55 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_3.id
        AND child_6.district_id = ANY (array((
              SELECT assignment_8.district_id
              FROM assignment AS assignment_8
              WHERE assignment_8.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_8.district_id IS NOT NULL
              AND assignment_8.valid_from <= $6::DATE
              AND (assignment_8.valid_to IS NULL
                OR assignment_8.valid_to >= $6::DATE))))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS attached OFFSET 0) AS anon_56 ON true
    WHERE anon_52.type = 'Representative'
    AND representative_3.id = anon_52.key
    AND anon_56.attached) AS anon_49 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",176093659137' AS touched
    FROM social_case AS social_case_2
    WHERE anon_52.type = 'SocialCase'
    AND social_case_2.child_id = child_4.id
    AND anon_53.attached
    AND social_case_2.id = anon_52.key) AS anon_50 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",180388626433' AS touched
    FROM vaccination AS vaccination_2
    WHERE anon_52.type = 'Vaccination'
    AND vaccination_2.child_id = child_4.id
    AND anon_53.attached
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_2.labels) = 0
      OR (vaccination_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_52.key) AS anon_51 ON true) AS anon_2 ON true
