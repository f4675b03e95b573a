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
          OR account_8.child_id IS NOT NULL)))) THEN family_of_staff(viewer.staff_id, $6::DATE)
  ELSE CAST('{}' AS UUID[]) END AS child_ids
  FROM viewer) SELECT textsend(concat('{"nodes":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat(coalesce(coalesce(anon_2.json, anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json),
          'null')),
      ','
      ORDER BY anon_17.n),
    ']') AS json, string_agg(nullif(concat_ws(',', anon_2.touched, anon_3.touched, anon_4.touched, anon_5.touched, anon_7.touched, anon_8.touched, anon_9.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_14.touched, anon_15.touched, anon_16.touched),
      ''),
    ',') AS touched
  FROM unnest($3::TEXT[], $4::UUID[], $5::UUID[]) WITH ORDINALITY AS anon_17(type, scope, key, n)
  LEFT OUTER JOIN child AS child_1 ON child_1.id = anon_17.scope
  AND anon_17.type != 'Child'
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
                AND assignment_1.valid_from <= $6::DATE
                AND (assignment_1.valid_to IS NULL
                  OR assignment_1.valid_to >= $6::DATE))))
          OR break_glass_grant_1.organization_id = ANY (array((
                SELECT organization_1.id
                FROM organization AS organization_1
                WHERE organization_1.id != ALL (array((
                      SELECT assignment_2.organization_id
                      FROM account AS account_2 JOIN assignment AS assignment_2 ON assignment_2.staff_id = account_2.staff_id
                      WHERE 'auditor' = ANY (account_2.roles)
                      AND account_2.disabled_at IS NULL
                      AND assignment_2.valid_from <= $6::DATE
                      AND (assignment_2.valid_to IS NULL
                        OR assignment_2.valid_to >= $6::DATE)))))))
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
                          OR account_5.child_id IS NOT NULL)))) THEN family_of_staff(account_4.staff_id, $6::DATE)
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
                AND assignment_3.valid_from <= $6::DATE
                AND (assignment_3.valid_to IS NULL
                  OR assignment_3.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_6 JOIN assignment AS assignment_4 ON assignment_4.staff_id = account_6.staff_id
              WHERE 'auditor' = ANY (account_6.roles)
              AND account_6.disabled_at IS NULL
              AND assignment_4.valid_from <= $6::DATE
              AND (assignment_4.valid_to IS NULL
                OR assignment_4.valid_to >= $6::DATE)
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
                        OR account_7.child_id IS NOT NULL)))) THEN family_of_staff(account_6.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_5
              WHERE assignment_5.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_5.valid_from <= $6::DATE
              AND (assignment_5.valid_to IS NULL
                OR assignment_5.valid_to >= $6::DATE))))
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
        AND assignment_6.valid_from <= $6::DATE
        AND (assignment_6.valid_to IS NULL
          OR assignment_6.valid_to >= $6::DATE)))
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
          AND audit_order_1.valid_from <= $6::DATE
          AND (audit_order_1.valid_to IS NULL
            OR audit_order_1.valid_to >= $6::DATE)))
      OR child_1.district_id = ANY (array((
            SELECT district_1.id
            FROM audit_order AS audit_order_2 JOIN district AS district_1 ON district_1.organization_id = audit_order_2.organization_id
            WHERE audit_order_2.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_2.approved_at IS NOT NULL
            AND audit_order_2.revoked_at IS NULL
            AND audit_order_2.valid_from <= $6::DATE
            AND (audit_order_2.valid_to IS NULL
              OR audit_order_2.valid_to >= $6::DATE)))))
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
              AND assignment_7.valid_from <= $6::DATE
              AND (assignment_7.valid_to IS NULL
                OR assignment_7.valid_to >= $6::DATE))))
        OR break_glass_grant_2.organization_id = ANY (array((
              SELECT organization_2.id
              FROM organization AS organization_2
              WHERE organization_2.id != ALL (array((
                    SELECT assignment_8.organization_id
                    FROM account AS account_9 JOIN assignment AS assignment_8 ON assignment_8.staff_id = account_9.staff_id
                    WHERE 'auditor' = ANY (account_9.roles)
                    AND account_9.disabled_at IS NULL
                    AND assignment_8.valid_from <= $6::DATE
                    AND (assignment_8.valid_to IS NULL
                      OR assignment_8.valid_to >= $6::DATE)))))))
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
                        OR account_12.child_id IS NOT NULL)))) THEN family_of_staff(account_11.staff_id, $6::DATE)
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
              AND assignment_9.valid_from <= $6::DATE
              AND (assignment_9.valid_to IS NULL
                OR assignment_9.valid_to >= $6::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_13 JOIN assignment AS assignment_10 ON assignment_10.staff_id = account_13.staff_id
            WHERE 'auditor' = ANY (account_13.roles)
            AND account_13.disabled_at IS NULL
            AND assignment_10.valid_from <= $6::DATE
            AND (assignment_10.valid_to IS NULL
              OR assignment_10.valid_to >= $6::DATE)
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
                      OR account_14.child_id IS NOT NULL)))) THEN family_of_staff(account_13.staff_id, $6::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_11
            WHERE assignment_11.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_11.valid_from <= $6::DATE
            AND (assignment_11.valid_to IS NULL
              OR assignment_11.valid_to >= $6::DATE))))
      AND break_glass_grant_2.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_2.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"ArchiveRequest","id":', coalesce(json_of(translate(encode('ArchiveRequest:'::bytea || uuid_send(archive_request_1.child_id) || uuid_send(archive_request_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
          WHEN anon_18.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_18.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM archive_request AS archive_request_1
    WHERE anon_17.type = 'ArchiveRequest'
    AND archive_request_1.child_id = child_1.id
    AND (anon_18.review
      OR anon_18.ordered)
    AND (cardinality(archive_request_1.labels) = 0
      OR (archive_request_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND archive_request_1.id = anon_17.key) AS anon_2 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"BreakGlassGrant","id":', coalesce(json_of(translate(encode('BreakGlassGrant:'::bytea || uuid_send(break_glass_grant_3.child_id) || uuid_send(break_glass_grant_3.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
          WHEN anon_18.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_18.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM break_glass_grant AS break_glass_grant_3
    WHERE anon_17.type = 'BreakGlassGrant'
    AND break_glass_grant_3.child_id = child_1.id
    AND (anon_18.review
      OR anon_18.ordered)
    AND break_glass_grant_3.id = anon_17.key
    AND (anon_18.ordered
      OR anon_18.review
      AND break_glass_grant_3.outcome IS NULL
      AND (break_glass_grant_3.organization_id = ANY (array((
              SELECT assignment_12.organization_id
              FROM assignment AS assignment_12
              WHERE assignment_12.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_12.organization_id IS NOT NULL
              AND assignment_12.valid_from <= $6::DATE
              AND (assignment_12.valid_to IS NULL
                OR assignment_12.valid_to >= $6::DATE))))
        OR NOT (EXISTS (
            SELECT 1
            FROM account AS account_15 JOIN assignment AS assignment_13 ON assignment_13.staff_id = account_15.staff_id
            WHERE 'auditor' = ANY (account_15.roles)
            AND account_15.disabled_at IS NULL
            AND assignment_13.valid_from <= $6::DATE
            AND (assignment_13.valid_to IS NULL
              OR assignment_13.valid_to >= $6::DATE)
            AND assignment_13.organization_id = break_glass_grant_3.organization_id
            AND account_15.staff_id != break_glass_grant_3.staff_id
            AND break_glass_grant_3.child_id != ALL (CASE
              WHEN ((EXISTS (
                    SELECT 1
                    FROM representative AS representative_6
                    WHERE representative_6.staff_id = account_15.staff_id))
                OR (EXISTS (
                    SELECT 1
                    FROM account AS account_16
                    WHERE account_16.staff_id = account_15.staff_id
                    AND (account_16.representative_id IS NOT NULL
                      OR account_16.child_id IS NOT NULL)))) THEN family_of_staff(account_15.staff_id, $6::DATE)
              ELSE CAST('{}' AS UUID[]) END)))
        AND $2::VARCHAR = 'auditor'
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_14
            WHERE assignment_14.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_14.valid_from <= $6::DATE
            AND (assignment_14.valid_to IS NULL
              OR assignment_14.valid_to >= $6::DATE))))
      AND break_glass_grant_3.staff_id != (
        SELECT viewer.staff_id
        FROM viewer)
      AND break_glass_grant_3.child_id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])))) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Certificate","id":', coalesce(json_of(translate(encode('Certificate:'::bytea || uuid_send(certificate_1.child_id) || uuid_send(certificate_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((12884901888 | CASE
          WHEN anon_18.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_18.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM certificate AS certificate_1
    WHERE anon_17.type = 'Certificate'
    AND certificate_1.child_id = child_1.id
    AND (anon_18.review
      OR anon_18.ordered)
    AND (cardinality(certificate_1.labels) = 0
      OR (certificate_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_17.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Child","id":', coalesce(json_of(translate(encode('Child:'::bytea || uuid_send(child_2.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', left(nullif(child_2.family,
                  ''), 1) || '.', left(nullif(child_2.given,
                  ''), 1) || '.', left(nullif(child_2.patronymic,
                  ''), 1) || '.'),
            '')),
        'null'::json),
      '}}') AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((17179869184 | CASE
          WHEN anon_19.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_19.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_19.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_2
    LEFT OUTER JOIN LATERAL (
      SELECT (EXISTS (
          SELECT 1
          FROM break_glass_grant AS break_glass_grant_4
          WHERE break_glass_grant_4.child_id = child_2.id
          AND (break_glass_grant_4.organization_id = ANY (array((
                  SELECT assignment_15.organization_id
                  FROM assignment AS assignment_15
                  WHERE assignment_15.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_15.organization_id IS NOT NULL
                  AND assignment_15.valid_from <= $6::DATE
                  AND (assignment_15.valid_to IS NULL
                    OR assignment_15.valid_to >= $6::DATE))))
            OR break_glass_grant_4.organization_id = ANY (array((
                  SELECT organization_3.id
                  FROM organization AS organization_3
                  WHERE organization_3.id != ALL (array((
                        SELECT assignment_16.organization_id
                        FROM account AS account_17 JOIN assignment AS assignment_16 ON assignment_16.staff_id = account_17.staff_id
                        WHERE 'auditor' = ANY (account_17.roles)
                        AND account_17.disabled_at IS NULL
                        AND assignment_16.valid_from <= $6::DATE
                        AND (assignment_16.valid_to IS NULL
                          OR assignment_16.valid_to >= $6::DATE)))))))
            OR break_glass_grant_4.staff_id = ANY (array((
                  SELECT account_18.staff_id
                  FROM account AS account_18
                  WHERE 'auditor' = ANY (account_18.roles)
                  AND account_18.disabled_at IS NULL)))
            OR break_glass_grant_4.child_id = ANY (array((
                  SELECT unnest(CASE
                    WHEN ((EXISTS (
                          SELECT 1
                          FROM representative AS representative_7
                          WHERE representative_7.staff_id = account_19.staff_id))
                      OR (EXISTS (
                          SELECT 1
                          FROM account AS account_20
                          WHERE account_20.staff_id = account_19.staff_id
                          AND (account_20.representative_id IS NOT NULL
                            OR account_20.child_id IS NOT NULL)))) THEN family_of_staff(account_19.staff_id, $6::DATE)
                    ELSE CAST('{}' AS UUID[]) END)
                  FROM account AS account_19
                  WHERE 'auditor' = ANY (account_19.roles)
                  AND account_19.disabled_at IS NULL))))
          AND break_glass_grant_4.outcome IS NULL
          AND (break_glass_grant_4.organization_id = ANY (array((
                  SELECT assignment_17.organization_id
                  FROM assignment AS assignment_17
                  WHERE assignment_17.staff_id = (
                    SELECT viewer.staff_id
                    FROM viewer)
                  AND assignment_17.organization_id IS NOT NULL
                  AND assignment_17.valid_from <= $6::DATE
                  AND (assignment_17.valid_to IS NULL
                    OR assignment_17.valid_to >= $6::DATE))))
            OR NOT (EXISTS (
                SELECT 1
                FROM account AS account_21 JOIN assignment AS assignment_18 ON assignment_18.staff_id = account_21.staff_id
                WHERE 'auditor' = ANY (account_21.roles)
                AND account_21.disabled_at IS NULL
                AND assignment_18.valid_from <= $6::DATE
                AND (assignment_18.valid_to IS NULL
                  OR assignment_18.valid_to >= $6::DATE)
                AND assignment_18.organization_id = break_glass_grant_4.organization_id
                AND account_21.staff_id != break_glass_grant_4.staff_id
                AND break_glass_grant_4.child_id != ALL (CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_8
                        WHERE representative_8.staff_id = account_21.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_22
                        WHERE account_22.staff_id = account_21.staff_id
                        AND (account_22.representative_id IS NOT NULL
                          OR account_22.child_id IS NOT NULL)))) THEN family_of_staff(account_21.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)))
            AND $2::VARCHAR = 'auditor'
            AND (EXISTS (
                SELECT 1
                FROM assignment AS assignment_19
                WHERE assignment_19.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_19.valid_from <= $6::DATE
                AND (assignment_19.valid_to IS NULL
                  OR assignment_19.valid_to >= $6::DATE))))
          AND break_glass_grant_4.staff_id != (
            SELECT viewer.staff_id
            FROM viewer)
          AND break_glass_grant_4.child_id != ALL (CAST((
                SELECT kin.child_ids
                FROM kin) AS UUID[]))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS review, (EXISTS (
          SELECT 1
          FROM assignment AS assignment_20
          WHERE assignment_20.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_20.valid_from <= $6::DATE
          AND (assignment_20.valid_to IS NULL
            OR assignment_20.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_3
            WHERE audit_order_3.child_id = child_2.id
            AND audit_order_3.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_3.child_id IS NOT NULL
            AND audit_order_3.approved_at IS NOT NULL
            AND audit_order_3.revoked_at IS NULL
            AND audit_order_3.valid_from <= $6::DATE
            AND (audit_order_3.valid_to IS NULL
              OR audit_order_3.valid_to >= $6::DATE)))
        OR child_2.district_id = ANY (array((
              SELECT district_2.id
              FROM audit_order AS audit_order_4 JOIN district AS district_2 ON district_2.organization_id = audit_order_4.organization_id
              WHERE audit_order_4.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_4.approved_at IS NOT NULL
              AND audit_order_4.revoked_at IS NULL
              AND audit_order_4.valid_from <= $6::DATE
              AND (audit_order_4.valid_to IS NULL
                OR audit_order_4.valid_to >= $6::DATE)))))
      AND child_2.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[])) AS ordered, EXISTS (
        SELECT 1
        FROM break_glass_grant AS break_glass_grant_5
        WHERE break_glass_grant_5.child_id = child_2.id
        AND (break_glass_grant_5.organization_id = ANY (array((
                SELECT assignment_21.organization_id
                FROM assignment AS assignment_21
                WHERE assignment_21.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_21.organization_id IS NOT NULL
                AND assignment_21.valid_from <= $6::DATE
                AND (assignment_21.valid_to IS NULL
                  OR assignment_21.valid_to >= $6::DATE))))
          OR break_glass_grant_5.organization_id = ANY (array((
                SELECT organization_4.id
                FROM organization AS organization_4
                WHERE organization_4.id != ALL (array((
                      SELECT assignment_22.organization_id
                      FROM account AS account_23 JOIN assignment AS assignment_22 ON assignment_22.staff_id = account_23.staff_id
                      WHERE 'auditor' = ANY (account_23.roles)
                      AND account_23.disabled_at IS NULL
                      AND assignment_22.valid_from <= $6::DATE
                      AND (assignment_22.valid_to IS NULL
                        OR assignment_22.valid_to >= $6::DATE)))))))
          OR break_glass_grant_5.staff_id = ANY (array((
                SELECT account_24.staff_id
                FROM account AS account_24
                WHERE 'auditor' = ANY (account_24.roles)
                AND account_24.disabled_at IS NULL)))
          OR break_glass_grant_5.child_id = ANY (array((
                SELECT unnest(CASE
                  WHEN ((EXISTS (
                        SELECT 1
                        FROM representative AS representative_9
                        WHERE representative_9.staff_id = account_25.staff_id))
                    OR (EXISTS (
                        SELECT 1
                        FROM account AS account_26
                        WHERE account_26.staff_id = account_25.staff_id
                        AND (account_26.representative_id IS NOT NULL
                          OR account_26.child_id IS NOT NULL)))) THEN family_of_staff(account_25.staff_id, $6::DATE)
                  ELSE CAST('{}' AS UUID[]) END)
                FROM account AS account_25
                WHERE 'auditor' = ANY (account_25.roles)
                AND account_25.disabled_at IS NULL))))
        AND break_glass_grant_5.outcome IS NULL
        AND (break_glass_grant_5.organization_id = ANY (array((
                SELECT assignment_23.organization_id
                FROM assignment AS assignment_23
                WHERE assignment_23.staff_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND assignment_23.organization_id IS NOT NULL
                AND assignment_23.valid_from <= $6::DATE
                AND (assignment_23.valid_to IS NULL
                  OR assignment_23.valid_to >= $6::DATE))))
          OR NOT (EXISTS (
              SELECT 1
              FROM account AS account_27 JOIN assignment AS assignment_24 ON assignment_24.staff_id = account_27.staff_id
              WHERE 'auditor' = ANY (account_27.roles)
              AND account_27.disabled_at IS NULL
              AND assignment_24.valid_from <= $6::DATE
              AND (assignment_24.valid_to IS NULL
                OR assignment_24.valid_to >= $6::DATE)
              AND assignment_24.organization_id = break_glass_grant_5.organization_id
              AND account_27.staff_id != break_glass_grant_5.staff_id
              AND break_glass_grant_5.child_id != ALL (CASE
                WHEN ((EXISTS (
                      SELECT 1
                      FROM representative AS representative_10
                      WHERE representative_10.staff_id = account_27.staff_id))
                  OR (EXISTS (
                      SELECT 1
                      FROM account AS account_28
                      WHERE account_28.staff_id = account_27.staff_id
                      AND (account_28.representative_id IS NOT NULL
                        OR account_28.child_id IS NOT NULL)))) THEN family_of_staff(account_27.staff_id, $6::DATE)
                ELSE CAST('{}' AS UUID[]) END)))
          AND $2::VARCHAR = 'auditor'
          AND (EXISTS (
              SELECT 1
              FROM assignment AS assignment_25
              WHERE assignment_25.staff_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND assignment_25.valid_from <= $6::DATE
              AND (assignment_25.valid_to IS NULL
                OR assignment_25.valid_to >= $6::DATE))))
        AND break_glass_grant_5.staff_id != (
          SELECT viewer.staff_id
          FROM viewer)
        AND break_glass_grant_5.child_id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND break_glass_grant_5.reason = 'CHILD_PROTECTION'
        AND break_glass_grant_5.outcome IS DISTINCT
        FROM 'NOT_JUSTIFIED') AS protected OFFSET 0) AS anon_19 ON true
    WHERE anon_17.type = 'Child'
    AND child_2.id = anon_17.scope
    AND (anon_19.review
      OR anon_19.ordered)) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"District","id":', coalesce(json_of(translate(encode('District:'::bytea || uuid_send(district_3.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"childrenCount":null}') AS json
    FROM district AS district_3
    LEFT OUTER JOIN LATERAL (
      SELECT district_3.id = ANY (array((
            SELECT assignment_26.district_id
            FROM assignment AS assignment_26
            WHERE assignment_26.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_26.district_id IS NOT NULL
            AND assignment_26.valid_from <= $6::DATE
            AND (assignment_26.valid_to IS NULL
              OR assignment_26.valid_to >= $6::DATE))))
      AND NOT district_3.organization_id = ANY (array((
            SELECT assignment_27.organization_id
            FROM assignment AS assignment_27
            WHERE assignment_27.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_27.organization_id IS NOT NULL
            AND assignment_27.valid_from <= $6::DATE
            AND (assignment_27.valid_to IS NULL
              OR assignment_27.valid_to >= $6::DATE)
            AND assignment_27.district_id IS NULL)))
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_28 JOIN organization AS organization_5 ON organization_5.id = assignment_28.organization_id
          WHERE assignment_28.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_28.district_id IS NULL
          AND assignment_28.valid_from <= $6::DATE
          AND (assignment_28.valid_to IS NULL
            OR assignment_28.valid_to >= $6::DATE)
          AND organization_5.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_20 ON true
    WHERE anon_17.type = 'District'
    AND district_3.id = anon_17.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Encounter","id":', coalesce(json_of(translate(encode('Encounter:'::bytea || uuid_send(encounter_1.child_id) || uuid_send(encounter_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((21474836480 | CASE
          WHEN anon_18.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_18.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM encounter AS encounter_1
    WHERE anon_17.type = 'Encounter'
    AND encounter_1.child_id = child_1.id
    AND (anon_18.review
      OR anon_18.ordered)
    AND (encounter_1.state = 'CURRENT'
      OR encounter_1.amendment_labels IS NOT NULL
      AND NOT any_within(encounter_1.amendment_labels, CAST('{TEEN}' AS TEXT[])))
    AND (cardinality(encounter_1.labels) = 0
      OR (encounter_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND encounter_1.id = anon_17.key) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"FactResolution","id":', coalesce(json_of(translate(encode('FactResolution:'::bytea || uuid_send(fact_resolution_1.child_id) || uuid_send(fact_resolution_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((25769803776 | CASE
          WHEN anon_18.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_18.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM fact_resolution AS fact_resolution_1
    WHERE anon_17.type = 'FactResolution'
    AND fact_resolution_1.child_id = child_1.id
    AND (anon_18.review
      OR anon_18.ordered)
    AND fact_resolution_1.id = anon_17.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalCommission","id":', coalesce(json_of(translate(encode('MedicalCommission:'::bytea || uuid_send(commission_1.child_id) || uuid_send(commission_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((30064771072 | CASE
          WHEN anon_18.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_18.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM commission AS commission_1
    WHERE anon_17.type = 'MedicalCommission'
    AND commission_1.child_id = child_1.id
    AND (anon_18.review
      OR anon_18.ordered)
    AND (cardinality(commission_1.labels) = 0
      OR (commission_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND commission_1.id = anon_17.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"MedicalDocument","id":', coalesce(json_of(translate(encode('MedicalDocument:'::bytea || uuid_send(medical_document_1.child_id) || uuid_send(medical_document_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"title":', coalesce(json_of(CASE
          WHEN anon_18.ordered THEN CASE
          WHEN (medical_document_1.title IS NOT NULL) THEN 'on record'
          ELSE NULL END
          ELSE NULL END),
        'null'::json),
      ',"structured":null,"replacedBy":', coalesce(CASE
        WHEN anon_18.ordered THEN (
          SELECT concat('{"title":', coalesce(json_of(CASE
                WHEN anon_18.ordered THEN CASE
                WHEN (medical_document_2.title IS NOT NULL) THEN 'on record'
                ELSE NULL END
                ELSE NULL END),
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
              OR (medical_document_3.labels <@ CAST('{TEEN}' AS TEXT[])))
            ORDER BY array_position(medical_document_1.amendments, medical_document_3.id)
            LIMIT 1) END
          AND (cardinality(medical_document_2.labels) = 0
            OR (medical_document_2.labels <@ CAST('{TEEN}' AS TEXT[]))))
        ELSE 'null' END,
        'null'),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((34359738368 | CASE
          WHEN anon_18.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_18.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM medical_document AS medical_document_1
    WHERE anon_17.type = 'MedicalDocument'
    AND medical_document_1.child_id = child_1.id
    AND (anon_18.review
      OR anon_18.ordered)
    AND (cardinality(medical_document_1.labels) = 0
      OR (medical_document_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_17.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"PaperVolume","id":', coalesce(json_of(translate(encode('PaperVolume:'::bytea || uuid_send(paper_volume_1.child_id) || uuid_send(paper_volume_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((38654705664 | CASE
          WHEN anon_18.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_18.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM paper_volume AS paper_volume_1
    WHERE anon_17.type = 'PaperVolume'
    AND paper_volume_1.child_id = child_1.id
    AND (anon_18.review
      OR anon_18.ordered)
    AND (cardinality(paper_volume_1.labels) = 0
      OR (paper_volume_1.labels <@ CAST('{TEEN}' AS TEXT[])))
    AND paper_volume_1.id = anon_17.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Passport","id":', coalesce(json_of(translate(encode('Passport:'::bytea || uuid_send(passport_1.child_id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"updatedAt":', coalesce(json_of(passport_1.updated_at),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((42949672960 | CASE
          WHEN anon_18.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_18.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM passport AS passport_1
    WHERE anon_17.type = 'Passport'
    AND passport_1.child_id = child_1.id
    AND (anon_18.review
      OR anon_18.ordered)) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Polyclinic","id":', coalesce(json_of(translate(encode('Polyclinic:'::bytea || uuid_send(organization_6.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json
    FROM organization AS organization_6
    LEFT OUTER JOIN LATERAL (
      SELECT organization_6.id = ANY (array((
            SELECT assignment_29.organization_id
            FROM assignment AS assignment_29
            WHERE assignment_29.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_29.organization_id IS NOT NULL
            AND assignment_29.valid_from <= $6::DATE
            AND (assignment_29.valid_to IS NULL
              OR assignment_29.valid_to >= $6::DATE)
            AND assignment_29.district_id IS NULL)))
      AND organization_6.kind = 'POLYCLINIC'
      AND NOT (EXISTS (
          SELECT 1
          FROM assignment AS assignment_30 JOIN organization AS organization_7 ON organization_7.id = assignment_30.organization_id
          WHERE assignment_30.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_30.district_id IS NULL
          AND assignment_30.valid_from <= $6::DATE
          AND (assignment_30.valid_to IS NULL
            OR assignment_30.valid_to >= $6::DATE)
          AND organization_7.kind = 'DEPARTMENT')) AS aggregate OFFSET 0) AS anon_21 ON true
    WHERE anon_17.type = 'Polyclinic'
    AND organization_6.id = anon_17.key
    AND organization_6.kind = 'POLYCLINIC') AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representation","id":', coalesce(json_of(translate(encode('Representation:'::bytea || uuid_send(representation_1.child_id) || uuid_send(representation_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((47244640256 | CASE
          WHEN anon_18.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_18.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM representation AS representation_1
    WHERE anon_17.type = 'Representation'
    AND representation_1.child_id = child_1.id
    AND (anon_18.review
      OR anon_18.ordered)
    AND representation_1.id = anon_17.key
    AND anon_18.ordered
    AND representation_1.status = 'ACTIVE'
    AND NOT (representation_1.court_restricted
      AND coalesce(representation_1.restricted_from <= $6::DATE
        AND representation_1.restricted_to >= $6::DATE, true))
    AND representation_1.valid_from <= $6::DATE
    AND (representation_1.valid_to IS NULL
      OR representation_1.valid_to >= $6::DATE)) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"Representative","id":', coalesce(json_of(translate(encode('Representative:'::bytea || uuid_send(representative_11.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      ',"phone":null,"email":null,"name":{"full":', coalesce(json_of(nullif(concat_ws(' ', left(nullif(representative_11.family,
                  ''), 1) || '.', left(nullif(representative_11.given,
                  ''), 1) || '.', left(nullif(representative_11.patronymic,
                  ''), 1) || '.'),
            '')),
        'null'::json),
      '}}') AS json, anon_22.touched
    FROM representative AS representative_11
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_3.id AS TEXT)) || '",51539615744',
        ',') AS touched
      FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
      WHERE representation_2.representative_id = representative_11.id
      AND (EXISTS (
          SELECT 1
          FROM assignment AS assignment_31
          WHERE assignment_31.staff_id = (
            SELECT viewer.staff_id
            FROM viewer)
          AND assignment_31.valid_from <= $6::DATE
          AND (assignment_31.valid_to IS NULL
            OR assignment_31.valid_to >= $6::DATE)))
      AND ((EXISTS (
            SELECT 1
            FROM audit_order AS audit_order_5
            WHERE audit_order_5.child_id = child_3.id
            AND audit_order_5.auditor_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND audit_order_5.child_id IS NOT NULL
            AND audit_order_5.approved_at IS NOT NULL
            AND audit_order_5.revoked_at IS NULL
            AND audit_order_5.valid_from <= $6::DATE
            AND (audit_order_5.valid_to IS NULL
              OR audit_order_5.valid_to >= $6::DATE)))
        OR child_3.district_id = ANY (array((
              SELECT district_4.id
              FROM audit_order AS audit_order_6 JOIN district AS district_4 ON district_4.organization_id = audit_order_6.organization_id
              WHERE audit_order_6.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_6.approved_at IS NOT NULL
              AND audit_order_6.revoked_at IS NULL
              AND audit_order_6.valid_from <= $6::DATE
              AND (audit_order_6.valid_to IS NULL
                OR audit_order_6.valid_to >= $6::DATE)))))
      AND child_3.id != ALL (CAST((
            SELECT kin.child_ids
            FROM kin) AS UUID[]))
      AND representation_2.status = 'ACTIVE'
      AND NOT (representation_2.court_restricted
        AND coalesce(representation_2.restricted_from <= $6::DATE
          AND representation_2.restricted_to >= $6::DATE, true))
      AND representation_2.valid_from <= $6::DATE
      AND (representation_2.valid_to IS NULL
        OR representation_2.valid_to >= $6::DATE)) AS anon_22 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_2 JOIN child AS child_3 ON child_3.id = representation_2.child_id
        WHERE representation_2.representative_id = representative_11.id
        AND (EXISTS (
            SELECT 1
            FROM assignment AS assignment_31
            WHERE assignment_31.staff_id = (
              SELECT viewer.staff_id
              FROM viewer)
            AND assignment_31.valid_from <= $6::DATE
            AND (assignment_31.valid_to IS NULL
              OR assignment_31.valid_to >= $6::DATE)))
        AND ((EXISTS (
              SELECT 1
              FROM audit_order AS audit_order_5
              WHERE audit_order_5.child_id = child_3.id
              AND audit_order_5.auditor_id = (
                SELECT viewer.staff_id
                FROM viewer)
              AND audit_order_5.child_id IS NOT NULL
              AND audit_order_5.approved_at IS NOT NULL
              AND audit_order_5.revoked_at IS NULL
              AND audit_order_5.valid_from <= $6::DATE
              AND (audit_order_5.valid_to IS NULL
                OR audit_order_5.valid_to >= $6::DATE)))
          OR child_3.district_id = ANY (array((
                SELECT district_4.id
                FROM audit_order AS audit_order_6 JOIN district AS district_4 ON district_4.organization_id = audit_order_6.organization_id
                WHERE audit_order_6.auditor_id = (
                  SELECT viewer.staff_id
                  FROM viewer)
                AND audit_order_6.approved_at IS NOT NULL
                AND audit_order_6.revoked_at IS NULL
                AND audit_order_6.valid_from <= $6::DATE
                AND (audit_order_6.valid_to IS NULL
                  OR audit_order_6.valid_to >= $6::DATE)))))
        AND child_3.id != ALL (CAST((
              SELECT kin.child_ids
              FROM kin) AS UUID[]))
        AND representation_2.status = 'ACTIVE'
        AND NOT (representation_2.court_restricted
          AND coalesce(representation_2.restricted_from <= $6::DATE
            AND representation_2.restricted_to >= $6::DATE, true))
        AND representation_2.valid_from <= $6::DATE
        AND (representation_2.valid_to IS NULL
          OR representation_2.valid_to >= $6::DATE)) AS ordered OFFSET 0) AS anon_23 ON true
    WHERE anon_17.type = 'Representative'
    AND representative_11.id = anon_17.key
    AND anon_23.ordered) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"__typename":"SocialCase","id":', coalesce(json_of(translate(encode('SocialCase:'::bytea || uuid_send(social_case_1.child_id) || uuid_send(social_case_1.id),
              'base64'),
            '+/=',
            '-_')),
        'null'::json),
      '}') AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((55834574848 | CASE
          WHEN anon_18.review THEN 4096
          ELSE 0 END) | CASE
        WHEN anon_18.ordered THEN 8192
        ELSE 0 END) | CASE
      WHEN anon_18.protected THEN 65536
      ELSE 0 END AS TEXT) AS touched
    FROM social_case AS social_case_1
    WHERE anon_17.type = 'SocialCase'
    AND social_case_1.child_id = child_1.id
    AND (anon_18.review
      OR anon_18.ordered)
    AND social_case_1.id = anon_17.key) AS anon_16 ON true) AS anon_1 ON true
