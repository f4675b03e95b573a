"""Growth in the worlds and the oracle of the tests: alerts in plain Python from the rules (tests/areas/part.py)."""

from bisect import bisect_right
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from graph.areas.measurement.reference import GrowthRule, growth_rules
from graph.areas.measurement.tables import MeasurementRow
from graph.tables import ChildRow, MedicalDocumentRow
from tests.areas.part import AreaPart
from tests.proof.growth import MOSCOW, line_at, z_score

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Draft

LINES = (-1.64, -1.28, -0.67, 0, 0.67, 1.28, 1.64)
WINDOW = timedelta(days=400)


def is_broken(rule: GrowthRule, days: int, now: tuple[float, float | None], then: tuple[float, float | None]) -> bool:
    """Whether a rule tells of a value and its z-score at an age, beside those of an earlier day (NaN: there is none)."""
    (value, z), (value_then, z_then) = now, then
    if days < rule.from_days or (rule.until_days is not None and days >= rule.until_days):
        return False
    if rule.test == "LOSS":
        return value < value_then * (1 - rule.bound)
    if z is None:
        return False
    if rule.test in ("BELOW", "ABOVE"):
        return z < rule.bound if rule.test == "BELOW" else z > rule.bound
    if z_then is None:
        return False
    fallen = bisect_right(LINES, z_then) - bisect_right(LINES, z)
    return {"FALL": fallen >= rule.bound, "RISE": -fallen >= rule.bound, "DROP": z_then - z > rule.bound}[rule.test]


class _Alert:
    """A measurement, the one it is compared with, and the rules that tell of it."""

    def __init__(self, values: "Values", row: "Row", place: "Place") -> None:
        assert place.child is not None
        self.child = place.child
        rows = values.store.of_child("measurement", place.child.cells["id"])
        same = [each for each in rows if each["kind"] == row["kind"]]
        self.seen = [each for each in same if values.sight.is_seen(each, place.holds, place.requested)]
        self.row, at = row, row["effective_at"]
        earlier = [each for each in self.seen if at - WINDOW <= each["effective_at"] < at]
        self.then = min(earlier, key=_order, default=None)

    def is_newest(self) -> bool:
        return max(self.seen, key=_order) is self.row

    def days(self, row: "Row") -> int:
        days: int = (row["effective_at"].astimezone(MOSCOW).date() - self.child["birth_date"]).days
        return days

    def z(self, row: "Row") -> float | None:
        return z_score(row["kind"], self.child["sex"], self.days(row), row["value"])

    def z_then(self) -> float | None:
        return None if self.then is None else self.z(self.then)

    def rules(self) -> list[GrowthRule]:
        now = self.row["value"], self.z(self.row)
        then = float("nan") if self.then is None else self.then["value"], self.z_then()
        rules = [rule for rule in growth_rules() if rule.measure == self.row["kind"]]
        return [rule for rule in rules if is_broken(rule, self.days(self.row), now, then)]


def _order(row: "Row") -> tuple[datetime, bytes]:
    return row["effective_at"], row.cells["id"].bytes


def _is_alert(values: "Values", row: "Row", place: "Place") -> bool:
    alert = _Alert(values, row, place)
    return alert.is_newest() and bool(alert.rules())


def _alert(values: "Values", place: "Place") -> _Alert:
    return _Alert(values, place.row, place)


def _kinds(values: "Values", place: "Place") -> list[str]:
    return [rule.kind for rule in _alert(values, place).rules()]


def _rules(values: "Values", place: "Place") -> list[str]:
    return [f"{rule.rule}: {rule.source}" for rule in _alert(values, place).rules()]


def _compared_at(values: "Values", place: "Place") -> datetime | None:
    then = _alert(values, place).then
    return None if then is None else then["effective_at"]


def _compared_value(values: "Values", place: "Place") -> float | None:
    then = _alert(values, place).then
    return None if then is None else then["value"]


def _draw(draft: "Draft") -> None:
    """Growth near the lines of WHO, under any label and in any state."""
    from tests.proof.records import _said

    documents = draft.world.of(MedicalDocumentRow)
    for child in draft.world.of(ChildRow):
        own = [each for each in documents if each["child_id"] == child["id"]]
        kinds = (("HEIGHT", "cm"), ("WEIGHT", "kg"), ("BODY_MASS_INDEX", "kg/m2"), ("HEAD_CIRCUMFERENCE", "cm"))
        for _ in range(draft.rng.randint(0, 6) if own else 0):
            kind, unit = draft.pick(kinds)
            days = draft.pick((draft.rng.randint(0, 30), draft.rng.randint(0, 6_900), draft.rng.randint(1_000, 1_400)))
            line = line_at(kind, child["sex"], days)
            if line is None:
                continue
            day = datetime.combine(child["birth_date"], time(12), MOSCOW) + timedelta(days=days)
            value = line.median * (1 + line.power * line.spread * draft.rng.uniform(-3.2, 3.2)) ** (1 / line.power)
            common = _said(draft, child["id"], own) | {"effective_at": day}
            draft.add(MeasurementRow, **common, kind=kind, value=round(value, 1), unit=unit)


def _golden(city: "City") -> None:
    """A weight that fell within a year, and a later one under a label."""
    from tests.golden.city import ANNA, CONSULT, SECRET
    from tests.golden.collected import THEN

    weights: tuple[tuple[UUID, int, float, list[str]], ...] = (
        (CONSULT, 300, 32.0, []),
        (CONSULT, 20, 30.0, []),
        (SECRET, 10, 27.5, ["MENTAL"]),
    )
    for document, days, value, labels in weights:
        said = {"kind": "WEIGHT", "value": value, "unit": "kg", "labels": labels}
        city.say(MeasurementRow, ANNA, document, effective_at=THEN - timedelta(days=days), **said)


PART = AreaPart(
    texts={
        "GrowthAlert.rules": "of a table of rules",
        "GrowthAlert.unit": "of a table of units, never as it was sent",
    },
    draw=_draw,
    golden=_golden,
    limits={"growth_alert": _is_alert},
    values={
        "growth_alert_kinds": _kinds,
        "growth_alert_rules": _rules,
        "growth_compared_at": _compared_at,
        "growth_compared_value": _compared_value,
        "growth_compared_z": lambda values, place: _alert(values, place).z_then(),
    },
)
