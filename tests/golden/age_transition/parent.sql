WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_1.child_id
      FROM representation AS representation_1
      WHERE representation_1.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_1.status = 'ACTIVE'
      AND NOT (representation_1.court_restricted
        AND coalesce(representation_1.restricted_from <= $3::DATE
          AND representation_1.restricted_to >= $3::DATE, true))
      AND representation_1.valid_from <= $3::DATE
      AND (representation_1.valid_to IS NULL
        OR representation_1.valid_to >= $3::DATE)
      AND representation_1.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_2.child_id
      FROM representation AS representation_2
      WHERE representation_2.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $3::DATE
          AND representation_2.restricted_to >= $3::DATE, true))
      AND representation_2.valid_from <= $3::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $3::DATE)
      AND representation_2.kind = 'DELEGATED'
      AND representation_2.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"boris":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"ageTransition":', coalesce(CASE
      WHEN (anon_3.represents
        OR anon_3.represents_teen) THEN CASE
      WHEN (CASE
        WHEN (child_1.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
          AND child_1.birth_date <= CAST(($3::DATE + CAST('90 days' AS INTERVAL)) - CAST('15 years' AS INTERVAL) AS DATE)) THEN 'TURNS_15'
        WHEN ((
            SELECT min(emancipation_1.valid_from)
            FROM emancipation AS emancipation_1
            WHERE emancipation_1.child_id = child_1.id
            AND emancipation_1.confirmed_at IS NOT NULL) - $3::DATE BETWEEN 1
          AND 90) THEN 'OF_AGE_BY_DOCUMENT'
        WHEN (child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
          AND child_1.birth_date <= CAST(($3::DATE + CAST('90 days' AS INTERVAL)) - CAST('18 years' AS INTERVAL) AS DATE)
          AND (
            SELECT min(emancipation_1.valid_from)
            FROM emancipation AS emancipation_1
            WHERE emancipation_1.child_id = child_1.id
            AND emancipation_1.confirmed_at IS NOT NULL) IS NULL) THEN 'TURNS_18'
        ELSE NULL END IS NOT NULL) THEN concat('{"kind":', coalesce('"' || CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN CASE
          WHEN (child_1.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND child_1.birth_date <= CAST(($3::DATE + CAST('90 days' AS INTERVAL)) - CAST('15 years' AS INTERVAL) AS DATE)) THEN 'TURNS_15'
          WHEN ((
              SELECT min(emancipation_2.valid_from)
              FROM emancipation AS emancipation_2
              WHERE emancipation_2.child_id = child_1.id
              AND emancipation_2.confirmed_at IS NOT NULL) - $3::DATE BETWEEN 1
            AND 90) THEN 'OF_AGE_BY_DOCUMENT'
          WHEN (child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
            AND child_1.birth_date <= CAST(($3::DATE + CAST('90 days' AS INTERVAL)) - CAST('18 years' AS INTERVAL) AS DATE)
            AND (
              SELECT min(emancipation_2.valid_from)
              FROM emancipation AS emancipation_2
              WHERE emancipation_2.child_id = child_1.id
              AND emancipation_2.confirmed_at IS NOT NULL) IS NULL) THEN 'TURNS_18'
          ELSE NULL END
          ELSE NULL END || '"',
          'null'),
        ',"at":', coalesce(json_of(CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN CASE
            WHEN (child_1.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
              AND child_1.birth_date <= CAST(($3::DATE + CAST('90 days' AS INTERVAL)) - CAST('15 years' AS INTERVAL) AS DATE)) THEN CASE
            WHEN (CAST(CAST(child_1.birth_date + INTERVAL '15 years' AS DATE) - INTERVAL '15 years' AS DATE) < child_1.birth_date) THEN CAST(CAST(child_1.birth_date + INTERVAL '15 years' AS DATE) + INTERVAL '1 day' AS DATE)
            ELSE CAST(child_1.birth_date + INTERVAL '15 years' AS DATE) END
            WHEN ((
                SELECT min(emancipation_3.valid_from)
                FROM emancipation AS emancipation_3
                WHERE emancipation_3.child_id = child_1.id
                AND emancipation_3.confirmed_at IS NOT NULL) - $3::DATE BETWEEN 1
              AND 90) THEN (
              SELECT min(emancipation_4.valid_from)
              FROM emancipation AS emancipation_4
              WHERE emancipation_4.child_id = child_1.id
              AND emancipation_4.confirmed_at IS NOT NULL)
            WHEN (child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
              AND child_1.birth_date <= CAST(($3::DATE + CAST('90 days' AS INTERVAL)) - CAST('18 years' AS INTERVAL) AS DATE)
              AND (
                SELECT min(emancipation_3.valid_from)
                FROM emancipation AS emancipation_3
                WHERE emancipation_3.child_id = child_1.id
                AND emancipation_3.confirmed_at IS NOT NULL) IS NULL) THEN CASE
            WHEN (CAST(CAST(child_1.birth_date + INTERVAL '18 years' AS DATE) - INTERVAL '18 years' AS DATE) < child_1.birth_date) THEN CAST(CAST(child_1.birth_date + INTERVAL '18 years' AS DATE) + INTERVAL '1 day' AS DATE)
            ELSE CAST(child_1.birth_date + INTERVAL '18 years' AS DATE) END
            ELSE NULL END
            ELSE NULL END),
          'null'::json),
        '}')
      ELSE NULL END
      ELSE 'null' END,
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_3.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_3.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_3.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $4::UUID
  AND (anon_3.represents
    OR anon_3.represents_teen
    OR anon_3.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"ageTransition":', coalesce(CASE
      WHEN (anon_4.represents
        OR anon_4.represents_teen) THEN CASE
      WHEN (CASE
        WHEN (child_2.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
          AND child_2.birth_date <= CAST(($3::DATE + CAST('90 days' AS INTERVAL)) - CAST('15 years' AS INTERVAL) AS DATE)) THEN 'TURNS_15'
        WHEN ((
            SELECT min(emancipation_5.valid_from)
            FROM emancipation AS emancipation_5
            WHERE emancipation_5.child_id = child_2.id
            AND emancipation_5.confirmed_at IS NOT NULL) - $3::DATE BETWEEN 1
          AND 90) THEN 'OF_AGE_BY_DOCUMENT'
        WHEN (child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
          AND child_2.birth_date <= CAST(($3::DATE + CAST('90 days' AS INTERVAL)) - CAST('18 years' AS INTERVAL) AS DATE)
          AND (
            SELECT min(emancipation_5.valid_from)
            FROM emancipation AS emancipation_5
            WHERE emancipation_5.child_id = child_2.id
            AND emancipation_5.confirmed_at IS NOT NULL) IS NULL) THEN 'TURNS_18'
        ELSE NULL END IS NOT NULL) THEN concat('{"kind":', coalesce('"' || CASE
          WHEN (anon_4.represents
            OR anon_4.represents_teen) THEN CASE
          WHEN (child_2.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND child_2.birth_date <= CAST(($3::DATE + CAST('90 days' AS INTERVAL)) - CAST('15 years' AS INTERVAL) AS DATE)) THEN 'TURNS_15'
          WHEN ((
              SELECT min(emancipation_6.valid_from)
              FROM emancipation AS emancipation_6
              WHERE emancipation_6.child_id = child_2.id
              AND emancipation_6.confirmed_at IS NOT NULL) - $3::DATE BETWEEN 1
            AND 90) THEN 'OF_AGE_BY_DOCUMENT'
          WHEN (child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
            AND child_2.birth_date <= CAST(($3::DATE + CAST('90 days' AS INTERVAL)) - CAST('18 years' AS INTERVAL) AS DATE)
            AND (
              SELECT min(emancipation_6.valid_from)
              FROM emancipation AS emancipation_6
              WHERE emancipation_6.child_id = child_2.id
              AND emancipation_6.confirmed_at IS NOT NULL) IS NULL) THEN 'TURNS_18'
          ELSE NULL END
          ELSE NULL END || '"',
          'null'),
        ',"at":', coalesce(json_of(CASE
            WHEN (anon_4.represents
              OR anon_4.represents_teen) THEN CASE
            WHEN (child_2.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
              AND child_2.birth_date <= CAST(($3::DATE + CAST('90 days' AS INTERVAL)) - CAST('15 years' AS INTERVAL) AS DATE)) THEN CASE
            WHEN (CAST(CAST(child_2.birth_date + INTERVAL '15 years' AS DATE) - INTERVAL '15 years' AS DATE) < child_2.birth_date) THEN CAST(CAST(child_2.birth_date + INTERVAL '15 years' AS DATE) + INTERVAL '1 day' AS DATE)
            ELSE CAST(child_2.birth_date + INTERVAL '15 years' AS DATE) END
            WHEN ((
                SELECT min(emancipation_7.valid_from)
                FROM emancipation AS emancipation_7
                WHERE emancipation_7.child_id = child_2.id
                AND emancipation_7.confirmed_at IS NOT NULL) - $3::DATE BETWEEN 1
              AND 90) THEN (
              SELECT min(emancipation_8.valid_from)
              FROM emancipation AS emancipation_8
              WHERE emancipation_8.child_id = child_2.id
              AND emancipation_8.confirmed_at IS NOT NULL)
            WHEN (child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
              AND child_2.birth_date <= CAST(($3::DATE + CAST('90 days' AS INTERVAL)) - CAST('18 years' AS INTERVAL) AS DATE)
              AND (
                SELECT min(emancipation_7.valid_from)
                FROM emancipation AS emancipation_7
                WHERE emancipation_7.child_id = child_2.id
                AND emancipation_7.confirmed_at IS NOT NULL) IS NULL) THEN CASE
            WHEN (CAST(CAST(child_2.birth_date + INTERVAL '18 years' AS DATE) - INTERVAL '18 years' AS DATE) < child_2.birth_date) THEN CAST(CAST(child_2.birth_date + INTERVAL '18 years' AS DATE) + INTERVAL '1 day' AS DATE)
            ELSE CAST(child_2.birth_date + INTERVAL '18 years' AS DATE) END
            ELSE NULL END
            ELSE NULL END),
          'null'::json),
        '}')
      ELSE NULL END
      ELSE 'null' END,
      'null'),
    '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
        WHEN anon_4.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_4.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_4.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_2
  LEFT OUTER JOIN LATERAL (
    SELECT child_2.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_2.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_2.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_2.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_2.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_4 ON true
  WHERE child_2.id = $5::UUID
  AND (anon_4.represents
    OR anon_4.represents_teen
    OR anon_4.delegated)
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
