WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"waitingContacts":{"nodes": []},"waitingCorrections":{"nodes": [], "pageInfo": {"hasNextPage": false, "endCursor": null}},"waitingDuplicates":{"nodes": [], "pageInfo": {"hasNextPage": false}},"waitingRequests":{"nodes": []},"myApplications":', coalesce(anon_1.json,
      'null'),
    ',"waitingRights":{"nodes": []},"waitingEmancipations":{"nodes": []},"waitingKinships":{"nodes": []}}')) AS data,
'[]' AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"applicationId":', coalesce(json_of(translate(encode('RepresentationApplication:'::bytea || uuid_send(anon_2.id),
                'base64'),
              '+/=',
              '-_')),
          'null'::json),
        ',"kind":"', anon_2.kind,
        '","status":', coalesce('"' || CASE
          WHEN (anon_2.status IN ('REQUESTED',
              'VERIFIED')
            AND anon_2.expires_at <= $3::TIMESTAMP WITH TIME ZONE) THEN 'EXPIRED'
          ELSE anon_2.status END || '"',
          'null'),
        ',"documentKind":', coalesce('"' || CAST(anon_2.basis_kind AS TEXT) || '"',
          'null'),
        ',"requestedAt":', coalesce(json_of(anon_2.requested_at),
          'null'::json),
        ',"expiresAt":', coalesce(json_of(anon_2.expires_at),
          'null'::json),
        '}'),
      ',') FILTER (WHERE anon_2.id IS NOT NULL),
    ']}') AS json
  FROM (
    SELECT representation_request_1.id, representation_request_1.kind, representation_request_1.status, representation_request_1.basis_kind, representation_request_1.requested_at, representation_request_1.expires_at
    FROM representation_request AS representation_request_1
    WHERE representation_request_1.representative_id = (
      SELECT viewer.representative_id
      FROM viewer)
    ORDER BY representation_request_1.requested_at DESC, representation_request_1.id DESC
    LIMIT $4::INTEGER) AS anon_2
  HAVING true) AS anon_1 ON true
