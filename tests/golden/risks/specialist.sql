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
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"riskFlags":', coalesce(CASE
            WHEN anon_2.treating THEN (
              SELECT concat('[', string_agg(concat('{"rule":', coalesce('"' || CASE
                      WHEN anon_2.treating THEN risk_flag_1.rule
                      ELSE NULL END || '"',
                      'null'),
                    ',"ruleVersion":', coalesce(json_of(CASE
                        WHEN anon_2.treating THEN risk_flag_1.rule_version
                        ELSE NULL END),
                      'null'::json),
                    ',"title":', coalesce(json_of(CASE
                        WHEN anon_2.treating THEN risk_flag_1.title
                        ELSE NULL END),
                      'null'::json),
                    ',"source":', coalesce(json_of(CASE
                        WHEN anon_2.treating THEN risk_flag_1.source
                        ELSE NULL END),
                      'null'::json),
                    ',"norm":', coalesce(CASE
                      WHEN anon_2.treating THEN (
                        SELECT concat('{"act":', coalesce(json_of(CASE
                              WHEN anon_2.treating THEN norm_1.act
                              ELSE NULL END),
                            'null'::json),
                          ',"checked":', coalesce('"' || CASE
                            WHEN anon_2.treating THEN norm_1.checked
                            ELSE NULL END || '"',
                            'null'),
                          '}') AS json
                        FROM norm AS norm_1
                        WHERE norm_1.id = risk_flag_1.norm_id)
                      ELSE 'null' END,
                      'null'),
                    ',"since":', coalesce(json_of(CASE
                        WHEN anon_2.treating THEN risk_flag_1.since
                        ELSE NULL END),
                      'null'::json),
                    ',"horizon":', coalesce(json_of(CASE
                        WHEN anon_2.treating THEN risk_flag_1.horizon
                        ELSE NULL END),
                      'null'::json),
                    ',"wordsForFamily":', coalesce(json_of(CASE
                        WHEN anon_2.treating THEN risk_flag_1.words_for_family
                        ELSE NULL END),
                      'null'::json),
                    ',"basis":', coalesce(json_of(CASE
                        WHEN anon_2.treating THEN risk_flag_1.basis
                        ELSE NULL END),
                      'null'::json),
                    ',"documents":', coalesce(CASE
                      WHEN anon_2.treating THEN (
                        SELECT concat('[', string_agg(concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
                                      'base64'),
                                    '+/=',
                                    '-_')),
                                'null'::json),
                              ',"title":', coalesce(json_of(medical_document_1.title),
                                'null'::json),
                              '}'),
                            ','
                            ORDER BY medical_document_1.id ASC),
                          ']') AS json
                        FROM medical_document AS medical_document_1
                        WHERE medical_document_1.child_id = risk_flag_1.child_id
                        AND (cardinality(medical_document_1.labels) = 0
                          OR anon_2.treating
                          AND (medical_document_1.labels <@ (
                              SELECT covered_1.labels
                              FROM covered_1))
                          OR anon_2.break_glass_labels
                          AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_2.break_glass
                          AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                        AND medical_document_1.id = ANY (risk_flag_1.document_ids))
                      ELSE 'null' END,
                      'null'),
                    '}'),
                  ','
                  ORDER BY risk_flag_1.rule ASC, risk_flag_1.id ASC),
                ']') AS json
              FROM risk_flag AS risk_flag_1
              WHERE risk_flag_1.child_id = passport_1.child_id
              AND risk_flag_1.status = 'RAISED'
              AND (risk_flag_1.state = 'CURRENT'
                OR risk_flag_1.amendment_labels IS NOT NULL
                AND NOT (anon_2.treating
                  AND any_within(risk_flag_1.amendment_labels, (
                      SELECT covered_1.labels
                      FROM covered_1))
                  OR anon_2.break_glass_labels
                  AND any_within(risk_flag_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_2.break_glass
                  AND any_within(risk_flag_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(risk_flag_1.labels) = 0
                OR anon_2.treating
                AND (risk_flag_1.labels <@ (
                    SELECT covered_1.labels
                    FROM covered_1))
                OR anon_2.break_glass_labels
                AND (risk_flag_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_2.break_glass
                AND (risk_flag_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
            ELSE 'null' END,
            'null'),
          ',"dispensaryObservations":', coalesce(CASE
            WHEN anon_2.treating THEN (
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(CASE
                        WHEN anon_2.treating THEN observation_1.display
                        ELSE NULL END),
                      'null'::json),
                    ',"nextVisit":', coalesce(json_of(CASE
                        WHEN anon_2.treating THEN observation_1.visit_due_on
                        ELSE NULL END),
                      'null'::json),
                    ',"visitSpecialty":', coalesce(json_of(CASE
                        WHEN anon_2.treating THEN observation_1.visit_specialty
                        ELSE NULL END),
                      'null'::json),
                    ',"overdue":', coalesce(json_of(CASE
                        WHEN anon_2.treating THEN observation_1.status = 'ACTIVE'
                        AND observation_1.visit_due_on < $3::DATE
                        ELSE NULL END),
                      'null'::json),
                    ',"norm":', coalesce(CASE
                      WHEN anon_2.treating THEN (
                        SELECT concat('{"act":', coalesce(json_of(CASE
                              WHEN anon_2.treating THEN norm_2.act
                              ELSE NULL END),
                            'null'::json),
                          ',"checked":', coalesce('"' || CASE
                            WHEN anon_2.treating THEN norm_2.checked
                            ELSE NULL END || '"',
                            'null'),
                          '}') AS json
                        FROM norm AS norm_2
                        WHERE norm_2.id = observation_1.visit_norm_id)
                      ELSE 'null' END,
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(observation_1.since, CAST('-infinity' AS DATE)) DESC, observation_1.id ASC),
                ']') AS json
              FROM observation AS observation_1
              WHERE observation_1.child_id = passport_1.child_id
              AND (observation_1.state = 'CURRENT'
                OR observation_1.amendment_labels IS NOT NULL
                AND NOT (anon_2.treating
                  AND any_within(observation_1.amendment_labels, (
                      SELECT covered_1.labels
                      FROM covered_1))
                  OR anon_2.break_glass_labels
                  AND any_within(observation_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_2.break_glass
                  AND any_within(observation_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(observation_1.labels) = 0
                OR anon_2.treating
                AND (observation_1.labels <@ (
                    SELECT covered_1.labels
                    FROM covered_1))
                OR anon_2.break_glass_labels
                AND (observation_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_2.break_glass
                AND (observation_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
            ELSE 'null' END,
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_2.treating THEN 16
          ELSE 0 END) | CASE
        WHEN anon_2.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_2.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_2.protected THEN 65536
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
          FROM observation AS observation_2
          WHERE observation_2.child_id = child_1.id
          AND observation_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_2.state = 'CURRENT'
          AND observation_2.status = 'ACTIVE')))
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
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_2.treating
    OR anon_2.break_glass
    OR anon_2.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
