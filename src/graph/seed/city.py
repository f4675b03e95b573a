"""Fill an empty database with a synthetic city."""

from collections.abc import Callable
from datetime import UTC, datetime

from graph.database.citus.numbers import fill_numbers
from graph.database.citus.spread import is_distributed
from graph.database.connection import connect
from graph.events.notices import take_notices
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.ingest.store import store
from graph.seed.batch import prepared, rare_collections
from graph.seed.frame import Frame, reference_now
from graph.seed.layout import layout_of
from graph.seed.registers import write_batch, write_layout, write_representatives

# The trigger that attaches a child does so on the day of the import, and numbers of the last year would begin with it.
_SINCE_BIRTH = """
update attachment a set valid_from = c.birth_date, decided_at = c.birth_date::timestamp at time zone 'Europe/Moscow'
from child c where c.id = a.child_id
"""

Progress = Callable[[int, int], None]

# Batches: plans made for empty tables would be kept, and autovacuum does not see rows that are not committed.
STATISTICS_AFTER = (16, 64, 256)


async def seed_city(
    dsn: str, children: int, seed: int, progress: Progress | None = None, *, now: datetime | None = None
) -> int:
    """Make the city and return the number of its children; 0 where the database has children and is left as it is.

    All rows follow from `children`, `seed` and `now`. Without `now` it is the beginning of today in Moscow: a city must
    be of today, because calls are open and somebody turns fifteen; within one day the same seed gives the same rows,
    ids included. All is one transaction, so a city that is not finished is not there. `progress` is called with the
    children done and all.
    """
    frame = Frame(seed, children, now or reference_now(datetime.now(UTC).astimezone(MOSCOW).date()))
    connection = await connect(dsn)
    try:
        async with connection.transaction():
            # Two that seed at once take turns; the second finds children.
            await connection.execute("lock table child in share row exclusive mode")
            if await connection.fetchval("select exists (select 1 from child)"):
                return 0
            with rare_collections():
                await _fill(connection, frame, progress or (lambda done, total: None))
        # The first readers need statistics and a visibility map, and autovacuum comes a minute late.
        await connection.execute("vacuum (analyze)")
        return children
    finally:
        await connection.close()


async def _fill(connection: Connection, frame: Frame, progress: Progress) -> None:
    layout = layout_of(frame)
    new_id = frame.ids("records")
    await write_layout(connection, frame, layout)
    done = number = 0
    progress(done, frame.children)
    async for batch in prepared(frame):
        district = layout.districts[batch.persons[0].district]
        stored = await store(connection, batch.extractions, district_id=district.id, new_id=new_id, now=frame.now)
        if stored.rejected:
            raise ValueError(f"The import refuses a seeded child: {stored.rejected[0].reason}.")
        await write_batch(connection, frame, layout, batch.persons, new_id)
        number += 1
        if number in STATISTICS_AFTER:
            await connection.execute("analyze")
        done += len(batch.persons)
        progress(done, frame.children)
    await write_representatives(connection)
    await connection.execute(_SINCE_BIRTH)
    if is_distributed(connection):
        await take_notices(connection)
        await fill_numbers(connection)
    # A city that begins has no news: subscribers are told what changes from here on.
    await connection.execute("truncate outbox")
