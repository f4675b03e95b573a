WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
      'null'),
    '}')) AS data,
'[]' AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"code":', coalesce(json_of(district_1.code),
      'null'::json),
    ',"childrenCount":null,"counted":null,"born":null,"urgent":{"nodes": [], "pageInfo": {"hasNextPage": false}},"needy":{"nodes": []},"known":{"nodes": []},"discharged":{"nodes": []},"groups":{"nodes": []}}') AS json
  FROM district AS district_1
  WHERE district_1.id = $3::UUID) AS anon_1 ON true
