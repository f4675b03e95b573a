"""Request bodies: bounded before they are read, and only what GraphQL over HTTP allows."""

from typing import Any

import orjson

from graph.errors import Code, Refusal
from graph.execute.trusted import hash_of
from graph.http.message import Incoming


class BodyProblem(Refusal):
    """A request that is not GraphQL at all; it has an HTTP status of its own."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(Code.BAD_USER_INPUT, message)
        self.status = status


async def read_body(request: Incoming, limit: int) -> bytes:
    """The body, at most `limit` bytes. Raises BodyProblem 413, and 400 where the caller left in the middle."""
    declared = request.headers.get(b"content-length", b"")
    if declared.isdigit() and int(declared) > limit:
        raise _too_large(limit)
    message = await request.receive()
    if message["type"] == "http.request" and not message.get("more_body"):
        whole: bytes = message.get("body", b"")
        if len(whole) > limit:
            raise _too_large(limit)
        return whole
    chunks = bytearray()
    while message["type"] == "http.request":
        chunks += message.get("body", b"")
        if len(chunks) > limit:
            raise _too_large(limit)
        if not message.get("more_body"):
            return bytes(chunks)
        message = await request.receive()
    raise BodyProblem(400, "The body is not complete.")


def _too_large(limit: int) -> BodyProblem:
    return BodyProblem(413, f"The body is larger than {limit} bytes.")


async def read_json(request: Incoming, limit: int) -> dict[str, Any]:
    """A GraphQL request: an object with `query` or its hash, `operationName`, `variables`. Raises BodyProblem."""
    if request.media_type() != "application/json":
        raise BodyProblem(415, "Send application/json.")
    try:
        body = orjson.loads(await read_body(request, limit))
    except orjson.JSONDecodeError:
        raise BodyProblem(400, "The body is not JSON.") from None
    if not isinstance(body, dict):
        raise BodyProblem(400, "The body must be one JSON object with `query`.")
    query = body.get("query")
    if not isinstance(query, str) and (query is not None or hash_of(body) is None):
        raise BodyProblem(400, "`query` must be a string.")
    if not isinstance(body.get("operationName"), str | None):
        raise BodyProblem(400, "`operationName` must be a string.")
    if not isinstance(body.get("variables"), dict | None):
        raise BodyProblem(400, "`variables` must be an object.")
    return body
