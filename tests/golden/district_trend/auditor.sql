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
  FROM viewer) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
      'null'),
    '}')) AS data,
'[]' AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"code":', coalesce(to_json(district_1.code),
      'null'::json),
    ',"passport":', coalesce(CASE
      WHEN anon_2.aggregate THEN concat('{"population":', coalesce(CASE
          WHEN anon_2.aggregate THEN concat('{"attached":', coalesce(to_json(CASE
                WHEN anon_2.aggregate THEN CAST((anon_3.counts -> '0' ->> '') AS INTEGER)
                ELSE NULL END),
              'null'::json),
            ',"trend":[],"byAgeAndSex":', coalesce(CASE
              WHEN anon_2.aggregate THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                            WHEN anon_2.aggregate THEN anon_4.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"trend":[]}'),
                    ','
                    ORDER BY anon_4.n),
                  ']') AS json
                FROM (
                  SELECT anon_5.key, anon_5.n, CAST((anon_3.counts -> '1' ->> anon_5.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
                  FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_5(key, n)) AS anon_4)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        ',"healthGroups":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_6.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_6.count
                      ELSE NULL END),
                    'null'::json),
                  ',"trend":[]}'),
                ','
                ORDER BY anon_6.n),
              ']') AS json
            FROM (
              SELECT anon_7.key, anon_7.n, CAST((anon_3.counts -> '2' ->> anon_7.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_7(key, n)) AS anon_6)
          ELSE '[]' END,
          'null'),
        ',"morbidity":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_8.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":[]}'),
                ','
                ORDER BY anon_8.n),
              ']') AS json
            FROM (
              SELECT anon_9.key, anon_9.n, CAST((anon_3.counts -> '3' ->> anon_9.key) AS INTEGER) AS count, anon_10.denominator_3 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_9(key, n)) AS anon_8)
          ELSE '[]' END,
          'null'),
        ',"socialServiceEligible":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_11.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":[]}'),
                ','
                ORDER BY anon_11.n),
              ']') AS json
            FROM (
              SELECT anon_12.key, anon_12.n, CAST((anon_3.counts -> '4' ->> anon_12.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_12(key, n)) AS anon_11)
          ELSE '[]' END,
          'null'),
        ',"dispensary":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_13.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":[]}'),
                ','
                ORDER BY anon_13.n),
              ']') AS json
            FROM (
              SELECT anon_14.key, anon_14.n, CAST((anon_3.counts -> '5' ->> anon_14.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{OBSERVED,TAKEN,SEEN,OVERDUE}' AS TEXT[])) WITH ORDINALITY AS anon_14(key, n)) AS anon_13)
          ELSE '[]' END,
          'null'),
        ',"examinations":[],"conflicts":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_15.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":[]}'),
                ','
                ORDER BY anon_15.n),
              ']') AS json
            FROM (
              SELECT anon_16.key, anon_16.n, CAST((anon_3.counts -> '6' ->> anon_16.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{BLOOD_GROUP,RH_FACTOR,HEALTH_GROUP,PHYSICAL_EDUCATION_GROUP}' AS TEXT[])) WITH ORDINALITY AS anon_16(key, n)) AS anon_15)
          ELSE '[]' END,
          'null'),
        ',"stale":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_17.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":[]}'),
                ','
                ORDER BY anon_17.n),
              ']') AS json
            FROM (
              SELECT anon_18.key, anon_18.n, CAST((anon_3.counts -> '7' ->> anon_18.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{HEALTH_GROUP,PHYSICAL_EDUCATION_GROUP}' AS TEXT[])) WITH ORDINALITY AS anon_18(key, n)) AS anon_17)
          ELSE '[]' END,
          'null'),
        ',"bloodGroups":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_19.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":[]}'),
                ','
                ORDER BY anon_19.n),
              ']') AS json
            FROM (
              SELECT anon_20.key, anon_20.n, CAST((anon_3.counts -> '8' ->> anon_20.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_20(key, n)) AS anon_19)
          ELSE '[]' END,
          'null'),
        '}')
      ELSE 'null' END,
      'null'),
    '}') AS json
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
            OR assignment_1.valid_to >= $3::DATE))))
    AND NOT district_1.organization_id = ANY (array((
          SELECT assignment_2.organization_id
          FROM assignment AS assignment_2
          WHERE assignment_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_2.organization_id IS NOT NULL
          AND assignment_2.valid_from <= $3::DATE
          AND (assignment_2.valid_to IS NULL
            OR assignment_2.valid_to >= $3::DATE)
          AND assignment_2.district_id IS NULL)))
    AND NOT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_3 JOIN organization AS organization_1 ON organization_1.id = assignment_3.organization_id
        WHERE assignment_3.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_3.district_id IS NULL
        AND assignment_3.valid_from <= $3::DATE
        AND (assignment_3.valid_to IS NULL
          OR assignment_3.valid_to >= $3::DATE)
        AND organization_1.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT (WITH base_1 AS MATERIALIZED (
        SELECT child_1.id, child_1.birth_date, child_1.sex, child_1.id AS child_id, anon_21.health_group_value
        FROM child AS child_1 JOIN LATERAL (
          SELECT passport_1.health_group_value
          FROM passport AS passport_1
          WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_21 ON true
        WHERE child_1.district_id = district_1.id
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) SELECT jsonb_object_agg(anon_22.number, anon_22.cells)
      FROM (
        SELECT anon_23.number, jsonb_object_agg(anon_23.key, anon_23.n) AS cells
        FROM (
          SELECT anon_24.number, anon_24.key, to_jsonb(sum(anon_25.n)) AS n
          FROM (
            SELECT concat(CASE
              WHEN (CAST(EXTRACT(year
                    FROM age($3::DATE, base_1.birth_date)) AS INTEGER) < 1) THEN '0'
              WHEN (CAST(EXTRACT(year
                    FROM age($3::DATE, base_1.birth_date)) AS INTEGER) < 3) THEN '1-2'
              WHEN (CAST(EXTRACT(year
                    FROM age($3::DATE, base_1.birth_date)) AS INTEGER) < 7) THEN '3-6'
              WHEN (CAST(EXTRACT(year
                    FROM age($3::DATE, base_1.birth_date)) AS INTEGER) < 15) THEN '7-14'
              WHEN (CAST(EXTRACT(year
                    FROM age($3::DATE, base_1.birth_date)) AS INTEGER) < 18) THEN '15-17'
              ELSE '18+' END,
              ' ', base_1.sex) AS key_1, coalesce(base_1.health_group_value,
              'UNKNOWN') AS key_2, count(*) AS n
            FROM base_1 GROUP BY 1, 2) AS anon_25 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_25.key_1 AS key
            UNION ALL SELECT 2 AS number, anon_25.key_2 AS key) AS anon_24 ON true
          WHERE anon_24.key IS NOT NULL GROUP BY anon_24.number, anon_24.key
          UNION ALL SELECT 4 AS number, anon_26.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_27.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_28.key
              FROM social_status AS social_status_1 JOIN unnest(ARRAY['ANY', social_status_1.kind]) WITH ORDINALITY AS anon_28(key, n) ON true
              WHERE social_status_1.child_id = base_1.child_id
              AND (social_status_1.state = 'CURRENT'
                OR social_status_1.amendment_labels IS NOT NULL
                AND NOT any_within(social_status_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(social_status_1.labels) = 0
                OR (social_status_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
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
                'REFUGEE') OFFSET 0) AS anon_27 ON true) AS anon_26
          WHERE anon_26.key IS NOT NULL GROUP BY anon_26.key
          UNION ALL SELECT 5 AS number, anon_29.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_30.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_31.key
              FROM observation AS observation_1 JOIN unnest(ARRAY[CASE
                WHEN (observation_1.status = 'ACTIVE') THEN 'OBSERVED'
                ELSE NULL END, CASE
                WHEN (observation_1.since >= CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE)
                  AND observation_1.since <= CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1) THEN 'TAKEN'
                ELSE NULL END, CASE
                WHEN (observation_1.last_visit >= CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE)
                  AND observation_1.last_visit <= CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1) THEN 'SEEN'
                ELSE NULL END, CASE
                WHEN (observation_1.status = 'ACTIVE'
                  AND observation_1.next_visit < $3::DATE) THEN 'OVERDUE'
                ELSE NULL END]) WITH ORDINALITY AS anon_31(key, n) ON true
              WHERE observation_1.child_id = base_1.child_id
              AND (observation_1.state = 'CURRENT'
                OR observation_1.amendment_labels IS NOT NULL
                AND NOT any_within(observation_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(observation_1.labels) = 0
                OR (observation_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_30 ON true) AS anon_29
          WHERE anon_29.key IS NOT NULL GROUP BY anon_29.key) AS anon_23 GROUP BY anon_23.number) AS anon_22) AS counts, (
      SELECT CASE
      WHEN (anon_32.n >= 5) THEN anon_32.n
      ELSE NULL END
      FROM (
        SELECT CAST(round(CAST((
                SELECT coalesce(sum(greatest((least(coalesce(attachment_1.valid_to, CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1), CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1, CASE
                          WHEN (date_part('day', CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
                          ELSE CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE) END - 1) - greatest(attachment_1.valid_from, CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE), CASE
                          WHEN (date_part('day', CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                          ELSE CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) END)) + 1, 0)), 0)
                FROM attachment AS attachment_1 JOIN child AS child_2 ON child_2.id = attachment_1.child_id
                WHERE attachment_1.district_id = district_1.id
                AND attachment_1.valid_from <= CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1
                AND coalesce(attachment_1.valid_to,
                  'infinity') >= CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE)
                AND attachment_1.child_id != ALL (CAST((
                      SELECT kin.child_ids
                      FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(((CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1) - CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE)) + 1, 0), 0)) AS INTEGER) AS n OFFSET 0) AS anon_32) AS denominator_3 OFFSET 0) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT jsonb_build_object('0', told_cells(anon_10.counts -> '0', ARRAY[''],
        'EACH'),
      '1', told_cells(anon_10.counts -> '1', ARRAY['0 FEMALE',
        '0 MALE',
        '0 UNKNOWN',
        '1-2 FEMALE',
        '1-2 MALE',
        '1-2 UNKNOWN',
        '3-6 FEMALE',
        '3-6 MALE',
        '3-6 UNKNOWN',
        '7-14 FEMALE',
        '7-14 MALE',
        '7-14 UNKNOWN',
        '15-17 FEMALE',
        '15-17 MALE',
        '15-17 UNKNOWN',
        '18+ FEMALE',
        '18+ MALE',
        '18+ UNKNOWN'],
        'PARTITION'),
      '2', told_cells(anon_10.counts -> '2', ARRAY['I',
        'II',
        'III',
        'IV',
        'V',
        'UNKNOWN'],
        'PARTITION'),
      '4', told_cells(anon_10.counts -> '4', ARRAY['ANY',
        'DISABLED_CHILD',
        'LARGE_FAMILY',
        'ORPHAN',
        'NO_PARENTAL_CARE',
        'GUARDIANSHIP',
        'FOSTER',
        'LOW_INCOME',
        'DIFFICULT_LIFE_SITUATION',
        'SOCIALLY_DANGEROUS',
        'SINGLE_PARENT',
        'REFUGEE'],
        'UNION'),
      '5', told_cells(anon_10.counts -> '5', ARRAY['OBSERVED',
        'TAKEN',
        'SEEN',
        'OVERDUE'],
        'EACH')) AS counts OFFSET 0) AS anon_3 ON true
  WHERE district_1.id = $4::UUID) AS anon_1 ON true
