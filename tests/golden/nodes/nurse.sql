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
  FROM viewer) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json, anon_19.json, anon_20.json, anon_21.json),
          'null')),
      ','
      ORDER BY anon_22.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched, anon_19.touched, anon_20.touched, anon_21.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_22(type, scope, key, n)
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_22.scope
  AND anon_22.type != 'Child'
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
        FROM appointment AS appointment_1
        WHERE appointment_1.child_id = child_1.id
        AND appointment_1.organization_id = ANY (array((
              SELECT assignment_3.organization_id
              FROM assignment AS assignment_3
              WHERE assignment_3.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_3.organization_id IS NOT NULL
              AND assignment_3.valid_from <= $6::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $6::DATE))))
        AND appointment_1.day = $6::DATE
        AND appointment_1.status IN ('BOOKED',
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
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_23 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Appointment","id":', coalesce(json_of(translate(encode('Appointment:'::bytea || uuid_send(appointment_2.child_id) || uuid_send(appointment_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((4294967296 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM appointment AS appointment_2
    WHERE anon_22.type = 'Appointment'
    AND appointment_2.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (cardinality(appointment_2.labels) = 0
      OR anon_23.break_glass_labels
      AND (appointment_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (appointment_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND appointment_2.id = anon_22.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"ArchiveRequest","id":', coalesce(json_of(translate(encode('ArchiveRequest:'::bytea || uuid_send(archive_request_1.child_id) || uuid_send(archive_request_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((8589934592 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM archive_request AS archive_request_1
    WHERE anon_22.type = 'ArchiveRequest'
    AND archive_request_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (cardinality(archive_request_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (archive_request_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (archive_request_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND archive_request_1.id = anon_22.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Attachment","id":', coalesce(json_of(translate(encode('Attachment:'::bytea || uuid_send(attachment_1.child_id) || uuid_send(attachment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((12884901888 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM attachment AS attachment_1
    WHERE anon_22.type = 'Attachment'
    AND attachment_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND attachment_1.id = anon_22.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"BreakGlassGrant","id":', coalesce(json_of(translate(encode('BreakGlassGrant:'::bytea || uuid_send(break_glass_grant_4.child_id) || uuid_send(break_glass_grant_4.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((17179869184 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_4
    WHERE anon_22.type = 'BreakGlassGrant'
    AND break_glass_grant_4.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND break_glass_grant_4.id = anon_22.key
    AND break_glass_grant_4.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(json_of(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((21474836480 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_1
    WHERE anon_22.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (certificate_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (certificate_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_22.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_2.family,
                ''), nullif(child_2.given,
                ''), nullif(child_2.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((((25769803776 | CASE
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
      WHEN anon_24.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
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
            SELECT break_glass_grant_5.child_id
            FROM break_glass_grant AS break_glass_grant_5
            WHERE break_glass_grant_5.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_5.closed_at IS NULL
            AND break_glass_grant_5.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_5.role = $2::VARCHAR))) AS break_glass, child_2.id = ANY (array((
            SELECT break_glass_grant_6.child_id
            FROM break_glass_grant AS break_glass_grant_6
            WHERE break_glass_grant_6.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_6.closed_at IS NULL
            AND break_glass_grant_6.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_6.role = $2::VARCHAR
            AND break_glass_grant_6.covers_labels))) AS break_glass_labels, child_2.id = ANY (array((
            SELECT break_glass_grant_7.child_id
            FROM break_glass_grant AS break_glass_grant_7
            WHERE break_glass_grant_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_7.closed_at IS NULL
            AND break_glass_grant_7.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_7.role = $2::VARCHAR
            AND break_glass_grant_7.reason = 'CHILD_PROTECTION'
            AND break_glass_grant_7.outcome IS DISTINCT
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_24 ON true
    WHERE anon_22.type = 'Child'
    AND child_2.id = anon_22.scope
    AND (anon_24.attached
      OR anon_24.organization
      OR anon_24.expected)) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Correction","id":', coalesce(json_of(translate(encode('Correction:'::bytea || uuid_send(correction_1.child_id) || uuid_send(correction_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((30064771072 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM correction AS correction_1
    WHERE anon_22.type = 'Correction'
    AND correction_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (cardinality(correction_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (correction_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (correction_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND correction_1.id = anon_22.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(json_of(translate(encode('District:'::bytea || uuid_send(district_3.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":', coalesce(json_of(CASE
          WHEN (anon_25.attached
            OR anon_25.organization) THEN (
            SELECT count(*)
            FROM child AS child_3
            WHERE child_3.district_id = district_3.id
            AND child_3.id != ALL (CAST((
                  SELECT kin.child_ids
                  FROM kin) AS UUID[])))
          ELSE NULL END),
        'null'::json),
      '}') AS json
    FROM district AS district_3
    LEFT OUTER JOIN LATERAL (
      SELECT district_3.id = ANY (array((
            SELECT assignment_7.district_id
            FROM assignment AS assignment_7
            WHERE assignment_7.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_7.district_id IS NOT NULL
            AND assignment_7.valid_from <= $6::DATE
            AND (assignment_7.valid_to IS NULL
              OR assignment_7.valid_to >= $6::DATE)))) AS attached, district_3.organization_id = ANY (array((
            SELECT assignment_8.organization_id
            FROM assignment AS assignment_8
            WHERE assignment_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_8.organization_id IS NOT NULL
            AND assignment_8.valid_from <= $6::DATE
            AND (assignment_8.valid_to IS NULL
              OR assignment_8.valid_to >= $6::DATE)))) AS organization OFFSET 0) AS anon_25 ON true
    WHERE anon_22.type = 'District'
    AND district_3.id = anon_22.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Encounter","id":', coalesce(json_of(translate(encode('Encounter:'::bytea || uuid_send(encounter_1.child_id) || uuid_send(encounter_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((34359738368 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_1
    WHERE anon_22.type = 'Encounter'
    AND encounter_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (encounter_1.state = 'CURRENT'
      OR encounter_1.amendment_labels IS NOT NULL
      AND NOT (anon_23.break_glass_labels
        AND any_within(encounter_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_23.attached
          OR anon_23.organization
          OR anon_23.expected
          OR anon_23.break_glass)
        AND any_within(encounter_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(encounter_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (encounter_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (encounter_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND encounter_1.id = anon_22.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Examination","id":', coalesce(json_of(translate(encode('Examination:'::bytea || uuid_send(examination_1.child_id) || uuid_send(examination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((38654705664 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM examination AS examination_1
    WHERE anon_22.type = 'Examination'
    AND examination_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT (anon_23.break_glass_labels
        AND any_within(examination_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_23.attached
          OR anon_23.organization
          OR anon_23.expected
          OR anon_23.break_glass)
        AND any_within(examination_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (examination_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (examination_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_22.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"FactResolution","id":', coalesce(json_of(translate(encode('FactResolution:'::bytea || uuid_send(fact_resolution_1.child_id) || uuid_send(fact_resolution_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((42949672960 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_1
    WHERE anon_22.type = 'FactResolution'
    AND fact_resolution_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND fact_resolution_1.id = anon_22.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Measurement","id":', coalesce(json_of(translate(encode('Measurement:'::bytea || uuid_send(measurement_1.child_id) || uuid_send(measurement_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((47244640256 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_1
    WHERE anon_22.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_23.break_glass_labels
        AND any_within(measurement_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_23.attached
          OR anon_23.organization
          OR anon_23.expected
          OR anon_23.break_glass)
        AND any_within(measurement_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (measurement_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (measurement_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_22.key) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalCommission","id":', coalesce(json_of(translate(encode('MedicalCommission:'::bytea || uuid_send(commission_1.child_id) || uuid_send(commission_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((51539607552 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM commission AS commission_1
    WHERE anon_22.type = 'MedicalCommission'
    AND commission_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (cardinality(commission_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (commission_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (commission_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND commission_1.id = anon_22.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":', coalesce(json_of(medical_document_1.title),
        'null'::json),
      ',"structured":null,"replacedBy":', coalesce((
          SELECT concat('{"title":', coalesce(json_of(medical_document_2.title),
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
              OR anon_23.break_glass_labels
              AND (medical_document_3.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
              OR (anon_23.attached
                OR anon_23.organization
                OR anon_23.expected
                OR anon_23.break_glass)
              AND (medical_document_3.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
            ORDER BY array_position(medical_document_1.amendments, medical_document_3.id)
            LIMIT 1) END
          AND (cardinality(medical_document_2.labels) = 0
            OR anon_23.break_glass_labels
            AND (medical_document_2.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
            OR (anon_23.attached
              OR anon_23.organization
              OR anon_23.expected
              OR anon_23.break_glass)
            AND (medical_document_2.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))),
        'null'),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((55834574848 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_22.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (medical_document_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (medical_document_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_22.key) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"PaperVolume","id":', coalesce(json_of(translate(encode('PaperVolume:'::bytea || uuid_send(paper_volume_1.child_id) || uuid_send(paper_volume_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((60129542144 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM paper_volume AS paper_volume_1
    WHERE anon_22.type = 'PaperVolume'
    AND paper_volume_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (cardinality(paper_volume_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (paper_volume_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (paper_volume_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND paper_volume_1.id = anon_22.key) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(json_of(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(json_of(passport_1.updated_at),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((64424509440 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_22.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Referral","id":', coalesce(json_of(translate(encode('Referral:'::bytea || uuid_send(referral_1.child_id) || uuid_send(referral_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((68719476736 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM referral AS referral_1
    WHERE anon_22.type = 'Referral'
    AND referral_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT (anon_23.break_glass_labels
        AND any_within(referral_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_23.attached
          OR anon_23.organization
          OR anon_23.expected
          OR anon_23.break_glass)
        AND any_within(referral_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (referral_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (referral_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND referral_1.id = anon_22.key) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(json_of(translate(encode('Representation:'::bytea || uuid_send(representation_1.child_id) || uuid_send(representation_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((73014444032 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_1
    WHERE anon_22.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND representation_1.id = anon_22.key) AS anon_19 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(json_of(translate(encode('Representative:'::bytea || uuid_send(representative_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":', coalesce(json_of(representative_2.phone),
        'null'::json),
      ',"email":', coalesce(json_of(CASE
          WHEN (representative_2.email IS NOT NULL) THEN 'on record'
          ELSE NULL END),
        'null'::json),
      ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(representative_2.family,
                ''), nullif(representative_2.given,
                ''), nullif(representative_2.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, nullif(concat_ws(',', anon_26.touched, anon_27.touched, anon_28.touched, anon_29.touched, anon_30.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_4.id AS TEXT)) || '",77309411329',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_4 ON child_4.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND child_4.district_id = ANY (array((
            SELECT assignment_9.district_id
            FROM assignment AS assignment_9
            WHERE assignment_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_9.district_id IS NOT NULL
            AND assignment_9.valid_from <= $6::DATE
            AND (assignment_9.valid_to IS NULL
              OR assignment_9.valid_to >= $6::DATE))))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_26 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_5.id AS TEXT)) || '",77309411330',
        ',') AS touched
      FROM representation AS representation_3 JOIN child AS child_5 ON child_5.id = representation_3.child_id
      WHERE representation_3.representative_id = representative_2.id
      AND child_5.district_id = ANY (array((
            SELECT district_4.id
            FROM district AS district_4
            WHERE district_4.organization_id = ANY (array((
                  SELECT assignment_10.organization_id
                  FROM assignment AS assignment_10
                  WHERE assignment_10.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_10.organization_id IS NOT NULL
                  AND assignment_10.valid_from <= $6::DATE
                  AND (assignment_10.valid_to IS NULL
                    OR assignment_10.valid_to >= $6::DATE)))))))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_27 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_6.id AS TEXT)) || '",77309411332',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM appointment AS appointment_4
          WHERE appointment_4.child_id = child_6.id
          AND appointment_4.organization_id = ANY (array((
                SELECT assignment_11.organization_id
                FROM assignment AS assignment_11
                WHERE assignment_11.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_11.organization_id IS NOT NULL
                AND assignment_11.valid_from <= $6::DATE
                AND (assignment_11.valid_to IS NULL
                  OR assignment_11.valid_to >= $6::DATE))))
          AND appointment_4.day = $6::DATE
          AND appointment_4.status IN ('BOOKED',
            'ARRIVED',
            'FULFILLED')))
      AND child_6.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_28 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_7.id AS TEXT)) || '",77309412352',
        ',') AS touched
      FROM representation AS representation_5 JOIN child AS child_7 ON child_7.id = representation_5.child_id
      WHERE representation_5.representative_id = representative_2.id
      AND child_7.id = ANY (array((
            SELECT break_glass_grant_8.child_id
            FROM break_glass_grant AS break_glass_grant_8
            WHERE break_glass_grant_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_8.closed_at IS NULL
            AND break_glass_grant_8.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_8.role = $2::VARCHAR)))
      AND (child_7.district_id = ANY (array((
              SELECT assignment_12.district_id
              FROM assignment AS assignment_12
              WHERE assignment_12.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_12.district_id IS NOT NULL
              AND assignment_12.valid_from <= $6::DATE
              AND (assignment_12.valid_to IS NULL
                OR assignment_12.valid_to >= $6::DATE))))
        AND child_7.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_7.district_id = ANY (array((
              SELECT district_5.id
              FROM district AS district_5
              WHERE district_5.organization_id = ANY (array((
                    SELECT assignment_13.organization_id
                    FROM assignment AS assignment_13
                    WHERE assignment_13.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_13.organization_id IS NOT NULL
                    AND assignment_13.valid_from <= $6::DATE
                    AND (assignment_13.valid_to IS NULL
                      OR assignment_13.valid_to >= $6::DATE)))))))
        AND child_7.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_5
            WHERE appointment_5.child_id = child_7.id
            AND appointment_5.organization_id = ANY (array((
                  SELECT assignment_14.organization_id
                  FROM assignment AS assignment_14
                  WHERE assignment_14.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_14.organization_id IS NOT NULL
                  AND assignment_14.valid_from <= $6::DATE
                  AND (assignment_14.valid_to IS NULL
                    OR assignment_14.valid_to >= $6::DATE))))
            AND appointment_5.day = $6::DATE
            AND appointment_5.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_7.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))) AS anon_29 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_8.id AS TEXT)) || '",77309413376',
        ',') AS touched
      FROM representation AS representation_6 JOIN child AS child_8 ON child_8.id = representation_6.child_id
      WHERE representation_6.representative_id = representative_2.id
      AND child_8.id = ANY (array((
            SELECT break_glass_grant_9.child_id
            FROM break_glass_grant AS break_glass_grant_9
            WHERE break_glass_grant_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_9.closed_at IS NULL
            AND break_glass_grant_9.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_9.role = $2::VARCHAR
            AND break_glass_grant_9.covers_labels)))
      AND (child_8.district_id = ANY (array((
              SELECT assignment_15.district_id
              FROM assignment AS assignment_15
              WHERE assignment_15.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_15.district_id IS NOT NULL
              AND assignment_15.valid_from <= $6::DATE
              AND (assignment_15.valid_to IS NULL
                OR assignment_15.valid_to >= $6::DATE))))
        AND child_8.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR child_8.district_id = ANY (array((
              SELECT district_6.id
              FROM district AS district_6
              WHERE district_6.organization_id = ANY (array((
                    SELECT assignment_16.organization_id
                    FROM assignment AS assignment_16
                    WHERE assignment_16.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_16.organization_id IS NOT NULL
                    AND assignment_16.valid_from <= $6::DATE
                    AND (assignment_16.valid_to IS NULL
                      OR assignment_16.valid_to >= $6::DATE)))))))
        AND child_8.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        OR (EXISTS (
            SELECT 1
            FROM appointment AS appointment_6
            WHERE appointment_6.child_id = child_8.id
            AND appointment_6.organization_id = ANY (array((
                  SELECT assignment_17.organization_id
                  FROM assignment AS assignment_17
                  WHERE assignment_17.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_17.organization_id IS NOT NULL
                  AND assignment_17.valid_from <= $6::DATE
                  AND (assignment_17.valid_to IS NULL
                    OR assignment_17.valid_to >= $6::DATE))))
            AND appointment_6.day = $6::DATE
            AND appointment_6.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_8.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[])))) AS anon_30 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_4 ON child_4.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND child_4.district_id = ANY (array((
              SELECT assignment_9.district_id
              FROM assignment AS assignment_9
              WHERE assignment_9.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_9.district_id IS NOT NULL
              AND assignment_9.valid_from <= $6::DATE
              AND (assignment_9.valid_to IS NULL
                OR assignment_9.valid_to >= $6::DATE))))
        AND child_4.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS attached, EXISTS (
        SELECT 1
        FROM representation AS representation_3 JOIN child AS child_5 ON child_5.id = representation_3.child_id
        WHERE representation_3.representative_id = representative_2.id
        AND child_5.district_id = ANY (array((
              SELECT district_4.id
              FROM district AS district_4
              WHERE district_4.organization_id = ANY (array((
                    SELECT assignment_10.organization_id
                    FROM assignment AS assignment_10
                    WHERE assignment_10.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_10.organization_id IS NOT NULL
                    AND assignment_10.valid_from <= $6::DATE
                    AND (assignment_10.valid_to IS NULL
                      OR assignment_10.valid_to >= $6::DATE)))))))
        AND child_5.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS organization, EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_6 ON child_6.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM appointment AS appointment_4
            WHERE appointment_4.child_id = child_6.id
            AND appointment_4.organization_id = ANY (array((
                  SELECT assignment_11.organization_id
                  FROM assignment AS assignment_11
                  WHERE assignment_11.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_11.organization_id IS NOT NULL
                  AND assignment_11.valid_from <= $6::DATE
                  AND (assignment_11.valid_to IS NULL
                    OR assignment_11.valid_to >= $6::DATE))))
            AND appointment_4.day = $6::DATE
            AND appointment_4.status IN ('BOOKED',
              'ARRIVED',
              'FULFILLED')))
        AND child_6.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS expected, EXISTS (
        SELECT 1
        FROM representation AS representation_5 JOIN child AS child_7 ON child_7.id = representation_5.child_id
        WHERE representation_5.representative_id = representative_2.id
        AND child_7.id = ANY (array((
              SELECT break_glass_grant_8.child_id
              FROM break_glass_grant AS break_glass_grant_8
              WHERE break_glass_grant_8.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_8.closed_at IS NULL
              AND break_glass_grant_8.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_8.role = $2::VARCHAR)))
        AND (child_7.district_id = ANY (array((
                SELECT assignment_12.district_id
                FROM assignment AS assignment_12
                WHERE assignment_12.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_12.district_id IS NOT NULL
                AND assignment_12.valid_from <= $6::DATE
                AND (assignment_12.valid_to IS NULL
                  OR assignment_12.valid_to >= $6::DATE))))
          AND child_7.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR child_7.district_id = ANY (array((
                SELECT district_5.id
                FROM district AS district_5
                WHERE district_5.organization_id = ANY (array((
                      SELECT assignment_13.organization_id
                      FROM assignment AS assignment_13
                      WHERE assignment_13.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_13.organization_id IS NOT NULL
                      AND assignment_13.valid_from <= $6::DATE
                      AND (assignment_13.valid_to IS NULL
                        OR assignment_13.valid_to >= $6::DATE)))))))
          AND child_7.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_5
              WHERE appointment_5.child_id = child_7.id
              AND appointment_5.organization_id = ANY (array((
                    SELECT assignment_14.organization_id
                    FROM assignment AS assignment_14
                    WHERE assignment_14.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_14.organization_id IS NOT NULL
                    AND assignment_14.valid_from <= $6::DATE
                    AND (assignment_14.valid_to IS NULL
                      OR assignment_14.valid_to >= $6::DATE))))
              AND appointment_5.day = $6::DATE
              AND appointment_5.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_7.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_6 JOIN child AS child_8 ON child_8.id = representation_6.child_id
        WHERE representation_6.representative_id = representative_2.id
        AND child_8.id = ANY (array((
              SELECT break_glass_grant_9.child_id
              FROM break_glass_grant AS break_glass_grant_9
              WHERE break_glass_grant_9.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_9.closed_at IS NULL
              AND break_glass_grant_9.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_9.role = $2::VARCHAR
              AND break_glass_grant_9.covers_labels)))
        AND (child_8.district_id = ANY (array((
                SELECT assignment_15.district_id
                FROM assignment AS assignment_15
                WHERE assignment_15.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_15.district_id IS NOT NULL
                AND assignment_15.valid_from <= $6::DATE
                AND (assignment_15.valid_to IS NULL
                  OR assignment_15.valid_to >= $6::DATE))))
          AND child_8.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR child_8.district_id = ANY (array((
                SELECT district_6.id
                FROM district AS district_6
                WHERE district_6.organization_id = ANY (array((
                      SELECT assignment_16.organization_id
                      FROM assignment AS assignment_16
                      WHERE assignment_16.staff_id = (
                        SELECT viewer.staff_id
                        FROM viewer)
                      AND assignment_16.organization_id IS NOT NULL
                      AND assignment_16.valid_from <= $6::DATE
                      AND (assignment_16.valid_to IS NULL
                        OR assignment_16.valid_to >= $6::DATE)))))))
          AND child_8.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))
          OR (EXISTS (
              SELECT 1
              FROM appointment AS appointment_6
              WHERE appointment_6.child_id = child_8.id
              AND appointment_6.organization_id = ANY (array((
                    SELECT assignment_17.organization_id
                    FROM assignment AS assignment_17
                    WHERE assignment_17.staff_id = (
                      SELECT viewer.staff_id
                      FROM viewer)
                    AND assignment_17.organization_id IS NOT NULL
                    AND assignment_17.valid_from <= $6::DATE
                    AND (assignment_17.valid_to IS NULL
                      OR assignment_17.valid_to >= $6::DATE))))
              AND appointment_6.day = $6::DATE
              AND appointment_6.status IN ('BOOKED',
                'ARRIVED',
                'FULFILLED')))
          AND child_8.id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[])))) AS break_glass_labels OFFSET 0) AS anon_31 ON true
    WHERE anon_22.type = 'Representative'
    AND representative_2.id = anon_22.key
    AND (anon_31.attached
      OR anon_31.organization
      OR anon_31.expected
      OR anon_31.break_glass
      OR anon_31.break_glass_labels)) AS anon_20 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Vaccination","id":', coalesce(json_of(translate(encode('Vaccination:'::bytea || uuid_send(vaccination_1.child_id) || uuid_send(vaccination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((((81604378624 | CASE
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
      WHEN anon_23.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_22.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND (anon_23.attached
      OR anon_23.organization
      OR anon_23.expected)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_23.break_glass_labels
        AND any_within(vaccination_1.amendment_labels, CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
        OR (anon_23.attached
          OR anon_23.organization
          OR anon_23.expected
          OR anon_23.break_glass)
        AND any_within(vaccination_1.amendment_labels, CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_23.break_glass_labels
      AND (vaccination_1.labels <@ CAST('{MENTAL,SOCIAL,SOCIAL_DANGER,SUBSTANCE,TEEN}' AS TEXT[]))
      OR (anon_23.attached
        OR anon_23.organization
        OR anon_23.expected
        OR anon_23.break_glass)
      AND (vaccination_1.labels <@ CAST('{SOCIAL,SOCIAL_DANGER,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_22.key) AS anon_21 ON true) AS anon_1 ON true
