"""A grant of roles that a second administrator has to confirm."""

from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant, text_array
from graph.tables.place import Place, placed

WAITS = timedelta(days=30)  # afterwards a request counts no more
CHECKS = {
    "one_person": "num_nonnulls(staff_id, representative_id, child_id) = 1",
    "decision": "(decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (is_confirmed IS NULL)",
    # Nobody confirms what they asked for themselves.
    "another_confirms": "NOT is_confirmed OR decided_by <> requested_by",
}


@placed(Place.REFERENCE)
class AccountGrantRow(SQLModel, table=True):
    """It gives nothing until it is confirmed; `requested_by` and `decided_by` are subjects of administrators."""

    __tablename__ = "account_grant"
    __table_args__ = (
        *[sa.CheckConstraint(text, name=f"ck_account_grant_{name}") for name, text in CHECKS.items()],
        sa.Index("ix_account_grant_open", "id", postgresql_where=sa.text("decided_at IS NULL")),
    )

    id: UUID = Field(primary_key=True)
    subject: str
    roles: list[str] = text_array()
    level: str | None = None
    staff_id: UUID | None = Field(default=None, foreign_key="staff.id")
    representative_id: UUID | None = Field(default=None, foreign_key="representative.id")
    child_id: UUID | None = Field(default=None, foreign_key="child.id")
    requested_by: str = Field(foreign_key="account.subject")
    requested_at: datetime = instant()
    decided_by: str | None = Field(default=None, foreign_key="account.subject")
    decided_at: datetime | None = instant(nullable=True)
    is_confirmed: bool | None = None
