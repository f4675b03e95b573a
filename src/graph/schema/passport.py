"""The passport: one page made from documents."""

import strawberry

from graph.schema.access import FieldAccess, access
from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound, column, computed, embedded, node_id
from graph.schema.fact import BloodGroupFact, FactConflict, HealthGroupFact, PhysicalEducationGroupFact, RhFactorFact
from graph.schema.node import Node
from graph.schema.scalars import DateTime
from graph.tables import PassportRow

_CHILD = {"child_id": "child_id"}


@strawberry.type(description="The digital passport of a child: computed from signed documents, typed in by nobody.")
@bound(TypeBinding(row=PassportRow, ruled_by=RuledBy.CHILD, key=("child_id",), data="existence"))
class Passport(Node):
    """A row of `passport`."""

    id: strawberry.ID = node_id()
    blood_group: BloodGroupFact = embedded(
        "Blood group. Never trust it for a transfusion.", "blood_group_", data="vital"
    )
    rh_factor: RhFactorFact = embedded("Rh factor. Never trust it for a transfusion.", "rh_factor_", data="vital")
    health_group: HealthGroupFact = embedded("Health group.", "health_group_", data="health_group")
    physical_education_group: PhysicalEducationGroupFact = embedded(
        "Medical group for physical education.", "physical_education_group_", data="physical_education"
    )
    conflicts: list[FactConflict] | None = bind(
        Edge(on=_CHILD, order=("opened_at", "id"), only="unresolved"), "Documents that disagree.", data="conflict"
    )
    protection_contact: str | None = computed(
        "protection_contact",
        "Whom to call before you act, and that there is a duty to report: where something is recorded that nurses do not"
        " read themselves, for the protection of the child. Else null.",
        data="protection_contact",
    )
    completeness: float | None = column(
        "How much of it is known, from 0 to 1: the share of eight of which something is on record: blood group, Rh factor, "
        "health group and group for physical education (certain or provisional), allergies and conditions (an active one, "
        "or that there are none), height, weight. What a label hides does not count."
    )
    updated_at: DateTime | None = column("When the passport last changed.")
    access: list[FieldAccess] = access()
