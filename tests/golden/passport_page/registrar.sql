WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT CASE
  WHEN ((EXISTS (
        SELECT 1
        FROM representative AS representative_2
        WHERE representative_2.staff_id = viewer.staff_id))
    OR (EXISTS (
        SELECT 1
        FROM account AS account_2
        WHERE account_2.staff_id = viewer.staff_id
        AND (account_2.representative_id IS NOT NULL
          OR account_2.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_1.id),
            'base64'),
          '+/=',
          '-_')),
      'null'::json),
    ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(child_1.family,
              ''), nullif(child_1.given,
              ''), nullif(child_1.patronymic,
              '')),
          '')),
      'null'::json),
    '},"birthDate":"', child_1.birth_date,
    '","ageYears":', coalesce(json_of(CAST(EXTRACT(year
            FROM age($3::DATE, child_1.birth_date)) AS INTEGER)),
      'null'::json),
    ',"sex":"', child_1.sex,
    '","policyNumber":', coalesce(json_of(child_1.policy_number),
      'null'::json),
    ',"snils":', coalesce(json_of(child_1.snils),
      'null'::json),
    ',"address":', coalesce(json_of((
          SELECT address_1.text
          FROM address AS address_1
          WHERE address_1.child_id = child_1.id
          AND address_1.kind = 'RESIDENCE'
          AND address_1.valid_from <= $3::DATE
          AND (address_1.valid_to IS NULL
            OR address_1.valid_to >= $3::DATE)
          ORDER BY address_1.valid_from DESC, address_1.id DESC
          LIMIT 1)),
      'null'::json),
    ',"district":', coalesce((
        SELECT concat('{"code":', coalesce(json_of(district_1.code),
            'null'::json),
          ',"name":', coalesce(json_of(district_1.name),
            'null'::json),
          '}') AS json
        FROM district AS district_1
        LEFT OUTER JOIN LATERAL (
          SELECT district_1.organization_id = ANY (array((
                SELECT assignment_1.organization_id
                FROM assignment AS assignment_1
                WHERE assignment_1.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_1.organization_id IS NOT NULL
                AND assignment_1.valid_from <= $3::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $3::DATE)))) AS organization OFFSET 0) AS anon_2 ON true
        WHERE district_1.id = child_1.district_id),
      'null'),
    ',"enrollment":', coalesce(CASE
      WHEN anon_3.organization THEN (
        SELECT concat('{"institution":', coalesce(json_of(CASE
              WHEN anon_3.organization THEN (
                SELECT organization_1.name
                FROM organization AS organization_1
                WHERE organization_1.id = enrolment_1.organization_id)
              ELSE NULL END),
            'null'::json),
          ',"className":', coalesce(json_of(CASE
              WHEN anon_3.organization THEN enrolment_1.class_name
              ELSE NULL END),
            'null'::json),
          '}') AS json
        FROM enrolment AS enrolment_1
        WHERE enrolment_1.child_id = child_1.id
        AND enrolment_1.valid_from <= $3::DATE
        AND (enrolment_1.valid_to IS NULL
          OR enrolment_1.valid_to >= $3::DATE)
        ORDER BY enrolment_1.valid_from DESC, enrolment_1.id ASC
        LIMIT 1)
      ELSE 'null' END,
      'null'),
    ',"representatives":', coalesce((
        SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', anon_4.kind,
              '","status":', coalesce('"' || CASE
                WHEN (anon_4.status IN ('ACTIVE',
                    'SUSPENDED')
                  AND (anon_4.valid_to < $3::DATE
                    OR child_1.birth_date <= CAST($3::DATE - CAST('18 years' AS INTERVAL) AS DATE))) THEN 'EXPIRED'
                ELSE anon_4.status END || '"',
                'null'),
              ',"isPrimaryContact":', coalesce(json_of(anon_4.is_primary_contact),
                'null'::json),
              ',"courtRestricted":', coalesce(json_of(anon_4.court_restricted
                  AND coalesce(anon_4.restricted_from <= $3::DATE
                    AND anon_4.restricted_to >= $3::DATE, true)),
                'null'::json),
              ',"representative":', coalesce((
                  SELECT concat('{"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', nullif(representative_1.family,
                              ''), nullif(representative_1.given,
                              ''), nullif(representative_1.patronymic,
                              '')),
                          '')),
                      'null'::json),
                    '},"phone":', coalesce(json_of(representative_1.phone),
                      'null'::json),
                    ',"email":', coalesce(json_of(representative_1.email),
                      'null'::json),
                    '}') AS json
                  FROM representative AS representative_1
                  WHERE representative_1.id = anon_4.representative_id),
                'null'),
              '}'),
            ',') FILTER (WHERE anon_4.id IS NOT NULL),
          ']}') AS json
        FROM (
          SELECT representation_1.valid_to, representation_1.id, representation_1.representative_id, representation_1.kind, representation_1.status, representation_1.is_primary_contact, representation_1.court_restricted, representation_1.restricted_from, representation_1.restricted_to
          FROM representation AS representation_1
          WHERE representation_1.child_id = child_1.id
          ORDER BY representation_1.id ASC
          LIMIT $4::INTEGER) AS anon_4
        HAVING true),
      'null'),
    ',"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status": "HIDDEN", "value": null, "candidates": null, "document": null, "notice": "Orientation only: re-determine blood group and Rh before any transfusion."},"rhFactor":{"status": "HIDDEN", "value": null, "effectiveAt": null, "document": null},"healthGroup":{"status": "HIDDEN", "value": null, "stale": null},"allergies":{"assertion": "HIDDEN", "items": null},"chronicConditions":{"assertion": "HIDDEN", "items": null},"anamnesis":null,"medications":{"assertion": "HIDDEN", "items": null},"dispensaryObservations":null,"socialStatuses":', coalesce(CASE
            WHEN anon_3.organization THEN (
              SELECT concat('[', string_agg(concat('{"kind":', coalesce(json_of(CASE
                        WHEN anon_3.organization THEN 'ENTITLED'
                        ELSE NULL END),
                      'null'::json),
                    ',"document":null}'),
                  ','
                  ORDER BY social_status_1.id ASC),
                ']') AS json
              FROM social_status AS social_status_1
              WHERE social_status_1.child_id = passport_1.child_id
              AND (social_status_1.state = 'CURRENT'
                OR social_status_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.expected
                  AND any_within(social_status_1.amendment_labels, CAST('{}' AS TEXT[]))
                  OR anon_3.organization
                  AND any_within(social_status_1.amendment_labels, CAST('{TEEN}' AS TEXT[]))))
              AND (cardinality(social_status_1.labels) = 0
                OR anon_3.expected
                AND (social_status_1.labels <@ CAST('{}' AS TEXT[]))
                OR anon_3.organization
                AND (social_status_1.labels <@ CAST('{TEEN}' AS TEXT[])))
              AND anon_3.organization
              AND (social_status_1.valid_from IS NULL
                OR social_status_1.valid_from <= $3::DATE)
              AND (social_status_1.valid_to IS NULL
                OR social_status_1.valid_to >= $3::DATE))
            ELSE 'null' END,
            'null'),
          ',"privileges":', coalesce(CASE
            WHEN anon_3.organization THEN (
              SELECT concat('[', string_agg(concat('{"kind":', coalesce(json_of(CASE
                        WHEN anon_3.organization THEN CASE
                        WHEN (privilege_1.kind IN ('CHRONIC_DRUG_BENEFIT',
                            'RARE_DISEASE')) THEN 'ENTITLED'
                        ELSE privilege_1.kind END
                        ELSE NULL END),
                      'null'::json),
                    ',"basis":', coalesce(json_of(CASE
                        WHEN anon_3.organization THEN CASE
                        WHEN (privilege_1.kind IN ('CHRONIC_DRUG_BENEFIT',
                            'RARE_DISEASE')) THEN NULL
                        ELSE undiagnosed(privilege_1.basis) END
                        ELSE NULL END),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(privilege_1.valid_from, CAST('-infinity' AS DATE)) DESC, privilege_1.id ASC),
                ']') AS json
              FROM privilege AS privilege_1
              WHERE privilege_1.child_id = passport_1.child_id
              AND (privilege_1.state = 'CURRENT'
                OR privilege_1.amendment_labels IS NOT NULL
                AND NOT (anon_3.expected
                  AND any_within(privilege_1.amendment_labels, CAST('{}' AS TEXT[]))
                  OR anon_3.organization
                  AND any_within(privilege_1.amendment_labels, CAST('{TEEN}' AS TEXT[]))))
              AND (cardinality(privilege_1.labels) = 0
                OR anon_3.expected
                AND (privilege_1.labels <@ CAST('{}' AS TEXT[]))
                OR anon_3.organization
                AND (privilege_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
            ELSE 'null' END,
            'null'),
          ',"anthropometry":null,"completeness":', coalesce(json_of(passport_1.completeness),
            'null'::json),
          ',"conflicts":null}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((4294967296 | CASE
      WHEN anon_3.organization THEN 2
      ELSE 0 END) | CASE
    WHEN anon_3.expected THEN 4
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT child_1.district_id = ANY (array((
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
              AND assignment_3.valid_from <= $3::DATE
              AND (assignment_3.valid_to IS NULL
                OR assignment_3.valid_to >= $3::DATE))))
        AND appointment_1.day = $3::DATE
        AND appointment_1.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_3.organization
    OR anon_3.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
