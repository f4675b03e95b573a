WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT array_remove(array((
        SELECT unnest(array_append(array((
                SELECT representation_1.child_id
                FROM representation AS representation_2 JOIN representation AS representation_3 ON representation_3.child_id = representation_2.child_id JOIN representation AS representation_1 ON representation_1.representative_id = representation_3.representative_id
                WHERE (representation_2.representative_id = anon_21.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_21.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $6::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $6::DATE)))))), anon_21.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_21)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_19
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
                WHEN anon_20.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_20.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_20.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_1 JOIN appointment AS appointment_1 ON appointment_1.child_id = child_1.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_1.district_id = ANY (array((
            SELECT assignment_1.district_id
            FROM assignment AS assignment_1
            WHERE assignment_1.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_1.district_id IS NOT NULL
            AND assignment_1.valid_from <= $6::DATE
            AND (assignment_1.valid_to IS NULL
              OR assignment_1.valid_to >= $6::DATE))))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_1.district_id = ANY (array((
            SELECT district_1.id
            FROM district AS district_1
            WHERE district_1.organization_id = ANY (array((
                  SELECT assignment_2.organization_id
                  FROM assignment AS assignment_2
                  WHERE assignment_2.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_2.organization_id IS NOT NULL
                  AND assignment_2.valid_from <= $6::DATE
                  AND (assignment_2.valid_to IS NULL
                    OR assignment_2.valid_to >= $6::DATE)))))))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_2
          WHERE appointment_2.child_id = child_1.id
          AND appointment_2.organization_id = ANY (array((
                SELECT assignment_3.organization_id
                FROM assignment AS assignment_3
                WHERE assignment_3.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_3.organization_id IS NOT NULL
                AND assignment_3.valid_from <= $6::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $6::DATE))))
          AND appointment_2.day = $6::DATE
          AND appointment_2.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_1.id = ANY (array((
            SELECT break_glass_grant_1.child_id
            FROM break_glass_grant AS break_glass_grant_1
            WHERE break_glass_grant_1.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_1.closed_at IS NULL
            AND break_glass_grant_1.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
            SELECT break_glass_grant_2.child_id
            FROM break_glass_grant AS break_glass_grant_2
            WHERE break_glass_grant_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_2.closed_at IS NULL
            AND break_glass_grant_2.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_2.role = $2::VARCHAR
            AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
            SELECT break_glass_grant_3.child_id
            FROM break_glass_grant AS break_glass_grant_3
            WHERE break_glass_grant_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_3.closed_at IS NULL
            AND break_glass_grant_3.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_3.role = $2::VARCHAR
            AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_3.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_20 ON true
    WHERE anon_19.type = 'Appointment'
    AND child_1.id = anon_19.scope
    AND (anon_20.attached
      OR anon_20.organization
      OR anon_20.expected)
    AND (cardinality(appointment_1.labels) = 0
      OR anon_20.break_glass_labels
      AND (appointment_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_20.attached
        OR anon_20.organization
        OR anon_20.expected
        OR anon_20.break_glass)
      AND (appointment_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND appointment_1.id = anon_19.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((((8589934592 | CASE
                WHEN anon_22.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_22.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_22.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_22.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_22.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_22.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2 JOIN attachment AS attachment_1 ON attachment_1.child_id = child_2.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_2.district_id = ANY (array((
            SELECT assignment_4.district_id
            FROM assignment AS assignment_4
            WHERE assignment_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_4.district_id IS NOT NULL
            AND assignment_4.valid_from <= $6::DATE
            AND (assignment_4.valid_to IS NULL
              OR assignment_4.valid_to >= $6::DATE))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_2.district_id = ANY (array((
            SELECT district_2.id
            FROM district AS district_2
            WHERE district_2.organization_id = ANY (array((
                  SELECT assignment_5.organization_id
                  FROM assignment AS assignment_5
                  WHERE assignment_5.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_5.organization_id IS NOT NULL
                  AND assignment_5.valid_from <= $6::DATE
                  AND (assignment_5.valid_to IS NULL
                    OR assignment_5.valid_to >= $6::DATE)))))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_3
          WHERE appointment_3.child_id = child_2.id
          AND appointment_3.organization_id = ANY (array((
                SELECT assignment_6.organization_id
                FROM assignment AS assignment_6
                WHERE assignment_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_6.organization_id IS NOT NULL
                AND assignment_6.valid_from <= $6::DATE
                AND (assignment_6.valid_to IS NULL
                  OR assignment_6.valid_to >= $6::DATE))))
          AND appointment_3.day = $6::DATE
          AND appointment_3.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_2.id = ANY (array((
            SELECT break_glass_grant_4.child_id
            FROM break_glass_grant AS break_glass_grant_4
            WHERE break_glass_grant_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_4.closed_at IS NULL
            AND break_glass_grant_4.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_4.role = $2::VARCHAR))) AS break_glass, child_2.id = ANY (array((
            SELECT break_glass_grant_5.child_id
            FROM break_glass_grant AS break_glass_grant_5
            WHERE break_glass_grant_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_5.closed_at IS NULL
            AND break_glass_grant_5.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_5.role = $2::VARCHAR
            AND break_glass_grant_5.covers_labels))) AS break_glass_labels, child_2.id = ANY (array((
            SELECT break_glass_grant_6.child_id
            FROM break_glass_grant AS break_glass_grant_6
            WHERE break_glass_grant_6.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_6.closed_at IS NULL
            AND break_glass_grant_6.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_6.role = $2::VARCHAR
            AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_6.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_22 ON true
    WHERE anon_19.type = 'Attachment'
    AND child_2.id = anon_19.scope
    AND (anon_22.attached
      OR anon_22.organization
      OR anon_22.expected)
    AND attachment_1.id = anon_19.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST((((((12884901888 | CASE
                WHEN anon_23.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_23.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_23.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_23.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_23.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_23.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3 JOIN break_glass_grant AS break_glass_grant_7 ON break_glass_grant_7.child_id = child_3.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_3.district_id = ANY (array((
            SELECT assignment_7.district_id
            FROM assignment AS assignment_7
            WHERE assignment_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_7.district_id IS NOT NULL
            AND assignment_7.valid_from <= $6::DATE
            AND (assignment_7.valid_to IS NULL
              OR assignment_7.valid_to >= $6::DATE))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_3.district_id = ANY (array((
            SELECT district_3.id
            FROM district AS district_3
            WHERE district_3.organization_id = ANY (array((
                  SELECT assignment_8.organization_id
                  FROM assignment AS assignment_8
                  WHERE assignment_8.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_8.organization_id IS NOT NULL
                  AND assignment_8.valid_from <= $6::DATE
                  AND (assignment_8.valid_to IS NULL
                    OR assignment_8.valid_to >= $6::DATE)))))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_4
          WHERE appointment_4.child_id = child_3.id
          AND appointment_4.organization_id = ANY (array((
                SELECT assignment_9.organization_id
                FROM assignment AS assignment_9
                WHERE assignment_9.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_9.organization_id IS NOT NULL
                AND assignment_9.valid_from <= $6::DATE
                AND (assignment_9.valid_to IS NULL
                  OR assignment_9.valid_to >= $6::DATE))))
          AND appointment_4.day = $6::DATE
          AND appointment_4.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_3.id = ANY (array((
            SELECT break_glass_grant_8.child_id
            FROM break_glass_grant AS break_glass_grant_8
            WHERE break_glass_grant_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_8.closed_at IS NULL
            AND break_glass_grant_8.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_8.role = $2::VARCHAR))) AS break_glass, child_3.id = ANY (array((
            SELECT break_glass_grant_9.child_id
            FROM break_glass_grant AS break_glass_grant_9
            WHERE break_glass_grant_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_9.closed_at IS NULL
            AND break_glass_grant_9.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_9.role = $2::VARCHAR
            AND break_glass_grant_9.covers_labels))) AS break_glass_labels, child_3.id = ANY (array((
            SELECT break_glass_grant_10.child_id
            FROM break_glass_grant AS break_glass_grant_10
            WHERE break_glass_grant_10.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_10.closed_at IS NULL
            AND break_glass_grant_10.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_10.role = $2::VARCHAR
            AND break_glass_grant_10.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_10.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_23 ON true
    WHERE anon_19.type = 'BreakGlassGrant'
    AND child_3.id = anon_19.scope
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND break_glass_grant_7.id = anon_19.key
    AND break_glass_grant_7.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((((17179869184 | CASE
                WHEN anon_24.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_24.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_24.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_24.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_24.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_24.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_4 JOIN certificate AS certificate_1 ON certificate_1.child_id = child_4.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_4.district_id = ANY (array((
            SELECT assignment_10.district_id
            FROM assignment AS assignment_10
            WHERE assignment_10.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_10.district_id IS NOT NULL
            AND assignment_10.valid_from <= $6::DATE
            AND (assignment_10.valid_to IS NULL
              OR assignment_10.valid_to >= $6::DATE))))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_4.district_id = ANY (array((
            SELECT district_4.id
            FROM district AS district_4
            WHERE district_4.organization_id = ANY (array((
                  SELECT assignment_11.organization_id
                  FROM assignment AS assignment_11
                  WHERE assignment_11.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_11.organization_id IS NOT NULL
                  AND assignment_11.valid_from <= $6::DATE
                  AND (assignment_11.valid_to IS NULL
                    OR assignment_11.valid_to >= $6::DATE)))))))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_5
          WHERE appointment_5.child_id = child_4.id
          AND appointment_5.organization_id = ANY (array((
                SELECT assignment_12.organization_id
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.organization_id IS NOT NULL
                AND assignment_12.valid_from <= $6::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $6::DATE))))
          AND appointment_5.day = $6::DATE
          AND appointment_5.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_4.id = ANY (array((
            SELECT break_glass_grant_11.child_id
            FROM break_glass_grant AS break_glass_grant_11
            WHERE break_glass_grant_11.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_11.closed_at IS NULL
            AND break_glass_grant_11.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_11.role = $2::VARCHAR))) AS break_glass, child_4.id = ANY (array((
            SELECT break_glass_grant_12.child_id
            FROM break_glass_grant AS break_glass_grant_12
            WHERE break_glass_grant_12.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_12.closed_at IS NULL
            AND break_glass_grant_12.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_12.role = $2::VARCHAR
            AND break_glass_grant_12.covers_labels))) AS break_glass_labels, child_4.id = ANY (array((
            SELECT break_glass_grant_13.child_id
            FROM break_glass_grant AS break_glass_grant_13
            WHERE break_glass_grant_13.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_13.closed_at IS NULL
            AND break_glass_grant_13.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_13.role = $2::VARCHAR
            AND break_glass_grant_13.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_13.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_24 ON true
    WHERE anon_19.type = 'Certificate'
    AND child_4.id = anon_19.scope
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_24.break_glass_labels
      AND (certificate_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (certificate_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_19.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((((((21474836480 | CASE
                WHEN anon_25.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_25.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_25.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_25.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_25.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_25.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5
    LEFT OUTER JOIN LATERAL (
      SELECT child_5.district_id = ANY (array((
            SELECT assignment_13.district_id
            FROM assignment AS assignment_13
            WHERE assignment_13.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_13.district_id IS NOT NULL
            AND assignment_13.valid_from <= $6::DATE
            AND (assignment_13.valid_to IS NULL
              OR assignment_13.valid_to >= $6::DATE))))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_5.district_id = ANY (array((
            SELECT district_5.id
            FROM district AS district_5
            WHERE district_5.organization_id = ANY (array((
                  SELECT assignment_14.organization_id
                  FROM assignment AS assignment_14
                  WHERE assignment_14.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_14.organization_id IS NOT NULL
                  AND assignment_14.valid_from <= $6::DATE
                  AND (assignment_14.valid_to IS NULL
                    OR assignment_14.valid_to >= $6::DATE)))))))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_6
          WHERE appointment_6.child_id = child_5.id
          AND appointment_6.organization_id = ANY (array((
                SELECT assignment_15.organization_id
                FROM assignment AS assignment_15
                WHERE assignment_15.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_15.organization_id IS NOT NULL
                AND assignment_15.valid_from <= $6::DATE
                AND (assignment_15.valid_to IS NULL
                  OR assignment_15.valid_to >= $6::DATE))))
          AND appointment_6.day = $6::DATE
          AND appointment_6.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_5.id = ANY (array((
            SELECT break_glass_grant_14.child_id
            FROM break_glass_grant AS break_glass_grant_14
            WHERE break_glass_grant_14.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_14.closed_at IS NULL
            AND break_glass_grant_14.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_14.role = $2::VARCHAR))) AS break_glass, child_5.id = ANY (array((
            SELECT break_glass_grant_15.child_id
            FROM break_glass_grant AS break_glass_grant_15
            WHERE break_glass_grant_15.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_15.closed_at IS NULL
            AND break_glass_grant_15.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_15.role = $2::VARCHAR
            AND break_glass_grant_15.covers_labels))) AS break_glass_labels, child_5.id = ANY (array((
            SELECT break_glass_grant_16.child_id
            FROM break_glass_grant AS break_glass_grant_16
            WHERE break_glass_grant_16.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_16.closed_at IS NULL
            AND break_glass_grant_16.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_16.role = $2::VARCHAR
            AND break_glass_grant_16.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_16.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_25 ON true
    WHERE anon_19.type = 'Child'
    AND child_5.id = anon_19.scope
    AND (anon_25.attached
      OR anon_25.organization
      OR anon_25.expected)) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((((25769803776 | CASE
                WHEN anon_26.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_26.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_26.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_26.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_26.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_26.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6 JOIN correction AS correction_1 ON correction_1.child_id = child_6.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_6.district_id = ANY (array((
            SELECT assignment_16.district_id
            FROM assignment AS assignment_16
            WHERE assignment_16.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_16.district_id IS NOT NULL
            AND assignment_16.valid_from <= $6::DATE
            AND (assignment_16.valid_to IS NULL
              OR assignment_16.valid_to >= $6::DATE))))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_6.district_id = ANY (array((
            SELECT district_6.id
            FROM district AS district_6
            WHERE district_6.organization_id = ANY (array((
                  SELECT assignment_17.organization_id
                  FROM assignment AS assignment_17
                  WHERE assignment_17.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_17.organization_id IS NOT NULL
                  AND assignment_17.valid_from <= $6::DATE
                  AND (assignment_17.valid_to IS NULL
                    OR assignment_17.valid_to >= $6::DATE)))))))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_7
          WHERE appointment_7.child_id = child_6.id
          AND appointment_7.organization_id = ANY (array((
                SELECT assignment_18.organization_id
                FROM assignment AS assignment_18
                WHERE assignment_18.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_18.organization_id IS NOT NULL
                AND assignment_18.valid_from <= $6::DATE
                AND (assignment_18.valid_to IS NULL
                  OR assignment_18.valid_to >= $6::DATE))))
          AND appointment_7.day = $6::DATE
          AND appointment_7.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_6.id = ANY (array((
            SELECT break_glass_grant_17.child_id
            FROM break_glass_grant AS break_glass_grant_17
            WHERE break_glass_grant_17.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_17.closed_at IS NULL
            AND break_glass_grant_17.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_17.role = $2::VARCHAR))) AS break_glass, child_6.id = ANY (array((
            SELECT break_glass_grant_18.child_id
            FROM break_glass_grant AS break_glass_grant_18
            WHERE break_glass_grant_18.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_18.closed_at IS NULL
            AND break_glass_grant_18.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_18.role = $2::VARCHAR
            AND break_glass_grant_18.covers_labels))) AS break_glass_labels, child_6.id = ANY (array((
            SELECT break_glass_grant_19.child_id
            FROM break_glass_grant AS break_glass_grant_19
            WHERE break_glass_grant_19.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_19.closed_at IS NULL
            AND break_glass_grant_19.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_19.role = $2::VARCHAR
            AND break_glass_grant_19.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_19.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_26 ON true
    WHERE anon_19.type = 'Correction'
    AND child_6.id = anon_19.scope
    AND (anon_26.attached
      OR anon_26.organization
      OR anon_26.expected)
    AND (cardinality(correction_1.labels) = 0
      OR anon_26.break_glass_labels
      AND (correction_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_26.attached
        OR anon_26.organization
        OR anon_26.expected
        OR anon_26.break_glass)
      AND (correction_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND correction_1.id = anon_19.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_7
    LEFT OUTER JOIN LATERAL (
      SELECT district_7.id = ANY (array((
            SELECT assignment_19.district_id
            FROM assignment AS assignment_19
            WHERE assignment_19.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_19.district_id IS NOT NULL
            AND assignment_19.valid_from <= $6::DATE
            AND (assignment_19.valid_to IS NULL
              OR assignment_19.valid_to >= $6::DATE)))) AS attached, district_7.organization_id = ANY (array((
            SELECT assignment_20.organization_id
            FROM assignment AS assignment_20
            WHERE assignment_20.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_20.organization_id IS NOT NULL
            AND assignment_20.valid_from <= $6::DATE
            AND (assignment_20.valid_to IS NULL
              OR assignment_20.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_27 ON true
    WHERE anon_19.type = 'District'
    AND district_7.id = anon_19.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST((((((30064771072 | CASE
                WHEN anon_28.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_28.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_28.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_28.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_28.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_28.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_7 JOIN examination AS examination_1 ON examination_1.child_id = child_7.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_7.district_id = ANY (array((
            SELECT assignment_21.district_id
            FROM assignment AS assignment_21
            WHERE assignment_21.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_21.district_id IS NOT NULL
            AND assignment_21.valid_from <= $6::DATE
            AND (assignment_21.valid_to IS NULL
              OR assignment_21.valid_to >= $6::DATE))))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_7.district_id = ANY (array((
            SELECT district_8.id
            FROM district AS district_8
            WHERE district_8.organization_id = ANY (array((
                  SELECT assignment_22.organization_id
                  FROM assignment AS assignment_22
                  WHERE assignment_22.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_22.organization_id IS NOT NULL
                  AND assignment_22.valid_from <= $6::DATE
                  AND (assignment_22.valid_to IS NULL
                    OR assignment_22.valid_to >= $6::DATE)))))))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_8
          WHERE appointment_8.child_id = child_7.id
          AND appointment_8.organization_id = ANY (array((
                SELECT assignment_23.organization_id
                FROM assignment AS assignment_23
                WHERE assignment_23.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_23.organization_id IS NOT NULL
                AND assignment_23.valid_from <= $6::DATE
                AND (assignment_23.valid_to IS NULL
                  OR assignment_23.valid_to >= $6::DATE))))
          AND appointment_8.day = $6::DATE
          AND appointment_8.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_7.id = ANY (array((
            SELECT break_glass_grant_20.child_id
            FROM break_glass_grant AS break_glass_grant_20
            WHERE break_glass_grant_20.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_20.closed_at IS NULL
            AND break_glass_grant_20.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_20.role = $2::VARCHAR))) AS break_glass, child_7.id = ANY (array((
            SELECT break_glass_grant_21.child_id
            FROM break_glass_grant AS break_glass_grant_21
            WHERE break_glass_grant_21.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_21.closed_at IS NULL
            AND break_glass_grant_21.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_21.role = $2::VARCHAR
            AND break_glass_grant_21.covers_labels))) AS break_glass_labels, child_7.id = ANY (array((
            SELECT break_glass_grant_22.child_id
            FROM break_glass_grant AS break_glass_grant_22
            WHERE break_glass_grant_22.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_22.closed_at IS NULL
            AND break_glass_grant_22.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_22.role = $2::VARCHAR
            AND break_glass_grant_22.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_22.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_28 ON true
    WHERE anon_19.type = 'Examination'
    AND child_7.id = anon_19.scope
    AND (anon_28.attached
      OR anon_28.organization
      OR anon_28.expected)
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT (anon_28.break_glass_labels
        AND any_within(examination_1.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_28.attached
          OR anon_28.organization
          OR anon_28.expected
          OR anon_28.break_glass)
        AND any_within(examination_1.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_1.labels) = 0
      OR anon_28.break_glass_labels
      AND (examination_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_28.attached
        OR anon_28.organization
        OR anon_28.expected
        OR anon_28.break_glass)
      AND (examination_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_19.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((34359738368 | CASE
                WHEN anon_29.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_29.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_29.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_29.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_29.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_29.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_8 JOIN fact_resolution AS fact_resolution_1 ON fact_resolution_1.child_id = child_8.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_8.district_id = ANY (array((
            SELECT assignment_24.district_id
            FROM assignment AS assignment_24
            WHERE assignment_24.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_24.district_id IS NOT NULL
            AND assignment_24.valid_from <= $6::DATE
            AND (assignment_24.valid_to IS NULL
              OR assignment_24.valid_to >= $6::DATE))))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_8.district_id = ANY (array((
            SELECT district_9.id
            FROM district AS district_9
            WHERE district_9.organization_id = ANY (array((
                  SELECT assignment_25.organization_id
                  FROM assignment AS assignment_25
                  WHERE assignment_25.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_25.organization_id IS NOT NULL
                  AND assignment_25.valid_from <= $6::DATE
                  AND (assignment_25.valid_to IS NULL
                    OR assignment_25.valid_to >= $6::DATE)))))))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_9
          WHERE appointment_9.child_id = child_8.id
          AND appointment_9.organization_id = ANY (array((
                SELECT assignment_26.organization_id
                FROM assignment AS assignment_26
                WHERE assignment_26.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_26.organization_id IS NOT NULL
                AND assignment_26.valid_from <= $6::DATE
                AND (assignment_26.valid_to IS NULL
                  OR assignment_26.valid_to >= $6::DATE))))
          AND appointment_9.day = $6::DATE
          AND appointment_9.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_8.id = ANY (array((
            SELECT break_glass_grant_23.child_id
            FROM break_glass_grant AS break_glass_grant_23
            WHERE break_glass_grant_23.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_23.closed_at IS NULL
            AND break_glass_grant_23.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_23.role = $2::VARCHAR))) AS break_glass, child_8.id = ANY (array((
            SELECT break_glass_grant_24.child_id
            FROM break_glass_grant AS break_glass_grant_24
            WHERE break_glass_grant_24.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_24.closed_at IS NULL
            AND break_glass_grant_24.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_24.role = $2::VARCHAR
            AND break_glass_grant_24.covers_labels))) AS break_glass_labels, child_8.id = ANY (array((
            SELECT break_glass_grant_25.child_id
            FROM break_glass_grant AS break_glass_grant_25
            WHERE break_glass_grant_25.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_25.closed_at IS NULL
            AND break_glass_grant_25.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_25.role = $2::VARCHAR
            AND break_glass_grant_25.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_25.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_29 ON true
    WHERE anon_19.type = 'FactResolution'
    AND child_8.id = anon_19.scope
    AND (anon_29.attached
      OR anon_29.organization
      OR anon_29.expected)
    AND fact_resolution_1.id = anon_19.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_9.id AS TEXT)) || '",') || CAST((((((38654705664 | CASE
                WHEN anon_30.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_30.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_30.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_30.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_30.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_30.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_9 JOIN measurement AS measurement_1 ON measurement_1.child_id = child_9.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_9.district_id = ANY (array((
            SELECT assignment_27.district_id
            FROM assignment AS assignment_27
            WHERE assignment_27.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_27.district_id IS NOT NULL
            AND assignment_27.valid_from <= $6::DATE
            AND (assignment_27.valid_to IS NULL
              OR assignment_27.valid_to >= $6::DATE))))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_9.district_id = ANY (array((
            SELECT district_10.id
            FROM district AS district_10
            WHERE district_10.organization_id = ANY (array((
                  SELECT assignment_28.organization_id
                  FROM assignment AS assignment_28
                  WHERE assignment_28.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_28.organization_id IS NOT NULL
                  AND assignment_28.valid_from <= $6::DATE
                  AND (assignment_28.valid_to IS NULL
                    OR assignment_28.valid_to >= $6::DATE)))))))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_10
          WHERE appointment_10.child_id = child_9.id
          AND appointment_10.organization_id = ANY (array((
                SELECT assignment_29.organization_id
                FROM assignment AS assignment_29
                WHERE assignment_29.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_29.organization_id IS NOT NULL
                AND assignment_29.valid_from <= $6::DATE
                AND (assignment_29.valid_to IS NULL
                  OR assignment_29.valid_to >= $6::DATE))))
          AND appointment_10.day = $6::DATE
          AND appointment_10.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_9.id = ANY (array((
            SELECT break_glass_grant_26.child_id
            FROM break_glass_grant AS break_glass_grant_26
            WHERE break_glass_grant_26.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_26.closed_at IS NULL
            AND break_glass_grant_26.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_26.role = $2::VARCHAR))) AS break_glass, child_9.id = ANY (array((
            SELECT break_glass_grant_27.child_id
            FROM break_glass_grant AS break_glass_grant_27
            WHERE break_glass_grant_27.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_27.closed_at IS NULL
            AND break_glass_grant_27.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_27.role = $2::VARCHAR
            AND break_glass_grant_27.covers_labels))) AS break_glass_labels, child_9.id = ANY (array((
            SELECT break_glass_grant_28.child_id
            FROM break_glass_grant AS break_glass_grant_28
            WHERE break_glass_grant_28.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_28.closed_at IS NULL
            AND break_glass_grant_28.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_28.role = $2::VARCHAR
            AND break_glass_grant_28.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_28.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_30 ON true
    WHERE anon_19.type = 'Measurement'
    AND child_9.id = anon_19.scope
    AND (anon_30.attached
      OR anon_30.organization
      OR anon_30.expected)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_30.break_glass_labels
        AND any_within(measurement_1.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_30.attached
          OR anon_30.organization
          OR anon_30.expected
          OR anon_30.break_glass)
        AND any_within(measurement_1.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_30.break_glass_labels
      AND (measurement_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_30.attached
        OR anon_30.organization
        OR anon_30.expected
        OR anon_30.break_glass)
      AND (measurement_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_19.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(to_json(medical_document_1.sha256),
        'null'::json),
      ',"download":null,"paper":null}') AS json, (('"' || CAST(child_10.id AS TEXT)) || '",') || CAST((((((42949672960 | CASE
                WHEN anon_31.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_31.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_31.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_31.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_31.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_31.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_10 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_10.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_10.district_id = ANY (array((
            SELECT assignment_30.district_id
            FROM assignment AS assignment_30
            WHERE assignment_30.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_30.district_id IS NOT NULL
            AND assignment_30.valid_from <= $6::DATE
            AND (assignment_30.valid_to IS NULL
              OR assignment_30.valid_to >= $6::DATE))))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_10.district_id = ANY (array((
            SELECT district_11.id
            FROM district AS district_11
            WHERE district_11.organization_id = ANY (array((
                  SELECT assignment_31.organization_id
                  FROM assignment AS assignment_31
                  WHERE assignment_31.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_31.organization_id IS NOT NULL
                  AND assignment_31.valid_from <= $6::DATE
                  AND (assignment_31.valid_to IS NULL
                    OR assignment_31.valid_to >= $6::DATE)))))))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_11
          WHERE appointment_11.child_id = child_10.id
          AND appointment_11.organization_id = ANY (array((
                SELECT assignment_32.organization_id
                FROM assignment AS assignment_32
                WHERE assignment_32.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_32.organization_id IS NOT NULL
                AND assignment_32.valid_from <= $6::DATE
                AND (assignment_32.valid_to IS NULL
                  OR assignment_32.valid_to >= $6::DATE))))
          AND appointment_11.day = $6::DATE
          AND appointment_11.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_10.id = ANY (array((
            SELECT break_glass_grant_29.child_id
            FROM break_glass_grant AS break_glass_grant_29
            WHERE break_glass_grant_29.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_29.closed_at IS NULL
            AND break_glass_grant_29.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_29.role = $2::VARCHAR))) AS break_glass, child_10.id = ANY (array((
            SELECT break_glass_grant_30.child_id
            FROM break_glass_grant AS break_glass_grant_30
            WHERE break_glass_grant_30.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_30.closed_at IS NULL
            AND break_glass_grant_30.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_30.role = $2::VARCHAR
            AND break_glass_grant_30.covers_labels))) AS break_glass_labels, child_10.id = ANY (array((
            SELECT break_glass_grant_31.child_id
            FROM break_glass_grant AS break_glass_grant_31
            WHERE break_glass_grant_31.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_31.closed_at IS NULL
            AND break_glass_grant_31.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_31.role = $2::VARCHAR
            AND break_glass_grant_31.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_31.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_31 ON true
    WHERE anon_19.type = 'MedicalDocument'
    AND child_10.id = anon_19.scope
    AND (anon_31.attached
      OR anon_31.organization
      OR anon_31.expected)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_31.break_glass_labels
      AND (medical_document_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_31.attached
        OR anon_31.organization
        OR anon_31.expected
        OR anon_31.break_glass)
      AND (medical_document_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_19.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_11.id AS TEXT)) || '",') || CAST((((((47244640256 | CASE
                WHEN anon_32.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_32.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_32.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_32.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_32.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_32.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_11 JOIN passport AS passport_1 ON passport_1.child_id = child_11.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_11.district_id = ANY (array((
            SELECT assignment_33.district_id
            FROM assignment AS assignment_33
            WHERE assignment_33.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_33.district_id IS NOT NULL
            AND assignment_33.valid_from <= $6::DATE
            AND (assignment_33.valid_to IS NULL
              OR assignment_33.valid_to >= $6::DATE))))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_11.district_id = ANY (array((
            SELECT district_12.id
            FROM district AS district_12
            WHERE district_12.organization_id = ANY (array((
                  SELECT assignment_34.organization_id
                  FROM assignment AS assignment_34
                  WHERE assignment_34.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_34.organization_id IS NOT NULL
                  AND assignment_34.valid_from <= $6::DATE
                  AND (assignment_34.valid_to IS NULL
                    OR assignment_34.valid_to >= $6::DATE)))))))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_12
          WHERE appointment_12.child_id = child_11.id
          AND appointment_12.organization_id = ANY (array((
                SELECT assignment_35.organization_id
                FROM assignment AS assignment_35
                WHERE assignment_35.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_35.organization_id IS NOT NULL
                AND assignment_35.valid_from <= $6::DATE
                AND (assignment_35.valid_to IS NULL
                  OR assignment_35.valid_to >= $6::DATE))))
          AND appointment_12.day = $6::DATE
          AND appointment_12.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_11.id = ANY (array((
            SELECT break_glass_grant_32.child_id
            FROM break_glass_grant AS break_glass_grant_32
            WHERE break_glass_grant_32.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_32.closed_at IS NULL
            AND break_glass_grant_32.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_32.role = $2::VARCHAR))) AS break_glass, child_11.id = ANY (array((
            SELECT break_glass_grant_33.child_id
            FROM break_glass_grant AS break_glass_grant_33
            WHERE break_glass_grant_33.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_33.closed_at IS NULL
            AND break_glass_grant_33.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_33.role = $2::VARCHAR
            AND break_glass_grant_33.covers_labels))) AS break_glass_labels, child_11.id = ANY (array((
            SELECT break_glass_grant_34.child_id
            FROM break_glass_grant AS break_glass_grant_34
            WHERE break_glass_grant_34.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_34.closed_at IS NULL
            AND break_glass_grant_34.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_34.role = $2::VARCHAR
            AND break_glass_grant_34.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_34.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_32 ON true
    WHERE anon_19.type = 'Passport'
    AND child_11.id = anon_19.scope
    AND (anon_32.attached
      OR anon_32.organization
      OR anon_32.expected)) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_12.id AS TEXT)) || '",') || CAST((((((51539607552 | CASE
                WHEN anon_33.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_33.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_33.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_33.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_33.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_33.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_12 JOIN referral AS referral_1 ON referral_1.child_id = child_12.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_12.district_id = ANY (array((
            SELECT assignment_36.district_id
            FROM assignment AS assignment_36
            WHERE assignment_36.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_36.district_id IS NOT NULL
            AND assignment_36.valid_from <= $6::DATE
            AND (assignment_36.valid_to IS NULL
              OR assignment_36.valid_to >= $6::DATE))))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_12.district_id = ANY (array((
            SELECT district_13.id
            FROM district AS district_13
            WHERE district_13.organization_id = ANY (array((
                  SELECT assignment_37.organization_id
                  FROM assignment AS assignment_37
                  WHERE assignment_37.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_37.organization_id IS NOT NULL
                  AND assignment_37.valid_from <= $6::DATE
                  AND (assignment_37.valid_to IS NULL
                    OR assignment_37.valid_to >= $6::DATE)))))))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_13
          WHERE appointment_13.child_id = child_12.id
          AND appointment_13.organization_id = ANY (array((
                SELECT assignment_38.organization_id
                FROM assignment AS assignment_38
                WHERE assignment_38.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_38.organization_id IS NOT NULL
                AND assignment_38.valid_from <= $6::DATE
                AND (assignment_38.valid_to IS NULL
                  OR assignment_38.valid_to >= $6::DATE))))
          AND appointment_13.day = $6::DATE
          AND appointment_13.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_12.id = ANY (array((
            SELECT break_glass_grant_35.child_id
            FROM break_glass_grant AS break_glass_grant_35
            WHERE break_glass_grant_35.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_35.closed_at IS NULL
            AND break_glass_grant_35.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_35.role = $2::VARCHAR))) AS break_glass, child_12.id = ANY (array((
            SELECT break_glass_grant_36.child_id
            FROM break_glass_grant AS break_glass_grant_36
            WHERE break_glass_grant_36.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_36.closed_at IS NULL
            AND break_glass_grant_36.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_36.role = $2::VARCHAR
            AND break_glass_grant_36.covers_labels))) AS break_glass_labels, child_12.id = ANY (array((
            SELECT break_glass_grant_37.child_id
            FROM break_glass_grant AS break_glass_grant_37
            WHERE break_glass_grant_37.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_37.closed_at IS NULL
            AND break_glass_grant_37.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_37.role = $2::VARCHAR
            AND break_glass_grant_37.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_37.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_33 ON true
    WHERE anon_19.type = 'Referral'
    AND child_12.id = anon_19.scope
    AND (anon_33.attached
      OR anon_33.organization
      OR anon_33.expected)
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT (anon_33.break_glass_labels
        AND any_within(referral_1.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_33.attached
          OR anon_33.organization
          OR anon_33.expected
          OR anon_33.break_glass)
        AND any_within(referral_1.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_1.labels) = 0
      OR anon_33.break_glass_labels
      AND (referral_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_33.attached
        OR anon_33.organization
        OR anon_33.expected
        OR anon_33.break_glass)
      AND (referral_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND referral_1.id = anon_19.key) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_13.id AS TEXT)) || '",') || CAST((((((55834574848 | CASE
                WHEN anon_34.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_34.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_34.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_34.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_34.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_34.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_13 JOIN representation AS representation_4 ON representation_4.child_id = child_13.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_13.district_id = ANY (array((
            SELECT assignment_39.district_id
            FROM assignment AS assignment_39
            WHERE assignment_39.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_39.district_id IS NOT NULL
            AND assignment_39.valid_from <= $6::DATE
            AND (assignment_39.valid_to IS NULL
              OR assignment_39.valid_to >= $6::DATE))))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_13.district_id = ANY (array((
            SELECT district_14.id
            FROM district AS district_14
            WHERE district_14.organization_id = ANY (array((
                  SELECT assignment_40.organization_id
                  FROM assignment AS assignment_40
                  WHERE assignment_40.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_40.organization_id IS NOT NULL
                  AND assignment_40.valid_from <= $6::DATE
                  AND (assignment_40.valid_to IS NULL
                    OR assignment_40.valid_to >= $6::DATE)))))))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_14
          WHERE appointment_14.child_id = child_13.id
          AND appointment_14.organization_id = ANY (array((
                SELECT assignment_41.organization_id
                FROM assignment AS assignment_41
                WHERE assignment_41.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_41.organization_id IS NOT NULL
                AND assignment_41.valid_from <= $6::DATE
                AND (assignment_41.valid_to IS NULL
                  OR assignment_41.valid_to >= $6::DATE))))
          AND appointment_14.day = $6::DATE
          AND appointment_14.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_13.id = ANY (array((
            SELECT break_glass_grant_38.child_id
            FROM break_glass_grant AS break_glass_grant_38
            WHERE break_glass_grant_38.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_38.closed_at IS NULL
            AND break_glass_grant_38.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_38.role = $2::VARCHAR))) AS break_glass, child_13.id = ANY (array((
            SELECT break_glass_grant_39.child_id
            FROM break_glass_grant AS break_glass_grant_39
            WHERE break_glass_grant_39.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_39.closed_at IS NULL
            AND break_glass_grant_39.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_39.role = $2::VARCHAR
            AND break_glass_grant_39.covers_labels))) AS break_glass_labels, child_13.id = ANY (array((
            SELECT break_glass_grant_40.child_id
            FROM break_glass_grant AS break_glass_grant_40
            WHERE break_glass_grant_40.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_40.closed_at IS NULL
            AND break_glass_grant_40.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_40.role = $2::VARCHAR
            AND break_glass_grant_40.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_40.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_34 ON true
    WHERE anon_19.type = 'Representation'
    AND child_13.id = anon_19.scope
    AND (anon_34.attached
      OR anon_34.organization
      OR anon_34.expected)
    AND representation_4.id = anon_19.key) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_35.touched, anon_36.touched, anon_37.touched, anon_38.touched, anon_39.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_14.id AS TEXT)) || '",60129542145',
        ',') AS touched
      FROM representation AS representation_5 JOIN child AS child_14 ON child_14.id = representation_5.child_id
      WHERE representation_5.representative_id = representative_2.id
      AND child_14.district_id = ANY (array((
            SELECT assignment_42.district_id
            FROM assignment AS assignment_42
            WHERE assignment_42.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_42.district_id IS NOT NULL
            AND assignment_42.valid_from <= $6::DATE
            AND (assignment_42.valid_to IS NULL
              OR assignment_42.valid_to >= $6::DATE))))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_35 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_15.id AS TEXT)) || '",60129542146',
        ',') AS touched
      FROM representation AS representation_6 JOIN child AS child_15 ON child_15.id = representation_6.child_id
      WHERE representation_6.representative_id = representative_2.id
      AND child_15.district_id = ANY (array((
            SELECT district_15.id
            FROM district AS district_15
            WHERE district_15.organization_id = ANY (array((
                  SELECT assignment_43.organization_id
                  FROM assignment AS assignment_43
                  WHERE assignment_43.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_43.organization_id IS NOT NULL
                  AND assignment_43.valid_from <= $6::DATE
                  AND (assignment_43.valid_to IS NULL
                    OR assignment_43.valid_to >= $6::DATE)))))))
      AND child_15.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_36 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_16.id AS TEXT)) || '",60129542148',
        ',') AS touched
      FROM representation AS representation_7 JOIN child AS child_16 ON child_16.id = representation_7.child_id
      WHERE representation_7.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_15
          WHERE appointment_15.child_id = child_16.id
          AND appointment_15.organization_id = ANY (array((
                SELECT assignment_44.organization_id
                FROM assignment AS assignment_44
                WHERE assignment_44.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_44.organization_id IS NOT NULL
                AND assignment_44.valid_from <= $6::DATE
                AND (assignment_44.valid_to IS NULL
                  OR assignment_44.valid_to >= $6::DATE))))
          AND appointment_15.day = $6::DATE
          AND appointment_15.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_16.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_37 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_17.id AS TEXT)) || '",60129543168',
        ',') AS touched
      FROM representation AS representation_8 JOIN child AS child_17 ON child_17.id = representation_8.child_id
      WHERE representation_8.representative_id = representative_2.id
      AND child_17.id = ANY (array((
            SELECT break_glass_grant_41.child_id
            FROM break_glass_grant AS break_glass_grant_41
            WHERE break_glass_grant_41.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_41.closed_at IS NULL
            AND break_glass_grant_41.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_41.role = $2::VARCHAR)))
      AND (child_17.district_id = ANY (array((
              SELECT assignment_45.district_id
              FROM assignment AS assignment_45
              WHERE assignment_45.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_45.district_id IS NOT NULL
              AND assignment_45.valid_from <= $6::DATE
              AND (assignment_45.valid_to IS NULL
                OR assignment_45.valid_to >= $6::DATE))))
        AND child_17.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_17.district_id = ANY (array((
              SELECT district_16.id
              FROM district AS district_16
              WHERE district_16.organization_id = ANY (array((
                    SELECT assignment_46.organization_id
                    FROM assignment AS assignment_46
                    WHERE assignment_46.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_46.organization_id IS NOT NULL
                    AND assignment_46.valid_from <= $6::DATE
                    AND (assignment_46.valid_to IS NULL
                      OR assignment_46.valid_to >= $6::DATE)))))))
        AND child_17.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_16
            WHERE appointment_16.child_id = child_17.id
            AND appointment_16.organization_id = ANY (array((
                  SELECT assignment_47.organization_id
                  FROM assignment AS assignment_47
                  WHERE assignment_47.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_47.organization_id IS NOT NULL
                  AND assignment_47.valid_from <= $6::DATE
                  AND (assignment_47.valid_to IS NULL
                    OR assignment_47.valid_to >= $6::DATE))))
            AND appointment_16.day = $6::DATE
            AND appointment_16.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_17.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))) AS anon_38 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_18.id AS TEXT)) || '",60129544192',
        ',') AS touched
      FROM representation AS representation_9 JOIN child AS child_18 ON child_18.id = representation_9.child_id
      WHERE representation_9.representative_id = representative_2.id
      AND child_18.id = ANY (array((
            SELECT break_glass_grant_42.child_id
            FROM break_glass_grant AS break_glass_grant_42
            WHERE break_glass_grant_42.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_42.closed_at IS NULL
            AND break_glass_grant_42.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_42.role = $2::VARCHAR
            AND break_glass_grant_42.covers_labels)))
      AND (child_18.district_id = ANY (array((
              SELECT assignment_48.district_id
              FROM assignment AS assignment_48
              WHERE assignment_48.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_48.district_id IS NOT NULL
              AND assignment_48.valid_from <= $6::DATE
              AND (assignment_48.valid_to IS NULL
                OR assignment_48.valid_to >= $6::DATE))))
        AND child_18.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_18.district_id = ANY (array((
              SELECT district_17.id
              FROM district AS district_17
              WHERE district_17.organization_id = ANY (array((
                    SELECT assignment_49.organization_id
                    FROM assignment AS assignment_49
                    WHERE assignment_49.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_49.organization_id IS NOT NULL
                    AND assignment_49.valid_from <= $6::DATE
                    AND (assignment_49.valid_to IS NULL
                      OR assignment_49.valid_to >= $6::DATE)))))))
        AND child_18.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_17
            WHERE appointment_17.child_id = child_18.id
            AND appointment_17.organization_id = ANY (array((
                  SELECT assignment_50.organization_id
                  FROM assignment AS assignment_50
                  WHERE assignment_50.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_50.organization_id IS NOT NULL
                  AND assignment_50.valid_from <= $6::DATE
                  AND (assignment_50.valid_to IS NULL
                    OR assignment_50.valid_to >= $6::DATE))))
            AND appointment_17.day = $6::DATE
            AND appointment_17.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_18.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))) AS anon_39 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_5 JOIN child AS child_14 ON child_14.id = representation_5.child_id
        WHERE representation_5.representative_id = representative_2.id
        AND child_14.district_id = ANY (array((
              SELECT assignment_42.district_id
              FROM assignment AS assignment_42
              WHERE assignment_42.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_42.district_id IS NOT NULL
              AND assignment_42.valid_from <= $6::DATE
              AND (assignment_42.valid_to IS NULL
                OR assignment_42.valid_to >= $6::DATE))))
        AND child_14.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS attached, EXISTS (
        SELECT 1
        FROM representation AS representation_6 JOIN child AS child_15 ON child_15.id = representation_6.child_id
        WHERE representation_6.representative_id = representative_2.id
        AND child_15.district_id = ANY (array((
              SELECT district_15.id
              FROM district AS district_15
              WHERE district_15.organization_id = ANY (array((
                    SELECT assignment_43.organization_id
                    FROM assignment AS assignment_43
                    WHERE assignment_43.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_43.organization_id IS NOT NULL
                    AND assignment_43.valid_from <= $6::DATE
                    AND (assignment_43.valid_to IS NULL
                      OR assignment_43.valid_to >= $6::DATE)))))))
        AND child_15.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_7 JOIN child AS child_16 ON child_16.id = representation_7.child_id
        WHERE representation_7.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_15
            WHERE appointment_15.child_id = child_16.id
            AND appointment_15.organization_id = ANY (array((
                  SELECT assignment_44.organization_id
                  FROM assignment AS assignment_44
                  WHERE assignment_44.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_44.organization_id IS NOT NULL
                  AND assignment_44.valid_from <= $6::DATE
                  AND (assignment_44.valid_to IS NULL
                    OR assignment_44.valid_to >= $6::DATE))))
            AND appointment_15.day = $6::DATE
            AND appointment_15.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_16.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected, EXISTS (
        SELECT 1
        FROM representation AS representation_8 JOIN child AS child_17 ON child_17.id = representation_8.child_id
        WHERE representation_8.representative_id = representative_2.id
        AND child_17.id = ANY (array((
              SELECT break_glass_grant_41.child_id
              FROM break_glass_grant AS break_glass_grant_41
              WHERE break_glass_grant_41.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_41.closed_at IS NULL
              AND break_glass_grant_41.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_41.role = $2::VARCHAR)))
        AND (child_17.district_id = ANY (array((
                SELECT assignment_45.district_id
                FROM assignment AS assignment_45
                WHERE assignment_45.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_45.district_id IS NOT NULL
                AND assignment_45.valid_from <= $6::DATE
                AND (assignment_45.valid_to IS NULL
                  OR assignment_45.valid_to >= $6::DATE))))
          AND child_17.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR child_17.district_id = ANY (array((
                SELECT district_16.id
                FROM district AS district_16
                WHERE district_16.organization_id = ANY (array((
                      SELECT assignment_46.organization_id
                      FROM assignment AS assignment_46
                      WHERE assignment_46.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_46.organization_id IS NOT NULL
                      AND assignment_46.valid_from <= $6::DATE
                      AND (assignment_46.valid_to IS NULL
                        OR assignment_46.valid_to >= $6::DATE)))))))
          AND child_17.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_16
              WHERE appointment_16.child_id = child_17.id
              AND appointment_16.organization_id = ANY (array((
                    SELECT assignment_47.organization_id
                    FROM assignment AS assignment_47
                    WHERE assignment_47.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_47.organization_id IS NOT NULL
                    AND assignment_47.valid_from <= $6::DATE
                    AND (assignment_47.valid_to IS NULL
                      OR assignment_47.valid_to >= $6::DATE))))
              AND appointment_16.day = $6::DATE
              AND appointment_16.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_17.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_9 JOIN child AS child_18 ON child_18.id = representation_9.child_id
        WHERE representation_9.representative_id = representative_2.id
        AND child_18.id = ANY (array((
              SELECT break_glass_grant_42.child_id
              FROM break_glass_grant AS break_glass_grant_42
              WHERE break_glass_grant_42.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_42.closed_at IS NULL
              AND break_glass_grant_42.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_42.role = $2::VARCHAR
              AND break_glass_grant_42.covers_labels)))
        AND (child_18.district_id = ANY (array((
                SELECT assignment_48.district_id
                FROM assignment AS assignment_48
                WHERE assignment_48.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_48.district_id IS NOT NULL
                AND assignment_48.valid_from <= $6::DATE
                AND (assignment_48.valid_to IS NULL
                  OR assignment_48.valid_to >= $6::DATE))))
          AND child_18.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR child_18.district_id = ANY (array((
                SELECT district_17.id
                FROM district AS district_17
                WHERE district_17.organization_id = ANY (array((
                      SELECT assignment_49.organization_id
                      FROM assignment AS assignment_49
                      WHERE assignment_49.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_49.organization_id IS NOT NULL
                      AND assignment_49.valid_from <= $6::DATE
                      AND (assignment_49.valid_to IS NULL
                        OR assignment_49.valid_to >= $6::DATE)))))))
          AND child_18.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_17
              WHERE appointment_17.child_id = child_18.id
              AND appointment_17.organization_id = ANY (array((
                    SELECT assignment_50.organization_id
                    FROM assignment AS assignment_50
                    WHERE assignment_50.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_50.organization_id IS NOT NULL
                    AND assignment_50.valid_from <= $6::DATE
                    AND (assignment_50.valid_to IS NULL
                      OR assignment_50.valid_to >= $6::DATE))))
              AND appointment_17.day = $6::DATE
              AND appointment_17.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_18.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))) AS break_glass_labels OFFSET 0) AS anon_40 ON true
    WHERE anon_19.type = 'Representative'
    AND representative_2.id = anon_19.key
    AND (anon_40.attached
      OR anon_40.organization
      OR anon_40.expected
      OR anon_40.break_glass
      OR anon_40.break_glass_labels)) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_19.id AS TEXT)) || '",') || CAST((((((64424509440 | CASE
                WHEN anon_41.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_41.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_41.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_19 JOIN vaccination AS vaccination_1 ON vaccination_1.child_id = child_19.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_19.district_id = ANY (array((
            SELECT assignment_51.district_id
            FROM assignment AS assignment_51
            WHERE assignment_51.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_51.district_id IS NOT NULL
            AND assignment_51.valid_from <= $6::DATE
            AND (assignment_51.valid_to IS NULL
              OR assignment_51.valid_to >= $6::DATE))))
      AND child_19.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_19.district_id = ANY (array((
            SELECT district_18.id
            FROM district AS district_18
            WHERE district_18.organization_id = ANY (array((
                  SELECT assignment_52.organization_id
                  FROM assignment AS assignment_52
                  WHERE assignment_52.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_52.organization_id IS NOT NULL
                  AND assignment_52.valid_from <= $6::DATE
                  AND (assignment_52.valid_to IS NULL
                    OR assignment_52.valid_to >= $6::DATE)))))))
      AND child_19.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_18
          WHERE appointment_18.child_id = child_19.id
          AND appointment_18.organization_id = ANY (array((
                SELECT assignment_53.organization_id
                FROM assignment AS assignment_53
                WHERE assignment_53.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_53.organization_id IS NOT NULL
                AND assignment_53.valid_from <= $6::DATE
                AND (assignment_53.valid_to IS NULL
                  OR assignment_53.valid_to >= $6::DATE))))
          AND appointment_18.day = $6::DATE
          AND appointment_18.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_19.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_19.id = ANY (array((
            SELECT break_glass_grant_43.child_id
            FROM break_glass_grant AS break_glass_grant_43
            WHERE break_glass_grant_43.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_43.closed_at IS NULL
            AND break_glass_grant_43.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_43.role = $2::VARCHAR))) AS break_glass, child_19.id = ANY (array((
            SELECT break_glass_grant_44.child_id
            FROM break_glass_grant AS break_glass_grant_44
            WHERE break_glass_grant_44.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_44.closed_at IS NULL
            AND break_glass_grant_44.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_44.role = $2::VARCHAR
            AND break_glass_grant_44.covers_labels))) AS break_glass_labels, child_19.id = ANY (array((
            SELECT break_glass_grant_45.child_id
            FROM break_glass_grant AS break_glass_grant_45
            WHERE break_glass_grant_45.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_45.closed_at IS NULL
            AND break_glass_grant_45.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_45.role = $2::VARCHAR
            AND break_glass_grant_45.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_45.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_41 ON true
    WHERE anon_19.type = 'Vaccination'
    AND child_19.id = anon_19.scope
    AND (anon_41.attached
      OR anon_41.organization
      OR anon_41.expected)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_41.break_glass_labels
        AND any_within(vaccination_1.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_41.attached
          OR anon_41.organization
          OR anon_41.expected
          OR anon_41.break_glass)
        AND any_within(vaccination_1.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_41.break_glass_labels
      AND (vaccination_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_41.attached
        OR anon_41.organization
        OR anon_41.expected
        OR anon_41.break_glass)
      AND (vaccination_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_19.key) AS anon_18 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_42.json, anon_43.json, anon_44.json, anon_45.json, anon_46.json, anon_47.json, anon_48.json, anon_49.json, anon_50.json, anon_51.json, anon_52.json, anon_53.json, anon_54.json, anon_55.json, anon_56.json, anon_57.json) AS json, nullif(concat_ws(',', anon_42.touched, anon_43.touched, anon_44.touched, anon_45.touched, anon_46.touched, anon_47.touched, anon_49.touched, anon_50.touched, anon_51.touched, anon_52.touched, anon_53.touched, anon_54.touched, anon_55.touched, anon_56.touched, anon_57.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_58
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_20.id AS TEXT)) || '",') || CAST((((((68719476736 | CASE
                WHEN anon_59.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_59.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_59.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_59.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_59.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_59.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_20 JOIN appointment AS appointment_19 ON appointment_19.child_id = child_20.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_20.district_id = ANY (array((
            SELECT assignment_54.district_id
            FROM assignment AS assignment_54
            WHERE assignment_54.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_54.district_id IS NOT NULL
            AND assignment_54.valid_from <= $6::DATE
            AND (assignment_54.valid_to IS NULL
              OR assignment_54.valid_to >= $6::DATE))))
      AND child_20.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_20.district_id = ANY (array((
            SELECT district_19.id
            FROM district AS district_19
            WHERE district_19.organization_id = ANY (array((
                  SELECT assignment_55.organization_id
                  FROM assignment AS assignment_55
                  WHERE assignment_55.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_55.organization_id IS NOT NULL
                  AND assignment_55.valid_from <= $6::DATE
                  AND (assignment_55.valid_to IS NULL
                    OR assignment_55.valid_to >= $6::DATE)))))))
      AND child_20.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_20
          WHERE appointment_20.child_id = child_20.id
          AND appointment_20.organization_id = ANY (array((
                SELECT assignment_56.organization_id
                FROM assignment AS assignment_56
                WHERE assignment_56.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_56.organization_id IS NOT NULL
                AND assignment_56.valid_from <= $6::DATE
                AND (assignment_56.valid_to IS NULL
                  OR assignment_56.valid_to >= $6::DATE))))
          AND appointment_20.day = $6::DATE
          AND appointment_20.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_20.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_20.id = ANY (array((
            SELECT break_glass_grant_46.child_id
            FROM break_glass_grant AS break_glass_grant_46
            WHERE break_glass_grant_46.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_46.closed_at IS NULL
            AND break_glass_grant_46.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_46.role = $2::VARCHAR))) AS break_glass, child_20.id = ANY (array((
            SELECT break_glass_grant_47.child_id
            FROM break_glass_grant AS break_glass_grant_47
            WHERE break_glass_grant_47.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_47.closed_at IS NULL
            AND break_glass_grant_47.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_47.role = $2::VARCHAR
            AND break_glass_grant_47.covers_labels))) AS break_glass_labels, child_20.id = ANY (array((
            SELECT break_glass_grant_48.child_id
            FROM break_glass_grant AS break_glass_grant_48
            WHERE break_glass_grant_48.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_48.closed_at IS NULL
            AND break_glass_grant_48.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_48.role = $2::VARCHAR
            AND break_glass_grant_48.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_48.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_59 ON true
    WHERE anon_58.type = 'Appointment'
    AND child_20.id = anon_58.scope
    AND (anon_59.attached
      OR anon_59.organization
      OR anon_59.expected)
    AND (cardinality(appointment_19.labels) = 0
      OR anon_59.break_glass_labels
      AND (appointment_19.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_59.attached
        OR anon_59.organization
        OR anon_59.expected
        OR anon_59.break_glass)
      AND (appointment_19.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND appointment_19.id = anon_58.key) AS anon_42 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_21.id AS TEXT)) || '",') || CAST((((((73014444032 | CASE
                WHEN anon_60.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_60.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_60.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_60.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_60.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_60.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_21 JOIN attachment AS attachment_2 ON attachment_2.child_id = child_21.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_21.district_id = ANY (array((
            SELECT assignment_57.district_id
            FROM assignment AS assignment_57
            WHERE assignment_57.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_57.district_id IS NOT NULL
            AND assignment_57.valid_from <= $6::DATE
            AND (assignment_57.valid_to IS NULL
              OR assignment_57.valid_to >= $6::DATE))))
      AND child_21.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_21.district_id = ANY (array((
            SELECT district_20.id
            FROM district AS district_20
            WHERE district_20.organization_id = ANY (array((
                  SELECT assignment_58.organization_id
                  FROM assignment AS assignment_58
                  WHERE assignment_58.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_58.organization_id IS NOT NULL
                  AND assignment_58.valid_from <= $6::DATE
                  AND (assignment_58.valid_to IS NULL
                    OR assignment_58.valid_to >= $6::DATE)))))))
      AND child_21.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_21
          WHERE appointment_21.child_id = child_21.id
          AND appointment_21.organization_id = ANY (array((
                SELECT assignment_59.organization_id
                FROM assignment AS assignment_59
                WHERE assignment_59.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_59.organization_id IS NOT NULL
                AND assignment_59.valid_from <= $6::DATE
                AND (assignment_59.valid_to IS NULL
                  OR assignment_59.valid_to >= $6::DATE))))
          AND appointment_21.day = $6::DATE
          AND appointment_21.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_21.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_21.id = ANY (array((
            SELECT break_glass_grant_49.child_id
            FROM break_glass_grant AS break_glass_grant_49
            WHERE break_glass_grant_49.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_49.closed_at IS NULL
            AND break_glass_grant_49.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_49.role = $2::VARCHAR))) AS break_glass, child_21.id = ANY (array((
            SELECT break_glass_grant_50.child_id
            FROM break_glass_grant AS break_glass_grant_50
            WHERE break_glass_grant_50.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_50.closed_at IS NULL
            AND break_glass_grant_50.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_50.role = $2::VARCHAR
            AND break_glass_grant_50.covers_labels))) AS break_glass_labels, child_21.id = ANY (array((
            SELECT break_glass_grant_51.child_id
            FROM break_glass_grant AS break_glass_grant_51
            WHERE break_glass_grant_51.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_51.closed_at IS NULL
            AND break_glass_grant_51.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_51.role = $2::VARCHAR
            AND break_glass_grant_51.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_51.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_60 ON true
    WHERE anon_58.type = 'Attachment'
    AND child_21.id = anon_58.scope
    AND (anon_60.attached
      OR anon_60.organization
      OR anon_60.expected)
    AND attachment_2.id = anon_58.key) AS anon_43 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_22.id AS TEXT)) || '",') || CAST((((((77309411328 | CASE
                WHEN anon_61.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_61.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_61.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_61.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_61.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_61.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_22 JOIN break_glass_grant AS break_glass_grant_52 ON break_glass_grant_52.child_id = child_22.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_22.district_id = ANY (array((
            SELECT assignment_60.district_id
            FROM assignment AS assignment_60
            WHERE assignment_60.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_60.district_id IS NOT NULL
            AND assignment_60.valid_from <= $6::DATE
            AND (assignment_60.valid_to IS NULL
              OR assignment_60.valid_to >= $6::DATE))))
      AND child_22.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_22.district_id = ANY (array((
            SELECT district_21.id
            FROM district AS district_21
            WHERE district_21.organization_id = ANY (array((
                  SELECT assignment_61.organization_id
                  FROM assignment AS assignment_61
                  WHERE assignment_61.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_61.organization_id IS NOT NULL
                  AND assignment_61.valid_from <= $6::DATE
                  AND (assignment_61.valid_to IS NULL
                    OR assignment_61.valid_to >= $6::DATE)))))))
      AND child_22.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_22
          WHERE appointment_22.child_id = child_22.id
          AND appointment_22.organization_id = ANY (array((
                SELECT assignment_62.organization_id
                FROM assignment AS assignment_62
                WHERE assignment_62.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_62.organization_id IS NOT NULL
                AND assignment_62.valid_from <= $6::DATE
                AND (assignment_62.valid_to IS NULL
                  OR assignment_62.valid_to >= $6::DATE))))
          AND appointment_22.day = $6::DATE
          AND appointment_22.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_22.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_22.id = ANY (array((
            SELECT break_glass_grant_53.child_id
            FROM break_glass_grant AS break_glass_grant_53
            WHERE break_glass_grant_53.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_53.closed_at IS NULL
            AND break_glass_grant_53.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_53.role = $2::VARCHAR))) AS break_glass, child_22.id = ANY (array((
            SELECT break_glass_grant_54.child_id
            FROM break_glass_grant AS break_glass_grant_54
            WHERE break_glass_grant_54.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_54.closed_at IS NULL
            AND break_glass_grant_54.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_54.role = $2::VARCHAR
            AND break_glass_grant_54.covers_labels))) AS break_glass_labels, child_22.id = ANY (array((
            SELECT break_glass_grant_55.child_id
            FROM break_glass_grant AS break_glass_grant_55
            WHERE break_glass_grant_55.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_55.closed_at IS NULL
            AND break_glass_grant_55.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_55.role = $2::VARCHAR
            AND break_glass_grant_55.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_55.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_61 ON true
    WHERE anon_58.type = 'BreakGlassGrant'
    AND child_22.id = anon_58.scope
    AND (anon_61.attached
      OR anon_61.organization
      OR anon_61.expected)
    AND break_glass_grant_52.id = anon_58.key
    AND break_glass_grant_52.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_44 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_23.id AS TEXT)) || '",') || CAST((((((81604378624 | CASE
                WHEN anon_62.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_62.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_62.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_62.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_62.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_62.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_23 JOIN certificate AS certificate_2 ON certificate_2.child_id = child_23.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_23.district_id = ANY (array((
            SELECT assignment_63.district_id
            FROM assignment AS assignment_63
            WHERE assignment_63.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_63.district_id IS NOT NULL
            AND assignment_63.valid_from <= $6::DATE
            AND (assignment_63.valid_to IS NULL
              OR assignment_63.valid_to >= $6::DATE))))
      AND child_23.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_23.district_id = ANY (array((
            SELECT district_22.id
            FROM district AS district_22
            WHERE district_22.organization_id = ANY (array((
                  SELECT assignment_64.organization_id
                  FROM assignment AS assignment_64
                  WHERE assignment_64.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_64.organization_id IS NOT NULL
                  AND assignment_64.valid_from <= $6::DATE
                  AND (assignment_64.valid_to IS NULL
                    OR assignment_64.valid_to >= $6::DATE)))))))
      AND child_23.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_23
          WHERE appointment_23.child_id = child_23.id
          AND appointment_23.organization_id = ANY (array((
                SELECT assignment_65.organization_id
                FROM assignment AS assignment_65
                WHERE assignment_65.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_65.organization_id IS NOT NULL
                AND assignment_65.valid_from <= $6::DATE
                AND (assignment_65.valid_to IS NULL
                  OR assignment_65.valid_to >= $6::DATE))))
          AND appointment_23.day = $6::DATE
          AND appointment_23.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_23.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_23.id = ANY (array((
            SELECT break_glass_grant_56.child_id
            FROM break_glass_grant AS break_glass_grant_56
            WHERE break_glass_grant_56.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_56.closed_at IS NULL
            AND break_glass_grant_56.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_56.role = $2::VARCHAR))) AS break_glass, child_23.id = ANY (array((
            SELECT break_glass_grant_57.child_id
            FROM break_glass_grant AS break_glass_grant_57
            WHERE break_glass_grant_57.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_57.closed_at IS NULL
            AND break_glass_grant_57.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_57.role = $2::VARCHAR
            AND break_glass_grant_57.covers_labels))) AS break_glass_labels, child_23.id = ANY (array((
            SELECT break_glass_grant_58.child_id
            FROM break_glass_grant AS break_glass_grant_58
            WHERE break_glass_grant_58.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_58.closed_at IS NULL
            AND break_glass_grant_58.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_58.role = $2::VARCHAR
            AND break_glass_grant_58.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_58.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_62 ON true
    WHERE anon_58.type = 'Certificate'
    AND child_23.id = anon_58.scope
    AND (anon_62.attached
      OR anon_62.organization
      OR anon_62.expected)
    AND (cardinality(certificate_2.labels) = 0
      OR anon_62.break_glass_labels
      AND (certificate_2.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_62.attached
        OR anon_62.organization
        OR anon_62.expected
        OR anon_62.break_glass)
      AND (certificate_2.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_58.key) AS anon_45 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_24.id AS TEXT)) || '",') || CAST((((((85899345920 | CASE
                WHEN anon_63.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_63.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_63.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_63.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_63.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_63.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_24
    LEFT OUTER JOIN LATERAL (
      SELECT child_24.district_id = ANY (array((
            SELECT assignment_66.district_id
            FROM assignment AS assignment_66
            WHERE assignment_66.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_66.district_id IS NOT NULL
            AND assignment_66.valid_from <= $6::DATE
            AND (assignment_66.valid_to IS NULL
              OR assignment_66.valid_to >= $6::DATE))))
      AND child_24.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_24.district_id = ANY (array((
            SELECT district_23.id
            FROM district AS district_23
            WHERE district_23.organization_id = ANY (array((
                  SELECT assignment_67.organization_id
                  FROM assignment AS assignment_67
                  WHERE assignment_67.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_67.organization_id IS NOT NULL
                  AND assignment_67.valid_from <= $6::DATE
                  AND (assignment_67.valid_to IS NULL
                    OR assignment_67.valid_to >= $6::DATE)))))))
      AND child_24.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_24
          WHERE appointment_24.child_id = child_24.id
          AND appointment_24.organization_id = ANY (array((
                SELECT assignment_68.organization_id
                FROM assignment AS assignment_68
                WHERE assignment_68.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_68.organization_id IS NOT NULL
                AND assignment_68.valid_from <= $6::DATE
                AND (assignment_68.valid_to IS NULL
                  OR assignment_68.valid_to >= $6::DATE))))
          AND appointment_24.day = $6::DATE
          AND appointment_24.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_24.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_24.id = ANY (array((
            SELECT break_glass_grant_59.child_id
            FROM break_glass_grant AS break_glass_grant_59
            WHERE break_glass_grant_59.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_59.closed_at IS NULL
            AND break_glass_grant_59.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_59.role = $2::VARCHAR))) AS break_glass, child_24.id = ANY (array((
            SELECT break_glass_grant_60.child_id
            FROM break_glass_grant AS break_glass_grant_60
            WHERE break_glass_grant_60.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_60.closed_at IS NULL
            AND break_glass_grant_60.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_60.role = $2::VARCHAR
            AND break_glass_grant_60.covers_labels))) AS break_glass_labels, child_24.id = ANY (array((
            SELECT break_glass_grant_61.child_id
            FROM break_glass_grant AS break_glass_grant_61
            WHERE break_glass_grant_61.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_61.closed_at IS NULL
            AND break_glass_grant_61.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_61.role = $2::VARCHAR
            AND break_glass_grant_61.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_61.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_63 ON true
    WHERE anon_58.type = 'Child'
    AND child_24.id = anon_58.scope
    AND (anon_63.attached
      OR anon_63.organization
      OR anon_63.expected)) AS anon_46 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_25.id AS TEXT)) || '",') || CAST((((((90194313216 | CASE
                WHEN anon_64.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_64.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_64.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_64.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_64.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_64.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_25 JOIN correction AS correction_2 ON correction_2.child_id = child_25.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_25.district_id = ANY (array((
            SELECT assignment_69.district_id
            FROM assignment AS assignment_69
            WHERE assignment_69.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_69.district_id IS NOT NULL
            AND assignment_69.valid_from <= $6::DATE
            AND (assignment_69.valid_to IS NULL
              OR assignment_69.valid_to >= $6::DATE))))
      AND child_25.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_25.district_id = ANY (array((
            SELECT district_24.id
            FROM district AS district_24
            WHERE district_24.organization_id = ANY (array((
                  SELECT assignment_70.organization_id
                  FROM assignment AS assignment_70
                  WHERE assignment_70.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_70.organization_id IS NOT NULL
                  AND assignment_70.valid_from <= $6::DATE
                  AND (assignment_70.valid_to IS NULL
                    OR assignment_70.valid_to >= $6::DATE)))))))
      AND child_25.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_25
          WHERE appointment_25.child_id = child_25.id
          AND appointment_25.organization_id = ANY (array((
                SELECT assignment_71.organization_id
                FROM assignment AS assignment_71
                WHERE assignment_71.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_71.organization_id IS NOT NULL
                AND assignment_71.valid_from <= $6::DATE
                AND (assignment_71.valid_to IS NULL
                  OR assignment_71.valid_to >= $6::DATE))))
          AND appointment_25.day = $6::DATE
          AND appointment_25.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_25.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_25.id = ANY (array((
            SELECT break_glass_grant_62.child_id
            FROM break_glass_grant AS break_glass_grant_62
            WHERE break_glass_grant_62.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_62.closed_at IS NULL
            AND break_glass_grant_62.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_62.role = $2::VARCHAR))) AS break_glass, child_25.id = ANY (array((
            SELECT break_glass_grant_63.child_id
            FROM break_glass_grant AS break_glass_grant_63
            WHERE break_glass_grant_63.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_63.closed_at IS NULL
            AND break_glass_grant_63.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_63.role = $2::VARCHAR
            AND break_glass_grant_63.covers_labels))) AS break_glass_labels, child_25.id = ANY (array((
            SELECT break_glass_grant_64.child_id
            FROM break_glass_grant AS break_glass_grant_64
            WHERE break_glass_grant_64.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_64.closed_at IS NULL
            AND break_glass_grant_64.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_64.role = $2::VARCHAR
            AND break_glass_grant_64.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_64.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_64 ON true
    WHERE anon_58.type = 'Correction'
    AND child_25.id = anon_58.scope
    AND (anon_64.attached
      OR anon_64.organization
      OR anon_64.expected)
    AND (cardinality(correction_2.labels) = 0
      OR anon_64.break_glass_labels
      AND (correction_2.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_64.attached
        OR anon_64.organization
        OR anon_64.expected
        OR anon_64.break_glass)
      AND (correction_2.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND correction_2.id = anon_58.key) AS anon_47 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_25
    LEFT OUTER JOIN LATERAL (
      SELECT district_25.id = ANY (array((
            SELECT assignment_72.district_id
            FROM assignment AS assignment_72
            WHERE assignment_72.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_72.district_id IS NOT NULL
            AND assignment_72.valid_from <= $6::DATE
            AND (assignment_72.valid_to IS NULL
              OR assignment_72.valid_to >= $6::DATE)))) AS attached, district_25.organization_id = ANY (array((
            SELECT assignment_73.organization_id
            FROM assignment AS assignment_73
            WHERE assignment_73.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_73.organization_id IS NOT NULL
            AND assignment_73.valid_from <= $6::DATE
            AND (assignment_73.valid_to IS NULL
              OR assignment_73.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_65 ON true
    WHERE anon_58.type = 'District'
    AND district_25.id = anon_58.key) AS anon_48 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_26.id AS TEXT)) || '",') || CAST((((((94489280512 | CASE
                WHEN anon_66.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_66.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_66.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_66.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_66.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_66.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_26 JOIN examination AS examination_2 ON examination_2.child_id = child_26.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_26.district_id = ANY (array((
            SELECT assignment_74.district_id
            FROM assignment AS assignment_74
            WHERE assignment_74.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_74.district_id IS NOT NULL
            AND assignment_74.valid_from <= $6::DATE
            AND (assignment_74.valid_to IS NULL
              OR assignment_74.valid_to >= $6::DATE))))
      AND child_26.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_26.district_id = ANY (array((
            SELECT district_26.id
            FROM district AS district_26
            WHERE district_26.organization_id = ANY (array((
                  SELECT assignment_75.organization_id
                  FROM assignment AS assignment_75
                  WHERE assignment_75.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_75.organization_id IS NOT NULL
                  AND assignment_75.valid_from <= $6::DATE
                  AND (assignment_75.valid_to IS NULL
                    OR assignment_75.valid_to >= $6::DATE)))))))
      AND child_26.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_26
          WHERE appointment_26.child_id = child_26.id
          AND appointment_26.organization_id = ANY (array((
                SELECT assignment_76.organization_id
                FROM assignment AS assignment_76
                WHERE assignment_76.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_76.organization_id IS NOT NULL
                AND assignment_76.valid_from <= $6::DATE
                AND (assignment_76.valid_to IS NULL
                  OR assignment_76.valid_to >= $6::DATE))))
          AND appointment_26.day = $6::DATE
          AND appointment_26.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_26.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_26.id = ANY (array((
            SELECT break_glass_grant_65.child_id
            FROM break_glass_grant AS break_glass_grant_65
            WHERE break_glass_grant_65.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_65.closed_at IS NULL
            AND break_glass_grant_65.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_65.role = $2::VARCHAR))) AS break_glass, child_26.id = ANY (array((
            SELECT break_glass_grant_66.child_id
            FROM break_glass_grant AS break_glass_grant_66
            WHERE break_glass_grant_66.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_66.closed_at IS NULL
            AND break_glass_grant_66.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_66.role = $2::VARCHAR
            AND break_glass_grant_66.covers_labels))) AS break_glass_labels, child_26.id = ANY (array((
            SELECT break_glass_grant_67.child_id
            FROM break_glass_grant AS break_glass_grant_67
            WHERE break_glass_grant_67.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_67.closed_at IS NULL
            AND break_glass_grant_67.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_67.role = $2::VARCHAR
            AND break_glass_grant_67.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_67.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_66 ON true
    WHERE anon_58.type = 'Examination'
    AND child_26.id = anon_58.scope
    AND (anon_66.attached
      OR anon_66.organization
      OR anon_66.expected)
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT (anon_66.break_glass_labels
        AND any_within(examination_2.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_66.attached
          OR anon_66.organization
          OR anon_66.expected
          OR anon_66.break_glass)
        AND any_within(examination_2.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_2.labels) = 0
      OR anon_66.break_glass_labels
      AND (examination_2.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_66.attached
        OR anon_66.organization
        OR anon_66.expected
        OR anon_66.break_glass)
      AND (examination_2.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND examination_2.id = anon_58.key) AS anon_49 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_27.id AS TEXT)) || '",') || CAST((((((98784247808 | CASE
                WHEN anon_67.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_67.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_67.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_67.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_67.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_67.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_27 JOIN fact_resolution AS fact_resolution_2 ON fact_resolution_2.child_id = child_27.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_27.district_id = ANY (array((
            SELECT assignment_77.district_id
            FROM assignment AS assignment_77
            WHERE assignment_77.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_77.district_id IS NOT NULL
            AND assignment_77.valid_from <= $6::DATE
            AND (assignment_77.valid_to IS NULL
              OR assignment_77.valid_to >= $6::DATE))))
      AND child_27.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_27.district_id = ANY (array((
            SELECT district_27.id
            FROM district AS district_27
            WHERE district_27.organization_id = ANY (array((
                  SELECT assignment_78.organization_id
                  FROM assignment AS assignment_78
                  WHERE assignment_78.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_78.organization_id IS NOT NULL
                  AND assignment_78.valid_from <= $6::DATE
                  AND (assignment_78.valid_to IS NULL
                    OR assignment_78.valid_to >= $6::DATE)))))))
      AND child_27.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_27
          WHERE appointment_27.child_id = child_27.id
          AND appointment_27.organization_id = ANY (array((
                SELECT assignment_79.organization_id
                FROM assignment AS assignment_79
                WHERE assignment_79.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_79.organization_id IS NOT NULL
                AND assignment_79.valid_from <= $6::DATE
                AND (assignment_79.valid_to IS NULL
                  OR assignment_79.valid_to >= $6::DATE))))
          AND appointment_27.day = $6::DATE
          AND appointment_27.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_27.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_27.id = ANY (array((
            SELECT break_glass_grant_68.child_id
            FROM break_glass_grant AS break_glass_grant_68
            WHERE break_glass_grant_68.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_68.closed_at IS NULL
            AND break_glass_grant_68.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_68.role = $2::VARCHAR))) AS break_glass, child_27.id = ANY (array((
            SELECT break_glass_grant_69.child_id
            FROM break_glass_grant AS break_glass_grant_69
            WHERE break_glass_grant_69.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_69.closed_at IS NULL
            AND break_glass_grant_69.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_69.role = $2::VARCHAR
            AND break_glass_grant_69.covers_labels))) AS break_glass_labels, child_27.id = ANY (array((
            SELECT break_glass_grant_70.child_id
            FROM break_glass_grant AS break_glass_grant_70
            WHERE break_glass_grant_70.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_70.closed_at IS NULL
            AND break_glass_grant_70.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_70.role = $2::VARCHAR
            AND break_glass_grant_70.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_70.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_67 ON true
    WHERE anon_58.type = 'FactResolution'
    AND child_27.id = anon_58.scope
    AND (anon_67.attached
      OR anon_67.organization
      OR anon_67.expected)
    AND fact_resolution_2.id = anon_58.key) AS anon_50 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_28.id AS TEXT)) || '",') || CAST((((((103079215104 | CASE
                WHEN anon_68.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_68.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_68.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_68.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_68.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_68.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_28 JOIN measurement AS measurement_2 ON measurement_2.child_id = child_28.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_28.district_id = ANY (array((
            SELECT assignment_80.district_id
            FROM assignment AS assignment_80
            WHERE assignment_80.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_80.district_id IS NOT NULL
            AND assignment_80.valid_from <= $6::DATE
            AND (assignment_80.valid_to IS NULL
              OR assignment_80.valid_to >= $6::DATE))))
      AND child_28.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_28.district_id = ANY (array((
            SELECT district_28.id
            FROM district AS district_28
            WHERE district_28.organization_id = ANY (array((
                  SELECT assignment_81.organization_id
                  FROM assignment AS assignment_81
                  WHERE assignment_81.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_81.organization_id IS NOT NULL
                  AND assignment_81.valid_from <= $6::DATE
                  AND (assignment_81.valid_to IS NULL
                    OR assignment_81.valid_to >= $6::DATE)))))))
      AND child_28.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_28
          WHERE appointment_28.child_id = child_28.id
          AND appointment_28.organization_id = ANY (array((
                SELECT assignment_82.organization_id
                FROM assignment AS assignment_82
                WHERE assignment_82.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_82.organization_id IS NOT NULL
                AND assignment_82.valid_from <= $6::DATE
                AND (assignment_82.valid_to IS NULL
                  OR assignment_82.valid_to >= $6::DATE))))
          AND appointment_28.day = $6::DATE
          AND appointment_28.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_28.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_28.id = ANY (array((
            SELECT break_glass_grant_71.child_id
            FROM break_glass_grant AS break_glass_grant_71
            WHERE break_glass_grant_71.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_71.closed_at IS NULL
            AND break_glass_grant_71.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_71.role = $2::VARCHAR))) AS break_glass, child_28.id = ANY (array((
            SELECT break_glass_grant_72.child_id
            FROM break_glass_grant AS break_glass_grant_72
            WHERE break_glass_grant_72.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_72.closed_at IS NULL
            AND break_glass_grant_72.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_72.role = $2::VARCHAR
            AND break_glass_grant_72.covers_labels))) AS break_glass_labels, child_28.id = ANY (array((
            SELECT break_glass_grant_73.child_id
            FROM break_glass_grant AS break_glass_grant_73
            WHERE break_glass_grant_73.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_73.closed_at IS NULL
            AND break_glass_grant_73.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_73.role = $2::VARCHAR
            AND break_glass_grant_73.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_73.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_68 ON true
    WHERE anon_58.type = 'Measurement'
    AND child_28.id = anon_58.scope
    AND (anon_68.attached
      OR anon_68.organization
      OR anon_68.expected)
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT (anon_68.break_glass_labels
        AND any_within(measurement_2.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_68.attached
          OR anon_68.organization
          OR anon_68.expected
          OR anon_68.break_glass)
        AND any_within(measurement_2.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_2.labels) = 0
      OR anon_68.break_glass_labels
      AND (measurement_2.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_68.attached
        OR anon_68.organization
        OR anon_68.expected
        OR anon_68.break_glass)
      AND (measurement_2.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_58.key) AS anon_51 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(to_json(medical_document_2.sha256),
        'null'::json),
      ',"download":null,"paper":null}') AS json, (('"' || CAST(child_29.id AS TEXT)) || '",') || CAST((((((107374182400 | CASE
                WHEN anon_69.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_69.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_69.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_69.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_69.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_69.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_29 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = child_29.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_29.district_id = ANY (array((
            SELECT assignment_83.district_id
            FROM assignment AS assignment_83
            WHERE assignment_83.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_83.district_id IS NOT NULL
            AND assignment_83.valid_from <= $6::DATE
            AND (assignment_83.valid_to IS NULL
              OR assignment_83.valid_to >= $6::DATE))))
      AND child_29.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_29.district_id = ANY (array((
            SELECT district_29.id
            FROM district AS district_29
            WHERE district_29.organization_id = ANY (array((
                  SELECT assignment_84.organization_id
                  FROM assignment AS assignment_84
                  WHERE assignment_84.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_84.organization_id IS NOT NULL
                  AND assignment_84.valid_from <= $6::DATE
                  AND (assignment_84.valid_to IS NULL
                    OR assignment_84.valid_to >= $6::DATE)))))))
      AND child_29.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_29
          WHERE appointment_29.child_id = child_29.id
          AND appointment_29.organization_id = ANY (array((
                SELECT assignment_85.organization_id
                FROM assignment AS assignment_85
                WHERE assignment_85.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_85.organization_id IS NOT NULL
                AND assignment_85.valid_from <= $6::DATE
                AND (assignment_85.valid_to IS NULL
                  OR assignment_85.valid_to >= $6::DATE))))
          AND appointment_29.day = $6::DATE
          AND appointment_29.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_29.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_29.id = ANY (array((
            SELECT break_glass_grant_74.child_id
            FROM break_glass_grant AS break_glass_grant_74
            WHERE break_glass_grant_74.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_74.closed_at IS NULL
            AND break_glass_grant_74.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_74.role = $2::VARCHAR))) AS break_glass, child_29.id = ANY (array((
            SELECT break_glass_grant_75.child_id
            FROM break_glass_grant AS break_glass_grant_75
            WHERE break_glass_grant_75.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_75.closed_at IS NULL
            AND break_glass_grant_75.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_75.role = $2::VARCHAR
            AND break_glass_grant_75.covers_labels))) AS break_glass_labels, child_29.id = ANY (array((
            SELECT break_glass_grant_76.child_id
            FROM break_glass_grant AS break_glass_grant_76
            WHERE break_glass_grant_76.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_76.closed_at IS NULL
            AND break_glass_grant_76.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_76.role = $2::VARCHAR
            AND break_glass_grant_76.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_76.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_69 ON true
    WHERE anon_58.type = 'MedicalDocument'
    AND child_29.id = anon_58.scope
    AND (anon_69.attached
      OR anon_69.organization
      OR anon_69.expected)
    AND (cardinality(medical_document_2.labels) = 0
      OR anon_69.break_glass_labels
      AND (medical_document_2.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_69.attached
        OR anon_69.organization
        OR anon_69.expected
        OR anon_69.break_glass)
      AND (medical_document_2.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_58.key) AS anon_52 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_30.id AS TEXT)) || '",') || CAST((((((111669149696 | CASE
                WHEN anon_70.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_70.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_70.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_70.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_70.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_70.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_30 JOIN passport AS passport_2 ON passport_2.child_id = child_30.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_30.district_id = ANY (array((
            SELECT assignment_86.district_id
            FROM assignment AS assignment_86
            WHERE assignment_86.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_86.district_id IS NOT NULL
            AND assignment_86.valid_from <= $6::DATE
            AND (assignment_86.valid_to IS NULL
              OR assignment_86.valid_to >= $6::DATE))))
      AND child_30.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_30.district_id = ANY (array((
            SELECT district_30.id
            FROM district AS district_30
            WHERE district_30.organization_id = ANY (array((
                  SELECT assignment_87.organization_id
                  FROM assignment AS assignment_87
                  WHERE assignment_87.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_87.organization_id IS NOT NULL
                  AND assignment_87.valid_from <= $6::DATE
                  AND (assignment_87.valid_to IS NULL
                    OR assignment_87.valid_to >= $6::DATE)))))))
      AND child_30.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_30
          WHERE appointment_30.child_id = child_30.id
          AND appointment_30.organization_id = ANY (array((
                SELECT assignment_88.organization_id
                FROM assignment AS assignment_88
                WHERE assignment_88.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_88.organization_id IS NOT NULL
                AND assignment_88.valid_from <= $6::DATE
                AND (assignment_88.valid_to IS NULL
                  OR assignment_88.valid_to >= $6::DATE))))
          AND appointment_30.day = $6::DATE
          AND appointment_30.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_30.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_30.id = ANY (array((
            SELECT break_glass_grant_77.child_id
            FROM break_glass_grant AS break_glass_grant_77
            WHERE break_glass_grant_77.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_77.closed_at IS NULL
            AND break_glass_grant_77.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_77.role = $2::VARCHAR))) AS break_glass, child_30.id = ANY (array((
            SELECT break_glass_grant_78.child_id
            FROM break_glass_grant AS break_glass_grant_78
            WHERE break_glass_grant_78.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_78.closed_at IS NULL
            AND break_glass_grant_78.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_78.role = $2::VARCHAR
            AND break_glass_grant_78.covers_labels))) AS break_glass_labels, child_30.id = ANY (array((
            SELECT break_glass_grant_79.child_id
            FROM break_glass_grant AS break_glass_grant_79
            WHERE break_glass_grant_79.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_79.closed_at IS NULL
            AND break_glass_grant_79.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_79.role = $2::VARCHAR
            AND break_glass_grant_79.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_79.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_70 ON true
    WHERE anon_58.type = 'Passport'
    AND child_30.id = anon_58.scope
    AND (anon_70.attached
      OR anon_70.organization
      OR anon_70.expected)) AS anon_53 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_31.id AS TEXT)) || '",') || CAST((((((115964116992 | CASE
                WHEN anon_71.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_71.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_71.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_71.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_71.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_71.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_31 JOIN referral AS referral_2 ON referral_2.child_id = child_31.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_31.district_id = ANY (array((
            SELECT assignment_89.district_id
            FROM assignment AS assignment_89
            WHERE assignment_89.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_89.district_id IS NOT NULL
            AND assignment_89.valid_from <= $6::DATE
            AND (assignment_89.valid_to IS NULL
              OR assignment_89.valid_to >= $6::DATE))))
      AND child_31.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_31.district_id = ANY (array((
            SELECT district_31.id
            FROM district AS district_31
            WHERE district_31.organization_id = ANY (array((
                  SELECT assignment_90.organization_id
                  FROM assignment AS assignment_90
                  WHERE assignment_90.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_90.organization_id IS NOT NULL
                  AND assignment_90.valid_from <= $6::DATE
                  AND (assignment_90.valid_to IS NULL
                    OR assignment_90.valid_to >= $6::DATE)))))))
      AND child_31.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_31
          WHERE appointment_31.child_id = child_31.id
          AND appointment_31.organization_id = ANY (array((
                SELECT assignment_91.organization_id
                FROM assignment AS assignment_91
                WHERE assignment_91.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_91.organization_id IS NOT NULL
                AND assignment_91.valid_from <= $6::DATE
                AND (assignment_91.valid_to IS NULL
                  OR assignment_91.valid_to >= $6::DATE))))
          AND appointment_31.day = $6::DATE
          AND appointment_31.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_31.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_31.id = ANY (array((
            SELECT break_glass_grant_80.child_id
            FROM break_glass_grant AS break_glass_grant_80
            WHERE break_glass_grant_80.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_80.closed_at IS NULL
            AND break_glass_grant_80.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_80.role = $2::VARCHAR))) AS break_glass, child_31.id = ANY (array((
            SELECT break_glass_grant_81.child_id
            FROM break_glass_grant AS break_glass_grant_81
            WHERE break_glass_grant_81.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_81.closed_at IS NULL
            AND break_glass_grant_81.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_81.role = $2::VARCHAR
            AND break_glass_grant_81.covers_labels))) AS break_glass_labels, child_31.id = ANY (array((
            SELECT break_glass_grant_82.child_id
            FROM break_glass_grant AS break_glass_grant_82
            WHERE break_glass_grant_82.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_82.closed_at IS NULL
            AND break_glass_grant_82.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_82.role = $2::VARCHAR
            AND break_glass_grant_82.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_82.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_71 ON true
    WHERE anon_58.type = 'Referral'
    AND child_31.id = anon_58.scope
    AND (anon_71.attached
      OR anon_71.organization
      OR anon_71.expected)
    AND (referral_2.state = 'CURRENT'
      OR referral_2.amendment_labels IS NOT NULL
      AND NOT (anon_71.break_glass_labels
        AND any_within(referral_2.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_71.attached
          OR anon_71.organization
          OR anon_71.expected
          OR anon_71.break_glass)
        AND any_within(referral_2.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_2.labels) = 0
      OR anon_71.break_glass_labels
      AND (referral_2.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_71.attached
        OR anon_71.organization
        OR anon_71.expected
        OR anon_71.break_glass)
      AND (referral_2.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND referral_2.id = anon_58.key) AS anon_54 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_32.id AS TEXT)) || '",') || CAST((((((120259084288 | CASE
                WHEN anon_72.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_72.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_72.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_72.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_72.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_72.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_32 JOIN representation AS representation_10 ON representation_10.child_id = child_32.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_32.district_id = ANY (array((
            SELECT assignment_92.district_id
            FROM assignment AS assignment_92
            WHERE assignment_92.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_92.district_id IS NOT NULL
            AND assignment_92.valid_from <= $6::DATE
            AND (assignment_92.valid_to IS NULL
              OR assignment_92.valid_to >= $6::DATE))))
      AND child_32.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_32.district_id = ANY (array((
            SELECT district_32.id
            FROM district AS district_32
            WHERE district_32.organization_id = ANY (array((
                  SELECT assignment_93.organization_id
                  FROM assignment AS assignment_93
                  WHERE assignment_93.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_93.organization_id IS NOT NULL
                  AND assignment_93.valid_from <= $6::DATE
                  AND (assignment_93.valid_to IS NULL
                    OR assignment_93.valid_to >= $6::DATE)))))))
      AND child_32.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_32
          WHERE appointment_32.child_id = child_32.id
          AND appointment_32.organization_id = ANY (array((
                SELECT assignment_94.organization_id
                FROM assignment AS assignment_94
                WHERE assignment_94.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_94.organization_id IS NOT NULL
                AND assignment_94.valid_from <= $6::DATE
                AND (assignment_94.valid_to IS NULL
                  OR assignment_94.valid_to >= $6::DATE))))
          AND appointment_32.day = $6::DATE
          AND appointment_32.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_32.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_32.id = ANY (array((
            SELECT break_glass_grant_83.child_id
            FROM break_glass_grant AS break_glass_grant_83
            WHERE break_glass_grant_83.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_83.closed_at IS NULL
            AND break_glass_grant_83.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_83.role = $2::VARCHAR))) AS break_glass, child_32.id = ANY (array((
            SELECT break_glass_grant_84.child_id
            FROM break_glass_grant AS break_glass_grant_84
            WHERE break_glass_grant_84.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_84.closed_at IS NULL
            AND break_glass_grant_84.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_84.role = $2::VARCHAR
            AND break_glass_grant_84.covers_labels))) AS break_glass_labels, child_32.id = ANY (array((
            SELECT break_glass_grant_85.child_id
            FROM break_glass_grant AS break_glass_grant_85
            WHERE break_glass_grant_85.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_85.closed_at IS NULL
            AND break_glass_grant_85.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_85.role = $2::VARCHAR
            AND break_glass_grant_85.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_85.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_72 ON true
    WHERE anon_58.type = 'Representation'
    AND child_32.id = anon_58.scope
    AND (anon_72.attached
      OR anon_72.organization
      OR anon_72.expected)
    AND representation_10.id = anon_58.key) AS anon_55 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_73.touched, anon_74.touched, anon_75.touched, anon_76.touched, anon_77.touched),
      '') AS touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_33.id AS TEXT)) || '",124554051585',
        ',') AS touched
      FROM representation AS representation_11 JOIN child AS child_33 ON child_33.id = representation_11.child_id
      WHERE representation_11.representative_id = representative_3.id
      AND child_33.district_id = ANY (array((
            SELECT assignment_95.district_id
            FROM assignment AS assignment_95
            WHERE assignment_95.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_95.district_id IS NOT NULL
            AND assignment_95.valid_from <= $6::DATE
            AND (assignment_95.valid_to IS NULL
              OR assignment_95.valid_to >= $6::DATE))))
      AND child_33.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_73 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_34.id AS TEXT)) || '",124554051586',
        ',') AS touched
      FROM representation AS representation_12 JOIN child AS child_34 ON child_34.id = representation_12.child_id
      WHERE representation_12.representative_id = representative_3.id
      AND child_34.district_id = ANY (array((
            SELECT district_33.id
            FROM district AS district_33
            WHERE district_33.organization_id = ANY (array((
                  SELECT assignment_96.organization_id
                  FROM assignment AS assignment_96
                  WHERE assignment_96.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_96.organization_id IS NOT NULL
                  AND assignment_96.valid_from <= $6::DATE
                  AND (assignment_96.valid_to IS NULL
                    OR assignment_96.valid_to >= $6::DATE)))))))
      AND child_34.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_74 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_35.id AS TEXT)) || '",124554051588',
        ',') AS touched
      FROM representation AS representation_13 JOIN child AS child_35 ON child_35.id = representation_13.child_id
      WHERE representation_13.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_33
          WHERE appointment_33.child_id = child_35.id
          AND appointment_33.organization_id = ANY (array((
                SELECT assignment_97.organization_id
                FROM assignment AS assignment_97
                WHERE assignment_97.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_97.organization_id IS NOT NULL
                AND assignment_97.valid_from <= $6::DATE
                AND (assignment_97.valid_to IS NULL
                  OR assignment_97.valid_to >= $6::DATE))))
          AND appointment_33.day = $6::DATE
          AND appointment_33.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_35.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_75 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_36.id AS TEXT)) || '",124554052608',
        ',') AS touched
      FROM representation AS representation_14 JOIN child AS child_36 ON child_36.id = representation_14.child_id
      WHERE representation_14.representative_id = representative_3.id
      AND child_36.id = ANY (array((
            SELECT break_glass_grant_86.child_id
            FROM break_glass_grant AS break_glass_grant_86
            WHERE break_glass_grant_86.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_86.closed_at IS NULL
            AND break_glass_grant_86.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_86.role = $2::VARCHAR)))
      AND (child_36.district_id = ANY (array((
              SELECT assignment_98.district_id
              FROM assignment AS assignment_98
              WHERE assignment_98.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_98.district_id IS NOT NULL
              AND assignment_98.valid_from <= $6::DATE
              AND (assignment_98.valid_to IS NULL
                OR assignment_98.valid_to >= $6::DATE))))
        AND child_36.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_36.district_id = ANY (array((
              SELECT district_34.id
              FROM district AS district_34
              WHERE district_34.organization_id = ANY (array((
                    SELECT assignment_99.organization_id
                    FROM assignment AS assignment_99
                    WHERE assignment_99.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_99.organization_id IS NOT NULL
                    AND assignment_99.valid_from <= $6::DATE
                    AND (assignment_99.valid_to IS NULL
                      OR assignment_99.valid_to >= $6::DATE)))))))
        AND child_36.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_34
            WHERE appointment_34.child_id = child_36.id
            AND appointment_34.organization_id = ANY (array((
                  SELECT assignment_100.organization_id
                  FROM assignment AS assignment_100
                  WHERE assignment_100.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_100.organization_id IS NOT NULL
                  AND assignment_100.valid_from <= $6::DATE
                  AND (assignment_100.valid_to IS NULL
                    OR assignment_100.valid_to >= $6::DATE))))
            AND appointment_34.day = $6::DATE
            AND appointment_34.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_36.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))) AS anon_76 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_37.id AS TEXT)) || '",124554053632',
        ',') AS touched
      FROM representation AS representation_15 JOIN child AS child_37 ON child_37.id = representation_15.child_id
      WHERE representation_15.representative_id = representative_3.id
      AND child_37.id = ANY (array((
            SELECT break_glass_grant_87.child_id
            FROM break_glass_grant AS break_glass_grant_87
            WHERE break_glass_grant_87.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_87.closed_at IS NULL
            AND break_glass_grant_87.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_87.role = $2::VARCHAR
            AND break_glass_grant_87.covers_labels)))
      AND (child_37.district_id = ANY (array((
              SELECT assignment_101.district_id
              FROM assignment AS assignment_101
              WHERE assignment_101.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_101.district_id IS NOT NULL
              AND assignment_101.valid_from <= $6::DATE
              AND (assignment_101.valid_to IS NULL
                OR assignment_101.valid_to >= $6::DATE))))
        AND child_37.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_37.district_id = ANY (array((
              SELECT district_35.id
              FROM district AS district_35
              WHERE district_35.organization_id = ANY (array((
                    SELECT assignment_102.organization_id
                    FROM assignment AS assignment_102
                    WHERE assignment_102.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_102.organization_id IS NOT NULL
                    AND assignment_102.valid_from <= $6::DATE
                    AND (assignment_102.valid_to IS NULL
                      OR assignment_102.valid_to >= $6::DATE)))))))
        AND child_37.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_35
            WHERE appointment_35.child_id = child_37.id
            AND appointment_35.organization_id = ANY (array((
                  SELECT assignment_103.organization_id
                  FROM assignment AS assignment_103
                  WHERE assignment_103.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_103.organization_id IS NOT NULL
                  AND assignment_103.valid_from <= $6::DATE
                  AND (assignment_103.valid_to IS NULL
                    OR assignment_103.valid_to >= $6::DATE))))
            AND appointment_35.day = $6::DATE
            AND appointment_35.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_37.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))) AS anon_77 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_11 JOIN child AS child_33 ON child_33.id = representation_11.child_id
        WHERE representation_11.representative_id = representative_3.id
        AND child_33.district_id = ANY (array((
              SELECT assignment_95.district_id
              FROM assignment AS assignment_95
              WHERE assignment_95.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_95.district_id IS NOT NULL
              AND assignment_95.valid_from <= $6::DATE
              AND (assignment_95.valid_to IS NULL
                OR assignment_95.valid_to >= $6::DATE))))
        AND child_33.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS attached, EXISTS (
        SELECT 1
        FROM representation AS representation_12 JOIN child AS child_34 ON child_34.id = representation_12.child_id
        WHERE representation_12.representative_id = representative_3.id
        AND child_34.district_id = ANY (array((
              SELECT district_33.id
              FROM district AS district_33
              WHERE district_33.organization_id = ANY (array((
                    SELECT assignment_96.organization_id
                    FROM assignment AS assignment_96
                    WHERE assignment_96.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_96.organization_id IS NOT NULL
                    AND assignment_96.valid_from <= $6::DATE
                    AND (assignment_96.valid_to IS NULL
                      OR assignment_96.valid_to >= $6::DATE)))))))
        AND child_34.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_13 JOIN child AS child_35 ON child_35.id = representation_13.child_id
        WHERE representation_13.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_33
            WHERE appointment_33.child_id = child_35.id
            AND appointment_33.organization_id = ANY (array((
                  SELECT assignment_97.organization_id
                  FROM assignment AS assignment_97
                  WHERE assignment_97.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_97.organization_id IS NOT NULL
                  AND assignment_97.valid_from <= $6::DATE
                  AND (assignment_97.valid_to IS NULL
                    OR assignment_97.valid_to >= $6::DATE))))
            AND appointment_33.day = $6::DATE
            AND appointment_33.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_35.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected, EXISTS (
        SELECT 1
        FROM representation AS representation_14 JOIN child AS child_36 ON child_36.id = representation_14.child_id
        WHERE representation_14.representative_id = representative_3.id
        AND child_36.id = ANY (array((
              SELECT break_glass_grant_86.child_id
              FROM break_glass_grant AS break_glass_grant_86
              WHERE break_glass_grant_86.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_86.closed_at IS NULL
              AND break_glass_grant_86.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_86.role = $2::VARCHAR)))
        AND (child_36.district_id = ANY (array((
                SELECT assignment_98.district_id
                FROM assignment AS assignment_98
                WHERE assignment_98.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_98.district_id IS NOT NULL
                AND assignment_98.valid_from <= $6::DATE
                AND (assignment_98.valid_to IS NULL
                  OR assignment_98.valid_to >= $6::DATE))))
          AND child_36.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR child_36.district_id = ANY (array((
                SELECT district_34.id
                FROM district AS district_34
                WHERE district_34.organization_id = ANY (array((
                      SELECT assignment_99.organization_id
                      FROM assignment AS assignment_99
                      WHERE assignment_99.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_99.organization_id IS NOT NULL
                      AND assignment_99.valid_from <= $6::DATE
                      AND (assignment_99.valid_to IS NULL
                        OR assignment_99.valid_to >= $6::DATE)))))))
          AND child_36.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_34
              WHERE appointment_34.child_id = child_36.id
              AND appointment_34.organization_id = ANY (array((
                    SELECT assignment_100.organization_id
                    FROM assignment AS assignment_100
                    WHERE assignment_100.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_100.organization_id IS NOT NULL
                    AND assignment_100.valid_from <= $6::DATE
                    AND (assignment_100.valid_to IS NULL
                      OR assignment_100.valid_to >= $6::DATE))))
              AND appointment_34.day = $6::DATE
              AND appointment_34.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_36.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_15 JOIN child AS child_37 ON child_37.id = representation_15.child_id
        WHERE representation_15.representative_id = representative_3.id
        AND child_37.id = ANY (array((
              SELECT break_glass_grant_87.child_id
              FROM break_glass_grant AS break_glass_grant_87
              WHERE break_glass_grant_87.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_87.closed_at IS NULL
              AND break_glass_grant_87.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_87.role = $2::VARCHAR
              AND break_glass_grant_87.covers_labels)))
        AND (child_37.district_id = ANY (array((
                SELECT assignment_101.district_id
                FROM assignment AS assignment_101
                WHERE assignment_101.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_101.district_id IS NOT NULL
                AND assignment_101.valid_from <= $6::DATE
                AND (assignment_101.valid_to IS NULL
                  OR assignment_101.valid_to >= $6::DATE))))
          AND child_37.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR child_37.district_id = ANY (array((
                SELECT district_35.id
                FROM district AS district_35
                WHERE district_35.organization_id = ANY (array((
                      SELECT assignment_102.organization_id
                      FROM assignment AS assignment_102
                      WHERE assignment_102.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_102.organization_id IS NOT NULL
                      AND assignment_102.valid_from <= $6::DATE
                      AND (assignment_102.valid_to IS NULL
                        OR assignment_102.valid_to >= $6::DATE)))))))
          AND child_37.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_35
              WHERE appointment_35.child_id = child_37.id
              AND appointment_35.organization_id = ANY (array((
                    SELECT assignment_103.organization_id
                    FROM assignment AS assignment_103
                    WHERE assignment_103.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_103.organization_id IS NOT NULL
                    AND assignment_103.valid_from <= $6::DATE
                    AND (assignment_103.valid_to IS NULL
                      OR assignment_103.valid_to >= $6::DATE))))
              AND appointment_35.day = $6::DATE
              AND appointment_35.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_37.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))) AS break_glass_labels OFFSET 0) AS anon_78 ON true
    WHERE anon_58.type = 'Representative'
    AND representative_3.id = anon_58.key
    AND (anon_78.attached
      OR anon_78.organization
      OR anon_78.expected
      OR anon_78.break_glass
      OR anon_78.break_glass_labels)) AS anon_56 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_38.id AS TEXT)) || '",') || CAST((((((128849018880 | CASE
                WHEN anon_79.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_79.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_79.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_79.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_79.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_79.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_38 JOIN vaccination AS vaccination_2 ON vaccination_2.child_id = child_38.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_38.district_id = ANY (array((
            SELECT assignment_104.district_id
            FROM assignment AS assignment_104
            WHERE assignment_104.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_104.district_id IS NOT NULL
            AND assignment_104.valid_from <= $6::DATE
            AND (assignment_104.valid_to IS NULL
              OR assignment_104.valid_to >= $6::DATE))))
      AND child_38.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_38.district_id = ANY (array((
            SELECT district_36.id
            FROM district AS district_36
            WHERE district_36.organization_id = ANY (array((
                  SELECT assignment_105.organization_id
                  FROM assignment AS assignment_105
                  WHERE assignment_105.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_105.organization_id IS NOT NULL
                  AND assignment_105.valid_from <= $6::DATE
                  AND (assignment_105.valid_to IS NULL
                    OR assignment_105.valid_to >= $6::DATE)))))))
      AND child_38.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_36
          WHERE appointment_36.child_id = child_38.id
          AND appointment_36.organization_id = ANY (array((
                SELECT assignment_106.organization_id
                FROM assignment AS assignment_106
                WHERE assignment_106.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_106.organization_id IS NOT NULL
                AND assignment_106.valid_from <= $6::DATE
                AND (assignment_106.valid_to IS NULL
                  OR assignment_106.valid_to >= $6::DATE))))
          AND appointment_36.day = $6::DATE
          AND appointment_36.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_38.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_38.id = ANY (array((
            SELECT break_glass_grant_88.child_id
            FROM break_glass_grant AS break_glass_grant_88
            WHERE break_glass_grant_88.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_88.closed_at IS NULL
            AND break_glass_grant_88.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_88.role = $2::VARCHAR))) AS break_glass, child_38.id = ANY (array((
            SELECT break_glass_grant_89.child_id
            FROM break_glass_grant AS break_glass_grant_89
            WHERE break_glass_grant_89.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_89.closed_at IS NULL
            AND break_glass_grant_89.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_89.role = $2::VARCHAR
            AND break_glass_grant_89.covers_labels))) AS break_glass_labels, child_38.id = ANY (array((
            SELECT break_glass_grant_90.child_id
            FROM break_glass_grant AS break_glass_grant_90
            WHERE break_glass_grant_90.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_90.closed_at IS NULL
            AND break_glass_grant_90.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_90.role = $2::VARCHAR
            AND break_glass_grant_90.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_90.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_79 ON true
    WHERE anon_58.type = 'Vaccination'
    AND child_38.id = anon_58.scope
    AND (anon_79.attached
      OR anon_79.organization
      OR anon_79.expected)
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT (anon_79.break_glass_labels
        AND any_within(vaccination_2.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_79.attached
          OR anon_79.organization
          OR anon_79.expected
          OR anon_79.break_glass)
        AND any_within(vaccination_2.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_2.labels) = 0
      OR anon_79.break_glass_labels
      AND (vaccination_2.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_79.attached
        OR anon_79.organization
        OR anon_79.expected
        OR anon_79.break_glass)
      AND (vaccination_2.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_58.key) AS anon_57 ON true) AS anon_2 ON true
