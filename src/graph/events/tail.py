"""The tail of the events: one connection of a process that gives numbers, reads what is new and hands it on.

A notification only wakes it up. It looks by itself, too, so that a lost notification, a lost connection and a pooler that
passes no notifications on cost half a second and no event.
"""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import UUID

import asyncpg
import structlog

from graph.database.faults import GONE
from graph.database.single import Place, Single, single_writer
from graph.errors import Refusal
from graph.events.announce import CHANNEL
from graph.events.follower import Follower
from graph.events.numbering import MOST, Event, give_numbers, prune, read_clock, read_events, read_id
from graph.events.reads import tell_reads

logger = structlog.get_logger()

GATHER = 0.03  # seconds from events that were handed on until the next ones, which come together then
LOOK = 0.5  # seconds between two looks without a notification
AGAIN = 0.5  # seconds until a lost connection is made again
READS = 1.0  # seconds between two looks at reads that were noted
PRUNE = 60.0  # seconds between two removals of what is old


class EventListener(Protocol):
    """Receives the events of a Tail."""

    def tell(self, events: Sequence[Event]) -> None:
        """Take events in, each once and in order."""

    def doubt_all(self) -> None:
        """Look at all rights: the connection was lost."""

    def resync_all(self) -> None:
        """Some events were lost."""


class Tail:
    """Reads events from its start on and hands them to a listener."""

    def __init__(self, place: Place, kept: timedelta, listener: EventListener) -> None:
        self._place = place
        self._kept = kept
        self._listener = listener
        self._follower = Follower()
        self._prune_at = self._reads_at = 0.0
        self.number: int | None = None  # the last one that was handed on; None before the first look
        self._last_id: UUID | None = None  # of the row with this number
        self.started = asyncio.Event()

    def start(self) -> None:
        """Begin, in the running loop."""
        self._follower.start(self._run(), "events")

    async def stop(self) -> None:
        """End."""
        await self._follower.stop()

    async def _run(self) -> None:
        while True:
            try:
                async with single_writer(self._place) as connection:
                    await connection.add_listener(CHANNEL, self._woken)
                    await self._follow(connection)
            except (*GONE, asyncpg.PostgresError, Refusal) as error:
                logger.warning("events are not read", kind=type(error).__name__)
            except Exception as error:  # noqa: BLE001 - a bug over one event must not end all streams
                logger.error("bug", kind=type(error).__name__, task="events")
                self._listener.resync_all()
            self._listener.doubt_all()
            await asyncio.sleep(AGAIN)

    async def _follow(self, connection: Single) -> None:
        await self._compare(connection)
        while True:
            self._follower.heard()
            await self._tell_reads(connection)
            given = await give_numbers(connection)
            if self.number is None:
                self.number = await self._begin(connection)
                self.started.set()
            events = await read_events(connection, self.number)
            if events:
                self.number, self._last_id = events[-1].number, events[-1].id
                self._listener.tell(events)
            if given or events:
                if len(events) < MOST:
                    await asyncio.sleep(GATHER)
                continue
            await self._prune(connection)
            await self._follower.rest(LOOK)

    async def _begin(self, connection: Single) -> int:
        """The number of the last event, whose row is remembered."""
        number = (await read_clock(connection)).number
        self._last_id = await read_id(connection, number)
        return number

    async def _compare(self, connection: Single) -> None:
        """Begin anew where the last event is not what it was: the primary is another, and its history parted before that event."""
        if self.number is None:
            return
        clock, last_id = await read_clock(connection), await read_id(connection, self.number)
        is_pruned = last_id is None and self.number <= clock.pruned
        if self.number > clock.number or (last_id != self._last_id and not is_pruned):
            logger.error("history of events parted", number=self.number)
            self.number = await self._begin(connection)
            self._listener.resync_all()

    async def _tell_reads(self, connection: Single) -> None:
        now = asyncio.get_running_loop().time()
        if now >= self._reads_at:
            self._reads_at = now + READS
            await tell_reads(connection)

    async def _prune(self, connection: Single) -> None:
        now = asyncio.get_running_loop().time()
        if now >= self._prune_at and not await prune(connection, datetime.now(UTC), self._kept):
            self._prune_at = now + PRUNE

    def _woken(self, *_: object) -> None:
        self._follower.wake()
