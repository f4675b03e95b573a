WITH viewer AS MATERIALIZED (
  SELECT account_1.subject AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1 JOIN account_role AS account_role_1 ON account_role_1.subject = account_1.subject
  WHERE account_1.subject = $1::VARCHAR
  AND account_role_1.role = $2::VARCHAR
  AND account_1.disabled_at IS NULL) SELECT CAST(json_build_object('district', anon_1.json) AS TEXT) AS data, concat_ws(',',
  '') AS touched, 0 AS relations, EXISTS (
  SELECT viewer.subject
  FROM viewer) AS known
FROM (
  SELECT 1 AS one) AS anon_2
LEFT OUTER JOIN LATERAL (
  SELECT json_build_object('code', district_1.code,
    'name', district_1.name,
    'polyclinic', (
      SELECT organization_1.name
      FROM organization AS organization_1
      WHERE organization_1.id = district_1.organization_id),
    'childrenCount',
    'null'::json,
    'children',
    '{"nodes": [], "pageInfo": {"hasNextPage": false}}'::json) AS json
  FROM district AS district_1
  WHERE district_1.id = $3::UUID) AS anon_1 ON true
