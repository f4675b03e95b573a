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
  SELECT concat('{"district":', coalesce(CASE
      WHEN anon_2.treating THEN (
        SELECT concat('{"code":', coalesce(json_of(district_1.code),
            'null'::json),
          '}') AS json
        FROM district AS district_1
        WHERE district_1.id = child_1.district_id)
      ELSE 'null' END,
      'null'),
    ',"attachments":{"nodes": [], "pageInfo": {"hasNextPage": false}},"enrollments":null}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_2.treating THEN 16
          ELSE 0 END) | CASE
        WHEN anon_2.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_2.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_2.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.valid_from <= $3::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $3::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_1
          WHERE commission_member_1.child_id = child_1.id
          AND commission_member_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_1.ended_at IS NULL
          AND commission_member_1.expires_on >= $3::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_1
          WHERE appointment_1.child_id = child_1.id
          AND appointment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_1.day = $3::DATE
          AND appointment_1.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')
          AND appointment_1.organization_id = ANY (array((
                SELECT assignment_2.organization_id
                FROM assignment AS assignment_2
                WHERE assignment_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_2.organization_id IS NOT NULL
                AND assignment_2.valid_from <= $3::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $3::DATE))))))
      OR (EXISTS (
          SELECT 1
          FROM referral AS referral_1
          WHERE referral_1.child_id = child_1.id
          AND (referral_1.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR referral_1.staff_id IS NULL
            AND referral_1.organization_id = ANY (array((
                  SELECT assignment_3.organization_id
                  FROM assignment AS assignment_3
                  WHERE assignment_3.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_3.organization_id IS NOT NULL
                  AND assignment_3.valid_from <= $3::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $3::DATE))))
            AND referral_1.specialty = (
              SELECT staff_1.specialty
              FROM staff AS staff_1
              WHERE staff_1.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_1.closed_at IS NULL
            OR referral_1.closed_at >= $4::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_1
          WHERE observation_1.child_id = child_1.id
          AND observation_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_1.state = 'CURRENT'
          AND observation_1.status = 'ACTIVE')))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS treating, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_4
        WHERE assignment_4.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_4.valid_from <= $3::DATE
        AND (assignment_4.valid_to IS NULL
          OR assignment_4.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND break_glass_grant_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.closed_at IS NULL
        AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_1.role = $2::VARCHAR))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_5
        WHERE assignment_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_5.valid_from <= $3::DATE
        AND (assignment_5.valid_to IS NULL
          OR assignment_5.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND break_glass_grant_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.closed_at IS NULL
        AND break_glass_grant_2.expires_at > $4::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_2.role = $2::VARCHAR
        AND break_glass_grant_2.covers_labels))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_3
      WHERE break_glass_grant_3.child_id = child_1.id
      AND break_glass_grant_3.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_3.closed_at IS NULL
      AND break_glass_grant_3.expires_at > $4::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_3.role = $2::VARCHAR
      AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_3.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_2.treating
    OR anon_2.break_glass
    OR anon_2.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
