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
        FROM account AS account_9
        WHERE account_9.staff_id = viewer.staff_id
        AND (account_9.representative_id IS NOT NULL
          OR account_9.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $4::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
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
              ',"actor":{"full":', coalesce(json_of(nullif(concat_ws(' ', left(nullif(anon_3.family,
                          ''), 1) || '.', left(nullif(anon_3.given,
                          ''), 1) || '.', left(nullif(anon_3.patronymic,
                          ''), 1) || '.'),
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
              ',"purpose":', coalesce(json_of(coalesce(anon_3.purpose, (
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
                      LIMIT 1))),
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
          AND (anon_4.ordered
            OR anon_4.review
            AND access_log_1.organization_id = ANY (array((
                  SELECT assignment_1.organization_id
                  FROM assignment AS assignment_1
                  WHERE assignment_1.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_1.organization_id IS NOT NULL
                  AND assignment_1.valid_from <= $4::DATE
                  AND (assignment_1.valid_to IS NULL
                    OR assignment_1.valid_to >= $4::DATE)))))
          ORDER BY access_log_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_3
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_4.review THEN 4096
        ELSE 0 END) | CASE
      WHEN anon_4.ordered THEN 8192
      ELSE 0 END) | CASE
    WHEN anon_4.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND (break_glass_grant_2.organization_id = ANY (array((
                SELECT assignment_2.organization_id
                FROM assignment AS assignment_2
                WHERE assignment_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_2.organization_id IS NOT NULL
                AND assignment_2.valid_from <= $4::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $4::DATE))))
          OR break_glass_grant_2.organization_id = ANY (array((
                SELECT organization_2.id
                FROM organization AS organization_2
                WHERE organization_2.id != ALL (array((
                      SELECT assignment_3.organization_id
                      FROM account AS account_3 JOIN assignment AS assignment_3 ON assignment_3.staff_id = account_3.staff_id
                      WHERE 'auditor' = ANY (account_3.roles)
                      AND account_3.disabled_at IS NULL
                      AND assignment_3.valid_from <= $4::DATE
                      AND (assignment_3.valid_to IS NULL
                        OR assignment_3.valid_to >= $4::DATE)))))))
          OR break_glass_grant_2.staff_id = ANY (array((
                SELECT account_4.staff_id
                FROM account AS account_4
                WHERE 'auditor' = ANY (account_4.roles)
                AND account_4.disabled_at IS NULL)))
          OR break_glass_grant_2.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_1
                        WHERE representative_1.staff_id = account_5.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_6
                        WHERE account_6.staff_id = account_5.staff_id
                        AND (account_6.representative_id IS NOT NULL
                          OR account_6.child_id IS NOT NULL)))) THEN family_of_staff(account_5.staff_id, $4::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_5
                WHERE 'auditor' = ANY (account_5.roles)
                AND account_5.disabled_at IS NULL))))
        AND break_glass_grant_2.outcome IS NULL
        AND (break_glass_grant_2.organization_id = ANY (array((
                SELECT assignment_4.organization_id
                FROM assignment AS assignment_4
                WHERE assignment_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_4.organization_id IS NOT NULL
                AND assignment_4.valid_from <= $4::DATE
                AND (assignment_4.valid_to IS NULL
                  OR assignment_4.valid_to >= $4::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_7 JOIN assignment AS assignment_5 ON assignment_5.staff_id = account_7.staff_id
              WHERE 'auditor' = ANY (account_7.roles)
              AND account_7.disabled_at IS NULL
              AND assignment_5.valid_from <= $4::DATE
              AND (assignment_5.valid_to IS NULL
                OR assignment_5.valid_to >= $4::DATE)
              AND assignment_5.organization_id = break_glass_grant_2.organization_id
              AND account_7.staff_id != break_glass_grant_2.staff_id
              AND break_glass_grant_2.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_2
                      WHERE representative_2.staff_id = account_7.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_8
                      WHERE account_8.staff_id = account_7.staff_id
                      AND (account_8.representative_id IS NOT NULL
                        OR account_8.child_id IS NOT NULL)))) THEN family_of_staff(account_7.staff_id, $4::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_6
              WHERE assignment_6.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_6.valid_from <= $4::DATE
              AND (assignment_6.valid_to IS NULL
                OR assignment_6.valid_to >= $4::DATE))))
        AND break_glass_grant_2.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS review, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_7
        WHERE assignment_7.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_7.valid_from <= $4::DATE
        AND (assignment_7.valid_to IS NULL
          OR assignment_7.valid_to >= $4::DATE)))
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
      FROM break_glass_grant AS break_glass_grant_3
      WHERE break_glass_grant_3.child_id = child_1.id
      AND (break_glass_grant_3.organization_id = ANY (array((
              SELECT assignment_8.organization_id
              FROM assignment AS assignment_8
              WHERE assignment_8.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_8.organization_id IS NOT NULL
              AND assignment_8.valid_from <= $4::DATE
              AND (assignment_8.valid_to IS NULL
                OR assignment_8.valid_to >= $4::DATE))))
        OR break_glass_grant_3.organization_id = ANY (array((
              SELECT organization_3.id
              FROM organization AS organization_3
              WHERE organization_3.id != ALL (array((
                    SELECT assignment_9.organization_id
                    FROM account AS account_10 JOIN assignment AS assignment_9 ON assignment_9.staff_id = account_10.staff_id
                    WHERE 'auditor' = ANY (account_10.roles)
                    AND account_10.disabled_at IS NULL
                    AND assignment_9.valid_from <= $4::DATE
                    AND (assignment_9.valid_to IS NULL
                      OR assignment_9.valid_to >= $4::DATE)))))))
        OR break_glass_grant_3.staff_id = ANY (array((
              SELECT account_11.staff_id
              FROM account AS account_11
              WHERE 'auditor' = ANY (account_11.roles)
              AND account_11.disabled_at IS NULL)))
        OR break_glass_grant_3.child_id = ANY (array((
              SELECT unnest(CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_4
                      WHERE representative_4.staff_id = account_12.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_13
                      WHERE account_13.staff_id = account_12.staff_id
                      AND (account_13.representative_id IS NOT NULL
                        OR account_13.child_id IS NOT NULL)))) THEN family_of_staff(account_12.staff_id, $4::DATE)
                ELSE CAST('{}' AS UUID[]) END)
              FROM account AS account_12
              WHERE 'auditor' = ANY (account_12.roles)
              AND account_12.disabled_at IS NULL))))
      AND break_glass_grant_3.outcome IS NULL
      AND (break_glass_grant_3.organization_id = ANY (array((
              SELECT assignment_10.organization_id
              FROM assignment AS assignment_10
              WHERE assignment_10.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_10.organization_id IS NOT NULL
              AND assignment_10.valid_from <= $4::DATE
              AND (assignment_10.valid_to IS NULL
                OR assignment_10.valid_to >= $4::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_14 JOIN assignment AS assignment_11 ON assignment_11.staff_id = account_14.staff_id
            WHERE 'auditor' = ANY (account_14.roles)
            AND account_14.disabled_at IS NULL
            AND assignment_11.valid_from <= $4::DATE
            AND (assignment_11.valid_to IS NULL
              OR assignment_11.valid_to >= $4::DATE)
            AND assignment_11.organization_id = break_glass_grant_3.organization_id
            AND account_14.staff_id != break_glass_grant_3.staff_id
            AND break_glass_grant_3.child_id != ALL (CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM representative AS representative_5
                    WHERE representative_5.staff_id = account_14.staff_id))
                OR (EXISTS (
                    SELECT 1
                    FROM account AS account_15
                    WHERE account_15.staff_id = account_14.staff_id
                    AND (account_15.representative_id IS NOT NULL
                      OR account_15.child_id IS NOT NULL)))) THEN family_of_staff(account_14.staff_id, $4::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_12
            WHERE assignment_12.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_12.valid_from <= $4::DATE
            AND (assignment_12.valid_to IS NULL
              OR assignment_12.valid_to >= $4::DATE))))
      AND break_glass_grant_3.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_3.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_3.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_4 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_4.review
    OR anon_4.ordered)
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
        SELECT concat('{"nodes":[', string_agg(concat('{"at":', coalesce(json_of(anon_5.at),
                'null'::json),
              ',"actor":{"full":', coalesce(json_of(nullif(concat_ws(' ', left(nullif(anon_5.family,
                          ''), 1) || '.', left(nullif(anon_5.given,
                          ''), 1) || '.', left(nullif(anon_5.patronymic,
                          ''), 1) || '.'),
                    '')),
                'null'::json),
              '},"actorRole":', coalesce(json_of(anon_5.role),
                'null'::json),
              ',"isSelf":', coalesce(json_of(anon_5.subject = $1::VARCHAR),
                'null'::json),
              ',"organization":', coalesce(json_of((
                    SELECT organization_4.name
                    FROM organization AS organization_4
                    WHERE organization_4.id = anon_5.organization_id)),
                'null'::json),
              ',"relations":', coalesce(json_of(anon_5.relations),
                'null'::json),
              ',"fields":', coalesce(json_of(array((
                      SELECT field
                      FROM unnest(anon_5.fields) AS field
                      WHERE split_part(field,
                        '.', 1) = ANY (CAST('{AccessLogEntry,AccessLogged,AgeTransition,Allergy,AllergyList,Anamnesis,Anthropometry,Appointment,ArchiveRequest,Attachment,BloodGroupCandidate,BloodGroupFact,BreakGlassGrant,BreakGlassOpened,Certificate,CertificateReadiness,Child,CommissionMember,CommissionOpinion,CommissionSession,CommissionUpdated,Condition,ConditionList,ConditionSource,ContactProposal,Correction,CorrectionBasis,DecisionCardAnswer,DispensaryObservation,DistrictChanged,DocumentAdded,DocumentDownload,DueItem,Duplicate,EmancipationEntry,EmergencyCapsule,Encounter,Enrollment,Episode,Examination,ExaminationDay,FactCandidate,FactConflict,FactResolution,GrowthAlert,HealthGroupFact,IdentityValue,Measurement,MedicalCommission,MedicalDocument,Medication,MedicationList,Norm,PaperVolume,Passport,PassportChanged,PeExemption,PersonName,PhysicalEducationGroupFact,PlannedExamination,PlannedVaccination,Privilege,RecordExport,RecordExportUpdated,Referral,Reminder,ReminderRaised,Representation,RepresentationBasis,RepresentationChanged,RepresentationRequest,Representative,RhFactorCandidate,RhFactorFact,RiskFlag,ShareLink,SocialCase,SocialCaseMeasure,SocialCaseNote,SocialCaseUpdated,SocialCaseVisit,SocialCaseWorker,SocialStatus,SupportMeasure,Vaccination}' AS TEXT[]))
                      ORDER BY field COLLATE "C"))),
                'null'::json),
              ',"purpose":', coalesce(json_of(coalesce(anon_5.purpose, (
                      SELECT break_glass_grant_4.reason
                      FROM break_glass_grant AS break_glass_grant_4 JOIN account AS account_16 ON account_16.staff_id = break_glass_grant_4.staff_id
                      WHERE break_glass_grant_4.child_id = child_2.id
                      AND account_16.subject = anon_5.subject
                      AND 'BREAK_GLASS' = ANY (anon_5.relations)
                      AND break_glass_grant_4.opened_at <= anon_5.at
                      AND anon_5.at < coalesce(break_glass_grant_4.closed_at, break_glass_grant_4.expires_at)
                      AND (NOT (break_glass_grant_4.reason = 'CHILD_PROTECTION'
                          AND break_glass_grant_4.outcome IS DISTINCT
                          FROM 'NOT_JUSTIFIED')
                        OR 'PROTECTED' = ANY (anon_5.relations))
                      ORDER BY break_glass_grant_4.opened_at DESC, break_glass_grant_4.id DESC
                      LIMIT 1))),
                'null'::json),
              ',"policyVersion":', coalesce(json_of(anon_5.policy_version),
                'null'::json),
              ',"requestId":', coalesce(json_of(anon_5.request_id),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_5.n <= $6::INTEGER),
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
          AND (anon_6.ordered
            OR anon_6.review
            AND access_log_2.organization_id = ANY (array((
                  SELECT assignment_13.organization_id
                  FROM assignment AS assignment_13
                  WHERE assignment_13.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_13.organization_id IS NOT NULL
                  AND assignment_13.valid_from <= $4::DATE
                  AND (assignment_13.valid_to IS NULL
                    OR assignment_13.valid_to >= $4::DATE)))))
          ORDER BY access_log_2.id DESC
          LIMIT $6::INTEGER + 1) AS anon_5
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
        WHEN anon_6.review THEN 4096
        ELSE 0 END) | CASE
      WHEN anon_6.ordered THEN 8192
      ELSE 0 END) | CASE
    WHEN anon_6.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_2
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_5
        WHERE break_glass_grant_5.child_id = child_2.id
        AND (break_glass_grant_5.organization_id = ANY (array((
                SELECT assignment_14.organization_id
                FROM assignment AS assignment_14
                WHERE assignment_14.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_14.organization_id IS NOT NULL
                AND assignment_14.valid_from <= $4::DATE
                AND (assignment_14.valid_to IS NULL
                  OR assignment_14.valid_to >= $4::DATE))))
          OR break_glass_grant_5.organization_id = ANY (array((
                SELECT organization_5.id
                FROM organization AS organization_5
                WHERE organization_5.id != ALL (array((
                      SELECT assignment_15.organization_id
                      FROM account AS account_17 JOIN assignment AS assignment_15 ON assignment_15.staff_id = account_17.staff_id
                      WHERE 'auditor' = ANY (account_17.roles)
                      AND account_17.disabled_at IS NULL
                      AND assignment_15.valid_from <= $4::DATE
                      AND (assignment_15.valid_to IS NULL
                        OR assignment_15.valid_to >= $4::DATE)))))))
          OR break_glass_grant_5.staff_id = ANY (array((
                SELECT account_18.staff_id
                FROM account AS account_18
                WHERE 'auditor' = ANY (account_18.roles)
                AND account_18.disabled_at IS NULL)))
          OR break_glass_grant_5.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_6
                        WHERE representative_6.staff_id = account_19.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_20
                        WHERE account_20.staff_id = account_19.staff_id
                        AND (account_20.representative_id IS NOT NULL
                          OR account_20.child_id IS NOT NULL)))) THEN family_of_staff(account_19.staff_id, $4::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_19
                WHERE 'auditor' = ANY (account_19.roles)
                AND account_19.disabled_at IS NULL))))
        AND break_glass_grant_5.outcome IS NULL
        AND (break_glass_grant_5.organization_id = ANY (array((
                SELECT assignment_16.organization_id
                FROM assignment AS assignment_16
                WHERE assignment_16.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_16.organization_id IS NOT NULL
                AND assignment_16.valid_from <= $4::DATE
                AND (assignment_16.valid_to IS NULL
                  OR assignment_16.valid_to >= $4::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_21 JOIN assignment AS assignment_17 ON assignment_17.staff_id = account_21.staff_id
              WHERE 'auditor' = ANY (account_21.roles)
              AND account_21.disabled_at IS NULL
              AND assignment_17.valid_from <= $4::DATE
              AND (assignment_17.valid_to IS NULL
                OR assignment_17.valid_to >= $4::DATE)
              AND assignment_17.organization_id = break_glass_grant_5.organization_id
              AND account_21.staff_id != break_glass_grant_5.staff_id
              AND break_glass_grant_5.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_7
                      WHERE representative_7.staff_id = account_21.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_22
                      WHERE account_22.staff_id = account_21.staff_id
                      AND (account_22.representative_id IS NOT NULL
                        OR account_22.child_id IS NOT NULL)))) THEN family_of_staff(account_21.staff_id, $4::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_18
              WHERE assignment_18.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_18.valid_from <= $4::DATE
              AND (assignment_18.valid_to IS NULL
                OR assignment_18.valid_to >= $4::DATE))))
        AND break_glass_grant_5.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_5.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS review, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_19
        WHERE assignment_19.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_19.valid_from <= $4::DATE
        AND (assignment_19.valid_to IS NULL
          OR assignment_19.valid_to >= $4::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM audit_order AS audit_order_3
          WHERE audit_order_3.child_id = child_2.id
          AND audit_order_3.auditor_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND audit_order_3.child_id IS NOT NULL
          AND audit_order_3.approved_at IS NOT NULL
          AND audit_order_3.revoked_at IS NULL
          AND audit_order_3.valid_from <= $4::DATE
          AND (audit_order_3.valid_to IS NULL
            OR audit_order_3.valid_to >= $4::DATE)))
      OR child_2.district_id = ANY (array((
            SELECT district_2.id
            FROM audit_order AS audit_order_4 JOIN district AS district_2 ON district_2.organization_id = audit_order_4.organization_id
            WHERE audit_order_4.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_4.approved_at IS NOT NULL
            AND audit_order_4.revoked_at IS NULL
            AND audit_order_4.valid_from <= $4::DATE
            AND (audit_order_4.valid_to IS NULL
              OR audit_order_4.valid_to >= $4::DATE)))))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS ordered, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_6
      WHERE break_glass_grant_6.child_id = child_2.id
      AND (break_glass_grant_6.organization_id = ANY (array((
              SELECT assignment_20.organization_id
              FROM assignment AS assignment_20
              WHERE assignment_20.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_20.organization_id IS NOT NULL
              AND assignment_20.valid_from <= $4::DATE
              AND (assignment_20.valid_to IS NULL
                OR assignment_20.valid_to >= $4::DATE))))
        OR break_glass_grant_6.organization_id = ANY (array((
              SELECT organization_6.id
              FROM organization AS organization_6
              WHERE organization_6.id != ALL (array((
                    SELECT assignment_21.organization_id
                    FROM account AS account_23 JOIN assignment AS assignment_21 ON assignment_21.staff_id = account_23.staff_id
                    WHERE 'auditor' = ANY (account_23.roles)
                    AND account_23.disabled_at IS NULL
                    AND assignment_21.valid_from <= $4::DATE
                    AND (assignment_21.valid_to IS NULL
                      OR assignment_21.valid_to >= $4::DATE)))))))
        OR break_glass_grant_6.staff_id = ANY (array((
              SELECT account_24.staff_id
              FROM account AS account_24
              WHERE 'auditor' = ANY (account_24.roles)
              AND account_24.disabled_at IS NULL)))
        OR break_glass_grant_6.child_id = ANY (array((
              SELECT unnest(CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_8
                      WHERE representative_8.staff_id = account_25.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_26
                      WHERE account_26.staff_id = account_25.staff_id
                      AND (account_26.representative_id IS NOT NULL
                        OR account_26.child_id IS NOT NULL)))) THEN family_of_staff(account_25.staff_id, $4::DATE)
                ELSE CAST('{}' AS UUID[]) END)
              FROM account AS account_25
              WHERE 'auditor' = ANY (account_25.roles)
              AND account_25.disabled_at IS NULL))))
      AND break_glass_grant_6.outcome IS NULL
      AND (break_glass_grant_6.organization_id = ANY (array((
              SELECT assignment_22.organization_id
              FROM assignment AS assignment_22
              WHERE assignment_22.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_22.organization_id IS NOT NULL
              AND assignment_22.valid_from <= $4::DATE
              AND (assignment_22.valid_to IS NULL
                OR assignment_22.valid_to >= $4::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_27 JOIN assignment AS assignment_23 ON assignment_23.staff_id = account_27.staff_id
            WHERE 'auditor' = ANY (account_27.roles)
            AND account_27.disabled_at IS NULL
            AND assignment_23.valid_from <= $4::DATE
            AND (assignment_23.valid_to IS NULL
              OR assignment_23.valid_to >= $4::DATE)
            AND assignment_23.organization_id = break_glass_grant_6.organization_id
            AND account_27.staff_id != break_glass_grant_6.staff_id
            AND break_glass_grant_6.child_id != ALL (CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM representative AS representative_9
                    WHERE representative_9.staff_id = account_27.staff_id))
                OR (EXISTS (
                    SELECT 1
                    FROM account AS account_28
                    WHERE account_28.staff_id = account_27.staff_id
                    AND (account_28.representative_id IS NOT NULL
                      OR account_28.child_id IS NOT NULL)))) THEN family_of_staff(account_27.staff_id, $4::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_24
            WHERE assignment_24.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_24.valid_from <= $4::DATE
            AND (assignment_24.valid_to IS NULL
              OR assignment_24.valid_to >= $4::DATE))))
      AND break_glass_grant_6.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_6.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_6.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_6 ON true
  WHERE child_2.id = $7::UUID
  AND (anon_6.review
    OR anon_6.ordered)
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
