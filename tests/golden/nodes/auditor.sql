WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT array_remove(array_append(array((
          SELECT representation_1.child_id
          FROM representation AS representation_2 JOIN representation AS representation_3 ON representation_3.child_id = representation_2.child_id JOIN representation AS representation_1 ON representation_1.representative_id = representation_3.representative_id
          WHERE representation_2.representative_id = ANY (array_append(array((
                  SELECT representative_1.id
                  FROM representative AS representative_1
                  WHERE representative_1.staff_id = viewer.staff_id)), viewer.representative_id))
          AND (representation_3.representative_id = representation_2.representative_id
            OR representation_3.kind != 'INSTITUTION')
          AND NOT (EXISTS (
              SELECT 1
              FROM family_exception AS family_exception_1
              WHERE family_exception_1.child_id = representation_1.child_id
              AND family_exception_1.staff_id = viewer.staff_id
              AND family_exception_1.valid_from <= $6::DATE
              AND (family_exception_1.valid_to IS NULL
                OR family_exception_1.valid_to >= $6::DATE))))), viewer.child_id), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat_ws(',',
  '', anon_1.touched) AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json),
          'null')),
      ','
      ORDER BY anon_6.n),
    ']') AS json, string_agg(concat_ws(',',
      '', anon_2.touched, anon_3.touched, anon_5.touched),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_6(type, scope, key, n)
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"BreakGlassGrant","id":', coalesce(to_json(translate(encode('BreakGlassGrant:'::bytea || uuid_send(break_glass_grant_1.child_id) || uuid_send(break_glass_grant_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (CAST(child_1.id AS TEXT) || '/1/') || CAST((0 | CASE
        WHEN anon_7.review THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_7.protected THEN 4096
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_1 JOIN break_glass_grant AS break_glass_grant_1 ON break_glass_grant_1.child_id = child_1.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.child_id = child_1.id
          AND break_glass_grant_2.outcome IS NULL
          AND break_glass_grant_2.organization_id = ANY (array((
                SELECT assignment_1.organization_id
                FROM assignment AS assignment_1
                WHERE assignment_1.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_1.organization_id IS NOT NULL
                AND assignment_1.valid_from <= $6::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $6::DATE))))
          AND break_glass_grant_2.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_3
        WHERE break_glass_grant_3.child_id = child_1.id
        AND break_glass_grant_3.outcome IS NULL
        AND break_glass_grant_3.organization_id = ANY (array((
              SELECT assignment_2.organization_id
              FROM assignment AS assignment_2
              WHERE assignment_2.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_2.organization_id IS NOT NULL
              AND assignment_2.valid_from <= $6::DATE
              AND (assignment_2.valid_to IS NULL
                OR assignment_2.valid_to >= $6::DATE))))
        AND break_glass_grant_3.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_3.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_3.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected
      LIMIT ALL OFFSET 0) AS anon_7 ON true
    WHERE anon_6.type = 'BreakGlassGrant'
    AND child_1.id = anon_6.scope
    AND anon_7.review
    AND break_glass_grant_1.id = anon_6.key
    AND break_glass_grant_1.outcome IS NULL
    AND break_glass_grant_1.organization_id = ANY (array((
          SELECT assignment_3.organization_id
          FROM assignment AS assignment_3
          WHERE assignment_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_3.organization_id IS NOT NULL
          AND assignment_3.valid_from <= $6::DATE
          AND (assignment_3.valid_to IS NULL
            OR assignment_3.valid_to >= $6::DATE))))
    AND break_glass_grant_1.staff_id != (
      SELECT viewer.staff_id
      FROM viewer)
    AND break_glass_grant_1.child_id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(to_json(translate(encode('Child:'::bytea || uuid_send(child_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', left(nullif(child_2.family,
                  ''), 1) || '.', left(nullif(child_2.given,
                  ''), 1) || '.', left(nullif(child_2.patronymic,
                  ''), 1) || '.'),
            '')),
        'null'::json),
      '}}') AS json, (CAST(child_2.id AS TEXT) || '/2/') || CAST((0 | CASE
        WHEN anon_8.review THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_8.protected THEN 4096
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_4
          WHERE break_glass_grant_4.child_id = child_2.id
          AND break_glass_grant_4.outcome IS NULL
          AND break_glass_grant_4.organization_id = ANY (array((
                SELECT assignment_4.organization_id
                FROM assignment AS assignment_4
                WHERE assignment_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_4.organization_id IS NOT NULL
                AND assignment_4.valid_from <= $6::DATE
                AND (assignment_4.valid_to IS NULL
                  OR assignment_4.valid_to >= $6::DATE))))
          AND break_glass_grant_4.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_4.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_5
        WHERE break_glass_grant_5.child_id = child_2.id
        AND break_glass_grant_5.outcome IS NULL
        AND break_glass_grant_5.organization_id = ANY (array((
              SELECT assignment_5.organization_id
              FROM assignment AS assignment_5
              WHERE assignment_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_5.organization_id IS NOT NULL
              AND assignment_5.valid_from <= $6::DATE
              AND (assignment_5.valid_to IS NULL
                OR assignment_5.valid_to >= $6::DATE))))
        AND break_glass_grant_5.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_5.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_5.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_5.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected
      LIMIT ALL OFFSET 0) AS anon_8 ON true
    WHERE anon_6.type = 'Child'
    AND child_2.id = anon_6.scope
    AND anon_8.review) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(to_json(translate(encode('District:'::bytea || uuid_send(district_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":null}') AS json
    FROM district AS district_1
    WHERE anon_6.type = 'District'
    AND district_1.id = anon_6.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(to_json(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(to_json(passport_1.updated_at),
        'null'::json),
      '}') AS json, (CAST(child_3.id AS TEXT) || '/3/') || CAST((0 | CASE
        WHEN anon_9.review THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_9.protected THEN 4096
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3 JOIN passport AS passport_1 ON passport_1.child_id = child_3.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_6
          WHERE break_glass_grant_6.child_id = child_3.id
          AND break_glass_grant_6.outcome IS NULL
          AND break_glass_grant_6.organization_id = ANY (array((
                SELECT assignment_6.organization_id
                FROM assignment AS assignment_6
                WHERE assignment_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_6.organization_id IS NOT NULL
                AND assignment_6.valid_from <= $6::DATE
                AND (assignment_6.valid_to IS NULL
                  OR assignment_6.valid_to >= $6::DATE))))
          AND break_glass_grant_6.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_6.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_7
        WHERE break_glass_grant_7.child_id = child_3.id
        AND break_glass_grant_7.outcome IS NULL
        AND break_glass_grant_7.organization_id = ANY (array((
              SELECT assignment_7.organization_id
              FROM assignment AS assignment_7
              WHERE assignment_7.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_7.organization_id IS NOT NULL
              AND assignment_7.valid_from <= $6::DATE
              AND (assignment_7.valid_to IS NULL
                OR assignment_7.valid_to >= $6::DATE))))
        AND break_glass_grant_7.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_7.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_7.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_7.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected
      LIMIT ALL OFFSET 0) AS anon_9 ON true
    WHERE anon_6.type = 'Passport'
    AND child_3.id = anon_6.scope
    AND anon_9.review) AS anon_5 ON true) AS anon_1 ON true
