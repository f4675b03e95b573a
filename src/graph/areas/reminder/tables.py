"""Reminders, what people want of them, and the queue by which they leave (docs/reminders.md)."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import SUPERSEDED, ChildScoped, amendment_labels, instant, text_array, word
from graph.tables.place import Place, placed

# Both or none, such as 22:00.
QUIET = "(quiet_from IS NULL) = (quiet_to IS NULL) AND concat(quiet_from, quiet_to) ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]){2}$|^$'"


class ReminderRow(ChildScoped, table=True):
    """That one person shall be told of one thing; never deleted.

    `recipient_id` is a representative or the child itself. `item`: a vaccine group and dose, the age of an examination in months, or
    an appointment and its day; `is_full`, `labels`, `state` and `amendment_labels` are those of the line that it is raised by, so
    who does not see that line does not see this. `turns_on`: the first day on which the calendar alone may end it. `next_at`: when it
    is to be told; null where nothing more is. `event_id`: the event by which it was told last.
    """

    __tablename__ = "reminder"
    __table_args__ = (
        sa.CheckConstraint(SUPERSEDED, name="ck_reminder_amendment_labels"),
        sa.UniqueConstraint("child_id", "recipient_id", "kind", "item", "is_full", name="uq_reminder_item"),
        sa.Index("ix_reminder_child_id_day", "child_id", "day", "id"),
        sa.Index(
            "ix_reminder_recipient_id", "recipient_id", "day", "id", postgresql_where=sa.text("withdrawn_at IS NULL")
        ),
        sa.Index("ix_reminder_next_at", "next_at", postgresql_where=sa.text("next_at IS NOT NULL")),
        sa.Index("ix_reminder_turns_on", "turns_on", postgresql_where=sa.text("withdrawn_at IS NULL")),
    )

    recipient_id: UUID
    kind: str = word()
    item: str
    is_full: bool = False
    day: date
    labels: list[str] = text_array()
    state: str = Field(default="CURRENT", sa_column_kwargs={"server_default": "CURRENT"})
    amendment_labels: list[str] | None = amendment_labels()
    turns_on: date | None = None
    raised_at: datetime = instant()
    next_at: datetime | None = instant(nullable=True)
    event_id: UUID | None = None
    sent_at: datetime | None = instant(nullable=True)
    read_at: datetime | None = instant(nullable=True)
    snoozed_until: datetime | None = instant(nullable=True)
    withdrawn_at: datetime | None = instant(nullable=True)


class ReminderPendingRow(SQLModel, table=True):
    """A child whose family changed, or will on a day: its reminders are looked at again from then on. Triggers write it."""

    __tablename__ = "reminder_pending"
    __table_args__ = (sa.Index("ix_reminder_pending_from_on", "from_on", "child_id"),)

    child_id: UUID = Field(primary_key=True, foreign_key="child.id")
    from_on: date = Field(primary_key=True)


@placed(Place.REFERENCE)
class ReminderPreferenceRow(SQLModel, table=True):
    """How a person wants to be reminded; without a row as the defaults say. Quiet hours are of Moscow, and may go over midnight."""

    __tablename__ = "reminder_preference"
    __table_args__ = (sa.CheckConstraint(QUIET, name="ck_reminder_preference_quiet"),)

    recipient_id: UUID = Field(primary_key=True)
    channel: str = word("PUSH")
    quiet_from: str | None = None
    quiet_to: str | None = None
    language: str = word("RU")
    changed_at: datetime = instant()


class ReminderDeliveryRow(ChildScoped, table=True):
    """One message to one person over one event: WAITING, TAKEN, SENT, SIMULATED, DROPPED or DEAD. It holds no address and no text."""

    __tablename__ = "reminder_delivery"
    __table_args__ = (
        sa.UniqueConstraint("event_id", "channel", "subject", name="uq_reminder_delivery_event_id"),
        sa.Index("ix_reminder_delivery_next_at", "next_at", postgresql_where=sa.text("ended_at IS NULL")),
        sa.Index("ix_reminder_delivery_child_id", "child_id"),
    )

    event_id: UUID
    recipient_id: UUID
    subject: str
    role: str
    channel: str = word()
    state: str = word("WAITING")
    attempts: int = 0
    next_at: datetime = instant()
    ended_at: datetime | None = instant(nullable=True)


@placed(Place.REFERENCE)
class ReminderChannelRow(SQLModel, table=True):
    """Whether what is sent by a channel leaves this service: CONNECTED or SIMULATED, as the process that sends has noted."""

    __tablename__ = "reminder_channel"

    channel: str = Field(primary_key=True)
    delivery: str = word("SIMULATED")


@placed(Place.LOCAL)
class CalendarLinkRow(SQLModel, table=True):
    """The address of a calendar that an account has in a role: the SHA-256 of its token, which is kept nowhere."""

    __tablename__ = "calendar_link"
    __table_args__ = (
        sa.Index("uq_calendar_link_token_hash", "token_hash", unique=True),
        sa.Index(
            "uq_calendar_link_subject",
            "subject",
            "role",
            unique=True,
            postgresql_where=sa.text("revoked_at IS NULL"),
        ),
    )

    id: UUID = Field(primary_key=True)
    subject: str
    role: str
    token_hash: bytes
    created_at: datetime = instant()
    revoked_at: datetime | None = instant(nullable=True)
