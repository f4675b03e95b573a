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
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"growthAlerts":', coalesce((
              SELECT concat('[', string_agg(concat('{"measure":"', measurement_1.kind,
                    '","kinds":', coalesce(json_of(to_json(array((
                              SELECT growth_rule_1.kind
                              FROM growth_rule AS growth_rule_1 JOIN (
                                SELECT growth_z_score(measurement_1.kind, child_1.sex, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_1.value) AS z, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date) AS days OFFSET 0) AS anon_2 ON true
                              LEFT OUTER JOIN (
                                SELECT growth_z_score(measurement_2.kind, child_1.sex, (CAST(measurement_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_2.value) AS z, measurement_2.value
                                FROM measurement AS measurement_2
                                WHERE measurement_2.child_id = child_1.id
                                AND measurement_2.kind = measurement_1.kind
                                AND measurement_2.effective_at < measurement_1.effective_at
                                AND measurement_2.effective_at >= measurement_1.effective_at - CAST('400 days' AS INTERVAL)
                                AND (measurement_2.state = 'CURRENT'
                                  OR measurement_2.amendment_labels IS NOT NULL
                                  AND NOT (anon_4.break_glass_labels
                                    AND any_within(measurement_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                                    OR (anon_4.attached
                                      OR anon_4.organization
                                      OR anon_4.expected
                                      OR anon_4.break_glass)
                                    AND any_within(measurement_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                                AND (cardinality(measurement_2.labels) = 0
                                  OR anon_4.break_glass_labels
                                  AND (measurement_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                                  OR (anon_4.attached
                                    OR anon_4.organization
                                    OR anon_4.expected
                                    OR anon_4.break_glass)
                                  AND (measurement_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                                ORDER BY measurement_2.effective_at, measurement_2.id
                                LIMIT 1) AS anon_3 ON true
                              WHERE growth_rule_1.measure = measurement_1.kind
                              AND anon_2.days >= growth_rule_1.from_days
                              AND (growth_rule_1.until_days IS NULL
                                OR anon_2.days < growth_rule_1.until_days)
                              AND CASE growth_rule_1.test
                              WHEN 'BELOW' THEN anon_2.z < growth_rule_1.bound
                              WHEN 'ABOVE' THEN anon_2.z > growth_rule_1.bound
                              WHEN 'FALL' THEN width_bucket(anon_3.z,
                                '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_2.z,
                                '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) >= growth_rule_1.bound
                              WHEN 'RISE' THEN -(width_bucket(anon_3.z,
                                  '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_2.z,
                                  '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[])) >= growth_rule_1.bound
                              WHEN 'DROP' THEN anon_3.z - anon_2.z > growth_rule_1.bound
                              WHEN 'LOSS' THEN measurement_1.value < anon_3.value * (1 - growth_rule_1.bound)
                              ELSE false END
                              ORDER BY growth_rule_1.n)))),
                      'null'::json),
                    ',"rules":', coalesce(json_of(to_json(array((
                              SELECT growth_rule_2.rule || ': ' || growth_rule_2.source
                              FROM growth_rule AS growth_rule_2 JOIN (
                                SELECT growth_z_score(measurement_1.kind, child_1.sex, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_1.value) AS z, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date) AS days OFFSET 0) AS anon_5 ON true
                              LEFT OUTER JOIN (
                                SELECT growth_z_score(measurement_3.kind, child_1.sex, (CAST(measurement_3.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_3.value) AS z, measurement_3.value
                                FROM measurement AS measurement_3
                                WHERE measurement_3.child_id = child_1.id
                                AND measurement_3.kind = measurement_1.kind
                                AND measurement_3.effective_at < measurement_1.effective_at
                                AND measurement_3.effective_at >= measurement_1.effective_at - CAST('400 days' AS INTERVAL)
                                AND (measurement_3.state = 'CURRENT'
                                  OR measurement_3.amendment_labels IS NOT NULL
                                  AND NOT (anon_4.break_glass_labels
                                    AND any_within(measurement_3.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                                    OR (anon_4.attached
                                      OR anon_4.organization
                                      OR anon_4.expected
                                      OR anon_4.break_glass)
                                    AND any_within(measurement_3.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                                AND (cardinality(measurement_3.labels) = 0
                                  OR anon_4.break_glass_labels
                                  AND (measurement_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                                  OR (anon_4.attached
                                    OR anon_4.organization
                                    OR anon_4.expected
                                    OR anon_4.break_glass)
                                  AND (measurement_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                                ORDER BY measurement_3.effective_at, measurement_3.id
                                LIMIT 1) AS anon_6 ON true
                              WHERE growth_rule_2.measure = measurement_1.kind
                              AND anon_5.days >= growth_rule_2.from_days
                              AND (growth_rule_2.until_days IS NULL
                                OR anon_5.days < growth_rule_2.until_days)
                              AND CASE growth_rule_2.test
                              WHEN 'BELOW' THEN anon_5.z < growth_rule_2.bound
                              WHEN 'ABOVE' THEN anon_5.z > growth_rule_2.bound
                              WHEN 'FALL' THEN width_bucket(anon_6.z,
                                '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_5.z,
                                '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) >= growth_rule_2.bound
                              WHEN 'RISE' THEN -(width_bucket(anon_6.z,
                                  '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_5.z,
                                  '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[])) >= growth_rule_2.bound
                              WHEN 'DROP' THEN anon_6.z - anon_5.z > growth_rule_2.bound
                              WHEN 'LOSS' THEN measurement_1.value < anon_6.value * (1 - growth_rule_2.bound)
                              ELSE false END
                              ORDER BY growth_rule_2.n)))),
                      'null'::json),
                    ',"measuredAt":', coalesce(json_of(measurement_1.effective_at),
                      'null'::json),
                    ',"value":', coalesce(json_of(measurement_1.value),
                      'null'::json),
                    ',"unit":', coalesce(json_of(measurement_1.unit),
                      'null'::json),
                    ',"zScore":', coalesce(json_of(growth_z_score(measurement_1.kind, child_1.sex, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_1.value)),
                      'null'::json),
                    ',"comparedAt":', coalesce(json_of((
                          SELECT measurement_4.effective_at
                          FROM measurement AS measurement_4
                          WHERE measurement_4.child_id = child_1.id
                          AND measurement_4.kind = measurement_1.kind
                          AND measurement_4.effective_at < measurement_1.effective_at
                          AND measurement_4.effective_at >= measurement_1.effective_at - CAST('400 days' AS INTERVAL)
                          AND (measurement_4.state = 'CURRENT'
                            OR measurement_4.amendment_labels IS NOT NULL
                            AND NOT (anon_4.break_glass_labels
                              AND any_within(measurement_4.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR (anon_4.attached
                                OR anon_4.organization
                                OR anon_4.expected
                                OR anon_4.break_glass)
                              AND any_within(measurement_4.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                          AND (cardinality(measurement_4.labels) = 0
                            OR anon_4.break_glass_labels
                            AND (measurement_4.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR (anon_4.attached
                              OR anon_4.organization
                              OR anon_4.expected
                              OR anon_4.break_glass)
                            AND (measurement_4.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                          ORDER BY measurement_4.effective_at, measurement_4.id
                          LIMIT 1)),
                      'null'::json),
                    ',"comparedValue":', coalesce(json_of((
                          SELECT measurement_5.value
                          FROM measurement AS measurement_5
                          WHERE measurement_5.child_id = child_1.id
                          AND measurement_5.kind = measurement_1.kind
                          AND measurement_5.effective_at < measurement_1.effective_at
                          AND measurement_5.effective_at >= measurement_1.effective_at - CAST('400 days' AS INTERVAL)
                          AND (measurement_5.state = 'CURRENT'
                            OR measurement_5.amendment_labels IS NOT NULL
                            AND NOT (anon_4.break_glass_labels
                              AND any_within(measurement_5.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR (anon_4.attached
                                OR anon_4.organization
                                OR anon_4.expected
                                OR anon_4.break_glass)
                              AND any_within(measurement_5.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                          AND (cardinality(measurement_5.labels) = 0
                            OR anon_4.break_glass_labels
                            AND (measurement_5.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR (anon_4.attached
                              OR anon_4.organization
                              OR anon_4.expected
                              OR anon_4.break_glass)
                            AND (measurement_5.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                          ORDER BY measurement_5.effective_at, measurement_5.id
                          LIMIT 1)),
                      'null'::json),
                    ',"comparedZScore":', coalesce(json_of((
                          SELECT growth_z_score(measurement_6.kind, child_1.sex, (CAST(measurement_6.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_6.value)
                          FROM measurement AS measurement_6
                          WHERE measurement_6.child_id = child_1.id
                          AND measurement_6.kind = measurement_1.kind
                          AND measurement_6.effective_at < measurement_1.effective_at
                          AND measurement_6.effective_at >= measurement_1.effective_at - CAST('400 days' AS INTERVAL)
                          AND (measurement_6.state = 'CURRENT'
                            OR measurement_6.amendment_labels IS NOT NULL
                            AND NOT (anon_4.break_glass_labels
                              AND any_within(measurement_6.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR (anon_4.attached
                                OR anon_4.organization
                                OR anon_4.expected
                                OR anon_4.break_glass)
                              AND any_within(measurement_6.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                          AND (cardinality(measurement_6.labels) = 0
                            OR anon_4.break_glass_labels
                            AND (measurement_6.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR (anon_4.attached
                              OR anon_4.organization
                              OR anon_4.expected
                              OR anon_4.break_glass)
                            AND (measurement_6.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                          ORDER BY measurement_6.effective_at, measurement_6.id
                          LIMIT 1)),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY measurement_1.kind ASC, measurement_1.id ASC),
                ']') AS json
              FROM measurement AS measurement_1
              WHERE measurement_1.child_id = passport_1.child_id
              AND (measurement_1.state = 'CURRENT'
                OR measurement_1.amendment_labels IS NOT NULL
                AND NOT (anon_4.break_glass_labels
                  AND any_within(measurement_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_4.attached
                    OR anon_4.organization
                    OR anon_4.expected
                    OR anon_4.break_glass)
                  AND any_within(measurement_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
              AND (cardinality(measurement_1.labels) = 0
                OR anon_4.break_glass_labels
                AND (measurement_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_4.attached
                  OR anon_4.organization
                  OR anon_4.expected
                  OR anon_4.break_glass)
                AND (measurement_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND NOT (EXISTS (
                  SELECT 1
                  FROM measurement AS measurement_7
                  WHERE measurement_7.child_id = child_1.id
                  AND measurement_7.kind = measurement_1.kind
                  AND (measurement_7.effective_at > measurement_1.effective_at
                    OR measurement_7.effective_at = measurement_1.effective_at
                    AND measurement_7.id > measurement_1.id)
                  AND (measurement_7.state = 'CURRENT'
                    OR measurement_7.amendment_labels IS NOT NULL
                    AND NOT (anon_4.break_glass_labels
                      AND any_within(measurement_7.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_4.attached
                        OR anon_4.organization
                        OR anon_4.expected
                        OR anon_4.break_glass)
                      AND any_within(measurement_7.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                  AND (cardinality(measurement_7.labels) = 0
                    OR anon_4.break_glass_labels
                    AND (measurement_7.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_4.attached
                      OR anon_4.organization
                      OR anon_4.expected
                      OR anon_4.break_glass)
                    AND (measurement_7.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))))
              AND (EXISTS (
                  SELECT 1
                  FROM growth_rule AS growth_rule_3 JOIN (
                    SELECT growth_z_score(measurement_1.kind, child_1.sex, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_1.value) AS z, (CAST(measurement_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date) AS days OFFSET 0) AS anon_7 ON true
                  LEFT OUTER JOIN (
                    SELECT growth_z_score(measurement_8.kind, child_1.sex, (CAST(measurement_8.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), measurement_8.value) AS z, measurement_8.value
                    FROM measurement AS measurement_8
                    WHERE measurement_8.child_id = child_1.id
                    AND measurement_8.kind = measurement_1.kind
                    AND measurement_8.effective_at < measurement_1.effective_at
                    AND measurement_8.effective_at >= measurement_1.effective_at - CAST('400 days' AS INTERVAL)
                    AND (measurement_8.state = 'CURRENT'
                      OR measurement_8.amendment_labels IS NOT NULL
                      AND NOT (anon_4.break_glass_labels
                        AND any_within(measurement_8.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_4.attached
                          OR anon_4.organization
                          OR anon_4.expected
                          OR anon_4.break_glass)
                        AND any_within(measurement_8.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(measurement_8.labels) = 0
                      OR anon_4.break_glass_labels
                      AND (measurement_8.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_4.attached
                        OR anon_4.organization
                        OR anon_4.expected
                        OR anon_4.break_glass)
                      AND (measurement_8.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    ORDER BY measurement_8.effective_at, measurement_8.id
                    LIMIT 1) AS anon_8 ON true
                  WHERE growth_rule_3.measure = measurement_1.kind
                  AND anon_7.days >= growth_rule_3.from_days
                  AND (growth_rule_3.until_days IS NULL
                    OR anon_7.days < growth_rule_3.until_days)
                  AND CASE growth_rule_3.test
                  WHEN 'BELOW' THEN anon_7.z < growth_rule_3.bound
                  WHEN 'ABOVE' THEN anon_7.z > growth_rule_3.bound
                  WHEN 'FALL' THEN width_bucket(anon_8.z,
                    '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_7.z,
                    '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) >= growth_rule_3.bound
                  WHEN 'RISE' THEN -(width_bucket(anon_8.z,
                      '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[]) - width_bucket(anon_7.z,
                      '{-1.64,-1.28,-0.67,0,0.67,1.28,1.64}'::FLOAT8[])) >= growth_rule_3.bound
                  WHEN 'DROP' THEN anon_8.z - anon_7.z > growth_rule_3.bound
                  WHEN 'LOSS' THEN measurement_1.value < anon_8.value * (1 - growth_rule_3.bound)
                  ELSE false END))),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    ',"measurements":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_9.kind,
              '","value":', coalesce(json_of(anon_9.value),
                'null'::json),
              ',"unit":', coalesce(json_of(anon_9.unit),
                'null'::json),
              ',"effectiveAt":', coalesce(json_of(anon_9.effective_at),
                'null'::json),
              ',"zScore":', coalesce(json_of(growth_z_score(anon_9.kind, child_1.sex, (CAST(anon_9.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), anon_9.value)),
                'null'::json),
              ',"percentile":', coalesce(json_of(growth_percentile(growth_z_score(anon_9.kind, child_1.sex, (CAST(anon_9.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), anon_9.value))),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_9.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT measurement_9.effective_at, measurement_9.kind, measurement_9.value, measurement_9.unit, row_number() OVER (ORDER BY measurement_9.effective_at DESC, measurement_9.id DESC) AS n
          FROM measurement AS measurement_9
          WHERE measurement_9.child_id = child_1.id
          AND (measurement_9.state = 'CURRENT'
            OR measurement_9.amendment_labels IS NOT NULL
            AND NOT (anon_4.break_glass_labels
              AND any_within(measurement_9.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_4.attached
                OR anon_4.organization
                OR anon_4.expected
                OR anon_4.break_glass)
              AND any_within(measurement_9.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
          AND (cardinality(measurement_9.labels) = 0
            OR anon_4.break_glass_labels
            AND (measurement_9.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_4.attached
              OR anon_4.organization
              OR anon_4.expected
              OR anon_4.break_glass)
            AND (measurement_9.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
          ORDER BY measurement_9.effective_at DESC, measurement_9.id DESC
          LIMIT $3::INTEGER + 1) AS anon_9
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
