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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $4::DATE)
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
  SELECT concat('{"factResolutions":{"nodes": [], "pageInfo": {"hasNextPage": false}},"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"resolution":null,"candidates":null}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    ',"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":', coalesce('"' || CASE
                WHEN (anon_3.status = 'AMENDED'
                  AND anon_3.amendment_labels IS NOT NULL
                  AND NOT any_within(anon_3.amendment_labels, CAST('{TEEN}' AS TEXT[]))) THEN 'REGISTERED'
                ELSE anon_3.status END || '"',
                'null'),
              ',"annulledAt":', coalesce(json_of(anon_3.annulled_at),
                'null'::json),
              ',"annulmentReason":', coalesce('"' || CAST(anon_3.annulment_reason AS TEXT) || '"',
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT medical_document_1.id, medical_document_1.status, medical_document_1.amendment_labels, medical_document_1.annulled_at, medical_document_1.annulment_reason
          FROM medical_document AS medical_document_1
          WHERE medical_document_1.child_id = child_1.id
          AND (cardinality(medical_document_1.labels) = 0
            OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
          AND CASE
          WHEN (medical_document_1.kind IN ('CERTIFICATE',
              'SCHOOL_CARD')) THEN true
          ELSE false END
          ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
          LIMIT $3::INTEGER) AS anon_3
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_4.school THEN 8
          ELSE 0 END) | CASE
        WHEN anon_4.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_4.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_4.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
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
              AND assignment_1.valid_from <= $4::DATE
              AND (assignment_1.valid_to IS NULL
                OR assignment_1.valid_to >= $4::DATE))))
        AND enrolment_1.valid_from <= $4::DATE
        AND (enrolment_1.valid_to IS NULL
          OR enrolment_1.valid_to >= $4::DATE)))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS school, child_1.id = ANY (array((
          SELECT break_glass_grant_1.child_id
          FROM break_glass_grant AS break_glass_grant_1
          WHERE break_glass_grant_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_1.closed_at IS NULL
          AND break_glass_grant_1.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
          SELECT break_glass_grant_2.child_id
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR
          AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
          SELECT break_glass_grant_3.child_id
          FROM break_glass_grant AS break_glass_grant_3
          WHERE break_glass_grant_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_3.closed_at IS NULL
          AND break_glass_grant_3.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_3.role = $2::VARCHAR
          AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_3.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_4 ON true
  WHERE child_1.id = $6::UUID
  AND anon_4.school
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"factResolutions":{"nodes": []},"passport":', coalesce((
        SELECT concat('{"rhFactor":{"status":"', passport_2.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_2.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"resolution":null}}') AS json
        FROM passport AS passport_2
        WHERE passport_2.child_id = child_2.id),
      'null'),
    '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
          WHEN anon_5.school THEN 8
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
        FROM enrolment AS enrolment_2
        WHERE enrolment_2.child_id = child_2.id
        AND enrolment_2.organization_id = ANY (array((
              SELECT assignment_2.organization_id
              FROM assignment AS assignment_2
              WHERE assignment_2.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_2.organization_id IS NOT NULL
              AND assignment_2.valid_from <= $4::DATE
              AND (assignment_2.valid_to IS NULL
                OR assignment_2.valid_to >= $4::DATE))))
        AND enrolment_2.valid_from <= $4::DATE
        AND (enrolment_2.valid_to IS NULL
          OR enrolment_2.valid_to >= $4::DATE)))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS school, child_2.id = ANY (array((
          SELECT break_glass_grant_4.child_id
          FROM break_glass_grant AS break_glass_grant_4
          WHERE break_glass_grant_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_4.closed_at IS NULL
          AND break_glass_grant_4.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_4.role = $2::VARCHAR))) AS break_glass, child_2.id = ANY (array((
          SELECT break_glass_grant_5.child_id
          FROM break_glass_grant AS break_glass_grant_5
          WHERE break_glass_grant_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_5.closed_at IS NULL
          AND break_glass_grant_5.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_5.role = $2::VARCHAR
          AND break_glass_grant_5.covers_labels))) AS break_glass_labels, child_2.id = ANY (array((
          SELECT break_glass_grant_6.child_id
          FROM break_glass_grant AS break_glass_grant_6
          WHERE break_glass_grant_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_6.closed_at IS NULL
          AND break_glass_grant_6.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_6.role = $2::VARCHAR
          AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_6.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_5 ON true
  WHERE child_2.id = $7::UUID
  AND anon_5.school
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
