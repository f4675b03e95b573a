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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $5::DATE)
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
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'name' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'birthDate' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'ageYears' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'sex' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'policyNumber' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'snils' AS field, CASE
          WHEN false THEN 'VISIBLE'
          ELSE 'MASKED' END AS state,
          'district_doctor: attached mask:snils' AS rule, CASE
          WHEN (CASE
            WHEN false THEN 'VISIBLE'
            ELSE 'MASKED' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'address' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'district' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'enrollment' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'representatives' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'passport' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'documents' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'vaccinations' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'vaccinationPlan' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'examinations' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'examPlan' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'due' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'measurements' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'breakGlassGrants' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'timeline' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'episodes' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'accessLog' AS field, CASE
          WHEN false THEN 'VISIBLE'
          ELSE 'MASKED' END AS state,
          'district_doctor: attached mask:own_organization' AS rule, CASE
          WHEN (CASE
            WHEN false THEN 'VISIBLE'
            ELSE 'MASKED' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'accessLogSince' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'access' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'referrals' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'attachments' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'enrollments' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'corrections' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'factResolutions' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'certificates' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'certificateReadiness' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'duplicates' AS field,
          'WITHHELD' AS state,
          'district_doctor: attached deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'representationRequests' AS field,
          'WITHHELD' AS state,
          'district_doctor: attached deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'emancipations' AS field,
          'WITHHELD' AS state,
          'district_doctor: attached deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'recordMedium' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'ageTransition' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'documentsKept' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'contactProposals' AS field,
          'WITHHELD' AS state,
          'district_doctor: attached deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'appointments' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'reminders' AS field,
          'WITHHELD' AS state,
          'district_doctor: attached deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'paperVolumes' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'archiveRequests' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'commissions' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'socialCases' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'decisionCardAnswers' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'recordExports' AS field,
          'VISIBLE' AS state,
          'district_doctor: attached allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'shareLinks' AS field,
          'WITHHELD' AS state,
          'district_doctor: attached deny' AS rule, CASE
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
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'bloodGroup' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'rhFactor' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'healthGroup' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'physicalEducationGroup' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'allergies' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'chronicConditions' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'diagnoses' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'anamnesis' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'medications' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'socialStatuses' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'privileges' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'dispensaryObservations' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'vaccinationDueOn' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'peExemptions' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'examinationDueOn' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'anthropometry' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'growthAlerts' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'supportMeasures' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'riskFlags' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'conflicts' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'protectionContact' AS field,
                'WITHHELD' AS state,
                'district_doctor: attached deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'completeness' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'updatedAt' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'access' AS field,
                'VISIBLE' AS state,
                'district_doctor: attached allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock) AS anon_3),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
  FROM child AS child_1
  WHERE child_1.id = $4::UUID
  AND child_1.district_id = ANY (array((
        SELECT assignment_1.district_id
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.district_id IS NOT NULL
        AND assignment_1.valid_from <= $5::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $5::DATE))))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
