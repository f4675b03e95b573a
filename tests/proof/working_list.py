"""Lists by keys of a number, and in the order of what is urgent, child by child (docs/district-passport.md, Working lists)."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Any

from tests.proof import counting
from tests.proof.counted import Counted, a_year_before
from tests.proof.place import Place
from tests.proof.rows import Row

if TYPE_CHECKING:
    from tests.proof.reference import Reference


def has_key(reference: "Reference", dimension: str, wanted: Sequence[Any], child: Row) -> bool:
    """That a child has one of the keys, in the last twelve months."""
    asked = {each.name if isinstance(each, Enum) else each for each in wanted}
    return not asked.isdisjoint(counting.KEYS[dimension](reference, _place(reference, child), {}))


def most_urgent_first(reference: "Reference", children: list[Row]) -> list[Row]:
    """By the day since which something is due; who has nothing due comes last."""
    return sorted(children, key=lambda child: (_due(reference, child), child.cells["id"].int))


def _place(reference: "Reference", child: Row) -> Place:
    passport = next(iter(reference.store.of_child("passport", child.cells["id"])))
    today = reference.moment.today
    counted = Counted((), a_year_before(today) + timedelta(days=1), today)
    return Place(passport, reference.reach.to_child(child), child, counted=counted)


def _due(reference: "Reference", child: Row) -> date:
    place, today = _place(reference, child), reference.moment.today
    days = [date.min] if "CONFLICTING" in (place.row["blood_group_status"], place.row["rh_factor_status"]) else []
    visits = [row for row in counting.observations(reference, place) if row["status"] == "ACTIVE"]
    days += [row["visit_due_on"] for row in visits if row["visit_due_on"] is not None and row["visit_due_on"] < today]
    lines = [row for row in counting.examined(reference, place) if row["status"] == "OVERDUE"]
    days += [row["overdue_after"] + timedelta(days=1) for row in lines if row["starts_on"] <= today <= row["ends_on"]]
    determined = place.row["health_group_effective_at"]
    if determined is not None and determined < reference.moment.now.replace(year=reference.moment.now.year - 1):
        days.append(_a_year_after(determined.date()))
    return min(days, default=date.max)


def _a_year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year + 1, day=28)
