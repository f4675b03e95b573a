WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"corrections":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"what":"', anon_2.what,
              '","status":', coalesce('"' || CASE
                WHEN (anon_2.is_confirmed = true) THEN 'CONFIRMED'
                WHEN (anon_2.is_confirmed = false) THEN 'REFUSED'
                WHEN (anon_2.expires_at <= $3::TIMESTAMP WITH TIME ZONE) THEN 'EXPIRED'
                ELSE 'PROPOSED' END || '"',
                'null'),
              ',"proposedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_2.proposed_by)),
                'null'::json),
              ',"proposedAt":', coalesce(json_of(anon_2.proposed_at),
                'null'::json),
              ',"expiresAt":', coalesce(json_of(anon_2.expires_at),
                'null'::json),
              ',"decidedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                          ''), nullif(staff_2.given,
                          ''), nullif(staff_2.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_2
                    WHERE staff_2.id = anon_2.decided_by)),
                'null'::json),
              ',"decidedAt":', coalesce(json_of(anon_2.decided_at),
                'null'::json),
              ',"basis":{"kind":"', anon_2.basis_kind,
              '","number":', coalesce(json_of(anon_2.basis_number),
                'null'::json),
              ',"issuer":', coalesce(json_of(anon_2.basis_issuer),
                'null'::json),
              ',"issuedOn":"', anon_2.basis_issued_on,
              '"},"previous":{"family":', coalesce(json_of(anon_2.previous_family),
                'null'::json),
              ',"given":', coalesce(json_of(anon_2.previous_given),
                'null'::json),
              ',"snils":', coalesce(json_of(anon_2.previous_snils),
                'null'::json),
              '},"new":{"family":', coalesce(json_of(anon_2.new_family),
                'null'::json),
              ',"given":', coalesce(json_of(anon_2.new_given),
                'null'::json),
              ',"patronymic":', coalesce(json_of(anon_2.new_patronymic),
                'null'::json),
              ',"birthDate":', coalesce('"' || CAST(anon_2.new_birth_date AS TEXT) || '"',
                'null'),
              ',"sex":', coalesce('"' || CAST(anon_2.new_sex AS TEXT) || '"',
                'null'),
              ',"policyNumber":', coalesce(json_of(anon_2.new_policy_number),
                'null'::json),
              ',"snils":', coalesce(json_of(anon_2.new_snils),
                'null'::json),
              '}}'),
            ',') FILTER (WHERE anon_2.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT correction_1.what, correction_1.previous_family, correction_1.previous_given, correction_1.previous_snils, correction_1.new_family, correction_1.new_given, correction_1.new_patronymic, correction_1.new_birth_date, correction_1.new_sex, correction_1.new_policy_number, correction_1.new_snils, correction_1.basis_kind, correction_1.basis_number, correction_1.basis_issuer, correction_1.basis_issued_on, correction_1.proposed_by, correction_1.proposed_at, correction_1.expires_at, correction_1.decided_by, correction_1.decided_at, correction_1.is_confirmed, row_number() OVER (ORDER BY correction_1.proposed_at DESC, correction_1.id DESC) AS n
          FROM correction AS correction_1
          WHERE correction_1.child_id = child_1.id
          AND (cardinality(correction_1.labels) = 0
            OR (correction_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY correction_1.proposed_at DESC, correction_1.id DESC
          LIMIT $4::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_1
  WHERE child_1.id = $5::UUID
  AND child_1.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
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
