WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), year_end AS MATERIALIZED (
  SELECT CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1 AS value), year AS MATERIALIZED (
  SELECT CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE) AS value), kin AS MATERIALIZED (
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
  FROM viewer), months AS MATERIALIZED (
  SELECT array(
    SELECT least(CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) + (n - 10) * INTERVAL '1 month' AS DATE) - 1, $3::DATE)
    FROM generate_series(0, 11) AS n) AS value), ages AS MATERIALIZED (
  SELECT ARRAY[CAST(($3::DATE - INTERVAL '18 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '15 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '7 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '3 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '1 year') AS DATE) + 1] AS value) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
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
                            SELECT coalesce(sum(greatest((least(coalesce(attachment_1.valid_to, (
                                          SELECT year_end.value
                                          FROM year_end)), (
                                        SELECT year_end.value
                                        FROM year_end)) - greatest(attachment_1.valid_from, (
                                        SELECT year.value
                                        FROM year))) + 1, 0)), 0)
                            FROM attachment AS attachment_1
                            WHERE attachment_1.district_id = district_1.id
                            AND attachment_1.valid_from <= (
                              SELECT year_end.value
                              FROM year_end)
                            AND coalesce(attachment_1.valid_to,
                              'infinity') >= (
                              SELECT year.value
                              FROM year)
                            AND attachment_1.child_id != ALL (CAST((
                                  SELECT kin.child_ids
                                  FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(((
                                SELECT year_end.value
                                FROM year_end) - (
                                SELECT year.value
                                FROM year)) + 1, 0), 0) AS n OFFSET 0) AS anon_4), 1) AS DOUBLE PRECISION)
                ELSE NULL END),
              'null'::json),
            ',"norm":', coalesce(to_json(CASE
                WHEN anon_2.aggregate THEN district_1.norm_children
                ELSE NULL END),
              'null'::json),
            ',"trend":', coalesce(CASE
              WHEN anon_2.aggregate THEN (
                SELECT concat('[', string_agg(concat('{"month":', coalesce(to_json(CASE
                          WHEN anon_2.aggregate THEN anon_5.month
                          ELSE NULL END),
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
                  SELECT anon_6.n, CAST(date_trunc('month', CAST(anon_6.until AS TIMESTAMP)) AS DATE) AS month, anon_6.until, CAST(NULL AS INTEGER) AS denominator, CAST((anon_7.counts ->> (CAST(anon_6.n AS INTEGER) - 1)) AS INTEGER) AS count
                  FROM unnest((
                      SELECT months.value
                      FROM months)) WITH ORDINALITY AS anon_6(until, n)) AS anon_5)
              ELSE '[]' END,
              'null'),
            ',"byAgeAndSex":', coalesce(CASE
              WHEN anon_2.aggregate THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                            WHEN anon_2.aggregate THEN anon_8.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"count":', coalesce(to_json(CASE
                          WHEN anon_2.aggregate THEN anon_8.count
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":', coalesce(to_json(coalesce(CASE
                            WHEN anon_2.aggregate THEN anon_8.count IS NULL
                            ELSE NULL END,
                            'false')),
                        'null'::json),
                      '}'),
                    ','
                    ORDER BY anon_8.n),
                  ']') AS json
                FROM (
                  SELECT anon_9.key, anon_9.n, CAST((anon_3.counts -> '1' ->> anon_9.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
                  FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_9(key, n)) AS anon_8)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        ',"healthGroups":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_10.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_10.count
                      ELSE NULL END),
                    'null'::json),
                  ',"denominator":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_10.denominator
                      ELSE NULL END),
                    'null'::json),
                  ',"per1000":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN CAST(round(CAST(anon_10.count AS NUMERIC) * 1000 / nullif(anon_10.denominator, 0), 1) AS DOUBLE PRECISION)
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_10.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  ',"children":{"nodes": []}}'),
                ','
                ORDER BY anon_10.n),
              ']') AS json
            FROM (
              SELECT anon_11.key, anon_11.n, CAST((anon_3.counts -> '2' ->> anon_11.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_11(key, n)) AS anon_10)
          ELSE '[]' END,
          'null'),
        ',"bloodGroups":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_12.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_12.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_12.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_12.n),
              ']') AS json
            FROM (
              SELECT anon_13.key, anon_13.n, CAST((anon_3.counts -> '3' ->> anon_13.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_13(key, n)) AS anon_12)
          ELSE '[]' END,
          'null'),
        ',"morbidity":', coalesce(CASE
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
                  ',"denominator":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_14.denominator
                      ELSE NULL END),
                    'null'::json),
                  ',"per1000":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN CAST(round(CAST(anon_14.count AS NUMERIC) * 1000 / nullif(anon_14.denominator, 0), 1) AS DOUBLE PRECISION)
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
              SELECT anon_15.key, anon_15.n, CAST((anon_3.counts -> '4' ->> anon_15.key) AS INTEGER) AS count, anon_16.denominator_4 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_15(key, n)) AS anon_14)
          ELSE '[]' END,
          'null'),
        ',"bands":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_17.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_17.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_17.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_17.n),
              ']') AS json
            FROM (
              SELECT anon_18.key, anon_18.n, CAST((anon_3.counts -> '5' ->> anon_18.key) AS INTEGER) AS count, anon_16.denominator_5 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_18(key, n)) AS anon_17)
          ELSE '[]' END,
          'null'),
        ',"socialServiceEligible":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_19.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_19.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_19.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_19.n),
              ']') AS json
            FROM (
              SELECT anon_20.key, anon_20.n, CAST((anon_3.counts -> '6' ->> anon_20.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_20(key, n)) AS anon_19)
          ELSE '[]' END,
          'null'),
        ',"dispensary":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_21.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_21.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_21.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"month":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_22.month
                                ELSE NULL END),
                              'null'::json),
                            ',"count":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_22.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_22.denominator
                                ELSE NULL END),
                              'null'::json),
                            ',"per1000":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN CAST(round(CAST(anon_22.count AS NUMERIC) * 1000 / nullif(anon_22.denominator, 0), 1) AS DOUBLE PRECISION)
                                ELSE NULL END),
                              'null'::json),
                            ',"suppressed":', coalesce(to_json(coalesce(CASE
                                  WHEN anon_2.aggregate THEN anon_22.count IS NULL
                                  ELSE NULL END,
                                  'false')),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_22.n),
                        ']') AS json
                      FROM (
                        SELECT anon_23.n, CAST(date_trunc('month', CAST(anon_23.until AS TIMESTAMP)) AS DATE) AS month, anon_23.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_23.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1007' -> anon_21.key) ->> (CAST(anon_23.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_23(until, n)) AS anon_22)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_21.n),
              ']') AS json
            FROM (
              SELECT anon_24.key, anon_24.n, CAST((anon_3.counts -> '7' ->> anon_24.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{OBSERVED,TAKEN,SEEN,OVERDUE}' AS TEXT[])) WITH ORDINALITY AS anon_24(key, n)) AS anon_21)
          ELSE '[]' END,
          'null'),
        ',"hospitalStays":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_25.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.aggregate THEN anon_25.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_25.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_26.count
                                ELSE NULL END),
                              'null'::json),
                            ',"suppressed":', coalesce(to_json(coalesce(CASE
                                  WHEN anon_2.aggregate THEN anon_26.count IS NULL
                                  ELSE NULL END,
                                  'false')),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_26.n),
                        ']') AS json
                      FROM (
                        SELECT anon_27.n, CAST(date_trunc('month', CAST(anon_27.until AS TIMESTAMP)) AS DATE) AS month, anon_27.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_27.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1008' -> anon_25.key) ->> (CAST(anon_27.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_27(until, n)) AS anon_26)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_25.n),
              ']') AS json
            FROM (
              SELECT anon_28.key, anon_28.n, CAST((anon_3.counts -> '8' ->> anon_28.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_28(key, n)) AS anon_25)
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
        SELECT child_1.id, child_1.birth_date, child_1.sex, child_1.id AS child_id, anon_29.health_group_value, ((
            SELECT coalesce(bit_or(CASE
                WHEN (attachment_5.valid_to IS NULL
                  AND attachment_5.valid_from <= ((
                      SELECT months.value
                      FROM months))[1]) THEN 4095
                ELSE greatest((1 << width_bucket(coalesce(attachment_5.valid_to, CAST('infinity' AS DATE)), (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(attachment_5.valid_from - 1, (
                        SELECT months.value
                        FROM months))), 0) END), 0)
            FROM attachment AS attachment_5
            WHERE attachment_5.child_id = child_1.id
            AND attachment_5.district_id = district_1.id) | 2048) AS months
        FROM child AS child_1 JOIN LATERAL (
          SELECT passport_1.health_group_value
          FROM passport AS passport_1
          WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_29 ON true
        WHERE child_1.district_id = district_1.id
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))), base_2 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_30.birth_date, anon_30.statement, anon_30.disease, anon_30.chronic, anon_30.restated, anon_30.icd10, anon_30.stated_on, anon_30.began
        FROM base_1 JOIN LATERAL (
          SELECT base_1.birth_date, condition_1.id AS statement, condition_1.disease, condition_1.chronic, condition_1.restated, condition_1.icd10, condition_1.stated_on, coalesce(condition_1.since, condition_1.stated_on) AS began
          FROM condition AS condition_1
          WHERE condition_1.child_id = base_1.child_id
          AND (condition_1.state = 'CURRENT'
            OR condition_1.amendment_labels IS NOT NULL
            AND NOT any_within(condition_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(condition_1.labels) = 0
            OR (condition_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_30 ON true), base_3 AS MATERIALIZED (
        SELECT anon_31.counted_id, anon_31.counted_months, anon_31.birth_date, anon_31.stated_on, anon_31.began, icd10_chapter(anon_31.icd10) AS key
        FROM (
          SELECT base_2.counted_id, base_2.counted_months, base_2.birth_date, base_2.stated_on, base_2.began, base_2.icd10
          FROM base_2
          WHERE NOT base_2.restated
          UNION ALL SELECT anon_32.counted_id, anon_32.counted_months, anon_32.birth_date, anon_32.stated_on, anon_32.began, anon_32.icd10
          FROM (
            SELECT base_2.counted_id, base_2.counted_months, base_2.birth_date, base_2.stated_on, CASE
            WHEN base_2.chronic THEN min(base_2.began) OVER (PARTITION BY base_2.counted_id, base_2.disease, base_2.chronic)
            ELSE base_2.began END AS began, first_value(base_2.icd10) OVER (PARTITION BY base_2.counted_id, base_2.disease, base_2.chronic
              ORDER BY base_2.stated_on DESC, base_2.statement DESC) AS icd10
            FROM base_2
            WHERE base_2.restated) AS anon_32) AS anon_31
        WHERE anon_31.icd10 IS NOT NULL), base_4 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_33.status, anon_33.since, anon_33.until, anon_33.last_visit, anon_33.visit_due_on
        FROM base_1 JOIN LATERAL (
          SELECT observation_1.status, observation_1.since, observation_1.until, observation_1.last_visit, observation_1.visit_due_on
          FROM observation AS observation_1
          WHERE observation_1.child_id = base_1.child_id
          AND (observation_1.state = 'CURRENT'
            OR observation_1.amendment_labels IS NOT NULL
            AND NOT any_within(observation_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(observation_1.labels) = 0
            OR (observation_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_33 ON true), base_5 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_34.status, anon_34.until, anon_34.last_visit, anon_34.visit_due_on, anon_34.over
        FROM base_1 JOIN LATERAL (
          SELECT observation_2.status, observation_2.until, observation_2.last_visit, observation_2.visit_due_on, (
            SELECT min(medical_document_1.date)
            FROM medical_document AS medical_document_1
            WHERE medical_document_1.child_id = observation_2.child_id
            AND medical_document_1.id = ANY (coalesce(medical_document_2.amendments, ARRAY[medical_document_2.replaced_by_id]))
            AND (cardinality(medical_document_1.labels) = 0
              OR (medical_document_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))) AS over
          FROM observation AS observation_2 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = observation_2.child_id
          AND medical_document_2.id = observation_2.document_id
          WHERE observation_2.child_id = base_1.child_id
          AND observation_2.state = 'SUPERSEDED'
          AND NOT (observation_2.amendment_labels IS NOT NULL
            AND NOT any_within(observation_2.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(observation_2.labels) = 0
            OR (observation_2.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_34 ON true) SELECT jsonb_object_agg(anon_35.number, anon_35.cells)
      FROM (
        SELECT anon_36.number, jsonb_object_agg(anon_36.key, anon_36.n) AS cells
        FROM (
          SELECT anon_37.number, anon_37.key, to_jsonb(sum(anon_38.n)) AS n
          FROM (
            SELECT concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(base_1.birth_date, (
                  SELECT ages.value
                  FROM ages)) + 1],
              ' ', base_1.sex) AS key_1, coalesce(base_1.health_group_value,
              'UNKNOWN') AS key_2, count(*) AS n
            FROM base_1 GROUP BY 1, 2) AS anon_38 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_38.key_1 AS key
            UNION ALL SELECT 2 AS number, anon_38.key_2 AS key) AS anon_37 ON true
          WHERE anon_37.key IS NOT NULL GROUP BY anon_37.number, anon_37.key
          UNION ALL SELECT 4 AS number, anon_39.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_40.counted_id AS id, anon_40.key
            FROM (
              SELECT base_3.counted_id, base_3.counted_months, base_3.key
              FROM base_3
              WHERE base_3.stated_on >= (
                SELECT year.value
                FROM year)
              AND base_3.stated_on <= (
                SELECT year_end.value
                FROM year_end)) AS anon_40) AS anon_39
          WHERE anon_39.key IS NOT NULL GROUP BY anon_39.key
          UNION ALL SELECT 6 AS number, anon_41.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_42.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_43.key
              FROM social_status AS social_status_1 JOIN unnest(ARRAY['ANY', social_status_1.kind]) WITH ORDINALITY AS anon_43(key, n) ON true
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
                'REFUGEE') OFFSET 0) AS anon_42 ON true) AS anon_41
          WHERE anon_41.key IS NOT NULL GROUP BY anon_41.key
          UNION ALL SELECT 7 AS number, anon_44.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_45.counted_id AS id, anon_45.key
            FROM (
              SELECT anon_46.counted_id, anon_46.counted_months, anon_46.key
              FROM (
                SELECT base_4.counted_id, base_4.counted_months, anon_47.key
                FROM base_4 JOIN unnest(ARRAY[CASE
                  WHEN (base_4.status = 'ACTIVE') THEN 'OBSERVED'
                  ELSE NULL END, CASE
                  WHEN (base_4.since >= (
                      SELECT year.value
                      FROM year)
                    AND base_4.since <= (
                      SELECT year_end.value
                      FROM year_end)) THEN 'TAKEN'
                  ELSE NULL END, CASE
                  WHEN (base_4.last_visit >= (
                      SELECT year.value
                      FROM year)
                    AND base_4.last_visit <= (
                      SELECT year_end.value
                      FROM year_end)) THEN 'SEEN'
                  ELSE NULL END, CASE
                  WHEN (base_4.status = 'ACTIVE'
                    AND base_4.visit_due_on < $3::DATE) THEN 'OVERDUE'
                  ELSE NULL END]) WITH ORDINALITY AS anon_47(key, n) ON true
                UNION ALL SELECT base_5.counted_id, base_5.counted_months,
                'SEEN' AS key
                FROM base_5
                WHERE base_5.last_visit >= (
                  SELECT year.value
                  FROM year)
                AND base_5.last_visit <= (
                  SELECT year_end.value
                  FROM year_end)
                AND (CAST(date_trunc('month', CAST(base_5.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_5.over) AS anon_46) AS anon_45) AS anon_44
          WHERE anon_44.key IS NOT NULL GROUP BY anon_44.key
          UNION ALL SELECT 1007 AS number, anon_48.key, by_month(array_agg(anon_48.months), array_agg(anon_48.n)) AS n
          FROM (
            SELECT anon_49.key, anon_49.months, count(*) AS n
            FROM (
              SELECT anon_50.counted_id AS id, anon_50.key, bit_or(greatest((1 << width_bucket(anon_50.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_50.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_50.counted_months) AS months
              FROM (
                SELECT anon_51.counted_id, anon_51.counted_months, anon_51.key, anon_51.since, anon_51.until
                FROM (
                  SELECT base_4.counted_id, base_4.counted_months, anon_52.key, anon_52.since, anon_52.until
                  FROM base_4 JOIN unnest(ARRAY['OBSERVED',
                    'OVERDUE',
                    'TAKEN',
                    'SEEN'], ARRAY[CASE
                    WHEN (base_4.status = 'ACTIVE') THEN least(coalesce(base_4.since, CAST('-infinity' AS DATE)), $3::DATE)
                    ELSE coalesce(base_4.since, CAST('-infinity' AS DATE)) END, base_4.visit_due_on + 1, base_4.since, base_4.last_visit], ARRAY[CASE
                    WHEN (base_4.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (base_4.until IS NOT NULL) THEN least(base_4.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END, CASE
                    WHEN (base_4.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (base_4.until IS NOT NULL) THEN least(base_4.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END, (CAST(date_trunc('month', CAST(base_4.since AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1), (CAST(date_trunc('month', CAST(base_4.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1)]) WITH ORDINALITY AS anon_52(key, since, until, n) ON true
                  UNION ALL SELECT base_5.counted_id, base_5.counted_months, anon_53.key, anon_53.since, anon_53.until
                  FROM base_5 JOIN unnest(ARRAY[CASE
                    WHEN (base_5.status = 'ACTIVE') THEN 'OVERDUE'
                    ELSE NULL END, CASE
                    WHEN ((CAST(date_trunc('month', CAST(base_5.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_5.over) THEN 'SEEN'
                    ELSE NULL END], ARRAY[base_5.visit_due_on + 1, base_5.last_visit], ARRAY[least(base_5.over, base_5.until, $3::DATE) - 1, (CAST(date_trunc('month', CAST(base_5.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1)]) WITH ORDINALITY AS anon_53(key, since, until, n) ON true
                  WHERE base_5.over IS NOT NULL
                  AND anon_53.key IS NOT NULL) AS anon_51) AS anon_50
              WHERE anon_50.key IS NOT NULL GROUP BY anon_50.counted_id, anon_50.key) AS anon_49
            WHERE anon_49.months > 0 GROUP BY anon_49.key, anon_49.months) AS anon_48 GROUP BY anon_48.key
          UNION ALL SELECT 8 AS number, anon_54.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_55.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_56.key
              FROM (
                SELECT 'ANY' AS key, medical_document_3.date AS day
                FROM medical_document AS medical_document_3
                WHERE medical_document_3.child_id = base_1.child_id
                AND (cardinality(medical_document_3.labels) = 0
                  OR (medical_document_3.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND medical_document_3.setting IN ('INPATIENT')
                AND CASE
                WHEN (medical_document_3.status = 'AMENDED'
                  AND medical_document_3.amendment_labels IS NOT NULL
                  AND NOT any_within(medical_document_3.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                ELSE medical_document_3.status END = 'REGISTERED'
                UNION ALL SELECT icd10_chapter(condition_2.icd10) AS key, medical_document_4.date AS day
                FROM medical_document AS medical_document_4 JOIN condition AS condition_2 ON condition_2.document_id = medical_document_4.id
                WHERE medical_document_4.child_id = base_1.child_id
                AND (cardinality(medical_document_4.labels) = 0
                  OR (medical_document_4.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND medical_document_4.setting IN ('INPATIENT')
                AND CASE
                WHEN (medical_document_4.status = 'AMENDED'
                  AND medical_document_4.amendment_labels IS NOT NULL
                  AND NOT any_within(medical_document_4.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                ELSE medical_document_4.status END = 'REGISTERED'
                AND condition_2.child_id = base_1.child_id
                AND (condition_2.state = 'CURRENT'
                  OR condition_2.amendment_labels IS NOT NULL
                  AND NOT any_within(condition_2.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND (cardinality(condition_2.labels) = 0
                  OR (condition_2.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND condition_2.icd10 IS NOT NULL) AS anon_56
              WHERE anon_56.day >= (
                SELECT year.value
                FROM year)
              AND anon_56.day <= (
                SELECT year_end.value
                FROM year_end) OFFSET 0) AS anon_55 ON true) AS anon_54
          WHERE anon_54.key IS NOT NULL GROUP BY anon_54.key
          UNION ALL SELECT 1008 AS number, anon_57.key, by_month(array_agg(anon_57.months), array_agg(anon_57.n)) AS n
          FROM (
            SELECT anon_58.key, anon_58.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_59.key, bit_or(greatest((1 << width_bucket(anon_59.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_59.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_60.key, anon_60.day AS since, (CAST(date_trunc('month', CAST(anon_60.day AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                FROM (
                  SELECT 'ANY' AS key, medical_document_5.date AS day
                  FROM medical_document AS medical_document_5
                  WHERE medical_document_5.child_id = base_1.child_id
                  AND (cardinality(medical_document_5.labels) = 0
                    OR (medical_document_5.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND medical_document_5.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_5.status = 'AMENDED'
                    AND medical_document_5.amendment_labels IS NOT NULL
                    AND NOT any_within(medical_document_5.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                  ELSE medical_document_5.status END = 'REGISTERED'
                  UNION ALL SELECT icd10_chapter(condition_3.icd10) AS key, medical_document_6.date AS day
                  FROM medical_document AS medical_document_6 JOIN condition AS condition_3 ON condition_3.document_id = medical_document_6.id
                  WHERE medical_document_6.child_id = base_1.child_id
                  AND (cardinality(medical_document_6.labels) = 0
                    OR (medical_document_6.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND medical_document_6.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_6.status = 'AMENDED'
                    AND medical_document_6.amendment_labels IS NOT NULL
                    AND NOT any_within(medical_document_6.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                  ELSE medical_document_6.status END = 'REGISTERED'
                  AND condition_3.child_id = base_1.child_id
                  AND (condition_3.state = 'CURRENT'
                    OR condition_3.amendment_labels IS NOT NULL
                    AND NOT any_within(condition_3.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(condition_3.labels) = 0
                    OR (condition_3.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND condition_3.icd10 IS NOT NULL) AS anon_60 OFFSET 0) AS anon_59 ON true
              WHERE anon_59.key IS NOT NULL GROUP BY base_1.id, anon_59.key) AS anon_58
            WHERE anon_58.months > 0 GROUP BY anon_58.key, anon_58.months) AS anon_57 GROUP BY anon_57.key
          UNION ALL SELECT 2000 AS number, anon_61.key, by_month(array_agg(anon_61.months), array_agg(anon_61.n)) AS n
          FROM (
            SELECT anon_62.key, anon_62.months, count(*) AS n
            FROM (
              SELECT '' AS key, base_1.months
              FROM base_1) AS anon_62
            WHERE anon_62.months > 0 GROUP BY anon_62.key, anon_62.months) AS anon_61 GROUP BY anon_61.key) AS anon_36 GROUP BY anon_36.number) AS anon_35) AS counts, (
      SELECT CASE
      WHEN (anon_63.n >= 5) THEN anon_63.n
      ELSE NULL END
      FROM (
        SELECT CAST(round(CAST((
                SELECT coalesce(sum(greatest((least(coalesce(attachment_2.valid_to, (
                              SELECT year_end.value
                              FROM year_end)), (
                            SELECT year_end.value
                            FROM year_end)) - greatest(attachment_2.valid_from, (
                            SELECT year.value
                            FROM year))) + 1, 0)), 0)
                FROM attachment AS attachment_2
                WHERE attachment_2.district_id = district_1.id
                AND attachment_2.valid_from <= (
                  SELECT year_end.value
                  FROM year_end)
                AND coalesce(attachment_2.valid_to,
                  'infinity') >= (
                  SELECT year.value
                  FROM year)
                AND attachment_2.child_id != ALL (CAST((
                      SELECT kin.child_ids
                      FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(((
                    SELECT year_end.value
                    FROM year_end) - (
                    SELECT year.value
                    FROM year)) + 1, 0), 0)) AS INTEGER) AS n OFFSET 0) AS anon_63) AS denominator_4, (
      SELECT CASE
      WHEN (anon_64.n >= 5) THEN anon_64.n
      ELSE NULL END
      FROM (
        SELECT CAST(round(CAST((
                SELECT coalesce(sum(greatest((least(coalesce(attachment_3.valid_to, (
                              SELECT year_end.value
                              FROM year_end)), (
                            SELECT year_end.value
                            FROM year_end), CASE
                          WHEN (date_part('day', CAST(child_2.birth_date + (1 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (1 * INTERVAL '1 year') AS DATE) + 1
                          ELSE CAST(child_2.birth_date + (1 * INTERVAL '1 year') AS DATE) END - 1) - greatest(attachment_3.valid_from, (
                            SELECT year.value
                            FROM year), CASE
                          WHEN (date_part('day', CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                          ELSE CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) END)) + 1, 0)), 0)
                FROM attachment AS attachment_3 JOIN child AS child_2 ON child_2.id = attachment_3.child_id
                WHERE attachment_3.district_id = district_1.id
                AND attachment_3.valid_from <= (
                  SELECT year_end.value
                  FROM year_end)
                AND coalesce(attachment_3.valid_to,
                  'infinity') >= (
                  SELECT year.value
                  FROM year)
                AND attachment_3.child_id != ALL (CAST((
                      SELECT kin.child_ids
                      FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(((
                    SELECT year_end.value
                    FROM year_end) - (
                    SELECT year.value
                    FROM year)) + 1, 0), 0)) AS INTEGER) AS n OFFSET 0) AS anon_64) AS denominator_5 OFFSET 0) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT jsonb_build_object('0', told_cells(anon_16.counts -> '0', ARRAY[''],
        'EACH'),
      '1', told_cells(anon_16.counts -> '1', ARRAY['0 FEMALE',
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
      '2', told_cells(anon_16.counts -> '2', ARRAY['I',
        'II',
        'III',
        'IV',
        'V',
        'UNKNOWN'],
        'PARTITION'),
      '4', told_cells(anon_16.counts -> '4', ARRAY['I',
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
      '6', told_cells(anon_16.counts -> '6', ARRAY['ANY',
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
      '7', told_cells(anon_16.counts -> '7', ARRAY['OBSERVED',
        'TAKEN',
        'SEEN',
        'OVERDUE'],
        'EACH'),
      '1007', told_series(anon_16.counts -> '7', anon_16.counts -> '1007', anon_16.counts -> '3007' -> '', anon_16.counts -> '2000' -> '', ARRAY['OBSERVED',
        'TAKEN',
        'SEEN',
        'OVERDUE'], CAST(ARRAY['TAKEN',
          'SEEN'] AS TEXT[]),
        'EACH'),
      '8', told_cells(anon_16.counts -> '8', ARRAY['ANY',
        'I',
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
        'UNION'),
      '1008', told_series(anon_16.counts -> '8', anon_16.counts -> '1008', anon_16.counts -> '3008' -> '', anon_16.counts -> '2000' -> '', ARRAY['ANY',
        'I',
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
        'XXII'], CAST(ARRAY['ANY',
          'I',
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
          'XXII'] AS TEXT[]),
        'UNION'),
      '2000', jsonb_build_object('', CASE
        WHEN (CAST(((anon_16.counts -> '2000' -> '') ->> 'least') AS INTEGER) >= 5
          AND CAST(((anon_16.counts -> '2000' -> '') ->> 'calm') AS BOOLEAN)) THEN (anon_16.counts -> '2000' -> '') -> 'n'
        ELSE NULL END)) AS counts OFFSET 0) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT (
      SELECT CASE
      WHEN (CAST((anon_65.whole ->> 'least') AS INTEGER) >= 5
        AND CAST((anon_65.whole ->> 'calm') AS BOOLEAN)
        AND CAST((anon_65.gone ->> 'calm') AS BOOLEAN)
        AND NOT CAST((anon_65.gone ->> 'few') AS BOOLEAN)) THEN anon_65.whole -> 'n'
      ELSE NULL END
      FROM (
        SELECT by_month(array_agg(anon_66.months), array_agg(anon_66.n)) AS whole, by_month(array_agg(anon_66.months) FILTER (WHERE anon_66.key = 'LEFT'), array_agg(anon_66.n) FILTER (WHERE anon_66.key = 'LEFT')) AS gone
        FROM (
          SELECT anon_67.key, anon_67.months, count(*) AS n
          FROM (
            SELECT CASE
            WHEN bool_or(anon_68.district_id = district_1.id) THEN ''
            ELSE 'LEFT' END AS key, bit_or(CASE
              WHEN (attachment_4.valid_to IS NULL
                AND attachment_4.valid_from <= ((
                    SELECT months.value
                    FROM months))[1]) THEN 4095
              ELSE greatest((1 << width_bucket(coalesce(attachment_4.valid_to, CAST('infinity' AS DATE)), (
                      SELECT months.value
                      FROM months))) - (1 << width_bucket(attachment_4.valid_from - 1, (
                      SELECT months.value
                      FROM months))), 0) END) AS months
            FROM attachment AS attachment_4 JOIN LATERAL (
              SELECT child_3.district_id
              FROM child AS child_3
              WHERE child_3.id = attachment_4.child_id OFFSET 0) AS anon_68 ON true
            WHERE attachment_4.district_id = district_1.id
            AND attachment_4.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[])) GROUP BY attachment_4.child_id) AS anon_67
          WHERE anon_67.months > 0 GROUP BY anon_67.key, anon_67.months) AS anon_66 OFFSET 0) AS anon_65) AS counts OFFSET 0) AS anon_7 ON true
  WHERE district_1.id = $4::UUID) AS anon_1 ON true
