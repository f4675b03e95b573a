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
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"boris":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', left(nullif(child_1.family,
                ''), 1) || '.', left(nullif(child_1.given,
                ''), 1) || '.', left(nullif(child_1.patronymic,
                ''), 1) || '.'),
          '')),
      'null'::json),
    '},"birthDate":null,"snils":null,"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"effectiveAt":', coalesce(json_of(passport_1.blood_group_effective_at),
            'null'::json),
          ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion.","document":null},"rhFactor":{"status":"', passport_1.rh_factor_status,
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
                          AND NOT any_within(allergy_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                        AND (cardinality(allergy_1.vital_labels) = 0
                          OR (allergy_1.vital_labels <@ CAST('{TEEN}' AS TEXT[])))
                        AND allergy_1.clinical_status != 'RESOLVED')) THEN 'HAS_ITEMS'
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
              SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(CASE
                        WHEN (allergy_3.category IN ('MEDICATION',
                            'BIOLOGIC')) THEN allergy_3.substance
                        ELSE 'not a drug' END),
                      'null'::json),
                    ',"criticality":', coalesce('"' || CAST(allergy_3.criticality AS TEXT) || '"',
                      'null'),
                    ',"clinicalStatus":null,"reaction":null}'),
                  ','
                  ORDER BY allergy_3.id ASC),
                ']') AS json
              FROM allergy AS allergy_3
              WHERE allergy_3.child_id = passport_1.child_id
              AND (allergy_3.state = 'CURRENT'
                OR allergy_3.amendment_labels IS NOT NULL
                AND NOT any_within(allergy_3.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(allergy_3.vital_labels) = 0
                OR (allergy_3.vital_labels <@ CAST('{TEEN}' AS TEXT[])))
              AND allergy_3.clinical_status != 'RESOLVED'),
            'null'),
          '},"chronicConditions":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_1
                  WHERE condition_1.child_id = passport_1.child_id
                  AND (condition_1.state = 'CURRENT'
                    OR condition_1.amendment_labels IS NOT NULL
                    AND NOT any_within(condition_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                  AND (cardinality(condition_1.labels) = 0
                    OR (condition_1.labels <@ CAST('{TEEN}' AS TEXT[])))
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
                  AND condition_1.clinical_status != 'RESOLVED'
                  AND condition_1.chronic)) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(coalesce(condition_3.alert_flag,
                          'OTHER')),
                      'null'::json),
                    ',"icd10":null,"clinicalStatus":null,"alertFlag":', coalesce('"' || CAST(condition_3.alert_flag AS TEXT) || '"',
                      'null'),
                    '}'),
                  ','
                  ORDER BY condition_3.id ASC),
                ']') AS json
              FROM condition AS condition_3
              WHERE condition_3.child_id = passport_1.child_id
              AND (condition_3.state = 'CURRENT'
                OR condition_3.amendment_labels IS NOT NULL
                AND NOT any_within(condition_3.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(condition_3.labels) = 0
                OR (condition_3.labels <@ CAST('{TEEN}' AS TEXT[])))
              AND (NOT condition_3.restated
                OR condition_3.id = ANY (array((
                      SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                      FROM condition AS condition_4
                      WHERE condition_4.child_id = child_1.id
                      AND condition_4.restated
                      AND (condition_4.state = 'CURRENT'
                        OR condition_4.amendment_labels IS NOT NULL
                        AND NOT any_within(condition_4.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                      AND (cardinality(condition_4.labels) = 0
                        OR (condition_4.labels <@ CAST('{TEEN}' AS TEXT[])))
                      ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))
              AND condition_3.clinical_status != 'RESOLVED'
              AND condition_3.chronic),
            'null'),
          '},"medications":{"assertion":', coalesce(json_of(CASE
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
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(medication_2.display),
                      'null'::json),
                    ',"dose":null,"status":"', medication_2.status,
                    '","since":null,"until":null}'),
                  ','
                  ORDER BY medication_2.id ASC),
                ']') AS json
              FROM medication AS medication_2
              WHERE medication_2.child_id = passport_1.child_id
              AND (medication_2.state = 'CURRENT'
                OR medication_2.amendment_labels IS NOT NULL
                AND NOT any_within(medication_2.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(medication_2.labels) = 0
                OR (medication_2.labels <@ CAST('{TEEN}' AS TEXT[])))),
            'null'),
          '},"healthGroup":{"status": "HIDDEN", "value": null, "effectiveAt": null}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    ',"vaccinations":{"nodes": []}}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967328' AS touched
  FROM child AS child_1
  WHERE child_1.id = $3::UUID
  AND (EXISTS (
      SELECT 1
      FROM assignment AS assignment_1
      WHERE assignment_1.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_1.valid_from <= $4::DATE
      AND (assignment_1.valid_to IS NULL
        OR assignment_1.valid_to >= $4::DATE)))
  AND (EXISTS (
      SELECT 1
      FROM ambulance_call AS ambulance_call_1
      WHERE ambulance_call_1.child_id = child_1.id
      AND (ambulance_call_1.dispatcher_id = (
          SELECT viewer.staff_id
          FROM viewer)
        OR ambulance_call_1.doctor_id = (
          SELECT viewer.staff_id
          FROM viewer))
      AND ambulance_call_1.closed_at IS NULL
      AND (ambulance_call_1.expires_at IS NULL
        OR ambulance_call_1.expires_at > $5::TIMESTAMP WITH TIME ZONE)))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', left(nullif(child_2.family,
                ''), 1) || '.', left(nullif(child_2.given,
                ''), 1) || '.', left(nullif(child_2.patronymic,
                ''), 1) || '.'),
          '')),
      'null'::json),
    '}}') AS json, ('"' || CAST(child_2.id AS TEXT)) || '",8589934624' AS touched
  FROM child AS child_2
  WHERE child_2.id = $6::UUID
  AND (EXISTS (
      SELECT 1
      FROM assignment AS assignment_2
      WHERE assignment_2.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_2.valid_from <= $4::DATE
      AND (assignment_2.valid_to IS NULL
        OR assignment_2.valid_to >= $4::DATE)))
  AND (EXISTS (
      SELECT 1
      FROM ambulance_call AS ambulance_call_2
      WHERE ambulance_call_2.child_id = child_2.id
      AND (ambulance_call_2.dispatcher_id = (
          SELECT viewer.staff_id
          FROM viewer)
        OR ambulance_call_2.doctor_id = (
          SELECT viewer.staff_id
          FROM viewer))
      AND ambulance_call_2.closed_at IS NULL
      AND (ambulance_call_2.expires_at IS NULL
        OR ambulance_call_2.expires_at > $5::TIMESTAMP WITH TIME ZONE)))
  AND child_2.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
