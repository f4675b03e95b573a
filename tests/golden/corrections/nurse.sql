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
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"corrections":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"what":"', anon_2.what,
              '","status":', coalesce('"' || CASE
                WHEN (anon_2.is_confirmed = true) THEN 'CONFIRMED'
                WHEN (anon_2.is_confirmed = false) THEN 'REFUSED'
                WHEN (anon_2.expires_at <= $3::TIMESTAMP WITH TIME ZONE) THEN 'EXPIRED'
                ELSE 'PROPOSED' END || '"',
                'null'),
              ',"proposedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_2.proposed_by)),
                'null'::json),
              ',"proposedAt":', coalesce(json_of(anon_2.proposed_at),
                'null'::json),
              ',"expiresAt":', coalesce(json_of(anon_2.expires_at),
                'null'::json),
              ',"decidedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                          ''), nullif(staff_2.given,
                          ''), nullif(staff_2.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_2
                    WHERE staff_2.id = anon_2.decided_by)),
                'null'::json),
              ',"decidedAt":', coalesce(json_of(anon_2.decided_at),
                'null'::json),
              ',"basis":null,"previous":{"family":', coalesce(json_of(anon_2.previous_family),
                'null'::json),
              ',"given":', coalesce(json_of(anon_2.previous_given),
                'null'::json),
              ',"snils":', coalesce(json_of(CASE
                  WHEN (anon_2.previous_snils IS NOT NULL) THEN '***'
                  ELSE NULL END),
                'null'::json),
              '},"new":{"family":', coalesce(json_of(anon_2.new_family),
                'null'::json),
              ',"given":', coalesce(json_of(anon_2.new_given),
                'null'::json),
              ',"patronymic":', coalesce(json_of(anon_2.new_patronymic),
                'null'::json),
              ',"birthDate":', coalesce('"' || CAST(anon_2.new_birth_date AS TEXT) || '"',
                'null'),
              ',"sex":', coalesce('"' || CAST(anon_2.new_sex AS TEXT) || '"',
                'null'),
              ',"policyNumber":', coalesce(json_of(anon_2.new_policy_number),
                'null'::json),
              ',"snils":', coalesce(json_of(CASE
                  WHEN (anon_2.new_snils IS NOT NULL) THEN '***'
                  ELSE NULL END),
                'null'::json),
              '}}'),
            ',') FILTER (WHERE anon_2.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT correction_1.what, correction_1.previous_family, correction_1.previous_given, correction_1.previous_snils, correction_1.new_family, correction_1.new_given, correction_1.new_patronymic, correction_1.new_birth_date, correction_1.new_sex, correction_1.new_policy_number, correction_1.new_snils, correction_1.proposed_by, correction_1.proposed_at, correction_1.expires_at, correction_1.decided_by, correction_1.decided_at, correction_1.is_confirmed, row_number() OVER (ORDER BY correction_1.proposed_at DESC, correction_1.id DESC) AS n
          FROM correction AS correction_1
          WHERE correction_1.child_id = child_1.id
          AND (cardinality(correction_1.labels) = 0
            OR anon_3.break_glass_labels
            AND (correction_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_3.attached
              OR anon_3.organization
              OR anon_3.expected
              OR anon_3.break_glass)
            AND (correction_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
          ORDER BY correction_1.proposed_at DESC, correction_1.id DESC
          LIMIT $4::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
              WHEN anon_3.attached THEN 1
              ELSE 0 END) | CASE
            WHEN anon_3.organization THEN 2
            ELSE 0 END) | CASE
          WHEN anon_3.expected THEN 4
          ELSE 0 END) | CASE
        WHEN anon_3.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_3.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_3.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.district_id = ANY (array((
          SELECT assignment_1.district_id
          FROM assignment AS assignment_1
          WHERE assignment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_1.district_id IS NOT NULL
          AND assignment_1.valid_from <= $5::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $5::DATE))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS attached, child_1.district_id = ANY (array((
          SELECT district_1.id
          FROM district AS district_1
          WHERE district_1.organization_id = ANY (array((
                SELECT assignment_2.organization_id
                FROM assignment AS assignment_2
                WHERE assignment_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_2.organization_id IS NOT NULL
                AND assignment_2.valid_from <= $5::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $5::DATE)))))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_1
        WHERE appointment_1.child_id = child_1.id
        AND appointment_1.organization_id = ANY (array((
              SELECT assignment_3.organization_id
              FROM assignment AS assignment_3
              WHERE assignment_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_3.organization_id IS NOT NULL
              AND assignment_3.valid_from <= $5::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $5::DATE))))
        AND appointment_1.day = $5::DATE
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
          AND break_glass_grant_1.expires_at > $3::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
          SELECT break_glass_grant_2.child_id
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $3::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR
          AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
          SELECT break_glass_grant_3.child_id
          FROM break_glass_grant AS break_glass_grant_3
          WHERE break_glass_grant_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_3.closed_at IS NULL
          AND break_glass_grant_3.expires_at > $3::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_3.role = $2::VARCHAR
          AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_3.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_3.attached
    OR anon_3.organization
    OR anon_3.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
