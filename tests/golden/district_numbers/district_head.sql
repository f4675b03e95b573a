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
  SELECT concat('{"code":', coalesce(json_of(district_1.code),
      'null'::json),
    ',"childrenCount":null,"passport":', coalesce(CASE
      WHEN anon_2.aggregate THEN concat('{"population":', coalesce(CASE
          WHEN anon_2.aggregate THEN concat('{"attached":', coalesce(json_of(CASE
                WHEN anon_2.aggregate THEN CAST((anon_3.counts -> '0' ->> '') AS INTEGER)
                ELSE NULL END),
              'null'::json),
            ',"mean":', coalesce(json_of(CASE
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
            ',"norm":', coalesce(json_of(CASE
                WHEN anon_2.aggregate THEN district_1.norm_children
                ELSE NULL END),
              'null'::json),
            ',"trend":', coalesce(CASE
              WHEN anon_2.aggregate THEN (
                SELECT concat('[', string_agg(concat('{"month":', coalesce(json_of(CASE
                          WHEN anon_2.aggregate THEN anon_5.month
                          ELSE NULL END),
                        'null'::json),
                      ',"count":', coalesce(json_of(CASE
                          WHEN anon_2.aggregate THEN anon_5.count
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":', coalesce(json_of(coalesce(CASE
                            WHEN anon_2.aggregate THEN anon_5.count IS NULL
                            ELSE NULL END,
                            'false')),
                        'null'::json),
                      '}'),
                    ','
                    ORDER BY anon_5.n),
                  ']') AS json
                FROM (
                  SELECT anon_6.n, CAST(date_trunc('month', CAST(anon_6.until AS TIMESTAMP)) AS DATE) AS month, anon_6.until, CAST(NULL AS INTEGER) AS denominator, CAST(((anon_3.counts -> '4000' -> '') ->> (CAST(anon_6.n AS INTEGER) - 1)) AS INTEGER) AS count
                  FROM unnest((
                      SELECT months.value
                      FROM months)) WITH ORDINALITY AS anon_6(until, n)) AS anon_5)
              ELSE '[]' END,
              'null'),
            ',"byAgeAndSex":', coalesce(CASE
              WHEN anon_2.aggregate THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                            WHEN anon_2.aggregate THEN anon_7.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"count":', coalesce(json_of(CASE
                          WHEN anon_2.aggregate THEN anon_7.count
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":', coalesce(json_of(coalesce(CASE
                            WHEN anon_2.aggregate THEN anon_7.count IS NULL
                            ELSE NULL END,
                            'false')),
                        'null'::json),
                      '}'),
                    ','
                    ORDER BY anon_7.n),
                  ']') AS json
                FROM (
                  SELECT anon_8.key, anon_8.n, CAST((anon_3.counts -> '1' ->> anon_8.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
                  FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_8(key, n)) AS anon_7)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        ',"healthGroups":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_9.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.aggregate THEN anon_9.count
                      ELSE NULL END),
                    'null'::json),
                  ',"denominator":', coalesce(json_of(CASE
                      WHEN anon_2.aggregate THEN anon_9.denominator
                      ELSE NULL END),
                    'null'::json),
                  ',"per1000":', coalesce(json_of(CASE
                      WHEN anon_2.aggregate THEN CAST(round(CAST(anon_9.count AS NUMERIC) * 1000 / nullif(anon_9.denominator, 0), 1) AS DOUBLE PRECISION)
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_9.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  ',"children":{"nodes": []}}'),
                ','
                ORDER BY anon_9.n),
              ']') AS json
            FROM (
              SELECT anon_10.key, anon_10.n, CAST((anon_3.counts -> '2' ->> anon_10.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_10(key, n)) AS anon_9)
          ELSE '[]' END,
          'null'),
        ',"bloodGroups":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_11.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.aggregate THEN anon_11.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_11.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_11.n),
              ']') AS json
            FROM (
              SELECT anon_12.key, anon_12.n, CAST((anon_3.counts -> '3' ->> anon_12.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_12(key, n)) AS anon_11)
          ELSE '[]' END,
          'null'),
        ',"morbidity":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_13.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.aggregate THEN anon_13.count
                      ELSE NULL END),
                    'null'::json),
                  ',"denominator":', coalesce(json_of(CASE
                      WHEN anon_2.aggregate THEN anon_13.denominator
                      ELSE NULL END),
                    'null'::json),
                  ',"per1000":', coalesce(json_of(CASE
                      WHEN anon_2.aggregate THEN CAST(round(CAST(anon_13.count AS NUMERIC) * 1000 / nullif(anon_13.denominator, 0), 1) AS DOUBLE PRECISION)
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_13.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_13.n),
              ']') AS json
            FROM (
              SELECT anon_14.key, anon_14.n, CAST((anon_3.counts -> '4' ->> anon_14.key) AS INTEGER) AS count, anon_15.denominator_4 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_14(key, n)) AS anon_13)
          ELSE '[]' END,
          'null'),
        ',"bands":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_16.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.aggregate THEN anon_16.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_16.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_16.n),
              ']') AS json
            FROM (
              SELECT anon_17.key, anon_17.n, CAST((anon_3.counts -> '5' ->> anon_17.key) AS INTEGER) AS count, anon_15.denominator_5 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_17(key, n)) AS anon_16)
          ELSE '[]' END,
          'null'),
        ',"socialServiceEligible":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_18.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.aggregate THEN anon_18.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_18.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_18.n),
              ']') AS json
            FROM (
              SELECT anon_19.key, anon_19.n, CAST((anon_3.counts -> '6' ->> anon_19.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_19(key, n)) AS anon_18)
          ELSE '[]' END,
          'null'),
        ',"dispensary":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_20.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.aggregate THEN anon_20.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_20.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"month":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_21.month
                                ELSE NULL END),
                              'null'::json),
                            ',"count":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_21.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_21.denominator
                                ELSE NULL END),
                              'null'::json),
                            ',"per1000":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN CAST(round(CAST(anon_21.count AS NUMERIC) * 1000 / nullif(anon_21.denominator, 0), 1) AS DOUBLE PRECISION)
                                ELSE NULL END),
                              'null'::json),
                            ',"suppressed":', coalesce(json_of(coalesce(CASE
                                  WHEN anon_2.aggregate THEN anon_21.count IS NULL
                                  ELSE NULL END,
                                  'false')),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_21.n),
                        ']') AS json
                      FROM (
                        SELECT anon_22.n, CAST(date_trunc('month', CAST(anon_22.until AS TIMESTAMP)) AS DATE) AS month, anon_22.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_22.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1007' -> anon_20.key) ->> (CAST(anon_22.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_22(until, n)) AS anon_21)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_20.n),
              ']') AS json
            FROM (
              SELECT anon_23.key, anon_23.n, CAST((anon_3.counts -> '7' ->> anon_23.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{OBSERVED,TAKEN,SEEN,OVERDUE}' AS TEXT[])) WITH ORDINALITY AS anon_23(key, n)) AS anon_20)
          ELSE '[]' END,
          'null'),
        ',"hospitalStays":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_24.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.aggregate THEN anon_24.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_24.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_25.count
                                ELSE NULL END),
                              'null'::json),
                            ',"suppressed":', coalesce(json_of(coalesce(CASE
                                  WHEN anon_2.aggregate THEN anon_25.count IS NULL
                                  ELSE NULL END,
                                  'false')),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_25.n),
                        ']') AS json
                      FROM (
                        SELECT anon_26.n, CAST(date_trunc('month', CAST(anon_26.until AS TIMESTAMP)) AS DATE) AS month, anon_26.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_26.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1008' -> anon_24.key) ->> (CAST(anon_26.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_26(until, n)) AS anon_25)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_24.n),
              ']') AS json
            FROM (
              SELECT anon_27.key, anon_27.n, CAST((anon_3.counts -> '8' ->> anon_27.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_27(key, n)) AS anon_24)
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
        SELECT child_1.id, child_1.birth_date, child_1.sex, anon_28.health_group_value, ((
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
          WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_28 ON true
        WHERE child_1.district_id = district_1.id
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_1.id), base_2 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_29.birth_date, anon_29.statement, anon_29.disease, anon_29.chronic, anon_29.restated, anon_29.icd10, anon_29.stated_on, anon_29.began
        FROM base_1 JOIN LATERAL (
          SELECT base_1.birth_date, condition_1.id AS statement, condition_1.disease, condition_1.chronic, condition_1.restated, condition_1.icd10, condition_1.stated_on, coalesce(condition_1.since, condition_1.stated_on) AS began
          FROM condition AS condition_1
          WHERE condition_1.child_id = base_1.id
          AND (condition_1.state = 'CURRENT'
            OR condition_1.amendment_labels IS NOT NULL
            AND NOT any_within(condition_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(condition_1.labels) = 0
            OR (condition_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_29 ON true), base_3 AS MATERIALIZED (
        SELECT anon_30.counted_id, anon_30.counted_months, anon_30.birth_date, anon_30.stated_on, anon_30.began, icd10_chapter(anon_30.icd10) AS key
        FROM (
          SELECT base_2.counted_id, base_2.counted_months, base_2.birth_date, base_2.stated_on, base_2.began, base_2.icd10
          FROM base_2
          WHERE NOT base_2.restated
          UNION ALL SELECT anon_31.counted_id, anon_31.counted_months, anon_31.birth_date, anon_31.stated_on, anon_31.began, anon_31.icd10
          FROM (
            SELECT base_2.counted_id, base_2.counted_months, base_2.birth_date, base_2.stated_on, CASE
            WHEN base_2.chronic THEN min(base_2.began) OVER (PARTITION BY base_2.counted_id, base_2.disease, base_2.chronic)
            ELSE base_2.began END AS began, first_value(base_2.icd10) OVER (PARTITION BY base_2.counted_id, base_2.disease, base_2.chronic
              ORDER BY base_2.stated_on DESC, base_2.statement DESC) AS icd10
            FROM base_2
            WHERE base_2.restated) AS anon_31) AS anon_30
        WHERE anon_30.icd10 IS NOT NULL), base_4 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_32.kind, anon_32.valid_from, anon_32.valid_to
        FROM base_1 JOIN LATERAL (
          SELECT social_status_1.kind, social_status_1.valid_from, social_status_1.valid_to
          FROM social_status AS social_status_1
          WHERE social_status_1.child_id = base_1.id
          AND (social_status_1.state = 'CURRENT'
            OR social_status_1.amendment_labels IS NOT NULL
            AND NOT any_within(social_status_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(social_status_1.labels) = 0
            OR (social_status_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
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
            'REFUGEE') OFFSET 0) AS anon_32 ON true), base_5 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_33.status, anon_33.since, anon_33.until, anon_33.last_visit, anon_33.visit_due_on
        FROM base_1 JOIN LATERAL (
          SELECT observation_1.status, observation_1.since, observation_1.until, observation_1.last_visit, observation_1.visit_due_on
          FROM observation AS observation_1
          WHERE observation_1.child_id = base_1.id
          AND (observation_1.state = 'CURRENT'
            OR observation_1.amendment_labels IS NOT NULL
            AND NOT any_within(observation_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(observation_1.labels) = 0
            OR (observation_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_33 ON true), base_6 AS MATERIALIZED (
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
          WHERE observation_2.child_id = base_1.id
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
            SELECT DISTINCT anon_42.counted_id AS id, anon_42.key
            FROM (
              SELECT anon_43.counted_id, anon_43.counted_months, anon_43.key
              FROM (
                SELECT base_4.counted_id, base_4.counted_months,
                'ANY' AS key
                FROM base_4
                WHERE (base_4.valid_from IS NULL
                  OR base_4.valid_from <= $3::DATE)
                AND (base_4.valid_to IS NULL
                  OR base_4.valid_to >= $3::DATE)
                UNION ALL SELECT base_4.counted_id, base_4.counted_months, base_4.kind AS key
                FROM base_4
                WHERE (base_4.valid_from IS NULL
                  OR base_4.valid_from <= $3::DATE)
                AND (base_4.valid_to IS NULL
                  OR base_4.valid_to >= $3::DATE)) AS anon_43) AS anon_42) AS anon_41
          WHERE anon_41.key IS NOT NULL GROUP BY anon_41.key
          UNION ALL SELECT 7 AS number, anon_44.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_45.counted_id AS id, anon_45.key
            FROM (
              SELECT anon_46.counted_id, anon_46.counted_months, anon_46.key
              FROM (
                SELECT anon_47.counted_id, anon_47.counted_months, anon_47.key
                FROM (
                  SELECT base_5.counted_id, base_5.counted_months, CASE
                  WHEN (base_5.status = 'ACTIVE') THEN 'OBSERVED'
                  ELSE NULL END AS key
                  FROM base_5
                  UNION ALL SELECT base_5.counted_id, base_5.counted_months, CASE
                  WHEN (base_5.since >= (
                      SELECT year.value
                      FROM year)
                    AND base_5.since <= (
                      SELECT year_end.value
                      FROM year_end)) THEN 'TAKEN'
                  ELSE NULL END AS key
                  FROM base_5
                  UNION ALL SELECT base_5.counted_id, base_5.counted_months, CASE
                  WHEN (base_5.last_visit >= (
                      SELECT year.value
                      FROM year)
                    AND base_5.last_visit <= (
                      SELECT year_end.value
                      FROM year_end)) THEN 'SEEN'
                  ELSE NULL END AS key
                  FROM base_5
                  UNION ALL SELECT base_5.counted_id, base_5.counted_months, CASE
                  WHEN (base_5.status = 'ACTIVE'
                    AND base_5.visit_due_on < $3::DATE) THEN 'OVERDUE'
                  ELSE NULL END AS key
                  FROM base_5) AS anon_47
                UNION ALL SELECT base_6.counted_id, base_6.counted_months,
                'SEEN' AS key
                FROM base_6
                WHERE base_6.last_visit >= (
                  SELECT year.value
                  FROM year)
                AND base_6.last_visit <= (
                  SELECT year_end.value
                  FROM year_end)
                AND (CAST(date_trunc('month', CAST(base_6.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_6.over) AS anon_46) AS anon_45) AS anon_44
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
                  SELECT anon_52.counted_id, anon_52.counted_months, anon_52.key, anon_52.since, anon_52.until
                  FROM (
                    SELECT base_5.counted_id, base_5.counted_months,
                    'OBSERVED' AS key, CASE
                    WHEN (base_5.status = 'ACTIVE') THEN least(coalesce(base_5.since, CAST('-infinity' AS DATE)), $3::DATE)
                    ELSE coalesce(base_5.since, CAST('-infinity' AS DATE)) END AS since, CASE
                    WHEN (base_5.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (base_5.until IS NOT NULL) THEN least(base_5.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END AS until
                    FROM base_5
                    UNION ALL SELECT base_5.counted_id, base_5.counted_months,
                    'OVERDUE' AS key, base_5.visit_due_on + 1 AS since, CASE
                    WHEN (base_5.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (base_5.until IS NOT NULL) THEN least(base_5.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END AS until
                    FROM base_5
                    UNION ALL SELECT base_5.counted_id, base_5.counted_months,
                    'TAKEN' AS key, base_5.since, (CAST(date_trunc('month', CAST(base_5.since AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                    FROM base_5
                    UNION ALL SELECT base_5.counted_id, base_5.counted_months,
                    'SEEN' AS key, base_5.last_visit AS since, (CAST(date_trunc('month', CAST(base_5.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                    FROM base_5) AS anon_52
                  UNION ALL SELECT anon_53.counted_id, anon_53.counted_months, anon_53.key, anon_53.since, anon_53.until
                  FROM (
                    SELECT base_6.counted_id, base_6.counted_months, CASE
                    WHEN (base_6.status = 'ACTIVE') THEN 'OVERDUE'
                    ELSE NULL END AS key, base_6.visit_due_on + 1 AS since, least(base_6.over, base_6.until, $3::DATE) - 1 AS until
                    FROM base_6
                    WHERE base_6.over IS NOT NULL
                    UNION ALL SELECT base_6.counted_id, base_6.counted_months, CASE
                    WHEN ((CAST(date_trunc('month', CAST(base_6.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_6.over) THEN 'SEEN'
                    ELSE NULL END AS key, base_6.last_visit AS since, (CAST(date_trunc('month', CAST(base_6.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                    FROM base_6
                    WHERE base_6.over IS NOT NULL) AS anon_53) AS anon_51) AS anon_50
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
                WHERE medical_document_3.child_id = base_1.id
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
                WHERE medical_document_4.child_id = base_1.id
                AND (cardinality(medical_document_4.labels) = 0
                  OR (medical_document_4.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND medical_document_4.setting IN ('INPATIENT')
                AND CASE
                WHEN (medical_document_4.status = 'AMENDED'
                  AND medical_document_4.amendment_labels IS NOT NULL
                  AND NOT any_within(medical_document_4.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                ELSE medical_document_4.status END = 'REGISTERED'
                AND condition_2.child_id = base_1.id
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
                  WHERE medical_document_5.child_id = base_1.id
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
                  WHERE medical_document_6.child_id = base_1.id
                  AND (cardinality(medical_document_6.labels) = 0
                    OR (medical_document_6.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND medical_document_6.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_6.status = 'AMENDED'
                    AND medical_document_6.amendment_labels IS NOT NULL
                    AND NOT any_within(medical_document_6.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                  ELSE medical_document_6.status END = 'REGISTERED'
                  AND condition_3.child_id = base_1.id
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
            WHERE anon_62.months > 0 GROUP BY anon_62.key, anon_62.months) AS anon_61 GROUP BY anon_61.key
          UNION ALL SELECT 4000 AS number,
          '' AS key, (
            SELECT CASE
            WHEN (CAST((anon_63.whole ->> 'least') AS INTEGER) >= 5
              AND CAST((anon_63.whole ->> 'calm') AS BOOLEAN)
              AND CAST((anon_63.gone ->> 'calm') AS BOOLEAN)
              AND NOT CAST((anon_63.gone ->> 'few') AS BOOLEAN)) THEN anon_63.whole -> 'n'
            ELSE NULL END
            FROM (
              SELECT by_month(array_agg(anon_64.months), array_agg(anon_64.n)) AS whole, by_month(array_agg(anon_64.months) FILTER (WHERE anon_64.key = 'LEFT'), array_agg(anon_64.n) FILTER (WHERE anon_64.key = 'LEFT')) AS gone
              FROM (
                SELECT anon_65.key, anon_65.months, count(*) AS n
                FROM (
                  SELECT anon_66.key, anon_66.months
                  FROM (
                    SELECT '' AS key, base_1.months
                    FROM base_1
                    UNION ALL SELECT 'LEFT' AS key, bit_or(CASE
                      WHEN (attachment_2.valid_to IS NULL
                        AND attachment_2.valid_from <= ((
                            SELECT months.value
                            FROM months))[1]) THEN 4095
                      ELSE greatest((1 << width_bucket(coalesce(attachment_2.valid_to, CAST('infinity' AS DATE)), (
                              SELECT months.value
                              FROM months))) - (1 << width_bucket(attachment_2.valid_from - 1, (
                              SELECT months.value
                              FROM months))), 0) END) AS months
                    FROM attachment AS attachment_2 JOIN LATERAL (
                      SELECT child_2.district_id
                      FROM child AS child_2
                      WHERE child_2.id = attachment_2.child_id OFFSET 0) AS anon_67 ON true
                    WHERE attachment_2.district_id = district_1.id
                    AND attachment_2.child_id != ALL (CAST((
                          SELECT kin.child_ids
                          FROM kin) AS UUID[]))
                    AND attachment_2.valid_to IS NOT NULL
                    AND NOT coalesce(anon_67.district_id = district_1.id, false) GROUP BY attachment_2.child_id) AS anon_66) AS anon_65
                WHERE anon_65.months > 0 GROUP BY anon_65.key, anon_65.months) AS anon_64 OFFSET 0) AS anon_63) AS n) AS anon_36 GROUP BY anon_36.number) AS anon_35) AS counts, (
      SELECT CASE
      WHEN (anon_68.n >= 5) THEN anon_68.n
      ELSE NULL END
      FROM (
        SELECT CAST(round(CAST((
                SELECT coalesce(sum(greatest((least(coalesce(attachment_3.valid_to, (
                              SELECT year_end.value
                              FROM year_end)), (
                            SELECT year_end.value
                            FROM year_end)) - greatest(attachment_3.valid_from, (
                            SELECT year.value
                            FROM year))) + 1, 0)), 0)
                FROM attachment AS attachment_3
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
                    FROM year)) + 1, 0), 0)) AS INTEGER) AS n OFFSET 0) AS anon_68) AS denominator_4, (
      SELECT CASE
      WHEN (anon_69.n >= 5) THEN anon_69.n
      ELSE NULL END
      FROM (
        SELECT CAST(round(CAST((
                SELECT coalesce(sum(greatest((least(coalesce(attachment_4.valid_to, (
                              SELECT year_end.value
                              FROM year_end)), (
                            SELECT year_end.value
                            FROM year_end), CASE
                          WHEN (date_part('day', CAST(child_3.birth_date + (1 * INTERVAL '1 year') AS DATE)) < date_part('day', child_3.birth_date)) THEN CAST(child_3.birth_date + (1 * INTERVAL '1 year') AS DATE) + 1
                          ELSE CAST(child_3.birth_date + (1 * INTERVAL '1 year') AS DATE) END - 1) - greatest(attachment_4.valid_from, (
                            SELECT year.value
                            FROM year), CASE
                          WHEN (date_part('day', CAST(child_3.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', child_3.birth_date)) THEN CAST(child_3.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                          ELSE CAST(child_3.birth_date + (0 * INTERVAL '1 year') AS DATE) END)) + 1, 0)), 0)
                FROM attachment AS attachment_4 JOIN child AS child_3 ON child_3.id = attachment_4.child_id
                WHERE attachment_4.district_id = district_1.id
                AND attachment_4.valid_from <= (
                  SELECT year_end.value
                  FROM year_end)
                AND coalesce(attachment_4.valid_to,
                  'infinity') >= (
                  SELECT year.value
                  FROM year)
                AND attachment_4.child_id != ALL (CAST((
                      SELECT kin.child_ids
                      FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(((
                    SELECT year_end.value
                    FROM year_end) - (
                    SELECT year.value
                    FROM year)) + 1, 0), 0)) AS INTEGER) AS n OFFSET 0) AS anon_69) AS denominator_5 OFFSET 0) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT jsonb_build_object('0', told_cells(anon_15.counts -> '0', ARRAY[''],
        'EACH'),
      '1', told_cells(anon_15.counts -> '1', ARRAY['0 FEMALE',
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
      '2', told_cells(anon_15.counts -> '2', ARRAY['I',
        'II',
        'III',
        'IV',
        'V',
        'UNKNOWN'],
        'PARTITION'),
      '4', told_cells(anon_15.counts -> '4', ARRAY['I',
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
      '6', told_cells(anon_15.counts -> '6', ARRAY['ANY',
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
      '7', told_cells(anon_15.counts -> '7', ARRAY['OBSERVED',
        'TAKEN',
        'SEEN',
        'OVERDUE'],
        'EACH'),
      '1007', told_series(anon_15.counts -> '7', anon_15.counts -> '1007', anon_15.counts -> '3007' -> '', anon_15.counts -> '2000' -> '', ARRAY['OBSERVED',
        'TAKEN',
        'SEEN',
        'OVERDUE'], CAST(ARRAY['TAKEN',
          'SEEN'] AS TEXT[]),
        'EACH'),
      '8', told_cells(anon_15.counts -> '8', ARRAY['ANY',
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
      '1008', told_series(anon_15.counts -> '8', anon_15.counts -> '1008', anon_15.counts -> '3008' -> '', anon_15.counts -> '2000' -> '', ARRAY['ANY',
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
        WHEN (CAST(((anon_15.counts -> '2000' -> '') ->> 'least') AS INTEGER) >= 5
          AND CAST(((anon_15.counts -> '2000' -> '') ->> 'calm') AS BOOLEAN)) THEN (anon_15.counts -> '2000' -> '') -> 'n'
        ELSE NULL END),
      '4000', anon_15.counts -> '4000') AS counts OFFSET 0) AS anon_3 ON true
  WHERE district_1.id = $4::UUID) AS anon_1 ON true
