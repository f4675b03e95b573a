"""Representatives and their dated, revocable representations of children."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, Dated, PersonName, instant, text_array, word
from graph.tables.place import Place, placed


@placed(Place.REFERENCE)
class RepresentativeRow(PersonName, table=True):
    """A parent, guardian or other person who may represent children.

    `source_system` and `source_id` are the person's identifier in the register they came from, so that the
    mother of two children is one row. `staff_id`: the member of staff that this person also is, `staff_end_agreed_by`: the first
    registrar to agree that they are not. Who has died gets no right.
    """

    __tablename__ = "representative"
    __table_args__ = (
        sa.Index("ix_representative_source", "source_system", "source_id"),
        sa.Index("ix_representative_staff_id", "staff_id"),
        sa.Index("ix_representative_waiting", "id", postgresql_where=sa.text("staff_end_agreed_by IS NOT NULL")),
        sa.CheckConstraint(
            "staff_end_agreed_by IS NULL OR staff_end_agreed_by <> staff_id", name="ck_representative_staff_end"
        ),
    )

    id: UUID = Field(primary_key=True)
    phone: str | None = None
    email: str | None = None
    source_system: str | None = None
    source_id: str | None = None
    staff_id: UUID | None = Field(default=None, foreign_key="staff.id")
    staff_end_agreed_by: UUID | None = Field(default=None, foreign_key="staff.id")
    died_on: date | None = None


class RepresentationRow(ChildScoped, Dated, table=True):
    """`kind`: PARENT GUARDIAN TRUSTEE FOSTER INSTITUTION DELEGATED; `status`: REQUESTED VERIFIED ACTIVE SUSPENDED REVOKED EXPIRED.

    `court_restricted` takes every right of the representation away on the days of the order, open ends included (domain.md
    5 F 42); `lift_agreed_by` is who was the first to agree that it ends, `death_reported_by` who was the first to say that the
    person has died; `waits_since` is since when either waits for another registrar.
    `document_kinds`: which documents a DELEGATED relative may read; an ACTIVE one has an end (migration 0021). `granted_by` is
    the representation by which a relative was let in; when that is held back, restricted or ended, this one has ended.
    `basis_*` is the document that proves the right: an ACTIVE one has it, and it is not annulled (migration 0043).
    """

    __tablename__ = "representation"
    __table_args__ = (
        sa.Index("ix_representation_representative_id_child_id", "representative_id", "child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "granted_by"],
            ["representation.child_id", "representation.id"],
            name="fk_representation_granted_by",
        ),
        sa.CheckConstraint(
            "(waits_since IS NULL) = (death_reported_by IS NULL AND lift_agreed_by IS NULL)",
            name="ck_representation_waits",
        ),
        sa.Index("ix_representation_waiting", "waits_since", "id", postgresql_where=sa.text("waits_since IS NOT NULL")),
    )

    representative_id: UUID = Field(foreign_key="representative.id")
    kind: str = word("PARENT")
    status: str = word("ACTIVE")
    is_primary_contact: bool = False
    court_restricted: bool = False
    revoked_at: datetime | None = instant(nullable=True)
    revoked_reason: str | None = None
    document_kinds: list[str] = text_array()
    restricted_from: date | None = None
    restricted_to: date | None = None
    lift_agreed_by: UUID | None = Field(default=None, foreign_key="staff.id")
    suspended_by: UUID | None = Field(default=None, foreign_key="staff.id")
    death_reported_by: UUID | None = Field(default=None, foreign_key="staff.id")
    waits_since: datetime | None = instant(nullable=True)
    granted_by: UUID | None = None
    basis_kind: str | None = word(None)
    basis_number: str | None = None
    basis_issuer: str | None = None
    basis_issued_on: date | None = None
    basis_annulled_at: datetime | None = instant(nullable=True)
