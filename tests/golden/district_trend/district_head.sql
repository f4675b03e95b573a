WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), months AS MATERIALIZED (
  SELECT array(
    SELECT least(CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) + (n - 10) * INTERVAL '1 month' AS DATE) - 1, $3::DATE)
    FROM generate_series(0, 11) AS n) AS value), kin AS MATERIALIZED (
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
  FROM viewer), month_midnights AS MATERIALIZED (
  SELECT array((
      SELECT CAST(CAST(anon_51.day AS DATE) + 1 AS TIMESTAMP) AT TIME ZONE 'Europe/Moscow'
      FROM unnest((
          SELECT months.value
          FROM months)) WITH ORDINALITY AS anon_51(day, n)
      ORDER BY anon_51.n)) AS value), ages AS MATERIALIZED (
  SELECT ARRAY[CAST(($3::DATE - INTERVAL '18 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '15 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '7 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '3 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '1 year') AS DATE) + 1] AS value), ages_before AS MATERIALIZED (
  SELECT ARRAY[CAST((((
          SELECT months.value
          FROM months))[1] - INTERVAL '18 year') AS DATE) + 1, CAST((((
          SELECT months.value
          FROM months))[1] - INTERVAL '15 year') AS DATE) + 1, CAST((((
          SELECT months.value
          FROM months))[1] - INTERVAL '7 year') AS DATE) + 1, CAST((((
          SELECT months.value
          FROM months))[1] - INTERVAL '3 year') AS DATE) + 1, CAST((((
          SELECT months.value
          FROM months))[1] - INTERVAL '1 year') AS DATE) + 1] AS value), year AS MATERIALIZED (
  SELECT CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE) AS value), year_end AS MATERIALIZED (
  SELECT CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1 AS value) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
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
            ',"trend":', coalesce(CASE
              WHEN anon_2.aggregate THEN (
                SELECT concat('[', string_agg(concat('{"month":', coalesce(to_json(CASE
                          WHEN anon_2.aggregate THEN anon_4.month
                          ELSE NULL END),
                        'null'::json),
                      ',"until":', coalesce(to_json(CASE
                          WHEN anon_2.aggregate THEN anon_4.until
                          ELSE NULL END),
                        'null'::json),
                      ',"count":', coalesce(to_json(CASE
                          WHEN anon_2.aggregate THEN anon_4.count
                          ELSE NULL END),
                        'null'::json),
                      ',"denominator":', coalesce(to_json(CASE
                          WHEN anon_2.aggregate THEN anon_4.denominator
                          ELSE NULL END),
                        'null'::json),
                      ',"per1000":', coalesce(to_json(CASE
                          WHEN anon_2.aggregate THEN CAST(round(CAST(anon_4.count AS NUMERIC) * 1000 / nullif(anon_4.denominator, 0), 1) AS DOUBLE PRECISION)
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":', coalesce(to_json(coalesce(CASE
                            WHEN anon_2.aggregate THEN anon_4.count IS NULL
                            ELSE NULL END,
                            'false')),
                        'null'::json),
                      '}'),
                    ','
                    ORDER BY anon_4.n),
                  ']') AS json
                FROM (
                  SELECT anon_5.n, CAST(date_trunc('month', CAST(anon_5.until AS TIMESTAMP)) AS DATE) AS month, anon_5.until, CAST(NULL AS INTEGER) AS denominator, CAST((anon_6.counts ->> (CAST(anon_5.n AS INTEGER) - 1)) AS INTEGER) AS count
                  FROM unnest((
                      SELECT months.value
                      FROM months)) WITH ORDINALITY AS anon_5(until, n)) AS anon_4)
              ELSE '[]' END,
              'null'),
            ',"byAgeAndSex":', coalesce(CASE
              WHEN anon_2.aggregate THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                            WHEN anon_2.aggregate THEN anon_7.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"trend":', coalesce(CASE
                        WHEN anon_2.aggregate THEN (
                          SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                    WHEN anon_2.aggregate THEN anon_8.count
                                    ELSE NULL END),
                                  'null'::json),
                                '}'),
                              ','
                              ORDER BY anon_8.n),
                            ']') AS json
                          FROM (
                            SELECT anon_9.n, CAST(date_trunc('month', CAST(anon_9.until AS TIMESTAMP)) AS DATE) AS month, anon_9.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_9.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1001' -> anon_7.key) ->> (CAST(anon_9.n AS INTEGER) - 1)) AS INTEGER) AS count
                            FROM unnest((
                                SELECT months.value
                                FROM months)) WITH ORDINALITY AS anon_9(until, n)) AS anon_8)
                        ELSE '[]' END,
                        'null'),
                      '}'),
                    ','
                    ORDER BY anon_7.n),
                  ']') AS json
                FROM (
                  SELECT anon_10.key, anon_10.n, CAST((anon_3.counts -> '1' ->> anon_10.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
                  FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_10(key, n)) AS anon_7)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        ',"healthGroups":', coalesce(CASE
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
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"month":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_12.month
                                ELSE NULL END),
                              'null'::json),
                            ',"count":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_12.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_12.denominator
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_12.n),
                        ']') AS json
                      FROM (
                        SELECT anon_13.n, CAST(date_trunc('month', CAST(anon_13.until AS TIMESTAMP)) AS DATE) AS month, anon_13.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_13.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1002' -> anon_11.key) ->> (CAST(anon_13.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_13(until, n)) AS anon_12)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_11.n),
              ']') AS json
            FROM (
              SELECT anon_14.key, anon_14.n, CAST((anon_3.counts -> '2' ->> anon_14.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_14(key, n)) AS anon_11)
          ELSE '[]' END,
          'null'),
        ',"morbidity":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_15.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_16.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_16.denominator
                                ELSE NULL END),
                              'null'::json),
                            ',"per1000":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN CAST(round(CAST(anon_16.count AS NUMERIC) * 1000 / nullif(anon_16.denominator, 0), 1) AS DOUBLE PRECISION)
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_16.n),
                        ']') AS json
                      FROM (
                        SELECT anon_17.n, CAST(date_trunc('month', CAST(anon_17.until AS TIMESTAMP)) AS DATE) AS month, anon_17.until, CAST(((anon_3.counts -> '2003' -> '') ->> (CAST(anon_17.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1003' -> anon_15.key) ->> (CAST(anon_17.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_17(until, n)) AS anon_16)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_15.n),
              ']') AS json
            FROM (
              SELECT anon_18.key, anon_18.n, CAST((anon_3.counts -> '3' ->> anon_18.key) AS INTEGER) AS count, anon_19.denominator_3 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_18(key, n)) AS anon_15)
          ELSE '[]' END,
          'null'),
        ',"socialServiceEligible":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_20.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_21.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_21.n),
                        ']') AS json
                      FROM (
                        SELECT anon_22.n, CAST(date_trunc('month', CAST(anon_22.until AS TIMESTAMP)) AS DATE) AS month, anon_22.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_22.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1004' -> anon_20.key) ->> (CAST(anon_22.n AS INTEGER) - 1)) AS INTEGER) AS count
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
              SELECT anon_23.key, anon_23.n, CAST((anon_3.counts -> '4' ->> anon_23.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_23(key, n)) AS anon_20)
          ELSE '[]' END,
          'null'),
        ',"dispensary":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_24.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_25.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_25.n),
                        ']') AS json
                      FROM (
                        SELECT anon_26.n, CAST(date_trunc('month', CAST(anon_26.until AS TIMESTAMP)) AS DATE) AS month, anon_26.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_26.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1005' -> anon_24.key) ->> (CAST(anon_26.n AS INTEGER) - 1)) AS INTEGER) AS count
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
              SELECT anon_27.key, anon_27.n, CAST((anon_3.counts -> '5' ->> anon_27.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{OBSERVED,TAKEN,SEEN,OVERDUE}' AS TEXT[])) WITH ORDINALITY AS anon_27(key, n)) AS anon_24)
          ELSE '[]' END,
          'null'),
        ',"examinations":[],"hospitalStays":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_28.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_29.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_29.n),
                        ']') AS json
                      FROM (
                        SELECT anon_30.n, CAST(date_trunc('month', CAST(anon_30.until AS TIMESTAMP)) AS DATE) AS month, anon_30.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_30.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1006' -> anon_28.key) ->> (CAST(anon_30.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_30(until, n)) AS anon_29)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_28.n),
              ']') AS json
            FROM (
              SELECT anon_31.key, anon_31.n, CAST((anon_3.counts -> '6' ->> anon_31.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_31(key, n)) AS anon_28)
          ELSE '[]' END,
          'null'),
        ',"conflicts":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_32.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_33.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_33.n),
                        ']') AS json
                      FROM (
                        SELECT anon_34.n, CAST(date_trunc('month', CAST(anon_34.until AS TIMESTAMP)) AS DATE) AS month, anon_34.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_34.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1007' -> anon_32.key) ->> (CAST(anon_34.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_34(until, n)) AS anon_33)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_32.n),
              ']') AS json
            FROM (
              SELECT anon_35.key, anon_35.n, CAST((anon_3.counts -> '7' ->> anon_35.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{BLOOD_GROUP,RH_FACTOR,HEALTH_GROUP,PHYSICAL_EDUCATION_GROUP}' AS TEXT[])) WITH ORDINALITY AS anon_35(key, n)) AS anon_32)
          ELSE '[]' END,
          'null'),
        ',"stale":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_36.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_37.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_37.n),
                        ']') AS json
                      FROM (
                        SELECT anon_38.n, CAST(date_trunc('month', CAST(anon_38.until AS TIMESTAMP)) AS DATE) AS month, anon_38.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_38.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1008' -> anon_36.key) ->> (CAST(anon_38.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_38(until, n)) AS anon_37)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_36.n),
              ']') AS json
            FROM (
              SELECT anon_39.key, anon_39.n, CAST((anon_3.counts -> '8' ->> anon_39.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{HEALTH_GROUP,PHYSICAL_EDUCATION_GROUP}' AS TEXT[])) WITH ORDINALITY AS anon_39(key, n)) AS anon_36)
          ELSE '[]' END,
          'null'),
        ',"bloodGroups":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_40.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_41.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_41.n),
                        ']') AS json
                      FROM (
                        SELECT anon_42.n, CAST(date_trunc('month', CAST(anon_42.until AS TIMESTAMP)) AS DATE) AS month, anon_42.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_42.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1009' -> anon_40.key) ->> (CAST(anon_42.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_42(until, n)) AS anon_41)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_40.n),
              ']') AS json
            FROM (
              SELECT anon_43.key, anon_43.n, CAST((anon_3.counts -> '9' ->> anon_43.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_43(key, n)) AS anon_40)
          ELSE '[]' END,
          'null'),
        ',"vaccinations":[],"vaccinationCoverage":[],"afterHospital":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_44.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.aggregate THEN anon_45.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_45.n),
                        ']') AS json
                      FROM (
                        SELECT anon_46.n, CAST(date_trunc('month', CAST(anon_46.until AS TIMESTAMP)) AS DATE) AS month, anon_46.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_46.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1010' -> anon_44.key) ->> (CAST(anon_46.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_46(until, n)) AS anon_45)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_44.n),
              ']') AS json
            FROM (
              SELECT anon_47.key, anon_47.n, CAST((anon_3.counts -> '10' ->> anon_47.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{MONTH,UNSEEN}' AS TEXT[])) WITH ORDINALITY AS anon_47(key, n)) AS anon_44)
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
        SELECT child_1.id, child_1.birth_date, child_1.sex, child_1.id AS child_id, anon_48.health_group_value, ((
            SELECT coalesce(bit_or(CASE
                WHEN (attachment_3.valid_to IS NULL
                  AND attachment_3.valid_from <= ((
                      SELECT months.value
                      FROM months))[1]) THEN 4095
                ELSE greatest((1 << width_bucket(coalesce(attachment_3.valid_to, CAST('infinity' AS DATE)), (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(attachment_3.valid_from - 1, (
                        SELECT months.value
                        FROM months))), 0) END), 0)
            FROM attachment AS attachment_3
            WHERE attachment_3.child_id = child_1.id
            AND attachment_3.district_id = district_1.id) | 2048) AS months
        FROM child AS child_1 JOIN LATERAL (
          SELECT passport_1.health_group_value
          FROM passport AS passport_1
          WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_48 ON true
        WHERE child_1.district_id = district_1.id
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))), base_2 AS MATERIALIZED (
        SELECT anon_49.counted_id, array_agg(anon_49.value
          ORDER BY anon_49.day, anon_49.recorded_at DESC, anon_49.fact) FILTER (WHERE anon_49.kind = 'HEALTH_GROUP'
          AND anon_49.edge = 0) AS health_group_before, array_agg(anon_49.value
          ORDER BY anon_49.day, anon_49.recorded_at DESC, anon_49.fact) FILTER (WHERE anon_49.kind = 'HEALTH_GROUP'
          AND anon_49.edge > 0) AS health_group_stated, array_agg(anon_49.edge
          ORDER BY anon_49.day, anon_49.recorded_at DESC, anon_49.fact) FILTER (WHERE anon_49.kind = 'HEALTH_GROUP'
          AND anon_49.edge > 0) AS health_group_edges
        FROM (
          SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_50.fact, anon_50.kind, anon_50.value, anon_50.recorded_at, anon_50.day, anon_50.edge
          FROM base_1 JOIN LATERAL (
            SELECT fact_1.id AS fact, fact_1.kind, fact_1.value, fact_1.recorded_at, CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) AS day, width_bucket(fact_1.effective_at, (
                SELECT month_midnights.value
                FROM month_midnights)) AS edge
            FROM fact AS fact_1
            WHERE fact_1.child_id = base_1.child_id
            AND (fact_1.state = 'CURRENT'
              OR fact_1.amendment_labels IS NOT NULL
              AND NOT any_within(fact_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(fact_1.labels) = 0
              OR (fact_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND fact_1.kind IN ('HEALTH_GROUP')
            AND fact_1.effective_at < ((
                SELECT month_midnights.value
                FROM month_midnights))[11] OFFSET 0) AS anon_50 ON true OFFSET 0) AS anon_49 GROUP BY anon_49.counted_id), base_3 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_52.status, anon_52.since, anon_52.until, anon_52.last_visit, anon_52.visit_due_on
        FROM base_1 JOIN LATERAL (
          SELECT observation_1.status, observation_1.since, observation_1.until, observation_1.last_visit, observation_1.visit_due_on
          FROM observation AS observation_1
          WHERE observation_1.child_id = base_1.child_id
          AND (observation_1.state = 'CURRENT'
            OR observation_1.amendment_labels IS NOT NULL
            AND NOT any_within(observation_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(observation_1.labels) = 0
            OR (observation_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_52 ON true), base_4 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_53.status, anon_53.until, anon_53.last_visit, anon_53.visit_due_on, anon_53.over
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
            OR (observation_2.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_53 ON true) SELECT jsonb_object_agg(anon_54.number, anon_54.cells)
      FROM (
        SELECT anon_55.number, jsonb_object_agg(anon_55.key, anon_55.n) AS cells
        FROM (
          SELECT anon_56.number, anon_56.key, to_jsonb(sum(anon_57.n)) AS n
          FROM (
            SELECT concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(base_1.birth_date, (
                  SELECT ages.value
                  FROM ages)) + 1],
              ' ', base_1.sex) AS key_1, coalesce(base_1.health_group_value,
              'UNKNOWN') AS key_2, count(*) AS n
            FROM base_1 GROUP BY 1, 2) AS anon_57 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_57.key_1 AS key
            UNION ALL SELECT 2 AS number, anon_57.key_2 AS key) AS anon_56 ON true
          WHERE anon_56.key IS NOT NULL GROUP BY anon_56.number, anon_56.key
          UNION ALL SELECT anon_58.number, anon_58.key, anon_58.n
          FROM (WITH base_5 AS MATERIALIZED (
              SELECT anon_59.id, anon_60.key, bit_or(greatest((1 << width_bucket(anon_60.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_60.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_59.months) AS months, max(anon_59.n) AS n
              FROM (
                SELECT anon_61.birth_date, anon_61.sex, anon_61.months, anon_61.n, row_number() OVER () AS id
                FROM (
                  SELECT base_1.birth_date, base_1.sex, base_1.months, count(*) AS n
                  FROM base_1 GROUP BY 1, 2, 3) AS anon_61) AS anon_59 JOIN LATERAL (
                SELECT anon_62.key, anon_62.since, anon_62.until
                FROM unnest(ARRAY[concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(anon_59.birth_date, (
                        SELECT ages_before.value
                        FROM ages_before)) + 1],
                    ' ', anon_59.sex), concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(anon_59.birth_date, (
                        SELECT ages.value
                        FROM ages)) + 1],
                    ' ', anon_59.sex)], ARRAY[CAST('-infinity' AS DATE), CASE
                  WHEN (date_part('day', CAST(anon_59.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_59.birth_date, (
                              SELECT ages.value
                              FROM ages)) + 1] * INTERVAL '1 year') AS DATE)) < date_part('day', anon_59.birth_date)) THEN CAST(anon_59.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_59.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(anon_59.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_59.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) END], ARRAY[CASE
                  WHEN (date_part('day', CAST(anon_59.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_59.birth_date, (
                              SELECT ages.value
                              FROM ages)) + 1] * INTERVAL '1 year') AS DATE)) < date_part('day', anon_59.birth_date)) THEN CAST(anon_59.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_59.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(anon_59.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_59.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) END - 1, CAST('infinity' AS DATE)]) WITH ORDINALITY AS anon_62(key, since, until, n) OFFSET 0) AS anon_60 ON true
              WHERE anon_60.key IS NOT NULL GROUP BY anon_59.id, anon_60.key) SELECT anon_63.number, anon_63.key, anon_63.n
            FROM (WITH base_6 AS MATERIALIZED (
                SELECT 1001 AS number, anon_64.key, by_month(array_agg(anon_64.months), array_agg(anon_64.n)) AS n
                FROM (
                  SELECT anon_65.key, anon_65.months, CAST(sum(anon_65.n) AS BIGINT) AS n
                  FROM (
                    SELECT base_5.key, base_5.months, base_5.n
                    FROM base_5) AS anon_65
                  WHERE anon_65.months > 0 GROUP BY anon_65.key, anon_65.months) AS anon_64 GROUP BY anon_64.key) SELECT anon_66.number, anon_66.key, anon_66.n
              FROM (
                SELECT base_6.number, base_6.key, base_6.n
                FROM base_6
                UNION ALL SELECT 3001 AS number, anon_67.key, by_month(array_agg(anon_67.months), array_agg(anon_67.n)) AS n
                FROM (
                  SELECT anon_68.key, anon_68.months, CAST(sum(anon_68.n) AS BIGINT) AS n
                  FROM (
                    SELECT '' AS key, bit_or(base_5.months) AS months, max(base_5.n) AS n
                    FROM base_5
                    WHERE base_5.key = ANY (CAST((
                          SELECT kept_back((
                              SELECT jsonb_object_agg(base_6.key, base_6.n)
                              FROM base_6), ARRAY['0 FEMALE',
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
                            '18+ UNKNOWN'])) AS TEXT[])) GROUP BY base_5.id) AS anon_68
                  WHERE anon_68.months > 0 GROUP BY anon_68.key, anon_68.months) AS anon_67 GROUP BY anon_67.key) AS anon_66) AS anon_63) AS anon_58
          UNION ALL SELECT anon_69.number, anon_69.key, anon_69.n
          FROM (WITH base_7 AS MATERIALIZED (
              SELECT anon_70.id, anon_71.key, bit_or(anon_71.months & anon_70.months) AS months, max(anon_70.n) AS n
              FROM (
                SELECT anon_72.first, anon_72.stated, anon_72.edges, anon_72.known, anon_72.months, anon_72.n, row_number() OVER () AS id
                FROM (
                  SELECT base_2.health_group_before[cardinality(base_2.health_group_before)] AS first, base_2.health_group_stated AS stated, base_2.health_group_edges AS edges, coalesce(base_1.health_group_value,
                    'UNKNOWN') AS known, base_1.months, count(*) AS n
                  FROM base_1
                  LEFT OUTER JOIN base_2 ON base_2.counted_id = base_1.id GROUP BY 1, 2, 3, 4, 5) AS anon_72) AS anon_70 JOIN LATERAL (
                SELECT anon_73.key, (1 << anon_73.over) - (1 << anon_73.since) AS months
                FROM unnest(ARRAY[coalesce(anon_70.first,
                    'UNKNOWN')] || anon_70.stated || ARRAY[anon_70.known], ARRAY[0] || anon_70.edges || ARRAY[11], anon_70.edges || ARRAY[11] || ARRAY[12]) WITH ORDINALITY AS anon_73(key, since, over, n) OFFSET 0) AS anon_71 ON true
              WHERE anon_71.key IS NOT NULL GROUP BY anon_70.id, anon_71.key) SELECT anon_74.number, anon_74.key, anon_74.n
            FROM (WITH base_8 AS MATERIALIZED (
                SELECT 1002 AS number, anon_75.key, by_month(array_agg(anon_75.months), array_agg(anon_75.n)) AS n
                FROM (
                  SELECT anon_76.key, anon_76.months, CAST(sum(anon_76.n) AS BIGINT) AS n
                  FROM (
                    SELECT base_7.key, base_7.months, base_7.n
                    FROM base_7) AS anon_76
                  WHERE anon_76.months > 0 GROUP BY anon_76.key, anon_76.months) AS anon_75 GROUP BY anon_75.key) SELECT anon_77.number, anon_77.key, anon_77.n
              FROM (
                SELECT base_8.number, base_8.key, base_8.n
                FROM base_8
                UNION ALL SELECT 3002 AS number, anon_78.key, by_month(array_agg(anon_78.months), array_agg(anon_78.n)) AS n
                FROM (
                  SELECT anon_79.key, anon_79.months, CAST(sum(anon_79.n) AS BIGINT) AS n
                  FROM (
                    SELECT '' AS key, bit_or(base_7.months) AS months, max(base_7.n) AS n
                    FROM base_7
                    WHERE base_7.key = ANY (CAST((
                          SELECT kept_back((
                              SELECT jsonb_object_agg(base_8.key, base_8.n)
                              FROM base_8), ARRAY['I',
                            'II',
                            'III',
                            'IV',
                            'V',
                            'UNKNOWN'])) AS TEXT[])) GROUP BY base_7.id) AS anon_79
                  WHERE anon_79.months > 0 GROUP BY anon_79.key, anon_79.months) AS anon_78 GROUP BY anon_78.key) AS anon_77) AS anon_74) AS anon_69
          UNION ALL SELECT 4 AS number, anon_80.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_81.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_82.key
              FROM social_status AS social_status_1 JOIN unnest(ARRAY['ANY', social_status_1.kind]) WITH ORDINALITY AS anon_82(key, n) ON true
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
                'REFUGEE') OFFSET 0) AS anon_81 ON true) AS anon_80
          WHERE anon_80.key IS NOT NULL GROUP BY anon_80.key
          UNION ALL SELECT 1004 AS number, anon_83.key, by_month(array_agg(anon_83.months), array_agg(anon_83.n)) AS n
          FROM (
            SELECT anon_84.key, anon_84.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_85.key, bit_or(greatest((1 << width_bucket(anon_85.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_85.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_86.key, anon_86.since, anon_86.until
                FROM social_status AS social_status_2 JOIN unnest(ARRAY['ANY', social_status_2.kind], ARRAY[coalesce(social_status_2.valid_from, CAST('-infinity' AS DATE)), coalesce(social_status_2.valid_from, CAST('-infinity' AS DATE))], ARRAY[coalesce(social_status_2.valid_to, CAST('infinity' AS DATE)), coalesce(social_status_2.valid_to, CAST('infinity' AS DATE))]) WITH ORDINALITY AS anon_86(key, since, until, n) ON true
                WHERE social_status_2.child_id = base_1.child_id
                AND (social_status_2.state = 'CURRENT'
                  OR social_status_2.amendment_labels IS NOT NULL
                  AND NOT any_within(social_status_2.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND (cardinality(social_status_2.labels) = 0
                  OR (social_status_2.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
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
                  'REFUGEE') OFFSET 0) AS anon_85 ON true
              WHERE anon_85.key IS NOT NULL GROUP BY base_1.id, anon_85.key) AS anon_84
            WHERE anon_84.months > 0 GROUP BY anon_84.key, anon_84.months) AS anon_83 GROUP BY anon_83.key
          UNION ALL SELECT 5 AS number, anon_87.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_88.counted_id AS id, anon_88.key
            FROM (
              SELECT anon_89.counted_id, anon_89.counted_months, anon_89.key
              FROM (
                SELECT base_3.counted_id, base_3.counted_months, anon_90.key
                FROM base_3 JOIN unnest(ARRAY[CASE
                  WHEN (base_3.status = 'ACTIVE') THEN 'OBSERVED'
                  ELSE NULL END, CASE
                  WHEN (base_3.since >= (
                      SELECT year.value
                      FROM year)
                    AND base_3.since <= (
                      SELECT year_end.value
                      FROM year_end)) THEN 'TAKEN'
                  ELSE NULL END, CASE
                  WHEN (base_3.last_visit >= (
                      SELECT year.value
                      FROM year)
                    AND base_3.last_visit <= (
                      SELECT year_end.value
                      FROM year_end)) THEN 'SEEN'
                  ELSE NULL END, CASE
                  WHEN (base_3.status = 'ACTIVE'
                    AND base_3.visit_due_on < $3::DATE) THEN 'OVERDUE'
                  ELSE NULL END]) WITH ORDINALITY AS anon_90(key, n) ON true
                UNION ALL SELECT base_4.counted_id, base_4.counted_months,
                'SEEN' AS key
                FROM base_4
                WHERE base_4.last_visit >= (
                  SELECT year.value
                  FROM year)
                AND base_4.last_visit <= (
                  SELECT year_end.value
                  FROM year_end)
                AND (CAST(date_trunc('month', CAST(base_4.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_4.over) AS anon_89) AS anon_88) AS anon_87
          WHERE anon_87.key IS NOT NULL GROUP BY anon_87.key
          UNION ALL SELECT 1005 AS number, anon_91.key, by_month(array_agg(anon_91.months), array_agg(anon_91.n)) AS n
          FROM (
            SELECT anon_92.key, anon_92.months, count(*) AS n
            FROM (
              SELECT anon_93.counted_id AS id, anon_93.key, bit_or(greatest((1 << width_bucket(anon_93.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_93.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_93.counted_months) AS months
              FROM (
                SELECT anon_94.counted_id, anon_94.counted_months, anon_94.key, anon_94.since, anon_94.until
                FROM (
                  SELECT base_3.counted_id, base_3.counted_months, anon_95.key, anon_95.since, anon_95.until
                  FROM base_3 JOIN unnest(ARRAY['OBSERVED',
                    'OVERDUE',
                    'TAKEN',
                    'SEEN'], ARRAY[CASE
                    WHEN (base_3.status = 'ACTIVE') THEN least(coalesce(base_3.since, CAST('-infinity' AS DATE)), $3::DATE)
                    ELSE coalesce(base_3.since, CAST('-infinity' AS DATE)) END, base_3.visit_due_on + 1, base_3.since, base_3.last_visit], ARRAY[CASE
                    WHEN (base_3.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (base_3.until IS NOT NULL) THEN least(base_3.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END, CASE
                    WHEN (base_3.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (base_3.until IS NOT NULL) THEN least(base_3.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END, (CAST(date_trunc('month', CAST(base_3.since AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1), (CAST(date_trunc('month', CAST(base_3.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1)]) WITH ORDINALITY AS anon_95(key, since, until, n) ON true
                  UNION ALL SELECT base_4.counted_id, base_4.counted_months, anon_96.key, anon_96.since, anon_96.until
                  FROM base_4 JOIN unnest(ARRAY[CASE
                    WHEN (base_4.status = 'ACTIVE') THEN 'OVERDUE'
                    ELSE NULL END, CASE
                    WHEN ((CAST(date_trunc('month', CAST(base_4.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_4.over) THEN 'SEEN'
                    ELSE NULL END], ARRAY[base_4.visit_due_on + 1, base_4.last_visit], ARRAY[least(base_4.over, base_4.until, $3::DATE) - 1, (CAST(date_trunc('month', CAST(base_4.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1)]) WITH ORDINALITY AS anon_96(key, since, until, n) ON true
                  WHERE base_4.over IS NOT NULL
                  AND anon_96.key IS NOT NULL) AS anon_94) AS anon_93
              WHERE anon_93.key IS NOT NULL GROUP BY anon_93.counted_id, anon_93.key) AS anon_92
            WHERE anon_92.months > 0 GROUP BY anon_92.key, anon_92.months) AS anon_91 GROUP BY anon_91.key
          UNION ALL SELECT 6 AS number, anon_97.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_98.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_99.key
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
                UNION ALL SELECT icd10_chapter(condition_1.icd10) AS key, medical_document_4.date AS day
                FROM medical_document AS medical_document_4 JOIN condition AS condition_1 ON condition_1.document_id = medical_document_4.id
                WHERE medical_document_4.child_id = base_1.child_id
                AND (cardinality(medical_document_4.labels) = 0
                  OR (medical_document_4.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND medical_document_4.setting IN ('INPATIENT')
                AND CASE
                WHEN (medical_document_4.status = 'AMENDED'
                  AND medical_document_4.amendment_labels IS NOT NULL
                  AND NOT any_within(medical_document_4.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                ELSE medical_document_4.status END = 'REGISTERED'
                AND condition_1.child_id = base_1.child_id
                AND (condition_1.state = 'CURRENT'
                  OR condition_1.amendment_labels IS NOT NULL
                  AND NOT any_within(condition_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND (cardinality(condition_1.labels) = 0
                  OR (condition_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND condition_1.icd10 IS NOT NULL) AS anon_99
              WHERE anon_99.day >= (
                SELECT year.value
                FROM year)
              AND anon_99.day <= (
                SELECT year_end.value
                FROM year_end) OFFSET 0) AS anon_98 ON true) AS anon_97
          WHERE anon_97.key IS NOT NULL GROUP BY anon_97.key
          UNION ALL SELECT 1006 AS number, anon_100.key, by_month(array_agg(anon_100.months), array_agg(anon_100.n)) AS n
          FROM (
            SELECT anon_101.key, anon_101.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_102.key, bit_or(greatest((1 << width_bucket(anon_102.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_102.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_103.key, anon_103.day AS since, (CAST(date_trunc('month', CAST(anon_103.day AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
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
                  UNION ALL SELECT icd10_chapter(condition_2.icd10) AS key, medical_document_6.date AS day
                  FROM medical_document AS medical_document_6 JOIN condition AS condition_2 ON condition_2.document_id = medical_document_6.id
                  WHERE medical_document_6.child_id = base_1.child_id
                  AND (cardinality(medical_document_6.labels) = 0
                    OR (medical_document_6.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND medical_document_6.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_6.status = 'AMENDED'
                    AND medical_document_6.amendment_labels IS NOT NULL
                    AND NOT any_within(medical_document_6.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                  ELSE medical_document_6.status END = 'REGISTERED'
                  AND condition_2.child_id = base_1.child_id
                  AND (condition_2.state = 'CURRENT'
                    OR condition_2.amendment_labels IS NOT NULL
                    AND NOT any_within(condition_2.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(condition_2.labels) = 0
                    OR (condition_2.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND condition_2.icd10 IS NOT NULL) AS anon_103 OFFSET 0) AS anon_102 ON true
              WHERE anon_102.key IS NOT NULL GROUP BY base_1.id, anon_102.key) AS anon_101
            WHERE anon_101.months > 0 GROUP BY anon_101.key, anon_101.months) AS anon_100 GROUP BY anon_100.key
          UNION ALL SELECT 2000 AS number, anon_104.key, by_month(array_agg(anon_104.months), array_agg(anon_104.n)) AS n
          FROM (
            SELECT anon_105.key, anon_105.months, count(*) AS n
            FROM (
              SELECT '' AS key, base_1.months
              FROM base_1) AS anon_105
            WHERE anon_105.months > 0 GROUP BY anon_105.key, anon_105.months) AS anon_104 GROUP BY anon_104.key) AS anon_55 GROUP BY anon_55.number) AS anon_54) AS counts, (
      SELECT CASE
      WHEN (anon_106.n >= 5) THEN anon_106.n
      ELSE NULL END
      FROM (
        SELECT CAST(round(CAST((
                SELECT coalesce(sum(greatest((least(coalesce(attachment_1.valid_to, (
                              SELECT year_end.value
                              FROM year_end)), (
                            SELECT year_end.value
                            FROM year_end), CASE
                          WHEN (date_part('day', CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
                          ELSE CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE) END - 1) - greatest(attachment_1.valid_from, (
                            SELECT year.value
                            FROM year), CASE
                          WHEN (date_part('day', CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                          ELSE CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) END)) + 1, 0)), 0)
                FROM attachment AS attachment_1 JOIN child AS child_2 ON child_2.id = attachment_1.child_id
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
                    FROM year)) + 1, 0), 0)) AS INTEGER) AS n OFFSET 0) AS anon_106) AS denominator_3 OFFSET 0) AS anon_19 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT jsonb_build_object('0', told_cells(anon_19.counts -> '0', ARRAY[''],
        'EACH'),
      '1', told_cells(anon_19.counts -> '1', ARRAY['0 FEMALE',
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
      '1001', told_series(anon_19.counts -> '1', anon_19.counts -> '1001', anon_19.counts -> '3001' -> '', anon_19.counts -> '2000' -> '', ARRAY['0 FEMALE',
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
        '18+ UNKNOWN'], CAST(ARRAY[] AS TEXT[]),
        'PARTITION'),
      '2', told_cells(anon_19.counts -> '2', ARRAY['I',
        'II',
        'III',
        'IV',
        'V',
        'UNKNOWN'],
        'PARTITION'),
      '1002', told_series(anon_19.counts -> '2', anon_19.counts -> '1002', anon_19.counts -> '3002' -> '', anon_19.counts -> '2000' -> '', ARRAY['I',
        'II',
        'III',
        'IV',
        'V',
        'UNKNOWN'], CAST(ARRAY[] AS TEXT[]),
        'PARTITION'),
      '4', told_cells(anon_19.counts -> '4', ARRAY['ANY',
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
      '1004', told_series(anon_19.counts -> '4', anon_19.counts -> '1004', anon_19.counts -> '3004' -> '', anon_19.counts -> '2000' -> '', ARRAY['ANY',
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
        'REFUGEE'], CAST(ARRAY[] AS TEXT[]),
        'UNION'),
      '5', told_cells(anon_19.counts -> '5', ARRAY['OBSERVED',
        'TAKEN',
        'SEEN',
        'OVERDUE'],
        'EACH'),
      '1005', told_series(anon_19.counts -> '5', anon_19.counts -> '1005', anon_19.counts -> '3005' -> '', anon_19.counts -> '2000' -> '', ARRAY['OBSERVED',
        'TAKEN',
        'SEEN',
        'OVERDUE'], CAST(ARRAY['TAKEN',
          'SEEN'] AS TEXT[]),
        'EACH'),
      '6', told_cells(anon_19.counts -> '6', ARRAY['ANY',
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
      '1006', told_series(anon_19.counts -> '6', anon_19.counts -> '1006', anon_19.counts -> '3006' -> '', anon_19.counts -> '2000' -> '', ARRAY['ANY',
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
        WHEN (CAST(((anon_19.counts -> '2000' -> '') ->> 'least') AS INTEGER) >= 5
          AND CAST(((anon_19.counts -> '2000' -> '') ->> 'calm') AS BOOLEAN)) THEN (anon_19.counts -> '2000' -> '') -> 'n'
        ELSE NULL END)) AS counts OFFSET 0) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT (
      SELECT CASE
      WHEN (CAST((anon_107.whole ->> 'least') AS INTEGER) >= 5
        AND CAST((anon_107.whole ->> 'calm') AS BOOLEAN)
        AND CAST((anon_107.gone ->> 'calm') AS BOOLEAN)
        AND NOT CAST((anon_107.gone ->> 'few') AS BOOLEAN)) THEN anon_107.whole -> 'n'
      ELSE NULL END
      FROM (
        SELECT by_month(array_agg(anon_108.months), array_agg(anon_108.n)) AS whole, by_month(array_agg(anon_108.months) FILTER (WHERE anon_108.key = 'LEFT'), array_agg(anon_108.n) FILTER (WHERE anon_108.key = 'LEFT')) AS gone
        FROM (
          SELECT anon_109.key, anon_109.months, count(*) AS n
          FROM (
            SELECT CASE
            WHEN bool_or(anon_110.district_id = district_1.id) THEN ''
            ELSE 'LEFT' END AS key, bit_or(CASE
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
              SELECT child_3.district_id
              FROM child AS child_3
              WHERE child_3.id = attachment_2.child_id OFFSET 0) AS anon_110 ON true
            WHERE attachment_2.district_id = district_1.id
            AND attachment_2.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[])) GROUP BY attachment_2.child_id) AS anon_109
          WHERE anon_109.months > 0 GROUP BY anon_109.key, anon_109.months) AS anon_108 OFFSET 0) AS anon_107) AS counts OFFSET 0) AS anon_6 ON true
  WHERE district_1.id = $4::UUID) AS anon_1 ON true
