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
        SELECT concat('{"riskFlags":', coalesce((
              SELECT concat('[', string_agg(concat('{"rule":"', risk_flag_1.rule,
                    '","ruleVersion":', coalesce(json_of(risk_flag_1.rule_version),
                      'null'::json),
                    ',"title":', coalesce(json_of(risk_flag_1.title),
                      'null'::json),
                    ',"source":', coalesce(json_of(risk_flag_1.source),
                      'null'::json),
                    ',"norm":', coalesce((
                        SELECT concat('{"act":', coalesce(json_of(norm_1.act),
                            'null'::json),
                          ',"checked":"', norm_1.checked,
                          '"}') AS json
                        FROM norm AS norm_1
                        WHERE norm_1.id = risk_flag_1.norm_id),
                      'null'),
                    ',"since":', coalesce('"' || CAST(risk_flag_1.since AS TEXT) || '"',
                      'null'),
                    ',"horizon":', coalesce('"' || CAST(risk_flag_1.horizon AS TEXT) || '"',
                      'null'),
                    ',"wordsForFamily":', coalesce(json_of(risk_flag_1.words_for_family),
                      'null'::json),
                    ',"basis":null,"documents":null}'),
                  ','
                  ORDER BY risk_flag_1.rule ASC, risk_flag_1.id ASC),
                ']') AS json
              FROM risk_flag AS risk_flag_1
              WHERE risk_flag_1.child_id = passport_1.child_id
              AND risk_flag_1.status = 'RAISED'
              AND (risk_flag_1.state = 'CURRENT'
                OR risk_flag_1.amendment_labels IS NOT NULL
                AND NOT (anon_2.break_glass_labels
                  AND any_within(risk_flag_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_2.attached
                    OR anon_2.organization
                    OR anon_2.expected
                    OR anon_2.break_glass)
                  AND any_within(risk_flag_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
              AND (cardinality(risk_flag_1.labels) = 0
                OR anon_2.break_glass_labels
                AND (risk_flag_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_2.attached
                  OR anon_2.organization
                  OR anon_2.expected
                  OR anon_2.break_glass)
                AND (risk_flag_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))),
            'null'),
          ',"dispensaryObservations":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(observation_1.display),
                      'null'::json),
                    ',"nextVisit":', coalesce('"' || CAST(observation_1.visit_due_on AS TEXT) || '"',
                      'null'),
                    ',"visitSpecialty":', coalesce(json_of(observation_1.visit_specialty),
                      'null'::json),
                    ',"overdue":', coalesce(json_of(observation_1.status = 'ACTIVE'
                        AND observation_1.visit_due_on < $3::DATE),
                      'null'::json),
                    ',"norm":', coalesce((
                        SELECT concat('{"act":', coalesce(json_of(norm_2.act),
                            'null'::json),
                          ',"checked":"', norm_2.checked,
                          '"}') AS json
                        FROM norm AS norm_2
                        WHERE norm_2.id = observation_1.visit_norm_id),
                      'null'),
                    '}'),
                  ','
                  ORDER BY coalesce(observation_1.since, CAST('-infinity' AS DATE)) DESC, observation_1.id ASC),
                ']') AS json
              FROM observation AS observation_1
              WHERE observation_1.child_id = passport_1.child_id
              AND (observation_1.state = 'CURRENT'
                OR observation_1.amendment_labels IS NOT NULL
                AND NOT (anon_2.break_glass_labels
                  AND any_within(observation_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR (anon_2.attached
                    OR anon_2.organization
                    OR anon_2.expected
                    OR anon_2.break_glass)
                  AND any_within(observation_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
              AND (cardinality(observation_1.labels) = 0
                OR anon_2.break_glass_labels
                AND (observation_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
                OR (anon_2.attached
                  OR anon_2.organization
                  OR anon_2.expected
                  OR anon_2.break_glass)
                AND (observation_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
              WHEN anon_2.attached THEN 1
              ELSE 0 END) | CASE
            WHEN anon_2.organization THEN 2
            ELSE 0 END) | CASE
          WHEN anon_2.expected THEN 4
          ELSE 0 END) | CASE
        WHEN anon_2.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_2.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_2.protected THEN 65536
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
          AND break_glass_grant_1.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
          SELECT break_glass_grant_2.child_id
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR
          AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
          SELECT break_glass_grant_3.child_id
          FROM break_glass_grant AS break_glass_grant_3
          WHERE break_glass_grant_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_3.closed_at IS NULL
          AND break_glass_grant_3.expires_at > $4::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_3.role = $2::VARCHAR
          AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_3.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_2.attached
    OR anon_2.organization
    OR anon_2.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
