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
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'name' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'birthDate' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'ageYears' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'sex' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'policyNumber' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'snils' AS field, CASE
          WHEN false THEN 'VISIBLE'
          ELSE 'MASKED' END AS state,
          'nurse: attached mask:snils, organization mask:snils, expected mask:snils, break_glass mask:snils, break_glass_labels mask:snils' AS rule, CASE
          WHEN (CASE
            WHEN false THEN 'VISIBLE'
            ELSE 'MASKED' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'address' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'district' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'enrollment' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'representatives' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'passport' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'documents' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'vaccinations' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'vaccinationPlan' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'examinations' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'examPlan' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'due' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'measurements' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'breakGlassGrants' AS field, CASE
          WHEN false THEN 'VISIBLE'
          ELSE 'MASKED' END AS state,
          'nurse: attached mask:own_grants, organization mask:own_grants, expected mask:own_grants, break_glass mask:own_grants, break_glass_labels mask:own_grants' AS rule, CASE
          WHEN (CASE
            WHEN false THEN 'VISIBLE'
            ELSE 'MASKED' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'timeline' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'episodes' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'accessLog' AS field,
          'WITHHELD' AS state,
          'nurse: attached deny, organization deny, expected deny, break_glass deny, break_glass_labels deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'accessLogSince' AS field,
          'WITHHELD' AS state,
          'nurse: attached deny, organization deny, expected deny, break_glass deny, break_glass_labels deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'access' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'referrals' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'attachments' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'enrollments' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'corrections' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'factResolutions' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'certificates' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'certificateReadiness' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'duplicates' AS field,
          'WITHHELD' AS state,
          'nurse: attached deny, organization deny, expected deny, break_glass deny, break_glass_labels deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'representationRequests' AS field,
          'WITHHELD' AS state,
          'nurse: attached deny, organization deny, expected deny, break_glass deny, break_glass_labels deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'emancipations' AS field,
          'WITHHELD' AS state,
          'nurse: attached deny, organization deny, expected deny, break_glass deny, break_glass_labels deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'recordMedium' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'ageTransition' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'documentsKept' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'contactProposals' AS field,
          'WITHHELD' AS state,
          'nurse: attached deny, organization deny, expected deny, break_glass deny, break_glass_labels deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'appointments' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'reminders' AS field,
          'WITHHELD' AS state,
          'nurse: attached deny, organization deny, expected deny, break_glass deny, break_glass_labels deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'paperVolumes' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'archiveRequests' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'commissions' AS field,
          'VISIBLE' AS state,
          'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'socialCases' AS field,
          'WITHHELD' AS state,
          'nurse: attached deny, organization deny, expected deny, break_glass deny, break_glass_labels deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'decisionCardAnswers' AS field,
          'WITHHELD' AS state,
          'nurse: attached deny, organization deny, expected deny, break_glass deny, break_glass_labels deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'recordExports' AS field,
          'WITHHELD' AS state,
          'nurse: attached deny, organization deny, expected deny, break_glass deny, break_glass_labels deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'shareLinks' AS field,
          'WITHHELD' AS state,
          'nurse: attached deny, organization deny, expected deny, break_glass deny, break_glass_labels deny' AS rule, CASE
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
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'bloodGroup' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'rhFactor' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'healthGroup' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'physicalEducationGroup' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'allergies' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'chronicConditions' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'diagnoses' AS field, CASE
                WHEN false THEN 'VISIBLE'
                ELSE 'MASKED' END AS state,
                'nurse: attached mask:active, organization mask:active, expected mask:active, break_glass mask:active, break_glass_labels mask:active' AS rule, CASE
                WHEN (CASE
                  WHEN false THEN 'VISIBLE'
                  ELSE 'MASKED' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'anamnesis' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'medications' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'socialStatuses' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'privileges' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'dispensaryObservations' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'vaccinationDueOn' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'peExemptions' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'examinationDueOn' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'anthropometry' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'growthAlerts' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'supportMeasures' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'riskFlags' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'conflicts' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'protectionContact' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'completeness' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'updatedAt' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'access' AS field,
                'VISIBLE' AS state,
                'nurse: attached allow, organization allow, expected allow, break_glass allow, break_glass_labels allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock) AS anon_3),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
              WHEN anon_4.attached THEN 1
              ELSE 0 END) | CASE
            WHEN anon_4.organization THEN 2
            ELSE 0 END) | CASE
          WHEN anon_4.expected THEN 4
          ELSE 0 END) | CASE
        WHEN anon_4.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_4.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_4.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.district_id = ANY (array((
          SELECT assignment_1.district_id
          FROM assignment AS assignment_1
          WHERE assignment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_1.district_id IS NOT NULL
          AND assignment_1.valid_from <= $4::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $4::DATE))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS attached, child_1.district_id = ANY (array((
          SELECT district_1.id
          FROM district AS district_1
          WHERE district_1.organization_id = ANY (array((
                SELECT assignment_2.organization_id
                FROM assignment AS assignment_2
                WHERE assignment_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_2.organization_id IS NOT NULL
                AND assignment_2.valid_from <= $4::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $4::DATE)))))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_1
        WHERE appointment_1.child_id = child_1.id
        AND appointment_1.organization_id = ANY (array((
              SELECT assignment_3.organization_id
              FROM assignment AS assignment_3
              WHERE assignment_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_3.organization_id IS NOT NULL
              AND assignment_3.valid_from <= $4::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $4::DATE))))
        AND appointment_1.day = $4::DATE
        AND appointment_1.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected, child_1.id = ANY (array((
          SELECT break_glass_grant_1.child_id
          FROM break_glass_grant AS break_glass_grant_1
          WHERE break_glass_grant_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_1.closed_at IS NULL
          AND break_glass_grant_1.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
          SELECT break_glass_grant_2.child_id
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR
          AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
          SELECT break_glass_grant_3.child_id
          FROM break_glass_grant AS break_glass_grant_3
          WHERE break_glass_grant_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_3.closed_at IS NULL
          AND break_glass_grant_3.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_3.role = $2::VARCHAR
          AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_3.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_4 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_4.attached
    OR anon_4.organization
    OR anon_4.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
