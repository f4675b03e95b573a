"""Plan a connection: its page, its restrictions, and the parts of it that are selected."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from graph.errors import Code, Refusal
from graph.plan import weight
from graph.plan.hidden import hidden_json
from graph.plan.listed import list_rule, lists_rows_of_children
from graph.plan.nodes import (
    ConnectionField,
    ConnectionPart,
    Cursor,
    EdgeNode,
    Edges,
    Nodes,
    PageField,
    PageFieldName,
    PageInfo,
    Typename,
)
from graph.plan.page import Page
from graph.plan.selection import SelectedField
from graph.plan.values import Bind, GivenArgument, LiteralSource
from graph.policy.decision import Rule
from graph.policy.vocabulary import Action, Relation, relations
from graph.schema.binding import Edge, Root
from graph.schema.catalog import BoundField, BoundType
from graph.schema.child_filter import CHILD_ORDERS
from graph.schema.question import Filter, KeyFilter, OrderByDue

if TYPE_CHECKING:
    from graph.plan.planner import Planner

Stated = list[tuple[Filter | KeyFilter, GivenArgument]]
Listed = tuple[BoundField, SelectedField, Rule]
IDENTIFIERS = 2  # of a search (domain.md 5 B 15)


def plan_connection(planner: "Planner", bound: BoundField, selected: SelectedField, rule: Rule) -> ConnectionField:
    """The plan of a connection field. Raises FORBIDDEN for a filter or an order that is not granted."""
    connection = planner.catalog.types[bound.type_name]
    row_type = planner.catalog.types[connection.connection_of or ""]
    relations_there = relations(planner.role, row_type.binding)
    listed = list_rule(planner, row_type.name) if lists_rows_of_children(planner.catalog, bound) else None
    page = _page(planner, bound, selected, row_type, rule if listed is None else listed)
    planner.pages += 1
    if planner.pages > planner.limits.pages:
        message = f"The operation has more than {planner.limits.pages} paged lists."
        raise Refusal(Code.TOO_COMPLEX, message, locations=(selected.location,))
    parts = _parts(planner, connection, selected, row_type, relations_there)
    asked = planner.weights.of_asked(page) + planner.weights.of_condition(bound.binding, page)
    planner.weigh(selected, weight.of_page(page, row_type, parts) + asked)
    planner.weigh(selected, 0 if listed is None else weight.LISTED)
    hidden = hidden_json(planner.catalog, planner.selections, bound, selected)
    origin = planner.origin() if row_type.name == "Child" or listed is not None else 0
    return ConnectionField(selected.key, bound, rule, row_type, relations_there, page, parts, hidden, origin, listed)


def _parts(
    planner: "Planner",
    connection: BoundType,
    selected: SelectedField,
    row_type: BoundType,
    relations_there: tuple[Relation, ...],
) -> tuple[ConnectionPart, ...]:
    parts: list[ConnectionPart] = []
    for inner in planner.fields(connection.name, selected.selection_sets):
        if inner.name == "__typename":
            parts.append(Typename(inner.key, connection.name))
            continue
        field = connection.fields[inner.name]
        if inner.name == "nodes":
            row = planner.object(row_type, inner.selection_sets, relations_there)
            parts.append(Nodes(inner.key, row))
        elif inner.name == "pageInfo":
            keys = planner.fields("PageInfo", inner.selection_sets)
            parts.append(PageInfo(inner.key, tuple(_page_field(key) for key in keys)))
        else:
            edge = _edge_parts(planner, field.type_name, inner, row_type, relations_there)
            parts.append(Edges(inner.key, edge))
    return tuple(parts)


def _page_field(selected: SelectedField) -> Typename | PageField:
    if selected.name == "__typename":
        return Typename(selected.key, "PageInfo")
    return PageField(selected.key, cast(PageFieldName, selected.name))  # validation lets no other field pass


def _edge_parts(
    planner: "Planner",
    edge_type: str,
    selected: SelectedField,
    row_type: BoundType,
    relations_there: tuple[Relation, ...],
) -> tuple[Typename | Cursor | EdgeNode, ...]:
    parts: list[Typename | Cursor | EdgeNode] = []
    for inner in planner.fields(edge_type, selected.selection_sets):
        if inner.name == "__typename":
            parts.append(Typename(inner.key, edge_type))
        elif inner.name == "cursor":
            parts.append(Cursor(inner.key))
        else:
            row = planner.object(row_type, inner.selection_sets, relations_there)
            parts.append(EdgeNode(inner.key, row))
    return tuple(parts)


def _page(planner: "Planner", bound: BoundField, selected: SelectedField, row_type: BoundType, rule: Rule) -> Page:
    given = planner.arguments(bound, selected)
    default = bound.binding.order if isinstance(bound.binding, Edge | Root) else ("id",)
    order = planner.order(row_type, default, bound, rule)
    stated_filters: Stated = []
    due: tuple[str, ...] = ()
    for name, value in given.items():
        if name == "orderBy":
            chosen = CHILD_ORDERS[str(value.value)]
            _require_all(planner, Action.ORDER, chosen.coordinates, (bound, selected, rule))
            if isinstance(chosen, OrderByDue):
                order, due = ("due", "id"), tuple(chosen.days)
            else:
                minus = "-" if chosen.descending else ""
                order = (minus + chosen.column, minus + "id")
        elif name in ("filter", "match"):
            stated = value.children or {}
            for key, child in stated.items():
                stated_filters.append((planner.catalog.child_filters[key], child))
            if name == "match" and len(stated) < IDENTIFIERS:
                planner.doubt(f"A search needs {IDENTIFIERS} identifiers at the least.", selected)
        elif name in bound.restrictions:
            stated_filters.append((bound.restrictions[name], value))
    filters, keyed = asked_filters(planner, stated_filters, (bound, selected, rule))
    after = planner.bind("cursor", given["after"], selected) if "after" in given else None
    first = planner.bind("limit", given.get("first") or _default_first(planner, bound), selected)
    return Page(first, order, after, filters, keyed, due)


def asked_filters(
    planner: "Planner", stated: Stated, listed: Listed
) -> tuple[tuple[tuple[Filter, Bind], ...], tuple[tuple[KeyFilter, Bind], ...]]:
    """The filters of a list with their parameters: those by a column, and those by keys. Raises FORBIDDEN."""
    filters: list[tuple[Filter, Bind]] = []
    keyed: list[tuple[KeyFilter, Bind]] = []
    for restriction, value in stated:
        _require_all(planner, Action.FILTER, restriction.coordinates, listed)
        if isinstance(restriction, KeyFilter):
            keyed.append((restriction, planner.bind("words", value, listed[1])))
        else:
            filters.append((restriction, planner.bind("plain", value, listed[1])))
    return tuple(filters), tuple(keyed)


def _require_all(planner: "Planner", action: Action, coordinates: Sequence[str], listed: Listed) -> None:
    """Each field that a question tells of must be granted."""
    bound, selected, rule = listed
    for coordinate in coordinates:
        require(planner.question(action, coordinate, bound, rule), action.value, coordinate, selected)


def _default_first(planner: "Planner", bound: BoundField) -> GivenArgument:
    """An explicit null asks for the default page size."""
    graphql_type = planner.catalog.schema.type_map[bound.parent]
    default = graphql_type.fields[bound.name].args["first"].default_value  # type: ignore[attr-defined]
    return GivenArgument(LiteralSource(default), default)


def require(granted: Rule, action: str, coordinate: str, selected: SelectedField) -> None:
    """A question must be granted in every relation in which the list is there; else it is refused, not half answered."""
    if not granted.everywhere:
        raise Refusal(
            Code.FORBIDDEN,
            f"Your role may not {action} by {coordinate}.",
            locations=(selected.location,),
            path=(selected.key,),
        )
