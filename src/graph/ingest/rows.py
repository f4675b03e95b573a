"""What an extraction is made of. Field names of assertions are the columns of their tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from graph.ingest.refusal import Doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One row that a document states; child, id, document, state and recorded time are added when it is stored.

    `own_labels` are those of `labels` that it does not have from what its document cites alone; null where these are all.
    `written`: the field that the policy decides over who may state it. `shown`: the fields that change with it. `of_document`:
    columns that repeat an attribute of its document.
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
        """The fields that this one changes."""
        return self.shown


# The kinds of a fact that are columns of the passport, with the field that the policy decides over who may state it.
FACTS = {
    "BLOOD_GROUP": "Passport.bloodGroup",
    "RH_FACTOR": "Passport.rhFactor",
    "HEALTH_GROUP": "Passport.healthGroup",
    "PHYSICAL_EDUCATION_GROUP": "Passport.physicalEducationGroup",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Assertion):
    """A fact of tables/fact.py; the projection tells what it changes."""

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
    """A medical document and what it states; `structured` is JSON text, `sha256` is of its UTF-8 bytes.

    What is claimed, and `sent_by`, is null where nobody but the document itself says who wrote it (see rank.py). `names` are those by which
    its resources are cited, `cites` the names of what it takes labels from, `tells` of the visits that take its labels.
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
    labels: tuple[str, ...] = ()
    own_labels: tuple[str, ...] | None = None
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
    """`kind` is RESIDENCE or REGISTRATION; `locality` is the town alone."""

    text: str
    kind: str = "RESIDENCE"
    locality: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Representative:
    """A person who may represent the child, and the representation itself."""

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
    """Who the documents are about."""

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
    """Everything one bundle says; `resources` counts its entries, `ignored` those that are no document (Claim...)."""

    file: str
    child: Child
    documents: tuple[MedicalDocument, ...] = ()
    representatives: tuple[Representative, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    sha256: str | None = None
    resources: int = 0
    ignored: int = 0
