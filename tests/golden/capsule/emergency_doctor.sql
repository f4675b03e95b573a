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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $4::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"emergencyCapsule":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"childId":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_1.id),
            'base64'),
          '+/=',
          '-_')),
      'null'::json),
    ',"issuedAt":', coalesce(json_of($3::TIMESTAMP WITH TIME ZONE),
      'null'::json),
    ',"factsAsOf":', coalesce(json_of(passport_1.updated_at),
      'null'::json),
    ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_1.family,
              ''), nullif(child_1.given,
              ''), nullif(child_1.patronymic,
              '')),
          '')),
      'null'::json),
    ',"given":', coalesce(json_of(child_1.given),
      'null'::json),
    '},"ageYears":', coalesce(json_of(CAST(EXTRACT(year
            FROM age($4::DATE, child_1.birth_date)) AS INTEGER)),
      'null'::json),
    ',"sex":"', child_1.sex,
    '","twinWarning":', coalesce(json_of(EXISTS (
          SELECT 1
          FROM representation AS representation_1 JOIN representation AS representation_2 ON representation_2.representative_id = representation_1.representative_id JOIN child AS child_2 ON child_2.id = representation_2.child_id
          WHERE representation_1.child_id = child_1.id
          AND child_2.id != child_1.id
          AND child_2.birth_date = child_1.birth_date
          AND child_2.family = child_1.family)),
      'null'::json),
    ',"bloodGroup":{"status":"', passport_1.blood_group_status,
    '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
      'null'),
    ',"candidates":', coalesce((
        SELECT concat('[', string_agg(concat('{"value":', coalesce(json_of(fact_1.value),
                'null'::json),
              '}'),
            ','
            ORDER BY coalesce(fact_1.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_1.id ASC),
          ']') AS json
        FROM fact AS fact_1
        WHERE fact_1.child_id = passport_1.child_id
        AND fact_1.kind = 'BLOOD_GROUP'
        AND (fact_1.state = 'CURRENT'
          OR fact_1.amendment_labels IS NOT NULL
          AND NOT (anon_2.break_glass_labels
            AND any_within(fact_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_2.call
              OR anon_2.break_glass)
            AND any_within(fact_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
        AND (cardinality(fact_1.labels) = 0
          OR anon_2.break_glass_labels
          AND (fact_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR (anon_2.call
            OR anon_2.break_glass)
          AND (fact_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
        AND passport_1.blood_group_status = 'CONFLICTING'),
      'null'),
    ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."},"rhFactor":{"status":"', passport_1.rh_factor_status,
    '","value":', coalesce('"' || CAST(passport_1.rh_factor_value AS TEXT) || '"',
      'null'),
    '},"drugAllergies":{"assertion":', coalesce(json_of(coalesce(coalesce(nullif(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM allergy AS allergy_1
                  WHERE allergy_1.child_id = passport_1.child_id
                  AND (allergy_1.state = 'CURRENT'
                    OR allergy_1.amendment_labels IS NOT NULL
                    AND NOT (anon_2.break_glass_labels
                      AND any_within(allergy_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_2.call
                        OR anon_2.break_glass)
                      AND any_within(allergy_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                  AND (cardinality(allergy_1.vital_labels) = 0
                    OR anon_2.break_glass_labels
                    AND (allergy_1.vital_labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_2.call
                      OR anon_2.break_glass)
                    AND (allergy_1.vital_labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                  AND allergy_1.category IN ('MEDICATION',
                    'BIOLOGIC'))) THEN 'HAS_ITEMS'
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
        SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(allergy_3.substance),
                'null'::json),
              ',"criticality":', coalesce('"' || CAST(allergy_3.criticality AS TEXT) || '"',
                'null'),
              ',"reaction":', coalesce(json_of(allergy_3.reaction),
                'null'::json),
              '}'),
            ','
            ORDER BY coalesce(allergy_3.effective_at, CAST('-infinity' AS TIMESTAMP WITH TIME ZONE)) DESC, allergy_3.id ASC),
          ']') AS json
        FROM allergy AS allergy_3
        WHERE allergy_3.child_id = passport_1.child_id
        AND (allergy_3.state = 'CURRENT'
          OR allergy_3.amendment_labels IS NOT NULL
          AND NOT (anon_2.break_glass_labels
            AND any_within(allergy_3.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_2.call
              OR anon_2.break_glass)
            AND any_within(allergy_3.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
        AND (cardinality(allergy_3.vital_labels) = 0
          OR anon_2.break_glass_labels
          AND (allergy_3.vital_labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR (anon_2.call
            OR anon_2.break_glass)
          AND (allergy_3.vital_labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
        AND allergy_3.category IN ('MEDICATION',
          'BIOLOGIC')),
      'null'),
    '},"alertFlags":', coalesce(json_of(to_json(array((
              SELECT DISTINCT condition_1.alert_flag
              FROM condition AS condition_1
              WHERE condition_1.child_id = child_1.id
              AND condition_1.alert_flag IS NOT NULL
              AND condition_1.clinical_status != 'RESOLVED'
              AND (NOT condition_1.restated
                OR condition_1.id = ANY (array((
                      SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                      FROM condition AS condition_2
                      WHERE condition_2.child_id = child_1.id
                      AND condition_2.restated
                      AND (condition_2.state = 'CURRENT'
                        OR condition_2.amendment_labels IS NOT NULL
                        AND NOT (anon_2.break_glass_labels
                          AND any_within(condition_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_2.call
                            OR anon_2.break_glass)
                          AND any_within(condition_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      AND (cardinality(condition_2.labels) = 0
                        OR anon_2.break_glass_labels
                        AND (condition_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_2.call
                          OR anon_2.break_glass)
                        AND (condition_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                      ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
              AND (condition_1.state = 'CURRENT'
                OR condition_1.amendment_labels IS NOT NULL
                AND NOT (anon_2.break_glass_labels
                  AND any_within(condition_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_2.call
                    OR anon_2.break_glass)
                  AND any_within(condition_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(condition_1.labels) = 0
                OR anon_2.break_glass_labels
                AND (condition_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_2.call
                  OR anon_2.break_glass)
                AND (condition_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
              ORDER BY condition_1.alert_flag)))),
      'null'::json),
    ',"anthropometry":{"weightKg":', coalesce(json_of(passport_1.weight_kg),
      'null'::json),
    ',"heightCm":', coalesce(json_of(passport_1.height_cm),
      'null'::json),
    '},"medications":{"assertion":', coalesce(json_of(CASE
        WHEN (EXISTS (
            SELECT 1
            FROM medication AS medication_1
            WHERE medication_1.child_id = passport_1.child_id
            AND (medication_1.state = 'CURRENT'
              OR medication_1.amendment_labels IS NOT NULL
              AND NOT (anon_2.break_glass_labels
                AND any_within(medication_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_2.call
                  OR anon_2.break_glass)
                AND any_within(medication_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
            AND (cardinality(medication_1.labels) = 0
              OR anon_2.break_glass_labels
              AND (medication_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_2.call
                OR anon_2.break_glass)
              AND (medication_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))) THEN 'HAS_ITEMS'
        ELSE 'NO_INFORMATION' END),
      'null'::json),
    ',"items":', coalesce((
        SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(medication_2.display),
                'null'::json),
              '}'),
            ','
            ORDER BY coalesce(medication_2.since, CAST('-infinity' AS DATE)) DESC, medication_2.id ASC),
          ']') AS json
        FROM medication AS medication_2
        WHERE medication_2.child_id = passport_1.child_id
        AND (medication_2.state = 'CURRENT'
          OR medication_2.amendment_labels IS NOT NULL
          AND NOT (anon_2.break_glass_labels
            AND any_within(medication_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_2.call
              OR anon_2.break_glass)
            AND any_within(medication_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
        AND (cardinality(medication_2.labels) = 0
          OR anon_2.break_glass_labels
          AND (medication_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR (anon_2.call
            OR anon_2.break_glass)
          AND (medication_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
      'null'),
    '},"diagnoses":{"assertion":', coalesce(json_of(CASE
        WHEN (EXISTS (
            SELECT 1
            FROM condition AS condition_3
            WHERE condition_3.child_id = passport_1.child_id
            AND (condition_3.state = 'CURRENT'
              OR condition_3.amendment_labels IS NOT NULL
              AND NOT (anon_2.break_glass_labels
                AND any_within(condition_3.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_2.call
                  OR anon_2.break_glass)
                AND any_within(condition_3.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
            AND (cardinality(condition_3.labels) = 0
              OR anon_2.break_glass_labels
              AND (condition_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_2.call
                OR anon_2.break_glass)
              AND (condition_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
            AND (NOT condition_3.restated
              OR condition_3.id = ANY (array((
                    SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                    FROM condition AS condition_4
                    WHERE condition_4.child_id = child_1.id
                    AND condition_4.restated
                    AND (condition_4.state = 'CURRENT'
                      OR condition_4.amendment_labels IS NOT NULL
                      AND NOT (anon_2.break_glass_labels
                        AND any_within(condition_4.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_2.call
                          OR anon_2.break_glass)
                        AND any_within(condition_4.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                    AND (cardinality(condition_4.labels) = 0
                      OR anon_2.break_glass_labels
                      AND (condition_4.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_2.call
                        OR anon_2.break_glass)
                      AND (condition_4.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                    ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC)))))) THEN 'HAS_ITEMS'
        WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
        ELSE 'NO_INFORMATION' END),
      'null'::json),
    ',"items":', coalesce((
        SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_5.display),
                'null'::json),
              ',"icd10":', coalesce(json_of(condition_5.icd10),
                'null'::json),
              '}'),
            ','
            ORDER BY coalesce(condition_5.since, CAST('-infinity' AS DATE)) DESC, condition_5.id ASC),
          ']') AS json
        FROM condition AS condition_5
        WHERE condition_5.child_id = passport_1.child_id
        AND (condition_5.state = 'CURRENT'
          OR condition_5.amendment_labels IS NOT NULL
          AND NOT (anon_2.break_glass_labels
            AND any_within(condition_5.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_2.call
              OR anon_2.break_glass)
            AND any_within(condition_5.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
        AND (cardinality(condition_5.labels) = 0
          OR anon_2.break_glass_labels
          AND (condition_5.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR (anon_2.call
            OR anon_2.break_glass)
          AND (condition_5.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
        AND (NOT condition_5.restated
          OR condition_5.id = ANY (array((
                SELECT DISTINCT ON (condition_6.disease, condition_6.chronic) condition_6.id
                FROM condition AS condition_6
                WHERE condition_6.child_id = child_1.id
                AND condition_6.restated
                AND (condition_6.state = 'CURRENT'
                  OR condition_6.amendment_labels IS NOT NULL
                  AND NOT (anon_2.break_glass_labels
                    AND any_within(condition_6.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_2.call
                      OR anon_2.break_glass)
                    AND any_within(condition_6.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                AND (cardinality(condition_6.labels) = 0
                  OR anon_2.break_glass_labels
                  AND (condition_6.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_2.call
                    OR anon_2.break_glass)
                  AND (condition_6.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                ORDER BY condition_6.disease, condition_6.chronic, condition_6.stated_on DESC, condition_6.id DESC))))),
      'null'),
    '},"anamnesis":', coalesce((
        SELECT concat('[', string_agg(concat('{"kind":"', anamnesis_1.kind,
              '","text":', coalesce(json_of(unnamed(anamnesis_1.text, (
                      SELECT known_of(child_1.id)))),
                'null'::json),
              ',"effectiveAt":', coalesce(json_of(anamnesis_1.effective_at),
                'null'::json),
              ',"document":', coalesce(CASE
                WHEN (anon_2.break_glass
                  OR anon_2.break_glass_labels) THEN (
                  SELECT concat('{"title":', coalesce(json_of(CASE
                        WHEN (anon_2.break_glass
                          OR anon_2.break_glass_labels) THEN medical_document_1.title
                        ELSE NULL END),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anamnesis_1.child_id
                  AND medical_document_1.id = anamnesis_1.document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR anon_2.break_glass_labels
                    AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_2.call
                      OR anon_2.break_glass)
                    AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}'),
            ','
            ORDER BY anamnesis_1.effective_at DESC, anamnesis_1.id ASC),
          ']') AS json
        FROM anamnesis AS anamnesis_1
        WHERE anamnesis_1.child_id = passport_1.child_id
        AND (anamnesis_1.state = 'CURRENT'
          OR anamnesis_1.amendment_labels IS NOT NULL
          AND NOT (anon_2.break_glass_labels
            AND any_within(anamnesis_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_2.call
              OR anon_2.break_glass)
            AND any_within(anamnesis_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
        AND (cardinality(anamnesis_1.labels) = 0
          OR anon_2.break_glass_labels
          AND (anamnesis_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR (anon_2.call
            OR anon_2.break_glass)
          AND (anamnesis_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
      'null'),
    ',"contacts":', coalesce((
        SELECT concat('[', string_agg(concat('{"representative":', coalesce((
                  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(representative_1.family,
                              ''), nullif(representative_1.given,
                              ''), nullif(representative_1.patronymic,
                              '')),
                          '')),
                      'null'::json),
                    '},"phone":', coalesce(json_of(representative_1.phone),
                      'null'::json),
                    '}') AS json
                  FROM representative AS representative_1
                  WHERE representative_1.id = representation_3.representative_id),
                'null'),
              ',"isPrimaryContact":', coalesce(json_of(representation_3.is_primary_contact),
                'null'::json),
              '}'),
            ','
            ORDER BY representation_3.is_primary_contact DESC, representation_3.id ASC),
          ']') AS json
        FROM representation AS representation_3
        WHERE representation_3.child_id = passport_1.child_id
        AND representation_3.status = 'ACTIVE'
        AND NOT (representation_3.court_restricted
          AND coalesce(representation_3.restricted_from <= $4::DATE
            AND representation_3.restricted_to >= $4::DATE, true))
        AND representation_3.valid_from <= $4::DATE
        AND (representation_3.valid_to IS NULL
          OR representation_3.valid_to >= $4::DATE)),
      'null'),
    ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_2.call THEN 32
          ELSE 0 END) | CASE
        WHEN anon_2.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_2.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_2.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1 JOIN passport AS passport_1 ON passport_1.child_id = child_1.id
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
          OR ambulance_call_1.expires_at > $3::TIMESTAMP WITH TIME ZONE)))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS call, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_2
        WHERE assignment_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_2.valid_from <= $4::DATE
        AND (assignment_2.valid_to IS NULL
          OR assignment_2.valid_to >= $4::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND break_glass_grant_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.closed_at IS NULL
        AND break_glass_grant_1.expires_at > $3::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_1.role = $2::VARCHAR))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_3
        WHERE assignment_3.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_3.valid_from <= $4::DATE
        AND (assignment_3.valid_to IS NULL
          OR assignment_3.valid_to >= $4::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND break_glass_grant_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.closed_at IS NULL
        AND break_glass_grant_2.expires_at > $3::TIMESTAMP WITH TIME ZONE
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
      AND break_glass_grant_3.expires_at > $3::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_3.role = $2::VARCHAR
      AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_3.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_2.call
    OR anon_2.break_glass
    OR anon_2.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
