"""Accounts: whom a token's subject is, and which roles that person may act in."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from graph.tables.columns import instant


class AccountRow(SQLModel, table=True):
    """Exactly one of staff_id, representative_id, child_id is set; `level` is STANDARD or FULL."""

    __tablename__ = "account"

    subject: str = Field(primary_key=True)
    staff_id: UUID | None = Field(default=None, foreign_key="staff.id")
    representative_id: UUID | None = Field(default=None, foreign_key="representative.id")
    child_id: UUID | None = Field(default=None, foreign_key="child.id")
    level: str = "STANDARD"
    disabled_at: datetime | None = instant(nullable=True)


class AccountRoleRow(SQLModel, table=True):
    """A role that the account holds; a token names one of them."""

    __tablename__ = "account_role"

    subject: str = Field(primary_key=True, foreign_key="account.subject")
    role: str = Field(primary_key=True)
