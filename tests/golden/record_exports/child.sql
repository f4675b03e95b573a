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
  SELECT concat('{"recordExports":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"id":', coalesce(json_of(translate(encode('RecordExport:'::bytea || uuid_send(anon_2.child_id) || uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')),
                'null'::json),
              ',"format":"', anon_2.format,
              '","status":', coalesce('"' || CASE
                WHEN (anon_2.status = 'READY'
                  AND anon_2.expires_at <= $3::TIMESTAMP WITH TIME ZONE) THEN 'EXPIRED'
                ELSE anon_2.status END || '"',
                'null'),
              ',"steps":', coalesce('' || CAST(anon_2.steps AS TEXT) || '',
                'null'),
              ',"stepsDone":', anon_2.steps_done,
              ',"requestedAt":', coalesce(json_of(anon_2.requested_at),
                'null'::json),
              ',"readyAt":', coalesce(json_of(anon_2.ready_at),
                'null'::json),
              ',"expiresAt":', coalesce(json_of(anon_2.expires_at),
                'null'::json),
              ',"size":', coalesce('' || CAST(anon_2.size AS TEXT) || '',
                'null'),
              ',"sha256":', coalesce(json_of(anon_2.sha256),
                'null'::json),
              ',"mediaType":', coalesce(json_of(CASE
                  WHEN (anon_2.format = 'ARCHIVE') THEN 'application/zip'
                  ELSE 'application/fhir+json' END),
                'null'::json),
              ',"address":', coalesce(json_of(CASE
                  WHEN (anon_2.status = 'READY'
                    AND anon_2.expires_at > $3::TIMESTAMP WITH TIME ZONE) THEN download_address($1::VARCHAR, $2::VARCHAR, anon_2.child_id, anon_2.id,
                    'EXPORT', $3::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_2.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT record_export_1.child_id, record_export_1.id, record_export_1.format, record_export_1.status, record_export_1.steps, record_export_1.steps_done, record_export_1.requested_at, record_export_1.ready_at, record_export_1.expires_at, record_export_1.size, record_export_1.sha256
          FROM record_export AS record_export_1
          WHERE record_export_1.child_id = child_1.id
          AND record_export_1.subject = $1::VARCHAR
          AND record_export_1.role = $2::VARCHAR
          ORDER BY record_export_1.requested_at DESC, record_export_1.id DESC
          LIMIT $4::INTEGER) AS anon_2
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_1
  WHERE child_1.id = $5::UUID
  AND child_1.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
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
