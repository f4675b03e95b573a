WITH viewer AS MATERIALIZED (
  SELECT set_config('passport.subject', account_1.subject, true) AS subject, account_1.staff_id, account_1.representative_id, account_1.child_id
  FROM account AS account_1
  WHERE account_1.subject = $1::VARCHAR
  AND $2::VARCHAR = ANY (account_1.roles)
  AND account_1.disabled_at IS NULL) SELECT textsend(concat('{"child":', coalesce(anon_1.json,
      'null'),
    '}')) AS data, concat('[', anon_1.touched,
  ']') AS touched
FROM viewer
LEFT OUTER JOIN LATERAL (
  SELECT '{"id":null,"name":null,"birthDate":null,"ageYears":null,"sex":null,"policyNumber":null,"snils":null,"address":null,"district":null,"enrollment":null,"representatives":{"nodes": []},"passport":{"bloodGroup": {"status": "HIDDEN", "value": null, "candidates": null, "document": null, "notice": "Orientation only: re-determine blood group and Rh before any transfusion."}, "rhFactor": {"status": "HIDDEN", "value": null, "effectiveAt": null, "document": null}, "healthGroup": {"status": "HIDDEN", "value": null, "stale": null}, "allergies": {"assertion": "HIDDEN", "items": null}, "chronicConditions": {"assertion": "HIDDEN", "items": null}, "anamnesis": null, "medications": {"assertion": "HIDDEN", "items": null}, "dispensaryObservations": null, "socialStatuses": null, "privileges": null, "anthropometry": null, "completeness": null, "conflicts": null}}' AS json, (('"' || CAST(child_1.id AS TEXT)) || '",') || CAST(4294967296 AS TEXT) AS touched
  FROM child AS child_1
  WHERE false
  ORDER BY child_1.id
  LIMIT 1) AS anon_1 ON true
