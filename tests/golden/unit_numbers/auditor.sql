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
  FROM viewer), year_end AS MATERIALIZED (
  SELECT CAST(date_trunc('month', CAST($3::DATE AS TIMESTAMP)) AS DATE) - 1 AS value), year AS MATERIALIZED (
  SELECT CAST((date_trunc('month', CAST($3::DATE AS TIMESTAMP)) - INTERVAL '1 year') AS DATE) AS value), ages AS MATERIALIZED (
  SELECT ARRAY[CAST(($3::DATE - INTERVAL '18 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '15 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '7 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '3 year') AS DATE) + 1, CAST(($3::DATE - INTERVAL '1 year') AS DATE) + 1] AS value) SELECT textsend(concat('{"polyclinic":', coalesce(anon_1.json,
      'null'),
    ',"myPolyclinics":', coalesce(anon_2.json,
      'null'),
    ',"city":', coalesce(anon_3.json,
      'null'),
    '}')) AS data,
'[]' AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"id":', coalesce(json_of(translate(encode('Polyclinic:'::bytea || uuid_send(organization_1.id),
            'base64'),
          '+/=',
          '-_')),
      'null'::json),
    ',"code":', coalesce(json_of(organization_1.code),
      'null'::json),
    ',"name":', coalesce(json_of(organization_1.name),
      'null'::json),
    ',"districts":', coalesce((
        SELECT concat('[', string_agg(concat('{"code":', coalesce(json_of(district_1.code),
                'null'::json),
              ',"passport":', coalesce(CASE
                WHEN anon_4.aggregate THEN concat('{"population":', coalesce(CASE
                    WHEN anon_4.aggregate THEN concat('{"attached":', coalesce(json_of(CASE
                          WHEN anon_4.aggregate THEN CAST((anon_5.counts -> '0' ->> '') AS INTEGER)
                          ELSE NULL END),
                        'null'::json),
                      '}')
                    ELSE 'null' END,
                    'null'),
                  '}')
                ELSE 'null' END,
                'null'),
              '}'),
            ','
            ORDER BY district_1.code ASC),
          ']') AS json
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
              FROM assignment AS assignment_3 JOIN organization AS organization_2 ON organization_2.id = assignment_3.organization_id
              WHERE assignment_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_3.district_id IS NULL
              AND assignment_3.valid_from <= $3::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $3::DATE)
              AND organization_2.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_4 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT (WITH base_1 AS MATERIALIZED (
              SELECT
              FROM child AS child_1 JOIN LATERAL (
                SELECT
                FROM passport AS passport_1
                WHERE passport_1.child_id = child_1.id OFFSET 0) AS anon_7 ON true
              WHERE child_1.district_id = district_1.id
              AND child_1.id != ALL (CAST((
                    SELECT kin.child_ids
                    FROM kin) AS UUID[]))
              ORDER BY child_1.id) SELECT jsonb_object_agg(anon_8.number, anon_8.cells)
            FROM (
              SELECT anon_9.number, jsonb_object_agg(anon_9.key, anon_9.n) AS cells
              FROM (
                SELECT anon_10.number, anon_10.key, to_jsonb(sum(anon_11.n)) AS n
                FROM (
                  SELECT count(*) AS n
                  FROM base_1) AS anon_11 JOIN LATERAL (
                  SELECT 0 AS number,
                  '' AS key) AS anon_10 ON true
                WHERE anon_10.key IS NOT NULL GROUP BY anon_10.number, anon_10.key) AS anon_9 GROUP BY anon_9.number) AS anon_8) AS counts OFFSET 0) AS anon_6 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT jsonb_build_object('0', told_cells(anon_6.counts -> '0', ARRAY[''],
              'EACH')) AS counts OFFSET 0) AS anon_5 ON true
        WHERE district_1.organization_id = organization_1.id),
      'null'),
    ',"passport":', coalesce(CASE
      WHEN anon_12.aggregate THEN concat('{"population":', coalesce(CASE
          WHEN anon_12.aggregate THEN concat('{"attached":', coalesce(json_of(CASE
                WHEN anon_12.aggregate THEN CAST((anon_13.counts -> '0' ->> '') AS INTEGER)
                ELSE NULL END),
              'null'::json),
            ',"norm":', coalesce(json_of(CASE
                WHEN anon_12.aggregate THEN (
                  SELECT sum(district_2.norm_children)
                  FROM district AS district_2
                  WHERE district_2.closed_at IS NULL
                  AND district_2.organization_id = organization_1.id)
                ELSE NULL END),
              'null'::json),
            '}')
          ELSE 'null' END,
          'null'),
        '}')
      ELSE 'null' END,
      'null'),
    '}') AS json
  FROM organization AS organization_1
  LEFT OUTER JOIN LATERAL (
    SELECT organization_1.id = ANY (array((
          SELECT assignment_4.organization_id
          FROM assignment AS assignment_4
          WHERE assignment_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_4.organization_id IS NOT NULL
          AND assignment_4.valid_from <= $3::DATE
          AND (assignment_4.valid_to IS NULL
            OR assignment_4.valid_to >= $3::DATE)
          AND assignment_4.district_id IS NULL)))
    AND organization_1.kind = 'POLYCLINIC'
    AND NOT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_5 JOIN organization AS organization_3 ON organization_3.id = assignment_5.organization_id
        WHERE assignment_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_5.district_id IS NULL
        AND assignment_5.valid_from <= $3::DATE
        AND (assignment_5.valid_to IS NULL
          OR assignment_5.valid_to >= $3::DATE)
        AND organization_3.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT (WITH base_2 AS MATERIALIZED (
        SELECT
        FROM child AS child_2 JOIN passport AS passport_2 ON passport_2.child_id = child_2.id
        WHERE child_2.district_id = ANY (array((
              SELECT district_3.id
              FROM district AS district_3
              WHERE district_3.organization_id = organization_1.id)))
        AND child_2.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_2.id) SELECT jsonb_object_agg(anon_15.number, anon_15.cells)
      FROM (
        SELECT anon_16.number, jsonb_object_agg(anon_16.key, anon_16.n) AS cells
        FROM (
          SELECT anon_17.number, anon_17.key, to_jsonb(sum(anon_18.n)) AS n
          FROM (
            SELECT count(*) AS n
            FROM base_2) AS anon_18 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key) AS anon_17 ON true
          WHERE anon_17.key IS NOT NULL GROUP BY anon_17.number, anon_17.key) AS anon_16 GROUP BY anon_16.number) AS anon_15) AS counts OFFSET 0) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT jsonb_build_object('0', told_cells(anon_14.counts -> '0', ARRAY[''],
        'EACH')) AS counts OFFSET 0) AS anon_13 ON true
  WHERE organization_1.id = $4::UUID
  AND organization_1.kind = 'POLYCLINIC') AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"name":', coalesce(json_of(organization_4.name),
          'null'::json),
        ',"passport":', coalesce(CASE
          WHEN anon_19.aggregate THEN concat('{"population":', coalesce(CASE
              WHEN anon_19.aggregate THEN concat('{"attached":', coalesce(json_of(CASE
                    WHEN anon_19.aggregate THEN CAST((anon_20.counts -> '0' ->> '') AS INTEGER)
                    ELSE NULL END),
                  'null'::json),
                ',"mean":', coalesce(json_of(CASE
                    WHEN anon_19.aggregate THEN CAST(round((
                          SELECT CASE
                          WHEN (anon_21.n >= 5) THEN anon_21.n
                          ELSE NULL END
                          FROM (
                            SELECT CAST((
                                SELECT coalesce(sum(greatest((least(coalesce(attachment_1.valid_to, (
                                              SELECT year_end.value
                                              FROM year_end)), (
                                            SELECT year_end.value
                                            FROM year_end)) - greatest(attachment_1.valid_from, (
                                            SELECT year.value
                                            FROM year))) + 1, 0)), 0)
                                FROM attachment AS attachment_1
                                WHERE attachment_1.district_id = ANY (array((
                                      SELECT district_4.id
                                      FROM district AS district_4
                                      WHERE district_4.organization_id = organization_4.id)))
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
                                    FROM year)) + 1, 0), 0) AS n OFFSET 0) AS anon_21), 1) AS DOUBLE PRECISION)
                    ELSE NULL END),
                  'null'::json),
                ',"norm":', coalesce(json_of(CASE
                    WHEN anon_19.aggregate THEN (
                      SELECT sum(district_5.norm_children)
                      FROM district AS district_5
                      WHERE district_5.closed_at IS NULL
                      AND district_5.organization_id = organization_4.id)
                    ELSE NULL END),
                  'null'::json),
                ',"byAgeAndSex":', coalesce(CASE
                  WHEN anon_19.aggregate THEN (
                    SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                                WHEN anon_19.aggregate THEN anon_22.key
                                ELSE NULL END,
                                'HIDDEN')),
                            'null'::json),
                          ',"count":', coalesce(json_of(CASE
                              WHEN anon_19.aggregate THEN anon_22.count
                              ELSE NULL END),
                            'null'::json),
                          ',"suppressed":', coalesce(json_of(coalesce(CASE
                                WHEN anon_19.aggregate THEN anon_22.count IS NULL
                                ELSE NULL END,
                                'false')),
                            'null'::json),
                          '}'),
                        ','
                        ORDER BY anon_22.n),
                      ']') AS json
                    FROM (
                      SELECT anon_23.key, anon_23.n, CAST((anon_20.counts -> '1' ->> anon_23.key) AS INTEGER) AS count, CAST((anon_20.counts -> '0' ->> '') AS INTEGER) AS denominator, organization_4.id AS district_id
                      FROM unnest(CAST('{0 FEMALE,0 MALE,0 UNKNOWN,1-2 FEMALE,1-2 MALE,1-2 UNKNOWN,3-6 FEMALE,3-6 MALE,3-6 UNKNOWN,7-14 FEMALE,7-14 MALE,7-14 UNKNOWN,15-17 FEMALE,15-17 MALE,15-17 UNKNOWN,18+ FEMALE,18+ MALE,18+ UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_23(key, n)) AS anon_22)
                  ELSE '[]' END,
                  'null'),
                '}')
              ELSE 'null' END,
              'null'),
            ',"healthGroups":', coalesce(CASE
              WHEN anon_19.aggregate THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                            WHEN anon_19.aggregate THEN anon_24.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"count":', coalesce(json_of(CASE
                          WHEN anon_19.aggregate THEN anon_24.count
                          ELSE NULL END),
                        'null'::json),
                      ',"denominator":', coalesce(json_of(CASE
                          WHEN anon_19.aggregate THEN anon_24.denominator
                          ELSE NULL END),
                        'null'::json),
                      ',"per1000":', coalesce(json_of(CASE
                          WHEN anon_19.aggregate THEN CAST(round(CAST(anon_24.count AS NUMERIC) * 1000 / nullif(anon_24.denominator, 0), 1) AS DOUBLE PRECISION)
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":', coalesce(json_of(coalesce(CASE
                            WHEN anon_19.aggregate THEN anon_24.count IS NULL
                            ELSE NULL END,
                            'false')),
                        'null'::json),
                      '}'),
                    ','
                    ORDER BY anon_24.n),
                  ']') AS json
                FROM (
                  SELECT anon_25.key, anon_25.n, CAST((anon_20.counts -> '2' ->> anon_25.key) AS INTEGER) AS count, CAST((anon_20.counts -> '0' ->> '') AS INTEGER) AS denominator, organization_4.id AS district_id
                  FROM unnest(CAST('{I,II,III,IV,V,UNKNOWN}' AS TEXT[])) WITH ORDINALITY AS anon_25(key, n)) AS anon_24)
              ELSE '[]' END,
              'null'),
            ',"socialServiceEligible":', coalesce(CASE
              WHEN anon_19.aggregate THEN (
                SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                            WHEN anon_19.aggregate THEN anon_26.key
                            ELSE NULL END,
                            'HIDDEN')),
                        'null'::json),
                      ',"count":', coalesce(json_of(CASE
                          WHEN anon_19.aggregate THEN anon_26.count
                          ELSE NULL END),
                        'null'::json),
                      ',"suppressed":', coalesce(json_of(coalesce(CASE
                            WHEN anon_19.aggregate THEN anon_26.count IS NULL
                            ELSE NULL END,
                            'false')),
                        'null'::json),
                      '}'),
                    ','
                    ORDER BY anon_26.n),
                  ']') AS json
                FROM (
                  SELECT anon_27.key, anon_27.n, CAST((anon_20.counts -> '3' ->> anon_27.key) AS INTEGER) AS count, CAST((anon_20.counts -> '0' ->> '') AS INTEGER) AS denominator, organization_4.id AS district_id
                  FROM unnest(CAST('{ANY,DISABLED_CHILD,LARGE_FAMILY,ORPHAN,NO_PARENTAL_CARE,GUARDIANSHIP,FOSTER,LOW_INCOME,DIFFICULT_LIFE_SITUATION,SOCIALLY_DANGEROUS,SINGLE_PARENT,REFUGEE}' AS TEXT[])) WITH ORDINALITY AS anon_27(key, n)) AS anon_26)
              ELSE '[]' END,
              'null'),
            '}')
          ELSE 'null' END,
          'null'),
        '}'),
      ','
      ORDER BY organization_4.code ASC),
    ']') AS json
  FROM organization AS organization_4
  LEFT OUTER JOIN LATERAL (
    SELECT organization_4.id = ANY (array((
          SELECT assignment_6.organization_id
          FROM assignment AS assignment_6
          WHERE assignment_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_6.organization_id IS NOT NULL
          AND assignment_6.valid_from <= $3::DATE
          AND (assignment_6.valid_to IS NULL
            OR assignment_6.valid_to >= $3::DATE)
          AND assignment_6.district_id IS NULL)))
    AND organization_4.kind = 'POLYCLINIC'
    AND NOT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_7 JOIN organization AS organization_5 ON organization_5.id = assignment_7.organization_id
        WHERE assignment_7.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_7.district_id IS NULL
        AND assignment_7.valid_from <= $3::DATE
        AND (assignment_7.valid_to IS NULL
          OR assignment_7.valid_to >= $3::DATE)
        AND organization_5.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_19 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT (WITH base_3 AS MATERIALIZED (
        SELECT child_3.id, child_3.birth_date, child_3.sex, passport_3.health_group_value
        FROM child AS child_3 JOIN passport AS passport_3 ON passport_3.child_id = child_3.id
        WHERE child_3.district_id = ANY (array((
              SELECT district_6.id
              FROM district AS district_6
              WHERE district_6.organization_id = organization_4.id)))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_3.id), base_4 AS MATERIALIZED (
        SELECT base_3.id AS counted_id, anon_29.kind, anon_29.valid_from, anon_29.valid_to
        FROM base_3 JOIN LATERAL (
          SELECT social_status_1.kind, social_status_1.valid_from, social_status_1.valid_to
          FROM social_status AS social_status_1
          WHERE social_status_1.child_id = base_3.id
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
            'REFUGEE')) AS anon_29 ON true) SELECT jsonb_object_agg(anon_30.number, anon_30.cells)
      FROM (
        SELECT anon_31.number, jsonb_object_agg(anon_31.key, anon_31.n) AS cells
        FROM (
          SELECT anon_32.number, anon_32.key, to_jsonb(sum(anon_33.n)) AS n
          FROM (
            SELECT concat((CAST('{18+,15-17,7-14,3-6,1-2,0}' AS TEXT[]))[width_bucket(base_3.birth_date, (
                  SELECT ages.value
                  FROM ages)) + 1],
              ' ', base_3.sex) AS key_1, coalesce(base_3.health_group_value,
              'UNKNOWN') AS key_2, count(*) AS n
            FROM base_3 GROUP BY 1, 2) AS anon_33 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key
            UNION ALL SELECT 1 AS number, anon_33.key_1 AS key
            UNION ALL SELECT 2 AS number, anon_33.key_2 AS key) AS anon_32 ON true
          WHERE anon_32.key IS NOT NULL GROUP BY anon_32.number, anon_32.key
          UNION ALL SELECT 3 AS number, anon_34.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_35.counted_id AS id, anon_35.key
            FROM (
              SELECT anon_36.counted_id, anon_36.key
              FROM (
                SELECT base_4.counted_id,
                'ANY' AS key
                FROM base_4
                WHERE (base_4.valid_from IS NULL
                  OR base_4.valid_from <= $3::DATE)
                AND (base_4.valid_to IS NULL
                  OR base_4.valid_to >= $3::DATE)
                UNION ALL SELECT base_4.counted_id, base_4.kind AS key
                FROM base_4
                WHERE (base_4.valid_from IS NULL
                  OR base_4.valid_from <= $3::DATE)
                AND (base_4.valid_to IS NULL
                  OR base_4.valid_to >= $3::DATE)) AS anon_36) AS anon_35) AS anon_34
          WHERE anon_34.key IS NOT NULL GROUP BY anon_34.key) AS anon_31 GROUP BY anon_31.number) AS anon_30) AS counts OFFSET 0) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT jsonb_build_object('0', told_cells(anon_28.counts -> '0', ARRAY[''],
        'EACH'),
      '1', told_cells(anon_28.counts -> '1', ARRAY['0 FEMALE',
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
      '2', told_cells(anon_28.counts -> '2', ARRAY['I',
        'II',
        'III',
        'IV',
        'V',
        'UNKNOWN'],
        'PARTITION'),
      '3', told_cells(anon_28.counts -> '3', ARRAY['ANY',
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
        'UNION')) AS counts OFFSET 0) AS anon_20 ON true
  WHERE organization_4.id = ANY (array((
        SELECT assignment_8.organization_id
        FROM assignment AS assignment_8
        WHERE assignment_8.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_8.organization_id IS NOT NULL
        AND assignment_8.valid_from <= $3::DATE
        AND (assignment_8.valid_to IS NULL
          OR assignment_8.valid_to >= $3::DATE)
        AND assignment_8.district_id IS NULL)))
  AND organization_4.kind = 'POLYCLINIC'
  AND NOT (EXISTS (
      SELECT 1
      FROM assignment AS assignment_9 JOIN organization AS organization_6 ON organization_6.id = assignment_9.organization_id
      WHERE assignment_9.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_9.district_id IS NULL
      AND assignment_9.valid_from <= $3::DATE
      AND (assignment_9.valid_to IS NULL
        OR assignment_9.valid_to >= $3::DATE)
      AND organization_6.kind = 'DEPARTMENT'))) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"name":', coalesce(json_of(organization_7.name),
      'null'::json),
    ',"passport":', coalesce(CASE
      WHEN anon_37.aggregate THEN concat('{"population":', coalesce(CASE
          WHEN anon_37.aggregate THEN concat('{"attached":', coalesce(json_of(CASE
                WHEN anon_37.aggregate THEN CAST((anon_38.counts -> '0' ->> '') AS INTEGER)
                ELSE NULL END),
              'null'::json),
            '}')
          ELSE 'null' END,
          'null'),
        ',"morbidity":', coalesce(CASE
          WHEN anon_37.aggregate THEN (
            SELECT concat('[', string_agg(concat('{"key":', coalesce(json_of(coalesce(CASE
                        WHEN anon_37.aggregate THEN anon_39.key
                        ELSE NULL END,
                        'HIDDEN')),
                    'null'::json),
                  ',"count":', coalesce(json_of(CASE
                      WHEN anon_37.aggregate THEN anon_39.count
                      ELSE NULL END),
                    'null'::json),
                  ',"denominator":', coalesce(json_of(CASE
                      WHEN anon_37.aggregate THEN anon_39.denominator
                      ELSE NULL END),
                    'null'::json),
                  ',"suppressed":', coalesce(json_of(coalesce(CASE
                        WHEN anon_37.aggregate THEN anon_39.count IS NULL
                        ELSE NULL END,
                        'false')),
                    'null'::json),
                  '}'),
                ','
                ORDER BY anon_39.n),
              ']') AS json
            FROM (
              SELECT anon_40.key, anon_40.n, CAST((anon_38.counts -> '1' ->> anon_40.key) AS INTEGER) AS count, anon_41.denominator_1 AS denominator, organization_7.id AS district_id
              FROM unnest(CAST('{I,II,III,IV,V,VI,VII,VIII,IX,X,XI,XII,XIII,XIV,XV,XVI,XVII,XVIII,XIX,XX,XXI,XXII}' AS TEXT[])) WITH ORDINALITY AS anon_40(key, n)) AS anon_39)
          ELSE '[]' END,
          'null'),
        '}')
      ELSE 'null' END,
      'null'),
    '}') AS json
  FROM organization AS organization_7
  LEFT OUTER JOIN LATERAL (
    SELECT organization_7.id = ANY (array((
          SELECT assignment_10.organization_id
          FROM assignment AS assignment_10
          WHERE assignment_10.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_10.organization_id IS NOT NULL
          AND assignment_10.valid_from <= $3::DATE
          AND (assignment_10.valid_to IS NULL
            OR assignment_10.valid_to >= $3::DATE)
          AND assignment_10.district_id IS NULL)))
    AND organization_7.kind = 'DEPARTMENT' AS aggregate OFFSET 0) AS anon_37 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT (WITH base_5 AS MATERIALIZED (
        SELECT child_4.id, child_4.birth_date
        FROM child AS child_4 JOIN passport AS passport_4 ON passport_4.child_id = child_4.id
        WHERE child_4.district_id IS NOT NULL
        AND child_4.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        ORDER BY child_4.id), base_6 AS MATERIALIZED (
        SELECT base_5.id AS counted_id, anon_42.birth_date, anon_42.statement, anon_42.disease, anon_42.chronic, anon_42.restated, anon_42.icd10, anon_42.stated_on, anon_42.began
        FROM base_5 JOIN LATERAL (
          SELECT base_5.birth_date, condition_1.id AS statement, condition_1.disease, condition_1.chronic, condition_1.restated, condition_1.icd10, condition_1.stated_on, coalesce(condition_1.since, condition_1.stated_on) AS began
          FROM condition AS condition_1
          WHERE condition_1.child_id = base_5.id
          AND (condition_1.state = 'CURRENT'
            OR condition_1.amendment_labels IS NOT NULL
            AND NOT any_within(condition_1.amendment_labels, CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(condition_1.labels) = 0
            OR (condition_1.labels <@ CAST('{HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))) AS anon_42 ON true), base_7 AS MATERIALIZED (
        SELECT anon_43.counted_id, anon_43.birth_date, anon_43.stated_on, anon_43.began, icd10_chapter(anon_43.icd10) AS key
        FROM (
          SELECT base_6.counted_id, base_6.birth_date, base_6.stated_on, base_6.began, base_6.icd10
          FROM base_6
          WHERE NOT base_6.restated
          UNION ALL SELECT anon_44.counted_id, anon_44.birth_date, anon_44.stated_on, anon_44.began, anon_44.icd10
          FROM (
            SELECT base_6.counted_id, base_6.birth_date, base_6.stated_on, CASE
            WHEN base_6.chronic THEN min(base_6.began) OVER (PARTITION BY base_6.counted_id, base_6.disease, base_6.chronic)
            ELSE base_6.began END AS began, first_value(base_6.icd10) OVER (PARTITION BY base_6.counted_id, base_6.disease, base_6.chronic
              ORDER BY base_6.stated_on DESC, base_6.statement DESC) AS icd10
            FROM base_6
            WHERE base_6.restated) AS anon_44) AS anon_43
        WHERE anon_43.icd10 IS NOT NULL) SELECT jsonb_object_agg(anon_45.number, anon_45.cells)
      FROM (
        SELECT anon_46.number, jsonb_object_agg(anon_46.key, anon_46.n) AS cells
        FROM (
          SELECT anon_47.number, anon_47.key, to_jsonb(sum(anon_48.n)) AS n
          FROM (
            SELECT count(*) AS n
            FROM base_5) AS anon_48 JOIN LATERAL (
            SELECT 0 AS number,
            '' AS key) AS anon_47 ON true
          WHERE anon_47.key IS NOT NULL GROUP BY anon_47.number, anon_47.key
          UNION ALL SELECT 1 AS number, anon_49.key, to_jsonb(count(*)) AS n
          FROM (
            SELECT DISTINCT anon_50.counted_id AS id, anon_50.key
            FROM (
              SELECT base_7.counted_id, base_7.key
              FROM base_7
              WHERE base_7.stated_on >= (
                SELECT year.value
                FROM year)
              AND base_7.stated_on <= (
                SELECT year_end.value
                FROM year_end)) AS anon_50) AS anon_49
          WHERE anon_49.key IS NOT NULL GROUP BY anon_49.key) AS anon_46 GROUP BY anon_46.number) AS anon_45) AS counts, (
      SELECT CASE
      WHEN (anon_51.n >= 5) THEN anon_51.n
      ELSE NULL END
      FROM (
        SELECT CAST(round(CAST((
                SELECT coalesce(sum(greatest((least(coalesce(attachment_2.valid_to, (
                              SELECT year_end.value
                              FROM year_end)), (
                            SELECT year_end.value
                            FROM year_end)) - greatest(attachment_2.valid_from, (
                            SELECT year.value
                            FROM year))) + 1, 0)), 0)
                FROM attachment AS attachment_2
                WHERE attachment_2.district_id IS NOT NULL
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
                    FROM year)) + 1, 0), 0)) AS INTEGER) AS n OFFSET 0) AS anon_51) AS denominator_1 OFFSET 0) AS anon_41 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT jsonb_build_object('0', told_cells(anon_41.counts -> '0', ARRAY[''],
        'EACH'),
      '1', told_cells(anon_41.counts -> '1', ARRAY['I',
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
        'EACH')) AS counts OFFSET 0) AS anon_38 ON true
  WHERE organization_7.id = ANY (array((
        SELECT assignment_11.organization_id
        FROM assignment AS assignment_11
        WHERE assignment_11.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_11.organization_id IS NOT NULL
        AND assignment_11.valid_from <= $3::DATE
        AND (assignment_11.valid_to IS NULL
          OR assignment_11.valid_to >= $3::DATE)
        AND assignment_11.district_id IS NULL)))
  AND organization_7.kind = 'DEPARTMENT'
  ORDER BY organization_7.id
  LIMIT 1) AS anon_3 ON true
