"""Height and weight of the passport: the latest that are plausible for the age. Others stay readable as measurements."""

from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from uuid import UUID

from graph.ingest.evidence import COUNTS, Evidence, PassportColumns, Projected
from graph.ingest.moment import MOSCOW
from graph.record import TEEN

NAME = "growth"
GROWTH = {"HEIGHT": ("height_cm", "height_at"), "WEIGHT": ("weight_kg", "weight_at")}
MEASURED = f"""
select child_id, id, kind, value, effective_at from measurement
where child_id = any($1::uuid[]) and kind in ('HEIGHT', 'WEIGHT') and {COUNTS} and effective_at is not null
  and labels <@ '{{{TEEN}}}'
"""  # noqa: S608 - text of ours

# Age in years, up to which the lowest and highest height (cm) and weight (kg) are plausible.
PLAUSIBLE = (
    (1, (25.0, 90.0), (0.3, 18.0)),
    (3, (50.0, 120.0), (3.0, 35.0)),
    (7, (65.0, 150.0), (5.0, 70.0)),
    (12, (80.0, 195.0), (8.0, 140.0)),
    (200, (90.0, 240.0), (12.0, 300.0)),
)


@dataclass(frozen=True, slots=True)
class GrowthMeasurement:
    """A current measurement of height or weight."""

    id: UUID
    kind: str
    value: float
    effective_at: datetime


def project(evidence: Evidence) -> Projected:
    """The latest plausible height and weight."""
    measurements = [GrowthMeasurement(*row) for row in evidence.of(NAME)]
    plausible = [item for item in measurements if is_plausible(item, evidence.birth_date)]
    values: dict[str, object] = {}
    for kind, (value_column, at_column) in GROWTH.items():
        latest = max(
            (item for item in plausible if item.kind == kind), key=attrgetter("effective_at", "id"), default=None
        )
        values[value_column] = latest.value if latest else None
        values[at_column] = latest.effective_at if latest else None
    return Projected(values, tuple(values[column] is not None for column, _ in GROWTH.values()))


def is_plausible(measurement: GrowthMeasurement, birth_date: date) -> bool:
    """Whether a child of that age can have this height or weight."""
    age = (measurement.effective_at.astimezone(MOSCOW).date() - birth_date).days / 365.25
    if age < -1 / 365.25:
        return False
    low, high = next(
        bounds[measurement.kind == "WEIGHT"] for limit, *bounds in PLAUSIBLE if age <= limit or limit == 200
    )
    return low <= measurement.value <= high


COLUMNS = PassportColumns(NAME, MEASURED, project, {"height": ("anthropometry",), "weight": ("anthropometry",)})
