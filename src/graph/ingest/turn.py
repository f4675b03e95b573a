"""The turn of a day: what is due is looked at again for the children for whom something may have changed, and for no others."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from uuid import UUID

from graph.events.announce import ChildChange, announce
from graph.identity import new_id
from graph.ingest.due import DueTable
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.ingest.reading import due_tables, keepers, remind, turnings
from graph.ingest.reproject import reproject

BATCH = 200
# By the indexes on `turns_on` and `norm_id`: whose day has come, and whose lines are by a norm that is in force no more.
_TURNING = """
select child_id from {table} where turns_on <= $1
union select child_id from {table} where norm_id = any($2::uuid[]) and {over}
"""
_NEWEST = "select max(valid_from) from norm where kind = $1 and valid_from <= $2"
_OVER = "select id from norm where kind = $1 and valid_from < $2"
_MOVED = """
select p.child_id from passport p where p.child_id = any($1::uuid[]) and p.{first} is distinct from (
    select min(d.due_on) from {table} d where d.child_id = p.child_id and d.labels = '{{}}')
"""
_HOLD = "select from child where id = any($1::uuid[]) order by id for no key update"


async def turn(connection: Connection, now: datetime, progress: Callable[[int], None] = lambda done: None) -> int:
    """Bring what is due up to the day; how many children were looked at. Each batch is a transaction: a turn that ends early goes on."""
    today = now.astimezone(MOSCOW).date()
    turning: set[UUID] = set()
    for table in due_tables():
        turning |= await _turning(connection, table, today)
    for statement in turnings():
        turning |= {row["child_id"] for row in await connection.fetch(statement, today)}
    for done, some in enumerate(_batches(sorted(turning)), 1):
        async with connection.transaction():
            await connection.execute(_HOLD, some)
            for keep in keepers():
                await keep(connection, some, new_id, now)
            await remind(connection, some, new_id, now)
            # Most lines that turn leave the passport as it is.
            moved = await _moved(connection, some)
            changed = await reproject(connection, moved, new_id, now) if moved else {}
            changes = [ChildChange(child_id, frozenset(), frozenset(names)) for child_id, names in changed.items()]
            await announce(connection, changes, new_id, now)
        progress(min(done * BATCH, len(turning)))
    return len(turning)


async def _turning(connection: Connection, table: DueTable, today: date) -> set[UUID]:
    newest = await connection.fetchval(_NEWEST, table.norms, today)
    over = [row["id"] for row in await connection.fetch(_OVER, table.norms, newest or date.min)]
    given = (today, over) if table.over == "true" else (today, over, newest or date.max)
    rows = await connection.fetch(_TURNING.format(table=table.name, over=table.over), *given)
    return {row["child_id"] for row in rows}


async def _moved(connection: Connection, child_ids: list[UUID]) -> list[UUID]:
    """Those whose passport says another first day than their lines."""
    moved: set[UUID] = set()
    for table in due_tables():
        rows = await connection.fetch(_MOVED.format(table=table.name, first=table.first), child_ids)
        moved |= {row["child_id"] for row in rows}
    return sorted(moved)


def _batches(children: list[UUID]) -> Iterator[list[UUID]]:
    for place in range(0, len(children), BATCH):
        yield children[place : place + BATCH]
