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
  SELECT concat('{"factResolutions":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"fact":"', anon_3.kind,
              '","status":', coalesce('"' || CASE
                WHEN (anon_3.status = 'RESOLVED'
                  AND NOT (EXISTS (
                      SELECT 1
                      FROM passport AS passport_1
                      WHERE passport_1.child_id = anon_3.child_id
                      AND (passport_1.blood_group_resolution_id = anon_3.id
                        OR passport_1.rh_factor_resolution_id = anon_3.id)))) THEN 'LAPSED'
                ELSE anon_3.status END || '"',
                'null'),
              ',"proposedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_3.proposed_by)),
                'null'::json),
              ',"proposedAt":', coalesce(json_of(anon_3.proposed_at),
                'null'::json),
              ',"decidedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                          ''), nullif(staff_2.given,
                          ''), nullif(staff_2.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_2
                    WHERE staff_2.id = anon_3.decided_by)),
                'null'::json),
              ',"decidedAt":', coalesce(json_of(anon_3.decided_at),
                'null'::json),
              ',"document":', coalesce((
                  SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_3.child_id
                  AND medical_document_1.id = anon_3.document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR anon_4.break_glass_labels
                    AND (medical_document_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_4.attached
                      OR anon_4.organization
                      OR anon_4.expected
                      OR anon_4.break_glass)
                    AND (medical_document_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT fact_resolution_1.child_id, fact_resolution_1.id, fact_resolution_1.kind, fact_resolution_1.document_id, fact_resolution_1.status, fact_resolution_1.proposed_by, fact_resolution_1.proposed_at, fact_resolution_1.decided_by, fact_resolution_1.decided_at, row_number() OVER (ORDER BY fact_resolution_1.proposed_at DESC, fact_resolution_1.id DESC) AS n
          FROM fact_resolution AS fact_resolution_1
          WHERE fact_resolution_1.child_id = child_1.id
          ORDER BY fact_resolution_1.proposed_at DESC, fact_resolution_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_3
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_2.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_2.blood_group_value AS TEXT) || '"',
            'null'),
          ',"resolution":', coalesce((
              SELECT concat('{"status":', coalesce('"' || CASE
                  WHEN (fact_resolution_2.status = 'RESOLVED'
                    AND NOT (EXISTS (
                        SELECT 1
                        FROM passport AS passport_3
                        WHERE passport_3.child_id = fact_resolution_2.child_id
                        AND (passport_3.blood_group_resolution_id = fact_resolution_2.id
                          OR passport_3.rh_factor_resolution_id = fact_resolution_2.id)))) THEN 'LAPSED'
                  ELSE fact_resolution_2.status END || '"',
                  'null'),
                '}') AS json
              FROM fact_resolution AS fact_resolution_2
              WHERE fact_resolution_2.child_id = passport_2.child_id
              AND fact_resolution_2.id = passport_2.blood_group_resolution_id),
            'null'),
          ',"candidates":', coalesce((
              SELECT concat('[', string_agg(concat('{"value":', coalesce(json_of(fact_1.value),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(fact_1.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_1.id ASC),
                ']') AS json
              FROM fact AS fact_1
              WHERE fact_1.child_id = passport_2.child_id
              AND fact_1.kind = 'BLOOD_GROUP'
              AND (fact_1.state = 'CURRENT'
                OR fact_1.amendment_labels IS NOT NULL
                AND NOT (anon_4.break_glass_labels
                  AND any_within(fact_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_4.attached
                    OR anon_4.organization
                    OR anon_4.expected
                    OR anon_4.break_glass)
                  AND any_within(fact_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
              AND (cardinality(fact_1.labels) = 0
                OR anon_4.break_glass_labels
                AND (fact_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_4.attached
                  OR anon_4.organization
                  OR anon_4.expected
                  OR anon_4.break_glass)
                AND (fact_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND passport_2.blood_group_status = 'CONFLICTING'),
            'null'),
          '}}') AS json
        FROM passport AS passport_2
        WHERE passport_2.child_id = child_1.id),
      'null'),
    ',"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":', coalesce('"' || CASE
                WHEN (anon_5.status = 'AMENDED'
                  AND anon_5.amendment_labels IS NOT NULL
                  AND NOT (anon_4.break_glass_labels
                    AND any_within(anon_5.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_4.attached
                      OR anon_4.organization
                      OR anon_4.expected
                      OR anon_4.break_glass)
                    AND any_within(anon_5.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))) THEN 'REGISTERED'
                ELSE anon_5.status END || '"',
                'null'),
              ',"annulledAt":', coalesce(json_of(anon_5.annulled_at),
                'null'::json),
              ',"annulmentReason":', coalesce('"' || CAST(anon_5.annulment_reason AS TEXT) || '"',
                'null'),
              '}'),
            ',') FILTER (WHERE anon_5.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT medical_document_2.id, medical_document_2.status, medical_document_2.amendment_labels, medical_document_2.annulled_at, medical_document_2.annulment_reason
          FROM medical_document AS medical_document_2
          WHERE medical_document_2.child_id = child_1.id
          AND (cardinality(medical_document_2.labels) = 0
            OR anon_4.break_glass_labels
            AND (medical_document_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_4.attached
              OR anon_4.organization
              OR anon_4.expected
              OR anon_4.break_glass)
            AND (medical_document_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
          ORDER BY medical_document_2.date DESC, medical_document_2.id DESC
          LIMIT $4::INTEGER) AS anon_5
        HAVING true),
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
          AND break_glass_grant_1.expires_at > $6::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
          SELECT break_glass_grant_2.child_id
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $6::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR
          AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
          SELECT break_glass_grant_3.child_id
          FROM break_glass_grant AS break_glass_grant_3
          WHERE break_glass_grant_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_3.closed_at IS NULL
          AND break_glass_grant_3.expires_at > $6::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_3.role = $2::VARCHAR
          AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_3.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_4 ON true
  WHERE child_1.id = $7::UUID
  AND (anon_4.attached
    OR anon_4.organization
    OR anon_4.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"factResolutions":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":', coalesce('"' || CASE
                WHEN (anon_6.status = 'RESOLVED'
                  AND NOT (EXISTS (
                      SELECT 1
                      FROM passport AS passport_4
                      WHERE passport_4.child_id = anon_6.child_id
                      AND (passport_4.blood_group_resolution_id = anon_6.id
                        OR passport_4.rh_factor_resolution_id = anon_6.id)))) THEN 'LAPSED'
                ELSE anon_6.status END || '"',
                'null'),
              '}'),
            ',') FILTER (WHERE anon_6.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT fact_resolution_3.child_id, fact_resolution_3.id, fact_resolution_3.status
          FROM fact_resolution AS fact_resolution_3
          WHERE fact_resolution_3.child_id = child_2.id
          ORDER BY fact_resolution_3.proposed_at DESC, fact_resolution_3.id DESC
          LIMIT $8::INTEGER) AS anon_6
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"rhFactor":{"status":"', passport_5.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_5.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"resolution":', coalesce((
              SELECT concat('{"fact":"', fact_resolution_4.kind,
                '","status":', coalesce('"' || CASE
                  WHEN (fact_resolution_4.status = 'RESOLVED'
                    AND NOT (EXISTS (
                        SELECT 1
                        FROM passport AS passport_6
                        WHERE passport_6.child_id = fact_resolution_4.child_id
                        AND (passport_6.blood_group_resolution_id = fact_resolution_4.id
                          OR passport_6.rh_factor_resolution_id = fact_resolution_4.id)))) THEN 'LAPSED'
                  ELSE fact_resolution_4.status END || '"',
                  'null'),
                ',"proposedBy":', coalesce(json_of((
                      SELECT nullif(concat_ws(' ', nullif(staff_3.family,
                            ''), nullif(staff_3.given,
                            ''), nullif(staff_3.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_3
                      WHERE staff_3.id = fact_resolution_4.proposed_by)),
                  'null'::json),
                ',"decidedBy":', coalesce(json_of((
                      SELECT nullif(concat_ws(' ', nullif(staff_4.family,
                            ''), nullif(staff_4.given,
                            ''), nullif(staff_4.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_4
                      WHERE staff_4.id = fact_resolution_4.decided_by)),
                  'null'::json),
                ',"decidedAt":', coalesce(json_of(fact_resolution_4.decided_at),
                  'null'::json),
                ',"document":', coalesce((
                    SELECT concat('{"title":', coalesce(json_of(medical_document_3.title),
                        'null'::json),
                      '}') AS json
                    FROM medical_document AS medical_document_3
                    WHERE medical_document_3.child_id = fact_resolution_4.child_id
                    AND medical_document_3.id = fact_resolution_4.document_id
                    AND (cardinality(medical_document_3.labels) = 0
                      OR anon_7.break_glass_labels
                      AND (medical_document_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_7.attached
                        OR anon_7.organization
                        OR anon_7.expected
                        OR anon_7.break_glass)
                      AND (medical_document_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))),
                  'null'),
                '}') AS json
              FROM fact_resolution AS fact_resolution_4
              WHERE fact_resolution_4.child_id = passport_5.child_id
              AND fact_resolution_4.id = passport_5.rh_factor_resolution_id),
            'null'),
          '}}') AS json
        FROM passport AS passport_5
        WHERE passport_5.child_id = child_2.id),
      'null'),
    '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((((8589934592 | CASE
              WHEN anon_7.attached THEN 1
              ELSE 0 END) | CASE
            WHEN anon_7.organization THEN 2
            ELSE 0 END) | CASE
          WHEN anon_7.expected THEN 4
          ELSE 0 END) | CASE
        WHEN anon_7.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_7.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_7.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_2
  LEFT OUTER JOIN LATERAL (
    SELECT child_2.district_id = ANY (array((
          SELECT assignment_4.district_id
          FROM assignment AS assignment_4
          WHERE assignment_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_4.district_id IS NOT NULL
          AND assignment_4.valid_from <= $5::DATE
          AND (assignment_4.valid_to IS NULL
            OR assignment_4.valid_to >= $5::DATE))))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS attached, child_2.district_id = ANY (array((
          SELECT district_2.id
          FROM district AS district_2
          WHERE district_2.organization_id = ANY (array((
                SELECT assignment_5.organization_id
                FROM assignment AS assignment_5
                WHERE assignment_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_5.organization_id IS NOT NULL
                AND assignment_5.valid_from <= $5::DATE
                AND (assignment_5.valid_to IS NULL
                  OR assignment_5.valid_to >= $5::DATE)))))))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_2
        WHERE appointment_2.child_id = child_2.id
        AND appointment_2.organization_id = ANY (array((
              SELECT assignment_6.organization_id
              FROM assignment AS assignment_6
              WHERE assignment_6.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_6.organization_id IS NOT NULL
              AND assignment_6.valid_from <= $5::DATE
              AND (assignment_6.valid_to IS NULL
                OR assignment_6.valid_to >= $5::DATE))))
        AND appointment_2.day = $5::DATE
        AND appointment_2.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected, child_2.id = ANY (array((
          SELECT break_glass_grant_4.child_id
          FROM break_glass_grant AS break_glass_grant_4
          WHERE break_glass_grant_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_4.closed_at IS NULL
          AND break_glass_grant_4.expires_at > $6::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_4.role = $2::VARCHAR))) AS break_glass, child_2.id = ANY (array((
          SELECT break_glass_grant_5.child_id
          FROM break_glass_grant AS break_glass_grant_5
          WHERE break_glass_grant_5.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_5.closed_at IS NULL
          AND break_glass_grant_5.expires_at > $6::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_5.role = $2::VARCHAR
          AND break_glass_grant_5.covers_labels))) AS break_glass_labels, child_2.id = ANY (array((
          SELECT break_glass_grant_6.child_id
          FROM break_glass_grant AS break_glass_grant_6
          WHERE break_glass_grant_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_6.closed_at IS NULL
          AND break_glass_grant_6.expires_at > $6::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_6.role = $2::VARCHAR
          AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_6.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_7 ON true
  WHERE child_2.id = $9::UUID
  AND (anon_7.attached
    OR anon_7.organization
    OR anon_7.expected)
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
