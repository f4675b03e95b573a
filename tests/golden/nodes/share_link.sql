WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json),
          'null')),
      ','
      ORDER BY anon_9.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_8.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_9(type, scope, key, n)
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_9.scope
  AND anon_9.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT EXISTS (
      SELECT 1
      FROM share_link AS share_link_1
      WHERE share_link_1.child_id = child_1.id
      AND share_link_1.subject = $1::VARCHAR
      AND share_link_1.revoked_at IS NULL
      AND share_link_1.expires_at > $6::TIMESTAMP WITH TIME ZONE
      AND NOT share_link_1.attempts_left = 0
      AND (EXISTS (
          SELECT 1
          FROM child AS child_2
          WHERE child_2.id = share_link_1.child_id
          AND (share_link_1.relation = 'REPRESENTS'
            AND child_2.birth_date > CAST($7::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM representation AS representation_1
                WHERE representation_1.child_id = child_2.id
                AND representation_1.representative_id = (
                  SELECT account_2.representative_id
                  FROM account AS account_2
                  WHERE account_2.subject = share_link_1.created_by
                  AND 'parent' = ANY (account_2.roles)
                  AND account_2.disabled_at IS NULL)
                AND representation_1.status = 'ACTIVE'
                AND NOT (representation_1.court_restricted
                  AND coalesce(representation_1.restricted_from <= $7::DATE
                    AND representation_1.restricted_to >= $7::DATE, true))
                AND representation_1.valid_from <= $7::DATE
                AND (representation_1.valid_to IS NULL
                  OR representation_1.valid_to >= $7::DATE)
                AND representation_1.kind != 'DELEGATED'))
            OR share_link_1.relation = 'REPRESENTS_TEEN'
            AND child_2.birth_date <= CAST($7::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND child_2.birth_date > CAST($7::DATE - CAST('18 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM representation AS representation_2
                WHERE representation_2.child_id = child_2.id
                AND representation_2.representative_id = (
                  SELECT account_3.representative_id
                  FROM account AS account_3
                  WHERE account_3.subject = share_link_1.created_by
                  AND 'parent' = ANY (account_3.roles)
                  AND account_3.disabled_at IS NULL)
                AND representation_2.status = 'ACTIVE'
                AND NOT (representation_2.court_restricted
                  AND coalesce(representation_2.restricted_from <= $7::DATE
                    AND representation_2.restricted_to >= $7::DATE, true))
                AND representation_2.valid_from <= $7::DATE
                AND (representation_2.valid_to IS NULL
                  OR representation_2.valid_to >= $7::DATE)
                AND representation_2.kind != 'DELEGATED'))
            OR share_link_1.relation = 'SELF'
            AND child_2.birth_date <= CAST($7::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM record_access AS record_access_1
                WHERE record_access_1.child_id = child_2.id
                AND record_access_1.child_id = (
                  SELECT account_4.child_id
                  FROM account AS account_4
                  WHERE account_4.subject = share_link_1.created_by
                  AND 'child' = ANY (account_4.roles)
                  AND account_4.disabled_at IS NULL)
                AND record_access_1.subject = share_link_1.created_by
                AND record_access_1.closed_at IS NULL)))))) AS shared OFFSET 0) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_3.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_3.family,
                ''), nullif(child_3.given,
                ''), nullif(child_3.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, ('"' || CAST(child_3.id AS TEXT)) || '",4294983680' AS touched
    FROM child AS child_3
    WHERE anon_9.type = 'Child'
    AND child_3.id = anon_9.scope
    AND (EXISTS (
        SELECT 1
        FROM share_link AS share_link_2
        WHERE share_link_2.child_id = child_3.id
        AND share_link_2.subject = $1::VARCHAR
        AND share_link_2.revoked_at IS NULL
        AND share_link_2.expires_at > $6::TIMESTAMP WITH TIME ZONE
        AND NOT share_link_2.attempts_left = 0
        AND (EXISTS (
            SELECT 1
            FROM child AS child_4
            WHERE child_4.id = share_link_2.child_id
            AND (share_link_2.relation = 'REPRESENTS'
              AND child_4.birth_date > CAST($7::DATE - CAST('15 years' AS INTERVAL) AS DATE)
              AND (EXISTS (
                  SELECT 1
                  FROM representation AS representation_3
                  WHERE representation_3.child_id = child_4.id
                  AND representation_3.representative_id = (
                    SELECT account_5.representative_id
                    FROM account AS account_5
                    WHERE account_5.subject = share_link_2.created_by
                    AND 'parent' = ANY (account_5.roles)
                    AND account_5.disabled_at IS NULL)
                  AND representation_3.status = 'ACTIVE'
                  AND NOT (representation_3.court_restricted
                    AND coalesce(representation_3.restricted_from <= $7::DATE
                      AND representation_3.restricted_to >= $7::DATE, true))
                  AND representation_3.valid_from <= $7::DATE
                  AND (representation_3.valid_to IS NULL
                    OR representation_3.valid_to >= $7::DATE)
                  AND representation_3.kind != 'DELEGATED'))
              OR share_link_2.relation = 'REPRESENTS_TEEN'
              AND child_4.birth_date <= CAST($7::DATE - CAST('15 years' AS INTERVAL) AS DATE)
              AND child_4.birth_date > CAST($7::DATE - CAST('18 years' AS INTERVAL) AS DATE)
              AND (EXISTS (
                  SELECT 1
                  FROM representation AS representation_4
                  WHERE representation_4.child_id = child_4.id
                  AND representation_4.representative_id = (
                    SELECT account_6.representative_id
                    FROM account AS account_6
                    WHERE account_6.subject = share_link_2.created_by
                    AND 'parent' = ANY (account_6.roles)
                    AND account_6.disabled_at IS NULL)
                  AND representation_4.status = 'ACTIVE'
                  AND NOT (representation_4.court_restricted
                    AND coalesce(representation_4.restricted_from <= $7::DATE
                      AND representation_4.restricted_to >= $7::DATE, true))
                  AND representation_4.valid_from <= $7::DATE
                  AND (representation_4.valid_to IS NULL
                    OR representation_4.valid_to >= $7::DATE)
                  AND representation_4.kind != 'DELEGATED'))
              OR share_link_2.relation = 'SELF'
              AND child_4.birth_date <= CAST($7::DATE - CAST('15 years' AS INTERVAL) AS DATE)
              AND (EXISTS (
                  SELECT 1
                  FROM record_access AS record_access_2
                  WHERE record_access_2.child_id = child_4.id
                  AND record_access_2.child_id = (
                    SELECT account_7.child_id
                    FROM account AS account_7
                    WHERE account_7.subject = share_link_2.created_by
                    AND 'child' = ANY (account_7.roles)
                    AND account_7.disabled_at IS NULL)
                  AND record_access_2.subject = share_link_2.created_by
                  AND record_access_2.closed_at IS NULL)))))))) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(json_of(translate(encode('District:'::bytea || uuid_send(district_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":null}') AS json
    FROM district AS district_1
    WHERE anon_9.type = 'District'
    AND district_1.id = anon_9.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Measurement","id":', coalesce(json_of(translate(encode('Measurement:'::bytea || uuid_send(measurement_1.child_id) || uuid_send(measurement_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",8589950976' AS touched
    FROM measurement AS measurement_1
    WHERE anon_9.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND anon_10.shared
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_1.amendment_labels, CAST('{}' AS TEXT[])))
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{}' AS TEXT[])))
    AND measurement_1.id = anon_9.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(json_of(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(json_of(passport_1.updated_at),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",12884918272' AS touched
    FROM passport AS passport_1
    WHERE anon_9.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND anon_10.shared) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(json_of(translate(encode('Representation:'::bytea || uuid_send(representation_5.child_id) || uuid_send(representation_5.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",17179885568' AS touched
    FROM representation AS representation_5
    WHERE anon_9.type = 'Representation'
    AND representation_5.child_id = child_1.id
    AND anon_10.shared
    AND representation_5.id = anon_9.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{"__typename":"Representative","id":null,"phone":null,"email":null,"name":null}' AS json
    FROM representative AS representative_1
    LEFT OUTER JOIN LATERAL (
      SELECT OFFSET 0) AS anon_11 ON true
    WHERE false) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Vaccination","id":', coalesce(json_of(translate(encode('Vaccination:'::bytea || uuid_send(vaccination_1.child_id) || uuid_send(vaccination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",25769820160' AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_9.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND anon_10.shared
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_1.amendment_labels, CAST('{}' AS TEXT[])))
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{}' AS TEXT[])))
    AND vaccination_1.id = anon_9.key) AS anon_8 ON true) AS anon_1 ON true
