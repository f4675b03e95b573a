"""Apps follow a real child: what was missed over a restart of the service is told, in order, and the end of a right ends it."""

import asyncio
import json
import sys
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from graph.viewer import Role
from tests.clients.test_clients import HERE, PATIENCE, packages, run
from tests.http.client import ISSUER, Graph, change, serving
from tests.http.server import Listener, listener
from tests.http.world import ANNA, build_world, subject_of
from tests.live.following import CHANGED, IDS, tell

__all__ = ["packages"]
pytestmark = pytest.mark.asyncio(loop_scope="module")

REVOKED = f"UPDATE representation SET status = 'REVOKED', valid_to = current_date - 1 WHERE child_id = '{ANNA.id}'"


async def started(stack: AsyncExitStack, dsn: str, port: int = 0) -> tuple[Graph, Listener]:
    """The service behind a port, until the stack is closed."""
    graph = await stack.enter_async_context(serving(dsn))
    return graph, await stack.enter_async_context(listener(graph.app, port))


async def followed(graph: Graph) -> None:
    """Return when somebody follows the child."""
    async with asyncio.timeout(PATIENCE):
        while not graph.app.state.streams.index.all:  # noqa: ASYNC110 - it is in the service
            await asyncio.sleep(0.02)


async def follows(dsn: str, command: list[str], folder: Path) -> None:
    """Query, subscribe, an event, a restart with an event meanwhile, an event after it, the end of the right."""
    await build_world(dsn)
    token = ISSUER.issue(subject_of(Role.PARENT), Role.PARENT, 600)
    more = {"TOKEN": token, "SUBSCRIPTION": CHANGED, "VARIABLES": json.dumps(IDS)}
    async with AsyncExitStack() as first:
        graph, server = await started(first, dsn)
        client = await run(command, folder, server, more)
        assert await client.said() == {"query": {"viewer": {"role": "PARENT"}}}
        await followed(graph)
        await tell(dsn, "bloodGroup")
        assert await client.said() == {"next": ["bloodGroup"]}
    await tell(dsn, "allergies")
    async with AsyncExitStack() as second:
        graph, _ = await started(second, dsn, server.port)
        assert await client.said() == {"next": ["allergies"]}
        await tell(dsn, "medications")
        assert await client.said() == {"next": ["medications"]}
        await change(dsn, REVOKED)
        assert await client.said() == {"end": "ACCESS_REVOKED"}
        assert await asyncio.wait_for(client.process.wait(), PATIENCE) == 0


@pytest.mark.parametrize("script", ["graphql_ws", "graphql_sse", "apollo", "urql"])
async def test_clients_of_npm(fresh_database: str, packages: Path, script: str) -> None:
    await follows(fresh_database, ["node", f"{script}.mjs"], packages)


async def test_gql_of_python(fresh_database: str) -> None:
    await follows(fresh_database, [sys.executable, str(HERE / "python_gql.py")], HERE)
