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
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_13
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
            WHEN anon_14.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_14.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_14.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_14.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_1 JOIN break_glass_grant AS break_glass_grant_1 ON break_glass_grant_1.child_id = child_1.id
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
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.child_id = child_1.id
          AND break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR))
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
          FROM break_glass_grant AS break_glass_grant_3
          WHERE break_glass_grant_3.child_id = child_1.id
          AND break_glass_grant_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_3.closed_at IS NULL
          AND break_glass_grant_3.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_3.role = $2::VARCHAR
          AND break_glass_grant_3.covers_labels))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_4
        WHERE break_glass_grant_4.child_id = child_1.id
        AND break_glass_grant_4.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_4.closed_at IS NULL
        AND break_glass_grant_4.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_4.role = $2::VARCHAR
        AND break_glass_grant_4.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_4.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_14 ON true
    WHERE anon_13.type = 'BreakGlassGrant'
    AND child_1.id = anon_13.scope
    AND (anon_14.call
      OR anon_14.break_glass
      OR anon_14.break_glass_labels)
    AND break_glass_grant_1.id = anon_13.key
    AND break_glass_grant_1.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_15.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_15 ON true
    WHERE anon_13.type = 'Child'
    AND child_2.id = anon_13.scope
    AND (anon_15.call
      OR anon_15.break_glass
      OR anon_15.break_glass_labels)) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_13.type = 'District'
    AND district_1.id = anon_13.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST((((12884901888 | CASE
            WHEN anon_16.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_16.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_16.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_16.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3 JOIN fact_resolution AS fact_resolution_1 ON fact_resolution_1.child_id = child_3.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
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
            FROM kin) AS UUID[])) AS call, (EXISTS (
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
          FROM break_glass_grant AS break_glass_grant_8
          WHERE break_glass_grant_8.child_id = child_3.id
          AND break_glass_grant_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_8.closed_at IS NULL
          AND break_glass_grant_8.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_8.role = $2::VARCHAR))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
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
          FROM break_glass_grant AS break_glass_grant_9
          WHERE break_glass_grant_9.child_id = child_3.id
          AND break_glass_grant_9.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_9.closed_at IS NULL
          AND break_glass_grant_9.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_9.role = $2::VARCHAR
          AND break_glass_grant_9.covers_labels))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_10
        WHERE break_glass_grant_10.child_id = child_3.id
        AND break_glass_grant_10.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_10.closed_at IS NULL
        AND break_glass_grant_10.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_10.role = $2::VARCHAR
        AND break_glass_grant_10.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_10.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_16 ON true
    WHERE anon_13.type = 'FactResolution'
    AND child_3.id = anon_13.scope
    AND (anon_16.call
      OR anon_16.break_glass
      OR anon_16.break_glass_labels)
    AND fact_resolution_1.id = anon_13.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((17179869184 | CASE
            WHEN anon_17.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_17.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_17.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_17.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_4 JOIN measurement AS measurement_1 ON measurement_1.child_id = child_4.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
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
          FROM assignment AS assignment_11
          WHERE assignment_11.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_11.valid_from <= $6::DATE
          AND (assignment_11.valid_to IS NULL
            OR assignment_11.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_11
          WHERE break_glass_grant_11.child_id = child_4.id
          AND break_glass_grant_11.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_11.closed_at IS NULL
          AND break_glass_grant_11.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_11.role = $2::VARCHAR))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
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
          WHERE break_glass_grant_12.child_id = child_4.id
          AND break_glass_grant_12.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_12.closed_at IS NULL
          AND break_glass_grant_12.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_12.role = $2::VARCHAR
          AND break_glass_grant_12.covers_labels))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_13
        WHERE break_glass_grant_13.child_id = child_4.id
        AND break_glass_grant_13.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_13.closed_at IS NULL
        AND break_glass_grant_13.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_13.role = $2::VARCHAR
        AND break_glass_grant_13.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_13.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_17 ON true
    WHERE anon_13.type = 'Measurement'
    AND child_4.id = anon_13.scope
    AND (anon_17.call
      OR anon_17.break_glass
      OR anon_17.break_glass_labels)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_17.break_glass_labels
        AND any_within(measurement_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_17.call
          OR anon_17.break_glass)
        AND any_within(measurement_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_17.break_glass_labels
      AND (measurement_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_17.call
        OR anon_17.break_glass)
      AND (measurement_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_13.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(to_json(CASE
          WHEN (anon_18.break_glass
            OR anon_18.break_glass_labels) THEN medical_document_1.sha256
          ELSE NULL END),
        'null'::json),
      ',"download":', coalesce(CASE
        WHEN (anon_18.break_glass
          OR anon_18.break_glass_labels) THEN concat('{"address":', coalesce(to_json(CASE
              WHEN (anon_18.break_glass
                OR anon_18.break_glass_labels) THEN download_address($1::VARCHAR, $2::VARCHAR, medical_document_1.child_id, medical_document_1.id,
                'ORIGINAL', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))
              ELSE NULL END),
            'null'::json),
          ',"mediaType":', coalesce(to_json(CASE
              WHEN (anon_18.break_glass
                OR anon_18.break_glass_labels) THEN 'application/fhir+json'
              ELSE NULL END),
            'null'::json),
          ',"expiresAt":', coalesce(to_json(CASE
              WHEN (anon_18.break_glass
                OR anon_18.break_glass_labels) THEN $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL)
              ELSE NULL END),
            'null'::json),
          '}')
        ELSE 'null' END,
        'null'),
      ',"paper":', coalesce(CASE
        WHEN (anon_18.break_glass
          OR anon_18.break_glass_labels) THEN concat('{"address":', coalesce(to_json(CASE
              WHEN (anon_18.break_glass
                OR anon_18.break_glass_labels) THEN download_address($1::VARCHAR, $2::VARCHAR, medical_document_1.child_id, medical_document_1.id,
                'PDF', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))
              ELSE NULL END),
            'null'::json),
          ',"mediaType":', coalesce(to_json(CASE
              WHEN (anon_18.break_glass
                OR anon_18.break_glass_labels) THEN 'application/pdf'
              ELSE NULL END),
            'null'::json),
          '}')
        ELSE 'null' END,
        'null'),
      '}') AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((((21474836480 | CASE
            WHEN anon_18.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_18.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_18.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_5.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
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
          FROM assignment AS assignment_14
          WHERE assignment_14.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_14.valid_from <= $6::DATE
          AND (assignment_14.valid_to IS NULL
            OR assignment_14.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_14
          WHERE break_glass_grant_14.child_id = child_5.id
          AND break_glass_grant_14.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_14.closed_at IS NULL
          AND break_glass_grant_14.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_14.role = $2::VARCHAR))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_15
          WHERE assignment_15.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_15.valid_from <= $6::DATE
          AND (assignment_15.valid_to IS NULL
            OR assignment_15.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_15
          WHERE break_glass_grant_15.child_id = child_5.id
          AND break_glass_grant_15.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_15.closed_at IS NULL
          AND break_glass_grant_15.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_15.role = $2::VARCHAR
          AND break_glass_grant_15.covers_labels))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_16
        WHERE break_glass_grant_16.child_id = child_5.id
        AND break_glass_grant_16.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_16.closed_at IS NULL
        AND break_glass_grant_16.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_16.role = $2::VARCHAR
        AND break_glass_grant_16.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_16.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_18 ON true
    WHERE anon_13.type = 'MedicalDocument'
    AND child_5.id = anon_13.scope
    AND (anon_18.call
      OR anon_18.break_glass
      OR anon_18.break_glass_labels)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_18.break_glass_labels
      AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_18.call
        OR anon_18.break_glass)
      AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_13.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((25769803776 | CASE
            WHEN anon_19.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6 JOIN passport AS passport_1 ON passport_1.child_id = child_6.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_16
          WHERE assignment_16.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_16.valid_from <= $6::DATE
          AND (assignment_16.valid_to IS NULL
            OR assignment_16.valid_to >= $6::DATE)))
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
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_17
          WHERE assignment_17.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_17.valid_from <= $6::DATE
          AND (assignment_17.valid_to IS NULL
            OR assignment_17.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_17
          WHERE break_glass_grant_17.child_id = child_6.id
          AND break_glass_grant_17.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_17.closed_at IS NULL
          AND break_glass_grant_17.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_17.role = $2::VARCHAR))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_18
          WHERE assignment_18.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_18.valid_from <= $6::DATE
          AND (assignment_18.valid_to IS NULL
            OR assignment_18.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_18
          WHERE break_glass_grant_18.child_id = child_6.id
          AND break_glass_grant_18.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_18.closed_at IS NULL
          AND break_glass_grant_18.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_18.role = $2::VARCHAR
          AND break_glass_grant_18.covers_labels))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_19
        WHERE break_glass_grant_19.child_id = child_6.id
        AND break_glass_grant_19.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_19.closed_at IS NULL
        AND break_glass_grant_19.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_19.role = $2::VARCHAR
        AND break_glass_grant_19.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_19.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_19 ON true
    WHERE anon_13.type = 'Passport'
    AND child_6.id = anon_13.scope
    AND (anon_19.call
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST((((30064771072 | CASE
            WHEN anon_20.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_7 JOIN representation AS representation_1 ON representation_1.child_id = child_7.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_19
          WHERE assignment_19.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_19.valid_from <= $6::DATE
          AND (assignment_19.valid_to IS NULL
            OR assignment_19.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_7
          WHERE ambulance_call_7.child_id = child_7.id
          AND (ambulance_call_7.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_7.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_7.closed_at IS NULL
          AND (ambulance_call_7.expires_at IS NULL
            OR ambulance_call_7.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_20
          WHERE assignment_20.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_20.valid_from <= $6::DATE
          AND (assignment_20.valid_to IS NULL
            OR assignment_20.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_20
          WHERE break_glass_grant_20.child_id = child_7.id
          AND break_glass_grant_20.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_20.closed_at IS NULL
          AND break_glass_grant_20.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_20.role = $2::VARCHAR))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_21
          WHERE assignment_21.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_21.valid_from <= $6::DATE
          AND (assignment_21.valid_to IS NULL
            OR assignment_21.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_21
          WHERE break_glass_grant_21.child_id = child_7.id
          AND break_glass_grant_21.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_21.closed_at IS NULL
          AND break_glass_grant_21.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_21.role = $2::VARCHAR
          AND break_glass_grant_21.covers_labels))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_22
        WHERE break_glass_grant_22.child_id = child_7.id
        AND break_glass_grant_22.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_22.closed_at IS NULL
        AND break_glass_grant_22.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_22.role = $2::VARCHAR
        AND break_glass_grant_22.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_22.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_20 ON true
    WHERE anon_13.type = 'Representation'
    AND child_7.id = anon_13.scope
    AND (anon_20.call
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND representation_1.id = anon_13.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_21.touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_8.id AS TEXT)) || '",34359738400',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_8 ON child_8.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_22
          WHERE assignment_22.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_22.valid_from <= $6::DATE
          AND (assignment_22.valid_to IS NULL
            OR assignment_22.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_8
          WHERE ambulance_call_8.child_id = child_8.id
          AND (ambulance_call_8.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_8.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_8.closed_at IS NULL
          AND (ambulance_call_8.expires_at IS NULL
            OR ambulance_call_8.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_21 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_8 ON child_8.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_22
            WHERE assignment_22.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_22.valid_from <= $6::DATE
            AND (assignment_22.valid_to IS NULL
              OR assignment_22.valid_to >= $6::DATE)))
        AND (EXISTS (
            SELECT 1
            FROM ambulance_call AS ambulance_call_8
            WHERE ambulance_call_8.child_id = child_8.id
            AND (ambulance_call_8.dispatcher_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR ambulance_call_8.doctor_id = (
                SELECT viewer.staff_id
                FROM viewer))
            AND ambulance_call_8.closed_at IS NULL
            AND (ambulance_call_8.expires_at IS NULL
              OR ambulance_call_8.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
        AND child_8.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS call OFFSET 0) AS anon_22 ON true
    WHERE anon_13.type = 'Representative'
    AND representative_2.id = anon_13.key
    AND anon_22.call) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_9.id AS TEXT)) || '",') || CAST((((38654705664 | CASE
            WHEN anon_23.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_23.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_23.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_23.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_9 JOIN vaccination AS vaccination_1 ON vaccination_1.child_id = child_9.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_23
          WHERE assignment_23.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_23.valid_from <= $6::DATE
          AND (assignment_23.valid_to IS NULL
            OR assignment_23.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_9
          WHERE ambulance_call_9.child_id = child_9.id
          AND (ambulance_call_9.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_9.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_9.closed_at IS NULL
          AND (ambulance_call_9.expires_at IS NULL
            OR ambulance_call_9.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_24
          WHERE assignment_24.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_24.valid_from <= $6::DATE
          AND (assignment_24.valid_to IS NULL
            OR assignment_24.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_23
          WHERE break_glass_grant_23.child_id = child_9.id
          AND break_glass_grant_23.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_23.closed_at IS NULL
          AND break_glass_grant_23.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_23.role = $2::VARCHAR))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_25
          WHERE assignment_25.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_25.valid_from <= $6::DATE
          AND (assignment_25.valid_to IS NULL
            OR assignment_25.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_24
          WHERE break_glass_grant_24.child_id = child_9.id
          AND break_glass_grant_24.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_24.closed_at IS NULL
          AND break_glass_grant_24.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_24.role = $2::VARCHAR
          AND break_glass_grant_24.covers_labels))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_25
        WHERE break_glass_grant_25.child_id = child_9.id
        AND break_glass_grant_25.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_25.closed_at IS NULL
        AND break_glass_grant_25.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_25.role = $2::VARCHAR
        AND break_glass_grant_25.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_25.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_23 ON true
    WHERE anon_13.type = 'Vaccination'
    AND child_9.id = anon_13.scope
    AND (anon_23.call
      OR anon_23.break_glass
      OR anon_23.break_glass_labels)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_23.break_glass_labels
        AND any_within(vaccination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_23.call
          OR anon_23.break_glass)
        AND any_within(vaccination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (vaccination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.call
        OR anon_23.break_glass)
      AND (vaccination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_13.key
    AND anon_23.call
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
      OR (vaccination_1.vaccine ~ '[tT][eE][tT][aA][nN]|[сС][тТ][оО][лЛ][бБ][нН]|[аА][дД][сС]|[аА][кК][дД][сС]|[rR][aA][bB][iI]|[бБ][еЕ][шШ][еЕ][нН]|[hH][eE][pP]([aA][tT][iI][tT][iI][sS])? ?[bB]|[гГ][еЕ][пП][аА][тТ][иИ][тТ][^ ]* ([bB]|[вВ])'))) AS anon_12 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_24.json, anon_25.json, anon_26.json, anon_27.json, anon_28.json, anon_29.json, anon_30.json, anon_31.json, anon_32.json, anon_33.json) AS json, nullif(concat_ws(',', anon_24.touched, anon_25.touched, anon_27.touched, anon_28.touched, anon_29.touched, anon_30.touched, anon_31.touched, anon_32.touched, anon_33.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_34
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_10.id AS TEXT)) || '",') || CAST((((42949672960 | CASE
            WHEN anon_35.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_35.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_35.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_35.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_10 JOIN break_glass_grant AS break_glass_grant_26 ON break_glass_grant_26.child_id = child_10.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_26
          WHERE assignment_26.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_26.valid_from <= $6::DATE
          AND (assignment_26.valid_to IS NULL
            OR assignment_26.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_10
          WHERE ambulance_call_10.child_id = child_10.id
          AND (ambulance_call_10.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_10.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_10.closed_at IS NULL
          AND (ambulance_call_10.expires_at IS NULL
            OR ambulance_call_10.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_27
          WHERE assignment_27.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_27.valid_from <= $6::DATE
          AND (assignment_27.valid_to IS NULL
            OR assignment_27.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_27
          WHERE break_glass_grant_27.child_id = child_10.id
          AND break_glass_grant_27.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_27.closed_at IS NULL
          AND break_glass_grant_27.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_27.role = $2::VARCHAR))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_28
          WHERE assignment_28.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_28.valid_from <= $6::DATE
          AND (assignment_28.valid_to IS NULL
            OR assignment_28.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_28
          WHERE break_glass_grant_28.child_id = child_10.id
          AND break_glass_grant_28.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_28.closed_at IS NULL
          AND break_glass_grant_28.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_28.role = $2::VARCHAR
          AND break_glass_grant_28.covers_labels))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_29
        WHERE break_glass_grant_29.child_id = child_10.id
        AND break_glass_grant_29.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_29.closed_at IS NULL
        AND break_glass_grant_29.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_29.role = $2::VARCHAR
        AND break_glass_grant_29.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_29.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_35 ON true
    WHERE anon_34.type = 'BreakGlassGrant'
    AND child_10.id = anon_34.scope
    AND (anon_35.call
      OR anon_35.break_glass
      OR anon_35.break_glass_labels)
    AND break_glass_grant_26.id = anon_34.key
    AND break_glass_grant_26.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_24 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_11.id AS TEXT)) || '",') || CAST((((47244640256 | CASE
            WHEN anon_36.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_36.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_36.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_36.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_11
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_29
          WHERE assignment_29.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_29.valid_from <= $6::DATE
          AND (assignment_29.valid_to IS NULL
            OR assignment_29.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_11
          WHERE ambulance_call_11.child_id = child_11.id
          AND (ambulance_call_11.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_11.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_11.closed_at IS NULL
          AND (ambulance_call_11.expires_at IS NULL
            OR ambulance_call_11.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_30
          WHERE assignment_30.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_30.valid_from <= $6::DATE
          AND (assignment_30.valid_to IS NULL
            OR assignment_30.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_30
          WHERE break_glass_grant_30.child_id = child_11.id
          AND break_glass_grant_30.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_30.closed_at IS NULL
          AND break_glass_grant_30.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_30.role = $2::VARCHAR))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_31
          WHERE assignment_31.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_31.valid_from <= $6::DATE
          AND (assignment_31.valid_to IS NULL
            OR assignment_31.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_31
          WHERE break_glass_grant_31.child_id = child_11.id
          AND break_glass_grant_31.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_31.closed_at IS NULL
          AND break_glass_grant_31.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_31.role = $2::VARCHAR
          AND break_glass_grant_31.covers_labels))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_32
        WHERE break_glass_grant_32.child_id = child_11.id
        AND break_glass_grant_32.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_32.closed_at IS NULL
        AND break_glass_grant_32.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_32.role = $2::VARCHAR
        AND break_glass_grant_32.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_32.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_36 ON true
    WHERE anon_34.type = 'Child'
    AND child_11.id = anon_34.scope
    AND (anon_36.call
      OR anon_36.break_glass
      OR anon_36.break_glass_labels)) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_34.type = 'District'
    AND district_2.id = anon_34.key) AS anon_26 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_12.id AS TEXT)) || '",') || CAST((((51539607552 | CASE
            WHEN anon_37.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_37.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_37.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_37.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_12 JOIN fact_resolution AS fact_resolution_2 ON fact_resolution_2.child_id = child_12.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_32
          WHERE assignment_32.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_32.valid_from <= $6::DATE
          AND (assignment_32.valid_to IS NULL
            OR assignment_32.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_12
          WHERE ambulance_call_12.child_id = child_12.id
          AND (ambulance_call_12.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_12.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_12.closed_at IS NULL
          AND (ambulance_call_12.expires_at IS NULL
            OR ambulance_call_12.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_33
          WHERE assignment_33.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_33.valid_from <= $6::DATE
          AND (assignment_33.valid_to IS NULL
            OR assignment_33.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_33
          WHERE break_glass_grant_33.child_id = child_12.id
          AND break_glass_grant_33.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_33.closed_at IS NULL
          AND break_glass_grant_33.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_33.role = $2::VARCHAR))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_34
          WHERE assignment_34.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_34.valid_from <= $6::DATE
          AND (assignment_34.valid_to IS NULL
            OR assignment_34.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_34
          WHERE break_glass_grant_34.child_id = child_12.id
          AND break_glass_grant_34.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_34.closed_at IS NULL
          AND break_glass_grant_34.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_34.role = $2::VARCHAR
          AND break_glass_grant_34.covers_labels))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_35
        WHERE break_glass_grant_35.child_id = child_12.id
        AND break_glass_grant_35.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_35.closed_at IS NULL
        AND break_glass_grant_35.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_35.role = $2::VARCHAR
        AND break_glass_grant_35.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_35.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_37 ON true
    WHERE anon_34.type = 'FactResolution'
    AND child_12.id = anon_34.scope
    AND (anon_37.call
      OR anon_37.break_glass
      OR anon_37.break_glass_labels)
    AND fact_resolution_2.id = anon_34.key) AS anon_27 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_13.id AS TEXT)) || '",') || CAST((((55834574848 | CASE
            WHEN anon_38.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_38.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_38.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_38.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_13 JOIN measurement AS measurement_2 ON measurement_2.child_id = child_13.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_35
          WHERE assignment_35.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_35.valid_from <= $6::DATE
          AND (assignment_35.valid_to IS NULL
            OR assignment_35.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_13
          WHERE ambulance_call_13.child_id = child_13.id
          AND (ambulance_call_13.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_13.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_13.closed_at IS NULL
          AND (ambulance_call_13.expires_at IS NULL
            OR ambulance_call_13.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_36
          WHERE assignment_36.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_36.valid_from <= $6::DATE
          AND (assignment_36.valid_to IS NULL
            OR assignment_36.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_36
          WHERE break_glass_grant_36.child_id = child_13.id
          AND break_glass_grant_36.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_36.closed_at IS NULL
          AND break_glass_grant_36.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_36.role = $2::VARCHAR))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_37
          WHERE assignment_37.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_37.valid_from <= $6::DATE
          AND (assignment_37.valid_to IS NULL
            OR assignment_37.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_37
          WHERE break_glass_grant_37.child_id = child_13.id
          AND break_glass_grant_37.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_37.closed_at IS NULL
          AND break_glass_grant_37.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_37.role = $2::VARCHAR
          AND break_glass_grant_37.covers_labels))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_38
        WHERE break_glass_grant_38.child_id = child_13.id
        AND break_glass_grant_38.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_38.closed_at IS NULL
        AND break_glass_grant_38.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_38.role = $2::VARCHAR
        AND break_glass_grant_38.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_38.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_38 ON true
    WHERE anon_34.type = 'Measurement'
    AND child_13.id = anon_34.scope
    AND (anon_38.call
      OR anon_38.break_glass
      OR anon_38.break_glass_labels)
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT (anon_38.break_glass_labels
        AND any_within(measurement_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_38.call
          OR anon_38.break_glass)
        AND any_within(measurement_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_2.labels) = 0
      OR anon_38.break_glass_labels
      AND (measurement_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_38.call
        OR anon_38.break_glass)
      AND (measurement_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_34.key) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(to_json(CASE
          WHEN (anon_39.break_glass
            OR anon_39.break_glass_labels) THEN medical_document_2.sha256
          ELSE NULL END),
        'null'::json),
      ',"download":', coalesce(CASE
        WHEN (anon_39.break_glass
          OR anon_39.break_glass_labels) THEN concat('{"address":', coalesce(to_json(CASE
              WHEN (anon_39.break_glass
                OR anon_39.break_glass_labels) THEN download_address($1::VARCHAR, $2::VARCHAR, medical_document_2.child_id, medical_document_2.id,
                'ORIGINAL', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))
              ELSE NULL END),
            'null'::json),
          ',"mediaType":', coalesce(to_json(CASE
              WHEN (anon_39.break_glass
                OR anon_39.break_glass_labels) THEN 'application/fhir+json'
              ELSE NULL END),
            'null'::json),
          ',"expiresAt":', coalesce(to_json(CASE
              WHEN (anon_39.break_glass
                OR anon_39.break_glass_labels) THEN $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL)
              ELSE NULL END),
            'null'::json),
          '}')
        ELSE 'null' END,
        'null'),
      ',"paper":', coalesce(CASE
        WHEN (anon_39.break_glass
          OR anon_39.break_glass_labels) THEN concat('{"address":', coalesce(to_json(CASE
              WHEN (anon_39.break_glass
                OR anon_39.break_glass_labels) THEN download_address($1::VARCHAR, $2::VARCHAR, medical_document_2.child_id, medical_document_2.id,
                'PDF', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))
              ELSE NULL END),
            'null'::json),
          ',"mediaType":', coalesce(to_json(CASE
              WHEN (anon_39.break_glass
                OR anon_39.break_glass_labels) THEN 'application/pdf'
              ELSE NULL END),
            'null'::json),
          '}')
        ELSE 'null' END,
        'null'),
      '}') AS json, (('"' || CAST(child_14.id AS TEXT)) || '",') || CAST((((60129542144 | CASE
            WHEN anon_39.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_39.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_39.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_39.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_14 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = child_14.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_38
          WHERE assignment_38.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_38.valid_from <= $6::DATE
          AND (assignment_38.valid_to IS NULL
            OR assignment_38.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_14
          WHERE ambulance_call_14.child_id = child_14.id
          AND (ambulance_call_14.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_14.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_14.closed_at IS NULL
          AND (ambulance_call_14.expires_at IS NULL
            OR ambulance_call_14.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_39
          WHERE assignment_39.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_39.valid_from <= $6::DATE
          AND (assignment_39.valid_to IS NULL
            OR assignment_39.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_39
          WHERE break_glass_grant_39.child_id = child_14.id
          AND break_glass_grant_39.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_39.closed_at IS NULL
          AND break_glass_grant_39.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_39.role = $2::VARCHAR))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_40
          WHERE assignment_40.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_40.valid_from <= $6::DATE
          AND (assignment_40.valid_to IS NULL
            OR assignment_40.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_40
          WHERE break_glass_grant_40.child_id = child_14.id
          AND break_glass_grant_40.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_40.closed_at IS NULL
          AND break_glass_grant_40.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_40.role = $2::VARCHAR
          AND break_glass_grant_40.covers_labels))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_41
        WHERE break_glass_grant_41.child_id = child_14.id
        AND break_glass_grant_41.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_41.closed_at IS NULL
        AND break_glass_grant_41.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_41.role = $2::VARCHAR
        AND break_glass_grant_41.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_41.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_39 ON true
    WHERE anon_34.type = 'MedicalDocument'
    AND child_14.id = anon_34.scope
    AND (anon_39.call
      OR anon_39.break_glass
      OR anon_39.break_glass_labels)
    AND (cardinality(medical_document_2.labels) = 0
      OR anon_39.break_glass_labels
      AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_39.call
        OR anon_39.break_glass)
      AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_34.key) AS anon_29 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_15.id AS TEXT)) || '",') || CAST((((64424509440 | CASE
            WHEN anon_40.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_40.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_40.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_40.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_15 JOIN passport AS passport_2 ON passport_2.child_id = child_15.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_41
          WHERE assignment_41.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_41.valid_from <= $6::DATE
          AND (assignment_41.valid_to IS NULL
            OR assignment_41.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_15
          WHERE ambulance_call_15.child_id = child_15.id
          AND (ambulance_call_15.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_15.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_15.closed_at IS NULL
          AND (ambulance_call_15.expires_at IS NULL
            OR ambulance_call_15.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_15.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_42
          WHERE assignment_42.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_42.valid_from <= $6::DATE
          AND (assignment_42.valid_to IS NULL
            OR assignment_42.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_42
          WHERE break_glass_grant_42.child_id = child_15.id
          AND break_glass_grant_42.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_42.closed_at IS NULL
          AND break_glass_grant_42.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_42.role = $2::VARCHAR))
      AND child_15.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_43
          WHERE assignment_43.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_43.valid_from <= $6::DATE
          AND (assignment_43.valid_to IS NULL
            OR assignment_43.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_43
          WHERE break_glass_grant_43.child_id = child_15.id
          AND break_glass_grant_43.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_43.closed_at IS NULL
          AND break_glass_grant_43.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_43.role = $2::VARCHAR
          AND break_glass_grant_43.covers_labels))
      AND child_15.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_44
        WHERE break_glass_grant_44.child_id = child_15.id
        AND break_glass_grant_44.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_44.closed_at IS NULL
        AND break_glass_grant_44.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_44.role = $2::VARCHAR
        AND break_glass_grant_44.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_44.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_40 ON true
    WHERE anon_34.type = 'Passport'
    AND child_15.id = anon_34.scope
    AND (anon_40.call
      OR anon_40.break_glass
      OR anon_40.break_glass_labels)) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_16.id AS TEXT)) || '",') || CAST((((68719476736 | CASE
            WHEN anon_41.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_16 JOIN representation AS representation_3 ON representation_3.child_id = child_16.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_44
          WHERE assignment_44.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_44.valid_from <= $6::DATE
          AND (assignment_44.valid_to IS NULL
            OR assignment_44.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_16
          WHERE ambulance_call_16.child_id = child_16.id
          AND (ambulance_call_16.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_16.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_16.closed_at IS NULL
          AND (ambulance_call_16.expires_at IS NULL
            OR ambulance_call_16.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_16.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_45
          WHERE assignment_45.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_45.valid_from <= $6::DATE
          AND (assignment_45.valid_to IS NULL
            OR assignment_45.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_45
          WHERE break_glass_grant_45.child_id = child_16.id
          AND break_glass_grant_45.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_45.closed_at IS NULL
          AND break_glass_grant_45.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_45.role = $2::VARCHAR))
      AND child_16.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_46
          WHERE assignment_46.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_46.valid_from <= $6::DATE
          AND (assignment_46.valid_to IS NULL
            OR assignment_46.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_46
          WHERE break_glass_grant_46.child_id = child_16.id
          AND break_glass_grant_46.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_46.closed_at IS NULL
          AND break_glass_grant_46.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_46.role = $2::VARCHAR
          AND break_glass_grant_46.covers_labels))
      AND child_16.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_47
        WHERE break_glass_grant_47.child_id = child_16.id
        AND break_glass_grant_47.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_47.closed_at IS NULL
        AND break_glass_grant_47.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_47.role = $2::VARCHAR
        AND break_glass_grant_47.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_47.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_41 ON true
    WHERE anon_34.type = 'Representation'
    AND child_16.id = anon_34.scope
    AND (anon_41.call
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND representation_3.id = anon_34.key) AS anon_31 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_42.touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_17.id AS TEXT)) || '",73014444064',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_17 ON child_17.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_47
          WHERE assignment_47.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_47.valid_from <= $6::DATE
          AND (assignment_47.valid_to IS NULL
            OR assignment_47.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_17
          WHERE ambulance_call_17.child_id = child_17.id
          AND (ambulance_call_17.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_17.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_17.closed_at IS NULL
          AND (ambulance_call_17.expires_at IS NULL
            OR ambulance_call_17.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_17.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_42 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_17 ON child_17.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_47
            WHERE assignment_47.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_47.valid_from <= $6::DATE
            AND (assignment_47.valid_to IS NULL
              OR assignment_47.valid_to >= $6::DATE)))
        AND (EXISTS (
            SELECT 1
            FROM ambulance_call AS ambulance_call_17
            WHERE ambulance_call_17.child_id = child_17.id
            AND (ambulance_call_17.dispatcher_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR ambulance_call_17.doctor_id = (
                SELECT viewer.staff_id
                FROM viewer))
            AND ambulance_call_17.closed_at IS NULL
            AND (ambulance_call_17.expires_at IS NULL
              OR ambulance_call_17.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
        AND child_17.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS call OFFSET 0) AS anon_43 ON true
    WHERE anon_34.type = 'Representative'
    AND representative_3.id = anon_34.key
    AND anon_43.call) AS anon_32 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_18.id AS TEXT)) || '",') || CAST((((77309411328 | CASE
            WHEN anon_44.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_44.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_44.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_44.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_18 JOIN vaccination AS vaccination_2 ON vaccination_2.child_id = child_18.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_48
          WHERE assignment_48.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_48.valid_from <= $6::DATE
          AND (assignment_48.valid_to IS NULL
            OR assignment_48.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_18
          WHERE ambulance_call_18.child_id = child_18.id
          AND (ambulance_call_18.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_18.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_18.closed_at IS NULL
          AND (ambulance_call_18.expires_at IS NULL
            OR ambulance_call_18.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_18.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS call, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_49
          WHERE assignment_49.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_49.valid_from <= $6::DATE
          AND (assignment_49.valid_to IS NULL
            OR assignment_49.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_48
          WHERE break_glass_grant_48.child_id = child_18.id
          AND break_glass_grant_48.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_48.closed_at IS NULL
          AND break_glass_grant_48.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_48.role = $2::VARCHAR))
      AND child_18.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_50
          WHERE assignment_50.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_50.valid_from <= $6::DATE
          AND (assignment_50.valid_to IS NULL
            OR assignment_50.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_49
          WHERE break_glass_grant_49.child_id = child_18.id
          AND break_glass_grant_49.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_49.closed_at IS NULL
          AND break_glass_grant_49.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_49.role = $2::VARCHAR
          AND break_glass_grant_49.covers_labels))
      AND child_18.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_50
        WHERE break_glass_grant_50.child_id = child_18.id
        AND break_glass_grant_50.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_50.closed_at IS NULL
        AND break_glass_grant_50.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_50.role = $2::VARCHAR
        AND break_glass_grant_50.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_50.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_44 ON true
    WHERE anon_34.type = 'Vaccination'
    AND child_18.id = anon_34.scope
    AND (anon_44.call
      OR anon_44.break_glass
      OR anon_44.break_glass_labels)
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT (anon_44.break_glass_labels
        AND any_within(vaccination_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_44.call
          OR anon_44.break_glass)
        AND any_within(vaccination_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_2.labels) = 0
      OR anon_44.break_glass_labels
      AND (vaccination_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_44.call
        OR anon_44.break_glass)
      AND (vaccination_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_34.key
    AND anon_44.call
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
      OR (vaccination_2.vaccine ~ '[tT][eE][tT][aA][nN]|[сС][тТ][оО][лЛ][бБ][нН]|[аА][дД][сС]|[аА][кК][дД][сС]|[rR][aA][bB][iI]|[бБ][еЕ][шШ][еЕ][нН]|[hH][eE][pP]([aA][tT][iI][tT][iI][sS])? ?[bB]|[гГ][еЕ][пП][аА][тТ][иИ][тТ][^ ]* ([bB]|[вВ])'))) AS anon_33 ON true) AS anon_2 ON true
