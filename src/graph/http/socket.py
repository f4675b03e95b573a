"""One WebSocket of graphql-transport-ws: who it is, until when, and what is under way on it.

Nothing is decided for a socket: each operation on it is answered as one that is posted, and a stream asks for its rights itself.
"""

import asyncio
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.types import Send

from graph.errors import Code, Overload, Refusal, unauthenticated
from graph.http.answers import told
from graph.http.exchange import Exchange, SocketContext
from graph.http.heads import Heads
from graph.http.logins import Logins
from graph.http.message import Incoming
from graph.http.metrics import Metrics
from graph.http.operations import Operations
from graph.http.seats import CALLER, Seat
from graph.http.tokens import Session, bearer, token_of
from graph.http.transport import (
    ACKNOWLEDGED,
    PONG,
    Message,
    PeerLeft,
    SocketClose,
    broken,
    error_message,
    expired,
    read_message,
    too_late,
    too_many,
    try_later,
    twice,
    unauthorized,
)
from graph.identity import new_request_id

INITS, MINUTE = 10, 60.0  # connection_init that one socket may send in so many seconds
SOON = 1  # seconds that a client with too much under way is told to wait


@dataclass(frozen=True)
class SocketRoad:
    """What every socket shares: the road of its operations, logins, sockets without a connection_init yet, and bounds."""

    operations: Operations
    metrics: Metrics
    logins: Logins
    inits: Heads
    most: int  # operations under way on one socket


class Socket:
    """One socket, from its handshake to its end."""

    def __init__(self, road: SocketRoad, handshake: Incoming, send: Send, seat: Seat) -> None:
        self._road = road
        self._handshake = handshake
        self._send_event = send
        self._seat = seat
        self._line = SocketContext(road.operations, road.metrics, handshake, seat, self._send)
        self._session: Session | None = None
        self._expiry: asyncio.TimerHandle | None = None
        self._inits: deque[float] = deque(maxlen=INITS + 1)
        self._exchanges: dict[str, Exchange] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._over: asyncio.Future[SocketClose | PeerLeft] = asyncio.get_running_loop().create_future()

    async def run(self) -> SocketClose | PeerLeft:
        """Serve it until one side ends it: which, and how."""
        self._road.inits.wait(self)
        reading = asyncio.create_task(self._read(), name="socket")
        reason = CALLER
        try:
            how = await self._over
            reason = str(how.code) if isinstance(how, SocketClose) else CALLER
            return how
        finally:
            reading.cancel()
            self._road.inits.leave(self)
            if self._expiry is not None:
                self._expiry.cancel()
            for exchange in [*self._exchanges.values()]:
                exchange.leave(reason)

    async def finish(self) -> None:
        """Return when nothing is under way any more; a write may take its time after the close."""
        if self._tasks:
            await asyncio.wait(self._tasks)

    def end(self, how: SocketClose | PeerLeft) -> None:
        """End it, unless it has ended already."""
        if not self._over.done():
            self._over.set_result(how)

    def give_up(self, status: int) -> None:
        """No connection_init came in time, or too many sockets wait for theirs."""
        self.end(too_late())

    async def _read(self) -> None:
        try:
            while True:
                event = await self._handshake.receive()
                if event["type"] == "websocket.disconnect":
                    self.end(PeerLeft(event.get("code") or 1005))
                    return
                await self._take(read_message(event.get("text")))
        except (SocketClose, PeerLeft) as end:
            self.end(end)
        except Exception as error:  # noqa: BLE001 - a bug of one socket ends that socket
            told(error, self._handshake, new_request_id())
            self.end(broken())

    async def _take(self, message: Message) -> None:
        match message.kind:
            case "connection_init":
                await self._init(message.payload)
            case "ping":
                await self._send(PONG)
            case "subscribe":
                await self._subscribe(message)
            case "complete" if exchange := self._exchanges.pop(message.id, None):
                exchange.leave(CALLER)

    async def _init(self, payload: Mapping[str, Any]) -> None:
        """Let somebody in, or the same one again with a fresh token."""
        now = time.monotonic()
        self._inits.append(now)
        if len(self._inits) > INITS and now - self._inits[0] < MINUTE:
            raise too_many("Too many initialisation requests")
        self._road.inits.leave(self)
        try:
            session = await self._entered(payload)
        except Refusal as refusal:
            raise _closing(refusal) from refusal
        self._session = session
        if self._expiry is not None:
            self._expiry.cancel()
        left = max(0.0, session.expires - time.time())
        self._expiry = asyncio.get_running_loop().call_later(left, self.end, expired())
        await self._send(ACKNOWLEDGED)

    async def _entered(self, payload: Mapping[str, Any]) -> Session:
        token = _token(payload) or bearer(self._handshake)
        if token is None:
            raise unauthenticated()
        session = await self._road.logins.enter(token, self._handshake, new_request_id())
        if self._session is None:
            self._seat.belong(session.viewer.subject)
        elif self._session.viewer != session.viewer:
            raise unauthenticated()
        return session

    async def _subscribe(self, message: Message) -> None:
        if self._session is None:
            raise unauthorized()
        if message.id in self._exchanges:
            raise twice()
        if len(self._tasks) >= self._road.most:
            reason = f"{self._road.most} operations are under way on this connection: try again later."
            refusal = Overload(Code.RATE_LIMITED, reason, SOON)
            self._road.metrics.observe(refusal.code.value, 0.0)
            await self._send(error_message(message.id, [refusal], new_request_id()))
            return
        before = [each for each in self._exchanges.values() if not each.begun.is_set()]
        exchange = Exchange(self._line, message.id, self._session.viewer, self._free)
        self._exchanges[message.id] = exchange
        task = asyncio.create_task(exchange.run(message.payload, before), name="exchange")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _free(self, exchange: Exchange) -> None:
        if self._exchanges.get(exchange.name) is exchange:
            del self._exchanges[exchange.name]

    async def _send(self, text: str) -> None:
        try:
            await self._send_event({"type": "websocket.send", "text": text})
        except OSError:
            left = PeerLeft(1006)
            self.end(left)
            raise left from None


def _token(payload: Mapping[str, Any]) -> str | None:
    """The token of a connection_init, None without one. Raises UNAUTHENTICATED for what cannot be a token."""
    for name in ("Authorization", "authorization"):
        if name in payload:
            value = payload[name]
            return token_of(value if isinstance(value, str) else "")
    value = payload.get("token")
    if value is None:
        return None
    bare = isinstance(value, str) and " " not in value
    return token_of(f"Bearer {value}" if bare else str(value))


def _closing(refusal: Refusal) -> SocketClose:
    """How a socket ends whose connection_init is refused."""
    match refusal.code:
        case Code.UNAUTHENTICATED:
            return unauthorized()
        case Code.RATE_LIMITED:
            return too_many("Too many connections")
        case _:
            return try_later()
