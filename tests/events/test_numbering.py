"""Numbers of events: whoever has read up to one has read all below it, whatever commits late (docs/live.md, rule 1)."""

import asyncio
import random
from datetime import UTC, datetime, timedelta
from uuid import UUID

import asyncpg
import pytest

from graph.events.announce import ChildChange, announce
from graph.events.numbering import Clock, give_numbers, prune, read_clock, read_events
from graph.identity import new_id
from tests.http.world import ANNA, BORIS, build_world

pytestmark = pytest.mark.asyncio(loop_scope="function")

GATE = {"passport.subject": "test"}


async def connect(dsn: str) -> "asyncpg.Connection[asyncpg.Record]":
    return await asyncpg.connect(dsn, server_settings=GATE)


async def written(connection: "asyncpg.Connection[asyncpg.Record]", name: str, child: UUID = ANNA.id) -> None:
    await announce(connection, [ChildChange(child, frozenset(), frozenset({name}))], new_id, datetime.now(UTC))


async def test_what_commits_late_comes_behind_what_was_read(fresh_database: str) -> None:
    """The row with the lower identity commits second: by identities a reader would have passed it by."""
    await build_world(fresh_database)
    slow, fast, reader = [await connect(fresh_database) for _ in range(3)]
    await give_numbers(reader)
    start = (await read_clock(reader)).number
    late = slow.transaction()
    await late.start()
    await written(slow, "late")
    await written(fast, "early")
    assert await give_numbers(reader) == 1
    (early,) = await read_events(reader, start)
    await late.commit()
    assert await give_numbers(reader) == 1
    (second,) = await read_events(reader, early.number)
    assert (early.fields, second.fields) == (("early",), ("late",))
    assert second.number == early.number + 1
    for each in (slow, fast, reader):
        await each.close()


async def test_one_process_at_a_time_gives_numbers_and_the_others_wait_for_nothing(fresh_database: str) -> None:
    await build_world(fresh_database)
    holder, other = [await connect(fresh_database) for _ in range(2)]
    await written(other, "name")
    held = holder.transaction()
    await held.start()
    await holder.execute("SELECT FROM event_clock FOR NO KEY UPDATE")
    assert await give_numbers(other) == 0
    await held.rollback()
    assert await give_numbers(other) >= 1
    for each in (holder, other):
        await each.close()


@pytest.mark.parametrize("seed", range(5))
async def test_readers_miss_nothing_while_writers_commit_in_any_order(fresh_database: str, seed: int) -> None:
    await build_world(fresh_database)
    chance = random.Random(seed)
    first = await connect(fresh_database)
    while await give_numbers(first):
        pass
    start = (await read_clock(first)).number
    left = 60
    seen: list[int] = []

    async def write(number: int) -> None:
        connection = await connect(fresh_database)
        child = ANNA.id if number % 2 else BORIS.id
        async with connection.transaction():
            await written(connection, f"n{number}", child)
            await asyncio.sleep(chance.random() / 20)
        await connection.close()

    async def read() -> None:
        connection = await connect(fresh_database)
        last = start
        while len(seen) < left:
            await give_numbers(connection)
            for event in await read_events(connection, last):
                assert event.number == last + 1
                last = event.number
                seen.append(int(event.fields[0][1:]))
            await asyncio.sleep(0.005)
        await connection.close()

    async with asyncio.timeout(60):
        await asyncio.gather(read(), *[write(number) for number in range(left)])
    assert sorted(seen) == list(range(left))
    await first.close()


async def test_what_is_old_is_removed_from_the_front_alone(fresh_database: str) -> None:
    await build_world(fresh_database)
    connection = await connect(fresh_database)
    for name in ("a", "b", "c"):
        await written(connection, name)
    while await give_numbers(connection):
        pass
    last = (await read_clock(connection)).number
    await connection.execute("UPDATE outbox SET created_at = now() - interval '8 days' WHERE number < $1", last)
    while await prune(connection, datetime.now(UTC), timedelta(days=7)):
        pass
    assert await read_clock(connection) == Clock(last, last - 1)
    assert [event.fields for event in await read_events(connection, 0)] == [("c",)]
    await connection.close()
