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
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    ',"district":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"vaccinationPlan":', coalesce((
        SELECT concat('[', string_agg(concat('{"vaccineGroup":', coalesce(json_of(vaccination_due_1.vaccine_group),
                'null'::json),
              ',"status":"', vaccination_due_1.status,
              '","reason":null,"doseNumber":', coalesce('' || CAST(vaccination_due_1.dose_number AS TEXT) || '',
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
          AND NOT any_within(vaccination_due_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
        AND (cardinality(vaccination_due_1.labels) = 0
          OR (vaccination_due_1.labels <@ CAST('{TEEN}' AS TEXT[])))),
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
                    OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
                  AND CASE
                  WHEN (medical_document_1.kind IN ('CERTIFICATE',
                      'SCHOOL_CARD')) THEN true
                  ELSE false END),
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
            AND NOT any_within(examination_due_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
          AND (cardinality(examination_due_1.labels) = 0
            OR (examination_due_1.labels <@ CAST('{TEEN}' AS TEXT[])))
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
              ',"recommendations":null,"document":', coalesce((
                  SELECT concat('{"date":"', medical_document_2.date,
                    '"}') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = anon_4.child_id
                  AND medical_document_2.id = anon_4.document_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[])))
                  AND CASE
                  WHEN (medical_document_2.kind IN ('CERTIFICATE',
                      'SCHOOL_CARD')) THEN true
                  ELSE false END),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT examination_1.child_id, examination_1.id, examination_1.document_id, examination_1.date, examination_1.months, examination_1.specialties, examination_1.tests
          FROM examination AS examination_1
          WHERE examination_1.child_id = child_1.id
          AND (examination_1.state = 'CURRENT'
            OR examination_1.amendment_labels IS NOT NULL
            AND NOT any_within(examination_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
          AND (cardinality(examination_1.labels) = 0
            OR (examination_1.labels <@ CAST('{TEEN}' AS TEXT[])))
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
                          OR (medical_document_3.labels <@ CAST('{TEEN}' AS TEXT[])))
                        AND CASE
                        WHEN (medical_document_3.kind IN ('CERTIFICATE',
                            'SCHOOL_CARD')) THEN true
                        ELSE false END),
                      'null'),
                    '}'),
                  ','
                  ORDER BY pe_exemption_1.valid_from DESC, pe_exemption_1.id ASC),
                ']') AS json
              FROM pe_exemption AS pe_exemption_1
              WHERE pe_exemption_1.child_id = passport_1.child_id
              AND (pe_exemption_1.state = 'CURRENT'
                OR pe_exemption_1.amendment_labels IS NOT NULL
                AND NOT any_within(pe_exemption_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(pe_exemption_1.labels) = 0
                OR (pe_exemption_1.labels <@ CAST('{TEEN}' AS TEXT[])))),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_5.school THEN 8
          ELSE 0 END) | CASE
        WHEN anon_5.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_5.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_5.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM enrolment AS enrolment_1
        WHERE enrolment_1.child_id = child_1.id
        AND enrolment_1.organization_id = ANY (array((
              SELECT assignment_1.organization_id
              FROM assignment AS assignment_1
              WHERE assignment_1.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_1.organization_id IS NOT NULL
              AND assignment_1.valid_from <= $6::DATE
              AND (assignment_1.valid_to IS NULL
                OR assignment_1.valid_to >= $6::DATE))))
        AND enrolment_1.valid_from <= $6::DATE
        AND (enrolment_1.valid_to IS NULL
          OR enrolment_1.valid_to >= $6::DATE)))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS school, child_1.id = ANY (array((
          SELECT break_glass_grant_1.child_id
          FROM break_glass_grant AS break_glass_grant_1
          WHERE break_glass_grant_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_1.closed_at IS NULL
          AND break_glass_grant_1.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
          SELECT break_glass_grant_2.child_id
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR
          AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
          SELECT break_glass_grant_3.child_id
          FROM break_glass_grant AS break_glass_grant_3
          WHERE break_glass_grant_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_3.closed_at IS NULL
          AND break_glass_grant_3.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_3.role = $2::VARCHAR
          AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_3.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_5 ON true
  WHERE child_1.id = $8::UUID
  AND anon_5.school
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT '{"children":{"nodes": []},"examined":{"nodes": []}}' AS json
  FROM district AS district_1
  WHERE district_1.id = $9::UUID) AS anon_2 ON true
