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
  LEFT OUTER JOIN staff AS staff_2 ON staff_2.id = viewer.staff_id) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json),
          'null')),
      ','
      ORDER BY anon_18.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_5.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_18(type, scope, key, n)
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_18.scope
  AND anon_18.type != 'Child'
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
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_19 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Appointment","id":', coalesce(json_of(translate(encode('Appointment:'::bytea || uuid_send(appointment_2.child_id) || uuid_send(appointment_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM appointment AS appointment_2
    WHERE anon_18.type = 'Appointment'
    AND appointment_2.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND (cardinality(appointment_2.labels) = 0
      OR anon_19.treating
      AND (appointment_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_19.break_glass_labels
      AND (appointment_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_19.break_glass
      AND (appointment_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND appointment_2.id = anon_18.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"BreakGlassGrant","id":', coalesce(json_of(translate(encode('BreakGlassGrant:'::bytea || uuid_send(break_glass_grant_4.child_id) || uuid_send(break_glass_grant_4.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_4
    WHERE anon_18.type = 'BreakGlassGrant'
    AND break_glass_grant_4.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND break_glass_grant_4.id = anon_18.key
    AND break_glass_grant_4.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(json_of(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((12884901888 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_1
    WHERE anon_18.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_19.treating
      AND (certificate_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_19.break_glass_labels
      AND (certificate_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_19.break_glass
      AND (certificate_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_18.key) AS anon_4 ON true
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
      '}}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((17179869184 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 65536
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_20 ON true
    WHERE anon_18.type = 'Child'
    AND child_2.id = anon_18.scope
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(json_of(translate(encode('District:'::bytea || uuid_send(district_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":null}') AS json
    FROM district AS district_1
    WHERE anon_18.type = 'District'
    AND district_1.id = anon_18.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Encounter","id":', coalesce(json_of(translate(encode('Encounter:'::bytea || uuid_send(encounter_1.child_id) || uuid_send(encounter_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((21474836480 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_1
    WHERE anon_18.type = 'Encounter'
    AND encounter_1.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND (encounter_1.state = 'CURRENT'
      OR encounter_1.amendment_labels IS NOT NULL
      AND NOT (anon_19.treating
        AND any_within(encounter_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_19.break_glass_labels
        AND any_within(encounter_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_19.break_glass
        AND any_within(encounter_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(encounter_1.labels) = 0
      OR anon_19.treating
      AND (encounter_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_19.break_glass_labels
      AND (encounter_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_19.break_glass
      AND (encounter_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND encounter_1.id = anon_18.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Examination","id":', coalesce(json_of(translate(encode('Examination:'::bytea || uuid_send(examination_1.child_id) || uuid_send(examination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((25769803776 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM examination AS examination_1
    WHERE anon_18.type = 'Examination'
    AND examination_1.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT (anon_19.treating
        AND any_within(examination_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_19.break_glass_labels
        AND any_within(examination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_19.break_glass
        AND any_within(examination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_1.labels) = 0
      OR anon_19.treating
      AND (examination_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_19.break_glass_labels
      AND (examination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_19.break_glass
      AND (examination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_18.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"FactResolution","id":', coalesce(json_of(translate(encode('FactResolution:'::bytea || uuid_send(fact_resolution_1.child_id) || uuid_send(fact_resolution_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((30064771072 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_1
    WHERE anon_18.type = 'FactResolution'
    AND fact_resolution_1.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND fact_resolution_1.id = anon_18.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Measurement","id":', coalesce(json_of(translate(encode('Measurement:'::bytea || uuid_send(measurement_1.child_id) || uuid_send(measurement_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((34359738368 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_1
    WHERE anon_18.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_19.treating
        AND any_within(measurement_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_19.break_glass_labels
        AND any_within(measurement_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_19.break_glass
        AND any_within(measurement_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_19.treating
      AND (measurement_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_19.break_glass_labels
      AND (measurement_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_19.break_glass
      AND (measurement_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_18.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalCommission","id":', coalesce(json_of(translate(encode('MedicalCommission:'::bytea || uuid_send(commission_1.child_id) || uuid_send(commission_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((38654705664 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM commission AS commission_1
    WHERE anon_18.type = 'MedicalCommission'
    AND commission_1.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND (cardinality(commission_1.labels) = 0
      OR anon_19.treating
      AND (commission_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_19.break_glass_labels
      AND (commission_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_19.break_glass
      AND (commission_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND commission_1.id = anon_18.key) AS anon_11 ON true
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
              OR anon_19.treating
              AND (medical_document_3.labels <@ (
                  SELECT covered_1.labels
                  FROM covered_1))
              OR anon_19.break_glass_labels
              AND (medical_document_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_19.break_glass
              AND (medical_document_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
            ORDER BY array_position(medical_document_1.amendments, medical_document_3.id)
            LIMIT 1) END
          AND (cardinality(medical_document_2.labels) = 0
            OR anon_19.treating
            AND (medical_document_2.labels <@ (
                SELECT covered_1.labels
                FROM covered_1))
            OR anon_19.break_glass_labels
            AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_19.break_glass
            AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
        'null'),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((42949672960 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_18.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_19.treating
      AND (medical_document_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_19.break_glass_labels
      AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_19.break_glass
      AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_18.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(json_of(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(json_of(passport_1.updated_at),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((47244640256 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_18.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Referral","id":', coalesce(json_of(translate(encode('Referral:'::bytea || uuid_send(referral_3.child_id) || uuid_send(referral_3.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((51539607552 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM referral AS referral_3
    WHERE anon_18.type = 'Referral'
    AND referral_3.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND (referral_3.state = 'CURRENT'
      OR referral_3.amendment_labels IS NOT NULL
      AND NOT (anon_19.treating
        AND any_within(referral_3.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_19.break_glass_labels
        AND any_within(referral_3.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_19.break_glass
        AND any_within(referral_3.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_3.labels) = 0
      OR anon_19.treating
      AND (referral_3.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_19.break_glass_labels
      AND (referral_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_19.break_glass
      AND (referral_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND referral_3.id = anon_18.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(json_of(translate(encode('Representation:'::bytea || uuid_send(representation_1.child_id) || uuid_send(representation_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((55834574848 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_1
    WHERE anon_18.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND representation_1.id = anon_18.key) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(json_of(translate(encode('Representative:'::bytea || uuid_send(representative_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":', coalesce(json_of(CASE
          WHEN (representative_2.phone IS NOT NULL) THEN 'on record'
          ELSE NULL END),
        'null'::json),
      ',"email":null,"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(representative_2.family,
                ''), nullif(representative_2.given,
                ''), nullif(representative_2.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, anon_21.touched
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
            FROM kin) AS UUID[]))) AS anon_21 ON true
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
              FROM kin) AS UUID[]))) AS treating OFFSET 0) AS anon_22 ON true
    WHERE anon_18.type = 'Representative'
    AND representative_2.id = anon_18.key
    AND anon_22.treating) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Vaccination","id":', coalesce(json_of(translate(encode('Vaccination:'::bytea || uuid_send(vaccination_1.child_id) || uuid_send(vaccination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((64424509440 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_18.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_19.treating
        AND any_within(vaccination_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_19.break_glass_labels
        AND any_within(vaccination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_19.break_glass
        AND any_within(vaccination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_19.treating
      AND (vaccination_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_19.break_glass_labels
      AND (vaccination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_19.break_glass
      AND (vaccination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_18.key) AS anon_17 ON true) AS anon_1 ON true
