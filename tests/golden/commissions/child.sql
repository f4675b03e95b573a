WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"myCommissions":{"nodes": []}}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"commissions":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_2.kind,
              '","status":', coalesce('"' || CASE
                WHEN (anon_2.status IN ('CONVENED',
                    'DECIDED',
                    'IN_SESSION',
                    'SIGNED')
                  AND anon_2.expires_on < $3::DATE) THEN 'LAPSED'
                ELSE anon_2.status END || '"',
                'null'),
              ',"question":', coalesce(json_of(anon_2.question),
                'null'::json),
              ',"convenedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_2.convened_by)),
                'null'::json),
              ',"dueOn":"', anon_2.due_on,
              '","isOverdue":', coalesce(json_of(anon_2.ended_at IS NULL
                  AND anon_2.due_on < $3::DATE),
                'null'::json),
              ',"expiresOn":"', anon_2.expires_on,
              '","needsConsent":', coalesce(json_of(anon_2.needs_consent),
                'null'::json),
              ',"waitsFor":null,"endedAt":', coalesce(json_of(anon_2.ended_at),
                'null'::json),
              ',"consent":', coalesce((
                  SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_2.child_id
                  AND medical_document_1.id = anon_2.consent_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                'null'),
              ',"documents":', coalesce((
                  SELECT concat('[', string_agg(concat('{"title":', coalesce(json_of(medical_document_2.title),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY medical_document_2.id ASC),
                    ']') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = anon_2.child_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND medical_document_2.id = ANY (anon_2.document_ids)),
                'null'),
              ',"members":', coalesce((
                  SELECT concat('[', string_agg(concat('{"name":', coalesce(json_of((
                              SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                                    ''), nullif(staff_2.given,
                                    ''), nullif(staff_2.patronymic,
                                    '')),
                                '')
                              FROM staff AS staff_2
                              WHERE staff_2.id = commission_member_1.staff_id)),
                          'null'::json),
                        ',"isChair":', coalesce(json_of(commission_member_1.is_chair),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY commission_member_1.is_chair DESC, commission_member_1.id ASC),
                    ']') AS json
                  FROM commission_member AS commission_member_1
                  WHERE commission_member_1.child_id = anon_2.child_id
                  AND commission_member_1.commission_id = anon_2.id),
                'null'),
              ',"sessions":', coalesce((
                  SELECT concat('[', string_agg(concat('{"number":', commission_session_1.number,
                        ',"members":', commission_session_1.members,
                        ',"quorum":', commission_session_1.quorum,
                        ',"approval":', commission_session_1.approval,
                        ',"norm":', coalesce((
                            SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                                'null'::json),
                              ',"checked":"', norm_1.checked,
                              '"}') AS json
                            FROM norm AS norm_1
                            WHERE norm_1.id = commission_session_1.norm_id),
                          'null'),
                        ',"decidedAt":', coalesce(json_of(commission_session_1.decided_at),
                          'null'::json),
                        ',"outcome":', coalesce('"' || CAST(commission_session_1.outcome AS TEXT) || '"',
                          'null'),
                        ',"decision":', coalesce(json_of(commission_session_1.decision),
                          'null'::json),
                        ',"protocol":', coalesce((
                            SELECT concat('{"kind":"', medical_document_3.kind,
                              '","title":', coalesce(json_of(medical_document_3.title),
                                'null'::json),
                              '}') AS json
                            FROM medical_document AS medical_document_3
                            WHERE medical_document_3.child_id = commission_session_1.child_id
                            AND medical_document_3.id = commission_session_1.protocol_id
                            AND (cardinality(medical_document_3.labels) = 0
                              OR (medical_document_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                          'null'),
                        ',"opinions":null}'),
                      ','
                      ORDER BY commission_session_1.number ASC, commission_session_1.id ASC),
                    ']') AS json
                  FROM commission_session AS commission_session_1
                  WHERE commission_session_1.child_id = anon_2.child_id
                  AND commission_session_1.commission_id = anon_2.id),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT commission_1.child_id, commission_1.id, commission_1.kind, commission_1.question, commission_1.status, commission_1.convened_by, commission_1.due_on, commission_1.expires_on, commission_1.needs_consent, commission_1.consent_id, commission_1.document_ids, commission_1.ended_at, row_number() OVER (ORDER BY commission_1.convened_at DESC, commission_1.id DESC) AS n
          FROM commission AS commission_1
          WHERE commission_1.child_id = child_1.id
          AND (cardinality(commission_1.labels) = 0
            OR (commission_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY commission_1.convened_at DESC, commission_1.id DESC
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
