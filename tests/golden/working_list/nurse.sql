WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT array_remove(array((
        SELECT unnest(array_append(array((
                SELECT representation_1.child_id
                FROM representation AS representation_2 JOIN representation AS representation_3 ON representation_3.child_id = representation_2.child_id JOIN representation AS representation_1 ON representation_1.representative_id = representation_3.representative_id
                WHERE (representation_2.representative_id = anon_8.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_8.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $3::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $3::DATE)))))), anon_8.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_8)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"code":', coalesce(to_json(district_1.code),
      'null'::json),
    ',"urgent":', coalesce(CASE
      WHEN (anon_2.attached
        OR anon_2.organization) THEN anon_3.json
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    ',"needy":', coalesce(CASE
      WHEN (anon_2.attached
        OR anon_2.organization) THEN anon_4.json
      ELSE '{"nodes": []}' END,
      'null'),
    ',"known":', coalesce(CASE
      WHEN (anon_2.attached
        OR anon_2.organization) THEN anon_5.json
      ELSE '{"nodes": []}' END,
      'null'),
    ',"groups":', coalesce(CASE
      WHEN (anon_2.attached
        OR anon_2.organization) THEN anon_6.json
      ELSE '{"nodes": []}' END,
      'null'),
    '}') AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched),
    '') AS touched
  FROM district AS district_1
  LEFT OUTER JOIN LATERAL (
    SELECT district_1.id = ANY (array((
          SELECT assignment_1.district_id
          FROM assignment AS assignment_1
          WHERE assignment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_1.district_id IS NOT NULL
          AND assignment_1.valid_from <= $3::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $3::DATE)))) AS attached, district_1.organization_id = ANY (array((
          SELECT assignment_2.organization_id
          FROM assignment AS assignment_2
          WHERE assignment_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_2.organization_id IS NOT NULL
          AND assignment_2.valid_from <= $3::DATE
          AND (assignment_2.valid_to IS NULL
            OR assignment_2.valid_to >= $3::DATE)))) AS organization OFFSET 0) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(anon_7.family,
                    ''), nullif(anon_7.given,
                    ''), nullif(anon_7.patronymic,
                    '')),
                '')),
            'null'::json),
          '}}'),
        ',') FILTER (WHERE anon_7.n <= $4::INTEGER),
      '],"pageInfo":{"hasNextPage":', coalesce(to_json(count(*) > $4::INTEGER),
        'null'::json),
      '}}') AS json, string_agg((('"' || CAST(anon_7.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
                  WHEN anon_2.attached THEN 1
                  ELSE 0 END) | CASE
                WHEN anon_2.organization THEN 2
                ELSE 0 END) | CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM appointment AS appointment_1
                    WHERE appointment_1.child_id = anon_7.id
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
                AND anon_7.id != ALL (CAST((
                      SELECT kin.child_ids
                      FROM kin) AS UUID[]))) THEN 4
              ELSE 0 END) | CASE
            WHEN (anon_7.id = ANY (array((
                    SELECT break_glass_grant_1.child_id
                    FROM break_glass_grant AS break_glass_grant_1
                    WHERE break_glass_grant_1.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND break_glass_grant_1.closed_at IS NULL
                    AND break_glass_grant_1.expires_at > $5::TIMESTAMP WITH TIME ZONE
                    AND break_glass_grant_1.role = $2::VARCHAR)))) THEN 1024
            ELSE 0 END) | CASE
          WHEN (anon_7.id = ANY (array((
                  SELECT break_glass_grant_2.child_id
                  FROM break_glass_grant AS break_glass_grant_2
                  WHERE break_glass_grant_2.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND break_glass_grant_2.closed_at IS NULL
                  AND break_glass_grant_2.expires_at > $5::TIMESTAMP WITH TIME ZONE
                  AND break_glass_grant_2.role = $2::VARCHAR
                  AND break_glass_grant_2.covers_labels)))) THEN 2048
          ELSE 0 END) | CASE
        WHEN (anon_7.id = ANY (array((
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
                FROM 'NOT_JUSTIFIED')))) THEN 16384
        ELSE 0 END AS TEXT),
      ',') FILTER (WHERE anon_7.n <= $4::INTEGER) AS touched
    FROM (
      SELECT child_1.family, child_1.given, child_1.patronymic, child_1.id, row_number() OVER (ORDER BY coalesce(least(CASE
            WHEN (anon_9.blood_group_status = 'CONFLICTING'
              OR anon_9.rh_factor_status = 'CONFLICTING') THEN CAST('-infinity' AS DATE)
            ELSE NULL END, (
              SELECT min(observation_1.next_visit)
              FROM observation AS observation_1
              WHERE observation_1.child_id = anon_9.child_id
              AND (observation_1.state = 'CURRENT'
                OR observation_1.amendment_labels IS NOT NULL
                AND NOT (anon_10.break_glass_labels
                  AND any_within(observation_1.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_10.attached
                    OR anon_10.organization
                    OR anon_10.expected
                    OR anon_10.break_glass)
                  AND any_within(observation_1.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
              AND (cardinality(observation_1.labels) = 0
                OR anon_10.break_glass_labels
                AND (observation_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_10.attached
                  OR anon_10.organization
                  OR anon_10.expected
                  OR anon_10.break_glass)
                AND (observation_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND observation_1.status = 'ACTIVE'
              AND observation_1.next_visit < $3::DATE), CASE
            WHEN (anon_9.health_group_effective_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN CAST(anon_9.health_group_effective_at + CAST('1 year' AS INTERVAL) AS DATE)
            ELSE NULL END), CAST('infinity' AS DATE)) ASC, child_1.id ASC) AS n
      FROM child AS child_1 JOIN LATERAL (
        SELECT passport_1.child_id, passport_1.blood_group_status, passport_1.rh_factor_status, passport_1.health_group_effective_at
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_9 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT anon_2.attached, anon_2.organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_2
            WHERE appointment_2.child_id = child_1.id
            AND appointment_2.organization_id = ANY (array((
                  SELECT assignment_4.organization_id
                  FROM assignment AS assignment_4
                  WHERE assignment_4.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_4.organization_id IS NOT NULL
                  AND assignment_4.valid_from <= $3::DATE
                  AND (assignment_4.valid_to IS NULL
                    OR assignment_4.valid_to >= $3::DATE))))
            AND appointment_2.day = $3::DATE
            AND appointment_2.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS expected, child_1.id = ANY (array((
              SELECT break_glass_grant_4.child_id
              FROM break_glass_grant AS break_glass_grant_4
              WHERE break_glass_grant_4.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_4.closed_at IS NULL
              AND break_glass_grant_4.expires_at > $5::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_4.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
              SELECT break_glass_grant_5.child_id
              FROM break_glass_grant AS break_glass_grant_5
              WHERE break_glass_grant_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_5.closed_at IS NULL
              AND break_glass_grant_5.expires_at > $5::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_5.role = $2::VARCHAR
              AND break_glass_grant_5.covers_labels))) AS break_glass_labels OFFSET 0) AS anon_10 ON true
      WHERE child_1.district_id = district_1.id
      AND (anon_2.attached
        OR anon_2.organization)
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      ORDER BY coalesce(least(CASE
          WHEN (anon_9.blood_group_status = 'CONFLICTING'
            OR anon_9.rh_factor_status = 'CONFLICTING') THEN CAST('-infinity' AS DATE)
          ELSE NULL END, (
            SELECT min(observation_1.next_visit)
            FROM observation AS observation_1
            WHERE observation_1.child_id = anon_9.child_id
            AND (observation_1.state = 'CURRENT'
              OR observation_1.amendment_labels IS NOT NULL
              AND NOT (anon_10.break_glass_labels
                AND any_within(observation_1.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_10.attached
                  OR anon_10.organization
                  OR anon_10.expected
                  OR anon_10.break_glass)
                AND any_within(observation_1.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
            AND (cardinality(observation_1.labels) = 0
              OR anon_10.break_glass_labels
              AND (observation_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_10.attached
                OR anon_10.organization
                OR anon_10.expected
                OR anon_10.break_glass)
              AND (observation_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
            AND observation_1.status = 'ACTIVE'
            AND observation_1.next_visit < $3::DATE), CASE
          WHEN (anon_9.health_group_effective_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN CAST(anon_9.health_group_effective_at + CAST('1 year' AS INTERVAL) AS DATE)
          ELSE NULL END), CAST('infinity' AS DATE)) ASC, child_1.id ASC
      LIMIT $4::INTEGER + 1) AS anon_7
    HAVING true) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(anon_11.family,
                    ''), nullif(anon_11.given,
                    ''), nullif(anon_11.patronymic,
                    '')),
                '')),
            'null'::json),
          '}}'),
        ',') FILTER (WHERE anon_11.id IS NOT NULL),
      ']}') AS json, string_agg((('"' || CAST(anon_11.id AS TEXT)) || '",') || CAST((((((8589934592 | CASE
                  WHEN anon_2.attached THEN 1
                  ELSE 0 END) | CASE
                WHEN anon_2.organization THEN 2
                ELSE 0 END) | CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM appointment AS appointment_3
                    WHERE appointment_3.child_id = anon_11.id
                    AND appointment_3.organization_id = ANY (array((
                          SELECT assignment_5.organization_id
                          FROM assignment AS assignment_5
                          WHERE assignment_5.staff_id = (
                            SELECT viewer.staff_id
                            FROM viewer)
                          AND assignment_5.organization_id IS NOT NULL
                          AND assignment_5.valid_from <= $3::DATE
                          AND (assignment_5.valid_to IS NULL
                            OR assignment_5.valid_to >= $3::DATE))))
                    AND appointment_3.day = $3::DATE
                    AND appointment_3.status IN ('BOOKED',
                      'ARRIVED',
                      'FULFILLED')))
                AND anon_11.id != ALL (CAST((
                      SELECT kin.child_ids
                      FROM kin) AS UUID[]))) THEN 4
              ELSE 0 END) | CASE
            WHEN (anon_11.id = ANY (array((
                    SELECT break_glass_grant_6.child_id
                    FROM break_glass_grant AS break_glass_grant_6
                    WHERE break_glass_grant_6.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND break_glass_grant_6.closed_at IS NULL
                    AND break_glass_grant_6.expires_at > $5::TIMESTAMP WITH TIME ZONE
                    AND break_glass_grant_6.role = $2::VARCHAR)))) THEN 1024
            ELSE 0 END) | CASE
          WHEN (anon_11.id = ANY (array((
                  SELECT break_glass_grant_7.child_id
                  FROM break_glass_grant AS break_glass_grant_7
                  WHERE break_glass_grant_7.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND break_glass_grant_7.closed_at IS NULL
                  AND break_glass_grant_7.expires_at > $5::TIMESTAMP WITH TIME ZONE
                  AND break_glass_grant_7.role = $2::VARCHAR
                  AND break_glass_grant_7.covers_labels)))) THEN 2048
          ELSE 0 END) | CASE
        WHEN (anon_11.id = ANY (array((
                SELECT break_glass_grant_8.child_id
                FROM break_glass_grant AS break_glass_grant_8
                WHERE break_glass_grant_8.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND break_glass_grant_8.closed_at IS NULL
                AND break_glass_grant_8.expires_at > $5::TIMESTAMP WITH TIME ZONE
                AND break_glass_grant_8.role = $2::VARCHAR
                AND break_glass_grant_8.reason = 'CHILD_PROTECTION'
                AND break_glass_grant_8.outcome IS DISTINCT
                FROM 'NOT_JUSTIFIED')))) THEN 16384
        ELSE 0 END AS TEXT),
      ',') FILTER (WHERE anon_11.id IS NOT NULL) AS touched
    FROM (
      SELECT child_2.family, child_2.given, child_2.patronymic, child_2.id
      FROM child AS child_2 JOIN LATERAL (
        SELECT passport_2.child_id, passport_2.blood_group_status, passport_2.rh_factor_status, passport_2.health_group_effective_at
        FROM passport AS passport_2
        WHERE passport_2.child_id = child_2.id OFFSET 0) AS anon_12 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT anon_2.attached, anon_2.organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_4
            WHERE appointment_4.child_id = child_2.id
            AND appointment_4.organization_id = ANY (array((
                  SELECT assignment_6.organization_id
                  FROM assignment AS assignment_6
                  WHERE assignment_6.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_6.organization_id IS NOT NULL
                  AND assignment_6.valid_from <= $3::DATE
                  AND (assignment_6.valid_to IS NULL
                    OR assignment_6.valid_to >= $3::DATE))))
            AND appointment_4.day = $3::DATE
            AND appointment_4.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_2.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS expected, child_2.id = ANY (array((
              SELECT break_glass_grant_9.child_id
              FROM break_glass_grant AS break_glass_grant_9
              WHERE break_glass_grant_9.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_9.closed_at IS NULL
              AND break_glass_grant_9.expires_at > $5::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_9.role = $2::VARCHAR))) AS break_glass, child_2.id = ANY (array((
              SELECT break_glass_grant_10.child_id
              FROM break_glass_grant AS break_glass_grant_10
              WHERE break_glass_grant_10.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_10.closed_at IS NULL
              AND break_glass_grant_10.expires_at > $5::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_10.role = $2::VARCHAR
              AND break_glass_grant_10.covers_labels))) AS break_glass_labels OFFSET 0) AS anon_13 ON true
      WHERE child_2.district_id = district_1.id
      AND (anon_2.attached
        OR anon_2.organization)
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND (
        SELECT bool_or(anon_14.key = ANY ($6::TEXT[]))
        FROM (
          SELECT anon_15.key
          FROM social_status AS social_status_1 JOIN unnest(ARRAY['ANY', social_status_1.kind]) WITH ORDINALITY AS anon_15(key, n) ON true
          WHERE social_status_1.child_id = anon_12.child_id
          AND (social_status_1.state = 'CURRENT'
            OR social_status_1.amendment_labels IS NOT NULL
            AND NOT (anon_13.break_glass_labels
              AND any_within(social_status_1.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_13.attached
                OR anon_13.organization
                OR anon_13.expected
                OR anon_13.break_glass)
              AND any_within(social_status_1.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
          AND (cardinality(social_status_1.labels) = 0
            OR anon_13.break_glass_labels
            AND (social_status_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_13.attached
              OR anon_13.organization
              OR anon_13.expected
              OR anon_13.break_glass)
            AND (social_status_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
          AND (social_status_1.valid_from IS NULL
            OR social_status_1.valid_from <= $3::DATE)
          AND (social_status_1.valid_to IS NULL
            OR social_status_1.valid_to >= $3::DATE)
          AND social_status_1.kind IN ('DISABLED_CHILD',
            'LARGE_FAMILY',
            'ORPHAN',
            'NO_PARENTAL_CARE',
            'GUARDIANSHIP',
            'FOSTER',
            'LOW_INCOME',
            'DIFFICULT_LIFE_SITUATION',
            'SOCIALLY_DANGEROUS',
            'SINGLE_PARENT',
            'REFUGEE')) AS anon_14)
      AND (
        SELECT bool_or(anon_16.key = ANY ($7::TEXT[]))
        FROM (
          SELECT anon_17.key
          FROM observation AS observation_2 JOIN unnest(ARRAY[CASE
            WHEN (observation_2.status = 'ACTIVE') THEN 'OBSERVED'
            ELSE NULL END, CASE
            WHEN (observation_2.since >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
              AND observation_2.since <= $3::DATE) THEN 'TAKEN'
            ELSE NULL END, CASE
            WHEN (observation_2.last_visit >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
              AND observation_2.last_visit <= $3::DATE) THEN 'SEEN'
            ELSE NULL END, CASE
            WHEN (observation_2.status = 'ACTIVE'
              AND observation_2.next_visit < $3::DATE) THEN 'OVERDUE'
            ELSE NULL END]) WITH ORDINALITY AS anon_17(key, n) ON true
          WHERE observation_2.child_id = anon_12.child_id
          AND (observation_2.state = 'CURRENT'
            OR observation_2.amendment_labels IS NOT NULL
            AND NOT (anon_13.break_glass_labels
              AND any_within(observation_2.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_13.attached
                OR anon_13.organization
                OR anon_13.expected
                OR anon_13.break_glass)
              AND any_within(observation_2.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
          AND (cardinality(observation_2.labels) = 0
            OR anon_13.break_glass_labels
            AND (observation_2.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_13.attached
              OR anon_13.organization
              OR anon_13.expected
              OR anon_13.break_glass)
            AND (observation_2.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))) AS anon_16)
      ORDER BY coalesce(least(CASE
          WHEN (anon_12.blood_group_status = 'CONFLICTING'
            OR anon_12.rh_factor_status = 'CONFLICTING') THEN CAST('-infinity' AS DATE)
          ELSE NULL END, (
            SELECT min(observation_3.next_visit)
            FROM observation AS observation_3
            WHERE observation_3.child_id = anon_12.child_id
            AND (observation_3.state = 'CURRENT'
              OR observation_3.amendment_labels IS NOT NULL
              AND NOT (anon_13.break_glass_labels
                AND any_within(observation_3.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_13.attached
                  OR anon_13.organization
                  OR anon_13.expected
                  OR anon_13.break_glass)
                AND any_within(observation_3.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
            AND (cardinality(observation_3.labels) = 0
              OR anon_13.break_glass_labels
              AND (observation_3.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_13.attached
                OR anon_13.organization
                OR anon_13.expected
                OR anon_13.break_glass)
              AND (observation_3.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
            AND observation_3.status = 'ACTIVE'
            AND observation_3.next_visit < $3::DATE), CASE
          WHEN (anon_12.health_group_effective_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN CAST(anon_12.health_group_effective_at + CAST('1 year' AS INTERVAL) AS DATE)
          ELSE NULL END), CAST('infinity' AS DATE)) ASC, child_2.id ASC
      LIMIT $8::INTEGER) AS anon_11
    HAVING true) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(anon_18.family,
                    ''), nullif(anon_18.given,
                    ''), nullif(anon_18.patronymic,
                    '')),
                '')),
            'null'::json),
          '}}'),
        ',') FILTER (WHERE anon_18.id IS NOT NULL),
      ']}') AS json, string_agg((('"' || CAST(anon_18.id AS TEXT)) || '",') || CAST((((((12884901888 | CASE
                  WHEN anon_2.attached THEN 1
                  ELSE 0 END) | CASE
                WHEN anon_2.organization THEN 2
                ELSE 0 END) | CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM appointment AS appointment_5
                    WHERE appointment_5.child_id = anon_18.id
                    AND appointment_5.organization_id = ANY (array((
                          SELECT assignment_7.organization_id
                          FROM assignment AS assignment_7
                          WHERE assignment_7.staff_id = (
                            SELECT viewer.staff_id
                            FROM viewer)
                          AND assignment_7.organization_id IS NOT NULL
                          AND assignment_7.valid_from <= $3::DATE
                          AND (assignment_7.valid_to IS NULL
                            OR assignment_7.valid_to >= $3::DATE))))
                    AND appointment_5.day = $3::DATE
                    AND appointment_5.status IN ('BOOKED',
                      'ARRIVED',
                      'FULFILLED')))
                AND anon_18.id != ALL (CAST((
                      SELECT kin.child_ids
                      FROM kin) AS UUID[]))) THEN 4
              ELSE 0 END) | CASE
            WHEN (anon_18.id = ANY (array((
                    SELECT break_glass_grant_11.child_id
                    FROM break_glass_grant AS break_glass_grant_11
                    WHERE break_glass_grant_11.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND break_glass_grant_11.closed_at IS NULL
                    AND break_glass_grant_11.expires_at > $5::TIMESTAMP WITH TIME ZONE
                    AND break_glass_grant_11.role = $2::VARCHAR)))) THEN 1024
            ELSE 0 END) | CASE
          WHEN (anon_18.id = ANY (array((
                  SELECT break_glass_grant_12.child_id
                  FROM break_glass_grant AS break_glass_grant_12
                  WHERE break_glass_grant_12.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND break_glass_grant_12.closed_at IS NULL
                  AND break_glass_grant_12.expires_at > $5::TIMESTAMP WITH TIME ZONE
                  AND break_glass_grant_12.role = $2::VARCHAR
                  AND break_glass_grant_12.covers_labels)))) THEN 2048
          ELSE 0 END) | CASE
        WHEN (anon_18.id = ANY (array((
                SELECT break_glass_grant_13.child_id
                FROM break_glass_grant AS break_glass_grant_13
                WHERE break_glass_grant_13.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND break_glass_grant_13.closed_at IS NULL
                AND break_glass_grant_13.expires_at > $5::TIMESTAMP WITH TIME ZONE
                AND break_glass_grant_13.role = $2::VARCHAR
                AND break_glass_grant_13.reason = 'CHILD_PROTECTION'
                AND break_glass_grant_13.outcome IS DISTINCT
                FROM 'NOT_JUSTIFIED')))) THEN 16384
        ELSE 0 END AS TEXT),
      ',') FILTER (WHERE anon_18.id IS NOT NULL) AS touched
    FROM (
      SELECT child_3.family, child_3.given, child_3.patronymic, child_3.id
      FROM child AS child_3 JOIN LATERAL (
        SELECT passport_3.blood_group_status, passport_3.rh_factor_status, passport_3.health_group_status, passport_3.health_group_effective_at, passport_3.physical_education_group_status, passport_3.physical_education_group_effective_at
        FROM passport AS passport_3
        WHERE passport_3.child_id = child_3.id OFFSET 0) AS anon_19 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT anon_2.attached, anon_2.organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_6
            WHERE appointment_6.child_id = child_3.id
            AND appointment_6.organization_id = ANY (array((
                  SELECT assignment_8.organization_id
                  FROM assignment AS assignment_8
                  WHERE assignment_8.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_8.organization_id IS NOT NULL
                  AND assignment_8.valid_from <= $3::DATE
                  AND (assignment_8.valid_to IS NULL
                    OR assignment_8.valid_to >= $3::DATE))))
            AND appointment_6.day = $3::DATE
            AND appointment_6.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS expected, child_3.id = ANY (array((
              SELECT break_glass_grant_14.child_id
              FROM break_glass_grant AS break_glass_grant_14
              WHERE break_glass_grant_14.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_14.closed_at IS NULL
              AND break_glass_grant_14.expires_at > $5::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_14.role = $2::VARCHAR))) AS break_glass, child_3.id = ANY (array((
              SELECT break_glass_grant_15.child_id
              FROM break_glass_grant AS break_glass_grant_15
              WHERE break_glass_grant_15.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_15.closed_at IS NULL
              AND break_glass_grant_15.expires_at > $5::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_15.role = $2::VARCHAR
              AND break_glass_grant_15.covers_labels))) AS break_glass_labels OFFSET 0) AS anon_20 ON true
      WHERE child_3.district_id = district_1.id
      AND (anon_2.attached
        OR anon_2.organization)
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND anon_19.blood_group_status = ANY ($9::TEXT[])
      AND (
        SELECT bool_or(anon_21.key = ANY ($10::TEXT[]))
        FROM (
          SELECT anon_22.key
          FROM unnest(ARRAY[CASE
            WHEN (anon_19.blood_group_status = 'CONFLICTING') THEN 'BLOOD_GROUP'
            ELSE NULL END, CASE
            WHEN (anon_19.rh_factor_status = 'CONFLICTING') THEN 'RH_FACTOR'
            ELSE NULL END, CASE
            WHEN (anon_19.health_group_status = 'CONFLICTING') THEN 'HEALTH_GROUP'
            ELSE NULL END, CASE
            WHEN (anon_19.physical_education_group_status = 'CONFLICTING') THEN 'PHYSICAL_EDUCATION_GROUP'
            ELSE NULL END]) WITH ORDINALITY AS anon_22(key, n)) AS anon_21)
      AND (
        SELECT bool_or(anon_23.key = ANY ($11::TEXT[]))
        FROM (
          SELECT anon_24.key
          FROM unnest(ARRAY[CASE
            WHEN (anon_19.health_group_effective_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'HEALTH_GROUP'
            ELSE NULL END, CASE
            WHEN (anon_19.physical_education_group_effective_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'PHYSICAL_EDUCATION_GROUP'
            ELSE NULL END]) WITH ORDINALITY AS anon_24(key, n)) AS anon_23)
      ORDER BY child_3.id ASC
      LIMIT $12::INTEGER) AS anon_18
    HAVING true) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(anon_25.family,
                    ''), nullif(anon_25.given,
                    ''), nullif(anon_25.patronymic,
                    '')),
                '')),
            'null'::json),
          '}}'),
        ',') FILTER (WHERE anon_25.id IS NOT NULL),
      ']}') AS json, string_agg((('"' || CAST(anon_25.id AS TEXT)) || '",') || CAST((((((17179869184 | CASE
                  WHEN anon_2.attached THEN 1
                  ELSE 0 END) | CASE
                WHEN anon_2.organization THEN 2
                ELSE 0 END) | CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM appointment AS appointment_7
                    WHERE appointment_7.child_id = anon_25.id
                    AND appointment_7.organization_id = ANY (array((
                          SELECT assignment_9.organization_id
                          FROM assignment AS assignment_9
                          WHERE assignment_9.staff_id = (
                            SELECT viewer.staff_id
                            FROM viewer)
                          AND assignment_9.organization_id IS NOT NULL
                          AND assignment_9.valid_from <= $3::DATE
                          AND (assignment_9.valid_to IS NULL
                            OR assignment_9.valid_to >= $3::DATE))))
                    AND appointment_7.day = $3::DATE
                    AND appointment_7.status IN ('BOOKED',
                      'ARRIVED',
                      'FULFILLED')))
                AND anon_25.id != ALL (CAST((
                      SELECT kin.child_ids
                      FROM kin) AS UUID[]))) THEN 4
              ELSE 0 END) | CASE
            WHEN (anon_25.id = ANY (array((
                    SELECT break_glass_grant_16.child_id
                    FROM break_glass_grant AS break_glass_grant_16
                    WHERE break_glass_grant_16.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND break_glass_grant_16.closed_at IS NULL
                    AND break_glass_grant_16.expires_at > $5::TIMESTAMP WITH TIME ZONE
                    AND break_glass_grant_16.role = $2::VARCHAR)))) THEN 1024
            ELSE 0 END) | CASE
          WHEN (anon_25.id = ANY (array((
                  SELECT break_glass_grant_17.child_id
                  FROM break_glass_grant AS break_glass_grant_17
                  WHERE break_glass_grant_17.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND break_glass_grant_17.closed_at IS NULL
                  AND break_glass_grant_17.expires_at > $5::TIMESTAMP WITH TIME ZONE
                  AND break_glass_grant_17.role = $2::VARCHAR
                  AND break_glass_grant_17.covers_labels)))) THEN 2048
          ELSE 0 END) | CASE
        WHEN (anon_25.id = ANY (array((
                SELECT break_glass_grant_18.child_id
                FROM break_glass_grant AS break_glass_grant_18
                WHERE break_glass_grant_18.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND break_glass_grant_18.closed_at IS NULL
                AND break_glass_grant_18.expires_at > $5::TIMESTAMP WITH TIME ZONE
                AND break_glass_grant_18.role = $2::VARCHAR
                AND break_glass_grant_18.reason = 'CHILD_PROTECTION'
                AND break_glass_grant_18.outcome IS DISTINCT
                FROM 'NOT_JUSTIFIED')))) THEN 16384
        ELSE 0 END AS TEXT),
      ',') FILTER (WHERE anon_25.id IS NOT NULL) AS touched
    FROM (
      SELECT child_4.family, child_4.given, child_4.patronymic, child_4.id
      FROM child AS child_4 JOIN LATERAL (
        SELECT passport_4.health_group_value, passport_4.physical_education_group_value
        FROM passport AS passport_4
        WHERE passport_4.child_id = child_4.id OFFSET 0) AS anon_26 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT anon_2.attached, anon_2.organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_8
            WHERE appointment_8.child_id = child_4.id
            AND appointment_8.organization_id = ANY (array((
                  SELECT assignment_10.organization_id
                  FROM assignment AS assignment_10
                  WHERE assignment_10.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_10.organization_id IS NOT NULL
                  AND assignment_10.valid_from <= $3::DATE
                  AND (assignment_10.valid_to IS NULL
                    OR assignment_10.valid_to >= $3::DATE))))
            AND appointment_8.day = $3::DATE
            AND appointment_8.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_4.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS expected, child_4.id = ANY (array((
              SELECT break_glass_grant_19.child_id
              FROM break_glass_grant AS break_glass_grant_19
              WHERE break_glass_grant_19.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_19.closed_at IS NULL
              AND break_glass_grant_19.expires_at > $5::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_19.role = $2::VARCHAR))) AS break_glass, child_4.id = ANY (array((
              SELECT break_glass_grant_20.child_id
              FROM break_glass_grant AS break_glass_grant_20
              WHERE break_glass_grant_20.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_20.closed_at IS NULL
              AND break_glass_grant_20.expires_at > $5::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_20.role = $2::VARCHAR
              AND break_glass_grant_20.covers_labels))) AS break_glass_labels OFFSET 0) AS anon_27 ON true
      WHERE child_4.district_id = district_1.id
      AND (anon_2.attached
        OR anon_2.organization)
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND coalesce(anon_26.health_group_value,
        'UNKNOWN') = ANY ($13::TEXT[])
      AND coalesce(anon_26.physical_education_group_value,
        'UNKNOWN') = ANY ($14::TEXT[])
      ORDER BY child_4.id ASC
      LIMIT $15::INTEGER) AS anon_25
    HAVING true) AS anon_6 ON true
  WHERE district_1.id = $16::UUID) AS anon_1 ON true
