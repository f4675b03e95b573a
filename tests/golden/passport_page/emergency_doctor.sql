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
    'policyNumber', CASE
    WHEN (child_1.policy_number IS NOT NULL) THEN '****************'
    ELSE NULL END,
    'snils',
    'null'::json,
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
      WHERE district_1.id = child_1.district_id),
    'enrollment',
    'null'::json,
    'representatives', (
      SELECT json_build_object('nodes', coalesce(json_agg(json_build_object('kind', anon_3.kind,
              'status', anon_3.status,
              'isPrimaryContact', anon_3.is_primary_contact,
              'courtRestricted', anon_3.court_restricted,
              'representative', (
                SELECT json_build_object('name', json_build_object('full', nullif(concat_ws(' ', nullif(representative_1.family,
                          ''), nullif(representative_1.given,
                          ''), nullif(representative_1.patronymic,
                          '')),
                      '')),
                  'phone', representative_1.phone,
                  'email',
                  'null'::json) AS json
                FROM representative AS representative_1
                WHERE representative_1.id = anon_3.representative_id))) FILTER (WHERE anon_3.id IS NOT NULL),
          '[]'::json)) AS json
      FROM (
        SELECT representation_1.id AS id, representation_1.representative_id AS representative_id, representation_1.kind AS kind, representation_1.status AS status, representation_1.is_primary_contact AS is_primary_contact, representation_1.court_restricted AS court_restricted
        FROM representation AS representation_1
        WHERE representation_1.child_id = child_1.id
        ORDER BY representation_1.id ASC
        LIMIT $4::INTEGER) AS anon_3
      HAVING true),
    'passport', (
      SELECT json_build_object('bloodGroup', json_build_object('status', passport_1.blood_group_status,
          'value', passport_1.blood_group_value,
          'candidates', (
            SELECT coalesce(json_agg(json_build_object('value', fact_1.value,
                  'labConfirmed', fact_1.lab_confirmed,
                  'document', (
                    SELECT json_build_object('title',
                      'null'::json) AS json
                    FROM medical_document AS medical_document_1
                    WHERE medical_document_1.child_id = fact_1.child_id
                    AND medical_document_1.id = fact_1.document_id
                    AND (medical_document_1.labels <@ CAST('{MALTREATMENT}' AS TEXT[]))))
                ORDER BY coalesce(fact_1.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_1.id ASC),
              '[]'::json) AS json
            FROM fact AS fact_1
            WHERE fact_1.child_id = passport_1.child_id
            AND fact_1.kind = 'BLOOD_GROUP'
            AND fact_1.state = 'CURRENT'
            AND (fact_1.labels <@ CAST('{MALTREATMENT}' AS TEXT[]))
            AND passport_1.blood_group_status = 'CONFLICTING'),
          'document', (
            SELECT json_build_object('title',
              'null'::json) AS json
            FROM medical_document AS medical_document_2
            WHERE medical_document_2.child_id = passport_1.child_id
            AND medical_document_2.id = passport_1.blood_group_document_id
            AND (medical_document_2.labels <@ CAST('{MALTREATMENT}' AS TEXT[]))),
          'notice',
          'Orientation only: re-determine blood group and Rh before any transfusion.'),
        'rhFactor', json_build_object('status', passport_1.rh_factor_status,
          'value', passport_1.rh_factor_value,
          'effectiveAt', passport_1.rh_factor_effective_at,
          'document', (
            SELECT json_build_object('title',
              'null'::json,
              'date', medical_document_3.date) AS json
            FROM medical_document AS medical_document_3
            WHERE medical_document_3.child_id = passport_1.child_id
            AND medical_document_3.id = passport_1.rh_factor_document_id
            AND (medical_document_3.labels <@ CAST('{MALTREATMENT}' AS TEXT[])))),
        'healthGroup',
        '{"status": "HIDDEN", "value": null, "stale": null}'::json,
        'allergies', json_build_object('assertion', CASE
          WHEN (EXISTS (
              SELECT 1
              FROM allergy AS allergy_1
              WHERE allergy_1.child_id = passport_1.child_id
              AND allergy_1.state = 'CURRENT'
              AND (allergy_1.labels <@ CAST('{MALTREATMENT}' AS TEXT[])))) THEN 'HAS_ITEMS'
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
            AND (allergy_2.labels <@ CAST('{MALTREATMENT}' AS TEXT[])))),
        'chronicConditions', json_build_object('assertion', CASE
          WHEN (EXISTS (
              SELECT 1
              FROM condition AS condition_1
              WHERE condition_1.child_id = passport_1.child_id
              AND condition_1.state = 'CURRENT'
              AND (condition_1.labels <@ CAST('{MALTREATMENT}' AS TEXT[]))
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
            AND (condition_2.labels <@ CAST('{MALTREATMENT}' AS TEXT[]))
            AND condition_2.chronic)),
        'medications', json_build_object('assertion', CASE
          WHEN (EXISTS (
              SELECT 1
              FROM medication AS medication_1
              WHERE medication_1.child_id = passport_1.child_id
              AND medication_1.state = 'CURRENT'
              AND (medication_1.labels <@ CAST('{MALTREATMENT}' AS TEXT[])))) THEN 'HAS_ITEMS'
          ELSE 'NO_INFORMATION' END,
          'items', (
            SELECT coalesce(json_agg(json_build_object('display', medication_2.display,
                  'dose', medication_2.dose)
                ORDER BY coalesce(medication_2.since, CAST('-infinity' AS DATE)) DESC, medication_2.id ASC),
              '[]'::json) AS json
            FROM medication AS medication_2
            WHERE medication_2.child_id = passport_1.child_id
            AND medication_2.state = 'CURRENT'
            AND (medication_2.labels <@ CAST('{MALTREATMENT}' AS TEXT[])))),
        'dispensaryObservations', (
          SELECT coalesce(json_agg(json_build_object('icd10', observation_1.icd10,
                'display', observation_1.display,
                'nextVisit',
                'null'::json,
                'overdue',
                'null'::json)
              ORDER BY observation_1.id ASC),
            '[]'::json) AS json
          FROM observation AS observation_1
          WHERE observation_1.child_id = passport_1.child_id
          AND observation_1.state = 'CURRENT'
          AND (observation_1.labels <@ CAST('{MALTREATMENT}' AS TEXT[]))),
        'socialStatuses',
        'null'::json,
        'privileges',
        'null'::json,
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
                  AND (fact_2.labels <@ CAST('{MALTREATMENT}' AS TEXT[]))))
              ORDER BY fact_conflict_1.opened_at ASC, fact_conflict_1.id ASC),
            '[]'::json) AS json
          FROM fact_conflict AS fact_conflict_1
          WHERE fact_conflict_1.child_id = passport_1.child_id
          AND fact_conflict_1.resolved_at IS NULL)) AS json
      FROM passport AS passport_1
      WHERE passport_1.child_id = child_1.id)) AS json, CAST(child_1.id AS TEXT) AS touched, coalesce(16, 0) AS relations
  FROM child AS child_1
  WHERE child_1.id = $6::UUID
  AND ((EXISTS (
        SELECT 1
        FROM ambulance_call AS ambulance_call_1
        WHERE ambulance_call_1.child_id = child_1.id
        AND ambulance_call_1.dispatcher_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND ambulance_call_1.closed_at IS NULL))
    OR (EXISTS (
        SELECT 1
        FROM ambulance_call AS ambulance_call_2
        WHERE ambulance_call_2.child_id = child_1.id
        AND ambulance_call_2.doctor_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND ambulance_call_2.closed_at IS NULL)))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
