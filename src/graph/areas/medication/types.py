"""Medications as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.medication.tables import MedicationRow
from graph.schema.binding import AssertionBinding, RuledBy, TypeBinding, bind, bound, column, embedded
from graph.schema.clinical import SAYS, ListAssertion, items
from graph.schema.document import MedicalDocument, source
from graph.schema.scalars import Date


@strawberry.enum(description="Whether a medication is taken.")
class MedicationStatus(Enum):
    """ACTIVE, STOPPED, COMPLETED."""

    ACTIVE = "ACTIVE"
    STOPPED = "STOPPED"
    COMPLETED = "COMPLETED"


@strawberry.type(description="A medication.")
@bound(TypeBinding(row=MedicationRow, ruled_by=RuledBy.CHILD, data="treatment"))
class Medication:
    """A row of `medication`."""

    display: str | None = column(
        "Name and strength, as prescribed. Masked, `…` stands for codes of ICD-10 and names of diseases.",
        data="medicine",
    )
    code: str | None = column("Code as the document states it.", data="medicine_code")
    code_system: str | None = column("The system of that code, as a URI.", data="clinical_coding")
    dose: str | None = column("How to take it.", data="treatment_words")
    status: MedicationStatus | None = column("Taken now, stopped, completed.", data="vital")
    since: Date | None = column("First day.")
    until: Date | None = column("Last day; null while it lasts.")
    document: MedicalDocument | None = source(data="treatment_source")


@strawberry.type(description="Medications with what their absence means.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="vital"))
class MedicationList:
    """Rows of `medication`, newest first."""

    assertion: ListAssertion = bind(AssertionBinding("items", None), SAYS)
    items: list[Medication] | None = items("-since")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class MedicationsOfPassport:
    """What `Passport` gets from this area."""

    medications: MedicationList = embedded("Medications.", data="vital")
