"""What of a form is ready, in plain Python from plain rows, written from docs/certificates.md."""

import json
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.proof.place import Place
    from tests.proof.rows import Row
    from tests.proof.values import Values

ACTIVE = ("ACTIVE", "RECURRENCE", "RELAPSE")
Item = dict[str, Any]
Question = Callable[["Values", "Place", Item], str]


def _seen(values: "Values", place: "Place", table: str) -> "list[Row]":
    assert place.child is not None
    rows = values.store.of_child(table, place.child.cells["id"])
    return [row for row in rows if values.sight.is_seen(row, place.holds, place.requested)]


def _passport(values: "Values", place: "Place") -> "Row":
    assert place.child is not None
    (row,) = values.store.of_child("passport", place.child.cells["id"])
    return row


def _there(is_there: bool) -> str:
    return "PRESENT" if is_there else "MISSING"


def _identity(values: "Values", place: "Place", item: Item) -> str:
    assert place.child is not None
    return _there(bool(place.child["family"]) and bool(place.child["given"]))


def _institution(values: "Values", place: "Place", item: Item) -> str:
    assert place.child is not None
    enrolments = values.store.of_child("enrolment", place.child.cells["id"])
    return _there(any(values.reach.valid_today(row) for row in enrolments))


def _past(values: "Values", place: "Place", item: Item) -> str:
    return _there(any(row["clinical_status"] not in ACTIVE for row in _seen(values, place, "condition")))


def _listed(table: str, none: str) -> Question:
    def state(values: "Values", place: "Place", item: Item) -> str:
        active = any(row["clinical_status"] in ACTIVE for row in _seen(values, place, table))
        return _there(active or _passport(values, place)[none] is not None)

    return state


def _medications(values: "Values", place: "Place", item: Item) -> str:
    return _there(any(row["status"] == "ACTIVE" for row in _seen(values, place, "medication")))


def _aged(newest: Any, oldest: Any) -> str:
    if newest is None:
        return "NEEDS_EXAMINATION"
    return "PRESENT" if newest >= oldest else "STALE"


def _age(item: Item) -> timedelta:
    return timedelta(days=item["maxAgeDays"])


def _measurements(values: "Values", place: "Place", item: Item) -> str:
    rows = _seen(values, place, "measurement")
    newest = [[r["effective_at"] for r in rows if r["kind"] == kind] for kind in ("HEIGHT", "WEIGHT")]
    both = min(map(max, newest)) if all(newest) else None
    return _aged(both, values.moment.now - _age(item))


def _group(column: str, values: "Values", place: "Place", item: Item) -> str:
    row = _passport(values, place)
    newest = None if row[f"{column}_value"] is None else row[f"{column}_effective_at"]
    return _aged(newest, values.moment.now - _age(item))


def _examination(values: "Values", place: "Place", item: Item) -> str:
    newest = max((row["date"] for row in _seen(values, place, "examination")), default=None)
    return _aged(newest, values.today - _age(item))


STATES: dict[str, Question] = {
    "identity": _identity,
    "address": lambda values, place, item: _there(values._address(place) is not None),
    "institution": _institution,
    "past_diseases": _past,
    "diagnoses": _listed("condition", "no_known_conditions_at"),
    "allergies": _listed("allergy", "no_known_allergies_at"),
    "medications": _medications,
    "vaccinations": lambda values, place, item: _there(bool(_seen(values, place, "vaccination"))),
    "measurements": _measurements,
    "health_group": partial(_group, "health_group"),
    "physical_education_group": partial(_group, "physical_education_group"),
    "examination": _examination,
    "inspection": lambda values, place, item: "NEEDS_EXAMINATION",
    "contraindications": lambda values, place, item: "NEEDS_SIGNATURE",
    "absence": lambda values, place, item: "NEEDS_SIGNATURE",
    "signature": lambda values, place, item: "NEEDS_SIGNATURE",
}


def readiness() -> dict[str, Callable[["Values", "Place"], Any]]:
    """The values by their names."""
    return {
        **{f"readiness_{name}": partial(_state, name) for name in STATES},
        "readiness_form": partial(_of_form, "number"),
        "readiness_title": partial(_of_form, "title"),
    }


def norm_of_form(values: "Values", row: "Row", place: "Place") -> bool:
    """The version of the form that is in force today."""
    norm = _norm(values, place)
    return norm is not None and row.cells["id"] == norm.cells["id"]


def _norm(values: "Values", place: "Place") -> "Row | None":
    """The newest version of the form that has begun, unless it has ended."""
    of_form = [row for row in values.store.rows["norm"] if row["kind"] == place.options["form"]]
    begun = [row for row in of_form if row["valid_from"] <= values.today and row["region"] is None]
    newest = max(begun, key=lambda row: row["valid_from"], default=None)
    return newest if newest is None or newest["valid_to"] is None or newest["valid_to"] >= values.today else None


def _written(values: "Values", place: "Place") -> dict[str, Any]:
    norm = _norm(values, place)
    return {"form": {}, "items": {}} if norm is None else dict(json.loads(norm["content"]))


def _of_form(name: str, values: "Values", place: "Place") -> str | None:
    text: str | None = _written(values, place)["form"].get(name)
    return text


def _state(name: str, values: "Values", place: "Place") -> str:
    item = _written(values, place)["items"].get(name)
    return "NOT_ASKED" if item is None else STATES[name](values, place, item)
