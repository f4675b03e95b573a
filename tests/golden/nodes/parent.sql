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
  FROM viewer) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json, anon_19.json, anon_20.json, anon_21.json, anon_22.json, anon_23.json, anon_24.json, anon_25.json),
          'null')),
      ','
      ORDER BY anon_26.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched, anon_19.touched, anon_20.touched, anon_21.touched, anon_22.touched, anon_23.touched, anon_24.touched, anon_25.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_26(type, scope, key, n)
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_26.scope
  AND anon_26.type != 'Child'
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
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_27 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Appointment","id":', coalesce(json_of(translate(encode('Appointment:'::bytea || uuid_send(appointment_1.child_id) || uuid_send(appointment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM appointment AS appointment_1
    WHERE anon_26.type = 'Appointment'
    AND appointment_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (cardinality(appointment_1.labels) = 0
      OR anon_27.represents
      AND (appointment_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (appointment_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (appointment_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND appointment_1.id = anon_26.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"ArchiveRequest","id":', coalesce(json_of(translate(encode('ArchiveRequest:'::bytea || uuid_send(archive_request_1.child_id) || uuid_send(archive_request_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM archive_request AS archive_request_1
    WHERE anon_26.type = 'ArchiveRequest'
    AND archive_request_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (cardinality(archive_request_1.labels) = 0
      OR anon_27.represents
      AND (archive_request_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (archive_request_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (archive_request_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND archive_request_1.id = anon_26.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Attachment","id":', coalesce(json_of(translate(encode('Attachment:'::bytea || uuid_send(attachment_1.child_id) || uuid_send(attachment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((12884901888 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM attachment AS attachment_1
    WHERE anon_26.type = 'Attachment'
    AND attachment_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND attachment_1.id = anon_26.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"BreakGlassGrant","id":', coalesce(json_of(translate(encode('BreakGlassGrant:'::bytea || uuid_send(break_glass_grant_1.child_id) || uuid_send(break_glass_grant_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((17179869184 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_1
    WHERE anon_26.type = 'BreakGlassGrant'
    AND break_glass_grant_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND break_glass_grant_1.id = anon_26.key
    AND (anon_27.represents
      OR anon_27.represents_teen)
    AND NOT (break_glass_grant_1.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_1.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED')) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(json_of(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((21474836480 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_1
    WHERE anon_26.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_27.represents
      AND (certificate_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (certificate_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (certificate_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND certificate_1.id = anon_26.key) AS anon_6 ON true
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
      '}}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((25769803776 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
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
            FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_28 ON true
    WHERE anon_26.type = 'Child'
    AND child_2.id = anon_26.scope
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Correction","id":', coalesce(json_of(translate(encode('Correction:'::bytea || uuid_send(correction_1.child_id) || uuid_send(correction_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((30064771072 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM correction AS correction_1
    WHERE anon_26.type = 'Correction'
    AND correction_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (cardinality(correction_1.labels) = 0
      OR anon_27.represents
      AND (correction_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (correction_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (correction_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND correction_1.id = anon_26.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(json_of(translate(encode('District:'::bytea || uuid_send(district_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":null}') AS json
    FROM district AS district_1
    WHERE anon_26.type = 'District'
    AND district_1.id = anon_26.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Encounter","id":', coalesce(json_of(translate(encode('Encounter:'::bytea || uuid_send(encounter_1.child_id) || uuid_send(encounter_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((34359738368 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_1
    WHERE anon_26.type = 'Encounter'
    AND encounter_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (encounter_1.state = 'CURRENT'
      OR encounter_1.amendment_labels IS NOT NULL
      AND NOT (anon_27.represents
        AND any_within(encounter_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_27.represents_teen
        AND any_within(encounter_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_27.delegated
        AND any_within(encounter_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(encounter_1.labels) = 0
      OR anon_27.represents
      AND (encounter_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (encounter_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (encounter_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND encounter_1.id = anon_26.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Examination","id":', coalesce(json_of(translate(encode('Examination:'::bytea || uuid_send(examination_1.child_id) || uuid_send(examination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((38654705664 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM examination AS examination_1
    WHERE anon_26.type = 'Examination'
    AND examination_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT (anon_27.represents
        AND any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_27.represents_teen
        AND any_within(examination_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_27.delegated
        AND any_within(examination_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(examination_1.labels) = 0
      OR anon_27.represents
      AND (examination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (examination_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (examination_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND examination_1.id = anon_26.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"FactResolution","id":', coalesce(json_of(translate(encode('FactResolution:'::bytea || uuid_send(fact_resolution_1.child_id) || uuid_send(fact_resolution_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((42949672960 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_1
    WHERE anon_26.type = 'FactResolution'
    AND fact_resolution_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND fact_resolution_1.id = anon_26.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Measurement","id":', coalesce(json_of(translate(encode('Measurement:'::bytea || uuid_send(measurement_1.child_id) || uuid_send(measurement_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((47244640256 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_1
    WHERE anon_26.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_27.represents
        AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_27.represents_teen
        AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_27.delegated
        AND any_within(measurement_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_27.represents
      AND (measurement_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (measurement_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (measurement_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND measurement_1.id = anon_26.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalCommission","id":', coalesce(json_of(translate(encode('MedicalCommission:'::bytea || uuid_send(commission_1.child_id) || uuid_send(commission_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((51539607552 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM commission AS commission_1
    WHERE anon_26.type = 'MedicalCommission'
    AND commission_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (cardinality(commission_1.labels) = 0
      OR anon_27.represents
      AND (commission_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (commission_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (commission_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND commission_1.id = anon_26.key) AS anon_14 ON true
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
              OR anon_27.represents
              AND (medical_document_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_27.represents_teen
              AND (medical_document_3.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
              OR anon_27.delegated
              AND (medical_document_3.labels <@ CAST('{SOCIAL}' AS TEXT[])))
            ORDER BY array_position(medical_document_1.amendments, medical_document_3.id)
            LIMIT 1) END
          AND (cardinality(medical_document_2.labels) = 0
            OR anon_27.represents
            AND (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_27.represents_teen
            AND (medical_document_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_27.delegated
            AND (medical_document_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          AND (anon_27.represents
            OR anon_27.represents_teen
            OR anon_27.delegated
            AND CAST(medical_document_2.kind AS TEXT) = ANY (array((
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
                  AND representation_3.valid_to IS NOT NULL))))),
        'null'),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((55834574848 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_26.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_27.represents
      AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (medical_document_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (medical_document_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND medical_document_1.id = anon_26.key
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated
      AND CAST(medical_document_1.kind AS TEXT) = ANY (array((
            SELECT unnest(representation_4.document_kinds)
            FROM representation AS representation_4
            WHERE representation_4.child_id = child_1.id
            AND representation_4.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_4.status = 'ACTIVE'
            AND NOT (representation_4.court_restricted
              AND coalesce(representation_4.restricted_from <= $6::DATE
                AND representation_4.restricted_to >= $6::DATE, true))
            AND representation_4.valid_from <= $6::DATE
            AND (representation_4.valid_to IS NULL
              OR representation_4.valid_to >= $6::DATE)
            AND representation_4.kind = 'DELEGATED'
            AND representation_4.valid_to IS NOT NULL))))) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"PaperVolume","id":', coalesce(json_of(translate(encode('PaperVolume:'::bytea || uuid_send(paper_volume_1.child_id) || uuid_send(paper_volume_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((60129542144 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM paper_volume AS paper_volume_1
    WHERE anon_26.type = 'PaperVolume'
    AND paper_volume_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (cardinality(paper_volume_1.labels) = 0
      OR anon_27.represents
      AND (paper_volume_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (paper_volume_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (paper_volume_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND paper_volume_1.id = anon_26.key) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(json_of(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(json_of(passport_1.updated_at),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((64424509440 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_26.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"RecordExport","id":', coalesce(json_of(translate(encode('RecordExport:'::bytea || uuid_send(record_export_1.child_id) || uuid_send(record_export_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((68719476736 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM record_export AS record_export_1
    WHERE anon_26.type = 'RecordExport'
    AND record_export_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND record_export_1.id = anon_26.key
    AND record_export_1.subject = $1::VARCHAR
    AND record_export_1.role = $2::VARCHAR) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Referral","id":', coalesce(json_of(translate(encode('Referral:'::bytea || uuid_send(referral_1.child_id) || uuid_send(referral_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((73014444032 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM referral AS referral_1
    WHERE anon_26.type = 'Referral'
    AND referral_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT (anon_27.represents
        AND any_within(referral_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_27.represents_teen
        AND any_within(referral_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_27.delegated
        AND any_within(referral_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(referral_1.labels) = 0
      OR anon_27.represents
      AND (referral_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (referral_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (referral_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND referral_1.id = anon_26.key) AS anon_19 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Reminder","id":', coalesce(json_of(translate(encode('Reminder:'::bytea || uuid_send(reminder_1.child_id) || uuid_send(reminder_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((77309411328 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM reminder AS reminder_1
    WHERE anon_26.type = 'Reminder'
    AND reminder_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (reminder_1.state = 'CURRENT'
      OR reminder_1.amendment_labels IS NOT NULL
      AND NOT (anon_27.represents
        AND any_within(reminder_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_27.represents_teen
        AND any_within(reminder_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_27.delegated
        AND any_within(reminder_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(reminder_1.labels) = 0
      OR anon_27.represents
      AND (reminder_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (reminder_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (reminder_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND reminder_1.id = anon_26.key
    AND reminder_1.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN (
      SELECT viewer.child_id
      FROM viewer)
    ELSE (
      SELECT viewer.representative_id
      FROM viewer) END) AS anon_20 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(json_of(translate(encode('Representation:'::bytea || uuid_send(representation_5.child_id) || uuid_send(representation_5.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((81604378624 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_5
    WHERE anon_26.type = 'Representation'
    AND representation_5.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND representation_5.id = anon_26.key) AS anon_21 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(json_of(translate(encode('Representative:'::bytea || uuid_send(representative_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":', coalesce(json_of(CASE
          WHEN anon_29.own THEN representative_1.phone
          WHEN (anon_29.represents
            OR anon_29.represents_teen) THEN CASE
          WHEN (representative_1.phone IS NOT NULL) THEN 'on record'
          ELSE NULL END
          ELSE NULL END),
        'null'::json),
      ',"email":', coalesce(json_of(CASE
          WHEN anon_29.own THEN representative_1.email
          WHEN (anon_29.represents
            OR anon_29.represents_teen) THEN CASE
          WHEN (representative_1.email IS NOT NULL) THEN 'on record'
          ELSE NULL END
          ELSE NULL END),
        'null'::json),
      ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(representative_1.family,
                ''), nullif(representative_1.given,
                ''), nullif(representative_1.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, nullif(concat_ws(',', anon_30.touched, anon_31.touched, anon_32.touched),
      '') AS touched
    FROM representative AS representative_1
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",85899345984',
        ',') AS touched
      FROM representation AS representation_6 JOIN child AS child_3 ON child_3.id = representation_6.child_id
      WHERE representation_6.representative_id = representative_1.id
      AND child_3.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_3.id = ANY (CAST((
            SELECT represented.child_ids
            FROM represented) AS UUID[]))) AS anon_30 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_4.id AS TEXT)) || '",85899346048',
        ',') AS touched
      FROM representation AS representation_7 JOIN child AS child_4 ON child_4.id = representation_7.child_id
      WHERE representation_7.representative_id = representative_1.id
      AND child_4.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_4.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND child_4.id = ANY (CAST((
            SELECT represented.child_ids
            FROM represented) AS UUID[]))) AS anon_31 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_5.id AS TEXT)) || '",85899346176',
        ',') AS touched
      FROM representation AS representation_8 JOIN child AS child_5 ON child_5.id = representation_8.child_id
      WHERE representation_8.representative_id = representative_1.id
      AND child_5.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND child_5.id = ANY (CAST((
            SELECT delegated.child_ids
            FROM delegated) AS UUID[]))) AS anon_32 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_6 JOIN child AS child_3 ON child_3.id = representation_6.child_id
        WHERE representation_6.representative_id = representative_1.id
        AND child_3.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND child_3.id = ANY (CAST((
              SELECT represented.child_ids
              FROM represented) AS UUID[]))) AS represents, EXISTS (
        SELECT 1
        FROM representation AS representation_7 JOIN child AS child_4 ON child_4.id = representation_7.child_id
        WHERE representation_7.representative_id = representative_1.id
        AND child_4.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND child_4.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
        AND child_4.id = ANY (CAST((
              SELECT represented.child_ids
              FROM represented) AS UUID[]))) AS represents_teen, EXISTS (
        SELECT 1
        FROM representation AS representation_8 JOIN child AS child_5 ON child_5.id = representation_8.child_id
        WHERE representation_8.representative_id = representative_1.id
        AND child_5.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
        AND child_5.id = ANY (CAST((
              SELECT delegated.child_ids
              FROM delegated) AS UUID[]))) AS delegated, representative_1.id = (
        SELECT viewer.representative_id
        FROM viewer) AS own OFFSET 0) AS anon_29 ON true
    WHERE anon_26.type = 'Representative'
    AND representative_1.id = anon_26.key
    AND (anon_29.represents
      OR anon_29.represents_teen
      OR anon_29.delegated
      OR anon_29.own)) AS anon_22 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"ShareLink","id":', coalesce(json_of(translate(encode('ShareLink:'::bytea || uuid_send(share_link_1.child_id) || uuid_send(share_link_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((90194313216 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM share_link AS share_link_1
    WHERE anon_26.type = 'ShareLink'
    AND share_link_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND share_link_1.id = anon_26.key) AS anon_23 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"SocialCase","id":', coalesce(json_of(translate(encode('SocialCase:'::bytea || uuid_send(social_case_1.child_id) || uuid_send(social_case_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((94489280512 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM social_case AS social_case_1
    WHERE anon_26.type = 'SocialCase'
    AND social_case_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND social_case_1.id = anon_26.key) AS anon_24 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Vaccination","id":', coalesce(json_of(translate(encode('Vaccination:'::bytea || uuid_send(vaccination_1.child_id) || uuid_send(vaccination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((98784247808 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_26.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_27.represents
        AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_27.represents_teen
        AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_27.delegated
        AND any_within(vaccination_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_27.represents
      AND (vaccination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (vaccination_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
      OR anon_27.delegated
      AND (vaccination_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
    AND vaccination_1.id = anon_26.key) AS anon_25 ON true) AS anon_1 ON true
