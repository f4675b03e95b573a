"""Leaving under load: after SIGTERM no request is lost, /readyz says so first, and a WebSocket is closed with 1012."""

import asyncio
import json
import os
import signal
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg
import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from graph.viewer import Role
from tests.http.client import ISSUER, KEY, bearer
from tests.http.world import ANNA, subject_of

PROGRAM = "from graph.cli import main; main()"
SENDERS, MORE = 8, 3  # requests of each sender after the process has said that it leaves
BOUND = 120  # seconds: a bound for a hang
ASKED = {"query": "query ($id: ID!) { child(by: {id: $id}) { name { full } } }", "variables": {"id": ANNA.global_id}}
HEADERS = bearer(ISSUER.issue(subject_of(Role.NURSE), Role.NURSE, 3600))


@pytest.mark.asyncio
@pytest.mark.parametrize("workers", [1, 2])
async def test_no_request_is_lost_while_a_process_leaves(world: str, tmp_path: Path, workers: int) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PASSPORT_")}
    key = json.dumps(KEY.as_dict(private=True))
    own = {"DATABASE_URL": world, "DATA": str(tmp_path), "TOKEN_KEY": key, "DRAIN": "10", "STATEMENT_TIMEOUT": "100"}
    port = 8497 + workers
    words = ["serve", "--port", str(port), "--workers", str(workers)]
    environment = kept | {f"PASSPORT_{name}": value for name, value in own.items()}
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", PROGRAM, *words, env=environment)
    locking = await asyncpg.connect(world)
    try:
        async with asyncio.timeout(BOUND):
            # With several workers their parent holds the port until they have gone: it tells of no moment.
            await _leave(process, f"http://127.0.0.1:{port}", locking if workers == 1 else None)
    finally:
        await locking.close()
        if process.returncode is None:
            process.kill()
    assert process.returncode == 0


@dataclass
class Load:
    """Senders that ask without a pause until they are told that the process leaves, and a little longer."""

    address: str
    is_told: asyncio.Event = field(default_factory=asyncio.Event)
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    seen: Counter[int] = field(default_factory=Counter)

    async def ask(self, client: httpx.AsyncClient) -> None:
        answer = await client.post("/graphql", json=ASKED, headers=HEADERS)
        assert answer.json()["data"]["child"]["name"]["full"]
        self.seen[answer.status_code] += 1

    async def send(self) -> None:
        async with httpx.AsyncClient(base_url=self.address, timeout=BOUND) as client:
            while not self.is_told.is_set():
                await self.ask(client)
                self.begun.set()
            for _ in range(MORE):
                await self.ask(client)


async def _leave(
    process: asyncio.subprocess.Process, address: str, locking: "asyncpg.Connection[asyncpg.Record] | None"
) -> None:
    """Ask from before the signal until it is told; one request is still open when nobody listens any more."""
    load = Load(address)
    async with httpx.AsyncClient(base_url=address, timeout=BOUND) as client:
        await _until(client, 200)
        protocol = Subprotocol("graphql-transport-ws")
        socket = await connect(f"{address.replace('http', 'ws')}/graphql", subprotocols=[protocol])
        await socket.send(json.dumps({"type": "connection_init", "payload": HEADERS}))
        senders = [asyncio.create_task(load.send()) for _ in range(SENDERS)]
        await load.begun.wait()
        process.send_signal(signal.SIGTERM)
        await _until(client, 503)
        load.is_told.set()
        await asyncio.gather(*senders)
        if locking is not None:
            async with locking.transaction():
                await locking.execute("LOCK TABLE child IN ACCESS EXCLUSIVE MODE")
                last = asyncio.create_task(load.ask(client))
                await _until_refused(address)
            await last
    with pytest.raises(ConnectionClosed):
        while True:
            await socket.recv()
    assert socket.close_code == 1012
    assert set(load.seen) == {200}
    assert load.seen[200] > SENDERS * MORE
    await process.wait()


async def _until(client: httpx.AsyncClient, status: int) -> None:
    """Wait for /readyz to say this."""
    while True:
        try:
            if (await client.get("/readyz")).status_code == status:
                return
        except httpx.ConnectError:
            assert status == 200
        await asyncio.sleep(0.05)


async def _until_refused(address: str) -> None:
    """Wait until no new connection is taken."""
    url = httpx.URL(address)
    while True:
        try:
            _, writer = await asyncio.open_connection(url.host, url.port)
        except OSError:
            return
        writer.close()
        await asyncio.sleep(0.05)
