"""Facts of the passport: a status that is always there and a value that may not be."""

from enum import Enum
from typing import Any

import strawberry

from graph.schema.binding import Constant, Edge, RuledBy, TypeBinding, bind, bound, column, computed
from graph.schema.document import MedicalDocument, source
from graph.schema.scalars import Date, DateTime
from graph.tables import FactConflictRow, FactRow

TRANSFUSION = "Orientation only: re-determine blood group and Rh before any transfusion."
VALUE_SOURCE = "The document that the value comes from."
DATED = "As of the date shown; the signed document is the source."


@strawberry.enum(description="How sure the passport is of a fact.")
class FactStatus(Enum):
    """Never confuse HIDDEN with UNKNOWN."""

    CONFIRMED = strawberry.enum_value("CONFIRMED", description="Signed documents agree.")
    PROVISIONAL = strawberry.enum_value(
        "PROVISIONAL", description="Recorded, but must be determined again (blood under 4 months of age)."
    )
    CONFLICTING = strawberry.enum_value(
        "CONFLICTING", description="Documents disagree; `value` is null, see `candidates`."
    )
    UNKNOWN = strawberry.enum_value("UNKNOWN", description="No document says anything about it.")
    RETRACTED = strawberry.enum_value("RETRACTED", description="The only document that said it was annulled.")
    HIDDEN = strawberry.enum_value(
        "HIDDEN", description="Your role may not read this; it says nothing about the value."
    )


@strawberry.enum(description="AB0 blood group.")
class BloodGroup(Enum):
    """O(I), A(II), B(III), AB(IV)."""

    O = strawberry.enum_value("O", description="O(I)")  # noqa: E741
    A = strawberry.enum_value("A", description="A(II)")
    B = strawberry.enum_value("B", description="B(III)")
    AB = strawberry.enum_value("AB", description="AB(IV)")


@strawberry.enum(description="Rh factor (antigen D).")
class RhFactor(Enum):
    """WEAK_D as a recipient counts as negative."""

    POSITIVE = "POSITIVE"
    NEGATIVE = "NEGATIVE"
    WEAK_D = strawberry.enum_value("WEAK_D", description="Weak or partial D: as a recipient treat as negative.")


@strawberry.enum(description="Health group of a child (I to V).")
class HealthGroup(Enum):
    """Order 514n, appendix 2, and its successors (domain.md 3.2)."""

    I = strawberry.enum_value("I", description="Healthy.")  # noqa: E741
    II = strawberry.enum_value("II", description="Functional disorders, no chronic disease.")
    III = strawberry.enum_value("III", description="Chronic disease in remission, functions preserved.")
    IV = strawberry.enum_value("IV", description="Chronic disease, active or with limited functions.")
    V = strawberry.enum_value("V", description="Severe chronic disease, constant treatment.")


@strawberry.enum(description="Medical group for physical education.")
class PhysicalEducationGroup(Enum):
    """Order 514n, appendix 3 (domain.md 3.3)."""

    MAIN = strawberry.enum_value("MAIN", description="All classes and standards.")
    PREPARATORY = strawberry.enum_value("PREPARATORY", description="Classes with reduced load.")
    SPECIAL_A = strawberry.enum_value("SPECIAL_A", description="Special group A, separate classes.")
    SPECIAL_B = strawberry.enum_value("SPECIAL_B", description="Special group B, exercise therapy in a clinic.")


def _candidates(kind: str, *, data: str) -> Any:
    edge = Edge(on={"child_id": "child_id"}, where={"kind": kind}, order=("effective_at", "id"), only="conflicting")
    return bind(edge, "What each document says while they disagree; empty otherwise.", data=data)


@strawberry.type(description="One of several values that documents state for the blood group.")
@bound(TypeBinding(row=FactRow, ruled_by=RuledBy.CHILD, data="candidate"))
class BloodGroupCandidate:
    """A row of `fact` with kind BLOOD_GROUP."""

    value: BloodGroup | None = column("The group this document states.", data="candidate_value")
    effective_at: DateTime | None = column("When it was determined.")
    lab_confirmed: bool | None = column("A signed laboratory result says so.")
    document: MedicalDocument | None = source(VALUE_SOURCE, data="candidate_source")


@strawberry.type(description="One of several values that documents state for the Rh factor.")
@bound(TypeBinding(row=FactRow, ruled_by=RuledBy.CHILD, data="candidate"))
class RhFactorCandidate:
    """A row of `fact` with kind RH_FACTOR."""

    value: RhFactor | None = column("The Rh factor this document states.", data="candidate_value")
    effective_at: DateTime | None = column("When it was determined.")
    lab_confirmed: bool | None = column("A signed laboratory result says so.")
    document: MedicalDocument | None = source(VALUE_SOURCE, data="candidate_source")


STATUS = "Always present: look at it before you look at `value`."


@strawberry.type(description="Blood group with its status and source. Orientation only.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="vital"))
class BloodGroupFact:
    """Columns blood_group_* of the passport."""

    status: FactStatus = column(STATUS, hidden="HIDDEN")
    value: BloodGroup | None = column("The group, when documents agree.", data="vital_value")
    candidates: list[BloodGroupCandidate] | None = _candidates("BLOOD_GROUP", data="candidate")
    effective_at: DateTime | None = column("When it was determined.")
    recorded_at: DateTime | None = column("When the passport learned it.", data="vital_recording")
    lab_confirmed: bool | None = column("The value of this date is a signed laboratory result.")
    provisional_until: Date | None = column("Determine again after this date.", data="vital_value")
    document: MedicalDocument | None = source(VALUE_SOURCE, data="vital_source")
    notice: str = bind(Constant(TRANSFUSION), "Show this beside the value.", data="existence")


@strawberry.type(description="Rh factor with its status and source. Orientation only.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="vital"))
class RhFactorFact:
    """Columns rh_factor_* of the passport."""

    status: FactStatus = column(STATUS, hidden="HIDDEN")
    value: RhFactor | None = column("The Rh factor, when documents agree.", data="vital_value")
    candidates: list[RhFactorCandidate] | None = _candidates("RH_FACTOR", data="candidate")
    effective_at: DateTime | None = column("When it was determined.")
    recorded_at: DateTime | None = column("When the passport learned it.", data="vital_recording")
    lab_confirmed: bool | None = column("The value of this date is a signed laboratory result.")
    provisional_until: Date | None = column("Determine again after this date.", data="vital_value")
    document: MedicalDocument | None = source(VALUE_SOURCE, data="vital_source")
    notice: str = bind(Constant(TRANSFUSION), "Show this beside the value.", data="existence")


@strawberry.type(description="Health group with its status and source.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="health_group"))
class HealthGroupFact:
    """Columns health_group_* of the passport."""

    status: FactStatus = column(STATUS, hidden="HIDDEN")
    value: HealthGroup | None = column("The group of the newest preventive exam.")
    effective_at: DateTime | None = column("When it was determined.")
    recorded_at: DateTime | None = column("When the passport learned it.")
    stale: bool | None = computed("stale_after_a_year", "Older than a year: due for a new exam.")
    document: MedicalDocument | None = source(VALUE_SOURCE, data="health_group_source")
    notice: str = bind(Constant(DATED), "Show this beside the value.", data="existence")


@strawberry.type(description="Medical group for physical education with its status and source.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="physical_education"))
class PhysicalEducationGroupFact:
    """Columns physical_education_group_* of the passport."""

    status: FactStatus = column(STATUS, hidden="HIDDEN")
    value: PhysicalEducationGroup | None = column("The group of the newest statement.")
    effective_at: DateTime | None = column("When it was determined.")
    recorded_at: DateTime | None = column("When the passport learned it.")
    stale: bool | None = computed("stale_after_a_year", "Older than a year: due for a new exam.")
    document: MedicalDocument | None = source(VALUE_SOURCE, data="physical_education_source")
    notice: str = bind(Constant(DATED), "Show this beside the value.", data="existence")


@strawberry.type(description="A value that a document states for a fact in conflict, as text.")
@bound(TypeBinding(row=FactRow, ruled_by=RuledBy.CHILD, data="candidate"))
class FactCandidate:
    """A row of `fact`."""

    value: str | None = column("The stated value, such as A or POSITIVE.", data="candidate_value")
    effective_at: DateTime | None = column("When it was determined.")
    lab_confirmed: bool | None = column("A signed laboratory result says so.")
    document: MedicalDocument | None = source(VALUE_SOURCE, data="candidate_source")


@strawberry.type(description="Documents that disagree about a fact; a person must resolve it.")
@bound(TypeBinding(row=FactConflictRow, ruled_by=RuledBy.CHILD))
class FactConflict:
    """A row of `fact_conflict`."""

    field: str | None = column("The kind of fact, such as BLOOD_GROUP.", "kind", data="conflict")
    opened_at: DateTime | None = column("Since when.", data="conflict_date")
    candidates: list[FactCandidate] | None = bind(
        Edge(on={"child_id": "child_id", "kind": "kind"}, order=("effective_at", "id")),
        "What each document says.",
        data="candidate",
    )
