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
    ',"myCases":{"nodes": []}}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"supportMeasures":', coalesce((
              SELECT concat('[', string_agg(concat('{"measure":"', support_measure_1.measure,
                    '","rule":"', support_measure_1.rule,
                    '","basis":', coalesce(json_of(support_measure_1.basis),
                      'null'::json),
                    ',"norm":', coalesce((
                        SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                            'null'::json),
                          ',"checked":"', norm_1.checked,
                          '"}') AS json
                        FROM norm AS norm_1
                        WHERE norm_1.id = support_measure_1.norm_id),
                      'null'),
                    ',"status":', coalesce((
                        SELECT concat('{"kind":"', social_status_1.kind,
                          '","document":', coalesce((
                              SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                                  'null'::json),
                                '}') AS json
                              FROM medical_document AS medical_document_1
                              WHERE medical_document_1.child_id = social_status_1.child_id
                              AND medical_document_1.id = social_status_1.document_id
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
                          '}') AS json
                        FROM social_status AS social_status_1
                        WHERE social_status_1.child_id = support_measure_1.child_id
                        AND social_status_1.id = support_measure_1.status_id
                        AND (social_status_1.state = 'CURRENT'
                          OR social_status_1.amendment_labels IS NOT NULL
                          AND NOT (anon_2.represents
                            AND any_within(social_status_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR anon_2.represents_teen
                            AND any_within(social_status_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                            OR anon_2.delegated
                            AND any_within(social_status_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                        AND (cardinality(social_status_1.labels) = 0
                          OR anon_2.represents
                          AND (social_status_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_2.represents_teen
                          AND (social_status_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                          OR anon_2.delegated
                          AND (social_status_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))),
                      'null'),
                    ',"incomeProof":', coalesce('"' || CASE
                      WHEN (NOT 'INCOME' = ANY (support_measure_1.proofs)) THEN 'NOT_NEEDED'
                      WHEN (EXISTS (
                          SELECT 1
                          FROM social_status AS social_status_2
                          WHERE social_status_2.child_id = support_measure_1.child_id
                          AND social_status_2.kind = 'LOW_INCOME'
                          AND (social_status_2.valid_from IS NULL
                            OR social_status_2.valid_from <= $3::DATE)
                          AND (social_status_2.valid_to IS NULL
                            OR social_status_2.valid_to >= $3::DATE)
                          AND (support_measure_1.proof_days IS NULL
                            OR CAST(timezone('Europe/Moscow', social_status_2.effective_at) AS DATE) + support_measure_1.proof_days >= $3::DATE)
                          AND (social_status_2.state = 'CURRENT'
                            OR social_status_2.amendment_labels IS NOT NULL
                            AND NOT (anon_2.represents
                              AND any_within(social_status_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR anon_2.represents_teen
                              AND any_within(social_status_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                              OR anon_2.delegated
                              AND any_within(social_status_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                          AND (cardinality(social_status_2.labels) = 0
                            OR anon_2.represents
                            AND (social_status_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR anon_2.represents_teen
                            AND (social_status_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                            OR anon_2.delegated
                            AND (social_status_2.labels <@ CAST('{SOCIAL}' AS TEXT[]))))) THEN 'PRESENT'
                      ELSE 'MISSING' END || '"',
                      'null'),
                    ',"privilegeProof":', coalesce('"' || CASE
                      WHEN (NOT 'PRIVILEGE' = ANY (support_measure_1.proofs)) THEN 'NOT_NEEDED'
                      WHEN (EXISTS (
                          SELECT 1
                          FROM privilege AS privilege_1
                          WHERE privilege_1.child_id = support_measure_1.child_id
                          AND privilege_1.kind = support_measure_1.status_kind
                          AND (privilege_1.valid_from IS NULL
                            OR privilege_1.valid_from <= $3::DATE)
                          AND (privilege_1.valid_to IS NULL
                            OR privilege_1.valid_to >= $3::DATE)
                          AND (privilege_1.state = 'CURRENT'
                            OR privilege_1.amendment_labels IS NOT NULL
                            AND NOT (anon_2.represents
                              AND any_within(privilege_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR anon_2.represents_teen
                              AND any_within(privilege_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                              OR anon_2.delegated
                              AND any_within(privilege_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                          AND (cardinality(privilege_1.labels) = 0
                            OR anon_2.represents
                            AND (privilege_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR anon_2.represents_teen
                            AND (privilege_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                            OR anon_2.delegated
                            AND (privilege_1.labels <@ CAST('{SOCIAL}' AS TEXT[]))))) THEN 'PRESENT'
                      ELSE 'MISSING' END || '"',
                      'null'),
                    ',"validFrom":"', support_measure_1.valid_from,
                    '","validTo":', coalesce('"' || CAST(support_measure_1.valid_to AS TEXT) || '"',
                      'null'),
                    '}'),
                  ','
                  ORDER BY support_measure_1.measure ASC, support_measure_1.rule ASC, support_measure_1.id ASC),
                ']') AS json
              FROM support_measure AS support_measure_1
              WHERE support_measure_1.child_id = passport_1.child_id
              AND (support_measure_1.state = 'CURRENT'
                OR support_measure_1.amendment_labels IS NOT NULL
                AND NOT (anon_2.represents
                  AND any_within(support_measure_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_2.represents_teen
                  AND any_within(support_measure_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_2.delegated
                  AND any_within(support_measure_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(support_measure_1.labels) = 0
                OR anon_2.represents
                AND (support_measure_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_2.represents_teen
                AND (support_measure_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_2.delegated
                AND (support_measure_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
              AND support_measure_1.valid_from <= $3::DATE
              AND (support_measure_1.valid_to IS NULL
                OR support_measure_1.valid_to >= $3::DATE)),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    ',"socialCases":', coalesce(CASE
      WHEN (anon_2.represents
        OR anon_2.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"status":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN anon_3.status
                ELSE NULL END || '"',
                'null'),
              ',"needs":null,"openedBy":null,"openedAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.opened_at
                  ELSE NULL END),
                'null'::json),
              ',"dueOn":null,"isOverdue":null,"closedAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.closed_at
                  ELSE NULL END),
                'null'::json),
              ',"outcome":null,"workers":', coalesce(CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN (
                  SELECT concat('[', string_agg(concat('{"name":', coalesce(json_of(CASE
                            WHEN (anon_2.represents
                              OR anon_2.represents_teen) THEN (
                              SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                                    ''), nullif(staff_1.given,
                                    ''), nullif(staff_1.patronymic,
                                    '')),
                                '')
                              FROM staff AS staff_1
                              WHERE staff_1.id = social_case_worker_1.staff_id)
                            ELSE NULL END),
                          'null'::json),
                        ',"organization":', coalesce(json_of(CASE
                            WHEN (anon_2.represents
                              OR anon_2.represents_teen) THEN (
                              SELECT organization_1.name
                              FROM organization AS organization_1
                              WHERE organization_1.id = social_case_worker_1.organization_id)
                            ELSE NULL END),
                          'null'::json),
                        ',"assignedAt":', coalesce(json_of(CASE
                            WHEN (anon_2.represents
                              OR anon_2.represents_teen) THEN social_case_worker_1.assigned_at
                            ELSE NULL END),
                          'null'::json),
                        ',"endedAt":', coalesce(json_of(CASE
                            WHEN (anon_2.represents
                              OR anon_2.represents_teen) THEN social_case_worker_1.ended_at
                            ELSE NULL END),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY social_case_worker_1.assigned_at DESC, social_case_worker_1.id ASC),
                    ']') AS json
                  FROM social_case_worker AS social_case_worker_1
                  WHERE social_case_worker_1.child_id = anon_3.child_id
                  AND social_case_worker_1.case_id = anon_3.id)
                ELSE 'null' END,
                'null'),
              ',"measures":null,"visits":null,"notes":null}'),
            ',') FILTER (WHERE anon_3.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT social_case_1.child_id, social_case_1.id, social_case_1.status, social_case_1.opened_at, social_case_1.closed_at, row_number() OVER (ORDER BY social_case_1.opened_at DESC, social_case_1.id DESC) AS n
          FROM social_case AS social_case_1
          WHERE social_case_1.child_id = child_1.id
          ORDER BY social_case_1.opened_at DESC, social_case_1.id DESC
          LIMIT $4::INTEGER + 1) AS anon_3
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
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
  WHERE child_1.id = $5::UUID
  AND (anon_2.represents
    OR anon_2.represents_teen
    OR anon_2.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
