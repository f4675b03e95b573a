WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), covered_1 AS MATERIALIZED (
  SELECT CASE
  WHEN (staff_1.specialty = 'PSYCHIATRY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,SUBSTANCE,TEEN}' AS TEXT[])
  WHEN (staff_1.specialty = 'PSYCHOTHERAPY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,TEEN}' AS TEXT[])
  WHEN (staff_1.specialty = 'NARCOLOGY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,SUBSTANCE,TEEN}' AS TEXT[])
  WHEN (staff_1.specialty = 'INFECTIOUS_DISEASES') THEN CAST('{GENETIC,HIV,MALTREATMENT,TEEN}' AS TEXT[])
  WHEN (staff_1.specialty = 'DERMATOVENEROLOGY') THEN CAST('{GENETIC,MALTREATMENT,STI,TEEN}' AS TEXT[])
  WHEN (staff_1.specialty = 'GYNAECOLOGY') THEN CAST('{GENETIC,MALTREATMENT,REPRODUCTIVE,TEEN}' AS TEXT[])
  WHEN (staff_1.specialty = 'OBSTETRICS') THEN CAST('{GENETIC,MALTREATMENT,REPRODUCTIVE,TEEN}' AS TEXT[])
  ELSE CAST('{GENETIC,MALTREATMENT,TEEN}' AS TEXT[]) END AS labels
  FROM viewer
  LEFT OUTER JOIN staff AS staff_1 ON staff_1.id = viewer.staff_id), kin AS MATERIALIZED (
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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"boris":', coalesce(anon_1.json,
      'null'),
    ',"myChildren":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"diagnoses":{"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_1.display),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_1.since, CAST('-infinity' AS DATE)) DESC, condition_1.id ASC),
                ']') AS json
              FROM condition AS condition_1
              WHERE condition_1.child_id = passport_1.child_id
              AND (condition_1.state = 'CURRENT'
                OR condition_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.treating
                  AND any_within(condition_1.amendment_labels, (
                      SELECT covered_1.labels
                      FROM covered_1))
                  OR anon_3.break_glass_labels
                  AND any_within(condition_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_3.break_glass
                  AND any_within(condition_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(condition_1.labels) = 0
                OR anon_3.treating
                AND (condition_1.labels <@ (
                    SELECT covered_1.labels
                    FROM covered_1))
                OR anon_3.break_glass_labels
                AND (condition_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.break_glass
                AND (condition_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
              AND (NOT condition_1.restated
                OR condition_1.id = ANY (array((
                      SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                      FROM condition AS condition_2
                      WHERE condition_2.child_id = child_1.id
                      AND condition_2.restated
                      AND (condition_2.state = 'CURRENT'
                        OR condition_2.amendment_labels IS NOT NULL
                        AND NOT (anon_3.treating
                          AND any_within(condition_2.amendment_labels, (
                              SELECT covered_1.labels
                              FROM covered_1))
                          OR anon_3.break_glass_labels
                          AND any_within(condition_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_3.break_glass
                          AND any_within(condition_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      AND (cardinality(condition_2.labels) = 0
                        OR anon_3.treating
                        AND (condition_2.labels <@ (
                            SELECT covered_1.labels
                            FROM covered_1))
                        OR anon_3.break_glass_labels
                        AND (condition_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_3.break_glass
                        AND (condition_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                      ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))),
            'null'),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_3.treating THEN 16
          ELSE 0 END) | CASE
        WHEN anon_3.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_3.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_3.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.valid_from <= $3::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $3::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_1
          WHERE commission_member_1.child_id = child_1.id
          AND commission_member_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_1.ended_at IS NULL
          AND commission_member_1.expires_on >= $3::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_1
          WHERE appointment_1.child_id = child_1.id
          AND appointment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_1.day = $3::DATE
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
                AND assignment_2.valid_from <= $3::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $3::DATE))))))
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
                  AND assignment_3.valid_from <= $3::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $3::DATE))))
            AND referral_1.specialty = (
              SELECT staff_2.specialty
              FROM staff AS staff_2
              WHERE staff_2.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_1.closed_at IS NULL
            OR referral_1.closed_at >= $4::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
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
        AND assignment_4.valid_from <= $3::DATE
        AND (assignment_4.valid_to IS NULL
          OR assignment_4.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND break_glass_grant_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.closed_at IS NULL
        AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_1.role = $2::VARCHAR))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_5
        WHERE assignment_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_5.valid_from <= $3::DATE
        AND (assignment_5.valid_to IS NULL
          OR assignment_5.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND break_glass_grant_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.closed_at IS NULL
        AND break_glass_grant_2.expires_at > $4::TIMESTAMP WITH TIME ZONE
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
      AND break_glass_grant_3.expires_at > $4::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_3.role = $2::VARCHAR
      AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_3.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_3.treating
    OR anon_3.break_glass
    OR anon_3.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"passport":', coalesce((
            SELECT concat('{"diagnoses":{"items":', coalesce((
                  SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_3.display),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY coalesce(condition_3.since, CAST('-infinity' AS DATE)) DESC, condition_3.id ASC),
                    ']') AS json
                  FROM condition AS condition_3
                  WHERE condition_3.child_id = passport_2.child_id
                  AND (condition_3.state = 'CURRENT'
                    OR condition_3.amendment_labels IS NOT NULL
                    AND NOT (anon_4.treating
                      AND any_within(condition_3.amendment_labels, (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_4.break_glass_labels
                      AND any_within(condition_3.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.break_glass
                      AND any_within(condition_3.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                  AND (cardinality(condition_3.labels) = 0
                    OR anon_4.treating
                    AND (condition_3.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_4.break_glass_labels
                    AND (condition_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.break_glass
                    AND (condition_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                  AND (NOT condition_3.restated
                    OR condition_3.id = ANY (array((
                          SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                          FROM condition AS condition_4
                          WHERE condition_4.child_id = anon_5.id
                          AND condition_4.restated
                          AND (condition_4.state = 'CURRENT'
                            OR condition_4.amendment_labels IS NOT NULL
                            AND NOT (anon_4.treating
                              AND any_within(condition_4.amendment_labels, (
                                  SELECT covered_1.labels
                                  FROM covered_1))
                              OR anon_4.break_glass_labels
                              AND any_within(condition_4.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR anon_4.break_glass
                              AND any_within(condition_4.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                          AND (cardinality(condition_4.labels) = 0
                            OR anon_4.treating
                            AND (condition_4.labels <@ (
                                SELECT covered_1.labels
                                FROM covered_1))
                            OR anon_4.break_glass_labels
                            AND (condition_4.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR anon_4.break_glass
                            AND (condition_4.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                          ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))),
                'null'),
              '}}') AS json
            FROM passport AS passport_2
            WHERE passport_2.child_id = anon_5.id),
          'null'),
        '}'),
      ',') FILTER (WHERE anon_5.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_5.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_4.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_4.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_4.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_4.protected THEN 65536
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_5.id IS NOT NULL) AS touched
  FROM (
    SELECT child_2.id
    FROM child AS child_2
    WHERE child_2.id = ANY (array((
          SELECT anon_6.child_id
          FROM (
            SELECT commission_member_2.child_id
            FROM commission_member AS commission_member_2
            WHERE commission_member_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND commission_member_2.ended_at IS NULL
            AND commission_member_2.expires_on >= $3::DATE
            UNION ALL SELECT appointment_2.child_id
            FROM appointment AS appointment_2
            WHERE appointment_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_2.day = $3::DATE
            AND appointment_2.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_2.organization_id = ANY (array((
                  SELECT assignment_6.organization_id
                  FROM assignment AS assignment_6
                  WHERE assignment_6.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_6.organization_id IS NOT NULL
                  AND assignment_6.valid_from <= $3::DATE
                  AND (assignment_6.valid_to IS NULL
                    OR assignment_6.valid_to >= $3::DATE))))
            UNION ALL SELECT referral_2.child_id
            FROM referral AS referral_2
            WHERE referral_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND (referral_2.closed_at IS NULL
              OR referral_2.closed_at >= $4::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))
            UNION ALL SELECT referral_2.child_id
            FROM referral AS referral_2
            WHERE referral_2.staff_id IS NULL
            AND referral_2.organization_id = ANY (array((
                  SELECT assignment_7.organization_id
                  FROM assignment AS assignment_7
                  WHERE assignment_7.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_7.organization_id IS NOT NULL
                  AND assignment_7.valid_from <= $3::DATE
                  AND (assignment_7.valid_to IS NULL
                    OR assignment_7.valid_to >= $3::DATE))))
            AND referral_2.specialty = (
              SELECT staff_3.specialty
              FROM staff AS staff_3
              WHERE staff_3.id = (
                SELECT viewer.staff_id
                FROM viewer))
            AND (referral_2.closed_at IS NULL
              OR referral_2.closed_at >= $4::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))
            UNION ALL SELECT observation_2.child_id
            FROM observation AS observation_2
            WHERE observation_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_2.state = 'CURRENT'
            AND observation_2.status = 'ACTIVE'
            UNION ALL SELECT break_glass_grant_4.child_id
            FROM break_glass_grant AS break_glass_grant_4
            WHERE break_glass_grant_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_4.closed_at IS NULL
            AND break_glass_grant_4.expires_at > $4::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_4.role = $2::VARCHAR
            UNION ALL SELECT break_glass_grant_5.child_id
            FROM break_glass_grant AS break_glass_grant_5
            WHERE break_glass_grant_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_5.closed_at IS NULL
            AND break_glass_grant_5.expires_at > $4::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_5.role = $2::VARCHAR
            AND break_glass_grant_5.covers_labels) AS anon_6)))
    AND ((EXISTS (
          SELECT 1
          FROM assignment AS assignment_8
          WHERE assignment_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_8.valid_from <= $3::DATE
          AND (assignment_8.valid_to IS NULL
            OR assignment_8.valid_to >= $3::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM commission_member AS commission_member_3
            WHERE commission_member_3.child_id = child_2.id
            AND commission_member_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND commission_member_3.ended_at IS NULL
            AND commission_member_3.expires_on >= $3::DATE))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_3
            WHERE appointment_3.child_id = child_2.id
            AND appointment_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND appointment_3.day = $3::DATE
            AND appointment_3.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')
            AND appointment_3.organization_id = ANY (array((
                  SELECT assignment_9.organization_id
                  FROM assignment AS assignment_9
                  WHERE assignment_9.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_9.organization_id IS NOT NULL
                  AND assignment_9.valid_from <= $3::DATE
                  AND (assignment_9.valid_to IS NULL
                    OR assignment_9.valid_to >= $3::DATE))))))
        OR (EXISTS (
            SELECT 1
            FROM referral AS referral_3
            WHERE referral_3.child_id = child_2.id
            AND (referral_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR referral_3.staff_id IS NULL
              AND referral_3.organization_id = ANY (array((
                    SELECT assignment_10.organization_id
                    FROM assignment AS assignment_10
                    WHERE assignment_10.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_10.organization_id IS NOT NULL
                    AND assignment_10.valid_from <= $3::DATE
                    AND (assignment_10.valid_to IS NULL
                      OR assignment_10.valid_to >= $3::DATE))))
              AND referral_3.specialty = (
                SELECT staff_4.specialty
                FROM staff AS staff_4
                WHERE staff_4.id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (referral_3.closed_at IS NULL
              OR referral_3.closed_at >= $4::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
        OR (EXISTS (
            SELECT 1
            FROM observation AS observation_3
            WHERE observation_3.child_id = child_2.id
            AND observation_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND observation_3.state = 'CURRENT'
            AND observation_3.status = 'ACTIVE')))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      OR (EXISTS (
          SELECT 1
          FROM assignment AS assignment_11
          WHERE assignment_11.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_11.valid_from <= $3::DATE
          AND (assignment_11.valid_to IS NULL
            OR assignment_11.valid_to >= $3::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_6
          WHERE break_glass_grant_6.child_id = child_2.id
          AND break_glass_grant_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_6.closed_at IS NULL
          AND break_glass_grant_6.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_6.role = $2::VARCHAR))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      OR (EXISTS (
          SELECT 1
          FROM assignment AS assignment_12
          WHERE assignment_12.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_12.valid_from <= $3::DATE
          AND (assignment_12.valid_to IS NULL
            OR assignment_12.valid_to >= $3::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_7
          WHERE break_glass_grant_7.child_id = child_2.id
          AND break_glass_grant_7.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_7.closed_at IS NULL
          AND break_glass_grant_7.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_7.role = $2::VARCHAR
          AND break_glass_grant_7.covers_labels))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])))
    ORDER BY child_2.id ASC
    LIMIT $6::INTEGER) AS anon_5
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_13
        WHERE assignment_13.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_13.valid_from <= $3::DATE
        AND (assignment_13.valid_to IS NULL
          OR assignment_13.valid_to >= $3::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_4
          WHERE commission_member_4.child_id = anon_5.id
          AND commission_member_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_4.ended_at IS NULL
          AND commission_member_4.expires_on >= $3::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_4
          WHERE appointment_4.child_id = anon_5.id
          AND appointment_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_4.day = $3::DATE
          AND appointment_4.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')
          AND appointment_4.organization_id = ANY (array((
                SELECT assignment_14.organization_id
                FROM assignment AS assignment_14
                WHERE assignment_14.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_14.organization_id IS NOT NULL
                AND assignment_14.valid_from <= $3::DATE
                AND (assignment_14.valid_to IS NULL
                  OR assignment_14.valid_to >= $3::DATE))))))
      OR (EXISTS (
          SELECT 1
          FROM referral AS referral_4
          WHERE referral_4.child_id = anon_5.id
          AND (referral_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR referral_4.staff_id IS NULL
            AND referral_4.organization_id = ANY (array((
                  SELECT assignment_15.organization_id
                  FROM assignment AS assignment_15
                  WHERE assignment_15.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_15.organization_id IS NOT NULL
                  AND assignment_15.valid_from <= $3::DATE
                  AND (assignment_15.valid_to IS NULL
                    OR assignment_15.valid_to >= $3::DATE))))
            AND referral_4.specialty = (
              SELECT staff_5.specialty
              FROM staff AS staff_5
              WHERE staff_5.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_4.closed_at IS NULL
            OR referral_4.closed_at >= $4::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_4
          WHERE observation_4.child_id = anon_5.id
          AND observation_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_4.state = 'CURRENT'
          AND observation_4.status = 'ACTIVE')))
    AND anon_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS treating, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_16
        WHERE assignment_16.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_16.valid_from <= $3::DATE
        AND (assignment_16.valid_to IS NULL
          OR assignment_16.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_8
        WHERE break_glass_grant_8.child_id = anon_5.id
        AND break_glass_grant_8.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_8.closed_at IS NULL
        AND break_glass_grant_8.expires_at > $4::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_8.role = $2::VARCHAR))
    AND anon_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_17
        WHERE assignment_17.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_17.valid_from <= $3::DATE
        AND (assignment_17.valid_to IS NULL
          OR assignment_17.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_9
        WHERE break_glass_grant_9.child_id = anon_5.id
        AND break_glass_grant_9.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_9.closed_at IS NULL
        AND break_glass_grant_9.expires_at > $4::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_9.role = $2::VARCHAR
        AND break_glass_grant_9.covers_labels))
    AND anon_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_10
      WHERE break_glass_grant_10.child_id = anon_5.id
      AND break_glass_grant_10.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_10.closed_at IS NULL
      AND break_glass_grant_10.expires_at > $4::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_10.role = $2::VARCHAR
      AND break_glass_grant_10.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_10.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_4 ON true
  HAVING true) AS anon_2 ON true
