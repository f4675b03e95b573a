"""One bundle from a request body, by the same code as a file."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from graph.identity import new_id
from graph.ingest.identity import Connection, Key, open_register
from graph.ingest.quarantine import quarantine
from graph.ingest.refusal import Doubt, RefusalCode, Rejection
from graph.ingest.rows import Child, Document, Extraction
from graph.ingest.run import not_taken_over, read_body
from graph.ingest.source import LIMIT, Body
from graph.ingest.store import Stored, store_apart


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends a bundle: `permit` is told which stored children it names, and raises to stop; `name` tells senders
    apart."""

    name: str
    permit: Callable[[Sequence[UUID]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a body: `refusal` is null where it went in, but for resources that were `quarantined`; doubts are
    statements that were not taken over."""

    stored: Stored
    refusal: Rejection | None = None
    quarantined: tuple[Rejection, ...] = ()
    doubts: tuple[Rejection, ...] = ()


async def receive(
    connection: Connection,
    body: bytes,
    *,
    name: str = "request",
    district_id: UUID | None = None,
    sender: Sender | None = None,
) -> Received:
    """Store one Bundle; what is refused goes to quarantine under `name` and leaves nothing else behind.

    With a `sender` it is a caller's bundle, in the caller's transaction: nothing is said of stored children before
    they are permitted, and it adds documents alone (see `_sent`).
    """
    extraction = await asyncio.to_thread(_read, name, body)
    if isinstance(extraction, Rejection):
        await quarantine(connection, [extraction], new_id)
        return Received(Stored(), extraction)
    if sender is not None:
        register = await open_register(connection, [extraction])
        await sender.permit(list(register.stored))
        known = frozenset(register.children)
        extraction = _sent(extraction, sender.name, known if register.stored else None)
    stored = await store_apart(connection, [extraction], district_id=district_id)
    if stored.rejected:
        await quarantine(connection, stored.rejected, new_id)
        return Received(stored, stored.rejected[0])
    left_out = (*not_taken_over([extraction], quarantined=True), *stored.quarantined)
    doubts = tuple(not_taken_over([extraction], quarantined=False))
    await quarantine(connection, (*left_out, *doubts), new_id)
    return Received(stored, quarantined=left_out, doubts=doubts)


def _read(name: str, body: bytes) -> Extraction | Rejection:
    """In a thread: a large body takes seconds, and other requests go on meanwhile."""
    if len(body) > LIMIT:
        return Rejection(name, None, RefusalCode.TOO_LARGE, f"larger than {LIMIT // 1_000_000} MB")
    return read_body(Body(name, body))


def _sent(extraction: Extraction, sender: str, known: frozenset[Key] | None) -> Extraction:
    """What a caller's bundle may do: add documents.

    A right to a child begins with a registrar's check (domain.md 5 F 41), and so does a change of who the child is:
    representatives, and of a stored child names, numbers and addresses, are not taken over. Documents are known by
    their sender, so that nobody learns of another's, or annuls or replaces it. `known` are the stored identifiers of a
    stored child, None for a new one.
    """
    kept = tuple(_by(document, sender) for document in extraction.documents if not document.annulled)
    child = extraction.child
    if known is not None:
        identifiers = tuple(item for item in child.identifiers if (item.system, item.value) in known)
        child = Child(birth_date=child.birth_date, identifiers=identifiers, synthetic=child.synthetic)
    doubts = [
        Doubt(resource, RefusalCode.NOT_VERIFIED, reason)
        for resource, reason, is_told in (
            ("RelatedPerson", "who represents a child is for a registrar to verify", bool(extraction.representatives)),
            (
                "Patient",
                "a stored child's names, numbers and addresses are for a registrar to change",
                known is not None,
            ),
            ("Bundle", "a sent bundle annuls no document", len(kept) < len(extraction.documents)),
        )
        if is_told
    ]
    doubts = [replace(doubt, reason=f"{doubt.reason}: not taken over") for doubt in doubts]
    return replace(extraction, child=child, documents=kept, representatives=(), doubts=(*extraction.doubts, *doubts))


def _by(document: Document, sender: str) -> Document:
    return replace(document, source_system=f"{sender} {document.source_system}", replaces=None)
