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
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"timeline":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"setting":', coalesce('"' || CAST(anon_2.setting AS TEXT) || '"',
                'null'),
              ',"sourceKind":"', anon_2.source_kind,
              '","startedAt":', coalesce(json_of(anon_2.started_at),
                'null'::json),
              ',"endedAt":', coalesce(json_of(anon_2.ended_at),
                'null'::json),
              ',"organization":', coalesce(json_of(anon_2.organization),
                'null'::json),
              ',"reason":', coalesce(json_of(anon_2.reason),
                'null'::json),
              ',"document":', coalesce((
                  SELECT concat('{"title":', coalesce(json_of(medical_document_1.title),
                      'null'::json),
                    '}') AS json
                  FROM medical_document AS medical_document_1
                  WHERE medical_document_1.child_id = anon_2.child_id
                  AND medical_document_1.id = anon_2.document_id
                  AND (cardinality(medical_document_1.labels) = 0
                    OR (medical_document_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))),
                'null'),
              ',"documents":', coalesce((
                  SELECT concat('{"nodes":[', string_agg(concat('{"title":', coalesce(json_of(anon_3.title),
                          'null'::json),
                        ',"date":"', anon_3.date,
                        '"}'),
                      ',') FILTER (WHERE anon_3.n <= $3::INTEGER),
                    '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
                      'null'::json),
                    '}}') AS json
                  FROM (
                    SELECT medical_document_2.title, medical_document_2.date, row_number() OVER (ORDER BY medical_document_2.date DESC, medical_document_2.id DESC) AS n
                    FROM medical_document AS medical_document_2
                    WHERE medical_document_2.child_id = anon_2.child_id
                    AND medical_document_2.encounter_key = anon_2.encounter_key
                    AND (cardinality(medical_document_2.labels) = 0
                      OR (medical_document_2.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
                    ORDER BY medical_document_2.date DESC, medical_document_2.id DESC
                    LIMIT $3::INTEGER + 1) AS anon_3
                  HAVING true),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT encounter_1.child_id, encounter_1.document_id, encounter_1.encounter_key, encounter_1.setting, encounter_1.source_kind, encounter_1.started_at, encounter_1.ended_at, encounter_1.organization, encounter_1.reason, row_number() OVER (ORDER BY encounter_1.started_at DESC, encounter_1.id DESC) AS n
          FROM encounter AS encounter_1
          WHERE encounter_1.child_id = child_1.id
          AND (encounter_1.state = 'CURRENT'
            OR encounter_1.amendment_labels IS NOT NULL
            AND NOT any_within(encounter_1.amendment_labels, CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(encounter_1.labels) = 0
            OR (encounter_1.labels <@ CAST('{GENETIC,HIV,MALTREATMENT,MENTAL,REPRODUCTIVE,RESTRICTED,SOCIAL,SOCIAL_DANGER,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          ORDER BY encounter_1.started_at DESC, encounter_1.id DESC
          LIMIT $4::INTEGER + 1) AS anon_2
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
