"""WebSockets at /graphql: who is let in to say who they are."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.types import Receive, Scope, Send

from graph.errors import Code, Refusal
from graph.http.message import Headers, Incoming
from graph.http.problem import BodyProblem
from graph.http.responses import NOTHING_HERE, refused
from graph.http.seats import Seats
from graph.http.socket import Socket, SocketRoad
from graph.http.transport import PROTOCOL, PeerLeft, SocketClose, unacceptable
from graph.identity import new_request_id

PATH = "/graphql"
# Codes of the other side and of the connection that are counted as they are; a client may send thousands of others.
CODES = {1000, 1001, 1002, 1005, 1006, 1007, 1009, 1011, 1012}


@dataclass(frozen=True)
class SocketRoute:
    """The endpoint: `origins` are web apps elsewhere that may call."""

    road: SocketRoad
    seats: Seats
    origins: Collection[str]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one WebSocket, or refuse its handshake as HTTP."""
        await receive()
        handshake = Incoming("GET", dict(reversed(scope["headers"])), receive)
        try:
            self._require(scope["path"], handshake)
            seat = self.seats.seat()
        except Refusal as refusal:
            await _refuse(scope, send, refusal)
            return
        with seat:
            socket = Socket(self.road, handshake, send, seat)
            try:
                ended = await self._serve(scope["subprotocols"], send, socket)
                await self._close(send, ended)
            finally:
                await socket.finish()

    async def _close(self, send: Send, ended: SocketClose | PeerLeft) -> None:
        is_ours = isinstance(ended, SocketClose)
        self.seats.closed[str(ended.code) if is_ours or ended.code in CODES else "other"] += 1
        if isinstance(ended, SocketClose):
            with suppress(OSError):
                await send({"type": "websocket.close", "code": ended.code, "reason": ended.reason})

    async def _serve(self, offered: Sequence[str], send: Send, socket: Socket) -> SocketClose | PeerLeft:
        """Serve it where the protocol is offered; a browser shows the code of a close, and nothing of a refused handshake."""
        is_spoken = PROTOCOL in offered
        protocol = PROTOCOL if is_spoken else next(iter(offered), None)
        try:
            await send({"type": "websocket.accept", "subprotocol": protocol})
        except OSError:
            return PeerLeft(1006)
        return await socket.run() if is_spoken else unacceptable()

    def _require(self, path: str, handshake: Incoming) -> None:
        """Raise BodyProblem for another address, and for a page of an origin that may not call by POST either."""
        if path != PATH:
            raise BodyProblem(404, NOTHING_HERE)
        origin = handshake.header(b"origin")
        if origin is None or origin in self.origins or "*" in self.origins:
            return
        if _host(origin) != handshake.header(b"host"):
            raise BodyProblem(403, "Web apps of this origin may not call.", Code.FORBIDDEN)


def _host(origin: str) -> str | None:
    """Host and port of an origin; a browser leaves the usual port out of both headers."""
    try:
        return urlsplit(origin).netloc or None
    except ValueError:
        return None


async def _refuse(scope: Scope, send: Send, refusal: Refusal) -> None:
    if "websocket.http.response" not in scope.get("extensions", {}):
        await send({"type": "websocket.close"})
        return
    response = refused([refusal], new_request_id())
    headers: Headers = [*response.headers, (b"content-length", b"%d" % len(response.body))]
    await send({"type": "websocket.http.response.start", "status": response.status, "headers": headers})
    await send({"type": "websocket.http.response.body", "body": response.body})
