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
            OR anon_3.break_glass_labels
            AND (paper_volume_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_3.attached
              OR anon_3.organization
              OR anon_3.expected
              OR anon_3.break_glass)
            AND (paper_volume_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
          ORDER BY paper_volume_1.number ASC, paper_volume_1.id ASC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    ',"archiveRequests":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":"', anon_4.status,
              '","purpose":"', anon_4.purpose,
              '","organization":', coalesce(json_of((
                    SELECT organization_2.name
                    FROM organization AS organization_2
                    WHERE organization_2.id = anon_4.organization_id)),
                'null'::json),
              ',"requestedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_4.requested_by)),
                'null'::json),
              ',"requestedAt":', coalesce(json_of(anon_4.requested_at),
                'null'::json),
              ',"dueOn":"', anon_4.due_on,
              '","isOverdue":', coalesce(json_of((anon_4.status = 'REQUESTED'
                    OR anon_4.status = 'DELIVERED')
                  AND anon_4.due_on < $4::DATE),
                'null'::json),
              ',"sentAt":', coalesce(json_of(anon_4.sent_at),
                'null'::json),
              ',"deliveredAt":', coalesce(json_of(anon_4.delivered_at),
                'null'::json),
              ',"closedAt":', coalesce(json_of(anon_4.closed_at),
                'null'::json),
              ',"refusal":', coalesce('"' || CAST(anon_4.refusal AS TEXT) || '"',
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
                  WHERE paper_volume_2.child_id = anon_4.child_id
                  AND paper_volume_2.id = anon_4.volume_id
                  AND (cardinality(paper_volume_2.labels) = 0
                    OR anon_3.break_glass_labels
                    AND (paper_volume_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_3.attached
                      OR anon_3.organization
                      OR anon_3.expected
                      OR anon_3.break_glass)
                    AND (paper_volume_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT archive_request_1.child_id, archive_request_1.id, archive_request_1.volume_id, archive_request_1.status, archive_request_1.purpose, archive_request_1.organization_id, archive_request_1.requested_by, archive_request_1.requested_at, archive_request_1.due_on, archive_request_1.sent_at, archive_request_1.delivered_at, archive_request_1.closed_at, archive_request_1.refusal
          FROM archive_request AS archive_request_1
          WHERE archive_request_1.child_id = child_1.id
          AND (cardinality(archive_request_1.labels) = 0
            OR anon_3.break_glass_labels
            AND (archive_request_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_3.attached
              OR anon_3.organization
              OR anon_3.expected
              OR anon_3.break_glass)
            AND (archive_request_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
          ORDER BY archive_request_1.requested_at DESC, archive_request_1.id DESC
          LIMIT $5::INTEGER) AS anon_4
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
              WHEN anon_3.attached THEN 1
              ELSE 0 END) | CASE
            WHEN anon_3.organization THEN 2
            ELSE 0 END) | CASE
          WHEN anon_3.expected THEN 4
          ELSE 0 END) | CASE
        WHEN anon_3.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_3.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_3.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.district_id = ANY (array((
          SELECT assignment_1.district_id
          FROM assignment AS assignment_1
          WHERE assignment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_1.district_id IS NOT NULL
          AND assignment_1.valid_from <= $4::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $4::DATE))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS attached, child_1.district_id = ANY (array((
          SELECT district_1.id
          FROM district AS district_1
          WHERE district_1.organization_id = ANY (array((
                SELECT assignment_2.organization_id
                FROM assignment AS assignment_2
                WHERE assignment_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_2.organization_id IS NOT NULL
                AND assignment_2.valid_from <= $4::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $4::DATE)))))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_1
        WHERE appointment_1.child_id = child_1.id
        AND appointment_1.organization_id = ANY (array((
              SELECT assignment_3.organization_id
              FROM assignment AS assignment_3
              WHERE assignment_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_3.organization_id IS NOT NULL
              AND assignment_3.valid_from <= $4::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $4::DATE))))
        AND appointment_1.day = $4::DATE
        AND appointment_1.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected, child_1.id = ANY (array((
          SELECT break_glass_grant_1.child_id
          FROM break_glass_grant AS break_glass_grant_1
          WHERE break_glass_grant_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_1.closed_at IS NULL
          AND break_glass_grant_1.expires_at > $6::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
          SELECT break_glass_grant_2.child_id
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $6::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR
          AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
          SELECT break_glass_grant_3.child_id
          FROM break_glass_grant AS break_glass_grant_3
          WHERE break_glass_grant_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_3.closed_at IS NULL
          AND break_glass_grant_3.expires_at > $6::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_3.role = $2::VARCHAR
          AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_3.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $7::UUID
  AND (anon_3.attached
    OR anon_3.organization
    OR anon_3.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
