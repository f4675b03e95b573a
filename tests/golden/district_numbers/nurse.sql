WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT array_remove(array((
        SELECT unnest(array_append(array((
                SELECT representation_1.child_id
                FROM representation AS representation_2 JOIN representation AS representation_3 ON representation_3.child_id = representation_2.child_id JOIN representation AS representation_1 ON representation_1.representative_id = representation_3.representative_id
                WHERE (representation_2.representative_id = anon_3.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_3.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $3::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $3::DATE)))))), anon_3.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_3)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
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
                  OR anon_2.organization) THEN coalesce(CAST((anon_4.counts -> '0' ->> '') AS INTEGER), 0)
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
            ',"byAgeAndSex":', coalesce(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                            WHEN (anon_2.attached
                              OR anon_2.organization) THEN anon_5.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"count":', coalesce(to_json(CASE
                          WHEN (anon_2.attached
                            OR anon_2.organization) THEN anon_5.count
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":false}'),
                    ','
                    ORDER BY anon_5.n),
                  ']') AS json
                FROM (
                  SELECT anon_6.key, anon_6.n, coalesce(CAST((anon_4.counts -> '1' ->> anon_6.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_4.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
                  FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_6(key, n)) AS anon_5)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        ',"healthGroups":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN anon_7.json
          ELSE '[]' END,
          'null'),
        ',"bloodGroups":', coalesce(CASE
          WHEN (anon_2.attached
            OR anon_2.organization) THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                        WHEN (anon_2.attached
                          OR anon_2.organization) THEN anon_8.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(to_json(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_8.count
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false}'),
                ','
                ORDER BY anon_8.n),
              ']') AS json
            FROM (
              SELECT anon_9.key, anon_9.n, coalesce(CAST((anon_4.counts -> '3' ->> anon_9.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_4.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_9(key, n)) AS anon_8)
          ELSE '[]' END,
          'null'),
        ',"morbidity":', coalesce(CASE
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
                  ',"denominator":', coalesce(to_json(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN anon_10.denominator
                      ELSE NULL END),
                    'null'::json),
                  ',"per1000":', coalesce(to_json(CASE
                      WHEN (anon_2.attached
                        OR anon_2.organization) THEN CAST(round(CAST(anon_10.count AS NUMERIC) * 1000 / nullif(anon_10.denominator, 0), 1) AS DOUBLE PRECISION)
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false}'),
                ','
                ORDER BY anon_10.n),
              ']') AS json
            FROM (
              SELECT anon_11.key, anon_11.n, coalesce(CAST((anon_4.counts -> '4' ->> anon_11.key) AS INTEGER), 0) AS count, anon_4.denominator_4 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_11(key, n)) AS anon_10)
          ELSE '[]' END,
          'null'),
        ',"bands":', coalesce(CASE
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
                  ',"suppressed":false}'),
                ','
                ORDER BY anon_12.n),
              ']') AS json
            FROM (
              SELECT anon_13.key, anon_13.n, coalesce(CAST((anon_4.counts -> '5' ->> anon_13.key) AS INTEGER), 0) AS count, anon_4.denominator_5 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_13(key, n)) AS anon_12)
          ELSE '[]' END,
          'null'),
        ',"socialServiceEligible":', coalesce(CASE
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
              SELECT anon_15.key, anon_15.n, coalesce(CAST((anon_4.counts -> '6' ->> anon_15.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_4.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_15(key, n)) AS anon_14)
          ELSE '[]' END,
          'null'),
        ',"dispensary":', coalesce(CASE
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
              SELECT anon_17.key, anon_17.n, coalesce(CAST((anon_4.counts -> '7' ->> anon_17.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_4.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{OBSERVED,TAKEN,SEEN,OVERDUE}' AS TEXT[])) WITH ORDINALITY AS anon_17(key, n)) AS anon_16)
          ELSE '[]' END,
          'null'),
        '}')
      ELSE 'null' END,
      'null'),
    '}') AS json, anon_7.touched
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
        SELECT child_2.id, child_2.birth_date, child_2.sex, child_2.id AS child_id, anon_18.blood_group_status, anon_18.health_group_value, anon_2.attached AS holds_attached, anon_2.organization AS holds_organization, (EXISTS (
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
              AND break_glass_grant_5.covers_labels))) AS holds_break_glass_labels
        FROM child AS child_2 JOIN LATERAL (
          SELECT passport_1.blood_group_status, passport_1.health_group_value
          FROM passport AS passport_1
          WHERE passport_1.child_id = child_2.id OFFSET 0) AS anon_18 ON true
        WHERE child_2.district_id = district_1.id
        AND (anon_2.attached
          OR anon_2.organization)
        AND child_2.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) SELECT jsonb_object_agg(anon_19.number, anon_19.cells)
      FROM (
        SELECT anon_20.number, jsonb_object_agg(anon_20.key, anon_20.n) AS cells
        FROM (
          SELECT anon_21.number, anon_21.key, to_jsonb(sum(anon_22.n)) AS n
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
            FROM base_1 GROUP BY 1, 2) AS anon_22 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_22.key_1 AS key
            UNION ALL SELECT 3 AS number, anon_22.key_3 AS key) AS anon_21 ON true
          WHERE anon_21.key IS NOT NULL GROUP BY anon_21.number, anon_21.key
          UNION ALL SELECT 2 AS number, anon_23.key, jsonb_agg(anon_23.id) AS n
          FROM (
            SELECT DISTINCT base_1.id, coalesce(base_1.health_group_value,
              'UNKNOWN') AS key
            FROM base_1) AS anon_23
          WHERE anon_23.key IS NOT NULL GROUP BY anon_23.key
          UNION ALL SELECT 4 AS number, anon_24.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_25.key
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
              AND condition_1.stated_on <= $3::DATE END OFFSET 0) AS anon_25 ON true) AS anon_24
          WHERE anon_24.key IS NOT NULL GROUP BY anon_24.key
          UNION ALL SELECT 5 AS number, anon_26.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_27.key
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
              ELSE CAST(base_1.birth_date + (1 * INTERVAL '1 year') AS DATE) END > $3::DATE OFFSET 0) AS anon_27 ON true) AS anon_26
          WHERE anon_26.key IS NOT NULL GROUP BY anon_26.key
          UNION ALL SELECT 6 AS number, anon_28.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_29.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_30.key
              FROM social_status AS social_status_1 JOIN unnest(ARRAY['ANY', social_status_1.kind]) WITH ORDINALITY AS anon_30(key, n) ON true
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
                'REFUGEE') OFFSET 0) AS anon_29 ON true) AS anon_28
          WHERE anon_28.key IS NOT NULL GROUP BY anon_28.key
          UNION ALL SELECT 7 AS number, anon_31.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_32.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_33.key
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
                ELSE NULL END]) WITH ORDINALITY AS anon_33(key, n) ON true
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
                AND (observation_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_32 ON true) AS anon_31
          WHERE anon_31.key IS NOT NULL GROUP BY anon_31.key) AS anon_20 GROUP BY anon_20.number) AS anon_19) AS counts, CAST(round(CAST((
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
                  FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(($3::DATE - CAST(($3::DATE - INTERVAL '1 year' + INTERVAL '1 day') AS DATE)) + 1, 0), 0)) AS INTEGER) AS denominator_5 OFFSET 0) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('[', string_agg(concat('{"key":', coalesce(to_json(coalesce(CASE
                WHEN (anon_2.attached
                  OR anon_2.organization) THEN anon_34.key
                ELSE NULL END,
                'HIDDEN')),
            'null'::json),
          ',"count":', coalesce(to_json(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN anon_34.count
              ELSE NULL END),
            'null'::json),
          ',"denominator":', coalesce(to_json(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN anon_34.denominator
              ELSE NULL END),
            'null'::json),
          ',"per1000":', coalesce(to_json(CASE
              WHEN (anon_2.attached
                OR anon_2.organization) THEN CAST(round(CAST(anon_34.count AS NUMERIC) * 1000 / nullif(anon_34.denominator, 0), 1) AS DOUBLE PRECISION)
              ELSE NULL END),
            'null'::json),
          ',"suppressed":false,"children":', coalesce(CASE
            WHEN (anon_2.attached
              OR anon_2.organization) THEN anon_35.json
            ELSE '{"nodes": []}' END,
            'null'),
          '}'),
        ','
        ORDER BY anon_34.n),
      ']') AS json, string_agg(anon_35.touched,
      ',') AS touched
    FROM (
      SELECT anon_36.key, anon_36.n, coalesce(jsonb_array_length((anon_4.counts -> '2' -> anon_36.key)), 0) AS count, coalesce(CAST((anon_4.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id, array(
        SELECT CAST(jsonb_array_elements_text((anon_4.counts -> '2' -> anon_36.key)) AS UUID)) AS ids
      FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_36(key, n)) AS anon_34
    LEFT OUTER JOIN LATERAL (
      SELECT concat('{"nodes":[', string_agg(concat('{"id":', coalesce(to_json(translate(encode('Child:'::bytea || uuid_send(anon_37.id),
                    'base64'),
                  '+/=',
                  '-_')),
              'null'::json),
            '}'),
          ',') FILTER (WHERE anon_37.id IS NOT NULL),
        ']}') AS json, string_agg((('"' || CAST(anon_37.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
                    WHEN anon_2.attached THEN 1
                    ELSE 0 END) | CASE
                  WHEN anon_2.organization THEN 2
                  ELSE 0 END) | CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM appointment AS appointment_1
                      WHERE appointment_1.child_id = anon_37.id
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
                  AND anon_37.id != ALL (CAST((
                        SELECT kin.child_ids
                        FROM kin) AS UUID[]))) THEN 4
                ELSE 0 END) | CASE
              WHEN (anon_37.id = ANY (array((
                      SELECT break_glass_grant_1.child_id
                      FROM break_glass_grant AS break_glass_grant_1
                      WHERE break_glass_grant_1.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND break_glass_grant_1.closed_at IS NULL
                      AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
                      AND break_glass_grant_1.role = $2::VARCHAR)))) THEN 1024
              ELSE 0 END) | CASE
            WHEN (anon_37.id = ANY (array((
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
          WHEN (anon_37.id = ANY (array((
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
                  FROM 'NOT_JUSTIFIED')))) THEN 16384
          ELSE 0 END AS TEXT),
        ',') FILTER (WHERE anon_37.id IS NOT NULL) AS touched
      FROM (
        SELECT child_4.id
        FROM child AS child_4
        WHERE child_4.district_id = anon_34.district_id
        AND child_4.id = ANY (anon_34.ids)
        AND (anon_2.attached
          OR anon_2.organization)
        AND child_4.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_4.id ASC
        LIMIT $5::INTEGER) AS anon_37
      HAVING true) AS anon_35 ON true) AS anon_7 ON true
  WHERE district_1.id = $6::UUID) AS anon_1 ON true
