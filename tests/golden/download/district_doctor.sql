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
                WHERE (representation_2.representative_id = anon_20.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_20.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $6::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $6::DATE)))))), anon_20.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_20)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_19
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
    FROM child AS child_1 JOIN appointment AS appointment_1 ON appointment_1.child_id = child_1.id
    WHERE anon_19.type = 'Appointment'
    AND child_1.id = anon_19.scope
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
    AND appointment_1.id = anon_19.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_2.id AS TEXT)) || '",8589934593' AS touched
    FROM child AS child_2 JOIN attachment AS attachment_1 ON attachment_1.child_id = child_2.id
    WHERE anon_19.type = 'Attachment'
    AND child_2.id = anon_19.scope
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
    AND attachment_1.id = anon_19.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_3.id AS TEXT)) || '",12884901889' AS touched
    FROM child AS child_3 JOIN break_glass_grant AS break_glass_grant_1 ON break_glass_grant_1.child_id = child_3.id
    WHERE anon_19.type = 'BreakGlassGrant'
    AND child_3.id = anon_19.scope
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
    AND break_glass_grant_1.id = anon_19.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",17179869185' AS touched
    FROM child AS child_4 JOIN certificate AS certificate_1 ON certificate_1.child_id = child_4.id
    WHERE anon_19.type = 'Certificate'
    AND child_4.id = anon_19.scope
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
    AND certificate_1.id = anon_19.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_5.id AS TEXT)) || '",21474836481' AS touched
    FROM child AS child_5
    WHERE anon_19.type = 'Child'
    AND child_5.id = anon_19.scope
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
          FROM kin) AS UUID[]))) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_6.id AS TEXT)) || '",25769803777' AS touched
    FROM child AS child_6 JOIN correction AS correction_1 ON correction_1.child_id = child_6.id
    WHERE anon_19.type = 'Correction'
    AND child_6.id = anon_19.scope
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
    AND correction_1.id = anon_19.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
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
              OR assignment_7.valid_to >= $6::DATE)))) AS attached OFFSET 0) AS anon_21 ON true
    WHERE anon_19.type = 'District'
    AND district_1.id = anon_19.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_7.id AS TEXT)) || '",30064771073' AS touched
    FROM child AS child_7 JOIN examination AS examination_1 ON examination_1.child_id = child_7.id
    WHERE anon_19.type = 'Examination'
    AND child_7.id = anon_19.scope
    AND child_7.district_id = ANY (array((
          SELECT assignment_8.district_id
          FROM assignment AS assignment_8
          WHERE assignment_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_8.district_id IS NOT NULL
          AND assignment_8.valid_from <= $6::DATE
          AND (assignment_8.valid_to IS NULL
            OR assignment_8.valid_to >= $6::DATE))))
    AND child_7.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(examination_1.labels) = 0
      OR (examination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_19.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_8.id AS TEXT)) || '",34359738369' AS touched
    FROM child AS child_8 JOIN fact_resolution AS fact_resolution_1 ON fact_resolution_1.child_id = child_8.id
    WHERE anon_19.type = 'FactResolution'
    AND child_8.id = anon_19.scope
    AND child_8.district_id = ANY (array((
          SELECT assignment_9.district_id
          FROM assignment AS assignment_9
          WHERE assignment_9.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_9.district_id IS NOT NULL
          AND assignment_9.valid_from <= $6::DATE
          AND (assignment_9.valid_to IS NULL
            OR assignment_9.valid_to >= $6::DATE))))
    AND child_8.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND fact_resolution_1.id = anon_19.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_9.id AS TEXT)) || '",38654705665' AS touched
    FROM child AS child_9 JOIN measurement AS measurement_1 ON measurement_1.child_id = child_9.id
    WHERE anon_19.type = 'Measurement'
    AND child_9.id = anon_19.scope
    AND child_9.district_id = ANY (array((
          SELECT assignment_10.district_id
          FROM assignment AS assignment_10
          WHERE assignment_10.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_10.district_id IS NOT NULL
          AND assignment_10.valid_from <= $6::DATE
          AND (assignment_10.valid_to IS NULL
            OR assignment_10.valid_to >= $6::DATE))))
    AND child_9.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_19.key) AS anon_12 ON true
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
      ',"mediaType":"application/pdf"}}') AS json, ('"' || CAST(child_10.id AS TEXT)) || '",42949672961' AS touched
    FROM child AS child_10 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_10.id
    WHERE anon_19.type = 'MedicalDocument'
    AND child_10.id = anon_19.scope
    AND child_10.district_id = ANY (array((
          SELECT assignment_11.district_id
          FROM assignment AS assignment_11
          WHERE assignment_11.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_11.district_id IS NOT NULL
          AND assignment_11.valid_from <= $6::DATE
          AND (assignment_11.valid_to IS NULL
            OR assignment_11.valid_to >= $6::DATE))))
    AND child_10.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_19.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_11.id AS TEXT)) || '",47244640257' AS touched
    FROM child AS child_11 JOIN passport AS passport_1 ON passport_1.child_id = child_11.id
    WHERE anon_19.type = 'Passport'
    AND child_11.id = anon_19.scope
    AND child_11.district_id = ANY (array((
          SELECT assignment_12.district_id
          FROM assignment AS assignment_12
          WHERE assignment_12.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_12.district_id IS NOT NULL
          AND assignment_12.valid_from <= $6::DATE
          AND (assignment_12.valid_to IS NULL
            OR assignment_12.valid_to >= $6::DATE))))
    AND child_11.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_12.id AS TEXT)) || '",51539607553' AS touched
    FROM child AS child_12 JOIN referral AS referral_1 ON referral_1.child_id = child_12.id
    WHERE anon_19.type = 'Referral'
    AND child_12.id = anon_19.scope
    AND child_12.district_id = ANY (array((
          SELECT assignment_13.district_id
          FROM assignment AS assignment_13
          WHERE assignment_13.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_13.district_id IS NOT NULL
          AND assignment_13.valid_from <= $6::DATE
          AND (assignment_13.valid_to IS NULL
            OR assignment_13.valid_to >= $6::DATE))))
    AND child_12.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT any_within(referral_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(referral_1.labels) = 0
      OR (referral_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND referral_1.id = anon_19.key) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_13.id AS TEXT)) || '",55834574849' AS touched
    FROM child AS child_13 JOIN representation AS representation_4 ON representation_4.child_id = child_13.id
    WHERE anon_19.type = 'Representation'
    AND child_13.id = anon_19.scope
    AND child_13.district_id = ANY (array((
          SELECT assignment_14.district_id
          FROM assignment AS assignment_14
          WHERE assignment_14.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_14.district_id IS NOT NULL
          AND assignment_14.valid_from <= $6::DATE
          AND (assignment_14.valid_to IS NULL
            OR assignment_14.valid_to >= $6::DATE))))
    AND child_13.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND representation_4.id = anon_19.key) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_22.touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_14.id AS TEXT)) || '",60129542145',
        ',') AS touched
      FROM representation AS representation_5 JOIN child AS child_14 ON child_14.id = representation_5.child_id
      WHERE representation_5.representative_id = representative_2.id
      AND child_14.district_id = ANY (array((
            SELECT assignment_15.district_id
            FROM assignment AS assignment_15
            WHERE assignment_15.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_15.district_id IS NOT NULL
            AND assignment_15.valid_from <= $6::DATE
            AND (assignment_15.valid_to IS NULL
              OR assignment_15.valid_to >= $6::DATE))))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_22 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_5 JOIN child AS child_14 ON child_14.id = representation_5.child_id
        WHERE representation_5.representative_id = representative_2.id
        AND child_14.district_id = ANY (array((
              SELECT assignment_15.district_id
              FROM assignment AS assignment_15
              WHERE assignment_15.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_15.district_id IS NOT NULL
              AND assignment_15.valid_from <= $6::DATE
              AND (assignment_15.valid_to IS NULL
                OR assignment_15.valid_to >= $6::DATE))))
        AND child_14.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS attached OFFSET 0) AS anon_23 ON true
    WHERE anon_19.type = 'Representative'
    AND representative_2.id = anon_19.key
    AND anon_23.attached) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_15.id AS TEXT)) || '",64424509441' AS touched
    FROM child AS child_15 JOIN vaccination AS vaccination_1 ON vaccination_1.child_id = child_15.id
    WHERE anon_19.type = 'Vaccination'
    AND child_15.id = anon_19.scope
    AND child_15.district_id = ANY (array((
          SELECT assignment_16.district_id
          FROM assignment AS assignment_16
          WHERE assignment_16.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_16.district_id IS NOT NULL
          AND assignment_16.valid_from <= $6::DATE
          AND (assignment_16.valid_to IS NULL
            OR assignment_16.valid_to >= $6::DATE))))
    AND child_15.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_19.key) AS anon_18 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_24.json, anon_25.json, anon_26.json, anon_27.json, anon_28.json, anon_29.json, anon_30.json, anon_31.json, anon_32.json, anon_33.json, anon_34.json, anon_35.json, anon_36.json, anon_37.json, anon_38.json, anon_39.json) AS json, nullif(concat_ws(',', anon_24.touched, anon_25.touched, anon_26.touched, anon_27.touched, anon_28.touched, anon_29.touched, anon_31.touched, anon_32.touched, anon_33.touched, anon_34.touched, anon_35.touched, anon_36.touched, anon_37.touched, anon_38.touched, anon_39.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_40
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_16.id AS TEXT)) || '",68719476737' AS touched
    FROM child AS child_16 JOIN appointment AS appointment_2 ON appointment_2.child_id = child_16.id
    WHERE anon_40.type = 'Appointment'
    AND child_16.id = anon_40.scope
    AND child_16.district_id = ANY (array((
          SELECT assignment_17.district_id
          FROM assignment AS assignment_17
          WHERE assignment_17.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_17.district_id IS NOT NULL
          AND assignment_17.valid_from <= $6::DATE
          AND (assignment_17.valid_to IS NULL
            OR assignment_17.valid_to >= $6::DATE))))
    AND child_16.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (cardinality(appointment_2.labels) = 0
      OR (appointment_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND appointment_2.id = anon_40.key) AS anon_24 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_17.id AS TEXT)) || '",73014444033' AS touched
    FROM child AS child_17 JOIN attachment AS attachment_2 ON attachment_2.child_id = child_17.id
    WHERE anon_40.type = 'Attachment'
    AND child_17.id = anon_40.scope
    AND child_17.district_id = ANY (array((
          SELECT assignment_18.district_id
          FROM assignment AS assignment_18
          WHERE assignment_18.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_18.district_id IS NOT NULL
          AND assignment_18.valid_from <= $6::DATE
          AND (assignment_18.valid_to IS NULL
            OR assignment_18.valid_to >= $6::DATE))))
    AND child_17.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND attachment_2.id = anon_40.key) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_18.id AS TEXT)) || '",77309411329' AS touched
    FROM child AS child_18 JOIN break_glass_grant AS break_glass_grant_2 ON break_glass_grant_2.child_id = child_18.id
    WHERE anon_40.type = 'BreakGlassGrant'
    AND child_18.id = anon_40.scope
    AND child_18.district_id = ANY (array((
          SELECT assignment_19.district_id
          FROM assignment AS assignment_19
          WHERE assignment_19.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_19.district_id IS NOT NULL
          AND assignment_19.valid_from <= $6::DATE
          AND (assignment_19.valid_to IS NULL
            OR assignment_19.valid_to >= $6::DATE))))
    AND child_18.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND break_glass_grant_2.id = anon_40.key) AS anon_26 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_19.id AS TEXT)) || '",81604378625' AS touched
    FROM child AS child_19 JOIN certificate AS certificate_2 ON certificate_2.child_id = child_19.id
    WHERE anon_40.type = 'Certificate'
    AND child_19.id = anon_40.scope
    AND child_19.district_id = ANY (array((
          SELECT assignment_20.district_id
          FROM assignment AS assignment_20
          WHERE assignment_20.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_20.district_id IS NOT NULL
          AND assignment_20.valid_from <= $6::DATE
          AND (assignment_20.valid_to IS NULL
            OR assignment_20.valid_to >= $6::DATE))))
    AND child_19.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (cardinality(certificate_2.labels) = 0
      OR (certificate_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_40.key) AS anon_27 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_20.id AS TEXT)) || '",85899345921' AS touched
    FROM child AS child_20
    WHERE anon_40.type = 'Child'
    AND child_20.id = anon_40.scope
    AND child_20.district_id = ANY (array((
          SELECT assignment_21.district_id
          FROM assignment AS assignment_21
          WHERE assignment_21.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_21.district_id IS NOT NULL
          AND assignment_21.valid_from <= $6::DATE
          AND (assignment_21.valid_to IS NULL
            OR assignment_21.valid_to >= $6::DATE))))
    AND child_20.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_21.id AS TEXT)) || '",90194313217' AS touched
    FROM child AS child_21 JOIN correction AS correction_2 ON correction_2.child_id = child_21.id
    WHERE anon_40.type = 'Correction'
    AND child_21.id = anon_40.scope
    AND child_21.district_id = ANY (array((
          SELECT assignment_22.district_id
          FROM assignment AS assignment_22
          WHERE assignment_22.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_22.district_id IS NOT NULL
          AND assignment_22.valid_from <= $6::DATE
          AND (assignment_22.valid_to IS NULL
            OR assignment_22.valid_to >= $6::DATE))))
    AND child_21.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (cardinality(correction_2.labels) = 0
      OR (correction_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND correction_2.id = anon_40.key) AS anon_29 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    LEFT OUTER JOIN LATERAL (
      SELECT district_2.id = ANY (array((
            SELECT assignment_23.district_id
            FROM assignment AS assignment_23
            WHERE assignment_23.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_23.district_id IS NOT NULL
            AND assignment_23.valid_from <= $6::DATE
            AND (assignment_23.valid_to IS NULL
              OR assignment_23.valid_to >= $6::DATE)))) AS attached OFFSET 0) AS anon_41 ON true
    WHERE anon_40.type = 'District'
    AND district_2.id = anon_40.key) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_22.id AS TEXT)) || '",94489280513' AS touched
    FROM child AS child_22 JOIN examination AS examination_2 ON examination_2.child_id = child_22.id
    WHERE anon_40.type = 'Examination'
    AND child_22.id = anon_40.scope
    AND child_22.district_id = ANY (array((
          SELECT assignment_24.district_id
          FROM assignment AS assignment_24
          WHERE assignment_24.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_24.district_id IS NOT NULL
          AND assignment_24.valid_from <= $6::DATE
          AND (assignment_24.valid_to IS NULL
            OR assignment_24.valid_to >= $6::DATE))))
    AND child_22.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT any_within(examination_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(examination_2.labels) = 0
      OR (examination_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND examination_2.id = anon_40.key) AS anon_31 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_23.id AS TEXT)) || '",98784247809' AS touched
    FROM child AS child_23 JOIN fact_resolution AS fact_resolution_2 ON fact_resolution_2.child_id = child_23.id
    WHERE anon_40.type = 'FactResolution'
    AND child_23.id = anon_40.scope
    AND child_23.district_id = ANY (array((
          SELECT assignment_25.district_id
          FROM assignment AS assignment_25
          WHERE assignment_25.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_25.district_id IS NOT NULL
          AND assignment_25.valid_from <= $6::DATE
          AND (assignment_25.valid_to IS NULL
            OR assignment_25.valid_to >= $6::DATE))))
    AND child_23.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND fact_resolution_2.id = anon_40.key) AS anon_32 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_24.id AS TEXT)) || '",103079215105' AS touched
    FROM child AS child_24 JOIN measurement AS measurement_2 ON measurement_2.child_id = child_24.id
    WHERE anon_40.type = 'Measurement'
    AND child_24.id = anon_40.scope
    AND child_24.district_id = ANY (array((
          SELECT assignment_26.district_id
          FROM assignment AS assignment_26
          WHERE assignment_26.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_26.district_id IS NOT NULL
          AND assignment_26.valid_from <= $6::DATE
          AND (assignment_26.valid_to IS NULL
            OR assignment_26.valid_to >= $6::DATE))))
    AND child_24.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(measurement_2.labels) = 0
      OR (measurement_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_40.key) AS anon_33 ON true
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
      ',"mediaType":"application/pdf"}}') AS json, ('"' || CAST(child_25.id AS TEXT)) || '",107374182401' AS touched
    FROM child AS child_25 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = child_25.id
    WHERE anon_40.type = 'MedicalDocument'
    AND child_25.id = anon_40.scope
    AND child_25.district_id = ANY (array((
          SELECT assignment_27.district_id
          FROM assignment AS assignment_27
          WHERE assignment_27.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_27.district_id IS NOT NULL
          AND assignment_27.valid_from <= $6::DATE
          AND (assignment_27.valid_to IS NULL
            OR assignment_27.valid_to >= $6::DATE))))
    AND child_25.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (cardinality(medical_document_2.labels) = 0
      OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_40.key) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_26.id AS TEXT)) || '",111669149697' AS touched
    FROM child AS child_26 JOIN passport AS passport_2 ON passport_2.child_id = child_26.id
    WHERE anon_40.type = 'Passport'
    AND child_26.id = anon_40.scope
    AND child_26.district_id = ANY (array((
          SELECT assignment_28.district_id
          FROM assignment AS assignment_28
          WHERE assignment_28.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_28.district_id IS NOT NULL
          AND assignment_28.valid_from <= $6::DATE
          AND (assignment_28.valid_to IS NULL
            OR assignment_28.valid_to >= $6::DATE))))
    AND child_26.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))) AS anon_35 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_27.id AS TEXT)) || '",115964116993' AS touched
    FROM child AS child_27 JOIN referral AS referral_2 ON referral_2.child_id = child_27.id
    WHERE anon_40.type = 'Referral'
    AND child_27.id = anon_40.scope
    AND child_27.district_id = ANY (array((
          SELECT assignment_29.district_id
          FROM assignment AS assignment_29
          WHERE assignment_29.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_29.district_id IS NOT NULL
          AND assignment_29.valid_from <= $6::DATE
          AND (assignment_29.valid_to IS NULL
            OR assignment_29.valid_to >= $6::DATE))))
    AND child_27.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (referral_2.state = 'CURRENT'
      OR referral_2.amendment_labels IS NOT NULL
      AND NOT any_within(referral_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(referral_2.labels) = 0
      OR (referral_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND referral_2.id = anon_40.key) AS anon_36 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_28.id AS TEXT)) || '",120259084289' AS touched
    FROM child AS child_28 JOIN representation AS representation_6 ON representation_6.child_id = child_28.id
    WHERE anon_40.type = 'Representation'
    AND child_28.id = anon_40.scope
    AND child_28.district_id = ANY (array((
          SELECT assignment_30.district_id
          FROM assignment AS assignment_30
          WHERE assignment_30.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_30.district_id IS NOT NULL
          AND assignment_30.valid_from <= $6::DATE
          AND (assignment_30.valid_to IS NULL
            OR assignment_30.valid_to >= $6::DATE))))
    AND child_28.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND representation_6.id = anon_40.key) AS anon_37 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_42.touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_29.id AS TEXT)) || '",124554051585',
        ',') AS touched
      FROM representation AS representation_7 JOIN child AS child_29 ON child_29.id = representation_7.child_id
      WHERE representation_7.representative_id = representative_3.id
      AND child_29.district_id = ANY (array((
            SELECT assignment_31.district_id
            FROM assignment AS assignment_31
            WHERE assignment_31.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_31.district_id IS NOT NULL
            AND assignment_31.valid_from <= $6::DATE
            AND (assignment_31.valid_to IS NULL
              OR assignment_31.valid_to >= $6::DATE))))
      AND child_29.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_42 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_7 JOIN child AS child_29 ON child_29.id = representation_7.child_id
        WHERE representation_7.representative_id = representative_3.id
        AND child_29.district_id = ANY (array((
              SELECT assignment_31.district_id
              FROM assignment AS assignment_31
              WHERE assignment_31.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_31.district_id IS NOT NULL
              AND assignment_31.valid_from <= $6::DATE
              AND (assignment_31.valid_to IS NULL
                OR assignment_31.valid_to >= $6::DATE))))
        AND child_29.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS attached OFFSET 0) AS anon_43 ON true
    WHERE anon_40.type = 'Representative'
    AND representative_3.id = anon_40.key
    AND anon_43.attached) AS anon_38 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_30.id AS TEXT)) || '",128849018881' AS touched
    FROM child AS child_30 JOIN vaccination AS vaccination_2 ON vaccination_2.child_id = child_30.id
    WHERE anon_40.type = 'Vaccination'
    AND child_30.id = anon_40.scope
    AND child_30.district_id = ANY (array((
          SELECT assignment_32.district_id
          FROM assignment AS assignment_32
          WHERE assignment_32.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_32.district_id IS NOT NULL
          AND assignment_32.valid_from <= $6::DATE
          AND (assignment_32.valid_to IS NULL
            OR assignment_32.valid_to >= $6::DATE))))
    AND child_30.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_2.labels) = 0
      OR (vaccination_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_40.key) AS anon_39 ON true) AS anon_2 ON true
