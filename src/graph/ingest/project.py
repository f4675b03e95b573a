"""The projection: a child's facts -> the values of its passport. Pure and independent of the order in which documents
came.

Rules (domain.md 5 A), for facts whose document stands:

* Blood group and Rh factor are constants. All sources agree: the value, CONFIRMED when one of them is a document of
  rank 1 to 3 (lab, clinical, digitised paper) taken after the fourth month, else PROVISIONAL. Any two disagree,
  whatever their ranks: CONFLICTING, no value. A weaker source never replaces a stronger one and a re-test never
  silently replaces a newborn's result.
* Health group and group for physical education change over time. The newest by effective date within the strongest rank
  holds; a weaker source that is newer and says otherwise opens a conflict instead of replacing it; so do two of the
  strongest on one day.
* "No known allergies" and "no known conditions" hold until any active allergy or condition is on record.
* Height and weight are the latest that are plausible for the age; implausible ones stay readable as measurements.
* All facts of a kind retracted with their documents: RETRACTED, no value. No fact: UNKNOWN.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from uuid import UUID

from graph.ingest.moment import MOSCOW

CONSTANT = {"BLOOD_GROUP": "blood_group", "RH_FACTOR": "rh_factor"}
CHANGING = {"HEALTH_GROUP": "health_group", "PHYSICAL_EDUCATION_GROUP": "physical_education_group"}
CONFIRMING_RANK = 3
GROWTH = {"HEIGHT": ("height_cm", "height_at"), "WEIGHT": ("weight_kg", "weight_at")}

# Up to this age in years: lowest and highest height (cm) and weight (kg) that can be a child's at all.
PLAUSIBLE = (
    (1, (25.0, 90.0), (0.3, 18.0)),
    (3, (50.0, 120.0), (3.0, 35.0)),
    (7, (65.0, 150.0), (5.0, 70.0)),
    (12, (80.0, 195.0), (8.0, 140.0)),
    (200, (90.0, 240.0), (12.0, 300.0)),
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A row of `fact` as the projection sees it."""

    id: UUID
    kind: str
    value: str
    state: str
    source_rank: int
    document_id: UUID
    effective_at: datetime
    recorded_at: datetime
    provisional_until: date | None = None
    lab_confirmed: bool = False

    @property
    def confirms(self) -> bool:
        """Whether it alone would make a value CONFIRMED."""
        return self.provisional_until is None and self.source_rank <= CONFIRMING_RANK


@dataclass(frozen=True, slots=True)
class Grown:
    """A current measurement of height or weight."""

    id: UUID
    kind: str
    value: float
    effective_at: datetime


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything about one child that its passport is made of."""

    birth_date: date
    facts: Sequence[Stated] = ()
    measurements: Sequence[Grown] = ()
    has_allergy: bool = False
    has_condition: bool = False


@dataclass(frozen=True, slots=True)
class Projection:
    """Columns of `passport` by name (without child_id and updated_at), and the kinds in conflict."""

    values: dict[str, object]
    conflicts: frozenset[str]


def project(evidence: Evidence) -> Projection:
    """The passport of one child."""
    values: dict[str, object] = {}
    conflicts = set()
    by_kind: dict[str, list[Stated]] = {}
    for fact in evidence.facts:
        by_kind.setdefault(fact.kind, []).append(fact)
    for table, choose in ((CONSTANT, _constant), (CHANGING, _changing)):
        for kind, column in table.items():
            stated = by_kind.get(kind, [])
            current = [fact for fact in stated if fact.state == "CURRENT"]
            best, agreed = choose(current) if current else (None, True)
            if not agreed:
                conflicts.add(kind)
            status = _status(best, agreed) if best is not None else _absent(stated)
            values |= _columns(column, status, best if agreed else None, kind in CONSTANT)
    values["no_known_allergies_at"] = _none_known(by_kind.get("NO_KNOWN_ALLERGIES", []), evidence.has_allergy)
    values["no_known_conditions_at"] = _none_known(by_kind.get("NO_KNOWN_CONDITIONS", []), evidence.has_condition)
    for kind, (value_column, at_column) in GROWTH.items():
        last = _latest(kind, evidence)
        values[value_column] = last.value if last else None
        values[at_column] = last.effective_at if last else None
    return Projection(values, frozenset(conflicts))


def plausible(measured: Grown, birth_date: date) -> bool:
    """Whether a child of that age can have that height or weight."""
    age = (measured.effective_at.astimezone(MOSCOW).date() - birth_date).days / 365.25
    if age < -1 / 365.25:
        return False
    low, high = next(bounds[measured.kind == "WEIGHT"] for limit, *bounds in PLAUSIBLE if age <= limit or limit == 200)
    return low <= measured.value <= high


def _constant(current: list[Stated]) -> tuple[Stated, bool]:
    """The strongest statement and whether all say the same."""
    best = min(
        current,
        key=lambda fact: (
            not fact.confirms,
            fact.source_rank,
            -fact.effective_at.timestamp(),
            fact.recorded_at,
            fact.id,
        ),
    )
    return best, len({fact.value for fact in current}) == 1


def _changing(current: list[Stated]) -> tuple[Stated, bool]:
    """The newest statement of the strongest rank, and whether nothing as new or newer says otherwise."""
    rank = min(fact.source_rank for fact in current)
    strongest = [fact for fact in current if fact.source_rank == rank]
    best = max(strongest, key=lambda fact: (_day(fact), -fact.recorded_at.timestamp(), fact.id.int))
    rivals = [fact for fact in current if fact.value != best.value]
    weaker_newer = any(fact.source_rank > rank and _day(fact) > _day(best) for fact in rivals)
    same_day = any(fact.source_rank == rank and _day(fact) == _day(best) for fact in rivals)
    return best, not (weaker_newer or same_day)


def _status(best: Stated, agreed: bool) -> str:
    if not agreed:
        return "CONFLICTING"
    return "CONFIRMED" if best.confirms else "PROVISIONAL"


def _absent(stated: list[Stated]) -> str:
    return "RETRACTED" if any(fact.state == "RETRACTED" for fact in stated) else "UNKNOWN"


def _columns(column: str, status: str, best: Stated | None, constant: bool) -> dict[str, object]:
    values: dict[str, object] = {
        f"{column}_status": status,
        f"{column}_value": best.value if best else None,
        f"{column}_document_id": best.document_id if best else None,
        f"{column}_effective_at": best.effective_at if best else None,
        f"{column}_recorded_at": best.recorded_at if best else None,
    }
    if constant:
        values[f"{column}_provisional_until"] = best.provisional_until if best else None
        # Of the statement that the value and its date come from: another one's would stand beside the wrong date.
        values[f"{column}_lab_confirmed"] = best.lab_confirmed if best else None
    return values


def _none_known(stated: list[Stated], contradicted: bool) -> datetime | None:
    current = [fact.effective_at for fact in stated if fact.state == "CURRENT"]
    return max(current) if current and not contradicted else None


def _latest(kind: str, evidence: Evidence) -> Grown | None:
    found = [item for item in evidence.measurements if item.kind == kind and plausible(item, evidence.birth_date)]
    return max(found, key=attrgetter("effective_at", "id"), default=None)


def _day(fact: Stated) -> date:
    return fact.effective_at.astimezone(MOSCOW).date()
