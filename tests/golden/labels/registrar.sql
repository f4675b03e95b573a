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
      WHEN anon_3.organization THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"date":', coalesce(json_of(CASE
                  WHEN anon_3.organization THEN anon_4.date
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
            OR anon_3.expected
            AND (medical_document_1.labels <@ CAST('{}' AS TEXT[]))
            OR anon_3.organization
            AND (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
          AND medical_document_1.kind = $3::VARCHAR
          ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
          LIMIT $4::INTEGER) AS anon_4
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"diagnoses":{"assertion": "HIDDEN", "items": null},"socialStatuses":', coalesce(CASE
            WHEN anon_3.organization THEN (
              SELECT concat('[', string_agg(concat('{"kind":', coalesce(json_of(CASE
                        WHEN anon_3.organization THEN 'ENTITLED'
                        ELSE NULL END),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY social_status_1.id ASC),
                ']') AS json
              FROM social_status AS social_status_1
              WHERE social_status_1.child_id = passport_1.child_id
              AND (social_status_1.state = 'CURRENT'
                OR social_status_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.expected
                  AND any_within(social_status_1.amendment_labels, CAST('{}' AS TEXT[]))
                  OR anon_3.organization
                  AND any_within(social_status_1.amendment_labels, CAST('{TEEN}' AS TEXT[]))))
              AND (cardinality(social_status_1.labels) = 0
                OR anon_3.expected
                AND (social_status_1.labels <@ CAST('{}' AS TEXT[]))
                OR anon_3.organization
                AND (social_status_1.labels <@ CAST('{TEEN}' AS TEXT[])))
              AND anon_3.organization
              AND (social_status_1.valid_from IS NULL
                OR social_status_1.valid_from <= $5::DATE)
              AND (social_status_1.valid_to IS NULL
                OR social_status_1.valid_to >= $5::DATE))
            ELSE 'null' END,
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((4294967296 | CASE
      WHEN anon_3.organization THEN 2
      ELSE 0 END) | CASE
    WHEN anon_3.expected THEN 4
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
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
                AND assignment_1.valid_from <= $5::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $5::DATE)))))))
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
              AND assignment_2.valid_from <= $5::DATE
              AND (assignment_2.valid_to IS NULL
                OR assignment_2.valid_to >= $5::DATE))))
        AND appointment_1.day = $5::DATE
        AND appointment_1.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_3.organization
    OR anon_3.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":', coalesce(CASE
      WHEN anon_5.organization THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"date":', coalesce(json_of(CASE
                  WHEN anon_5.organization THEN anon_6.date
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_6.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT medical_document_2.id, medical_document_2.date
          FROM medical_document AS medical_document_2
          WHERE medical_document_2.child_id = child_2.id
          AND (cardinality(medical_document_2.labels) = 0
            OR anon_5.expected
            AND (medical_document_2.labels <@ CAST('{}' AS TEXT[]))
            OR anon_5.organization
            AND (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[])))
          AND medical_document_2.kind = $7::VARCHAR
          ORDER BY medical_document_2.date DESC, medical_document_2.id DESC
          LIMIT $8::INTEGER) AS anon_6
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"diagnoses":{"assertion": "HIDDEN", "items": null},"socialStatuses":', coalesce(CASE
            WHEN anon_5.organization THEN (
              SELECT concat('[', string_agg(concat('{"kind":', coalesce(json_of(CASE
                        WHEN anon_5.organization THEN 'ENTITLED'
                        ELSE NULL END),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY social_status_2.id ASC),
                ']') AS json
              FROM social_status AS social_status_2
              WHERE social_status_2.child_id = passport_2.child_id
              AND (social_status_2.state = 'CURRENT'
                OR social_status_2.amendment_labels IS NOT NULL
                AND NOT (anon_5.expected
                  AND any_within(social_status_2.amendment_labels, CAST('{}' AS TEXT[]))
                  OR anon_5.organization
                  AND any_within(social_status_2.amendment_labels, CAST('{TEEN}' AS TEXT[]))))
              AND (cardinality(social_status_2.labels) = 0
                OR anon_5.expected
                AND (social_status_2.labels <@ CAST('{}' AS TEXT[]))
                OR anon_5.organization
                AND (social_status_2.labels <@ CAST('{TEEN}' AS TEXT[])))
              AND anon_5.organization
              AND (social_status_2.valid_from IS NULL
                OR social_status_2.valid_from <= $5::DATE)
              AND (social_status_2.valid_to IS NULL
                OR social_status_2.valid_to >= $5::DATE))
            ELSE 'null' END,
            'null'),
          '}') AS json
        FROM passport AS passport_2
        WHERE passport_2.child_id = child_2.id),
      'null'),
    '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((8589934592 | CASE
      WHEN anon_5.organization THEN 2
      ELSE 0 END) | CASE
    WHEN anon_5.expected THEN 4
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
                AND assignment_3.valid_from <= $5::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $5::DATE)))))))
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
              AND assignment_4.valid_from <= $5::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $5::DATE))))
        AND appointment_2.day = $5::DATE
        AND appointment_2.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_5 ON true
  WHERE child_2.id = $9::UUID
  AND (anon_5.organization
    OR anon_5.expected)
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
