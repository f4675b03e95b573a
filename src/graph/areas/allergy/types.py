"""Allergies as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.allergy.tables import AllergyRow
from graph.schema.binding import AssertionBinding, RuledBy, TypeBinding, bind, bound, column, embedded
from graph.schema.clinical import SAYS, ClinicalStatus, ListAssertion, items
from graph.schema.document import MedicalDocument, source
from graph.schema.scalars import DateTime


@strawberry.enum(description="What a person is allergic to.")
class AllergyCategory(Enum):
    """FHIR AllergyIntolerance.category, and OTHER."""

    MEDICATION = "MEDICATION"
    FOOD = "FOOD"
    ENVIRONMENT = "ENVIRONMENT"
    BIOLOGIC = "BIOLOGIC"
    OTHER = "OTHER"


@strawberry.enum(description="How dangerous the next exposure may be.")
class Criticality(Enum):
    """FHIR AllergyIntolerance.criticality."""

    LOW = "LOW"
    HIGH = "HIGH"
    UNABLE_TO_ASSESS = "UNABLE_TO_ASSESS"


@strawberry.type(description="An allergy or intolerance.")
@bound(TypeBinding(row=AllergyRow, ruled_by=RuledBy.CHILD, data="treatment"))
class Allergy:
    """A row of `allergy`."""

    substance: str | None = column("What to avoid. Masked, what is not a drug reads `not a drug`.", data="allergen")
    code: str | None = column("Code as the document states it, such as SNOMED CT.", data="clinical_coding")
    code_system: str | None = column("The system of that code, as a URI.", data="clinical_coding")
    category: AllergyCategory | None = column("Drug, food, environment.", data="vital_value")
    criticality: Criticality | None = column("How dangerous.", data="vital_value")
    clinical_status: ClinicalStatus | None = column("Active or resolved.")
    reaction: str | None = column("What happened.", data="treatment_words")
    verified: bool | None = column("Confirmed by a clinician.", data="vital_recording")
    effective_at: DateTime | None = column("Since when it is known.")
    recorded_at: DateTime | None = column("When the passport learned it.")
    document: MedicalDocument | None = source(data="treatment_source")


@strawberry.type(description="Allergies with what their absence means.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="vital"))
class AllergyList:
    """Rows of `allergy`, newest first."""

    assertion: ListAssertion = bind(AssertionBinding("items", "no_known_allergies_at"), SAYS, data="none_known")
    items: list[Allergy] | None = items("-effective_at")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class AllergiesOfPassport:
    """What `Passport` gets from this area."""

    allergies: AllergyList = embedded("Allergies and intolerances.", data="allergy_list")
