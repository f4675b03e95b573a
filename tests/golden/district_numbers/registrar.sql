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
  FROM viewer) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
      'null'),
    '}')) AS data,
'[]' AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"code":', coalesce(json_of(district_1.code),
      'null'::json),
    ',"childrenCount":', coalesce(json_of(CASE
        WHEN anon_2.organization THEN (
          SELECT count(*)
          FROM child AS child_1
          WHERE child_1.district_id = district_1.id
          AND child_1.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))
        ELSE NULL END),
      'null'::json),
    ',"passport":null}') AS json
  FROM district AS district_1
  LEFT OUTER JOIN LATERAL (
    SELECT district_1.organization_id = ANY (array((
          SELECT assignment_1.organization_id
          FROM assignment AS assignment_1
          WHERE assignment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_1.organization_id IS NOT NULL
          AND assignment_1.valid_from <= $3::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $3::DATE)))) AS organization OFFSET 0) AS anon_2 ON true
  WHERE district_1.id = $4::UUID) AS anon_1 ON true
