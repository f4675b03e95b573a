WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
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
                                OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                            'null'),
                          '}') AS json
                        FROM social_status AS social_status_1
                        WHERE social_status_1.child_id = support_measure_1.child_id
                        AND social_status_1.id = support_measure_1.status_id
                        AND (social_status_1.state = 'CURRENT'
                          OR social_status_1.amendment_labels IS NOT NULL
                          AND NOT any_within(social_status_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                        AND (cardinality(social_status_1.labels) = 0
                          OR (social_status_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
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
                            AND NOT any_within(social_status_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                          AND (cardinality(social_status_2.labels) = 0
                            OR (social_status_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))))) THEN 'PRESENT'
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
                            AND NOT any_within(privilege_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                          AND (cardinality(privilege_1.labels) = 0
                            OR (privilege_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))))) THEN 'PRESENT'
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
                AND NOT any_within(support_measure_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(support_measure_1.labels) = 0
                OR (support_measure_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND support_measure_1.valid_from <= $3::DATE
              AND (support_measure_1.valid_to IS NULL
                OR support_measure_1.valid_to >= $3::DATE)),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    ',"socialCases":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":"', anon_2.status,
              '","needs":null,"openedBy":null,"openedAt":', coalesce(json_of(anon_2.opened_at),
                'null'::json),
              ',"dueOn":null,"isOverdue":null,"closedAt":', coalesce(json_of(anon_2.closed_at),
                'null'::json),
              ',"outcome":null,"workers":', coalesce((
                  SELECT concat('[', string_agg(concat('{"name":', coalesce(json_of((
                              SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                                    ''), nullif(staff_1.given,
                                    ''), nullif(staff_1.patronymic,
                                    '')),
                                '')
                              FROM staff AS staff_1
                              WHERE staff_1.id = social_case_worker_1.staff_id)),
                          'null'::json),
                        ',"organization":', coalesce(json_of((
                              SELECT organization_1.name
                              FROM organization AS organization_1
                              WHERE organization_1.id = social_case_worker_1.organization_id)),
                          'null'::json),
                        ',"assignedAt":', coalesce(json_of(social_case_worker_1.assigned_at),
                          'null'::json),
                        ',"endedAt":', coalesce(json_of(social_case_worker_1.ended_at),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY social_case_worker_1.assigned_at DESC, social_case_worker_1.id ASC),
                    ']') AS json
                  FROM social_case_worker AS social_case_worker_1
                  WHERE social_case_worker_1.child_id = anon_2.child_id
                  AND social_case_worker_1.case_id = anon_2.id),
                'null'),
              ',"measures":null,"visits":null,"notes":null}'),
            ',') FILTER (WHERE anon_2.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT social_case_1.child_id, social_case_1.id, social_case_1.status, social_case_1.opened_at, social_case_1.closed_at, row_number() OVER (ORDER BY social_case_1.opened_at DESC, social_case_1.id DESC) AS n
          FROM social_case AS social_case_1
          WHERE social_case_1.child_id = child_1.id
          ORDER BY social_case_1.opened_at DESC, social_case_1.id DESC
          LIMIT $4::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_1
  WHERE child_1.id = $5::UUID
  AND child_1.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
  AND (EXISTS (
      SELECT 1
      FROM record_access AS record_access_1
      WHERE record_access_1.child_id = child_1.id
      AND record_access_1.child_id = (
        SELECT viewer.child_id
        FROM viewer)
      AND record_access_1.subject = $1::VARCHAR
      AND record_access_1.closed_at IS NULL))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
