"""Staff and their dated assignments to organizations and districts."""

from uuid import UUID

from sqlmodel import Field, SQLModel

from graph.tables.columns import Dated, Named


class StaffRow(Named, table=True):
    """A person who works in an organization; `specialty` is a code such as CARDIOLOGY."""

    __tablename__ = "staff"

    id: UUID = Field(primary_key=True)
    specialty: str | None = None


class AssignmentRow(Dated, SQLModel, table=True):
    """Where a member of staff works; with a district, the children attached to it are theirs."""

    __tablename__ = "assignment"

    staff_id: UUID = Field(primary_key=True, foreign_key="staff.id")
    id: UUID = Field(primary_key=True)
    organization_id: UUID = Field(foreign_key="organization.id")
    district_id: UUID | None = Field(default=None, foreign_key="district.id")
