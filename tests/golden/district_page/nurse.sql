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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"district":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"code":', coalesce(json_of(district_1.code),
      'null'::json),
    ',"name":', coalesce(json_of(district_1.name),
      'null'::json),
    ',"polyclinic":', coalesce(json_of((
          SELECT organization_1.name
          FROM organization AS organization_1
          WHERE organization_1.id = district_1.organization_id)),
      'null'::json),
    ',"childrenCount":', coalesce(json_of(CASE
        WHEN (anon_2.attached
          OR anon_2.organization) THEN (
          SELECT count(*)
          FROM child AS child_1
          WHERE child_1.district_id = district_1.id
          AND child_1.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))
        ELSE NULL END),
      'null'::json),
    ',"children":', coalesce(CASE
      WHEN (anon_2.attached
        OR anon_2.organization) THEN anon_3.json
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    '}') AS json, anon_3.touched
  FROM district AS district_1
  LEFT OUTER JOIN LATERAL (
    SELECT district_1.id = ANY (array((
          SELECT assignment_1.district_id
          FROM assignment AS assignment_1
          WHERE assignment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_1.district_id IS NOT NULL
          AND assignment_1.valid_from <= $3::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $3::DATE)))) AS attached, district_1.organization_id = ANY (array((
          SELECT assignment_2.organization_id
          FROM assignment AS assignment_2
          WHERE assignment_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_2.organization_id IS NOT NULL
          AND assignment_2.valid_from <= $3::DATE
          AND (assignment_2.valid_to IS NULL
            OR assignment_2.valid_to >= $3::DATE)))) AS organization OFFSET 0) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_4.family,
                    ''), nullif(anon_4.given,
                    ''), nullif(anon_4.patronymic,
                    '')),
                '')),
            'null'::json),
          '},"birthDate":"', anon_4.birth_date,
          '","passport":', coalesce((
              SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
                '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
                  'null'),
                '},"healthGroup":{"value":', coalesce('"' || CAST(passport_1.health_group_value AS TEXT) || '"',
                  'null'),
                '}}') AS json
              FROM passport AS passport_1
              WHERE passport_1.child_id = anon_4.id),
            'null'),
          ',"documents":', coalesce((
              SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_5.kind,
                    '","date":"', anon_5.date,
                    '"}'),
                  ',') FILTER (WHERE anon_5.id IS NOT NULL),
                ']}') AS json
              FROM (
                SELECT medical_document_1.id, medical_document_1.kind, medical_document_1.date
                FROM medical_document AS medical_document_1
                WHERE medical_document_1.child_id = anon_4.id
                AND (cardinality(medical_document_1.labels) = 0
                  OR anon_4.id = ANY (array((
                        SELECT break_glass_grant_1.child_id
                        FROM break_glass_grant AS break_glass_grant_1
                        WHERE break_glass_grant_1.staff_id = (
                          SELECT viewer.staff_id
                          FROM viewer)
                        AND break_glass_grant_1.closed_at IS NULL
                        AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
                        AND break_glass_grant_1.role = $2::VARCHAR
                        AND break_glass_grant_1.covers_labels)))
                  AND (medical_document_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_2.attached
                    OR anon_2.organization
                    OR (EXISTS (
                        SELECT 1
                        FROM appointment AS appointment_1
                        WHERE appointment_1.child_id = anon_4.id
                        AND appointment_1.organization_id = ANY (array((
                              SELECT assignment_3.organization_id
                              FROM assignment AS assignment_3
                              WHERE assignment_3.staff_id = (
                                SELECT viewer.staff_id
                                FROM viewer)
                              AND assignment_3.organization_id IS NOT NULL
                              AND assignment_3.valid_from <= $3::DATE
                              AND (assignment_3.valid_to IS NULL
                                OR assignment_3.valid_to >= $3::DATE))))
                        AND appointment_1.day = $3::DATE
                        AND appointment_1.status IN ('BOOKED',
                          'ARRIVED',
                          'FULFILLED')))
                    AND anon_4.id != ALL (CAST((
                          SELECT kin.child_ids
                          FROM kin) AS UUID[]))
                    OR anon_4.id = ANY (array((
                          SELECT break_glass_grant_2.child_id
                          FROM break_glass_grant AS break_glass_grant_2
                          WHERE break_glass_grant_2.staff_id = (
                            SELECT viewer.staff_id
                            FROM viewer)
                          AND break_glass_grant_2.closed_at IS NULL
                          AND break_glass_grant_2.expires_at > $4::TIMESTAMP WITH TIME ZONE
                          AND break_glass_grant_2.role = $2::VARCHAR))))
                  AND (medical_document_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
                LIMIT $5::INTEGER) AS anon_5
              HAVING true),
            'null'),
          '}'),
        ',') FILTER (WHERE anon_4.n <= $6::INTEGER),
      '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $6::INTEGER),
        'null'::json),
      '}}') AS json, string_agg((('"' || CAST(anon_4.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
                  WHEN anon_2.attached THEN 1
                  ELSE 0 END) | CASE
                WHEN anon_2.organization THEN 2
                ELSE 0 END) | CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM appointment AS appointment_1
                    WHERE appointment_1.child_id = anon_4.id
                    AND appointment_1.organization_id = ANY (array((
                          SELECT assignment_3.organization_id
                          FROM assignment AS assignment_3
                          WHERE assignment_3.staff_id = (
                            SELECT viewer.staff_id
                            FROM viewer)
                          AND assignment_3.organization_id IS NOT NULL
                          AND assignment_3.valid_from <= $3::DATE
                          AND (assignment_3.valid_to IS NULL
                            OR assignment_3.valid_to >= $3::DATE))))
                    AND appointment_1.day = $3::DATE
                    AND appointment_1.status IN ('BOOKED',
                      'ARRIVED',
                      'FULFILLED')))
                AND anon_4.id != ALL (CAST((
                      SELECT kin.child_ids
                      FROM kin) AS UUID[]))) THEN 4
              ELSE 0 END) | CASE
            WHEN (anon_4.id = ANY (array((
                    SELECT break_glass_grant_2.child_id
                    FROM break_glass_grant AS break_glass_grant_2
                    WHERE break_glass_grant_2.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND break_glass_grant_2.closed_at IS NULL
                    AND break_glass_grant_2.expires_at > $4::TIMESTAMP WITH TIME ZONE
                    AND break_glass_grant_2.role = $2::VARCHAR)))) THEN 1024
            ELSE 0 END) | CASE
          WHEN (anon_4.id = ANY (array((
                  SELECT break_glass_grant_1.child_id
                  FROM break_glass_grant AS break_glass_grant_1
                  WHERE break_glass_grant_1.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND break_glass_grant_1.closed_at IS NULL
                  AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
                  AND break_glass_grant_1.role = $2::VARCHAR
                  AND break_glass_grant_1.covers_labels)))) THEN 2048
          ELSE 0 END) | CASE
        WHEN (anon_4.id = ANY (array((
                SELECT break_glass_grant_3.child_id
                FROM break_glass_grant AS break_glass_grant_3
                WHERE break_glass_grant_3.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND break_glass_grant_3.closed_at IS NULL
                AND break_glass_grant_3.expires_at > $4::TIMESTAMP WITH TIME ZONE
                AND break_glass_grant_3.role = $2::VARCHAR
                AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
                AND break_glass_grant_3.outcome IS DISTINCT
                FROM 'NOT_JUSTIFIED')))) THEN 65536
        ELSE 0 END AS TEXT),
      ',') FILTER (WHERE anon_4.n <= $6::INTEGER) AS touched
    FROM (
      SELECT child_2.family, child_2.given, child_2.patronymic, child_2.id, child_2.birth_date, row_number() OVER (ORDER BY child_2.birth_date DESC, child_2.id DESC) AS n
      FROM child AS child_2
      WHERE child_2.district_id = district_1.id
      AND (anon_2.attached
        OR anon_2.organization)
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      ORDER BY child_2.birth_date DESC, child_2.id DESC
      LIMIT $6::INTEGER + 1) AS anon_4
    HAVING true) AS anon_3 ON true
  WHERE district_1.id = $7::UUID) AS anon_1 ON true
