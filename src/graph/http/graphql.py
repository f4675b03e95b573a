"""POST /graphql: the short way from a body to an answer. GET in a browser is GraphiQL."""

import re
import time
from dataclasses import dataclass

import structlog
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from graph.errors import Code, Refusal
from graph.execute.engine import Engine, Operation
from graph.http.body import BodyProblem, read_json
from graph.http.graphiql import graphiql_page
from graph.http.metrics import Metrics
from graph.http.responses import answered, refused
from graph.http.tokens import LocalIssuer, unauthenticated
from graph.identity import new_id
from graph.plan.document import Refusals
from graph.viewer import Viewer

logger = structlog.get_logger()

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_RESPONSE_JSON = "application/graphql-response+json"


def request_id_of(request: Request) -> str:
    """The caller's x-request-id where it is a plain word, else a new one."""
    given = request.headers.get("x-request-id", "")
    return given if _REQUEST_ID.fullmatch(given) else str(new_id())


def bearer(request: Request, issuer: LocalIssuer) -> Viewer | None:
    """The viewer of the Authorization header, None without one. Raises UNAUTHENTICATED for a bad token."""
    header = request.headers.get("authorization")
    if header is None:
        return None
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer":
        raise unauthenticated()
    return issuer.verify(token.strip())


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
        request_id = request_id_of(request)
        # GraphQL over HTTP: the newer media type says a refused document with 400, the older one with 200.
        status = 400 if _RESPONSE_JSON in request.headers.get("accept", "") else 200
        code = "OK"
        try:
            response = answered(await self._answer(request, request_id), request_id)
        except BodyProblem as problem:
            code = problem.code
            response = refused([problem], request_id, problem.status)
        except Refusal as refusal:
            code = refusal.code
            response = refused([refusal], request_id, status)
        except Refusals as several:
            code = several.refusals[0].code
            response = refused(several.refusals, request_id, status)
        except Exception as error:  # noqa: BLE001 - a bug must not show its words: they may hold a child's data
            code = Code.INTERNAL
            logger.error("bug", request_id=request_id, kind=type(error).__name__, where=_where(error))
            response = refused([Refusal(Code.INTERNAL, "Something went wrong on our side.")], request_id)
        self.metrics.observe(code, time.perf_counter() - started)
        return response

    async def _answer(self, request: Request, request_id: str) -> bytes:
        body = await read_json(request, self.body_limit)
        viewer = bearer(request, self.issuer)
        operation = Operation(body["query"], body.get("operationName"), body.get("variables") or {}, request_id)
        return await self.engine.answer(viewer, operation)

    async def get(self, request: Request) -> Response:
        """GraphiQL for a browser; anything else is told to POST."""
        if "text/html" in request.headers.get("accept", ""):
            return HTMLResponse(graphiql_page())
        problem = Refusal(Code.BAD_USER_INPUT, "Send operations by POST.")
        response = refused([problem], request_id_of(request), 405)
        response.headers["allow"] = "POST"
        return response


def _where(error: BaseException) -> list[str]:
    """File and line of each frame: enough to find a bug, and no value."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return frames[-12:]
