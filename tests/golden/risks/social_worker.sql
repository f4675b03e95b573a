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
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"riskFlags":null,"dispensaryObservations":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(CASE
                        WHEN (observation_1.display IS NOT NULL) THEN 'on record'
                        ELSE NULL END),
                      'null'::json),
                    ',"nextVisit":', coalesce('"' || CAST(observation_1.visit_due_on AS TEXT) || '"',
                      'null'),
                    ',"visitSpecialty":null,"overdue":', coalesce(json_of(observation_1.status = 'ACTIVE'
                        AND observation_1.visit_due_on < $3::DATE),
                      'null'::json),
                    ',"norm":', coalesce((
                        SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                            'null'::json),
                          ',"checked":"', norm_1.checked,
                          '"}') AS json
                        FROM norm AS norm_1
                        WHERE norm_1.id = observation_1.visit_norm_id),
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(observation_1.since, CAST('-infinity' AS DATE)) DESC, observation_1.id ASC),
                ']') AS json
              FROM observation AS observation_1
              WHERE observation_1.child_id = passport_1.child_id
              AND (observation_1.state = 'CURRENT'
                OR observation_1.amendment_labels IS NOT NULL
                AND NOT any_within(observation_1.amendment_labels, CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND (cardinality(observation_1.labels) = 0
                OR (observation_1.labels <@ CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4295000064' AS touched
  FROM child AS child_1
  WHERE child_1.id = $4::UUID
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
      FROM social_case_worker AS social_case_worker_1
      WHERE social_case_worker_1.child_id = child_1.id
      AND social_case_worker_1.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND social_case_worker_1.ended_at IS NULL
      AND social_case_worker_1.organization_id = ANY (array((
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
