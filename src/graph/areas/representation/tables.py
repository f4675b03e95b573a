"""Requests to represent a child, disputes over who does, and each step of a right."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.areas.representation.proofs import IS_PROVEN, NEEDS_TWO
from graph.tables.columns import ChildScoped, instant, word
from graph.tables.place import Place, placed

CHECKS = {
    # A relative is let in by consent; everybody else has a document that fits what they want to be.
    "proof": f"kind = 'DELEGATED' OR ({IS_PROVEN})",
    "document": "kind = 'DELEGATED' OR (basis_number IS NOT NULL AND basis_issuer IS NOT NULL AND basis_issued_on IS NOT NULL)",
    "another_decides": f"status <> 'ACTIVE' OR NOT ({NEEDS_TWO}) OR (verified_by IS NOT NULL AND verified_by <> decided_by)",
}


UNDECIDED = "status IN ('REQUESTED', 'VERIFIED')"


@placed(Place.REFERENCE)
class RepresentationRequestRow(SQLModel, table=True):
    """Somebody asks to represent a child, by a document; `status` as of a representation.

    Without a child there was none by that number, which whoever asked is not told (domain.md 5 B 15). `verified_by` agreed
    first where two registrars are needed. ACTIVE is the end that made `representation_id`, REVOKED that it was refused or
    withdrawn.
    """

    __tablename__ = "representation_request"
    __table_args__ = (
        *[sa.CheckConstraint(text, name=f"ck_representation_request_{name}") for name, text in CHECKS.items()],
        sa.Index("ix_representation_request_child_id", "child_id", "requested_at", "id"),
        sa.Index("ix_representation_request_representative_id", "representative_id", "requested_at", "id"),
        sa.Index(
            "ix_representation_request_waiting",
            "expires_at",
            "id",
            postgresql_where=sa.text(f"{UNDECIDED} AND kind <> 'DELEGATED'"),
        ),
    )

    id: UUID = Field(primary_key=True)
    child_id: UUID | None = Field(default=None, foreign_key="child.id")
    representative_id: UUID = Field(foreign_key="representative.id")
    kind: str = word()
    status: str = word("REQUESTED")
    basis_kind: str | None = word(None)
    basis_number: str | None = None
    basis_issuer: str | None = None
    basis_issued_on: date | None = None
    valid_to: date | None = None
    requested_at: datetime = instant()
    expires_at: datetime = instant()
    verified_by: UUID | None = Field(default=None, foreign_key="staff.id")
    verified_at: datetime | None = instant(nullable=True)
    decided_by: UUID | None = Field(default=None, foreign_key="staff.id")
    decided_at: datetime | None = instant(nullable=True)
    representation_id: UUID | None = None


class EmancipationRow(ChildScoped, table=True):
    """A document says that a child from 16 is of age; nobody represents it from `valid_from` on, once two registrars agree."""

    __tablename__ = "emancipation"
    __table_args__ = (
        sa.CheckConstraint(
            "(confirmed_by IS NULL) = (confirmed_at IS NULL) AND confirmed_by <> entered_by",
            name="ck_emancipation_another_confirms",
        ),
        sa.Index("ix_emancipation_child_id", "child_id", "entered_at", "id"),
        sa.Index("ix_emancipation_waiting", "entered_at", "id", postgresql_where=sa.text("confirmed_at IS NULL")),
    )

    number: str
    issuer: str
    issued_on: date
    valid_from: date
    entered_by: UUID = Field(foreign_key="staff.id")
    entered_at: datetime = instant()
    confirmed_by: UUID | None = Field(default=None, foreign_key="staff.id")
    confirmed_at: datetime | None = instant(nullable=True)


class RepresentationEventRow(ChildScoped, table=True):
    """One step of a right: what, when, by whom, why and by which document; only appended to."""

    __tablename__ = "representation_event"

    representation_id: UUID
    act: str = word()
    at: datetime = instant()
    subject: str
    reason: str | None = None
    document_number: str | None = None
    document_issuer: str | None = None
    document_issued_on: date | None = None


class RepresentationDisputeRow(ChildScoped, table=True):
    """Somebody contests another's right; it is open while `closed_at` is null and changes nothing (domain.md 5 F 42)."""

    __tablename__ = "representation_dispute"
    __table_args__ = (sa.Index("ix_representation_dispute_child_id", "child_id", "representation_id"),)

    representation_id: UUID
    raised_by: UUID | None = Field(default=None, foreign_key="representative.id")
    reason: str
    opened_at: datetime = instant()
    closed_at: datetime | None = instant(nullable=True)
    closed_by: UUID | None = Field(default=None, foreign_key="staff.id")
