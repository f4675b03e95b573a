WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT CASE
  WHEN ((EXISTS (
        SELECT 1
        FROM representative AS representative_3
        WHERE representative_3.staff_id = viewer.staff_id))
    OR (EXISTS (
        SELECT 1
        FROM account AS account_8
        WHERE account_8.staff_id = viewer.staff_id
        AND (account_8.representative_id IS NOT NULL
          OR account_8.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"decisionRules":', coalesce(anon_1.json,
      'null'),
    ',"child":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', anon_2.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"code":"', decision_rule_1.code,
        '","version":', coalesce(json_of(decision_rule_1.version),
          'null'::json),
        ',"title":', coalesce(json_of(decision_rule_1.title),
          'null'::json),
        ',"source":', coalesce(json_of(decision_rule_1.source),
          'null'::json),
        ',"sourceUrl":', coalesce(json_of(decision_rule_1.source_url),
          'null'::json),
        ',"checked":"', decision_rule_1.checked,
        '","definition":', coalesce(json_of(decision_rule_1.definition),
          'null'::json),
        '}'),
      ','
      ORDER BY decision_rule_1.code ASC),
    ']') AS json
  FROM decision_rule AS decision_rule_1
  WHERE decision_rule_1.is_on = true
  AND decision_rule_1.valid_from <= $3::DATE) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_1.id),
            'base64'),
          '+/=',
          '-_')),
      'null'::json),
    ',"ageYears":', coalesce(json_of(CAST(EXTRACT(year
            FROM age($3::DATE, child_1.birth_date)) AS INTEGER)),
      'null'::json),
    ',"sex":', coalesce('"' || CASE
      WHEN anon_3.ordered THEN child_1.sex
      ELSE NULL END || '"',
      'null'),
    ',"decisionCardAnswers":', coalesce(CASE
      WHEN anon_3.ordered THEN (
        SELECT concat('[', string_agg(concat('{"card":', coalesce(json_of(CASE
                  WHEN anon_3.ordered THEN CAST(decision_card_answer_1.card AS TEXT)
                  ELSE NULL END),
                'null'::json),
              ',"answer":', coalesce('"' || CASE
                WHEN anon_3.ordered THEN decision_card_answer_1.answer
                ELSE NULL END || '"',
                'null'),
              ',"answeredAt":', coalesce(json_of(CASE
                  WHEN anon_3.ordered THEN decision_card_answer_1.answered_at
                  ELSE NULL END),
                'null'::json),
              '}'),
            ','
            ORDER BY decision_card_answer_1.answered_at DESC, decision_card_answer_1.id DESC),
          ']') AS json
        FROM decision_card_answer AS decision_card_answer_1
        WHERE decision_card_answer_1.child_id = child_1.id
        AND (cardinality(decision_card_answer_1.labels) = 0
          OR (decision_card_answer_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
      ELSE 'null' END,
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":', coalesce(CASE
            WHEN anon_3.ordered THEN concat('{"status":', coalesce(json_of(coalesce(CASE
                    WHEN anon_3.ordered THEN passport_1.blood_group_status
                    ELSE NULL END,
                    'HIDDEN')),
                'null'::json),
              ',"document":', coalesce(CASE
                WHEN anon_3.ordered THEN (
                  SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
                            'base64'),
                          '+/=',
                          '-_')),
                      'null'::json),
                    ',"title":', coalesce(json_of(CASE
                        WHEN anon_3.ordered THEN CASE
                        WHEN (medical_document_1.title IS NOT NULL) THEN 'on record'
                        ELSE NULL END
                        ELSE NULL END),
                      'null'::json),
                    ',"date":', coalesce(json_of(CASE
                        WHEN anon_3.ordered THEN medical_document_1.date
                        ELSE NULL END),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = passport_1.child_id
                  AND medical_document_1.id = passport_1.blood_group_document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}')
            ELSE '{"status":"HIDDEN","document":null}' END,
            'null'),
          ',"rhFactor":', coalesce(CASE
            WHEN anon_3.ordered THEN concat('{"status":', coalesce(json_of(coalesce(CASE
                    WHEN anon_3.ordered THEN passport_1.rh_factor_status
                    ELSE NULL END,
                    'HIDDEN')),
                'null'::json),
              ',"document":', coalesce(CASE
                WHEN anon_3.ordered THEN (
                  SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_2.child_id) || uuid_send(medical_document_2.id),
                            'base64'),
                          '+/=',
                          '-_')),
                      'null'::json),
                    ',"title":', coalesce(json_of(CASE
                        WHEN anon_3.ordered THEN CASE
                        WHEN (medical_document_2.title IS NOT NULL) THEN 'on record'
                        ELSE NULL END
                        ELSE NULL END),
                      'null'::json),
                    ',"date":', coalesce(json_of(CASE
                        WHEN anon_3.ordered THEN medical_document_2.date
                        ELSE NULL END),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = passport_1.child_id
                  AND medical_document_2.id = passport_1.rh_factor_document_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}')
            ELSE '{"status":"HIDDEN","document":null}' END,
            'null'),
          ',"allergies":', coalesce(CASE
            WHEN anon_3.ordered THEN concat('{"items":', coalesce(CASE
                WHEN anon_3.ordered THEN (
                  SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(CASE
                            WHEN anon_3.ordered THEN CASE
                            WHEN (allergy_1.substance IS NOT NULL) THEN 'on record'
                            ELSE NULL END
                            ELSE NULL END),
                          'null'::json),
                        ',"code":null,"codeSystem":null,"criticality":null,"clinicalStatus":null,"document":null}'),
                      ','
                      ORDER BY allergy_1.id ASC),
                    ']') AS json
                  FROM allergy AS allergy_1
                  WHERE allergy_1.child_id = passport_1.child_id
                  AND (allergy_1.state = 'CURRENT'
                    OR allergy_1.amendment_labels IS NOT NULL
                    AND NOT any_within(allergy_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                  AND (cardinality(allergy_1.labels) = 0
                    OR (allergy_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}')
            ELSE '{"items":null}' END,
            'null'),
          ',"medications":', coalesce(CASE
            WHEN anon_3.ordered THEN concat('{"items":', coalesce(CASE
                WHEN anon_3.ordered THEN (
                  SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(CASE
                            WHEN anon_3.ordered THEN CASE
                            WHEN (medication_1.display IS NOT NULL) THEN 'on record'
                            ELSE NULL END
                            ELSE NULL END),
                          'null'::json),
                        ',"code":null,"codeSystem":null,"status":', coalesce('"' || CASE
                          WHEN anon_3.ordered THEN medication_1.status
                          ELSE NULL END || '"',
                          'null'),
                        ',"document":null}'),
                      ','
                      ORDER BY medication_1.id ASC),
                    ']') AS json
                  FROM medication AS medication_1
                  WHERE medication_1.child_id = passport_1.child_id
                  AND (medication_1.state = 'CURRENT'
                    OR medication_1.amendment_labels IS NOT NULL
                    AND NOT any_within(medication_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                  AND (cardinality(medication_1.labels) = 0
                    OR (medication_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}')
            ELSE '{"items":null}' END,
            'null'),
          ',"diagnoses":', coalesce(CASE
            WHEN anon_3.ordered THEN concat('{"items":', coalesce(CASE
                WHEN anon_3.ordered THEN (
                  SELECT concat('[', string_agg(concat('{"icd10":null,"display":', coalesce(json_of(CASE
                            WHEN anon_3.ordered THEN CASE
                            WHEN (condition_1.display IS NOT NULL) THEN 'on record'
                            ELSE NULL END
                            ELSE NULL END),
                          'null'::json),
                        ',"clinicalStatus":', coalesce('"' || CASE
                          WHEN anon_3.ordered THEN condition_1.clinical_status
                          ELSE NULL END || '"',
                          'null'),
                        ',"document":null}'),
                      ','
                      ORDER BY condition_1.id ASC),
                    ']') AS json
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
                  AND anon_3.ordered
                  AND condition_1.clinical_status IN ('ACTIVE',
                    'RECURRENCE',
                    'RELAPSE'))
                ELSE 'null' END,
                'null'),
              '}')
            ELSE '{"items":null}' END,
            'null'),
          ',"dispensaryObservations":', coalesce(CASE
            WHEN anon_3.ordered THEN (
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(CASE
                        WHEN anon_3.ordered THEN CASE
                        WHEN (observation_1.display IS NOT NULL) THEN 'on record'
                        ELSE NULL END
                        ELSE NULL END),
                      'null'::json),
                    ',"specialty":null,"status":', coalesce('"' || CASE
                      WHEN anon_3.ordered THEN observation_1.status
                      ELSE NULL END || '"',
                      'null'),
                    ',"nextVisit":null,"overdue":null,"document":null}'),
                  ','
                  ORDER BY observation_1.id ASC),
                ']') AS json
              FROM observation AS observation_1
              WHERE observation_1.child_id = passport_1.child_id
              AND (observation_1.state = 'CURRENT'
                OR observation_1.amendment_labels IS NOT NULL
                AND NOT any_within(observation_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(observation_1.labels) = 0
                OR (observation_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
            ELSE 'null' END,
            'null'),
          ',"growthAlerts":null,"conflicts":', coalesce(CASE
            WHEN anon_3.ordered THEN (
              SELECT concat('[', string_agg(concat('{"field":', coalesce(json_of(CASE
                        WHEN anon_3.ordered THEN fact_conflict_1.kind
                        ELSE NULL END),
                      'null'::json),
                    ',"candidates":', coalesce(CASE
                      WHEN anon_3.ordered THEN (
                        SELECT concat('[', string_agg(concat('{"value":null,"document":', coalesce(CASE
                                WHEN anon_3.ordered THEN (
                                  SELECT concat('{"id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_3.child_id) || uuid_send(medical_document_3.id),
                                            'base64'),
                                          '+/=',
                                          '-_')),
                                      'null'::json),
                                    ',"title":', coalesce(json_of(CASE
                                        WHEN anon_3.ordered THEN CASE
                                        WHEN (medical_document_3.title IS NOT NULL) THEN 'on record'
                                        ELSE NULL END
                                        ELSE NULL END),
                                      'null'::json),
                                    ',"date":', coalesce(json_of(CASE
                                        WHEN anon_3.ordered THEN medical_document_3.date
                                        ELSE NULL END),
                                      'null'::json),
                                    '}') AS json
                                  FROM medical_document AS medical_document_3
                                  WHERE medical_document_3.child_id = fact_1.child_id
                                  AND medical_document_3.id = fact_1.document_id
                                  AND (cardinality(medical_document_3.labels) = 0
                                    OR (medical_document_3.labels <@ CAST('{TEEN}' AS TEXT[]))))
                                ELSE 'null' END,
                                'null'),
                              '}'),
                            ','
                            ORDER BY coalesce(fact_1.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_1.id ASC),
                          ']') AS json
                        FROM fact AS fact_1
                        WHERE fact_1.child_id = fact_conflict_1.child_id
                        AND fact_1.kind = fact_conflict_1.kind
                        AND (fact_1.state = 'CURRENT'
                          OR fact_1.amendment_labels IS NOT NULL
                          AND NOT any_within(fact_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                        AND (cardinality(fact_1.labels) = 0
                          OR (fact_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
                      ELSE 'null' END,
                      'null'),
                    '}'),
                  ','
                  ORDER BY fact_conflict_1.opened_at ASC, fact_conflict_1.id ASC),
                ']') AS json
              FROM fact_conflict AS fact_conflict_1
              WHERE fact_conflict_1.child_id = passport_1.child_id
              AND fact_conflict_1.resolved_at IS NULL)
            ELSE 'null' END,
            'null'),
          ',"anthropometry":null}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    ',"referrals":{"nodes": []},"measurements":{"nodes": []},"due":{"nodes": []},"certificateReadiness":null}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_3.review THEN 4096
        ELSE 0 END) | CASE
      WHEN anon_3.ordered THEN 8192
      ELSE 0 END) | CASE
    WHEN anon_3.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND (break_glass_grant_1.organization_id = ANY (array((
                SELECT assignment_1.organization_id
                FROM assignment AS assignment_1
                WHERE assignment_1.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_1.organization_id IS NOT NULL
                AND assignment_1.valid_from <= $3::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $3::DATE))))
          OR break_glass_grant_1.organization_id = ANY (array((
                SELECT organization_1.id
                FROM organization AS organization_1
                WHERE organization_1.id != ALL (array((
                      SELECT assignment_2.organization_id
                      FROM account AS account_2 JOIN assignment AS assignment_2 ON assignment_2.staff_id = account_2.staff_id
                      WHERE 'auditor' = ANY (account_2.roles)
                      AND account_2.disabled_at IS NULL
                      AND assignment_2.valid_from <= $3::DATE
                      AND (assignment_2.valid_to IS NULL
                        OR assignment_2.valid_to >= $3::DATE)))))))
          OR break_glass_grant_1.staff_id = ANY (array((
                SELECT account_3.staff_id
                FROM account AS account_3
                WHERE 'auditor' = ANY (account_3.roles)
                AND account_3.disabled_at IS NULL)))
          OR break_glass_grant_1.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_1
                        WHERE representative_1.staff_id = account_4.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_5
                        WHERE account_5.staff_id = account_4.staff_id
                        AND (account_5.representative_id IS NOT NULL
                          OR account_5.child_id IS NOT NULL)))) THEN family_of_staff(account_4.staff_id, $3::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_4
                WHERE 'auditor' = ANY (account_4.roles)
                AND account_4.disabled_at IS NULL))))
        AND break_glass_grant_1.outcome IS NULL
        AND (break_glass_grant_1.organization_id = ANY (array((
                SELECT assignment_3.organization_id
                FROM assignment AS assignment_3
                WHERE assignment_3.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_3.organization_id IS NOT NULL
                AND assignment_3.valid_from <= $3::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $3::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_6 JOIN assignment AS assignment_4 ON assignment_4.staff_id = account_6.staff_id
              WHERE 'auditor' = ANY (account_6.roles)
              AND account_6.disabled_at IS NULL
              AND assignment_4.valid_from <= $3::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $3::DATE)
              AND assignment_4.organization_id = break_glass_grant_1.organization_id
              AND account_6.staff_id != break_glass_grant_1.staff_id
              AND break_glass_grant_1.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_2
                      WHERE representative_2.staff_id = account_6.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_7
                      WHERE account_7.staff_id = account_6.staff_id
                      AND (account_7.representative_id IS NOT NULL
                        OR account_7.child_id IS NOT NULL)))) THEN family_of_staff(account_6.staff_id, $3::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_5
              WHERE assignment_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_5.valid_from <= $3::DATE
              AND (assignment_5.valid_to IS NULL
                OR assignment_5.valid_to >= $3::DATE))))
        AND break_glass_grant_1.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS review, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_6
        WHERE assignment_6.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_6.valid_from <= $3::DATE
        AND (assignment_6.valid_to IS NULL
          OR assignment_6.valid_to >= $3::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM audit_order AS audit_order_1
          WHERE audit_order_1.child_id = child_1.id
          AND audit_order_1.auditor_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND audit_order_1.child_id IS NOT NULL
          AND audit_order_1.approved_at IS NOT NULL
          AND audit_order_1.revoked_at IS NULL
          AND audit_order_1.valid_from <= $3::DATE
          AND (audit_order_1.valid_to IS NULL
            OR audit_order_1.valid_to >= $3::DATE)))
      OR child_1.district_id = ANY (array((
            SELECT district_1.id
            FROM audit_order AS audit_order_2 JOIN district AS district_1 ON district_1.organization_id = audit_order_2.organization_id
            WHERE audit_order_2.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_2.approved_at IS NOT NULL
            AND audit_order_2.revoked_at IS NULL
            AND audit_order_2.valid_from <= $3::DATE
            AND (audit_order_2.valid_to IS NULL
              OR audit_order_2.valid_to >= $3::DATE)))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS ordered, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_2
      WHERE break_glass_grant_2.child_id = child_1.id
      AND (break_glass_grant_2.organization_id = ANY (array((
              SELECT assignment_7.organization_id
              FROM assignment AS assignment_7
              WHERE assignment_7.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_7.organization_id IS NOT NULL
              AND assignment_7.valid_from <= $3::DATE
              AND (assignment_7.valid_to IS NULL
                OR assignment_7.valid_to >= $3::DATE))))
        OR break_glass_grant_2.organization_id = ANY (array((
              SELECT organization_2.id
              FROM organization AS organization_2
              WHERE organization_2.id != ALL (array((
                    SELECT assignment_8.organization_id
                    FROM account AS account_9 JOIN assignment AS assignment_8 ON assignment_8.staff_id = account_9.staff_id
                    WHERE 'auditor' = ANY (account_9.roles)
                    AND account_9.disabled_at IS NULL
                    AND assignment_8.valid_from <= $3::DATE
                    AND (assignment_8.valid_to IS NULL
                      OR assignment_8.valid_to >= $3::DATE)))))))
        OR break_glass_grant_2.staff_id = ANY (array((
              SELECT account_10.staff_id
              FROM account AS account_10
              WHERE 'auditor' = ANY (account_10.roles)
              AND account_10.disabled_at IS NULL)))
        OR break_glass_grant_2.child_id = ANY (array((
              SELECT unnest(CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_4
                      WHERE representative_4.staff_id = account_11.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_12
                      WHERE account_12.staff_id = account_11.staff_id
                      AND (account_12.representative_id IS NOT NULL
                        OR account_12.child_id IS NOT NULL)))) THEN family_of_staff(account_11.staff_id, $3::DATE)
                ELSE CAST('{}' AS UUID[]) END)
              FROM account AS account_11
              WHERE 'auditor' = ANY (account_11.roles)
              AND account_11.disabled_at IS NULL))))
      AND break_glass_grant_2.outcome IS NULL
      AND (break_glass_grant_2.organization_id = ANY (array((
              SELECT assignment_9.organization_id
              FROM assignment AS assignment_9
              WHERE assignment_9.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_9.organization_id IS NOT NULL
              AND assignment_9.valid_from <= $3::DATE
              AND (assignment_9.valid_to IS NULL
                OR assignment_9.valid_to >= $3::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_13 JOIN assignment AS assignment_10 ON assignment_10.staff_id = account_13.staff_id
            WHERE 'auditor' = ANY (account_13.roles)
            AND account_13.disabled_at IS NULL
            AND assignment_10.valid_from <= $3::DATE
            AND (assignment_10.valid_to IS NULL
              OR assignment_10.valid_to >= $3::DATE)
            AND assignment_10.organization_id = break_glass_grant_2.organization_id
            AND account_13.staff_id != break_glass_grant_2.staff_id
            AND break_glass_grant_2.child_id != ALL (CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM representative AS representative_5
                    WHERE representative_5.staff_id = account_13.staff_id))
                OR (EXISTS (
                    SELECT 1
                    FROM account AS account_14
                    WHERE account_14.staff_id = account_13.staff_id
                    AND (account_14.representative_id IS NOT NULL
                      OR account_14.child_id IS NOT NULL)))) THEN family_of_staff(account_13.staff_id, $3::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_11
            WHERE assignment_11.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_11.valid_from <= $3::DATE
            AND (assignment_11.valid_to IS NULL
              OR assignment_11.valid_to >= $3::DATE))))
      AND break_glass_grant_2.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_2.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $4::UUID
  AND (anon_3.review
    OR anon_3.ordered)
  ORDER BY child_1.id
  LIMIT 1) AS anon_2 ON true
