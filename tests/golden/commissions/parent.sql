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
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"myCommissions":{"nodes": []}}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"commissions":', coalesce(CASE
      WHEN (anon_2.represents
        OR anon_2.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN anon_3.kind
                ELSE NULL END || '"',
                'null'),
              ',"status":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN CASE
                WHEN (anon_3.status IN ('CONVENED',
                    'DECIDED',
                    'IN_SESSION',
                    'SIGNED')
                  AND anon_3.expires_on < $3::DATE) THEN 'LAPSED'
                ELSE anon_3.status END
                ELSE NULL END || '"',
                'null'),
              ',"question":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.question
                  ELSE NULL END),
                'null'::json),
              ',"convenedBy":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN (
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_3.convened_by)
                  ELSE NULL END),
                'null'::json),
              ',"dueOn":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.due_on
                  ELSE NULL END),
                'null'::json),
              ',"isOverdue":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.ended_at IS NULL
                  AND anon_3.due_on < $3::DATE
                  ELSE NULL END),
                'null'::json),
              ',"expiresOn":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.expires_on
                  ELSE NULL END),
                'null'::json),
              ',"needsConsent":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.needs_consent
                  ELSE NULL END),
                'null'::json),
              ',"waitsFor":null,"endedAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.ended_at
                  ELSE NULL END),
                'null'::json),
              ',"consent":', coalesce(CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN (
                  SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_3.child_id
                  AND medical_document_1.id = anon_3.consent_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR anon_2.represents
                    AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_2.represents_teen
                    AND (medical_document_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_2.delegated
                    AND (medical_document_1.labels <@ CAST('{SOCIAL}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              ',"documents":', coalesce(CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN (
                  SELECT concat('[', string_agg(concat('{"title":', coalesce(json_of(medical_document_2.title),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY medical_document_2.id ASC),
                    ']') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = anon_3.child_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR anon_2.represents
                    AND (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_2.represents_teen
                    AND (medical_document_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_2.delegated
                    AND (medical_document_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                  AND medical_document_2.id = ANY (anon_3.document_ids))
                ELSE 'null' END,
                'null'),
              ',"members":', coalesce(CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN (
                  SELECT concat('[', string_agg(concat('{"name":', coalesce(json_of(CASE
                            WHEN (anon_2.represents
                              OR anon_2.represents_teen) THEN (
                              SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                                    ''), nullif(staff_2.given,
                                    ''), nullif(staff_2.patronymic,
                                    '')),
                                '')
                              FROM staff AS staff_2
                              WHERE staff_2.id = commission_member_1.staff_id)
                            ELSE NULL END),
                          'null'::json),
                        ',"isChair":', coalesce(json_of(CASE
                            WHEN (anon_2.represents
                              OR anon_2.represents_teen) THEN commission_member_1.is_chair
                            ELSE NULL END),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY commission_member_1.is_chair DESC, commission_member_1.id ASC),
                    ']') AS json
                  FROM commission_member AS commission_member_1
                  WHERE commission_member_1.child_id = anon_3.child_id
                  AND commission_member_1.commission_id = anon_3.id)
                ELSE 'null' END,
                'null'),
              ',"sessions":', coalesce(CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN (
                  SELECT concat('[', string_agg(concat('{"number":', coalesce(json_of(CASE
                            WHEN (anon_2.represents
                              OR anon_2.represents_teen) THEN commission_session_1.number
                            ELSE NULL END),
                          'null'::json),
                        ',"members":', coalesce(json_of(CASE
                            WHEN (anon_2.represents
                              OR anon_2.represents_teen) THEN commission_session_1.members
                            ELSE NULL END),
                          'null'::json),
                        ',"quorum":', coalesce(json_of(CASE
                            WHEN (anon_2.represents
                              OR anon_2.represents_teen) THEN commission_session_1.quorum
                            ELSE NULL END),
                          'null'::json),
                        ',"approval":', coalesce(json_of(CASE
                            WHEN (anon_2.represents
                              OR anon_2.represents_teen) THEN commission_session_1.approval
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
                            WHERE norm_1.id = commission_session_1.norm_id)
                          ELSE 'null' END,
                          'null'),
                        ',"decidedAt":', coalesce(json_of(CASE
                            WHEN (anon_2.represents
                              OR anon_2.represents_teen) THEN commission_session_1.decided_at
                            ELSE NULL END),
                          'null'::json),
                        ',"outcome":', coalesce('"' || CASE
                          WHEN (anon_2.represents
                            OR anon_2.represents_teen) THEN commission_session_1.outcome
                          ELSE NULL END || '"',
                          'null'),
                        ',"decision":', coalesce(json_of(CASE
                            WHEN (anon_2.represents
                              OR anon_2.represents_teen) THEN commission_session_1.decision
                            ELSE NULL END),
                          'null'::json),
                        ',"protocol":', coalesce(CASE
                          WHEN (anon_2.represents
                            OR anon_2.represents_teen) THEN (
                            SELECT concat('{"kind":"', medical_document_3.kind,
                              '","title":', coalesce(json_of(medical_document_3.title),
                                'null'::json),
                              '}') AS json
                            FROM medical_document AS medical_document_3
                            WHERE medical_document_3.child_id = commission_session_1.child_id
                            AND medical_document_3.id = commission_session_1.protocol_id
                            AND (cardinality(medical_document_3.labels) = 0
                              OR anon_2.represents
                              AND (medical_document_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR anon_2.represents_teen
                              AND (medical_document_3.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                              OR anon_2.delegated
                              AND (medical_document_3.labels <@ CAST('{SOCIAL}' AS TEXT[]))))
                          ELSE 'null' END,
                          'null'),
                        ',"opinions":null}'),
                      ','
                      ORDER BY commission_session_1.number ASC, commission_session_1.id ASC),
                    ']') AS json
                  FROM commission_session AS commission_session_1
                  WHERE commission_session_1.child_id = anon_3.child_id
                  AND commission_session_1.commission_id = anon_3.id)
                ELSE 'null' END,
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT commission_1.child_id, commission_1.id, commission_1.kind, commission_1.question, commission_1.status, commission_1.convened_by, commission_1.due_on, commission_1.expires_on, commission_1.needs_consent, commission_1.consent_id, commission_1.document_ids, commission_1.ended_at, row_number() OVER (ORDER BY commission_1.convened_at DESC, commission_1.id DESC) AS n
          FROM commission AS commission_1
          WHERE commission_1.child_id = child_1.id
          AND (cardinality(commission_1.labels) = 0
            OR anon_2.represents
            AND (commission_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_2.represents_teen
            AND (commission_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_2.delegated
            AND (commission_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          ORDER BY commission_1.convened_at DESC, commission_1.id DESC
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
