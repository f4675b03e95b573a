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
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"boris":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"factResolutions":{"nodes": [], "pageInfo": {"hasNextPage": false}},"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"resolution":', coalesce(CASE
            WHEN (anon_3.represents
              OR anon_3.represents_teen) THEN (
              SELECT concat('{"status":', coalesce('"' || CASE
                  WHEN (anon_3.represents
                    OR anon_3.represents_teen) THEN CASE
                  WHEN (fact_resolution_1.status = 'RESOLVED'
                    AND NOT (EXISTS (
                        SELECT 1
                        FROM passport AS passport_2
                        WHERE passport_2.child_id = fact_resolution_1.child_id
                        AND (passport_2.blood_group_resolution_id = fact_resolution_1.id
                          OR passport_2.rh_factor_resolution_id = fact_resolution_1.id)))) THEN 'LAPSED'
                  ELSE fact_resolution_1.status END
                  ELSE NULL END || '"',
                  'null'),
                '}') AS json
              FROM fact_resolution AS fact_resolution_1
              WHERE fact_resolution_1.child_id = passport_1.child_id
              AND fact_resolution_1.id = passport_1.blood_group_resolution_id)
            ELSE 'null' END,
            'null'),
          ',"candidates":null}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    ',"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":', coalesce('"' || CASE
                WHEN (anon_4.status = 'AMENDED'
                  AND anon_4.amendment_labels IS NOT NULL
                  AND NOT (anon_3.represents
                    AND any_within(anon_4.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.represents_teen
                    AND any_within(anon_4.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_3.delegated
                    AND any_within(anon_4.amendment_labels, CAST('{SOCIAL}' AS TEXT[])))) THEN 'REGISTERED'
                ELSE anon_4.status END || '"',
                'null'),
              ',"annulledAt":', coalesce(json_of(anon_4.annulled_at),
                'null'::json),
              ',"annulmentReason":', coalesce('"' || CAST(anon_4.annulment_reason AS TEXT) || '"',
                'null'),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT medical_document_1.id, medical_document_1.status, medical_document_1.amendment_labels, medical_document_1.annulled_at, medical_document_1.annulment_reason
          FROM medical_document AS medical_document_1
          WHERE medical_document_1.child_id = child_1.id
          AND (cardinality(medical_document_1.labels) = 0
            OR anon_3.represents
            AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_3.represents_teen
            AND (medical_document_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_3.delegated
            AND (medical_document_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          AND (anon_3.represents
            OR anon_3.represents_teen
            OR anon_3.delegated
            AND CAST(medical_document_1.kind AS TEXT) = ANY (array((
                  SELECT unnest(representation_1.document_kinds)
                  FROM representation AS representation_1
                  WHERE representation_1.child_id = child_1.id
                  AND representation_1.representative_id = (
                    SELECT viewer.representative_id
                    FROM viewer)
                  AND representation_1.status = 'ACTIVE'
                  AND NOT (representation_1.court_restricted
                    AND coalesce(representation_1.restricted_from <= $3::DATE
                      AND representation_1.restricted_to >= $3::DATE, true))
                  AND representation_1.valid_from <= $3::DATE
                  AND (representation_1.valid_to IS NULL
                    OR representation_1.valid_to >= $3::DATE)
                  AND representation_1.kind = 'DELEGATED'
                  AND representation_1.valid_to IS NOT NULL))))
          ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
          LIMIT $4::INTEGER) AS anon_4
        HAVING true),
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
  WHERE child_1.id = $5::UUID
  AND (anon_3.represents
    OR anon_3.represents_teen
    OR anon_3.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"factResolutions":{"nodes": []},"passport":', coalesce((
        SELECT concat('{"rhFactor":{"status":"', passport_3.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_3.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"resolution":', coalesce(CASE
            WHEN (anon_5.represents
              OR anon_5.represents_teen) THEN (
              SELECT concat('{"fact":', coalesce('"' || CASE
                  WHEN (anon_5.represents
                    OR anon_5.represents_teen) THEN fact_resolution_2.kind
                  ELSE NULL END || '"',
                  'null'),
                ',"status":', coalesce('"' || CASE
                  WHEN (anon_5.represents
                    OR anon_5.represents_teen) THEN CASE
                  WHEN (fact_resolution_2.status = 'RESOLVED'
                    AND NOT (EXISTS (
                        SELECT 1
                        FROM passport AS passport_4
                        WHERE passport_4.child_id = fact_resolution_2.child_id
                        AND (passport_4.blood_group_resolution_id = fact_resolution_2.id
                          OR passport_4.rh_factor_resolution_id = fact_resolution_2.id)))) THEN 'LAPSED'
                  ELSE fact_resolution_2.status END
                  ELSE NULL END || '"',
                  'null'),
                ',"proposedBy":', coalesce(json_of(CASE
                    WHEN (anon_5.represents
                      OR anon_5.represents_teen) THEN (
                      SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                            ''), nullif(staff_1.given,
                            ''), nullif(staff_1.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_1
                      WHERE staff_1.id = fact_resolution_2.proposed_by)
                    ELSE NULL END),
                  'null'::json),
                ',"decidedBy":', coalesce(json_of(CASE
                    WHEN (anon_5.represents
                      OR anon_5.represents_teen) THEN (
                      SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                            ''), nullif(staff_2.given,
                            ''), nullif(staff_2.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_2
                      WHERE staff_2.id = fact_resolution_2.decided_by)
                    ELSE NULL END),
                  'null'::json),
                ',"decidedAt":', coalesce(json_of(CASE
                    WHEN (anon_5.represents
                      OR anon_5.represents_teen) THEN fact_resolution_2.decided_at
                    ELSE NULL END),
                  'null'::json),
                ',"document":', coalesce((
                    SELECT concat('{"title":', coalesce(json_of(medical_document_2.title),
                        'null'::json),
                      '}') AS json
                    FROM medical_document AS medical_document_2
                    WHERE medical_document_2.child_id = fact_resolution_2.child_id
                    AND medical_document_2.id = fact_resolution_2.document_id
                    AND (cardinality(medical_document_2.labels) = 0
                      OR anon_5.represents
                      AND (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_5.represents_teen
                      AND (medical_document_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_5.delegated
                      AND (medical_document_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                    AND (anon_5.represents
                      OR anon_5.represents_teen
                      OR anon_5.delegated
                      AND CAST(medical_document_2.kind AS TEXT) = ANY (array((
                            SELECT unnest(representation_4.document_kinds)
                            FROM representation AS representation_4
                            WHERE representation_4.child_id = child_2.id
                            AND representation_4.representative_id = (
                              SELECT viewer.representative_id
                              FROM viewer)
                            AND representation_4.status = 'ACTIVE'
                            AND NOT (representation_4.court_restricted
                              AND coalesce(representation_4.restricted_from <= $3::DATE
                                AND representation_4.restricted_to >= $3::DATE, true))
                            AND representation_4.valid_from <= $3::DATE
                            AND (representation_4.valid_to IS NULL
                              OR representation_4.valid_to >= $3::DATE)
                            AND representation_4.kind = 'DELEGATED'
                            AND representation_4.valid_to IS NOT NULL))))),
                  'null'),
                '}') AS json
              FROM fact_resolution AS fact_resolution_2
              WHERE fact_resolution_2.child_id = passport_3.child_id
              AND fact_resolution_2.id = passport_3.rh_factor_resolution_id)
            ELSE 'null' END,
            'null'),
          '}}') AS json
        FROM passport AS passport_3
        WHERE passport_3.child_id = child_2.id),
      'null'),
    '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
        WHEN anon_5.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_5.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_5.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_2
  LEFT OUTER JOIN LATERAL (
    SELECT child_2.birth_date > CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_2.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_2.birth_date <= CAST($3::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_2.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_2.birth_date > CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_2.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_5 ON true
  WHERE child_2.id = $6::UUID
  AND (anon_5.represents
    OR anon_5.represents_teen
    OR anon_5.delegated)
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
