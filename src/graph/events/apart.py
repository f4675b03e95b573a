"""Events of a spread database: the outbox lies on the coordinator, the children that it names on the nodes (docs/citus.md).

Each is asked by itself and put together here: what is read is as of one transaction on each node, and events are told by district
and family as of the moment at which they are read, as on one PostgreSQL.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from graph.events.announce import Connection
from graph.tables.outbox import DISTRICT_CHANGED

_OUTBOX = "SELECT number, id, child_id, topic, fields, labels, about FROM outbox"
_READ = f"{_OUTBOX} WHERE number > $1 ORDER BY number LIMIT $2"
_BETWEEN = f"{_OUTBOX} WHERE number > $1 AND number <= $2 ORDER BY number"
_DISTRICTS = "SELECT id, district_id FROM child WHERE id = ANY ($1::uuid[])"
_PEOPLE = """
SELECT child_id, representative_id FROM representation
WHERE child_id = ANY ($1::uuid[]) AND status = 'ACTIVE' AND NOT court_restricted
  AND (valid_to IS NULL OR valid_to >= (now() AT TIME ZONE 'Europe/Moscow')::date)
"""
_SUBJECTS = """
SELECT subject, representative_id, child_id FROM account
WHERE representative_id = ANY ($1::uuid[]) OR child_id = ANY ($2::uuid[])
"""
Found = dict[str, Any]


async def read_apart(connection: Connection, window: tuple[int, int], family: Sequence[str]) -> list[Found]:
    """The events behind a number, at most so many, each with its district, and with its family where one of these fields changed."""
    rows = [dict(row) for row in await connection.fetch(_READ, *window)]
    of_families = [row for row in rows if not row["labels"] and not set(family).isdisjoint(row["fields"])]
    concerned = {row["child_id"] for row in of_families if row["child_id"]}
    subjects = await _families(connection, concerned) if concerned else {}
    districts = await _districts(connection, rows)
    for row in rows:
        row["district_id"], row["family"] = districts.get(row["child_id"]), None
    for row in of_families:
        row["family"] = sorted(subjects.get(row["child_id"], ()))
    return rows


async def missed_apart(
    connection: Connection, between: tuple[int, int], children: Sequence[UUID], districts: Sequence[UUID]
) -> list[Found]:
    """The events behind the first number and up to the second, of these children and districts and of children of these districts."""
    rows = [dict(row) for row in await connection.fetch(_BETWEEN, *between)]
    district_of = await _districts(connection, rows)
    wanted, within = set(children), set(districts)
    kept = []
    for row in rows:
        row["district_id"], row["family"] = district_of.get(row["child_id"]), None
        is_of_district = row["topic"] == DISTRICT_CHANGED and row["about"] in within
        if row["child_id"] in wanted or row["district_id"] in within or is_of_district:
            kept.append(row)
    return kept


async def _districts(connection: Connection, rows: Iterable[Found]) -> dict[UUID, UUID | None]:
    children = sorted({row["child_id"] for row in rows if row["child_id"]})
    children_rows = await connection.fetch(_DISTRICTS, children) if children else ()
    return {row["id"]: row["district_id"] for row in children_rows}


async def _families(connection: Connection, children: set[UUID]) -> dict[UUID, set[str]]:
    """The subjects of those who have these children on their list now."""
    represented = defaultdict(set)
    for child_id, person in await connection.fetch(_PEOPLE, sorted(children)):
        represented[person].add(child_id)
    subjects: dict[UUID, set[str]] = defaultdict(set)
    for subject, person, own in await connection.fetch(_SUBJECTS, sorted(represented), sorted(children)):
        for child_id in {*represented.get(person, ()), *({own} & children)}:
            subjects[child_id].add(subject)
    return subjects
