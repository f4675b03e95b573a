WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"boris":', coalesce(anon_1.json,
      'null'),
    ',"myChildren":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat_ws(',',
  '', anon_1.touched, anon_2.touched) AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"diagnoses":{"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(to_json(condition_1.display),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_1.since, CAST('-infinity' AS DATE)) DESC, condition_1.id ASC),
                ']') AS json
              FROM condition AS condition_1
              WHERE condition_1.child_id = passport_1.child_id
              AND (condition_1.state = 'CURRENT'
                OR condition_1.amendment_labels IS NOT NULL
                AND NOT (condition_1.amendment_labels <@ CAST('{SOCIAL_DANGER}' AS TEXT[])))
              AND (cardinality(condition_1.labels) = 0
                OR (condition_1.labels <@ CAST('{SOCIAL_DANGER}' AS TEXT[])))
              AND condition_1.clinical_status IN ('ACTIVE',
                'RECURRENCE',
                'RELAPSE')),
            'null'),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (CAST(child_1.id AS TEXT) || '/1/') || CAST((0 | CASE
      WHEN anon_3.attached THEN 1
      ELSE 0 END) | CASE
    WHEN anon_3.organization THEN 2
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
          AND assignment_1.valid_from <= $3::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $3::DATE)))) AS attached, child_1.district_id = ANY (array((
          SELECT district_1.id
          FROM district AS district_1
          WHERE district_1.organization_id = ANY (array((
                SELECT assignment_2.organization_id
                FROM assignment AS assignment_2
                WHERE assignment_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_2.organization_id IS NOT NULL
                AND assignment_2.valid_from <= $3::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $3::DATE))))))) AS organization
    LIMIT ALL OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $4::UUID
  AND (anon_3.attached
    OR anon_3.organization)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"passport":', coalesce((
            SELECT concat('{"diagnoses":{"items":', coalesce((
                  SELECT concat('[', string_agg(concat('{"display":', coalesce(to_json(condition_2.display),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY coalesce(condition_2.since, CAST('-infinity' AS DATE)) DESC, condition_2.id ASC),
                    ']') AS json
                  FROM condition AS condition_2
                  WHERE condition_2.child_id = passport_2.child_id
                  AND (condition_2.state = 'CURRENT'
                    OR condition_2.amendment_labels IS NOT NULL
                    AND NOT (condition_2.amendment_labels <@ CAST('{SOCIAL_DANGER}' AS TEXT[])))
                  AND (cardinality(condition_2.labels) = 0
                    OR (condition_2.labels <@ CAST('{SOCIAL_DANGER}' AS TEXT[])))
                  AND condition_2.clinical_status IN ('ACTIVE',
                    'RECURRENCE',
                    'RELAPSE')),
                'null'),
              '}}') AS json
            FROM passport AS passport_2
            WHERE passport_2.child_id = anon_4.id),
          'null'),
        '}'),
      ',') FILTER (WHERE anon_4.id IS NOT NULL),
    ']}') AS json, string_agg((CAST(anon_4.id AS TEXT) || '/2/') || CAST((0 | CASE
        WHEN anon_5.attached THEN 1
        ELSE 0 END) | CASE
      WHEN anon_5.organization THEN 2
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_4.id IS NOT NULL) AS touched
  FROM (
    SELECT anon_6.id AS id, anon_6.district_id AS district_id
    FROM (
      SELECT assignment_3.district_id AS district_id
      FROM assignment AS assignment_3
      WHERE assignment_3.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_3.district_id IS NOT NULL
      AND assignment_3.valid_from <= $3::DATE
      AND (assignment_3.valid_to IS NULL
        OR assignment_3.valid_to >= $3::DATE)
      UNION SELECT district_2.id AS id
      FROM district AS district_2
      WHERE district_2.organization_id = ANY (array((
            SELECT assignment_4.organization_id
            FROM assignment AS assignment_4
            WHERE assignment_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_4.organization_id IS NOT NULL
            AND assignment_4.valid_from <= $3::DATE
            AND (assignment_4.valid_to IS NULL
              OR assignment_4.valid_to >= $3::DATE))))) AS anon_7 JOIN LATERAL (
      SELECT child_2.id AS id, child_2.district_id AS district_id
      FROM child AS child_2
      WHERE child_2.district_id = anon_7.district_id
      AND (child_2.district_id = ANY (array((
              SELECT assignment_5.district_id
              FROM assignment AS assignment_5
              WHERE assignment_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_5.district_id IS NOT NULL
              AND assignment_5.valid_from <= $3::DATE
              AND (assignment_5.valid_to IS NULL
                OR assignment_5.valid_to >= $3::DATE))))
        OR child_2.district_id = ANY (array((
              SELECT district_3.id
              FROM district AS district_3
              WHERE district_3.organization_id = ANY (array((
                    SELECT assignment_6.organization_id
                    FROM assignment AS assignment_6
                    WHERE assignment_6.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_6.organization_id IS NOT NULL
                    AND assignment_6.valid_from <= $3::DATE
                    AND (assignment_6.valid_to IS NULL
                      OR assignment_6.valid_to >= $3::DATE))))))))
      ORDER BY child_2.id ASC
      LIMIT $5::INTEGER) AS anon_6 ON true
    ORDER BY anon_6.id ASC
    LIMIT $5::INTEGER) AS anon_4
  LEFT OUTER JOIN LATERAL (
    SELECT anon_4.district_id = ANY (array((
          SELECT assignment_7.district_id
          FROM assignment AS assignment_7
          WHERE assignment_7.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_7.district_id IS NOT NULL
          AND assignment_7.valid_from <= $3::DATE
          AND (assignment_7.valid_to IS NULL
            OR assignment_7.valid_to >= $3::DATE)))) AS attached, anon_4.district_id = ANY (array((
          SELECT district_4.id
          FROM district AS district_4
          WHERE district_4.organization_id = ANY (array((
                SELECT assignment_8.organization_id
                FROM assignment AS assignment_8
                WHERE assignment_8.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_8.organization_id IS NOT NULL
                AND assignment_8.valid_from <= $3::DATE
                AND (assignment_8.valid_to IS NULL
                  OR assignment_8.valid_to >= $3::DATE))))))) AS organization
    LIMIT ALL OFFSET 0) AS anon_5 ON true
  HAVING true) AS anon_2 ON true
