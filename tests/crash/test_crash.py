"""Some rounds of `python -m tests.crash`."""

import asyncio
from pathlib import Path

import asyncpg

from graph.trail.verify import verify
from tests.crash.exports import crash_exports
from tests.crash.feed import crash_feed
from tests.crash.rounds import crash
from tests.http.world import build_world


async def problems(dsn: str) -> list[str]:
    """What `passport audit verify` says."""
    connection = await asyncpg.connect(dsn)
    try:
        return (await verify(connection)).problems
    finally:
        await connection.close()


def test_what_was_answered_is_on_record_and_what_was_acknowledged_is_there_once(fresh_database: str) -> None:
    asyncio.run(build_world(fresh_database))
    tally = asyncio.run(crash(fresh_database, 3))
    assert tally.faults == []
    assert tally.reads
    assert tally.acknowledged
    assert asyncio.run(problems(fresh_database)) == []


def test_a_feed_that_is_killed_loses_and_doubles_nothing(fresh_database: str, tmp_path: Path) -> None:
    asyncio.run(build_world(fresh_database))
    tally = asyncio.run(crash_feed(fresh_database, tmp_path, 3, 4_000))
    assert tally.faults == []
    assert tally.killed
    assert asyncio.run(problems(fresh_database)) == []


def test_an_export_that_is_killed_is_whole_or_not_there(fresh_database: str) -> None:
    asyncio.run(build_world(fresh_database))
    tally = crash_exports(fresh_database, 3)
    assert tally.faults == []
    assert tally.killed
    assert tally.ready
    assert asyncio.run(problems(fresh_database)) == []
