"""Lists in their order, and pages of them."""

from collections.abc import Sequence
from datetime import date
from functools import cmp_to_key
from typing import TYPE_CHECKING, Any

from graph.schema.catalog import BoundField, BoundType
from graph.schema.child_filter import CHILD_ORDERS
from graph.schema.question import KeyFilter, Order
from tests.proof.people import token
from tests.proof.place import Place
from tests.proof.rows import Row
from tests.proof.selections import Asked
from tests.proof.survey import cursor_id
from tests.proof.working_list import has_key, most_urgent_first

if TYPE_CHECKING:
    from tests.proof.reference import Reference

Json = dict[str, Any]


def ordered(rows: list[Row], order: Sequence[str]) -> list[Row]:
    """Rows by these columns, a minus means descending; unknown dates last, unknown texts as empty ones."""

    def compare(one: Row, other: Row) -> int:
        return _compare(one, other, order)

    return sorted(rows, key=cmp_to_key(compare))


def _compare(one: Row, other: Row, order: Sequence[str]) -> int:
    for name in order:
        column = name.removeprefix("-")
        left, right = _sortable(one, column), _sortable(other, column)
        if left == right:
            continue
        if left is None or right is None:
            return 1 if left is None else -1
        return (1 if left > right else -1) * (-1 if name.startswith("-") else 1)
    return 0


def _sortable(row: Row, column: str) -> Any:
    if column == "id":
        return row.cells["id"].int
    value = row[column]
    return "" if value is None and column == "family" else value


def connection(  # size: a list, where it hangs and its order are one sentence of the specification
    reference: "Reference", bound: BoundField, asked: Asked, rows: list[Row], order: Sequence[str], place: Place | None
) -> Json:
    """One page; `place` is where the list hangs, None at the root."""
    given = reference.document.arguments(bound, asked)
    row_type = reference.catalog.types[str(reference.catalog.types[bound.type_name].connection_of)]
    if row_type.name == "Child":
        is_day = bound.coordinate == "Query.expectedChildren"
        rows = [row for row in rows if reference.reach.is_listed(row, is_day=is_day)]
    if "orderBy" in given:
        chosen = CHILD_ORDERS[given["orderBy"]]
        minus = "-" if isinstance(chosen, Order) and chosen.descending else ""
        order = (minus + chosen.column, minus + "id") if isinstance(chosen, Order) else ("due", "id")
    rows = [row for row in rows if _matches(reference, bound, given, row)]
    rows = most_urgent_first(reference, rows) if order[0] == "due" else ordered(rows, order)
    after = given.get("after")
    if after is not None:
        rows = _behind(rows, after, order)
    page, more = rows[: given["first"]], len(rows) > given["first"]
    places = [_place(reference, row_type, row, place) for row in page]
    return _parts(reference, bound.type_name, asked, places, {"more": more, "paged": after is not None})


def count(reference: "Reference", bound: BoundField, asked: Asked, place: Place) -> int:
    """How many children of a district there are, or would be listed with this filter."""
    given = reference.document.arguments(bound, asked)
    attached = [row for row in reference.store.rows["child"] if row["district_id"] == place.row.cells["id"]]
    if not given.get("filter"):
        return sum(reference.reach.is_home or not reference.reach.is_family(child) for child in attached)
    return sum(bool(reference.reach.to_child(row)) and _matches(reference, bound, given, row) for row in attached)


def _place(reference: "Reference", row_type: BoundType, row: Row, place: Place | None) -> Place:
    if row_type.name == "Child":
        return Place(row, reference.reach.to_child(row), row)
    return reference.enter(row_type.name, row, place or place_of(reference, row))


def place_of(reference: "Reference", row: Row) -> Place:
    """The place of the child that a row is of; nothing holds where it is of no child."""
    child = reference.store.by_id("child", row.cells["child_id"])
    return Place(child, reference.reach.to_child(child), child) if child else Place(row, frozenset())


def _behind(rows: list[Row], after: str, order: Sequence[str]) -> list[Row]:
    anchor = cursor_id(after)
    assert anchor is not None
    if tuple(order) == ("id",):
        return [row for row in rows if row.cells["id"].int > anchor.int]
    if tuple(order) == ("-id",):
        return [row for row in rows if row.cells["id"].int < anchor.int]
    at = [index for index, row in enumerate(rows) if row.cells["id"] == anchor]
    return rows[at[0] + 1 :] if at else []


def _matches(reference: "Reference", bound: BoundField, given: Json, row: Row) -> bool:
    conditions: Json = given.get("filter", {}) | given.get("match", {})
    asked = [(reference.catalog.child_filters[name], value) for name, value in conditions.items()]
    asked += [(bound.restrictions[name], value) for name, value in given.items() if name in bound.restrictions]
    for restriction, wanted in asked:
        if isinstance(restriction, KeyFilter):
            if not has_key(reference, restriction.dimension, wanted, row):
                return False
            continue
        source: Row | None = row
        if restriction.passport:
            source = next(iter(reference.store.of_child("passport", row.cells["id"])), None)
        value = source[restriction.column] if source else None
        if value is None or not _holds(restriction.operator, value, wanted):
            return False
    return True


def _holds(operator: str, value: Any, wanted: Any) -> bool:
    if operator == "eq":
        return bool(value == wanted)
    assert isinstance(wanted, date)
    return bool(value >= wanted if operator == "ge" else value <= wanted)


def _parts(reference: "Reference", type_name: str, asked: Asked, places: list[Place], page: Json) -> Json:
    document, catalog = reference.document, reference.catalog
    bound = catalog.types[type_name]
    row_type = catalog.types[str(bound.connection_of)]
    cursors = [token(place.row.cells["id"].bytes) for place in places]
    ends = {
        "__typename": "PageInfo",
        "hasNextPage": page["more"],
        "hasPreviousPage": page["paged"],
        "startCursor": cursors[0] if cursors else None,
        "endCursor": cursors[-1] if cursors else None,
    }
    answer: Json = {}
    for part in document.fields(type_name, asked.below):
        if part.name == "__typename":
            answer[part.key] = type_name
        elif part.name == "pageInfo":
            answer[part.key] = {key.key: ends[key.name] for key in document.fields("PageInfo", part.below)}
        elif part.name == "nodes":
            answer[part.key] = [reference.object(row_type, place, part.below) for place in places]
        else:
            edge = bound.fields["edges"].type_name
            keys = document.fields(edge, part.below)
            answer[part.key] = [
                {key.key: _edge(reference, key, edge, place, cursor) for key in keys}
                for place, cursor in zip(places, cursors, strict=True)
            ]
    return answer


def _edge(reference: "Reference", key: Asked, edge: str, place: Place, cursor: str) -> Any:
    if key.name == "__typename":
        return edge
    if key.name == "cursor":
        return cursor
    return reference.object(reference.catalog.types[edge.removesuffix("Edge")], place, key.below)
