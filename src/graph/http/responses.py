"""Errors as GraphQL JSON: a code, a position, a request id, and never a value of a child."""

from collections.abc import Sequence

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from graph.errors import Code, Refusal
from graph.http.message import EVENTS, JSON, Headers, Outgoing
from graph.http.problem import BodyProblem
from graph.identity import new_request_id

COMPLETE = b"event: complete\ndata:\n\n"
NOTHING_HERE = "There is nothing here."
_STATUS = {
    Code.UNAUTHENTICATED: 401,
    Code.UNAVAILABLE: 503,
    Code.TIMEOUT: 504,
    Code.RATE_LIMITED: 429,
    Code.INTERNAL: 500,
}
_HEADERS: Headers = [
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
]
_BY_STATUS: dict[int, Headers] = {
    401: [(b"www-authenticate", b"Bearer")],
    405: [(b"allow", b"POST")],
    408: [(b"connection", b"close")],  # the rest of the request will not come
}


def heading(request_id: str, content_type: bytes = JSON) -> Headers:
    """The headers of an answer."""
    return [(b"content-type", content_type), *_HEADERS, (b"x-request-id", request_id.encode())]


def answered(body: bytes, request_id: str, status: int = 200, content_type: bytes = JSON) -> Outgoing:
    """A response that carries data, as JSON or as one event and the end of them."""
    if content_type is EVENTS:
        body = next_event(body) + COMPLETE
    return Outgoing(status, body, heading(request_id, content_type))


def next_event(body: bytes) -> bytes:
    """A result as an event of GraphQL over SSE. PostgreSQL breaks lines between values, which would end the event's data."""
    return b"event: next\ndata: %b\n\n" % body.replace(b"\n", b"")


def refused(refusals: Sequence[Refusal], request_id: str, status: int = 200, content_type: bytes = JSON) -> Outgoing:
    """A response that carries errors alone; some codes have an HTTP status of their own."""
    body = orjson.dumps({"errors": [refusal.as_json(request_id) for refusal in refusals]})
    code, headers = status_of(refusals[0], status)
    response = answered(body, request_id, code, content_type)
    response.headers.extend(headers)
    return response


def status_of(refusal: Refusal, otherwise: int) -> tuple[int, Headers]:
    """The HTTP status of a refusal, `otherwise` where its code has none of its own, and the headers that go with it."""
    status = refusal.status if isinstance(refusal, BodyProblem) else _STATUS.get(refusal.code, otherwise)
    headers = [*_BY_STATUS.get(status, ())]
    if status in (429, 503):
        headers.append((b"retry-after", str(refusal.details.get("retryAfter", 1)).encode()))
    return status, headers


async def nothing_here(request: Request, error: Exception) -> Response:
    """The answer to another address or another method: JSON, as everything else."""
    assert isinstance(error, HTTPException)
    problem = Refusal(Code.BAD_USER_INPUT, NOTHING_HERE if error.status_code == 404 else error.detail)
    response = refused([problem], new_request_id())
    headers = {name.decode(): value.decode() for name, value in response.headers} | dict(error.headers or {})
    return Response(response.body, error.status_code, headers)
