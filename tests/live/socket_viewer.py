"""A viewer's app over real WebSockets: it follows, comes back behind the last event that it has, and waits while it may not."""

import asyncio
import contextlib
import time
from collections.abc import Sequence
from random import Random
from typing import Any

import orjson
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from graph.execute.global_id import decode_event_cursor
from graph.viewer import Role
from tests.http.client import ISSUER
from tests.http.streaming import PROTOCOL
from tests.http.world import subject_of
from tests.live.following import CHANGED, IDS

TTL = 36_000
SOON = 5.0  # seconds that a service may take to let somebody in
AGAIN = 0.05  # seconds until it is asked again


class SocketViewer:
    """Follows one child as the account of a role, at any of these ports. `seen`: numbers of the events of this round."""

    def __init__(self, role: Role, ports: Sequence[int], rng: Random) -> None:
        self.seen: list[int] = []
        self.faults: list[str] = []
        self.ends: list[float] = []  # seconds from the end of a right until its stream had ended
        self.number = self.since = 0  # the last event; the last one before this round
        self.revoked_at: int | None = None  # the last number of an event before the right ended
        self._revoked = 0.0
        self._cursor: str | None = None
        self._token = ISSUER.issue(subject_of(role), role, TTL)
        self._ports = ports
        self._rng = rng
        self._socket: ClientConnection | None = None
        self._opened = 0.0

    def begin_round(self) -> None:
        """Forget what came before."""
        self.since = self.number
        self.seen.clear()
        self.faults.clear()

    def is_being_revoked(self) -> None:
        """The right ends in this moment."""
        self._revoked = time.monotonic()

    def is_revoked(self, number: int) -> None:
        """Nothing behind this number may come."""
        self.revoked_at = number

    def leave(self) -> None:
        """Drop the connection, as a phone in a tunnel."""
        if self._socket is not None:
            self._socket.transport.abort()

    async def run(self) -> None:
        """Follow until cancelled."""
        while True:
            with contextlib.suppress(OSError, WebSocketException, TimeoutError):
                await self._follow()
            await asyncio.sleep(AGAIN)

    async def _follow(self) -> None:
        uri = f"ws://127.0.0.1:{self._rng.choice(self._ports)}/graphql"
        right = {"Authorization": f"Bearer {self._token}"}
        async with connect(uri, subprotocols=[PROTOCOL], open_timeout=SOON, ping_interval=None) as socket:
            async with asyncio.timeout(SOON):
                await _send(socket, {"type": "connection_init", "payload": right})
                await socket.recv()
            variables = {**IDS, "after": self._cursor}
            self._opened = time.monotonic()
            payload = {"query": CHANGED, "variables": variables}
            await _send(socket, {"id": "s", "type": "subscribe", "payload": payload})
            self._socket = socket
            async for message in socket:
                if not self._heard(orjson.loads(message)):
                    return

    def _heard(self, message: dict[str, Any]) -> bool:
        """Take a message in; whether the stream goes on."""
        match message["type"]:
            case "next":
                (event,) = message["payload"]["data"].values()
                self._take(event)
                return True
            case "error":
                self._refused(message["payload"][0]["extensions"]["code"])
                return False
        return bool(message["type"] != "complete")

    def _refused(self, code: str) -> None:
        if code == "RESYNC_REQUIRED":
            self.faults.append("it had to read anew, and nothing was too old")
        if code == "ACCESS_REVOKED" and self._opened < self._revoked:
            self.ends.append(time.monotonic() - self._revoked)

    def _take(self, event: dict[str, str]) -> None:
        number = decode_event_cursor(event["cursor"])
        if self.revoked_at is not None and number > self.revoked_at:
            self.faults.append(f"event {number} was told, and the right had ended at {self.revoked_at}")
        if number <= self.number:
            self.faults.append(f"event {number} came after {self.number}")
        self.seen.append(number)
        self.number, self._cursor = number, event["cursor"]


async def _send(socket: ClientConnection, message: dict[str, Any]) -> None:
    await socket.send(orjson.dumps(message).decode())
