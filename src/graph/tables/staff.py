"""Staff and their dated assignments to organizations and districts."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import Dated, PersonName
from graph.tables.place import Place, placed


@placed(Place.REFERENCE)
class StaffRow(PersonName, table=True):
    """A person who works in an organization; `specialty` is a code such as CARDIOLOGY.

    `source_system` and `source_id` are the person's identifier in the register they came from.
    """

    __tablename__ = "staff"
    __table_args__ = (sa.UniqueConstraint("source_system", "source_id"),)

    id: UUID = Field(primary_key=True)
    specialty: str | None = None
    source_system: str | None = None
    source_id: str | None = None


@placed(Place.REFERENCE)
class AssignmentRow(Dated, SQLModel, table=True):
    """Where a member of staff works; with a district, the children attached to it are theirs.

    `role`: as what, by the register; null where an operator wrote it by hand. What an account may do is its own roles.
    """

    __tablename__ = "assignment"

    staff_id: UUID = Field(primary_key=True, foreign_key="staff.id")
    id: UUID = Field(primary_key=True)
    organization_id: UUID = Field(foreign_key="organization.id")
    district_id: UUID | None = Field(default=None, foreign_key="district.id")
    role: str | None = None
