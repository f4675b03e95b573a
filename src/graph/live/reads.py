"""Who follows reads of children: their reads become events while a stream is open, and as long afterwards as events are kept."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import structlog

from graph.database.pools import WriterPool
from graph.errors import Refusal
from graph.events.follower import Follower
from graph.events.reads import follow_reads, forget_reads
from graph.live.open_stream import OpenStream

logger = structlog.get_logger()

RENEW = timedelta(hours=1)  # between two times that open streams say whom they follow
AGAIN = 5.0  # seconds until a database that was away is asked again


class Reads:
    """Says in the database whose reads are followed. `kept`: how long events are, so that a stream can go on from a cursor."""

    def __init__(self, writer: WriterPool, kept: timedelta, all_: Callable[[], Iterable[OpenStream]]) -> None:
        self._writer = writer
        self._kept = max(kept, RENEW) + 2 * RENEW
        self._all = all_
        self._follower = Follower()

    def start(self) -> None:
        """Begin, in the running loop."""
        self._follower.start(self._run(), "reads")

    async def stop(self) -> None:
        """End."""
        await self._follower.stop()

    async def follow(self, children: Iterable[UUID | None]) -> None:
        """Have reads of these children become events from now on. Raises UNAVAILABLE and TIMEOUT."""
        named = [child for child in children if child is not None]
        if named:
            async with self._writer.acquire() as connection:
                await follow_reads(connection, named, datetime.now(UTC) + self._kept, RENEW)

    async def _run(self) -> None:
        while True:
            try:
                await self.follow({child for stream in self._all() if stream.follow.of_reads for child in stream.held})
                async with self._writer.acquire() as connection:
                    await forget_reads(connection, datetime.now(UTC))
            except Refusal as refusal:
                logger.warning("reads are not followed", code=refusal.code.value)
                await asyncio.sleep(AGAIN)
                continue
            await self._follower.rest(RENEW.total_seconds())
