"""One bundle from a request body, by the same code as a file."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from graph.identity import new_id
from graph.ingest.identity import Connection
from graph.ingest.quarantine import quarantine
from graph.ingest.refusal import Doubt, RefusalCode, Rejection
from graph.ingest.rows import Extraction
from graph.ingest.run import read_body
from graph.ingest.sent import Named, Sender, reduced
from graph.ingest.source import LIMIT, Body
from graph.ingest.store import Stored, store_apart

NAME = "request"  # what stands for a file's name in quarantine
STRANGE = Doubt("Patient", RefusalCode.IDENTITY_DOUBTFUL, "the sender may write for no child with these numbers")


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a body: `refusal` is null where it went in; doubts are statements that were not taken over."""

    stored: Stored
    refusal: Rejection | None = None
    doubts: tuple[Rejection, ...] = ()


async def read_sent(body: bytes) -> Extraction | Rejection:
    """In a thread: a large body takes seconds, and other requests go on meanwhile."""
    return await asyncio.to_thread(_read, body)


async def refuse(connection: Connection, refusal: Rejection) -> Received:
    """Keep why a body did not go in; nothing else of it stays."""
    await quarantine(connection, [refusal], new_id)
    return Received(Stored(), refusal)


async def refuse_stranger(connection: Connection, extraction: Extraction) -> None:
    """Keep for a registrar that a bundle is about no child its sender may write for, without a value of it (5 B 12)."""
    await quarantine(connection, _about(extraction, [STRANGE]), new_id)


async def receive(connection: Connection, extraction: Extraction, sender: Sender, named: Named) -> Received:
    """Add the documents of a sender's bundle to the stored child that it names; all of it or nothing.

    In quarantine stays what was refused, else what was not taken over.
    """
    sent = await reduced(connection, extraction, sender, named)
    stored = await store_apart(connection, [sent])
    if stored.rejected:
        return await refuse(connection, stored.rejected[0])
    doubts = _about(extraction, sent.doubts)
    await quarantine(connection, doubts, new_id)
    return Received(stored, doubts=doubts)


def _about(extraction: Extraction, doubts: Sequence[Doubt]) -> tuple[Rejection, ...]:
    return tuple(Rejection(NAME, doubt.resource, doubt.code, doubt.reason, extraction.sha256) for doubt in doubts)


def _read(body: bytes) -> Extraction | Rejection:
    if len(body) > LIMIT:
        return Rejection(NAME, None, RefusalCode.TOO_LARGE, f"larger than {LIMIT // 1_000_000} MB")
    return read_body(Body(NAME, body))
