"""Request bodies: bounded before they are read, and only what GraphQL over HTTP allows."""

from typing import Any

import orjson
from starlette.requests import Request

from graph.errors import Code, Refusal


class BodyProblem(Refusal):
    """A request that is not GraphQL at all; it has an HTTP status of its own."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(Code.BAD_USER_INPUT, message)
        self.status = status


async def read_body(request: Request, limit: int) -> bytes:
    """The body, at most `limit` bytes. Raises BodyProblem 413."""
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limit:
        raise _too_large(limit)
    chunks = bytearray()
    async for chunk in request.stream():
        chunks += chunk
        if len(chunks) > limit:
            raise _too_large(limit)
    return bytes(chunks)


def _too_large(limit: int) -> BodyProblem:
    return BodyProblem(413, f"The body is larger than {limit} bytes.")


async def read_json(request: Request, limit: int) -> dict[str, Any]:
    """A GraphQL request: an object with `query`, `operationName`, `variables`. Raises BodyProblem."""
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media != "application/json":
        raise BodyProblem(415, "Send application/json.")
    try:
        body = orjson.loads(await read_body(request, limit))
    except orjson.JSONDecodeError:
        raise BodyProblem(400, "The body is not JSON.") from None
    if not isinstance(body, dict):
        raise BodyProblem(400, "The body must be one JSON object with `query`.")
    if not isinstance(body.get("query"), str):
        raise BodyProblem(400, "`query` must be a string.")
    if not isinstance(body.get("operationName"), str | None):
        raise BodyProblem(400, "`operationName` must be a string.")
    if not isinstance(body.get("variables"), dict | None):
        raise BodyProblem(400, "`variables` must be an object.")
    return body
