"""Numbers of the last twelve months, in plain Python: month by month and child by child."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from graph.ingest.moment import MOSCOW
from graph.schema.binding import Trend
from graph.schema.catalog import BoundField
from tests.proof import counting
from tests.proof.counting import Options
from tests.proof.place import Place
from tests.proof.reach import age_on
from tests.proof.rows import Row
from tests.proof.selections import Asked

if TYPE_CHECKING:
    from tests.proof.reference import Reference

Then = Callable[["Reference", Place, Options], set[str]]  # the keys of a child on the last day of the period
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Trended:
    """A cell at hand: its dimension and options, and where each child stands that is counted."""

    dimension: str
    options: Options
    places: tuple[Place, ...]


def months(today: date) -> list[tuple[date, date]]:
    """The first and the last day of the last twelve months, of this one until today."""
    found = []
    for back in range(11, -1, -1):
        number = today.year * 12 + today.month - 1 - back
        first = date(number // 12, number % 12 + 1, 1)
        last = first.replace(day=monthrange(first.year, first.month)[1])
        found.append((first, min(last, today)))
    return found


def answer(reference: "Reference", bound: BoundField, asked: Asked, place: Place) -> Any:
    """The points of a number."""
    assert isinstance(bound.binding, Trend)
    today, trended = reference.moment.today, place.counted.trended
    if trended and place.row["key"] not in counted_keys(trended, place.row["key"]):
        return []
    points = []
    for first, last in months(today):
        if trended:
            there = [each for each in trended.places if last == today or _is_attached(reference, each, last)]
            of_month = replace(place.counted, first=first, last=last)
            keys = [
                THEN[trended.dimension](reference, replace(each, counted=of_month), trended.options) for each in there
            ]
            count = sum(place.row["key"] in each for each in keys)
            band = counting.BANDS.get(trended.options.get("ageBand", ""), (-(10**3), 10**3))
            denominator = sum(age_on(last, each.child["birth_date"]) in range(*band) for each in there if each.child)
        else:
            count, denominator = _attached(reference, place, last), None
        row = {"month": first, "until": last, "count": count, "denominator": denominator}
        points.append(
            reference.object(reference.catalog.types[bound.type_name], replace(place, row=Row("", row)), asked.below)
        )
    return points


def counted_keys(trended: Trended, key: str) -> tuple[str, ...]:
    """The keys of which the record can say what was."""
    if trended.dimension == "dispensary":
        return ("OBSERVED", "TAKEN")
    return (key,) if trended.dimension in THEN else ()


def _is_attached(reference: "Reference", place: Place, day: date) -> bool:
    assert place.child is not None
    rows = reference.store.of_child("attachment", place.child.cells["id"])
    return any(row.cells["district_id"] in place.counted.districts and _covers(row, day) for row in rows)


def _attached(reference: "Reference", place: Place, day: date) -> int:
    """Whoever was attached, wherever they are now."""
    rows = [row for row in reference.store.rows["attachment"] if row.cells["district_id"] in place.counted.districts]
    reach = reference.reach
    children = {row.cells["child_id"] for row in rows if _covers(row, day)}
    return sum(reach.is_home or not reach.is_family(reference.store.child(each)) for each in children)


def _covers(row: Row, day: date, first: str = "valid_from", last: str = "valid_to") -> bool:
    since, until = row[first], row[last]
    return (since is None or since <= day) and (until is None or day <= until)


def _age_and_sex(reference: "Reference", place: Place, options: Options) -> set[str]:
    assert place.child is not None
    age = max(age_on(place.counted.last, place.child["birth_date"]), 0)
    return {f"{counting.age_band(age)} {place.child['sex']}"}


def _entitled(reference: "Reference", place: Place, options: Options) -> set[str]:
    rows = counting.statuses(reference, place)
    kinds = {row["kind"] for row in rows if _covers(row, place.counted.last)} & set(counting.ENTITLING)
    return kinds | {"ANY"} if kinds else set()


def _observed(reference: "Reference", place: Place, options: Options) -> set[str]:
    keys, last, is_today = set(), place.counted.last, place.counted.last == reference.moment.today
    for row in counting.observations(reference, place):
        begun = row["since"] is None or row["since"] <= last
        if row["status"] == "ACTIVE":
            going_on = begun or is_today
        else:
            going_on = begun and row["until"] is not None and last < row["until"] and not is_today
        keys |= {"OBSERVED"} if going_on else set()
        keys |= {"TAKEN"} if counting.within(row["since"], place) else set()
    return keys


def _group(kind: str, column: str) -> Then:
    def then(reference: "Reference", place: Place, options: Options) -> set[str]:
        if place.counted.last == reference.moment.today:
            return {place.row[column] or "UNKNOWN"}
        said = [value for day, value in _facts(reference, place, kind) if day <= place.counted.last]
        return {said[-1] if said else "UNKNOWN"}

    return then


def _facts(reference: "Reference", place: Place, kind: str) -> list[tuple[date, str]]:
    """The days on which documents say something of a kind, and what, in order."""
    rows = [row for row in counting.facts(reference, place) if row["kind"] == kind and row["effective_at"]]
    order = sorted(
        rows, key=lambda row: (_day(row["effective_at"]), -row["recorded_at"].timestamp(), row.cells["id"].bytes)
    )
    return [(_day(row["effective_at"]), row["value"]) for row in order]


def _day(at: Any) -> date:
    day: date = at.astimezone(MOSCOW).date()
    return day


def _stale(reference: "Reference", place: Place, options: Options) -> set[str]:
    last = place.counted.last
    if last == reference.moment.today:
        return counting.KEYS["stale"](reference, place, options)
    found = set()
    for kind in ("HEALTH_GROUP", "PHYSICAL_EDUCATION_GROUP"):
        days = [day for day, _ in _facts(reference, place, kind) if day <= last]
        if days and _year_after(days[-1]) < last:
            found.add(kind)
    return found


def _year_after(day: date) -> date:
    """The same day of the next year, as PostgreSQL adds a year."""
    return day.replace(year=day.year + 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year + 1)


def _conflicting(reference: "Reference", place: Place, options: Options) -> set[str]:
    last, today = place.counted.last, reference.moment.today
    if last == today:
        return counting.KEYS["conflict"](reference, place, options)
    found = set()
    for row in counting.conflicts(reference, place):
        until = _day(row["resolved_at"]) if row["resolved_at"] else today
        if _day(row["opened_at"]) <= last < until and row["kind"] in counting.FACTS:
            found.add(row["kind"])
    return found


def _examinations(reference: "Reference", place: Place, options: Options) -> set[str]:
    last, today = place.counted.last, reference.moment.today
    if last == today:
        return counting.KEYS["examinations"](reference, place, options)
    keys = set()
    for line in counting.examined(reference, place):
        if line["starts_on"] <= last <= line["ends_on"]:
            made = _made(reference, place, line, today)
            if made is not None and made <= last:
                keys.add("DONE")
            else:
                keys |= {"DUE", "OVERDUE"} if line["overdue_after"] < last else {"DUE"}
    return keys


def _made(reference: "Reference", place: Place, line: Row, today: date) -> date | None:
    if line["status"] != "DONE":
        return None
    documents = counting.examinations(reference, place)
    days = [row["date"] for row in documents if row["document_id"] == line["document_id"]]
    return min(*days, today) if days else today


THEN: dict[str, Then] = {
    "age_and_sex": _age_and_sex,
    "conflict": _conflicting,
    "dispensary": _observed,
    "examinations": _examinations,
    "health_group": _group("HEALTH_GROUP", "health_group_value"),
    "morbidity": counting.KEYS["morbidity"],
    "physical_education_group": _group("PHYSICAL_EDUCATION_GROUP", "physical_education_group_value"),
    "social_service": _entitled,
    "stale": _stale,
}
