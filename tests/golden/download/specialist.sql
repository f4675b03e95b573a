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
                WHERE (representation_2.representative_id = anon_19.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_19.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $6::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $6::DATE)))))), anon_19.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_19)), NULL) AS child_ids
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
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_17
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
            WHEN anon_18.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_18.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_18.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_18 ON true
    WHERE anon_17.type = 'Appointment'
    AND child_1.id = anon_17.scope
    AND (anon_18.treating
      OR anon_18.break_glass
      OR anon_18.break_glass_labels)
    AND (cardinality(appointment_1.labels) = 0
      OR anon_18.treating
      AND (appointment_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_18.break_glass_labels
      AND (appointment_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_18.break_glass
      AND (appointment_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND appointment_1.id = anon_17.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_20.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_20 ON true
    WHERE anon_17.type = 'BreakGlassGrant'
    AND child_2.id = anon_17.scope
    AND (anon_20.treating
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)
    AND break_glass_grant_4.id = anon_17.key
    AND break_glass_grant_4.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST((((12884901888 | CASE
            WHEN anon_21.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_21.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_21.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_21.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_21 ON true
    WHERE anon_17.type = 'Certificate'
    AND child_3.id = anon_17.scope
    AND (anon_21.treating
      OR anon_21.break_glass
      OR anon_21.break_glass_labels)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_21.treating
      AND (certificate_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_21.break_glass_labels
      AND (certificate_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_21.break_glass
      AND (certificate_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_17.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((17179869184 | CASE
            WHEN anon_22.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_22.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_22.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_22.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_22 ON true
    WHERE anon_17.type = 'Child'
    AND child_4.id = anon_17.scope
    AND (anon_22.treating
      OR anon_22.break_glass
      OR anon_22.break_glass_labels)) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_17.type = 'District'
    AND district_1.id = anon_17.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((((21474836480 | CASE
            WHEN anon_23.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_23.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_23.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_23.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_23 ON true
    WHERE anon_17.type = 'Examination'
    AND child_5.id = anon_17.scope
    AND (anon_23.treating
      OR anon_23.break_glass
      OR anon_23.break_glass_labels)
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT (anon_23.treating
        AND any_within(examination_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_23.break_glass_labels
        AND any_within(examination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_23.break_glass
        AND any_within(examination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_1.labels) = 0
      OR anon_23.treating
      AND (examination_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_23.break_glass_labels
      AND (examination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_23.break_glass
      AND (examination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_17.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((25769803776 | CASE
            WHEN anon_24.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_24.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_24.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_24.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_24 ON true
    WHERE anon_17.type = 'FactResolution'
    AND child_6.id = anon_17.scope
    AND (anon_24.treating
      OR anon_24.break_glass
      OR anon_24.break_glass_labels)
    AND fact_resolution_1.id = anon_17.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST((((30064771072 | CASE
            WHEN anon_25.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_25.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_25.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_25.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_25 ON true
    WHERE anon_17.type = 'Measurement'
    AND child_7.id = anon_17.scope
    AND (anon_25.treating
      OR anon_25.break_glass
      OR anon_25.break_glass_labels)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_25.treating
        AND any_within(measurement_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_25.break_glass_labels
        AND any_within(measurement_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_25.break_glass
        AND any_within(measurement_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_25.treating
      AND (measurement_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_25.break_glass_labels
      AND (measurement_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_25.break_glass
      AND (measurement_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_17.key) AS anon_10 ON true
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
      ',"mediaType":"application/pdf"}}') AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((34359738368 | CASE
            WHEN anon_26.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_26.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_26.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_26.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_26 ON true
    WHERE anon_17.type = 'MedicalDocument'
    AND child_8.id = anon_17.scope
    AND (anon_26.treating
      OR anon_26.break_glass
      OR anon_26.break_glass_labels)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_26.treating
      AND (medical_document_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_26.break_glass_labels
      AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_26.break_glass
      AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_17.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_9.id AS TEXT)) || '",') || CAST((((38654705664 | CASE
            WHEN anon_27.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_27.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_27.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_27.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_27 ON true
    WHERE anon_17.type = 'Passport'
    AND child_9.id = anon_17.scope
    AND (anon_27.treating
      OR anon_27.break_glass
      OR anon_27.break_glass_labels)) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_10.id AS TEXT)) || '",') || CAST((((42949672960 | CASE
            WHEN anon_28.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_28.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_28.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_28.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_28 ON true
    WHERE anon_17.type = 'Referral'
    AND child_10.id = anon_17.scope
    AND (anon_28.treating
      OR anon_28.break_glass
      OR anon_28.break_glass_labels)
    AND (referral_10.state = 'CURRENT'
      OR referral_10.amendment_labels IS NOT NULL
      AND NOT (anon_28.treating
        AND any_within(referral_10.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_28.break_glass_labels
        AND any_within(referral_10.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_28.break_glass
        AND any_within(referral_10.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_10.labels) = 0
      OR anon_28.treating
      AND (referral_10.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_28.break_glass_labels
      AND (referral_10.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.break_glass
      AND (referral_10.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND referral_10.id = anon_17.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_11.id AS TEXT)) || '",') || CAST((((47244640256 | CASE
            WHEN anon_29.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_29.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_29.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_29.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_29 ON true
    WHERE anon_17.type = 'Representation'
    AND child_11.id = anon_17.scope
    AND (anon_29.treating
      OR anon_29.break_glass
      OR anon_29.break_glass_labels)
    AND representation_4.id = anon_17.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_30.touched
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
            FROM kin) AS UUID[]))) AS anon_30 ON true
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
              FROM kin) AS UUID[]))) AS treating OFFSET 0) AS anon_31 ON true
    WHERE anon_17.type = 'Representative'
    AND representative_2.id = anon_17.key
    AND anon_31.treating) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_13.id AS TEXT)) || '",') || CAST((((55834574848 | CASE
            WHEN anon_32.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_32.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_32.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_32.protected THEN 16384
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_32 ON true
    WHERE anon_17.type = 'Vaccination'
    AND child_13.id = anon_17.scope
    AND (anon_32.treating
      OR anon_32.break_glass
      OR anon_32.break_glass_labels)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_32.treating
        AND any_within(vaccination_1.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_32.break_glass_labels
        AND any_within(vaccination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_32.break_glass
        AND any_within(vaccination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_32.treating
      AND (vaccination_1.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_32.break_glass_labels
      AND (vaccination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_32.break_glass
      AND (vaccination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_17.key) AS anon_16 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_33.json, anon_34.json, anon_35.json, anon_36.json, anon_37.json, anon_38.json, anon_39.json, anon_40.json, anon_41.json, anon_42.json, anon_43.json, anon_44.json, anon_45.json, anon_46.json) AS json, nullif(concat_ws(',', anon_33.touched, anon_34.touched, anon_35.touched, anon_36.touched, anon_38.touched, anon_39.touched, anon_40.touched, anon_41.touched, anon_42.touched, anon_43.touched, anon_44.touched, anon_45.touched, anon_46.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_47
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_14.id AS TEXT)) || '",') || CAST((((60129542144 | CASE
            WHEN anon_48.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_48.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_48.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_48.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_14 JOIN appointment AS appointment_15 ON appointment_15.child_id = child_14.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_64
          WHERE assignment_64.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_64.valid_from <= $6::DATE
          AND (assignment_64.valid_to IS NULL
            OR assignment_64.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_16
            WHERE appointment_16.child_id = child_14.id
            AND appointment_16.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_16.day = $6::DATE
            AND appointment_16.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_16.organization_id = ANY (array((
                  SELECT assignment_65.organization_id
                  FROM assignment AS assignment_65
                  WHERE assignment_65.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_65.organization_id IS NOT NULL
                  AND assignment_65.valid_from <= $6::DATE
                  AND (assignment_65.valid_to IS NULL
                    OR assignment_65.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_15
            WHERE referral_15.child_id = child_14.id
            AND (referral_15.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_15.staff_id IS NULL
              AND referral_15.organization_id = ANY (array((
                    SELECT assignment_66.organization_id
                    FROM assignment AS assignment_66
                    WHERE assignment_66.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_66.organization_id IS NOT NULL
                    AND assignment_66.valid_from <= $6::DATE
                    AND (assignment_66.valid_to IS NULL
                      OR assignment_66.valid_to >= $6::DATE))))
              AND referral_15.specialty = (
                SELECT staff_15.specialty
                FROM staff AS staff_15
                WHERE staff_15.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_15.closed_at IS NULL
              OR referral_15.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_14
            WHERE observation_14.child_id = child_14.id
            AND observation_14.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_14.state = 'CURRENT'
            AND observation_14.status = 'ACTIVE')))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_67
          WHERE assignment_67.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_67.valid_from <= $6::DATE
          AND (assignment_67.valid_to IS NULL
            OR assignment_67.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_38
          WHERE break_glass_grant_38.child_id = child_14.id
          AND break_glass_grant_38.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_38.closed_at IS NULL
          AND break_glass_grant_38.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_38.role = $2::VARCHAR))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_68
          WHERE assignment_68.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_68.valid_from <= $6::DATE
          AND (assignment_68.valid_to IS NULL
            OR assignment_68.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_39
          WHERE break_glass_grant_39.child_id = child_14.id
          AND break_glass_grant_39.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_39.closed_at IS NULL
          AND break_glass_grant_39.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_39.role = $2::VARCHAR
          AND break_glass_grant_39.covers_labels))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_40
        WHERE break_glass_grant_40.child_id = child_14.id
        AND break_glass_grant_40.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_40.closed_at IS NULL
        AND break_glass_grant_40.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_40.role = $2::VARCHAR
        AND break_glass_grant_40.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_40.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_48 ON true
    WHERE anon_47.type = 'Appointment'
    AND child_14.id = anon_47.scope
    AND (anon_48.treating
      OR anon_48.break_glass
      OR anon_48.break_glass_labels)
    AND (cardinality(appointment_15.labels) = 0
      OR anon_48.treating
      AND (appointment_15.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_48.break_glass_labels
      AND (appointment_15.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_48.break_glass
      AND (appointment_15.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND appointment_15.id = anon_47.key) AS anon_33 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_15.id AS TEXT)) || '",') || CAST((((64424509440 | CASE
            WHEN anon_49.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_49.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_49.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_49.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_15 JOIN break_glass_grant AS break_glass_grant_41 ON break_glass_grant_41.child_id = child_15.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_69
          WHERE assignment_69.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_69.valid_from <= $6::DATE
          AND (assignment_69.valid_to IS NULL
            OR assignment_69.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_17
            WHERE appointment_17.child_id = child_15.id
            AND appointment_17.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_17.day = $6::DATE
            AND appointment_17.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_17.organization_id = ANY (array((
                  SELECT assignment_70.organization_id
                  FROM assignment AS assignment_70
                  WHERE assignment_70.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_70.organization_id IS NOT NULL
                  AND assignment_70.valid_from <= $6::DATE
                  AND (assignment_70.valid_to IS NULL
                    OR assignment_70.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_16
            WHERE referral_16.child_id = child_15.id
            AND (referral_16.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_16.staff_id IS NULL
              AND referral_16.organization_id = ANY (array((
                    SELECT assignment_71.organization_id
                    FROM assignment AS assignment_71
                    WHERE assignment_71.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_71.organization_id IS NOT NULL
                    AND assignment_71.valid_from <= $6::DATE
                    AND (assignment_71.valid_to IS NULL
                      OR assignment_71.valid_to >= $6::DATE))))
              AND referral_16.specialty = (
                SELECT staff_16.specialty
                FROM staff AS staff_16
                WHERE staff_16.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_16.closed_at IS NULL
              OR referral_16.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_15
            WHERE observation_15.child_id = child_15.id
            AND observation_15.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_15.state = 'CURRENT'
            AND observation_15.status = 'ACTIVE')))
      AND child_15.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_72
          WHERE assignment_72.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_72.valid_from <= $6::DATE
          AND (assignment_72.valid_to IS NULL
            OR assignment_72.valid_to >= $6::DATE)))
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
          FROM assignment AS assignment_73
          WHERE assignment_73.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_73.valid_from <= $6::DATE
          AND (assignment_73.valid_to IS NULL
            OR assignment_73.valid_to >= $6::DATE)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_49 ON true
    WHERE anon_47.type = 'BreakGlassGrant'
    AND child_15.id = anon_47.scope
    AND (anon_49.treating
      OR anon_49.break_glass
      OR anon_49.break_glass_labels)
    AND break_glass_grant_41.id = anon_47.key
    AND break_glass_grant_41.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_16.id AS TEXT)) || '",') || CAST((((68719476736 | CASE
            WHEN anon_50.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_50.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_50.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_50.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_16 JOIN certificate AS certificate_2 ON certificate_2.child_id = child_16.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_74
          WHERE assignment_74.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_74.valid_from <= $6::DATE
          AND (assignment_74.valid_to IS NULL
            OR assignment_74.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_18
            WHERE appointment_18.child_id = child_16.id
            AND appointment_18.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_18.day = $6::DATE
            AND appointment_18.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_18.organization_id = ANY (array((
                  SELECT assignment_75.organization_id
                  FROM assignment AS assignment_75
                  WHERE assignment_75.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_75.organization_id IS NOT NULL
                  AND assignment_75.valid_from <= $6::DATE
                  AND (assignment_75.valid_to IS NULL
                    OR assignment_75.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_17
            WHERE referral_17.child_id = child_16.id
            AND (referral_17.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_17.staff_id IS NULL
              AND referral_17.organization_id = ANY (array((
                    SELECT assignment_76.organization_id
                    FROM assignment AS assignment_76
                    WHERE assignment_76.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_76.organization_id IS NOT NULL
                    AND assignment_76.valid_from <= $6::DATE
                    AND (assignment_76.valid_to IS NULL
                      OR assignment_76.valid_to >= $6::DATE))))
              AND referral_17.specialty = (
                SELECT staff_17.specialty
                FROM staff AS staff_17
                WHERE staff_17.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_17.closed_at IS NULL
              OR referral_17.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_16
            WHERE observation_16.child_id = child_16.id
            AND observation_16.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_16.state = 'CURRENT'
            AND observation_16.status = 'ACTIVE')))
      AND child_16.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_77
          WHERE assignment_77.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_77.valid_from <= $6::DATE
          AND (assignment_77.valid_to IS NULL
            OR assignment_77.valid_to >= $6::DATE)))
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
          FROM assignment AS assignment_78
          WHERE assignment_78.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_78.valid_from <= $6::DATE
          AND (assignment_78.valid_to IS NULL
            OR assignment_78.valid_to >= $6::DATE)))
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
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_50 ON true
    WHERE anon_47.type = 'Certificate'
    AND child_16.id = anon_47.scope
    AND (anon_50.treating
      OR anon_50.break_glass
      OR anon_50.break_glass_labels)
    AND (cardinality(certificate_2.labels) = 0
      OR anon_50.treating
      AND (certificate_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_50.break_glass_labels
      AND (certificate_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_50.break_glass
      AND (certificate_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_47.key) AS anon_35 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_17.id AS TEXT)) || '",') || CAST((((73014444032 | CASE
            WHEN anon_51.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_51.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_51.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_51.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_17
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_79
          WHERE assignment_79.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_79.valid_from <= $6::DATE
          AND (assignment_79.valid_to IS NULL
            OR assignment_79.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_19
            WHERE appointment_19.child_id = child_17.id
            AND appointment_19.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_19.day = $6::DATE
            AND appointment_19.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_19.organization_id = ANY (array((
                  SELECT assignment_80.organization_id
                  FROM assignment AS assignment_80
                  WHERE assignment_80.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_80.organization_id IS NOT NULL
                  AND assignment_80.valid_from <= $6::DATE
                  AND (assignment_80.valid_to IS NULL
                    OR assignment_80.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_18
            WHERE referral_18.child_id = child_17.id
            AND (referral_18.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_18.staff_id IS NULL
              AND referral_18.organization_id = ANY (array((
                    SELECT assignment_81.organization_id
                    FROM assignment AS assignment_81
                    WHERE assignment_81.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_81.organization_id IS NOT NULL
                    AND assignment_81.valid_from <= $6::DATE
                    AND (assignment_81.valid_to IS NULL
                      OR assignment_81.valid_to >= $6::DATE))))
              AND referral_18.specialty = (
                SELECT staff_18.specialty
                FROM staff AS staff_18
                WHERE staff_18.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_18.closed_at IS NULL
              OR referral_18.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_17
            WHERE observation_17.child_id = child_17.id
            AND observation_17.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_17.state = 'CURRENT'
            AND observation_17.status = 'ACTIVE')))
      AND child_17.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_82
          WHERE assignment_82.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_82.valid_from <= $6::DATE
          AND (assignment_82.valid_to IS NULL
            OR assignment_82.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_48
          WHERE break_glass_grant_48.child_id = child_17.id
          AND break_glass_grant_48.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_48.closed_at IS NULL
          AND break_glass_grant_48.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_48.role = $2::VARCHAR))
      AND child_17.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_83
          WHERE assignment_83.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_83.valid_from <= $6::DATE
          AND (assignment_83.valid_to IS NULL
            OR assignment_83.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_49
          WHERE break_glass_grant_49.child_id = child_17.id
          AND break_glass_grant_49.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_49.closed_at IS NULL
          AND break_glass_grant_49.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_49.role = $2::VARCHAR
          AND break_glass_grant_49.covers_labels))
      AND child_17.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_50
        WHERE break_glass_grant_50.child_id = child_17.id
        AND break_glass_grant_50.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_50.closed_at IS NULL
        AND break_glass_grant_50.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_50.role = $2::VARCHAR
        AND break_glass_grant_50.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_50.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_51 ON true
    WHERE anon_47.type = 'Child'
    AND child_17.id = anon_47.scope
    AND (anon_51.treating
      OR anon_51.break_glass
      OR anon_51.break_glass_labels)) AS anon_36 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_47.type = 'District'
    AND district_2.id = anon_47.key) AS anon_37 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_18.id AS TEXT)) || '",') || CAST((((77309411328 | CASE
            WHEN anon_52.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_52.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_52.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_52.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_18 JOIN examination AS examination_2 ON examination_2.child_id = child_18.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_84
          WHERE assignment_84.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_84.valid_from <= $6::DATE
          AND (assignment_84.valid_to IS NULL
            OR assignment_84.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_20
            WHERE appointment_20.child_id = child_18.id
            AND appointment_20.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_20.day = $6::DATE
            AND appointment_20.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_20.organization_id = ANY (array((
                  SELECT assignment_85.organization_id
                  FROM assignment AS assignment_85
                  WHERE assignment_85.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_85.organization_id IS NOT NULL
                  AND assignment_85.valid_from <= $6::DATE
                  AND (assignment_85.valid_to IS NULL
                    OR assignment_85.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_19
            WHERE referral_19.child_id = child_18.id
            AND (referral_19.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_19.staff_id IS NULL
              AND referral_19.organization_id = ANY (array((
                    SELECT assignment_86.organization_id
                    FROM assignment AS assignment_86
                    WHERE assignment_86.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_86.organization_id IS NOT NULL
                    AND assignment_86.valid_from <= $6::DATE
                    AND (assignment_86.valid_to IS NULL
                      OR assignment_86.valid_to >= $6::DATE))))
              AND referral_19.specialty = (
                SELECT staff_19.specialty
                FROM staff AS staff_19
                WHERE staff_19.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_19.closed_at IS NULL
              OR referral_19.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_18
            WHERE observation_18.child_id = child_18.id
            AND observation_18.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_18.state = 'CURRENT'
            AND observation_18.status = 'ACTIVE')))
      AND child_18.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_87
          WHERE assignment_87.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_87.valid_from <= $6::DATE
          AND (assignment_87.valid_to IS NULL
            OR assignment_87.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_51
          WHERE break_glass_grant_51.child_id = child_18.id
          AND break_glass_grant_51.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_51.closed_at IS NULL
          AND break_glass_grant_51.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_51.role = $2::VARCHAR))
      AND child_18.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_88
          WHERE assignment_88.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_88.valid_from <= $6::DATE
          AND (assignment_88.valid_to IS NULL
            OR assignment_88.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_52
          WHERE break_glass_grant_52.child_id = child_18.id
          AND break_glass_grant_52.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_52.closed_at IS NULL
          AND break_glass_grant_52.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_52.role = $2::VARCHAR
          AND break_glass_grant_52.covers_labels))
      AND child_18.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_53
        WHERE break_glass_grant_53.child_id = child_18.id
        AND break_glass_grant_53.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_53.closed_at IS NULL
        AND break_glass_grant_53.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_53.role = $2::VARCHAR
        AND break_glass_grant_53.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_53.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_52 ON true
    WHERE anon_47.type = 'Examination'
    AND child_18.id = anon_47.scope
    AND (anon_52.treating
      OR anon_52.break_glass
      OR anon_52.break_glass_labels)
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT (anon_52.treating
        AND any_within(examination_2.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_52.break_glass_labels
        AND any_within(examination_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_52.break_glass
        AND any_within(examination_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_2.labels) = 0
      OR anon_52.treating
      AND (examination_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_52.break_glass_labels
      AND (examination_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_52.break_glass
      AND (examination_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND examination_2.id = anon_47.key) AS anon_38 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_19.id AS TEXT)) || '",') || CAST((((81604378624 | CASE
            WHEN anon_53.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_53.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_53.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_53.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_19 JOIN fact_resolution AS fact_resolution_2 ON fact_resolution_2.child_id = child_19.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_89
          WHERE assignment_89.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_89.valid_from <= $6::DATE
          AND (assignment_89.valid_to IS NULL
            OR assignment_89.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_21
            WHERE appointment_21.child_id = child_19.id
            AND appointment_21.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_21.day = $6::DATE
            AND appointment_21.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_21.organization_id = ANY (array((
                  SELECT assignment_90.organization_id
                  FROM assignment AS assignment_90
                  WHERE assignment_90.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_90.organization_id IS NOT NULL
                  AND assignment_90.valid_from <= $6::DATE
                  AND (assignment_90.valid_to IS NULL
                    OR assignment_90.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_20
            WHERE referral_20.child_id = child_19.id
            AND (referral_20.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_20.staff_id IS NULL
              AND referral_20.organization_id = ANY (array((
                    SELECT assignment_91.organization_id
                    FROM assignment AS assignment_91
                    WHERE assignment_91.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_91.organization_id IS NOT NULL
                    AND assignment_91.valid_from <= $6::DATE
                    AND (assignment_91.valid_to IS NULL
                      OR assignment_91.valid_to >= $6::DATE))))
              AND referral_20.specialty = (
                SELECT staff_20.specialty
                FROM staff AS staff_20
                WHERE staff_20.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_20.closed_at IS NULL
              OR referral_20.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_19
            WHERE observation_19.child_id = child_19.id
            AND observation_19.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_19.state = 'CURRENT'
            AND observation_19.status = 'ACTIVE')))
      AND child_19.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_92
          WHERE assignment_92.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_92.valid_from <= $6::DATE
          AND (assignment_92.valid_to IS NULL
            OR assignment_92.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_54
          WHERE break_glass_grant_54.child_id = child_19.id
          AND break_glass_grant_54.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_54.closed_at IS NULL
          AND break_glass_grant_54.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_54.role = $2::VARCHAR))
      AND child_19.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_93
          WHERE assignment_93.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_93.valid_from <= $6::DATE
          AND (assignment_93.valid_to IS NULL
            OR assignment_93.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_55
          WHERE break_glass_grant_55.child_id = child_19.id
          AND break_glass_grant_55.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_55.closed_at IS NULL
          AND break_glass_grant_55.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_55.role = $2::VARCHAR
          AND break_glass_grant_55.covers_labels))
      AND child_19.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_56
        WHERE break_glass_grant_56.child_id = child_19.id
        AND break_glass_grant_56.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_56.closed_at IS NULL
        AND break_glass_grant_56.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_56.role = $2::VARCHAR
        AND break_glass_grant_56.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_56.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_53 ON true
    WHERE anon_47.type = 'FactResolution'
    AND child_19.id = anon_47.scope
    AND (anon_53.treating
      OR anon_53.break_glass
      OR anon_53.break_glass_labels)
    AND fact_resolution_2.id = anon_47.key) AS anon_39 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_20.id AS TEXT)) || '",') || CAST((((85899345920 | CASE
            WHEN anon_54.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_20 JOIN measurement AS measurement_2 ON measurement_2.child_id = child_20.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_94
          WHERE assignment_94.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_94.valid_from <= $6::DATE
          AND (assignment_94.valid_to IS NULL
            OR assignment_94.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_22
            WHERE appointment_22.child_id = child_20.id
            AND appointment_22.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_22.day = $6::DATE
            AND appointment_22.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_22.organization_id = ANY (array((
                  SELECT assignment_95.organization_id
                  FROM assignment AS assignment_95
                  WHERE assignment_95.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_95.organization_id IS NOT NULL
                  AND assignment_95.valid_from <= $6::DATE
                  AND (assignment_95.valid_to IS NULL
                    OR assignment_95.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_21
            WHERE referral_21.child_id = child_20.id
            AND (referral_21.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_21.staff_id IS NULL
              AND referral_21.organization_id = ANY (array((
                    SELECT assignment_96.organization_id
                    FROM assignment AS assignment_96
                    WHERE assignment_96.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_96.organization_id IS NOT NULL
                    AND assignment_96.valid_from <= $6::DATE
                    AND (assignment_96.valid_to IS NULL
                      OR assignment_96.valid_to >= $6::DATE))))
              AND referral_21.specialty = (
                SELECT staff_21.specialty
                FROM staff AS staff_21
                WHERE staff_21.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_21.closed_at IS NULL
              OR referral_21.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_20
            WHERE observation_20.child_id = child_20.id
            AND observation_20.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_20.state = 'CURRENT'
            AND observation_20.status = 'ACTIVE')))
      AND child_20.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_97
          WHERE assignment_97.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_97.valid_from <= $6::DATE
          AND (assignment_97.valid_to IS NULL
            OR assignment_97.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_57
          WHERE break_glass_grant_57.child_id = child_20.id
          AND break_glass_grant_57.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_57.closed_at IS NULL
          AND break_glass_grant_57.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_57.role = $2::VARCHAR))
      AND child_20.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_98
          WHERE assignment_98.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_98.valid_from <= $6::DATE
          AND (assignment_98.valid_to IS NULL
            OR assignment_98.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_58
          WHERE break_glass_grant_58.child_id = child_20.id
          AND break_glass_grant_58.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_58.closed_at IS NULL
          AND break_glass_grant_58.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_58.role = $2::VARCHAR
          AND break_glass_grant_58.covers_labels))
      AND child_20.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_59
        WHERE break_glass_grant_59.child_id = child_20.id
        AND break_glass_grant_59.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_59.closed_at IS NULL
        AND break_glass_grant_59.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_59.role = $2::VARCHAR
        AND break_glass_grant_59.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_59.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_54 ON true
    WHERE anon_47.type = 'Measurement'
    AND child_20.id = anon_47.scope
    AND (anon_54.treating
      OR anon_54.break_glass
      OR anon_54.break_glass_labels)
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT (anon_54.treating
        AND any_within(measurement_2.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_54.break_glass_labels
        AND any_within(measurement_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_54.break_glass
        AND any_within(measurement_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_2.labels) = 0
      OR anon_54.treating
      AND (measurement_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_54.break_glass_labels
      AND (measurement_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_54.break_glass
      AND (measurement_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_47.key) AS anon_40 ON true
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
      ',"mediaType":"application/pdf"}}') AS json, (('"' || CAST(child_21.id AS TEXT)) || '",') || CAST((((90194313216 | CASE
            WHEN anon_55.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_55.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_55.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_55.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_21 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = child_21.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_99
          WHERE assignment_99.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_99.valid_from <= $6::DATE
          AND (assignment_99.valid_to IS NULL
            OR assignment_99.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_23
            WHERE appointment_23.child_id = child_21.id
            AND appointment_23.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_23.day = $6::DATE
            AND appointment_23.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_23.organization_id = ANY (array((
                  SELECT assignment_100.organization_id
                  FROM assignment AS assignment_100
                  WHERE assignment_100.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_100.organization_id IS NOT NULL
                  AND assignment_100.valid_from <= $6::DATE
                  AND (assignment_100.valid_to IS NULL
                    OR assignment_100.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_22
            WHERE referral_22.child_id = child_21.id
            AND (referral_22.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_22.staff_id IS NULL
              AND referral_22.organization_id = ANY (array((
                    SELECT assignment_101.organization_id
                    FROM assignment AS assignment_101
                    WHERE assignment_101.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_101.organization_id IS NOT NULL
                    AND assignment_101.valid_from <= $6::DATE
                    AND (assignment_101.valid_to IS NULL
                      OR assignment_101.valid_to >= $6::DATE))))
              AND referral_22.specialty = (
                SELECT staff_22.specialty
                FROM staff AS staff_22
                WHERE staff_22.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_22.closed_at IS NULL
              OR referral_22.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_21
            WHERE observation_21.child_id = child_21.id
            AND observation_21.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_21.state = 'CURRENT'
            AND observation_21.status = 'ACTIVE')))
      AND child_21.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_102
          WHERE assignment_102.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_102.valid_from <= $6::DATE
          AND (assignment_102.valid_to IS NULL
            OR assignment_102.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_60
          WHERE break_glass_grant_60.child_id = child_21.id
          AND break_glass_grant_60.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_60.closed_at IS NULL
          AND break_glass_grant_60.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_60.role = $2::VARCHAR))
      AND child_21.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_103
          WHERE assignment_103.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_103.valid_from <= $6::DATE
          AND (assignment_103.valid_to IS NULL
            OR assignment_103.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_61
          WHERE break_glass_grant_61.child_id = child_21.id
          AND break_glass_grant_61.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_61.closed_at IS NULL
          AND break_glass_grant_61.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_61.role = $2::VARCHAR
          AND break_glass_grant_61.covers_labels))
      AND child_21.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_62
        WHERE break_glass_grant_62.child_id = child_21.id
        AND break_glass_grant_62.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_62.closed_at IS NULL
        AND break_glass_grant_62.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_62.role = $2::VARCHAR
        AND break_glass_grant_62.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_62.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_55 ON true
    WHERE anon_47.type = 'MedicalDocument'
    AND child_21.id = anon_47.scope
    AND (anon_55.treating
      OR anon_55.break_glass
      OR anon_55.break_glass_labels)
    AND (cardinality(medical_document_2.labels) = 0
      OR anon_55.treating
      AND (medical_document_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_55.break_glass_labels
      AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_55.break_glass
      AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_47.key) AS anon_41 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_22.id AS TEXT)) || '",') || CAST((((94489280512 | CASE
            WHEN anon_56.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_56.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_56.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_56.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_22 JOIN passport AS passport_2 ON passport_2.child_id = child_22.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_104
          WHERE assignment_104.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_104.valid_from <= $6::DATE
          AND (assignment_104.valid_to IS NULL
            OR assignment_104.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_24
            WHERE appointment_24.child_id = child_22.id
            AND appointment_24.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_24.day = $6::DATE
            AND appointment_24.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_24.organization_id = ANY (array((
                  SELECT assignment_105.organization_id
                  FROM assignment AS assignment_105
                  WHERE assignment_105.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_105.organization_id IS NOT NULL
                  AND assignment_105.valid_from <= $6::DATE
                  AND (assignment_105.valid_to IS NULL
                    OR assignment_105.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_23
            WHERE referral_23.child_id = child_22.id
            AND (referral_23.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_23.staff_id IS NULL
              AND referral_23.organization_id = ANY (array((
                    SELECT assignment_106.organization_id
                    FROM assignment AS assignment_106
                    WHERE assignment_106.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_106.organization_id IS NOT NULL
                    AND assignment_106.valid_from <= $6::DATE
                    AND (assignment_106.valid_to IS NULL
                      OR assignment_106.valid_to >= $6::DATE))))
              AND referral_23.specialty = (
                SELECT staff_23.specialty
                FROM staff AS staff_23
                WHERE staff_23.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_23.closed_at IS NULL
              OR referral_23.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_22
            WHERE observation_22.child_id = child_22.id
            AND observation_22.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_22.state = 'CURRENT'
            AND observation_22.status = 'ACTIVE')))
      AND child_22.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_107
          WHERE assignment_107.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_107.valid_from <= $6::DATE
          AND (assignment_107.valid_to IS NULL
            OR assignment_107.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_63
          WHERE break_glass_grant_63.child_id = child_22.id
          AND break_glass_grant_63.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_63.closed_at IS NULL
          AND break_glass_grant_63.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_63.role = $2::VARCHAR))
      AND child_22.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_108
          WHERE assignment_108.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_108.valid_from <= $6::DATE
          AND (assignment_108.valid_to IS NULL
            OR assignment_108.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_64
          WHERE break_glass_grant_64.child_id = child_22.id
          AND break_glass_grant_64.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_64.closed_at IS NULL
          AND break_glass_grant_64.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_64.role = $2::VARCHAR
          AND break_glass_grant_64.covers_labels))
      AND child_22.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_65
        WHERE break_glass_grant_65.child_id = child_22.id
        AND break_glass_grant_65.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_65.closed_at IS NULL
        AND break_glass_grant_65.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_65.role = $2::VARCHAR
        AND break_glass_grant_65.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_65.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_56 ON true
    WHERE anon_47.type = 'Passport'
    AND child_22.id = anon_47.scope
    AND (anon_56.treating
      OR anon_56.break_glass
      OR anon_56.break_glass_labels)) AS anon_42 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_23.id AS TEXT)) || '",') || CAST((((98784247808 | CASE
            WHEN anon_57.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_57.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_57.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_57.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_23 JOIN referral AS referral_24 ON referral_24.child_id = child_23.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_109
          WHERE assignment_109.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_109.valid_from <= $6::DATE
          AND (assignment_109.valid_to IS NULL
            OR assignment_109.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_25
            WHERE appointment_25.child_id = child_23.id
            AND appointment_25.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_25.day = $6::DATE
            AND appointment_25.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_25.organization_id = ANY (array((
                  SELECT assignment_110.organization_id
                  FROM assignment AS assignment_110
                  WHERE assignment_110.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_110.organization_id IS NOT NULL
                  AND assignment_110.valid_from <= $6::DATE
                  AND (assignment_110.valid_to IS NULL
                    OR assignment_110.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_25
            WHERE referral_25.child_id = child_23.id
            AND (referral_25.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_25.staff_id IS NULL
              AND referral_25.organization_id = ANY (array((
                    SELECT assignment_111.organization_id
                    FROM assignment AS assignment_111
                    WHERE assignment_111.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_111.organization_id IS NOT NULL
                    AND assignment_111.valid_from <= $6::DATE
                    AND (assignment_111.valid_to IS NULL
                      OR assignment_111.valid_to >= $6::DATE))))
              AND referral_25.specialty = (
                SELECT staff_24.specialty
                FROM staff AS staff_24
                WHERE staff_24.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_25.closed_at IS NULL
              OR referral_25.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_23
            WHERE observation_23.child_id = child_23.id
            AND observation_23.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_23.state = 'CURRENT'
            AND observation_23.status = 'ACTIVE')))
      AND child_23.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_112
          WHERE assignment_112.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_112.valid_from <= $6::DATE
          AND (assignment_112.valid_to IS NULL
            OR assignment_112.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_66
          WHERE break_glass_grant_66.child_id = child_23.id
          AND break_glass_grant_66.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_66.closed_at IS NULL
          AND break_glass_grant_66.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_66.role = $2::VARCHAR))
      AND child_23.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_113
          WHERE assignment_113.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_113.valid_from <= $6::DATE
          AND (assignment_113.valid_to IS NULL
            OR assignment_113.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_67
          WHERE break_glass_grant_67.child_id = child_23.id
          AND break_glass_grant_67.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_67.closed_at IS NULL
          AND break_glass_grant_67.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_67.role = $2::VARCHAR
          AND break_glass_grant_67.covers_labels))
      AND child_23.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_68
        WHERE break_glass_grant_68.child_id = child_23.id
        AND break_glass_grant_68.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_68.closed_at IS NULL
        AND break_glass_grant_68.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_68.role = $2::VARCHAR
        AND break_glass_grant_68.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_68.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_57 ON true
    WHERE anon_47.type = 'Referral'
    AND child_23.id = anon_47.scope
    AND (anon_57.treating
      OR anon_57.break_glass
      OR anon_57.break_glass_labels)
    AND (referral_24.state = 'CURRENT'
      OR referral_24.amendment_labels IS NOT NULL
      AND NOT (anon_57.treating
        AND any_within(referral_24.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_57.break_glass_labels
        AND any_within(referral_24.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_57.break_glass
        AND any_within(referral_24.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_24.labels) = 0
      OR anon_57.treating
      AND (referral_24.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_57.break_glass_labels
      AND (referral_24.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_57.break_glass
      AND (referral_24.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND referral_24.id = anon_47.key) AS anon_43 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_24.id AS TEXT)) || '",') || CAST((((103079215104 | CASE
            WHEN anon_58.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_58.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_58.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_58.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_24 JOIN representation AS representation_6 ON representation_6.child_id = child_24.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_114
          WHERE assignment_114.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_114.valid_from <= $6::DATE
          AND (assignment_114.valid_to IS NULL
            OR assignment_114.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_26
            WHERE appointment_26.child_id = child_24.id
            AND appointment_26.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_26.day = $6::DATE
            AND appointment_26.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_26.organization_id = ANY (array((
                  SELECT assignment_115.organization_id
                  FROM assignment AS assignment_115
                  WHERE assignment_115.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_115.organization_id IS NOT NULL
                  AND assignment_115.valid_from <= $6::DATE
                  AND (assignment_115.valid_to IS NULL
                    OR assignment_115.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_26
            WHERE referral_26.child_id = child_24.id
            AND (referral_26.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_26.staff_id IS NULL
              AND referral_26.organization_id = ANY (array((
                    SELECT assignment_116.organization_id
                    FROM assignment AS assignment_116
                    WHERE assignment_116.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_116.organization_id IS NOT NULL
                    AND assignment_116.valid_from <= $6::DATE
                    AND (assignment_116.valid_to IS NULL
                      OR assignment_116.valid_to >= $6::DATE))))
              AND referral_26.specialty = (
                SELECT staff_25.specialty
                FROM staff AS staff_25
                WHERE staff_25.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_26.closed_at IS NULL
              OR referral_26.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_24
            WHERE observation_24.child_id = child_24.id
            AND observation_24.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_24.state = 'CURRENT'
            AND observation_24.status = 'ACTIVE')))
      AND child_24.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_117
          WHERE assignment_117.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_117.valid_from <= $6::DATE
          AND (assignment_117.valid_to IS NULL
            OR assignment_117.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_69
          WHERE break_glass_grant_69.child_id = child_24.id
          AND break_glass_grant_69.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_69.closed_at IS NULL
          AND break_glass_grant_69.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_69.role = $2::VARCHAR))
      AND child_24.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_118
          WHERE assignment_118.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_118.valid_from <= $6::DATE
          AND (assignment_118.valid_to IS NULL
            OR assignment_118.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_70
          WHERE break_glass_grant_70.child_id = child_24.id
          AND break_glass_grant_70.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_70.closed_at IS NULL
          AND break_glass_grant_70.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_70.role = $2::VARCHAR
          AND break_glass_grant_70.covers_labels))
      AND child_24.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_71
        WHERE break_glass_grant_71.child_id = child_24.id
        AND break_glass_grant_71.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_71.closed_at IS NULL
        AND break_glass_grant_71.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_71.role = $2::VARCHAR
        AND break_glass_grant_71.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_71.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_58 ON true
    WHERE anon_47.type = 'Representation'
    AND child_24.id = anon_47.scope
    AND (anon_58.treating
      OR anon_58.break_glass
      OR anon_58.break_glass_labels)
    AND representation_6.id = anon_47.key) AS anon_44 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_59.touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_25.id AS TEXT)) || '",107374182416',
        ',') AS touched
      FROM representation AS representation_7 JOIN child AS child_25 ON child_25.id = representation_7.child_id
      WHERE representation_7.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_119
          WHERE assignment_119.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_119.valid_from <= $6::DATE
          AND (assignment_119.valid_to IS NULL
            OR assignment_119.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_27
            WHERE appointment_27.child_id = child_25.id
            AND appointment_27.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_27.day = $6::DATE
            AND appointment_27.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_27.organization_id = ANY (array((
                  SELECT assignment_120.organization_id
                  FROM assignment AS assignment_120
                  WHERE assignment_120.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_120.organization_id IS NOT NULL
                  AND assignment_120.valid_from <= $6::DATE
                  AND (assignment_120.valid_to IS NULL
                    OR assignment_120.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_27
            WHERE referral_27.child_id = child_25.id
            AND (referral_27.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_27.staff_id IS NULL
              AND referral_27.organization_id = ANY (array((
                    SELECT assignment_121.organization_id
                    FROM assignment AS assignment_121
                    WHERE assignment_121.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_121.organization_id IS NOT NULL
                    AND assignment_121.valid_from <= $6::DATE
                    AND (assignment_121.valid_to IS NULL
                      OR assignment_121.valid_to >= $6::DATE))))
              AND referral_27.specialty = (
                SELECT staff_26.specialty
                FROM staff AS staff_26
                WHERE staff_26.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_27.closed_at IS NULL
              OR referral_27.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_25
            WHERE observation_25.child_id = child_25.id
            AND observation_25.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_25.state = 'CURRENT'
            AND observation_25.status = 'ACTIVE')))
      AND child_25.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_59 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_7 JOIN child AS child_25 ON child_25.id = representation_7.child_id
        WHERE representation_7.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_119
            WHERE assignment_119.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_119.valid_from <= $6::DATE
            AND (assignment_119.valid_to IS NULL
              OR assignment_119.valid_to >= $6::DATE)))
        AND ((EXISTS (
              SELECT 1
              FROM appointment AS appointment_27
              WHERE appointment_27.child_id = child_25.id
              AND appointment_27.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND appointment_27.day = $6::DATE
              AND appointment_27.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')
              AND appointment_27.organization_id = ANY (array((
                    SELECT assignment_120.organization_id
                    FROM assignment AS assignment_120
                    WHERE assignment_120.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_120.organization_id IS NOT NULL
                    AND assignment_120.valid_from <= $6::DATE
                    AND (assignment_120.valid_to IS NULL
                      OR assignment_120.valid_to >= $6::DATE))))))
          OR (EXISTS (
              SELECT 1
              FROM referral AS referral_27
              WHERE referral_27.child_id = child_25.id
              AND (referral_27.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                OR referral_27.staff_id IS NULL
                AND referral_27.organization_id = ANY (array((
                      SELECT assignment_121.organization_id
                      FROM assignment AS assignment_121
                      WHERE assignment_121.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_121.organization_id IS NOT NULL
                      AND assignment_121.valid_from <= $6::DATE
                      AND (assignment_121.valid_to IS NULL
                        OR assignment_121.valid_to >= $6::DATE))))
                AND referral_27.specialty = (
                  SELECT staff_26.specialty
                  FROM staff AS staff_26
                  WHERE staff_26.id = (
                    SELECT viewer.staff_id
                    FROM viewer)))
              AND (referral_27.closed_at IS NULL
                OR referral_27.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
          OR (EXISTS (
              SELECT 1
              FROM observation AS observation_25
              WHERE observation_25.child_id = child_25.id
              AND observation_25.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND observation_25.state = 'CURRENT'
              AND observation_25.status = 'ACTIVE')))
        AND child_25.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS treating OFFSET 0) AS anon_60 ON true
    WHERE anon_47.type = 'Representative'
    AND representative_3.id = anon_47.key
    AND anon_60.treating) AS anon_45 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_26.id AS TEXT)) || '",') || CAST((((111669149696 | CASE
            WHEN anon_61.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_61.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_61.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_61.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_26 JOIN vaccination AS vaccination_2 ON vaccination_2.child_id = child_26.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_122
          WHERE assignment_122.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_122.valid_from <= $6::DATE
          AND (assignment_122.valid_to IS NULL
            OR assignment_122.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM appointment AS appointment_28
            WHERE appointment_28.child_id = child_26.id
            AND appointment_28.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_28.day = $6::DATE
            AND appointment_28.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_28.organization_id = ANY (array((
                  SELECT assignment_123.organization_id
                  FROM assignment AS assignment_123
                  WHERE assignment_123.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_123.organization_id IS NOT NULL
                  AND assignment_123.valid_from <= $6::DATE
                  AND (assignment_123.valid_to IS NULL
                    OR assignment_123.valid_to >= $6::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_28
            WHERE referral_28.child_id = child_26.id
            AND (referral_28.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_28.staff_id IS NULL
              AND referral_28.organization_id = ANY (array((
                    SELECT assignment_124.organization_id
                    FROM assignment AS assignment_124
                    WHERE assignment_124.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_124.organization_id IS NOT NULL
                    AND assignment_124.valid_from <= $6::DATE
                    AND (assignment_124.valid_to IS NULL
                      OR assignment_124.valid_to >= $6::DATE))))
              AND referral_28.specialty = (
                SELECT staff_27.specialty
                FROM staff AS staff_27
                WHERE staff_27.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_28.closed_at IS NULL
              OR referral_28.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_26
            WHERE observation_26.child_id = child_26.id
            AND observation_26.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_26.state = 'CURRENT'
            AND observation_26.status = 'ACTIVE')))
      AND child_26.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS treating, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_125
          WHERE assignment_125.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_125.valid_from <= $6::DATE
          AND (assignment_125.valid_to IS NULL
            OR assignment_125.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_72
          WHERE break_glass_grant_72.child_id = child_26.id
          AND break_glass_grant_72.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_72.closed_at IS NULL
          AND break_glass_grant_72.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_72.role = $2::VARCHAR))
      AND child_26.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_126
          WHERE assignment_126.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_126.valid_from <= $6::DATE
          AND (assignment_126.valid_to IS NULL
            OR assignment_126.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_73
          WHERE break_glass_grant_73.child_id = child_26.id
          AND break_glass_grant_73.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_73.closed_at IS NULL
          AND break_glass_grant_73.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_73.role = $2::VARCHAR
          AND break_glass_grant_73.covers_labels))
      AND child_26.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_74
        WHERE break_glass_grant_74.child_id = child_26.id
        AND break_glass_grant_74.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_74.closed_at IS NULL
        AND break_glass_grant_74.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_74.role = $2::VARCHAR
        AND break_glass_grant_74.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_74.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_61 ON true
    WHERE anon_47.type = 'Vaccination'
    AND child_26.id = anon_47.scope
    AND (anon_61.treating
      OR anon_61.break_glass
      OR anon_61.break_glass_labels)
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT (anon_61.treating
        AND any_within(vaccination_2.amendment_labels, (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_61.break_glass_labels
        AND any_within(vaccination_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_61.break_glass
        AND any_within(vaccination_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_2.labels) = 0
      OR anon_61.treating
      AND (vaccination_2.labels <@ (
          SELECT covered_1.labels
          FROM covered_1))
      OR anon_61.break_glass_labels
      AND (vaccination_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_61.break_glass
      AND (vaccination_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_47.key) AS anon_46 ON true) AS anon_2 ON true
