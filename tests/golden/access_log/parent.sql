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
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"boris":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"accessLogSince":', coalesce(json_of(CASE
        WHEN (anon_3.represents
          OR anon_3.represents_teen) THEN (
          SELECT audit_month_1.ends_at
          FROM audit_month AS audit_month_1
          WHERE audit_month_1.state = 'FILED'
          ORDER BY audit_month_1.ends_at DESC
          LIMIT 1)
        ELSE NULL END),
      'null'::json),
    ',"accessLog":', coalesce(CASE
      WHEN (anon_3.represents
        OR anon_3.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"at":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN anon_4.at
                  ELSE NULL END),
                'null'::json),
              ',"actor":', coalesce(CASE
                WHEN (anon_3.represents
                  OR anon_3.represents_teen) THEN concat('{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_4.family,
                            ''), nullif(anon_4.given,
                            ''), nullif(anon_4.patronymic,
                            '')),
                        '')),
                    'null'::json),
                  '}')
                ELSE 'null' END,
                'null'),
              ',"actorRole":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN anon_4.role
                  ELSE NULL END),
                'null'::json),
              ',"isSelf":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN anon_4.subject = $1::VARCHAR
                  ELSE NULL END),
                'null'::json),
              ',"organization":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN (
                    SELECT organization_1.name
                    FROM organization AS organization_1
                    WHERE organization_1.id = anon_4.organization_id)
                  ELSE NULL END),
                'null'::json),
              ',"relations":', coalesce(json_of(CASE
                  WHEN anon_3.represents THEN anon_4.relations
                  WHEN anon_3.represents_teen THEN array_remove(anon_4.relations,
                    'BREAK_GLASS_LABELS')
                  ELSE NULL END),
                'null'::json),
              ',"fields":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN array((
                      SELECT field
                      FROM unnest(anon_4.fields) AS field
                      WHERE split_part(field,
                        '.', 1) = ANY (CAST('{AccessLogEntry,AccessLogged,AgeTransition,Allergy,AllergyList,Anamnesis,Anthropometry,Appointment,ArchiveRequest,Attachment,BloodGroupCandidate,BloodGroupFact,BreakGlassGrant,BreakGlassOpened,Certificate,CertificateReadiness,Child,CommissionMember,CommissionOpinion,CommissionSession,CommissionUpdated,Condition,ConditionList,ConditionSource,ContactProposal,Correction,CorrectionBasis,DecisionCardAnswer,DispensaryObservation,DistrictChanged,DocumentAdded,DocumentDownload,DueItem,Duplicate,EmancipationEntry,EmergencyCapsule,Encounter,Enrollment,Episode,Examination,ExaminationDay,FactCandidate,FactConflict,FactResolution,GrowthAlert,HealthGroupFact,IdentityValue,Measurement,MedicalCommission,MedicalDocument,Medication,MedicationList,Norm,PaperVolume,Passport,PassportChanged,PeExemption,PersonName,PhysicalEducationGroupFact,PlannedExamination,PlannedVaccination,Privilege,RecordExport,RecordExportUpdated,Referral,Reminder,ReminderRaised,Representation,RepresentationBasis,RepresentationChanged,RepresentationRequest,Representative,RhFactorCandidate,RhFactorFact,RiskFlag,ShareLink,SocialCase,SocialCaseMeasure,SocialCaseNote,SocialCaseUpdated,SocialCaseVisit,SocialCaseWorker,SocialStatus,SupportMeasure,Vaccination}' AS TEXT[]))
                      ORDER BY field COLLATE "C"))
                  ELSE NULL END),
                'null'::json),
              ',"purpose":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN CASE
                  WHEN (anon_4.purpose IS NULL
                    OR anon_4.purpose IN ('LIFE_THREAT',
                      'UNCONSCIOUS',
                      'POISONING',
                      'NO_CONTACT',
                      'CHILD_PROTECTION',
                      'OTHER')
                    OR anon_4.subject = $1::VARCHAR) THEN coalesce(anon_4.purpose, (
                      SELECT break_glass_grant_1.reason
                      FROM break_glass_grant AS break_glass_grant_1 JOIN account AS account_2 ON account_2.staff_id = break_glass_grant_1.staff_id
                      WHERE break_glass_grant_1.child_id = child_1.id
                      AND account_2.subject = anon_4.subject
                      AND 'BREAK_GLASS' = ANY (anon_4.relations)
                      AND break_glass_grant_1.opened_at <= anon_4.at
                      AND anon_4.at < coalesce(break_glass_grant_1.closed_at, break_glass_grant_1.expires_at)
                      AND (NOT (break_glass_grant_1.reason = 'CHILD_PROTECTION'
                          AND break_glass_grant_1.outcome IS DISTINCT
                          FROM 'NOT_JUSTIFIED')
                        OR 'PROTECTED' = ANY (anon_4.relations))
                      ORDER BY break_glass_grant_1.opened_at DESC, break_glass_grant_1.id DESC
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
                  ELSE 'OTHER' END
                  ELSE NULL END),
                'null'::json),
              ',"policyVersion":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN anon_4.policy_version
                  ELSE NULL END),
                'null'::json),
              ',"requestId":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN anon_4.request_id
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_4.n <= $3::INTEGER),
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
          AND (anon_3.represents
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
            OR anon_3.represents_teen
            AND NOT ((access_log_1.purpose IS NOT DISTINCT
                FROM 'CHILD_PROTECTION'
                OR 'PROTECTED' = ANY (access_log_1.relations))
              AND (EXISTS (
                  SELECT 1
                  FROM break_glass_grant AS break_glass_grant_3
                  WHERE break_glass_grant_3.child_id = child_1.id
                  AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
                  AND break_glass_grant_3.outcome IS DISTINCT
                  FROM 'NOT_JUSTIFIED')))
            AND NOT ('TREATING' = ANY (access_log_1.relations)
              AND (
                SELECT 1
                FROM account AS account_3 JOIN staff AS staff_1 ON staff_1.id = account_3.staff_id
                WHERE account_3.subject = access_log_1.subject
                AND staff_1.specialty IN ('PSYCHIATRY',
                  'PSYCHOTHERAPY',
                  'NARCOLOGY',
                  'INFECTIOUS_DISEASES',
                  'DERMATOVENEROLOGY',
                  'GYNAECOLOGY',
                  'OBSTETRICS',
                  'GENETICS')
                LIMIT 1) IS NOT NULL))
          ORDER BY access_log_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_4
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
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
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"accessLogSince":', coalesce(json_of(CASE
        WHEN (anon_5.represents
          OR anon_5.represents_teen) THEN (
          SELECT audit_month_2.ends_at
          FROM audit_month AS audit_month_2
          WHERE audit_month_2.state = 'FILED'
          ORDER BY audit_month_2.ends_at DESC
          LIMIT 1)
        ELSE NULL END),
      'null'::json),
    ',"accessLog":', coalesce(CASE
      WHEN (anon_5.represents
        OR anon_5.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"at":', coalesce(json_of(CASE
                  WHEN (anon_5.represents
                    OR anon_5.represents_teen) THEN anon_6.at
                  ELSE NULL END),
                'null'::json),
              ',"actor":', coalesce(CASE
                WHEN (anon_5.represents
                  OR anon_5.represents_teen) THEN concat('{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_6.family,
                            ''), nullif(anon_6.given,
                            ''), nullif(anon_6.patronymic,
                            '')),
                        '')),
                    'null'::json),
                  '}')
                ELSE 'null' END,
                'null'),
              ',"actorRole":', coalesce(json_of(CASE
                  WHEN (anon_5.represents
                    OR anon_5.represents_teen) THEN anon_6.role
                  ELSE NULL END),
                'null'::json),
              ',"isSelf":', coalesce(json_of(CASE
                  WHEN (anon_5.represents
                    OR anon_5.represents_teen) THEN anon_6.subject = $1::VARCHAR
                  ELSE NULL END),
                'null'::json),
              ',"organization":', coalesce(json_of(CASE
                  WHEN (anon_5.represents
                    OR anon_5.represents_teen) THEN (
                    SELECT organization_2.name
                    FROM organization AS organization_2
                    WHERE organization_2.id = anon_6.organization_id)
                  ELSE NULL END),
                'null'::json),
              ',"relations":', coalesce(json_of(CASE
                  WHEN anon_5.represents THEN anon_6.relations
                  WHEN anon_5.represents_teen THEN array_remove(anon_6.relations,
                    'BREAK_GLASS_LABELS')
                  ELSE NULL END),
                'null'::json),
              ',"fields":', coalesce(json_of(CASE
                  WHEN (anon_5.represents
                    OR anon_5.represents_teen) THEN array((
                      SELECT field
                      FROM unnest(anon_6.fields) AS field
                      WHERE split_part(field,
                        '.', 1) = ANY (CAST('{AccessLogEntry,AccessLogged,AgeTransition,Allergy,AllergyList,Anamnesis,Anthropometry,Appointment,ArchiveRequest,Attachment,BloodGroupCandidate,BloodGroupFact,BreakGlassGrant,BreakGlassOpened,Certificate,CertificateReadiness,Child,CommissionMember,CommissionOpinion,CommissionSession,CommissionUpdated,Condition,ConditionList,ConditionSource,ContactProposal,Correction,CorrectionBasis,DecisionCardAnswer,DispensaryObservation,DistrictChanged,DocumentAdded,DocumentDownload,DueItem,Duplicate,EmancipationEntry,EmergencyCapsule,Encounter,Enrollment,Episode,Examination,ExaminationDay,FactCandidate,FactConflict,FactResolution,GrowthAlert,HealthGroupFact,IdentityValue,Measurement,MedicalCommission,MedicalDocument,Medication,MedicationList,Norm,PaperVolume,Passport,PassportChanged,PeExemption,PersonName,PhysicalEducationGroupFact,PlannedExamination,PlannedVaccination,Privilege,RecordExport,RecordExportUpdated,Referral,Reminder,ReminderRaised,Representation,RepresentationBasis,RepresentationChanged,RepresentationRequest,Representative,RhFactorCandidate,RhFactorFact,RiskFlag,ShareLink,SocialCase,SocialCaseMeasure,SocialCaseNote,SocialCaseUpdated,SocialCaseVisit,SocialCaseWorker,SocialStatus,SupportMeasure,Vaccination}' AS TEXT[]))
                      ORDER BY field COLLATE "C"))
                  ELSE NULL END),
                'null'::json),
              ',"purpose":', coalesce(json_of(CASE
                  WHEN (anon_5.represents
                    OR anon_5.represents_teen) THEN CASE
                  WHEN (anon_6.purpose IS NULL
                    OR anon_6.purpose IN ('LIFE_THREAT',
                      'UNCONSCIOUS',
                      'POISONING',
                      'NO_CONTACT',
                      'CHILD_PROTECTION',
                      'OTHER')
                    OR anon_6.subject = $1::VARCHAR) THEN coalesce(anon_6.purpose, (
                      SELECT break_glass_grant_4.reason
                      FROM break_glass_grant AS break_glass_grant_4 JOIN account AS account_4 ON account_4.staff_id = break_glass_grant_4.staff_id
                      WHERE break_glass_grant_4.child_id = child_2.id
                      AND account_4.subject = anon_6.subject
                      AND 'BREAK_GLASS' = ANY (anon_6.relations)
                      AND break_glass_grant_4.opened_at <= anon_6.at
                      AND anon_6.at < coalesce(break_glass_grant_4.closed_at, break_glass_grant_4.expires_at)
                      AND (NOT (break_glass_grant_4.reason = 'CHILD_PROTECTION'
                          AND break_glass_grant_4.outcome IS DISTINCT
                          FROM 'NOT_JUSTIFIED')
                        OR 'PROTECTED' = ANY (anon_6.relations))
                      ORDER BY break_glass_grant_4.opened_at DESC, break_glass_grant_4.id DESC
                      LIMIT 1))
                  WHEN ('ORDERED' = ANY (anon_6.relations)) THEN 'AUDIT_ORDER'
                  WHEN ('REVIEW' = ANY (anon_6.relations)) THEN 'REVIEW'
                  WHEN ('BREAK_GLASS' = ANY (anon_6.relations)
                    OR 'BREAK_GLASS_LABELS' = ANY (anon_6.relations)
                    OR 'CALL' = ANY (anon_6.relations)) THEN 'EMERGENCY'
                  WHEN ('TREATING' = ANY (anon_6.relations)) THEN 'TREATMENT'
                  WHEN ('ATTACHED' = ANY (anon_6.relations)
                    OR 'ORGANIZATION' = ANY (anon_6.relations)
                    OR 'EXPECTED' = ANY (anon_6.relations)) THEN 'CARE'
                  WHEN ('SCHOOL' = ANY (anon_6.relations)) THEN 'SCHOOL'
                  WHEN ('CASE' = ANY (anon_6.relations)) THEN 'SOCIAL_SUPPORT'
                  WHEN ('REPRESENTS' = ANY (anon_6.relations)
                    OR 'REPRESENTS_TEEN' = ANY (anon_6.relations)
                    OR 'DELEGATED' = ANY (anon_6.relations)
                    OR 'SELF' = ANY (anon_6.relations)) THEN 'FAMILY'
                  ELSE 'OTHER' END
                  ELSE NULL END),
                'null'::json),
              ',"policyVersion":', coalesce(json_of(CASE
                  WHEN (anon_5.represents
                    OR anon_5.represents_teen) THEN anon_6.policy_version
                  ELSE NULL END),
                'null'::json),
              ',"requestId":', coalesce(json_of(CASE
                  WHEN (anon_5.represents
                    OR anon_5.represents_teen) THEN anon_6.request_id
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_6.n <= $6::INTEGER),
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
          AND (anon_5.represents
            AND NOT ((access_log_2.purpose IS NOT DISTINCT
                FROM 'CHILD_PROTECTION'
                OR 'PROTECTED' = ANY (access_log_2.relations))
              AND (EXISTS (
                  SELECT 1
                  FROM break_glass_grant AS break_glass_grant_5
                  WHERE break_glass_grant_5.child_id = child_2.id
                  AND break_glass_grant_5.reason = 'CHILD_PROTECTION'
                  AND break_glass_grant_5.outcome IS DISTINCT
                  FROM 'NOT_JUSTIFIED')))
            OR anon_5.represents_teen
            AND NOT ((access_log_2.purpose IS NOT DISTINCT
                FROM 'CHILD_PROTECTION'
                OR 'PROTECTED' = ANY (access_log_2.relations))
              AND (EXISTS (
                  SELECT 1
                  FROM break_glass_grant AS break_glass_grant_6
                  WHERE break_glass_grant_6.child_id = child_2.id
                  AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
                  AND break_glass_grant_6.outcome IS DISTINCT
                  FROM 'NOT_JUSTIFIED')))
            AND NOT ('TREATING' = ANY (access_log_2.relations)
              AND (
                SELECT 1
                FROM account AS account_5 JOIN staff AS staff_2 ON staff_2.id = account_5.staff_id
                WHERE account_5.subject = access_log_2.subject
                AND staff_2.specialty IN ('PSYCHIATRY',
                  'PSYCHOTHERAPY',
                  'NARCOLOGY',
                  'INFECTIOUS_DISEASES',
                  'DERMATOVENEROLOGY',
                  'GYNAECOLOGY',
                  'OBSTETRICS',
                  'GENETICS')
                LIMIT 1) IS NOT NULL))
          ORDER BY access_log_2.id DESC
          LIMIT $6::INTEGER + 1) AS anon_6
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
        WHEN anon_5.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_5.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_5.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_2
  LEFT OUTER JOIN LATERAL (
    SELECT child_2.birth_date > CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_2.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_2.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_2.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_2.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_2.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_2.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_5 ON true
  WHERE child_2.id = $7::UUID
  AND (anon_5.represents
    OR anon_5.represents_teen
    OR anon_5.delegated)
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
