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
      SELECT CAST(CAST(anon_62.day AS DATE) + 1 AS TIMESTAMP) AT TIME ZONE 'Europe/Moscow'
      FROM unnest((
          SELECT months.value
          FROM months)) WITH ORDINALITY AS anon_62(day, n)
      ORDER BY anon_62.n)) AS value), ages AS MATERIALIZED (
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
  SELECT CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE) AS value), months_begin AS MATERIALIZED (
  SELECT CAST(date_trunc('month', CAST(((
            SELECT months.value
            FROM months))[1] AS TIMESTAMP)) AS DATE) AS value) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
      'null'),
    '}')) AS data,
'[]' AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"code":', coalesce(to_json(district_1.code),
      'null'::json),
    ',"passport":', coalesce(CASE
      WHEN anon_2.attached THEN concat('{"population":', coalesce(CASE
          WHEN anon_2.attached THEN concat('{"attached":', coalesce(to_json(CASE
                WHEN anon_2.attached THEN coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0)
                ELSE NULL END),
              'null'::json),
            ',"trend":', coalesce(CASE
              WHEN anon_2.attached THEN (
                SELECT concat('[', string_agg(concat('{"month":', coalesce(to_json(CASE
                          WHEN anon_2.attached THEN anon_4.month
                          ELSE NULL END),
                        'null'::json),
                      ',"until":', coalesce(to_json(CASE
                          WHEN anon_2.attached THEN anon_4.until
                          ELSE NULL END),
                        'null'::json),
                      ',"count":', coalesce(to_json(CASE
                          WHEN anon_2.attached THEN anon_4.count
                          ELSE NULL END),
                        'null'::json),
                      ',"denominator":', coalesce(to_json(CASE
                          WHEN anon_2.attached THEN anon_4.denominator
                          ELSE NULL END),
                        'null'::json),
                      ',"per1000":', coalesce(to_json(CASE
                          WHEN anon_2.attached THEN CAST(round(CAST(anon_4.count AS NUMERIC) * 1000 / nullif(anon_4.denominator, 0), 1) AS DOUBLE PRECISION)
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":false}'),
                    ','
                    ORDER BY anon_4.n),
                  ']') AS json
                FROM (
                  SELECT anon_5.n, CAST(date_trunc('month', CAST(anon_5.until AS TIMESTAMP)) AS DATE) AS month, anon_5.until, CAST(NULL AS INTEGER) AS denominator, coalesce(CAST((anon_6.counts ->> (CAST(anon_5.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                  FROM unnest((
                      SELECT months.value
                      FROM months)) WITH ORDINALITY AS anon_5(until, n)) AS anon_4)
              ELSE '[]' END,
              'null'),
            ',"byAgeAndSex":', coalesce(CASE
              WHEN anon_2.attached THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                            WHEN anon_2.attached THEN anon_7.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"trend":', coalesce(CASE
                        WHEN anon_2.attached THEN (
                          SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                    WHEN anon_2.attached THEN anon_8.count
                                    ELSE NULL END),
                                  'null'::json),
                                '}'),
                              ','
                              ORDER BY anon_8.n),
                            ']') AS json
                          FROM (
                            SELECT anon_9.n, CAST(date_trunc('month', CAST(anon_9.until AS TIMESTAMP)) AS DATE) AS month, anon_9.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_9.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1001' -> anon_7.key) ->> (CAST(anon_9.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
                  SELECT anon_10.key, anon_10.n, coalesce(CAST((anon_3.counts -> '1' ->> anon_10.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
                  FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_10(key, n)) AS anon_7)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        ',"healthGroups":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.attached THEN anon_11.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN anon_2.attached THEN anon_11.count
                      ELSE NULL END),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.attached THEN (
                      SELECT concat('[', string_agg(concat('{"month":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_12.month
                                ELSE NULL END),
                              'null'::json),
                            ',"count":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_12.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_12.denominator
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_12.n),
                        ']') AS json
                      FROM (
                        SELECT anon_13.n, CAST(date_trunc('month', CAST(anon_13.until AS TIMESTAMP)) AS DATE) AS month, anon_13.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_13.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1002' -> anon_11.key) ->> (CAST(anon_13.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
              SELECT anon_14.key, anon_14.n, coalesce(CAST((anon_3.counts -> '2' ->> anon_14.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_14(key, n)) AS anon_11)
          ELSE '[]' END,
          'null'),
        ',"morbidity":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.attached THEN anon_15.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.attached THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_16.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_16.denominator
                                ELSE NULL END),
                              'null'::json),
                            ',"per1000":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN CAST(round(CAST(anon_16.count AS NUMERIC) * 1000 / nullif(anon_16.denominator, 0), 1) AS DOUBLE PRECISION)
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_16.n),
                        ']') AS json
                      FROM (
                        SELECT anon_17.n, CAST(date_trunc('month', CAST(anon_17.until AS TIMESTAMP)) AS DATE) AS month, anon_17.until, coalesce(CAST(((anon_3.counts -> '2003' -> '') ->> (CAST(anon_17.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1003' -> anon_15.key) ->> (CAST(anon_17.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
              SELECT anon_18.key, anon_18.n, coalesce(CAST((anon_3.counts -> '3' ->> anon_18.key) AS INTEGER), 0) AS count, anon_3.denominator_3 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_18(key, n)) AS anon_15)
          ELSE '[]' END,
          'null'),
        ',"socialServiceEligible":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.attached THEN anon_19.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.attached THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_20.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_20.n),
                        ']') AS json
                      FROM (
                        SELECT anon_21.n, CAST(date_trunc('month', CAST(anon_21.until AS TIMESTAMP)) AS DATE) AS month, anon_21.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_21.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1004' -> anon_19.key) ->> (CAST(anon_21.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
              SELECT anon_22.key, anon_22.n, coalesce(CAST((anon_3.counts -> '4' ->> anon_22.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_22(key, n)) AS anon_19)
          ELSE '[]' END,
          'null'),
        ',"dispensary":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.attached THEN anon_23.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.attached THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_24.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_24.n),
                        ']') AS json
                      FROM (
                        SELECT anon_25.n, CAST(date_trunc('month', CAST(anon_25.until AS TIMESTAMP)) AS DATE) AS month, anon_25.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_25.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1005' -> anon_23.key) ->> (CAST(anon_25.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
              SELECT anon_26.key, anon_26.n, coalesce(CAST((anon_3.counts -> '5' ->> anon_26.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{OBSERVED,TAKEN,SEEN,OVERDUE}' AS TEXT[])) WITH ORDINALITY AS anon_26(key, n)) AS anon_23)
          ELSE '[]' END,
          'null'),
        ',"examinations":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.attached THEN anon_27.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.attached THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_28.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_28.n),
                        ']') AS json
                      FROM (
                        SELECT anon_29.n, CAST(date_trunc('month', CAST(anon_29.until AS TIMESTAMP)) AS DATE) AS month, anon_29.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_29.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1006' -> anon_27.key) ->> (CAST(anon_29.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
              SELECT anon_30.key, anon_30.n, coalesce(CAST((anon_3.counts -> '6' ->> anon_30.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{DUE,OVERDUE,DONE}' AS TEXT[])) WITH ORDINALITY AS anon_30(key, n)) AS anon_27)
          ELSE '[]' END,
          'null'),
        ',"hospitalStays":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.attached THEN anon_31.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.attached THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_32.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_32.n),
                        ']') AS json
                      FROM (
                        SELECT anon_33.n, CAST(date_trunc('month', CAST(anon_33.until AS TIMESTAMP)) AS DATE) AS month, anon_33.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_33.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1007' -> anon_31.key) ->> (CAST(anon_33.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
              SELECT anon_34.key, anon_34.n, coalesce(CAST((anon_3.counts -> '7' ->> anon_34.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_34(key, n)) AS anon_31)
          ELSE '[]' END,
          'null'),
        ',"conflicts":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.attached THEN anon_35.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.attached THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_36.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_36.n),
                        ']') AS json
                      FROM (
                        SELECT anon_37.n, CAST(date_trunc('month', CAST(anon_37.until AS TIMESTAMP)) AS DATE) AS month, anon_37.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_37.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1008' -> anon_35.key) ->> (CAST(anon_37.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
              SELECT anon_38.key, anon_38.n, coalesce(CAST((anon_3.counts -> '8' ->> anon_38.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{BLOOD_GROUP,RH_FACTOR,HEALTH_GROUP,PHYSICAL_EDUCATION_GROUP}' AS TEXT[])) WITH ORDINALITY AS anon_38(key, n)) AS anon_35)
          ELSE '[]' END,
          'null'),
        ',"stale":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.attached THEN anon_39.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.attached THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_40.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_40.n),
                        ']') AS json
                      FROM (
                        SELECT anon_41.n, CAST(date_trunc('month', CAST(anon_41.until AS TIMESTAMP)) AS DATE) AS month, anon_41.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_41.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1009' -> anon_39.key) ->> (CAST(anon_41.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
              SELECT anon_42.key, anon_42.n, coalesce(CAST((anon_3.counts -> '9' ->> anon_42.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{HEALTH_GROUP,PHYSICAL_EDUCATION_GROUP}' AS TEXT[])) WITH ORDINALITY AS anon_42(key, n)) AS anon_39)
          ELSE '[]' END,
          'null'),
        ',"bloodGroups":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.attached THEN anon_43.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.attached THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_44.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_44.n),
                        ']') AS json
                      FROM (
                        SELECT anon_45.n, CAST(date_trunc('month', CAST(anon_45.until AS TIMESTAMP)) AS DATE) AS month, anon_45.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_45.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1010' -> anon_43.key) ->> (CAST(anon_45.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
              SELECT anon_46.key, anon_46.n, coalesce(CAST((anon_3.counts -> '10' ->> anon_46.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_46(key, n)) AS anon_43)
          ELSE '[]' END,
          'null'),
        ',"vaccinations":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.attached THEN anon_47.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.attached THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_48.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_48.n),
                        ']') AS json
                      FROM (
                        SELECT anon_49.n, CAST(date_trunc('month', CAST(anon_49.until AS TIMESTAMP)) AS DATE) AS month, anon_49.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_49.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1011' -> anon_47.key) ->> (CAST(anon_49.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_49(until, n)) AS anon_48)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_47.n),
              ']') AS json
            FROM (
              SELECT anon_50.key, anon_50.n, coalesce(CAST((anon_3.counts -> '11' ->> anon_50.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{DUE,OVERDUE,DONE,REFUSED,EXEMPT}' AS TEXT[])) WITH ORDINALITY AS anon_50(key, n)) AS anon_47)
          ELSE '[]' END,
          'null'),
        ',"vaccinationCoverage":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.attached THEN anon_51.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.attached THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_52.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_52.n),
                        ']') AS json
                      FROM (
                        SELECT anon_53.n, CAST(date_trunc('month', CAST(anon_53.until AS TIMESTAMP)) AS DATE) AS month, anon_53.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_53.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1012' -> anon_51.key) ->> (CAST(anon_53.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_53(until, n)) AS anon_52)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_51.n),
              ']') AS json
            FROM (
              SELECT anon_54.key, anon_54.n, coalesce(CAST((anon_3.counts -> '12' ->> anon_54.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(array(
                  SELECT jsonb_object_keys(anon_3.counts -> '12') COLLATE "C"
                  ORDER BY 1)) WITH ORDINALITY AS anon_54(key, n)) AS anon_51)
          ELSE '[]' END,
          'null'),
        ',"afterHospital":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN anon_2.attached THEN anon_55.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN anon_2.attached THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN anon_2.attached THEN anon_56.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_56.n),
                        ']') AS json
                      FROM (
                        SELECT anon_57.n, CAST(date_trunc('month', CAST(anon_57.until AS TIMESTAMP)) AS DATE) AS month, anon_57.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_57.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1013' -> anon_55.key) ->> (CAST(anon_57.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_57(until, n)) AS anon_56)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_55.n),
              ']') AS json
            FROM (
              SELECT anon_58.key, anon_58.n, coalesce(CAST((anon_3.counts -> '13' ->> anon_58.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{MONTH,UNSEEN}' AS TEXT[])) WITH ORDINALITY AS anon_58(key, n)) AS anon_55)
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
            OR assignment_1.valid_to >= $3::DATE)))) AS attached OFFSET 0) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT (WITH base_1 AS MATERIALIZED (
        SELECT child_1.id, child_1.birth_date, child_1.sex, child_1.id AS child_id, anon_59.blood_group_status, anon_59.rh_factor_status, anon_59.health_group_status, anon_59.health_group_value, anon_59.health_group_effective_at, anon_59.physical_education_group_status, anon_59.physical_education_group_effective_at, anon_59.vaccination_due_on, anon_59.examination_due_on, ((
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
          SELECT passport_1.blood_group_status, passport_1.rh_factor_status, passport_1.health_group_status, passport_1.health_group_value, passport_1.health_group_effective_at, passport_1.physical_education_group_status, passport_1.physical_education_group_effective_at, passport_1.vaccination_due_on, passport_1.examination_due_on
          FROM passport AS passport_1
          WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_59 ON true
        WHERE child_1.district_id = district_1.id
        AND anon_2.attached
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))), base_2 AS MATERIALIZED (
        SELECT anon_60.counted_id, array_agg(anon_60.value
          ORDER BY anon_60.day, anon_60.recorded_at DESC, anon_60.fact) FILTER (WHERE anon_60.kind = 'HEALTH_GROUP'
          AND anon_60.edge = 0) AS health_group_before, array_agg(anon_60.value
          ORDER BY anon_60.day, anon_60.recorded_at DESC, anon_60.fact) FILTER (WHERE anon_60.kind = 'HEALTH_GROUP'
          AND anon_60.edge > 0) AS health_group_stated, array_agg(anon_60.edge
          ORDER BY anon_60.day, anon_60.recorded_at DESC, anon_60.fact) FILTER (WHERE anon_60.kind = 'HEALTH_GROUP'
          AND anon_60.edge > 0) AS health_group_edges
        FROM (
          SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_61.fact, anon_61.kind, anon_61.value, anon_61.recorded_at, anon_61.day, anon_61.edge
          FROM base_1 JOIN LATERAL (
            SELECT fact_1.id AS fact, fact_1.kind, fact_1.value, fact_1.recorded_at, CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) AS day, width_bucket(fact_1.effective_at, (
                SELECT month_midnights.value
                FROM month_midnights)) AS edge
            FROM fact AS fact_1
            WHERE fact_1.child_id = base_1.child_id
            AND (fact_1.state = 'CURRENT'
              OR fact_1.amendment_labels IS NOT NULL
              AND NOT any_within(fact_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND (cardinality(fact_1.labels) = 0
              OR (fact_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
            AND fact_1.kind IN ('HEALTH_GROUP')
            AND fact_1.effective_at < ((
                SELECT month_midnights.value
                FROM month_midnights))[11] OFFSET 0) AS anon_61 ON true OFFSET 0) AS anon_60 GROUP BY anon_60.counted_id), base_3 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_63.birth_date, anon_63.statement, anon_63.disease, anon_63.chronic, anon_63.restated, anon_63.icd10, anon_63.stated_on, anon_63.began
        FROM base_1 JOIN LATERAL (
          SELECT base_1.birth_date, condition_1.id AS statement, condition_1.disease, condition_1.chronic, condition_1.restated, condition_1.icd10, condition_1.stated_on, coalesce(condition_1.since, condition_1.stated_on) AS began
          FROM condition AS condition_1
          WHERE condition_1.child_id = base_1.child_id
          AND (condition_1.state = 'CURRENT'
            OR condition_1.amendment_labels IS NOT NULL
            AND NOT any_within(condition_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(condition_1.labels) = 0
            OR (condition_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_63 ON true), base_4 AS MATERIALIZED (
        SELECT anon_64.counted_id, anon_64.counted_months, anon_64.birth_date, anon_64.stated_on, anon_64.began, icd10_chapter(anon_64.icd10) AS key
        FROM (
          SELECT base_3.counted_id, base_3.counted_months, base_3.birth_date, base_3.stated_on, base_3.began, base_3.icd10
          FROM base_3
          WHERE NOT base_3.restated
          UNION ALL SELECT anon_65.counted_id, anon_65.counted_months, anon_65.birth_date, anon_65.stated_on, anon_65.began, anon_65.icd10
          FROM (
            SELECT base_3.counted_id, base_3.counted_months, base_3.birth_date, base_3.stated_on, CASE
            WHEN base_3.chronic THEN min(base_3.began) OVER (PARTITION BY base_3.counted_id, base_3.disease, base_3.chronic)
            ELSE base_3.began END AS began, first_value(base_3.icd10) OVER (PARTITION BY base_3.counted_id, base_3.disease, base_3.chronic
              ORDER BY base_3.stated_on DESC, base_3.statement DESC) AS icd10
            FROM base_3
            WHERE base_3.restated) AS anon_65) AS anon_64
        WHERE anon_64.icd10 IS NOT NULL), base_5 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_66.status, anon_66.since, anon_66.until, anon_66.last_visit, anon_66.visit_due_on
        FROM base_1 JOIN LATERAL (
          SELECT observation_1.status, observation_1.since, observation_1.until, observation_1.last_visit, observation_1.visit_due_on
          FROM observation AS observation_1
          WHERE observation_1.child_id = base_1.child_id
          AND (observation_1.state = 'CURRENT'
            OR observation_1.amendment_labels IS NOT NULL
            AND NOT any_within(observation_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(observation_1.labels) = 0
            OR (observation_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_66 ON true), base_6 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_67.status, anon_67.until, anon_67.last_visit, anon_67.visit_due_on, anon_67.over
        FROM base_1 JOIN LATERAL (
          SELECT observation_2.status, observation_2.until, observation_2.last_visit, observation_2.visit_due_on, (
            SELECT min(medical_document_1.date)
            FROM medical_document AS medical_document_1
            WHERE medical_document_1.child_id = observation_2.child_id
            AND medical_document_1.id = ANY (coalesce(medical_document_2.amendments, ARRAY[medical_document_2.replaced_by_id]))
            AND (cardinality(medical_document_1.labels) = 0
              OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))) AS over
          FROM observation AS observation_2 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = observation_2.child_id
          AND medical_document_2.id = observation_2.document_id
          WHERE observation_2.child_id = base_1.child_id
          AND observation_2.state = 'SUPERSEDED'
          AND NOT (observation_2.amendment_labels IS NOT NULL
            AND NOT any_within(observation_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(observation_2.labels) = 0
            OR (observation_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_67 ON true) SELECT jsonb_object_agg(anon_68.number, anon_68.cells)
      FROM (
        SELECT anon_69.number, jsonb_object_agg(anon_69.key, anon_69.n) AS cells
        FROM (
          SELECT anon_70.number, anon_70.key, to_jsonb(sum(anon_71.n)) AS n
          FROM (
            SELECT concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(base_1.birth_date, (
                  SELECT ages.value
                  FROM ages)) + 1],
              ' ', base_1.sex) AS key_1, coalesce(base_1.health_group_value,
              'UNKNOWN') AS key_2, base_1.blood_group_status AS key_10, count(*) AS n
            FROM base_1 GROUP BY 1, 2, 3) AS anon_71 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_71.key_1 AS key
            UNION ALL SELECT 2 AS number, anon_71.key_2 AS key
            UNION ALL SELECT 10 AS number, anon_71.key_10 AS key) AS anon_70 ON true
          WHERE anon_70.key IS NOT NULL GROUP BY anon_70.number, anon_70.key
          UNION ALL SELECT 1001 AS number, anon_72.key, to_jsonb(ARRAY[coalesce(sum(anon_72.n) FILTER (WHERE anon_72.months & 1 > 0), 0), coalesce(sum(anon_72.n) FILTER (WHERE anon_72.months & 2 > 0), 0), coalesce(sum(anon_72.n) FILTER (WHERE anon_72.months & 4 > 0), 0), coalesce(sum(anon_72.n) FILTER (WHERE anon_72.months & 8 > 0), 0), coalesce(sum(anon_72.n) FILTER (WHERE anon_72.months & 16 > 0), 0), coalesce(sum(anon_72.n) FILTER (WHERE anon_72.months & 32 > 0), 0), coalesce(sum(anon_72.n) FILTER (WHERE anon_72.months & 64 > 0), 0), coalesce(sum(anon_72.n) FILTER (WHERE anon_72.months & 128 > 0), 0), coalesce(sum(anon_72.n) FILTER (WHERE anon_72.months & 256 > 0), 0), coalesce(sum(anon_72.n) FILTER (WHERE anon_72.months & 512 > 0), 0), coalesce(sum(anon_72.n) FILTER (WHERE anon_72.months & 1024 > 0), 0), coalesce(sum(anon_72.n) FILTER (WHERE anon_72.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_73.key, anon_73.months, CAST(sum(anon_73.n) AS BIGINT) AS n
            FROM (
              SELECT anon_74.id, anon_75.key, bit_or(greatest((1 << width_bucket(anon_75.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_75.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_74.months) AS months, max(anon_74.n) AS n
              FROM (
                SELECT anon_76.birth_date, anon_76.sex, anon_76.months, anon_76.n, row_number() OVER () AS id
                FROM (
                  SELECT base_1.birth_date, base_1.sex, base_1.months, count(*) AS n
                  FROM base_1 GROUP BY 1, 2, 3) AS anon_76) AS anon_74 JOIN LATERAL (
                SELECT anon_77.key, anon_77.since, anon_77.until
                FROM unnest(ARRAY[concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(anon_74.birth_date, (
                        SELECT ages_before.value
                        FROM ages_before)) + 1],
                    ' ', anon_74.sex), concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(anon_74.birth_date, (
                        SELECT ages.value
                        FROM ages)) + 1],
                    ' ', anon_74.sex)], ARRAY[CAST('-infinity' AS DATE), CASE
                  WHEN (date_part('day', CAST(anon_74.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_74.birth_date, (
                              SELECT ages.value
                              FROM ages)) + 1] * INTERVAL '1 year') AS DATE)) < date_part('day', anon_74.birth_date)) THEN CAST(anon_74.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_74.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(anon_74.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_74.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) END], ARRAY[CASE
                  WHEN (date_part('day', CAST(anon_74.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_74.birth_date, (
                              SELECT ages.value
                              FROM ages)) + 1] * INTERVAL '1 year') AS DATE)) < date_part('day', anon_74.birth_date)) THEN CAST(anon_74.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_74.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(anon_74.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_74.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) END - 1, CAST('infinity' AS DATE)]) WITH ORDINALITY AS anon_77(key, since, until, n) OFFSET 0) AS anon_75 ON true
              WHERE anon_75.key IS NOT NULL GROUP BY anon_74.id, anon_75.key) AS anon_73
            WHERE anon_73.months > 0 GROUP BY anon_73.key, anon_73.months) AS anon_72 GROUP BY anon_72.key
          UNION ALL SELECT 1002 AS number, anon_78.key, to_jsonb(ARRAY[coalesce(sum(anon_78.n) FILTER (WHERE anon_78.months & 1 > 0), 0), coalesce(sum(anon_78.n) FILTER (WHERE anon_78.months & 2 > 0), 0), coalesce(sum(anon_78.n) FILTER (WHERE anon_78.months & 4 > 0), 0), coalesce(sum(anon_78.n) FILTER (WHERE anon_78.months & 8 > 0), 0), coalesce(sum(anon_78.n) FILTER (WHERE anon_78.months & 16 > 0), 0), coalesce(sum(anon_78.n) FILTER (WHERE anon_78.months & 32 > 0), 0), coalesce(sum(anon_78.n) FILTER (WHERE anon_78.months & 64 > 0), 0), coalesce(sum(anon_78.n) FILTER (WHERE anon_78.months & 128 > 0), 0), coalesce(sum(anon_78.n) FILTER (WHERE anon_78.months & 256 > 0), 0), coalesce(sum(anon_78.n) FILTER (WHERE anon_78.months & 512 > 0), 0), coalesce(sum(anon_78.n) FILTER (WHERE anon_78.months & 1024 > 0), 0), coalesce(sum(anon_78.n) FILTER (WHERE anon_78.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_79.key, anon_79.months, CAST(sum(anon_79.n) AS BIGINT) AS n
            FROM (
              SELECT anon_80.id, anon_81.key, bit_or(anon_81.months & anon_80.months) AS months, max(anon_80.n) AS n
              FROM (
                SELECT anon_82.first, anon_82.stated, anon_82.edges, anon_82.known, anon_82.months, anon_82.n, row_number() OVER () AS id
                FROM (
                  SELECT base_2.health_group_before[cardinality(base_2.health_group_before)] AS first, base_2.health_group_stated AS stated, base_2.health_group_edges AS edges, coalesce(base_1.health_group_value,
                    'UNKNOWN') AS known, base_1.months, count(*) AS n
                  FROM base_1
                  LEFT OUTER JOIN base_2 ON base_2.counted_id = base_1.id GROUP BY 1, 2, 3, 4, 5) AS anon_82) AS anon_80 JOIN LATERAL (
                SELECT anon_83.key, (1 << anon_83.over) - (1 << anon_83.since) AS months
                FROM unnest(ARRAY[coalesce(anon_80.first,
                    'UNKNOWN')] || anon_80.stated || ARRAY[anon_80.known], ARRAY[0] || anon_80.edges || ARRAY[11], anon_80.edges || ARRAY[11] || ARRAY[12]) WITH ORDINALITY AS anon_83(key, since, over, n) OFFSET 0) AS anon_81 ON true
              WHERE anon_81.key IS NOT NULL GROUP BY anon_80.id, anon_81.key) AS anon_79
            WHERE anon_79.months > 0 GROUP BY anon_79.key, anon_79.months) AS anon_78 GROUP BY anon_78.key
          UNION ALL SELECT 3 AS number, anon_84.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_85.counted_id AS id, anon_85.key
            FROM (
              SELECT base_4.counted_id, base_4.counted_months, base_4.key
              FROM base_4
              WHERE base_4.began >= (
                SELECT year.value
                FROM year)
              AND base_4.began <= $3::DATE
              AND CASE
              WHEN (date_part('day', CAST(base_4.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', base_4.birth_date)) THEN CAST(base_4.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
              ELSE CAST(base_4.birth_date + (0 * INTERVAL '1 year') AS DATE) END <= $3::DATE
              AND CASE
              WHEN (date_part('day', CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', base_4.birth_date)) THEN CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
              ELSE CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE) END > $3::DATE) AS anon_85) AS anon_84
          WHERE anon_84.key IS NOT NULL GROUP BY anon_84.key
          UNION ALL SELECT 1003 AS number, anon_86.key, to_jsonb(ARRAY[coalesce(sum(anon_86.n) FILTER (WHERE anon_86.months & 1 > 0), 0), coalesce(sum(anon_86.n) FILTER (WHERE anon_86.months & 2 > 0), 0), coalesce(sum(anon_86.n) FILTER (WHERE anon_86.months & 4 > 0), 0), coalesce(sum(anon_86.n) FILTER (WHERE anon_86.months & 8 > 0), 0), coalesce(sum(anon_86.n) FILTER (WHERE anon_86.months & 16 > 0), 0), coalesce(sum(anon_86.n) FILTER (WHERE anon_86.months & 32 > 0), 0), coalesce(sum(anon_86.n) FILTER (WHERE anon_86.months & 64 > 0), 0), coalesce(sum(anon_86.n) FILTER (WHERE anon_86.months & 128 > 0), 0), coalesce(sum(anon_86.n) FILTER (WHERE anon_86.months & 256 > 0), 0), coalesce(sum(anon_86.n) FILTER (WHERE anon_86.months & 512 > 0), 0), coalesce(sum(anon_86.n) FILTER (WHERE anon_86.months & 1024 > 0), 0), coalesce(sum(anon_86.n) FILTER (WHERE anon_86.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_87.key, anon_87.months, count(*) AS n
            FROM (
              SELECT anon_88.counted_id AS id, anon_88.key, bit_or(greatest((1 << width_bucket(anon_88.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_88.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_88.counted_months) AS months
              FROM (
                SELECT base_4.counted_id, base_4.counted_months, base_4.key, greatest(base_4.began, CASE
                  WHEN (date_part('day', CAST(base_4.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', base_4.birth_date)) THEN CAST(base_4.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(base_4.birth_date + (0 * INTERVAL '1 year') AS DATE) END) AS since, least((CAST(date_trunc('month', CAST(base_4.began AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1), CASE
                  WHEN (date_part('day', CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', base_4.birth_date)) THEN CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE) END - 1) AS until
                FROM base_4
                WHERE base_4.began >= (
                  SELECT months_begin.value
                  FROM months_begin)) AS anon_88
              WHERE anon_88.key IS NOT NULL GROUP BY anon_88.counted_id, anon_88.key) AS anon_87
            WHERE anon_87.months > 0 GROUP BY anon_87.key, anon_87.months) AS anon_86 GROUP BY anon_86.key
          UNION ALL SELECT 2003 AS number, anon_89.key, to_jsonb(ARRAY[coalesce(sum(anon_89.n) FILTER (WHERE anon_89.months & 1 > 0), 0), coalesce(sum(anon_89.n) FILTER (WHERE anon_89.months & 2 > 0), 0), coalesce(sum(anon_89.n) FILTER (WHERE anon_89.months & 4 > 0), 0), coalesce(sum(anon_89.n) FILTER (WHERE anon_89.months & 8 > 0), 0), coalesce(sum(anon_89.n) FILTER (WHERE anon_89.months & 16 > 0), 0), coalesce(sum(anon_89.n) FILTER (WHERE anon_89.months & 32 > 0), 0), coalesce(sum(anon_89.n) FILTER (WHERE anon_89.months & 64 > 0), 0), coalesce(sum(anon_89.n) FILTER (WHERE anon_89.months & 128 > 0), 0), coalesce(sum(anon_89.n) FILTER (WHERE anon_89.months & 256 > 0), 0), coalesce(sum(anon_89.n) FILTER (WHERE anon_89.months & 512 > 0), 0), coalesce(sum(anon_89.n) FILTER (WHERE anon_89.months & 1024 > 0), 0), coalesce(sum(anon_89.n) FILTER (WHERE anon_89.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_90.key, anon_90.months, count(*) AS n
            FROM (
              SELECT '' AS key, greatest((1 << width_bucket(CASE
                    WHEN (date_part('day', CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
                    ELSE CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE) END - 1, (
                      SELECT months.value
                      FROM months))) - (1 << width_bucket(CASE
                    WHEN (date_part('day', CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                    ELSE CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE) END - 1, (
                      SELECT months.value
                      FROM months))), 0) & base_1.months AS months
              FROM base_1) AS anon_90
            WHERE anon_90.months > 0 GROUP BY anon_90.key, anon_90.months) AS anon_89 GROUP BY anon_89.key
          UNION ALL SELECT 4 AS number, anon_91.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_92.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_93.key
              FROM social_status AS social_status_1 JOIN unnest(ARRAY['ANY', social_status_1.kind]) WITH ORDINALITY AS anon_93(key, n) ON true
              WHERE social_status_1.child_id = base_1.child_id
              AND (social_status_1.state = 'CURRENT'
                OR social_status_1.amendment_labels IS NOT NULL
                AND NOT any_within(social_status_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(social_status_1.labels) = 0
                OR (social_status_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
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
                'REFUGEE') OFFSET 0) AS anon_92 ON true) AS anon_91
          WHERE anon_91.key IS NOT NULL GROUP BY anon_91.key
          UNION ALL SELECT 1004 AS number, anon_94.key, to_jsonb(ARRAY[coalesce(sum(anon_94.n) FILTER (WHERE anon_94.months & 1 > 0), 0), coalesce(sum(anon_94.n) FILTER (WHERE anon_94.months & 2 > 0), 0), coalesce(sum(anon_94.n) FILTER (WHERE anon_94.months & 4 > 0), 0), coalesce(sum(anon_94.n) FILTER (WHERE anon_94.months & 8 > 0), 0), coalesce(sum(anon_94.n) FILTER (WHERE anon_94.months & 16 > 0), 0), coalesce(sum(anon_94.n) FILTER (WHERE anon_94.months & 32 > 0), 0), coalesce(sum(anon_94.n) FILTER (WHERE anon_94.months & 64 > 0), 0), coalesce(sum(anon_94.n) FILTER (WHERE anon_94.months & 128 > 0), 0), coalesce(sum(anon_94.n) FILTER (WHERE anon_94.months & 256 > 0), 0), coalesce(sum(anon_94.n) FILTER (WHERE anon_94.months & 512 > 0), 0), coalesce(sum(anon_94.n) FILTER (WHERE anon_94.months & 1024 > 0), 0), coalesce(sum(anon_94.n) FILTER (WHERE anon_94.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_95.key, anon_95.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_96.key, bit_or(greatest((1 << width_bucket(anon_96.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_96.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_97.key, anon_97.since, anon_97.until
                FROM social_status AS social_status_2 JOIN unnest(ARRAY['ANY', social_status_2.kind], ARRAY[coalesce(social_status_2.valid_from, CAST('-infinity' AS DATE)), coalesce(social_status_2.valid_from, CAST('-infinity' AS DATE))], ARRAY[coalesce(social_status_2.valid_to, CAST('infinity' AS DATE)), coalesce(social_status_2.valid_to, CAST('infinity' AS DATE))]) WITH ORDINALITY AS anon_97(key, since, until, n) ON true
                WHERE social_status_2.child_id = base_1.child_id
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
                  'REFUGEE') OFFSET 0) AS anon_96 ON true
              WHERE anon_96.key IS NOT NULL GROUP BY base_1.id, anon_96.key) AS anon_95
            WHERE anon_95.months > 0 GROUP BY anon_95.key, anon_95.months) AS anon_94 GROUP BY anon_94.key
          UNION ALL SELECT 5 AS number, anon_98.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_99.counted_id AS id, anon_99.key
            FROM (
              SELECT anon_100.counted_id, anon_100.counted_months, anon_100.key
              FROM (
                SELECT base_5.counted_id, base_5.counted_months, anon_101.key
                FROM base_5 JOIN unnest(ARRAY[CASE
                  WHEN (base_5.status = 'ACTIVE') THEN 'OBSERVED'
                  ELSE NULL END, CASE
                  WHEN (base_5.since >= (
                      SELECT year.value
                      FROM year)
                    AND base_5.since <= $3::DATE) THEN 'TAKEN'
                  ELSE NULL END, CASE
                  WHEN (base_5.last_visit >= (
                      SELECT year.value
                      FROM year)
                    AND base_5.last_visit <= $3::DATE) THEN 'SEEN'
                  ELSE NULL END, CASE
                  WHEN (base_5.status = 'ACTIVE'
                    AND base_5.visit_due_on < $3::DATE) THEN 'OVERDUE'
                  ELSE NULL END]) WITH ORDINALITY AS anon_101(key, n) ON true
                UNION ALL SELECT base_6.counted_id, base_6.counted_months,
                'SEEN' AS key
                FROM base_6
                WHERE base_6.last_visit >= (
                  SELECT year.value
                  FROM year)
                AND base_6.last_visit <= $3::DATE
                AND (CAST(date_trunc('month', CAST(base_6.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_6.over) AS anon_100) AS anon_99) AS anon_98
          WHERE anon_98.key IS NOT NULL GROUP BY anon_98.key
          UNION ALL SELECT 1005 AS number, anon_102.key, to_jsonb(ARRAY[coalesce(sum(anon_102.n) FILTER (WHERE anon_102.months & 1 > 0), 0), coalesce(sum(anon_102.n) FILTER (WHERE anon_102.months & 2 > 0), 0), coalesce(sum(anon_102.n) FILTER (WHERE anon_102.months & 4 > 0), 0), coalesce(sum(anon_102.n) FILTER (WHERE anon_102.months & 8 > 0), 0), coalesce(sum(anon_102.n) FILTER (WHERE anon_102.months & 16 > 0), 0), coalesce(sum(anon_102.n) FILTER (WHERE anon_102.months & 32 > 0), 0), coalesce(sum(anon_102.n) FILTER (WHERE anon_102.months & 64 > 0), 0), coalesce(sum(anon_102.n) FILTER (WHERE anon_102.months & 128 > 0), 0), coalesce(sum(anon_102.n) FILTER (WHERE anon_102.months & 256 > 0), 0), coalesce(sum(anon_102.n) FILTER (WHERE anon_102.months & 512 > 0), 0), coalesce(sum(anon_102.n) FILTER (WHERE anon_102.months & 1024 > 0), 0), coalesce(sum(anon_102.n) FILTER (WHERE anon_102.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_103.key, anon_103.months, count(*) AS n
            FROM (
              SELECT anon_104.counted_id AS id, anon_104.key, bit_or(greatest((1 << width_bucket(anon_104.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_104.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_104.counted_months) AS months
              FROM (
                SELECT anon_105.counted_id, anon_105.counted_months, anon_105.key, anon_105.since, anon_105.until
                FROM (
                  SELECT base_5.counted_id, base_5.counted_months, anon_106.key, anon_106.since, anon_106.until
                  FROM base_5 JOIN unnest(ARRAY['OBSERVED',
                    'OVERDUE',
                    'TAKEN',
                    'SEEN'], ARRAY[CASE
                    WHEN (base_5.status = 'ACTIVE') THEN least(coalesce(base_5.since, CAST('-infinity' AS DATE)), $3::DATE)
                    ELSE coalesce(base_5.since, CAST('-infinity' AS DATE)) END, base_5.visit_due_on + 1, base_5.since, base_5.last_visit], ARRAY[CASE
                    WHEN (base_5.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (base_5.until IS NOT NULL) THEN least(base_5.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END, CASE
                    WHEN (base_5.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (base_5.until IS NOT NULL) THEN least(base_5.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END, (CAST(date_trunc('month', CAST(base_5.since AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1), (CAST(date_trunc('month', CAST(base_5.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1)]) WITH ORDINALITY AS anon_106(key, since, until, n) ON true
                  UNION ALL SELECT base_6.counted_id, base_6.counted_months, anon_107.key, anon_107.since, anon_107.until
                  FROM base_6 JOIN unnest(ARRAY[CASE
                    WHEN (base_6.status = 'ACTIVE') THEN 'OVERDUE'
                    ELSE NULL END, CASE
                    WHEN ((CAST(date_trunc('month', CAST(base_6.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_6.over) THEN 'SEEN'
                    ELSE NULL END], ARRAY[base_6.visit_due_on + 1, base_6.last_visit], ARRAY[least(base_6.over, base_6.until, $3::DATE) - 1, (CAST(date_trunc('month', CAST(base_6.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1)]) WITH ORDINALITY AS anon_107(key, since, until, n) ON true
                  WHERE base_6.over IS NOT NULL
                  AND anon_107.key IS NOT NULL) AS anon_105) AS anon_104
              WHERE anon_104.key IS NOT NULL GROUP BY anon_104.counted_id, anon_104.key) AS anon_103
            WHERE anon_103.months > 0 GROUP BY anon_103.key, anon_103.months) AS anon_102 GROUP BY anon_102.key
          UNION ALL SELECT 6 AS number, anon_108.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_109.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_110.key
              FROM LATERAL (
                SELECT array((
                    SELECT CAST(examination_due_1.status AS TEXT)
                    FROM examination_due AS examination_due_1
                    WHERE examination_due_1.child_id = base_1.child_id
                    AND (examination_due_1.state = 'CURRENT'
                      OR examination_due_1.amendment_labels IS NOT NULL
                      AND NOT any_within(examination_due_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND (cardinality(examination_due_1.labels) = 0
                      OR (examination_due_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND examination_due_1.starts_on <= $3::DATE
                    AND examination_due_1.ends_on >= $3::DATE)) AS statuses OFFSET 0) AS anon_111 JOIN unnest(ARRAY[CASE
                WHEN (base_1.examination_due_on <= $3::DATE) THEN 'DUE'
                ELSE NULL END, CASE
                WHEN ('OVERDUE' = ANY (anon_111.statuses)) THEN 'OVERDUE'
                ELSE NULL END, CASE
                WHEN ('DONE' = ANY (anon_111.statuses)) THEN 'DONE'
                ELSE NULL END]) WITH ORDINALITY AS anon_110(key, n) ON true OFFSET 0) AS anon_109 ON true) AS anon_108
          WHERE anon_108.key IS NOT NULL GROUP BY anon_108.key
          UNION ALL SELECT 1006 AS number, anon_112.key, to_jsonb(ARRAY[coalesce(sum(anon_112.n) FILTER (WHERE anon_112.months & 1 > 0), 0), coalesce(sum(anon_112.n) FILTER (WHERE anon_112.months & 2 > 0), 0), coalesce(sum(anon_112.n) FILTER (WHERE anon_112.months & 4 > 0), 0), coalesce(sum(anon_112.n) FILTER (WHERE anon_112.months & 8 > 0), 0), coalesce(sum(anon_112.n) FILTER (WHERE anon_112.months & 16 > 0), 0), coalesce(sum(anon_112.n) FILTER (WHERE anon_112.months & 32 > 0), 0), coalesce(sum(anon_112.n) FILTER (WHERE anon_112.months & 64 > 0), 0), coalesce(sum(anon_112.n) FILTER (WHERE anon_112.months & 128 > 0), 0), coalesce(sum(anon_112.n) FILTER (WHERE anon_112.months & 256 > 0), 0), coalesce(sum(anon_112.n) FILTER (WHERE anon_112.months & 512 > 0), 0), coalesce(sum(anon_112.n) FILTER (WHERE anon_112.months & 1024 > 0), 0), coalesce(sum(anon_112.n) FILTER (WHERE anon_112.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_113.key, anon_113.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_114.key, bit_or(greatest((1 << width_bucket(anon_114.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_114.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_115.key, anon_115.since, anon_115.until
                FROM (
                  SELECT anon_116.key, $3::DATE AS since, CAST('infinity' AS DATE) AS until
                  FROM (
                    SELECT anon_117.key
                    FROM LATERAL (
                      SELECT array((
                          SELECT CAST(examination_due_2.status AS TEXT)
                          FROM examination_due AS examination_due_2
                          WHERE examination_due_2.child_id = base_1.child_id
                          AND (examination_due_2.state = 'CURRENT'
                            OR examination_due_2.amendment_labels IS NOT NULL
                            AND NOT any_within(examination_due_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                          AND (cardinality(examination_due_2.labels) = 0
                            OR (examination_due_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                          AND examination_due_2.starts_on <= $3::DATE
                          AND examination_due_2.ends_on >= $3::DATE)) AS statuses OFFSET 0) AS anon_118 JOIN unnest(ARRAY[CASE
                      WHEN (base_1.examination_due_on <= $3::DATE) THEN 'DUE'
                      ELSE NULL END, CASE
                      WHEN ('OVERDUE' = ANY (anon_118.statuses)) THEN 'OVERDUE'
                      ELSE NULL END, CASE
                      WHEN ('DONE' = ANY (anon_118.statuses)) THEN 'DONE'
                      ELSE NULL END]) WITH ORDINALITY AS anon_117(key, n) ON true) AS anon_116
                  UNION ALL SELECT anon_119.key, anon_119.since, anon_119.until
                  FROM (
                    SELECT examination_due_3.status, examination_due_3.starts_on AS since, examination_due_3.overdue_after AS late, examination_due_3.ends_on AS until, CASE
                    WHEN (examination_due_3.status = 'DONE') THEN least(coalesce((
                          SELECT min(examination_1.date)
                          FROM examination AS examination_1
                          WHERE examination_1.child_id = base_1.child_id
                          AND (examination_1.state = 'CURRENT'
                            OR examination_1.amendment_labels IS NOT NULL
                            AND NOT any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                          AND (cardinality(examination_1.labels) = 0
                            OR (examination_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                          AND examination_1.document_id = examination_due_3.document_id), $3::DATE), $3::DATE)
                    ELSE NULL END AS made
                    FROM examination_due AS examination_due_3
                    WHERE examination_due_3.child_id = base_1.child_id
                    AND (examination_due_3.state = 'CURRENT'
                      OR examination_due_3.amendment_labels IS NOT NULL
                      AND NOT any_within(examination_due_3.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND (cardinality(examination_due_3.labels) = 0
                      OR (examination_due_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND examination_due_3.starts_on <= $3::DATE
                    AND examination_due_3.ends_on >= ((
                        SELECT months.value
                        FROM months))[1]) AS anon_120 JOIN unnest(ARRAY['DUE',
                    'OVERDUE',
                    'DONE'], ARRAY[anon_120.since, greatest(anon_120.since, anon_120.late + 1), greatest(anon_120.since, anon_120.made)], ARRAY[least(anon_120.until, least(anon_120.made, $3::DATE) - 1), least(anon_120.until, least(anon_120.made, $3::DATE) - 1), least(anon_120.until, $3::DATE - 1)]) WITH ORDINALITY AS anon_119(key, since, until, n) ON true
                  WHERE anon_119.key != 'DONE'
                  OR anon_120.made IS NOT NULL) AS anon_115 OFFSET 0) AS anon_114 ON true
              WHERE anon_114.key IS NOT NULL GROUP BY base_1.id, anon_114.key) AS anon_113
            WHERE anon_113.months > 0 GROUP BY anon_113.key, anon_113.months) AS anon_112 GROUP BY anon_112.key
          UNION ALL SELECT 7 AS number, anon_121.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_122.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_123.key
              FROM (
                SELECT 'ANY' AS key, medical_document_3.date AS day
                FROM medical_document AS medical_document_3
                WHERE medical_document_3.child_id = base_1.child_id
                AND (cardinality(medical_document_3.labels) = 0
                  OR (medical_document_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND medical_document_3.setting IN ('INPATIENT')
                AND CASE
                WHEN (medical_document_3.status = 'AMENDED'
                  AND medical_document_3.amendment_labels IS NOT NULL
                  AND NOT any_within(medical_document_3.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                ELSE medical_document_3.status END = 'REGISTERED'
                UNION ALL SELECT icd10_chapter(condition_2.icd10) AS key, medical_document_4.date AS day
                FROM medical_document AS medical_document_4 JOIN condition AS condition_2 ON condition_2.document_id = medical_document_4.id
                WHERE medical_document_4.child_id = base_1.child_id
                AND (cardinality(medical_document_4.labels) = 0
                  OR (medical_document_4.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND medical_document_4.setting IN ('INPATIENT')
                AND CASE
                WHEN (medical_document_4.status = 'AMENDED'
                  AND medical_document_4.amendment_labels IS NOT NULL
                  AND NOT any_within(medical_document_4.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                ELSE medical_document_4.status END = 'REGISTERED'
                AND condition_2.child_id = base_1.child_id
                AND (condition_2.state = 'CURRENT'
                  OR condition_2.amendment_labels IS NOT NULL
                  AND NOT any_within(condition_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND (cardinality(condition_2.labels) = 0
                  OR (condition_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND condition_2.icd10 IS NOT NULL) AS anon_123
              WHERE anon_123.day >= (
                SELECT year.value
                FROM year)
              AND anon_123.day <= $3::DATE OFFSET 0) AS anon_122 ON true) AS anon_121
          WHERE anon_121.key IS NOT NULL GROUP BY anon_121.key
          UNION ALL SELECT 1007 AS number, anon_124.key, to_jsonb(ARRAY[coalesce(sum(anon_124.n) FILTER (WHERE anon_124.months & 1 > 0), 0), coalesce(sum(anon_124.n) FILTER (WHERE anon_124.months & 2 > 0), 0), coalesce(sum(anon_124.n) FILTER (WHERE anon_124.months & 4 > 0), 0), coalesce(sum(anon_124.n) FILTER (WHERE anon_124.months & 8 > 0), 0), coalesce(sum(anon_124.n) FILTER (WHERE anon_124.months & 16 > 0), 0), coalesce(sum(anon_124.n) FILTER (WHERE anon_124.months & 32 > 0), 0), coalesce(sum(anon_124.n) FILTER (WHERE anon_124.months & 64 > 0), 0), coalesce(sum(anon_124.n) FILTER (WHERE anon_124.months & 128 > 0), 0), coalesce(sum(anon_124.n) FILTER (WHERE anon_124.months & 256 > 0), 0), coalesce(sum(anon_124.n) FILTER (WHERE anon_124.months & 512 > 0), 0), coalesce(sum(anon_124.n) FILTER (WHERE anon_124.months & 1024 > 0), 0), coalesce(sum(anon_124.n) FILTER (WHERE anon_124.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_125.key, anon_125.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_126.key, bit_or(greatest((1 << width_bucket(anon_126.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_126.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_127.key, anon_127.day AS since, (CAST(date_trunc('month', CAST(anon_127.day AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                FROM (
                  SELECT 'ANY' AS key, medical_document_5.date AS day
                  FROM medical_document AS medical_document_5
                  WHERE medical_document_5.child_id = base_1.child_id
                  AND (cardinality(medical_document_5.labels) = 0
                    OR (medical_document_5.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND medical_document_5.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_5.status = 'AMENDED'
                    AND medical_document_5.amendment_labels IS NOT NULL
                    AND NOT any_within(medical_document_5.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                  ELSE medical_document_5.status END = 'REGISTERED'
                  UNION ALL SELECT icd10_chapter(condition_3.icd10) AS key, medical_document_6.date AS day
                  FROM medical_document AS medical_document_6 JOIN condition AS condition_3 ON condition_3.document_id = medical_document_6.id
                  WHERE medical_document_6.child_id = base_1.child_id
                  AND (cardinality(medical_document_6.labels) = 0
                    OR (medical_document_6.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND medical_document_6.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_6.status = 'AMENDED'
                    AND medical_document_6.amendment_labels IS NOT NULL
                    AND NOT any_within(medical_document_6.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                  ELSE medical_document_6.status END = 'REGISTERED'
                  AND condition_3.child_id = base_1.child_id
                  AND (condition_3.state = 'CURRENT'
                    OR condition_3.amendment_labels IS NOT NULL
                    AND NOT any_within(condition_3.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(condition_3.labels) = 0
                    OR (condition_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND condition_3.icd10 IS NOT NULL) AS anon_127 OFFSET 0) AS anon_126 ON true
              WHERE anon_126.key IS NOT NULL GROUP BY base_1.id, anon_126.key) AS anon_125
            WHERE anon_125.months > 0 GROUP BY anon_125.key, anon_125.months) AS anon_124 GROUP BY anon_124.key
          UNION ALL SELECT 8 AS number, anon_128.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_129.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_130.key
              FROM unnest(ARRAY[CASE
                WHEN (base_1.blood_group_status = 'CONFLICTING') THEN 'BLOOD_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.rh_factor_status = 'CONFLICTING') THEN 'RH_FACTOR'
                ELSE NULL END, CASE
                WHEN (base_1.health_group_status = 'CONFLICTING') THEN 'HEALTH_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.physical_education_group_status = 'CONFLICTING') THEN 'PHYSICAL_EDUCATION_GROUP'
                ELSE NULL END]) WITH ORDINALITY AS anon_130(key, n) OFFSET 0) AS anon_129 ON true) AS anon_128
          WHERE anon_128.key IS NOT NULL GROUP BY anon_128.key
          UNION ALL SELECT 1008 AS number, anon_131.key, to_jsonb(ARRAY[coalesce(sum(anon_131.n) FILTER (WHERE anon_131.months & 1 > 0), 0), coalesce(sum(anon_131.n) FILTER (WHERE anon_131.months & 2 > 0), 0), coalesce(sum(anon_131.n) FILTER (WHERE anon_131.months & 4 > 0), 0), coalesce(sum(anon_131.n) FILTER (WHERE anon_131.months & 8 > 0), 0), coalesce(sum(anon_131.n) FILTER (WHERE anon_131.months & 16 > 0), 0), coalesce(sum(anon_131.n) FILTER (WHERE anon_131.months & 32 > 0), 0), coalesce(sum(anon_131.n) FILTER (WHERE anon_131.months & 64 > 0), 0), coalesce(sum(anon_131.n) FILTER (WHERE anon_131.months & 128 > 0), 0), coalesce(sum(anon_131.n) FILTER (WHERE anon_131.months & 256 > 0), 0), coalesce(sum(anon_131.n) FILTER (WHERE anon_131.months & 512 > 0), 0), coalesce(sum(anon_131.n) FILTER (WHERE anon_131.months & 1024 > 0), 0), coalesce(sum(anon_131.n) FILTER (WHERE anon_131.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_132.key, anon_132.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_133.key, bit_or(greatest((1 << width_bucket(anon_133.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_133.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_134.key, anon_134.since, anon_134.until
                FROM (
                  SELECT anon_135.key, $3::DATE AS since, CAST('infinity' AS DATE) AS until
                  FROM (
                    SELECT anon_136.key
                    FROM unnest(ARRAY[CASE
                      WHEN (base_1.blood_group_status = 'CONFLICTING') THEN 'BLOOD_GROUP'
                      ELSE NULL END, CASE
                      WHEN (base_1.rh_factor_status = 'CONFLICTING') THEN 'RH_FACTOR'
                      ELSE NULL END, CASE
                      WHEN (base_1.health_group_status = 'CONFLICTING') THEN 'HEALTH_GROUP'
                      ELSE NULL END, CASE
                      WHEN (base_1.physical_education_group_status = 'CONFLICTING') THEN 'PHYSICAL_EDUCATION_GROUP'
                      ELSE NULL END]) WITH ORDINALITY AS anon_136(key, n)) AS anon_135
                  UNION ALL SELECT fact_conflict_1.kind AS key, CAST(fact_conflict_1.opened_at AT TIME ZONE 'Europe/Moscow' AS DATE) AS since, least(coalesce(CAST(fact_conflict_1.resolved_at AT TIME ZONE 'Europe/Moscow' AS DATE), $3::DATE), $3::DATE) - 1 AS until
                  FROM fact_conflict AS fact_conflict_1
                  WHERE fact_conflict_1.child_id = base_1.child_id
                  AND fact_conflict_1.kind IN ('BLOOD_GROUP',
                    'RH_FACTOR',
                    'HEALTH_GROUP',
                    'PHYSICAL_EDUCATION_GROUP')) AS anon_134 OFFSET 0) AS anon_133 ON true
              WHERE anon_133.key IS NOT NULL GROUP BY base_1.id, anon_133.key) AS anon_132
            WHERE anon_132.months > 0 GROUP BY anon_132.key, anon_132.months) AS anon_131 GROUP BY anon_131.key
          UNION ALL SELECT 9 AS number, anon_137.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_138.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_139.key
              FROM unnest(ARRAY[CASE
                WHEN (base_1.health_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'HEALTH_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.physical_education_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'PHYSICAL_EDUCATION_GROUP'
                ELSE NULL END]) WITH ORDINALITY AS anon_139(key, n) OFFSET 0) AS anon_138 ON true) AS anon_137
          WHERE anon_137.key IS NOT NULL GROUP BY anon_137.key
          UNION ALL SELECT 1009 AS number, anon_140.key, to_jsonb(ARRAY[coalesce(sum(anon_140.n) FILTER (WHERE anon_140.months & 1 > 0), 0), coalesce(sum(anon_140.n) FILTER (WHERE anon_140.months & 2 > 0), 0), coalesce(sum(anon_140.n) FILTER (WHERE anon_140.months & 4 > 0), 0), coalesce(sum(anon_140.n) FILTER (WHERE anon_140.months & 8 > 0), 0), coalesce(sum(anon_140.n) FILTER (WHERE anon_140.months & 16 > 0), 0), coalesce(sum(anon_140.n) FILTER (WHERE anon_140.months & 32 > 0), 0), coalesce(sum(anon_140.n) FILTER (WHERE anon_140.months & 64 > 0), 0), coalesce(sum(anon_140.n) FILTER (WHERE anon_140.months & 128 > 0), 0), coalesce(sum(anon_140.n) FILTER (WHERE anon_140.months & 256 > 0), 0), coalesce(sum(anon_140.n) FILTER (WHERE anon_140.months & 512 > 0), 0), coalesce(sum(anon_140.n) FILTER (WHERE anon_140.months & 1024 > 0), 0), coalesce(sum(anon_140.n) FILTER (WHERE anon_140.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_141.key, anon_141.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_142.key, bit_or(greatest((1 << width_bucket(anon_142.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_142.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_143.key, anon_143.since, anon_143.until
                FROM (
                  SELECT anon_144.key, $3::DATE AS since, CAST('infinity' AS DATE) AS until
                  FROM (
                    SELECT anon_145.key
                    FROM unnest(ARRAY[CASE
                      WHEN (base_1.health_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'HEALTH_GROUP'
                      ELSE NULL END, CASE
                      WHEN (base_1.physical_education_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'PHYSICAL_EDUCATION_GROUP'
                      ELSE NULL END]) WITH ORDINALITY AS anon_145(key, n)) AS anon_144
                  UNION ALL SELECT 'HEALTH_GROUP' AS key, CAST(anon_146.day + INTERVAL '1 year' AS DATE) + 1 AS since, anon_146.over - 1 AS until
                  FROM (
                    SELECT array_agg(fact_2.value
                      ORDER BY CAST(fact_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_2.recorded_at DESC, fact_2.id) AS values, array_agg(least(CAST(fact_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), $3::DATE)
                      ORDER BY CAST(fact_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_2.recorded_at DESC, fact_2.id) AS days
                    FROM fact AS fact_2
                    WHERE fact_2.child_id = base_1.child_id
                    AND (fact_2.state = 'CURRENT'
                      OR fact_2.amendment_labels IS NOT NULL
                      AND NOT any_within(fact_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND (cardinality(fact_2.labels) = 0
                      OR (fact_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND fact_2.kind = 'HEALTH_GROUP'
                    AND fact_2.effective_at IS NOT NULL) AS anon_147 JOIN unnest(anon_147.days, anon_147.days[2:] || ARRAY[$3::DATE]) WITH ORDINALITY AS anon_146(day, over, n) ON true
                  WHERE anon_146.day IS NOT NULL
                  UNION ALL SELECT 'PHYSICAL_EDUCATION_GROUP' AS key, CAST(anon_148.day + INTERVAL '1 year' AS DATE) + 1 AS since, anon_148.over - 1 AS until
                  FROM (
                    SELECT array_agg(fact_3.value
                      ORDER BY CAST(fact_3.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_3.recorded_at DESC, fact_3.id) AS values, array_agg(least(CAST(fact_3.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), $3::DATE)
                      ORDER BY CAST(fact_3.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_3.recorded_at DESC, fact_3.id) AS days
                    FROM fact AS fact_3
                    WHERE fact_3.child_id = base_1.child_id
                    AND (fact_3.state = 'CURRENT'
                      OR fact_3.amendment_labels IS NOT NULL
                      AND NOT any_within(fact_3.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND (cardinality(fact_3.labels) = 0
                      OR (fact_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND fact_3.kind = 'PHYSICAL_EDUCATION_GROUP'
                    AND fact_3.effective_at IS NOT NULL) AS anon_149 JOIN unnest(anon_149.days, anon_149.days[2:] || ARRAY[$3::DATE]) WITH ORDINALITY AS anon_148(day, over, n) ON true
                  WHERE anon_148.day IS NOT NULL) AS anon_143 OFFSET 0) AS anon_142 ON true
              WHERE anon_142.key IS NOT NULL GROUP BY base_1.id, anon_142.key) AS anon_141
            WHERE anon_141.months > 0 GROUP BY anon_141.key, anon_141.months) AS anon_140 GROUP BY anon_140.key
          UNION ALL SELECT 1010 AS number, anon_150.key, to_jsonb(ARRAY[coalesce(sum(anon_150.n) FILTER (WHERE anon_150.months & 1 > 0), 0), coalesce(sum(anon_150.n) FILTER (WHERE anon_150.months & 2 > 0), 0), coalesce(sum(anon_150.n) FILTER (WHERE anon_150.months & 4 > 0), 0), coalesce(sum(anon_150.n) FILTER (WHERE anon_150.months & 8 > 0), 0), coalesce(sum(anon_150.n) FILTER (WHERE anon_150.months & 16 > 0), 0), coalesce(sum(anon_150.n) FILTER (WHERE anon_150.months & 32 > 0), 0), coalesce(sum(anon_150.n) FILTER (WHERE anon_150.months & 64 > 0), 0), coalesce(sum(anon_150.n) FILTER (WHERE anon_150.months & 128 > 0), 0), coalesce(sum(anon_150.n) FILTER (WHERE anon_150.months & 256 > 0), 0), coalesce(sum(anon_150.n) FILTER (WHERE anon_150.months & 512 > 0), 0), coalesce(sum(anon_150.n) FILTER (WHERE anon_150.months & 1024 > 0), 0), coalesce(sum(anon_150.n) FILTER (WHERE anon_150.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_151.key, anon_151.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_152.key, bit_or(greatest((1 << width_bucket(anon_152.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_152.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_153.key, anon_153.since, anon_153.until
                FROM (
                  SELECT anon_154.key, anon_154.since, anon_154.until
                  FROM (
                    SELECT min(CAST(fact_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE)) AS first, min(CAST(fact_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE)) FILTER (WHERE fact_4.provisional_until IS NULL
                      AND fact_4.source_rank <= 3) AS sure
                    FROM fact AS fact_4
                    WHERE fact_4.child_id = base_1.child_id
                    AND (fact_4.state = 'CURRENT'
                      OR fact_4.amendment_labels IS NOT NULL
                      AND NOT any_within(fact_4.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND (cardinality(fact_4.labels) = 0
                      OR (fact_4.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND fact_4.kind = 'BLOOD_GROUP' OFFSET 0) AS anon_155 JOIN (
                    SELECT array_agg(CAST(fact_conflict_2.opened_at AT TIME ZONE 'Europe/Moscow' AS DATE)
                      ORDER BY fact_conflict_2.id) AS opened, array_agg(coalesce(CAST(fact_conflict_2.resolved_at AT TIME ZONE 'Europe/Moscow' AS DATE), CAST('infinity' AS DATE))
                      ORDER BY fact_conflict_2.id) AS over
                    FROM fact_conflict AS fact_conflict_2
                    WHERE fact_conflict_2.child_id = base_1.child_id
                    AND fact_conflict_2.kind = 'BLOOD_GROUP' OFFSET 0) AS anon_156 ON true JOIN unnest(ARRAY['UNKNOWN',
                    'PROVISIONAL',
                    'CONFIRMED', base_1.blood_group_status], ARRAY[CAST('-infinity' AS DATE), anon_155.first, anon_155.sure, $3::DATE], ARRAY[coalesce(anon_155.first, $3::DATE) - 1, least(coalesce(anon_155.sure, $3::DATE) - 1, $3::DATE - 1), $3::DATE - 1, CAST('infinity' AS DATE)]) WITH ORDINALITY AS anon_154(key, since, until, n) ON true
                  WHERE anon_156.opened IS NULL
                  UNION ALL SELECT CASE
                  WHEN (CAST(anon_157.day AS DATE) = $3::DATE) THEN base_1.blood_group_status
                  WHEN (EXISTS (
                      SELECT 1
                      FROM unnest(anon_156.opened, anon_156.over) WITH ORDINALITY AS anon_158(opened, over, n)
                      WHERE anon_158.opened <= CAST(anon_157.day AS DATE)
                      AND anon_158.over > CAST(anon_157.day AS DATE))) THEN 'CONFLICTING'
                  WHEN (anon_155.sure <= CAST(anon_157.day AS DATE)) THEN 'CONFIRMED'
                  WHEN (anon_155.first <= CAST(anon_157.day AS DATE)) THEN 'PROVISIONAL'
                  ELSE 'UNKNOWN' END AS key, CAST(anon_157.day AS DATE) AS since, CAST(anon_157.day AS DATE) AS until
                  FROM (
                    SELECT min(CAST(fact_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE)) AS first, min(CAST(fact_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE)) FILTER (WHERE fact_4.provisional_until IS NULL
                      AND fact_4.source_rank <= 3) AS sure
                    FROM fact AS fact_4
                    WHERE fact_4.child_id = base_1.child_id
                    AND (fact_4.state = 'CURRENT'
                      OR fact_4.amendment_labels IS NOT NULL
                      AND NOT any_within(fact_4.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND (cardinality(fact_4.labels) = 0
                      OR (fact_4.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND fact_4.kind = 'BLOOD_GROUP' OFFSET 0) AS anon_155 JOIN (
                    SELECT array_agg(CAST(fact_conflict_2.opened_at AT TIME ZONE 'Europe/Moscow' AS DATE)
                      ORDER BY fact_conflict_2.id) AS opened, array_agg(coalesce(CAST(fact_conflict_2.resolved_at AT TIME ZONE 'Europe/Moscow' AS DATE), CAST('infinity' AS DATE))
                      ORDER BY fact_conflict_2.id) AS over
                    FROM fact_conflict AS fact_conflict_2
                    WHERE fact_conflict_2.child_id = base_1.child_id
                    AND fact_conflict_2.kind = 'BLOOD_GROUP' OFFSET 0) AS anon_156 ON true JOIN unnest((
                      SELECT months.value
                      FROM months)) WITH ORDINALITY AS anon_157(day, n) ON true
                  WHERE anon_156.opened IS NOT NULL) AS anon_153 OFFSET 0) AS anon_152 ON true
              WHERE anon_152.key IS NOT NULL GROUP BY base_1.id, anon_152.key) AS anon_151
            WHERE anon_151.months > 0 GROUP BY anon_151.key, anon_151.months) AS anon_150 GROUP BY anon_150.key
          UNION ALL SELECT 11 AS number, anon_159.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_160.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_161.key
              FROM LATERAL (
                SELECT array((
                    SELECT CAST(vaccination_due_1.status AS TEXT)
                    FROM vaccination_due AS vaccination_due_1
                    WHERE vaccination_due_1.child_id = base_1.child_id
                    AND (vaccination_due_1.state = 'CURRENT'
                      OR vaccination_due_1.amendment_labels IS NOT NULL
                      AND NOT any_within(vaccination_due_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND (cardinality(vaccination_due_1.labels) = 0
                      OR (vaccination_due_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))))) AS statuses OFFSET 0) AS anon_162 JOIN unnest(ARRAY[CASE
                WHEN (base_1.vaccination_due_on <= $3::DATE) THEN 'DUE'
                ELSE NULL END, CASE
                WHEN ('OVERDUE' = ANY (anon_162.statuses)) THEN 'OVERDUE'
                ELSE NULL END, CASE
                WHEN (cardinality(anon_162.statuses) > 0
                  AND NOT (anon_162.statuses && CAST('{DUE,OVERDUE,REFUSED,EXEMPT_TEMPORARY,EXEMPT_PERMANENT}' AS TEXT[]))) THEN 'DONE'
                ELSE NULL END, CASE
                WHEN ('REFUSED' = ANY (anon_162.statuses)) THEN 'REFUSED'
                ELSE NULL END, CASE
                WHEN (anon_162.statuses && CAST('{EXEMPT_TEMPORARY,EXEMPT_PERMANENT}' AS TEXT[])) THEN 'EXEMPT'
                ELSE NULL END]) WITH ORDINALITY AS anon_161(key, n) ON true OFFSET 0) AS anon_160 ON true) AS anon_159
          WHERE anon_159.key IS NOT NULL GROUP BY anon_159.key
          UNION ALL SELECT 1011 AS number, anon_163.key, to_jsonb(ARRAY[coalesce(sum(anon_163.n) FILTER (WHERE anon_163.months & 1 > 0), 0), coalesce(sum(anon_163.n) FILTER (WHERE anon_163.months & 2 > 0), 0), coalesce(sum(anon_163.n) FILTER (WHERE anon_163.months & 4 > 0), 0), coalesce(sum(anon_163.n) FILTER (WHERE anon_163.months & 8 > 0), 0), coalesce(sum(anon_163.n) FILTER (WHERE anon_163.months & 16 > 0), 0), coalesce(sum(anon_163.n) FILTER (WHERE anon_163.months & 32 > 0), 0), coalesce(sum(anon_163.n) FILTER (WHERE anon_163.months & 64 > 0), 0), coalesce(sum(anon_163.n) FILTER (WHERE anon_163.months & 128 > 0), 0), coalesce(sum(anon_163.n) FILTER (WHERE anon_163.months & 256 > 0), 0), coalesce(sum(anon_163.n) FILTER (WHERE anon_163.months & 512 > 0), 0), coalesce(sum(anon_163.n) FILTER (WHERE anon_163.months & 1024 > 0), 0), coalesce(sum(anon_163.n) FILTER (WHERE anon_163.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_164.key, anon_164.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_165.key, bit_or(anon_165.months & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_166.key, CAST(anon_166.months AS INTEGER) AS months
                FROM LATERAL (
                  SELECT coalesce(bit_or((CASE
                        WHEN (anon_168.past IS NOT NULL) THEN (CAST(CAST(translate(anon_168.past,
                                '-DENORdeor',
                                '0000100010') AS BIT(11)) AS INTEGER) >> anon_168.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_168.status IN ('OVERDUE')) THEN anon_168.now
                        ELSE 0 END)), 0) AS overdue, coalesce(bit_or((CASE
                        WHEN (anon_168.past IS NOT NULL) THEN (CAST(CAST(translate(anon_168.past,
                                '-DENORdeor',
                                '0000010001') AS BIT(11)) AS INTEGER) >> anon_168.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_168.status IN ('REFUSED')) THEN anon_168.now
                        ELSE 0 END)), 0) AS refused, coalesce(bit_or((CASE
                        WHEN (anon_168.past IS NOT NULL) THEN (CAST(CAST(translate(anon_168.past,
                                '-DENORdeor',
                                '0010000100') AS BIT(11)) AS INTEGER) >> anon_168.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_168.status IN ('EXEMPT_TEMPORARY',
                            'EXEMPT_PERMANENT')) THEN anon_168.now
                        ELSE 0 END)), 0) AS exempt, coalesce(bit_or((CASE
                        WHEN (anon_168.past IS NOT NULL) THEN (CAST(CAST(translate(anon_168.past,
                                '-DENORdeor',
                                '0110111111') AS BIT(11)) AS INTEGER) >> anon_168.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_168.status IN ('DUE',
                            'OVERDUE',
                            'REFUSED',
                            'EXEMPT_TEMPORARY',
                            'EXEMPT_PERMANENT')) THEN anon_168.now
                        ELSE 0 END)), 0) AS open, count(*) AS n
                  FROM (
                    SELECT CAST(vaccination_due_2.status AS TEXT) AS status, vaccination_due_2.past, vaccination_due_2.due_on, CAST(coalesce(vaccination_due_2.past_until + 1, $3::DATE) AS DATE) AS since, greatest(11 - width_bucket(coalesce(vaccination_due_2.past_until, CAST('-infinity' AS DATE)), ((
                            SELECT months.value
                            FROM months))), 0) AS ago, greatest((1 << width_bucket(CAST('infinity' AS DATE), (
                            SELECT months.value
                            FROM months))) - (1 << width_bucket(coalesce(vaccination_due_2.past_until + 1, $3::DATE) - 1, (
                            SELECT months.value
                            FROM months))), 0) AS now
                    FROM vaccination_due AS vaccination_due_2
                    WHERE vaccination_due_2.child_id = base_1.child_id
                    AND (vaccination_due_2.state = 'CURRENT'
                      OR vaccination_due_2.amendment_labels IS NOT NULL
                      AND NOT any_within(vaccination_due_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND (cardinality(vaccination_due_2.labels) = 0
                      OR (vaccination_due_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_168 OFFSET 0) AS anon_167 JOIN LATERAL (
                  SELECT coalesce(bit_or((CASE
                        WHEN (anon_170.past IS NOT NULL) THEN (CAST(CAST(translate(anon_170.past,
                                '-DENORdeor',
                                '0111110000') AS BIT(11)) AS INTEGER) >> anon_170.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_170.due_on IS NOT NULL) THEN greatest((1 << width_bucket(CAST('infinity' AS DATE), (
                                SELECT months.value
                                FROM months))) - (1 << width_bucket(greatest(anon_170.since, anon_170.due_on) - 1, (
                                SELECT months.value
                                FROM months))), 0)
                        ELSE 0 END)), 0) AS months
                  FROM (
                    SELECT CAST(vaccination_due_3.status AS TEXT) AS status, vaccination_due_3.past, vaccination_due_3.due_on, CAST(coalesce(vaccination_due_3.past_until + 1, $3::DATE) AS DATE) AS since, greatest(11 - width_bucket(coalesce(vaccination_due_3.past_until, CAST('-infinity' AS DATE)), ((
                            SELECT months.value
                            FROM months))), 0) AS ago, greatest((1 << width_bucket(CAST('infinity' AS DATE), (
                            SELECT months.value
                            FROM months))) - (1 << width_bucket(coalesce(vaccination_due_3.past_until + 1, $3::DATE) - 1, (
                            SELECT months.value
                            FROM months))), 0) AS now
                    FROM vaccination_due AS vaccination_due_3
                    WHERE vaccination_due_3.child_id = base_1.id
                    AND vaccination_due_3.labels = CAST('{}' AS TEXT[]) OFFSET 0) AS anon_170 OFFSET 0) AS anon_169 ON true JOIN unnest(ARRAY['DUE',
                  'DONE',
                  'OVERDUE',
                  'REFUSED',
                  'EXEMPT'], ARRAY[(coalesce(anon_169.months, 0) & 2047 | CASE
                    WHEN (base_1.vaccination_due_on <= $3::DATE) THEN 2048
                    ELSE 0 END), CASE
                  WHEN (anon_167.n > 0) THEN (4095 & ~ anon_167.open)
                  ELSE NULL END, anon_167.overdue, anon_167.refused, anon_167.exempt]) WITH ORDINALITY AS anon_166(key, months, n) ON true
                WHERE anon_166.months > 0 OFFSET 0) AS anon_165 ON true
              WHERE anon_165.key IS NOT NULL GROUP BY base_1.id, anon_165.key) AS anon_164
            WHERE anon_164.months > 0 GROUP BY anon_164.key, anon_164.months) AS anon_163 GROUP BY anon_163.key
          UNION ALL SELECT 12 AS number, anon_171.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_172.key
            FROM base_1 JOIN LATERAL (
              SELECT vaccination_due_4.vaccine_group AS key
              FROM vaccination_due AS vaccination_due_4
              WHERE vaccination_due_4.child_id = base_1.child_id
              AND (vaccination_due_4.state = 'CURRENT'
                OR vaccination_due_4.amendment_labels IS NOT NULL
                AND NOT any_within(vaccination_due_4.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(vaccination_due_4.labels) = 0
                OR (vaccination_due_4.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND CAST(vaccination_due_4.status AS TEXT) IN ('DONE',
                'IMMUNE') OFFSET 0) AS anon_172 ON true) AS anon_171
          WHERE anon_171.key IS NOT NULL GROUP BY anon_171.key
          UNION ALL SELECT 1012 AS number, anon_173.key, to_jsonb(ARRAY[coalesce(sum(anon_173.n) FILTER (WHERE anon_173.months & 1 > 0), 0), coalesce(sum(anon_173.n) FILTER (WHERE anon_173.months & 2 > 0), 0), coalesce(sum(anon_173.n) FILTER (WHERE anon_173.months & 4 > 0), 0), coalesce(sum(anon_173.n) FILTER (WHERE anon_173.months & 8 > 0), 0), coalesce(sum(anon_173.n) FILTER (WHERE anon_173.months & 16 > 0), 0), coalesce(sum(anon_173.n) FILTER (WHERE anon_173.months & 32 > 0), 0), coalesce(sum(anon_173.n) FILTER (WHERE anon_173.months & 64 > 0), 0), coalesce(sum(anon_173.n) FILTER (WHERE anon_173.months & 128 > 0), 0), coalesce(sum(anon_173.n) FILTER (WHERE anon_173.months & 256 > 0), 0), coalesce(sum(anon_173.n) FILTER (WHERE anon_173.months & 512 > 0), 0), coalesce(sum(anon_173.n) FILTER (WHERE anon_173.months & 1024 > 0), 0), coalesce(sum(anon_173.n) FILTER (WHERE anon_173.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_174.key, anon_174.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_175.key, bit_or(greatest((1 << width_bucket(anon_175.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_175.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT vaccination_due_5.vaccine_group AS key, least(coalesce(vaccination_due_5.last_dose_on, CAST('-infinity' AS DATE)), $3::DATE) AS since, CAST('infinity' AS DATE) AS until
                FROM vaccination_due AS vaccination_due_5
                WHERE vaccination_due_5.child_id = base_1.child_id
                AND (vaccination_due_5.state = 'CURRENT'
                  OR vaccination_due_5.amendment_labels IS NOT NULL
                  AND NOT any_within(vaccination_due_5.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND (cardinality(vaccination_due_5.labels) = 0
                  OR (vaccination_due_5.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                AND CAST(vaccination_due_5.status AS TEXT) IN ('DONE',
                  'IMMUNE') OFFSET 0) AS anon_175 ON true
              WHERE anon_175.key IS NOT NULL GROUP BY base_1.id, anon_175.key) AS anon_174
            WHERE anon_174.months > 0 GROUP BY anon_174.key, anon_174.months) AS anon_173 GROUP BY anon_173.key
          UNION ALL SELECT 13 AS number, anon_176.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_177.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_178.key
              FROM (
                SELECT anon_179.key, anon_179.since, anon_179.until
                FROM (
                  SELECT medical_document_7.date AS day, medical_document_7.date + 30 AS over, (
                    SELECT min(medical_document_8.date)
                    FROM medical_document AS medical_document_8
                    WHERE medical_document_8.child_id = base_1.child_id
                    AND (cardinality(medical_document_8.labels) = 0
                      OR (medical_document_8.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND medical_document_8.setting IN ('OUTPATIENT',
                      'HOME')
                    AND CASE
                    WHEN (medical_document_8.status = 'AMENDED'
                      AND medical_document_8.amendment_labels IS NOT NULL
                      AND NOT any_within(medical_document_8.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                    ELSE medical_document_8.status END = 'REGISTERED'
                    AND medical_document_8.date > medical_document_7.date) AS seen
                  FROM medical_document AS medical_document_7
                  WHERE medical_document_7.child_id = base_1.child_id
                  AND (cardinality(medical_document_7.labels) = 0
                    OR (medical_document_7.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND medical_document_7.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_7.status = 'AMENDED'
                    AND medical_document_7.amendment_labels IS NOT NULL
                    AND NOT any_within(medical_document_7.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                  ELSE medical_document_7.status END = 'REGISTERED'
                  AND medical_document_7.date + 30 >= ((
                      SELECT months.value
                      FROM months))[1]) AS anon_180 JOIN unnest(ARRAY['MONTH',
                  'UNSEEN'], ARRAY[anon_180.day, anon_180.day], ARRAY[anon_180.over, least(anon_180.over, anon_180.seen - 1)]) WITH ORDINALITY AS anon_179(key, since, until, n) ON true) AS anon_178
              WHERE anon_178.since <= $3::DATE
              AND anon_178.until >= $3::DATE OFFSET 0) AS anon_177 ON true) AS anon_176
          WHERE anon_176.key IS NOT NULL GROUP BY anon_176.key
          UNION ALL SELECT 1013 AS number, anon_181.key, to_jsonb(ARRAY[coalesce(sum(anon_181.n) FILTER (WHERE anon_181.months & 1 > 0), 0), coalesce(sum(anon_181.n) FILTER (WHERE anon_181.months & 2 > 0), 0), coalesce(sum(anon_181.n) FILTER (WHERE anon_181.months & 4 > 0), 0), coalesce(sum(anon_181.n) FILTER (WHERE anon_181.months & 8 > 0), 0), coalesce(sum(anon_181.n) FILTER (WHERE anon_181.months & 16 > 0), 0), coalesce(sum(anon_181.n) FILTER (WHERE anon_181.months & 32 > 0), 0), coalesce(sum(anon_181.n) FILTER (WHERE anon_181.months & 64 > 0), 0), coalesce(sum(anon_181.n) FILTER (WHERE anon_181.months & 128 > 0), 0), coalesce(sum(anon_181.n) FILTER (WHERE anon_181.months & 256 > 0), 0), coalesce(sum(anon_181.n) FILTER (WHERE anon_181.months & 512 > 0), 0), coalesce(sum(anon_181.n) FILTER (WHERE anon_181.months & 1024 > 0), 0), coalesce(sum(anon_181.n) FILTER (WHERE anon_181.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_182.key, anon_182.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_183.key, bit_or(greatest((1 << width_bucket(anon_183.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_183.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_184.key, anon_184.since, anon_184.until
                FROM (
                  SELECT medical_document_9.date AS day, medical_document_9.date + 30 AS over, (
                    SELECT min(medical_document_10.date)
                    FROM medical_document AS medical_document_10
                    WHERE medical_document_10.child_id = base_1.child_id
                    AND (cardinality(medical_document_10.labels) = 0
                      OR (medical_document_10.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND medical_document_10.setting IN ('OUTPATIENT',
                      'HOME')
                    AND CASE
                    WHEN (medical_document_10.status = 'AMENDED'
                      AND medical_document_10.amendment_labels IS NOT NULL
                      AND NOT any_within(medical_document_10.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                    ELSE medical_document_10.status END = 'REGISTERED'
                    AND medical_document_10.date > medical_document_9.date) AS seen
                  FROM medical_document AS medical_document_9
                  WHERE medical_document_9.child_id = base_1.child_id
                  AND (cardinality(medical_document_9.labels) = 0
                    OR (medical_document_9.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND medical_document_9.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_9.status = 'AMENDED'
                    AND medical_document_9.amendment_labels IS NOT NULL
                    AND NOT any_within(medical_document_9.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                  ELSE medical_document_9.status END = 'REGISTERED'
                  AND medical_document_9.date + 30 >= ((
                      SELECT months.value
                      FROM months))[1]) AS anon_185 JOIN unnest(ARRAY['MONTH',
                  'UNSEEN'], ARRAY[anon_185.day, anon_185.day], ARRAY[anon_185.over, least(anon_185.over, anon_185.seen - 1)]) WITH ORDINALITY AS anon_184(key, since, until, n) ON true OFFSET 0) AS anon_183 ON true
              WHERE anon_183.key IS NOT NULL GROUP BY base_1.id, anon_183.key) AS anon_182
            WHERE anon_182.months > 0 GROUP BY anon_182.key, anon_182.months) AS anon_181 GROUP BY anon_181.key
          UNION ALL SELECT 2000 AS number, anon_186.key, to_jsonb(ARRAY[coalesce(sum(anon_186.n) FILTER (WHERE anon_186.months & 1 > 0), 0), coalesce(sum(anon_186.n) FILTER (WHERE anon_186.months & 2 > 0), 0), coalesce(sum(anon_186.n) FILTER (WHERE anon_186.months & 4 > 0), 0), coalesce(sum(anon_186.n) FILTER (WHERE anon_186.months & 8 > 0), 0), coalesce(sum(anon_186.n) FILTER (WHERE anon_186.months & 16 > 0), 0), coalesce(sum(anon_186.n) FILTER (WHERE anon_186.months & 32 > 0), 0), coalesce(sum(anon_186.n) FILTER (WHERE anon_186.months & 64 > 0), 0), coalesce(sum(anon_186.n) FILTER (WHERE anon_186.months & 128 > 0), 0), coalesce(sum(anon_186.n) FILTER (WHERE anon_186.months & 256 > 0), 0), coalesce(sum(anon_186.n) FILTER (WHERE anon_186.months & 512 > 0), 0), coalesce(sum(anon_186.n) FILTER (WHERE anon_186.months & 1024 > 0), 0), coalesce(sum(anon_186.n) FILTER (WHERE anon_186.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_187.key, anon_187.months, count(*) AS n
            FROM (
              SELECT '' AS key, base_1.months
              FROM base_1) AS anon_187
            WHERE anon_187.months > 0 GROUP BY anon_187.key, anon_187.months) AS anon_186 GROUP BY anon_186.key) AS anon_69 GROUP BY anon_69.number) AS anon_68) AS counts, CAST(round(CAST((
            SELECT coalesce(sum(greatest((least(coalesce(attachment_1.valid_to, $3::DATE), $3::DATE, CASE
                      WHEN (date_part('day', CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
                      ELSE CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE) END - 1) - greatest(attachment_1.valid_from, (
                        SELECT year.value
                        FROM year), CASE
                      WHEN (date_part('day', CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                      ELSE CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) END)) + 1, 0)), 0)
            FROM attachment AS attachment_1 JOIN child AS child_2 ON child_2.id = attachment_1.child_id
            WHERE attachment_1.district_id = district_1.id
            AND attachment_1.valid_from <= $3::DATE
            AND coalesce(attachment_1.valid_to,
              'infinity') >= (
              SELECT year.value
              FROM year)
            AND attachment_1.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(($3::DATE - (
                SELECT year.value
                FROM year)) + 1, 0), 0)) AS INTEGER) AS denominator_3 OFFSET 0) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT (
      SELECT to_jsonb(ARRAY[coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 1 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 2 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 4 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 8 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 16 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 32 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 64 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 128 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 256 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 512 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 1024 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 2048 > 0), 0)])
      FROM (
        SELECT anon_189.key, anon_189.months, count(*) AS n
        FROM (
          SELECT '' AS key, bit_or(CASE
            WHEN (attachment_2.valid_to IS NULL
              AND attachment_2.valid_from <= ((
                  SELECT months.value
                  FROM months))[1]) THEN 4095
            ELSE greatest((1 << width_bucket(coalesce(attachment_2.valid_to, CAST('infinity' AS DATE)), (
                    SELECT months.value
                    FROM months))) - (1 << width_bucket(attachment_2.valid_from - 1, (
                    SELECT months.value
                    FROM months))), 0) END) AS months
          FROM attachment AS attachment_2
          WHERE attachment_2.district_id = district_1.id
          AND attachment_2.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])) GROUP BY attachment_2.child_id) AS anon_189
        WHERE anon_189.months > 0 GROUP BY anon_189.key, anon_189.months) AS anon_188) AS counts OFFSET 0) AS anon_6 ON true
  WHERE district_1.id = $5::UUID) AS anon_1 ON true
