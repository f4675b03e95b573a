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
          OR account_8.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $3::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    ',"district":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"vaccinationPlan":null,"examPlan":{"nodes": []},"examinations":{"nodes": []},"passport":', coalesce((
        SELECT concat('{"vaccinationDueOn":null,"examinationDueOn":null,"peExemptions":', coalesce(CASE
            WHEN anon_3.ordered THEN (
              SELECT concat('[', string_agg(concat('{"validFrom":', coalesce(json_of(CASE
                        WHEN anon_3.ordered THEN pe_exemption_1.valid_from
                        ELSE NULL END),
                      'null'::json),
                    ',"validTo":', coalesce(json_of(CASE
                        WHEN anon_3.ordered THEN pe_exemption_1.valid_to
                        ELSE NULL END),
                      'null'::json),
                    ',"document":', coalesce(CASE
                      WHEN anon_3.ordered THEN (
                        SELECT concat('{"date":', coalesce(json_of(CASE
                              WHEN anon_3.ordered THEN medical_document_1.date
                              ELSE NULL END),
                            'null'::json),
                          '}') AS json
                        FROM medical_document AS medical_document_1
                        WHERE medical_document_1.child_id = pe_exemption_1.child_id
                        AND medical_document_1.id = pe_exemption_1.document_id
                        AND (cardinality(medical_document_1.labels) = 0
                          OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
                      ELSE 'null' END,
                      'null'),
                    '}'),
                  ','
                  ORDER BY pe_exemption_1.valid_from DESC, pe_exemption_1.id ASC),
                ']') AS json
              FROM pe_exemption AS pe_exemption_1
              WHERE pe_exemption_1.child_id = passport_1.child_id
              AND (pe_exemption_1.state = 'CURRENT'
                OR pe_exemption_1.amendment_labels IS NOT NULL
                AND NOT any_within(pe_exemption_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
              AND (cardinality(pe_exemption_1.labels) = 0
                OR (pe_exemption_1.labels <@ CAST('{TEEN}' AS TEXT[]))))
            ELSE 'null' END,
            'null'),
          '}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
        WHEN anon_3.review THEN 4096
        ELSE 0 END) | CASE
      WHEN anon_3.ordered THEN 8192
      ELSE 0 END) | CASE
    WHEN anon_3.protected THEN 65536
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
                AND assignment_1.valid_from <= $3::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $3::DATE))))
          OR break_glass_grant_1.organization_id = ANY (array((
                SELECT organization_1.id
                FROM organization AS organization_1
                WHERE organization_1.id != ALL (array((
                      SELECT assignment_2.organization_id
                      FROM account AS account_2 JOIN assignment AS assignment_2 ON assignment_2.staff_id = account_2.staff_id
                      WHERE 'auditor' = ANY (account_2.roles)
                      AND account_2.disabled_at IS NULL
                      AND assignment_2.valid_from <= $3::DATE
                      AND (assignment_2.valid_to IS NULL
                        OR assignment_2.valid_to >= $3::DATE)))))))
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
                          OR account_5.child_id IS NOT NULL)))) THEN family_of_staff(account_4.staff_id, $3::DATE)
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
                AND assignment_3.valid_from <= $3::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $3::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_6 JOIN assignment AS assignment_4 ON assignment_4.staff_id = account_6.staff_id
              WHERE 'auditor' = ANY (account_6.roles)
              AND account_6.disabled_at IS NULL
              AND assignment_4.valid_from <= $3::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $3::DATE)
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
                        OR account_7.child_id IS NOT NULL)))) THEN family_of_staff(account_6.staff_id, $3::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_5
              WHERE assignment_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_5.valid_from <= $3::DATE
              AND (assignment_5.valid_to IS NULL
                OR assignment_5.valid_to >= $3::DATE))))
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
        AND assignment_6.valid_from <= $3::DATE
        AND (assignment_6.valid_to IS NULL
          OR assignment_6.valid_to >= $3::DATE)))
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
          AND audit_order_1.valid_from <= $3::DATE
          AND (audit_order_1.valid_to IS NULL
            OR audit_order_1.valid_to >= $3::DATE)))
      OR child_1.district_id = ANY (array((
            SELECT district_1.id
            FROM audit_order AS audit_order_2 JOIN district AS district_1 ON district_1.organization_id = audit_order_2.organization_id
            WHERE audit_order_2.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_2.approved_at IS NOT NULL
            AND audit_order_2.revoked_at IS NULL
            AND audit_order_2.valid_from <= $3::DATE
            AND (audit_order_2.valid_to IS NULL
              OR audit_order_2.valid_to >= $3::DATE)))))
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
              AND assignment_7.valid_from <= $3::DATE
              AND (assignment_7.valid_to IS NULL
                OR assignment_7.valid_to >= $3::DATE))))
        OR break_glass_grant_2.organization_id = ANY (array((
              SELECT organization_2.id
              FROM organization AS organization_2
              WHERE organization_2.id != ALL (array((
                    SELECT assignment_8.organization_id
                    FROM account AS account_9 JOIN assignment AS assignment_8 ON assignment_8.staff_id = account_9.staff_id
                    WHERE 'auditor' = ANY (account_9.roles)
                    AND account_9.disabled_at IS NULL
                    AND assignment_8.valid_from <= $3::DATE
                    AND (assignment_8.valid_to IS NULL
                      OR assignment_8.valid_to >= $3::DATE)))))))
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
                        OR account_12.child_id IS NOT NULL)))) THEN family_of_staff(account_11.staff_id, $3::DATE)
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
              AND assignment_9.valid_from <= $3::DATE
              AND (assignment_9.valid_to IS NULL
                OR assignment_9.valid_to >= $3::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_13 JOIN assignment AS assignment_10 ON assignment_10.staff_id = account_13.staff_id
            WHERE 'auditor' = ANY (account_13.roles)
            AND account_13.disabled_at IS NULL
            AND assignment_10.valid_from <= $3::DATE
            AND (assignment_10.valid_to IS NULL
              OR assignment_10.valid_to >= $3::DATE)
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
                      OR account_14.child_id IS NOT NULL)))) THEN family_of_staff(account_13.staff_id, $3::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_11
            WHERE assignment_11.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_11.valid_from <= $3::DATE
            AND (assignment_11.valid_to IS NULL
              OR assignment_11.valid_to >= $3::DATE))))
      AND break_glass_grant_2.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_2.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_3 ON true
  WHERE child_1.id = $4::UUID
  AND (anon_3.review
    OR anon_3.ordered)
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT '{"children":{"nodes": []},"examined":{"nodes": []}}' AS json
  FROM district AS district_2
  LEFT OUTER JOIN LATERAL (
    SELECT district_2.id = ANY (array((
          SELECT assignment_12.district_id
          FROM assignment AS assignment_12
          WHERE assignment_12.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_12.district_id IS NOT NULL
          AND assignment_12.valid_from <= $3::DATE
          AND (assignment_12.valid_to IS NULL
            OR assignment_12.valid_to >= $3::DATE))))
    AND NOT district_2.organization_id = ANY (array((
          SELECT assignment_13.organization_id
          FROM assignment AS assignment_13
          WHERE assignment_13.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_13.organization_id IS NOT NULL
          AND assignment_13.valid_from <= $3::DATE
          AND (assignment_13.valid_to IS NULL
            OR assignment_13.valid_to >= $3::DATE)
          AND assignment_13.district_id IS NULL)))
    AND NOT (EXISTS (
        SELECT 1
        FROM assignment AS assignment_14 JOIN organization AS organization_3 ON organization_3.id = assignment_14.organization_id
        WHERE assignment_14.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND assignment_14.district_id IS NULL
        AND assignment_14.valid_from <= $3::DATE
        AND (assignment_14.valid_to IS NULL
          OR assignment_14.valid_to >= $3::DATE)
        AND organization_3.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_4 ON true
  WHERE district_2.id = $5::UUID) AS anon_2 ON true
