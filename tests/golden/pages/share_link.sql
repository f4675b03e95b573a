WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":{"nodes": [], "pageInfo": {"hasNextPage": false, "hasPreviousPage": false, "startCursor": null, "endCursor": null}},"vaccinations":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"vaccine":', coalesce(json_of(anon_2.vaccine),
                'null'::json),
              ',"date":"', anon_2.date,
              '","code":null}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT vaccination_1.vaccine, vaccination_1.date, row_number() OVER (ORDER BY vaccination_1.date DESC, vaccination_1.id DESC) AS n
          FROM vaccination AS vaccination_1
          WHERE vaccination_1.child_id = child_1.id
          AND (vaccination_1.state = 'CURRENT'
            OR vaccination_1.amendment_labels IS NOT NULL
            AND NOT any_within(vaccination_1.amendment_labels, CAST('{}' AS TEXT[])))
          AND (cardinality(vaccination_1.labels) = 0
            OR (vaccination_1.labels <@ CAST('{}' AS TEXT[])))
          ORDER BY vaccination_1.date DESC, vaccination_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294983680' AS touched
  FROM child AS child_1
  WHERE child_1.id = $4::UUID
  AND (EXISTS (
      SELECT 1
      FROM share_link AS share_link_1
      WHERE share_link_1.child_id = child_1.id
      AND share_link_1.subject = $1::VARCHAR
      AND share_link_1.revoked_at IS NULL
      AND share_link_1.expires_at > $5::TIMESTAMP WITH TIME ZONE
      AND NOT share_link_1.attempts_left = 0
      AND (EXISTS (
          SELECT 1
          FROM child AS child_2
          WHERE child_2.id = share_link_1.child_id
          AND (share_link_1.relation = 'REPRESENTS'
            AND child_2.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
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
                  AND coalesce(representation_1.restricted_from <= $6::DATE
                    AND representation_1.restricted_to >= $6::DATE, true))
                AND representation_1.valid_from <= $6::DATE
                AND (representation_1.valid_to IS NULL
                  OR representation_1.valid_to >= $6::DATE)
                AND representation_1.kind != 'DELEGATED'))
            OR share_link_1.relation = 'REPRESENTS_TEEN'
            AND child_2.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND child_2.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
                  AND coalesce(representation_2.restricted_from <= $6::DATE
                    AND representation_2.restricted_to >= $6::DATE, true))
                AND representation_2.valid_from <= $6::DATE
                AND (representation_2.valid_to IS NULL
                  OR representation_2.valid_to >= $6::DATE)
                AND representation_2.kind != 'DELEGATED'))
            OR share_link_1.relation = 'SELF'
            AND child_2.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
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
