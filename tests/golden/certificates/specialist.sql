WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), covered_1 AS MATERIALIZED (
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
  LEFT OUTER JOIN staff AS staff_2 ON staff_2.id = viewer.staff_id), kin AS MATERIALIZED (
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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $4::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"inForce":', coalesce(anon_2.json,
      'null'),
    ',"replaced":', coalesce(anon_3.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"certificates":', coalesce(CASE
      WHEN anon_4.treating THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"form":', coalesce('"' || CASE
                WHEN anon_4.treating THEN anon_5.form
                ELSE NULL END || '"',
                'null'),
              ',"number":', coalesce(json_of(CASE
                  WHEN anon_4.treating THEN anon_5.number
                  ELSE NULL END),
                'null'::json),
              ',"status":', coalesce('"' || CASE
                WHEN anon_4.treating THEN CASE
                WHEN (anon_5.status = 'ISSUED'
                  AND anon_5.document_id IS NOT NULL
                  AND NOT (EXISTS (
                      SELECT 1
                      FROM medical_document AS medical_document_1
                      WHERE medical_document_1.child_id = anon_5.child_id
                      AND medical_document_1.id = anon_5.document_id
                      AND medical_document_1.status = 'REGISTERED'))) THEN 'REVOKED'
                ELSE anon_5.status END
                ELSE NULL END || '"',
                'null'),
              ',"validFrom":', coalesce(json_of(CASE
                  WHEN anon_4.treating THEN anon_5.valid_from
                  ELSE NULL END),
                'null'::json),
              ',"validTo":', coalesce(json_of(CASE
                  WHEN anon_4.treating THEN anon_5.valid_to
                  ELSE NULL END),
                'null'::json),
              ',"addressee":', coalesce(json_of(CASE
                  WHEN anon_4.treating THEN (
                    SELECT organization_1.name
                    FROM organization AS organization_1
                    WHERE organization_1.id = anon_5.addressee_id)
                  ELSE NULL END),
                'null'::json),
              ',"issuedBy":', coalesce(json_of(CASE
                  WHEN anon_4.treating THEN (
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_5.issued_by)
                  ELSE NULL END),
                'null'::json),
              ',"signature":"SIMULATED","lines":null,"code":null,"replacedBy":', coalesce(CASE
                WHEN anon_4.treating THEN (
                  SELECT concat('{"number":', coalesce(json_of(CASE
                        WHEN anon_4.treating THEN certificate_1.number
                        ELSE NULL END),
                      'null'::json),
                    '}') AS json
                  FROM certificate AS certificate_1
                  WHERE certificate_1.child_id = anon_5.child_id
                  AND certificate_1.id = anon_5.replaced_by_id
                  AND (cardinality(certificate_1.labels) = 0
                    OR anon_4.treating
                    AND (certificate_1.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_4.break_glass_labels
                    AND (certificate_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.break_glass
                    AND (certificate_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              ',"document":', coalesce(CASE
                WHEN anon_4.treating THEN (
                  SELECT concat('{"kind":"', medical_document_2.kind,
                    '"}') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = anon_5.child_id
                  AND medical_document_2.id = anon_5.document_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR anon_4.treating
                    AND (medical_document_2.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_4.break_glass_labels
                    AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.break_glass
                    AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}'),
            ',') FILTER (WHERE anon_5.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT certificate_2.child_id, certificate_2.document_id, certificate_2.form, certificate_2.number, certificate_2.valid_from, certificate_2.valid_to, certificate_2.addressee_id, certificate_2.issued_by, certificate_2.status, certificate_2.replaced_by_id, row_number() OVER (ORDER BY certificate_2.issued_at DESC, certificate_2.id DESC) AS n
          FROM certificate AS certificate_2
          WHERE certificate_2.child_id = child_1.id
          AND (cardinality(certificate_2.labels) = 0
            OR anon_4.treating
            AND (certificate_2.labels <@ (
                SELECT covered_1.labels
                FROM covered_1))
            OR anon_4.break_glass_labels
            AND (certificate_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_4.break_glass
            AND (certificate_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
          ORDER BY certificate_2.issued_at DESC, certificate_2.id DESC
          LIMIT $3::INTEGER + 1) AS anon_5
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    ',"camp":', coalesce(CASE
      WHEN anon_4.treating THEN concat('{"formNumber":', coalesce(json_of(CASE
            WHEN anon_4.treating THEN form_part('FORM_079U', $4::DATE,
              '{form,number}')
            ELSE NULL END),
          'null'::json),
        ',"identity":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,identity}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (nullif(child_1.family,
                  '') IS NOT NULL
                AND nullif(child_1.given,
                  '') IS NOT NULL) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"address":"WITHHELD","institution":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,institution}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM enrolment AS enrolment_1
                  WHERE enrolment_1.child_id = child_1.id
                  AND enrolment_1.valid_from <= $4::DATE
                  AND (enrolment_1.valid_to IS NULL
                    OR enrolment_1.valid_to >= $4::DATE))) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"pastDiseases":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,past_diseases}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_1
                  WHERE condition_1.child_id = child_1.id
                  AND (condition_1.state = 'CURRENT'
                    OR condition_1.amendment_labels IS NOT NULL
                    AND NOT (anon_4.treating
                      AND any_within(condition_1.amendment_labels, (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_4.break_glass_labels
                      AND any_within(condition_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.break_glass
                      AND any_within(condition_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                  AND (cardinality(condition_1.labels) = 0
                    OR anon_4.treating
                    AND (condition_1.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_4.break_glass_labels
                    AND (condition_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.break_glass
                    AND (condition_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                  AND NOT condition_1.clinical_status IN ('ACTIVE',
                    'RECURRENCE',
                    'RELAPSE'))) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"diagnoses":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,diagnoses}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM condition AS condition_2
                    WHERE condition_2.child_id = child_1.id
                    AND (condition_2.state = 'CURRENT'
                      OR condition_2.amendment_labels IS NOT NULL
                      AND NOT (anon_4.treating
                        AND any_within(condition_2.amendment_labels, (
                            SELECT covered_1.labels
                            FROM covered_1))
                        OR anon_4.break_glass_labels
                        AND any_within(condition_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_4.break_glass
                        AND any_within(condition_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                    AND (cardinality(condition_2.labels) = 0
                      OR anon_4.treating
                      AND (condition_2.labels <@ (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_4.break_glass_labels
                      AND (condition_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.break_glass
                      AND (condition_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                    AND condition_2.clinical_status IN ('ACTIVE',
                      'RECURRENCE',
                      'RELAPSE')))
                OR (
                  SELECT passport_1.no_known_conditions_at
                  FROM passport AS passport_1
                  WHERE passport_1.child_id = child_1.id) IS NOT NULL) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"allergies":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,allergies}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM allergy AS allergy_1
                    WHERE allergy_1.child_id = child_1.id
                    AND (allergy_1.state = 'CURRENT'
                      OR allergy_1.amendment_labels IS NOT NULL
                      AND NOT (anon_4.treating
                        AND any_within(allergy_1.amendment_labels, (
                            SELECT covered_1.labels
                            FROM covered_1))
                        OR anon_4.break_glass_labels
                        AND any_within(allergy_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_4.break_glass
                        AND any_within(allergy_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                    AND (cardinality(allergy_1.vital_labels) = 0
                      OR anon_4.treating
                      AND (allergy_1.vital_labels <@ (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_4.break_glass_labels
                      AND (allergy_1.vital_labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.break_glass
                      AND (allergy_1.vital_labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                    AND allergy_1.clinical_status IN ('ACTIVE',
                      'RECURRENCE',
                      'RELAPSE')))
                OR (
                  SELECT passport_2.no_known_allergies_at
                  FROM passport AS passport_2
                  WHERE passport_2.child_id = child_1.id) IS NOT NULL) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"medications":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,medications}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM medication AS medication_1
                  WHERE medication_1.child_id = child_1.id
                  AND (medication_1.state = 'CURRENT'
                    OR medication_1.amendment_labels IS NOT NULL
                    AND NOT (anon_4.treating
                      AND any_within(medication_1.amendment_labels, (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_4.break_glass_labels
                      AND any_within(medication_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.break_glass
                      AND any_within(medication_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                  AND (cardinality(medication_1.labels) = 0
                    OR anon_4.treating
                    AND (medication_1.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_4.break_glass_labels
                    AND (medication_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.break_glass
                    AND (medication_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                  AND medication_1.status = 'ACTIVE')) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"vaccinations":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,vaccinations}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM vaccination AS vaccination_1
                  WHERE vaccination_1.child_id = child_1.id
                  AND (vaccination_1.state = 'CURRENT'
                    OR vaccination_1.amendment_labels IS NOT NULL
                    AND NOT (anon_4.treating
                      AND any_within(vaccination_1.amendment_labels, (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_4.break_glass_labels
                      AND any_within(vaccination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.break_glass
                      AND any_within(vaccination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                  AND (cardinality(vaccination_1.labels) = 0
                    OR anon_4.treating
                    AND (vaccination_1.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_4.break_glass_labels
                    AND (vaccination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.break_glass
                    AND (vaccination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"measurements":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,measurements}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN ((
                  SELECT CASE
                  WHEN (count(*) = 2) THEN min(anon_6.at)
                  ELSE NULL END
                  FROM (
                    SELECT max(measurement_1.effective_at) AS at
                    FROM measurement AS measurement_1
                    WHERE measurement_1.child_id = child_1.id
                    AND measurement_1.kind IN ('HEIGHT',
                      'WEIGHT')
                    AND (measurement_1.state = 'CURRENT'
                      OR measurement_1.amendment_labels IS NOT NULL
                      AND NOT (anon_4.treating
                        AND any_within(measurement_1.amendment_labels, (
                            SELECT covered_1.labels
                            FROM covered_1))
                        OR anon_4.break_glass_labels
                        AND any_within(measurement_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_4.break_glass
                        AND any_within(measurement_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                    AND (cardinality(measurement_1.labels) = 0
                      OR anon_4.treating
                      AND (measurement_1.labels <@ (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_4.break_glass_labels
                      AND (measurement_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.break_glass
                      AND (measurement_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))) GROUP BY measurement_1.kind) AS anon_6) IS NULL) THEN 'NEEDS_EXAMINATION'
              WHEN ((
                  SELECT CASE
                  WHEN (count(*) = 2) THEN min(anon_6.at)
                  ELSE NULL END
                  FROM (
                    SELECT max(measurement_1.effective_at) AS at
                    FROM measurement AS measurement_1
                    WHERE measurement_1.child_id = child_1.id
                    AND measurement_1.kind IN ('HEIGHT',
                      'WEIGHT')
                    AND (measurement_1.state = 'CURRENT'
                      OR measurement_1.amendment_labels IS NOT NULL
                      AND NOT (anon_4.treating
                        AND any_within(measurement_1.amendment_labels, (
                            SELECT covered_1.labels
                            FROM covered_1))
                        OR anon_4.break_glass_labels
                        AND any_within(measurement_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_4.break_glass
                        AND any_within(measurement_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                    AND (cardinality(measurement_1.labels) = 0
                      OR anon_4.treating
                      AND (measurement_1.labels <@ (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_4.break_glass_labels
                      AND (measurement_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.break_glass
                      AND (measurement_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))) GROUP BY measurement_1.kind) AS anon_6) >= $5::TIMESTAMP WITH TIME ZONE - make_interval(0, 0, 0, CAST(form_part('FORM_079U', $4::DATE,
                      '{items,measurements,maxAgeDays}') AS INTEGER))) THEN 'PRESENT'
              ELSE 'STALE' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"healthGroup":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,health_group}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (CASE
                WHEN ((
                    SELECT passport_3.health_group_value
                    FROM passport AS passport_3
                    WHERE passport_3.child_id = child_1.id) IS NOT NULL) THEN (
                  SELECT passport_4.health_group_effective_at
                  FROM passport AS passport_4
                  WHERE passport_4.child_id = child_1.id)
                ELSE NULL END IS NULL) THEN 'NEEDS_EXAMINATION'
              WHEN (CASE
                WHEN ((
                    SELECT passport_3.health_group_value
                    FROM passport AS passport_3
                    WHERE passport_3.child_id = child_1.id) IS NOT NULL) THEN (
                  SELECT passport_4.health_group_effective_at
                  FROM passport AS passport_4
                  WHERE passport_4.child_id = child_1.id)
                ELSE NULL END >= $5::TIMESTAMP WITH TIME ZONE - make_interval(0, 0, 0, CAST(form_part('FORM_079U', $4::DATE,
                      '{items,health_group,maxAgeDays}') AS INTEGER))) THEN 'PRESENT'
              ELSE 'STALE' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"physicalEducationGroup":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,physical_education_group}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (CASE
                WHEN ((
                    SELECT passport_5.physical_education_group_value
                    FROM passport AS passport_5
                    WHERE passport_5.child_id = child_1.id) IS NOT NULL) THEN (
                  SELECT passport_6.physical_education_group_effective_at
                  FROM passport AS passport_6
                  WHERE passport_6.child_id = child_1.id)
                ELSE NULL END IS NULL) THEN 'NEEDS_EXAMINATION'
              WHEN (CASE
                WHEN ((
                    SELECT passport_5.physical_education_group_value
                    FROM passport AS passport_5
                    WHERE passport_5.child_id = child_1.id) IS NOT NULL) THEN (
                  SELECT passport_6.physical_education_group_effective_at
                  FROM passport AS passport_6
                  WHERE passport_6.child_id = child_1.id)
                ELSE NULL END >= $5::TIMESTAMP WITH TIME ZONE - make_interval(0, 0, 0, CAST(form_part('FORM_079U', $4::DATE,
                      '{items,physical_education_group,maxAgeDays}') AS INTEGER))) THEN 'PRESENT'
              ELSE 'STALE' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"inspection":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,inspection}') IS NULL) THEN 'NOT_ASKED'
              ELSE 'NEEDS_EXAMINATION' END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"contraindications":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,contraindications}') IS NULL) THEN 'NOT_ASKED'
              ELSE 'NEEDS_SIGNATURE' END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"signature":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,signature}') IS NULL) THEN 'NOT_ASKED'
              ELSE 'NEEDS_SIGNATURE' END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"absence":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,absence}') IS NULL) THEN 'NOT_ASKED'
              ELSE 'NEEDS_SIGNATURE' END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"norm":', coalesce(CASE
          WHEN anon_4.treating THEN (
            SELECT concat('{"act":', coalesce(json_of(CASE
                  WHEN anon_4.treating THEN norm_1.act
                  ELSE NULL END),
                'null'::json),
              ',"title":', coalesce(json_of(CASE
                  WHEN anon_4.treating THEN norm_1.title
                  ELSE NULL END),
                'null'::json),
              ',"validFrom":', coalesce(json_of(CASE
                  WHEN anon_4.treating THEN norm_1.valid_from
                  ELSE NULL END),
                'null'::json),
              ',"checked":', coalesce('"' || CASE
                WHEN anon_4.treating THEN norm_1.checked
                ELSE NULL END || '"',
                'null'),
              '}') AS json
            FROM norm AS norm_1
            WHERE norm_1.id = form_norm('FORM_079U', $4::DATE))
          ELSE 'null' END,
          'null'),
        '}')
      ELSE 'null' END,
      'null'),
    ',"school":', coalesce(CASE
      WHEN anon_4.treating THEN concat('{"title":', coalesce(json_of(CASE
            WHEN anon_4.treating THEN form_part('FORM_026U_2000', $4::DATE,
              '{form,title}')
            ELSE NULL END),
          'null'::json),
        ',"examination":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_026U_2000', $4::DATE,
                  '{items,examination}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN ((
                  SELECT max(examination_1.date)
                  FROM examination AS examination_1
                  WHERE examination_1.child_id = child_1.id
                  AND (examination_1.state = 'CURRENT'
                    OR examination_1.amendment_labels IS NOT NULL
                    AND NOT (anon_4.treating
                      AND any_within(examination_1.amendment_labels, (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_4.break_glass_labels
                      AND any_within(examination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.break_glass
                      AND any_within(examination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                  AND (cardinality(examination_1.labels) = 0
                    OR anon_4.treating
                    AND (examination_1.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_4.break_glass_labels
                    AND (examination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.break_glass
                    AND (examination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))) IS NULL) THEN 'NEEDS_EXAMINATION'
              WHEN ((
                  SELECT max(examination_1.date)
                  FROM examination AS examination_1
                  WHERE examination_1.child_id = child_1.id
                  AND (examination_1.state = 'CURRENT'
                    OR examination_1.amendment_labels IS NOT NULL
                    AND NOT (anon_4.treating
                      AND any_within(examination_1.amendment_labels, (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_4.break_glass_labels
                      AND any_within(examination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.break_glass
                      AND any_within(examination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                  AND (cardinality(examination_1.labels) = 0
                    OR anon_4.treating
                    AND (examination_1.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_4.break_glass_labels
                    AND (examination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.break_glass
                    AND (examination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))) >= $4::DATE - CAST(form_part('FORM_026U_2000', $4::DATE,
                    '{items,examination,maxAgeDays}') AS INTEGER)) THEN 'PRESENT'
              ELSE 'STALE' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"healthGroup":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.treating THEN CASE
              WHEN (form_part('FORM_026U_2000', $4::DATE,
                  '{items,health_group}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (CASE
                WHEN ((
                    SELECT passport_7.health_group_value
                    FROM passport AS passport_7
                    WHERE passport_7.child_id = child_1.id) IS NOT NULL) THEN (
                  SELECT passport_8.health_group_effective_at
                  FROM passport AS passport_8
                  WHERE passport_8.child_id = child_1.id)
                ELSE NULL END IS NULL) THEN 'NEEDS_EXAMINATION'
              WHEN (CASE
                WHEN ((
                    SELECT passport_7.health_group_value
                    FROM passport AS passport_7
                    WHERE passport_7.child_id = child_1.id) IS NOT NULL) THEN (
                  SELECT passport_8.health_group_effective_at
                  FROM passport AS passport_8
                  WHERE passport_8.child_id = child_1.id)
                ELSE NULL END >= $5::TIMESTAMP WITH TIME ZONE - make_interval(0, 0, 0, CAST(form_part('FORM_026U_2000', $4::DATE,
                      '{items,health_group,maxAgeDays}') AS INTEGER))) THEN 'PRESENT'
              ELSE 'STALE' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"norm":', coalesce(CASE
          WHEN anon_4.treating THEN (
            SELECT concat('{"act":', coalesce(json_of(CASE
                  WHEN anon_4.treating THEN norm_2.act
                  ELSE NULL END),
                'null'::json),
              '}') AS json
            FROM norm AS norm_2
            WHERE norm_2.id = form_norm('FORM_026U_2000', $4::DATE))
          ELSE 'null' END,
          'null'),
        '}')
      ELSE 'null' END,
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
        AND assignment_1.valid_from <= $4::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $4::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_1
          WHERE commission_member_1.child_id = child_1.id
          AND commission_member_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_1.ended_at IS NULL
          AND commission_member_1.expires_on >= $4::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_1
          WHERE appointment_1.child_id = child_1.id
          AND appointment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_1.day = $4::DATE
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
                AND assignment_2.valid_from <= $4::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $4::DATE))))))
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
                  AND assignment_3.valid_from <= $4::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $4::DATE))))
            AND referral_1.specialty = (
              SELECT staff_3.specialty
              FROM staff AS staff_3
              WHERE staff_3.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_1.closed_at IS NULL
            OR referral_1.closed_at >= $5::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
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
        AND assignment_4.valid_from <= $4::DATE
        AND (assignment_4.valid_to IS NULL
          OR assignment_4.valid_to >= $4::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND break_glass_grant_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.closed_at IS NULL
        AND break_glass_grant_1.expires_at > $5::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_1.role = $2::VARCHAR))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_5
        WHERE assignment_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_5.valid_from <= $4::DATE
        AND (assignment_5.valid_to IS NULL
          OR assignment_5.valid_to >= $4::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND break_glass_grant_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.closed_at IS NULL
        AND break_glass_grant_2.expires_at > $5::TIMESTAMP WITH TIME ZONE
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
      AND break_glass_grant_3.expires_at > $5::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_3.role = $2::VARCHAR
      AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_3.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_4 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_4.treating
    OR anon_4.break_glass
    OR anon_4.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"valid":', coalesce(json_of(anon_7.days IS NOT NULL),
      'null'::json),
    ',"validFrom":', coalesce(json_of(anon_7.days[1]),
      'null'::json),
    ',"validUntil":', coalesce(json_of(anon_7.days[2]),
      'null'::json),
    '}') AS json
  FROM (
    SELECT verified_certificate($7::VARCHAR, $4::DATE) AS days) AS anon_7) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"valid":', coalesce(json_of(anon_8.days IS NOT NULL),
      'null'::json),
    ',"validFrom":', coalesce(json_of(anon_8.days[1]),
      'null'::json),
    ',"validUntil":', coalesce(json_of(anon_8.days[2]),
      'null'::json),
    '}') AS json
  FROM (
    SELECT verified_certificate($8::VARCHAR, $4::DATE) AS days) AS anon_8) AS anon_3 ON true
