"""Pediatric districts of a polyclinic."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from graph.tables.columns import instant
from graph.tables.place import Place, placed


@placed(Place.REFERENCE)
class DistrictRow(SQLModel, table=True):
    """`norm_children` is configurable: about 800 (domain: order 92n of 07.03.2018).

    `source_system`: the register that knows it by its code; null where an operator wrote it by hand.
    """

    __tablename__ = "district"

    id: UUID = Field(primary_key=True)
    organization_id: UUID = Field(foreign_key="organization.id", index=True)
    code: str = Field(unique=True)
    name: str
    norm_children: int = 800
    source_system: str | None = None
    closed_at: datetime | None = instant(nullable=True)
