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
  FROM viewer), year AS MATERIALIZED (
  SELECT CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE) AS value), months AS MATERIALIZED (
  SELECT array(
    SELECT least(CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) + (n - 10) * INTERVAL '1 month' AS DATE) - 1, $3::DATE)
    FROM generate_series(0, 11) AS n) AS value), ages AS MATERIALIZED (
  SELECT ARRAY[CAST(($3::DATE - INTERVAL '18 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '15 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '7 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '3 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '1 year') AS DATE) + 1] AS value) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"code":', coalesce(json_of(district_1.code),
      'null'::json),
    ',"childrenCount":', coalesce(json_of(CASE
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
            OR anon_2.organization) THEN concat('{"attached":', coalesce(json_of(CASE
                WHEN (anon_2.attached
                  OR anon_2.organization) THEN coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0)
                ELSE NULL END),
              'null'::json),
            ',"mean":', coalesce(json_of(CASE
                WHEN (anon_2.attached
                  OR anon_2.organization) THEN CAST(round(CAST((
                        SELECT coalesce(sum(greatest((least(coalesce(attachment_1.valid_to, $3::DATE), $3::DATE) - greatest(attachment_1.valid_from, (
                                    SELECT year.value
                                    FROM year))) + 1, 0)), 0)
                        FROM attachment AS attachment_1
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
                            FROM year)) + 1, 0), 0), 1) AS DOUBLE PRECISION)
                ELSE NULL END),
              'null'::json),
            ',"norm":', coalesce(json_of(CASE
                WHEN (anon_2.attached
                  OR anon_2.organization) THEN district_1.norm_children
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
                      ',"count":', coalesce(json_of(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_4.count
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
                      ',"count":', coalesce(json_of(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_6.count
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":false}'),
                    ','
                    ORDER BY anon_6.n),
                  ']') AS json
                FROM (
                  SELECT anon_7.key, anon_7.n, coalesce(CAST((anon_3.counts -> '1' ->> anon_7.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
                  FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_7(key, n)) AS anon_6)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        ',"healthGroups":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN anon_8.json
          ELSE '[]' END,
          'null'),
        ',"bloodGroups":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_9.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_9.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false}'),
                ','
                ORDER BY anon_9.n),
              ']') AS json
            FROM (
              SELECT anon_10.key, anon_10.n, coalesce(CAST((anon_3.counts -> '3' ->> anon_10.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_10(key, n)) AS anon_9)
          ELSE '[]' END,
          'null'),
        ',"morbidity":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_11.key
                        ELSE NULL END,
                        'HIDDEN')),
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
                  ',"per1000":', coalesce(json_of(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN CAST(round(CAST(anon_11.count AS NUMERIC) * 1000 / nullif(anon_11.denominator, 0), 1) AS DOUBLE PRECISION)
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false}'),
                ','
                ORDER BY anon_11.n),
              ']') AS json
            FROM (
              SELECT anon_12.key, anon_12.n, coalesce(CAST((anon_3.counts -> '4' ->> anon_12.key) AS INTEGER), 0) AS count, anon_3.denominator_4 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_12(key, n)) AS anon_11)
          ELSE '[]' END,
          'null'),
        ',"bands":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_13.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_13.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false}'),
                ','
                ORDER BY anon_13.n),
              ']') AS json
            FROM (
              SELECT anon_14.key, anon_14.n, coalesce(CAST((anon_3.counts -> '5' ->> anon_14.key) AS INTEGER), 0) AS count, anon_3.denominator_5 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_14(key, n)) AS anon_13)
          ELSE '[]' END,
          'null'),
        ',"socialServiceEligible":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_15.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_15.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false}'),
                ','
                ORDER BY anon_15.n),
              ']') AS json
            FROM (
              SELECT anon_16.key, anon_16.n, coalesce(CAST((anon_3.counts -> '6' ->> anon_16.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_16(key, n)) AS anon_15)
          ELSE '[]' END,
          'null'),
        ',"dispensary":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_17.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_17.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false,"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"month":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_18.month
                                ELSE NULL END),
                              'null'::json),
                            ',"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_18.count
                                ELSE NULL END),
                              'null'::json),
                            ',"denominator":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_18.denominator
                                ELSE NULL END),
                              'null'::json),
                            ',"per1000":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN CAST(round(CAST(anon_18.count AS NUMERIC) * 1000 / nullif(anon_18.denominator, 0), 1) AS DOUBLE PRECISION)
                                ELSE NULL END),
                              'null'::json),
                            ',"suppressed":false}'),
                          ','
                          ORDER BY anon_18.n),
                        ']') AS json
                      FROM (
                        SELECT anon_19.n, CAST(date_trunc('month', CAST(anon_19.until AS TIMESTAMP)) AS DATE) AS month, anon_19.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_19.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1007' -> anon_17.key) ->> (CAST(anon_19.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
                        FROM unnest((
                            SELECT months.value
                            FROM months)) WITH ORDINALITY AS anon_19(until, n)) AS anon_18)
                    ELSE '[]' END,
                    'null'),
                  '}'),
                ','
                ORDER BY anon_17.n),
              ']') AS json
            FROM (
              SELECT anon_20.key, anon_20.n, coalesce(CAST((anon_3.counts -> '7' ->> anon_20.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{OBSERVED,TAKEN,SEEN,OVERDUE}' AS TEXT[])) WITH ORDINALITY AS anon_20(key, n)) AS anon_17)
          ELSE '[]' END,
          'null'),
        ',"hospitalStays":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_21.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_21.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false,"trend":', coalesce(CASE
                    WHEN (anon_2.attached
                      OR anon_2.organization) THEN (
                      SELECT concat('[', string_agg(concat('{"count":', coalesce(json_of(CASE
                                WHEN (anon_2.attached
                                  OR anon_2.organization) THEN anon_22.count
                                ELSE NULL END),
                              'null'::json),
                            ',"suppressed":false}'),
                          ','
                          ORDER BY anon_22.n),
                        ']') AS json
                      FROM (
                        SELECT anon_23.n, CAST(date_trunc('month', CAST(anon_23.until AS TIMESTAMP)) AS DATE) AS month, anon_23.until, coalesce(CAST(((anon_3.counts -> '2000' -> '') ->> (CAST(anon_23.n AS INTEGER) - 1)) AS INTEGER), 0) AS denominator, coalesce(CAST(((anon_3.counts -> '1008' -> anon_21.key) ->> (CAST(anon_23.n AS INTEGER) - 1)) AS INTEGER), 0) AS count
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
              SELECT anon_24.key, anon_24.n, coalesce(CAST((anon_3.counts -> '8' ->> anon_24.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_24(key, n)) AS anon_21)
          ELSE '[]' END,
          'null'),
        '}')
      ELSE 'null' END,
      'null'),
    '}') AS json, anon_8.touched
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
        SELECT child_2.id, child_2.birth_date, child_2.sex, anon_25.blood_group_status, anon_25.health_group_value, anon_2.attached AS holds_attached, anon_2.organization AS holds_organization, (EXISTS (
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
            WHERE attachment_5.child_id = child_2.id
            AND attachment_5.district_id = district_1.id) | 2048) AS months
        FROM child AS child_2 JOIN LATERAL (
          SELECT passport_1.blood_group_status, passport_1.health_group_value
          FROM passport AS passport_1
          WHERE passport_1.child_id = child_2.id OFFSET 0) AS anon_25 ON true
        WHERE child_2.district_id = district_1.id
        AND (anon_2.attached
          OR anon_2.organization)
        AND child_2.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_2.id), base_2 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_26.birth_date, anon_26.statement, anon_26.disease, anon_26.chronic, anon_26.restated, anon_26.icd10, anon_26.stated_on, anon_26.began, anon_26.counts
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
            AND (condition_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_26 ON true), base_3 AS MATERIALIZED (
        SELECT anon_27.counted_id, anon_27.counted_months, anon_27.birth_date, anon_27.stated_on, anon_27.began, icd10_chapter(anon_27.icd10) AS key
        FROM (
          SELECT base_2.counted_id, base_2.counted_months, base_2.birth_date, base_2.stated_on, base_2.began, base_2.icd10
          FROM base_2
          WHERE NOT base_2.restated
          AND base_2.counts
          UNION ALL SELECT anon_28.counted_id, anon_28.counted_months, anon_28.birth_date, anon_28.stated_on, anon_28.began, anon_28.icd10
          FROM (
            SELECT base_2.counted_id, base_2.counted_months, base_2.birth_date, base_2.stated_on, CASE
            WHEN base_2.chronic THEN min(base_2.began) FILTER (WHERE base_2.counts) OVER (PARTITION BY base_2.counted_id, base_2.disease, base_2.chronic)
            ELSE base_2.began END AS began, first_value(base_2.icd10) OVER (PARTITION BY base_2.counted_id, base_2.disease, base_2.chronic
              ORDER BY base_2.stated_on DESC, base_2.statement DESC) AS icd10, base_2.counts, first_value(base_2.counts) OVER (PARTITION BY base_2.counted_id, base_2.disease, base_2.chronic
              ORDER BY base_2.stated_on DESC, base_2.statement DESC) AS is_item
            FROM base_2
            WHERE base_2.restated) AS anon_28
          WHERE anon_28.counts
          AND anon_28.is_item) AS anon_27
        WHERE anon_27.icd10 IS NOT NULL), base_4 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_29.kind, anon_29.valid_from, anon_29.valid_to
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
            'REFUGEE') OFFSET 0) AS anon_29 ON true), base_5 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_30.status, anon_30.since, anon_30.until, anon_30.last_visit, anon_30.visit_due_on
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
            AND (observation_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_30 ON true), base_6 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, base_1.months AS counted_months, anon_31.status, anon_31.until, anon_31.last_visit, anon_31.visit_due_on, anon_31.over
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
            AND (observation_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_31 ON true) SELECT jsonb_object_agg(anon_32.number, anon_32.cells)
      FROM (
        SELECT anon_33.number, jsonb_object_agg(anon_33.key, anon_33.n) AS cells
        FROM (
          SELECT anon_34.number, anon_34.key, to_jsonb(sum(anon_35.n)) AS n
          FROM (
            SELECT concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(base_1.birth_date, (
                  SELECT ages.value
                  FROM ages)) + 1],
              ' ', base_1.sex) AS key_1, base_1.blood_group_status AS key_3, count(*) AS n
            FROM base_1 GROUP BY 1, 2) AS anon_35 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_35.key_1 AS key
            UNION ALL SELECT 3 AS number, anon_35.key_3 AS key) AS anon_34 ON true
          WHERE anon_34.key IS NOT NULL GROUP BY anon_34.number, anon_34.key
          UNION ALL SELECT 2 AS number, anon_36.key, jsonb_agg(anon_36.id) AS n
          FROM (
            SELECT DISTINCT base_1.id, coalesce(base_1.health_group_value,
              'UNKNOWN') AS key
            FROM base_1) AS anon_36
          WHERE anon_36.key IS NOT NULL GROUP BY anon_36.key
          UNION ALL SELECT 4 AS number, anon_37.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_38.counted_id AS id, anon_38.key
            FROM (
              SELECT base_3.counted_id, base_3.counted_months, base_3.key
              FROM base_3
              WHERE base_3.stated_on >= (
                SELECT year.value
                FROM year)
              AND base_3.stated_on <= $3::DATE) AS anon_38) AS anon_37
          WHERE anon_37.key IS NOT NULL GROUP BY anon_37.key
          UNION ALL SELECT 5 AS number, anon_39.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_40.counted_id AS id, anon_40.key
            FROM (
              SELECT base_3.counted_id, base_3.counted_months, base_3.key
              FROM base_3
              WHERE base_3.began >= (
                SELECT year.value
                FROM year)
              AND base_3.began <= $3::DATE
              AND CASE
              WHEN (date_part('day', CAST(base_3.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', base_3.birth_date)) THEN CAST(base_3.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
              ELSE CAST(base_3.birth_date + (0 * INTERVAL '1 year') AS DATE) END <= $3::DATE
              AND CASE
              WHEN (date_part('day', CAST(base_3.birth_date + (1 * INTERVAL '1 year') AS DATE)) < date_part('day', base_3.birth_date)) THEN CAST(base_3.birth_date + (1 * INTERVAL '1 year') AS DATE) + 1
              ELSE CAST(base_3.birth_date + (1 * INTERVAL '1 year') AS DATE) END > $3::DATE) AS anon_40) AS anon_39
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
                    AND base_5.since <= $3::DATE) THEN 'TAKEN'
                  ELSE NULL END AS key
                  FROM base_5
                  UNION ALL SELECT base_5.counted_id, base_5.counted_months, CASE
                  WHEN (base_5.last_visit >= (
                      SELECT year.value
                      FROM year)
                    AND base_5.last_visit <= $3::DATE) THEN 'SEEN'
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
                AND base_6.last_visit <= $3::DATE
                AND (CAST(date_trunc('month', CAST(base_6.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_6.over) AS anon_46) AS anon_45) AS anon_44
          WHERE anon_44.key IS NOT NULL GROUP BY anon_44.key
          UNION ALL SELECT 1007 AS number, anon_48.key, to_jsonb(ARRAY[coalesce(sum(anon_48.n) FILTER (WHERE anon_48.months & 1 > 0), 0), coalesce(sum(anon_48.n) FILTER (WHERE anon_48.months & 2 > 0), 0), coalesce(sum(anon_48.n) FILTER (WHERE anon_48.months & 4 > 0), 0), coalesce(sum(anon_48.n) FILTER (WHERE anon_48.months & 8 > 0), 0), coalesce(sum(anon_48.n) FILTER (WHERE anon_48.months & 16 > 0), 0), coalesce(sum(anon_48.n) FILTER (WHERE anon_48.months & 32 > 0), 0), coalesce(sum(anon_48.n) FILTER (WHERE anon_48.months & 64 > 0), 0), coalesce(sum(anon_48.n) FILTER (WHERE anon_48.months & 128 > 0), 0), coalesce(sum(anon_48.n) FILTER (WHERE anon_48.months & 256 > 0), 0), coalesce(sum(anon_48.n) FILTER (WHERE anon_48.months & 512 > 0), 0), coalesce(sum(anon_48.n) FILTER (WHERE anon_48.months & 1024 > 0), 0), coalesce(sum(anon_48.n) FILTER (WHERE anon_48.months & 2048 > 0), 0)]) AS n
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
                AND condition_2.icd10 IS NOT NULL) AS anon_56
              WHERE anon_56.day >= (
                SELECT year.value
                FROM year)
              AND anon_56.day <= $3::DATE OFFSET 0) AS anon_55 ON true) AS anon_54
          WHERE anon_54.key IS NOT NULL GROUP BY anon_54.key
          UNION ALL SELECT 1008 AS number, anon_57.key, to_jsonb(ARRAY[coalesce(sum(anon_57.n) FILTER (WHERE anon_57.months & 1 > 0), 0), coalesce(sum(anon_57.n) FILTER (WHERE anon_57.months & 2 > 0), 0), coalesce(sum(anon_57.n) FILTER (WHERE anon_57.months & 4 > 0), 0), coalesce(sum(anon_57.n) FILTER (WHERE anon_57.months & 8 > 0), 0), coalesce(sum(anon_57.n) FILTER (WHERE anon_57.months & 16 > 0), 0), coalesce(sum(anon_57.n) FILTER (WHERE anon_57.months & 32 > 0), 0), coalesce(sum(anon_57.n) FILTER (WHERE anon_57.months & 64 > 0), 0), coalesce(sum(anon_57.n) FILTER (WHERE anon_57.months & 128 > 0), 0), coalesce(sum(anon_57.n) FILTER (WHERE anon_57.months & 256 > 0), 0), coalesce(sum(anon_57.n) FILTER (WHERE anon_57.months & 512 > 0), 0), coalesce(sum(anon_57.n) FILTER (WHERE anon_57.months & 1024 > 0), 0), coalesce(sum(anon_57.n) FILTER (WHERE anon_57.months & 2048 > 0), 0)]) AS n
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
                  AND condition_3.icd10 IS NOT NULL) AS anon_60 OFFSET 0) AS anon_59 ON true
              WHERE anon_59.key IS NOT NULL GROUP BY base_1.id, anon_59.key) AS anon_58
            WHERE anon_58.months > 0 GROUP BY anon_58.key, anon_58.months) AS anon_57 GROUP BY anon_57.key
          UNION ALL SELECT 2000 AS number, anon_61.key, to_jsonb(ARRAY[coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 1 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 2 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 4 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 8 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 16 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 32 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 64 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 128 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 256 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 512 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 1024 > 0), 0), coalesce(sum(anon_61.n) FILTER (WHERE anon_61.months & 2048 > 0), 0)]) AS n
          FROM (
            SELECT anon_62.key, anon_62.months, count(*) AS n
            FROM (
              SELECT '' AS key, base_1.months
              FROM base_1) AS anon_62
            WHERE anon_62.months > 0 GROUP BY anon_62.key, anon_62.months) AS anon_61 GROUP BY anon_61.key
          UNION ALL SELECT 4000 AS number,
          '' AS key, (
            SELECT to_jsonb(ARRAY[coalesce(sum(anon_63.n) FILTER (WHERE anon_63.months & 1 > 0), 0), coalesce(sum(anon_63.n) FILTER (WHERE anon_63.months & 2 > 0), 0), coalesce(sum(anon_63.n) FILTER (WHERE anon_63.months & 4 > 0), 0), coalesce(sum(anon_63.n) FILTER (WHERE anon_63.months & 8 > 0), 0), coalesce(sum(anon_63.n) FILTER (WHERE anon_63.months & 16 > 0), 0), coalesce(sum(anon_63.n) FILTER (WHERE anon_63.months & 32 > 0), 0), coalesce(sum(anon_63.n) FILTER (WHERE anon_63.months & 64 > 0), 0), coalesce(sum(anon_63.n) FILTER (WHERE anon_63.months & 128 > 0), 0), coalesce(sum(anon_63.n) FILTER (WHERE anon_63.months & 256 > 0), 0), coalesce(sum(anon_63.n) FILTER (WHERE anon_63.months & 512 > 0), 0), coalesce(sum(anon_63.n) FILTER (WHERE anon_63.months & 1024 > 0), 0), coalesce(sum(anon_63.n) FILTER (WHERE anon_63.months & 2048 > 0), 0)])
            FROM (
              SELECT anon_64.key, anon_64.months, count(*) AS n
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
                      FROM kin) AS UUID[])) GROUP BY attachment_2.child_id) AS anon_64
              WHERE anon_64.months > 0 GROUP BY anon_64.key, anon_64.months) AS anon_63) AS n) AS anon_33 GROUP BY anon_33.number) AS anon_32) AS counts, CAST(round(CAST((
            SELECT coalesce(sum(greatest((least(coalesce(attachment_3.valid_to, $3::DATE), $3::DATE) - greatest(attachment_3.valid_from, (
                        SELECT year.value
                        FROM year))) + 1, 0)), 0)
            FROM attachment AS attachment_3
            WHERE attachment_3.district_id = district_1.id
            AND attachment_3.valid_from <= $3::DATE
            AND coalesce(attachment_3.valid_to,
              'infinity') >= (
              SELECT year.value
              FROM year)
            AND attachment_3.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(($3::DATE - (
                SELECT year.value
                FROM year)) + 1, 0), 0)) AS INTEGER) AS denominator_4, CAST(round(CAST((
            SELECT coalesce(sum(greatest((least(coalesce(attachment_4.valid_to, $3::DATE), $3::DATE, CASE
                      WHEN (date_part('day', CAST(child_3.birth_date + (1 * INTERVAL '1 year') AS DATE)) < date_part('day', child_3.birth_date)) THEN CAST(child_3.birth_date + (1 * INTERVAL '1 year') AS DATE) + 1
                      ELSE CAST(child_3.birth_date + (1 * INTERVAL '1 year') AS DATE) END - 1) - greatest(attachment_4.valid_from, (
                        SELECT year.value
                        FROM year), CASE
                      WHEN (date_part('day', CAST(child_3.birth_date + (0 * INTERVAL '1 year') AS DATE)) < date_part('day', child_3.birth_date)) THEN CAST(child_3.birth_date + (0 * INTERVAL '1 year') AS DATE) + 1
                      ELSE CAST(child_3.birth_date + (0 * INTERVAL '1 year') AS DATE) END)) + 1, 0)), 0)
            FROM attachment AS attachment_4 JOIN child AS child_3 ON child_3.id = attachment_4.child_id
            WHERE attachment_4.district_id = district_1.id
            AND attachment_4.valid_from <= $3::DATE
            AND coalesce(attachment_4.valid_to,
              'infinity') >= (
              SELECT year.value
              FROM year)
            AND attachment_4.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(($3::DATE - (
                SELECT year.value
                FROM year)) + 1, 0), 0)) AS INTEGER) AS denominator_5 OFFSET 0) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                WHEN (anon_2.attached
                  OR anon_2.organization) THEN anon_65.key
                ELSE NULL END,
                'HIDDEN')),
            'null'::json),
          ',"count":', coalesce(json_of(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN anon_65.count
              ELSE NULL END),
            'null'::json),
          ',"denominator":', coalesce(json_of(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN anon_65.denominator
              ELSE NULL END),
            'null'::json),
          ',"per1000":', coalesce(json_of(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN CAST(round(CAST(anon_65.count AS NUMERIC) * 1000 / nullif(anon_65.denominator, 0), 1) AS DOUBLE PRECISION)
              ELSE NULL END),
            'null'::json),
          ',"suppressed":false,"children":', coalesce(CASE
            WHEN (anon_2.attached
              OR anon_2.organization) THEN anon_66.json
            ELSE '{"nodes": []}' END,
            'null'),
          '}'),
        ','
        ORDER BY anon_65.n),
      ']') AS json, string_agg(anon_66.touched,
      ',') AS touched
    FROM (
      SELECT anon_67.key, anon_67.n, coalesce(jsonb_array_length((anon_3.counts -> '2' -> anon_67.key)), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id, array(
        SELECT CAST(jsonb_array_elements_text((anon_3.counts -> '2' -> anon_67.key)) AS UUID)) AS ids
      FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_67(key, n)) AS anon_65
    LEFT OUTER JOIN LATERAL (
      SELECT concat('{"nodes":[', string_agg(concat('{"id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(anon_68.id),
                    'base64'),
                  '+/=',
                  '-_')),
              'null'::json),
            '}'),
          ',') FILTER (WHERE anon_68.id IS NOT NULL),
        ']}') AS json, string_agg((('"' || CAST(anon_68.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
                    WHEN anon_2.attached THEN 1
                    ELSE 0 END) | CASE
                  WHEN anon_2.organization THEN 2
                  ELSE 0 END) | CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM appointment AS appointment_1
                      WHERE appointment_1.child_id = anon_68.id
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
                  AND anon_68.id != ALL (CAST((
                        SELECT kin.child_ids
                        FROM kin) AS UUID[]))) THEN 4
                ELSE 0 END) | CASE
              WHEN (anon_68.id = ANY (array((
                      SELECT break_glass_grant_1.child_id
                      FROM break_glass_grant AS break_glass_grant_1
                      WHERE break_glass_grant_1.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND break_glass_grant_1.closed_at IS NULL
                      AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
                      AND break_glass_grant_1.role = $2::VARCHAR)))) THEN 1024
              ELSE 0 END) | CASE
            WHEN (anon_68.id = ANY (array((
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
          WHEN (anon_68.id = ANY (array((
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
        ',') FILTER (WHERE anon_68.id IS NOT NULL) AS touched
      FROM (
        SELECT child_4.id
        FROM child AS child_4
        WHERE child_4.district_id = anon_65.district_id
        AND child_4.id = ANY (anon_65.ids)
        AND (anon_2.attached
          OR anon_2.organization)
        AND child_4.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_4.id ASC
        LIMIT $5::INTEGER) AS anon_68
      HAVING true) AS anon_66 ON true) AS anon_8 ON true
  WHERE district_1.id = $6::UUID) AS anon_1 ON true
