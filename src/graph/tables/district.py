"""Pediatric districts of a polyclinic."""

from uuid import UUID

from sqlmodel import Field, SQLModel


class DistrictRow(SQLModel, table=True):
    """`norm_children` is configurable: about 800 (domain: order 92n of 07.03.2018)."""

    __tablename__ = "district"

    id: UUID = Field(primary_key=True)
    organization_id: UUID = Field(foreign_key="organization.id", index=True)
    code: str = Field(unique=True)
    name: str
    norm_children: int = 800
