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
  FROM viewer) SELECT textsend(concat('{"waitingContacts":', coalesce(anon_1.json,
      'null'),
    ',"waitingCorrections":', coalesce(anon_2.json,
      'null'),
    ',"waitingDuplicates":', coalesce(anon_3.json,
      'null'),
    ',"waitingRequests":', coalesce(anon_4.json,
      'null'),
    ',"myApplications":{"nodes": []},"waitingRights":', coalesce(anon_5.json,
      'null'),
    ',"waitingEmancipations":', coalesce(anon_6.json,
      'null'),
    ',"waitingKinships":', coalesce(anon_7.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched, anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"phone":', coalesce(json_of(CASE
            WHEN anon_8.organization THEN anon_9.phone
            ELSE NULL END),
          'null'::json),
        '}'),
      ',') FILTER (WHERE anon_9.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_10.id AS TEXT)) || '",') || CAST((4294967296 | CASE
        WHEN anon_8.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_8.expected THEN 4
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_9.id IS NOT NULL) AS touched
  FROM (
    SELECT contact_proposal_1.child_id, contact_proposal_1.id, contact_proposal_1.phone
    FROM contact_proposal AS contact_proposal_1
    WHERE contact_proposal_1.decided_at IS NULL
    AND (
      SELECT 1
      FROM child AS child_1
      LEFT OUTER JOIN LATERAL (
        SELECT child_1.district_id = ANY (array((
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
              FROM kin) AS UUID[])) AS organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_1
            WHERE appointment_1.child_id = child_1.id
            AND appointment_1.organization_id = ANY (array((
                  SELECT assignment_2.organization_id
                  FROM assignment AS assignment_2
                  WHERE assignment_2.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_2.organization_id IS NOT NULL
                  AND assignment_2.valid_from <= $3::DATE
                  AND (assignment_2.valid_to IS NULL
                    OR assignment_2.valid_to >= $3::DATE))))
            AND appointment_1.day = $3::DATE
            AND appointment_1.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_1.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_11 ON true
      WHERE child_1.id = contact_proposal_1.child_id
      AND (anon_11.organization
        OR anon_11.expected)
      AND anon_11.organization
      LIMIT 1) IS NOT NULL
    ORDER BY contact_proposal_1.proposed_at ASC, contact_proposal_1.id ASC
    LIMIT $4::INTEGER) AS anon_9 JOIN LATERAL (
    SELECT child_2.id, child_2.district_id
    FROM child AS child_2
    WHERE child_2.id = anon_9.child_id OFFSET 0) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT anon_10.district_id = ANY (array((
          SELECT district_2.id
          FROM district AS district_2
          WHERE district_2.organization_id = ANY (array((
                SELECT assignment_3.organization_id
                FROM assignment AS assignment_3
                WHERE assignment_3.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_3.organization_id IS NOT NULL
                AND assignment_3.valid_from <= $3::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $3::DATE)))))))
    AND anon_10.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_2
        WHERE appointment_2.child_id = anon_10.id
        AND appointment_2.organization_id = ANY (array((
              SELECT assignment_4.organization_id
              FROM assignment AS assignment_4
              WHERE assignment_4.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_4.organization_id IS NOT NULL
              AND assignment_4.valid_from <= $3::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $3::DATE))))
        AND appointment_2.day = $3::DATE
        AND appointment_2.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_10.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_8 ON true
  HAVING true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"what":', coalesce('"' || CASE
          WHEN anon_12.organization THEN anon_13.what
          ELSE NULL END || '"',
          'null'),
        ',"proposedAt":', coalesce(json_of(CASE
            WHEN anon_12.organization THEN anon_13.proposed_at
            ELSE NULL END),
          'null'::json),
        ',"new":', coalesce(CASE
          WHEN anon_12.organization THEN concat('{"snils":', coalesce(json_of(anon_13.new_snils),
              'null'::json),
            '}')
          ELSE 'null' END,
          'null'),
        ',"child":', coalesce(CASE
          WHEN anon_12.organization THEN concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_14.family,
                      ''), nullif(anon_14.given,
                      ''), nullif(anon_14.patronymic,
                      '')),
                  '')),
              'null'::json),
            '}}')
          ELSE 'null' END,
          'null'),
        '}'),
      ',') FILTER (WHERE anon_13.n <= $5::INTEGER),
    '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $5::INTEGER),
      'null'::json),
    ',"endCursor":', coalesce(json_of((array_agg(translate(encode(uuid_send(anon_13.id),
                'base64'),
              '+/=',
              '-_')
            ORDER BY anon_13.n DESC) FILTER (WHERE anon_13.n <= $5::INTEGER))[1]),
      'null'::json),
    '}}') AS json, string_agg((('"' || CAST(anon_14.id AS TEXT)) || '",') || CAST((8589934592 | CASE
        WHEN anon_12.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_12.expected THEN 4
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_13.n <= $5::INTEGER) AS touched
  FROM (
    SELECT correction_1.child_id, correction_1.id, correction_1.what, correction_1.new_snils, correction_1.proposed_at, row_number() OVER (ORDER BY correction_1.expires_at ASC, correction_1.id ASC) AS n
    FROM correction AS correction_1
    WHERE correction_1.is_confirmed IS NULL
    AND correction_1.expires_at > $6::TIMESTAMP WITH TIME ZONE
    AND (
      SELECT 1
      FROM child AS child_3
      LEFT OUTER JOIN LATERAL (
        SELECT child_3.district_id = ANY (array((
              SELECT district_3.id
              FROM district AS district_3
              WHERE district_3.organization_id = ANY (array((
                    SELECT assignment_5.organization_id
                    FROM assignment AS assignment_5
                    WHERE assignment_5.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_5.organization_id IS NOT NULL
                    AND assignment_5.valid_from <= $3::DATE
                    AND (assignment_5.valid_to IS NULL
                      OR assignment_5.valid_to >= $3::DATE)))))))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_3
            WHERE appointment_3.child_id = child_3.id
            AND appointment_3.organization_id = ANY (array((
                  SELECT assignment_6.organization_id
                  FROM assignment AS assignment_6
                  WHERE assignment_6.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_6.organization_id IS NOT NULL
                  AND assignment_6.valid_from <= $3::DATE
                  AND (assignment_6.valid_to IS NULL
                    OR assignment_6.valid_to >= $3::DATE))))
            AND appointment_3.day = $3::DATE
            AND appointment_3.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_15 ON true
      WHERE child_3.id = correction_1.child_id
      AND (anon_15.organization
        OR anon_15.expected)
      AND (cardinality(correction_1.labels) = 0
        OR anon_15.expected
        AND (correction_1.labels <@ CAST('{}' AS TEXT[]))
        OR anon_15.organization
        AND (correction_1.labels <@ CAST('{TEEN}' AS TEXT[])))
      AND anon_15.organization
      LIMIT 1) IS NOT NULL
    ORDER BY correction_1.expires_at ASC, correction_1.id ASC
    LIMIT $5::INTEGER + 1) AS anon_13 JOIN LATERAL (
    SELECT child_4.family, child_4.given, child_4.patronymic, child_4.id, child_4.district_id
    FROM child AS child_4
    WHERE child_4.id = anon_13.child_id OFFSET 0) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT anon_14.district_id = ANY (array((
          SELECT district_4.id
          FROM district AS district_4
          WHERE district_4.organization_id = ANY (array((
                SELECT assignment_7.organization_id
                FROM assignment AS assignment_7
                WHERE assignment_7.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_7.organization_id IS NOT NULL
                AND assignment_7.valid_from <= $3::DATE
                AND (assignment_7.valid_to IS NULL
                  OR assignment_7.valid_to >= $3::DATE)))))))
    AND anon_14.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_4
        WHERE appointment_4.child_id = anon_14.id
        AND appointment_4.organization_id = ANY (array((
              SELECT assignment_8.organization_id
              FROM assignment AS assignment_8
              WHERE assignment_8.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_8.organization_id IS NOT NULL
              AND assignment_8.valid_from <= $3::DATE
              AND (assignment_8.valid_to IS NULL
                OR assignment_8.valid_to >= $3::DATE))))
        AND appointment_4.day = $3::DATE
        AND appointment_4.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_14.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_12 ON true
  HAVING true) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"reasons":', coalesce(json_of(CASE
            WHEN anon_16.organization THEN anon_17.reasons
            ELSE NULL END),
          'null'::json),
        ',"otherId":', coalesce(json_of(CASE
            WHEN anon_16.organization THEN translate(encode('Child:'::bytea || uuid_send(anon_17.other_id),
                'base64'),
              '+/=',
              '-_')
            ELSE NULL END),
          'null'::json),
        ',"child":', coalesce(CASE
          WHEN anon_16.organization THEN concat('{"id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(anon_18.id),
                    'base64'),
                  '+/=',
                  '-_')),
              'null'::json),
            '}')
          ELSE 'null' END,
          'null'),
        '}'),
      ',') FILTER (WHERE anon_17.n <= $7::INTEGER),
    '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $7::INTEGER),
      'null'::json),
    '}}') AS json, string_agg((('"' || CAST(anon_18.id AS TEXT)) || '",') || CAST((12884901888 | CASE
        WHEN anon_16.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_16.expected THEN 4
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_17.n <= $7::INTEGER) AS touched
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
                      SELECT assignment_9.organization_id
                      FROM assignment AS assignment_9
                      WHERE assignment_9.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_9.organization_id IS NOT NULL
                      AND assignment_9.valid_from <= $3::DATE
                      AND (assignment_9.valid_to IS NULL
                        OR assignment_9.valid_to >= $3::DATE)))))))
          AND child_5.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))))
    AND (
      SELECT 1
      FROM child AS child_6
      LEFT OUTER JOIN LATERAL (
        SELECT child_6.district_id = ANY (array((
              SELECT district_6.id
              FROM district AS district_6
              WHERE district_6.organization_id = ANY (array((
                    SELECT assignment_10.organization_id
                    FROM assignment AS assignment_10
                    WHERE assignment_10.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_10.organization_id IS NOT NULL
                    AND assignment_10.valid_from <= $3::DATE
                    AND (assignment_10.valid_to IS NULL
                      OR assignment_10.valid_to >= $3::DATE)))))))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_5
            WHERE appointment_5.child_id = child_6.id
            AND appointment_5.organization_id = ANY (array((
                  SELECT assignment_11.organization_id
                  FROM assignment AS assignment_11
                  WHERE assignment_11.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_11.organization_id IS NOT NULL
                  AND assignment_11.valid_from <= $3::DATE
                  AND (assignment_11.valid_to IS NULL
                    OR assignment_11.valid_to >= $3::DATE))))
            AND appointment_5.day = $3::DATE
            AND appointment_5.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_19 ON true
      WHERE child_6.id = duplicate_1.child_id
      AND (anon_19.organization
        OR anon_19.expected)
      AND anon_19.organization
      LIMIT 1) IS NOT NULL
    ORDER BY duplicate_1.proposed_at ASC, duplicate_1.id ASC
    LIMIT $7::INTEGER + 1) AS anon_17 JOIN LATERAL (
    SELECT child_7.id, child_7.district_id
    FROM child AS child_7
    WHERE child_7.id = anon_17.child_id OFFSET 0) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT anon_18.district_id = ANY (array((
          SELECT district_7.id
          FROM district AS district_7
          WHERE district_7.organization_id = ANY (array((
                SELECT assignment_12.organization_id
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.organization_id IS NOT NULL
                AND assignment_12.valid_from <= $3::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $3::DATE)))))))
    AND anon_18.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_6
        WHERE appointment_6.child_id = anon_18.id
        AND appointment_6.organization_id = ANY (array((
              SELECT assignment_13.organization_id
              FROM assignment AS assignment_13
              WHERE assignment_13.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_13.organization_id IS NOT NULL
              AND assignment_13.valid_from <= $3::DATE
              AND (assignment_13.valid_to IS NULL
                OR assignment_13.valid_to >= $3::DATE))))
        AND appointment_6.day = $3::DATE
        AND appointment_6.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_18.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_16 ON true
  HAVING true) AS anon_3 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"applicant":', coalesce(json_of(CASE
            WHEN anon_20.organization THEN (
              SELECT nullif(concat_ws(' ', nullif(representative_2.family,
                    ''), nullif(representative_2.given,
                    ''), nullif(representative_2.patronymic,
                    '')),
                '')
              FROM representative AS representative_2
              WHERE representative_2.id = anon_21.representative_id)
            ELSE NULL END),
          'null'::json),
        ',"kind":', coalesce('"' || CASE
          WHEN anon_20.organization THEN anon_21.kind
          ELSE NULL END || '"',
          'null'),
        ',"turn":', coalesce('"' || CASE
          WHEN anon_20.organization THEN CASE
          WHEN (NOT (anon_21.status IN ('REQUESTED',
                'VERIFIED')
              AND anon_21.expires_at > $6::TIMESTAMP WITH TIME ZONE)) THEN NULL
          WHEN (anon_21.kind = 'DELEGATED') THEN 'FAMILY'
          WHEN (anon_21.status = 'VERIFIED') THEN 'SECOND_OF_TWO'
          WHEN (anon_21.kind IN ('GUARDIAN',
              'TRUSTEE',
              'FOSTER',
              'INSTITUTION')
            OR anon_21.basis_kind IS NOT DISTINCT
            FROM 'COURT_DECISION') THEN 'FIRST_OF_TWO'
          ELSE 'REGISTRAR' END
          ELSE NULL END || '"',
          'null'),
        ',"verifiedBy":', coalesce(json_of(CASE
            WHEN anon_20.organization THEN (
              SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                    ''), nullif(staff_1.given,
                    ''), nullif(staff_1.patronymic,
                    '')),
                '')
              FROM staff AS staff_1
              WHERE staff_1.id = anon_21.verified_by)
            ELSE NULL END),
          'null'::json),
        ',"child":', coalesce(CASE
          WHEN anon_20.organization THEN concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_22.family,
                      ''), nullif(anon_22.given,
                      ''), nullif(anon_22.patronymic,
                      '')),
                  '')),
              'null'::json),
            '}}')
          ELSE 'null' END,
          'null'),
        '}'),
      ',') FILTER (WHERE anon_21.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_22.id AS TEXT)) || '",') || CAST((17179869184 | CASE
        WHEN anon_20.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_20.expected THEN 4
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_21.id IS NOT NULL) AS touched
  FROM (
    SELECT representation_request_1.id, representation_request_1.child_id, representation_request_1.representative_id, representation_request_1.kind, representation_request_1.status, representation_request_1.basis_kind, representation_request_1.expires_at, representation_request_1.verified_by
    FROM representation_request AS representation_request_1
    WHERE representation_request_1.status IN ('REQUESTED',
      'VERIFIED')
    AND representation_request_1.expires_at > $6::TIMESTAMP WITH TIME ZONE
    AND representation_request_1.kind != 'DELEGATED'
    AND (
      SELECT 1
      FROM child AS child_8
      LEFT OUTER JOIN LATERAL (
        SELECT child_8.district_id = ANY (array((
              SELECT district_8.id
              FROM district AS district_8
              WHERE district_8.organization_id = ANY (array((
                    SELECT assignment_14.organization_id
                    FROM assignment AS assignment_14
                    WHERE assignment_14.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_14.organization_id IS NOT NULL
                    AND assignment_14.valid_from <= $3::DATE
                    AND (assignment_14.valid_to IS NULL
                      OR assignment_14.valid_to >= $3::DATE)))))))
        AND child_8.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_7
            WHERE appointment_7.child_id = child_8.id
            AND appointment_7.organization_id = ANY (array((
                  SELECT assignment_15.organization_id
                  FROM assignment AS assignment_15
                  WHERE assignment_15.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_15.organization_id IS NOT NULL
                  AND assignment_15.valid_from <= $3::DATE
                  AND (assignment_15.valid_to IS NULL
                    OR assignment_15.valid_to >= $3::DATE))))
            AND appointment_7.day = $3::DATE
            AND appointment_7.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_8.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_23 ON true
      WHERE child_8.id = representation_request_1.child_id
      AND (anon_23.organization
        OR anon_23.expected)
      AND anon_23.organization
      LIMIT 1) IS NOT NULL
    ORDER BY representation_request_1.expires_at ASC, representation_request_1.id ASC
    LIMIT $8::INTEGER) AS anon_21 JOIN LATERAL (
    SELECT child_9.family, child_9.given, child_9.patronymic, child_9.id, child_9.district_id
    FROM child AS child_9
    WHERE child_9.id = anon_21.child_id OFFSET 0) AS anon_22 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT anon_22.district_id = ANY (array((
          SELECT district_9.id
          FROM district AS district_9
          WHERE district_9.organization_id = ANY (array((
                SELECT assignment_16.organization_id
                FROM assignment AS assignment_16
                WHERE assignment_16.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_16.organization_id IS NOT NULL
                AND assignment_16.valid_from <= $3::DATE
                AND (assignment_16.valid_to IS NULL
                  OR assignment_16.valid_to >= $3::DATE)))))))
    AND anon_22.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_8
        WHERE appointment_8.child_id = anon_22.id
        AND appointment_8.organization_id = ANY (array((
              SELECT assignment_17.organization_id
              FROM assignment AS assignment_17
              WHERE assignment_17.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_17.organization_id IS NOT NULL
              AND assignment_17.valid_from <= $3::DATE
              AND (assignment_17.valid_to IS NULL
                OR assignment_17.valid_to >= $3::DATE))))
        AND appointment_8.day = $3::DATE
        AND appointment_8.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_22.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_20 ON true
  HAVING true) AS anon_4 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_24.kind,
        '","status":', coalesce('"' || CASE
          WHEN (anon_24.status IN ('ACTIVE',
              'SUSPENDED')
            AND (anon_24.valid_to < $3::DATE
              OR anon_25.birth_date <= CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE))) THEN 'EXPIRED'
          ELSE anon_24.status END || '"',
          'null'),
        ',"deathReportedBy":', coalesce(json_of(CASE
            WHEN anon_26.organization THEN (
              SELECT nullif(concat_ws(' ', nullif(staff_2.family,
                    ''), nullif(staff_2.given,
                    ''), nullif(staff_2.patronymic,
                    '')),
                '')
              FROM staff AS staff_2
              WHERE staff_2.id = anon_24.death_reported_by)
            ELSE NULL END),
          'null'::json),
        ',"liftAgreedBy":', coalesce(json_of(CASE
            WHEN anon_26.organization THEN (
              SELECT nullif(concat_ws(' ', nullif(staff_3.family,
                    ''), nullif(staff_3.given,
                    ''), nullif(staff_3.patronymic,
                    '')),
                '')
              FROM staff AS staff_3
              WHERE staff_3.id = anon_24.lift_agreed_by)
            ELSE NULL END),
          'null'::json),
        ',"waitsSince":', coalesce(json_of(CASE
            WHEN anon_26.organization THEN anon_24.waits_since
            ELSE NULL END),
          'null'::json),
        ',"child":{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_25.family,
                  ''), nullif(anon_25.given,
                  ''), nullif(anon_25.patronymic,
                  '')),
              '')),
          'null'::json),
        '}}}'),
      ',') FILTER (WHERE anon_24.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_25.id AS TEXT)) || '",') || CAST((21474836480 | CASE
        WHEN anon_26.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_26.expected THEN 4
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_24.id IS NOT NULL) AS touched
  FROM (
    SELECT representation_1.valid_to, representation_1.child_id, representation_1.id, representation_1.kind, representation_1.status, representation_1.lift_agreed_by, representation_1.death_reported_by, representation_1.waits_since
    FROM representation AS representation_1
    WHERE representation_1.waits_since IS NOT NULL
    AND (
      SELECT 1
      FROM child AS child_10
      LEFT OUTER JOIN LATERAL (
        SELECT child_10.district_id = ANY (array((
              SELECT district_10.id
              FROM district AS district_10
              WHERE district_10.organization_id = ANY (array((
                    SELECT assignment_18.organization_id
                    FROM assignment AS assignment_18
                    WHERE assignment_18.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_18.organization_id IS NOT NULL
                    AND assignment_18.valid_from <= $3::DATE
                    AND (assignment_18.valid_to IS NULL
                      OR assignment_18.valid_to >= $3::DATE)))))))
        AND child_10.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_9
            WHERE appointment_9.child_id = child_10.id
            AND appointment_9.organization_id = ANY (array((
                  SELECT assignment_19.organization_id
                  FROM assignment AS assignment_19
                  WHERE assignment_19.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_19.organization_id IS NOT NULL
                  AND assignment_19.valid_from <= $3::DATE
                  AND (assignment_19.valid_to IS NULL
                    OR assignment_19.valid_to >= $3::DATE))))
            AND appointment_9.day = $3::DATE
            AND appointment_9.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_10.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_27 ON true
      WHERE child_10.id = representation_1.child_id
      AND (anon_27.organization
        OR anon_27.expected)
      LIMIT 1) IS NOT NULL
    ORDER BY representation_1.id ASC
    LIMIT $9::INTEGER) AS anon_24 JOIN LATERAL (
    SELECT child_11.family, child_11.given, child_11.patronymic, child_11.id, child_11.birth_date, child_11.district_id
    FROM child AS child_11
    WHERE child_11.id = anon_24.child_id OFFSET 0) AS anon_25 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT anon_25.district_id = ANY (array((
          SELECT district_11.id
          FROM district AS district_11
          WHERE district_11.organization_id = ANY (array((
                SELECT assignment_20.organization_id
                FROM assignment AS assignment_20
                WHERE assignment_20.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_20.organization_id IS NOT NULL
                AND assignment_20.valid_from <= $3::DATE
                AND (assignment_20.valid_to IS NULL
                  OR assignment_20.valid_to >= $3::DATE)))))))
    AND anon_25.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_10
        WHERE appointment_10.child_id = anon_25.id
        AND appointment_10.organization_id = ANY (array((
              SELECT assignment_21.organization_id
              FROM assignment AS assignment_21
              WHERE assignment_21.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_21.organization_id IS NOT NULL
              AND assignment_21.valid_from <= $3::DATE
              AND (assignment_21.valid_to IS NULL
                OR assignment_21.valid_to >= $3::DATE))))
        AND appointment_10.day = $3::DATE
        AND appointment_10.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_25.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_26 ON true
  HAVING true) AS anon_5 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"number":', coalesce(json_of(CASE
            WHEN anon_28.organization THEN anon_29.number
            ELSE NULL END),
          'null'::json),
        ',"issuer":', coalesce(json_of(CASE
            WHEN anon_28.organization THEN anon_29.issuer
            ELSE NULL END),
          'null'::json),
        ',"enteredBy":', coalesce(json_of(CASE
            WHEN anon_28.organization THEN (
              SELECT nullif(concat_ws(' ', nullif(staff_4.family,
                    ''), nullif(staff_4.given,
                    ''), nullif(staff_4.patronymic,
                    '')),
                '')
              FROM staff AS staff_4
              WHERE staff_4.id = anon_29.entered_by)
            ELSE NULL END),
          'null'::json),
        ',"validFrom":', coalesce(json_of(CASE
            WHEN anon_28.organization THEN anon_29.valid_from
            ELSE NULL END),
          'null'::json),
        ',"child":', coalesce(CASE
          WHEN anon_28.organization THEN concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_30.family,
                      ''), nullif(anon_30.given,
                      ''), nullif(anon_30.patronymic,
                      '')),
                  '')),
              'null'::json),
            '}}')
          ELSE 'null' END,
          'null'),
        '}'),
      ',') FILTER (WHERE anon_29.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_30.id AS TEXT)) || '",') || CAST((25769803776 | CASE
        WHEN anon_28.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_28.expected THEN 4
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_29.id IS NOT NULL) AS touched
  FROM (
    SELECT emancipation_1.child_id, emancipation_1.id, emancipation_1.number, emancipation_1.issuer, emancipation_1.valid_from, emancipation_1.entered_by
    FROM emancipation AS emancipation_1
    WHERE emancipation_1.confirmed_at IS NULL
    AND NOT (EXISTS (
        SELECT 1
        FROM emancipation AS emancipation_2
        WHERE emancipation_2.child_id = emancipation_1.child_id
        AND (emancipation_2.confirmed_at IS NOT NULL
          OR emancipation_2.entered_at > emancipation_1.entered_at
          OR emancipation_2.entered_at = emancipation_1.entered_at
          AND emancipation_2.id > emancipation_1.id)))
    AND (
      SELECT 1
      FROM child AS child_12
      LEFT OUTER JOIN LATERAL (
        SELECT child_12.district_id = ANY (array((
              SELECT district_12.id
              FROM district AS district_12
              WHERE district_12.organization_id = ANY (array((
                    SELECT assignment_22.organization_id
                    FROM assignment AS assignment_22
                    WHERE assignment_22.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_22.organization_id IS NOT NULL
                    AND assignment_22.valid_from <= $3::DATE
                    AND (assignment_22.valid_to IS NULL
                      OR assignment_22.valid_to >= $3::DATE)))))))
        AND child_12.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_11
            WHERE appointment_11.child_id = child_12.id
            AND appointment_11.organization_id = ANY (array((
                  SELECT assignment_23.organization_id
                  FROM assignment AS assignment_23
                  WHERE assignment_23.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_23.organization_id IS NOT NULL
                  AND assignment_23.valid_from <= $3::DATE
                  AND (assignment_23.valid_to IS NULL
                    OR assignment_23.valid_to >= $3::DATE))))
            AND appointment_11.day = $3::DATE
            AND appointment_11.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_12.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_31 ON true
      WHERE child_12.id = emancipation_1.child_id
      AND (anon_31.organization
        OR anon_31.expected)
      AND anon_31.organization
      LIMIT 1) IS NOT NULL
    ORDER BY emancipation_1.entered_at ASC, emancipation_1.id ASC
    LIMIT $10::INTEGER) AS anon_29 JOIN LATERAL (
    SELECT child_13.family, child_13.given, child_13.patronymic, child_13.id, child_13.district_id
    FROM child AS child_13
    WHERE child_13.id = anon_29.child_id OFFSET 0) AS anon_30 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT anon_30.district_id = ANY (array((
          SELECT district_13.id
          FROM district AS district_13
          WHERE district_13.organization_id = ANY (array((
                SELECT assignment_24.organization_id
                FROM assignment AS assignment_24
                WHERE assignment_24.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_24.organization_id IS NOT NULL
                AND assignment_24.valid_from <= $3::DATE
                AND (assignment_24.valid_to IS NULL
                  OR assignment_24.valid_to >= $3::DATE)))))))
    AND anon_30.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_12
        WHERE appointment_12.child_id = anon_30.id
        AND appointment_12.organization_id = ANY (array((
              SELECT assignment_25.organization_id
              FROM assignment AS assignment_25
              WHERE assignment_25.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_25.organization_id IS NOT NULL
              AND assignment_25.valid_from <= $3::DATE
              AND (assignment_25.valid_to IS NULL
                OR assignment_25.valid_to >= $3::DATE))))
        AND appointment_12.day = $3::DATE
        AND appointment_12.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_30.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_28 ON true
  HAVING true) AS anon_6 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"representative":', coalesce((
            SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(representative_3.family,
                        ''), nullif(representative_3.given,
                        ''), nullif(representative_3.patronymic,
                        '')),
                    '')),
                'null'::json),
              '},"staffEndAgreedBy":', coalesce(json_of(CASE
                  WHEN anon_32.organization THEN (
                    SELECT nullif(concat_ws(' ', nullif(staff_5.family,
                          ''), nullif(staff_5.given,
                          ''), nullif(staff_5.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_5
                    WHERE staff_5.id = representative_3.staff_end_agreed_by)
                  ELSE NULL END),
                'null'::json),
              '}') AS json
            FROM representative AS representative_3
            WHERE representative_3.id = anon_33.representative_id),
          'null'),
        ',"child":{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(anon_34.family,
                  ''), nullif(anon_34.given,
                  ''), nullif(anon_34.patronymic,
                  '')),
              '')),
          'null'::json),
        '}}}'),
      ',') FILTER (WHERE anon_33.id IS NOT NULL),
    ']}') AS json, string_agg((('"' || CAST(anon_34.id AS TEXT)) || '",') || CAST((30064771072 | CASE
        WHEN anon_32.organization THEN 2
        ELSE 0 END) | CASE
      WHEN anon_32.expected THEN 4
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_33.id IS NOT NULL) AS touched
  FROM (
    SELECT representation_2.child_id, representation_2.id, representation_2.representative_id
    FROM representation AS representation_2
    WHERE NOT representation_2.kind = 'INSTITUTION'
    AND (EXISTS (
        SELECT 1
        FROM representative AS representative_4
        WHERE representative_4.id = representation_2.representative_id
        AND representative_4.staff_end_agreed_by IS NOT NULL))
    AND (
      SELECT 1
      FROM child AS child_14
      LEFT OUTER JOIN LATERAL (
        SELECT child_14.district_id = ANY (array((
              SELECT district_14.id
              FROM district AS district_14
              WHERE district_14.organization_id = ANY (array((
                    SELECT assignment_26.organization_id
                    FROM assignment AS assignment_26
                    WHERE assignment_26.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_26.organization_id IS NOT NULL
                    AND assignment_26.valid_from <= $3::DATE
                    AND (assignment_26.valid_to IS NULL
                      OR assignment_26.valid_to >= $3::DATE)))))))
        AND child_14.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS organization, (EXISTS (
            SELECT 1
            FROM appointment AS appointment_13
            WHERE appointment_13.child_id = child_14.id
            AND appointment_13.organization_id = ANY (array((
                  SELECT assignment_27.organization_id
                  FROM assignment AS assignment_27
                  WHERE assignment_27.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_27.organization_id IS NOT NULL
                  AND assignment_27.valid_from <= $3::DATE
                  AND (assignment_27.valid_to IS NULL
                    OR assignment_27.valid_to >= $3::DATE))))
            AND appointment_13.day = $3::DATE
            AND appointment_13.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_14.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_35 ON true
      WHERE child_14.id = representation_2.child_id
      AND (anon_35.organization
        OR anon_35.expected)
      LIMIT 1) IS NOT NULL
    ORDER BY representation_2.id ASC
    LIMIT $11::INTEGER) AS anon_33 JOIN LATERAL (
    SELECT child_15.family, child_15.given, child_15.patronymic, child_15.id, child_15.district_id
    FROM child AS child_15
    WHERE child_15.id = anon_33.child_id OFFSET 0) AS anon_34 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT anon_34.district_id = ANY (array((
          SELECT district_15.id
          FROM district AS district_15
          WHERE district_15.organization_id = ANY (array((
                SELECT assignment_28.organization_id
                FROM assignment AS assignment_28
                WHERE assignment_28.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_28.organization_id IS NOT NULL
                AND assignment_28.valid_from <= $3::DATE
                AND (assignment_28.valid_to IS NULL
                  OR assignment_28.valid_to >= $3::DATE)))))))
    AND anon_34.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS organization, (EXISTS (
        SELECT 1
        FROM appointment AS appointment_14
        WHERE appointment_14.child_id = anon_34.id
        AND appointment_14.organization_id = ANY (array((
              SELECT assignment_29.organization_id
              FROM assignment AS assignment_29
              WHERE assignment_29.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_29.organization_id IS NOT NULL
              AND assignment_29.valid_from <= $3::DATE
              AND (assignment_29.valid_to IS NULL
                OR assignment_29.valid_to >= $3::DATE))))
        AND appointment_14.day = $3::DATE
        AND appointment_14.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND anon_34.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_32 ON true
  HAVING true) AS anon_7 ON true
