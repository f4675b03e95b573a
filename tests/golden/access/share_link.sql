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
  SELECT concat('{"access":', coalesce((
        SELECT concat('[', string_agg(concat('{"field":', coalesce(json_of(anon_2.field),
                'null'::json),
              ',"state":', coalesce(json_of(anon_2.state),
                'null'::json),
              ',"rule":', coalesce(json_of(anon_2.rule),
                'null'::json),
              ',"unlock":', coalesce(anon_2.unlock,
                'null'),
              '}'),
            ','),
          ']')
        FROM (
          SELECT 'id' AS field,
          'VISIBLE' AS state,
          'share_link: shared allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'name' AS field,
          'VISIBLE' AS state,
          'share_link: shared allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'birthDate' AS field,
          'VISIBLE' AS state,
          'share_link: shared allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'ageYears' AS field,
          'VISIBLE' AS state,
          'share_link: shared allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'sex' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'policyNumber' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'snils' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'address' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'district' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'enrollment' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'representatives' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'passport' AS field,
          'VISIBLE' AS state,
          'share_link: shared allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'documents' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'vaccinations' AS field,
          'VISIBLE' AS state,
          'share_link: shared allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'vaccinationPlan' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'examinations' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'examPlan' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'due' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'measurements' AS field,
          'VISIBLE' AS state,
          'share_link: shared allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'breakGlassGrants' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'timeline' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'episodes' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'accessLog' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'accessLogSince' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'access' AS field,
          'VISIBLE' AS state,
          'share_link: shared allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'referrals' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'attachments' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'enrollments' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'corrections' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'factResolutions' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'certificates' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'certificateReadiness' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'duplicates' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'representationRequests' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'emancipations' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'recordMedium' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'ageTransition' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'documentsKept' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'contactProposals' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'appointments' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'reminders' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'paperVolumes' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'archiveRequests' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'commissions' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'socialCases' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'decisionCardAnswers' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'recordExports' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'shareLinks' AS field,
          'WITHHELD' AS state,
          'share_link: shared deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock) AS anon_2
        WHERE anon_2.field = ANY ($3::TEXT[])),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"access":', coalesce((
              SELECT concat('[', string_agg(concat('{"field":', coalesce(json_of(anon_3.field),
                      'null'::json),
                    ',"state":', coalesce(json_of(anon_3.state),
                      'null'::json),
                    ',"unlock":', coalesce(anon_3.unlock,
                      'null'),
                    '}'),
                  ','),
                ']')
              FROM (
                SELECT 'id' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'bloodGroup' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'rhFactor' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'healthGroup' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'physicalEducationGroup' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'allergies' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'chronicConditions' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'diagnoses' AS field,
                'WITHHELD' AS state,
                'share_link: shared deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'anamnesis' AS field,
                'WITHHELD' AS state,
                'share_link: shared deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'medications' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'socialStatuses' AS field,
                'WITHHELD' AS state,
                'share_link: shared deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'privileges' AS field,
                'WITHHELD' AS state,
                'share_link: shared deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'dispensaryObservations' AS field,
                'WITHHELD' AS state,
                'share_link: shared deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'vaccinationDueOn' AS field,
                'WITHHELD' AS state,
                'share_link: shared deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'peExemptions' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'examinationDueOn' AS field,
                'WITHHELD' AS state,
                'share_link: shared deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'anthropometry' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'growthAlerts' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'supportMeasures' AS field,
                'WITHHELD' AS state,
                'share_link: shared deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'riskFlags' AS field,
                'WITHHELD' AS state,
                'share_link: shared deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'conflicts' AS field,
                'WITHHELD' AS state,
                'share_link: shared deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'protectionContact' AS field,
                'WITHHELD' AS state,
                'share_link: shared deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'completeness' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'updatedAt' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'access' AS field,
                'VISIBLE' AS state,
                'share_link: shared allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock) AS anon_3),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
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
