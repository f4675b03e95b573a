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
    ',"childrenCount":null,"passport":', coalesce(CASE
      WHEN anon_2.aggregate THEN concat('{"population":', coalesce(CASE
          WHEN anon_2.aggregate THEN concat('{"attached":', coalesce(to_json(CASE
                WHEN anon_2.aggregate THEN CAST((anon_3.counts -> '0' ->> '') AS INTEGER)
                ELSE NULL END),
              'null'::json),
            ',"mean":', coalesce(to_json(CASE
                WHEN anon_2.aggregate THEN CAST(round((
                      SELECT CASE
                      WHEN (anon_4.n >= 5) THEN anon_4.n
                      ELSE NULL END
                      FROM (
                        SELECT CAST((
                            SELECT coalesce(sum(greatest((least(coalesce(attachment_1.valid_to, CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1), CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1) - greatest(attachment_1.valid_from, CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE))) + 1, 0)), 0)
                            FROM attachment AS attachment_1
                            WHERE attachment_1.district_id = district_1.id
                            AND attachment_1.valid_from <= CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1
                            AND coalesce(attachment_1.valid_to,
                              'infinity') >= CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE)
                            AND attachment_1.child_id != ALL (CAST((
                                  SELECT kin.child_ids
                                  FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(((CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1) - CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE)) + 1, 0), 0) AS n OFFSET 0) AS anon_4), 1) AS DOUBLE PRECISION)
                ELSE NULL END),
              'null'::json),
            ',"norm":', coalesce(to_json(CASE
                WHEN anon_2.aggregate THEN district_1.norm_children
                ELSE NULL END),
              'null'::json),
            ',"byAgeAndSex":', coalesce(CASE
              WHEN anon_2.aggregate THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                            WHEN anon_2.aggregate THEN anon_5.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"count":', coalesce(to_json(CASE
                          WHEN anon_2.aggregate THEN anon_5.count
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":', coalesce(to_json(coalesce(CASE
                            WHEN anon_2.aggregate THEN anon_5.count IS NULL
                            ELSE NULL END,
                            'false')),
                        'null'::json),
                      '}'),
                    ','
                    ORDER BY anon_5.n),
                  ']') AS json
                FROM (
                  SELECT anon_6.key, anon_6.n, CAST((anon_3.counts -> '1' ->> anon_6.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
                  FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_6(key, n)) AS anon_5)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        ',"healthGroups":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_7.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_7.count
                      ELSE NULL END),
                    'null'::json),
                  ',"denominator":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_7.denominator
                      ELSE NULL END),
                    'null'::json),
                  ',"per1000":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN CAST(round(CAST(anon_7.count AS NUMERIC) * 1000 / nullif(anon_7.denominator, 0), 1) AS DOUBLE PRECISION)
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_7.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  ',"children":{"nodes": []}}'),
                ','
                ORDER BY anon_7.n),
              ']') AS json
            FROM (
              SELECT anon_8.key, anon_8.n, CAST((anon_3.counts -> '2' ->> anon_8.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_8(key, n)) AS anon_7)
          ELSE '[]' END,
          'null'),
        ',"bloodGroups":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_9.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_9.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_9.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_9.n),
              ']') AS json
            FROM (
              SELECT anon_10.key, anon_10.n, CAST((anon_3.counts -> '3' ->> anon_10.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_10(key, n)) AS anon_9)
          ELSE '[]' END,
          'null'),
        ',"morbidity":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_11.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_11.count
                      ELSE NULL END),
                    'null'::json),
                  ',"denominator":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_11.denominator
                      ELSE NULL END),
                    'null'::json),
                  ',"per1000":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN CAST(round(CAST(anon_11.count AS NUMERIC) * 1000 / nullif(anon_11.denominator, 0), 1) AS DOUBLE PRECISION)
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_11.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_11.n),
              ']') AS json
            FROM (
              SELECT anon_12.key, anon_12.n, CAST((anon_3.counts -> '4' ->> anon_12.key) AS INTEGER) AS count, anon_13.denominator_4 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_12(key, n)) AS anon_11)
          ELSE '[]' END,
          'null'),
        ',"bands":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_14.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_14.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_14.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_14.n),
              ']') AS json
            FROM (
              SELECT anon_15.key, anon_15.n, CAST((anon_3.counts -> '5' ->> anon_15.key) AS INTEGER) AS count, anon_13.denominator_5 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_15(key, n)) AS anon_14)
          ELSE '[]' END,
          'null'),
        ',"socialServiceEligible":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_16.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_16.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_16.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_16.n),
              ']') AS json
            FROM (
              SELECT anon_17.key, anon_17.n, CAST((anon_3.counts -> '6' ->> anon_17.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_17(key, n)) AS anon_16)
          ELSE '[]' END,
          'null'),
        ',"dispensary":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_18.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_18.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_18.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_18.n),
              ']') AS json
            FROM (
              SELECT anon_19.key, anon_19.n, CAST((anon_3.counts -> '7' ->> anon_19.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{OBSERVED,TAKEN,SEEN,OVERDUE}' AS TEXT[])) WITH ORDINALITY AS anon_19(key, n)) AS anon_18)
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
        SELECT child_1.id, child_1.birth_date, child_1.sex, child_1.id AS child_id, anon_20.health_group_value
        FROM child AS child_1 JOIN LATERAL (
          SELECT passport_1.health_group_value
          FROM passport AS passport_1
          WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_20 ON true
        WHERE child_1.district_id = district_1.id
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) SELECT jsonb_object_agg(anon_21.number, anon_21.cells)
      FROM (
        SELECT anon_22.number, jsonb_object_agg(anon_22.key, anon_22.n) AS cells
        FROM (
          SELECT anon_23.number, anon_23.key, to_jsonb(sum(anon_24.n)) AS n
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
            FROM base_1 GROUP BY 1, 2) AS anon_24 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_24.key_1 AS key
            UNION ALL SELECT 2 AS number, anon_24.key_2 AS key) AS anon_23 ON true
          WHERE anon_23.key IS NOT NULL GROUP BY anon_23.number, anon_23.key
          UNION ALL SELECT 4 AS number, anon_25.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_26.key
            FROM base_1 JOIN LATERAL (
              SELECT icd10_chapter(condition_1.icd10) AS key
              FROM condition AS condition_1
              WHERE condition_1.child_id = base_1.child_id
              AND (condition_1.state = 'CURRENT'
                OR condition_1.amendment_labels IS NOT NULL
                AND NOT any_within(condition_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(condition_1.labels) = 0
                OR (condition_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (NOT condition_1.restated
                OR condition_1.id = ANY (array((
                      SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                      FROM condition AS condition_2
                      WHERE condition_2.child_id = base_1.id
                      AND condition_2.restated
                      AND (condition_2.state = 'CURRENT'
                        OR condition_2.amendment_labels IS NOT NULL
                        AND NOT any_within(condition_2.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                      AND (cardinality(condition_2.labels) = 0
                        OR (condition_2.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                      ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
              AND condition_1.icd10 IS NOT NULL
              AND CASE
              WHEN condition_1.restated THEN (
                SELECT bool_or(condition_3.stated_on >= CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE)
                  AND condition_3.stated_on <= CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1)
                FROM condition AS condition_3
                WHERE condition_3.child_id = base_1.child_id
                AND (condition_3.state = 'CURRENT'
                  OR condition_3.amendment_labels IS NOT NULL
                  AND NOT any_within(condition_3.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND (cardinality(condition_3.labels) = 0
                  OR (condition_3.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND condition_3.disease = condition_1.disease
                AND condition_3.chronic = condition_1.chronic)
              ELSE condition_1.stated_on >= CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE)
              AND condition_1.stated_on <= CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1 END OFFSET 0) AS anon_26 ON true) AS anon_25
          WHERE anon_25.key IS NOT NULL GROUP BY anon_25.key
          UNION ALL SELECT 6 AS number, anon_27.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_28.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_29.key
              FROM social_status AS social_status_1 JOIN unnest(ARRAY['ANY', social_status_1.kind]) WITH ORDINALITY AS anon_29(key, n) ON true
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
                'REFUGEE') OFFSET 0) AS anon_28 ON true) AS anon_27
          WHERE anon_27.key IS NOT NULL GROUP BY anon_27.key
          UNION ALL SELECT 7 AS number, anon_30.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_31.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_32.key
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
                ELSE NULL END]) WITH ORDINALITY AS anon_32(key, n) ON true
              WHERE observation_1.child_id = base_1.child_id
              AND (observation_1.state = 'CURRENT'
                OR observation_1.amendment_labels IS NOT NULL
                AND NOT any_within(observation_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(observation_1.labels) = 0
                OR (observation_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_31 ON true) AS anon_30
          WHERE anon_30.key IS NOT NULL GROUP BY anon_30.key) AS anon_22 GROUP BY anon_22.number) AS anon_21) AS counts, (
      SELECT CASE
      WHEN (anon_33.n >= 5) THEN anon_33.n
      ELSE NULL END
      FROM (
        SELECT CAST(round(CAST((
                SELECT coalesce(sum(greatest((least(coalesce(attachment_2.valid_to, CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1), CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1) - greatest(attachment_2.valid_from, CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE))) + 1, 0)), 0)
                FROM attachment AS attachment_2
                WHERE attachment_2.district_id = district_1.id
                AND attachment_2.valid_from <= CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1
                AND coalesce(attachment_2.valid_to,
                  'infinity') >= CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE)
                AND attachment_2.child_id != ALL (CAST((
                      SELECT kin.child_ids
                      FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(((CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1) - CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE)) + 1, 0), 0)) AS INTEGER) AS n OFFSET 0) AS anon_33) AS denominator_4, (
      SELECT CASE
      WHEN (anon_34.n >= 5) THEN anon_34.n
      ELSE NULL END
      FROM (
        SELECT CAST(round(CAST((
                SELECT coalesce(sum(greatest((least(coalesce(attachment_3.valid_to, CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1), CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1, CASE
                          WHEN (date_part('day', CAST(child_2.birth_date + (1 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (1 * INTERVAL '1 year') AS DATE) + 1
                          ELSE CAST(child_2.birth_date + (1 * INTERVAL '1 year') AS DATE) END - 1) - greatest(attachment_3.valid_from, CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE), CASE
                          WHEN (date_part('day', CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                          ELSE CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) END)) + 1, 0)), 0)
                FROM attachment AS attachment_3 JOIN child AS child_2 ON child_2.id = attachment_3.child_id
                WHERE attachment_3.district_id = district_1.id
                AND attachment_3.valid_from <= CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1
                AND coalesce(attachment_3.valid_to,
                  'infinity') >= CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE)
                AND attachment_3.child_id != ALL (CAST((
                      SELECT kin.child_ids
                      FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(((CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1) - CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE)) + 1, 0), 0)) AS INTEGER) AS n OFFSET 0) AS anon_34) AS denominator_5 OFFSET 0) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT jsonb_build_object('0', told_cells(anon_13.counts -> '0', ARRAY[''],
        'EACH'),
      '1', told_cells(anon_13.counts -> '1', ARRAY['0 FEMALE',
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
      '2', told_cells(anon_13.counts -> '2', ARRAY['I',
        'II',
        'III',
        'IV',
        'V',
        'UNKNOWN'],
        'PARTITION'),
      '4', told_cells(anon_13.counts -> '4', ARRAY['I',
        'II',
        'III',
        'IV',
        'V',
        'VI',
        'VII',
        'VIII',
        'IX',
        'X',
        'XI',
        'XII',
        'XIII',
        'XIV',
        'XV',
        'XVI',
        'XVII',
        'XVIII',
        'XIX',
        'XX',
        'XXI',
        'XXII'],
        'EACH'),
      '6', told_cells(anon_13.counts -> '6', ARRAY['ANY',
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
      '7', told_cells(anon_13.counts -> '7', ARRAY['OBSERVED',
        'TAKEN',
        'SEEN',
        'OVERDUE'],
        'EACH')) AS counts OFFSET 0) AS anon_3 ON true
  WHERE district_1.id = $4::UUID) AS anon_1 ON true
