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
  SELECT '{"accessLogSince":null,"accessLog":{"nodes": [], "pageInfo": {"hasNextPage": false}}}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(4294967296 AS TEXT) AS touched
  FROM child AS child_1
  WHERE false
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT '{"accessLogSince":null,"accessLog":{"nodes": [], "pageInfo": {"hasNextPage": false}}}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(8589934592 AS TEXT) AS touched
  FROM child AS child_2
  WHERE false
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
