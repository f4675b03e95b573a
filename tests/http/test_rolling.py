"""Two servers behind HAProxy are restarted one after the other under load: no request and no write is lost, none is made twice.

HAProxy is set up as docs/servers.md says. A server that leaves closes its streams with 1012; they go on at the other one.
"""

import asyncio
import json
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import asyncpg
import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from graph.viewer import Role
from tests.http.client import ISSUER, bearer
from tests.http.world import ANNA, TODAY, subject_of
from tests.live.processes import TOKEN_KEY, Server, free_port

HAPROXY = shutil.which("haproxy")
pytestmark = [pytest.mark.asyncio, pytest.mark.skipif(HAPROXY is None, reason="HAProxy is not installed")]

READERS = 8
BOUND = 300  # seconds: a bound for a hang
PAGE = Path(__file__).parents[2] / "docs" / "servers.md"
HEADERS = bearer(ISSUER.issue(subject_of(Role.NURSE), Role.NURSE, 3600))
ASKED = {"query": f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ name {{ full }} }} }}'}
WRITTEN = "mutation ($i: VaccinationRecordInput!) { vaccinationRecord(input: $i) { vaccination { id } problems { message } } }"
FOLLOWED = "subscription ($ids: [ID!]!, $after: String) { passportChanged(childIds: $ids, after: $after) { cursor } }"


def dose() -> dict[str, object]:
    """A dose of its own for each call."""
    own = {"idempotencyKey": str(uuid4()), "lotNumber": str(uuid4()), "vaccine": "Ультрикс Квадри"}
    consent = {"by": "REPRESENTATIVE", "givenOn": str(TODAY)}
    return {"i": own | {"child": {"id": ANNA.global_id}, "date": str(TODAY), "consent": consent}}


@dataclass
class Load:
    """Who asks, writes and follows while servers come and go, through one address."""

    port: int
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    statuses: Counter[int] = field(default_factory=Counter)
    written: int = 0
    cursors: list[str] = field(default_factory=list)
    closed: list[int | None] = field(default_factory=list)

    async def read(self) -> None:
        """A nurse who reads without a pause."""
        async with self._client() as client:
            while not self.ended.is_set():
                answer = await client.post("/graphql", json=ASKED, headers=HEADERS)
                self.statuses[answer.status_code] += 1
                assert answer.status_code == 200, answer.text
                assert answer.json()["data"]["child"]["name"]["full"]

    async def write(self) -> None:
        """A nurse who writes doses down, one after another."""
        async with self._client() as client:
            while not self.ended.is_set():
                body = {"query": WRITTEN, "variables": dose()}
                answer = await client.post("/graphql", json=body, headers=HEADERS)
                self.statuses[answer.status_code] += 1
                payload = answer.json()["data"]["vaccinationRecord"]
                assert payload["vaccination"], payload
                self.written += 1
                await asyncio.sleep(0.05)

    async def follow(self) -> None:
        """An app that follows the child, and comes back with its last cursor whenever it is sent away."""
        while not self.ended.is_set():
            url = f"ws://127.0.0.1:{self.port}/graphql"
            async with connect(url, subprotocols=[Subprotocol("graphql-transport-ws")]) as socket:
                try:
                    await self._receive(socket)
                except ConnectionClosed:
                    self.closed.append(socket.close_code)

    async def _receive(self, socket: ClientConnection) -> None:
        await socket.send(json.dumps({"type": "connection_init", "payload": HEADERS}))
        variables = {"ids": [ANNA.global_id], "after": self.cursors[-1] if self.cursors else None}
        while True:
            message = json.loads(await socket.recv())
            if message["type"] == "connection_ack":
                payload = {"query": FOLLOWED, "variables": variables}
                await socket.send(json.dumps({"type": "subscribe", "id": "1", "payload": payload}))
            elif message["type"] == "next":
                self.cursors.append(message["payload"]["data"]["passportChanged"]["cursor"])

    def _client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(base_url=f"http://127.0.0.1:{self.port}", timeout=60)


@contextmanager
def serving(dsn: str, folder: Path) -> Iterator[list[Server]]:
    """Two servers, which are stopped at the end."""
    servers = [Server(dsn, folder / name, 1, settings={"TOKEN_KEY": TOKEN_KEY, "DRAIN": "2"}) for name in ("a", "b")]
    try:
        yield servers
    finally:
        for server in servers:
            server.stop()


def configuration(port: int, servers: list[Server]) -> str:
    """HAProxy's file as the page has it, with the addresses of these."""
    text = PAGE.read_text(encoding="utf-8").split("```\ndefaults\n")[1].split("```")[0]
    for number, server in enumerate(servers, 1):
        text = text.replace(f"10.0.0.{number}:8000", f"127.0.0.1:{server.port}")
    return "defaults\n" + text.replace("bind :80", f"bind 127.0.0.1:{port}")


@asynccontextmanager
async def balanced(servers: list[Server], folder: Path, *, status: int = 200) -> AsyncIterator[int]:
    """The port of an HAProxy in front of them, once `/readyz` has this status through it."""
    port = free_port()
    path = folder / "haproxy.cfg"
    path.write_text(configuration(port, servers), encoding="utf-8")
    process = await asyncio.create_subprocess_exec(str(HAPROXY), "-db", "-f", str(path))
    try:
        async with httpx.AsyncClient() as client:
            while True:
                try:
                    if (await client.get(f"http://127.0.0.1:{port}/readyz")).status_code == status:
                        break
                except httpx.HTTPError:
                    pass
                await asyncio.sleep(0.1)
        yield port
    finally:
        process.kill()
        await process.wait()


async def restart(server: Server) -> None:
    """SIGTERM, wait for its end, start it anew, and let the balancer see it."""
    assert server.process is not None
    server.process.terminate()
    assert await asyncio.to_thread(server.process.wait, 60) == 0
    await server.start()
    async with httpx.AsyncClient() as client:
        ready = f"http://127.0.0.1:{server.port}/readyz"
        while (await client.get(ready)).status_code != 200:  # noqa: ASYNC110 - it is another process
            await asyncio.sleep(0.1)
    await asyncio.sleep(1)


async def test_servers_are_restarted_in_turn_and_nobody_notices(world: str, tmp_path: Path) -> None:
    connection = await asyncpg.connect(world)
    before = await connection.fetchval("SELECT count(*) FROM vaccination WHERE child_id = $1", ANNA.id)
    with serving(world, tmp_path) as servers:
        async with asyncio.timeout(BOUND):
            await asyncio.gather(*(server.start() for server in servers))
            async with balanced(servers, tmp_path) as port, asyncio.TaskGroup() as group:
                load = Load(port)
                for _ in range(READERS):
                    group.create_task(load.read())
                group.create_task(load.write())
                following = group.create_task(load.follow())
                for server in servers:
                    await restart(server)
                told, written = len(load.cursors), load.written
                while len(load.cursors) == told or load.written == written:  # noqa: ASYNC110 - both are told by others
                    await asyncio.sleep(0.1)
                load.ended.set()
                following.cancel()
    after = await connection.fetchval("SELECT count(*) FROM vaccination WHERE child_id = $1", ANNA.id)
    await connection.close()
    assert set(load.statuses) == {200}
    assert load.statuses[200] > 100
    assert after - before == load.written > 10
    assert load.closed
    assert set(load.closed) == {1012}


async def test_servers_without_a_database_are_asked_all_the_same(tmp_path: Path) -> None:
    """None is ready between two primaries, and yet an ambulance is answered: the answer is the service's, and none of HAProxy's."""
    with serving(f"postgresql://nobody@127.0.0.1:{free_port()}/none", tmp_path) as servers:
        async with asyncio.timeout(BOUND):
            await asyncio.gather(*(server.start() for server in servers))
            async with balanced(servers, tmp_path, status=503) as port, httpx.AsyncClient() as client:
                for _ in range(20):
                    answer = await client.post(
                        f"http://127.0.0.1:{port}/graphql", json=ASKED, headers=HEADERS, timeout=60
                    )
                    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAVAILABLE"
                    await asyncio.sleep(0.1)
