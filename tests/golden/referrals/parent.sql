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
        AND coalesce(representation_1.restricted_from <= $4::DATE
          AND representation_1.restricted_to >= $4::DATE, true))
      AND representation_1.valid_from <= $4::DATE
      AND (representation_1.valid_to IS NULL
        OR representation_1.valid_to >= $4::DATE)
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
        AND coalesce(representation_2.restricted_from <= $4::DATE
          AND representation_2.restricted_to >= $4::DATE, true))
      AND representation_2.valid_from <= $4::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $4::DATE)
      AND representation_2.kind = 'DELEGATED'
      AND representation_2.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"referrals":', coalesce(CASE
      WHEN (anon_2.represents
        OR anon_2.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"specialty":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.specialty
                  ELSE NULL END),
                'null'::json),
              ',"organization":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN coalesce((
                      SELECT organization_1.name
                      FROM organization AS organization_1
                      WHERE organization_1.id = anon_3.organization_id), anon_3.organization_name)
                  ELSE NULL END),
                'null'::json),
              ',"specialist":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN coalesce((
                      SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                            ''), nullif(staff_1.given,
                            ''), nullif(staff_1.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_1
                      WHERE staff_1.id = anon_3.staff_id), anon_3.specialist_name)
                  ELSE NULL END),
                'null'::json),
              ',"referredBy":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN coalesce((
                      SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                            ''), nullif(staff_2.given,
                            ''), nullif(staff_2.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_2
                      WHERE staff_2.id = anon_3.referred_by), anon_3.author)
                  ELSE NULL END),
                'null'::json),
              ',"reason":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.reason
                  ELSE NULL END),
                'null'::json),
              ',"openedAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.opened_at
                  ELSE NULL END),
                'null'::json),
              ',"closedAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.closed_at
                  ELSE NULL END),
                'null'::json),
              ',"document":', coalesce(CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN (
                  SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_3.child_id
                  AND medical_document_1.id = anon_3.document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR anon_2.represents
                    AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_2.represents_teen
                    AND (medical_document_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_2.delegated
                    AND (medical_document_1.labels <@ CAST('{SOCIAL}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT referral_1.child_id, referral_1.staff_id, referral_1.organization_id, referral_1.specialty, referral_1.reason, referral_1.referred_by, referral_1.opened_at, referral_1.closed_at, referral_1.document_id, referral_1.organization_name, referral_1.specialist_name, referral_1.author, row_number() OVER (ORDER BY referral_1.opened_at DESC, referral_1.id DESC) AS n
          FROM referral AS referral_1
          WHERE referral_1.child_id = child_1.id
          AND (referral_1.state = 'CURRENT'
            OR referral_1.amendment_labels IS NOT NULL
            AND NOT (anon_2.represents
              AND any_within(referral_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_2.represents_teen
              AND any_within(referral_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
              OR anon_2.delegated
              AND any_within(referral_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
          AND (cardinality(referral_1.labels) = 0
            OR anon_2.represents
            AND (referral_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_2.represents_teen
            AND (referral_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_2.delegated
            AND (referral_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          ORDER BY referral_1.opened_at DESC, referral_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_3
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
    SELECT child_1.birth_date > CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_2.represents
    OR anon_2.represents_teen
    OR anon_2.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
