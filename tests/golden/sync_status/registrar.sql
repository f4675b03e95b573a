WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"syncStatus":', coalesce(anon_1.json,
      'null'),
    '}')) AS data,
'[]' AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"source":"', feed_source_1.name,
        '","status":', coalesce('"' || CASE
          WHEN feed_source_1.is_simulated THEN 'SIMULATED'
          ELSE 'CONNECTED' END || '"',
          'null'),
        ',"syncedAt":', coalesce(json_of(feed_source_1.synced_at),
          'null'::json),
        ',"lagSeconds":', coalesce(json_of(CAST(floor(EXTRACT(epoch
                  FROM $3::TIMESTAMP WITH TIME ZONE - feed_source_1.synced_at)) AS INTEGER)),
          'null'::json),
        ',"lastRecordAt":', coalesce(json_of(feed_source_1.record_at),
          'null'::json),
        ',"lastError":', coalesce('"' || CAST(feed_source_1.error AS TEXT) || '"',
          'null'),
        ',"lastErrorAt":', coalesce(json_of(feed_source_1.error_at),
          'null'::json),
        ',"quarantined":', coalesce(json_of((
              SELECT count(*)
              FROM feed_quarantine AS feed_quarantine_1
              WHERE feed_quarantine_1.source = feed_source_1.name
              AND feed_quarantine_1.released_at IS NULL)),
          'null'::json),
        '}'),
      ','
      ORDER BY feed_source_1.name ASC),
    ']') AS json
  FROM feed_source AS feed_source_1) AS anon_1 ON true
