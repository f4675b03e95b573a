"""CDS Hooks: tokens that were taken, and cards that other systems have."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import ChildScoped, instant
from graph.tables.place import Place, placed


@placed(Place.LOCAL)
class CdsTokenRow(SQLModel, table=True):
    """A token that was taken, so that it is taken once; it is forgotten when it would have expired."""

    __tablename__ = "cds_token"
    __table_args__ = (sa.Index("ix_cds_token_expires_at", "expires_at"),)

    issuer: str = Field(primary_key=True)
    jti: str = Field(primary_key=True)
    expires_at: datetime = instant()


class CdsCardRow(ChildScoped, table=True):
    """A card that a client has, and the drugs that it was asked for with (JSON), by which it is made anew when it is answered."""

    __tablename__ = "cds_card"
    __table_args__ = (sa.Index("uq_cds_card_issuer_card", "issuer", "card", unique=True),)

    issuer: str
    card: UUID
    orders: str
    issued_at: datetime = instant()
