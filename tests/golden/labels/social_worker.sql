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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $4::DATE)
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
  SELECT concat('{"documents":{"nodes": []},"passport":', coalesce((
        SELECT concat('{"diagnoses":{"assertion": "HIDDEN", "items": null},"socialStatuses":', coalesce((
              SELECT concat('[', string_agg(concat('{"kind":', coalesce(json_of(CASE
                        WHEN (social_status_1.kind IN ('CHRONIC_DRUG_BENEFIT',
                            'RARE_DISEASE')) THEN 'ENTITLED'
                        ELSE social_status_1.kind END),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(social_status_1.valid_from, CAST('-infinity' AS DATE)) DESC, social_status_1.id ASC),
                ']') AS json
              FROM social_status AS social_status_1
              WHERE social_status_1.child_id = passport_1.child_id
              AND (social_status_1.state = 'CURRENT'
                OR social_status_1.amendment_labels IS NOT NULL
                AND NOT any_within(social_status_1.amendment_labels, CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND (cardinality(social_status_1.labels) = 0
                OR (social_status_1.labels <@ CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))),
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4295000064' AS touched
  FROM child AS child_1
  WHERE child_1.id = $3::UUID
  AND (EXISTS (
      SELECT 1
      FROM assignment AS assignment_1
      WHERE assignment_1.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_1.valid_from <= $4::DATE
      AND (assignment_1.valid_to IS NULL
        OR assignment_1.valid_to >= $4::DATE)))
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
            AND assignment_2.valid_from <= $4::DATE
            AND (assignment_2.valid_to IS NULL
              OR assignment_2.valid_to >= $4::DATE))))))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":{"nodes": []},"passport":', coalesce((
        SELECT concat('{"diagnoses":{"assertion": "HIDDEN", "items": null},"socialStatuses":', coalesce((
              SELECT concat('[', string_agg(concat('{"kind":', coalesce(json_of(CASE
                        WHEN (social_status_2.kind IN ('CHRONIC_DRUG_BENEFIT',
                            'RARE_DISEASE')) THEN 'ENTITLED'
                        ELSE social_status_2.kind END),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(social_status_2.valid_from, CAST('-infinity' AS DATE)) DESC, social_status_2.id ASC),
                ']') AS json
              FROM social_status AS social_status_2
              WHERE social_status_2.child_id = passport_2.child_id
              AND (social_status_2.state = 'CURRENT'
                OR social_status_2.amendment_labels IS NOT NULL
                AND NOT any_within(social_status_2.amendment_labels, CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
              AND (cardinality(social_status_2.labels) = 0
                OR (social_status_2.labels <@ CAST('{ADOPTION,MALTREATMENT,SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))),
            'null'),
          '}') AS json
        FROM passport AS passport_2
        WHERE passport_2.child_id = child_2.id),
      'null'),
    '}') AS json, ('"' || CAST(child_2.id AS TEXT)) || '",8589967360' AS touched
  FROM child AS child_2
  WHERE child_2.id = $5::UUID
  AND (EXISTS (
      SELECT 1
      FROM assignment AS assignment_3
      WHERE assignment_3.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_3.valid_from <= $4::DATE
      AND (assignment_3.valid_to IS NULL
        OR assignment_3.valid_to >= $4::DATE)))
  AND (EXISTS (
      SELECT 1
      FROM social_case_worker AS social_case_worker_2
      WHERE social_case_worker_2.child_id = child_2.id
      AND social_case_worker_2.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND social_case_worker_2.ended_at IS NULL
      AND social_case_worker_2.organization_id = ANY (array((
            SELECT assignment_4.organization_id
            FROM assignment AS assignment_4
            WHERE assignment_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_4.organization_id IS NOT NULL
            AND assignment_4.valid_from <= $4::DATE
            AND (assignment_4.valid_to IS NULL
              OR assignment_4.valid_to >= $4::DATE))))))
  AND child_2.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
