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
                WHERE (representation_2.representative_id = anon_10.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_10.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $3::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $3::DATE)))))), anon_10.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_10)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"code":', coalesce(to_json(district_1.code),
      'null'::json),
    ',"urgent":', coalesce(CASE
      WHEN anon_2.attached THEN anon_3.json
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    ',"needy":', coalesce(CASE
      WHEN anon_2.attached THEN anon_4.json
      ELSE '{"nodes": []}' END,
      'null'),
    ',"known":', coalesce(CASE
      WHEN anon_2.attached THEN anon_5.json
      ELSE '{"nodes": []}' END,
      'null'),
    ',"groups":', coalesce(CASE
      WHEN anon_2.attached THEN anon_6.json
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
            OR assignment_1.valid_to >= $3::DATE)))) AS attached OFFSET 0) AS anon_2 ON true
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
      '}}') AS json, string_agg(('"' || CAST(anon_7.id AS TEXT)) || '",4294967297',
      ',') FILTER (WHERE anon_7.n <= $4::INTEGER) AS touched
    FROM (
      SELECT child_1.family, child_1.given, child_1.patronymic, child_1.id, row_number() OVER (ORDER BY coalesce(least(CASE
            WHEN (anon_8.blood_group_status = 'CONFLICTING'
              OR anon_8.rh_factor_status = 'CONFLICTING') THEN CAST('-infinity' AS DATE)
            ELSE NULL END, (
              SELECT min(observation_1.next_visit)
              FROM observation AS observation_1
              WHERE observation_1.child_id = anon_8.child_id
              AND (observation_1.state = 'CURRENT'
                OR observation_1.amendment_labels IS NOT NULL
                AND NOT any_within(observation_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(observation_1.labels) = 0
                OR (observation_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND observation_1.status = 'ACTIVE'
              AND observation_1.next_visit < $3::DATE), CASE
            WHEN (anon_8.health_group_effective_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN CAST(anon_8.health_group_effective_at + CAST('1 year' AS INTERVAL) AS DATE)
            ELSE NULL END), CAST('infinity' AS DATE)) ASC, child_1.id ASC) AS n
      FROM child AS child_1 JOIN LATERAL (
        SELECT passport_1.child_id, passport_1.blood_group_status, passport_1.rh_factor_status, passport_1.health_group_effective_at
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_8 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT OFFSET 0) AS anon_9 ON true
      WHERE child_1.district_id = district_1.id
      AND anon_2.attached
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      ORDER BY coalesce(least(CASE
          WHEN (anon_8.blood_group_status = 'CONFLICTING'
            OR anon_8.rh_factor_status = 'CONFLICTING') THEN CAST('-infinity' AS DATE)
          ELSE NULL END, (
            SELECT min(observation_1.next_visit)
            FROM observation AS observation_1
            WHERE observation_1.child_id = anon_8.child_id
            AND (observation_1.state = 'CURRENT'
              OR observation_1.amendment_labels IS NOT NULL
              AND NOT any_within(observation_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(observation_1.labels) = 0
              OR (observation_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND observation_1.status = 'ACTIVE'
            AND observation_1.next_visit < $3::DATE), CASE
          WHEN (anon_8.health_group_effective_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN CAST(anon_8.health_group_effective_at + CAST('1 year' AS INTERVAL) AS DATE)
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
      ']}') AS json, string_agg(('"' || CAST(anon_11.id AS TEXT)) || '",8589934593',
      ',') FILTER (WHERE anon_11.id IS NOT NULL) AS touched
    FROM (
      SELECT child_2.family, child_2.given, child_2.patronymic, child_2.id
      FROM child AS child_2 JOIN LATERAL (
        SELECT passport_2.child_id, passport_2.blood_group_status, passport_2.rh_factor_status, passport_2.health_group_effective_at
        FROM passport AS passport_2
        WHERE passport_2.child_id = child_2.id OFFSET 0) AS anon_12 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT OFFSET 0) AS anon_13 ON true
      WHERE child_2.district_id = district_1.id
      AND anon_2.attached
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
            AND NOT any_within(social_status_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(social_status_1.labels) = 0
            OR (social_status_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
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
            AND NOT any_within(observation_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(observation_2.labels) = 0
            OR (observation_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))) AS anon_16)
      ORDER BY coalesce(least(CASE
          WHEN (anon_12.blood_group_status = 'CONFLICTING'
            OR anon_12.rh_factor_status = 'CONFLICTING') THEN CAST('-infinity' AS DATE)
          ELSE NULL END, (
            SELECT min(observation_3.next_visit)
            FROM observation AS observation_3
            WHERE observation_3.child_id = anon_12.child_id
            AND (observation_3.state = 'CURRENT'
              OR observation_3.amendment_labels IS NOT NULL
              AND NOT any_within(observation_3.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(observation_3.labels) = 0
              OR (observation_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
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
      ']}') AS json, string_agg(('"' || CAST(anon_18.id AS TEXT)) || '",12884901889',
      ',') FILTER (WHERE anon_18.id IS NOT NULL) AS touched
    FROM (
      SELECT child_3.family, child_3.given, child_3.patronymic, child_3.id
      FROM child AS child_3 JOIN LATERAL (
        SELECT passport_3.blood_group_status, passport_3.rh_factor_status, passport_3.health_group_status, passport_3.health_group_effective_at, passport_3.physical_education_group_status, passport_3.physical_education_group_effective_at
        FROM passport AS passport_3
        WHERE passport_3.child_id = child_3.id OFFSET 0) AS anon_19 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT OFFSET 0) AS anon_20 ON true
      WHERE child_3.district_id = district_1.id
      AND anon_2.attached
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
      ']}') AS json, string_agg(('"' || CAST(anon_25.id AS TEXT)) || '",17179869185',
      ',') FILTER (WHERE anon_25.id IS NOT NULL) AS touched
    FROM (
      SELECT child_4.family, child_4.given, child_4.patronymic, child_4.id
      FROM child AS child_4 JOIN LATERAL (
        SELECT passport_4.health_group_value, passport_4.physical_education_group_value
        FROM passport AS passport_4
        WHERE passport_4.child_id = child_4.id OFFSET 0) AS anon_26 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT OFFSET 0) AS anon_27 ON true
      WHERE child_4.district_id = district_1.id
      AND anon_2.attached
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
