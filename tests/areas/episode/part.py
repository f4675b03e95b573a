"""Episodes of care in the worlds and the oracle of the tests; the statements that they thread are drawn by tests/proof/records.py."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from graph.areas.condition.tables import ConditionRow
from graph.areas.observation.tables import ObservationRow
from graph.areas.referral.tables import ReferralRow
from tests.areas.part import AreaPart
from tests.http.world import ANNA

if TYPE_CHECKING:
    from tests.proof.place import Place
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Draft

ACTIVE = ("ACTIVE", "RECURRENCE", "RELAPSE")


def _draw(draft: "Draft") -> None:
    """Let many observations be of a disease that is diagnosed, and by a specialty that the child is sent to; some have ended."""
    for row in draft.world.of(ObservationRow):
        own = [each for each in draft.world.of(ConditionRow) if each["child_id"] == row["child_id"] and each["icd10"]]
        sent = [each for each in draft.world.of(ReferralRow) if each["child_id"] == row["child_id"]]
        if own and draft.chance(0.6):
            row["icd10"] = draft.pick(own)["icd10"][:3]
        if sent and draft.chance(0.6):
            row["specialty"] = draft.pick(sent)["specialty"]
        row["removal_reason"] = draft.maybe(draft.text("recovered"))
        row["until"] = draft.maybe(draft.day())


def _seen(values: "Values", place: "Place", table: str) -> "Iterator[Row]":
    child_id = place.row.cells["child_id"]
    rows = values.store.of_child(table, child_id)
    return (row for row in rows if values.sight.is_seen(row, place.holds, place.requested))


def _same(row: "Row", place: "Place") -> bool:
    # Late: tests/proof imports the parts of areas.
    from tests.proof.views import thread

    return bool(thread(row) == place.row["thread"])


def _begins(values: "Values", row: "Row", place: "Place") -> bool:
    from tests.proof.views import episode_starts, is_in_view

    starts = episode_starts(values.store, row.cells["child_id"])
    seen = [each for each in starts if values.sight.is_seen(each, place.holds, place.requested) and is_in_view(each)]
    same = [each for each in seen if is_in_view(row) and each["thread"] == row["thread"]]
    first = min(same, key=lambda each: (each["since"], each["beginning"], each.cells["id"].bytes), default=None)
    return first is not None and first.cells["id"] == row.cells["id"]


def _belongs(values: "Values", row: "Row", place: "Place") -> bool:
    return _same(row, place)


def _observations(values: "Values", place: "Place") -> "list[Row]":
    return [row for row in _seen(values, place, "observation") if _same(row, place)]


def _referred(values: "Values", row: "Row", place: "Place") -> bool:
    from tests.proof.views import MOSCOW

    specialties = {each["specialty"] for each in _observations(values, place)} - {None}
    return bool(row["specialty"] in specialties and row["opened_at"].astimezone(MOSCOW).date() >= place.row["since"])


def _documents(values: "Values", place: "Place") -> set[UUID]:
    diagnoses = [row for row in _seen(values, place, "condition") if _same(row, place)]
    shown = [row for row in diagnoses if row["chronic"] or row["clinical_status"] in ACTIVE]
    referrals = [row for row in _seen(values, place, "referral") if _referred(values, row, place)]
    return {row["document_id"] for row in (*shown, *_observations(values, place), *referrals)} - {None}


def _visited(values: "Values", row: "Row", place: "Place") -> bool:
    ids = _documents(values, place)
    documents = [each for each in _seen(values, place, "medical_document") if each.cells["id"] in ids]
    return row["encounter_key"] in {each["encounter_key"] for each in documents} - {None}


def _next_visit(values: "Values", place: "Place") -> date | None:
    days = [row["visit_due_on"] for row in _observations(values, place) if row["status"] == "ACTIVE"]
    return min((day for day in days if day is not None), default=None)


def _overdue(values: "Values", place: "Place") -> bool | None:
    day = _next_visit(values, place)
    return None if day is None else day < values.today


def _status(values: "Values", place: "Place") -> str:
    observations = _observations(values, place)
    if any(row["status"] == "ACTIVE" for row in observations):
        return "OBSERVED"
    diagnoses = [row for row in _seen(values, place, "condition") if _same(row, place) and row["chronic"]]
    newest = max(diagnoses, key=lambda row: (row["stated_on"], row.cells["id"].bytes), default=None)
    is_over = newest is not None and newest["clinical_status"] == "RESOLVED"
    return "FINISHED" if observations or is_over else "ACTIVE"


def _outcome(values: "Values", place: "Place") -> Any:
    observations = _observations(values, place)
    if not observations or any(row["status"] == "ACTIVE" for row in observations):
        return None
    last = max(observations, key=lambda row: (row["until"] or date.min, row.cells["id"].bytes))
    return last["removal_reason"]


LINES = """beginning icd10Category display since status outcome nextVisit overdue diagnoses { display } observations { display overdue }
referrals { nodes { id specialty } } encounters { nodes { id setting startedAt } pageInfo { hasNextPage endCursor } }"""

PART = AreaPart(
    draw=_draw,
    values={
        "episode_next_visit": _next_visit,
        "episode_overdue": _overdue,
        "episode_status": _status,
        "episode_outcome": _outcome,
    },
    limits={
        "begins_episode": _begins,
        "diagnosis_of_episode": _belongs,
        "observation_of_episode": _belongs,
        "referral_of_episode": _referred,
        "encounter_of_episode": _visited,
    },
    asked={
        "episodes": (
            f'query($c: String) {{ child(by: {{id: "{ANNA.global_id}"}}) {{ episodes(first: 50, after: $c) {{ nodes {{ {LINES} }}'
            " pageInfo { hasNextPage endCursor } } } }"
        ),
    },
)
