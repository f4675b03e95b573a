"""Fetches documents as files: an address is used up, the right is asked once more by the graph, and the bytes come piece by piece."""

import base64
import hashlib
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

import orjson

from graph.database.pools import Connection, ReaderPool, WriterPool
from graph.errors import Code, Refusal
from graph.execute.addresses import looks_of_addresses
from graph.execute.engine import Engine, this_moment
from graph.execute.global_id import encode_global_id
from graph.execute.operation import Operation
from graph.papers import certificate, document as paper_of
from graph.papers.press import Press
from graph.tables.gate import SETTING
from graph.viewer import Role, Viewer

PIECE = 1 << 20  # bytes that are in memory at once
PRINTED = 500_000  # bytes of an original that is printed: what is larger would hold everybody up, and nobody reads it on paper
NAME = "Download"  # of the operation, in the trail
_TICKET = re.compile(r"([A-Za-z0-9_-]{40,2000})\.([A-Za-z0-9_-]{43})")
_ORIGINAL = "download(format: ORIGINAL) { mediaType }"
_CERTIFICATE = "certificate { form number status validFrom validTo addressee issuedBy issuedAt lines code verifiedAt }"
_PDF = f"download(format: PDF) {{ mediaType }} kind title date status author organization sha256 {_CERTIFICATE}"
_READ = {
    "ORIGINAL": f"query {NAME}($id: ID!) {{ node(id: $id) {{ ... on MedicalDocument {{ {_ORIGINAL} }} }} }}",
    "PDF": f"query {NAME}($id: ID!, $whole: Boolean!) {{ viewer {{ name }} node(id: $id) {{ ... on MedicalDocument {{ {_PDF}"
    " structured @include(if: $whole) } } }",
}
_REDEEM = "SELECT download_redeem($1, $2, $3)"
_OPEN = f"SELECT set_config('{SETTING}', $1, true)"
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
_ENDINGS = {"application/fhir+json": "json"}


@dataclass(frozen=True)
class File:
    """A document as a file, for this viewer and now: `size` in bytes, `sha256` in hex, of all of it.

    `pieces` gives the bytes from one up to another, at most PIECE at once.
    """

    viewer: Viewer
    name: str
    media_type: str
    size: int
    sha256: str
    pieces: Callable[[int, int], AsyncIterator[bytes]]


@dataclass(frozen=True)
class _Ticket:
    viewer: Viewer
    child_id: UUID
    document_id: UUID
    format: str


def _nothing() -> Refusal:
    """The one answer to an address that was never given, is used up, too old or another's, and to a right that has ended."""
    return Refusal(Code.BAD_USER_INPUT, "This address is good for nothing: ask for another.")


class Downloads:
    """Documents by the addresses that `MedicalDocument.download` gives."""

    def __init__(self, engine: Engine, reader: ReaderPool, writer: WriterPool, host: str) -> None:
        """`host`: where this service is from outside, printed on certificates."""
        self._engine = engine
        self._reader = reader
        self._writer = writer
        self._press = Press()
        self._host = host
        self._looks = looks_of_addresses()

    async def open(self, address: str, caller: Viewer | None, request_id: str) -> File:
        """Use an address up; what stands behind it. `caller`: who says to be asking, None without a token.

        Raises BAD_USER_INPUT for an address that is good for nothing, UNAVAILABLE where many are used or printed, and what an
        answer of the graph raises.
        """
        ticket = await self._redeem(address)
        if caller is not None and caller != ticket.viewer:
            raise _nothing()
        variables: dict[str, object] = {"id": encode_global_id("MedicalDocument", ticket.child_id, ticket.document_id)}
        if ticket.format == "PDF":
            variables["whole"] = await self._size(ticket) <= PRINTED
        operation = Operation(_READ[ticket.format], NAME, variables, request_id)
        data = orjson.loads(await self._engine.answer(ticket.viewer, operation))["data"]
        node = data["node"]
        if not node or not node["download"]:
            raise _nothing()
        media_type = str(node["download"]["mediaType"])
        if ticket.format == "PDF":
            return await self._paper(ticket, node, data["viewer"]["name"], media_type)
        return await self._original(ticket, media_type)

    async def _paper(self, ticket: _Ticket, document: dict[str, Any], reader: str | None, media_type: str) -> File:
        at = this_moment().now
        template, given = paper_of.TEMPLATE, partial(paper_of.printed, document, reader or ticket.viewer.subject, at)
        if document["certificate"]:
            template, given = certificate.TEMPLATE, partial(certificate.printed, document["certificate"], self._host)
        paper = await self._press.pdf(template, given, at)

        async def pieces(start: int, end: int) -> AsyncIterator[bytes]:
            yield paper[start:end]

        digest = hashlib.sha256(paper).hexdigest()
        return File(ticket.viewer, f"{ticket.document_id}.pdf", media_type, len(paper), digest, pieces)

    async def _size(self, ticket: _Ticket) -> int:
        """How long an original is; nobody is told, and 0 where there is none."""
        async with self._reading(ticket) as connection:
            return int(await connection.fetchval(_SIZE, ticket.child_id, ticket.document_id) or 0)

    async def _original(self, ticket: _Ticket, media_type: str) -> File:
        async with self._reading(ticket) as connection:
            head = await connection.fetchrow(_HEAD, ticket.child_id, ticket.document_id)
        if head is None:
            raise _nothing()
        if not head["is_whole"]:
            raise RuntimeError("an original is not as it was received")  # the log names the place, and nobody gets it
        pieces = partial(self._pieces, ticket)
        name = f"{ticket.document_id}.{_ENDINGS.get(media_type, 'xml')}"
        return File(ticket.viewer, name, media_type, head["size"], head["sha256"], pieces)

    async def _pieces(self, ticket: _Ticket, start: int, end: int) -> AsyncIterator[bytes]:
        """Bytes of an original; no connection is held between two pieces.

        Raises LookupError where the document is under this child no longer, as after a merge.
        """
        while start < end:
            async with self._reading(ticket) as connection:
                place = (ticket.child_id, ticket.document_id, start, min(PIECE, end - start))
                piece: bytes | None = await connection.fetchval(_PIECE, *place)
            if not piece:
                raise LookupError("a document that is being sent is gone")
            yield piece
            start += len(piece)

    @asynccontextmanager
    async def _reading(self, ticket: _Ticket) -> AsyncIterator[Connection]:
        """A connection that finds rows of children, in the viewer's name."""
        async with self._reader.acquire() as connection, connection.transaction(readonly=True):
            await connection.execute(_OPEN, ticket.viewer.subject)
            yield connection

    async def _redeem(self, address: str) -> _Ticket:
        parts = _TICKET.fullmatch(address)
        if parts is None:
            raise _nothing()
        payload, mac = (base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)) for part in parts.groups())
        if not await self._is_redeemed(payload, mac):
            raise _nothing()
        subject, role, child, document, format_, _ = orjson.loads(payload)
        return _Ticket(Viewer(subject, Role(role)), UUID(child), UUID(document), format_)

    async def _is_redeemed(self, payload: bytes, mac: bytes) -> bool:
        async with self._looks.turn(), self._writer.acquire() as connection:
            return bool(await connection.fetchval(_REDEEM, payload, mac, this_moment().now))
