"""Growth beside that of healthy children, in plain Python from the tables of WHO."""

from bisect import bisect_left, bisect_right
from functools import cache
from statistics import NormalDist
from typing import NamedTuple
from zoneinfo import ZoneInfo

from graph.areas.measurement.reference import growth_lines
from tests.proof.place import Place

MOSCOW = ZoneInfo("Europe/Moscow")


class Line(NamedTuple):
    """One line of who.csv."""

    days: int
    power: float
    median: float
    spread: float


@cache
def lines() -> dict[tuple[str, str], list[Line]]:
    """Lines by kind and sex, youngest first."""
    lines_by_key: dict[tuple[str, str], list[Line]] = {}
    for line in growth_lines():
        lines_by_key.setdefault((line.kind, line.sex), []).append(Line(line.age_days, line.l, line.m, line.s))
    return lines_by_key


def line_at(kind: str, sex: str, days: int) -> Line | None:
    """The line of an age; None where the table does not reach."""
    table = lines().get((kind, sex), [])
    older = bisect_left(table, days, key=lambda line: line.days)
    younger = bisect_right(table, days, key=lambda line: line.days) - 1
    if younger < 0 or older == len(table):
        return None
    low, high = table[younger], table[older]
    part = 0 if low is high else (days - low.days) / (high.days - low.days)
    return Line(days, *(a + part * (b - a) for a, b in zip(low[1:], high[1:], strict=True)))


def z_score(kind: str, sex: str, days: int, value: float) -> float | None:
    """Standard deviations from the median."""
    line = line_at(kind, sex, days)
    if line is None or value <= 0:
        return None
    z = ((value / line.median) ** line.power - 1) / (line.power * line.spread)
    if abs(z) > 3 and kind in {"WEIGHT", "BODY_MASS_INDEX"}:
        side = 1 if z > 0 else -1

        def at(steps: int) -> float:
            return float(line.median * (1 + line.power * line.spread * steps * side) ** (1 / line.power))

        z = side * 3 + (value - at(3)) / abs(at(3) - at(2))
    return round(z, 2) if abs(z) < 100 else None


class GrowthValues:
    """Computed fields of measurements."""

    def _growth_z_score(self, place: Place) -> float | None:
        assert place.child is not None
        day = place.row["effective_at"].astimezone(MOSCOW).date()
        child = place.child
        return z_score(place.row["kind"], child["sex"], (day - child["birth_date"]).days, place.row["value"])

    def _growth_percentile(self, place: Place) -> float | None:
        z = self._growth_z_score(place)
        return None if z is None else round(100 * NormalDist().cdf(z), 1)
