"""Representatives and their dated, revocable representations of children."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, Dated, Named, instant, text_array, word


class RepresentativeRow(Named, table=True):
    """A parent, guardian or other person who may represent children.

    `source_system` and `source_id` are the person's identifier in the register they came from, so that the
    mother of two children is one row. `staff_id`: the member of staff that this person also is.
    """

    __tablename__ = "representative"
    __table_args__ = (
        sa.Index("ix_representative_source", "source_system", "source_id"),
        sa.Index("ix_representative_staff_id", "staff_id"),
    )

    id: UUID = Field(primary_key=True)
    phone: str | None = None
    email: str | None = None
    source_system: str | None = None
    source_id: str | None = None
    staff_id: UUID | None = Field(default=None, foreign_key="staff.id")


class RepresentationRow(ChildScoped, Dated, table=True):
    """`kind`: PARENT GUARDIAN TRUSTEE FOSTER INSTITUTION DELEGATED; `status`: REQUESTED VERIFIED ACTIVE SUSPENDED REVOKED EXPIRED.

    `court_restricted` takes every right of the representation away while it stands (domain.md 5 F 42).
    `document_kinds`: which documents a DELEGATED relative may read; an ACTIVE one has an end (migration 0021).
    """

    __tablename__ = "representation"
    __table_args__ = (sa.Index("ix_representation_representative_id_child_id", "representative_id", "child_id"),)

    representative_id: UUID = Field(foreign_key="representative.id")
    kind: str = word("PARENT")
    status: str = word("ACTIVE")
    is_primary_contact: bool = False
    court_restricted: bool = False
    revoked_at: datetime | None = instant(nullable=True)
    revoked_reason: str | None = None
    document_kinds: list[str] = text_array()
