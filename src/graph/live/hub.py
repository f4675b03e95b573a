"""The hub: every open stream of this process; events come in from the tail, streams go out to the transports."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from graph.database.pools import ReaderPool
from graph.errors import Code, Refusal
from graph.events.numbering import Event, read_clock, read_missed
from graph.events.tail import Tail
from graph.execute.engine import Engine, this_moment
from graph.execute.following import FollowedRows
from graph.execute.operation import Operation
from graph.live.index import Index, concerns
from graph.live.open_stream import WAITING, OpenStream, resync
from graph.live.pushed import Pushed
from graph.live.reads import Reads
from graph.live.rights import RightsWatch
from graph.schema.changes import is_content
from graph.schema.subscription import Followed
from graph.viewer import Viewer

AT_ONCE = 512  # events that are read at the same time, in few large runs: requests of others go between them
STARTED = 2.0  # seconds that a stream waits for the first look at the events


@dataclass
class LiveCounts:
    """Events that were seen, events that were told, and streams that ended with these codes."""

    seen: int = 0
    events_told: int = 0
    revoked: int = 0
    resynced: int = 0


class Hub:
    """Streams of live/stream.py. `tell` is for the tail of the events, which must be started by its owner."""

    def __init__(self, engine: Engine, rights: RightsWatch, reads: Reads, index: Index, reader: ReaderPool) -> None:
        self._engine = engine
        self._reader = reader
        self._reads = reads
        self.rights = rights
        self.index = index
        self.counts = LiveCounts()
        self.pushed = Pushed()
        self.tail: Tail | None = None
        self._turn = asyncio.Semaphore(AT_ONCE)

    def start(self, tail: Tail) -> None:
        """Begin, with a tail that hands its events to `tell`."""
        self.tail = tail
        tail.start()
        self.rights.start()
        self._reads.start()

    async def stop(self) -> None:
        """End every stream; clients come back to another process."""
        for stream in tuple(self.index.all):
            stream.end(Refusal(Code.UNAVAILABLE, "The service restarts: subscribe again.", details={"retryAfter": 1}))
        await self.rights.stop()
        await self._reads.stop()
        if self.tail:
            await self.tail.stop()

    def tell(self, events: Sequence[Event]) -> None:
        """Queue events in the streams that they concern, and check the rights of these streams."""
        self.counts.seen += len(events)
        doubtful: set[OpenStream] = set()
        for event in events:
            if event.is_of_all:
                doubtful |= self.index.all
            elif not is_content(event.fields):
                doubtful |= self.index.of_child(event.child_id)
            for stream in self.index.told(event):
                stream.push(event.number, is_last=stream.follow.last in event.fields)
        if doubtful:
            self.rights.doubt(doubtful)

    def doubt_all(self) -> None:
        """Look at the rights of all streams, as after a lost connection."""
        self.rights.doubt(self.index.all)

    def resync_all(self) -> None:
        """End all streams, as after events that could not be handed on."""
        for stream in tuple(self.index.all):
            stream.end(resync())

    async def is_subscription(self, viewer: Viewer, operation: Operation) -> bool:
        """Whether an operation follows events. Raises as Engine.answer does."""
        return await self._engine.is_subscription(viewer, operation)

    async def open(self, viewer: Viewer, operation: Operation) -> OpenStream:
        """Follow events. Raises Refusal or Refusals: FORBIDDEN where a row does not exist or is not the viewer's, which look alike."""
        try:
            return await self._open(viewer, operation)
        except Refusal as refusal:
            await self._engine.deny(viewer, operation, refusal, this_moment())
            raise

    async def _open(self, viewer: Viewer, operation: Operation) -> OpenStream:
        subscribed, keys = await self._engine.follow(viewer, operation)
        follow = subscribed.following.follow
        self._engine.charge_stream(viewer, len(keys.rows))
        tail = await self._following_tail()
        stream = OpenStream(subscribed, follow, self._tell, self._left)
        rows = keys.rows if follow.followed is not Followed.VIEWER else (None,)
        stream.held, stream.after = dict.fromkeys(rows, 0), keys.after or 0
        self.index.add(stream)  # before its rights are read: what ends meanwhile makes it doubtful
        head = tail.number
        assert head is not None
        try:
            bits = await self.rights.held(stream.questions)
            if not all(bits):
                raise Refusal(Code.FORBIDDEN, "There is no such row, or none that you may follow.")
            stream.held = dict(zip(stream.held, bits, strict=True))
            if stream.follow.of_reads:
                await self._reads.follow(stream.held)
            self.rights.doubt([stream])  # what ended while they were read
            await self._resume(stream, keys, head)
        except BaseException:
            await stream.aclose()
            raise
        return stream

    async def _tell(self, stream: OpenStream, number: int) -> bytes | None:
        stream.subscribed = await self._engine.subscribed(stream.viewer, stream.operation, stream.subscribed)
        async with self._turn:
            body = await self._engine.tell_subscribed(stream.subscribed, number)
        if body is None:
            self.rights.doubt([stream])  # perhaps since its right has ended
        else:
            self.counts.events_told += 1
        return body

    def _left(self, stream: OpenStream) -> None:
        self.index.remove(stream)
        self.counts.revoked += stream.code is Code.ACCESS_REVOKED
        self.counts.resynced += stream.code is Code.RESYNC_REQUIRED

    async def _following_tail(self) -> Tail:
        assert self.tail is not None
        try:
            await asyncio.wait_for(self.tail.started.wait(), STARTED)
        except TimeoutError:
            message = "Events are not available; try again shortly."
            raise Refusal(Code.UNAVAILABLE, message, details={"retryAfter": 1}) from None
        return self.tail

    async def _resume(self, stream: OpenStream, keys: FollowedRows, head: int) -> None:
        """Queue the missed events first. Raises RESYNC_REQUIRED where it is no longer kept, or is too much."""
        if keys.after is None:
            return
        children = [*keys.rows] if stream.follow.followed is Followed.CHILDREN else []
        districts = [*keys.rows] if stream.follow.followed is Followed.DISTRICT else []
        async with self._reader.acquire() as connection:
            clock = await read_clock(connection)
            if not clock.pruned <= keys.after <= clock.number:
                raise resync()
            missed = await read_missed(connection, (keys.after, head), children, districts, WAITING + 1)
            is_pruned = (await read_clock(connection)).pruned > keys.after  # meanwhile
        if is_pruned or len(missed) > WAITING:
            raise resync()
        stream.begin_with(event.number for event in missed if concerns(stream.follow, event))
