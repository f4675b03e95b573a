"""One bundle from a request body, by the same code as a file."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from graph.identity import new_id
from graph.ingest.identity import Connection, open_register
from graph.ingest.quarantine import quarantine
from graph.ingest.refusal import Doubt, RefusalCode, Rejection
from graph.ingest.rows import Extraction
from graph.ingest.run import read_body
from graph.ingest.source import LIMIT, Body
from graph.ingest.store import Stored, store_apart

# Told which stored children a bundle names; it raises to stop.
Permit = Callable[[Sequence[UUID]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a body: `refusal` is null where it went in; doubts are statements that were not taken over."""

    stored: Stored
    refusal: Rejection | None = None
    doubts: tuple[Rejection, ...] = ()


async def receive(
    connection: Connection,
    body: bytes,
    *,
    name: str = "request",
    district_id: UUID | None = None,
    permit: Permit | None = None,
) -> Received:
    """Store one Bundle; what is refused goes to quarantine under `name` and leaves nothing else behind.

    With `permit` it is a caller's bundle, in the caller's transaction: nothing is said of stored children before they
    are permitted, and whom it names as representatives is not taken over.
    """
    extraction = await asyncio.to_thread(_read, name, body)
    if isinstance(extraction, Rejection):
        await quarantine(connection, [extraction], new_id)
        return Received(Stored(), extraction)
    if permit is not None:
        register = await open_register(connection, [extraction])
        await permit(list(register.stored))
        extraction = _without_representatives(extraction)
    stored = await store_apart(connection, [extraction], district_id=district_id)
    doubts = tuple(
        Rejection(name, doubt.resource, doubt.code, doubt.reason, extraction.sha256) for doubt in extraction.doubts
    )
    refusal = stored.rejected[0] if stored.rejected else None
    await quarantine(connection, stored.rejected if refusal is not None else doubts, new_id)
    return Received(stored, refusal, () if refusal is not None else doubts)


def _read(name: str, body: bytes) -> Extraction | Rejection:
    """In a thread: a large body takes seconds, and other requests go on meanwhile."""
    if len(body) > LIMIT:
        return Rejection(name, None, RefusalCode.TOO_LARGE, f"larger than {LIMIT // 1_000_000} MB")
    return read_body(Body(name, body))


def _without_representatives(extraction: Extraction) -> Extraction:
    """A right to a child begins with a registrar's check (domain.md 5 F 41), not with somebody's bundle."""
    reason = "who represents a child is for a registrar to verify: not taken over"
    doubts = [Doubt("RelatedPerson", RefusalCode.NOT_VERIFIED, reason)] if extraction.representatives else []
    return replace(extraction, representatives=(), doubts=(*extraction.doubts, *doubts))
