WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_2.child_id
      FROM representation AS representation_2
      WHERE representation_2.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $3::DATE
          AND representation_2.restricted_to >= $3::DATE, true))
      AND representation_2.valid_from <= $3::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $3::DATE)
      AND representation_2.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_3.child_id
      FROM representation AS representation_3
      WHERE representation_3.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_3.status = 'ACTIVE'
      AND NOT (representation_3.court_restricted
        AND coalesce(representation_3.restricted_from <= $3::DATE
          AND representation_3.restricted_to >= $3::DATE, true))
      AND representation_3.valid_from <= $3::DATE
      AND (representation_3.valid_to IS NULL
        OR representation_3.valid_to >= $3::DATE)
      AND representation_3.kind = 'DELEGATED'
      AND representation_3.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"representatives":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_2.kind,
              '","status":', coalesce('"' || CASE
                WHEN (anon_2.status IN ('ACTIVE',
                    'SUSPENDED')
                  AND (anon_2.valid_to < $3::DATE
                    OR child_1.birth_date <= CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE))) THEN 'EXPIRED'
                ELSE anon_2.status END || '"',
                'null'),
              ',"validTo":', coalesce('"' || CAST(anon_2.valid_to AS TEXT) || '"',
                'null'),
              ',"documentKinds":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN anon_2.document_kinds
                  ELSE NULL END),
                'null'::json),
              ',"isDisputed":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN EXISTS (
                    SELECT 1
                    FROM representation_dispute AS representation_dispute_1
                    WHERE representation_dispute_1.child_id = anon_2.child_id
                    AND representation_dispute_1.representation_id = anon_2.id
                    AND representation_dispute_1.closed_at IS NULL)
                  ELSE NULL END),
                'null'::json),
              ',"courtRestricted":null,"basis":', coalesce(CASE
                WHEN (anon_3.represents
                  OR anon_3.represents_teen) THEN concat('{"kind":', coalesce('"' || CASE
                    WHEN (anon_3.represents
                      OR anon_3.represents_teen) THEN CASE
                    WHEN (anon_2.representative_id = (
                        SELECT viewer.representative_id
                        FROM viewer)) THEN anon_2.basis_kind
                    ELSE NULL END
                    ELSE NULL END || '"',
                    'null'),
                  ',"number":', coalesce(json_of(CASE
                      WHEN (anon_3.represents
                        OR anon_3.represents_teen) THEN CASE
                      WHEN (anon_2.representative_id = (
                          SELECT viewer.representative_id
                          FROM viewer)) THEN anon_2.basis_number
                      ELSE NULL END
                      ELSE NULL END),
                    'null'::json),
                  ',"issuer":', coalesce(json_of(CASE
                      WHEN (anon_3.represents
                        OR anon_3.represents_teen) THEN CASE
                      WHEN (anon_2.representative_id = (
                          SELECT viewer.representative_id
                          FROM viewer)) THEN anon_2.basis_issuer
                      ELSE NULL END
                      ELSE NULL END),
                    'null'::json),
                  ',"issuedOn":', coalesce(json_of(CASE
                      WHEN (anon_3.represents
                        OR anon_3.represents_teen) THEN CASE
                      WHEN (anon_2.representative_id = (
                          SELECT viewer.representative_id
                          FROM viewer)) THEN anon_2.basis_issued_on
                      ELSE NULL END
                      ELSE NULL END),
                    'null'::json),
                  '}')
                ELSE 'null' END,
                'null'),
              ',"basisAnnulledAt":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN CASE
                  WHEN (anon_2.representative_id = (
                      SELECT viewer.representative_id
                      FROM viewer)) THEN anon_2.basis_annulled_at
                  ELSE NULL END
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_2.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT representation_1.valid_to, representation_1.child_id, representation_1.id, representation_1.representative_id, representation_1.kind, representation_1.status, representation_1.document_kinds, representation_1.basis_kind, representation_1.basis_number, representation_1.basis_issuer, representation_1.basis_issued_on, representation_1.basis_annulled_at
          FROM representation AS representation_1
          WHERE representation_1.child_id = child_1.id
          ORDER BY representation_1.id ASC
          LIMIT $4::INTEGER) AS anon_2
        HAVING true),
      'null'),
    ',"representationRequests":', coalesce(CASE
      WHEN (anon_3.represents
        OR anon_3.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"applicant":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN (
                    SELECT nullif(concat_ws(' ', nullif(representative_1.family,
                          ''), nullif(representative_1.given,
                          ''), nullif(representative_1.patronymic,
                          '')),
                      '')
                    FROM representative AS representative_1
                    WHERE representative_1.id = anon_4.representative_id)
                  ELSE NULL END),
                'null'::json),
              ',"kind":', coalesce('"' || CASE
                WHEN (anon_3.represents
                  OR anon_3.represents_teen) THEN anon_4.kind
                ELSE NULL END || '"',
                'null'),
              ',"status":', coalesce('"' || CASE
                WHEN (anon_3.represents
                  OR anon_3.represents_teen) THEN CASE
                WHEN (anon_4.status IN ('REQUESTED',
                    'VERIFIED')
                  AND anon_4.expires_at <= $5::TIMESTAMP WITH TIME ZONE) THEN 'EXPIRED'
                ELSE anon_4.status END
                ELSE NULL END || '"',
                'null'),
              ',"basis":', coalesce(CASE
                WHEN (anon_3.represents
                  OR anon_3.represents_teen) THEN concat('{"kind":', coalesce('"' || CASE
                    WHEN (anon_3.represents
                      OR anon_3.represents_teen) THEN CASE
                    WHEN (anon_4.representative_id = (
                        SELECT viewer.representative_id
                        FROM viewer)) THEN anon_4.basis_kind
                    ELSE NULL END
                    ELSE NULL END || '"',
                    'null'),
                  ',"number":', coalesce(json_of(CASE
                      WHEN (anon_3.represents
                        OR anon_3.represents_teen) THEN CASE
                      WHEN (anon_4.representative_id = (
                          SELECT viewer.representative_id
                          FROM viewer)) THEN anon_4.basis_number
                      ELSE NULL END
                      ELSE NULL END),
                    'null'::json),
                  '}')
                ELSE 'null' END,
                'null'),
              ',"requestedAt":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN anon_4.requested_at
                  ELSE NULL END),
                'null'::json),
              ',"expiresAt":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN anon_4.expires_at
                  ELSE NULL END),
                'null'::json),
              ',"validTo":', coalesce(json_of(CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN anon_4.valid_to
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT representation_request_1.id, representation_request_1.representative_id, representation_request_1.kind, representation_request_1.status, representation_request_1.basis_kind, representation_request_1.basis_number, representation_request_1.valid_to, representation_request_1.requested_at, representation_request_1.expires_at
          FROM representation_request AS representation_request_1
          WHERE representation_request_1.child_id = child_1.id
          AND (anon_3.represents
            OR anon_3.represents_teen)
          AND representation_request_1.kind = 'DELEGATED'
          AND representation_request_1.status IN ('REQUESTED',
            'VERIFIED')
          AND representation_request_1.expires_at > $5::TIMESTAMP WITH TIME ZONE
          ORDER BY representation_request_1.requested_at DESC, representation_request_1.id DESC
          LIMIT $6::INTEGER) AS anon_4
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_3.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_3.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_3.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_1.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_1.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_1.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $7::UUID
  AND (anon_3.represents
    OR anon_3.represents_teen
    OR anon_3.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
