WITH viewer AS MATERIALIZED (
  SELECT account_1.subject AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1 JOIN account_role AS account_role_1 ON account_role_1.subject = account_1.subject
  WHERE account_1.subject = $1::VARCHAR
  AND account_role_1.role = $2::VARCHAR
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat_ws(',',
  '', anon_1.touched) AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":{"nodes": [], "pageInfo": {"hasNextPage": false, "hasPreviousPage": false, "startCursor": null, "endCursor": null}},"vaccinations":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"vaccine":', coalesce(to_json(anon_2.vaccine),
                'null'::json),
              ',"date":', coalesce(to_json(anon_2.date),
                'null'::json),
              ',"code":', coalesce(to_json(anon_2.code),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(to_json(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT vaccination_1.code AS code, vaccination_1.vaccine AS vaccine, vaccination_1.date AS date, row_number() OVER (ORDER BY vaccination_1.date DESC, vaccination_1.id DESC) AS n
          FROM vaccination AS vaccination_1
          WHERE vaccination_1.child_id = child_1.id
          AND vaccination_1.state = 'CURRENT'
          AND (cardinality(vaccination_1.labels) = 0
            OR (vaccination_1.labels <@ CAST('{MALTREATMENT}' AS TEXT[])))
          AND (coalesce(vaccination_1.code IN ('08',
                '09',
                '18',
                '20',
                '28',
                '35',
                '43',
                '45',
                '90',
                '106',
                '107',
                '110',
                '113',
                '115',
                '120',
                '146'), false)
            OR (vaccination_1.vaccine ~ '[tT][eE][tT][aA][nN]|[сС][тТ][оО][лЛ][бБ][нН]|[аА][дД][сС]|[аА][кК][дД][сС]|[rR][aA][bB][iI]|[бБ][еЕ][шШ][еЕ][нН]|[hH][eE][pP]([aA][tT][iI][tT][iI][sS])? ?[bB]|[гГ][еЕ][пП][аА][тТ][иИ][тТ][^ ]* ([bB]|[вВ])'))
          ORDER BY vaccination_1.date DESC, vaccination_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    '}') AS json, CAST(child_1.id AS TEXT) || '/1/16' AS touched
  FROM child AS child_1
  WHERE child_1.id = $4::UUID
  AND (EXISTS (
      SELECT 1
      FROM ambulance_call AS ambulance_call_1
      WHERE ambulance_call_1.child_id = child_1.id
      AND (ambulance_call_1.dispatcher_id = (
          SELECT viewer.staff_id
          FROM viewer)
        OR ambulance_call_1.doctor_id = (
          SELECT viewer.staff_id
          FROM viewer))
      AND ambulance_call_1.closed_at IS NULL))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
