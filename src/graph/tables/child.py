"""Children, their identifiers and addresses."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import ChildScoped, Dated, PersonName, Word, instant, word


class ChildRow(PersonName, SQLModel, table=True):
    """A child. Policy number and SNILS are null for newborns and foreign children; `sex` is MALE, FEMALE or UNKNOWN.

    `record_medium` is ELECTRONIC or PAPER_ON_REQUEST.
    """

    __tablename__ = "child"
    __table_args__ = (
        sa.Index("ix_child_policy_number_id", "policy_number", "id"),
        sa.Index("ix_child_snils_id", "snils", "id"),
        sa.Index("ix_child_birth_date", "birth_date"),
        sa.Index("ix_child_district_id_id", "district_id", "id"),
        sa.Index("ix_child_district_id_birth_date_id", "district_id", "birth_date", "id"),
        sa.Index("ix_child_district_id_family_id", "district_id", sa.text("greatest(family, '')"), "id"),
    )

    id: UUID = Field(primary_key=True)
    birth_date: date
    sex: str = word("UNKNOWN")
    policy_number: str | None = None
    snils: str | None = None
    district_id: UUID | None = Field(default=None, foreign_key="district.id")
    synthetic: bool = False
    record_medium: str = Field(
        default="ELECTRONIC", sa_type=Word, nullable=False, sa_column_kwargs={"server_default": "ELECTRONIC"}
    )
    created_at: datetime = instant()


class IdentifierRow(SQLModel, table=True):
    """An identifier as its register keeps it: `system` is the FHIR identifier system."""

    __tablename__ = "identifier"
    __table_args__ = (sa.Index("ix_identifier_system_value", "system", "value"),)

    child_id: UUID = Field(primary_key=True, foreign_key="child.id")
    system: str = Field(primary_key=True)
    value: str = Field(primary_key=True)
    verified: bool = False


class AddressRow(ChildScoped, Dated, table=True):
    """`kind` is RESIDENCE or REGISTRATION; `locality` is the town or city alone."""

    __tablename__ = "address"

    kind: str = "RESIDENCE"
    text: str
    locality: str | None = None
