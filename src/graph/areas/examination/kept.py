"""The plan is kept: one row for each child and age, recomputed wherever the passport is (docs/prevention.md)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from graph.areas.examination.plan import Examined, Line, read_child
from graph.identity import NewId
from graph.ingest.due import CHILDREN, DueTable, Key, Lines, rows_of, versions_of
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW

# What a child has reached before a version stays by the one before.
TABLE = DueTable("examination_due", "EXAMINATIONS", Line._fields, "examination_due_on", over="starts_on >= $2")
_EXAMINED = """
select child_id, document_id, date, months, specialties, tests, state = 'CURRENT', labels, amendment_labels from examination
where child_id = any($1::uuid[]) and state <> 'RETRACTED'
"""


async def keep(
    connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime, lines: Lines | None = None
) -> None:
    """Recompute the plans of some children; call it in a transaction that has locked them, before their passports.

    `lines`: the ages that turn, of all children the same, where no more is to be looked at: an age depends on no other.
    """
    today = now.astimezone(MOSCOW).date()
    versions = await versions_of(connection, TABLE.norms)
    examined: dict[UUID, list[Examined]] = {}
    for row in await connection.fetch(_EXAMINED, child_ids):
        examined.setdefault(row[0], []).append(Examined(*row[1:]))
    rows: dict[UUID, Mapping[Key, tuple[object, ...]]] = {}
    for child_id, birth, _ in await connection.fetch(CHILDREN, child_ids):
        reading, norms = read_child(versions, birth, examined.get(child_id, ()), today)
        rows[child_id] = {
            key: values for key, values in rows_of(reading, norms) if lines is None or str(key[0]) in lines
        }
    await TABLE.write(connection, child_ids, rows, new_id, lines)


PASSPORT = TABLE.first_day("examinationDueOn")
