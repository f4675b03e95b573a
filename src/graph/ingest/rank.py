"""Rank and author of a document are those of its proven sender; what the document says of itself is a claim (domain.md 5 A 6)."""

from dataclasses import dataclass, replace
from uuid import UUID

from graph.ingest.extract.kind import RANKS
from graph.ingest.labelled import relabelled
from graph.ingest.rows import Assertion, Fact, MedicalDocument

STRONGEST = "LAB"


@dataclass(frozen=True, slots=True)
class Proven:
    """Who sends, by the database and not by the bundle; `source_kind` is the strongest that its documents may be of.

    `labels` are what the specialty and the workplace alone tell of whoever is treated there.
    """

    source_kind: str
    author: str | None = None
    organization: str | None = None
    staff_id: UUID | None = None
    labels: frozenset[str] = frozenset()


def ranked(document: MedicalDocument, strongest: str) -> MedicalDocument:
    """The document with its source kind lowered to `strongest` where it claims a stronger one."""
    claimed = document.source_kind
    if RANKS[claimed] >= RANKS[strongest]:
        return document
    return replace(
        document,
        source_kind=strongest,
        source_rank=RANKS[strongest],
        claimed_source_kind=claimed,
        assertions=tuple(_unconfirmed(said) for said in document.assertions),
    )


def signed(document: MedicalDocument, proven: Proven) -> MedicalDocument:
    """The document as its sender's own: author and organization are the sender's, what it names is kept as claimed."""
    lowered = ranked(document, proven.source_kind)
    if proven.labels:
        lowered = relabelled(lowered, proven.labels)
    return replace(
        lowered,
        author=proven.author,
        organization=proven.organization,
        sent_by=proven.staff_id,
        claimed_author=document.author,
        claimed_organization=document.organization,
        claimed_source_kind=document.source_kind,
        assertions=tuple(replace(said, author=None) for said in lowered.assertions),
    )


def _unconfirmed(said: Assertion) -> Assertion:
    """Only a laboratory confirms a value."""
    return replace(said, lab_confirmed=False) if isinstance(said, Fact) else said
