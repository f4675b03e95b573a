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
    ',"myInstitutions":[]}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"due":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_3.kind,
              '","vaccineGroup":', coalesce(json_of(anon_3.vaccine_group),
                'null'::json),
              ',"ageMonths":', coalesce('' || CAST(anon_3.months AS TEXT) || '',
                'null'),
              ',"status":"', anon_3.status,
              '","dueOn":"', anon_3.due_on,
              '","norm":', coalesce((
                  SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                      'null'::json),
                    '}') AS json
                  FROM norm AS norm_1
                  WHERE norm_1.id = anon_3.norm_id),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT due_item_1.id, due_item_1.kind, due_item_1.vaccine_group, due_item_1.months, due_item_1.status, due_item_1.due_on, due_item_1.norm_id
          FROM due_item AS due_item_1
          WHERE due_item_1.child_id = child_1.id
          AND (due_item_1.state = 'CURRENT'
            OR due_item_1.amendment_labels IS NOT NULL
            AND NOT (anon_4.break_glass_labels
              AND any_within(due_item_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_4.attached
                OR anon_4.organization
                OR anon_4.expected
                OR anon_4.break_glass)
              AND any_within(due_item_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
          AND (cardinality(due_item_1.labels) = 0
            OR anon_4.break_glass_labels
            AND (due_item_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_4.attached
              OR anon_4.organization
              OR anon_4.expected
              OR anon_4.break_glass)
            AND (due_item_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
          ORDER BY due_item_1.due_on ASC, due_item_1.id ASC
          LIMIT $3::INTEGER) AS anon_3
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
              WHEN anon_4.attached THEN 1
              ELSE 0 END) | CASE
            WHEN anon_4.organization THEN 2
            ELSE 0 END) | CASE
          WHEN anon_4.expected THEN 4
          ELSE 0 END) | CASE
        WHEN anon_4.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_4.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_4.protected THEN 65536
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
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_4 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_4.attached
    OR anon_4.organization
    OR anon_4.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"due":', coalesce(CASE
      WHEN (anon_5.attached
        OR anon_5.organization) THEN anon_6.json
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    ',"examinations":', coalesce(CASE
      WHEN (anon_5.attached
        OR anon_5.organization) THEN anon_7.json
      ELSE '{"nodes": []}' END,
      'null'),
    '}') AS json, nullif(concat_ws(',', anon_6.touched, anon_7.touched),
    '') AS touched
  FROM district AS district_2
  LEFT OUTER JOIN LATERAL (
    SELECT district_2.id = ANY (array((
          SELECT assignment_4.district_id
          FROM assignment AS assignment_4
          WHERE assignment_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_4.district_id IS NOT NULL
          AND assignment_4.valid_from <= $4::DATE
          AND (assignment_4.valid_to IS NULL
            OR assignment_4.valid_to >= $4::DATE)))) AS attached, district_2.organization_id = ANY (array((
          SELECT assignment_5.organization_id
          FROM assignment AS assignment_5
          WHERE assignment_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_5.organization_id IS NOT NULL
          AND assignment_5.valid_from <= $4::DATE
          AND (assignment_5.valid_to IS NULL
            OR assignment_5.valid_to >= $4::DATE)))) AS organization OFFSET 0) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"child":{"birthDate":"', anon_8.birth_date,
          '"},"kind":"', anon_9.kind,
          '","vaccineGroup":', coalesce(json_of(anon_9.vaccine_group),
            'null'::json),
          ',"ageMonths":', coalesce('' || CAST(anon_9.months AS TEXT) || '',
            'null'),
          ',"status":"', anon_9.status,
          '","dueOn":"', anon_9.due_on,
          '","norm":', coalesce((
              SELECT concat('{"act":', coalesce(json_of(norm_2.act),
                  'null'::json),
                ',"checked":"', norm_2.checked,
                '"}') AS json
              FROM norm AS norm_2
              WHERE norm_2.id = anon_9.norm_id),
            'null'),
          '}'),
        ',') FILTER (WHERE anon_9.n <= $7::INTEGER),
      '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $7::INTEGER),
        'null'::json),
      '}}') AS json, string_agg((('"' || CAST(anon_8.id AS TEXT)) || '",') || CAST((((((8589934592 | CASE
                  WHEN anon_10.attached THEN 1
                  ELSE 0 END) | CASE
                WHEN anon_10.organization THEN 2
                ELSE 0 END) | CASE
              WHEN anon_10.expected THEN 4
              ELSE 0 END) | CASE
            WHEN anon_10.break_glass THEN 1024
            ELSE 0 END) | CASE
          WHEN anon_10.break_glass_labels THEN 2048
          ELSE 0 END) | CASE
        WHEN anon_10.protected THEN 65536
        ELSE 0 END AS TEXT),
      ',') FILTER (WHERE anon_9.n <= $7::INTEGER) AS touched
    FROM (
      SELECT due_item_2.child_id, due_item_2.kind, due_item_2.vaccine_group, due_item_2.months, due_item_2.status, due_item_2.due_on, due_item_2.norm_id, row_number() OVER (ORDER BY due_item_2.due_on ASC, due_item_2.id ASC) AS n
      FROM due_item AS due_item_2
      WHERE due_item_2.child_id = ANY (array((
            SELECT child_2.id
            FROM child AS child_2
            WHERE child_2.district_id = district_2.id)))
      AND (
        SELECT 1
        FROM child AS child_3
        LEFT OUTER JOIN LATERAL (
          SELECT child_3.district_id = ANY (array((
                SELECT assignment_6.district_id
                FROM assignment AS assignment_6
                WHERE assignment_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_6.district_id IS NOT NULL
                AND assignment_6.valid_from <= $4::DATE
                AND (assignment_6.valid_to IS NULL
                  OR assignment_6.valid_to >= $4::DATE))))
          AND child_3.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])) AS attached, child_3.district_id = ANY (array((
                SELECT district_3.id
                FROM district AS district_3
                WHERE district_3.organization_id = ANY (array((
                      SELECT assignment_7.organization_id
                      FROM assignment AS assignment_7
                      WHERE assignment_7.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_7.organization_id IS NOT NULL
                      AND assignment_7.valid_from <= $4::DATE
                      AND (assignment_7.valid_to IS NULL
                        OR assignment_7.valid_to >= $4::DATE)))))))
          AND child_3.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])) AS organization, (EXISTS (
              SELECT 1
              FROM appointment AS appointment_2
              WHERE appointment_2.child_id = child_3.id
              AND appointment_2.organization_id = ANY (array((
                    SELECT assignment_8.organization_id
                    FROM assignment AS assignment_8
                    WHERE assignment_8.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_8.organization_id IS NOT NULL
                    AND assignment_8.valid_from <= $4::DATE
                    AND (assignment_8.valid_to IS NULL
                      OR assignment_8.valid_to >= $4::DATE))))
              AND appointment_2.day = $4::DATE
              AND appointment_2.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_3.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])) AS expected, child_3.id = ANY (array((
                SELECT break_glass_grant_4.child_id
                FROM break_glass_grant AS break_glass_grant_4
                WHERE break_glass_grant_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND break_glass_grant_4.closed_at IS NULL
                AND break_glass_grant_4.expires_at > $5::TIMESTAMP WITH TIME ZONE
                AND break_glass_grant_4.role = $2::VARCHAR))) AS break_glass, child_3.id = ANY (array((
                SELECT break_glass_grant_5.child_id
                FROM break_glass_grant AS break_glass_grant_5
                WHERE break_glass_grant_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND break_glass_grant_5.closed_at IS NULL
                AND break_glass_grant_5.expires_at > $5::TIMESTAMP WITH TIME ZONE
                AND break_glass_grant_5.role = $2::VARCHAR
                AND break_glass_grant_5.covers_labels))) AS break_glass_labels, child_3.id = ANY (array((
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
                FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_11 ON true
        WHERE child_3.id = due_item_2.child_id
        AND (anon_11.attached
          OR anon_11.organization
          OR anon_11.expected)
        AND (due_item_2.state = 'CURRENT'
          OR due_item_2.amendment_labels IS NOT NULL
          AND NOT (anon_11.break_glass_labels
            AND any_within(due_item_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_11.attached
              OR anon_11.organization
              OR anon_11.expected
              OR anon_11.break_glass)
            AND any_within(due_item_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
        AND (cardinality(due_item_2.labels) = 0
          OR anon_11.break_glass_labels
          AND (due_item_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
          OR (anon_11.attached
            OR anon_11.organization
            OR anon_11.expected
            OR anon_11.break_glass)
          AND (due_item_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
        LIMIT 1) IS NOT NULL
      AND due_item_2.due_on <= $8::DATE
      ORDER BY due_item_2.due_on ASC, due_item_2.id ASC
      LIMIT $7::INTEGER + 1) AS anon_9 JOIN LATERAL (
      SELECT child_4.id, child_4.birth_date, child_4.district_id
      FROM child AS child_4
      WHERE child_4.id = anon_9.child_id OFFSET 0) AS anon_8 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT anon_8.district_id = ANY (array((
            SELECT assignment_9.district_id
            FROM assignment AS assignment_9
            WHERE assignment_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_9.district_id IS NOT NULL
            AND assignment_9.valid_from <= $4::DATE
            AND (assignment_9.valid_to IS NULL
              OR assignment_9.valid_to >= $4::DATE))))
      AND anon_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, anon_8.district_id = ANY (array((
            SELECT district_4.id
            FROM district AS district_4
            WHERE district_4.organization_id = ANY (array((
                  SELECT assignment_10.organization_id
                  FROM assignment AS assignment_10
                  WHERE assignment_10.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_10.organization_id IS NOT NULL
                  AND assignment_10.valid_from <= $4::DATE
                  AND (assignment_10.valid_to IS NULL
                    OR assignment_10.valid_to >= $4::DATE)))))))
      AND anon_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_3
          WHERE appointment_3.child_id = anon_8.id
          AND appointment_3.organization_id = ANY (array((
                SELECT assignment_11.organization_id
                FROM assignment AS assignment_11
                WHERE assignment_11.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_11.organization_id IS NOT NULL
                AND assignment_11.valid_from <= $4::DATE
                AND (assignment_11.valid_to IS NULL
                  OR assignment_11.valid_to >= $4::DATE))))
          AND appointment_3.day = $4::DATE
          AND appointment_3.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND anon_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, anon_8.id = ANY (array((
            SELECT break_glass_grant_7.child_id
            FROM break_glass_grant AS break_glass_grant_7
            WHERE break_glass_grant_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_7.closed_at IS NULL
            AND break_glass_grant_7.expires_at > $5::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_7.role = $2::VARCHAR))) AS break_glass, anon_8.id = ANY (array((
            SELECT break_glass_grant_8.child_id
            FROM break_glass_grant AS break_glass_grant_8
            WHERE break_glass_grant_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_8.closed_at IS NULL
            AND break_glass_grant_8.expires_at > $5::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_8.role = $2::VARCHAR
            AND break_glass_grant_8.covers_labels))) AS break_glass_labels, anon_8.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_10 ON true
    HAVING true) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"child":{"birthDate":"', anon_12.birth_date,
          '"},"ageMonths":', coalesce('' || CAST(anon_13.months AS TEXT) || '',
            'null'),
          ',"status":"', anon_13.status,
          '"}'),
        ',') FILTER (WHERE anon_13.id IS NOT NULL),
      ']}') AS json, string_agg((('"' || CAST(anon_12.id AS TEXT)) || '",') || CAST((((((12884901888 | CASE
                  WHEN anon_14.attached THEN 1
                  ELSE 0 END) | CASE
                WHEN anon_14.organization THEN 2
                ELSE 0 END) | CASE
              WHEN anon_14.expected THEN 4
              ELSE 0 END) | CASE
            WHEN anon_14.break_glass THEN 1024
            ELSE 0 END) | CASE
          WHEN anon_14.break_glass_labels THEN 2048
          ELSE 0 END) | CASE
        WHEN anon_14.protected THEN 65536
        ELSE 0 END AS TEXT),
      ',') FILTER (WHERE anon_13.id IS NOT NULL) AS touched
    FROM (
      SELECT due_item_3.child_id, due_item_3.id, due_item_3.months, due_item_3.status
      FROM due_item AS due_item_3
      WHERE due_item_3.child_id = ANY (array((
            SELECT child_5.id
            FROM child AS child_5
            WHERE child_5.district_id = district_2.id)))
      AND (
        SELECT 1
        FROM child AS child_6
        LEFT OUTER JOIN LATERAL (
          SELECT child_6.district_id = ANY (array((
                SELECT assignment_12.district_id
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.district_id IS NOT NULL
                AND assignment_12.valid_from <= $4::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $4::DATE))))
          AND child_6.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])) AS attached, child_6.district_id = ANY (array((
                SELECT district_5.id
                FROM district AS district_5
                WHERE district_5.organization_id = ANY (array((
                      SELECT assignment_13.organization_id
                      FROM assignment AS assignment_13
                      WHERE assignment_13.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_13.organization_id IS NOT NULL
                      AND assignment_13.valid_from <= $4::DATE
                      AND (assignment_13.valid_to IS NULL
                        OR assignment_13.valid_to >= $4::DATE)))))))
          AND child_6.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])) AS organization, (EXISTS (
              SELECT 1
              FROM appointment AS appointment_4
              WHERE appointment_4.child_id = child_6.id
              AND appointment_4.organization_id = ANY (array((
                    SELECT assignment_14.organization_id
                    FROM assignment AS assignment_14
                    WHERE assignment_14.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_14.organization_id IS NOT NULL
                    AND assignment_14.valid_from <= $4::DATE
                    AND (assignment_14.valid_to IS NULL
                      OR assignment_14.valid_to >= $4::DATE))))
              AND appointment_4.day = $4::DATE
              AND appointment_4.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_6.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])) AS expected, child_6.id = ANY (array((
                SELECT break_glass_grant_10.child_id
                FROM break_glass_grant AS break_glass_grant_10
                WHERE break_glass_grant_10.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND break_glass_grant_10.closed_at IS NULL
                AND break_glass_grant_10.expires_at > $5::TIMESTAMP WITH TIME ZONE
                AND break_glass_grant_10.role = $2::VARCHAR))) AS break_glass, child_6.id = ANY (array((
                SELECT break_glass_grant_11.child_id
                FROM break_glass_grant AS break_glass_grant_11
                WHERE break_glass_grant_11.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND break_glass_grant_11.closed_at IS NULL
                AND break_glass_grant_11.expires_at > $5::TIMESTAMP WITH TIME ZONE
                AND break_glass_grant_11.role = $2::VARCHAR
                AND break_glass_grant_11.covers_labels))) AS break_glass_labels, child_6.id = ANY (array((
                SELECT break_glass_grant_12.child_id
                FROM break_glass_grant AS break_glass_grant_12
                WHERE break_glass_grant_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND break_glass_grant_12.closed_at IS NULL
                AND break_glass_grant_12.expires_at > $5::TIMESTAMP WITH TIME ZONE
                AND break_glass_grant_12.role = $2::VARCHAR
                AND break_glass_grant_12.reason = 'CHILD_PROTECTION'
                AND break_glass_grant_12.outcome IS DISTINCT
                FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_15 ON true
        WHERE child_6.id = due_item_3.child_id
        AND (anon_15.attached
          OR anon_15.organization
          OR anon_15.expected)
        AND (due_item_3.state = 'CURRENT'
          OR due_item_3.amendment_labels IS NOT NULL
          AND NOT (anon_15.break_glass_labels
            AND any_within(due_item_3.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_15.attached
              OR anon_15.organization
              OR anon_15.expected
              OR anon_15.break_glass)
            AND any_within(due_item_3.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
        AND (cardinality(due_item_3.labels) = 0
          OR anon_15.break_glass_labels
          AND (due_item_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
          OR (anon_15.attached
            OR anon_15.organization
            OR anon_15.expected
            OR anon_15.break_glass)
          AND (due_item_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
        LIMIT 1) IS NOT NULL
      AND due_item_3.due_on <= $9::DATE
      AND due_item_3.kind = $10::VARCHAR
      ORDER BY due_item_3.due_on ASC, due_item_3.id ASC
      LIMIT $11::INTEGER) AS anon_13 JOIN LATERAL (
      SELECT child_7.id, child_7.birth_date, child_7.district_id
      FROM child AS child_7
      WHERE child_7.id = anon_13.child_id OFFSET 0) AS anon_12 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT anon_12.district_id = ANY (array((
            SELECT assignment_15.district_id
            FROM assignment AS assignment_15
            WHERE assignment_15.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_15.district_id IS NOT NULL
            AND assignment_15.valid_from <= $4::DATE
            AND (assignment_15.valid_to IS NULL
              OR assignment_15.valid_to >= $4::DATE))))
      AND anon_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, anon_12.district_id = ANY (array((
            SELECT district_6.id
            FROM district AS district_6
            WHERE district_6.organization_id = ANY (array((
                  SELECT assignment_16.organization_id
                  FROM assignment AS assignment_16
                  WHERE assignment_16.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_16.organization_id IS NOT NULL
                  AND assignment_16.valid_from <= $4::DATE
                  AND (assignment_16.valid_to IS NULL
                    OR assignment_16.valid_to >= $4::DATE)))))))
      AND anon_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_5
          WHERE appointment_5.child_id = anon_12.id
          AND appointment_5.organization_id = ANY (array((
                SELECT assignment_17.organization_id
                FROM assignment AS assignment_17
                WHERE assignment_17.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_17.organization_id IS NOT NULL
                AND assignment_17.valid_from <= $4::DATE
                AND (assignment_17.valid_to IS NULL
                  OR assignment_17.valid_to >= $4::DATE))))
          AND appointment_5.day = $4::DATE
          AND appointment_5.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND anon_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, anon_12.id = ANY (array((
            SELECT break_glass_grant_13.child_id
            FROM break_glass_grant AS break_glass_grant_13
            WHERE break_glass_grant_13.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_13.closed_at IS NULL
            AND break_glass_grant_13.expires_at > $5::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_13.role = $2::VARCHAR))) AS break_glass, anon_12.id = ANY (array((
            SELECT break_glass_grant_14.child_id
            FROM break_glass_grant AS break_glass_grant_14
            WHERE break_glass_grant_14.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_14.closed_at IS NULL
            AND break_glass_grant_14.expires_at > $5::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_14.role = $2::VARCHAR
            AND break_glass_grant_14.covers_labels))) AS break_glass_labels, anon_12.id = ANY (array((
            SELECT break_glass_grant_15.child_id
            FROM break_glass_grant AS break_glass_grant_15
            WHERE break_glass_grant_15.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_15.closed_at IS NULL
            AND break_glass_grant_15.expires_at > $5::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_15.role = $2::VARCHAR
            AND break_glass_grant_15.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_15.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_14 ON true
    HAVING true) AS anon_7 ON true
  WHERE district_2.id = $12::UUID) AS anon_2 ON true
