"""Organizations: polyclinics, schools, kindergartens, hospitals, ambulance stations."""

from uuid import UUID

from sqlmodel import Field, SQLModel


class OrganizationRow(SQLModel, table=True):
    """`kind` is POLYCLINIC, SCHOOL, KINDERGARTEN, HOSPITAL, AMBULANCE or LABORATORY; it bounds the rank of what is sent from there."""

    __tablename__ = "organization"

    id: UUID = Field(primary_key=True)
    kind: str
    code: str = Field(unique=True)
    name: str
    address: str | None = None
