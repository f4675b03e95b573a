"""What a caller's bundle may do: add documents to a stored child, and annul those that the same sender has sent.

A right to a child begins with a registrar's check (domain.md 5 F 41), and so does a change of who the child is:
representatives, names, numbers and addresses are not taken over, and no child is made. Documents are known by their
sender, so that nobody learns of another's, or annuls or replaces it. A colleague's document under a label that the sender may
not see is not there (5 F 44): it cannot be annulled, and its number is free, so a document sent under it is the sender's own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from uuid import UUID

from graph.ingest.identity import Connection, Key, keys
from graph.ingest.rank import Proven, signed
from graph.ingest.reading import assertions
from graph.ingest.refusal import Doubt, RefusalCode
from graph.ingest.rows import Assertion, Child, Extraction, Fact, MedicalDocument

# Documents by their identity, who sent each, its labels, and what it states.
SENT = """
select d.source_system, d.source_id, d.sent_by, d.labels, array(
    select kind from fact s where (s.child_id, s.document_id) = (d.child_id, d.id) {union}
) from medical_document d
join unnest($2::text[], $3::text[]) as k(system, number) on k.system = d.source_system and k.number = d.source_id
where d.child_id = any($1::uuid[])
"""
STATED = (
    "union select '{table}' where exists (select from {table} s where (s.child_id, s.document_id) = (d.child_id, d.id))"
)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends: `name` tells organizations apart, `own_name` those who send for one.

    `may_state` are the words of `stated` that the policy lets it write; each of `sees` are labels that it sees together.
    """

    name: str
    own_name: str
    proven: Proven
    may_state: frozenset[str]
    sees: frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Sent:
    """A stored document of the sender's organization: who sent it, its labels and what it states."""

    sent_by: UUID | None
    labels: frozenset[str]
    says: frozenset[str]

    def is_there(self, sender: Sender) -> bool:
        """Whether this sender may know of it: who sent it does, whatever label it was given."""
        if self.sent_by is not None and self.sent_by == sender.proven.staff_id:
            return True
        return any(self.labels <= labels for labels in sender.sees)


@dataclass(frozen=True, slots=True)
class Named:
    """The stored children that a bundle names and its sender may write for, and by which of their stored numbers."""

    child_ids: tuple[UUID, ...]
    numbers: frozenset[Key]


def stated(said: Assertion) -> str:
    """What an assertion is about: the kind of a fact, else its table."""
    return said.kind if isinstance(said, Fact) else said.table


async def reduced(connection: Connection, extraction: Extraction, sender: Sender, named: Named) -> Extraction:
    """The part of a bundle that is taken over, with a doubt for each part that is not."""
    sent = await _sent(connection, named.child_ids, _identities(extraction.documents, sender))
    documents = tuple(_own(document, sender, sent) for document in extraction.documents)
    kept = tuple(
        replace(document, assertions=tuple(said for said in document.assertions if stated(said) in sender.may_state))
        for document in documents
        if not document.annulled or _may_annul(document, sender, sent)
    )
    doubts = (*extraction.doubts, *_left_out(extraction, named), *_untaken(documents, sender, sent))
    said = extraction.child
    numbers = tuple(item for item in said.identifiers if (item.system, item.value) in named.numbers)
    child = Child(birth_date=said.birth_date, identifiers=numbers, synthetic=said.synthetic)
    return replace(extraction, child=child, documents=kept, representatives=(), doubts=doubts)


def _identities(documents: Sequence[MedicalDocument], sender: Sender) -> list[Key]:
    """The names under which these documents may be stored."""
    names = (sender.name, sender.own_name)
    return [(f"{name} {document.source_system}", document.source_id) for document in documents for name in names]


def _own(document: MedicalDocument, sender: Sender, sent: Mapping[Key, Sent]) -> MedicalDocument:
    """The document as this sender's: as its organization's, but for one beside a colleague's that the sender may not see."""
    shared, own = _identities([document], sender)
    hidden = shared in sent and not sent[shared].is_there(sender)
    system, _ = own if hidden or own in sent else shared
    return replace(signed(document, sender.proven), source_system=system, replaces=None)


async def _sent(connection: Connection, child_ids: Sequence[UUID], identities: Sequence[Key]) -> dict[Key, Sent]:
    """Which of these documents are stored."""
    systems, numbers = [key[0] for key in identities], [key[1] for key in identities]
    found = await connection.fetch(_sent_statement(), child_ids, systems, numbers)
    return {(row[0], row[1]): Sent(row[2], frozenset(row[3]), frozenset(row[4])) for row in found}


@cache
def _sent_statement() -> str:
    stated = (STATED.format(table=kind.table) for kind in assertions() if kind is not Fact)
    return SENT.format(union=" ".join(stated))


def _may_annul(document: MedicalDocument, sender: Sender, sent: Mapping[Key, Sent]) -> bool:
    """Whether the sender's organization has sent it, and the sender may write all that would be retracted with it."""
    found = sent.get((document.source_system, document.source_id))
    return found is not None and found.says <= sender.may_state


def _left_out(extraction: Extraction, named: Named) -> Iterator[Doubt]:
    """What is not taken over of the people of a bundle.

    One text for a number of a child out of reach, for that of nobody and for one never given: none is looked at.
    """
    if extraction.representatives:
        reason = "who represents a child is for a registrar to verify: not taken over"
        yield Doubt("RelatedPerson", RefusalCode.NOT_VERIFIED, reason)
    reason = "a stored child's names, numbers and addresses are for a registrar to change: not taken over"
    yield Doubt("Patient", RefusalCode.NOT_VERIFIED, reason)
    if set(keys(extraction.child)) - named.numbers:
        reason = "the Patient has numbers that are not on record for this child: not taken over"
        yield Doubt("Patient", RefusalCode.IDENTITY_DOUBTFUL, reason)


def _untaken(documents: Sequence[MedicalDocument], sender: Sender, sent: Mapping[Key, Sent]) -> Iterator[Doubt]:
    for document in documents:
        if document.annulled and not _may_annul(document, sender, sent):
            reason = (
                "only the organization that sent a document annuls it, by who may write what it states: not annulled"
            )
            yield Doubt(document.resource, RefusalCode.NOT_PERMITTED, reason)
        for kind in sorted({stated(said) for said in document.assertions} - sender.may_state):
            reason = f"the sender may not write {kind}: not taken over"
            yield Doubt(document.resource, RefusalCode.NOT_PERMITTED, reason)
