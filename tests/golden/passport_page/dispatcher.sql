WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT CASE
  WHEN ((EXISTS (
        SELECT 1
        FROM representative AS representative_2
        WHERE representative_2.staff_id = viewer.staff_id))
    OR (EXISTS (
        SELECT 1
        FROM account AS account_2
        WHERE account_2.staff_id = viewer.staff_id
        AND (account_2.representative_id IS NOT NULL
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
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
    '},"birthDate":null,"ageYears":', coalesce(json_of(CAST(EXTRACT(year
            FROM age($3::DATE, child_1.birth_date)) AS INTEGER)),
      'null'::json),
    ',"sex":"', child_1.sex,
    '","policyNumber":null,"snils":null,"address":', coalesce(json_of((
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
    ',"enrollment":null,"representatives":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_2.kind,
              '","status":null,"isPrimaryContact":', coalesce(json_of(anon_2.is_primary_contact),
                'null'::json),
              ',"courtRestricted":null,"representative":', coalesce((
                  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', left(nullif(representative_1.family,
                                ''), 1) || '.', left(nullif(representative_1.given,
                                ''), 1) || '.', left(nullif(representative_1.patronymic,
                                ''), 1) || '.'),
                          '')),
                      'null'::json),
                    '},"phone":', coalesce(json_of(representative_1.phone),
                      'null'::json),
                    ',"email":null}') AS json
                  FROM representative AS representative_1
                  WHERE representative_1.id = anon_2.representative_id),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_2.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT representation_1.id, representation_1.representative_id, representation_1.kind, representation_1.is_primary_contact
          FROM representation AS representation_1
          WHERE representation_1.child_id = child_1.id
          AND representation_1.status = 'ACTIVE'
          AND NOT (representation_1.court_restricted
            AND coalesce(representation_1.restricted_from <= $3::DATE
              AND representation_1.restricted_to >= $3::DATE, true))
          AND representation_1.valid_from <= $3::DATE
          AND (representation_1.valid_to IS NULL
            OR representation_1.valid_to >= $3::DATE)
          ORDER BY representation_1.id ASC
          LIMIT $4::INTEGER) AS anon_2
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"candidates":', coalesce((
              SELECT concat('[', string_agg(concat('{"value":', coalesce(json_of(fact_1.value),
                      'null'::json),
                    ',"labConfirmed":', coalesce(json_of(fact_1.lab_confirmed),
                      'null'::json),
                    ',"document":null}'),
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
              AND passport_1.blood_group_status = 'CONFLICTING'),
            'null'),
          ',"document":null,"notice":"Orientation only: re-determine blood group and Rh before any transfusion."},"rhFactor":{"status":"', passport_1.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_1.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"effectiveAt":', coalesce(json_of(passport_1.rh_factor_effective_at),
            'null'::json),
          ',"document":null},"healthGroup":{"status": "HIDDEN", "value": null, "stale": null},"allergies":{"assertion":', coalesce(json_of(coalesce(coalesce(nullif(CASE
                    WHEN (EXISTS (
                        SELECT 1
                        FROM allergy AS allergy_1
                        WHERE allergy_1.child_id = passport_1.child_id
                        AND (allergy_1.state = 'CURRENT'
                          OR allergy_1.amendment_labels IS NOT NULL
                          AND NOT any_within(allergy_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                        AND (cardinality(allergy_1.vital_labels) = 0
                          OR (allergy_1.vital_labels <@ CAST('{TEEN}' AS TEXT[])))
                        AND allergy_1.clinical_status != 'RESOLVED')) THEN 'HAS_ITEMS'
                    WHEN (passport_1.no_known_allergies_at IS NOT NULL) THEN 'KNOWN_NONE'
                    ELSE 'NO_INFORMATION' END, CASE
                    WHEN (passport_1.no_known_allergies_at IS NOT NULL
                      AND (EXISTS (
                          SELECT 1
                          FROM allergy AS allergy_2
                          WHERE allergy_2.child_id = passport_1.child_id
                          AND allergy_2.clinical_status = 'ACTIVE'
                          AND allergy_2.state = 'CURRENT'))) THEN 'KNOWN_NONE'
                    ELSE NULL END),
                  'NO_INFORMATION'),
                'HIDDEN')),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(CASE
                        WHEN (allergy_3.category IN ('MEDICATION',
                            'BIOLOGIC')) THEN allergy_3.substance
                        ELSE 'not a drug' END),
                      'null'::json),
                    ',"category":"', allergy_3.category,
                    '","criticality":', coalesce('"' || CAST(allergy_3.criticality AS TEXT) || '"',
                      'null'),
                    ',"reaction":null}'),
                  ','
                  ORDER BY allergy_3.id ASC),
                ']') AS json
              FROM allergy AS allergy_3
              WHERE allergy_3.child_id = passport_1.child_id
              AND (allergy_3.state = 'CURRENT'
                OR allergy_3.amendment_labels IS NOT NULL
                AND NOT any_within(allergy_3.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(allergy_3.vital_labels) = 0
                OR (allergy_3.vital_labels <@ CAST('{TEEN}' AS TEXT[])))
              AND allergy_3.clinical_status != 'RESOLVED'),
            'null'),
          '},"chronicConditions":{"assertion":', coalesce(json_of(CASE
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
                  AND condition_1.clinical_status != 'RESOLVED'
                  AND condition_1.chronic)) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"icd10":null,"display":', coalesce(json_of(coalesce(condition_3.alert_flag,
                          'OTHER')),
                      'null'::json),
                    ',"alertFlag":', coalesce('"' || CAST(condition_3.alert_flag AS TEXT) || '"',
                      'null'),
                    ',"sources":null}'),
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
              AND condition_3.clinical_status != 'RESOLVED'
              AND condition_3.chronic),
            'null'),
          '},"anamnesis":null,"medications":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM medication AS medication_1
                  WHERE medication_1.child_id = passport_1.child_id
                  AND (medication_1.state = 'CURRENT'
                    OR medication_1.amendment_labels IS NOT NULL
                    AND NOT any_within(medication_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                  AND (cardinality(medication_1.labels) = 0
                    OR (medication_1.labels <@ CAST('{TEEN}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(medication_2.display),
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
                OR (medication_2.labels <@ CAST('{TEEN}' AS TEXT[])))),
            'null'),
          '},"dispensaryObservations":null,"socialStatuses":null,"privileges":null,"anthropometry":{"heightCm":null,"weightKg":', coalesce(json_of(passport_1.weight_kg),
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
                    ',"candidates":', coalesce((
                        SELECT concat('[', string_agg(concat('{"value":', coalesce(json_of(fact_2.value),
                                'null'::json),
                              ',"labConfirmed":', coalesce(json_of(fact_2.lab_confirmed),
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
                          OR (fact_2.labels <@ CAST('{TEEN}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY fact_conflict_1.id ASC),
                ']') AS json
              FROM fact_conflict AS fact_conflict_1
              WHERE fact_conflict_1.child_id = passport_1.child_id
              AND fact_conflict_1.resolved_at IS NULL),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967328' AS touched
  FROM child AS child_1
  WHERE child_1.id = $6::UUID
  AND (EXISTS (
      SELECT 1
      FROM assignment AS assignment_1
      WHERE assignment_1.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_1.valid_from <= $3::DATE
      AND (assignment_1.valid_to IS NULL
        OR assignment_1.valid_to >= $3::DATE)))
  AND (EXISTS (
      SELECT 1
      FROM ambulance_call AS ambulance_call_1
      WHERE ambulance_call_1.child_id = child_1.id
      AND (ambulance_call_1.dispatcher_id = (
          SELECT viewer.staff_id
          FROM viewer)
        OR ambulance_call_1.doctor_id = (
          SELECT viewer.staff_id
          FROM viewer))
      AND ambulance_call_1.closed_at IS NULL
      AND (ambulance_call_1.expires_at IS NULL
        OR ambulance_call_1.expires_at > $5::TIMESTAMP WITH TIME ZONE)))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
