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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $6::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_5.touched, anon_6.touched, anon_7.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_8
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_8.scope
  AND anon_8.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.valid_from <= $6::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $6::DATE)))
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
          OR ambulance_call_1.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS call OFFSET 0) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_2.id AS TEXT)) || '",4294967328' AS touched
    FROM child AS child_2
    WHERE anon_8.type = 'Child'
    AND child_2.id = anon_8.scope
    AND (EXISTS (
        SELECT 1
        FROM assignment AS assignment_2
        WHERE assignment_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_2.valid_from <= $6::DATE
        AND (assignment_2.valid_to IS NULL
          OR assignment_2.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM ambulance_call AS ambulance_call_2
        WHERE ambulance_call_2.child_id = child_2.id
        AND (ambulance_call_2.dispatcher_id = (
            SELECT viewer.staff_id
            FROM viewer)
          OR ambulance_call_2.doctor_id = (
            SELECT viewer.staff_id
            FROM viewer))
        AND ambulance_call_2.closed_at IS NULL
        AND (ambulance_call_2.expires_at IS NULL
          OR ambulance_call_2.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_8.type = 'District'
    AND district_1.id = anon_8.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",8589934624' AS touched
    FROM passport AS passport_1
    WHERE anon_8.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND anon_9.call) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",12884901920' AS touched
    FROM representation AS representation_1
    WHERE anon_8.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND anon_9.call
    AND representation_1.id = anon_8.key
    AND representation_1.status = 'ACTIVE'
    AND NOT (representation_1.court_restricted
      AND coalesce(representation_1.restricted_from <= $6::DATE
        AND representation_1.restricted_to >= $6::DATE, true))
    AND representation_1.valid_from <= $6::DATE
    AND (representation_1.valid_to IS NULL
      OR representation_1.valid_to >= $6::DATE)) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_10.touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",17179869216',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_3
          WHERE assignment_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_3.valid_from <= $6::DATE
          AND (assignment_3.valid_to IS NULL
            OR assignment_3.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_3
          WHERE ambulance_call_3.child_id = child_3.id
          AND (ambulance_call_3.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_3.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_3.closed_at IS NULL
          AND (ambulance_call_3.expires_at IS NULL
            OR ambulance_call_3.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $6::DATE
          AND representation_2.restricted_to >= $6::DATE, true))
      AND representation_2.valid_from <= $6::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $6::DATE)) AS anon_10 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_3
            WHERE assignment_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_3.valid_from <= $6::DATE
            AND (assignment_3.valid_to IS NULL
              OR assignment_3.valid_to >= $6::DATE)))
        AND (EXISTS (
            SELECT 1
            FROM ambulance_call AS ambulance_call_3
            WHERE ambulance_call_3.child_id = child_3.id
            AND (ambulance_call_3.dispatcher_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR ambulance_call_3.doctor_id = (
                SELECT viewer.staff_id
                FROM viewer))
            AND ambulance_call_3.closed_at IS NULL
            AND (ambulance_call_3.expires_at IS NULL
              OR ambulance_call_3.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND representation_2.status = 'ACTIVE'
        AND NOT (representation_2.court_restricted
          AND coalesce(representation_2.restricted_from <= $6::DATE
            AND representation_2.restricted_to >= $6::DATE, true))
        AND representation_2.valid_from <= $6::DATE
        AND (representation_2.valid_to IS NULL
          OR representation_2.valid_to >= $6::DATE)) AS call OFFSET 0) AS anon_11 ON true
    WHERE anon_8.type = 'Representative'
    AND representative_2.id = anon_8.key
    AND anon_11.call) AS anon_7 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json) AS json, nullif(concat_ws(',', anon_12.touched, anon_14.touched, anon_15.touched, anon_16.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_17
  LEFT OUTER JOIN child AS child_4 ON child_4.id = anon_17.scope
  AND anon_17.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_4
        WHERE assignment_4.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_4.valid_from <= $6::DATE
        AND (assignment_4.valid_to IS NULL
          OR assignment_4.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM ambulance_call AS ambulance_call_4
        WHERE ambulance_call_4.child_id = child_4.id
        AND (ambulance_call_4.dispatcher_id = (
            SELECT viewer.staff_id
            FROM viewer)
          OR ambulance_call_4.doctor_id = (
            SELECT viewer.staff_id
            FROM viewer))
        AND ambulance_call_4.closed_at IS NULL
        AND (ambulance_call_4.expires_at IS NULL
          OR ambulance_call_4.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
    AND child_4.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS call OFFSET 0) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_5.id AS TEXT)) || '",21474836512' AS touched
    FROM child AS child_5
    WHERE anon_17.type = 'Child'
    AND child_5.id = anon_17.scope
    AND (EXISTS (
        SELECT 1
        FROM assignment AS assignment_5
        WHERE assignment_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_5.valid_from <= $6::DATE
        AND (assignment_5.valid_to IS NULL
          OR assignment_5.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM ambulance_call AS ambulance_call_5
        WHERE ambulance_call_5.child_id = child_5.id
        AND (ambulance_call_5.dispatcher_id = (
            SELECT viewer.staff_id
            FROM viewer)
          OR ambulance_call_5.doctor_id = (
            SELECT viewer.staff_id
            FROM viewer))
        AND ambulance_call_5.closed_at IS NULL
        AND (ambulance_call_5.expires_at IS NULL
          OR ambulance_call_5.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
    AND child_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_17.type = 'District'
    AND district_2.id = anon_17.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",25769803808' AS touched
    FROM passport AS passport_2
    WHERE anon_17.type = 'Passport'
    AND passport_2.child_id = child_4.id
    AND anon_18.call) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",30064771104' AS touched
    FROM representation AS representation_3
    WHERE anon_17.type = 'Representation'
    AND representation_3.child_id = child_4.id
    AND anon_18.call
    AND representation_3.id = anon_17.key
    AND representation_3.status = 'ACTIVE'
    AND NOT (representation_3.court_restricted
      AND coalesce(representation_3.restricted_from <= $6::DATE
        AND representation_3.restricted_to >= $6::DATE, true))
    AND representation_3.valid_from <= $6::DATE
    AND (representation_3.valid_to IS NULL
      OR representation_3.valid_to >= $6::DATE)) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_19.touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_6.id AS TEXT)) || '",34359738400',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_6
          WHERE assignment_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_6.valid_from <= $6::DATE
          AND (assignment_6.valid_to IS NULL
            OR assignment_6.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_6
          WHERE ambulance_call_6.child_id = child_6.id
          AND (ambulance_call_6.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_6.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_6.closed_at IS NULL
          AND (ambulance_call_6.expires_at IS NULL
            OR ambulance_call_6.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND representation_4.status = 'ACTIVE'
      AND NOT (representation_4.court_restricted
        AND coalesce(representation_4.restricted_from <= $6::DATE
          AND representation_4.restricted_to >= $6::DATE, true))
      AND representation_4.valid_from <= $6::DATE
      AND (representation_4.valid_to IS NULL
        OR representation_4.valid_to >= $6::DATE)) AS anon_19 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_6
            WHERE assignment_6.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_6.valid_from <= $6::DATE
            AND (assignment_6.valid_to IS NULL
              OR assignment_6.valid_to >= $6::DATE)))
        AND (EXISTS (
            SELECT 1
            FROM ambulance_call AS ambulance_call_6
            WHERE ambulance_call_6.child_id = child_6.id
            AND (ambulance_call_6.dispatcher_id = (
                SELECT viewer.staff_id
                FROM viewer)
              OR ambulance_call_6.doctor_id = (
                SELECT viewer.staff_id
                FROM viewer))
            AND ambulance_call_6.closed_at IS NULL
            AND (ambulance_call_6.expires_at IS NULL
              OR ambulance_call_6.expires_at > $7::TIMESTAMP WITH TIME ZONE)))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND representation_4.status = 'ACTIVE'
        AND NOT (representation_4.court_restricted
          AND coalesce(representation_4.restricted_from <= $6::DATE
            AND representation_4.restricted_to >= $6::DATE, true))
        AND representation_4.valid_from <= $6::DATE
        AND (representation_4.valid_to IS NULL
          OR representation_4.valid_to >= $6::DATE)) AS call OFFSET 0) AS anon_20 ON true
    WHERE anon_17.type = 'Representative'
    AND representative_3.id = anon_17.key
    AND anon_20.call) AS anon_16 ON true) AS anon_2 ON true
