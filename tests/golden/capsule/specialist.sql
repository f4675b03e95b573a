WITH viewer AS MATERIALIZED (
  SELECT account_1.subject AS subject, account_1.staff_id AS staff_id, account_1.representative_id AS representative_id, account_1.child_id AS child_id
  FROM account AS account_1 JOIN account_role AS account_role_1 ON account_role_1.subject = account_1.subject
  WHERE account_1.subject = $1::VARCHAR
  AND account_role_1.role = $2::VARCHAR
  AND account_1.disabled_at IS NULL) SELECT textsend('{"emergencyCapsule":null}') AS data, concat_ws(',',
  '') AS touched
FROM viewer
