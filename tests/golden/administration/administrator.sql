WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"account":', coalesce(anon_1.json,
      'null'),
    ',"staffMember":', coalesce(anon_2.json,
      'null'),
    ',"accountGrantRequests":', coalesce(anon_3.json,
      'null'),
    '}')) AS data,
'[]' AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"subject":', coalesce(json_of(account_2.subject),
      'null'::json),
    ',"person":', coalesce(json_of(CASE
        WHEN (num_nonnulls(account_2.staff_id, account_2.representative_id, account_2.child_id) > 1) THEN 'SEVERAL'
        WHEN (account_2.staff_id IS NOT NULL) THEN 'STAFF'
        WHEN (account_2.representative_id IS NOT NULL) THEN 'REPRESENTATIVE'
        WHEN (account_2.child_id IS NOT NULL) THEN 'CHILD'
        ELSE NULL END),
      'null'::json),
    ',"staffName":', coalesce(json_of((
          SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                ''), nullif(staff_1.given,
                ''), nullif(staff_1.patronymic,
                '')),
            '')
          FROM staff AS staff_1
          WHERE staff_1.id = account_2.staff_id)),
      'null'::json),
    ',"roles":', coalesce(json_of(CAST(upper(CAST(account_2.roles AS TEXT)) AS TEXT[])),
      'null'::json),
    ',"level":', coalesce(json_of(account_2.level),
      'null'::json),
    ',"disabledAt":', coalesce(json_of(account_2.disabled_at),
      'null'::json),
    '}') AS json
  FROM account AS account_2
  WHERE account_2.subject = $3::VARCHAR) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"name":', coalesce(json_of(nullif(concat_ws(' ', nullif(staff_2.family,
              ''), nullif(staff_2.given,
              ''), nullif(staff_2.patronymic,
              '')),
          '')),
      'null'::json),
    ',"specialty":', coalesce(json_of(staff_2.specialty),
      'null'::json),
    ',"assignments":', coalesce((
        SELECT concat('[', string_agg(concat('{"organizationCode":', coalesce(json_of((
                    SELECT organization_1.code
                    FROM organization AS organization_1
                    WHERE organization_1.id = assignment_1.organization_id)),
                'null'::json),
              ',"districtCode":', coalesce(json_of((
                    SELECT district_1.code
                    FROM district AS district_1
                    WHERE district_1.id = assignment_1.district_id)),
                'null'::json),
              ',"validFrom":"', assignment_1.valid_from,
              '"}'),
            ','
            ORDER BY assignment_1.valid_from DESC, assignment_1.id ASC),
          ']') AS json
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = staff_2.id),
      'null'),
    ',"accounts":', coalesce((
        SELECT concat('[', string_agg(concat('{"subject":', coalesce(json_of(account_3.subject),
                'null'::json),
              ',"roles":', coalesce(json_of(CAST(upper(CAST(account_3.roles AS TEXT)) AS TEXT[])),
                'null'::json),
              '}'),
            ','
            ORDER BY account_3.subject ASC),
          ']') AS json
        FROM account AS account_3
        WHERE account_3.staff_id = staff_2.id
        AND account_3.subject != ''),
      'null'),
    '}') AS json
  FROM staff AS staff_2
  WHERE staff_2.source_system = $4::VARCHAR
  AND staff_2.source_id = $5::VARCHAR) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"subject":', coalesce(json_of(account_grant_1.subject),
          'null'::json),
        ',"person":', coalesce(json_of(CASE
            WHEN (num_nonnulls(account_grant_1.staff_id, account_grant_1.representative_id, account_grant_1.child_id) > 1) THEN 'SEVERAL'
            WHEN (account_grant_1.staff_id IS NOT NULL) THEN 'STAFF'
            WHEN (account_grant_1.representative_id IS NOT NULL) THEN 'REPRESENTATIVE'
            WHEN (account_grant_1.child_id IS NOT NULL) THEN 'CHILD'
            ELSE NULL END),
          'null'::json),
        ',"staffName":', coalesce(json_of((
              SELECT nullif(concat_ws(' ', nullif(staff_3.family,
                    ''), nullif(staff_3.given,
                    ''), nullif(staff_3.patronymic,
                    '')),
                '')
              FROM staff AS staff_3
              WHERE staff_3.id = account_grant_1.staff_id)),
          'null'::json),
        ',"roles":', coalesce(json_of(CAST(upper(CAST(account_grant_1.roles AS TEXT)) AS TEXT[])),
          'null'::json),
        ',"level":', coalesce(json_of(account_grant_1.level),
          'null'::json),
        ',"requestedBy":', coalesce(json_of(account_grant_1.requested_by),
          'null'::json),
        ',"requestedAt":', coalesce(json_of(account_grant_1.requested_at),
          'null'::json),
        '}'),
      ','
      ORDER BY account_grant_1.id ASC),
    ']') AS json
  FROM (
    SELECT account_grant_2.id
    FROM account_grant AS account_grant_2
    WHERE account_grant_2.decided_at IS NULL
    AND account_grant_2.requested_at > $6::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL)
    ORDER BY account_grant_2.id
    LIMIT 100) AS anon_4 JOIN account_grant AS account_grant_1 ON account_grant_1.id = anon_4.id) AS anon_3 ON true
