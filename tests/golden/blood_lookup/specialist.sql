WITH viewer AS MATERIALIZED (
  SELECT account_1.subject AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1 JOIN account_role AS account_role_1 ON account_role_1.subject = account_1.subject
  WHERE account_1.subject = $1::VARCHAR
  AND account_role_1.role = $2::VARCHAR
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat_ws(',',
  '', anon_1.touched) AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('{"passport":', coalesce((
        SELECT concat('{"bloodGroup":{"status":', coalesce(to_json(passport_1.blood_group_status),
            'null'::json),
          ',"value":', coalesce(to_json(passport_1.blood_group_value),
            'null'::json),
          ',"candidates":', coalesce((
              SELECT concat('[', string_agg(concat('{"value":', coalesce(to_json(fact_1.value),
                      'null'::json),
                    ',"labConfirmed":', coalesce(to_json(fact_1.lab_confirmed),
                      'null'::json),
                    '}'),
                  ','
                  ORDER BY coalesce(fact_1.effective_at, CAST('infinity' AS TIMESTAMP WITH TIME ZONE)) ASC, fact_1.id ASC),
                ']') AS json
              FROM fact AS fact_1
              WHERE fact_1.child_id = passport_1.child_id
              AND fact_1.kind = 'BLOOD_GROUP'
              AND fact_1.state = 'CURRENT'
              AND (cardinality(fact_1.labels) = 0
                OR (fact_1.labels <@ CAST('{GENETIC,MALTREATMENT}' AS TEXT[])))
              AND passport_1.blood_group_status = 'CONFLICTING'),
            'null'),
          ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."},"rhFactor":{"status":', coalesce(to_json(passport_1.rh_factor_status),
            'null'::json),
          ',"value":', coalesce(to_json(passport_1.rh_factor_value),
            'null'::json),
          ',"notice":"Orientation only: re-determine blood group and Rh before any transfusion."}}') AS json
        FROM passport AS passport_1
        WHERE passport_1.child_id = child_1.id),
      'null'),
    '}') AS json, CAST(child_1.id AS TEXT) || '/1/8' AS touched
  FROM child AS child_1
  WHERE child_1.policy_number = $3::VARCHAR
  AND ((EXISTS (
        SELECT 1
        FROM referral AS referral_1
        WHERE referral_1.child_id = child_1.id
        AND referral_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND (referral_1.closed_at IS NULL
          OR referral_1.closed_at >= $4::TIMESTAMP WITH TIME ZONE - CAST('30 days' AS INTERVAL))))
    OR (EXISTS (
        SELECT 1
        FROM observation AS observation_1
        WHERE observation_1.child_id = child_1.id
        AND observation_1.staff_id = (
          SELECT viewer.staff_id
          FROM viewer)
        AND observation_1.state = 'CURRENT'
        AND observation_1.status = 'ACTIVE')))
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
