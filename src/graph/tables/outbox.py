"""Changes to tell subscribers about: ids and names of fields, never values (docs/live.md)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant, text_array
from graph.tables.place import Place, placed

DISTRICT_CHANGED = (
    "DISTRICT_CHANGED"  # children came to a district or left it; `about` is the district, and no child is named
)


@placed(Place.LOCAL)
class OutboxRow(SQLModel, table=True):
    """Written in the transaction of the change itself; `topic` is such as PASSPORT_CHANGED.

    A change that a sensitivity label covers is a row of its own, with `labels`: who may not read the label
    gets no event (domain.md 5 F 44). `entered` is the order in which rows were written, `number` the place among committed
    ones, which they get afterwards. `child_id` is null where rights of many changed, or a call without a child did; `about` is the
    call. `documents` are those that came, `entries` those of the access log.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        sa.Index("uq_outbox_number", "number", unique=True),
        sa.Index("ix_outbox_child_id_number", "child_id", "number"),
        sa.Index("ix_outbox_entered", "entered", postgresql_where=sa.text("number IS NULL")),
    )

    id: UUID = Field(primary_key=True)
    child_id: UUID | None = Field(default=None, foreign_key="child.id")
    entered: int = Field(sa_type=sa.BigInteger, sa_column_args=(sa.Identity(),), nullable=False)
    number: int | None = Field(default=None, sa_type=sa.BigInteger)
    topic: str
    fields: list[str] = text_array()
    labels: list[str] = text_array()
    documents: list[UUID] = Field(
        default_factory=list,
        sa_type=postgresql.ARRAY(sa.Uuid()),
        nullable=False,
        sa_column_kwargs={"server_default": sa.text("'{}'")},
    )
    entries: list[UUID] = Field(
        default_factory=list,
        sa_type=postgresql.ARRAY(sa.Uuid()),
        nullable=False,
        sa_column_kwargs={"server_default": sa.text("'{}'")},
    )
    about: UUID | None = None
    created_at: datetime = instant()


@placed(Place.LOCAL)
class EventClockRow(SQLModel, table=True):
    """The one row that is held to give numbers: the last one given, and the last one whose event was pruned."""

    __tablename__ = "event_clock"
    __table_args__ = (sa.CheckConstraint("id = 1", name="ck_event_clock_one"),)

    id: int = Field(primary_key=True)
    number: int = Field(sa_type=sa.BigInteger)
    pruned: int = Field(sa_type=sa.BigInteger)
