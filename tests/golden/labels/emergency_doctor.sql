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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $5::DATE)
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
  SELECT concat('{"documents":', coalesce(CASE
      WHEN (anon_3.break_glass
        OR anon_3.break_glass_labels) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"date":', coalesce(json_of(CASE
                  WHEN (anon_3.break_glass
                    OR anon_3.break_glass_labels) THEN anon_4.date
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT medical_document_1.id, medical_document_1.date
          FROM medical_document AS medical_document_1
          WHERE medical_document_1.child_id = child_1.id
          AND (cardinality(medical_document_1.labels) = 0
            OR anon_3.break_glass_labels
            AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_3.call
              OR anon_3.break_glass)
            AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
          AND medical_document_1.kind = $3::VARCHAR
          ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
          LIMIT $4::INTEGER) AS anon_4
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"diagnoses":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
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
                          ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC)))))) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_3.display),
                      'null'::json),
                    ',"since":', coalesce('"' || CAST(condition_3.since AS TEXT) || '"',
                      'null'),
                    ',"document":', coalesce(CASE
                      WHEN (anon_3.break_glass
                        OR anon_3.break_glass_labels) THEN (
                        SELECT concat('{"date":', coalesce(json_of(CASE
                              WHEN (anon_3.break_glass
                                OR anon_3.break_glass_labels) THEN medical_document_2.date
                              ELSE NULL END),
                            'null'::json),
                          '}') AS json
                        FROM medical_document AS medical_document_2
                        WHERE medical_document_2.child_id = condition_3.child_id
                        AND medical_document_2.id = condition_3.document_id
                        AND (cardinality(medical_document_2.labels) = 0
                          OR anon_3.break_glass_labels
                          AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_3.call
                            OR anon_3.break_glass)
                          AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      ELSE 'null' END,
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_3.since, CAST('-infinity' AS DATE)) DESC, condition_3.id ASC),
                ']') AS json
              FROM condition AS condition_3
              WHERE condition_3.child_id = passport_1.child_id
              AND (condition_3.state = 'CURRENT'
                OR condition_3.amendment_labels IS NOT NULL
                AND NOT (anon_3.break_glass_labels
                  AND any_within(condition_3.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_3.call
                    OR anon_3.break_glass)
                  AND any_within(condition_3.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(condition_3.labels) = 0
                OR anon_3.break_glass_labels
                AND (condition_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_3.call
                  OR anon_3.break_glass)
                AND (condition_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
              AND (NOT condition_3.restated
                OR condition_3.id = ANY (array((
                      SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                      FROM condition AS condition_4
                      WHERE condition_4.child_id = child_1.id
                      AND condition_4.restated
                      AND (condition_4.state = 'CURRENT'
                        OR condition_4.amendment_labels IS NOT NULL
                        AND NOT (anon_3.break_glass_labels
                          AND any_within(condition_4.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_3.call
                            OR anon_3.break_glass)
                          AND any_within(condition_4.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      AND (cardinality(condition_4.labels) = 0
                        OR anon_3.break_glass_labels
                        AND (condition_4.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.call
                          OR anon_3.break_glass)
                        AND (condition_4.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                      ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))),
            'null'),
          '},"socialStatuses":null}') AS json
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
        AND assignment_1.valid_from <= $5::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $5::DATE)))
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
          OR ambulance_call_1.expires_at > $6::TIMESTAMP WITH TIME ZONE)))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS call, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_2
        WHERE assignment_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_2.valid_from <= $5::DATE
        AND (assignment_2.valid_to IS NULL
          OR assignment_2.valid_to >= $5::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND break_glass_grant_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.closed_at IS NULL
        AND break_glass_grant_1.expires_at > $6::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_1.role = $2::VARCHAR))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_3
        WHERE assignment_3.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_3.valid_from <= $5::DATE
        AND (assignment_3.valid_to IS NULL
          OR assignment_3.valid_to >= $5::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND break_glass_grant_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.closed_at IS NULL
        AND break_glass_grant_2.expires_at > $6::TIMESTAMP WITH TIME ZONE
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
      AND break_glass_grant_3.expires_at > $6::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_3.role = $2::VARCHAR
      AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_3.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $7::UUID
  AND (anon_3.call
    OR anon_3.break_glass
    OR anon_3.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":', coalesce(CASE
      WHEN (anon_5.break_glass
        OR anon_5.break_glass_labels) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"date":', coalesce(json_of(CASE
                  WHEN (anon_5.break_glass
                    OR anon_5.break_glass_labels) THEN anon_6.date
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_6.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT medical_document_3.id, medical_document_3.date
          FROM medical_document AS medical_document_3
          WHERE medical_document_3.child_id = child_2.id
          AND (cardinality(medical_document_3.labels) = 0
            OR anon_5.break_glass_labels
            AND (medical_document_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_5.call
              OR anon_5.break_glass)
            AND (medical_document_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
          AND medical_document_3.kind = $8::VARCHAR
          ORDER BY medical_document_3.date DESC, medical_document_3.id DESC
          LIMIT $9::INTEGER) AS anon_6
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"diagnoses":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_5
                  WHERE condition_5.child_id = passport_2.child_id
                  AND (condition_5.state = 'CURRENT'
                    OR condition_5.amendment_labels IS NOT NULL
                    AND NOT (anon_5.break_glass_labels
                      AND any_within(condition_5.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_5.call
                        OR anon_5.break_glass)
                      AND any_within(condition_5.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                  AND (cardinality(condition_5.labels) = 0
                    OR anon_5.break_glass_labels
                    AND (condition_5.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_5.call
                      OR anon_5.break_glass)
                    AND (condition_5.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                  AND (NOT condition_5.restated
                    OR condition_5.id = ANY (array((
                          SELECT DISTINCT ON (condition_6.disease, condition_6.chronic) condition_6.id
                          FROM condition AS condition_6
                          WHERE condition_6.child_id = child_2.id
                          AND condition_6.restated
                          AND (condition_6.state = 'CURRENT'
                            OR condition_6.amendment_labels IS NOT NULL
                            AND NOT (anon_5.break_glass_labels
                              AND any_within(condition_6.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR (anon_5.call
                                OR anon_5.break_glass)
                              AND any_within(condition_6.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                          AND (cardinality(condition_6.labels) = 0
                            OR anon_5.break_glass_labels
                            AND (condition_6.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR (anon_5.call
                              OR anon_5.break_glass)
                            AND (condition_6.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                          ORDER BY condition_6.disease, condition_6.chronic, condition_6.stated_on DESC, condition_6.id DESC)))))) THEN 'HAS_ITEMS'
              WHEN (passport_2.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_7.display),
                      'null'::json),
                    ',"since":', coalesce('"' || CAST(condition_7.since AS TEXT) || '"',
                      'null'),
                    ',"document":', coalesce(CASE
                      WHEN (anon_5.break_glass
                        OR anon_5.break_glass_labels) THEN (
                        SELECT concat('{"date":', coalesce(json_of(CASE
                              WHEN (anon_5.break_glass
                                OR anon_5.break_glass_labels) THEN medical_document_4.date
                              ELSE NULL END),
                            'null'::json),
                          '}') AS json
                        FROM medical_document AS medical_document_4
                        WHERE medical_document_4.child_id = condition_7.child_id
                        AND medical_document_4.id = condition_7.document_id
                        AND (cardinality(medical_document_4.labels) = 0
                          OR anon_5.break_glass_labels
                          AND (medical_document_4.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_5.call
                            OR anon_5.break_glass)
                          AND (medical_document_4.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      ELSE 'null' END,
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_7.since, CAST('-infinity' AS DATE)) DESC, condition_7.id ASC),
                ']') AS json
              FROM condition AS condition_7
              WHERE condition_7.child_id = passport_2.child_id
              AND (condition_7.state = 'CURRENT'
                OR condition_7.amendment_labels IS NOT NULL
                AND NOT (anon_5.break_glass_labels
                  AND any_within(condition_7.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_5.call
                    OR anon_5.break_glass)
                  AND any_within(condition_7.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(condition_7.labels) = 0
                OR anon_5.break_glass_labels
                AND (condition_7.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_5.call
                  OR anon_5.break_glass)
                AND (condition_7.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
              AND (NOT condition_7.restated
                OR condition_7.id = ANY (array((
                      SELECT DISTINCT ON (condition_8.disease, condition_8.chronic) condition_8.id
                      FROM condition AS condition_8
                      WHERE condition_8.child_id = child_2.id
                      AND condition_8.restated
                      AND (condition_8.state = 'CURRENT'
                        OR condition_8.amendment_labels IS NOT NULL
                        AND NOT (anon_5.break_glass_labels
                          AND any_within(condition_8.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_5.call
                            OR anon_5.break_glass)
                          AND any_within(condition_8.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      AND (cardinality(condition_8.labels) = 0
                        OR anon_5.break_glass_labels
                        AND (condition_8.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_5.call
                          OR anon_5.break_glass)
                        AND (condition_8.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                      ORDER BY condition_8.disease, condition_8.chronic, condition_8.stated_on DESC, condition_8.id DESC))))),
            'null'),
          '},"socialStatuses":null}') AS json
        FROM passport AS passport_2
        WHERE passport_2.child_id = child_2.id),
      'null'),
    '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
          WHEN anon_5.call THEN 32
          ELSE 0 END) | CASE
        WHEN anon_5.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_5.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_5.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_2
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_4
        WHERE assignment_4.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_4.valid_from <= $5::DATE
        AND (assignment_4.valid_to IS NULL
          OR assignment_4.valid_to >= $5::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM ambulance_call AS ambulance_call_2
        WHERE ambulance_call_2.child_id = child_2.id
        AND (ambulance_call_2.dispatcher_id = (
            SELECT viewer.staff_id
            FROM viewer)
          OR ambulance_call_2.doctor_id = (
            SELECT viewer.staff_id
            FROM viewer))
        AND ambulance_call_2.closed_at IS NULL
        AND (ambulance_call_2.expires_at IS NULL
          OR ambulance_call_2.expires_at > $6::TIMESTAMP WITH TIME ZONE)))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS call, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_5
        WHERE assignment_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_5.valid_from <= $5::DATE
        AND (assignment_5.valid_to IS NULL
          OR assignment_5.valid_to >= $5::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_4
        WHERE break_glass_grant_4.child_id = child_2.id
        AND break_glass_grant_4.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_4.closed_at IS NULL
        AND break_glass_grant_4.expires_at > $6::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_4.role = $2::VARCHAR))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_6
        WHERE assignment_6.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_6.valid_from <= $5::DATE
        AND (assignment_6.valid_to IS NULL
          OR assignment_6.valid_to >= $5::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_5
        WHERE break_glass_grant_5.child_id = child_2.id
        AND break_glass_grant_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_5.closed_at IS NULL
        AND break_glass_grant_5.expires_at > $6::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_5.role = $2::VARCHAR
        AND break_glass_grant_5.covers_labels))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_6
      WHERE break_glass_grant_6.child_id = child_2.id
      AND break_glass_grant_6.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_6.closed_at IS NULL
      AND break_glass_grant_6.expires_at > $6::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_6.role = $2::VARCHAR
      AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_6.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_5 ON true
  WHERE child_2.id = $10::UUID
  AND (anon_5.call
    OR anon_5.break_glass
    OR anon_5.break_glass_labels)
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
