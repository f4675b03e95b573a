"""A contact that disagrees with a proven one, until a registrar has decided."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, instant, word


class ContactProposalRow(ChildScoped, table=True):
    """What `source` says of a representative of the child; it waits while `decided_at` is null, one a person and child.

    `decided_by` is null where the source itself took it back: it says again what stands.
    """

    __tablename__ = "contact_proposal"
    __table_args__ = (
        sa.Index(
            "uq_contact_proposal_open",
            "child_id",
            "representative_id",
            unique=True,
            postgresql_where=sa.text("decided_at IS NULL"),
        ),
        sa.Index("ix_contact_proposal_child_id", "child_id", "proposed_at", "id"),
        sa.Index("ix_contact_proposal_waiting", "proposed_at", "id", postgresql_where=sa.text("decided_at IS NULL")),
    )

    representative_id: UUID = Field(foreign_key="representative.id")
    source: str = word()
    phone: str | None = None
    email: str | None = None
    proposed_at: datetime = instant()
    decided_by: UUID | None = Field(default=None, foreign_key="staff.id")
    decided_at: datetime | None = instant(nullable=True)
    is_accepted: bool | None = None
