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
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_44.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_44.n),
                        ']') AS json
                      FROM (
                        SELECT anon_45.n, CAST(date_trunc('month', CAST(anon_45.until AS TIMESTAMP)) AS DATE) AS month, anon_45.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_45.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1010' -> anon_43.key) ->> (CAST(anon_45.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
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
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_47.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_48.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_48.n),
                        ']') AS json
                      FROM (
                        SELECT anon_49.n, CAST(date_trunc('month', CAST(anon_49.until AS TIMESTAMP)) AS DATE) AS month, anon_49.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_49.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1011' -> anon_47.key) ->> (CAST(anon_49.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
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
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_51.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_52.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_52.n),
                        ']') AS json
                      FROM (
                        SELECT anon_53.n, CAST(date_trunc('month', CAST(anon_53.until AS TIMESTAMP)) AS DATE) AS month, anon_53.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_53.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1012' -> anon_51.key) ->> (CAST(anon_53.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
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
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_55.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_56.count
                                ELSE NULL END),
                              'null'::json),
                            '}'),
                          ','
                          ORDER BY anon_56.n),
                        ']') AS json
                      FROM (
                        SELECT anon_57.n, CAST(date_trunc('month', CAST(anon_57.until AS TIMESTAMP)) AS DATE) AS month, anon_57.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_57.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1013' -> anon_55.key) ->> (CAST(anon_57.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
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
        SELECT child_1.id, child_1.birth_date, child_1.sex, child_1.id AS child_id, anon_59.blood_group_status, anon_59.rh_factor_status, anon_59.health_group_status, anon_59.health_group_value, anon_59.health_group_effective_at, anon_59.physical_education_group_status, anon_59.physical_education_group_effective_at, anon_59.vaccination_due_on, anon_59.examination_due_on, anon_2.attached AS holds_attached, anon_2.organization AS holds_organization, (EXISTS (
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
          SELECT passport_1.blood_group_status, passport_1.rh_factor_status, passport_1.health_group_status, passport_1.health_group_value, passport_1.health_group_effective_at, passport_1.physical_education_group_status, passport_1.physical_education_group_effective_at, passport_1.vaccination_due_on, passport_1.examination_due_on
          FROM passport AS passport_1
          WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_59 ON true
        WHERE child_1.district_id = district_1.id
        AND (anon_2.attached
          OR anon_2.organization)
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) SELECT jsonb_object_agg(anon_60.number, anon_60.cells)
      FROM (
        SELECT anon_61.number, jsonb_object_agg(anon_61.key, anon_61.n) AS cells
        FROM (
          SELECT anon_62.number, anon_62.key, to_jsonb(sum(anon_63.n)) AS n
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
            FROM base_1 GROUP BY 1, 2, 3) AS anon_63 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_63.key_1 AS key
            UNION ALL SELECT 2 AS number, anon_63.key_2 AS key
            UNION ALL SELECT 10 AS number, anon_63.key_10 AS key) AS anon_62 ON true
          WHERE anon_62.key IS NOT NULL GROUP BY anon_62.number, anon_62.key
          UNION ALL SELECT 1001 AS number, anon_64.key, to_jsonb(ARRAY[coalesce(sum(anon_64.n) FILTER (WHERE anon_64.months & 1 > 0), 0), coalesce(sum(anon_64.n) FILTER (WHERE anon_64.months & 2 > 0), 0), coalesce(sum(anon_64.n) FILTER (WHERE anon_64.months & 4 > 0), 0), coalesce(sum(anon_64.n) FILTER (WHERE anon_64.months & 8 > 0), 0), coalesce(sum(anon_64.n) FILTER (WHERE anon_64.months & 16 > 0), 0), coalesce(sum(anon_64.n) FILTER (WHERE anon_64.months & 32 > 0), 0), coalesce(sum(anon_64.n) FILTER (WHERE anon_64.months & 64 > 0), 0), coalesce(sum(anon_64.n) FILTER (WHERE anon_64.months & 128 > 0), 0), coalesce(sum(anon_64.n) FILTER (WHERE anon_64.months & 256 > 0), 0), coalesce(sum(anon_64.n) FILTER (WHERE anon_64.months & 512 > 0), 0), coalesce(sum(anon_64.n) FILTER (WHERE anon_64.months & 1024 > 0), 0), coalesce(sum(anon_64.n) FILTER (WHERE anon_64.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_65.key, anon_65.months, CAST(sum(anon_65.n) AS BIGINT) AS n
            FROM (
              SELECT anon_66.id, anon_67.key, bit_or(greatest((1 << width_bucket(anon_67.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_67.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & anon_66.months) AS months, max(anon_66.n) AS n
              FROM (
                SELECT anon_68.birth_date, anon_68.sex, anon_68.months, anon_68.n, row_number() OVER () AS id
                FROM (
                  SELECT base_1.birth_date, base_1.sex, base_1.months, count(*) AS n
                  FROM base_1 GROUP BY 1, 2, 3) AS anon_68) AS anon_66 JOIN LATERAL (
                SELECT anon_69.key, anon_69.since, anon_69.until
                FROM unnest(ARRAY[concat(CASE
                    WHEN (CAST(EXTRACT(year
                          FROM age(((
                                SELECT months.days
                                FROM months))[1], anon_66.birth_date)) AS INTEGER) < 1) THEN '0'
                    WHEN (CAST(EXTRACT(year
                          FROM age(((
                                SELECT months.days
                                FROM months))[1], anon_66.birth_date)) AS INTEGER) < 3) THEN '1-2'
                    WHEN (CAST(EXTRACT(year
                          FROM age(((
                                SELECT months.days
                                FROM months))[1], anon_66.birth_date)) AS INTEGER) < 7) THEN '3-6'
                    WHEN (CAST(EXTRACT(year
                          FROM age(((
                                SELECT months.days
                                FROM months))[1], anon_66.birth_date)) AS INTEGER) < 15) THEN '7-14'
                    WHEN (CAST(EXTRACT(year
                          FROM age(((
                                SELECT months.days
                                FROM months))[1], anon_66.birth_date)) AS INTEGER) < 18) THEN '15-17'
                    ELSE '18+' END,
                    ' ', anon_66.sex), concat(CASE
                    WHEN (CAST(EXTRACT(year
                          FROM age($3::DATE, anon_66.birth_date)) AS INTEGER) < 1) THEN '0'
                    WHEN (CAST(EXTRACT(year
                          FROM age($3::DATE, anon_66.birth_date)) AS INTEGER) < 3) THEN '1-2'
                    WHEN (CAST(EXTRACT(year
                          FROM age($3::DATE, anon_66.birth_date)) AS INTEGER) < 7) THEN '3-6'
                    WHEN (CAST(EXTRACT(year
                          FROM age($3::DATE, anon_66.birth_date)) AS INTEGER) < 15) THEN '7-14'
                    WHEN (CAST(EXTRACT(year
                          FROM age($3::DATE, anon_66.birth_date)) AS INTEGER) < 18) THEN '15-17'
                    ELSE '18+' END,
                    ' ', anon_66.sex)], ARRAY[CAST('-infinity' AS DATE), CASE
                  WHEN (date_part('day', CAST(anon_66.birth_date + (CAST(EXTRACT(year
                              FROM age($3::DATE, anon_66.birth_date)) AS INTEGER) * INTERVAL '1 year') AS DATE)) < date_part('day', anon_66.birth_date)) THEN CAST(anon_66.birth_date + (CAST(EXTRACT(year
                          FROM age($3::DATE, anon_66.birth_date)) AS INTEGER) * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(anon_66.birth_date + (CAST(EXTRACT(year
                          FROM age($3::DATE, anon_66.birth_date)) AS INTEGER) * INTERVAL '1 year') AS DATE) END], ARRAY[CASE
                  WHEN (date_part('day', CAST(anon_66.birth_date + (CAST(EXTRACT(year
                              FROM age($3::DATE, anon_66.birth_date)) AS INTEGER) * INTERVAL '1 year') AS DATE)) < date_part('day', anon_66.birth_date)) THEN CAST(anon_66.birth_date + (CAST(EXTRACT(year
                          FROM age($3::DATE, anon_66.birth_date)) AS INTEGER) * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(anon_66.birth_date + (CAST(EXTRACT(year
                          FROM age($3::DATE, anon_66.birth_date)) AS INTEGER) * INTERVAL '1 year') AS DATE) END - 1, CAST('infinity' AS DATE)]) WITH ORDINALITY AS anon_69(key, since, until, n) OFFSET 0) AS anon_67 ON true
              WHERE anon_67.key IS NOT NULL GROUP BY anon_66.id, anon_67.key) AS anon_65
            WHERE anon_65.months > 0 GROUP BY anon_65.key, anon_65.months) AS anon_64 GROUP BY anon_64.key
          UNION ALL SELECT 1002 AS number, anon_70.key, to_jsonb(ARRAY[coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 1 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 2 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 4 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 8 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 16 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 32 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 64 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 128 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 256 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 512 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 1024 > 0), 0), coalesce(sum(anon_70.n) FILTER (WHERE anon_70.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_71.key, anon_71.months, CAST(sum(anon_71.n) AS BIGINT) AS n
            FROM (
              SELECT anon_72.id, anon_73.key, bit_or(anon_73.months & anon_72.months) AS months, max(anon_72.n) AS n
              FROM (
                SELECT anon_74.first, anon_74.stated, anon_74.edges, anon_74.known, anon_74.months, anon_74.n, row_number() OVER () AS id
                FROM (
                  SELECT anon_75.before[cardinality(anon_75.before)] AS first, anon_75.stated, anon_75.edges, coalesce(base_1.health_group_value,
                    'UNKNOWN') AS known, base_1.months, count(*) AS n
                  FROM base_1 JOIN LATERAL (
                    SELECT array_agg(fact_1.value
                      ORDER BY CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_1.recorded_at DESC, fact_1.id) FILTER (WHERE width_bucket(CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - 1, ((
                            SELECT months.days
                            FROM months))) = 0) AS before, array_agg(fact_1.value
                      ORDER BY CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_1.recorded_at DESC, fact_1.id) FILTER (WHERE width_bucket(CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - 1, ((
                            SELECT months.days
                            FROM months))) > 0
                      AND width_bucket(CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - 1, ((
                            SELECT months.days
                            FROM months))) < 11) AS stated, array_agg(width_bucket(CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - 1, ((
                            SELECT months.days
                            FROM months)))
                      ORDER BY CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE), fact_1.recorded_at DESC, fact_1.id) FILTER (WHERE width_bucket(CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - 1, ((
                            SELECT months.days
                            FROM months))) > 0
                      AND width_bucket(CAST(fact_1.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - 1, ((
                            SELECT months.days
                            FROM months))) < 11) AS edges
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
                    AND fact_1.effective_at IS NOT NULL OFFSET 0) AS anon_75 ON true GROUP BY 1, 2, 3, 4, 5) AS anon_74) AS anon_72 JOIN LATERAL (
                SELECT anon_76.key, (1 << anon_76.over) - (1 << anon_76.since) AS months
                FROM unnest(ARRAY[coalesce(anon_72.first,
                    'UNKNOWN')] || anon_72.stated || ARRAY[anon_72.known], ARRAY[0] || anon_72.edges || ARRAY[11], anon_72.edges || ARRAY[11] || ARRAY[12]) WITH ORDINALITY AS anon_76(key, since, over, n) OFFSET 0) AS anon_73 ON true
              WHERE anon_73.key IS NOT NULL GROUP BY anon_72.id, anon_73.key) AS anon_71
            WHERE anon_71.months > 0 GROUP BY anon_71.key, anon_71.months) AS anon_70 GROUP BY anon_70.key
          UNION ALL SELECT 3 AS number, anon_77.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_78.key
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
              ELSE CAST(base_1.birth_date + (15 * INTERVAL '1 year') AS DATE) END > $3::DATE OFFSET 0) AS anon_78 ON true) AS anon_77
          WHERE anon_77.key IS NOT NULL GROUP BY anon_77.key
          UNION ALL SELECT 1003 AS number, anon_79.key, to_jsonb(ARRAY[coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 1 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 2 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 4 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 8 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 16 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 32 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 64 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 128 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 256 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 512 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 1024 > 0), 0), coalesce(sum(anon_79.n) FILTER (WHERE anon_79.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_80.key, anon_80.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_81.key, bit_or(greatest((1 << width_bucket(anon_81.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_81.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT icd10_chapter(condition_4.icd10) AS key, greatest(CAST(anon_82.day AS DATE), CASE
                  WHEN (date_part('day', CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                  ELSE CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE) END) AS since, least((CAST(date_trunc('month', CAST(CAST(anon_82.day AS DATE) AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1), CASE
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
                  ELSE ARRAY[coalesce(condition_4.since, condition_4.stated_on)] END END) WITH ORDINALITY AS anon_82(day, n) ON true
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
                AND condition_4.icd10 IS NOT NULL OFFSET 0) AS anon_81 ON true
              WHERE anon_81.key IS NOT NULL GROUP BY base_1.id, anon_81.key) AS anon_80
            WHERE anon_80.months > 0 GROUP BY anon_80.key, anon_80.months) AS anon_79 GROUP BY anon_79.key
          UNION ALL SELECT 2003 AS number, anon_83.key, to_jsonb(ARRAY[coalesce(sum(anon_83.n) FILTER (WHERE anon_83.months & 1 > 0), 0), coalesce(sum(anon_83.n) FILTER (WHERE anon_83.months & 2 > 0), 0), coalesce(sum(anon_83.n) FILTER (WHERE anon_83.months & 4 > 0), 0), coalesce(sum(anon_83.n) FILTER (WHERE anon_83.months & 8 > 0), 0), coalesce(sum(anon_83.n) FILTER (WHERE anon_83.months & 16 > 0), 0), coalesce(sum(anon_83.n) FILTER (WHERE anon_83.months & 32 > 0), 0), coalesce(sum(anon_83.n) FILTER (WHERE anon_83.months & 64 > 0), 0), coalesce(sum(anon_83.n) FILTER (WHERE anon_83.months & 128 > 0), 0), coalesce(sum(anon_83.n) FILTER (WHERE anon_83.months & 256 > 0), 0), coalesce(sum(anon_83.n) FILTER (WHERE anon_83.months & 512 > 0), 0), coalesce(sum(anon_83.n) FILTER (WHERE anon_83.months & 1024 > 0), 0), coalesce(sum(anon_83.n) FILTER (WHERE anon_83.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_84.key, anon_84.months, count(*) AS n
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
              FROM base_1) AS anon_84
            WHERE anon_84.months > 0 GROUP BY anon_84.key, anon_84.months) AS anon_83 GROUP BY anon_83.key
          UNION ALL SELECT 4 AS number, anon_85.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_86.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_87.key
              FROM social_status AS social_status_1 JOIN unnest(ARRAY['ANY', social_status_1.kind]) WITH ORDINALITY AS anon_87(key, n) ON true
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
                'REFUGEE') OFFSET 0) AS anon_86 ON true) AS anon_85
          WHERE anon_85.key IS NOT NULL GROUP BY anon_85.key
          UNION ALL SELECT 1004 AS number, anon_88.key, to_jsonb(ARRAY[coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 1 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 2 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 4 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 8 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 16 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 32 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 64 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 128 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 256 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 512 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 1024 > 0), 0), coalesce(sum(anon_88.n) FILTER (WHERE anon_88.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_89.key, anon_89.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_90.key, bit_or(greatest((1 << width_bucket(anon_90.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_90.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_91.key, anon_91.since, anon_91.until
                FROM social_status AS social_status_2 JOIN unnest(ARRAY['ANY', social_status_2.kind], ARRAY[coalesce(social_status_2.valid_from, CAST('-infinity' AS DATE)), coalesce(social_status_2.valid_from, CAST('-infinity' AS DATE))], ARRAY[coalesce(social_status_2.valid_to, CAST('infinity' AS DATE)), coalesce(social_status_2.valid_to, CAST('infinity' AS DATE))]) WITH ORDINALITY AS anon_91(key, since, until, n) ON true
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
                  'REFUGEE') OFFSET 0) AS anon_90 ON true
              WHERE anon_90.key IS NOT NULL GROUP BY base_1.id, anon_90.key) AS anon_89
            WHERE anon_89.months > 0 GROUP BY anon_89.key, anon_89.months) AS anon_88 GROUP BY anon_88.key
          UNION ALL SELECT 5 AS number, anon_92.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_93.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_94.key
              FROM (
                SELECT anon_95.key
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
                    AND observation_1.visit_due_on < $3::DATE) THEN 'OVERDUE'
                  ELSE NULL END]) WITH ORDINALITY AS anon_95(key, n) ON true
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
                  AND (observation_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                UNION ALL SELECT 'SEEN' AS key
                FROM (
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
                  WHERE observation_2.child_id = base_1.child_id
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
                    AND (observation_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_96
                WHERE anon_96.last_visit >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
                AND anon_96.last_visit <= $3::DATE
                AND (CAST(date_trunc('month', CAST(anon_96.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < anon_96.over) AS anon_94 OFFSET 0) AS anon_93 ON true) AS anon_92
          WHERE anon_92.key IS NOT NULL GROUP BY anon_92.key
          UNION ALL SELECT 1005 AS number, anon_97.key, to_jsonb(ARRAY[coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 1 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 2 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 4 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 8 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 16 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 32 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 64 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 128 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 256 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 512 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 1024 > 0), 0), coalesce(sum(anon_97.n) FILTER (WHERE anon_97.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_98.key, anon_98.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_99.key, bit_or(greatest((1 << width_bucket(anon_99.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_99.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_100.key, anon_100.since, anon_100.until
                FROM (
                  SELECT anon_101.key, anon_101.since, anon_101.until
                  FROM observation AS observation_3 JOIN unnest(ARRAY['OBSERVED',
                    'OVERDUE',
                    'TAKEN',
                    'SEEN'], ARRAY[CASE
                    WHEN (observation_3.status = 'ACTIVE') THEN least(coalesce(observation_3.since, CAST('-infinity' AS DATE)), $3::DATE)
                    ELSE coalesce(observation_3.since, CAST('-infinity' AS DATE)) END, observation_3.visit_due_on + 1, observation_3.since, observation_3.last_visit], ARRAY[CASE
                    WHEN (observation_3.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (observation_3.until IS NOT NULL) THEN least(observation_3.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END, CASE
                    WHEN (observation_3.status = 'ACTIVE') THEN CAST('infinity' AS DATE)
                    ELSE CASE
                    WHEN (observation_3.until IS NOT NULL) THEN least(observation_3.until, $3::DATE) - 1
                    ELSE CAST('-infinity' AS DATE) END END, (CAST(date_trunc('month', CAST(observation_3.since AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1), (CAST(date_trunc('month', CAST(observation_3.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1)]) WITH ORDINALITY AS anon_101(key, since, until, n) ON true
                  WHERE observation_3.child_id = base_1.child_id
                  AND (observation_3.state = 'CURRENT'
                    OR observation_3.amendment_labels IS NOT NULL
                    AND NOT (base_1.holds_break_glass_labels
                      AND any_within(observation_3.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND any_within(observation_3.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                  AND (cardinality(observation_3.labels) = 0
                    OR base_1.holds_break_glass_labels
                    AND (observation_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND (observation_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  UNION ALL SELECT anon_102.key, anon_102.since, anon_102.until
                  FROM (
                    SELECT observation_4.status, observation_4.until, observation_4.last_visit, observation_4.visit_due_on, (
                      SELECT min(medical_document_3.date)
                      FROM medical_document AS medical_document_3
                      WHERE medical_document_3.child_id = observation_4.child_id
                      AND medical_document_3.id = ANY (coalesce(medical_document_4.amendments, ARRAY[medical_document_4.replaced_by_id]))
                      AND (cardinality(medical_document_3.labels) = 0
                        OR base_1.holds_break_glass_labels
                        AND (medical_document_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND (medical_document_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) AS over
                    FROM observation AS observation_4 JOIN medical_document AS medical_document_4 ON medical_document_4.child_id = observation_4.child_id
                    AND medical_document_4.id = observation_4.document_id
                    WHERE observation_4.child_id = base_1.child_id
                    AND observation_4.state = 'SUPERSEDED'
                    AND NOT (observation_4.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(observation_4.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(observation_4.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(observation_4.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (observation_4.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (observation_4.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_103 JOIN unnest(ARRAY[CASE
                    WHEN (anon_103.status = 'ACTIVE') THEN 'OVERDUE'
                    ELSE NULL END, CASE
                    WHEN ((CAST(date_trunc('month', CAST(anon_103.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < anon_103.over) THEN 'SEEN'
                    ELSE NULL END], ARRAY[anon_103.visit_due_on + 1, anon_103.last_visit], ARRAY[least(anon_103.over, anon_103.until, $3::DATE) - 1, (CAST(date_trunc('month', CAST(anon_103.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1)]) WITH ORDINALITY AS anon_102(key, since, until, n) ON true
                  WHERE anon_103.over IS NOT NULL
                  AND anon_102.key IS NOT NULL) AS anon_100 OFFSET 0) AS anon_99 ON true
              WHERE anon_99.key IS NOT NULL GROUP BY base_1.id, anon_99.key) AS anon_98
            WHERE anon_98.months > 0 GROUP BY anon_98.key, anon_98.months) AS anon_97 GROUP BY anon_97.key
          UNION ALL SELECT 6 AS number, anon_104.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_105.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_106.key
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
                    AND examination_due_1.ends_on >= $3::DATE)) AS statuses OFFSET 0) AS anon_107 JOIN unnest(ARRAY[CASE
                WHEN (base_1.examination_due_on <= $3::DATE) THEN 'DUE'
                ELSE NULL END, CASE
                WHEN ('OVERDUE' = ANY (anon_107.statuses)) THEN 'OVERDUE'
                ELSE NULL END, CASE
                WHEN ('DONE' = ANY (anon_107.statuses)) THEN 'DONE'
                ELSE NULL END]) WITH ORDINALITY AS anon_106(key, n) ON true OFFSET 0) AS anon_105 ON true) AS anon_104
          WHERE anon_104.key IS NOT NULL GROUP BY anon_104.key
          UNION ALL SELECT 1006 AS number, anon_108.key, to_jsonb(ARRAY[coalesce(sum(anon_108.n) FILTER (WHERE anon_108.months & 1 > 0), 0), coalesce(sum(anon_108.n) FILTER (WHERE anon_108.months & 2 > 0), 0), coalesce(sum(anon_108.n) FILTER (WHERE anon_108.months & 4 > 0), 0), coalesce(sum(anon_108.n) FILTER (WHERE anon_108.months & 8 > 0), 0), coalesce(sum(anon_108.n) FILTER (WHERE anon_108.months & 16 > 0), 0), coalesce(sum(anon_108.n) FILTER (WHERE anon_108.months & 32 > 0), 0), coalesce(sum(anon_108.n) FILTER (WHERE anon_108.months & 64 > 0), 0), coalesce(sum(anon_108.n) FILTER (WHERE anon_108.months & 128 > 0), 0), coalesce(sum(anon_108.n) FILTER (WHERE anon_108.months & 256 > 0), 0), coalesce(sum(anon_108.n) FILTER (WHERE anon_108.months & 512 > 0), 0), coalesce(sum(anon_108.n) FILTER (WHERE anon_108.months & 1024 > 0), 0), coalesce(sum(anon_108.n) FILTER (WHERE anon_108.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_109.key, anon_109.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_110.key, bit_or(greatest((1 << width_bucket(anon_110.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_110.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_111.key, anon_111.since, anon_111.until
                FROM (
                  SELECT anon_112.key, $3::DATE AS since, CAST('infinity' AS DATE) AS until
                  FROM (
                    SELECT anon_113.key
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
                          AND examination_due_2.ends_on >= $3::DATE)) AS statuses OFFSET 0) AS anon_114 JOIN unnest(ARRAY[CASE
                      WHEN (base_1.examination_due_on <= $3::DATE) THEN 'DUE'
                      ELSE NULL END, CASE
                      WHEN ('OVERDUE' = ANY (anon_114.statuses)) THEN 'OVERDUE'
                      ELSE NULL END, CASE
                      WHEN ('DONE' = ANY (anon_114.statuses)) THEN 'DONE'
                      ELSE NULL END]) WITH ORDINALITY AS anon_113(key, n) ON true) AS anon_112
                  UNION ALL SELECT anon_115.key, anon_115.since, anon_115.until
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
                        FROM months))[1]) AS anon_116 JOIN unnest(ARRAY['DUE',
                    'OVERDUE',
                    'DONE'], ARRAY[anon_116.since, greatest(anon_116.since, anon_116.late + 1), greatest(anon_116.since, anon_116.made)], ARRAY[least(anon_116.until, least(anon_116.made, $3::DATE) - 1), least(anon_116.until, least(anon_116.made, $3::DATE) - 1), least(anon_116.until, $3::DATE - 1)]) WITH ORDINALITY AS anon_115(key, since, until, n) ON true
                  WHERE anon_115.key != 'DONE'
                  OR anon_116.made IS NOT NULL) AS anon_111 OFFSET 0) AS anon_110 ON true
              WHERE anon_110.key IS NOT NULL GROUP BY base_1.id, anon_110.key) AS anon_109
            WHERE anon_109.months > 0 GROUP BY anon_109.key, anon_109.months) AS anon_108 GROUP BY anon_108.key
          UNION ALL SELECT 7 AS number, anon_117.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_118.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_119.key
              FROM (
                SELECT 'ANY' AS key, medical_document_5.date AS day
                FROM medical_document AS medical_document_5
                WHERE medical_document_5.child_id = base_1.child_id
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
                UNION ALL SELECT icd10_chapter(condition_7.icd10) AS key, medical_document_6.date AS day
                FROM medical_document AS medical_document_6 JOIN condition AS condition_7 ON condition_7.document_id = medical_document_6.id
                WHERE medical_document_6.child_id = base_1.child_id
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
                AND condition_7.icd10 IS NOT NULL) AS anon_119
              WHERE anon_119.day >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
              AND anon_119.day <= $3::DATE OFFSET 0) AS anon_118 ON true) AS anon_117
          WHERE anon_117.key IS NOT NULL GROUP BY anon_117.key
          UNION ALL SELECT 1007 AS number, anon_120.key, to_jsonb(ARRAY[coalesce(sum(anon_120.n) FILTER (WHERE anon_120.months & 1 > 0), 0), coalesce(sum(anon_120.n) FILTER (WHERE anon_120.months & 2 > 0), 0), coalesce(sum(anon_120.n) FILTER (WHERE anon_120.months & 4 > 0), 0), coalesce(sum(anon_120.n) FILTER (WHERE anon_120.months & 8 > 0), 0), coalesce(sum(anon_120.n) FILTER (WHERE anon_120.months & 16 > 0), 0), coalesce(sum(anon_120.n) FILTER (WHERE anon_120.months & 32 > 0), 0), coalesce(sum(anon_120.n) FILTER (WHERE anon_120.months & 64 > 0), 0), coalesce(sum(anon_120.n) FILTER (WHERE anon_120.months & 128 > 0), 0), coalesce(sum(anon_120.n) FILTER (WHERE anon_120.months & 256 > 0), 0), coalesce(sum(anon_120.n) FILTER (WHERE anon_120.months & 512 > 0), 0), coalesce(sum(anon_120.n) FILTER (WHERE anon_120.months & 1024 > 0), 0), coalesce(sum(anon_120.n) FILTER (WHERE anon_120.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_121.key, anon_121.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_122.key, bit_or(greatest((1 << width_bucket(anon_122.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_122.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_123.key, anon_123.day AS since, (CAST(date_trunc('month', CAST(anon_123.day AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
                FROM (
                  SELECT 'ANY' AS key, medical_document_7.date AS day
                  FROM medical_document AS medical_document_7
                  WHERE medical_document_7.child_id = base_1.child_id
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
                  UNION ALL SELECT icd10_chapter(condition_8.icd10) AS key, medical_document_8.date AS day
                  FROM medical_document AS medical_document_8 JOIN condition AS condition_8 ON condition_8.document_id = medical_document_8.id
                  WHERE medical_document_8.child_id = base_1.child_id
                  AND (cardinality(medical_document_8.labels) = 0
                    OR base_1.holds_break_glass_labels
                    AND (medical_document_8.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND (medical_document_8.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND medical_document_8.setting IN ('INPATIENT')
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
                  AND condition_8.icd10 IS NOT NULL) AS anon_123 OFFSET 0) AS anon_122 ON true
              WHERE anon_122.key IS NOT NULL GROUP BY base_1.id, anon_122.key) AS anon_121
            WHERE anon_121.months > 0 GROUP BY anon_121.key, anon_121.months) AS anon_120 GROUP BY anon_120.key
          UNION ALL SELECT 8 AS number, anon_124.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_125.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_126.key
              FROM unnest(ARRAY[CASE
                WHEN (base_1.blood_group_status = 'CONFLICTING') THEN 'BLOOD_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.rh_factor_status = 'CONFLICTING') THEN 'RH_FACTOR'
                ELSE NULL END, CASE
                WHEN (base_1.health_group_status = 'CONFLICTING') THEN 'HEALTH_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.physical_education_group_status = 'CONFLICTING') THEN 'PHYSICAL_EDUCATION_GROUP'
                ELSE NULL END]) WITH ORDINALITY AS anon_126(key, n) OFFSET 0) AS anon_125 ON true) AS anon_124
          WHERE anon_124.key IS NOT NULL GROUP BY anon_124.key
          UNION ALL SELECT 1008 AS number, anon_127.key, to_jsonb(ARRAY[coalesce(sum(anon_127.n) FILTER (WHERE anon_127.months & 1 > 0), 0), coalesce(sum(anon_127.n) FILTER (WHERE anon_127.months & 2 > 0), 0), coalesce(sum(anon_127.n) FILTER (WHERE anon_127.months & 4 > 0), 0), coalesce(sum(anon_127.n) FILTER (WHERE anon_127.months & 8 > 0), 0), coalesce(sum(anon_127.n) FILTER (WHERE anon_127.months & 16 > 0), 0), coalesce(sum(anon_127.n) FILTER (WHERE anon_127.months & 32 > 0), 0), coalesce(sum(anon_127.n) FILTER (WHERE anon_127.months & 64 > 0), 0), coalesce(sum(anon_127.n) FILTER (WHERE anon_127.months & 128 > 0), 0), coalesce(sum(anon_127.n) FILTER (WHERE anon_127.months & 256 > 0), 0), coalesce(sum(anon_127.n) FILTER (WHERE anon_127.months & 512 > 0), 0), coalesce(sum(anon_127.n) FILTER (WHERE anon_127.months & 1024 > 0), 0), coalesce(sum(anon_127.n) FILTER (WHERE anon_127.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_128.key, anon_128.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_129.key, bit_or(greatest((1 << width_bucket(anon_129.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_129.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_130.key, anon_130.since, anon_130.until
                FROM (
                  SELECT anon_131.key, $3::DATE AS since, CAST('infinity' AS DATE) AS until
                  FROM (
                    SELECT anon_132.key
                    FROM unnest(ARRAY[CASE
                      WHEN (base_1.blood_group_status = 'CONFLICTING') THEN 'BLOOD_GROUP'
                      ELSE NULL END, CASE
                      WHEN (base_1.rh_factor_status = 'CONFLICTING') THEN 'RH_FACTOR'
                      ELSE NULL END, CASE
                      WHEN (base_1.health_group_status = 'CONFLICTING') THEN 'HEALTH_GROUP'
                      ELSE NULL END, CASE
                      WHEN (base_1.physical_education_group_status = 'CONFLICTING') THEN 'PHYSICAL_EDUCATION_GROUP'
                      ELSE NULL END]) WITH ORDINALITY AS anon_132(key, n)) AS anon_131
                  UNION ALL SELECT fact_conflict_1.kind AS key, CAST(fact_conflict_1.opened_at AT TIME ZONE 'Europe/Moscow' AS DATE) AS since, least(coalesce(CAST(fact_conflict_1.resolved_at AT TIME ZONE 'Europe/Moscow' AS DATE), $3::DATE), $3::DATE) - 1 AS until
                  FROM fact_conflict AS fact_conflict_1
                  WHERE fact_conflict_1.child_id = base_1.child_id
                  AND fact_conflict_1.kind IN ('BLOOD_GROUP',
                    'RH_FACTOR',
                    'HEALTH_GROUP',
                    'PHYSICAL_EDUCATION_GROUP')) AS anon_130 OFFSET 0) AS anon_129 ON true
              WHERE anon_129.key IS NOT NULL GROUP BY base_1.id, anon_129.key) AS anon_128
            WHERE anon_128.months > 0 GROUP BY anon_128.key, anon_128.months) AS anon_127 GROUP BY anon_127.key
          UNION ALL SELECT 9 AS number, anon_133.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_134.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_135.key
              FROM unnest(ARRAY[CASE
                WHEN (base_1.health_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'HEALTH_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.physical_education_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'PHYSICAL_EDUCATION_GROUP'
                ELSE NULL END]) WITH ORDINALITY AS anon_135(key, n) OFFSET 0) AS anon_134 ON true) AS anon_133
          WHERE anon_133.key IS NOT NULL GROUP BY anon_133.key
          UNION ALL SELECT 1009 AS number, anon_136.key, to_jsonb(ARRAY[coalesce(sum(anon_136.n) FILTER (WHERE anon_136.months & 1 > 0), 0), coalesce(sum(anon_136.n) FILTER (WHERE anon_136.months & 2 > 0), 0), coalesce(sum(anon_136.n) FILTER (WHERE anon_136.months & 4 > 0), 0), coalesce(sum(anon_136.n) FILTER (WHERE anon_136.months & 8 > 0), 0), coalesce(sum(anon_136.n) FILTER (WHERE anon_136.months & 16 > 0), 0), coalesce(sum(anon_136.n) FILTER (WHERE anon_136.months & 32 > 0), 0), coalesce(sum(anon_136.n) FILTER (WHERE anon_136.months & 64 > 0), 0), coalesce(sum(anon_136.n) FILTER (WHERE anon_136.months & 128 > 0), 0), coalesce(sum(anon_136.n) FILTER (WHERE anon_136.months & 256 > 0), 0), coalesce(sum(anon_136.n) FILTER (WHERE anon_136.months & 512 > 0), 0), coalesce(sum(anon_136.n) FILTER (WHERE anon_136.months & 1024 > 0), 0), coalesce(sum(anon_136.n) FILTER (WHERE anon_136.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_137.key, anon_137.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_138.key, bit_or(greatest((1 << width_bucket(anon_138.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_138.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_139.key, anon_139.since, anon_139.until
                FROM (
                  SELECT anon_140.key, $3::DATE AS since, CAST('infinity' AS DATE) AS until
                  FROM (
                    SELECT anon_141.key
                    FROM unnest(ARRAY[CASE
                      WHEN (base_1.health_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'HEALTH_GROUP'
                      ELSE NULL END, CASE
                      WHEN (base_1.physical_education_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'PHYSICAL_EDUCATION_GROUP'
                      ELSE NULL END]) WITH ORDINALITY AS anon_141(key, n)) AS anon_140
                  UNION ALL SELECT 'HEALTH_GROUP' AS key, CAST(anon_142.day + INTERVAL '1 year' AS DATE) + 1 AS since, anon_142.over - 1 AS until
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
                    AND fact_2.effective_at IS NOT NULL) AS anon_143 JOIN unnest(anon_143.days, anon_143.days[2:] || ARRAY[$3::DATE]) WITH ORDINALITY AS anon_142(day, over, n) ON true
                  WHERE anon_142.day IS NOT NULL
                  UNION ALL SELECT 'PHYSICAL_EDUCATION_GROUP' AS key, CAST(anon_144.day + INTERVAL '1 year' AS DATE) + 1 AS since, anon_144.over - 1 AS until
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
                    AND fact_3.effective_at IS NOT NULL) AS anon_145 JOIN unnest(anon_145.days, anon_145.days[2:] || ARRAY[$3::DATE]) WITH ORDINALITY AS anon_144(day, over, n) ON true
                  WHERE anon_144.day IS NOT NULL) AS anon_139 OFFSET 0) AS anon_138 ON true
              WHERE anon_138.key IS NOT NULL GROUP BY base_1.id, anon_138.key) AS anon_137
            WHERE anon_137.months > 0 GROUP BY anon_137.key, anon_137.months) AS anon_136 GROUP BY anon_136.key
          UNION ALL SELECT 1010 AS number, anon_146.key, to_jsonb(ARRAY[coalesce(sum(anon_146.n) FILTER (WHERE anon_146.months & 1 > 0), 0), coalesce(sum(anon_146.n) FILTER (WHERE anon_146.months & 2 > 0), 0), coalesce(sum(anon_146.n) FILTER (WHERE anon_146.months & 4 > 0), 0), coalesce(sum(anon_146.n) FILTER (WHERE anon_146.months & 8 > 0), 0), coalesce(sum(anon_146.n) FILTER (WHERE anon_146.months & 16 > 0), 0), coalesce(sum(anon_146.n) FILTER (WHERE anon_146.months & 32 > 0), 0), coalesce(sum(anon_146.n) FILTER (WHERE anon_146.months & 64 > 0), 0), coalesce(sum(anon_146.n) FILTER (WHERE anon_146.months & 128 > 0), 0), coalesce(sum(anon_146.n) FILTER (WHERE anon_146.months & 256 > 0), 0), coalesce(sum(anon_146.n) FILTER (WHERE anon_146.months & 512 > 0), 0), coalesce(sum(anon_146.n) FILTER (WHERE anon_146.months & 1024 > 0), 0), coalesce(sum(anon_146.n) FILTER (WHERE anon_146.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_147.key, anon_147.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_148.key, bit_or(greatest((1 << width_bucket(anon_148.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_148.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_149.key, anon_149.since, anon_149.until
                FROM (
                  SELECT anon_150.key, anon_150.since, anon_150.until
                  FROM (
                    SELECT min(CAST(fact_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE)) AS first, min(CAST(fact_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE)) FILTER (WHERE fact_4.provisional_until IS NULL
                      AND fact_4.source_rank <= 3) AS sure
                    FROM fact AS fact_4
                    WHERE fact_4.child_id = base_1.child_id
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
                    AND fact_4.kind = 'BLOOD_GROUP' OFFSET 0) AS anon_151 JOIN (
                    SELECT array_agg(CAST(fact_conflict_2.opened_at AT TIME ZONE 'Europe/Moscow' AS DATE)
                      ORDER BY fact_conflict_2.id) AS opened, array_agg(coalesce(CAST(fact_conflict_2.resolved_at AT TIME ZONE 'Europe/Moscow' AS DATE), CAST('infinity' AS DATE))
                      ORDER BY fact_conflict_2.id) AS over
                    FROM fact_conflict AS fact_conflict_2
                    WHERE fact_conflict_2.child_id = base_1.child_id
                    AND fact_conflict_2.kind = 'BLOOD_GROUP' OFFSET 0) AS anon_152 ON true JOIN unnest(ARRAY['UNKNOWN',
                    'PROVISIONAL',
                    'CONFIRMED', base_1.blood_group_status], ARRAY[CAST('-infinity' AS DATE), anon_151.first, anon_151.sure, $3::DATE], ARRAY[coalesce(anon_151.first, $3::DATE) - 1, least(coalesce(anon_151.sure, $3::DATE) - 1, $3::DATE - 1), $3::DATE - 1, CAST('infinity' AS DATE)]) WITH ORDINALITY AS anon_150(key, since, until, n) ON true
                  WHERE anon_152.opened IS NULL
                  UNION ALL SELECT CASE
                  WHEN (CAST(anon_153.day AS DATE) = $3::DATE) THEN base_1.blood_group_status
                  WHEN (EXISTS (
                      SELECT 1
                      FROM unnest(anon_152.opened, anon_152.over) WITH ORDINALITY AS anon_154(opened, over, n)
                      WHERE anon_154.opened <= CAST(anon_153.day AS DATE)
                      AND anon_154.over > CAST(anon_153.day AS DATE))) THEN 'CONFLICTING'
                  WHEN (anon_151.sure <= CAST(anon_153.day AS DATE)) THEN 'CONFIRMED'
                  WHEN (anon_151.first <= CAST(anon_153.day AS DATE)) THEN 'PROVISIONAL'
                  ELSE 'UNKNOWN' END AS key, CAST(anon_153.day AS DATE) AS since, CAST(anon_153.day AS DATE) AS until
                  FROM (
                    SELECT min(CAST(fact_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE)) AS first, min(CAST(fact_4.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE)) FILTER (WHERE fact_4.provisional_until IS NULL
                      AND fact_4.source_rank <= 3) AS sure
                    FROM fact AS fact_4
                    WHERE fact_4.child_id = base_1.child_id
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
                    AND fact_4.kind = 'BLOOD_GROUP' OFFSET 0) AS anon_151 JOIN (
                    SELECT array_agg(CAST(fact_conflict_2.opened_at AT TIME ZONE 'Europe/Moscow' AS DATE)
                      ORDER BY fact_conflict_2.id) AS opened, array_agg(coalesce(CAST(fact_conflict_2.resolved_at AT TIME ZONE 'Europe/Moscow' AS DATE), CAST('infinity' AS DATE))
                      ORDER BY fact_conflict_2.id) AS over
                    FROM fact_conflict AS fact_conflict_2
                    WHERE fact_conflict_2.child_id = base_1.child_id
                    AND fact_conflict_2.kind = 'BLOOD_GROUP' OFFSET 0) AS anon_152 ON true JOIN unnest((
                      SELECT months.days
                      FROM months)) WITH ORDINALITY AS anon_153(day, n) ON true
                  WHERE anon_152.opened IS NOT NULL) AS anon_149 OFFSET 0) AS anon_148 ON true
              WHERE anon_148.key IS NOT NULL GROUP BY base_1.id, anon_148.key) AS anon_147
            WHERE anon_147.months > 0 GROUP BY anon_147.key, anon_147.months) AS anon_146 GROUP BY anon_146.key
          UNION ALL SELECT 11 AS number, anon_155.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_156.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_157.key
              FROM LATERAL (
                SELECT array((
                    SELECT CAST(vaccination_due_1.status AS TEXT)
                    FROM vaccination_due AS vaccination_due_1
                    WHERE vaccination_due_1.child_id = base_1.child_id
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
                      AND (vaccination_due_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))) AS statuses OFFSET 0) AS anon_158 JOIN unnest(ARRAY[CASE
                WHEN (base_1.vaccination_due_on <= $3::DATE) THEN 'DUE'
                ELSE NULL END, CASE
                WHEN ('OVERDUE' = ANY (anon_158.statuses)) THEN 'OVERDUE'
                ELSE NULL END, CASE
                WHEN (cardinality(anon_158.statuses) > 0
                  AND NOT (anon_158.statuses && CAST('{DUE,OVERDUE,REFUSED,EXEMPT_TEMPORARY,EXEMPT_PERMANENT}' AS TEXT[]))) THEN 'DONE'
                ELSE NULL END, CASE
                WHEN ('REFUSED' = ANY (anon_158.statuses)) THEN 'REFUSED'
                ELSE NULL END, CASE
                WHEN (anon_158.statuses && CAST('{EXEMPT_TEMPORARY,EXEMPT_PERMANENT}' AS TEXT[])) THEN 'EXEMPT'
                ELSE NULL END]) WITH ORDINALITY AS anon_157(key, n) ON true OFFSET 0) AS anon_156 ON true) AS anon_155
          WHERE anon_155.key IS NOT NULL GROUP BY anon_155.key
          UNION ALL SELECT 1011 AS number, anon_159.key, to_jsonb(ARRAY[coalesce(sum(anon_159.n) FILTER (WHERE anon_159.months & 1 > 0), 0), coalesce(sum(anon_159.n) FILTER (WHERE anon_159.months & 2 > 0), 0), coalesce(sum(anon_159.n) FILTER (WHERE anon_159.months & 4 > 0), 0), coalesce(sum(anon_159.n) FILTER (WHERE anon_159.months & 8 > 0), 0), coalesce(sum(anon_159.n) FILTER (WHERE anon_159.months & 16 > 0), 0), coalesce(sum(anon_159.n) FILTER (WHERE anon_159.months & 32 > 0), 0), coalesce(sum(anon_159.n) FILTER (WHERE anon_159.months & 64 > 0), 0), coalesce(sum(anon_159.n) FILTER (WHERE anon_159.months & 128 > 0), 0), coalesce(sum(anon_159.n) FILTER (WHERE anon_159.months & 256 > 0), 0), coalesce(sum(anon_159.n) FILTER (WHERE anon_159.months & 512 > 0), 0), coalesce(sum(anon_159.n) FILTER (WHERE anon_159.months & 1024 > 0), 0), coalesce(sum(anon_159.n) FILTER (WHERE anon_159.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_160.key, anon_160.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_161.key, bit_or(anon_161.months & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_162.key, CAST(anon_162.months AS INTEGER) AS months
                FROM LATERAL (
                  SELECT coalesce(bit_or((CASE
                        WHEN (anon_164.past IS NOT NULL) THEN (CAST(CAST(translate(anon_164.past,
                                '-DENORdeor',
                                '0000100010') AS BIT(11)) AS INTEGER) >> anon_164.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_164.status IN ('OVERDUE')) THEN anon_164.now
                        ELSE 0 END)), 0) AS overdue, coalesce(bit_or((CASE
                        WHEN (anon_164.past IS NOT NULL) THEN (CAST(CAST(translate(anon_164.past,
                                '-DENORdeor',
                                '0000010001') AS BIT(11)) AS INTEGER) >> anon_164.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_164.status IN ('REFUSED')) THEN anon_164.now
                        ELSE 0 END)), 0) AS refused, coalesce(bit_or((CASE
                        WHEN (anon_164.past IS NOT NULL) THEN (CAST(CAST(translate(anon_164.past,
                                '-DENORdeor',
                                '0010000100') AS BIT(11)) AS INTEGER) >> anon_164.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_164.status IN ('EXEMPT_TEMPORARY',
                            'EXEMPT_PERMANENT')) THEN anon_164.now
                        ELSE 0 END)), 0) AS exempt, coalesce(bit_or((CASE
                        WHEN (anon_164.past IS NOT NULL) THEN (CAST(CAST(translate(anon_164.past,
                                '-DENORdeor',
                                '0110111111') AS BIT(11)) AS INTEGER) >> anon_164.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_164.status IN ('DUE',
                            'OVERDUE',
                            'REFUSED',
                            'EXEMPT_TEMPORARY',
                            'EXEMPT_PERMANENT')) THEN anon_164.now
                        ELSE 0 END)), 0) AS open, count(*) AS n
                  FROM (
                    SELECT CAST(vaccination_due_2.status AS TEXT) AS status, vaccination_due_2.past, vaccination_due_2.due_on, CAST(coalesce(vaccination_due_2.past_until + 1, $3::DATE) AS DATE) AS since, greatest(11 - width_bucket(coalesce(vaccination_due_2.past_until, CAST('-infinity' AS DATE)), ((
                            SELECT months.days
                            FROM months))), 0) AS ago, greatest((1 << width_bucket(CAST('infinity' AS DATE), (
                            SELECT months.days
                            FROM months))) - (1 << width_bucket(coalesce(vaccination_due_2.past_until + 1, $3::DATE) - 1, (
                            SELECT months.days
                            FROM months))), 0) AS now
                    FROM vaccination_due AS vaccination_due_2
                    WHERE vaccination_due_2.child_id = base_1.child_id
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
                      AND (vaccination_due_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_164 OFFSET 0) AS anon_163 JOIN LATERAL (
                  SELECT coalesce(bit_or((CASE
                        WHEN (anon_166.past IS NOT NULL) THEN (CAST(CAST(translate(anon_166.past,
                                '-DENORdeor',
                                '0111110000') AS BIT(11)) AS INTEGER) >> anon_166.ago)
                        ELSE 0 END | CASE
                        WHEN (anon_166.due_on IS NOT NULL) THEN greatest((1 << width_bucket(CAST('infinity' AS DATE), (
                                SELECT months.days
                                FROM months))) - (1 << width_bucket(greatest(anon_166.since, anon_166.due_on) - 1, (
                                SELECT months.days
                                FROM months))), 0)
                        ELSE 0 END)), 0) AS months
                  FROM (
                    SELECT CAST(vaccination_due_3.status AS TEXT) AS status, vaccination_due_3.past, vaccination_due_3.due_on, CAST(coalesce(vaccination_due_3.past_until + 1, $3::DATE) AS DATE) AS since, greatest(11 - width_bucket(coalesce(vaccination_due_3.past_until, CAST('-infinity' AS DATE)), ((
                            SELECT months.days
                            FROM months))), 0) AS ago, greatest((1 << width_bucket(CAST('infinity' AS DATE), (
                            SELECT months.days
                            FROM months))) - (1 << width_bucket(coalesce(vaccination_due_3.past_until + 1, $3::DATE) - 1, (
                            SELECT months.days
                            FROM months))), 0) AS now
                    FROM vaccination_due AS vaccination_due_3
                    WHERE vaccination_due_3.child_id = base_1.id
                    AND vaccination_due_3.labels = CAST('{}' AS TEXT[]) OFFSET 0) AS anon_166 OFFSET 0) AS anon_165 ON true JOIN unnest(ARRAY['DUE',
                  'DONE',
                  'OVERDUE',
                  'REFUSED',
                  'EXEMPT'], ARRAY[(coalesce(anon_165.months, 0) & 2047 | CASE
                    WHEN (base_1.vaccination_due_on <= $3::DATE) THEN 2048
                    ELSE 0 END), CASE
                  WHEN (anon_163.n > 0) THEN (4095 & ~ anon_163.open)
                  ELSE NULL END, anon_163.overdue, anon_163.refused, anon_163.exempt]) WITH ORDINALITY AS anon_162(key, months, n) ON true
                WHERE anon_162.months > 0 OFFSET 0) AS anon_161 ON true
              WHERE anon_161.key IS NOT NULL GROUP BY base_1.id, anon_161.key) AS anon_160
            WHERE anon_160.months > 0 GROUP BY anon_160.key, anon_160.months) AS anon_159 GROUP BY anon_159.key
          UNION ALL SELECT 12 AS number, anon_167.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_168.key
            FROM base_1 JOIN LATERAL (
              SELECT vaccination_due_4.vaccine_group AS key
              FROM vaccination_due AS vaccination_due_4
              WHERE vaccination_due_4.child_id = base_1.child_id
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
                'IMMUNE') OFFSET 0) AS anon_168 ON true) AS anon_167
          WHERE anon_167.key IS NOT NULL GROUP BY anon_167.key
          UNION ALL SELECT 1012 AS number, anon_169.key, to_jsonb(ARRAY[coalesce(sum(anon_169.n) FILTER (WHERE anon_169.months & 1 > 0), 0), coalesce(sum(anon_169.n) FILTER (WHERE anon_169.months & 2 > 0), 0), coalesce(sum(anon_169.n) FILTER (WHERE anon_169.months & 4 > 0), 0), coalesce(sum(anon_169.n) FILTER (WHERE anon_169.months & 8 > 0), 0), coalesce(sum(anon_169.n) FILTER (WHERE anon_169.months & 16 > 0), 0), coalesce(sum(anon_169.n) FILTER (WHERE anon_169.months & 32 > 0), 0), coalesce(sum(anon_169.n) FILTER (WHERE anon_169.months & 64 > 0), 0), coalesce(sum(anon_169.n) FILTER (WHERE anon_169.months & 128 > 0), 0), coalesce(sum(anon_169.n) FILTER (WHERE anon_169.months & 256 > 0), 0), coalesce(sum(anon_169.n) FILTER (WHERE anon_169.months & 512 > 0), 0), coalesce(sum(anon_169.n) FILTER (WHERE anon_169.months & 1024 > 0), 0), coalesce(sum(anon_169.n) FILTER (WHERE anon_169.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_170.key, anon_170.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_171.key, bit_or(greatest((1 << width_bucket(anon_171.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_171.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT vaccination_due_5.vaccine_group AS key, least(coalesce(vaccination_due_5.last_dose_on, CAST('-infinity' AS DATE)), $3::DATE) AS since, CAST('infinity' AS DATE) AS until
                FROM vaccination_due AS vaccination_due_5
                WHERE vaccination_due_5.child_id = base_1.child_id
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
                  'IMMUNE') OFFSET 0) AS anon_171 ON true
              WHERE anon_171.key IS NOT NULL GROUP BY base_1.id, anon_171.key) AS anon_170
            WHERE anon_170.months > 0 GROUP BY anon_170.key, anon_170.months) AS anon_169 GROUP BY anon_169.key
          UNION ALL SELECT 13 AS number, anon_172.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_173.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_174.key
              FROM (
                SELECT anon_175.key, anon_175.since, anon_175.until
                FROM (
                  SELECT medical_document_9.date AS day, medical_document_9.date + 30 AS over, (
                    SELECT min(medical_document_10.date)
                    FROM medical_document AS medical_document_10
                    WHERE medical_document_10.child_id = base_1.child_id
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
                  WHERE medical_document_9.child_id = base_1.child_id
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
                      SELECT months.days
                      FROM months))[1]) AS anon_176 JOIN unnest(ARRAY['MONTH',
                  'UNSEEN'], ARRAY[anon_176.day, anon_176.day], ARRAY[anon_176.over, least(anon_176.over, anon_176.seen - 1)]) WITH ORDINALITY AS anon_175(key, since, until, n) ON true) AS anon_174
              WHERE anon_174.since <= $3::DATE
              AND anon_174.until >= $3::DATE OFFSET 0) AS anon_173 ON true) AS anon_172
          WHERE anon_172.key IS NOT NULL GROUP BY anon_172.key
          UNION ALL SELECT 1013 AS number, anon_177.key, to_jsonb(ARRAY[coalesce(sum(anon_177.n) FILTER (WHERE anon_177.months & 1 > 0), 0), coalesce(sum(anon_177.n) FILTER (WHERE anon_177.months & 2 > 0), 0), coalesce(sum(anon_177.n) FILTER (WHERE anon_177.months & 4 > 0), 0), coalesce(sum(anon_177.n) FILTER (WHERE anon_177.months & 8 > 0), 0), coalesce(sum(anon_177.n) FILTER (WHERE anon_177.months & 16 > 0), 0), coalesce(sum(anon_177.n) FILTER (WHERE anon_177.months & 32 > 0), 0), coalesce(sum(anon_177.n) FILTER (WHERE anon_177.months & 64 > 0), 0), coalesce(sum(anon_177.n) FILTER (WHERE anon_177.months & 128 > 0), 0), coalesce(sum(anon_177.n) FILTER (WHERE anon_177.months & 256 > 0), 0), coalesce(sum(anon_177.n) FILTER (WHERE anon_177.months & 512 > 0), 0), coalesce(sum(anon_177.n) FILTER (WHERE anon_177.months & 1024 > 0), 0), coalesce(sum(anon_177.n) FILTER (WHERE anon_177.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_178.key, anon_178.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_179.key, bit_or(greatest((1 << width_bucket(anon_179.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_179.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_180.key, anon_180.since, anon_180.until
                FROM (
                  SELECT medical_document_11.date AS day, medical_document_11.date + 30 AS over, (
                    SELECT min(medical_document_12.date)
                    FROM medical_document AS medical_document_12
                    WHERE medical_document_12.child_id = base_1.child_id
                    AND (cardinality(medical_document_12.labels) = 0
                      OR base_1.holds_break_glass_labels
                      AND (medical_document_12.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND (medical_document_12.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND medical_document_12.setting IN ('OUTPATIENT',
                      'HOME')
                    AND CASE
                    WHEN (medical_document_12.status = 'AMENDED'
                      AND medical_document_12.amendment_labels IS NOT NULL
                      AND NOT (base_1.holds_break_glass_labels
                        AND any_within(medical_document_12.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (base_1.holds_attached
                          OR base_1.holds_organization
                          OR base_1.holds_expected
                          OR base_1.holds_break_glass)
                        AND any_within(medical_document_12.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                    ELSE medical_document_12.status END = 'REGISTERED'
                    AND medical_document_12.date > medical_document_11.date) AS seen
                  FROM medical_document AS medical_document_11
                  WHERE medical_document_11.child_id = base_1.child_id
                  AND (cardinality(medical_document_11.labels) = 0
                    OR base_1.holds_break_glass_labels
                    AND (medical_document_11.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (base_1.holds_attached
                      OR base_1.holds_organization
                      OR base_1.holds_expected
                      OR base_1.holds_break_glass)
                    AND (medical_document_11.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND medical_document_11.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_11.status = 'AMENDED'
                    AND medical_document_11.amendment_labels IS NOT NULL
                    AND NOT (base_1.holds_break_glass_labels
                      AND any_within(medical_document_11.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (base_1.holds_attached
                        OR base_1.holds_organization
                        OR base_1.holds_expected
                        OR base_1.holds_break_glass)
                      AND any_within(medical_document_11.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                  ELSE medical_document_11.status END = 'REGISTERED'
                  AND medical_document_11.date + 30 >= ((
                      SELECT months.days
                      FROM months))[1]) AS anon_181 JOIN unnest(ARRAY['MONTH',
                  'UNSEEN'], ARRAY[anon_181.day, anon_181.day], ARRAY[anon_181.over, least(anon_181.over, anon_181.seen - 1)]) WITH ORDINALITY AS anon_180(key, since, until, n) ON true OFFSET 0) AS anon_179 ON true
              WHERE anon_179.key IS NOT NULL GROUP BY base_1.id, anon_179.key) AS anon_178
            WHERE anon_178.months > 0 GROUP BY anon_178.key, anon_178.months) AS anon_177 GROUP BY anon_177.key
          UNION ALL SELECT 2000 AS number, anon_182.key, to_jsonb(ARRAY[coalesce(sum(anon_182.n) FILTER (WHERE anon_182.months & 1 > 0), 0), coalesce(sum(anon_182.n) FILTER (WHERE anon_182.months & 2 > 0), 0), coalesce(sum(anon_182.n) FILTER (WHERE anon_182.months & 4 > 0), 0), coalesce(sum(anon_182.n) FILTER (WHERE anon_182.months & 8 > 0), 0), coalesce(sum(anon_182.n) FILTER (WHERE anon_182.months & 16 > 0), 0), coalesce(sum(anon_182.n) FILTER (WHERE anon_182.months & 32 > 0), 0), coalesce(sum(anon_182.n) FILTER (WHERE anon_182.months & 64 > 0), 0), coalesce(sum(anon_182.n) FILTER (WHERE anon_182.months & 128 > 0), 0), coalesce(sum(anon_182.n) FILTER (WHERE anon_182.months & 256 > 0), 0), coalesce(sum(anon_182.n) FILTER (WHERE anon_182.months & 512 > 0), 0), coalesce(sum(anon_182.n) FILTER (WHERE anon_182.months & 1024 > 0), 0), coalesce(sum(anon_182.n) FILTER (WHERE anon_182.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_183.key, anon_183.months, count(*) AS n
            FROM (
              SELECT '' AS key, base_1.months
              FROM base_1) AS anon_183
            WHERE anon_183.months > 0 GROUP BY anon_183.key, anon_183.months) AS anon_182 GROUP BY anon_182.key) AS anon_61 GROUP BY anon_61.number) AS anon_60) AS counts, CAST(round(CAST((
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
      SELECT to_jsonb(ARRAY[coalesce(sum(anon_184.n) FILTER (WHERE anon_184.months & 1 > 0), 0), coalesce(sum(anon_184.n) FILTER (WHERE anon_184.months & 2 > 0), 0), coalesce(sum(anon_184.n) FILTER (WHERE anon_184.months & 4 > 0), 0), coalesce(sum(anon_184.n) FILTER (WHERE anon_184.months & 8 > 0), 0), coalesce(sum(anon_184.n) FILTER (WHERE anon_184.months & 16 > 0), 0), coalesce(sum(anon_184.n) FILTER (WHERE anon_184.months & 32 > 0), 0), coalesce(sum(anon_184.n) FILTER (WHERE anon_184.months & 64 > 0), 0), coalesce(sum(anon_184.n) FILTER (WHERE anon_184.months & 128 > 0), 0), coalesce(sum(anon_184.n) FILTER (WHERE anon_184.months & 256 > 0), 0), coalesce(sum(anon_184.n) FILTER (WHERE anon_184.months & 512 > 0), 0), coalesce(sum(anon_184.n) FILTER (WHERE anon_184.months & 1024 > 0), 0), coalesce(sum(anon_184.n) FILTER (WHERE anon_184.months & 2048 > 0), 0)])
      FROM (
        SELECT anon_185.key, anon_185.months, count(*) AS n
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
                FROM kin) AS UUID[])) GROUP BY attachment_2.child_id) AS anon_185
        WHERE anon_185.months > 0 GROUP BY anon_185.key, anon_185.months) AS anon_184) AS counts OFFSET 0) AS anon_6 ON true
  WHERE district_1.id = $5::UUID) AS anon_1 ON true
