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
  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_1.family,
              ''), nullif(child_1.given,
              ''), nullif(child_1.patronymic,
              '')),
          '')),
      'null'::json),
    '},"birthDate":"', child_1.birth_date,
    '","snils":null,"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"effectiveAt":', coalesce(json_of(passport_1.blood_group_effective_at),
            'null'::json),
          ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion.","document":', coalesce((
              SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                  'null'::json),
                '}') AS json
              FROM medical_document AS medical_document_1
              WHERE medical_document_1.child_id = passport_1.child_id
              AND medical_document_1.id = passport_1.blood_group_document_id
              AND (cardinality(medical_document_1.labels) = 0
                OR anon_3.treating
                AND (medical_document_1.labels <@ (
                    SELECT covered_1.labels
                    FROM covered_1))
                OR anon_3.break_glass_labels
                AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.break_glass
                AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
            'null'),
          '},"rhFactor":{"status":"', passport_1.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_1.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"effectiveAt":', coalesce(json_of(passport_1.rh_factor_effective_at),
            'null'::json),
          '},"allergies":{"assertion":', coalesce(json_of(coalesce(coalesce(nullif(CASE
                    WHEN (EXISTS (
                        SELECT 1
                        FROM allergy AS allergy_1
                        WHERE allergy_1.child_id = passport_1.child_id
                        AND (allergy_1.state = 'CURRENT'
                          OR allergy_1.amendment_labels IS NOT NULL
                          AND NOT (anon_3.treating
                            AND any_within(allergy_1.amendment_labels, (
                                SELECT covered_1.labels
                                FROM covered_1))
                            OR anon_3.break_glass_labels
                            AND any_within(allergy_1.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR anon_3.break_glass
                            AND any_within(allergy_1.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                        AND (cardinality(allergy_1.vital_labels) = 0
                          OR anon_3.treating
                          AND (allergy_1.vital_labels <@ (
                              SELECT covered_1.labels
                              FROM covered_1))
                          OR anon_3.break_glass_labels
                          AND (allergy_1.vital_labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_3.break_glass
                          AND (allergy_1.vital_labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))) THEN 'HAS_ITEMS'
                    WHEN (passport_1.no_known_allergies_at IS NOT NULL) THEN 'KNOWN_NONE'
                    ELSE 'NO_INFORMATION' END, CASE
                    WHEN (passport_1.no_known_allergies_at IS NOT NULL
                      AND (EXISTS (
                          SELECT 1
                          FROM allergy AS allergy_2
                          WHERE allergy_2.child_id = passport_1.child_id
                          AND allergy_2.clinical_status = 'ACTIVE'
                          AND allergy_2.state = 'CURRENT'))) THEN 'KNOWN_NONE'
                    ELSE NULL END),
                  'NO_INFORMATION'),
                'HIDDEN')),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(allergy_3.substance),
                      'null'::json),
                    ',"criticality":', coalesce('"' || CAST(allergy_3.criticality AS TEXT) || '"',
                      'null'),
                    ',"clinicalStatus":"', allergy_3.clinical_status,
                    '","reaction":', coalesce(json_of(allergy_3.reaction),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(allergy_3.effective_at, CAST('-infinity' AS TIMESTAMP WITH TIME ZONE)) DESC, allergy_3.id ASC),
                ']') AS json
              FROM allergy AS allergy_3
              WHERE allergy_3.child_id = passport_1.child_id
              AND (allergy_3.state = 'CURRENT'
                OR allergy_3.amendment_labels IS NOT NULL
                AND NOT (anon_3.treating
                  AND any_within(allergy_3.amendment_labels, (
                      SELECT covered_1.labels
                      FROM covered_1))
                  OR anon_3.break_glass_labels
                  AND any_within(allergy_3.amendment_labels, CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_3.break_glass
                  AND any_within(allergy_3.amendment_labels, CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
              AND (cardinality(allergy_3.vital_labels) = 0
                OR anon_3.treating
                AND (allergy_3.vital_labels <@ (
                    SELECT covered_1.labels
                    FROM covered_1))
                OR anon_3.break_glass_labels
                AND (allergy_3.vital_labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.break_glass
                AND (allergy_3.vital_labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))),
            'null'),
          '},"chronicConditions":{"assertion":', coalesce(json_of(CASE
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
                          ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
                  AND condition_1.chronic)) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_3.display),
                      'null'::json),
                    ',"icd10":', coalesce(json_of(condition_3.icd10),
                      'null'::json),
                    ',"clinicalStatus":"', condition_3.clinical_status,
                    '","alertFlag":', coalesce('"' || CAST(condition_3.alert_flag AS TEXT) || '"',
                      'null'),
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
                      ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))
              AND condition_3.chronic),
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
                    ',"dose":', coalesce(json_of(medication_2.dose),
                      'null'::json),
                    ',"status":"', medication_2.status,
                    '","since":', coalesce('"' || CAST(medication_2.since AS TEXT) || '"',
                      'null'),
                    ',"until":', coalesce('"' || CAST(medication_2.until AS TEXT) || '"',
                      'null'),
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
          '},"healthGroup":{"status":"', passport_1.health_group_status,
          '","value":', coalesce('"' || CAST(passport_1.health_group_value AS TEXT) || '"',
            'null'),
          ',"effectiveAt":', coalesce(json_of(passport_1.health_group_effective_at),
            'null'::json),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
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
              ',"status":', coalesce('"' || CASE
                WHEN anon_3.treating THEN anon_4.status
                ELSE NULL END || '"',
                'null'),
              ',"notDoneReason":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.not_done_reason
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT vaccination_1.id, vaccination_1.vaccine, vaccination_1.date, vaccination_1.status, vaccination_1.not_done_reason
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
          LIMIT $3::INTEGER) AS anon_4
        HAVING true)
      ELSE '{"nodes": []}' END,
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
        AND assignment_1.valid_from <= $4::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $4::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_1
          WHERE commission_member_1.child_id = child_1.id
          AND commission_member_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_1.ended_at IS NULL
          AND commission_member_1.expires_on >= $4::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_1
          WHERE appointment_1.child_id = child_1.id
          AND appointment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_1.day = $4::DATE
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
                AND assignment_2.valid_from <= $4::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $4::DATE))))))
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
                  AND assignment_3.valid_from <= $4::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $4::DATE))))
            AND referral_1.specialty = (
              SELECT staff_2.specialty
              FROM staff AS staff_2
              WHERE staff_2.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_1.closed_at IS NULL
            OR referral_1.closed_at >= $5::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
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
        AND assignment_4.valid_from <= $4::DATE
        AND (assignment_4.valid_to IS NULL
          OR assignment_4.valid_to >= $4::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND break_glass_grant_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.closed_at IS NULL
        AND break_glass_grant_1.expires_at > $5::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_1.role = $2::VARCHAR))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_5
        WHERE assignment_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_5.valid_from <= $4::DATE
        AND (assignment_5.valid_to IS NULL
          OR assignment_5.valid_to >= $4::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND break_glass_grant_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.closed_at IS NULL
        AND break_glass_grant_2.expires_at > $5::TIMESTAMP WITH TIME ZONE
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
      AND break_glass_grant_3.expires_at > $5::TIMESTAMP WITH TIME ZONE
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
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_2.family,
              ''), nullif(child_2.given,
              ''), nullif(child_2.patronymic,
              '')),
          '')),
      'null'::json),
    '}}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
          WHEN anon_5.treating THEN 16
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
        FROM assignment AS assignment_6
        WHERE assignment_6.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_6.valid_from <= $4::DATE
        AND (assignment_6.valid_to IS NULL
          OR assignment_6.valid_to >= $4::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_2
          WHERE commission_member_2.child_id = child_2.id
          AND commission_member_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_2.ended_at IS NULL
          AND commission_member_2.expires_on >= $4::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_2
          WHERE appointment_2.child_id = child_2.id
          AND appointment_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_2.day = $4::DATE
          AND appointment_2.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')
          AND appointment_2.organization_id = ANY (array((
                SELECT assignment_7.organization_id
                FROM assignment AS assignment_7
                WHERE assignment_7.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_7.organization_id IS NOT NULL
                AND assignment_7.valid_from <= $4::DATE
                AND (assignment_7.valid_to IS NULL
                  OR assignment_7.valid_to >= $4::DATE))))))
      OR (EXISTS (
          SELECT 1
          FROM referral AS referral_2
          WHERE referral_2.child_id = child_2.id
          AND (referral_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR referral_2.staff_id IS NULL
            AND referral_2.organization_id = ANY (array((
                  SELECT assignment_8.organization_id
                  FROM assignment AS assignment_8
                  WHERE assignment_8.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_8.organization_id IS NOT NULL
                  AND assignment_8.valid_from <= $4::DATE
                  AND (assignment_8.valid_to IS NULL
                    OR assignment_8.valid_to >= $4::DATE))))
            AND referral_2.specialty = (
              SELECT staff_3.specialty
              FROM staff AS staff_3
              WHERE staff_3.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_2.closed_at IS NULL
            OR referral_2.closed_at >= $5::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_2
          WHERE observation_2.child_id = child_2.id
          AND observation_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_2.state = 'CURRENT'
          AND observation_2.status = 'ACTIVE')))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS treating, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_9
        WHERE assignment_9.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_9.valid_from <= $4::DATE
        AND (assignment_9.valid_to IS NULL
          OR assignment_9.valid_to >= $4::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_4
        WHERE break_glass_grant_4.child_id = child_2.id
        AND break_glass_grant_4.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_4.closed_at IS NULL
        AND break_glass_grant_4.expires_at > $5::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_4.role = $2::VARCHAR))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_10
        WHERE assignment_10.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_10.valid_from <= $4::DATE
        AND (assignment_10.valid_to IS NULL
          OR assignment_10.valid_to >= $4::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_5
        WHERE break_glass_grant_5.child_id = child_2.id
        AND break_glass_grant_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_5.closed_at IS NULL
        AND break_glass_grant_5.expires_at > $5::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_5.role = $2::VARCHAR
        AND break_glass_grant_5.covers_labels))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_6
      WHERE break_glass_grant_6.child_id = child_2.id
      AND break_glass_grant_6.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_6.closed_at IS NULL
      AND break_glass_grant_6.expires_at > $5::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_6.role = $2::VARCHAR
      AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_6.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_5 ON true
  WHERE child_2.id = $7::UUID
  AND (anon_5.treating
    OR anon_5.break_glass
    OR anon_5.break_glass_labels)
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
