"""Break-glass: a member of staff opened the vital facts of a child whom no relation of theirs reaches."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, instant, word


class BreakGlassGrantRow(ChildScoped, table=True):
    """In force while `closed_at` is null and `expires_at` is to come; it waits for review while `outcome` is null.

    `covers_labels`: the reason concerns facts under a sensitivity label, so these may be read, too (domain.md 5 D 28).
    """

    __tablename__ = "break_glass_grant"
    __table_args__ = (
        sa.Index("ix_break_glass_grant_staff_id_child_id", "staff_id", "child_id"),
        sa.Index(
            "ix_break_glass_grant_review", "organization_id", "child_id", postgresql_where=sa.text("outcome IS NULL")
        ),
    )

    staff_id: UUID = Field(foreign_key="staff.id")
    role: str
    organization_id: UUID = Field(foreign_key="organization.id")
    reason: str = word()
    justification: str
    covers_labels: bool = False
    opened_at: datetime = instant()
    expires_at: datetime = instant()
    closed_at: datetime | None = instant(nullable=True)
    outcome: str | None = word(None)
    reviewed_at: datetime | None = instant(nullable=True)
    reviewed_by: UUID | None = Field(default=None, foreign_key="staff.id")
    review_note: str | None = None
