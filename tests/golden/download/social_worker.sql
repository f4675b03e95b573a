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
  FROM viewer) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_8.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_9
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_9.scope
  AND anon_9.type != 'Child'
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
          FROM kin) AS UUID[])) AS case OFFSET 0) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_2.id AS TEXT)) || '",4295000064' AS touched
    FROM child AS child_2
    WHERE anon_9.type = 'Child'
    AND child_2.id = anon_9.scope
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
          FROM kin) AS UUID[]))) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_9.type = 'District'
    AND district_1.id = anon_9.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",8589967360' AS touched
    FROM passport AS passport_1
    WHERE anon_9.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND anon_10.case) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",12884934656' AS touched
    FROM representation AS representation_1
    WHERE anon_9.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND anon_10.case
    AND representation_1.id = anon_9.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_11.touched
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
            FROM kin) AS UUID[]))) AS anon_11 ON true
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
              FROM kin) AS UUID[]))) AS case OFFSET 0) AS anon_12 ON true
    WHERE anon_9.type = 'Representative'
    AND representative_2.id = anon_9.key
    AND anon_12.case) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_1.id AS TEXT)) || '",21474869248' AS touched
    FROM social_case AS social_case_1
    WHERE anon_9.type = 'SocialCase'
    AND social_case_1.child_id = child_1.id
    AND anon_10.case
    AND social_case_1.id = anon_9.key) AS anon_8 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json) AS json, nullif(concat_ws(',', anon_13.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched),
    '') AS touched
  FROM (
    SELECT $7::VARCHAR AS type, $8::UUID AS scope, $9::UUID AS key) AS anon_19
  LEFT OUTER JOIN child AS child_4 ON child_4.id = anon_19.scope
  AND anon_19.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_7
        WHERE assignment_7.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_7.valid_from <= $6::DATE
        AND (assignment_7.valid_to IS NULL
          OR assignment_7.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM social_case_worker AS social_case_worker_4
        WHERE social_case_worker_4.child_id = child_4.id
        AND social_case_worker_4.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND social_case_worker_4.ended_at IS NULL
        AND social_case_worker_4.organization_id = ANY (array((
              SELECT assignment_8.organization_id
              FROM assignment AS assignment_8
              WHERE assignment_8.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_8.organization_id IS NOT NULL
              AND assignment_8.valid_from <= $6::DATE
              AND (assignment_8.valid_to IS NULL
                OR assignment_8.valid_to >= $6::DATE))))))
    AND child_4.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS case OFFSET 0) AS anon_20 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_5.id AS TEXT)) || '",25769836544' AS touched
    FROM child AS child_5
    WHERE anon_19.type = 'Child'
    AND child_5.id = anon_19.scope
    AND (EXISTS (
        SELECT 1
        FROM assignment AS assignment_9
        WHERE assignment_9.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_9.valid_from <= $6::DATE
        AND (assignment_9.valid_to IS NULL
          OR assignment_9.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM social_case_worker AS social_case_worker_5
        WHERE social_case_worker_5.child_id = child_5.id
        AND social_case_worker_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND social_case_worker_5.ended_at IS NULL
        AND social_case_worker_5.organization_id = ANY (array((
              SELECT assignment_10.organization_id
              FROM assignment AS assignment_10
              WHERE assignment_10.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_10.organization_id IS NOT NULL
              AND assignment_10.valid_from <= $6::DATE
              AND (assignment_10.valid_to IS NULL
                OR assignment_10.valid_to >= $6::DATE))))))
    AND child_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[]))) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_19.type = 'District'
    AND district_2.id = anon_19.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",30064803840' AS touched
    FROM passport AS passport_2
    WHERE anon_19.type = 'Passport'
    AND passport_2.child_id = child_4.id
    AND anon_20.case) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",34359771136' AS touched
    FROM representation AS representation_3
    WHERE anon_19.type = 'Representation'
    AND representation_3.child_id = child_4.id
    AND anon_20.case
    AND representation_3.id = anon_19.key) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, anon_21.touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_6.id AS TEXT)) || '",38654738432',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_11
          WHERE assignment_11.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_11.valid_from <= $6::DATE
          AND (assignment_11.valid_to IS NULL
            OR assignment_11.valid_to >= $6::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM social_case_worker AS social_case_worker_6
          WHERE social_case_worker_6.child_id = child_6.id
          AND social_case_worker_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND social_case_worker_6.ended_at IS NULL
          AND social_case_worker_6.organization_id = ANY (array((
                SELECT assignment_12.organization_id
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.organization_id IS NOT NULL
                AND assignment_12.valid_from <= $6::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $6::DATE))))))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_21 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_11
            WHERE assignment_11.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_11.valid_from <= $6::DATE
            AND (assignment_11.valid_to IS NULL
              OR assignment_11.valid_to >= $6::DATE)))
        AND (EXISTS (
            SELECT 1
            FROM social_case_worker AS social_case_worker_6
            WHERE social_case_worker_6.child_id = child_6.id
            AND social_case_worker_6.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND social_case_worker_6.ended_at IS NULL
            AND social_case_worker_6.organization_id = ANY (array((
                  SELECT assignment_12.organization_id
                  FROM assignment AS assignment_12
                  WHERE assignment_12.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_12.organization_id IS NOT NULL
                  AND assignment_12.valid_from <= $6::DATE
                  AND (assignment_12.valid_to IS NULL
                    OR assignment_12.valid_to >= $6::DATE))))))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS case OFFSET 0) AS anon_22 ON true
    WHERE anon_19.type = 'Representative'
    AND representative_3.id = anon_19.key
    AND anon_22.case) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, ('"' || CAST(child_4.id AS TEXT)) || '",42949705728' AS touched
    FROM social_case AS social_case_2
    WHERE anon_19.type = 'SocialCase'
    AND social_case_2.child_id = child_4.id
    AND anon_20.case
    AND social_case_2.id = anon_19.key) AS anon_18 ON true) AS anon_2 ON true
