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
  SELECT concat('{"recordMedium":"', child_1.record_medium,
    '","paperVolumes":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"registerNumber":', coalesce(json_of(anon_2.register_number),
                'null'::json),
              ',"number":', anon_2.number,
              ',"form":"', anon_2.form,
              '","status":', coalesce('"' || CASE
                WHEN (anon_2.destroyed_on IS NOT NULL) THEN 'DESTROYED'
                WHEN (anon_2.digitised_on IS NOT NULL) THEN 'DIGITISED'
                ELSE 'KEPT' END || '"',
                'null'),
              ',"heldAt":"', anon_2.held_at,
              '","organization":', coalesce(json_of((
                    SELECT organization_1.name
                    FROM organization AS organization_1
                    WHERE organization_1.id = anon_2.organization_id)),
                'null'::json),
              ',"shelf":', coalesce(json_of(anon_2.shelf),
                'null'::json),
              ',"pages":', coalesce('' || CAST(anon_2.pages AS TEXT) || '',
                'null'),
              ',"beginsOn":', coalesce('"' || CAST(anon_2.begins_on AS TEXT) || '"',
                'null'),
              ',"endsOn":', coalesce('"' || CAST(anon_2.ends_on AS TEXT) || '"',
                'null'),
              ',"digitisedOn":', coalesce('"' || CAST(anon_2.digitised_on AS TEXT) || '"',
                'null'),
              ',"destroyedOn":', coalesce('"' || CAST(anon_2.destroyed_on AS TEXT) || '"',
                'null'),
              ',"source":', coalesce(json_of(anon_2.source),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT paper_volume_1.register_number, paper_volume_1.number, paper_volume_1.form, paper_volume_1.held_at, paper_volume_1.organization_id, paper_volume_1.shelf, paper_volume_1.pages, paper_volume_1.begins_on, paper_volume_1.ends_on, paper_volume_1.digitised_on, paper_volume_1.destroyed_on, paper_volume_1.source, row_number() OVER (ORDER BY paper_volume_1.number ASC, paper_volume_1.id ASC) AS n
          FROM paper_volume AS paper_volume_1
          WHERE paper_volume_1.child_id = child_1.id
          AND (cardinality(paper_volume_1.labels) = 0
            OR (paper_volume_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY paper_volume_1.number ASC, paper_volume_1.id ASC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    ',"archiveRequests":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":"', anon_3.status,
              '","purpose":"', anon_3.purpose,
              '","organization":', coalesce(json_of((
                    SELECT organization_2.name
                    FROM organization AS organization_2
                    WHERE organization_2.id = anon_3.organization_id)),
                'null'::json),
              ',"requestedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_3.requested_by)),
                'null'::json),
              ',"requestedAt":', coalesce(json_of(anon_3.requested_at),
                'null'::json),
              ',"dueOn":"', anon_3.due_on,
              '","isOverdue":', coalesce(json_of((anon_3.status = 'REQUESTED'
                    OR anon_3.status = 'DELIVERED')
                  AND anon_3.due_on < $4::DATE),
                'null'::json),
              ',"sentAt":', coalesce(json_of(anon_3.sent_at),
                'null'::json),
              ',"deliveredAt":', coalesce(json_of(anon_3.delivered_at),
                'null'::json),
              ',"closedAt":', coalesce(json_of(anon_3.closed_at),
                'null'::json),
              ',"refusal":', coalesce('"' || CAST(anon_3.refusal AS TEXT) || '"',
                'null'),
              ',"volume":', coalesce((
                  SELECT concat('{"number":', paper_volume_2.number,
                    ',"status":', coalesce('"' || CASE
                      WHEN (paper_volume_2.destroyed_on IS NOT NULL) THEN 'DESTROYED'
                      WHEN (paper_volume_2.digitised_on IS NOT NULL) THEN 'DIGITISED'
                      ELSE 'KEPT' END || '"',
                      'null'),
                    '}') AS json
                  FROM paper_volume AS paper_volume_2
                  WHERE paper_volume_2.child_id = anon_3.child_id
                  AND paper_volume_2.id = anon_3.volume_id
                  AND (cardinality(paper_volume_2.labels) = 0
                    OR (paper_volume_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT archive_request_1.child_id, archive_request_1.id, archive_request_1.volume_id, archive_request_1.status, archive_request_1.purpose, archive_request_1.organization_id, archive_request_1.requested_by, archive_request_1.requested_at, archive_request_1.due_on, archive_request_1.sent_at, archive_request_1.delivered_at, archive_request_1.closed_at, archive_request_1.refusal
          FROM archive_request AS archive_request_1
          WHERE archive_request_1.child_id = child_1.id
          AND (cardinality(archive_request_1.labels) = 0
            OR (archive_request_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY archive_request_1.requested_at DESC, archive_request_1.id DESC
          LIMIT $5::INTEGER) AS anon_3
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_1
  WHERE child_1.id = $6::UUID
  AND child_1.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
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
