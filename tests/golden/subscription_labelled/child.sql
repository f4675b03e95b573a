WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"passportChanged":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"cursor":', coalesce(json_of(translate(encode(int8send(outbox_1.number),
            'base64'),
          '+/=',
          '-_')),
      'null'::json),
    ',"at":', coalesce(json_of(outbox_1.created_at),
      'null'::json),
    ',"changed":', coalesce(json_of(array((
            SELECT anon_2.name
            FROM (
              SELECT unnest(outbox_1.fields) AS name) AS anon_2
            WHERE anon_2.name = ANY (CAST('{allergies,anamnesis,anthropometry,appointments,archiveRequests,birthDate,bloodGroup,breakGlassGrants,certificates,chronicConditions,commissions,completeness,conflicts,corrections,diagnoses,dispensaryObservations,district,documents,enrollment,examinationDueOn,examinations,healthGroup,medications,name,paperVolumes,peExemptions,physicalEducationGroup,policyNumber,privileges,recordMedium,referrals,representatives,rhFactor,sex,snils,socialCases,socialStatuses,timeline,vaccinationDueOn,vaccinations}' AS TEXT[]))
            ORDER BY anon_2.name))),
      'null'::json),
    ',"child":{"id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_1.id),
            'base64'),
          '+/=',
          '-_')),
      'null'::json),
    ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_1.family,
              ''), nullif(child_1.given,
              ''), nullif(child_1.patronymic,
              '')),
          '')),
      'null'::json),
    '},"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          '},"allergies":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM allergy AS allergy_1
                  WHERE allergy_1.child_id = passport_1.child_id
                  AND (allergy_1.state = 'CURRENT'
                    OR allergy_1.amendment_labels IS NOT NULL
                    AND NOT any_within(allergy_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND (cardinality(allergy_1.labels) = 0
                    OR (allergy_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_allergies_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(allergy_2.substance),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(allergy_2.effective_at, CAST('-infinity' AS TIMESTAMP WITH TIME ZONE)) DESC, allergy_2.id ASC),
                ']') AS json
              FROM allergy AS allergy_2
              WHERE allergy_2.child_id = passport_1.child_id
              AND (allergy_2.state = 'CURRENT'
                OR allergy_2.amendment_labels IS NOT NULL
                AND NOT any_within(allergy_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(allergy_2.labels) = 0
                OR (allergy_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
            'null'),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM outbox AS outbox_1 JOIN child AS child_1 ON outbox_1.child_id = child_1.id
  WHERE outbox_1.number = $3::BIGINT
  AND child_1.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
  AND (EXISTS (
      SELECT 1
      FROM record_access AS record_access_1
      WHERE record_access_1.child_id = child_1.id
      AND record_access_1.child_id = (
        SELECT viewer.child_id
        FROM viewer)
      AND record_access_1.subject = $1::VARCHAR
      AND record_access_1.closed_at IS NULL))
  AND (cardinality(outbox_1.labels) = 0
    OR (outbox_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
  AND (outbox_1.fields && CAST('{allergies,anamnesis,anthropometry,appointments,archiveRequests,birthDate,bloodGroup,breakGlassGrants,certificates,chronicConditions,commissions,completeness,conflicts,corrections,diagnoses,dispensaryObservations,district,documents,enrollment,examinationDueOn,examinations,healthGroup,medications,name,paperVolumes,peExemptions,physicalEducationGroup,policyNumber,privileges,recordMedium,referrals,representatives,rhFactor,sex,snils,socialCases,socialStatuses,timeline,vaccinationDueOn,vaccinations}' AS TEXT[]))) AS anon_1 ON true
