WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"myReminders":', coalesce(anon_1.json,
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
        ',"kind":"', anon_5.kind,
        '","about":', coalesce(json_of(CASE
            WHEN (anon_5.kind IN ('APPOINTMENT',
                'OBSERVATION')) THEN NULL
            ELSE split_part(anon_5.item,
              '/', 1) END),
          'null'::json),
        ',"day":"', anon_5.day,
        '","state":', coalesce('"' || CASE
          WHEN (anon_5.withdrawn_at IS NOT NULL) THEN 'WITHDRAWN'
          WHEN (anon_5.read_at IS NOT NULL) THEN 'READ'
          WHEN (anon_5.snoozed_until IS NOT NULL) THEN 'SNOOZED'
          WHEN (anon_5.sent_at IS NOT NULL) THEN 'SENT'
          ELSE 'RAISED' END || '"',
          'null'),
        ',"raisedAt":', coalesce(json_of(anon_5.raised_at),
          'null'::json),
        ',"sentAt":', coalesce(json_of(anon_5.sent_at),
          'null'::json),
        ',"readAt":', coalesce(json_of(anon_5.read_at),
          'null'::json),
        ',"snoozedUntil":', coalesce(json_of(anon_5.snoozed_until),
          'null'::json),
        ',"child":{"id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(anon_6.id),
                'base64'),
              '+/=',
              '-_')),
          'null'::json),
        '}}'),
      ',') FILTER (WHERE anon_5.n <= $3::INTEGER),
    '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
      'null'::json),
    '}}') AS json, string_agg(('"' || CAST(anon_6.id AS TEXT)) || '",4294967808',
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
      WHERE child_1.id = reminder_1.child_id
      AND child_1.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM record_access AS record_access_1
          WHERE record_access_1.child_id = child_1.id
          AND record_access_1.child_id = (
            SELECT viewer.child_id
            FROM viewer)
          AND record_access_1.subject = $1::VARCHAR
          AND record_access_1.closed_at IS NULL))
      AND (reminder_1.state = 'CURRENT'
        OR reminder_1.amendment_labels IS NOT NULL
        AND NOT any_within(reminder_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
      AND (cardinality(reminder_1.labels) = 0
        OR (reminder_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
      LIMIT 1) IS NOT NULL
    ORDER BY reminder_1.day ASC, reminder_1.id ASC
    LIMIT $3::INTEGER + 1) AS anon_5 JOIN LATERAL (
    SELECT child_2.id
    FROM child AS child_2
    WHERE child_2.id = anon_5.child_id OFFSET 0) AS anon_6 ON true
  HAVING true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"channel":', coalesce(json_of(anon_7.channel),
      'null'::json),
    ',"delivery":', coalesce(json_of((
          SELECT reminder_channel_1.delivery
          FROM reminder_channel AS reminder_channel_1
          WHERE reminder_channel_1.channel = anon_7.channel)),
      'null'::json),
    ',"quietFrom":', coalesce(json_of(anon_7.quiet_from),
      'null'::json),
    ',"quietTo":', coalesce(json_of(anon_7.quiet_to),
      'null'::json),
    ',"language":', coalesce(json_of(anon_7.language),
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
    FROM viewer AS anon_8
    LEFT OUTER JOIN reminder_preference AS reminder_preference_1 ON reminder_preference_1.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN anon_8.child_id
    ELSE anon_8.representative_id END
    WHERE CASE
    WHEN ($2::VARCHAR = 'child') THEN anon_8.child_id
    ELSE anon_8.representative_id END IS NOT NULL) AS anon_7) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"reminders":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_9.kind,
              '","about":', coalesce(json_of(CASE
                  WHEN (anon_9.kind IN ('APPOINTMENT',
                      'OBSERVATION')) THEN NULL
                  ELSE split_part(anon_9.item,
                    '/', 1) END),
                'null'::json),
              ',"state":', coalesce('"' || CASE
                WHEN (anon_9.withdrawn_at IS NOT NULL) THEN 'WITHDRAWN'
                WHEN (anon_9.read_at IS NOT NULL) THEN 'READ'
                WHEN (anon_9.snoozed_until IS NOT NULL) THEN 'SNOOZED'
                WHEN (anon_9.sent_at IS NOT NULL) THEN 'SENT'
                ELSE 'RAISED' END || '"',
                'null'),
              ',"withdrawnAt":', coalesce(json_of(anon_9.withdrawn_at),
                'null'::json),
              '}'),
            ',') FILTER (WHERE anon_9.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT reminder_2.id, reminder_2.kind, reminder_2.item, reminder_2.sent_at, reminder_2.read_at, reminder_2.snoozed_until, reminder_2.withdrawn_at
          FROM reminder AS reminder_2
          WHERE reminder_2.child_id = child_3.id
          AND (reminder_2.state = 'CURRENT'
            OR reminder_2.amendment_labels IS NOT NULL
            AND NOT any_within(reminder_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(reminder_2.labels) = 0
            OR (reminder_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND reminder_2.recipient_id = CASE
          WHEN ($2::VARCHAR = 'child') THEN (
            SELECT viewer.child_id
            FROM viewer)
          ELSE (
            SELECT viewer.representative_id
            FROM viewer) END
          ORDER BY reminder_2.day DESC, reminder_2.id DESC
          LIMIT $5::INTEGER) AS anon_9
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_3.id AS TEXT)) || '",8589935104' AS touched
  FROM child AS child_3
  WHERE child_3.id = $6::UUID
  AND child_3.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
  AND (EXISTS (
      SELECT 1
      FROM record_access AS record_access_2
      WHERE record_access_2.child_id = child_3.id
      AND record_access_2.child_id = (
        SELECT viewer.child_id
        FROM viewer)
      AND record_access_2.subject = $1::VARCHAR
      AND record_access_2.closed_at IS NULL))
  ORDER BY child_3.id
  LIMIT 1) AS anon_3 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"reminders":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_10.kind,
              '","about":', coalesce(json_of(CASE
                  WHEN (anon_10.kind IN ('APPOINTMENT',
                      'OBSERVATION')) THEN NULL
                  ELSE split_part(anon_10.item,
                    '/', 1) END),
                'null'::json),
              ',"state":', coalesce('"' || CASE
                WHEN (anon_10.withdrawn_at IS NOT NULL) THEN 'WITHDRAWN'
                WHEN (anon_10.read_at IS NOT NULL) THEN 'READ'
                WHEN (anon_10.snoozed_until IS NOT NULL) THEN 'SNOOZED'
                WHEN (anon_10.sent_at IS NOT NULL) THEN 'SENT'
                ELSE 'RAISED' END || '"',
                'null'),
              '}'),
            ',') FILTER (WHERE anon_10.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT reminder_3.id, reminder_3.kind, reminder_3.item, reminder_3.sent_at, reminder_3.read_at, reminder_3.snoozed_until, reminder_3.withdrawn_at
          FROM reminder AS reminder_3
          WHERE reminder_3.child_id = child_4.id
          AND (reminder_3.state = 'CURRENT'
            OR reminder_3.amendment_labels IS NOT NULL
            AND NOT any_within(reminder_3.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND (cardinality(reminder_3.labels) = 0
            OR (reminder_3.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,SOCIAL,STI,SUBSTANCE,TEEN}' AS TEXT[])))
          AND reminder_3.recipient_id = CASE
          WHEN ($2::VARCHAR = 'child') THEN (
            SELECT viewer.child_id
            FROM viewer)
          ELSE (
            SELECT viewer.representative_id
            FROM viewer) END
          ORDER BY reminder_3.day DESC, reminder_3.id DESC
          LIMIT $7::INTEGER) AS anon_10
        HAVING true),
      'null'),
    '}') AS json, ('"' || CAST(child_4.id AS TEXT)) || '",12884902400' AS touched
  FROM child AS child_4
  WHERE child_4.id = $8::UUID
  AND child_4.birth_date <= CAST($4::DATE - CAST('15 years' AS INTERVAL) AS DATE)
  AND (EXISTS (
      SELECT 1
      FROM record_access AS record_access_3
      WHERE record_access_3.child_id = child_4.id
      AND record_access_3.child_id = (
        SELECT viewer.child_id
        FROM viewer)
      AND record_access_3.subject = $1::VARCHAR
      AND record_access_3.closed_at IS NULL))
  ORDER BY child_4.id
  LIMIT 1) AS anon_4 ON true
