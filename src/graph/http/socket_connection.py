"""uvicorn's WebSocket connection, with this service's bounds, and without end for nobody: who does not read is cut off.

Compression stays off: it would keep two windows for each socket.
"""

from dataclasses import dataclass
from typing import Any, Protocol, cast

from uvicorn._types import ASGISendEvent
from uvicorn.config import Config
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from uvicorn.server import ServerState

from graph.http.unread import Unread


@dataclass(frozen=True)
class Patience:
    """Bytes of a message at the most, and seconds between two pings; an answer may take as long."""

    message: int
    ping: float


class _Served(Protocol):
    patience: Patience


class SocketProtocol(Unread, WebSocketsSansIOProtocol):
    """One connection after its upgrade."""

    def __init__(self, config: Config, server_state: ServerState, app_state: dict[str, Any]) -> None:
        super().__init__(config, server_state, app_state)
        patience = cast(_Served, self.app).patience
        self.conn.max_message_size = patience.message
        self.ping_interval = self.ping_timeout = patience.ping

    def keepalive_timeout(self) -> None:
        """Close, and do not wait until what is still unsent has gone out: nobody reads it.

        By 1001: a phone that wakes up finds the code, and at uvicorn's 1011 graphql-ws would not come back.
        """
        self.pong_timer = None
        if self.close_sent or self.transport.is_closing():
            return
        self.queue.put_nowait({"type": "websocket.disconnect", "code": 1006})
        self.conn.fail(1001, "No answer to a ping")
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.transport.close()
        self.cut_off()

    def send_receive_event_to_app(self) -> None:
        """Hand a message over; text that is no UTF-8 ends the socket with 1007, and uvicorn would log a traceback of it."""
        if self.curr_msg_data_type == "text" and not self.close_sent:
            try:
                b"".join(self.frames).decode()
            except UnicodeDecodeError:
                self.frames = []
                self.conn.fail(1007)
                self.handle_parser_exception()
                return
        super().send_receive_event_to_app()

    async def send(self, message: ASGISendEvent) -> None:
        """Send one; where this side has closed already, as for a peer that answers no ping, the caller is gone."""
        await self.writable.wait()
        if self.close_sent and message["type"] in ("websocket.send", "websocket.close"):
            raise ClientDisconnected
        await super().send(message)
