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
          OR account_8.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $4::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
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
          'auditor: review allow, ordered allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'name' AS field,
          'VISIBLE' AS state,
          'auditor: review allow, ordered allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'birthDate' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'ageYears' AS field,
          'VISIBLE' AS state,
          'auditor: review allow, ordered allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'sex' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'policyNumber' AS field, CASE
          WHEN false THEN 'VISIBLE'
          WHEN anon_3.ordered THEN 'MASKED'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered mask:policy_number' AS rule, CASE
          WHEN (CASE
            WHEN false THEN 'VISIBLE'
            WHEN anon_3.ordered THEN 'MASKED'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'snils' AS field, CASE
          WHEN false THEN 'VISIBLE'
          WHEN anon_3.ordered THEN 'MASKED'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered mask:snils' AS rule, CASE
          WHEN (CASE
            WHEN false THEN 'VISIBLE'
            WHEN anon_3.ordered THEN 'MASKED'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'address' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'district' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'enrollment' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'representatives' AS field, CASE
          WHEN false THEN 'VISIBLE'
          WHEN anon_3.ordered THEN 'MASKED'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered mask:in_force' AS rule, CASE
          WHEN (CASE
            WHEN false THEN 'VISIBLE'
            WHEN anon_3.ordered THEN 'MASKED'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'passport' AS field,
          'VISIBLE' AS state,
          'auditor: review allow, ordered allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'documents' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'vaccinations' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'vaccinationPlan' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'examinations' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'examPlan' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'due' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'measurements' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'breakGlassGrants' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN anon_3.review THEN 'MASKED'
          ELSE 'WITHHELD' END AS state,
          'auditor: review mask:to_review, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN anon_3.review THEN 'MASKED'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'timeline' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'episodes' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'accessLog' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN anon_3.review THEN 'MASKED'
          ELSE 'WITHHELD' END AS state,
          'auditor: review mask:own_organization, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN anon_3.review THEN 'MASKED'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'accessLogSince' AS field,
          'VISIBLE' AS state,
          'auditor: review allow, ordered allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'access' AS field,
          'VISIBLE' AS state,
          'auditor: review allow, ordered allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'referrals' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'attachments' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'enrollments' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'corrections' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'factResolutions' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'certificates' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'certificateReadiness' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'duplicates' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'representationRequests' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'emancipations' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'recordMedium' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'ageTransition' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'documentsKept' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'contactProposals' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'appointments' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'reminders' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'paperVolumes' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'archiveRequests' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'commissions' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'socialCases' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'decisionCardAnswers' AS field, CASE
          WHEN anon_3.ordered THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'auditor: review deny, ordered allow' AS rule, CASE
          WHEN (CASE
            WHEN anon_3.ordered THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'recordExports' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'shareLinks' AS field,
          'WITHHELD' AS state,
          'auditor: review deny, ordered deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock) AS anon_2
        WHERE anon_2.field = ANY ($3::TEXT[])),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"access":', coalesce((
              SELECT concat('[', string_agg(concat('{"field":', coalesce(json_of(anon_4.field),
                      'null'::json),
                    ',"state":', coalesce(json_of(anon_4.state),
                      'null'::json),
                    ',"unlock":', coalesce(anon_4.unlock,
                      'null'),
                    '}'),
                  ','),
                ']')
              FROM (
                SELECT 'id' AS field,
                'VISIBLE' AS state,
                'auditor: review allow, ordered allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'bloodGroup' AS field, CASE
                WHEN anon_3.ordered THEN 'VISIBLE'
                WHEN false THEN 'WITHHELD'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered allow' AS rule, CASE
                WHEN (CASE
                  WHEN anon_3.ordered THEN 'VISIBLE'
                  WHEN false THEN 'WITHHELD'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'rhFactor' AS field, CASE
                WHEN anon_3.ordered THEN 'VISIBLE'
                WHEN false THEN 'WITHHELD'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered allow' AS rule, CASE
                WHEN (CASE
                  WHEN anon_3.ordered THEN 'VISIBLE'
                  WHEN false THEN 'WITHHELD'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'healthGroup' AS field, CASE
                WHEN anon_3.ordered THEN 'VISIBLE'
                WHEN false THEN 'WITHHELD'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered allow' AS rule, CASE
                WHEN (CASE
                  WHEN anon_3.ordered THEN 'VISIBLE'
                  WHEN false THEN 'WITHHELD'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'physicalEducationGroup' AS field, CASE
                WHEN anon_3.ordered THEN 'VISIBLE'
                WHEN false THEN 'WITHHELD'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered allow' AS rule, CASE
                WHEN (CASE
                  WHEN anon_3.ordered THEN 'VISIBLE'
                  WHEN false THEN 'WITHHELD'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'allergies' AS field, CASE
                WHEN anon_3.ordered THEN 'VISIBLE'
                WHEN false THEN 'WITHHELD'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered allow' AS rule, CASE
                WHEN (CASE
                  WHEN anon_3.ordered THEN 'VISIBLE'
                  WHEN false THEN 'WITHHELD'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'chronicConditions' AS field, CASE
                WHEN anon_3.ordered THEN 'VISIBLE'
                WHEN false THEN 'WITHHELD'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered allow' AS rule, CASE
                WHEN (CASE
                  WHEN anon_3.ordered THEN 'VISIBLE'
                  WHEN false THEN 'WITHHELD'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'diagnoses' AS field, CASE
                WHEN false THEN 'VISIBLE'
                WHEN anon_3.ordered THEN 'MASKED'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered mask:active' AS rule, CASE
                WHEN (CASE
                  WHEN false THEN 'VISIBLE'
                  WHEN anon_3.ordered THEN 'MASKED'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'anamnesis' AS field,
                'WITHHELD' AS state,
                'auditor: review deny, ordered deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'medications' AS field, CASE
                WHEN anon_3.ordered THEN 'VISIBLE'
                WHEN false THEN 'WITHHELD'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered allow' AS rule, CASE
                WHEN (CASE
                  WHEN anon_3.ordered THEN 'VISIBLE'
                  WHEN false THEN 'WITHHELD'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'socialStatuses' AS field, CASE
                WHEN false THEN 'VISIBLE'
                WHEN anon_3.ordered THEN 'MASKED'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered mask:valid_today' AS rule, CASE
                WHEN (CASE
                  WHEN false THEN 'VISIBLE'
                  WHEN anon_3.ordered THEN 'MASKED'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'privileges' AS field, CASE
                WHEN false THEN 'VISIBLE'
                WHEN anon_3.ordered THEN 'MASKED'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered mask:valid_today' AS rule, CASE
                WHEN (CASE
                  WHEN false THEN 'VISIBLE'
                  WHEN anon_3.ordered THEN 'MASKED'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'dispensaryObservations' AS field, CASE
                WHEN anon_3.ordered THEN 'VISIBLE'
                WHEN false THEN 'WITHHELD'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered allow' AS rule, CASE
                WHEN (CASE
                  WHEN anon_3.ordered THEN 'VISIBLE'
                  WHEN false THEN 'WITHHELD'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'vaccinationDueOn' AS field,
                'WITHHELD' AS state,
                'auditor: review deny, ordered deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'peExemptions' AS field, CASE
                WHEN anon_3.ordered THEN 'VISIBLE'
                WHEN false THEN 'WITHHELD'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered allow' AS rule, CASE
                WHEN (CASE
                  WHEN anon_3.ordered THEN 'VISIBLE'
                  WHEN false THEN 'WITHHELD'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'examinationDueOn' AS field,
                'WITHHELD' AS state,
                'auditor: review deny, ordered deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'anthropometry' AS field,
                'WITHHELD' AS state,
                'auditor: review deny, ordered deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'growthAlerts' AS field,
                'WITHHELD' AS state,
                'auditor: review deny, ordered deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'supportMeasures' AS field,
                'WITHHELD' AS state,
                'auditor: review deny, ordered deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'riskFlags' AS field, CASE
                WHEN anon_3.ordered THEN 'VISIBLE'
                WHEN false THEN 'WITHHELD'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered allow' AS rule, CASE
                WHEN (CASE
                  WHEN anon_3.ordered THEN 'VISIBLE'
                  WHEN false THEN 'WITHHELD'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'conflicts' AS field, CASE
                WHEN anon_3.ordered THEN 'VISIBLE'
                WHEN false THEN 'WITHHELD'
                ELSE 'WITHHELD' END AS state,
                'auditor: review deny, ordered allow' AS rule, CASE
                WHEN (CASE
                  WHEN anon_3.ordered THEN 'VISIBLE'
                  WHEN false THEN 'WITHHELD'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'protectionContact' AS field,
                'WITHHELD' AS state,
                'auditor: review deny, ordered deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'completeness' AS field,
                'VISIBLE' AS state,
                'auditor: review allow, ordered allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'updatedAt' AS field,
                'VISIBLE' AS state,
                'auditor: review allow, ordered allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'access' AS field,
                'VISIBLE' AS state,
                'auditor: review allow, ordered allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock) AS anon_4),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
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
                AND assignment_1.valid_from <= $4::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $4::DATE))))
          OR break_glass_grant_1.organization_id = ANY (array((
                SELECT organization_1.id
                FROM organization AS organization_1
                WHERE organization_1.id != ALL (array((
                      SELECT assignment_2.organization_id
                      FROM account AS account_2 JOIN assignment AS assignment_2 ON assignment_2.staff_id = account_2.staff_id
                      WHERE 'auditor' = ANY (account_2.roles)
                      AND account_2.disabled_at IS NULL
                      AND assignment_2.valid_from <= $4::DATE
                      AND (assignment_2.valid_to IS NULL
                        OR assignment_2.valid_to >= $4::DATE)))))))
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
                          OR account_5.child_id IS NOT NULL)))) THEN family_of_staff(account_4.staff_id, $4::DATE)
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
                AND assignment_3.valid_from <= $4::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $4::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_6 JOIN assignment AS assignment_4 ON assignment_4.staff_id = account_6.staff_id
              WHERE 'auditor' = ANY (account_6.roles)
              AND account_6.disabled_at IS NULL
              AND assignment_4.valid_from <= $4::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $4::DATE)
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
                        OR account_7.child_id IS NOT NULL)))) THEN family_of_staff(account_6.staff_id, $4::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_5
              WHERE assignment_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_5.valid_from <= $4::DATE
              AND (assignment_5.valid_to IS NULL
                OR assignment_5.valid_to >= $4::DATE))))
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
        AND assignment_6.valid_from <= $4::DATE
        AND (assignment_6.valid_to IS NULL
          OR assignment_6.valid_to >= $4::DATE)))
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
          AND audit_order_1.valid_from <= $4::DATE
          AND (audit_order_1.valid_to IS NULL
            OR audit_order_1.valid_to >= $4::DATE)))
      OR child_1.district_id = ANY (array((
            SELECT district_1.id
            FROM audit_order AS audit_order_2 JOIN district AS district_1 ON district_1.organization_id = audit_order_2.organization_id
            WHERE audit_order_2.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_2.approved_at IS NOT NULL
            AND audit_order_2.revoked_at IS NULL
            AND audit_order_2.valid_from <= $4::DATE
            AND (audit_order_2.valid_to IS NULL
              OR audit_order_2.valid_to >= $4::DATE)))))
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
              AND assignment_7.valid_from <= $4::DATE
              AND (assignment_7.valid_to IS NULL
                OR assignment_7.valid_to >= $4::DATE))))
        OR break_glass_grant_2.organization_id = ANY (array((
              SELECT organization_2.id
              FROM organization AS organization_2
              WHERE organization_2.id != ALL (array((
                    SELECT assignment_8.organization_id
                    FROM account AS account_9 JOIN assignment AS assignment_8 ON assignment_8.staff_id = account_9.staff_id
                    WHERE 'auditor' = ANY (account_9.roles)
                    AND account_9.disabled_at IS NULL
                    AND assignment_8.valid_from <= $4::DATE
                    AND (assignment_8.valid_to IS NULL
                      OR assignment_8.valid_to >= $4::DATE)))))))
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
                        OR account_12.child_id IS NOT NULL)))) THEN family_of_staff(account_11.staff_id, $4::DATE)
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
              AND assignment_9.valid_from <= $4::DATE
              AND (assignment_9.valid_to IS NULL
                OR assignment_9.valid_to >= $4::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_13 JOIN assignment AS assignment_10 ON assignment_10.staff_id = account_13.staff_id
            WHERE 'auditor' = ANY (account_13.roles)
            AND account_13.disabled_at IS NULL
            AND assignment_10.valid_from <= $4::DATE
            AND (assignment_10.valid_to IS NULL
              OR assignment_10.valid_to >= $4::DATE)
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
                      OR account_14.child_id IS NOT NULL)))) THEN family_of_staff(account_13.staff_id, $4::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_11
            WHERE assignment_11.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_11.valid_from <= $4::DATE
            AND (assignment_11.valid_to IS NULL
              OR assignment_11.valid_to >= $4::DATE))))
      AND break_glass_grant_2.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_2.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_3.review
    OR anon_3.ordered)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
