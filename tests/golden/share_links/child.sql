WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"shareLinks":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"id":', coalesce(json_of(translate(encode('ShareLink:'::bytea || uuid_send(anon_2.child_id) || uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')),
                'null'::json),
              ',"parts":', coalesce(json_of(anon_2.parts),
                'null'::json),
              ',"state":', coalesce('"' || CASE
                WHEN (anon_2.revoked_at IS NOT NULL) THEN 'REVOKED'
                WHEN (anon_2.attempts_left = 0) THEN 'CLOSED'
                WHEN (anon_2.views_left = 0) THEN 'USED'
                WHEN (anon_2.expires_at <= $3::TIMESTAMP WITH TIME ZONE) THEN 'EXPIRED'
                WHEN (EXISTS (
                    SELECT 1
                    FROM child AS child_1
                    WHERE child_1.id = anon_2.child_id
                    AND (anon_2.relation = 'REPRESENTS'
                      AND child_1.birth_date > CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
                      AND (EXISTS (
                          SELECT 1
                          FROM representation AS representation_1
                          WHERE representation_1.child_id = child_1.id
                          AND representation_1.representative_id = (
                            SELECT account_2.representative_id
                            FROM account AS account_2
                            WHERE account_2.subject = anon_2.created_by
                            AND 'parent' = ANY (account_2.roles)
                            AND account_2.disabled_at IS NULL)
                          AND representation_1.status = 'ACTIVE'
                          AND NOT (representation_1.court_restricted
                            AND coalesce(representation_1.restricted_from <= $4::DATE
                              AND representation_1.restricted_to >= $4::DATE, true))
                          AND representation_1.valid_from <= $4::DATE
                          AND (representation_1.valid_to IS NULL
                            OR representation_1.valid_to >= $4::DATE)
                          AND representation_1.kind != 'DELEGATED'))
                      OR anon_2.relation = 'REPRESENTS_TEEN'
                      AND child_1.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
                      AND child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
                      AND (EXISTS (
                          SELECT 1
                          FROM representation AS representation_2
                          WHERE representation_2.child_id = child_1.id
                          AND representation_2.representative_id = (
                            SELECT account_3.representative_id
                            FROM account AS account_3
                            WHERE account_3.subject = anon_2.created_by
                            AND 'parent' = ANY (account_3.roles)
                            AND account_3.disabled_at IS NULL)
                          AND representation_2.status = 'ACTIVE'
                          AND NOT (representation_2.court_restricted
                            AND coalesce(representation_2.restricted_from <= $4::DATE
                              AND representation_2.restricted_to >= $4::DATE, true))
                          AND representation_2.valid_from <= $4::DATE
                          AND (representation_2.valid_to IS NULL
                            OR representation_2.valid_to >= $4::DATE)
                          AND representation_2.kind != 'DELEGATED'))
                      OR anon_2.relation = 'SELF'
                      AND child_1.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
                      AND (EXISTS (
                          SELECT 1
                          FROM record_access AS record_access_1
                          WHERE record_access_1.child_id = child_1.id
                          AND record_access_1.child_id = (
                            SELECT account_4.child_id
                            FROM account AS account_4
                            WHERE account_4.subject = anon_2.created_by
                            AND 'child' = ANY (account_4.roles)
                            AND account_4.disabled_at IS NULL)
                          AND record_access_1.subject = anon_2.created_by
                          AND record_access_1.closed_at IS NULL))))) THEN 'OPEN'
                ELSE 'ENDED' END || '"',
                'null'),
              ',"isOwn":', coalesce(json_of(anon_2.created_by = $1::VARCHAR),
                'null'::json),
              ',"relation":"', anon_2.relation,
              '","createdAt":', coalesce(json_of(anon_2.created_at),
                'null'::json),
              ',"expiresAt":', coalesce(json_of(anon_2.expires_at),
                'null'::json),
              ',"viewsAllowed":', anon_2.views_allowed,
              ',"viewsLeft":', anon_2.views_left,
              ',"attemptsLeft":', anon_2.attempts_left,
              ',"viewedAt":', coalesce(json_of(anon_2.viewed_at),
                'null'::json),
              ',"revokedAt":', coalesce(json_of(anon_2.revoked_at),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $5::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $5::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT share_link_1.child_id, share_link_1.id, share_link_1.created_by, share_link_1.relation, share_link_1.parts, share_link_1.created_at, share_link_1.expires_at, share_link_1.views_allowed, share_link_1.views_left, share_link_1.attempts_left, share_link_1.viewed_at, share_link_1.revoked_at, row_number() OVER (ORDER BY share_link_1.created_at DESC, share_link_1.id DESC) AS n
          FROM share_link AS share_link_1
          WHERE share_link_1.child_id = child_2.id
          ORDER BY share_link_1.created_at DESC, share_link_1.id DESC
          LIMIT $5::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_2.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_2
  WHERE child_2.id = $6::UUID
  AND child_2.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
  AND (EXISTS (
      SELECT 1
      FROM record_access AS record_access_2
      WHERE record_access_2.child_id = child_2.id
      AND record_access_2.child_id = (
        SELECT viewer.child_id
        FROM viewer)
      AND record_access_2.subject = $1::VARCHAR
      AND record_access_2.closed_at IS NULL))
  ORDER BY child_2.id
  LIMIT 1) AS anon_1 ON true
