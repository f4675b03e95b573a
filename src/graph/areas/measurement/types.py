"""Growth as the graph shows it."""

from enum import Enum

import strawberry

from graph.areas.measurement.tables import MeasurementRow
from graph.schema.binding import Edge, RuledBy, TypeBinding, bound, column, computed, embedded, node_id
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
