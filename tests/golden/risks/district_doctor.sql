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
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"riskFlags":', coalesce((
              SELECT concat('[', string_agg(concat('{"rule":"', risk_flag_1.rule,
                    '","ruleVersion":', coalesce(json_of(risk_flag_1.rule_version),
                      'null'::json),
                    ',"title":', coalesce(json_of(risk_flag_1.title),
                      'null'::json),
                    ',"source":', coalesce(json_of(risk_flag_1.source),
                      'null'::json),
                    ',"norm":', coalesce((
                        SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                            'null'::json),
                          ',"checked":"', norm_1.checked,
                          '"}') AS json
                        FROM norm AS norm_1
                        WHERE norm_1.id = risk_flag_1.norm_id),
                      'null'),
                    ',"since":', coalesce('"' || CAST(risk_flag_1.since AS TEXT) || '"',
                      'null'),
                    ',"horizon":', coalesce('"' || CAST(risk_flag_1.horizon AS TEXT) || '"',
                      'null'),
                    ',"wordsForFamily":', coalesce(json_of(risk_flag_1.words_for_family),
                      'null'::json),
                    ',"basis":', coalesce(json_of(risk_flag_1.basis),
                      'null'::json),
                    ',"documents":', coalesce((
                        SELECT concat('[', string_agg(concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
                                      'base64'),
                                    '+/=',
                                    '-_')),
                                'null'::json),
                              ',"title":', coalesce(json_of(medical_document_1.title),
                                'null'::json),
                              '}'),
                            ','
                            ORDER BY medical_document_1.id ASC),
                          ']') AS json
                        FROM medical_document AS medical_document_1
                        WHERE medical_document_1.child_id = risk_flag_1.child_id
                        AND (cardinality(medical_document_1.labels) = 0
                          OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                        AND medical_document_1.id = ANY (risk_flag_1.document_ids)),
                      'null'),
                    '}'),
                  ','
                  ORDER BY risk_flag_1.rule ASC, risk_flag_1.id ASC),
                ']') AS json
              FROM risk_flag AS risk_flag_1
              WHERE risk_flag_1.child_id = passport_1.child_id
              AND risk_flag_1.status = 'RAISED'
              AND (risk_flag_1.state = 'CURRENT'
                OR risk_flag_1.amendment_labels IS NOT NULL
                AND NOT any_within(risk_flag_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(risk_flag_1.labels) = 0
                OR (risk_flag_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          ',"dispensaryObservations":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(observation_1.display),
                      'null'::json),
                    ',"nextVisit":', coalesce('"' || CAST(observation_1.visit_due_on AS TEXT) || '"',
                      'null'),
                    ',"visitSpecialty":', coalesce(json_of(observation_1.visit_specialty),
                      'null'::json),
                    ',"overdue":', coalesce(json_of(observation_1.status = 'ACTIVE'
                        AND observation_1.visit_due_on < $3::DATE),
                      'null'::json),
                    ',"norm":', coalesce((
                        SELECT concat('{"act":', coalesce(json_of(norm_2.act),
                            'null'::json),
                          ',"checked":"', norm_2.checked,
                          '"}') AS json
                        FROM norm AS norm_2
                        WHERE norm_2.id = observation_1.visit_norm_id),
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
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
  FROM child AS child_1
  WHERE child_1.id = $4::UUID
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
  LIMIT 1) AS anon_1 ON true
