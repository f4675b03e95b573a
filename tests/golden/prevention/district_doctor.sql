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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $7::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    ',"district":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"vaccinationPlan":', coalesce((
        SELECT concat('[', string_agg(concat('{"vaccineGroup":', coalesce(json_of(vaccination_due_1.vaccine_group),
                'null'::json),
              ',"status":"', vaccination_due_1.status,
              '","reason":', coalesce(json_of(vaccination_due_1.reason),
                'null'::json),
              ',"doseNumber":', coalesce('' || CAST(vaccination_due_1.dose_number AS TEXT) || '',
                'null'),
              ',"earliest":', coalesce('"' || CAST(vaccination_due_1.earliest AS TEXT) || '"',
                'null'),
              ',"recommended":', coalesce('"' || CAST(vaccination_due_1.recommended AS TEXT) || '"',
                'null'),
              ',"pastDue":', coalesce('"' || CAST(vaccination_due_1.past_due AS TEXT) || '"',
                'null'),
              ',"latest":', coalesce('"' || CAST(vaccination_due_1.latest AS TEXT) || '"',
                'null'),
              ',"norm":', coalesce((
                  SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                      'null'::json),
                    ',"validFrom":"', norm_1.valid_from,
                    '","checked":"', norm_1.checked,
                    '"}') AS json
                  FROM norm AS norm_1
                  WHERE norm_1.id = vaccination_due_1.norm_id),
                'null'),
              ',"notice":"No prescription: examine the child and look at its record before each dose. There may be reasons that are not told here."}'),
            ','
            ORDER BY vaccination_due_1.vaccine_group ASC, vaccination_due_1.id ASC),
          ']') AS json
        FROM vaccination_due AS vaccination_due_1
        WHERE vaccination_due_1.child_id = child_1.id
        AND (vaccination_due_1.state = 'CURRENT'
          OR vaccination_due_1.amendment_labels IS NOT NULL
          AND NOT any_within(vaccination_due_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
        AND (cardinality(vaccination_due_1.labels) = 0
          OR (vaccination_due_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
      'null'),
    ',"examPlan":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"ageMonths":', anon_3.months,
              ',"year":', anon_3.year,
              ',"status":"', anon_3.status,
              '","specialties":', coalesce(json_of(anon_3.specialties),
                'null'::json),
              ',"tests":', coalesce(json_of(anon_3.tests),
                'null'::json),
              ',"openSpecialties":', coalesce(json_of(anon_3.open_specialties),
                'null'::json),
              ',"openTests":', coalesce(json_of(anon_3.open_tests),
                'null'::json),
              ',"startsOn":"', anon_3.starts_on,
              '","overdueAfter":"', anon_3.overdue_after,
              '","endsOn":"', anon_3.ends_on,
              '","planned":', coalesce((
                  SELECT concat('{"day":"', examination_day_1.day,
                    '","place":', coalesce(json_of((
                          SELECT organization_1.name
                          FROM organization AS organization_1
                          WHERE organization_1.id = examination_day_1.organization_id)),
                      'null'::json),
                    ',"plannedBy":', coalesce(json_of((
                          SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                                ''), nullif(staff_1.given,
                                ''), nullif(staff_1.patronymic,
                                '')),
                            '')
                          FROM staff AS staff_1
                          WHERE staff_1.id = examination_day_1.planned_by)),
                      'null'::json),
                    ',"plannedAt":', coalesce(json_of(examination_day_1.planned_at),
                      'null'::json),
                    '}') AS json
                  FROM examination_day AS examination_day_1
                  WHERE examination_day_1.child_id = anon_3.child_id
                  AND examination_day_1.months = anon_3.months
                  AND anon_3.status IN ('PLANNED',
                    'DUE',
                    'OVERDUE')
                  ORDER BY examination_day_1.planned_at DESC, examination_day_1.id DESC
                  LIMIT 1),
                'null'),
              ',"norm":', coalesce((
                  SELECT concat('{"act":', coalesce(json_of(norm_2.act),
                      'null'::json),
                    ',"checked":"', norm_2.checked,
                    '"}') AS json
                  FROM norm AS norm_2
                  WHERE norm_2.id = anon_3.norm_id),
                'null'),
              ',"document":', coalesce((
                  SELECT concat('{"date":"', medical_document_1.date,
                    '"}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_3.child_id
                  AND medical_document_1.id = anon_3.document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT examination_due_1.child_id, examination_due_1.id, examination_due_1.months, examination_due_1.year, examination_due_1.specialties, examination_due_1.tests, examination_due_1.open_specialties, examination_due_1.open_tests, examination_due_1.status, examination_due_1.starts_on, examination_due_1.overdue_after, examination_due_1.ends_on, examination_due_1.document_id, examination_due_1.norm_id
          FROM examination_due AS examination_due_1
          WHERE examination_due_1.child_id = child_1.id
          AND (examination_due_1.state = 'CURRENT'
            OR examination_due_1.amendment_labels IS NOT NULL
            AND NOT any_within(examination_due_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(examination_due_1.labels) = 0
            OR (examination_due_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND examination_due_1.year = $3::INTEGER
          ORDER BY examination_due_1.starts_on ASC, examination_due_1.id ASC
          LIMIT $4::INTEGER) AS anon_3
        HAVING true),
      'null'),
    ',"examinations":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"id":', coalesce(json_of(translate(encode('Examination:'::bytea || uuid_send(anon_4.child_id) || uuid_send(anon_4.id),
                      'base64'),
                    '+/=',
                    '-_')),
                'null'::json),
              ',"date":"', anon_4.date,
              '","ageMonths":', coalesce('' || CAST(anon_4.months AS TEXT) || '',
                'null'),
              ',"specialties":', coalesce(json_of(anon_4.specialties),
                'null'::json),
              ',"tests":', coalesce(json_of(anon_4.tests),
                'null'::json),
              ',"recommendations":', coalesce(json_of(anon_4.recommendations),
                'null'::json),
              ',"document":', coalesce((
                  SELECT concat('{"date":"', medical_document_2.date,
                    '"}') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = anon_4.child_id
                  AND medical_document_2.id = anon_4.document_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT examination_1.child_id, examination_1.id, examination_1.document_id, examination_1.date, examination_1.months, examination_1.specialties, examination_1.tests, examination_1.recommendations
          FROM examination AS examination_1
          WHERE examination_1.child_id = child_1.id
          AND (examination_1.state = 'CURRENT'
            OR examination_1.amendment_labels IS NOT NULL
            AND NOT any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(examination_1.labels) = 0
            OR (examination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY examination_1.date DESC, examination_1.id DESC
          LIMIT $5::INTEGER) AS anon_4
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"vaccinationDueOn":', coalesce('"' || CAST(passport_1.vaccination_due_on AS TEXT) || '"',
            'null'),
          ',"examinationDueOn":', coalesce('"' || CAST(passport_1.examination_due_on AS TEXT) || '"',
            'null'),
          ',"peExemptions":', coalesce((
              SELECT concat('[', string_agg(concat('{"validFrom":"', pe_exemption_1.valid_from,
                    '","validTo":', coalesce('"' || CAST(pe_exemption_1.valid_to AS TEXT) || '"',
                      'null'),
                    ',"document":', coalesce((
                        SELECT concat('{"date":"', medical_document_3.date,
                          '"}') AS json
                        FROM medical_document AS medical_document_3
                        WHERE medical_document_3.child_id = pe_exemption_1.child_id
                        AND medical_document_3.id = pe_exemption_1.document_id
                        AND (cardinality(medical_document_3.labels) = 0
                          OR (medical_document_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY pe_exemption_1.valid_from DESC, pe_exemption_1.id ASC),
                ']') AS json
              FROM pe_exemption AS pe_exemption_1
              WHERE pe_exemption_1.child_id = passport_1.child_id
              AND (pe_exemption_1.state = 'CURRENT'
                OR pe_exemption_1.amendment_labels IS NOT NULL
                AND NOT any_within(pe_exemption_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(pe_exemption_1.labels) = 0
                OR (pe_exemption_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
  FROM child AS child_1
  WHERE child_1.id = $6::UUID
  AND child_1.district_id = ANY (array((
        SELECT assignment_1.district_id
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.district_id IS NOT NULL
        AND assignment_1.valid_from <= $7::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $7::DATE))))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"children":', coalesce(CASE
      WHEN anon_5.attached THEN anon_6.json
      ELSE '{"nodes": []}' END,
      'null'),
    ',"examined":', coalesce(CASE
      WHEN anon_5.attached THEN anon_7.json
      ELSE '{"nodes": []}' END,
      'null'),
    '}') AS json, nullif(concat_ws(',', anon_6.touched, anon_7.touched),
    '') AS touched
  FROM district AS district_1
  LEFT OUTER JOIN LATERAL (
    SELECT district_1.id = ANY (array((
          SELECT assignment_2.district_id
          FROM assignment AS assignment_2
          WHERE assignment_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_2.district_id IS NOT NULL
          AND assignment_2.valid_from <= $7::DATE
          AND (assignment_2.valid_to IS NULL
            OR assignment_2.valid_to >= $7::DATE)))) AS attached OFFSET 0) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"birthDate":"', anon_8.birth_date,
          '","passport":', coalesce((
              SELECT concat('{"vaccinationDueOn":', coalesce('"' || CAST(passport_2.vaccination_due_on AS TEXT) || '"',
                  'null'),
                '}') AS json
              FROM passport AS passport_2
              WHERE passport_2.child_id = anon_8.id),
            'null'),
          '}'),
        ',') FILTER (WHERE anon_8.id IS NOT NULL),
      ']}') AS json, string_agg(('"' || CAST(anon_8.id AS TEXT)) || '",8589934593',
      ',') FILTER (WHERE anon_8.id IS NOT NULL) AS touched
    FROM (
      SELECT child_2.id, child_2.birth_date
      FROM child AS child_2
      WHERE child_2.district_id = district_1.id
      AND anon_5.attached
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND (
        SELECT passport_3.vaccination_due_on
        FROM passport AS passport_3
        WHERE passport_3.child_id = child_2.id) <= $8::DATE
      ORDER BY child_2.id ASC
      LIMIT $9::INTEGER) AS anon_8
    HAVING true) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"birthDate":"', anon_9.birth_date,
          '","passport":', coalesce((
              SELECT concat('{"examinationDueOn":', coalesce('"' || CAST(passport_4.examination_due_on AS TEXT) || '"',
                  'null'),
                '}') AS json
              FROM passport AS passport_4
              WHERE passport_4.child_id = anon_9.id),
            'null'),
          '}'),
        ',') FILTER (WHERE anon_9.id IS NOT NULL),
      ']}') AS json, string_agg(('"' || CAST(anon_9.id AS TEXT)) || '",12884901889',
      ',') FILTER (WHERE anon_9.id IS NOT NULL) AS touched
    FROM (
      SELECT child_3.id, child_3.birth_date
      FROM child AS child_3
      WHERE child_3.district_id = district_1.id
      AND anon_5.attached
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND (
        SELECT passport_5.examination_due_on
        FROM passport AS passport_5
        WHERE passport_5.child_id = child_3.id) <= $10::DATE
      ORDER BY child_3.id ASC
      LIMIT $11::INTEGER) AS anon_9
    HAVING true) AS anon_7 ON true
  WHERE district_1.id = $12::UUID) AS anon_2 ON true
