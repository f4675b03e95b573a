WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"viewer":', coalesce(anon_1.json,
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
    ']}') AS json, string_agg(('"' || CAST(anon_6.id AS TEXT)) || '",4294983680',
    ',') FILTER (WHERE anon_6.id IS NOT NULL) AS touched
  FROM (
    SELECT child_2.given, child_2.id, child_2.birth_date
    FROM child AS child_2
    WHERE child_2.id = ANY (array((
          SELECT anon_7.child_id
          FROM (
            SELECT share_link_1.child_id
            FROM share_link AS share_link_1
            WHERE share_link_1.subject = $1::VARCHAR
            AND share_link_1.revoked_at IS NULL
            AND share_link_1.expires_at > $5::TIMESTAMP WITH TIME ZONE
            AND NOT share_link_1.attempts_left = 0
            AND (EXISTS (
                SELECT 1
                FROM child AS child_3
                WHERE child_3.id = share_link_1.child_id
                AND (share_link_1.relation = 'REPRESENTS'
                  AND child_3.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
                  AND (EXISTS (
                      SELECT 1
                      FROM representation AS representation_1
                      WHERE representation_1.child_id = child_3.id
                      AND representation_1.representative_id = (
                        SELECT account_3.representative_id
                        FROM account AS account_3
                        WHERE account_3.subject = share_link_1.created_by
                        AND 'parent' = ANY (account_3.roles)
                        AND account_3.disabled_at IS NULL)
                      AND representation_1.status = 'ACTIVE'
                      AND NOT (representation_1.court_restricted
                        AND coalesce(representation_1.restricted_from <= $3::DATE
                          AND representation_1.restricted_to >= $3::DATE, true))
                      AND representation_1.valid_from <= $3::DATE
                      AND (representation_1.valid_to IS NULL
                        OR representation_1.valid_to >= $3::DATE)
                      AND representation_1.kind != 'DELEGATED'))
                  OR share_link_1.relation = 'REPRESENTS_TEEN'
                  AND child_3.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
                  AND child_3.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
                  AND (EXISTS (
                      SELECT 1
                      FROM representation AS representation_2
                      WHERE representation_2.child_id = child_3.id
                      AND representation_2.representative_id = (
                        SELECT account_4.representative_id
                        FROM account AS account_4
                        WHERE account_4.subject = share_link_1.created_by
                        AND 'parent' = ANY (account_4.roles)
                        AND account_4.disabled_at IS NULL)
                      AND representation_2.status = 'ACTIVE'
                      AND NOT (representation_2.court_restricted
                        AND coalesce(representation_2.restricted_from <= $3::DATE
                          AND representation_2.restricted_to >= $3::DATE, true))
                      AND representation_2.valid_from <= $3::DATE
                      AND (representation_2.valid_to IS NULL
                        OR representation_2.valid_to >= $3::DATE)
                      AND representation_2.kind != 'DELEGATED'))
                  OR share_link_1.relation = 'SELF'
                  AND child_3.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
                  AND (EXISTS (
                      SELECT 1
                      FROM record_access AS record_access_1
                      WHERE record_access_1.child_id = child_3.id
                      AND record_access_1.child_id = (
                        SELECT account_5.child_id
                        FROM account AS account_5
                        WHERE account_5.subject = share_link_1.created_by
                        AND 'child' = ANY (account_5.roles)
                        AND account_5.disabled_at IS NULL)
                      AND record_access_1.subject = share_link_1.created_by
                      AND record_access_1.closed_at IS NULL)))))) AS anon_7)))
    AND (EXISTS (
        SELECT 1
        FROM share_link AS share_link_2
        WHERE share_link_2.child_id = child_2.id
        AND share_link_2.subject = $1::VARCHAR
        AND share_link_2.revoked_at IS NULL
        AND share_link_2.expires_at > $5::TIMESTAMP WITH TIME ZONE
        AND NOT share_link_2.attempts_left = 0
        AND (EXISTS (
            SELECT 1
            FROM child AS child_4
            WHERE child_4.id = share_link_2.child_id
            AND (share_link_2.relation = 'REPRESENTS'
              AND child_4.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
              AND (EXISTS (
                  SELECT 1
                  FROM representation AS representation_3
                  WHERE representation_3.child_id = child_4.id
                  AND representation_3.representative_id = (
                    SELECT account_6.representative_id
                    FROM account AS account_6
                    WHERE account_6.subject = share_link_2.created_by
                    AND 'parent' = ANY (account_6.roles)
                    AND account_6.disabled_at IS NULL)
                  AND representation_3.status = 'ACTIVE'
                  AND NOT (representation_3.court_restricted
                    AND coalesce(representation_3.restricted_from <= $3::DATE
                      AND representation_3.restricted_to >= $3::DATE, true))
                  AND representation_3.valid_from <= $3::DATE
                  AND (representation_3.valid_to IS NULL
                    OR representation_3.valid_to >= $3::DATE)
                  AND representation_3.kind != 'DELEGATED'))
              OR share_link_2.relation = 'REPRESENTS_TEEN'
              AND child_4.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
              AND child_4.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
              AND (EXISTS (
                  SELECT 1
                  FROM representation AS representation_4
                  WHERE representation_4.child_id = child_4.id
                  AND representation_4.representative_id = (
                    SELECT account_7.representative_id
                    FROM account AS account_7
                    WHERE account_7.subject = share_link_2.created_by
                    AND 'parent' = ANY (account_7.roles)
                    AND account_7.disabled_at IS NULL)
                  AND representation_4.status = 'ACTIVE'
                  AND NOT (representation_4.court_restricted
                    AND coalesce(representation_4.restricted_from <= $3::DATE
                      AND representation_4.restricted_to >= $3::DATE, true))
                  AND representation_4.valid_from <= $3::DATE
                  AND (representation_4.valid_to IS NULL
                    OR representation_4.valid_to >= $3::DATE)
                  AND representation_4.kind != 'DELEGATED'))
              OR share_link_2.relation = 'SELF'
              AND child_4.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
              AND (EXISTS (
                  SELECT 1
                  FROM record_access AS record_access_2
                  WHERE record_access_2.child_id = child_4.id
                  AND record_access_2.child_id = (
                    SELECT account_8.child_id
                    FROM account AS account_8
                    WHERE account_8.subject = share_link_2.created_by
                    AND 'child' = ANY (account_8.roles)
                    AND account_8.disabled_at IS NULL)
                  AND record_access_2.subject = share_link_2.created_by
                  AND record_access_2.closed_at IS NULL)))))))
    ORDER BY child_2.id ASC
    LIMIT $6::INTEGER) AS anon_6
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
