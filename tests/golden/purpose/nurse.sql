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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"boris":', coalesce(anon_1.json,
      'null'),
    ',"myChildren":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"diagnoses":{"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_1.display),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_1.since, CAST('-infinity' AS DATE)) DESC, condition_1.id ASC),
                ']') AS json
              FROM condition AS condition_1
              WHERE condition_1.child_id = passport_1.child_id
              AND (condition_1.state = 'CURRENT'
                OR condition_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.break_glass_labels
                  AND any_within(condition_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_3.attached
                    OR anon_3.organization
                    OR anon_3.expected
                    OR anon_3.break_glass)
                  AND any_within(condition_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
              AND (cardinality(condition_1.labels) = 0
                OR anon_3.break_glass_labels
                AND (condition_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_3.attached
                  OR anon_3.organization
                  OR anon_3.expected
                  OR anon_3.break_glass)
                AND (condition_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND (NOT condition_1.restated
                OR condition_1.id = ANY (array((
                      SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                      FROM condition AS condition_2
                      WHERE condition_2.child_id = child_1.id
                      AND condition_2.restated
                      AND (condition_2.state = 'CURRENT'
                        OR condition_2.amendment_labels IS NOT NULL
                        AND NOT (anon_3.break_glass_labels
                          AND any_within(condition_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_3.attached
                            OR anon_3.organization
                            OR anon_3.expected
                            OR anon_3.break_glass)
                          AND any_within(condition_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                      AND (cardinality(condition_2.labels) = 0
                        OR anon_3.break_glass_labels
                        AND (condition_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.attached
                          OR anon_3.organization
                          OR anon_3.expected
                          OR anon_3.break_glass)
                        AND (condition_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                      ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
              AND condition_1.clinical_status IN ('ACTIVE',
                'RECURRENCE',
                'RELAPSE')),
            'null'),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
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
          AND assignment_1.valid_from <= $3::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $3::DATE))))
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
                AND assignment_2.valid_from <= $3::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $3::DATE)))))))
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
              AND assignment_3.valid_from <= $3::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $3::DATE))))
        AND appointment_1.day = $3::DATE
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
          AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
          SELECT break_glass_grant_2.child_id
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR
          AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
          SELECT break_glass_grant_3.child_id
          FROM break_glass_grant AS break_glass_grant_3
          WHERE break_glass_grant_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_3.closed_at IS NULL
          AND break_glass_grant_3.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_3.role = $2::VARCHAR
          AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_3.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_3.attached
    OR anon_3.organization
    OR anon_3.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"passport":', coalesce((
            SELECT concat('{"diagnoses":{"items":', coalesce((
                  SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_3.display),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY coalesce(condition_3.since, CAST('-infinity' AS DATE)) DESC, condition_3.id ASC),
                    ']') AS json
                  FROM condition AS condition_3
                  WHERE condition_3.child_id = passport_2.child_id
                  AND (condition_3.state = 'CURRENT'
                    OR condition_3.amendment_labels IS NOT NULL
                    AND NOT (anon_4.break_glass_labels
                      AND any_within(condition_3.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_4.attached
                        OR anon_4.organization
                        OR anon_4.expected
                        OR anon_4.break_glass)
                      AND any_within(condition_3.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                  AND (cardinality(condition_3.labels) = 0
                    OR anon_4.break_glass_labels
                    AND (condition_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_4.attached
                      OR anon_4.organization
                      OR anon_4.expected
                      OR anon_4.break_glass)
                    AND (condition_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND (NOT condition_3.restated
                    OR condition_3.id = ANY (array((
                          SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                          FROM condition AS condition_4
                          WHERE condition_4.child_id = anon_5.id
                          AND condition_4.restated
                          AND (condition_4.state = 'CURRENT'
                            OR condition_4.amendment_labels IS NOT NULL
                            AND NOT (anon_4.break_glass_labels
                              AND any_within(condition_4.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR (anon_4.attached
                                OR anon_4.organization
                                OR anon_4.expected
                                OR anon_4.break_glass)
                              AND any_within(condition_4.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                          AND (cardinality(condition_4.labels) = 0
                            OR anon_4.break_glass_labels
                            AND (condition_4.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR (anon_4.attached
                              OR anon_4.organization
                              OR anon_4.expected
                              OR anon_4.break_glass)
                            AND (condition_4.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                          ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))
                  AND condition_3.clinical_status IN ('ACTIVE',
                    'RECURRENCE',
                    'RELAPSE')),
                'null'),
              '}}') AS json
            FROM passport AS passport_2
            WHERE passport_2.child_id = anon_5.id),
          'null'),
        '}'),
      ',') FILTER (WHERE anon_5.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_5.id AS TEXT)) || '",') || CAST((((((8589934592 | CASE
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
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_5.id IS NOT NULL) AS touched
  FROM (
    SELECT anon_6.id, anon_6.district_id
    FROM (
      SELECT assignment_4.district_id
      FROM assignment AS assignment_4
      WHERE assignment_4.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_4.district_id IS NOT NULL
      AND assignment_4.valid_from <= $3::DATE
      AND (assignment_4.valid_to IS NULL
        OR assignment_4.valid_to >= $3::DATE)
      UNION SELECT district_2.id
      FROM district AS district_2
      WHERE district_2.organization_id = ANY (array((
            SELECT assignment_5.organization_id
            FROM assignment AS assignment_5
            WHERE assignment_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_5.organization_id IS NOT NULL
            AND assignment_5.valid_from <= $3::DATE
            AND (assignment_5.valid_to IS NULL
              OR assignment_5.valid_to >= $3::DATE))))) AS anon_7 JOIN LATERAL (
      SELECT child_2.id, child_2.district_id
      FROM child AS child_2
      WHERE child_2.district_id = anon_7.district_id
      AND (child_2.district_id = ANY (array((
              SELECT assignment_6.district_id
              FROM assignment AS assignment_6
              WHERE assignment_6.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_6.district_id IS NOT NULL
              AND assignment_6.valid_from <= $3::DATE
              AND (assignment_6.valid_to IS NULL
                OR assignment_6.valid_to >= $3::DATE))))
        AND child_2.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_2.district_id = ANY (array((
              SELECT district_3.id
              FROM district AS district_3
              WHERE district_3.organization_id = ANY (array((
                    SELECT assignment_7.organization_id
                    FROM assignment AS assignment_7
                    WHERE assignment_7.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_7.organization_id IS NOT NULL
                    AND assignment_7.valid_from <= $3::DATE
                    AND (assignment_7.valid_to IS NULL
                      OR assignment_7.valid_to >= $3::DATE)))))))
        AND child_2.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))
      ORDER BY child_2.id ASC
      LIMIT $6::INTEGER) AS anon_6 ON true
    ORDER BY anon_6.id ASC
    LIMIT $6::INTEGER) AS anon_5
  LEFT OUTER JOIN LATERAL (
    SELECT anon_5.district_id = ANY (array((
          SELECT assignment_8.district_id
          FROM assignment AS assignment_8
          WHERE assignment_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_8.district_id IS NOT NULL
          AND assignment_8.valid_from <= $3::DATE
          AND (assignment_8.valid_to IS NULL
            OR assignment_8.valid_to >= $3::DATE))))
    AND anon_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS attached, anon_5.district_id = ANY (array((
          SELECT district_4.id
          FROM district AS district_4
          WHERE district_4.organization_id = ANY (array((
                SELECT assignment_9.organization_id
                FROM assignment AS assignment_9
                WHERE assignment_9.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_9.organization_id IS NOT NULL
                AND assignment_9.valid_from <= $3::DATE
                AND (assignment_9.valid_to IS NULL
                  OR assignment_9.valid_to >= $3::DATE)))))))
    AND anon_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_2
        WHERE appointment_2.child_id = anon_5.id
        AND appointment_2.organization_id = ANY (array((
              SELECT assignment_10.organization_id
              FROM assignment AS assignment_10
              WHERE assignment_10.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_10.organization_id IS NOT NULL
              AND assignment_10.valid_from <= $3::DATE
              AND (assignment_10.valid_to IS NULL
                OR assignment_10.valid_to >= $3::DATE))))
        AND appointment_2.day = $3::DATE
        AND appointment_2.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected, anon_5.id = ANY (array((
          SELECT break_glass_grant_4.child_id
          FROM break_glass_grant AS break_glass_grant_4
          WHERE break_glass_grant_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_4.closed_at IS NULL
          AND break_glass_grant_4.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_4.role = $2::VARCHAR))) AS break_glass, anon_5.id = ANY (array((
          SELECT break_glass_grant_5.child_id
          FROM break_glass_grant AS break_glass_grant_5
          WHERE break_glass_grant_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_5.closed_at IS NULL
          AND break_glass_grant_5.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_5.role = $2::VARCHAR
          AND break_glass_grant_5.covers_labels))) AS break_glass_labels, anon_5.id = ANY (array((
          SELECT break_glass_grant_6.child_id
          FROM break_glass_grant AS break_glass_grant_6
          WHERE break_glass_grant_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_6.closed_at IS NULL
          AND break_glass_grant_6.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_6.role = $2::VARCHAR
          AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_6.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_4 ON true
  HAVING true) AS anon_2 ON true
