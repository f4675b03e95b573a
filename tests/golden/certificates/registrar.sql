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
  FROM viewer) SELECT textsend(concat('{"anna":', coalesce(anon_1.json,
      'null'),
    ',"inForce":', coalesce(anon_2.json,
      'null'),
    ',"replaced":', coalesce(anon_3.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"certificates":', coalesce(CASE
      WHEN anon_4.organization THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"form":', coalesce('"' || CASE
                WHEN anon_4.organization THEN anon_5.form
                ELSE NULL END || '"',
                'null'),
              ',"number":', coalesce(json_of(CASE
                  WHEN anon_4.organization THEN anon_5.number
                  ELSE NULL END),
                'null'::json),
              ',"status":', coalesce('"' || CASE
                WHEN anon_4.organization THEN CASE
                WHEN (anon_5.status = 'ISSUED'
                  AND anon_5.document_id IS NOT NULL
                  AND NOT (EXISTS (
                      SELECT 1
                      FROM medical_document AS medical_document_1
                      WHERE medical_document_1.child_id = anon_5.child_id
                      AND medical_document_1.id = anon_5.document_id
                      AND medical_document_1.status = 'REGISTERED'))) THEN 'REVOKED'
                ELSE anon_5.status END
                ELSE NULL END || '"',
                'null'),
              ',"validFrom":', coalesce(json_of(CASE
                  WHEN anon_4.organization THEN anon_5.valid_from
                  ELSE NULL END),
                'null'::json),
              ',"validTo":', coalesce(json_of(CASE
                  WHEN anon_4.organization THEN anon_5.valid_to
                  ELSE NULL END),
                'null'::json),
              ',"addressee":', coalesce(json_of(CASE
                  WHEN anon_4.organization THEN (
                    SELECT organization_1.name
                    FROM organization AS organization_1
                    WHERE organization_1.id = anon_5.addressee_id)
                  ELSE NULL END),
                'null'::json),
              ',"issuedBy":', coalesce(json_of(CASE
                  WHEN anon_4.organization THEN (
                    SELECT nullif(concat_ws(' ', nullif(staff_1.family,
                          ''), nullif(staff_1.given,
                          ''), nullif(staff_1.patronymic,
                          '')),
                      '')
                    FROM staff AS staff_1
                    WHERE staff_1.id = anon_5.issued_by)
                  ELSE NULL END),
                'null'::json),
              ',"signature":"SIMULATED","lines":null,"code":null,"replacedBy":', coalesce(CASE
                WHEN anon_4.organization THEN (
                  SELECT concat('{"number":', coalesce(json_of(CASE
                        WHEN anon_4.organization THEN certificate_1.number
                        ELSE NULL END),
                      'null'::json),
                    '}') AS json
                  FROM certificate AS certificate_1
                  WHERE certificate_1.child_id = anon_5.child_id
                  AND certificate_1.id = anon_5.replaced_by_id
                  AND (cardinality(certificate_1.labels) = 0
                    OR anon_4.expected
                    AND (certificate_1.labels <@ CAST('{}' AS TEXT[]))
                    OR anon_4.organization
                    AND (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
                ELSE 'null' END,
                'null'),
              ',"document":null}'),
            ',') FILTER (WHERE anon_5.n <= $3::INTEGER),
          '],"pageInfo":{"hasNextPage":', coalesce(json_of(count(*) > $3::INTEGER),
            'null'::json),
          '}}') AS json
        FROM (
          SELECT certificate_2.child_id, certificate_2.document_id, certificate_2.form, certificate_2.number, certificate_2.valid_from, certificate_2.valid_to, certificate_2.addressee_id, certificate_2.issued_by, certificate_2.status, certificate_2.replaced_by_id, row_number() OVER (ORDER BY certificate_2.issued_at DESC, certificate_2.id DESC) AS n
          FROM certificate AS certificate_2
          WHERE certificate_2.child_id = child_1.id
          AND (cardinality(certificate_2.labels) = 0
            OR anon_4.expected
            AND (certificate_2.labels <@ CAST('{}' AS TEXT[]))
            OR anon_4.organization
            AND (certificate_2.labels <@ CAST('{TEEN}' AS TEXT[])))
          ORDER BY certificate_2.issued_at DESC, certificate_2.id DESC
          LIMIT $3::INTEGER + 1) AS anon_5
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    ',"camp":', coalesce(CASE
      WHEN anon_4.organization THEN concat('{"formNumber":', coalesce(json_of(CASE
            WHEN anon_4.organization THEN form_part('FORM_079U', $4::DATE,
              '{form,number}')
            ELSE NULL END),
          'null'::json),
        ',"identity":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.organization THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,identity}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (nullif(child_1.family,
                  '') IS NOT NULL
                AND nullif(child_1.given,
                  '') IS NOT NULL) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"address":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.organization THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,address}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN ((
                  SELECT address_1.text
                  FROM address AS address_1
                  WHERE address_1.child_id = child_1.id
                  AND address_1.kind = 'RESIDENCE'
                  AND address_1.valid_from <= $4::DATE
                  AND (address_1.valid_to IS NULL
                    OR address_1.valid_to >= $4::DATE)
                  ORDER BY address_1.valid_from DESC, address_1.id DESC
                  LIMIT 1) IS NOT NULL) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"institution":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.organization THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,institution}') IS NULL) THEN 'NOT_ASKED'
              ELSE CASE
              WHEN (EXISTS (
                  SELECT 1
                  FROM enrolment AS enrolment_1
                  WHERE enrolment_1.child_id = child_1.id
                  AND enrolment_1.valid_from <= $4::DATE
                  AND (enrolment_1.valid_to IS NULL
                    OR enrolment_1.valid_to >= $4::DATE))) THEN 'PRESENT'
              ELSE 'MISSING' END END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"pastDiseases":"WITHHELD","diagnoses":"WITHHELD","allergies":"WITHHELD","medications":"WITHHELD","vaccinations":"WITHHELD","measurements":"WITHHELD","healthGroup":"WITHHELD","physicalEducationGroup":"WITHHELD","inspection":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.organization THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,inspection}') IS NULL) THEN 'NOT_ASKED'
              ELSE 'NEEDS_EXAMINATION' END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"contraindications":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.organization THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,contraindications}') IS NULL) THEN 'NOT_ASKED'
              ELSE 'NEEDS_SIGNATURE' END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"signature":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.organization THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,signature}') IS NULL) THEN 'NOT_ASKED'
              ELSE 'NEEDS_SIGNATURE' END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"absence":', coalesce(json_of(coalesce(CASE
              WHEN anon_4.organization THEN CASE
              WHEN (form_part('FORM_079U', $4::DATE,
                  '{items,absence}') IS NULL) THEN 'NOT_ASKED'
              ELSE 'NEEDS_SIGNATURE' END
              ELSE NULL END,
              'WITHHELD')),
          'null'::json),
        ',"norm":', coalesce(CASE
          WHEN anon_4.organization THEN (
            SELECT '{"act":null,"title":null,"validFrom":null,"checked":null}' AS json
            FROM norm AS norm_1
            WHERE norm_1.id = form_norm('FORM_079U', $4::DATE))
          ELSE 'null' END,
          'null'),
        '}')
      ELSE 'null' END,
      'null'),
    ',"school":', coalesce(CASE
      WHEN anon_4.organization THEN concat('{"title":', coalesce(json_of(CASE
            WHEN anon_4.organization THEN form_part('FORM_026U_2000', $4::DATE,
              '{form,title}')
            ELSE NULL END),
          'null'::json),
        ',"examination":"WITHHELD","healthGroup":"WITHHELD","norm":', coalesce(CASE
          WHEN anon_4.organization THEN (
            SELECT '{"act":null}' AS json
            FROM norm AS norm_2
            WHERE norm_2.id = form_norm('FORM_026U_2000', $4::DATE))
          ELSE 'null' END,
          'null'),
        '}')
      ELSE 'null' END,
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST((4294967296 | CASE
      WHEN anon_4.organization THEN 2
      ELSE 0 END) | CASE
    WHEN anon_4.expected THEN 4
    ELSE 0 END AS TEXT) AS touched
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
                AND assignment_1.valid_from <= $4::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $4::DATE)))))))
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
              AND assignment_2.valid_from <= $4::DATE
              AND (assignment_2.valid_to IS NULL
                OR assignment_2.valid_to >= $4::DATE))))
        AND appointment_1.day = $4::DATE
        AND appointment_1.status IN ('BOOKED',
          'ARRIVED',
          'FULFILLED')))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS expected OFFSET 0) AS anon_4 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_4.organization
    OR anon_4.expected)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"valid":', coalesce(json_of(anon_6.days IS NOT NULL),
      'null'::json),
    ',"validFrom":', coalesce(json_of(anon_6.days[1]),
      'null'::json),
    ',"validUntil":', coalesce(json_of(anon_6.days[2]),
      'null'::json),
    '}') AS json
  FROM (
    SELECT verified_certificate($6::VARCHAR, $4::DATE) AS days) AS anon_6) AS anon_2 ON true
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"valid":', coalesce(json_of(anon_7.days IS NOT NULL),
      'null'::json),
    ',"validFrom":', coalesce(json_of(anon_7.days[1]),
      'null'::json),
    ',"validUntil":', coalesce(json_of(anon_7.days[2]),
      'null'::json),
    '}') AS json
  FROM (
    SELECT verified_certificate($7::VARCHAR, $4::DATE) AS days) AS anon_7) AS anon_3 ON true
