WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT array_remove(array((
        SELECT unnest(array_append(array((
                SELECT representation_1.child_id
                FROM representation AS representation_2 JOIN representation AS representation_3 ON representation_3.child_id = representation_2.child_id JOIN representation AS representation_1 ON representation_1.representative_id = representation_3.representative_id
                WHERE (representation_2.representative_id = anon_8.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_8.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $3::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $3::DATE)))))), anon_8.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_8)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"waitingContacts":', coalesce(anon_1.json,
      'null'),
    ',"waitingCorrections":', coalesce(anon_2.json,
      'null'),
    ',"waitingDuplicates":', coalesce(anon_3.json,
      'null'),
    ',"waitingRequests":', coalesce(anon_4.json,
      'null'),
    ',"myApplications":{"nodes": []}}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched, anon_3.touched, anon_4.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"phone":', coalesce(to_json(CASE
            WHEN anon_5.organization THEN anon_6.phone
            ELSE NULL END),
          'null'::json),
        '}'),
      ',') FILTER (WHERE anon_6.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_7.id AS TEXT)) || '",') || CAST((4294967296 | CASE
        WHEN anon_5.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_5.expected THEN 4
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_6.id IS NOT NULL) AS touched
  FROM (
    SELECT contact_proposal_1.child_id, contact_proposal_1.id, contact_proposal_1.phone
    FROM contact_proposal AS contact_proposal_1
    WHERE contact_proposal_1.decided_at IS NULL
    AND (EXISTS (
        SELECT 1
        FROM child AS child_1
        WHERE child_1.id = contact_proposal_1.child_id
        AND child_1.district_id = ANY (array((
              SELECT district_1.id
              FROM district AS district_1
              WHERE district_1.organization_id = ANY (array((
                    SELECT assignment_1.organization_id
                    FROM assignment AS assignment_1
                    WHERE assignment_1.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_1.organization_id IS NOT NULL
                    AND assignment_1.valid_from <= $3::DATE
                    AND (assignment_1.valid_to IS NULL
                      OR assignment_1.valid_to >= $3::DATE)))))))
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))))
    ORDER BY contact_proposal_1.proposed_at ASC, contact_proposal_1.id ASC
    LIMIT $4::INTEGER) AS anon_6 JOIN LATERAL (
    SELECT child_2.id, child_2.district_id
    FROM child AS child_2
    WHERE child_2.id = anon_6.child_id OFFSET 0) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT anon_7.district_id = ANY (array((
          SELECT district_2.id
          FROM district AS district_2
          WHERE district_2.organization_id = ANY (array((
                SELECT assignment_2.organization_id
                FROM assignment AS assignment_2
                WHERE assignment_2.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_2.organization_id IS NOT NULL
                AND assignment_2.valid_from <= $3::DATE
                AND (assignment_2.valid_to IS NULL
                  OR assignment_2.valid_to >= $3::DATE)))))))
    AND anon_7.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_1
        WHERE appointment_1.child_id = anon_7.id
        AND appointment_1.organization_id = ANY (array((
              SELECT assignment_3.organization_id
              FROM assignment AS assignment_3
              WHERE assignment_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_3.organization_id IS NOT NULL
              AND assignment_3.valid_from <= $3::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $3::DATE))))
        AND appointment_1.day = $3::DATE
        AND appointment_1.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_7.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_5 ON true
  HAVING true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"what":', coalesce('"' || CASE
          WHEN anon_9.organization THEN anon_10.what
          ELSE NULL END || '"',
          'null'),
        ',"proposedAt":', coalesce(to_json(CASE
            WHEN anon_9.organization THEN anon_10.proposed_at
            ELSE NULL END),
          'null'::json),
        ',"new":', coalesce(CASE
          WHEN anon_9.organization THEN concat('{"snils":', coalesce(to_json(anon_10.new_snils),
              'null'::json),
            '}')
          ELSE 'null' END,
          'null'),
        ',"child":', coalesce(CASE
          WHEN anon_9.organization THEN concat('{"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(anon_11.family,
                      ''), nullif(anon_11.given,
                      ''), nullif(anon_11.patronymic,
                      '')),
                  '')),
              'null'::json),
            '}}')
          ELSE 'null' END,
          'null'),
        '}'),
      ',') FILTER (WHERE anon_10.n <= $5::INTEGER),
    '],"pageInfo":{"hasNextPage":', coalesce(to_json(count(*) > $5::INTEGER),
      'null'::json),
    ',"endCursor":', coalesce(to_json((array_agg(translate(encode(uuid_send(anon_10.id),
                'base64'),
              '+/=',
              '-_')
            ORDER BY anon_10.n DESC) FILTER (WHERE anon_10.n <= $5::INTEGER))[1]),
      'null'::json),
    '}}') AS json, string_agg((('"' || CAST(anon_11.id AS TEXT)) || '",') || CAST((8589934592 | CASE
        WHEN anon_9.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_9.expected THEN 4
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_10.n <= $5::INTEGER) AS touched
  FROM (
    SELECT correction_1.child_id, correction_1.id, correction_1.what, correction_1.new_snils, correction_1.proposed_at, row_number() OVER (ORDER BY correction_1.expires_at ASC, correction_1.id ASC) AS n
    FROM correction AS correction_1
    WHERE correction_1.is_confirmed IS NULL
    AND correction_1.expires_at > $6::TIMESTAMP WITH TIME ZONE
    AND (EXISTS (
        SELECT 1
        FROM child AS child_3
        WHERE child_3.id = correction_1.child_id
        AND child_3.district_id = ANY (array((
              SELECT district_3.id
              FROM district AS district_3
              WHERE district_3.organization_id = ANY (array((
                    SELECT assignment_4.organization_id
                    FROM assignment AS assignment_4
                    WHERE assignment_4.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_4.organization_id IS NOT NULL
                    AND assignment_4.valid_from <= $3::DATE
                    AND (assignment_4.valid_to IS NULL
                      OR assignment_4.valid_to >= $3::DATE)))))))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND (cardinality(correction_1.labels) = 0
          OR (correction_1.labels <@ CAST('{TEEN}' AS TEXT[])))))
    ORDER BY correction_1.expires_at ASC, correction_1.id ASC
    LIMIT $5::INTEGER + 1) AS anon_10 JOIN LATERAL (
    SELECT child_4.family, child_4.given, child_4.patronymic, child_4.id, child_4.district_id
    FROM child AS child_4
    WHERE child_4.id = anon_10.child_id OFFSET 0) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT anon_11.district_id = ANY (array((
          SELECT district_4.id
          FROM district AS district_4
          WHERE district_4.organization_id = ANY (array((
                SELECT assignment_5.organization_id
                FROM assignment AS assignment_5
                WHERE assignment_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_5.organization_id IS NOT NULL
                AND assignment_5.valid_from <= $3::DATE
                AND (assignment_5.valid_to IS NULL
                  OR assignment_5.valid_to >= $3::DATE)))))))
    AND anon_11.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_2
        WHERE appointment_2.child_id = anon_11.id
        AND appointment_2.organization_id = ANY (array((
              SELECT assignment_6.organization_id
              FROM assignment AS assignment_6
              WHERE assignment_6.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_6.organization_id IS NOT NULL
              AND assignment_6.valid_from <= $3::DATE
              AND (assignment_6.valid_to IS NULL
                OR assignment_6.valid_to >= $3::DATE))))
        AND appointment_2.day = $3::DATE
        AND appointment_2.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_11.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_9 ON true
  HAVING true) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"reasons":', coalesce(to_json(CASE
            WHEN anon_12.organization THEN anon_13.reasons
            ELSE NULL END),
          'null'::json),
        ',"otherId":', coalesce(to_json(CASE
            WHEN anon_12.organization THEN translate(encode('Child:'::bytea || uuid_send(anon_13.other_id),
                'base64'),
              '+/=',
              '-_')
            ELSE NULL END),
          'null'::json),
        ',"child":', coalesce(CASE
          WHEN anon_12.organization THEN concat('{"id":', coalesce(to_json(translate(encode('Child:'::bytea || uuid_send(anon_14.id),
                    'base64'),
                  '+/=',
                  '-_')),
              'null'::json),
            '}')
          ELSE 'null' END,
          'null'),
        '}'),
      ',') FILTER (WHERE anon_13.n <= $7::INTEGER),
    '],"pageInfo":{"hasNextPage":', coalesce(to_json(count(*) > $7::INTEGER),
      'null'::json),
    '}}') AS json, string_agg((('"' || CAST(anon_14.id AS TEXT)) || '",') || CAST((12884901888 | CASE
        WHEN anon_12.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_12.expected THEN 4
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_13.n <= $7::INTEGER) AS touched
  FROM (
    SELECT duplicate_1.child_id, duplicate_1.other_id, duplicate_1.reasons, row_number() OVER (ORDER BY duplicate_1.proposed_at ASC, duplicate_1.id ASC) AS n
    FROM duplicate AS duplicate_1
    WHERE duplicate_1.outcome IS NULL
    AND (duplicate_1.child_id < duplicate_1.other_id
      OR NOT (EXISTS (
          SELECT 1
          FROM child AS child_5
          WHERE child_5.id = duplicate_1.other_id
          AND child_5.district_id = ANY (array((
                SELECT district_5.id
                FROM district AS district_5
                WHERE district_5.organization_id = ANY (array((
                      SELECT assignment_7.organization_id
                      FROM assignment AS assignment_7
                      WHERE assignment_7.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_7.organization_id IS NOT NULL
                      AND assignment_7.valid_from <= $3::DATE
                      AND (assignment_7.valid_to IS NULL
                        OR assignment_7.valid_to >= $3::DATE)))))))
          AND child_5.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))))
    AND (EXISTS (
        SELECT 1
        FROM child AS child_6
        WHERE child_6.id = duplicate_1.child_id
        AND child_6.district_id = ANY (array((
              SELECT district_6.id
              FROM district AS district_6
              WHERE district_6.organization_id = ANY (array((
                    SELECT assignment_8.organization_id
                    FROM assignment AS assignment_8
                    WHERE assignment_8.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_8.organization_id IS NOT NULL
                    AND assignment_8.valid_from <= $3::DATE
                    AND (assignment_8.valid_to IS NULL
                      OR assignment_8.valid_to >= $3::DATE)))))))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))))
    ORDER BY duplicate_1.proposed_at ASC, duplicate_1.id ASC
    LIMIT $7::INTEGER + 1) AS anon_13 JOIN LATERAL (
    SELECT child_7.id, child_7.district_id
    FROM child AS child_7
    WHERE child_7.id = anon_13.child_id OFFSET 0) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT anon_14.district_id = ANY (array((
          SELECT district_7.id
          FROM district AS district_7
          WHERE district_7.organization_id = ANY (array((
                SELECT assignment_9.organization_id
                FROM assignment AS assignment_9
                WHERE assignment_9.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_9.organization_id IS NOT NULL
                AND assignment_9.valid_from <= $3::DATE
                AND (assignment_9.valid_to IS NULL
                  OR assignment_9.valid_to >= $3::DATE)))))))
    AND anon_14.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_3
        WHERE appointment_3.child_id = anon_14.id
        AND appointment_3.organization_id = ANY (array((
              SELECT assignment_10.organization_id
              FROM assignment AS assignment_10
              WHERE assignment_10.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_10.organization_id IS NOT NULL
              AND assignment_10.valid_from <= $3::DATE
              AND (assignment_10.valid_to IS NULL
                OR assignment_10.valid_to >= $3::DATE))))
        AND appointment_3.day = $3::DATE
        AND appointment_3.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_14.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_12 ON true
  HAVING true) AS anon_3 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"applicant":', coalesce(to_json(CASE
            WHEN anon_15.organization THEN (
              SELECT nullif(concat_ws(' ', nullif(representative_2.family,
                    ''), nullif(representative_2.given,
                    ''), nullif(representative_2.patronymic,
                    '')),
                '')
              FROM representative AS representative_2
              WHERE representative_2.id = anon_16.representative_id)
            ELSE NULL END),
          'null'::json),
        ',"kind":', coalesce('"' || CASE
          WHEN anon_15.organization THEN anon_16.kind
          ELSE NULL END || '"',
          'null'),
        ',"turn":', coalesce('"' || CASE
          WHEN anon_15.organization THEN CASE
          WHEN (NOT (anon_16.status IN ('REQUESTED',
                'VERIFIED')
              AND anon_16.expires_at > $6::TIMESTAMP WITH TIME ZONE)) THEN NULL
          WHEN (anon_16.kind = 'DELEGATED') THEN 'FAMILY'
          WHEN (anon_16.status = 'VERIFIED') THEN 'SECOND_OF_TWO'
          WHEN (anon_16.kind IN ('GUARDIAN',
              'TRUSTEE',
              'FOSTER',
              'INSTITUTION')
            OR anon_16.basis_kind IS NOT DISTINCT
            FROM 'COURT_DECISION') THEN 'FIRST_OF_TWO'
          ELSE 'REGISTRAR' END
          ELSE NULL END || '"',
          'null'),
        ',"verifiedBy":', coalesce(to_json(CASE
            WHEN anon_15.organization THEN (
              SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                    ''), nullif(staff_1.given,
                    ''), nullif(staff_1.patronymic,
                    '')),
                '')
              FROM staff AS staff_1
              WHERE staff_1.id = anon_16.verified_by)
            ELSE NULL END),
          'null'::json),
        ',"child":', coalesce(CASE
          WHEN anon_15.organization THEN concat('{"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(anon_17.family,
                      ''), nullif(anon_17.given,
                      ''), nullif(anon_17.patronymic,
                      '')),
                  '')),
              'null'::json),
            '}}')
          ELSE 'null' END,
          'null'),
        '}'),
      ',') FILTER (WHERE anon_16.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_17.id AS TEXT)) || '",') || CAST((17179869184 | CASE
        WHEN anon_15.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_15.expected THEN 4
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_16.id IS NOT NULL) AS touched
  FROM (
    SELECT representation_request_1.id, representation_request_1.child_id, representation_request_1.representative_id, representation_request_1.kind, representation_request_1.status, representation_request_1.basis_kind, representation_request_1.expires_at, representation_request_1.verified_by
    FROM representation_request AS representation_request_1
    WHERE representation_request_1.status IN ('REQUESTED',
      'VERIFIED')
    AND representation_request_1.expires_at > $6::TIMESTAMP WITH TIME ZONE
    AND representation_request_1.kind != 'DELEGATED'
    AND (EXISTS (
        SELECT 1
        FROM child AS child_8
        WHERE child_8.id = representation_request_1.child_id
        AND child_8.district_id = ANY (array((
              SELECT district_8.id
              FROM district AS district_8
              WHERE district_8.organization_id = ANY (array((
                    SELECT assignment_11.organization_id
                    FROM assignment AS assignment_11
                    WHERE assignment_11.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_11.organization_id IS NOT NULL
                    AND assignment_11.valid_from <= $3::DATE
                    AND (assignment_11.valid_to IS NULL
                      OR assignment_11.valid_to >= $3::DATE)))))))
        AND child_8.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))))
    ORDER BY representation_request_1.expires_at ASC, representation_request_1.id ASC
    LIMIT $8::INTEGER) AS anon_16 JOIN LATERAL (
    SELECT child_9.family, child_9.given, child_9.patronymic, child_9.id, child_9.district_id
    FROM child AS child_9
    WHERE child_9.id = anon_16.child_id OFFSET 0) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT anon_17.district_id = ANY (array((
          SELECT district_9.id
          FROM district AS district_9
          WHERE district_9.organization_id = ANY (array((
                SELECT assignment_12.organization_id
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.organization_id IS NOT NULL
                AND assignment_12.valid_from <= $3::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $3::DATE)))))))
    AND anon_17.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_4
        WHERE appointment_4.child_id = anon_17.id
        AND appointment_4.organization_id = ANY (array((
              SELECT assignment_13.organization_id
              FROM assignment AS assignment_13
              WHERE assignment_13.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_13.organization_id IS NOT NULL
              AND assignment_13.valid_from <= $3::DATE
              AND (assignment_13.valid_to IS NULL
                OR assignment_13.valid_to >= $3::DATE))))
        AND appointment_4.day = $3::DATE
        AND appointment_4.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_17.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_15 ON true
  HAVING true) AS anon_4 ON true
