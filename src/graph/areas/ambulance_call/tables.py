"""Ambulance calls, from the moment when somebody rings."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant
from graph.tables.place import Place, placed


@placed(Place.REFERENCE)
class AmbulanceCallRow(SQLModel, table=True):
    """The dispatcher and the doctor of the crew reach the child while it is open: not closed, and `expires_at` is to come.

    `child_id` is null until the child is identified, `expires_at` where the system that the call comes from ends it.
    """

    __tablename__ = "ambulance_call"
    __table_args__ = (
        sa.Index("ix_ambulance_call_dispatcher_id_child_id", "dispatcher_id", "child_id"),
        sa.Index("ix_ambulance_call_doctor_id_child_id", "doctor_id", "child_id"),
        sa.Index("ix_ambulance_call_child_id", "child_id"),
    )

    id: UUID = Field(primary_key=True)
    child_id: UUID | None = Field(default=None, foreign_key="child.id")
    number: str
    dispatcher_id: UUID = Field(foreign_key="staff.id")
    doctor_id: UUID | None = Field(default=None, foreign_key="staff.id")
    opened_at: datetime = instant()
    expires_at: datetime | None = instant(nullable=True)
    closed_at: datetime | None = instant(nullable=True)
