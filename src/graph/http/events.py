"""GraphQL over SSE, distinct connections mode: the answer to one subscription is a response of events.

It ends with an event `complete`, behind one with the error where there is one. An answer that is cut without it is one
that clients ask for again: so does this process when it stops.
"""

import asyncio
import time
from dataclasses import dataclass, field

import orjson
from starlette.types import Receive, Scope, Send

from graph.errors import Refusal, unauthenticated
from graph.http.answers import told
from graph.http.message import EVENTS, Incoming
from graph.http.responses import COMPLETE, heading, next_event
from graph.http.seats import CALLER, Seat
from graph.http.tokens import Session
from graph.live.stream import Stream

COMMENT = b":\n\n"
KEEP_ALIVE = 15.0  # seconds without an event; proxies take 30 and more for dead
# In the state of a request's scope: called where the process stops, by an answer that has no end of its own.
LEAVE = "passport.leave"


@dataclass
class EventStream:
    """One open response; it sends itself, as ASGI applications do, and gives its seat back."""

    stream: Stream
    session: Session
    seat: Seat
    request: Incoming
    request_id: str
    _sent: float = field(default_factory=time.monotonic)  # when the last event was

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send events until the stream, the token, the caller or this process ends."""
        pump = asyncio.create_task(self._pump(send), name="events")
        caller = asyncio.create_task(_left(receive), name="events' caller")
        scope.setdefault("state", {})[LEAVE] = pump.cancel
        reason = "STOPPED"
        self.seat.begin()
        try:
            reason = await self._watch(pump, caller, send)
        finally:
            for task in (pump, caller):
                task.cancel()
            await asyncio.gather(pump, caller, return_exceptions=True)
            await self.stream.aclose()
            self.seat.end(reason)
            self.seat.give_back()
        if reason != CALLER:
            await send({"type": "http.response.body"})

    async def _watch(self, pump: "asyncio.Task[str]", caller: "asyncio.Task[None]", send: Send) -> str:
        """Wait for an end; why it is one."""
        while True:
            left = self.session.expires - time.time()
            quiet = self._sent + KEEP_ALIVE - time.monotonic()
            wait = max(0.0, min(left, quiet))
            await asyncio.wait({pump, caller}, timeout=wait, return_when=asyncio.FIRST_COMPLETED)
            if pump.done():
                return "STOPPED" if pump.cancelled() else pump.result()
            if caller.done():
                return CALLER
            if time.time() >= self.session.expires:
                pump.cancel()
                await asyncio.gather(pump, return_exceptions=True)
                return await self._fail(send, [unauthenticated()])
            if time.monotonic() >= self._sent + KEEP_ALIVE:
                await self._event(send, COMMENT)

    async def _pump(self, send: Send) -> str:
        """Send everything that the stream has; why it ended."""
        headers = [*heading(self.request_id, EVENTS), (b"x-accel-buffering", b"no")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await self._event(send, COMMENT)  # so that the answer begins, though nothing has happened yet
        try:
            async for body in self.stream:
                await self._event(send, next_event(body))
        except Exception as error:  # noqa: BLE001 - whatever it is, the caller is told
            return await self._fail(send, told(error, self.request, self.request_id))
        await self._event(send, COMPLETE)
        return "COMPLETE"

    async def _fail(self, send: Send, refusals: list[Refusal]) -> str:
        body = orjson.dumps({"errors": [refusal.as_json(self.request_id) for refusal in refusals]})
        await self._event(send, next_event(body) + COMPLETE)
        return refusals[0].code.value

    async def _event(self, send: Send, event: bytes) -> None:
        await send({"type": "http.response.body", "body": event, "more_body": True})
        self._sent = time.monotonic()


async def _left(receive: Receive) -> None:
    """Return when the caller has left."""
    while (await receive())["type"] != "http.disconnect":
        pass
