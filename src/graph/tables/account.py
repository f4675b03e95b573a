"""Accounts: whom a token's subject is, and which roles that person may act in."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant, text_array
from graph.tables.place import Place, placed


@placed(Place.REFERENCE)
class AccountRow(SQLModel, table=True):
    """One of staff_id, representative_id, child_id is set, or several of one person; `level` is STANDARD or FULL.

    A person may have several accounts; a token names one of `roles`.
    """

    __tablename__ = "account"
    # Few of all accounts are auditors'; the text is that of sql/reviewers.py.
    __table_args__ = (
        sa.Index(
            "ix_account_auditor",
            "staff_id",
            postgresql_where=sa.text("'auditor' = ANY (roles) AND disabled_at IS NULL"),
        ),
        # For the accounts of a member of staff, which say the same (areas/administration/rules.py), and for nothing else: one
        # that any statement may use was read from end to end for logs.
        sa.Index("ix_account_staff_id", "staff_id", postgresql_where=sa.text("subject <> ''")),
        # The same for the accounts of a representative and of a child (areas/reminder/kept.py).
        *[
            sa.Index(f"ix_account_{name}", name, postgresql_where=sa.text(f"{name} IS NOT NULL AND subject <> ''"))
            for name in ("representative_id", "child_id")
        ],
        # Few are of somebody who is staff and family; sql/family.py asks for those of one member of staff.
        sa.Index(
            "ix_account_staff_family",
            "staff_id",
            postgresql_where=sa.text(
                "staff_id IS NOT NULL AND (representative_id IS NOT NULL OR child_id IS NOT NULL)"
            ),
        ),
    )

    subject: str = Field(primary_key=True)
    staff_id: UUID | None = Field(default=None, foreign_key="staff.id")
    representative_id: UUID | None = Field(default=None, foreign_key="representative.id")
    child_id: UUID | None = Field(default=None, foreign_key="child.id")
    roles: list[str] = text_array()
    level: str = "STANDARD"
    disabled_at: datetime | None = instant(nullable=True)
