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
  SELECT concat('{"code":', coalesce(json_of(district_1.code),
      'null'::json),
    ',"passport":', coalesce(CASE
      WHEN anon_2.aggregate THEN concat('{"population":', coalesce(CASE
          WHEN anon_2.aggregate THEN concat('{"attached":', coalesce(json_of(CASE
                WHEN anon_2.aggregate THEN CAST((anon_3.counts -> '0' ->> '') AS INTEGER)
                ELSE NULL END),
              'null'::json),
            ',"trend":', coalesce(CASE
              WHEN anon_2.aggregate THEN (
                SELECT concat('[', string_agg(concat('{"month":', coalesce(json_of(CASE
                          WHEN anon_2.aggregate THEN anon_4.month
                          ELSE NULL END),
                        'null'::json),
                      ',"until":', coalesce(json_of(CASE
                          WHEN anon_2.aggregate THEN anon_4.until
                          ELSE NULL END),
                        'null'::json),
                      ',"count":', coalesce(json_of(CASE
                          WHEN anon_2.aggregate THEN anon_4.count
                          ELSE NULL END),
                        'null'::json),
                      ',"denominator":', coalesce(json_of(CASE
                          WHEN anon_2.aggregate THEN anon_4.denominator
                          ELSE NULL END),
                        'null'::json),
                      ',"per1000":', coalesce(json_of(CASE
                          WHEN anon_2.aggregate THEN CAST(round(CAST(anon_4.count AS NUMERIC) * 1000 / nullif(anon_4.denominator, 0), 1) AS DOUBLE PRECISION)
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":', coalesce(json_of(coalesce(CASE
                            WHEN anon_2.aggregate THEN anon_4.count IS NULL
                            ELSE NULL END,
                            'false')),
                        'null'::json),
                      '}'),
                    ','
                    ORDER BY anon_4.n),
                  ']') AS json
                FROM (
                  SELECT anon_5.n, CAST(date_trunc('month', CAST(anon_5.until AS TIMESTAMP)) AS DATE) AS month, anon_5.until, CAST(NULL AS INTEGER) AS denominator, CAST(((anon_3.counts -> '4000' -> '') ->> (CAST(anon_5.n AS INTEGER) - 1)) AS INTEGER) AS count
                  FROM unnest((
                      SELECT months.value
                      FROM months)) WITH ORDINALITY AS anon_5(until, n)) AS anon_4)
              ELSE '[]' END,
              'null'),
            ',"byAgeAndSex":', coalesce(CASE
              WHEN anon_2.aggregate THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                            WHEN anon_2.aggregate THEN anon_6.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"trend":', coalesce(CASE
                        WHEN anon_2.aggregate THEN (
                          SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                    WHEN anon_2.aggregate THEN anon_7.count
                                    ELSE NULL END),
                                  'null'::json),
                                '}'),
                              ','
                              ORDER BY anon_7.n),
                            ']') AS json
                          FROM (
                            SELECT anon_8.n, CAST(date_trunc('month', CAST(anon_8.until AS TIMESTAMP)) AS DATE) AS month, anon_8.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_8.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1001' -> anon_6.key) ->> (CAST(anon_8.n AS INTEGER) - 1)) AS INTEGER) AS count
                            FROM unnest((
                                SELECT months.value
                                FROM months)) WITH ORDINALITY AS anon_8(until, n)) AS anon_7)
                        ELSE '[]' END,
                        'null'),
                      '}'),
                    ','
                    ORDER BY anon_6.n),
                  ']') AS json
                FROM (
                  SELECT anon_9.key, anon_9.n, CAST((anon_3.counts -> '1' ->> anon_9.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
                  FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_9(key, n)) AS anon_6)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        ',"healthGroups":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_10.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.aggregate THEN anon_10.count
                      ELSE NULL END),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"month":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_11.month
                                ELSE NULL END),
                              'null'::json),
                            ',"count":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_11.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_11.denominator
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_11.n),
                        ']') AS json
                      FROM (
                        SELECT anon_12.n, CAST(date_trunc('month', CAST(anon_12.until AS TIMESTAMP)) AS DATE) AS month, anon_12.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_12.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1002' -> anon_10.key) ->> (CAST(anon_12.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_12(until, n)) AS anon_11)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_10.n),
              ']') AS json
            FROM (
              SELECT anon_13.key, anon_13.n, CAST((anon_3.counts -> '2' ->> anon_13.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_13(key, n)) AS anon_10)
          ELSE '[]' END,
          'null'),
        ',"morbidity":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_14.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_15.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_15.denominator
                                ELSE NULL END),
                              'null'::json),
                            ',"per1000":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN CAST(round(CAST(anon_15.count AS NUMERIC) * 1000 / nullif(anon_15.denominator, 0), 1) AS DOUBLE PRECISION)
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_15.n),
                        ']') AS json
                      FROM (
                        SELECT anon_16.n, CAST(date_trunc('month', CAST(anon_16.until AS TIMESTAMP)) AS DATE) AS month, anon_16.until, CAST(((anon_3.counts -> '2003' -> '') ->> (CAST(anon_16.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1003' -> anon_14.key) ->> (CAST(anon_16.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_16(until, n)) AS anon_15)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_14.n),
              ']') AS json
            FROM (
              SELECT anon_17.key, anon_17.n, CAST((anon_3.counts -> '3' ->> anon_17.key) AS INTEGER) AS count, anon_18.denominator_3 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_17(key, n)) AS anon_14)
          ELSE '[]' END,
          'null'),
        ',"socialServiceEligible":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_19.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_20.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_20.n),
                        ']') AS json
                      FROM (
                        SELECT anon_21.n, CAST(date_trunc('month', CAST(anon_21.until AS TIMESTAMP)) AS DATE) AS month, anon_21.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_21.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1004' -> anon_19.key) ->> (CAST(anon_21.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_21(until, n)) AS anon_20)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_19.n),
              ']') AS json
            FROM (
              SELECT anon_22.key, anon_22.n, CAST((anon_3.counts -> '4' ->> anon_22.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_22(key, n)) AS anon_19)
          ELSE '[]' END,
          'null'),
        ',"dispensary":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_23.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_24.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_24.n),
                        ']') AS json
                      FROM (
                        SELECT anon_25.n, CAST(date_trunc('month', CAST(anon_25.until AS TIMESTAMP)) AS DATE) AS month, anon_25.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_25.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1005' -> anon_23.key) ->> (CAST(anon_25.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_25(until, n)) AS anon_24)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_23.n),
              ']') AS json
            FROM (
              SELECT anon_26.key, anon_26.n, CAST((anon_3.counts -> '5' ->> anon_26.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{OBSERVED,TAKEN,SEEN,OVERDUE}' AS TEXT[])) WITH ORDINALITY AS anon_26(key, n)) AS anon_23)
          ELSE '[]' END,
          'null'),
        ',"examinations":[],"hospitalStays":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_27.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_28.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_28.n),
                        ']') AS json
                      FROM (
                        SELECT anon_29.n, CAST(date_trunc('month', CAST(anon_29.until AS TIMESTAMP)) AS DATE) AS month, anon_29.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_29.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1006' -> anon_27.key) ->> (CAST(anon_29.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_29(until, n)) AS anon_28)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_27.n),
              ']') AS json
            FROM (
              SELECT anon_30.key, anon_30.n, CAST((anon_3.counts -> '6' ->> anon_30.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_30(key, n)) AS anon_27)
          ELSE '[]' END,
          'null'),
        ',"conflicts":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_31.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_32.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_32.n),
                        ']') AS json
                      FROM (
                        SELECT anon_33.n, CAST(date_trunc('month', CAST(anon_33.until AS TIMESTAMP)) AS DATE) AS month, anon_33.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_33.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1007' -> anon_31.key) ->> (CAST(anon_33.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_33(until, n)) AS anon_32)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_31.n),
              ']') AS json
            FROM (
              SELECT anon_34.key, anon_34.n, CAST((anon_3.counts -> '7' ->> anon_34.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{BLOOD_GROUP,RH_FACTOR,HEALTH_GROUP,PHYSICAL_EDUCATION_GROUP}' AS TEXT[])) WITH ORDINALITY AS anon_34(key, n)) AS anon_31)
          ELSE '[]' END,
          'null'),
        ',"stale":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_35.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_36.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_36.n),
                        ']') AS json
                      FROM (
                        SELECT anon_37.n, CAST(date_trunc('month', CAST(anon_37.until AS TIMESTAMP)) AS DATE) AS month, anon_37.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_37.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1008' -> anon_35.key) ->> (CAST(anon_37.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_37(until, n)) AS anon_36)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_35.n),
              ']') AS json
            FROM (
              SELECT anon_38.key, anon_38.n, CAST((anon_3.counts -> '8' ->> anon_38.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{HEALTH_GROUP,PHYSICAL_EDUCATION_GROUP}' AS TEXT[])) WITH ORDINALITY AS anon_38(key, n)) AS anon_35)
          ELSE '[]' END,
          'null'),
        ',"bloodGroups":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_39.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_40.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_40.n),
                        ']') AS json
                      FROM (
                        SELECT anon_41.n, CAST(date_trunc('month', CAST(anon_41.until AS TIMESTAMP)) AS DATE) AS month, anon_41.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_41.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1009' -> anon_39.key) ->> (CAST(anon_41.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_41(until, n)) AS anon_40)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_39.n),
              ']') AS json
            FROM (
              SELECT anon_42.key, anon_42.n, CAST((anon_3.counts -> '9' ->> anon_42.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_42(key, n)) AS anon_39)
          ELSE '[]' END,
          'null'),
        ',"vaccinations":[],"vaccinationCoverage":[],"afterHospital":', coalesce(CASE
          WHEN anon_2.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.aggregate THEN anon_43.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.aggregate THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN anon_2.aggregate THEN anon_44.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_44.n),
                        ']') AS json
                      FROM (
                        SELECT anon_45.n, CAST(date_trunc('month', CAST(anon_45.until AS TIMESTAMP)) AS DATE) AS month, anon_45.until, CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_45.n AS INTEGER) - 1)) AS INTEGER) AS denominator, CAST(((anon_3.counts -> '1010' -> anon_43.key) ->> (CAST(anon_45.n AS INTEGER) - 1)) AS INTEGER) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_45(until, n)) AS anon_44)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_43.n),
              ']') AS json
            FROM (
              SELECT anon_46.key, anon_46.n, CAST((anon_3.counts -> '10' ->> anon_46.key) AS INTEGER) AS count, CAST((anon_3.counts -> '0' ->> '') AS INTEGER) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{MONTH,UNSEEN}' AS TEXT[])) WITH ORDINALITY AS anon_46(key, n)) AS anon_43)
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
        SELECT child_1.id, child_1.birth_date, child_1.sex, anon_47.health_group_value, ((
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
          WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_47 ON true
        WHERE child_1.district_id = district_1.id
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_1.id), base_2 AS MATERIALIZED (
        SELECT anon_48.counted_id, string_agg(anon_48.mark,
          ','
          ORDER BY anon_48.kind, anon_48.edge) FILTER (WHERE anon_48.kind = 'HEALTH_GROUP') AS health_group
        FROM (
          SELECT DISTINCT ON (anon_49.counted_id, anon_49.kind, anon_49.edge) anon_49.counted_id, anon_49.kind, anon_49.edge, chr(65 + anon_49.edge) || anon_49.value AS mark
          FROM (
            SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_50.kind, anon_50.value, anon_50.edge, anon_50.day, anon_50.recorded_at, anon_50.fact
            FROM base_1 JOIN LATERAL (
              SELECT fact_1.kind, fact_1.value, width_bucket(fact_1.effective_at, (
                  SELECT month_midnights.value
                  FROM month_midnights)) AS edge, CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) AS day, fact_1.recorded_at, fact_1.id AS fact
              FROM fact AS fact_1
              WHERE fact_1.child_id = base_1.id
              AND (fact_1.state = 'CURRENT'
                OR fact_1.amendment_labels IS NOT NULL
                AND NOT any_within(fact_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(fact_1.labels) = 0
                OR (fact_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND fact_1.kind IN ('HEALTH_GROUP')
              AND fact_1.effective_at < ((
                  SELECT month_midnights.value
                  FROM month_midnights))[11] OFFSET 0) AS anon_50 ON true
            ORDER BY base_1.id OFFSET 0) AS anon_49
          ORDER BY anon_49.counted_id, anon_49.kind, anon_49.edge, anon_49.day DESC, anon_49.recorded_at, anon_49.fact DESC) AS anon_48 GROUP BY anon_48.counted_id), base_3 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_52.kind, anon_52.valid_from, anon_52.valid_to
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
            'REFUGEE') OFFSET 0) AS anon_52 ON true), base_4 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_53.status, anon_53.since, anon_53.until, anon_53.last_visit, anon_53.visit_due_on
        FROM base_1 JOIN LATERAL (
          SELECT observation_1.status, observation_1.since, observation_1.until, observation_1.last_visit, observation_1.visit_due_on
          FROM observation AS observation_1
          WHERE observation_1.child_id = base_1.id
          AND (observation_1.state = 'CURRENT'
            OR observation_1.amendment_labels IS NOT NULL
            AND NOT any_within(observation_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(observation_1.labels) = 0
            OR (observation_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_53 ON true), base_5 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_54.status, anon_54.until, anon_54.last_visit, anon_54.visit_due_on, anon_54.over
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
            OR (observation_2.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_54 ON true) SELECT jsonb_object_agg(anon_55.number, anon_55.cells)
      FROM (
        SELECT anon_56.number, jsonb_object_agg(anon_56.key, anon_56.n) AS cells
        FROM (
          SELECT anon_57.number, anon_57.key, to_jsonb(sum(anon_58.n)) AS n
          FROM (
            SELECT concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(base_1.birth_date, (
                  SELECT ages.value
                  FROM ages)) + 1],
              ' ', base_1.sex) AS key_1, coalesce(base_1.health_group_value,
              'UNKNOWN') AS key_2, count(*) AS n
            FROM base_1 GROUP BY 1, 2) AS anon_58 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_58.key_1 AS key
            UNION ALL SELECT 2 AS number, anon_58.key_2 AS key) AS anon_57 ON true
          WHERE anon_57.key IS NOT NULL GROUP BY anon_57.number, anon_57.key
          UNION ALL SELECT anon_59.number, anon_59.key, anon_59.n
          FROM (WITH base_6 AS MATERIALIZED (
              SELECT anon_60.id, anon_61.key, bit_or(greatest((1 << width_bucket(anon_61.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_61.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_60.months) AS months, max(anon_60.n) AS n
              FROM (
                SELECT anon_62.birth_date, anon_62.sex, anon_62.months, anon_62.n, row_number() OVER () AS id
                FROM (
                  SELECT base_1.birth_date, base_1.sex, base_1.months, count(*) AS n
                  FROM base_1 GROUP BY 1, 2, 3) AS anon_62) AS anon_60 JOIN LATERAL (
                SELECT anon_63.key, anon_63.since, anon_63.until
                FROM unnest(ARRAY[concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(anon_60.birth_date, (
                        SELECT ages_before.value
                        FROM ages_before)) + 1],
                    ' ', anon_60.sex), concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(anon_60.birth_date, (
                        SELECT ages.value
                        FROM ages)) + 1],
                    ' ', anon_60.sex)], ARRAY[CAST('-infinity' AS DATE), CASE
                  WHEN (date_part('day', CAST(anon_60.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_60.birth_date, (
                              SELECT ages.value
                              FROM ages)) + 1] * INTERVAL '1 year') AS DATE)) < date_part('day', anon_60.birth_date)) THEN CAST(anon_60.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_60.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(anon_60.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_60.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) END], ARRAY[CASE
                  WHEN (date_part('day', CAST(anon_60.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_60.birth_date, (
                              SELECT ages.value
                              FROM ages)) + 1] * INTERVAL '1 year') AS DATE)) < date_part('day', anon_60.birth_date)) THEN CAST(anon_60.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_60.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(anon_60.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_60.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) END - 1, CAST('infinity' AS DATE)]) WITH ORDINALITY AS anon_63(key, since, until, n) OFFSET 0) AS anon_61 ON true
              WHERE anon_61.key IS NOT NULL GROUP BY anon_60.id, anon_61.key) SELECT anon_64.number, anon_64.key, anon_64.n
            FROM (WITH base_7 AS MATERIALIZED (
                SELECT 1001 AS number, anon_65.key, by_month(array_agg(anon_65.months), array_agg(anon_65.n)) AS n
                FROM (
                  SELECT anon_66.key, anon_66.months, CAST(sum(anon_66.n) AS BIGINT) AS n
                  FROM (
                    SELECT base_6.key, base_6.months, base_6.n
                    FROM base_6) AS anon_66
                  WHERE anon_66.months > 0 GROUP BY anon_66.key, anon_66.months) AS anon_65 GROUP BY anon_65.key) SELECT anon_67.number, anon_67.key, anon_67.n
              FROM (
                SELECT base_7.number, base_7.key, base_7.n
                FROM base_7
                UNION ALL SELECT 3001 AS number, anon_68.key, by_month(array_agg(anon_68.months), array_agg(anon_68.n)) AS n
                FROM (
                  SELECT anon_69.key, anon_69.months, CAST(sum(anon_69.n) AS BIGINT) AS n
                  FROM (
                    SELECT '' AS key, bit_or(base_6.months) AS months, max(base_6.n) AS n
                    FROM base_6
                    WHERE base_6.key = ANY (CAST((
                          SELECT kept_back((
                              SELECT jsonb_object_agg(base_7.key, base_7.n)
                              FROM base_7), ARRAY['0 FEMALE',
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
                            '18+ UNKNOWN'])) AS TEXT[])) GROUP BY base_6.id) AS anon_69
                  WHERE anon_69.months > 0 GROUP BY anon_69.key, anon_69.months) AS anon_68 GROUP BY anon_68.key) AS anon_67) AS anon_64) AS anon_59
          UNION ALL SELECT anon_70.number, anon_70.key, anon_70.n
          FROM (WITH base_8 AS MATERIALIZED (
              SELECT anon_71.id, anon_72.key, bit_or(anon_72.months & anon_71.months) AS months, max(anon_71.n) AS n
              FROM (
                SELECT anon_73.stated, anon_73.known, anon_73.months, anon_73.n, row_number() OVER () AS id
                FROM (
                  SELECT base_2.health_group AS stated, coalesce(base_1.health_group_value,
                    'UNKNOWN') AS known, base_1.months, count(*) AS n
                  FROM base_1
                  LEFT OUTER JOIN base_2 ON base_2.counted_id = base_1.id GROUP BY 1, 2, 3) AS anon_73) AS anon_71 JOIN LATERAL (
                SELECT substr(anon_74.mark, 2) AS key, (1 << ascii(anon_74.following) - 65) - (1 << ascii(anon_74.mark) - 65) AS months
                FROM LATERAL (
                  SELECT string_to_array(concat_ws(',',
                      'AUNKNOWN', anon_71.stated,
                      'L' || anon_71.known),
                    ',') AS marks) AS anon_75 JOIN unnest(anon_75.marks, array_append(anon_75.marks[2:],
                    'M')) WITH ORDINALITY AS anon_74(mark, following, n) ON true OFFSET 0) AS anon_72 ON true
              WHERE anon_72.key IS NOT NULL GROUP BY anon_71.id, anon_72.key) SELECT anon_76.number, anon_76.key, anon_76.n
            FROM (WITH base_9 AS MATERIALIZED (
                SELECT 1002 AS number, anon_77.key, by_month(array_agg(anon_77.months), array_agg(anon_77.n)) AS n
                FROM (
                  SELECT anon_78.key, anon_78.months, CAST(sum(anon_78.n) AS BIGINT) AS n
                  FROM (
                    SELECT base_8.key, base_8.months, base_8.n
                    FROM base_8) AS anon_78
                  WHERE anon_78.months > 0 GROUP BY anon_78.key, anon_78.months) AS anon_77 GROUP BY anon_77.key) SELECT anon_79.number, anon_79.key, anon_79.n
              FROM (
                SELECT base_9.number, base_9.key, base_9.n
                FROM base_9
                UNION ALL SELECT 3002 AS number, anon_80.key, by_month(array_agg(anon_80.months), array_agg(anon_80.n)) AS n
                FROM (
                  SELECT anon_81.key, anon_81.months, CAST(sum(anon_81.n) AS BIGINT) AS n
                  FROM (
                    SELECT '' AS key, bit_or(base_8.months) AS months, max(base_8.n) AS n
                    FROM base_8
                    WHERE base_8.key = ANY (CAST((
                          SELECT kept_back((
                              SELECT jsonb_object_agg(base_9.key, base_9.n)
                              FROM base_9), ARRAY['I',
                            'II',
                            'III',
                            'IV',
                            'V',
                            'UNKNOWN'])) AS TEXT[])) GROUP BY base_8.id) AS anon_81
                  WHERE anon_81.months > 0 GROUP BY anon_81.key, anon_81.months) AS anon_80 GROUP BY anon_80.key) AS anon_79) AS anon_76) AS anon_70
          UNION ALL SELECT 4 AS number, anon_82.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_83.counted_id AS id, anon_83.key
            FROM (
              SELECT anon_84.counted_id, anon_84.counted_months, anon_84.key
              FROM (
                SELECT base_3.counted_id, base_3.counted_months,
                'ANY' AS key
                FROM base_3
                WHERE (base_3.valid_from IS NULL
                  OR base_3.valid_from <= $3::DATE)
                AND (base_3.valid_to IS NULL
                  OR base_3.valid_to >= $3::DATE)
                UNION ALL SELECT base_3.counted_id, base_3.counted_months, base_3.kind AS key
                FROM base_3
                WHERE (base_3.valid_from IS NULL
                  OR base_3.valid_from <= $3::DATE)
                AND (base_3.valid_to IS NULL
                  OR base_3.valid_to >= $3::DATE)) AS anon_84) AS anon_83) AS anon_82
          WHERE anon_82.key IS NOT NULL GROUP BY anon_82.key
          UNION ALL SELECT 1004 AS number, anon_85.key, by_month(array_agg(anon_85.months), array_agg(anon_85.n)) AS n
          FROM (
            SELECT anon_86.key, anon_86.months, count(*) AS n
            FROM (
              SELECT anon_87.counted_id AS id, anon_87.key, bit_or(greatest((1 << width_bucket(anon_87.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_87.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_87.counted_months) AS months
              FROM (
                SELECT anon_88.counted_id, anon_88.counted_months, anon_88.key, anon_88.since, anon_88.until
                FROM (
                  SELECT base_3.counted_id, base_3.counted_months,
                  'ANY' AS key, coalesce(base_3.valid_from, CAST('-infinity' AS DATE)) AS since, coalesce(base_3.valid_to, CAST('infinity' AS DATE)) AS until
                  FROM base_3
                  UNION ALL SELECT base_3.counted_id, base_3.counted_months, base_3.kind AS key, coalesce(base_3.valid_from, CAST('-infinity' AS DATE)) AS since, coalesce(base_3.valid_to, CAST('infinity' AS DATE)) AS until
                  FROM base_3) AS anon_88) AS anon_87
              WHERE anon_87.key IS NOT NULL GROUP BY anon_87.counted_id, anon_87.key) AS anon_86
            WHERE anon_86.months > 0 GROUP BY anon_86.key, anon_86.months) AS anon_85 GROUP BY anon_85.key
          UNION ALL SELECT 5 AS number, anon_89.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_90.counted_id AS id, anon_90.key
            FROM (
              SELECT anon_91.counted_id, anon_91.counted_months, anon_91.key
              FROM (
                SELECT anon_92.counted_id, anon_92.counted_months, anon_92.key
                FROM (
                  SELECT base_4.counted_id, base_4.counted_months, CASE
                  WHEN (base_4.status = 'ACTIVE') THEN 'OBSERVED'
                  ELSE NULL END AS key
                  FROM base_4
                  UNION ALL SELECT base_4.counted_id, base_4.counted_months, CASE
                  WHEN (base_4.since >= (
                      SELECT year.value
                      FROM year)
                    AND base_4.since <= (
                      SELECT year_end.value
                      FROM year_end)) THEN 'TAKEN'
                  ELSE NULL END AS key
                  FROM base_4
                  UNION ALL SELECT base_4.counted_id, base_4.counted_months, CASE
                  WHEN (base_4.last_visit >= (
                      SELECT year.value
                      FROM year)
                    AND base_4.last_visit <= (
                      SELECT year_end.value
                      FROM year_end)) THEN 'SEEN'
                  ELSE NULL END AS key
                  FROM base_4
                  UNION ALL SELECT base_4.counted_id, base_4.counted_months, CASE
                  WHEN (base_4.status = 'ACTIVE'
                    AND base_4.visit_due_on < $3::DATE) THEN 'OVERDUE'
                  ELSE NULL END AS key
                  FROM base_4) AS anon_92
                UNION ALL SELECT base_5.counted_id, base_5.counted_months,
                'SEEN' AS key
                FROM base_5
                WHERE base_5.last_visit >= (
                  SELECT year.value
                  FROM year)
                AND base_5.last_visit <= (
                  SELECT year_end.value
                  FROM year_end)
                AND (CAST(date_trunc('month', CAST(base_5.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_5.over) AS anon_91) AS anon_90) AS anon_89
          WHERE anon_89.key IS NOT NULL GROUP BY anon_89.key
          UNION ALL SELECT 1005 AS number, anon_93.key, by_month(array_agg(anon_93.months), array_agg(anon_93.n)) AS n
          FROM (
            SELECT anon_94.key, anon_94.months, count(*) AS n
            FROM (
              SELECT anon_95.counted_id AS id, anon_95.key, bit_or(greatest((1 << width_bucket(anon_95.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_95.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_95.counted_months) AS months
              FROM (
                SELECT anon_96.counted_id, anon_96.counted_months, anon_96.key, anon_96.since, anon_96.until
                FROM (
                  SELECT anon_97.counted_id, anon_97.counted_months, anon_97.key, anon_97.since, anon_97.until
                  FROM (
                    SELECT base_4.counted_id, base_4.counted_months,
                    'OBSERVED' AS key, CASE
                    WHEN (base_4.status = 'ACTIVE') THEN least(coalesce(base_4.since, CAST('-infinity' AS DATE)), $3::DATE)
                    ELSE coalesce(base_4.since, CAST('-infinity' AS DATE)) END AS since, CASE
                    WHEN (base_4.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (base_4.until IS NOT NULL) THEN least(base_4.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END AS until
                    FROM base_4
                    UNION ALL SELECT base_4.counted_id, base_4.counted_months,
                    'OVERDUE' AS key, base_4.visit_due_on + 1 AS since, CASE
                    WHEN (base_4.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (base_4.until IS NOT NULL) THEN least(base_4.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END AS until
                    FROM base_4
                    UNION ALL SELECT base_4.counted_id, base_4.counted_months,
                    'TAKEN' AS key, base_4.since, (CAST(date_trunc('month', CAST(base_4.since AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                    FROM base_4
                    UNION ALL SELECT base_4.counted_id, base_4.counted_months,
                    'SEEN' AS key, base_4.last_visit AS since, (CAST(date_trunc('month', CAST(base_4.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                    FROM base_4) AS anon_97
                  UNION ALL SELECT anon_98.counted_id, anon_98.counted_months, anon_98.key, anon_98.since, anon_98.until
                  FROM (
                    SELECT base_5.counted_id, base_5.counted_months, CASE
                    WHEN (base_5.status = 'ACTIVE') THEN 'OVERDUE'
                    ELSE NULL END AS key, base_5.visit_due_on + 1 AS since, least(base_5.over, base_5.until, $3::DATE) - 1 AS until
                    FROM base_5
                    WHERE base_5.over IS NOT NULL
                    UNION ALL SELECT base_5.counted_id, base_5.counted_months, CASE
                    WHEN ((CAST(date_trunc('month', CAST(base_5.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_5.over) THEN 'SEEN'
                    ELSE NULL END AS key, base_5.last_visit AS since, (CAST(date_trunc('month', CAST(base_5.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                    FROM base_5
                    WHERE base_5.over IS NOT NULL) AS anon_98) AS anon_96) AS anon_95
              WHERE anon_95.key IS NOT NULL GROUP BY anon_95.counted_id, anon_95.key) AS anon_94
            WHERE anon_94.months > 0 GROUP BY anon_94.key, anon_94.months) AS anon_93 GROUP BY anon_93.key
          UNION ALL SELECT 6 AS number, anon_99.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_100.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_101.key
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
                UNION ALL SELECT icd10_chapter(condition_1.icd10) AS key, medical_document_4.date AS day
                FROM medical_document AS medical_document_4 JOIN condition AS condition_1 ON condition_1.document_id = medical_document_4.id
                WHERE medical_document_4.child_id = base_1.id
                AND (cardinality(medical_document_4.labels) = 0
                  OR (medical_document_4.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND medical_document_4.setting IN ('INPATIENT')
                AND CASE
                WHEN (medical_document_4.status = 'AMENDED'
                  AND medical_document_4.amendment_labels IS NOT NULL
                  AND NOT any_within(medical_document_4.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                ELSE medical_document_4.status END = 'REGISTERED'
                AND condition_1.child_id = base_1.id
                AND (condition_1.state = 'CURRENT'
                  OR condition_1.amendment_labels IS NOT NULL
                  AND NOT any_within(condition_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND (cardinality(condition_1.labels) = 0
                  OR (condition_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND condition_1.icd10 IS NOT NULL) AS anon_101
              WHERE anon_101.day >= (
                SELECT year.value
                FROM year)
              AND anon_101.day <= (
                SELECT year_end.value
                FROM year_end) OFFSET 0) AS anon_100 ON true) AS anon_99
          WHERE anon_99.key IS NOT NULL GROUP BY anon_99.key
          UNION ALL SELECT 1006 AS number, anon_102.key, by_month(array_agg(anon_102.months), array_agg(anon_102.n)) AS n
          FROM (
            SELECT anon_103.key, anon_103.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_104.key, bit_or(greatest((1 << width_bucket(anon_104.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_104.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_105.key, anon_105.day AS since, (CAST(date_trunc('month', CAST(anon_105.day AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
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
                  UNION ALL SELECT icd10_chapter(condition_2.icd10) AS key, medical_document_6.date AS day
                  FROM medical_document AS medical_document_6 JOIN condition AS condition_2 ON condition_2.document_id = medical_document_6.id
                  WHERE medical_document_6.child_id = base_1.id
                  AND (cardinality(medical_document_6.labels) = 0
                    OR (medical_document_6.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND medical_document_6.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_6.status = 'AMENDED'
                    AND medical_document_6.amendment_labels IS NOT NULL
                    AND NOT any_within(medical_document_6.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                  ELSE medical_document_6.status END = 'REGISTERED'
                  AND condition_2.child_id = base_1.id
                  AND (condition_2.state = 'CURRENT'
                    OR condition_2.amendment_labels IS NOT NULL
                    AND NOT any_within(condition_2.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(condition_2.labels) = 0
                    OR (condition_2.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND condition_2.icd10 IS NOT NULL) AS anon_105 OFFSET 0) AS anon_104 ON true
              WHERE anon_104.key IS NOT NULL GROUP BY base_1.id, anon_104.key) AS anon_103
            WHERE anon_103.months > 0 GROUP BY anon_103.key, anon_103.months) AS anon_102 GROUP BY anon_102.key
          UNION ALL SELECT 2000 AS number, anon_106.key, by_month(array_agg(anon_106.months), array_agg(anon_106.n)) AS n
          FROM (
            SELECT anon_107.key, anon_107.months, count(*) AS n
            FROM (
              SELECT '' AS key, base_1.months
              FROM base_1) AS anon_107
            WHERE anon_107.months > 0 GROUP BY anon_107.key, anon_107.months) AS anon_106 GROUP BY anon_106.key
          UNION ALL SELECT 4000 AS number,
          '' AS key, (
            SELECT CASE
            WHEN (CAST((anon_108.whole ->> 'least') AS INTEGER) >= 5
              AND CAST((anon_108.whole ->> 'calm') AS BOOLEAN)
              AND CAST((anon_108.gone ->> 'calm') AS BOOLEAN)
              AND NOT CAST((anon_108.gone ->> 'few') AS BOOLEAN)) THEN anon_108.whole -> 'n'
            ELSE NULL END
            FROM (
              SELECT by_month(array_agg(anon_109.months), array_agg(anon_109.n)) AS whole, by_month(array_agg(anon_109.months) FILTER (WHERE anon_109.key = 'LEFT'), array_agg(anon_109.n) FILTER (WHERE anon_109.key = 'LEFT')) AS gone
              FROM (
                SELECT anon_110.key, anon_110.months, count(*) AS n
                FROM (
                  SELECT anon_111.key, anon_111.months
                  FROM (
                    SELECT '' AS key, base_1.months
                    FROM base_1
                    UNION ALL SELECT 'LEFT' AS key, bit_or(CASE
                      WHEN (attachment_1.valid_to IS NULL
                        AND attachment_1.valid_from <= ((
                            SELECT months.value
                            FROM months))[1]) THEN 4095
                      ELSE greatest((1 << width_bucket(coalesce(attachment_1.valid_to, CAST('infinity' AS DATE)), (
                              SELECT months.value
                              FROM months))) - (1 << width_bucket(attachment_1.valid_from - 1, (
                              SELECT months.value
                              FROM months))), 0) END) AS months
                    FROM attachment AS attachment_1 JOIN LATERAL (
                      SELECT child_2.district_id
                      FROM child AS child_2
                      WHERE child_2.id = attachment_1.child_id OFFSET 0) AS anon_112 ON true
                    WHERE attachment_1.district_id = district_1.id
                    AND attachment_1.child_id != ALL (CAST((
                          SELECT kin.child_ids
                          FROM kin) AS UUID[]))
                    AND attachment_1.valid_to IS NOT NULL
                    AND NOT coalesce(anon_112.district_id = district_1.id, false) GROUP BY attachment_1.child_id) AS anon_111) AS anon_110
                WHERE anon_110.months > 0 GROUP BY anon_110.key, anon_110.months) AS anon_109 OFFSET 0) AS anon_108) AS n) AS anon_56 GROUP BY anon_56.number) AS anon_55) AS counts, (
      SELECT CASE
      WHEN (anon_113.n >= 5) THEN anon_113.n
      ELSE NULL END
      FROM (
        SELECT CAST(round(CAST((
                SELECT coalesce(sum(greatest((least(coalesce(attachment_2.valid_to, (
                              SELECT year_end.value
                              FROM year_end)), (
                            SELECT year_end.value
                            FROM year_end), CASE
                          WHEN (date_part('day', CAST(child_3.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', child_3.birth_date)) THEN CAST(child_3.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
                          ELSE CAST(child_3.birth_date + (15 * INTERVAL '1 year') AS DATE) END - 1) - greatest(attachment_2.valid_from, (
                            SELECT year.value
                            FROM year), CASE
                          WHEN (date_part('day', CAST(child_3.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', child_3.birth_date)) THEN CAST(child_3.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                          ELSE CAST(child_3.birth_date + (0 * INTERVAL '1 year') AS DATE) END)) + 1, 0)), 0)
                FROM attachment AS attachment_2 JOIN child AS child_3 ON child_3.id = attachment_2.child_id
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
                    FROM year)) + 1, 0), 0)) AS INTEGER) AS n OFFSET 0) AS anon_113) AS denominator_3 OFFSET 0) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT jsonb_build_object('0', told_cells(anon_18.counts -> '0', ARRAY[''],
        'EACH'),
      '1', told_cells(anon_18.counts -> '1', ARRAY['0 FEMALE',
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
      '1001', told_series(anon_18.counts -> '1', anon_18.counts -> '1001', anon_18.counts -> '3001' -> '', anon_18.counts -> '2000' -> '', ARRAY['0 FEMALE',
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
      '2', told_cells(anon_18.counts -> '2', ARRAY['I',
        'II',
        'III',
        'IV',
        'V',
        'UNKNOWN'],
        'PARTITION'),
      '1002', told_series(anon_18.counts -> '2', anon_18.counts -> '1002', anon_18.counts -> '3002' -> '', anon_18.counts -> '2000' -> '', ARRAY['I',
        'II',
        'III',
        'IV',
        'V',
        'UNKNOWN'], CAST(ARRAY[] AS TEXT[]),
        'PARTITION'),
      '4', told_cells(anon_18.counts -> '4', ARRAY['ANY',
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
      '1004', told_series(anon_18.counts -> '4', anon_18.counts -> '1004', anon_18.counts -> '3004' -> '', anon_18.counts -> '2000' -> '', ARRAY['ANY',
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
      '5', told_cells(anon_18.counts -> '5', ARRAY['OBSERVED',
        'TAKEN',
        'SEEN',
        'OVERDUE'],
        'EACH'),
      '1005', told_series(anon_18.counts -> '5', anon_18.counts -> '1005', anon_18.counts -> '3005' -> '', anon_18.counts -> '2000' -> '', ARRAY['OBSERVED',
        'TAKEN',
        'SEEN',
        'OVERDUE'], CAST(ARRAY['TAKEN',
          'SEEN'] AS TEXT[]),
        'EACH'),
      '6', told_cells(anon_18.counts -> '6', ARRAY['ANY',
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
      '1006', told_series(anon_18.counts -> '6', anon_18.counts -> '1006', anon_18.counts -> '3006' -> '', anon_18.counts -> '2000' -> '', ARRAY['ANY',
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
        WHEN (CAST(((anon_18.counts -> '2000' -> '') ->> 'least') AS INTEGER) >= 5
          AND CAST(((anon_18.counts -> '2000' -> '') ->> 'calm') AS BOOLEAN)) THEN (anon_18.counts -> '2000' -> '') -> 'n'
        ELSE NULL END),
      '4000', anon_18.counts -> '4000') AS counts OFFSET 0) AS anon_3 ON true
  WHERE district_1.id = $4::UUID) AS anon_1 ON true
