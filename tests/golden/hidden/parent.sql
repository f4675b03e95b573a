WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), represented AS MATERIALIZED (
  SELECT array((
      SELECT representation_3.child_id
      FROM representation AS representation_3
      WHERE representation_3.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_3.status = 'ACTIVE'
      AND NOT (representation_3.court_restricted
        AND coalesce(representation_3.restricted_from <= $4::DATE
          AND representation_3.restricted_to >= $4::DATE, true))
      AND representation_3.valid_from <= $4::DATE
      AND (representation_3.valid_to IS NULL
        OR representation_3.valid_to >= $4::DATE)
      AND representation_3.kind != 'DELEGATED')) AS child_ids
  FROM viewer), delegated AS MATERIALIZED (
  SELECT array((
      SELECT representation_4.child_id
      FROM representation AS representation_4
      WHERE representation_4.representative_id = (
        SELECT viewer.representative_id
        FROM viewer)
      AND representation_4.status = 'ACTIVE'
      AND NOT (representation_4.court_restricted
        AND coalesce(representation_4.restricted_from <= $4::DATE
          AND representation_4.restricted_to >= $4::DATE, true))
      AND representation_4.valid_from <= $4::DATE
      AND (representation_4.valid_to IS NULL
        OR representation_4.valid_to >= $4::DATE)
      AND representation_4.kind = 'DELEGATED'
      AND representation_4.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"title":', coalesce(json_of(anon_2.title),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"edges":[', string_agg(concat('{"cursor":', coalesce(json_of(translate(encode(uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          ',"endCursor":', coalesce(json_of((array_agg(translate(encode(uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')
                  ORDER BY anon_2.n DESC) FILTER (WHERE anon_2.n <= $3::INTEGER))[1]),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT medical_document_1.id, medical_document_1.title, row_number() OVER (ORDER BY medical_document_1.date DESC, medical_document_1.id DESC) AS n
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
                    AND coalesce(representation_1.restricted_from <= $4::DATE
                      AND representation_1.restricted_to >= $4::DATE, true))
                  AND representation_1.valid_from <= $4::DATE
                  AND (representation_1.valid_to IS NULL
                    OR representation_1.valid_to >= $4::DATE)
                  AND representation_1.kind = 'DELEGATED'
                  AND representation_1.valid_to IS NOT NULL))))
          ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"__typename":"BloodGroupFact","status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."},"healthGroup":{"status":"', passport_1.health_group_status,
          '","value":', coalesce('"' || CAST(passport_1.health_group_value AS TEXT) || '"',
            'null'),
          ',"notice":"As of the date shown; the signed document is the source.","document":', coalesce((
              SELECT concat('{"title":', coalesce(json_of(medical_document_2.title),
                  'null'::json),
                '}') AS json
              FROM medical_document AS medical_document_2
              WHERE medical_document_2.child_id = passport_1.child_id
              AND medical_document_2.id = passport_1.health_group_document_id
              AND (cardinality(medical_document_2.labels) = 0
                OR anon_3.represents
                AND (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.represents_teen
                AND (medical_document_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_3.delegated
                AND (medical_document_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
              AND (anon_3.represents
                OR anon_3.represents_teen
                OR anon_3.delegated
                AND CAST(medical_document_2.kind AS TEXT) = ANY (array((
                      SELECT unnest(representation_2.document_kinds)
                      FROM representation AS representation_2
                      WHERE representation_2.child_id = child_1.id
                      AND representation_2.representative_id = (
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
                      AND representation_2.valid_to IS NOT NULL))))),
            'null'),
          '},"physicalEducationGroup":{"status":"', passport_1.physical_education_group_status,
          '","value":', coalesce('"' || CAST(passport_1.physical_education_group_value AS TEXT) || '"',
            'null'),
          ',"stale":', coalesce(json_of(passport_1.physical_education_group_effective_at < $5::TIMESTAMP WITH TIME ZONE - CAST('1 year' AS INTERVAL)),
            'null'::json),
          '},"diagnoses":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM condition AS condition_1
                  WHERE condition_1.child_id = passport_1.child_id
                  AND (condition_1.state = 'CURRENT'
                    OR condition_1.amendment_labels IS NOT NULL
                    AND NOT (anon_3.represents
                      AND any_within(condition_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_3.represents_teen
                      AND any_within(condition_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_3.delegated
                      AND any_within(condition_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                  AND (cardinality(condition_1.labels) = 0
                    OR anon_3.represents
                    AND (condition_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.represents_teen
                    AND (condition_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_3.delegated
                    AND (condition_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                  AND (NOT condition_1.restated
                    OR condition_1.id = ANY (array((
                          SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                          FROM condition AS condition_2
                          WHERE condition_2.child_id = child_1.id
                          AND condition_2.restated
                          AND (condition_2.state = 'CURRENT'
                            OR condition_2.amendment_labels IS NOT NULL
                            AND NOT (anon_3.represents
                              AND any_within(condition_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                              OR anon_3.represents_teen
                              AND any_within(condition_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                              OR anon_3.delegated
                              AND any_within(condition_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                          AND (cardinality(condition_2.labels) = 0
                            OR anon_3.represents
                            AND (condition_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                            OR anon_3.represents_teen
                            AND (condition_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                            OR anon_3.delegated
                            AND (condition_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                          ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC)))))) THEN 'HAS_ITEMS'
              WHEN (passport_1.no_known_conditions_at IS NOT NULL) THEN 'KNOWN_NONE'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"icd10":', coalesce(json_of(condition_3.icd10),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(condition_3.since, CAST('-infinity' AS DATE)) DESC, condition_3.id ASC),
                ']') AS json
              FROM condition AS condition_3
              WHERE condition_3.child_id = passport_1.child_id
              AND (condition_3.state = 'CURRENT'
                OR condition_3.amendment_labels IS NOT NULL
                AND NOT (anon_3.represents
                  AND any_within(condition_3.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_3.represents_teen
                  AND any_within(condition_3.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_3.delegated
                  AND any_within(condition_3.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(condition_3.labels) = 0
                OR anon_3.represents
                AND (condition_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.represents_teen
                AND (condition_3.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_3.delegated
                AND (condition_3.labels <@ CAST('{SOCIAL}' AS TEXT[])))
              AND (NOT condition_3.restated
                OR condition_3.id = ANY (array((
                      SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                      FROM condition AS condition_4
                      WHERE condition_4.child_id = child_1.id
                      AND condition_4.restated
                      AND (condition_4.state = 'CURRENT'
                        OR condition_4.amendment_labels IS NOT NULL
                        AND NOT (anon_3.represents
                          AND any_within(condition_4.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_3.represents_teen
                          AND any_within(condition_4.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                          OR anon_3.delegated
                          AND any_within(condition_4.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                      AND (cardinality(condition_4.labels) = 0
                        OR anon_3.represents
                        AND (condition_4.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_3.represents_teen
                        AND (condition_4.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                        OR anon_3.delegated
                        AND (condition_4.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                      ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))),
            'null'),
          '},"medications":{"assertion":', coalesce(json_of(CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM medication AS medication_1
                  WHERE medication_1.child_id = passport_1.child_id
                  AND (medication_1.state = 'CURRENT'
                    OR medication_1.amendment_labels IS NOT NULL
                    AND NOT (anon_3.represents
                      AND any_within(medication_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                      OR anon_3.represents_teen
                      AND any_within(medication_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                      OR anon_3.delegated
                      AND any_within(medication_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                  AND (cardinality(medication_1.labels) = 0
                    OR anon_3.represents
                    AND (medication_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                    OR anon_3.represents_teen
                    AND (medication_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                    OR anon_3.delegated
                    AND (medication_1.labels <@ CAST('{SOCIAL}' AS TEXT[]))))) THEN 'HAS_ITEMS'
              ELSE 'NO_INFORMATION' END),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"display":', coalesce(json_of(medication_2.display),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(medication_2.since, CAST('-infinity' AS DATE)) DESC, medication_2.id ASC),
                ']') AS json
              FROM medication AS medication_2
              WHERE medication_2.child_id = passport_1.child_id
              AND (medication_2.state = 'CURRENT'
                OR medication_2.amendment_labels IS NOT NULL
                AND NOT (anon_3.represents
                  AND any_within(medication_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_3.represents_teen
                  AND any_within(medication_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_3.delegated
                  AND any_within(medication_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(medication_2.labels) = 0
                OR anon_3.represents
                AND (medication_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_3.represents_teen
                AND (medication_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_3.delegated
                AND (medication_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))),
            'null'),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
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
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $6::UUID
  AND (anon_3.represents
    OR anon_3.represents_teen
    OR anon_3.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
