"""kill -9 of a server under load, again and again: what was answered is on record, what was acknowledged is there once."""

import asyncio
import json
import os
import random
import socket
import subprocess
import sys
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import asyncpg
import httpx

from graph.viewer import Role
from tests.http.client import ISSUER, KEY, bearer
from tests.http.world import ANNA, VERA, subject_of

PROGRAM = "from graph.cli import main; main()"
CLIENTS = 16
READ = f'{{ child(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ id passport {{ bloodGroup {{ value }} }} }} }}'
OPEN = (
    """mutation ($input: BreakGlassOpenInput!) { breakGlassOpen(input: $input) { grant { id } problems { code } } }"""
)
GRANTS = "SELECT child_id, id FROM break_glass_grant WHERE justification = $1"


@dataclass
class Tally:
    """What clients saw: ids of answered reads, acknowledged writes with their grants, writes without an answer."""

    rounds: int = 0
    reads: set[str] = field(default_factory=set)
    acknowledged: dict[str, str] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


async def crash(dsn: str, rounds: int) -> Tally:
    """Run rounds over a database that holds the world of tests/http; faults are sentences."""
    tally = Tally()
    for _ in range(rounds):
        await _round(dsn, tally)
        await _check(dsn, tally)
        tally.rounds += 1
    return tally


async def _round(dsn: str, tally: Tally) -> None:
    async with _server(dsn) as (process, url), httpx.AsyncClient(base_url=url, timeout=10) as client:
        again = set(tally.open)
        await asyncio.gather(*[_write(client, tally, key) for key in again])
        tally.faults += [f"{key} was sent again and not acknowledged" for key in again & tally.open]
        before = len(tally.reads), len(tally.acknowledged)
        clients = [asyncio.create_task(_load(client, tally)) for _ in range(CLIENTS)]
        while len(tally.reads) == before[0] or len(tally.acknowledged) == before[1]:
            assert process.poll() is None, "the server ended by itself"
            await asyncio.sleep(0.01)
        await asyncio.sleep(random.uniform(0, 0.5))
        process.kill()
        await asyncio.gather(*clients)


@asynccontextmanager
async def _server(dsn: str) -> "AsyncIterator[tuple[subprocess.Popen[bytes], str]]":
    """A server of its own process, ready; killed at the end, whatever happened."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PASSPORT_")}
    chosen = {"DATABASE_URL": dsn, "TOKEN_KEY": json.dumps(KEY.as_dict(private=True)), "RATE": "0"}
    environment = kept | {f"PASSPORT_{name}": value for name, value in chosen.items()}
    command = [sys.executable, "-c", PROGRAM, "serve", "--port", str(port)]
    process = subprocess.Popen(  # noqa: ASYNC220 - it only forks
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    url = f"http://127.0.0.1:{port}"
    try:
        async with httpx.AsyncClient() as client:
            while not await _is_ready(client, url):
                assert process.poll() is None, "the server did not start"
                await asyncio.sleep(0.05)
        yield process, url
    finally:
        process.kill()
        process.wait()


async def _is_ready(client: httpx.AsyncClient, url: str) -> bool:
    try:
        return (await client.get(f"{url}/readyz")).status_code == 200
    except httpx.TransportError:
        return False


async def _load(client: httpx.AsyncClient, tally: Tally) -> None:
    """Read and write until the server is gone."""
    try:
        while True:
            if random.random() < 0.5:
                await _read(client, tally)
            else:
                await _write(client, tally, uuid.uuid4().hex)
    except httpx.TransportError:
        return


async def _read(client: httpx.AsyncClient, tally: Tally) -> None:
    response = await _ask(client, Role.NURSE, {"query": READ})
    assert response.json()["data"]["child"]["id"] == ANNA.global_id
    tally.reads.add(response.headers["x-request-id"])


async def _write(client: httpx.AsyncClient, tally: Tally, key: str) -> None:
    tally.open.add(key)
    child = {"policyNumber": VERA.policy_number}
    given = {"idempotencyKey": key, "child": child, "reason": "UNCONSCIOUS", "justification": f"for the crash {key}"}
    body = {"query": OPEN, "variables": {"input": given}}
    payload = (await _ask(client, Role.EMERGENCY_DOCTOR, body)).json()["data"]["breakGlassOpen"]
    assert payload["problems"] == []
    tally.open.discard(key)
    tally.acknowledged[key] = payload["grant"]["id"]


async def _ask(client: httpx.AsyncClient, role: Role, body: dict[str, Any]) -> httpx.Response:
    headers = bearer(ISSUER.issue(subject_of(role), role, 600))
    return await client.post("/graphql", json=body, headers=headers)


async def _check(dsn: str, tally: Tally) -> None:
    connection = await asyncpg.connect(dsn)
    try:
        recorded = await connection.fetch(
            "SELECT request_id FROM audit_entry WHERE request_id = ANY($1)", list(tally.reads)
        )
        missing = tally.reads - {row["request_id"] for row in recorded}
        tally.faults += [f"the answered read {each} is not on record" for each in missing]
        for key in [*tally.acknowledged, *tally.open]:
            grants = await connection.fetch(GRANTS, f"for the crash {key}")
            if len(grants) > 1 or (key in tally.acknowledged and not grants):
                tally.faults.append(f"the write {key} stands {len(grants)} times")
    finally:
        await connection.close()
