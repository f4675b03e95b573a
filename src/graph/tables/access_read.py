"""Reads on their way from the trail to those who follow a child's access log (docs/live.md)."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from graph.tables.columns import instant
from graph.tables.place import Place, placed


@placed(Place.LOCAL)
class AccessFollowedRow(SQLModel, table=True):
    """A child whose reads become events until that moment."""

    __tablename__ = "access_followed"

    child_id: UUID = Field(primary_key=True)
    until: datetime = instant()


@placed(Place.LOCAL)
class AccessReadRow(SQLModel, table=True):
    """An entry of the trail over such a child; it is here until it is an event, a second or so. `id` is that of the entry."""

    __tablename__ = "access_read"

    child_id: UUID = Field(primary_key=True)
    id: UUID = Field(primary_key=True)
    subject: str
    plan_id: str
    purpose: str | None = None
