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
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_14
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_14.scope
  AND anon_14.type != 'Child'
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
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
            WHEN anon_15.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_4
    WHERE anon_14.type = 'BreakGlassGrant'
    AND break_glass_grant_4.child_id = child_1.id
    AND anon_15.school
    AND break_glass_grant_4.id = anon_14.key
    AND break_glass_grant_4.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_15.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_1
    WHERE anon_14.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND anon_15.school
    AND (cardinality(certificate_1.labels) = 0
      OR (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_14.key
    AND certificate_1.addressee_id = ANY (array((
          SELECT assignment_2.organization_id
          FROM assignment AS assignment_2
          WHERE assignment_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_2.organization_id IS NOT NULL
          AND assignment_2.valid_from <= $6::DATE
          AND (assignment_2.valid_to IS NULL
            OR assignment_2.valid_to >= $6::DATE))))) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((12884901888 | CASE
            WHEN anon_16.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_16.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_16.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_16.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_2
          WHERE enrolment_2.child_id = child_2.id
          AND enrolment_2.organization_id = ANY (array((
                SELECT assignment_3.organization_id
                FROM assignment AS assignment_3
                WHERE assignment_3.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_3.organization_id IS NOT NULL
                AND assignment_3.valid_from <= $6::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $6::DATE))))
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_16 ON true
    WHERE anon_14.type = 'Child'
    AND child_2.id = anon_14.scope
    AND anon_16.school) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_14.type = 'District'
    AND district_1.id = anon_14.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((17179869184 | CASE
            WHEN anon_15.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM examination AS examination_1
    WHERE anon_14.type = 'Examination'
    AND examination_1.child_id = child_1.id
    AND anon_15.school
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT any_within(examination_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(examination_1.labels) = 0
      OR (examination_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND examination_1.id = anon_14.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((21474836480 | CASE
            WHEN anon_15.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_1
    WHERE anon_14.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND anon_15.school
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_14.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{"sha256":null,"download":null,"paper":null}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((25769803776 | CASE
            WHEN anon_15.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_14.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND anon_15.school
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_14.key
    AND CASE
    WHEN (medical_document_1.kind IN ('CERTIFICATE',
        'SCHOOL_CARD')) THEN true
    ELSE false END) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((30064771072 | CASE
            WHEN anon_15.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_14.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND anon_15.school) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((34359738368 | CASE
            WHEN anon_15.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_1
    WHERE anon_14.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND anon_15.school
    AND representation_1.id = anon_14.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_17.touched, anon_18.touched, anon_19.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",38654705672',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_3
          WHERE enrolment_3.child_id = child_3.id
          AND enrolment_3.organization_id = ANY (array((
                SELECT assignment_4.organization_id
                FROM assignment AS assignment_4
                WHERE assignment_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_4.organization_id IS NOT NULL
                AND assignment_4.valid_from <= $6::DATE
                AND (assignment_4.valid_to IS NULL
                  OR assignment_4.valid_to >= $6::DATE))))
          AND enrolment_3.valid_from <= $6::DATE
          AND (enrolment_3.valid_to IS NULL
            OR enrolment_3.valid_to >= $6::DATE)))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_17 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_4.id AS TEXT)) || '",38654706688',
        ',') AS touched
      FROM representation AS representation_3 JOIN child AS child_4 ON child_4.id = representation_3.child_id
      WHERE representation_3.representative_id = representative_2.id
      AND child_4.id = ANY (array((
            SELECT break_glass_grant_8.child_id
            FROM break_glass_grant AS break_glass_grant_8
            WHERE break_glass_grant_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_8.closed_at IS NULL
            AND break_glass_grant_8.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_8.role = $2::VARCHAR)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_4
          WHERE enrolment_4.child_id = child_4.id
          AND enrolment_4.organization_id = ANY (array((
                SELECT assignment_5.organization_id
                FROM assignment AS assignment_5
                WHERE assignment_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_5.organization_id IS NOT NULL
                AND assignment_5.valid_from <= $6::DATE
                AND (assignment_5.valid_to IS NULL
                  OR assignment_5.valid_to >= $6::DATE))))
          AND enrolment_4.valid_from <= $6::DATE
          AND (enrolment_4.valid_to IS NULL
            OR enrolment_4.valid_to >= $6::DATE)))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_18 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_5.id AS TEXT)) || '",38654707712',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_5 ON child_5.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_2.id
      AND child_5.id = ANY (array((
            SELECT break_glass_grant_9.child_id
            FROM break_glass_grant AS break_glass_grant_9
            WHERE break_glass_grant_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_9.closed_at IS NULL
            AND break_glass_grant_9.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_9.role = $2::VARCHAR
            AND break_glass_grant_9.covers_labels)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_5
          WHERE enrolment_5.child_id = child_5.id
          AND enrolment_5.organization_id = ANY (array((
                SELECT assignment_6.organization_id
                FROM assignment AS assignment_6
                WHERE assignment_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_6.organization_id IS NOT NULL
                AND assignment_6.valid_from <= $6::DATE
                AND (assignment_6.valid_to IS NULL
                  OR assignment_6.valid_to >= $6::DATE))))
          AND enrolment_5.valid_from <= $6::DATE
          AND (enrolment_5.valid_to IS NULL
            OR enrolment_5.valid_to >= $6::DATE)))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_19 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_3
            WHERE enrolment_3.child_id = child_3.id
            AND enrolment_3.organization_id = ANY (array((
                  SELECT assignment_4.organization_id
                  FROM assignment AS assignment_4
                  WHERE assignment_4.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_4.organization_id IS NOT NULL
                  AND assignment_4.valid_from <= $6::DATE
                  AND (assignment_4.valid_to IS NULL
                    OR assignment_4.valid_to >= $6::DATE))))
            AND enrolment_3.valid_from <= $6::DATE
            AND (enrolment_3.valid_to IS NULL
              OR enrolment_3.valid_to >= $6::DATE)))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS school, EXISTS (
        SELECT 1
        FROM representation AS representation_3 JOIN child AS child_4 ON child_4.id = representation_3.child_id
        WHERE representation_3.representative_id = representative_2.id
        AND child_4.id = ANY (array((
              SELECT break_glass_grant_8.child_id
              FROM break_glass_grant AS break_glass_grant_8
              WHERE break_glass_grant_8.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_8.closed_at IS NULL
              AND break_glass_grant_8.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_8.role = $2::VARCHAR)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_4
            WHERE enrolment_4.child_id = child_4.id
            AND enrolment_4.organization_id = ANY (array((
                  SELECT assignment_5.organization_id
                  FROM assignment AS assignment_5
                  WHERE assignment_5.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_5.organization_id IS NOT NULL
                  AND assignment_5.valid_from <= $6::DATE
                  AND (assignment_5.valid_to IS NULL
                    OR assignment_5.valid_to >= $6::DATE))))
            AND enrolment_4.valid_from <= $6::DATE
            AND (enrolment_4.valid_to IS NULL
              OR enrolment_4.valid_to >= $6::DATE)))
        AND child_4.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_5 ON child_5.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_2.id
        AND child_5.id = ANY (array((
              SELECT break_glass_grant_9.child_id
              FROM break_glass_grant AS break_glass_grant_9
              WHERE break_glass_grant_9.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_9.closed_at IS NULL
              AND break_glass_grant_9.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_9.role = $2::VARCHAR
              AND break_glass_grant_9.covers_labels)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_5
            WHERE enrolment_5.child_id = child_5.id
            AND enrolment_5.organization_id = ANY (array((
                  SELECT assignment_6.organization_id
                  FROM assignment AS assignment_6
                  WHERE assignment_6.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_6.organization_id IS NOT NULL
                  AND assignment_6.valid_from <= $6::DATE
                  AND (assignment_6.valid_to IS NULL
                    OR assignment_6.valid_to >= $6::DATE))))
            AND enrolment_5.valid_from <= $6::DATE
            AND (enrolment_5.valid_to IS NULL
              OR enrolment_5.valid_to >= $6::DATE)))
        AND child_5.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass_labels OFFSET 0) AS anon_20 ON true
    WHERE anon_14.type = 'Representative'
    AND representative_2.id = anon_14.key
    AND (anon_20.school
      OR anon_20.break_glass
      OR anon_20.break_glass_labels)) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((42949672960 | CASE
            WHEN anon_15.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_14.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND anon_15.school
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_14.key) AS anon_13 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_21.json, anon_22.json, anon_23.json, anon_24.json, anon_25.json, anon_26.json, anon_27.json, anon_28.json, anon_29.json, anon_30.json, anon_31.json) AS json, nullif(concat_ws(',', anon_21.touched, anon_22.touched, anon_23.touched, anon_25.touched, anon_26.touched, anon_27.touched, anon_28.touched, anon_29.touched, anon_30.touched, anon_31.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_32
  LEFT OUTER JOIN child AS child_6 ON child_6.id = anon_32.scope
  AND anon_32.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM enrolment AS enrolment_6
        WHERE enrolment_6.child_id = child_6.id
        AND enrolment_6.organization_id = ANY (array((
              SELECT assignment_7.organization_id
              FROM assignment AS assignment_7
              WHERE assignment_7.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_7.organization_id IS NOT NULL
              AND assignment_7.valid_from <= $6::DATE
              AND (assignment_7.valid_to IS NULL
                OR assignment_7.valid_to >= $6::DATE))))
        AND enrolment_6.valid_from <= $6::DATE
        AND (enrolment_6.valid_to IS NULL
          OR enrolment_6.valid_to >= $6::DATE)))
    AND child_6.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS school, child_6.id = ANY (array((
          SELECT break_glass_grant_10.child_id
          FROM break_glass_grant AS break_glass_grant_10
          WHERE break_glass_grant_10.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_10.closed_at IS NULL
          AND break_glass_grant_10.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_10.role = $2::VARCHAR))) AS break_glass, child_6.id = ANY (array((
          SELECT break_glass_grant_11.child_id
          FROM break_glass_grant AS break_glass_grant_11
          WHERE break_glass_grant_11.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_11.closed_at IS NULL
          AND break_glass_grant_11.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_11.role = $2::VARCHAR
          AND break_glass_grant_11.covers_labels))) AS break_glass_labels, child_6.id = ANY (array((
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
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_33 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((47244640256 | CASE
            WHEN anon_33.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_33.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_33.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_33.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_13
    WHERE anon_32.type = 'BreakGlassGrant'
    AND break_glass_grant_13.child_id = child_6.id
    AND anon_33.school
    AND break_glass_grant_13.id = anon_32.key
    AND break_glass_grant_13.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_21 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((51539607552 | CASE
            WHEN anon_33.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_33.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_33.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_33.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_2
    WHERE anon_32.type = 'Certificate'
    AND certificate_2.child_id = child_6.id
    AND anon_33.school
    AND (cardinality(certificate_2.labels) = 0
      OR (certificate_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_32.key
    AND certificate_2.addressee_id = ANY (array((
          SELECT assignment_8.organization_id
          FROM assignment AS assignment_8
          WHERE assignment_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_8.organization_id IS NOT NULL
          AND assignment_8.valid_from <= $6::DATE
          AND (assignment_8.valid_to IS NULL
            OR assignment_8.valid_to >= $6::DATE))))) AS anon_22 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST((((55834574848 | CASE
            WHEN anon_34.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_34.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_34.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_34.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_7
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_7
          WHERE enrolment_7.child_id = child_7.id
          AND enrolment_7.organization_id = ANY (array((
                SELECT assignment_9.organization_id
                FROM assignment AS assignment_9
                WHERE assignment_9.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_9.organization_id IS NOT NULL
                AND assignment_9.valid_from <= $6::DATE
                AND (assignment_9.valid_to IS NULL
                  OR assignment_9.valid_to >= $6::DATE))))
          AND enrolment_7.valid_from <= $6::DATE
          AND (enrolment_7.valid_to IS NULL
            OR enrolment_7.valid_to >= $6::DATE)))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_7.id = ANY (array((
            SELECT break_glass_grant_14.child_id
            FROM break_glass_grant AS break_glass_grant_14
            WHERE break_glass_grant_14.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_14.closed_at IS NULL
            AND break_glass_grant_14.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_14.role = $2::VARCHAR))) AS break_glass, child_7.id = ANY (array((
            SELECT break_glass_grant_15.child_id
            FROM break_glass_grant AS break_glass_grant_15
            WHERE break_glass_grant_15.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_15.closed_at IS NULL
            AND break_glass_grant_15.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_15.role = $2::VARCHAR
            AND break_glass_grant_15.covers_labels))) AS break_glass_labels, child_7.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_34 ON true
    WHERE anon_32.type = 'Child'
    AND child_7.id = anon_32.scope
    AND anon_34.school) AS anon_23 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_32.type = 'District'
    AND district_2.id = anon_32.key) AS anon_24 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((60129542144 | CASE
            WHEN anon_33.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_33.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_33.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_33.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM examination AS examination_2
    WHERE anon_32.type = 'Examination'
    AND examination_2.child_id = child_6.id
    AND anon_33.school
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT any_within(examination_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(examination_2.labels) = 0
      OR (examination_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND examination_2.id = anon_32.key) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((64424509440 | CASE
            WHEN anon_33.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_33.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_33.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_33.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_2
    WHERE anon_32.type = 'Measurement'
    AND measurement_2.child_id = child_6.id
    AND anon_33.school
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(measurement_2.labels) = 0
      OR (measurement_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_32.key) AS anon_26 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{"sha256":null,"download":null,"paper":null}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((68719476736 | CASE
            WHEN anon_33.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_33.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_33.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_33.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_2
    WHERE anon_32.type = 'MedicalDocument'
    AND medical_document_2.child_id = child_6.id
    AND anon_33.school
    AND (cardinality(medical_document_2.labels) = 0
      OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_32.key
    AND CASE
    WHEN (medical_document_2.kind IN ('CERTIFICATE',
        'SCHOOL_CARD')) THEN true
    ELSE false END) AS anon_27 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((73014444032 | CASE
            WHEN anon_33.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_33.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_33.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_33.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_2
    WHERE anon_32.type = 'Passport'
    AND passport_2.child_id = child_6.id
    AND anon_33.school) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((77309411328 | CASE
            WHEN anon_33.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_33.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_33.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_33.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_5
    WHERE anon_32.type = 'Representation'
    AND representation_5.child_id = child_6.id
    AND anon_33.school
    AND representation_5.id = anon_32.key) AS anon_29 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_35.touched, anon_36.touched, anon_37.touched),
      '') AS touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_8.id AS TEXT)) || '",81604378632',
        ',') AS touched
      FROM representation AS representation_6 JOIN child AS child_8 ON child_8.id = representation_6.child_id
      WHERE representation_6.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_8
          WHERE enrolment_8.child_id = child_8.id
          AND enrolment_8.organization_id = ANY (array((
                SELECT assignment_10.organization_id
                FROM assignment AS assignment_10
                WHERE assignment_10.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_10.organization_id IS NOT NULL
                AND assignment_10.valid_from <= $6::DATE
                AND (assignment_10.valid_to IS NULL
                  OR assignment_10.valid_to >= $6::DATE))))
          AND enrolment_8.valid_from <= $6::DATE
          AND (enrolment_8.valid_to IS NULL
            OR enrolment_8.valid_to >= $6::DATE)))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_35 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_9.id AS TEXT)) || '",81604379648',
        ',') AS touched
      FROM representation AS representation_7 JOIN child AS child_9 ON child_9.id = representation_7.child_id
      WHERE representation_7.representative_id = representative_3.id
      AND child_9.id = ANY (array((
            SELECT break_glass_grant_17.child_id
            FROM break_glass_grant AS break_glass_grant_17
            WHERE break_glass_grant_17.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_17.closed_at IS NULL
            AND break_glass_grant_17.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_17.role = $2::VARCHAR)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_9
          WHERE enrolment_9.child_id = child_9.id
          AND enrolment_9.organization_id = ANY (array((
                SELECT assignment_11.organization_id
                FROM assignment AS assignment_11
                WHERE assignment_11.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_11.organization_id IS NOT NULL
                AND assignment_11.valid_from <= $6::DATE
                AND (assignment_11.valid_to IS NULL
                  OR assignment_11.valid_to >= $6::DATE))))
          AND enrolment_9.valid_from <= $6::DATE
          AND (enrolment_9.valid_to IS NULL
            OR enrolment_9.valid_to >= $6::DATE)))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_36 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_10.id AS TEXT)) || '",81604380672',
        ',') AS touched
      FROM representation AS representation_8 JOIN child AS child_10 ON child_10.id = representation_8.child_id
      WHERE representation_8.representative_id = representative_3.id
      AND child_10.id = ANY (array((
            SELECT break_glass_grant_18.child_id
            FROM break_glass_grant AS break_glass_grant_18
            WHERE break_glass_grant_18.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_18.closed_at IS NULL
            AND break_glass_grant_18.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_18.role = $2::VARCHAR
            AND break_glass_grant_18.covers_labels)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_10
          WHERE enrolment_10.child_id = child_10.id
          AND enrolment_10.organization_id = ANY (array((
                SELECT assignment_12.organization_id
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.organization_id IS NOT NULL
                AND assignment_12.valid_from <= $6::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $6::DATE))))
          AND enrolment_10.valid_from <= $6::DATE
          AND (enrolment_10.valid_to IS NULL
            OR enrolment_10.valid_to >= $6::DATE)))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_37 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_6 JOIN child AS child_8 ON child_8.id = representation_6.child_id
        WHERE representation_6.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_8
            WHERE enrolment_8.child_id = child_8.id
            AND enrolment_8.organization_id = ANY (array((
                  SELECT assignment_10.organization_id
                  FROM assignment AS assignment_10
                  WHERE assignment_10.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_10.organization_id IS NOT NULL
                  AND assignment_10.valid_from <= $6::DATE
                  AND (assignment_10.valid_to IS NULL
                    OR assignment_10.valid_to >= $6::DATE))))
            AND enrolment_8.valid_from <= $6::DATE
            AND (enrolment_8.valid_to IS NULL
              OR enrolment_8.valid_to >= $6::DATE)))
        AND child_8.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS school, EXISTS (
        SELECT 1
        FROM representation AS representation_7 JOIN child AS child_9 ON child_9.id = representation_7.child_id
        WHERE representation_7.representative_id = representative_3.id
        AND child_9.id = ANY (array((
              SELECT break_glass_grant_17.child_id
              FROM break_glass_grant AS break_glass_grant_17
              WHERE break_glass_grant_17.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_17.closed_at IS NULL
              AND break_glass_grant_17.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_17.role = $2::VARCHAR)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_9
            WHERE enrolment_9.child_id = child_9.id
            AND enrolment_9.organization_id = ANY (array((
                  SELECT assignment_11.organization_id
                  FROM assignment AS assignment_11
                  WHERE assignment_11.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_11.organization_id IS NOT NULL
                  AND assignment_11.valid_from <= $6::DATE
                  AND (assignment_11.valid_to IS NULL
                    OR assignment_11.valid_to >= $6::DATE))))
            AND enrolment_9.valid_from <= $6::DATE
            AND (enrolment_9.valid_to IS NULL
              OR enrolment_9.valid_to >= $6::DATE)))
        AND child_9.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_8 JOIN child AS child_10 ON child_10.id = representation_8.child_id
        WHERE representation_8.representative_id = representative_3.id
        AND child_10.id = ANY (array((
              SELECT break_glass_grant_18.child_id
              FROM break_glass_grant AS break_glass_grant_18
              WHERE break_glass_grant_18.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_18.closed_at IS NULL
              AND break_glass_grant_18.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_18.role = $2::VARCHAR
              AND break_glass_grant_18.covers_labels)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_10
            WHERE enrolment_10.child_id = child_10.id
            AND enrolment_10.organization_id = ANY (array((
                  SELECT assignment_12.organization_id
                  FROM assignment AS assignment_12
                  WHERE assignment_12.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_12.organization_id IS NOT NULL
                  AND assignment_12.valid_from <= $6::DATE
                  AND (assignment_12.valid_to IS NULL
                    OR assignment_12.valid_to >= $6::DATE))))
            AND enrolment_10.valid_from <= $6::DATE
            AND (enrolment_10.valid_to IS NULL
              OR enrolment_10.valid_to >= $6::DATE)))
        AND child_10.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass_labels OFFSET 0) AS anon_38 ON true
    WHERE anon_32.type = 'Representative'
    AND representative_3.id = anon_32.key
    AND (anon_38.school
      OR anon_38.break_glass
      OR anon_38.break_glass_labels)) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((85899345920 | CASE
            WHEN anon_33.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_33.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_33.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_33.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_2
    WHERE anon_32.type = 'Vaccination'
    AND vaccination_2.child_id = child_6.id
    AND anon_33.school
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_2.labels) = 0
      OR (vaccination_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_32.key) AS anon_31 ON true) AS anon_2 ON true
