"""The passport: one row per child, the projection of its facts."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field, SQLModel

from graph.tables.columns import instant, word


class PassportRow(SQLModel, table=True):
    """Every single-valued fact as `<fact>_status`, `<fact>_value` and where it comes from; never written but by the projection.

    `completeness` is defined in ingest/project.py.

    The index of the primary key includes the status and value of each fact (migration 0015).
    """

    __tablename__ = "passport"

    child_id: UUID = Field(primary_key=True, foreign_key="child.id")

    blood_group_status: str = word("UNKNOWN")
    blood_group_value: str | None = word(None)
    blood_group_document_id: UUID | None = None
    blood_group_effective_at: datetime | None = instant(nullable=True)
    blood_group_recorded_at: datetime | None = instant(nullable=True)
    blood_group_lab_confirmed: bool | None = None
    blood_group_provisional_until: date | None = None
    blood_group_resolution_id: UUID | None = None

    rh_factor_status: str = word("UNKNOWN")
    rh_factor_value: str | None = word(None)
    rh_factor_document_id: UUID | None = None
    rh_factor_effective_at: datetime | None = instant(nullable=True)
    rh_factor_recorded_at: datetime | None = instant(nullable=True)
    rh_factor_lab_confirmed: bool | None = None
    rh_factor_provisional_until: date | None = None
    rh_factor_resolution_id: UUID | None = None

    health_group_status: str = word("UNKNOWN")
    health_group_value: str | None = word(None)
    health_group_document_id: UUID | None = None
    health_group_effective_at: datetime | None = instant(nullable=True)
    health_group_recorded_at: datetime | None = instant(nullable=True)

    physical_education_group_status: str = word("UNKNOWN")
    physical_education_group_value: str | None = word(None)
    physical_education_group_document_id: UUID | None = None
    physical_education_group_effective_at: datetime | None = instant(nullable=True)
    physical_education_group_recorded_at: datetime | None = instant(nullable=True)

    no_known_allergies_at: datetime | None = instant(nullable=True)
    no_known_conditions_at: datetime | None = instant(nullable=True)

    height_cm: float | None = None
    height_at: datetime | None = instant(nullable=True)
    weight_kg: float | None = None
    weight_at: datetime | None = instant(nullable=True)
    vaccination_due_on: date | None = None
    examination_due_on: date | None = None

    completeness: float = 0.0
    updated_at: datetime = instant()
