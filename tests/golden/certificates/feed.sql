WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"inForce":', coalesce(anon_2.json,
      'null'),
    ',"replaced":', coalesce(anon_3.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT '{"certificates":{"nodes": [], "pageInfo": {"hasNextPage": false}},"camp":null,"school":null}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(4294967296 AS TEXT) AS touched
  FROM child AS child_1
  WHERE false
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"valid":', coalesce(json_of(anon_4.days IS NOT NULL),
      'null'::json),
    ',"validFrom":', coalesce(json_of(anon_4.days[1]),
      'null'::json),
    ',"validUntil":', coalesce(json_of(anon_4.days[2]),
      'null'::json),
    '}') AS json
  FROM (
    SELECT verified_certificate($3::VARCHAR, $4::DATE) AS days) AS anon_4) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"valid":', coalesce(json_of(anon_5.days IS NOT NULL),
      'null'::json),
    ',"validFrom":', coalesce(json_of(anon_5.days[1]),
      'null'::json),
    ',"validUntil":', coalesce(json_of(anon_5.days[2]),
      'null'::json),
    '}') AS json
  FROM (
    SELECT verified_certificate($5::VARCHAR, $4::DATE) AS days) AS anon_5) AS anon_3 ON true
