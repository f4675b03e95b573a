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
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_14
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_14.scope
  AND anon_14.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.valid_from <= $6::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM ambulance_call AS ambulance_call_1
        WHERE ambulance_call_1.child_id = child_1.id
        AND (ambulance_call_1.dispatcher_id = (
            SELECT viewer.staff_id
            FROM viewer)
          OR ambulance_call_1.doctor_id = (
            SELECT viewer.staff_id
            FROM viewer))
        AND ambulance_call_1.closed_at IS NULL
        AND (ambulance_call_1.expires_at IS NULL
          OR ambulance_call_1.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS call, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_2
        WHERE assignment_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_2.valid_from <= $6::DATE
        AND (assignment_2.valid_to IS NULL
          OR assignment_2.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND break_glass_grant_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.closed_at IS NULL
        AND break_glass_grant_1.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_1.role = $2::VARCHAR))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_3
        WHERE assignment_3.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_3.valid_from <= $6::DATE
        AND (assignment_3.valid_to IS NULL
          OR assignment_3.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND break_glass_grant_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.closed_at IS NULL
        AND break_glass_grant_2.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_2.role = $2::VARCHAR
        AND break_glass_grant_2.covers_labels))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_3
      WHERE break_glass_grant_3.child_id = child_1.id
      AND break_glass_grant_3.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_3.closed_at IS NULL
      AND break_glass_grant_3.expires_at > $7::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_3.role = $2::VARCHAR
      AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_3.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
            WHEN anon_15.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_4
    WHERE anon_14.type = 'BreakGlassGrant'
    AND break_glass_grant_4.child_id = child_1.id
    AND (anon_15.call
      OR anon_15.break_glass
      OR anon_15.break_glass_labels)
    AND break_glass_grant_4.id = anon_14.key
    AND break_glass_grant_4.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_16.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_16.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_16.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_16.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_4
          WHERE assignment_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_4.valid_from <= $6::DATE
          AND (assignment_4.valid_to IS NULL
            OR assignment_4.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_2
          WHERE ambulance_call_2.child_id = child_2.id
          AND (ambulance_call_2.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_2.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_2.closed_at IS NULL
          AND (ambulance_call_2.expires_at IS NULL
            OR ambulance_call_2.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_5
          WHERE assignment_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_5.valid_from <= $6::DATE
          AND (assignment_5.valid_to IS NULL
            OR assignment_5.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_5
          WHERE break_glass_grant_5.child_id = child_2.id
          AND break_glass_grant_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_5.closed_at IS NULL
          AND break_glass_grant_5.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_5.role = $2::VARCHAR))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_6
          WHERE assignment_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_6.valid_from <= $6::DATE
          AND (assignment_6.valid_to IS NULL
            OR assignment_6.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_6
          WHERE break_glass_grant_6.child_id = child_2.id
          AND break_glass_grant_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_6.closed_at IS NULL
          AND break_glass_grant_6.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_6.role = $2::VARCHAR
          AND break_glass_grant_6.covers_labels))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_7
        WHERE break_glass_grant_7.child_id = child_2.id
        AND break_glass_grant_7.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_7.closed_at IS NULL
        AND break_glass_grant_7.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_7.role = $2::VARCHAR
        AND break_glass_grant_7.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_7.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_16 ON true
    WHERE anon_14.type = 'Child'
    AND child_2.id = anon_14.scope
    AND (anon_16.call
      OR anon_16.break_glass
      OR anon_16.break_glass_labels)) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_14.type = 'District'
    AND district_1.id = anon_14.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((12884901888 | CASE
            WHEN anon_15.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_1
    WHERE anon_14.type = 'Encounter'
    AND encounter_1.child_id = child_1.id
    AND (anon_15.call
      OR anon_15.break_glass
      OR anon_15.break_glass_labels)
    AND (encounter_1.state = 'CURRENT'
      OR encounter_1.amendment_labels IS NOT NULL
      AND NOT (anon_15.break_glass_labels
        AND any_within(encounter_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_15.call
          OR anon_15.break_glass)
        AND any_within(encounter_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(encounter_1.labels) = 0
      OR anon_15.break_glass_labels
      AND (encounter_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_15.call
        OR anon_15.break_glass)
      AND (encounter_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND encounter_1.id = anon_14.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((17179869184 | CASE
            WHEN anon_15.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_1
    WHERE anon_14.type = 'FactResolution'
    AND fact_resolution_1.child_id = child_1.id
    AND (anon_15.call
      OR anon_15.break_glass
      OR anon_15.break_glass_labels)
    AND fact_resolution_1.id = anon_14.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((21474836480 | CASE
            WHEN anon_15.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_1
    WHERE anon_14.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND (anon_15.call
      OR anon_15.break_glass
      OR anon_15.break_glass_labels)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_15.break_glass_labels
        AND any_within(measurement_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_15.call
          OR anon_15.break_glass)
        AND any_within(measurement_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_15.break_glass_labels
      AND (measurement_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_15.call
        OR anon_15.break_glass)
      AND (measurement_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_14.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(json_of(CASE
          WHEN (anon_15.break_glass
            OR anon_15.break_glass_labels) THEN medical_document_1.sha256
          ELSE NULL END),
        'null'::json),
      ',"download":', coalesce(CASE
        WHEN (anon_15.break_glass
          OR anon_15.break_glass_labels) THEN concat('{"address":', coalesce(json_of(CASE
              WHEN (anon_15.break_glass
                OR anon_15.break_glass_labels) THEN download_address($1::VARCHAR, $2::VARCHAR, medical_document_1.child_id, medical_document_1.id,
                'ORIGINAL', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))
              ELSE NULL END),
            'null'::json),
          ',"mediaType":', coalesce(json_of(CASE
              WHEN (anon_15.break_glass
                OR anon_15.break_glass_labels) THEN coalesce(medical_document_1.received_type,
                'application/fhir+json')
              ELSE NULL END),
            'null'::json),
          ',"expiresAt":', coalesce(json_of(CASE
              WHEN (anon_15.break_glass
                OR anon_15.break_glass_labels) THEN $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL)
              ELSE NULL END),
            'null'::json),
          '}')
        ELSE 'null' END,
        'null'),
      ',"paper":', coalesce(CASE
        WHEN (anon_15.break_glass
          OR anon_15.break_glass_labels) THEN concat('{"address":', coalesce(json_of(CASE
              WHEN (anon_15.break_glass
                OR anon_15.break_glass_labels) THEN download_address($1::VARCHAR, $2::VARCHAR, medical_document_1.child_id, medical_document_1.id,
                'PDF', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))
              ELSE NULL END),
            'null'::json),
          ',"mediaType":', coalesce(json_of(CASE
              WHEN (anon_15.break_glass
                OR anon_15.break_glass_labels) THEN 'application/pdf'
              ELSE NULL END),
            'null'::json),
          '}')
        ELSE 'null' END,
        'null'),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((25769803776 | CASE
            WHEN anon_15.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_14.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND (anon_15.call
      OR anon_15.break_glass
      OR anon_15.break_glass_labels)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_15.break_glass_labels
      AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_15.call
        OR anon_15.break_glass)
      AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_14.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((30064771072 | CASE
            WHEN anon_15.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_14.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND (anon_15.call
      OR anon_15.break_glass
      OR anon_15.break_glass_labels)) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((34359738368 | CASE
            WHEN anon_15.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_1
    WHERE anon_14.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND (anon_15.call
      OR anon_15.break_glass
      OR anon_15.break_glass_labels)
    AND representation_1.id = anon_14.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_17.touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",38654705696',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_7
          WHERE assignment_7.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_7.valid_from <= $6::DATE
          AND (assignment_7.valid_to IS NULL
            OR assignment_7.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_3
          WHERE ambulance_call_3.child_id = child_3.id
          AND (ambulance_call_3.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_3.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_3.closed_at IS NULL
          AND (ambulance_call_3.expires_at IS NULL
            OR ambulance_call_3.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_17 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_7
            WHERE assignment_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_7.valid_from <= $6::DATE
            AND (assignment_7.valid_to IS NULL
              OR assignment_7.valid_to >= $6::DATE)))
        AND (EXISTS (
            SELECT 1
            FROM ambulance_call AS ambulance_call_3
            WHERE ambulance_call_3.child_id = child_3.id
            AND (ambulance_call_3.dispatcher_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR ambulance_call_3.doctor_id = (
                SELECT viewer.staff_id
                FROM viewer))
            AND ambulance_call_3.closed_at IS NULL
            AND (ambulance_call_3.expires_at IS NULL
              OR ambulance_call_3.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS call OFFSET 0) AS anon_18 ON true
    WHERE anon_14.type = 'Representative'
    AND representative_2.id = anon_14.key
    AND anon_18.call) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((42949672960 | CASE
            WHEN anon_15.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_14.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND (anon_15.call
      OR anon_15.break_glass
      OR anon_15.break_glass_labels)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_15.break_glass_labels
        AND any_within(vaccination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_15.call
          OR anon_15.break_glass)
        AND any_within(vaccination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_15.break_glass_labels
      AND (vaccination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_15.call
        OR anon_15.break_glass)
      AND (vaccination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_14.key
    AND anon_15.call
    AND (coalesce(vaccination_1.code IN ('08',
          '09',
          '18',
          '20',
          '28',
          '35',
          '43',
          '45',
          '90',
          '106',
          '107',
          '110',
          '113',
          '115',
          '120',
          '146'), false)
      OR (vaccination_1.vaccine ~ '[tT][eE][tT][aA][nN]|[сС][тТ][оО][лЛ][бБ][нН]|[аА][дД][сС]|[аА][кК][дД][сС]|[rR][aA][bB][iI]|[бБ][еЕ][шШ][еЕ][нН]|[hH][eE][pP]([aA][tT][iI][tT][iI][sS])? ?[bB]|[гГ][еЕ][пП][аА][тТ][иИ][тТ][^ ]* ([bB]|[вВ])'))) AS anon_13 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_19.json, anon_20.json, anon_21.json, anon_22.json, anon_23.json, anon_24.json, anon_25.json, anon_26.json, anon_27.json, anon_28.json, anon_29.json) AS json, nullif(concat_ws(',', anon_19.touched, anon_20.touched, anon_22.touched, anon_23.touched, anon_24.touched, anon_25.touched, anon_26.touched, anon_27.touched, anon_28.touched, anon_29.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_30
  LEFT OUTER JOIN child AS child_4 ON child_4.id = anon_30.scope
  AND anon_30.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_8
        WHERE assignment_8.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_8.valid_from <= $6::DATE
        AND (assignment_8.valid_to IS NULL
          OR assignment_8.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM ambulance_call AS ambulance_call_4
        WHERE ambulance_call_4.child_id = child_4.id
        AND (ambulance_call_4.dispatcher_id = (
            SELECT viewer.staff_id
            FROM viewer)
          OR ambulance_call_4.doctor_id = (
            SELECT viewer.staff_id
            FROM viewer))
        AND ambulance_call_4.closed_at IS NULL
        AND (ambulance_call_4.expires_at IS NULL
          OR ambulance_call_4.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
    AND child_4.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS call, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_9
        WHERE assignment_9.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_9.valid_from <= $6::DATE
        AND (assignment_9.valid_to IS NULL
          OR assignment_9.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_8
        WHERE break_glass_grant_8.child_id = child_4.id
        AND break_glass_grant_8.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_8.closed_at IS NULL
        AND break_glass_grant_8.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_8.role = $2::VARCHAR))
    AND child_4.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_10
        WHERE assignment_10.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_10.valid_from <= $6::DATE
        AND (assignment_10.valid_to IS NULL
          OR assignment_10.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_9
        WHERE break_glass_grant_9.child_id = child_4.id
        AND break_glass_grant_9.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_9.closed_at IS NULL
        AND break_glass_grant_9.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_9.role = $2::VARCHAR
        AND break_glass_grant_9.covers_labels))
    AND child_4.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_10
      WHERE break_glass_grant_10.child_id = child_4.id
      AND break_glass_grant_10.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_10.closed_at IS NULL
      AND break_glass_grant_10.expires_at > $7::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_10.role = $2::VARCHAR
      AND break_glass_grant_10.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_10.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_31 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((47244640256 | CASE
            WHEN anon_31.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_31.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_31.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_31.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_11
    WHERE anon_30.type = 'BreakGlassGrant'
    AND break_glass_grant_11.child_id = child_4.id
    AND (anon_31.call
      OR anon_31.break_glass
      OR anon_31.break_glass_labels)
    AND break_glass_grant_11.id = anon_30.key
    AND break_glass_grant_11.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_19 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((((51539607552 | CASE
            WHEN anon_32.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_32.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_32.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_32.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_11
          WHERE assignment_11.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_11.valid_from <= $6::DATE
          AND (assignment_11.valid_to IS NULL
            OR assignment_11.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_5
          WHERE ambulance_call_5.child_id = child_5.id
          AND (ambulance_call_5.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_5.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_5.closed_at IS NULL
          AND (ambulance_call_5.expires_at IS NULL
            OR ambulance_call_5.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_12
          WHERE assignment_12.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_12.valid_from <= $6::DATE
          AND (assignment_12.valid_to IS NULL
            OR assignment_12.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_12
          WHERE break_glass_grant_12.child_id = child_5.id
          AND break_glass_grant_12.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_12.closed_at IS NULL
          AND break_glass_grant_12.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_12.role = $2::VARCHAR))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_13
          WHERE assignment_13.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_13.valid_from <= $6::DATE
          AND (assignment_13.valid_to IS NULL
            OR assignment_13.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_13
          WHERE break_glass_grant_13.child_id = child_5.id
          AND break_glass_grant_13.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_13.closed_at IS NULL
          AND break_glass_grant_13.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_13.role = $2::VARCHAR
          AND break_glass_grant_13.covers_labels))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_14
        WHERE break_glass_grant_14.child_id = child_5.id
        AND break_glass_grant_14.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_14.closed_at IS NULL
        AND break_glass_grant_14.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_14.role = $2::VARCHAR
        AND break_glass_grant_14.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_14.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_32 ON true
    WHERE anon_30.type = 'Child'
    AND child_5.id = anon_30.scope
    AND (anon_32.call
      OR anon_32.break_glass
      OR anon_32.break_glass_labels)) AS anon_20 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_30.type = 'District'
    AND district_2.id = anon_30.key) AS anon_21 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((55834574848 | CASE
            WHEN anon_31.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_31.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_31.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_31.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_2
    WHERE anon_30.type = 'Encounter'
    AND encounter_2.child_id = child_4.id
    AND (anon_31.call
      OR anon_31.break_glass
      OR anon_31.break_glass_labels)
    AND (encounter_2.state = 'CURRENT'
      OR encounter_2.amendment_labels IS NOT NULL
      AND NOT (anon_31.break_glass_labels
        AND any_within(encounter_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_31.call
          OR anon_31.break_glass)
        AND any_within(encounter_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(encounter_2.labels) = 0
      OR anon_31.break_glass_labels
      AND (encounter_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_31.call
        OR anon_31.break_glass)
      AND (encounter_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND encounter_2.id = anon_30.key) AS anon_22 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((60129542144 | CASE
            WHEN anon_31.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_31.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_31.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_31.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_2
    WHERE anon_30.type = 'FactResolution'
    AND fact_resolution_2.child_id = child_4.id
    AND (anon_31.call
      OR anon_31.break_glass
      OR anon_31.break_glass_labels)
    AND fact_resolution_2.id = anon_30.key) AS anon_23 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((64424509440 | CASE
            WHEN anon_31.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_31.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_31.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_31.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_2
    WHERE anon_30.type = 'Measurement'
    AND measurement_2.child_id = child_4.id
    AND (anon_31.call
      OR anon_31.break_glass
      OR anon_31.break_glass_labels)
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT (anon_31.break_glass_labels
        AND any_within(measurement_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_31.call
          OR anon_31.break_glass)
        AND any_within(measurement_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_2.labels) = 0
      OR anon_31.break_glass_labels
      AND (measurement_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_31.call
        OR anon_31.break_glass)
      AND (measurement_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_30.key) AS anon_24 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(json_of(CASE
          WHEN (anon_31.break_glass
            OR anon_31.break_glass_labels) THEN medical_document_2.sha256
          ELSE NULL END),
        'null'::json),
      ',"download":', coalesce(CASE
        WHEN (anon_31.break_glass
          OR anon_31.break_glass_labels) THEN concat('{"address":', coalesce(json_of(CASE
              WHEN (anon_31.break_glass
                OR anon_31.break_glass_labels) THEN download_address($1::VARCHAR, $2::VARCHAR, medical_document_2.child_id, medical_document_2.id,
                'ORIGINAL', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))
              ELSE NULL END),
            'null'::json),
          ',"mediaType":', coalesce(json_of(CASE
              WHEN (anon_31.break_glass
                OR anon_31.break_glass_labels) THEN coalesce(medical_document_2.received_type,
                'application/fhir+json')
              ELSE NULL END),
            'null'::json),
          ',"expiresAt":', coalesce(json_of(CASE
              WHEN (anon_31.break_glass
                OR anon_31.break_glass_labels) THEN $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL)
              ELSE NULL END),
            'null'::json),
          '}')
        ELSE 'null' END,
        'null'),
      ',"paper":', coalesce(CASE
        WHEN (anon_31.break_glass
          OR anon_31.break_glass_labels) THEN concat('{"address":', coalesce(json_of(CASE
              WHEN (anon_31.break_glass
                OR anon_31.break_glass_labels) THEN download_address($1::VARCHAR, $2::VARCHAR, medical_document_2.child_id, medical_document_2.id,
                'PDF', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))
              ELSE NULL END),
            'null'::json),
          ',"mediaType":', coalesce(json_of(CASE
              WHEN (anon_31.break_glass
                OR anon_31.break_glass_labels) THEN 'application/pdf'
              ELSE NULL END),
            'null'::json),
          '}')
        ELSE 'null' END,
        'null'),
      '}') AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((68719476736 | CASE
            WHEN anon_31.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_31.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_31.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_31.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_2
    WHERE anon_30.type = 'MedicalDocument'
    AND medical_document_2.child_id = child_4.id
    AND (anon_31.call
      OR anon_31.break_glass
      OR anon_31.break_glass_labels)
    AND (cardinality(medical_document_2.labels) = 0
      OR anon_31.break_glass_labels
      AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_31.call
        OR anon_31.break_glass)
      AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_30.key) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((73014444032 | CASE
            WHEN anon_31.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_31.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_31.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_31.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_2
    WHERE anon_30.type = 'Passport'
    AND passport_2.child_id = child_4.id
    AND (anon_31.call
      OR anon_31.break_glass
      OR anon_31.break_glass_labels)) AS anon_26 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((77309411328 | CASE
            WHEN anon_31.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_31.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_31.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_31.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_3
    WHERE anon_30.type = 'Representation'
    AND representation_3.child_id = child_4.id
    AND (anon_31.call
      OR anon_31.break_glass
      OR anon_31.break_glass_labels)
    AND representation_3.id = anon_30.key) AS anon_27 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_33.touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_6.id AS TEXT)) || '",81604378656',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_14
          WHERE assignment_14.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_14.valid_from <= $6::DATE
          AND (assignment_14.valid_to IS NULL
            OR assignment_14.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_6
          WHERE ambulance_call_6.child_id = child_6.id
          AND (ambulance_call_6.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_6.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_6.closed_at IS NULL
          AND (ambulance_call_6.expires_at IS NULL
            OR ambulance_call_6.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_33 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_14
            WHERE assignment_14.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_14.valid_from <= $6::DATE
            AND (assignment_14.valid_to IS NULL
              OR assignment_14.valid_to >= $6::DATE)))
        AND (EXISTS (
            SELECT 1
            FROM ambulance_call AS ambulance_call_6
            WHERE ambulance_call_6.child_id = child_6.id
            AND (ambulance_call_6.dispatcher_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR ambulance_call_6.doctor_id = (
                SELECT viewer.staff_id
                FROM viewer))
            AND ambulance_call_6.closed_at IS NULL
            AND (ambulance_call_6.expires_at IS NULL
              OR ambulance_call_6.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS call OFFSET 0) AS anon_34 ON true
    WHERE anon_30.type = 'Representative'
    AND representative_3.id = anon_30.key
    AND anon_34.call) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((85899345920 | CASE
            WHEN anon_31.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_31.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_31.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_31.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_2
    WHERE anon_30.type = 'Vaccination'
    AND vaccination_2.child_id = child_4.id
    AND (anon_31.call
      OR anon_31.break_glass
      OR anon_31.break_glass_labels)
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT (anon_31.break_glass_labels
        AND any_within(vaccination_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_31.call
          OR anon_31.break_glass)
        AND any_within(vaccination_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_2.labels) = 0
      OR anon_31.break_glass_labels
      AND (vaccination_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_31.call
        OR anon_31.break_glass)
      AND (vaccination_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_30.key
    AND anon_31.call
    AND (coalesce(vaccination_2.code IN ('08',
          '09',
          '18',
          '20',
          '28',
          '35',
          '43',
          '45',
          '90',
          '106',
          '107',
          '110',
          '113',
          '115',
          '120',
          '146'), false)
      OR (vaccination_2.vaccine ~ '[tT][eE][tT][aA][nN]|[сС][тТ][оО][лЛ][бБ][нН]|[аА][дД][сС]|[аА][кК][дД][сС]|[rR][aA][bB][iI]|[бБ][еЕ][шШ][еЕ][нН]|[hH][eE][pP]([aA][tT][iI][tT][iI][sS])? ?[bB]|[гГ][еЕ][пП][аА][тТ][иИ][тТ][^ ]* ([bB]|[вВ])'))) AS anon_29 ON true) AS anon_2 ON true
