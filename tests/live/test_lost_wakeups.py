"""A notification only wakes up: with all of them lost, events are told and rights end by what the rows say (docs/decisions.md)."""

from collections.abc import AsyncIterator

import asyncpg
import pytest
import pytest_asyncio

from graph.viewer import Role
from tests.http.client import Graph, change, serving
from tests.http.world import ANNA
from tests.live.following import end_of, following, tell, told

pytestmark = pytest.mark.asyncio(loop_scope="module")

RIGHT = f"UPDATE representation SET status = 'SUSPENDED' WHERE child_id = '{ANNA.id}'"


@pytest_asyncio.fixture(loop_scope="module")
async def deaf(fresh_world: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Graph]:
    """A process to which no notification comes."""

    async def nothing(*_: object) -> None: ...

    monkeypatch.setattr(asyncpg.Connection, "add_listener", nothing)
    async with serving(fresh_world) as graph:
        yield graph


async def test_events_are_told_without_notifications(deaf: Graph) -> None:
    async with following(deaf, Role.PARENT) as stream:
        await tell(deaf.dsn, "allergies")
        assert (await told(stream))["changed"] == ["allergies"]


async def test_a_right_ends_without_notifications_before_what_comes_after_it(deaf: Graph) -> None:
    async with following(deaf, Role.PARENT) as stream:
        await change(deaf.dsn, RIGHT)
        await tell(deaf.dsn, "allergies")
        assert await end_of(stream) == "ACCESS_REVOKED"


async def test_a_delivery_reads_the_right_in_its_own_statement(deaf: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of a stream is believed: with nobody who looks at rights, what is committed after one ended is not told either."""

    async def nobody(*_: object) -> None: ...

    streams = deaf.app.state.streams
    async with following(deaf, Role.PARENT) as stream:
        monkeypatch.setattr(streams.rights, "_look", nobody)
        await tell(deaf.dsn, "name")
        assert (await told(stream))["changed"] == ["name"]
        await change(deaf.dsn, RIGHT)
        await tell(deaf.dsn, "allergies")
        with pytest.raises((TimeoutError, StopAsyncIteration)):
            await told(stream)
