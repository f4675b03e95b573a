"""Requests as a hostile client writes them: any method, path, headers and pieces of a body, straight into the application."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from starlette.types import ASGIApp

Headers = Sequence[tuple[bytes, bytes]]


@dataclass(frozen=True)
class Sent:
    """A request; `cut`: the caller leaves before the body is complete."""

    method: str = "POST"
    path: str = "/graphql"
    query: bytes = b""
    headers: Headers = ()
    body: Sequence[bytes] = (b"",)
    cut: bool = False

    def messages(self) -> list[dict[str, Any]]:
        """What the application receives."""
        last = len(self.body) - 1
        parts: list[dict[str, Any]] = [
            {"type": "http.request", "body": piece, "more_body": number < last or self.cut}
            for number, piece in enumerate(self.body)
        ]
        return [*parts, {"type": "http.disconnect"}]


@dataclass
class Received:
    """What the application has sent."""

    messages: list[dict[str, Any]] = field(default_factory=list)

    @property
    def status(self) -> int:
        """The HTTP status; whoever answers must begin with it, once."""
        (start,) = [each for each in self.messages if each["type"] == "http.response.start"]
        assert self.messages[0] is start
        return int(start["status"])

    @property
    def headers(self) -> dict[bytes, bytes]:
        """The headers by name."""
        return dict(self.messages[0]["headers"])

    @property
    def body(self) -> bytes:
        """The whole body, which must have an end."""
        pieces = self.messages[1:]
        assert pieces
        assert [piece.get("more_body", False) for piece in pieces] == [True] * (len(pieces) - 1) + [False]
        return b"".join(piece.get("body", b"") for piece in pieces)

    @property
    def json(self) -> Any:
        """The body read as JSON."""
        return orjson.loads(self.body)


async def exchange(app: ASGIApp, sent: Sent) -> Received:
    """One request and its answer; what the application raises is raised."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": sent.method,
        "scheme": "http",
        "path": sent.path,
        "raw_path": sent.path.encode("utf-8", "surrogatepass"),
        "query_string": sent.query,
        "root_path": "",
        "headers": list(sent.headers),
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
        "app": app,
        "state": {},
    }
    waiting, received = sent.messages(), Received()

    async def receive() -> Any:
        return waiting.pop(0) if waiting else await asyncio.Event().wait()

    async def send(message: Any) -> None:
        received.messages.append(message)

    await asyncio.wait_for(app(scope, receive, send), 20)
    return received
