"""One bundle from a request body, by the same code as a file."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from graph.identity import new_id
from graph.ingest.identity import Connection
from graph.ingest.quarantine import quarantine
from graph.ingest.refusal import Doubt, RefusalCode, Rejection
from graph.ingest.rows import Extraction
from graph.ingest.run import not_taken_over, read_body
from graph.ingest.sent import Named, Sender, reduced
from graph.ingest.source import LIMIT, Body
from graph.ingest.store import Stored, store_apart

NAME = "request"  # what stands for a file's name in quarantine
STRANGE = Doubt("Patient", RefusalCode.IDENTITY_DOUBTFUL, "the sender may write for no child with these numbers")


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a body: `refusal` is null where it went in, but for resources that were `quarantined`; doubts are
    assertions that were not taken over."""

    stored: Stored
    refusal: Rejection | None = None
    quarantined: tuple[Rejection, ...] = ()
    doubts: tuple[Rejection, ...] = ()


# One thread: however many small bodies come, the event loop keeps half of the processor; big ones have a process.
_WORKSHOP = ThreadPoolExecutor(1, thread_name_prefix="document")


async def read_sent(body: bytes) -> Extraction | Rejection:
    """Beside the event loop: other requests go on meanwhile."""
    return await asyncio.get_running_loop().run_in_executor(_WORKSHOP, read_bundle, body)


def read_bundle(body: bytes) -> Extraction | Rejection:
    """Parse and extract a body."""
    if len(body) > LIMIT:
        return Rejection(NAME, None, RefusalCode.TOO_LARGE, f"larger than {LIMIT // 1_000_000} MB")
    return read_body(Body(NAME, body))


async def refuse(connection: Connection, refusal: Rejection) -> Received:
    """Keep why a body did not go in; nothing else of it stays."""
    await quarantine(connection, [refusal], new_id)
    return Received(Stored(), refusal)


async def refuse_stranger(connection: Connection, extraction: Extraction) -> None:
    """Keep for a registrar that a bundle is about no child its sender may write for, without a value of it (5 B 12)."""
    await quarantine(connection, _about(extraction, [STRANGE]), new_id)


async def receive(connection: Connection, extraction: Extraction, sender: Sender, named: Named) -> Received:
    """Add the documents of a sender's bundle to the stored child that it names, but for those that cannot be right.

    In quarantine stays what was refused, else what was not taken over.
    """
    sent = await reduced(connection, extraction, sender, named)
    stored = await store_apart(connection, [sent])
    if stored.rejected:
        return await refuse(connection, stored.rejected[0])
    left_out = (*not_taken_over([sent], quarantined=True), *stored.quarantined)
    doubts = (*not_taken_over([sent], quarantined=False), *stored.doubts)
    await quarantine(connection, (*left_out, *doubts), new_id)
    return Received(stored, quarantined=left_out, doubts=doubts)


def _about(extraction: Extraction, doubts: Sequence[Doubt]) -> tuple[Rejection, ...]:
    return tuple(Rejection(NAME, doubt.resource, doubt.code, doubt.reason, extraction.sha256) for doubt in doubts)
