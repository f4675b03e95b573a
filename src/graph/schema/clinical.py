"""Allergies, conditions and medications: lists that always say whether they are empty, unknown or hidden."""

from enum import Enum
from typing import Any

import strawberry

from graph.schema.binding import Assertion, Edge, RuledBy, TypeBinding, bind, bound, column
from graph.schema.document import MedicalDocument, source
from graph.schema.scalars import Date, DateTime, Icd10Code
from graph.tables import AllergyRow, ConditionRow, MedicationRow

SAYS = "Look at it before `items`: an empty list is never silent."


@strawberry.enum(description="What an empty or missing list means.")
class ListAssertion(Enum):
    """domain.md 5 A 5: KNOWN_NONE is not NO_INFORMATION."""

    HAS_ITEMS = strawberry.enum_value("HAS_ITEMS", description="There are items.")
    KNOWN_NONE = strawberry.enum_value("KNOWN_NONE", description="Somebody asked, and there are none.")
    NO_INFORMATION = strawberry.enum_value("NO_INFORMATION", description="No document says anything.")
    HIDDEN = strawberry.enum_value("HIDDEN", description="Your role may not read this list.")


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


@strawberry.enum(description="Clinical status of a condition or an allergy.")
class ClinicalStatus(Enum):
    """FHIR condition-clinical."""

    ACTIVE = "ACTIVE"
    RECURRENCE = "RECURRENCE"
    RELAPSE = "RELAPSE"
    INACTIVE = "INACTIVE"
    REMISSION = "REMISSION"
    RESOLVED = "RESOLVED"


@strawberry.enum(description="What a bystander must know, without the diagnosis.")
class AlertFlag(Enum):
    """Flags that stand in for a diagnosis (domain.md 4.7, note 13)."""

    ASTHMA = "ASTHMA"
    DIABETES = "DIABETES"
    EPILEPSY = "EPILEPSY"
    HAEMOPHILIA = "HAEMOPHILIA"
    ANAPHYLAXIS = "ANAPHYLAXIS"
    CARDIAC = "CARDIAC"
    COELIAC = "COELIAC"


@strawberry.enum(description="Whether a medication is taken.")
class MedicationStatus(Enum):
    """ACTIVE, STOPPED, COMPLETED."""

    ACTIVE = "ACTIVE"
    STOPPED = "STOPPED"
    COMPLETED = "COMPLETED"


@strawberry.type(description="An allergy or intolerance.")
@bound(TypeBinding(row=AllergyRow, ruled_by=RuledBy.CHILD, data="treatment"))
class Allergy:
    """A row of `allergy`."""

    substance: str | None = column("What to avoid. Masked, what is not a drug reads `not a drug`.", data="allergen")
    category: AllergyCategory | None = column("Drug, food, environment.", data="vital_value")
    criticality: Criticality | None = column("How dangerous.", data="vital_value")
    clinical_status: ClinicalStatus | None = column("Active or resolved.")
    reaction: str | None = column("What happened.", data="treatment_words")
    verified: bool | None = column("Confirmed by a clinician.", data="vital_recording")
    effective_at: DateTime | None = column("Since when it is known.")
    recorded_at: DateTime | None = column("When the passport learned it.")
    document: MedicalDocument | None = source(data="treatment_source")


@strawberry.type(description="What one document says of a disease.")
@bound(TypeBinding(row=ConditionRow, ruled_by=RuledBy.CHILD, data="diagnosis"))
class ConditionSource:
    """A row of `condition`, beside others of the same disease."""

    clinical_status: ClinicalStatus | None = column("Active, in remission, resolved, as this document states it.")
    recorded_at: DateTime | None = column("When the passport learned it.")
    document: MedicalDocument | None = source(data="diagnosis_source")


@strawberry.type(description="A disease: a diagnosis or a chronic disease, however many documents state it.")
@bound(TypeBinding(row=ConditionRow, ruled_by=RuledBy.CHILD, data="diagnosis"))
class Condition:
    """A row of `condition`."""

    icd10: Icd10Code | None = column("ICD-10 code, where the document states one.")
    code: str | None = column("Code as the document states it, such as SNOMED CT.")
    display: str | None = column(
        "In words. Masked it reads as what a school or a dispatcher must know.", data="disease_name"
    )
    clinical_status: ClinicalStatus | None = column("Active, in remission, resolved.", data="disease_status")
    chronic: bool | None = column("Long-term.", data="vital")
    since: Date | None = column("First day.")
    until: Date | None = column("Last day; null while it lasts.")
    alert_flag: AlertFlag | None = column("What a bystander must know; null when nothing.", data="vital_value")
    recorded_at: DateTime | None = column("When the passport learned it.")
    document: MedicalDocument | None = source(data="diagnosis_source")
    sources: list[ConditionSource] | None = bind(
        Edge(on={name: name for name in ("child_id", "disease", "chronic")}, order=("-stated_on", "-id")),
        "Every statement of this disease that you may see, the newest first; the other fields are the newest one's.",
        data="document_author",
    )


@strawberry.type(description="A medication.")
@bound(TypeBinding(row=MedicationRow, ruled_by=RuledBy.CHILD, data="treatment"))
class Medication:
    """A row of `medication`."""

    display: str | None = column(
        "Name and strength, as prescribed. Masked, `…` stands for codes of ICD-10 and names of diseases.",
        data="medicine",
    )
    code: str | None = column("Code as the document states it.", data="medicine_code")
    dose: str | None = column("How to take it.", data="treatment_words")
    status: MedicationStatus | None = column("Taken now, stopped, completed.", data="vital")
    since: Date | None = column("First day.")
    until: Date | None = column("Last day; null while it lasts.")
    document: MedicalDocument | None = source(data="treatment_source")


def _items(order: str, only: str | None = None) -> Any:
    edge = Edge(on={"child_id": "child_id"}, order=(order, "id"), only=only)
    return bind(edge, "The items; null when hidden.")


@strawberry.type(description="Allergies with what their absence means.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="vital"))
class AllergyList:
    """Rows of `allergy`, newest first."""

    assertion: ListAssertion = bind(Assertion("items", "no_known_allergies_at"), SAYS, data="none_known")
    items: list[Allergy] | None = _items("-effective_at")


@strawberry.type(description="Conditions with what their absence means.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="vital"))
class ConditionList:
    """Rows of `condition`, one of each disease, newest first."""

    assertion: ListAssertion = bind(Assertion("items", "no_known_conditions_at"), SAYS)
    items: list[Condition] | None = _items("-since", only="newest")


@strawberry.type(description="Medications with what their absence means.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="vital"))
class MedicationList:
    """Rows of `medication`, newest first."""

    assertion: ListAssertion = bind(Assertion("items", None), SAYS)
    items: list[Medication] | None = _items("-since")
