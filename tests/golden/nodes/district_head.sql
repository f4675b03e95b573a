WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data,
'[]' AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json),
          'null')),
      ','
      ORDER BY anon_4.n),
    ']') AS json
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_4(type, scope, key, n)
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(json_of(translate(encode('District:'::bytea || uuid_send(district_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":null}') AS json
    FROM district AS district_1
    LEFT OUTER JOIN LATERAL (
      SELECT district_1.id = ANY (array((
            SELECT assignment_1.district_id
            FROM assignment AS assignment_1
            WHERE assignment_1.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_1.district_id IS NOT NULL
            AND assignment_1.valid_from <= $6::DATE
            AND (assignment_1.valid_to IS NULL
              OR assignment_1.valid_to >= $6::DATE))))
      AND NOT district_1.organization_id = ANY (array((
            SELECT assignment_2.organization_id
            FROM assignment AS assignment_2
            WHERE assignment_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_2.organization_id IS NOT NULL
            AND assignment_2.valid_from <= $6::DATE
            AND (assignment_2.valid_to IS NULL
              OR assignment_2.valid_to >= $6::DATE)
            AND assignment_2.district_id IS NULL)))
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_3 JOIN organization AS organization_1 ON organization_1.id = assignment_3.organization_id
          WHERE assignment_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_3.district_id IS NULL
          AND assignment_3.valid_from <= $6::DATE
          AND (assignment_3.valid_to IS NULL
            OR assignment_3.valid_to >= $6::DATE)
          AND organization_1.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_5 ON true
    WHERE anon_4.type = 'District'
    AND district_1.id = anon_4.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Polyclinic","id":', coalesce(json_of(translate(encode('Polyclinic:'::bytea || uuid_send(organization_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json
    FROM organization AS organization_2
    LEFT OUTER JOIN LATERAL (
      SELECT organization_2.id = ANY (array((
            SELECT assignment_4.organization_id
            FROM assignment AS assignment_4
            WHERE assignment_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_4.organization_id IS NOT NULL
            AND assignment_4.valid_from <= $6::DATE
            AND (assignment_4.valid_to IS NULL
              OR assignment_4.valid_to >= $6::DATE)
            AND assignment_4.district_id IS NULL)))
      AND organization_2.kind = 'POLYCLINIC'
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_5 JOIN organization AS organization_3 ON organization_3.id = assignment_5.organization_id
          WHERE assignment_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_5.district_id IS NULL
          AND assignment_5.valid_from <= $6::DATE
          AND (assignment_5.valid_to IS NULL
            OR assignment_5.valid_to >= $6::DATE)
          AND organization_3.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_6 ON true
    WHERE anon_4.type = 'Polyclinic'
    AND organization_2.id = anon_4.key
    AND organization_2.kind = 'POLYCLINIC') AS anon_3 ON true) AS anon_1 ON true
