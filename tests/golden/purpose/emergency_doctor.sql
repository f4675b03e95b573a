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
  FROM viewer) SELECT textsend(concat('{"boris":', coalesce(anon_1.json,
      'null'),
    ',"myChildren":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"diagnoses":{"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_1.display),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_1.since, CAST('-infinity' AS DATE)) DESC, condition_1.id ASC),
                ']') AS json
              FROM condition AS condition_1
              WHERE condition_1.child_id = passport_1.child_id
              AND (condition_1.state = 'CURRENT'
                OR condition_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.break_glass_labels
                  AND any_within(condition_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_3.call
                    OR anon_3.break_glass)
                  AND any_within(condition_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(condition_1.labels) = 0
                OR anon_3.break_glass_labels
                AND (condition_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_3.call
                  OR anon_3.break_glass)
                AND (condition_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
              AND (NOT condition_1.restated
                OR condition_1.id = ANY (array((
                      SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                      FROM condition AS condition_2
                      WHERE condition_2.child_id = child_1.id
                      AND condition_2.restated
                      AND (condition_2.state = 'CURRENT'
                        OR condition_2.amendment_labels IS NOT NULL
                        AND NOT (anon_3.break_glass_labels
                          AND any_within(condition_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_3.call
                            OR anon_3.break_glass)
                          AND any_within(condition_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      AND (cardinality(condition_2.labels) = 0
                        OR anon_3.break_glass_labels
                        AND (condition_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.call
                          OR anon_3.break_glass)
                        AND (condition_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                      ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))),
            'null'),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_3.call THEN 32
          ELSE 0 END) | CASE
        WHEN anon_3.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_3.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_3.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.valid_from <= $3::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM ambulance_call AS ambulance_call_1
        WHERE ambulance_call_1.child_id = child_1.id
        AND (ambulance_call_1.dispatcher_id = (
            SELECT viewer.staff_id
            FROM viewer)
          OR ambulance_call_1.doctor_id = (
            SELECT viewer.staff_id
            FROM viewer))
        AND ambulance_call_1.closed_at IS NULL
        AND (ambulance_call_1.expires_at IS NULL
          OR ambulance_call_1.expires_at > $4::TIMESTAMP WITH TIME ZONE)))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS call, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_2
        WHERE assignment_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_2.valid_from <= $3::DATE
        AND (assignment_2.valid_to IS NULL
          OR assignment_2.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND break_glass_grant_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.closed_at IS NULL
        AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_1.role = $2::VARCHAR))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_3
        WHERE assignment_3.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_3.valid_from <= $3::DATE
        AND (assignment_3.valid_to IS NULL
          OR assignment_3.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND break_glass_grant_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.closed_at IS NULL
        AND break_glass_grant_2.expires_at > $4::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_2.role = $2::VARCHAR
        AND break_glass_grant_2.covers_labels))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_3
      WHERE break_glass_grant_3.child_id = child_1.id
      AND break_glass_grant_3.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_3.closed_at IS NULL
      AND break_glass_grant_3.expires_at > $4::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_3.role = $2::VARCHAR
      AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_3.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_3.call
    OR anon_3.break_glass
    OR anon_3.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"passport":', coalesce((
            SELECT concat('{"diagnoses":{"items":', coalesce((
                  SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_3.display),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY coalesce(condition_3.since, CAST('-infinity' AS DATE)) DESC, condition_3.id ASC),
                    ']') AS json
                  FROM condition AS condition_3
                  WHERE condition_3.child_id = passport_2.child_id
                  AND (condition_3.state = 'CURRENT'
                    OR condition_3.amendment_labels IS NOT NULL
                    AND NOT (anon_4.break_glass_labels
                      AND any_within(condition_3.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_4.call
                        OR anon_4.break_glass)
                      AND any_within(condition_3.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                  AND (cardinality(condition_3.labels) = 0
                    OR anon_4.break_glass_labels
                    AND (condition_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_4.call
                      OR anon_4.break_glass)
                    AND (condition_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                  AND (NOT condition_3.restated
                    OR condition_3.id = ANY (array((
                          SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                          FROM condition AS condition_4
                          WHERE condition_4.child_id = anon_5.id
                          AND condition_4.restated
                          AND (condition_4.state = 'CURRENT'
                            OR condition_4.amendment_labels IS NOT NULL
                            AND NOT (anon_4.break_glass_labels
                              AND any_within(condition_4.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR (anon_4.call
                                OR anon_4.break_glass)
                              AND any_within(condition_4.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                          AND (cardinality(condition_4.labels) = 0
                            OR anon_4.break_glass_labels
                            AND (condition_4.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR (anon_4.call
                              OR anon_4.break_glass)
                            AND (condition_4.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                          ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))),
                'null'),
              '}}') AS json
            FROM passport AS passport_2
            WHERE passport_2.child_id = anon_5.id),
          'null'),
        '}'),
      ',') FILTER (WHERE anon_5.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_5.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_4.call THEN 32
            ELSE 0 END) | CASE
          WHEN anon_4.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_4.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_4.protected THEN 65536
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_5.id IS NOT NULL) AS touched
  FROM (
    SELECT child_2.id
    FROM child AS child_2
    WHERE child_2.id = ANY (array((
          SELECT anon_6.child_id
          FROM (
            SELECT ambulance_call_2.child_id
            FROM ambulance_call AS ambulance_call_2
            WHERE ambulance_call_2.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND ambulance_call_2.closed_at IS NULL
            AND (ambulance_call_2.expires_at IS NULL
              OR ambulance_call_2.expires_at > $4::TIMESTAMP WITH TIME ZONE)
            UNION ALL SELECT ambulance_call_2.child_id
            FROM ambulance_call AS ambulance_call_2
            WHERE ambulance_call_2.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND ambulance_call_2.closed_at IS NULL
            AND (ambulance_call_2.expires_at IS NULL
              OR ambulance_call_2.expires_at > $4::TIMESTAMP WITH TIME ZONE)
            UNION ALL SELECT break_glass_grant_4.child_id
            FROM break_glass_grant AS break_glass_grant_4
            WHERE break_glass_grant_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_4.closed_at IS NULL
            AND break_glass_grant_4.expires_at > $4::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_4.role = $2::VARCHAR
            UNION ALL SELECT break_glass_grant_5.child_id
            FROM break_glass_grant AS break_glass_grant_5
            WHERE break_glass_grant_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_5.closed_at IS NULL
            AND break_glass_grant_5.expires_at > $4::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_5.role = $2::VARCHAR
            AND break_glass_grant_5.covers_labels) AS anon_6)))
    AND ((EXISTS (
          SELECT 1
          FROM assignment AS assignment_4
          WHERE assignment_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_4.valid_from <= $3::DATE
          AND (assignment_4.valid_to IS NULL
            OR assignment_4.valid_to >= $3::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM ambulance_call AS ambulance_call_3
          WHERE ambulance_call_3.child_id = child_2.id
          AND (ambulance_call_3.dispatcher_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR ambulance_call_3.doctor_id = (
              SELECT viewer.staff_id
              FROM viewer))
          AND ambulance_call_3.closed_at IS NULL
          AND (ambulance_call_3.expires_at IS NULL
            OR ambulance_call_3.expires_at > $4::TIMESTAMP WITH TIME ZONE)))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      OR (EXISTS (
          SELECT 1
          FROM assignment AS assignment_5
          WHERE assignment_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_5.valid_from <= $3::DATE
          AND (assignment_5.valid_to IS NULL
            OR assignment_5.valid_to >= $3::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_6
          WHERE break_glass_grant_6.child_id = child_2.id
          AND break_glass_grant_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_6.closed_at IS NULL
          AND break_glass_grant_6.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_6.role = $2::VARCHAR))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      OR (EXISTS (
          SELECT 1
          FROM assignment AS assignment_6
          WHERE assignment_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_6.valid_from <= $3::DATE
          AND (assignment_6.valid_to IS NULL
            OR assignment_6.valid_to >= $3::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_7
          WHERE break_glass_grant_7.child_id = child_2.id
          AND break_glass_grant_7.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_7.closed_at IS NULL
          AND break_glass_grant_7.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_7.role = $2::VARCHAR
          AND break_glass_grant_7.covers_labels))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])))
    ORDER BY child_2.id ASC
    LIMIT $6::INTEGER) AS anon_5
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_7
        WHERE assignment_7.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_7.valid_from <= $3::DATE
        AND (assignment_7.valid_to IS NULL
          OR assignment_7.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM ambulance_call AS ambulance_call_4
        WHERE ambulance_call_4.child_id = anon_5.id
        AND (ambulance_call_4.dispatcher_id = (
            SELECT viewer.staff_id
            FROM viewer)
          OR ambulance_call_4.doctor_id = (
            SELECT viewer.staff_id
            FROM viewer))
        AND ambulance_call_4.closed_at IS NULL
        AND (ambulance_call_4.expires_at IS NULL
          OR ambulance_call_4.expires_at > $4::TIMESTAMP WITH TIME ZONE)))
    AND anon_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS call, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_8
        WHERE assignment_8.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_8.valid_from <= $3::DATE
        AND (assignment_8.valid_to IS NULL
          OR assignment_8.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_8
        WHERE break_glass_grant_8.child_id = anon_5.id
        AND break_glass_grant_8.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_8.closed_at IS NULL
        AND break_glass_grant_8.expires_at > $4::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_8.role = $2::VARCHAR))
    AND anon_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_9
        WHERE assignment_9.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_9.valid_from <= $3::DATE
        AND (assignment_9.valid_to IS NULL
          OR assignment_9.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_9
        WHERE break_glass_grant_9.child_id = anon_5.id
        AND break_glass_grant_9.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_9.closed_at IS NULL
        AND break_glass_grant_9.expires_at > $4::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_9.role = $2::VARCHAR
        AND break_glass_grant_9.covers_labels))
    AND anon_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_10
      WHERE break_glass_grant_10.child_id = anon_5.id
      AND break_glass_grant_10.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_10.closed_at IS NULL
      AND break_glass_grant_10.expires_at > $4::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_10.role = $2::VARCHAR
      AND break_glass_grant_10.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_10.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_4 ON true
  HAVING true) AS anon_2 ON true
