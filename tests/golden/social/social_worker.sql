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
    ',"myCases":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"supportMeasures":', coalesce((
              SELECT concat('[', string_agg(concat('{"measure":"', support_measure_1.measure,
                    '","rule":"', support_measure_1.rule,
                    '","basis":', coalesce(json_of(support_measure_1.basis),
                      'null'::json),
                    ',"norm":', coalesce((
                        SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                            'null'::json),
                          ',"checked":"', norm_1.checked,
                          '"}') AS json
                        FROM norm AS norm_1
                        WHERE norm_1.id = support_measure_1.norm_id),
                      'null'),
                    ',"status":', coalesce((
                        SELECT concat('{"kind":', coalesce(json_of(CASE
                              WHEN (social_status_1.kind IN ('CHRONIC_DRUG_BENEFIT',
                                  'RARE_DISEASE')) THEN 'ENTITLED'
                              ELSE social_status_1.kind END),
                            'null'::json),
                          ',"document":null}') AS json
                        FROM social_status AS social_status_1
                        WHERE social_status_1.child_id = support_measure_1.child_id
                        AND social_status_1.id = support_measure_1.status_id
                        AND (social_status_1.state = 'CURRENT'
                          OR social_status_1.amendment_labels IS NOT NULL
                          AND NOT any_within(social_status_1.amendment_labels, CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                        AND (cardinality(social_status_1.labels) = 0
                          OR (social_status_1.labels <@ CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))),
                      'null'),
                    ',"incomeProof":', coalesce('"' || CASE
                      WHEN (NOT 'INCOME' = ANY (support_measure_1.proofs)) THEN 'NOT_NEEDED'
                      WHEN (EXISTS (
                          SELECT 1
                          FROM social_status AS social_status_2
                          WHERE social_status_2.child_id = support_measure_1.child_id
                          AND social_status_2.kind = 'LOW_INCOME'
                          AND (social_status_2.valid_from IS NULL
                            OR social_status_2.valid_from <= $3::DATE)
                          AND (social_status_2.valid_to IS NULL
                            OR social_status_2.valid_to >= $3::DATE)
                          AND (support_measure_1.proof_days IS NULL
                            OR CAST(timezone('Europe/Moscow', social_status_2.effective_at) AS DATE) + support_measure_1.proof_days >= $3::DATE)
                          AND (social_status_2.state = 'CURRENT'
                            OR social_status_2.amendment_labels IS NOT NULL
                            AND NOT any_within(social_status_2.amendment_labels, CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                          AND (cardinality(social_status_2.labels) = 0
                            OR (social_status_2.labels <@ CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))) THEN 'PRESENT'
                      ELSE 'MISSING' END || '"',
                      'null'),
                    ',"privilegeProof":', coalesce('"' || CASE
                      WHEN (NOT 'PRIVILEGE' = ANY (support_measure_1.proofs)) THEN 'NOT_NEEDED'
                      WHEN (EXISTS (
                          SELECT 1
                          FROM privilege AS privilege_1
                          WHERE privilege_1.child_id = support_measure_1.child_id
                          AND privilege_1.kind = support_measure_1.status_kind
                          AND (privilege_1.valid_from IS NULL
                            OR privilege_1.valid_from <= $3::DATE)
                          AND (privilege_1.valid_to IS NULL
                            OR privilege_1.valid_to >= $3::DATE)
                          AND (privilege_1.state = 'CURRENT'
                            OR privilege_1.amendment_labels IS NOT NULL
                            AND NOT any_within(privilege_1.amendment_labels, CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
                          AND (cardinality(privilege_1.labels) = 0
                            OR (privilege_1.labels <@ CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))) THEN 'PRESENT'
                      ELSE 'MISSING' END || '"',
                      'null'),
                    ',"validFrom":"', support_measure_1.valid_from,
                    '","validTo":', coalesce('"' || CAST(support_measure_1.valid_to AS TEXT) || '"',
                      'null'),
                    '}'),
                  ','
                  ORDER BY support_measure_1.measure ASC, support_measure_1.rule ASC, support_measure_1.id ASC),
                ']') AS json
              FROM support_measure AS support_measure_1
              WHERE support_measure_1.child_id = passport_1.child_id
              AND (support_measure_1.state = 'CURRENT'
                OR support_measure_1.amendment_labels IS NOT NULL
                AND NOT any_within(support_measure_1.amendment_labels, CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND (cardinality(support_measure_1.labels) = 0
                OR (support_measure_1.labels <@ CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND support_measure_1.valid_from <= $3::DATE
              AND (support_measure_1.valid_to IS NULL
                OR support_measure_1.valid_to >= $3::DATE)),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    ',"socialCases":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":"', anon_3.status,
              '","needs":', coalesce(json_of(anon_3.needs),
                'null'::json),
              ',"openedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_3.opened_by)),
                'null'::json),
              ',"openedAt":', coalesce(json_of(anon_3.opened_at),
                'null'::json),
              ',"dueOn":"', anon_3.due_on,
              '","isOverdue":', coalesce(json_of(anon_3.closed_at IS NULL
                  AND anon_3.due_on < $3::DATE),
                'null'::json),
              ',"closedAt":', coalesce(json_of(anon_3.closed_at),
                'null'::json),
              ',"outcome":', coalesce('"' || CAST(anon_3.outcome AS TEXT) || '"',
                'null'),
              ',"workers":', coalesce((
                  SELECT concat('[', string_agg(concat('{"name":', coalesce(json_of((
                              SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                                    ''), nullif(staff_2.given,
                                    ''), nullif(staff_2.patronymic,
                                    '')),
                                '')
                              FROM staff AS staff_2
                              WHERE staff_2.id = social_case_worker_1.staff_id)),
                          'null'::json),
                        ',"organization":', coalesce(json_of((
                              SELECT organization_1.name
                              FROM organization AS organization_1
                              WHERE organization_1.id = social_case_worker_1.organization_id)),
                          'null'::json),
                        ',"assignedAt":', coalesce(json_of(social_case_worker_1.assigned_at),
                          'null'::json),
                        ',"endedAt":', coalesce(json_of(social_case_worker_1.ended_at),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY social_case_worker_1.assigned_at DESC, social_case_worker_1.id ASC),
                    ']') AS json
                  FROM social_case_worker AS social_case_worker_1
                  WHERE social_case_worker_1.child_id = anon_3.child_id
                  AND social_case_worker_1.case_id = anon_3.id),
                'null'),
              ',"measures":', coalesce((
                  SELECT concat('[', string_agg(concat('{"measure":"', social_case_measure_1.measure,
                        '","dueOn":"', social_case_measure_1.due_on,
                        '","plannedAt":', coalesce(json_of(social_case_measure_1.planned_at),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY social_case_measure_1.due_on ASC, social_case_measure_1.id ASC),
                    ']') AS json
                  FROM social_case_measure AS social_case_measure_1
                  WHERE social_case_measure_1.child_id = anon_3.child_id
                  AND social_case_measure_1.case_id = anon_3.id),
                'null'),
              ',"visits":', coalesce((
                  SELECT concat('[', string_agg(concat('{"visitedOn":"', social_case_visit_1.visited_on,
                        '","place":"', social_case_visit_1.place,
                        '","result":"', social_case_visit_1.result,
                        '"}'),
                      ','
                      ORDER BY social_case_visit_1.visited_on DESC, social_case_visit_1.id ASC),
                    ']') AS json
                  FROM social_case_visit AS social_case_visit_1
                  WHERE social_case_visit_1.child_id = anon_3.child_id
                  AND social_case_visit_1.case_id = anon_3.id),
                'null'),
              ',"notes":', coalesce((
                  SELECT concat('[', string_agg(concat('{"note":', coalesce(json_of(social_case_note_1.note),
                          'null'::json),
                        ',"writtenAt":', coalesce(json_of(social_case_note_1.written_at),
                          'null'::json),
                        '}'),
                      ','
                      ORDER BY social_case_note_1.written_at DESC, social_case_note_1.id ASC),
                    ']') AS json
                  FROM social_case_note AS social_case_note_1
                  WHERE social_case_note_1.child_id = anon_3.child_id
                  AND social_case_note_1.case_id = anon_3.id),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT social_case_1.child_id, social_case_1.id, social_case_1.status, social_case_1.needs, social_case_1.opened_by, social_case_1.opened_at, social_case_1.due_on, social_case_1.outcome, social_case_1.closed_at, row_number() OVER (ORDER BY social_case_1.opened_at DESC, social_case_1.id DESC) AS n
          FROM social_case AS social_case_1
          WHERE social_case_1.child_id = child_1.id
          ORDER BY social_case_1.opened_at DESC, social_case_1.id DESC
          LIMIT $4::INTEGER + 1) AS anon_3
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4295000064' AS touched
  FROM child AS child_1
  WHERE child_1.id = $5::UUID
  AND (EXISTS (
      SELECT 1
      FROM assignment AS assignment_1
      WHERE assignment_1.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_1.valid_from <= $3::DATE
      AND (assignment_1.valid_to IS NULL
        OR assignment_1.valid_to >= $3::DATE)))
  AND (EXISTS (
      SELECT 1
      FROM social_case_worker AS social_case_worker_2
      WHERE social_case_worker_2.child_id = child_1.id
      AND social_case_worker_2.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND social_case_worker_2.ended_at IS NULL
      AND social_case_worker_2.organization_id = ANY (array((
            SELECT assignment_2.organization_id
            FROM assignment AS assignment_2
            WHERE assignment_2.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_2.organization_id IS NOT NULL
            AND assignment_2.valid_from <= $3::DATE
            AND (assignment_2.valid_to IS NULL
              OR assignment_2.valid_to >= $3::DATE))))))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"status":"', anon_4.status,
        '","dueOn":"', anon_4.due_on,
        '","child":{"fullName":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_5.family,
                  ''), nullif(anon_5.given,
                  ''), nullif(anon_5.patronymic,
                  '')),
              '')),
          'null'::json),
        '}}}'),
      ',') FILTER (WHERE anon_4.id IS NOT NULL),
    ']}') AS json, string_agg(('"' || CAST(anon_5.id AS TEXT)) || '",8589967360',
    ',') FILTER (WHERE anon_4.id IS NOT NULL) AS touched
  FROM (
    SELECT social_case_2.child_id, social_case_2.id, social_case_2.status, social_case_2.due_on
    FROM social_case AS social_case_2
    WHERE social_case_2.closed_at IS NULL
    AND social_case_2.id = ANY (array((
          SELECT social_case_worker_3.case_id
          FROM social_case_worker AS social_case_worker_3
          WHERE social_case_worker_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND social_case_worker_3.ended_at IS NULL)))
    AND (
      SELECT 1
      FROM child AS child_2
      WHERE child_2.id = social_case_2.child_id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_3
          WHERE assignment_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_3.valid_from <= $3::DATE
          AND (assignment_3.valid_to IS NULL
            OR assignment_3.valid_to >= $3::DATE)))
      AND (EXISTS (
          SELECT 1
          FROM social_case_worker AS social_case_worker_4
          WHERE social_case_worker_4.child_id = child_2.id
          AND social_case_worker_4.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND social_case_worker_4.ended_at IS NULL
          AND social_case_worker_4.organization_id = ANY (array((
                SELECT assignment_4.organization_id
                FROM assignment AS assignment_4
                WHERE assignment_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_4.organization_id IS NOT NULL
                AND assignment_4.valid_from <= $3::DATE
                AND (assignment_4.valid_to IS NULL
                  OR assignment_4.valid_to >= $3::DATE))))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      LIMIT 1) IS NOT NULL
    ORDER BY social_case_2.due_on ASC, social_case_2.id ASC
    LIMIT $6::INTEGER) AS anon_4 JOIN LATERAL (
    SELECT child_3.family, child_3.given, child_3.patronymic, child_3.id
    FROM child AS child_3
    WHERE child_3.id = anon_4.child_id OFFSET 0) AS anon_5 ON true
  HAVING true) AS anon_2 ON true
