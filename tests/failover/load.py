"""Who works while a primary goes: a dispatcher, a doctor, a nurse who writes doses down, and apps that follow the child."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx

from graph.viewer import Role
from tests.failover.follower import Follower, token
from tests.http.test_rolling import WRITTEN, dose
from tests.http.world import ANNA

CAPSULE = f'{{ emergencyCapsule(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ childId bloodGroup {{ value }} }} }}'
READ = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ name {{ full }} passport {{ bloodGroup {{ value }} }} }} }}'
VISIT = 2.0  # seconds after which one of those who follow leaves, and comes back with its cursor
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
    sent: set[str] = field(default_factory=set)  # lots of doses
    acknowledged: set[str] = field(default_factory=set)
    followers: list[Follower] = field(default_factory=list)
    _tasks: list["asyncio.Task[None]"] = field(default_factory=list)

    def start(self) -> None:
        """Let them work, in the running loop."""
        work: list[Callable[[], Coroutine[Any, Any, None]]] = [self._ask_capsules, self._ask_capsules, self._ask_reads]
        self.followers = [Follower(self.port, None), Follower(self.port, VISIT)]
        work += [self._write, self._write, *[each.follow for each in self.followers]]
        self._tasks = [asyncio.create_task(each()) for each in work]

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
                self.sent.add(variables["i"]["lotNumber"])
                while True:
                    asked, data = await send(client, {"query": WRITTEN, "variables": variables})
                    self.writes.append(asked)
                    if asked.code == "OK":
                        assert data["vaccinationRecord"]["vaccination"], data
                        self.acknowledged.add(variables["i"]["lotNumber"])
                        break
                    await asyncio.sleep(AGAIN)
                await asyncio.sleep(PAUSE)

    def _client(self, role: Role) -> httpx.AsyncClient:
        return httpx.AsyncClient(base_url=f"http://127.0.0.1:{self.port}", timeout=60, headers=token(role))


async def send(client: httpx.AsyncClient, body: dict[str, Any]) -> tuple[Asked, Any]:
    """Ask; what came of it, and the data."""
    begun = time.monotonic()
    answer = await client.post("/graphql", json=body)
    ended = time.monotonic()
    content = answer.json()
    errors = content.get("errors")
    code = errors[0]["extensions"]["code"] if errors else "OK"
    return Asked(begun, ended, code, answer.headers["x-request-id"]), content.get("data")
