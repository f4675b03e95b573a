"""Representatives and their dated, revocable representations of children."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, Dated, Named, instant


class RepresentativeRow(Named, table=True):
    """A parent, guardian or other person who may represent children."""

    __tablename__ = "representative"

    id: UUID = Field(primary_key=True)
    phone: str | None = None
    email: str | None = None


class RepresentationRow(ChildScoped, Dated, table=True):
    """`kind`: PARENT GUARDIAN TRUSTEE FOSTER INSTITUTION DELEGATED; `status`: REQUESTED VERIFIED ACTIVE SUSPENDED REVOKED EXPIRED.

    `court_restricted` takes every right of the representation away while it stands (domain.md 5 F 42).
    """

    __tablename__ = "representation"
    __table_args__ = (sa.Index("ix_representation_representative_id_child_id", "representative_id", "child_id"),)

    representative_id: UUID = Field(foreign_key="representative.id")
    kind: str = "PARENT"
    status: str = "ACTIVE"
    is_primary_contact: bool = False
    court_restricted: bool = False
    revoked_at: datetime | None = instant(nullable=True)
    revoked_reason: str | None = None
