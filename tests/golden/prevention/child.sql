WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    ',"district":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
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
          AND NOT any_within(vaccination_due_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))
        AND (cardinality(vaccination_due_1.labels) = 0
          OR (vaccination_due_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"vaccinationDueOn":', coalesce('"' || CAST(passport_1.vaccination_due_on AS TEXT) || '"',
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_1
  WHERE child_1.id = $3::UUID
  AND child_1.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
  AND (EXISTS (
      SELECT 1
      FROM record_access AS record_access_1
      WHERE record_access_1.child_id = child_1.id
      AND record_access_1.child_id = (
        SELECT viewer.child_id
        FROM viewer)
      AND record_access_1.subject = $1::VARCHAR
      AND record_access_1.closed_at IS NULL))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT '{"children":{"nodes": []}}' AS json
  FROM district AS district_1
  WHERE district_1.id = $5::UUID) AS anon_2 ON true
