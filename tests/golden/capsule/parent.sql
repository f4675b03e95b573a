WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_5.child_id
      FROM representation AS representation_5
      WHERE representation_5.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_5.status = 'ACTIVE'
      AND NOT (representation_5.court_restricted
        AND coalesce(representation_5.restricted_from <= $4::DATE
          AND representation_5.restricted_to >= $4::DATE, true))
      AND representation_5.valid_from <= $4::DATE
      AND (representation_5.valid_to IS NULL
        OR representation_5.valid_to >= $4::DATE)
      AND representation_5.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_6.child_id
      FROM representation AS representation_6
      WHERE representation_6.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_6.status = 'ACTIVE'
      AND NOT (representation_6.court_restricted
        AND coalesce(representation_6.restricted_from <= $4::DATE
          AND representation_6.restricted_to >= $4::DATE, true))
      AND representation_6.valid_from <= $4::DATE
      AND (representation_6.valid_to IS NULL
        OR representation_6.valid_to >= $4::DATE)
      AND representation_6.kind = 'DELEGATED'
      AND representation_6.valid_to IS NOT NULL)) AS child_ids
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
    ',"candidates":null,"notice":"Orientation only: re-determine blood group and Rh before any transfusion."},"rhFactor":{"status":"', passport_1.rh_factor_status,
    '","value":', coalesce('"' || CAST(passport_1.rh_factor_value AS TEXT) || '"',
      'null'),
    '},"drugAllergies":{"assertion":', coalesce(json_of(CASE
        WHEN (EXISTS (
            SELECT 1
            FROM allergy AS allergy_1
            WHERE allergy_1.child_id = passport_1.child_id
            AND (allergy_1.state = 'CURRENT'
              OR allergy_1.amendment_labels IS NOT NULL
              AND NOT (anon_2.represents
                AND any_within(allergy_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_2.represents_teen
                AND any_within(allergy_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_2.delegated
                AND any_within(allergy_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
            AND (cardinality(allergy_1.labels) = 0
              OR anon_2.represents
              AND (allergy_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_2.represents_teen
              AND (allergy_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
              OR anon_2.delegated
              AND (allergy_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
            AND allergy_1.category IN ('MEDICATION',
              'BIOLOGIC'))) THEN 'HAS_ITEMS'
        WHEN (passport_1.no_known_allergies_at IS NOT NULL) THEN 'KNOWN_NONE'
        ELSE 'NO_INFORMATION' END),
      'null'::json),
    ',"items":', coalesce((
        SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(allergy_2.substance),
                'null'::json),
              ',"criticality":', coalesce('"' || CAST(allergy_2.criticality AS TEXT) || '"',
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
          AND NOT (anon_2.represents
            AND any_within(allergy_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_2.represents_teen
            AND any_within(allergy_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_2.delegated
            AND any_within(allergy_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
        AND (cardinality(allergy_2.labels) = 0
          OR anon_2.represents
          AND (allergy_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR anon_2.represents_teen
          AND (allergy_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
          OR anon_2.delegated
          AND (allergy_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
        AND allergy_2.category IN ('MEDICATION',
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
                        AND NOT (anon_2.represents
                          AND any_within(condition_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_2.represents_teen
                          AND any_within(condition_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                          OR anon_2.delegated
                          AND any_within(condition_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                      AND (cardinality(condition_2.labels) = 0
                        OR anon_2.represents
                        AND (condition_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_2.represents_teen
                        AND (condition_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                        OR anon_2.delegated
                        AND (condition_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                      ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
              AND (condition_1.state = 'CURRENT'
                OR condition_1.amendment_labels IS NOT NULL
                AND NOT (anon_2.represents
                  AND any_within(condition_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_2.represents_teen
                  AND any_within(condition_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_2.delegated
                  AND any_within(condition_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(condition_1.labels) = 0
                OR anon_2.represents
                AND (condition_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_2.represents_teen
                AND (condition_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_2.delegated
                AND (condition_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
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
              AND NOT (anon_2.represents
                AND any_within(medication_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_2.represents_teen
                AND any_within(medication_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_2.delegated
                AND any_within(medication_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
            AND (cardinality(medication_1.labels) = 0
              OR anon_2.represents
              AND (medication_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_2.represents_teen
              AND (medication_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
              OR anon_2.delegated
              AND (medication_1.labels <@ CAST('{SOCIAL}' AS TEXT[]))))) THEN 'HAS_ITEMS'
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
          AND NOT (anon_2.represents
            AND any_within(medication_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_2.represents_teen
            AND any_within(medication_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_2.delegated
            AND any_within(medication_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
        AND (cardinality(medication_2.labels) = 0
          OR anon_2.represents
          AND (medication_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR anon_2.represents_teen
          AND (medication_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
          OR anon_2.delegated
          AND (medication_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))),
      'null'),
    '},"diagnoses":{"assertion":', coalesce(json_of(CASE
        WHEN (EXISTS (
            SELECT 1
            FROM condition AS condition_3
            WHERE condition_3.child_id = passport_1.child_id
            AND (condition_3.state = 'CURRENT'
              OR condition_3.amendment_labels IS NOT NULL
              AND NOT (anon_2.represents
                AND any_within(condition_3.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_2.represents_teen
                AND any_within(condition_3.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_2.delegated
                AND any_within(condition_3.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
            AND (cardinality(condition_3.labels) = 0
              OR anon_2.represents
              AND (condition_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_2.represents_teen
              AND (condition_3.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
              OR anon_2.delegated
              AND (condition_3.labels <@ CAST('{SOCIAL}' AS TEXT[])))
            AND (NOT condition_3.restated
              OR condition_3.id = ANY (array((
                    SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                    FROM condition AS condition_4
                    WHERE condition_4.child_id = child_1.id
                    AND condition_4.restated
                    AND (condition_4.state = 'CURRENT'
                      OR condition_4.amendment_labels IS NOT NULL
                      AND NOT (anon_2.represents
                        AND any_within(condition_4.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_2.represents_teen
                        AND any_within(condition_4.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                        OR anon_2.delegated
                        AND any_within(condition_4.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                    AND (cardinality(condition_4.labels) = 0
                      OR anon_2.represents
                      AND (condition_4.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_2.represents_teen
                      AND (condition_4.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_2.delegated
                      AND (condition_4.labels <@ CAST('{SOCIAL}' AS TEXT[])))
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
          AND NOT (anon_2.represents
            AND any_within(condition_5.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_2.represents_teen
            AND any_within(condition_5.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_2.delegated
            AND any_within(condition_5.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
        AND (cardinality(condition_5.labels) = 0
          OR anon_2.represents
          AND (condition_5.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR anon_2.represents_teen
          AND (condition_5.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
          OR anon_2.delegated
          AND (condition_5.labels <@ CAST('{SOCIAL}' AS TEXT[])))
        AND (NOT condition_5.restated
          OR condition_5.id = ANY (array((
                SELECT DISTINCT ON (condition_6.disease, condition_6.chronic) condition_6.id
                FROM condition AS condition_6
                WHERE condition_6.child_id = child_1.id
                AND condition_6.restated
                AND (condition_6.state = 'CURRENT'
                  OR condition_6.amendment_labels IS NOT NULL
                  AND NOT (anon_2.represents
                    AND any_within(condition_6.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_2.represents_teen
                    AND any_within(condition_6.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_2.delegated
                    AND any_within(condition_6.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                AND (cardinality(condition_6.labels) = 0
                  OR anon_2.represents
                  AND (condition_6.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_2.represents_teen
                  AND (condition_6.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_2.delegated
                  AND (condition_6.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                ORDER BY condition_6.disease, condition_6.chronic, condition_6.stated_on DESC, condition_6.id DESC))))),
      'null'),
    '},"anamnesis":', coalesce((
        SELECT concat('[', string_agg(concat('{"kind":"', anamnesis_1.kind,
              '","text":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN unnamed(anamnesis_1.text, (
                      SELECT known_of(child_1.id)))
                  ELSE NULL END),
                'null'::json),
              ',"effectiveAt":', coalesce(json_of(anamnesis_1.effective_at),
                'null'::json),
              ',"document":', coalesce((
                  SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anamnesis_1.child_id
                  AND medical_document_1.id = anamnesis_1.document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR anon_2.represents
                    AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_2.represents_teen
                    AND (medical_document_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_2.delegated
                    AND (medical_document_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                  AND (anon_2.represents
                    OR anon_2.represents_teen
                    OR anon_2.delegated
                    AND CAST(medical_document_1.kind AS TEXT) = ANY (array((
                          SELECT unnest(representation_3.document_kinds)
                          FROM representation AS representation_3
                          WHERE representation_3.child_id = child_1.id
                          AND representation_3.representative_id = (
                            SELECT viewer.representative_id
                            FROM viewer)
                          AND representation_3.status = 'ACTIVE'
                          AND NOT (representation_3.court_restricted
                            AND coalesce(representation_3.restricted_from <= $4::DATE
                              AND representation_3.restricted_to >= $4::DATE, true))
                          AND representation_3.valid_from <= $4::DATE
                          AND (representation_3.valid_to IS NULL
                            OR representation_3.valid_to >= $4::DATE)
                          AND representation_3.kind = 'DELEGATED'
                          AND representation_3.valid_to IS NOT NULL))))),
                'null'),
              '}'),
            ','
            ORDER BY anamnesis_1.effective_at DESC, anamnesis_1.id ASC),
          ']') AS json
        FROM anamnesis AS anamnesis_1
        WHERE anamnesis_1.child_id = passport_1.child_id
        AND (anamnesis_1.state = 'CURRENT'
          OR anamnesis_1.amendment_labels IS NOT NULL
          AND NOT (anon_2.represents
            AND any_within(anamnesis_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_2.represents_teen
            AND any_within(anamnesis_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_2.delegated
            AND any_within(anamnesis_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
        AND (cardinality(anamnesis_1.labels) = 0
          OR anon_2.represents
          AND (anamnesis_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR anon_2.represents_teen
          AND (anamnesis_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
          OR anon_2.delegated
          AND (anamnesis_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))),
      'null'),
    ',"contacts":', coalesce((
        SELECT concat('[', string_agg(concat('{"representative":', coalesce((
                  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(representative_1.family,
                              ''), nullif(representative_1.given,
                              ''), nullif(representative_1.patronymic,
                              '')),
                          '')),
                      'null'::json),
                    '},"phone":', coalesce(json_of(CASE
                        WHEN (representative_1.id = (
                            SELECT viewer.representative_id
                            FROM viewer)) THEN representative_1.phone
                        WHEN (anon_2.represents
                          OR anon_2.represents_teen) THEN CASE
                        WHEN (representative_1.phone IS NOT NULL) THEN 'on record'
                        ELSE NULL END
                        ELSE NULL END),
                      'null'::json),
                    '}') AS json
                  FROM representative AS representative_1
                  WHERE representative_1.id = representation_4.representative_id),
                'null'),
              ',"isPrimaryContact":', coalesce(json_of(representation_4.is_primary_contact),
                'null'::json),
              '}'),
            ','
            ORDER BY representation_4.is_primary_contact DESC, representation_4.id ASC),
          ']') AS json
        FROM representation AS representation_4
        WHERE representation_4.child_id = passport_1.child_id
        AND representation_4.status = 'ACTIVE'
        AND NOT (representation_4.court_restricted
          AND coalesce(representation_4.restricted_from <= $4::DATE
            AND representation_4.restricted_to >= $4::DATE, true))
        AND representation_4.valid_from <= $4::DATE
        AND (representation_4.valid_to IS NULL
          OR representation_4.valid_to >= $4::DATE)),
      'null'),
    ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_2.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_2.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_2.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1 JOIN passport AS passport_1 ON passport_1.child_id = child_1.id
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
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_2.represents
    OR anon_2.represents_teen
    OR anon_2.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
