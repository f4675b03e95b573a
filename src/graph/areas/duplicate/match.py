"""How much two records of children have in common (domain.md 5 B 12 and 14): points that people can add up."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from graph.database.citus.brought import Brought
from graph.database.citus.spread import is_distributed
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
_SCORED = f"""
said AS (
  SELECT p.one, p.other, array_remove(ARRAY[{_REASONS}], NULL) AS reasons
  FROM pair p JOIN child a ON a.id = p.one JOIN child b ON b.id = p.other),
scored AS MATERIALIZED (
  SELECT one, other, reasons, gen_random_uuid() AS id, greatest(0, least(100, (
    SELECT coalesce(sum(points), 0) FROM (VALUES {_POINTS}) AS worth (reason, points) WHERE worth.reason = ANY (said.reasons)
  )))::int AS score FROM said)
"""  # noqa: S608 - text of ours
# Each of the two children has a row of its own.
_PUT_DOWN = """
INSERT INTO duplicate (child_id, id, other_id, score, reasons, proposed_by, proposed_at)
SELECT side.child_id, s.id, side.other_id, s.score, s.reasons, {by}
FROM scored s CROSS JOIN LATERAL (VALUES (s.one, s.other), (s.other, s.one)) AS side (child_id, other_id)
"""
# Equal in what an index or a hash leads by; who has another SNILS is somebody else, and who was compared is not proposed again.
_PAIRS = """
member AS MATERIALIZED (
  SELECT c.* FROM child c JOIN district d ON d.id = c.district_id WHERE d.organization_id = {organization}),
same AS (
  SELECT a.id AS one, b.id AS other FROM member a JOIN member b USING (birth_date, family, given) WHERE a.id < b.id
  UNION SELECT a.id, b.id FROM member a JOIN member b USING (policy_number) WHERE a.id < b.id
  UNION SELECT a.id, b.id FROM member a JOIN member b USING (snils) WHERE a.id < b.id
  UNION SELECT a.id, b.id FROM member a JOIN identifier i ON i.child_id = a.id JOIN identifier j USING (system, value)
    JOIN member b ON b.id = j.child_id WHERE a.id < b.id),
pair AS (
  SELECT one, other FROM same JOIN child a ON a.id = one JOIN child b ON b.id = other
  WHERE coalesce(a.snils = b.snils, true) AND NOT EXISTS (SELECT FROM duplicate d WHERE d.child_id = one AND d.other_id = other))
"""
_FIND = f"""
WITH {_PAIRS.replace("{organization}", "$1")}, {_SCORED}
{_PUT_DOWN.format(by="NULL, $2")} WHERE s.score >= {PROPOSED_FROM} RETURNING child_id
"""
_PROPOSE = f"""
WITH pair AS (SELECT $1::uuid AS one, $2::uuid AS other), {_SCORED} {_PUT_DOWN.format(by="$3, $4")} RETURNING id
"""
# Over nodes the rows of two children lie apart: they are brought to the coordinator and compared there by the same text.
_NAMES = "id district_id birth_date family given policy_number snils"
_MEMBERS = "JOIN district d ON d.id = {child}.district_id AND d.organization_id = $1"
_OF_MEMBER = f"JOIN child c ON c.id = r.child_id {_MEMBERS.format(child='c')}"
_MEMBERS_BROUGHT = Brought(
    {
        "child": (_NAMES, f"child r {_MEMBERS.format(child='r')}"),
        "identifier": ("child_id system value", f"identifier r {_OF_MEMBER}"),
        "duplicate": ("child_id other_id", f"duplicate r {_OF_MEMBER}"),
    }
)
_FIND_PAIRS = f"{_MEMBERS_BROUGHT.opening}, {_PAIRS.replace('{organization}', '$4')} SELECT one, other FROM pair"  # noqa: S608
_OF_PAIR = "WHERE r.child_id = ANY ($1::uuid[])"
_PAIR_BROUGHT = Brought(
    {
        "child": (_NAMES, "child r WHERE r.id = ANY ($1::uuid[])"),
        "identifier": ("child_id system value", f"identifier r {_OF_PAIR}"),
        "representation": ("child_id representative_id kind", f"representation r {_OF_PAIR}"),
        "address": ("child_id text", f"address r {_OF_PAIR}"),
    }
)
_SCORE = f"""
{_PAIR_BROUGHT.opening}, pair AS (SELECT * FROM unnest($5::uuid[], $6::uuid[]) AS p (one, other)), {_SCORED}
SELECT one, other, id, score, reasons FROM scored
"""  # noqa: S608 - text of ours
_PUT_SIDE = """
INSERT INTO duplicate (child_id, id, other_id, score, reasons, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
_ORGANIZATIONS = "SELECT id FROM organization WHERE kind = 'POLYCLINIC' AND ($1::text IS NULL OR code = $1) ORDER BY id"
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('passport duplicates find'))"


async def find(connection: Connection, organization: str | None) -> tuple[int, list[str]]:
    """Propose the pairs of each organization's children that nobody has compared yet; organizations, and ids of the children."""
    await connection.execute(_ONE_AT_A_TIME)
    now = await connection.fetchval("SELECT now()")
    places = await connection.fetch(_ORGANIZATIONS, organization)
    children: list[str] = []
    for place in places:
        children += [str(child) for child in await _find(connection, place["id"], now)]
    return len(places), children


async def propose(connection: Connection, pair: tuple[UUID, UUID], by: UUID | None, now: datetime) -> UUID:
    """Put a pair down that a person proposes, whatever its score; its id."""
    if is_distributed(connection):
        scored = await _score(connection, [pair])
        await _put_down(connection, scored, by, now)
    else:
        scored = await connection.fetch(_PROPOSE, *pair, by, now)
    key: UUID = scored[0]["id"]
    return key


async def _find(connection: Connection, organization: UUID, now: datetime) -> list[UUID]:
    """Put down the pairs of one organization; both children of each."""
    if not is_distributed(connection):
        return [row[0] for row in await connection.fetch(_FIND, organization, now)]
    pairs = await _MEMBERS_BROUGHT.fetch(connection, _FIND_PAIRS, (organization,), organization)
    scored = await _score(connection, [(row["one"], row["other"]) for row in pairs])
    worth = [row for row in scored if row["score"] >= PROPOSED_FROM]
    await _put_down(connection, worth, None, now)
    return [child for row in worth for child in (row["one"], row["other"])]


async def _score(connection: Connection, pairs: Sequence[tuple[UUID, UUID]]) -> list[asyncpg.Record]:
    if not pairs:
        return []
    ones, others = [one for one, _ in pairs], [other for _, other in pairs]
    return await _PAIR_BROUGHT.fetch(connection, _SCORE, (sorted({*ones, *others}),), ones, others)


async def _put_down(connection: Connection, scored: Sequence[asyncpg.Record], by: UUID | None, now: datetime) -> None:
    sides = [
        (child, row["id"], other, row["score"], row["reasons"], by, now)
        for row in scored
        for child, other in ((row["one"], row["other"]), (row["other"], row["one"]))
    ]
    await connection.executemany(_PUT_SIDE, sides)
