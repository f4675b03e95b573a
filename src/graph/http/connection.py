"""A connection with deadlines: uvicorn waits without end for the rest of a head, and for the rest of a refused body.

A client has so many seconds from its connection or its last request until the next request is under way (http/heads.py). What
follows is up to the endpoint, until it has answered: a body that is still coming then is thrown away as long again. Heads
and trailers are bounded in size, which httptools leaves to us. Who does not read the answer is cut off (http/unread.py).
"""

import asyncio
from typing import Protocol, cast

from uvicorn._types import HTTPScope

from graph.errors import Code, Refusal
from graph.http.events import LEAVE
from graph.http.gathered import Gathered
from graph.http.heads import SIZE, Heads
from graph.http.offers import Http1Protocol
from graph.http.problem import BodyProblem
from graph.http.responses import refused
from graph.http.unread import Unread
from graph.identity import new_request_id

HEADERS = 200  # of one request, with its trailers
_SAID = {408: "No request came in time.", 431: "The head of the request is too large."}


class _Served(Protocol):
    heads: Heads


class PatientProtocol(Unread, Http1Protocol):
    """One connection."""

    _head = 0  # bytes of a head that is not complete
    _waits = True
    _is_socket = False

    def connection_made(self, transport: object) -> None:
        """Begin to wait for a request."""
        super().connection_made(Gathered(cast(asyncio.Transport, transport), self.loop))
        self._heads = cast(_Served, self.app).heads
        self._heads.wait(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        self._heads.leave(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, and see whether a request is under way: then this costs as little as can be."""
        super().data_received(data)
        if not self._is_asked():
            self._wait(len(data))
            return
        if self._waits:
            self._waits, self._head = False, 0
            self._heads.leave(self)
        # Behind a body there may be trailers, without end.
        if len(self.headers) > HEADERS:
            self.give_up(431)

    def _wait(self, size: int) -> None:
        """No request is under way: unless uvicorn has a timer of its own, it is waited for from now on."""
        if self.timeout_keep_alive_task is None and not self._is_socket:
            self._waits = True
            self._heads.wait(self)
            self._head += size if self._is_in_head() else 0
        if self._head > SIZE:
            self.give_up(431)

    def handle_websocket_upgrade(self) -> None:
        """Leave the connection to another protocol."""
        self._is_socket = True
        self._heads.leave(self)
        super().handle_websocket_upgrade()

    def shutdown(self) -> None:
        """The process stops: an answer that has no end of its own is told to end."""
        super().shutdown()
        if self._is_asked() and (leave := self.cycle.scope.get("state", {}).get(LEAVE)):
            leave()

    def give_up(self, status: int) -> None:
        """Close; a client in the middle of a head is told why."""
        self._heads.leave(self)
        if self.transport.is_closing():
            return
        if self._is_in_head() and not self._is_asked():
            self.transport.write(_response(status))
        self.transport.close()

    def _is_asked(self) -> bool:
        """Whether there is a request that is not answered yet."""
        return not getattr(self.cycle, "response_complete", True)

    def _is_in_head(self) -> bool:
        """Whether a message has begun whose method is not known yet: uvicorn writes it down when the head is complete."""
        scope = cast("HTTPScope | None", self.scope)
        return scope is not None and "method" not in scope


def _response(status: int) -> bytes:
    code = Code.TIMEOUT if status == 408 else Code.BAD_USER_INPUT
    problems: list[Refusal] = [BodyProblem(status, _SAID[status], code)]
    answer = refused(problems, new_request_id())
    headers = [*answer.headers, (b"content-length", b"%d" % len(answer.body)), (b"connection", b"close")]
    lines = [
        b"HTTP/1.1 %d %s" % (status, _SAID[status].encode()),
        *(b"%s: %s" % header for header in dict(headers).items()),
    ]
    return b"\r\n".join([*lines, b"", answer.body])
