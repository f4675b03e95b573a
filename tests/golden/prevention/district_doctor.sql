WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT array_remove(array((
        SELECT unnest(array_append(array((
                SELECT representation_1.child_id
                FROM representation AS representation_2 JOIN representation AS representation_3 ON representation_3.child_id = representation_2.child_id JOIN representation AS representation_1 ON representation_1.representative_id = representation_3.representative_id
                WHERE (representation_2.representative_id = anon_3.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_3.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $4::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $4::DATE)))))), anon_3.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_3)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    ',"district":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"vaccinationPlan":', coalesce((
        SELECT concat('[', string_agg(concat('{"vaccineGroup":', coalesce(to_json(vaccination_due_1.vaccine_group),
                'null'::json),
              ',"status":"', vaccination_due_1.status,
              '","reason":', coalesce(to_json(vaccination_due_1.reason),
                'null'::json),
              ',"doseNumber":', coalesce('' || CAST(vaccination_due_1.dose_number AS TEXT) || '',
                'null'),
              ',"earliest":', coalesce('"' || CAST(vaccination_due_1.earliest AS TEXT) || '"',
                'null'),
              ',"recommended":', coalesce('"' || CAST(vaccination_due_1.recommended AS TEXT) || '"',
                'null'),
              ',"pastDue":', coalesce('"' || CAST(vaccination_due_1.past_due AS TEXT) || '"',
                'null'),
              ',"latest":', coalesce('"' || CAST(vaccination_due_1.latest AS TEXT) || '"',
                'null'),
              ',"norm":', coalesce((
                  SELECT concat('{"act":', coalesce(to_json(norm_1.act),
                      'null'::json),
                    ',"validFrom":"', norm_1.valid_from,
                    '","checked":"', norm_1.checked,
                    '"}') AS json
                  FROM norm AS norm_1
                  WHERE norm_1.id = vaccination_due_1.norm_id),
                'null'),
              ',"notice":"No prescription: examine the child and look at its record before each dose. There may be reasons that are not told here."}'),
            ','
            ORDER BY vaccination_due_1.vaccine_group ASC, vaccination_due_1.id ASC),
          ']') AS json
        FROM vaccination_due AS vaccination_due_1
        WHERE vaccination_due_1.child_id = child_1.id
        AND (vaccination_due_1.state = 'CURRENT'
          OR vaccination_due_1.amendment_labels IS NOT NULL
          AND NOT any_within(vaccination_due_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
        AND (cardinality(vaccination_due_1.labels) = 0
          OR (vaccination_due_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"vaccinationDueOn":', coalesce('"' || CAST(passport_1.vaccination_due_on AS TEXT) || '"',
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
  FROM child AS child_1
  WHERE child_1.id = $3::UUID
  AND child_1.district_id = ANY (array((
        SELECT assignment_1.district_id
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.district_id IS NOT NULL
        AND assignment_1.valid_from <= $4::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $4::DATE))))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"children":', coalesce(CASE
      WHEN anon_4.attached THEN anon_5.json
      ELSE '{"nodes": []}' END,
      'null'),
    '}') AS json, anon_5.touched
  FROM district AS district_1
  LEFT OUTER JOIN LATERAL (
    SELECT district_1.id = ANY (array((
          SELECT assignment_2.district_id
          FROM assignment AS assignment_2
          WHERE assignment_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_2.district_id IS NOT NULL
          AND assignment_2.valid_from <= $4::DATE
          AND (assignment_2.valid_to IS NULL
            OR assignment_2.valid_to >= $4::DATE)))) AS attached OFFSET 0) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"nodes":[', string_agg(concat('{"birthDate":"', anon_6.birth_date,
          '","passport":', coalesce((
              SELECT concat('{"vaccinationDueOn":', coalesce('"' || CAST(passport_2.vaccination_due_on AS TEXT) || '"',
                  'null'),
                '}') AS json
              FROM passport AS passport_2
              WHERE passport_2.child_id = anon_6.id),
            'null'),
          '}'),
        ',') FILTER (WHERE anon_6.id IS NOT NULL),
      ']}') AS json, string_agg(('"' || CAST(anon_6.id AS TEXT)) || '",8589934593',
      ',') FILTER (WHERE anon_6.id IS NOT NULL) AS touched
    FROM (
      SELECT child_2.id, child_2.birth_date
      FROM child AS child_2
      WHERE child_2.district_id = district_1.id
      AND anon_4.attached
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND (
        SELECT passport_3.vaccination_due_on
        FROM passport AS passport_3
        WHERE passport_3.child_id = child_2.id) <= $5::DATE
      ORDER BY child_2.id ASC
      LIMIT $6::INTEGER) AS anon_6
    HAVING true) AS anon_5 ON true
  WHERE district_1.id = $7::UUID) AS anon_2 ON true
