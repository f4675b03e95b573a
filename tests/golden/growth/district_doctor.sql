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
                      AND family_exception_1.valid_from <= $5::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $5::DATE)))))), anon_3.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_3)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
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
            AND NOT any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(measurement_1.labels) = 0
            OR (measurement_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY measurement_1.effective_at DESC, measurement_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
  FROM child AS child_1
  WHERE child_1.id = $4::UUID
  AND child_1.district_id = ANY (array((
        SELECT assignment_1.district_id
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.district_id IS NOT NULL
        AND assignment_1.valid_from <= $5::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $5::DATE))))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
