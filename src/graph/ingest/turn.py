"""The turn of a day: what is due is looked at again for the children for whom something may have changed, and for no others.

Of a child only the lines whose day has come are looked at. Children with the same ones are read together; a set of lines that is of
few children is not worth a round trip of its own, so all lines of these are looked at.
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from graph.database.citus.by_shard import fetch_children
from graph.database.citus.hold import hold
from graph.events.announce import ChildChange, announce
from graph.identity import new_id
from graph.ingest.due import DueTable, Lines
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.ingest.reading import due_tables, remind, turnings

BATCH = 100  # a transaction of some 50 ms: who writes to one of these children waits no longer
FEW = 20
# PostgreSQL has no priorities, so a turn gives way by resting after each batch, a multiple of what the batch took. A day that
# concerns everyone hurries after so many seconds.
REST, UNHURRIED = 2, 25.0
# By the indexes on `turns_on` and `norm_id`: whose day has come, and whose lines are by a norm that is in force no more.
_TURNING = (
    "select child_id, array_agg(distinct {line}::text) as lines from {table} where turns_on <= $1 group by child_id"
)
# Where additions, a norm by status or a region begin, nobody can say of whom anything changes.
_BEGINNING = """
select day from (
    select valid_from as day from norm where region is not null or kind = 'EXAMINATIONS_BY_STATUS'
    union select valid_from from norm_region
) as begun where day <= $1 and not exists (select from norm_turned t where t.day = begun.day)
"""
_TURNED = f"insert into norm_turned (day) {_BEGINNING} on conflict do nothing"
# Of a version of these nobody can say either; it concerns no other table.
_BEGUN = "select valid_from from norm where kind = $2 and valid_from <= $1 and valid_from not in (select day from norm_turned)"
_BEGUN_TURNED = f"insert into norm_turned (day) {_BEGUN} on conflict do nothing"
_ALL = "select id from child"
_OVER = "select distinct child_id from {table} where norm_id = any($1::uuid[]) and {over}"
_NEWEST = "select max(valid_from) from norm where kind = $1 and region is null and valid_from <= $2"
_PAST = "select id from norm where kind = $1 and region is null and valid_from < $2"
# Most lines that turn leave the passport as it is.
_FIRST = """
update passport p set {first} = d.first, updated_at = $2 from (
    select child.id, (select min(due_on) from {table} l where l.child_id = child.id{{of l.child_id}} and l.labels = '{{}}') as first
    from unnest($1::uuid[]) as child (id) offset 0
) as d where p.child_id = d.id{{of p.child_id}} and p.{first} is distinct from d.first returning p.child_id
"""
_HOLD = "select from child where id = any($1::uuid[]) order by id for no key update"


@dataclass(frozen=True, slots=True)
class Batch:
    """Children whose lines turn together; `lines`: which, all where None.

    `table`: its place among `due_tables`; None where it is about reminders alone.
    """

    table: int | None
    children: Sequence[UUID]
    lines: Lines | None


async def turn(connection: Connection, now: datetime, progress: Callable[[int], None] = lambda done: None) -> int:
    """Bring what is due up to the day; how many children were looked at. Each batch is a transaction: a turn that ends early goes on."""
    hurry = hurry_time()
    batches = await batches_of(connection, now)
    done = 0
    for batch in batches:
        await turn_batch(connection, batch, now, hurry)
        done += len(batch.children)
        progress(done)
    await turned(connection, now)
    return len({child_id for batch in batches for child_id in batch.children})


async def batches_of(connection: Connection, now: datetime) -> list[Batch]:
    """Whom the day concerns, in batches that can be turned in any order and by several processes."""
    today = now.astimezone(MOSCOW).date()
    batches = [batch for table in range(len(due_tables())) for batch in await _of_table(connection, table, today)]
    reminded = {row["child_id"] for statement in turnings() for row in await connection.fetch(statement, today)}
    return [*batches, *_batches(None, [(None, sorted(reminded))])]


async def turned(connection: Connection, now: datetime) -> None:
    """Note, after all batches of a day, that every child was looked at where additions began."""
    today = now.astimezone(MOSCOW).date()
    for table, _, _ in due_tables():
        if table.everyone:
            await connection.execute(_BEGUN_TURNED, today, table.norms)
    await connection.execute(_TURNED, today)


def hurry_time() -> float:
    """When a turn that begins now stops resting, by the monotonic clock, which all processes share."""
    return time.monotonic() + UNHURRIED


async def turn_batch(connection: Connection, batch: Batch, now: datetime, hurry: float) -> None:
    """Look at the lines of one batch again, and at the reminders of whom that concerns; then rest, until it is time to hurry."""
    begun = time.monotonic()
    await _turn(connection, batch, now)
    ended = time.monotonic()
    if ended < hurry:
        await asyncio.sleep(REST * (ended - begun))


async def _turn(connection: Connection, batch: Batch, now: datetime) -> None:
    async with connection.transaction():
        await hold(connection, _HOLD, batch.children)
        # Of a line that asks for nothing, before and after, nobody is reminded.
        children = batch.children if batch.table is None else await _turn_lines(connection, batch.table, batch, now)
        if children:
            await remind(connection, children, new_id, now)


async def _turn_lines(connection: Connection, place: int, batch: Batch, now: datetime) -> list[UUID]:
    """Look at the lines; whose reminders may have changed by them."""
    table, keep, columns = due_tables()[place]
    asked = await keep(connection, batch.children, new_id, now, batch.lines)
    if table.first is None or columns is None:
        return sorted(asked)
    text = _FIRST.format(table=table.name, first=table.first)
    moved = await fetch_children(connection, text, batch.children, now)
    names = frozenset(columns.fields[table.first])
    await announce(connection, [ChildChange(row[0], frozenset(), names) for row in moved], new_id, now)
    return sorted(asked)


async def _of_table(connection: Connection, place: int, today: date) -> Iterator[Batch]:
    table, _, _ = due_tables()[place]
    newest = await connection.fetchval(_NEWEST, table.norms, today)
    past = [row[0] for row in await connection.fetch(_PAST, table.norms, newest or date.min)]
    given: tuple[object, ...] = (past,) if table.over == "true" else (past, newest or date.max)
    statement = _OVER.format(table=table.name, over=table.over)
    if await _concerns_all(connection, table, today):
        statement, given = _ALL, ()
    over = {row[0] for row in await connection.fetch(statement, *given)}
    alike: defaultdict[Lines, list[UUID]] = defaultdict(list)
    for child_id, lines in await connection.fetch(_TURNING.format(table=table.name, line=table.fields[0]), today):
        if child_id not in over:
            alike[frozenset(lines)].append(child_id)
    whole = [*over, *(child_id for children in alike.values() if len(children) < FEW for child_id in children)]
    groups = [(lines, children) for lines, children in alike.items() if len(children) >= FEW]
    return _batches(place, [(None, whole), *groups])


async def _concerns_all(connection: Connection, table: DueTable, today: date) -> bool:
    if table.everyone:
        return bool(await connection.fetch(_BEGUN, today, table.norms))
    return bool(await connection.fetch(_BEGINNING, today))


def _batches(place: int | None, groups: Sequence[tuple[Lines | None, Sequence[UUID]]]) -> Iterator[Batch]:
    for lines, children in groups:
        ordered = sorted(children)
        for start in range(0, len(ordered), BATCH):
            yield Batch(place, ordered[start : start + BATCH], lines)
