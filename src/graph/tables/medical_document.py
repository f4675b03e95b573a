"""Medical documents: the only source of what a passport says."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field

from graph.record import LONGEST_TITLE
from graph.tables.columns import ChildScoped, amendment_labels, instant, own_labels, text_array, word

# What a list shows stands in its index, labels too: a page of newest documents does not visit the rows, which are wide.
LISTED = ("kind", "status", "title", "labels", "amendment_labels")


class MedicalDocumentRow(ChildScoped, table=True):
    """Append-only. `status`: REGISTERED, AMENDED or ANNULLED; `source_rank`: 1 is the strongest.

    `replaces_id` is the document that this one amends, `replaced_by_id` the first that amends this one. Where that one has a
    label, `amendments` are all that came after it, the nearest first: each viewer is told of the nearest that they may see.

    `source_system` and `source_id` are the document's identity; `sha256` (hex) is of the original: the FHIR JSON in
    `structured`, or what was `received` in another format, of which `structured` is the translation.
    `title` is cut at LONGEST_TITLE. `author`, `organization` and `source_kind` are those of the proven sender where there is
    one, `sent_by` that member of staff; what the document itself says of them is `claimed_*` then. No field shows a claim.
    `encounter_key` names the encounter that it belongs to (ingest/extract/visit.py).
    `names`, `cites` and `tells` are how labels go from document to document (ingest/citations.py). `annulment_reason` is null
    where nobody gave one.
    """

    __tablename__ = "medical_document"
    __table_args__ = (
        sa.Index("ix_medical_document_child_id_date_id", "child_id", "date", "id", postgresql_include=LISTED),
        sa.CheckConstraint("(received IS NULL) = (received_type IS NULL)", name="ck_medical_document_received"),
        sa.CheckConstraint(f"char_length(title) <= {LONGEST_TITLE}", name="ck_medical_document_title"),
        sa.Index(
            "ix_medical_document_inpatient", "child_id", "date", postgresql_where=sa.text("setting = 'INPATIENT'")
        ),
        sa.Index("ix_medical_document_child_id_encounter_key_date_id", "child_id", "encounter_key", "date", "id"),
        sa.Index("ix_medical_document_source", "child_id", "source_system", "source_id"),
    )

    kind: str = word()
    title: str
    date: date
    status: str = word("REGISTERED")
    author: str | None = None
    organization: str | None = None
    setting: str | None = None
    encounter_key: str | None = None
    structured: dict[str, Any] = Field(sa_type=postgresql.JSON, nullable=False)
    received: bytes | None = Field(default=None, sa_type=sa.LargeBinary)
    received_type: str | None = None
    sha256: str
    source_system: str
    source_id: str
    source_kind: str = "EMR"
    source_rank: int = Field(default=2, sa_type=sa.SmallInteger)
    claimed_author: str | None = None
    claimed_organization: str | None = None
    claimed_source_kind: str | None = None
    sent_by: UUID | None = None
    labels: list[str] = text_array()
    own_labels: list[str] | None = own_labels()
    names: list[str] = text_array()
    cites: list[str] = text_array()
    tells: list[str] = text_array()
    replaces_id: UUID | None = None
    replaced_by_id: UUID | None = None
    amendments: list[UUID] | None = Field(default=None, sa_type=postgresql.ARRAY(sa.Uuid()), nullable=True)
    amendment_labels: list[str] | None = amendment_labels()
    registered_at: datetime = instant()
    annulled_at: datetime | None = instant(nullable=True)
    annulment_reason: str | None = word(None)
