WITH viewer AS MATERIALIZED (
  SELECT account_1.subject AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1 JOIN account_role AS account_role_1 ON account_role_1.subject = account_1.subject
  WHERE account_1.subject = $1::VARCHAR
  AND account_role_1.role = $2::VARCHAR
  AND account_1.disabled_at IS NULL) SELECT CAST(json_build_object('child', anon_1.json) AS TEXT) AS data, concat_ws(',',
  '', anon_1.touched) AS touched, 0 | coalesce(anon_1.relations, 0) AS relations, EXISTS (
  SELECT viewer.subject
  FROM viewer) AS known
FROM (
  SELECT 1 AS one) AS anon_2
LEFT OUTER JOIN LATERAL (
  SELECT json_build_object('id', translate(encode('Child:'::bytea || uuid_send(child_1.id),
        'base64'),
      '+/=',
      '-_'),
    'name', json_build_object('full', nullif(concat_ws(' ', nullif(child_1.family,
            ''), nullif(child_1.given,
            ''), nullif(child_1.patronymic,
            '')),
        '')),
    'birthDate', child_1.birth_date,
    'ageYears', CAST(EXTRACT(year
        FROM age($3::DATE, child_1.birth_date)) AS INTEGER),
    'sex', child_1.sex,
    'policyNumber', child_1.policy_number,
    'snils', CASE
    WHEN (child_1.snils IS NOT NULL) THEN '***'
    ELSE NULL END,
    'address', (
      SELECT address_1.text
      FROM address AS address_1
      WHERE address_1.child_id = child_1.id
      AND address_1.kind = 'RESIDENCE'
      AND address_1.valid_from <= $3::DATE
      AND (address_1.valid_to IS NULL
        OR address_1.valid_to >= $3::DATE)
      ORDER BY address_1.valid_from DESC, address_1.id DESC
      LIMIT 1),
    'district', (
      SELECT json_build_object('code', district_1.code,
        'name', district_1.name) AS json
      FROM district AS district_1
      LEFT OUTER JOIN LATERAL (
        SELECT district_1.id = ANY (array((
              SELECT assignment_1.district_id
              FROM assignment AS assignment_1
              WHERE assignment_1.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_1.district_id IS NOT NULL
              AND assignment_1.valid_from <= $3::DATE
              AND (assignment_1.valid_to IS NULL
                OR assignment_1.valid_to >= $3::DATE)))) AS attached
        LIMIT ALL OFFSET 0) AS anon_3 ON true
      WHERE district_1.id = child_1.district_id),
    'enrollment', (
      SELECT json_build_object('institution', (
          SELECT organization_1.name
          FROM organization AS organization_1
          WHERE organization_1.id = enrolment_1.organization_id),
        'className', enrolment_1.class_name) AS json
      FROM enrolment AS enrolment_1
      WHERE enrolment_1.child_id = child_1.id
      AND enrolment_1.valid_from <= $3::DATE
      AND (enrolment_1.valid_to IS NULL
        OR enrolment_1.valid_to >= $3::DATE)
      ORDER BY enrolment_1.valid_from DESC, enrolment_1.id ASC
      LIMIT 1),
    'representatives', (
      SELECT json_build_object('nodes', coalesce(json_agg(json_build_object('kind', anon_4.kind,
              'status', anon_4.status,
              'isPrimaryContact', anon_4.is_primary_contact,
              'courtRestricted', anon_4.court_restricted,
              'representative', (
                SELECT json_build_object('name', json_build_object('full', nullif(concat_ws(' ', nullif(representative_1.family,
                          ''), nullif(representative_1.given,
                          ''), nullif(representative_1.patronymic,
                          '')),
                      '')),
                  'phone', representative_1.phone,
                  'email', representative_1.email) AS json
                FROM representative AS representative_1
                WHERE representative_1.id = anon_4.representative_id))) FILTER (WHERE anon_4.id IS NOT NULL),
          '[]'::json)) AS json
      FROM (
        SELECT representation_1.id AS id, representation_1.representative_id AS representative_id, representation_1.kind AS kind, representation_1.status AS status, representation_1.is_primary_contact AS is_primary_contact, representation_1.court_restricted AS court_restricted
        FROM representation AS representation_1
        WHERE representation_1.child_id = child_1.id
        ORDER BY representation_1.id ASC
        LIMIT $4::INTEGER) AS anon_4
      HAVING true),
    'passport', (
      SELECT json_build_object('bloodGroup', json_build_object('status', passport_1.blood_group_status,
          'value', passport_1.blood_group_value,
          'candidates', (
            SELECT coalesce(json_agg(json_build_object('value', fact_1.value,
                  'labConfirmed', fact_1.lab_confirmed,
                  'document', (
                    SELECT json_build_object('title', medical_document_1.title) AS json
                    FROM medical_document AS medical_document_1
                    WHERE medical_document_1.child_id = fact_1.child_id
                    AND medical_document_1.id = fact_1.document_id
                    AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[]))))
                ORDER BY coalesce(fact_1.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_1.id ASC),
              '[]'::json) AS json
            FROM fact AS fact_1
            WHERE fact_1.child_id = passport_1.child_id
            AND fact_1.kind = 'BLOOD_GROUP'
            AND fact_1.state = 'CURRENT'
            AND (fact_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[]))
            AND passport_1.blood_group_status = 'CONFLICTING'),
          'document', (
            SELECT json_build_object('title', medical_document_2.title) AS json
            FROM medical_document AS medical_document_2
            WHERE medical_document_2.child_id = passport_1.child_id
            AND medical_document_2.id = passport_1.blood_group_document_id
            AND (medical_document_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[]))),
          'notice',
          'Orientation only: re-determine blood group and Rh before any transfusion.'),
        'rhFactor', json_build_object('status', passport_1.rh_factor_status,
          'value', passport_1.rh_factor_value,
          'effectiveAt', passport_1.rh_factor_effective_at,
          'document', (
            SELECT json_build_object('title', medical_document_3.title,
              'date', medical_document_3.date) AS json
            FROM medical_document AS medical_document_3
            WHERE medical_document_3.child_id = passport_1.child_id
            AND medical_document_3.id = passport_1.rh_factor_document_id
            AND (medical_document_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[])))),
        'healthGroup', json_build_object('status', passport_1.health_group_status,
          'value', passport_1.health_group_value,
          'stale', passport_1.health_group_effective_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)),
        'allergies', json_build_object('assertion', CASE
          WHEN (EXISTS (
              SELECT 1
              FROM allergy AS allergy_1
              WHERE allergy_1.child_id = passport_1.child_id
              AND allergy_1.state = 'CURRENT'
              AND (allergy_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[])))) THEN 'HAS_ITEMS'
          WHEN (passport_1.no_known_allergies_at IS NOT NULL) THEN 'KNOWN_NONE'
          ELSE 'NO_INFORMATION' END,
          'items', (
            SELECT coalesce(json_agg(json_build_object('substance', allergy_2.substance,
                  'category', allergy_2.category,
                  'criticality', allergy_2.criticality,
                  'reaction', allergy_2.reaction)
                ORDER BY coalesce(allergy_2.effective_at, CAST('-infinity' AS TIMESTAMP WITH TIME ZONE)) DESC, allergy_2.id ASC),
              '[]'::json) AS json
            FROM allergy AS allergy_2
            WHERE allergy_2.child_id = passport_1.child_id
            AND allergy_2.state = 'CURRENT'
            AND (allergy_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[])))),
        'chronicConditions', json_build_object('assertion', CASE
          WHEN (EXISTS (
              SELECT 1
              FROM condition AS condition_1
              WHERE condition_1.child_id = passport_1.child_id
              AND condition_1.state = 'CURRENT'
              AND (condition_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[]))
              AND condition_1.chronic)) THEN 'HAS_ITEMS'
          WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
          ELSE 'NO_INFORMATION' END,
          'items', (
            SELECT coalesce(json_agg(json_build_object('icd10', condition_2.icd10,
                  'display', condition_2.display,
                  'alertFlag', condition_2.alert_flag)
                ORDER BY coalesce(condition_2.since, CAST('-infinity' AS DATE)) DESC, condition_2.id ASC),
              '[]'::json) AS json
            FROM condition AS condition_2
            WHERE condition_2.child_id = passport_1.child_id
            AND condition_2.state = 'CURRENT'
            AND (condition_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[]))
            AND condition_2.chronic)),
        'medications', json_build_object('assertion', CASE
          WHEN (EXISTS (
              SELECT 1
              FROM medication AS medication_1
              WHERE medication_1.child_id = passport_1.child_id
              AND medication_1.state = 'CURRENT'
              AND (medication_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[])))) THEN 'HAS_ITEMS'
          ELSE 'NO_INFORMATION' END,
          'items', (
            SELECT coalesce(json_agg(json_build_object('display', medication_2.display,
                  'dose', medication_2.dose)
                ORDER BY coalesce(medication_2.since, CAST('-infinity' AS DATE)) DESC, medication_2.id ASC),
              '[]'::json) AS json
            FROM medication AS medication_2
            WHERE medication_2.child_id = passport_1.child_id
            AND medication_2.state = 'CURRENT'
            AND (medication_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[])))),
        'dispensaryObservations', (
          SELECT coalesce(json_agg(json_build_object('icd10', observation_1.icd10,
                'display', observation_1.display,
                'nextVisit', observation_1.next_visit,
                'overdue', observation_1.status = 'ACTIVE'
                AND observation_1.next_visit < $3::DATE)
              ORDER BY coalesce(observation_1.since, CAST('-infinity' AS DATE)) DESC, observation_1.id ASC),
            '[]'::json) AS json
          FROM observation AS observation_1
          WHERE observation_1.child_id = passport_1.child_id
          AND observation_1.state = 'CURRENT'
          AND (observation_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[]))),
        'socialStatuses', (
          SELECT coalesce(json_agg(json_build_object('kind', social_status_1.kind)
              ORDER BY coalesce(social_status_1.valid_from, CAST('-infinity' AS DATE)) DESC, social_status_1.id ASC),
            '[]'::json) AS json
          FROM social_status AS social_status_1
          WHERE social_status_1.child_id = passport_1.child_id
          AND social_status_1.state = 'CURRENT'
          AND (social_status_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[]))),
        'privileges', (
          SELECT coalesce(json_agg(json_build_object('kind', privilege_1.kind,
                'basis', privilege_1.basis)
              ORDER BY coalesce(privilege_1.valid_from, CAST('-infinity' AS DATE)) DESC, privilege_1.id ASC),
            '[]'::json) AS json
          FROM privilege AS privilege_1
          WHERE privilege_1.child_id = passport_1.child_id
          AND privilege_1.state = 'CURRENT'
          AND (privilege_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[]))),
        'anthropometry', json_build_object('heightCm', passport_1.height_cm,
          'weightKg', passport_1.weight_kg,
          'weightStale', CASE
          WHEN (CAST(EXTRACT(year
                FROM age($3::DATE, child_1.birth_date)) AS INTEGER) < 3) THEN passport_1.weight_at < $5::TIMESTAMP WITH TIME ZONE - CAST('6 months' AS INTERVAL)
          ELSE passport_1.weight_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL) END),
        'conflicts', (
          SELECT coalesce(json_agg(json_build_object('field', fact_conflict_1.kind,
                'candidates', (
                  SELECT coalesce(json_agg(json_build_object('value', fact_2.value,
                        'labConfirmed', fact_2.lab_confirmed)
                      ORDER BY coalesce(fact_2.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_2.id ASC),
                    '[]'::json) AS json
                  FROM fact AS fact_2
                  WHERE fact_2.child_id = fact_conflict_1.child_id
                  AND fact_2.kind = fact_conflict_1.kind
                  AND fact_2.state = 'CURRENT'
                  AND (fact_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,SOCIAL_DANGER,STI,SUBSTANCE}' AS TEXT[]))))
              ORDER BY fact_conflict_1.opened_at ASC, fact_conflict_1.id ASC),
            '[]'::json) AS json
          FROM fact_conflict AS fact_conflict_1
          WHERE fact_conflict_1.child_id = passport_1.child_id
          AND fact_conflict_1.resolved_at IS NULL)) AS json
      FROM passport AS passport_1
      WHERE passport_1.child_id = child_1.id)) AS json, CAST(child_1.id AS TEXT) AS touched, coalesce(1, 0) AS relations
  FROM child AS child_1
  WHERE child_1.id = $6::UUID
  AND child_1.district_id = ANY (array((
        SELECT assignment_2.district_id
        FROM assignment AS assignment_2
        WHERE assignment_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_2.district_id IS NOT NULL
        AND assignment_2.valid_from <= $3::DATE
        AND (assignment_2.valid_to IS NULL
          OR assignment_2.valid_to >= $3::DATE))))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
