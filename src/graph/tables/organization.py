"""Organizations: polyclinics, schools, kindergartens, hospitals, ambulance stations."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant
from graph.tables.place import Place, placed


@placed(Place.REFERENCE)
class OrganizationRow(SQLModel, table=True):
    """`kind` is POLYCLINIC, SCHOOL, KINDERGARTEN, HOSPITAL, AMBULANCE, LABORATORY or DEPARTMENT (of the city); it bounds the rank
    of what is sent from there.

    `source_system` and `source_id` are its identifier in the register it came from; null where an operator wrote it by hand.
    `child_protection_contact`: whom nurses call about violence or neglect, such as a name and a telephone number.
    """

    __tablename__ = "organization"
    __table_args__ = (sa.UniqueConstraint("source_system", "source_id"),)

    id: UUID = Field(primary_key=True)
    kind: str
    code: str = Field(unique=True)
    name: str
    address: str | None = None
    child_protection_contact: str | None = None
    source_system: str | None = None
    source_id: str | None = None
    closed_at: datetime | None = instant(nullable=True)
