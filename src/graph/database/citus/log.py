"""The access log of a spread database: its entries lie on the coordinator, and the names of who looked do not.

Citus takes the view `access_log` apart and reads the trail as whoever asks, who may not. So entries come out of a function, which reads
tables of the coordinator alone; the names stand beside each entry, as in the view, and one of a child is read where that child lies.
"""

ENTRIES = """
CREATE OR REPLACE FUNCTION access_entries(child uuid) RETURNS TABLE (
  id uuid, child_ids uuid[], at timestamptz, subject varchar, role text, relations text[], fields text[], purpose varchar,
  request_id varchar, policy_version varchar, day date)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
DECLARE records uuid[] := child_records(child);
BEGIN
  RETURN QUERY SELECT e.id, e.child_ids, e.at, e.subject, upper(coalesce(e.role, p.role)),
    upper(coalesce(e.relations, p.relations)::text)::text[], p.fields, e.purpose, e.request_id,
    coalesce(e.policy_version, p.policy_version), (e.at AT TIME ZONE 'Europe/Moscow')::date
  FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
  WHERE e.outcome = 'OK' AND p.fields <> '{}' AND current_setting('passport.subject', true) <> ''
    AND (cardinality(e.child_ids) = 1 AND e.child_ids[1] = ANY (records) OR cardinality(e.child_ids) > 1 AND e.child_ids && records);
END $$
"""
NAME_OF_CHILD = """
CREATE OR REPLACE FUNCTION name_of_child(child uuid, part text) RETURNS varchar
LANGUAGE plpgsql STABLE STRICT SET citus.allow_nested_distributed_execution TO on AS $$
BEGIN
  RETURN (SELECT CASE WHEN part = 'family' THEN c.family WHEN part = 'given' THEN c.given ELSE c.patronymic END FROM child c
    WHERE c.id = child);
END $$
"""
FUNCTIONS = {"access_entries(uuid)": ENTRIES, "name_of_child(uuid, text)": NAME_OF_CHILD}
_NAMES = ("family", "given", "patronymic")
_NAME = """(SELECT coalesce(s.{name}, r.{name}, name_of_child(a.child_id, '{name}')) FROM account a
  LEFT JOIN staff s ON s.id = a.staff_id LEFT JOIN representative r ON r.id = a.representative_id
  WHERE a.subject = e.subject) AS {name}"""
_ORGANIZATION = """(SELECT w.organization_id FROM account a JOIN assignment w ON w.staff_id = a.staff_id
  WHERE a.subject = e.subject AND w.valid_from <= e.day AND (w.valid_to IS NULL OR w.valid_to >= e.day)
  ORDER BY w.id LIMIT 1) AS organization_id"""
_ROW = ", ".join(["e.*", "e.id AS entry_id", *[_NAME.format(name=name) for name in _NAMES], _ORGANIZATION])
# The rows of the view for one child, whose id stands between the two.
ROWS = (f"(SELECT {_ROW} FROM access_entries(", ") AS e)")  # noqa: S608 - ours
