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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $6::DATE)
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
  SELECT concat('{"factResolutions":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"fact":"', anon_3.kind,
              '","status":', coalesce('"' || CASE
                WHEN (anon_3.status = 'RESOLVED'
                  AND NOT (EXISTS (
                      SELECT 1
                      FROM passport AS passport_1
                      WHERE passport_1.child_id = anon_3.child_id
                      AND (passport_1.blood_group_resolution_id = anon_3.id
                        OR passport_1.rh_factor_resolution_id = anon_3.id)))) THEN 'LAPSED'
                ELSE anon_3.status END || '"',
                'null'),
              ',"proposedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_3.proposed_by)),
                'null'::json),
              ',"proposedAt":', coalesce(json_of(anon_3.proposed_at),
                'null'::json),
              ',"decidedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                          ''), nullif(staff_2.given,
                          ''), nullif(staff_2.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_2
                    WHERE staff_2.id = anon_3.decided_by)),
                'null'::json),
              ',"decidedAt":', coalesce(json_of(anon_3.decided_at),
                'null'::json),
              ',"document":', coalesce((
                  SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_3.child_id
                  AND medical_document_1.id = anon_3.document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT fact_resolution_1.child_id, fact_resolution_1.id, fact_resolution_1.kind, fact_resolution_1.document_id, fact_resolution_1.status, fact_resolution_1.proposed_by, fact_resolution_1.proposed_at, fact_resolution_1.decided_by, fact_resolution_1.decided_at, row_number() OVER (ORDER BY fact_resolution_1.proposed_at DESC, fact_resolution_1.id DESC) AS n
          FROM fact_resolution AS fact_resolution_1
          WHERE fact_resolution_1.child_id = child_1.id
          ORDER BY fact_resolution_1.proposed_at DESC, fact_resolution_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_3
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_2.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_2.blood_group_value AS TEXT) || '"',
            'null'),
          ',"resolution":', coalesce((
              SELECT concat('{"status":', coalesce('"' || CASE
                  WHEN (fact_resolution_2.status = 'RESOLVED'
                    AND NOT (EXISTS (
                        SELECT 1
                        FROM passport AS passport_3
                        WHERE passport_3.child_id = fact_resolution_2.child_id
                        AND (passport_3.blood_group_resolution_id = fact_resolution_2.id
                          OR passport_3.rh_factor_resolution_id = fact_resolution_2.id)))) THEN 'LAPSED'
                  ELSE fact_resolution_2.status END || '"',
                  'null'),
                '}') AS json
              FROM fact_resolution AS fact_resolution_2
              WHERE fact_resolution_2.child_id = passport_2.child_id
              AND fact_resolution_2.id = passport_2.blood_group_resolution_id),
            'null'),
          ',"candidates":', coalesce((
              SELECT concat('[', string_agg(concat('{"value":', coalesce(json_of(fact_1.value),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(fact_1.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_1.id ASC),
                ']') AS json
              FROM fact AS fact_1
              WHERE fact_1.child_id = passport_2.child_id
              AND fact_1.kind = 'BLOOD_GROUP'
              AND (fact_1.state = 'CURRENT'
                OR fact_1.amendment_labels IS NOT NULL
                AND NOT any_within(fact_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND (cardinality(fact_1.labels) = 0
                OR (fact_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
              AND passport_2.blood_group_status = 'CONFLICTING'),
            'null'),
          '}}') AS json
        FROM passport AS passport_2
        WHERE passport_2.child_id = child_1.id),
      'null'),
    ',"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":', coalesce('"' || CASE
                WHEN (anon_4.status = 'AMENDED'
                  AND anon_4.amendment_labels IS NOT NULL
                  AND NOT any_within(anon_4.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[]))) THEN 'REGISTERED'
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
          SELECT medical_document_2.id, medical_document_2.status, medical_document_2.amendment_labels, medical_document_2.annulled_at, medical_document_2.annulment_reason
          FROM medical_document AS medical_document_2
          WHERE medical_document_2.child_id = child_1.id
          AND (cardinality(medical_document_2.labels) = 0
            OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY medical_document_2.date DESC, medical_document_2.id DESC
          LIMIT $4::INTEGER) AS anon_4
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
  FROM child AS child_1
  WHERE child_1.id = $5::UUID
  AND child_1.district_id = ANY (array((
        SELECT assignment_1.district_id
        FROM assignment AS assignment_1
        WHERE assignment_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_1.district_id IS NOT NULL
        AND assignment_1.valid_from <= $6::DATE
        AND (assignment_1.valid_to IS NULL
          OR assignment_1.valid_to >= $6::DATE))))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"factResolutions":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"status":', coalesce('"' || CASE
                WHEN (anon_5.status = 'RESOLVED'
                  AND NOT (EXISTS (
                      SELECT 1
                      FROM passport AS passport_4
                      WHERE passport_4.child_id = anon_5.child_id
                      AND (passport_4.blood_group_resolution_id = anon_5.id
                        OR passport_4.rh_factor_resolution_id = anon_5.id)))) THEN 'LAPSED'
                ELSE anon_5.status END || '"',
                'null'),
              '}'),
            ',') FILTER (WHERE anon_5.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT fact_resolution_3.child_id, fact_resolution_3.id, fact_resolution_3.status
          FROM fact_resolution AS fact_resolution_3
          WHERE fact_resolution_3.child_id = child_2.id
          ORDER BY fact_resolution_3.proposed_at DESC, fact_resolution_3.id DESC
          LIMIT $7::INTEGER) AS anon_5
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"rhFactor":{"status":"', passport_5.rh_factor_status,
          '","value":', coalesce('"' || CAST(passport_5.rh_factor_value AS TEXT) || '"',
            'null'),
          ',"resolution":', coalesce((
              SELECT concat('{"fact":"', fact_resolution_4.kind,
                '","status":', coalesce('"' || CASE
                  WHEN (fact_resolution_4.status = 'RESOLVED'
                    AND NOT (EXISTS (
                        SELECT 1
                        FROM passport AS passport_6
                        WHERE passport_6.child_id = fact_resolution_4.child_id
                        AND (passport_6.blood_group_resolution_id = fact_resolution_4.id
                          OR passport_6.rh_factor_resolution_id = fact_resolution_4.id)))) THEN 'LAPSED'
                  ELSE fact_resolution_4.status END || '"',
                  'null'),
                ',"proposedBy":', coalesce(json_of((
                      SELECT nullif(concat_ws(' ', nullif(staff_3.family,
                            ''), nullif(staff_3.given,
                            ''), nullif(staff_3.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_3
                      WHERE staff_3.id = fact_resolution_4.proposed_by)),
                  'null'::json),
                ',"decidedBy":', coalesce(json_of((
                      SELECT nullif(concat_ws(' ', nullif(staff_4.family,
                            ''), nullif(staff_4.given,
                            ''), nullif(staff_4.patronymic,
                            '')),
                        '')
                      FROM staff AS staff_4
                      WHERE staff_4.id = fact_resolution_4.decided_by)),
                  'null'::json),
                ',"decidedAt":', coalesce(json_of(fact_resolution_4.decided_at),
                  'null'::json),
                ',"document":', coalesce((
                    SELECT concat('{"title":', coalesce(json_of(medical_document_3.title),
                        'null'::json),
                      '}') AS json
                    FROM medical_document AS medical_document_3
                    WHERE medical_document_3.child_id = fact_resolution_4.child_id
                    AND medical_document_3.id = fact_resolution_4.document_id
                    AND (cardinality(medical_document_3.labels) = 0
                      OR (medical_document_3.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                  'null'),
                '}') AS json
              FROM fact_resolution AS fact_resolution_4
              WHERE fact_resolution_4.child_id = passport_5.child_id
              AND fact_resolution_4.id = passport_5.rh_factor_resolution_id),
            'null'),
          '}}') AS json
        FROM passport AS passport_5
        WHERE passport_5.child_id = child_2.id),
      'null'),
    '}') AS json, ('"' || CAST(child_2.id AS TEXT)) || '",8589934593' AS touched
  FROM child AS child_2
  WHERE child_2.id = $8::UUID
  AND child_2.district_id = ANY (array((
        SELECT assignment_2.district_id
        FROM assignment AS assignment_2
        WHERE assignment_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_2.district_id IS NOT NULL
        AND assignment_2.valid_from <= $6::DATE
        AND (assignment_2.valid_to IS NULL
          OR assignment_2.valid_to >= $6::DATE))))
  AND child_2.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_2.id
  LIMIT 1) AS anon_2 ON true
