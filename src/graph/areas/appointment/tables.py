"""Appointments of a child, as another system tells of them."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, instant, text_array, word


class AppointmentRow(ChildScoped, table=True):
    """`number` is what `source` calls it, `day` the day of `starts_at` in Moscow, `status` FHIR's in capitals.

    Whom it is with treats the child on that day (rules.py). A specialty tells a disease, so `labels` are those of the
    specialty that is said and of that of whom it is with.
    """

    __tablename__ = "appointment"
    __table_args__ = (
        sa.Index("ix_appointment_child_id", "child_id", "starts_at", "id"),
        sa.Index("ix_appointment_staff_id", "staff_id", "day", "child_id"),
        sa.Index("ix_appointment_organization_id", "organization_id", "day", "child_id"),
        sa.Index("uq_appointment_id", "id", unique=True),
    )

    source: str = word()
    number: str
    status: str = word()
    specialty: str | None = word(None)
    organization_id: UUID = Field(foreign_key="organization.id")
    staff_id: UUID | None = Field(default=None, foreign_key="staff.id")
    starts_at: datetime = instant()
    ends_at: datetime | None = instant(nullable=True)
    day: date
    labels: list[str] = text_array()
