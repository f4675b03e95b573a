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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $5::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"title":', coalesce(json_of(anon_2.title),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"edges":[', string_agg(concat('{"cursor":', coalesce(json_of(translate(encode(uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          ',"endCursor":', coalesce(json_of((array_agg(translate(encode(uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')
                  ORDER BY anon_2.n DESC) FILTER (WHERE anon_2.n <= $3::INTEGER))[1]),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT medical_document_1.id, medical_document_1.title, row_number() OVER (ORDER BY medical_document_1.date DESC, medical_document_1.id DESC) AS n
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
          ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"__typename":"BloodGroupFact","status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."},"healthGroup":{"status":"', passport_1.health_group_status,
          '","value":', coalesce('"' || CAST(passport_1.health_group_value AS TEXT) || '"',
            'null'),
          ',"notice":"As of the date shown; the signed document is the source.","document":', coalesce((
              SELECT concat('{"title":', coalesce(json_of(medical_document_2.title),
                  'null'::json),
                '}') AS json
              FROM medical_document AS medical_document_2
              WHERE medical_document_2.child_id = passport_1.child_id
              AND medical_document_2.id = passport_1.health_group_document_id
              AND (cardinality(medical_document_2.labels) = 0
                OR anon_3.treating
                AND (medical_document_2.labels <@ (
                    SELECT covered_1.labels
                    FROM covered_1))
                OR anon_3.break_glass_labels
                AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.break_glass
                AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
            'null'),
          '},"physicalEducationGroup":', coalesce(CASE
            WHEN anon_3.treating THEN concat('{"status":', coalesce(json_of(coalesce(CASE
                    WHEN anon_3.treating THEN passport_1.physical_education_group_status
                    ELSE NULL END,
                    'HIDDEN')),
                'null'::json),
              ',"value":', coalesce('"' || CASE
                WHEN anon_3.treating THEN passport_1.physical_education_group_value
                ELSE NULL END || '"',
                'null'),
              ',"stale":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN passport_1.physical_education_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)
                  ELSE NULL END),
                'null'::json),
              '}')
            ELSE '{"status":"HIDDEN","value":null,"stale":null}' END,
            'null'),
          ',"diagnoses":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_1
                  WHERE condition_1.child_id = passport_1.child_id
                  AND (condition_1.state = 'CURRENT'
                    OR condition_1.amendment_labels IS NOT NULL
                    AND NOT (anon_3.treating
                      AND any_within(condition_1.amendment_labels, (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_3.break_glass_labels
                      AND any_within(condition_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_3.break_glass
                      AND any_within(condition_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                  AND (cardinality(condition_1.labels) = 0
                    OR anon_3.treating
                    AND (condition_1.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_3.break_glass_labels
                    AND (condition_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.break_glass
                    AND (condition_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                  AND (NOT condition_1.restated
                    OR condition_1.id = ANY (array((
                          SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                          FROM condition AS condition_2
                          WHERE condition_2.child_id = child_1.id
                          AND condition_2.restated
                          AND (condition_2.state = 'CURRENT'
                            OR condition_2.amendment_labels IS NOT NULL
                            AND NOT (anon_3.treating
                              AND any_within(condition_2.amendment_labels, (
                                  SELECT covered_1.labels
                                  FROM covered_1))
                              OR anon_3.break_glass_labels
                              AND any_within(condition_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR anon_3.break_glass
                              AND any_within(condition_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                          AND (cardinality(condition_2.labels) = 0
                            OR anon_3.treating
                            AND (condition_2.labels <@ (
                                SELECT covered_1.labels
                                FROM covered_1))
                            OR anon_3.break_glass_labels
                            AND (condition_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR anon_3.break_glass
                            AND (condition_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                          ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC)))))) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"icd10":', coalesce(json_of(condition_3.icd10),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_3.since, CAST('-infinity' AS DATE)) DESC, condition_3.id ASC),
                ']') AS json
              FROM condition AS condition_3
              WHERE condition_3.child_id = passport_1.child_id
              AND (condition_3.state = 'CURRENT'
                OR condition_3.amendment_labels IS NOT NULL
                AND NOT (anon_3.treating
                  AND any_within(condition_3.amendment_labels, (
                      SELECT covered_1.labels
                      FROM covered_1))
                  OR anon_3.break_glass_labels
                  AND any_within(condition_3.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_3.break_glass
                  AND any_within(condition_3.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(condition_3.labels) = 0
                OR anon_3.treating
                AND (condition_3.labels <@ (
                    SELECT covered_1.labels
                    FROM covered_1))
                OR anon_3.break_glass_labels
                AND (condition_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.break_glass
                AND (condition_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
              AND (NOT condition_3.restated
                OR condition_3.id = ANY (array((
                      SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                      FROM condition AS condition_4
                      WHERE condition_4.child_id = child_1.id
                      AND condition_4.restated
                      AND (condition_4.state = 'CURRENT'
                        OR condition_4.amendment_labels IS NOT NULL
                        AND NOT (anon_3.treating
                          AND any_within(condition_4.amendment_labels, (
                              SELECT covered_1.labels
                              FROM covered_1))
                          OR anon_3.break_glass_labels
                          AND any_within(condition_4.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_3.break_glass
                          AND any_within(condition_4.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                      AND (cardinality(condition_4.labels) = 0
                        OR anon_3.treating
                        AND (condition_4.labels <@ (
                            SELECT covered_1.labels
                            FROM covered_1))
                        OR anon_3.break_glass_labels
                        AND (condition_4.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_3.break_glass
                        AND (condition_4.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                      ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))),
            'null'),
          '},"medications":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM medication AS medication_1
                  WHERE medication_1.child_id = passport_1.child_id
                  AND (medication_1.state = 'CURRENT'
                    OR medication_1.amendment_labels IS NOT NULL
                    AND NOT (anon_3.treating
                      AND any_within(medication_1.amendment_labels, (
                          SELECT covered_1.labels
                          FROM covered_1))
                      OR anon_3.break_glass_labels
                      AND any_within(medication_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_3.break_glass
                      AND any_within(medication_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                  AND (cardinality(medication_1.labels) = 0
                    OR anon_3.treating
                    AND (medication_1.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_3.break_glass_labels
                    AND (medication_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.break_glass
                    AND (medication_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(medication_2.display),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(medication_2.since, CAST('-infinity' AS DATE)) DESC, medication_2.id ASC),
                ']') AS json
              FROM medication AS medication_2
              WHERE medication_2.child_id = passport_1.child_id
              AND (medication_2.state = 'CURRENT'
                OR medication_2.amendment_labels IS NOT NULL
                AND NOT (anon_3.treating
                  AND any_within(medication_2.amendment_labels, (
                      SELECT covered_1.labels
                      FROM covered_1))
                  OR anon_3.break_glass_labels
                  AND any_within(medication_2.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_3.break_glass
                  AND any_within(medication_2.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(medication_2.labels) = 0
                OR anon_3.treating
                AND (medication_2.labels <@ (
                    SELECT covered_1.labels
                    FROM covered_1))
                OR anon_3.break_glass_labels
                AND (medication_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.break_glass
                AND (medication_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
            'null'),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
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
        AND assignment_1.valid_from <= $5::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $5::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_1
          WHERE commission_member_1.child_id = child_1.id
          AND commission_member_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_1.ended_at IS NULL
          AND commission_member_1.expires_on >= $5::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_1
          WHERE appointment_1.child_id = child_1.id
          AND appointment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_1.day = $5::DATE
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
                AND assignment_2.valid_from <= $5::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $5::DATE))))))
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
                  AND assignment_3.valid_from <= $5::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $5::DATE))))
            AND referral_1.specialty = (
              SELECT staff_2.specialty
              FROM staff AS staff_2
              WHERE staff_2.id = (
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
        AND assignment_4.valid_from <= $5::DATE
        AND (assignment_4.valid_to IS NULL
          OR assignment_4.valid_to >= $5::DATE)))
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
        AND assignment_5.valid_from <= $5::DATE
        AND (assignment_5.valid_to IS NULL
          OR assignment_5.valid_to >= $5::DATE)))
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
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_3.treating
    OR anon_3.break_glass
    OR anon_3.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
