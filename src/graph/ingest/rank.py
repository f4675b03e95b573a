"""Rank and author of a document, by its proven sender; its own statements about them are claims (domain.md 5 A 6)."""

from dataclasses import dataclass, replace
from uuid import UUID

from graph.ingest.extract.kind import RANKS
from graph.ingest.labelled import label_document
from graph.ingest.rows import Assertion, Fact, MedicalDocument

STRONGEST = "LAB"


@dataclass(frozen=True, slots=True)
class ProvenSender:
    """The sender as the database knows it; `source_kind` is the strongest kind that its documents may have.

    `labels`: those that its specialty and workplace give to every document.
    """

    source_kind: str
    author: str | None = None
    organization: str | None = None
    staff_id: UUID | None = None
    labels: frozenset[str] = frozenset()


def limit_rank(document: MedicalDocument, strongest: str) -> MedicalDocument:
    """The document with its source kind lowered to `strongest` where it claims a stronger one."""
    claimed = document.source_kind
    if RANKS[claimed] >= RANKS[strongest]:
        return document
    return replace(
        document,
        source_kind=strongest,
        source_rank=RANKS[strongest],
        claimed_source_kind=claimed,
        assertions=tuple(_unconfirmed(assertion) for assertion in document.assertions),
    )


def sign(document: MedicalDocument, proven: ProvenSender) -> MedicalDocument:
    """The document with author and organization of its sender; those that it names are kept as claimed."""
    lowered = limit_rank(document, proven.source_kind)
    if proven.labels:
        lowered = label_document(lowered, proven.labels)
    return replace(
        lowered,
        author=proven.author,
        organization=proven.organization,
        sent_by=proven.staff_id,
        claimed_author=document.author,
        claimed_organization=document.organization,
        claimed_source_kind=document.source_kind,
        assertions=tuple(replace(assertion, author=None) for assertion in lowered.assertions),
    )


def _unconfirmed(assertion: Assertion) -> Assertion:
    """The assertion without a confirmation, which only a laboratory gives."""
    return replace(assertion, lab_confirmed=False) if isinstance(assertion, Fact) else assertion
