"""POST /graphql: the short way from a body to an answer. GET in a browser is GraphiQL."""

import time
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from graph.errors import Code, Refusal
from graph.execute.engine import Engine, Operation
from graph.http.answers import answers, request_id_of
from graph.http.body import read_json
from graph.http.graphiql import graphiql_page
from graph.http.metrics import Metrics
from graph.http.responses import answered, refused
from graph.http.tokens import LocalIssuer, bearer

_PAGE = {
    "cache-control": "no-store",
    "content-security-policy": "frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


@dataclass(frozen=True)
class GraphQLRoute:
    """The endpoint over an engine and an issuer."""

    engine: Engine
    issuer: LocalIssuer
    metrics: Metrics
    body_limit: int

    async def post(self, request: Request) -> Response:
        """Answer one operation; errors are JSON with a code, whatever happens."""
        started = time.perf_counter()
        return await answers(
            request, self._answer, lambda code: self.metrics.observe(code, time.perf_counter() - started)
        )

    async def _answer(self, request: Request, request_id: str) -> Response:
        body = await read_json(request, self.body_limit)
        viewer = bearer(request, self.issuer)
        operation = Operation(body["query"], body.get("operationName"), body.get("variables") or {}, request_id)
        return answered(await self.engine.answer(viewer, operation), request_id)

    async def get(self, request: Request) -> Response:
        """GraphiQL for a browser; anything else is told to POST."""
        if "text/html" in request.headers.get("accept", ""):
            return HTMLResponse(graphiql_page(), headers=_PAGE)
        problem = Refusal(Code.BAD_USER_INPUT, "Send operations by POST.")
        response = refused([problem], request_id_of(request), 405)
        response.headers["allow"] = "POST"
        return response
