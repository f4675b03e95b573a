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
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"myCommissions":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"commissions":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_3.kind,
              '","status":', coalesce('"' || CASE
                WHEN (anon_3.status IN ('CONVENED',
                    'DECIDED',
                    'IN_SESSION',
                    'SIGNED')
                  AND anon_3.expires_on < $3::DATE) THEN 'LAPSED'
                ELSE anon_3.status END || '"',
                'null'),
              ',"question":', coalesce(json_of(anon_3.question),
                'null'::json),
              ',"convenedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_3.convened_by)),
                'null'::json),
              ',"dueOn":"', anon_3.due_on,
              '","isOverdue":', coalesce(json_of(anon_3.ended_at IS NULL
                  AND anon_3.due_on < $3::DATE),
                'null'::json),
              ',"expiresOn":"', anon_3.expires_on,
              '","needsConsent":', coalesce(json_of(anon_3.needs_consent),
                'null'::json),
              ',"waitsFor":', coalesce('"' || CASE
                WHEN (anon_3.ended_at IS NULL
                  AND anon_3.expires_on >= $3::DATE
                  AND (EXISTS (
                      SELECT 1
                      FROM commission_member AS commission_member_1
                      WHERE commission_member_1.child_id = anon_3.child_id
                      AND commission_member_1.commission_id = anon_3.id
                      AND commission_member_1.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)))) THEN CASE
                WHEN (anon_3.status = 'CONVENED'
                  AND (EXISTS (
                      SELECT 1
                      FROM commission_member AS commission_member_2
                      WHERE commission_member_2.child_id = anon_3.child_id
                      AND commission_member_2.commission_id = anon_3.id
                      AND commission_member_2.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND commission_member_2.is_chair = true))) THEN 'SESSION'
                WHEN (anon_3.status = 'IN_SESSION') THEN CASE
                WHEN (NOT (EXISTS (
                      SELECT 1
                      FROM commission_opinion AS commission_opinion_1
                      WHERE commission_opinion_1.child_id = anon_3.child_id
                      AND commission_opinion_1.session_id = anon_3.session_id
                      AND commission_opinion_1.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)))
                  AND NOT anon_3.due_on < $3::DATE) THEN 'OPINION'
                WHEN ((EXISTS (
                      SELECT 1
                      FROM commission_member AS commission_member_2
                      WHERE commission_member_2.child_id = anon_3.child_id
                      AND commission_member_2.commission_id = anon_3.id
                      AND commission_member_2.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND commission_member_2.is_chair = true))
                  AND (EXISTS (
                      SELECT 1
                      FROM commission_opinion AS commission_opinion_1
                      WHERE commission_opinion_1.child_id = anon_3.child_id
                      AND commission_opinion_1.session_id = anon_3.session_id
                      AND commission_opinion_1.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)))
                  AND (EXISTS (
                      SELECT 1
                      FROM commission_session AS commission_session_1
                      WHERE commission_session_1.child_id = anon_3.child_id
                      AND commission_session_1.id = anon_3.session_id
                      AND commission_session_1.quorum <= (
                        SELECT count(*)
                        FROM commission_opinion AS commission_opinion_2
                        WHERE commission_opinion_2.child_id = anon_3.child_id
                        AND commission_opinion_2.session_id = anon_3.session_id)))) THEN 'DECISION'
                WHEN ((EXISTS (
                      SELECT 1
                      FROM commission_member AS commission_member_2
                      WHERE commission_member_2.child_id = anon_3.child_id
                      AND commission_member_2.commission_id = anon_3.id
                      AND commission_member_2.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND commission_member_2.is_chair = true))
                  AND anon_3.due_on < $3::DATE) THEN 'SESSION'
                ELSE NULL END
                WHEN (anon_3.status = 'DECIDED'
                  AND (EXISTS (
                      SELECT 1
                      FROM commission_opinion AS commission_opinion_1
                      WHERE commission_opinion_1.child_id = anon_3.child_id
                      AND commission_opinion_1.session_id = anon_3.session_id
                      AND commission_opinion_1.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)))
                  AND (
                    SELECT commission_opinion_3.signed_at
                    FROM commission_opinion AS commission_opinion_3
                    WHERE commission_opinion_3.child_id = anon_3.child_id
                    AND commission_opinion_3.session_id = anon_3.session_id
                    AND commission_opinion_3.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)) IS NULL) THEN 'SIGNATURE'
                WHEN (anon_3.status = 'SIGNED'
                  AND (EXISTS (
                      SELECT 1
                      FROM commission_member AS commission_member_2
                      WHERE commission_member_2.child_id = anon_3.child_id
                      AND commission_member_2.commission_id = anon_3.id
                      AND commission_member_2.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND commission_member_2.is_chair = true))) THEN 'CLOSING'
                ELSE NULL END
                ELSE NULL END || '"',
                'null'),
              ',"endedAt":', coalesce(json_of(anon_3.ended_at),
                'null'::json),
              ',"consent":', coalesce((
                  SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_3.child_id
                  AND medical_document_1.id = anon_3.consent_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                'null'),
              ',"documents":', coalesce((
                  SELECT concat('[', string_agg(concat('{"title":', coalesce(json_of(medical_document_2.title),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY medical_document_2.id ASC),
                    ']') AS json
                  FROM medical_document AS medical_document_2
                  WHERE medical_document_2.child_id = anon_3.child_id
                  AND (cardinality(medical_document_2.labels) = 0
                    OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                  AND medical_document_2.id = ANY (anon_3.document_ids)),
                'null'),
              ',"members":', coalesce((
                  SELECT concat('[', string_agg(concat('{"name":', coalesce(json_of((
                              SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                                    ''), nullif(staff_2.given,
                                    ''), nullif(staff_2.patronymic,
                                    '')),
                                '')
                              FROM staff AS staff_2
                              WHERE staff_2.id = commission_member_3.staff_id)),
                          'null'::json),
                        ',"isChair":', coalesce(json_of(commission_member_3.is_chair),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY commission_member_3.is_chair DESC, commission_member_3.id ASC),
                    ']') AS json
                  FROM commission_member AS commission_member_3
                  WHERE commission_member_3.child_id = anon_3.child_id
                  AND commission_member_3.commission_id = anon_3.id),
                'null'),
              ',"sessions":', coalesce((
                  SELECT concat('[', string_agg(concat('{"number":', commission_session_2.number,
                        ',"members":', commission_session_2.members,
                        ',"quorum":', commission_session_2.quorum,
                        ',"approval":', commission_session_2.approval,
                        ',"norm":', coalesce((
                            SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                                'null'::json),
                              ',"checked":"', norm_1.checked,
                              '"}') AS json
                            FROM norm AS norm_1
                            WHERE norm_1.id = commission_session_2.norm_id),
                          'null'),
                        ',"decidedAt":', coalesce(json_of(commission_session_2.decided_at),
                          'null'::json),
                        ',"outcome":', coalesce('"' || CAST(commission_session_2.outcome AS TEXT) || '"',
                          'null'),
                        ',"decision":', coalesce(json_of(commission_session_2.decision),
                          'null'::json),
                        ',"protocol":', coalesce((
                            SELECT concat('{"kind":"', medical_document_3.kind,
                              '","title":', coalesce(json_of(medical_document_3.title),
                                'null'::json),
                              '}') AS json
                            FROM medical_document AS medical_document_3
                            WHERE medical_document_3.child_id = commission_session_2.child_id
                            AND medical_document_3.id = commission_session_2.protocol_id
                            AND (cardinality(medical_document_3.labels) = 0
                              OR (medical_document_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                          'null'),
                        ',"opinions":', coalesce((
                            SELECT concat('[', string_agg(concat('{"member":', coalesce(json_of((
                                        SELECT nullif(concat_ws(' ', nullif(staff_3.family,
                                              ''), nullif(staff_3.given,
                                              ''), nullif(staff_3.patronymic,
                                              '')),
                                          '')
                                        FROM staff AS staff_3
                                        WHERE staff_3.id = commission_opinion_4.staff_id)),
                                    'null'::json),
                                  ',"vote":"', commission_opinion_4.vote,
                                  '","opinion":', coalesce(json_of(commission_opinion_4.opinion),
                                    'null'::json),
                                  ',"signedAt":', coalesce(json_of(commission_opinion_4.signed_at),
                                    'null'::json),
                                  ',"signature":"SIMULATED"}'),
                                ','
                                ORDER BY commission_opinion_4.given_at ASC, commission_opinion_4.id ASC),
                              ']') AS json
                            FROM commission_opinion AS commission_opinion_4
                            WHERE commission_opinion_4.child_id = commission_session_2.child_id
                            AND commission_opinion_4.session_id = commission_session_2.id),
                          'null'),
                        '}'),
                      ','
                      ORDER BY commission_session_2.number ASC, commission_session_2.id ASC),
                    ']') AS json
                  FROM commission_session AS commission_session_2
                  WHERE commission_session_2.child_id = anon_3.child_id
                  AND commission_session_2.commission_id = anon_3.id),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT commission_1.child_id, commission_1.id, commission_1.kind, commission_1.question, commission_1.status, commission_1.convened_by, commission_1.session_id, commission_1.due_on, commission_1.expires_on, commission_1.needs_consent, commission_1.consent_id, commission_1.document_ids, commission_1.ended_at, row_number() OVER (ORDER BY commission_1.convened_at DESC, commission_1.id DESC) AS n
          FROM commission AS commission_1
          WHERE commission_1.child_id = child_1.id
          AND (cardinality(commission_1.labels) = 0
            OR (commission_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY commission_1.convened_at DESC, commission_1.id DESC
          LIMIT $4::INTEGER + 1) AS anon_3
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
  FROM child AS child_1
  WHERE child_1.id = $5::UUID
  AND child_1.district_id = ANY (array((
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
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_4.kind,
        '","waitsFor":', coalesce('"' || CASE
          WHEN (anon_4.ended_at IS NULL
            AND anon_4.expires_on >= $3::DATE
            AND (EXISTS (
                SELECT 1
                FROM commission_member AS commission_member_4
                WHERE commission_member_4.child_id = anon_4.child_id
                AND commission_member_4.commission_id = anon_4.id
                AND commission_member_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)))) THEN CASE
          WHEN (anon_4.status = 'CONVENED'
            AND (EXISTS (
                SELECT 1
                FROM commission_member AS commission_member_5
                WHERE commission_member_5.child_id = anon_4.child_id
                AND commission_member_5.commission_id = anon_4.id
                AND commission_member_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND commission_member_5.is_chair = true))) THEN 'SESSION'
          WHEN (anon_4.status = 'IN_SESSION') THEN CASE
          WHEN (NOT (EXISTS (
                SELECT 1
                FROM commission_opinion AS commission_opinion_5
                WHERE commission_opinion_5.child_id = anon_4.child_id
                AND commission_opinion_5.session_id = anon_4.session_id
                AND commission_opinion_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND NOT anon_4.due_on < $3::DATE) THEN 'OPINION'
          WHEN ((EXISTS (
                SELECT 1
                FROM commission_member AS commission_member_5
                WHERE commission_member_5.child_id = anon_4.child_id
                AND commission_member_5.commission_id = anon_4.id
                AND commission_member_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND commission_member_5.is_chair = true))
            AND (EXISTS (
                SELECT 1
                FROM commission_opinion AS commission_opinion_5
                WHERE commission_opinion_5.child_id = anon_4.child_id
                AND commission_opinion_5.session_id = anon_4.session_id
                AND commission_opinion_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (EXISTS (
                SELECT 1
                FROM commission_session AS commission_session_3
                WHERE commission_session_3.child_id = anon_4.child_id
                AND commission_session_3.id = anon_4.session_id
                AND commission_session_3.quorum <= (
                  SELECT count(*)
                  FROM commission_opinion AS commission_opinion_6
                  WHERE commission_opinion_6.child_id = anon_4.child_id
                  AND commission_opinion_6.session_id = anon_4.session_id)))) THEN 'DECISION'
          WHEN ((EXISTS (
                SELECT 1
                FROM commission_member AS commission_member_5
                WHERE commission_member_5.child_id = anon_4.child_id
                AND commission_member_5.commission_id = anon_4.id
                AND commission_member_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND commission_member_5.is_chair = true))
            AND anon_4.due_on < $3::DATE) THEN 'SESSION'
          ELSE NULL END
          WHEN (anon_4.status = 'DECIDED'
            AND (EXISTS (
                SELECT 1
                FROM commission_opinion AS commission_opinion_5
                WHERE commission_opinion_5.child_id = anon_4.child_id
                AND commission_opinion_5.session_id = anon_4.session_id
                AND commission_opinion_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)))
            AND (
              SELECT commission_opinion_7.signed_at
              FROM commission_opinion AS commission_opinion_7
              WHERE commission_opinion_7.child_id = anon_4.child_id
              AND commission_opinion_7.session_id = anon_4.session_id
              AND commission_opinion_7.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)) IS NULL) THEN 'SIGNATURE'
          WHEN (anon_4.status = 'SIGNED'
            AND (EXISTS (
                SELECT 1
                FROM commission_member AS commission_member_5
                WHERE commission_member_5.child_id = anon_4.child_id
                AND commission_member_5.commission_id = anon_4.id
                AND commission_member_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND commission_member_5.is_chair = true))) THEN 'CLOSING'
          ELSE NULL END
          ELSE NULL END || '"',
          'null'),
        ',"child":{"fullName":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_5.family,
                  ''), nullif(anon_5.given,
                  ''), nullif(anon_5.patronymic,
                  '')),
              '')),
          'null'::json),
        '}}}'),
      ',') FILTER (WHERE anon_4.id IS NOT NULL),
    ']}') AS json, string_agg(('"' || CAST(anon_5.id AS TEXT)) || '",8589934593',
    ',') FILTER (WHERE anon_4.id IS NOT NULL) AS touched
  FROM (
    SELECT commission_2.child_id, commission_2.id, commission_2.kind, commission_2.status, commission_2.session_id, commission_2.due_on, commission_2.expires_on, commission_2.ended_at
    FROM commission AS commission_2
    WHERE commission_2.ended_at IS NULL
    AND commission_2.id = ANY (array((
          SELECT commission_member_6.commission_id
          FROM commission_member AS commission_member_6
          WHERE commission_member_6.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_6.ended_at IS NULL
          AND commission_member_6.expires_on >= $3::DATE)))
    AND CASE
    WHEN (commission_2.ended_at IS NULL
      AND commission_2.expires_on >= $3::DATE
      AND (EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_7
          WHERE commission_member_7.child_id = commission_2.child_id
          AND commission_member_7.commission_id = commission_2.id
          AND commission_member_7.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)))) THEN CASE
    WHEN (commission_2.status = 'CONVENED'
      AND (EXISTS (
          SELECT 1
          FROM commission_member AS commission_member_8
          WHERE commission_member_8.child_id = commission_2.child_id
          AND commission_member_8.commission_id = commission_2.id
          AND commission_member_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_8.is_chair = true))) THEN 'SESSION'
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
          FROM commission_member AS commission_member_8
          WHERE commission_member_8.child_id = commission_2.child_id
          AND commission_member_8.commission_id = commission_2.id
          AND commission_member_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_8.is_chair = true))
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
          FROM commission_member AS commission_member_8
          WHERE commission_member_8.child_id = commission_2.child_id
          AND commission_member_8.commission_id = commission_2.id
          AND commission_member_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_8.is_chair = true))
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
          FROM commission_member AS commission_member_8
          WHERE commission_member_8.child_id = commission_2.child_id
          AND commission_member_8.commission_id = commission_2.id
          AND commission_member_8.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND commission_member_8.is_chair = true))) THEN 'CLOSING'
    ELSE NULL END
    ELSE NULL END IS NOT NULL
    AND (
      SELECT 1
      FROM child AS child_2
      WHERE child_2.id = commission_2.child_id
      AND child_2.district_id = ANY (array((
            SELECT assignment_2.district_id
            FROM assignment AS assignment_2
            WHERE assignment_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_2.district_id IS NOT NULL
            AND assignment_2.valid_from <= $3::DATE
            AND (assignment_2.valid_to IS NULL
              OR assignment_2.valid_to >= $3::DATE))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND (cardinality(commission_2.labels) = 0
        OR (commission_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
      LIMIT 1) IS NOT NULL
    ORDER BY commission_2.due_on ASC, commission_2.id ASC
    LIMIT $6::INTEGER) AS anon_4 JOIN LATERAL (
    SELECT child_3.family, child_3.given, child_3.patronymic, child_3.id
    FROM child AS child_3
    WHERE child_3.id = anon_4.child_id OFFSET 0) AS anon_5 ON true
  HAVING true) AS anon_2 ON true
