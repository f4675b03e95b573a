"""How much two records of children have in common (domain.md 5 B 12 and 14): points that people can add up."""

from graph.ingest.identity import Connection

# Out of 100. A pair of a name and a day of birth comes to 40; of twins the given name takes that away again.
POINTS = {
    "SAME_SNILS": 60,
    "SAME_POLICY": 50,
    "SAME_IDENTIFIER": 40,
    "SAME_NAME": 20,
    "SAME_BIRTH_DATE": 20,
    "SAME_REPRESENTATIVE": 15,
    "SAME_ADDRESS": 10,
    "OTHER_GIVEN_NAME": -40,
}
PROPOSED_FROM = 40

_REASONS = """
  CASE WHEN a.snils = b.snils THEN 'SAME_SNILS' END,
  CASE WHEN a.policy_number = b.policy_number THEN 'SAME_POLICY' END,
  CASE WHEN EXISTS (SELECT FROM identifier i JOIN identifier j USING (system, value)
    WHERE i.child_id = a.id AND j.child_id = b.id) THEN 'SAME_IDENTIFIER' END,
  CASE WHEN (a.family, a.given) = (b.family, b.given) THEN 'SAME_NAME' END,
  CASE WHEN a.birth_date = b.birth_date THEN 'SAME_BIRTH_DATE' END,
  CASE WHEN EXISTS (SELECT FROM representation r JOIN representation s USING (representative_id)
    WHERE r.child_id = a.id AND s.child_id = b.id AND 'INSTITUTION' NOT IN (r.kind, s.kind)) THEN 'SAME_REPRESENTATIVE' END,
  CASE WHEN EXISTS (SELECT FROM address r JOIN address s USING (text)
    WHERE r.child_id = a.id AND s.child_id = b.id) THEN 'SAME_ADDRESS' END,
  CASE WHEN (a.family, a.birth_date) = (b.family, b.birth_date) AND a.given <> b.given THEN 'OTHER_GIVEN_NAME' END
"""
_POINTS = ", ".join(f"('{reason}', {points})" for reason, points in POINTS.items())
# Of a CTE `pair` with `one` and `other`, which scores follow.
SCORED = f"""
said AS (
  SELECT p.one, p.other, array_remove(ARRAY[{_REASONS}], NULL) AS reasons
  FROM pair p JOIN child a ON a.id = p.one JOIN child b ON b.id = p.other),
scored AS MATERIALIZED (
  SELECT one, other, reasons, gen_random_uuid() AS id, greatest(0, least(100, (
    SELECT coalesce(sum(points), 0) FROM (VALUES {_POINTS}) AS worth (reason, points) WHERE worth.reason = ANY (said.reasons)
  )))::int AS score FROM said)
"""  # noqa: S608 - text of ours
# Each of the two children has a row of its own.
PUT_DOWN = """
INSERT INTO duplicate (child_id, id, other_id, score, reasons, proposed_by, proposed_at)
SELECT side.child_id, s.id, side.other_id, s.score, s.reasons, {by}
FROM scored s CROSS JOIN LATERAL (VALUES (s.one, s.other), (s.other, s.one)) AS side (child_id, other_id)
"""
# Equal in what an index or a hash leads by; who has another SNILS is somebody else, and who was compared is not proposed again.
_FIND = f"""
WITH member AS MATERIALIZED (
  SELECT c.* FROM child c JOIN district d ON d.id = c.district_id WHERE d.organization_id = $1),
same AS (
  SELECT a.id AS one, b.id AS other FROM member a JOIN member b USING (birth_date, family, given) WHERE a.id < b.id
  UNION SELECT a.id, b.id FROM member a JOIN member b USING (policy_number) WHERE a.id < b.id
  UNION SELECT a.id, b.id FROM member a JOIN member b USING (snils) WHERE a.id < b.id
  UNION SELECT a.id, b.id FROM member a JOIN identifier i ON i.child_id = a.id JOIN identifier j USING (system, value)
    JOIN member b ON b.id = j.child_id WHERE a.id < b.id),
pair AS (
  SELECT one, other FROM same JOIN child a ON a.id = one JOIN child b ON b.id = other
  WHERE coalesce(a.snils = b.snils, true) AND NOT EXISTS (SELECT FROM duplicate d WHERE d.child_id = one AND d.other_id = other)),
{SCORED}
{PUT_DOWN.format(by="NULL, $2")} WHERE s.score >= {PROPOSED_FROM} RETURNING child_id
"""  # noqa: S608 - text of ours
_ORGANIZATIONS = "SELECT id FROM organization WHERE kind = 'POLYCLINIC' AND ($1::text IS NULL OR code = $1) ORDER BY id"
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('passport duplicates find'))"


async def find(connection: Connection, organization: str | None) -> tuple[int, list[str]]:
    """Propose the pairs of each organization's children that nobody has compared yet; organizations, and ids of the children."""
    await connection.execute(_ONE_AT_A_TIME)
    now = await connection.fetchval("SELECT now()")
    places = await connection.fetch(_ORGANIZATIONS, organization)
    children: list[str] = []
    for place in places:
        children += [str(row[0]) for row in await connection.fetch(_FIND, place["id"], now)]
    return len(places), children
