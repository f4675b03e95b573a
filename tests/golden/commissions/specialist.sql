WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), covered_1 AS MATERIALIZED (
  SELECT CASE
  WHEN (staff_2.specialty = 'PSYCHIATRY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,SUBSTANCE,TEEN}' AS TEXT[])
  WHEN (staff_2.specialty = 'PSYCHOTHERAPY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,TEEN}' AS TEXT[])
  WHEN (staff_2.specialty = 'NARCOLOGY') THEN CAST('{GENETIC,MALTREATMENT,MENTAL,SUBSTANCE,TEEN}' AS TEXT[])
  WHEN (staff_2.specialty = 'INFECTIOUS_DISEASES') THEN CAST('{GENETIC,HIV,MALTREATMENT,TEEN}' AS TEXT[])
  WHEN (staff_2.specialty = 'DERMATOVENEROLOGY') THEN CAST('{GENETIC,MALTREATMENT,STI,TEEN}' AS TEXT[])
  WHEN (staff_2.specialty = 'GYNAECOLOGY') THEN CAST('{GENETIC,MALTREATMENT,REPRODUCTIVE,TEEN}' AS TEXT[])
  WHEN (staff_2.specialty = 'OBSTETRICS') THEN CAST('{GENETIC,MALTREATMENT,REPRODUCTIVE,TEEN}' AS TEXT[])
  ELSE CAST('{GENETIC,MALTREATMENT,TEEN}' AS TEXT[]) END AS labels
  FROM viewer
  LEFT OUTER JOIN staff AS staff_2 ON staff_2.id = viewer.staff_id), kin AS MATERIALIZED (
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
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"myCommissions":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"commissions":', coalesce(CASE
      WHEN anon_3.treating THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":', coalesce('"' || CASE
                WHEN anon_3.treating THEN anon_4.kind
                ELSE NULL END || '"',
                'null'),
              ',"status":', coalesce('"' || CASE
                WHEN anon_3.treating THEN CASE
                WHEN (anon_4.status IN ('CONVENED',
                    'DECIDED',
                    'IN_SESSION',
                    'SIGNED')
                  AND anon_4.expires_on < $3::DATE) THEN 'LAPSED'
                ELSE anon_4.status END
                ELSE NULL END || '"',
                'null'),
              ',"question":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.question
                  ELSE NULL END),
                'null'::json),
              ',"convenedBy":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN (
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_4.convened_by)
                  ELSE NULL END),
                'null'::json),
              ',"dueOn":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.due_on
                  ELSE NULL END),
                'null'::json),
              ',"isOverdue":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.ended_at IS NULL
                  AND anon_4.due_on < $3::DATE
                  ELSE NULL END),
                'null'::json),
              ',"expiresOn":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.expires_on
                  ELSE NULL END),
                'null'::json),
              ',"needsConsent":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.needs_consent
                  ELSE NULL END),
                'null'::json),
              ',"waitsFor":', coalesce('"' || CASE
                WHEN anon_3.treating THEN CASE
                WHEN (anon_4.ended_at IS NULL
                  AND anon_4.expires_on >= $3::DATE
                  AND (EXISTS (
                      SELECT 1
                      FROM commission_member AS commission_member_1
                      WHERE commission_member_1.child_id = anon_4.child_id
                      AND commission_member_1.commission_id = anon_4.id
                      AND commission_member_1.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)))) THEN CASE
                WHEN (anon_4.status = 'CONVENED'
                  AND (EXISTS (
                      SELECT 1
                      FROM commission_member AS commission_member_2
                      WHERE commission_member_2.child_id = anon_4.child_id
                      AND commission_member_2.commission_id = anon_4.id
                      AND commission_member_2.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND commission_member_2.is_chair = true))) THEN 'SESSION'
                WHEN (anon_4.status = 'IN_SESSION') THEN CASE
                WHEN (NOT (EXISTS (
                      SELECT 1
                      FROM commission_opinion AS commission_opinion_1
                      WHERE commission_opinion_1.child_id = anon_4.child_id
                      AND commission_opinion_1.session_id = anon_4.session_id
                      AND commission_opinion_1.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)))
                  AND NOT anon_4.due_on < $3::DATE) THEN 'OPINION'
                WHEN ((EXISTS (
                      SELECT 1
                      FROM commission_member AS commission_member_2
                      WHERE commission_member_2.child_id = anon_4.child_id
                      AND commission_member_2.commission_id = anon_4.id
                      AND commission_member_2.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND commission_member_2.is_chair = true))
                  AND (EXISTS (
                      SELECT 1
                      FROM commission_opinion AS commission_opinion_1
                      WHERE commission_opinion_1.child_id = anon_4.child_id
                      AND commission_opinion_1.session_id = anon_4.session_id
                      AND commission_opinion_1.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)))
                  AND (EXISTS (
                      SELECT 1
                      FROM commission_session AS commission_session_1
                      WHERE commission_session_1.child_id = anon_4.child_id
                      AND commission_session_1.id = anon_4.session_id
                      AND commission_session_1.quorum <= (
                        SELECT count(*)
                        FROM commission_opinion AS commission_opinion_2
                        WHERE commission_opinion_2.child_id = anon_4.child_id
                        AND commission_opinion_2.session_id = anon_4.session_id)))) THEN 'DECISION'
                WHEN ((EXISTS (
                      SELECT 1
                      FROM commission_member AS commission_member_2
                      WHERE commission_member_2.child_id = anon_4.child_id
                      AND commission_member_2.commission_id = anon_4.id
                      AND commission_member_2.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND commission_member_2.is_chair = true))
                  AND anon_4.due_on < $3::DATE) THEN 'SESSION'
                ELSE NULL END
                WHEN (anon_4.status = 'DECIDED'
                  AND (EXISTS (
                      SELECT 1
                      FROM commission_opinion AS commission_opinion_1
                      WHERE commission_opinion_1.child_id = anon_4.child_id
                      AND commission_opinion_1.session_id = anon_4.session_id
                      AND commission_opinion_1.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)))
                  AND (
                    SELECT commission_opinion_3.signed_at
                    FROM commission_opinion AS commission_opinion_3
                    WHERE commission_opinion_3.child_id = anon_4.child_id
                    AND commission_opinion_3.session_id = anon_4.session_id
                    AND commission_opinion_3.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)) IS NULL) THEN 'SIGNATURE'
                WHEN (anon_4.status = 'SIGNED'
                  AND (EXISTS (
                      SELECT 1
                      FROM commission_member AS commission_member_2
                      WHERE commission_member_2.child_id = anon_4.child_id
                      AND commission_member_2.commission_id = anon_4.id
                      AND commission_member_2.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND commission_member_2.is_chair = true))) THEN 'CLOSING'
                ELSE NULL END
                ELSE NULL END
                ELSE NULL END || '"',
                'null'),
              ',"endedAt":', coalesce(json_of(CASE
                  WHEN anon_3.treating THEN anon_4.ended_at
                  ELSE NULL END),
                'null'::json),
              ',"consent":', coalesce(CASE
                WHEN anon_3.treating THEN (
                  SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_4.child_id
                  AND medical_document_1.id = anon_4.consent_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR anon_3.treating
                    AND (medical_document_1.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_3.break_glass_labels
                    AND (medical_document_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.break_glass
                    AND (medical_document_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              ',"documents":', coalesce(CASE
                WHEN anon_3.treating THEN (
                  SELECT concat('[', string_agg(concat('{"title":', coalesce(json_of(medical_document_2.title),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY medical_document_2.id ASC),
                    ']') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = anon_4.child_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR anon_3.treating
                    AND (medical_document_2.labels <@ (
                        SELECT covered_1.labels
                        FROM covered_1))
                    OR anon_3.break_glass_labels
                    AND (medical_document_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.break_glass
                    AND (medical_document_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
                  AND medical_document_2.id = ANY (anon_4.document_ids))
                ELSE 'null' END,
                'null'),
              ',"members":', coalesce(CASE
                WHEN anon_3.treating THEN (
                  SELECT concat('[', string_agg(concat('{"name":', coalesce(json_of(CASE
                            WHEN anon_3.treating THEN (
                              SELECT nullif(concat_ws(' ', nullif(staff_3.family,
                                    ''), nullif(staff_3.given,
                                    ''), nullif(staff_3.patronymic,
                                    '')),
                                '')
                              FROM staff AS staff_3
                              WHERE staff_3.id = commission_member_3.staff_id)
                            ELSE NULL END),
                          'null'::json),
                        ',"isChair":', coalesce(json_of(CASE
                            WHEN anon_3.treating THEN commission_member_3.is_chair
                            ELSE NULL END),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY commission_member_3.is_chair DESC, commission_member_3.id ASC),
                    ']') AS json
                  FROM commission_member AS commission_member_3
                  WHERE commission_member_3.child_id = anon_4.child_id
                  AND commission_member_3.commission_id = anon_4.id)
                ELSE 'null' END,
                'null'),
              ',"sessions":', coalesce(CASE
                WHEN anon_3.treating THEN (
                  SELECT concat('[', string_agg(concat('{"number":', coalesce(json_of(CASE
                            WHEN anon_3.treating THEN commission_session_2.number
                            ELSE NULL END),
                          'null'::json),
                        ',"members":', coalesce(json_of(CASE
                            WHEN anon_3.treating THEN commission_session_2.members
                            ELSE NULL END),
                          'null'::json),
                        ',"quorum":', coalesce(json_of(CASE
                            WHEN anon_3.treating THEN commission_session_2.quorum
                            ELSE NULL END),
                          'null'::json),
                        ',"approval":', coalesce(json_of(CASE
                            WHEN anon_3.treating THEN commission_session_2.approval
                            ELSE NULL END),
                          'null'::json),
                        ',"norm":', coalesce(CASE
                          WHEN anon_3.treating THEN (
                            SELECT concat('{"act":', coalesce(json_of(CASE
                                  WHEN anon_3.treating THEN norm_1.act
                                  ELSE NULL END),
                                'null'::json),
                              ',"checked":', coalesce('"' || CASE
                                WHEN anon_3.treating THEN norm_1.checked
                                ELSE NULL END || '"',
                                'null'),
                              '}') AS json
                            FROM norm AS norm_1
                            WHERE norm_1.id = commission_session_2.norm_id)
                          ELSE 'null' END,
                          'null'),
                        ',"decidedAt":', coalesce(json_of(CASE
                            WHEN anon_3.treating THEN commission_session_2.decided_at
                            ELSE NULL END),
                          'null'::json),
                        ',"outcome":', coalesce('"' || CASE
                          WHEN anon_3.treating THEN commission_session_2.outcome
                          ELSE NULL END || '"',
                          'null'),
                        ',"decision":', coalesce(json_of(CASE
                            WHEN anon_3.treating THEN commission_session_2.decision
                            ELSE NULL END),
                          'null'::json),
                        ',"protocol":', coalesce(CASE
                          WHEN anon_3.treating THEN (
                            SELECT concat('{"kind":"', medical_document_3.kind,
                              '","title":', coalesce(json_of(medical_document_3.title),
                                'null'::json),
                              '}') AS json
                            FROM medical_document AS medical_document_3
                            WHERE medical_document_3.child_id = commission_session_2.child_id
                            AND medical_document_3.id = commission_session_2.protocol_id
                            AND (cardinality(medical_document_3.labels) = 0
                              OR anon_3.treating
                              AND (medical_document_3.labels <@ (
                                  SELECT covered_1.labels
                                  FROM covered_1))
                              OR anon_3.break_glass_labels
                              AND (medical_document_3.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR anon_3.break_glass
                              AND (medical_document_3.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[]))))
                          ELSE 'null' END,
                          'null'),
                        ',"opinions":', coalesce(CASE
                          WHEN anon_3.treating THEN (
                            SELECT concat('[', string_agg(concat('{"member":', coalesce(json_of(CASE
                                      WHEN anon_3.treating THEN (
                                        SELECT nullif(concat_ws(' ', nullif(staff_4.family,
                                              ''), nullif(staff_4.given,
                                              ''), nullif(staff_4.patronymic,
                                              '')),
                                          '')
                                        FROM staff AS staff_4
                                        WHERE staff_4.id = commission_opinion_4.staff_id)
                                      ELSE NULL END),
                                    'null'::json),
                                  ',"vote":', coalesce('"' || CASE
                                    WHEN anon_3.treating THEN commission_opinion_4.vote
                                    ELSE NULL END || '"',
                                    'null'),
                                  ',"opinion":', coalesce(json_of(CASE
                                      WHEN anon_3.treating THEN commission_opinion_4.opinion
                                      ELSE NULL END),
                                    'null'::json),
                                  ',"signedAt":', coalesce(json_of(CASE
                                      WHEN anon_3.treating THEN commission_opinion_4.signed_at
                                      ELSE NULL END),
                                    'null'::json),
                                  ',"signature":"SIMULATED"}'),
                                ','
                                ORDER BY commission_opinion_4.given_at ASC, commission_opinion_4.id ASC),
                              ']') AS json
                            FROM commission_opinion AS commission_opinion_4
                            WHERE commission_opinion_4.child_id = commission_session_2.child_id
                            AND commission_opinion_4.session_id = commission_session_2.id)
                          ELSE 'null' END,
                          'null'),
                        '}'),
                      ','
                      ORDER BY commission_session_2.number ASC, commission_session_2.id ASC),
                    ']') AS json
                  FROM commission_session AS commission_session_2
                  WHERE commission_session_2.child_id = anon_4.child_id
                  AND commission_session_2.commission_id = anon_4.id)
                ELSE 'null' END,
                'null'),
              '}'),
            ',') FILTER (WHERE anon_4.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT commission_1.child_id, commission_1.id, commission_1.kind, commission_1.question, commission_1.status, commission_1.convened_by, commission_1.session_id, commission_1.due_on, commission_1.expires_on, commission_1.needs_consent, commission_1.consent_id, commission_1.document_ids, commission_1.ended_at, row_number() OVER (ORDER BY commission_1.convened_at DESC, commission_1.id DESC) AS n
          FROM commission AS commission_1
          WHERE commission_1.child_id = child_1.id
          AND (cardinality(commission_1.labels) = 0
            OR anon_3.treating
            AND (commission_1.labels <@ (
                SELECT covered_1.labels
                FROM covered_1))
            OR anon_3.break_glass_labels
            AND (commission_1.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.break_glass
            AND (commission_1.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
          ORDER BY commission_1.convened_at DESC, commission_1.id DESC
          LIMIT $4::INTEGER + 1) AS anon_4
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_3.treating THEN 16
          ELSE 0 END) | CASE
        WHEN anon_3.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_3.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_3.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.valid_from <= $3::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $3::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_4
          WHERE commission_member_4.child_id = child_1.id
          AND commission_member_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_4.ended_at IS NULL
          AND commission_member_4.expires_on >= $3::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_1
          WHERE appointment_1.child_id = child_1.id
          AND appointment_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_1.day = $3::DATE
          AND appointment_1.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')
          AND appointment_1.organization_id = ANY (array((
                SELECT assignment_2.organization_id
                FROM assignment AS assignment_2
                WHERE assignment_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_2.organization_id IS NOT NULL
                AND assignment_2.valid_from <= $3::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $3::DATE))))))
      OR (EXISTS (
          SELECT 1
          FROM referral AS referral_1
          WHERE referral_1.child_id = child_1.id
          AND (referral_1.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR referral_1.staff_id IS NULL
            AND referral_1.organization_id = ANY (array((
                  SELECT assignment_3.organization_id
                  FROM assignment AS assignment_3
                  WHERE assignment_3.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_3.organization_id IS NOT NULL
                  AND assignment_3.valid_from <= $3::DATE
                  AND (assignment_3.valid_to IS NULL
                    OR assignment_3.valid_to >= $3::DATE))))
            AND referral_1.specialty = (
              SELECT staff_5.specialty
              FROM staff AS staff_5
              WHERE staff_5.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_1.closed_at IS NULL
            OR referral_1.closed_at >= $5::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_1
          WHERE observation_1.child_id = child_1.id
          AND observation_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_1.state = 'CURRENT'
          AND observation_1.status = 'ACTIVE')))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS treating, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_4
        WHERE assignment_4.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_4.valid_from <= $3::DATE
        AND (assignment_4.valid_to IS NULL
          OR assignment_4.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND break_glass_grant_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.closed_at IS NULL
        AND break_glass_grant_1.expires_at > $5::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_1.role = $2::VARCHAR))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_5
        WHERE assignment_5.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_5.valid_from <= $3::DATE
        AND (assignment_5.valid_to IS NULL
          OR assignment_5.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_2
        WHERE break_glass_grant_2.child_id = child_1.id
        AND break_glass_grant_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_2.closed_at IS NULL
        AND break_glass_grant_2.expires_at > $5::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_2.role = $2::VARCHAR
        AND break_glass_grant_2.covers_labels))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_3
      WHERE break_glass_grant_3.child_id = child_1.id
      AND break_glass_grant_3.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_3.closed_at IS NULL
      AND break_glass_grant_3.expires_at > $5::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_3.role = $2::VARCHAR
      AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_3.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_3.treating
    OR anon_3.break_glass
    OR anon_3.break_glass_labels)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"kind":', coalesce('"' || CASE
          WHEN anon_5.treating THEN anon_6.kind
          ELSE NULL END || '"',
          'null'),
        ',"waitsFor":', coalesce('"' || CASE
          WHEN anon_5.treating THEN CASE
          WHEN (anon_6.ended_at IS NULL
            AND anon_6.expires_on >= $3::DATE
            AND (EXISTS (
                SELECT 1
                FROM commission_member AS commission_member_5
                WHERE commission_member_5.child_id = anon_6.child_id
                AND commission_member_5.commission_id = anon_6.id
                AND commission_member_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)))) THEN CASE
          WHEN (anon_6.status = 'CONVENED'
            AND (EXISTS (
                SELECT 1
                FROM commission_member AS commission_member_6
                WHERE commission_member_6.child_id = anon_6.child_id
                AND commission_member_6.commission_id = anon_6.id
                AND commission_member_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND commission_member_6.is_chair = true))) THEN 'SESSION'
          WHEN (anon_6.status = 'IN_SESSION') THEN CASE
          WHEN (NOT (EXISTS (
                SELECT 1
                FROM commission_opinion AS commission_opinion_5
                WHERE commission_opinion_5.child_id = anon_6.child_id
                AND commission_opinion_5.session_id = anon_6.session_id
                AND commission_opinion_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND NOT anon_6.due_on < $3::DATE) THEN 'OPINION'
          WHEN ((EXISTS (
                SELECT 1
                FROM commission_member AS commission_member_6
                WHERE commission_member_6.child_id = anon_6.child_id
                AND commission_member_6.commission_id = anon_6.id
                AND commission_member_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND commission_member_6.is_chair = true))
            AND (EXISTS (
                SELECT 1
                FROM commission_opinion AS commission_opinion_5
                WHERE commission_opinion_5.child_id = anon_6.child_id
                AND commission_opinion_5.session_id = anon_6.session_id
                AND commission_opinion_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (EXISTS (
                SELECT 1
                FROM commission_session AS commission_session_3
                WHERE commission_session_3.child_id = anon_6.child_id
                AND commission_session_3.id = anon_6.session_id
                AND commission_session_3.quorum <= (
                  SELECT count(*)
                  FROM commission_opinion AS commission_opinion_6
                  WHERE commission_opinion_6.child_id = anon_6.child_id
                  AND commission_opinion_6.session_id = anon_6.session_id)))) THEN 'DECISION'
          WHEN ((EXISTS (
                SELECT 1
                FROM commission_member AS commission_member_6
                WHERE commission_member_6.child_id = anon_6.child_id
                AND commission_member_6.commission_id = anon_6.id
                AND commission_member_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND commission_member_6.is_chair = true))
            AND anon_6.due_on < $3::DATE) THEN 'SESSION'
          ELSE NULL END
          WHEN (anon_6.status = 'DECIDED'
            AND (EXISTS (
                SELECT 1
                FROM commission_opinion AS commission_opinion_5
                WHERE commission_opinion_5.child_id = anon_6.child_id
                AND commission_opinion_5.session_id = anon_6.session_id
                AND commission_opinion_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (
              SELECT commission_opinion_7.signed_at
              FROM commission_opinion AS commission_opinion_7
              WHERE commission_opinion_7.child_id = anon_6.child_id
              AND commission_opinion_7.session_id = anon_6.session_id
              AND commission_opinion_7.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)) IS NULL) THEN 'SIGNATURE'
          WHEN (anon_6.status = 'SIGNED'
            AND (EXISTS (
                SELECT 1
                FROM commission_member AS commission_member_6
                WHERE commission_member_6.child_id = anon_6.child_id
                AND commission_member_6.commission_id = anon_6.id
                AND commission_member_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND commission_member_6.is_chair = true))) THEN 'CLOSING'
          ELSE NULL END
          ELSE NULL END
          ELSE NULL END || '"',
          'null'),
        ',"child":', coalesce(CASE
          WHEN anon_5.treating THEN concat('{"fullName":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_7.family,
                      ''), nullif(anon_7.given,
                      ''), nullif(anon_7.patronymic,
                      '')),
                  '')),
              'null'::json),
            '}}')
          ELSE 'null' END,
          'null'),
        '}'),
      ',') FILTER (WHERE anon_6.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_7.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_5.treating THEN 16
            ELSE 0 END) | CASE
          WHEN anon_5.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_5.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_5.protected THEN 65536
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_6.id IS NOT NULL) AS touched
  FROM (
    SELECT commission_2.child_id, commission_2.id, commission_2.kind, commission_2.status, commission_2.session_id, commission_2.due_on, commission_2.expires_on, commission_2.ended_at
    FROM commission AS commission_2
    WHERE commission_2.ended_at IS NULL
    AND commission_2.id = ANY (array((
          SELECT commission_member_7.commission_id
          FROM commission_member AS commission_member_7
          WHERE commission_member_7.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_7.ended_at IS NULL
          AND commission_member_7.expires_on >= $3::DATE)))
    AND CASE
    WHEN (commission_2.ended_at IS NULL
      AND commission_2.expires_on >= $3::DATE
      AND (EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_8
          WHERE commission_member_8.child_id = commission_2.child_id
          AND commission_member_8.commission_id = commission_2.id
          AND commission_member_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)))) THEN CASE
    WHEN (commission_2.status = 'CONVENED'
      AND (EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_9
          WHERE commission_member_9.child_id = commission_2.child_id
          AND commission_member_9.commission_id = commission_2.id
          AND commission_member_9.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_9.is_chair = true))) THEN 'SESSION'
    WHEN (commission_2.status = 'IN_SESSION') THEN CASE
    WHEN (NOT (EXISTS (
          SELECT 1
          FROM commission_opinion AS commission_opinion_8
          WHERE commission_opinion_8.child_id = commission_2.child_id
          AND commission_opinion_8.session_id = commission_2.session_id
          AND commission_opinion_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)))
      AND NOT commission_2.due_on < $3::DATE) THEN 'OPINION'
    WHEN ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_9
          WHERE commission_member_9.child_id = commission_2.child_id
          AND commission_member_9.commission_id = commission_2.id
          AND commission_member_9.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_9.is_chair = true))
      AND (EXISTS (
          SELECT 1
          FROM commission_opinion AS commission_opinion_8
          WHERE commission_opinion_8.child_id = commission_2.child_id
          AND commission_opinion_8.session_id = commission_2.session_id
          AND commission_opinion_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)))
      AND (EXISTS (
          SELECT 1
          FROM commission_session AS commission_session_4
          WHERE commission_session_4.child_id = commission_2.child_id
          AND commission_session_4.id = commission_2.session_id
          AND commission_session_4.quorum <= (
            SELECT count(*)
            FROM commission_opinion AS commission_opinion_9
            WHERE commission_opinion_9.child_id = commission_2.child_id
            AND commission_opinion_9.session_id = commission_2.session_id)))) THEN 'DECISION'
    WHEN ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_9
          WHERE commission_member_9.child_id = commission_2.child_id
          AND commission_member_9.commission_id = commission_2.id
          AND commission_member_9.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_9.is_chair = true))
      AND commission_2.due_on < $3::DATE) THEN 'SESSION'
    ELSE NULL END
    WHEN (commission_2.status = 'DECIDED'
      AND (EXISTS (
          SELECT 1
          FROM commission_opinion AS commission_opinion_8
          WHERE commission_opinion_8.child_id = commission_2.child_id
          AND commission_opinion_8.session_id = commission_2.session_id
          AND commission_opinion_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)))
      AND (
        SELECT commission_opinion_10.signed_at
        FROM commission_opinion AS commission_opinion_10
        WHERE commission_opinion_10.child_id = commission_2.child_id
        AND commission_opinion_10.session_id = commission_2.session_id
        AND commission_opinion_10.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)) IS NULL) THEN 'SIGNATURE'
    WHEN (commission_2.status = 'SIGNED'
      AND (EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_9
          WHERE commission_member_9.child_id = commission_2.child_id
          AND commission_member_9.commission_id = commission_2.id
          AND commission_member_9.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_9.is_chair = true))) THEN 'CLOSING'
    ELSE NULL END
    ELSE NULL END IS NOT NULL
    AND (
      SELECT 1
      FROM child AS child_2
      LEFT OUTER JOIN LATERAL (
        SELECT (EXISTS (
            SELECT 1
            FROM assignment AS assignment_6
            WHERE assignment_6.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_6.valid_from <= $3::DATE
            AND (assignment_6.valid_to IS NULL
              OR assignment_6.valid_to >= $3::DATE)))
        AND ((EXISTS (
              SELECT 1
              FROM commission_member AS commission_member_10
              WHERE commission_member_10.child_id = child_2.id
              AND commission_member_10.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND commission_member_10.ended_at IS NULL
              AND commission_member_10.expires_on >= $3::DATE))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_2
              WHERE appointment_2.child_id = child_2.id
              AND appointment_2.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND appointment_2.day = $3::DATE
              AND appointment_2.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')
              AND appointment_2.organization_id = ANY (array((
                    SELECT assignment_7.organization_id
                    FROM assignment AS assignment_7
                    WHERE assignment_7.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_7.organization_id IS NOT NULL
                    AND assignment_7.valid_from <= $3::DATE
                    AND (assignment_7.valid_to IS NULL
                      OR assignment_7.valid_to >= $3::DATE))))))
          OR (EXISTS (
              SELECT 1
              FROM referral AS referral_2
              WHERE referral_2.child_id = child_2.id
              AND (referral_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                OR referral_2.staff_id IS NULL
                AND referral_2.organization_id = ANY (array((
                      SELECT assignment_8.organization_id
                      FROM assignment AS assignment_8
                      WHERE assignment_8.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_8.organization_id IS NOT NULL
                      AND assignment_8.valid_from <= $3::DATE
                      AND (assignment_8.valid_to IS NULL
                        OR assignment_8.valid_to >= $3::DATE))))
                AND referral_2.specialty = (
                  SELECT staff_6.specialty
                  FROM staff AS staff_6
                  WHERE staff_6.id = (
                    SELECT viewer.staff_id
                    FROM viewer)))
              AND (referral_2.closed_at IS NULL
                OR referral_2.closed_at >= $5::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
          OR (EXISTS (
              SELECT 1
              FROM observation AS observation_2
              WHERE observation_2.child_id = child_2.id
              AND observation_2.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND observation_2.state = 'CURRENT'
              AND observation_2.status = 'ACTIVE')))
        AND child_2.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS treating, (EXISTS (
            SELECT 1
            FROM assignment AS assignment_9
            WHERE assignment_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_9.valid_from <= $3::DATE
            AND (assignment_9.valid_to IS NULL
              OR assignment_9.valid_to >= $3::DATE)))
        AND (EXISTS (
            SELECT 1
            FROM break_glass_grant AS break_glass_grant_4
            WHERE break_glass_grant_4.child_id = child_2.id
            AND break_glass_grant_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_4.closed_at IS NULL
            AND break_glass_grant_4.expires_at > $5::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_4.role = $2::VARCHAR))
        AND child_2.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS break_glass, (EXISTS (
            SELECT 1
            FROM assignment AS assignment_10
            WHERE assignment_10.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_10.valid_from <= $3::DATE
            AND (assignment_10.valid_to IS NULL
              OR assignment_10.valid_to >= $3::DATE)))
        AND (EXISTS (
            SELECT 1
            FROM break_glass_grant AS break_glass_grant_5
            WHERE break_glass_grant_5.child_id = child_2.id
            AND break_glass_grant_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_5.closed_at IS NULL
            AND break_glass_grant_5.expires_at > $5::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_5.role = $2::VARCHAR
            AND break_glass_grant_5.covers_labels))
        AND child_2.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_6
          WHERE break_glass_grant_6.child_id = child_2.id
          AND break_glass_grant_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_6.closed_at IS NULL
          AND break_glass_grant_6.expires_at > $5::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_6.role = $2::VARCHAR
          AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_6.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_8 ON true
      WHERE child_2.id = commission_2.child_id
      AND (anon_8.treating
        OR anon_8.break_glass
        OR anon_8.break_glass_labels)
      AND (cardinality(commission_2.labels) = 0
        OR anon_8.treating
        AND (commission_2.labels <@ (
            SELECT covered_1.labels
            FROM covered_1))
        OR anon_8.break_glass_labels
        AND (commission_2.labels <@ CAST('{HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_8.break_glass
        AND (commission_2.labels <@ CAST('{MALTREATMENT,TEEN}' AS TEXT[])))
      AND anon_8.treating
      LIMIT 1) IS NOT NULL
    ORDER BY commission_2.due_on ASC, commission_2.id ASC
    LIMIT $7::INTEGER) AS anon_6 JOIN LATERAL (
    SELECT child_3.family, child_3.given, child_3.patronymic, child_3.id
    FROM child AS child_3
    WHERE child_3.id = anon_6.child_id OFFSET 0) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_11
        WHERE assignment_11.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_11.valid_from <= $3::DATE
        AND (assignment_11.valid_to IS NULL
          OR assignment_11.valid_to >= $3::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_11
          WHERE commission_member_11.child_id = anon_7.id
          AND commission_member_11.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_11.ended_at IS NULL
          AND commission_member_11.expires_on >= $3::DATE))
      OR (EXISTS (
          SELECT 1
          FROM appointment AS appointment_3
          WHERE appointment_3.child_id = anon_7.id
          AND appointment_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND appointment_3.day = $3::DATE
          AND appointment_3.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')
          AND appointment_3.organization_id = ANY (array((
                SELECT assignment_12.organization_id
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.organization_id IS NOT NULL
                AND assignment_12.valid_from <= $3::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $3::DATE))))))
      OR (EXISTS (
          SELECT 1
          FROM referral AS referral_3
          WHERE referral_3.child_id = anon_7.id
          AND (referral_3.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            OR referral_3.staff_id IS NULL
            AND referral_3.organization_id = ANY (array((
                  SELECT assignment_13.organization_id
                  FROM assignment AS assignment_13
                  WHERE assignment_13.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_13.organization_id IS NOT NULL
                  AND assignment_13.valid_from <= $3::DATE
                  AND (assignment_13.valid_to IS NULL
                    OR assignment_13.valid_to >= $3::DATE))))
            AND referral_3.specialty = (
              SELECT staff_7.specialty
              FROM staff AS staff_7
              WHERE staff_7.id = (
                SELECT viewer.staff_id
                FROM viewer)))
          AND (referral_3.closed_at IS NULL
            OR referral_3.closed_at >= $5::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
      OR (EXISTS (
          SELECT 1
          FROM observation AS observation_3
          WHERE observation_3.child_id = anon_7.id
          AND observation_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND observation_3.state = 'CURRENT'
          AND observation_3.status = 'ACTIVE')))
    AND anon_7.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS treating, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_14
        WHERE assignment_14.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_14.valid_from <= $3::DATE
        AND (assignment_14.valid_to IS NULL
          OR assignment_14.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_7
        WHERE break_glass_grant_7.child_id = anon_7.id
        AND break_glass_grant_7.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_7.closed_at IS NULL
        AND break_glass_grant_7.expires_at > $5::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_7.role = $2::VARCHAR))
    AND anon_7.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_15
        WHERE assignment_15.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_15.valid_from <= $3::DATE
        AND (assignment_15.valid_to IS NULL
          OR assignment_15.valid_to >= $3::DATE)))
    AND (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_8
        WHERE break_glass_grant_8.child_id = anon_7.id
        AND break_glass_grant_8.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_8.closed_at IS NULL
        AND break_glass_grant_8.expires_at > $5::TIMESTAMP WITH TIME ZONE
        AND break_glass_grant_8.role = $2::VARCHAR
        AND break_glass_grant_8.covers_labels))
    AND anon_7.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS break_glass_labels, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_9
      WHERE break_glass_grant_9.child_id = anon_7.id
      AND break_glass_grant_9.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_9.closed_at IS NULL
      AND break_glass_grant_9.expires_at > $5::TIMESTAMP WITH TIME ZONE
      AND break_glass_grant_9.role = $2::VARCHAR
      AND break_glass_grant_9.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_9.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_5 ON true
  HAVING true) AS anon_2 ON true
