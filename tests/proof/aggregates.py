"""Numbers of a district, counted child by child."""

from dataclasses import replace
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from graph.ingest.icd10_table import blocks
from graph.policy.vocabulary import Relation
from graph.schema.binding import Aggregate, Cells, Count, Trend
from graph.schema.catalog import BoundField
from tests.proof import counting, disclosure, pages, trends
from tests.proof.counted import Counted, a_year_before
from tests.proof.place import Place
from tests.proof.policies import ALLOW, DENY
from tests.proof.reach import Holds, Reach
from tests.proof.rows import Row, Store
from tests.proof.selections import Asked
from tests.proof.units import districts_of

if TYPE_CHECKING:
    from tests.proof.reference import Reference


UNREAD = (Relation.AGGREGATE,)
BLOCKS = tuple(block.code for block in blocks())


def told_with_list(reference: "Reference", bound: BoundField, holds: Holds) -> Holds:
    """Those relations in which the list that is counted is given as it is."""
    assert isinstance(bound.binding, Aggregate)
    listed = f"{bound.parent}.{bound.binding.over}" if bound.binding.over else None
    ask, role = reference.oracle.ask, reference.viewer.role
    return frozenset(
        each for each in holds if each is Relation.AGGREGATE or (listed and ask(role, each, listed) == ALLOW)
    )


def may_count(reference: "Reference", of: Cells, *, unread: bool) -> bool:
    """Whether all that cells tell of may be counted, in every relation of the role to a child, or by who reads none."""
    asked = [(each, name) for name in of.counted for each in (UNREAD if unread else reference.relations_to(name))]
    ask, role = reference.oracle.ask, reference.viewer.role
    return {ask(role, relation, each, "aggregate") for relation, each in asked} == {ALLOW}


def answer(reference: "Reference", bound: BoundField, asked: Asked, place: Place) -> Any:
    """An aggregate, cells of one, or the past months of a number."""
    if isinstance(bound.binding, Count):
        return pages.count(reference, bound, asked, place)
    if isinstance(bound.binding, Trend):
        return trends.answer(reference, bound, asked, place)
    return (_aggregate if isinstance(bound.binding, Aggregate) else _cells)(reference, bound, asked, place)


def _aggregate(reference: "Reference", bound: BoundField, asked: Asked, place: Place) -> Any:
    """An object of numbers."""
    holds = told_with_list(reference, bound, place.holds)
    if reference.decide(bound.coordinate, holds) == (DENY,):
        return None
    unread = Relation.AGGREGATE in holds
    period = reference.document.arguments(bound, asked).get("period", {})
    last = period.get("to", reference.moment.today)
    first = period.get("from", a_year_before(last) + timedelta(days=1))
    if unread:
        last = reference.moment.today.replace(day=1) - timedelta(days=1)
        first = reference.moment.today.replace(day=1, year=reference.moment.today.year - 1)
    districts = districts_of(reference.store, place.row, reference.catalog.types[bound.parent].binding.ruled_by)
    children = [each for each in reference.store.rows["child"] if each["district_id"] in districts]
    reach = reference.reach
    children = [each for each in children if (not reach.is_family(each) if unread else reach.to_child(each))]
    counted = Counted(tuple(children), first, last, unread, districts)
    inside = replace(place, counted=counted, holds=frozenset(UNREAD) if unread else place.holds)
    return reference.object(reference.catalog.types[bound.type_name], inside, asked.below)


def _cells(reference: "Reference", bound: BoundField, asked: Asked, place: Place) -> Any:
    """Every cell of a dimension."""
    binding, counted = bound.binding, place.counted
    assert isinstance(binding, Cells)
    if not may_count(reference, binding, unread=counted.unread):
        return []
    options = reference.document.arguments(bound, asked)
    only = options.pop("only", None)
    places = {child.cells["id"]: _place_of(reference, binding, place, child) for child in counted.children}
    keys_of = {each: counting.KEYS[binding.dimension](reference, there, options) for each, there in places.items()}
    occurring = sorted({key for keys in keys_of.values() for key in keys})
    denominator = counting.denominator(reference.values, binding.dimension, options, place)
    listed = counting.LISTED[binding.dimension](options) or (BLOCKS if counted.unread else occurring)
    counts: dict[str, int | None] = {key: sum(key in keys for keys in keys_of.values()) for key in listed}
    whole = {key: count or 0 for key, count in counts.items()}
    counted = replace(counted, trended=trends.Trended(binding.dimension, options, tuple(places.values()), whole))
    if counted.unread:
        kept = disclosure.told(binding.dimension, options, whole)
        counts = {key: count if key in kept else None for key, count in counts.items()}
        denominator = disclosure.at_least(denominator)
    answers = []
    for key, count in counts.items():
        row = {"key": key, "count": count, "denominator": denominator, "district_id": place.row.cells["id"]}

        def has(child: Row, key: str = key) -> bool:
            return key in keys_of.get(child.cells["id"], ())

        cell = Place(Row("", row), place.holds, limits=(has,), counted=counted)
        if only is not None and key not in only:
            continue
        answers.append(reference.object(reference.catalog.types[bound.type_name], cell, asked.below))
    return answers


def _place_of(reference: "Reference", of: Cells, place: Place, child: Row) -> Place:
    """The passport of a child that is counted, with the rows that masks leave of what the cells tell of."""
    passport = next(iter(reference.store.of_child("passport", child.cells["id"])))
    unread = place.counted.unread
    holds = frozenset(UNREAD) if unread else reference.reach.to_child(child)
    inside = Place(passport, holds, child, counted=place.counted)
    masked = [] if unread else [limit for coordinate in of.of for limit in reference.rows_left(coordinate, inside)]
    return replace(inside, limits=tuple(masked))


class AggregateValues:
    """Numbers that are no cells."""

    reach: Reach
    store: Store

    def mean_attached(self, place: Place, band: tuple[int, int] | None = None) -> Decimal | None:
        """Days of attachment over days, of whoever was attached; day by day."""
        counted = place.counted
        days = (counted.last - counted.first).days + 1
        if days <= 0:
            return None
        attached = 0
        for row in self.store.rows["attachment"]:
            child = self.store.child(row.cells["child_id"])
            if row.cells["district_id"] in counted.districts and (
                self.reach.is_home or not self.reach.is_family(child)
            ):
                since, until = max(row["valid_from"], counted.first), min(row["valid_to"] or counted.last, counted.last)
                if band:
                    since = max(since, counting.birthday(child["birth_date"], band[0]))
                    until = min(until, counting.birthday(child["birth_date"], band[1]) - timedelta(days=1))
                attached += max((until - since).days + 1, 0)
        return Decimal(attached) / Decimal(days)

    def _norm_children(self, place: Place) -> int | None:
        """That of a district; of larger units those of all districts that are open."""
        districts = [self.store.by_id("district", each) for each in place.counted.districts]
        if place.row.table == "district":
            return int(place.row["norm_children"])
        norms = [each["norm_children"] for each in districts if each is not None and each["closed_at"] is None]
        return sum(norms) if norms else None

    def _attached_children(self, place: Place) -> int | None:
        attached = len(place.counted.children)
        return disclosure.at_least(attached) if place.counted.unread else attached

    def _mean_children(self, place: Place) -> float | None:
        mean = self.mean_attached(place)
        if place.counted.unread and (mean is None or mean < disclosure.LEAST):
            return None
        return None if mean is None else float(mean.quantize(Decimal("0.1"), ROUND_HALF_UP))

    def _per_1000(self, place: Place) -> float | None:
        count, denominator = place.row["count"], place.row["denominator"]
        if not denominator or count is None:
            return None
        return float((Decimal(count) * 1000 / Decimal(denominator)).quantize(Decimal("0.1"), ROUND_HALF_UP))

    def _suppressed(self, place: Place) -> bool:
        return bool(place.counted.unread and place.row["count"] is None)
