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
              ',"documentKinds":', coalesce(json_of(anon_2.document_kinds),
                'null'::json),
              ',"isDisputed":', coalesce(json_of(EXISTS (
                    SELECT 1
                    FROM representation_dispute AS representation_dispute_1
                    WHERE representation_dispute_1.child_id = anon_2.child_id
                    AND representation_dispute_1.representation_id = anon_2.id
                    AND representation_dispute_1.closed_at IS NULL)),
                'null'::json),
              ',"courtRestricted":', coalesce(json_of(anon_2.court_restricted
                  AND coalesce(anon_2.restricted_from <= $3::DATE
                    AND anon_2.restricted_to >= $3::DATE, true)),
                'null'::json),
              ',"basis":{"kind":', coalesce('"' || CAST(anon_2.basis_kind AS TEXT) || '"',
                'null'),
              ',"number":', coalesce(json_of(anon_2.basis_number),
                'null'::json),
              ',"issuer":', coalesce(json_of(anon_2.basis_issuer),
                'null'::json),
              ',"issuedOn":', coalesce('"' || CAST(anon_2.basis_issued_on AS TEXT) || '"',
                'null'),
              '},"basisAnnulledAt":', coalesce(json_of(anon_2.basis_annulled_at),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_2.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT representation_1.valid_to, representation_1.child_id, representation_1.id, representation_1.kind, representation_1.status, representation_1.court_restricted, representation_1.document_kinds, representation_1.restricted_from, representation_1.restricted_to, representation_1.basis_kind, representation_1.basis_number, representation_1.basis_issuer, representation_1.basis_issued_on, representation_1.basis_annulled_at
          FROM representation AS representation_1
          WHERE representation_1.child_id = child_1.id
          ORDER BY representation_1.id ASC
          LIMIT $4::INTEGER) AS anon_2
        HAVING true),
      'null'),
    ',"representationRequests":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"applicant":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(representative_1.family,
                          ''), nullif(representative_1.given,
                          ''), nullif(representative_1.patronymic,
                          '')),
                      '')
                    FROM representative AS representative_1
                    WHERE representative_1.id = anon_3.representative_id)),
                'null'::json),
              ',"kind":"', anon_3.kind,
              '","status":', coalesce('"' || CASE
                WHEN (anon_3.status IN ('REQUESTED',
                    'VERIFIED')
                  AND anon_3.expires_at <= $5::TIMESTAMP WITH TIME ZONE) THEN 'EXPIRED'
                ELSE anon_3.status END || '"',
                'null'),
              ',"basis":{"kind":', coalesce('"' || CAST(anon_3.basis_kind AS TEXT) || '"',
                'null'),
              ',"number":', coalesce(json_of(anon_3.basis_number),
                'null'::json),
              '},"requestedAt":', coalesce(json_of(anon_3.requested_at),
                'null'::json),
              ',"expiresAt":', coalesce(json_of(anon_3.expires_at),
                'null'::json),
              ',"validTo":', coalesce('"' || CAST(anon_3.valid_to AS TEXT) || '"',
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT representation_request_1.id, representation_request_1.representative_id, representation_request_1.kind, representation_request_1.status, representation_request_1.basis_kind, representation_request_1.basis_number, representation_request_1.valid_to, representation_request_1.requested_at, representation_request_1.expires_at
          FROM representation_request AS representation_request_1
          WHERE representation_request_1.child_id = child_1.id
          AND representation_request_1.kind = 'DELEGATED'
          AND representation_request_1.status IN ('REQUESTED',
            'VERIFIED')
          AND representation_request_1.expires_at > $5::TIMESTAMP WITH TIME ZONE
          ORDER BY representation_request_1.requested_at DESC, representation_request_1.id DESC
          LIMIT $6::INTEGER) AS anon_3
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_1
  WHERE child_1.id = $7::UUID
  AND child_1.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
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
