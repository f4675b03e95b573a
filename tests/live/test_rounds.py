"""Random rounds of changes, revocations, lost connections and restarts: nothing is lost, and nothing is told without the right.

Each round is drawn from its number, so one that fails is run again by it. `LIVE_ROUNDS=200 uv run pytest tests/live/test_rounds.py`
runs more of them than CI does.
"""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from random import Random

import pytest

from graph.errors import Code, Refusal
from graph.execute.global_id import decode_event_cursor
from graph.live.stream import Stream
from graph.viewer import Role
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA
from tests.live.following import CHANGED, IDS, opened, tell, told

pytestmark = pytest.mark.asyncio(loop_scope="module")

ROUNDS, STEPS = int(os.environ.get("LIVE_ROUNDS", "20")), 25
NAMES = ("allergies", "bloodGroup", "diagnoses", "documents", "medications", "name")
RIGHT = f"UPDATE representation SET status = '%s' WHERE child_id = '{ANNA.id}'"
CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ILIKE '%outbox%' AND pid <> pg_backend_pid()"


@dataclass
class Client:
    """A parent's app: it follows, comes back behind the last event that it has, and waits while it may not."""

    processes: list[Graph]
    rng: Random
    seen: list[int] = field(default_factory=list)
    cursor: str | None = None
    revoked_at: int | None = None  # the last number of an event before the right ended
    faults: list[str] = field(default_factory=list)
    resynced: bool = False

    async def run(self) -> None:
        """Follow until cancelled."""
        while True:
            with contextlib.suppress(Refusal):
                async with self._stream() as stream:
                    while True:
                        self._take(await told(stream))
            await asyncio.sleep(0.02)

    @contextlib.asynccontextmanager
    async def _stream(self) -> AsyncIterator[Stream]:
        variables = {**IDS, "after": self.cursor}
        stream = await opened(self.rng.choice(self.processes), Role.PARENT, CHANGED, variables)
        try:
            yield stream
        except TimeoutError:  # nothing came for a while
            pass
        except Refusal as refusal:
            self.resynced |= refusal.code is Code.RESYNC_REQUIRED
            raise
        finally:
            await stream.aclose()

    def _take(self, event: dict[str, str]) -> None:
        number = decode_event_cursor(event["cursor"])
        if self.revoked_at is not None and number > self.revoked_at:
            self.faults.append(f"event {number} was told, and the right had ended at {self.revoked_at}")
        if self.seen and number <= self.seen[-1]:
            self.faults.append(f"event {number} came after {self.seen[-1]}")
        self.seen.append(number)
        self.cursor = event["cursor"]


async def last_number(dsn: str) -> int:
    """The last number that was given, once every event has one."""
    async with asyncio.timeout(10):
        while (await rows(dsn, "SELECT count(*) FROM outbox WHERE number IS NULL"))[0][0]:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    return int((await rows(dsn, "SELECT number FROM event_clock"))[0][0])


async def step(dsn: str, client: Client, rng: Random, stack: AsyncExitStack) -> None:
    """One thing that happens."""
    what = rng.choices(("change", "revoke", "restore", "cut", "restart"), (12, 2, 3, 2, 1))[0]
    if what == "change":
        await tell(dsn, *rng.sample(NAMES, rng.randint(1, 3)))
    elif what == "revoke" and client.revoked_at is None:
        await change(dsn, RIGHT % "SUSPENDED")
        client.revoked_at = await last_number(dsn)
    elif what == "restore":
        client.revoked_at = None
        await change(dsn, RIGHT % "ACTIVE")
    elif what == "cut":
        await change(dsn, CUT)
    elif what == "restart":  # another process takes over from the first
        client.processes.append(await stack.enter_async_context(serving(dsn)))
        await client.processes.pop(0).app.state.streams.stop()
    await asyncio.sleep(rng.choice((0, 0, 0.01, 0.1)))


@pytest.mark.parametrize("number", range(ROUNDS))
async def test_a_round_loses_nothing_and_tells_nothing_without_the_right(fresh_world: str, number: int) -> None:
    rng = Random(number)
    async with AsyncExitStack() as stack:
        processes = [await stack.enter_async_context(serving(fresh_world)) for _ in range(2)]
        client = Client(processes, rng)
        # The first event gives a cursor: what comes later is told however often the client comes back.
        running = asyncio.create_task(client.run())
        async with asyncio.timeout(20):
            while not client.seen:
                await tell(fresh_world, "name")
                await asyncio.sleep(0.05)
        for _ in range(STEPS):
            await step(fresh_world, client, rng, stack)
        client.revoked_at = None
        await change(fresh_world, RIGHT % "ACTIVE")
        await tell(fresh_world, "name")
        last = await last_number(fresh_world)
        events = "SELECT number FROM outbox WHERE child_id = $1 AND fields <> '{}' AND number >= $2 ORDER BY number"
        wanted = [row[0] for row in await rows(fresh_world, events, ANNA.id, client.seen[0])]
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(20):
                while client.seen[-1] < max(wanted):  # noqa: ASYNC110 - it is in the service
                    await asyncio.sleep(0.02)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    assert not client.faults
    assert not client.resynced
    assert client.seen == wanted
    assert last >= max(wanted)
