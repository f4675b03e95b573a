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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $6::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    ',"district":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"vaccinationPlan":', coalesce(CASE
      WHEN anon_3.treating THEN (
        SELECT concat('[', string_agg(concat('{"vaccineGroup":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN vaccination_due_1.vaccine_group
                  ELSE NULL END),
                'null'::json),
              ',"status":', coalesce('"' || CASE
                WHEN anon_3.treating THEN vaccination_due_1.status
                ELSE NULL END || '"',
                'null'),
              ',"reason":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN vaccination_due_1.reason
                  ELSE NULL END),
                'null'::json),
              ',"doseNumber":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN vaccination_due_1.dose_number
                  ELSE NULL END),
                'null'::json),
              ',"earliest":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN vaccination_due_1.earliest
                  ELSE NULL END),
                'null'::json),
              ',"recommended":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN vaccination_due_1.recommended
                  ELSE NULL END),
                'null'::json),
              ',"pastDue":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN vaccination_due_1.past_due
                  ELSE NULL END),
                'null'::json),
              ',"latest":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN vaccination_due_1.latest
                  ELSE NULL END),
                'null'::json),
              ',"norm":', coalesce(CASE
                WHEN anon_3.treating THEN (
                  SELECT concat('{"act":', coalesce(json_of(CASE
                        WHEN anon_3.treating THEN norm_1.act
                        ELSE NULL END),
                      'null'::json),
                    ',"validFrom":', coalesce(json_of(CASE
                        WHEN anon_3.treating THEN norm_1.valid_from
                        ELSE NULL END),
                      'null'::json),
                    ',"checked":', coalesce('"' || CASE
                      WHEN anon_3.treating THEN norm_1.checked
                      ELSE NULL END || '"',
                      'null'),
                    '}') AS json
                  FROM norm AS norm_1
                  WHERE norm_1.id = vaccination_due_1.norm_id)
                ELSE 'null' END,
                'null'),
              ',"notice":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN 'No prescription: examine the child and look at its record before each dose. There may be reasons that are not told here.'
                  ELSE NULL END),
                'null'::json),
              '}'),
            ','
            ORDER BY vaccination_due_1.vaccine_group ASC, vaccination_due_1.id ASC),
          ']') AS json
        FROM vaccination_due AS vaccination_due_1
        WHERE vaccination_due_1.child_id = child_1.id
        AND (vaccination_due_1.state = 'CURRENT'
          OR vaccination_due_1.amendment_labels IS NOT NULL
          AND NOT (anon_3.treating
            AND any_within(vaccination_due_1.amendment_labels, (
                SELECT covered_1.labels
                FROM covered_1))
            OR anon_3.break_glass_labels
            AND any_within(vaccination_due_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.break_glass
            AND any_within(vaccination_due_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
        AND (cardinality(vaccination_due_1.labels) = 0
          OR anon_3.treating
          AND (vaccination_due_1.labels <@ (
              SELECT covered_1.labels
              FROM covered_1))
          OR anon_3.break_glass_labels
          AND (vaccination_due_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR anon_3.break_glass
          AND (vaccination_due_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
      ELSE 'null' END,
      'null'),
    ',"examPlan":', coalesce(CASE
      WHEN anon_3.treating THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"ageMonths":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.months
                  ELSE NULL END),
                'null'::json),
              ',"year":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.year
                  ELSE NULL END),
                'null'::json),
              ',"status":', coalesce('"' || CASE
                WHEN anon_3.treating THEN anon_4.status
                ELSE NULL END || '"',
                'null'),
              ',"specialties":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.specialties
                  ELSE NULL END),
                'null'::json),
              ',"tests":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.tests
                  ELSE NULL END),
                'null'::json),
              ',"openSpecialties":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.open_specialties
                  ELSE NULL END),
                'null'::json),
              ',"openTests":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.open_tests
                  ELSE NULL END),
                'null'::json),
              ',"startsOn":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.starts_on
                  ELSE NULL END),
                'null'::json),
              ',"overdueAfter":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.overdue_after
                  ELSE NULL END),
                'null'::json),
              ',"endsOn":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.ends_on
                  ELSE NULL END),
                'null'::json),
              ',"planned":', coalesce(CASE
                WHEN anon_3.treating THEN (
                  SELECT concat('{"day":', coalesce(json_of(CASE
                        WHEN anon_3.treating THEN examination_day_1.day
                        ELSE NULL END),
                      'null'::json),
                    ',"place":', coalesce(json_of(CASE
                        WHEN anon_3.treating THEN (
                          SELECT organization_1.name
                          FROM organization AS organization_1
                          WHERE organization_1.id = examination_day_1.organization_id)
                        ELSE NULL END),
                      'null'::json),
                    ',"plannedBy":', coalesce(json_of(CASE
                        WHEN anon_3.treating THEN (
                          SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                                ''), nullif(staff_2.given,
                                ''), nullif(staff_2.patronymic,
                                '')),
                            '')
                          FROM staff AS staff_2
                          WHERE staff_2.id = examination_day_1.planned_by)
                        ELSE NULL END),
                      'null'::json),
                    ',"plannedAt":', coalesce(json_of(CASE
                        WHEN anon_3.treating THEN examination_day_1.planned_at
                        ELSE NULL END),
                      'null'::json),
                    '}') AS json
                  FROM examination_day AS examination_day_1
                  WHERE examination_day_1.child_id = anon_4.child_id
                  AND examination_day_1.months = anon_4.months
                  AND anon_4.status IN ('PLANNED',
                    'DUE',
                    'OVERDUE')
                  ORDER BY examination_day_1.planned_at DESC, examination_day_1.id DESC
                  LIMIT 1)
                ELSE 'null' END,
                'null'),
              ',"norm":', coalesce(CASE
                WHEN anon_3.treating THEN (
                  SELECT concat('{"act":', coalesce(json_of(CASE
                        WHEN anon_3.treating THEN norm_2.act
                        ELSE NULL END),
                      'null'::json),
                    ',"checked":', coalesce('"' || CASE
                      WHEN anon_3.treating THEN norm_2.checked
                      ELSE NULL END || '"',
                      'null'),
                    '}') AS json
                  FROM norm AS norm_2
                  WHERE norm_2.id = anon_4.norm_id)
                ELSE 'null' END,
                'null'),
              ',"document":', coalesce(CASE
                WHEN anon_3.treating THEN (
                  SELECT concat('{"date":"', medical_document_1.date,
                    '"}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_4.child_id
                  AND medical_document_1.id = anon_4.document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR anon_3.treating
                    AND (medical_document_1.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_3.break_glass_labels
                    AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.break_glass
                    AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT examination_due_1.child_id, examination_due_1.id, examination_due_1.months, examination_due_1.year, examination_due_1.specialties, examination_due_1.tests, examination_due_1.open_specialties, examination_due_1.open_tests, examination_due_1.status, examination_due_1.starts_on, examination_due_1.overdue_after, examination_due_1.ends_on, examination_due_1.document_id, examination_due_1.norm_id
          FROM examination_due AS examination_due_1
          WHERE examination_due_1.child_id = child_1.id
          AND (examination_due_1.state = 'CURRENT'
            OR examination_due_1.amendment_labels IS NOT NULL
            AND NOT (anon_3.treating
              AND any_within(examination_due_1.amendment_labels, (
                  SELECT covered_1.labels
                  FROM covered_1))
              OR anon_3.break_glass_labels
              AND any_within(examination_due_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_3.break_glass
              AND any_within(examination_due_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
          AND (cardinality(examination_due_1.labels) = 0
            OR anon_3.treating
            AND (examination_due_1.labels <@ (
                SELECT covered_1.labels
                FROM covered_1))
            OR anon_3.break_glass_labels
            AND (examination_due_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.break_glass
            AND (examination_due_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
          AND examination_due_1.year = $3::INTEGER
          ORDER BY examination_due_1.starts_on ASC, examination_due_1.id ASC
          LIMIT $4::INTEGER) AS anon_4
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    ',"examinations":', coalesce(CASE
      WHEN anon_3.treating THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"id":', coalesce(json_of(translate(encode('Examination:'::bytea || uuid_send(anon_5.child_id) || uuid_send(anon_5.id),
                      'base64'),
                    '+/=',
                    '-_')),
                'null'::json),
              ',"date":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_5.date
                  ELSE NULL END),
                'null'::json),
              ',"ageMonths":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_5.months
                  ELSE NULL END),
                'null'::json),
              ',"specialties":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_5.specialties
                  ELSE NULL END),
                'null'::json),
              ',"tests":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_5.tests
                  ELSE NULL END),
                'null'::json),
              ',"recommendations":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_5.recommendations
                  ELSE NULL END),
                'null'::json),
              ',"document":', coalesce(CASE
                WHEN anon_3.treating THEN (
                  SELECT concat('{"date":"', medical_document_2.date,
                    '"}') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = anon_5.child_id
                  AND medical_document_2.id = anon_5.document_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR anon_3.treating
                    AND (medical_document_2.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_3.break_glass_labels
                    AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.break_glass
                    AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}'),
            ',') FILTER (WHERE anon_5.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT examination_1.child_id, examination_1.id, examination_1.document_id, examination_1.date, examination_1.months, examination_1.specialties, examination_1.tests, examination_1.recommendations
          FROM examination AS examination_1
          WHERE examination_1.child_id = child_1.id
          AND (examination_1.state = 'CURRENT'
            OR examination_1.amendment_labels IS NOT NULL
            AND NOT (anon_3.treating
              AND any_within(examination_1.amendment_labels, (
                  SELECT covered_1.labels
                  FROM covered_1))
              OR anon_3.break_glass_labels
              AND any_within(examination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_3.break_glass
              AND any_within(examination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
          AND (cardinality(examination_1.labels) = 0
            OR anon_3.treating
            AND (examination_1.labels <@ (
                SELECT covered_1.labels
                FROM covered_1))
            OR anon_3.break_glass_labels
            AND (examination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.break_glass
            AND (examination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
          ORDER BY examination_1.date DESC, examination_1.id DESC
          LIMIT $5::INTEGER) AS anon_5
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"vaccinationDueOn":', coalesce(json_of(CASE
              WHEN anon_3.treating THEN passport_1.vaccination_due_on
              ELSE NULL END),
            'null'::json),
          ',"examinationDueOn":', coalesce(json_of(CASE
              WHEN anon_3.treating THEN passport_1.examination_due_on
              ELSE NULL END),
            'null'::json),
          ',"peExemptions":', coalesce(CASE
            WHEN anon_3.treating THEN (
              SELECT concat('[', string_agg(concat('{"validFrom":', coalesce(json_of(CASE
                        WHEN anon_3.treating THEN pe_exemption_1.valid_from
                        ELSE NULL END),
                      'null'::json),
                    ',"validTo":', coalesce(json_of(CASE
                        WHEN anon_3.treating THEN pe_exemption_1.valid_to
                        ELSE NULL END),
                      'null'::json),
                    ',"document":', coalesce(CASE
                      WHEN anon_3.treating THEN (
                        SELECT concat('{"date":"', medical_document_3.date,
                          '"}') AS json
                        FROM medical_document AS medical_document_3
                        WHERE medical_document_3.child_id = pe_exemption_1.child_id
                        AND medical_document_3.id = pe_exemption_1.document_id
                        AND (cardinality(medical_document_3.labels) = 0
                          OR anon_3.treating
                          AND (medical_document_3.labels <@ (
                              SELECT covered_1.labels
                              FROM covered_1))
                          OR anon_3.break_glass_labels
                          AND (medical_document_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_3.break_glass
                          AND (medical_document_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      ELSE 'null' END,
                      'null'),
                    '}'),
                  ','
                  ORDER BY pe_exemption_1.valid_from DESC, pe_exemption_1.id ASC),
                ']') AS json
              FROM pe_exemption AS pe_exemption_1
              WHERE pe_exemption_1.child_id = passport_1.child_id
              AND (pe_exemption_1.state = 'CURRENT'
                OR pe_exemption_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.treating
                  AND any_within(pe_exemption_1.amendment_labels, (
                      SELECT covered_1.labels
                      FROM covered_1))
                  OR anon_3.break_glass_labels
                  AND any_within(pe_exemption_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_3.break_glass
                  AND any_within(pe_exemption_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(pe_exemption_1.labels) = 0
                OR anon_3.treating
                AND (pe_exemption_1.labels <@ (
                    SELECT covered_1.labels
                    FROM covered_1))
                OR anon_3.break_glass_labels
                AND (pe_exemption_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.break_glass
                AND (pe_exemption_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
            ELSE 'null' END,
            'null'),
          '}') AS json
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
              SELECT staff_3.specialty
              FROM staff AS staff_3
              WHERE staff_3.id = (
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
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $8::UUID
  AND (anon_3.treating
    OR anon_3.break_glass
    OR anon_3.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT '{"children":{"nodes": []},"examined":{"nodes": []}}' AS json
  FROM district AS district_1
  WHERE district_1.id = $9::UUID) AS anon_2 ON true
