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
  FROM viewer), year AS MATERIALIZED (
  SELECT CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE) AS value), months AS MATERIALIZED (
  SELECT array(
    SELECT least(CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) + (n - 10) * INTERVAL '1 month' AS DATE) - 1, $3::DATE)
    FROM generate_series(0, 11) AS n) AS value) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"code":', coalesce(json_of(district_1.code),
      'null'::json),
    ',"childrenCount":', coalesce(json_of(CASE
        WHEN anon_2.attached THEN (
          SELECT count(*)
          FROM child AS child_1
          WHERE child_1.district_id = district_1.id
          AND child_1.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))
        ELSE NULL END),
      'null'::json),
    ',"counted":', coalesce(json_of(CASE
        WHEN anon_2.attached THEN (
          SELECT count(*)
          FROM child AS child_2 JOIN LATERAL (
            SELECT passport_1.child_id
            FROM passport AS passport_1
            WHERE passport_1.child_id = child_2.id OFFSET 0) AS anon_3 ON true
          LEFT OUTER JOIN LATERAL (
            SELECT OFFSET 0) AS anon_4 ON true
          WHERE child_2.district_id = district_1.id
          AND anon_2.attached
          AND child_2.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          AND (
            SELECT bool_or(anon_5.key = ANY ($4::TEXT[]))
            FROM (
              SELECT anon_6.counted_id, anon_7.key
              FROM (
                SELECT child_2.id AS counted_id, social_status_1.kind, social_status_1.valid_from, social_status_1.valid_to
                FROM social_status AS social_status_1
                WHERE social_status_1.child_id = anon_3.child_id
                AND (social_status_1.state = 'CURRENT'
                  OR social_status_1.amendment_labels IS NOT NULL
                  AND NOT any_within(social_status_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND (cardinality(social_status_1.labels) = 0
                  OR (social_status_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
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
                  'REFUGEE')) AS anon_6 JOIN unnest(ARRAY['ANY', anon_6.kind]) WITH ORDINALITY AS anon_7(key, n) ON true
              WHERE (anon_6.valid_from IS NULL
                OR anon_6.valid_from <= $3::DATE)
              AND (anon_6.valid_to IS NULL
                OR anon_6.valid_to >= $3::DATE)) AS anon_5)
          AND (
            SELECT bool_or(anon_8.key = ANY ($5::TEXT[]))
            FROM (
              SELECT anon_9.counted_id, anon_9.key
              FROM (
                SELECT anon_10.counted_id, anon_11.key
                FROM (
                  SELECT child_2.id AS counted_id, observation_1.status, observation_1.since, observation_1.until, observation_1.last_visit, observation_1.visit_due_on
                  FROM observation AS observation_1
                  WHERE observation_1.child_id = anon_3.child_id
                  AND (observation_1.state = 'CURRENT'
                    OR observation_1.amendment_labels IS NOT NULL
                    AND NOT any_within(observation_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(observation_1.labels) = 0
                    OR (observation_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))) AS anon_10 JOIN unnest(ARRAY[CASE
                  WHEN (anon_10.status = 'ACTIVE') THEN 'OBSERVED'
                  ELSE NULL END, CASE
                  WHEN (anon_10.since >= (
                      SELECT year.value
                      FROM year)
                    AND anon_10.since <= $3::DATE) THEN 'TAKEN'
                  ELSE NULL END, CASE
                  WHEN (anon_10.last_visit >= (
                      SELECT year.value
                      FROM year)
                    AND anon_10.last_visit <= $3::DATE) THEN 'SEEN'
                  ELSE NULL END, CASE
                  WHEN (anon_10.status = 'ACTIVE'
                    AND anon_10.visit_due_on < $3::DATE) THEN 'OVERDUE'
                  ELSE NULL END]) WITH ORDINALITY AS anon_11(key, n) ON true
                UNION ALL SELECT anon_12.counted_id,
                'SEEN' AS key
                FROM (
                  SELECT child_2.id AS counted_id, observation_2.status, observation_2.until, observation_2.last_visit, observation_2.visit_due_on, (
                    SELECT min(medical_document_1.date)
                    FROM medical_document AS medical_document_1
                    WHERE medical_document_1.child_id = observation_2.child_id
                    AND medical_document_1.id = ANY (coalesce(medical_document_2.amendments, ARRAY[medical_document_2.replaced_by_id]))
                    AND (cardinality(medical_document_1.labels) = 0
                      OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))) AS over
                  FROM observation AS observation_2 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = observation_2.child_id
                  AND medical_document_2.id = observation_2.document_id
                  WHERE observation_2.child_id = anon_3.child_id
                  AND observation_2.state = 'SUPERSEDED'
                  AND NOT (observation_2.amendment_labels IS NOT NULL
                    AND NOT any_within(observation_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(observation_2.labels) = 0
                    OR (observation_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))) AS anon_12
                WHERE anon_12.last_visit >= (
                  SELECT year.value
                  FROM year)
                AND anon_12.last_visit <= $3::DATE
                AND (CAST(date_trunc('month', CAST(anon_12.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < anon_12.over) AS anon_9) AS anon_8))
        ELSE NULL END),
      'null'::json),
    ',"born":', coalesce(json_of(CASE
        WHEN anon_2.attached THEN (
          SELECT count(*)
          FROM child AS child_3
          WHERE child_3.district_id = district_1.id
          AND anon_2.attached
          AND child_3.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          AND child_3.birth_date >= $6::DATE)
        ELSE NULL END),
      'null'::json),
    ',"urgent":', coalesce(CASE
      WHEN anon_2.attached THEN anon_13.json
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    ',"needy":', coalesce(CASE
      WHEN anon_2.attached THEN anon_14.json
      ELSE '{"nodes": []}' END,
      'null'),
    ',"known":', coalesce(CASE
      WHEN anon_2.attached THEN anon_15.json
      ELSE '{"nodes": []}' END,
      'null'),
    ',"discharged":', coalesce(CASE
      WHEN anon_2.attached THEN anon_16.json
      ELSE '{"nodes": []}' END,
      'null'),
    ',"groups":', coalesce(CASE
      WHEN anon_2.attached THEN anon_17.json
      ELSE '{"nodes": []}' END,
      'null'),
    '}') AS json, nullif(concat_ws(',', anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched),
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
    SELECT concat('{"nodes":[', string_agg(concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_18.family,
                    ''), nullif(anon_18.given,
                    ''), nullif(anon_18.patronymic,
                    '')),
                '')),
            'null'::json),
          '}}'),
        ',') FILTER (WHERE anon_18.n <= $7::INTEGER),
      '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $7::INTEGER),
        'null'::json),
      '}}') AS json, string_agg(('"' || CAST(anon_18.id AS TEXT)) || '",4294967297',
      ',') FILTER (WHERE anon_18.n <= $7::INTEGER) AS touched
    FROM (
      SELECT child_4.family, child_4.given, child_4.patronymic, child_4.id, row_number() OVER (ORDER BY coalesce(least(CASE
            WHEN (anon_19.blood_group_status = 'CONFLICTING'
              OR anon_19.rh_factor_status = 'CONFLICTING') THEN CAST('-infinity' AS DATE)
            ELSE NULL END, (
              SELECT min(observation_3.visit_due_on)
              FROM observation AS observation_3
              WHERE observation_3.child_id = anon_19.child_id
              AND (observation_3.state = 'CURRENT'
                OR observation_3.amendment_labels IS NOT NULL
                AND NOT any_within(observation_3.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(observation_3.labels) = 0
                OR (observation_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND observation_3.status = 'ACTIVE'
              AND observation_3.visit_due_on < $3::DATE), (
              SELECT min(examination_due_1.overdue_after) + 1
              FROM examination_due AS examination_due_1
              WHERE examination_due_1.child_id = anon_19.child_id
              AND (examination_due_1.state = 'CURRENT'
                OR examination_due_1.amendment_labels IS NOT NULL
                AND NOT any_within(examination_due_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(examination_due_1.labels) = 0
                OR (examination_due_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND examination_due_1.status = 'OVERDUE'
              AND examination_due_1.starts_on <= $3::DATE
              AND examination_due_1.ends_on >= $3::DATE), CASE
            WHEN (anon_19.health_group_effective_at < $8::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN CAST(anon_19.health_group_effective_at + CAST('1 year' AS INTERVAL) AS DATE)
            ELSE NULL END), CAST('infinity' AS DATE)) ASC, child_4.id ASC) AS n
      FROM child AS child_4 JOIN LATERAL (
        SELECT passport_2.child_id, passport_2.blood_group_status, passport_2.rh_factor_status, passport_2.health_group_effective_at
        FROM passport AS passport_2
        WHERE passport_2.child_id = child_4.id OFFSET 0) AS anon_19 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT OFFSET 0) AS anon_20 ON true
      WHERE child_4.district_id = district_1.id
      AND anon_2.attached
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      ORDER BY coalesce(least(CASE
          WHEN (anon_19.blood_group_status = 'CONFLICTING'
            OR anon_19.rh_factor_status = 'CONFLICTING') THEN CAST('-infinity' AS DATE)
          ELSE NULL END, (
            SELECT min(observation_3.visit_due_on)
            FROM observation AS observation_3
            WHERE observation_3.child_id = anon_19.child_id
            AND (observation_3.state = 'CURRENT'
              OR observation_3.amendment_labels IS NOT NULL
              AND NOT any_within(observation_3.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(observation_3.labels) = 0
              OR (observation_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND observation_3.status = 'ACTIVE'
            AND observation_3.visit_due_on < $3::DATE), (
            SELECT min(examination_due_1.overdue_after) + 1
            FROM examination_due AS examination_due_1
            WHERE examination_due_1.child_id = anon_19.child_id
            AND (examination_due_1.state = 'CURRENT'
              OR examination_due_1.amendment_labels IS NOT NULL
              AND NOT any_within(examination_due_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(examination_due_1.labels) = 0
              OR (examination_due_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND examination_due_1.status = 'OVERDUE'
            AND examination_due_1.starts_on <= $3::DATE
            AND examination_due_1.ends_on >= $3::DATE), CASE
          WHEN (anon_19.health_group_effective_at < $8::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN CAST(anon_19.health_group_effective_at + CAST('1 year' AS INTERVAL) AS DATE)
          ELSE NULL END), CAST('infinity' AS DATE)) ASC, child_4.id ASC
      LIMIT $7::INTEGER + 1) AS anon_18
    HAVING true) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_21.family,
                    ''), nullif(anon_21.given,
                    ''), nullif(anon_21.patronymic,
                    '')),
                '')),
            'null'::json),
          '}}'),
        ',') FILTER (WHERE anon_21.id IS NOT NULL),
      ']}') AS json, string_agg(('"' || CAST(anon_21.id AS TEXT)) || '",8589934593',
      ',') FILTER (WHERE anon_21.id IS NOT NULL) AS touched
    FROM (
      SELECT child_5.family, child_5.given, child_5.patronymic, child_5.id
      FROM child AS child_5 JOIN LATERAL (
        SELECT passport_3.child_id, passport_3.blood_group_status, passport_3.rh_factor_status, passport_3.health_group_effective_at
        FROM passport AS passport_3
        WHERE passport_3.child_id = child_5.id OFFSET 0) AS anon_22 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT OFFSET 0) AS anon_23 ON true
      WHERE child_5.district_id = district_1.id
      AND anon_2.attached
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND (
        SELECT bool_or(anon_24.key = ANY ($9::TEXT[]))
        FROM (
          SELECT anon_25.counted_id, anon_26.key
          FROM (
            SELECT child_5.id AS counted_id, social_status_2.kind, social_status_2.valid_from, social_status_2.valid_to
            FROM social_status AS social_status_2
            WHERE social_status_2.child_id = anon_22.child_id
            AND (social_status_2.state = 'CURRENT'
              OR social_status_2.amendment_labels IS NOT NULL
              AND NOT any_within(social_status_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(social_status_2.labels) = 0
              OR (social_status_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND social_status_2.kind IN ('DISABLED_CHILD',
              'LARGE_FAMILY',
              'ORPHAN',
              'NO_PARENTAL_CARE',
              'GUARDIANSHIP',
              'FOSTER',
              'LOW_INCOME',
              'DIFFICULT_LIFE_SITUATION',
              'SOCIALLY_DANGEROUS',
              'SINGLE_PARENT',
              'REFUGEE')) AS anon_25 JOIN unnest(ARRAY['ANY', anon_25.kind]) WITH ORDINALITY AS anon_26(key, n) ON true
          WHERE (anon_25.valid_from IS NULL
            OR anon_25.valid_from <= $3::DATE)
          AND (anon_25.valid_to IS NULL
            OR anon_25.valid_to >= $3::DATE)) AS anon_24)
      AND (
        SELECT bool_or(anon_27.key = ANY ($10::TEXT[]))
        FROM (
          SELECT anon_28.counted_id, anon_28.key
          FROM (
            SELECT anon_29.counted_id, anon_30.key
            FROM (
              SELECT child_5.id AS counted_id, observation_4.status, observation_4.since, observation_4.until, observation_4.last_visit, observation_4.visit_due_on
              FROM observation AS observation_4
              WHERE observation_4.child_id = anon_22.child_id
              AND (observation_4.state = 'CURRENT'
                OR observation_4.amendment_labels IS NOT NULL
                AND NOT any_within(observation_4.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(observation_4.labels) = 0
                OR (observation_4.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))) AS anon_29 JOIN unnest(ARRAY[CASE
              WHEN (anon_29.status = 'ACTIVE') THEN 'OBSERVED'
              ELSE NULL END, CASE
              WHEN (anon_29.since >= (
                  SELECT year.value
                  FROM year)
                AND anon_29.since <= $3::DATE) THEN 'TAKEN'
              ELSE NULL END, CASE
              WHEN (anon_29.last_visit >= (
                  SELECT year.value
                  FROM year)
                AND anon_29.last_visit <= $3::DATE) THEN 'SEEN'
              ELSE NULL END, CASE
              WHEN (anon_29.status = 'ACTIVE'
                AND anon_29.visit_due_on < $3::DATE) THEN 'OVERDUE'
              ELSE NULL END]) WITH ORDINALITY AS anon_30(key, n) ON true
            UNION ALL SELECT anon_31.counted_id,
            'SEEN' AS key
            FROM (
              SELECT child_5.id AS counted_id, observation_5.status, observation_5.until, observation_5.last_visit, observation_5.visit_due_on, (
                SELECT min(medical_document_3.date)
                FROM medical_document AS medical_document_3
                WHERE medical_document_3.child_id = observation_5.child_id
                AND medical_document_3.id = ANY (coalesce(medical_document_4.amendments, ARRAY[medical_document_4.replaced_by_id]))
                AND (cardinality(medical_document_3.labels) = 0
                  OR (medical_document_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))) AS over
              FROM observation AS observation_5 JOIN medical_document AS medical_document_4 ON medical_document_4.child_id = observation_5.child_id
              AND medical_document_4.id = observation_5.document_id
              WHERE observation_5.child_id = anon_22.child_id
              AND observation_5.state = 'SUPERSEDED'
              AND NOT (observation_5.amendment_labels IS NOT NULL
                AND NOT any_within(observation_5.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(observation_5.labels) = 0
                OR (observation_5.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))) AS anon_31
            WHERE anon_31.last_visit >= (
              SELECT year.value
              FROM year)
            AND anon_31.last_visit <= $3::DATE
            AND (CAST(date_trunc('month', CAST(anon_31.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < anon_31.over) AS anon_28) AS anon_27)
      ORDER BY coalesce(least(CASE
          WHEN (anon_22.blood_group_status = 'CONFLICTING'
            OR anon_22.rh_factor_status = 'CONFLICTING') THEN CAST('-infinity' AS DATE)
          ELSE NULL END, (
            SELECT min(observation_6.visit_due_on)
            FROM observation AS observation_6
            WHERE observation_6.child_id = anon_22.child_id
            AND (observation_6.state = 'CURRENT'
              OR observation_6.amendment_labels IS NOT NULL
              AND NOT any_within(observation_6.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(observation_6.labels) = 0
              OR (observation_6.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND observation_6.status = 'ACTIVE'
            AND observation_6.visit_due_on < $3::DATE), (
            SELECT min(examination_due_2.overdue_after) + 1
            FROM examination_due AS examination_due_2
            WHERE examination_due_2.child_id = anon_22.child_id
            AND (examination_due_2.state = 'CURRENT'
              OR examination_due_2.amendment_labels IS NOT NULL
              AND NOT any_within(examination_due_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(examination_due_2.labels) = 0
              OR (examination_due_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND examination_due_2.status = 'OVERDUE'
            AND examination_due_2.starts_on <= $3::DATE
            AND examination_due_2.ends_on >= $3::DATE), CASE
          WHEN (anon_22.health_group_effective_at < $8::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN CAST(anon_22.health_group_effective_at + CAST('1 year' AS INTERVAL) AS DATE)
          ELSE NULL END), CAST('infinity' AS DATE)) ASC, child_5.id ASC
      LIMIT $11::INTEGER) AS anon_21
    HAVING true) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_32.family,
                    ''), nullif(anon_32.given,
                    ''), nullif(anon_32.patronymic,
                    '')),
                '')),
            'null'::json),
          '}}'),
        ',') FILTER (WHERE anon_32.id IS NOT NULL),
      ']}') AS json, string_agg(('"' || CAST(anon_32.id AS TEXT)) || '",12884901889',
      ',') FILTER (WHERE anon_32.id IS NOT NULL) AS touched
    FROM (
      SELECT child_6.family, child_6.given, child_6.patronymic, child_6.id
      FROM child AS child_6 JOIN LATERAL (
        SELECT passport_4.blood_group_status, passport_4.rh_factor_status, passport_4.health_group_status, passport_4.health_group_effective_at, passport_4.physical_education_group_status, passport_4.physical_education_group_effective_at
        FROM passport AS passport_4
        WHERE passport_4.child_id = child_6.id OFFSET 0) AS anon_33 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT OFFSET 0) AS anon_34 ON true
      WHERE child_6.district_id = district_1.id
      AND anon_2.attached
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND anon_33.blood_group_status = ANY ($12::TEXT[])
      AND (
        SELECT bool_or(anon_35.key = ANY ($13::TEXT[]))
        FROM (
          SELECT anon_36.key
          FROM unnest(ARRAY[CASE
            WHEN (anon_33.blood_group_status = 'CONFLICTING') THEN 'BLOOD_GROUP'
            ELSE NULL END, CASE
            WHEN (anon_33.rh_factor_status = 'CONFLICTING') THEN 'RH_FACTOR'
            ELSE NULL END, CASE
            WHEN (anon_33.health_group_status = 'CONFLICTING') THEN 'HEALTH_GROUP'
            ELSE NULL END, CASE
            WHEN (anon_33.physical_education_group_status = 'CONFLICTING') THEN 'PHYSICAL_EDUCATION_GROUP'
            ELSE NULL END]) WITH ORDINALITY AS anon_36(key, n)) AS anon_35)
      AND (
        SELECT bool_or(anon_37.key = ANY ($14::TEXT[]))
        FROM (
          SELECT anon_38.key
          FROM unnest(ARRAY[CASE
            WHEN (anon_33.health_group_effective_at < $8::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'HEALTH_GROUP'
            ELSE NULL END, CASE
            WHEN (anon_33.physical_education_group_effective_at < $8::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'PHYSICAL_EDUCATION_GROUP'
            ELSE NULL END]) WITH ORDINALITY AS anon_38(key, n)) AS anon_37)
      ORDER BY child_6.id ASC
      LIMIT $15::INTEGER) AS anon_32
    HAVING true) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_39.family,
                    ''), nullif(anon_39.given,
                    ''), nullif(anon_39.patronymic,
                    '')),
                '')),
            'null'::json),
          '}}'),
        ',') FILTER (WHERE anon_39.id IS NOT NULL),
      ']}') AS json, string_agg(('"' || CAST(anon_39.id AS TEXT)) || '",17179869185',
      ',') FILTER (WHERE anon_39.id IS NOT NULL) AS touched
    FROM (
      SELECT child_7.family, child_7.given, child_7.patronymic, child_7.id
      FROM child AS child_7 JOIN LATERAL (
        SELECT passport_5.child_id
        FROM passport AS passport_5
        WHERE passport_5.child_id = child_7.id OFFSET 0) AS anon_40 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT OFFSET 0) AS anon_41 ON true
      WHERE child_7.district_id = district_1.id
      AND anon_2.attached
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND (
        SELECT bool_or(anon_42.key = ANY ($16::TEXT[]))
        FROM (
          SELECT anon_43.key
          FROM (
            SELECT anon_44.key, anon_44.since, anon_44.until
            FROM (
              SELECT medical_document_5.date AS day, medical_document_5.date + 30 AS over, (
                SELECT min(medical_document_6.date)
                FROM medical_document AS medical_document_6
                WHERE medical_document_6.child_id = anon_40.child_id
                AND (cardinality(medical_document_6.labels) = 0
                  OR (medical_document_6.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND medical_document_6.setting IN ('OUTPATIENT',
                  'HOME')
                AND CASE
                WHEN (medical_document_6.status = 'AMENDED'
                  AND medical_document_6.amendment_labels IS NOT NULL
                  AND NOT any_within(medical_document_6.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                ELSE medical_document_6.status END = 'REGISTERED'
                AND medical_document_6.date > medical_document_5.date) AS seen
              FROM medical_document AS medical_document_5
              WHERE medical_document_5.child_id = anon_40.child_id
              AND (cardinality(medical_document_5.labels) = 0
                OR (medical_document_5.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND medical_document_5.setting IN ('INPATIENT')
              AND CASE
              WHEN (medical_document_5.status = 'AMENDED'
                AND medical_document_5.amendment_labels IS NOT NULL
                AND NOT any_within(medical_document_5.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
              ELSE medical_document_5.status END = 'REGISTERED'
              AND medical_document_5.date + 30 >= ((
                  SELECT months.value
                  FROM months))[1]) AS anon_45 JOIN unnest(ARRAY['MONTH',
              'UNSEEN'], ARRAY[anon_45.day, anon_45.day], ARRAY[anon_45.over, least(anon_45.over, anon_45.seen - 1)]) WITH ORDINALITY AS anon_44(key, since, until, n) ON true) AS anon_43
          WHERE anon_43.since <= $3::DATE
          AND anon_43.until >= $3::DATE) AS anon_42)
      ORDER BY child_7.id ASC
      LIMIT $17::INTEGER) AS anon_39
    HAVING true) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_46.family,
                    ''), nullif(anon_46.given,
                    ''), nullif(anon_46.patronymic,
                    '')),
                '')),
            'null'::json),
          '}}'),
        ',') FILTER (WHERE anon_46.id IS NOT NULL),
      ']}') AS json, string_agg(('"' || CAST(anon_46.id AS TEXT)) || '",21474836481',
      ',') FILTER (WHERE anon_46.id IS NOT NULL) AS touched
    FROM (
      SELECT child_8.family, child_8.given, child_8.patronymic, child_8.id
      FROM child AS child_8 JOIN LATERAL (
        SELECT passport_6.health_group_value, passport_6.physical_education_group_value
        FROM passport AS passport_6
        WHERE passport_6.child_id = child_8.id OFFSET 0) AS anon_47 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT OFFSET 0) AS anon_48 ON true
      WHERE child_8.district_id = district_1.id
      AND anon_2.attached
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND coalesce(anon_47.health_group_value,
        'UNKNOWN') = ANY ($18::TEXT[])
      AND coalesce(anon_47.physical_education_group_value,
        'UNKNOWN') = ANY ($19::TEXT[])
      ORDER BY child_8.id ASC
      LIMIT $20::INTEGER) AS anon_46
    HAVING true) AS anon_17 ON true
  WHERE district_1.id = $21::UUID) AS anon_1 ON true
