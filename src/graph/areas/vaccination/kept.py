"""What is due is kept: one row for each child and vaccine group, recomputed wherever the passport is (docs/prevention.md)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from graph.areas.vaccination.due import Line, Reading, Stated, read_child
from graph.areas.vaccination.versions import Calendar, Version, calendar_on
from graph.identity import NewId
from graph.ingest.evidence import Evidence, PassportColumns, Projected
from graph.ingest.identity import Connection
from graph.ingest.insert import insert
from graph.ingest.moment import MOSCOW

NAME = "vaccination_due"
_VERSIONS = "select id, valid_from from norm where kind = 'VACCINATIONS' order by valid_from"
_CONTENT = "select content from norm where id = $1"
# Nobody reaches a child that was merged into another: nothing is due of it.
_CHILDREN = """
select id, birth_date, sex from child where id = any($1::uuid[])
and not exists (select from child_merge m where m.merged_id = child.id and m.undone_at is null)
"""
_STATED = """
select child_id, code_system, code, vaccine, date, status, not_done_kind, valid_until, state, labels, amendment_labels
from vaccination where child_id = any($1::uuid[]) and state <> 'RETRACTED'
"""
OF_LINE = Line._fields
COLUMNS = ("child_id", "id", *OF_LINE, "norm_id", "labels", "state", "amendment_labels")
_STORED = f"select {', '.join(COLUMNS)} from {NAME} where child_id = any($1::uuid[])"  # noqa: S608 - names of ours
_GONE = f"delete from {NAME} where child_id = $1 and id = $2"  # noqa: S608
_CHANGED = f"""
update {NAME} set {", ".join(f"{name} = ${place}" for place, name in enumerate(COLUMNS[2:], 3))} where child_id = $1 and id = $2
"""  # noqa: S608
# The first of what is due for everybody; it is a column of the passport, so that lists of children are filtered by it.
_FIRST = f"""
select child_id, min(due_on) from {NAME} where child_id = any($1::uuid[]) and labels = '{{}}' group by child_id
"""  # noqa: S608

Key = tuple[str, bool]  # vaccine group, and whether the line is the full one


async def keep(connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime) -> None:
    """Recompute what is due for some children; call it in a transaction that has locked them, before their passports."""
    today = now.astimezone(MOSCOW).date()
    in_force = await calendar(connection, today)
    rows: dict[UUID, dict[Key, tuple[object, ...]]] = {}
    if in_force is not None:
        stated: dict[UUID, list[Stated]] = {}
        for row in await connection.fetch(_STATED, child_ids):
            stated.setdefault(row[0], []).append(Stated(*row[1:]))
        for child_id, birth, sex in await connection.fetch(_CHILDREN, child_ids):
            reading = read_child(in_force.schedule, birth, sex, stated.get(child_id, ()), today)
            rows[child_id] = dict(_rows(reading, in_force.norm.id))
    stored = [dict(row) for row in await connection.fetch(_STORED, child_ids)]
    await _write(connection, rows, stored, new_id)


def _rows(reading: Reading, norm_id: UUID) -> Iterator[tuple[Key, tuple[object, ...]]]:
    """The columns of each line but its ids. A plain line is one that the full line of its group comes after."""
    covered = {line.vaccine_group for line in reading.full}
    sets = [" ".join(reading.labels)]
    for line in reading.plain:
        tail = ("SUPERSEDED", sets) if line.vaccine_group in covered else ("CURRENT", None)
        yield (line.vaccine_group, False), (*line, norm_id, [], *tail)
    for line in reading.full:
        yield (line.vaccine_group, True), (*line, norm_id, list(reading.labels), "CURRENT", None)


async def _write(
    connection: Connection,
    rows: Mapping[UUID, Mapping[Key, tuple[object, ...]]],
    stored: Sequence[Mapping[str, Any]],
    new_id: NewId,
) -> None:
    kept: set[tuple[UUID, Key]] = set()
    changed: list[tuple[object, ...]] = []
    gone: list[tuple[UUID, UUID]] = []
    for record in stored:
        child_id, row_id = record["child_id"], record["id"]
        key = (record["vaccine_group"], bool(record["labels"]))
        values = rows.get(child_id, {}).get(key)
        if values is None:
            gone.append((child_id, row_id))
            continue
        kept.add((child_id, key))
        if values != tuple(record.values())[2:]:
            changed.append((child_id, row_id, *values))
    fresh = [
        (child_id, new_id(), *values)
        for child_id, of_child in rows.items()
        for key, values in of_child.items()
        if (child_id, key) not in kept
    ]
    if gone:
        await connection.executemany(_GONE, gone)
    if changed:
        await connection.executemany(_CHANGED, changed)
    if fresh:
        await insert(connection, NAME, COLUMNS, fresh)


async def calendar(connection: Connection, day: date) -> Calendar | None:
    """The calendar in force on a day; None where no norm is kept for it."""
    return calendar_on(day, await _versions(connection))


async def _versions(connection: Connection) -> list[Version]:
    """A version is never rewritten, so a process reads its content once."""
    rows = await connection.fetch(_VERSIONS)
    for row in rows:
        if row["id"] not in _READ:
            content = await connection.fetchval(_CONTENT, row["id"])
            _READ[row["id"]] = Version(row["id"], row["valid_from"], content)
    return [_READ[row["id"]] for row in rows]


_READ: dict[UUID, Version] = {}


def project(evidence: Evidence) -> Projected:
    """From when on something is due, as everybody may know it."""
    return Projected({"vaccination_due_on": min((row[0] for row in evidence.of(NAME) if row[0]), default=None)}, ())


PASSPORT = PassportColumns(NAME, _FIRST, project, {"vaccination_due_on": ("vaccinationDueOn",)})
