"""Who works while a primary goes: a dispatcher, a doctor, a nurse who writes doses down, and an app that follows the child."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

from graph.execute.global_id import decode_event_cursor
from graph.viewer import Role
from tests.http.client import ISSUER, bearer
from tests.http.test_rolling import FOLLOWED, WRITTEN, dose
from tests.http.world import ANNA, subject_of

CAPSULE = f'{{ emergencyCapsule(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ childId bloodGroup {{ value }} }} }}'
READ = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ name {{ full }} passport {{ bloodGroup {{ value }} }} }} }}'
HOUR = 12 * 3_600  # seconds that tokens are good for
PAUSE = 0.04  # seconds between two questions of one who asks
AGAIN = 0.1  # seconds until a write that was not acknowledged is sent again


@dataclass(frozen=True)
class Asked:
    """One question, by the monotonic clock; `code` is OK where it was answered."""

    begun: float
    ended: float
    code: str
    request_id: str

    @property
    def seconds(self) -> float:
        return self.ended - self.begun


@dataclass
class Load:
    """What clients of one server saw, so far."""

    port: int
    capsules: list[Asked] = field(default_factory=list)
    reads: list[Asked] = field(default_factory=list)
    writes: list[Asked] = field(default_factory=list)
    acknowledged: set[str] = field(default_factory=set)  # lots of doses
    told: list[tuple[float, int]] = field(default_factory=list)  # when, and the number of the event
    ends: list[str] = field(default_factory=list)  # how streams ended
    _tasks: list["asyncio.Task[None]"] = field(default_factory=list)

    def start(self) -> None:
        """Let them work, in the running loop."""
        work: list[Callable[[], Awaitable[None]]] = [self._ask_capsules, self._ask_capsules, self._ask_reads]
        work += [self._write, self._write, self._follow]
        self._tasks = [asyncio.create_task(_endless(each)) for each in work]

    async def stop(self) -> None:
        """Stop. Raises what went wrong in one of them."""
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError):
                await task

    def check(self) -> None:
        """Raise what went wrong in one of them, meanwhile."""
        for task in self._tasks:
            if task.done():
                task.result()

    async def _ask_capsules(self) -> None:
        await self._ask(self.capsules, Role.DISPATCHER, {"query": CAPSULE})

    async def _ask_reads(self) -> None:
        await self._ask(self.reads, Role.DISTRICT_DOCTOR, {"query": READ})

    async def _ask(self, kept: list[Asked], role: Role, body: dict[str, Any]) -> None:
        async with self._client(role) as client:
            while True:
                asked, data = await send(client, body)
                if asked.code == "OK":
                    (answer,) = data.values()
                    assert answer is not None
                kept.append(asked)
                await asyncio.sleep(PAUSE)

    async def _write(self) -> None:
        """Doses, each sent again with its key until it is acknowledged."""
        async with self._client(Role.NURSE) as client:
            while True:
                variables: dict[str, Any] = dose()
                variables["i"]["idempotencyKey"] = str(uuid4())
                while True:
                    asked, data = await send(client, {"query": WRITTEN, "variables": variables})
                    self.writes.append(asked)
                    if asked.code == "OK":
                        assert data["vaccinationRecord"]["vaccination"], data
                        self.acknowledged.add(variables["i"]["lotNumber"])
                        break
                    await asyncio.sleep(AGAIN)
                await asyncio.sleep(PAUSE)

    async def _follow(self) -> None:
        """Follow the child, and come back with the last cursor whenever the stream ends."""
        cursor: str | None = None
        while True:
            with suppress(WebSocketException, OSError):
                async with connect(
                    f"ws://127.0.0.1:{self.port}/graphql", subprotocols=[Subprotocol("graphql-transport-ws")]
                ) as socket:
                    async for told in self._cursors(socket, cursor):
                        cursor = told
                        self.told.append((time.monotonic(), decode_event_cursor(told)))
            await asyncio.sleep(AGAIN)

    async def _cursors(self, socket: ClientConnection, after: str | None) -> Any:
        await socket.send(json.dumps({"type": "connection_init", "payload": token(Role.NURSE)}))
        async for text in socket:
            message = json.loads(text)
            if message["type"] == "connection_ack":
                payload = {"query": FOLLOWED, "variables": {"ids": [ANNA.global_id], "after": after}}
                await socket.send(json.dumps({"type": "subscribe", "id": "1", "payload": payload}))
            elif message["type"] == "next":
                yield message["payload"]["data"]["passportChanged"]["cursor"]
            elif message["type"] in ("error", "complete"):
                self.ends.append(str(message.get("payload", [{}])[0].get("extensions", {}).get("code", "complete")))
                return

    def _client(self, role: Role) -> httpx.AsyncClient:
        return httpx.AsyncClient(base_url=f"http://127.0.0.1:{self.port}", timeout=60, headers=token(role))


def token(role: Role) -> dict[str, str]:
    """A header of the account that acts in a role."""
    return bearer(ISSUER.issue(subject_of(role), role, HOUR))


async def send(client: httpx.AsyncClient, body: dict[str, Any]) -> tuple[Asked, Any]:
    """Ask; what came of it, and the data."""
    begun = time.monotonic()
    answer = await client.post("/graphql", json=body)
    ended = time.monotonic()
    content = answer.json()
    errors = content.get("errors")
    code = errors[0]["extensions"]["code"] if errors else "OK"
    return Asked(begun, ended, code, answer.headers["x-request-id"]), content.get("data")


async def _endless(work: Callable[[], Awaitable[None]]) -> None:
    await work()
