WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), covered_1 AS MATERIALIZED (
  SELECT CASE
  WHEN (staff_1.specialty = 'PSYCHIATRY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,SUBSTANCE,TEEN}' AS TEXT[])
  WHEN (staff_1.specialty = 'PSYCHOTHERAPY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,TEEN}' AS TEXT[])
  WHEN (staff_1.specialty = 'NARCOLOGY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,SUBSTANCE,TEEN}' AS TEXT[])
  WHEN (staff_1.specialty = 'INFECTIOUS_DISEASES') THEN CAST('{GENETIC,HIV,MALTREATMENT,TEEN}' AS TEXT[])
  WHEN (staff_1.specialty = 'DERMATOVENEROLOGY') THEN CAST('{GENETIC,MALTREATMENT,STI,TEEN}' AS TEXT[])
  WHEN (staff_1.specialty = 'GYNAECOLOGY') THEN CAST('{GENETIC,MALTREATMENT,REPRODUCTIVE,TEEN}' AS TEXT[])
  WHEN (staff_1.specialty = 'OBSTETRICS') THEN CAST('{GENETIC,MALTREATMENT,REPRODUCTIVE,TEEN}' AS TEXT[])
  ELSE CAST('{GENETIC,MALTREATMENT,TEEN}' AS TEXT[]) END AS labels
  FROM viewer
  LEFT OUTER JOIN staff AS staff_1 ON staff_1.id = viewer.staff_id), kin AS MATERIALIZED (
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
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"date":"', anon_2.date,
              '","kind":"', anon_2.kind,
              '"}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          ',"hasPreviousPage":true,"startCursor":', coalesce(json_of((array_agg(translate(encode(uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')
                  ORDER BY anon_2.n ASC) FILTER (WHERE anon_2.n <= $3::INTEGER))[1]),
            'null'::json),
          ',"endCursor":', coalesce(json_of((array_agg(translate(encode(uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')
                  ORDER BY anon_2.n DESC) FILTER (WHERE anon_2.n <= $3::INTEGER))[1]),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT medical_document_1.id, medical_document_1.kind, medical_document_1.date, row_number() OVER (ORDER BY medical_document_1.date DESC, medical_document_1.id DESC) AS n
          FROM medical_document AS medical_document_1
          WHERE medical_document_1.child_id = child_1.id
          AND (cardinality(medical_document_1.labels) = 0
            OR anon_3.treating
            AND (medical_document_1.labels <@ (
                SELECT covered_1.labels
                FROM covered_1))
            OR anon_3.break_glass_labels
            AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.break_glass
            AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
          AND ((medical_document_1.date, medical_document_1.id) < (
              SELECT medical_document_2.date, medical_document_2.id
              FROM medical_document AS medical_document_2
              WHERE medical_document_2.id = $4::UUID
              AND medical_document_2.child_id = child_1.id
              AND (cardinality(medical_document_2.labels) = 0
                OR anon_3.treating
                AND (medical_document_2.labels <@ (
                    SELECT covered_1.labels
                    FROM covered_1))
                OR anon_3.break_glass_labels
                AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.break_glass
                AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))))
          ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    ',"vaccinations":', coalesce(CASE
      WHEN anon_3.treating THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"vaccine":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.vaccine
                  ELSE NULL END),
                'null'::json),
              ',"date":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.date
                  ELSE NULL END),
                'null'::json),
              ',"code":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.code
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_4.n <= $5::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $5::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT vaccination_1.code, vaccination_1.vaccine, vaccination_1.date, row_number() OVER (ORDER BY vaccination_1.date DESC, vaccination_1.id DESC) AS n
          FROM vaccination AS vaccination_1
          WHERE vaccination_1.child_id = child_1.id
          AND (vaccination_1.state = 'CURRENT'
            OR vaccination_1.amendment_labels IS NOT NULL
            AND NOT (anon_3.treating
              AND any_within(vaccination_1.amendment_labels, (
                  SELECT covered_1.labels
                  FROM covered_1))
              OR anon_3.break_glass_labels
              AND any_within(vaccination_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_3.break_glass
              AND any_within(vaccination_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
          AND (cardinality(vaccination_1.labels) = 0
            OR anon_3.treating
            AND (vaccination_1.labels <@ (
                SELECT covered_1.labels
                FROM covered_1))
            OR anon_3.break_glass_labels
            AND (vaccination_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.break_glass
            AND (vaccination_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
          ORDER BY vaccination_1.date DESC, vaccination_1.id DESC
          LIMIT $5::INTEGER + 1) AS anon_4
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_3.treating THEN 16
          ELSE 0 END) | CASE
        WHEN anon_3.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_3.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_3.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.valid_from <= $6::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $6::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_1
          WHERE commission_member_1.child_id = child_1.id
          AND commission_member_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_1.ended_at IS NULL
          AND commission_member_1.expires_on >= $6::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_1
          WHERE appointment_1.child_id = child_1.id
          AND appointment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_1.day = $6::DATE
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
                AND assignment_2.valid_from <= $6::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $6::DATE))))))
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
                  AND assignment_3.valid_from <= $6::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $6::DATE))))
            AND referral_1.specialty = (
              SELECT staff_2.specialty
              FROM staff AS staff_2
              WHERE staff_2.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_1.closed_at IS NULL
            OR referral_1.closed_at >= $7::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
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
        AND assignment_4.valid_from <= $6::DATE
        AND (assignment_4.valid_to IS NULL
          OR assignment_4.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND break_glass_grant_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.closed_at IS NULL
        AND break_glass_grant_1.expires_at > $7::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_1.role = $2::VARCHAR))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_5
        WHERE assignment_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_5.valid_from <= $6::DATE
        AND (assignment_5.valid_to IS NULL
          OR assignment_5.valid_to >= $6::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND break_glass_grant_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.closed_at IS NULL
        AND break_glass_grant_2.expires_at > $7::TIMESTAMP WITH TIME ZONE
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
      AND break_glass_grant_3.expires_at > $7::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_3.role = $2::VARCHAR
      AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_3.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $8::UUID
  AND (anon_3.treating
    OR anon_3.break_glass
    OR anon_3.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
