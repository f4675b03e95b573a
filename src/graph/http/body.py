"""Request bodies: bounded before they are read, and only what GraphQL over HTTP allows."""

from typing import Any
from urllib.parse import parse_qsl

import orjson

from graph.errors import Code, Refusal
from graph.execute.trusted import hash_of
from graph.http.message import Incoming

MAX_PARAMETERS = 10  # of a query string


class BodyProblem(Refusal):
    """A request that is not GraphQL at all; it has an HTTP status of its own."""

    def __init__(self, status: int, message: str, code: Code = Code.BAD_USER_INPUT) -> None:
        super().__init__(code, message)
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
    body = _loaded(await read_body(request, limit), "The body")
    if not isinstance(body, dict):
        raise BodyProblem(400, "The body must be one JSON object with `query`.")
    return require_request(body)


def read_query(request: Incoming) -> dict[str, Any]:
    """The same from the query string of a GET, where `variables` and `extensions` are JSON. Raises BodyProblem."""
    try:
        pairs = parse_qsl(request.query.decode("ascii"), errors="strict", max_num_fields=MAX_PARAMETERS)
    except ValueError:
        raise BodyProblem(400, "The query string cannot be read.") from None
    body: dict[str, Any] = dict(pairs)
    for name in ("variables", "extensions"):
        if name in body:
            body[name] = _loaded(body[name], f"`{name}`")
    return require_request(body)


def _loaded(text: bytes | str, what: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        raise BodyProblem(400, f"{what} is not JSON.") from None


def require_request(body: dict[str, Any]) -> dict[str, Any]:
    """The body where each of its parts has its type. Raises BodyProblem."""
    query = body.get("query")
    if not isinstance(query, str) and (query is not None or hash_of(body) is None):
        raise BodyProblem(400, "`query` must be a string.")
    if not isinstance(body.get("operationName"), str | None):
        raise BodyProblem(400, "`operationName` must be a string.")
    for name in ("variables", "extensions"):
        if not isinstance(body.get(name), dict | None):
            raise BodyProblem(400, f"`{name}` must be an object.")
    return body
