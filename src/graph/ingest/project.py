"""The projection: a child's facts -> the values of its passport. Pure and independent of the order of documents.

Rules (domain.md 5 A), for facts whose document stands:

* Blood group and Rh factor are constants. All sources agree: the value, CONFIRMED when one of them is a document of
  rank 1 to 3 (lab, clinical, digitised paper) taken after the fourth month, else PROVISIONAL. Any two disagree,
  whatever their ranks: CONFLICTING, no value. A weaker source never replaces a stronger one and a re-test never
  silently replaces a newborn's result. What two persons have agreed on decides a conflict (resolution.py).
* Health group and group for physical education change over time. The newest by effective date within the strongest rank
  holds; a weaker source that is newer and says otherwise opens a conflict instead of replacing it; so do two of the
  strongest on one day.
* What areas project of their rows (`project.py` of each): that no allergy or condition is known, height and weight.
* Completeness is the share of blood group, Rh factor, health group, group for physical education, allergies, conditions,
  height and weight of which something is known.
* All facts of a kind retracted with their documents: RETRACTED, no value. No fact: UNKNOWN.
"""

from dataclasses import dataclass
from datetime import date

from graph.ingest.evidence import Evidence, Resolution, StoredFact
from graph.ingest.moment import MOSCOW
from graph.ingest.reading import brought_columns
from graph.ingest.resolution import resolved

CONSTANT = {"BLOOD_GROUP": "blood_group", "RH_FACTOR": "rh_factor"}
CHANGING = {"HEALTH_GROUP": "health_group", "PHYSICAL_EDUCATION_GROUP": "physical_education_group"}
FACTS = (*CONSTANT.values(), *CHANGING.values())


@dataclass(frozen=True, slots=True)
class Projection:
    """Columns of `passport` by name (without child_id and updated_at), and the kinds in conflict."""

    values: dict[str, object]
    conflicts: frozenset[str]


def project(evidence: Evidence) -> Projection:
    """The passport of one child."""
    values: dict[str, object] = {}
    conflicts = set()
    by_kind: dict[str, list[StoredFact]] = {}
    for fact in evidence.facts:
        by_kind.setdefault(fact.kind, []).append(fact)
    for table, choose in ((CONSTANT, _constant), (CHANGING, _changing)):
        for kind, column in table.items():
            facts = by_kind.get(kind, [])
            current = [fact for fact in facts if fact.state == "CURRENT"]
            best, is_agreed = choose(current) if current else (None, True)
            if decided := None if is_agreed else resolved(current, _of_kind(kind, evidence)):
                best, is_agreed = decided.fact, True
            if not is_agreed:
                conflicts.add(kind)
            status = _status(best, is_agreed) if best is not None else _absent(facts)
            values |= _columns(column, status, best if is_agreed else None, kind in CONSTANT)
            if kind in CONSTANT:
                values[f"{column}_resolution_id"] = decided.resolution_id if decided else None
    # Completeness counts unlabelled assertions alone, and blood.
    known = [values[f"{column}_status"] in ("CONFIRMED", "PROVISIONAL") for column in FACTS]
    for columns in brought_columns():
        projected = columns.project(evidence)
        values |= projected.values
        known += projected.known
    values["completeness"] = sum(known) / len(known)
    return Projection(values, frozenset(conflicts))


def _of_kind(kind: str, evidence: Evidence) -> list[Resolution]:
    return [each for each in evidence.resolutions if each.kind == kind]


def _constant(current: list[StoredFact]) -> tuple[StoredFact, bool]:
    """The strongest fact, and whether all have one value."""
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


def _changing(current: list[StoredFact]) -> tuple[StoredFact, bool]:
    """The newest fact of the strongest rank, and whether no other value is newer or of the same rank and day."""
    rank = min(fact.source_rank for fact in current)
    strongest = [fact for fact in current if fact.source_rank == rank]
    best = max(strongest, key=lambda fact: (_day(fact), -fact.recorded_at.timestamp(), fact.id.int))
    rivals = [fact for fact in current if fact.value != best.value]
    weaker_newer = any(fact.source_rank > rank and _day(fact) > _day(best) for fact in rivals)
    same_day = any(fact.source_rank == rank and _day(fact) == _day(best) for fact in rivals)
    return best, not (weaker_newer or same_day)


def _status(best: StoredFact, is_agreed: bool) -> str:
    if not is_agreed:
        return "CONFLICTING"
    return "CONFIRMED" if best.confirms else "PROVISIONAL"


def _absent(facts: list[StoredFact]) -> str:
    return "RETRACTED" if any(fact.state == "RETRACTED" for fact in facts) else "UNKNOWN"


def _columns(column: str, status: str, best: StoredFact | None, is_constant: bool) -> dict[str, object]:
    values: dict[str, object] = {
        f"{column}_status": status,
        f"{column}_value": best.value if best else None,
        f"{column}_document_id": best.document_id if best else None,
        f"{column}_effective_at": best.effective_at if best else None,
        f"{column}_recorded_at": best.recorded_at if best else None,
    }
    if is_constant:
        values[f"{column}_provisional_until"] = best.provisional_until if best else None
        # From the same fact as value and date: that of another would stand beside the wrong date.
        values[f"{column}_lab_confirmed"] = best.lab_confirmed if best else None
    return values


def _day(fact: StoredFact) -> date:
    return fact.effective_at.astimezone(MOSCOW).date()
