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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"decisionRules":', coalesce(anon_1.json,
      'null'),
    ',"child":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', anon_2.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"code":"', decision_rule_1.code,
        '","version":', coalesce(json_of(decision_rule_1.version),
          'null'::json),
        ',"title":', coalesce(json_of(decision_rule_1.title),
          'null'::json),
        ',"source":', coalesce(json_of(decision_rule_1.source),
          'null'::json),
        ',"sourceUrl":', coalesce(json_of(decision_rule_1.source_url),
          'null'::json),
        ',"checked":"', decision_rule_1.checked,
        '","definition":', coalesce(json_of(decision_rule_1.definition),
          'null'::json),
        '}'),
      ','
      ORDER BY decision_rule_1.code ASC),
    ']') AS json
  FROM decision_rule AS decision_rule_1
  WHERE decision_rule_1.is_on = true
  AND decision_rule_1.valid_from <= $3::DATE) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_1.id),
            'base64'),
          '+/=',
          '-_')),
      'null'::json),
    ',"ageYears":', coalesce(json_of(CAST(EXTRACT(year
            FROM age($3::DATE, child_1.birth_date)) AS INTEGER)),
      'null'::json),
    ',"sex":"', child_1.sex,
    '","decisionCardAnswers":', coalesce(CASE
      WHEN anon_3.call THEN (
        SELECT concat('[', string_agg(concat('{"card":', coalesce(json_of(CASE
                  WHEN anon_3.call THEN CAST(decision_card_answer_1.card AS TEXT)
                  ELSE NULL END),
                'null'::json),
              ',"answer":', coalesce('"' || CASE
                WHEN anon_3.call THEN decision_card_answer_1.answer
                ELSE NULL END || '"',
                'null'),
              ',"answeredAt":', coalesce(json_of(CASE
                  WHEN anon_3.call THEN decision_card_answer_1.answered_at
                  ELSE NULL END),
                'null'::json),
              '}'),
            ','
            ORDER BY decision_card_answer_1.answered_at DESC, decision_card_answer_1.id DESC),
          ']') AS json
        FROM decision_card_answer AS decision_card_answer_1
        WHERE decision_card_answer_1.child_id = child_1.id
        AND (cardinality(decision_card_answer_1.labels) = 0
          OR anon_3.break_glass_labels
          AND (decision_card_answer_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR (anon_3.call
            OR anon_3.break_glass)
          AND (decision_card_answer_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
      ELSE 'null' END,
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","document":', coalesce(CASE
            WHEN (anon_3.break_glass
              OR anon_3.break_glass_labels) THEN (
              SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
                        'base64'),
                      '+/=',
                      '-_')),
                  'null'::json),
                ',"title":', coalesce(json_of(CASE
                    WHEN (anon_3.break_glass
                      OR anon_3.break_glass_labels) THEN medical_document_1.title
                    ELSE NULL END),
                  'null'::json),
                ',"date":', coalesce(json_of(CASE
                    WHEN (anon_3.break_glass
                      OR anon_3.break_glass_labels) THEN medical_document_1.date
                    ELSE NULL END),
                  'null'::json),
                '}') AS json
              FROM medical_document AS medical_document_1
              WHERE medical_document_1.child_id = passport_1.child_id
              AND medical_document_1.id = passport_1.blood_group_document_id
              AND (cardinality(medical_document_1.labels) = 0
                OR anon_3.break_glass_labels
                AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_3.call
                  OR anon_3.break_glass)
                AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
            ELSE 'null' END,
            'null'),
          '},"rhFactor":{"status":"', passport_1.rh_factor_status,
          '","document":', coalesce(CASE
            WHEN (anon_3.break_glass
              OR anon_3.break_glass_labels) THEN (
              SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_2.child_id) || uuid_send(medical_document_2.id),
                        'base64'),
                      '+/=',
                      '-_')),
                  'null'::json),
                ',"title":', coalesce(json_of(CASE
                    WHEN (anon_3.break_glass
                      OR anon_3.break_glass_labels) THEN medical_document_2.title
                    ELSE NULL END),
                  'null'::json),
                ',"date":', coalesce(json_of(CASE
                    WHEN (anon_3.break_glass
                      OR anon_3.break_glass_labels) THEN medical_document_2.date
                    ELSE NULL END),
                  'null'::json),
                '}') AS json
              FROM medical_document AS medical_document_2
              WHERE medical_document_2.child_id = passport_1.child_id
              AND medical_document_2.id = passport_1.rh_factor_document_id
              AND (cardinality(medical_document_2.labels) = 0
                OR anon_3.break_glass_labels
                AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_3.call
                  OR anon_3.break_glass)
                AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
            ELSE 'null' END,
            'null'),
          '},"allergies":{"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(allergy_1.substance),
                      'null'::json),
                    ',"code":', coalesce(json_of(allergy_1.code),
                      'null'::json),
                    ',"codeSystem":', coalesce(json_of(allergy_1.code_system),
                      'null'::json),
                    ',"criticality":', coalesce('"' || CAST(allergy_1.criticality AS TEXT) || '"',
                      'null'),
                    ',"clinicalStatus":"', allergy_1.clinical_status,
                    '","document":', coalesce(CASE
                      WHEN (anon_3.break_glass
                        OR anon_3.break_glass_labels) THEN (
                        SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_3.child_id) || uuid_send(medical_document_3.id),
                                  'base64'),
                                '+/=',
                                '-_')),
                            'null'::json),
                          ',"title":', coalesce(json_of(CASE
                              WHEN (anon_3.break_glass
                                OR anon_3.break_glass_labels) THEN medical_document_3.title
                              ELSE NULL END),
                            'null'::json),
                          ',"date":', coalesce(json_of(CASE
                              WHEN (anon_3.break_glass
                                OR anon_3.break_glass_labels) THEN medical_document_3.date
                              ELSE NULL END),
                            'null'::json),
                          '}') AS json
                        FROM medical_document AS medical_document_3
                        WHERE medical_document_3.child_id = allergy_1.child_id
                        AND medical_document_3.id = allergy_1.document_id
                        AND (cardinality(medical_document_3.labels) = 0
                          OR anon_3.break_glass_labels
                          AND (medical_document_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_3.call
                            OR anon_3.break_glass)
                          AND (medical_document_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      ELSE 'null' END,
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(allergy_1.effective_at, CAST('-infinity' AS TIMESTAMP WITH TIME ZONE)) DESC, allergy_1.id ASC),
                ']') AS json
              FROM allergy AS allergy_1
              WHERE allergy_1.child_id = passport_1.child_id
              AND (allergy_1.state = 'CURRENT'
                OR allergy_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.break_glass_labels
                  AND any_within(allergy_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_3.call
                    OR anon_3.break_glass)
                  AND any_within(allergy_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(allergy_1.vital_labels) = 0
                OR anon_3.break_glass_labels
                AND (allergy_1.vital_labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_3.call
                  OR anon_3.break_glass)
                AND (allergy_1.vital_labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
            'null'),
          '},"medications":{"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(medication_1.display),
                      'null'::json),
                    ',"code":', coalesce(json_of(medication_1.code),
                      'null'::json),
                    ',"codeSystem":', coalesce(json_of(medication_1.code_system),
                      'null'::json),
                    ',"status":"', medication_1.status,
                    '","document":', coalesce(CASE
                      WHEN (anon_3.break_glass
                        OR anon_3.break_glass_labels) THEN (
                        SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_4.child_id) || uuid_send(medical_document_4.id),
                                  'base64'),
                                '+/=',
                                '-_')),
                            'null'::json),
                          ',"title":', coalesce(json_of(CASE
                              WHEN (anon_3.break_glass
                                OR anon_3.break_glass_labels) THEN medical_document_4.title
                              ELSE NULL END),
                            'null'::json),
                          ',"date":', coalesce(json_of(CASE
                              WHEN (anon_3.break_glass
                                OR anon_3.break_glass_labels) THEN medical_document_4.date
                              ELSE NULL END),
                            'null'::json),
                          '}') AS json
                        FROM medical_document AS medical_document_4
                        WHERE medical_document_4.child_id = medication_1.child_id
                        AND medical_document_4.id = medication_1.document_id
                        AND (cardinality(medical_document_4.labels) = 0
                          OR anon_3.break_glass_labels
                          AND (medical_document_4.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_3.call
                            OR anon_3.break_glass)
                          AND (medical_document_4.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      ELSE 'null' END,
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(medication_1.since, CAST('-infinity' AS DATE)) DESC, medication_1.id ASC),
                ']') AS json
              FROM medication AS medication_1
              WHERE medication_1.child_id = passport_1.child_id
              AND (medication_1.state = 'CURRENT'
                OR medication_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.break_glass_labels
                  AND any_within(medication_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_3.call
                    OR anon_3.break_glass)
                  AND any_within(medication_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(medication_1.labels) = 0
                OR anon_3.break_glass_labels
                AND (medication_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_3.call
                  OR anon_3.break_glass)
                AND (medication_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
            'null'),
          '},"diagnoses":{"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"icd10":', coalesce(json_of(condition_1.icd10),
                      'null'::json),
                    ',"display":', coalesce(json_of(condition_1.display),
                      'null'::json),
                    ',"clinicalStatus":"', condition_1.clinical_status,
                    '","document":', coalesce(CASE
                      WHEN (anon_3.break_glass
                        OR anon_3.break_glass_labels) THEN (
                        SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_5.child_id) || uuid_send(medical_document_5.id),
                                  'base64'),
                                '+/=',
                                '-_')),
                            'null'::json),
                          ',"title":', coalesce(json_of(CASE
                              WHEN (anon_3.break_glass
                                OR anon_3.break_glass_labels) THEN medical_document_5.title
                              ELSE NULL END),
                            'null'::json),
                          ',"date":', coalesce(json_of(CASE
                              WHEN (anon_3.break_glass
                                OR anon_3.break_glass_labels) THEN medical_document_5.date
                              ELSE NULL END),
                            'null'::json),
                          '}') AS json
                        FROM medical_document AS medical_document_5
                        WHERE medical_document_5.child_id = condition_1.child_id
                        AND medical_document_5.id = condition_1.document_id
                        AND (cardinality(medical_document_5.labels) = 0
                          OR anon_3.break_glass_labels
                          AND (medical_document_5.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_3.call
                            OR anon_3.break_glass)
                          AND (medical_document_5.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      ELSE 'null' END,
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_1.since, CAST('-infinity' AS DATE)) DESC, condition_1.id ASC),
                ']') AS json
              FROM condition AS condition_1
              WHERE condition_1.child_id = passport_1.child_id
              AND (condition_1.state = 'CURRENT'
                OR condition_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.break_glass_labels
                  AND any_within(condition_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_3.call
                    OR anon_3.break_glass)
                  AND any_within(condition_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(condition_1.labels) = 0
                OR anon_3.break_glass_labels
                AND (condition_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_3.call
                  OR anon_3.break_glass)
                AND (condition_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
              AND (NOT condition_1.restated
                OR condition_1.id = ANY (array((
                      SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                      FROM condition AS condition_2
                      WHERE condition_2.child_id = child_1.id
                      AND condition_2.restated
                      AND (condition_2.state = 'CURRENT'
                        OR condition_2.amendment_labels IS NOT NULL
                        AND NOT (anon_3.break_glass_labels
                          AND any_within(condition_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_3.call
                            OR anon_3.break_glass)
                          AND any_within(condition_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      AND (cardinality(condition_2.labels) = 0
                        OR anon_3.break_glass_labels
                        AND (condition_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.call
                          OR anon_3.break_glass)
                        AND (condition_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                      ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))),
            'null'),
          '},"dispensaryObservations":', coalesce(CASE
            WHEN anon_3.call THEN (
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(CASE
                        WHEN anon_3.call THEN observation_1.display
                        ELSE NULL END),
                      'null'::json),
                    ',"specialty":', coalesce(json_of(CASE
                        WHEN anon_3.call THEN observation_1.specialty
                        ELSE NULL END),
                      'null'::json),
                    ',"status":', coalesce('"' || CASE
                      WHEN anon_3.call THEN observation_1.status
                      ELSE NULL END || '"',
                      'null'),
                    ',"nextVisit":null,"overdue":null,"document":null}'),
                  ','
                  ORDER BY observation_1.id ASC),
                ']') AS json
              FROM observation AS observation_1
              WHERE observation_1.child_id = passport_1.child_id
              AND (observation_1.state = 'CURRENT'
                OR observation_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.break_glass_labels
                  AND any_within(observation_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_3.call
                    OR anon_3.break_glass)
                  AND any_within(observation_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(observation_1.labels) = 0
                OR anon_3.break_glass_labels
                AND (observation_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_3.call
                  OR anon_3.break_glass)
                AND (observation_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
            ELSE 'null' END,
            'null'),
          ',"growthAlerts":', coalesce(CASE
            WHEN anon_3.call THEN (
              SELECT concat('[', string_agg(concat('{"measure":', coalesce('"' || CASE
                      WHEN anon_3.call THEN measurement_1.kind
                      ELSE NULL END || '"',
                      'null'),
                    ',"kinds":', coalesce(json_of(CASE
                        WHEN anon_3.call THEN to_json(array((
                              SELECT growth_rule_1.kind
                              FROM growth_rule AS growth_rule_1 JOIN (
                                SELECT growth_z_score(measurement_1.kind, child_1.sex, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_1.value) AS z, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date) AS days OFFSET 0) AS anon_4 ON true
                              LEFT OUTER JOIN (
                                SELECT growth_z_score(measurement_2.kind, child_1.sex, (CAST(measurement_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_2.value) AS z, measurement_2.value
                                FROM measurement AS measurement_2
                                WHERE measurement_2.child_id = child_1.id
                                AND measurement_2.kind = measurement_1.kind
                                AND measurement_2.effective_at < measurement_1.effective_at
                                AND measurement_2.effective_at >= measurement_1.effective_at - CAST('400 days' AS INTERVAL)
                                AND (measurement_2.state = 'CURRENT'
                                  OR measurement_2.amendment_labels IS NOT NULL
                                  AND NOT (anon_3.break_glass_labels
                                    AND any_within(measurement_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                                    OR (anon_3.call
                                      OR anon_3.break_glass)
                                    AND any_within(measurement_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                                AND (cardinality(measurement_2.labels) = 0
                                  OR anon_3.break_glass_labels
                                  AND (measurement_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                                  OR (anon_3.call
                                    OR anon_3.break_glass)
                                  AND (measurement_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                                ORDER BY measurement_2.effective_at, measurement_2.id
                                LIMIT 1) AS anon_5 ON true
                              WHERE growth_rule_1.measure = measurement_1.kind
                              AND anon_4.days >= growth_rule_1.from_days
                              AND (growth_rule_1.until_days IS NULL
                                OR anon_4.days < growth_rule_1.until_days)
                              AND CASE growth_rule_1.test
                              WHEN 'BELOW' THEN anon_4.z < growth_rule_1.bound
                              WHEN 'ABOVE' THEN anon_4.z > growth_rule_1.bound
                              WHEN 'FALL' THEN width_bucket(anon_5.z,
                                '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_4.z,
                                '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) >= growth_rule_1.bound
                              WHEN 'RISE' THEN -(width_bucket(anon_5.z,
                                  '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_4.z,
                                  '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[])) >= growth_rule_1.bound
                              WHEN 'DROP' THEN anon_5.z - anon_4.z > growth_rule_1.bound
                              WHEN 'LOSS' THEN measurement_1.value < anon_5.value * (1 - growth_rule_1.bound)
                              ELSE false END
                              ORDER BY growth_rule_1.n)))
                        ELSE NULL END),
                      'null'::json),
                    ',"value":', coalesce(json_of(CASE
                        WHEN anon_3.call THEN measurement_1.value
                        ELSE NULL END),
                      'null'::json),
                    ',"unit":', coalesce(json_of(CASE
                        WHEN anon_3.call THEN measurement_1.unit
                        ELSE NULL END),
                      'null'::json),
                    ',"measuredAt":', coalesce(json_of(CASE
                        WHEN anon_3.call THEN measurement_1.effective_at
                        ELSE NULL END),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY measurement_1.kind ASC, measurement_1.id ASC),
                ']') AS json
              FROM measurement AS measurement_1
              WHERE measurement_1.child_id = passport_1.child_id
              AND (measurement_1.state = 'CURRENT'
                OR measurement_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.break_glass_labels
                  AND any_within(measurement_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_3.call
                    OR anon_3.break_glass)
                  AND any_within(measurement_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(measurement_1.labels) = 0
                OR anon_3.break_glass_labels
                AND (measurement_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_3.call
                  OR anon_3.break_glass)
                AND (measurement_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
              AND NOT (EXISTS (
                  SELECT 1
                  FROM measurement AS measurement_3
                  WHERE measurement_3.child_id = child_1.id
                  AND measurement_3.kind = measurement_1.kind
                  AND (measurement_3.effective_at > measurement_1.effective_at
                    OR measurement_3.effective_at = measurement_1.effective_at
                    AND measurement_3.id > measurement_1.id)
                  AND (measurement_3.state = 'CURRENT'
                    OR measurement_3.amendment_labels IS NOT NULL
                    AND NOT (anon_3.break_glass_labels
                      AND any_within(measurement_3.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_3.call
                        OR anon_3.break_glass)
                      AND any_within(measurement_3.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                  AND (cardinality(measurement_3.labels) = 0
                    OR anon_3.break_glass_labels
                    AND (measurement_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_3.call
                      OR anon_3.break_glass)
                    AND (measurement_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))))
              AND (EXISTS (
                  SELECT 1
                  FROM growth_rule AS growth_rule_2 JOIN (
                    SELECT growth_z_score(measurement_1.kind, child_1.sex, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_1.value) AS z, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date) AS days OFFSET 0) AS anon_6 ON true
                  LEFT OUTER JOIN (
                    SELECT growth_z_score(measurement_4.kind, child_1.sex, (CAST(measurement_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_4.value) AS z, measurement_4.value
                    FROM measurement AS measurement_4
                    WHERE measurement_4.child_id = child_1.id
                    AND measurement_4.kind = measurement_1.kind
                    AND measurement_4.effective_at < measurement_1.effective_at
                    AND measurement_4.effective_at >= measurement_1.effective_at - CAST('400 days' AS INTERVAL)
                    AND (measurement_4.state = 'CURRENT'
                      OR measurement_4.amendment_labels IS NOT NULL
                      AND NOT (anon_3.break_glass_labels
                        AND any_within(measurement_4.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.call
                          OR anon_3.break_glass)
                        AND any_within(measurement_4.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                    AND (cardinality(measurement_4.labels) = 0
                      OR anon_3.break_glass_labels
                      AND (measurement_4.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_3.call
                        OR anon_3.break_glass)
                      AND (measurement_4.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                    ORDER BY measurement_4.effective_at, measurement_4.id
                    LIMIT 1) AS anon_7 ON true
                  WHERE growth_rule_2.measure = measurement_1.kind
                  AND anon_6.days >= growth_rule_2.from_days
                  AND (growth_rule_2.until_days IS NULL
                    OR anon_6.days < growth_rule_2.until_days)
                  AND CASE growth_rule_2.test
                  WHEN 'BELOW' THEN anon_6.z < growth_rule_2.bound
                  WHEN 'ABOVE' THEN anon_6.z > growth_rule_2.bound
                  WHEN 'FALL' THEN width_bucket(anon_7.z,
                    '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_6.z,
                    '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) >= growth_rule_2.bound
                  WHEN 'RISE' THEN -(width_bucket(anon_7.z,
                      '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_6.z,
                      '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[])) >= growth_rule_2.bound
                  WHEN 'DROP' THEN anon_7.z - anon_6.z > growth_rule_2.bound
                  WHEN 'LOSS' THEN measurement_1.value < anon_7.value * (1 - growth_rule_2.bound)
                  ELSE false END)))
            ELSE 'null' END,
            'null'),
          ',"conflicts":', coalesce((
              SELECT concat('[', string_agg(concat('{"field":', coalesce(json_of(fact_conflict_1.kind),
                      'null'::json),
                    ',"candidates":', coalesce((
                        SELECT concat('[', string_agg(concat('{"value":', coalesce(json_of(fact_1.value),
                                'null'::json),
                              ',"document":', coalesce(CASE
                                WHEN (anon_3.break_glass
                                  OR anon_3.break_glass_labels) THEN (
                                  SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_6.child_id) || uuid_send(medical_document_6.id),
                                            'base64'),
                                          '+/=',
                                          '-_')),
                                      'null'::json),
                                    ',"title":', coalesce(json_of(CASE
                                        WHEN (anon_3.break_glass
                                          OR anon_3.break_glass_labels) THEN medical_document_6.title
                                        ELSE NULL END),
                                      'null'::json),
                                    ',"date":', coalesce(json_of(CASE
                                        WHEN (anon_3.break_glass
                                          OR anon_3.break_glass_labels) THEN medical_document_6.date
                                        ELSE NULL END),
                                      'null'::json),
                                    '}') AS json
                                  FROM medical_document AS medical_document_6
                                  WHERE medical_document_6.child_id = fact_1.child_id
                                  AND medical_document_6.id = fact_1.document_id
                                  AND (cardinality(medical_document_6.labels) = 0
                                    OR anon_3.break_glass_labels
                                    AND (medical_document_6.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                                    OR (anon_3.call
                                      OR anon_3.break_glass)
                                    AND (medical_document_6.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                                ELSE 'null' END,
                                'null'),
                              '}'),
                            ','
                            ORDER BY coalesce(fact_1.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_1.id ASC),
                          ']') AS json
                        FROM fact AS fact_1
                        WHERE fact_1.child_id = fact_conflict_1.child_id
                        AND fact_1.kind = fact_conflict_1.kind
                        AND (fact_1.state = 'CURRENT'
                          OR fact_1.amendment_labels IS NOT NULL
                          AND NOT (anon_3.break_glass_labels
                            AND any_within(fact_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR (anon_3.call
                              OR anon_3.break_glass)
                            AND any_within(fact_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                        AND (cardinality(fact_1.labels) = 0
                          OR anon_3.break_glass_labels
                          AND (fact_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_3.call
                            OR anon_3.break_glass)
                          AND (fact_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY fact_conflict_1.opened_at ASC, fact_conflict_1.id ASC),
                ']') AS json
              FROM fact_conflict AS fact_conflict_1
              WHERE fact_conflict_1.child_id = passport_1.child_id
              AND fact_conflict_1.resolved_at IS NULL),
            'null'),
          ',"anthropometry":{"weightKg":', coalesce(json_of(passport_1.weight_kg),
            'null'::json),
          ',"weightAt":', coalesce(json_of(passport_1.weight_at),
            'null'::json),
          ',"weightStale":', coalesce(json_of(CASE
              WHEN (CAST(EXTRACT(year
                    FROM age($3::DATE, child_1.birth_date)) AS INTEGER) < 3) THEN passport_1.weight_at < $4::TIMESTAMP WITH TIME ZONE - CAST('6 months' AS INTERVAL)
              ELSE passport_1.weight_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL) END),
            'null'::json),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    ',"referrals":{"nodes": []},"measurements":', coalesce(CASE
      WHEN anon_3.call THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":', coalesce('"' || CASE
                WHEN anon_3.call THEN anon_8.kind
                ELSE NULL END || '"',
                'null'),
              ',"effectiveAt":', coalesce(json_of(CASE
                  WHEN anon_3.call THEN anon_8.effective_at
                  ELSE NULL END),
                'null'::json),
              ',"document":null}'),
            ',') FILTER (WHERE anon_8.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT measurement_5.id, measurement_5.effective_at, measurement_5.kind
          FROM measurement AS measurement_5
          WHERE measurement_5.child_id = child_1.id
          AND (measurement_5.state = 'CURRENT'
            OR measurement_5.amendment_labels IS NOT NULL
            AND NOT (anon_3.break_glass_labels
              AND any_within(measurement_5.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_3.call
                OR anon_3.break_glass)
              AND any_within(measurement_5.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
          AND (cardinality(measurement_5.labels) = 0
            OR anon_3.break_glass_labels
            AND (measurement_5.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_3.call
              OR anon_3.break_glass)
            AND (measurement_5.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
          ORDER BY measurement_5.effective_at DESC, measurement_5.id DESC
          LIMIT $5::INTEGER) AS anon_8
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    ',"due":{"nodes": []},"certificateReadiness":null}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_3.call THEN 32
          ELSE 0 END) | CASE
        WHEN anon_3.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_3.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_3.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
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
          OR ambulance_call_1.expires_at > $4::TIMESTAMP WITH TIME ZONE)))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS call, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_2
        WHERE assignment_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_2.valid_from <= $3::DATE
        AND (assignment_2.valid_to IS NULL
          OR assignment_2.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND break_glass_grant_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.closed_at IS NULL
        AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_1.role = $2::VARCHAR))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_3
        WHERE assignment_3.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_3.valid_from <= $3::DATE
        AND (assignment_3.valid_to IS NULL
          OR assignment_3.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND break_glass_grant_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.closed_at IS NULL
        AND break_glass_grant_2.expires_at > $4::TIMESTAMP WITH TIME ZONE
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
      AND break_glass_grant_3.expires_at > $4::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_3.role = $2::VARCHAR
      AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_3.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_3.call
    OR anon_3.break_glass
    OR anon_3.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_2 ON true
