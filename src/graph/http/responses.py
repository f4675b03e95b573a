"""Errors as GraphQL JSON: a code, a position, a request id, and never a value of a child."""

from collections.abc import Sequence
from typing import Any

import orjson
from starlette.responses import Response

from graph.errors import Code, Refusal

JSON = "application/json; charset=utf-8"

_STATUS = {Code.UNAUTHENTICATED: 401, Code.UNAVAILABLE: 503, Code.TIMEOUT: 504, Code.INTERNAL: 500}
_HEADERS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}


def answered(body: bytes, request_id: str) -> Response:
    """A response that carries data."""
    return Response(body, 200, {**_HEADERS, "content-type": JSON, "x-request-id": request_id})


def refused(refusals: Sequence[Refusal], request_id: str, status: int = 200) -> Response:
    """A response that carries errors alone; some codes have an HTTP status of their own."""
    body = orjson.dumps({"errors": [error_json(refusal, request_id) for refusal in refusals]})
    code = _STATUS.get(refusals[0].code, status)
    headers = {**_HEADERS, "content-type": JSON, "x-request-id": request_id}
    if code == 401:
        headers["www-authenticate"] = "Bearer"
    if code == 503:
        headers["retry-after"] = "1"
    return Response(body, code, headers)


def error_json(refusal: Refusal, request_id: str) -> dict[str, Any]:
    """One entry of `errors`."""
    error: dict[str, Any] = {"message": refusal.message}
    if refusal.locations:
        error["locations"] = [{"line": place.line, "column": place.column} for place in refusal.locations]
    if refusal.path:
        error["path"] = list(refusal.path)
    error["extensions"] = {**refusal.details, "code": refusal.code.value, "requestId": request_id}
    return error
