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
  SELECT concat('{"district":', coalesce((
        SELECT concat('{"code":', coalesce(json_of(district_1.code),
            'null'::json),
          '}') AS json
        FROM district AS district_1
        WHERE district_1.id = child_1.district_id),
      'null'),
    ',"attachments":', coalesce(CASE
      WHEN (anon_2.represents
        OR anon_2.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"districtCode":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN (
                    SELECT district_2.code
                    FROM district AS district_2
                    WHERE district_2.id = anon_3.district_id)
                  ELSE NULL END),
                'null'::json),
              ',"polyclinic":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN (
                    SELECT organization_1.name
                    FROM district AS district_3 JOIN organization AS organization_1 ON organization_1.id = district_3.organization_id
                    WHERE district_3.id = anon_3.district_id)
                  ELSE NULL END),
                'null'::json),
              ',"validFrom":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.valid_from
                  ELSE NULL END),
                'null'::json),
              ',"validTo":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.valid_to
                  ELSE NULL END),
                'null'::json),
              ',"basis":', coalesce('"' || CASE
                WHEN (anon_2.represents
                  OR anon_2.represents_teen) THEN anon_3.basis
                ELSE NULL END || '"',
                'null'),
              ',"reason":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.reason
                  ELSE NULL END),
                'null'::json),
              ',"decidedBy":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN (
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_3.decided_by)
                  ELSE NULL END),
                'null'::json),
              ',"decidedAt":', coalesce(json_of(CASE
                  WHEN (anon_2.represents
                    OR anon_2.represents_teen) THEN anon_3.decided_at
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT attachment_1.valid_from, attachment_1.valid_to, attachment_1.district_id, attachment_1.basis, attachment_1.reason, attachment_1.decided_by, attachment_1.decided_at, row_number() OVER (ORDER BY attachment_1.valid_from DESC, attachment_1.decided_at DESC, attachment_1.id DESC) AS n
          FROM attachment AS attachment_1
          WHERE attachment_1.child_id = child_1.id
          ORDER BY attachment_1.valid_from DESC, attachment_1.decided_at DESC, attachment_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_3
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    ',"enrollments":', coalesce(CASE
      WHEN (anon_2.represents
        OR anon_2.represents_teen) THEN (
        SELECT concat('[', string_agg(concat('{"institution":', coalesce(json_of((
                    SELECT organization_2.name
                    FROM organization AS organization_2
                    WHERE organization_2.id = enrolment_1.organization_id)),
                'null'::json),
              ',"className":', coalesce(json_of(enrolment_1.class_name),
                'null'::json),
              ',"validFrom":"', enrolment_1.valid_from,
              '","validTo":', coalesce('"' || CAST(enrolment_1.valid_to AS TEXT) || '"',
                'null'),
              ',"source":', coalesce(json_of(enrolment_1.source),
                'null'::json),
              '}'),
            ','
            ORDER BY enrolment_1.valid_from DESC, enrolment_1.id DESC),
          ']') AS json
        FROM enrolment AS enrolment_1
        WHERE enrolment_1.child_id = child_1.id)
      ELSE 'null' END,
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
