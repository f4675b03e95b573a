"""One operation on a WebSocket, from `subscribe` to its end: a query or a mutation has one result, a subscription many."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from graph.errors import Code, Refusal
from graph.execute.operation import Operation
from graph.http.answers import told
from graph.http.body import require_request
from graph.http.message import Incoming
from graph.http.metrics import Metrics
from graph.http.operations import Operations
from graph.http.seats import CALLER, Seat
from graph.http.transport import PeerLeft, complete_message, error_message, next_message
from graph.identity import new_request_id
from graph.live.stream import Stream
from graph.viewer import Viewer


@dataclass(frozen=True)
class SocketContext:
    """What the operations of one socket share."""

    operations: Operations
    metrics: Metrics
    handshake: Incoming
    seat: Seat
    send: Callable[[str], Awaitable[None]]  # raises PeerLeft


class Exchange:
    """One operation. `free` is called before its last message is sent: then the id may be used again.

    `begun` is set when its stream is open, or when it turns out to be none or is refused.
    """

    def __init__(self, line: SocketContext, name: str, viewer: Viewer, free: Callable[["Exchange"], None]) -> None:
        self.name = name
        self.begun = asyncio.Event()
        self._line = line
        self._viewer = viewer
        self._free = free
        self._request_id = new_request_id()
        self._started: float | None = time.perf_counter()
        self._left: str | None = None
        self._streaming: asyncio.Task[Any] | None = None

    def leave(self, reason: str) -> None:
        """Nobody listens any more: a stream ends; a query or a mutation goes on to its end, as one that was posted."""
        self._left = reason
        self.begun.set()  # what a stream does not tell a listener who has left is missed by nobody
        if self._streaming is not None:
            self._streaming.cancel()

    async def run(self, body: Mapping[str, Any], before: Sequence["Exchange"] = ()) -> None:
        """Answer when those before it have begun; whatever goes wrong is told to the client."""
        with suppress(PeerLeft):
            await self._say(await self._served(body, before))

    async def _served(self, body: Mapping[str, Any], before: Sequence["Exchange"]) -> str:
        """Send every result; the last message."""
        operations, viewer = self._line.operations, self._viewer
        try:
            operation = await operations.read(require_request(dict(body)), viewer, self._request_id)
            if await operations.is_subscription(viewer, operation):
                stream = await operations.open(viewer, operation)
                self.begun.set()
                self._observe("OK")
                await self._relay(stream)
            else:
                self.begun.set()
                await self._stand_behind(before, operation)
                answer = await operations.answer(viewer, operation)
                self._observe("OK")
                await self._say(next_message(self.name, answer))
            return complete_message(self.name)
        except PeerLeft:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the client is told
            refusals = told(error, self._line.handshake, self._request_id)
            self._observe(refusals[0].code.value)
            return error_message(self.name, refusals, self._request_id)
        finally:
            self.begun.set()
            self._free(self)

    async def _stand_behind(self, before: Sequence["Exchange"], operation: Operation) -> None:
        """Wait until the streams that were asked for before are open: what they do not tell is in the answer then."""
        if before and not await self._line.operations.engine.waits_for_nothing(self._viewer, operation):
            for exchange in before:
                await exchange.begun.wait()

    async def _relay(self, stream: Stream) -> None:
        """Send what a stream has, as fast as the client reads."""
        reason = "COMPLETE"
        self._line.seat.begin()
        self._streaming = asyncio.current_task()
        try:
            if self._left is not None:
                return
            async for body in stream:
                await self._say(next_message(self.name, body))
        except BaseException as error:
            reason = _reason(error)
            raise
        finally:
            self._streaming = None
            self._line.seat.end(self._left or reason)
            await stream.aclose()

    async def _say(self, message: str) -> None:
        if self._left is None:
            await self._line.send(message)

    def _observe(self, code: str) -> None:
        """Count the operation: a subscription when it is open."""
        if self._started is not None:
            self._line.metrics.observe(code, time.perf_counter() - self._started)
            self._started = None


def _reason(error: BaseException) -> str:
    if isinstance(error, Refusal):
        return error.code.value
    return CALLER if isinstance(error, PeerLeft) else Code.INTERNAL.value
