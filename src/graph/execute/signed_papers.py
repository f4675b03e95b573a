"""The signed paper of a certificate: made when it is first fetched, kept, and given to who is told all that stands on it."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any
from uuid import UUID

import structlog

from graph.database.acting import act_as
from graph.database.pools import ReaderPool, WriterPool
from graph.errors import Code, Refusal, StartupProblem
from graph.execute.engine import this_moment
from graph.execute.originals import reading_as
from graph.papers import certificate
from graph.papers.press import Press
from graph.papers.signing_key import SigningKey

logger = structlog.get_logger()

UNSIGNED = "Certificates cannot be signed here now: the operator finds why by `passport doctor`."
# The same row that `MedicalDocument.certificate` is, and its values by the names of GraphQL.
_STORED = """
SELECT c.id, c.paper, c.paper_sha256, encode(sha256(c.paper), 'hex') = c.paper_sha256 AS is_whole, c.form, c.number, c.status,
  c.valid_from::text AS "validFrom", c.valid_to::text AS "validTo", o.name AS addressee, c.issued_at AS "issuedAt", c.lines, c.code,
  concat_ws(' ', nullif(s.family, ''), nullif(s.given, ''), nullif(s.patronymic, '')) AS "issuedBy", '/verify/' || c.code AS "verifiedAt"
FROM certificate c JOIN staff s ON s.id = c.issued_by LEFT JOIN organization o ON o.id = c.addressee_id
WHERE c.child_id = $1 AND c.document_id = $2 ORDER BY c.issued_at DESC, c.id DESC LIMIT 1
"""
# Of two who fetch it first at once, one keeps what both then get.
_KEEP = """
UPDATE certificate SET paper = $3, paper_sha256 = $4 WHERE child_id = $1 AND id = $2 AND status = 'ISSUED' AND paper IS NULL
"""


@dataclass(frozen=True)
class SignedPapers:
    """Papers of certificates. `host`: where this service is from outside; `load`: its key, asked for with the first paper."""

    reader: ReaderPool
    writer: WriterPool
    host: str
    load: Callable[[], SigningKey]

    @cached_property
    def press(self) -> Press:
        """What makes all papers of this process."""
        return Press()

    async def paper(self, subject: str, place: tuple[UUID, UUID], answer: Mapping[str, Any]) -> bytes | None:
        """The signed file of the certificate that a document (its key is `place`) is; None where the reader gets none.

        `answer` is what the graph has told this reader of it: one that does not stand, or of which they are not told all, is
        given unsigned. Raises UNAVAILABLE where many papers are made or there is no key, RuntimeError where the file is not as
        it was made.
        """
        stored = await self._stored(subject, place)
        if stored is None or stored["status"] != "ISSUED" or not self._is_told(answer, stored):
            return None
        if stored["paper"] is None:
            await self._keep(subject, (place[0], stored["id"]), await self._made(stored))
            stored = await self._stored(subject, place)
            if stored is None or stored["paper"] is None:
                return None  # it ended meanwhile
        if not stored["is_whole"]:
            raise RuntimeError("a signed paper is not as it was made")
        return bytes(stored["paper"])

    def _is_told(self, answer: Mapping[str, Any], stored: Mapping[str, Any]) -> bool:
        return certificate.worded(answer, self.host) == certificate.worded(stored, self.host)

    async def _stored(self, subject: str, place: tuple[UUID, UUID]) -> dict[str, Any] | None:
        async with reading_as(self.reader, subject) as connection:
            row = await connection.fetchrow(_STORED, *place)
        return None if row is None else {**row, "issuedAt": row["issuedAt"].isoformat()}

    async def _made(self, stored: Mapping[str, Any]) -> bytes:
        given = partial(certificate.printed, stored, self.host, None)
        why = certificate.reason(stored["number"], stored["issuedBy"])
        try:
            return await self.press.pdf(certificate.TEMPLATE, given, this_moment().now, partial(self._signed, why))
        except StartupProblem as problem:
            logger.error("a certificate cannot be signed", problem=str(problem))
            raise Refusal(Code.UNAVAILABLE, UNSIGNED) from problem

    def _signed(self, why: str, pdf: bytes) -> bytes:
        from graph.papers.signature import signed

        return signed(pdf, self._key, why)

    @cached_property
    def _key(self) -> SigningKey:
        return self.load()

    async def _keep(self, subject: str, key: tuple[UUID, UUID], paper: bytes) -> None:
        async with self.writer.acquire() as connection, connection.transaction():
            await act_as(connection, subject)
            await connection.execute(_KEEP, *key, paper, hashlib.sha256(paper).hexdigest())
