"""Dispensary observation as the graph shows it."""

from enum import Enum

import strawberry

from graph.areas.norm.types import Norm
from graph.areas.observation.tables import ObservationRow
from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound, column, computed
from graph.schema.document import MedicalDocument, source
from graph.schema.scalars import Date, Icd10Code


@strawberry.enum(description="Whether a follow-up goes on.")
class ObservationStatus(Enum):
    """ACTIVE or REMOVED."""

    ACTIVE = "ACTIVE"
    REMOVED = "REMOVED"


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
    next_visit: Date | None = column(
        "The next visit that is due: as the document says; else the last visit, or the first day, and a year by the planned visits; else"
        " that day and the months of the norm.",
        "visit_due_on",
    )
    visit_specialty: str | None = column(
        "Who is to see the child next: who follows it, else the specialty of the norm.", data="observation_disease"
    )
    norm: Norm | None = bind(
        Edge(on={"id": "visit_norm_id"}),
        "By which norm the next visit is due; null where the document says it, or how often.",
    )
    overdue: bool | None = computed("next_visit_overdue", "The next visit is past.")
    document: MedicalDocument | None = source(data="observation_source")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class ObservationsOfPassport:
    """What `Passport` gets from this area."""

    dispensary_observations: list[DispensaryObservation] | None = bind(
        Edge(on={"child_id": "child_id"}, order=("-since", "id")),
        "Diseases followed by specialists.",
        data="observation_list",
    )
