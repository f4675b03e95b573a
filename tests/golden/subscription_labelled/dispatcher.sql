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
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $4::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"passportChanged":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"cursor":', coalesce(json_of(translate(encode(int8send(outbox_1.number),
            'base64'),
          '+/=',
          '-_')),
      'null'::json),
    ',"at":', coalesce(json_of(outbox_1.created_at),
      'null'::json),
    ',"changed":', coalesce(json_of(array((
            SELECT anon_2.name
            FROM (
              SELECT unnest(outbox_1.fields) AS name) AS anon_2
            WHERE anon_2.name = ANY (CAST('{anthropometry,bloodGroup,conflicts,district,medications,rhFactor,sex}' AS TEXT[]))
            ORDER BY anon_2.name))),
      'null'::json),
    ',"child":{"id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_1.id),
            'base64'),
          '+/=',
          '-_')),
      'null'::json),
    ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', left(nullif(child_1.family,
                ''), 1) || '.', left(nullif(child_1.given,
                ''), 1) || '.', left(nullif(child_1.patronymic,
                ''), 1) || '.'),
          '')),
      'null'::json),
    '},"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":"', passport_1.blood_group_status,
          '","value":', coalesce('"' || CAST(passport_1.blood_group_value AS TEXT) || '"',
            'null'),
          '},"allergies":{"assertion":', coalesce(json_of(coalesce(coalesce(nullif(CASE
                    WHEN (EXISTS (
                        SELECT 1
                        FROM allergy AS allergy_1
                        WHERE allergy_1.child_id = passport_1.child_id
                        AND (allergy_1.state = 'CURRENT'
                          OR allergy_1.amendment_labels IS NOT NULL
                          AND NOT any_within(allergy_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
                        AND (cardinality(allergy_1.vital_labels) = 0
                          OR (allergy_1.vital_labels <@ CAST('{TEEN}' AS TEXT[])))
                        AND allergy_1.clinical_status != 'RESOLVED')) THEN 'HAS_ITEMS'
                    WHEN (passport_1.no_known_allergies_at IS NOT NULL) THEN 'KNOWN_NONE'
                    ELSE 'NO_INFORMATION' END, CASE
                    WHEN (passport_1.no_known_allergies_at IS NOT NULL
                      AND (EXISTS (
                          SELECT 1
                          FROM allergy AS allergy_2
                          WHERE allergy_2.child_id = passport_1.child_id
                          AND allergy_2.clinical_status = 'ACTIVE'
                          AND allergy_2.state = 'CURRENT'))) THEN 'KNOWN_NONE'
                    ELSE NULL END),
                  'NO_INFORMATION'),
                'HIDDEN')),
            'null'::json),
          ',"items":', coalesce((
              SELECT concat('[', string_agg(concat('{"substance":', coalesce(json_of(CASE
                        WHEN (allergy_3.category IN ('MEDICATION',
                            'BIOLOGIC')) THEN allergy_3.substance
                        ELSE 'not a drug' END),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY allergy_3.id ASC),
                ']') AS json
              FROM allergy AS allergy_3
              WHERE allergy_3.child_id = passport_1.child_id
              AND (allergy_3.state = 'CURRENT'
                OR allergy_3.amendment_labels IS NOT NULL
                AND NOT any_within(allergy_3.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(allergy_3.vital_labels) = 0
                OR (allergy_3.vital_labels <@ CAST('{TEEN}' AS TEXT[])))
              AND allergy_3.clinical_status != 'RESOLVED'),
            'null'),
          '}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}}') AS json, ('"' || CAST(child_1.id AS TEXT)) || '",4294967328' AS touched
  FROM outbox AS outbox_1 JOIN child AS child_1 ON outbox_1.child_id = child_1.id
  WHERE outbox_1.number = $3::BIGINT
  AND (EXISTS (
      SELECT 1
      FROM assignment AS assignment_1
      WHERE assignment_1.staff_id = (
        SELECT viewer.staff_id
        FROM viewer)
      AND assignment_1.valid_from <= $4::DATE
      AND (assignment_1.valid_to IS NULL
        OR assignment_1.valid_to >= $4::DATE)))
  AND (EXISTS (
      SELECT 1
      FROM ambulance_call AS ambulance_call_1
      WHERE ambulance_call_1.child_id = child_1.id
      AND (ambulance_call_1.dispatcher_id = (
          SELECT viewer.staff_id
          FROM viewer)
        OR ambulance_call_1.doctor_id = (
          SELECT viewer.staff_id
          FROM viewer))
      AND ambulance_call_1.closed_at IS NULL
      AND (ambulance_call_1.expires_at IS NULL
        OR ambulance_call_1.expires_at > $5::TIMESTAMP WITH TIME ZONE)))
  AND child_1.id != ALL (CAST((
        SELECT kin.child_ids
        FROM kin) AS UUID[]))
  AND (cardinality(outbox_1.labels) = 0
    OR (outbox_1.labels <@ CAST('{TEEN}' AS TEXT[])))
  AND (outbox_1.fields && CAST('{anthropometry,bloodGroup,conflicts,district,medications,rhFactor,sex}' AS TEXT[]))) AS anon_1 ON true
