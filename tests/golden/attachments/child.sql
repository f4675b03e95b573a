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
  SELECT concat('{"district":', coalesce((
        SELECT concat('{"code":', coalesce(json_of(district_1.code),
            'null'::json),
          '}') AS json
        FROM district AS district_1
        WHERE district_1.id = child_1.district_id),
      'null'),
    ',"attachments":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"districtCode":', coalesce(json_of((
                    SELECT district_2.code
                    FROM district AS district_2
                    WHERE district_2.id = anon_2.district_id)),
                'null'::json),
              ',"polyclinic":', coalesce(json_of((
                    SELECT organization_1.name
                    FROM district AS district_3 JOIN organization AS organization_1 ON organization_1.id = district_3.organization_id
                    WHERE district_3.id = anon_2.district_id)),
                'null'::json),
              ',"validFrom":"', anon_2.valid_from,
              '","validTo":', coalesce('"' || CAST(anon_2.valid_to AS TEXT) || '"',
                'null'),
              ',"basis":"', anon_2.basis,
              '","reason":', coalesce(json_of(anon_2.reason),
                'null'::json),
              ',"decidedBy":', coalesce(json_of((
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_2.decided_by)),
                'null'::json),
              ',"decidedAt":', coalesce(json_of(anon_2.decided_at),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_2.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT attachment_1.valid_from, attachment_1.valid_to, attachment_1.district_id, attachment_1.basis, attachment_1.reason, attachment_1.decided_by, attachment_1.decided_at, row_number() OVER (ORDER BY attachment_1.valid_from DESC, attachment_1.decided_at DESC, attachment_1.id DESC) AS n
          FROM attachment AS attachment_1
          WHERE attachment_1.child_id = child_1.id
          ORDER BY attachment_1.valid_from DESC, attachment_1.decided_at DESC, attachment_1.id DESC
          LIMIT $3::INTEGER + 1) AS anon_2
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
    '}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967808' AS touched
  FROM child AS child_1
  WHERE child_1.id = $4::UUID
  AND child_1.birth_date <= CAST($5::DATE - CAST('15 years' AS INTERVAL) AS DATE)
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
