"""The turn of a day: what is due is looked at again for the children for whom something may have changed, and for no others."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from graph.areas.vaccination.kept import keep
from graph.events.announce import ChildChange, announce
from graph.identity import new_id
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.ingest.reproject import reproject

BATCH = 200
# By the indexes on `turns_on` and `norm_id`: whose day has come, and whose lines are by a norm that is in force no more.
_TURNING = """
select child_id from vaccination_due where turns_on <= $1
union select child_id from vaccination_due where norm_id = any($2::uuid[])
"""
_OVER = """
select id from norm where kind = 'VACCINATIONS'
and valid_from < (select max(valid_from) from norm where kind = 'VACCINATIONS' and valid_from <= $1)
"""
_MOVED = """
select p.child_id from passport p where p.child_id = any($1::uuid[]) and p.vaccination_due_on is distinct from (
    select min(d.due_on) from vaccination_due d where d.child_id = p.child_id and d.labels = '{}')
"""
_HOLD = "select from child where id = any($1::uuid[]) order by id for no key update"


async def turn(connection: Connection, now: datetime, progress: Callable[[int], None] = lambda done: None) -> int:
    """Bring what is due up to the day; how many children were looked at. Each batch is a transaction: a turn that ends early goes on."""
    today = now.astimezone(MOSCOW).date()
    over = [row["id"] for row in await connection.fetch(_OVER, today)]
    children = sorted(row["child_id"] for row in await connection.fetch(_TURNING, today, over))
    for done, some in enumerate(_batches(children), 1):
        async with connection.transaction():
            await connection.execute(_HOLD, some)
            await keep(connection, some, new_id, now)
            # Most lines that turn leave the passport as it is.
            moved = [row["child_id"] for row in await connection.fetch(_MOVED, some)]
            changed = await reproject(connection, moved, new_id, now) if moved else {}
            changes = [ChildChange(child_id, frozenset(), frozenset(names)) for child_id, names in changed.items()]
            await announce(connection, changes, new_id, now)
        progress(min(done * BATCH, len(children)))
    return len(children)


def _batches(children: list[UUID]) -> list[list[UUID]]:
    return [children[place : place + BATCH] for place in range(0, len(children), BATCH)]
