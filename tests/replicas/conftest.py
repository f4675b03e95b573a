"""A primary and a standby that hold the world of tests/http, and the service over both."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio

from graph.database.migrations import upgrade
from tests.http.client import Graph, change, serving
from tests.http.world import build_world
from tests.replicas.pair import Pair
from tests.replicas.watching import Both, caught_up


@pytest.fixture(scope="module")
def pair(short_folder: Path, request: pytest.FixtureRequest) -> Iterator[Pair]:
    """Both servers with the world, for the tests of one file."""
    made = Pair.create(short_folder / f"pair-{request.module.__name__.rpartition('.')[2]}")
    try:
        asyncio.run(upgrade(made.primary.dsn))
        asyncio.run(build_world(made.primary.dsn))
        made.join()
        yield made
    finally:
        made.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def both(pair: Pair, tmp_path: Path) -> AsyncIterator[Both]:
    """The service over both, once the standby is read; afterwards both run and replay again."""
    await asyncio.to_thread(pair.mend)
    await change(pair.standby.dsn, "SELECT pg_wal_replay_resume()")
    await caught_up(pair)
    async with serving(pair.dsn, trail=tmp_path / "trail", trail_wait=0.5, connect_timeout=2.0) as graph:
        running = Both(Graph(graph.app, graph.client, pair.primary.dsn), pair)
        await running.read_at_standby()
        yield running
    await asyncio.to_thread(pair.mend)


@pytest_asyncio.fixture(loop_scope="module")
async def standby(pair: Pair) -> AsyncIterator["asyncpg.Connection[asyncpg.Record]"]:
    """A connection to the standby, to hold its replay back."""
    connection = await asyncpg.connect(pair.standby.dsn)
    yield connection
    await connection.close()
