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
  FROM viewer) SELECT textsend(concat('{"myReminders":', coalesce(anon_1.json,
      'null'),
    ',"reminderPreferences":', coalesce(anon_2.json,
      'null'),
    ',"anna":', coalesce(anon_3.json,
      'null'),
    ',"boris":', coalesce(anon_4.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_3.touched, anon_4.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"nodes":[', string_agg(concat('{"id":', coalesce(json_of(translate(encode('Reminder:'::bytea || uuid_send(anon_5.child_id) || uuid_send(anon_5.id),
                'base64'),
              '+/=',
              '-_')),
          'null'::json),
        ',"kind":', coalesce('"' || CASE
          WHEN (anon_6.represents
            OR anon_6.represents_teen) THEN anon_5.kind
          ELSE NULL END || '"',
          'null'),
        ',"about":', coalesce(json_of(CASE
            WHEN (anon_6.represents
              OR anon_6.represents_teen) THEN CASE
            WHEN (anon_5.kind IN ('APPOINTMENT',
                'OBSERVATION')) THEN NULL
            ELSE split_part(anon_5.item,
              '/', 1) END
            ELSE NULL END),
          'null'::json),
        ',"day":', coalesce(json_of(CASE
            WHEN (anon_6.represents
              OR anon_6.represents_teen) THEN anon_5.day
            ELSE NULL END),
          'null'::json),
        ',"state":', coalesce('"' || CASE
          WHEN (anon_6.represents
            OR anon_6.represents_teen) THEN CASE
          WHEN (anon_5.withdrawn_at IS NOT NULL) THEN 'WITHDRAWN'
          WHEN (anon_5.read_at IS NOT NULL) THEN 'READ'
          WHEN (anon_5.snoozed_until IS NOT NULL) THEN 'SNOOZED'
          WHEN (anon_5.sent_at IS NOT NULL) THEN 'SENT'
          ELSE 'RAISED' END
          ELSE NULL END || '"',
          'null'),
        ',"raisedAt":', coalesce(json_of(CASE
            WHEN (anon_6.represents
              OR anon_6.represents_teen) THEN anon_5.raised_at
            ELSE NULL END),
          'null'::json),
        ',"sentAt":', coalesce(json_of(CASE
            WHEN (anon_6.represents
              OR anon_6.represents_teen) THEN anon_5.sent_at
            ELSE NULL END),
          'null'::json),
        ',"readAt":', coalesce(json_of(CASE
            WHEN (anon_6.represents
              OR anon_6.represents_teen) THEN anon_5.read_at
            ELSE NULL END),
          'null'::json),
        ',"snoozedUntil":', coalesce(json_of(CASE
            WHEN (anon_6.represents
              OR anon_6.represents_teen) THEN anon_5.snoozed_until
            ELSE NULL END),
          'null'::json),
        ',"child":', coalesce(CASE
          WHEN (anon_6.represents
            OR anon_6.represents_teen) THEN concat('{"id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(anon_7.id),
                    'base64'),
                  '+/=',
                  '-_')),
              'null'::json),
            '}')
          ELSE 'null' END,
          'null'),
        '}'),
      ',') FILTER (WHERE anon_5.n <= $3::INTEGER),
    '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
      'null'::json),
    '}}') AS json, string_agg((('"' || CAST(anon_7.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
          WHEN anon_6.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_6.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_6.delegated THEN 256
      ELSE 0 END AS TEXT),
    ',') FILTER (WHERE anon_5.n <= $3::INTEGER) AS touched
  FROM (
    SELECT reminder_1.child_id, reminder_1.id, reminder_1.kind, reminder_1.item, reminder_1.day, reminder_1.raised_at, reminder_1.sent_at, reminder_1.read_at, reminder_1.snoozed_until, reminder_1.withdrawn_at, row_number() OVER (ORDER BY reminder_1.day ASC, reminder_1.id ASC) AS n
    FROM reminder AS reminder_1
    WHERE reminder_1.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN (
      SELECT viewer.child_id
      FROM viewer)
    ELSE (
      SELECT viewer.representative_id
      FROM viewer) END
    AND reminder_1.withdrawn_at IS NULL
    AND (
      SELECT 1
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
              FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_8 ON true
      WHERE child_1.id = reminder_1.child_id
      AND (anon_8.represents
        OR anon_8.represents_teen
        OR anon_8.delegated)
      AND (reminder_1.state = 'CURRENT'
        OR reminder_1.amendment_labels IS NOT NULL
        AND NOT (anon_8.represents
          AND any_within(reminder_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
          OR anon_8.represents_teen
          AND any_within(reminder_1.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
          OR anon_8.delegated
          AND any_within(reminder_1.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
      AND (cardinality(reminder_1.labels) = 0
        OR anon_8.represents
        AND (reminder_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_8.represents_teen
        AND (reminder_1.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
        OR anon_8.delegated
        AND (reminder_1.labels <@ CAST('{SOCIAL}' AS TEXT[])))
      AND (anon_8.represents
        OR anon_8.represents_teen)
      LIMIT 1) IS NOT NULL
    ORDER BY reminder_1.day ASC, reminder_1.id ASC
    LIMIT $3::INTEGER + 1) AS anon_5 JOIN LATERAL (
    SELECT child_2.id, child_2.birth_date
    FROM child AS child_2
    WHERE child_2.id = anon_5.child_id OFFSET 0) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT anon_7.birth_date > CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND anon_7.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, anon_7.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND anon_7.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND anon_7.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, anon_7.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND anon_7.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_6 ON true
  HAVING true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"channel":', coalesce(json_of(anon_9.channel),
      'null'::json),
    ',"delivery":', coalesce(json_of((
          SELECT reminder_channel_1.delivery
          FROM reminder_channel AS reminder_channel_1
          WHERE reminder_channel_1.channel = anon_9.channel)),
      'null'::json),
    ',"quietFrom":', coalesce(json_of(anon_9.quiet_from),
      'null'::json),
    ',"quietTo":', coalesce(json_of(anon_9.quiet_to),
      'null'::json),
    ',"language":', coalesce(json_of(anon_9.language),
      'null'::json),
    '}') AS json
  FROM (
    SELECT coalesce(reminder_preference_1.channel,
      'PUSH') AS channel, CASE
    WHEN (reminder_preference_1.recipient_id IS NOT NULL) THEN reminder_preference_1.quiet_from
    ELSE '22:00' END AS quiet_from, CASE
    WHEN (reminder_preference_1.recipient_id IS NOT NULL) THEN reminder_preference_1.quiet_to
    ELSE '08:00' END AS quiet_to, coalesce(reminder_preference_1.language,
      'RU') AS language
    FROM viewer AS anon_10
    LEFT OUTER JOIN reminder_preference AS reminder_preference_1 ON reminder_preference_1.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN anon_10.child_id
    ELSE anon_10.representative_id END
    WHERE CASE
    WHEN ($2::VARCHAR = 'child') THEN anon_10.child_id
    ELSE anon_10.representative_id END IS NOT NULL) AS anon_9) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"reminders":', coalesce(CASE
      WHEN (anon_11.represents
        OR anon_11.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":', coalesce('"' || CASE
                WHEN (anon_11.represents
                  OR anon_11.represents_teen) THEN anon_12.kind
                ELSE NULL END || '"',
                'null'),
              ',"about":', coalesce(json_of(CASE
                  WHEN (anon_11.represents
                    OR anon_11.represents_teen) THEN CASE
                  WHEN (anon_12.kind IN ('APPOINTMENT',
                      'OBSERVATION')) THEN NULL
                  ELSE split_part(anon_12.item,
                    '/', 1) END
                  ELSE NULL END),
                'null'::json),
              ',"state":', coalesce('"' || CASE
                WHEN (anon_11.represents
                  OR anon_11.represents_teen) THEN CASE
                WHEN (anon_12.withdrawn_at IS NOT NULL) THEN 'WITHDRAWN'
                WHEN (anon_12.read_at IS NOT NULL) THEN 'READ'
                WHEN (anon_12.snoozed_until IS NOT NULL) THEN 'SNOOZED'
                WHEN (anon_12.sent_at IS NOT NULL) THEN 'SENT'
                ELSE 'RAISED' END
                ELSE NULL END || '"',
                'null'),
              ',"withdrawnAt":', coalesce(json_of(CASE
                  WHEN (anon_11.represents
                    OR anon_11.represents_teen) THEN anon_12.withdrawn_at
                  ELSE NULL END),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_12.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT reminder_2.id, reminder_2.kind, reminder_2.item, reminder_2.sent_at, reminder_2.read_at, reminder_2.snoozed_until, reminder_2.withdrawn_at
          FROM reminder AS reminder_2
          WHERE reminder_2.child_id = child_3.id
          AND (reminder_2.state = 'CURRENT'
            OR reminder_2.amendment_labels IS NOT NULL
            AND NOT (anon_11.represents
              AND any_within(reminder_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_11.represents_teen
              AND any_within(reminder_2.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
              OR anon_11.delegated
              AND any_within(reminder_2.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
          AND (cardinality(reminder_2.labels) = 0
            OR anon_11.represents
            AND (reminder_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_11.represents_teen
            AND (reminder_2.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_11.delegated
            AND (reminder_2.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          AND reminder_2.recipient_id = CASE
          WHEN ($2::VARCHAR = 'child') THEN (
            SELECT viewer.child_id
            FROM viewer)
          ELSE (
            SELECT viewer.representative_id
            FROM viewer) END
          ORDER BY reminder_2.day DESC, reminder_2.id DESC
          LIMIT $5::INTEGER) AS anon_12
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    '}') AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
        WHEN anon_11.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_11.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_11.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_3
  LEFT OUTER JOIN LATERAL (
    SELECT child_3.birth_date > CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_3.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_3.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_3.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_3.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_3.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_3.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_11 ON true
  WHERE child_3.id = $6::UUID
  AND (anon_11.represents
    OR anon_11.represents_teen
    OR anon_11.delegated)
  ORDER BY child_3.id
  LIMIT 1) AS anon_3 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"reminders":', coalesce(CASE
      WHEN (anon_13.represents
        OR anon_13.represents_teen) THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":', coalesce('"' || CASE
                WHEN (anon_13.represents
                  OR anon_13.represents_teen) THEN anon_14.kind
                ELSE NULL END || '"',
                'null'),
              ',"about":', coalesce(json_of(CASE
                  WHEN (anon_13.represents
                    OR anon_13.represents_teen) THEN CASE
                  WHEN (anon_14.kind IN ('APPOINTMENT',
                      'OBSERVATION')) THEN NULL
                  ELSE split_part(anon_14.item,
                    '/', 1) END
                  ELSE NULL END),
                'null'::json),
              ',"state":', coalesce('"' || CASE
                WHEN (anon_13.represents
                  OR anon_13.represents_teen) THEN CASE
                WHEN (anon_14.withdrawn_at IS NOT NULL) THEN 'WITHDRAWN'
                WHEN (anon_14.read_at IS NOT NULL) THEN 'READ'
                WHEN (anon_14.snoozed_until IS NOT NULL) THEN 'SNOOZED'
                WHEN (anon_14.sent_at IS NOT NULL) THEN 'SENT'
                ELSE 'RAISED' END
                ELSE NULL END || '"',
                'null'),
              '}'),
            ',') FILTER (WHERE anon_14.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT reminder_3.id, reminder_3.kind, reminder_3.item, reminder_3.sent_at, reminder_3.read_at, reminder_3.snoozed_until, reminder_3.withdrawn_at
          FROM reminder AS reminder_3
          WHERE reminder_3.child_id = child_4.id
          AND (reminder_3.state = 'CURRENT'
            OR reminder_3.amendment_labels IS NOT NULL
            AND NOT (anon_13.represents
              AND any_within(reminder_3.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
              OR anon_13.represents_teen
              AND any_within(reminder_3.amendment_labels, CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
              OR anon_13.delegated
              AND any_within(reminder_3.amendment_labels, CAST('{SOCIAL}' AS TEXT[]))))
          AND (cardinality(reminder_3.labels) = 0
            OR anon_13.represents
            AND (reminder_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[]))
            OR anon_13.represents_teen
            AND (reminder_3.labels <@ CAST('{GENETIC,SOCIAL,TEEN}' AS TEXT[]))
            OR anon_13.delegated
            AND (reminder_3.labels <@ CAST('{SOCIAL}' AS TEXT[])))
          AND reminder_3.recipient_id = CASE
          WHEN ($2::VARCHAR = 'child') THEN (
            SELECT viewer.child_id
            FROM viewer)
          ELSE (
            SELECT viewer.representative_id
            FROM viewer) END
          ORDER BY reminder_3.day DESC, reminder_3.id DESC
          LIMIT $7::INTEGER) AS anon_14
        HAVING true)
      ELSE '{"nodes": []}' END,
      'null'),
    '}') AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((12884901888 | CASE
        WHEN anon_13.represents THEN 64
        ELSE 0 END) | CASE
      WHEN anon_13.represents_teen THEN 128
      ELSE 0 END) | CASE
    WHEN anon_13.delegated THEN 256
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_4
  LEFT OUTER JOIN LATERAL (
    SELECT child_4.birth_date > CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_4.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents, child_4.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
    AND child_4.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_4.id = ANY (CAST((
          SELECT represented.child_ids
          FROM represented) AS UUID[])) AS represents_teen, child_4.birth_date > CAST($4::DATE - CAST('18 years' AS INTERVAL) AS DATE)
    AND child_4.id = ANY (CAST((
          SELECT delegated.child_ids
          FROM delegated) AS UUID[])) AS delegated OFFSET 0) AS anon_13 ON true
  WHERE child_4.id = $8::UUID
  AND (anon_13.represents
    OR anon_13.represents_teen
    OR anon_13.delegated)
  ORDER BY child_4.id
  LIMIT 1) AS anon_4 ON true
