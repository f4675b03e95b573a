WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT CASE
  WHEN ((EXISTS (
        SELECT 1
        FROM representative AS representative_4
        WHERE representative_4.staff_id = viewer.staff_id))
    OR (EXISTS (
        SELECT 1
        FROM account AS account_8
        WHERE account_8.staff_id = viewer.staff_id
        AND (account_8.representative_id IS NOT NULL
          OR account_8.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
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
    ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', left(nullif(child_1.family,
                ''), 1) || '.', left(nullif(child_1.given,
                ''), 1) || '.', left(nullif(child_1.patronymic,
                ''), 1) || '.'),
          '')),
      'null'::json),
    '},"birthDate":', coalesce(json_of(CASE
        WHEN anon_2.ordered THEN child_1.birth_date
        ELSE NULL END),
      'null'::json),
    ',"ageYears":', coalesce(json_of(CAST(EXTRACT(year
            FROM age($3::DATE, child_1.birth_date)) AS INTEGER)),
      'null'::json),
    ',"sex":', coalesce('"' || CASE
      WHEN anon_2.ordered THEN child_1.sex
      ELSE NULL END || '"',
      'null'),
    ',"policyNumber":', coalesce(json_of(CASE
        WHEN anon_2.ordered THEN CASE
        WHEN (child_1.policy_number IS NOT NULL) THEN '****************'
        ELSE NULL END
        ELSE NULL END),
      'null'::json),
    ',"snils":', coalesce(json_of(CASE
        WHEN anon_2.ordered THEN CASE
        WHEN (child_1.snils IS NOT NULL) THEN '***'
        ELSE NULL END
        ELSE NULL END),
      'null'::json),
    ',"address":null,"district":', coalesce(CASE
      WHEN anon_2.ordered THEN (
        SELECT concat('{"code":', coalesce(json_of(district_1.code),
            'null'::json),
          ',"name":', coalesce(json_of(district_1.name),
            'null'::json),
          '}') AS json
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
                  OR assignment_1.valid_to >= $3::DATE))))
          AND NOT district_1.organization_id = ANY (array((
                SELECT assignment_2.organization_id
                FROM assignment AS assignment_2
                WHERE assignment_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_2.organization_id IS NOT NULL
                AND assignment_2.valid_from <= $3::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $3::DATE)
                AND assignment_2.district_id IS NULL)))
          AND NOT (EXISTS (
              SELECT 1
              FROM assignment AS assignment_3 JOIN organization AS organization_1 ON organization_1.id = assignment_3.organization_id
              WHERE assignment_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_3.district_id IS NULL
              AND assignment_3.valid_from <= $3::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $3::DATE)
              AND organization_1.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_3 ON true
        WHERE district_1.id = child_1.district_id)
      ELSE 'null' END,
      'null'),
    ',"enrollment":', coalesce(CASE
      WHEN anon_2.ordered THEN (
        SELECT concat('{"institution":', coalesce(json_of(CASE
              WHEN anon_2.ordered THEN (
                SELECT organization_2.name
                FROM organization AS organization_2
                WHERE organization_2.id = enrolment_1.organization_id)
              ELSE NULL END),
            'null'::json),
          ',"className":', coalesce(json_of(CASE
              WHEN anon_2.ordered THEN enrolment_1.class_name
              ELSE NULL END),
            'null'::json),
          '}') AS json
        FROM enrolment AS enrolment_1
        WHERE enrolment_1.child_id = child_1.id
        AND enrolment_1.valid_from <= $3::DATE
        AND (enrolment_1.valid_to IS NULL
          OR enrolment_1.valid_to >= $3::DATE)
        ORDER BY enrolment_1.valid_from DESC, enrolment_1.id ASC
        LIMIT 1)
      ELSE 'null' END,
      'null'),
    ',"representatives":', coalesce(CASE
      WHEN anon_2.ordered THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":', coalesce('"' || CASE
                WHEN anon_2.ordered THEN anon_4.kind
                ELSE NULL END || '"',
                'null'),
              ',"status":', coalesce('"' || CASE
                WHEN anon_2.ordered THEN CASE
                WHEN (anon_4.status IN ('ACTIVE',
                    'SUSPENDED')
                  AND (anon_4.valid_to < $3::DATE
                    OR child_1.birth_date <= CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE))) THEN 'EXPIRED'
                ELSE anon_4.status END
                ELSE NULL END || '"',
                'null'),
              ',"isPrimaryContact":', coalesce(json_of(CASE
                  WHEN anon_2.ordered THEN anon_4.is_primary_contact
                  ELSE NULL END),
                'null'::json),
              ',"courtRestricted":', coalesce(json_of(CASE
                  WHEN anon_2.ordered THEN anon_4.court_restricted
                  AND coalesce(anon_4.restricted_from <= $3::DATE
                    AND anon_4.restricted_to >= $3::DATE, true)
                  ELSE NULL END),
                'null'::json),
              ',"representative":', coalesce((
                  SELECT concat('{"name":', coalesce(CASE
                      WHEN anon_2.ordered THEN concat('{"full":', coalesce(json_of(nullif(concat_ws(' ', left(nullif(representative_1.family,
                                    ''), 1) || '.', left(nullif(representative_1.given,
                                    ''), 1) || '.', left(nullif(representative_1.patronymic,
                                    ''), 1) || '.'),
                              '')),
                          'null'::json),
                        '}')
                      ELSE 'null' END,
                      'null'),
                    ',"phone":null,"email":null}') AS json
                  FROM representative AS representative_1
                  WHERE representative_1.id = anon_4.representative_id),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT representation_1.valid_to, representation_1.id, representation_1.representative_id, representation_1.kind, representation_1.status, representation_1.is_primary_contact, representation_1.court_restricted, representation_1.restricted_from, representation_1.restricted_to
          FROM representation AS representation_1
          WHERE representation_1.child_id = child_1.id
          AND anon_2.ordered
          AND representation_1.status = 'ACTIVE'
          AND NOT (representation_1.court_restricted
            AND coalesce(representation_1.restricted_from <= $3::DATE
              AND representation_1.restricted_to >= $3::DATE, true))
          AND representation_1.valid_from <= $3::DATE
          AND (representation_1.valid_to IS NULL
            OR representation_1.valid_to >= $3::DATE)
          ORDER BY representation_1.id ASC
          LIMIT $4::INTEGER) AS anon_4
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":', coalesce(CASE
            WHEN anon_2.ordered THEN concat('{"status":', coalesce(json_of(coalesce(CASE
                    WHEN anon_2.ordered THEN passport_1.blood_group_status
                    ELSE NULL END,
                    'HIDDEN')),
                'null'::json),
              ',"value":null,"candidates":', coalesce(CASE
                WHEN anon_2.ordered THEN (
                  SELECT concat('[', string_agg(concat('{"value":null,"labConfirmed":', coalesce(json_of(CASE
                            WHEN anon_2.ordered THEN fact_1.lab_confirmed
                            ELSE NULL END),
                          'null'::json),
                        ',"document":', coalesce(CASE
                          WHEN anon_2.ordered THEN (
                            SELECT concat('{"title":', coalesce(json_of(CASE
                                  WHEN anon_2.ordered THEN CASE
                                  WHEN (medical_document_1.title IS NOT NULL) THEN 'on record'
                                  ELSE NULL END
                                  ELSE NULL END),
                                'null'::json),
                              '}') AS json
                            FROM medical_document AS medical_document_1
                            WHERE medical_document_1.child_id = fact_1.child_id
                            AND medical_document_1.id = fact_1.document_id
                            AND (cardinality(medical_document_1.labels) = 0
                              OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
                          ELSE 'null' END,
                          'null'),
                        '}'),
                      ','
                      ORDER BY coalesce(fact_1.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_1.id ASC),
                    ']') AS json
                  FROM fact AS fact_1
                  WHERE fact_1.child_id = passport_1.child_id
                  AND fact_1.kind = 'BLOOD_GROUP'
                  AND (fact_1.state = 'CURRENT'
                    OR fact_1.amendment_labels IS NOT NULL
                    AND NOT any_within(fact_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                  AND (cardinality(fact_1.labels) = 0
                    OR (fact_1.labels <@ CAST('{TEEN}' AS TEXT[])))
                  AND passport_1.blood_group_status = 'CONFLICTING')
                ELSE 'null' END,
                'null'),
              ',"document":', coalesce(CASE
                WHEN anon_2.ordered THEN (
                  SELECT concat('{"title":', coalesce(json_of(CASE
                        WHEN anon_2.ordered THEN CASE
                        WHEN (medical_document_2.title IS NOT NULL) THEN 'on record'
                        ELSE NULL END
                        ELSE NULL END),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = passport_1.child_id
                  AND medical_document_2.id = passport_1.blood_group_document_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."}')
            ELSE '{"status":"HIDDEN","value":null,"candidates":null,"document":null,"notice":"Orientation only: re-determine blood group and Rh before any transfusion."}' END,
            'null'),
          ',"rhFactor":', coalesce(CASE
            WHEN anon_2.ordered THEN concat('{"status":', coalesce(json_of(coalesce(CASE
                    WHEN anon_2.ordered THEN passport_1.rh_factor_status
                    ELSE NULL END,
                    'HIDDEN')),
                'null'::json),
              ',"value":null,"effectiveAt":', coalesce(json_of(CASE
                  WHEN anon_2.ordered THEN passport_1.rh_factor_effective_at
                  ELSE NULL END),
                'null'::json),
              ',"document":', coalesce(CASE
                WHEN anon_2.ordered THEN (
                  SELECT concat('{"title":', coalesce(json_of(CASE
                        WHEN anon_2.ordered THEN CASE
                        WHEN (medical_document_3.title IS NOT NULL) THEN 'on record'
                        ELSE NULL END
                        ELSE NULL END),
                      'null'::json),
                    ',"date":', coalesce(json_of(CASE
                        WHEN anon_2.ordered THEN medical_document_3.date
                        ELSE NULL END),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_3
                  WHERE medical_document_3.child_id = passport_1.child_id
                  AND medical_document_3.id = passport_1.rh_factor_document_id
                  AND (cardinality(medical_document_3.labels) = 0
                    OR (medical_document_3.labels <@ CAST('{TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}')
            ELSE '{"status":"HIDDEN","value":null,"effectiveAt":null,"document":null}' END,
            'null'),
          ',"healthGroup":', coalesce(CASE
            WHEN anon_2.ordered THEN concat('{"status":', coalesce(json_of(coalesce(CASE
                    WHEN anon_2.ordered THEN passport_1.health_group_status
                    ELSE NULL END,
                    'HIDDEN')),
                'null'::json),
              ',"value":', coalesce('"' || CASE
                WHEN anon_2.ordered THEN passport_1.health_group_value
                ELSE NULL END || '"',
                'null'),
              ',"stale":', coalesce(json_of(CASE
                  WHEN anon_2.ordered THEN passport_1.health_group_effective_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)
                  ELSE NULL END),
                'null'::json),
              '}')
            ELSE '{"status":"HIDDEN","value":null,"stale":null}' END,
            'null'),
          ',"allergies":', coalesce(CASE
            WHEN anon_2.ordered THEN concat('{"assertion":', coalesce(json_of(coalesce(CASE
                    WHEN anon_2.ordered THEN CASE
                    WHEN (EXISTS (
                        SELECT 1
                        FROM allergy AS allergy_1
                        WHERE allergy_1.child_id = passport_1.child_id
                        AND (allergy_1.state = 'CURRENT'
                          OR allergy_1.amendment_labels IS NOT NULL
                          AND NOT any_within(allergy_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                        AND (cardinality(allergy_1.labels) = 0
                          OR (allergy_1.labels <@ CAST('{TEEN}' AS TEXT[]))))) THEN 'HAS_ITEMS'
                    WHEN (passport_1.no_known_allergies_at IS NOT NULL) THEN 'KNOWN_NONE'
                    ELSE 'NO_INFORMATION' END
                    ELSE NULL END,
                    'HIDDEN')),
                'null'::json),
              ',"items":', coalesce(CASE
                WHEN anon_2.ordered THEN (
                  SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(CASE
                            WHEN anon_2.ordered THEN CASE
                            WHEN (allergy_2.substance IS NOT NULL) THEN 'on record'
                            ELSE NULL END
                            ELSE NULL END),
                          'null'::json),
                        ',"category":null,"criticality":null,"reaction":null}'),
                      ','
                      ORDER BY allergy_2.id ASC),
                    ']') AS json
                  FROM allergy AS allergy_2
                  WHERE allergy_2.child_id = passport_1.child_id
                  AND (allergy_2.state = 'CURRENT'
                    OR allergy_2.amendment_labels IS NOT NULL
                    AND NOT any_within(allergy_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                  AND (cardinality(allergy_2.labels) = 0
                    OR (allergy_2.labels <@ CAST('{TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}')
            ELSE '{"assertion":"HIDDEN","items":null}' END,
            'null'),
          ',"chronicConditions":', coalesce(CASE
            WHEN anon_2.ordered THEN concat('{"assertion":', coalesce(json_of(coalesce(CASE
                    WHEN anon_2.ordered THEN CASE
                    WHEN (EXISTS (
                        SELECT 1
                        FROM condition AS condition_1
                        WHERE condition_1.child_id = passport_1.child_id
                        AND (condition_1.state = 'CURRENT'
                          OR condition_1.amendment_labels IS NOT NULL
                          AND NOT any_within(condition_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                        AND (cardinality(condition_1.labels) = 0
                          OR (condition_1.labels <@ CAST('{TEEN}' AS TEXT[])))
                        AND (NOT condition_1.restated
                          OR condition_1.id = ANY (array((
                                SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                                FROM condition AS condition_2
                                WHERE condition_2.child_id = child_1.id
                                AND condition_2.restated
                                AND (condition_2.state = 'CURRENT'
                                  OR condition_2.amendment_labels IS NOT NULL
                                  AND NOT any_within(condition_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                                AND (cardinality(condition_2.labels) = 0
                                  OR (condition_2.labels <@ CAST('{TEEN}' AS TEXT[])))
                                ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
                        AND condition_1.chronic)) THEN 'HAS_ITEMS'
                    WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
                    ELSE 'NO_INFORMATION' END
                    ELSE NULL END,
                    'HIDDEN')),
                'null'::json),
              ',"items":', coalesce(CASE
                WHEN anon_2.ordered THEN (
                  SELECT concat('[', string_agg(concat('{"icd10":null,"display":', coalesce(json_of(CASE
                            WHEN anon_2.ordered THEN CASE
                            WHEN (condition_3.display IS NOT NULL) THEN 'on record'
                            ELSE NULL END
                            ELSE NULL END),
                          'null'::json),
                        ',"alertFlag":null,"sources":null}'),
                      ','
                      ORDER BY condition_3.id ASC),
                    ']') AS json
                  FROM condition AS condition_3
                  WHERE condition_3.child_id = passport_1.child_id
                  AND (condition_3.state = 'CURRENT'
                    OR condition_3.amendment_labels IS NOT NULL
                    AND NOT any_within(condition_3.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                  AND (cardinality(condition_3.labels) = 0
                    OR (condition_3.labels <@ CAST('{TEEN}' AS TEXT[])))
                  AND (NOT condition_3.restated
                    OR condition_3.id = ANY (array((
                          SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                          FROM condition AS condition_4
                          WHERE condition_4.child_id = child_1.id
                          AND condition_4.restated
                          AND (condition_4.state = 'CURRENT'
                            OR condition_4.amendment_labels IS NOT NULL
                            AND NOT any_within(condition_4.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                          AND (cardinality(condition_4.labels) = 0
                            OR (condition_4.labels <@ CAST('{TEEN}' AS TEXT[])))
                          ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))
                  AND condition_3.chronic)
                ELSE 'null' END,
                'null'),
              '}')
            ELSE '{"assertion":"HIDDEN","items":null}' END,
            'null'),
          ',"anamnesis":null,"medications":', coalesce(CASE
            WHEN anon_2.ordered THEN concat('{"assertion":', coalesce(json_of(coalesce(CASE
                    WHEN anon_2.ordered THEN CASE
                    WHEN (EXISTS (
                        SELECT 1
                        FROM medication AS medication_1
                        WHERE medication_1.child_id = passport_1.child_id
                        AND (medication_1.state = 'CURRENT'
                          OR medication_1.amendment_labels IS NOT NULL
                          AND NOT any_within(medication_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                        AND (cardinality(medication_1.labels) = 0
                          OR (medication_1.labels <@ CAST('{TEEN}' AS TEXT[]))))) THEN 'HAS_ITEMS'
                    ELSE 'NO_INFORMATION' END
                    ELSE NULL END,
                    'HIDDEN')),
                'null'::json),
              ',"items":', coalesce(CASE
                WHEN anon_2.ordered THEN (
                  SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(CASE
                            WHEN anon_2.ordered THEN CASE
                            WHEN (medication_2.display IS NOT NULL) THEN 'on record'
                            ELSE NULL END
                            ELSE NULL END),
                          'null'::json),
                        ',"dose":null}'),
                      ','
                      ORDER BY medication_2.id ASC),
                    ']') AS json
                  FROM medication AS medication_2
                  WHERE medication_2.child_id = passport_1.child_id
                  AND (medication_2.state = 'CURRENT'
                    OR medication_2.amendment_labels IS NOT NULL
                    AND NOT any_within(medication_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                  AND (cardinality(medication_2.labels) = 0
                    OR (medication_2.labels <@ CAST('{TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}')
            ELSE '{"assertion":"HIDDEN","items":null}' END,
            'null'),
          ',"dispensaryObservations":', coalesce(CASE
            WHEN anon_2.ordered THEN (
              SELECT concat('[', string_agg(concat('{"icd10":null,"display":', coalesce(json_of(CASE
                        WHEN anon_2.ordered THEN CASE
                        WHEN (observation_1.display IS NOT NULL) THEN 'on record'
                        ELSE NULL END
                        ELSE NULL END),
                      'null'::json),
                    ',"nextVisit":null,"overdue":null}'),
                  ','
                  ORDER BY observation_1.id ASC),
                ']') AS json
              FROM observation AS observation_1
              WHERE observation_1.child_id = passport_1.child_id
              AND (observation_1.state = 'CURRENT'
                OR observation_1.amendment_labels IS NOT NULL
                AND NOT any_within(observation_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(observation_1.labels) = 0
                OR (observation_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
            ELSE 'null' END,
            'null'),
          ',"socialStatuses":', coalesce(CASE
            WHEN anon_2.ordered THEN (
              SELECT concat('[', string_agg(concat('{"kind":', coalesce(json_of(CASE
                        WHEN anon_2.ordered THEN 'ENTITLED'
                        ELSE NULL END),
                      'null'::json),
                    ',"document":null}'),
                  ','
                  ORDER BY social_status_1.id ASC),
                ']') AS json
              FROM social_status AS social_status_1
              WHERE social_status_1.child_id = passport_1.child_id
              AND (social_status_1.state = 'CURRENT'
                OR social_status_1.amendment_labels IS NOT NULL
                AND NOT any_within(social_status_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(social_status_1.labels) = 0
                OR (social_status_1.labels <@ CAST('{TEEN}' AS TEXT[])))
              AND anon_2.ordered
              AND (social_status_1.valid_from IS NULL
                OR social_status_1.valid_from <= $3::DATE)
              AND (social_status_1.valid_to IS NULL
                OR social_status_1.valid_to >= $3::DATE))
            ELSE 'null' END,
            'null'),
          ',"privileges":', coalesce(CASE
            WHEN anon_2.ordered THEN (
              SELECT concat('[', string_agg(concat('{"kind":', coalesce(json_of(CASE
                        WHEN anon_2.ordered THEN 'ENTITLED'
                        ELSE NULL END),
                      'null'::json),
                    ',"basis":null}'),
                  ','
                  ORDER BY privilege_1.id ASC),
                ']') AS json
              FROM privilege AS privilege_1
              WHERE privilege_1.child_id = passport_1.child_id
              AND (privilege_1.state = 'CURRENT'
                OR privilege_1.amendment_labels IS NOT NULL
                AND NOT any_within(privilege_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(privilege_1.labels) = 0
                OR (privilege_1.labels <@ CAST('{TEEN}' AS TEXT[])))
              AND anon_2.ordered
              AND (privilege_1.valid_from IS NULL
                OR privilege_1.valid_from <= $3::DATE)
              AND (privilege_1.valid_to IS NULL
                OR privilege_1.valid_to >= $3::DATE))
            ELSE 'null' END,
            'null'),
          ',"anthropometry":null,"completeness":', coalesce(json_of(passport_1.completeness),
            'null'::json),
          ',"conflicts":', coalesce(CASE
            WHEN anon_2.ordered THEN (
              SELECT concat('[', string_agg(concat('{"field":', coalesce(json_of(CASE
                        WHEN anon_2.ordered THEN fact_conflict_1.kind
                        ELSE NULL END),
                      'null'::json),
                    ',"candidates":', coalesce(CASE
                      WHEN anon_2.ordered THEN (
                        SELECT concat('[', string_agg(concat('{"value":null,"labConfirmed":', coalesce(json_of(CASE
                                  WHEN anon_2.ordered THEN fact_2.lab_confirmed
                                  ELSE NULL END),
                                'null'::json),
                              '}'),
                            ','
                            ORDER BY coalesce(fact_2.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_2.id ASC),
                          ']') AS json
                        FROM fact AS fact_2
                        WHERE fact_2.child_id = fact_conflict_1.child_id
                        AND fact_2.kind = fact_conflict_1.kind
                        AND (fact_2.state = 'CURRENT'
                          OR fact_2.amendment_labels IS NOT NULL
                          AND NOT any_within(fact_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                        AND (cardinality(fact_2.labels) = 0
                          OR (fact_2.labels <@ CAST('{TEEN}' AS TEXT[]))))
                      ELSE 'null' END,
                      'null'),
                    '}'),
                  ','
                  ORDER BY fact_conflict_1.opened_at ASC, fact_conflict_1.id ASC),
                ']') AS json
              FROM fact_conflict AS fact_conflict_1
              WHERE fact_conflict_1.child_id = passport_1.child_id
              AND fact_conflict_1.resolved_at IS NULL)
            ELSE 'null' END,
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_2.review THEN 4096
        ELSE 0 END) | CASE
      WHEN anon_2.ordered THEN 8192
      ELSE 0 END) | CASE
    WHEN anon_2.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND (break_glass_grant_1.organization_id = ANY (array((
                SELECT assignment_4.organization_id
                FROM assignment AS assignment_4
                WHERE assignment_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_4.organization_id IS NOT NULL
                AND assignment_4.valid_from <= $3::DATE
                AND (assignment_4.valid_to IS NULL
                  OR assignment_4.valid_to >= $3::DATE))))
          OR break_glass_grant_1.organization_id = ANY (array((
                SELECT organization_3.id
                FROM organization AS organization_3
                WHERE organization_3.id != ALL (array((
                      SELECT assignment_5.organization_id
                      FROM account AS account_2 JOIN assignment AS assignment_5 ON assignment_5.staff_id = account_2.staff_id
                      WHERE 'auditor' = ANY (account_2.roles)
                      AND account_2.disabled_at IS NULL
                      AND assignment_5.valid_from <= $3::DATE
                      AND (assignment_5.valid_to IS NULL
                        OR assignment_5.valid_to >= $3::DATE)))))))
          OR break_glass_grant_1.staff_id = ANY (array((
                SELECT account_3.staff_id
                FROM account AS account_3
                WHERE 'auditor' = ANY (account_3.roles)
                AND account_3.disabled_at IS NULL)))
          OR break_glass_grant_1.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_2
                        WHERE representative_2.staff_id = account_4.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_5
                        WHERE account_5.staff_id = account_4.staff_id
                        AND (account_5.representative_id IS NOT NULL
                          OR account_5.child_id IS NOT NULL)))) THEN family_of_staff(account_4.staff_id, $3::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_4
                WHERE 'auditor' = ANY (account_4.roles)
                AND account_4.disabled_at IS NULL))))
        AND break_glass_grant_1.outcome IS NULL
        AND (break_glass_grant_1.organization_id = ANY (array((
                SELECT assignment_6.organization_id
                FROM assignment AS assignment_6
                WHERE assignment_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_6.organization_id IS NOT NULL
                AND assignment_6.valid_from <= $3::DATE
                AND (assignment_6.valid_to IS NULL
                  OR assignment_6.valid_to >= $3::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_6 JOIN assignment AS assignment_7 ON assignment_7.staff_id = account_6.staff_id
              WHERE 'auditor' = ANY (account_6.roles)
              AND account_6.disabled_at IS NULL
              AND assignment_7.valid_from <= $3::DATE
              AND (assignment_7.valid_to IS NULL
                OR assignment_7.valid_to >= $3::DATE)
              AND assignment_7.organization_id = break_glass_grant_1.organization_id
              AND account_6.staff_id != break_glass_grant_1.staff_id
              AND break_glass_grant_1.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_3
                      WHERE representative_3.staff_id = account_6.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_7
                      WHERE account_7.staff_id = account_6.staff_id
                      AND (account_7.representative_id IS NOT NULL
                        OR account_7.child_id IS NOT NULL)))) THEN family_of_staff(account_6.staff_id, $3::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_8
              WHERE assignment_8.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_8.valid_from <= $3::DATE
              AND (assignment_8.valid_to IS NULL
                OR assignment_8.valid_to >= $3::DATE))))
        AND break_glass_grant_1.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS review, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_9
        WHERE assignment_9.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_9.valid_from <= $3::DATE
        AND (assignment_9.valid_to IS NULL
          OR assignment_9.valid_to >= $3::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM audit_order AS audit_order_1
          WHERE audit_order_1.child_id = child_1.id
          AND audit_order_1.auditor_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND audit_order_1.child_id IS NOT NULL
          AND audit_order_1.approved_at IS NOT NULL
          AND audit_order_1.revoked_at IS NULL
          AND audit_order_1.valid_from <= $3::DATE
          AND (audit_order_1.valid_to IS NULL
            OR audit_order_1.valid_to >= $3::DATE)))
      OR child_1.district_id = ANY (array((
            SELECT district_2.id
            FROM audit_order AS audit_order_2 JOIN district AS district_2 ON district_2.organization_id = audit_order_2.organization_id
            WHERE audit_order_2.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_2.approved_at IS NOT NULL
            AND audit_order_2.revoked_at IS NULL
            AND audit_order_2.valid_from <= $3::DATE
            AND (audit_order_2.valid_to IS NULL
              OR audit_order_2.valid_to >= $3::DATE)))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS ordered, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_2
      WHERE break_glass_grant_2.child_id = child_1.id
      AND (break_glass_grant_2.organization_id = ANY (array((
              SELECT assignment_10.organization_id
              FROM assignment AS assignment_10
              WHERE assignment_10.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_10.organization_id IS NOT NULL
              AND assignment_10.valid_from <= $3::DATE
              AND (assignment_10.valid_to IS NULL
                OR assignment_10.valid_to >= $3::DATE))))
        OR break_glass_grant_2.organization_id = ANY (array((
              SELECT organization_4.id
              FROM organization AS organization_4
              WHERE organization_4.id != ALL (array((
                    SELECT assignment_11.organization_id
                    FROM account AS account_9 JOIN assignment AS assignment_11 ON assignment_11.staff_id = account_9.staff_id
                    WHERE 'auditor' = ANY (account_9.roles)
                    AND account_9.disabled_at IS NULL
                    AND assignment_11.valid_from <= $3::DATE
                    AND (assignment_11.valid_to IS NULL
                      OR assignment_11.valid_to >= $3::DATE)))))))
        OR break_glass_grant_2.staff_id = ANY (array((
              SELECT account_10.staff_id
              FROM account AS account_10
              WHERE 'auditor' = ANY (account_10.roles)
              AND account_10.disabled_at IS NULL)))
        OR break_glass_grant_2.child_id = ANY (array((
              SELECT unnest(CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_5
                      WHERE representative_5.staff_id = account_11.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_12
                      WHERE account_12.staff_id = account_11.staff_id
                      AND (account_12.representative_id IS NOT NULL
                        OR account_12.child_id IS NOT NULL)))) THEN family_of_staff(account_11.staff_id, $3::DATE)
                ELSE CAST('{}' AS UUID[]) END)
              FROM account AS account_11
              WHERE 'auditor' = ANY (account_11.roles)
              AND account_11.disabled_at IS NULL))))
      AND break_glass_grant_2.outcome IS NULL
      AND (break_glass_grant_2.organization_id = ANY (array((
              SELECT assignment_12.organization_id
              FROM assignment AS assignment_12
              WHERE assignment_12.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_12.organization_id IS NOT NULL
              AND assignment_12.valid_from <= $3::DATE
              AND (assignment_12.valid_to IS NULL
                OR assignment_12.valid_to >= $3::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_13 JOIN assignment AS assignment_13 ON assignment_13.staff_id = account_13.staff_id
            WHERE 'auditor' = ANY (account_13.roles)
            AND account_13.disabled_at IS NULL
            AND assignment_13.valid_from <= $3::DATE
            AND (assignment_13.valid_to IS NULL
              OR assignment_13.valid_to >= $3::DATE)
            AND assignment_13.organization_id = break_glass_grant_2.organization_id
            AND account_13.staff_id != break_glass_grant_2.staff_id
            AND break_glass_grant_2.child_id != ALL (CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM representative AS representative_6
                    WHERE representative_6.staff_id = account_13.staff_id))
                OR (EXISTS (
                    SELECT 1
                    FROM account AS account_14
                    WHERE account_14.staff_id = account_13.staff_id
                    AND (account_14.representative_id IS NOT NULL
                      OR account_14.child_id IS NOT NULL)))) THEN family_of_staff(account_13.staff_id, $3::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_14
            WHERE assignment_14.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_14.valid_from <= $3::DATE
            AND (assignment_14.valid_to IS NULL
              OR assignment_14.valid_to >= $3::DATE))))
      AND break_glass_grant_2.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_2.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_2.review
    OR anon_2.ordered)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
