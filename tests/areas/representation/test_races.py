"""Steps of one child that come at once: a relative is not let in by a right that ends at that moment (domain.md 5 F 40)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

import asyncpg
import pytest

from graph.areas.representation.decide import GIVER
from graph.areas.representation.transitions import DELEGATE, END_GIVEN, SUSPEND
from graph.viewer import SETTING, Role
from tests.areas.representation.asking import asked, people, refused
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, STAFF, TODAY, build_world, uid

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
NOW = datetime.now(UTC)
REQUEST, RELATIVE, RIGHT, MOTHERS = uid(3501), uid(3502), uid(3503), uid(601)
ASKED = (
    f"INSERT INTO representative (id) VALUES ('{RELATIVE}'); INSERT INTO representation_request"
    " (id, child_id, representative_id, kind, status, requested_at, expires_at)"
    f" VALUES ('{REQUEST}', '{ANNA.id}', '{RELATIVE}', 'DELEGATED', 'REQUESTED', now(), now() + interval '1 day')"
)
STANDING = "SELECT count(*) FROM representation WHERE kind = 'DELEGATED' AND status = 'ACTIVE'"
WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"


@asynccontextmanager
async def writer(dsn: str) -> AsyncIterator[Connection]:
    """A connection with the rights of those that write."""
    connection = await asyncpg.connect(dsn, server_settings={SETTING: "parent-1"})
    try:
        await connection.execute("SET ROLE passport_writer")
        yield connection
    finally:
        await connection.close()


async def let_in(connection: Connection) -> object:
    """As the write does it: the giver's right is held until the end."""
    giver = await connection.fetchval(GIVER, ANNA.id, "parent-1")
    last = TODAY + timedelta(days=9)
    return giver and await connection.fetchval(DELEGATE, ANNA.id, REQUEST, giver, NOW, RIGHT, TODAY, last, [])


async def hold_back(connection: Connection) -> None:
    """As the write does it."""
    await connection.fetchval(SUSPEND, ANNA.id, MOTHERS, STAFF[Role.REGISTRAR])
    await connection.execute(END_GIVEN, ANNA.id, MOTHERS, NOW, TODAY)


async def test_who_is_let_in_while_the_right_is_being_held_back_is_out(fresh_database: str) -> None:
    await build_world(fresh_database)
    await change(fresh_database, ASKED)
    async with writer(fresh_database) as giving, writer(fresh_database) as holding:
        async with giving.transaction():
            assert await let_in(giving) == RIGHT
            waiting = asyncio.create_task(hold_back(holding))
            await asyncio.sleep(0.2)
            assert not waiting.done()
        await waiting
    assert (await rows(fresh_database, STANDING))[0][0] == 0


@pytest.mark.asyncio(loop_scope="module")
async def test_a_parents_word_is_never_the_childs(own: Graph) -> None:
    """5 F 41: from 15 the child's own consent needs no right, which a parent's does, when it is held back at that moment, too."""
    await people(own)
    request = await asked(own, child=BORIS, kind="DELEGATED", document=None)
    given = {"requestId": request, "validTo": (TODAY + timedelta(days=9)).isoformat(), "documentKinds": []}
    async with writer(own.dsn) as holding, holding.transaction():
        await holding.fetchval(SUSPEND, BORIS.id, uid(602), STAFF[Role.REGISTRAR])
        asking = asyncio.create_task(refused(own, "parent-1", "representationDelegate", **given))
        while not (await rows(own.dsn, WAITING))[0][0]:
            assert not asking.done()
    assert await asking == ("INVALID", "requestId")
    assert (await rows(own.dsn, STANDING))[0][0] == 0


async def test_a_right_that_is_being_held_back_lets_nobody_in(fresh_database: str) -> None:
    await build_world(fresh_database)
    await change(fresh_database, ASKED)
    async with writer(fresh_database) as giving, writer(fresh_database) as holding:
        async with holding.transaction():
            await hold_back(holding)
            waiting = asyncio.create_task(let_in(giving))
            await asyncio.sleep(0.2)
            assert not waiting.done()
        assert await waiting is None
    assert (await rows(fresh_database, STANDING))[0][0] == 0
