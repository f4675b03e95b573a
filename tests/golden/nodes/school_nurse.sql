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
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json),
          'null')),
      ','
      ORDER BY anon_13.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_13(type, scope, key, n)
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_13.scope
  AND anon_13.type != 'Child'
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
          FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"BreakGlassGrant","id":', coalesce(json_of(translate(encode('BreakGlassGrant:'::bytea || uuid_send(break_glass_grant_4.child_id) || uuid_send(break_glass_grant_4.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((4294967296 | CASE
            WHEN anon_14.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_14.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_14.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_14.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_4
    WHERE anon_13.type = 'BreakGlassGrant'
    AND break_glass_grant_4.child_id = child_1.id
    AND anon_14.school
    AND break_glass_grant_4.id = anon_13.key
    AND break_glass_grant_4.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(json_of(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((8589934592 | CASE
            WHEN anon_14.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_14.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_14.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_14.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_1
    WHERE anon_13.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND anon_14.school
    AND (cardinality(certificate_1.labels) = 0
      OR (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_13.key
    AND certificate_1.addressee_id = ANY (array((
          SELECT assignment_2.organization_id
          FROM assignment AS assignment_2
          WHERE assignment_2.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_2.organization_id IS NOT NULL
          AND assignment_2.valid_from <= $6::DATE
          AND (assignment_2.valid_to IS NULL
            OR assignment_2.valid_to >= $6::DATE))))) AS anon_3 ON true
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
      '}}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST((((12884901888 | CASE
            WHEN anon_15.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_15.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_15.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_15.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_2
          WHERE enrolment_2.child_id = child_2.id
          AND enrolment_2.organization_id = ANY (array((
                SELECT assignment_3.organization_id
                FROM assignment AS assignment_3
                WHERE assignment_3.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_3.organization_id IS NOT NULL
                AND assignment_3.valid_from <= $6::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $6::DATE))))
          AND enrolment_2.valid_from <= $6::DATE
          AND (enrolment_2.valid_to IS NULL
            OR enrolment_2.valid_to >= $6::DATE)))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS school, child_2.id = ANY (array((
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
            FROM 'NOT_JUSTIFIED'))) AS protected OFFSET 0) AS anon_15 ON true
    WHERE anon_13.type = 'Child'
    AND child_2.id = anon_13.scope
    AND anon_15.school) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(json_of(translate(encode('District:'::bytea || uuid_send(district_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":null}') AS json
    FROM district AS district_1
    WHERE anon_13.type = 'District'
    AND district_1.id = anon_13.key) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Examination","id":', coalesce(json_of(translate(encode('Examination:'::bytea || uuid_send(examination_1.child_id) || uuid_send(examination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((17179869184 | CASE
            WHEN anon_14.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_14.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_14.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_14.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM examination AS examination_1
    WHERE anon_13.type = 'Examination'
    AND examination_1.child_id = child_1.id
    AND anon_14.school
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT any_within(examination_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(examination_1.labels) = 0
      OR (examination_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND examination_1.id = anon_13.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Measurement","id":', coalesce(json_of(translate(encode('Measurement:'::bytea || uuid_send(measurement_1.child_id) || uuid_send(measurement_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((21474836480 | CASE
            WHEN anon_14.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_14.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_14.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_14.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM measurement AS measurement_1
    WHERE anon_13.type = 'Measurement'
    AND measurement_1.child_id = child_1.id
    AND anon_14.school
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT any_within(measurement_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(measurement_1.labels) = 0
      OR (measurement_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_13.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":null,"structured":null,"replacedBy":', coalesce((
          SELECT '{"title":null}' AS json
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
              OR (medical_document_3.labels <@ CAST('{TEEN}' AS TEXT[])))
            ORDER BY array_position(medical_document_1.amendments, medical_document_3.id)
            LIMIT 1) END
          AND (cardinality(medical_document_2.labels) = 0
            OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[])))
          AND CASE
          WHEN (medical_document_2.kind IN ('CERTIFICATE',
              'SCHOOL_CARD')) THEN true
          ELSE false END),
        'null'),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((25769803776 | CASE
            WHEN anon_14.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_14.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_14.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_14.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_13.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND anon_14.school
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_13.key
    AND CASE
    WHEN (medical_document_1.kind IN ('CERTIFICATE',
        'SCHOOL_CARD')) THEN true
    ELSE false END) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(json_of(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(json_of(passport_1.updated_at),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((30064771072 | CASE
            WHEN anon_14.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_14.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_14.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_14.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_13.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND anon_14.school) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(json_of(translate(encode('Representation:'::bytea || uuid_send(representation_1.child_id) || uuid_send(representation_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((34359738368 | CASE
            WHEN anon_14.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_14.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_14.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_14.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_1
    WHERE anon_13.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND anon_14.school
    AND representation_1.id = anon_13.key) AS anon_10 ON true
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
      '}}') AS json, nullif(concat_ws(',', anon_16.touched, anon_17.touched, anon_18.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",38654705672',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_2.id
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_3
          WHERE enrolment_3.child_id = child_3.id
          AND enrolment_3.organization_id = ANY (array((
                SELECT assignment_4.organization_id
                FROM assignment AS assignment_4
                WHERE assignment_4.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_4.organization_id IS NOT NULL
                AND assignment_4.valid_from <= $6::DATE
                AND (assignment_4.valid_to IS NULL
                  OR assignment_4.valid_to >= $6::DATE))))
          AND enrolment_3.valid_from <= $6::DATE
          AND (enrolment_3.valid_to IS NULL
            OR enrolment_3.valid_to >= $6::DATE)))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_16 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_4.id AS TEXT)) || '",38654706688',
        ',') AS touched
      FROM representation AS representation_3 JOIN child AS child_4 ON child_4.id = representation_3.child_id
      WHERE representation_3.representative_id = representative_2.id
      AND child_4.id = ANY (array((
            SELECT break_glass_grant_8.child_id
            FROM break_glass_grant AS break_glass_grant_8
            WHERE break_glass_grant_8.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_8.closed_at IS NULL
            AND break_glass_grant_8.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_8.role = $2::VARCHAR)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_4
          WHERE enrolment_4.child_id = child_4.id
          AND enrolment_4.organization_id = ANY (array((
                SELECT assignment_5.organization_id
                FROM assignment AS assignment_5
                WHERE assignment_5.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_5.organization_id IS NOT NULL
                AND assignment_5.valid_from <= $6::DATE
                AND (assignment_5.valid_to IS NULL
                  OR assignment_5.valid_to >= $6::DATE))))
          AND enrolment_4.valid_from <= $6::DATE
          AND (enrolment_4.valid_to IS NULL
            OR enrolment_4.valid_to >= $6::DATE)))
      AND child_4.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_17 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_5.id AS TEXT)) || '",38654707712',
        ',') AS touched
      FROM representation AS representation_4 JOIN child AS child_5 ON child_5.id = representation_4.child_id
      WHERE representation_4.representative_id = representative_2.id
      AND child_5.id = ANY (array((
            SELECT break_glass_grant_9.child_id
            FROM break_glass_grant AS break_glass_grant_9
            WHERE break_glass_grant_9.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND break_glass_grant_9.closed_at IS NULL
            AND break_glass_grant_9.expires_at > $7::TIMESTAMP WITH TIME ZONE
            AND break_glass_grant_9.role = $2::VARCHAR
            AND break_glass_grant_9.covers_labels)))
      AND (EXISTS (
          SELECT 1
          FROM enrolment AS enrolment_5
          WHERE enrolment_5.child_id = child_5.id
          AND enrolment_5.organization_id = ANY (array((
                SELECT assignment_6.organization_id
                FROM assignment AS assignment_6
                WHERE assignment_6.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_6.organization_id IS NOT NULL
                AND assignment_6.valid_from <= $6::DATE
                AND (assignment_6.valid_to IS NULL
                  OR assignment_6.valid_to >= $6::DATE))))
          AND enrolment_5.valid_from <= $6::DATE
          AND (enrolment_5.valid_to IS NULL
            OR enrolment_5.valid_to >= $6::DATE)))
      AND child_5.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))) AS anon_18 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_2.id
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_3
            WHERE enrolment_3.child_id = child_3.id
            AND enrolment_3.organization_id = ANY (array((
                  SELECT assignment_4.organization_id
                  FROM assignment AS assignment_4
                  WHERE assignment_4.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_4.organization_id IS NOT NULL
                  AND assignment_4.valid_from <= $6::DATE
                  AND (assignment_4.valid_to IS NULL
                    OR assignment_4.valid_to >= $6::DATE))))
            AND enrolment_3.valid_from <= $6::DATE
            AND (enrolment_3.valid_to IS NULL
              OR enrolment_3.valid_to >= $6::DATE)))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS school, EXISTS (
        SELECT 1
        FROM representation AS representation_3 JOIN child AS child_4 ON child_4.id = representation_3.child_id
        WHERE representation_3.representative_id = representative_2.id
        AND child_4.id = ANY (array((
              SELECT break_glass_grant_8.child_id
              FROM break_glass_grant AS break_glass_grant_8
              WHERE break_glass_grant_8.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_8.closed_at IS NULL
              AND break_glass_grant_8.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_8.role = $2::VARCHAR)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_4
            WHERE enrolment_4.child_id = child_4.id
            AND enrolment_4.organization_id = ANY (array((
                  SELECT assignment_5.organization_id
                  FROM assignment AS assignment_5
                  WHERE assignment_5.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_5.organization_id IS NOT NULL
                  AND assignment_5.valid_from <= $6::DATE
                  AND (assignment_5.valid_to IS NULL
                    OR assignment_5.valid_to >= $6::DATE))))
            AND enrolment_4.valid_from <= $6::DATE
            AND (enrolment_4.valid_to IS NULL
              OR enrolment_4.valid_to >= $6::DATE)))
        AND child_4.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass, EXISTS (
        SELECT 1
        FROM representation AS representation_4 JOIN child AS child_5 ON child_5.id = representation_4.child_id
        WHERE representation_4.representative_id = representative_2.id
        AND child_5.id = ANY (array((
              SELECT break_glass_grant_9.child_id
              FROM break_glass_grant AS break_glass_grant_9
              WHERE break_glass_grant_9.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND break_glass_grant_9.closed_at IS NULL
              AND break_glass_grant_9.expires_at > $7::TIMESTAMP WITH TIME ZONE
              AND break_glass_grant_9.role = $2::VARCHAR
              AND break_glass_grant_9.covers_labels)))
        AND (EXISTS (
            SELECT 1
            FROM enrolment AS enrolment_5
            WHERE enrolment_5.child_id = child_5.id
            AND enrolment_5.organization_id = ANY (array((
                  SELECT assignment_6.organization_id
                  FROM assignment AS assignment_6
                  WHERE assignment_6.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_6.organization_id IS NOT NULL
                  AND assignment_6.valid_from <= $6::DATE
                  AND (assignment_6.valid_to IS NULL
                    OR assignment_6.valid_to >= $6::DATE))))
            AND enrolment_5.valid_from <= $6::DATE
            AND (enrolment_5.valid_to IS NULL
              OR enrolment_5.valid_to >= $6::DATE)))
        AND child_5.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))) AS break_glass_labels OFFSET 0) AS anon_19 ON true
    WHERE anon_13.type = 'Representative'
    AND representative_2.id = anon_13.key
    AND (anon_19.school
      OR anon_19.break_glass
      OR anon_19.break_glass_labels)) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Vaccination","id":', coalesce(json_of(translate(encode('Vaccination:'::bytea || uuid_send(vaccination_1.child_id) || uuid_send(vaccination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((((42949672960 | CASE
            WHEN anon_14.school THEN 8
            ELSE 0 END) | CASE
          WHEN anon_14.break_glass THEN 1024
          ELSE 0 END) | CASE
        WHEN anon_14.break_glass_labels THEN 2048
        ELSE 0 END) | CASE
      WHEN anon_14.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM vaccination AS vaccination_1
    WHERE anon_13.type = 'Vaccination'
    AND vaccination_1.child_id = child_1.id
    AND anon_14.school
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT any_within(vaccination_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(vaccination_1.labels) = 0
      OR (vaccination_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_13.key) AS anon_12 ON true) AS anon_1 ON true
