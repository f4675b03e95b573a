"""Subscriptions as Strawberry's manual has them: one LISTEN connection, a queue for each stream, and a load for each event."""

import asyncio
import os
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from uuid import UUID

import asyncpg
import strawberry

from tests.benchmark.peers.strawberry import database
from tests.benchmark.peers.strawberry.permission import Info
from tests.benchmark.peers.strawberry.schema import Child

CHANNEL = "benchmark_changed"


class Changes:
    """Children that changed, told to whoever follows them."""

    def __init__(self) -> None:
        self._queues: dict[UUID, set[asyncio.Queue[UUID]]] = defaultdict(set)
        self._listening: asyncio.Task[Any] | None = None

    async def listen(self) -> None:
        """Listen, once."""
        if self._listening is None:
            self._listening = asyncio.create_task(self._listen())
        await asyncio.shield(self._listening)

    async def _listen(self) -> None:
        self._connection = await asyncpg.connect(os.environ["DATABASE_URL"])
        await self._connection.add_listener(CHANNEL, self._hear)

    def _hear(self, _: object, __: int, ___: str, payload: object) -> None:
        child_id = UUID(str(payload))
        for queue in self._queues[child_id]:
            queue.put_nowait(child_id)

    @contextmanager
    def followed(self, child_id: UUID) -> Iterator["asyncio.Queue[UUID]"]:
        """A queue of the changes of a child."""
        queue: asyncio.Queue[UUID] = asyncio.Queue()
        self._queues[child_id].add(queue)
        try:
            yield queue
        finally:
            self._queues[child_id].discard(queue)


@cache
def changes() -> Changes:
    """Those of this process."""
    return Changes()


@strawberry.type
class PassportChanged:
    child: Child


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def passport_changed(self, info: Info, child_id: strawberry.ID) -> AsyncGenerator[PassportChanged, None]:
        viewer, key = info.context.viewer, UUID(child_id)
        await changes().listen()
        with changes().followed(key) as queue:
            while True:
                await queue.get()
                info.context.renew()  # a loader remembers what it has loaded
                rows = await info.context.fetch(database.CHILD_BY_ID[viewer.role], key=key, subject=viewer.subject)
                if not rows:
                    return
                yield PassportChanged(child=Child.of(rows[0]))
