"""Doctors register documents and amend their own: each goes the way of every other document (domain.md 3.10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from graph.areas.document_entry.paper import sent_paper
from graph.database.pools import Connection
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.ingest.receive import Received, read_sent, receive
from graph.ingest.refusal import RefusalCode, Rejection
from graph.ingest.rows import Extraction
from graph.ingest.sent import BundleSender, NamedChildren
from graph.policy.vocabulary import DOCUMENT, Relation
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.own_document import OwnDocument, own_document
from graph.write.paper import Paper, PaperOf, number_of, sender_for
from graph.write.problems import another_person, conflict, done, invalid, missing
from graph.write.reaching import reaching

NONE = "Your organization sent no such document, or you may not write what it states."
NUMBERLESS = "The record has no number of its own yet: a registrar enters one."

_BIRTH = "SELECT birth_date FROM child WHERE id = $1"
_SAME = """
SELECT EXISTS (SELECT FROM medical_document WHERE child_id = $1 AND sha256 = $2 AND sent_by = $3 AND status = 'REGISTERED')
"""
_STORED = """
SELECT id FROM medical_document WHERE child_id = $1 AND source_system = ANY ($2::text[]) AND source_id = $3 AND sent_by = $4
"""
# Versions that the author does not see are not there (5 F 44).
_VERSIONS = "SELECT labels, sent_by FROM medical_document WHERE child_id = $1 AND replaces_id = $2"


@dataclass(frozen=True)
class Version:
    """The stored document that a new one replaces."""

    id: UUID
    document: OwnDocument


@dataclass(frozen=True)
class Entry:
    """A document that is entered: by whom, of whom, and what it replaces."""

    sender: BundleSender
    of: PaperOf
    before: Version | None = None


@dataclass(frozen=True)
class Entries:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        return {"document_register": self.register, "document_amend": self.amend}

    async def register(self, intent: Intent) -> Written:
        """Register a document of a child within reach."""
        given, paper = intent.given, sent_paper(intent.given)
        if isinstance(paper, Written):
            return paper

        async def act(connection: Connection, author: Author) -> Act:
            reached = await reaching(intent, DOCUMENT).named(connection, given["child"])
            if reached is None:
                return missing("There is no such child.", "child")
            child_id, relations = reached
            of = await _paper_of(connection, child_id, relations)
            if of is None:
                return Act(invalid(NUMBERLESS, "child"))
            return await _enter(connection, Entry(await sender_for(connection, intent, author, relations), of), paper)

        return await self.idempotent.once(intent, act)

    async def amend(self, intent: Intent) -> Written:
        """Replace a document of one's own, in its newest version, by a new one of its kind."""
        paper = sent_paper(intent.given)
        if isinstance(paper, Written):
            return paper
        decoded = decode_global_id(intent.given["documentId"], {"MedicalDocument": 2})
        key = (decoded.scope, decoded.key)

        async def act(connection: Connection, author: Author) -> Act:
            relations = await reaching(intent, DOCUMENT).relations_to(connection, key[0])
            if not relations:
                return missing(NONE, "documentId")
            sender = await sender_for(connection, intent, author, relations)
            document = await own_document(connection, sender, *key)
            if document is None:
                return missing(NONE, "documentId")
            refused = await _refused(connection, sender, key, document)
            of = await _paper_of(connection, key[0], relations)
            if refused is not None or of is None:
                return refused or Act(invalid(NUMBERLESS, "documentId"))
            return await _enter(connection, Entry(sender, of, Version(key[1], document)), paper)

        return await self.idempotent.once(intent, act)


async def _paper_of(connection: Connection, child_id: UUID, relations: Sequence[Relation]) -> PaperOf | None:
    """The child as documents name it; None where it has no number yet."""
    birth: date = await connection.fetchval(_BIRTH, child_id)
    number = await number_of(connection, child_id)
    return None if number is None else PaperOf(child_id, birth, number, relations)


async def _refused(
    connection: Connection, sender: BundleSender, key: tuple[UUID, UUID], document: OwnDocument
) -> Act | None:
    """Why this document is not amended, or not by this person."""
    if document.sent_by != sender.proven.staff_id:
        return another_person(
            "Its author amends it: you may annul it, and register what is right as your own.", "documentId"
        )
    if document.status == "ANNULLED":
        return done("It was annulled: register what is right as a document of its own.", "documentId")
    for version in await connection.fetch(_VERSIONS, *key):
        is_own = version["sent_by"] == sender.proven.staff_id
        if is_own or any(labels.issuperset(version["labels"]) for labels in sender.sees):
            return conflict("It is replaced already: amend its newest version.", "documentId")
    return None


async def _enter(connection: Connection, entry: Entry, paper: Paper) -> Act:
    """Store the one document of a paper; nothing is kept of one that is not taken over whole."""
    of, about = entry.of, "resource" if entry.before is None else "documentId"
    extraction = await read_sent(paper.body(of.birth, of.number))
    problem = await _unstorable(connection, entry, extraction)
    if problem is not None:
        return problem
    assert isinstance(extraction, Extraction)
    named = NamedChildren((of.child_id,), frozenset({of.number}))
    amended = entry.before.document.identity if entry.before else None
    received = await receive(connection, extraction, entry.sender, named, amended)
    reason = _left_out(received)
    if reason is not None:
        return Act(invalid(f"It cannot be taken in: {reason}.", "resource"))
    if not received.stored.documents:
        return done("It is registered already.", about)
    document, staff_id = extraction.documents[0], entry.sender.proven.staff_id
    systems = [f"{name} {document.source_system}" for name in (entry.sender.name, entry.sender.own_name)]
    key: UUID = await connection.fetchval(_STORED, of.child_id, systems, document.source_id, staff_id)
    written = Written(
        {"document": encode_global_id("MedicalDocument", of.child_id, key)}, {"doubts": _doubts(received)}
    )
    replaced = f" replaces {entry.before.id}" if entry.before else ""
    return Act(written, (of.child_id,), f"document {key}{replaced}")


async def _unstorable(connection: Connection, entry: Entry, extraction: Extraction | Rejection) -> Act | None:
    """The problem of what is not one document, none in force, one of another kind, or one that is stored already."""
    if isinstance(extraction, Rejection):
        return Act(invalid(f"It cannot be taken in: {extraction.reason}.", "resource"))
    if len(extraction.documents) != 1:
        reasons = [doubt.reason for doubt in extraction.doubts if doubt.quarantined]
        return Act(invalid(f"It cannot be taken in: {'; '.join(reasons) or 'it is no document'}.", "resource"))
    (document,) = extraction.documents
    if document.annulled:
        return Act(invalid("It says itself that it is void: annul the document that is.", "resource"))
    if entry.before is not None and document.kind != entry.before.document.kind:
        return Act(invalid(f"It is of another kind: {document.kind}, not {entry.before.document.kind}.", "resource"))
    staff_id = entry.sender.proven.staff_id
    if await connection.fetchval(_SAME, entry.of.child_id, document.sha256, staff_id):
        return done("You have registered the same document before.", "resource")
    return None


def _left_out(received: Received) -> str | None:
    """Why a document is not taken over whole: it is refused, or states what its author may not write."""
    if received.refusal is not None:
        return received.refusal.reason
    refused = [*received.quarantined, *(each for each in received.doubts if each.code is RefusalCode.NOT_PERMITTED)]
    return "; ".join(dict.fromkeys(each.reason for each in refused)) or None


def _doubts(received: Received) -> list[str]:
    """What was not understood of the document; that of the child nothing is taken over goes without saying."""
    return list(
        dict.fromkeys(each.reason for each in received.doubts if not (each.resource or "").startswith("Patient"))
    )
