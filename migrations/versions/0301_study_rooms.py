"""Study rooms of institutions, their times, and bookings of the staff."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0301"
down_revision = "0292"

ROOM, TIME, BOOKING = "study_room", "study_room_time", "study_room_booking"
WRITER = "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)


def upgrade() -> None:
    _rooms()
    _times()
    _bookings()
    # An operator's command brings rooms and times in; a booking counts.
    for table in (ROOM, TIME):
        op.execute(f"REVOKE INSERT, UPDATE, DELETE ON {table} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (booked) ON {TIME} TO {WRITER}")
    op.execute(f"REVOKE UPDATE, DELETE ON {BOOKING} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (cancelled_at) ON {BOOKING} TO {WRITER}")


def _rooms() -> None:
    op.create_table(
        ROOM,
        *[sa.Column(name, sa.Uuid(), nullable=False) for name in ("id", "organization_id")],
        *[sa.Column(name, sa.String(), nullable=False) for name in ("code", "name", "place", "kind")],
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("imported_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{ROOM}"),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=f"fk_{ROOM}_organization_id"),
        sa.CheckConstraint("kind ~ '^[A-Z][A-Z0-9_]*$'", name=f"ck_{ROOM}_words"),
    )
    op.create_index(f"uq_{ROOM}_organization_id_code", ROOM, ["organization_id", "code"], unique=True)


def _times() -> None:
    op.create_table(
        TIME,
        *[sa.Column(name, sa.Uuid(), nullable=False) for name in ("id", "room_id")],
        sa.Column("day", sa.Date(), nullable=False),
        *[sa.Column(name, MOMENT, nullable=False) for name in ("starts_at", "ends_at")],
        sa.Column("title", sa.String()),
        *[sa.Column(name, sa.Integer(), nullable=False) for name in ("capacity", "booked")],
        sa.Column("called_off_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name=f"pk_{TIME}"),
        sa.ForeignKeyConstraint(["room_id"], [f"{ROOM}.id"], name=f"fk_{TIME}_room_id"),
        sa.CheckConstraint("booked BETWEEN 0 AND capacity", name=f"ck_{TIME}_booked"),
        sa.CheckConstraint("ends_at > starts_at", name=f"ck_{TIME}_span"),
    )
    op.create_index(f"uq_{TIME}_room_id_starts_at", TIME, ["room_id", "starts_at"], unique=True)
    op.create_index(f"ix_{TIME}_day", TIME, ["day", "starts_at", "id"])


def _bookings() -> None:
    op.create_table(
        BOOKING,
        *[sa.Column(name, sa.Uuid(), nullable=False) for name in ("id", "time_id", "staff_id")],
        sa.Column("booked_at", MOMENT, nullable=False),
        sa.Column("cancelled_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name=f"pk_{BOOKING}"),
        sa.ForeignKeyConstraint(["time_id"], [f"{TIME}.id"], name=f"fk_{BOOKING}_time_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=f"fk_{BOOKING}_staff_id"),
    )
    stands: dict[str, Any] = {"postgresql_where": sa.text("cancelled_at IS NULL")}
    op.create_index(f"uq_{BOOKING}_time_id_staff_id", BOOKING, ["time_id", "staff_id"], unique=True, **stands)
    op.create_index(f"ix_{BOOKING}_staff_id", BOOKING, ["staff_id", "booked_at", "id"], **stands)


def downgrade() -> None:
    for table in (BOOKING, TIME, ROOM):
        op.drop_table(table)
