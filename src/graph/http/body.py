"""Bodies of GraphQL requests: bounded in size and time, and only what GraphQL over HTTP allows."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import orjson

from graph.execute.trusted import hash_of
from graph.http.arrivals import Arrivals
from graph.http.intake import Intake
from graph.http.message import Incoming
from graph.http.problem import BodyProblem, incomplete, too_large

MAX_PARAMETERS = 10  # of a query string
STRANGERS = ""  # all who come without a token, as one subject


@dataclass(frozen=True)
class Bodies:
    """Reads bodies into memory: each at most `limit` bytes, all and one subject's at once what the intake allows."""

    limit: int
    intake: Intake
    arrivals: Arrivals

    async def read(self, request: Incoming, subject: str) -> bytes:
        """A whole body. Raises BodyProblem 413, 408 and 400, and Overload."""
        require_length(request, self.limit)
        arrival = self.arrivals.arrival()
        with arrival:
            message = await request.receive()
        whole: bytes = message.get("body", b"")
        if not message.get("more_body"):
            if len(whole) > self.limit:
                raise too_large(self.limit)
            if message["type"] != "http.request":
                raise incomplete()
            return whole
        with self.intake.permit(subject) as permit:
            chunks = bytearray()
            while message["type"] == "http.request":
                piece = message.get("body", b"")
                chunks += piece
                arrival.came(len(piece))
                if len(chunks) > self.limit:
                    raise too_large(self.limit)
                permit.cover(len(chunks))
                if not message.get("more_body"):
                    return bytes(chunks)
                with arrival:
                    message = await request.receive()
        raise incomplete()


def require_length(request: Incoming, limit: int) -> int | None:
    """The length that a body is said to have. Raises BodyProblem 413 before any of it is read."""
    declared = request.headers.get(b"content-length", b"")
    if not declared.isdigit():
        return None
    length = int(declared)
    if length > limit:
        raise too_large(limit)
    return length


def require_media(request: Incoming, *types: str) -> None:
    """Raise BodyProblem 415 for another media type."""
    if request.media_type() not in types:
        raise BodyProblem(415, f"Send {' or '.join(types)}.")


def read_request(body: bytes) -> dict[str, Any]:
    """A GraphQL request: an object with `query` or its hash, `operationName`, `variables`. Raises BodyProblem where it is none."""
    loaded = _loaded(body, "The body")
    if not isinstance(loaded, dict):
        raise BodyProblem(400, "The body must be one JSON object with `query`.")
    return require_request(loaded)


def read_query(request: Incoming) -> dict[str, Any]:
    """A GraphQL request from the query string of a GET, where `variables` and `extensions` are JSON. Raises BodyProblem."""
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
    name = body.get("operationName")
    if name is not None and not isinstance(name, str):
        raise BodyProblem(400, "`operationName` must be a string.")
    for name in ("variables", "extensions"):
        part = body.get(name)
        if part is not None and not isinstance(part, dict):
            raise BodyProblem(400, f"`{name}` must be an object.")
    return body
