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
    ',"district":', coalesce(anon_2.json,
      'null'),
    ',"myInstitutions":', coalesce(anon_3.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_3.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"due":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_4.kind,
              '","vaccineGroup":', coalesce(json_of(anon_4.vaccine_group),
                'null'::json),
              ',"ageMonths":', coalesce('' || CAST(anon_4.months AS TEXT) || '',
                'null'),
              ',"status":"', anon_4.status,
              '","dueOn":"', anon_4.due_on,
              '","norm":', coalesce((
                  SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                      'null'::json),
                    '}') AS json
                  FROM norm AS norm_1
                  WHERE norm_1.id = anon_4.norm_id),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT due_item_1.id, due_item_1.kind, due_item_1.vaccine_group, due_item_1.months, due_item_1.status, due_item_1.due_on, due_item_1.norm_id
          FROM due_item AS due_item_1
          WHERE due_item_1.child_id = child_1.id
          AND (due_item_1.state = 'CURRENT'
            OR due_item_1.amendment_labels IS NOT NULL
            AND NOT any_within(due_item_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
          AND (cardinality(due_item_1.labels) = 0
            OR (due_item_1.labels <@ CAST('{TEEN}' AS TEXT[])))
          ORDER BY due_item_1.due_on ASC, due_item_1.id ASC
          LIMIT $3::INTEGER) AS anon_4
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_5.school THEN 8
          ELSE 0 END) | CASE
        WHEN anon_5.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_5.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_5.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM enrolment AS enrolment_1
        WHERE enrolment_1.child_id = child_1.id
        AND enrolment_1.organization_id = ANY (array((
              SELECT assignment_1.organization_id
              FROM assignment AS assignment_1
              WHERE assignment_1.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_1.organization_id IS NOT NULL
              AND assignment_1.valid_from <= $4::DATE
              AND (assignment_1.valid_to IS NULL
                OR assignment_1.valid_to >= $4::DATE))))
        AND enrolment_1.valid_from <= $4::DATE
        AND (enrolment_1.valid_to IS NULL
          OR enrolment_1.valid_to >= $4::DATE)))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS school, child_1.id = ANY (array((
          SELECT break_glass_grant_1.child_id
          FROM break_glass_grant AS break_glass_grant_1
          WHERE break_glass_grant_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_1.closed_at IS NULL
          AND break_glass_grant_1.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
          SELECT break_glass_grant_2.child_id
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR
          AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
          SELECT break_glass_grant_3.child_id
          FROM break_glass_grant AS break_glass_grant_3
          WHERE break_glass_grant_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_3.closed_at IS NULL
          AND break_glass_grant_3.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_3.role = $2::VARCHAR
          AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_3.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_5 ON true
  WHERE child_1.id = $6::UUID
  AND anon_5.school
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT '{"due":{"nodes": [], "pageInfo": {"hasNextPage": false}},"examinations":{"nodes": []}}' AS json
  FROM district AS district_1
  WHERE district_1.id = $7::UUID) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"code":', coalesce(json_of(organization_1.code),
          'null'::json),
        ',"name":', coalesce(json_of(organization_1.name),
          'null'::json),
        ',"kind":', coalesce(json_of(organization_1.kind),
          'null'::json),
        ',"due":', coalesce(anon_6.json,
          'null'),
        '}'),
      ','
      ORDER BY organization_1.code ASC),
    ']') AS json, string_agg(anon_6.touched,
    ',') AS touched
  FROM organization AS organization_1
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"child":{"birthDate":"', anon_7.birth_date,
          '"},"kind":"', anon_8.kind,
          '","vaccineGroup":', coalesce(json_of(anon_8.vaccine_group),
            'null'::json),
          ',"ageMonths":', coalesce('' || CAST(anon_8.months AS TEXT) || '',
            'null'),
          ',"status":"', anon_8.status,
          '","dueOn":"', anon_8.due_on,
          '"}'),
        ',') FILTER (WHERE anon_8.id IS NOT NULL),
      ']}') AS json, string_agg((('"' || CAST(anon_7.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
              WHEN anon_9.school THEN 8
              ELSE 0 END) | CASE
            WHEN anon_9.break_glass THEN 1024
            ELSE 0 END) | CASE
          WHEN anon_9.break_glass_labels THEN 2048
          ELSE 0 END) | CASE
        WHEN anon_9.protected THEN 65536
        ELSE 0 END AS TEXT),
      ',') FILTER (WHERE anon_8.id IS NOT NULL) AS touched
    FROM (
      SELECT due_item_2.child_id, due_item_2.id, due_item_2.kind, due_item_2.vaccine_group, due_item_2.months, due_item_2.status, due_item_2.due_on
      FROM due_item AS due_item_2
      WHERE due_item_2.child_id = ANY (array((
            SELECT enrolment_2.child_id
            FROM enrolment AS enrolment_2
            WHERE enrolment_2.organization_id = organization_1.id
            AND enrolment_2.valid_from <= $4::DATE
            AND (enrolment_2.valid_to IS NULL
              OR enrolment_2.valid_to >= $4::DATE))))
      AND (
        SELECT 1
        FROM child AS child_2
        LEFT OUTER JOIN LATERAL (
          SELECT (EXISTS (
              SELECT 1
              FROM enrolment AS enrolment_3
              WHERE enrolment_3.child_id = child_2.id
              AND enrolment_3.organization_id = ANY (array((
                    SELECT assignment_2.organization_id
                    FROM assignment AS assignment_2
                    WHERE assignment_2.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_2.organization_id IS NOT NULL
                    AND assignment_2.valid_from <= $4::DATE
                    AND (assignment_2.valid_to IS NULL
                      OR assignment_2.valid_to >= $4::DATE))))
              AND enrolment_3.valid_from <= $4::DATE
              AND (enrolment_3.valid_to IS NULL
                OR enrolment_3.valid_to >= $4::DATE)))
          AND child_2.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])) AS school, child_2.id = ANY (array((
                SELECT break_glass_grant_4.child_id
                FROM break_glass_grant AS break_glass_grant_4
                WHERE break_glass_grant_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND break_glass_grant_4.closed_at IS NULL
                AND break_glass_grant_4.expires_at > $5::TIMESTAMP WITH TIME ZONE
                AND break_glass_grant_4.role = $2::VARCHAR))) AS break_glass, child_2.id = ANY (array((
                SELECT break_glass_grant_5.child_id
                FROM break_glass_grant AS break_glass_grant_5
                WHERE break_glass_grant_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND break_glass_grant_5.closed_at IS NULL
                AND break_glass_grant_5.expires_at > $5::TIMESTAMP WITH TIME ZONE
                AND break_glass_grant_5.role = $2::VARCHAR
                AND break_glass_grant_5.covers_labels))) AS break_glass_labels, child_2.id = ANY (array((
                SELECT break_glass_grant_6.child_id
                FROM break_glass_grant AS break_glass_grant_6
                WHERE break_glass_grant_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND break_glass_grant_6.closed_at IS NULL
                AND break_glass_grant_6.expires_at > $5::TIMESTAMP WITH TIME ZONE
                AND break_glass_grant_6.role = $2::VARCHAR
                AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
                AND break_glass_grant_6.outcome IS DISTINCT
                FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_10 ON true
        WHERE child_2.id = due_item_2.child_id
        AND anon_10.school
        AND (due_item_2.state = 'CURRENT'
          OR due_item_2.amendment_labels IS NOT NULL
          AND NOT any_within(due_item_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
        AND (cardinality(due_item_2.labels) = 0
          OR (due_item_2.labels <@ CAST('{TEEN}' AS TEXT[])))
        LIMIT 1) IS NOT NULL
      AND due_item_2.due_on <= $8::DATE
      ORDER BY due_item_2.due_on ASC, due_item_2.id ASC
      LIMIT $9::INTEGER) AS anon_8 JOIN LATERAL (
      SELECT child_3.id, child_3.birth_date
      FROM child AS child_3
      WHERE child_3.id = anon_8.child_id OFFSET 0) AS anon_7 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_4
          WHERE enrolment_4.child_id = anon_7.id
          AND enrolment_4.organization_id = ANY (array((
                SELECT assignment_3.organization_id
                FROM assignment AS assignment_3
                WHERE assignment_3.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_3.organization_id IS NOT NULL
                AND assignment_3.valid_from <= $4::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $4::DATE))))
          AND enrolment_4.valid_from <= $4::DATE
          AND (enrolment_4.valid_to IS NULL
            OR enrolment_4.valid_to >= $4::DATE)))
      AND anon_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, anon_7.id = ANY (array((
            SELECT break_glass_grant_7.child_id
            FROM break_glass_grant AS break_glass_grant_7
            WHERE break_glass_grant_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_7.closed_at IS NULL
            AND break_glass_grant_7.expires_at > $5::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_7.role = $2::VARCHAR))) AS break_glass, anon_7.id = ANY (array((
            SELECT break_glass_grant_8.child_id
            FROM break_glass_grant AS break_glass_grant_8
            WHERE break_glass_grant_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_8.closed_at IS NULL
            AND break_glass_grant_8.expires_at > $5::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_8.role = $2::VARCHAR
            AND break_glass_grant_8.covers_labels))) AS break_glass_labels, anon_7.id = ANY (array((
            SELECT break_glass_grant_9.child_id
            FROM break_glass_grant AS break_glass_grant_9
            WHERE break_glass_grant_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_9.closed_at IS NULL
            AND break_glass_grant_9.expires_at > $5::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_9.role = $2::VARCHAR
            AND break_glass_grant_9.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_9.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_9 ON true
    HAVING true) AS anon_6 ON true
  WHERE organization_1.id = ANY (array((
        SELECT assignment_4.organization_id
        FROM assignment AS assignment_4
        WHERE assignment_4.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_4.organization_id IS NOT NULL
        AND assignment_4.valid_from <= $4::DATE
        AND (assignment_4.valid_to IS NULL
          OR assignment_4.valid_to >= $4::DATE))))
  AND organization_1.kind IN ('SCHOOL',
    'KINDERGARTEN')
  AND organization_1.closed_at IS NULL) AS anon_3 ON true
