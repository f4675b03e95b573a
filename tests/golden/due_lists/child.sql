WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    ',"district":', coalesce(anon_2.json,
      'null'),
    ',"myInstitutions":[]}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"due":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_3.kind,
              '","vaccineGroup":', coalesce(json_of(anon_3.vaccine_group),
                'null'::json),
              ',"ageMonths":', coalesce('' || CAST(anon_3.months AS TEXT) || '',
                'null'),
              ',"status":"', anon_3.status,
              '","dueOn":"', anon_3.due_on,
              '","norm":', coalesce((
                  SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                      'null'::json),
                    '}') AS json
                  FROM norm AS norm_1
                  WHERE norm_1.id = anon_3.norm_id),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT due_item_1.id, due_item_1.kind, due_item_1.vaccine_group, due_item_1.months, due_item_1.status, due_item_1.due_on, due_item_1.norm_id
          FROM due_item AS due_item_1
          WHERE due_item_1.child_id = child_1.id
          AND (due_item_1.state = 'CURRENT'
            OR due_item_1.amendment_labels IS NOT NULL
            AND NOT any_within(due_item_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(due_item_1.labels) = 0
            OR (due_item_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY due_item_1.due_on ASC, due_item_1.id ASC
          LIMIT $3::INTEGER) AS anon_3
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
LEFT OUTER JOIN LATERAL (
  SELECT '{"due":{"nodes": [], "pageInfo": {"hasNextPage": false}},"examinations":{"nodes": []}}' AS json
  FROM district AS district_1
  WHERE district_1.id = $6::UUID) AS anon_2 ON true
