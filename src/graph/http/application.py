"""The ASGI application: what every request comes through before its endpoint."""

from collections.abc import Awaitable, Mapping, Sequence
from typing import Any

from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from graph.http.drain import Drain
from graph.http.heads import Heads
from graph.http.socket_connection import Patience
from graph.http.sockets import SocketRoute


class Application(Starlette):
    """Starlette, but for the endpoints that speak ASGI: its layers would cost a short operation a fifth of its time."""

    endpoints: Mapping[str, Any]  # ASGI applications by path, from the start of the service to its end
    sockets: SocketRoute
    drain: Drain
    heads: Heads  # connections whose request has no head yet, for the protocol (http/connection.py)
    patience: (
        Patience  # what a WebSocket may send and how often it is pinged, for its protocol (http/socket_connection.py)
    )
    browsers: CORSMiddleware | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await (self.browsers or self.answer)(scope, receive, send)

    def answer(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Answer one request, from wherever it is called."""
        if self.drain.is_leaving:
            send = self.drain.closing(send)
        if scope["type"] == "websocket":
            return self.sockets(scope, receive, send)
        endpoint: ASGIApp | None = self.endpoints.get(scope["path"]) if scope["type"] == "http" else None
        if endpoint is None and "query_string" in scope:
            scope["query_string"] = b""  # nothing else reads one, and Starlette fails at one that is no UTF-8
        return (endpoint or super().__call__)(scope, receive, send)

    def admit(self, origins: Sequence[str]) -> None:
        """Let web apps of these origins call from a browser; tokens are sent by hand, so no cookie is admitted."""
        headers = ("authorization", "content-type", "x-request-id")
        self.browsers = CORSMiddleware(
            self.answer,
            allow_origins=origins,
            allow_methods=["POST"],
            allow_headers=headers,
            expose_headers=["retry-after", "x-request-id"],
            max_age=600,
        )
