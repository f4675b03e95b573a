WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_1.child_id
      FROM representation AS representation_1
      WHERE representation_1.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_1.status = 'ACTIVE'
      AND NOT (representation_1.court_restricted
        AND coalesce(representation_1.restricted_from <= $5::DATE
          AND representation_1.restricted_to >= $5::DATE, true))
      AND representation_1.valid_from <= $5::DATE
      AND (representation_1.valid_to IS NULL
        OR representation_1.valid_to >= $5::DATE)
      AND representation_1.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_2.child_id
      FROM representation AS representation_2
      WHERE representation_2.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $5::DATE
          AND representation_2.restricted_to >= $5::DATE, true))
      AND representation_2.valid_from <= $5::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $5::DATE)
      AND representation_2.kind = 'DELEGATED'
      AND representation_2.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"corrections":', coalesce(CASE
      WHEN (anon_2.represents
        OR anon_2.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"what":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN anon_3.what
                ELSE NULL END || '"',
                'null'),
              ',"status":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN CASE
                WHEN (anon_3.is_confirmed = true) THEN 'CONFIRMED'
                WHEN (anon_3.is_confirmed = false) THEN 'REFUSED'
                WHEN (anon_3.expires_at <= $3::TIMESTAMP WITH TIME ZONE) THEN 'EXPIRED'
                ELSE 'PROPOSED' END
                ELSE NULL END || '"',
                'null'),
              ',"proposedBy":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN (
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
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.proposed_at
                  ELSE NULL END),
                'null'::json),
              ',"expiresAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.expires_at
                  ELSE NULL END),
                'null'::json),
              ',"decidedBy":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN (
                    SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                          ''), nullif(staff_2.given,
                          ''), nullif(staff_2.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_2
                    WHERE staff_2.id = anon_3.decided_by)
                  ELSE NULL END),
                'null'::json),
              ',"decidedAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.decided_at
                  ELSE NULL END),
                'null'::json),
              ',"basis":', coalesce(CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN concat('{"kind":', coalesce('"' || CASE
                    WHEN (anon_2.represents
                      OR anon_2.represents_teen) THEN anon_3.basis_kind
                    ELSE NULL END || '"',
                    'null'),
                  ',"number":', coalesce(json_of(CASE
                      WHEN (anon_2.represents
                        OR anon_2.represents_teen) THEN anon_3.basis_number
                      ELSE NULL END),
                    'null'::json),
                  ',"issuer":', coalesce(json_of(CASE
                      WHEN (anon_2.represents
                        OR anon_2.represents_teen) THEN anon_3.basis_issuer
                      ELSE NULL END),
                    'null'::json),
                  ',"issuedOn":', coalesce(json_of(CASE
                      WHEN (anon_2.represents
                        OR anon_2.represents_teen) THEN anon_3.basis_issued_on
                      ELSE NULL END),
                    'null'::json),
                  '}')
                ELSE 'null' END,
                'null'),
              ',"previous":', coalesce(CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN concat('{"family":', coalesce(json_of(anon_3.previous_family),
                    'null'::json),
                  ',"given":', coalesce(json_of(anon_3.previous_given),
                    'null'::json),
                  ',"snils":', coalesce(json_of(CASE
                      WHEN (anon_2.represents
                        OR anon_2.represents_teen) THEN anon_3.previous_snils
                      ELSE NULL END),
                    'null'::json),
                  '}')
                ELSE 'null' END,
                'null'),
              ',"new":', coalesce(CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN concat('{"family":', coalesce(json_of(anon_3.new_family),
                    'null'::json),
                  ',"given":', coalesce(json_of(anon_3.new_given),
                    'null'::json),
                  ',"patronymic":', coalesce(json_of(anon_3.new_patronymic),
                    'null'::json),
                  ',"birthDate":', coalesce('"' || CAST(anon_3.new_birth_date AS TEXT) || '"',
                    'null'),
                  ',"sex":', coalesce('"' || CAST(anon_3.new_sex AS TEXT) || '"',
                    'null'),
                  ',"policyNumber":', coalesce(json_of(CASE
                      WHEN (anon_2.represents
                        OR anon_2.represents_teen) THEN anon_3.new_policy_number
                      WHEN anon_2.delegated THEN CASE
                      WHEN (anon_3.new_policy_number IS NOT NULL) THEN '****************'
                      ELSE NULL END
                      ELSE NULL END),
                    'null'::json),
                  ',"snils":', coalesce(json_of(CASE
                      WHEN (anon_2.represents
                        OR anon_2.represents_teen) THEN anon_3.new_snils
                      ELSE NULL END),
                    'null'::json),
                  '}')
                ELSE 'null' END,
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT correction_1.what, correction_1.previous_family, correction_1.previous_given, correction_1.previous_snils, correction_1.new_family, correction_1.new_given, correction_1.new_patronymic, correction_1.new_birth_date, correction_1.new_sex, correction_1.new_policy_number, correction_1.new_snils, correction_1.basis_kind, correction_1.basis_number, correction_1.basis_issuer, correction_1.basis_issued_on, correction_1.proposed_by, correction_1.proposed_at, correction_1.expires_at, correction_1.decided_by, correction_1.decided_at, correction_1.is_confirmed, row_number() OVER (ORDER BY correction_1.proposed_at DESC, correction_1.id DESC) AS n
          FROM correction AS correction_1
          WHERE correction_1.child_id = child_1.id
          AND (cardinality(correction_1.labels) = 0
            OR anon_2.represents
            AND (correction_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_2.represents_teen
            AND (correction_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_2.delegated
            AND (correction_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          ORDER BY correction_1.proposed_at DESC, correction_1.id DESC
          LIMIT $4::INTEGER + 1) AS anon_3
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_2.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_2.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_2.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($5::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($5::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_2.represents
    OR anon_2.represents_teen
    OR anon_2.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
