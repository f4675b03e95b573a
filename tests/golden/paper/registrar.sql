WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT CASE
  WHEN ((EXISTS (
        SELECT 1
        FROM representative AS representative_1
        WHERE representative_1.staff_id = viewer.staff_id))
    OR (EXISTS (
        SELECT 1
        FROM account AS account_2
        WHERE account_2.staff_id = viewer.staff_id
        AND (account_2.representative_id IS NOT NULL
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $4::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"recordMedium":', coalesce('"' || CASE
      WHEN anon_2.organization THEN child_1.record_medium
      ELSE NULL END || '"',
      'null'),
    ',"paperVolumes":', coalesce(CASE
      WHEN anon_2.organization THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"registerNumber":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_3.register_number
                  ELSE NULL END),
                'null'::json),
              ',"number":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_3.number
                  ELSE NULL END),
                'null'::json),
              ',"form":', coalesce('"' || CASE
                WHEN anon_2.organization THEN anon_3.form
                ELSE NULL END || '"',
                'null'),
              ',"status":', coalesce('"' || CASE
                WHEN anon_2.organization THEN CASE
                WHEN (anon_3.destroyed_on IS NOT NULL) THEN 'DESTROYED'
                WHEN (anon_3.digitised_on IS NOT NULL) THEN 'DIGITISED'
                ELSE 'KEPT' END
                ELSE NULL END || '"',
                'null'),
              ',"heldAt":', coalesce('"' || CASE
                WHEN anon_2.organization THEN anon_3.held_at
                ELSE NULL END || '"',
                'null'),
              ',"organization":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN (
                    SELECT organization_1.name
                    FROM organization AS organization_1
                    WHERE organization_1.id = anon_3.organization_id)
                  ELSE NULL END),
                'null'::json),
              ',"shelf":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_3.shelf
                  ELSE NULL END),
                'null'::json),
              ',"pages":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_3.pages
                  ELSE NULL END),
                'null'::json),
              ',"beginsOn":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_3.begins_on
                  ELSE NULL END),
                'null'::json),
              ',"endsOn":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_3.ends_on
                  ELSE NULL END),
                'null'::json),
              ',"digitisedOn":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_3.digitised_on
                  ELSE NULL END),
                'null'::json),
              ',"destroyedOn":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_3.destroyed_on
                  ELSE NULL END),
                'null'::json),
              ',"source":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_3.source
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
            OR anon_2.expected
            AND (paper_volume_1.labels <@ CAST('{}' AS TEXT[]))
            OR anon_2.organization
            AND (paper_volume_1.labels <@ CAST('{TEEN}' AS TEXT[])))
          ORDER BY paper_volume_1.number ASC, paper_volume_1.id ASC
          LIMIT $3::INTEGER + 1) AS anon_3
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    ',"archiveRequests":', coalesce(CASE
      WHEN anon_2.organization THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"status":', coalesce('"' || CASE
                WHEN anon_2.organization THEN anon_4.status
                ELSE NULL END || '"',
                'null'),
              ',"purpose":', coalesce('"' || CASE
                WHEN anon_2.organization THEN anon_4.purpose
                ELSE NULL END || '"',
                'null'),
              ',"organization":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN (
                    SELECT organization_2.name
                    FROM organization AS organization_2
                    WHERE organization_2.id = anon_4.organization_id)
                  ELSE NULL END),
                'null'::json),
              ',"requestedBy":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN (
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
                  WHEN anon_2.organization THEN anon_4.requested_at
                  ELSE NULL END),
                'null'::json),
              ',"dueOn":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_4.due_on
                  ELSE NULL END),
                'null'::json),
              ',"isOverdue":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN (anon_4.status = 'REQUESTED'
                    OR anon_4.status = 'DELIVERED')
                  AND anon_4.due_on < $4::DATE
                  ELSE NULL END),
                'null'::json),
              ',"sentAt":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_4.sent_at
                  ELSE NULL END),
                'null'::json),
              ',"deliveredAt":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_4.delivered_at
                  ELSE NULL END),
                'null'::json),
              ',"closedAt":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_4.closed_at
                  ELSE NULL END),
                'null'::json),
              ',"refusal":', coalesce('"' || CASE
                WHEN anon_2.organization THEN anon_4.refusal
                ELSE NULL END || '"',
                'null'),
              ',"volume":', coalesce(CASE
                WHEN anon_2.organization THEN (
                  SELECT concat('{"number":', coalesce(json_of(CASE
                        WHEN anon_2.organization THEN paper_volume_2.number
                        ELSE NULL END),
                      'null'::json),
                    ',"status":', coalesce('"' || CASE
                      WHEN anon_2.organization THEN CASE
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
                    OR anon_2.expected
                    AND (paper_volume_2.labels <@ CAST('{}' AS TEXT[]))
                    OR anon_2.organization
                    AND (paper_volume_2.labels <@ CAST('{TEEN}' AS TEXT[]))))
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
            OR anon_2.expected
            AND (archive_request_1.labels <@ CAST('{}' AS TEXT[]))
            OR anon_2.organization
            AND (archive_request_1.labels <@ CAST('{TEEN}' AS TEXT[])))
          ORDER BY archive_request_1.requested_at DESC, archive_request_1.id DESC
          LIMIT $5::INTEGER) AS anon_4
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((4294967296 | CASE
      WHEN anon_2.organization THEN 2
      ELSE 0 END) | CASE
    WHEN anon_2.expected THEN 4
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.district_id = ANY (array((
          SELECT district_1.id
          FROM district AS district_1
          WHERE district_1.organization_id = ANY (array((
                SELECT assignment_1.organization_id
                FROM assignment AS assignment_1
                WHERE assignment_1.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_1.organization_id IS NOT NULL
                AND assignment_1.valid_from <= $4::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $4::DATE)))))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_1
        WHERE appointment_1.child_id = child_1.id
        AND appointment_1.organization_id = ANY (array((
              SELECT assignment_2.organization_id
              FROM assignment AS assignment_2
              WHERE assignment_2.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_2.organization_id IS NOT NULL
              AND assignment_2.valid_from <= $4::DATE
              AND (assignment_2.valid_to IS NULL
                OR assignment_2.valid_to >= $4::DATE))))
        AND appointment_1.day = $4::DATE
        AND appointment_1.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_2.organization
    OR anon_2.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
