WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_2.child_id
      FROM representation AS representation_2
      WHERE representation_2.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $3::DATE
          AND representation_2.restricted_to >= $3::DATE, true))
      AND representation_2.valid_from <= $3::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $3::DATE)
      AND representation_2.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_3.child_id
      FROM representation AS representation_3
      WHERE representation_3.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_3.status = 'ACTIVE'
      AND NOT (representation_3.court_restricted
        AND coalesce(representation_3.restricted_from <= $3::DATE
          AND representation_3.restricted_to >= $3::DATE, true))
      AND representation_3.valid_from <= $3::DATE
      AND (representation_3.valid_to IS NULL
        OR representation_3.valid_to >= $3::DATE)
      AND representation_3.kind = 'DELEGATED'
      AND representation_3.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"boris":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_1.family,
              ''), nullif(child_1.given,
              ''), nullif(child_1.patronymic,
              '')),
          '')),
      'null'::json),
    '},"birthDate":"', child_1.birth_date,
    '","snils":', coalesce(json_of(CASE
        WHEN (anon_3.represents
          OR anon_3.represents_teen) THEN child_1.snils
        ELSE NULL END),
      'null'::json),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"effectiveAt":', coalesce(json_of(passport_1.blood_group_effective_at),
            'null'::json),
          ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion.","document":', coalesce((
              SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                  'null'::json),
                '}') AS json
              FROM medical_document AS medical_document_1
              WHERE medical_document_1.child_id = passport_1.child_id
              AND medical_document_1.id = passport_1.blood_group_document_id
              AND (cardinality(medical_document_1.labels) = 0
                OR anon_3.represents
                AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.represents_teen
                AND (medical_document_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_3.delegated
                AND (medical_document_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
              AND (anon_3.represents
                OR anon_3.represents_teen
                OR anon_3.delegated
                AND CAST(medical_document_1.kind AS TEXT) = ANY (array((
                      SELECT unnest(representation_1.document_kinds)
                      FROM representation AS representation_1
                      WHERE representation_1.child_id = child_1.id
                      AND representation_1.representative_id = (
                        SELECT viewer.representative_id
                        FROM viewer)
                      AND representation_1.status = 'ACTIVE'
                      AND NOT (representation_1.court_restricted
                        AND coalesce(representation_1.restricted_from <= $3::DATE
                          AND representation_1.restricted_to >= $3::DATE, true))
                      AND representation_1.valid_from <= $3::DATE
                      AND (representation_1.valid_to IS NULL
                        OR representation_1.valid_to >= $3::DATE)
                      AND representation_1.kind = 'DELEGATED'
                      AND representation_1.valid_to IS NOT NULL))))),
            'null'),
          '},"rhFactor":{"status":"', passport_1.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_1.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"effectiveAt":', coalesce(json_of(passport_1.rh_factor_effective_at),
            'null'::json),
          '},"allergies":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM allergy AS allergy_1
                  WHERE allergy_1.child_id = passport_1.child_id
                  AND (allergy_1.state = 'CURRENT'
                    OR allergy_1.amendment_labels IS NOT NULL
                    AND NOT (anon_3.represents
                      AND any_within(allergy_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_3.represents_teen
                      AND any_within(allergy_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_3.delegated
                      AND any_within(allergy_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                  AND (cardinality(allergy_1.labels) = 0
                    OR anon_3.represents
                    AND (allergy_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.represents_teen
                    AND (allergy_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_3.delegated
                    AND (allergy_1.labels <@ CAST('{SOCIAL}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_allergies_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(allergy_2.substance),
                      'null'::json),
                    ',"criticality":', coalesce('"' || CAST(allergy_2.criticality AS TEXT) || '"',
                      'null'),
                    ',"clinicalStatus":"', allergy_2.clinical_status,
                    '","reaction":', coalesce(json_of(allergy_2.reaction),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(allergy_2.effective_at, CAST('-infinity' AS TIMESTAMP WITH TIME ZONE)) DESC, allergy_2.id ASC),
                ']') AS json
              FROM allergy AS allergy_2
              WHERE allergy_2.child_id = passport_1.child_id
              AND (allergy_2.state = 'CURRENT'
                OR allergy_2.amendment_labels IS NOT NULL
                AND NOT (anon_3.represents
                  AND any_within(allergy_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_3.represents_teen
                  AND any_within(allergy_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_3.delegated
                  AND any_within(allergy_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(allergy_2.labels) = 0
                OR anon_3.represents
                AND (allergy_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.represents_teen
                AND (allergy_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_3.delegated
                AND (allergy_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))),
            'null'),
          '},"chronicConditions":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_1
                  WHERE condition_1.child_id = passport_1.child_id
                  AND (condition_1.state = 'CURRENT'
                    OR condition_1.amendment_labels IS NOT NULL
                    AND NOT (anon_3.represents
                      AND any_within(condition_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_3.represents_teen
                      AND any_within(condition_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_3.delegated
                      AND any_within(condition_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                  AND (cardinality(condition_1.labels) = 0
                    OR anon_3.represents
                    AND (condition_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.represents_teen
                    AND (condition_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_3.delegated
                    AND (condition_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                  AND (NOT condition_1.restated
                    OR condition_1.id = ANY (array((
                          SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                          FROM condition AS condition_2
                          WHERE condition_2.child_id = child_1.id
                          AND condition_2.restated
                          AND (condition_2.state = 'CURRENT'
                            OR condition_2.amendment_labels IS NOT NULL
                            AND NOT (anon_3.represents
                              AND any_within(condition_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR anon_3.represents_teen
                              AND any_within(condition_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                              OR anon_3.delegated
                              AND any_within(condition_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                          AND (cardinality(condition_2.labels) = 0
                            OR anon_3.represents
                            AND (condition_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR anon_3.represents_teen
                            AND (condition_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                            OR anon_3.delegated
                            AND (condition_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                          ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
                  AND condition_1.chronic)) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_3.display),
                      'null'::json),
                    ',"icd10":', coalesce(json_of(condition_3.icd10),
                      'null'::json),
                    ',"clinicalStatus":"', condition_3.clinical_status,
                    '","alertFlag":', coalesce('"' || CAST(condition_3.alert_flag AS TEXT) || '"',
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_3.since, CAST('-infinity' AS DATE)) DESC, condition_3.id ASC),
                ']') AS json
              FROM condition AS condition_3
              WHERE condition_3.child_id = passport_1.child_id
              AND (condition_3.state = 'CURRENT'
                OR condition_3.amendment_labels IS NOT NULL
                AND NOT (anon_3.represents
                  AND any_within(condition_3.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_3.represents_teen
                  AND any_within(condition_3.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_3.delegated
                  AND any_within(condition_3.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(condition_3.labels) = 0
                OR anon_3.represents
                AND (condition_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.represents_teen
                AND (condition_3.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_3.delegated
                AND (condition_3.labels <@ CAST('{SOCIAL}' AS TEXT[])))
              AND (NOT condition_3.restated
                OR condition_3.id = ANY (array((
                      SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                      FROM condition AS condition_4
                      WHERE condition_4.child_id = child_1.id
                      AND condition_4.restated
                      AND (condition_4.state = 'CURRENT'
                        OR condition_4.amendment_labels IS NOT NULL
                        AND NOT (anon_3.represents
                          AND any_within(condition_4.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_3.represents_teen
                          AND any_within(condition_4.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                          OR anon_3.delegated
                          AND any_within(condition_4.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                      AND (cardinality(condition_4.labels) = 0
                        OR anon_3.represents
                        AND (condition_4.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_3.represents_teen
                        AND (condition_4.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                        OR anon_3.delegated
                        AND (condition_4.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                      ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))
              AND condition_3.chronic),
            'null'),
          '},"medications":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM medication AS medication_1
                  WHERE medication_1.child_id = passport_1.child_id
                  AND (medication_1.state = 'CURRENT'
                    OR medication_1.amendment_labels IS NOT NULL
                    AND NOT (anon_3.represents
                      AND any_within(medication_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_3.represents_teen
                      AND any_within(medication_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_3.delegated
                      AND any_within(medication_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                  AND (cardinality(medication_1.labels) = 0
                    OR anon_3.represents
                    AND (medication_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.represents_teen
                    AND (medication_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_3.delegated
                    AND (medication_1.labels <@ CAST('{SOCIAL}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(medication_2.display),
                      'null'::json),
                    ',"dose":', coalesce(json_of(medication_2.dose),
                      'null'::json),
                    ',"status":"', medication_2.status,
                    '","since":', coalesce('"' || CAST(medication_2.since AS TEXT) || '"',
                      'null'),
                    ',"until":', coalesce('"' || CAST(medication_2.until AS TEXT) || '"',
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(medication_2.since, CAST('-infinity' AS DATE)) DESC, medication_2.id ASC),
                ']') AS json
              FROM medication AS medication_2
              WHERE medication_2.child_id = passport_1.child_id
              AND (medication_2.state = 'CURRENT'
                OR medication_2.amendment_labels IS NOT NULL
                AND NOT (anon_3.represents
                  AND any_within(medication_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_3.represents_teen
                  AND any_within(medication_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_3.delegated
                  AND any_within(medication_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(medication_2.labels) = 0
                OR anon_3.represents
                AND (medication_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.represents_teen
                AND (medication_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_3.delegated
                AND (medication_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))),
            'null'),
          '},"healthGroup":{"status":"', passport_1.health_group_status,
          '","value":', coalesce('"' || CAST(passport_1.health_group_value AS TEXT) || '"',
            'null'),
          ',"effectiveAt":', coalesce(json_of(passport_1.health_group_effective_at),
            'null'::json),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    ',"vaccinations":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"vaccine":', coalesce(json_of(anon_4.vaccine),
                'null'::json),
              ',"date":"', anon_4.date,
              '","status":"', anon_4.status,
              '","notDoneReason":', coalesce(json_of(anon_4.not_done_reason),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT vaccination_1.id, vaccination_1.vaccine, vaccination_1.date, vaccination_1.status, vaccination_1.not_done_reason
          FROM vaccination AS vaccination_1
          WHERE vaccination_1.child_id = child_1.id
          AND (vaccination_1.state = 'CURRENT'
            OR vaccination_1.amendment_labels IS NOT NULL
            AND NOT (anon_3.represents
              AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_3.represents_teen
              AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
              OR anon_3.delegated
              AND any_within(vaccination_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
          AND (cardinality(vaccination_1.labels) = 0
            OR anon_3.represents
            AND (vaccination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.represents_teen
            AND (vaccination_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_3.delegated
            AND (vaccination_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          ORDER BY vaccination_1.date DESC, vaccination_1.id DESC
          LIMIT $4::INTEGER) AS anon_4
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_3.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_3.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_3.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_3.represents
    OR anon_3.represents_teen
    OR anon_3.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_2.family,
              ''), nullif(child_2.given,
              ''), nullif(child_2.patronymic,
              '')),
          '')),
      'null'::json),
    '}}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
        WHEN anon_5.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_5.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_5.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_2
  LEFT OUTER JOIN LATERAL (
    SELECT child_2.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_2.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_2.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_2.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_2.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_5 ON true
  WHERE child_2.id = $6::UUID
  AND (anon_5.represents
    OR anon_5.represents_teen
    OR anon_5.delegated)
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
