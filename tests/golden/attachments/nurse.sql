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
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"district":', coalesce((
        SELECT concat('{"code":', coalesce(json_of(district_1.code),
            'null'::json),
          '}') AS json
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
        WHERE district_1.id = child_1.district_id),
      'null'),
    ',"attachments":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"districtCode":', coalesce(json_of((
                    SELECT district_2.code
                    FROM district AS district_2
                    WHERE district_2.id = anon_3.district_id)),
                'null'::json),
              ',"polyclinic":', coalesce(json_of((
                    SELECT organization_1.name
                    FROM district AS district_3 JOIN organization AS organization_1 ON organization_1.id = district_3.organization_id
                    WHERE district_3.id = anon_3.district_id)),
                'null'::json),
              ',"validFrom":"', anon_3.valid_from,
              '","validTo":', coalesce('"' || CAST(anon_3.valid_to AS TEXT) || '"',
                'null'),
              ',"basis":"', anon_3.basis,
              '","reason":', coalesce(json_of(anon_3.reason),
                'null'::json),
              ',"decidedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_3.decided_by)),
                'null'::json),
              ',"decidedAt":', coalesce(json_of(anon_3.decided_at),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT attachment_1.valid_from, attachment_1.valid_to, attachment_1.district_id, attachment_1.basis, attachment_1.reason, attachment_1.decided_by, attachment_1.decided_at, row_number() OVER (ORDER BY attachment_1.valid_from DESC, attachment_1.decided_at DESC, attachment_1.id DESC) AS n
          FROM attachment AS attachment_1
          WHERE attachment_1.child_id = child_1.id
          ORDER BY attachment_1.valid_from DESC, attachment_1.decided_at DESC, attachment_1.id DESC
          LIMIT $4::INTEGER + 1) AS anon_3
        HAVING true),
      'null'),
    ',"enrollments":', coalesce((
        SELECT concat('[', string_agg(concat('{"institution":', coalesce(json_of((
                    SELECT organization_2.name
                    FROM organization AS organization_2
                    WHERE organization_2.id = enrolment_1.organization_id)),
                'null'::json),
              ',"className":', coalesce(json_of(enrolment_1.class_name),
                'null'::json),
              ',"validFrom":"', enrolment_1.valid_from,
              '","validTo":', coalesce('"' || CAST(enrolment_1.valid_to AS TEXT) || '"',
                'null'),
              ',"source":', coalesce(json_of(enrolment_1.source),
                'null'::json),
              '}'),
            ','
            ORDER BY enrolment_1.valid_from DESC, enrolment_1.id DESC),
          ']') AS json
        FROM enrolment AS enrolment_1
        WHERE enrolment_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
              WHEN anon_4.attached THEN 1
              ELSE 0 END) | CASE
            WHEN anon_4.organization THEN 2
            ELSE 0 END) | CASE
          WHEN anon_4.expected THEN 4
          ELSE 0 END) | CASE
        WHEN anon_4.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_4.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_4.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.district_id = ANY (array((
          SELECT assignment_3.district_id
          FROM assignment AS assignment_3
          WHERE assignment_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_3.district_id IS NOT NULL
          AND assignment_3.valid_from <= $3::DATE
          AND (assignment_3.valid_to IS NULL
            OR assignment_3.valid_to >= $3::DATE))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS attached, child_1.district_id = ANY (array((
          SELECT district_4.id
          FROM district AS district_4
          WHERE district_4.organization_id = ANY (array((
                SELECT assignment_4.organization_id
                FROM assignment AS assignment_4
                WHERE assignment_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_4.organization_id IS NOT NULL
                AND assignment_4.valid_from <= $3::DATE
                AND (assignment_4.valid_to IS NULL
                  OR assignment_4.valid_to >= $3::DATE)))))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_1
        WHERE appointment_1.child_id = child_1.id
        AND appointment_1.organization_id = ANY (array((
              SELECT assignment_5.organization_id
              FROM assignment AS assignment_5
              WHERE assignment_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_5.organization_id IS NOT NULL
              AND assignment_5.valid_from <= $3::DATE
              AND (assignment_5.valid_to IS NULL
                OR assignment_5.valid_to >= $3::DATE))))
        AND appointment_1.day = $3::DATE
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
  AND (anon_4.attached
    OR anon_4.organization
    OR anon_4.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
