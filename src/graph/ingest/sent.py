"""The part of a caller's bundle that is taken over: new documents of a stored child, and annulments of the sender's own.

A registrar checks who has a right to a child (domain.md 5 F 41) and who the child is, so representatives, names, numbers and
addresses are not taken over, and no child is made. The identity of a document includes its sender, so nobody learns of, annuls
or replaces a document of another. A colleague's document under a label that the sender may not see is treated as absent
(5 F 44): it cannot be annulled, and a document sent under its number is stored as the sender's own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from uuid import UUID

from graph.database.citus.by_shard import fetch_children
from graph.ingest.extract.visit import of_sender
from graph.ingest.identity import Connection, IdentifierKey, keys
from graph.ingest.rank import ProvenSender, sign
from graph.ingest.reading import assertions
from graph.ingest.refusal import Doubt, RefusalCode
from graph.ingest.rows import Assertion, Child, Extraction, Fact, MedicalDocument

# Documents by identity: sender, labels, and the kinds of their assertions.
SENT = """
select d.source_system, d.source_id, d.sent_by, d.labels, array(
    select kind from fact s where (s.child_id, s.document_id) = (d.child_id, d.id){{of s.child_id}} {union}
) from medical_document d
join unnest($2::text[], $3::text[]) as k(system, number) on k.system = d.source_system and k.number = d.source_id
where d.child_id = any($1::uuid[])
"""
STATED = """
    union select '{table}' where exists (
        select from {table} s where (s.child_id, s.document_id) = (d.child_id, d.id){{of s.child_id}})
"""

# Source system and number.
DocumentIdentity = tuple[str, str]


@dataclass(frozen=True, slots=True)
class BundleSender:
    """The sender of a bundle: `name` identifies its organization, `own_name` the person.

    `may_state`: the kinds of assertions (`kind_of`) that the policy lets it write; `sees`: sets of labels that it sees together.
    """

    name: str
    own_name: str
    proven: ProvenSender
    may_state: frozenset[str]
    sees: frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True)
class SentDocument:
    """A stored document of the sender's organization; `kinds`: those of its assertions (`kind_of`)."""

    sent_by: UUID | None
    labels: frozenset[str]
    kinds: frozenset[str]

    def is_known_to(self, sender: BundleSender) -> bool:
        """Whether this sender may know of the document; its own sender always may."""
        if self.sent_by is not None and self.sent_by == sender.proven.staff_id:
            return True
        return any(self.labels <= labels for labels in sender.sees)


@dataclass(frozen=True, slots=True)
class NamedChildren:
    """The stored children that a bundle names and its sender may write for, and the stored numbers that name them."""

    child_ids: tuple[UUID, ...]
    numbers: frozenset[IdentifierKey]


def kind_of(assertion: Assertion) -> str:
    """The kind of an assertion: that of a fact, else its table."""
    return assertion.kind if isinstance(assertion, Fact) else assertion.table


async def reduce(
    connection: Connection, extraction: Extraction, sender: BundleSender, named: NamedChildren
) -> Extraction:
    """The part of a bundle that is taken over, with a doubt for each part that is not."""
    sent = await find_sent(connection, named.child_ids, _identities(extraction.documents, sender))
    documents = tuple(_sign(document, sender, sent) for document in extraction.documents)
    kept = tuple(
        replace(
            document,
            assertions=tuple(assertion for assertion in document.assertions if kind_of(assertion) in sender.may_state),
        )
        for document in documents
        if not document.annulled or _may_annul(document, sender, sent)
    )
    doubts = (*extraction.doubts, *_doubt_people(extraction, named), *_doubt_documents(documents, sender, sent))
    stated = extraction.child
    numbers = tuple(item for item in stated.identifiers if (item.system, item.value) in named.numbers)
    child = Child(birth_date=stated.birth_date, identifiers=numbers, synthetic=stated.synthetic)
    return replace(extraction, child=child, documents=kept, representatives=(), doubts=doubts)


def _identities(documents: Sequence[MedicalDocument], sender: BundleSender) -> list[DocumentIdentity]:
    """The identities under which these documents may be stored, the organization's and the sender's own of each."""
    names = (sender.name, sender.own_name)
    return [(f"{name} {document.source_system}", document.source_id) for document in documents for name in names]


def _sign(
    document: MedicalDocument, sender: BundleSender, sent: Mapping[DocumentIdentity, SentDocument]
) -> MedicalDocument:
    """The document signed by this sender, under its organization's name; under its own where a colleague's document is hidden from it."""
    shared, own = _identities([document], sender)
    hidden = shared in sent and not sent[shared].is_known_to(sender)
    system, _ = own if hidden or own in sent else shared
    signed = sign(document, sender.proven)
    key = document.encounter_key
    return replace(
        signed,
        source_system=system,
        replaces=None,
        encounter_key=of_sender(key, sender.name) if key is not None else None,
        assertions=tuple(assertion.sent_by(sender.name) for assertion in signed.assertions),
    )


async def find_sent(
    connection: Connection, child_ids: Sequence[UUID], identities: Sequence[DocumentIdentity]
) -> dict[DocumentIdentity, SentDocument]:
    """The stored documents of these identities."""
    systems, numbers = [key[0] for key in identities], [key[1] for key in identities]
    return {
        (row[0], row[1]): SentDocument(row[2], frozenset(row[3]), frozenset(row[4]))
        for row in await fetch_children(connection, _sent_statement(), child_ids, systems, numbers)
    }


@cache
def _sent_statement() -> str:
    tables = (STATED.format(table=kind.table) for kind in assertions() if kind is not Fact)
    return SENT.format(union=" ".join(tables))


def _may_annul(document: MedicalDocument, sender: BundleSender, sent: Mapping[DocumentIdentity, SentDocument]) -> bool:
    """Whether the sender's organization sent the document, and the sender may write every assertion that would be retracted."""
    stored = sent.get((document.source_system, document.source_id))
    return stored is not None and stored.kinds <= sender.may_state


def _doubt_people(extraction: Extraction, named: NamedChildren) -> Iterator[Doubt]:
    """Doubts about the people of a bundle.

    A number of a child out of reach and one of no child get the same text, so that a sender cannot tell them apart.
    """
    if extraction.representatives:
        reason = "who represents a child is for a registrar to verify: not taken over"
        yield Doubt("RelatedPerson", RefusalCode.NOT_VERIFIED, reason)
    reason = "a stored child's names, numbers and addresses are for a registrar to change: not taken over"
    yield Doubt("Patient", RefusalCode.NOT_VERIFIED, reason)
    if set(keys(extraction.child)) - named.numbers:
        reason = "the Patient has numbers that are not on record for this child: not taken over"
        yield Doubt("Patient", RefusalCode.IDENTITY_DOUBTFUL, reason)


def _doubt_documents(
    documents: Sequence[MedicalDocument], sender: BundleSender, sent: Mapping[DocumentIdentity, SentDocument]
) -> Iterator[Doubt]:
    for document in documents:
        if document.annulled and not _may_annul(document, sender, sent):
            reason = (
                "only the organization that sent a document annuls it, by who may write what it states: not annulled"
            )
            yield Doubt(document.resource, RefusalCode.NOT_PERMITTED, reason)
        for kind in sorted({kind_of(assertion) for assertion in document.assertions} - sender.may_state):
            reason = f"the sender may not write {kind}: not taken over"
            yield Doubt(document.resource, RefusalCode.NOT_PERMITTED, reason)
