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
  FROM viewer) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json),
          'null')),
      ','
      ORDER BY anon_7.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_4.touched, anon_5.touched, anon_6.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_7(type, scope, key, n)
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_7.scope
  AND anon_7.type != 'Child'
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
          FROM kin) AS UUID[])) AS call OFFSET 0) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', left(nullif(child_2.family,
                  ''), 1) || '.', left(nullif(child_2.given,
                  ''), 1) || '.', left(nullif(child_2.patronymic,
                  ''), 1) || '.'),
            '')),
        'null'::json),
      '}}') AS json, ('"' || CAST(child_2.id AS TEXT)) || '",4294967328' AS touched
    FROM child AS child_2
    WHERE anon_7.type = 'Child'
    AND child_2.id = anon_7.scope
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
          FROM kin) AS UUID[]))) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(json_of(translate(encode('District:'::bytea || uuid_send(district_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":null}') AS json
    FROM district AS district_1
    WHERE anon_7.type = 'District'
    AND district_1.id = anon_7.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(json_of(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(json_of(passport_1.updated_at),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",8589934624' AS touched
    FROM passport AS passport_1
    WHERE anon_7.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND anon_8.call) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(json_of(translate(encode('Representation:'::bytea || uuid_send(representation_1.child_id) || uuid_send(representation_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",12884901920' AS touched
    FROM representation AS representation_1
    WHERE anon_7.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND anon_8.call
    AND representation_1.id = anon_7.key
    AND representation_1.status = 'ACTIVE'
    AND NOT (representation_1.court_restricted
      AND coalesce(representation_1.restricted_from <= $6::DATE
        AND representation_1.restricted_to >= $6::DATE, true))
    AND representation_1.valid_from <= $6::DATE
    AND (representation_1.valid_to IS NULL
      OR representation_1.valid_to >= $6::DATE)) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(json_of(translate(encode('Representative:'::bytea || uuid_send(representative_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":', coalesce(json_of(representative_2.phone),
        'null'::json),
      ',"email":null,"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', left(nullif(representative_2.family,
                  ''), 1) || '.', left(nullif(representative_2.given,
                  ''), 1) || '.', left(nullif(representative_2.patronymic,
                  ''), 1) || '.'),
            '')),
        'null'::json),
      '}}') AS json, anon_9.touched
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
        OR representation_2.valid_to >= $6::DATE)) AS anon_9 ON true
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
          OR representation_2.valid_to >= $6::DATE)) AS call OFFSET 0) AS anon_10 ON true
    WHERE anon_7.type = 'Representative'
    AND representative_2.id = anon_7.key
    AND anon_10.call) AS anon_6 ON true) AS anon_1 ON true
