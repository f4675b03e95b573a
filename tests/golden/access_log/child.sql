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
  SELECT concat('{"accessLogSince":', coalesce(json_of((
          SELECT audit_month_1.ends_at
          FROM audit_month AS audit_month_1
          WHERE audit_month_1.state = 'FILED'
          ORDER BY audit_month_1.ends_at DESC
          LIMIT 1)),
      'null'::json),
    ',"accessLog":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"at":', coalesce(json_of(anon_3.at),
                'null'::json),
              ',"actor":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_3.family,
                        ''), nullif(anon_3.given,
                        ''), nullif(anon_3.patronymic,
                        '')),
                    '')),
                'null'::json),
              '},"actorRole":', coalesce(json_of(anon_3.role),
                'null'::json),
              ',"isSelf":', coalesce(json_of(anon_3.subject = $1::VARCHAR),
                'null'::json),
              ',"organization":', coalesce(json_of((
                    SELECT organization_1.name
                    FROM organization AS organization_1
                    WHERE organization_1.id = anon_3.organization_id)),
                'null'::json),
              ',"relations":', coalesce(json_of(anon_3.relations),
                'null'::json),
              ',"fields":', coalesce(json_of(array((
                      SELECT field
                      FROM unnest(anon_3.fields) AS field
                      WHERE split_part(field,
                        '.', 1) = ANY (CAST('{AccessLogEntry,AccessLogged,AgeTransition,Allergy,AllergyList,Anamnesis,Anthropometry,Appointment,ArchiveRequest,Attachment,BloodGroupCandidate,BloodGroupFact,BreakGlassGrant,BreakGlassOpened,Certificate,CertificateReadiness,Child,CommissionMember,CommissionOpinion,CommissionSession,CommissionUpdated,Condition,ConditionList,ConditionSource,ContactProposal,Correction,CorrectionBasis,DecisionCardAnswer,DispensaryObservation,DistrictChanged,DocumentAdded,DocumentDownload,DueItem,Duplicate,EmancipationEntry,EmergencyCapsule,Encounter,Enrollment,Episode,Examination,ExaminationDay,FactCandidate,FactConflict,FactResolution,GrowthAlert,HealthGroupFact,IdentityValue,Measurement,MedicalCommission,MedicalDocument,Medication,MedicationList,Norm,PaperVolume,Passport,PassportChanged,PeExemption,PersonName,PhysicalEducationGroupFact,PlannedExamination,PlannedVaccination,Privilege,RecordExport,RecordExportUpdated,Referral,Reminder,ReminderRaised,Representation,RepresentationBasis,RepresentationChanged,RepresentationRequest,Representative,RhFactorCandidate,RhFactorFact,RiskFlag,ShareLink,SocialCase,SocialCaseMeasure,SocialCaseNote,SocialCaseUpdated,SocialCaseVisit,SocialCaseWorker,SocialStatus,SupportMeasure,Vaccination}' AS TEXT[]))
                      ORDER BY field COLLATE "C"))),
                'null'::json),
              ',"purpose":', coalesce(json_of(CASE
                  WHEN (anon_3.purpose IS NULL
                    OR anon_3.purpose IN ('LIFE_THREAT',
                      'UNCONSCIOUS',
                      'POISONING',
                      'NO_CONTACT',
                      'CHILD_PROTECTION',
                      'OTHER')
                    OR anon_3.subject = $1::VARCHAR
                    OR 'REPRESENTS_TEEN' = ANY (anon_3.relations)) THEN coalesce(anon_3.purpose, (
                      SELECT break_glass_grant_1.reason
                      FROM break_glass_grant AS break_glass_grant_1 JOIN account AS account_2 ON account_2.staff_id = break_glass_grant_1.staff_id
                      WHERE break_glass_grant_1.child_id = child_1.id
                      AND account_2.subject = anon_3.subject
                      AND 'BREAK_GLASS' = ANY (anon_3.relations)
                      AND break_glass_grant_1.opened_at <= anon_3.at
                      AND anon_3.at < coalesce(break_glass_grant_1.closed_at, break_glass_grant_1.expires_at)
                      AND (NOT (break_glass_grant_1.reason = 'CHILD_PROTECTION'
                          AND break_glass_grant_1.outcome IS DISTINCT
                          FROM 'NOT_JUSTIFIED')
                        OR 'PROTECTED' = ANY (anon_3.relations))
                      ORDER BY break_glass_grant_1.opened_at DESC, break_glass_grant_1.id DESC
                      LIMIT 1))
                  WHEN ('ORDERED' = ANY (anon_3.relations)) THEN 'AUDIT_ORDER'
                  WHEN ('REVIEW' = ANY (anon_3.relations)) THEN 'REVIEW'
                  WHEN ('BREAK_GLASS' = ANY (anon_3.relations)
                    OR 'BREAK_GLASS_LABELS' = ANY (anon_3.relations)
                    OR 'CALL' = ANY (anon_3.relations)) THEN 'EMERGENCY'
                  WHEN ('TREATING' = ANY (anon_3.relations)) THEN 'TREATMENT'
                  WHEN ('ATTACHED' = ANY (anon_3.relations)
                    OR 'ORGANIZATION' = ANY (anon_3.relations)
                    OR 'EXPECTED' = ANY (anon_3.relations)) THEN 'CARE'
                  WHEN ('SCHOOL' = ANY (anon_3.relations)) THEN 'SCHOOL'
                  WHEN ('CASE' = ANY (anon_3.relations)) THEN 'SOCIAL_SUPPORT'
                  WHEN ('REPRESENTS' = ANY (anon_3.relations)
                    OR 'REPRESENTS_TEEN' = ANY (anon_3.relations)
                    OR 'DELEGATED' = ANY (anon_3.relations)
                    OR 'SELF' = ANY (anon_3.relations)) THEN 'FAMILY'
                  ELSE 'OTHER' END),
                'null'::json),
              ',"policyVersion":', coalesce(json_of(anon_3.policy_version),
                'null'::json),
              ',"requestId":', coalesce(json_of(anon_3.request_id),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT access_log_1.family, access_log_1.given, access_log_1.patronymic, access_log_1.at, access_log_1.subject, access_log_1.role, access_log_1.relations, access_log_1.fields, access_log_1.purpose, access_log_1.request_id, access_log_1.policy_version, access_log_1.organization_id, row_number() OVER (ORDER BY access_log_1.id DESC) AS n
          FROM access_log AS access_log_1
          WHERE (cardinality(access_log_1.child_ids) = 1
            AND access_log_1.child_ids[1] = ANY (child_records(child_1.id))
            OR cardinality(access_log_1.child_ids) > 1
            AND (access_log_1.child_ids && child_records(child_1.id)))
          AND NOT ((access_log_1.purpose IS NOT DISTINCT
              FROM 'CHILD_PROTECTION'
              OR 'PROTECTED' = ANY (access_log_1.relations))
            AND (EXISTS (
                SELECT 1
                FROM break_glass_grant AS break_glass_grant_2
                WHERE break_glass_grant_2.child_id = child_1.id
                AND break_glass_grant_2.reason = 'CHILD_PROTECTION'
                AND break_glass_grant_2.outcome IS DISTINCT
                FROM 'NOT_JUSTIFIED')))
          ORDER BY access_log_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_3
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_1
  WHERE child_1.id = $4::UUID
  AND child_1.birth_date <= CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
  AND (EXISTS (
      SELECT 1
      FROM record_access AS record_access_1
      WHERE record_access_1.child_id = child_1.id
      AND record_access_1.child_id = (
        SELECT viewer.child_id
        FROM viewer)
      AND record_access_1.subject = $1::VARCHAR
      AND record_access_1.closed_at IS NULL))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"accessLogSince":', coalesce(json_of((
          SELECT audit_month_2.ends_at
          FROM audit_month AS audit_month_2
          WHERE audit_month_2.state = 'FILED'
          ORDER BY audit_month_2.ends_at DESC
          LIMIT 1)),
      'null'::json),
    ',"accessLog":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"at":', coalesce(json_of(anon_4.at),
                'null'::json),
              ',"actor":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_4.family,
                        ''), nullif(anon_4.given,
                        ''), nullif(anon_4.patronymic,
                        '')),
                    '')),
                'null'::json),
              '},"actorRole":', coalesce(json_of(anon_4.role),
                'null'::json),
              ',"isSelf":', coalesce(json_of(anon_4.subject = $1::VARCHAR),
                'null'::json),
              ',"organization":', coalesce(json_of((
                    SELECT organization_2.name
                    FROM organization AS organization_2
                    WHERE organization_2.id = anon_4.organization_id)),
                'null'::json),
              ',"relations":', coalesce(json_of(anon_4.relations),
                'null'::json),
              ',"fields":', coalesce(json_of(array((
                      SELECT field
                      FROM unnest(anon_4.fields) AS field
                      WHERE split_part(field,
                        '.', 1) = ANY (CAST('{AccessLogEntry,AccessLogged,AgeTransition,Allergy,AllergyList,Anamnesis,Anthropometry,Appointment,ArchiveRequest,Attachment,BloodGroupCandidate,BloodGroupFact,BreakGlassGrant,BreakGlassOpened,Certificate,CertificateReadiness,Child,CommissionMember,CommissionOpinion,CommissionSession,CommissionUpdated,Condition,ConditionList,ConditionSource,ContactProposal,Correction,CorrectionBasis,DecisionCardAnswer,DispensaryObservation,DistrictChanged,DocumentAdded,DocumentDownload,DueItem,Duplicate,EmancipationEntry,EmergencyCapsule,Encounter,Enrollment,Episode,Examination,ExaminationDay,FactCandidate,FactConflict,FactResolution,GrowthAlert,HealthGroupFact,IdentityValue,Measurement,MedicalCommission,MedicalDocument,Medication,MedicationList,Norm,PaperVolume,Passport,PassportChanged,PeExemption,PersonName,PhysicalEducationGroupFact,PlannedExamination,PlannedVaccination,Privilege,RecordExport,RecordExportUpdated,Referral,Reminder,ReminderRaised,Representation,RepresentationBasis,RepresentationChanged,RepresentationRequest,Representative,RhFactorCandidate,RhFactorFact,RiskFlag,ShareLink,SocialCase,SocialCaseMeasure,SocialCaseNote,SocialCaseUpdated,SocialCaseVisit,SocialCaseWorker,SocialStatus,SupportMeasure,Vaccination}' AS TEXT[]))
                      ORDER BY field COLLATE "C"))),
                'null'::json),
              ',"purpose":', coalesce(json_of(CASE
                  WHEN (anon_4.purpose IS NULL
                    OR anon_4.purpose IN ('LIFE_THREAT',
                      'UNCONSCIOUS',
                      'POISONING',
                      'NO_CONTACT',
                      'CHILD_PROTECTION',
                      'OTHER')
                    OR anon_4.subject = $1::VARCHAR
                    OR 'REPRESENTS_TEEN' = ANY (anon_4.relations)) THEN coalesce(anon_4.purpose, (
                      SELECT break_glass_grant_3.reason
                      FROM break_glass_grant AS break_glass_grant_3 JOIN account AS account_3 ON account_3.staff_id = break_glass_grant_3.staff_id
                      WHERE break_glass_grant_3.child_id = child_2.id
                      AND account_3.subject = anon_4.subject
                      AND 'BREAK_GLASS' = ANY (anon_4.relations)
                      AND break_glass_grant_3.opened_at <= anon_4.at
                      AND anon_4.at < coalesce(break_glass_grant_3.closed_at, break_glass_grant_3.expires_at)
                      AND (NOT (break_glass_grant_3.reason = 'CHILD_PROTECTION'
                          AND break_glass_grant_3.outcome IS DISTINCT
                          FROM 'NOT_JUSTIFIED')
                        OR 'PROTECTED' = ANY (anon_4.relations))
                      ORDER BY break_glass_grant_3.opened_at DESC, break_glass_grant_3.id DESC
                      LIMIT 1))
                  WHEN ('ORDERED' = ANY (anon_4.relations)) THEN 'AUDIT_ORDER'
                  WHEN ('REVIEW' = ANY (anon_4.relations)) THEN 'REVIEW'
                  WHEN ('BREAK_GLASS' = ANY (anon_4.relations)
                    OR 'BREAK_GLASS_LABELS' = ANY (anon_4.relations)
                    OR 'CALL' = ANY (anon_4.relations)) THEN 'EMERGENCY'
                  WHEN ('TREATING' = ANY (anon_4.relations)) THEN 'TREATMENT'
                  WHEN ('ATTACHED' = ANY (anon_4.relations)
                    OR 'ORGANIZATION' = ANY (anon_4.relations)
                    OR 'EXPECTED' = ANY (anon_4.relations)) THEN 'CARE'
                  WHEN ('SCHOOL' = ANY (anon_4.relations)) THEN 'SCHOOL'
                  WHEN ('CASE' = ANY (anon_4.relations)) THEN 'SOCIAL_SUPPORT'
                  WHEN ('REPRESENTS' = ANY (anon_4.relations)
                    OR 'REPRESENTS_TEEN' = ANY (anon_4.relations)
                    OR 'DELEGATED' = ANY (anon_4.relations)
                    OR 'SELF' = ANY (anon_4.relations)) THEN 'FAMILY'
                  ELSE 'OTHER' END),
                'null'::json),
              ',"policyVersion":', coalesce(json_of(anon_4.policy_version),
                'null'::json),
              ',"requestId":', coalesce(json_of(anon_4.request_id),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_4.n <= $6::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $6::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT access_log_2.family, access_log_2.given, access_log_2.patronymic, access_log_2.at, access_log_2.subject, access_log_2.role, access_log_2.relations, access_log_2.fields, access_log_2.purpose, access_log_2.request_id, access_log_2.policy_version, access_log_2.organization_id, row_number() OVER (ORDER BY access_log_2.id DESC) AS n
          FROM access_log AS access_log_2
          WHERE (cardinality(access_log_2.child_ids) = 1
            AND access_log_2.child_ids[1] = ANY (child_records(child_2.id))
            OR cardinality(access_log_2.child_ids) > 1
            AND (access_log_2.child_ids && child_records(child_2.id)))
          AND NOT ((access_log_2.purpose IS NOT DISTINCT
              FROM 'CHILD_PROTECTION'
              OR 'PROTECTED' = ANY (access_log_2.relations))
            AND (EXISTS (
                SELECT 1
                FROM break_glass_grant AS break_glass_grant_4
                WHERE break_glass_grant_4.child_id = child_2.id
                AND break_glass_grant_4.reason = 'CHILD_PROTECTION'
                AND break_glass_grant_4.outcome IS DISTINCT
                FROM 'NOT_JUSTIFIED')))
          ORDER BY access_log_2.id DESC
          LIMIT $6::INTEGER + 1) AS anon_4
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_2.id AS TEXT)) || '",8589935104' AS touched
  FROM child AS child_2
  WHERE child_2.id = $7::UUID
  AND child_2.birth_date <= CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
  AND (EXISTS (
      SELECT 1
      FROM record_access AS record_access_2
      WHERE record_access_2.child_id = child_2.id
      AND record_access_2.child_id = (
        SELECT viewer.child_id
        FROM viewer)
      AND record_access_2.subject = $1::VARCHAR
      AND record_access_2.closed_at IS NULL))
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
