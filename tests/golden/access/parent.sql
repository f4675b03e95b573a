WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_1.child_id
      FROM representation AS representation_1
      WHERE representation_1.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_1.status = 'ACTIVE'
      AND NOT (representation_1.court_restricted
        AND coalesce(representation_1.restricted_from <= $4::DATE
          AND representation_1.restricted_to >= $4::DATE, true))
      AND representation_1.valid_from <= $4::DATE
      AND (representation_1.valid_to IS NULL
        OR representation_1.valid_to >= $4::DATE)
      AND representation_1.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_2.child_id
      FROM representation AS representation_2
      WHERE representation_2.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $4::DATE
          AND representation_2.restricted_to >= $4::DATE, true))
      AND representation_2.valid_from <= $4::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $4::DATE)
      AND representation_2.kind = 'DELEGATED'
      AND representation_2.valid_to IS NOT NULL)) AS child_ids
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
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'name' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'birthDate' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'ageYears' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'sex' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'policyNumber' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN anon_3.delegated THEN 'MASKED'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated mask:policy_number' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN anon_3.delegated THEN 'MASKED'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'snils' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'address' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'district' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'enrollment' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'representatives' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'passport' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'documents' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN anon_3.delegated THEN 'MASKED'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated mask:in_scope' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN anon_3.delegated THEN 'MASKED'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'vaccinations' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'vaccinationPlan' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'examinations' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'examPlan' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'due' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'measurements' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'breakGlassGrants' AS field, CASE
          WHEN false THEN 'VISIBLE'
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'MASKED'
          ELSE 'WITHHELD' END AS state,
          'parent: represents mask:told, represents_teen mask:told, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN false THEN 'VISIBLE'
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'MASKED'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'timeline' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'episodes' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'accessLog' AS field, CASE
          WHEN false THEN 'VISIBLE'
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'MASKED'
          ELSE 'WITHHELD' END AS state,
          'parent: represents mask:told_reads, represents_teen mask:told_treatment, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN false THEN 'VISIBLE'
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'MASKED'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'accessLogSince' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'access' AS field,
          'VISIBLE' AS state,
          'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
          WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'referrals' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'attachments' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'enrollments' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'corrections' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'factResolutions' AS field,
          'WITHHELD' AS state,
          'parent: represents deny, represents_teen deny, delegated deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'certificates' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'certificateReadiness' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'duplicates' AS field,
          'WITHHELD' AS state,
          'parent: represents deny, represents_teen deny, delegated deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'representationRequests' AS field, CASE
          WHEN false THEN 'VISIBLE'
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'MASKED'
          ELSE 'WITHHELD' END AS state,
          'parent: represents mask:delegable, represents_teen mask:delegable, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN false THEN 'VISIBLE'
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'MASKED'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'emancipations' AS field,
          'WITHHELD' AS state,
          'parent: represents deny, represents_teen deny, delegated deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'recordMedium' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'ageTransition' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'documentsKept' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'contactProposals' AS field,
          'WITHHELD' AS state,
          'parent: represents deny, represents_teen deny, delegated deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'appointments' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'reminders' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'paperVolumes' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'archiveRequests' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'commissions' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'socialCases' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'decisionCardAnswers' AS field,
          'WITHHELD' AS state,
          'parent: represents deny, represents_teen deny, delegated deny' AS rule, CASE
          WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'recordExports' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
          ELSE '[]' END AS unlock
          UNION ALL SELECT 'shareLinks' AS field, CASE
          WHEN (anon_3.represents
            OR anon_3.represents_teen) THEN 'VISIBLE'
          WHEN false THEN 'WITHHELD'
          ELSE 'WITHHELD' END AS state,
          'parent: represents allow, represents_teen allow, delegated deny' AS rule, CASE
          WHEN (CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN 'VISIBLE'
            WHEN false THEN 'WITHHELD'
            ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
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
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'bloodGroup' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'rhFactor' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'healthGroup' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'physicalEducationGroup' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'allergies' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'chronicConditions' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'diagnoses' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'anamnesis' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'medications' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'socialStatuses' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'privileges' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'dispensaryObservations' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'vaccinationDueOn' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'peExemptions' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'examinationDueOn' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'anthropometry' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'growthAlerts' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'supportMeasures' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'riskFlags' AS field, CASE
                WHEN false THEN 'VISIBLE'
                WHEN (anon_3.represents
                  OR anon_3.represents_teen) THEN 'MASKED'
                ELSE 'WITHHELD' END AS state,
                'parent: represents mask:in_plain_words, represents_teen mask:in_plain_words, delegated deny' AS rule, CASE
                WHEN (CASE
                  WHEN false THEN 'VISIBLE'
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN 'MASKED'
                  ELSE 'WITHHELD' END = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'conflicts' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'protectionContact' AS field,
                'WITHHELD' AS state,
                'parent: represents deny, represents_teen deny, delegated deny' AS rule, CASE
                WHEN ('WITHHELD' = 'WITHHELD') THEN '["ROLE"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'completeness' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'updatedAt' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock
                UNION ALL SELECT 'access' AS field,
                'VISIBLE' AS state,
                'parent: represents allow, represents_teen allow, delegated allow' AS rule, CASE
                WHEN ('VISIBLE' = 'WITHHELD') THEN '["RELATION"]'
                ELSE '[]' END AS unlock) AS anon_4),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_3.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_3.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_3.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_3.represents
    OR anon_3.represents_teen
    OR anon_3.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
