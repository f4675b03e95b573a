WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_1.child_id
      FROM representation AS representation_1
      WHERE representation_1.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_1.status = 'ACTIVE'
      AND NOT (representation_1.court_restricted
        AND coalesce(representation_1.restricted_from <= $5::DATE
          AND representation_1.restricted_to >= $5::DATE, true))
      AND representation_1.valid_from <= $5::DATE
      AND (representation_1.valid_to IS NULL
        OR representation_1.valid_to >= $5::DATE)
      AND representation_1.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_2.child_id
      FROM representation AS representation_2
      WHERE representation_2.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $5::DATE
          AND representation_2.restricted_to >= $5::DATE, true))
      AND representation_2.valid_from <= $5::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $5::DATE)
      AND representation_2.kind = 'DELEGATED'
      AND representation_2.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"recordExports":', coalesce(CASE
      WHEN (anon_2.represents
        OR anon_2.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"id":', coalesce(json_of(translate(encode('RecordExport:'::bytea || uuid_send(anon_3.child_id) || uuid_send(anon_3.id),
                      'base64'),
                    '+/=',
                    '-_')),
                'null'::json),
              ',"format":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN anon_3.format
                ELSE NULL END || '"',
                'null'),
              ',"status":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN CASE
                WHEN (anon_3.status = 'READY'
                  AND anon_3.expires_at <= $3::TIMESTAMP WITH TIME ZONE) THEN 'EXPIRED'
                ELSE anon_3.status END
                ELSE NULL END || '"',
                'null'),
              ',"steps":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.steps
                  ELSE NULL END),
                'null'::json),
              ',"stepsDone":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.steps_done
                  ELSE NULL END),
                'null'::json),
              ',"requestedAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.requested_at
                  ELSE NULL END),
                'null'::json),
              ',"readyAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.ready_at
                  ELSE NULL END),
                'null'::json),
              ',"expiresAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.expires_at
                  ELSE NULL END),
                'null'::json),
              ',"size":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.size
                  ELSE NULL END),
                'null'::json),
              ',"sha256":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.sha256
                  ELSE NULL END),
                'null'::json),
              ',"mediaType":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN CASE
                  WHEN (anon_3.format = 'ARCHIVE') THEN 'application/zip'
                  ELSE 'application/fhir+json' END
                  ELSE NULL END),
                'null'::json),
              ',"address":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN CASE
                  WHEN (anon_3.status = 'READY'
                    AND anon_3.expires_at > $3::TIMESTAMP WITH TIME ZONE) THEN download_address($1::VARCHAR, $2::VARCHAR, anon_3.child_id, anon_3.id,
                    'EXPORT', $3::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))
                  ELSE NULL END
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_3.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT record_export_1.child_id, record_export_1.id, record_export_1.format, record_export_1.status, record_export_1.steps, record_export_1.steps_done, record_export_1.requested_at, record_export_1.ready_at, record_export_1.expires_at, record_export_1.size, record_export_1.sha256
          FROM record_export AS record_export_1
          WHERE record_export_1.child_id = child_1.id
          AND record_export_1.subject = $1::VARCHAR
          AND record_export_1.role = $2::VARCHAR
          ORDER BY record_export_1.requested_at DESC, record_export_1.id DESC
          LIMIT $4::INTEGER) AS anon_3
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_2.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_2.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_2.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($5::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($5::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_2.represents
    OR anon_2.represents_teen
    OR anon_2.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
