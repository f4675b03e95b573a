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
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json, anon_19.json, anon_20.json, anon_21.json, anon_22.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched, anon_19.touched, anon_20.touched, anon_21.touched, anon_22.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_23
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_23.scope
  AND anon_23.type != 'Child'
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
        FROM appointment AS appointment_1
        WHERE appointment_1.child_id = child_1.id
        AND appointment_1.organization_id = ANY (array((
              SELECT assignment_3.organization_id
              FROM assignment AS assignment_3
              WHERE assignment_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_3.organization_id IS NOT NULL
              AND assignment_3.valid_from <= $6::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $6::DATE))))
        AND appointment_1.day = $6::DATE
        AND appointment_1.status IN ('BOOKED',
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
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_24 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM appointment AS appointment_2
    WHERE anon_23.type = 'Appointment'
    AND appointment_2.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (cardinality(appointment_2.labels) = 0
      OR anon_24.break_glass_labels
      AND (appointment_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (appointment_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND appointment_2.id = anon_23.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((8589934592 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM archive_request AS archive_request_1
    WHERE anon_23.type = 'ArchiveRequest'
    AND archive_request_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (cardinality(archive_request_1.labels) = 0
      OR anon_24.break_glass_labels
      AND (archive_request_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (archive_request_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND archive_request_1.id = anon_23.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((12884901888 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM attachment AS attachment_1
    WHERE anon_23.type = 'Attachment'
    AND attachment_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND attachment_1.id = anon_23.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((17179869184 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_4
    WHERE anon_23.type = 'BreakGlassGrant'
    AND break_glass_grant_4.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND break_glass_grant_4.id = anon_23.key
    AND break_glass_grant_4.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((21474836480 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_1
    WHERE anon_23.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_24.break_glass_labels
      AND (certificate_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (certificate_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_23.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((((25769803776 | CASE
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
      WHEN anon_25.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
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
            SELECT break_glass_grant_5.child_id
            FROM break_glass_grant AS break_glass_grant_5
            WHERE break_glass_grant_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_5.closed_at IS NULL
            AND break_glass_grant_5.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_5.role = $2::VARCHAR))) AS break_glass, child_2.id = ANY (array((
            SELECT break_glass_grant_6.child_id
            FROM break_glass_grant AS break_glass_grant_6
            WHERE break_glass_grant_6.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_6.closed_at IS NULL
            AND break_glass_grant_6.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_6.role = $2::VARCHAR
            AND break_glass_grant_6.covers_labels))) AS break_glass_labels, child_2.id = ANY (array((
            SELECT break_glass_grant_7.child_id
            FROM break_glass_grant AS break_glass_grant_7
            WHERE break_glass_grant_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_7.closed_at IS NULL
            AND break_glass_grant_7.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_7.role = $2::VARCHAR
            AND break_glass_grant_7.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_7.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_25 ON true
    WHERE anon_23.type = 'Child'
    AND child_2.id = anon_23.scope
    AND (anon_25.attached
      OR anon_25.organization
      OR anon_25.expected)) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((30064771072 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM correction AS correction_1
    WHERE anon_23.type = 'Correction'
    AND correction_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (cardinality(correction_1.labels) = 0
      OR anon_24.break_glass_labels
      AND (correction_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (correction_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND correction_1.id = anon_23.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_3
    LEFT OUTER JOIN LATERAL (
      SELECT district_3.id = ANY (array((
            SELECT assignment_7.district_id
            FROM assignment AS assignment_7
            WHERE assignment_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_7.district_id IS NOT NULL
            AND assignment_7.valid_from <= $6::DATE
            AND (assignment_7.valid_to IS NULL
              OR assignment_7.valid_to >= $6::DATE)))) AS attached, district_3.organization_id = ANY (array((
            SELECT assignment_8.organization_id
            FROM assignment AS assignment_8
            WHERE assignment_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_8.organization_id IS NOT NULL
            AND assignment_8.valid_from <= $6::DATE
            AND (assignment_8.valid_to IS NULL
              OR assignment_8.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_26 ON true
    WHERE anon_23.type = 'District'
    AND district_3.id = anon_23.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((34359738368 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_1
    WHERE anon_23.type = 'Encounter'
    AND encounter_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (encounter_1.state = 'CURRENT'
      OR encounter_1.amendment_labels IS NOT NULL
      AND NOT (anon_24.break_glass_labels
        AND any_within(encounter_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_24.attached
          OR anon_24.organization
          OR anon_24.expected
          OR anon_24.break_glass)
        AND any_within(encounter_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(encounter_1.labels) = 0
      OR anon_24.break_glass_labels
      AND (encounter_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (encounter_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND encounter_1.id = anon_23.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((38654705664 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM examination AS examination_1
    WHERE anon_23.type = 'Examination'
    AND examination_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT (anon_24.break_glass_labels
        AND any_within(examination_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_24.attached
          OR anon_24.organization
          OR anon_24.expected
          OR anon_24.break_glass)
        AND any_within(examination_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_1.labels) = 0
      OR anon_24.break_glass_labels
      AND (examination_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (examination_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_23.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((42949672960 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_1
    WHERE anon_23.type = 'FactResolution'
    AND fact_resolution_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND fact_resolution_1.id = anon_23.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((47244640256 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_1
    WHERE anon_23.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_24.break_glass_labels
        AND any_within(measurement_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_24.attached
          OR anon_24.organization
          OR anon_24.expected
          OR anon_24.break_glass)
        AND any_within(measurement_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_24.break_glass_labels
      AND (measurement_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (measurement_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_23.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((51539607552 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM commission AS commission_1
    WHERE anon_23.type = 'MedicalCommission'
    AND commission_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (cardinality(commission_1.labels) = 0
      OR anon_24.break_glass_labels
      AND (commission_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (commission_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND commission_1.id = anon_23.key) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(json_of(medical_document_1.sha256),
        'null'::json),
      ',"download":null,"paper":null}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((55834574848 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_23.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_24.break_glass_labels
      AND (medical_document_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (medical_document_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_23.key) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((60129542144 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM paper_volume AS paper_volume_1
    WHERE anon_23.type = 'PaperVolume'
    AND paper_volume_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (cardinality(paper_volume_1.labels) = 0
      OR anon_24.break_glass_labels
      AND (paper_volume_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (paper_volume_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND paper_volume_1.id = anon_23.key) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((64424509440 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_23.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((68719476736 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM referral AS referral_1
    WHERE anon_23.type = 'Referral'
    AND referral_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT (anon_24.break_glass_labels
        AND any_within(referral_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_24.attached
          OR anon_24.organization
          OR anon_24.expected
          OR anon_24.break_glass)
        AND any_within(referral_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_1.labels) = 0
      OR anon_24.break_glass_labels
      AND (referral_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (referral_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND referral_1.id = anon_23.key) AS anon_19 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((73014444032 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_1
    WHERE anon_23.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND representation_1.id = anon_23.key) AS anon_20 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_27.touched, anon_28.touched, anon_29.touched, anon_30.touched, anon_31.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",77309411329',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND child_3.district_id = ANY (array((
            SELECT assignment_9.district_id
            FROM assignment AS assignment_9
            WHERE assignment_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_9.district_id IS NOT NULL
            AND assignment_9.valid_from <= $6::DATE
            AND (assignment_9.valid_to IS NULL
              OR assignment_9.valid_to >= $6::DATE))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_27 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_4.id AS TEXT)) || '",77309411330',
        ',') AS touched
      FROM representation AS representation_3 JOIN child AS child_4 ON child_4.id = representation_3.child_id
      WHERE representation_3.representative_id = representative_2.id
      AND child_4.district_id = ANY (array((
            SELECT district_4.id
            FROM district AS district_4
            WHERE district_4.organization_id = ANY (array((
                  SELECT assignment_10.organization_id
                  FROM assignment AS assignment_10
                  WHERE assignment_10.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_10.organization_id IS NOT NULL
                  AND assignment_10.valid_from <= $6::DATE
                  AND (assignment_10.valid_to IS NULL
                    OR assignment_10.valid_to >= $6::DATE)))))))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_28 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_5.id AS TEXT)) || '",77309411332',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_5 ON child_5.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_4
          WHERE appointment_4.child_id = child_5.id
          AND appointment_4.organization_id = ANY (array((
                SELECT assignment_11.organization_id
                FROM assignment AS assignment_11
                WHERE assignment_11.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_11.organization_id IS NOT NULL
                AND assignment_11.valid_from <= $6::DATE
                AND (assignment_11.valid_to IS NULL
                  OR assignment_11.valid_to >= $6::DATE))))
          AND appointment_4.day = $6::DATE
          AND appointment_4.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_29 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_6.id AS TEXT)) || '",77309412352',
        ',') AS touched
      FROM representation AS representation_5 JOIN child AS child_6 ON child_6.id = representation_5.child_id
      WHERE representation_5.representative_id = representative_2.id
      AND child_6.id = ANY (array((
            SELECT break_glass_grant_8.child_id
            FROM break_glass_grant AS break_glass_grant_8
            WHERE break_glass_grant_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_8.closed_at IS NULL
            AND break_glass_grant_8.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_8.role = $2::VARCHAR)))
      AND (child_6.district_id = ANY (array((
              SELECT assignment_12.district_id
              FROM assignment AS assignment_12
              WHERE assignment_12.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_12.district_id IS NOT NULL
              AND assignment_12.valid_from <= $6::DATE
              AND (assignment_12.valid_to IS NULL
                OR assignment_12.valid_to >= $6::DATE))))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_6.district_id = ANY (array((
              SELECT district_5.id
              FROM district AS district_5
              WHERE district_5.organization_id = ANY (array((
                    SELECT assignment_13.organization_id
                    FROM assignment AS assignment_13
                    WHERE assignment_13.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_13.organization_id IS NOT NULL
                    AND assignment_13.valid_from <= $6::DATE
                    AND (assignment_13.valid_to IS NULL
                      OR assignment_13.valid_to >= $6::DATE)))))))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_5
            WHERE appointment_5.child_id = child_6.id
            AND appointment_5.organization_id = ANY (array((
                  SELECT assignment_14.organization_id
                  FROM assignment AS assignment_14
                  WHERE assignment_14.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_14.organization_id IS NOT NULL
                  AND assignment_14.valid_from <= $6::DATE
                  AND (assignment_14.valid_to IS NULL
                    OR assignment_14.valid_to >= $6::DATE))))
            AND appointment_5.day = $6::DATE
            AND appointment_5.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))) AS anon_30 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_7.id AS TEXT)) || '",77309413376',
        ',') AS touched
      FROM representation AS representation_6 JOIN child AS child_7 ON child_7.id = representation_6.child_id
      WHERE representation_6.representative_id = representative_2.id
      AND child_7.id = ANY (array((
            SELECT break_glass_grant_9.child_id
            FROM break_glass_grant AS break_glass_grant_9
            WHERE break_glass_grant_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_9.closed_at IS NULL
            AND break_glass_grant_9.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_9.role = $2::VARCHAR
            AND break_glass_grant_9.covers_labels)))
      AND (child_7.district_id = ANY (array((
              SELECT assignment_15.district_id
              FROM assignment AS assignment_15
              WHERE assignment_15.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_15.district_id IS NOT NULL
              AND assignment_15.valid_from <= $6::DATE
              AND (assignment_15.valid_to IS NULL
                OR assignment_15.valid_to >= $6::DATE))))
        AND child_7.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_7.district_id = ANY (array((
              SELECT district_6.id
              FROM district AS district_6
              WHERE district_6.organization_id = ANY (array((
                    SELECT assignment_16.organization_id
                    FROM assignment AS assignment_16
                    WHERE assignment_16.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_16.organization_id IS NOT NULL
                    AND assignment_16.valid_from <= $6::DATE
                    AND (assignment_16.valid_to IS NULL
                      OR assignment_16.valid_to >= $6::DATE)))))))
        AND child_7.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_6
            WHERE appointment_6.child_id = child_7.id
            AND appointment_6.organization_id = ANY (array((
                  SELECT assignment_17.organization_id
                  FROM assignment AS assignment_17
                  WHERE assignment_17.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_17.organization_id IS NOT NULL
                  AND assignment_17.valid_from <= $6::DATE
                  AND (assignment_17.valid_to IS NULL
                    OR assignment_17.valid_to >= $6::DATE))))
            AND appointment_6.day = $6::DATE
            AND appointment_6.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_7.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))) AS anon_31 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND child_3.district_id = ANY (array((
              SELECT assignment_9.district_id
              FROM assignment AS assignment_9
              WHERE assignment_9.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_9.district_id IS NOT NULL
              AND assignment_9.valid_from <= $6::DATE
              AND (assignment_9.valid_to IS NULL
                OR assignment_9.valid_to >= $6::DATE))))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS attached, EXISTS (
        SELECT 1
        FROM representation AS representation_3 JOIN child AS child_4 ON child_4.id = representation_3.child_id
        WHERE representation_3.representative_id = representative_2.id
        AND child_4.district_id = ANY (array((
              SELECT district_4.id
              FROM district AS district_4
              WHERE district_4.organization_id = ANY (array((
                    SELECT assignment_10.organization_id
                    FROM assignment AS assignment_10
                    WHERE assignment_10.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_10.organization_id IS NOT NULL
                    AND assignment_10.valid_from <= $6::DATE
                    AND (assignment_10.valid_to IS NULL
                      OR assignment_10.valid_to >= $6::DATE)))))))
        AND child_4.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_5 ON child_5.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_4
            WHERE appointment_4.child_id = child_5.id
            AND appointment_4.organization_id = ANY (array((
                  SELECT assignment_11.organization_id
                  FROM assignment AS assignment_11
                  WHERE assignment_11.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_11.organization_id IS NOT NULL
                  AND assignment_11.valid_from <= $6::DATE
                  AND (assignment_11.valid_to IS NULL
                    OR assignment_11.valid_to >= $6::DATE))))
            AND appointment_4.day = $6::DATE
            AND appointment_4.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_5.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected, EXISTS (
        SELECT 1
        FROM representation AS representation_5 JOIN child AS child_6 ON child_6.id = representation_5.child_id
        WHERE representation_5.representative_id = representative_2.id
        AND child_6.id = ANY (array((
              SELECT break_glass_grant_8.child_id
              FROM break_glass_grant AS break_glass_grant_8
              WHERE break_glass_grant_8.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_8.closed_at IS NULL
              AND break_glass_grant_8.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_8.role = $2::VARCHAR)))
        AND (child_6.district_id = ANY (array((
                SELECT assignment_12.district_id
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.district_id IS NOT NULL
                AND assignment_12.valid_from <= $6::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $6::DATE))))
          AND child_6.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR child_6.district_id = ANY (array((
                SELECT district_5.id
                FROM district AS district_5
                WHERE district_5.organization_id = ANY (array((
                      SELECT assignment_13.organization_id
                      FROM assignment AS assignment_13
                      WHERE assignment_13.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_13.organization_id IS NOT NULL
                      AND assignment_13.valid_from <= $6::DATE
                      AND (assignment_13.valid_to IS NULL
                        OR assignment_13.valid_to >= $6::DATE)))))))
          AND child_6.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_5
              WHERE appointment_5.child_id = child_6.id
              AND appointment_5.organization_id = ANY (array((
                    SELECT assignment_14.organization_id
                    FROM assignment AS assignment_14
                    WHERE assignment_14.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_14.organization_id IS NOT NULL
                    AND assignment_14.valid_from <= $6::DATE
                    AND (assignment_14.valid_to IS NULL
                      OR assignment_14.valid_to >= $6::DATE))))
              AND appointment_5.day = $6::DATE
              AND appointment_5.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_6.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_6 JOIN child AS child_7 ON child_7.id = representation_6.child_id
        WHERE representation_6.representative_id = representative_2.id
        AND child_7.id = ANY (array((
              SELECT break_glass_grant_9.child_id
              FROM break_glass_grant AS break_glass_grant_9
              WHERE break_glass_grant_9.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_9.closed_at IS NULL
              AND break_glass_grant_9.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_9.role = $2::VARCHAR
              AND break_glass_grant_9.covers_labels)))
        AND (child_7.district_id = ANY (array((
                SELECT assignment_15.district_id
                FROM assignment AS assignment_15
                WHERE assignment_15.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_15.district_id IS NOT NULL
                AND assignment_15.valid_from <= $6::DATE
                AND (assignment_15.valid_to IS NULL
                  OR assignment_15.valid_to >= $6::DATE))))
          AND child_7.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR child_7.district_id = ANY (array((
                SELECT district_6.id
                FROM district AS district_6
                WHERE district_6.organization_id = ANY (array((
                      SELECT assignment_16.organization_id
                      FROM assignment AS assignment_16
                      WHERE assignment_16.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_16.organization_id IS NOT NULL
                      AND assignment_16.valid_from <= $6::DATE
                      AND (assignment_16.valid_to IS NULL
                        OR assignment_16.valid_to >= $6::DATE)))))))
          AND child_7.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_6
              WHERE appointment_6.child_id = child_7.id
              AND appointment_6.organization_id = ANY (array((
                    SELECT assignment_17.organization_id
                    FROM assignment AS assignment_17
                    WHERE assignment_17.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_17.organization_id IS NOT NULL
                    AND assignment_17.valid_from <= $6::DATE
                    AND (assignment_17.valid_to IS NULL
                      OR assignment_17.valid_to >= $6::DATE))))
              AND appointment_6.day = $6::DATE
              AND appointment_6.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_7.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))) AS break_glass_labels OFFSET 0) AS anon_32 ON true
    WHERE anon_23.type = 'Representative'
    AND representative_2.id = anon_23.key
    AND (anon_32.attached
      OR anon_32.organization
      OR anon_32.expected
      OR anon_32.break_glass
      OR anon_32.break_glass_labels)) AS anon_21 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((81604378624 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_23.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_24.break_glass_labels
        AND any_within(vaccination_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_24.attached
          OR anon_24.organization
          OR anon_24.expected
          OR anon_24.break_glass)
        AND any_within(vaccination_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_24.break_glass_labels
      AND (vaccination_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_24.attached
        OR anon_24.organization
        OR anon_24.expected
        OR anon_24.break_glass)
      AND (vaccination_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_23.key) AS anon_22 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_33.json, anon_34.json, anon_35.json, anon_36.json, anon_37.json, anon_38.json, anon_39.json, anon_40.json, anon_41.json, anon_42.json, anon_43.json, anon_44.json, anon_45.json, anon_46.json, anon_47.json, anon_48.json, anon_49.json, anon_50.json, anon_51.json, anon_52.json) AS json, nullif(concat_ws(',', anon_33.touched, anon_34.touched, anon_35.touched, anon_36.touched, anon_37.touched, anon_38.touched, anon_39.touched, anon_41.touched, anon_42.touched, anon_43.touched, anon_44.touched, anon_45.touched, anon_46.touched, anon_47.touched, anon_48.touched, anon_49.touched, anon_50.touched, anon_51.touched, anon_52.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_53
  LEFT OUTER JOIN child AS child_8 ON child_8.id = anon_53.scope
  AND anon_53.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT child_8.district_id = ANY (array((
          SELECT assignment_18.district_id
          FROM assignment AS assignment_18
          WHERE assignment_18.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_18.district_id IS NOT NULL
          AND assignment_18.valid_from <= $6::DATE
          AND (assignment_18.valid_to IS NULL
            OR assignment_18.valid_to >= $6::DATE))))
    AND child_8.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS attached, child_8.district_id = ANY (array((
          SELECT district_7.id
          FROM district AS district_7
          WHERE district_7.organization_id = ANY (array((
                SELECT assignment_19.organization_id
                FROM assignment AS assignment_19
                WHERE assignment_19.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_19.organization_id IS NOT NULL
                AND assignment_19.valid_from <= $6::DATE
                AND (assignment_19.valid_to IS NULL
                  OR assignment_19.valid_to >= $6::DATE)))))))
    AND child_8.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_7
        WHERE appointment_7.child_id = child_8.id
        AND appointment_7.organization_id = ANY (array((
              SELECT assignment_20.organization_id
              FROM assignment AS assignment_20
              WHERE assignment_20.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_20.organization_id IS NOT NULL
              AND assignment_20.valid_from <= $6::DATE
              AND (assignment_20.valid_to IS NULL
                OR assignment_20.valid_to >= $6::DATE))))
        AND appointment_7.day = $6::DATE
        AND appointment_7.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_8.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected, child_8.id = ANY (array((
          SELECT break_glass_grant_10.child_id
          FROM break_glass_grant AS break_glass_grant_10
          WHERE break_glass_grant_10.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_10.closed_at IS NULL
          AND break_glass_grant_10.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_10.role = $2::VARCHAR))) AS break_glass, child_8.id = ANY (array((
          SELECT break_glass_grant_11.child_id
          FROM break_glass_grant AS break_glass_grant_11
          WHERE break_glass_grant_11.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_11.closed_at IS NULL
          AND break_glass_grant_11.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_11.role = $2::VARCHAR
          AND break_glass_grant_11.covers_labels))) AS break_glass_labels, child_8.id = ANY (array((
          SELECT break_glass_grant_12.child_id
          FROM break_glass_grant AS break_glass_grant_12
          WHERE break_glass_grant_12.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_12.closed_at IS NULL
          AND break_glass_grant_12.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_12.role = $2::VARCHAR
          AND break_glass_grant_12.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_12.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_54 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((85899345920 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM appointment AS appointment_8
    WHERE anon_53.type = 'Appointment'
    AND appointment_8.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND (cardinality(appointment_8.labels) = 0
      OR anon_54.break_glass_labels
      AND (appointment_8.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_54.attached
        OR anon_54.organization
        OR anon_54.expected
        OR anon_54.break_glass)
      AND (appointment_8.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND appointment_8.id = anon_53.key) AS anon_33 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((90194313216 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM archive_request AS archive_request_2
    WHERE anon_53.type = 'ArchiveRequest'
    AND archive_request_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND (cardinality(archive_request_2.labels) = 0
      OR anon_54.break_glass_labels
      AND (archive_request_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_54.attached
        OR anon_54.organization
        OR anon_54.expected
        OR anon_54.break_glass)
      AND (archive_request_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND archive_request_2.id = anon_53.key) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((94489280512 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM attachment AS attachment_2
    WHERE anon_53.type = 'Attachment'
    AND attachment_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND attachment_2.id = anon_53.key) AS anon_35 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((98784247808 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_13
    WHERE anon_53.type = 'BreakGlassGrant'
    AND break_glass_grant_13.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND break_glass_grant_13.id = anon_53.key
    AND break_glass_grant_13.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_36 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((103079215104 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_2
    WHERE anon_53.type = 'Certificate'
    AND certificate_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND (cardinality(certificate_2.labels) = 0
      OR anon_54.break_glass_labels
      AND (certificate_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_54.attached
        OR anon_54.organization
        OR anon_54.expected
        OR anon_54.break_glass)
      AND (certificate_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_53.key) AS anon_37 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_9.id AS TEXT)) || '",') || CAST((((((107374182400 | CASE
                WHEN anon_55.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_55.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_55.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_55.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_55.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_55.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_9
    LEFT OUTER JOIN LATERAL (
      SELECT child_9.district_id = ANY (array((
            SELECT assignment_21.district_id
            FROM assignment AS assignment_21
            WHERE assignment_21.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_21.district_id IS NOT NULL
            AND assignment_21.valid_from <= $6::DATE
            AND (assignment_21.valid_to IS NULL
              OR assignment_21.valid_to >= $6::DATE))))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_9.district_id = ANY (array((
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
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_9
          WHERE appointment_9.child_id = child_9.id
          AND appointment_9.organization_id = ANY (array((
                SELECT assignment_23.organization_id
                FROM assignment AS assignment_23
                WHERE assignment_23.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_23.organization_id IS NOT NULL
                AND assignment_23.valid_from <= $6::DATE
                AND (assignment_23.valid_to IS NULL
                  OR assignment_23.valid_to >= $6::DATE))))
          AND appointment_9.day = $6::DATE
          AND appointment_9.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_9.id = ANY (array((
            SELECT break_glass_grant_14.child_id
            FROM break_glass_grant AS break_glass_grant_14
            WHERE break_glass_grant_14.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_14.closed_at IS NULL
            AND break_glass_grant_14.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_14.role = $2::VARCHAR))) AS break_glass, child_9.id = ANY (array((
            SELECT break_glass_grant_15.child_id
            FROM break_glass_grant AS break_glass_grant_15
            WHERE break_glass_grant_15.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_15.closed_at IS NULL
            AND break_glass_grant_15.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_15.role = $2::VARCHAR
            AND break_glass_grant_15.covers_labels))) AS break_glass_labels, child_9.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_55 ON true
    WHERE anon_53.type = 'Child'
    AND child_9.id = anon_53.scope
    AND (anon_55.attached
      OR anon_55.organization
      OR anon_55.expected)) AS anon_38 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((111669149696 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM correction AS correction_2
    WHERE anon_53.type = 'Correction'
    AND correction_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND (cardinality(correction_2.labels) = 0
      OR anon_54.break_glass_labels
      AND (correction_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_54.attached
        OR anon_54.organization
        OR anon_54.expected
        OR anon_54.break_glass)
      AND (correction_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND correction_2.id = anon_53.key) AS anon_39 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_9
    LEFT OUTER JOIN LATERAL (
      SELECT district_9.id = ANY (array((
            SELECT assignment_24.district_id
            FROM assignment AS assignment_24
            WHERE assignment_24.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_24.district_id IS NOT NULL
            AND assignment_24.valid_from <= $6::DATE
            AND (assignment_24.valid_to IS NULL
              OR assignment_24.valid_to >= $6::DATE)))) AS attached, district_9.organization_id = ANY (array((
            SELECT assignment_25.organization_id
            FROM assignment AS assignment_25
            WHERE assignment_25.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_25.organization_id IS NOT NULL
            AND assignment_25.valid_from <= $6::DATE
            AND (assignment_25.valid_to IS NULL
              OR assignment_25.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_56 ON true
    WHERE anon_53.type = 'District'
    AND district_9.id = anon_53.key) AS anon_40 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((115964116992 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_2
    WHERE anon_53.type = 'Encounter'
    AND encounter_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND (encounter_2.state = 'CURRENT'
      OR encounter_2.amendment_labels IS NOT NULL
      AND NOT (anon_54.break_glass_labels
        AND any_within(encounter_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_54.attached
          OR anon_54.organization
          OR anon_54.expected
          OR anon_54.break_glass)
        AND any_within(encounter_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(encounter_2.labels) = 0
      OR anon_54.break_glass_labels
      AND (encounter_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_54.attached
        OR anon_54.organization
        OR anon_54.expected
        OR anon_54.break_glass)
      AND (encounter_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND encounter_2.id = anon_53.key) AS anon_41 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((120259084288 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM examination AS examination_2
    WHERE anon_53.type = 'Examination'
    AND examination_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT (anon_54.break_glass_labels
        AND any_within(examination_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_54.attached
          OR anon_54.organization
          OR anon_54.expected
          OR anon_54.break_glass)
        AND any_within(examination_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_2.labels) = 0
      OR anon_54.break_glass_labels
      AND (examination_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_54.attached
        OR anon_54.organization
        OR anon_54.expected
        OR anon_54.break_glass)
      AND (examination_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND examination_2.id = anon_53.key) AS anon_42 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((124554051584 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_2
    WHERE anon_53.type = 'FactResolution'
    AND fact_resolution_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND fact_resolution_2.id = anon_53.key) AS anon_43 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((128849018880 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_2
    WHERE anon_53.type = 'Measurement'
    AND measurement_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT (anon_54.break_glass_labels
        AND any_within(measurement_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_54.attached
          OR anon_54.organization
          OR anon_54.expected
          OR anon_54.break_glass)
        AND any_within(measurement_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_2.labels) = 0
      OR anon_54.break_glass_labels
      AND (measurement_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_54.attached
        OR anon_54.organization
        OR anon_54.expected
        OR anon_54.break_glass)
      AND (measurement_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_53.key) AS anon_44 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((133143986176 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM commission AS commission_2
    WHERE anon_53.type = 'MedicalCommission'
    AND commission_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND (cardinality(commission_2.labels) = 0
      OR anon_54.break_glass_labels
      AND (commission_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_54.attached
        OR anon_54.organization
        OR anon_54.expected
        OR anon_54.break_glass)
      AND (commission_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND commission_2.id = anon_53.key) AS anon_45 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(json_of(medical_document_2.sha256),
        'null'::json),
      ',"download":null,"paper":null}') AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((137438953472 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_2
    WHERE anon_53.type = 'MedicalDocument'
    AND medical_document_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND (cardinality(medical_document_2.labels) = 0
      OR anon_54.break_glass_labels
      AND (medical_document_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_54.attached
        OR anon_54.organization
        OR anon_54.expected
        OR anon_54.break_glass)
      AND (medical_document_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_53.key) AS anon_46 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((141733920768 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM paper_volume AS paper_volume_2
    WHERE anon_53.type = 'PaperVolume'
    AND paper_volume_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND (cardinality(paper_volume_2.labels) = 0
      OR anon_54.break_glass_labels
      AND (paper_volume_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_54.attached
        OR anon_54.organization
        OR anon_54.expected
        OR anon_54.break_glass)
      AND (paper_volume_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND paper_volume_2.id = anon_53.key) AS anon_47 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((146028888064 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_2
    WHERE anon_53.type = 'Passport'
    AND passport_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)) AS anon_48 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((150323855360 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM referral AS referral_2
    WHERE anon_53.type = 'Referral'
    AND referral_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND (referral_2.state = 'CURRENT'
      OR referral_2.amendment_labels IS NOT NULL
      AND NOT (anon_54.break_glass_labels
        AND any_within(referral_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_54.attached
          OR anon_54.organization
          OR anon_54.expected
          OR anon_54.break_glass)
        AND any_within(referral_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_2.labels) = 0
      OR anon_54.break_glass_labels
      AND (referral_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_54.attached
        OR anon_54.organization
        OR anon_54.expected
        OR anon_54.break_glass)
      AND (referral_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND referral_2.id = anon_53.key) AS anon_49 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((154618822656 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_7
    WHERE anon_53.type = 'Representation'
    AND representation_7.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND representation_7.id = anon_53.key) AS anon_50 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_57.touched, anon_58.touched, anon_59.touched, anon_60.touched, anon_61.touched),
      '') AS touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_10.id AS TEXT)) || '",158913789953',
        ',') AS touched
      FROM representation AS representation_8 JOIN child AS child_10 ON child_10.id = representation_8.child_id
      WHERE representation_8.representative_id = representative_3.id
      AND child_10.district_id = ANY (array((
            SELECT assignment_26.district_id
            FROM assignment AS assignment_26
            WHERE assignment_26.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_26.district_id IS NOT NULL
            AND assignment_26.valid_from <= $6::DATE
            AND (assignment_26.valid_to IS NULL
              OR assignment_26.valid_to >= $6::DATE))))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_57 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_11.id AS TEXT)) || '",158913789954',
        ',') AS touched
      FROM representation AS representation_9 JOIN child AS child_11 ON child_11.id = representation_9.child_id
      WHERE representation_9.representative_id = representative_3.id
      AND child_11.district_id = ANY (array((
            SELECT district_10.id
            FROM district AS district_10
            WHERE district_10.organization_id = ANY (array((
                  SELECT assignment_27.organization_id
                  FROM assignment AS assignment_27
                  WHERE assignment_27.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_27.organization_id IS NOT NULL
                  AND assignment_27.valid_from <= $6::DATE
                  AND (assignment_27.valid_to IS NULL
                    OR assignment_27.valid_to >= $6::DATE)))))))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_58 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_12.id AS TEXT)) || '",158913789956',
        ',') AS touched
      FROM representation AS representation_10 JOIN child AS child_12 ON child_12.id = representation_10.child_id
      WHERE representation_10.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_10
          WHERE appointment_10.child_id = child_12.id
          AND appointment_10.organization_id = ANY (array((
                SELECT assignment_28.organization_id
                FROM assignment AS assignment_28
                WHERE assignment_28.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_28.organization_id IS NOT NULL
                AND assignment_28.valid_from <= $6::DATE
                AND (assignment_28.valid_to IS NULL
                  OR assignment_28.valid_to >= $6::DATE))))
          AND appointment_10.day = $6::DATE
          AND appointment_10.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_59 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_13.id AS TEXT)) || '",158913790976',
        ',') AS touched
      FROM representation AS representation_11 JOIN child AS child_13 ON child_13.id = representation_11.child_id
      WHERE representation_11.representative_id = representative_3.id
      AND child_13.id = ANY (array((
            SELECT break_glass_grant_17.child_id
            FROM break_glass_grant AS break_glass_grant_17
            WHERE break_glass_grant_17.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_17.closed_at IS NULL
            AND break_glass_grant_17.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_17.role = $2::VARCHAR)))
      AND (child_13.district_id = ANY (array((
              SELECT assignment_29.district_id
              FROM assignment AS assignment_29
              WHERE assignment_29.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_29.district_id IS NOT NULL
              AND assignment_29.valid_from <= $6::DATE
              AND (assignment_29.valid_to IS NULL
                OR assignment_29.valid_to >= $6::DATE))))
        AND child_13.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_13.district_id = ANY (array((
              SELECT district_11.id
              FROM district AS district_11
              WHERE district_11.organization_id = ANY (array((
                    SELECT assignment_30.organization_id
                    FROM assignment AS assignment_30
                    WHERE assignment_30.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_30.organization_id IS NOT NULL
                    AND assignment_30.valid_from <= $6::DATE
                    AND (assignment_30.valid_to IS NULL
                      OR assignment_30.valid_to >= $6::DATE)))))))
        AND child_13.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_11
            WHERE appointment_11.child_id = child_13.id
            AND appointment_11.organization_id = ANY (array((
                  SELECT assignment_31.organization_id
                  FROM assignment AS assignment_31
                  WHERE assignment_31.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_31.organization_id IS NOT NULL
                  AND assignment_31.valid_from <= $6::DATE
                  AND (assignment_31.valid_to IS NULL
                    OR assignment_31.valid_to >= $6::DATE))))
            AND appointment_11.day = $6::DATE
            AND appointment_11.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_13.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))) AS anon_60 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_14.id AS TEXT)) || '",158913792000',
        ',') AS touched
      FROM representation AS representation_12 JOIN child AS child_14 ON child_14.id = representation_12.child_id
      WHERE representation_12.representative_id = representative_3.id
      AND child_14.id = ANY (array((
            SELECT break_glass_grant_18.child_id
            FROM break_glass_grant AS break_glass_grant_18
            WHERE break_glass_grant_18.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_18.closed_at IS NULL
            AND break_glass_grant_18.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_18.role = $2::VARCHAR
            AND break_glass_grant_18.covers_labels)))
      AND (child_14.district_id = ANY (array((
              SELECT assignment_32.district_id
              FROM assignment AS assignment_32
              WHERE assignment_32.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_32.district_id IS NOT NULL
              AND assignment_32.valid_from <= $6::DATE
              AND (assignment_32.valid_to IS NULL
                OR assignment_32.valid_to >= $6::DATE))))
        AND child_14.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_14.district_id = ANY (array((
              SELECT district_12.id
              FROM district AS district_12
              WHERE district_12.organization_id = ANY (array((
                    SELECT assignment_33.organization_id
                    FROM assignment AS assignment_33
                    WHERE assignment_33.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_33.organization_id IS NOT NULL
                    AND assignment_33.valid_from <= $6::DATE
                    AND (assignment_33.valid_to IS NULL
                      OR assignment_33.valid_to >= $6::DATE)))))))
        AND child_14.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_12
            WHERE appointment_12.child_id = child_14.id
            AND appointment_12.organization_id = ANY (array((
                  SELECT assignment_34.organization_id
                  FROM assignment AS assignment_34
                  WHERE assignment_34.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_34.organization_id IS NOT NULL
                  AND assignment_34.valid_from <= $6::DATE
                  AND (assignment_34.valid_to IS NULL
                    OR assignment_34.valid_to >= $6::DATE))))
            AND appointment_12.day = $6::DATE
            AND appointment_12.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_14.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))) AS anon_61 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_8 JOIN child AS child_10 ON child_10.id = representation_8.child_id
        WHERE representation_8.representative_id = representative_3.id
        AND child_10.district_id = ANY (array((
              SELECT assignment_26.district_id
              FROM assignment AS assignment_26
              WHERE assignment_26.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_26.district_id IS NOT NULL
              AND assignment_26.valid_from <= $6::DATE
              AND (assignment_26.valid_to IS NULL
                OR assignment_26.valid_to >= $6::DATE))))
        AND child_10.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS attached, EXISTS (
        SELECT 1
        FROM representation AS representation_9 JOIN child AS child_11 ON child_11.id = representation_9.child_id
        WHERE representation_9.representative_id = representative_3.id
        AND child_11.district_id = ANY (array((
              SELECT district_10.id
              FROM district AS district_10
              WHERE district_10.organization_id = ANY (array((
                    SELECT assignment_27.organization_id
                    FROM assignment AS assignment_27
                    WHERE assignment_27.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_27.organization_id IS NOT NULL
                    AND assignment_27.valid_from <= $6::DATE
                    AND (assignment_27.valid_to IS NULL
                      OR assignment_27.valid_to >= $6::DATE)))))))
        AND child_11.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_10 JOIN child AS child_12 ON child_12.id = representation_10.child_id
        WHERE representation_10.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_10
            WHERE appointment_10.child_id = child_12.id
            AND appointment_10.organization_id = ANY (array((
                  SELECT assignment_28.organization_id
                  FROM assignment AS assignment_28
                  WHERE assignment_28.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_28.organization_id IS NOT NULL
                  AND assignment_28.valid_from <= $6::DATE
                  AND (assignment_28.valid_to IS NULL
                    OR assignment_28.valid_to >= $6::DATE))))
            AND appointment_10.day = $6::DATE
            AND appointment_10.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_12.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected, EXISTS (
        SELECT 1
        FROM representation AS representation_11 JOIN child AS child_13 ON child_13.id = representation_11.child_id
        WHERE representation_11.representative_id = representative_3.id
        AND child_13.id = ANY (array((
              SELECT break_glass_grant_17.child_id
              FROM break_glass_grant AS break_glass_grant_17
              WHERE break_glass_grant_17.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_17.closed_at IS NULL
              AND break_glass_grant_17.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_17.role = $2::VARCHAR)))
        AND (child_13.district_id = ANY (array((
                SELECT assignment_29.district_id
                FROM assignment AS assignment_29
                WHERE assignment_29.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_29.district_id IS NOT NULL
                AND assignment_29.valid_from <= $6::DATE
                AND (assignment_29.valid_to IS NULL
                  OR assignment_29.valid_to >= $6::DATE))))
          AND child_13.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR child_13.district_id = ANY (array((
                SELECT district_11.id
                FROM district AS district_11
                WHERE district_11.organization_id = ANY (array((
                      SELECT assignment_30.organization_id
                      FROM assignment AS assignment_30
                      WHERE assignment_30.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_30.organization_id IS NOT NULL
                      AND assignment_30.valid_from <= $6::DATE
                      AND (assignment_30.valid_to IS NULL
                        OR assignment_30.valid_to >= $6::DATE)))))))
          AND child_13.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_11
              WHERE appointment_11.child_id = child_13.id
              AND appointment_11.organization_id = ANY (array((
                    SELECT assignment_31.organization_id
                    FROM assignment AS assignment_31
                    WHERE assignment_31.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_31.organization_id IS NOT NULL
                    AND assignment_31.valid_from <= $6::DATE
                    AND (assignment_31.valid_to IS NULL
                      OR assignment_31.valid_to >= $6::DATE))))
              AND appointment_11.day = $6::DATE
              AND appointment_11.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_13.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_12 JOIN child AS child_14 ON child_14.id = representation_12.child_id
        WHERE representation_12.representative_id = representative_3.id
        AND child_14.id = ANY (array((
              SELECT break_glass_grant_18.child_id
              FROM break_glass_grant AS break_glass_grant_18
              WHERE break_glass_grant_18.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_18.closed_at IS NULL
              AND break_glass_grant_18.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_18.role = $2::VARCHAR
              AND break_glass_grant_18.covers_labels)))
        AND (child_14.district_id = ANY (array((
                SELECT assignment_32.district_id
                FROM assignment AS assignment_32
                WHERE assignment_32.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_32.district_id IS NOT NULL
                AND assignment_32.valid_from <= $6::DATE
                AND (assignment_32.valid_to IS NULL
                  OR assignment_32.valid_to >= $6::DATE))))
          AND child_14.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR child_14.district_id = ANY (array((
                SELECT district_12.id
                FROM district AS district_12
                WHERE district_12.organization_id = ANY (array((
                      SELECT assignment_33.organization_id
                      FROM assignment AS assignment_33
                      WHERE assignment_33.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_33.organization_id IS NOT NULL
                      AND assignment_33.valid_from <= $6::DATE
                      AND (assignment_33.valid_to IS NULL
                        OR assignment_33.valid_to >= $6::DATE)))))))
          AND child_14.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_12
              WHERE appointment_12.child_id = child_14.id
              AND appointment_12.organization_id = ANY (array((
                    SELECT assignment_34.organization_id
                    FROM assignment AS assignment_34
                    WHERE assignment_34.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_34.organization_id IS NOT NULL
                    AND assignment_34.valid_from <= $6::DATE
                    AND (assignment_34.valid_to IS NULL
                      OR assignment_34.valid_to >= $6::DATE))))
              AND appointment_12.day = $6::DATE
              AND appointment_12.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_14.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))) AS break_glass_labels OFFSET 0) AS anon_62 ON true
    WHERE anon_53.type = 'Representative'
    AND representative_3.id = anon_53.key
    AND (anon_62.attached
      OR anon_62.organization
      OR anon_62.expected
      OR anon_62.break_glass
      OR anon_62.break_glass_labels)) AS anon_51 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((163208757248 | CASE
                WHEN anon_54.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_54.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_54.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_54.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_54.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_54.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_2
    WHERE anon_53.type = 'Vaccination'
    AND vaccination_2.child_id = child_8.id
    AND (anon_54.attached
      OR anon_54.organization
      OR anon_54.expected)
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT (anon_54.break_glass_labels
        AND any_within(vaccination_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_54.attached
          OR anon_54.organization
          OR anon_54.expected
          OR anon_54.break_glass)
        AND any_within(vaccination_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_2.labels) = 0
      OR anon_54.break_glass_labels
      AND (vaccination_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_54.attached
        OR anon_54.organization
        OR anon_54.expected
        OR anon_54.break_glass)
      AND (vaccination_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_53.key) AS anon_52 ON true) AS anon_2 ON true
