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
                WHERE (representation_2.representative_id = anon_15.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_15.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $6::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $6::DATE)))))), anon_15.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_15)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_13
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((4294967296 | CASE
        WHEN anon_14.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_14.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_1 JOIN attachment AS attachment_1 ON attachment_1.child_id = child_1.id
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
                  AND assignment_1.valid_from <= $6::DATE
                  AND (assignment_1.valid_to IS NULL
                    OR assignment_1.valid_to >= $6::DATE)))))))
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
                AND assignment_2.valid_from <= $6::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $6::DATE))))
          AND appointment_1.day = $6::DATE
          AND appointment_1.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_14 ON true
    WHERE anon_13.type = 'Attachment'
    AND child_1.id = anon_13.scope
    AND (anon_14.organization
      OR anon_14.expected)
    AND attachment_1.id = anon_13.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((8589934592 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2 JOIN certificate AS certificate_1 ON certificate_1.child_id = child_2.id
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
                  AND assignment_3.valid_from <= $6::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $6::DATE)))))))
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
                AND assignment_4.valid_from <= $6::DATE
                AND (assignment_4.valid_to IS NULL
                  OR assignment_4.valid_to >= $6::DATE))))
          AND appointment_2.day = $6::DATE
          AND appointment_2.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_16 ON true
    WHERE anon_13.type = 'Certificate'
    AND child_2.id = anon_13.scope
    AND (anon_16.organization
      OR anon_16.expected)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_16.expected
      AND (certificate_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_16.organization
      AND (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_13.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST((12884901888 | CASE
        WHEN anon_17.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_17.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3
    LEFT OUTER JOIN LATERAL (
      SELECT child_3.district_id = ANY (array((
            SELECT district_3.id
            FROM district AS district_3
            WHERE district_3.organization_id = ANY (array((
                  SELECT assignment_5.organization_id
                  FROM assignment AS assignment_5
                  WHERE assignment_5.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_5.organization_id IS NOT NULL
                  AND assignment_5.valid_from <= $6::DATE
                  AND (assignment_5.valid_to IS NULL
                    OR assignment_5.valid_to >= $6::DATE)))))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_3
          WHERE appointment_3.child_id = child_3.id
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
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_17 ON true
    WHERE anon_13.type = 'Child'
    AND child_3.id = anon_13.scope
    AND (anon_17.organization
      OR anon_17.expected)) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((17179869184 | CASE
        WHEN anon_18.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_18.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_4 JOIN correction AS correction_1 ON correction_1.child_id = child_4.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_4.district_id = ANY (array((
            SELECT district_4.id
            FROM district AS district_4
            WHERE district_4.organization_id = ANY (array((
                  SELECT assignment_7.organization_id
                  FROM assignment AS assignment_7
                  WHERE assignment_7.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_7.organization_id IS NOT NULL
                  AND assignment_7.valid_from <= $6::DATE
                  AND (assignment_7.valid_to IS NULL
                    OR assignment_7.valid_to >= $6::DATE)))))))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_4
          WHERE appointment_4.child_id = child_4.id
          AND appointment_4.organization_id = ANY (array((
                SELECT assignment_8.organization_id
                FROM assignment AS assignment_8
                WHERE assignment_8.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_8.organization_id IS NOT NULL
                AND assignment_8.valid_from <= $6::DATE
                AND (assignment_8.valid_to IS NULL
                  OR assignment_8.valid_to >= $6::DATE))))
          AND appointment_4.day = $6::DATE
          AND appointment_4.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_18 ON true
    WHERE anon_13.type = 'Correction'
    AND child_4.id = anon_13.scope
    AND (anon_18.organization
      OR anon_18.expected)
    AND (cardinality(correction_1.labels) = 0
      OR anon_18.expected
      AND (correction_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_18.organization
      AND (correction_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND correction_1.id = anon_13.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_5
    LEFT OUTER JOIN LATERAL (
      SELECT district_5.organization_id = ANY (array((
            SELECT assignment_9.organization_id
            FROM assignment AS assignment_9
            WHERE assignment_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_9.organization_id IS NOT NULL
            AND assignment_9.valid_from <= $6::DATE
            AND (assignment_9.valid_to IS NULL
              OR assignment_9.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_19 ON true
    WHERE anon_13.type = 'District'
    AND district_5.id = anon_13.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((21474836480 | CASE
        WHEN anon_20.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_20.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5 JOIN duplicate AS duplicate_1 ON duplicate_1.child_id = child_5.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_5.district_id = ANY (array((
            SELECT district_6.id
            FROM district AS district_6
            WHERE district_6.organization_id = ANY (array((
                  SELECT assignment_10.organization_id
                  FROM assignment AS assignment_10
                  WHERE assignment_10.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_10.organization_id IS NOT NULL
                  AND assignment_10.valid_from <= $6::DATE
                  AND (assignment_10.valid_to IS NULL
                    OR assignment_10.valid_to >= $6::DATE)))))))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_5
          WHERE appointment_5.child_id = child_5.id
          AND appointment_5.organization_id = ANY (array((
                SELECT assignment_11.organization_id
                FROM assignment AS assignment_11
                WHERE assignment_11.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_11.organization_id IS NOT NULL
                AND assignment_11.valid_from <= $6::DATE
                AND (assignment_11.valid_to IS NULL
                  OR assignment_11.valid_to >= $6::DATE))))
          AND appointment_5.day = $6::DATE
          AND appointment_5.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_20 ON true
    WHERE anon_13.type = 'Duplicate'
    AND child_5.id = anon_13.scope
    AND (anon_20.organization
      OR anon_20.expected)
    AND duplicate_1.id = anon_13.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{"sha256":null,"download":null,"paper":null}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((25769803776 | CASE
        WHEN anon_21.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_21.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_6.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_6.district_id = ANY (array((
            SELECT district_7.id
            FROM district AS district_7
            WHERE district_7.organization_id = ANY (array((
                  SELECT assignment_12.organization_id
                  FROM assignment AS assignment_12
                  WHERE assignment_12.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_12.organization_id IS NOT NULL
                  AND assignment_12.valid_from <= $6::DATE
                  AND (assignment_12.valid_to IS NULL
                    OR assignment_12.valid_to >= $6::DATE)))))))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_6
          WHERE appointment_6.child_id = child_6.id
          AND appointment_6.organization_id = ANY (array((
                SELECT assignment_13.organization_id
                FROM assignment AS assignment_13
                WHERE assignment_13.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_13.organization_id IS NOT NULL
                AND assignment_13.valid_from <= $6::DATE
                AND (assignment_13.valid_to IS NULL
                  OR assignment_13.valid_to >= $6::DATE))))
          AND appointment_6.day = $6::DATE
          AND appointment_6.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_21 ON true
    WHERE anon_13.type = 'MedicalDocument'
    AND child_6.id = anon_13.scope
    AND (anon_21.organization
      OR anon_21.expected)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_21.expected
      AND (medical_document_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_21.organization
      AND (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_13.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST((30064771072 | CASE
        WHEN anon_22.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_22.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_7 JOIN passport AS passport_1 ON passport_1.child_id = child_7.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_7.district_id = ANY (array((
            SELECT district_8.id
            FROM district AS district_8
            WHERE district_8.organization_id = ANY (array((
                  SELECT assignment_14.organization_id
                  FROM assignment AS assignment_14
                  WHERE assignment_14.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_14.organization_id IS NOT NULL
                  AND assignment_14.valid_from <= $6::DATE
                  AND (assignment_14.valid_to IS NULL
                    OR assignment_14.valid_to >= $6::DATE)))))))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_7
          WHERE appointment_7.child_id = child_7.id
          AND appointment_7.organization_id = ANY (array((
                SELECT assignment_15.organization_id
                FROM assignment AS assignment_15
                WHERE assignment_15.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_15.organization_id IS NOT NULL
                AND assignment_15.valid_from <= $6::DATE
                AND (assignment_15.valid_to IS NULL
                  OR assignment_15.valid_to >= $6::DATE))))
          AND appointment_7.day = $6::DATE
          AND appointment_7.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_22 ON true
    WHERE anon_13.type = 'Passport'
    AND child_7.id = anon_13.scope
    AND (anon_22.organization
      OR anon_22.expected)) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((34359738368 | CASE
        WHEN anon_23.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_23.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_8 JOIN representation AS representation_4 ON representation_4.child_id = child_8.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_8.district_id = ANY (array((
            SELECT district_9.id
            FROM district AS district_9
            WHERE district_9.organization_id = ANY (array((
                  SELECT assignment_16.organization_id
                  FROM assignment AS assignment_16
                  WHERE assignment_16.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_16.organization_id IS NOT NULL
                  AND assignment_16.valid_from <= $6::DATE
                  AND (assignment_16.valid_to IS NULL
                    OR assignment_16.valid_to >= $6::DATE)))))))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_8
          WHERE appointment_8.child_id = child_8.id
          AND appointment_8.organization_id = ANY (array((
                SELECT assignment_17.organization_id
                FROM assignment AS assignment_17
                WHERE assignment_17.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_17.organization_id IS NOT NULL
                AND assignment_17.valid_from <= $6::DATE
                AND (assignment_17.valid_to IS NULL
                  OR assignment_17.valid_to >= $6::DATE))))
          AND appointment_8.day = $6::DATE
          AND appointment_8.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_23 ON true
    WHERE anon_13.type = 'Representation'
    AND child_8.id = anon_13.scope
    AND (anon_23.organization
      OR anon_23.expected)
    AND representation_4.id = anon_13.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_24.touched, anon_25.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_9.id AS TEXT)) || '",38654705666',
        ',') AS touched
      FROM representation AS representation_5 JOIN child AS child_9 ON child_9.id = representation_5.child_id
      WHERE representation_5.representative_id = representative_2.id
      AND child_9.district_id = ANY (array((
            SELECT district_10.id
            FROM district AS district_10
            WHERE district_10.organization_id = ANY (array((
                  SELECT assignment_18.organization_id
                  FROM assignment AS assignment_18
                  WHERE assignment_18.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_18.organization_id IS NOT NULL
                  AND assignment_18.valid_from <= $6::DATE
                  AND (assignment_18.valid_to IS NULL
                    OR assignment_18.valid_to >= $6::DATE)))))))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_24 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_10.id AS TEXT)) || '",38654705668',
        ',') AS touched
      FROM representation AS representation_6 JOIN child AS child_10 ON child_10.id = representation_6.child_id
      WHERE representation_6.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_9
          WHERE appointment_9.child_id = child_10.id
          AND appointment_9.organization_id = ANY (array((
                SELECT assignment_19.organization_id
                FROM assignment AS assignment_19
                WHERE assignment_19.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_19.organization_id IS NOT NULL
                AND assignment_19.valid_from <= $6::DATE
                AND (assignment_19.valid_to IS NULL
                  OR assignment_19.valid_to >= $6::DATE))))
          AND appointment_9.day = $6::DATE
          AND appointment_9.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_25 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_5 JOIN child AS child_9 ON child_9.id = representation_5.child_id
        WHERE representation_5.representative_id = representative_2.id
        AND child_9.district_id = ANY (array((
              SELECT district_10.id
              FROM district AS district_10
              WHERE district_10.organization_id = ANY (array((
                    SELECT assignment_18.organization_id
                    FROM assignment AS assignment_18
                    WHERE assignment_18.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_18.organization_id IS NOT NULL
                    AND assignment_18.valid_from <= $6::DATE
                    AND (assignment_18.valid_to IS NULL
                      OR assignment_18.valid_to >= $6::DATE)))))))
        AND child_9.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_6 JOIN child AS child_10 ON child_10.id = representation_6.child_id
        WHERE representation_6.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_9
            WHERE appointment_9.child_id = child_10.id
            AND appointment_9.organization_id = ANY (array((
                  SELECT assignment_19.organization_id
                  FROM assignment AS assignment_19
                  WHERE assignment_19.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_19.organization_id IS NOT NULL
                  AND assignment_19.valid_from <= $6::DATE
                  AND (assignment_19.valid_to IS NULL
                    OR assignment_19.valid_to >= $6::DATE))))
            AND appointment_9.day = $6::DATE
            AND appointment_9.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_10.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected OFFSET 0) AS anon_26 ON true
    WHERE anon_13.type = 'Representative'
    AND representative_2.id = anon_13.key
    AND (anon_26.organization
      OR anon_26.expected)) AS anon_12 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_27.json, anon_28.json, anon_29.json, anon_30.json, anon_31.json, anon_32.json, anon_33.json, anon_34.json, anon_35.json, anon_36.json) AS json, nullif(concat_ws(',', anon_27.touched, anon_28.touched, anon_29.touched, anon_30.touched, anon_32.touched, anon_33.touched, anon_34.touched, anon_35.touched, anon_36.touched),
    '') AS touched
  FROM (
    SELECT $7::VARCHAR AS type, $8::UUID AS scope, $9::UUID AS key) AS anon_37
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_11.id AS TEXT)) || '",') || CAST((42949672960 | CASE
        WHEN anon_38.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_38.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_11 JOIN attachment AS attachment_2 ON attachment_2.child_id = child_11.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_11.district_id = ANY (array((
            SELECT district_11.id
            FROM district AS district_11
            WHERE district_11.organization_id = ANY (array((
                  SELECT assignment_20.organization_id
                  FROM assignment AS assignment_20
                  WHERE assignment_20.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_20.organization_id IS NOT NULL
                  AND assignment_20.valid_from <= $6::DATE
                  AND (assignment_20.valid_to IS NULL
                    OR assignment_20.valid_to >= $6::DATE)))))))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_10
          WHERE appointment_10.child_id = child_11.id
          AND appointment_10.organization_id = ANY (array((
                SELECT assignment_21.organization_id
                FROM assignment AS assignment_21
                WHERE assignment_21.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_21.organization_id IS NOT NULL
                AND assignment_21.valid_from <= $6::DATE
                AND (assignment_21.valid_to IS NULL
                  OR assignment_21.valid_to >= $6::DATE))))
          AND appointment_10.day = $6::DATE
          AND appointment_10.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_38 ON true
    WHERE anon_37.type = 'Attachment'
    AND child_11.id = anon_37.scope
    AND (anon_38.organization
      OR anon_38.expected)
    AND attachment_2.id = anon_37.key) AS anon_27 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_12.id AS TEXT)) || '",') || CAST((47244640256 | CASE
        WHEN anon_39.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_39.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_12 JOIN certificate AS certificate_2 ON certificate_2.child_id = child_12.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_12.district_id = ANY (array((
            SELECT district_12.id
            FROM district AS district_12
            WHERE district_12.organization_id = ANY (array((
                  SELECT assignment_22.organization_id
                  FROM assignment AS assignment_22
                  WHERE assignment_22.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_22.organization_id IS NOT NULL
                  AND assignment_22.valid_from <= $6::DATE
                  AND (assignment_22.valid_to IS NULL
                    OR assignment_22.valid_to >= $6::DATE)))))))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_11
          WHERE appointment_11.child_id = child_12.id
          AND appointment_11.organization_id = ANY (array((
                SELECT assignment_23.organization_id
                FROM assignment AS assignment_23
                WHERE assignment_23.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_23.organization_id IS NOT NULL
                AND assignment_23.valid_from <= $6::DATE
                AND (assignment_23.valid_to IS NULL
                  OR assignment_23.valid_to >= $6::DATE))))
          AND appointment_11.day = $6::DATE
          AND appointment_11.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_39 ON true
    WHERE anon_37.type = 'Certificate'
    AND child_12.id = anon_37.scope
    AND (anon_39.organization
      OR anon_39.expected)
    AND (cardinality(certificate_2.labels) = 0
      OR anon_39.expected
      AND (certificate_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_39.organization
      AND (certificate_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_37.key) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_13.id AS TEXT)) || '",') || CAST((51539607552 | CASE
        WHEN anon_40.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_40.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_13
    LEFT OUTER JOIN LATERAL (
      SELECT child_13.district_id = ANY (array((
            SELECT district_13.id
            FROM district AS district_13
            WHERE district_13.organization_id = ANY (array((
                  SELECT assignment_24.organization_id
                  FROM assignment AS assignment_24
                  WHERE assignment_24.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_24.organization_id IS NOT NULL
                  AND assignment_24.valid_from <= $6::DATE
                  AND (assignment_24.valid_to IS NULL
                    OR assignment_24.valid_to >= $6::DATE)))))))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_12
          WHERE appointment_12.child_id = child_13.id
          AND appointment_12.organization_id = ANY (array((
                SELECT assignment_25.organization_id
                FROM assignment AS assignment_25
                WHERE assignment_25.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_25.organization_id IS NOT NULL
                AND assignment_25.valid_from <= $6::DATE
                AND (assignment_25.valid_to IS NULL
                  OR assignment_25.valid_to >= $6::DATE))))
          AND appointment_12.day = $6::DATE
          AND appointment_12.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_40 ON true
    WHERE anon_37.type = 'Child'
    AND child_13.id = anon_37.scope
    AND (anon_40.organization
      OR anon_40.expected)) AS anon_29 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_14.id AS TEXT)) || '",') || CAST((55834574848 | CASE
        WHEN anon_41.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_41.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_14 JOIN correction AS correction_2 ON correction_2.child_id = child_14.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_14.district_id = ANY (array((
            SELECT district_14.id
            FROM district AS district_14
            WHERE district_14.organization_id = ANY (array((
                  SELECT assignment_26.organization_id
                  FROM assignment AS assignment_26
                  WHERE assignment_26.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_26.organization_id IS NOT NULL
                  AND assignment_26.valid_from <= $6::DATE
                  AND (assignment_26.valid_to IS NULL
                    OR assignment_26.valid_to >= $6::DATE)))))))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_13
          WHERE appointment_13.child_id = child_14.id
          AND appointment_13.organization_id = ANY (array((
                SELECT assignment_27.organization_id
                FROM assignment AS assignment_27
                WHERE assignment_27.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_27.organization_id IS NOT NULL
                AND assignment_27.valid_from <= $6::DATE
                AND (assignment_27.valid_to IS NULL
                  OR assignment_27.valid_to >= $6::DATE))))
          AND appointment_13.day = $6::DATE
          AND appointment_13.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_41 ON true
    WHERE anon_37.type = 'Correction'
    AND child_14.id = anon_37.scope
    AND (anon_41.organization
      OR anon_41.expected)
    AND (cardinality(correction_2.labels) = 0
      OR anon_41.expected
      AND (correction_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_41.organization
      AND (correction_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND correction_2.id = anon_37.key) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_15
    LEFT OUTER JOIN LATERAL (
      SELECT district_15.organization_id = ANY (array((
            SELECT assignment_28.organization_id
            FROM assignment AS assignment_28
            WHERE assignment_28.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_28.organization_id IS NOT NULL
            AND assignment_28.valid_from <= $6::DATE
            AND (assignment_28.valid_to IS NULL
              OR assignment_28.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_42 ON true
    WHERE anon_37.type = 'District'
    AND district_15.id = anon_37.key) AS anon_31 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_15.id AS TEXT)) || '",') || CAST((60129542144 | CASE
        WHEN anon_43.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_43.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_15 JOIN duplicate AS duplicate_2 ON duplicate_2.child_id = child_15.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_15.district_id = ANY (array((
            SELECT district_16.id
            FROM district AS district_16
            WHERE district_16.organization_id = ANY (array((
                  SELECT assignment_29.organization_id
                  FROM assignment AS assignment_29
                  WHERE assignment_29.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_29.organization_id IS NOT NULL
                  AND assignment_29.valid_from <= $6::DATE
                  AND (assignment_29.valid_to IS NULL
                    OR assignment_29.valid_to >= $6::DATE)))))))
      AND child_15.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_14
          WHERE appointment_14.child_id = child_15.id
          AND appointment_14.organization_id = ANY (array((
                SELECT assignment_30.organization_id
                FROM assignment AS assignment_30
                WHERE assignment_30.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_30.organization_id IS NOT NULL
                AND assignment_30.valid_from <= $6::DATE
                AND (assignment_30.valid_to IS NULL
                  OR assignment_30.valid_to >= $6::DATE))))
          AND appointment_14.day = $6::DATE
          AND appointment_14.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_15.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_43 ON true
    WHERE anon_37.type = 'Duplicate'
    AND child_15.id = anon_37.scope
    AND (anon_43.organization
      OR anon_43.expected)
    AND duplicate_2.id = anon_37.key) AS anon_32 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{"sha256":null,"download":null,"paper":null}' AS json, (('"' || CAST(child_16.id AS TEXT)) || '",') || CAST((64424509440 | CASE
        WHEN anon_44.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_44.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_16 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = child_16.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_16.district_id = ANY (array((
            SELECT district_17.id
            FROM district AS district_17
            WHERE district_17.organization_id = ANY (array((
                  SELECT assignment_31.organization_id
                  FROM assignment AS assignment_31
                  WHERE assignment_31.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_31.organization_id IS NOT NULL
                  AND assignment_31.valid_from <= $6::DATE
                  AND (assignment_31.valid_to IS NULL
                    OR assignment_31.valid_to >= $6::DATE)))))))
      AND child_16.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_15
          WHERE appointment_15.child_id = child_16.id
          AND appointment_15.organization_id = ANY (array((
                SELECT assignment_32.organization_id
                FROM assignment AS assignment_32
                WHERE assignment_32.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_32.organization_id IS NOT NULL
                AND assignment_32.valid_from <= $6::DATE
                AND (assignment_32.valid_to IS NULL
                  OR assignment_32.valid_to >= $6::DATE))))
          AND appointment_15.day = $6::DATE
          AND appointment_15.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_16.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_44 ON true
    WHERE anon_37.type = 'MedicalDocument'
    AND child_16.id = anon_37.scope
    AND (anon_44.organization
      OR anon_44.expected)
    AND (cardinality(medical_document_2.labels) = 0
      OR anon_44.expected
      AND (medical_document_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_44.organization
      AND (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_37.key) AS anon_33 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_17.id AS TEXT)) || '",') || CAST((68719476736 | CASE
        WHEN anon_45.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_45.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_17 JOIN passport AS passport_2 ON passport_2.child_id = child_17.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_17.district_id = ANY (array((
            SELECT district_18.id
            FROM district AS district_18
            WHERE district_18.organization_id = ANY (array((
                  SELECT assignment_33.organization_id
                  FROM assignment AS assignment_33
                  WHERE assignment_33.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_33.organization_id IS NOT NULL
                  AND assignment_33.valid_from <= $6::DATE
                  AND (assignment_33.valid_to IS NULL
                    OR assignment_33.valid_to >= $6::DATE)))))))
      AND child_17.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_16
          WHERE appointment_16.child_id = child_17.id
          AND appointment_16.organization_id = ANY (array((
                SELECT assignment_34.organization_id
                FROM assignment AS assignment_34
                WHERE assignment_34.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_34.organization_id IS NOT NULL
                AND assignment_34.valid_from <= $6::DATE
                AND (assignment_34.valid_to IS NULL
                  OR assignment_34.valid_to >= $6::DATE))))
          AND appointment_16.day = $6::DATE
          AND appointment_16.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_17.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_45 ON true
    WHERE anon_37.type = 'Passport'
    AND child_17.id = anon_37.scope
    AND (anon_45.organization
      OR anon_45.expected)) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_18.id AS TEXT)) || '",') || CAST((73014444032 | CASE
        WHEN anon_46.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_46.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_18 JOIN representation AS representation_7 ON representation_7.child_id = child_18.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_18.district_id = ANY (array((
            SELECT district_19.id
            FROM district AS district_19
            WHERE district_19.organization_id = ANY (array((
                  SELECT assignment_35.organization_id
                  FROM assignment AS assignment_35
                  WHERE assignment_35.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_35.organization_id IS NOT NULL
                  AND assignment_35.valid_from <= $6::DATE
                  AND (assignment_35.valid_to IS NULL
                    OR assignment_35.valid_to >= $6::DATE)))))))
      AND child_18.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_17
          WHERE appointment_17.child_id = child_18.id
          AND appointment_17.organization_id = ANY (array((
                SELECT assignment_36.organization_id
                FROM assignment AS assignment_36
                WHERE assignment_36.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_36.organization_id IS NOT NULL
                AND assignment_36.valid_from <= $6::DATE
                AND (assignment_36.valid_to IS NULL
                  OR assignment_36.valid_to >= $6::DATE))))
          AND appointment_17.day = $6::DATE
          AND appointment_17.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_18.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_46 ON true
    WHERE anon_37.type = 'Representation'
    AND child_18.id = anon_37.scope
    AND (anon_46.organization
      OR anon_46.expected)
    AND representation_7.id = anon_37.key) AS anon_35 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_47.touched, anon_48.touched),
      '') AS touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_19.id AS TEXT)) || '",77309411330',
        ',') AS touched
      FROM representation AS representation_8 JOIN child AS child_19 ON child_19.id = representation_8.child_id
      WHERE representation_8.representative_id = representative_3.id
      AND child_19.district_id = ANY (array((
            SELECT district_20.id
            FROM district AS district_20
            WHERE district_20.organization_id = ANY (array((
                  SELECT assignment_37.organization_id
                  FROM assignment AS assignment_37
                  WHERE assignment_37.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_37.organization_id IS NOT NULL
                  AND assignment_37.valid_from <= $6::DATE
                  AND (assignment_37.valid_to IS NULL
                    OR assignment_37.valid_to >= $6::DATE)))))))
      AND child_19.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_47 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_20.id AS TEXT)) || '",77309411332',
        ',') AS touched
      FROM representation AS representation_9 JOIN child AS child_20 ON child_20.id = representation_9.child_id
      WHERE representation_9.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_18
          WHERE appointment_18.child_id = child_20.id
          AND appointment_18.organization_id = ANY (array((
                SELECT assignment_38.organization_id
                FROM assignment AS assignment_38
                WHERE assignment_38.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_38.organization_id IS NOT NULL
                AND assignment_38.valid_from <= $6::DATE
                AND (assignment_38.valid_to IS NULL
                  OR assignment_38.valid_to >= $6::DATE))))
          AND appointment_18.day = $6::DATE
          AND appointment_18.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_20.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_48 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_8 JOIN child AS child_19 ON child_19.id = representation_8.child_id
        WHERE representation_8.representative_id = representative_3.id
        AND child_19.district_id = ANY (array((
              SELECT district_20.id
              FROM district AS district_20
              WHERE district_20.organization_id = ANY (array((
                    SELECT assignment_37.organization_id
                    FROM assignment AS assignment_37
                    WHERE assignment_37.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_37.organization_id IS NOT NULL
                    AND assignment_37.valid_from <= $6::DATE
                    AND (assignment_37.valid_to IS NULL
                      OR assignment_37.valid_to >= $6::DATE)))))))
        AND child_19.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_9 JOIN child AS child_20 ON child_20.id = representation_9.child_id
        WHERE representation_9.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_18
            WHERE appointment_18.child_id = child_20.id
            AND appointment_18.organization_id = ANY (array((
                  SELECT assignment_38.organization_id
                  FROM assignment AS assignment_38
                  WHERE assignment_38.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_38.organization_id IS NOT NULL
                  AND assignment_38.valid_from <= $6::DATE
                  AND (assignment_38.valid_to IS NULL
                    OR assignment_38.valid_to >= $6::DATE))))
            AND appointment_18.day = $6::DATE
            AND appointment_18.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_20.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected OFFSET 0) AS anon_49 ON true
    WHERE anon_37.type = 'Representative'
    AND representative_3.id = anon_37.key
    AND (anon_49.organization
      OR anon_49.expected)) AS anon_36 ON true) AS anon_2 ON true
