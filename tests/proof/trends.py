"""Numbers of the last twelve months, in plain Python: month by month and child by child."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from graph.ingest.moment import MOSCOW
from graph.schema.binding import Trend
from graph.schema.catalog import BoundField
from tests.proof import counting, past_prevention, told_trend
from tests.proof.counting import Options
from tests.proof.place import Place
from tests.proof.reach import age_on
from tests.proof.rows import Row
from tests.proof.selections import Asked
from tests.proof.told_trend import History

if TYPE_CHECKING:
    from tests.proof.reference import Reference

Then = Callable[["Reference", Place, Options], set[str]]  # the keys of a child on the last day of the period
Points = list[int | None]
DAY = timedelta(days=1)
ALL_EVENTS = ("hospital_stay", "morbidity")
EVENTS = ("TAKEN", "SEEN")  # what happens on a day, beside dimensions all of whose keys do


@dataclass(frozen=True)
class Trended:
    """A cell at hand: its dimension and options, where each child stands that is counted, and the counts of all cells."""

    dimension: str
    options: Options
    places: tuple[Place, ...]
    counts: Mapping[str, int] = field(default_factory=dict)


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
    calendar = months(today)
    if trended:
        counts, denominators = _of_cell(reference, place, trended)
    else:
        counts, denominators = _of_population(reference, place, calendar), [None] * len(calendar)
    points = []
    for (first, last), count, denominator in zip(calendar, counts, denominators, strict=True):
        row = {"month": first, "until": last, "count": count, "denominator": denominator}
        points.append(
            reference.object(reference.catalog.types[bound.type_name], replace(place, row=Row("", row)), asked.below)
        )
    return points


def _of_cell(reference: "Reference", place: Place, trended: Trended) -> tuple[Points, Points]:
    """The numbers of a cell, and what they are held against."""
    key = place.row["key"]
    base, each = _histories(reference, place, trended)
    band = counting.BANDS.get(trended.options.get("ageBand", ""), (-(10**3), 10**3))
    of_age = [
        frozenset(month for month in attached if _age_in(reference, there, month) in range(*band))
        for there, attached in zip(trended.places, base, strict=True)
    ]
    counts: Points = list(told_trend.numbers(told_trend.of_key(each, key), 12))
    denominators: Points = list(told_trend.numbers(of_age, 12))
    if place.counted.unread:
        how, events = (
            (trended.dimension, trended.options),
            trended.counts if trended.dimension in ALL_EVENTS else EVENTS,
        )
        if key not in told_trend.told(how, each, trended.counts, base, events):
            counts = [None] * 12
        if "ageBand" in trended.options or not told_trend.is_told(base, 12):
            denominators = [None] * 12
    return counts, denominators


def _age_in(reference: "Reference", there: Place, month: int) -> int:
    assert there.child is not None
    return age_on(months(reference.moment.today)[month][1], there.child["birth_date"])


def _histories(
    reference: "Reference", place: Place, trended: Trended
) -> tuple[list[History], list[dict[str, History]]]:
    """Of each child that is counted the months in which it was attached, and of each key those in which it had that then."""
    today, base, each = reference.moment.today, [], []
    for there in trended.places:
        attached, months_of = set(), defaultdict[str, set[int]](set)
        for month, (first, last) in enumerate(months(today)):
            if last == today or _is_attached(reference, there, last):
                attached.add(month)
                of_month = replace(there, counted=replace(place.counted, first=first, last=last))
                for key in THEN[trended.dimension](reference, of_month, trended.options):
                    months_of[key].add(month)
        base.append(frozenset(attached))
        each.append({key: frozenset(found) for key, found in months_of.items()})
    return base, each


def _of_population(reference: "Reference", place: Place, calendar: list[tuple[date, date]]) -> Points:
    """Whoever was attached, wherever they are now."""
    reach = reference.reach
    here: list[History] = []
    left: list[History] = []
    rows = [row for row in reference.store.rows["attachment"] if row.cells["district_id"] in place.counted.districts]
    for child_id in {row.cells["child_id"] for row in rows}:
        child = reference.store.child(child_id)
        if reach.is_home or not reach.is_family(child):
            own = [row for row in rows if row.cells["child_id"] == child_id]
            history = frozenset(
                month for month, (_, last) in enumerate(calendar) if any(_covers(row, last) for row in own)
            )
            (here if child["district_id"] in place.counted.districts else left).append(history)
    if place.counted.unread and not told_trend.told_population(here, left):
        return [None] * 12
    return list(told_trend.numbers([*here, *left], 12))


def counted_keys(trended: Trended, key: str) -> tuple[str, ...]:
    """The keys of which the record can say what was."""
    return (key,) if trended.dimension in THEN else ()


def _is_attached(reference: "Reference", place: Place, day: date) -> bool:
    assert place.child is not None
    rows = reference.store.of_child("attachment", place.child.cells["id"])
    return any(row.cells["district_id"] in place.counted.districts and _covers(row, day) for row in rows)


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
        keys |= {"OVERDUE"} if _is_late(row, last, is_today) else set()
        keys |= {"TAKEN"} if counting.within(row["since"], place) else set()
        keys |= {"SEEN"} if counting.within(row["last_visit"], place) else set()
    for row, over in counting.replaced(reference, place):
        stood = last < over and (row["until"] is None or last < row["until"]) and not is_today
        due = row["visit_due_on"]
        keys |= {"OVERDUE"} if stood and row["status"] == "ACTIVE" and due is not None and due < last else set()
        keys |= (
            {"SEEN"}
            if counting.was_over(row["last_visit"], over) and counting.within(row["last_visit"], place)
            else set()
        )
    return keys


def _is_late(row: Row, last: date, is_today: bool) -> bool:
    """That the next visit was past on a day on which the observation went on."""
    if row["visit_due_on"] is None or row["visit_due_on"] >= last:
        return False
    return row["status"] == "ACTIVE" or (row["until"] is not None and last < row["until"] and not is_today)


def _blood(reference: "Reference", place: Place, options: Options) -> set[str]:
    last = place.counted.last
    if last == reference.moment.today:
        return counting.KEYS["blood_group_status"](reference, place, options)
    for row in counting.conflicts(reference, place):
        over = _day(row["resolved_at"]) if row["resolved_at"] else date.max
        if row["kind"] == "BLOOD_GROUP" and _day(row["opened_at"]) <= last < over:
            return {"CONFLICTING"}
    rows = [row for row in counting.facts(reference, place) if row["kind"] == "BLOOD_GROUP" and row["effective_at"]]
    stated = [row for row in rows if _day(row["effective_at"]) <= last]
    if any(row["provisional_until"] is None and row["source_rank"] <= 3 for row in stated):
        return {"CONFIRMED"}
    return {"PROVISIONAL"} if stated else {"UNKNOWN"}


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


THEN: dict[str, Then] = {
    "after_hospital": lambda reference, place, options: counting.after_hospital(
        reference, place, options, place.counted.last
    ),
    "age_and_sex": _age_and_sex,
    "blood_group_status": _blood,
    "conflict": _conflicting,
    "dispensary": _observed,
    "examinations": past_prevention.examinations,
    "health_group": _group("HEALTH_GROUP", "health_group_value"),
    "hospital_stay": counting.KEYS["hospital_stay"],
    "morbidity": counting.KEYS["morbidity"],
    "physical_education_group": _group("PHYSICAL_EDUCATION_GROUP", "physical_education_group_value"),
    "social_service": _entitled,
    "stale": _stale,
    "vaccination_coverage": past_prevention.covered,
    "vaccinations": past_prevention.vaccinations,
}
