WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json),
          'null')),
      ','
      ORDER BY anon_19.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_19(type, scope, key, n)
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Appointment","id":', coalesce(to_json(translate(encode('Appointment:'::bytea || uuid_send(appointment_1.child_id) || uuid_send(appointment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
          WHEN anon_20.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_20.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_20.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_1 JOIN appointment AS appointment_1 ON appointment_1.child_id = child_1.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_1.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_1
          WHERE representation_1.child_id = child_1.id
          AND representation_1.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_1.status = 'ACTIVE'
          AND NOT (representation_1.court_restricted
            AND coalesce(representation_1.restricted_from <= $6::DATE
              AND representation_1.restricted_to >= $6::DATE, true))
          AND representation_1.valid_from <= $6::DATE
          AND (representation_1.valid_to IS NULL
            OR representation_1.valid_to >= $6::DATE)
          AND representation_1.kind != 'DELEGATED')) AS represents, child_1.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_1.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_2
          WHERE representation_2.child_id = child_1.id
          AND representation_2.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_2.status = 'ACTIVE'
          AND NOT (representation_2.court_restricted
            AND coalesce(representation_2.restricted_from <= $6::DATE
              AND representation_2.restricted_to >= $6::DATE, true))
          AND representation_2.valid_from <= $6::DATE
          AND (representation_2.valid_to IS NULL
            OR representation_2.valid_to >= $6::DATE)
          AND representation_2.kind != 'DELEGATED')) AS represents_teen, child_1.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_3
          WHERE representation_3.child_id = child_1.id
          AND representation_3.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_3.status = 'ACTIVE'
          AND NOT (representation_3.court_restricted
            AND coalesce(representation_3.restricted_from <= $6::DATE
              AND representation_3.restricted_to >= $6::DATE, true))
          AND representation_3.valid_from <= $6::DATE
          AND (representation_3.valid_to IS NULL
            OR representation_3.valid_to >= $6::DATE)
          AND representation_3.kind = 'DELEGATED'
          AND representation_3.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_20 ON true
    WHERE anon_19.type = 'Appointment'
    AND child_1.id = anon_19.scope
    AND (anon_20.represents
      OR anon_20.represents_teen
      OR anon_20.delegated)
    AND (cardinality(appointment_1.labels) = 0
      OR anon_20.delegated
      AND (appointment_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_20.represents
      AND (appointment_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_20.represents_teen
      AND (appointment_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND appointment_1.id = anon_19.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Attachment","id":', coalesce(to_json(translate(encode('Attachment:'::bytea || uuid_send(attachment_1.child_id) || uuid_send(attachment_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
          WHEN anon_21.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_21.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_21.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2 JOIN attachment AS attachment_1 ON attachment_1.child_id = child_2.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_2.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_4
          WHERE representation_4.child_id = child_2.id
          AND representation_4.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_4.status = 'ACTIVE'
          AND NOT (representation_4.court_restricted
            AND coalesce(representation_4.restricted_from <= $6::DATE
              AND representation_4.restricted_to >= $6::DATE, true))
          AND representation_4.valid_from <= $6::DATE
          AND (representation_4.valid_to IS NULL
            OR representation_4.valid_to >= $6::DATE)
          AND representation_4.kind != 'DELEGATED')) AS represents, child_2.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_2.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_5
          WHERE representation_5.child_id = child_2.id
          AND representation_5.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_5.status = 'ACTIVE'
          AND NOT (representation_5.court_restricted
            AND coalesce(representation_5.restricted_from <= $6::DATE
              AND representation_5.restricted_to >= $6::DATE, true))
          AND representation_5.valid_from <= $6::DATE
          AND (representation_5.valid_to IS NULL
            OR representation_5.valid_to >= $6::DATE)
          AND representation_5.kind != 'DELEGATED')) AS represents_teen, child_2.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_6
          WHERE representation_6.child_id = child_2.id
          AND representation_6.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_6.status = 'ACTIVE'
          AND NOT (representation_6.court_restricted
            AND coalesce(representation_6.restricted_from <= $6::DATE
              AND representation_6.restricted_to >= $6::DATE, true))
          AND representation_6.valid_from <= $6::DATE
          AND (representation_6.valid_to IS NULL
            OR representation_6.valid_to >= $6::DATE)
          AND representation_6.kind = 'DELEGATED'
          AND representation_6.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_21 ON true
    WHERE anon_19.type = 'Attachment'
    AND child_2.id = anon_19.scope
    AND (anon_21.represents
      OR anon_21.represents_teen
      OR anon_21.delegated)
    AND attachment_1.id = anon_19.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"BreakGlassGrant","id":', coalesce(to_json(translate(encode('BreakGlassGrant:'::bytea || uuid_send(break_glass_grant_1.child_id) || uuid_send(break_glass_grant_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST(((12884901888 | CASE
          WHEN anon_22.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_22.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_22.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_3 JOIN break_glass_grant AS break_glass_grant_1 ON break_glass_grant_1.child_id = child_3.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_3.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_7
          WHERE representation_7.child_id = child_3.id
          AND representation_7.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_7.status = 'ACTIVE'
          AND NOT (representation_7.court_restricted
            AND coalesce(representation_7.restricted_from <= $6::DATE
              AND representation_7.restricted_to >= $6::DATE, true))
          AND representation_7.valid_from <= $6::DATE
          AND (representation_7.valid_to IS NULL
            OR representation_7.valid_to >= $6::DATE)
          AND representation_7.kind != 'DELEGATED')) AS represents, child_3.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_3.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_8
          WHERE representation_8.child_id = child_3.id
          AND representation_8.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_8.status = 'ACTIVE'
          AND NOT (representation_8.court_restricted
            AND coalesce(representation_8.restricted_from <= $6::DATE
              AND representation_8.restricted_to >= $6::DATE, true))
          AND representation_8.valid_from <= $6::DATE
          AND (representation_8.valid_to IS NULL
            OR representation_8.valid_to >= $6::DATE)
          AND representation_8.kind != 'DELEGATED')) AS represents_teen, child_3.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_9
          WHERE representation_9.child_id = child_3.id
          AND representation_9.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_9.status = 'ACTIVE'
          AND NOT (representation_9.court_restricted
            AND coalesce(representation_9.restricted_from <= $6::DATE
              AND representation_9.restricted_to >= $6::DATE, true))
          AND representation_9.valid_from <= $6::DATE
          AND (representation_9.valid_to IS NULL
            OR representation_9.valid_to >= $6::DATE)
          AND representation_9.kind = 'DELEGATED'
          AND representation_9.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_22 ON true
    WHERE anon_19.type = 'BreakGlassGrant'
    AND child_3.id = anon_19.scope
    AND (anon_22.represents
      OR anon_22.represents_teen
      OR anon_22.delegated)
    AND break_glass_grant_1.id = anon_19.key
    AND (anon_22.represents
      OR anon_22.represents_teen)
    AND NOT (break_glass_grant_1.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_1.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED')) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(to_json(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((17179869184 | CASE
          WHEN anon_23.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_23.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_23.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_4 JOIN certificate AS certificate_1 ON certificate_1.child_id = child_4.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_4.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_10
          WHERE representation_10.child_id = child_4.id
          AND representation_10.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_10.status = 'ACTIVE'
          AND NOT (representation_10.court_restricted
            AND coalesce(representation_10.restricted_from <= $6::DATE
              AND representation_10.restricted_to >= $6::DATE, true))
          AND representation_10.valid_from <= $6::DATE
          AND (representation_10.valid_to IS NULL
            OR representation_10.valid_to >= $6::DATE)
          AND representation_10.kind != 'DELEGATED')) AS represents, child_4.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_4.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_11
          WHERE representation_11.child_id = child_4.id
          AND representation_11.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_11.status = 'ACTIVE'
          AND NOT (representation_11.court_restricted
            AND coalesce(representation_11.restricted_from <= $6::DATE
              AND representation_11.restricted_to >= $6::DATE, true))
          AND representation_11.valid_from <= $6::DATE
          AND (representation_11.valid_to IS NULL
            OR representation_11.valid_to >= $6::DATE)
          AND representation_11.kind != 'DELEGATED')) AS represents_teen, child_4.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_12
          WHERE representation_12.child_id = child_4.id
          AND representation_12.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_12.status = 'ACTIVE'
          AND NOT (representation_12.court_restricted
            AND coalesce(representation_12.restricted_from <= $6::DATE
              AND representation_12.restricted_to >= $6::DATE, true))
          AND representation_12.valid_from <= $6::DATE
          AND (representation_12.valid_to IS NULL
            OR representation_12.valid_to >= $6::DATE)
          AND representation_12.kind = 'DELEGATED'
          AND representation_12.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_23 ON true
    WHERE anon_19.type = 'Certificate'
    AND child_4.id = anon_19.scope
    AND (anon_23.represents
      OR anon_23.represents_teen
      OR anon_23.delegated)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_23.delegated
      AND (certificate_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_23.represents
      AND (certificate_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_23.represents_teen
      AND (certificate_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_19.key) AS anon_5 ON true
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
      '}}') AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST(((21474836480 | CASE
          WHEN anon_24.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_24.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_24.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_5
    LEFT OUTER JOIN LATERAL (
      SELECT child_5.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_13
          WHERE representation_13.child_id = child_5.id
          AND representation_13.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_13.status = 'ACTIVE'
          AND NOT (representation_13.court_restricted
            AND coalesce(representation_13.restricted_from <= $6::DATE
              AND representation_13.restricted_to >= $6::DATE, true))
          AND representation_13.valid_from <= $6::DATE
          AND (representation_13.valid_to IS NULL
            OR representation_13.valid_to >= $6::DATE)
          AND representation_13.kind != 'DELEGATED')) AS represents, child_5.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_5.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_14
          WHERE representation_14.child_id = child_5.id
          AND representation_14.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_14.status = 'ACTIVE'
          AND NOT (representation_14.court_restricted
            AND coalesce(representation_14.restricted_from <= $6::DATE
              AND representation_14.restricted_to >= $6::DATE, true))
          AND representation_14.valid_from <= $6::DATE
          AND (representation_14.valid_to IS NULL
            OR representation_14.valid_to >= $6::DATE)
          AND representation_14.kind != 'DELEGATED')) AS represents_teen, child_5.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_15
          WHERE representation_15.child_id = child_5.id
          AND representation_15.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_15.status = 'ACTIVE'
          AND NOT (representation_15.court_restricted
            AND coalesce(representation_15.restricted_from <= $6::DATE
              AND representation_15.restricted_to >= $6::DATE, true))
          AND representation_15.valid_from <= $6::DATE
          AND (representation_15.valid_to IS NULL
            OR representation_15.valid_to >= $6::DATE)
          AND representation_15.kind = 'DELEGATED'
          AND representation_15.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_24 ON true
    WHERE anon_19.type = 'Child'
    AND child_5.id = anon_19.scope
    AND (anon_24.represents
      OR anon_24.represents_teen
      OR anon_24.delegated)) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Correction","id":', coalesce(to_json(translate(encode('Correction:'::bytea || uuid_send(correction_1.child_id) || uuid_send(correction_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((25769803776 | CASE
          WHEN anon_25.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_25.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_25.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_6 JOIN correction AS correction_1 ON correction_1.child_id = child_6.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_6.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_16
          WHERE representation_16.child_id = child_6.id
          AND representation_16.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_16.status = 'ACTIVE'
          AND NOT (representation_16.court_restricted
            AND coalesce(representation_16.restricted_from <= $6::DATE
              AND representation_16.restricted_to >= $6::DATE, true))
          AND representation_16.valid_from <= $6::DATE
          AND (representation_16.valid_to IS NULL
            OR representation_16.valid_to >= $6::DATE)
          AND representation_16.kind != 'DELEGATED')) AS represents, child_6.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_6.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_17
          WHERE representation_17.child_id = child_6.id
          AND representation_17.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_17.status = 'ACTIVE'
          AND NOT (representation_17.court_restricted
            AND coalesce(representation_17.restricted_from <= $6::DATE
              AND representation_17.restricted_to >= $6::DATE, true))
          AND representation_17.valid_from <= $6::DATE
          AND (representation_17.valid_to IS NULL
            OR representation_17.valid_to >= $6::DATE)
          AND representation_17.kind != 'DELEGATED')) AS represents_teen, child_6.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_18
          WHERE representation_18.child_id = child_6.id
          AND representation_18.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_18.status = 'ACTIVE'
          AND NOT (representation_18.court_restricted
            AND coalesce(representation_18.restricted_from <= $6::DATE
              AND representation_18.restricted_to >= $6::DATE, true))
          AND representation_18.valid_from <= $6::DATE
          AND (representation_18.valid_to IS NULL
            OR representation_18.valid_to >= $6::DATE)
          AND representation_18.kind = 'DELEGATED'
          AND representation_18.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_25 ON true
    WHERE anon_19.type = 'Correction'
    AND child_6.id = anon_19.scope
    AND (anon_25.represents
      OR anon_25.represents_teen
      OR anon_25.delegated)
    AND (cardinality(correction_1.labels) = 0
      OR anon_25.delegated
      AND (correction_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_25.represents
      AND (correction_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_25.represents_teen
      AND (correction_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND correction_1.id = anon_19.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(to_json(translate(encode('District:'::bytea || uuid_send(district_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":null}') AS json
    FROM district AS district_1
    WHERE anon_19.type = 'District'
    AND district_1.id = anon_19.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Examination","id":', coalesce(to_json(translate(encode('Examination:'::bytea || uuid_send(examination_1.child_id) || uuid_send(examination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST(((30064771072 | CASE
          WHEN anon_26.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_26.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_26.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_7 JOIN examination AS examination_1 ON examination_1.child_id = child_7.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_7.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_19
          WHERE representation_19.child_id = child_7.id
          AND representation_19.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_19.status = 'ACTIVE'
          AND NOT (representation_19.court_restricted
            AND coalesce(representation_19.restricted_from <= $6::DATE
              AND representation_19.restricted_to >= $6::DATE, true))
          AND representation_19.valid_from <= $6::DATE
          AND (representation_19.valid_to IS NULL
            OR representation_19.valid_to >= $6::DATE)
          AND representation_19.kind != 'DELEGATED')) AS represents, child_7.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_7.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_20
          WHERE representation_20.child_id = child_7.id
          AND representation_20.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_20.status = 'ACTIVE'
          AND NOT (representation_20.court_restricted
            AND coalesce(representation_20.restricted_from <= $6::DATE
              AND representation_20.restricted_to >= $6::DATE, true))
          AND representation_20.valid_from <= $6::DATE
          AND (representation_20.valid_to IS NULL
            OR representation_20.valid_to >= $6::DATE)
          AND representation_20.kind != 'DELEGATED')) AS represents_teen, child_7.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_21
          WHERE representation_21.child_id = child_7.id
          AND representation_21.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_21.status = 'ACTIVE'
          AND NOT (representation_21.court_restricted
            AND coalesce(representation_21.restricted_from <= $6::DATE
              AND representation_21.restricted_to >= $6::DATE, true))
          AND representation_21.valid_from <= $6::DATE
          AND (representation_21.valid_to IS NULL
            OR representation_21.valid_to >= $6::DATE)
          AND representation_21.kind = 'DELEGATED'
          AND representation_21.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_26 ON true
    WHERE anon_19.type = 'Examination'
    AND child_7.id = anon_19.scope
    AND (anon_26.represents
      OR anon_26.represents_teen
      OR anon_26.delegated)
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT (anon_26.delegated
        AND any_within(examination_1.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_26.represents
        AND any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_26.represents_teen
        AND any_within(examination_1.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_1.labels) = 0
      OR anon_26.delegated
      AND (examination_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_26.represents
      AND (examination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_26.represents_teen
      AND (examination_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_19.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"FactResolution","id":', coalesce(to_json(translate(encode('FactResolution:'::bytea || uuid_send(fact_resolution_1.child_id) || uuid_send(fact_resolution_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST(((34359738368 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_8 JOIN fact_resolution AS fact_resolution_1 ON fact_resolution_1.child_id = child_8.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_8.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_22
          WHERE representation_22.child_id = child_8.id
          AND representation_22.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_22.status = 'ACTIVE'
          AND NOT (representation_22.court_restricted
            AND coalesce(representation_22.restricted_from <= $6::DATE
              AND representation_22.restricted_to >= $6::DATE, true))
          AND representation_22.valid_from <= $6::DATE
          AND (representation_22.valid_to IS NULL
            OR representation_22.valid_to >= $6::DATE)
          AND representation_22.kind != 'DELEGATED')) AS represents, child_8.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_8.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_23
          WHERE representation_23.child_id = child_8.id
          AND representation_23.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_23.status = 'ACTIVE'
          AND NOT (representation_23.court_restricted
            AND coalesce(representation_23.restricted_from <= $6::DATE
              AND representation_23.restricted_to >= $6::DATE, true))
          AND representation_23.valid_from <= $6::DATE
          AND (representation_23.valid_to IS NULL
            OR representation_23.valid_to >= $6::DATE)
          AND representation_23.kind != 'DELEGATED')) AS represents_teen, child_8.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_24
          WHERE representation_24.child_id = child_8.id
          AND representation_24.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_24.status = 'ACTIVE'
          AND NOT (representation_24.court_restricted
            AND coalesce(representation_24.restricted_from <= $6::DATE
              AND representation_24.restricted_to >= $6::DATE, true))
          AND representation_24.valid_from <= $6::DATE
          AND (representation_24.valid_to IS NULL
            OR representation_24.valid_to >= $6::DATE)
          AND representation_24.kind = 'DELEGATED'
          AND representation_24.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_27 ON true
    WHERE anon_19.type = 'FactResolution'
    AND child_8.id = anon_19.scope
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND fact_resolution_1.id = anon_19.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Measurement","id":', coalesce(to_json(translate(encode('Measurement:'::bytea || uuid_send(measurement_1.child_id) || uuid_send(measurement_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_9.id AS TEXT)) || '",') || CAST(((38654705664 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_9 JOIN measurement AS measurement_1 ON measurement_1.child_id = child_9.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_9.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_25
          WHERE representation_25.child_id = child_9.id
          AND representation_25.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_25.status = 'ACTIVE'
          AND NOT (representation_25.court_restricted
            AND coalesce(representation_25.restricted_from <= $6::DATE
              AND representation_25.restricted_to >= $6::DATE, true))
          AND representation_25.valid_from <= $6::DATE
          AND (representation_25.valid_to IS NULL
            OR representation_25.valid_to >= $6::DATE)
          AND representation_25.kind != 'DELEGATED')) AS represents, child_9.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_9.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_26
          WHERE representation_26.child_id = child_9.id
          AND representation_26.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_26.status = 'ACTIVE'
          AND NOT (representation_26.court_restricted
            AND coalesce(representation_26.restricted_from <= $6::DATE
              AND representation_26.restricted_to >= $6::DATE, true))
          AND representation_26.valid_from <= $6::DATE
          AND (representation_26.valid_to IS NULL
            OR representation_26.valid_to >= $6::DATE)
          AND representation_26.kind != 'DELEGATED')) AS represents_teen, child_9.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_27
          WHERE representation_27.child_id = child_9.id
          AND representation_27.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_27.status = 'ACTIVE'
          AND NOT (representation_27.court_restricted
            AND coalesce(representation_27.restricted_from <= $6::DATE
              AND representation_27.restricted_to >= $6::DATE, true))
          AND representation_27.valid_from <= $6::DATE
          AND (representation_27.valid_to IS NULL
            OR representation_27.valid_to >= $6::DATE)
          AND representation_27.kind = 'DELEGATED'
          AND representation_27.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_28 ON true
    WHERE anon_19.type = 'Measurement'
    AND child_9.id = anon_19.scope
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_28.delegated
        AND any_within(measurement_1.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_28.represents
        AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_28.represents_teen
        AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_28.delegated
      AND (measurement_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_28.represents
      AND (measurement_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_28.represents_teen
      AND (measurement_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_19.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(to_json(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":', coalesce(to_json(medical_document_1.title),
        'null'::json),
      ',"structured":', coalesce(to_json(CAST(coalesce(coded_content(CAST(medical_document_1.structured AS JSONB), (
                  SELECT known_of(child_10.id))), CAST('{}' AS JSONB)) AS JSON)),
        'null'::json),
      ',"replacedBy":', coalesce((
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
              OR anon_29.delegated
              AND (medical_document_3.labels <@ CAST('{}' AS TEXT[]))
              OR anon_29.represents
              AND (medical_document_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_29.represents_teen
              AND (medical_document_3.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
            ORDER BY array_position(medical_document_1.amendments, medical_document_3.id)
            LIMIT 1) END
          AND (cardinality(medical_document_2.labels) = 0
            OR anon_29.delegated
            AND (medical_document_2.labels <@ CAST('{}' AS TEXT[]))
            OR anon_29.represents
            AND (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_29.represents_teen
            AND (medical_document_2.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
          AND (anon_29.represents
            OR anon_29.represents_teen
            OR anon_29.delegated
            AND CAST(medical_document_2.kind AS TEXT) = ANY (array((
                  SELECT unnest(representation_28.document_kinds)
                  FROM representation AS representation_28
                  WHERE representation_28.child_id = child_10.id
                  AND representation_28.representative_id = (
                    SELECT viewer.representative_id
                    FROM viewer)
                  AND representation_28.status = 'ACTIVE'
                  AND NOT (representation_28.court_restricted
                    AND coalesce(representation_28.restricted_from <= $6::DATE
                      AND representation_28.restricted_to >= $6::DATE, true))
                  AND representation_28.valid_from <= $6::DATE
                  AND (representation_28.valid_to IS NULL
                    OR representation_28.valid_to >= $6::DATE)
                  AND representation_28.kind = 'DELEGATED'
                  AND representation_28.valid_to IS NOT NULL))))),
        'null'),
      '}') AS json, (('"' || CAST(child_10.id AS TEXT)) || '",') || CAST(((42949672960 | CASE
          WHEN anon_29.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_29.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_29.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_10 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_10.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_10.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_29
          WHERE representation_29.child_id = child_10.id
          AND representation_29.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_29.status = 'ACTIVE'
          AND NOT (representation_29.court_restricted
            AND coalesce(representation_29.restricted_from <= $6::DATE
              AND representation_29.restricted_to >= $6::DATE, true))
          AND representation_29.valid_from <= $6::DATE
          AND (representation_29.valid_to IS NULL
            OR representation_29.valid_to >= $6::DATE)
          AND representation_29.kind != 'DELEGATED')) AS represents, child_10.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_10.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_30
          WHERE representation_30.child_id = child_10.id
          AND representation_30.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_30.status = 'ACTIVE'
          AND NOT (representation_30.court_restricted
            AND coalesce(representation_30.restricted_from <= $6::DATE
              AND representation_30.restricted_to >= $6::DATE, true))
          AND representation_30.valid_from <= $6::DATE
          AND (representation_30.valid_to IS NULL
            OR representation_30.valid_to >= $6::DATE)
          AND representation_30.kind != 'DELEGATED')) AS represents_teen, child_10.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_31
          WHERE representation_31.child_id = child_10.id
          AND representation_31.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_31.status = 'ACTIVE'
          AND NOT (representation_31.court_restricted
            AND coalesce(representation_31.restricted_from <= $6::DATE
              AND representation_31.restricted_to >= $6::DATE, true))
          AND representation_31.valid_from <= $6::DATE
          AND (representation_31.valid_to IS NULL
            OR representation_31.valid_to >= $6::DATE)
          AND representation_31.kind = 'DELEGATED'
          AND representation_31.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_29 ON true
    WHERE anon_19.type = 'MedicalDocument'
    AND child_10.id = anon_19.scope
    AND (anon_29.represents
      OR anon_29.represents_teen
      OR anon_29.delegated)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_29.delegated
      AND (medical_document_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_29.represents
      AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_29.represents_teen
      AND (medical_document_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_19.key
    AND (anon_29.represents
      OR anon_29.represents_teen
      OR anon_29.delegated
      AND CAST(medical_document_1.kind AS TEXT) = ANY (array((
            SELECT unnest(representation_32.document_kinds)
            FROM representation AS representation_32
            WHERE representation_32.child_id = child_10.id
            AND representation_32.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_32.status = 'ACTIVE'
            AND NOT (representation_32.court_restricted
              AND coalesce(representation_32.restricted_from <= $6::DATE
                AND representation_32.restricted_to >= $6::DATE, true))
            AND representation_32.valid_from <= $6::DATE
            AND (representation_32.valid_to IS NULL
              OR representation_32.valid_to >= $6::DATE)
            AND representation_32.kind = 'DELEGATED'
            AND representation_32.valid_to IS NOT NULL))))) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(to_json(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(to_json(passport_1.updated_at),
        'null'::json),
      '}') AS json, (('"' || CAST(child_11.id AS TEXT)) || '",') || CAST(((47244640256 | CASE
          WHEN anon_30.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_30.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_30.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_11 JOIN passport AS passport_1 ON passport_1.child_id = child_11.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_11.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_33
          WHERE representation_33.child_id = child_11.id
          AND representation_33.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_33.status = 'ACTIVE'
          AND NOT (representation_33.court_restricted
            AND coalesce(representation_33.restricted_from <= $6::DATE
              AND representation_33.restricted_to >= $6::DATE, true))
          AND representation_33.valid_from <= $6::DATE
          AND (representation_33.valid_to IS NULL
            OR representation_33.valid_to >= $6::DATE)
          AND representation_33.kind != 'DELEGATED')) AS represents, child_11.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_11.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_34
          WHERE representation_34.child_id = child_11.id
          AND representation_34.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_34.status = 'ACTIVE'
          AND NOT (representation_34.court_restricted
            AND coalesce(representation_34.restricted_from <= $6::DATE
              AND representation_34.restricted_to >= $6::DATE, true))
          AND representation_34.valid_from <= $6::DATE
          AND (representation_34.valid_to IS NULL
            OR representation_34.valid_to >= $6::DATE)
          AND representation_34.kind != 'DELEGATED')) AS represents_teen, child_11.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_35
          WHERE representation_35.child_id = child_11.id
          AND representation_35.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_35.status = 'ACTIVE'
          AND NOT (representation_35.court_restricted
            AND coalesce(representation_35.restricted_from <= $6::DATE
              AND representation_35.restricted_to >= $6::DATE, true))
          AND representation_35.valid_from <= $6::DATE
          AND (representation_35.valid_to IS NULL
            OR representation_35.valid_to >= $6::DATE)
          AND representation_35.kind = 'DELEGATED'
          AND representation_35.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_30 ON true
    WHERE anon_19.type = 'Passport'
    AND child_11.id = anon_19.scope
    AND (anon_30.represents
      OR anon_30.represents_teen
      OR anon_30.delegated)) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Referral","id":', coalesce(to_json(translate(encode('Referral:'::bytea || uuid_send(referral_1.child_id) || uuid_send(referral_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_12.id AS TEXT)) || '",') || CAST(((51539607552 | CASE
          WHEN anon_31.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_31.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_31.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_12 JOIN referral AS referral_1 ON referral_1.child_id = child_12.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_12.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_36
          WHERE representation_36.child_id = child_12.id
          AND representation_36.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_36.status = 'ACTIVE'
          AND NOT (representation_36.court_restricted
            AND coalesce(representation_36.restricted_from <= $6::DATE
              AND representation_36.restricted_to >= $6::DATE, true))
          AND representation_36.valid_from <= $6::DATE
          AND (representation_36.valid_to IS NULL
            OR representation_36.valid_to >= $6::DATE)
          AND representation_36.kind != 'DELEGATED')) AS represents, child_12.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_12.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_37
          WHERE representation_37.child_id = child_12.id
          AND representation_37.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_37.status = 'ACTIVE'
          AND NOT (representation_37.court_restricted
            AND coalesce(representation_37.restricted_from <= $6::DATE
              AND representation_37.restricted_to >= $6::DATE, true))
          AND representation_37.valid_from <= $6::DATE
          AND (representation_37.valid_to IS NULL
            OR representation_37.valid_to >= $6::DATE)
          AND representation_37.kind != 'DELEGATED')) AS represents_teen, child_12.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_38
          WHERE representation_38.child_id = child_12.id
          AND representation_38.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_38.status = 'ACTIVE'
          AND NOT (representation_38.court_restricted
            AND coalesce(representation_38.restricted_from <= $6::DATE
              AND representation_38.restricted_to >= $6::DATE, true))
          AND representation_38.valid_from <= $6::DATE
          AND (representation_38.valid_to IS NULL
            OR representation_38.valid_to >= $6::DATE)
          AND representation_38.kind = 'DELEGATED'
          AND representation_38.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_31 ON true
    WHERE anon_19.type = 'Referral'
    AND child_12.id = anon_19.scope
    AND (anon_31.represents
      OR anon_31.represents_teen
      OR anon_31.delegated)
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT (anon_31.delegated
        AND any_within(referral_1.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_31.represents
        AND any_within(referral_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_31.represents_teen
        AND any_within(referral_1.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_1.labels) = 0
      OR anon_31.delegated
      AND (referral_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_31.represents
      AND (referral_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_31.represents_teen
      AND (referral_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND referral_1.id = anon_19.key) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Reminder","id":', coalesce(to_json(translate(encode('Reminder:'::bytea || uuid_send(reminder_1.child_id) || uuid_send(reminder_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_13.id AS TEXT)) || '",') || CAST(((55834574848 | CASE
          WHEN anon_32.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_32.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_32.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_13 JOIN reminder AS reminder_1 ON reminder_1.child_id = child_13.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_13.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_39
          WHERE representation_39.child_id = child_13.id
          AND representation_39.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_39.status = 'ACTIVE'
          AND NOT (representation_39.court_restricted
            AND coalesce(representation_39.restricted_from <= $6::DATE
              AND representation_39.restricted_to >= $6::DATE, true))
          AND representation_39.valid_from <= $6::DATE
          AND (representation_39.valid_to IS NULL
            OR representation_39.valid_to >= $6::DATE)
          AND representation_39.kind != 'DELEGATED')) AS represents, child_13.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_13.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_40
          WHERE representation_40.child_id = child_13.id
          AND representation_40.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_40.status = 'ACTIVE'
          AND NOT (representation_40.court_restricted
            AND coalesce(representation_40.restricted_from <= $6::DATE
              AND representation_40.restricted_to >= $6::DATE, true))
          AND representation_40.valid_from <= $6::DATE
          AND (representation_40.valid_to IS NULL
            OR representation_40.valid_to >= $6::DATE)
          AND representation_40.kind != 'DELEGATED')) AS represents_teen, child_13.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_41
          WHERE representation_41.child_id = child_13.id
          AND representation_41.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_41.status = 'ACTIVE'
          AND NOT (representation_41.court_restricted
            AND coalesce(representation_41.restricted_from <= $6::DATE
              AND representation_41.restricted_to >= $6::DATE, true))
          AND representation_41.valid_from <= $6::DATE
          AND (representation_41.valid_to IS NULL
            OR representation_41.valid_to >= $6::DATE)
          AND representation_41.kind = 'DELEGATED'
          AND representation_41.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_32 ON true
    WHERE anon_19.type = 'Reminder'
    AND child_13.id = anon_19.scope
    AND (anon_32.represents
      OR anon_32.represents_teen
      OR anon_32.delegated)
    AND (reminder_1.state = 'CURRENT'
      OR reminder_1.amendment_labels IS NOT NULL
      AND NOT (anon_32.delegated
        AND any_within(reminder_1.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_32.represents
        AND any_within(reminder_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_32.represents_teen
        AND any_within(reminder_1.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(reminder_1.labels) = 0
      OR anon_32.delegated
      AND (reminder_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_32.represents
      AND (reminder_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_32.represents_teen
      AND (reminder_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND reminder_1.id = anon_19.key
    AND reminder_1.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN (
      SELECT viewer.child_id
      FROM viewer)
    ELSE (
      SELECT viewer.representative_id
      FROM viewer) END) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(to_json(translate(encode('Representation:'::bytea || uuid_send(representation_42.child_id) || uuid_send(representation_42.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_14.id AS TEXT)) || '",') || CAST(((60129542144 | CASE
          WHEN anon_33.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_33.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_33.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_14 JOIN representation AS representation_42 ON representation_42.child_id = child_14.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_14.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_43
          WHERE representation_43.child_id = child_14.id
          AND representation_43.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_43.status = 'ACTIVE'
          AND NOT (representation_43.court_restricted
            AND coalesce(representation_43.restricted_from <= $6::DATE
              AND representation_43.restricted_to >= $6::DATE, true))
          AND representation_43.valid_from <= $6::DATE
          AND (representation_43.valid_to IS NULL
            OR representation_43.valid_to >= $6::DATE)
          AND representation_43.kind != 'DELEGATED')) AS represents, child_14.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_14.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_44
          WHERE representation_44.child_id = child_14.id
          AND representation_44.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_44.status = 'ACTIVE'
          AND NOT (representation_44.court_restricted
            AND coalesce(representation_44.restricted_from <= $6::DATE
              AND representation_44.restricted_to >= $6::DATE, true))
          AND representation_44.valid_from <= $6::DATE
          AND (representation_44.valid_to IS NULL
            OR representation_44.valid_to >= $6::DATE)
          AND representation_44.kind != 'DELEGATED')) AS represents_teen, child_14.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_45
          WHERE representation_45.child_id = child_14.id
          AND representation_45.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_45.status = 'ACTIVE'
          AND NOT (representation_45.court_restricted
            AND coalesce(representation_45.restricted_from <= $6::DATE
              AND representation_45.restricted_to >= $6::DATE, true))
          AND representation_45.valid_from <= $6::DATE
          AND (representation_45.valid_to IS NULL
            OR representation_45.valid_to >= $6::DATE)
          AND representation_45.kind = 'DELEGATED'
          AND representation_45.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_33 ON true
    WHERE anon_19.type = 'Representation'
    AND child_14.id = anon_19.scope
    AND (anon_33.represents
      OR anon_33.represents_teen
      OR anon_33.delegated)
    AND representation_42.id = anon_19.key) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(to_json(translate(encode('Representative:'::bytea || uuid_send(representative_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":', coalesce(to_json(CASE
          WHEN anon_34.own THEN representative_1.phone
          WHEN (anon_34.represents
            OR anon_34.represents_teen) THEN CASE
          WHEN (representative_1.phone IS NOT NULL) THEN 'on record'
          ELSE NULL END
          ELSE NULL END),
        'null'::json),
      ',"email":', coalesce(to_json(CASE
          WHEN anon_34.own THEN representative_1.email
          WHEN (anon_34.represents
            OR anon_34.represents_teen) THEN CASE
          WHEN (representative_1.email IS NOT NULL) THEN 'on record'
          ELSE NULL END
          ELSE NULL END),
        'null'::json),
      ',"name":{"full":', coalesce(to_json(nullif(concat_ws(' ', nullif(representative_1.family,
                ''), nullif(representative_1.given,
                ''), nullif(representative_1.patronymic,
                '')),
            '')),
        'null'::json),
      '}}') AS json, nullif(concat_ws(',', anon_35.touched, anon_36.touched, anon_37.touched),
      '') AS touched
    FROM representative AS representative_1
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_15.id AS TEXT)) || '",64424509504',
        ',') AS touched
      FROM representation AS representation_46 JOIN child AS child_15 ON child_15.id = representation_46.child_id
      WHERE representation_46.representative_id = representative_1.id
      AND child_15.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_47
          WHERE representation_47.child_id = child_15.id
          AND representation_47.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_47.status = 'ACTIVE'
          AND NOT (representation_47.court_restricted
            AND coalesce(representation_47.restricted_from <= $6::DATE
              AND representation_47.restricted_to >= $6::DATE, true))
          AND representation_47.valid_from <= $6::DATE
          AND (representation_47.valid_to IS NULL
            OR representation_47.valid_to >= $6::DATE)
          AND representation_47.kind != 'DELEGATED'))) AS anon_35 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_16.id AS TEXT)) || '",64424509568',
        ',') AS touched
      FROM representation AS representation_48 JOIN child AS child_16 ON child_16.id = representation_48.child_id
      WHERE representation_48.representative_id = representative_1.id
      AND child_16.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_16.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_49
          WHERE representation_49.child_id = child_16.id
          AND representation_49.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_49.status = 'ACTIVE'
          AND NOT (representation_49.court_restricted
            AND coalesce(representation_49.restricted_from <= $6::DATE
              AND representation_49.restricted_to >= $6::DATE, true))
          AND representation_49.valid_from <= $6::DATE
          AND (representation_49.valid_to IS NULL
            OR representation_49.valid_to >= $6::DATE)
          AND representation_49.kind != 'DELEGATED'))) AS anon_36 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_17.id AS TEXT)) || '",64424509696',
        ',') AS touched
      FROM representation AS representation_50 JOIN child AS child_17 ON child_17.id = representation_50.child_id
      WHERE representation_50.representative_id = representative_1.id
      AND child_17.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_51
          WHERE representation_51.child_id = child_17.id
          AND representation_51.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_51.status = 'ACTIVE'
          AND NOT (representation_51.court_restricted
            AND coalesce(representation_51.restricted_from <= $6::DATE
              AND representation_51.restricted_to >= $6::DATE, true))
          AND representation_51.valid_from <= $6::DATE
          AND (representation_51.valid_to IS NULL
            OR representation_51.valid_to >= $6::DATE)
          AND representation_51.kind = 'DELEGATED'
          AND representation_51.valid_to IS NOT NULL))) AS anon_37 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_46 JOIN child AS child_15 ON child_15.id = representation_46.child_id
        WHERE representation_46.representative_id = representative_1.id
        AND child_15.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM representation AS representation_47
            WHERE representation_47.child_id = child_15.id
            AND representation_47.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_47.status = 'ACTIVE'
            AND NOT (representation_47.court_restricted
              AND coalesce(representation_47.restricted_from <= $6::DATE
                AND representation_47.restricted_to >= $6::DATE, true))
            AND representation_47.valid_from <= $6::DATE
            AND (representation_47.valid_to IS NULL
              OR representation_47.valid_to >= $6::DATE)
            AND representation_47.kind != 'DELEGATED'))) AS represents, EXISTS (
        SELECT 1
        FROM representation AS representation_48 JOIN child AS child_16 ON child_16.id = representation_48.child_id
        WHERE representation_48.representative_id = representative_1.id
        AND child_16.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND child_16.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM representation AS representation_49
            WHERE representation_49.child_id = child_16.id
            AND representation_49.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_49.status = 'ACTIVE'
            AND NOT (representation_49.court_restricted
              AND coalesce(representation_49.restricted_from <= $6::DATE
                AND representation_49.restricted_to >= $6::DATE, true))
            AND representation_49.valid_from <= $6::DATE
            AND (representation_49.valid_to IS NULL
              OR representation_49.valid_to >= $6::DATE)
            AND representation_49.kind != 'DELEGATED'))) AS represents_teen, EXISTS (
        SELECT 1
        FROM representation AS representation_50 JOIN child AS child_17 ON child_17.id = representation_50.child_id
        WHERE representation_50.representative_id = representative_1.id
        AND child_17.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM representation AS representation_51
            WHERE representation_51.child_id = child_17.id
            AND representation_51.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_51.status = 'ACTIVE'
            AND NOT (representation_51.court_restricted
              AND coalesce(representation_51.restricted_from <= $6::DATE
                AND representation_51.restricted_to >= $6::DATE, true))
            AND representation_51.valid_from <= $6::DATE
            AND (representation_51.valid_to IS NULL
              OR representation_51.valid_to >= $6::DATE)
            AND representation_51.kind = 'DELEGATED'
            AND representation_51.valid_to IS NOT NULL))) AS delegated, representative_1.id = (
        SELECT viewer.representative_id
        FROM viewer) AS own OFFSET 0) AS anon_34 ON true
    WHERE anon_19.type = 'Representative'
    AND representative_1.id = anon_19.key
    AND (anon_34.represents
      OR anon_34.represents_teen
      OR anon_34.delegated
      OR anon_34.own)) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Vaccination","id":', coalesce(to_json(translate(encode('Vaccination:'::bytea || uuid_send(vaccination_1.child_id) || uuid_send(vaccination_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_18.id AS TEXT)) || '",') || CAST(((68719476736 | CASE
          WHEN anon_38.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_38.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_38.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_18 JOIN vaccination AS vaccination_1 ON vaccination_1.child_id = child_18.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_18.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_52
          WHERE representation_52.child_id = child_18.id
          AND representation_52.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_52.status = 'ACTIVE'
          AND NOT (representation_52.court_restricted
            AND coalesce(representation_52.restricted_from <= $6::DATE
              AND representation_52.restricted_to >= $6::DATE, true))
          AND representation_52.valid_from <= $6::DATE
          AND (representation_52.valid_to IS NULL
            OR representation_52.valid_to >= $6::DATE)
          AND representation_52.kind != 'DELEGATED')) AS represents, child_18.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_18.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_53
          WHERE representation_53.child_id = child_18.id
          AND representation_53.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_53.status = 'ACTIVE'
          AND NOT (representation_53.court_restricted
            AND coalesce(representation_53.restricted_from <= $6::DATE
              AND representation_53.restricted_to >= $6::DATE, true))
          AND representation_53.valid_from <= $6::DATE
          AND (representation_53.valid_to IS NULL
            OR representation_53.valid_to >= $6::DATE)
          AND representation_53.kind != 'DELEGATED')) AS represents_teen, child_18.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_54
          WHERE representation_54.child_id = child_18.id
          AND representation_54.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_54.status = 'ACTIVE'
          AND NOT (representation_54.court_restricted
            AND coalesce(representation_54.restricted_from <= $6::DATE
              AND representation_54.restricted_to >= $6::DATE, true))
          AND representation_54.valid_from <= $6::DATE
          AND (representation_54.valid_to IS NULL
            OR representation_54.valid_to >= $6::DATE)
          AND representation_54.kind = 'DELEGATED'
          AND representation_54.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_38 ON true
    WHERE anon_19.type = 'Vaccination'
    AND child_18.id = anon_19.scope
    AND (anon_38.represents
      OR anon_38.represents_teen
      OR anon_38.delegated)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_38.delegated
        AND any_within(vaccination_1.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_38.represents
        AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_38.represents_teen
        AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_38.delegated
      AND (vaccination_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_38.represents
      AND (vaccination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_38.represents_teen
      AND (vaccination_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_19.key) AS anon_18 ON true) AS anon_1 ON true
