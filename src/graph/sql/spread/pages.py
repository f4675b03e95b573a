"""A page of children, or of rows of many, in parts: what stands around it, its keys, and the row of each key.

The keys are found over all nodes by the conditions, filters and order of the page as it is written on one PostgreSQL. A row is a
statement of its own, on the node of its child, which asks once more whether the viewer reaches the child and may see the row.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.plan.nodes import (
    AggregateField,
    ConnectionField,
    ConnectionPart,
    CountField,
    Edges,
    FieldPlan,
    Nodes,
    RootField,
)
from graph.plan.pages import Apart
from graph.schema.binding import Edge, Root
from graph.schema.catalog import BoundField
from graph.sql.across import select_others
from graph.sql.compartment import is_child, of_child
from graph.sql.connection import Conditions, PageRows, anchored, children_of, page_part, select_connection, sought
from graph.sql.count import render_count
from graph.sql.dimension import DUE
from graph.sql.json_build import Text, json_list, json_object
from graph.sql.listed import is_listed
from graph.sql.reach import reaches
from graph.sql.render import edge_conditions, ordering
from graph.sql.rows import Elsewhere, Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, every_column, select
from graph.sql.spread.candidates import looks_across
from graph.sql.value import (
    DATE,
    INTEGER,
    ONE,
    UUID,
    Bool,
    Composed,
    Parameter,
    Piece,
    Value,
    any_of,
    call,
    cast,
    listed as commas,
    literal,
    parameter,
)

if TYPE_CHECKING:
    from graph.sql.named import Opening

# Parameters: whose page it is, the child of a row, and the row itself where it is not the child.
PARENT, CHILD, ROW = "page_of", "page_child", "page_row"
OF_CELL = "page_cell"  # and whom the cell counts that it opens
PLACE = "page_place"  # and what is ordered by of the row that a page begins behind, as JSON
# Stands around what is put in later: no JSON has this character, since JSON writes it otherwise.
MARK = "\x01"


def apart(field: FieldPlan) -> Apart | None:
    """How it is answered apart, where it is a page over many children, or numbers of them, which nothing but the key of the row that
    it stands in decides."""
    match field:
        case ConnectionField(field=BoundField(binding=Root())):
            opening = _opening(field)
            return _way(field) if opening and opening.rows else None
        case ConnectionField(field=BoundField(binding=Edge() as edge)) if not field.rule.masks:
            is_apart = _is_tied_alone(edge) if field.row_type.name == "Child" else bool(field.listed)
            return _way(field) if is_apart else None
        case CountField():
            return _way(field) if _is_tied_alone(field.listed) else None
        case AggregateField():
            return Apart.BY_SHARD
        case _:
            return None


def _way(field: ConnectionField | CountField) -> Apart:
    """By shards where each child is looked at, or reached by what looks across children."""
    page = field.page
    if isinstance(field, ConnectionField) and field.row_type.name != "Child":
        opening = _opening(field)
        return Apart.BESIDE_OTHERS if opening and opening.others else Apart.OVER_ALL
    if page is None:
        return Apart.OVER_ALL
    return Apart.BY_SHARD if page.looks_at_all or looks_across(field.relations) else Apart.OVER_ALL


def _is_tied_alone(edge: Edge) -> bool:
    """Whether nothing but the key of a row ties the children to it."""
    return edge == Edge(dict.fromkeys(edge.on, "id"), order=edge.order, across_children=True)


def hole(field: ConnectionField | CountField | AggregateField, row: Rows | None) -> Value:
    """The place of a page or a number in the JSON around it: its own number, and the key of the row that it stands in.

    Of the children of a cell their ids, too.
    """
    return Text([f"{MARK}{field.hole}:", *([] if row is None else _keys_at(field, row)), MARK])


def _keys_at(field: ConnectionField | CountField | AggregateField, row: Rows) -> list[Piece]:
    if isinstance(field, ConnectionField) and field.of_cell:
        return [cast(row.c.district_id, "TEXT"), ":", call("array_to_string", row.c.ids, literal(","))]
    return [cast(row.c.id, "TEXT")]


def select_frame(root: RootField, scope: Scope) -> Select:
    """SELECT json: the place of a page that stands in no row."""
    assert root.connection is not None
    return select(json=hole(root.connection, None))


def select_keys(root: RootField, scope: Scope) -> Select:
    """SELECT json: the ids of the rows on the page in order, each behind that of its child, and the page with places for its lists."""
    field = root.connection
    assert field is not None
    page, row = field.page, row_of(field.row_type.binding.row)
    assert page.first is not None
    first = parameter(page.first.name, INTEGER)
    begin_behind(field, row, scope)
    beside, where = sought(field, row, conditions_of(field, scope), scope, None)
    standing = every_column(row, **beside.more).select_from(beside.start).where(*where)
    few = standing.order_by(*beside.ordering(row, page.order)).limit(first + ONE).subquery()
    # Numbered behind the limit: each node sends so many rows, and not all.
    orders = [few.c[name].asc() if name == DUE else ordering(few, name) for name in page.order]
    number = Composed("row_number() OVER (ORDER BY ", *commas(orders), ")")
    rows = every_column(few, n=number).select_from(few).subquery()
    return page_of_keys(field, rows, first, scope)


def select_beside(root: RootField, scope: Scope) -> Select:
    """SELECT json: the ids of the other children that the rows of a page are held against."""
    field = root.connection
    assert field is not None
    opening = _opening(field)
    assert opening is not None
    assert opening.others is not None
    rows = select_others(opening.others, field, scope).subquery()
    return select(json=json_list(rows.c.id)).select_from(rows)


def select_anchor(root: RootField, scope: Scope) -> Select:
    """SELECT json: what the row is ordered by behind which a page begins; none where it does not stand in the list."""
    field = root.connection
    assert field is not None
    row = anchored(field, conditions_of(field, scope), scope)
    rows = row.of(**{f"o{place}": each for place, each in enumerate(row.columns.values())}).subquery()
    return select(json=json_list(json_object([(name, rows.c[name]) for name in rows.described]))).select_from(rows)


def begin_behind(field: ConnectionField, row: Rows, scope: Scope) -> None:
    """Let the page begin behind a row that has been looked up before; behind none it is empty.

    Beside the rows of the page it would be looked for where these lie: of a view of several tables Citus asks each node for both, and
    would find it on one.
    """
    if field.page.is_anchored:
        place = scope.asker.given_before(PLACE, "JSONB")
        scope.asker.place = [
            cast(Composed("(", place, f" -> 0 ->> 'o{number}')"), each)
            for number, each in enumerate(types_of(row, field.page.order))
        ]


def types_of(row: Rows, names: tuple[str, ...]) -> list[str]:
    """The types of what a page is ordered by."""
    return [DATE if name == DUE else row.c[name.removeprefix("-")].described.type for name in names]


def page_of_keys(field: ConnectionField, rows: Rows, first: Parameter, scope: Scope) -> Select:
    """The same of the rows that stand on the page and one more, numbered in their order."""
    placed = PageRows(rows, first, field.page.after is not None)
    child = [rows.c.child_id, literal(":")] if "child_id" in rows.c else []
    ids = json_list(call("concat", *child, rows.c.id), [rows.c.n], placed.here)
    frame = json_object([(part.key, _framed(place, part, placed, scope)) for place, part in enumerate(field.parts)])
    return select(json=Text(["[", ids, ",", frame, "]"])).select_from(rows).one_row()


def select_count(root: RootField, scope: Scope) -> Select:
    """SELECT json: how many children a list has, of which the page may not be asked."""
    (plan,) = root.plans.values()
    (field,) = plan.fields
    assert isinstance(field, CountField)
    return select(json=render_count(replace(field, hole=None), beside_page(scope)))


def select_row(root: RootField, scope: Scope) -> Select:
    """SELECT json, touched: the page with one row alone."""
    field = root.connection
    assert field is not None

    def conditions(row: Rows) -> list[Bool]:
        child = scope.asker.given_before(CHILD, UUID)
        row.key = scope.asker.key(CHILD)
        if "child_id" in row.c:
            is_one = (of_child(row, child), row.c.id == scope.asker.given_before(ROW, UUID))
            return [*is_one, is_listed(field, row, scope)]
        return [is_child(row, child), reaches(scope.asker, row, field.relations)]

    return select_connection(field, conditions, scope)


def conditions_of(field: ConnectionField, scope: Scope) -> Conditions:
    """What a row must meet to be one of the list: tied to the row that the page stands in, and there for the viewer."""
    binding = field.field.binding

    def conditions(row: Rows) -> list[Bool]:
        if isinstance(binding, Edge) and field.listed:
            return [*edge_conditions(binding, row, beside_page(scope), within=False), is_listed(field, row, scope)]
        if isinstance(binding, Edge):
            tied = children_of(binding, row, beside_page(scope), field.relations)
            return [*tied, row.c.id == any_of(scope.asker.given_before(OF_CELL, "UUID[]"))] if field.of_cell else tied
        opening = _opening(field)
        assert opening is not None
        assert opening.rows is not None
        return opening.rows(field, scope)(row)

    return conditions


def _opening(field: ConnectionField) -> "Opening | None":
    """What opens a statement with this page; None where it stands in a row."""
    from graph.sql.roots import OPENINGS  # which have these parts

    binding = field.field.binding
    return OPENINGS.get(binding.name) if isinstance(binding, Root) else None


def beside_page(scope: Scope) -> Scope:
    """The scope of the row that a page stands in, which another statement has read: its key is a parameter."""
    return replace(scope, row=_parent(scope), holds={})


def _parent(scope: Scope) -> Rows:
    key = scope.asker.given_before(PARENT, UUID)
    return Elsewhere(id=key, district_id=key)  # a cell names its district so


def _framed(place: int, part: ConnectionPart, page: PageRows, scope: Scope) -> Value:
    """A part of the page: of a list its place."""
    if isinstance(part, Nodes | Edges):
        return Text([f"[{MARK}{place}{MARK}]"])
    return page_part(part, page, scope)
