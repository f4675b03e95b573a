WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"boris":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT '{"accessLogSince":null,"accessLog":{"nodes": [], "pageInfo": {"hasNextPage": false}}}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294983680' AS touched
  FROM child AS child_1
  WHERE child_1.id = $3::UUID
  AND (EXISTS (
      SELECT 1
      FROM share_link AS share_link_1
      WHERE share_link_1.child_id = child_1.id
      AND share_link_1.subject = $1::VARCHAR
      AND share_link_1.revoked_at IS NULL
      AND share_link_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
      AND NOT share_link_1.attempts_left = 0
      AND (EXISTS (
          SELECT 1
          FROM child AS child_2
          WHERE child_2.id = share_link_1.child_id
          AND (share_link_1.relation = 'REPRESENTS'
            AND child_2.birth_date > CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM representation AS representation_1
                WHERE representation_1.child_id = child_2.id
                AND representation_1.representative_id = (
                  SELECT account_2.representative_id
                  FROM account AS account_2
                  WHERE account_2.subject = share_link_1.created_by
                  AND 'parent' = ANY (account_2.roles)
                  AND account_2.disabled_at IS NULL)
                AND representation_1.status = 'ACTIVE'
                AND NOT (representation_1.court_restricted
                  AND coalesce(representation_1.restricted_from <= $5::DATE
                    AND representation_1.restricted_to >= $5::DATE, true))
                AND representation_1.valid_from <= $5::DATE
                AND (representation_1.valid_to IS NULL
                  OR representation_1.valid_to >= $5::DATE)
                AND representation_1.kind != 'DELEGATED'))
            OR share_link_1.relation = 'REPRESENTS_TEEN'
            AND child_2.birth_date <= CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND child_2.birth_date > CAST($5::DATE - CAST('18 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM representation AS representation_2
                WHERE representation_2.child_id = child_2.id
                AND representation_2.representative_id = (
                  SELECT account_3.representative_id
                  FROM account AS account_3
                  WHERE account_3.subject = share_link_1.created_by
                  AND 'parent' = ANY (account_3.roles)
                  AND account_3.disabled_at IS NULL)
                AND representation_2.status = 'ACTIVE'
                AND NOT (representation_2.court_restricted
                  AND coalesce(representation_2.restricted_from <= $5::DATE
                    AND representation_2.restricted_to >= $5::DATE, true))
                AND representation_2.valid_from <= $5::DATE
                AND (representation_2.valid_to IS NULL
                  OR representation_2.valid_to >= $5::DATE)
                AND representation_2.kind != 'DELEGATED'))
            OR share_link_1.relation = 'SELF'
            AND child_2.birth_date <= CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM record_access AS record_access_1
                WHERE record_access_1.child_id = child_2.id
                AND record_access_1.child_id = (
                  SELECT account_4.child_id
                  FROM account AS account_4
                  WHERE account_4.subject = share_link_1.created_by
                  AND 'child' = ANY (account_4.roles)
                  AND account_4.disabled_at IS NULL)
                AND record_access_1.subject = share_link_1.created_by
                AND record_access_1.closed_at IS NULL)))))))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT '{"accessLogSince":null,"accessLog":{"nodes": [], "pageInfo": {"hasNextPage": false}}}' AS json, ('"' || CAST(child_3.id AS TEXT)) || '",8589950976' AS touched
  FROM child AS child_3
  WHERE child_3.id = $6::UUID
  AND (EXISTS (
      SELECT 1
      FROM share_link AS share_link_2
      WHERE share_link_2.child_id = child_3.id
      AND share_link_2.subject = $1::VARCHAR
      AND share_link_2.revoked_at IS NULL
      AND share_link_2.expires_at > $4::TIMESTAMP WITH TIME ZONE
      AND NOT share_link_2.attempts_left = 0
      AND (EXISTS (
          SELECT 1
          FROM child AS child_4
          WHERE child_4.id = share_link_2.child_id
          AND (share_link_2.relation = 'REPRESENTS'
            AND child_4.birth_date > CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM representation AS representation_3
                WHERE representation_3.child_id = child_4.id
                AND representation_3.representative_id = (
                  SELECT account_5.representative_id
                  FROM account AS account_5
                  WHERE account_5.subject = share_link_2.created_by
                  AND 'parent' = ANY (account_5.roles)
                  AND account_5.disabled_at IS NULL)
                AND representation_3.status = 'ACTIVE'
                AND NOT (representation_3.court_restricted
                  AND coalesce(representation_3.restricted_from <= $5::DATE
                    AND representation_3.restricted_to >= $5::DATE, true))
                AND representation_3.valid_from <= $5::DATE
                AND (representation_3.valid_to IS NULL
                  OR representation_3.valid_to >= $5::DATE)
                AND representation_3.kind != 'DELEGATED'))
            OR share_link_2.relation = 'REPRESENTS_TEEN'
            AND child_4.birth_date <= CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND child_4.birth_date > CAST($5::DATE - CAST('18 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM representation AS representation_4
                WHERE representation_4.child_id = child_4.id
                AND representation_4.representative_id = (
                  SELECT account_6.representative_id
                  FROM account AS account_6
                  WHERE account_6.subject = share_link_2.created_by
                  AND 'parent' = ANY (account_6.roles)
                  AND account_6.disabled_at IS NULL)
                AND representation_4.status = 'ACTIVE'
                AND NOT (representation_4.court_restricted
                  AND coalesce(representation_4.restricted_from <= $5::DATE
                    AND representation_4.restricted_to >= $5::DATE, true))
                AND representation_4.valid_from <= $5::DATE
                AND (representation_4.valid_to IS NULL
                  OR representation_4.valid_to >= $5::DATE)
                AND representation_4.kind != 'DELEGATED'))
            OR share_link_2.relation = 'SELF'
            AND child_4.birth_date <= CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM record_access AS record_access_2
                WHERE record_access_2.child_id = child_4.id
                AND record_access_2.child_id = (
                  SELECT account_7.child_id
                  FROM account AS account_7
                  WHERE account_7.subject = share_link_2.created_by
                  AND 'child' = ANY (account_7.roles)
                  AND account_7.disabled_at IS NULL)
                AND record_access_2.subject = share_link_2.created_by
                AND record_access_2.closed_at IS NULL)))))))
  ORDER BY child_3.id
  LIMIT 1) AS anon_2 ON true
