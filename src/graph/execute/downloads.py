"""Fetches documents as files: an address is used up, the right is asked once more by the graph, and the bytes come piece by piece."""

import base64
import hashlib
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

import orjson

from graph.database.pools import ReaderPool, WriterPool
from graph.execute.addresses import looks_of_addresses
from graph.execute.engine import Engine, this_moment
from graph.execute.exports.fetched import EXPORT, FetchedExports
from graph.execute.file import File, ending, nothing
from graph.execute.global_id import encode_global_id
from graph.execute.operation import Operation
from graph.execute.originals import PIECE, Original
from graph.execute.signed_papers import SignedPapers
from graph.papers import certificate, document as paper_of
from graph.viewer import Role, Viewer

__all__ = ["PIECE", "Downloads", "File"]
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


@dataclass(frozen=True)
class _Ticket:
    viewer: Viewer
    child_id: UUID
    row_id: UUID
    format: str


class Downloads:
    """Documents by the addresses that `MedicalDocument.download` gives."""

    def __init__(self, engine: Engine, reader: ReaderPool, writer: WriterPool, signed: SignedPapers) -> None:
        self._engine = engine
        self._reader = reader
        self._writer = writer
        self._signed = signed
        self._exports = FetchedExports(engine, reader, writer)
        self._looks = looks_of_addresses()

    async def open(self, address: str, caller: Viewer | None, request_id: str) -> File:
        """Use an address up; what stands behind it. `caller`: who says to be asking, None without a token.

        Raises BAD_USER_INPUT for an address that is good for nothing, UNAVAILABLE where many are used or printed, and what an
        answer of the graph raises.
        """
        ticket = await self._redeem(address)
        if caller is not None and caller != ticket.viewer:
            raise nothing()
        if ticket.format == EXPORT:
            return await self._exports.open(ticket.viewer, (ticket.child_id, ticket.row_id), request_id)
        variables: dict[str, object] = {"id": encode_global_id("MedicalDocument", ticket.child_id, ticket.row_id)}
        if ticket.format == "PDF":
            variables["whole"] = await self._original_of(ticket).size() <= PRINTED
        operation = Operation(_READ[ticket.format], NAME, variables, request_id)
        data = orjson.loads(await self._engine.answer(ticket.viewer, operation))["data"]
        node = data["node"]
        if not node or not node["download"]:
            raise nothing()
        media_type = str(node["download"]["mediaType"])
        if ticket.format == "PDF":
            return await self._paper(ticket, node, data["viewer"]["name"], media_type)
        return await self._original(ticket, media_type)

    async def _paper(self, ticket: _Ticket, document: dict[str, Any], reader: str | None, media_type: str) -> File:
        place, paper = (ticket.child_id, ticket.row_id), None
        if document["certificate"]:
            paper = await self._signed.paper(ticket.viewer.subject, place, document["certificate"])
        if paper is None:
            paper = await self._print(document, reader or ticket.viewer.subject)

        async def pieces(start: int, end: int) -> AsyncIterator[bytes]:
            yield paper[start:end]

        digest = hashlib.sha256(paper).hexdigest()
        return File(ticket.viewer, f"{ticket.row_id}.pdf", media_type, len(paper), digest, pieces)

    async def _print(self, document: dict[str, Any], reader: str) -> bytes:
        """What this reader was told, with their name and the time, without a signature."""
        at = this_moment().now
        template, given = paper_of.TEMPLATE, partial(paper_of.printed, document, reader, at)
        if document["certificate"]:
            certified = (document["certificate"], self._signed.host, paper_of.mark(reader, at))
            template, given = certificate.TEMPLATE, partial(certificate.printed, *certified)
        return await self._signed.press.pdf(template, given, at)

    async def _original(self, ticket: _Ticket, media_type: str) -> File:
        original = self._original_of(ticket)
        head = await original.head()
        if head is None:
            raise nothing()
        name = f"{ticket.row_id}.{ending(media_type)}"
        return File(ticket.viewer, name, media_type, head.size, head.sha256, original.pieces)

    def _original_of(self, ticket: _Ticket) -> Original:
        return Original(self._reader, ticket.viewer.subject, ticket.child_id, ticket.row_id)

    async def _redeem(self, address: str) -> _Ticket:
        parts = _TICKET.fullmatch(address)
        if parts is None:
            raise nothing()
        payload, mac = (base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)) for part in parts.groups())
        if not await self._is_redeemed(payload, mac):
            raise nothing()
        subject, role, child, document, format_, _ = orjson.loads(payload)
        return _Ticket(Viewer(subject, Role(role)), UUID(child), UUID(document), format_)

    async def _is_redeemed(self, payload: bytes, mac: bytes) -> bool:
        async with self._looks.turn(), self._writer.acquire() as connection:
            return bool(await connection.fetchval(_REDEEM, payload, mac, this_moment().now))
