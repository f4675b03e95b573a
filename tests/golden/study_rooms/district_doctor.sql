WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"studyRooms":', coalesce(anon_1.json,
      'null'),
    ',"ofOne":', coalesce(anon_2.json,
      'null'),
    ',"myStudyRoomBookings":', coalesce(anon_3.json,
      'null'),
    '}')) AS data,
'[]' AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"timeId":', coalesce(json_of(translate(encode('StudyRoomTime:'::bytea || uuid_send(anon_4.id),
                'base64'),
              '+/=',
              '-_')),
          'null'::json),
        ',"startsAt":', coalesce(json_of(anon_4.starts_at),
          'null'::json),
        ',"endsAt":', coalesce(json_of(anon_4.ends_at),
          'null'::json),
        ',"title":', coalesce(json_of(anon_4.title),
          'null'::json),
        ',"capacity":', anon_4.capacity,
        ',"free":', coalesce(json_of(anon_4.capacity - anon_4.booked),
          'null'::json),
        ',"calledOffAt":', coalesce(json_of(anon_4.called_off_at),
          'null'::json),
        ',"room":', coalesce((
            SELECT concat('{"institution":', coalesce(json_of((
                    SELECT organization_1.name
                    FROM organization AS organization_1
                    WHERE organization_1.id = study_room_1.organization_id)),
                'null'::json),
              ',"institutionCode":', coalesce(json_of((
                    SELECT organization_2.code
                    FROM organization AS organization_2
                    WHERE organization_2.id = study_room_1.organization_id)),
                'null'::json),
              ',"code":', coalesce(json_of(study_room_1.code),
                'null'::json),
              ',"name":', coalesce(json_of(study_room_1.name),
                'null'::json),
              ',"place":', coalesce(json_of(study_room_1.place),
                'null'::json),
              ',"kind":"', study_room_1.kind,
              '","capacity":', study_room_1.capacity,
              '}') AS json
            FROM study_room AS study_room_1
            WHERE study_room_1.id = anon_4.room_id
            ORDER BY study_room_1.id ASC
            LIMIT 1),
          'null'),
        '}'),
      ','
      ORDER BY anon_4.starts_at ASC, anon_4.id ASC),
    ']') AS json
  FROM (
    SELECT study_room_time_1.id, study_room_time_1.room_id, study_room_time_1.starts_at, study_room_time_1.ends_at, study_room_time_1.title, study_room_time_1.capacity, study_room_time_1.booked, study_room_time_1.called_off_at
    FROM study_room_time AS study_room_time_1
    WHERE study_room_time_1.day = coalesce($3::DATE, $4::DATE)
    AND study_room_time_1.called_off_at IS NULL
    ORDER BY study_room_time_1.starts_at ASC, study_room_time_1.id ASC
    LIMIT 500) AS anon_4) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"title":', coalesce(json_of(anon_5.title),
          'null'::json),
        ',"room":', coalesce((
            SELECT concat('{"code":', coalesce(json_of(study_room_2.code),
                'null'::json),
              '}') AS json
            FROM study_room AS study_room_2
            WHERE study_room_2.id = anon_5.room_id
            ORDER BY study_room_2.id ASC
            LIMIT 1),
          'null'),
        '}'),
      ','
      ORDER BY anon_5.starts_at ASC, anon_5.id ASC),
    ']') AS json
  FROM (
    SELECT study_room_time_2.id, study_room_time_2.room_id, study_room_time_2.starts_at, study_room_time_2.title
    FROM study_room_time AS study_room_time_2
    WHERE study_room_time_2.day = coalesce($5::DATE, $4::DATE)
    AND study_room_time_2.called_off_at IS NULL
    AND ($6::VARCHAR IS NULL
      OR study_room_time_2.room_id = ANY (array((
            SELECT study_room_3.id
            FROM study_room AS study_room_3 JOIN organization AS organization_3 ON organization_3.id = study_room_3.organization_id
            WHERE organization_3.code = $6::VARCHAR))))
    ORDER BY study_room_time_2.starts_at ASC, study_room_time_2.id ASC
    LIMIT 500) AS anon_5) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"bookingId":', coalesce(json_of(translate(encode('StudyRoomBooking:'::bytea || uuid_send(anon_6.id),
                'base64'),
              '+/=',
              '-_')),
          'null'::json),
        ',"bookedAt":', coalesce(json_of(anon_6.booked_at),
          'null'::json),
        ',"time":', coalesce((
            SELECT concat('{"startsAt":', coalesce(json_of(study_room_time_3.starts_at),
                'null'::json),
              ',"room":', coalesce((
                  SELECT concat('{"name":', coalesce(json_of(study_room_4.name),
                      'null'::json),
                    '}') AS json
                  FROM study_room AS study_room_4
                  WHERE study_room_4.id = study_room_time_3.room_id
                  ORDER BY study_room_4.id ASC
                  LIMIT 1),
                'null'),
              '}') AS json
            FROM study_room_time AS study_room_time_3
            WHERE study_room_time_3.id = anon_6.time_id
            ORDER BY study_room_time_3.id ASC
            LIMIT 1),
          'null'),
        '}'),
      ','
      ORDER BY anon_6.booked_at DESC, anon_6.id DESC),
    ']') AS json
  FROM (
    SELECT study_room_booking_1.id, study_room_booking_1.time_id, study_room_booking_1.booked_at
    FROM study_room_booking AS study_room_booking_1
    WHERE study_room_booking_1.staff_id = (
      SELECT viewer.staff_id
      FROM viewer)
    AND study_room_booking_1.cancelled_at IS NULL
    ORDER BY study_room_booking_1.booked_at DESC, study_room_booking_1.id DESC
    LIMIT 100) AS anon_6) AS anon_3 ON true
