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
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"myCases":{"nodes": []}}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"supportMeasures":', coalesce(CASE
            WHEN anon_2.organization THEN (
              SELECT concat('[', string_agg(concat('{"measure":', coalesce(json_of(CASE
                        WHEN anon_2.organization THEN 'ENTITLED'
                        ELSE NULL END),
                      'null'::json),
                    ',"rule":null,"basis":null,"norm":null,"status":null,"incomeProof":null,"privilegeProof":null,"validFrom":null,"validTo":null}'),
                  ','
                  ORDER BY support_measure_1.id ASC),
                ']') AS json
              FROM support_measure AS support_measure_1
              WHERE support_measure_1.child_id = passport_1.child_id
              AND (support_measure_1.state = 'CURRENT'
                OR support_measure_1.amendment_labels IS NOT NULL
                AND NOT (anon_2.expected
                  AND any_within(support_measure_1.amendment_labels, CAST('{}' AS TEXT[]))
                  OR anon_2.organization
                  AND any_within(support_measure_1.amendment_labels, CAST('{TEEN}' AS TEXT[]))))
              AND (cardinality(support_measure_1.labels) = 0
                OR anon_2.expected
                AND (support_measure_1.labels <@ CAST('{}' AS TEXT[]))
                OR anon_2.organization
                AND (support_measure_1.labels <@ CAST('{TEEN}' AS TEXT[])))
              AND support_measure_1.valid_from <= $3::DATE
              AND (support_measure_1.valid_to IS NULL
                OR support_measure_1.valid_to >= $3::DATE))
            ELSE 'null' END,
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    ',"socialCases":{"nodes": [], "pageInfo": {"hasNextPage": false}}}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((4294967296 | CASE
      WHEN anon_2.organization THEN 2
      ELSE 0 END) | CASE
    WHEN anon_2.expected THEN 4
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.district_id = ANY (array((
          SELECT district_1.id
          FROM district AS district_1
          WHERE district_1.organization_id = ANY (array((
                SELECT assignment_1.organization_id
                FROM assignment AS assignment_1
                WHERE assignment_1.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_1.organization_id IS NOT NULL
                AND assignment_1.valid_from <= $3::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $3::DATE)))))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_1
        WHERE appointment_1.child_id = child_1.id
        AND appointment_1.organization_id = ANY (array((
              SELECT assignment_2.organization_id
              FROM assignment AS assignment_2
              WHERE assignment_2.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_2.organization_id IS NOT NULL
              AND assignment_2.valid_from <= $3::DATE
              AND (assignment_2.valid_to IS NULL
                OR assignment_2.valid_to >= $3::DATE))))
        AND appointment_1.day = $3::DATE
        AND appointment_1.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $4::UUID
  AND (anon_2.organization
    OR anon_2.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
