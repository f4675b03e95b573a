WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data,
'[]' AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json) AS json
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_5
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
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
          AND organization_1.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_6 ON true
    WHERE anon_5.type = 'District'
    AND district_1.id = anon_5.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
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
          AND organization_3.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_7 ON true
    WHERE anon_5.type = 'Polyclinic'
    AND organization_2.id = anon_5.key
    AND organization_2.kind = 'POLYCLINIC') AS anon_4 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_8.json, anon_9.json) AS json
  FROM (
    SELECT $7::VARCHAR AS type, $8::UUID AS scope, $9::UUID AS key) AS anon_10
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    LEFT OUTER JOIN LATERAL (
      SELECT district_2.id = ANY (array((
            SELECT assignment_6.district_id
            FROM assignment AS assignment_6
            WHERE assignment_6.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_6.district_id IS NOT NULL
            AND assignment_6.valid_from <= $6::DATE
            AND (assignment_6.valid_to IS NULL
              OR assignment_6.valid_to >= $6::DATE))))
      AND NOT district_2.organization_id = ANY (array((
            SELECT assignment_7.organization_id
            FROM assignment AS assignment_7
            WHERE assignment_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_7.organization_id IS NOT NULL
            AND assignment_7.valid_from <= $6::DATE
            AND (assignment_7.valid_to IS NULL
              OR assignment_7.valid_to >= $6::DATE)
            AND assignment_7.district_id IS NULL)))
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_8 JOIN organization AS organization_4 ON organization_4.id = assignment_8.organization_id
          WHERE assignment_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_8.district_id IS NULL
          AND assignment_8.valid_from <= $6::DATE
          AND (assignment_8.valid_to IS NULL
            OR assignment_8.valid_to >= $6::DATE)
          AND organization_4.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_11 ON true
    WHERE anon_10.type = 'District'
    AND district_2.id = anon_10.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM organization AS organization_5
    LEFT OUTER JOIN LATERAL (
      SELECT organization_5.id = ANY (array((
            SELECT assignment_9.organization_id
            FROM assignment AS assignment_9
            WHERE assignment_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_9.organization_id IS NOT NULL
            AND assignment_9.valid_from <= $6::DATE
            AND (assignment_9.valid_to IS NULL
              OR assignment_9.valid_to >= $6::DATE)
            AND assignment_9.district_id IS NULL)))
      AND organization_5.kind = 'POLYCLINIC'
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_10 JOIN organization AS organization_6 ON organization_6.id = assignment_10.organization_id
          WHERE assignment_10.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_10.district_id IS NULL
          AND assignment_10.valid_from <= $6::DATE
          AND (assignment_10.valid_to IS NULL
            OR assignment_10.valid_to >= $6::DATE)
          AND organization_6.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_12 ON true
    WHERE anon_10.type = 'Polyclinic'
    AND organization_5.id = anon_10.key
    AND organization_5.kind = 'POLYCLINIC') AS anon_9 ON true) AS anon_2 ON true
