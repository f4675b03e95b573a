"""An auditor's order: whose records they may inspect, until when, and who approved it."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant
from graph.tables.place import Place, placed

LONGEST = 90  # days, the first and the last of them counted
CHECKS = {
    # Neither: there was no child and no organization of that name, which whoever asked is not told (domain.md 5 B 15).
    "one_target": "child_id IS NULL OR organization_id IS NULL",
    "days": f"valid_to - valid_from BETWEEN 0 AND {LONGEST - 1}",
    "approval": "(approved_by IS NULL) = (approved_at IS NULL)",
    # Nobody approves what they asked for themselves, or what is for themselves.
    "another_approves": "approved_by <> auditor_id AND approved_by <> requested_by",
}


@placed(Place.REFERENCE)
class AuditOrderRow(SQLModel, table=True):
    """R_AUD of domain.md 4.5: for one child, or for the children attached to one organization's districts, or for nobody.

    In force from its first to its last day while it is approved and not revoked.
    """

    __tablename__ = "audit_order"
    __table_args__ = (
        *[sa.CheckConstraint(text, name=f"ck_audit_order_{name}") for name, text in CHECKS.items()],
        sa.Index("ix_audit_order_auditor_id", "auditor_id"),
        sa.Index("ix_audit_order_child_id", "child_id"),
    )

    id: UUID = Field(primary_key=True)
    auditor_id: UUID = Field(foreign_key="staff.id")
    child_id: UUID | None = Field(default=None, foreign_key="child.id")
    organization_id: UUID | None = Field(default=None, foreign_key="organization.id")
    reason: str
    valid_from: date
    valid_to: date
    requested_by: UUID = Field(foreign_key="staff.id")
    requested_at: datetime = instant()
    approved_by: UUID | None = Field(default=None, foreign_key="staff.id")
    approved_at: datetime | None = instant(nullable=True)
    revoked_at: datetime | None = instant(nullable=True)
