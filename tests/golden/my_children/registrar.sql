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
    ']}') AS json, string_agg((('"' || CAST(anon_6.id AS TEXT)) || '",') || CAST((4294967296 | CASE
        WHEN anon_7.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_7.expected THEN 4
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_6.id IS NOT NULL) AS touched
  FROM (
    SELECT anon_8.given, anon_8.id, anon_8.birth_date, anon_8.district_id
    FROM (
      SELECT DISTINCT district_1.id
      FROM district AS district_1
      WHERE district_1.organization_id = ANY (array((
            SELECT assignment_3.organization_id
            FROM assignment AS assignment_3
            WHERE assignment_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_3.organization_id IS NOT NULL
            AND assignment_3.valid_from <= $3::DATE
            AND (assignment_3.valid_to IS NULL
              OR assignment_3.valid_to >= $3::DATE))))) AS anon_9 JOIN LATERAL (
      SELECT child_2.given, child_2.id, child_2.birth_date, child_2.district_id
      FROM child AS child_2
      WHERE child_2.district_id = anon_9.id
      AND child_2.district_id = ANY (array((
            SELECT district_2.id
            FROM district AS district_2
            WHERE district_2.organization_id = ANY (array((
                  SELECT assignment_4.organization_id
                  FROM assignment AS assignment_4
                  WHERE assignment_4.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_4.organization_id IS NOT NULL
                  AND assignment_4.valid_from <= $3::DATE
                  AND (assignment_4.valid_to IS NULL
                    OR assignment_4.valid_to >= $3::DATE)))))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      ORDER BY child_2.id ASC
      LIMIT $5::INTEGER) AS anon_8 ON true
    ORDER BY anon_8.id ASC
    LIMIT $5::INTEGER) AS anon_6
  LEFT OUTER JOIN LATERAL (
    SELECT anon_6.district_id = ANY (array((
          SELECT district_3.id
          FROM district AS district_3
          WHERE district_3.organization_id = ANY (array((
                SELECT assignment_5.organization_id
                FROM assignment AS assignment_5
                WHERE assignment_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_5.organization_id IS NOT NULL
                AND assignment_5.valid_from <= $3::DATE
                AND (assignment_5.valid_to IS NULL
                  OR assignment_5.valid_to >= $3::DATE)))))))
    AND anon_6.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_1
        WHERE appointment_1.child_id = anon_6.id
        AND appointment_1.organization_id = ANY (array((
              SELECT assignment_6.organization_id
              FROM assignment AS assignment_6
              WHERE assignment_6.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_6.organization_id IS NOT NULL
              AND assignment_6.valid_from <= $3::DATE
              AND (assignment_6.valid_to IS NULL
                OR assignment_6.valid_to >= $3::DATE))))
        AND appointment_1.day = $3::DATE
        AND appointment_1.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_6.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_7 ON true
  HAVING true) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"code":', coalesce(json_of(district_4.code),
          'null'::json),
        '}'),
      ','
      ORDER BY district_4.code ASC),
    ']') AS json
  FROM district AS district_4
  LEFT OUTER JOIN LATERAL (
    SELECT district_4.organization_id = ANY (array((
          SELECT assignment_7.organization_id
          FROM assignment AS assignment_7
          WHERE assignment_7.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_7.organization_id IS NOT NULL
          AND assignment_7.valid_from <= $3::DATE
          AND (assignment_7.valid_to IS NULL
            OR assignment_7.valid_to >= $3::DATE)))) AS organization OFFSET 0) AS anon_10 ON true
  WHERE district_4.organization_id = ANY (array((
        SELECT assignment_8.organization_id
        FROM assignment AS assignment_8
        WHERE assignment_8.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_8.organization_id IS NOT NULL
        AND assignment_8.valid_from <= $3::DATE
        AND (assignment_8.valid_to IS NULL
          OR assignment_8.valid_to >= $3::DATE))))) AS anon_3 ON true
