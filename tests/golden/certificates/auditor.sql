WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL), kin AS MATERIALIZED (
  SELECT CASE
  WHEN ((EXISTS (
        SELECT 1
        FROM representative AS representative_3
        WHERE representative_3.staff_id = viewer.staff_id))
    OR (EXISTS (
        SELECT 1
        FROM account AS account_8
        WHERE account_8.staff_id = viewer.staff_id
        AND (account_8.representative_id IS NOT NULL
          OR account_8.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $4::DATE)
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
      WHEN anon_4.ordered THEN (
        SELECT concat('{"nodes":[', string_agg(concat('{"form":', coalesce('"' || CASE
                WHEN anon_4.ordered THEN anon_5.form
                ELSE NULL END || '"',
                'null'),
              ',"number":', coalesce(json_of(CASE
                  WHEN anon_4.ordered THEN anon_5.number
                  ELSE NULL END),
                'null'::json),
              ',"status":', coalesce('"' || CASE
                WHEN anon_4.ordered THEN CASE
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
                  WHEN anon_4.ordered THEN anon_5.valid_from
                  ELSE NULL END),
                'null'::json),
              ',"validTo":', coalesce(json_of(CASE
                  WHEN anon_4.ordered THEN anon_5.valid_to
                  ELSE NULL END),
                'null'::json),
              ',"addressee":', coalesce(json_of(CASE
                  WHEN anon_4.ordered THEN (
                    SELECT organization_1.name
                    FROM organization AS organization_1
                    WHERE organization_1.id = anon_5.addressee_id)
                  ELSE NULL END),
                'null'::json),
              ',"issuedBy":', coalesce(json_of(CASE
                  WHEN anon_4.ordered THEN (
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
                WHEN anon_4.ordered THEN (
                  SELECT concat('{"number":', coalesce(json_of(CASE
                        WHEN anon_4.ordered THEN certificate_1.number
                        ELSE NULL END),
                      'null'::json),
                    '}') AS json
                  FROM certificate AS certificate_1
                  WHERE certificate_1.child_id = anon_5.child_id
                  AND certificate_1.id = anon_5.replaced_by_id
                  AND (cardinality(certificate_1.labels) = 0
                    OR (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
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
            OR (certificate_2.labels <@ CAST('{TEEN}' AS TEXT[])))
          ORDER BY certificate_2.issued_at DESC, certificate_2.id DESC
          LIMIT $3::INTEGER + 1) AS anon_5
        HAVING true)
      ELSE '{"nodes": [], "pageInfo": {"hasNextPage": false}}' END,
      'null'),
    ',"camp":null,"school":null}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_4.review THEN 4096
        ELSE 0 END) | CASE
      WHEN anon_4.ordered THEN 8192
      ELSE 0 END) | CASE
    WHEN anon_4.protected THEN 65536
    ELSE 0 END AS TEXT) AS touched
  FROM child AS child_1
  LEFT OUTER JOIN LATERAL (
    SELECT (EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_1
        WHERE break_glass_grant_1.child_id = child_1.id
        AND (break_glass_grant_1.organization_id = ANY (array((
                SELECT assignment_1.organization_id
                FROM assignment AS assignment_1
                WHERE assignment_1.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_1.organization_id IS NOT NULL
                AND assignment_1.valid_from <= $4::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $4::DATE))))
          OR break_glass_grant_1.organization_id = ANY (array((
                SELECT organization_2.id
                FROM organization AS organization_2
                WHERE organization_2.id != ALL (array((
                      SELECT assignment_2.organization_id
                      FROM account AS account_2 JOIN assignment AS assignment_2 ON assignment_2.staff_id = account_2.staff_id
                      WHERE 'auditor' = ANY (account_2.roles)
                      AND account_2.disabled_at IS NULL
                      AND assignment_2.valid_from <= $4::DATE
                      AND (assignment_2.valid_to IS NULL
                        OR assignment_2.valid_to >= $4::DATE)))))))
          OR break_glass_grant_1.staff_id = ANY (array((
                SELECT account_3.staff_id
                FROM account AS account_3
                WHERE 'auditor' = ANY (account_3.roles)
                AND account_3.disabled_at IS NULL)))
          OR break_glass_grant_1.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_1
                        WHERE representative_1.staff_id = account_4.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_5
                        WHERE account_5.staff_id = account_4.staff_id
                        AND (account_5.representative_id IS NOT NULL
                          OR account_5.child_id IS NOT NULL)))) THEN family_of_staff(account_4.staff_id, $4::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_4
                WHERE 'auditor' = ANY (account_4.roles)
                AND account_4.disabled_at IS NULL))))
        AND break_glass_grant_1.outcome IS NULL
        AND (break_glass_grant_1.organization_id = ANY (array((
                SELECT assignment_3.organization_id
                FROM assignment AS assignment_3
                WHERE assignment_3.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_3.organization_id IS NOT NULL
                AND assignment_3.valid_from <= $4::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $4::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_6 JOIN assignment AS assignment_4 ON assignment_4.staff_id = account_6.staff_id
              WHERE 'auditor' = ANY (account_6.roles)
              AND account_6.disabled_at IS NULL
              AND assignment_4.valid_from <= $4::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $4::DATE)
              AND assignment_4.organization_id = break_glass_grant_1.organization_id
              AND account_6.staff_id != break_glass_grant_1.staff_id
              AND break_glass_grant_1.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_2
                      WHERE representative_2.staff_id = account_6.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_7
                      WHERE account_7.staff_id = account_6.staff_id
                      AND (account_7.representative_id IS NOT NULL
                        OR account_7.child_id IS NOT NULL)))) THEN family_of_staff(account_6.staff_id, $4::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_5
              WHERE assignment_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_5.valid_from <= $4::DATE
              AND (assignment_5.valid_to IS NULL
                OR assignment_5.valid_to >= $4::DATE))))
        AND break_glass_grant_1.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_1.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS review, (EXISTS (
        SELECT 1
        FROM assignment AS assignment_6
        WHERE assignment_6.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_6.valid_from <= $4::DATE
        AND (assignment_6.valid_to IS NULL
          OR assignment_6.valid_to >= $4::DATE)))
    AND ((EXISTS (
          SELECT 1
          FROM audit_order AS audit_order_1
          WHERE audit_order_1.child_id = child_1.id
          AND audit_order_1.auditor_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND audit_order_1.child_id IS NOT NULL
          AND audit_order_1.approved_at IS NOT NULL
          AND audit_order_1.revoked_at IS NULL
          AND audit_order_1.valid_from <= $4::DATE
          AND (audit_order_1.valid_to IS NULL
            OR audit_order_1.valid_to >= $4::DATE)))
      OR child_1.district_id = ANY (array((
            SELECT district_1.id
            FROM audit_order AS audit_order_2 JOIN district AS district_1 ON district_1.organization_id = audit_order_2.organization_id
            WHERE audit_order_2.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_2.approved_at IS NOT NULL
            AND audit_order_2.revoked_at IS NULL
            AND audit_order_2.valid_from <= $4::DATE
            AND (audit_order_2.valid_to IS NULL
              OR audit_order_2.valid_to >= $4::DATE)))))
    AND child_1.id != ALL (CAST((
          SELECT kin.child_ids
          FROM kin) AS UUID[])) AS ordered, EXISTS (
      SELECT 1
      FROM break_glass_grant AS break_glass_grant_2
      WHERE break_glass_grant_2.child_id = child_1.id
      AND (break_glass_grant_2.organization_id = ANY (array((
              SELECT assignment_7.organization_id
              FROM assignment AS assignment_7
              WHERE assignment_7.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_7.organization_id IS NOT NULL
              AND assignment_7.valid_from <= $4::DATE
              AND (assignment_7.valid_to IS NULL
                OR assignment_7.valid_to >= $4::DATE))))
        OR break_glass_grant_2.organization_id = ANY (array((
              SELECT organization_3.id
              FROM organization AS organization_3
              WHERE organization_3.id != ALL (array((
                    SELECT assignment_8.organization_id
                    FROM account AS account_9 JOIN assignment AS assignment_8 ON assignment_8.staff_id = account_9.staff_id
                    WHERE 'auditor' = ANY (account_9.roles)
                    AND account_9.disabled_at IS NULL
                    AND assignment_8.valid_from <= $4::DATE
                    AND (assignment_8.valid_to IS NULL
                      OR assignment_8.valid_to >= $4::DATE)))))))
        OR break_glass_grant_2.staff_id = ANY (array((
              SELECT account_10.staff_id
              FROM account AS account_10
              WHERE 'auditor' = ANY (account_10.roles)
              AND account_10.disabled_at IS NULL)))
        OR break_glass_grant_2.child_id = ANY (array((
              SELECT unnest(CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_4
                      WHERE representative_4.staff_id = account_11.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_12
                      WHERE account_12.staff_id = account_11.staff_id
                      AND (account_12.representative_id IS NOT NULL
                        OR account_12.child_id IS NOT NULL)))) THEN family_of_staff(account_11.staff_id, $4::DATE)
                ELSE CAST('{}' AS UUID[]) END)
              FROM account AS account_11
              WHERE 'auditor' = ANY (account_11.roles)
              AND account_11.disabled_at IS NULL))))
      AND break_glass_grant_2.outcome IS NULL
      AND (break_glass_grant_2.organization_id = ANY (array((
              SELECT assignment_9.organization_id
              FROM assignment AS assignment_9
              WHERE assignment_9.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_9.organization_id IS NOT NULL
              AND assignment_9.valid_from <= $4::DATE
              AND (assignment_9.valid_to IS NULL
                OR assignment_9.valid_to >= $4::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_13 JOIN assignment AS assignment_10 ON assignment_10.staff_id = account_13.staff_id
            WHERE 'auditor' = ANY (account_13.roles)
            AND account_13.disabled_at IS NULL
            AND assignment_10.valid_from <= $4::DATE
            AND (assignment_10.valid_to IS NULL
              OR assignment_10.valid_to >= $4::DATE)
            AND assignment_10.organization_id = break_glass_grant_2.organization_id
            AND account_13.staff_id != break_glass_grant_2.staff_id
            AND break_glass_grant_2.child_id != ALL (CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM representative AS representative_5
                    WHERE representative_5.staff_id = account_13.staff_id))
                OR (EXISTS (
                    SELECT 1
                    FROM account AS account_14
                    WHERE account_14.staff_id = account_13.staff_id
                    AND (account_14.representative_id IS NOT NULL
                      OR account_14.child_id IS NOT NULL)))) THEN family_of_staff(account_13.staff_id, $4::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_11
            WHERE assignment_11.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_11.valid_from <= $4::DATE
            AND (assignment_11.valid_to IS NULL
              OR assignment_11.valid_to >= $4::DATE))))
      AND break_glass_grant_2.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_2.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_4 ON true
  WHERE child_1.id = $5::UUID
  AND (anon_4.review
    OR anon_4.ordered)
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
