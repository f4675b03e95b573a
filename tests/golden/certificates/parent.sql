WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_1.child_id
      FROM representation AS representation_1
      WHERE representation_1.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_1.status = 'ACTIVE'
      AND NOT (representation_1.court_restricted
        AND coalesce(representation_1.restricted_from <= $4::DATE
          AND representation_1.restricted_to >= $4::DATE, true))
      AND representation_1.valid_from <= $4::DATE
      AND (representation_1.valid_to IS NULL
        OR representation_1.valid_to >= $4::DATE)
      AND representation_1.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_2.child_id
      FROM representation AS representation_2
      WHERE representation_2.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $4::DATE
          AND representation_2.restricted_to >= $4::DATE, true))
      AND representation_2.valid_from <= $4::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $4::DATE)
      AND representation_2.kind = 'DELEGATED'
      AND representation_2.valid_to IS NOT NULL)) AS child_ids
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
      WHEN (anon_4.represents
        OR anon_4.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"form":', coalesce('"' || CASE
                WHEN (anon_4.represents
                  OR anon_4.represents_teen) THEN anon_5.form
                ELSE NULL END || '"',
                'null'),
              ',"number":', coalesce(json_of(CASE
                  WHEN (anon_4.represents
                    OR anon_4.represents_teen) THEN anon_5.number
                  ELSE NULL END),
                'null'::json),
              ',"status":', coalesce('"' || CASE
                WHEN (anon_4.represents
                  OR anon_4.represents_teen) THEN CASE
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
                  WHEN (anon_4.represents
                    OR anon_4.represents_teen) THEN anon_5.valid_from
                  ELSE NULL END),
                'null'::json),
              ',"validTo":', coalesce(json_of(CASE
                  WHEN (anon_4.represents
                    OR anon_4.represents_teen) THEN anon_5.valid_to
                  ELSE NULL END),
                'null'::json),
              ',"addressee":', coalesce(json_of(CASE
                  WHEN (anon_4.represents
                    OR anon_4.represents_teen) THEN (
                    SELECT organization_1.name
                    FROM organization AS organization_1
                    WHERE organization_1.id = anon_5.addressee_id)
                  ELSE NULL END),
                'null'::json),
              ',"issuedBy":', coalesce(json_of(CASE
                  WHEN (anon_4.represents
                    OR anon_4.represents_teen) THEN (
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_5.issued_by)
                  ELSE NULL END),
                'null'::json),
              ',"signature":"SIMULATED","lines":', coalesce(json_of(CASE
                  WHEN (anon_4.represents
                    OR anon_4.represents_teen) THEN anon_5.lines
                  ELSE NULL END),
                'null'::json),
              ',"code":', coalesce(json_of(CASE
                  WHEN (anon_4.represents
                    OR anon_4.represents_teen) THEN anon_5.code
                  ELSE NULL END),
                'null'::json),
              ',"replacedBy":', coalesce(CASE
                WHEN (anon_4.represents
                  OR anon_4.represents_teen) THEN (
                  SELECT concat('{"number":', coalesce(json_of(CASE
                        WHEN (anon_4.represents
                          OR anon_4.represents_teen) THEN certificate_1.number
                        ELSE NULL END),
                      'null'::json),
                    '}') AS json
                  FROM certificate AS certificate_1
                  WHERE certificate_1.child_id = anon_5.child_id
                  AND certificate_1.id = anon_5.replaced_by_id
                  AND (cardinality(certificate_1.labels) = 0
                    OR anon_4.represents
                    AND (certificate_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.represents_teen
                    AND (certificate_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_4.delegated
                    AND (certificate_1.labels <@ CAST('{SOCIAL}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              ',"document":', coalesce(CASE
                WHEN (anon_4.represents
                  OR anon_4.represents_teen) THEN (
                  SELECT concat('{"kind":"', medical_document_2.kind,
                    '"}') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = anon_5.child_id
                  AND medical_document_2.id = anon_5.document_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR anon_4.represents
                    AND (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.represents_teen
                    AND (medical_document_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_4.delegated
                    AND (medical_document_2.labels <@ CAST('{SOCIAL}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}'),
            ',') FILTER (WHERE anon_5.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT certificate_2.child_id, certificate_2.document_id, certificate_2.form, certificate_2.number, certificate_2.code, certificate_2.valid_from, certificate_2.valid_to, certificate_2.addressee_id, certificate_2.lines, certificate_2.issued_by, certificate_2.status, certificate_2.replaced_by_id, row_number() OVER (ORDER BY certificate_2.issued_at DESC, certificate_2.id DESC) AS n
          FROM certificate AS certificate_2
          WHERE certificate_2.child_id = child_1.id
          AND (cardinality(certificate_2.labels) = 0
            OR anon_4.represents
            AND (certificate_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_4.represents_teen
            AND (certificate_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_4.delegated
            AND (certificate_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          ORDER BY certificate_2.issued_at DESC, certificate_2.id DESC
          LIMIT $3::INTEGER + 1) AS anon_5
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    ',"camp":', coalesce(CASE
      WHEN (anon_4.represents
        OR anon_4.represents_teen) THEN concat('{"formNumber":', coalesce(json_of(CASE
            WHEN (anon_4.represents
              OR anon_4.represents_teen) THEN form_part('FORM_079U', $4::DATE,
              '{form,number}')
            ELSE NULL END),
          'null'::json),
        ',"identity":', coalesce(json_of(coalesce(CASE
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
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
        ',"address":', coalesce(json_of(coalesce(CASE
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,address}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN ((
                  SELECT address_1.text
                  FROM address AS address_1
                  WHERE address_1.child_id = child_1.id
                  AND address_1.kind = 'RESIDENCE'
                  AND address_1.valid_from <= $4::DATE
                  AND (address_1.valid_to IS NULL
                    OR address_1.valid_to >= $4::DATE)
                  ORDER BY address_1.valid_from DESC, address_1.id DESC
                  LIMIT 1) IS NOT NULL) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"institution":', coalesce(json_of(coalesce(CASE
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
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
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,past_diseases}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_1
                  WHERE condition_1.child_id = child_1.id
                  AND (condition_1.state = 'CURRENT'
                    OR condition_1.amendment_labels IS NOT NULL
                    AND NOT (anon_4.represents
                      AND any_within(condition_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.represents_teen
                      AND any_within(condition_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_4.delegated
                      AND any_within(condition_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                  AND (cardinality(condition_1.labels) = 0
                    OR anon_4.represents
                    AND (condition_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.represents_teen
                    AND (condition_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_4.delegated
                    AND (condition_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                  AND NOT condition_1.clinical_status IN ('ACTIVE',
                    'RECURRENCE',
                    'RELAPSE'))) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"diagnoses":', coalesce(json_of(coalesce(CASE
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,diagnoses}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM condition AS condition_2
                    WHERE condition_2.child_id = child_1.id
                    AND (condition_2.state = 'CURRENT'
                      OR condition_2.amendment_labels IS NOT NULL
                      AND NOT (anon_4.represents
                        AND any_within(condition_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_4.represents_teen
                        AND any_within(condition_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                        OR anon_4.delegated
                        AND any_within(condition_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                    AND (cardinality(condition_2.labels) = 0
                      OR anon_4.represents
                      AND (condition_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.represents_teen
                      AND (condition_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_4.delegated
                      AND (condition_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
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
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,allergies}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM allergy AS allergy_1
                    WHERE allergy_1.child_id = child_1.id
                    AND (allergy_1.state = 'CURRENT'
                      OR allergy_1.amendment_labels IS NOT NULL
                      AND NOT (anon_4.represents
                        AND any_within(allergy_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_4.represents_teen
                        AND any_within(allergy_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                        OR anon_4.delegated
                        AND any_within(allergy_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                    AND (cardinality(allergy_1.labels) = 0
                      OR anon_4.represents
                      AND (allergy_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.represents_teen
                      AND (allergy_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_4.delegated
                      AND (allergy_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
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
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,medications}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM medication AS medication_1
                  WHERE medication_1.child_id = child_1.id
                  AND (medication_1.state = 'CURRENT'
                    OR medication_1.amendment_labels IS NOT NULL
                    AND NOT (anon_4.represents
                      AND any_within(medication_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.represents_teen
                      AND any_within(medication_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_4.delegated
                      AND any_within(medication_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                  AND (cardinality(medication_1.labels) = 0
                    OR anon_4.represents
                    AND (medication_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.represents_teen
                    AND (medication_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_4.delegated
                    AND (medication_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                  AND medication_1.status = 'ACTIVE')) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"vaccinations":', coalesce(json_of(coalesce(CASE
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,vaccinations}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM vaccination AS vaccination_1
                  WHERE vaccination_1.child_id = child_1.id
                  AND (vaccination_1.state = 'CURRENT'
                    OR vaccination_1.amendment_labels IS NOT NULL
                    AND NOT (anon_4.represents
                      AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.represents_teen
                      AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_4.delegated
                      AND any_within(vaccination_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                  AND (cardinality(vaccination_1.labels) = 0
                    OR anon_4.represents
                    AND (vaccination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.represents_teen
                    AND (vaccination_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_4.delegated
                    AND (vaccination_1.labels <@ CAST('{SOCIAL}' AS TEXT[]))))) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"measurements":', coalesce(json_of(coalesce(CASE
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
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
                      AND NOT (anon_4.represents
                        AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_4.represents_teen
                        AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                        OR anon_4.delegated
                        AND any_within(measurement_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                    AND (cardinality(measurement_1.labels) = 0
                      OR anon_4.represents
                      AND (measurement_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.represents_teen
                      AND (measurement_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_4.delegated
                      AND (measurement_1.labels <@ CAST('{SOCIAL}' AS TEXT[]))) GROUP BY measurement_1.kind) AS anon_6) IS NULL) THEN 'NEEDS_EXAMINATION'
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
                      AND NOT (anon_4.represents
                        AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_4.represents_teen
                        AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                        OR anon_4.delegated
                        AND any_within(measurement_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                    AND (cardinality(measurement_1.labels) = 0
                      OR anon_4.represents
                      AND (measurement_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.represents_teen
                      AND (measurement_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_4.delegated
                      AND (measurement_1.labels <@ CAST('{SOCIAL}' AS TEXT[]))) GROUP BY measurement_1.kind) AS anon_6) >= $5::TIMESTAMP WITH TIME ZONE - make_interval(0, 0, 0, CAST(form_part('FORM_079U', $4::DATE,
                      '{items,measurements,maxAgeDays}') AS INTEGER))) THEN 'PRESENT'
              ELSE 'STALE' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"healthGroup":', coalesce(json_of(coalesce(CASE
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
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
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
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
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,inspection}') IS NULL) THEN 'NOT_ASKED'
              ELSE 'NEEDS_EXAMINATION' END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"contraindications":', coalesce(json_of(coalesce(CASE
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,contraindications}') IS NULL) THEN 'NOT_ASKED'
              ELSE 'NEEDS_SIGNATURE' END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"signature":', coalesce(json_of(coalesce(CASE
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,signature}') IS NULL) THEN 'NOT_ASKED'
              ELSE 'NEEDS_SIGNATURE' END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"absence":', coalesce(json_of(coalesce(CASE
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,absence}') IS NULL) THEN 'NOT_ASKED'
              ELSE 'NEEDS_SIGNATURE' END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"norm":', coalesce(CASE
          WHEN (anon_4.represents
            OR anon_4.represents_teen) THEN (
            SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                'null'::json),
              ',"title":', coalesce(json_of(norm_1.title),
                'null'::json),
              ',"validFrom":"', norm_1.valid_from,
              '","checked":"', norm_1.checked,
              '"}') AS json
            FROM norm AS norm_1
            WHERE norm_1.id = form_norm('FORM_079U', $4::DATE))
          ELSE 'null' END,
          'null'),
        '}')
      ELSE 'null' END,
      'null'),
    ',"school":', coalesce(CASE
      WHEN (anon_4.represents
        OR anon_4.represents_teen) THEN concat('{"title":', coalesce(json_of(CASE
            WHEN (anon_4.represents
              OR anon_4.represents_teen) THEN form_part('FORM_026U_2000', $4::DATE,
              '{form,title}')
            ELSE NULL END),
          'null'::json),
        ',"examination":', coalesce(json_of(coalesce(CASE
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
              WHEN (form_part('FORM_026U_2000', $4::DATE,
                  '{items,examination}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN ((
                  SELECT max(examination_1.date)
                  FROM examination AS examination_1
                  WHERE examination_1.child_id = child_1.id
                  AND (examination_1.state = 'CURRENT'
                    OR examination_1.amendment_labels IS NOT NULL
                    AND NOT (anon_4.represents
                      AND any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.represents_teen
                      AND any_within(examination_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_4.delegated
                      AND any_within(examination_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                  AND (cardinality(examination_1.labels) = 0
                    OR anon_4.represents
                    AND (examination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.represents_teen
                    AND (examination_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_4.delegated
                    AND (examination_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))) IS NULL) THEN 'NEEDS_EXAMINATION'
              WHEN ((
                  SELECT max(examination_1.date)
                  FROM examination AS examination_1
                  WHERE examination_1.child_id = child_1.id
                  AND (examination_1.state = 'CURRENT'
                    OR examination_1.amendment_labels IS NOT NULL
                    AND NOT (anon_4.represents
                      AND any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_4.represents_teen
                      AND any_within(examination_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_4.delegated
                      AND any_within(examination_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                  AND (cardinality(examination_1.labels) = 0
                    OR anon_4.represents
                    AND (examination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_4.represents_teen
                    AND (examination_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_4.delegated
                    AND (examination_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))) >= $4::DATE - CAST(form_part('FORM_026U_2000', $4::DATE,
                    '{items,examination,maxAgeDays}') AS INTEGER)) THEN 'PRESENT'
              ELSE 'STALE' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"healthGroup":', coalesce(json_of(coalesce(CASE
              WHEN (anon_4.represents
                OR anon_4.represents_teen) THEN CASE
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
          WHEN (anon_4.represents
            OR anon_4.represents_teen) THEN (
            SELECT concat('{"act":', coalesce(json_of(norm_2.act),
                'null'::json),
              '}') AS json
            FROM norm AS norm_2
            WHERE norm_2.id = form_norm('FORM_026U_2000', $4::DATE))
          ELSE 'null' END,
          'null'),
        '}')
      ELSE 'null' END,
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_4.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_4.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_4.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_4 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_4.represents
    OR anon_4.represents_teen
    OR anon_4.delegated)
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
