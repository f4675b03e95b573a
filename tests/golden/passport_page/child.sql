WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_1.id),
            'base64'),
          '+/=',
          '-_')),
      'null'::json),
    ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_1.family,
              ''), nullif(child_1.given,
              ''), nullif(child_1.patronymic,
              '')),
          '')),
      'null'::json),
    '},"birthDate":"', child_1.birth_date,
    '","ageYears":', coalesce(json_of(CAST(EXTRACT(year
            FROM age($3::DATE, child_1.birth_date)) AS INTEGER)),
      'null'::json),
    ',"sex":"', child_1.sex,
    '","policyNumber":', coalesce(json_of(child_1.policy_number),
      'null'::json),
    ',"snils":', coalesce(json_of(child_1.snils),
      'null'::json),
    ',"address":', coalesce(json_of((
          SELECT address_1.text
          FROM address AS address_1
          WHERE address_1.child_id = child_1.id
          AND address_1.kind = 'RESIDENCE'
          AND address_1.valid_from <= $3::DATE
          AND (address_1.valid_to IS NULL
            OR address_1.valid_to >= $3::DATE)
          ORDER BY address_1.valid_from DESC, address_1.id DESC
          LIMIT 1)),
      'null'::json),
    ',"district":', coalesce((
        SELECT concat('{"code":', coalesce(json_of(district_1.code),
            'null'::json),
          ',"name":', coalesce(json_of(district_1.name),
            'null'::json),
          '}') AS json
        FROM district AS district_1
        WHERE district_1.id = child_1.district_id),
      'null'),
    ',"enrollment":', coalesce((
        SELECT concat('{"institution":', coalesce(json_of((
                SELECT organization_1.name
                FROM organization AS organization_1
                WHERE organization_1.id = enrolment_1.organization_id)),
            'null'::json),
          ',"className":', coalesce(json_of(enrolment_1.class_name),
            'null'::json),
          '}') AS json
        FROM enrolment AS enrolment_1
        WHERE enrolment_1.child_id = child_1.id
        AND enrolment_1.valid_from <= $3::DATE
        AND (enrolment_1.valid_to IS NULL
          OR enrolment_1.valid_to >= $3::DATE)
        ORDER BY enrolment_1.valid_from DESC, enrolment_1.id ASC
        LIMIT 1),
      'null'),
    ',"representatives":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_2.kind,
              '","status":', coalesce('"' || CASE
                WHEN (anon_2.status IN ('ACTIVE',
                    'SUSPENDED')
                  AND (anon_2.valid_to < $3::DATE
                    OR child_1.birth_date <= CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE))) THEN 'EXPIRED'
                ELSE anon_2.status END || '"',
                'null'),
              ',"isPrimaryContact":', coalesce(json_of(anon_2.is_primary_contact),
                'null'::json),
              ',"courtRestricted":', coalesce(json_of(anon_2.court_restricted
                  AND coalesce(anon_2.restricted_from <= $3::DATE
                    AND anon_2.restricted_to >= $3::DATE, true)),
                'null'::json),
              ',"representative":', coalesce((
                  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(representative_1.family,
                              ''), nullif(representative_1.given,
                              ''), nullif(representative_1.patronymic,
                              '')),
                          '')),
                      'null'::json),
                    '},"phone":', coalesce(json_of(representative_1.phone),
                      'null'::json),
                    ',"email":', coalesce(json_of(representative_1.email),
                      'null'::json),
                    '}') AS json
                  FROM representative AS representative_1
                  WHERE representative_1.id = anon_2.representative_id),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_2.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT representation_1.valid_to, representation_1.id, representation_1.representative_id, representation_1.kind, representation_1.status, representation_1.is_primary_contact, representation_1.court_restricted, representation_1.restricted_from, representation_1.restricted_to
          FROM representation AS representation_1
          WHERE representation_1.child_id = child_1.id
          ORDER BY representation_1.id ASC
          LIMIT $4::INTEGER) AS anon_2
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"candidates":null,"document":', coalesce((
              SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                  'null'::json),
                '}') AS json
              FROM medical_document AS medical_document_1
              WHERE medical_document_1.child_id = passport_1.child_id
              AND medical_document_1.id = passport_1.blood_group_document_id
              AND (cardinality(medical_document_1.labels) = 0
                OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."},"rhFactor":{"status":"', passport_1.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_1.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"effectiveAt":', coalesce(json_of(passport_1.rh_factor_effective_at),
            'null'::json),
          ',"document":', coalesce((
              SELECT concat('{"title":', coalesce(json_of(medical_document_2.title),
                  'null'::json),
                ',"date":"', medical_document_2.date,
                '"}') AS json
              FROM medical_document AS medical_document_2
              WHERE medical_document_2.child_id = passport_1.child_id
              AND medical_document_2.id = passport_1.rh_factor_document_id
              AND (cardinality(medical_document_2.labels) = 0
                OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          '},"healthGroup":{"status":"', passport_1.health_group_status,
          '","value":', coalesce('"' || CAST(passport_1.health_group_value AS TEXT) || '"',
            'null'),
          ',"stale":', coalesce(json_of(passport_1.health_group_effective_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)),
            'null'::json),
          '},"allergies":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM allergy AS allergy_1
                  WHERE allergy_1.child_id = passport_1.child_id
                  AND (allergy_1.state = 'CURRENT'
                    OR allergy_1.amendment_labels IS NOT NULL
                    AND NOT any_within(allergy_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(allergy_1.labels) = 0
                    OR (allergy_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_allergies_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(allergy_2.substance),
                      'null'::json),
                    ',"category":"', allergy_2.category,
                    '","criticality":', coalesce('"' || CAST(allergy_2.criticality AS TEXT) || '"',
                      'null'),
                    ',"reaction":', coalesce(json_of(allergy_2.reaction),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(allergy_2.effective_at, CAST('-infinity' AS TIMESTAMP WITH TIME ZONE)) DESC, allergy_2.id ASC),
                ']') AS json
              FROM allergy AS allergy_2
              WHERE allergy_2.child_id = passport_1.child_id
              AND (allergy_2.state = 'CURRENT'
                OR allergy_2.amendment_labels IS NOT NULL
                AND NOT any_within(allergy_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(allergy_2.labels) = 0
                OR (allergy_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          '},"chronicConditions":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_1
                  WHERE condition_1.child_id = passport_1.child_id
                  AND (condition_1.state = 'CURRENT'
                    OR condition_1.amendment_labels IS NOT NULL
                    AND NOT any_within(condition_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(condition_1.labels) = 0
                    OR (condition_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (NOT condition_1.restated
                    OR condition_1.id = ANY (array((
                          SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                          FROM condition AS condition_2
                          WHERE condition_2.child_id = child_1.id
                          AND condition_2.restated
                          AND (condition_2.state = 'CURRENT'
                            OR condition_2.amendment_labels IS NOT NULL
                            AND NOT any_within(condition_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                          AND (cardinality(condition_2.labels) = 0
                            OR (condition_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                          ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
                  AND condition_1.chronic)) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"icd10":', coalesce(json_of(condition_3.icd10),
                      'null'::json),
                    ',"display":', coalesce(json_of(condition_3.display),
                      'null'::json),
                    ',"alertFlag":', coalesce('"' || CAST(condition_3.alert_flag AS TEXT) || '"',
                      'null'),
                    ',"sources":', coalesce((
                        SELECT concat('[', string_agg(concat('{"clinicalStatus":"', condition_4.clinical_status,
                              '","document":', coalesce((
                                  SELECT concat('{"title":', coalesce(json_of(medical_document_3.title),
                                      'null'::json),
                                    '}') AS json
                                  FROM medical_document AS medical_document_3
                                  WHERE medical_document_3.child_id = condition_4.child_id
                                  AND medical_document_3.id = condition_4.document_id
                                  AND (cardinality(medical_document_3.labels) = 0
                                    OR (medical_document_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                                'null'),
                              '}'),
                            ','
                            ORDER BY condition_4.stated_on DESC, condition_4.id DESC),
                          ']') AS json
                        FROM condition AS condition_4
                        WHERE condition_4.child_id = condition_3.child_id
                        AND condition_4.disease = condition_3.disease
                        AND condition_4.chronic = condition_3.chronic
                        AND (condition_4.state = 'CURRENT'
                          OR condition_4.amendment_labels IS NOT NULL
                          AND NOT any_within(condition_4.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                        AND (cardinality(condition_4.labels) = 0
                          OR (condition_4.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_3.since, CAST('-infinity' AS DATE)) DESC, condition_3.id ASC),
                ']') AS json
              FROM condition AS condition_3
              WHERE condition_3.child_id = passport_1.child_id
              AND (condition_3.state = 'CURRENT'
                OR condition_3.amendment_labels IS NOT NULL
                AND NOT any_within(condition_3.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(condition_3.labels) = 0
                OR (condition_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (NOT condition_3.restated
                OR condition_3.id = ANY (array((
                      SELECT DISTINCT ON (condition_5.disease, condition_5.chronic) condition_5.id
                      FROM condition AS condition_5
                      WHERE condition_5.child_id = child_1.id
                      AND condition_5.restated
                      AND (condition_5.state = 'CURRENT'
                        OR condition_5.amendment_labels IS NOT NULL
                        AND NOT any_within(condition_5.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                      AND (cardinality(condition_5.labels) = 0
                        OR (condition_5.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                      ORDER BY condition_5.disease, condition_5.chronic, condition_5.stated_on DESC, condition_5.id DESC))))
              AND condition_3.chronic),
            'null'),
          '},"anamnesis":', coalesce((
              SELECT concat('[', string_agg(concat('{"kind":"', anamnesis_1.kind,
                    '","text":', coalesce(json_of(anamnesis_1.text),
                      'null'::json),
                    ',"effectiveAt":', coalesce(json_of(anamnesis_1.effective_at),
                      'null'::json),
                    ',"recordedAt":', coalesce(json_of(anamnesis_1.recorded_at),
                      'null'::json),
                    ',"document":', coalesce((
                        SELECT concat('{"title":', coalesce(json_of(medical_document_4.title),
                            'null'::json),
                          ',"date":"', medical_document_4.date,
                          '"}') AS json
                        FROM medical_document AS medical_document_4
                        WHERE medical_document_4.child_id = anamnesis_1.child_id
                        AND medical_document_4.id = anamnesis_1.document_id
                        AND (cardinality(medical_document_4.labels) = 0
                          OR (medical_document_4.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY anamnesis_1.effective_at DESC, anamnesis_1.id ASC),
                ']') AS json
              FROM anamnesis AS anamnesis_1
              WHERE anamnesis_1.child_id = passport_1.child_id
              AND (anamnesis_1.state = 'CURRENT'
                OR anamnesis_1.amendment_labels IS NOT NULL
                AND NOT any_within(anamnesis_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(anamnesis_1.labels) = 0
                OR (anamnesis_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          ',"medications":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM medication AS medication_1
                  WHERE medication_1.child_id = passport_1.child_id
                  AND (medication_1.state = 'CURRENT'
                    OR medication_1.amendment_labels IS NOT NULL
                    AND NOT any_within(medication_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(medication_1.labels) = 0
                    OR (medication_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(medication_2.display),
                      'null'::json),
                    ',"dose":', coalesce(json_of(medication_2.dose),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(medication_2.since, CAST('-infinity' AS DATE)) DESC, medication_2.id ASC),
                ']') AS json
              FROM medication AS medication_2
              WHERE medication_2.child_id = passport_1.child_id
              AND (medication_2.state = 'CURRENT'
                OR medication_2.amendment_labels IS NOT NULL
                AND NOT any_within(medication_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(medication_2.labels) = 0
                OR (medication_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          '},"dispensaryObservations":', coalesce((
              SELECT concat('[', string_agg(concat('{"icd10":', coalesce(json_of(observation_1.icd10),
                      'null'::json),
                    ',"display":', coalesce(json_of(observation_1.display),
                      'null'::json),
                    ',"nextVisit":', coalesce('"' || CAST(observation_1.visit_due_on AS TEXT) || '"',
                      'null'),
                    ',"overdue":', coalesce(json_of(observation_1.status = 'ACTIVE'
                        AND observation_1.visit_due_on < $3::DATE),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(observation_1.since, CAST('-infinity' AS DATE)) DESC, observation_1.id ASC),
                ']') AS json
              FROM observation AS observation_1
              WHERE observation_1.child_id = passport_1.child_id
              AND (observation_1.state = 'CURRENT'
                OR observation_1.amendment_labels IS NOT NULL
                AND NOT any_within(observation_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(observation_1.labels) = 0
                OR (observation_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          ',"socialStatuses":', coalesce((
              SELECT concat('[', string_agg(concat('{"kind":"', social_status_1.kind,
                    '","document":', coalesce((
                        SELECT concat('{"title":', coalesce(json_of(medical_document_5.title),
                            'null'::json),
                          ',"setting":', coalesce(json_of(medical_document_5.setting),
                            'null'::json),
                          ',"sourceKind":', coalesce(json_of(medical_document_5.source_kind),
                            'null'::json),
                          '}') AS json
                        FROM medical_document AS medical_document_5
                        WHERE medical_document_5.child_id = social_status_1.child_id
                        AND medical_document_5.id = social_status_1.document_id
                        AND (cardinality(medical_document_5.labels) = 0
                          OR (medical_document_5.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(social_status_1.valid_from, CAST('-infinity' AS DATE)) DESC, social_status_1.id ASC),
                ']') AS json
              FROM social_status AS social_status_1
              WHERE social_status_1.child_id = passport_1.child_id
              AND (social_status_1.state = 'CURRENT'
                OR social_status_1.amendment_labels IS NOT NULL
                AND NOT any_within(social_status_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(social_status_1.labels) = 0
                OR (social_status_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          ',"privileges":', coalesce((
              SELECT concat('[', string_agg(concat('{"kind":"', privilege_1.kind,
                    '","basis":', coalesce(json_of(privilege_1.basis),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(privilege_1.valid_from, CAST('-infinity' AS DATE)) DESC, privilege_1.id ASC),
                ']') AS json
              FROM privilege AS privilege_1
              WHERE privilege_1.child_id = passport_1.child_id
              AND (privilege_1.state = 'CURRENT'
                OR privilege_1.amendment_labels IS NOT NULL
                AND NOT any_within(privilege_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(privilege_1.labels) = 0
                OR (privilege_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          ',"anthropometry":{"heightCm":', coalesce(json_of(passport_1.height_cm),
            'null'::json),
          ',"weightKg":', coalesce(json_of(passport_1.weight_kg),
            'null'::json),
          ',"weightStale":', coalesce(json_of(CASE
              WHEN (CAST(EXTRACT(year
                    FROM age($3::DATE, child_1.birth_date)) AS INTEGER) < 3) THEN passport_1.weight_at < $5::TIMESTAMP WITH TIME ZONE - CAST('6 months' AS INTERVAL)
              ELSE passport_1.weight_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL) END),
            'null'::json),
          '},"completeness":', coalesce(json_of(passport_1.completeness),
            'null'::json),
          ',"conflicts":', coalesce((
              SELECT concat('[', string_agg(concat('{"field":', coalesce(json_of(fact_conflict_1.kind),
                      'null'::json),
                    ',"candidates":null}'),
                  ','
                  ORDER BY fact_conflict_1.opened_at ASC, fact_conflict_1.id ASC),
                ']') AS json
              FROM fact_conflict AS fact_conflict_1
              WHERE fact_conflict_1.child_id = passport_1.child_id
              AND fact_conflict_1.resolved_at IS NULL),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_1
  WHERE child_1.id = $6::UUID
  AND child_1.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
  AND (EXISTS (
      SELECT 1
      FROM record_access AS record_access_1
      WHERE record_access_1.child_id = child_1.id
      AND record_access_1.child_id = (
        SELECT viewer.child_id
        FROM viewer)
      AND record_access_1.subject = $1::VARCHAR
      AND record_access_1.closed_at IS NULL))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
