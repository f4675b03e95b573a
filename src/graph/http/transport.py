"""The words of graphql-transport-ws: messages of both sides, and the codes by which a server closes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from graph.errors import Refusal

PROTOCOL = "graphql-transport-ws"
ACKNOWLEDGED = '{"type":"connection_ack"}'
PONG = '{"type":"pong"}'
LONGEST_ID = 128
_WITH_ID = ("subscribe", "complete")
_WITHOUT_ID = ("connection_init", "ping", "pong")


class SocketClose(Exception):
    """The end of a socket from this side: its code is the contract, and its reason holds nothing that was sent."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class PeerLeft(Exception):
    """The end of a socket from the other side, or of the connection."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def bad_request(reason: str) -> SocketClose:
    """4400, after which clients do not knock again."""
    return SocketClose(4400, reason)


def unauthorized() -> SocketClose:
    """4401: no token, a bad one, or nothing may be asked yet; clients do not knock again."""
    return SocketClose(4401, "Unauthorized")


def expired() -> SocketClose:
    """4403: clients come back with the token that they have then."""
    return SocketClose(4403, "The token has expired")


def unacceptable() -> SocketClose:
    """4406: the handshake offers this protocol not; the older `graphql-ws` is not spoken (5 G 45)."""
    return SocketClose(4406, "Subprotocol not acceptable")


def too_late() -> SocketClose:
    """4408: no connection_init in time."""
    return SocketClose(4408, "Connection initialisation timeout")


def twice() -> SocketClose:
    """4409: the id of an operation that is under way."""
    return SocketClose(4409, "Subscriber already exists")


def too_many(reason: str) -> SocketClose:
    """4429, after which clients do not knock again."""
    return SocketClose(4429, reason)


def broken() -> SocketClose:
    """4500: a bug of ours."""
    return SocketClose(4500, "Internal server error")


def try_later() -> SocketClose:
    """1013: the trail or the issuer of tokens is down; clients knock again."""
    return SocketClose(1013, "Try again later")


@dataclass(frozen=True, slots=True)
class Message:
    """A message of a client; the id is empty where its kind has none."""

    kind: str
    id: str
    payload: Mapping[str, Any]


def read_message(text: str | None) -> Message:
    """Read a message; None stands for a binary one. Raises SocketClose 4400 for what the protocol does not have."""
    if text is None:
        raise bad_request("Send messages as text")
    try:
        message = orjson.loads(text)
    except orjson.JSONDecodeError:
        raise bad_request("The message is not JSON") from None
    kind = message.get("type") if isinstance(message, dict) else None
    if kind in _WITHOUT_ID:
        name = ""
    elif kind in _WITH_ID:
        name = message.get("id")
        if not isinstance(name, str) or not 0 < len(name) <= LONGEST_ID:
            raise bad_request(f"The id must be a string of at most {LONGEST_ID} characters")
    else:
        raise bad_request("The type of the message is unknown")
    payload = message.get("payload")
    if not isinstance(payload, dict | None) or (kind == "subscribe" and payload is None):
        raise bad_request("The payload must be an object")
    return Message(kind, name, payload or {})


def next_message(name: str, body: bytes) -> str:
    """A result, as the engine wrote it."""
    return f'{{"id":{_quoted(name)},"type":"next","payload":{body.decode()}}}'


def error_message(name: str, refusals: Sequence[Refusal], request_id: str) -> str:
    """The end of an operation by an error."""
    errors = orjson.dumps([refusal.as_json(request_id) for refusal in refusals]).decode()
    return f'{{"id":{_quoted(name)},"type":"error","payload":{errors}}}'


def complete_message(name: str) -> str:
    """The end of an operation."""
    return f'{{"id":{_quoted(name)},"type":"complete"}}'


def _quoted(text: str) -> str:
    return orjson.dumps(text).decode()
