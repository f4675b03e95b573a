WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_9.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_10
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_10.scope
  AND anon_10.type != 'Child'
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
                AND record_access_1.closed_at IS NULL)))))) AS shared OFFSET 0) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_3.id AS TEXT)) || '",4294983680' AS touched
    FROM child AS child_3
    WHERE anon_10.type = 'Child'
    AND child_3.id = anon_10.scope
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
                  AND record_access_2.closed_at IS NULL)))))))) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_10.type = 'District'
    AND district_1.id = anon_10.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",8589950976' AS touched
    FROM measurement AS measurement_1
    WHERE anon_10.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND anon_11.shared
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_1.amendment_labels, CAST('{}' AS TEXT[])))
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{}' AS TEXT[])))
    AND measurement_1.id = anon_10.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",12884918272' AS touched
    FROM passport AS passport_1
    WHERE anon_10.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND anon_11.shared) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",17179885568' AS touched
    FROM representation AS representation_5
    WHERE anon_10.type = 'Representation'
    AND representation_5.child_id = child_1.id
    AND anon_11.shared
    AND representation_5.id = anon_10.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM representative AS representative_1
    LEFT OUTER JOIN LATERAL (
      SELECT OFFSET 0) AS anon_12 ON true
    WHERE false) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",25769820160' AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_10.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND anon_11.shared
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_1.amendment_labels, CAST('{}' AS TEXT[])))
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{}' AS TEXT[])))
    AND vaccination_1.id = anon_10.key) AS anon_9 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json, anon_19.json) AS json, nullif(concat_ws(',', anon_13.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_19.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_20
  LEFT OUTER JOIN child AS child_5 ON child_5.id = anon_20.scope
  AND anon_20.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT EXISTS (
      SELECT 1
      FROM share_link AS share_link_3
      WHERE share_link_3.child_id = child_5.id
      AND share_link_3.subject = $1::VARCHAR
      AND share_link_3.revoked_at IS NULL
      AND share_link_3.expires_at > $6::TIMESTAMP WITH TIME ZONE
      AND NOT share_link_3.attempts_left = 0
      AND (EXISTS (
          SELECT 1
          FROM child AS child_6
          WHERE child_6.id = share_link_3.child_id
          AND (share_link_3.relation = 'REPRESENTS'
            AND child_6.birth_date > CAST($7::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM representation AS representation_6
                WHERE representation_6.child_id = child_6.id
                AND representation_6.representative_id = (
                  SELECT account_8.representative_id
                  FROM account AS account_8
                  WHERE account_8.subject = share_link_3.created_by
                  AND 'parent' = ANY (account_8.roles)
                  AND account_8.disabled_at IS NULL)
                AND representation_6.status = 'ACTIVE'
                AND NOT (representation_6.court_restricted
                  AND coalesce(representation_6.restricted_from <= $7::DATE
                    AND representation_6.restricted_to >= $7::DATE, true))
                AND representation_6.valid_from <= $7::DATE
                AND (representation_6.valid_to IS NULL
                  OR representation_6.valid_to >= $7::DATE)
                AND representation_6.kind != 'DELEGATED'))
            OR share_link_3.relation = 'REPRESENTS_TEEN'
            AND child_6.birth_date <= CAST($7::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND child_6.birth_date > CAST($7::DATE - CAST('18 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM representation AS representation_7
                WHERE representation_7.child_id = child_6.id
                AND representation_7.representative_id = (
                  SELECT account_9.representative_id
                  FROM account AS account_9
                  WHERE account_9.subject = share_link_3.created_by
                  AND 'parent' = ANY (account_9.roles)
                  AND account_9.disabled_at IS NULL)
                AND representation_7.status = 'ACTIVE'
                AND NOT (representation_7.court_restricted
                  AND coalesce(representation_7.restricted_from <= $7::DATE
                    AND representation_7.restricted_to >= $7::DATE, true))
                AND representation_7.valid_from <= $7::DATE
                AND (representation_7.valid_to IS NULL
                  OR representation_7.valid_to >= $7::DATE)
                AND representation_7.kind != 'DELEGATED'))
            OR share_link_3.relation = 'SELF'
            AND child_6.birth_date <= CAST($7::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM record_access AS record_access_3
                WHERE record_access_3.child_id = child_6.id
                AND record_access_3.child_id = (
                  SELECT account_10.child_id
                  FROM account AS account_10
                  WHERE account_10.subject = share_link_3.created_by
                  AND 'child' = ANY (account_10.roles)
                  AND account_10.disabled_at IS NULL)
                AND record_access_3.subject = share_link_3.created_by
                AND record_access_3.closed_at IS NULL)))))) AS shared OFFSET 0) AS anon_21 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_7.id AS TEXT)) || '",30064787456' AS touched
    FROM child AS child_7
    WHERE anon_20.type = 'Child'
    AND child_7.id = anon_20.scope
    AND (EXISTS (
        SELECT 1
        FROM share_link AS share_link_4
        WHERE share_link_4.child_id = child_7.id
        AND share_link_4.subject = $1::VARCHAR
        AND share_link_4.revoked_at IS NULL
        AND share_link_4.expires_at > $6::TIMESTAMP WITH TIME ZONE
        AND NOT share_link_4.attempts_left = 0
        AND (EXISTS (
            SELECT 1
            FROM child AS child_8
            WHERE child_8.id = share_link_4.child_id
            AND (share_link_4.relation = 'REPRESENTS'
              AND child_8.birth_date > CAST($7::DATE - CAST('15 years' AS INTERVAL) AS DATE)
              AND (EXISTS (
                  SELECT 1
                  FROM representation AS representation_8
                  WHERE representation_8.child_id = child_8.id
                  AND representation_8.representative_id = (
                    SELECT account_11.representative_id
                    FROM account AS account_11
                    WHERE account_11.subject = share_link_4.created_by
                    AND 'parent' = ANY (account_11.roles)
                    AND account_11.disabled_at IS NULL)
                  AND representation_8.status = 'ACTIVE'
                  AND NOT (representation_8.court_restricted
                    AND coalesce(representation_8.restricted_from <= $7::DATE
                      AND representation_8.restricted_to >= $7::DATE, true))
                  AND representation_8.valid_from <= $7::DATE
                  AND (representation_8.valid_to IS NULL
                    OR representation_8.valid_to >= $7::DATE)
                  AND representation_8.kind != 'DELEGATED'))
              OR share_link_4.relation = 'REPRESENTS_TEEN'
              AND child_8.birth_date <= CAST($7::DATE - CAST('15 years' AS INTERVAL) AS DATE)
              AND child_8.birth_date > CAST($7::DATE - CAST('18 years' AS INTERVAL) AS DATE)
              AND (EXISTS (
                  SELECT 1
                  FROM representation AS representation_9
                  WHERE representation_9.child_id = child_8.id
                  AND representation_9.representative_id = (
                    SELECT account_12.representative_id
                    FROM account AS account_12
                    WHERE account_12.subject = share_link_4.created_by
                    AND 'parent' = ANY (account_12.roles)
                    AND account_12.disabled_at IS NULL)
                  AND representation_9.status = 'ACTIVE'
                  AND NOT (representation_9.court_restricted
                    AND coalesce(representation_9.restricted_from <= $7::DATE
                      AND representation_9.restricted_to >= $7::DATE, true))
                  AND representation_9.valid_from <= $7::DATE
                  AND (representation_9.valid_to IS NULL
                    OR representation_9.valid_to >= $7::DATE)
                  AND representation_9.kind != 'DELEGATED'))
              OR share_link_4.relation = 'SELF'
              AND child_8.birth_date <= CAST($7::DATE - CAST('15 years' AS INTERVAL) AS DATE)
              AND (EXISTS (
                  SELECT 1
                  FROM record_access AS record_access_4
                  WHERE record_access_4.child_id = child_8.id
                  AND record_access_4.child_id = (
                    SELECT account_13.child_id
                    FROM account AS account_13
                    WHERE account_13.subject = share_link_4.created_by
                    AND 'child' = ANY (account_13.roles)
                    AND account_13.disabled_at IS NULL)
                  AND record_access_4.subject = share_link_4.created_by
                  AND record_access_4.closed_at IS NULL)))))))) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_20.type = 'District'
    AND district_2.id = anon_20.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_5.id AS TEXT)) || '",34359754752' AS touched
    FROM measurement AS measurement_2
    WHERE anon_20.type = 'Measurement'
    AND measurement_2.child_id = child_5.id
    AND anon_21.shared
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_2.amendment_labels, CAST('{}' AS TEXT[])))
    AND (cardinality(measurement_2.labels) = 0
      OR (measurement_2.labels <@ CAST('{}' AS TEXT[])))
    AND measurement_2.id = anon_20.key) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_5.id AS TEXT)) || '",38654722048' AS touched
    FROM passport AS passport_2
    WHERE anon_20.type = 'Passport'
    AND passport_2.child_id = child_5.id
    AND anon_21.shared) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_5.id AS TEXT)) || '",42949689344' AS touched
    FROM representation AS representation_10
    WHERE anon_20.type = 'Representation'
    AND representation_10.child_id = child_5.id
    AND anon_21.shared
    AND representation_10.id = anon_20.key) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT OFFSET 0) AS anon_22 ON true
    WHERE false) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_5.id AS TEXT)) || '",51539623936' AS touched
    FROM vaccination AS vaccination_2
    WHERE anon_20.type = 'Vaccination'
    AND vaccination_2.child_id = child_5.id
    AND anon_21.shared
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_2.amendment_labels, CAST('{}' AS TEXT[])))
    AND (cardinality(vaccination_2.labels) = 0
      OR (vaccination_2.labels <@ CAST('{}' AS TEXT[])))
    AND vaccination_2.id = anon_20.key) AS anon_19 ON true) AS anon_2 ON true
