WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json, anon_19.json, anon_20.json, anon_21.json, anon_22.json, anon_23.json, anon_24.json, anon_25.json, anon_26.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched, anon_19.touched, anon_20.touched, anon_21.touched, anon_22.touched, anon_23.touched, anon_24.touched, anon_25.touched, anon_26.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_27
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_27.scope
  AND anon_27.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_1
        WHERE record_access_1.child_id = child_1.id
        AND record_access_1.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_1.subject = $1::VARCHAR
        AND record_access_1.closed_at IS NULL)) AS self OFFSET 0) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
    FROM appointment AS appointment_1
    WHERE anon_27.type = 'Appointment'
    AND appointment_1.child_id = child_1.id
    AND anon_28.self
    AND (cardinality(appointment_1.labels) = 0
      OR (appointment_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND appointment_1.id = anon_27.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",8589935104' AS touched
    FROM archive_request AS archive_request_1
    WHERE anon_27.type = 'ArchiveRequest'
    AND archive_request_1.child_id = child_1.id
    AND anon_28.self
    AND (cardinality(archive_request_1.labels) = 0
      OR (archive_request_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND archive_request_1.id = anon_27.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",12884902400' AS touched
    FROM attachment AS attachment_1
    WHERE anon_27.type = 'Attachment'
    AND attachment_1.child_id = child_1.id
    AND anon_28.self
    AND attachment_1.id = anon_27.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",17179869696' AS touched
    FROM break_glass_grant AS break_glass_grant_1
    WHERE anon_27.type = 'BreakGlassGrant'
    AND break_glass_grant_1.child_id = child_1.id
    AND anon_28.self
    AND break_glass_grant_1.id = anon_27.key
    AND NOT (break_glass_grant_1.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_1.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED')) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",21474836992' AS touched
    FROM certificate AS certificate_1
    WHERE anon_27.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND anon_28.self
    AND (cardinality(certificate_1.labels) = 0
      OR (certificate_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_27.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_2.id AS TEXT)) || '",25769804288' AS touched
    FROM child AS child_2
    WHERE anon_27.type = 'Child'
    AND child_2.id = anon_27.scope
    AND child_2.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_2
        WHERE record_access_2.child_id = child_2.id
        AND record_access_2.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_2.subject = $1::VARCHAR
        AND record_access_2.closed_at IS NULL))) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",30064771584' AS touched
    FROM correction AS correction_1
    WHERE anon_27.type = 'Correction'
    AND correction_1.child_id = child_1.id
    AND anon_28.self
    AND (cardinality(correction_1.labels) = 0
      OR (correction_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND correction_1.id = anon_27.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_27.type = 'District'
    AND district_1.id = anon_27.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",34359738880' AS touched
    FROM encounter AS encounter_1
    WHERE anon_27.type = 'Encounter'
    AND encounter_1.child_id = child_1.id
    AND anon_28.self
    AND (encounter_1.state = 'CURRENT'
      OR encounter_1.amendment_labels IS NOT NULL
      AND NOT any_within(encounter_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(encounter_1.labels) = 0
      OR (encounter_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND encounter_1.id = anon_27.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",38654706176' AS touched
    FROM examination AS examination_1
    WHERE anon_27.type = 'Examination'
    AND examination_1.child_id = child_1.id
    AND anon_28.self
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(examination_1.labels) = 0
      OR (examination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_27.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",42949673472' AS touched
    FROM fact_resolution AS fact_resolution_1
    WHERE anon_27.type = 'FactResolution'
    AND fact_resolution_1.child_id = child_1.id
    AND anon_28.self
    AND fact_resolution_1.id = anon_27.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",47244640768' AS touched
    FROM measurement AS measurement_1
    WHERE anon_27.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND anon_28.self
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_27.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",51539608064' AS touched
    FROM commission AS commission_1
    WHERE anon_27.type = 'MedicalCommission'
    AND commission_1.child_id = child_1.id
    AND anon_28.self
    AND (cardinality(commission_1.labels) = 0
      OR (commission_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND commission_1.id = anon_27.key) AS anon_15 ON true
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
      ',"mediaType":"application/pdf"}}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",55834575360' AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_27.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND anon_28.self
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_27.key) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",60129542656' AS touched
    FROM paper_volume AS paper_volume_1
    WHERE anon_27.type = 'PaperVolume'
    AND paper_volume_1.child_id = child_1.id
    AND anon_28.self
    AND (cardinality(paper_volume_1.labels) = 0
      OR (paper_volume_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND paper_volume_1.id = anon_27.key) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",64424509952' AS touched
    FROM passport AS passport_1
    WHERE anon_27.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND anon_28.self) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",68719477248' AS touched
    FROM record_export AS record_export_1
    WHERE anon_27.type = 'RecordExport'
    AND record_export_1.child_id = child_1.id
    AND anon_28.self
    AND record_export_1.id = anon_27.key
    AND record_export_1.subject = $1::VARCHAR
    AND record_export_1.role = $2::VARCHAR) AS anon_19 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",73014444544' AS touched
    FROM referral AS referral_1
    WHERE anon_27.type = 'Referral'
    AND referral_1.child_id = child_1.id
    AND anon_28.self
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT any_within(referral_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(referral_1.labels) = 0
      OR (referral_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND referral_1.id = anon_27.key) AS anon_20 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",77309411840' AS touched
    FROM reminder AS reminder_1
    WHERE anon_27.type = 'Reminder'
    AND reminder_1.child_id = child_1.id
    AND anon_28.self
    AND (reminder_1.state = 'CURRENT'
      OR reminder_1.amendment_labels IS NOT NULL
      AND NOT any_within(reminder_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(reminder_1.labels) = 0
      OR (reminder_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND reminder_1.id = anon_27.key
    AND reminder_1.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN (
      SELECT viewer.child_id
      FROM viewer)
    ELSE (
      SELECT viewer.representative_id
      FROM viewer) END) AS anon_21 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",81604379136' AS touched
    FROM representation AS representation_1
    WHERE anon_27.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND anon_28.self
    AND representation_1.id = anon_27.key) AS anon_22 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_29.touched
    FROM representative AS representative_1
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",85899346432',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_1.id
      AND child_3.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM record_access AS record_access_3
          WHERE record_access_3.child_id = child_3.id
          AND record_access_3.child_id = (
            SELECT viewer.child_id
            FROM viewer)
          AND record_access_3.subject = $1::VARCHAR
          AND record_access_3.closed_at IS NULL))) AS anon_29 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_1.id
        AND child_3.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM record_access AS record_access_3
            WHERE record_access_3.child_id = child_3.id
            AND record_access_3.child_id = (
              SELECT viewer.child_id
              FROM viewer)
            AND record_access_3.subject = $1::VARCHAR
            AND record_access_3.closed_at IS NULL))) AS self OFFSET 0) AS anon_30 ON true
    WHERE anon_27.type = 'Representative'
    AND representative_1.id = anon_27.key
    AND anon_30.self) AS anon_23 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",90194313728' AS touched
    FROM share_link AS share_link_1
    WHERE anon_27.type = 'ShareLink'
    AND share_link_1.child_id = child_1.id
    AND anon_28.self
    AND share_link_1.id = anon_27.key) AS anon_24 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",94489281024' AS touched
    FROM social_case AS social_case_1
    WHERE anon_27.type = 'SocialCase'
    AND social_case_1.child_id = child_1.id
    AND anon_28.self
    AND social_case_1.id = anon_27.key) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",98784248320' AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_27.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND anon_28.self
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_27.key) AS anon_26 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_31.json, anon_32.json, anon_33.json, anon_34.json, anon_35.json, anon_36.json, anon_37.json, anon_38.json, anon_39.json, anon_40.json, anon_41.json, anon_42.json, anon_43.json, anon_44.json, anon_45.json, anon_46.json, anon_47.json, anon_48.json, anon_49.json, anon_50.json, anon_51.json, anon_52.json, anon_53.json, anon_54.json) AS json, nullif(concat_ws(',', anon_31.touched, anon_32.touched, anon_33.touched, anon_34.touched, anon_35.touched, anon_36.touched, anon_37.touched, anon_39.touched, anon_40.touched, anon_41.touched, anon_42.touched, anon_43.touched, anon_44.touched, anon_45.touched, anon_46.touched, anon_47.touched, anon_48.touched, anon_49.touched, anon_50.touched, anon_51.touched, anon_52.touched, anon_53.touched, anon_54.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_55
  LEFT OUTER JOIN child AS child_4 ON child_4.id = anon_55.scope
  AND anon_55.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT child_4.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_4
        WHERE record_access_4.child_id = child_4.id
        AND record_access_4.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_4.subject = $1::VARCHAR
        AND record_access_4.closed_at IS NULL)) AS self OFFSET 0) AS anon_56 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",103079215616' AS touched
    FROM appointment AS appointment_2
    WHERE anon_55.type = 'Appointment'
    AND appointment_2.child_id = child_4.id
    AND anon_56.self
    AND (cardinality(appointment_2.labels) = 0
      OR (appointment_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND appointment_2.id = anon_55.key) AS anon_31 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",107374182912' AS touched
    FROM archive_request AS archive_request_2
    WHERE anon_55.type = 'ArchiveRequest'
    AND archive_request_2.child_id = child_4.id
    AND anon_56.self
    AND (cardinality(archive_request_2.labels) = 0
      OR (archive_request_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND archive_request_2.id = anon_55.key) AS anon_32 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",111669150208' AS touched
    FROM attachment AS attachment_2
    WHERE anon_55.type = 'Attachment'
    AND attachment_2.child_id = child_4.id
    AND anon_56.self
    AND attachment_2.id = anon_55.key) AS anon_33 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",115964117504' AS touched
    FROM break_glass_grant AS break_glass_grant_2
    WHERE anon_55.type = 'BreakGlassGrant'
    AND break_glass_grant_2.child_id = child_4.id
    AND anon_56.self
    AND break_glass_grant_2.id = anon_55.key
    AND NOT (break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED')) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",120259084800' AS touched
    FROM certificate AS certificate_2
    WHERE anon_55.type = 'Certificate'
    AND certificate_2.child_id = child_4.id
    AND anon_56.self
    AND (cardinality(certificate_2.labels) = 0
      OR (certificate_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_55.key) AS anon_35 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_5.id AS TEXT)) || '",124554052096' AS touched
    FROM child AS child_5
    WHERE anon_55.type = 'Child'
    AND child_5.id = anon_55.scope
    AND child_5.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_5
        WHERE record_access_5.child_id = child_5.id
        AND record_access_5.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_5.subject = $1::VARCHAR
        AND record_access_5.closed_at IS NULL))) AS anon_36 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",128849019392' AS touched
    FROM correction AS correction_2
    WHERE anon_55.type = 'Correction'
    AND correction_2.child_id = child_4.id
    AND anon_56.self
    AND (cardinality(correction_2.labels) = 0
      OR (correction_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND correction_2.id = anon_55.key) AS anon_37 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_55.type = 'District'
    AND district_2.id = anon_55.key) AS anon_38 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",133143986688' AS touched
    FROM encounter AS encounter_2
    WHERE anon_55.type = 'Encounter'
    AND encounter_2.child_id = child_4.id
    AND anon_56.self
    AND (encounter_2.state = 'CURRENT'
      OR encounter_2.amendment_labels IS NOT NULL
      AND NOT any_within(encounter_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(encounter_2.labels) = 0
      OR (encounter_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND encounter_2.id = anon_55.key) AS anon_39 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",137438953984' AS touched
    FROM examination AS examination_2
    WHERE anon_55.type = 'Examination'
    AND examination_2.child_id = child_4.id
    AND anon_56.self
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT any_within(examination_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(examination_2.labels) = 0
      OR (examination_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND examination_2.id = anon_55.key) AS anon_40 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",141733921280' AS touched
    FROM fact_resolution AS fact_resolution_2
    WHERE anon_55.type = 'FactResolution'
    AND fact_resolution_2.child_id = child_4.id
    AND anon_56.self
    AND fact_resolution_2.id = anon_55.key) AS anon_41 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",146028888576' AS touched
    FROM measurement AS measurement_2
    WHERE anon_55.type = 'Measurement'
    AND measurement_2.child_id = child_4.id
    AND anon_56.self
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(measurement_2.labels) = 0
      OR (measurement_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_55.key) AS anon_42 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",150323855872' AS touched
    FROM commission AS commission_2
    WHERE anon_55.type = 'MedicalCommission'
    AND commission_2.child_id = child_4.id
    AND anon_56.self
    AND (cardinality(commission_2.labels) = 0
      OR (commission_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND commission_2.id = anon_55.key) AS anon_43 ON true
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
      ',"mediaType":"application/pdf"}}') AS json, ('"' || CAST(child_4.id AS TEXT)) || '",154618823168' AS touched
    FROM medical_document AS medical_document_2
    WHERE anon_55.type = 'MedicalDocument'
    AND medical_document_2.child_id = child_4.id
    AND anon_56.self
    AND (cardinality(medical_document_2.labels) = 0
      OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_55.key) AS anon_44 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",158913790464' AS touched
    FROM paper_volume AS paper_volume_2
    WHERE anon_55.type = 'PaperVolume'
    AND paper_volume_2.child_id = child_4.id
    AND anon_56.self
    AND (cardinality(paper_volume_2.labels) = 0
      OR (paper_volume_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND paper_volume_2.id = anon_55.key) AS anon_45 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",163208757760' AS touched
    FROM passport AS passport_2
    WHERE anon_55.type = 'Passport'
    AND passport_2.child_id = child_4.id
    AND anon_56.self) AS anon_46 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",167503725056' AS touched
    FROM record_export AS record_export_2
    WHERE anon_55.type = 'RecordExport'
    AND record_export_2.child_id = child_4.id
    AND anon_56.self
    AND record_export_2.id = anon_55.key
    AND record_export_2.subject = $1::VARCHAR
    AND record_export_2.role = $2::VARCHAR) AS anon_47 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",171798692352' AS touched
    FROM referral AS referral_2
    WHERE anon_55.type = 'Referral'
    AND referral_2.child_id = child_4.id
    AND anon_56.self
    AND (referral_2.state = 'CURRENT'
      OR referral_2.amendment_labels IS NOT NULL
      AND NOT any_within(referral_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(referral_2.labels) = 0
      OR (referral_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND referral_2.id = anon_55.key) AS anon_48 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",176093659648' AS touched
    FROM reminder AS reminder_2
    WHERE anon_55.type = 'Reminder'
    AND reminder_2.child_id = child_4.id
    AND anon_56.self
    AND (reminder_2.state = 'CURRENT'
      OR reminder_2.amendment_labels IS NOT NULL
      AND NOT any_within(reminder_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(reminder_2.labels) = 0
      OR (reminder_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND reminder_2.id = anon_55.key
    AND reminder_2.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN (
      SELECT viewer.child_id
      FROM viewer)
    ELSE (
      SELECT viewer.representative_id
      FROM viewer) END) AS anon_49 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",180388626944' AS touched
    FROM representation AS representation_3
    WHERE anon_55.type = 'Representation'
    AND representation_3.child_id = child_4.id
    AND anon_56.self
    AND representation_3.id = anon_55.key) AS anon_50 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_57.touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_6.id AS TEXT)) || '",184683594240',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_2.id
      AND child_6.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM record_access AS record_access_6
          WHERE record_access_6.child_id = child_6.id
          AND record_access_6.child_id = (
            SELECT viewer.child_id
            FROM viewer)
          AND record_access_6.subject = $1::VARCHAR
          AND record_access_6.closed_at IS NULL))) AS anon_57 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_2.id
        AND child_6.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM record_access AS record_access_6
            WHERE record_access_6.child_id = child_6.id
            AND record_access_6.child_id = (
              SELECT viewer.child_id
              FROM viewer)
            AND record_access_6.subject = $1::VARCHAR
            AND record_access_6.closed_at IS NULL))) AS self OFFSET 0) AS anon_58 ON true
    WHERE anon_55.type = 'Representative'
    AND representative_2.id = anon_55.key
    AND anon_58.self) AS anon_51 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",188978561536' AS touched
    FROM share_link AS share_link_2
    WHERE anon_55.type = 'ShareLink'
    AND share_link_2.child_id = child_4.id
    AND anon_56.self
    AND share_link_2.id = anon_55.key) AS anon_52 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",193273528832' AS touched
    FROM social_case AS social_case_2
    WHERE anon_55.type = 'SocialCase'
    AND social_case_2.child_id = child_4.id
    AND anon_56.self
    AND social_case_2.id = anon_55.key) AS anon_53 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",197568496128' AS touched
    FROM vaccination AS vaccination_2
    WHERE anon_55.type = 'Vaccination'
    AND vaccination_2.child_id = child_4.id
    AND anon_56.self
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_2.labels) = 0
      OR (vaccination_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_55.key) AS anon_54 ON true) AS anon_2 ON true
