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
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"representatives":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_2.kind,
              '","status":', coalesce('"' || CASE
                WHEN (anon_2.status IN ('ACTIVE',
                    'SUSPENDED')
                  AND (anon_2.valid_to < $3::DATE
                    OR child_1.birth_date <= CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE))) THEN 'EXPIRED'
                ELSE anon_2.status END || '"',
                'null'),
              ',"validTo":', coalesce('"' || CAST(anon_2.valid_to AS TEXT) || '"',
                'null'),
              ',"documentKinds":', coalesce(json_of(anon_2.document_kinds),
                'null'::json),
              ',"isDisputed":null,"courtRestricted":', coalesce(json_of(anon_2.court_restricted
                  AND coalesce(anon_2.restricted_from <= $3::DATE
                    AND anon_2.restricted_to >= $3::DATE, true)),
                'null'::json),
              ',"basis":null,"basisAnnulledAt":null}'),
            ',') FILTER (WHERE anon_2.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT representation_1.valid_to, representation_1.id, representation_1.kind, representation_1.status, representation_1.court_restricted, representation_1.document_kinds, representation_1.restricted_from, representation_1.restricted_to
          FROM representation AS representation_1
          WHERE representation_1.child_id = child_1.id
          ORDER BY representation_1.id ASC
          LIMIT $4::INTEGER) AS anon_2
        HAVING true),
      'null'),
    ',"representationRequests":{"nodes": []}}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4295000064' AS touched
  FROM child AS child_1
  WHERE child_1.id = $5::UUID
  AND (EXISTS (
      SELECT 1
      FROM assignment AS assignment_1
      WHERE assignment_1.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_1.valid_from <= $3::DATE
      AND (assignment_1.valid_to IS NULL
        OR assignment_1.valid_to >= $3::DATE)))
  AND (EXISTS (
      SELECT 1
      FROM social_case_worker AS social_case_worker_1
      WHERE social_case_worker_1.child_id = child_1.id
      AND social_case_worker_1.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND social_case_worker_1.ended_at IS NULL
      AND social_case_worker_1.organization_id = ANY (array((
            SELECT assignment_2.organization_id
            FROM assignment AS assignment_2
            WHERE assignment_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_2.organization_id IS NOT NULL
            AND assignment_2.valid_from <= $3::DATE
            AND (assignment_2.valid_to IS NULL
              OR assignment_2.valid_to >= $3::DATE))))))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
