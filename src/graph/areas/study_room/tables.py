"""Study rooms, the times at which one can be booked, and bookings."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant, word
from graph.tables.place import Place, placed

# The last line against two who book the last place at once: the write counts under the lock of the row.
COUNTED = "booked BETWEEN 0 AND capacity"
SPAN = "ends_at > starts_at"


@placed(Place.REFERENCE)
class StudyRoomRow(SQLModel, table=True):
    """A room of an institution, known by its code there."""

    __tablename__ = "study_room"
    __table_args__ = (sa.Index("uq_study_room_organization_id_code", "organization_id", "code", unique=True),)

    id: UUID = Field(primary_key=True)
    organization_id: UUID = Field(foreign_key="organization.id")
    code: str
    name: str
    place: str
    kind: str = word()
    capacity: int
    imported_at: datetime = instant()


@placed(Place.REFERENCE)
class StudyRoomTimeRow(SQLModel, table=True):
    """A span of one room that is booked as a whole, a place for each person; `day` is that of its beginning in Moscow.

    `capacity` is that of its room when it was imported, `booked` how many places of it are taken.
    """

    __tablename__ = "study_room_time"
    __table_args__ = (
        sa.CheckConstraint(COUNTED, name="ck_study_room_time_booked"),
        sa.CheckConstraint(SPAN, name="ck_study_room_time_span"),
        sa.Index("uq_study_room_time_room_id_starts_at", "room_id", "starts_at", unique=True),
        sa.Index("ix_study_room_time_day", "day", "starts_at", "id"),
    )

    id: UUID = Field(primary_key=True)
    room_id: UUID = Field(foreign_key="study_room.id")
    day: date
    starts_at: datetime = instant()
    ends_at: datetime = instant()
    title: str | None = None
    capacity: int
    booked: int = 0
    called_off_at: datetime | None = instant(nullable=True)


@placed(Place.REFERENCE)
class StudyRoomBookingRow(SQLModel, table=True):
    """A place that a member of staff has at a time, until it is cancelled."""

    __tablename__ = "study_room_booking"
    __table_args__ = (
        sa.Index(
            "uq_study_room_booking_time_id_staff_id",
            "time_id",
            "staff_id",
            unique=True,
            postgresql_where=sa.text("cancelled_at IS NULL"),
        ),
        sa.Index(
            "ix_study_room_booking_staff_id",
            "staff_id",
            "booked_at",
            "id",
            postgresql_where=sa.text("cancelled_at IS NULL"),
        ),
    )

    id: UUID = Field(primary_key=True)
    time_id: UUID = Field(foreign_key="study_room_time.id")
    staff_id: UUID = Field(foreign_key="staff.id")
    booked_at: datetime = instant()
    cancelled_at: datetime | None = instant(nullable=True)
