"""Ambulance calls in which a child is identified."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, instant


class AmbulanceCallRow(ChildScoped, table=True):
    """One row per child and call; the dispatcher and the doctor of the crew reach the child while `closed_at` is null."""

    __tablename__ = "ambulance_call"
    __table_args__ = (
        sa.Index("ix_ambulance_call_dispatcher_id_child_id", "dispatcher_id", "child_id"),
        sa.Index("ix_ambulance_call_doctor_id_child_id", "doctor_id", "child_id"),
    )

    number: str
    dispatcher_id: UUID = Field(foreign_key="staff.id")
    doctor_id: UUID | None = Field(default=None, foreign_key="staff.id")
    opened_at: datetime = instant()
    closed_at: datetime | None = instant(nullable=True)
