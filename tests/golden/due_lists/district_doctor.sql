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
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    ',"district":', coalesce(anon_2.json,
      'null'),
    ',"myInstitutions":[]}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
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
            AND NOT any_within(due_item_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(due_item_1.labels) = 0
            OR (due_item_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY due_item_1.due_on ASC, due_item_1.id ASC
          LIMIT $3::INTEGER) AS anon_3
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
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"due":', coalesce(CASE
      WHEN anon_4.attached THEN anon_5.json
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    ',"examinations":', coalesce(CASE
      WHEN anon_4.attached THEN anon_6.json
      ELSE '{"nodes": []}' END,
      'null'),
    '}') AS json, nullif(concat_ws(',', anon_5.touched, anon_6.touched),
    '') AS touched
  FROM district AS district_1
  LEFT OUTER JOIN LATERAL (
    SELECT district_1.id = ANY (array((
          SELECT assignment_2.district_id
          FROM assignment AS assignment_2
          WHERE assignment_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_2.district_id IS NOT NULL
          AND assignment_2.valid_from <= $5::DATE
          AND (assignment_2.valid_to IS NULL
            OR assignment_2.valid_to >= $5::DATE)))) AS attached OFFSET 0) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"child":{"birthDate":"', anon_7.birth_date,
          '"},"kind":"', anon_8.kind,
          '","vaccineGroup":', coalesce(json_of(anon_8.vaccine_group),
            'null'::json),
          ',"ageMonths":', coalesce('' || CAST(anon_8.months AS TEXT) || '',
            'null'),
          ',"status":"', anon_8.status,
          '","dueOn":"', anon_8.due_on,
          '","norm":', coalesce((
              SELECT concat('{"act":', coalesce(json_of(norm_2.act),
                  'null'::json),
                ',"checked":"', norm_2.checked,
                '"}') AS json
              FROM norm AS norm_2
              WHERE norm_2.id = anon_8.norm_id),
            'null'),
          '}'),
        ',') FILTER (WHERE anon_8.n <= $6::INTEGER),
      '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $6::INTEGER),
        'null'::json),
      '}}') AS json, string_agg(('"' || CAST(anon_7.id AS TEXT)) || '",8589934593',
      ',') FILTER (WHERE anon_8.n <= $6::INTEGER) AS touched
    FROM (
      SELECT due_item_2.child_id, due_item_2.kind, due_item_2.vaccine_group, due_item_2.months, due_item_2.status, due_item_2.due_on, due_item_2.norm_id, row_number() OVER (ORDER BY due_item_2.due_on ASC, due_item_2.id ASC) AS n
      FROM due_item AS due_item_2
      WHERE due_item_2.child_id = ANY (array((
            SELECT child_2.id
            FROM child AS child_2
            WHERE child_2.district_id = district_1.id)))
      AND (
        SELECT 1
        FROM child AS child_3
        WHERE child_3.id = due_item_2.child_id
        AND child_3.district_id = ANY (array((
              SELECT assignment_3.district_id
              FROM assignment AS assignment_3
              WHERE assignment_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_3.district_id IS NOT NULL
              AND assignment_3.valid_from <= $5::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $5::DATE))))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND (due_item_2.state = 'CURRENT'
          OR due_item_2.amendment_labels IS NOT NULL
          AND NOT any_within(due_item_2.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
        AND (cardinality(due_item_2.labels) = 0
          OR (due_item_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
        LIMIT 1) IS NOT NULL
      AND due_item_2.due_on <= $7::DATE
      ORDER BY due_item_2.due_on ASC, due_item_2.id ASC
      LIMIT $6::INTEGER + 1) AS anon_8 JOIN LATERAL (
      SELECT child_4.id, child_4.birth_date
      FROM child AS child_4
      WHERE child_4.id = anon_8.child_id OFFSET 0) AS anon_7 ON true
    HAVING true) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"child":{"birthDate":"', anon_9.birth_date,
          '"},"ageMonths":', coalesce('' || CAST(anon_10.months AS TEXT) || '',
            'null'),
          ',"status":"', anon_10.status,
          '"}'),
        ',') FILTER (WHERE anon_10.id IS NOT NULL),
      ']}') AS json, string_agg(('"' || CAST(anon_9.id AS TEXT)) || '",12884901889',
      ',') FILTER (WHERE anon_10.id IS NOT NULL) AS touched
    FROM (
      SELECT due_item_3.child_id, due_item_3.id, due_item_3.months, due_item_3.status
      FROM due_item AS due_item_3
      WHERE due_item_3.child_id = ANY (array((
            SELECT child_5.id
            FROM child AS child_5
            WHERE child_5.district_id = district_1.id)))
      AND (
        SELECT 1
        FROM child AS child_6
        WHERE child_6.id = due_item_3.child_id
        AND child_6.district_id = ANY (array((
              SELECT assignment_4.district_id
              FROM assignment AS assignment_4
              WHERE assignment_4.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_4.district_id IS NOT NULL
              AND assignment_4.valid_from <= $5::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $5::DATE))))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND (due_item_3.state = 'CURRENT'
          OR due_item_3.amendment_labels IS NOT NULL
          AND NOT any_within(due_item_3.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
        AND (cardinality(due_item_3.labels) = 0
          OR (due_item_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
        LIMIT 1) IS NOT NULL
      AND due_item_3.due_on <= $8::DATE
      AND due_item_3.kind = $9::VARCHAR
      ORDER BY due_item_3.due_on ASC, due_item_3.id ASC
      LIMIT $10::INTEGER) AS anon_10 JOIN LATERAL (
      SELECT child_7.id, child_7.birth_date
      FROM child AS child_7
      WHERE child_7.id = anon_10.child_id OFFSET 0) AS anon_9 ON true
    HAVING true) AS anon_6 ON true
  WHERE district_1.id = $11::UUID) AS anon_2 ON true
