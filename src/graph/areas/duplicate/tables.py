"""Pairs of children that may be one, and what a person said of them."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, instant, text_array, word


class DuplicateRow(ChildScoped, table=True):
    """That `other_id` may be the same child; the other child has a row with the same `id` that says the same of this one.

    `outcome` is null while nobody has decided, else NOT_SAME, MERGED or UNMERGED. `proposed_by` is null where a scan proposed it.
    """

    __tablename__ = "duplicate"
    __table_args__ = (
        sa.CheckConstraint("other_id <> child_id AND score BETWEEN 0 AND 100", name="ck_duplicate_pair"),
        sa.Index("ix_duplicate_child_id", "child_id", "proposed_at", "id"),
        sa.Index("ix_duplicate_id", "id"),
    )

    other_id: UUID = Field(foreign_key="child.id")
    score: int
    reasons: list[str] = text_array()
    outcome: str | None = word(None)
    proposed_by: UUID | None = Field(default=None, foreign_key="staff.id")
    proposed_at: datetime = instant()
    decided_by: UUID | None = Field(default=None, foreign_key="staff.id")
    decided_at: datetime | None = instant(nullable=True)
