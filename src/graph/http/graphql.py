"""/graphql: POST is the short way from a body to an answer; GET is GraphiQL in a browser, and the schema for tools."""

import time
from dataclasses import dataclass
from typing import Any

from starlette.types import Receive, Scope, Send

from graph.errors import Code
from graph.execute.engine import Engine
from graph.execute.operation import Operation
from graph.execute.trusted import TrustedDocuments
from graph.http.answers import answers
from graph.http.body import Bodies, read_query, require_media
from graph.http.graphiql import graphiql_page
from graph.http.logins import Logins
from graph.http.message import Headers, Incoming, Outgoing
from graph.http.metrics import Metrics
from graph.http.problem import BodyProblem
from graph.http.responses import answered
from graph.http.subscribing import no_events

_PAGE: Headers = [
    (b"content-type", b"text/html; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"frame-ancestors 'none'; base-uri 'none'; form-action 'self'"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
]

# Clients that send queries by GET must be told: their people see this text and nothing else.
_BY_POST = (
    "GET answers the schema alone, since addresses are kept in histories and logs: send operations by POST"
    " (urql: preferGetMethod: false, Apollo Client: useGETForQueries: false)."
)


@dataclass(frozen=True)
class GraphQLRoute:
    """The endpoint over an engine, its trusted documents and its logins."""

    engine: Engine
    documents: TrustedDocuments
    logins: Logins
    metrics: Metrics
    bodies: Bodies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; errors are JSON with a code, whatever happens."""
        request = Incoming.of(scope, receive)
        if request.method in ("GET", "HEAD") and request.accepts.page:
            response = Outgoing(200, graphiql_page().encode(), _PAGE)
        elif request.accepts.events:
            self.metrics.observe(Code.OPERATION_NOT_ALLOWED.value, 0.0)
            response = no_events()
        else:
            started = time.perf_counter()

            def observe(code: str) -> None:
                self.metrics.observe(code, time.perf_counter() - started)

            response = await answers(request, self._answer, observe)
        await response(scope, receive, send)

    async def _answer(self, request: Incoming, request_id: str) -> Outgoing:
        body: dict[str, Any] | None = None
        if request.method == "POST":
            require_media(request, "application/json")
        elif request.method == "GET" and request.query:
            body = read_query(request)
        else:
            raise BodyProblem(405, "Send operations by POST.")
        viewer = await self.logins.viewer(request, request_id)
        self.engine.admit(viewer)
        if body is None:
            body = await self.bodies.read_json(request, viewer)
        text = await self.documents.text(body, stranger=viewer is None)
        operation = Operation(text, body.get("operationName"), body.get("variables") or {}, request_id)
        if request.method == "GET" and not await self.engine.is_of_schema(viewer, operation):
            # An address is kept in histories and logs: neither a child's id nor what is asked of it belongs there.
            raise BodyProblem(405, _BY_POST, Code.OPERATION_NOT_ALLOWED)
        answer = await self.engine.answer(viewer, operation)
        return answered(answer, request_id, content_type=request.accepts.content_type)
