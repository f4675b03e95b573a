WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
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
          ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion.","document":null},"rhFactor":{"status":"', passport_1.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_1.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"effectiveAt":', coalesce(json_of(passport_1.rh_factor_effective_at),
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
                    ',"criticality":', coalesce('"' || CAST(allergy_2.criticality AS TEXT) || '"',
                      'null'),
                    ',"clinicalStatus":"', allergy_2.clinical_status,
                    '","reaction":', coalesce(json_of(allergy_2.reaction),
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
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_3.display),
                      'null'::json),
                    ',"icd10":null,"clinicalStatus":"', condition_3.clinical_status,
                    '","alertFlag":', coalesce('"' || CAST(condition_3.alert_flag AS TEXT) || '"',
                      'null'),
                    '}'),
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
          '},"medications":{"assertion":', coalesce(json_of(CASE
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
                AND NOT any_within(medication_2.amendment_labels, CAST('{}' AS TEXT[])))
              AND (cardinality(medication_2.labels) = 0
                OR (medication_2.labels <@ CAST('{}' AS TEXT[])))),
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
    ',"vaccinations":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"vaccine":', coalesce(json_of(anon_3.vaccine),
                'null'::json),
              ',"date":"', anon_3.date,
              '","status":"', anon_3.status,
              '","notDoneReason":null}'),
            ',') FILTER (WHERE anon_3.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT vaccination_1.id, vaccination_1.vaccine, vaccination_1.date, vaccination_1.status
          FROM vaccination AS vaccination_1
          WHERE vaccination_1.child_id = child_1.id
          AND (vaccination_1.state = 'CURRENT'
            OR vaccination_1.amendment_labels IS NOT NULL
            AND NOT any_within(vaccination_1.amendment_labels, CAST('{}' AS TEXT[])))
          AND (cardinality(vaccination_1.labels) = 0
            OR (vaccination_1.labels <@ CAST('{}' AS TEXT[])))
          ORDER BY vaccination_1.date DESC, vaccination_1.id DESC
          LIMIT $3::INTEGER) AS anon_3
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294983680' AS touched
  FROM child AS child_1
  WHERE child_1.id = $4::UUID
  AND (EXISTS (
      SELECT 1
      FROM share_link AS share_link_1
      WHERE share_link_1.child_id = child_1.id
      AND share_link_1.subject = $1::VARCHAR
      AND share_link_1.revoked_at IS NULL
      AND share_link_1.expires_at > $5::TIMESTAMP WITH TIME ZONE
      AND NOT share_link_1.attempts_left = 0
      AND (EXISTS (
          SELECT 1
          FROM child AS child_2
          WHERE child_2.id = share_link_1.child_id
          AND (share_link_1.relation = 'REPRESENTS'
            AND child_2.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
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
                  AND coalesce(representation_1.restricted_from <= $6::DATE
                    AND representation_1.restricted_to >= $6::DATE, true))
                AND representation_1.valid_from <= $6::DATE
                AND (representation_1.valid_to IS NULL
                  OR representation_1.valid_to >= $6::DATE)
                AND representation_1.kind != 'DELEGATED'))
            OR share_link_1.relation = 'REPRESENTS_TEEN'
            AND child_2.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND child_2.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
                  AND coalesce(representation_2.restricted_from <= $6::DATE
                    AND representation_2.restricted_to >= $6::DATE, true))
                AND representation_2.valid_from <= $6::DATE
                AND (representation_2.valid_to IS NULL
                  OR representation_2.valid_to >= $6::DATE)
                AND representation_2.kind != 'DELEGATED'))
            OR share_link_1.relation = 'SELF'
            AND child_2.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
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
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_3.family,
              ''), nullif(child_3.given,
              ''), nullif(child_3.patronymic,
              '')),
          '')),
      'null'::json),
    '}}') AS json, ('"' || CAST(child_3.id AS TEXT)) || '",8589950976' AS touched
  FROM child AS child_3
  WHERE child_3.id = $7::UUID
  AND (EXISTS (
      SELECT 1
      FROM share_link AS share_link_2
      WHERE share_link_2.child_id = child_3.id
      AND share_link_2.subject = $1::VARCHAR
      AND share_link_2.revoked_at IS NULL
      AND share_link_2.expires_at > $5::TIMESTAMP WITH TIME ZONE
      AND NOT share_link_2.attempts_left = 0
      AND (EXISTS (
          SELECT 1
          FROM child AS child_4
          WHERE child_4.id = share_link_2.child_id
          AND (share_link_2.relation = 'REPRESENTS'
            AND child_4.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM representation AS representation_3
                WHERE representation_3.child_id = child_4.id
                AND representation_3.representative_id = (
                  SELECT account_5.representative_id
                  FROM account AS account_5
                  WHERE account_5.subject = share_link_2.created_by
                  AND 'parent' = ANY (account_5.roles)
                  AND account_5.disabled_at IS NULL)
                AND representation_3.status = 'ACTIVE'
                AND NOT (representation_3.court_restricted
                  AND coalesce(representation_3.restricted_from <= $6::DATE
                    AND representation_3.restricted_to >= $6::DATE, true))
                AND representation_3.valid_from <= $6::DATE
                AND (representation_3.valid_to IS NULL
                  OR representation_3.valid_to >= $6::DATE)
                AND representation_3.kind != 'DELEGATED'))
            OR share_link_2.relation = 'REPRESENTS_TEEN'
            AND child_4.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND child_4.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM representation AS representation_4
                WHERE representation_4.child_id = child_4.id
                AND representation_4.representative_id = (
                  SELECT account_6.representative_id
                  FROM account AS account_6
                  WHERE account_6.subject = share_link_2.created_by
                  AND 'parent' = ANY (account_6.roles)
                  AND account_6.disabled_at IS NULL)
                AND representation_4.status = 'ACTIVE'
                AND NOT (representation_4.court_restricted
                  AND coalesce(representation_4.restricted_from <= $6::DATE
                    AND representation_4.restricted_to >= $6::DATE, true))
                AND representation_4.valid_from <= $6::DATE
                AND (representation_4.valid_to IS NULL
                  OR representation_4.valid_to >= $6::DATE)
                AND representation_4.kind != 'DELEGATED'))
            OR share_link_2.relation = 'SELF'
            AND child_4.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
            AND (EXISTS (
                SELECT 1
                FROM record_access AS record_access_2
                WHERE record_access_2.child_id = child_4.id
                AND record_access_2.child_id = (
                  SELECT account_7.child_id
                  FROM account AS account_7
                  WHERE account_7.subject = share_link_2.created_by
                  AND 'child' = ANY (account_7.roles)
                  AND account_7.disabled_at IS NULL)
                AND record_access_2.subject = share_link_2.created_by
                AND record_access_2.closed_at IS NULL)))))))
  ORDER BY child_3.id
  LIMIT 1) AS anon_2 ON true
