"""What is due is kept: one row for each child and vaccine group, recomputed wherever the passport is (docs/prevention.md)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from graph.areas.vaccination.due import GROUP, Line, Stated, apart, read_child, unread
from graph.areas.vaccination.versions import Calendar, calendar_on
from graph.identity import NewId
from graph.ingest.due import CHILDREN, DueTable, Key, Lines, additions_of, rows_of, versions_of
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW

TABLE = DueTable("vaccination_due", "VACCINATIONS", Line._fields, "vaccination_due_on")
_STATED = """
select child_id, code_system, code, vaccine, date, status, not_done_kind, valid_until, state, labels, amendment_labels
from vaccination where child_id = any($1::uuid[]) and state <> 'RETRACTED'
and not (code = any($2::text[]) and code_system is distinct from $3 and status = 'COMPLETED' and state = 'CURRENT' and labels = '{}')
"""


async def keep(
    connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime, lines: Lines | None = None
) -> set[UUID]:
    """Recompute what is due for some children; call it in a transaction that has locked them, before their passports.

    `lines`: the groups that turn, of all children the same, where no more is to be looked at.
    """
    today = now.astimezone(MOSCOW).date()
    in_force = await calendar(connection, today)
    rows: dict[UUID, Mapping[Key, tuple[object, ...]]] = {}
    if in_force is not None:
        schedule = in_force.schedule
        if lines is not None:
            part = apart(schedule, lines) if lines <= schedule.groups.keys() else None
            schedule, lines = (part, lines) if part is not None else (schedule, None)
        skipped = sorted(unread(schedule)) if lines is not None else []
        norms = {group: in_force.norm_of(group).id for group in schedule.groups}
        stated: dict[UUID, list[Stated]] = {}
        for row in await connection.fetch(_STATED, child_ids, skipped, GROUP):
            stated.setdefault(row[0], []).append(Stated(*row[1:]))
        for child_id, birth, sex in await connection.fetch(CHILDREN, child_ids):
            reading = read_child(schedule, birth, sex, stated.get(child_id, ()), today)
            rows[child_id] = dict(rows_of(reading, lambda line: norms[line.vaccine_group]))
    return await TABLE.write(connection, child_ids, rows, new_id, None if in_force is None else lines)


async def calendar(connection: Connection, day: date) -> Calendar | None:
    """The calendar in force on a day; None where no norm is kept for it."""
    return calendar_on(day, await versions_of(connection, TABLE.norms), await additions_of(connection, TABLE.norms))


PASSPORT = TABLE.first_day("vaccinationDueOn")
