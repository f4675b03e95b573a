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
        AND coalesce(representation_1.restricted_from <= $3::DATE
          AND representation_1.restricted_to >= $3::DATE, true))
      AND representation_1.valid_from <= $3::DATE
      AND (representation_1.valid_to IS NULL
        OR representation_1.valid_to >= $3::DATE)
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
        AND coalesce(representation_2.restricted_from <= $3::DATE
          AND representation_2.restricted_to >= $3::DATE, true))
      AND representation_2.valid_from <= $3::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $3::DATE)
      AND representation_2.kind = 'DELEGATED'
      AND representation_2.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"passportChanged":', coalesce(anon_1.json,
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
            WHERE anon_2.name = ANY (((CAST('{allergies,anthropometry,birthDate,bloodGroup,chronicConditions,completeness,conflicts,district,enrollment,examinationDueOn,examinations,healthGroup,medications,name,peExemptions,physicalEducationGroup,privileges,representatives,rhFactor,sex,socialStatuses,vaccinationDueOn,vaccinations}' AS TEXT[]) || CASE
                  WHEN (anon_3.represents
                    OR anon_3.delegated) THEN CAST('{anamnesis,diagnoses,dispensaryObservations}' AS TEXT[])
                  ELSE CAST('{}' AS TEXT[]) END) || CASE
                WHEN anon_3.represents THEN CAST('{appointments,commissions,referrals,socialCases}' AS TEXT[])
                ELSE CAST('{}' AS TEXT[]) END) || CASE
              WHEN (anon_3.represents
                OR anon_3.represents_teen) THEN CAST('{archiveRequests,breakGlassGrants,certificates,corrections,documents,paperVolumes,policyNumber,recordMedium,snils,timeline}' AS TEXT[])
              ELSE CAST('{}' AS TEXT[]) END)
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
                    AND NOT (anon_3.represents
                      AND any_within(allergy_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_3.represents_teen
                      AND any_within(allergy_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_3.delegated
                      AND any_within(allergy_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                  AND (cardinality(allergy_1.labels) = 0
                    OR anon_3.represents
                    AND (allergy_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.represents_teen
                    AND (allergy_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_3.delegated
                    AND (allergy_1.labels <@ CAST('{SOCIAL}' AS TEXT[]))))) THEN 'HAS_ITEMS'
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
                AND NOT (anon_3.represents
                  AND any_within(allergy_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_3.represents_teen
                  AND any_within(allergy_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_3.delegated
                  AND any_within(allergy_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(allergy_2.labels) = 0
                OR anon_3.represents
                AND (allergy_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.represents_teen
                AND (allergy_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_3.delegated
                AND (allergy_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))),
            'null'),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_3.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_3.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_3.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM outbox AS outbox_1 JOIN child AS child_1 ON outbox_1.child_id = child_1.id
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_3 ON true
  WHERE outbox_1.number = $4::BIGINT
  AND (anon_3.represents
    OR anon_3.represents_teen
    OR anon_3.delegated)
  AND (cardinality(outbox_1.labels) = 0
    OR anon_3.represents
    AND (outbox_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
    OR anon_3.represents_teen
    AND (outbox_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
    OR anon_3.delegated
    AND (outbox_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
  AND (outbox_1.fields && (((CAST('{allergies,anthropometry,birthDate,bloodGroup,chronicConditions,completeness,conflicts,district,enrollment,examinationDueOn,examinations,healthGroup,medications,name,peExemptions,physicalEducationGroup,privileges,representatives,rhFactor,sex,socialStatuses,vaccinationDueOn,vaccinations}' AS TEXT[]) || CASE
          WHEN (anon_3.represents
            OR anon_3.delegated) THEN CAST('{anamnesis,diagnoses,dispensaryObservations}' AS TEXT[])
          ELSE CAST('{}' AS TEXT[]) END) || CASE
        WHEN anon_3.represents THEN CAST('{appointments,commissions,referrals,socialCases}' AS TEXT[])
        ELSE CAST('{}' AS TEXT[]) END) || CASE
      WHEN (anon_3.represents
        OR anon_3.represents_teen) THEN CAST('{archiveRequests,breakGlassGrants,certificates,corrections,documents,paperVolumes,policyNumber,recordMedium,snils,timeline}' AS TEXT[])
      ELSE CAST('{}' AS TEXT[]) END))) AS anon_1 ON true
