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
  SELECT concat('{"documents":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"date":"', anon_2.date,
              '","kind":"', anon_2.kind,
              '"}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          ',"hasPreviousPage":true,"startCursor":', coalesce(json_of((array_agg(translate(encode(uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')
                  ORDER BY anon_2.n ASC) FILTER (WHERE anon_2.n <= $3::INTEGER))[1]),
            'null'::json),
          ',"endCursor":', coalesce(json_of((array_agg(translate(encode(uuid_send(anon_2.id),
                      'base64'),
                    '+/=',
                    '-_')
                  ORDER BY anon_2.n DESC) FILTER (WHERE anon_2.n <= $3::INTEGER))[1]),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT medical_document_1.id, medical_document_1.kind, medical_document_1.date, row_number() OVER (ORDER BY medical_document_1.date DESC, medical_document_1.id DESC) AS n
          FROM medical_document AS medical_document_1
          WHERE medical_document_1.child_id = child_1.id
          AND (cardinality(medical_document_1.labels) = 0
            OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
          AND CASE
          WHEN (medical_document_1.kind IN ('CERTIFICATE',
              'SCHOOL_CARD')) THEN true
          ELSE false END
          AND ((medical_document_1.date, medical_document_1.id) < (
              SELECT medical_document_2.date, medical_document_2.id
              FROM medical_document AS medical_document_2
              WHERE medical_document_2.id = $4::UUID
              AND medical_document_2.child_id = child_1.id
              AND (cardinality(medical_document_2.labels) = 0
                OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[])))
              AND CASE
              WHEN (medical_document_2.kind IN ('CERTIFICATE',
                  'SCHOOL_CARD')) THEN true
              ELSE false END))
          ORDER BY medical_document_1.date DESC, medical_document_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
        HAVING true),
      'null'),
    ',"vaccinations":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"vaccine":', coalesce(json_of(undiagnosed(anon_3.vaccine)),
                'null'::json),
              ',"date":"', anon_3.date,
              '","code":', coalesce(json_of(CASE
                  WHEN (coalesce(anon_3.code_system,
                      '') ~ '(/atc|[./]113883[.]6[.](73|88|69|59)|/rxnorm|/sid/cvx|/sid/ndc)$'
                    AND anon_3.code ~ '^([0-9-]{1,13}|[A-V][0-9]{2}[A-Z]{1,2}([0-9]{2})?)$') THEN anon_3.code
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $5::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $5::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT vaccination_1.code_system, vaccination_1.code, vaccination_1.vaccine, vaccination_1.date, row_number() OVER (ORDER BY vaccination_1.date DESC, vaccination_1.id DESC) AS n
          FROM vaccination AS vaccination_1
          WHERE vaccination_1.child_id = child_1.id
          AND (vaccination_1.state = 'CURRENT'
            OR vaccination_1.amendment_labels IS NOT NULL
            AND NOT any_within(vaccination_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
          AND (cardinality(vaccination_1.labels) = 0
            OR (vaccination_1.labels <@ CAST('{TEEN}' AS TEXT[])))
          ORDER BY vaccination_1.date DESC, vaccination_1.id DESC
          LIMIT $5::INTEGER + 1) AS anon_3
        HAVING true),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
          WHEN anon_4.school THEN 8
          ELSE 0 END) | CASE
        WHEN anon_4.break_glass THEN 1024
        ELSE 0 END) | CASE
      WHEN anon_4.break_glass_labels THEN 2048
      ELSE 0 END) | CASE
    WHEN anon_4.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM enrolment AS enrolment_1
        WHERE enrolment_1.child_id = child_1.id
        AND enrolment_1.organization_id = ANY (array((
              SELECT assignment_1.organization_id
              FROM assignment AS assignment_1
              WHERE assignment_1.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_1.organization_id IS NOT NULL
              AND assignment_1.valid_from <= $6::DATE
              AND (assignment_1.valid_to IS NULL
                OR assignment_1.valid_to >= $6::DATE))))
        AND enrolment_1.valid_from <= $6::DATE
        AND (enrolment_1.valid_to IS NULL
          OR enrolment_1.valid_to >= $6::DATE)))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS school, child_1.id = ANY (array((
          SELECT break_glass_grant_1.child_id
          FROM break_glass_grant AS break_glass_grant_1
          WHERE break_glass_grant_1.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_1.closed_at IS NULL
          AND break_glass_grant_1.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_1.role = $2::VARCHAR))) AS break_glass, child_1.id = ANY (array((
          SELECT break_glass_grant_2.child_id
          FROM break_glass_grant AS break_glass_grant_2
          WHERE break_glass_grant_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_2.closed_at IS NULL
          AND break_glass_grant_2.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_2.role = $2::VARCHAR
          AND break_glass_grant_2.covers_labels))) AS break_glass_labels, child_1.id = ANY (array((
          SELECT break_glass_grant_3.child_id
          FROM break_glass_grant AS break_glass_grant_3
          WHERE break_glass_grant_3.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_3.closed_at IS NULL
          AND break_glass_grant_3.expires_at > $7::TIMESTAMP WITH TIME ZONE
          AND break_glass_grant_3.role = $2::VARCHAR
          AND break_glass_grant_3.reason = 'CHILD_PROTECTION'
          AND break_glass_grant_3.outcome IS DISTINCT
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_4 ON true
  WHERE child_1.id = $8::UUID
  AND anon_4.school
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
