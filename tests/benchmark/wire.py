"""Requests and answers of HTTP/1.1 as bytes: what the load generator sends, and how it reads what comes back."""

import asyncio
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

MARK = b"@N@"  # in a body: a number of its own stands there in each request
CODE = re.compile(rb'"code": ?"(\w+)"')
RETRY = re.compile(rb"\r\nretry-after: *(\d+)", re.IGNORECASE)
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
# A status of 200 around nothing: no child, no capsule, a write that was not done.
WRONG = (b'"child":null', b'"emergencyCapsule":null', b'"problems":[{')
START = 2_000  # bytes of a body in which a refusal stands
LAST_CHUNK = b"0\r\n\r\n"


class Asked(NamedTuple):
    """A request that is out: what it is, when it fell due, when it was sent."""

    label: str
    due: float
    sent: float


@dataclass(frozen=True, slots=True)
class Shot:
    """A request that is ready but for its number; `parts` stand around the number in its body."""

    label: str
    path: str
    token: str
    parts: Sequence[bytes]

    def body(self, number: int) -> bytes:
        """The body with this number."""
        return f"{number:x}".encode().join(self.parts)

    def wire(self, number: int) -> bytes:
        """The bytes to send."""
        body = self.body(number)
        right = f"Authorization: Bearer {self.token}\r\n" if self.token else ""
        head = f"POST {self.path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{right}"
        return head.encode() + b"Content-Length: %d\r\n\r\n" % len(body) + body


def shot(label: str, path: str, token: str, body: bytes) -> Shot:
    """A request from its body, where MARK stands for a number."""
    return Shot(label, path, token, body.split(MARK))


class Line(asyncio.Protocol):
    """One connection, one request at a time; `index` tells connections apart."""

    def __init__(
        self, index: int, answered: Callable[["Line", bytes, bytes], None], lost: Callable[["Line"], None]
    ) -> None:
        self.index = index
        self.times = 0
        self.asked: Asked | None = None
        self._answered = answered
        self._lost = lost
        self._transport: Any = None
        self._clear()

    def _clear(self) -> None:
        self._head = b""
        self._body: list[bytes] = []
        self._left = -1

    @property
    def is_open(self) -> bool:
        """Whether something can be sent."""
        return self._transport is not None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Open."""
        self._transport = transport

    def connection_lost(self, error: Exception | None) -> None:
        """Closed by the server."""
        self._transport = None
        self._clear()
        self._lost(self)

    def send(self, wire: bytes, asked: Asked) -> None:
        """One request."""
        self.asked = asked
        self.times += 1
        self._transport.write(wire)

    def data_received(self, data: bytes) -> None:
        """A part of an answer."""
        if self._left < 0:
            head, separator, data = (self._head + data).partition(b"\r\n\r\n")
            self._head = head
            if not separator:
                return
            length = LENGTH.search(head)
            # A peer may send its body in chunks.
            self._left = int(length[1]) if length else sys.maxsize
        self._body.append(data)
        self._left -= len(data)
        if self._left <= 0 or (self._left > sys.maxsize // 2 and data.endswith(LAST_CHUNK)):
            head, body = self._head, b"".join(self._body)
            self._clear()
            self._answered(self, head, body)


def code_of(head: bytes, body: bytes) -> str:
    """OK, or the code of what went wrong."""
    status, start = head[9:12], body[:START]
    if status == b"200" and b'"errors"' not in start:
        return "NOTHING" if any(wrong in start for wrong in WRONG) else "OK"
    match = CODE.search(start)
    return match[1].decode() if match else f"HTTP_{status.decode()}"


def told_to_wait(head: bytes) -> int:
    """The seconds of Retry-After; 0 where there is none."""
    match = RETRY.search(head)
    return int(match[1]) if match else 0
