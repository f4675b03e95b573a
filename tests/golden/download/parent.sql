WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"lab":', coalesce(anon_1.json,
      'null'),
    ',"secret":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', nullif(concat_ws(',', anon_1.touched, anon_2.touched),
    ''),
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_3.json, anon_4.json, anon_5.json, anon_6.json, anon_7.json, anon_8.json, anon_9.json, anon_10.json, anon_11.json, anon_12.json, anon_13.json, anon_14.json, anon_15.json, anon_16.json, anon_17.json, anon_18.json, anon_19.json) AS json, nullif(concat_ws(',', anon_3.touched, anon_4.touched, anon_5.touched, anon_6.touched, anon_7.touched, anon_8.touched, anon_10.touched, anon_11.touched, anon_12.touched, anon_13.touched, anon_14.touched, anon_15.touched, anon_16.touched, anon_17.touched, anon_18.touched, anon_19.touched),
    '') AS touched
  FROM (
    SELECT $3::VARCHAR AS type, $4::UUID AS scope, $5::UUID AS key) AS anon_20
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(((4294967296 | CASE
          WHEN anon_21.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_21.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_21.delegated THEN 256
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
          AND representation_3.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_21 ON true
    WHERE anon_20.type = 'Appointment'
    AND child_1.id = anon_20.scope
    AND (anon_21.represents
      OR anon_21.represents_teen
      OR anon_21.delegated)
    AND (cardinality(appointment_1.labels) = 0
      OR anon_21.delegated
      AND (appointment_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_21.represents
      AND (appointment_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_21.represents_teen
      AND (appointment_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND appointment_1.id = anon_20.key) AS anon_3 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_2.id AS TEXT)) || '",') || CAST(((8589934592 | CASE
          WHEN anon_22.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_22.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_22.delegated THEN 256
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
          AND representation_6.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_22 ON true
    WHERE anon_20.type = 'Attachment'
    AND child_2.id = anon_20.scope
    AND (anon_22.represents
      OR anon_22.represents_teen
      OR anon_22.delegated)
    AND attachment_1.id = anon_20.key) AS anon_4 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_3.id AS TEXT)) || '",') || CAST(((12884901888 | CASE
          WHEN anon_23.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_23.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_23.delegated THEN 256
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
          AND representation_9.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_23 ON true
    WHERE anon_20.type = 'BreakGlassGrant'
    AND child_3.id = anon_20.scope
    AND (anon_23.represents
      OR anon_23.represents_teen
      OR anon_23.delegated)
    AND break_glass_grant_1.id = anon_20.key
    AND (anon_23.represents
      OR anon_23.represents_teen)
    AND NOT (break_glass_grant_1.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_1.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED')) AS anon_5 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_4.id AS TEXT)) || '",') || CAST(((17179869184 | CASE
          WHEN anon_24.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_24.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_24.delegated THEN 256
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
          AND representation_12.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_24 ON true
    WHERE anon_20.type = 'Certificate'
    AND child_4.id = anon_20.scope
    AND (anon_24.represents
      OR anon_24.represents_teen
      OR anon_24.delegated)
    AND (cardinality(certificate_1.labels) = 0
      OR anon_24.delegated
      AND (certificate_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_24.represents
      AND (certificate_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_24.represents_teen
      AND (certificate_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND certificate_1.id = anon_20.key) AS anon_6 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_5.id AS TEXT)) || '",') || CAST(((21474836480 | CASE
          WHEN anon_25.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_25.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_25.delegated THEN 256
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
          AND representation_15.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_25 ON true
    WHERE anon_20.type = 'Child'
    AND child_5.id = anon_20.scope
    AND (anon_25.represents
      OR anon_25.represents_teen
      OR anon_25.delegated)) AS anon_7 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_6.id AS TEXT)) || '",') || CAST(((25769803776 | CASE
          WHEN anon_26.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_26.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_26.delegated THEN 256
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
          AND representation_18.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_26 ON true
    WHERE anon_20.type = 'Correction'
    AND child_6.id = anon_20.scope
    AND (anon_26.represents
      OR anon_26.represents_teen
      OR anon_26.delegated)
    AND (cardinality(correction_1.labels) = 0
      OR anon_26.delegated
      AND (correction_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_26.represents
      AND (correction_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_26.represents_teen
      AND (correction_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND correction_1.id = anon_20.key) AS anon_8 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_1
    WHERE anon_20.type = 'District'
    AND district_1.id = anon_20.key) AS anon_9 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_7.id AS TEXT)) || '",') || CAST(((30064771072 | CASE
          WHEN anon_27.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_27.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_27.delegated THEN 256
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
          AND representation_21.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_27 ON true
    WHERE anon_20.type = 'Examination'
    AND child_7.id = anon_20.scope
    AND (anon_27.represents
      OR anon_27.represents_teen
      OR anon_27.delegated)
    AND (examination_1.state = 'CURRENT'
      OR examination_1.amendment_labels IS NOT NULL
      AND NOT (anon_27.delegated
        AND any_within(examination_1.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_27.represents
        AND any_within(examination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_27.represents_teen
        AND any_within(examination_1.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_1.labels) = 0
      OR anon_27.delegated
      AND (examination_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_27.represents
      AND (examination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_27.represents_teen
      AND (examination_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND examination_1.id = anon_20.key) AS anon_10 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_8.id AS TEXT)) || '",') || CAST(((34359738368 | CASE
          WHEN anon_28.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_28.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_28.delegated THEN 256
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
          AND representation_24.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_28 ON true
    WHERE anon_20.type = 'FactResolution'
    AND child_8.id = anon_20.scope
    AND (anon_28.represents
      OR anon_28.represents_teen
      OR anon_28.delegated)
    AND fact_resolution_1.id = anon_20.key) AS anon_11 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_9.id AS TEXT)) || '",') || CAST(((38654705664 | CASE
          WHEN anon_29.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_29.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_29.delegated THEN 256
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
          AND representation_27.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_29 ON true
    WHERE anon_20.type = 'Measurement'
    AND child_9.id = anon_20.scope
    AND (anon_29.represents
      OR anon_29.represents_teen
      OR anon_29.delegated)
    AND (measurement_1.state = 'CURRENT'
      OR measurement_1.amendment_labels IS NOT NULL
      AND NOT (anon_29.delegated
        AND any_within(measurement_1.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_29.represents
        AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_29.represents_teen
        AND any_within(measurement_1.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_1.labels) = 0
      OR anon_29.delegated
      AND (measurement_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_29.represents
      AND (measurement_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_29.represents_teen
      AND (measurement_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND measurement_1.id = anon_20.key) AS anon_12 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(to_json(medical_document_1.sha256),
        'null'::json),
      ',"download":{"address":', coalesce(to_json(download_address($1::VARCHAR, $2::VARCHAR, medical_document_1.child_id, medical_document_1.id,
            'ORIGINAL', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))),
        'null'::json),
      ',"mediaType":"application/fhir+json","expiresAt":', coalesce(to_json($7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL)),
        'null'::json),
      '},"paper":{"address":', coalesce(to_json(download_address($1::VARCHAR, $2::VARCHAR, medical_document_1.child_id, medical_document_1.id,
            'PDF', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))),
        'null'::json),
      ',"mediaType":"application/pdf"}}') AS json, (('"' || CAST(child_10.id AS TEXT)) || '",') || CAST(((42949672960 | CASE
          WHEN anon_30.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_30.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_30.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_10 JOIN medical_document AS medical_document_1 ON medical_document_1.child_id = child_10.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_10.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
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
          AND representation_28.kind != 'DELEGATED')) AS represents, child_10.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_10.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
          AND representation_29.kind != 'DELEGATED')) AS represents_teen, child_10.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
          AND representation_30.kind = 'DELEGATED'
          AND representation_30.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_30 ON true
    WHERE anon_20.type = 'MedicalDocument'
    AND child_10.id = anon_20.scope
    AND (anon_30.represents
      OR anon_30.represents_teen
      OR anon_30.delegated)
    AND (cardinality(medical_document_1.labels) = 0
      OR anon_30.delegated
      AND (medical_document_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_30.represents
      AND (medical_document_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_30.represents_teen
      AND (medical_document_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND medical_document_1.id = anon_20.key
    AND (anon_30.represents
      OR anon_30.represents_teen
      OR anon_30.delegated
      AND CAST(medical_document_1.kind AS TEXT) = ANY (array((
            SELECT unnest(representation_31.document_kinds)
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
            AND representation_31.valid_to IS NOT NULL))))) AS anon_13 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_11.id AS TEXT)) || '",') || CAST(((47244640256 | CASE
          WHEN anon_31.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_31.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_31.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_11 JOIN passport AS passport_1 ON passport_1.child_id = child_11.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_11.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_32
          WHERE representation_32.child_id = child_11.id
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
          AND representation_32.kind != 'DELEGATED')) AS represents, child_11.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_11.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
          AND representation_33.kind != 'DELEGATED')) AS represents_teen, child_11.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
          AND representation_34.kind = 'DELEGATED'
          AND representation_34.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_31 ON true
    WHERE anon_20.type = 'Passport'
    AND child_11.id = anon_20.scope
    AND (anon_31.represents
      OR anon_31.represents_teen
      OR anon_31.delegated)) AS anon_14 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_12.id AS TEXT)) || '",') || CAST(((51539607552 | CASE
          WHEN anon_32.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_32.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_32.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_12 JOIN referral AS referral_1 ON referral_1.child_id = child_12.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_12.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_35
          WHERE representation_35.child_id = child_12.id
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
          AND representation_35.kind != 'DELEGATED')) AS represents, child_12.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_12.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
          AND representation_36.kind != 'DELEGATED')) AS represents_teen, child_12.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
          AND representation_37.kind = 'DELEGATED'
          AND representation_37.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_32 ON true
    WHERE anon_20.type = 'Referral'
    AND child_12.id = anon_20.scope
    AND (anon_32.represents
      OR anon_32.represents_teen
      OR anon_32.delegated)
    AND (referral_1.state = 'CURRENT'
      OR referral_1.amendment_labels IS NOT NULL
      AND NOT (anon_32.delegated
        AND any_within(referral_1.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_32.represents
        AND any_within(referral_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_32.represents_teen
        AND any_within(referral_1.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_1.labels) = 0
      OR anon_32.delegated
      AND (referral_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_32.represents
      AND (referral_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_32.represents_teen
      AND (referral_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND referral_1.id = anon_20.key) AS anon_15 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_13.id AS TEXT)) || '",') || CAST(((55834574848 | CASE
          WHEN anon_33.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_33.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_33.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_13 JOIN reminder AS reminder_1 ON reminder_1.child_id = child_13.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_13.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_38
          WHERE representation_38.child_id = child_13.id
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
          AND representation_38.kind != 'DELEGATED')) AS represents, child_13.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_13.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
          AND representation_39.kind != 'DELEGATED')) AS represents_teen, child_13.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
          AND representation_40.kind = 'DELEGATED'
          AND representation_40.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_33 ON true
    WHERE anon_20.type = 'Reminder'
    AND child_13.id = anon_20.scope
    AND (anon_33.represents
      OR anon_33.represents_teen
      OR anon_33.delegated)
    AND (reminder_1.state = 'CURRENT'
      OR reminder_1.amendment_labels IS NOT NULL
      AND NOT (anon_33.delegated
        AND any_within(reminder_1.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_33.represents
        AND any_within(reminder_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_33.represents_teen
        AND any_within(reminder_1.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(reminder_1.labels) = 0
      OR anon_33.delegated
      AND (reminder_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_33.represents
      AND (reminder_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_33.represents_teen
      AND (reminder_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND reminder_1.id = anon_20.key
    AND reminder_1.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN (
      SELECT viewer.child_id
      FROM viewer)
    ELSE (
      SELECT viewer.representative_id
      FROM viewer) END) AS anon_16 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_14.id AS TEXT)) || '",') || CAST(((60129542144 | CASE
          WHEN anon_34.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_34.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_34.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_14 JOIN representation AS representation_41 ON representation_41.child_id = child_14.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_14.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_42
          WHERE representation_42.child_id = child_14.id
          AND representation_42.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_42.status = 'ACTIVE'
          AND NOT (representation_42.court_restricted
            AND coalesce(representation_42.restricted_from <= $6::DATE
              AND representation_42.restricted_to >= $6::DATE, true))
          AND representation_42.valid_from <= $6::DATE
          AND (representation_42.valid_to IS NULL
            OR representation_42.valid_to >= $6::DATE)
          AND representation_42.kind != 'DELEGATED')) AS represents, child_14.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_14.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
          AND representation_43.kind != 'DELEGATED')) AS represents_teen, child_14.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
          AND representation_44.kind = 'DELEGATED'
          AND representation_44.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_34 ON true
    WHERE anon_20.type = 'Representation'
    AND child_14.id = anon_20.scope
    AND (anon_34.represents
      OR anon_34.represents_teen
      OR anon_34.delegated)
    AND representation_41.id = anon_20.key) AS anon_17 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_35.touched, anon_36.touched, anon_37.touched),
      '') AS touched
    FROM representative AS representative_1
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_15.id AS TEXT)) || '",64424509504',
        ',') AS touched
      FROM representation AS representation_45 JOIN child AS child_15 ON child_15.id = representation_45.child_id
      WHERE representation_45.representative_id = representative_1.id
      AND child_15.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_46
          WHERE representation_46.child_id = child_15.id
          AND representation_46.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_46.status = 'ACTIVE'
          AND NOT (representation_46.court_restricted
            AND coalesce(representation_46.restricted_from <= $6::DATE
              AND representation_46.restricted_to >= $6::DATE, true))
          AND representation_46.valid_from <= $6::DATE
          AND (representation_46.valid_to IS NULL
            OR representation_46.valid_to >= $6::DATE)
          AND representation_46.kind != 'DELEGATED'))) AS anon_35 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_16.id AS TEXT)) || '",64424509568',
        ',') AS touched
      FROM representation AS representation_47 JOIN child AS child_16 ON child_16.id = representation_47.child_id
      WHERE representation_47.representative_id = representative_1.id
      AND child_16.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_16.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_48
          WHERE representation_48.child_id = child_16.id
          AND representation_48.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_48.status = 'ACTIVE'
          AND NOT (representation_48.court_restricted
            AND coalesce(representation_48.restricted_from <= $6::DATE
              AND representation_48.restricted_to >= $6::DATE, true))
          AND representation_48.valid_from <= $6::DATE
          AND (representation_48.valid_to IS NULL
            OR representation_48.valid_to >= $6::DATE)
          AND representation_48.kind != 'DELEGATED'))) AS anon_36 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_17.id AS TEXT)) || '",64424509696',
        ',') AS touched
      FROM representation AS representation_49 JOIN child AS child_17 ON child_17.id = representation_49.child_id
      WHERE representation_49.representative_id = representative_1.id
      AND child_17.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_50
          WHERE representation_50.child_id = child_17.id
          AND representation_50.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_50.status = 'ACTIVE'
          AND NOT (representation_50.court_restricted
            AND coalesce(representation_50.restricted_from <= $6::DATE
              AND representation_50.restricted_to >= $6::DATE, true))
          AND representation_50.valid_from <= $6::DATE
          AND (representation_50.valid_to IS NULL
            OR representation_50.valid_to >= $6::DATE)
          AND representation_50.kind = 'DELEGATED'
          AND representation_50.valid_to IS NOT NULL))) AS anon_37 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_45 JOIN child AS child_15 ON child_15.id = representation_45.child_id
        WHERE representation_45.representative_id = representative_1.id
        AND child_15.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM representation AS representation_46
            WHERE representation_46.child_id = child_15.id
            AND representation_46.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_46.status = 'ACTIVE'
            AND NOT (representation_46.court_restricted
              AND coalesce(representation_46.restricted_from <= $6::DATE
                AND representation_46.restricted_to >= $6::DATE, true))
            AND representation_46.valid_from <= $6::DATE
            AND (representation_46.valid_to IS NULL
              OR representation_46.valid_to >= $6::DATE)
            AND representation_46.kind != 'DELEGATED'))) AS represents, EXISTS (
        SELECT 1
        FROM representation AS representation_47 JOIN child AS child_16 ON child_16.id = representation_47.child_id
        WHERE representation_47.representative_id = representative_1.id
        AND child_16.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND child_16.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM representation AS representation_48
            WHERE representation_48.child_id = child_16.id
            AND representation_48.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_48.status = 'ACTIVE'
            AND NOT (representation_48.court_restricted
              AND coalesce(representation_48.restricted_from <= $6::DATE
                AND representation_48.restricted_to >= $6::DATE, true))
            AND representation_48.valid_from <= $6::DATE
            AND (representation_48.valid_to IS NULL
              OR representation_48.valid_to >= $6::DATE)
            AND representation_48.kind != 'DELEGATED'))) AS represents_teen, EXISTS (
        SELECT 1
        FROM representation AS representation_49 JOIN child AS child_17 ON child_17.id = representation_49.child_id
        WHERE representation_49.representative_id = representative_1.id
        AND child_17.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM representation AS representation_50
            WHERE representation_50.child_id = child_17.id
            AND representation_50.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_50.status = 'ACTIVE'
            AND NOT (representation_50.court_restricted
              AND coalesce(representation_50.restricted_from <= $6::DATE
                AND representation_50.restricted_to >= $6::DATE, true))
            AND representation_50.valid_from <= $6::DATE
            AND (representation_50.valid_to IS NULL
              OR representation_50.valid_to >= $6::DATE)
            AND representation_50.kind = 'DELEGATED'
            AND representation_50.valid_to IS NOT NULL))) AS delegated, representative_1.id = (
        SELECT viewer.representative_id
        FROM viewer) AS own OFFSET 0) AS anon_38 ON true
    WHERE anon_20.type = 'Representative'
    AND representative_1.id = anon_20.key
    AND (anon_38.represents
      OR anon_38.represents_teen
      OR anon_38.delegated
      OR anon_38.own)) AS anon_18 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_18.id AS TEXT)) || '",') || CAST(((68719476736 | CASE
          WHEN anon_39.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_39.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_39.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_18 JOIN vaccination AS vaccination_1 ON vaccination_1.child_id = child_18.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_18.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_51
          WHERE representation_51.child_id = child_18.id
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
          AND representation_51.kind != 'DELEGATED')) AS represents, child_18.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_18.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
          AND representation_52.kind != 'DELEGATED')) AS represents_teen, child_18.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
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
          AND representation_53.kind = 'DELEGATED'
          AND representation_53.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_39 ON true
    WHERE anon_20.type = 'Vaccination'
    AND child_18.id = anon_20.scope
    AND (anon_39.represents
      OR anon_39.represents_teen
      OR anon_39.delegated)
    AND (vaccination_1.state = 'CURRENT'
      OR vaccination_1.amendment_labels IS NOT NULL
      AND NOT (anon_39.delegated
        AND any_within(vaccination_1.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_39.represents
        AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_39.represents_teen
        AND any_within(vaccination_1.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_1.labels) = 0
      OR anon_39.delegated
      AND (vaccination_1.labels <@ CAST('{}' AS TEXT[]))
      OR anon_39.represents
      AND (vaccination_1.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_39.represents_teen
      AND (vaccination_1.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND vaccination_1.id = anon_20.key) AS anon_19 ON true) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT coalesce(anon_40.json, anon_41.json, anon_42.json, anon_43.json, anon_44.json, anon_45.json, anon_46.json, anon_47.json, anon_48.json, anon_49.json, anon_50.json, anon_51.json, anon_52.json, anon_53.json, anon_54.json, anon_55.json, anon_56.json) AS json, nullif(concat_ws(',', anon_40.touched, anon_41.touched, anon_42.touched, anon_43.touched, anon_44.touched, anon_45.touched, anon_47.touched, anon_48.touched, anon_49.touched, anon_50.touched, anon_51.touched, anon_52.touched, anon_53.touched, anon_54.touched, anon_55.touched, anon_56.touched),
    '') AS touched
  FROM (
    SELECT $8::VARCHAR AS type, $9::UUID AS scope, $10::UUID AS key) AS anon_57
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_19.id AS TEXT)) || '",') || CAST(((73014444032 | CASE
          WHEN anon_58.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_58.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_58.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_19 JOIN appointment AS appointment_2 ON appointment_2.child_id = child_19.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_19.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_54
          WHERE representation_54.child_id = child_19.id
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
          AND representation_54.kind != 'DELEGATED')) AS represents, child_19.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_19.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_55
          WHERE representation_55.child_id = child_19.id
          AND representation_55.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_55.status = 'ACTIVE'
          AND NOT (representation_55.court_restricted
            AND coalesce(representation_55.restricted_from <= $6::DATE
              AND representation_55.restricted_to >= $6::DATE, true))
          AND representation_55.valid_from <= $6::DATE
          AND (representation_55.valid_to IS NULL
            OR representation_55.valid_to >= $6::DATE)
          AND representation_55.kind != 'DELEGATED')) AS represents_teen, child_19.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_56
          WHERE representation_56.child_id = child_19.id
          AND representation_56.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_56.status = 'ACTIVE'
          AND NOT (representation_56.court_restricted
            AND coalesce(representation_56.restricted_from <= $6::DATE
              AND representation_56.restricted_to >= $6::DATE, true))
          AND representation_56.valid_from <= $6::DATE
          AND (representation_56.valid_to IS NULL
            OR representation_56.valid_to >= $6::DATE)
          AND representation_56.kind = 'DELEGATED'
          AND representation_56.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_58 ON true
    WHERE anon_57.type = 'Appointment'
    AND child_19.id = anon_57.scope
    AND (anon_58.represents
      OR anon_58.represents_teen
      OR anon_58.delegated)
    AND (cardinality(appointment_2.labels) = 0
      OR anon_58.delegated
      AND (appointment_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_58.represents
      AND (appointment_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_58.represents_teen
      AND (appointment_2.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND appointment_2.id = anon_57.key) AS anon_40 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_20.id AS TEXT)) || '",') || CAST(((77309411328 | CASE
          WHEN anon_59.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_59.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_59.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_20 JOIN attachment AS attachment_2 ON attachment_2.child_id = child_20.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_20.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_57
          WHERE representation_57.child_id = child_20.id
          AND representation_57.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_57.status = 'ACTIVE'
          AND NOT (representation_57.court_restricted
            AND coalesce(representation_57.restricted_from <= $6::DATE
              AND representation_57.restricted_to >= $6::DATE, true))
          AND representation_57.valid_from <= $6::DATE
          AND (representation_57.valid_to IS NULL
            OR representation_57.valid_to >= $6::DATE)
          AND representation_57.kind != 'DELEGATED')) AS represents, child_20.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_20.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_58
          WHERE representation_58.child_id = child_20.id
          AND representation_58.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_58.status = 'ACTIVE'
          AND NOT (representation_58.court_restricted
            AND coalesce(representation_58.restricted_from <= $6::DATE
              AND representation_58.restricted_to >= $6::DATE, true))
          AND representation_58.valid_from <= $6::DATE
          AND (representation_58.valid_to IS NULL
            OR representation_58.valid_to >= $6::DATE)
          AND representation_58.kind != 'DELEGATED')) AS represents_teen, child_20.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_59
          WHERE representation_59.child_id = child_20.id
          AND representation_59.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_59.status = 'ACTIVE'
          AND NOT (representation_59.court_restricted
            AND coalesce(representation_59.restricted_from <= $6::DATE
              AND representation_59.restricted_to >= $6::DATE, true))
          AND representation_59.valid_from <= $6::DATE
          AND (representation_59.valid_to IS NULL
            OR representation_59.valid_to >= $6::DATE)
          AND representation_59.kind = 'DELEGATED'
          AND representation_59.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_59 ON true
    WHERE anon_57.type = 'Attachment'
    AND child_20.id = anon_57.scope
    AND (anon_59.represents
      OR anon_59.represents_teen
      OR anon_59.delegated)
    AND attachment_2.id = anon_57.key) AS anon_41 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_21.id AS TEXT)) || '",') || CAST(((81604378624 | CASE
          WHEN anon_60.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_60.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_60.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_21 JOIN break_glass_grant AS break_glass_grant_2 ON break_glass_grant_2.child_id = child_21.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_21.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_60
          WHERE representation_60.child_id = child_21.id
          AND representation_60.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_60.status = 'ACTIVE'
          AND NOT (representation_60.court_restricted
            AND coalesce(representation_60.restricted_from <= $6::DATE
              AND representation_60.restricted_to >= $6::DATE, true))
          AND representation_60.valid_from <= $6::DATE
          AND (representation_60.valid_to IS NULL
            OR representation_60.valid_to >= $6::DATE)
          AND representation_60.kind != 'DELEGATED')) AS represents, child_21.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_21.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_61
          WHERE representation_61.child_id = child_21.id
          AND representation_61.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_61.status = 'ACTIVE'
          AND NOT (representation_61.court_restricted
            AND coalesce(representation_61.restricted_from <= $6::DATE
              AND representation_61.restricted_to >= $6::DATE, true))
          AND representation_61.valid_from <= $6::DATE
          AND (representation_61.valid_to IS NULL
            OR representation_61.valid_to >= $6::DATE)
          AND representation_61.kind != 'DELEGATED')) AS represents_teen, child_21.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_62
          WHERE representation_62.child_id = child_21.id
          AND representation_62.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_62.status = 'ACTIVE'
          AND NOT (representation_62.court_restricted
            AND coalesce(representation_62.restricted_from <= $6::DATE
              AND representation_62.restricted_to >= $6::DATE, true))
          AND representation_62.valid_from <= $6::DATE
          AND (representation_62.valid_to IS NULL
            OR representation_62.valid_to >= $6::DATE)
          AND representation_62.kind = 'DELEGATED'
          AND representation_62.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_60 ON true
    WHERE anon_57.type = 'BreakGlassGrant'
    AND child_21.id = anon_57.scope
    AND (anon_60.represents
      OR anon_60.represents_teen
      OR anon_60.delegated)
    AND break_glass_grant_2.id = anon_57.key
    AND (anon_60.represents
      OR anon_60.represents_teen)
    AND NOT (break_glass_grant_2.reason = 'CHILD_PROTECTION'
      AND break_glass_grant_2.outcome IS DISTINCT
      FROM 'NOT_JUSTIFIED')) AS anon_42 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_22.id AS TEXT)) || '",') || CAST(((85899345920 | CASE
          WHEN anon_61.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_61.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_61.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_22 JOIN certificate AS certificate_2 ON certificate_2.child_id = child_22.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_22.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_63
          WHERE representation_63.child_id = child_22.id
          AND representation_63.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_63.status = 'ACTIVE'
          AND NOT (representation_63.court_restricted
            AND coalesce(representation_63.restricted_from <= $6::DATE
              AND representation_63.restricted_to >= $6::DATE, true))
          AND representation_63.valid_from <= $6::DATE
          AND (representation_63.valid_to IS NULL
            OR representation_63.valid_to >= $6::DATE)
          AND representation_63.kind != 'DELEGATED')) AS represents, child_22.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_22.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_64
          WHERE representation_64.child_id = child_22.id
          AND representation_64.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_64.status = 'ACTIVE'
          AND NOT (representation_64.court_restricted
            AND coalesce(representation_64.restricted_from <= $6::DATE
              AND representation_64.restricted_to >= $6::DATE, true))
          AND representation_64.valid_from <= $6::DATE
          AND (representation_64.valid_to IS NULL
            OR representation_64.valid_to >= $6::DATE)
          AND representation_64.kind != 'DELEGATED')) AS represents_teen, child_22.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_65
          WHERE representation_65.child_id = child_22.id
          AND representation_65.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_65.status = 'ACTIVE'
          AND NOT (representation_65.court_restricted
            AND coalesce(representation_65.restricted_from <= $6::DATE
              AND representation_65.restricted_to >= $6::DATE, true))
          AND representation_65.valid_from <= $6::DATE
          AND (representation_65.valid_to IS NULL
            OR representation_65.valid_to >= $6::DATE)
          AND representation_65.kind = 'DELEGATED'
          AND representation_65.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_61 ON true
    WHERE anon_57.type = 'Certificate'
    AND child_22.id = anon_57.scope
    AND (anon_61.represents
      OR anon_61.represents_teen
      OR anon_61.delegated)
    AND (cardinality(certificate_2.labels) = 0
      OR anon_61.delegated
      AND (certificate_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_61.represents
      AND (certificate_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_61.represents_teen
      AND (certificate_2.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND certificate_2.id = anon_57.key) AS anon_43 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_23.id AS TEXT)) || '",') || CAST(((90194313216 | CASE
          WHEN anon_62.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_62.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_62.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_23
    LEFT OUTER JOIN LATERAL (
      SELECT child_23.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_66
          WHERE representation_66.child_id = child_23.id
          AND representation_66.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_66.status = 'ACTIVE'
          AND NOT (representation_66.court_restricted
            AND coalesce(representation_66.restricted_from <= $6::DATE
              AND representation_66.restricted_to >= $6::DATE, true))
          AND representation_66.valid_from <= $6::DATE
          AND (representation_66.valid_to IS NULL
            OR representation_66.valid_to >= $6::DATE)
          AND representation_66.kind != 'DELEGATED')) AS represents, child_23.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_23.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_67
          WHERE representation_67.child_id = child_23.id
          AND representation_67.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_67.status = 'ACTIVE'
          AND NOT (representation_67.court_restricted
            AND coalesce(representation_67.restricted_from <= $6::DATE
              AND representation_67.restricted_to >= $6::DATE, true))
          AND representation_67.valid_from <= $6::DATE
          AND (representation_67.valid_to IS NULL
            OR representation_67.valid_to >= $6::DATE)
          AND representation_67.kind != 'DELEGATED')) AS represents_teen, child_23.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_68
          WHERE representation_68.child_id = child_23.id
          AND representation_68.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_68.status = 'ACTIVE'
          AND NOT (representation_68.court_restricted
            AND coalesce(representation_68.restricted_from <= $6::DATE
              AND representation_68.restricted_to >= $6::DATE, true))
          AND representation_68.valid_from <= $6::DATE
          AND (representation_68.valid_to IS NULL
            OR representation_68.valid_to >= $6::DATE)
          AND representation_68.kind = 'DELEGATED'
          AND representation_68.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_62 ON true
    WHERE anon_57.type = 'Child'
    AND child_23.id = anon_57.scope
    AND (anon_62.represents
      OR anon_62.represents_teen
      OR anon_62.delegated)) AS anon_44 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_24.id AS TEXT)) || '",') || CAST(((94489280512 | CASE
          WHEN anon_63.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_63.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_63.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_24 JOIN correction AS correction_2 ON correction_2.child_id = child_24.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_24.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_69
          WHERE representation_69.child_id = child_24.id
          AND representation_69.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_69.status = 'ACTIVE'
          AND NOT (representation_69.court_restricted
            AND coalesce(representation_69.restricted_from <= $6::DATE
              AND representation_69.restricted_to >= $6::DATE, true))
          AND representation_69.valid_from <= $6::DATE
          AND (representation_69.valid_to IS NULL
            OR representation_69.valid_to >= $6::DATE)
          AND representation_69.kind != 'DELEGATED')) AS represents, child_24.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_24.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_70
          WHERE representation_70.child_id = child_24.id
          AND representation_70.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_70.status = 'ACTIVE'
          AND NOT (representation_70.court_restricted
            AND coalesce(representation_70.restricted_from <= $6::DATE
              AND representation_70.restricted_to >= $6::DATE, true))
          AND representation_70.valid_from <= $6::DATE
          AND (representation_70.valid_to IS NULL
            OR representation_70.valid_to >= $6::DATE)
          AND representation_70.kind != 'DELEGATED')) AS represents_teen, child_24.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_71
          WHERE representation_71.child_id = child_24.id
          AND representation_71.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_71.status = 'ACTIVE'
          AND NOT (representation_71.court_restricted
            AND coalesce(representation_71.restricted_from <= $6::DATE
              AND representation_71.restricted_to >= $6::DATE, true))
          AND representation_71.valid_from <= $6::DATE
          AND (representation_71.valid_to IS NULL
            OR representation_71.valid_to >= $6::DATE)
          AND representation_71.kind = 'DELEGATED'
          AND representation_71.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_63 ON true
    WHERE anon_57.type = 'Correction'
    AND child_24.id = anon_57.scope
    AND (anon_63.represents
      OR anon_63.represents_teen
      OR anon_63.delegated)
    AND (cardinality(correction_2.labels) = 0
      OR anon_63.delegated
      AND (correction_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_63.represents
      AND (correction_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_63.represents_teen
      AND (correction_2.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND correction_2.id = anon_57.key) AS anon_45 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json
    FROM district AS district_2
    WHERE anon_57.type = 'District'
    AND district_2.id = anon_57.key) AS anon_46 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_25.id AS TEXT)) || '",') || CAST(((98784247808 | CASE
          WHEN anon_64.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_64.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_64.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_25 JOIN examination AS examination_2 ON examination_2.child_id = child_25.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_25.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_72
          WHERE representation_72.child_id = child_25.id
          AND representation_72.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_72.status = 'ACTIVE'
          AND NOT (representation_72.court_restricted
            AND coalesce(representation_72.restricted_from <= $6::DATE
              AND representation_72.restricted_to >= $6::DATE, true))
          AND representation_72.valid_from <= $6::DATE
          AND (representation_72.valid_to IS NULL
            OR representation_72.valid_to >= $6::DATE)
          AND representation_72.kind != 'DELEGATED')) AS represents, child_25.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_25.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_73
          WHERE representation_73.child_id = child_25.id
          AND representation_73.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_73.status = 'ACTIVE'
          AND NOT (representation_73.court_restricted
            AND coalesce(representation_73.restricted_from <= $6::DATE
              AND representation_73.restricted_to >= $6::DATE, true))
          AND representation_73.valid_from <= $6::DATE
          AND (representation_73.valid_to IS NULL
            OR representation_73.valid_to >= $6::DATE)
          AND representation_73.kind != 'DELEGATED')) AS represents_teen, child_25.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_74
          WHERE representation_74.child_id = child_25.id
          AND representation_74.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_74.status = 'ACTIVE'
          AND NOT (representation_74.court_restricted
            AND coalesce(representation_74.restricted_from <= $6::DATE
              AND representation_74.restricted_to >= $6::DATE, true))
          AND representation_74.valid_from <= $6::DATE
          AND (representation_74.valid_to IS NULL
            OR representation_74.valid_to >= $6::DATE)
          AND representation_74.kind = 'DELEGATED'
          AND representation_74.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_64 ON true
    WHERE anon_57.type = 'Examination'
    AND child_25.id = anon_57.scope
    AND (anon_64.represents
      OR anon_64.represents_teen
      OR anon_64.delegated)
    AND (examination_2.state = 'CURRENT'
      OR examination_2.amendment_labels IS NOT NULL
      AND NOT (anon_64.delegated
        AND any_within(examination_2.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_64.represents
        AND any_within(examination_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_64.represents_teen
        AND any_within(examination_2.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(examination_2.labels) = 0
      OR anon_64.delegated
      AND (examination_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_64.represents
      AND (examination_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_64.represents_teen
      AND (examination_2.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND examination_2.id = anon_57.key) AS anon_47 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_26.id AS TEXT)) || '",') || CAST(((103079215104 | CASE
          WHEN anon_65.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_65.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_65.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_26 JOIN fact_resolution AS fact_resolution_2 ON fact_resolution_2.child_id = child_26.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_26.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_75
          WHERE representation_75.child_id = child_26.id
          AND representation_75.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_75.status = 'ACTIVE'
          AND NOT (representation_75.court_restricted
            AND coalesce(representation_75.restricted_from <= $6::DATE
              AND representation_75.restricted_to >= $6::DATE, true))
          AND representation_75.valid_from <= $6::DATE
          AND (representation_75.valid_to IS NULL
            OR representation_75.valid_to >= $6::DATE)
          AND representation_75.kind != 'DELEGATED')) AS represents, child_26.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_26.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_76
          WHERE representation_76.child_id = child_26.id
          AND representation_76.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_76.status = 'ACTIVE'
          AND NOT (representation_76.court_restricted
            AND coalesce(representation_76.restricted_from <= $6::DATE
              AND representation_76.restricted_to >= $6::DATE, true))
          AND representation_76.valid_from <= $6::DATE
          AND (representation_76.valid_to IS NULL
            OR representation_76.valid_to >= $6::DATE)
          AND representation_76.kind != 'DELEGATED')) AS represents_teen, child_26.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_77
          WHERE representation_77.child_id = child_26.id
          AND representation_77.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_77.status = 'ACTIVE'
          AND NOT (representation_77.court_restricted
            AND coalesce(representation_77.restricted_from <= $6::DATE
              AND representation_77.restricted_to >= $6::DATE, true))
          AND representation_77.valid_from <= $6::DATE
          AND (representation_77.valid_to IS NULL
            OR representation_77.valid_to >= $6::DATE)
          AND representation_77.kind = 'DELEGATED'
          AND representation_77.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_65 ON true
    WHERE anon_57.type = 'FactResolution'
    AND child_26.id = anon_57.scope
    AND (anon_65.represents
      OR anon_65.represents_teen
      OR anon_65.delegated)
    AND fact_resolution_2.id = anon_57.key) AS anon_48 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_27.id AS TEXT)) || '",') || CAST(((107374182400 | CASE
          WHEN anon_66.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_66.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_66.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_27 JOIN measurement AS measurement_2 ON measurement_2.child_id = child_27.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_27.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_78
          WHERE representation_78.child_id = child_27.id
          AND representation_78.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_78.status = 'ACTIVE'
          AND NOT (representation_78.court_restricted
            AND coalesce(representation_78.restricted_from <= $6::DATE
              AND representation_78.restricted_to >= $6::DATE, true))
          AND representation_78.valid_from <= $6::DATE
          AND (representation_78.valid_to IS NULL
            OR representation_78.valid_to >= $6::DATE)
          AND representation_78.kind != 'DELEGATED')) AS represents, child_27.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_27.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_79
          WHERE representation_79.child_id = child_27.id
          AND representation_79.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_79.status = 'ACTIVE'
          AND NOT (representation_79.court_restricted
            AND coalesce(representation_79.restricted_from <= $6::DATE
              AND representation_79.restricted_to >= $6::DATE, true))
          AND representation_79.valid_from <= $6::DATE
          AND (representation_79.valid_to IS NULL
            OR representation_79.valid_to >= $6::DATE)
          AND representation_79.kind != 'DELEGATED')) AS represents_teen, child_27.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_80
          WHERE representation_80.child_id = child_27.id
          AND representation_80.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_80.status = 'ACTIVE'
          AND NOT (representation_80.court_restricted
            AND coalesce(representation_80.restricted_from <= $6::DATE
              AND representation_80.restricted_to >= $6::DATE, true))
          AND representation_80.valid_from <= $6::DATE
          AND (representation_80.valid_to IS NULL
            OR representation_80.valid_to >= $6::DATE)
          AND representation_80.kind = 'DELEGATED'
          AND representation_80.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_66 ON true
    WHERE anon_57.type = 'Measurement'
    AND child_27.id = anon_57.scope
    AND (anon_66.represents
      OR anon_66.represents_teen
      OR anon_66.delegated)
    AND (measurement_2.state = 'CURRENT'
      OR measurement_2.amendment_labels IS NOT NULL
      AND NOT (anon_66.delegated
        AND any_within(measurement_2.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_66.represents
        AND any_within(measurement_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_66.represents_teen
        AND any_within(measurement_2.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(measurement_2.labels) = 0
      OR anon_66.delegated
      AND (measurement_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_66.represents
      AND (measurement_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_66.represents_teen
      AND (measurement_2.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND measurement_2.id = anon_57.key) AS anon_49 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT concat('{"sha256":', coalesce(to_json(medical_document_2.sha256),
        'null'::json),
      ',"download":{"address":', coalesce(to_json(download_address($1::VARCHAR, $2::VARCHAR, medical_document_2.child_id, medical_document_2.id,
            'ORIGINAL', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))),
        'null'::json),
      ',"mediaType":"application/fhir+json","expiresAt":', coalesce(to_json($7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL)),
        'null'::json),
      '},"paper":{"address":', coalesce(to_json(download_address($1::VARCHAR, $2::VARCHAR, medical_document_2.child_id, medical_document_2.id,
            'PDF', $7::TIMESTAMP WITH TIME ZONE + CAST('5 minutes' AS INTERVAL))),
        'null'::json),
      ',"mediaType":"application/pdf"}}') AS json, (('"' || CAST(child_28.id AS TEXT)) || '",') || CAST(((111669149696 | CASE
          WHEN anon_67.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_67.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_67.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_28 JOIN medical_document AS medical_document_2 ON medical_document_2.child_id = child_28.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_28.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_81
          WHERE representation_81.child_id = child_28.id
          AND representation_81.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_81.status = 'ACTIVE'
          AND NOT (representation_81.court_restricted
            AND coalesce(representation_81.restricted_from <= $6::DATE
              AND representation_81.restricted_to >= $6::DATE, true))
          AND representation_81.valid_from <= $6::DATE
          AND (representation_81.valid_to IS NULL
            OR representation_81.valid_to >= $6::DATE)
          AND representation_81.kind != 'DELEGATED')) AS represents, child_28.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_28.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_82
          WHERE representation_82.child_id = child_28.id
          AND representation_82.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_82.status = 'ACTIVE'
          AND NOT (representation_82.court_restricted
            AND coalesce(representation_82.restricted_from <= $6::DATE
              AND representation_82.restricted_to >= $6::DATE, true))
          AND representation_82.valid_from <= $6::DATE
          AND (representation_82.valid_to IS NULL
            OR representation_82.valid_to >= $6::DATE)
          AND representation_82.kind != 'DELEGATED')) AS represents_teen, child_28.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_83
          WHERE representation_83.child_id = child_28.id
          AND representation_83.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_83.status = 'ACTIVE'
          AND NOT (representation_83.court_restricted
            AND coalesce(representation_83.restricted_from <= $6::DATE
              AND representation_83.restricted_to >= $6::DATE, true))
          AND representation_83.valid_from <= $6::DATE
          AND (representation_83.valid_to IS NULL
            OR representation_83.valid_to >= $6::DATE)
          AND representation_83.kind = 'DELEGATED'
          AND representation_83.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_67 ON true
    WHERE anon_57.type = 'MedicalDocument'
    AND child_28.id = anon_57.scope
    AND (anon_67.represents
      OR anon_67.represents_teen
      OR anon_67.delegated)
    AND (cardinality(medical_document_2.labels) = 0
      OR anon_67.delegated
      AND (medical_document_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_67.represents
      AND (medical_document_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_67.represents_teen
      AND (medical_document_2.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND medical_document_2.id = anon_57.key
    AND (anon_67.represents
      OR anon_67.represents_teen
      OR anon_67.delegated
      AND CAST(medical_document_2.kind AS TEXT) = ANY (array((
            SELECT unnest(representation_84.document_kinds)
            FROM representation AS representation_84
            WHERE representation_84.child_id = child_28.id
            AND representation_84.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_84.status = 'ACTIVE'
            AND NOT (representation_84.court_restricted
              AND coalesce(representation_84.restricted_from <= $6::DATE
                AND representation_84.restricted_to >= $6::DATE, true))
            AND representation_84.valid_from <= $6::DATE
            AND (representation_84.valid_to IS NULL
              OR representation_84.valid_to >= $6::DATE)
            AND representation_84.kind = 'DELEGATED'
            AND representation_84.valid_to IS NOT NULL))))) AS anon_50 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_29.id AS TEXT)) || '",') || CAST(((115964116992 | CASE
          WHEN anon_68.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_68.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_68.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_29 JOIN passport AS passport_2 ON passport_2.child_id = child_29.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_29.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_85
          WHERE representation_85.child_id = child_29.id
          AND representation_85.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_85.status = 'ACTIVE'
          AND NOT (representation_85.court_restricted
            AND coalesce(representation_85.restricted_from <= $6::DATE
              AND representation_85.restricted_to >= $6::DATE, true))
          AND representation_85.valid_from <= $6::DATE
          AND (representation_85.valid_to IS NULL
            OR representation_85.valid_to >= $6::DATE)
          AND representation_85.kind != 'DELEGATED')) AS represents, child_29.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_29.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_86
          WHERE representation_86.child_id = child_29.id
          AND representation_86.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_86.status = 'ACTIVE'
          AND NOT (representation_86.court_restricted
            AND coalesce(representation_86.restricted_from <= $6::DATE
              AND representation_86.restricted_to >= $6::DATE, true))
          AND representation_86.valid_from <= $6::DATE
          AND (representation_86.valid_to IS NULL
            OR representation_86.valid_to >= $6::DATE)
          AND representation_86.kind != 'DELEGATED')) AS represents_teen, child_29.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_87
          WHERE representation_87.child_id = child_29.id
          AND representation_87.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_87.status = 'ACTIVE'
          AND NOT (representation_87.court_restricted
            AND coalesce(representation_87.restricted_from <= $6::DATE
              AND representation_87.restricted_to >= $6::DATE, true))
          AND representation_87.valid_from <= $6::DATE
          AND (representation_87.valid_to IS NULL
            OR representation_87.valid_to >= $6::DATE)
          AND representation_87.kind = 'DELEGATED'
          AND representation_87.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_68 ON true
    WHERE anon_57.type = 'Passport'
    AND child_29.id = anon_57.scope
    AND (anon_68.represents
      OR anon_68.represents_teen
      OR anon_68.delegated)) AS anon_51 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_30.id AS TEXT)) || '",') || CAST(((120259084288 | CASE
          WHEN anon_69.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_69.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_69.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_30 JOIN referral AS referral_2 ON referral_2.child_id = child_30.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_30.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_88
          WHERE representation_88.child_id = child_30.id
          AND representation_88.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_88.status = 'ACTIVE'
          AND NOT (representation_88.court_restricted
            AND coalesce(representation_88.restricted_from <= $6::DATE
              AND representation_88.restricted_to >= $6::DATE, true))
          AND representation_88.valid_from <= $6::DATE
          AND (representation_88.valid_to IS NULL
            OR representation_88.valid_to >= $6::DATE)
          AND representation_88.kind != 'DELEGATED')) AS represents, child_30.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_30.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_89
          WHERE representation_89.child_id = child_30.id
          AND representation_89.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_89.status = 'ACTIVE'
          AND NOT (representation_89.court_restricted
            AND coalesce(representation_89.restricted_from <= $6::DATE
              AND representation_89.restricted_to >= $6::DATE, true))
          AND representation_89.valid_from <= $6::DATE
          AND (representation_89.valid_to IS NULL
            OR representation_89.valid_to >= $6::DATE)
          AND representation_89.kind != 'DELEGATED')) AS represents_teen, child_30.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_90
          WHERE representation_90.child_id = child_30.id
          AND representation_90.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_90.status = 'ACTIVE'
          AND NOT (representation_90.court_restricted
            AND coalesce(representation_90.restricted_from <= $6::DATE
              AND representation_90.restricted_to >= $6::DATE, true))
          AND representation_90.valid_from <= $6::DATE
          AND (representation_90.valid_to IS NULL
            OR representation_90.valid_to >= $6::DATE)
          AND representation_90.kind = 'DELEGATED'
          AND representation_90.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_69 ON true
    WHERE anon_57.type = 'Referral'
    AND child_30.id = anon_57.scope
    AND (anon_69.represents
      OR anon_69.represents_teen
      OR anon_69.delegated)
    AND (referral_2.state = 'CURRENT'
      OR referral_2.amendment_labels IS NOT NULL
      AND NOT (anon_69.delegated
        AND any_within(referral_2.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_69.represents
        AND any_within(referral_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_69.represents_teen
        AND any_within(referral_2.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(referral_2.labels) = 0
      OR anon_69.delegated
      AND (referral_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_69.represents
      AND (referral_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_69.represents_teen
      AND (referral_2.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND referral_2.id = anon_57.key) AS anon_52 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_31.id AS TEXT)) || '",') || CAST(((124554051584 | CASE
          WHEN anon_70.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_70.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_70.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_31 JOIN reminder AS reminder_2 ON reminder_2.child_id = child_31.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_31.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_91
          WHERE representation_91.child_id = child_31.id
          AND representation_91.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_91.status = 'ACTIVE'
          AND NOT (representation_91.court_restricted
            AND coalesce(representation_91.restricted_from <= $6::DATE
              AND representation_91.restricted_to >= $6::DATE, true))
          AND representation_91.valid_from <= $6::DATE
          AND (representation_91.valid_to IS NULL
            OR representation_91.valid_to >= $6::DATE)
          AND representation_91.kind != 'DELEGATED')) AS represents, child_31.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_31.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_92
          WHERE representation_92.child_id = child_31.id
          AND representation_92.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_92.status = 'ACTIVE'
          AND NOT (representation_92.court_restricted
            AND coalesce(representation_92.restricted_from <= $6::DATE
              AND representation_92.restricted_to >= $6::DATE, true))
          AND representation_92.valid_from <= $6::DATE
          AND (representation_92.valid_to IS NULL
            OR representation_92.valid_to >= $6::DATE)
          AND representation_92.kind != 'DELEGATED')) AS represents_teen, child_31.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_93
          WHERE representation_93.child_id = child_31.id
          AND representation_93.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_93.status = 'ACTIVE'
          AND NOT (representation_93.court_restricted
            AND coalesce(representation_93.restricted_from <= $6::DATE
              AND representation_93.restricted_to >= $6::DATE, true))
          AND representation_93.valid_from <= $6::DATE
          AND (representation_93.valid_to IS NULL
            OR representation_93.valid_to >= $6::DATE)
          AND representation_93.kind = 'DELEGATED'
          AND representation_93.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_70 ON true
    WHERE anon_57.type = 'Reminder'
    AND child_31.id = anon_57.scope
    AND (anon_70.represents
      OR anon_70.represents_teen
      OR anon_70.delegated)
    AND (reminder_2.state = 'CURRENT'
      OR reminder_2.amendment_labels IS NOT NULL
      AND NOT (anon_70.delegated
        AND any_within(reminder_2.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_70.represents
        AND any_within(reminder_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_70.represents_teen
        AND any_within(reminder_2.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(reminder_2.labels) = 0
      OR anon_70.delegated
      AND (reminder_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_70.represents
      AND (reminder_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_70.represents_teen
      AND (reminder_2.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND reminder_2.id = anon_57.key
    AND reminder_2.recipient_id = CASE
    WHEN ($2::VARCHAR = 'child') THEN (
      SELECT viewer.child_id
      FROM viewer)
    ELSE (
      SELECT viewer.representative_id
      FROM viewer) END) AS anon_53 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_32.id AS TEXT)) || '",') || CAST(((128849018880 | CASE
          WHEN anon_71.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_71.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_71.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_32 JOIN representation AS representation_94 ON representation_94.child_id = child_32.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_32.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_95
          WHERE representation_95.child_id = child_32.id
          AND representation_95.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_95.status = 'ACTIVE'
          AND NOT (representation_95.court_restricted
            AND coalesce(representation_95.restricted_from <= $6::DATE
              AND representation_95.restricted_to >= $6::DATE, true))
          AND representation_95.valid_from <= $6::DATE
          AND (representation_95.valid_to IS NULL
            OR representation_95.valid_to >= $6::DATE)
          AND representation_95.kind != 'DELEGATED')) AS represents, child_32.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_32.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_96
          WHERE representation_96.child_id = child_32.id
          AND representation_96.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_96.status = 'ACTIVE'
          AND NOT (representation_96.court_restricted
            AND coalesce(representation_96.restricted_from <= $6::DATE
              AND representation_96.restricted_to >= $6::DATE, true))
          AND representation_96.valid_from <= $6::DATE
          AND (representation_96.valid_to IS NULL
            OR representation_96.valid_to >= $6::DATE)
          AND representation_96.kind != 'DELEGATED')) AS represents_teen, child_32.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_97
          WHERE representation_97.child_id = child_32.id
          AND representation_97.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_97.status = 'ACTIVE'
          AND NOT (representation_97.court_restricted
            AND coalesce(representation_97.restricted_from <= $6::DATE
              AND representation_97.restricted_to >= $6::DATE, true))
          AND representation_97.valid_from <= $6::DATE
          AND (representation_97.valid_to IS NULL
            OR representation_97.valid_to >= $6::DATE)
          AND representation_97.kind = 'DELEGATED'
          AND representation_97.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_71 ON true
    WHERE anon_57.type = 'Representation'
    AND child_32.id = anon_57.scope
    AND (anon_71.represents
      OR anon_71.represents_teen
      OR anon_71.delegated)
    AND representation_94.id = anon_57.key) AS anon_54 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, nullif(concat_ws(',', anon_72.touched, anon_73.touched, anon_74.touched),
      '') AS touched
    FROM representative AS representative_2
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_33.id AS TEXT)) || '",133143986240',
        ',') AS touched
      FROM representation AS representation_98 JOIN child AS child_33 ON child_33.id = representation_98.child_id
      WHERE representation_98.representative_id = representative_2.id
      AND child_33.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_99
          WHERE representation_99.child_id = child_33.id
          AND representation_99.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_99.status = 'ACTIVE'
          AND NOT (representation_99.court_restricted
            AND coalesce(representation_99.restricted_from <= $6::DATE
              AND representation_99.restricted_to >= $6::DATE, true))
          AND representation_99.valid_from <= $6::DATE
          AND (representation_99.valid_to IS NULL
            OR representation_99.valid_to >= $6::DATE)
          AND representation_99.kind != 'DELEGATED'))) AS anon_72 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_34.id AS TEXT)) || '",133143986304',
        ',') AS touched
      FROM representation AS representation_100 JOIN child AS child_34 ON child_34.id = representation_100.child_id
      WHERE representation_100.representative_id = representative_2.id
      AND child_34.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_34.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_101
          WHERE representation_101.child_id = child_34.id
          AND representation_101.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_101.status = 'ACTIVE'
          AND NOT (representation_101.court_restricted
            AND coalesce(representation_101.restricted_from <= $6::DATE
              AND representation_101.restricted_to >= $6::DATE, true))
          AND representation_101.valid_from <= $6::DATE
          AND (representation_101.valid_to IS NULL
            OR representation_101.valid_to >= $6::DATE)
          AND representation_101.kind != 'DELEGATED'))) AS anon_73 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT string_agg(('"' || CAST(child_35.id AS TEXT)) || '",133143986432',
        ',') AS touched
      FROM representation AS representation_102 JOIN child AS child_35 ON child_35.id = representation_102.child_id
      WHERE representation_102.representative_id = representative_2.id
      AND child_35.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_103
          WHERE representation_103.child_id = child_35.id
          AND representation_103.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_103.status = 'ACTIVE'
          AND NOT (representation_103.court_restricted
            AND coalesce(representation_103.restricted_from <= $6::DATE
              AND representation_103.restricted_to >= $6::DATE, true))
          AND representation_103.valid_from <= $6::DATE
          AND (representation_103.valid_to IS NULL
            OR representation_103.valid_to >= $6::DATE)
          AND representation_103.kind = 'DELEGATED'
          AND representation_103.valid_to IS NOT NULL))) AS anon_74 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT EXISTS (
        SELECT 1
        FROM representation AS representation_98 JOIN child AS child_33 ON child_33.id = representation_98.child_id
        WHERE representation_98.representative_id = representative_2.id
        AND child_33.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM representation AS representation_99
            WHERE representation_99.child_id = child_33.id
            AND representation_99.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_99.status = 'ACTIVE'
            AND NOT (representation_99.court_restricted
              AND coalesce(representation_99.restricted_from <= $6::DATE
                AND representation_99.restricted_to >= $6::DATE, true))
            AND representation_99.valid_from <= $6::DATE
            AND (representation_99.valid_to IS NULL
              OR representation_99.valid_to >= $6::DATE)
            AND representation_99.kind != 'DELEGATED'))) AS represents, EXISTS (
        SELECT 1
        FROM representation AS representation_100 JOIN child AS child_34 ON child_34.id = representation_100.child_id
        WHERE representation_100.representative_id = representative_2.id
        AND child_34.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
        AND child_34.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM representation AS representation_101
            WHERE representation_101.child_id = child_34.id
            AND representation_101.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_101.status = 'ACTIVE'
            AND NOT (representation_101.court_restricted
              AND coalesce(representation_101.restricted_from <= $6::DATE
                AND representation_101.restricted_to >= $6::DATE, true))
            AND representation_101.valid_from <= $6::DATE
            AND (representation_101.valid_to IS NULL
              OR representation_101.valid_to >= $6::DATE)
            AND representation_101.kind != 'DELEGATED'))) AS represents_teen, EXISTS (
        SELECT 1
        FROM representation AS representation_102 JOIN child AS child_35 ON child_35.id = representation_102.child_id
        WHERE representation_102.representative_id = representative_2.id
        AND child_35.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
        AND (EXISTS (
            SELECT 1
            FROM representation AS representation_103
            WHERE representation_103.child_id = child_35.id
            AND representation_103.representative_id = (
              SELECT viewer.representative_id
              FROM viewer)
            AND representation_103.status = 'ACTIVE'
            AND NOT (representation_103.court_restricted
              AND coalesce(representation_103.restricted_from <= $6::DATE
                AND representation_103.restricted_to >= $6::DATE, true))
            AND representation_103.valid_from <= $6::DATE
            AND (representation_103.valid_to IS NULL
              OR representation_103.valid_to >= $6::DATE)
            AND representation_103.kind = 'DELEGATED'
            AND representation_103.valid_to IS NOT NULL))) AS delegated, representative_2.id = (
        SELECT viewer.representative_id
        FROM viewer) AS own OFFSET 0) AS anon_75 ON true
    WHERE anon_57.type = 'Representative'
    AND representative_2.id = anon_57.key
    AND (anon_75.represents
      OR anon_75.represents_teen
      OR anon_75.delegated
      OR anon_75.own)) AS anon_55 ON true
  LEFT OUTER JOIN LATERAL (
    SELECT '{}' AS json, (('"' || CAST(child_36.id AS TEXT)) || '",') || CAST(((137438953472 | CASE
          WHEN anon_76.represents THEN 64
          ELSE 0 END) | CASE
        WHEN anon_76.represents_teen THEN 128
        ELSE 0 END) | CASE
      WHEN anon_76.delegated THEN 256
      ELSE 0 END AS TEXT) AS touched
    FROM child AS child_36 JOIN vaccination AS vaccination_2 ON vaccination_2.child_id = child_36.id
    LEFT OUTER JOIN LATERAL (
      SELECT child_36.birth_date > CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_104
          WHERE representation_104.child_id = child_36.id
          AND representation_104.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_104.status = 'ACTIVE'
          AND NOT (representation_104.court_restricted
            AND coalesce(representation_104.restricted_from <= $6::DATE
              AND representation_104.restricted_to >= $6::DATE, true))
          AND representation_104.valid_from <= $6::DATE
          AND (representation_104.valid_to IS NULL
            OR representation_104.valid_to >= $6::DATE)
          AND representation_104.kind != 'DELEGATED')) AS represents, child_36.birth_date <= CAST($6::DATE - CAST('15 years' AS INTERVAL) AS DATE)
      AND child_36.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_105
          WHERE representation_105.child_id = child_36.id
          AND representation_105.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_105.status = 'ACTIVE'
          AND NOT (representation_105.court_restricted
            AND coalesce(representation_105.restricted_from <= $6::DATE
              AND representation_105.restricted_to >= $6::DATE, true))
          AND representation_105.valid_from <= $6::DATE
          AND (representation_105.valid_to IS NULL
            OR representation_105.valid_to >= $6::DATE)
          AND representation_105.kind != 'DELEGATED')) AS represents_teen, child_36.birth_date > CAST($6::DATE - CAST('18 years' AS INTERVAL) AS DATE)
      AND (EXISTS (
          SELECT 1
          FROM representation AS representation_106
          WHERE representation_106.child_id = child_36.id
          AND representation_106.representative_id = (
            SELECT viewer.representative_id
            FROM viewer)
          AND representation_106.status = 'ACTIVE'
          AND NOT (representation_106.court_restricted
            AND coalesce(representation_106.restricted_from <= $6::DATE
              AND representation_106.restricted_to >= $6::DATE, true))
          AND representation_106.valid_from <= $6::DATE
          AND (representation_106.valid_to IS NULL
            OR representation_106.valid_to >= $6::DATE)
          AND representation_106.kind = 'DELEGATED'
          AND representation_106.valid_to IS NOT NULL)) AS delegated OFFSET 0) AS anon_76 ON true
    WHERE anon_57.type = 'Vaccination'
    AND child_36.id = anon_57.scope
    AND (anon_76.represents
      OR anon_76.represents_teen
      OR anon_76.delegated)
    AND (vaccination_2.state = 'CURRENT'
      OR vaccination_2.amendment_labels IS NOT NULL
      AND NOT (anon_76.delegated
        AND any_within(vaccination_2.amendment_labels, CAST('{}' AS TEXT[]))
        OR anon_76.represents
        AND any_within(vaccination_2.amendment_labels, CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
        OR anon_76.represents_teen
        AND any_within(vaccination_2.amendment_labels, CAST('{GENETIC,TEEN}' AS TEXT[]))))
    AND (cardinality(vaccination_2.labels) = 0
      OR anon_76.delegated
      AND (vaccination_2.labels <@ CAST('{}' AS TEXT[]))
      OR anon_76.represents
      AND (vaccination_2.labels <@ CAST('{GENETIC,HIV,MENTAL,REPRODUCTIVE,STI,SUBSTANCE,TEEN}' AS TEXT[]))
      OR anon_76.represents_teen
      AND (vaccination_2.labels <@ CAST('{GENETIC,TEEN}' AS TEXT[])))
    AND vaccination_2.id = anon_57.key) AS anon_56 ON true) AS anon_2 ON true
