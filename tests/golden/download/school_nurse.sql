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
                WHERE (representation_2.representative_id = anon_16.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_16.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $6::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $6::DATE)))))), anon_16.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_16)), NULL) AS child_ids
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
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
            WHEN anon_15.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 16384
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_15 ON true
    WHERE anon_14.type = 'BreakGlassGrant'
    AND child_1.id = anon_14.scope
    AND anon_15.school
    AND break_glass_grant_1.id = anon_14.key
    AND break_glass_grant_1.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_17.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_17.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_17.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_17.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2 JOIN certificate AS certificate_1 ON certificate_1.child_id = child_2.id
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_17 ON true
    WHERE anon_14.type = 'Certificate'
    AND child_2.id = anon_14.scope
    AND anon_17.school
    AND (cardinality(certificate_1.labels) = 0
      OR (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_14.key
    AND certificate_1.addressee_id = ANY (array((
          SELECT assignment_3.organization_id
          FROM assignment AS assignment_3
          WHERE assignment_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_3.organization_id IS NOT NULL
          AND assignment_3.valid_from <= $6::DATE
          AND (assignment_3.valid_to IS NULL
            OR assignment_3.valid_to >= $6::DATE))))) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST((((12884901888 | CASE
            WHEN anon_18.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_18.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_18.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_18 ON true
    WHERE anon_14.type = 'Child'
    AND child_3.id = anon_14.scope
    AND anon_18.school) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_14.type = 'District'
    AND district_1.id = anon_14.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((17179869184 | CASE
            WHEN anon_19.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_4 JOIN examination AS examination_1 ON examination_1.child_id = child_4.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_19 ON true
    WHERE anon_14.type = 'Examination'
    AND child_4.id = anon_14.scope
    AND anon_19.school
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT any_within(examination_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(examination_1.labels) = 0
      OR (examination_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND examination_1.id = anon_14.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((((21474836480 | CASE
            WHEN anon_20.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_20.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_20.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_20.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5 JOIN measurement AS measurement_1 ON measurement_1.child_id = child_5.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_20 ON true
    WHERE anon_14.type = 'Measurement'
    AND child_5.id = anon_14.scope
    AND anon_20.school
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_14.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{"sha256":null,"download":null,"paper":null}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((25769803776 | CASE
            WHEN anon_21.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_21.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_21.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_21.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_6.id
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_21 ON true
    WHERE anon_14.type = 'MedicalDocument'
    AND child_6.id = anon_14.scope
    AND anon_21.school
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_14.key
    AND CASE
    WHEN (medical_document_1.kind IN ('CERTIFICATE',
        'SCHOOL_CARD')) THEN true
    ELSE false END) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST((((30064771072 | CASE
            WHEN anon_22.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_22.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_22.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_22.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_7 JOIN passport AS passport_1 ON passport_1.child_id = child_7.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_7
          WHERE enrolment_7.child_id = child_7.id
          AND enrolment_7.organization_id = ANY (array((
                SELECT assignment_8.organization_id
                FROM assignment AS assignment_8
                WHERE assignment_8.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_8.organization_id IS NOT NULL
                AND assignment_8.valid_from <= $6::DATE
                AND (assignment_8.valid_to IS NULL
                  OR assignment_8.valid_to >= $6::DATE))))
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_22 ON true
    WHERE anon_14.type = 'Passport'
    AND child_7.id = anon_14.scope
    AND anon_22.school) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((34359738368 | CASE
            WHEN anon_23.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_23.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_23.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_23.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_8 JOIN representation AS representation_4 ON representation_4.child_id = child_8.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_8
          WHERE enrolment_8.child_id = child_8.id
          AND enrolment_8.organization_id = ANY (array((
                SELECT assignment_9.organization_id
                FROM assignment AS assignment_9
                WHERE assignment_9.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_9.organization_id IS NOT NULL
                AND assignment_9.valid_from <= $6::DATE
                AND (assignment_9.valid_to IS NULL
                  OR assignment_9.valid_to >= $6::DATE))))
          AND enrolment_8.valid_from <= $6::DATE
          AND (enrolment_8.valid_to IS NULL
            OR enrolment_8.valid_to >= $6::DATE)))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_8.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_23 ON true
    WHERE anon_14.type = 'Representation'
    AND child_8.id = anon_14.scope
    AND anon_23.school
    AND representation_4.id = anon_14.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_24.touched, anon_25.touched, anon_26.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_9.id AS TEXT)) || '",38654705672',
        ',') AS touched
      FROM representation AS representation_5 JOIN child AS child_9 ON child_9.id = representation_5.child_id
      WHERE representation_5.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_9
          WHERE enrolment_9.child_id = child_9.id
          AND enrolment_9.organization_id = ANY (array((
                SELECT assignment_10.organization_id
                FROM assignment AS assignment_10
                WHERE assignment_10.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_10.organization_id IS NOT NULL
                AND assignment_10.valid_from <= $6::DATE
                AND (assignment_10.valid_to IS NULL
                  OR assignment_10.valid_to >= $6::DATE))))
          AND enrolment_9.valid_from <= $6::DATE
          AND (enrolment_9.valid_to IS NULL
            OR enrolment_9.valid_to >= $6::DATE)))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_24 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_10.id AS TEXT)) || '",38654706688',
        ',') AS touched
      FROM representation AS representation_6 JOIN child AS child_10 ON child_10.id = representation_6.child_id
      WHERE representation_6.representative_id = representative_2.id
      AND child_10.id = ANY (array((
            SELECT break_glass_grant_26.child_id
            FROM break_glass_grant AS break_glass_grant_26
            WHERE break_glass_grant_26.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_26.closed_at IS NULL
            AND break_glass_grant_26.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_26.role = $2::VARCHAR)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_10
          WHERE enrolment_10.child_id = child_10.id
          AND enrolment_10.organization_id = ANY (array((
                SELECT assignment_11.organization_id
                FROM assignment AS assignment_11
                WHERE assignment_11.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_11.organization_id IS NOT NULL
                AND assignment_11.valid_from <= $6::DATE
                AND (assignment_11.valid_to IS NULL
                  OR assignment_11.valid_to >= $6::DATE))))
          AND enrolment_10.valid_from <= $6::DATE
          AND (enrolment_10.valid_to IS NULL
            OR enrolment_10.valid_to >= $6::DATE)))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_25 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_11.id AS TEXT)) || '",38654707712',
        ',') AS touched
      FROM representation AS representation_7 JOIN child AS child_11 ON child_11.id = representation_7.child_id
      WHERE representation_7.representative_id = representative_2.id
      AND child_11.id = ANY (array((
            SELECT break_glass_grant_27.child_id
            FROM break_glass_grant AS break_glass_grant_27
            WHERE break_glass_grant_27.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_27.closed_at IS NULL
            AND break_glass_grant_27.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_27.role = $2::VARCHAR
            AND break_glass_grant_27.covers_labels)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_11
          WHERE enrolment_11.child_id = child_11.id
          AND enrolment_11.organization_id = ANY (array((
                SELECT assignment_12.organization_id
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.organization_id IS NOT NULL
                AND assignment_12.valid_from <= $6::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $6::DATE))))
          AND enrolment_11.valid_from <= $6::DATE
          AND (enrolment_11.valid_to IS NULL
            OR enrolment_11.valid_to >= $6::DATE)))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_26 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_5 JOIN child AS child_9 ON child_9.id = representation_5.child_id
        WHERE representation_5.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_9
            WHERE enrolment_9.child_id = child_9.id
            AND enrolment_9.organization_id = ANY (array((
                  SELECT assignment_10.organization_id
                  FROM assignment AS assignment_10
                  WHERE assignment_10.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_10.organization_id IS NOT NULL
                  AND assignment_10.valid_from <= $6::DATE
                  AND (assignment_10.valid_to IS NULL
                    OR assignment_10.valid_to >= $6::DATE))))
            AND enrolment_9.valid_from <= $6::DATE
            AND (enrolment_9.valid_to IS NULL
              OR enrolment_9.valid_to >= $6::DATE)))
        AND child_9.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS school, EXISTS (
        SELECT 1
        FROM representation AS representation_6 JOIN child AS child_10 ON child_10.id = representation_6.child_id
        WHERE representation_6.representative_id = representative_2.id
        AND child_10.id = ANY (array((
              SELECT break_glass_grant_26.child_id
              FROM break_glass_grant AS break_glass_grant_26
              WHERE break_glass_grant_26.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_26.closed_at IS NULL
              AND break_glass_grant_26.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_26.role = $2::VARCHAR)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_10
            WHERE enrolment_10.child_id = child_10.id
            AND enrolment_10.organization_id = ANY (array((
                  SELECT assignment_11.organization_id
                  FROM assignment AS assignment_11
                  WHERE assignment_11.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_11.organization_id IS NOT NULL
                  AND assignment_11.valid_from <= $6::DATE
                  AND (assignment_11.valid_to IS NULL
                    OR assignment_11.valid_to >= $6::DATE))))
            AND enrolment_10.valid_from <= $6::DATE
            AND (enrolment_10.valid_to IS NULL
              OR enrolment_10.valid_to >= $6::DATE)))
        AND child_10.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_7 JOIN child AS child_11 ON child_11.id = representation_7.child_id
        WHERE representation_7.representative_id = representative_2.id
        AND child_11.id = ANY (array((
              SELECT break_glass_grant_27.child_id
              FROM break_glass_grant AS break_glass_grant_27
              WHERE break_glass_grant_27.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_27.closed_at IS NULL
              AND break_glass_grant_27.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_27.role = $2::VARCHAR
              AND break_glass_grant_27.covers_labels)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_11
            WHERE enrolment_11.child_id = child_11.id
            AND enrolment_11.organization_id = ANY (array((
                  SELECT assignment_12.organization_id
                  FROM assignment AS assignment_12
                  WHERE assignment_12.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_12.organization_id IS NOT NULL
                  AND assignment_12.valid_from <= $6::DATE
                  AND (assignment_12.valid_to IS NULL
                    OR assignment_12.valid_to >= $6::DATE))))
            AND enrolment_11.valid_from <= $6::DATE
            AND (enrolment_11.valid_to IS NULL
              OR enrolment_11.valid_to >= $6::DATE)))
        AND child_11.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass_labels OFFSET 0) AS anon_27 ON true
    WHERE anon_14.type = 'Representative'
    AND representative_2.id = anon_14.key
    AND (anon_27.school
      OR anon_27.break_glass
      OR anon_27.break_glass_labels)) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_12.id AS TEXT)) || '",') || CAST((((42949672960 | CASE
            WHEN anon_28.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_28.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_28.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_28.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_12 JOIN vaccination AS vaccination_1 ON vaccination_1.child_id = child_12.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_12
          WHERE enrolment_12.child_id = child_12.id
          AND enrolment_12.organization_id = ANY (array((
                SELECT assignment_13.organization_id
                FROM assignment AS assignment_13
                WHERE assignment_13.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_13.organization_id IS NOT NULL
                AND assignment_13.valid_from <= $6::DATE
                AND (assignment_13.valid_to IS NULL
                  OR assignment_13.valid_to >= $6::DATE))))
          AND enrolment_12.valid_from <= $6::DATE
          AND (enrolment_12.valid_to IS NULL
            OR enrolment_12.valid_to >= $6::DATE)))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_12.id = ANY (array((
            SELECT break_glass_grant_28.child_id
            FROM break_glass_grant AS break_glass_grant_28
            WHERE break_glass_grant_28.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_28.closed_at IS NULL
            AND break_glass_grant_28.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_28.role = $2::VARCHAR))) AS break_glass, child_12.id = ANY (array((
            SELECT break_glass_grant_29.child_id
            FROM break_glass_grant AS break_glass_grant_29
            WHERE break_glass_grant_29.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_29.closed_at IS NULL
            AND break_glass_grant_29.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_29.role = $2::VARCHAR
            AND break_glass_grant_29.covers_labels))) AS break_glass_labels, child_12.id = ANY (array((
            SELECT break_glass_grant_30.child_id
            FROM break_glass_grant AS break_glass_grant_30
            WHERE break_glass_grant_30.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_30.closed_at IS NULL
            AND break_glass_grant_30.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_30.role = $2::VARCHAR
            AND break_glass_grant_30.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_30.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_28 ON true
    WHERE anon_14.type = 'Vaccination'
    AND child_12.id = anon_14.scope
    AND anon_28.school
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_14.key) AS anon_13 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_29.json, anon_30.json, anon_31.json, anon_32.json, anon_33.json, anon_34.json, anon_35.json, anon_36.json, anon_37.json, anon_38.json, anon_39.json) AS json, nullif(concat_ws(',', anon_29.touched, anon_30.touched, anon_31.touched, anon_33.touched, anon_34.touched, anon_35.touched, anon_36.touched, anon_37.touched, anon_38.touched, anon_39.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_40
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_13.id AS TEXT)) || '",') || CAST((((47244640256 | CASE
            WHEN anon_41.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_41.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_41.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_41.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_13 JOIN break_glass_grant AS break_glass_grant_31 ON break_glass_grant_31.child_id = child_13.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_13
          WHERE enrolment_13.child_id = child_13.id
          AND enrolment_13.organization_id = ANY (array((
                SELECT assignment_14.organization_id
                FROM assignment AS assignment_14
                WHERE assignment_14.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_14.organization_id IS NOT NULL
                AND assignment_14.valid_from <= $6::DATE
                AND (assignment_14.valid_to IS NULL
                  OR assignment_14.valid_to >= $6::DATE))))
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_41 ON true
    WHERE anon_40.type = 'BreakGlassGrant'
    AND child_13.id = anon_40.scope
    AND anon_41.school
    AND break_glass_grant_31.id = anon_40.key
    AND break_glass_grant_31.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_29 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_14.id AS TEXT)) || '",') || CAST((((51539607552 | CASE
            WHEN anon_42.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_42.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_42.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_42.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_14 JOIN certificate AS certificate_2 ON certificate_2.child_id = child_14.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_14
          WHERE enrolment_14.child_id = child_14.id
          AND enrolment_14.organization_id = ANY (array((
                SELECT assignment_15.organization_id
                FROM assignment AS assignment_15
                WHERE assignment_15.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_15.organization_id IS NOT NULL
                AND assignment_15.valid_from <= $6::DATE
                AND (assignment_15.valid_to IS NULL
                  OR assignment_15.valid_to >= $6::DATE))))
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_42 ON true
    WHERE anon_40.type = 'Certificate'
    AND child_14.id = anon_40.scope
    AND anon_42.school
    AND (cardinality(certificate_2.labels) = 0
      OR (certificate_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_40.key
    AND certificate_2.addressee_id = ANY (array((
          SELECT assignment_16.organization_id
          FROM assignment AS assignment_16
          WHERE assignment_16.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_16.organization_id IS NOT NULL
          AND assignment_16.valid_from <= $6::DATE
          AND (assignment_16.valid_to IS NULL
            OR assignment_16.valid_to >= $6::DATE))))) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_15.id AS TEXT)) || '",') || CAST((((55834574848 | CASE
            WHEN anon_43.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_43.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_43.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_43.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_15
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_15
          WHERE enrolment_15.child_id = child_15.id
          AND enrolment_15.organization_id = ANY (array((
                SELECT assignment_17.organization_id
                FROM assignment AS assignment_17
                WHERE assignment_17.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_17.organization_id IS NOT NULL
                AND assignment_17.valid_from <= $6::DATE
                AND (assignment_17.valid_to IS NULL
                  OR assignment_17.valid_to >= $6::DATE))))
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_43 ON true
    WHERE anon_40.type = 'Child'
    AND child_15.id = anon_40.scope
    AND anon_43.school) AS anon_31 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_40.type = 'District'
    AND district_2.id = anon_40.key) AS anon_32 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_16.id AS TEXT)) || '",') || CAST((((60129542144 | CASE
            WHEN anon_44.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_44.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_44.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_44.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_16 JOIN examination AS examination_2 ON examination_2.child_id = child_16.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_16
          WHERE enrolment_16.child_id = child_16.id
          AND enrolment_16.organization_id = ANY (array((
                SELECT assignment_18.organization_id
                FROM assignment AS assignment_18
                WHERE assignment_18.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_18.organization_id IS NOT NULL
                AND assignment_18.valid_from <= $6::DATE
                AND (assignment_18.valid_to IS NULL
                  OR assignment_18.valid_to >= $6::DATE))))
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_44 ON true
    WHERE anon_40.type = 'Examination'
    AND child_16.id = anon_40.scope
    AND anon_44.school
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT any_within(examination_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(examination_2.labels) = 0
      OR (examination_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND examination_2.id = anon_40.key) AS anon_33 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_17.id AS TEXT)) || '",') || CAST((((64424509440 | CASE
            WHEN anon_45.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_45.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_45.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_45.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_17 JOIN measurement AS measurement_2 ON measurement_2.child_id = child_17.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_17
          WHERE enrolment_17.child_id = child_17.id
          AND enrolment_17.organization_id = ANY (array((
                SELECT assignment_19.organization_id
                FROM assignment AS assignment_19
                WHERE assignment_19.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_19.organization_id IS NOT NULL
                AND assignment_19.valid_from <= $6::DATE
                AND (assignment_19.valid_to IS NULL
                  OR assignment_19.valid_to >= $6::DATE))))
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_45 ON true
    WHERE anon_40.type = 'Measurement'
    AND child_17.id = anon_40.scope
    AND anon_45.school
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(measurement_2.labels) = 0
      OR (measurement_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_40.key) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{"sha256":null,"download":null,"paper":null}' AS json, (('"' || CAST(child_18.id AS TEXT)) || '",') || CAST((((68719476736 | CASE
            WHEN anon_46.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_46.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_46.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_46.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_18 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = child_18.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_18
          WHERE enrolment_18.child_id = child_18.id
          AND enrolment_18.organization_id = ANY (array((
                SELECT assignment_20.organization_id
                FROM assignment AS assignment_20
                WHERE assignment_20.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_20.organization_id IS NOT NULL
                AND assignment_20.valid_from <= $6::DATE
                AND (assignment_20.valid_to IS NULL
                  OR assignment_20.valid_to >= $6::DATE))))
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_46 ON true
    WHERE anon_40.type = 'MedicalDocument'
    AND child_18.id = anon_40.scope
    AND anon_46.school
    AND (cardinality(medical_document_2.labels) = 0
      OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_40.key
    AND CASE
    WHEN (medical_document_2.kind IN ('CERTIFICATE',
        'SCHOOL_CARD')) THEN true
    ELSE false END) AS anon_35 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_19.id AS TEXT)) || '",') || CAST((((73014444032 | CASE
            WHEN anon_47.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_47.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_47.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_47.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_19 JOIN passport AS passport_2 ON passport_2.child_id = child_19.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_19
          WHERE enrolment_19.child_id = child_19.id
          AND enrolment_19.organization_id = ANY (array((
                SELECT assignment_21.organization_id
                FROM assignment AS assignment_21
                WHERE assignment_21.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_21.organization_id IS NOT NULL
                AND assignment_21.valid_from <= $6::DATE
                AND (assignment_21.valid_to IS NULL
                  OR assignment_21.valid_to >= $6::DATE))))
          AND enrolment_19.valid_from <= $6::DATE
          AND (enrolment_19.valid_to IS NULL
            OR enrolment_19.valid_to >= $6::DATE)))
      AND child_19.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_19.id = ANY (array((
            SELECT break_glass_grant_50.child_id
            FROM break_glass_grant AS break_glass_grant_50
            WHERE break_glass_grant_50.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_50.closed_at IS NULL
            AND break_glass_grant_50.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_50.role = $2::VARCHAR))) AS break_glass, child_19.id = ANY (array((
            SELECT break_glass_grant_51.child_id
            FROM break_glass_grant AS break_glass_grant_51
            WHERE break_glass_grant_51.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_51.closed_at IS NULL
            AND break_glass_grant_51.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_51.role = $2::VARCHAR
            AND break_glass_grant_51.covers_labels))) AS break_glass_labels, child_19.id = ANY (array((
            SELECT break_glass_grant_52.child_id
            FROM break_glass_grant AS break_glass_grant_52
            WHERE break_glass_grant_52.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_52.closed_at IS NULL
            AND break_glass_grant_52.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_52.role = $2::VARCHAR
            AND break_glass_grant_52.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_52.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_47 ON true
    WHERE anon_40.type = 'Passport'
    AND child_19.id = anon_40.scope
    AND anon_47.school) AS anon_36 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_20.id AS TEXT)) || '",') || CAST((((77309411328 | CASE
            WHEN anon_48.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_48.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_48.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_48.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_20 JOIN representation AS representation_8 ON representation_8.child_id = child_20.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_20
          WHERE enrolment_20.child_id = child_20.id
          AND enrolment_20.organization_id = ANY (array((
                SELECT assignment_22.organization_id
                FROM assignment AS assignment_22
                WHERE assignment_22.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_22.organization_id IS NOT NULL
                AND assignment_22.valid_from <= $6::DATE
                AND (assignment_22.valid_to IS NULL
                  OR assignment_22.valid_to >= $6::DATE))))
          AND enrolment_20.valid_from <= $6::DATE
          AND (enrolment_20.valid_to IS NULL
            OR enrolment_20.valid_to >= $6::DATE)))
      AND child_20.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_20.id = ANY (array((
            SELECT break_glass_grant_53.child_id
            FROM break_glass_grant AS break_glass_grant_53
            WHERE break_glass_grant_53.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_53.closed_at IS NULL
            AND break_glass_grant_53.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_53.role = $2::VARCHAR))) AS break_glass, child_20.id = ANY (array((
            SELECT break_glass_grant_54.child_id
            FROM break_glass_grant AS break_glass_grant_54
            WHERE break_glass_grant_54.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_54.closed_at IS NULL
            AND break_glass_grant_54.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_54.role = $2::VARCHAR
            AND break_glass_grant_54.covers_labels))) AS break_glass_labels, child_20.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_48 ON true
    WHERE anon_40.type = 'Representation'
    AND child_20.id = anon_40.scope
    AND anon_48.school
    AND representation_8.id = anon_40.key) AS anon_37 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_49.touched, anon_50.touched, anon_51.touched),
      '') AS touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_21.id AS TEXT)) || '",81604378632',
        ',') AS touched
      FROM representation AS representation_9 JOIN child AS child_21 ON child_21.id = representation_9.child_id
      WHERE representation_9.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_21
          WHERE enrolment_21.child_id = child_21.id
          AND enrolment_21.organization_id = ANY (array((
                SELECT assignment_23.organization_id
                FROM assignment AS assignment_23
                WHERE assignment_23.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_23.organization_id IS NOT NULL
                AND assignment_23.valid_from <= $6::DATE
                AND (assignment_23.valid_to IS NULL
                  OR assignment_23.valid_to >= $6::DATE))))
          AND enrolment_21.valid_from <= $6::DATE
          AND (enrolment_21.valid_to IS NULL
            OR enrolment_21.valid_to >= $6::DATE)))
      AND child_21.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_49 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_22.id AS TEXT)) || '",81604379648',
        ',') AS touched
      FROM representation AS representation_10 JOIN child AS child_22 ON child_22.id = representation_10.child_id
      WHERE representation_10.representative_id = representative_3.id
      AND child_22.id = ANY (array((
            SELECT break_glass_grant_56.child_id
            FROM break_glass_grant AS break_glass_grant_56
            WHERE break_glass_grant_56.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_56.closed_at IS NULL
            AND break_glass_grant_56.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_56.role = $2::VARCHAR)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_22
          WHERE enrolment_22.child_id = child_22.id
          AND enrolment_22.organization_id = ANY (array((
                SELECT assignment_24.organization_id
                FROM assignment AS assignment_24
                WHERE assignment_24.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_24.organization_id IS NOT NULL
                AND assignment_24.valid_from <= $6::DATE
                AND (assignment_24.valid_to IS NULL
                  OR assignment_24.valid_to >= $6::DATE))))
          AND enrolment_22.valid_from <= $6::DATE
          AND (enrolment_22.valid_to IS NULL
            OR enrolment_22.valid_to >= $6::DATE)))
      AND child_22.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_50 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_23.id AS TEXT)) || '",81604380672',
        ',') AS touched
      FROM representation AS representation_11 JOIN child AS child_23 ON child_23.id = representation_11.child_id
      WHERE representation_11.representative_id = representative_3.id
      AND child_23.id = ANY (array((
            SELECT break_glass_grant_57.child_id
            FROM break_glass_grant AS break_glass_grant_57
            WHERE break_glass_grant_57.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_57.closed_at IS NULL
            AND break_glass_grant_57.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_57.role = $2::VARCHAR
            AND break_glass_grant_57.covers_labels)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_23
          WHERE enrolment_23.child_id = child_23.id
          AND enrolment_23.organization_id = ANY (array((
                SELECT assignment_25.organization_id
                FROM assignment AS assignment_25
                WHERE assignment_25.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_25.organization_id IS NOT NULL
                AND assignment_25.valid_from <= $6::DATE
                AND (assignment_25.valid_to IS NULL
                  OR assignment_25.valid_to >= $6::DATE))))
          AND enrolment_23.valid_from <= $6::DATE
          AND (enrolment_23.valid_to IS NULL
            OR enrolment_23.valid_to >= $6::DATE)))
      AND child_23.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_51 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_9 JOIN child AS child_21 ON child_21.id = representation_9.child_id
        WHERE representation_9.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_21
            WHERE enrolment_21.child_id = child_21.id
            AND enrolment_21.organization_id = ANY (array((
                  SELECT assignment_23.organization_id
                  FROM assignment AS assignment_23
                  WHERE assignment_23.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_23.organization_id IS NOT NULL
                  AND assignment_23.valid_from <= $6::DATE
                  AND (assignment_23.valid_to IS NULL
                    OR assignment_23.valid_to >= $6::DATE))))
            AND enrolment_21.valid_from <= $6::DATE
            AND (enrolment_21.valid_to IS NULL
              OR enrolment_21.valid_to >= $6::DATE)))
        AND child_21.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS school, EXISTS (
        SELECT 1
        FROM representation AS representation_10 JOIN child AS child_22 ON child_22.id = representation_10.child_id
        WHERE representation_10.representative_id = representative_3.id
        AND child_22.id = ANY (array((
              SELECT break_glass_grant_56.child_id
              FROM break_glass_grant AS break_glass_grant_56
              WHERE break_glass_grant_56.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_56.closed_at IS NULL
              AND break_glass_grant_56.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_56.role = $2::VARCHAR)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_22
            WHERE enrolment_22.child_id = child_22.id
            AND enrolment_22.organization_id = ANY (array((
                  SELECT assignment_24.organization_id
                  FROM assignment AS assignment_24
                  WHERE assignment_24.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_24.organization_id IS NOT NULL
                  AND assignment_24.valid_from <= $6::DATE
                  AND (assignment_24.valid_to IS NULL
                    OR assignment_24.valid_to >= $6::DATE))))
            AND enrolment_22.valid_from <= $6::DATE
            AND (enrolment_22.valid_to IS NULL
              OR enrolment_22.valid_to >= $6::DATE)))
        AND child_22.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_11 JOIN child AS child_23 ON child_23.id = representation_11.child_id
        WHERE representation_11.representative_id = representative_3.id
        AND child_23.id = ANY (array((
              SELECT break_glass_grant_57.child_id
              FROM break_glass_grant AS break_glass_grant_57
              WHERE break_glass_grant_57.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_57.closed_at IS NULL
              AND break_glass_grant_57.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_57.role = $2::VARCHAR
              AND break_glass_grant_57.covers_labels)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_23
            WHERE enrolment_23.child_id = child_23.id
            AND enrolment_23.organization_id = ANY (array((
                  SELECT assignment_25.organization_id
                  FROM assignment AS assignment_25
                  WHERE assignment_25.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_25.organization_id IS NOT NULL
                  AND assignment_25.valid_from <= $6::DATE
                  AND (assignment_25.valid_to IS NULL
                    OR assignment_25.valid_to >= $6::DATE))))
            AND enrolment_23.valid_from <= $6::DATE
            AND (enrolment_23.valid_to IS NULL
              OR enrolment_23.valid_to >= $6::DATE)))
        AND child_23.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass_labels OFFSET 0) AS anon_52 ON true
    WHERE anon_40.type = 'Representative'
    AND representative_3.id = anon_40.key
    AND (anon_52.school
      OR anon_52.break_glass
      OR anon_52.break_glass_labels)) AS anon_38 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_24.id AS TEXT)) || '",') || CAST((((85899345920 | CASE
            WHEN anon_53.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_53.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_53.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_53.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_24 JOIN vaccination AS vaccination_2 ON vaccination_2.child_id = child_24.id
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_24
          WHERE enrolment_24.child_id = child_24.id
          AND enrolment_24.organization_id = ANY (array((
                SELECT assignment_26.organization_id
                FROM assignment AS assignment_26
                WHERE assignment_26.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_26.organization_id IS NOT NULL
                AND assignment_26.valid_from <= $6::DATE
                AND (assignment_26.valid_to IS NULL
                  OR assignment_26.valid_to >= $6::DATE))))
          AND enrolment_24.valid_from <= $6::DATE
          AND (enrolment_24.valid_to IS NULL
            OR enrolment_24.valid_to >= $6::DATE)))
      AND child_24.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_24.id = ANY (array((
            SELECT break_glass_grant_58.child_id
            FROM break_glass_grant AS break_glass_grant_58
            WHERE break_glass_grant_58.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_58.closed_at IS NULL
            AND break_glass_grant_58.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_58.role = $2::VARCHAR))) AS break_glass, child_24.id = ANY (array((
            SELECT break_glass_grant_59.child_id
            FROM break_glass_grant AS break_glass_grant_59
            WHERE break_glass_grant_59.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_59.closed_at IS NULL
            AND break_glass_grant_59.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_59.role = $2::VARCHAR
            AND break_glass_grant_59.covers_labels))) AS break_glass_labels, child_24.id = ANY (array((
            SELECT break_glass_grant_60.child_id
            FROM break_glass_grant AS break_glass_grant_60
            WHERE break_glass_grant_60.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_60.closed_at IS NULL
            AND break_glass_grant_60.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_60.role = $2::VARCHAR
            AND break_glass_grant_60.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_60.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_53 ON true
    WHERE anon_40.type = 'Vaccination'
    AND child_24.id = anon_40.scope
    AND anon_53.school
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_2.labels) = 0
      OR (vaccination_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_40.key) AS anon_39 ON true) AS anon_2 ON true
