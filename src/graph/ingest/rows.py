"""The parts of an extraction. Field names of assertions are the columns of their tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Self
from uuid import UUID

from graph.ingest.refusal import Doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One row that a document states; child, id, document, state and recorded time are added when it is stored.

    `own_labels`: `labels` without those carried from what its document cites; None where none is carried. `written`: the field
    whose write grants decide who may state it. `shown`: the fields that change with it. `of_document`: columns that repeat an
    attribute of its document.
    """

    table: ClassVar[str]
    written: ClassVar[str]
    shown: ClassVar[tuple[str, ...]]
    of_document: ClassVar[Mapping[str, str]] = {}
    effective_at: datetime | None = None
    author: str | None = None
    labels: tuple[str, ...] = ()
    own_labels: tuple[str, ...] | None = None

    @property
    def changed(self) -> tuple[str, ...]:
        """The fields that change with this assertion."""
        return self.shown

    def sent_by(self, sender: str) -> Self:
        """The assertion as a proven sender's, where its keys are of the sender's own numbering."""
        return self


# Kinds of facts that are columns of the passport, each with the field whose write grants decide who may state it.
FACTS = {
    "BLOOD_GROUP": "Passport.bloodGroup",
    "RH_FACTOR": "Passport.rhFactor",
    "HEALTH_GROUP": "Passport.healthGroup",
    "PHYSICAL_EDUCATION_GROUP": "Passport.physicalEducationGroup",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Assertion):
    """A fact of tables/fact.py; the projection computes which fields it changes."""

    table: ClassVar[str] = "fact"
    shown: ClassVar[tuple[str, ...]] = ()
    of_document: ClassVar[Mapping[str, str]] = {"source_rank": "source_rank"}
    kind: str
    value: str
    lab_confirmed: bool = False
    provisional_until: date | None = None


ASSERTIONS: tuple[type[Assertion], ...] = (Fact,)


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicalDocument:
    """A medical document with its assertions; `structured` is JSON text, `sha256` that of its UTF-8 bytes.

    Of a document that came in another format, `received` and `received_type` are its bytes and their media type, and `sha256` is theirs.
    The claimed attributes and `sent_by` are None where no sender is proven (rank.py). `names`: those by which its resources are cited;
    `cites`: the names of what it takes labels from; `tells`: the names of the visits that take its labels.
    """

    source_system: str
    source_id: str
    resource: str
    kind: str
    title: str
    date: date
    structured: str
    sha256: str
    source_kind: str = "EMR"
    source_rank: int = 2
    author: str | None = None
    organization: str | None = None
    claimed_author: str | None = None
    claimed_organization: str | None = None
    claimed_source_kind: str | None = None
    sent_by: UUID | None = None
    setting: str | None = None
    encounter_key: str | None = None
    labels: tuple[str, ...] = ()
    own_labels: tuple[str, ...] | None = None
    received: bytes | None = None
    received_type: str | None = None
    annulled: bool = False
    replaces: tuple[str, str] | None = None
    names: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    assertions: tuple[Assertion, ...] = ()


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier of the child in one register; `verified` when its check digits hold."""

    system: str
    value: str
    verified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address; `kind` is RESIDENCE or REGISTRATION, `locality` the town alone."""

    text: str
    kind: str = "RESIDENCE"
    locality: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Representative:
    """A person with their representation of the child."""

    source_system: str
    source_id: str
    family: str | None = None
    given: str | None = None
    patronymic: str | None = None
    phone: str | None = None
    email: str | None = None
    kind: str = "PARENT"
    status: str = "REQUESTED"
    valid_from: date | None = None
    valid_to: date | None = None
    is_primary_contact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """The child that the documents are about."""

    birth_date: date
    identifiers: tuple[Identifier, ...]
    family: str | None = None
    given: str | None = None
    patronymic: str | None = None
    sex: str = "UNKNOWN"
    policy_number: str | None = None
    snils: str | None = None
    synthetic: bool = False
    addresses: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Everything that a bundle states; `resources` counts its entries, `ignored` those that become no document (Claim...)."""

    file: str
    child: Child
    documents: tuple[MedicalDocument, ...] = ()
    representatives: tuple[Representative, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    sha256: str | None = None
    resources: int = 0
    ignored: int = 0
