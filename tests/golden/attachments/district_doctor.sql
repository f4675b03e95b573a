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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
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
        LEFT OUTER JOIN LATERAL (
          SELECT district_1.id = ANY (array((
                SELECT assignment_1.district_id
                FROM assignment AS assignment_1
                WHERE assignment_1.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_1.district_id IS NOT NULL
                AND assignment_1.valid_from <= $3::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $3::DATE)))) AS attached OFFSET 0) AS anon_2 ON true
        WHERE district_1.id = child_1.district_id),
      'null'),
    ',"attachments":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"districtCode":', coalesce(json_of((
                    SELECT district_2.code
                    FROM district AS district_2
                    WHERE district_2.id = anon_3.district_id)),
                'null'::json),
              ',"polyclinic":', coalesce(json_of((
                    SELECT organization_1.name
                    FROM district AS district_3 JOIN organization AS organization_1 ON organization_1.id = district_3.organization_id
                    WHERE district_3.id = anon_3.district_id)),
                'null'::json),
              ',"validFrom":"', anon_3.valid_from,
              '","validTo":', coalesce('"' || CAST(anon_3.valid_to AS TEXT) || '"',
                'null'),
              ',"basis":"', anon_3.basis,
              '","reason":', coalesce(json_of(anon_3.reason),
                'null'::json),
              ',"decidedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_3.decided_by)),
                'null'::json),
              ',"decidedAt":', coalesce(json_of(anon_3.decided_at),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_3.n <= $4::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $4::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT attachment_1.valid_from, attachment_1.valid_to, attachment_1.district_id, attachment_1.basis, attachment_1.reason, attachment_1.decided_by, attachment_1.decided_at, row_number() OVER (ORDER BY attachment_1.valid_from DESC, attachment_1.decided_at DESC, attachment_1.id DESC) AS n
          FROM attachment AS attachment_1
          WHERE attachment_1.child_id = child_1.id
          ORDER BY attachment_1.valid_from DESC, attachment_1.decided_at DESC, attachment_1.id DESC
          LIMIT $4::INTEGER + 1) AS anon_3
        HAVING true),
      'null'),
    ',"enrollments":', coalesce((
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
        WHERE enrolment_1.child_id = child_1.id),
      'null'),
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967297' AS touched
  FROM child AS child_1
  WHERE child_1.id = $5::UUID
  AND child_1.district_id = ANY (array((
        SELECT assignment_2.district_id
        FROM assignment AS assignment_2
        WHERE assignment_2.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_2.district_id IS NOT NULL
        AND assignment_2.valid_from <= $3::DATE
        AND (assignment_2.valid_to IS NULL
          OR assignment_2.valid_to >= $3::DATE))))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
