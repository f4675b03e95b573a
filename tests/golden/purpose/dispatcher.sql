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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $4::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"boris":', coalesce(anon_1.json,
      'null'),
    ',"myChildren":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT '{"diagnoses":{"items": null}}' AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967328' AS touched
  FROM child AS child_1
  WHERE child_1.id = $3::UUID
  AND (EXISTS (
      SELECT 1
      FROM assignment AS assignment_1
      WHERE assignment_1.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_1.valid_from <= $4::DATE
      AND (assignment_1.valid_to IS NULL
        OR assignment_1.valid_to >= $4::DATE)))
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
      AND ambulance_call_1.closed_at IS NULL
      AND (ambulance_call_1.expires_at IS NULL
        OR ambulance_call_1.expires_at > $5::TIMESTAMP WITH TIME ZONE)))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
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
    ']}') AS json, string_agg(('"' || CAST(anon_3.id AS TEXT)) || '",8589934624',
    ',') FILTER (WHERE anon_3.id IS NOT NULL) AS touched
  FROM (
    SELECT child_2.id
    FROM child AS child_2
    WHERE child_2.id = ANY (array((
          SELECT anon_4.child_id
          FROM (
            SELECT ambulance_call_2.child_id
            FROM ambulance_call AS ambulance_call_2
            WHERE ambulance_call_2.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND ambulance_call_2.closed_at IS NULL
            AND (ambulance_call_2.expires_at IS NULL
              OR ambulance_call_2.expires_at > $5::TIMESTAMP WITH TIME ZONE)
            UNION ALL SELECT ambulance_call_2.child_id
            FROM ambulance_call AS ambulance_call_2
            WHERE ambulance_call_2.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND ambulance_call_2.closed_at IS NULL
            AND (ambulance_call_2.expires_at IS NULL
              OR ambulance_call_2.expires_at > $5::TIMESTAMP WITH TIME ZONE)) AS anon_4)))
    AND (EXISTS (
        SELECT 1
        FROM assignment AS assignment_2
        WHERE assignment_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_2.valid_from <= $4::DATE
        AND (assignment_2.valid_to IS NULL
          OR assignment_2.valid_to >= $4::DATE)))
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
        AND ambulance_call_3.closed_at IS NULL
        AND (ambulance_call_3.expires_at IS NULL
          OR ambulance_call_3.expires_at > $5::TIMESTAMP WITH TIME ZONE)))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))
    ORDER BY child_2.id ASC
    LIMIT $6::INTEGER) AS anon_3
  HAVING true) AS anon_2 ON true
