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
        AND coalesce(representation_1.restricted_from <= $3::DATE
          AND representation_1.restricted_to >= $3::DATE, true))
      AND representation_1.valid_from <= $3::DATE
      AND (representation_1.valid_to IS NULL
        OR representation_1.valid_to >= $3::DATE)
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
        AND coalesce(representation_2.restricted_from <= $3::DATE
          AND representation_2.restricted_to >= $3::DATE, true))
      AND representation_2.valid_from <= $3::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $3::DATE)
      AND representation_2.kind = 'DELEGATED'
      AND representation_2.valid_to IS NOT NULL)) AS child_ids
  FROM viewer) SELECT textsend(concat('{"literature":[],"none":[],"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"diagnoses":{"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"icd10":', coalesce(json_of(condition_1.icd10),
                      'null'::json),
                    ',"literature":null}'),
                  ','
                  ORDER BY coalesce(condition_1.since, CAST('-infinity' AS DATE)) DESC, condition_1.id ASC),
                ']') AS json
              FROM condition AS condition_1
              WHERE condition_1.child_id = passport_1.child_id
              AND (condition_1.state = 'CURRENT'
                OR condition_1.amendment_labels IS NOT NULL
                AND NOT (anon_2.represents
                  AND any_within(condition_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_2.represents_teen
                  AND any_within(condition_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_2.delegated
                  AND any_within(condition_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(condition_1.labels) = 0
                OR anon_2.represents
                AND (condition_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_2.represents_teen
                AND (condition_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_2.delegated
                AND (condition_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
              AND (NOT condition_1.restated
                OR condition_1.id = ANY (array((
                      SELECT DISTINCT ON (condition_2.disease, condition_2.chronic) condition_2.id
                      FROM condition AS condition_2
                      WHERE condition_2.child_id = child_1.id
                      AND condition_2.restated
                      AND (condition_2.state = 'CURRENT'
                        OR condition_2.amendment_labels IS NOT NULL
                        AND NOT (anon_2.represents
                          AND any_within(condition_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_2.represents_teen
                          AND any_within(condition_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                          OR anon_2.delegated
                          AND any_within(condition_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                      AND (cardinality(condition_2.labels) = 0
                        OR anon_2.represents
                        AND (condition_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_2.represents_teen
                        AND (condition_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                        OR anon_2.delegated
                        AND (condition_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                      ORDER BY condition_2.disease, condition_2.chronic, condition_2.stated_on DESC, condition_2.id DESC))))),
            'null'),
          '},"chronicConditions":{"items":', coalesce((
              SELECT concat('[', string_agg('{"literature":null}',
                  ','
                  ORDER BY coalesce(condition_3.since, CAST('-infinity' AS DATE)) DESC, condition_3.id ASC),
                ']') AS json
              FROM condition AS condition_3
              WHERE condition_3.child_id = passport_1.child_id
              AND (condition_3.state = 'CURRENT'
                OR condition_3.amendment_labels IS NOT NULL
                AND NOT (anon_2.represents
                  AND any_within(condition_3.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                  OR anon_2.represents_teen
                  AND any_within(condition_3.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                  OR anon_2.delegated
                  AND any_within(condition_3.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
              AND (cardinality(condition_3.labels) = 0
                OR anon_2.represents
                AND (condition_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                OR anon_2.represents_teen
                AND (condition_3.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                OR anon_2.delegated
                AND (condition_3.labels <@ CAST('{SOCIAL}' AS TEXT[])))
              AND (NOT condition_3.restated
                OR condition_3.id = ANY (array((
                      SELECT DISTINCT ON (condition_4.disease, condition_4.chronic) condition_4.id
                      FROM condition AS condition_4
                      WHERE condition_4.child_id = child_1.id
                      AND condition_4.restated
                      AND (condition_4.state = 'CURRENT'
                        OR condition_4.amendment_labels IS NOT NULL
                        AND NOT (anon_2.represents
                          AND any_within(condition_4.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                          OR anon_2.represents_teen
                          AND any_within(condition_4.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                          OR anon_2.delegated
                          AND any_within(condition_4.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
                      AND (cardinality(condition_4.labels) = 0
                        OR anon_2.represents
                        AND (condition_4.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
                        OR anon_2.represents_teen
                        AND (condition_4.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
                        OR anon_2.delegated
                        AND (condition_4.labels <@ CAST('{SOCIAL}' AS TEXT[])))
                      ORDER BY condition_4.disease, condition_4.chronic, condition_4.stated_on DESC, condition_4.id DESC))))
              AND condition_3.chronic),
            'null'),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
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
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_2 ON true
  WHERE child_1.id = $4::UUID
  AND (anon_2.represents
    OR anon_2.represents_teen
    OR anon_2.delegated)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
