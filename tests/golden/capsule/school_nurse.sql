WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT CASE
  WHEN ((EXISTS (
        SELECT 1
        FROM representative AS representative_2
        WHERE representative_2.staff_id = viewer.staff_id))
    OR (EXISTS (
        SELECT 1
        FROM account AS account_2
        WHERE account_2.staff_id = viewer.staff_id
        AND (account_2.representative_id IS NOT NULL
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $4::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"emergencyCapsule":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"childId":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_1.id),
            'base64'),
          '+/=',
          '-_')),
      'null'::json),
    ',"issuedAt":', coalesce(json_of($3::TIMESTAMP WITH TIME ZONE),
      'null'::json),
    ',"factsAsOf":', coalesce(json_of(CASE
        WHEN (anon_2.break_glass
          OR anon_2.break_glass_labels) THEN passport_1.updated_at
        ELSE NULL END),
      'null'::json),
    ',"name":', coalesce(CASE
      WHEN (anon_2.break_glass
        OR anon_2.break_glass_labels) THEN concat('{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_1.family,
                  ''), nullif(child_1.given,
                  ''), nullif(child_1.patronymic,
                  '')),
              '')),
          'null'::json),
        ',"given":', coalesce(json_of(child_1.given),
          'null'::json),
        '}')
      ELSE 'null' END,
      'null'),
    ',"ageYears":', coalesce(json_of(CASE
        WHEN (anon_2.break_glass
          OR anon_2.break_glass_labels) THEN CAST(EXTRACT(year
            FROM age($4::DATE, child_1.birth_date)) AS INTEGER)
        ELSE NULL END),
      'null'::json),
    ',"sex":', coalesce('"' || CASE
      WHEN (anon_2.break_glass
        OR anon_2.break_glass_labels) THEN child_1.sex
      ELSE NULL END || '"',
      'null'),
    ',"twinWarning":', coalesce(json_of(CASE
        WHEN (anon_2.break_glass
          OR anon_2.break_glass_labels) THEN EXISTS (
          SELECT 1
          FROM representation AS representation_1 JOIN representation AS representation_2 ON representation_2.representative_id = representation_1.representative_id JOIN child AS child_2 ON child_2.id = representation_2.child_id
          WHERE representation_1.child_id = child_1.id
          AND child_2.id != child_1.id
          AND child_2.birth_date = child_1.birth_date
          AND child_2.family = child_1.family)
        ELSE NULL END),
      'null'::json),
    ',"bloodGroup":', coalesce(CASE
      WHEN (anon_2.break_glass
        OR anon_2.break_glass_labels) THEN concat('{"status":"', passport_1.blood_group_status,
        '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
          'null'),
        ',"candidates":null,"notice":"Orientation only: re-determine blood group and Rh before any transfusion."}')
      ELSE '{"status":"HIDDEN","value":null,"candidates":null,"notice":"Orientation only: re-determine blood group and Rh before any transfusion."}' END,
      'null'),
    ',"rhFactor":', coalesce(CASE
      WHEN (anon_2.break_glass
        OR anon_2.break_glass_labels) THEN concat('{"status":"', passport_1.rh_factor_status,
        '","value":', coalesce('"' || CAST(passport_1.rh_factor_value AS TEXT) || '"',
          'null'),
        '}')
      ELSE '{"status":"HIDDEN","value":null}' END,
      'null'),
    ',"drugAllergies":', coalesce(CASE
      WHEN (anon_2.break_glass
        OR anon_2.break_glass_labels) THEN concat('{"assertion":', coalesce(json_of(coalesce(coalesce(nullif(CASE
                  WHEN (EXISTS (
                      SELECT 1
                      FROM allergy AS allergy_1
                      WHERE allergy_1.child_id = passport_1.child_id
                      AND (allergy_1.state = 'CURRENT'
                        OR allergy_1.amendment_labels IS NOT NULL
                        AND NOT any_within(allergy_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                      AND (cardinality(allergy_1.vital_labels) = 0
                        OR (allergy_1.vital_labels <@ CAST('{TEEN}' AS TEXT[])))
                      AND allergy_1.category IN ('MEDICATION',
                        'BIOLOGIC'))) THEN 'HAS_ITEMS'
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
            SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(undiagnosed(allergy_3.substance)),
                    'null'::json),
                  ',"criticality":', coalesce('"' || CAST(allergy_3.criticality AS TEXT) || '"',
                    'null'),
                  ',"reaction":', coalesce(json_of(undiagnosed(allergy_3.reaction)),
                    'null'::json),
                  '}'),
                ','
                ORDER BY coalesce(allergy_3.effective_at, CAST('-infinity' AS TIMESTAMP WITH TIME ZONE)) DESC, allergy_3.id ASC),
              ']') AS json
            FROM allergy AS allergy_3
            WHERE allergy_3.child_id = passport_1.child_id
            AND (allergy_3.state = 'CURRENT'
              OR allergy_3.amendment_labels IS NOT NULL
              AND NOT any_within(allergy_3.amendment_labels, CAST('{TEEN}' AS TEXT[])))
            AND (cardinality(allergy_3.vital_labels) = 0
              OR (allergy_3.vital_labels <@ CAST('{TEEN}' AS TEXT[])))
            AND allergy_3.category IN ('MEDICATION',
              'BIOLOGIC')),
          'null'),
        '}')
      ELSE '{"assertion":"HIDDEN","items":null}' END,
      'null'),
    ',"alertFlags":', coalesce(json_of(CASE
        WHEN (anon_2.break_glass
          OR anon_2.break_glass_labels) THEN to_json(array((
              SELECT DISTINCT condition_1.alert_flag
              FROM condition AS condition_1
              WHERE condition_1.child_id = child_1.id
              AND condition_1.alert_flag IS NOT NULL
              AND condition_1.clinical_status != 'RESOLVED'
              AND (NOT condition_1.restated
                OR condition_1.id = ANY (array((
                      SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                      FROM condition AS condition_2
                      WHERE condition_2.child_id = child_1.id
                      AND condition_2.restated
                      AND (condition_2.state = 'CURRENT'
                        OR condition_2.amendment_labels IS NOT NULL
                        AND NOT any_within(condition_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                      AND (cardinality(condition_2.labels) = 0
                        OR (condition_2.labels <@ CAST('{TEEN}' AS TEXT[])))
                      ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
              AND (condition_1.state = 'CURRENT'
                OR condition_1.amendment_labels IS NOT NULL
                AND NOT any_within(condition_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(condition_1.labels) = 0
                OR (condition_1.labels <@ CAST('{TEEN}' AS TEXT[])))
              ORDER BY condition_1.alert_flag)))
        ELSE NULL END),
      'null'::json),
    ',"anthropometry":', coalesce(CASE
      WHEN (anon_2.break_glass
        OR anon_2.break_glass_labels) THEN concat('{"weightKg":', coalesce(json_of(passport_1.weight_kg),
          'null'::json),
        ',"heightCm":', coalesce(json_of(passport_1.height_cm),
          'null'::json),
        '}')
      ELSE 'null' END,
      'null'),
    ',"medications":', coalesce(CASE
      WHEN (anon_2.break_glass
        OR anon_2.break_glass_labels) THEN concat('{"assertion":', coalesce(json_of(CASE
            WHEN (EXISTS (
                SELECT 1
                FROM medication AS medication_1
                WHERE medication_1.child_id = passport_1.child_id
                AND (medication_1.state = 'CURRENT'
                  OR medication_1.amendment_labels IS NOT NULL
                  AND NOT any_within(medication_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                AND (cardinality(medication_1.labels) = 0
                  OR (medication_1.labels <@ CAST('{TEEN}' AS TEXT[]))))) THEN 'HAS_ITEMS'
            ELSE 'NO_INFORMATION' END),
          'null'::json),
        ',"items":', coalesce((
            SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(undiagnosed(medication_2.display)),
                    'null'::json),
                  '}'),
                ','
                ORDER BY coalesce(medication_2.since, CAST('-infinity' AS DATE)) DESC, medication_2.id ASC),
              ']') AS json
            FROM medication AS medication_2
            WHERE medication_2.child_id = passport_1.child_id
            AND (medication_2.state = 'CURRENT'
              OR medication_2.amendment_labels IS NOT NULL
              AND NOT any_within(medication_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
            AND (cardinality(medication_2.labels) = 0
              OR (medication_2.labels <@ CAST('{TEEN}' AS TEXT[])))),
          'null'),
        '}')
      ELSE '{"assertion":"HIDDEN","items":null}' END,
      'null'),
    ',"diagnoses":{"assertion": "HIDDEN", "items": null},"anamnesis":null,"contacts":', coalesce(CASE
      WHEN (anon_2.break_glass
        OR anon_2.break_glass_labels) THEN (
        SELECT concat('[', string_agg(concat('{"representative":', coalesce((
                  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(representative_1.family,
                              ''), nullif(representative_1.given,
                              ''), nullif(representative_1.patronymic,
                              '')),
                          '')),
                      'null'::json),
                    '},"phone":', coalesce(json_of(representative_1.phone),
                      'null'::json),
                    '}') AS json
                  FROM representative AS representative_1
                  WHERE representative_1.id = representation_3.representative_id),
                'null'),
              ',"isPrimaryContact":', coalesce(json_of(representation_3.is_primary_contact),
                'null'::json),
              '}'),
            ','
            ORDER BY representation_3.is_primary_contact DESC, representation_3.id ASC),
          ']') AS json
        FROM representation AS representation_3
        WHERE representation_3.child_id = passport_1.child_id
        AND representation_3.status = 'ACTIVE'
        AND NOT (representation_3.court_restricted
          AND coalesce(representation_3.restricted_from <= $4::DATE
            AND representation_3.restricted_to >= $4::DATE, true))
        AND representation_3.valid_from <= $4::DATE
        AND (representation_3.valid_to IS NULL
          OR representation_3.valid_to >= $4::DATE))
      ELSE 'null' END,
      'null'),
    ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_2.school THEN 8
          ELSE 0 END) | CASE
        WHEN anon_2.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_2.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_2.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1 JOIN passport AS passport_1 ON passport_1.child_id = child_1.id
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM enrolment AS enrolment_1
        WHERE enrolment_1.child_id = child_1.id
        AND enrolment_1.organization_id = ANY (array((
              SELECT assignment_1.organization_id
              FROM assignment AS assignment_1
              WHERE assignment_1.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_1.organization_id IS NOT NULL
              AND assignment_1.valid_from <= $4::DATE
              AND (assignment_1.valid_to IS NULL
                OR assignment_1.valid_to >= $4::DATE))))
        AND enrolment_1.valid_from <= $4::DATE
        AND (enrolment_1.valid_to IS NULL
          OR enrolment_1.valid_to >= $4::DATE)))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS school, child_1.id = ANY (array((
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
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $5::UUID
  AND anon_2.school
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
