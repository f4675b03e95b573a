"""What apps are written with connects, asks, follows a subscription, and comes back behind the last result after a cut."""

import asyncio
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import orjson
import pytest
import pytest_asyncio

from graph.viewer import Role
from tests.http.client import ISSUER, Graph, serving
from tests.http.server import Listener, listener
from tests.http.streaming import fed, tick
from tests.http.world import build_world, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

HERE = Path(__file__).parent
PATIENCE = 30.0  # seconds for one step of a client
INSTALL = ["npm", "install", "--silent", "--no-package-lock", "--no-audit", "--no-fund"]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the scripts and what they need of npm."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        pytest.skip("npm's clients are not tried: there is no npm and node on the path")
    folder = tmp_path_factory.mktemp("clients")
    for file in [*HERE.glob("*.mjs"), HERE / "package.json"]:
        shutil.copy2(file, folder)
    done = subprocess.run(INSTALL, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"npm's clients are not tried: npm could not install them, {done.stderr[-400:]}")
    return folder


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def graph(database: str) -> AsyncIterator[Graph]:
    """The application over a world."""
    await build_world(database)
    async with serving(database) as running:
        yield running


class Running:
    """A client in a process of its own."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process

    async def said(self) -> Any:
        """The next step that it tells."""
        assert self.process.stdout is not None
        line = await asyncio.wait_for(self.process.stdout.readline(), PATIENCE)
        if not line:
            assert self.process.stderr is not None
            raise AssertionError((await self.process.stderr.read()).decode()[-2_000:])
        return orjson.loads(line)


async def run(command: list[str], folder: Path, server: Listener, more: Mapping[str, str]) -> Running:
    """Start a client against a server."""
    address = f"127.0.0.1:{server.port}/graphql"
    token = ISSUER.issue(subject_of(Role.NURSE), Role.NURSE, 600)
    given = {"HTTP_URL": f"http://{address}", "WS_URL": f"ws://{address}", "TOKEN": token}
    asked = {"SUBSCRIPTION": "subscription Ticks($after: Int) { ticks(after: $after) }", "VARIABLES": "{}"}
    environment = {**os.environ, **given, **asked, **more}
    pipe = asyncio.subprocess.PIPE
    started = await asyncio.create_subprocess_exec(*command, cwd=folder, env=environment, stdout=pipe, stderr=pipe)
    return Running(started)


async def follows(graph: Graph, command: list[str], folder: Path, more: Mapping[str, str]) -> None:
    """The scenario: a query, a subscription, a cut, the rest of it, its end."""
    with fed(graph) as streams:
        async with listener(graph.app) as server:
            client = await run(command, folder, server, more)
            assert await client.said() == {"query": {"viewer": {"role": "NURSE"}}}
            stream = await streams.newest()
            assert stream.operation.variables == {"after": None}
            stream.feed(tick(1), tick(2))
            assert [await client.said() for _ in range(2)] == [{"next": 1}, {"next": 2}]
            server.cut()
            await asyncio.wait_for(stream.closed.wait(), PATIENCE)
            again = await streams.newest()
            assert again.operation.variables == {"after": 2}
            again.feed(tick(3), None)
            assert [await client.said() for _ in range(2)] == [{"next": 3}, "complete"]
            assert await asyncio.wait_for(client.process.wait(), PATIENCE) == 0


@pytest.mark.parametrize("script", ["graphql_ws", "graphql_sse", "apollo", "urql"])
async def test_clients_of_npm(graph: Graph, packages: Path, script: str) -> None:
    await follows(graph, ["node", f"{script}.mjs"], packages, {})


async def test_urql_by_events(graph: Graph, packages: Path) -> None:
    """Its fetch takes the end of a response for the end of the subscription, so a cut is a `complete` to it."""
    with fed(graph) as streams:
        async with listener(graph.app) as server:
            client = await run(["node", "urql.mjs"], packages, server, {"EVENTS": "yes"})
            assert await client.said() == {"query": {"viewer": {"role": "NURSE"}}}
            (await streams.newest()).feed(tick(1), tick(2), None)
            assert [await client.said() for _ in range(3)] == [{"next": 1}, {"next": 2}, "complete"]
            assert await asyncio.wait_for(client.process.wait(), PATIENCE) == 0


async def test_gql_of_python(graph: Graph) -> None:
    await follows(graph, [sys.executable, str(HERE / "python_gql.py")], HERE, {})
