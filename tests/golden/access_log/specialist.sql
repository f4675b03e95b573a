WITH viewer AS MATERIALIZED (
  SELECT account_1.subject AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1 JOIN account_role AS account_role_1 ON account_role_1.subject = account_1.subject
  WHERE account_1.subject = $1::VARCHAR
  AND account_role_1.role = $2::VARCHAR
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"boris":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat_ws(',',
  '', anon_1.touched, anon_2.touched) AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT '{"accessLog":{"nodes": [], "pageInfo": {"hasNextPage": false}}}' AS json, CAST(child_1.id AS TEXT) || '/1/8' AS touched
  FROM child AS child_1
  WHERE child_1.id = $3::UUID
  AND ((EXISTS (
        SELECT 1
        FROM referral AS referral_1
        WHERE referral_1.child_id = child_1.id
        AND referral_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND (referral_1.closed_at IS NULL
          OR referral_1.closed_at >= $4::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
    OR (EXISTS (
        SELECT 1
        FROM observation AS observation_1
        WHERE observation_1.child_id = child_1.id
        AND observation_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND observation_1.state = 'CURRENT'
        AND observation_1.status = 'ACTIVE')))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT '{"accessLog":{"nodes": [], "pageInfo": {"hasNextPage": false}}}' AS json, CAST(child_2.id AS TEXT) || '/2/8' AS touched
  FROM child AS child_2
  WHERE child_2.id = $5::UUID
  AND ((EXISTS (
        SELECT 1
        FROM referral AS referral_2
        WHERE referral_2.child_id = child_2.id
        AND referral_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND (referral_2.closed_at IS NULL
          OR referral_2.closed_at >= $4::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
    OR (EXISTS (
        SELECT 1
        FROM observation AS observation_2
        WHERE observation_2.child_id = child_2.id
        AND observation_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND observation_2.state = 'CURRENT'
        AND observation_2.status = 'ACTIVE')))
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
