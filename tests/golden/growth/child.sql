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
            AND NOT any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(measurement_1.labels) = 0
            OR (measurement_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY measurement_1.effective_at DESC, measurement_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_1
  WHERE child_1.id = $4::UUID
  AND child_1.birth_date <= CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
  AND (EXISTS (
      SELECT 1
      FROM record_access AS record_access_1
      WHERE record_access_1.child_id = child_1.id
      AND record_access_1.child_id = (
        SELECT viewer.child_id
        FROM viewer)
      AND record_access_1.subject = $1::VARCHAR
      AND record_access_1.closed_at IS NULL))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
