WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_1.child_id
      FROM representation AS representation_1
      WHERE representation_1.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_1.status = 'ACTIVE'
      AND NOT (representation_1.court_restricted
        AND coalesce(representation_1.restricted_from <= $6::DATE
          AND representation_1.restricted_to >= $6::DATE, true))
      AND representation_1.valid_from <= $6::DATE
      AND (representation_1.valid_to IS NULL
        OR representation_1.valid_to >= $6::DATE)
      AND representation_1.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_2.child_id
      FROM representation AS representation_2
      WHERE representation_2.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $6::DATE
          AND representation_2.restricted_to >= $6::DATE, true))
      AND representation_2.valid_from <= $6::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $6::DATE)
      AND representation_2.kind = 'DELEGATED'
      AND representation_2.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
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
    SELECT child_1.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM appointment AS appointment_1
    WHERE anon_27.type = 'Appointment'
    AND appointment_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (cardinality(appointment_1.labels) = 0
      OR anon_28.represents
      AND (appointment_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (appointment_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (appointment_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND appointment_1.id = anon_27.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM archive_request AS archive_request_1
    WHERE anon_27.type = 'ArchiveRequest'
    AND archive_request_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (cardinality(archive_request_1.labels) = 0
      OR anon_28.represents
      AND (archive_request_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (archive_request_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (archive_request_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND archive_request_1.id = anon_27.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((12884901888 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM attachment AS attachment_1
    WHERE anon_27.type = 'Attachment'
    AND attachment_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND attachment_1.id = anon_27.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((17179869184 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_1
    WHERE anon_27.type = 'BreakGlassGrant'
    AND break_glass_grant_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND break_glass_grant_1.id = anon_27.key
    AND (anon_28.represents
      OR anon_28.represents_teen)
    AND NOT (break_glass_grant_1.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_1.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED')) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((21474836480 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_1
    WHERE anon_27.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_28.represents
      AND (certificate_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (certificate_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (certificate_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND certificate_1.id = anon_27.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((25769803776 | CASE
          WHEN anon_29.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_29.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_29.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
    LEFT OUTER JOIN LATERAL (
      SELECT child_2.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_2.id = ANY (CAST((
            SELECT represented.child_ids
            FROM represented) AS UUID[])) AS represents, child_2.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_2.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND child_2.id = ANY (CAST((
            SELECT represented.child_ids
            FROM represented) AS UUID[])) AS represents_teen, child_2.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND child_2.id = ANY (CAST((
            SELECT delegated.child_ids
            FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_29 ON true
    WHERE anon_27.type = 'Child'
    AND child_2.id = anon_27.scope
    AND (anon_29.represents
      OR anon_29.represents_teen
      OR anon_29.delegated)) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((30064771072 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM correction AS correction_1
    WHERE anon_27.type = 'Correction'
    AND correction_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (cardinality(correction_1.labels) = 0
      OR anon_28.represents
      AND (correction_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (correction_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (correction_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND correction_1.id = anon_27.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_27.type = 'District'
    AND district_1.id = anon_27.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((34359738368 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_1
    WHERE anon_27.type = 'Encounter'
    AND encounter_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (encounter_1.state = 'CURRENT'
      OR encounter_1.amendment_labels IS NOT NULL
      AND NOT (anon_28.represents
        AND any_within(encounter_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_28.represents_teen
        AND any_within(encounter_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_28.delegated
        AND any_within(encounter_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(encounter_1.labels) = 0
      OR anon_28.represents
      AND (encounter_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (encounter_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (encounter_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND encounter_1.id = anon_27.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((38654705664 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM examination AS examination_1
    WHERE anon_27.type = 'Examination'
    AND examination_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT (anon_28.represents
        AND any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_28.represents_teen
        AND any_within(examination_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_28.delegated
        AND any_within(examination_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(examination_1.labels) = 0
      OR anon_28.represents
      AND (examination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (examination_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (examination_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND examination_1.id = anon_27.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((42949672960 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_1
    WHERE anon_27.type = 'FactResolution'
    AND fact_resolution_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND fact_resolution_1.id = anon_27.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((47244640256 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_1
    WHERE anon_27.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_28.represents
        AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_28.represents_teen
        AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_28.delegated
        AND any_within(measurement_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_28.represents
      AND (measurement_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (measurement_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (measurement_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND measurement_1.id = anon_27.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((51539607552 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM commission AS commission_1
    WHERE anon_27.type = 'MedicalCommission'
    AND commission_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (cardinality(commission_1.labels) = 0
      OR anon_28.represents
      AND (commission_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (commission_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (commission_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
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
      ',"mediaType":"application/pdf"}}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((55834574848 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_27.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_28.represents
      AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (medical_document_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (medical_document_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND medical_document_1.id = anon_27.key
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated
      AND CAST(medical_document_1.kind AS TEXT) = ANY (array((
            SELECT unnest(representation_3.document_kinds)
            FROM representation AS representation_3
            WHERE representation_3.child_id = child_1.id
            AND representation_3.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_3.status = 'ACTIVE'
            AND NOT (representation_3.court_restricted
              AND coalesce(representation_3.restricted_from <= $6::DATE
                AND representation_3.restricted_to >= $6::DATE, true))
            AND representation_3.valid_from <= $6::DATE
            AND (representation_3.valid_to IS NULL
              OR representation_3.valid_to >= $6::DATE)
            AND representation_3.kind = 'DELEGATED'
            AND representation_3.valid_to IS NOT NULL))))) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((60129542144 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM paper_volume AS paper_volume_1
    WHERE anon_27.type = 'PaperVolume'
    AND paper_volume_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (cardinality(paper_volume_1.labels) = 0
      OR anon_28.represents
      AND (paper_volume_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (paper_volume_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (paper_volume_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND paper_volume_1.id = anon_27.key) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((64424509440 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_27.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((68719476736 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM record_export AS record_export_1
    WHERE anon_27.type = 'RecordExport'
    AND record_export_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND record_export_1.id = anon_27.key
    AND record_export_1.subject = $1::VARCHAR
    AND record_export_1.role = $2::VARCHAR) AS anon_19 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((73014444032 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM referral AS referral_1
    WHERE anon_27.type = 'Referral'
    AND referral_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT (anon_28.represents
        AND any_within(referral_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_28.represents_teen
        AND any_within(referral_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_28.delegated
        AND any_within(referral_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(referral_1.labels) = 0
      OR anon_28.represents
      AND (referral_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (referral_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (referral_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND referral_1.id = anon_27.key) AS anon_20 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((77309411328 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM reminder AS reminder_1
    WHERE anon_27.type = 'Reminder'
    AND reminder_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (reminder_1.state = 'CURRENT'
      OR reminder_1.amendment_labels IS NOT NULL
      AND NOT (anon_28.represents
        AND any_within(reminder_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_28.represents_teen
        AND any_within(reminder_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_28.delegated
        AND any_within(reminder_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(reminder_1.labels) = 0
      OR anon_28.represents
      AND (reminder_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (reminder_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (reminder_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND reminder_1.id = anon_27.key
    AND reminder_1.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN (
      SELECT viewer.child_id
      FROM viewer)
    ELSE (
      SELECT viewer.representative_id
      FROM viewer) END) AS anon_21 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((81604378624 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_4
    WHERE anon_27.type = 'Representation'
    AND representation_4.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND representation_4.id = anon_27.key) AS anon_22 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_30.touched, anon_31.touched, anon_32.touched),
      '') AS touched
    FROM representative AS representative_1
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",85899345984',
        ',') AS touched
      FROM representation AS representation_5 JOIN child AS child_3 ON child_3.id = representation_5.child_id
      WHERE representation_5.representative_id = representative_1.id
      AND child_3.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_3.id = ANY (CAST((
            SELECT represented.child_ids
            FROM represented) AS UUID[]))) AS anon_30 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_4.id AS TEXT)) || '",85899346048',
        ',') AS touched
      FROM representation AS representation_6 JOIN child AS child_4 ON child_4.id = representation_6.child_id
      WHERE representation_6.representative_id = representative_1.id
      AND child_4.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_4.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND child_4.id = ANY (CAST((
            SELECT represented.child_ids
            FROM represented) AS UUID[]))) AS anon_31 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_5.id AS TEXT)) || '",85899346176',
        ',') AS touched
      FROM representation AS representation_7 JOIN child AS child_5 ON child_5.id = representation_7.child_id
      WHERE representation_7.representative_id = representative_1.id
      AND child_5.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND child_5.id = ANY (CAST((
            SELECT delegated.child_ids
            FROM delegated) AS UUID[]))) AS anon_32 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_5 JOIN child AS child_3 ON child_3.id = representation_5.child_id
        WHERE representation_5.representative_id = representative_1.id
        AND child_3.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND child_3.id = ANY (CAST((
              SELECT represented.child_ids
              FROM represented) AS UUID[]))) AS represents, EXISTS (
        SELECT 1
        FROM representation AS representation_6 JOIN child AS child_4 ON child_4.id = representation_6.child_id
        WHERE representation_6.representative_id = representative_1.id
        AND child_4.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND child_4.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
        AND child_4.id = ANY (CAST((
              SELECT represented.child_ids
              FROM represented) AS UUID[]))) AS represents_teen, EXISTS (
        SELECT 1
        FROM representation AS representation_7 JOIN child AS child_5 ON child_5.id = representation_7.child_id
        WHERE representation_7.representative_id = representative_1.id
        AND child_5.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
        AND child_5.id = ANY (CAST((
              SELECT delegated.child_ids
              FROM delegated) AS UUID[]))) AS delegated, representative_1.id = (
        SELECT viewer.representative_id
        FROM viewer) AS own OFFSET 0) AS anon_33 ON true
    WHERE anon_27.type = 'Representative'
    AND representative_1.id = anon_27.key
    AND (anon_33.represents
      OR anon_33.represents_teen
      OR anon_33.delegated
      OR anon_33.own)) AS anon_23 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((90194313216 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM share_link AS share_link_1
    WHERE anon_27.type = 'ShareLink'
    AND share_link_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND share_link_1.id = anon_27.key) AS anon_24 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((94489280512 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM social_case AS social_case_1
    WHERE anon_27.type = 'SocialCase'
    AND social_case_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND social_case_1.id = anon_27.key) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((98784247808 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_27.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_28.represents
        AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_28.represents_teen
        AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_28.delegated
        AND any_within(vaccination_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_28.represents
      AND (vaccination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (vaccination_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_28.delegated
      AND (vaccination_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND vaccination_1.id = anon_27.key) AS anon_26 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_34.json, anon_35.json, anon_36.json, anon_37.json, anon_38.json, anon_39.json, anon_40.json, anon_41.json, anon_42.json, anon_43.json, anon_44.json, anon_45.json, anon_46.json, anon_47.json, anon_48.json, anon_49.json, anon_50.json, anon_51.json, anon_52.json, anon_53.json, anon_54.json, anon_55.json, anon_56.json, anon_57.json) AS json, nullif(concat_ws(',', anon_34.touched, anon_35.touched, anon_36.touched, anon_37.touched, anon_38.touched, anon_39.touched, anon_40.touched, anon_42.touched, anon_43.touched, anon_44.touched, anon_45.touched, anon_46.touched, anon_47.touched, anon_48.touched, anon_49.touched, anon_50.touched, anon_51.touched, anon_52.touched, anon_53.touched, anon_54.touched, anon_55.touched, anon_56.touched, anon_57.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_58
  LEFT OUTER JOIN child AS child_6 ON child_6.id = anon_58.scope
  AND anon_58.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT child_6.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_6.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_6.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_6.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_6.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_6.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_6.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_59 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((103079215104 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM appointment AS appointment_2
    WHERE anon_58.type = 'Appointment'
    AND appointment_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (cardinality(appointment_2.labels) = 0
      OR anon_59.represents
      AND (appointment_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (appointment_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (appointment_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND appointment_2.id = anon_58.key) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((107374182400 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM archive_request AS archive_request_2
    WHERE anon_58.type = 'ArchiveRequest'
    AND archive_request_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (cardinality(archive_request_2.labels) = 0
      OR anon_59.represents
      AND (archive_request_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (archive_request_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (archive_request_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND archive_request_2.id = anon_58.key) AS anon_35 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((111669149696 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM attachment AS attachment_2
    WHERE anon_58.type = 'Attachment'
    AND attachment_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND attachment_2.id = anon_58.key) AS anon_36 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((115964116992 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_2
    WHERE anon_58.type = 'BreakGlassGrant'
    AND break_glass_grant_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND break_glass_grant_2.id = anon_58.key
    AND (anon_59.represents
      OR anon_59.represents_teen)
    AND NOT (break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED')) AS anon_37 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((120259084288 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_2
    WHERE anon_58.type = 'Certificate'
    AND certificate_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (cardinality(certificate_2.labels) = 0
      OR anon_59.represents
      AND (certificate_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (certificate_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (certificate_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND certificate_2.id = anon_58.key) AS anon_38 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST(((124554051584 | CASE
          WHEN anon_60.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_60.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_60.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_7
    LEFT OUTER JOIN LATERAL (
      SELECT child_7.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_7.id = ANY (CAST((
            SELECT represented.child_ids
            FROM represented) AS UUID[])) AS represents, child_7.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_7.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND child_7.id = ANY (CAST((
            SELECT represented.child_ids
            FROM represented) AS UUID[])) AS represents_teen, child_7.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND child_7.id = ANY (CAST((
            SELECT delegated.child_ids
            FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_60 ON true
    WHERE anon_58.type = 'Child'
    AND child_7.id = anon_58.scope
    AND (anon_60.represents
      OR anon_60.represents_teen
      OR anon_60.delegated)) AS anon_39 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((128849018880 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM correction AS correction_2
    WHERE anon_58.type = 'Correction'
    AND correction_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (cardinality(correction_2.labels) = 0
      OR anon_59.represents
      AND (correction_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (correction_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (correction_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND correction_2.id = anon_58.key) AS anon_40 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_58.type = 'District'
    AND district_2.id = anon_58.key) AS anon_41 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((133143986176 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_2
    WHERE anon_58.type = 'Encounter'
    AND encounter_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (encounter_2.state = 'CURRENT'
      OR encounter_2.amendment_labels IS NOT NULL
      AND NOT (anon_59.represents
        AND any_within(encounter_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_59.represents_teen
        AND any_within(encounter_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_59.delegated
        AND any_within(encounter_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(encounter_2.labels) = 0
      OR anon_59.represents
      AND (encounter_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (encounter_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (encounter_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND encounter_2.id = anon_58.key) AS anon_42 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((137438953472 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM examination AS examination_2
    WHERE anon_58.type = 'Examination'
    AND examination_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT (anon_59.represents
        AND any_within(examination_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_59.represents_teen
        AND any_within(examination_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_59.delegated
        AND any_within(examination_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(examination_2.labels) = 0
      OR anon_59.represents
      AND (examination_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (examination_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (examination_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND examination_2.id = anon_58.key) AS anon_43 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((141733920768 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_2
    WHERE anon_58.type = 'FactResolution'
    AND fact_resolution_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND fact_resolution_2.id = anon_58.key) AS anon_44 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((146028888064 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_2
    WHERE anon_58.type = 'Measurement'
    AND measurement_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT (anon_59.represents
        AND any_within(measurement_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_59.represents_teen
        AND any_within(measurement_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_59.delegated
        AND any_within(measurement_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(measurement_2.labels) = 0
      OR anon_59.represents
      AND (measurement_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (measurement_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (measurement_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND measurement_2.id = anon_58.key) AS anon_45 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((150323855360 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM commission AS commission_2
    WHERE anon_58.type = 'MedicalCommission'
    AND commission_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (cardinality(commission_2.labels) = 0
      OR anon_59.represents
      AND (commission_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (commission_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (commission_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND commission_2.id = anon_58.key) AS anon_46 ON true
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
      ',"mediaType":"application/pdf"}}') AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((154618822656 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_2
    WHERE anon_58.type = 'MedicalDocument'
    AND medical_document_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (cardinality(medical_document_2.labels) = 0
      OR anon_59.represents
      AND (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (medical_document_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (medical_document_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND medical_document_2.id = anon_58.key
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated
      AND CAST(medical_document_2.kind AS TEXT) = ANY (array((
            SELECT unnest(representation_8.document_kinds)
            FROM representation AS representation_8
            WHERE representation_8.child_id = child_6.id
            AND representation_8.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_8.status = 'ACTIVE'
            AND NOT (representation_8.court_restricted
              AND coalesce(representation_8.restricted_from <= $6::DATE
                AND representation_8.restricted_to >= $6::DATE, true))
            AND representation_8.valid_from <= $6::DATE
            AND (representation_8.valid_to IS NULL
              OR representation_8.valid_to >= $6::DATE)
            AND representation_8.kind = 'DELEGATED'
            AND representation_8.valid_to IS NOT NULL))))) AS anon_47 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((158913789952 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM paper_volume AS paper_volume_2
    WHERE anon_58.type = 'PaperVolume'
    AND paper_volume_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (cardinality(paper_volume_2.labels) = 0
      OR anon_59.represents
      AND (paper_volume_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (paper_volume_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (paper_volume_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND paper_volume_2.id = anon_58.key) AS anon_48 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((163208757248 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_2
    WHERE anon_58.type = 'Passport'
    AND passport_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)) AS anon_49 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((167503724544 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM record_export AS record_export_2
    WHERE anon_58.type = 'RecordExport'
    AND record_export_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND record_export_2.id = anon_58.key
    AND record_export_2.subject = $1::VARCHAR
    AND record_export_2.role = $2::VARCHAR) AS anon_50 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((171798691840 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM referral AS referral_2
    WHERE anon_58.type = 'Referral'
    AND referral_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (referral_2.state = 'CURRENT'
      OR referral_2.amendment_labels IS NOT NULL
      AND NOT (anon_59.represents
        AND any_within(referral_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_59.represents_teen
        AND any_within(referral_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_59.delegated
        AND any_within(referral_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(referral_2.labels) = 0
      OR anon_59.represents
      AND (referral_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (referral_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (referral_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND referral_2.id = anon_58.key) AS anon_51 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((176093659136 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM reminder AS reminder_2
    WHERE anon_58.type = 'Reminder'
    AND reminder_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (reminder_2.state = 'CURRENT'
      OR reminder_2.amendment_labels IS NOT NULL
      AND NOT (anon_59.represents
        AND any_within(reminder_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_59.represents_teen
        AND any_within(reminder_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_59.delegated
        AND any_within(reminder_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(reminder_2.labels) = 0
      OR anon_59.represents
      AND (reminder_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (reminder_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (reminder_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND reminder_2.id = anon_58.key
    AND reminder_2.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN (
      SELECT viewer.child_id
      FROM viewer)
    ELSE (
      SELECT viewer.representative_id
      FROM viewer) END) AS anon_52 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((180388626432 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_9
    WHERE anon_58.type = 'Representation'
    AND representation_9.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND representation_9.id = anon_58.key) AS anon_53 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_61.touched, anon_62.touched, anon_63.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_8.id AS TEXT)) || '",184683593792',
        ',') AS touched
      FROM representation AS representation_10 JOIN child AS child_8 ON child_8.id = representation_10.child_id
      WHERE representation_10.representative_id = representative_2.id
      AND child_8.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_8.id = ANY (CAST((
            SELECT represented.child_ids
            FROM represented) AS UUID[]))) AS anon_61 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_9.id AS TEXT)) || '",184683593856',
        ',') AS touched
      FROM representation AS representation_11 JOIN child AS child_9 ON child_9.id = representation_11.child_id
      WHERE representation_11.representative_id = representative_2.id
      AND child_9.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_9.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND child_9.id = ANY (CAST((
            SELECT represented.child_ids
            FROM represented) AS UUID[]))) AS anon_62 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_10.id AS TEXT)) || '",184683593984',
        ',') AS touched
      FROM representation AS representation_12 JOIN child AS child_10 ON child_10.id = representation_12.child_id
      WHERE representation_12.representative_id = representative_2.id
      AND child_10.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND child_10.id = ANY (CAST((
            SELECT delegated.child_ids
            FROM delegated) AS UUID[]))) AS anon_63 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_10 JOIN child AS child_8 ON child_8.id = representation_10.child_id
        WHERE representation_10.representative_id = representative_2.id
        AND child_8.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND child_8.id = ANY (CAST((
              SELECT represented.child_ids
              FROM represented) AS UUID[]))) AS represents, EXISTS (
        SELECT 1
        FROM representation AS representation_11 JOIN child AS child_9 ON child_9.id = representation_11.child_id
        WHERE representation_11.representative_id = representative_2.id
        AND child_9.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND child_9.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
        AND child_9.id = ANY (CAST((
              SELECT represented.child_ids
              FROM represented) AS UUID[]))) AS represents_teen, EXISTS (
        SELECT 1
        FROM representation AS representation_12 JOIN child AS child_10 ON child_10.id = representation_12.child_id
        WHERE representation_12.representative_id = representative_2.id
        AND child_10.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
        AND child_10.id = ANY (CAST((
              SELECT delegated.child_ids
              FROM delegated) AS UUID[]))) AS delegated, representative_2.id = (
        SELECT viewer.representative_id
        FROM viewer) AS own OFFSET 0) AS anon_64 ON true
    WHERE anon_58.type = 'Representative'
    AND representative_2.id = anon_58.key
    AND (anon_64.represents
      OR anon_64.represents_teen
      OR anon_64.delegated
      OR anon_64.own)) AS anon_54 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((188978561024 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM share_link AS share_link_2
    WHERE anon_58.type = 'ShareLink'
    AND share_link_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND share_link_2.id = anon_58.key) AS anon_55 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((193273528320 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM social_case AS social_case_2
    WHERE anon_58.type = 'SocialCase'
    AND social_case_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND social_case_2.id = anon_58.key) AS anon_56 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((197568495616 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_2
    WHERE anon_58.type = 'Vaccination'
    AND vaccination_2.child_id = child_6.id
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT (anon_59.represents
        AND any_within(vaccination_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_59.represents_teen
        AND any_within(vaccination_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_59.delegated
        AND any_within(vaccination_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(vaccination_2.labels) = 0
      OR anon_59.represents
      AND (vaccination_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_59.represents_teen
      AND (vaccination_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_59.delegated
      AND (vaccination_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND vaccination_2.id = anon_58.key) AS anon_57 ON true) AS anon_2 ON true
