"""A connection: one page by keyset, its rows as edges or nodes, and what precedes and follows it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import assert_never

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
from graph.policy.vocabulary import Relation
from graph.schema.binding import Edge
from graph.sql.compartment import is_child
from graph.sql.dimension import DUE, Looked, looked_up
from graph.sql.filtering import filters_of
from graph.sql.json_build import cursor, json_list, json_object
from graph.sql.listed import is_listed
from graph.sql.reach import DISTRICT, Holds, child_holds, child_row, known, listed
from graph.sql.render import (
    beside_row,
    edge_conditions,
    enter,
    joined,
    ordering,
    render_object,
    restriction_of,
)
from graph.sql.rows import Rows, row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, every_column, select
from graph.sql.value import (
    FALSE,
    INTEGER,
    ONE,
    TRUE,
    UUID,
    Bool,
    Composed,
    Parameter,
    SqlPart,
    Value,
    call,
    item,
    listed as commas,
    literal,
    ordered,
    parameter,
)

Conditions = Callable[[Rows], list[Bool]]
LookedAt = Callable[[Rows], tuple[Looked, list[Bool]]]


@dataclass(frozen=True)
class PageRows:
    """The rows of a page; where the page is asked about, one more, all numbered from 1 in `n`."""

    rows: Rows
    first: Parameter
    after: bool

    @property
    def here(self) -> Bool:
        """That a row is on this page, and not the extra row that shows there is another page.

        It always names the row: an aggregate that names none would belong to the query around it.
        """
        columns = self.rows.c
        return columns.n <= self.first if "n" in columns else columns.id.is_not_null()


def render_connection(field: ConnectionField, scope: Scope) -> Value:
    """The JSON of a connection below a row."""
    binding = field.field.binding
    assert isinstance(binding, Edge)
    if field.hole is not None:
        from graph.sql.spread.pages import hole  # pages are made of connections

        return hole(field, scope.row)
    inherited = replace(scope, restrictions=(*scope.restrictions, *restriction_of(field.rule, scope)))
    to_children = field.row_type.name == "Child"
    shared = shared_holds(inherited) if to_children else {}

    def conditions(row: Rows) -> list[Bool]:
        if field.listed:
            return [*edge_conditions(binding, row, inherited, within=False), is_listed(field, row, scope)]
        if to_children:
            return children_of(binding, row, inherited, field.relations)
        return edge_conditions(binding, row, inherited)

    statement = select_connection(field, conditions, scope, shared=shared)
    # Rows that are no children may lead to some: a correction to its child, that to its district.
    return beside_row(scope, statement) if "touched" in statement.columns else statement.scalar()


def shared_holds(scope: Scope) -> Holds:
    """The relations to a district hold to all of its children: they are known before the first child is read."""
    of_district = Relation.SIGNED_IN in scope.holds
    return {name: held for name, held in scope.holds.items() if name in DISTRICT} if of_district else {}


def children_of(edge: Edge, row: Rows, scope: Scope, relations: Sequence[Relation]) -> list[Bool]:
    """What a child must meet to be one of an edge: the edge's own conditions, and that the viewer reaches it."""
    tied = edge_conditions(edge, row, scope)
    return tied + (known(scope.asker, row, shared_holds(scope), relations) or listed(scope.asker, row, relations))


def select_connection(
    field: ConnectionField,
    conditions: Conditions,
    scope: Scope,
    districts: Rows | None = None,
    shared: Holds | None = None,
) -> Select:
    """SELECT json[, touched] of one page; with `districts` it is put together from a page of each.

    `shared`: relations that are known of all rows alike.
    """
    page = _page(field, conditions, scope, districts, shared)
    source = FromList()
    start: SqlPart = page.rows
    if field.row_type.name == "Child":
        holds, _ = child_holds(scope.asker, page.rows, field, source, shared or {})
        # A list of children is not what was asked for with a purpose (domain.md 4.7, note 15).
        inner = replace(scope, row=page.rows, child=page.rows, source=source, holds=holds, prefix="", restrictions=())
        inner = replace(inner, requested=False)
    elif field.origin:
        child = _child_of(page.rows)
        holds, _ = child_holds(scope.asker, child, field, source)
        inner = replace(scope, row=page.rows, child=child, source=source, holds=holds, prefix="", restrictions=())
        start = page.rows.join(child, TRUE)
    else:
        inner = enter(field.row_type, page.rows, scope, source)
    value = json_object([(part.key, page_part(part, page, inner)) for part in field.parts])
    statement = select(json=value, **source.touched.all(page.here)).select_from(joined(start, source))
    # One row of a page even where nothing selected is an aggregate, such as `hasPreviousPage` alone.
    return statement.one_row()


def _child_of(page: Rows) -> Rows:
    """The child of each row of a page, which keeps its order: behind the fence PostgreSQL cannot turn this into a hash join."""
    child = child_row()
    return every_column(child).select_from(child).where(is_child(child, page.c.child_id)).fenced().lateral()


def _page(
    field: ConnectionField, conditions: Conditions, scope: Scope, districts: Rows | None, shared: Holds | None
) -> PageRows:
    page, row = field.page, row_of(field.row_type.binding.row)
    names = page.order
    assert page.first is not None
    first = parameter(page.first.name, INTEGER)
    beside, where = sought(field, row, conditions, scope, shared)
    numbered = _is_numbered(field.parts)
    most = first + ONE if numbered else first
    rows: Rows = row
    start: SqlPart = beside.start
    orders = beside.ordering(row, names)
    if districts is not None:
        # Each page of a district is read from an index; walking all ids until a page is full would read every child
        # of the city for a viewer who reaches few.
        (district,) = districts.c
        one = every_column(row, **beside.more).select_from(start).where(row.c.district_id == district, *where)
        rows = one.order_by(*orders).limit(most).lateral()
        start, where = districts.join(rows, TRUE), []
        orders = [rows.c[name].asc() if name == DUE else ordering(rows, name) for name in names]
    more = {"n": Composed("row_number() OVER (ORDER BY ", *commas(orders), ")")} if numbered else {}
    statement = every_column(rows, **more).select_from(start).where(*where).order_by(*orders).limit(most)
    return PageRows(statement.subquery(), first, page.after is not None)


def sought(
    field: ConnectionField, row: Rows, conditions: Conditions, scope: Scope, shared: Holds | None
) -> tuple[Looked, list[Bool]]:
    """What is looked up beside each row of a list, and what a row must meet to stand on its page or behind it."""
    looked = partial(_looked, field, conditions, scope, shared)
    beside, where = looked(row)
    return beside, [*where, _after(field, row, (beside, looked), scope)] if field.page.after else where


def _looked(
    field: ConnectionField, conditions: Conditions, scope: Scope, shared: Holds | None, at: Rows
) -> tuple[Looked, list[Bool]]:
    lookups = looked_up(field.page, field.relations, at, scope, shared)
    return lookups, [*conditions(at), *filters_of(field.page, at), *lookups.tests]


def _is_numbered(parts: Sequence[ConnectionPart]) -> bool:
    """Whether something is asked that needs the next row or the place of a row."""
    return any(_needs_number(part) for part in parts)


def _needs_number(part: ConnectionPart | PageField) -> bool:
    match part:
        case PageInfo():
            return any(_needs_number(inner) for inner in part.parts)
        case PageField():
            return part.name != "hasPreviousPage"
        case Typename() | Nodes() | Edges():
            return False
        case _:
            assert_never(part)


def _after(field: ConnectionField, row: Rows, standing: tuple[Looked, LookedAt], scope: Scope) -> Bool:
    """Rows behind the cursor's row. The cursor must stand in this very list: anyone else's row gives an empty page.

    In the order of ids alone it may be any: an id tells its own place.
    """
    page, names, (beside, looked) = field.page, field.page.order, standing
    assert page.after is not None
    after = parameter(page.after.name, UUID)
    if not page.is_anchored:
        return row.c.id < after if names[0].startswith("-") else row.c.id > after
    known = scope.asker.place
    anchor = _anchored(field, looked).scalar() if known is None else Composed("(", *commas(known), ")")
    own_place = Composed("(", *commas(beside.values(row, names)), ")")
    return own_place.op("<" if names[0].startswith("-") else ">", anchor)


def _anchored(field: ConnectionField, looked: LookedAt) -> Select:
    """What the row is ordered by behind which the page begins."""
    assert field.page.after is not None
    row = row_of(field.row_type.binding.row)
    lookups, conditions = looked(row)
    standing = (row.c.id == parameter(field.page.after.name, UUID), *conditions)
    return select(*lookups.values(row, field.page.order)).select_from(lookups.start).where(*standing)


def anchored(field: ConnectionField, conditions: Conditions, scope: Scope) -> Select:
    """The same as a statement of its own."""
    return _anchored(field, partial(_looked, field, conditions, scope, None))


def page_part(part: ConnectionPart, page: PageRows, scope: Scope) -> Value:
    """What stands in a page under one of its keys."""
    match part:
        case Typename():
            return literal(part.name)
        case PageInfo():
            return json_object([(inner.key, _page_field(inner, page)) for inner in part.parts])
        case Nodes():
            return json_list(render_object(part.row, scope), only=page.here)
        case Edges():
            edge = json_object([(inner.key, _edge(inner, scope)) for inner in part.parts])
            return json_list(edge, only=page.here)
        case _:
            assert_never(part)


def _edge(part: Typename | Cursor | EdgeNode, scope: Scope) -> Value:
    match part:
        case Typename():
            return literal(part.name)
        case Cursor():
            return cursor(scope.row)
        case EdgeNode():
            return render_object(part.row, scope)
        case _:
            assert_never(part)


def _page_field(part: Typename | PageField, page: PageRows) -> Value:
    match part:
        case Typename():
            return literal(part.name)
        case PageField():
            return _of_page(part.name, page)
        case _:
            assert_never(part)


def _of_page(name: PageFieldName, page: PageRows) -> Value:
    match name:
        case "hasNextPage":
            return call("count", "*") > page.first
        case "hasPreviousPage":
            return TRUE if page.after else FALSE
        case "endCursor":
            return _cursor_at(page, page.rows.c.n.desc())
        case "startCursor":
            return _cursor_at(page, page.rows.c.n.asc())
        case _:
            assert_never(name)


def _cursor_at(page: PageRows, end: Value) -> Value:
    """The cursor of the first row in this order."""
    cursors = call("array_agg", ordered(cursor(page.rows), [end])).filter(page.here)
    return item(Composed("(", cursors, ")"), 1)
