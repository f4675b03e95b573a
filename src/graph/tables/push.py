"""Devices that are woken up by Web Push, and how far events were pushed (docs/live.md)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant
from graph.tables.place import Place, placed


@placed(Place.LOCAL)
class PushDeviceRow(SQLModel, table=True):
    """A browser or app of one account, in one role: the address at its push service, and the keys to write to it with."""

    __tablename__ = "push_device"
    __table_args__ = (sa.UniqueConstraint("subject", "endpoint", name="uq_push_device_subject_endpoint"),)

    id: UUID = Field(primary_key=True)
    subject: str
    role: str
    endpoint: str
    p256dh: bytes
    auth: bytes
    created_at: datetime = instant()


@placed(Place.LOCAL)
class PushTurnRow(SQLModel, table=True):
    """The one row that says up to which event was pushed, and which process pushes until when."""

    __tablename__ = "push_turn"
    __table_args__ = (sa.CheckConstraint("id = 1", name="ck_push_turn_one"),)

    id: int = Field(primary_key=True)
    number: int = Field(sa_type=sa.BigInteger)
    holder: UUID | None = None
    until: datetime | None = Field(default=None, sa_type=sa.TIMESTAMP(timezone=True))
