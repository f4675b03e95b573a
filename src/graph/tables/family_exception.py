"""A registrar's decision that a member of staff may look after a child of their own family."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, Dated, instant


class FamilyExceptionRow(ChildScoped, Dated, table=True):
    """While it is valid, the relations of staff hold for this member of staff and this child as for any other (domain.md 5 F 42)."""

    __tablename__ = "family_exception"
    __table_args__ = (sa.Index("ix_family_exception_staff_id_child_id", "staff_id", "child_id"),)

    staff_id: UUID = Field(foreign_key="staff.id")
    decided_by: UUID = Field(foreign_key="staff.id")
    reason: str
    decided_at: datetime = instant()
