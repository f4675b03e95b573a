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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $5::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer), ages AS MATERIALIZED (
  SELECT ARRAY[CAST(($5::DATE - INTERVAL '18 year') AS DATE) + 1, CAST(($5::DATE - INTERVAL '15 year') AS DATE) + 1, CAST(($5::DATE - INTERVAL '7 year') AS DATE) + 1, CAST(($5::DATE - INTERVAL '3 year') AS DATE) + 1, CAST(($5::DATE - INTERVAL '1 year') AS DATE) + 1] AS value), months AS MATERIALIZED (
  SELECT array(
    SELECT least(CAST(date_trunc('month', CAST($5::DATE AS TIMESTAMP)) + (n - 10) * INTERVAL '1 month' AS DATE) - 1, $5::DATE)
    FROM generate_series(0, 11) AS n) AS value) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"code":', coalesce(json_of(district_1.code),
      'null'::json),
    ',"passport":', coalesce(CASE
      WHEN anon_2.attached THEN concat('{"population":', coalesce(CASE
          WHEN anon_2.attached THEN concat('{"attached":', coalesce(json_of(CASE
                WHEN anon_2.attached THEN coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0)
                ELSE NULL END),
              'null'::json),
            ',"mean":', coalesce(json_of(CASE
                WHEN anon_2.attached THEN CAST(round(CAST((
                        SELECT coalesce(sum(greatest((least(coalesce(attachment_1.valid_to, $3::DATE), $3::DATE) - greatest(attachment_1.valid_from, $4::DATE)) + 1, 0)), 0)
                        FROM attachment AS attachment_1
                        WHERE attachment_1.district_id = district_1.id
                        AND attachment_1.valid_from <= $3::DATE
                        AND coalesce(attachment_1.valid_to,
                          'infinity') >= $4::DATE
                        AND attachment_1.child_id != ALL (CAST((
                              SELECT kin.child_ids
                              FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(($3::DATE - $4::DATE) + 1, 0), 0), 1) AS DOUBLE PRECISION)
                ELSE NULL END),
              'null'::json),
            ',"norm":', coalesce(json_of(CASE
                WHEN anon_2.attached THEN district_1.norm_children
                ELSE NULL END),
              'null'::json),
            ',"byAgeAndSex":', coalesce(CASE
              WHEN anon_2.attached THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                            WHEN anon_2.attached THEN anon_4.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"count":', coalesce(json_of(CASE
                          WHEN anon_2.attached THEN anon_4.count
                          ELSE NULL END),
                        'null'::json),
                      '}'),
                    ','
                    ORDER BY anon_4.n),
                  ']') AS json
                FROM (
                  SELECT anon_5.key, anon_5.n, coalesce(CAST((anon_3.counts -> '1' ->> anon_5.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
                  FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_5(key, n)) AS anon_4)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        ',"healthGroups":', coalesce(CASE
          WHEN anon_2.attached THEN anon_6.json
          ELSE '[]' END,
          'null'),
        ',"physicalEducationGroups":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.attached THEN anon_7.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN anon_7.count
                      ELSE NULL END),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_7.n),
              ']') AS json
            FROM (
              SELECT anon_8.key, anon_8.n, coalesce(CAST((anon_3.counts -> '3' ->> anon_8.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{MAIN,PREPARATORY,SPECIAL_A,SPECIAL_B,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_8(key, n)) AS anon_7)
          ELSE '[]' END,
          'null'),
        ',"bloodGroups":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.attached THEN anon_9.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN anon_9.count
                      ELSE NULL END),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_9.n),
              ']') AS json
            FROM (
              SELECT anon_10.key, anon_10.n, coalesce(CAST((anon_3.counts -> '4' ->> anon_10.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{CONFIRMED,PROVISIONAL,CONFLICTING,UNKNOWN,RETRACTED}' AS TEXT[])) WITH ORDINALITY AS anon_10(key, n)) AS anon_9)
          ELSE '[]' END,
          'null'),
        ',"morbidity":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.attached THEN anon_11.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN anon_11.count
                      ELSE NULL END),
                    'null'::json),
                  ',"denominator":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN anon_11.denominator
                      ELSE NULL END),
                    'null'::json),
                  ',"per1000":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN CAST(round(CAST(anon_11.count AS NUMERIC) * 1000 / nullif(anon_11.denominator, 0), 1) AS DOUBLE PRECISION)
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":false}'),
                ','
                ORDER BY anon_11.n),
              ']') AS json
            FROM (
              SELECT anon_12.key, anon_12.n, coalesce(CAST((anon_3.counts -> '5' ->> anon_12.key) AS INTEGER), 0) AS count, anon_3.denominator_5 AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_12(key, n)) AS anon_11)
          ELSE '[]' END,
          'null'),
        ',"blocks":', coalesce(CASE
          WHEN anon_2.attached THEN anon_13.json
          ELSE '[]' END,
          'null'),
        ',"socialServiceEligible":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.attached THEN anon_14.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN anon_14.count
                      ELSE NULL END),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_14.n),
              ']') AS json
            FROM (
              SELECT anon_15.key, anon_15.n, coalesce(CAST((anon_3.counts -> '7' ->> anon_15.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_15(key, n)) AS anon_14)
          ELSE '[]' END,
          'null'),
        ',"dispensary":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.attached THEN anon_16.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN anon_16.count
                      ELSE NULL END),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_16.n),
              ']') AS json
            FROM (
              SELECT anon_17.key, anon_17.n, coalesce(CAST((anon_3.counts -> '8' ->> anon_17.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{OBSERVED,TAKEN,SEEN,OVERDUE}' AS TEXT[])) WITH ORDINALITY AS anon_17(key, n)) AS anon_16)
          ELSE '[]' END,
          'null'),
        ',"vaccinations":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.attached THEN anon_18.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN anon_18.count
                      ELSE NULL END),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_18.n),
              ']') AS json
            FROM (
              SELECT anon_19.key, anon_19.n, coalesce(CAST((anon_3.counts -> '9' ->> anon_19.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{DUE,OVERDUE,DONE,REFUSED,EXEMPT}' AS TEXT[])) WITH ORDINALITY AS anon_19(key, n)) AS anon_18)
          ELSE '[]' END,
          'null'),
        ',"vaccinationCoverage":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.attached THEN anon_20.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN anon_20.count
                      ELSE NULL END),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_20.n),
              ']') AS json
            FROM (
              SELECT anon_21.key, anon_21.n, coalesce(CAST((anon_3.counts -> '10' ->> anon_21.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(array(
                  SELECT jsonb_object_keys(anon_3.counts -> '10') COLLATE "C"
                  ORDER BY 1)) WITH ORDINALITY AS anon_21(key, n)) AS anon_20)
          ELSE '[]' END,
          'null'),
        ',"examinations":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.attached THEN anon_22.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN anon_22.count
                      ELSE NULL END),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_22.n),
              ']') AS json
            FROM (
              SELECT anon_23.key, anon_23.n, coalesce(CAST((anon_3.counts -> '11' ->> anon_23.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{DUE,OVERDUE,DONE}' AS TEXT[])) WITH ORDINALITY AS anon_23(key, n)) AS anon_22)
          ELSE '[]' END,
          'null'),
        ',"afterHospital":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.attached THEN anon_24.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN anon_24.count
                      ELSE NULL END),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_24.n),
              ']') AS json
            FROM (
              SELECT anon_25.key, anon_25.n, coalesce(CAST((anon_3.counts -> '12' ->> anon_25.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{MONTH,UNSEEN}' AS TEXT[])) WITH ORDINALITY AS anon_25(key, n)) AS anon_24)
          ELSE '[]' END,
          'null'),
        ',"conflicts":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.attached THEN anon_26.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN anon_26.count
                      ELSE NULL END),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_26.n),
              ']') AS json
            FROM (
              SELECT anon_27.key, anon_27.n, coalesce(CAST((anon_3.counts -> '13' ->> anon_27.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{BLOOD_GROUP,RH_FACTOR,HEALTH_GROUP,PHYSICAL_EDUCATION_GROUP}' AS TEXT[])) WITH ORDINALITY AS anon_27(key, n)) AS anon_26)
          ELSE '[]' END,
          'null'),
        ',"stale":', coalesce(CASE
          WHEN anon_2.attached THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_2.attached THEN anon_28.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_2.attached THEN anon_28.count
                      ELSE NULL END),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_28.n),
              ']') AS json
            FROM (
              SELECT anon_29.key, anon_29.n, coalesce(CAST((anon_3.counts -> '14' ->> anon_29.key) AS INTEGER), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id
              FROM unnest(CAST('{HEALTH_GROUP,PHYSICAL_EDUCATION_GROUP}' AS TEXT[])) WITH ORDINALITY AS anon_29(key, n)) AS anon_28)
          ELSE '[]' END,
          'null'),
        '}')
      ELSE 'null' END,
      'null'),
    '}') AS json, nullif(concat_ws(',', anon_6.touched, anon_13.touched),
    '') AS touched
  FROM district AS district_1
  LEFT OUTER JOIN LATERAL (
    SELECT district_1.id = ANY (array((
          SELECT assignment_1.district_id
          FROM assignment AS assignment_1
          WHERE assignment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_1.district_id IS NOT NULL
          AND assignment_1.valid_from <= $5::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $5::DATE)))) AS attached OFFSET 0) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT (WITH base_1 AS MATERIALIZED (
        SELECT child_1.id, child_1.birth_date, child_1.sex, anon_30.blood_group_status, anon_30.rh_factor_status, anon_30.health_group_status, anon_30.health_group_value, anon_30.health_group_effective_at, anon_30.physical_education_group_status, anon_30.physical_education_group_value, anon_30.physical_education_group_effective_at, anon_30.vaccination_due_on, anon_30.examination_due_on
        FROM child AS child_1 JOIN LATERAL (
          SELECT passport_1.blood_group_status, passport_1.rh_factor_status, passport_1.health_group_status, passport_1.health_group_value, passport_1.health_group_effective_at, passport_1.physical_education_group_status, passport_1.physical_education_group_value, passport_1.physical_education_group_effective_at, passport_1.vaccination_due_on, passport_1.examination_due_on
          FROM passport AS passport_1
          WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_30 ON true
        WHERE child_1.district_id = district_1.id
        AND anon_2.attached
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_1.id), base_2 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, anon_31.birth_date, anon_31.statement, anon_31.disease, anon_31.chronic, anon_31.restated, anon_31.icd10, anon_31.stated_on, anon_31.began
        FROM base_1 JOIN LATERAL (
          SELECT base_1.birth_date, condition_1.id AS statement, condition_1.disease, condition_1.chronic, condition_1.restated, condition_1.icd10, condition_1.stated_on, coalesce(condition_1.since, condition_1.stated_on) AS began
          FROM condition AS condition_1
          WHERE condition_1.child_id = base_1.id
          AND (condition_1.state = 'CURRENT'
            OR condition_1.amendment_labels IS NOT NULL
            AND NOT any_within(condition_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(condition_1.labels) = 0
            OR (condition_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_31 ON true), base_3 AS MATERIALIZED (
        SELECT anon_32.counted_id, anon_32.birth_date, anon_32.stated_on, anon_32.began, icd10_chapter(anon_32.icd10) AS key
        FROM (
          SELECT base_2.counted_id, base_2.birth_date, base_2.stated_on, base_2.began, base_2.icd10
          FROM base_2
          WHERE NOT base_2.restated
          UNION ALL SELECT anon_33.counted_id, anon_33.birth_date, anon_33.stated_on, anon_33.began, anon_33.icd10
          FROM (
            SELECT base_2.counted_id, base_2.birth_date, base_2.stated_on, CASE
            WHEN base_2.chronic THEN min(base_2.began) OVER (PARTITION BY base_2.counted_id, base_2.disease, base_2.chronic)
            ELSE base_2.began END AS began, first_value(base_2.icd10) OVER (PARTITION BY base_2.counted_id, base_2.disease, base_2.chronic
              ORDER BY base_2.stated_on DESC, base_2.statement DESC) AS icd10
            FROM base_2
            WHERE base_2.restated) AS anon_33) AS anon_32
        WHERE anon_32.icd10 IS NOT NULL), base_4 AS MATERIALIZED (
        SELECT anon_34.counted_id, anon_34.birth_date, anon_34.stated_on, anon_34.began, icd10_block(anon_34.icd10) AS key
        FROM (
          SELECT base_2.counted_id, base_2.birth_date, base_2.stated_on, base_2.began, base_2.icd10
          FROM base_2
          WHERE NOT base_2.restated
          UNION ALL SELECT anon_35.counted_id, anon_35.birth_date, anon_35.stated_on, anon_35.began, anon_35.icd10
          FROM (
            SELECT base_2.counted_id, base_2.birth_date, base_2.stated_on, CASE
            WHEN base_2.chronic THEN min(base_2.began) OVER (PARTITION BY base_2.counted_id, base_2.disease, base_2.chronic)
            ELSE base_2.began END AS began, first_value(base_2.icd10) OVER (PARTITION BY base_2.counted_id, base_2.disease, base_2.chronic
              ORDER BY base_2.stated_on DESC, base_2.statement DESC) AS icd10
            FROM base_2
            WHERE base_2.restated) AS anon_35) AS anon_34
        WHERE anon_34.icd10 IS NOT NULL), base_5 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, anon_36.kind, anon_36.valid_from, anon_36.valid_to
        FROM base_1 JOIN LATERAL (
          SELECT social_status_1.kind, social_status_1.valid_from, social_status_1.valid_to
          FROM social_status AS social_status_1
          WHERE social_status_1.child_id = base_1.id
          AND (social_status_1.state = 'CURRENT'
            OR social_status_1.amendment_labels IS NOT NULL
            AND NOT any_within(social_status_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(social_status_1.labels) = 0
            OR (social_status_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
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
            'REFUGEE') OFFSET 0) AS anon_36 ON true), base_6 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, anon_37.status, anon_37.since, anon_37.until, anon_37.last_visit, anon_37.visit_due_on
        FROM base_1 JOIN LATERAL (
          SELECT observation_1.status, observation_1.since, observation_1.until, observation_1.last_visit, observation_1.visit_due_on
          FROM observation AS observation_1
          WHERE observation_1.child_id = base_1.id
          AND (observation_1.state = 'CURRENT'
            OR observation_1.amendment_labels IS NOT NULL
            AND NOT any_within(observation_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(observation_1.labels) = 0
            OR (observation_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_37 ON true), base_7 AS MATERIALIZED (
        SELECT base_1.id AS counted_id, anon_38.status, anon_38.until, anon_38.last_visit, anon_38.visit_due_on, anon_38.over
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
          WHERE observation_2.child_id = base_1.id
          AND observation_2.state = 'SUPERSEDED'
          AND NOT (observation_2.amendment_labels IS NOT NULL
            AND NOT any_within(observation_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(observation_2.labels) = 0
            OR (observation_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) OFFSET 0) AS anon_38 ON true) SELECT jsonb_object_agg(anon_39.number, anon_39.cells)
      FROM (
        SELECT anon_40.number, jsonb_object_agg(anon_40.key, anon_40.n) AS cells
        FROM (
          SELECT anon_41.number, anon_41.key, to_jsonb(sum(anon_42.n)) AS n
          FROM (
            SELECT concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(base_1.birth_date, (
                  SELECT ages.value
                  FROM ages)) + 1],
              ' ', base_1.sex) AS key_1, coalesce(base_1.physical_education_group_value,
              'UNKNOWN') AS key_3, base_1.blood_group_status AS key_4, count(*) AS n
            FROM base_1 GROUP BY 1, 2, 3) AS anon_42 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_42.key_1 AS key
            UNION ALL SELECT 3 AS number, anon_42.key_3 AS key
            UNION ALL SELECT 4 AS number, anon_42.key_4 AS key) AS anon_41 ON true
          WHERE anon_41.key IS NOT NULL GROUP BY anon_41.number, anon_41.key
          UNION ALL SELECT 2 AS number, anon_43.key, jsonb_agg(anon_43.id) AS n
          FROM (
            SELECT DISTINCT base_1.id, coalesce(base_1.health_group_value,
              'UNKNOWN') AS key
            FROM base_1) AS anon_43
          WHERE anon_43.key IS NOT NULL GROUP BY anon_43.key
          UNION ALL SELECT 5 AS number, anon_44.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_45.counted_id AS id, anon_45.key
            FROM (
              SELECT base_3.counted_id, base_3.key
              FROM base_3
              WHERE base_3.began >= $4::DATE
              AND base_3.began <= $3::DATE) AS anon_45) AS anon_44
          WHERE anon_44.key IS NOT NULL GROUP BY anon_44.key
          UNION ALL SELECT 6 AS number, anon_46.key, jsonb_agg(anon_46.id) AS n
          FROM (
            SELECT DISTINCT anon_47.counted_id AS id, anon_47.key
            FROM (
              SELECT base_4.counted_id, base_4.key
              FROM base_4
              WHERE base_4.stated_on >= $4::DATE
              AND base_4.stated_on <= $3::DATE
              AND CASE
              WHEN (date_part('day', CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', base_4.birth_date)) THEN CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
              ELSE CAST(base_4.birth_date + (15 * INTERVAL '1 year') AS DATE) END <= $3::DATE
              AND CASE
              WHEN (date_part('day', CAST(base_4.birth_date + (18 * INTERVAL '1 year') AS DATE)) < date_part('day', base_4.birth_date)) THEN CAST(base_4.birth_date + (18 * INTERVAL '1 year') AS DATE) + 1
              ELSE CAST(base_4.birth_date + (18 * INTERVAL '1 year') AS DATE) END > $3::DATE) AS anon_47) AS anon_46
          WHERE anon_46.key IS NOT NULL GROUP BY anon_46.key
          UNION ALL SELECT 7 AS number, anon_48.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_49.counted_id AS id, anon_49.key
            FROM (
              SELECT anon_50.counted_id, anon_50.key
              FROM (
                SELECT base_5.counted_id,
                'ANY' AS key
                FROM base_5
                WHERE (base_5.valid_from IS NULL
                  OR base_5.valid_from <= $5::DATE)
                AND (base_5.valid_to IS NULL
                  OR base_5.valid_to >= $5::DATE)
                UNION ALL SELECT base_5.counted_id, base_5.kind AS key
                FROM base_5
                WHERE (base_5.valid_from IS NULL
                  OR base_5.valid_from <= $5::DATE)
                AND (base_5.valid_to IS NULL
                  OR base_5.valid_to >= $5::DATE)) AS anon_50) AS anon_49) AS anon_48
          WHERE anon_48.key IS NOT NULL GROUP BY anon_48.key
          UNION ALL SELECT 8 AS number, anon_51.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_52.counted_id AS id, anon_52.key
            FROM (
              SELECT anon_53.counted_id, anon_53.key
              FROM (
                SELECT anon_54.counted_id, anon_54.key
                FROM (
                  SELECT base_6.counted_id, CASE
                  WHEN (base_6.status = 'ACTIVE') THEN 'OBSERVED'
                  ELSE NULL END AS key
                  FROM base_6
                  UNION ALL SELECT base_6.counted_id, CASE
                  WHEN (base_6.since >= $4::DATE
                    AND base_6.since <= $3::DATE) THEN 'TAKEN'
                  ELSE NULL END AS key
                  FROM base_6
                  UNION ALL SELECT base_6.counted_id, CASE
                  WHEN (base_6.last_visit >= $4::DATE
                    AND base_6.last_visit <= $3::DATE) THEN 'SEEN'
                  ELSE NULL END AS key
                  FROM base_6
                  UNION ALL SELECT base_6.counted_id, CASE
                  WHEN (base_6.status = 'ACTIVE'
                    AND base_6.visit_due_on < $5::DATE) THEN 'OVERDUE'
                  ELSE NULL END AS key
                  FROM base_6) AS anon_54
                UNION ALL SELECT base_7.counted_id,
                'SEEN' AS key
                FROM base_7
                WHERE base_7.last_visit >= $4::DATE
                AND base_7.last_visit <= $3::DATE
                AND (CAST(date_trunc('month', CAST(base_7.last_visit AS TIMESTAMP)) + INTERVAL '1 month' AS DATE) - 1) < base_7.over) AS anon_53) AS anon_52) AS anon_51
          WHERE anon_51.key IS NOT NULL GROUP BY anon_51.key
          UNION ALL SELECT 9 AS number, anon_55.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_56.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_57.key
              FROM LATERAL (
                SELECT array((
                    SELECT CAST(vaccination_due_1.status AS TEXT)
                    FROM vaccination_due AS vaccination_due_1
                    WHERE vaccination_due_1.child_id = base_1.id
                    AND (vaccination_due_1.state = 'CURRENT'
                      OR vaccination_due_1.amendment_labels IS NOT NULL
                      AND NOT any_within(vaccination_due_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND (cardinality(vaccination_due_1.labels) = 0
                      OR (vaccination_due_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))))) AS statuses OFFSET 0) AS anon_58 JOIN unnest(ARRAY[CASE
                WHEN (base_1.vaccination_due_on <= $5::DATE) THEN 'DUE'
                ELSE NULL END, CASE
                WHEN ('OVERDUE' = ANY (anon_58.statuses)) THEN 'OVERDUE'
                ELSE NULL END, CASE
                WHEN (cardinality(anon_58.statuses) > 0
                  AND NOT (anon_58.statuses && CAST('{DUE,OVERDUE,REFUSED,EXEMPT_TEMPORARY,EXEMPT_PERMANENT}' AS TEXT[]))) THEN 'DONE'
                ELSE NULL END, CASE
                WHEN ('REFUSED' = ANY (anon_58.statuses)) THEN 'REFUSED'
                ELSE NULL END, CASE
                WHEN (anon_58.statuses && CAST('{EXEMPT_TEMPORARY,EXEMPT_PERMANENT}' AS TEXT[])) THEN 'EXEMPT'
                ELSE NULL END]) WITH ORDINALITY AS anon_57(key, n) ON true OFFSET 0) AS anon_56 ON true) AS anon_55
          WHERE anon_55.key IS NOT NULL GROUP BY anon_55.key
          UNION ALL SELECT 10 AS number, anon_59.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_60.key
            FROM base_1 JOIN LATERAL (
              SELECT vaccination_due_2.vaccine_group AS key
              FROM vaccination_due AS vaccination_due_2
              WHERE vaccination_due_2.child_id = base_1.id
              AND (vaccination_due_2.state = 'CURRENT'
                OR vaccination_due_2.amendment_labels IS NOT NULL
                AND NOT any_within(vaccination_due_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(vaccination_due_2.labels) = 0
                OR (vaccination_due_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND CAST(vaccination_due_2.status AS TEXT) IN ('DONE',
                'IMMUNE') OFFSET 0) AS anon_60 ON true) AS anon_59
          WHERE anon_59.key IS NOT NULL GROUP BY anon_59.key
          UNION ALL SELECT 11 AS number, anon_61.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_62.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_63.key
              FROM LATERAL (
                SELECT array((
                    SELECT CAST(examination_due_1.status AS TEXT)
                    FROM examination_due AS examination_due_1
                    WHERE examination_due_1.child_id = base_1.id
                    AND (examination_due_1.state = 'CURRENT'
                      OR examination_due_1.amendment_labels IS NOT NULL
                      AND NOT any_within(examination_due_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND (cardinality(examination_due_1.labels) = 0
                      OR (examination_due_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND examination_due_1.starts_on <= $5::DATE
                    AND examination_due_1.ends_on >= $5::DATE)) AS statuses OFFSET 0) AS anon_64 JOIN unnest(ARRAY[CASE
                WHEN (base_1.examination_due_on <= $5::DATE) THEN 'DUE'
                ELSE NULL END, CASE
                WHEN ('OVERDUE' = ANY (anon_64.statuses)) THEN 'OVERDUE'
                ELSE NULL END, CASE
                WHEN ('DONE' = ANY (anon_64.statuses)) THEN 'DONE'
                ELSE NULL END]) WITH ORDINALITY AS anon_63(key, n) ON true OFFSET 0) AS anon_62 ON true) AS anon_61
          WHERE anon_61.key IS NOT NULL GROUP BY anon_61.key
          UNION ALL SELECT 12 AS number, anon_65.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_66.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_67.key
              FROM (
                SELECT anon_68.key, anon_68.since, anon_68.until
                FROM (
                  SELECT medical_document_3.date AS day, medical_document_3.date + 30 AS over, (
                    SELECT min(medical_document_4.date)
                    FROM medical_document AS medical_document_4
                    WHERE medical_document_4.child_id = base_1.id
                    AND (cardinality(medical_document_4.labels) = 0
                      OR (medical_document_4.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    AND medical_document_4.setting IN ('OUTPATIENT',
                      'HOME')
                    AND CASE
                    WHEN (medical_document_4.status = 'AMENDED'
                      AND medical_document_4.amendment_labels IS NOT NULL
                      AND NOT any_within(medical_document_4.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                    ELSE medical_document_4.status END = 'REGISTERED'
                    AND medical_document_4.date > medical_document_3.date) AS seen
                  FROM medical_document AS medical_document_3
                  WHERE medical_document_3.child_id = base_1.id
                  AND (cardinality(medical_document_3.labels) = 0
                    OR (medical_document_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND medical_document_3.setting IN ('INPATIENT')
                  AND CASE
                  WHEN (medical_document_3.status = 'AMENDED'
                    AND medical_document_3.amendment_labels IS NOT NULL
                    AND NOT any_within(medical_document_3.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                  ELSE medical_document_3.status END = 'REGISTERED'
                  AND medical_document_3.date + 30 >= ((
                      SELECT months.value
                      FROM months))[1]) AS anon_69 JOIN unnest(ARRAY['MONTH',
                  'UNSEEN'], ARRAY[anon_69.day, anon_69.day], ARRAY[anon_69.over, least(anon_69.over, anon_69.seen - 1)]) WITH ORDINALITY AS anon_68(key, since, until, n) ON true) AS anon_67
              WHERE anon_67.since <= $5::DATE
              AND anon_67.until >= $5::DATE OFFSET 0) AS anon_66 ON true) AS anon_65
          WHERE anon_65.key IS NOT NULL GROUP BY anon_65.key
          UNION ALL SELECT 13 AS number, anon_70.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_71.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_72.key
              FROM unnest(ARRAY[CASE
                WHEN (base_1.blood_group_status = 'CONFLICTING') THEN 'BLOOD_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.rh_factor_status = 'CONFLICTING') THEN 'RH_FACTOR'
                ELSE NULL END, CASE
                WHEN (base_1.health_group_status = 'CONFLICTING') THEN 'HEALTH_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.physical_education_group_status = 'CONFLICTING') THEN 'PHYSICAL_EDUCATION_GROUP'
                ELSE NULL END]) WITH ORDINALITY AS anon_72(key, n) OFFSET 0) AS anon_71 ON true) AS anon_70
          WHERE anon_70.key IS NOT NULL GROUP BY anon_70.key
          UNION ALL SELECT 14 AS number, anon_73.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT base_1.id, anon_74.key
            FROM base_1 JOIN LATERAL (
              SELECT anon_75.key
              FROM unnest(ARRAY[CASE
                WHEN (base_1.health_group_effective_at < $6::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'HEALTH_GROUP'
                ELSE NULL END, CASE
                WHEN (base_1.physical_education_group_effective_at < $6::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)) THEN 'PHYSICAL_EDUCATION_GROUP'
                ELSE NULL END]) WITH ORDINALITY AS anon_75(key, n) OFFSET 0) AS anon_74 ON true) AS anon_73
          WHERE anon_73.key IS NOT NULL GROUP BY anon_73.key) AS anon_40 GROUP BY anon_40.number) AS anon_39) AS counts, CAST(round(CAST((
            SELECT coalesce(sum(greatest((least(coalesce(attachment_2.valid_to, $3::DATE), $3::DATE) - greatest(attachment_2.valid_from, $4::DATE)) + 1, 0)), 0)
            FROM attachment AS attachment_2
            WHERE attachment_2.district_id = district_1.id
            AND attachment_2.valid_from <= $3::DATE
            AND coalesce(attachment_2.valid_to,
              'infinity') >= $4::DATE
            AND attachment_2.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(($3::DATE - $4::DATE) + 1, 0), 0)) AS INTEGER) AS denominator_5, CAST(round(CAST((
            SELECT coalesce(sum(greatest((least(coalesce(attachment_3.valid_to, $3::DATE), $3::DATE, CASE
                      WHEN (date_part('day', CAST(child_2.birth_date + (18 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (18 * INTERVAL '1 year') AS DATE) + 1
                      ELSE CAST(child_2.birth_date + (18 * INTERVAL '1 year') AS DATE) END - 1) - greatest(attachment_3.valid_from, $4::DATE, CASE
                      WHEN (date_part('day', CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE)) < date_part('day', child_2.birth_date)) THEN CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE) + 1
                      ELSE CAST(child_2.birth_date + (15 * INTERVAL '1 year') AS DATE) END)) + 1, 0)), 0)
            FROM attachment AS attachment_3 JOIN child AS child_2 ON child_2.id = attachment_3.child_id
            WHERE attachment_3.district_id = district_1.id
            AND attachment_3.valid_from <= $3::DATE
            AND coalesce(attachment_3.valid_to,
              'infinity') >= $4::DATE
            AND attachment_3.child_id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[]))) AS NUMERIC) / nullif(greatest(($3::DATE - $4::DATE) + 1, 0), 0)) AS INTEGER) AS denominator_6 OFFSET 0) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                WHEN anon_2.attached THEN anon_76.key
                ELSE NULL END,
                'HIDDEN')),
            'null'::json),
          ',"count":', coalesce(json_of(CASE
              WHEN anon_2.attached THEN anon_76.count
              ELSE NULL END),
            'null'::json),
          ',"per1000":', coalesce(json_of(CASE
              WHEN anon_2.attached THEN CAST(round(CAST(anon_76.count AS NUMERIC) * 1000 / nullif(anon_76.denominator, 0), 1) AS DOUBLE PRECISION)
              ELSE NULL END),
            'null'::json),
          ',"children":', coalesce(CASE
            WHEN anon_2.attached THEN anon_77.json
            ELSE '{"nodes": []}' END,
            'null'),
          '}'),
        ','
        ORDER BY anon_76.n),
      ']') AS json, string_agg(anon_77.touched,
      ',') AS touched
    FROM (
      SELECT anon_78.key, anon_78.n, coalesce(jsonb_array_length((anon_3.counts -> '2' -> anon_78.key)), 0) AS count, coalesce(CAST((anon_3.counts -> '0' ->> '') AS INTEGER), 0) AS denominator, district_1.id AS district_id, array(
        SELECT CAST(jsonb_array_elements_text((anon_3.counts -> '2' -> anon_78.key)) AS UUID)) AS ids
      FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_78(key, n)) AS anon_76
    LEFT OUTER JOIN LATERAL (
      SELECT concat('{"nodes":[', string_agg(concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_79.family,
                      ''), nullif(anon_79.given,
                      ''), nullif(anon_79.patronymic,
                      '')),
                  '')),
              'null'::json),
            '}}'),
          ',') FILTER (WHERE anon_79.id IS NOT NULL),
        ']}') AS json, string_agg(('"' || CAST(anon_79.id AS TEXT)) || '",4294967297',
        ',') FILTER (WHERE anon_79.id IS NOT NULL) AS touched
      FROM (
        SELECT child_3.family, child_3.given, child_3.patronymic, child_3.id
        FROM child AS child_3
        WHERE child_3.district_id = anon_76.district_id
        AND child_3.id = ANY (anon_76.ids)
        AND anon_2.attached
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_3.id ASC
        LIMIT $7::INTEGER) AS anon_79
      HAVING true) AS anon_77 ON true) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                WHEN anon_2.attached THEN anon_80.key
                ELSE NULL END,
                'HIDDEN')),
            'null'::json),
          ',"count":', coalesce(json_of(CASE
              WHEN anon_2.attached THEN anon_80.count
              ELSE NULL END),
            'null'::json),
          ',"children":', coalesce(CASE
            WHEN anon_2.attached THEN anon_81.json
            ELSE '{"nodes": []}' END,
            'null'),
          '}'),
        ','
        ORDER BY anon_80.n),
      ']') AS json, string_agg(anon_81.touched,
      ',') AS touched
    FROM (
      SELECT anon_82.key, anon_82.n, coalesce(jsonb_array_length((anon_3.counts -> '6' -> anon_82.key)), 0) AS count, anon_3.denominator_6 AS denominator, district_1.id AS district_id, array(
        SELECT CAST(jsonb_array_elements_text((anon_3.counts -> '6' -> anon_82.key)) AS UUID)) AS ids
      FROM unnest(array(
          SELECT jsonb_object_keys(anon_3.counts -> '6') COLLATE "C"
          ORDER BY 1)) WITH ORDINALITY AS anon_82(key, n)) AS anon_80
    LEFT OUTER JOIN LATERAL (
      SELECT concat('{"nodes":[', string_agg(concat('{"id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(anon_83.id),
                    'base64'),
                  '+/=',
                  '-_')),
              'null'::json),
            '}'),
          ',') FILTER (WHERE anon_83.id IS NOT NULL),
        ']}') AS json, string_agg(('"' || CAST(anon_83.id AS TEXT)) || '",8589934593',
        ',') FILTER (WHERE anon_83.id IS NOT NULL) AS touched
      FROM (
        SELECT child_4.id
        FROM child AS child_4
        WHERE child_4.district_id = anon_80.district_id
        AND child_4.id = ANY (anon_80.ids)
        AND anon_2.attached
        AND child_4.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_4.id ASC
        LIMIT $8::INTEGER) AS anon_83
      HAVING true) AS anon_81 ON true) AS anon_13 ON true
  WHERE district_1.id = $9::UUID) AS anon_1 ON true
