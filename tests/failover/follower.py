"""An app that follows a child by WebSocket, and comes back with its last cursor whenever it is sent away or leaves by itself."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

from graph.execute.global_id import decode_event_cursor
from graph.viewer import Role
from tests.http.client import ISSUER, bearer
from tests.http.test_rolling import FOLLOWED
from tests.http.world import ANNA, subject_of

AGAIN = 0.1  # seconds until it comes back
HOUR = 12 * 3_600  # seconds that tokens are good for


@dataclass
class Follower:
    """What it was told; `lasts`: seconds after which it leaves and comes back, None: it stays."""

    port: int
    lasts: float | None
    told: list[tuple[float, int]] = field(default_factory=list)  # when, and the number of the event
    ends: list[str] = field(default_factory=list)  # codes with which streams ended, but for those that say to come back
    visits: int = 0

    async def follow(self) -> None:
        """Follow, without an end."""
        cursor: str | None = None
        url, protocols = f"ws://127.0.0.1:{self.port}/graphql", [Subprotocol("graphql-transport-ws")]
        while True:
            with suppress(WebSocketException, OSError, TimeoutError):
                async with asyncio.timeout(self.lasts), connect(url, subprotocols=protocols) as socket:
                    async for told in self._cursors(socket, cursor):
                        cursor = told
                        self.told.append((time.monotonic(), decode_event_cursor(told)))
            await asyncio.sleep(AGAIN)

    async def _cursors(self, socket: ClientConnection, after: str | None) -> AsyncIterator[str]:
        await socket.send(json.dumps({"type": "connection_init", "payload": token(Role.NURSE)}))
        async for text in socket:
            message = json.loads(text)
            if message["type"] == "connection_ack":
                payload = {"query": FOLLOWED, "variables": {"ids": [ANNA.global_id], "after": after}}
                await socket.send(json.dumps({"type": "subscribe", "id": "1", "payload": payload}))
                self.visits += 1
            elif message["type"] == "next":
                yield message["payload"]["data"]["passportChanged"]["cursor"]
            elif message["type"] in ("error", "complete"):
                code = message["payload"][0]["extensions"]["code"] if message["type"] == "error" else "complete"
                if code not in ("UNAVAILABLE", "TIMEOUT"):
                    self.ends.append(code)
                return


def token(role: Role) -> dict[str, str]:
    """A header of the account that acts in a role."""
    return bearer(ISSUER.issue(subject_of(role), role, HOUR))
