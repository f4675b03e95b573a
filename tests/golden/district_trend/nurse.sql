WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), months AS MATERIALIZED (
  SELECT array(
    SELECT least(CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) + (n - 10) * INTERVAL '1 month' AS DATE) - 1, $3::DATE)
    FROM generate_series(0, 11) AS n) AS days), kin AS MATERIALIZED (
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
      WHEN (anon_2.attached
        OR anon_2.organization) THEN concat('{"population":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN concat('{"attached":', coalesce(to_json(CASE
                WHEN (anon_2.attached
                  OR anon_2.organization) THEN coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0)
                ELSE NULL END),
              'null'::json),
            ',"trend":', coalesce(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN (
                SELECT concat('[', string_agg(concat('{"month":', coalesce(to_json(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_4.month
                          ELSE NULL END),
                        'null'::json),
                      ',"until":', coalesce(to_json(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_4.until
                          ELSE NULL END),
                        'null'::json),
                      ',"count":', coalesce(to_json(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_4.count
                          ELSE NULL END),
                        'null'::json),
                      ',"denominator":', coalesce(to_json(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_4.denominator
                          ELSE NULL END),
                        'null'::json),
                      ',"per1000":', coalesce(to_json(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN CAST(round(CAST(anon_4.count AS NUMERIC) * 1000 / nullif(anon_4.denominator, 0), 1) AS DOUBLE PRECISION)
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":false}'),
                    ','
                    ORDER BY anon_4.n),
                  ']') AS json
                FROM (
                  SELECT anon_5.n, CAST(date_trunc('month', CAST(anon_5.until AS TIMESTAMP)) AS DATE) AS month, anon_5.until, CAST(NULL AS INTEGER) AS denominator, coalesce(CAST((anon_6.counts ->> (CAST(anon_5.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                  FROM unnest((
                      SELECT months.days
                      FROM months)) WITH ORDINALITY AS anon_5(until, n)) AS anon_4)
              ELSE '[]' END,
              'null'),
            ',"byAgeAndSex":', coalesce(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                            WHEN (anon_2.attached
                              OR anon_2.organization) THEN anon_7.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"trend":', coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN (
                          SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                    WHEN (anon_2.attached
                                      OR anon_2.organization) THEN anon_8.count
                                    ELSE NULL END),
                                  'null'::json),
                                '}'),
                              ','
                              ORDER BY anon_8.n),
                            ']') AS json
                          FROM (
                            SELECT anon_9.n, CAST(date_trunc('month', CAST(anon_9.until AS TIMESTAMP)) AS DATE) AS month, anon_9.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_9.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1001' -> anon_7.key) ->> (CAST(anon_9.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                            FROM unnest((
                                SELECT months.days
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
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_11.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_11.count
                      ELSE NULL END),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"month":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_12.month
                                ELSE NULL END),
                              'null'::json),
                            ',"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_12.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_12.denominator
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_12.n),
                        ']') AS json
                      FROM (
                        SELECT anon_13.n, CAST(date_trunc('month', CAST(anon_13.until AS TIMESTAMP)) AS DATE) AS month, anon_13.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_13.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1002' -> anon_11.key) ->> (CAST(anon_13.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
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
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_15.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_16.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_16.denominator
                                ELSE NULL END),
                              'null'::json),
                            ',"per1000":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN CAST(round(CAST(anon_16.count AS NUMERIC) * 1000 / nullif(anon_16.denominator, 0), 1) AS DOUBLE PRECISION)
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_16.n),
                        ']') AS json
                      FROM (
                        SELECT anon_17.n, CAST(date_trunc('month', CAST(anon_17.until AS TIMESTAMP)) AS DATE) AS month, anon_17.until, coalesce(CAST(((anon_3.counts -> '2003' -> '') ->> (CAST(anon_17.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1003' -> anon_15.key) ->> (CAST(anon_17.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
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
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_19.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_20.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_20.n),
                        ']') AS json
                      FROM (
                        SELECT anon_21.n, CAST(date_trunc('month', CAST(anon_21.until AS TIMESTAMP)) AS DATE) AS month, anon_21.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_21.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1004' -> anon_19.key) ->> (CAST(anon_21.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
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
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_23.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_24.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_24.n),
                        ']') AS json
                      FROM (
                        SELECT anon_25.n, CAST(date_trunc('month', CAST(anon_25.until AS TIMESTAMP)) AS DATE) AS month, anon_25.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_25.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1005' -> anon_23.key) ->> (CAST(anon_25.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
                            FROM months)) WITH ORDINALITY AS anon_25(until, n)
                        WHERE anon_23.key = ANY (CAST('{OBSERVED,TAKEN}' AS TEXT[]))) AS anon_24)
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
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_27.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_28.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_28.n),
                        ']') AS json
                      FROM (
                        SELECT anon_29.n, CAST(date_trunc('month', CAST(anon_29.until AS TIMESTAMP)) AS DATE) AS month, anon_29.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_29.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1006' -> anon_27.key) ->> (CAST(anon_29.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
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
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_31.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_32.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_32.n),
                        ']') AS json
                      FROM (
                        SELECT anon_33.n, CAST(date_trunc('month', CAST(anon_33.until AS TIMESTAMP)) AS DATE) AS month, anon_33.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_33.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1007' -> anon_31.key) ->> (CAST(anon_33.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
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
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_35.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_36.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_36.n),
                        ']') AS json
                      FROM (
                        SELECT anon_37.n, CAST(date_trunc('month', CAST(anon_37.until AS TIMESTAMP)) AS DATE) AS month, anon_37.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_37.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1008' -> anon_35.key) ->> (CAST(anon_37.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
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
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_39.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_40.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_40.n),
                        ']') AS json
                      FROM (
                        SELECT anon_41.n, CAST(date_trunc('month', CAST(anon_41.until AS TIMESTAMP)) AS DATE) AS month, anon_41.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_41.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1009' -> anon_39.key) ->> (CAST(anon_41.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
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
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_43.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN '[]'
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_43.n),
              ']') AS json
            FROM (
              SELECT anon_44.key, anon_44.n, coalesce(CAST((anon_3.counts -> '10' ->> anon_44.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_44(key, n)) AS anon_43)
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
        SELECT child_1.id, child_1.birth_date, child_1.sex, child_1.id AS child_id, anon_45.blood_group_status, anon_45.rh_factor_status, anon_45.health_group_status, anon_45.health_group_value, anon_45.health_group_effective_at, anon_45.physical_education_group_status, anon_45.physical_education_group_effective_at, anon_45.examination_due_on, anon_2.attached AS holds_attached, anon_2.organization AS holds_organization, (EXISTS (
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
            SELECT coalesce(bit_or(greatest((1 << width_bucket(coalesce(attachment_3.valid_to, CAST('infinity' AS DATE)), (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(attachment_3.valid_from - 1, (
                        SELECT months.days
                        FROM months))), 0)), 0)
            FROM attachment AS attachment_3
            WHERE attachment_3.child_id = child_1.id
            AND attachment_3.district_id = district_1.id) | 2048) AS months
        FROM child AS child_1 JOIN LATERAL (
          SELECT passport_1.blood_group_status, passport_1.rh_factor_status, passport_1.health_group_status, passport_1.health_group_value, passport_1.health_group_effective_at, passport_1.physical_education_group_status, passport_1.physical_education_group_effective_at, passport_1.examination_due_on
          FROM passport AS passport_1
          WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_45 ON true
        WHERE child_1.district_id = district_1.id
        AND (anon_2.attached
          OR anon_2.organization)
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) SELECT jsonb_object_agg(anon_46.number, anon_46.cells)
      FROM (
        SELECT anon_47.number, jsonb_object_agg(anon_47.key, anon_47.n) AS cells
        FROM (
          SELECT anon_48.number, anon_48.key, to_jsonb(sum(anon_49.n)) AS n
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
              'UNKNOWN') AS key_2, base_1.blood_group_status AS key_10, count(*) AS n
            FROM base_1 GROUP BY 1, 2, 3) AS anon_49 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_49.key_1 AS key
            UNION ALL SELECT 2 AS number, anon_49.key_2 AS key
            UNION ALL SELECT 10 AS number, anon_49.key_10 AS key) AS anon_48 ON true
          WHERE anon_48.key IS NOT NULL GROUP BY anon_48.number, anon_48.key
          UNION ALL SELECT 1001 AS number, anon_50.key, to_jsonb(ARRAY[coalesce(sum(anon_50.n) FILTER (WHERE anon_50.months & 1 > 0), 0), coalesce(sum(anon_50.n) FILTER (WHERE anon_50.months & 2 > 0), 0), coalesce(sum(anon_50.n) FILTER (WHERE anon_50.months & 4 > 0), 0), coalesce(sum(anon_50.n) FILTER (WHERE anon_50.months & 8 > 0), 0), coalesce(sum(anon_50.n) FILTER (WHERE anon_50.months & 16 > 0), 0), coalesce(sum(anon_50.n) FILTER (WHERE anon_50.months & 32 > 0), 0), coalesce(sum(anon_50.n) FILTER (WHERE anon_50.months & 64 > 0), 0), coalesce(sum(anon_50.n) FILTER (WHERE anon_50.months & 128 > 0), 0), coalesce(sum(anon_50.n) FILTER (WHERE anon_50.months & 256 > 0), 0), coalesce(sum(anon_50.n) FILTER (WHERE anon_50.months & 512 > 0), 0), coalesce(sum(anon_50.n) FILTER (WHERE anon_50.months & 1024 > 0), 0), coalesce(sum(anon_50.n) FILTER (WHERE anon_50.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_51.key, anon_51.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_52.key, bit_or(greatest((1 << width_bucket(anon_52.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_52.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_53.key, anon_53.since, anon_53.until
                FROM unnest(ARRAY[concat(CASE
                    WHEN (CAST(EXTRACT(year
                          FROM age(((
                                SELECT months.days
                                FROM months))[1], base_1.birth_date)) AS INTEGER) < 1) THEN '0'
                    WHEN (CAST(EXTRACT(year
                          FROM age(((
                                SELECT months.days
                                FROM months))[1], base_1.birth_date)) AS INTEGER) < 3) THEN '1-2'
                    WHEN (CAST(EXTRACT(year
                          FROM age(((
                                SELECT months.days
                                FROM months))[1], base_1.birth_date)) AS INTEGER) < 7) THEN '3-6'
                    WHEN (CAST(EXTRACT(year
                          FROM age(((
                                SELECT months.days
                                FROM months))[1], base_1.birth_date)) AS INTEGER) < 15) THEN '7-14'
                    WHEN (CAST(EXTRACT(year
                          FROM age(((
                                SELECT months.days
                                FROM months))[1], base_1.birth_date)) AS INTEGER) < 18) THEN '15-17'
                    ELSE '18+' END,
                    ' ', base_1.sex), concat(CASE
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
                    ' ', base_1.sex)], ARRAY[CAST('-infinity' AS DATE), CASE
                  WHEN (date_part('day', CAST(base_1.birth_date + (CAST(EXTRACT(year
                              FROM age($3::DATE, base_1.birth_date)) AS INTEGER) * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (CAST(EXTRACT(year
                          FROM age($3::DATE, base_1.birth_date)) AS INTEGER) * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(base_1.birth_date + (CAST(EXTRACT(year
                          FROM age($3::DATE, base_1.birth_date)) AS INTEGER) * INTERVAL '1 year') AS DATE) END], ARRAY[CASE
                  WHEN (date_part('day', CAST(base_1.birth_date + (CAST(EXTRACT(year
                              FROM age($3::DATE, base_1.birth_date)) AS INTEGER) * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (CAST(EXTRACT(year
                          FROM age($3::DATE, base_1.birth_date)) AS INTEGER) * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(base_1.birth_date + (CAST(EXTRACT(year
                          FROM age($3::DATE, base_1.birth_date)) AS INTEGER) * INTERVAL '1 year') AS DATE) END - 1, CAST('infinity' AS DATE)]) WITH ORDINALITY AS anon_53(key, since, until, n) OFFSET 0) AS anon_52 ON true
              WHERE anon_52.key IS NOT NULL GROUP BY base_1.id, anon_52.key) AS anon_51
            WHERE anon_51.months > 0 GROUP BY anon_51.key, anon_51.months) AS anon_50 GROUP BY anon_50.key
          UNION ALL SELECT 1002 AS number, anon_54.key, to_jsonb(ARRAY[coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 1 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 2 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 4 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 8 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 16 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 32 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 64 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 128 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 256 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 512 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 1024 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_55.key, anon_55.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_56.key, bit_or(greatest((1 << width_bucket(anon_56.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_56.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_57.key, anon_57.since, anon_57.over - 1 AS until
                FROM (
                  SELECT array_agg(fact_1.value
                    ORDER BY CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_1.recorded_at DESC, fact_1.id) AS values, array_agg(least(CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), $3::DATE)
                    ORDER BY CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_1.recorded_at DESC, fact_1.id) AS days
                  FROM fact AS fact_1
                  WHERE fact_1.child_id = base_1.child_id
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
                  AND fact_1.kind = 'HEALTH_GROUP'
                  AND fact_1.effective_at IS NOT NULL) AS anon_58 JOIN unnest(ARRAY['UNKNOWN'] || anon_58.values || ARRAY[coalesce(base_1.health_group_value,
                    'UNKNOWN')], ARRAY[CAST('-infinity' AS DATE)] || anon_58.days || ARRAY[$3::DATE], anon_58.days || ARRAY[$3::DATE] || ARRAY[CAST('infinity' AS DATE)]) WITH ORDINALITY AS anon_57(key, since, over, n) ON true OFFSET 0) AS anon_56 ON true
              WHERE anon_56.key IS NOT NULL GROUP BY base_1.id, anon_56.key) AS anon_55
            WHERE anon_55.months > 0 GROUP BY anon_55.key, anon_55.months) AS anon_54 GROUP BY anon_54.key
          UNION ALL SELECT 3 AS number, anon_59.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_60.key
            FROM base_1 JOIN LATERAL (
              SELECT icd10_chapter(condition_1.icd10) AS key
              FROM condition AS condition_1
              WHERE condition_1.child_id = base_1.child_id
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
                AND (condition_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND (NOT condition_1.restated
                OR condition_1.id = ANY (array((
                      SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                      FROM condition AS condition_2
                      WHERE condition_2.child_id = base_1.id
                      AND condition_2.restated
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
                      ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
              AND condition_1.clinical_status IN ('ACTIVE',
                'RECURRENCE',
                'RELAPSE')
              AND condition_1.icd10 IS NOT NULL
              AND CASE
              WHEN condition_1.restated THEN (
                SELECT bool_or(coalesce(condition_3.since, condition_3.stated_on) >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
                  AND coalesce(condition_3.since, condition_3.stated_on) <= $3::DATE)
                AND NOT bool_or(condition_3.chronic
                  AND coalesce(condition_3.since, condition_3.stated_on) < CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE))
                FROM condition AS condition_3
                WHERE condition_3.child_id = base_1.child_id
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
                AND condition_3.disease = condition_1.disease
                AND condition_3.chronic = condition_1.chronic)
              ELSE coalesce(condition_1.since, condition_1.stated_on) >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
              AND coalesce(condition_1.since, condition_1.stated_on) <= $3::DATE
              AND NOT (condition_1.chronic
                AND coalesce(condition_1.since, condition_1.stated_on) < CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)) END
              AND CASE
              WHEN (date_part('day', CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
              ELSE CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE) END <= $3::DATE
              AND CASE
              WHEN (date_part('day', CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
              ELSE CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE) END > $3::DATE OFFSET 0) AS anon_60 ON true) AS anon_59
          WHERE anon_59.key IS NOT NULL GROUP BY anon_59.key
          UNION ALL SELECT 1003 AS number, anon_61.key, to_jsonb(ARRAY[coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 1 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 2 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 4 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 8 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 16 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 32 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 64 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 128 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 256 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 512 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 1024 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_62.key, anon_62.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_63.key, bit_or(greatest((1 << width_bucket(anon_63.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_63.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT icd10_chapter(condition_4.icd10) AS key, greatest(CAST(anon_64.day AS DATE), CASE
                  WHEN (date_part('day', CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE) END) AS since, least((CAST(date_trunc('month', CAST(CAST(anon_64.day AS DATE) AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1), CASE
                  WHEN (date_part('day', CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE) END - 1) AS until
                FROM condition AS condition_4 JOIN unnest(CASE
                  WHEN (condition_4.restated
                    AND condition_4.chronic) THEN ARRAY[(
                    SELECT min(coalesce(condition_5.since, condition_5.stated_on))
                    FROM condition AS condition_5
                    WHERE condition_5.child_id = base_1.child_id
                    AND (condition_5.state = 'CURRENT'
                      OR condition_5.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(condition_5.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(condition_5.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(condition_5.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (condition_5.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (condition_5.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND condition_5.clinical_status IN ('ACTIVE',
                      'RECURRENCE',
                      'RELAPSE')
                    AND condition_5.disease = condition_4.disease
                    AND condition_5.chronic = condition_4.chronic)]
                  ELSE CASE
                  WHEN condition_4.restated THEN array((
                      SELECT coalesce(condition_5.since, condition_5.stated_on)
                      FROM condition AS condition_5
                      WHERE condition_5.child_id = base_1.child_id
                      AND (condition_5.state = 'CURRENT'
                        OR condition_5.amendment_labels IS NOT NULL
                        AND NOT (base_1.holds_break_glass_labels
                          AND any_within(condition_5.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (base_1.holds_attached
                            OR base_1.holds_organization
                            OR base_1.holds_expected
                            OR base_1.holds_break_glass)
                          AND any_within(condition_5.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                      AND (cardinality(condition_5.labels) = 0
                        OR base_1.holds_break_glass_labels
                        AND (condition_5.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND (condition_5.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                      AND condition_5.clinical_status IN ('ACTIVE',
                        'RECURRENCE',
                        'RELAPSE')
                      AND condition_5.disease = condition_4.disease
                      AND condition_5.chronic = condition_4.chronic))
                  ELSE ARRAY[coalesce(condition_4.since, condition_4.stated_on)] END END) WITH ORDINALITY AS anon_64(day, n) ON true
                WHERE condition_4.child_id = base_1.child_id
                AND (condition_4.state = 'CURRENT'
                  OR condition_4.amendment_labels IS NOT NULL
                  AND NOT (base_1.holds_break_glass_labels
                    AND any_within(condition_4.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND any_within(condition_4.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                AND (cardinality(condition_4.labels) = 0
                  OR base_1.holds_break_glass_labels
                  AND (condition_4.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (base_1.holds_attached
                    OR base_1.holds_organization
                    OR base_1.holds_expected
                    OR base_1.holds_break_glass)
                  AND (condition_4.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                AND (NOT condition_4.restated
                  OR condition_4.id = ANY (array((
                        SELECT DISTINCT ON (condition_6.disease, condition_6.chronic) condition_6.id
                        FROM condition AS condition_6
                        WHERE condition_6.child_id = base_1.id
                        AND condition_6.restated
                        AND (condition_6.state = 'CURRENT'
                          OR condition_6.amendment_labels IS NOT NULL
                          AND NOT (base_1.holds_break_glass_labels
                            AND any_within(condition_6.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR (base_1.holds_attached
                              OR base_1.holds_organization
                              OR base_1.holds_expected
                              OR base_1.holds_break_glass)
                            AND any_within(condition_6.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                        AND (cardinality(condition_6.labels) = 0
                          OR base_1.holds_break_glass_labels
                          AND (condition_6.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (base_1.holds_attached
                            OR base_1.holds_organization
                            OR base_1.holds_expected
                            OR base_1.holds_break_glass)
                          AND (condition_6.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                        ORDER BY condition_6.disease, condition_6.chronic, condition_6.stated_on DESC, condition_6.id DESC))))
                AND condition_4.clinical_status IN ('ACTIVE',
                  'RECURRENCE',
                  'RELAPSE')
                AND condition_4.icd10 IS NOT NULL OFFSET 0) AS anon_63 ON true
              WHERE anon_63.key IS NOT NULL GROUP BY base_1.id, anon_63.key) AS anon_62
            WHERE anon_62.months > 0 GROUP BY anon_62.key, anon_62.months) AS anon_61 GROUP BY anon_61.key
          UNION ALL SELECT 2003 AS number, anon_65.key, to_jsonb(ARRAY[coalesce(sum(anon_65.n) FILTER (WHERE anon_65.months & 1 > 0), 0), coalesce(sum(anon_65.n) FILTER (WHERE anon_65.months & 2 > 0), 0), coalesce(sum(anon_65.n) FILTER (WHERE anon_65.months & 4 > 0), 0), coalesce(sum(anon_65.n) FILTER (WHERE anon_65.months & 8 > 0), 0), coalesce(sum(anon_65.n) FILTER (WHERE anon_65.months & 16 > 0), 0), coalesce(sum(anon_65.n) FILTER (WHERE anon_65.months & 32 > 0), 0), coalesce(sum(anon_65.n) FILTER (WHERE anon_65.months & 64 > 0), 0), coalesce(sum(anon_65.n) FILTER (WHERE anon_65.months & 128 > 0), 0), coalesce(sum(anon_65.n) FILTER (WHERE anon_65.months & 256 > 0), 0), coalesce(sum(anon_65.n) FILTER (WHERE anon_65.months & 512 > 0), 0), coalesce(sum(anon_65.n) FILTER (WHERE anon_65.months & 1024 > 0), 0), coalesce(sum(anon_65.n) FILTER (WHERE anon_65.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_66.key, anon_66.months, count(*) AS n
            FROM (
              SELECT '' AS key, greatest((1 << width_bucket(CASE
                    WHEN (date_part('day', CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
                    ELSE CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE) END - 1, (
                      SELECT months.days
                      FROM months))) - (1 << width_bucket(CASE
                    WHEN (date_part('day', CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                    ELSE CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE) END - 1, (
                      SELECT months.days
                      FROM months))), 0) & base_1.months AS months
              FROM base_1) AS anon_66
            WHERE anon_66.months > 0 GROUP BY anon_66.key, anon_66.months) AS anon_65 GROUP BY anon_65.key
          UNION ALL SELECT 4 AS number, anon_67.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_68.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_69.key
              FROM social_status AS social_status_1 JOIN unnest(ARRAY['ANY', social_status_1.kind]) WITH ORDINALITY AS anon_69(key, n) ON true
              WHERE social_status_1.child_id = base_1.child_id
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
                'REFUGEE') OFFSET 0) AS anon_68 ON true) AS anon_67
          WHERE anon_67.key IS NOT NULL GROUP BY anon_67.key
          UNION ALL SELECT 1004 AS number, anon_70.key, to_jsonb(ARRAY[coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 1 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 2 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 4 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 8 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 16 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 32 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 64 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 128 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 256 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 512 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 1024 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_71.key, anon_71.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_72.key, bit_or(greatest((1 << width_bucket(anon_72.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_72.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_73.key, anon_73.since, anon_73.until
                FROM social_status AS social_status_2 JOIN unnest(ARRAY['ANY', social_status_2.kind], ARRAY[coalesce(social_status_2.valid_from, CAST('-infinity' AS DATE)), coalesce(social_status_2.valid_from, CAST('-infinity' AS DATE))], ARRAY[coalesce(social_status_2.valid_to, CAST('infinity' AS DATE)), coalesce(social_status_2.valid_to, CAST('infinity' AS DATE))]) WITH ORDINALITY AS anon_73(key, since, until, n) ON true
                WHERE social_status_2.child_id = base_1.child_id
                AND (social_status_2.state = 'CURRENT'
                  OR social_status_2.amendment_labels IS NOT NULL
                  AND NOT (base_1.holds_break_glass_labels
                    AND any_within(social_status_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND any_within(social_status_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                AND (cardinality(social_status_2.labels) = 0
                  OR base_1.holds_break_glass_labels
                  AND (social_status_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (base_1.holds_attached
                    OR base_1.holds_organization
                    OR base_1.holds_expected
                    OR base_1.holds_break_glass)
                  AND (social_status_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
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
                  'REFUGEE') OFFSET 0) AS anon_72 ON true
              WHERE anon_72.key IS NOT NULL GROUP BY base_1.id, anon_72.key) AS anon_71
            WHERE anon_71.months > 0 GROUP BY anon_71.key, anon_71.months) AS anon_70 GROUP BY anon_70.key
          UNION ALL SELECT 5 AS number, anon_74.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_75.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_76.key
              FROM observation AS observation_1 JOIN unnest(ARRAY[CASE
                WHEN (observation_1.status = 'ACTIVE') THEN 'OBSERVED'
                ELSE NULL END, CASE
                WHEN (observation_1.since >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
                  AND observation_1.since <= $3::DATE) THEN 'TAKEN'
                ELSE NULL END, CASE
                WHEN (observation_1.last_visit >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
                  AND observation_1.last_visit <= $3::DATE) THEN 'SEEN'
                ELSE NULL END, CASE
                WHEN (observation_1.status = 'ACTIVE'
                  AND observation_1.next_visit < $3::DATE) THEN 'OVERDUE'
                ELSE NULL END]) WITH ORDINALITY AS anon_76(key, n) ON true
              WHERE observation_1.child_id = base_1.child_id
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
                AND (observation_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_75 ON true) AS anon_74
          WHERE anon_74.key IS NOT NULL GROUP BY anon_74.key
          UNION ALL SELECT 1005 AS number, anon_77.key, to_jsonb(ARRAY[coalesce(sum(anon_77.n) FILTER (WHERE anon_77.months & 1 > 0), 0), coalesce(sum(anon_77.n) FILTER (WHERE anon_77.months & 2 > 0), 0), coalesce(sum(anon_77.n) FILTER (WHERE anon_77.months & 4 > 0), 0), coalesce(sum(anon_77.n) FILTER (WHERE anon_77.months & 8 > 0), 0), coalesce(sum(anon_77.n) FILTER (WHERE anon_77.months & 16 > 0), 0), coalesce(sum(anon_77.n) FILTER (WHERE anon_77.months & 32 > 0), 0), coalesce(sum(anon_77.n) FILTER (WHERE anon_77.months & 64 > 0), 0), coalesce(sum(anon_77.n) FILTER (WHERE anon_77.months & 128 > 0), 0), coalesce(sum(anon_77.n) FILTER (WHERE anon_77.months & 256 > 0), 0), coalesce(sum(anon_77.n) FILTER (WHERE anon_77.months & 512 > 0), 0), coalesce(sum(anon_77.n) FILTER (WHERE anon_77.months & 1024 > 0), 0), coalesce(sum(anon_77.n) FILTER (WHERE anon_77.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_78.key, anon_78.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_79.key, bit_or(greatest((1 << width_bucket(anon_79.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_79.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_80.key, anon_80.since, anon_80.until
                FROM observation AS observation_2 JOIN unnest(ARRAY['OBSERVED',
                  'TAKEN'], ARRAY[CASE
                  WHEN (observation_2.status = 'ACTIVE') THEN least(coalesce(observation_2.since, CAST('-infinity' AS DATE)), $3::DATE)
                  ELSE coalesce(observation_2.since, CAST('-infinity' AS DATE)) END, observation_2.since], ARRAY[CASE
                  WHEN (observation_2.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                  ELSE CASE
                  WHEN (observation_2.until IS NOT NULL) THEN least(observation_2.until, $3::DATE) - 1
                  ELSE CAST('-infinity' AS DATE) END END, (CAST(date_trunc('month', CAST(observation_2.since AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1)]) WITH ORDINALITY AS anon_80(key, since, until, n) ON true
                WHERE observation_2.child_id = base_1.child_id
                AND (observation_2.state = 'CURRENT'
                  OR observation_2.amendment_labels IS NOT NULL
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
                  AND (observation_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_79 ON true
              WHERE anon_79.key IS NOT NULL GROUP BY base_1.id, anon_79.key) AS anon_78
            WHERE anon_78.months > 0 GROUP BY anon_78.key, anon_78.months) AS anon_77 GROUP BY anon_77.key
          UNION ALL SELECT 6 AS number, anon_81.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_82.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_83.key
              FROM LATERAL (
                SELECT array((
                    SELECT CAST(examination_due_1.status AS TEXT)
                    FROM examination_due AS examination_due_1
                    WHERE examination_due_1.child_id = base_1.child_id
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
                    AND examination_due_1.ends_on >= $3::DATE)) AS statuses OFFSET 0) AS anon_84 JOIN unnest(ARRAY[CASE
                WHEN (base_1.examination_due_on <= $3::DATE) THEN 'DUE'
                ELSE NULL END, CASE
                WHEN ('OVERDUE' = ANY (anon_84.statuses)) THEN 'OVERDUE'
                ELSE NULL END, CASE
                WHEN ('DONE' = ANY (anon_84.statuses)) THEN 'DONE'
                ELSE NULL END]) WITH ORDINALITY AS anon_83(key, n) ON true OFFSET 0) AS anon_82 ON true) AS anon_81
          WHERE anon_81.key IS NOT NULL GROUP BY anon_81.key
          UNION ALL SELECT 1006 AS number, anon_85.key, to_jsonb(ARRAY[coalesce(sum(anon_85.n) FILTER (WHERE anon_85.months & 1 > 0), 0), coalesce(sum(anon_85.n) FILTER (WHERE anon_85.months & 2 > 0), 0), coalesce(sum(anon_85.n) FILTER (WHERE anon_85.months & 4 > 0), 0), coalesce(sum(anon_85.n) FILTER (WHERE anon_85.months & 8 > 0), 0), coalesce(sum(anon_85.n) FILTER (WHERE anon_85.months & 16 > 0), 0), coalesce(sum(anon_85.n) FILTER (WHERE anon_85.months & 32 > 0), 0), coalesce(sum(anon_85.n) FILTER (WHERE anon_85.months & 64 > 0), 0), coalesce(sum(anon_85.n) FILTER (WHERE anon_85.months & 128 > 0), 0), coalesce(sum(anon_85.n) FILTER (WHERE anon_85.months & 256 > 0), 0), coalesce(sum(anon_85.n) FILTER (WHERE anon_85.months & 512 > 0), 0), coalesce(sum(anon_85.n) FILTER (WHERE anon_85.months & 1024 > 0), 0), coalesce(sum(anon_85.n) FILTER (WHERE anon_85.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_86.key, anon_86.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_87.key, bit_or(greatest((1 << width_bucket(anon_87.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_87.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_88.key, anon_88.since, anon_88.until
                FROM (
                  SELECT anon_89.key, $3::DATE AS since, CAST('infinity' AS DATE) AS until
                  FROM (
                    SELECT anon_90.key
                    FROM LATERAL (
                      SELECT array((
                          SELECT CAST(examination_due_2.status AS TEXT)
                          FROM examination_due AS examination_due_2
                          WHERE examination_due_2.child_id = base_1.child_id
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
                          AND examination_due_2.ends_on >= $3::DATE)) AS statuses OFFSET 0) AS anon_91 JOIN unnest(ARRAY[CASE
                      WHEN (base_1.examination_due_on <= $3::DATE) THEN 'DUE'
                      ELSE NULL END, CASE
                      WHEN ('OVERDUE' = ANY (anon_91.statuses)) THEN 'OVERDUE'
                      ELSE NULL END, CASE
                      WHEN ('DONE' = ANY (anon_91.statuses)) THEN 'DONE'
                      ELSE NULL END]) WITH ORDINALITY AS anon_90(key, n) ON true) AS anon_89
                  UNION ALL SELECT anon_92.key, anon_92.since, anon_92.until
                  FROM (
                    SELECT examination_due_3.status, examination_due_3.starts_on AS since, examination_due_3.overdue_after AS late, examination_due_3.ends_on AS until, CASE
                    WHEN (examination_due_3.status = 'DONE') THEN least(coalesce((
                          SELECT min(examination_1.date)
                          FROM examination AS examination_1
                          WHERE examination_1.child_id = base_1.child_id
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
                    WHERE examination_due_3.child_id = base_1.child_id
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
                        SELECT months.days
                        FROM months))[1]) AS anon_93 JOIN unnest(ARRAY['DUE',
                    'OVERDUE',
                    'DONE'], ARRAY[anon_93.since, greatest(anon_93.since, anon_93.late + 1), greatest(anon_93.since, anon_93.made)], ARRAY[least(anon_93.until, least(anon_93.made, $3::DATE) - 1), least(anon_93.until, least(anon_93.made, $3::DATE) - 1), least(anon_93.until, $3::DATE - 1)]) WITH ORDINALITY AS anon_92(key, since, until, n) ON true
                  WHERE anon_92.key != 'DONE'
                  OR anon_93.made IS NOT NULL) AS anon_88 OFFSET 0) AS anon_87 ON true
              WHERE anon_87.key IS NOT NULL GROUP BY base_1.id, anon_87.key) AS anon_86
            WHERE anon_86.months > 0 GROUP BY anon_86.key, anon_86.months) AS anon_85 GROUP BY anon_85.key
          UNION ALL SELECT 7 AS number, anon_94.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_95.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_96.key
              FROM (
                SELECT 'ANY' AS key, medical_document_1.date AS day
                FROM medical_document AS medical_document_1
                WHERE medical_document_1.child_id = base_1.child_id
                AND (cardinality(medical_document_1.labels) = 0
                  OR base_1.holds_break_glass_labels
                  AND (medical_document_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (base_1.holds_attached
                    OR base_1.holds_organization
                    OR base_1.holds_expected
                    OR base_1.holds_break_glass)
                  AND (medical_document_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                AND medical_document_1.setting = 'INPATIENT'
                AND CASE
                WHEN (medical_document_1.status = 'AMENDED'
                  AND medical_document_1.amendment_labels IS NOT NULL
                  AND NOT (base_1.holds_break_glass_labels
                    AND any_within(medical_document_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND any_within(medical_document_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                ELSE medical_document_1.status END = 'REGISTERED'
                UNION ALL SELECT icd10_chapter(condition_7.icd10) AS key, medical_document_2.date AS day
                FROM medical_document AS medical_document_2 JOIN condition AS condition_7 ON condition_7.document_id = medical_document_2.id
                WHERE medical_document_2.child_id = base_1.child_id
                AND (cardinality(medical_document_2.labels) = 0
                  OR base_1.holds_break_glass_labels
                  AND (medical_document_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (base_1.holds_attached
                    OR base_1.holds_organization
                    OR base_1.holds_expected
                    OR base_1.holds_break_glass)
                  AND (medical_document_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                AND medical_document_2.setting = 'INPATIENT'
                AND CASE
                WHEN (medical_document_2.status = 'AMENDED'
                  AND medical_document_2.amendment_labels IS NOT NULL
                  AND NOT (base_1.holds_break_glass_labels
                    AND any_within(medical_document_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND any_within(medical_document_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                ELSE medical_document_2.status END = 'REGISTERED'
                AND condition_7.child_id = base_1.child_id
                AND (condition_7.state = 'CURRENT'
                  OR condition_7.amendment_labels IS NOT NULL
                  AND NOT (base_1.holds_break_glass_labels
                    AND any_within(condition_7.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND any_within(condition_7.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                AND (cardinality(condition_7.labels) = 0
                  OR base_1.holds_break_glass_labels
                  AND (condition_7.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (base_1.holds_attached
                    OR base_1.holds_organization
                    OR base_1.holds_expected
                    OR base_1.holds_break_glass)
                  AND (condition_7.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                AND condition_7.clinical_status IN ('ACTIVE',
                  'RECURRENCE',
                  'RELAPSE')
                AND condition_7.icd10 IS NOT NULL) AS anon_96
              WHERE anon_96.day >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
              AND anon_96.day <= $3::DATE OFFSET 0) AS anon_95 ON true) AS anon_94
          WHERE anon_94.key IS NOT NULL GROUP BY anon_94.key
          UNION ALL SELECT 1007 AS number, anon_97.key, to_jsonb(ARRAY[coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 1 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 2 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 4 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 8 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 16 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 32 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 64 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 128 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 256 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 512 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 1024 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_98.key, anon_98.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_99.key, bit_or(greatest((1 << width_bucket(anon_99.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_99.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_100.key, anon_100.day AS since, (CAST(date_trunc('month', CAST(anon_100.day AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                FROM (
                  SELECT 'ANY' AS key, medical_document_3.date AS day
                  FROM medical_document AS medical_document_3
                  WHERE medical_document_3.child_id = base_1.child_id
                  AND (cardinality(medical_document_3.labels) = 0
                    OR base_1.holds_break_glass_labels
                    AND (medical_document_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND (medical_document_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND medical_document_3.setting = 'INPATIENT'
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
                  UNION ALL SELECT icd10_chapter(condition_8.icd10) AS key, medical_document_4.date AS day
                  FROM medical_document AS medical_document_4 JOIN condition AS condition_8 ON condition_8.document_id = medical_document_4.id
                  WHERE medical_document_4.child_id = base_1.child_id
                  AND (cardinality(medical_document_4.labels) = 0
                    OR base_1.holds_break_glass_labels
                    AND (medical_document_4.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND (medical_document_4.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND medical_document_4.setting = 'INPATIENT'
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
                  AND condition_8.child_id = base_1.child_id
                  AND (condition_8.state = 'CURRENT'
                    OR condition_8.amendment_labels IS NOT NULL
                    AND NOT (base_1.holds_break_glass_labels
                      AND any_within(condition_8.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND any_within(condition_8.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                  AND (cardinality(condition_8.labels) = 0
                    OR base_1.holds_break_glass_labels
                    AND (condition_8.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND (condition_8.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND condition_8.clinical_status IN ('ACTIVE',
                    'RECURRENCE',
                    'RELAPSE')
                  AND condition_8.icd10 IS NOT NULL) AS anon_100 OFFSET 0) AS anon_99 ON true
              WHERE anon_99.key IS NOT NULL GROUP BY base_1.id, anon_99.key) AS anon_98
            WHERE anon_98.months > 0 GROUP BY anon_98.key, anon_98.months) AS anon_97 GROUP BY anon_97.key
          UNION ALL SELECT 8 AS number, anon_101.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_102.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_103.key
              FROM unnest(ARRAY[CASE
                WHEN (base_1.blood_group_status = 'CONFLICTING') THEN 'BLOOD_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.rh_factor_status = 'CONFLICTING') THEN 'RH_FACTOR'
                ELSE NULL END, CASE
                WHEN (base_1.health_group_status = 'CONFLICTING') THEN 'HEALTH_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.physical_education_group_status = 'CONFLICTING') THEN 'PHYSICAL_EDUCATION_GROUP'
                ELSE NULL END]) WITH ORDINALITY AS anon_103(key, n) OFFSET 0) AS anon_102 ON true) AS anon_101
          WHERE anon_101.key IS NOT NULL GROUP BY anon_101.key
          UNION ALL SELECT 1008 AS number, anon_104.key, to_jsonb(ARRAY[coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 1 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 2 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 4 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 8 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 16 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 32 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 64 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 128 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 256 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 512 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 1024 > 0), 0), coalesce(sum(anon_104.n) FILTER (WHERE anon_104.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_105.key, anon_105.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_106.key, bit_or(greatest((1 << width_bucket(anon_106.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_106.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_107.key, anon_107.since, anon_107.until
                FROM (
                  SELECT anon_108.key, $3::DATE AS since, CAST('infinity' AS DATE) AS until
                  FROM (
                    SELECT anon_109.key
                    FROM unnest(ARRAY[CASE
                      WHEN (base_1.blood_group_status = 'CONFLICTING') THEN 'BLOOD_GROUP'
                      ELSE NULL END, CASE
                      WHEN (base_1.rh_factor_status = 'CONFLICTING') THEN 'RH_FACTOR'
                      ELSE NULL END, CASE
                      WHEN (base_1.health_group_status = 'CONFLICTING') THEN 'HEALTH_GROUP'
                      ELSE NULL END, CASE
                      WHEN (base_1.physical_education_group_status = 'CONFLICTING') THEN 'PHYSICAL_EDUCATION_GROUP'
                      ELSE NULL END]) WITH ORDINALITY AS anon_109(key, n)) AS anon_108
                  UNION ALL SELECT fact_conflict_1.kind AS key, CAST(fact_conflict_1.opened_at AT TIME ZONE 'Europe/Moscow' AS DATE) AS since, least(coalesce(CAST(fact_conflict_1.resolved_at AT TIME ZONE 'Europe/Moscow' AS DATE), $3::DATE), $3::DATE) - 1 AS until
                  FROM fact_conflict AS fact_conflict_1
                  WHERE fact_conflict_1.child_id = base_1.child_id
                  AND fact_conflict_1.kind IN ('BLOOD_GROUP',
                    'RH_FACTOR',
                    'HEALTH_GROUP',
                    'PHYSICAL_EDUCATION_GROUP')) AS anon_107 OFFSET 0) AS anon_106 ON true
              WHERE anon_106.key IS NOT NULL GROUP BY base_1.id, anon_106.key) AS anon_105
            WHERE anon_105.months > 0 GROUP BY anon_105.key, anon_105.months) AS anon_104 GROUP BY anon_104.key
          UNION ALL SELECT 9 AS number, anon_110.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_111.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_112.key
              FROM unnest(ARRAY[CASE
                WHEN (base_1.health_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'HEALTH_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.physical_education_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'PHYSICAL_EDUCATION_GROUP'
                ELSE NULL END]) WITH ORDINALITY AS anon_112(key, n) OFFSET 0) AS anon_111 ON true) AS anon_110
          WHERE anon_110.key IS NOT NULL GROUP BY anon_110.key
          UNION ALL SELECT 1009 AS number, anon_113.key, to_jsonb(ARRAY[coalesce(sum(anon_113.n) FILTER (WHERE anon_113.months & 1 > 0), 0), coalesce(sum(anon_113.n) FILTER (WHERE anon_113.months & 2 > 0), 0), coalesce(sum(anon_113.n) FILTER (WHERE anon_113.months & 4 > 0), 0), coalesce(sum(anon_113.n) FILTER (WHERE anon_113.months & 8 > 0), 0), coalesce(sum(anon_113.n) FILTER (WHERE anon_113.months & 16 > 0), 0), coalesce(sum(anon_113.n) FILTER (WHERE anon_113.months & 32 > 0), 0), coalesce(sum(anon_113.n) FILTER (WHERE anon_113.months & 64 > 0), 0), coalesce(sum(anon_113.n) FILTER (WHERE anon_113.months & 128 > 0), 0), coalesce(sum(anon_113.n) FILTER (WHERE anon_113.months & 256 > 0), 0), coalesce(sum(anon_113.n) FILTER (WHERE anon_113.months & 512 > 0), 0), coalesce(sum(anon_113.n) FILTER (WHERE anon_113.months & 1024 > 0), 0), coalesce(sum(anon_113.n) FILTER (WHERE anon_113.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_114.key, anon_114.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_115.key, bit_or(greatest((1 << width_bucket(anon_115.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_115.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_116.key, anon_116.since, anon_116.until
                FROM (
                  SELECT anon_117.key, $3::DATE AS since, CAST('infinity' AS DATE) AS until
                  FROM (
                    SELECT anon_118.key
                    FROM unnest(ARRAY[CASE
                      WHEN (base_1.health_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'HEALTH_GROUP'
                      ELSE NULL END, CASE
                      WHEN (base_1.physical_education_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'PHYSICAL_EDUCATION_GROUP'
                      ELSE NULL END]) WITH ORDINALITY AS anon_118(key, n)) AS anon_117
                  UNION ALL SELECT 'HEALTH_GROUP' AS key, CAST(anon_119.day + INTERVAL '1 year' AS DATE) + 1 AS since, anon_119.over - 1 AS until
                  FROM (
                    SELECT array_agg(fact_2.value
                      ORDER BY CAST(fact_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_2.recorded_at DESC, fact_2.id) AS values, array_agg(least(CAST(fact_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), $3::DATE)
                      ORDER BY CAST(fact_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_2.recorded_at DESC, fact_2.id) AS days
                    FROM fact AS fact_2
                    WHERE fact_2.child_id = base_1.child_id
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
                    AND fact_2.effective_at IS NOT NULL) AS anon_120 JOIN unnest(anon_120.days, anon_120.days[2:] || ARRAY[$3::DATE]) WITH ORDINALITY AS anon_119(day, over, n) ON true
                  WHERE anon_119.day IS NOT NULL
                  UNION ALL SELECT 'PHYSICAL_EDUCATION_GROUP' AS key, CAST(anon_121.day + INTERVAL '1 year' AS DATE) + 1 AS since, anon_121.over - 1 AS until
                  FROM (
                    SELECT array_agg(fact_3.value
                      ORDER BY CAST(fact_3.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_3.recorded_at DESC, fact_3.id) AS values, array_agg(least(CAST(fact_3.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), $3::DATE)
                      ORDER BY CAST(fact_3.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_3.recorded_at DESC, fact_3.id) AS days
                    FROM fact AS fact_3
                    WHERE fact_3.child_id = base_1.child_id
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
                    AND fact_3.effective_at IS NOT NULL) AS anon_122 JOIN unnest(anon_122.days, anon_122.days[2:] || ARRAY[$3::DATE]) WITH ORDINALITY AS anon_121(day, over, n) ON true
                  WHERE anon_121.day IS NOT NULL) AS anon_116 OFFSET 0) AS anon_115 ON true
              WHERE anon_115.key IS NOT NULL GROUP BY base_1.id, anon_115.key) AS anon_114
            WHERE anon_114.months > 0 GROUP BY anon_114.key, anon_114.months) AS anon_113 GROUP BY anon_113.key
          UNION ALL SELECT 2000 AS number, anon_123.key, to_jsonb(ARRAY[coalesce(sum(anon_123.n) FILTER (WHERE anon_123.months & 1 > 0), 0), coalesce(sum(anon_123.n) FILTER (WHERE anon_123.months & 2 > 0), 0), coalesce(sum(anon_123.n) FILTER (WHERE anon_123.months & 4 > 0), 0), coalesce(sum(anon_123.n) FILTER (WHERE anon_123.months & 8 > 0), 0), coalesce(sum(anon_123.n) FILTER (WHERE anon_123.months & 16 > 0), 0), coalesce(sum(anon_123.n) FILTER (WHERE anon_123.months & 32 > 0), 0), coalesce(sum(anon_123.n) FILTER (WHERE anon_123.months & 64 > 0), 0), coalesce(sum(anon_123.n) FILTER (WHERE anon_123.months & 128 > 0), 0), coalesce(sum(anon_123.n) FILTER (WHERE anon_123.months & 256 > 0), 0), coalesce(sum(anon_123.n) FILTER (WHERE anon_123.months & 512 > 0), 0), coalesce(sum(anon_123.n) FILTER (WHERE anon_123.months & 1024 > 0), 0), coalesce(sum(anon_123.n) FILTER (WHERE anon_123.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_124.key, anon_124.months, count(*) AS n
            FROM (
              SELECT '' AS key, base_1.months
              FROM base_1) AS anon_124
            WHERE anon_124.months > 0 GROUP BY anon_124.key, anon_124.months) AS anon_123 GROUP BY anon_123.key) AS anon_47 GROUP BY anon_47.number) AS anon_46) AS counts, CAST(round(CAST((
            SELECT coalesce(sum(greatest((least(coalesce(attachment_1.valid_to, $3::DATE), $3::DATE, CASE
                      WHEN (date_part('day', CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
                      ELSE CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE) END - 1) - greatest(attachment_1.valid_from, CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE), CASE
                      WHEN (date_part('day', CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                      ELSE CAST(child_2.birth_date + (0 * INTERVAL '1 year') AS DATE) END)) + 1, 0)), 0)
            FROM attachment AS attachment_1 JOIN child AS child_2 ON child_2.id = attachment_1.child_id
            WHERE attachment_1.district_id = district_1.id
            AND attachment_1.valid_from <= $3::DATE
            AND coalesce(attachment_1.valid_to,
              'infinity') >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
            AND attachment_1.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(($3::DATE - CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)) + 1, 0), 0)) AS INTEGER) AS denominator_3 OFFSET 0) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT (
      SELECT to_jsonb(ARRAY[coalesce(sum(anon_125.n) FILTER (WHERE anon_125.months & 1 > 0), 0), coalesce(sum(anon_125.n) FILTER (WHERE anon_125.months & 2 > 0), 0), coalesce(sum(anon_125.n) FILTER (WHERE anon_125.months & 4 > 0), 0), coalesce(sum(anon_125.n) FILTER (WHERE anon_125.months & 8 > 0), 0), coalesce(sum(anon_125.n) FILTER (WHERE anon_125.months & 16 > 0), 0), coalesce(sum(anon_125.n) FILTER (WHERE anon_125.months & 32 > 0), 0), coalesce(sum(anon_125.n) FILTER (WHERE anon_125.months & 64 > 0), 0), coalesce(sum(anon_125.n) FILTER (WHERE anon_125.months & 128 > 0), 0), coalesce(sum(anon_125.n) FILTER (WHERE anon_125.months & 256 > 0), 0), coalesce(sum(anon_125.n) FILTER (WHERE anon_125.months & 512 > 0), 0), coalesce(sum(anon_125.n) FILTER (WHERE anon_125.months & 1024 > 0), 0), coalesce(sum(anon_125.n) FILTER (WHERE anon_125.months & 2048 > 0), 0)])
      FROM (
        SELECT anon_126.key, anon_126.months, count(*) AS n
        FROM (
          SELECT '' AS key, bit_or(greatest((1 << width_bucket(coalesce(attachment_2.valid_to, CAST('infinity' AS DATE)), (
                    SELECT months.days
                    FROM months))) - (1 << width_bucket(attachment_2.valid_from - 1, (
                    SELECT months.days
                    FROM months))), 0)) AS months
          FROM attachment AS attachment_2
          WHERE attachment_2.district_id = district_1.id
          AND attachment_2.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])) GROUP BY attachment_2.child_id) AS anon_126
        WHERE anon_126.months > 0 GROUP BY anon_126.key, anon_126.months) AS anon_125) AS counts OFFSET 0) AS anon_6 ON true
  WHERE district_1.id = $5::UUID) AS anon_1 ON true
