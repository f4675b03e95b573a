"""Relay global ids and cursors, read back; sql/json_build.py writes them."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from graph.errors import Code, Refusal


@dataclass(frozen=True, slots=True)
class GlobalId:
    """A decoded id: `scope` is the child whose compartment it is in (or the key itself), `key` the row."""

    type: str
    scope: UUID
    key: UUID


def encode_global_id(type_name: str, *keys: UUID) -> str:
    """The id that the graph gives for a row: base64url of the type's name, a colon and the bytes of its key."""
    raw = type_name.encode() + b":" + b"".join(key.bytes for key in keys)
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decode_global_id(text: str, key_sizes: Mapping[str, int]) -> GlobalId:
    """Read an id; `key_sizes` says how many UUIDs make the key of each type. Raises BAD_USER_INPUT."""
    raw = _bytes(text)
    name, colon, key = raw.partition(b":")
    size = key_sizes.get(name.decode("ascii", "replace")) if colon else None
    if size is None or len(key) != 16 * size:
        raise Refusal(Code.BAD_USER_INPUT, "The id is malformed: pass one that the graph has given.")
    return GlobalId(name.decode(), UUID(bytes=key[:16]), UUID(bytes=key[-16:]))


def decode_cursor(text: str) -> UUID:
    """The row a cursor stands at. Raises BAD_USER_INPUT."""
    raw = _bytes(text)
    if len(raw) != 16:
        raise Refusal(Code.BAD_USER_INPUT, "The cursor is malformed: pass an endCursor that the graph has given.")
    return UUID(bytes=raw)


def decode_event_cursor(text: str) -> int:
    """The number of the event that a cursor stands at. Raises BAD_USER_INPUT."""
    raw = _bytes(text)
    number = int.from_bytes(raw, signed=True)
    if len(raw) != 8 or number < 0:
        raise Refusal(Code.BAD_USER_INPUT, "The cursor is malformed: pass a cursor that an event has given.")
    return number


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text.encode("ascii") + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error, ValueError):
        return b""
