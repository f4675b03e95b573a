"""Addresses under which a document is fetched once (migration 0110): no role of the service reads these tables."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant
from graph.tables.place import Place, placed


@placed(Place.REFERENCE)
class DownloadKeyRow(SQLModel, table=True):
    """The one key that addresses are made with; functions of the database alone see it."""

    __tablename__ = "download_key"
    __table_args__ = (sa.CheckConstraint("id = 1", name="ck_download_key_one"),)

    id: int = Field(primary_key=True, sa_type=sa.SmallInteger)
    inner_key: bytes = Field(sa_type=sa.LargeBinary)
    outer_key: bytes = Field(sa_type=sa.LargeBinary)


@placed(Place.LOCAL)
class DownloadUseRow(SQLModel, table=True):
    """An address that was used, by what proves it; kept until an hour after it would have expired."""

    __tablename__ = "download_use"
    __table_args__ = (sa.Index("ix_download_use_expires_at", "expires_at"),)

    mac: bytes = Field(primary_key=True, sa_type=sa.LargeBinary)
    expires_at: datetime = instant()
