"""The emergency capsule: what saves a life, and nothing else."""

import strawberry

from graph.areas.allergy.types import AllergyList
from graph.areas.anamnesis.types import Anamnesis, histories
from graph.areas.condition.types import AlertFlag, ConditionList
from graph.areas.measurement.types import Anthropometry
from graph.areas.medication.types import MedicationList
from graph.schema.binding import Constant, Edge, NodeId, Root, RuledBy, TypeBinding, bind, bound, computed, embedded
from graph.schema.fact import TRANSFUSION, BloodGroupFact, RhFactorFact
from graph.schema.person import PersonName, Sex
from graph.schema.query import BY
from graph.schema.representation import Representation
from graph.schema.scalars import DateTime
from graph.tables import PassportRow

_CONTACTS = Edge(on={"child_id": "child_id"}, order=("-is_primary_contact", "id"), only="in_force")


@strawberry.type(description="Vital facts of one child for an emergency. Conflicts and unknowns are shown as such.")
@bound(TypeBinding(row=PassportRow, ruled_by=RuledBy.CHILD, data="capsule"))
class EmergencyCapsule:
    """The passport row and the child beside it."""

    child_id: strawberry.ID = bind(NodeId(of_child=True), "Global id of the child.", data="capsule_identity")
    issued_at: DateTime = computed("now", "When this answer was made.", data="capsule_identity")
    facts_as_of: DateTime | None = computed("facts_as_of", "When the passport last changed.")
    name: PersonName | None = embedded("Name, reduced to initials for a dispatcher.", of_child=True)
    age_years: int | None = computed("age_years", "Completed years today.")
    sex: Sex | None = computed("sex", "Administrative sex.")
    twin_warning: bool | None = computed(
        "twin_warning", "A child of the same family shares birth date and family name: make sure which one it is."
    )
    blood_group: BloodGroupFact = embedded("Blood group. Never trust it for a transfusion.", "blood_group_")
    rh_factor: RhFactorFact = embedded("Rh factor. Never trust it for a transfusion.", "rh_factor_")
    drug_allergies: AllergyList = embedded("Drugs to avoid.", only="drug", data="capsule_allergies")
    alert_flags: list[AlertFlag] | None = computed("alert_flags", "What a bystander must know.")
    anthropometry: Anthropometry | None = embedded("Latest height and weight, for a dose.")
    medications: MedicationList = embedded("Medications.")
    diagnoses: ConditionList = embedded("Conditions.", data="capsule_history")
    anamnesis: list[Anamnesis] | None = histories(data="capsule_history")
    contacts: list[Representation] | None = bind(_CONTACTS, "Whom to call, primary contact first.")
    notice: str = bind(Constant(TRANSFUSION), "Show this on every screen and print of the capsule.", data="existence")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class CapsuleOfQuery:
    """What `Query` gets from this area."""

    emergency_capsule: EmergencyCapsule | None = bind(
        Root("emergency_capsule"), "Vital facts of one child, for an emergency.", BY, data="capsule_request"
    )
