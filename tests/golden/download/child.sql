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
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json, anon_19.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched, anon_19.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_20
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
    FROM child AS child_1 JOIN appointment AS appointment_1 ON appointment_1.child_id = child_1.id
    WHERE anon_20.type = 'Appointment'
    AND child_1.id = anon_20.scope
    AND child_1.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_1
        WHERE record_access_1.child_id = child_1.id
        AND record_access_1.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_1.subject = $1::VARCHAR
        AND record_access_1.closed_at IS NULL))
    AND (cardinality(appointment_1.labels) = 0
      OR (appointment_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND appointment_1.id = anon_20.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_2.id AS TEXT)) || '",8589935104' AS touched
    FROM child AS child_2 JOIN attachment AS attachment_1 ON attachment_1.child_id = child_2.id
    WHERE anon_20.type = 'Attachment'
    AND child_2.id = anon_20.scope
    AND child_2.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_2
        WHERE record_access_2.child_id = child_2.id
        AND record_access_2.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_2.subject = $1::VARCHAR
        AND record_access_2.closed_at IS NULL))
    AND attachment_1.id = anon_20.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_3.id AS TEXT)) || '",12884902400' AS touched
    FROM child AS child_3 JOIN break_glass_grant AS break_glass_grant_1 ON break_glass_grant_1.child_id = child_3.id
    WHERE anon_20.type = 'BreakGlassGrant'
    AND child_3.id = anon_20.scope
    AND child_3.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_3
        WHERE record_access_3.child_id = child_3.id
        AND record_access_3.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_3.subject = $1::VARCHAR
        AND record_access_3.closed_at IS NULL))
    AND break_glass_grant_1.id = anon_20.key
    AND NOT (break_glass_grant_1.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_1.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED')) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",17179869696' AS touched
    FROM child AS child_4 JOIN certificate AS certificate_1 ON certificate_1.child_id = child_4.id
    WHERE anon_20.type = 'Certificate'
    AND child_4.id = anon_20.scope
    AND child_4.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_4
        WHERE record_access_4.child_id = child_4.id
        AND record_access_4.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_4.subject = $1::VARCHAR
        AND record_access_4.closed_at IS NULL))
    AND (cardinality(certificate_1.labels) = 0
      OR (certificate_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_20.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_5.id AS TEXT)) || '",21474836992' AS touched
    FROM child AS child_5
    WHERE anon_20.type = 'Child'
    AND child_5.id = anon_20.scope
    AND child_5.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_5
        WHERE record_access_5.child_id = child_5.id
        AND record_access_5.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_5.subject = $1::VARCHAR
        AND record_access_5.closed_at IS NULL))) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_6.id AS TEXT)) || '",25769804288' AS touched
    FROM child AS child_6 JOIN correction AS correction_1 ON correction_1.child_id = child_6.id
    WHERE anon_20.type = 'Correction'
    AND child_6.id = anon_20.scope
    AND child_6.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_6
        WHERE record_access_6.child_id = child_6.id
        AND record_access_6.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_6.subject = $1::VARCHAR
        AND record_access_6.closed_at IS NULL))
    AND (cardinality(correction_1.labels) = 0
      OR (correction_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND correction_1.id = anon_20.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_20.type = 'District'
    AND district_1.id = anon_20.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_7.id AS TEXT)) || '",30064771584' AS touched
    FROM child AS child_7 JOIN examination AS examination_1 ON examination_1.child_id = child_7.id
    WHERE anon_20.type = 'Examination'
    AND child_7.id = anon_20.scope
    AND child_7.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_7
        WHERE record_access_7.child_id = child_7.id
        AND record_access_7.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_7.subject = $1::VARCHAR
        AND record_access_7.closed_at IS NULL))
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(examination_1.labels) = 0
      OR (examination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_20.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_8.id AS TEXT)) || '",34359738880' AS touched
    FROM child AS child_8 JOIN fact_resolution AS fact_resolution_1 ON fact_resolution_1.child_id = child_8.id
    WHERE anon_20.type = 'FactResolution'
    AND child_8.id = anon_20.scope
    AND child_8.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_8
        WHERE record_access_8.child_id = child_8.id
        AND record_access_8.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_8.subject = $1::VARCHAR
        AND record_access_8.closed_at IS NULL))
    AND fact_resolution_1.id = anon_20.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_9.id AS TEXT)) || '",38654706176' AS touched
    FROM child AS child_9 JOIN measurement AS measurement_1 ON measurement_1.child_id = child_9.id
    WHERE anon_20.type = 'Measurement'
    AND child_9.id = anon_20.scope
    AND child_9.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_9
        WHERE record_access_9.child_id = child_9.id
        AND record_access_9.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_9.subject = $1::VARCHAR
        AND record_access_9.closed_at IS NULL))
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_20.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(to_json(medical_document_1.sha256),
        'null'::json),
      ',"download":{"address":', coalesce(to_json(download_address($1::VARCHAR, $2::VARCHAR, medical_document_1.child_id, medical_document_1.id,
            'ORIGINAL', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))),
        'null'::json),
      ',"mediaType":"application/fhir+json","expiresAt":', coalesce(to_json($7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL)),
        'null'::json),
      '},"paper":{"address":', coalesce(to_json(download_address($1::VARCHAR, $2::VARCHAR, medical_document_1.child_id, medical_document_1.id,
            'PDF', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))),
        'null'::json),
      ',"mediaType":"application/pdf"}}') AS json, ('"' || CAST(child_10.id AS TEXT)) || '",42949673472' AS touched
    FROM child AS child_10 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_10.id
    WHERE anon_20.type = 'MedicalDocument'
    AND child_10.id = anon_20.scope
    AND child_10.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_10
        WHERE record_access_10.child_id = child_10.id
        AND record_access_10.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_10.subject = $1::VARCHAR
        AND record_access_10.closed_at IS NULL))
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_20.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_11.id AS TEXT)) || '",47244640768' AS touched
    FROM child AS child_11 JOIN passport AS passport_1 ON passport_1.child_id = child_11.id
    WHERE anon_20.type = 'Passport'
    AND child_11.id = anon_20.scope
    AND child_11.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_11
        WHERE record_access_11.child_id = child_11.id
        AND record_access_11.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_11.subject = $1::VARCHAR
        AND record_access_11.closed_at IS NULL))) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_12.id AS TEXT)) || '",51539608064' AS touched
    FROM child AS child_12 JOIN referral AS referral_1 ON referral_1.child_id = child_12.id
    WHERE anon_20.type = 'Referral'
    AND child_12.id = anon_20.scope
    AND child_12.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_12
        WHERE record_access_12.child_id = child_12.id
        AND record_access_12.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_12.subject = $1::VARCHAR
        AND record_access_12.closed_at IS NULL))
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT any_within(referral_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(referral_1.labels) = 0
      OR (referral_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND referral_1.id = anon_20.key) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_13.id AS TEXT)) || '",55834575360' AS touched
    FROM child AS child_13 JOIN reminder AS reminder_1 ON reminder_1.child_id = child_13.id
    WHERE anon_20.type = 'Reminder'
    AND child_13.id = anon_20.scope
    AND child_13.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_13
        WHERE record_access_13.child_id = child_13.id
        AND record_access_13.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_13.subject = $1::VARCHAR
        AND record_access_13.closed_at IS NULL))
    AND (reminder_1.state = 'CURRENT'
      OR reminder_1.amendment_labels IS NOT NULL
      AND NOT any_within(reminder_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(reminder_1.labels) = 0
      OR (reminder_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND reminder_1.id = anon_20.key
    AND reminder_1.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN (
      SELECT viewer.child_id
      FROM viewer)
    ELSE (
      SELECT viewer.representative_id
      FROM viewer) END) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_14.id AS TEXT)) || '",60129542656' AS touched
    FROM child AS child_14 JOIN representation AS representation_1 ON representation_1.child_id = child_14.id
    WHERE anon_20.type = 'Representation'
    AND child_14.id = anon_20.scope
    AND child_14.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_14
        WHERE record_access_14.child_id = child_14.id
        AND record_access_14.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_14.subject = $1::VARCHAR
        AND record_access_14.closed_at IS NULL))
    AND representation_1.id = anon_20.key) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_21.touched
    FROM representative AS representative_1
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_15.id AS TEXT)) || '",64424509952',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_15 ON child_15.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_1.id
      AND child_15.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM record_access AS record_access_15
          WHERE record_access_15.child_id = child_15.id
          AND record_access_15.child_id = (
            SELECT viewer.child_id
            FROM viewer)
          AND record_access_15.subject = $1::VARCHAR
          AND record_access_15.closed_at IS NULL))) AS anon_21 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_15 ON child_15.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_1.id
        AND child_15.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM record_access AS record_access_15
            WHERE record_access_15.child_id = child_15.id
            AND record_access_15.child_id = (
              SELECT viewer.child_id
              FROM viewer)
            AND record_access_15.subject = $1::VARCHAR
            AND record_access_15.closed_at IS NULL))) AS self OFFSET 0) AS anon_22 ON true
    WHERE anon_20.type = 'Representative'
    AND representative_1.id = anon_20.key
    AND anon_22.self) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_16.id AS TEXT)) || '",68719477248' AS touched
    FROM child AS child_16 JOIN vaccination AS vaccination_1 ON vaccination_1.child_id = child_16.id
    WHERE anon_20.type = 'Vaccination'
    AND child_16.id = anon_20.scope
    AND child_16.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_16
        WHERE record_access_16.child_id = child_16.id
        AND record_access_16.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_16.subject = $1::VARCHAR
        AND record_access_16.closed_at IS NULL))
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_20.key) AS anon_19 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_23.json, anon_24.json, anon_25.json, anon_26.json, anon_27.json, anon_28.json, anon_29.json, anon_30.json, anon_31.json, anon_32.json, anon_33.json, anon_34.json, anon_35.json, anon_36.json, anon_37.json, anon_38.json, anon_39.json) AS json, nullif(concat_ws(',', anon_23.touched, anon_24.touched, anon_25.touched, anon_26.touched, anon_27.touched, anon_28.touched, anon_30.touched, anon_31.touched, anon_32.touched, anon_33.touched, anon_34.touched, anon_35.touched, anon_36.touched, anon_37.touched, anon_38.touched, anon_39.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_40
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_17.id AS TEXT)) || '",73014444544' AS touched
    FROM child AS child_17 JOIN appointment AS appointment_2 ON appointment_2.child_id = child_17.id
    WHERE anon_40.type = 'Appointment'
    AND child_17.id = anon_40.scope
    AND child_17.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_17
        WHERE record_access_17.child_id = child_17.id
        AND record_access_17.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_17.subject = $1::VARCHAR
        AND record_access_17.closed_at IS NULL))
    AND (cardinality(appointment_2.labels) = 0
      OR (appointment_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND appointment_2.id = anon_40.key) AS anon_23 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_18.id AS TEXT)) || '",77309411840' AS touched
    FROM child AS child_18 JOIN attachment AS attachment_2 ON attachment_2.child_id = child_18.id
    WHERE anon_40.type = 'Attachment'
    AND child_18.id = anon_40.scope
    AND child_18.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_18
        WHERE record_access_18.child_id = child_18.id
        AND record_access_18.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_18.subject = $1::VARCHAR
        AND record_access_18.closed_at IS NULL))
    AND attachment_2.id = anon_40.key) AS anon_24 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_19.id AS TEXT)) || '",81604379136' AS touched
    FROM child AS child_19 JOIN break_glass_grant AS break_glass_grant_2 ON break_glass_grant_2.child_id = child_19.id
    WHERE anon_40.type = 'BreakGlassGrant'
    AND child_19.id = anon_40.scope
    AND child_19.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_19
        WHERE record_access_19.child_id = child_19.id
        AND record_access_19.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_19.subject = $1::VARCHAR
        AND record_access_19.closed_at IS NULL))
    AND break_glass_grant_2.id = anon_40.key
    AND NOT (break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED')) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_20.id AS TEXT)) || '",85899346432' AS touched
    FROM child AS child_20 JOIN certificate AS certificate_2 ON certificate_2.child_id = child_20.id
    WHERE anon_40.type = 'Certificate'
    AND child_20.id = anon_40.scope
    AND child_20.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_20
        WHERE record_access_20.child_id = child_20.id
        AND record_access_20.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_20.subject = $1::VARCHAR
        AND record_access_20.closed_at IS NULL))
    AND (cardinality(certificate_2.labels) = 0
      OR (certificate_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_40.key) AS anon_26 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_21.id AS TEXT)) || '",90194313728' AS touched
    FROM child AS child_21
    WHERE anon_40.type = 'Child'
    AND child_21.id = anon_40.scope
    AND child_21.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_21
        WHERE record_access_21.child_id = child_21.id
        AND record_access_21.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_21.subject = $1::VARCHAR
        AND record_access_21.closed_at IS NULL))) AS anon_27 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_22.id AS TEXT)) || '",94489281024' AS touched
    FROM child AS child_22 JOIN correction AS correction_2 ON correction_2.child_id = child_22.id
    WHERE anon_40.type = 'Correction'
    AND child_22.id = anon_40.scope
    AND child_22.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_22
        WHERE record_access_22.child_id = child_22.id
        AND record_access_22.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_22.subject = $1::VARCHAR
        AND record_access_22.closed_at IS NULL))
    AND (cardinality(correction_2.labels) = 0
      OR (correction_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND correction_2.id = anon_40.key) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_40.type = 'District'
    AND district_2.id = anon_40.key) AS anon_29 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_23.id AS TEXT)) || '",98784248320' AS touched
    FROM child AS child_23 JOIN examination AS examination_2 ON examination_2.child_id = child_23.id
    WHERE anon_40.type = 'Examination'
    AND child_23.id = anon_40.scope
    AND child_23.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_23
        WHERE record_access_23.child_id = child_23.id
        AND record_access_23.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_23.subject = $1::VARCHAR
        AND record_access_23.closed_at IS NULL))
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT any_within(examination_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(examination_2.labels) = 0
      OR (examination_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND examination_2.id = anon_40.key) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_24.id AS TEXT)) || '",103079215616' AS touched
    FROM child AS child_24 JOIN fact_resolution AS fact_resolution_2 ON fact_resolution_2.child_id = child_24.id
    WHERE anon_40.type = 'FactResolution'
    AND child_24.id = anon_40.scope
    AND child_24.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_24
        WHERE record_access_24.child_id = child_24.id
        AND record_access_24.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_24.subject = $1::VARCHAR
        AND record_access_24.closed_at IS NULL))
    AND fact_resolution_2.id = anon_40.key) AS anon_31 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_25.id AS TEXT)) || '",107374182912' AS touched
    FROM child AS child_25 JOIN measurement AS measurement_2 ON measurement_2.child_id = child_25.id
    WHERE anon_40.type = 'Measurement'
    AND child_25.id = anon_40.scope
    AND child_25.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_25
        WHERE record_access_25.child_id = child_25.id
        AND record_access_25.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_25.subject = $1::VARCHAR
        AND record_access_25.closed_at IS NULL))
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(measurement_2.labels) = 0
      OR (measurement_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_40.key) AS anon_32 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(to_json(medical_document_2.sha256),
        'null'::json),
      ',"download":{"address":', coalesce(to_json(download_address($1::VARCHAR, $2::VARCHAR, medical_document_2.child_id, medical_document_2.id,
            'ORIGINAL', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))),
        'null'::json),
      ',"mediaType":"application/fhir+json","expiresAt":', coalesce(to_json($7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL)),
        'null'::json),
      '},"paper":{"address":', coalesce(to_json(download_address($1::VARCHAR, $2::VARCHAR, medical_document_2.child_id, medical_document_2.id,
            'PDF', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))),
        'null'::json),
      ',"mediaType":"application/pdf"}}') AS json, ('"' || CAST(child_26.id AS TEXT)) || '",111669150208' AS touched
    FROM child AS child_26 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = child_26.id
    WHERE anon_40.type = 'MedicalDocument'
    AND child_26.id = anon_40.scope
    AND child_26.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_26
        WHERE record_access_26.child_id = child_26.id
        AND record_access_26.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_26.subject = $1::VARCHAR
        AND record_access_26.closed_at IS NULL))
    AND (cardinality(medical_document_2.labels) = 0
      OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_40.key) AS anon_33 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_27.id AS TEXT)) || '",115964117504' AS touched
    FROM child AS child_27 JOIN passport AS passport_2 ON passport_2.child_id = child_27.id
    WHERE anon_40.type = 'Passport'
    AND child_27.id = anon_40.scope
    AND child_27.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_27
        WHERE record_access_27.child_id = child_27.id
        AND record_access_27.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_27.subject = $1::VARCHAR
        AND record_access_27.closed_at IS NULL))) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_28.id AS TEXT)) || '",120259084800' AS touched
    FROM child AS child_28 JOIN referral AS referral_2 ON referral_2.child_id = child_28.id
    WHERE anon_40.type = 'Referral'
    AND child_28.id = anon_40.scope
    AND child_28.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_28
        WHERE record_access_28.child_id = child_28.id
        AND record_access_28.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_28.subject = $1::VARCHAR
        AND record_access_28.closed_at IS NULL))
    AND (referral_2.state = 'CURRENT'
      OR referral_2.amendment_labels IS NOT NULL
      AND NOT any_within(referral_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(referral_2.labels) = 0
      OR (referral_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND referral_2.id = anon_40.key) AS anon_35 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_29.id AS TEXT)) || '",124554052096' AS touched
    FROM child AS child_29 JOIN reminder AS reminder_2 ON reminder_2.child_id = child_29.id
    WHERE anon_40.type = 'Reminder'
    AND child_29.id = anon_40.scope
    AND child_29.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_29
        WHERE record_access_29.child_id = child_29.id
        AND record_access_29.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_29.subject = $1::VARCHAR
        AND record_access_29.closed_at IS NULL))
    AND (reminder_2.state = 'CURRENT'
      OR reminder_2.amendment_labels IS NOT NULL
      AND NOT any_within(reminder_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(reminder_2.labels) = 0
      OR (reminder_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND reminder_2.id = anon_40.key
    AND reminder_2.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN (
      SELECT viewer.child_id
      FROM viewer)
    ELSE (
      SELECT viewer.representative_id
      FROM viewer) END) AS anon_36 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_30.id AS TEXT)) || '",128849019392' AS touched
    FROM child AS child_30 JOIN representation AS representation_3 ON representation_3.child_id = child_30.id
    WHERE anon_40.type = 'Representation'
    AND child_30.id = anon_40.scope
    AND child_30.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_30
        WHERE record_access_30.child_id = child_30.id
        AND record_access_30.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_30.subject = $1::VARCHAR
        AND record_access_30.closed_at IS NULL))
    AND representation_3.id = anon_40.key) AS anon_37 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_41.touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_31.id AS TEXT)) || '",133143986688',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_31 ON child_31.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_2.id
      AND child_31.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM record_access AS record_access_31
          WHERE record_access_31.child_id = child_31.id
          AND record_access_31.child_id = (
            SELECT viewer.child_id
            FROM viewer)
          AND record_access_31.subject = $1::VARCHAR
          AND record_access_31.closed_at IS NULL))) AS anon_41 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_31 ON child_31.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_2.id
        AND child_31.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM record_access AS record_access_31
            WHERE record_access_31.child_id = child_31.id
            AND record_access_31.child_id = (
              SELECT viewer.child_id
              FROM viewer)
            AND record_access_31.subject = $1::VARCHAR
            AND record_access_31.closed_at IS NULL))) AS self OFFSET 0) AS anon_42 ON true
    WHERE anon_40.type = 'Representative'
    AND representative_2.id = anon_40.key
    AND anon_42.self) AS anon_38 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_32.id AS TEXT)) || '",137438953984' AS touched
    FROM child AS child_32 JOIN vaccination AS vaccination_2 ON vaccination_2.child_id = child_32.id
    WHERE anon_40.type = 'Vaccination'
    AND child_32.id = anon_40.scope
    AND child_32.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM record_access AS record_access_32
        WHERE record_access_32.child_id = child_32.id
        AND record_access_32.child_id = (
          SELECT viewer.child_id
          FROM viewer)
        AND record_access_32.subject = $1::VARCHAR
        AND record_access_32.closed_at IS NULL))
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_2.labels) = 0
      OR (vaccination_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_40.key) AS anon_39 ON true) AS anon_2 ON true
