"""What is due is kept: one row for each child and vaccine group, recomputed wherever the passport is (docs/prevention.md)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from graph.areas.vaccination.due import GROUP, Line, Stated, apart, unread
from graph.areas.vaccination.past import Child, Kept, Months, as_stored, ends_of_months, read_with_past
from graph.areas.vaccination.versions import Calendar, calendar_on
from graph.identity import NewId
from graph.ingest.due import CHILDREN, DueTable, Key, Lines, additions_of, rows_of, versions_of
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW

TABLE = DueTable("vaccination_due", "VACCINATIONS", Line._fields, "vaccination_due_on")
_FIELDS = len(Line._fields)
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
    return await _keep(_Look(connection, now.astimezone(MOSCOW).date(), is_turn=False), child_ids, new_id, lines)


async def turn(
    connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime, lines: Lines | None = None
) -> set[UUID]:
    """As `keep`, where nothing was stated since the lines were stored: past months are taken from these."""
    return await _keep(_Look(connection, now.astimezone(MOSCOW).date(), is_turn=True), child_ids, new_id, lines)


@dataclass(frozen=True)
class _Look:
    """On which day children are looked at, and whether because of the day alone."""

    connection: Connection
    today: date
    is_turn: bool


async def _keep(look: _Look, child_ids: Sequence[UUID], new_id: NewId, lines: Lines | None) -> set[UUID]:
    connection, ends = look.connection, ends_of_months(look.today)
    versions, additions = await versions_of(connection, TABLE.norms), await additions_of(connection, TABLE.norms)
    calendars = {day: calendar_on(day, versions, additions) for day in (look.today, *ends)}
    in_force = calendars[look.today]
    if in_force is None:
        return await TABLE.write(connection, await TABLE.stored(connection, child_ids), {}, new_id)
    schedule = in_force.schedule
    if lines is not None:
        part = apart(schedule, lines) if lines <= schedule.groups.keys() else None
        schedule, lines = (part, lines) if part is not None else (schedule, None)
    skipped = sorted(unread(schedule)) if lines is not None else []
    stated: dict[UUID, list[Stated]] = {}
    for row in await connection.fetch(_STATED, child_ids, skipped, GROUP):
        stated.setdefault(row[0], []).append(Stated(*row[1:]))
    stored = await TABLE.stored(connection, child_ids, lines)
    kept = _kept(stored)
    rows: dict[UUID, Mapping[Key, tuple[object, ...]]] = {}
    for child_id, birth, sex in await connection.fetch(CHILDREN, child_ids):
        child = Child(birth, sex, look.today, in_force, schedule, Months(ends, calendars))
        rows[child_id] = _rows(child, stated.get(child_id, ()), kept.get(child_id, {}), is_turn=look.is_turn)
    return await TABLE.write(connection, stored, rows, new_id)


def _kept(stored: Sequence[Mapping[str, Any]]) -> dict[UUID, dict[Key, Kept]]:
    """By child, and by what a line is about and its labels, what stored lines say of past months."""
    kept: dict[UUID, dict[Key, Kept]] = {}
    for row in stored:
        key = (row["vaccine_group"], tuple(row["labels"]))
        kept.setdefault(row["child_id"], {})[key] = Kept(*(row[name] for name in Kept._fields))
    return kept


def _rows(
    child: Child, stated: Sequence[Stated], kept: Mapping[Key, Kept], *, is_turn: bool
) -> Mapping[Key, tuple[object, ...]]:
    """The rows of one child, but their ids."""
    turned = {(str(group), bool(labels)): one for (group, labels), one in kept.items()} if is_turn else None
    norms = {group: child.calendar.norm_of(group).id for group in child.schedule.groups}
    reading = read_with_past(child, stated, turned)
    rows: dict[Key, tuple[object, ...]] = {}
    for key, values in rows_of(reading, lambda line: norms[line.vaccine_group]):
        line = as_stored(Line(*values[:_FIELDS]), kept.get(key), child)  # type: ignore[arg-type]
        rows[key] = (*line, *values[_FIELDS:])
    return rows


async def calendar(connection: Connection, day: date) -> Calendar | None:
    """The calendar in force on a day; None where no norm is kept for it."""
    return calendar_on(day, await versions_of(connection, TABLE.norms), await additions_of(connection, TABLE.norms))


PASSPORT = TABLE.first_day("vaccinationDueOn")
