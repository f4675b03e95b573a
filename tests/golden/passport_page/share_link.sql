WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_1.id),
            'base64'),
          '+/=',
          '-_')),
      'null'::json),
    ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_1.family,
              ''), nullif(child_1.given,
              ''), nullif(child_1.patronymic,
              '')),
          '')),
      'null'::json),
    '},"birthDate":"', child_1.birth_date,
    '","ageYears":', coalesce(json_of(CAST(EXTRACT(year
            FROM age($3::DATE, child_1.birth_date)) AS INTEGER)),
      'null'::json),
    ',"sex":null,"policyNumber":null,"snils":null,"address":null,"district":null,"enrollment":null,"representatives":{"nodes": []},"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"candidates":null,"document":null,"notice":"Orientation only: re-determine blood group and Rh before any transfusion."},"rhFactor":{"status":"', passport_1.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_1.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"effectiveAt":', coalesce(json_of(passport_1.rh_factor_effective_at),
            'null'::json),
          ',"document":null},"healthGroup":{"status":"', passport_1.health_group_status,
          '","value":', coalesce('"' || CAST(passport_1.health_group_value AS TEXT) || '"',
            'null'),
          ',"stale":', coalesce(json_of(passport_1.health_group_effective_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)),
            'null'::json),
          '},"allergies":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM allergy AS allergy_1
                  WHERE allergy_1.child_id = passport_1.child_id
                  AND (allergy_1.state = 'CURRENT'
                    OR allergy_1.amendment_labels IS NOT NULL
                    AND NOT any_within(allergy_1.amendment_labels, CAST('{}' AS TEXT[])))
                  AND (cardinality(allergy_1.labels) = 0
                    OR (allergy_1.labels <@ CAST('{}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_allergies_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(allergy_2.substance),
                      'null'::json),
                    ',"category":"', allergy_2.category,
                    '","criticality":', coalesce('"' || CAST(allergy_2.criticality AS TEXT) || '"',
                      'null'),
                    ',"reaction":', coalesce(json_of(allergy_2.reaction),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(allergy_2.effective_at, CAST('-infinity' AS TIMESTAMP WITH TIME ZONE)) DESC, allergy_2.id ASC),
                ']') AS json
              FROM allergy AS allergy_2
              WHERE allergy_2.child_id = passport_1.child_id
              AND (allergy_2.state = 'CURRENT'
                OR allergy_2.amendment_labels IS NOT NULL
                AND NOT any_within(allergy_2.amendment_labels, CAST('{}' AS TEXT[])))
              AND (cardinality(allergy_2.labels) = 0
                OR (allergy_2.labels <@ CAST('{}' AS TEXT[])))),
            'null'),
          '},"chronicConditions":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_1
                  WHERE condition_1.child_id = passport_1.child_id
                  AND (condition_1.state = 'CURRENT'
                    OR condition_1.amendment_labels IS NOT NULL
                    AND NOT any_within(condition_1.amendment_labels, CAST('{}' AS TEXT[])))
                  AND (cardinality(condition_1.labels) = 0
                    OR (condition_1.labels <@ CAST('{}' AS TEXT[])))
                  AND (NOT condition_1.restated
                    OR condition_1.id = ANY (array((
                          SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                          FROM condition AS condition_2
                          WHERE condition_2.child_id = child_1.id
                          AND condition_2.restated
                          AND (condition_2.state = 'CURRENT'
                            OR condition_2.amendment_labels IS NOT NULL
                            AND NOT any_within(condition_2.amendment_labels, CAST('{}' AS TEXT[])))
                          AND (cardinality(condition_2.labels) = 0
                            OR (condition_2.labels <@ CAST('{}' AS TEXT[])))
                          ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))
                  AND condition_1.chronic)) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"icd10":null,"display":', coalesce(json_of(condition_3.display),
                      'null'::json),
                    ',"alertFlag":', coalesce('"' || CAST(condition_3.alert_flag AS TEXT) || '"',
                      'null'),
                    ',"sources":null}'),
                  ','
                  ORDER BY condition_3.id ASC),
                ']') AS json
              FROM condition AS condition_3
              WHERE condition_3.child_id = passport_1.child_id
              AND (condition_3.state = 'CURRENT'
                OR condition_3.amendment_labels IS NOT NULL
                AND NOT any_within(condition_3.amendment_labels, CAST('{}' AS TEXT[])))
              AND (cardinality(condition_3.labels) = 0
                OR (condition_3.labels <@ CAST('{}' AS TEXT[])))
              AND (NOT condition_3.restated
                OR condition_3.id = ANY (array((
                      SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                      FROM condition AS condition_4
                      WHERE condition_4.child_id = child_1.id
                      AND condition_4.restated
                      AND (condition_4.state = 'CURRENT'
                        OR condition_4.amendment_labels IS NOT NULL
                        AND NOT any_within(condition_4.amendment_labels, CAST('{}' AS TEXT[])))
                      AND (cardinality(condition_4.labels) = 0
                        OR (condition_4.labels <@ CAST('{}' AS TEXT[])))
                      ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))
              AND condition_3.chronic),
            'null'),
          '},"anamnesis":null,"medications":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM medication AS medication_1
                  WHERE medication_1.child_id = passport_1.child_id
                  AND (medication_1.state = 'CURRENT'
                    OR medication_1.amendment_labels IS NOT NULL
                    AND NOT any_within(medication_1.amendment_labels, CAST('{}' AS TEXT[])))
                  AND (cardinality(medication_1.labels) = 0
                    OR (medication_1.labels <@ CAST('{}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(medication_2.display),
                      'null'::json),
                    ',"dose":', coalesce(json_of(medication_2.dose),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(medication_2.since, CAST('-infinity' AS DATE)) DESC, medication_2.id ASC),
                ']') AS json
              FROM medication AS medication_2
              WHERE medication_2.child_id = passport_1.child_id
              AND (medication_2.state = 'CURRENT'
                OR medication_2.amendment_labels IS NOT NULL
                AND NOT any_within(medication_2.amendment_labels, CAST('{}' AS TEXT[])))
              AND (cardinality(medication_2.labels) = 0
                OR (medication_2.labels <@ CAST('{}' AS TEXT[])))),
            'null'),
          '},"dispensaryObservations":null,"socialStatuses":null,"privileges":null,"anthropometry":{"heightCm":', coalesce(json_of(passport_1.height_cm),
            'null'::json),
          ',"weightKg":', coalesce(json_of(passport_1.weight_kg),
            'null'::json),
          ',"weightStale":', coalesce(json_of(CASE
              WHEN (CAST(EXTRACT(year
                    FROM age($3::DATE, child_1.birth_date)) AS INTEGER) < 3) THEN passport_1.weight_at < $4::TIMESTAMP WITH TIME ZONE - CAST('6 months' AS INTERVAL)
              ELSE passport_1.weight_at < $4::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL) END),
            'null'::json),
          '},"completeness":', coalesce(json_of(passport_1.completeness),
            'null'::json),
          ',"conflicts":null}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294983680' AS touched
  FROM child AS child_1
  WHERE child_1.id = $5::UUID
  AND (EXISTS (
      SELECT 1
      FROM share_link AS share_link_1
      WHERE share_link_1.child_id = child_1.id
      AND share_link_1.subject = $1::VARCHAR
      AND share_link_1.revoked_at IS NULL
      AND share_link_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
      AND NOT share_link_1.attempts_left = 0
      AND (EXISTS (
          SELECT 1
          FROM child AS child_2
          WHERE child_2.id = share_link_1.child_id
          AND (share_link_1.relation = 'REPRESENTS'
            AND child_2.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM representation AS representation_1
                WHERE representation_1.child_id = child_2.id
                AND representation_1.representative_id = (
                  SELECT account_2.representative_id
                  FROM account AS account_2
                  WHERE account_2.subject = share_link_1.created_by
                  AND 'parent' = ANY (account_2.roles)
                  AND account_2.disabled_at IS NULL)
                AND representation_1.status = 'ACTIVE'
                AND NOT (representation_1.court_restricted
                  AND coalesce(representation_1.restricted_from <= $3::DATE
                    AND representation_1.restricted_to >= $3::DATE, true))
                AND representation_1.valid_from <= $3::DATE
                AND (representation_1.valid_to IS NULL
                  OR representation_1.valid_to >= $3::DATE)
                AND representation_1.kind != 'DELEGATED'))
            OR share_link_1.relation = 'REPRESENTS_TEEN'
            AND child_2.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM representation AS representation_2
                WHERE representation_2.child_id = child_2.id
                AND representation_2.representative_id = (
                  SELECT account_3.representative_id
                  FROM account AS account_3
                  WHERE account_3.subject = share_link_1.created_by
                  AND 'parent' = ANY (account_3.roles)
                  AND account_3.disabled_at IS NULL)
                AND representation_2.status = 'ACTIVE'
                AND NOT (representation_2.court_restricted
                  AND coalesce(representation_2.restricted_from <= $3::DATE
                    AND representation_2.restricted_to >= $3::DATE, true))
                AND representation_2.valid_from <= $3::DATE
                AND (representation_2.valid_to IS NULL
                  OR representation_2.valid_to >= $3::DATE)
                AND representation_2.kind != 'DELEGATED'))
            OR share_link_1.relation = 'SELF'
            AND child_2.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM record_access AS record_access_1
                WHERE record_access_1.child_id = child_2.id
                AND record_access_1.child_id = (
                  SELECT account_4.child_id
                  FROM account AS account_4
                  WHERE account_4.subject = share_link_1.created_by
                  AND 'child' = ANY (account_4.roles)
                  AND account_4.disabled_at IS NULL)
                AND record_access_1.subject = share_link_1.created_by
                AND record_access_1.closed_at IS NULL)))))))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
