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
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_13
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
            WHEN anon_14.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_14.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_14.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_14.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_1 JOIN break_glass_grant AS break_glass_grant_1 ON break_glass_grant_1.child_id = child_1.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_1
          WHERE enrolment_1.child_id = child_1.id
          AND enrolment_1.organization_id = ANY (array((
                SELECT assignment_1.organization_id
                FROM assignment AS assignment_1
                WHERE assignment_1.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_1.organization_id IS NOT NULL
                AND assignment_1.valid_from <= $6::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $6::DATE))))
          AND enrolment_1.valid_from <= $6::DATE
          AND (enrolment_1.valid_to IS NULL
            OR enrolment_1.valid_to >= $6::DATE)))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_1.id = ANY (array((
            SELECT break_glass_grant_2.child_id
            FROM break_glass_grant AS break_glass_grant_2
            WHERE break_glass_grant_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_2.closed_at IS NULL
            AND break_glass_grant_2.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_2.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
            SELECT break_glass_grant_3.child_id
            FROM break_glass_grant AS break_glass_grant_3
            WHERE break_glass_grant_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_3.closed_at IS NULL
            AND break_glass_grant_3.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_3.role = $2::VARCHAR
            AND break_glass_grant_3.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
            SELECT break_glass_grant_4.child_id
            FROM break_glass_grant AS break_glass_grant_4
            WHERE break_glass_grant_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_4.closed_at IS NULL
            AND break_glass_grant_4.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_4.role = $2::VARCHAR
            AND break_glass_grant_4.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_4.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_14 ON true
    WHERE anon_13.type = 'BreakGlassGrant'
    AND child_1.id = anon_13.scope
    AND anon_14.school
    AND break_glass_grant_1.id = anon_13.key
    AND break_glass_grant_1.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_15.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_2
          WHERE enrolment_2.child_id = child_2.id
          AND enrolment_2.organization_id = ANY (array((
                SELECT assignment_2.organization_id
                FROM assignment AS assignment_2
                WHERE assignment_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_2.organization_id IS NOT NULL
                AND assignment_2.valid_from <= $6::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $6::DATE))))
          AND enrolment_2.valid_from <= $6::DATE
          AND (enrolment_2.valid_to IS NULL
            OR enrolment_2.valid_to >= $6::DATE)))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_2.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_15 ON true
    WHERE anon_13.type = 'Child'
    AND child_2.id = anon_13.scope
    AND anon_15.school) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_13.type = 'District'
    AND district_1.id = anon_13.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST((((12884901888 | CASE
            WHEN anon_16.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_16.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_16.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_16.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3 JOIN examination AS examination_1 ON examination_1.child_id = child_3.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_3
          WHERE enrolment_3.child_id = child_3.id
          AND enrolment_3.organization_id = ANY (array((
                SELECT assignment_3.organization_id
                FROM assignment AS assignment_3
                WHERE assignment_3.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_3.organization_id IS NOT NULL
                AND assignment_3.valid_from <= $6::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $6::DATE))))
          AND enrolment_3.valid_from <= $6::DATE
          AND (enrolment_3.valid_to IS NULL
            OR enrolment_3.valid_to >= $6::DATE)))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_3.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_16 ON true
    WHERE anon_13.type = 'Examination'
    AND child_3.id = anon_13.scope
    AND anon_16.school
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT any_within(examination_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(examination_1.labels) = 0
      OR (examination_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND examination_1.id = anon_13.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((17179869184 | CASE
            WHEN anon_17.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_17.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_17.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_17.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_4 JOIN measurement AS measurement_1 ON measurement_1.child_id = child_4.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_4
          WHERE enrolment_4.child_id = child_4.id
          AND enrolment_4.organization_id = ANY (array((
                SELECT assignment_4.organization_id
                FROM assignment AS assignment_4
                WHERE assignment_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_4.organization_id IS NOT NULL
                AND assignment_4.valid_from <= $6::DATE
                AND (assignment_4.valid_to IS NULL
                  OR assignment_4.valid_to >= $6::DATE))))
          AND enrolment_4.valid_from <= $6::DATE
          AND (enrolment_4.valid_to IS NULL
            OR enrolment_4.valid_to >= $6::DATE)))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_4.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_17 ON true
    WHERE anon_13.type = 'Measurement'
    AND child_4.id = anon_13.scope
    AND anon_17.school
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_13.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{"sha256":null,"download":null,"paper":null}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((((21474836480 | CASE
            WHEN anon_18.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_18.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_18.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_5.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_5
          WHERE enrolment_5.child_id = child_5.id
          AND enrolment_5.organization_id = ANY (array((
                SELECT assignment_5.organization_id
                FROM assignment AS assignment_5
                WHERE assignment_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_5.organization_id IS NOT NULL
                AND assignment_5.valid_from <= $6::DATE
                AND (assignment_5.valid_to IS NULL
                  OR assignment_5.valid_to >= $6::DATE))))
          AND enrolment_5.valid_from <= $6::DATE
          AND (enrolment_5.valid_to IS NULL
            OR enrolment_5.valid_to >= $6::DATE)))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_5.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_18 ON true
    WHERE anon_13.type = 'MedicalDocument'
    AND child_5.id = anon_13.scope
    AND anon_18.school
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_13.key
    AND CASE
    WHEN (medical_document_1.kind IN ('CERTIFICATE',
        'SCHOOL_CARD')) THEN true
    ELSE false END) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((25769803776 | CASE
            WHEN anon_19.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6 JOIN passport AS passport_1 ON passport_1.child_id = child_6.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_6
          WHERE enrolment_6.child_id = child_6.id
          AND enrolment_6.organization_id = ANY (array((
                SELECT assignment_6.organization_id
                FROM assignment AS assignment_6
                WHERE assignment_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_6.organization_id IS NOT NULL
                AND assignment_6.valid_from <= $6::DATE
                AND (assignment_6.valid_to IS NULL
                  OR assignment_6.valid_to >= $6::DATE))))
          AND enrolment_6.valid_from <= $6::DATE
          AND (enrolment_6.valid_to IS NULL
            OR enrolment_6.valid_to >= $6::DATE)))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_6.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_19 ON true
    WHERE anon_13.type = 'Passport'
    AND child_6.id = anon_13.scope
    AND anon_19.school) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST((((30064771072 | CASE
            WHEN anon_20.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_7 JOIN representation AS representation_1 ON representation_1.child_id = child_7.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_7
          WHERE enrolment_7.child_id = child_7.id
          AND enrolment_7.organization_id = ANY (array((
                SELECT assignment_7.organization_id
                FROM assignment AS assignment_7
                WHERE assignment_7.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_7.organization_id IS NOT NULL
                AND assignment_7.valid_from <= $6::DATE
                AND (assignment_7.valid_to IS NULL
                  OR assignment_7.valid_to >= $6::DATE))))
          AND enrolment_7.valid_from <= $6::DATE
          AND (enrolment_7.valid_to IS NULL
            OR enrolment_7.valid_to >= $6::DATE)))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_7.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_20 ON true
    WHERE anon_13.type = 'Representation'
    AND child_7.id = anon_13.scope
    AND anon_20.school
    AND representation_1.id = anon_13.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_21.touched, anon_22.touched, anon_23.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_8.id AS TEXT)) || '",34359738376',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_8 ON child_8.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_8
          WHERE enrolment_8.child_id = child_8.id
          AND enrolment_8.organization_id = ANY (array((
                SELECT assignment_8.organization_id
                FROM assignment AS assignment_8
                WHERE assignment_8.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_8.organization_id IS NOT NULL
                AND assignment_8.valid_from <= $6::DATE
                AND (assignment_8.valid_to IS NULL
                  OR assignment_8.valid_to >= $6::DATE))))
          AND enrolment_8.valid_from <= $6::DATE
          AND (enrolment_8.valid_to IS NULL
            OR enrolment_8.valid_to >= $6::DATE)))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_21 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_9.id AS TEXT)) || '",34359739392',
        ',') AS touched
      FROM representation AS representation_3 JOIN child AS child_9 ON child_9.id = representation_3.child_id
      WHERE representation_3.representative_id = representative_2.id
      AND child_9.id = ANY (array((
            SELECT break_glass_grant_23.child_id
            FROM break_glass_grant AS break_glass_grant_23
            WHERE break_glass_grant_23.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_23.closed_at IS NULL
            AND break_glass_grant_23.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_23.role = $2::VARCHAR)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_9
          WHERE enrolment_9.child_id = child_9.id
          AND enrolment_9.organization_id = ANY (array((
                SELECT assignment_9.organization_id
                FROM assignment AS assignment_9
                WHERE assignment_9.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_9.organization_id IS NOT NULL
                AND assignment_9.valid_from <= $6::DATE
                AND (assignment_9.valid_to IS NULL
                  OR assignment_9.valid_to >= $6::DATE))))
          AND enrolment_9.valid_from <= $6::DATE
          AND (enrolment_9.valid_to IS NULL
            OR enrolment_9.valid_to >= $6::DATE)))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_22 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_10.id AS TEXT)) || '",34359740416',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_10 ON child_10.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_2.id
      AND child_10.id = ANY (array((
            SELECT break_glass_grant_24.child_id
            FROM break_glass_grant AS break_glass_grant_24
            WHERE break_glass_grant_24.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_24.closed_at IS NULL
            AND break_glass_grant_24.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_24.role = $2::VARCHAR
            AND break_glass_grant_24.covers_labels)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_10
          WHERE enrolment_10.child_id = child_10.id
          AND enrolment_10.organization_id = ANY (array((
                SELECT assignment_10.organization_id
                FROM assignment AS assignment_10
                WHERE assignment_10.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_10.organization_id IS NOT NULL
                AND assignment_10.valid_from <= $6::DATE
                AND (assignment_10.valid_to IS NULL
                  OR assignment_10.valid_to >= $6::DATE))))
          AND enrolment_10.valid_from <= $6::DATE
          AND (enrolment_10.valid_to IS NULL
            OR enrolment_10.valid_to >= $6::DATE)))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_23 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_8 ON child_8.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_8
            WHERE enrolment_8.child_id = child_8.id
            AND enrolment_8.organization_id = ANY (array((
                  SELECT assignment_8.organization_id
                  FROM assignment AS assignment_8
                  WHERE assignment_8.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_8.organization_id IS NOT NULL
                  AND assignment_8.valid_from <= $6::DATE
                  AND (assignment_8.valid_to IS NULL
                    OR assignment_8.valid_to >= $6::DATE))))
            AND enrolment_8.valid_from <= $6::DATE
            AND (enrolment_8.valid_to IS NULL
              OR enrolment_8.valid_to >= $6::DATE)))
        AND child_8.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS school, EXISTS (
        SELECT 1
        FROM representation AS representation_3 JOIN child AS child_9 ON child_9.id = representation_3.child_id
        WHERE representation_3.representative_id = representative_2.id
        AND child_9.id = ANY (array((
              SELECT break_glass_grant_23.child_id
              FROM break_glass_grant AS break_glass_grant_23
              WHERE break_glass_grant_23.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_23.closed_at IS NULL
              AND break_glass_grant_23.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_23.role = $2::VARCHAR)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_9
            WHERE enrolment_9.child_id = child_9.id
            AND enrolment_9.organization_id = ANY (array((
                  SELECT assignment_9.organization_id
                  FROM assignment AS assignment_9
                  WHERE assignment_9.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_9.organization_id IS NOT NULL
                  AND assignment_9.valid_from <= $6::DATE
                  AND (assignment_9.valid_to IS NULL
                    OR assignment_9.valid_to >= $6::DATE))))
            AND enrolment_9.valid_from <= $6::DATE
            AND (enrolment_9.valid_to IS NULL
              OR enrolment_9.valid_to >= $6::DATE)))
        AND child_9.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_10 ON child_10.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_2.id
        AND child_10.id = ANY (array((
              SELECT break_glass_grant_24.child_id
              FROM break_glass_grant AS break_glass_grant_24
              WHERE break_glass_grant_24.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_24.closed_at IS NULL
              AND break_glass_grant_24.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_24.role = $2::VARCHAR
              AND break_glass_grant_24.covers_labels)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_10
            WHERE enrolment_10.child_id = child_10.id
            AND enrolment_10.organization_id = ANY (array((
                  SELECT assignment_10.organization_id
                  FROM assignment AS assignment_10
                  WHERE assignment_10.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_10.organization_id IS NOT NULL
                  AND assignment_10.valid_from <= $6::DATE
                  AND (assignment_10.valid_to IS NULL
                    OR assignment_10.valid_to >= $6::DATE))))
            AND enrolment_10.valid_from <= $6::DATE
            AND (enrolment_10.valid_to IS NULL
              OR enrolment_10.valid_to >= $6::DATE)))
        AND child_10.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass_labels OFFSET 0) AS anon_24 ON true
    WHERE anon_13.type = 'Representative'
    AND representative_2.id = anon_13.key
    AND (anon_24.school
      OR anon_24.break_glass
      OR anon_24.break_glass_labels)) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_11.id AS TEXT)) || '",') || CAST((((38654705664 | CASE
            WHEN anon_25.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_25.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_25.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_25.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_11 JOIN vaccination AS vaccination_1 ON vaccination_1.child_id = child_11.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_11
          WHERE enrolment_11.child_id = child_11.id
          AND enrolment_11.organization_id = ANY (array((
                SELECT assignment_11.organization_id
                FROM assignment AS assignment_11
                WHERE assignment_11.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_11.organization_id IS NOT NULL
                AND assignment_11.valid_from <= $6::DATE
                AND (assignment_11.valid_to IS NULL
                  OR assignment_11.valid_to >= $6::DATE))))
          AND enrolment_11.valid_from <= $6::DATE
          AND (enrolment_11.valid_to IS NULL
            OR enrolment_11.valid_to >= $6::DATE)))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_11.id = ANY (array((
            SELECT break_glass_grant_25.child_id
            FROM break_glass_grant AS break_glass_grant_25
            WHERE break_glass_grant_25.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_25.closed_at IS NULL
            AND break_glass_grant_25.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_25.role = $2::VARCHAR))) AS break_glass, child_11.id = ANY (array((
            SELECT break_glass_grant_26.child_id
            FROM break_glass_grant AS break_glass_grant_26
            WHERE break_glass_grant_26.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_26.closed_at IS NULL
            AND break_glass_grant_26.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_26.role = $2::VARCHAR
            AND break_glass_grant_26.covers_labels))) AS break_glass_labels, child_11.id = ANY (array((
            SELECT break_glass_grant_27.child_id
            FROM break_glass_grant AS break_glass_grant_27
            WHERE break_glass_grant_27.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_27.closed_at IS NULL
            AND break_glass_grant_27.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_27.role = $2::VARCHAR
            AND break_glass_grant_27.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_27.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_25 ON true
    WHERE anon_13.type = 'Vaccination'
    AND child_11.id = anon_13.scope
    AND anon_25.school
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_13.key) AS anon_12 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_26.json, anon_27.json, anon_28.json, anon_29.json, anon_30.json, anon_31.json, anon_32.json, anon_33.json, anon_34.json, anon_35.json) AS json, nullif(concat_ws(',', anon_26.touched, anon_27.touched, anon_29.touched, anon_30.touched, anon_31.touched, anon_32.touched, anon_33.touched, anon_34.touched, anon_35.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_36
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_12.id AS TEXT)) || '",') || CAST((((42949672960 | CASE
            WHEN anon_37.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_37.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_37.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_37.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_12 JOIN break_glass_grant AS break_glass_grant_28 ON break_glass_grant_28.child_id = child_12.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_12
          WHERE enrolment_12.child_id = child_12.id
          AND enrolment_12.organization_id = ANY (array((
                SELECT assignment_12.organization_id
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.organization_id IS NOT NULL
                AND assignment_12.valid_from <= $6::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $6::DATE))))
          AND enrolment_12.valid_from <= $6::DATE
          AND (enrolment_12.valid_to IS NULL
            OR enrolment_12.valid_to >= $6::DATE)))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_12.id = ANY (array((
            SELECT break_glass_grant_29.child_id
            FROM break_glass_grant AS break_glass_grant_29
            WHERE break_glass_grant_29.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_29.closed_at IS NULL
            AND break_glass_grant_29.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_29.role = $2::VARCHAR))) AS break_glass, child_12.id = ANY (array((
            SELECT break_glass_grant_30.child_id
            FROM break_glass_grant AS break_glass_grant_30
            WHERE break_glass_grant_30.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_30.closed_at IS NULL
            AND break_glass_grant_30.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_30.role = $2::VARCHAR
            AND break_glass_grant_30.covers_labels))) AS break_glass_labels, child_12.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_37 ON true
    WHERE anon_36.type = 'BreakGlassGrant'
    AND child_12.id = anon_36.scope
    AND anon_37.school
    AND break_glass_grant_28.id = anon_36.key
    AND break_glass_grant_28.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_26 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_13.id AS TEXT)) || '",') || CAST((((47244640256 | CASE
            WHEN anon_38.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_38.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_38.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_38.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_13
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_13
          WHERE enrolment_13.child_id = child_13.id
          AND enrolment_13.organization_id = ANY (array((
                SELECT assignment_13.organization_id
                FROM assignment AS assignment_13
                WHERE assignment_13.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_13.organization_id IS NOT NULL
                AND assignment_13.valid_from <= $6::DATE
                AND (assignment_13.valid_to IS NULL
                  OR assignment_13.valid_to >= $6::DATE))))
          AND enrolment_13.valid_from <= $6::DATE
          AND (enrolment_13.valid_to IS NULL
            OR enrolment_13.valid_to >= $6::DATE)))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_13.id = ANY (array((
            SELECT break_glass_grant_32.child_id
            FROM break_glass_grant AS break_glass_grant_32
            WHERE break_glass_grant_32.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_32.closed_at IS NULL
            AND break_glass_grant_32.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_32.role = $2::VARCHAR))) AS break_glass, child_13.id = ANY (array((
            SELECT break_glass_grant_33.child_id
            FROM break_glass_grant AS break_glass_grant_33
            WHERE break_glass_grant_33.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_33.closed_at IS NULL
            AND break_glass_grant_33.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_33.role = $2::VARCHAR
            AND break_glass_grant_33.covers_labels))) AS break_glass_labels, child_13.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_38 ON true
    WHERE anon_36.type = 'Child'
    AND child_13.id = anon_36.scope
    AND anon_38.school) AS anon_27 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_36.type = 'District'
    AND district_2.id = anon_36.key) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_14.id AS TEXT)) || '",') || CAST((((51539607552 | CASE
            WHEN anon_39.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_39.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_39.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_39.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_14 JOIN examination AS examination_2 ON examination_2.child_id = child_14.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_14
          WHERE enrolment_14.child_id = child_14.id
          AND enrolment_14.organization_id = ANY (array((
                SELECT assignment_14.organization_id
                FROM assignment AS assignment_14
                WHERE assignment_14.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_14.organization_id IS NOT NULL
                AND assignment_14.valid_from <= $6::DATE
                AND (assignment_14.valid_to IS NULL
                  OR assignment_14.valid_to >= $6::DATE))))
          AND enrolment_14.valid_from <= $6::DATE
          AND (enrolment_14.valid_to IS NULL
            OR enrolment_14.valid_to >= $6::DATE)))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_14.id = ANY (array((
            SELECT break_glass_grant_35.child_id
            FROM break_glass_grant AS break_glass_grant_35
            WHERE break_glass_grant_35.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_35.closed_at IS NULL
            AND break_glass_grant_35.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_35.role = $2::VARCHAR))) AS break_glass, child_14.id = ANY (array((
            SELECT break_glass_grant_36.child_id
            FROM break_glass_grant AS break_glass_grant_36
            WHERE break_glass_grant_36.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_36.closed_at IS NULL
            AND break_glass_grant_36.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_36.role = $2::VARCHAR
            AND break_glass_grant_36.covers_labels))) AS break_glass_labels, child_14.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_39 ON true
    WHERE anon_36.type = 'Examination'
    AND child_14.id = anon_36.scope
    AND anon_39.school
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT any_within(examination_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(examination_2.labels) = 0
      OR (examination_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND examination_2.id = anon_36.key) AS anon_29 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_15.id AS TEXT)) || '",') || CAST((((55834574848 | CASE
            WHEN anon_40.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_40.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_40.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_40.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_15 JOIN measurement AS measurement_2 ON measurement_2.child_id = child_15.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_15
          WHERE enrolment_15.child_id = child_15.id
          AND enrolment_15.organization_id = ANY (array((
                SELECT assignment_15.organization_id
                FROM assignment AS assignment_15
                WHERE assignment_15.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_15.organization_id IS NOT NULL
                AND assignment_15.valid_from <= $6::DATE
                AND (assignment_15.valid_to IS NULL
                  OR assignment_15.valid_to >= $6::DATE))))
          AND enrolment_15.valid_from <= $6::DATE
          AND (enrolment_15.valid_to IS NULL
            OR enrolment_15.valid_to >= $6::DATE)))
      AND child_15.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_15.id = ANY (array((
            SELECT break_glass_grant_38.child_id
            FROM break_glass_grant AS break_glass_grant_38
            WHERE break_glass_grant_38.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_38.closed_at IS NULL
            AND break_glass_grant_38.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_38.role = $2::VARCHAR))) AS break_glass, child_15.id = ANY (array((
            SELECT break_glass_grant_39.child_id
            FROM break_glass_grant AS break_glass_grant_39
            WHERE break_glass_grant_39.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_39.closed_at IS NULL
            AND break_glass_grant_39.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_39.role = $2::VARCHAR
            AND break_glass_grant_39.covers_labels))) AS break_glass_labels, child_15.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_40 ON true
    WHERE anon_36.type = 'Measurement'
    AND child_15.id = anon_36.scope
    AND anon_40.school
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(measurement_2.labels) = 0
      OR (measurement_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_36.key) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{"sha256":null,"download":null,"paper":null}' AS json, (('"' || CAST(child_16.id AS TEXT)) || '",') || CAST((((60129542144 | CASE
            WHEN anon_41.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_16 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = child_16.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_16
          WHERE enrolment_16.child_id = child_16.id
          AND enrolment_16.organization_id = ANY (array((
                SELECT assignment_16.organization_id
                FROM assignment AS assignment_16
                WHERE assignment_16.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_16.organization_id IS NOT NULL
                AND assignment_16.valid_from <= $6::DATE
                AND (assignment_16.valid_to IS NULL
                  OR assignment_16.valid_to >= $6::DATE))))
          AND enrolment_16.valid_from <= $6::DATE
          AND (enrolment_16.valid_to IS NULL
            OR enrolment_16.valid_to >= $6::DATE)))
      AND child_16.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_16.id = ANY (array((
            SELECT break_glass_grant_41.child_id
            FROM break_glass_grant AS break_glass_grant_41
            WHERE break_glass_grant_41.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_41.closed_at IS NULL
            AND break_glass_grant_41.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_41.role = $2::VARCHAR))) AS break_glass, child_16.id = ANY (array((
            SELECT break_glass_grant_42.child_id
            FROM break_glass_grant AS break_glass_grant_42
            WHERE break_glass_grant_42.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_42.closed_at IS NULL
            AND break_glass_grant_42.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_42.role = $2::VARCHAR
            AND break_glass_grant_42.covers_labels))) AS break_glass_labels, child_16.id = ANY (array((
            SELECT break_glass_grant_43.child_id
            FROM break_glass_grant AS break_glass_grant_43
            WHERE break_glass_grant_43.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_43.closed_at IS NULL
            AND break_glass_grant_43.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_43.role = $2::VARCHAR
            AND break_glass_grant_43.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_43.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_41 ON true
    WHERE anon_36.type = 'MedicalDocument'
    AND child_16.id = anon_36.scope
    AND anon_41.school
    AND (cardinality(medical_document_2.labels) = 0
      OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_36.key
    AND CASE
    WHEN (medical_document_2.kind IN ('CERTIFICATE',
        'SCHOOL_CARD')) THEN true
    ELSE false END) AS anon_31 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_17.id AS TEXT)) || '",') || CAST((((64424509440 | CASE
            WHEN anon_42.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_42.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_42.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_42.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_17 JOIN passport AS passport_2 ON passport_2.child_id = child_17.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_17
          WHERE enrolment_17.child_id = child_17.id
          AND enrolment_17.organization_id = ANY (array((
                SELECT assignment_17.organization_id
                FROM assignment AS assignment_17
                WHERE assignment_17.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_17.organization_id IS NOT NULL
                AND assignment_17.valid_from <= $6::DATE
                AND (assignment_17.valid_to IS NULL
                  OR assignment_17.valid_to >= $6::DATE))))
          AND enrolment_17.valid_from <= $6::DATE
          AND (enrolment_17.valid_to IS NULL
            OR enrolment_17.valid_to >= $6::DATE)))
      AND child_17.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_17.id = ANY (array((
            SELECT break_glass_grant_44.child_id
            FROM break_glass_grant AS break_glass_grant_44
            WHERE break_glass_grant_44.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_44.closed_at IS NULL
            AND break_glass_grant_44.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_44.role = $2::VARCHAR))) AS break_glass, child_17.id = ANY (array((
            SELECT break_glass_grant_45.child_id
            FROM break_glass_grant AS break_glass_grant_45
            WHERE break_glass_grant_45.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_45.closed_at IS NULL
            AND break_glass_grant_45.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_45.role = $2::VARCHAR
            AND break_glass_grant_45.covers_labels))) AS break_glass_labels, child_17.id = ANY (array((
            SELECT break_glass_grant_46.child_id
            FROM break_glass_grant AS break_glass_grant_46
            WHERE break_glass_grant_46.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_46.closed_at IS NULL
            AND break_glass_grant_46.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_46.role = $2::VARCHAR
            AND break_glass_grant_46.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_46.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_42 ON true
    WHERE anon_36.type = 'Passport'
    AND child_17.id = anon_36.scope
    AND anon_42.school) AS anon_32 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_18.id AS TEXT)) || '",') || CAST((((68719476736 | CASE
            WHEN anon_43.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_43.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_43.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_43.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_18 JOIN representation AS representation_5 ON representation_5.child_id = child_18.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_18
          WHERE enrolment_18.child_id = child_18.id
          AND enrolment_18.organization_id = ANY (array((
                SELECT assignment_18.organization_id
                FROM assignment AS assignment_18
                WHERE assignment_18.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_18.organization_id IS NOT NULL
                AND assignment_18.valid_from <= $6::DATE
                AND (assignment_18.valid_to IS NULL
                  OR assignment_18.valid_to >= $6::DATE))))
          AND enrolment_18.valid_from <= $6::DATE
          AND (enrolment_18.valid_to IS NULL
            OR enrolment_18.valid_to >= $6::DATE)))
      AND child_18.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_18.id = ANY (array((
            SELECT break_glass_grant_47.child_id
            FROM break_glass_grant AS break_glass_grant_47
            WHERE break_glass_grant_47.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_47.closed_at IS NULL
            AND break_glass_grant_47.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_47.role = $2::VARCHAR))) AS break_glass, child_18.id = ANY (array((
            SELECT break_glass_grant_48.child_id
            FROM break_glass_grant AS break_glass_grant_48
            WHERE break_glass_grant_48.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_48.closed_at IS NULL
            AND break_glass_grant_48.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_48.role = $2::VARCHAR
            AND break_glass_grant_48.covers_labels))) AS break_glass_labels, child_18.id = ANY (array((
            SELECT break_glass_grant_49.child_id
            FROM break_glass_grant AS break_glass_grant_49
            WHERE break_glass_grant_49.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_49.closed_at IS NULL
            AND break_glass_grant_49.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_49.role = $2::VARCHAR
            AND break_glass_grant_49.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_49.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_43 ON true
    WHERE anon_36.type = 'Representation'
    AND child_18.id = anon_36.scope
    AND anon_43.school
    AND representation_5.id = anon_36.key) AS anon_33 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_44.touched, anon_45.touched, anon_46.touched),
      '') AS touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_19.id AS TEXT)) || '",73014444040',
        ',') AS touched
      FROM representation AS representation_6 JOIN child AS child_19 ON child_19.id = representation_6.child_id
      WHERE representation_6.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_19
          WHERE enrolment_19.child_id = child_19.id
          AND enrolment_19.organization_id = ANY (array((
                SELECT assignment_19.organization_id
                FROM assignment AS assignment_19
                WHERE assignment_19.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_19.organization_id IS NOT NULL
                AND assignment_19.valid_from <= $6::DATE
                AND (assignment_19.valid_to IS NULL
                  OR assignment_19.valid_to >= $6::DATE))))
          AND enrolment_19.valid_from <= $6::DATE
          AND (enrolment_19.valid_to IS NULL
            OR enrolment_19.valid_to >= $6::DATE)))
      AND child_19.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_44 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_20.id AS TEXT)) || '",73014445056',
        ',') AS touched
      FROM representation AS representation_7 JOIN child AS child_20 ON child_20.id = representation_7.child_id
      WHERE representation_7.representative_id = representative_3.id
      AND child_20.id = ANY (array((
            SELECT break_glass_grant_50.child_id
            FROM break_glass_grant AS break_glass_grant_50
            WHERE break_glass_grant_50.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_50.closed_at IS NULL
            AND break_glass_grant_50.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_50.role = $2::VARCHAR)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_20
          WHERE enrolment_20.child_id = child_20.id
          AND enrolment_20.organization_id = ANY (array((
                SELECT assignment_20.organization_id
                FROM assignment AS assignment_20
                WHERE assignment_20.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_20.organization_id IS NOT NULL
                AND assignment_20.valid_from <= $6::DATE
                AND (assignment_20.valid_to IS NULL
                  OR assignment_20.valid_to >= $6::DATE))))
          AND enrolment_20.valid_from <= $6::DATE
          AND (enrolment_20.valid_to IS NULL
            OR enrolment_20.valid_to >= $6::DATE)))
      AND child_20.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_45 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_21.id AS TEXT)) || '",73014446080',
        ',') AS touched
      FROM representation AS representation_8 JOIN child AS child_21 ON child_21.id = representation_8.child_id
      WHERE representation_8.representative_id = representative_3.id
      AND child_21.id = ANY (array((
            SELECT break_glass_grant_51.child_id
            FROM break_glass_grant AS break_glass_grant_51
            WHERE break_glass_grant_51.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_51.closed_at IS NULL
            AND break_glass_grant_51.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_51.role = $2::VARCHAR
            AND break_glass_grant_51.covers_labels)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_21
          WHERE enrolment_21.child_id = child_21.id
          AND enrolment_21.organization_id = ANY (array((
                SELECT assignment_21.organization_id
                FROM assignment AS assignment_21
                WHERE assignment_21.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_21.organization_id IS NOT NULL
                AND assignment_21.valid_from <= $6::DATE
                AND (assignment_21.valid_to IS NULL
                  OR assignment_21.valid_to >= $6::DATE))))
          AND enrolment_21.valid_from <= $6::DATE
          AND (enrolment_21.valid_to IS NULL
            OR enrolment_21.valid_to >= $6::DATE)))
      AND child_21.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_46 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_6 JOIN child AS child_19 ON child_19.id = representation_6.child_id
        WHERE representation_6.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_19
            WHERE enrolment_19.child_id = child_19.id
            AND enrolment_19.organization_id = ANY (array((
                  SELECT assignment_19.organization_id
                  FROM assignment AS assignment_19
                  WHERE assignment_19.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_19.organization_id IS NOT NULL
                  AND assignment_19.valid_from <= $6::DATE
                  AND (assignment_19.valid_to IS NULL
                    OR assignment_19.valid_to >= $6::DATE))))
            AND enrolment_19.valid_from <= $6::DATE
            AND (enrolment_19.valid_to IS NULL
              OR enrolment_19.valid_to >= $6::DATE)))
        AND child_19.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS school, EXISTS (
        SELECT 1
        FROM representation AS representation_7 JOIN child AS child_20 ON child_20.id = representation_7.child_id
        WHERE representation_7.representative_id = representative_3.id
        AND child_20.id = ANY (array((
              SELECT break_glass_grant_50.child_id
              FROM break_glass_grant AS break_glass_grant_50
              WHERE break_glass_grant_50.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_50.closed_at IS NULL
              AND break_glass_grant_50.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_50.role = $2::VARCHAR)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_20
            WHERE enrolment_20.child_id = child_20.id
            AND enrolment_20.organization_id = ANY (array((
                  SELECT assignment_20.organization_id
                  FROM assignment AS assignment_20
                  WHERE assignment_20.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_20.organization_id IS NOT NULL
                  AND assignment_20.valid_from <= $6::DATE
                  AND (assignment_20.valid_to IS NULL
                    OR assignment_20.valid_to >= $6::DATE))))
            AND enrolment_20.valid_from <= $6::DATE
            AND (enrolment_20.valid_to IS NULL
              OR enrolment_20.valid_to >= $6::DATE)))
        AND child_20.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_8 JOIN child AS child_21 ON child_21.id = representation_8.child_id
        WHERE representation_8.representative_id = representative_3.id
        AND child_21.id = ANY (array((
              SELECT break_glass_grant_51.child_id
              FROM break_glass_grant AS break_glass_grant_51
              WHERE break_glass_grant_51.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_51.closed_at IS NULL
              AND break_glass_grant_51.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_51.role = $2::VARCHAR
              AND break_glass_grant_51.covers_labels)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_21
            WHERE enrolment_21.child_id = child_21.id
            AND enrolment_21.organization_id = ANY (array((
                  SELECT assignment_21.organization_id
                  FROM assignment AS assignment_21
                  WHERE assignment_21.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_21.organization_id IS NOT NULL
                  AND assignment_21.valid_from <= $6::DATE
                  AND (assignment_21.valid_to IS NULL
                    OR assignment_21.valid_to >= $6::DATE))))
            AND enrolment_21.valid_from <= $6::DATE
            AND (enrolment_21.valid_to IS NULL
              OR enrolment_21.valid_to >= $6::DATE)))
        AND child_21.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass_labels OFFSET 0) AS anon_47 ON true
    WHERE anon_36.type = 'Representative'
    AND representative_3.id = anon_36.key
    AND (anon_47.school
      OR anon_47.break_glass
      OR anon_47.break_glass_labels)) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_22.id AS TEXT)) || '",') || CAST((((77309411328 | CASE
            WHEN anon_48.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_48.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_48.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_48.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_22 JOIN vaccination AS vaccination_2 ON vaccination_2.child_id = child_22.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_22
          WHERE enrolment_22.child_id = child_22.id
          AND enrolment_22.organization_id = ANY (array((
                SELECT assignment_22.organization_id
                FROM assignment AS assignment_22
                WHERE assignment_22.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_22.organization_id IS NOT NULL
                AND assignment_22.valid_from <= $6::DATE
                AND (assignment_22.valid_to IS NULL
                  OR assignment_22.valid_to >= $6::DATE))))
          AND enrolment_22.valid_from <= $6::DATE
          AND (enrolment_22.valid_to IS NULL
            OR enrolment_22.valid_to >= $6::DATE)))
      AND child_22.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_22.id = ANY (array((
            SELECT break_glass_grant_52.child_id
            FROM break_glass_grant AS break_glass_grant_52
            WHERE break_glass_grant_52.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_52.closed_at IS NULL
            AND break_glass_grant_52.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_52.role = $2::VARCHAR))) AS break_glass, child_22.id = ANY (array((
            SELECT break_glass_grant_53.child_id
            FROM break_glass_grant AS break_glass_grant_53
            WHERE break_glass_grant_53.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_53.closed_at IS NULL
            AND break_glass_grant_53.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_53.role = $2::VARCHAR
            AND break_glass_grant_53.covers_labels))) AS break_glass_labels, child_22.id = ANY (array((
            SELECT break_glass_grant_54.child_id
            FROM break_glass_grant AS break_glass_grant_54
            WHERE break_glass_grant_54.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_54.closed_at IS NULL
            AND break_glass_grant_54.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_54.role = $2::VARCHAR
            AND break_glass_grant_54.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_54.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_48 ON true
    WHERE anon_36.type = 'Vaccination'
    AND child_22.id = anon_36.scope
    AND anon_48.school
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_2.labels) = 0
      OR (vaccination_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_36.key) AS anon_35 ON true) AS anon_2 ON true
