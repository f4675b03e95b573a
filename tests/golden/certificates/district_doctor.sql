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
  SELECT concat('{"certificates":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"form":"', anon_4.form,
              '","number":', coalesce(json_of(anon_4.number),
                'null'::json),
              ',"status":', coalesce('"' || CASE
                WHEN (anon_4.status = 'ISSUED'
                  AND anon_4.document_id IS NOT NULL
                  AND NOT (EXISTS (
                      SELECT 1
                      FROM medical_document AS medical_document_1
                      WHERE medical_document_1.child_id = anon_4.child_id
                      AND medical_document_1.id = anon_4.document_id
                      AND medical_document_1.status = 'REGISTERED'))) THEN 'REVOKED'
                ELSE anon_4.status END || '"',
                'null'),
              ',"validFrom":"', anon_4.valid_from,
              '","validTo":"', anon_4.valid_to,
              '","addressee":', coalesce(json_of((
                    SELECT organization_1.name
                    FROM organization AS organization_1
                    WHERE organization_1.id = anon_4.addressee_id)),
                'null'::json),
              ',"issuedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_4.issued_by)),
                'null'::json),
              ',"signature":"SIMULATED","lines":', coalesce(json_of(anon_4.lines),
                'null'::json),
              ',"code":', coalesce(json_of(anon_4.code),
                'null'::json),
              ',"replacedBy":', coalesce((
                  SELECT concat('{"number":', coalesce(json_of(certificate_1.number),
                      'null'::json),
                    '}') AS json
                  FROM certificate AS certificate_1
                  WHERE certificate_1.child_id = anon_4.child_id
                  AND certificate_1.id = anon_4.replaced_by_id
                  AND (cardinality(certificate_1.labels) = 0
                    OR (certificate_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                'null'),
              ',"document":', coalesce((
                  SELECT concat('{"kind":"', medical_document_2.kind,
                    '"}') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = anon_4.child_id
                  AND medical_document_2.id = anon_4.document_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_4.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT certificate_2.child_id, certificate_2.document_id, certificate_2.form, certificate_2.number, certificate_2.code, certificate_2.valid_from, certificate_2.valid_to, certificate_2.addressee_id, certificate_2.lines, certificate_2.issued_by, certificate_2.status, certificate_2.replaced_by_id, row_number() OVER (ORDER BY certificate_2.issued_at DESC, certificate_2.id DESC) AS n
          FROM certificate AS certificate_2
          WHERE certificate_2.child_id = child_1.id
          AND (cardinality(certificate_2.labels) = 0
            OR (certificate_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY certificate_2.issued_at DESC, certificate_2.id DESC
          LIMIT $3::INTEGER + 1) AS anon_4
        HAVING true),
      'null'),
    ',"camp":{"formNumber":', coalesce(json_of(form_part('FORM_079U', $4::DATE,
          '{form,number}')),
      'null'::json),
    ',"identity":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $4::DATE,
          '{items,identity}') IS NULL) THEN 'NOT_ASKED'
      ELSE CASE
      WHEN (nullif(child_1.family,
          '') IS NOT NULL
        AND nullif(child_1.given,
          '') IS NOT NULL) THEN 'PRESENT'
      ELSE 'MISSING' END END || '"',
      'null'),
    ',"address":', coalesce('"' || CASE
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
      ELSE 'MISSING' END END || '"',
      'null'),
    ',"institution":', coalesce('"' || CASE
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
      ELSE 'MISSING' END END || '"',
      'null'),
    ',"pastDiseases":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $4::DATE,
          '{items,past_diseases}') IS NULL) THEN 'NOT_ASKED'
      ELSE CASE
      WHEN (EXISTS (
          SELECT 1
          FROM condition AS condition_1
          WHERE condition_1.child_id = child_1.id
          AND (condition_1.state = 'CURRENT'
            OR condition_1.amendment_labels IS NOT NULL
            AND NOT any_within(condition_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(condition_1.labels) = 0
            OR (condition_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND NOT condition_1.clinical_status IN ('ACTIVE',
            'RECURRENCE',
            'RELAPSE'))) THEN 'PRESENT'
      ELSE 'MISSING' END END || '"',
      'null'),
    ',"diagnoses":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $4::DATE,
          '{items,diagnoses}') IS NULL) THEN 'NOT_ASKED'
      ELSE CASE
      WHEN ((EXISTS (
            SELECT 1
            FROM condition AS condition_2
            WHERE condition_2.child_id = child_1.id
            AND (condition_2.state = 'CURRENT'
              OR condition_2.amendment_labels IS NOT NULL
              AND NOT any_within(condition_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(condition_2.labels) = 0
              OR (condition_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND condition_2.clinical_status IN ('ACTIVE',
              'RECURRENCE',
              'RELAPSE')))
        OR (
          SELECT passport_1.no_known_conditions_at
          FROM passport AS passport_1
          WHERE passport_1.child_id = child_1.id) IS NOT NULL) THEN 'PRESENT'
      ELSE 'MISSING' END END || '"',
      'null'),
    ',"allergies":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $4::DATE,
          '{items,allergies}') IS NULL) THEN 'NOT_ASKED'
      ELSE CASE
      WHEN ((EXISTS (
            SELECT 1
            FROM allergy AS allergy_1
            WHERE allergy_1.child_id = child_1.id
            AND (allergy_1.state = 'CURRENT'
              OR allergy_1.amendment_labels IS NOT NULL
              AND NOT any_within(allergy_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(allergy_1.vital_labels) = 0
              OR (allergy_1.vital_labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND allergy_1.clinical_status IN ('ACTIVE',
              'RECURRENCE',
              'RELAPSE')))
        OR (
          SELECT passport_2.no_known_allergies_at
          FROM passport AS passport_2
          WHERE passport_2.child_id = child_1.id) IS NOT NULL) THEN 'PRESENT'
      ELSE 'MISSING' END END || '"',
      'null'),
    ',"medications":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $4::DATE,
          '{items,medications}') IS NULL) THEN 'NOT_ASKED'
      ELSE CASE
      WHEN (EXISTS (
          SELECT 1
          FROM medication AS medication_1
          WHERE medication_1.child_id = child_1.id
          AND (medication_1.state = 'CURRENT'
            OR medication_1.amendment_labels IS NOT NULL
            AND NOT any_within(medication_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(medication_1.labels) = 0
            OR (medication_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND medication_1.status = 'ACTIVE')) THEN 'PRESENT'
      ELSE 'MISSING' END END || '"',
      'null'),
    ',"vaccinations":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $4::DATE,
          '{items,vaccinations}') IS NULL) THEN 'NOT_ASKED'
      ELSE CASE
      WHEN (EXISTS (
          SELECT 1
          FROM vaccination AS vaccination_1
          WHERE vaccination_1.child_id = child_1.id
          AND (vaccination_1.state = 'CURRENT'
            OR vaccination_1.amendment_labels IS NOT NULL
            AND NOT any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(vaccination_1.labels) = 0
            OR (vaccination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))))) THEN 'PRESENT'
      ELSE 'MISSING' END END || '"',
      'null'),
    ',"measurements":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $4::DATE,
          '{items,measurements}') IS NULL) THEN 'NOT_ASKED'
      ELSE CASE
      WHEN ((
          SELECT CASE
          WHEN (count(*) = 2) THEN min(anon_5.at)
          ELSE NULL END
          FROM (
            SELECT max(measurement_1.effective_at) AS at
            FROM measurement AS measurement_1
            WHERE measurement_1.child_id = child_1.id
            AND measurement_1.kind IN ('HEIGHT',
              'WEIGHT')
            AND (measurement_1.state = 'CURRENT'
              OR measurement_1.amendment_labels IS NOT NULL
              AND NOT any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(measurement_1.labels) = 0
              OR (measurement_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) GROUP BY measurement_1.kind) AS anon_5) IS NULL) THEN 'NEEDS_EXAMINATION'
      WHEN ((
          SELECT CASE
          WHEN (count(*) = 2) THEN min(anon_5.at)
          ELSE NULL END
          FROM (
            SELECT max(measurement_1.effective_at) AS at
            FROM measurement AS measurement_1
            WHERE measurement_1.child_id = child_1.id
            AND measurement_1.kind IN ('HEIGHT',
              'WEIGHT')
            AND (measurement_1.state = 'CURRENT'
              OR measurement_1.amendment_labels IS NOT NULL
              AND NOT any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(measurement_1.labels) = 0
              OR (measurement_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) GROUP BY measurement_1.kind) AS anon_5) >= $5::TIMESTAMP WITH TIME ZONE - make_interval(0, 0, 0, CAST(form_part('FORM_079U', $4::DATE,
              '{items,measurements,maxAgeDays}') AS INTEGER))) THEN 'PRESENT'
      ELSE 'STALE' END END || '"',
      'null'),
    ',"healthGroup":', coalesce('"' || CASE
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
      ELSE 'STALE' END END || '"',
      'null'),
    ',"physicalEducationGroup":', coalesce('"' || CASE
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
      ELSE 'STALE' END END || '"',
      'null'),
    ',"inspection":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $4::DATE,
          '{items,inspection}') IS NULL) THEN 'NOT_ASKED'
      ELSE 'NEEDS_EXAMINATION' END || '"',
      'null'),
    ',"contraindications":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $4::DATE,
          '{items,contraindications}') IS NULL) THEN 'NOT_ASKED'
      ELSE 'NEEDS_SIGNATURE' END || '"',
      'null'),
    ',"signature":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $4::DATE,
          '{items,signature}') IS NULL) THEN 'NOT_ASKED'
      ELSE 'NEEDS_SIGNATURE' END || '"',
      'null'),
    ',"absence":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $4::DATE,
          '{items,absence}') IS NULL) THEN 'NOT_ASKED'
      ELSE 'NEEDS_SIGNATURE' END || '"',
      'null'),
    ',"norm":', coalesce((
        SELECT concat('{"act":', coalesce(json_of(norm_1.act),
            'null'::json),
          ',"title":', coalesce(json_of(norm_1.title),
            'null'::json),
          ',"validFrom":"', norm_1.valid_from,
          '","checked":"', norm_1.checked,
          '"}') AS json
        FROM norm AS norm_1
        WHERE norm_1.id = form_norm('FORM_079U', $4::DATE)),
      'null'),
    '},"school":{"title":', coalesce(json_of(form_part('FORM_026U_2000', $4::DATE,
          '{form,title}')),
      'null'::json),
    ',"examination":', coalesce('"' || CASE
      WHEN (form_part('FORM_026U_2000', $4::DATE,
          '{items,examination}') IS NULL) THEN 'NOT_ASKED'
      ELSE CASE
      WHEN ((
          SELECT max(examination_1.date)
          FROM examination AS examination_1
          WHERE examination_1.child_id = child_1.id
          AND (examination_1.state = 'CURRENT'
            OR examination_1.amendment_labels IS NOT NULL
            AND NOT any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(examination_1.labels) = 0
            OR (examination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))) IS NULL) THEN 'NEEDS_EXAMINATION'
      WHEN ((
          SELECT max(examination_1.date)
          FROM examination AS examination_1
          WHERE examination_1.child_id = child_1.id
          AND (examination_1.state = 'CURRENT'
            OR examination_1.amendment_labels IS NOT NULL
            AND NOT any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(examination_1.labels) = 0
            OR (examination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))) >= $4::DATE - CAST(form_part('FORM_026U_2000', $4::DATE,
            '{items,examination,maxAgeDays}') AS INTEGER)) THEN 'PRESENT'
      ELSE 'STALE' END END || '"',
      'null'),
    ',"healthGroup":', coalesce('"' || CASE
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
      ELSE 'STALE' END END || '"',
      'null'),
    ',"norm":', coalesce((
        SELECT concat('{"act":', coalesce(json_of(norm_2.act),
            'null'::json),
          '}') AS json
        FROM norm AS norm_2
        WHERE norm_2.id = form_norm('FORM_026U_2000', $4::DATE)),
      'null'),
    '}}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
  FROM child AS child_1
  WHERE child_1.id = $6::UUID
  AND child_1.district_id = ANY (array((
        SELECT assignment_1.district_id
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.district_id IS NOT NULL
        AND assignment_1.valid_from <= $4::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $4::DATE))))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"valid":', coalesce(json_of(anon_6.days IS NOT NULL),
      'null'::json),
    ',"validFrom":', coalesce(json_of(anon_6.days[1]),
      'null'::json),
    ',"validUntil":', coalesce(json_of(anon_6.days[2]),
      'null'::json),
    '}') AS json
  FROM (
    SELECT verified_certificate($7::VARCHAR, $4::DATE) AS days) AS anon_6) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"valid":', coalesce(json_of(anon_7.days IS NOT NULL),
      'null'::json),
    ',"validFrom":', coalesce(json_of(anon_7.days[1]),
      'null'::json),
    ',"validUntil":', coalesce(json_of(anon_7.days[2]),
      'null'::json),
    '}') AS json
  FROM (
    SELECT verified_certificate($8::VARCHAR, $4::DATE) AS days) AS anon_7) AS anon_3 ON true
