WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_1.child_id
      FROM representation AS representation_1
      WHERE representation_1.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_1.status = 'ACTIVE'
      AND NOT (representation_1.court_restricted
        AND coalesce(representation_1.restricted_from <= $3::DATE
          AND representation_1.restricted_to >= $3::DATE, true))
      AND representation_1.valid_from <= $3::DATE
      AND (representation_1.valid_to IS NULL
        OR representation_1.valid_to >= $3::DATE)
      AND representation_1.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
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
      AND representation_2.kind = 'DELEGATED'
      AND representation_2.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"riskFlags":', coalesce(CASE
            WHEN (anon_2.represents
              OR anon_2.represents_teen) THEN (
              SELECT concat('[', string_agg(concat('{"rule":', coalesce('"' || CASE
                      WHEN (anon_2.represents
                        OR anon_2.represents_teen) THEN risk_flag_1.rule
                      ELSE NULL END || '"',
                      'null'),
                    ',"ruleVersion":', coalesce(json_of(CASE
                        WHEN (anon_2.represents
                          OR anon_2.represents_teen) THEN risk_flag_1.rule_version
                        ELSE NULL END),
                      'null'::json),
                    ',"title":', coalesce(json_of(CASE
                        WHEN (anon_2.represents
                          OR anon_2.represents_teen) THEN risk_flag_1.title
                        ELSE NULL END),
                      'null'::json),
                    ',"source":', coalesce(json_of(CASE
                        WHEN (anon_2.represents
                          OR anon_2.represents_teen) THEN risk_flag_1.source
                        ELSE NULL END),
                      'null'::json),
                    ',"norm":', coalesce(CASE
                      WHEN (anon_2.represents
                        OR anon_2.represents_teen) THEN (
                        SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                            'null'::json),
                          ',"checked":"', norm_1.checked,
                          '"}') AS json
                        FROM norm AS norm_1
                        WHERE norm_1.id = risk_flag_1.norm_id)
                      ELSE 'null' END,
                      'null'),
                    ',"since":', coalesce(json_of(CASE
                        WHEN (anon_2.represents
                          OR anon_2.represents_teen) THEN risk_flag_1.since
                        ELSE NULL END),
                      'null'::json),
                    ',"horizon":', coalesce(json_of(CASE
                        WHEN (anon_2.represents
                          OR anon_2.represents_teen) THEN risk_flag_1.horizon
                        ELSE NULL END),
                      'null'::json),
                    ',"wordsForFamily":', coalesce(json_of(CASE
                        WHEN (anon_2.represents
                          OR anon_2.represents_teen) THEN risk_flag_1.words_for_family
                        ELSE NULL END),
                      'null'::json),
                    ',"basis":', coalesce(json_of(CASE
                        WHEN (anon_2.represents
                          OR anon_2.represents_teen) THEN risk_flag_1.basis
                        ELSE NULL END),
                      'null'::json),
                    ',"documents":', coalesce(CASE
                      WHEN (anon_2.represents
                        OR anon_2.represents_teen) THEN (
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
                          OR anon_2.represents
                          AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_2.represents_teen
                          AND (medical_document_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                          OR anon_2.delegated
                          AND (medical_document_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                        AND medical_document_1.id = ANY (risk_flag_1.document_ids))
                      ELSE 'null' END,
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
                AND NOT (anon_2.represents
                  AND any_within(risk_flag_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_2.represents_teen
                  AND any_within(risk_flag_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_2.delegated
                  AND any_within(risk_flag_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(risk_flag_1.labels) = 0
                OR anon_2.represents
                AND (risk_flag_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_2.represents_teen
                AND (risk_flag_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_2.delegated
                AND (risk_flag_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
              AND (anon_2.represents
                OR anon_2.represents_teen)
              AND risk_flag_1.words_for_family IS NOT NULL)
            ELSE 'null' END,
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
                AND NOT (anon_2.represents
                  AND any_within(observation_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_2.represents_teen
                  AND any_within(observation_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_2.delegated
                  AND any_within(observation_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(observation_1.labels) = 0
                OR anon_2.represents
                AND (observation_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_2.represents_teen
                AND (observation_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_2.delegated
                AND (observation_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_2.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_2.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_2.delegated THEN 256
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
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $4::UUID
  AND (anon_2.represents
    OR anon_2.represents_teen
    OR anon_2.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
