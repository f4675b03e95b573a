WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT CASE
  WHEN ((EXISTS (
        SELECT 1
        FROM representative AS representative_2
        WHERE representative_2.staff_id = viewer.staff_id))
    OR (EXISTS (
        SELECT 1
        FROM account AS account_3
        WHERE account_3.staff_id = viewer.staff_id
        AND (account_3.representative_id IS NOT NULL
          OR account_3.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"viewer":', coalesce(anon_1.json,
      'null'),
    ',"myChildren":', coalesce(anon_2.json,
      'null'),
    ',"myDistricts":', coalesce(anon_3.json,
      'null'),
    '}')) AS data, concat('[', anon_2.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"role":', coalesce(json_of(anon_4.role),
      'null'::json),
    ',"name":', coalesce(json_of(anon_4.name),
      'null'::json),
    ',"organization":', coalesce(json_of(anon_4.organization),
      'null'::json),
    '}') AS json
  FROM (
    SELECT anon_5.subject, upper($2::VARCHAR) AS role, nullif(concat_ws(' ', nullif(coalesce(staff_1.family, representative_1.family, child_1.family),
          ''), nullif(coalesce(staff_1.given, representative_1.given, child_1.given),
          ''), nullif(coalesce(staff_1.patronymic, representative_1.patronymic, child_1.patronymic),
          '')),
      '') AS name, (
      SELECT organization_1.name
      FROM assignment AS assignment_1 JOIN organization AS organization_1 ON organization_1.id = assignment_1.organization_id
      WHERE assignment_1.staff_id = anon_5.staff_id
      AND assignment_1.valid_from <= $3::DATE
      AND (assignment_1.valid_to IS NULL
        OR assignment_1.valid_to >= $3::DATE)
      ORDER BY assignment_1.id
      LIMIT 1) AS organization, (
      SELECT organization_2.code
      FROM assignment AS assignment_2 JOIN organization AS organization_2 ON organization_2.id = assignment_2.organization_id
      WHERE assignment_2.staff_id = anon_5.staff_id
      AND assignment_2.valid_from <= $3::DATE
      AND (assignment_2.valid_to IS NULL
        OR assignment_2.valid_to >= $3::DATE)
      ORDER BY assignment_2.id
      LIMIT 1) AS organization_code, (
      SELECT account_2.level
      FROM account AS account_2
      WHERE account_2.subject = anon_5.subject) AS level, $4::VARCHAR AS policy_version
    FROM viewer AS anon_5
    LEFT OUTER JOIN staff AS staff_1 ON staff_1.id = anon_5.staff_id
    LEFT OUTER JOIN representative AS representative_1 ON representative_1.id = anon_5.representative_id
    LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_5.child_id) AS anon_4) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"edges":[', string_agg(concat('{"cursor":', coalesce(json_of(translate(encode(uuid_send(anon_6.id),
                'base64'),
              '+/=',
              '-_')),
          'null'::json),
        ',"node":{"name":{"given":', coalesce(json_of(anon_6.given),
          'null'::json),
        '},"ageYears":', coalesce(json_of(CAST(EXTRACT(year
                FROM age($3::DATE, anon_6.birth_date)) AS INTEGER)),
          'null'::json),
        ',"passport":', coalesce((
            SELECT '{"diagnoses":{"assertion": "HIDDEN", "items": null}}' AS json
            FROM passport AS passport_1
            WHERE passport_1.child_id = anon_6.id),
          'null'),
        '}}'),
      ',') FILTER (WHERE anon_6.id IS NOT NULL),
    ']}') AS json, string_agg(('"' || CAST(anon_6.id AS TEXT)) || '",4295000064',
    ',') FILTER (WHERE anon_6.id IS NOT NULL) AS touched
  FROM (
    SELECT child_2.given, child_2.id, child_2.birth_date
    FROM child AS child_2
    WHERE child_2.id = ANY (array((
          SELECT anon_7.child_id
          FROM (
            SELECT social_case_worker_1.child_id
            FROM social_case_worker AS social_case_worker_1
            WHERE social_case_worker_1.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND social_case_worker_1.ended_at IS NULL
            AND social_case_worker_1.organization_id = ANY (array((
                  SELECT assignment_3.organization_id
                  FROM assignment AS assignment_3
                  WHERE assignment_3.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_3.organization_id IS NOT NULL
                  AND assignment_3.valid_from <= $3::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $3::DATE))))) AS anon_7)))
    AND (EXISTS (
        SELECT 1
        FROM assignment AS assignment_4
        WHERE assignment_4.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_4.valid_from <= $3::DATE
        AND (assignment_4.valid_to IS NULL
          OR assignment_4.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM social_case_worker AS social_case_worker_2
        WHERE social_case_worker_2.child_id = child_2.id
        AND social_case_worker_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND social_case_worker_2.ended_at IS NULL
        AND social_case_worker_2.organization_id = ANY (array((
              SELECT assignment_5.organization_id
              FROM assignment AS assignment_5
              WHERE assignment_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_5.organization_id IS NOT NULL
              AND assignment_5.valid_from <= $3::DATE
              AND (assignment_5.valid_to IS NULL
                OR assignment_5.valid_to >= $3::DATE))))))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    ORDER BY child_2.id ASC
    LIMIT $5::INTEGER) AS anon_6
  HAVING true) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"code":', coalesce(json_of(district_1.code),
          'null'::json),
        '}'),
      ','
      ORDER BY district_1.code ASC),
    ']') AS json
  FROM district AS district_1
  WHERE false) AS anon_3 ON true
