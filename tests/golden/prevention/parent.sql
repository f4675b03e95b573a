WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_4.child_id
      FROM representation AS representation_4
      WHERE representation_4.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_4.status = 'ACTIVE'
      AND NOT (representation_4.court_restricted
        AND coalesce(representation_4.restricted_from <= $3::DATE
          AND representation_4.restricted_to >= $3::DATE, true))
      AND representation_4.valid_from <= $3::DATE
      AND (representation_4.valid_to IS NULL
        OR representation_4.valid_to >= $3::DATE)
      AND representation_4.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_5.child_id
      FROM representation AS representation_5
      WHERE representation_5.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_5.status = 'ACTIVE'
      AND NOT (representation_5.court_restricted
        AND coalesce(representation_5.restricted_from <= $3::DATE
          AND representation_5.restricted_to >= $3::DATE, true))
      AND representation_5.valid_from <= $3::DATE
      AND (representation_5.valid_to IS NULL
        OR representation_5.valid_to >= $3::DATE)
      AND representation_5.kind = 'DELEGATED'
      AND representation_5.valid_to IS NOT NULL)) AS child_ids
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
          AND NOT (anon_3.represents
            AND any_within(vaccination_due_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.represents_teen
            AND any_within(vaccination_due_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_3.delegated
            AND any_within(vaccination_due_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
        AND (cardinality(vaccination_due_1.labels) = 0
          OR anon_3.represents
          AND (vaccination_due_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR anon_3.represents_teen
          AND (vaccination_due_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
          OR anon_3.delegated
          AND (vaccination_due_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))),
      'null'),
    ',"examPlan":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"ageMonths":', anon_4.months,
              ',"year":', anon_4.year,
              ',"status":"', anon_4.status,
              '","specialties":', coalesce(json_of(anon_4.specialties),
                'null'::json),
              ',"tests":', coalesce(json_of(anon_4.tests),
                'null'::json),
              ',"openSpecialties":', coalesce(json_of(anon_4.open_specialties),
                'null'::json),
              ',"openTests":', coalesce(json_of(anon_4.open_tests),
                'null'::json),
              ',"startsOn":"', anon_4.starts_on,
              '","overdueAfter":"', anon_4.overdue_after,
              '","endsOn":"', anon_4.ends_on,
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
                  WHERE examination_day_1.child_id = anon_4.child_id
                  AND examination_day_1.months = anon_4.months
                  AND anon_4.status IN ('PLANNED',
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
                  WHERE norm_2.id = anon_4.norm_id),
                'null'),
              ',"document":', coalesce((
                  SELECT concat('{"date":"', medical_document_1.date,
                    '"}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_4.child_id
                  AND medical_document_1.id = anon_4.document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR anon_3.represents
                    AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.represents_teen
                    AND (medical_document_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_3.delegated
                    AND (medical_document_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                  AND (anon_3.represents
                    OR anon_3.represents_teen
                    OR anon_3.delegated
                    AND CAST(medical_document_1.kind AS TEXT) = ANY (array((
                          SELECT unnest(representation_1.document_kinds)
                          FROM representation AS representation_1
                          WHERE representation_1.child_id = child_1.id
                          AND representation_1.representative_id = (
                            SELECT viewer.representative_id
                            FROM viewer)
                          AND representation_1.status = 'ACTIVE'
                          AND NOT (representation_1.court_restricted
                            AND coalesce(representation_1.restricted_from <= $3::DATE
                              AND representation_1.restricted_to >= $3::DATE, true))
                          AND representation_1.valid_from <= $3::DATE
                          AND (representation_1.valid_to IS NULL
                            OR representation_1.valid_to >= $3::DATE)
                          AND representation_1.kind = 'DELEGATED'
                          AND representation_1.valid_to IS NOT NULL))))),
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
            AND NOT (anon_3.represents
              AND any_within(examination_due_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_3.represents_teen
              AND any_within(examination_due_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
              OR anon_3.delegated
              AND any_within(examination_due_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
          AND (cardinality(examination_due_1.labels) = 0
            OR anon_3.represents
            AND (examination_due_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.represents_teen
            AND (examination_due_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_3.delegated
            AND (examination_due_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          AND examination_due_1.year = $4::INTEGER
          ORDER BY examination_due_1.starts_on ASC, examination_due_1.id ASC
          LIMIT $5::INTEGER) AS anon_4
        HAVING true),
      'null'),
    ',"examinations":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"id":', coalesce(json_of(translate(encode('Examination:'::bytea || uuid_send(anon_5.child_id) || uuid_send(anon_5.id),
                      'base64'),
                    '+/=',
                    '-_')),
                'null'::json),
              ',"date":"', anon_5.date,
              '","ageMonths":', coalesce('' || CAST(anon_5.months AS TEXT) || '',
                'null'),
              ',"specialties":', coalesce(json_of(anon_5.specialties),
                'null'::json),
              ',"tests":', coalesce(json_of(anon_5.tests),
                'null'::json),
              ',"recommendations":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN anon_5.recommendations
                  ELSE NULL END),
                'null'::json),
              ',"document":', coalesce((
                  SELECT concat('{"date":"', medical_document_2.date,
                    '"}') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = anon_5.child_id
                  AND medical_document_2.id = anon_5.document_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR anon_3.represents
                    AND (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.represents_teen
                    AND (medical_document_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_3.delegated
                    AND (medical_document_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                  AND (anon_3.represents
                    OR anon_3.represents_teen
                    OR anon_3.delegated
                    AND CAST(medical_document_2.kind AS TEXT) = ANY (array((
                          SELECT unnest(representation_2.document_kinds)
                          FROM representation AS representation_2
                          WHERE representation_2.child_id = child_1.id
                          AND representation_2.representative_id = (
                            SELECT viewer.representative_id
                            FROM viewer)
                          AND representation_2.status = 'ACTIVE'
                          AND NOT (representation_2.court_restricted
                            AND coalesce(representation_2.restricted_from <= $3::DATE
                              AND representation_2.restricted_to >= $3::DATE, true))
                          AND representation_2.valid_from <= $3::DATE
                          AND (representation_2.valid_to IS NULL
                            OR representation_2.valid_to >= $3::DATE)
                          AND representation_2.kind = 'DELEGATED'
                          AND representation_2.valid_to IS NOT NULL))))),
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
            AND NOT (anon_3.represents
              AND any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_3.represents_teen
              AND any_within(examination_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
              OR anon_3.delegated
              AND any_within(examination_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
          AND (cardinality(examination_1.labels) = 0
            OR anon_3.represents
            AND (examination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.represents_teen
            AND (examination_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_3.delegated
            AND (examination_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          ORDER BY examination_1.date DESC, examination_1.id DESC
          LIMIT $6::INTEGER) AS anon_5
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
                          OR anon_3.represents
                          AND (medical_document_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_3.represents_teen
                          AND (medical_document_3.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                          OR anon_3.delegated
                          AND (medical_document_3.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                        AND (anon_3.represents
                          OR anon_3.represents_teen
                          OR anon_3.delegated
                          AND CAST(medical_document_3.kind AS TEXT) = ANY (array((
                                SELECT unnest(representation_3.document_kinds)
                                FROM representation AS representation_3
                                WHERE representation_3.child_id = child_1.id
                                AND representation_3.representative_id = (
                                  SELECT viewer.representative_id
                                  FROM viewer)
                                AND representation_3.status = 'ACTIVE'
                                AND NOT (representation_3.court_restricted
                                  AND coalesce(representation_3.restricted_from <= $3::DATE
                                    AND representation_3.restricted_to >= $3::DATE, true))
                                AND representation_3.valid_from <= $3::DATE
                                AND (representation_3.valid_to IS NULL
                                  OR representation_3.valid_to >= $3::DATE)
                                AND representation_3.kind = 'DELEGATED'
                                AND representation_3.valid_to IS NOT NULL))))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY pe_exemption_1.valid_from DESC, pe_exemption_1.id ASC),
                ']') AS json
              FROM pe_exemption AS pe_exemption_1
              WHERE pe_exemption_1.child_id = passport_1.child_id
              AND (pe_exemption_1.state = 'CURRENT'
                OR pe_exemption_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.represents
                  AND any_within(pe_exemption_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_3.represents_teen
                  AND any_within(pe_exemption_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_3.delegated
                  AND any_within(pe_exemption_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(pe_exemption_1.labels) = 0
                OR anon_3.represents
                AND (pe_exemption_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.represents_teen
                AND (pe_exemption_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_3.delegated
                AND (pe_exemption_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_3.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_3.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_3.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $7::UUID
  AND (anon_3.represents
    OR anon_3.represents_teen
    OR anon_3.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT '{"children":{"nodes": []},"examined":{"nodes": []}}' AS json
  FROM district AS district_1
  WHERE district_1.id = $8::UUID) AS anon_2 ON true
