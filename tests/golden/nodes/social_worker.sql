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
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json),
          'null')),
      ','
      ORDER BY anon_8.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_8(type, scope, key, n)
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
              AND assignment_2.valid_from <= $6::DATE
              AND (assignment_2.valid_to IS NULL
                OR assignment_2.valid_to >= $6::DATE))))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS case OFFSET 0) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_2.family,
                ''), nullif(child_2.given,
                ''), nullif(child_2.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, ('"' || CAST(child_2.id AS TEXT)) || '",4295000064' AS touched
    FROM child AS child_2
    WHERE anon_8.type = 'Child'
    AND child_2.id = anon_8.scope
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
        FROM social_case_worker AS social_case_worker_2
        WHERE social_case_worker_2.child_id = child_2.id
        AND social_case_worker_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND social_case_worker_2.ended_at IS NULL
        AND social_case_worker_2.organization_id = ANY (array((
              SELECT assignment_4.organization_id
              FROM assignment AS assignment_4
              WHERE assignment_4.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_4.organization_id IS NOT NULL
              AND assignment_4.valid_from <= $6::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $6::DATE))))))
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
    WHERE anon_8.type = 'District'
    AND district_1.id = anon_8.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(json_of(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(json_of(passport_1.updated_at),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",8589967360' AS touched
    FROM passport AS passport_1
    WHERE anon_8.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND anon_9.case) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(json_of(translate(encode('Representation:'::bytea || uuid_send(representation_1.child_id) || uuid_send(representation_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",12884934656' AS touched
    FROM representation AS representation_1
    WHERE anon_8.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND anon_9.case
    AND representation_1.id = anon_8.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(json_of(translate(encode('Representative:'::bytea || uuid_send(representative_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":', coalesce(json_of(representative_2.phone),
        'null'::json),
      ',"email":', coalesce(json_of(representative_2.email),
        'null'::json),
      ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(representative_2.family,
                ''), nullif(representative_2.given,
                ''), nullif(representative_2.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, anon_10.touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",17179901952',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
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
          FROM social_case_worker AS social_case_worker_3
          WHERE social_case_worker_3.child_id = child_3.id
          AND social_case_worker_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND social_case_worker_3.ended_at IS NULL
          AND social_case_worker_3.organization_id = ANY (array((
                SELECT assignment_6.organization_id
                FROM assignment AS assignment_6
                WHERE assignment_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_6.organization_id IS NOT NULL
                AND assignment_6.valid_from <= $6::DATE
                AND (assignment_6.valid_to IS NULL
                  OR assignment_6.valid_to >= $6::DATE))))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_10 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
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
            FROM social_case_worker AS social_case_worker_3
            WHERE social_case_worker_3.child_id = child_3.id
            AND social_case_worker_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND social_case_worker_3.ended_at IS NULL
            AND social_case_worker_3.organization_id = ANY (array((
                  SELECT assignment_6.organization_id
                  FROM assignment AS assignment_6
                  WHERE assignment_6.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_6.organization_id IS NOT NULL
                  AND assignment_6.valid_from <= $6::DATE
                  AND (assignment_6.valid_to IS NULL
                    OR assignment_6.valid_to >= $6::DATE))))))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS case OFFSET 0) AS anon_11 ON true
    WHERE anon_8.type = 'Representative'
    AND representative_2.id = anon_8.key
    AND anon_11.case) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"SocialCase","id":', coalesce(json_of(translate(encode('SocialCase:'::bytea || uuid_send(social_case_1.child_id) || uuid_send(social_case_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",21474869248' AS touched
    FROM social_case AS social_case_1
    WHERE anon_8.type = 'SocialCase'
    AND social_case_1.child_id = child_1.id
    AND anon_9.case
    AND social_case_1.id = anon_8.key) AS anon_7 ON true) AS anon_1 ON true
