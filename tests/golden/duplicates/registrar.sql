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
  SELECT concat('{"duplicates":', coalesce(CASE
      WHEN anon_2.organization THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"otherId":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN translate(encode('Child:'::bytea || uuid_send(anon_3.other_id),
                      'base64'),
                    '+/=',
                    '-_')
                  ELSE NULL END),
                'null'::json),
              ',"score":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_3.score
                  ELSE NULL END),
                'null'::json),
              ',"reasons":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_3.reasons
                  ELSE NULL END),
                'null'::json),
              ',"status":', coalesce('"' || CASE
                WHEN anon_2.organization THEN CASE
                WHEN (anon_3.outcome IS NULL) THEN 'PROPOSED'
                ELSE anon_3.outcome END
                ELSE NULL END || '"',
                'null'),
              ',"gaining":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN (
                    SELECT count(DISTINCT representation_1.representative_id)
                    FROM representation AS representation_1 JOIN child AS child_1 ON child_1.id = representation_1.child_id
                    WHERE child_1.id = anon_3.other_id
                    AND representation_1.status = 'ACTIVE'
                    AND NOT (representation_1.court_restricted
                      AND coalesce(representation_1.restricted_from <= $3::DATE
                        AND representation_1.restricted_to >= $3::DATE, true))
                    AND representation_1.valid_from <= $3::DATE
                    AND (representation_1.valid_to IS NULL
                      OR representation_1.valid_to >= $3::DATE)
                    AND NOT (EXISTS (
                        SELECT 1
                        FROM representation AS representation_2
                        WHERE representation_2.child_id = anon_3.child_id
                        AND representation_2.representative_id = representation_1.representative_id
                        AND representation_2.status = 'ACTIVE'
                        AND NOT (representation_2.court_restricted
                          AND coalesce(representation_2.restricted_from <= $3::DATE
                            AND representation_2.restricted_to >= $3::DATE, true))
                        AND representation_2.valid_from <= $3::DATE
                        AND (representation_2.valid_to IS NULL
                          OR representation_2.valid_to >= $3::DATE))))
                  ELSE NULL END),
                'null'::json),
              ',"proposedBy":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN (
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_3.proposed_by)
                  ELSE NULL END),
                'null'::json),
              ',"proposedAt":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN anon_3.proposed_at
                  ELSE NULL END),
                'null'::json),
              ',"decidedBy":', coalesce(json_of(CASE
                  WHEN anon_2.organization THEN (
                    SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                          ''), nullif(staff_2.given,
                          ''), nullif(staff_2.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_2
                    WHERE staff_2.id = anon_3.decided_by)
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_3.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT duplicate_1.child_id, duplicate_1.id, duplicate_1.other_id, duplicate_1.score, duplicate_1.reasons, duplicate_1.outcome, duplicate_1.proposed_by, duplicate_1.proposed_at, duplicate_1.decided_by
          FROM duplicate AS duplicate_1
          WHERE duplicate_1.child_id = child_2.id
          ORDER BY duplicate_1.proposed_at DESC, duplicate_1.id DESC
          LIMIT $4::INTEGER) AS anon_3
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((4294967296 | CASE
      WHEN anon_2.organization THEN 2
      ELSE 0 END) | CASE
    WHEN anon_2.expected THEN 4
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_2
  LEFT OUTER JOIN LATERAL (
    SELECT child_2.district_id = ANY (array((
          SELECT district_1.id
          FROM district AS district_1
          WHERE district_1.organization_id = ANY (array((
                SELECT assignment_1.organization_id
                FROM assignment AS assignment_1
                WHERE assignment_1.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_1.organization_id IS NOT NULL
                AND assignment_1.valid_from <= $3::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $3::DATE)))))))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_1
        WHERE appointment_1.child_id = child_2.id
        AND appointment_1.organization_id = ANY (array((
              SELECT assignment_2.organization_id
              FROM assignment AS assignment_2
              WHERE assignment_2.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_2.organization_id IS NOT NULL
              AND assignment_2.valid_from <= $3::DATE
              AND (assignment_2.valid_to IS NULL
                OR assignment_2.valid_to >= $3::DATE))))
        AND appointment_1.day = $3::DATE
        AND appointment_1.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_2.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_2 ON true
  WHERE child_2.id = $5::UUID
  AND (anon_2.organization
    OR anon_2.expected)
  ORDER BY child_2.id
  LIMIT 1) AS anon_1 ON true
