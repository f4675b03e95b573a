"""What a doctor may be told of a child, as the question of the area asks it: a healthy one, and what a case changes."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

Json = dict[str, Any]
PAPER = {"id": "TWVkaWNhbERvY3VtZW50", "title": "Осмотр", "date": "2026-11-01"}
NORM = {"act": "514н", "title": "Порядок осмотров", "validFrom": "2018-01-01", "checked": "UNVERIFIED"}
KNOWN = {"status": "CONFIRMED", "document": PAPER}
HEALTHY: Json = {
    "id": "Q2hpbGQ",
    "ageYears": 9,
    "sex": "MALE",
    "decisionCardAnswers": [],
    "passport": {
        "bloodGroup": KNOWN,
        "rhFactor": KNOWN,
        "allergies": {"items": []},
        "medications": {"items": []},
        "diagnoses": {"items": []},
        "dispensaryObservations": [],
        "growthAlerts": [],
        "conflicts": [],
        "anthropometry": {"weightKg": 30.0, "weightAt": "2026-11-01T00:00:00+00:00", "weightStale": False},
    },
    "referrals": {"nodes": []},
    "measurements": {"nodes": []},
    "due": {"nodes": []},
    "certificateReadiness": {"examination": "PRESENT", "vaccinations": "PRESENT", "norm": NORM},
}
# What a viewer is told who may read nothing of all that.
NOTHING: Json = {
    **dict.fromkeys(("id", "ageYears", "sex"), None),
    "decisionCardAnswers": [],
    "passport": {
        "bloodGroup": {"status": "HIDDEN", "document": None},
        "rhFactor": {"status": "HIDDEN", "document": None},
        **{name: {"items": None} for name in ("allergies", "medications", "diagnoses")},
        **dict.fromkeys(("dispensaryObservations", "growthAlerts", "conflicts", "anthropometry"), None),
    },
    **{name: {"nodes": []} for name in ("referrals", "measurements", "due")},
    "certificateReadiness": None,
}


def facts(changes: Mapping[str, Any]) -> Json:
    """A healthy child with other values at these paths, such as `passport.conflicts`."""
    changed = deepcopy(HEALTHY)
    for path, value in changes.items():
        *above, last = path.split(".")
        at = changed
        for name in above:
            at = at[name]
        at[last] = value
    return changed


def allergy(substance: str | None, code: str | None = None, status: str | None = "ACTIVE") -> Json:
    """An allergy to this."""
    system = "http://www.whocc.no/atc" if code else None
    coded = {"substance": substance, "code": code, "codeSystem": system, "criticality": "HIGH"}
    return coded | {"clinicalStatus": status, "document": PAPER}


def drug(display: str | None, code: str | None = None, status: str = "ACTIVE") -> Json:
    """A drug that is taken."""
    system = "http://www.whocc.no/atc" if code else None
    return {"display": display, "code": code, "codeSystem": system, "status": status, "document": PAPER}


def referral(specialty: str, closed: str | None = None) -> Json:
    """A referral to this specialty."""
    place = {"organization": "Polyclinic", "openedAt": "2026-11-01T00:00:00+00:00", "closedAt": closed}
    return {"specialty": specialty, **place, "document": PAPER}


def followed(*, overdue: bool | None, status: str = "ACTIVE", specialty: str | None = "NEUROLOGY") -> Json:
    """A dispensary observation."""
    return {
        "display": "Эпилепсия",
        "specialty": specialty,
        "status": status,
        "nextVisit": "2026-03-01",
        "overdue": overdue,
        "document": PAPER,
    }


def growth(measure: str, *kinds: str) -> Json:
    """A growth alert."""
    return {"measure": measure, "kinds": list(kinds), "value": 1.0, "unit": "cm", "measuredAt": "2026-11-01T00:00:00Z"}


def due(kind: str, status: str) -> Json:
    """A line of what is due."""
    line = {"kind": kind, "status": status, "vaccineGroup": None, "ageMonths": 84, "dueOn": "2026-10-01"}
    return line | {"norm": NORM}
