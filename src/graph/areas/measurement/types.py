"""Growth as the graph shows it."""

from enum import Enum

import strawberry

from graph.areas.measurement.tables import MeasurementRow
from graph.schema.binding import Edge, RuledBy, TypeBinding, bind, bound, column, computed, embedded, node_id
from graph.schema.document import MedicalDocument, source
from graph.schema.node import Connection, Node, paged
from graph.schema.scalars import DateTime


@strawberry.enum(description="What was measured.")
class MeasurementKind(Enum):
    """Growth."""

    HEIGHT = strawberry.enum_value("HEIGHT", description="Centimetres.")
    WEIGHT = strawberry.enum_value("WEIGHT", description="Kilograms.")
    BODY_MASS_INDEX = strawberry.enum_value("BODY_MASS_INDEX", description="Kilograms per square metre.")
    HEAD_CIRCUMFERENCE = strawberry.enum_value("HEAD_CIRCUMFERENCE", description="Centimetres.")


@strawberry.type(description="One measurement of growth.")
@bound(TypeBinding(row=MeasurementRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="prevention"))
class Measurement(Node):
    """A row of `measurement`."""

    id: strawberry.ID = node_id(data="treatment")
    kind: MeasurementKind | None = column("What was measured.")
    value: float | None = column("The number.")
    unit: str | None = column("Its unit (UCUM).")
    effective_at: DateTime | None = column("When it was measured.")
    z_score: float | None = computed(
        "growth_z_score",
        "Distance from the median of healthy children of this sex and age, in standard deviations (WHO 2006, 2007). Null "
        "where no table says: sex unknown, over 19 years; weight over 10, head over 5.",
    )
    percentile: float | None = computed(
        "growth_percentile",
        "Share of healthy children of this sex and age who measure less, 0 to 100 (WHO 2006, 2007).",
    )
    document: MedicalDocument | None = source(data="prevention_source")


@strawberry.enum(description="Why a measurement is worth a look: a flag by a rule, never a diagnosis.")
class GrowthAlertKind(Enum):
    """Kinds of alerts.csv."""

    VERY_LOW = strawberry.enum_value("VERY_LOW", description="Far below healthy children of this sex and age.")
    LOW = strawberry.enum_value("LOW", description="Below healthy children of this sex and age.")
    HIGH = strawberry.enum_value("HIGH", description="Above healthy children of this sex and age.")
    VERY_HIGH = strawberry.enum_value("VERY_HIGH", description="Far above healthy children of this sex and age.")
    FELL = strawberry.enum_value("FELL", description="Lower among healthy children than before.")
    ROSE = strawberry.enum_value("ROSE", description="Higher among healthy children than before.")
    LOST = strawberry.enum_value("LOST", description="A smaller value than before.")


@strawberry.type(
    description="The newest measurement of a kind, where a rule says that it is worth a look. A flag, never a diagnosis: a "
    "child born early, or a wrong number, raises it as well."
)
@bound(TypeBinding(row=MeasurementRow, ruled_by=RuledBy.CHILD, data="prevention"))
class GrowthAlert:
    """A row of `measurement` beside an earlier one (alerts.py)."""

    measure: MeasurementKind | None = column("What was measured.", "kind")
    kinds: list[GrowthAlertKind] | None = computed("growth_alert_kinds", "Why; as many as `rules`, in the same order.")
    rules: list[str] | None = computed("growth_alert_rules", "The rules, each with its source.")
    measured_at: DateTime | None = column("When it was measured.", "effective_at")
    value: float | None = column("The number.")
    unit: str | None = column("Units of both numbers (UCUM).")
    z_score: float | None = computed("growth_z_score", "z-score of the number.")
    compared_at: DateTime | None = computed(
        "growth_compared_at",
        "When the measurement was made that it is compared with: the oldest of this kind in the 400 days before it.",
    )
    compared_value: float | None = computed("growth_compared_value", "The number then.")
    compared_z_score: float | None = computed("growth_compared_z", "z-score then.")


@strawberry.type(description="The latest height and weight.")
@bound(TypeBinding(ruled_by=RuledBy.CHILD, data="vital_value"))
class Anthropometry:
    """Columns height_* and weight_* of the passport."""

    height_cm: float | None = column("Height in centimetres.", data="treatment")
    height_at: DateTime | None = column("When the height was measured.", data="treatment")
    weight_kg: float | None = column("Weight in kilograms.")
    weight_at: DateTime | None = column("When the weight was measured.")
    weight_stale: bool | None = computed("weight_stale", "Too old for a dose: 6 months under 3 years, else a year.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class MeasurementsOfChild:
    """What `Child` gets from this area."""

    measurements: Connection[Measurement] = paged(
        Edge(on={"child_id": "id"}, order=("-effective_at", "-id")),
        "Measurements of growth, newest first.",
        50,
        data="prevention",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class GrowthOfPassport:
    """What `Passport` gets from this area."""

    anthropometry: Anthropometry | None = embedded("Latest height and weight.", data="vital_value")
    growth_alerts: list[GrowthAlert] | None = bind(
        Edge(on={"child_id": "child_id"}, order=("kind", "id"), only="growth_alert"),
        "Growth that is worth a look, by rules that name their source; at most one of each kind of measurement.",
        data="prevention",
    )
