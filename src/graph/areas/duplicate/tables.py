"""Pairs of children that may be one, and what a person said of them."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field, SQLModel

from graph.tables.columns import ChildScoped, instant, text_array, word
from graph.tables.place import Place, placed


class DuplicateRow(ChildScoped, table=True):
    """That `other_id` may be the same child; the other child has a row with the same `id` that says the same of this one.

    `outcome` is null while nobody has decided, else NOT_SAME, MERGED or UNMERGED. `proposed_by` is null where a scan proposed it.
    """

    __tablename__ = "duplicate"
    __table_args__ = (
        sa.CheckConstraint("other_id <> child_id AND score BETWEEN 0 AND 100", name="ck_duplicate_pair"),
        sa.Index("ix_duplicate_child_id", "child_id", "proposed_at", "id"),
        sa.Index("ix_duplicate_id", "id"),
        sa.Index("ix_duplicate_waiting", "proposed_at", "id", postgresql_where=sa.text("outcome IS NULL")),
    )

    other_id: UUID = Field(foreign_key="child.id")
    score: int
    reasons: list[str] = text_array()
    outcome: str | None = word(None)
    proposed_by: UUID | None = Field(default=None, foreign_key="staff.id")
    proposed_at: datetime = instant()
    decided_by: UUID | None = Field(default=None, foreign_key="staff.id")
    decided_at: datetime | None = instant(nullable=True)


def _image(*, nullable: bool = False) -> Any:
    return Field(default=None if nullable else ..., sa_type=postgresql.JSONB, nullable=nullable)


@placed(Place.REFERENCE)
class ChildMergeRow(SQLModel, table=True):
    """That all of `merged_id` is with `survivor_id`, until `undone_at`; written by functions of migration 0055 alone.

    `*_before` are the two rows of `child`, `identifiers` those of the merged child, `came` those that the survivor did not have.
    The id is that of the pair.
    """

    __tablename__ = "child_merge"
    __table_args__ = (
        sa.Index("uq_child_merge_merged_id", "merged_id", unique=True, postgresql_where=sa.text("undone_at IS NULL")),
        sa.Index("ix_child_merge_survivor_id", "survivor_id"),
    )

    id: UUID = Field(primary_key=True)
    survivor_id: UUID = Field(foreign_key="child.id")
    merged_id: UUID = Field(foreign_key="child.id")
    merged_by: UUID = Field(foreign_key="staff.id")
    merged_at: datetime = instant()
    survivor_before: dict[str, Any] = _image()
    merged_before: dict[str, Any] = _image()
    identifiers: list[Any] = _image()
    came: list[Any] = _image()
    undone_by: UUID | None = Field(default=None, foreign_key="staff.id")
    undone_at: datetime | None = instant(nullable=True)


@placed(Place.REFERENCE)
class MovedRow(SQLModel, table=True):
    """A row of the table `kind` that a merge has moved, or changed from `before` to `after`."""

    __tablename__ = "child_merge_row"

    merge_id: UUID = Field(primary_key=True, foreign_key="child_merge.id")
    kind: str = Field(primary_key=True)
    id: UUID = Field(primary_key=True)
    is_moved: bool = Field(default=False, sa_column_kwargs={"server_default": sa.false()})
    before: dict[str, Any] | None = _image(nullable=True)
    after: dict[str, Any] | None = _image(nullable=True)
