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
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_15
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_15.scope
  AND anon_15.type != 'Child'
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
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((4294967296 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM archive_request AS archive_request_1
    WHERE anon_15.type = 'ArchiveRequest'
    AND archive_request_1.child_id = child_1.id
    AND (anon_16.organization
      OR anon_16.expected)
    AND (cardinality(archive_request_1.labels) = 0
      OR anon_16.expected
      AND (archive_request_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_16.organization
      AND (archive_request_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND archive_request_1.id = anon_15.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((8589934592 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM attachment AS attachment_1
    WHERE anon_15.type = 'Attachment'
    AND attachment_1.child_id = child_1.id
    AND (anon_16.organization
      OR anon_16.expected)
    AND attachment_1.id = anon_15.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((12884901888 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_1
    WHERE anon_15.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND (anon_16.organization
      OR anon_16.expected)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_16.expected
      AND (certificate_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_16.organization
      AND (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_15.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((17179869184 | CASE
        WHEN anon_17.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_17.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
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
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_17 ON true
    WHERE anon_15.type = 'Child'
    AND child_2.id = anon_15.scope
    AND (anon_17.organization
      OR anon_17.expected)) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((21474836480 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM correction AS correction_1
    WHERE anon_15.type = 'Correction'
    AND correction_1.child_id = child_1.id
    AND (anon_16.organization
      OR anon_16.expected)
    AND (cardinality(correction_1.labels) = 0
      OR anon_16.expected
      AND (correction_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_16.organization
      AND (correction_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND correction_1.id = anon_15.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_3
    LEFT OUTER JOIN LATERAL (
      SELECT district_3.organization_id = ANY (array((
            SELECT assignment_5.organization_id
            FROM assignment AS assignment_5
            WHERE assignment_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_5.organization_id IS NOT NULL
            AND assignment_5.valid_from <= $6::DATE
            AND (assignment_5.valid_to IS NULL
              OR assignment_5.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_18 ON true
    WHERE anon_15.type = 'District'
    AND district_3.id = anon_15.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((25769803776 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM duplicate AS duplicate_1
    WHERE anon_15.type = 'Duplicate'
    AND duplicate_1.child_id = child_1.id
    AND (anon_16.organization
      OR anon_16.expected)
    AND duplicate_1.id = anon_15.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{"sha256":null,"download":null,"paper":null}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((30064771072 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_15.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND (anon_16.organization
      OR anon_16.expected)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_16.expected
      AND (medical_document_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_16.organization
      AND (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_15.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((34359738368 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM paper_volume AS paper_volume_1
    WHERE anon_15.type = 'PaperVolume'
    AND paper_volume_1.child_id = child_1.id
    AND (anon_16.organization
      OR anon_16.expected)
    AND (cardinality(paper_volume_1.labels) = 0
      OR anon_16.expected
      AND (paper_volume_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_16.organization
      AND (paper_volume_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND paper_volume_1.id = anon_15.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((38654705664 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_15.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND (anon_16.organization
      OR anon_16.expected)) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((42949672960 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_1
    WHERE anon_15.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND (anon_16.organization
      OR anon_16.expected)
    AND representation_1.id = anon_15.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_19.touched, anon_20.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",47244640258',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND child_3.district_id = ANY (array((
            SELECT district_4.id
            FROM district AS district_4
            WHERE district_4.organization_id = ANY (array((
                  SELECT assignment_6.organization_id
                  FROM assignment AS assignment_6
                  WHERE assignment_6.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_6.organization_id IS NOT NULL
                  AND assignment_6.valid_from <= $6::DATE
                  AND (assignment_6.valid_to IS NULL
                    OR assignment_6.valid_to >= $6::DATE)))))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_19 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_4.id AS TEXT)) || '",47244640260',
        ',') AS touched
      FROM representation AS representation_3 JOIN child AS child_4 ON child_4.id = representation_3.child_id
      WHERE representation_3.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_3
          WHERE appointment_3.child_id = child_4.id
          AND appointment_3.organization_id = ANY (array((
                SELECT assignment_7.organization_id
                FROM assignment AS assignment_7
                WHERE assignment_7.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_7.organization_id IS NOT NULL
                AND assignment_7.valid_from <= $6::DATE
                AND (assignment_7.valid_to IS NULL
                  OR assignment_7.valid_to >= $6::DATE))))
          AND appointment_3.day = $6::DATE
          AND appointment_3.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_20 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND child_3.district_id = ANY (array((
              SELECT district_4.id
              FROM district AS district_4
              WHERE district_4.organization_id = ANY (array((
                    SELECT assignment_6.organization_id
                    FROM assignment AS assignment_6
                    WHERE assignment_6.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_6.organization_id IS NOT NULL
                    AND assignment_6.valid_from <= $6::DATE
                    AND (assignment_6.valid_to IS NULL
                      OR assignment_6.valid_to >= $6::DATE)))))))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_3 JOIN child AS child_4 ON child_4.id = representation_3.child_id
        WHERE representation_3.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_3
            WHERE appointment_3.child_id = child_4.id
            AND appointment_3.organization_id = ANY (array((
                  SELECT assignment_7.organization_id
                  FROM assignment AS assignment_7
                  WHERE assignment_7.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_7.organization_id IS NOT NULL
                  AND assignment_7.valid_from <= $6::DATE
                  AND (assignment_7.valid_to IS NULL
                    OR assignment_7.valid_to >= $6::DATE))))
            AND appointment_3.day = $6::DATE
            AND appointment_3.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_4.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected OFFSET 0) AS anon_21 ON true
    WHERE anon_15.type = 'Representative'
    AND representative_2.id = anon_15.key
    AND (anon_21.organization
      OR anon_21.expected)) AS anon_14 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_22.json, anon_23.json, anon_24.json, anon_25.json, anon_26.json, anon_27.json, anon_28.json, anon_29.json, anon_30.json, anon_31.json, anon_32.json, anon_33.json) AS json, nullif(concat_ws(',', anon_22.touched, anon_23.touched, anon_24.touched, anon_25.touched, anon_26.touched, anon_28.touched, anon_29.touched, anon_30.touched, anon_31.touched, anon_32.touched, anon_33.touched),
    '') AS touched
  FROM (
    SELECT $7::VARCHAR AS type, $8::UUID AS scope, $9::UUID AS key) AS anon_34
  LEFT OUTER JOIN child AS child_5 ON child_5.id = anon_34.scope
  AND anon_34.type != 'Child'
  LEFT OUTER JOIN LATERAL (
    SELECT child_5.district_id = ANY (array((
          SELECT district_5.id
          FROM district AS district_5
          WHERE district_5.organization_id = ANY (array((
                SELECT assignment_8.organization_id
                FROM assignment AS assignment_8
                WHERE assignment_8.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_8.organization_id IS NOT NULL
                AND assignment_8.valid_from <= $6::DATE
                AND (assignment_8.valid_to IS NULL
                  OR assignment_8.valid_to >= $6::DATE)))))))
    AND child_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_4
        WHERE appointment_4.child_id = child_5.id
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
    AND child_5.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_35 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((51539607552 | CASE
        WHEN anon_35.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_35.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM archive_request AS archive_request_2
    WHERE anon_34.type = 'ArchiveRequest'
    AND archive_request_2.child_id = child_5.id
    AND (anon_35.organization
      OR anon_35.expected)
    AND (cardinality(archive_request_2.labels) = 0
      OR anon_35.expected
      AND (archive_request_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_35.organization
      AND (archive_request_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND archive_request_2.id = anon_34.key) AS anon_22 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((55834574848 | CASE
        WHEN anon_35.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_35.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM attachment AS attachment_2
    WHERE anon_34.type = 'Attachment'
    AND attachment_2.child_id = child_5.id
    AND (anon_35.organization
      OR anon_35.expected)
    AND attachment_2.id = anon_34.key) AS anon_23 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((60129542144 | CASE
        WHEN anon_35.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_35.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_2
    WHERE anon_34.type = 'Certificate'
    AND certificate_2.child_id = child_5.id
    AND (anon_35.organization
      OR anon_35.expected)
    AND (cardinality(certificate_2.labels) = 0
      OR anon_35.expected
      AND (certificate_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_35.organization
      AND (certificate_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_34.key) AS anon_24 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((64424509440 | CASE
        WHEN anon_36.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_36.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6
    LEFT OUTER JOIN LATERAL (
      SELECT child_6.district_id = ANY (array((
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
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_5
          WHERE appointment_5.child_id = child_6.id
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
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_36 ON true
    WHERE anon_34.type = 'Child'
    AND child_6.id = anon_34.scope
    AND (anon_36.organization
      OR anon_36.expected)) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((68719476736 | CASE
        WHEN anon_35.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_35.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM correction AS correction_2
    WHERE anon_34.type = 'Correction'
    AND correction_2.child_id = child_5.id
    AND (anon_35.organization
      OR anon_35.expected)
    AND (cardinality(correction_2.labels) = 0
      OR anon_35.expected
      AND (correction_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_35.organization
      AND (correction_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND correction_2.id = anon_34.key) AS anon_26 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_7
    LEFT OUTER JOIN LATERAL (
      SELECT district_7.organization_id = ANY (array((
            SELECT assignment_12.organization_id
            FROM assignment AS assignment_12
            WHERE assignment_12.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_12.organization_id IS NOT NULL
            AND assignment_12.valid_from <= $6::DATE
            AND (assignment_12.valid_to IS NULL
              OR assignment_12.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_37 ON true
    WHERE anon_34.type = 'District'
    AND district_7.id = anon_34.key) AS anon_27 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((73014444032 | CASE
        WHEN anon_35.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_35.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM duplicate AS duplicate_2
    WHERE anon_34.type = 'Duplicate'
    AND duplicate_2.child_id = child_5.id
    AND (anon_35.organization
      OR anon_35.expected)
    AND duplicate_2.id = anon_34.key) AS anon_28 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{"sha256":null,"download":null,"paper":null}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((77309411328 | CASE
        WHEN anon_35.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_35.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_2
    WHERE anon_34.type = 'MedicalDocument'
    AND medical_document_2.child_id = child_5.id
    AND (anon_35.organization
      OR anon_35.expected)
    AND (cardinality(medical_document_2.labels) = 0
      OR anon_35.expected
      AND (medical_document_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_35.organization
      AND (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_34.key) AS anon_29 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((81604378624 | CASE
        WHEN anon_35.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_35.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM paper_volume AS paper_volume_2
    WHERE anon_34.type = 'PaperVolume'
    AND paper_volume_2.child_id = child_5.id
    AND (anon_35.organization
      OR anon_35.expected)
    AND (cardinality(paper_volume_2.labels) = 0
      OR anon_35.expected
      AND (paper_volume_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_35.organization
      AND (paper_volume_2.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND paper_volume_2.id = anon_34.key) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((85899345920 | CASE
        WHEN anon_35.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_35.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_2
    WHERE anon_34.type = 'Passport'
    AND passport_2.child_id = child_5.id
    AND (anon_35.organization
      OR anon_35.expected)) AS anon_31 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((90194313216 | CASE
        WHEN anon_35.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_35.expected THEN 4
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_4
    WHERE anon_34.type = 'Representation'
    AND representation_4.child_id = child_5.id
    AND (anon_35.organization
      OR anon_35.expected)
    AND representation_4.id = anon_34.key) AS anon_32 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_38.touched, anon_39.touched),
      '') AS touched
    FROM representative AS representative_3
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_7.id AS TEXT)) || '",94489280514',
        ',') AS touched
      FROM representation AS representation_5 JOIN child AS child_7 ON child_7.id = representation_5.child_id
      WHERE representation_5.representative_id = representative_3.id
      AND child_7.district_id = ANY (array((
            SELECT district_8.id
            FROM district AS district_8
            WHERE district_8.organization_id = ANY (array((
                  SELECT assignment_13.organization_id
                  FROM assignment AS assignment_13
                  WHERE assignment_13.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_13.organization_id IS NOT NULL
                  AND assignment_13.valid_from <= $6::DATE
                  AND (assignment_13.valid_to IS NULL
                    OR assignment_13.valid_to >= $6::DATE)))))))
      AND child_7.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_38 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_8.id AS TEXT)) || '",94489280516',
        ',') AS touched
      FROM representation AS representation_6 JOIN child AS child_8 ON child_8.id = representation_6.child_id
      WHERE representation_6.representative_id = representative_3.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_6
          WHERE appointment_6.child_id = child_8.id
          AND appointment_6.organization_id = ANY (array((
                SELECT assignment_14.organization_id
                FROM assignment AS assignment_14
                WHERE assignment_14.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_14.organization_id IS NOT NULL
                AND assignment_14.valid_from <= $6::DATE
                AND (assignment_14.valid_to IS NULL
                  OR assignment_14.valid_to >= $6::DATE))))
          AND appointment_6.day = $6::DATE
          AND appointment_6.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_39 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_5 JOIN child AS child_7 ON child_7.id = representation_5.child_id
        WHERE representation_5.representative_id = representative_3.id
        AND child_7.district_id = ANY (array((
              SELECT district_8.id
              FROM district AS district_8
              WHERE district_8.organization_id = ANY (array((
                    SELECT assignment_13.organization_id
                    FROM assignment AS assignment_13
                    WHERE assignment_13.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_13.organization_id IS NOT NULL
                    AND assignment_13.valid_from <= $6::DATE
                    AND (assignment_13.valid_to IS NULL
                      OR assignment_13.valid_to >= $6::DATE)))))))
        AND child_7.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_6 JOIN child AS child_8 ON child_8.id = representation_6.child_id
        WHERE representation_6.representative_id = representative_3.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_6
            WHERE appointment_6.child_id = child_8.id
            AND appointment_6.organization_id = ANY (array((
                  SELECT assignment_14.organization_id
                  FROM assignment AS assignment_14
                  WHERE assignment_14.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_14.organization_id IS NOT NULL
                  AND assignment_14.valid_from <= $6::DATE
                  AND (assignment_14.valid_to IS NULL
                    OR assignment_14.valid_to >= $6::DATE))))
            AND appointment_6.day = $6::DATE
            AND appointment_6.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_8.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected OFFSET 0) AS anon_40 ON true
    WHERE anon_34.type = 'Representative'
    AND representative_3.id = anon_34.key
    AND (anon_40.organization
      OR anon_40.expected)) AS anon_33 ON true) AS anon_2 ON true
