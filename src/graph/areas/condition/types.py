"""Diseases as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.condition.tables import ConditionRow
from graph.schema.binding import AssertionBinding, Edge, RuledBy, TypeBinding, bind, bound, column, embedded
from graph.schema.clinical import SAYS, ClinicalStatus, ListAssertion, items
from graph.schema.document import MedicalDocument, source
from graph.schema.scalars import Date, DateTime, Icd10Code


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
    code_system: str | None = column("The system of that code, as a URI.")
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


@strawberry.type(description="Conditions with what their absence means.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="vital"))
class ConditionList:
    """Rows of `condition`, one of each disease, newest first."""

    assertion: ListAssertion = bind(AssertionBinding("items", "no_known_conditions_at"), SAYS)
    items: list[Condition] | None = items("-since", only="newest")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class ConditionsOfPassport:
    """What `Passport` gets from this area."""

    chronic_conditions: ConditionList = embedded("Chronic diseases.", only="chronic", data="chronic_list")
    diagnoses: ConditionList = embedded("All conditions, chronic ones too.", data="diagnosis_list")
