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
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"referrals":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"specialty":', coalesce(json_of(anon_2.specialty),
                'null'::json),
              ',"organization":', coalesce(json_of(coalesce((
                      SELECT organization_1.name
                      FROM organization AS organization_1
                      WHERE organization_1.id = anon_2.organization_id), anon_2.organization_name)),
                'null'::json),
              ',"specialist":', coalesce(json_of(coalesce((
                      SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                            ''), nullif(staff_1.given,
                            ''), nullif(staff_1.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_1
                      WHERE staff_1.id = anon_2.staff_id), anon_2.specialist_name)),
                'null'::json),
              ',"referredBy":', coalesce(json_of(coalesce((
                      SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                            ''), nullif(staff_2.given,
                            ''), nullif(staff_2.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_2
                      WHERE staff_2.id = anon_2.referred_by), anon_2.author)),
                'null'::json),
              ',"reason":', coalesce(json_of(anon_2.reason),
                'null'::json),
              ',"openedAt":', coalesce(json_of(anon_2.opened_at),
                'null'::json),
              ',"closedAt":', coalesce(json_of(anon_2.closed_at),
                'null'::json),
              ',"document":', coalesce((
                  SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_2.child_id
                  AND medical_document_1.id = anon_2.document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR anon_3.break_glass_labels
                    AND (medical_document_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_3.attached
                      OR anon_3.organization
                      OR anon_3.expected
                      OR anon_3.break_glass)
                    AND (medical_document_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT referral_1.child_id, referral_1.staff_id, referral_1.organization_id, referral_1.specialty, referral_1.reason, referral_1.referred_by, referral_1.opened_at, referral_1.closed_at, referral_1.document_id, referral_1.organization_name, referral_1.specialist_name, referral_1.author, row_number() OVER (ORDER BY referral_1.opened_at DESC, referral_1.id DESC) AS n
          FROM referral AS referral_1
          WHERE referral_1.child_id = child_1.id
          AND (referral_1.state = 'CURRENT'
            OR referral_1.amendment_labels IS NOT NULL
            AND NOT (anon_3.break_glass_labels
              AND any_within(referral_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_3.attached
                OR anon_3.organization
                OR anon_3.expected
                OR anon_3.break_glass)
              AND any_within(referral_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
          AND (cardinality(referral_1.labels) = 0
            OR anon_3.break_glass_labels
            AND (referral_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_3.attached
              OR anon_3.organization
              OR anon_3.expected
              OR anon_3.break_glass)
            AND (referral_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
          ORDER BY referral_1.opened_at DESC, referral_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
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
          AND assignment_1.valid_from <= $4::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $4::DATE))))
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
                AND assignment_2.valid_from <= $4::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $4::DATE)))))))
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
              AND assignment_3.valid_from <= $4::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $4::DATE))))
        AND appointment_1.day = $4::DATE
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
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_3.attached
    OR anon_3.organization
    OR anon_3.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
