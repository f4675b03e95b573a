WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"boris":', coalesce(anon_1.json,
      'null'),
    ',"myChildren":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat_ws(',',
  '', anon_1.touched, anon_2.touched) AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT '{"diagnoses":{"items": null}}' AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, CAST(child_1.id AS TEXT) || '/1/16' AS touched
  FROM child AS child_1
  WHERE child_1.id = $3::UUID
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
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"passport":', coalesce((
            SELECT '{"diagnoses":{"items": null}}' AS json
            FROM passport AS passport_2
            WHERE passport_2.child_id = anon_3.id),
          'null'),
        '}'),
      ',') FILTER (WHERE anon_3.id IS NOT NULL),
    ']}') AS json, string_agg(CAST(anon_3.id AS TEXT) || '/2/16',
    ',') FILTER (WHERE anon_3.id IS NOT NULL) AS touched
  FROM (
    SELECT child_2.id AS id
    FROM child AS child_2
    WHERE child_2.id = ANY (array((
          SELECT anon_4.child_id
          FROM (
            SELECT ambulance_call_2.child_id AS child_id
            FROM ambulance_call AS ambulance_call_2
            WHERE ambulance_call_2.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND ambulance_call_2.closed_at IS NULL
            UNION SELECT ambulance_call_2.child_id AS child_id
            FROM ambulance_call AS ambulance_call_2
            WHERE ambulance_call_2.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND ambulance_call_2.closed_at IS NULL) AS anon_4)))
    AND (EXISTS (
        SELECT 1
        FROM ambulance_call AS ambulance_call_3
        WHERE ambulance_call_3.child_id = child_2.id
        AND (ambulance_call_3.dispatcher_id = (
            SELECT viewer.staff_id
            FROM viewer)
          OR ambulance_call_3.doctor_id = (
            SELECT viewer.staff_id
            FROM viewer))
        AND ambulance_call_3.closed_at IS NULL))
    ORDER BY child_2.id ASC
    LIMIT $4::INTEGER) AS anon_3
  HAVING true) AS anon_2 ON true
