WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), covered_1 AS MATERIALIZED (
  SELECT CASE
  WHEN (staff_3.specialty = 'PSYCHIATRY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,SUBSTANCE,TEEN}' AS TEXT[])
  WHEN (staff_3.specialty = 'PSYCHOTHERAPY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,TEEN}' AS TEXT[])
  WHEN (staff_3.specialty = 'NARCOLOGY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,SUBSTANCE,TEEN}' AS TEXT[])
  WHEN (staff_3.specialty = 'INFECTIOUS_DISEASES') THEN CAST('{GENETIC,HIV,MALTREATMENT,TEEN}' AS TEXT[])
  WHEN (staff_3.specialty = 'DERMATOVENEROLOGY') THEN CAST('{GENETIC,MALTREATMENT,STI,TEEN}' AS TEXT[])
  WHEN (staff_3.specialty = 'GYNAECOLOGY') THEN CAST('{GENETIC,MALTREATMENT,REPRODUCTIVE,TEEN}' AS TEXT[])
  WHEN (staff_3.specialty = 'OBSTETRICS') THEN CAST('{GENETIC,MALTREATMENT,REPRODUCTIVE,TEEN}' AS TEXT[])
  ELSE CAST('{GENETIC,MALTREATMENT,TEEN}' AS TEXT[]) END AS labels
  FROM viewer
  LEFT OUTER JOIN staff AS staff_3 ON staff_3.id = viewer.staff_id), kin AS MATERIALIZED (
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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $5::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"boris":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"factResolutions":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"fact":"', anon_3.kind,
              '","status":', coalesce('"' || CASE
                WHEN (anon_3.status = 'RESOLVED'
                  AND NOT (EXISTS (
                      SELECT 1
                      FROM passport AS passport_1
                      WHERE passport_1.child_id = anon_3.child_id
                      AND (passport_1.blood_group_resolution_id = anon_3.id
                        OR passport_1.rh_factor_resolution_id = anon_3.id)))) THEN 'LAPSED'
                ELSE anon_3.status END || '"',
                'null'),
              ',"proposedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_3.proposed_by)),
                'null'::json),
              ',"proposedAt":', coalesce(json_of(anon_3.proposed_at),
                'null'::json),
              ',"decidedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                          ''), nullif(staff_2.given,
                          ''), nullif(staff_2.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_2
                    WHERE staff_2.id = anon_3.decided_by)),
                'null'::json),
              ',"decidedAt":', coalesce(json_of(anon_3.decided_at),
                'null'::json),
              ',"document":', coalesce((
                  SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_3.child_id
                  AND medical_document_1.id = anon_3.document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR anon_4.treating
                    AND (medical_document_1.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_4.break_glass_labels
                    AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.break_glass
                    AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT fact_resolution_1.child_id, fact_resolution_1.id, fact_resolution_1.kind, fact_resolution_1.document_id, fact_resolution_1.status, fact_resolution_1.proposed_by, fact_resolution_1.proposed_at, fact_resolution_1.decided_by, fact_resolution_1.decided_at, row_number() OVER (ORDER BY fact_resolution_1.proposed_at DESC, fact_resolution_1.id DESC) AS n
          FROM fact_resolution AS fact_resolution_1
          WHERE fact_resolution_1.child_id = child_1.id
          ORDER BY fact_resolution_1.proposed_at DESC, fact_resolution_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_3
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_2.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_2.blood_group_value AS TEXT) || '"',
            'null'),
          ',"resolution":', coalesce((
              SELECT concat('{"status":', coalesce('"' || CASE
                  WHEN (fact_resolution_2.status = 'RESOLVED'
                    AND NOT (EXISTS (
                        SELECT 1
                        FROM passport AS passport_3
                        WHERE passport_3.child_id = fact_resolution_2.child_id
                        AND (passport_3.blood_group_resolution_id = fact_resolution_2.id
                          OR passport_3.rh_factor_resolution_id = fact_resolution_2.id)))) THEN 'LAPSED'
                  ELSE fact_resolution_2.status END || '"',
                  'null'),
                '}') AS json
              FROM fact_resolution AS fact_resolution_2
              WHERE fact_resolution_2.child_id = passport_2.child_id
              AND fact_resolution_2.id = passport_2.blood_group_resolution_id),
            'null'),
          ',"candidates":', coalesce((
              SELECT concat('[', string_agg(concat('{"value":', coalesce(json_of(fact_1.value),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(fact_1.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_1.id ASC),
                ']') AS json
              FROM fact AS fact_1
              WHERE fact_1.child_id = passport_2.child_id
              AND fact_1.kind = 'BLOOD_GROUP'
              AND (fact_1.state = 'CURRENT'
                OR fact_1.amendment_labels IS NOT NULL
                AND NOT (anon_4.treating
                  AND any_within(fact_1.amendment_labels, (
                      SELECT covered_1.labels
                      FROM covered_1))
                  OR anon_4.break_glass_labels
                  AND any_within(fact_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_4.break_glass
                  AND any_within(fact_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(fact_1.labels) = 0
                OR anon_4.treating
                AND (fact_1.labels <@ (
                    SELECT covered_1.labels
                    FROM covered_1))
                OR anon_4.break_glass_labels
                AND (fact_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_4.break_glass
                AND (fact_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
              AND passport_2.blood_group_status = 'CONFLICTING'),
            'null'),
          '}}') AS json
        FROM passport AS passport_2
        WHERE passport_2.child_id = child_1.id),
      'null'),
    ',"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":', coalesce('"' || CASE
                WHEN (anon_5.status = 'AMENDED'
                  AND anon_5.amendment_labels IS NOT NULL
                  AND NOT (anon_4.treating
                    AND any_within(anon_5.amendment_labels, (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_4.break_glass_labels
                    AND any_within(anon_5.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.break_glass
                    AND any_within(anon_5.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                ELSE anon_5.status END || '"',
                'null'),
              ',"annulledAt":', coalesce(json_of(anon_5.annulled_at),
                'null'::json),
              ',"annulmentReason":', coalesce('"' || CAST(anon_5.annulment_reason AS TEXT) || '"',
                'null'),
              '}'),
            ',') FILTER (WHERE anon_5.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT medical_document_2.id, medical_document_2.status, medical_document_2.amendment_labels, medical_document_2.annulled_at, medical_document_2.annulment_reason
          FROM medical_document AS medical_document_2
          WHERE medical_document_2.child_id = child_1.id
          AND (cardinality(medical_document_2.labels) = 0
            OR anon_4.treating
            AND (medical_document_2.labels <@ (
                SELECT covered_1.labels
                FROM covered_1))
            OR anon_4.break_glass_labels
            AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_4.break_glass
            AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
          ORDER BY medical_document_2.date DESC, medical_document_2.id DESC
          LIMIT $4::INTEGER) AS anon_5
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_4.treating THEN 16
          ELSE 0 END) | CASE
        WHEN anon_4.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_4.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_4.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.valid_from <= $5::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $5::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_1
          WHERE commission_member_1.child_id = child_1.id
          AND commission_member_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_1.ended_at IS NULL
          AND commission_member_1.expires_on >= $5::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_1
          WHERE appointment_1.child_id = child_1.id
          AND appointment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_1.day = $5::DATE
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
                AND assignment_2.valid_from <= $5::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $5::DATE))))))
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
                  AND assignment_3.valid_from <= $5::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $5::DATE))))
            AND referral_1.specialty = (
              SELECT staff_4.specialty
              FROM staff AS staff_4
              WHERE staff_4.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_1.closed_at IS NULL
            OR referral_1.closed_at >= $6::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
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
        AND assignment_4.valid_from <= $5::DATE
        AND (assignment_4.valid_to IS NULL
          OR assignment_4.valid_to >= $5::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND break_glass_grant_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.closed_at IS NULL
        AND break_glass_grant_1.expires_at > $6::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_1.role = $2::VARCHAR))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_5
        WHERE assignment_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_5.valid_from <= $5::DATE
        AND (assignment_5.valid_to IS NULL
          OR assignment_5.valid_to >= $5::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND break_glass_grant_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.closed_at IS NULL
        AND break_glass_grant_2.expires_at > $6::TIMESTAMP WITH TIME ZONE
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
      AND break_glass_grant_3.expires_at > $6::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_3.role = $2::VARCHAR
      AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_3.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_4 ON true
  WHERE child_1.id = $7::UUID
  AND (anon_4.treating
    OR anon_4.break_glass
    OR anon_4.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"factResolutions":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":', coalesce('"' || CASE
                WHEN (anon_6.status = 'RESOLVED'
                  AND NOT (EXISTS (
                      SELECT 1
                      FROM passport AS passport_4
                      WHERE passport_4.child_id = anon_6.child_id
                      AND (passport_4.blood_group_resolution_id = anon_6.id
                        OR passport_4.rh_factor_resolution_id = anon_6.id)))) THEN 'LAPSED'
                ELSE anon_6.status END || '"',
                'null'),
              '}'),
            ',') FILTER (WHERE anon_6.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT fact_resolution_3.child_id, fact_resolution_3.id, fact_resolution_3.status
          FROM fact_resolution AS fact_resolution_3
          WHERE fact_resolution_3.child_id = child_2.id
          ORDER BY fact_resolution_3.proposed_at DESC, fact_resolution_3.id DESC
          LIMIT $8::INTEGER) AS anon_6
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"rhFactor":{"status":"', passport_5.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_5.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"resolution":', coalesce((
              SELECT concat('{"fact":"', fact_resolution_4.kind,
                '","status":', coalesce('"' || CASE
                  WHEN (fact_resolution_4.status = 'RESOLVED'
                    AND NOT (EXISTS (
                        SELECT 1
                        FROM passport AS passport_6
                        WHERE passport_6.child_id = fact_resolution_4.child_id
                        AND (passport_6.blood_group_resolution_id = fact_resolution_4.id
                          OR passport_6.rh_factor_resolution_id = fact_resolution_4.id)))) THEN 'LAPSED'
                  ELSE fact_resolution_4.status END || '"',
                  'null'),
                ',"proposedBy":', coalesce(json_of((
                      SELECT nullif(concat_ws(' ', nullif(staff_5.family,
                            ''), nullif(staff_5.given,
                            ''), nullif(staff_5.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_5
                      WHERE staff_5.id = fact_resolution_4.proposed_by)),
                  'null'::json),
                ',"decidedBy":', coalesce(json_of((
                      SELECT nullif(concat_ws(' ', nullif(staff_6.family,
                            ''), nullif(staff_6.given,
                            ''), nullif(staff_6.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_6
                      WHERE staff_6.id = fact_resolution_4.decided_by)),
                  'null'::json),
                ',"decidedAt":', coalesce(json_of(fact_resolution_4.decided_at),
                  'null'::json),
                ',"document":', coalesce((
                    SELECT concat('{"title":', coalesce(json_of(medical_document_3.title),
                        'null'::json),
                      '}') AS json
                    FROM medical_document AS medical_document_3
                    WHERE medical_document_3.child_id = fact_resolution_4.child_id
                    AND medical_document_3.id = fact_resolution_4.document_id
                    AND (cardinality(medical_document_3.labels) = 0
                      OR anon_7.treating
                      AND (medical_document_3.labels <@ (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_7.break_glass_labels
                      AND (medical_document_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_7.break_glass
                      AND (medical_document_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
                  'null'),
                '}') AS json
              FROM fact_resolution AS fact_resolution_4
              WHERE fact_resolution_4.child_id = passport_5.child_id
              AND fact_resolution_4.id = passport_5.rh_factor_resolution_id),
            'null'),
          '}}') AS json
        FROM passport AS passport_5
        WHERE passport_5.child_id = child_2.id),
      'null'),
    '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
          WHEN anon_7.treating THEN 16
          ELSE 0 END) | CASE
        WHEN anon_7.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_7.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_7.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_2
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_6
        WHERE assignment_6.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_6.valid_from <= $5::DATE
        AND (assignment_6.valid_to IS NULL
          OR assignment_6.valid_to >= $5::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_2
          WHERE commission_member_2.child_id = child_2.id
          AND commission_member_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_2.ended_at IS NULL
          AND commission_member_2.expires_on >= $5::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_2
          WHERE appointment_2.child_id = child_2.id
          AND appointment_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_2.day = $5::DATE
          AND appointment_2.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')
          AND appointment_2.organization_id = ANY (array((
                SELECT assignment_7.organization_id
                FROM assignment AS assignment_7
                WHERE assignment_7.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_7.organization_id IS NOT NULL
                AND assignment_7.valid_from <= $5::DATE
                AND (assignment_7.valid_to IS NULL
                  OR assignment_7.valid_to >= $5::DATE))))))
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
                  AND assignment_8.valid_from <= $5::DATE
                  AND (assignment_8.valid_to IS NULL
                    OR assignment_8.valid_to >= $5::DATE))))
            AND referral_2.specialty = (
              SELECT staff_7.specialty
              FROM staff AS staff_7
              WHERE staff_7.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_2.closed_at IS NULL
            OR referral_2.closed_at >= $6::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
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
        AND assignment_9.valid_from <= $5::DATE
        AND (assignment_9.valid_to IS NULL
          OR assignment_9.valid_to >= $5::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_4
        WHERE break_glass_grant_4.child_id = child_2.id
        AND break_glass_grant_4.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_4.closed_at IS NULL
        AND break_glass_grant_4.expires_at > $6::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_4.role = $2::VARCHAR))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_10
        WHERE assignment_10.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_10.valid_from <= $5::DATE
        AND (assignment_10.valid_to IS NULL
          OR assignment_10.valid_to >= $5::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_5
        WHERE break_glass_grant_5.child_id = child_2.id
        AND break_glass_grant_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_5.closed_at IS NULL
        AND break_glass_grant_5.expires_at > $6::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_5.role = $2::VARCHAR
        AND break_glass_grant_5.covers_labels))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_6
      WHERE break_glass_grant_6.child_id = child_2.id
      AND break_glass_grant_6.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_6.closed_at IS NULL
      AND break_glass_grant_6.expires_at > $6::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_6.role = $2::VARCHAR
      AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_6.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_7 ON true
  WHERE child_2.id = $9::UUID
  AND (anon_7.treating
    OR anon_7.break_glass
    OR anon_7.break_glass_labels)
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
