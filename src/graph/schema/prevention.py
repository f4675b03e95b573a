"""Vaccinations, growth and dispensary observation."""

from enum import Enum

import strawberry

from graph.schema.binding import RuledBy, TypeBinding, bound, column, computed, node_id
from graph.schema.document import MedicalDocument, source
from graph.schema.node import Node
from graph.schema.scalars import Date, DateTime, Icd10Code
from graph.tables import MeasurementRow, ObservationRow, VaccinationRow


@strawberry.enum(description="Whether a dose was given.")
class VaccinationStatus(Enum):
    """FHIR Immunization.status."""

    COMPLETED = "COMPLETED"
    NOT_DONE = strawberry.enum_value("NOT_DONE", description="Not given: see `notDoneReason`.")


@strawberry.enum(description="What was measured.")
class MeasurementKind(Enum):
    """Growth."""

    HEIGHT = strawberry.enum_value("HEIGHT", description="Centimetres.")
    WEIGHT = strawberry.enum_value("WEIGHT", description="Kilograms.")
    BODY_MASS_INDEX = strawberry.enum_value("BODY_MASS_INDEX", description="Kilograms per square metre.")
    HEAD_CIRCUMFERENCE = strawberry.enum_value("HEAD_CIRCUMFERENCE", description="Centimetres.")


@strawberry.enum(description="Whether a follow-up goes on.")
class ObservationStatus(Enum):
    """ACTIVE or REMOVED."""

    ACTIVE = "ACTIVE"
    REMOVED = "REMOVED"


@strawberry.type(description="A vaccination, given or not.")
@bound(TypeBinding(row=VaccinationRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="prevention"))
class Vaccination(Node):
    """A row of `vaccination`."""

    id: strawberry.ID = node_id(data="treatment")
    vaccine: str | None = column("Name of the vaccine.", data="vaccine")
    code: str | None = column("Code as the document states it, such as CVX.", data="vaccine_code")
    date: Date | None = column("The day it was given or refused.")
    status: VaccinationStatus | None = column("Given or not.")
    not_done_reason: str | None = column("Why it was not given.", data="vaccination_refusal")
    dose_number: int | None = column("Which dose of the series.")
    lot_number: str | None = column("Lot of the vaccine.", data="vaccine")
    document: MedicalDocument | None = source(data="prevention_source")


@strawberry.type(description="One measurement of growth.")
@bound(TypeBinding(row=MeasurementRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="prevention"))
class Measurement(Node):
    """A row of `measurement`."""

    id: strawberry.ID = node_id(data="treatment")
    kind: MeasurementKind | None = column("What was measured.")
    value: float | None = column("The number.")
    unit: str | None = column("Its unit (UCUM).")
    effective_at: DateTime | None = column("When it was measured.")
    document: MedicalDocument | None = source(data="prevention_source")


@strawberry.type(description="The latest height and weight.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="vital_value"))
class Anthropometry:
    """Columns height_* and weight_* of the passport."""

    height_cm: float | None = column("Height in centimetres.", data="treatment")
    height_at: DateTime | None = column("When the height was measured.", data="treatment")
    weight_kg: float | None = column("Weight in kilograms.")
    weight_at: DateTime | None = column("When the weight was measured.")
    weight_stale: bool | None = computed("weight_stale", "Too old for a dose: 6 months under 3 years, else a year.")


@strawberry.type(description="Dispensary observation: a disease followed by a specialist.")
@bound(TypeBinding(row=ObservationRow, ruled_by=RuledBy.CHILD, data="observation"))
class DispensaryObservation:
    """A row of `observation`."""

    icd10: Icd10Code | None = column("ICD-10 code of the disease.", data="observation_disease")
    display: str | None = column(
        "The disease in words. Masked it reads as what the school must know.", data="observation_name"
    )
    specialty: str | None = column("Who follows it, such as CARDIOLOGY.", data="observation_disease")
    status: ObservationStatus | None = column("Whether it goes on.", data="observation_status")
    since: Date | None = column("First day.")
    until: Date | None = column("Last day.")
    visits_per_year: int | None = column("Planned visits a year.")
    last_visit: Date | None = column("The last visit.")
    next_visit: Date | None = column("The next visit that is due.")
    overdue: bool | None = computed("next_visit_overdue", "The next visit is past.")
    document: MedicalDocument | None = source(data="observation_source")
