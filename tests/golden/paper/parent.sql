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
        AND coalesce(representation_1.restricted_from <= $4::DATE
          AND representation_1.restricted_to >= $4::DATE, true))
      AND representation_1.valid_from <= $4::DATE
      AND (representation_1.valid_to IS NULL
        OR representation_1.valid_to >= $4::DATE)
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
        AND coalesce(representation_2.restricted_from <= $4::DATE
          AND representation_2.restricted_to >= $4::DATE, true))
      AND representation_2.valid_from <= $4::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $4::DATE)
      AND representation_2.kind = 'DELEGATED'
      AND representation_2.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"recordMedium":', coalesce('"' || CASE
      WHEN (anon_2.represents
        OR anon_2.represents_teen) THEN child_1.record_medium
      ELSE NULL END || '"',
      'null'),
    ',"paperVolumes":', coalesce(CASE
      WHEN (anon_2.represents
        OR anon_2.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"registerNumber":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.register_number
                  ELSE NULL END),
                'null'::json),
              ',"number":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.number
                  ELSE NULL END),
                'null'::json),
              ',"form":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN anon_3.form
                ELSE NULL END || '"',
                'null'),
              ',"status":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN CASE
                WHEN (anon_3.destroyed_on IS NOT NULL) THEN 'DESTROYED'
                WHEN (anon_3.digitised_on IS NOT NULL) THEN 'DIGITISED'
                ELSE 'KEPT' END
                ELSE NULL END || '"',
                'null'),
              ',"heldAt":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN anon_3.held_at
                ELSE NULL END || '"',
                'null'),
              ',"organization":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN (
                    SELECT organization_1.name
                    FROM organization AS organization_1
                    WHERE organization_1.id = anon_3.organization_id)
                  ELSE NULL END),
                'null'::json),
              ',"shelf":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.shelf
                  ELSE NULL END),
                'null'::json),
              ',"pages":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.pages
                  ELSE NULL END),
                'null'::json),
              ',"beginsOn":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.begins_on
                  ELSE NULL END),
                'null'::json),
              ',"endsOn":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.ends_on
                  ELSE NULL END),
                'null'::json),
              ',"digitisedOn":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.digitised_on
                  ELSE NULL END),
                'null'::json),
              ',"destroyedOn":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.destroyed_on
                  ELSE NULL END),
                'null'::json),
              ',"source":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.source
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT paper_volume_1.register_number, paper_volume_1.number, paper_volume_1.form, paper_volume_1.held_at, paper_volume_1.organization_id, paper_volume_1.shelf, paper_volume_1.pages, paper_volume_1.begins_on, paper_volume_1.ends_on, paper_volume_1.digitised_on, paper_volume_1.destroyed_on, paper_volume_1.source, row_number() OVER (ORDER BY paper_volume_1.number ASC, paper_volume_1.id ASC) AS n
          FROM paper_volume AS paper_volume_1
          WHERE paper_volume_1.child_id = child_1.id
          AND (cardinality(paper_volume_1.labels) = 0
            OR anon_2.represents
            AND (paper_volume_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_2.represents_teen
            AND (paper_volume_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_2.delegated
            AND (paper_volume_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          ORDER BY paper_volume_1.number ASC, paper_volume_1.id ASC
          LIMIT $3::INTEGER + 1) AS anon_3
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    ',"archiveRequests":', coalesce(CASE
      WHEN (anon_2.represents
        OR anon_2.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"status":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN anon_4.status
                ELSE NULL END || '"',
                'null'),
              ',"purpose":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN anon_4.purpose
                ELSE NULL END || '"',
                'null'),
              ',"organization":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN (
                    SELECT organization_2.name
                    FROM organization AS organization_2
                    WHERE organization_2.id = anon_4.organization_id)
                  ELSE NULL END),
                'null'::json),
              ',"requestedBy":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN (
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_4.requested_by)
                  ELSE NULL END),
                'null'::json),
              ',"requestedAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_4.requested_at
                  ELSE NULL END),
                'null'::json),
              ',"dueOn":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_4.due_on
                  ELSE NULL END),
                'null'::json),
              ',"isOverdue":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN (anon_4.status = 'REQUESTED'
                    OR anon_4.status = 'DELIVERED')
                  AND anon_4.due_on < $4::DATE
                  ELSE NULL END),
                'null'::json),
              ',"sentAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_4.sent_at
                  ELSE NULL END),
                'null'::json),
              ',"deliveredAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_4.delivered_at
                  ELSE NULL END),
                'null'::json),
              ',"closedAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_4.closed_at
                  ELSE NULL END),
                'null'::json),
              ',"refusal":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN anon_4.refusal
                ELSE NULL END || '"',
                'null'),
              ',"volume":', coalesce(CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN (
                  SELECT concat('{"number":', coalesce(json_of(CASE
                        WHEN (anon_2.represents
                          OR anon_2.represents_teen) THEN paper_volume_2.number
                        ELSE NULL END),
                      'null'::json),
                    ',"status":', coalesce('"' || CASE
                      WHEN (anon_2.represents
                        OR anon_2.represents_teen) THEN CASE
                      WHEN (paper_volume_2.destroyed_on IS NOT NULL) THEN 'DESTROYED'
                      WHEN (paper_volume_2.digitised_on IS NOT NULL) THEN 'DIGITISED'
                      ELSE 'KEPT' END
                      ELSE NULL END || '"',
                      'null'),
                    '}') AS json
                  FROM paper_volume AS paper_volume_2
                  WHERE paper_volume_2.child_id = anon_4.child_id
                  AND paper_volume_2.id = anon_4.volume_id
                  AND (cardinality(paper_volume_2.labels) = 0
                    OR anon_2.represents
                    AND (paper_volume_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_2.represents_teen
                    AND (paper_volume_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_2.delegated
                    AND (paper_volume_2.labels <@ CAST('{SOCIAL}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT archive_request_1.child_id, archive_request_1.id, archive_request_1.volume_id, archive_request_1.status, archive_request_1.purpose, archive_request_1.organization_id, archive_request_1.requested_by, archive_request_1.requested_at, archive_request_1.due_on, archive_request_1.sent_at, archive_request_1.delivered_at, archive_request_1.closed_at, archive_request_1.refusal
          FROM archive_request AS archive_request_1
          WHERE archive_request_1.child_id = child_1.id
          AND (cardinality(archive_request_1.labels) = 0
            OR anon_2.represents
            AND (archive_request_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_2.represents_teen
            AND (archive_request_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_2.delegated
            AND (archive_request_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          ORDER BY archive_request_1.requested_at DESC, archive_request_1.id DESC
          LIMIT $5::INTEGER) AS anon_4
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
    SELECT child_1.birth_date > CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_2.represents
    OR anon_2.represents_teen
    OR anon_2.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
