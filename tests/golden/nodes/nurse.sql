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
                WHERE (representation_2.representative_id = anon_20.representative_id
                  AND (representation_3.representative_id = representation_2.representative_id
                    OR representation_3.kind != 'INSTITUTION')
                  OR representation_2.child_id = anon_20.child_id
                  AND representation_3.kind != 'INSTITUTION')
                AND representation_1.child_id != ALL (array((
                      SELECT family_exception_1.child_id
                      FROM family_exception AS family_exception_1
                      WHERE family_exception_1.staff_id = viewer.staff_id
                      AND family_exception_1.valid_from <= $6::DATE
                      AND (family_exception_1.valid_to IS NULL
                        OR family_exception_1.valid_to >= $6::DATE)))))), anon_20.child_id))
        FROM (
          SELECT representative_1.id AS representative_id, CAST(NULL AS UUID) AS child_id
          FROM representative AS representative_1
          WHERE representative_1.staff_id = viewer.staff_id
          UNION ALL SELECT account_2.representative_id, account_2.child_id
          FROM account AS account_2
          WHERE account_2.staff_id = viewer.staff_id
          AND (account_2.representative_id IS NOT NULL
            OR account_2.child_id IS NOT NULL)) AS anon_20)), NULL) AS child_ids
  FROM viewer) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json),
          'null')),
      ','
      ORDER BY anon_18.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_18(type, scope, key, n)
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Appointment","id":', coalesce(to_json(translate(encode('Appointment:'::bytea || uuid_send(appointment_1.child_id) || uuid_send(appointment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
                WHEN anon_19.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_19.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_19.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_19.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_19.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_1 JOIN appointment AS appointment_1 ON appointment_1.child_id = child_1.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_1.district_id = ANY (array((
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
            FROM kin) AS UUID[])) AS attached, child_1.district_id = ANY (array((
            SELECT district_1.id
            FROM district AS district_1
            WHERE district_1.organization_id = ANY (array((
                  SELECT assignment_2.organization_id
                  FROM assignment AS assignment_2
                  WHERE assignment_2.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_2.organization_id IS NOT NULL
                  AND assignment_2.valid_from <= $6::DATE
                  AND (assignment_2.valid_to IS NULL
                    OR assignment_2.valid_to >= $6::DATE)))))))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_2
          WHERE appointment_2.child_id = child_1.id
          AND appointment_2.organization_id = ANY (array((
                SELECT assignment_3.organization_id
                FROM assignment AS assignment_3
                WHERE assignment_3.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_3.organization_id IS NOT NULL
                AND assignment_3.valid_from <= $6::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $6::DATE))))
          AND appointment_2.day = $6::DATE
          AND appointment_2.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_1.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_1.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_19 ON true
    WHERE anon_18.type = 'Appointment'
    AND child_1.id = anon_18.scope
    AND (anon_19.attached
      OR anon_19.organization
      OR anon_19.expected)
    AND (cardinality(appointment_1.labels) = 0
      OR anon_19.break_glass_labels
      AND (appointment_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_19.attached
        OR anon_19.organization
        OR anon_19.expected
        OR anon_19.break_glass)
      AND (appointment_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND appointment_1.id = anon_18.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Attachment","id":', coalesce(to_json(translate(encode('Attachment:'::bytea || uuid_send(attachment_1.child_id) || uuid_send(attachment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((((8589934592 | CASE
                WHEN anon_21.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_21.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_21.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_21.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_21.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_21.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2 JOIN attachment AS attachment_1 ON attachment_1.child_id = child_2.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_2.district_id = ANY (array((
            SELECT assignment_4.district_id
            FROM assignment AS assignment_4
            WHERE assignment_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_4.district_id IS NOT NULL
            AND assignment_4.valid_from <= $6::DATE
            AND (assignment_4.valid_to IS NULL
              OR assignment_4.valid_to >= $6::DATE))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_2.district_id = ANY (array((
            SELECT district_2.id
            FROM district AS district_2
            WHERE district_2.organization_id = ANY (array((
                  SELECT assignment_5.organization_id
                  FROM assignment AS assignment_5
                  WHERE assignment_5.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_5.organization_id IS NOT NULL
                  AND assignment_5.valid_from <= $6::DATE
                  AND (assignment_5.valid_to IS NULL
                    OR assignment_5.valid_to >= $6::DATE)))))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_3
          WHERE appointment_3.child_id = child_2.id
          AND appointment_3.organization_id = ANY (array((
                SELECT assignment_6.organization_id
                FROM assignment AS assignment_6
                WHERE assignment_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_6.organization_id IS NOT NULL
                AND assignment_6.valid_from <= $6::DATE
                AND (assignment_6.valid_to IS NULL
                  OR assignment_6.valid_to >= $6::DATE))))
          AND appointment_3.day = $6::DATE
          AND appointment_3.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_2.id = ANY (array((
            SELECT break_glass_grant_4.child_id
            FROM break_glass_grant AS break_glass_grant_4
            WHERE break_glass_grant_4.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_4.closed_at IS NULL
            AND break_glass_grant_4.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_4.role = $2::VARCHAR))) AS break_glass, child_2.id = ANY (array((
            SELECT break_glass_grant_5.child_id
            FROM break_glass_grant AS break_glass_grant_5
            WHERE break_glass_grant_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_5.closed_at IS NULL
            AND break_glass_grant_5.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_5.role = $2::VARCHAR
            AND break_glass_grant_5.covers_labels))) AS break_glass_labels, child_2.id = ANY (array((
            SELECT break_glass_grant_6.child_id
            FROM break_glass_grant AS break_glass_grant_6
            WHERE break_glass_grant_6.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_6.closed_at IS NULL
            AND break_glass_grant_6.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_6.role = $2::VARCHAR
            AND break_glass_grant_6.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_6.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_21 ON true
    WHERE anon_18.type = 'Attachment'
    AND child_2.id = anon_18.scope
    AND (anon_21.attached
      OR anon_21.organization
      OR anon_21.expected)
    AND attachment_1.id = anon_18.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"BreakGlassGrant","id":', coalesce(to_json(translate(encode('BreakGlassGrant:'::bytea || uuid_send(break_glass_grant_7.child_id) || uuid_send(break_glass_grant_7.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST((((((12884901888 | CASE
                WHEN anon_22.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_22.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_22.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_22.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_22.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_22.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3 JOIN break_glass_grant AS break_glass_grant_7 ON break_glass_grant_7.child_id = child_3.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_3.district_id = ANY (array((
            SELECT assignment_7.district_id
            FROM assignment AS assignment_7
            WHERE assignment_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_7.district_id IS NOT NULL
            AND assignment_7.valid_from <= $6::DATE
            AND (assignment_7.valid_to IS NULL
              OR assignment_7.valid_to >= $6::DATE))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_3.district_id = ANY (array((
            SELECT district_3.id
            FROM district AS district_3
            WHERE district_3.organization_id = ANY (array((
                  SELECT assignment_8.organization_id
                  FROM assignment AS assignment_8
                  WHERE assignment_8.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_8.organization_id IS NOT NULL
                  AND assignment_8.valid_from <= $6::DATE
                  AND (assignment_8.valid_to IS NULL
                    OR assignment_8.valid_to >= $6::DATE)))))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_4
          WHERE appointment_4.child_id = child_3.id
          AND appointment_4.organization_id = ANY (array((
                SELECT assignment_9.organization_id
                FROM assignment AS assignment_9
                WHERE assignment_9.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_9.organization_id IS NOT NULL
                AND assignment_9.valid_from <= $6::DATE
                AND (assignment_9.valid_to IS NULL
                  OR assignment_9.valid_to >= $6::DATE))))
          AND appointment_4.day = $6::DATE
          AND appointment_4.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_3.id = ANY (array((
            SELECT break_glass_grant_8.child_id
            FROM break_glass_grant AS break_glass_grant_8
            WHERE break_glass_grant_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_8.closed_at IS NULL
            AND break_glass_grant_8.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_8.role = $2::VARCHAR))) AS break_glass, child_3.id = ANY (array((
            SELECT break_glass_grant_9.child_id
            FROM break_glass_grant AS break_glass_grant_9
            WHERE break_glass_grant_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_9.closed_at IS NULL
            AND break_glass_grant_9.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_9.role = $2::VARCHAR
            AND break_glass_grant_9.covers_labels))) AS break_glass_labels, child_3.id = ANY (array((
            SELECT break_glass_grant_10.child_id
            FROM break_glass_grant AS break_glass_grant_10
            WHERE break_glass_grant_10.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_10.closed_at IS NULL
            AND break_glass_grant_10.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_10.role = $2::VARCHAR
            AND break_glass_grant_10.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_10.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_22 ON true
    WHERE anon_18.type = 'BreakGlassGrant'
    AND child_3.id = anon_18.scope
    AND (anon_22.attached
      OR anon_22.organization
      OR anon_22.expected)
    AND break_glass_grant_7.id = anon_18.key
    AND break_glass_grant_7.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(to_json(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST((((((17179869184 | CASE
                WHEN anon_23.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_23.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_23.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_23.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_23.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_23.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_4 JOIN certificate AS certificate_1 ON certificate_1.child_id = child_4.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_4.district_id = ANY (array((
            SELECT assignment_10.district_id
            FROM assignment AS assignment_10
            WHERE assignment_10.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_10.district_id IS NOT NULL
            AND assignment_10.valid_from <= $6::DATE
            AND (assignment_10.valid_to IS NULL
              OR assignment_10.valid_to >= $6::DATE))))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_4.district_id = ANY (array((
            SELECT district_4.id
            FROM district AS district_4
            WHERE district_4.organization_id = ANY (array((
                  SELECT assignment_11.organization_id
                  FROM assignment AS assignment_11
                  WHERE assignment_11.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_11.organization_id IS NOT NULL
                  AND assignment_11.valid_from <= $6::DATE
                  AND (assignment_11.valid_to IS NULL
                    OR assignment_11.valid_to >= $6::DATE)))))))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_5
          WHERE appointment_5.child_id = child_4.id
          AND appointment_5.organization_id = ANY (array((
                SELECT assignment_12.organization_id
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.organization_id IS NOT NULL
                AND assignment_12.valid_from <= $6::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $6::DATE))))
          AND appointment_5.day = $6::DATE
          AND appointment_5.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_4.id = ANY (array((
            SELECT break_glass_grant_11.child_id
            FROM break_glass_grant AS break_glass_grant_11
            WHERE break_glass_grant_11.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_11.closed_at IS NULL
            AND break_glass_grant_11.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_11.role = $2::VARCHAR))) AS break_glass, child_4.id = ANY (array((
            SELECT break_glass_grant_12.child_id
            FROM break_glass_grant AS break_glass_grant_12
            WHERE break_glass_grant_12.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_12.closed_at IS NULL
            AND break_glass_grant_12.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_12.role = $2::VARCHAR
            AND break_glass_grant_12.covers_labels))) AS break_glass_labels, child_4.id = ANY (array((
            SELECT break_glass_grant_13.child_id
            FROM break_glass_grant AS break_glass_grant_13
            WHERE break_glass_grant_13.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_13.closed_at IS NULL
            AND break_glass_grant_13.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_13.role = $2::VARCHAR
            AND break_glass_grant_13.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_13.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_23 ON true
    WHERE anon_18.type = 'Certificate'
    AND child_4.id = anon_18.scope
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (certificate_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (certificate_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_18.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(to_json(translate(encode('Child:'::bytea || uuid_send(child_5.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(child_5.family,
                ''), nullif(child_5.given,
                ''), nullif(child_5.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST((((((21474836480 | CASE
                WHEN anon_24.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_24.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_24.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_24.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_24.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_24.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5
    LEFT OUTER JOIN LATERAL (
      SELECT child_5.district_id = ANY (array((
            SELECT assignment_13.district_id
            FROM assignment AS assignment_13
            WHERE assignment_13.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_13.district_id IS NOT NULL
            AND assignment_13.valid_from <= $6::DATE
            AND (assignment_13.valid_to IS NULL
              OR assignment_13.valid_to >= $6::DATE))))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_5.district_id = ANY (array((
            SELECT district_5.id
            FROM district AS district_5
            WHERE district_5.organization_id = ANY (array((
                  SELECT assignment_14.organization_id
                  FROM assignment AS assignment_14
                  WHERE assignment_14.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_14.organization_id IS NOT NULL
                  AND assignment_14.valid_from <= $6::DATE
                  AND (assignment_14.valid_to IS NULL
                    OR assignment_14.valid_to >= $6::DATE)))))))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_6
          WHERE appointment_6.child_id = child_5.id
          AND appointment_6.organization_id = ANY (array((
                SELECT assignment_15.organization_id
                FROM assignment AS assignment_15
                WHERE assignment_15.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_15.organization_id IS NOT NULL
                AND assignment_15.valid_from <= $6::DATE
                AND (assignment_15.valid_to IS NULL
                  OR assignment_15.valid_to >= $6::DATE))))
          AND appointment_6.day = $6::DATE
          AND appointment_6.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_5.id = ANY (array((
            SELECT break_glass_grant_14.child_id
            FROM break_glass_grant AS break_glass_grant_14
            WHERE break_glass_grant_14.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_14.closed_at IS NULL
            AND break_glass_grant_14.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_14.role = $2::VARCHAR))) AS break_glass, child_5.id = ANY (array((
            SELECT break_glass_grant_15.child_id
            FROM break_glass_grant AS break_glass_grant_15
            WHERE break_glass_grant_15.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_15.closed_at IS NULL
            AND break_glass_grant_15.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_15.role = $2::VARCHAR
            AND break_glass_grant_15.covers_labels))) AS break_glass_labels, child_5.id = ANY (array((
            SELECT break_glass_grant_16.child_id
            FROM break_glass_grant AS break_glass_grant_16
            WHERE break_glass_grant_16.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_16.closed_at IS NULL
            AND break_glass_grant_16.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_16.role = $2::VARCHAR
            AND break_glass_grant_16.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_16.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_24 ON true
    WHERE anon_18.type = 'Child'
    AND child_5.id = anon_18.scope
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Correction","id":', coalesce(to_json(translate(encode('Correction:'::bytea || uuid_send(correction_1.child_id) || uuid_send(correction_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST((((((25769803776 | CASE
                WHEN anon_25.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_25.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_25.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_25.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_25.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_25.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6 JOIN correction AS correction_1 ON correction_1.child_id = child_6.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_6.district_id = ANY (array((
            SELECT assignment_16.district_id
            FROM assignment AS assignment_16
            WHERE assignment_16.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_16.district_id IS NOT NULL
            AND assignment_16.valid_from <= $6::DATE
            AND (assignment_16.valid_to IS NULL
              OR assignment_16.valid_to >= $6::DATE))))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_6.district_id = ANY (array((
            SELECT district_6.id
            FROM district AS district_6
            WHERE district_6.organization_id = ANY (array((
                  SELECT assignment_17.organization_id
                  FROM assignment AS assignment_17
                  WHERE assignment_17.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_17.organization_id IS NOT NULL
                  AND assignment_17.valid_from <= $6::DATE
                  AND (assignment_17.valid_to IS NULL
                    OR assignment_17.valid_to >= $6::DATE)))))))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_7
          WHERE appointment_7.child_id = child_6.id
          AND appointment_7.organization_id = ANY (array((
                SELECT assignment_18.organization_id
                FROM assignment AS assignment_18
                WHERE assignment_18.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_18.organization_id IS NOT NULL
                AND assignment_18.valid_from <= $6::DATE
                AND (assignment_18.valid_to IS NULL
                  OR assignment_18.valid_to >= $6::DATE))))
          AND appointment_7.day = $6::DATE
          AND appointment_7.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_6.id = ANY (array((
            SELECT break_glass_grant_17.child_id
            FROM break_glass_grant AS break_glass_grant_17
            WHERE break_glass_grant_17.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_17.closed_at IS NULL
            AND break_glass_grant_17.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_17.role = $2::VARCHAR))) AS break_glass, child_6.id = ANY (array((
            SELECT break_glass_grant_18.child_id
            FROM break_glass_grant AS break_glass_grant_18
            WHERE break_glass_grant_18.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_18.closed_at IS NULL
            AND break_glass_grant_18.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_18.role = $2::VARCHAR
            AND break_glass_grant_18.covers_labels))) AS break_glass_labels, child_6.id = ANY (array((
            SELECT break_glass_grant_19.child_id
            FROM break_glass_grant AS break_glass_grant_19
            WHERE break_glass_grant_19.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_19.closed_at IS NULL
            AND break_glass_grant_19.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_19.role = $2::VARCHAR
            AND break_glass_grant_19.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_19.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_25 ON true
    WHERE anon_18.type = 'Correction'
    AND child_6.id = anon_18.scope
    AND (anon_25.attached
      OR anon_25.organization
      OR anon_25.expected)
    AND (cardinality(correction_1.labels) = 0
      OR anon_25.break_glass_labels
      AND (correction_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_25.attached
        OR anon_25.organization
        OR anon_25.expected
        OR anon_25.break_glass)
      AND (correction_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND correction_1.id = anon_18.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(to_json(translate(encode('District:'::bytea || uuid_send(district_7.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":', coalesce(to_json(CASE
          WHEN (anon_26.attached
            OR anon_26.organization) THEN (
            SELECT count(*)
            FROM child AS child_7
            WHERE child_7.district_id = district_7.id
            AND child_7.id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[])))
          ELSE NULL END),
        'null'::json),
      '}') AS json
    FROM district AS district_7
    LEFT OUTER JOIN LATERAL (
      SELECT district_7.id = ANY (array((
            SELECT assignment_19.district_id
            FROM assignment AS assignment_19
            WHERE assignment_19.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_19.district_id IS NOT NULL
            AND assignment_19.valid_from <= $6::DATE
            AND (assignment_19.valid_to IS NULL
              OR assignment_19.valid_to >= $6::DATE)))) AS attached, district_7.organization_id = ANY (array((
            SELECT assignment_20.organization_id
            FROM assignment AS assignment_20
            WHERE assignment_20.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_20.organization_id IS NOT NULL
            AND assignment_20.valid_from <= $6::DATE
            AND (assignment_20.valid_to IS NULL
              OR assignment_20.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_26 ON true
    WHERE anon_18.type = 'District'
    AND district_7.id = anon_18.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Examination","id":', coalesce(to_json(translate(encode('Examination:'::bytea || uuid_send(examination_1.child_id) || uuid_send(examination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST((((((30064771072 | CASE
                WHEN anon_27.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_27.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_27.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_27.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_27.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_27.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_8 JOIN examination AS examination_1 ON examination_1.child_id = child_8.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_8.district_id = ANY (array((
            SELECT assignment_21.district_id
            FROM assignment AS assignment_21
            WHERE assignment_21.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_21.district_id IS NOT NULL
            AND assignment_21.valid_from <= $6::DATE
            AND (assignment_21.valid_to IS NULL
              OR assignment_21.valid_to >= $6::DATE))))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_8.district_id = ANY (array((
            SELECT district_8.id
            FROM district AS district_8
            WHERE district_8.organization_id = ANY (array((
                  SELECT assignment_22.organization_id
                  FROM assignment AS assignment_22
                  WHERE assignment_22.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_22.organization_id IS NOT NULL
                  AND assignment_22.valid_from <= $6::DATE
                  AND (assignment_22.valid_to IS NULL
                    OR assignment_22.valid_to >= $6::DATE)))))))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_8
          WHERE appointment_8.child_id = child_8.id
          AND appointment_8.organization_id = ANY (array((
                SELECT assignment_23.organization_id
                FROM assignment AS assignment_23
                WHERE assignment_23.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_23.organization_id IS NOT NULL
                AND assignment_23.valid_from <= $6::DATE
                AND (assignment_23.valid_to IS NULL
                  OR assignment_23.valid_to >= $6::DATE))))
          AND appointment_8.day = $6::DATE
          AND appointment_8.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_8.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_8.id = ANY (array((
            SELECT break_glass_grant_20.child_id
            FROM break_glass_grant AS break_glass_grant_20
            WHERE break_glass_grant_20.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_20.closed_at IS NULL
            AND break_glass_grant_20.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_20.role = $2::VARCHAR))) AS break_glass, child_8.id = ANY (array((
            SELECT break_glass_grant_21.child_id
            FROM break_glass_grant AS break_glass_grant_21
            WHERE break_glass_grant_21.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_21.closed_at IS NULL
            AND break_glass_grant_21.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_21.role = $2::VARCHAR
            AND break_glass_grant_21.covers_labels))) AS break_glass_labels, child_8.id = ANY (array((
            SELECT break_glass_grant_22.child_id
            FROM break_glass_grant AS break_glass_grant_22
            WHERE break_glass_grant_22.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_22.closed_at IS NULL
            AND break_glass_grant_22.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_22.role = $2::VARCHAR
            AND break_glass_grant_22.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_22.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_27 ON true
    WHERE anon_18.type = 'Examination'
    AND child_8.id = anon_18.scope
    AND (anon_27.attached
      OR anon_27.organization
      OR anon_27.expected)
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT (anon_27.break_glass_labels
        AND any_within(examination_1.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_27.attached
          OR anon_27.organization
          OR anon_27.expected
          OR anon_27.break_glass)
        AND any_within(examination_1.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_1.labels) = 0
      OR anon_27.break_glass_labels
      AND (examination_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_27.attached
        OR anon_27.organization
        OR anon_27.expected
        OR anon_27.break_glass)
      AND (examination_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_18.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"FactResolution","id":', coalesce(to_json(translate(encode('FactResolution:'::bytea || uuid_send(fact_resolution_1.child_id) || uuid_send(fact_resolution_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_9.id AS TEXT)) || '",') || CAST((((((34359738368 | CASE
                WHEN anon_28.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_28.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_28.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_28.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_28.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_28.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_9 JOIN fact_resolution AS fact_resolution_1 ON fact_resolution_1.child_id = child_9.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_9.district_id = ANY (array((
            SELECT assignment_24.district_id
            FROM assignment AS assignment_24
            WHERE assignment_24.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_24.district_id IS NOT NULL
            AND assignment_24.valid_from <= $6::DATE
            AND (assignment_24.valid_to IS NULL
              OR assignment_24.valid_to >= $6::DATE))))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_9.district_id = ANY (array((
            SELECT district_9.id
            FROM district AS district_9
            WHERE district_9.organization_id = ANY (array((
                  SELECT assignment_25.organization_id
                  FROM assignment AS assignment_25
                  WHERE assignment_25.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_25.organization_id IS NOT NULL
                  AND assignment_25.valid_from <= $6::DATE
                  AND (assignment_25.valid_to IS NULL
                    OR assignment_25.valid_to >= $6::DATE)))))))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_9
          WHERE appointment_9.child_id = child_9.id
          AND appointment_9.organization_id = ANY (array((
                SELECT assignment_26.organization_id
                FROM assignment AS assignment_26
                WHERE assignment_26.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_26.organization_id IS NOT NULL
                AND assignment_26.valid_from <= $6::DATE
                AND (assignment_26.valid_to IS NULL
                  OR assignment_26.valid_to >= $6::DATE))))
          AND appointment_9.day = $6::DATE
          AND appointment_9.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_9.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_9.id = ANY (array((
            SELECT break_glass_grant_23.child_id
            FROM break_glass_grant AS break_glass_grant_23
            WHERE break_glass_grant_23.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_23.closed_at IS NULL
            AND break_glass_grant_23.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_23.role = $2::VARCHAR))) AS break_glass, child_9.id = ANY (array((
            SELECT break_glass_grant_24.child_id
            FROM break_glass_grant AS break_glass_grant_24
            WHERE break_glass_grant_24.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_24.closed_at IS NULL
            AND break_glass_grant_24.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_24.role = $2::VARCHAR
            AND break_glass_grant_24.covers_labels))) AS break_glass_labels, child_9.id = ANY (array((
            SELECT break_glass_grant_25.child_id
            FROM break_glass_grant AS break_glass_grant_25
            WHERE break_glass_grant_25.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_25.closed_at IS NULL
            AND break_glass_grant_25.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_25.role = $2::VARCHAR
            AND break_glass_grant_25.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_25.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_28 ON true
    WHERE anon_18.type = 'FactResolution'
    AND child_9.id = anon_18.scope
    AND (anon_28.attached
      OR anon_28.organization
      OR anon_28.expected)
    AND fact_resolution_1.id = anon_18.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Measurement","id":', coalesce(to_json(translate(encode('Measurement:'::bytea || uuid_send(measurement_1.child_id) || uuid_send(measurement_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_10.id AS TEXT)) || '",') || CAST((((((38654705664 | CASE
                WHEN anon_29.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_29.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_29.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_29.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_29.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_29.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_10 JOIN measurement AS measurement_1 ON measurement_1.child_id = child_10.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_10.district_id = ANY (array((
            SELECT assignment_27.district_id
            FROM assignment AS assignment_27
            WHERE assignment_27.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_27.district_id IS NOT NULL
            AND assignment_27.valid_from <= $6::DATE
            AND (assignment_27.valid_to IS NULL
              OR assignment_27.valid_to >= $6::DATE))))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_10.district_id = ANY (array((
            SELECT district_10.id
            FROM district AS district_10
            WHERE district_10.organization_id = ANY (array((
                  SELECT assignment_28.organization_id
                  FROM assignment AS assignment_28
                  WHERE assignment_28.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_28.organization_id IS NOT NULL
                  AND assignment_28.valid_from <= $6::DATE
                  AND (assignment_28.valid_to IS NULL
                    OR assignment_28.valid_to >= $6::DATE)))))))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_10
          WHERE appointment_10.child_id = child_10.id
          AND appointment_10.organization_id = ANY (array((
                SELECT assignment_29.organization_id
                FROM assignment AS assignment_29
                WHERE assignment_29.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_29.organization_id IS NOT NULL
                AND assignment_29.valid_from <= $6::DATE
                AND (assignment_29.valid_to IS NULL
                  OR assignment_29.valid_to >= $6::DATE))))
          AND appointment_10.day = $6::DATE
          AND appointment_10.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_10.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_10.id = ANY (array((
            SELECT break_glass_grant_26.child_id
            FROM break_glass_grant AS break_glass_grant_26
            WHERE break_glass_grant_26.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_26.closed_at IS NULL
            AND break_glass_grant_26.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_26.role = $2::VARCHAR))) AS break_glass, child_10.id = ANY (array((
            SELECT break_glass_grant_27.child_id
            FROM break_glass_grant AS break_glass_grant_27
            WHERE break_glass_grant_27.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_27.closed_at IS NULL
            AND break_glass_grant_27.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_27.role = $2::VARCHAR
            AND break_glass_grant_27.covers_labels))) AS break_glass_labels, child_10.id = ANY (array((
            SELECT break_glass_grant_28.child_id
            FROM break_glass_grant AS break_glass_grant_28
            WHERE break_glass_grant_28.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_28.closed_at IS NULL
            AND break_glass_grant_28.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_28.role = $2::VARCHAR
            AND break_glass_grant_28.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_28.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_29 ON true
    WHERE anon_18.type = 'Measurement'
    AND child_10.id = anon_18.scope
    AND (anon_29.attached
      OR anon_29.organization
      OR anon_29.expected)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_29.break_glass_labels
        AND any_within(measurement_1.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_29.attached
          OR anon_29.organization
          OR anon_29.expected
          OR anon_29.break_glass)
        AND any_within(measurement_1.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_29.break_glass_labels
      AND (measurement_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_29.attached
        OR anon_29.organization
        OR anon_29.expected
        OR anon_29.break_glass)
      AND (measurement_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_18.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(to_json(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":', coalesce(to_json(medical_document_1.title),
        'null'::json),
      ',"structured":null,"replacedBy":', coalesce((
          SELECT concat('{"title":', coalesce(to_json(medical_document_2.title),
              'null'::json),
            '}') AS json
          FROM medical_document AS medical_document_2
          WHERE medical_document_2.child_id = medical_document_1.child_id
          AND medical_document_2.id = CASE
          WHEN (medical_document_1.amendments IS NULL) THEN medical_document_1.replaced_by_id
          ELSE (
            SELECT medical_document_3.id
            FROM medical_document AS medical_document_3
            WHERE medical_document_3.child_id = medical_document_1.child_id
            AND medical_document_3.id = ANY (medical_document_1.amendments)
            AND (cardinality(medical_document_3.labels) = 0
              OR anon_30.break_glass_labels
              AND (medical_document_3.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_30.attached
                OR anon_30.organization
                OR anon_30.expected
                OR anon_30.break_glass)
              AND (medical_document_3.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
            ORDER BY array_position(medical_document_1.amendments, medical_document_3.id)
            LIMIT 1) END
          AND (cardinality(medical_document_2.labels) = 0
            OR anon_30.break_glass_labels
            AND (medical_document_2.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_30.attached
              OR anon_30.organization
              OR anon_30.expected
              OR anon_30.break_glass)
            AND (medical_document_2.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))),
        'null'),
      '}') AS json, (('"' || CAST(child_11.id AS TEXT)) || '",') || CAST((((((42949672960 | CASE
                WHEN anon_30.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_30.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_30.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_30.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_30.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_30.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_11 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_11.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_11.district_id = ANY (array((
            SELECT assignment_30.district_id
            FROM assignment AS assignment_30
            WHERE assignment_30.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_30.district_id IS NOT NULL
            AND assignment_30.valid_from <= $6::DATE
            AND (assignment_30.valid_to IS NULL
              OR assignment_30.valid_to >= $6::DATE))))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_11.district_id = ANY (array((
            SELECT district_11.id
            FROM district AS district_11
            WHERE district_11.organization_id = ANY (array((
                  SELECT assignment_31.organization_id
                  FROM assignment AS assignment_31
                  WHERE assignment_31.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_31.organization_id IS NOT NULL
                  AND assignment_31.valid_from <= $6::DATE
                  AND (assignment_31.valid_to IS NULL
                    OR assignment_31.valid_to >= $6::DATE)))))))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_11
          WHERE appointment_11.child_id = child_11.id
          AND appointment_11.organization_id = ANY (array((
                SELECT assignment_32.organization_id
                FROM assignment AS assignment_32
                WHERE assignment_32.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_32.organization_id IS NOT NULL
                AND assignment_32.valid_from <= $6::DATE
                AND (assignment_32.valid_to IS NULL
                  OR assignment_32.valid_to >= $6::DATE))))
          AND appointment_11.day = $6::DATE
          AND appointment_11.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_11.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_11.id = ANY (array((
            SELECT break_glass_grant_29.child_id
            FROM break_glass_grant AS break_glass_grant_29
            WHERE break_glass_grant_29.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_29.closed_at IS NULL
            AND break_glass_grant_29.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_29.role = $2::VARCHAR))) AS break_glass, child_11.id = ANY (array((
            SELECT break_glass_grant_30.child_id
            FROM break_glass_grant AS break_glass_grant_30
            WHERE break_glass_grant_30.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_30.closed_at IS NULL
            AND break_glass_grant_30.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_30.role = $2::VARCHAR
            AND break_glass_grant_30.covers_labels))) AS break_glass_labels, child_11.id = ANY (array((
            SELECT break_glass_grant_31.child_id
            FROM break_glass_grant AS break_glass_grant_31
            WHERE break_glass_grant_31.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_31.closed_at IS NULL
            AND break_glass_grant_31.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_31.role = $2::VARCHAR
            AND break_glass_grant_31.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_31.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_30 ON true
    WHERE anon_18.type = 'MedicalDocument'
    AND child_11.id = anon_18.scope
    AND (anon_30.attached
      OR anon_30.organization
      OR anon_30.expected)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_30.break_glass_labels
      AND (medical_document_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_30.attached
        OR anon_30.organization
        OR anon_30.expected
        OR anon_30.break_glass)
      AND (medical_document_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_18.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(to_json(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(to_json(passport_1.updated_at),
        'null'::json),
      '}') AS json, (('"' || CAST(child_12.id AS TEXT)) || '",') || CAST((((((47244640256 | CASE
                WHEN anon_31.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_31.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_31.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_31.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_31.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_31.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_12 JOIN passport AS passport_1 ON passport_1.child_id = child_12.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_12.district_id = ANY (array((
            SELECT assignment_33.district_id
            FROM assignment AS assignment_33
            WHERE assignment_33.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_33.district_id IS NOT NULL
            AND assignment_33.valid_from <= $6::DATE
            AND (assignment_33.valid_to IS NULL
              OR assignment_33.valid_to >= $6::DATE))))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_12.district_id = ANY (array((
            SELECT district_12.id
            FROM district AS district_12
            WHERE district_12.organization_id = ANY (array((
                  SELECT assignment_34.organization_id
                  FROM assignment AS assignment_34
                  WHERE assignment_34.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_34.organization_id IS NOT NULL
                  AND assignment_34.valid_from <= $6::DATE
                  AND (assignment_34.valid_to IS NULL
                    OR assignment_34.valid_to >= $6::DATE)))))))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_12
          WHERE appointment_12.child_id = child_12.id
          AND appointment_12.organization_id = ANY (array((
                SELECT assignment_35.organization_id
                FROM assignment AS assignment_35
                WHERE assignment_35.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_35.organization_id IS NOT NULL
                AND assignment_35.valid_from <= $6::DATE
                AND (assignment_35.valid_to IS NULL
                  OR assignment_35.valid_to >= $6::DATE))))
          AND appointment_12.day = $6::DATE
          AND appointment_12.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_12.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_12.id = ANY (array((
            SELECT break_glass_grant_32.child_id
            FROM break_glass_grant AS break_glass_grant_32
            WHERE break_glass_grant_32.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_32.closed_at IS NULL
            AND break_glass_grant_32.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_32.role = $2::VARCHAR))) AS break_glass, child_12.id = ANY (array((
            SELECT break_glass_grant_33.child_id
            FROM break_glass_grant AS break_glass_grant_33
            WHERE break_glass_grant_33.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_33.closed_at IS NULL
            AND break_glass_grant_33.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_33.role = $2::VARCHAR
            AND break_glass_grant_33.covers_labels))) AS break_glass_labels, child_12.id = ANY (array((
            SELECT break_glass_grant_34.child_id
            FROM break_glass_grant AS break_glass_grant_34
            WHERE break_glass_grant_34.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_34.closed_at IS NULL
            AND break_glass_grant_34.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_34.role = $2::VARCHAR
            AND break_glass_grant_34.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_34.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_31 ON true
    WHERE anon_18.type = 'Passport'
    AND child_12.id = anon_18.scope
    AND (anon_31.attached
      OR anon_31.organization
      OR anon_31.expected)) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Referral","id":', coalesce(to_json(translate(encode('Referral:'::bytea || uuid_send(referral_1.child_id) || uuid_send(referral_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_13.id AS TEXT)) || '",') || CAST((((((51539607552 | CASE
                WHEN anon_32.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_32.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_32.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_32.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_32.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_32.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_13 JOIN referral AS referral_1 ON referral_1.child_id = child_13.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_13.district_id = ANY (array((
            SELECT assignment_36.district_id
            FROM assignment AS assignment_36
            WHERE assignment_36.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_36.district_id IS NOT NULL
            AND assignment_36.valid_from <= $6::DATE
            AND (assignment_36.valid_to IS NULL
              OR assignment_36.valid_to >= $6::DATE))))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_13.district_id = ANY (array((
            SELECT district_13.id
            FROM district AS district_13
            WHERE district_13.organization_id = ANY (array((
                  SELECT assignment_37.organization_id
                  FROM assignment AS assignment_37
                  WHERE assignment_37.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_37.organization_id IS NOT NULL
                  AND assignment_37.valid_from <= $6::DATE
                  AND (assignment_37.valid_to IS NULL
                    OR assignment_37.valid_to >= $6::DATE)))))))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_13
          WHERE appointment_13.child_id = child_13.id
          AND appointment_13.organization_id = ANY (array((
                SELECT assignment_38.organization_id
                FROM assignment AS assignment_38
                WHERE assignment_38.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_38.organization_id IS NOT NULL
                AND assignment_38.valid_from <= $6::DATE
                AND (assignment_38.valid_to IS NULL
                  OR assignment_38.valid_to >= $6::DATE))))
          AND appointment_13.day = $6::DATE
          AND appointment_13.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_13.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_13.id = ANY (array((
            SELECT break_glass_grant_35.child_id
            FROM break_glass_grant AS break_glass_grant_35
            WHERE break_glass_grant_35.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_35.closed_at IS NULL
            AND break_glass_grant_35.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_35.role = $2::VARCHAR))) AS break_glass, child_13.id = ANY (array((
            SELECT break_glass_grant_36.child_id
            FROM break_glass_grant AS break_glass_grant_36
            WHERE break_glass_grant_36.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_36.closed_at IS NULL
            AND break_glass_grant_36.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_36.role = $2::VARCHAR
            AND break_glass_grant_36.covers_labels))) AS break_glass_labels, child_13.id = ANY (array((
            SELECT break_glass_grant_37.child_id
            FROM break_glass_grant AS break_glass_grant_37
            WHERE break_glass_grant_37.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_37.closed_at IS NULL
            AND break_glass_grant_37.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_37.role = $2::VARCHAR
            AND break_glass_grant_37.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_37.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_32 ON true
    WHERE anon_18.type = 'Referral'
    AND child_13.id = anon_18.scope
    AND (anon_32.attached
      OR anon_32.organization
      OR anon_32.expected)
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT (anon_32.break_glass_labels
        AND any_within(referral_1.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_32.attached
          OR anon_32.organization
          OR anon_32.expected
          OR anon_32.break_glass)
        AND any_within(referral_1.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_1.labels) = 0
      OR anon_32.break_glass_labels
      AND (referral_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_32.attached
        OR anon_32.organization
        OR anon_32.expected
        OR anon_32.break_glass)
      AND (referral_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND referral_1.id = anon_18.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(to_json(translate(encode('Representation:'::bytea || uuid_send(representation_4.child_id) || uuid_send(representation_4.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_14.id AS TEXT)) || '",') || CAST((((((55834574848 | CASE
                WHEN anon_33.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_33.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_33.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_33.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_33.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_33.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_14 JOIN representation AS representation_4 ON representation_4.child_id = child_14.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_14.district_id = ANY (array((
            SELECT assignment_39.district_id
            FROM assignment AS assignment_39
            WHERE assignment_39.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_39.district_id IS NOT NULL
            AND assignment_39.valid_from <= $6::DATE
            AND (assignment_39.valid_to IS NULL
              OR assignment_39.valid_to >= $6::DATE))))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_14.district_id = ANY (array((
            SELECT district_14.id
            FROM district AS district_14
            WHERE district_14.organization_id = ANY (array((
                  SELECT assignment_40.organization_id
                  FROM assignment AS assignment_40
                  WHERE assignment_40.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_40.organization_id IS NOT NULL
                  AND assignment_40.valid_from <= $6::DATE
                  AND (assignment_40.valid_to IS NULL
                    OR assignment_40.valid_to >= $6::DATE)))))))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_14
          WHERE appointment_14.child_id = child_14.id
          AND appointment_14.organization_id = ANY (array((
                SELECT assignment_41.organization_id
                FROM assignment AS assignment_41
                WHERE assignment_41.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_41.organization_id IS NOT NULL
                AND assignment_41.valid_from <= $6::DATE
                AND (assignment_41.valid_to IS NULL
                  OR assignment_41.valid_to >= $6::DATE))))
          AND appointment_14.day = $6::DATE
          AND appointment_14.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_14.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_14.id = ANY (array((
            SELECT break_glass_grant_38.child_id
            FROM break_glass_grant AS break_glass_grant_38
            WHERE break_glass_grant_38.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_38.closed_at IS NULL
            AND break_glass_grant_38.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_38.role = $2::VARCHAR))) AS break_glass, child_14.id = ANY (array((
            SELECT break_glass_grant_39.child_id
            FROM break_glass_grant AS break_glass_grant_39
            WHERE break_glass_grant_39.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_39.closed_at IS NULL
            AND break_glass_grant_39.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_39.role = $2::VARCHAR
            AND break_glass_grant_39.covers_labels))) AS break_glass_labels, child_14.id = ANY (array((
            SELECT break_glass_grant_40.child_id
            FROM break_glass_grant AS break_glass_grant_40
            WHERE break_glass_grant_40.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_40.closed_at IS NULL
            AND break_glass_grant_40.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_40.role = $2::VARCHAR
            AND break_glass_grant_40.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_40.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_33 ON true
    WHERE anon_18.type = 'Representation'
    AND child_14.id = anon_18.scope
    AND (anon_33.attached
      OR anon_33.organization
      OR anon_33.expected)
    AND representation_4.id = anon_18.key) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(to_json(translate(encode('Representative:'::bytea || uuid_send(representative_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":', coalesce(to_json(representative_2.phone),
        'null'::json),
      ',"email":', coalesce(to_json(CASE
          WHEN (representative_2.email IS NOT NULL) THEN 'on record'
          ELSE NULL END),
        'null'::json),
      ',"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(representative_2.family,
                ''), nullif(representative_2.given,
                ''), nullif(representative_2.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, nullif(concat_ws(',', anon_34.touched, anon_35.touched, anon_36.touched, anon_37.touched, anon_38.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_15.id AS TEXT)) || '",60129542145',
        ',') AS touched
      FROM representation AS representation_5 JOIN child AS child_15 ON child_15.id = representation_5.child_id
      WHERE representation_5.representative_id = representative_2.id
      AND child_15.district_id = ANY (array((
            SELECT assignment_42.district_id
            FROM assignment AS assignment_42
            WHERE assignment_42.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_42.district_id IS NOT NULL
            AND assignment_42.valid_from <= $6::DATE
            AND (assignment_42.valid_to IS NULL
              OR assignment_42.valid_to >= $6::DATE))))
      AND child_15.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_34 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_16.id AS TEXT)) || '",60129542146',
        ',') AS touched
      FROM representation AS representation_6 JOIN child AS child_16 ON child_16.id = representation_6.child_id
      WHERE representation_6.representative_id = representative_2.id
      AND child_16.district_id = ANY (array((
            SELECT district_15.id
            FROM district AS district_15
            WHERE district_15.organization_id = ANY (array((
                  SELECT assignment_43.organization_id
                  FROM assignment AS assignment_43
                  WHERE assignment_43.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_43.organization_id IS NOT NULL
                  AND assignment_43.valid_from <= $6::DATE
                  AND (assignment_43.valid_to IS NULL
                    OR assignment_43.valid_to >= $6::DATE)))))))
      AND child_16.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_35 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_17.id AS TEXT)) || '",60129542148',
        ',') AS touched
      FROM representation AS representation_7 JOIN child AS child_17 ON child_17.id = representation_7.child_id
      WHERE representation_7.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_15
          WHERE appointment_15.child_id = child_17.id
          AND appointment_15.organization_id = ANY (array((
                SELECT assignment_44.organization_id
                FROM assignment AS assignment_44
                WHERE assignment_44.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_44.organization_id IS NOT NULL
                AND assignment_44.valid_from <= $6::DATE
                AND (assignment_44.valid_to IS NULL
                  OR assignment_44.valid_to >= $6::DATE))))
          AND appointment_15.day = $6::DATE
          AND appointment_15.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_17.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_36 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_18.id AS TEXT)) || '",60129543168',
        ',') AS touched
      FROM representation AS representation_8 JOIN child AS child_18 ON child_18.id = representation_8.child_id
      WHERE representation_8.representative_id = representative_2.id
      AND child_18.id = ANY (array((
            SELECT break_glass_grant_41.child_id
            FROM break_glass_grant AS break_glass_grant_41
            WHERE break_glass_grant_41.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_41.closed_at IS NULL
            AND break_glass_grant_41.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_41.role = $2::VARCHAR)))
      AND (child_18.district_id = ANY (array((
              SELECT assignment_45.district_id
              FROM assignment AS assignment_45
              WHERE assignment_45.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_45.district_id IS NOT NULL
              AND assignment_45.valid_from <= $6::DATE
              AND (assignment_45.valid_to IS NULL
                OR assignment_45.valid_to >= $6::DATE))))
        AND child_18.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_18.district_id = ANY (array((
              SELECT district_16.id
              FROM district AS district_16
              WHERE district_16.organization_id = ANY (array((
                    SELECT assignment_46.organization_id
                    FROM assignment AS assignment_46
                    WHERE assignment_46.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_46.organization_id IS NOT NULL
                    AND assignment_46.valid_from <= $6::DATE
                    AND (assignment_46.valid_to IS NULL
                      OR assignment_46.valid_to >= $6::DATE)))))))
        AND child_18.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_16
            WHERE appointment_16.child_id = child_18.id
            AND appointment_16.organization_id = ANY (array((
                  SELECT assignment_47.organization_id
                  FROM assignment AS assignment_47
                  WHERE assignment_47.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_47.organization_id IS NOT NULL
                  AND assignment_47.valid_from <= $6::DATE
                  AND (assignment_47.valid_to IS NULL
                    OR assignment_47.valid_to >= $6::DATE))))
            AND appointment_16.day = $6::DATE
            AND appointment_16.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_18.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))) AS anon_37 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_19.id AS TEXT)) || '",60129544192',
        ',') AS touched
      FROM representation AS representation_9 JOIN child AS child_19 ON child_19.id = representation_9.child_id
      WHERE representation_9.representative_id = representative_2.id
      AND child_19.id = ANY (array((
            SELECT break_glass_grant_42.child_id
            FROM break_glass_grant AS break_glass_grant_42
            WHERE break_glass_grant_42.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_42.closed_at IS NULL
            AND break_glass_grant_42.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_42.role = $2::VARCHAR
            AND break_glass_grant_42.covers_labels)))
      AND (child_19.district_id = ANY (array((
              SELECT assignment_48.district_id
              FROM assignment AS assignment_48
              WHERE assignment_48.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_48.district_id IS NOT NULL
              AND assignment_48.valid_from <= $6::DATE
              AND (assignment_48.valid_to IS NULL
                OR assignment_48.valid_to >= $6::DATE))))
        AND child_19.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_19.district_id = ANY (array((
              SELECT district_17.id
              FROM district AS district_17
              WHERE district_17.organization_id = ANY (array((
                    SELECT assignment_49.organization_id
                    FROM assignment AS assignment_49
                    WHERE assignment_49.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_49.organization_id IS NOT NULL
                    AND assignment_49.valid_from <= $6::DATE
                    AND (assignment_49.valid_to IS NULL
                      OR assignment_49.valid_to >= $6::DATE)))))))
        AND child_19.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_17
            WHERE appointment_17.child_id = child_19.id
            AND appointment_17.organization_id = ANY (array((
                  SELECT assignment_50.organization_id
                  FROM assignment AS assignment_50
                  WHERE assignment_50.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_50.organization_id IS NOT NULL
                  AND assignment_50.valid_from <= $6::DATE
                  AND (assignment_50.valid_to IS NULL
                    OR assignment_50.valid_to >= $6::DATE))))
            AND appointment_17.day = $6::DATE
            AND appointment_17.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_19.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))) AS anon_38 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_5 JOIN child AS child_15 ON child_15.id = representation_5.child_id
        WHERE representation_5.representative_id = representative_2.id
        AND child_15.district_id = ANY (array((
              SELECT assignment_42.district_id
              FROM assignment AS assignment_42
              WHERE assignment_42.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_42.district_id IS NOT NULL
              AND assignment_42.valid_from <= $6::DATE
              AND (assignment_42.valid_to IS NULL
                OR assignment_42.valid_to >= $6::DATE))))
        AND child_15.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS attached, EXISTS (
        SELECT 1
        FROM representation AS representation_6 JOIN child AS child_16 ON child_16.id = representation_6.child_id
        WHERE representation_6.representative_id = representative_2.id
        AND child_16.district_id = ANY (array((
              SELECT district_15.id
              FROM district AS district_15
              WHERE district_15.organization_id = ANY (array((
                    SELECT assignment_43.organization_id
                    FROM assignment AS assignment_43
                    WHERE assignment_43.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_43.organization_id IS NOT NULL
                    AND assignment_43.valid_from <= $6::DATE
                    AND (assignment_43.valid_to IS NULL
                      OR assignment_43.valid_to >= $6::DATE)))))))
        AND child_16.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_7 JOIN child AS child_17 ON child_17.id = representation_7.child_id
        WHERE representation_7.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_15
            WHERE appointment_15.child_id = child_17.id
            AND appointment_15.organization_id = ANY (array((
                  SELECT assignment_44.organization_id
                  FROM assignment AS assignment_44
                  WHERE assignment_44.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_44.organization_id IS NOT NULL
                  AND assignment_44.valid_from <= $6::DATE
                  AND (assignment_44.valid_to IS NULL
                    OR assignment_44.valid_to >= $6::DATE))))
            AND appointment_15.day = $6::DATE
            AND appointment_15.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_17.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected, EXISTS (
        SELECT 1
        FROM representation AS representation_8 JOIN child AS child_18 ON child_18.id = representation_8.child_id
        WHERE representation_8.representative_id = representative_2.id
        AND child_18.id = ANY (array((
              SELECT break_glass_grant_41.child_id
              FROM break_glass_grant AS break_glass_grant_41
              WHERE break_glass_grant_41.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_41.closed_at IS NULL
              AND break_glass_grant_41.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_41.role = $2::VARCHAR)))
        AND (child_18.district_id = ANY (array((
                SELECT assignment_45.district_id
                FROM assignment AS assignment_45
                WHERE assignment_45.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_45.district_id IS NOT NULL
                AND assignment_45.valid_from <= $6::DATE
                AND (assignment_45.valid_to IS NULL
                  OR assignment_45.valid_to >= $6::DATE))))
          AND child_18.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR child_18.district_id = ANY (array((
                SELECT district_16.id
                FROM district AS district_16
                WHERE district_16.organization_id = ANY (array((
                      SELECT assignment_46.organization_id
                      FROM assignment AS assignment_46
                      WHERE assignment_46.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_46.organization_id IS NOT NULL
                      AND assignment_46.valid_from <= $6::DATE
                      AND (assignment_46.valid_to IS NULL
                        OR assignment_46.valid_to >= $6::DATE)))))))
          AND child_18.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_16
              WHERE appointment_16.child_id = child_18.id
              AND appointment_16.organization_id = ANY (array((
                    SELECT assignment_47.organization_id
                    FROM assignment AS assignment_47
                    WHERE assignment_47.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_47.organization_id IS NOT NULL
                    AND assignment_47.valid_from <= $6::DATE
                    AND (assignment_47.valid_to IS NULL
                      OR assignment_47.valid_to >= $6::DATE))))
              AND appointment_16.day = $6::DATE
              AND appointment_16.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_18.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_9 JOIN child AS child_19 ON child_19.id = representation_9.child_id
        WHERE representation_9.representative_id = representative_2.id
        AND child_19.id = ANY (array((
              SELECT break_glass_grant_42.child_id
              FROM break_glass_grant AS break_glass_grant_42
              WHERE break_glass_grant_42.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_42.closed_at IS NULL
              AND break_glass_grant_42.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_42.role = $2::VARCHAR
              AND break_glass_grant_42.covers_labels)))
        AND (child_19.district_id = ANY (array((
                SELECT assignment_48.district_id
                FROM assignment AS assignment_48
                WHERE assignment_48.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_48.district_id IS NOT NULL
                AND assignment_48.valid_from <= $6::DATE
                AND (assignment_48.valid_to IS NULL
                  OR assignment_48.valid_to >= $6::DATE))))
          AND child_19.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR child_19.district_id = ANY (array((
                SELECT district_17.id
                FROM district AS district_17
                WHERE district_17.organization_id = ANY (array((
                      SELECT assignment_49.organization_id
                      FROM assignment AS assignment_49
                      WHERE assignment_49.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_49.organization_id IS NOT NULL
                      AND assignment_49.valid_from <= $6::DATE
                      AND (assignment_49.valid_to IS NULL
                        OR assignment_49.valid_to >= $6::DATE)))))))
          AND child_19.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_17
              WHERE appointment_17.child_id = child_19.id
              AND appointment_17.organization_id = ANY (array((
                    SELECT assignment_50.organization_id
                    FROM assignment AS assignment_50
                    WHERE assignment_50.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_50.organization_id IS NOT NULL
                    AND assignment_50.valid_from <= $6::DATE
                    AND (assignment_50.valid_to IS NULL
                      OR assignment_50.valid_to >= $6::DATE))))
              AND appointment_17.day = $6::DATE
              AND appointment_17.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_19.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))) AS break_glass_labels OFFSET 0) AS anon_39 ON true
    WHERE anon_18.type = 'Representative'
    AND representative_2.id = anon_18.key
    AND (anon_39.attached
      OR anon_39.organization
      OR anon_39.expected
      OR anon_39.break_glass
      OR anon_39.break_glass_labels)) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Vaccination","id":', coalesce(to_json(translate(encode('Vaccination:'::bytea || uuid_send(vaccination_1.child_id) || uuid_send(vaccination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_20.id AS TEXT)) || '",') || CAST((((((64424509440 | CASE
                WHEN anon_40.attached THEN 1
                ELSE 0 END) | CASE
              WHEN anon_40.organization THEN 2
              ELSE 0 END) | CASE
            WHEN anon_40.expected THEN 4
            ELSE 0 END) | CASE
          WHEN anon_40.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_40.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_40.protected THEN 16384
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_20 JOIN vaccination AS vaccination_1 ON vaccination_1.child_id = child_20.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_20.district_id = ANY (array((
            SELECT assignment_51.district_id
            FROM assignment AS assignment_51
            WHERE assignment_51.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_51.district_id IS NOT NULL
            AND assignment_51.valid_from <= $6::DATE
            AND (assignment_51.valid_to IS NULL
              OR assignment_51.valid_to >= $6::DATE))))
      AND child_20.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS attached, child_20.district_id = ANY (array((
            SELECT district_18.id
            FROM district AS district_18
            WHERE district_18.organization_id = ANY (array((
                  SELECT assignment_52.organization_id
                  FROM assignment AS assignment_52
                  WHERE assignment_52.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_52.organization_id IS NOT NULL
                  AND assignment_52.valid_from <= $6::DATE
                  AND (assignment_52.valid_to IS NULL
                    OR assignment_52.valid_to >= $6::DATE)))))))
      AND child_20.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS organization, (EXISTS (
          SELECT 1
          FROM appointment AS appointment_18
          WHERE appointment_18.child_id = child_20.id
          AND appointment_18.organization_id = ANY (array((
                SELECT assignment_53.organization_id
                FROM assignment AS assignment_53
                WHERE assignment_53.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_53.organization_id IS NOT NULL
                AND assignment_53.valid_from <= $6::DATE
                AND (assignment_53.valid_to IS NULL
                  OR assignment_53.valid_to >= $6::DATE))))
          AND appointment_18.day = $6::DATE
          AND appointment_18.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_20.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS expected, child_20.id = ANY (array((
            SELECT break_glass_grant_43.child_id
            FROM break_glass_grant AS break_glass_grant_43
            WHERE break_glass_grant_43.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_43.closed_at IS NULL
            AND break_glass_grant_43.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_43.role = $2::VARCHAR))) AS break_glass, child_20.id = ANY (array((
            SELECT break_glass_grant_44.child_id
            FROM break_glass_grant AS break_glass_grant_44
            WHERE break_glass_grant_44.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_44.closed_at IS NULL
            AND break_glass_grant_44.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_44.role = $2::VARCHAR
            AND break_glass_grant_44.covers_labels))) AS break_glass_labels, child_20.id = ANY (array((
            SELECT break_glass_grant_45.child_id
            FROM break_glass_grant AS break_glass_grant_45
            WHERE break_glass_grant_45.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_45.closed_at IS NULL
            AND break_glass_grant_45.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_45.role = $2::VARCHAR
            AND break_glass_grant_45.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_45.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_40 ON true
    WHERE anon_18.type = 'Vaccination'
    AND child_20.id = anon_18.scope
    AND (anon_40.attached
      OR anon_40.organization
      OR anon_40.expected)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_40.break_glass_labels
        AND any_within(vaccination_1.amendment_labels, CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_40.attached
          OR anon_40.organization
          OR anon_40.expected
          OR anon_40.break_glass)
        AND any_within(vaccination_1.amendment_labels, CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_40.break_glass_labels
      AND (vaccination_1.labels <@ CAST('{MENTAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_40.attached
        OR anon_40.organization
        OR anon_40.expected
        OR anon_40.break_glass)
      AND (vaccination_1.labels <@ CAST('{SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_18.key) AS anon_17 ON true) AS anon_1 ON true
