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
  SELECT concat('{"code":', coalesce(json_of(district_1.code),
      'null'::json),
    ',"passport":', coalesce(CASE
      WHEN (anon_2.attached
        OR anon_2.organization) THEN concat('{"population":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN concat('{"attached":', coalesce(json_of(CASE
                WHEN (anon_2.attached
                  OR anon_2.organization) THEN coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0)
                ELSE NULL END),
              'null'::json),
            ',"trend":', coalesce(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN (
                SELECT concat('[', string_agg(concat('{"month":', coalesce(json_of(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_4.month
                          ELSE NULL END),
                        'null'::json),
                      ',"until":', coalesce(json_of(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_4.until
                          ELSE NULL END),
                        'null'::json),
                      ',"count":', coalesce(json_of(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_4.count
                          ELSE NULL END),
                        'null'::json),
                      ',"denominator":', coalesce(json_of(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_4.denominator
                          ELSE NULL END),
                        'null'::json),
                      ',"per1000":', coalesce(json_of(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN CAST(round(CAST(anon_4.count AS NUMERIC) * 1000 / nullif(anon_4.denominator, 0), 1) AS DOUBLE PRECISION)
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":false}'),
                    ','
                    ORDER BY anon_4.n),
                  ']') AS json
                FROM (
                  SELECT anon_5.n, CAST(date_trunc('month', CAST(anon_5.until AS TIMESTAMP)) AS DATE) AS month, anon_5.until, CAST(NULL AS INTEGER) AS denominator, coalesce(CAST(((anon_3.counts -> '4000' -> '') ->> (CAST(anon_5.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                  FROM unnest((
                      SELECT months.value
                      FROM months)) WITH ORDINALITY AS anon_5(until, n)) AS anon_4)
              ELSE '[]' END,
              'null'),
            ',"byAgeAndSex":', coalesce(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                            WHEN (anon_2.attached
                              OR anon_2.organization) THEN anon_6.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"trend":', coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN (
                          SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                    WHEN (anon_2.attached
                                      OR anon_2.organization) THEN anon_7.count
                                    ELSE NULL END),
                                  'null'::json),
                                '}'),
                              ','
                              ORDER BY anon_7.n),
                            ']') AS json
                          FROM (
                            SELECT anon_8.n, CAST(date_trunc('month', CAST(anon_8.until AS TIMESTAMP)) AS DATE) AS month, anon_8.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_8.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1001' -> anon_6.key) ->> (CAST(anon_8.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
                  SELECT anon_9.key, anon_9.n, coalesce(CAST((anon_3.counts -> '1' ->> anon_9.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
                  FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_9(key, n)) AS anon_6)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        ',"healthGroups":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_10.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_10.count
                      ELSE NULL END),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"month":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_11.month
                                ELSE NULL END),
                              'null'::json),
                            ',"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_11.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_11.denominator
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_11.n),
                        ']') AS json
                      FROM (
                        SELECT anon_12.n, CAST(date_trunc('month', CAST(anon_12.until AS TIMESTAMP)) AS DATE) AS month, anon_12.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_12.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1002' -> anon_10.key) ->> (CAST(anon_12.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
              SELECT anon_13.key, anon_13.n, coalesce(CAST((anon_3.counts -> '2' ->> anon_13.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_13(key, n)) AS anon_10)
          ELSE '[]' END,
          'null'),
        ',"morbidity":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_14.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_15.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_15.denominator
                                ELSE NULL END),
                              'null'::json),
                            ',"per1000":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN CAST(round(CAST(anon_15.count AS NUMERIC) * 1000 / nullif(anon_15.denominator, 0), 1) AS DOUBLE PRECISION)
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_15.n),
                        ']') AS json
                      FROM (
                        SELECT anon_16.n, CAST(date_trunc('month', CAST(anon_16.until AS TIMESTAMP)) AS DATE) AS month, anon_16.until, coalesce(CAST(((anon_3.counts -> '2003' -> '') ->> (CAST(anon_16.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1003' -> anon_14.key) ->> (CAST(anon_16.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
              SELECT anon_17.key, anon_17.n, coalesce(CAST((anon_3.counts -> '3' ->> anon_17.key) AS INTEGER), 0) AS count, anon_3.denominator_3 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_17(key, n)) AS anon_14)
          ELSE '[]' END,
          'null'),
        ',"socialServiceEligible":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_18.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_19.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_19.n),
                        ']') AS json
                      FROM (
                        SELECT anon_20.n, CAST(date_trunc('month', CAST(anon_20.until AS TIMESTAMP)) AS DATE) AS month, anon_20.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_20.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1004' -> anon_18.key) ->> (CAST(anon_20.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_20(until, n)) AS anon_19)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_18.n),
              ']') AS json
            FROM (
              SELECT anon_21.key, anon_21.n, coalesce(CAST((anon_3.counts -> '4' ->> anon_21.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_21(key, n)) AS anon_18)
          ELSE '[]' END,
          'null'),
        ',"dispensary":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_22.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_23.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_23.n),
                        ']') AS json
                      FROM (
                        SELECT anon_24.n, CAST(date_trunc('month', CAST(anon_24.until AS TIMESTAMP)) AS DATE) AS month, anon_24.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_24.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1005' -> anon_22.key) ->> (CAST(anon_24.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_24(until, n)) AS anon_23)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_22.n),
              ']') AS json
            FROM (
              SELECT anon_25.key, anon_25.n, coalesce(CAST((anon_3.counts -> '5' ->> anon_25.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{OBSERVED,TAKEN,SEEN,OVERDUE}' AS TEXT[])) WITH ORDINALITY AS anon_25(key, n)) AS anon_22)
          ELSE '[]' END,
          'null'),
        ',"examinations":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_26.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_27.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_27.n),
                        ']') AS json
                      FROM (
                        SELECT anon_28.n, CAST(date_trunc('month', CAST(anon_28.until AS TIMESTAMP)) AS DATE) AS month, anon_28.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_28.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1006' -> anon_26.key) ->> (CAST(anon_28.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_28(until, n)) AS anon_27)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_26.n),
              ']') AS json
            FROM (
              SELECT anon_29.key, anon_29.n, coalesce(CAST((anon_3.counts -> '6' ->> anon_29.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{DUE,OVERDUE,DONE}' AS TEXT[])) WITH ORDINALITY AS anon_29(key, n)) AS anon_26)
          ELSE '[]' END,
          'null'),
        ',"hospitalStays":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_30.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_31.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_31.n),
                        ']') AS json
                      FROM (
                        SELECT anon_32.n, CAST(date_trunc('month', CAST(anon_32.until AS TIMESTAMP)) AS DATE) AS month, anon_32.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_32.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1007' -> anon_30.key) ->> (CAST(anon_32.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_32(until, n)) AS anon_31)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_30.n),
              ']') AS json
            FROM (
              SELECT anon_33.key, anon_33.n, coalesce(CAST((anon_3.counts -> '7' ->> anon_33.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_33(key, n)) AS anon_30)
          ELSE '[]' END,
          'null'),
        ',"conflicts":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_34.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_35.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_35.n),
                        ']') AS json
                      FROM (
                        SELECT anon_36.n, CAST(date_trunc('month', CAST(anon_36.until AS TIMESTAMP)) AS DATE) AS month, anon_36.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_36.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1008' -> anon_34.key) ->> (CAST(anon_36.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_36(until, n)) AS anon_35)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_34.n),
              ']') AS json
            FROM (
              SELECT anon_37.key, anon_37.n, coalesce(CAST((anon_3.counts -> '8' ->> anon_37.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{BLOOD_GROUP,RH_FACTOR,HEALTH_GROUP,PHYSICAL_EDUCATION_GROUP}' AS TEXT[])) WITH ORDINALITY AS anon_37(key, n)) AS anon_34)
          ELSE '[]' END,
          'null'),
        ',"stale":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_38.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_39.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_39.n),
                        ']') AS json
                      FROM (
                        SELECT anon_40.n, CAST(date_trunc('month', CAST(anon_40.until AS TIMESTAMP)) AS DATE) AS month, anon_40.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_40.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1009' -> anon_38.key) ->> (CAST(anon_40.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_40(until, n)) AS anon_39)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_38.n),
              ']') AS json
            FROM (
              SELECT anon_41.key, anon_41.n, coalesce(CAST((anon_3.counts -> '9' ->> anon_41.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{HEALTH_GROUP,PHYSICAL_EDUCATION_GROUP}' AS TEXT[])) WITH ORDINALITY AS anon_41(key, n)) AS anon_38)
          ELSE '[]' END,
          'null'),
        ',"bloodGroups":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_42.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_43.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_43.n),
                        ']') AS json
                      FROM (
                        SELECT anon_44.n, CAST(date_trunc('month', CAST(anon_44.until AS TIMESTAMP)) AS DATE) AS month, anon_44.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_44.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1010' -> anon_42.key) ->> (CAST(anon_44.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_44(until, n)) AS anon_43)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_42.n),
              ']') AS json
            FROM (
              SELECT anon_45.key, anon_45.n, coalesce(CAST((anon_3.counts -> '10' ->> anon_45.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_45(key, n)) AS anon_42)
          ELSE '[]' END,
          'null'),
        ',"vaccinations":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_46.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_47.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_47.n),
                        ']') AS json
                      FROM (
                        SELECT anon_48.n, CAST(date_trunc('month', CAST(anon_48.until AS TIMESTAMP)) AS DATE) AS month, anon_48.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_48.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1011' -> anon_46.key) ->> (CAST(anon_48.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_48(until, n)) AS anon_47)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_46.n),
              ']') AS json
            FROM (
              SELECT anon_49.key, anon_49.n, coalesce(CAST((anon_3.counts -> '11' ->> anon_49.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{DUE,OVERDUE,DONE,REFUSED,EXEMPT}' AS TEXT[])) WITH ORDINALITY AS anon_49(key, n)) AS anon_46)
          ELSE '[]' END,
          'null'),
        ',"vaccinationCoverage":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_50.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_51.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_51.n),
                        ']') AS json
                      FROM (
                        SELECT anon_52.n, CAST(date_trunc('month', CAST(anon_52.until AS TIMESTAMP)) AS DATE) AS month, anon_52.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_52.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1012' -> anon_50.key) ->> (CAST(anon_52.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_52(until, n)) AS anon_51)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_50.n),
              ']') AS json
            FROM (
              SELECT anon_53.key, anon_53.n, coalesce(CAST((anon_3.counts -> '12' ->> anon_53.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(array(
                  SELECT jsonb_object_keys(anon_3.counts -> '12') COLLATE "C"
                  ORDER BY 1)) WITH ORDINALITY AS anon_53(key, n)) AS anon_50)
          ELSE '[]' END,
          'null'),
        ',"afterHospital":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_54.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_55.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_55.n),
                        ']') AS json
                      FROM (
                        SELECT anon_56.n, CAST(date_trunc('month', CAST(anon_56.until AS TIMESTAMP)) AS DATE) AS month, anon_56.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_56.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1013' -> anon_54.key) ->> (CAST(anon_56.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_56(until, n)) AS anon_55)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_54.n),
              ']') AS json
            FROM (
              SELECT anon_57.key, anon_57.n, coalesce(CAST((anon_3.counts -> '13' ->> anon_57.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{MONTH,UNSEEN}' AS TEXT[])) WITH ORDINALITY AS anon_57(key, n)) AS anon_54)
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
    SELECT (WITH base_1 AS MATERIALIZED (
        SELECT child_1.id, child_1.birth_date, child_1.sex, anon_58.blood_group_status, anon_58.rh_factor_status, anon_58.health_group_status, anon_58.health_group_value, anon_58.health_group_effective_at, anon_58.physical_education_group_status, anon_58.physical_education_group_effective_at, anon_58.vaccination_due_on, anon_58.examination_due_on, anon_2.attached AS holds_attached, anon_2.organization AS holds_organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_1
            WHERE appointment_1.child_id = child_1.id
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
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS holds_expected, child_1.id = ANY (array((
              SELECT break_glass_grant_1.child_id
              FROM break_glass_grant AS break_glass_grant_1
              WHERE break_glass_grant_1.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_1.closed_at IS NULL
              AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_1.role = $2::VARCHAR))) AS holds_break_glass, child_1.id = ANY (array((
              SELECT break_glass_grant_2.child_id
              FROM break_glass_grant AS break_glass_grant_2
              WHERE break_glass_grant_2.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_2.closed_at IS NULL
              AND break_glass_grant_2.expires_at > $4::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_2.role = $2::VARCHAR
              AND break_glass_grant_2.covers_labels))) AS holds_break_glass_labels, ((
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
          WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_58 ON true
        WHERE child_1.district_id = district_1.id
        AND (anon_2.attached
          OR anon_2.organization)
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_1.id), base_2 AS MATERIALIZED (
        SELECT anon_59.counted_id, string_agg(anon_59.mark,
          ','
          ORDER BY anon_59.kind, anon_59.edge) FILTER (WHERE anon_59.kind = 'HEALTH_GROUP') AS health_group
        FROM (
          SELECT DISTINCT ON (anon_60.counted_id, anon_60.kind, anon_60.edge) anon_60.counted_id, anon_60.kind, anon_60.edge, chr(65 + anon_60.edge) || anon_60.value AS mark
          FROM (
            SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_61.kind, anon_61.value, anon_61.edge, anon_61.day, anon_61.recorded_at, anon_61.fact
            FROM base_1 JOIN LATERAL (
              SELECT fact_1.kind, fact_1.value, width_bucket(fact_1.effective_at, (
                  SELECT month_midnights.value
                  FROM month_midnights)) AS edge, CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) AS day, fact_1.recorded_at, fact_1.id AS fact
              FROM fact AS fact_1
              WHERE fact_1.child_id = base_1.id
              AND (fact_1.state = 'CURRENT'
                OR fact_1.amendment_labels IS NOT NULL
                AND NOT (base_1.holds_break_glass_labels
                  AND any_within(fact_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (base_1.holds_attached
                    OR base_1.holds_organization
                    OR base_1.holds_expected
                    OR base_1.holds_break_glass)
                  AND any_within(fact_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
              AND (cardinality(fact_1.labels) = 0
                OR base_1.holds_break_glass_labels
                AND (fact_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (base_1.holds_attached
                  OR base_1.holds_organization
                  OR base_1.holds_expected
                  OR base_1.holds_break_glass)
                AND (fact_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND fact_1.kind IN ('HEALTH_GROUP')
              AND fact_1.effective_at < ((
                  SELECT month_midnights.value
                  FROM month_midnights))[11] OFFSET 0) AS anon_61 ON true
            ORDER BY base_1.id OFFSET 0) AS anon_60
          ORDER BY anon_60.counted_id, anon_60.kind, anon_60.edge, anon_60.day DESC, anon_60.recorded_at, anon_60.fact DESC) AS anon_59 GROUP BY anon_59.counted_id), base_3 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_63.birth_date, anon_63.statement, anon_63.disease, anon_63.chronic, anon_63.restated, anon_63.icd10, anon_63.stated_on, anon_63.began, anon_63.counts
        FROM base_1 JOIN LATERAL (
          SELECT base_1.birth_date, condition_1.id AS statement, condition_1.disease, condition_1.chronic, condition_1.restated, condition_1.icd10, condition_1.stated_on, coalesce(condition_1.since, condition_1.stated_on) AS began, condition_1.clinical_status IN ('ACTIVE',
            'RECURRENCE',
            'RELAPSE') AS counts
          FROM condition AS condition_1
          WHERE condition_1.child_id = base_1.id
          AND (condition_1.state = 'CURRENT'
            OR condition_1.amendment_labels IS NOT NULL
            AND NOT (base_1.holds_break_glass_labels
              AND any_within(condition_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (base_1.holds_attached
                OR base_1.holds_organization
                OR base_1.holds_expected
                OR base_1.holds_break_glass)
              AND any_within(condition_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
          AND (cardinality(condition_1.labels) = 0
            OR base_1.holds_break_glass_labels
            AND (condition_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (base_1.holds_attached
              OR base_1.holds_organization
              OR base_1.holds_expected
              OR base_1.holds_break_glass)
            AND (condition_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_63 ON true), base_4 AS MATERIALIZED (
        SELECT anon_64.counted_id, anon_64.counted_months, anon_64.birth_date, anon_64.stated_on, anon_64.began, icd10_chapter(anon_64.icd10) AS key
        FROM (
          SELECT base_3.counted_id, base_3.counted_months, base_3.birth_date, base_3.stated_on, base_3.began, base_3.icd10
          FROM base_3
          WHERE NOT base_3.restated
          AND base_3.counts
          UNION ALL SELECT anon_65.counted_id, anon_65.counted_months, anon_65.birth_date, anon_65.stated_on, anon_65.began, anon_65.icd10
          FROM (
            SELECT base_3.counted_id, base_3.counted_months, base_3.birth_date, base_3.stated_on, CASE
            WHEN base_3.chronic THEN min(base_3.began) FILTER (WHERE base_3.counts) OVER (PARTITION BY base_3.counted_id, base_3.disease, base_3.chronic)
            ELSE base_3.began END AS began, first_value(base_3.icd10) OVER (PARTITION BY base_3.counted_id, base_3.disease, base_3.chronic
              ORDER BY base_3.stated_on DESC, base_3.statement DESC) AS icd10, base_3.counts, first_value(base_3.counts) OVER (PARTITION BY base_3.counted_id, base_3.disease, base_3.chronic
              ORDER BY base_3.stated_on DESC, base_3.statement DESC) AS is_item
            FROM base_3
            WHERE base_3.restated) AS anon_65
          WHERE anon_65.counts
          AND anon_65.is_item) AS anon_64
        WHERE anon_64.icd10 IS NOT NULL), base_5 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_66.kind, anon_66.valid_from, anon_66.valid_to
        FROM base_1 JOIN LATERAL (
          SELECT social_status_1.kind, social_status_1.valid_from, social_status_1.valid_to
          FROM social_status AS social_status_1
          WHERE social_status_1.child_id = base_1.id
          AND (social_status_1.state = 'CURRENT'
            OR social_status_1.amendment_labels IS NOT NULL
            AND NOT (base_1.holds_break_glass_labels
              AND any_within(social_status_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (base_1.holds_attached
                OR base_1.holds_organization
                OR base_1.holds_expected
                OR base_1.holds_break_glass)
              AND any_within(social_status_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
          AND (cardinality(social_status_1.labels) = 0
            OR base_1.holds_break_glass_labels
            AND (social_status_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (base_1.holds_attached
              OR base_1.holds_organization
              OR base_1.holds_expected
              OR base_1.holds_break_glass)
            AND (social_status_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
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
            'REFUGEE') OFFSET 0) AS anon_66 ON true), base_6 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_67.status, anon_67.since, anon_67.until, anon_67.last_visit, anon_67.visit_due_on
        FROM base_1 JOIN LATERAL (
          SELECT observation_1.status, observation_1.since, observation_1.until, observation_1.last_visit, observation_1.visit_due_on
          FROM observation AS observation_1
          WHERE observation_1.child_id = base_1.id
          AND (observation_1.state = 'CURRENT'
            OR observation_1.amendment_labels IS NOT NULL
            AND NOT (base_1.holds_break_glass_labels
              AND any_within(observation_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (base_1.holds_attached
                OR base_1.holds_organization
                OR base_1.holds_expected
                OR base_1.holds_break_glass)
              AND any_within(observation_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
          AND (cardinality(observation_1.labels) = 0
            OR base_1.holds_break_glass_labels
            AND (observation_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (base_1.holds_attached
              OR base_1.holds_organization
              OR base_1.holds_expected
              OR base_1.holds_break_glass)
            AND (observation_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_67 ON true), base_7 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_68.status, anon_68.until, anon_68.last_visit, anon_68.visit_due_on, anon_68.over
        FROM base_1 JOIN LATERAL (
          SELECT observation_2.status, observation_2.until, observation_2.last_visit, observation_2.visit_due_on, (
            SELECT min(medical_document_1.date)
            FROM medical_document AS medical_document_1
            WHERE medical_document_1.child_id = observation_2.child_id
            AND medical_document_1.id = ANY (coalesce(medical_document_2.amendments, ARRAY[medical_document_2.replaced_by_id]))
            AND (cardinality(medical_document_1.labels) = 0
              OR base_1.holds_break_glass_labels
              AND (medical_document_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (base_1.holds_attached
                OR base_1.holds_organization
                OR base_1.holds_expected
                OR base_1.holds_break_glass)
              AND (medical_document_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) AS over
          FROM observation AS observation_2 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = observation_2.child_id
          AND medical_document_2.id = observation_2.document_id
          WHERE observation_2.child_id = base_1.id
          AND observation_2.state = 'SUPERSEDED'
          AND NOT (observation_2.amendment_labels IS NOT NULL
            AND NOT (base_1.holds_break_glass_labels
              AND any_within(observation_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (base_1.holds_attached
                OR base_1.holds_organization
                OR base_1.holds_expected
                OR base_1.holds_break_glass)
              AND any_within(observation_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
          AND (cardinality(observation_2.labels) = 0
            OR base_1.holds_break_glass_labels
            AND (observation_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (base_1.holds_attached
              OR base_1.holds_organization
              OR base_1.holds_expected
              OR base_1.holds_break_glass)
            AND (observation_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_68 ON true) SELECT jsonb_object_agg(anon_69.number, anon_69.cells)
      FROM (
        SELECT anon_70.number, jsonb_object_agg(anon_70.key, anon_70.n) AS cells
        FROM (
          SELECT anon_71.number, anon_71.key, to_jsonb(sum(anon_72.n)) AS n
          FROM (
            SELECT concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(base_1.birth_date, (
                  SELECT ages.value
                  FROM ages)) + 1],
              ' ', base_1.sex) AS key_1, coalesce(base_1.health_group_value,
              'UNKNOWN') AS key_2, base_1.blood_group_status AS key_10, count(*) AS n
            FROM base_1 GROUP BY 1, 2, 3) AS anon_72 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_72.key_1 AS key
            UNION ALL SELECT 2 AS number, anon_72.key_2 AS key
            UNION ALL SELECT 10 AS number, anon_72.key_10 AS key) AS anon_71 ON true
          WHERE anon_71.key IS NOT NULL GROUP BY anon_71.number, anon_71.key
          UNION ALL SELECT 1001 AS number, anon_73.key, to_jsonb(ARRAY[coalesce(sum(anon_73.n) FILTER (WHERE anon_73.months & 1 > 0), 0), coalesce(sum(anon_73.n) FILTER (WHERE anon_73.months & 2 > 0), 0), coalesce(sum(anon_73.n) FILTER (WHERE anon_73.months & 4 > 0), 0), coalesce(sum(anon_73.n) FILTER (WHERE anon_73.months & 8 > 0), 0), coalesce(sum(anon_73.n) FILTER (WHERE anon_73.months & 16 > 0), 0), coalesce(sum(anon_73.n) FILTER (WHERE anon_73.months & 32 > 0), 0), coalesce(sum(anon_73.n) FILTER (WHERE anon_73.months & 64 > 0), 0), coalesce(sum(anon_73.n) FILTER (WHERE anon_73.months & 128 > 0), 0), coalesce(sum(anon_73.n) FILTER (WHERE anon_73.months & 256 > 0), 0), coalesce(sum(anon_73.n) FILTER (WHERE anon_73.months & 512 > 0), 0), coalesce(sum(anon_73.n) FILTER (WHERE anon_73.months & 1024 > 0), 0), coalesce(sum(anon_73.n) FILTER (WHERE anon_73.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_74.key, anon_74.months, CAST(sum(anon_74.n) AS BIGINT) AS n
            FROM (
              SELECT anon_75.id, anon_76.key, bit_or(greatest((1 << width_bucket(anon_76.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_76.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_75.months) AS months, max(anon_75.n) AS n
              FROM (
                SELECT anon_77.birth_date, anon_77.sex, anon_77.months, anon_77.n, row_number() OVER () AS id
                FROM (
                  SELECT base_1.birth_date, base_1.sex, base_1.months, count(*) AS n
                  FROM base_1 GROUP BY 1, 2, 3) AS anon_77) AS anon_75 JOIN LATERAL (
                SELECT anon_78.key, anon_78.since, anon_78.until
                FROM unnest(ARRAY[concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(anon_75.birth_date, (
                        SELECT ages_before.value
                        FROM ages_before)) + 1],
                    ' ', anon_75.sex), concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(anon_75.birth_date, (
                        SELECT ages.value
                        FROM ages)) + 1],
                    ' ', anon_75.sex)], ARRAY[CAST('-infinity' AS DATE), CASE
                  WHEN (date_part('day', CAST(anon_75.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_75.birth_date, (
                              SELECT ages.value
                              FROM ages)) + 1] * INTERVAL '1 year') AS DATE)) < date_part('day', anon_75.birth_date)) THEN CAST(anon_75.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_75.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(anon_75.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_75.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) END], ARRAY[CASE
                  WHEN (date_part('day', CAST(anon_75.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_75.birth_date, (
                              SELECT ages.value
                              FROM ages)) + 1] * INTERVAL '1 year') AS DATE)) < date_part('day', anon_75.birth_date)) THEN CAST(anon_75.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_75.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(anon_75.birth_date + ((ARRAY[18, 15, 7, 3, 1, 0])[width_bucket(anon_75.birth_date, (
                          SELECT ages.value
                          FROM ages)) + 1] * INTERVAL '1 year') AS DATE) END - 1, CAST('infinity' AS DATE)]) WITH ORDINALITY AS anon_78(key, since, until, n) OFFSET 0) AS anon_76 ON true
              WHERE anon_76.key IS NOT NULL GROUP BY anon_75.id, anon_76.key) AS anon_74
            WHERE anon_74.months > 0 GROUP BY anon_74.key, anon_74.months) AS anon_73 GROUP BY anon_73.key
          UNION ALL SELECT 1002 AS number, anon_79.key, to_jsonb(ARRAY[coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 1 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 2 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 4 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 8 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 16 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 32 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 64 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 128 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 256 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 512 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 1024 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_80.key, anon_80.months, CAST(sum(anon_80.n) AS BIGINT) AS n
            FROM (
              SELECT anon_81.id, anon_82.key, bit_or(anon_82.months & anon_81.months) AS months, max(anon_81.n) AS n
              FROM (
                SELECT anon_83.stated, anon_83.known, anon_83.months, anon_83.n, row_number() OVER () AS id
                FROM (
                  SELECT base_2.health_group AS stated, coalesce(base_1.health_group_value,
                    'UNKNOWN') AS known, base_1.months, count(*) AS n
                  FROM base_1
                  LEFT OUTER JOIN base_2 ON base_2.counted_id = base_1.id GROUP BY 1, 2, 3) AS anon_83) AS anon_81 JOIN LATERAL (
                SELECT substr(anon_84.mark, 2) AS key, (1 << ascii(anon_84.following) - 65) - (1 << ascii(anon_84.mark) - 65) AS months
                FROM LATERAL (
                  SELECT string_to_array(concat_ws(',',
                      'AUNKNOWN', anon_81.stated,
                      'L' || anon_81.known),
                    ',') AS marks) AS anon_85 JOIN unnest(anon_85.marks, array_append(anon_85.marks[2:],
                    'M')) WITH ORDINALITY AS anon_84(mark, following, n) ON true OFFSET 0) AS anon_82 ON true
              WHERE anon_82.key IS NOT NULL GROUP BY anon_81.id, anon_82.key) AS anon_80
            WHERE anon_80.months > 0 GROUP BY anon_80.key, anon_80.months) AS anon_79 GROUP BY anon_79.key
          UNION ALL SELECT 3 AS number, anon_86.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_87.counted_id AS id, anon_87.key
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
              ELSE CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE) END > $3::DATE) AS anon_87) AS anon_86
          WHERE anon_86.key IS NOT NULL GROUP BY anon_86.key
          UNION ALL SELECT 1003 AS number, anon_88.key, to_jsonb(ARRAY[coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 1 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 2 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 4 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 8 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 16 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 32 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 64 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 128 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 256 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 512 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 1024 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_89.key, anon_89.months, count(*) AS n
            FROM (
              SELECT anon_90.counted_id AS id, anon_90.key, bit_or(greatest((1 << width_bucket(anon_90.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_90.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_90.counted_months) AS months
              FROM (
                SELECT base_4.counted_id, base_4.counted_months, base_4.key, greatest(base_4.began, CASE
                  WHEN (date_part('day', CAST(base_4.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', base_4.birth_date)) THEN CAST(base_4.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(base_4.birth_date + (0 * INTERVAL '1 year') AS DATE) END) AS since, least((CAST(date_trunc('month', CAST(base_4.began AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1), CASE
                  WHEN (date_part('day', CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', base_4.birth_date)) THEN CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE) END - 1) AS until
                FROM base_4
                WHERE base_4.began >= (
                  SELECT months_begin.value
                  FROM months_begin)) AS anon_90
              WHERE anon_90.key IS NOT NULL GROUP BY anon_90.counted_id, anon_90.key) AS anon_89
            WHERE anon_89.months > 0 GROUP BY anon_89.key, anon_89.months) AS anon_88 GROUP BY anon_88.key
          UNION ALL SELECT 2003 AS number, anon_91.key, to_jsonb(ARRAY[coalesce(sum(anon_91.n) FILTER (WHERE anon_91.months & 1 > 0), 0), coalesce(sum(anon_91.n) FILTER (WHERE anon_91.months & 2 > 0), 0), coalesce(sum(anon_91.n) FILTER (WHERE anon_91.months & 4 > 0), 0), coalesce(sum(anon_91.n) FILTER (WHERE anon_91.months & 8 > 0), 0), coalesce(sum(anon_91.n) FILTER (WHERE anon_91.months & 16 > 0), 0), coalesce(sum(anon_91.n) FILTER (WHERE anon_91.months & 32 > 0), 0), coalesce(sum(anon_91.n) FILTER (WHERE anon_91.months & 64 > 0), 0), coalesce(sum(anon_91.n) FILTER (WHERE anon_91.months & 128 > 0), 0), coalesce(sum(anon_91.n) FILTER (WHERE anon_91.months & 256 > 0), 0), coalesce(sum(anon_91.n) FILTER (WHERE anon_91.months & 512 > 0), 0), coalesce(sum(anon_91.n) FILTER (WHERE anon_91.months & 1024 > 0), 0), coalesce(sum(anon_91.n) FILTER (WHERE anon_91.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_92.key, anon_92.months, count(*) AS n
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
              FROM base_1) AS anon_92
            WHERE anon_92.months > 0 GROUP BY anon_92.key, anon_92.months) AS anon_91 GROUP BY anon_91.key
          UNION ALL SELECT 4 AS number, anon_93.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_94.counted_id AS id, anon_94.key
            FROM (
              SELECT anon_95.counted_id, anon_95.counted_months, anon_95.key
              FROM (
                SELECT base_5.counted_id, base_5.counted_months,
                'ANY' AS key
                FROM base_5
                WHERE (base_5.valid_from IS NULL
                  OR base_5.valid_from <= $3::DATE)
                AND (base_5.valid_to IS NULL
                  OR base_5.valid_to >= $3::DATE)
                UNION ALL SELECT base_5.counted_id, base_5.counted_months, base_5.kind AS key
                FROM base_5
                WHERE (base_5.valid_from IS NULL
                  OR base_5.valid_from <= $3::DATE)
                AND (base_5.valid_to IS NULL
                  OR base_5.valid_to >= $3::DATE)) AS anon_95) AS anon_94) AS anon_93
          WHERE anon_93.key IS NOT NULL GROUP BY anon_93.key
          UNION ALL SELECT 1004 AS number, anon_96.key, to_jsonb(ARRAY[coalesce(sum(anon_96.n) FILTER (WHERE anon_96.months & 1 > 0), 0), coalesce(sum(anon_96.n) FILTER (WHERE anon_96.months & 2 > 0), 0), coalesce(sum(anon_96.n) FILTER (WHERE anon_96.months & 4 > 0), 0), coalesce(sum(anon_96.n) FILTER (WHERE anon_96.months & 8 > 0), 0), coalesce(sum(anon_96.n) FILTER (WHERE anon_96.months & 16 > 0), 0), coalesce(sum(anon_96.n) FILTER (WHERE anon_96.months & 32 > 0), 0), coalesce(sum(anon_96.n) FILTER (WHERE anon_96.months & 64 > 0), 0), coalesce(sum(anon_96.n) FILTER (WHERE anon_96.months & 128 > 0), 0), coalesce(sum(anon_96.n) FILTER (WHERE anon_96.months & 256 > 0), 0), coalesce(sum(anon_96.n) FILTER (WHERE anon_96.months & 512 > 0), 0), coalesce(sum(anon_96.n) FILTER (WHERE anon_96.months & 1024 > 0), 0), coalesce(sum(anon_96.n) FILTER (WHERE anon_96.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_97.key, anon_97.months, count(*) AS n
            FROM (
              SELECT anon_98.counted_id AS id, anon_98.key, bit_or(greatest((1 << width_bucket(anon_98.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_98.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_98.counted_months) AS months
              FROM (
                SELECT anon_99.counted_id, anon_99.counted_months, anon_99.key, anon_99.since, anon_99.until
                FROM (
                  SELECT base_5.counted_id, base_5.counted_months,
                  'ANY' AS key, coalesce(base_5.valid_from, CAST('-infinity' AS DATE)) AS since, coalesce(base_5.valid_to, CAST('infinity' AS DATE)) AS until
                  FROM base_5
                  UNION ALL SELECT base_5.counted_id, base_5.counted_months, base_5.kind AS key, coalesce(base_5.valid_from, CAST('-infinity' AS DATE)) AS since, coalesce(base_5.valid_to, CAST('infinity' AS DATE)) AS until
                  FROM base_5) AS anon_99) AS anon_98
              WHERE anon_98.key IS NOT NULL GROUP BY anon_98.counted_id, anon_98.key) AS anon_97
            WHERE anon_97.months > 0 GROUP BY anon_97.key, anon_97.months) AS anon_96 GROUP BY anon_96.key
          UNION ALL SELECT 5 AS number, anon_100.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_101.counted_id AS id, anon_101.key
            FROM (
              SELECT anon_102.counted_id, anon_102.counted_months, anon_102.key
              FROM (
                SELECT anon_103.counted_id, anon_103.counted_months, anon_103.key
                FROM (
                  SELECT base_6.counted_id, base_6.counted_months, CASE
                  WHEN (base_6.status = 'ACTIVE') THEN 'OBSERVED'
                  ELSE NULL END AS key
                  FROM base_6
                  UNION ALL SELECT base_6.counted_id, base_6.counted_months, CASE
                  WHEN (base_6.since >= (
                      SELECT year.value
                      FROM year)
                    AND base_6.since <= $3::DATE) THEN 'TAKEN'
                  ELSE NULL END AS key
                  FROM base_6
                  UNION ALL SELECT base_6.counted_id, base_6.counted_months, CASE
                  WHEN (base_6.last_visit >= (
                      SELECT year.value
                      FROM year)
                    AND base_6.last_visit <= $3::DATE) THEN 'SEEN'
                  ELSE NULL END AS key
                  FROM base_6
                  UNION ALL SELECT base_6.counted_id, base_6.counted_months, CASE
                  WHEN (base_6.status = 'ACTIVE'
                    AND base_6.visit_due_on < $3::DATE) THEN 'OVERDUE'
                  ELSE NULL END AS key
                  FROM base_6) AS anon_103
                UNION ALL SELECT base_7.counted_id, base_7.counted_months,
                'SEEN' AS key
                FROM base_7
                WHERE base_7.last_visit >= (
                  SELECT year.value
                  FROM year)
                AND base_7.last_visit <= $3::DATE
                AND (CAST(date_trunc('month', CAST(base_7.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_7.over) AS anon_102) AS anon_101) AS anon_100
          WHERE anon_100.key IS NOT NULL GROUP BY anon_100.key
          UNION ALL SELECT 1005 AS number, anon_104.key, to_jsonb(ARRAY[coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 1 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 2 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 4 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 8 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 16 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 32 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 64 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 128 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 256 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 512 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 1024 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_105.key, anon_105.months, count(*) AS n
            FROM (
              SELECT anon_106.counted_id AS id, anon_106.key, bit_or(greatest((1 << width_bucket(anon_106.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_106.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & anon_106.counted_months) AS months
              FROM (
                SELECT anon_107.counted_id, anon_107.counted_months, anon_107.key, anon_107.since, anon_107.until
                FROM (
                  SELECT anon_108.counted_id, anon_108.counted_months, anon_108.key, anon_108.since, anon_108.until
                  FROM (
                    SELECT base_6.counted_id, base_6.counted_months,
                    'OBSERVED' AS key, CASE
                    WHEN (base_6.status = 'ACTIVE') THEN least(coalesce(base_6.since, CAST('-infinity' AS DATE)), $3::DATE)
                    ELSE coalesce(base_6.since, CAST('-infinity' AS DATE)) END AS since, CASE
                    WHEN (base_6.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (base_6.until IS NOT NULL) THEN least(base_6.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END AS until
                    FROM base_6
                    UNION ALL SELECT base_6.counted_id, base_6.counted_months,
                    'OVERDUE' AS key, base_6.visit_due_on + 1 AS since, CASE
                    WHEN (base_6.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (base_6.until IS NOT NULL) THEN least(base_6.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END AS until
                    FROM base_6
                    UNION ALL SELECT base_6.counted_id, base_6.counted_months,
                    'TAKEN' AS key, base_6.since, (CAST(date_trunc('month', CAST(base_6.since AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                    FROM base_6
                    UNION ALL SELECT base_6.counted_id, base_6.counted_months,
                    'SEEN' AS key, base_6.last_visit AS since, (CAST(date_trunc('month', CAST(base_6.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                    FROM base_6) AS anon_108
                  UNION ALL SELECT anon_109.counted_id, anon_109.counted_months, anon_109.key, anon_109.since, anon_109.until
                  FROM (
                    SELECT base_7.counted_id, base_7.counted_months, CASE
                    WHEN (base_7.status = 'ACTIVE') THEN 'OVERDUE'
                    ELSE NULL END AS key, base_7.visit_due_on + 1 AS since, least(base_7.over, base_7.until, $3::DATE) - 1 AS until
                    FROM base_7
                    WHERE base_7.over IS NOT NULL
                    UNION ALL SELECT base_7.counted_id, base_7.counted_months, CASE
                    WHEN ((CAST(date_trunc('month', CAST(base_7.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_7.over) THEN 'SEEN'
                    ELSE NULL END AS key, base_7.last_visit AS since, (CAST(date_trunc('month', CAST(base_7.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                    FROM base_7
                    WHERE base_7.over IS NOT NULL) AS anon_109) AS anon_107) AS anon_106
              WHERE anon_106.key IS NOT NULL GROUP BY anon_106.counted_id, anon_106.key) AS anon_105
            WHERE anon_105.months > 0 GROUP BY anon_105.key, anon_105.months) AS anon_104 GROUP BY anon_104.key
          UNION ALL SELECT 6 AS number, anon_110.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_111.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_112.key
              FROM LATERAL (
                SELECT array((
                    SELECT CAST(examination_due_1.status AS TEXT)
                    FROM examination_due AS examination_due_1
                    WHERE examination_due_1.child_id = base_1.id
                    AND (examination_due_1.state = 'CURRENT'
                      OR examination_due_1.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(examination_due_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(examination_due_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(examination_due_1.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (examination_due_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (examination_due_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND examination_due_1.starts_on <= $3::DATE
                    AND examination_due_1.ends_on >= $3::DATE)) AS statuses OFFSET 0) AS anon_113 JOIN unnest(ARRAY[CASE
                WHEN (base_1.examination_due_on <= $3::DATE) THEN 'DUE'
                ELSE NULL END, CASE
                WHEN ('OVERDUE' = ANY (anon_113.statuses)) THEN 'OVERDUE'
                ELSE NULL END, CASE
                WHEN ('DONE' = ANY (anon_113.statuses)) THEN 'DONE'
                ELSE NULL END]) WITH ORDINALITY AS anon_112(key, n) ON true OFFSET 0) AS anon_111 ON true) AS anon_110
          WHERE anon_110.key IS NOT NULL GROUP BY anon_110.key
          UNION ALL SELECT 1006 AS number, anon_114.key, to_jsonb(ARRAY[coalesce(sum(anon_114.n) FILTER (WHERE anon_114.months & 1 > 0), 0), coalesce(sum(anon_114.n) FILTER (WHERE anon_114.months & 2 > 0), 0), coalesce(sum(anon_114.n) FILTER (WHERE anon_114.months & 4 > 0), 0), coalesce(sum(anon_114.n) FILTER (WHERE anon_114.months & 8 > 0), 0), coalesce(sum(anon_114.n) FILTER (WHERE anon_114.months & 16 > 0), 0), coalesce(sum(anon_114.n) FILTER (WHERE anon_114.months & 32 > 0), 0), coalesce(sum(anon_114.n) FILTER (WHERE anon_114.months & 64 > 0), 0), coalesce(sum(anon_114.n) FILTER (WHERE anon_114.months & 128 > 0), 0), coalesce(sum(anon_114.n) FILTER (WHERE anon_114.months & 256 > 0), 0), coalesce(sum(anon_114.n) FILTER (WHERE anon_114.months & 512 > 0), 0), coalesce(sum(anon_114.n) FILTER (WHERE anon_114.months & 1024 > 0), 0), coalesce(sum(anon_114.n) FILTER (WHERE anon_114.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_115.key, anon_115.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_116.key, bit_or(greatest((1 << width_bucket(anon_116.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_116.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_117.key, anon_117.since, anon_117.until
                FROM (
                  SELECT anon_118.key, $3::DATE AS since, CAST('infinity' AS DATE) AS until
                  FROM (
                    SELECT anon_119.key
                    FROM LATERAL (
                      SELECT array((
                          SELECT CAST(examination_due_2.status AS TEXT)
                          FROM examination_due AS examination_due_2
                          WHERE examination_due_2.child_id = base_1.id
                          AND (examination_due_2.state = 'CURRENT'
                            OR examination_due_2.amendment_labels IS NOT NULL
                            AND NOT (base_1.holds_break_glass_labels
                              AND any_within(examination_due_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR (base_1.holds_attached
                                OR base_1.holds_organization
                                OR base_1.holds_expected
                                OR base_1.holds_break_glass)
                              AND any_within(examination_due_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                          AND (cardinality(examination_due_2.labels) = 0
                            OR base_1.holds_break_glass_labels
                            AND (examination_due_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR (base_1.holds_attached
                              OR base_1.holds_organization
                              OR base_1.holds_expected
                              OR base_1.holds_break_glass)
                            AND (examination_due_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                          AND examination_due_2.starts_on <= $3::DATE
                          AND examination_due_2.ends_on >= $3::DATE)) AS statuses OFFSET 0) AS anon_120 JOIN unnest(ARRAY[CASE
                      WHEN (base_1.examination_due_on <= $3::DATE) THEN 'DUE'
                      ELSE NULL END, CASE
                      WHEN ('OVERDUE' = ANY (anon_120.statuses)) THEN 'OVERDUE'
                      ELSE NULL END, CASE
                      WHEN ('DONE' = ANY (anon_120.statuses)) THEN 'DONE'
                      ELSE NULL END]) WITH ORDINALITY AS anon_119(key, n) ON true) AS anon_118
                  UNION ALL SELECT anon_121.key, anon_121.since, anon_121.until
                  FROM (
                    SELECT examination_due_3.status, examination_due_3.starts_on AS since, examination_due_3.overdue_after AS late, examination_due_3.ends_on AS until, CASE
                    WHEN (examination_due_3.status = 'DONE') THEN least(coalesce((
                          SELECT min(examination_1.date)
                          FROM examination AS examination_1
                          WHERE examination_1.child_id = base_1.id
                          AND (examination_1.state = 'CURRENT'
                            OR examination_1.amendment_labels IS NOT NULL
                            AND NOT (base_1.holds_break_glass_labels
                              AND any_within(examination_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR (base_1.holds_attached
                                OR base_1.holds_organization
                                OR base_1.holds_expected
                                OR base_1.holds_break_glass)
                              AND any_within(examination_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                          AND (cardinality(examination_1.labels) = 0
                            OR base_1.holds_break_glass_labels
                            AND (examination_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR (base_1.holds_attached
                              OR base_1.holds_organization
                              OR base_1.holds_expected
                              OR base_1.holds_break_glass)
                            AND (examination_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                          AND examination_1.document_id = examination_due_3.document_id), $3::DATE), $3::DATE)
                    ELSE NULL END AS made
                    FROM examination_due AS examination_due_3
                    WHERE examination_due_3.child_id = base_1.id
                    AND (examination_due_3.state = 'CURRENT'
                      OR examination_due_3.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(examination_due_3.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(examination_due_3.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(examination_due_3.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (examination_due_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (examination_due_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND examination_due_3.starts_on <= $3::DATE
                    AND examination_due_3.ends_on >= ((
                        SELECT months.value
                        FROM months))[1]) AS anon_122 JOIN unnest(ARRAY['DUE',
                    'OVERDUE',
                    'DONE'], ARRAY[anon_122.since, greatest(anon_122.since, anon_122.late + 1), greatest(anon_122.since, anon_122.made)], ARRAY[least(anon_122.until, least(anon_122.made, $3::DATE) - 1), least(anon_122.until, least(anon_122.made, $3::DATE) - 1), least(anon_122.until, $3::DATE - 1)]) WITH ORDINALITY AS anon_121(key, since, until, n) ON true
                  WHERE anon_121.key != 'DONE'
                  OR anon_122.made IS NOT NULL) AS anon_117 OFFSET 0) AS anon_116 ON true
              WHERE anon_116.key IS NOT NULL GROUP BY base_1.id, anon_116.key) AS anon_115
            WHERE anon_115.months > 0 GROUP BY anon_115.key, anon_115.months) AS anon_114 GROUP BY anon_114.key
          UNION ALL SELECT 7 AS number, anon_123.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_124.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_125.key
              FROM (
                SELECT 'ANY' AS key, medical_document_3.date AS day
                FROM medical_document AS medical_document_3
                WHERE medical_document_3.child_id = base_1.id
                AND (cardinality(medical_document_3.labels) = 0
                  OR base_1.holds_break_glass_labels
                  AND (medical_document_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (base_1.holds_attached
                    OR base_1.holds_organization
                    OR base_1.holds_expected
                    OR base_1.holds_break_glass)
                  AND (medical_document_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                AND medical_document_3.setting IN ('INPATIENT')
                AND CASE
                WHEN (medical_document_3.status = 'AMENDED'
                  AND medical_document_3.amendment_labels IS NOT NULL
                  AND NOT (base_1.holds_break_glass_labels
                    AND any_within(medical_document_3.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND any_within(medical_document_3.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                ELSE medical_document_3.status END = 'REGISTERED'
                UNION ALL SELECT icd10_chapter(condition_2.icd10) AS key, medical_document_4.date AS day
                FROM medical_document AS medical_document_4 JOIN condition AS condition_2 ON condition_2.document_id = medical_document_4.id
                WHERE medical_document_4.child_id = base_1.id
                AND (cardinality(medical_document_4.labels) = 0
                  OR base_1.holds_break_glass_labels
                  AND (medical_document_4.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (base_1.holds_attached
                    OR base_1.holds_organization
                    OR base_1.holds_expected
                    OR base_1.holds_break_glass)
                  AND (medical_document_4.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                AND medical_document_4.setting IN ('INPATIENT')
                AND CASE
                WHEN (medical_document_4.status = 'AMENDED'
                  AND medical_document_4.amendment_labels IS NOT NULL
                  AND NOT (base_1.holds_break_glass_labels
                    AND any_within(medical_document_4.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND any_within(medical_document_4.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                ELSE medical_document_4.status END = 'REGISTERED'
                AND condition_2.child_id = base_1.id
                AND (condition_2.state = 'CURRENT'
                  OR condition_2.amendment_labels IS NOT NULL
                  AND NOT (base_1.holds_break_glass_labels
                    AND any_within(condition_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND any_within(condition_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                AND (cardinality(condition_2.labels) = 0
                  OR base_1.holds_break_glass_labels
                  AND (condition_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (base_1.holds_attached
                    OR base_1.holds_organization
                    OR base_1.holds_expected
                    OR base_1.holds_break_glass)
                  AND (condition_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                AND condition_2.clinical_status IN ('ACTIVE',
                  'RECURRENCE',
                  'RELAPSE')
                AND condition_2.icd10 IS NOT NULL) AS anon_125
              WHERE anon_125.day >= (
                SELECT year.value
                FROM year)
              AND anon_125.day <= $3::DATE OFFSET 0) AS anon_124 ON true) AS anon_123
          WHERE anon_123.key IS NOT NULL GROUP BY anon_123.key
          UNION ALL SELECT 1007 AS number, anon_126.key, to_jsonb(ARRAY[coalesce(sum(anon_126.n) FILTER (WHERE anon_126.months & 1 > 0), 0), coalesce(sum(anon_126.n) FILTER (WHERE anon_126.months & 2 > 0), 0), coalesce(sum(anon_126.n) FILTER (WHERE anon_126.months & 4 > 0), 0), coalesce(sum(anon_126.n) FILTER (WHERE anon_126.months & 8 > 0), 0), coalesce(sum(anon_126.n) FILTER (WHERE anon_126.months & 16 > 0), 0), coalesce(sum(anon_126.n) FILTER (WHERE anon_126.months & 32 > 0), 0), coalesce(sum(anon_126.n) FILTER (WHERE anon_126.months & 64 > 0), 0), coalesce(sum(anon_126.n) FILTER (WHERE anon_126.months & 128 > 0), 0), coalesce(sum(anon_126.n) FILTER (WHERE anon_126.months & 256 > 0), 0), coalesce(sum(anon_126.n) FILTER (WHERE anon_126.months & 512 > 0), 0), coalesce(sum(anon_126.n) FILTER (WHERE anon_126.months & 1024 > 0), 0), coalesce(sum(anon_126.n) FILTER (WHERE anon_126.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_127.key, anon_127.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_128.key, bit_or(greatest((1 << width_bucket(anon_128.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_128.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_129.key, anon_129.day AS since, (CAST(date_trunc('month', CAST(anon_129.day AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                FROM (
                  SELECT 'ANY' AS key, medical_document_5.date AS day
                  FROM medical_document AS medical_document_5
                  WHERE medical_document_5.child_id = base_1.id
                  AND (cardinality(medical_document_5.labels) = 0
                    OR base_1.holds_break_glass_labels
                    AND (medical_document_5.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND (medical_document_5.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND medical_document_5.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_5.status = 'AMENDED'
                    AND medical_document_5.amendment_labels IS NOT NULL
                    AND NOT (base_1.holds_break_glass_labels
                      AND any_within(medical_document_5.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND any_within(medical_document_5.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                  ELSE medical_document_5.status END = 'REGISTERED'
                  UNION ALL SELECT icd10_chapter(condition_3.icd10) AS key, medical_document_6.date AS day
                  FROM medical_document AS medical_document_6 JOIN condition AS condition_3 ON condition_3.document_id = medical_document_6.id
                  WHERE medical_document_6.child_id = base_1.id
                  AND (cardinality(medical_document_6.labels) = 0
                    OR base_1.holds_break_glass_labels
                    AND (medical_document_6.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND (medical_document_6.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND medical_document_6.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_6.status = 'AMENDED'
                    AND medical_document_6.amendment_labels IS NOT NULL
                    AND NOT (base_1.holds_break_glass_labels
                      AND any_within(medical_document_6.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND any_within(medical_document_6.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                  ELSE medical_document_6.status END = 'REGISTERED'
                  AND condition_3.child_id = base_1.id
                  AND (condition_3.state = 'CURRENT'
                    OR condition_3.amendment_labels IS NOT NULL
                    AND NOT (base_1.holds_break_glass_labels
                      AND any_within(condition_3.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND any_within(condition_3.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                  AND (cardinality(condition_3.labels) = 0
                    OR base_1.holds_break_glass_labels
                    AND (condition_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND (condition_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND condition_3.clinical_status IN ('ACTIVE',
                    'RECURRENCE',
                    'RELAPSE')
                  AND condition_3.icd10 IS NOT NULL) AS anon_129 OFFSET 0) AS anon_128 ON true
              WHERE anon_128.key IS NOT NULL GROUP BY base_1.id, anon_128.key) AS anon_127
            WHERE anon_127.months > 0 GROUP BY anon_127.key, anon_127.months) AS anon_126 GROUP BY anon_126.key
          UNION ALL SELECT 8 AS number, anon_130.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_131.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_132.key
              FROM unnest(ARRAY[CASE
                WHEN (base_1.blood_group_status = 'CONFLICTING') THEN 'BLOOD_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.rh_factor_status = 'CONFLICTING') THEN 'RH_FACTOR'
                ELSE NULL END, CASE
                WHEN (base_1.health_group_status = 'CONFLICTING') THEN 'HEALTH_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.physical_education_group_status = 'CONFLICTING') THEN 'PHYSICAL_EDUCATION_GROUP'
                ELSE NULL END]) WITH ORDINALITY AS anon_132(key, n) OFFSET 0) AS anon_131 ON true) AS anon_130
          WHERE anon_130.key IS NOT NULL GROUP BY anon_130.key
          UNION ALL SELECT 1008 AS number, anon_133.key, to_jsonb(ARRAY[coalesce(sum(anon_133.n) FILTER (WHERE anon_133.months & 1 > 0), 0), coalesce(sum(anon_133.n) FILTER (WHERE anon_133.months & 2 > 0), 0), coalesce(sum(anon_133.n) FILTER (WHERE anon_133.months & 4 > 0), 0), coalesce(sum(anon_133.n) FILTER (WHERE anon_133.months & 8 > 0), 0), coalesce(sum(anon_133.n) FILTER (WHERE anon_133.months & 16 > 0), 0), coalesce(sum(anon_133.n) FILTER (WHERE anon_133.months & 32 > 0), 0), coalesce(sum(anon_133.n) FILTER (WHERE anon_133.months & 64 > 0), 0), coalesce(sum(anon_133.n) FILTER (WHERE anon_133.months & 128 > 0), 0), coalesce(sum(anon_133.n) FILTER (WHERE anon_133.months & 256 > 0), 0), coalesce(sum(anon_133.n) FILTER (WHERE anon_133.months & 512 > 0), 0), coalesce(sum(anon_133.n) FILTER (WHERE anon_133.months & 1024 > 0), 0), coalesce(sum(anon_133.n) FILTER (WHERE anon_133.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_134.key, anon_134.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_135.key, bit_or(greatest((1 << width_bucket(anon_135.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_135.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_136.key, anon_136.since, anon_136.until
                FROM (
                  SELECT anon_137.key, $3::DATE AS since, CAST('infinity' AS DATE) AS until
                  FROM (
                    SELECT anon_138.key
                    FROM unnest(ARRAY[CASE
                      WHEN (base_1.blood_group_status = 'CONFLICTING') THEN 'BLOOD_GROUP'
                      ELSE NULL END, CASE
                      WHEN (base_1.rh_factor_status = 'CONFLICTING') THEN 'RH_FACTOR'
                      ELSE NULL END, CASE
                      WHEN (base_1.health_group_status = 'CONFLICTING') THEN 'HEALTH_GROUP'
                      ELSE NULL END, CASE
                      WHEN (base_1.physical_education_group_status = 'CONFLICTING') THEN 'PHYSICAL_EDUCATION_GROUP'
                      ELSE NULL END]) WITH ORDINALITY AS anon_138(key, n)) AS anon_137
                  UNION ALL SELECT fact_conflict_1.kind AS key, CAST(fact_conflict_1.opened_at AT TIME ZONE 'Europe/Moscow' AS DATE) AS since, least(coalesce(CAST(fact_conflict_1.resolved_at AT TIME ZONE 'Europe/Moscow' AS DATE), $3::DATE), $3::DATE) - 1 AS until
                  FROM fact_conflict AS fact_conflict_1
                  WHERE fact_conflict_1.child_id = base_1.id
                  AND fact_conflict_1.kind IN ('BLOOD_GROUP',
                    'RH_FACTOR',
                    'HEALTH_GROUP',
                    'PHYSICAL_EDUCATION_GROUP')) AS anon_136 OFFSET 0) AS anon_135 ON true
              WHERE anon_135.key IS NOT NULL GROUP BY base_1.id, anon_135.key) AS anon_134
            WHERE anon_134.months > 0 GROUP BY anon_134.key, anon_134.months) AS anon_133 GROUP BY anon_133.key
          UNION ALL SELECT 9 AS number, anon_139.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_140.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_141.key
              FROM unnest(ARRAY[CASE
                WHEN (base_1.health_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'HEALTH_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.physical_education_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'PHYSICAL_EDUCATION_GROUP'
                ELSE NULL END]) WITH ORDINALITY AS anon_141(key, n) OFFSET 0) AS anon_140 ON true) AS anon_139
          WHERE anon_139.key IS NOT NULL GROUP BY anon_139.key
          UNION ALL SELECT 1009 AS number, anon_142.key, to_jsonb(ARRAY[coalesce(sum(anon_142.n) FILTER (WHERE anon_142.months & 1 > 0), 0), coalesce(sum(anon_142.n) FILTER (WHERE anon_142.months & 2 > 0), 0), coalesce(sum(anon_142.n) FILTER (WHERE anon_142.months & 4 > 0), 0), coalesce(sum(anon_142.n) FILTER (WHERE anon_142.months & 8 > 0), 0), coalesce(sum(anon_142.n) FILTER (WHERE anon_142.months & 16 > 0), 0), coalesce(sum(anon_142.n) FILTER (WHERE anon_142.months & 32 > 0), 0), coalesce(sum(anon_142.n) FILTER (WHERE anon_142.months & 64 > 0), 0), coalesce(sum(anon_142.n) FILTER (WHERE anon_142.months & 128 > 0), 0), coalesce(sum(anon_142.n) FILTER (WHERE anon_142.months & 256 > 0), 0), coalesce(sum(anon_142.n) FILTER (WHERE anon_142.months & 512 > 0), 0), coalesce(sum(anon_142.n) FILTER (WHERE anon_142.months & 1024 > 0), 0), coalesce(sum(anon_142.n) FILTER (WHERE anon_142.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_143.key, anon_143.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_144.key, bit_or(greatest((1 << width_bucket(anon_144.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_144.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_145.key, anon_145.since, anon_145.until
                FROM (
                  SELECT anon_146.key, $3::DATE AS since, CAST('infinity' AS DATE) AS until
                  FROM (
                    SELECT anon_147.key
                    FROM unnest(ARRAY[CASE
                      WHEN (base_1.health_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'HEALTH_GROUP'
                      ELSE NULL END, CASE
                      WHEN (base_1.physical_education_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'PHYSICAL_EDUCATION_GROUP'
                      ELSE NULL END]) WITH ORDINALITY AS anon_147(key, n)) AS anon_146
                  UNION ALL SELECT 'HEALTH_GROUP' AS key, CAST(anon_148.day + INTERVAL '1 year' AS DATE) + 1 AS since, anon_148.over - 1 AS until
                  FROM (
                    SELECT array_agg(fact_2.value
                      ORDER BY CAST(fact_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_2.recorded_at DESC, fact_2.id) AS values, array_agg(least(CAST(fact_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), $3::DATE)
                      ORDER BY CAST(fact_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_2.recorded_at DESC, fact_2.id) AS days
                    FROM fact AS fact_2
                    WHERE fact_2.child_id = base_1.id
                    AND (fact_2.state = 'CURRENT'
                      OR fact_2.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(fact_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(fact_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(fact_2.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (fact_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (fact_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND fact_2.kind = 'HEALTH_GROUP'
                    AND fact_2.effective_at IS NOT NULL) AS anon_149 JOIN unnest(anon_149.days, anon_149.days[2:] || ARRAY[$3::DATE]) WITH ORDINALITY AS anon_148(day, over, n) ON true
                  WHERE anon_148.day IS NOT NULL
                  UNION ALL SELECT 'PHYSICAL_EDUCATION_GROUP' AS key, CAST(anon_150.day + INTERVAL '1 year' AS DATE) + 1 AS since, anon_150.over - 1 AS until
                  FROM (
                    SELECT array_agg(fact_3.value
                      ORDER BY CAST(fact_3.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_3.recorded_at DESC, fact_3.id) AS values, array_agg(least(CAST(fact_3.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), $3::DATE)
                      ORDER BY CAST(fact_3.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_3.recorded_at DESC, fact_3.id) AS days
                    FROM fact AS fact_3
                    WHERE fact_3.child_id = base_1.id
                    AND (fact_3.state = 'CURRENT'
                      OR fact_3.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(fact_3.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(fact_3.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(fact_3.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (fact_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (fact_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND fact_3.kind = 'PHYSICAL_EDUCATION_GROUP'
                    AND fact_3.effective_at IS NOT NULL) AS anon_151 JOIN unnest(anon_151.days, anon_151.days[2:] || ARRAY[$3::DATE]) WITH ORDINALITY AS anon_150(day, over, n) ON true
                  WHERE anon_150.day IS NOT NULL) AS anon_145 OFFSET 0) AS anon_144 ON true
              WHERE anon_144.key IS NOT NULL GROUP BY base_1.id, anon_144.key) AS anon_143
            WHERE anon_143.months > 0 GROUP BY anon_143.key, anon_143.months) AS anon_142 GROUP BY anon_142.key
          UNION ALL SELECT 1010 AS number, anon_152.key, to_jsonb(ARRAY[coalesce(sum(anon_152.n) FILTER (WHERE anon_152.months & 1 > 0), 0), coalesce(sum(anon_152.n) FILTER (WHERE anon_152.months & 2 > 0), 0), coalesce(sum(anon_152.n) FILTER (WHERE anon_152.months & 4 > 0), 0), coalesce(sum(anon_152.n) FILTER (WHERE anon_152.months & 8 > 0), 0), coalesce(sum(anon_152.n) FILTER (WHERE anon_152.months & 16 > 0), 0), coalesce(sum(anon_152.n) FILTER (WHERE anon_152.months & 32 > 0), 0), coalesce(sum(anon_152.n) FILTER (WHERE anon_152.months & 64 > 0), 0), coalesce(sum(anon_152.n) FILTER (WHERE anon_152.months & 128 > 0), 0), coalesce(sum(anon_152.n) FILTER (WHERE anon_152.months & 256 > 0), 0), coalesce(sum(anon_152.n) FILTER (WHERE anon_152.months & 512 > 0), 0), coalesce(sum(anon_152.n) FILTER (WHERE anon_152.months & 1024 > 0), 0), coalesce(sum(anon_152.n) FILTER (WHERE anon_152.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_153.key, anon_153.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_154.key, bit_or(greatest((1 << width_bucket(anon_154.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_154.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_155.key, anon_155.since, anon_155.until
                FROM (
                  SELECT anon_156.key, anon_156.since, anon_156.until
                  FROM (
                    SELECT min(CAST(fact_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE)) AS first, min(CAST(fact_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE)) FILTER (WHERE fact_4.provisional_until IS NULL
                      AND fact_4.source_rank <= 3) AS sure
                    FROM fact AS fact_4
                    WHERE fact_4.child_id = base_1.id
                    AND (fact_4.state = 'CURRENT'
                      OR fact_4.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(fact_4.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(fact_4.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(fact_4.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (fact_4.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (fact_4.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND fact_4.kind = 'BLOOD_GROUP' OFFSET 0) AS anon_157 JOIN (
                    SELECT array_agg(CAST(fact_conflict_2.opened_at AT TIME ZONE 'Europe/Moscow' AS DATE)
                      ORDER BY fact_conflict_2.id) AS opened, array_agg(coalesce(CAST(fact_conflict_2.resolved_at AT TIME ZONE 'Europe/Moscow' AS DATE), CAST('infinity' AS DATE))
                      ORDER BY fact_conflict_2.id) AS over
                    FROM fact_conflict AS fact_conflict_2
                    WHERE fact_conflict_2.child_id = base_1.id
                    AND fact_conflict_2.kind = 'BLOOD_GROUP' OFFSET 0) AS anon_158 ON true JOIN unnest(ARRAY['UNKNOWN',
                    'PROVISIONAL',
                    'CONFIRMED', base_1.blood_group_status], ARRAY[CAST('-infinity' AS DATE), anon_157.first, anon_157.sure, $3::DATE], ARRAY[coalesce(anon_157.first, $3::DATE) - 1, least(coalesce(anon_157.sure, $3::DATE) - 1, $3::DATE - 1), $3::DATE - 1, CAST('infinity' AS DATE)]) WITH ORDINALITY AS anon_156(key, since, until, n) ON true
                  WHERE anon_158.opened IS NULL
                  UNION ALL SELECT CASE
                  WHEN (CAST(anon_159.day AS DATE) = $3::DATE) THEN base_1.blood_group_status
                  WHEN (EXISTS (
                      SELECT 1
                      FROM unnest(anon_158.opened, anon_158.over) WITH ORDINALITY AS anon_160(opened, over, n)
                      WHERE anon_160.opened <= CAST(anon_159.day AS DATE)
                      AND anon_160.over > CAST(anon_159.day AS DATE))) THEN 'CONFLICTING'
                  WHEN (anon_157.sure <= CAST(anon_159.day AS DATE)) THEN 'CONFIRMED'
                  WHEN (anon_157.first <= CAST(anon_159.day AS DATE)) THEN 'PROVISIONAL'
                  ELSE 'UNKNOWN' END AS key, CAST(anon_159.day AS DATE) AS since, CAST(anon_159.day AS DATE) AS until
                  FROM (
                    SELECT min(CAST(fact_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE)) AS first, min(CAST(fact_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE)) FILTER (WHERE fact_4.provisional_until IS NULL
                      AND fact_4.source_rank <= 3) AS sure
                    FROM fact AS fact_4
                    WHERE fact_4.child_id = base_1.id
                    AND (fact_4.state = 'CURRENT'
                      OR fact_4.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(fact_4.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(fact_4.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(fact_4.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (fact_4.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (fact_4.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND fact_4.kind = 'BLOOD_GROUP' OFFSET 0) AS anon_157 JOIN (
                    SELECT array_agg(CAST(fact_conflict_2.opened_at AT TIME ZONE 'Europe/Moscow' AS DATE)
                      ORDER BY fact_conflict_2.id) AS opened, array_agg(coalesce(CAST(fact_conflict_2.resolved_at AT TIME ZONE 'Europe/Moscow' AS DATE), CAST('infinity' AS DATE))
                      ORDER BY fact_conflict_2.id) AS over
                    FROM fact_conflict AS fact_conflict_2
                    WHERE fact_conflict_2.child_id = base_1.id
                    AND fact_conflict_2.kind = 'BLOOD_GROUP' OFFSET 0) AS anon_158 ON true JOIN unnest((
                      SELECT months.value
                      FROM months)) WITH ORDINALITY AS anon_159(day, n) ON true
                  WHERE anon_158.opened IS NOT NULL) AS anon_155 OFFSET 0) AS anon_154 ON true
              WHERE anon_154.key IS NOT NULL GROUP BY base_1.id, anon_154.key) AS anon_153
            WHERE anon_153.months > 0 GROUP BY anon_153.key, anon_153.months) AS anon_152 GROUP BY anon_152.key
          UNION ALL SELECT 11 AS number, anon_161.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_162.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_163.key
              FROM LATERAL (
                SELECT array((
                    SELECT CAST(vaccination_due_1.status AS TEXT)
                    FROM vaccination_due AS vaccination_due_1
                    WHERE vaccination_due_1.child_id = base_1.id
                    AND (vaccination_due_1.state = 'CURRENT'
                      OR vaccination_due_1.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(vaccination_due_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(vaccination_due_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(vaccination_due_1.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (vaccination_due_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (vaccination_due_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))) AS statuses OFFSET 0) AS anon_164 JOIN unnest(ARRAY[CASE
                WHEN (base_1.vaccination_due_on <= $3::DATE) THEN 'DUE'
                ELSE NULL END, CASE
                WHEN ('OVERDUE' = ANY (anon_164.statuses)) THEN 'OVERDUE'
                ELSE NULL END, CASE
                WHEN (cardinality(anon_164.statuses) > 0
                  AND NOT (anon_164.statuses && CAST('{DUE,OVERDUE,REFUSED,EXEMPT_TEMPORARY,EXEMPT_PERMANENT}' AS TEXT[]))) THEN 'DONE'
                ELSE NULL END, CASE
                WHEN ('REFUSED' = ANY (anon_164.statuses)) THEN 'REFUSED'
                ELSE NULL END, CASE
                WHEN (anon_164.statuses && CAST('{EXEMPT_TEMPORARY,EXEMPT_PERMANENT}' AS TEXT[])) THEN 'EXEMPT'
                ELSE NULL END]) WITH ORDINALITY AS anon_163(key, n) ON true OFFSET 0) AS anon_162 ON true) AS anon_161
          WHERE anon_161.key IS NOT NULL GROUP BY anon_161.key
          UNION ALL SELECT 1011 AS number, anon_165.key, to_jsonb(ARRAY[coalesce(sum(anon_165.n) FILTER (WHERE anon_165.months & 1 > 0), 0), coalesce(sum(anon_165.n) FILTER (WHERE anon_165.months & 2 > 0), 0), coalesce(sum(anon_165.n) FILTER (WHERE anon_165.months & 4 > 0), 0), coalesce(sum(anon_165.n) FILTER (WHERE anon_165.months & 8 > 0), 0), coalesce(sum(anon_165.n) FILTER (WHERE anon_165.months & 16 > 0), 0), coalesce(sum(anon_165.n) FILTER (WHERE anon_165.months & 32 > 0), 0), coalesce(sum(anon_165.n) FILTER (WHERE anon_165.months & 64 > 0), 0), coalesce(sum(anon_165.n) FILTER (WHERE anon_165.months & 128 > 0), 0), coalesce(sum(anon_165.n) FILTER (WHERE anon_165.months & 256 > 0), 0), coalesce(sum(anon_165.n) FILTER (WHERE anon_165.months & 512 > 0), 0), coalesce(sum(anon_165.n) FILTER (WHERE anon_165.months & 1024 > 0), 0), coalesce(sum(anon_165.n) FILTER (WHERE anon_165.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_166.key, anon_166.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_167.key, bit_or(anon_167.months & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_168.key, CAST(anon_168.months AS INTEGER) AS months
                FROM LATERAL (
                  SELECT coalesce(bit_or((CASE
                        WHEN (anon_170.past IS NOT NULL) THEN (CAST(CAST(translate(anon_170.past,
                                '-DENORdeor',
                                '0000100010') AS BIT(11)) AS INTEGER) >> anon_170.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_170.status IN ('OVERDUE')) THEN anon_170.now
                        ELSE 0 END)), 0) AS overdue, coalesce(bit_or((CASE
                        WHEN (anon_170.past IS NOT NULL) THEN (CAST(CAST(translate(anon_170.past,
                                '-DENORdeor',
                                '0000010001') AS BIT(11)) AS INTEGER) >> anon_170.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_170.status IN ('REFUSED')) THEN anon_170.now
                        ELSE 0 END)), 0) AS refused, coalesce(bit_or((CASE
                        WHEN (anon_170.past IS NOT NULL) THEN (CAST(CAST(translate(anon_170.past,
                                '-DENORdeor',
                                '0010000100') AS BIT(11)) AS INTEGER) >> anon_170.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_170.status IN ('EXEMPT_TEMPORARY',
                            'EXEMPT_PERMANENT')) THEN anon_170.now
                        ELSE 0 END)), 0) AS exempt, coalesce(bit_or((CASE
                        WHEN (anon_170.past IS NOT NULL) THEN (CAST(CAST(translate(anon_170.past,
                                '-DENORdeor',
                                '0110111111') AS BIT(11)) AS INTEGER) >> anon_170.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_170.status IN ('DUE',
                            'OVERDUE',
                            'REFUSED',
                            'EXEMPT_TEMPORARY',
                            'EXEMPT_PERMANENT')) THEN anon_170.now
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
                    WHERE vaccination_due_2.child_id = base_1.id
                    AND (vaccination_due_2.state = 'CURRENT'
                      OR vaccination_due_2.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(vaccination_due_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(vaccination_due_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(vaccination_due_2.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (vaccination_due_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (vaccination_due_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_170 OFFSET 0) AS anon_169 JOIN LATERAL (
                  SELECT coalesce(bit_or((CASE
                        WHEN (anon_172.past IS NOT NULL) THEN (CAST(CAST(translate(anon_172.past,
                                '-DENORdeor',
                                '0111110000') AS BIT(11)) AS INTEGER) >> anon_172.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_172.due_on IS NOT NULL) THEN greatest((1 << width_bucket(CAST('infinity' AS DATE), (
                                SELECT months.value
                                FROM months))) - (1 << width_bucket(greatest(anon_172.since, anon_172.due_on) - 1, (
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
                    AND vaccination_due_3.labels = CAST('{}' AS TEXT[]) OFFSET 0) AS anon_172 OFFSET 0) AS anon_171 ON true JOIN unnest(ARRAY['DUE',
                  'DONE',
                  'OVERDUE',
                  'REFUSED',
                  'EXEMPT'], ARRAY[(coalesce(anon_171.months, 0) & 2047 | CASE
                    WHEN (base_1.vaccination_due_on <= $3::DATE) THEN 2048
                    ELSE 0 END), CASE
                  WHEN (anon_169.n > 0) THEN (4095 & ~ anon_169.open)
                  ELSE NULL END, anon_169.overdue, anon_169.refused, anon_169.exempt]) WITH ORDINALITY AS anon_168(key, months, n) ON true
                WHERE anon_168.months > 0 OFFSET 0) AS anon_167 ON true
              WHERE anon_167.key IS NOT NULL GROUP BY base_1.id, anon_167.key) AS anon_166
            WHERE anon_166.months > 0 GROUP BY anon_166.key, anon_166.months) AS anon_165 GROUP BY anon_165.key
          UNION ALL SELECT 12 AS number, anon_173.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_174.key
            FROM base_1 JOIN LATERAL (
              SELECT vaccination_due_4.vaccine_group AS key
              FROM vaccination_due AS vaccination_due_4
              WHERE vaccination_due_4.child_id = base_1.id
              AND (vaccination_due_4.state = 'CURRENT'
                OR vaccination_due_4.amendment_labels IS NOT NULL
                AND NOT (base_1.holds_break_glass_labels
                  AND any_within(vaccination_due_4.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (base_1.holds_attached
                    OR base_1.holds_organization
                    OR base_1.holds_expected
                    OR base_1.holds_break_glass)
                  AND any_within(vaccination_due_4.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
              AND (cardinality(vaccination_due_4.labels) = 0
                OR base_1.holds_break_glass_labels
                AND (vaccination_due_4.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (base_1.holds_attached
                  OR base_1.holds_organization
                  OR base_1.holds_expected
                  OR base_1.holds_break_glass)
                AND (vaccination_due_4.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND CAST(vaccination_due_4.status AS TEXT) IN ('DONE',
                'IMMUNE') OFFSET 0) AS anon_174 ON true) AS anon_173
          WHERE anon_173.key IS NOT NULL GROUP BY anon_173.key
          UNION ALL SELECT 1012 AS number, anon_175.key, to_jsonb(ARRAY[coalesce(sum(anon_175.n) FILTER (WHERE anon_175.months & 1 > 0), 0), coalesce(sum(anon_175.n) FILTER (WHERE anon_175.months & 2 > 0), 0), coalesce(sum(anon_175.n) FILTER (WHERE anon_175.months & 4 > 0), 0), coalesce(sum(anon_175.n) FILTER (WHERE anon_175.months & 8 > 0), 0), coalesce(sum(anon_175.n) FILTER (WHERE anon_175.months & 16 > 0), 0), coalesce(sum(anon_175.n) FILTER (WHERE anon_175.months & 32 > 0), 0), coalesce(sum(anon_175.n) FILTER (WHERE anon_175.months & 64 > 0), 0), coalesce(sum(anon_175.n) FILTER (WHERE anon_175.months & 128 > 0), 0), coalesce(sum(anon_175.n) FILTER (WHERE anon_175.months & 256 > 0), 0), coalesce(sum(anon_175.n) FILTER (WHERE anon_175.months & 512 > 0), 0), coalesce(sum(anon_175.n) FILTER (WHERE anon_175.months & 1024 > 0), 0), coalesce(sum(anon_175.n) FILTER (WHERE anon_175.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_176.key, anon_176.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_177.key, bit_or(greatest((1 << width_bucket(anon_177.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_177.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT vaccination_due_5.vaccine_group AS key, least(coalesce(vaccination_due_5.last_dose_on, CAST('-infinity' AS DATE)), $3::DATE) AS since, CAST('infinity' AS DATE) AS until
                FROM vaccination_due AS vaccination_due_5
                WHERE vaccination_due_5.child_id = base_1.id
                AND (vaccination_due_5.state = 'CURRENT'
                  OR vaccination_due_5.amendment_labels IS NOT NULL
                  AND NOT (base_1.holds_break_glass_labels
                    AND any_within(vaccination_due_5.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND any_within(vaccination_due_5.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                AND (cardinality(vaccination_due_5.labels) = 0
                  OR base_1.holds_break_glass_labels
                  AND (vaccination_due_5.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (base_1.holds_attached
                    OR base_1.holds_organization
                    OR base_1.holds_expected
                    OR base_1.holds_break_glass)
                  AND (vaccination_due_5.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                AND CAST(vaccination_due_5.status AS TEXT) IN ('DONE',
                  'IMMUNE') OFFSET 0) AS anon_177 ON true
              WHERE anon_177.key IS NOT NULL GROUP BY base_1.id, anon_177.key) AS anon_176
            WHERE anon_176.months > 0 GROUP BY anon_176.key, anon_176.months) AS anon_175 GROUP BY anon_175.key
          UNION ALL SELECT 13 AS number, anon_178.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_179.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_180.key
              FROM (
                SELECT anon_181.key, anon_181.since, anon_181.until
                FROM (
                  SELECT medical_document_7.date AS day, medical_document_7.date + 30 AS over, (
                    SELECT min(medical_document_8.date)
                    FROM medical_document AS medical_document_8
                    WHERE medical_document_8.child_id = base_1.id
                    AND (cardinality(medical_document_8.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (medical_document_8.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (medical_document_8.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND medical_document_8.setting IN ('OUTPATIENT',
                      'HOME')
                    AND CASE
                    WHEN (medical_document_8.status = 'AMENDED'
                      AND medical_document_8.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(medical_document_8.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(medical_document_8.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                    ELSE medical_document_8.status END = 'REGISTERED'
                    AND medical_document_8.date > medical_document_7.date) AS seen
                  FROM medical_document AS medical_document_7
                  WHERE medical_document_7.child_id = base_1.id
                  AND (cardinality(medical_document_7.labels) = 0
                    OR base_1.holds_break_glass_labels
                    AND (medical_document_7.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND (medical_document_7.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND medical_document_7.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_7.status = 'AMENDED'
                    AND medical_document_7.amendment_labels IS NOT NULL
                    AND NOT (base_1.holds_break_glass_labels
                      AND any_within(medical_document_7.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND any_within(medical_document_7.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                  ELSE medical_document_7.status END = 'REGISTERED'
                  AND medical_document_7.date + 30 >= ((
                      SELECT months.value
                      FROM months))[1]) AS anon_182 JOIN unnest(ARRAY['MONTH',
                  'UNSEEN'], ARRAY[anon_182.day, anon_182.day], ARRAY[anon_182.over, least(anon_182.over, anon_182.seen - 1)]) WITH ORDINALITY AS anon_181(key, since, until, n) ON true) AS anon_180
              WHERE anon_180.since <= $3::DATE
              AND anon_180.until >= $3::DATE OFFSET 0) AS anon_179 ON true) AS anon_178
          WHERE anon_178.key IS NOT NULL GROUP BY anon_178.key
          UNION ALL SELECT 1013 AS number, anon_183.key, to_jsonb(ARRAY[coalesce(sum(anon_183.n) FILTER (WHERE anon_183.months & 1 > 0), 0), coalesce(sum(anon_183.n) FILTER (WHERE anon_183.months & 2 > 0), 0), coalesce(sum(anon_183.n) FILTER (WHERE anon_183.months & 4 > 0), 0), coalesce(sum(anon_183.n) FILTER (WHERE anon_183.months & 8 > 0), 0), coalesce(sum(anon_183.n) FILTER (WHERE anon_183.months & 16 > 0), 0), coalesce(sum(anon_183.n) FILTER (WHERE anon_183.months & 32 > 0), 0), coalesce(sum(anon_183.n) FILTER (WHERE anon_183.months & 64 > 0), 0), coalesce(sum(anon_183.n) FILTER (WHERE anon_183.months & 128 > 0), 0), coalesce(sum(anon_183.n) FILTER (WHERE anon_183.months & 256 > 0), 0), coalesce(sum(anon_183.n) FILTER (WHERE anon_183.months & 512 > 0), 0), coalesce(sum(anon_183.n) FILTER (WHERE anon_183.months & 1024 > 0), 0), coalesce(sum(anon_183.n) FILTER (WHERE anon_183.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_184.key, anon_184.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_185.key, bit_or(greatest((1 << width_bucket(anon_185.until, (
                        SELECT months.value
                        FROM months))) - (1 << width_bucket(anon_185.since - 1, (
                        SELECT months.value
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_186.key, anon_186.since, anon_186.until
                FROM (
                  SELECT medical_document_9.date AS day, medical_document_9.date + 30 AS over, (
                    SELECT min(medical_document_10.date)
                    FROM medical_document AS medical_document_10
                    WHERE medical_document_10.child_id = base_1.id
                    AND (cardinality(medical_document_10.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (medical_document_10.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (medical_document_10.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND medical_document_10.setting IN ('OUTPATIENT',
                      'HOME')
                    AND CASE
                    WHEN (medical_document_10.status = 'AMENDED'
                      AND medical_document_10.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(medical_document_10.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(medical_document_10.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                    ELSE medical_document_10.status END = 'REGISTERED'
                    AND medical_document_10.date > medical_document_9.date) AS seen
                  FROM medical_document AS medical_document_9
                  WHERE medical_document_9.child_id = base_1.id
                  AND (cardinality(medical_document_9.labels) = 0
                    OR base_1.holds_break_glass_labels
                    AND (medical_document_9.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND (medical_document_9.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND medical_document_9.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_9.status = 'AMENDED'
                    AND medical_document_9.amendment_labels IS NOT NULL
                    AND NOT (base_1.holds_break_glass_labels
                      AND any_within(medical_document_9.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND any_within(medical_document_9.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                  ELSE medical_document_9.status END = 'REGISTERED'
                  AND medical_document_9.date + 30 >= ((
                      SELECT months.value
                      FROM months))[1]) AS anon_187 JOIN unnest(ARRAY['MONTH',
                  'UNSEEN'], ARRAY[anon_187.day, anon_187.day], ARRAY[anon_187.over, least(anon_187.over, anon_187.seen - 1)]) WITH ORDINALITY AS anon_186(key, since, until, n) ON true OFFSET 0) AS anon_185 ON true
              WHERE anon_185.key IS NOT NULL GROUP BY base_1.id, anon_185.key) AS anon_184
            WHERE anon_184.months > 0 GROUP BY anon_184.key, anon_184.months) AS anon_183 GROUP BY anon_183.key
          UNION ALL SELECT 2000 AS number, anon_188.key, to_jsonb(ARRAY[coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 1 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 2 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 4 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 8 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 16 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 32 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 64 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 128 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 256 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 512 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 1024 > 0), 0), coalesce(sum(anon_188.n) FILTER (WHERE anon_188.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_189.key, anon_189.months, count(*) AS n
            FROM (
              SELECT '' AS key, base_1.months
              FROM base_1) AS anon_189
            WHERE anon_189.months > 0 GROUP BY anon_189.key, anon_189.months) AS anon_188 GROUP BY anon_188.key
          UNION ALL SELECT 4000 AS number,
          '' AS key, (
            SELECT to_jsonb(ARRAY[coalesce(sum(anon_190.n) FILTER (WHERE anon_190.months & 1 > 0), 0), coalesce(sum(anon_190.n) FILTER (WHERE anon_190.months & 2 > 0), 0), coalesce(sum(anon_190.n) FILTER (WHERE anon_190.months & 4 > 0), 0), coalesce(sum(anon_190.n) FILTER (WHERE anon_190.months & 8 > 0), 0), coalesce(sum(anon_190.n) FILTER (WHERE anon_190.months & 16 > 0), 0), coalesce(sum(anon_190.n) FILTER (WHERE anon_190.months & 32 > 0), 0), coalesce(sum(anon_190.n) FILTER (WHERE anon_190.months & 64 > 0), 0), coalesce(sum(anon_190.n) FILTER (WHERE anon_190.months & 128 > 0), 0), coalesce(sum(anon_190.n) FILTER (WHERE anon_190.months & 256 > 0), 0), coalesce(sum(anon_190.n) FILTER (WHERE anon_190.months & 512 > 0), 0), coalesce(sum(anon_190.n) FILTER (WHERE anon_190.months & 1024 > 0), 0), coalesce(sum(anon_190.n) FILTER (WHERE anon_190.months & 2048 > 0), 0)])
            FROM (
              SELECT anon_191.key, anon_191.months, count(*) AS n
              FROM (
                SELECT '' AS key, bit_or(CASE
                  WHEN (attachment_1.valid_to IS NULL
                    AND attachment_1.valid_from <= ((
                        SELECT months.value
                        FROM months))[1]) THEN 4095
                  ELSE greatest((1 << width_bucket(coalesce(attachment_1.valid_to, CAST('infinity' AS DATE)), (
                          SELECT months.value
                          FROM months))) - (1 << width_bucket(attachment_1.valid_from - 1, (
                          SELECT months.value
                          FROM months))), 0) END) AS months
                FROM attachment AS attachment_1
                WHERE attachment_1.district_id = district_1.id
                AND attachment_1.child_id != ALL (CAST((
                      SELECT kin.child_ids
                      FROM kin) AS UUID[])) GROUP BY attachment_1.child_id) AS anon_191
              WHERE anon_191.months > 0 GROUP BY anon_191.key, anon_191.months) AS anon_190) AS n) AS anon_70 GROUP BY anon_70.number) AS anon_69) AS counts, CAST(round(CAST((
            SELECT coalesce(sum(greatest((least(coalesce(attachment_2.valid_to, $3::DATE), $3::DATE, CASE
                      WHEN (date_part('day', CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
                      ELSE CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE) END - 1) - greatest(attachment_2.valid_from, (
                        SELECT year.value
                        FROM year), CASE
                      WHEN (date_part('day', CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                      ELSE CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) END)) + 1, 0)), 0)
            FROM attachment AS attachment_2 JOIN child AS child_2 ON child_2.id = attachment_2.child_id
            WHERE attachment_2.district_id = district_1.id
            AND attachment_2.valid_from <= $3::DATE
            AND coalesce(attachment_2.valid_to,
              'infinity') >= (
              SELECT year.value
              FROM year)
            AND attachment_2.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(($3::DATE - (
                SELECT year.value
                FROM year)) + 1, 0), 0)) AS INTEGER) AS denominator_3 OFFSET 0) AS anon_3 ON true
  WHERE district_1.id = $5::UUID) AS anon_1 ON true
