"""One bundle from a request body, by the same code as a file."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from graph.identity import new_id
from graph.ingest.identity import Connection
from graph.ingest.quarantine import quarantine
from graph.ingest.refusal import Doubt, RefusalCode, Rejection
from graph.ingest.rows import Extraction
from graph.ingest.run import not_taken_over, read_body
from graph.ingest.sent import BundleSender, DocumentIdentity, NamedChildren, reduce
from graph.ingest.source import LIMIT, Body
from graph.ingest.store import Stored, store_apart

NAME = "request"  # in place of a file's name in quarantine
STRANGER = Doubt("Patient", RefusalCode.IDENTITY_DOUBTFUL, "the sender may write for no child with these numbers")


@dataclass(frozen=True, slots=True)
class Received:
    """The result of a body: `refusal` where nothing was stored, else the resources that were `quarantined`; `doubts`: assertions
    that were not taken over."""

    stored: Stored
    refusal: Rejection | None = None
    quarantined: tuple[Rejection, ...] = ()
    doubts: tuple[Rejection, ...] = ()


# One thread, so that many small bodies leave the event loop half of the processor; big ones have a process.
_THREAD = ThreadPoolExecutor(1, thread_name_prefix="document")


async def read_sent(body: bytes) -> Extraction | Rejection:
    """Parse and extract a body in a thread, beside the event loop."""
    return await asyncio.get_running_loop().run_in_executor(_THREAD, read_bundle, body)


def read_bundle(body: bytes) -> Extraction | Rejection:
    """Parse and extract a body."""
    if len(body) > LIMIT:
        return Rejection(NAME, None, RefusalCode.TOO_LARGE, f"larger than {LIMIT // 1_000_000} MB")
    return read_body(Body(NAME, body))


async def refuse(connection: Connection, refusal: Rejection) -> Received:
    """Store why a body was refused, and nothing else of it."""
    await quarantine(connection, [refusal], new_id)
    return Received(Stored(), refusal)


async def refuse_stranger(connection: Connection, extraction: Extraction) -> None:
    """Record for a registrar that a bundle is about no child that its sender may write for, without any value of it (5 B 12)."""
    await quarantine(connection, _rejections(extraction, [STRANGER]), new_id)


async def receive(
    connection: Connection,
    extraction: Extraction,
    sender: BundleSender,
    named: NamedChildren,
    amended: DocumentIdentity | None = None,
) -> Received:
    """Add the documents of a sender's bundle to the stored child that it names.

    The refusal, or every resource and assertion that was not taken over, goes to quarantine. `amended`: the identity of a stored
    document that these replace; the caller has checked that the sender may.
    """
    reduced = await reduce(connection, extraction, sender, named)
    if amended is not None:
        versions = tuple(replace(document, replaces=amended) for document in reduced.documents)
        reduced = replace(reduced, documents=versions)
    stored = await store_apart(connection, [reduced])
    if stored.rejected:
        return await refuse(connection, stored.rejected[0])
    left_out = (*not_taken_over([reduced], quarantined=True), *stored.quarantined)
    doubts = (*not_taken_over([reduced], quarantined=False), *stored.doubts)
    await quarantine(connection, (*left_out, *doubts), new_id)
    return Received(stored, quarantined=left_out, doubts=doubts)


def _rejections(extraction: Extraction, doubts: Sequence[Doubt]) -> tuple[Rejection, ...]:
    return tuple(Rejection(NAME, doubt.resource, doubt.code, doubt.reason, extraction.sha256) for doubt in doubts)
