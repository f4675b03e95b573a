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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"episodes":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"beginning":"', anon_2.beginning,
              '","icd10Category":', coalesce(json_of(anon_2.icd10_category),
                'null'::json),
              ',"display":', coalesce(json_of(anon_2.display),
                'null'::json),
              ',"since":"', anon_2.since,
              '","status":', coalesce('"' || CASE
                WHEN (EXISTS (
                    SELECT 1
                    FROM observation AS observation_1
                    WHERE observation_1.child_id = child_1.id
                    AND (observation_1.state = 'CURRENT'
                      OR observation_1.amendment_labels IS NOT NULL
                      AND NOT (anon_3.break_glass_labels
                        AND any_within(observation_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.attached
                          OR anon_3.organization
                          OR anon_3.expected
                          OR anon_3.break_glass)
                        AND any_within(observation_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(observation_1.labels) = 0
                      OR anon_3.break_glass_labels
                      AND (observation_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_3.attached
                        OR anon_3.organization
                        OR anon_3.expected
                        OR anon_3.break_glass)
                      AND (observation_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND coalesce(left(observation_1.icd10, 3), observation_1.specialty, observation_1.display) = anon_2.thread
                    AND observation_1.status = 'ACTIVE')) THEN 'OBSERVED'
                WHEN ((EXISTS (
                      SELECT 1
                      FROM observation AS observation_2
                      WHERE observation_2.child_id = child_1.id
                      AND (observation_2.state = 'CURRENT'
                        OR observation_2.amendment_labels IS NOT NULL
                        AND NOT (anon_3.break_glass_labels
                          AND any_within(observation_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR (anon_3.attached
                            OR anon_3.organization
                            OR anon_3.expected
                            OR anon_3.break_glass)
                          AND any_within(observation_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                      AND (cardinality(observation_2.labels) = 0
                        OR anon_3.break_glass_labels
                        AND (observation_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.attached
                          OR anon_3.organization
                          OR anon_3.expected
                          OR anon_3.break_glass)
                        AND (observation_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                      AND coalesce(left(observation_2.icd10, 3), observation_2.specialty, observation_2.display) = anon_2.thread))
                  OR (
                    SELECT condition_1.clinical_status AS status
                    FROM condition AS condition_1
                    WHERE condition_1.child_id = child_1.id
                    AND (condition_1.state = 'CURRENT'
                      OR condition_1.amendment_labels IS NOT NULL
                      AND NOT (anon_3.break_glass_labels
                        AND any_within(condition_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.attached
                          OR anon_3.organization
                          OR anon_3.expected
                          OR anon_3.break_glass)
                        AND any_within(condition_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(condition_1.labels) = 0
                      OR anon_3.break_glass_labels
                      AND (condition_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_3.attached
                        OR anon_3.organization
                        OR anon_3.expected
                        OR anon_3.break_glass)
                      AND (condition_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND coalesce(left(condition_1.icd10, 3), condition_1.disease) = anon_2.thread
                    AND condition_1.chronic
                    ORDER BY condition_1.stated_on DESC, condition_1.id DESC
                    LIMIT 1) = 'RESOLVED') THEN 'FINISHED'
                ELSE 'ACTIVE' END || '"',
                'null'),
              ',"outcome":', coalesce(json_of((
                    SELECT CASE
                    WHEN (observation_3.status = 'REMOVED') THEN observation_3.removal_reason
                    ELSE NULL END
                    FROM observation AS observation_3
                    WHERE observation_3.child_id = child_1.id
                    AND (observation_3.state = 'CURRENT'
                      OR observation_3.amendment_labels IS NOT NULL
                      AND NOT (anon_3.break_glass_labels
                        AND any_within(observation_3.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.attached
                          OR anon_3.organization
                          OR anon_3.expected
                          OR anon_3.break_glass)
                        AND any_within(observation_3.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(observation_3.labels) = 0
                      OR anon_3.break_glass_labels
                      AND (observation_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_3.attached
                        OR anon_3.organization
                        OR anon_3.expected
                        OR anon_3.break_glass)
                      AND (observation_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND coalesce(left(observation_3.icd10, 3), observation_3.specialty, observation_3.display) = anon_2.thread
                    ORDER BY CASE
                    WHEN (observation_3.status = 'ACTIVE') THEN 0
                    ELSE 1 END ASC, observation_3.until DESC NULLS LAST, observation_3.id DESC
                    LIMIT 1)),
                'null'::json),
              ',"nextVisit":', coalesce(json_of((
                    SELECT min(observation_4.visit_due_on)
                    FROM observation AS observation_4
                    WHERE observation_4.child_id = child_1.id
                    AND (observation_4.state = 'CURRENT'
                      OR observation_4.amendment_labels IS NOT NULL
                      AND NOT (anon_3.break_glass_labels
                        AND any_within(observation_4.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.attached
                          OR anon_3.organization
                          OR anon_3.expected
                          OR anon_3.break_glass)
                        AND any_within(observation_4.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(observation_4.labels) = 0
                      OR anon_3.break_glass_labels
                      AND (observation_4.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_3.attached
                        OR anon_3.organization
                        OR anon_3.expected
                        OR anon_3.break_glass)
                      AND (observation_4.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND coalesce(left(observation_4.icd10, 3), observation_4.specialty, observation_4.display) = anon_2.thread
                    AND observation_4.status = 'ACTIVE')),
                'null'::json),
              ',"overdue":', coalesce(json_of((
                    SELECT min(observation_5.visit_due_on)
                    FROM observation AS observation_5
                    WHERE observation_5.child_id = child_1.id
                    AND (observation_5.state = 'CURRENT'
                      OR observation_5.amendment_labels IS NOT NULL
                      AND NOT (anon_3.break_glass_labels
                        AND any_within(observation_5.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.attached
                          OR anon_3.organization
                          OR anon_3.expected
                          OR anon_3.break_glass)
                        AND any_within(observation_5.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(observation_5.labels) = 0
                      OR anon_3.break_glass_labels
                      AND (observation_5.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_3.attached
                        OR anon_3.organization
                        OR anon_3.expected
                        OR anon_3.break_glass)
                      AND (observation_5.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND coalesce(left(observation_5.icd10, 3), observation_5.specialty, observation_5.display) = anon_2.thread
                    AND observation_5.status = 'ACTIVE') < $3::DATE),
                'null'::json),
              ',"diagnoses":', coalesce((
                  SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(condition_2.display),
                          'null'::json),
                        ',"icd10":', coalesce(json_of(condition_2.icd10),
                          'null'::json),
                        ',"clinicalStatus":"', condition_2.clinical_status,
                        '"}'),
                      ','
                      ORDER BY condition_2.stated_on DESC, condition_2.id DESC),
                    ']') AS json
                  FROM condition AS condition_2
                  WHERE condition_2.child_id = anon_2.child_id
                  AND (condition_2.state = 'CURRENT'
                    OR condition_2.amendment_labels IS NOT NULL
                    AND NOT (anon_3.break_glass_labels
                      AND any_within(condition_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_3.attached
                        OR anon_3.organization
                        OR anon_3.expected
                        OR anon_3.break_glass)
                      AND any_within(condition_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                  AND (cardinality(condition_2.labels) = 0
                    OR anon_3.break_glass_labels
                    AND (condition_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_3.attached
                      OR anon_3.organization
                      OR anon_3.expected
                      OR anon_3.break_glass)
                    AND (condition_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND coalesce(left(condition_2.icd10, 3), condition_2.disease) = anon_2.thread
                  AND condition_2.clinical_status IN ('ACTIVE',
                    'RECURRENCE',
                    'RELAPSE')),
                'null'),
              ',"observations":', coalesce((
                  SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(observation_6.display),
                          'null'::json),
                        ',"specialty":', coalesce(json_of(observation_6.specialty),
                          'null'::json),
                        ',"status":"', observation_6.status,
                        '","nextVisit":', coalesce('"' || CAST(observation_6.visit_due_on AS TEXT) || '"',
                          'null'),
                        ',"overdue":', coalesce(json_of(observation_6.status = 'ACTIVE'
                            AND observation_6.visit_due_on < $3::DATE),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY coalesce(observation_6.since, CAST('-infinity' AS DATE)) DESC, observation_6.id ASC),
                    ']') AS json
                  FROM observation AS observation_6
                  WHERE observation_6.child_id = anon_2.child_id
                  AND (observation_6.state = 'CURRENT'
                    OR observation_6.amendment_labels IS NOT NULL
                    AND NOT (anon_3.break_glass_labels
                      AND any_within(observation_6.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_3.attached
                        OR anon_3.organization
                        OR anon_3.expected
                        OR anon_3.break_glass)
                      AND any_within(observation_6.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                  AND (cardinality(observation_6.labels) = 0
                    OR anon_3.break_glass_labels
                    AND (observation_6.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_3.attached
                      OR anon_3.organization
                      OR anon_3.expected
                      OR anon_3.break_glass)
                    AND (observation_6.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                  AND coalesce(left(observation_6.icd10, 3), observation_6.specialty, observation_6.display) = anon_2.thread),
                'null'),
              ',"referrals":', coalesce((
                  SELECT concat('{"nodes":[', string_agg(concat('{"specialty":', coalesce(json_of(anon_4.specialty),
                          'null'::json),
                        ',"openedAt":', coalesce(json_of(anon_4.opened_at),
                          'null'::json),
                        '}'),
                      ',') FILTER (WHERE anon_4.id IS NOT NULL),
                    ']}') AS json
                  FROM (
                    SELECT referral_1.id, referral_1.specialty, referral_1.opened_at
                    FROM referral AS referral_1
                    WHERE referral_1.child_id = anon_2.child_id
                    AND (referral_1.state = 'CURRENT'
                      OR referral_1.amendment_labels IS NOT NULL
                      AND NOT (anon_3.break_glass_labels
                        AND any_within(referral_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.attached
                          OR anon_3.organization
                          OR anon_3.expected
                          OR anon_3.break_glass)
                        AND any_within(referral_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(referral_1.labels) = 0
                      OR anon_3.break_glass_labels
                      AND (referral_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_3.attached
                        OR anon_3.organization
                        OR anon_3.expected
                        OR anon_3.break_glass)
                      AND (referral_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND referral_1.specialty = ANY (array((
                          SELECT observation_7.specialty
                          FROM observation AS observation_7
                          WHERE observation_7.child_id = child_1.id
                          AND (observation_7.state = 'CURRENT'
                            OR observation_7.amendment_labels IS NOT NULL
                            AND NOT (anon_3.break_glass_labels
                              AND any_within(observation_7.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR (anon_3.attached
                                OR anon_3.organization
                                OR anon_3.expected
                                OR anon_3.break_glass)
                              AND any_within(observation_7.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                          AND (cardinality(observation_7.labels) = 0
                            OR anon_3.break_glass_labels
                            AND (observation_7.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR (anon_3.attached
                              OR anon_3.organization
                              OR anon_3.expected
                              OR anon_3.break_glass)
                            AND (observation_7.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                          AND coalesce(left(observation_7.icd10, 3), observation_7.specialty, observation_7.display) = anon_2.thread)))
                    AND CAST(referral_1.opened_at AT TIME ZONE 'Europe/Moscow' AS DATE) >= anon_2.since
                    ORDER BY referral_1.opened_at DESC, referral_1.id DESC
                    LIMIT $4::INTEGER) AS anon_4
                  HAVING true),
                'null'),
              ',"encounters":', coalesce((
                  SELECT concat('{"nodes":[', string_agg(concat('{"setting":', coalesce('"' || CAST(anon_5.setting AS TEXT) || '"',
                          'null'),
                        ',"startedAt":', coalesce(json_of(anon_5.started_at),
                          'null'::json),
                        ',"reason":', coalesce(json_of(anon_5.reason),
                          'null'::json),
                        '}'),
                      ',') FILTER (WHERE anon_5.id IS NOT NULL),
                    ']}') AS json
                  FROM (
                    SELECT encounter_1.id, encounter_1.setting, encounter_1.started_at, encounter_1.reason
                    FROM encounter AS encounter_1
                    WHERE encounter_1.child_id = anon_2.child_id
                    AND (encounter_1.state = 'CURRENT'
                      OR encounter_1.amendment_labels IS NOT NULL
                      AND NOT (anon_3.break_glass_labels
                        AND any_within(encounter_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR (anon_3.attached
                          OR anon_3.organization
                          OR anon_3.expected
                          OR anon_3.break_glass)
                        AND any_within(encounter_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                    AND (cardinality(encounter_1.labels) = 0
                      OR anon_3.break_glass_labels
                      AND (encounter_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR (anon_3.attached
                        OR anon_3.organization
                        OR anon_3.expected
                        OR anon_3.break_glass)
                      AND (encounter_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                    AND encounter_1.encounter_key = ANY (array((
                          SELECT medical_document_1.encounter_key AS key
                          FROM medical_document AS medical_document_1
                          WHERE medical_document_1.child_id = child_1.id
                          AND (cardinality(medical_document_1.labels) = 0
                            OR anon_3.break_glass_labels
                            AND (medical_document_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR (anon_3.attached
                              OR anon_3.organization
                              OR anon_3.expected
                              OR anon_3.break_glass)
                            AND (medical_document_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                          AND medical_document_1.encounter_key IS NOT NULL
                          AND (medical_document_1.id = ANY (array((
                                  SELECT condition_3.document_id AS id
                                  FROM condition AS condition_3
                                  WHERE condition_3.child_id = child_1.id
                                  AND (condition_3.state = 'CURRENT'
                                    OR condition_3.amendment_labels IS NOT NULL
                                    AND NOT (anon_3.break_glass_labels
                                      AND any_within(condition_3.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                                      OR (anon_3.attached
                                        OR anon_3.organization
                                        OR anon_3.expected
                                        OR anon_3.break_glass)
                                      AND any_within(condition_3.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                                  AND (cardinality(condition_3.labels) = 0
                                    OR anon_3.break_glass_labels
                                    AND (condition_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                                    OR (anon_3.attached
                                      OR anon_3.organization
                                      OR anon_3.expected
                                      OR anon_3.break_glass)
                                    AND (condition_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                                  AND coalesce(left(condition_3.icd10, 3), condition_3.disease) = anon_2.thread
                                  AND (condition_3.chronic
                                    OR condition_3.clinical_status IN ('ACTIVE',
                                      'RECURRENCE',
                                      'RELAPSE')))))
                            OR medical_document_1.id = ANY (array((
                                  SELECT observation_8.document_id AS id
                                  FROM observation AS observation_8
                                  WHERE observation_8.child_id = child_1.id
                                  AND (observation_8.state = 'CURRENT'
                                    OR observation_8.amendment_labels IS NOT NULL
                                    AND NOT (anon_3.break_glass_labels
                                      AND any_within(observation_8.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                                      OR (anon_3.attached
                                        OR anon_3.organization
                                        OR anon_3.expected
                                        OR anon_3.break_glass)
                                      AND any_within(observation_8.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                                  AND (cardinality(observation_8.labels) = 0
                                    OR anon_3.break_glass_labels
                                    AND (observation_8.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                                    OR (anon_3.attached
                                      OR anon_3.organization
                                      OR anon_3.expected
                                      OR anon_3.break_glass)
                                    AND (observation_8.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                                  AND coalesce(left(observation_8.icd10, 3), observation_8.specialty, observation_8.display) = anon_2.thread)))
                            OR medical_document_1.id = ANY (array((
                                  SELECT referral_2.document_id AS id
                                  FROM referral AS referral_2
                                  WHERE referral_2.child_id = child_1.id
                                  AND (referral_2.state = 'CURRENT'
                                    OR referral_2.amendment_labels IS NOT NULL
                                    AND NOT (anon_3.break_glass_labels
                                      AND any_within(referral_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                                      OR (anon_3.attached
                                        OR anon_3.organization
                                        OR anon_3.expected
                                        OR anon_3.break_glass)
                                      AND any_within(referral_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                                  AND (cardinality(referral_2.labels) = 0
                                    OR anon_3.break_glass_labels
                                    AND (referral_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                                    OR (anon_3.attached
                                      OR anon_3.organization
                                      OR anon_3.expected
                                      OR anon_3.break_glass)
                                    AND (referral_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                                  AND referral_2.specialty = ANY (array((
                                        SELECT observation_9.specialty
                                        FROM observation AS observation_9
                                        WHERE observation_9.child_id = child_1.id
                                        AND (observation_9.state = 'CURRENT'
                                          OR observation_9.amendment_labels IS NOT NULL
                                          AND NOT (anon_3.break_glass_labels
                                            AND any_within(observation_9.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                                            OR (anon_3.attached
                                              OR anon_3.organization
                                              OR anon_3.expected
                                              OR anon_3.break_glass)
                                            AND any_within(observation_9.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                                        AND (cardinality(observation_9.labels) = 0
                                          OR anon_3.break_glass_labels
                                          AND (observation_9.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                                          OR (anon_3.attached
                                            OR anon_3.organization
                                            OR anon_3.expected
                                            OR anon_3.break_glass)
                                          AND (observation_9.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                                        AND coalesce(left(observation_9.icd10, 3), observation_9.specialty, observation_9.display) = anon_2.thread)))
                                  AND CAST(referral_2.opened_at AT TIME ZONE 'Europe/Moscow' AS DATE) >= anon_2.since
                                  AND referral_2.document_id IS NOT NULL)))))))
                    ORDER BY encounter_1.started_at DESC, encounter_1.id DESC
                    LIMIT $5::INTEGER) AS anon_5
                  HAVING true),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $6::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $6::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT episode_1.child_id, episode_1.thread, episode_1.beginning, episode_1.icd10_category, episode_1.display, episode_1.since, row_number() OVER (ORDER BY episode_1.since DESC, episode_1.id DESC) AS n
          FROM episode AS episode_1
          WHERE episode_1.child_id = child_1.id
          AND (episode_1.state = 'CURRENT'
            OR episode_1.amendment_labels IS NOT NULL
            AND NOT (anon_3.break_glass_labels
              AND any_within(episode_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_3.attached
                OR anon_3.organization
                OR anon_3.expected
                OR anon_3.break_glass)
              AND any_within(episode_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
          AND (cardinality(episode_1.labels) = 0
            OR anon_3.break_glass_labels
            AND (episode_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_3.attached
              OR anon_3.organization
              OR anon_3.expected
              OR anon_3.break_glass)
            AND (episode_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
          AND episode_1.id = ANY (array((
                SELECT DISTINCT ON (episode_2.thread) episode_2.id
                FROM episode AS episode_2
                WHERE episode_2.child_id = child_1.id
                AND (episode_2.state = 'CURRENT'
                  OR episode_2.amendment_labels IS NOT NULL
                  AND NOT (anon_3.break_glass_labels
                    AND any_within(episode_2.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR (anon_3.attached
                      OR anon_3.organization
                      OR anon_3.expected
                      OR anon_3.break_glass)
                    AND any_within(episode_2.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
                AND (cardinality(episode_2.labels) = 0
                  OR anon_3.break_glass_labels
                  AND (episode_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_3.attached
                    OR anon_3.organization
                    OR anon_3.expected
                    OR anon_3.break_glass)
                  AND (episode_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                ORDER BY episode_2.thread, episode_2.since, episode_2.beginning, episode_2.id)))
          ORDER BY episode_1.since DESC, episode_1.id DESC
          LIMIT $6::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
              WHEN anon_3.attached THEN 1
              ELSE 0 END) | CASE
            WHEN anon_3.organization THEN 2
            ELSE 0 END) | CASE
          WHEN anon_3.expected THEN 4
          ELSE 0 END) | CASE
        WHEN anon_3.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_3.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_3.protected THEN 65536
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
          AND assignment_1.valid_from <= $3::DATE
          AND (assignment_1.valid_to IS NULL
            OR assignment_1.valid_to >= $3::DATE))))
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
                AND assignment_2.valid_from <= $3::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $3::DATE)))))))
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
              AND assignment_3.valid_from <= $3::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $3::DATE))))
        AND appointment_1.day = $3::DATE
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
          AND break_glass_grant_1.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
          SELECT break_glass_grant_2.child_id
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR
          AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
          SELECT break_glass_grant_3.child_id
          FROM break_glass_grant AS break_glass_grant_3
          WHERE break_glass_grant_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_3.closed_at IS NULL
          AND break_glass_grant_3.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_3.role = $2::VARCHAR
          AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_3.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $8::UUID
  AND (anon_3.attached
    OR anon_3.organization
    OR anon_3.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
