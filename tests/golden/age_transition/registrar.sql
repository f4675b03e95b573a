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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
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
      WHEN anon_3.organization THEN CASE
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
          WHEN anon_3.organization THEN CASE
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
            WHEN anon_3.organization THEN CASE
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
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((4294967296 | CASE
      WHEN anon_3.organization THEN 2
      ELSE 0 END) | CASE
    WHEN anon_3.expected THEN 4
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.district_id = ANY (array((
          SELECT district_1.id
          FROM district AS district_1
          WHERE district_1.organization_id = ANY (array((
                SELECT assignment_1.organization_id
                FROM assignment AS assignment_1
                WHERE assignment_1.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_1.organization_id IS NOT NULL
                AND assignment_1.valid_from <= $3::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $3::DATE)))))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_1
        WHERE appointment_1.child_id = child_1.id
        AND appointment_1.organization_id = ANY (array((
              SELECT assignment_2.organization_id
              FROM assignment AS assignment_2
              WHERE assignment_2.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_2.organization_id IS NOT NULL
              AND assignment_2.valid_from <= $3::DATE
              AND (assignment_2.valid_to IS NULL
                OR assignment_2.valid_to >= $3::DATE))))
        AND appointment_1.day = $3::DATE
        AND appointment_1.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $4::UUID
  AND (anon_3.organization
    OR anon_3.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"ageTransition":', coalesce(CASE
      WHEN anon_4.organization THEN CASE
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
          WHEN anon_4.organization THEN CASE
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
            WHEN anon_4.organization THEN CASE
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
    '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((8589934592 | CASE
      WHEN anon_4.organization THEN 2
      ELSE 0 END) | CASE
    WHEN anon_4.expected THEN 4
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_2
  LEFT OUTER JOIN LATERAL (
    SELECT child_2.district_id = ANY (array((
          SELECT district_2.id
          FROM district AS district_2
          WHERE district_2.organization_id = ANY (array((
                SELECT assignment_3.organization_id
                FROM assignment AS assignment_3
                WHERE assignment_3.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_3.organization_id IS NOT NULL
                AND assignment_3.valid_from <= $3::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $3::DATE)))))))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_2
        WHERE appointment_2.child_id = child_2.id
        AND appointment_2.organization_id = ANY (array((
              SELECT assignment_4.organization_id
              FROM assignment AS assignment_4
              WHERE assignment_4.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_4.organization_id IS NOT NULL
              AND assignment_4.valid_from <= $3::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $3::DATE))))
        AND appointment_2.day = $3::DATE
        AND appointment_2.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_4 ON true
  WHERE child_2.id = $5::UUID
  AND (anon_4.organization
    OR anon_4.expected)
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
