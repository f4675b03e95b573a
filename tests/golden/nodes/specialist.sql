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
                WHERE (representation_2.representative_id = anon_18.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_18.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $6::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $6::DATE)))))), anon_18.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_18)), NULL) AS child_ids
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
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json),
          'null')),
      ','
      ORDER BY anon_16.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_5.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_16(type, scope, key, n)
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Appointment","id":', coalesce(to_json(translate(encode('Appointment:'::bytea || uuid_send(appointment_1.child_id) || uuid_send(appointment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
            WHEN anon_17.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_17.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_17.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_17.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_1 JOIN appointment AS appointment_1 ON appointment_1.child_id = child_1.id
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
            FROM appointment AS appointment_2
            WHERE appointment_2.child_id = child_1.id
            AND appointment_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_2.day = $6::DATE
            AND appointment_2.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_2.organization_id = ANY (array((
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_17 ON true
    WHERE anon_16.type = 'Appointment'
    AND child_1.id = anon_16.scope
    AND (anon_17.treating
      OR anon_17.break_glass
      OR anon_17.break_glass_labels)
    AND (cardinality(appointment_1.labels) = 0
      OR anon_17.treating
      AND (appointment_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_17.break_glass_labels
      AND (appointment_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_17.break_glass
      AND (appointment_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND appointment_1.id = anon_16.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"BreakGlassGrant","id":', coalesce(to_json(translate(encode('BreakGlassGrant:'::bytea || uuid_send(break_glass_grant_4.child_id) || uuid_send(break_glass_grant_4.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_19.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2 JOIN break_glass_grant AS break_glass_grant_4 ON break_glass_grant_4.child_id = child_2.id
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_19 ON true
    WHERE anon_16.type = 'BreakGlassGrant'
    AND child_2.id = anon_16.scope
    AND (anon_19.treating
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)
    AND break_glass_grant_4.id = anon_16.key
    AND break_glass_grant_4.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(to_json(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST((((12884901888 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3 JOIN certificate AS certificate_1 ON certificate_1.child_id = child_3.id
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
      AND ((EXISTS (
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
            FROM referral AS referral_3
            WHERE referral_3.child_id = child_3.id
            AND (referral_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_3.staff_id IS NULL
              AND referral_3.organization_id = ANY (array((
                    SELECT assignment_13.organization_id
                    FROM assignment AS assignment_13
                    WHERE assignment_13.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_13.organization_id IS NOT NULL
                    AND assignment_13.valid_from <= $6::DATE
                    AND (assignment_13.valid_to IS NULL
                      OR assignment_13.valid_to >= $6::DATE))))
              AND referral_3.specialty = (
                SELECT staff_4.specialty
                FROM staff AS staff_4
                WHERE staff_4.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_3.closed_at IS NULL
              OR referral_3.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
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
            FROM kin) AS UUID[])) AS treating, (EXISTS (
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
          FROM assignment AS assignment_15
          WHERE assignment_15.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_15.valid_from <= $6::DATE
          AND (assignment_15.valid_to IS NULL
            OR assignment_15.valid_to >= $6::DATE)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_20 ON true
    WHERE anon_16.type = 'Certificate'
    AND child_3.id = anon_16.scope
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
    AND certificate_1.id = anon_16.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(to_json(translate(encode('Child:'::bytea || uuid_send(child_4.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(child_4.family,
                ''), nullif(child_4.given,
                ''), nullif(child_4.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((17179869184 | CASE
            WHEN anon_21.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_21.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_21.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_21.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_4
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
      AND ((EXISTS (
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
                  SELECT assignment_17.organization_id
                  FROM assignment AS assignment_17
                  WHERE assignment_17.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_17.organization_id IS NOT NULL
                  AND assignment_17.valid_from <= $6::DATE
                  AND (assignment_17.valid_to IS NULL
                    OR assignment_17.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_4
            WHERE referral_4.child_id = child_4.id
            AND (referral_4.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_4.staff_id IS NULL
              AND referral_4.organization_id = ANY (array((
                    SELECT assignment_18.organization_id
                    FROM assignment AS assignment_18
                    WHERE assignment_18.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_18.organization_id IS NOT NULL
                    AND assignment_18.valid_from <= $6::DATE
                    AND (assignment_18.valid_to IS NULL
                      OR assignment_18.valid_to >= $6::DATE))))
              AND referral_4.specialty = (
                SELECT staff_5.specialty
                FROM staff AS staff_5
                WHERE staff_5.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_4.closed_at IS NULL
              OR referral_4.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
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
          FROM assignment AS assignment_19
          WHERE assignment_19.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_19.valid_from <= $6::DATE
          AND (assignment_19.valid_to IS NULL
            OR assignment_19.valid_to >= $6::DATE)))
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
          FROM assignment AS assignment_20
          WHERE assignment_20.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_20.valid_from <= $6::DATE
          AND (assignment_20.valid_to IS NULL
            OR assignment_20.valid_to >= $6::DATE)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_21 ON true
    WHERE anon_16.type = 'Child'
    AND child_4.id = anon_16.scope
    AND (anon_21.treating
      OR anon_21.break_glass
      OR anon_21.break_glass_labels)) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(to_json(translate(encode('District:'::bytea || uuid_send(district_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":null}') AS json
    FROM district AS district_1
    WHERE anon_16.type = 'District'
    AND district_1.id = anon_16.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Examination","id":', coalesce(to_json(translate(encode('Examination:'::bytea || uuid_send(examination_1.child_id) || uuid_send(examination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((((21474836480 | CASE
            WHEN anon_22.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_22.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_22.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_22.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5 JOIN examination AS examination_1 ON examination_1.child_id = child_5.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_21
          WHERE assignment_21.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_21.valid_from <= $6::DATE
          AND (assignment_21.valid_to IS NULL
            OR assignment_21.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_6
            WHERE appointment_6.child_id = child_5.id
            AND appointment_6.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_6.day = $6::DATE
            AND appointment_6.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_6.organization_id = ANY (array((
                  SELECT assignment_22.organization_id
                  FROM assignment AS assignment_22
                  WHERE assignment_22.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_22.organization_id IS NOT NULL
                  AND assignment_22.valid_from <= $6::DATE
                  AND (assignment_22.valid_to IS NULL
                    OR assignment_22.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_5
            WHERE referral_5.child_id = child_5.id
            AND (referral_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_5.staff_id IS NULL
              AND referral_5.organization_id = ANY (array((
                    SELECT assignment_23.organization_id
                    FROM assignment AS assignment_23
                    WHERE assignment_23.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_23.organization_id IS NOT NULL
                    AND assignment_23.valid_from <= $6::DATE
                    AND (assignment_23.valid_to IS NULL
                      OR assignment_23.valid_to >= $6::DATE))))
              AND referral_5.specialty = (
                SELECT staff_6.specialty
                FROM staff AS staff_6
                WHERE staff_6.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_5.closed_at IS NULL
              OR referral_5.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
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
          FROM assignment AS assignment_24
          WHERE assignment_24.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_24.valid_from <= $6::DATE
          AND (assignment_24.valid_to IS NULL
            OR assignment_24.valid_to >= $6::DATE)))
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
          FROM assignment AS assignment_25
          WHERE assignment_25.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_25.valid_from <= $6::DATE
          AND (assignment_25.valid_to IS NULL
            OR assignment_25.valid_to >= $6::DATE)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_22 ON true
    WHERE anon_16.type = 'Examination'
    AND child_5.id = anon_16.scope
    AND (anon_22.treating
      OR anon_22.break_glass
      OR anon_22.break_glass_labels)
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT (anon_22.treating
        AND any_within(examination_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_22.break_glass_labels
        AND any_within(examination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_22.break_glass
        AND any_within(examination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_1.labels) = 0
      OR anon_22.treating
      AND (examination_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_22.break_glass_labels
      AND (examination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_22.break_glass
      AND (examination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_16.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"FactResolution","id":', coalesce(to_json(translate(encode('FactResolution:'::bytea || uuid_send(fact_resolution_1.child_id) || uuid_send(fact_resolution_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((25769803776 | CASE
            WHEN anon_23.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_23.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_23.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_23.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6 JOIN fact_resolution AS fact_resolution_1 ON fact_resolution_1.child_id = child_6.id
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
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_7
            WHERE appointment_7.child_id = child_6.id
            AND appointment_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_7.day = $6::DATE
            AND appointment_7.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_7.organization_id = ANY (array((
                  SELECT assignment_27.organization_id
                  FROM assignment AS assignment_27
                  WHERE assignment_27.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_27.organization_id IS NOT NULL
                  AND assignment_27.valid_from <= $6::DATE
                  AND (assignment_27.valid_to IS NULL
                    OR assignment_27.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_6
            WHERE referral_6.child_id = child_6.id
            AND (referral_6.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_6.staff_id IS NULL
              AND referral_6.organization_id = ANY (array((
                    SELECT assignment_28.organization_id
                    FROM assignment AS assignment_28
                    WHERE assignment_28.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_28.organization_id IS NOT NULL
                    AND assignment_28.valid_from <= $6::DATE
                    AND (assignment_28.valid_to IS NULL
                      OR assignment_28.valid_to >= $6::DATE))))
              AND referral_6.specialty = (
                SELECT staff_7.specialty
                FROM staff AS staff_7
                WHERE staff_7.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_6.closed_at IS NULL
              OR referral_6.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
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
            FROM kin) AS UUID[])) AS treating, (EXISTS (
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
          FROM assignment AS assignment_30
          WHERE assignment_30.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_30.valid_from <= $6::DATE
          AND (assignment_30.valid_to IS NULL
            OR assignment_30.valid_to >= $6::DATE)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_23 ON true
    WHERE anon_16.type = 'FactResolution'
    AND child_6.id = anon_16.scope
    AND (anon_23.treating
      OR anon_23.break_glass
      OR anon_23.break_glass_labels)
    AND fact_resolution_1.id = anon_16.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Measurement","id":', coalesce(to_json(translate(encode('Measurement:'::bytea || uuid_send(measurement_1.child_id) || uuid_send(measurement_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST((((30064771072 | CASE
            WHEN anon_24.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_24.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_24.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_24.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_7 JOIN measurement AS measurement_1 ON measurement_1.child_id = child_7.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_31
          WHERE assignment_31.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_31.valid_from <= $6::DATE
          AND (assignment_31.valid_to IS NULL
            OR assignment_31.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_8
            WHERE appointment_8.child_id = child_7.id
            AND appointment_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_8.day = $6::DATE
            AND appointment_8.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_8.organization_id = ANY (array((
                  SELECT assignment_32.organization_id
                  FROM assignment AS assignment_32
                  WHERE assignment_32.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_32.organization_id IS NOT NULL
                  AND assignment_32.valid_from <= $6::DATE
                  AND (assignment_32.valid_to IS NULL
                    OR assignment_32.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_7
            WHERE referral_7.child_id = child_7.id
            AND (referral_7.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_7.staff_id IS NULL
              AND referral_7.organization_id = ANY (array((
                    SELECT assignment_33.organization_id
                    FROM assignment AS assignment_33
                    WHERE assignment_33.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_33.organization_id IS NOT NULL
                    AND assignment_33.valid_from <= $6::DATE
                    AND (assignment_33.valid_to IS NULL
                      OR assignment_33.valid_to >= $6::DATE))))
              AND referral_7.specialty = (
                SELECT staff_8.specialty
                FROM staff AS staff_8
                WHERE staff_8.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_7.closed_at IS NULL
              OR referral_7.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_7
            WHERE observation_7.child_id = child_7.id
            AND observation_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_7.state = 'CURRENT'
            AND observation_7.status = 'ACTIVE')))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
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
          FROM assignment AS assignment_35
          WHERE assignment_35.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_35.valid_from <= $6::DATE
          AND (assignment_35.valid_to IS NULL
            OR assignment_35.valid_to >= $6::DATE)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_24 ON true
    WHERE anon_16.type = 'Measurement'
    AND child_7.id = anon_16.scope
    AND (anon_24.treating
      OR anon_24.break_glass
      OR anon_24.break_glass_labels)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_24.treating
        AND any_within(measurement_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_24.break_glass_labels
        AND any_within(measurement_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_24.break_glass
        AND any_within(measurement_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_24.treating
      AND (measurement_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_24.break_glass_labels
      AND (measurement_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_24.break_glass
      AND (measurement_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_16.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(to_json(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":', coalesce(to_json(medical_document_1.title),
        'null'::json),
      ',"structured":', coalesce(to_json(CAST(coalesce(coded_content(CAST(medical_document_1.structured AS JSONB), (
                  SELECT known_of(child_8.id))), CAST('{}' AS JSONB)) AS JSON)),
        'null'::json),
      ',"replacedBy":', coalesce((
          SELECT concat('{"title":', coalesce(to_json(medical_document_2.title),
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
              OR anon_25.treating
              AND (medical_document_3.labels <@ (
                  SELECT covered_1.labels
                  FROM covered_1))
              OR anon_25.break_glass_labels
              AND (medical_document_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_25.break_glass
              AND (medical_document_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
            ORDER BY array_position(medical_document_1.amendments, medical_document_3.id)
            LIMIT 1) END
          AND (cardinality(medical_document_2.labels) = 0
            OR anon_25.treating
            AND (medical_document_2.labels <@ (
                SELECT covered_1.labels
                FROM covered_1))
            OR anon_25.break_glass_labels
            AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_25.break_glass
            AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
        'null'),
      '}') AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((34359738368 | CASE
            WHEN anon_25.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_25.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_25.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_25.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_8 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_8.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_36
          WHERE assignment_36.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_36.valid_from <= $6::DATE
          AND (assignment_36.valid_to IS NULL
            OR assignment_36.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_9
            WHERE appointment_9.child_id = child_8.id
            AND appointment_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_9.day = $6::DATE
            AND appointment_9.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_9.organization_id = ANY (array((
                  SELECT assignment_37.organization_id
                  FROM assignment AS assignment_37
                  WHERE assignment_37.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_37.organization_id IS NOT NULL
                  AND assignment_37.valid_from <= $6::DATE
                  AND (assignment_37.valid_to IS NULL
                    OR assignment_37.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_8
            WHERE referral_8.child_id = child_8.id
            AND (referral_8.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_8.staff_id IS NULL
              AND referral_8.organization_id = ANY (array((
                    SELECT assignment_38.organization_id
                    FROM assignment AS assignment_38
                    WHERE assignment_38.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_38.organization_id IS NOT NULL
                    AND assignment_38.valid_from <= $6::DATE
                    AND (assignment_38.valid_to IS NULL
                      OR assignment_38.valid_to >= $6::DATE))))
              AND referral_8.specialty = (
                SELECT staff_9.specialty
                FROM staff AS staff_9
                WHERE staff_9.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_8.closed_at IS NULL
              OR referral_8.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_8
            WHERE observation_8.child_id = child_8.id
            AND observation_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_8.state = 'CURRENT'
            AND observation_8.status = 'ACTIVE')))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
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
          FROM break_glass_grant AS break_glass_grant_23
          WHERE break_glass_grant_23.child_id = child_8.id
          AND break_glass_grant_23.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_23.closed_at IS NULL
          AND break_glass_grant_23.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_23.role = $2::VARCHAR))
      AND child_8.id != ALL (CAST((
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
          FROM break_glass_grant AS break_glass_grant_24
          WHERE break_glass_grant_24.child_id = child_8.id
          AND break_glass_grant_24.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_24.closed_at IS NULL
          AND break_glass_grant_24.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_24.role = $2::VARCHAR
          AND break_glass_grant_24.covers_labels))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_25
        WHERE break_glass_grant_25.child_id = child_8.id
        AND break_glass_grant_25.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_25.closed_at IS NULL
        AND break_glass_grant_25.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_25.role = $2::VARCHAR
        AND break_glass_grant_25.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_25.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_25 ON true
    WHERE anon_16.type = 'MedicalDocument'
    AND child_8.id = anon_16.scope
    AND (anon_25.treating
      OR anon_25.break_glass
      OR anon_25.break_glass_labels)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_25.treating
      AND (medical_document_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_25.break_glass_labels
      AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_25.break_glass
      AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_16.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(to_json(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(to_json(passport_1.updated_at),
        'null'::json),
      '}') AS json, (('"' || CAST(child_9.id AS TEXT)) || '",') || CAST((((38654705664 | CASE
            WHEN anon_26.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_26.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_26.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_26.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_9 JOIN passport AS passport_1 ON passport_1.child_id = child_9.id
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
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_10
            WHERE appointment_10.child_id = child_9.id
            AND appointment_10.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_10.day = $6::DATE
            AND appointment_10.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_10.organization_id = ANY (array((
                  SELECT assignment_42.organization_id
                  FROM assignment AS assignment_42
                  WHERE assignment_42.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_42.organization_id IS NOT NULL
                  AND assignment_42.valid_from <= $6::DATE
                  AND (assignment_42.valid_to IS NULL
                    OR assignment_42.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_9
            WHERE referral_9.child_id = child_9.id
            AND (referral_9.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_9.staff_id IS NULL
              AND referral_9.organization_id = ANY (array((
                    SELECT assignment_43.organization_id
                    FROM assignment AS assignment_43
                    WHERE assignment_43.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_43.organization_id IS NOT NULL
                    AND assignment_43.valid_from <= $6::DATE
                    AND (assignment_43.valid_to IS NULL
                      OR assignment_43.valid_to >= $6::DATE))))
              AND referral_9.specialty = (
                SELECT staff_10.specialty
                FROM staff AS staff_10
                WHERE staff_10.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_9.closed_at IS NULL
              OR referral_9.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_9
            WHERE observation_9.child_id = child_9.id
            AND observation_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_9.state = 'CURRENT'
            AND observation_9.status = 'ACTIVE')))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
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
          FROM break_glass_grant AS break_glass_grant_26
          WHERE break_glass_grant_26.child_id = child_9.id
          AND break_glass_grant_26.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_26.closed_at IS NULL
          AND break_glass_grant_26.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_26.role = $2::VARCHAR))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
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
          FROM break_glass_grant AS break_glass_grant_27
          WHERE break_glass_grant_27.child_id = child_9.id
          AND break_glass_grant_27.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_27.closed_at IS NULL
          AND break_glass_grant_27.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_27.role = $2::VARCHAR
          AND break_glass_grant_27.covers_labels))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_28
        WHERE break_glass_grant_28.child_id = child_9.id
        AND break_glass_grant_28.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_28.closed_at IS NULL
        AND break_glass_grant_28.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_28.role = $2::VARCHAR
        AND break_glass_grant_28.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_28.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_26 ON true
    WHERE anon_16.type = 'Passport'
    AND child_9.id = anon_16.scope
    AND (anon_26.treating
      OR anon_26.break_glass
      OR anon_26.break_glass_labels)) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Referral","id":', coalesce(to_json(translate(encode('Referral:'::bytea || uuid_send(referral_10.child_id) || uuid_send(referral_10.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_10.id AS TEXT)) || '",') || CAST((((42949672960 | CASE
            WHEN anon_27.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_27.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_27.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_27.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_10 JOIN referral AS referral_10 ON referral_10.child_id = child_10.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_46
          WHERE assignment_46.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_46.valid_from <= $6::DATE
          AND (assignment_46.valid_to IS NULL
            OR assignment_46.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_11
            WHERE appointment_11.child_id = child_10.id
            AND appointment_11.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_11.day = $6::DATE
            AND appointment_11.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_11.organization_id = ANY (array((
                  SELECT assignment_47.organization_id
                  FROM assignment AS assignment_47
                  WHERE assignment_47.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_47.organization_id IS NOT NULL
                  AND assignment_47.valid_from <= $6::DATE
                  AND (assignment_47.valid_to IS NULL
                    OR assignment_47.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_11
            WHERE referral_11.child_id = child_10.id
            AND (referral_11.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_11.staff_id IS NULL
              AND referral_11.organization_id = ANY (array((
                    SELECT assignment_48.organization_id
                    FROM assignment AS assignment_48
                    WHERE assignment_48.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_48.organization_id IS NOT NULL
                    AND assignment_48.valid_from <= $6::DATE
                    AND (assignment_48.valid_to IS NULL
                      OR assignment_48.valid_to >= $6::DATE))))
              AND referral_11.specialty = (
                SELECT staff_11.specialty
                FROM staff AS staff_11
                WHERE staff_11.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_11.closed_at IS NULL
              OR referral_11.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_10
            WHERE observation_10.child_id = child_10.id
            AND observation_10.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_10.state = 'CURRENT'
            AND observation_10.status = 'ACTIVE')))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
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
          FROM break_glass_grant AS break_glass_grant_29
          WHERE break_glass_grant_29.child_id = child_10.id
          AND break_glass_grant_29.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_29.closed_at IS NULL
          AND break_glass_grant_29.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_29.role = $2::VARCHAR))
      AND child_10.id != ALL (CAST((
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
          FROM break_glass_grant AS break_glass_grant_30
          WHERE break_glass_grant_30.child_id = child_10.id
          AND break_glass_grant_30.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_30.closed_at IS NULL
          AND break_glass_grant_30.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_30.role = $2::VARCHAR
          AND break_glass_grant_30.covers_labels))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_31
        WHERE break_glass_grant_31.child_id = child_10.id
        AND break_glass_grant_31.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_31.closed_at IS NULL
        AND break_glass_grant_31.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_31.role = $2::VARCHAR
        AND break_glass_grant_31.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_31.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_27 ON true
    WHERE anon_16.type = 'Referral'
    AND child_10.id = anon_16.scope
    AND (anon_27.treating
      OR anon_27.break_glass
      OR anon_27.break_glass_labels)
    AND (referral_10.state = 'CURRENT'
      OR referral_10.amendment_labels IS NOT NULL
      AND NOT (anon_27.treating
        AND any_within(referral_10.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_27.break_glass_labels
        AND any_within(referral_10.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_27.break_glass
        AND any_within(referral_10.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_10.labels) = 0
      OR anon_27.treating
      AND (referral_10.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_27.break_glass_labels
      AND (referral_10.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.break_glass
      AND (referral_10.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND referral_10.id = anon_16.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(to_json(translate(encode('Representation:'::bytea || uuid_send(representation_4.child_id) || uuid_send(representation_4.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_11.id AS TEXT)) || '",') || CAST((((47244640256 | CASE
            WHEN anon_28.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_28.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_28.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_28.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_11 JOIN representation AS representation_4 ON representation_4.child_id = child_11.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_51
          WHERE assignment_51.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_51.valid_from <= $6::DATE
          AND (assignment_51.valid_to IS NULL
            OR assignment_51.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_12
            WHERE appointment_12.child_id = child_11.id
            AND appointment_12.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_12.day = $6::DATE
            AND appointment_12.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_12.organization_id = ANY (array((
                  SELECT assignment_52.organization_id
                  FROM assignment AS assignment_52
                  WHERE assignment_52.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_52.organization_id IS NOT NULL
                  AND assignment_52.valid_from <= $6::DATE
                  AND (assignment_52.valid_to IS NULL
                    OR assignment_52.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_12
            WHERE referral_12.child_id = child_11.id
            AND (referral_12.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_12.staff_id IS NULL
              AND referral_12.organization_id = ANY (array((
                    SELECT assignment_53.organization_id
                    FROM assignment AS assignment_53
                    WHERE assignment_53.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_53.organization_id IS NOT NULL
                    AND assignment_53.valid_from <= $6::DATE
                    AND (assignment_53.valid_to IS NULL
                      OR assignment_53.valid_to >= $6::DATE))))
              AND referral_12.specialty = (
                SELECT staff_12.specialty
                FROM staff AS staff_12
                WHERE staff_12.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_12.closed_at IS NULL
              OR referral_12.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_11
            WHERE observation_11.child_id = child_11.id
            AND observation_11.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_11.state = 'CURRENT'
            AND observation_11.status = 'ACTIVE')))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_54
          WHERE assignment_54.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_54.valid_from <= $6::DATE
          AND (assignment_54.valid_to IS NULL
            OR assignment_54.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_32
          WHERE break_glass_grant_32.child_id = child_11.id
          AND break_glass_grant_32.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_32.closed_at IS NULL
          AND break_glass_grant_32.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_32.role = $2::VARCHAR))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_55
          WHERE assignment_55.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_55.valid_from <= $6::DATE
          AND (assignment_55.valid_to IS NULL
            OR assignment_55.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_33
          WHERE break_glass_grant_33.child_id = child_11.id
          AND break_glass_grant_33.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_33.closed_at IS NULL
          AND break_glass_grant_33.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_33.role = $2::VARCHAR
          AND break_glass_grant_33.covers_labels))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_34
        WHERE break_glass_grant_34.child_id = child_11.id
        AND break_glass_grant_34.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_34.closed_at IS NULL
        AND break_glass_grant_34.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_34.role = $2::VARCHAR
        AND break_glass_grant_34.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_34.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_28 ON true
    WHERE anon_16.type = 'Representation'
    AND child_11.id = anon_16.scope
    AND (anon_28.treating
      OR anon_28.break_glass
      OR anon_28.break_glass_labels)
    AND representation_4.id = anon_16.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(to_json(translate(encode('Representative:'::bytea || uuid_send(representative_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":', coalesce(to_json(CASE
          WHEN (representative_2.phone IS NOT NULL) THEN 'on record'
          ELSE NULL END),
        'null'::json),
      ',"email":null,"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(representative_2.family,
                ''), nullif(representative_2.given,
                ''), nullif(representative_2.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, anon_29.touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_12.id AS TEXT)) || '",51539607568',
        ',') AS touched
      FROM representation AS representation_5 JOIN child AS child_12 ON child_12.id = representation_5.child_id
      WHERE representation_5.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_56
          WHERE assignment_56.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_56.valid_from <= $6::DATE
          AND (assignment_56.valid_to IS NULL
            OR assignment_56.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_13
            WHERE appointment_13.child_id = child_12.id
            AND appointment_13.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_13.day = $6::DATE
            AND appointment_13.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_13.organization_id = ANY (array((
                  SELECT assignment_57.organization_id
                  FROM assignment AS assignment_57
                  WHERE assignment_57.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_57.organization_id IS NOT NULL
                  AND assignment_57.valid_from <= $6::DATE
                  AND (assignment_57.valid_to IS NULL
                    OR assignment_57.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_13
            WHERE referral_13.child_id = child_12.id
            AND (referral_13.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_13.staff_id IS NULL
              AND referral_13.organization_id = ANY (array((
                    SELECT assignment_58.organization_id
                    FROM assignment AS assignment_58
                    WHERE assignment_58.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_58.organization_id IS NOT NULL
                    AND assignment_58.valid_from <= $6::DATE
                    AND (assignment_58.valid_to IS NULL
                      OR assignment_58.valid_to >= $6::DATE))))
              AND referral_13.specialty = (
                SELECT staff_13.specialty
                FROM staff AS staff_13
                WHERE staff_13.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_13.closed_at IS NULL
              OR referral_13.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_12
            WHERE observation_12.child_id = child_12.id
            AND observation_12.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_12.state = 'CURRENT'
            AND observation_12.status = 'ACTIVE')))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_29 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_5 JOIN child AS child_12 ON child_12.id = representation_5.child_id
        WHERE representation_5.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_56
            WHERE assignment_56.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_56.valid_from <= $6::DATE
            AND (assignment_56.valid_to IS NULL
              OR assignment_56.valid_to >= $6::DATE)))
        AND ((EXISTS (
              SELECT 1
              FROM appointment AS appointment_13
              WHERE appointment_13.child_id = child_12.id
              AND appointment_13.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND appointment_13.day = $6::DATE
              AND appointment_13.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')
              AND appointment_13.organization_id = ANY (array((
                    SELECT assignment_57.organization_id
                    FROM assignment AS assignment_57
                    WHERE assignment_57.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_57.organization_id IS NOT NULL
                    AND assignment_57.valid_from <= $6::DATE
                    AND (assignment_57.valid_to IS NULL
                      OR assignment_57.valid_to >= $6::DATE))))))
          OR (EXISTS (
              SELECT 1
              FROM referral AS referral_13
              WHERE referral_13.child_id = child_12.id
              AND (referral_13.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                OR referral_13.staff_id IS NULL
                AND referral_13.organization_id = ANY (array((
                      SELECT assignment_58.organization_id
                      FROM assignment AS assignment_58
                      WHERE assignment_58.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_58.organization_id IS NOT NULL
                      AND assignment_58.valid_from <= $6::DATE
                      AND (assignment_58.valid_to IS NULL
                        OR assignment_58.valid_to >= $6::DATE))))
                AND referral_13.specialty = (
                  SELECT staff_13.specialty
                  FROM staff AS staff_13
                  WHERE staff_13.id = (
                    SELECT viewer.staff_id
                    FROM viewer)))
              AND (referral_13.closed_at IS NULL
                OR referral_13.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
          OR (EXISTS (
              SELECT 1
              FROM observation AS observation_12
              WHERE observation_12.child_id = child_12.id
              AND observation_12.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND observation_12.state = 'CURRENT'
              AND observation_12.status = 'ACTIVE')))
        AND child_12.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS treating OFFSET 0) AS anon_30 ON true
    WHERE anon_16.type = 'Representative'
    AND representative_2.id = anon_16.key
    AND anon_30.treating) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Vaccination","id":', coalesce(to_json(translate(encode('Vaccination:'::bytea || uuid_send(vaccination_1.child_id) || uuid_send(vaccination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_13.id AS TEXT)) || '",') || CAST((((55834574848 | CASE
            WHEN anon_31.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_31.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_31.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_31.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_13 JOIN vaccination AS vaccination_1 ON vaccination_1.child_id = child_13.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_59
          WHERE assignment_59.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_59.valid_from <= $6::DATE
          AND (assignment_59.valid_to IS NULL
            OR assignment_59.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_14
            WHERE appointment_14.child_id = child_13.id
            AND appointment_14.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_14.day = $6::DATE
            AND appointment_14.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_14.organization_id = ANY (array((
                  SELECT assignment_60.organization_id
                  FROM assignment AS assignment_60
                  WHERE assignment_60.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_60.organization_id IS NOT NULL
                  AND assignment_60.valid_from <= $6::DATE
                  AND (assignment_60.valid_to IS NULL
                    OR assignment_60.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_14
            WHERE referral_14.child_id = child_13.id
            AND (referral_14.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_14.staff_id IS NULL
              AND referral_14.organization_id = ANY (array((
                    SELECT assignment_61.organization_id
                    FROM assignment AS assignment_61
                    WHERE assignment_61.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_61.organization_id IS NOT NULL
                    AND assignment_61.valid_from <= $6::DATE
                    AND (assignment_61.valid_to IS NULL
                      OR assignment_61.valid_to >= $6::DATE))))
              AND referral_14.specialty = (
                SELECT staff_14.specialty
                FROM staff AS staff_14
                WHERE staff_14.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_14.closed_at IS NULL
              OR referral_14.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_13
            WHERE observation_13.child_id = child_13.id
            AND observation_13.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_13.state = 'CURRENT'
            AND observation_13.status = 'ACTIVE')))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_62
          WHERE assignment_62.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_62.valid_from <= $6::DATE
          AND (assignment_62.valid_to IS NULL
            OR assignment_62.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_35
          WHERE break_glass_grant_35.child_id = child_13.id
          AND break_glass_grant_35.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_35.closed_at IS NULL
          AND break_glass_grant_35.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_35.role = $2::VARCHAR))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_63
          WHERE assignment_63.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_63.valid_from <= $6::DATE
          AND (assignment_63.valid_to IS NULL
            OR assignment_63.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_36
          WHERE break_glass_grant_36.child_id = child_13.id
          AND break_glass_grant_36.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_36.closed_at IS NULL
          AND break_glass_grant_36.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_36.role = $2::VARCHAR
          AND break_glass_grant_36.covers_labels))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_37
        WHERE break_glass_grant_37.child_id = child_13.id
        AND break_glass_grant_37.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_37.closed_at IS NULL
        AND break_glass_grant_37.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_37.role = $2::VARCHAR
        AND break_glass_grant_37.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_37.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_31 ON true
    WHERE anon_16.type = 'Vaccination'
    AND child_13.id = anon_16.scope
    AND (anon_31.treating
      OR anon_31.break_glass
      OR anon_31.break_glass_labels)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_31.treating
        AND any_within(vaccination_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_31.break_glass_labels
        AND any_within(vaccination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_31.break_glass
        AND any_within(vaccination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_31.treating
      AND (vaccination_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_31.break_glass_labels
      AND (vaccination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_31.break_glass
      AND (vaccination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_16.key) AS anon_15 ON true) AS anon_1 ON true
