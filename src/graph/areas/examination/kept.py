"""The plan is kept: one row for each child and age, recomputed wherever the passport is (docs/prevention.md)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from graph.areas.examination.norm import by_status_of
from graph.areas.examination.plan import Examined, Line, Norms, Status, read_child
from graph.areas.examination.words import SOCIAL
from graph.identity import NewId
from graph.ingest.due import CHILDREN, DueTable, Key, Lines, additions_of, rows_of, versions_of
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW

# What a child has reached before a version stays by the one before.
TABLE = DueTable("examination_due", "EXAMINATIONS", Line._fields, "examination_due_on", over="starts_on >= $2")
BY_STATUS = "EXAMINATIONS_BY_STATUS"
_EXAMINED = """
select child_id, document_id, date, months, specialties, tests, state = 'CURRENT', labels, amendment_labels from examination
where child_id = any($1::uuid[]) and state <> 'RETRACTED'
"""
_STATUSES = """
select child_id, kind, valid_from, valid_to, state = 'CURRENT', labels, amendment_labels from social_status
where child_id = any($1::uuid[]) and kind = any($2::text[]) and state <> 'RETRACTED'
"""


async def keep(
    connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime, lines: Lines | None = None
) -> set[UUID]:
    """Recompute the plans of some children; call it in a transaction that has locked them, before their passports.

    `lines`: the ages that turn, of all children the same, where no more is to be looked at: an age depends on no other.
    """
    today = now.astimezone(MOSCOW).date()
    norms = await norms_kept(connection)
    stated: dict[UUID, list[Examined | Status]] = {}
    for row in await connection.fetch(_EXAMINED, child_ids):
        stated.setdefault(row[0], []).append(Examined(*row[1:]))
    for child_id, status in await statuses_of(connection, child_ids, norms):
        stated.setdefault(child_id, []).append(status)
    rows: dict[UUID, Mapping[Key, tuple[object, ...]]] = {}
    for child_id, birth, _ in await connection.fetch(CHILDREN, child_ids):
        reading, norm_of = read_child(norms, birth, stated.get(child_id, ()), today)
        rows[child_id] = {
            key: values for key, values in rows_of(reading, norm_of) if lines is None or str(key[0]) in lines
        }
    return await TABLE.write(connection, await TABLE.stored(connection, child_ids, lines), rows, new_id)


async def norms_kept(connection: Connection) -> Norms:
    """All versions of the norms of examinations."""
    return Norms(
        await versions_of(connection, TABLE.norms),
        await versions_of(connection, BY_STATUS),
        await additions_of(connection, TABLE.norms),
    )


async def statuses_of(connection: Connection, child_ids: Sequence[UUID], norms: Norms) -> list[tuple[UUID, Status]]:
    """What documents state of the social statuses by which a version asks for more, with the children."""
    kinds = {kind for version in norms.by_status for kind in by_status_of(version)[0]}
    rows = await connection.fetch(_STATUSES, child_ids, sorted(kinds)) if kinds else []
    # Whoever may not read the status may not learn of it by what is asked for (docs/prevention.md).
    return [(row[0], Status(row[1], row[2], row[3], row[4], (*row[5], SOCIAL), row[6])) for row in rows]


PASSPORT = TABLE.first_day("examinationDueOn")
