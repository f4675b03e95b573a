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
  FROM viewer), covered_1 AS MATERIALIZED (
  SELECT CASE
  WHEN (staff_2.specialty = 'PSYCHIATRY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,SUBSTANCE,TEEN}' AS TEXT[])
  WHEN (staff_2.specialty = 'PSYCHOTHERAPY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,TEEN}' AS TEXT[])
  WHEN (staff_2.specialty = 'NARCOLOGY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,SUBSTANCE,TEEN}' AS TEXT[])
  WHEN (staff_2.specialty = 'INFECTIOUS_DISEASES') THEN CAST('{GENETIC,HIV,MALTREATMENT,TEEN}' AS TEXT[])
  WHEN (staff_2.specialty = 'DERMATOVENEROLOGY') THEN CAST('{GENETIC,MALTREATMENT,STI,TEEN}' AS TEXT[])
  WHEN (staff_2.specialty = 'GYNAECOLOGY') THEN CAST('{GENETIC,MALTREATMENT,REPRODUCTIVE,TEEN}' AS TEXT[])
  WHEN (staff_2.specialty = 'OBSTETRICS') THEN CAST('{GENETIC,MALTREATMENT,REPRODUCTIVE,TEEN}' AS TEXT[])
  ELSE CAST('{GENETIC,MALTREATMENT,TEEN}' AS TEXT[]) END AS labels
  FROM viewer
  LEFT OUTER JOIN staff AS staff_2 ON staff_2.id = viewer.staff_id) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_19
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_19.scope
  AND anon_19.type != 'Child'
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
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_1
          WHERE commission_member_1.child_id = child_1.id
          AND commission_member_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_1.ended_at IS NULL
          AND commission_member_1.expires_on >= $6::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_1
          WHERE appointment_1.child_id = child_1.id
          AND appointment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_1.day = $6::DATE
          AND appointment_1.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')
          AND appointment_1.organization_id = ANY (array((
                SELECT assignment_2.organization_id
                FROM assignment AS assignment_2
                WHERE assignment_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_2.organization_id IS NOT NULL
                AND assignment_2.valid_from <= $6::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $6::DATE))))))
      OR (EXISTS (
          SELECT 1
          FROM referral AS referral_1
          WHERE referral_1.child_id = child_1.id
          AND (referral_1.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR referral_1.staff_id IS NULL
            AND referral_1.organization_id = ANY (array((
                  SELECT assignment_3.organization_id
                  FROM assignment AS assignment_3
                  WHERE assignment_3.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_3.organization_id IS NOT NULL
                  AND assignment_3.valid_from <= $6::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $6::DATE))))
            AND referral_1.specialty = (
              SELECT staff_1.specialty
              FROM staff AS staff_1
              WHERE staff_1.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_1.closed_at IS NULL
            OR referral_1.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_1
          WHERE observation_1.child_id = child_1.id
          AND observation_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_1.state = 'CURRENT'
          AND observation_1.status = 'ACTIVE')))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS treating, (EXISTS (
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
        FROM assignment AS assignment_5
        WHERE assignment_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_5.valid_from <= $6::DATE
        AND (assignment_5.valid_to IS NULL
          OR assignment_5.valid_to >= $6::DATE)))
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
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_20 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM appointment AS appointment_2
    WHERE anon_19.type = 'Appointment'
    AND appointment_2.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND (cardinality(appointment_2.labels) = 0
      OR anon_20.treating
      AND (appointment_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_20.break_glass_labels
      AND (appointment_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_20.break_glass
      AND (appointment_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND appointment_2.id = anon_19.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_4
    WHERE anon_19.type = 'BreakGlassGrant'
    AND break_glass_grant_4.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND break_glass_grant_4.id = anon_19.key
    AND break_glass_grant_4.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((12884901888 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_1
    WHERE anon_19.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_20.treating
      AND (certificate_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_20.break_glass_labels
      AND (certificate_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_20.break_glass
      AND (certificate_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_19.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((17179869184 | CASE
            WHEN anon_21.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_21.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_21.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_21.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_6
          WHERE assignment_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_6.valid_from <= $6::DATE
          AND (assignment_6.valid_to IS NULL
            OR assignment_6.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM commission_member AS commission_member_2
            WHERE commission_member_2.child_id = child_2.id
            AND commission_member_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND commission_member_2.ended_at IS NULL
            AND commission_member_2.expires_on >= $6::DATE))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_3
            WHERE appointment_3.child_id = child_2.id
            AND appointment_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_3.day = $6::DATE
            AND appointment_3.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_3.organization_id = ANY (array((
                  SELECT assignment_7.organization_id
                  FROM assignment AS assignment_7
                  WHERE assignment_7.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_7.organization_id IS NOT NULL
                  AND assignment_7.valid_from <= $6::DATE
                  AND (assignment_7.valid_to IS NULL
                    OR assignment_7.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_2
            WHERE referral_2.child_id = child_2.id
            AND (referral_2.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_2.staff_id IS NULL
              AND referral_2.organization_id = ANY (array((
                    SELECT assignment_8.organization_id
                    FROM assignment AS assignment_8
                    WHERE assignment_8.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_8.organization_id IS NOT NULL
                    AND assignment_8.valid_from <= $6::DATE
                    AND (assignment_8.valid_to IS NULL
                      OR assignment_8.valid_to >= $6::DATE))))
              AND referral_2.specialty = (
                SELECT staff_3.specialty
                FROM staff AS staff_3
                WHERE staff_3.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_2.closed_at IS NULL
              OR referral_2.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_2
            WHERE observation_2.child_id = child_2.id
            AND observation_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_2.state = 'CURRENT'
            AND observation_2.status = 'ACTIVE')))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
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
          FROM assignment AS assignment_10
          WHERE assignment_10.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_10.valid_from <= $6::DATE
          AND (assignment_10.valid_to IS NULL
            OR assignment_10.valid_to >= $6::DATE)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_21 ON true
    WHERE anon_19.type = 'Child'
    AND child_2.id = anon_19.scope
    AND (anon_21.treating
      OR anon_21.break_glass
      OR anon_21.break_glass_labels)) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_19.type = 'District'
    AND district_1.id = anon_19.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((21474836480 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_1
    WHERE anon_19.type = 'Encounter'
    AND encounter_1.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND (encounter_1.state = 'CURRENT'
      OR encounter_1.amendment_labels IS NOT NULL
      AND NOT (anon_20.treating
        AND any_within(encounter_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_20.break_glass_labels
        AND any_within(encounter_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_20.break_glass
        AND any_within(encounter_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(encounter_1.labels) = 0
      OR anon_20.treating
      AND (encounter_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_20.break_glass_labels
      AND (encounter_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_20.break_glass
      AND (encounter_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND encounter_1.id = anon_19.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((25769803776 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM examination AS examination_1
    WHERE anon_19.type = 'Examination'
    AND examination_1.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT (anon_20.treating
        AND any_within(examination_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_20.break_glass_labels
        AND any_within(examination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_20.break_glass
        AND any_within(examination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_1.labels) = 0
      OR anon_20.treating
      AND (examination_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_20.break_glass_labels
      AND (examination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_20.break_glass
      AND (examination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_19.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((30064771072 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_1
    WHERE anon_19.type = 'FactResolution'
    AND fact_resolution_1.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND fact_resolution_1.id = anon_19.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((34359738368 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_1
    WHERE anon_19.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_20.treating
        AND any_within(measurement_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_20.break_glass_labels
        AND any_within(measurement_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_20.break_glass
        AND any_within(measurement_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_20.treating
      AND (measurement_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_20.break_glass_labels
      AND (measurement_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_20.break_glass
      AND (measurement_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_19.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((38654705664 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM commission AS commission_1
    WHERE anon_19.type = 'MedicalCommission'
    AND commission_1.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND (cardinality(commission_1.labels) = 0
      OR anon_20.treating
      AND (commission_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_20.break_glass_labels
      AND (commission_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_20.break_glass
      AND (commission_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND commission_1.id = anon_19.key) AS anon_12 ON true
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
      ',"mediaType":"application/pdf"}}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((42949672960 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_19.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_20.treating
      AND (medical_document_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_20.break_glass_labels
      AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_20.break_glass
      AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_19.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((47244640256 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_19.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((51539607552 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM referral AS referral_3
    WHERE anon_19.type = 'Referral'
    AND referral_3.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND (referral_3.state = 'CURRENT'
      OR referral_3.amendment_labels IS NOT NULL
      AND NOT (anon_20.treating
        AND any_within(referral_3.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_20.break_glass_labels
        AND any_within(referral_3.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_20.break_glass
        AND any_within(referral_3.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_3.labels) = 0
      OR anon_20.treating
      AND (referral_3.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_20.break_glass_labels
      AND (referral_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_20.break_glass
      AND (referral_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND referral_3.id = anon_19.key) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((55834574848 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_1
    WHERE anon_19.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND representation_1.id = anon_19.key) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_22.touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",60129542160',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_11
          WHERE assignment_11.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_11.valid_from <= $6::DATE
          AND (assignment_11.valid_to IS NULL
            OR assignment_11.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM commission_member AS commission_member_3
            WHERE commission_member_3.child_id = child_3.id
            AND commission_member_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND commission_member_3.ended_at IS NULL
            AND commission_member_3.expires_on >= $6::DATE))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_4
            WHERE appointment_4.child_id = child_3.id
            AND appointment_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_4.day = $6::DATE
            AND appointment_4.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_4.organization_id = ANY (array((
                  SELECT assignment_12.organization_id
                  FROM assignment AS assignment_12
                  WHERE assignment_12.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_12.organization_id IS NOT NULL
                  AND assignment_12.valid_from <= $6::DATE
                  AND (assignment_12.valid_to IS NULL
                    OR assignment_12.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_4
            WHERE referral_4.child_id = child_3.id
            AND (referral_4.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_4.staff_id IS NULL
              AND referral_4.organization_id = ANY (array((
                    SELECT assignment_13.organization_id
                    FROM assignment AS assignment_13
                    WHERE assignment_13.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_13.organization_id IS NOT NULL
                    AND assignment_13.valid_from <= $6::DATE
                    AND (assignment_13.valid_to IS NULL
                      OR assignment_13.valid_to >= $6::DATE))))
              AND referral_4.specialty = (
                SELECT staff_4.specialty
                FROM staff AS staff_4
                WHERE staff_4.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_4.closed_at IS NULL
              OR referral_4.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_3
            WHERE observation_3.child_id = child_3.id
            AND observation_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_3.state = 'CURRENT'
            AND observation_3.status = 'ACTIVE')))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_22 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_11
            WHERE assignment_11.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_11.valid_from <= $6::DATE
            AND (assignment_11.valid_to IS NULL
              OR assignment_11.valid_to >= $6::DATE)))
        AND ((EXISTS (
              SELECT 1
              FROM commission_member AS commission_member_3
              WHERE commission_member_3.child_id = child_3.id
              AND commission_member_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND commission_member_3.ended_at IS NULL
              AND commission_member_3.expires_on >= $6::DATE))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_4
              WHERE appointment_4.child_id = child_3.id
              AND appointment_4.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND appointment_4.day = $6::DATE
              AND appointment_4.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')
              AND appointment_4.organization_id = ANY (array((
                    SELECT assignment_12.organization_id
                    FROM assignment AS assignment_12
                    WHERE assignment_12.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_12.organization_id IS NOT NULL
                    AND assignment_12.valid_from <= $6::DATE
                    AND (assignment_12.valid_to IS NULL
                      OR assignment_12.valid_to >= $6::DATE))))))
          OR (EXISTS (
              SELECT 1
              FROM referral AS referral_4
              WHERE referral_4.child_id = child_3.id
              AND (referral_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                OR referral_4.staff_id IS NULL
                AND referral_4.organization_id = ANY (array((
                      SELECT assignment_13.organization_id
                      FROM assignment AS assignment_13
                      WHERE assignment_13.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_13.organization_id IS NOT NULL
                      AND assignment_13.valid_from <= $6::DATE
                      AND (assignment_13.valid_to IS NULL
                        OR assignment_13.valid_to >= $6::DATE))))
                AND referral_4.specialty = (
                  SELECT staff_4.specialty
                  FROM staff AS staff_4
                  WHERE staff_4.id = (
                    SELECT viewer.staff_id
                    FROM viewer)))
              AND (referral_4.closed_at IS NULL
                OR referral_4.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
          OR (EXISTS (
              SELECT 1
              FROM observation AS observation_3
              WHERE observation_3.child_id = child_3.id
              AND observation_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND observation_3.state = 'CURRENT'
              AND observation_3.status = 'ACTIVE')))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS treating OFFSET 0) AS anon_23 ON true
    WHERE anon_19.type = 'Representative'
    AND representative_2.id = anon_19.key
    AND anon_23.treating) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((64424509440 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_19.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_20.treating
        AND any_within(vaccination_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_20.break_glass_labels
        AND any_within(vaccination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_20.break_glass
        AND any_within(vaccination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_20.treating
      AND (vaccination_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_20.break_glass_labels
      AND (vaccination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_20.break_glass
      AND (vaccination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_19.key) AS anon_18 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_24.json, anon_25.json, anon_26.json, anon_27.json, anon_28.json, anon_29.json, anon_30.json, anon_31.json, anon_32.json, anon_33.json, anon_34.json, anon_35.json, anon_36.json, anon_37.json, anon_38.json, anon_39.json) AS json, nullif(concat_ws(',', anon_24.touched, anon_25.touched, anon_26.touched, anon_27.touched, anon_29.touched, anon_30.touched, anon_31.touched, anon_32.touched, anon_33.touched, anon_34.touched, anon_35.touched, anon_36.touched, anon_37.touched, anon_38.touched, anon_39.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_40
  LEFT OUTER JOIN child AS child_4 ON child_4.id = anon_40.scope
  AND anon_40.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_14
        WHERE assignment_14.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_14.valid_from <= $6::DATE
        AND (assignment_14.valid_to IS NULL
          OR assignment_14.valid_to >= $6::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_4
          WHERE commission_member_4.child_id = child_4.id
          AND commission_member_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_4.ended_at IS NULL
          AND commission_member_4.expires_on >= $6::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_5
          WHERE appointment_5.child_id = child_4.id
          AND appointment_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_5.day = $6::DATE
          AND appointment_5.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')
          AND appointment_5.organization_id = ANY (array((
                SELECT assignment_15.organization_id
                FROM assignment AS assignment_15
                WHERE assignment_15.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_15.organization_id IS NOT NULL
                AND assignment_15.valid_from <= $6::DATE
                AND (assignment_15.valid_to IS NULL
                  OR assignment_15.valid_to >= $6::DATE))))))
      OR (EXISTS (
          SELECT 1
          FROM referral AS referral_5
          WHERE referral_5.child_id = child_4.id
          AND (referral_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR referral_5.staff_id IS NULL
            AND referral_5.organization_id = ANY (array((
                  SELECT assignment_16.organization_id
                  FROM assignment AS assignment_16
                  WHERE assignment_16.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_16.organization_id IS NOT NULL
                  AND assignment_16.valid_from <= $6::DATE
                  AND (assignment_16.valid_to IS NULL
                    OR assignment_16.valid_to >= $6::DATE))))
            AND referral_5.specialty = (
              SELECT staff_5.specialty
              FROM staff AS staff_5
              WHERE staff_5.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_5.closed_at IS NULL
            OR referral_5.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_4
          WHERE observation_4.child_id = child_4.id
          AND observation_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_4.state = 'CURRENT'
          AND observation_4.status = 'ACTIVE')))
    AND child_4.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS treating, (EXISTS (
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
        FROM assignment AS assignment_18
        WHERE assignment_18.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_18.valid_from <= $6::DATE
        AND (assignment_18.valid_to IS NULL
          OR assignment_18.valid_to >= $6::DATE)))
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
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_41 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((68719476736 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM appointment AS appointment_6
    WHERE anon_40.type = 'Appointment'
    AND appointment_6.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND (cardinality(appointment_6.labels) = 0
      OR anon_41.treating
      AND (appointment_6.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_41.break_glass_labels
      AND (appointment_6.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_41.break_glass
      AND (appointment_6.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND appointment_6.id = anon_40.key) AS anon_24 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((73014444032 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_11
    WHERE anon_40.type = 'BreakGlassGrant'
    AND break_glass_grant_11.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND break_glass_grant_11.id = anon_40.key
    AND break_glass_grant_11.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((77309411328 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_2
    WHERE anon_40.type = 'Certificate'
    AND certificate_2.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND (cardinality(certificate_2.labels) = 0
      OR anon_41.treating
      AND (certificate_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_41.break_glass_labels
      AND (certificate_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_41.break_glass
      AND (certificate_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_40.key) AS anon_26 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((((81604378624 | CASE
            WHEN anon_42.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_42.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_42.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_42.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5
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
      AND ((EXISTS (
            SELECT 1
            FROM commission_member AS commission_member_5
            WHERE commission_member_5.child_id = child_5.id
            AND commission_member_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND commission_member_5.ended_at IS NULL
            AND commission_member_5.expires_on >= $6::DATE))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_7
            WHERE appointment_7.child_id = child_5.id
            AND appointment_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_7.day = $6::DATE
            AND appointment_7.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_7.organization_id = ANY (array((
                  SELECT assignment_20.organization_id
                  FROM assignment AS assignment_20
                  WHERE assignment_20.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_20.organization_id IS NOT NULL
                  AND assignment_20.valid_from <= $6::DATE
                  AND (assignment_20.valid_to IS NULL
                    OR assignment_20.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_6
            WHERE referral_6.child_id = child_5.id
            AND (referral_6.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_6.staff_id IS NULL
              AND referral_6.organization_id = ANY (array((
                    SELECT assignment_21.organization_id
                    FROM assignment AS assignment_21
                    WHERE assignment_21.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_21.organization_id IS NOT NULL
                    AND assignment_21.valid_from <= $6::DATE
                    AND (assignment_21.valid_to IS NULL
                      OR assignment_21.valid_to >= $6::DATE))))
              AND referral_6.specialty = (
                SELECT staff_6.specialty
                FROM staff AS staff_6
                WHERE staff_6.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_6.closed_at IS NULL
              OR referral_6.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_5
            WHERE observation_5.child_id = child_5.id
            AND observation_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_5.state = 'CURRENT'
            AND observation_5.status = 'ACTIVE')))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
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
          FROM assignment AS assignment_23
          WHERE assignment_23.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_23.valid_from <= $6::DATE
          AND (assignment_23.valid_to IS NULL
            OR assignment_23.valid_to >= $6::DATE)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_42 ON true
    WHERE anon_40.type = 'Child'
    AND child_5.id = anon_40.scope
    AND (anon_42.treating
      OR anon_42.break_glass
      OR anon_42.break_glass_labels)) AS anon_27 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_40.type = 'District'
    AND district_2.id = anon_40.key) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((85899345920 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_2
    WHERE anon_40.type = 'Encounter'
    AND encounter_2.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND (encounter_2.state = 'CURRENT'
      OR encounter_2.amendment_labels IS NOT NULL
      AND NOT (anon_41.treating
        AND any_within(encounter_2.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_41.break_glass_labels
        AND any_within(encounter_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_41.break_glass
        AND any_within(encounter_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(encounter_2.labels) = 0
      OR anon_41.treating
      AND (encounter_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_41.break_glass_labels
      AND (encounter_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_41.break_glass
      AND (encounter_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND encounter_2.id = anon_40.key) AS anon_29 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((90194313216 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM examination AS examination_2
    WHERE anon_40.type = 'Examination'
    AND examination_2.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT (anon_41.treating
        AND any_within(examination_2.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_41.break_glass_labels
        AND any_within(examination_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_41.break_glass
        AND any_within(examination_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_2.labels) = 0
      OR anon_41.treating
      AND (examination_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_41.break_glass_labels
      AND (examination_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_41.break_glass
      AND (examination_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND examination_2.id = anon_40.key) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((94489280512 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_2
    WHERE anon_40.type = 'FactResolution'
    AND fact_resolution_2.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND fact_resolution_2.id = anon_40.key) AS anon_31 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((98784247808 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_2
    WHERE anon_40.type = 'Measurement'
    AND measurement_2.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT (anon_41.treating
        AND any_within(measurement_2.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_41.break_glass_labels
        AND any_within(measurement_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_41.break_glass
        AND any_within(measurement_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_2.labels) = 0
      OR anon_41.treating
      AND (measurement_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_41.break_glass_labels
      AND (measurement_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_41.break_glass
      AND (measurement_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_40.key) AS anon_32 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((103079215104 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM commission AS commission_2
    WHERE anon_40.type = 'MedicalCommission'
    AND commission_2.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND (cardinality(commission_2.labels) = 0
      OR anon_41.treating
      AND (commission_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_41.break_glass_labels
      AND (commission_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_41.break_glass
      AND (commission_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND commission_2.id = anon_40.key) AS anon_33 ON true
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
      ',"mediaType":"application/pdf"}}') AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((107374182400 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_2
    WHERE anon_40.type = 'MedicalDocument'
    AND medical_document_2.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND (cardinality(medical_document_2.labels) = 0
      OR anon_41.treating
      AND (medical_document_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_41.break_glass_labels
      AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_41.break_glass
      AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_40.key) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((111669149696 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_2
    WHERE anon_40.type = 'Passport'
    AND passport_2.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)) AS anon_35 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((115964116992 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM referral AS referral_7
    WHERE anon_40.type = 'Referral'
    AND referral_7.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND (referral_7.state = 'CURRENT'
      OR referral_7.amendment_labels IS NOT NULL
      AND NOT (anon_41.treating
        AND any_within(referral_7.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_41.break_glass_labels
        AND any_within(referral_7.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_41.break_glass
        AND any_within(referral_7.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_7.labels) = 0
      OR anon_41.treating
      AND (referral_7.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_41.break_glass_labels
      AND (referral_7.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_41.break_glass
      AND (referral_7.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND referral_7.id = anon_40.key) AS anon_36 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((120259084288 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_3
    WHERE anon_40.type = 'Representation'
    AND representation_3.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND representation_3.id = anon_40.key) AS anon_37 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_43.touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_6.id AS TEXT)) || '",124554051600',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_24
          WHERE assignment_24.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_24.valid_from <= $6::DATE
          AND (assignment_24.valid_to IS NULL
            OR assignment_24.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM commission_member AS commission_member_6
            WHERE commission_member_6.child_id = child_6.id
            AND commission_member_6.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND commission_member_6.ended_at IS NULL
            AND commission_member_6.expires_on >= $6::DATE))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_8
            WHERE appointment_8.child_id = child_6.id
            AND appointment_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_8.day = $6::DATE
            AND appointment_8.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_8.organization_id = ANY (array((
                  SELECT assignment_25.organization_id
                  FROM assignment AS assignment_25
                  WHERE assignment_25.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_25.organization_id IS NOT NULL
                  AND assignment_25.valid_from <= $6::DATE
                  AND (assignment_25.valid_to IS NULL
                    OR assignment_25.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_8
            WHERE referral_8.child_id = child_6.id
            AND (referral_8.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_8.staff_id IS NULL
              AND referral_8.organization_id = ANY (array((
                    SELECT assignment_26.organization_id
                    FROM assignment AS assignment_26
                    WHERE assignment_26.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_26.organization_id IS NOT NULL
                    AND assignment_26.valid_from <= $6::DATE
                    AND (assignment_26.valid_to IS NULL
                      OR assignment_26.valid_to >= $6::DATE))))
              AND referral_8.specialty = (
                SELECT staff_7.specialty
                FROM staff AS staff_7
                WHERE staff_7.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_8.closed_at IS NULL
              OR referral_8.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_6
            WHERE observation_6.child_id = child_6.id
            AND observation_6.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_6.state = 'CURRENT'
            AND observation_6.status = 'ACTIVE')))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_43 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_24
            WHERE assignment_24.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_24.valid_from <= $6::DATE
            AND (assignment_24.valid_to IS NULL
              OR assignment_24.valid_to >= $6::DATE)))
        AND ((EXISTS (
              SELECT 1
              FROM commission_member AS commission_member_6
              WHERE commission_member_6.child_id = child_6.id
              AND commission_member_6.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND commission_member_6.ended_at IS NULL
              AND commission_member_6.expires_on >= $6::DATE))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_8
              WHERE appointment_8.child_id = child_6.id
              AND appointment_8.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND appointment_8.day = $6::DATE
              AND appointment_8.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')
              AND appointment_8.organization_id = ANY (array((
                    SELECT assignment_25.organization_id
                    FROM assignment AS assignment_25
                    WHERE assignment_25.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_25.organization_id IS NOT NULL
                    AND assignment_25.valid_from <= $6::DATE
                    AND (assignment_25.valid_to IS NULL
                      OR assignment_25.valid_to >= $6::DATE))))))
          OR (EXISTS (
              SELECT 1
              FROM referral AS referral_8
              WHERE referral_8.child_id = child_6.id
              AND (referral_8.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                OR referral_8.staff_id IS NULL
                AND referral_8.organization_id = ANY (array((
                      SELECT assignment_26.organization_id
                      FROM assignment AS assignment_26
                      WHERE assignment_26.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_26.organization_id IS NOT NULL
                      AND assignment_26.valid_from <= $6::DATE
                      AND (assignment_26.valid_to IS NULL
                        OR assignment_26.valid_to >= $6::DATE))))
                AND referral_8.specialty = (
                  SELECT staff_7.specialty
                  FROM staff AS staff_7
                  WHERE staff_7.id = (
                    SELECT viewer.staff_id
                    FROM viewer)))
              AND (referral_8.closed_at IS NULL
                OR referral_8.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
          OR (EXISTS (
              SELECT 1
              FROM observation AS observation_6
              WHERE observation_6.child_id = child_6.id
              AND observation_6.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND observation_6.state = 'CURRENT'
              AND observation_6.status = 'ACTIVE')))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS treating OFFSET 0) AS anon_44 ON true
    WHERE anon_40.type = 'Representative'
    AND representative_3.id = anon_40.key
    AND anon_44.treating) AS anon_38 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((128849018880 | CASE
            WHEN anon_41.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_2
    WHERE anon_40.type = 'Vaccination'
    AND vaccination_2.child_id = child_4.id
    AND (anon_41.treating
      OR anon_41.break_glass
      OR anon_41.break_glass_labels)
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT (anon_41.treating
        AND any_within(vaccination_2.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_41.break_glass_labels
        AND any_within(vaccination_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_41.break_glass
        AND any_within(vaccination_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_2.labels) = 0
      OR anon_41.treating
      AND (vaccination_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_41.break_glass_labels
      AND (vaccination_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_41.break_glass
      AND (vaccination_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_40.key) AS anon_39 ON true) AS anon_2 ON true
