WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"measurements":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_2.kind,
              '","value":', coalesce(to_json(anon_2.value),
                'null'::json),
              ',"unit":', coalesce(to_json(anon_2.unit),
                'null'::json),
              ',"effectiveAt":', coalesce(to_json(anon_2.effective_at),
                'null'::json),
              ',"zScore":', coalesce(to_json(growth_z_score(anon_2.kind, child_1.sex, (CAST(anon_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), anon_2.value)),
                'null'::json),
              ',"percentile":', coalesce(to_json(growth_percentile(growth_z_score(anon_2.kind, child_1.sex, (CAST(anon_2.effective_at AT TIME ZONE 'Europe/Moscow' AS DATE) - child_1.birth_date), anon_2.value))),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(to_json(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT measurement_1.effective_at, measurement_1.kind, measurement_1.value, measurement_1.unit, row_number() OVER (ORDER BY measurement_1.effective_at DESC, measurement_1.id DESC) AS n
          FROM measurement AS measurement_1
          WHERE measurement_1.child_id = child_1.id
          AND (measurement_1.state = 'CURRENT'
            OR measurement_1.amendment_labels IS NOT NULL
            AND NOT (anon_3.delegated
              AND any_within(measurement_1.amendment_labels, CAST('{}' AS TEXT[]))
              OR anon_3.represents
              AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_3.represents_teen
              AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
          AND (cardinality(measurement_1.labels) = 0
            OR anon_3.delegated
            AND (measurement_1.labels <@ CAST('{}' AS TEXT[]))
            OR anon_3.represents
            AND (measurement_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.represents_teen
            AND (measurement_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
          ORDER BY measurement_1.effective_at DESC, measurement_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_3.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_3.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_3.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM representation AS representation_1
        WHERE representation_1.child_id = child_1.id
        AND representation_1.representative_id = (
          SELECT viewer.representative_id
          FROM viewer)
        AND representation_1.status = 'ACTIVE'
        AND NOT (representation_1.court_restricted
          AND coalesce(representation_1.restricted_from <= $4::DATE
            AND representation_1.restricted_to >= $4::DATE, true))
        AND representation_1.valid_from <= $4::DATE
        AND (representation_1.valid_to IS NULL
          OR representation_1.valid_to >= $4::DATE)
        AND representation_1.kind != 'DELEGATED')) AS represents, child_1.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM representation AS representation_2
        WHERE representation_2.child_id = child_1.id
        AND representation_2.representative_id = (
          SELECT viewer.representative_id
          FROM viewer)
        AND representation_2.status = 'ACTIVE'
        AND NOT (representation_2.court_restricted
          AND coalesce(representation_2.restricted_from <= $4::DATE
            AND representation_2.restricted_to >= $4::DATE, true))
        AND representation_2.valid_from <= $4::DATE
        AND (representation_2.valid_to IS NULL
          OR representation_2.valid_to >= $4::DATE)
        AND representation_2.kind != 'DELEGATED')) AS represents_teen, child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND (EXISTS (
        SELECT 1
        FROM representation AS representation_3
        WHERE representation_3.child_id = child_1.id
        AND representation_3.representative_id = (
          SELECT viewer.representative_id
          FROM viewer)
        AND representation_3.status = 'ACTIVE'
        AND NOT (representation_3.court_restricted
          AND coalesce(representation_3.restricted_from <= $4::DATE
            AND representation_3.restricted_to >= $4::DATE, true))
        AND representation_3.valid_from <= $4::DATE
        AND (representation_3.valid_to IS NULL
          OR representation_3.valid_to >= $4::DATE)
        AND representation_3.kind = 'DELEGATED'
        AND representation_3.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_3.represents
    OR anon_3.represents_teen
    OR anon_3.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
