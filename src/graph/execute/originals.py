"""Originals of documents: their bytes as they were received, piece by piece, for who was told by the graph that they may have them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import UUID

from graph.database.acting import act_as
from graph.database.pools import Connection, ReaderPool

PIECE = 1 << 20  # bytes that are in memory at once
# What was received in another format than FHIR is the original, and `structured` its translation.
_HEAD = """
SELECT octet_length(d.content) AS size, d.sha256, encode(sha256(d.content), 'hex') = d.sha256 AS is_whole
FROM (SELECT coalesce(received, convert_to(structured::text, 'UTF8')) AS content, sha256 FROM medical_document
      WHERE child_id = $1 AND id = $2 OFFSET 0) d
"""
_SIZE = "SELECT octet_length(structured::text) FROM medical_document WHERE child_id = $1 AND id = $2"
_PIECE = """
SELECT substring(coalesce(received, convert_to(structured::text, 'UTF8')) FROM $3::integer + 1 FOR $4::integer)
FROM medical_document WHERE child_id = $1 AND id = $2
"""


@asynccontextmanager
async def reading_as(reader: ReaderPool, subject: str) -> AsyncIterator[Connection]:
    """A connection that finds rows of children, in the name of a subject."""
    async with reader.acquire() as connection, connection.transaction(readonly=True):
        await act_as(connection, subject)
        yield connection


@dataclass(frozen=True)
class OriginalHead:
    """How many bytes an original has, and their SHA-256 in hex."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Original:
    """One document's original; ask for it after the planner has said, in the same request, that the subject may have it."""

    reader: ReaderPool
    subject: str
    child_id: UUID
    document_id: UUID

    async def size(self) -> int:
        """Its bytes, 0 where there is none; nobody is told."""
        async with reading_as(self.reader, self.subject) as connection:
            return int(await connection.fetchval(_SIZE, self.child_id, self.document_id) or 0)

    async def head(self) -> OriginalHead | None:
        """Its size and SHA-256; None where it is under this child no longer. Raises RuntimeError where it is not as it was received."""
        async with reading_as(self.reader, self.subject) as connection:
            head = await connection.fetchrow(_HEAD, self.child_id, self.document_id)
        if head is None:
            return None
        if not head["is_whole"]:
            raise RuntimeError("an original is not as it was received")  # the log names the place, and nobody gets it
        return OriginalHead(head["size"], head["sha256"])

    async def pieces(self, start: int, end: int) -> AsyncIterator[bytes]:
        """Its bytes from one up to another; no connection is held between two pieces.

        Raises LookupError where the document is under this child no longer, as after a merge.
        """
        while start < end:
            async with reading_as(self.reader, self.subject) as connection:
                place = (self.child_id, self.document_id, start, min(PIECE, end - start))
                piece: bytes | None = await connection.fetchval(_PIECE, *place)
            if not piece:
                raise LookupError("a document that is being sent is gone")
            yield piece
            start += len(piece)
