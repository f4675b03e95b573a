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
    '","decisionCardAnswers":', coalesce((
        SELECT concat('[', string_agg(concat('{"card":', coalesce(json_of(CAST(decision_card_answer_1.card AS TEXT)),
                'null'::json),
              ',"answer":"', decision_card_answer_1.answer,
              '","answeredAt":', coalesce(json_of(decision_card_answer_1.answered_at),
                'null'::json),
              '}'),
            ','
            ORDER BY decision_card_answer_1.answered_at DESC, decision_card_answer_1.id DESC),
          ']') AS json
        FROM decision_card_answer AS decision_card_answer_1
        WHERE decision_card_answer_1.child_id = child_1.id
        AND (cardinality(decision_card_answer_1.labels) = 0
          OR (decision_card_answer_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","document":', coalesce((
              SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
                        'base64'),
                      '+/=',
                      '-_')),
                  'null'::json),
                ',"title":', coalesce(json_of(medical_document_1.title),
                  'null'::json),
                ',"date":"', medical_document_1.date,
                '"}') AS json
              FROM medical_document AS medical_document_1
              WHERE medical_document_1.child_id = passport_1.child_id
              AND medical_document_1.id = passport_1.blood_group_document_id
              AND (cardinality(medical_document_1.labels) = 0
                OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          '},"rhFactor":{"status":"', passport_1.rh_factor_status,
          '","document":', coalesce((
              SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_2.child_id) || uuid_send(medical_document_2.id),
                        'base64'),
                      '+/=',
                      '-_')),
                  'null'::json),
                ',"title":', coalesce(json_of(medical_document_2.title),
                  'null'::json),
                ',"date":"', medical_document_2.date,
                '"}') AS json
              FROM medical_document AS medical_document_2
              WHERE medical_document_2.child_id = passport_1.child_id
              AND medical_document_2.id = passport_1.rh_factor_document_id
              AND (cardinality(medical_document_2.labels) = 0
                OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
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
                    '","document":', coalesce((
                        SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_3.child_id) || uuid_send(medical_document_3.id),
                                  'base64'),
                                '+/=',
                                '-_')),
                            'null'::json),
                          ',"title":', coalesce(json_of(medical_document_3.title),
                            'null'::json),
                          ',"date":"', medical_document_3.date,
                          '"}') AS json
                        FROM medical_document AS medical_document_3
                        WHERE medical_document_3.child_id = allergy_1.child_id
                        AND medical_document_3.id = allergy_1.document_id
                        AND (cardinality(medical_document_3.labels) = 0
                          OR (medical_document_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(allergy_1.effective_at, CAST('-infinity' AS TIMESTAMP WITH TIME ZONE)) DESC, allergy_1.id ASC),
                ']') AS json
              FROM allergy AS allergy_1
              WHERE allergy_1.child_id = passport_1.child_id
              AND (allergy_1.state = 'CURRENT'
                OR allergy_1.amendment_labels IS NOT NULL
                AND NOT any_within(allergy_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(allergy_1.vital_labels) = 0
                OR (allergy_1.vital_labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          '},"medications":{"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(medication_1.display),
                      'null'::json),
                    ',"code":', coalesce(json_of(medication_1.code),
                      'null'::json),
                    ',"codeSystem":', coalesce(json_of(medication_1.code_system),
                      'null'::json),
                    ',"status":"', medication_1.status,
                    '","document":', coalesce((
                        SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_4.child_id) || uuid_send(medical_document_4.id),
                                  'base64'),
                                '+/=',
                                '-_')),
                            'null'::json),
                          ',"title":', coalesce(json_of(medical_document_4.title),
                            'null'::json),
                          ',"date":"', medical_document_4.date,
                          '"}') AS json
                        FROM medical_document AS medical_document_4
                        WHERE medical_document_4.child_id = medication_1.child_id
                        AND medical_document_4.id = medication_1.document_id
                        AND (cardinality(medical_document_4.labels) = 0
                          OR (medical_document_4.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(medication_1.since, CAST('-infinity' AS DATE)) DESC, medication_1.id ASC),
                ']') AS json
              FROM medication AS medication_1
              WHERE medication_1.child_id = passport_1.child_id
              AND (medication_1.state = 'CURRENT'
                OR medication_1.amendment_labels IS NOT NULL
                AND NOT any_within(medication_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(medication_1.labels) = 0
                OR (medication_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          '},"diagnoses":{"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"icd10":', coalesce(json_of(condition_1.icd10),
                      'null'::json),
                    ',"display":', coalesce(json_of(condition_1.display),
                      'null'::json),
                    ',"clinicalStatus":"', condition_1.clinical_status,
                    '","document":', coalesce((
                        SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_5.child_id) || uuid_send(medical_document_5.id),
                                  'base64'),
                                '+/=',
                                '-_')),
                            'null'::json),
                          ',"title":', coalesce(json_of(medical_document_5.title),
                            'null'::json),
                          ',"date":"', medical_document_5.date,
                          '"}') AS json
                        FROM medical_document AS medical_document_5
                        WHERE medical_document_5.child_id = condition_1.child_id
                        AND medical_document_5.id = condition_1.document_id
                        AND (cardinality(medical_document_5.labels) = 0
                          OR (medical_document_5.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_1.since, CAST('-infinity' AS DATE)) DESC, condition_1.id ASC),
                ']') AS json
              FROM condition AS condition_1
              WHERE condition_1.child_id = passport_1.child_id
              AND (condition_1.state = 'CURRENT'
                OR condition_1.amendment_labels IS NOT NULL
                AND NOT any_within(condition_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(condition_1.labels) = 0
                OR (condition_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (NOT condition_1.restated
                OR condition_1.id = ANY (array((
                      SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                      FROM condition AS condition_2
                      WHERE condition_2.child_id = child_1.id
                      AND condition_2.restated
                      AND (condition_2.state = 'CURRENT'
                        OR condition_2.amendment_labels IS NOT NULL
                        AND NOT any_within(condition_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                      AND (cardinality(condition_2.labels) = 0
                        OR (condition_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                      ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))),
            'null'),
          '},"dispensaryObservations":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(observation_1.display),
                      'null'::json),
                    ',"specialty":', coalesce(json_of(observation_1.specialty),
                      'null'::json),
                    ',"status":"', observation_1.status,
                    '","nextVisit":', coalesce('"' || CAST(observation_1.visit_due_on AS TEXT) || '"',
                      'null'),
                    ',"overdue":', coalesce(json_of(observation_1.status = 'ACTIVE'
                        AND observation_1.visit_due_on < $3::DATE),
                      'null'::json),
                    ',"document":', coalesce((
                        SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_6.child_id) || uuid_send(medical_document_6.id),
                                  'base64'),
                                '+/=',
                                '-_')),
                            'null'::json),
                          ',"title":', coalesce(json_of(medical_document_6.title),
                            'null'::json),
                          ',"date":"', medical_document_6.date,
                          '"}') AS json
                        FROM medical_document AS medical_document_6
                        WHERE medical_document_6.child_id = observation_1.child_id
                        AND medical_document_6.id = observation_1.document_id
                        AND (cardinality(medical_document_6.labels) = 0
                          OR (medical_document_6.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(observation_1.since, CAST('-infinity' AS DATE)) DESC, observation_1.id ASC),
                ']') AS json
              FROM observation AS observation_1
              WHERE observation_1.child_id = passport_1.child_id
              AND (observation_1.state = 'CURRENT'
                OR observation_1.amendment_labels IS NOT NULL
                AND NOT any_within(observation_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(observation_1.labels) = 0
                OR (observation_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          ',"growthAlerts":', coalesce((
              SELECT concat('[', string_agg(concat('{"measure":"', measurement_1.kind,
                    '","kinds":', coalesce(json_of(to_json(array((
                              SELECT growth_rule_1.kind
                              FROM growth_rule AS growth_rule_1 JOIN (
                                SELECT growth_z_score(measurement_1.kind, child_1.sex, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_1.value) AS z, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date) AS days OFFSET 0) AS anon_3 ON true
                              LEFT OUTER JOIN (
                                SELECT growth_z_score(measurement_2.kind, child_1.sex, (CAST(measurement_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_2.value) AS z, measurement_2.value
                                FROM measurement AS measurement_2
                                WHERE measurement_2.child_id = child_1.id
                                AND measurement_2.kind = measurement_1.kind
                                AND measurement_2.effective_at < measurement_1.effective_at
                                AND measurement_2.effective_at >= measurement_1.effective_at - CAST('400 days' AS INTERVAL)
                                AND (measurement_2.state = 'CURRENT'
                                  OR measurement_2.amendment_labels IS NOT NULL
                                  AND NOT any_within(measurement_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                                AND (cardinality(measurement_2.labels) = 0
                                  OR (measurement_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                                ORDER BY measurement_2.effective_at, measurement_2.id
                                LIMIT 1) AS anon_4 ON true
                              WHERE growth_rule_1.measure = measurement_1.kind
                              AND anon_3.days >= growth_rule_1.from_days
                              AND (growth_rule_1.until_days IS NULL
                                OR anon_3.days < growth_rule_1.until_days)
                              AND CASE growth_rule_1.test
                              WHEN 'BELOW' THEN anon_3.z < growth_rule_1.bound
                              WHEN 'ABOVE' THEN anon_3.z > growth_rule_1.bound
                              WHEN 'FALL' THEN width_bucket(anon_4.z,
                                '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_3.z,
                                '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) >= growth_rule_1.bound
                              WHEN 'RISE' THEN -(width_bucket(anon_4.z,
                                  '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_3.z,
                                  '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[])) >= growth_rule_1.bound
                              WHEN 'DROP' THEN anon_4.z - anon_3.z > growth_rule_1.bound
                              WHEN 'LOSS' THEN measurement_1.value < anon_4.value * (1 - growth_rule_1.bound)
                              ELSE false END
                              ORDER BY growth_rule_1.n)))),
                      'null'::json),
                    ',"value":', coalesce(json_of(measurement_1.value),
                      'null'::json),
                    ',"unit":', coalesce(json_of(measurement_1.unit),
                      'null'::json),
                    ',"measuredAt":', coalesce(json_of(measurement_1.effective_at),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY measurement_1.kind ASC, measurement_1.id ASC),
                ']') AS json
              FROM measurement AS measurement_1
              WHERE measurement_1.child_id = passport_1.child_id
              AND (measurement_1.state = 'CURRENT'
                OR measurement_1.amendment_labels IS NOT NULL
                AND NOT any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(measurement_1.labels) = 0
                OR (measurement_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
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
                    AND NOT any_within(measurement_3.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(measurement_3.labels) = 0
                    OR (measurement_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))))
              AND (EXISTS (
                  SELECT 1
                  FROM growth_rule AS growth_rule_2 JOIN (
                    SELECT growth_z_score(measurement_1.kind, child_1.sex, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_1.value) AS z, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date) AS days OFFSET 0) AS anon_5 ON true
                  LEFT OUTER JOIN (
                    SELECT growth_z_score(measurement_4.kind, child_1.sex, (CAST(measurement_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_4.value) AS z, measurement_4.value
                    FROM measurement AS measurement_4
                    WHERE measurement_4.child_id = child_1.id
                    AND measurement_4.kind = measurement_1.kind
                    AND measurement_4.effective_at < measurement_1.effective_at
                    AND measurement_4.effective_at >= measurement_1.effective_at - CAST('400 days' AS INTERVAL)
                    AND (measurement_4.state = 'CURRENT'
                      OR measurement_4.amendment_labels IS NOT NULL
                      AND NOT any_within(measurement_4.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND (cardinality(measurement_4.labels) = 0
                      OR (measurement_4.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    ORDER BY measurement_4.effective_at, measurement_4.id
                    LIMIT 1) AS anon_6 ON true
                  WHERE growth_rule_2.measure = measurement_1.kind
                  AND anon_5.days >= growth_rule_2.from_days
                  AND (growth_rule_2.until_days IS NULL
                    OR anon_5.days < growth_rule_2.until_days)
                  AND CASE growth_rule_2.test
                  WHEN 'BELOW' THEN anon_5.z < growth_rule_2.bound
                  WHEN 'ABOVE' THEN anon_5.z > growth_rule_2.bound
                  WHEN 'FALL' THEN width_bucket(anon_6.z,
                    '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_5.z,
                    '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) >= growth_rule_2.bound
                  WHEN 'RISE' THEN -(width_bucket(anon_6.z,
                      '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_5.z,
                      '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[])) >= growth_rule_2.bound
                  WHEN 'DROP' THEN anon_6.z - anon_5.z > growth_rule_2.bound
                  WHEN 'LOSS' THEN measurement_1.value < anon_6.value * (1 - growth_rule_2.bound)
                  ELSE false END))),
            'null'),
          ',"conflicts":', coalesce((
              SELECT concat('[', string_agg(concat('{"field":', coalesce(json_of(fact_conflict_1.kind),
                      'null'::json),
                    ',"candidates":', coalesce((
                        SELECT concat('[', string_agg(concat('{"value":', coalesce(json_of(fact_1.value),
                                'null'::json),
                              ',"document":', coalesce((
                                  SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_7.child_id) || uuid_send(medical_document_7.id),
                                            'base64'),
                                          '+/=',
                                          '-_')),
                                      'null'::json),
                                    ',"title":', coalesce(json_of(medical_document_7.title),
                                      'null'::json),
                                    ',"date":"', medical_document_7.date,
                                    '"}') AS json
                                  FROM medical_document AS medical_document_7
                                  WHERE medical_document_7.child_id = fact_1.child_id
                                  AND medical_document_7.id = fact_1.document_id
                                  AND (cardinality(medical_document_7.labels) = 0
                                    OR (medical_document_7.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
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
                          AND NOT any_within(fact_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                        AND (cardinality(fact_1.labels) = 0
                          OR (fact_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
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
    ',"referrals":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"specialty":', coalesce(json_of(anon_7.specialty),
                'null'::json),
              ',"organization":', coalesce(json_of(coalesce((
                      SELECT organization_1.name
                      FROM organization AS organization_1
                      WHERE organization_1.id = anon_7.organization_id), anon_7.organization_name)),
                'null'::json),
              ',"openedAt":', coalesce(json_of(anon_7.opened_at),
                'null'::json),
              ',"closedAt":', coalesce(json_of(anon_7.closed_at),
                'null'::json),
              ',"document":', coalesce((
                  SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_8.child_id) || uuid_send(medical_document_8.id),
                            'base64'),
                          '+/=',
                          '-_')),
                      'null'::json),
                    ',"title":', coalesce(json_of(medical_document_8.title),
                      'null'::json),
                    ',"date":"', medical_document_8.date,
                    '"}') AS json
                  FROM medical_document AS medical_document_8
                  WHERE medical_document_8.child_id = anon_7.child_id
                  AND medical_document_8.id = anon_7.document_id
                  AND (cardinality(medical_document_8.labels) = 0
                    OR (medical_document_8.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_7.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT referral_1.child_id, referral_1.id, referral_1.organization_id, referral_1.specialty, referral_1.opened_at, referral_1.closed_at, referral_1.document_id, referral_1.organization_name
          FROM referral AS referral_1
          WHERE referral_1.child_id = child_1.id
          AND (referral_1.state = 'CURRENT'
            OR referral_1.amendment_labels IS NOT NULL
            AND NOT any_within(referral_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(referral_1.labels) = 0
            OR (referral_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY referral_1.opened_at DESC, referral_1.id DESC
          LIMIT $5::INTEGER) AS anon_7
        HAVING true),
      'null'),
    ',"measurements":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_8.kind,
              '","effectiveAt":', coalesce(json_of(anon_8.effective_at),
                'null'::json),
              ',"document":', coalesce((
                  SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_9.child_id) || uuid_send(medical_document_9.id),
                            'base64'),
                          '+/=',
                          '-_')),
                      'null'::json),
                    ',"title":', coalesce(json_of(medical_document_9.title),
                      'null'::json),
                    ',"date":"', medical_document_9.date,
                    '"}') AS json
                  FROM medical_document AS medical_document_9
                  WHERE medical_document_9.child_id = anon_8.child_id
                  AND medical_document_9.id = anon_8.document_id
                  AND (cardinality(medical_document_9.labels) = 0
                    OR (medical_document_9.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_8.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT measurement_5.child_id, measurement_5.id, measurement_5.document_id, measurement_5.effective_at, measurement_5.kind
          FROM measurement AS measurement_5
          WHERE measurement_5.child_id = child_1.id
          AND (measurement_5.state = 'CURRENT'
            OR measurement_5.amendment_labels IS NOT NULL
            AND NOT any_within(measurement_5.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(measurement_5.labels) = 0
            OR (measurement_5.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY measurement_5.effective_at DESC, measurement_5.id DESC
          LIMIT $6::INTEGER) AS anon_8
        HAVING true),
      'null'),
    ',"due":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_9.kind,
              '","status":"', anon_9.status,
              '","vaccineGroup":', coalesce(json_of(anon_9.vaccine_group),
                'null'::json),
              ',"ageMonths":', coalesce('' || CAST(anon_9.months AS TEXT) || '',
                'null'),
              ',"dueOn":"', anon_9.due_on,
              '","norm":', coalesce((
                  SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                      'null'::json),
                    ',"title":', coalesce(json_of(norm_1.title),
                      'null'::json),
                    ',"validFrom":"', norm_1.valid_from,
                    '","checked":"', norm_1.checked,
                    '"}') AS json
                  FROM norm AS norm_1
                  WHERE norm_1.id = anon_9.norm_id),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_9.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT due_item_1.id, due_item_1.kind, due_item_1.vaccine_group, due_item_1.months, due_item_1.status, due_item_1.due_on, due_item_1.norm_id
          FROM due_item AS due_item_1
          WHERE due_item_1.child_id = child_1.id
          AND (due_item_1.state = 'CURRENT'
            OR due_item_1.amendment_labels IS NOT NULL
            AND NOT any_within(due_item_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(due_item_1.labels) = 0
            OR (due_item_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY due_item_1.due_on ASC, due_item_1.id ASC
          LIMIT $7::INTEGER) AS anon_9
        HAVING true),
      'null'),
    ',"certificateReadiness":{"examination":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $3::DATE,
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
            OR (examination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))) >= $3::DATE - CAST(form_part('FORM_079U', $3::DATE,
            '{items,examination,maxAgeDays}') AS INTEGER)) THEN 'PRESENT'
      ELSE 'STALE' END END || '"',
      'null'),
    ',"vaccinations":', coalesce('"' || CASE
      WHEN (form_part('FORM_079U', $3::DATE,
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
    ',"norm":', coalesce((
        SELECT concat('{"act":', coalesce(json_of(norm_2.act),
            'null'::json),
          ',"title":', coalesce(json_of(norm_2.title),
            'null'::json),
          ',"validFrom":"', norm_2.valid_from,
          '","checked":"', norm_2.checked,
          '"}') AS json
        FROM norm AS norm_2
        WHERE norm_2.id = form_norm('FORM_079U', $3::DATE)),
      'null'),
    '}}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
  FROM child AS child_1
  WHERE child_1.id = $8::UUID
  AND child_1.district_id = ANY (array((
        SELECT assignment_1.district_id
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.district_id IS NOT NULL
        AND assignment_1.valid_from <= $3::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $3::DATE))))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_2 ON true
