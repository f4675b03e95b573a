"""The ASGI application: what every request comes through before its endpoint."""

from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware
from starlette.types import Receive, Scope, Send

from graph.http.drain import Drain
from graph.http.heads import Heads
from graph.http.socket_connection import Patience


class Application(Starlette):
    """Starlette, but for the endpoints that speak ASGI: its layers would cost a short operation a fifth of its time."""

    drain: Drain
    heads: Heads  # connections whose request has no head yet, for the protocol (http/connection.py)
    patience: (
        Patience  # what a WebSocket may send and how often it is pinged, for its protocol (http/socket_connection.py)
    )
    browsers: CORSMiddleware | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await (self.browsers or self.answer)(scope, receive, send)

    async def answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, from wherever it is called."""
        if self.drain.is_leaving:
            send = self.drain.closing(send)
        if scope["type"] == "websocket":
            await self.state.sockets(scope, receive, send)
            return
        endpoint = self.state.endpoints.get(scope["path"]) if scope["type"] == "http" else None
        if endpoint is None and "query_string" in scope:
            scope["query_string"] = b""  # nothing else reads one, and Starlette fails at one that is no UTF-8
        await (endpoint or super().__call__)(scope, receive, send)

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
