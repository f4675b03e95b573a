"""/graphql: POST is the short way from a body to an answer; GET is the editor in a browser, and the schema for tools."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send

from graph.errors import Code
from graph.execute.operation import Operation
from graph.http.answers import answers
from graph.http.body import STRANGERS, Bodies, read_query, read_request, require_media
from graph.http.events import EventStream
from graph.http.logins import Logins
from graph.http.message import Incoming
from graph.http.metrics import Metrics
from graph.http.operations import Operations
from graph.http.problem import BodyProblem
from graph.http.responses import answered
from graph.http.seats import Seats
from graph.http.tokens import Session

# Clients that send queries by GET must be told: their people see this text and nothing else.
_BY_POST = (
    "GET answers the schema alone, since addresses are kept in histories and logs: send operations by POST"
    " (urql: preferGetMethod: false, Apollo Client: useGETForQueries: false)."
)


@dataclass(frozen=True)
class GraphQLRoute:
    """The endpoint over the operations and logins."""

    operations: Operations
    logins: Logins
    metrics: Metrics
    bodies: Bodies
    seats: Seats
    editor: Callable[[str], ASGIApp] | None  # its page, in the language that a browser accepts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; errors are JSON with a code, whatever happens, or events to who takes those alone."""
        request = Incoming.of(scope, receive)
        response: ASGIApp
        if self.editor and request.method in ("GET", "HEAD") and request.accepts.page:
            response = self.editor(request.header(b"accept-language") or "")
        else:
            started = time.perf_counter()

            def observe(code: str) -> None:
                self.metrics.observe(code, time.perf_counter() - started)

            response = await answers(request, self._answer, observe)
        await response(scope, receive, send)

    async def _answer(self, request: Incoming, request_id: str) -> ASGIApp:
        body: dict[str, Any] | None = None
        if request.method == "POST":
            require_media(request, "application/json")
        elif request.method == "GET" and request.query:
            body = read_query(request)
        else:
            raise BodyProblem(405, "Send operations by POST.")
        session = await self.logins.session(request, request_id)
        viewer = session and session.viewer
        operations = self.operations
        operations.engine.admit(viewer)
        if body is None:
            body = read_request(await self.bodies.read(request, viewer.subject if viewer else STRANGERS))
        operation = await operations.read(body, viewer, request_id)
        if request.method == "GET" and not await operations.engine.is_of_schema(viewer, operation):
            # An address is kept in histories and logs: neither a child's id nor what is asked of it belongs there.
            raise BodyProblem(405, _BY_POST, Code.OPERATION_NOT_ALLOWED)
        accepts = request.accepts
        if accepts.events and session and await operations.is_subscription(session.viewer, operation):
            return await self._stream(session, operation, request)
        answer = await operations.answer(viewer, operation)
        return answered(answer, request_id, content_type=accepts.content_type)

    async def _stream(self, session: Session, operation: Operation, request: Incoming) -> EventStream:
        """The response that has a subscription's events."""
        seat = self.seats.seat()
        try:
            seat.belong(session.viewer.subject)
            stream = await self.operations.open(session.viewer, operation)
        except BaseException:
            seat.give_back()
            raise
        return EventStream(stream, session, seat, request, operation.request_id)
