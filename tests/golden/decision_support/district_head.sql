WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"view":null,"order":null,"boris":null,"vera":null,"decisionRules":', coalesce(anon_1.json,
      'null'),
    ',"child":', coalesce(anon_2.json,
      'null'),
    '}')) AS data, concat('[', anon_2.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT concat('[', string_agg(concat('{"code":"', decision_rule_1.code,
        '","checked":"', decision_rule_1.checked,
        '","validFrom":"', decision_rule_1.valid_from,
        '","accepted":', coalesce(json_of(CASE
            WHEN (decision_rule_1.accepted >= 5) THEN decision_rule_1.accepted
            ELSE NULL END),
          'null'::json),
        ',"overridden":', coalesce(json_of(CASE
            WHEN (decision_rule_1.overridden >= 5) THEN decision_rule_1.overridden
            ELSE NULL END),
          'null'::json),
        '}'),
      ','
      ORDER BY decision_rule_1.code ASC),
    ']') AS json
  FROM decision_rule AS decision_rule_1
  WHERE decision_rule_1.is_on = true
  AND decision_rule_1.valid_from <= $3::DATE) AS anon_1 ON true
LEFT OUTER JOIN LATERAL (
  SELECT '{"decisionCardAnswers":null}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(4294967296 AS TEXT) AS touched
  FROM child AS child_1
  WHERE false
  ORDER BY child_1.id
  LIMIT 1) AS anon_2 ON true
