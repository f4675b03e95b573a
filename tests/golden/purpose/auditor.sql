WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"boris":', coalesce(anon_1.json,
      'null'),
    ',"myChildren":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat_ws(',',
  '', anon_1.touched, anon_2.touched) AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT '{"diagnoses":{"items": null}}' AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (CAST(child_1.id AS TEXT) || '/1/') || CAST((0 | CASE
      WHEN anon_3.review THEN 1024
      ELSE 0 END) | CASE
    WHEN anon_3.protected THEN 2048
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_1
      WHERE break_glass_grant_1.child_id = child_1.id
      AND break_glass_grant_1.outcome IS NULL
      AND break_glass_grant_1.organization_id = ANY (array((
            SELECT assignment_1.organization_id
            FROM assignment AS assignment_1
            WHERE assignment_1.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_1.organization_id IS NOT NULL
            AND assignment_1.valid_from <= $3::DATE
            AND (assignment_1.valid_to IS NULL
              OR assignment_1.valid_to >= $3::DATE))))
      AND break_glass_grant_1.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND NOT (EXISTS (
          SELECT 1
          FROM representation AS representation_1
          WHERE representation_1.child_id = break_glass_grant_1.child_id
          AND representation_1.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)))) AS review, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_2
      WHERE break_glass_grant_2.child_id = child_1.id
      AND break_glass_grant_2.outcome IS NULL
      AND break_glass_grant_2.organization_id = ANY (array((
            SELECT assignment_2.organization_id
            FROM assignment AS assignment_2
            WHERE assignment_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_2.organization_id IS NOT NULL
            AND assignment_2.valid_from <= $3::DATE
            AND (assignment_2.valid_to IS NULL
              OR assignment_2.valid_to >= $3::DATE))))
      AND break_glass_grant_2.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND NOT (EXISTS (
          SELECT 1
          FROM representation AS representation_2
          WHERE representation_2.child_id = break_glass_grant_2.child_id
          AND representation_2.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)))
      AND break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected
    LIMIT ALL OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $4::UUID
  AND anon_3.review
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"passport":', coalesce((
            SELECT '{"diagnoses":{"items": null}}' AS json
            FROM passport AS passport_2
            WHERE passport_2.child_id = anon_4.id),
          'null'),
        '}'),
      ',') FILTER (WHERE anon_4.id IS NOT NULL),
    ']}') AS json, string_agg((CAST(anon_4.id AS TEXT) || '/2/') || CAST((0 | CASE
        WHEN anon_5.review THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_5.protected THEN 2048
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_4.id IS NOT NULL) AS touched
  FROM (
    SELECT child_2.id AS id
    FROM child AS child_2
    WHERE child_2.id = ANY (array((
          SELECT anon_6.child_id
          FROM (
            SELECT break_glass_grant_3.child_id AS child_id
            FROM break_glass_grant AS break_glass_grant_3
            WHERE break_glass_grant_3.outcome IS NULL
            AND break_glass_grant_3.organization_id = ANY (array((
                  SELECT assignment_3.organization_id
                  FROM assignment AS assignment_3
                  WHERE assignment_3.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_3.organization_id IS NOT NULL
                  AND assignment_3.valid_from <= $3::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $3::DATE))))
            AND break_glass_grant_3.staff_id != (
              SELECT viewer.staff_id
              FROM viewer)
            AND NOT (EXISTS (
                SELECT 1
                FROM representation AS representation_3
                WHERE representation_3.child_id = break_glass_grant_3.child_id
                AND representation_3.representative_id = (
                  SELECT viewer.representative_id
                  FROM viewer)))) AS anon_6)))
    AND (EXISTS (
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
              AND assignment_4.valid_from <= $3::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $3::DATE))))
        AND break_glass_grant_4.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND NOT (EXISTS (
            SELECT 1
            FROM representation AS representation_4
            WHERE representation_4.child_id = break_glass_grant_4.child_id
            AND representation_4.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)))))
    ORDER BY child_2.id ASC
    LIMIT $5::INTEGER) AS anon_4
  LEFT OUTER JOIN LATERAL (
    SELECT EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_5
      WHERE break_glass_grant_5.child_id = anon_4.id
      AND break_glass_grant_5.outcome IS NULL
      AND break_glass_grant_5.organization_id = ANY (array((
            SELECT assignment_5.organization_id
            FROM assignment AS assignment_5
            WHERE assignment_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_5.organization_id IS NOT NULL
            AND assignment_5.valid_from <= $3::DATE
            AND (assignment_5.valid_to IS NULL
              OR assignment_5.valid_to >= $3::DATE))))
      AND break_glass_grant_5.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND NOT (EXISTS (
          SELECT 1
          FROM representation AS representation_5
          WHERE representation_5.child_id = break_glass_grant_5.child_id
          AND representation_5.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)))) AS review, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_6
      WHERE break_glass_grant_6.child_id = anon_4.id
      AND break_glass_grant_6.outcome IS NULL
      AND break_glass_grant_6.organization_id = ANY (array((
            SELECT assignment_6.organization_id
            FROM assignment AS assignment_6
            WHERE assignment_6.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_6.organization_id IS NOT NULL
            AND assignment_6.valid_from <= $3::DATE
            AND (assignment_6.valid_to IS NULL
              OR assignment_6.valid_to >= $3::DATE))))
      AND break_glass_grant_6.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND NOT (EXISTS (
          SELECT 1
          FROM representation AS representation_6
          WHERE representation_6.child_id = break_glass_grant_6.child_id
          AND representation_6.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)))
      AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_6.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected
    LIMIT ALL OFFSET 0) AS anon_5 ON true
  HAVING true) AS anon_2 ON true
