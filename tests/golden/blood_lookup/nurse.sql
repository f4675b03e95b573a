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
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"candidates":', coalesce((
              SELECT concat('[', string_agg(concat('{"value":', coalesce(json_of(fact_1.value),
                      'null'::json),
                    ',"labConfirmed":', coalesce(json_of(fact_1.lab_confirmed),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(fact_1.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_1.id ASC),
                ']') AS json
              FROM fact AS fact_1
              WHERE fact_1.child_id = passport_1.child_id
              AND fact_1.kind = 'BLOOD_GROUP'
              AND (fact_1.state = 'CURRENT'
                OR fact_1.amendment_labels IS NOT NULL
                AND NOT (anon_2.break_glass_labels
                  AND any_within(fact_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_2.attached
                    OR anon_2.organization
                    OR anon_2.expected
                    OR anon_2.break_glass)
                  AND any_within(fact_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
              AND (cardinality(fact_1.labels) = 0
                OR anon_2.break_glass_labels
                AND (fact_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_2.attached
                  OR anon_2.organization
                  OR anon_2.expected
                  OR anon_2.break_glass)
                AND (fact_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND passport_1.blood_group_status = 'CONFLICTING'),
            'null'),
          ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."},"rhFactor":{"status":"', passport_1.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_1.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
              WHEN anon_2.attached THEN 1
              ELSE 0 END) | CASE
            WHEN anon_2.organization THEN 2
            ELSE 0 END) | CASE
          WHEN anon_2.expected THEN 4
          ELSE 0 END) | CASE
        WHEN anon_2.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_2.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_2.protected THEN 65536
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
          AND assignment_1.valid_from <= $3::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $3::DATE))))
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
                AND assignment_2.valid_from <= $3::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $3::DATE)))))))
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
              AND assignment_3.valid_from <= $3::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $3::DATE))))
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
          AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
          SELECT break_glass_grant_2.child_id
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR
          AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
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
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_2 ON true
  WHERE child_1.policy_number = $5::VARCHAR
  AND (anon_2.attached
    OR anon_2.organization
    OR anon_2.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
