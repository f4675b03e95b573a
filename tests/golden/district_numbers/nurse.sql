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
  FROM viewer), months AS MATERIALIZED (
  SELECT array(
    SELECT least(CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) + (n - 10) * INTERVAL '1 month' AS DATE) - 1, $3::DATE)
    FROM generate_series(0, 11) AS n) AS days) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"code":', coalesce(to_json(district_1.code),
      'null'::json),
    ',"childrenCount":', coalesce(to_json(CASE
        WHEN (anon_2.attached
          OR anon_2.organization) THEN (
          SELECT count(*)
          FROM child AS child_1
          WHERE child_1.district_id = district_1.id
          AND child_1.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))
        ELSE NULL END),
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
            ',"mean":', coalesce(to_json(CASE
                WHEN (anon_2.attached
                  OR anon_2.organization) THEN CAST(round(CAST((
                        SELECT coalesce(sum(greatest((least(coalesce(attachment_1.valid_to, $3::DATE), $3::DATE) - greatest(attachment_1.valid_from, CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE))) + 1, 0)), 0)
                        FROM attachment AS attachment_1
                        WHERE attachment_1.district_id = district_1.id
                        AND attachment_1.valid_from <= $3::DATE
                        AND coalesce(attachment_1.valid_to,
                          'infinity') >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
                        AND attachment_1.child_id != ALL (CAST((
                              SELECT kin.child_ids
                              FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(($3::DATE - CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)) + 1, 0), 0), 1) AS DOUBLE PRECISION)
                ELSE NULL END),
              'null'::json),
            ',"norm":', coalesce(to_json(CASE
                WHEN (anon_2.attached
                  OR anon_2.organization) THEN district_1.norm_children
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
                      ',"count":', coalesce(to_json(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_4.count
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
                      ',"count":', coalesce(to_json(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_7.count
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":false}'),
                    ','
                    ORDER BY anon_7.n),
                  ']') AS json
                FROM (
                  SELECT anon_8.key, anon_8.n, coalesce(CAST((anon_3.counts -> '1' ->> anon_8.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
                  FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_8(key, n)) AS anon_7)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        ',"healthGroups":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN anon_9.json
          ELSE '[]' END,
          'null'),
        ',"bloodGroups":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_10.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_10.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false}'),
                ','
                ORDER BY anon_10.n),
              ']') AS json
            FROM (
              SELECT anon_11.key, anon_11.n, coalesce(CAST((anon_3.counts -> '3' ->> anon_11.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_11(key, n)) AS anon_10)
          ELSE '[]' END,
          'null'),
        ',"morbidity":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_12.key
                        ELSE NULL END,
                        'HIDDEN')),
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
                  ',"per1000":', coalesce(to_json(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN CAST(round(CAST(anon_12.count AS NUMERIC) * 1000 / nullif(anon_12.denominator, 0), 1) AS DOUBLE PRECISION)
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false}'),
                ','
                ORDER BY anon_12.n),
              ']') AS json
            FROM (
              SELECT anon_13.key, anon_13.n, coalesce(CAST((anon_3.counts -> '4' ->> anon_13.key) AS INTEGER), 0) AS count, anon_3.denominator_4 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_13(key, n)) AS anon_12)
          ELSE '[]' END,
          'null'),
        ',"bands":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_14.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_14.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false}'),
                ','
                ORDER BY anon_14.n),
              ']') AS json
            FROM (
              SELECT anon_15.key, anon_15.n, coalesce(CAST((anon_3.counts -> '5' ->> anon_15.key) AS INTEGER), 0) AS count, anon_3.denominator_5 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_15(key, n)) AS anon_14)
          ELSE '[]' END,
          'null'),
        ',"socialServiceEligible":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_16.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_16.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false}'),
                ','
                ORDER BY anon_16.n),
              ']') AS json
            FROM (
              SELECT anon_17.key, anon_17.n, coalesce(CAST((anon_3.counts -> '6' ->> anon_17.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_17(key, n)) AS anon_16)
          ELSE '[]' END,
          'null'),
        ',"dispensary":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_18.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_18.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false,"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"month":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_19.month
                                ELSE NULL END),
                              'null'::json),
                            ',"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_19.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_19.denominator
                                ELSE NULL END),
                              'null'::json),
                            ',"per1000":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN CAST(round(CAST(anon_19.count AS NUMERIC) * 1000 / nullif(anon_19.denominator, 0), 1) AS DOUBLE PRECISION)
                                ELSE NULL END),
                              'null'::json),
                            ',"suppressed":false}'),
                          ','
                          ORDER BY anon_19.n),
                        ']') AS json
                      FROM (
                        SELECT anon_20.n, CAST(date_trunc('month', CAST(anon_20.until AS TIMESTAMP)) AS DATE) AS month, anon_20.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_20.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1007' -> anon_18.key) ->> (CAST(anon_20.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
                            FROM months)) WITH ORDINALITY AS anon_20(until, n)) AS anon_19)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_18.n),
              ']') AS json
            FROM (
              SELECT anon_21.key, anon_21.n, coalesce(CAST((anon_3.counts -> '7' ->> anon_21.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{OBSERVED,TAKEN,SEEN,OVERDUE}' AS TEXT[])) WITH ORDINALITY AS anon_21(key, n)) AS anon_18)
          ELSE '[]' END,
          'null'),
        ',"hospitalStays":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_22.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_22.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false,"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(to_json(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_23.count
                                ELSE NULL END),
                              'null'::json),
                            ',"suppressed":false}'),
                          ','
                          ORDER BY anon_23.n),
                        ']') AS json
                      FROM (
                        SELECT anon_24.n, CAST(date_trunc('month', CAST(anon_24.until AS TIMESTAMP)) AS DATE) AS month, anon_24.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_24.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1008' -> anon_22.key) ->> (CAST(anon_24.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.days
                            FROM months)) WITH ORDINALITY AS anon_24(until, n)) AS anon_23)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_22.n),
              ']') AS json
            FROM (
              SELECT anon_25.key, anon_25.n, coalesce(CAST((anon_3.counts -> '8' ->> anon_25.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_25(key, n)) AS anon_22)
          ELSE '[]' END,
          'null'),
        '}')
      ELSE 'null' END,
      'null'),
    '}') AS json, anon_9.touched
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
        SELECT child_2.id, child_2.birth_date, child_2.sex, child_2.id AS child_id, anon_26.blood_group_status, anon_26.health_group_value, anon_2.attached AS holds_attached, anon_2.organization AS holds_organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_2
            WHERE appointment_2.child_id = child_2.id
            AND appointment_2.organization_id = ANY (array((
                  SELECT assignment_4.organization_id
                  FROM assignment AS assignment_4
                  WHERE assignment_4.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_4.organization_id IS NOT NULL
                  AND assignment_4.valid_from <= $3::DATE
                  AND (assignment_4.valid_to IS NULL
                    OR assignment_4.valid_to >= $3::DATE))))
            AND appointment_2.day = $3::DATE
            AND appointment_2.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_2.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS holds_expected, child_2.id = ANY (array((
              SELECT break_glass_grant_4.child_id
              FROM break_glass_grant AS break_glass_grant_4
              WHERE break_glass_grant_4.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_4.closed_at IS NULL
              AND break_glass_grant_4.expires_at > $4::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_4.role = $2::VARCHAR))) AS holds_break_glass, child_2.id = ANY (array((
              SELECT break_glass_grant_5.child_id
              FROM break_glass_grant AS break_glass_grant_5
              WHERE break_glass_grant_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_5.closed_at IS NULL
              AND break_glass_grant_5.expires_at > $4::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_5.role = $2::VARCHAR
              AND break_glass_grant_5.covers_labels))) AS holds_break_glass_labels, ((
            SELECT coalesce(bit_or(greatest((1 << width_bucket(coalesce(attachment_5.valid_to, CAST('infinity' AS DATE)), (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(attachment_5.valid_from - 1, (
                        SELECT months.days
                        FROM months))), 0)), 0)
            FROM attachment AS attachment_5
            WHERE attachment_5.child_id = child_2.id
            AND attachment_5.district_id = district_1.id) | 2048) AS months
        FROM child AS child_2 JOIN LATERAL (
          SELECT passport_1.blood_group_status, passport_1.health_group_value
          FROM passport AS passport_1
          WHERE passport_1.child_id = child_2.id OFFSET 0) AS anon_26 ON true
        WHERE child_2.district_id = district_1.id
        AND (anon_2.attached
          OR anon_2.organization)
        AND child_2.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) SELECT jsonb_object_agg(anon_27.number, anon_27.cells)
      FROM (
        SELECT anon_28.number, jsonb_object_agg(anon_28.key, anon_28.n) AS cells
        FROM (
          SELECT anon_29.number, anon_29.key, to_jsonb(sum(anon_30.n)) AS n
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
              ' ', base_1.sex) AS key_1, base_1.blood_group_status AS key_3, count(*) AS n
            FROM base_1 GROUP BY 1, 2) AS anon_30 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_30.key_1 AS key
            UNION ALL SELECT 3 AS number, anon_30.key_3 AS key) AS anon_29 ON true
          WHERE anon_29.key IS NOT NULL GROUP BY anon_29.number, anon_29.key
          UNION ALL SELECT 2 AS number, anon_31.key, jsonb_agg(anon_31.id) AS n
          FROM (
            SELECT DISTINCT base_1.id, coalesce(base_1.health_group_value,
              'UNKNOWN') AS key
            FROM base_1) AS anon_31
          WHERE anon_31.key IS NOT NULL GROUP BY anon_31.key
          UNION ALL SELECT 4 AS number, anon_32.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_33.key
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
                SELECT bool_or(condition_3.stated_on >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
                  AND condition_3.stated_on <= $3::DATE)
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
              ELSE condition_1.stated_on >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
              AND condition_1.stated_on <= $3::DATE END OFFSET 0) AS anon_33 ON true) AS anon_32
          WHERE anon_32.key IS NOT NULL GROUP BY anon_32.key
          UNION ALL SELECT 5 AS number, anon_34.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_35.key
            FROM base_1 JOIN LATERAL (
              SELECT icd10_chapter(condition_4.icd10) AS key
              FROM condition AS condition_4
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
                      SELECT DISTINCT ON (condition_5.disease, condition_5.chronic) condition_5.id
                      FROM condition AS condition_5
                      WHERE condition_5.child_id = base_1.id
                      AND condition_5.restated
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
                      ORDER BY condition_5.disease, condition_5.chronic, condition_5.stated_on DESC, condition_5.id DESC))))
              AND condition_4.clinical_status IN ('ACTIVE',
                'RECURRENCE',
                'RELAPSE')
              AND condition_4.icd10 IS NOT NULL
              AND CASE
              WHEN condition_4.restated THEN (
                SELECT bool_or(coalesce(condition_6.since, condition_6.stated_on) >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
                  AND coalesce(condition_6.since, condition_6.stated_on) <= $3::DATE)
                AND NOT bool_or(condition_6.chronic
                  AND coalesce(condition_6.since, condition_6.stated_on) < CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE))
                FROM condition AS condition_6
                WHERE condition_6.child_id = base_1.child_id
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
                AND condition_6.clinical_status IN ('ACTIVE',
                  'RECURRENCE',
                  'RELAPSE')
                AND condition_6.disease = condition_4.disease
                AND condition_6.chronic = condition_4.chronic)
              ELSE coalesce(condition_4.since, condition_4.stated_on) >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
              AND coalesce(condition_4.since, condition_4.stated_on) <= $3::DATE
              AND NOT (condition_4.chronic
                AND coalesce(condition_4.since, condition_4.stated_on) < CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)) END
              AND CASE
              WHEN (date_part('day', CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
              ELSE CAST(base_1.birth_date + (0 * INTERVAL '1 year') AS DATE) END <= $3::DATE
              AND CASE
              WHEN (date_part('day', CAST(base_1.birth_date + (1 * INTERVAL '1 year') AS DATE)) < date_part('day', base_1.birth_date)) THEN CAST(base_1.birth_date + (1 * INTERVAL '1 year') AS DATE) + 1
              ELSE CAST(base_1.birth_date + (1 * INTERVAL '1 year') AS DATE) END > $3::DATE OFFSET 0) AS anon_35 ON true) AS anon_34
          WHERE anon_34.key IS NOT NULL GROUP BY anon_34.key
          UNION ALL SELECT 6 AS number, anon_36.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_37.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_38.key
              FROM social_status AS social_status_1 JOIN unnest(ARRAY['ANY', social_status_1.kind]) WITH ORDINALITY AS anon_38(key, n) ON true
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
                'REFUGEE') OFFSET 0) AS anon_37 ON true) AS anon_36
          WHERE anon_36.key IS NOT NULL GROUP BY anon_36.key
          UNION ALL SELECT 7 AS number, anon_39.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_40.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_41.key
              FROM (
                SELECT anon_42.key
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
                  ELSE NULL END]) WITH ORDINALITY AS anon_42(key, n) ON true
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
                    AND (observation_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_43
                WHERE anon_43.last_visit >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
                AND anon_43.last_visit <= $3::DATE
                AND (CAST(date_trunc('month', CAST(anon_43.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < anon_43.over) AS anon_41 OFFSET 0) AS anon_40 ON true) AS anon_39
          WHERE anon_39.key IS NOT NULL GROUP BY anon_39.key
          UNION ALL SELECT 1007 AS number, anon_44.key, to_jsonb(ARRAY[coalesce(sum(anon_44.n) FILTER (WHERE anon_44.months & 1 > 0), 0), coalesce(sum(anon_44.n) FILTER (WHERE anon_44.months & 2 > 0), 0), coalesce(sum(anon_44.n) FILTER (WHERE anon_44.months & 4 > 0), 0), coalesce(sum(anon_44.n) FILTER (WHERE anon_44.months & 8 > 0), 0), coalesce(sum(anon_44.n) FILTER (WHERE anon_44.months & 16 > 0), 0), coalesce(sum(anon_44.n) FILTER (WHERE anon_44.months & 32 > 0), 0), coalesce(sum(anon_44.n) FILTER (WHERE anon_44.months & 64 > 0), 0), coalesce(sum(anon_44.n) FILTER (WHERE anon_44.months & 128 > 0), 0), coalesce(sum(anon_44.n) FILTER (WHERE anon_44.months & 256 > 0), 0), coalesce(sum(anon_44.n) FILTER (WHERE anon_44.months & 512 > 0), 0), coalesce(sum(anon_44.n) FILTER (WHERE anon_44.months & 1024 > 0), 0), coalesce(sum(anon_44.n) FILTER (WHERE anon_44.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_45.key, anon_45.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_46.key, bit_or(greatest((1 << width_bucket(anon_46.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_46.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_47.key, anon_47.since, anon_47.until
                FROM (
                  SELECT anon_48.key, anon_48.since, anon_48.until
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
                    ELSE CAST('-infinity' AS DATE) END END, (CAST(date_trunc('month', CAST(observation_3.since AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1), (CAST(date_trunc('month', CAST(observation_3.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1)]) WITH ORDINALITY AS anon_48(key, since, until, n) ON true
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
                  UNION ALL SELECT anon_49.key, anon_49.since, anon_49.until
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
                      AND (observation_4.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_50 JOIN unnest(ARRAY[CASE
                    WHEN (anon_50.status = 'ACTIVE') THEN 'OVERDUE'
                    ELSE NULL END, CASE
                    WHEN ((CAST(date_trunc('month', CAST(anon_50.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < anon_50.over) THEN 'SEEN'
                    ELSE NULL END], ARRAY[anon_50.visit_due_on + 1, anon_50.last_visit], ARRAY[least(anon_50.over, anon_50.until, $3::DATE) - 1, (CAST(date_trunc('month', CAST(anon_50.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1)]) WITH ORDINALITY AS anon_49(key, since, until, n) ON true
                  WHERE anon_50.over IS NOT NULL
                  AND anon_49.key IS NOT NULL) AS anon_47 OFFSET 0) AS anon_46 ON true
              WHERE anon_46.key IS NOT NULL GROUP BY base_1.id, anon_46.key) AS anon_45
            WHERE anon_45.months > 0 GROUP BY anon_45.key, anon_45.months) AS anon_44 GROUP BY anon_44.key
          UNION ALL SELECT 8 AS number, anon_51.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_52.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_53.key
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
                AND condition_7.icd10 IS NOT NULL) AS anon_53
              WHERE anon_53.day >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
              AND anon_53.day <= $3::DATE OFFSET 0) AS anon_52 ON true) AS anon_51
          WHERE anon_51.key IS NOT NULL GROUP BY anon_51.key
          UNION ALL SELECT 1008 AS number, anon_54.key, to_jsonb(ARRAY[coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 1 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 2 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 4 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 8 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 16 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 32 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 64 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 128 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 256 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 512 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 1024 > 0), 0), coalesce(sum(anon_54.n) FILTER (WHERE anon_54.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_55.key, anon_55.months, count(*) AS n
            FROM (
              SELECT base_1.id, anon_56.key, bit_or(greatest((1 << width_bucket(anon_56.until, (
                        SELECT months.days
                        FROM months))) - (1 << width_bucket(anon_56.since - 1, (
                        SELECT months.days
                        FROM months))), 0) & base_1.months) AS months
              FROM base_1 JOIN LATERAL (
                SELECT anon_57.key, anon_57.day AS since, (CAST(date_trunc('month', CAST(anon_57.day AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) AS until
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
                  AND condition_8.icd10 IS NOT NULL) AS anon_57 OFFSET 0) AS anon_56 ON true
              WHERE anon_56.key IS NOT NULL GROUP BY base_1.id, anon_56.key) AS anon_55
            WHERE anon_55.months > 0 GROUP BY anon_55.key, anon_55.months) AS anon_54 GROUP BY anon_54.key
          UNION ALL SELECT 2000 AS number, anon_58.key, to_jsonb(ARRAY[coalesce(sum(anon_58.n) FILTER (WHERE anon_58.months & 1 > 0), 0), coalesce(sum(anon_58.n) FILTER (WHERE anon_58.months & 2 > 0), 0), coalesce(sum(anon_58.n) FILTER (WHERE anon_58.months & 4 > 0), 0), coalesce(sum(anon_58.n) FILTER (WHERE anon_58.months & 8 > 0), 0), coalesce(sum(anon_58.n) FILTER (WHERE anon_58.months & 16 > 0), 0), coalesce(sum(anon_58.n) FILTER (WHERE anon_58.months & 32 > 0), 0), coalesce(sum(anon_58.n) FILTER (WHERE anon_58.months & 64 > 0), 0), coalesce(sum(anon_58.n) FILTER (WHERE anon_58.months & 128 > 0), 0), coalesce(sum(anon_58.n) FILTER (WHERE anon_58.months & 256 > 0), 0), coalesce(sum(anon_58.n) FILTER (WHERE anon_58.months & 512 > 0), 0), coalesce(sum(anon_58.n) FILTER (WHERE anon_58.months & 1024 > 0), 0), coalesce(sum(anon_58.n) FILTER (WHERE anon_58.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_59.key, anon_59.months, count(*) AS n
            FROM (
              SELECT '' AS key, base_1.months
              FROM base_1) AS anon_59
            WHERE anon_59.months > 0 GROUP BY anon_59.key, anon_59.months) AS anon_58 GROUP BY anon_58.key) AS anon_28 GROUP BY anon_28.number) AS anon_27) AS counts, CAST(round(CAST((
            SELECT coalesce(sum(greatest((least(coalesce(attachment_2.valid_to, $3::DATE), $3::DATE) - greatest(attachment_2.valid_from, CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE))) + 1, 0)), 0)
            FROM attachment AS attachment_2
            WHERE attachment_2.district_id = district_1.id
            AND attachment_2.valid_from <= $3::DATE
            AND coalesce(attachment_2.valid_to,
              'infinity') >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
            AND attachment_2.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(($3::DATE - CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)) + 1, 0), 0)) AS INTEGER) AS denominator_4, CAST(round(CAST((
            SELECT coalesce(sum(greatest((least(coalesce(attachment_3.valid_to, $3::DATE), $3::DATE, CASE
                      WHEN (date_part('day', CAST(child_3.birth_date + (1 * INTERVAL '1 year') AS DATE)) < date_part('day', child_3.birth_date)) THEN CAST(child_3.birth_date + (1 * INTERVAL '1 year') AS DATE) + 1
                      ELSE CAST(child_3.birth_date + (1 * INTERVAL '1 year') AS DATE) END - 1) - greatest(attachment_3.valid_from, CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE), CASE
                      WHEN (date_part('day', CAST(child_3.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', child_3.birth_date)) THEN CAST(child_3.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                      ELSE CAST(child_3.birth_date + (0 * INTERVAL '1 year') AS DATE) END)) + 1, 0)), 0)
            FROM attachment AS attachment_3 JOIN child AS child_3 ON child_3.id = attachment_3.child_id
            WHERE attachment_3.district_id = district_1.id
            AND attachment_3.valid_from <= $3::DATE
            AND coalesce(attachment_3.valid_to,
              'infinity') >= CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)
            AND attachment_3.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(($3::DATE - CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)) + 1, 0), 0)) AS INTEGER) AS denominator_5 OFFSET 0) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT (
      SELECT to_jsonb(ARRAY[coalesce(sum(anon_60.n) FILTER (WHERE anon_60.months & 1 > 0), 0), coalesce(sum(anon_60.n) FILTER (WHERE anon_60.months & 2 > 0), 0), coalesce(sum(anon_60.n) FILTER (WHERE anon_60.months & 4 > 0), 0), coalesce(sum(anon_60.n) FILTER (WHERE anon_60.months & 8 > 0), 0), coalesce(sum(anon_60.n) FILTER (WHERE anon_60.months & 16 > 0), 0), coalesce(sum(anon_60.n) FILTER (WHERE anon_60.months & 32 > 0), 0), coalesce(sum(anon_60.n) FILTER (WHERE anon_60.months & 64 > 0), 0), coalesce(sum(anon_60.n) FILTER (WHERE anon_60.months & 128 > 0), 0), coalesce(sum(anon_60.n) FILTER (WHERE anon_60.months & 256 > 0), 0), coalesce(sum(anon_60.n) FILTER (WHERE anon_60.months & 512 > 0), 0), coalesce(sum(anon_60.n) FILTER (WHERE anon_60.months & 1024 > 0), 0), coalesce(sum(anon_60.n) FILTER (WHERE anon_60.months & 2048 > 0), 0)])
      FROM (
        SELECT anon_61.key, anon_61.months, count(*) AS n
        FROM (
          SELECT '' AS key, bit_or(greatest((1 << width_bucket(coalesce(attachment_4.valid_to, CAST('infinity' AS DATE)), (
                    SELECT months.days
                    FROM months))) - (1 << width_bucket(attachment_4.valid_from - 1, (
                    SELECT months.days
                    FROM months))), 0)) AS months
          FROM attachment AS attachment_4
          WHERE attachment_4.district_id = district_1.id
          AND attachment_4.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])) GROUP BY attachment_4.child_id) AS anon_61
        WHERE anon_61.months > 0 GROUP BY anon_61.key, anon_61.months) AS anon_60) AS counts OFFSET 0) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                WHEN (anon_2.attached
                  OR anon_2.organization) THEN anon_62.key
                ELSE NULL END,
                'HIDDEN')),
            'null'::json),
          ',"count":', coalesce(to_json(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN anon_62.count
              ELSE NULL END),
            'null'::json),
          ',"denominator":', coalesce(to_json(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN anon_62.denominator
              ELSE NULL END),
            'null'::json),
          ',"per1000":', coalesce(to_json(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN CAST(round(CAST(anon_62.count AS NUMERIC) * 1000 / nullif(anon_62.denominator, 0), 1) AS DOUBLE PRECISION)
              ELSE NULL END),
            'null'::json),
          ',"suppressed":false,"children":', coalesce(CASE
            WHEN (anon_2.attached
              OR anon_2.organization) THEN anon_63.json
            ELSE '{"nodes": []}' END,
            'null'),
          '}'),
        ','
        ORDER BY anon_62.n),
      ']') AS json, string_agg(anon_63.touched,
      ',') AS touched
    FROM (
      SELECT anon_64.key, anon_64.n, coalesce(jsonb_array_length((anon_3.counts -> '2' -> anon_64.key)), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id, array(
        SELECT CAST(jsonb_array_elements_text((anon_3.counts -> '2' -> anon_64.key)) AS UUID)) AS ids
      FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_64(key, n)) AS anon_62
    LEFT OUTER JOIN LATERAL (
      SELECT concat('{"nodes":[', string_agg(concat('{"id":', coalesce(to_json(translate(encode('Child:'::bytea || uuid_send(anon_65.id),
                    'base64'),
                  '+/=',
                  '-_')),
              'null'::json),
            '}'),
          ',') FILTER (WHERE anon_65.id IS NOT NULL),
        ']}') AS json, string_agg((('"' || CAST(anon_65.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
                    WHEN anon_2.attached THEN 1
                    ELSE 0 END) | CASE
                  WHEN anon_2.organization THEN 2
                  ELSE 0 END) | CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM appointment AS appointment_1
                      WHERE appointment_1.child_id = anon_65.id
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
                  AND anon_65.id != ALL (CAST((
                        SELECT kin.child_ids
                        FROM kin) AS UUID[]))) THEN 4
                ELSE 0 END) | CASE
              WHEN (anon_65.id = ANY (array((
                      SELECT break_glass_grant_1.child_id
                      FROM break_glass_grant AS break_glass_grant_1
                      WHERE break_glass_grant_1.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND break_glass_grant_1.closed_at IS NULL
                      AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
                      AND break_glass_grant_1.role = $2::VARCHAR)))) THEN 1024
              ELSE 0 END) | CASE
            WHEN (anon_65.id = ANY (array((
                    SELECT break_glass_grant_2.child_id
                    FROM break_glass_grant AS break_glass_grant_2
                    WHERE break_glass_grant_2.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND break_glass_grant_2.closed_at IS NULL
                    AND break_glass_grant_2.expires_at > $4::TIMESTAMP WITH TIME ZONE
                    AND break_glass_grant_2.role = $2::VARCHAR
                    AND break_glass_grant_2.covers_labels)))) THEN 2048
            ELSE 0 END) | CASE
          WHEN (anon_65.id = ANY (array((
                  SELECT break_glass_grant_3.child_id
                  FROM break_glass_grant AS break_glass_grant_3
                  WHERE break_glass_grant_3.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND break_glass_grant_3.closed_at IS NULL
                  AND break_glass_grant_3.expires_at > $4::TIMESTAMP WITH TIME ZONE
                  AND break_glass_grant_3.role = $2::VARCHAR
                  AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
                  AND break_glass_grant_3.outcome IS DISTINCT
                  FROM 'NOT_JUSTIFIED')))) THEN 65536
          ELSE 0 END AS TEXT),
        ',') FILTER (WHERE anon_65.id IS NOT NULL) AS touched
      FROM (
        SELECT child_4.id
        FROM child AS child_4
        WHERE child_4.district_id = anon_62.district_id
        AND child_4.id = ANY (anon_62.ids)
        AND (anon_2.attached
          OR anon_2.organization)
        AND child_4.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_4.id ASC
        LIMIT $5::INTEGER) AS anon_65
      HAVING true) AS anon_63 ON true) AS anon_9 ON true
  WHERE district_1.id = $6::UUID) AS anon_1 ON true
