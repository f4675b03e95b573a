"""A connection: one page by keyset, its rows as edges or nodes, and what precedes and follows it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.selectable import FromClause

from graph.plan.nodes import ConnectionField, ConnectionPart, Page
from graph.plan.values import Bind
from graph.policy.vocabulary import Relation
from graph.schema.binding import Edge, Filter
from graph.sql.json_build import cursor, json_list, json_object
from graph.sql.reach import DISTRICT, Holds, child_holds, known, listed
from graph.sql.render import (
    collected,
    edge_conditions,
    enter,
    joined,
    order_value,
    ordering,
    render_object,
    restriction_of,
)
from graph.sql.scope import Bool, Scope, Source, literal, row_of
from graph.tables import PassportRow

Value = sa.ColumnElement[Any]
Conditions = Callable[[FromClause], list[Bool]]

_OPERATORS: dict[str, Callable[[Value, Value], Bool]] = {
    "eq": lambda column, value: column == value,
    "ge": lambda column, value: column >= value,
    "le": lambda column, value: column <= value,
}


@dataclass(frozen=True)
class PageRows:
    """The rows of a page; where the page is asked about, one more, all numbered from 1 in `n`.

    `found`: the rows of each district that they are put together from, where they are.
    """

    rows: Any
    first: sa.BindParameter[int]
    after: bool
    found: Any = None

    @property
    def here(self) -> Bool:
        """That a row is on this page, not the one that shows there is another.

        It always names the row: an aggregate that names none would belong to the query around it.
        """
        columns = self.rows.c
        here: Bool = columns.n <= self.first if "n" in columns else columns.id.is_not(None)
        return here


def render_connection(field: ConnectionField, scope: Scope) -> Value:
    """The JSON of a connection below a row."""
    binding = field.field.binding
    assert isinstance(binding, Edge)
    inherited = replace(scope, restrictions=(*scope.restrictions, *restriction_of(field.rule, scope)))
    to_children = field.row_type.name == "Child"
    # The children of a district are reached as it is: known before the first of them is read, and of all of them.
    of_district = to_children and Relation.SIGNED_IN in scope.holds
    shared = {name: held for name, held in scope.holds.items() if name in DISTRICT} if of_district else {}

    def conditions(row: FromClause) -> list[Bool]:
        tied = edge_conditions(binding, row, inherited)
        if to_children:
            tied += known(scope.asker, row, shared, field.relations) or listed(scope.asker, row, field.relations)
        return tied

    statement = select_connection(field, conditions, scope, shared=shared)
    if not to_children:
        return statement.scalar_subquery()
    lateral = statement.lateral()
    scope.source.joins.append(lateral)
    scope.source.touched.append(lateral.c.touched)
    return lateral.c.json


def select_connection(
    field: ConnectionField,
    conditions: Conditions,
    scope: Scope,
    districts: FromClause | None = None,
    shared: Holds | None = None,
) -> sa.Select[Any]:
    """SELECT json[, touched] of one page; with `districts` it is put together from a page of each.

    `shared`: relations that are known of all rows alike.
    """
    page = _page(field, conditions, districts)
    source = Source()
    if field.row_type.name == "Child":
        holds, _ = child_holds(scope.asker, page.rows, field, source, shared or {})
        # A list of children is not what was asked for with a purpose (domain.md 4.7, note 15).
        inner = replace(scope, row=page.rows, child=page.rows, source=source, holds=holds, prefix="", restrictions=())
        inner = replace(inner, requested=False)
    else:
        inner = enter(field.row_type, page.rows, scope, source)
    value = json_object([(part.key, _part(part, page, inner)) for part in field.parts])
    columns = [value.label("json")]
    touched = collected(source)
    if touched is not None:
        columns.append(sa.func.string_agg(touched, literal(",")).filter(page.here).label("touched"))
    own = [page.rows, *source.joins]
    # HAVING makes one row of a page even where nothing selected is an aggregate, such as `hasPreviousPage` alone.
    whole: sa.Select[Any] = sa.select(*columns).select_from(joined(page.rows, source)).having(sa.true())
    whole = whole.correlate_except(*own)
    _narrow(whole, page.rows)
    if page.found is not None:
        _narrow(page.rows.element, page.found)
    return whole


def _narrow(statement: Any, rows: Any) -> None:
    """Leave in a subquery only what a statement reads of it: a withheld column is not in the text."""
    read = _read_of(rows, statement)
    while isinstance(rows.element, sa.Subquery):  # a lateral is one around one
        rows = rows.element
    columns = rows.element.selected_columns
    rows.element = rows.element.with_only_columns(*[column for column in columns if column.name in read])


def _read_of(rows: Any, statement: Any) -> set[str]:
    """The names of the columns of these rows that a statement reads; each part of it is looked at once."""
    names: set[str] = set()
    seen, waiting = {id(rows)}, [statement]
    while waiting:
        part = waiting.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        if isinstance(part, sa.ColumnClause):
            if part.table is rows:
                names.add(part.name)
        else:
            waiting.extend(part.get_children())
    return names


def _page(field: ConnectionField, conditions: Conditions, districts: FromClause | None) -> PageRows:
    page, model = field.page, field.row_type.binding.row
    row = row_of(model)
    names = page.order
    first = sa.bindparam(page.first.name, type_=sa.Integer())
    where = [*conditions(row), *_filters(page, row)]
    if page.after:
        where.append(_after(page, model, names, row, conditions))
    numbered = _is_numbered(field.parts)
    most = first + sa.literal_column("1") if numbered else first
    found: Any = row
    start: FromClause = row
    if districts is not None:
        # Each page of a district is read from an index; walking all ids until a page is full would read every child
        # of the city for a viewer who reaches few.
        (district,) = districts.c
        one = sa.select(row).where(row.c.district_id == district, *where)
        one = one.order_by(*[ordering(row, name) for name in names]).limit(most)
        found = one.correlate_except(row).lateral()
        start, where = districts.join(found, sa.true()), []
    orders = [ordering(found, name) for name in names]
    columns: list[Any] = [found]
    if numbered:
        columns.append(sa.func.row_number().over(order_by=orders).label("n"))
    statement = (
        sa.select(*columns)
        .select_from(start)
        .where(*where)
        .order_by(*orders)
        .limit(most)
        .correlate_except(found, start)
    )
    return PageRows(statement.subquery(), first, page.after is not None, None if found is row else found)


def _is_numbered(parts: Sequence[ConnectionPart]) -> bool:
    """Whether something is asked that needs the next row or the place of a row."""
    asked = {inner.kind for part in parts if part.kind == "pageInfo" for inner in part.parts}
    return bool(asked & {"hasNextPage", "startCursor", "endCursor"})


def _filters(page: Page, row: FromClause) -> list[Bool]:
    return [_filter(restriction, bind, row) for restriction, bind in page.filters]


def _filter(restriction: Filter, bind: Bind, row: FromClause) -> Bool:
    if not restriction.passport:
        column, ordered = row.c[restriction.column], order_value(row, restriction.column)
        value = sa.bindparam(bind.name, type_=column.type)
        test = _OPERATORS[restriction.operator](column, value)
        # Said twice where a text may be missing: indexes hold the value that lists are ordered by.
        return test if ordered is column else sa.and_(test, _OPERATORS[restriction.operator](ordered, value))
    # A scalar subselect and no EXISTS: PostgreSQL would turn that into a join that reads every passport of the city.
    passport = row_of(PassportRow)
    column = passport.c[restriction.column]
    stated = sa.select(column).where(passport.c.child_id == row.c.id).correlate_except(passport).scalar_subquery()
    return _OPERATORS[restriction.operator](stated, sa.bindparam(bind.name, type_=column.type))


def _after(page: Page, model: Any, names: Sequence[str], row: FromClause, conditions: Conditions) -> Bool:
    """Rows behind the cursor's row. The cursor must stand in this very list: anyone else's row gives an empty page.

    In the order of ids alone it may be any: an id tells its own place.
    """
    assert page.after is not None
    after = sa.bindparam(page.after.name, type_=postgresql.UUID())
    if tuple(names) in (("id",), ("-id",)):
        return row.c.id < after if names[0].startswith("-") else row.c.id > after
    anchor = row_of(model)
    found = sa.select(*[order_value(anchor, name) for name in names])
    found = found.where(anchor.c.id == after, *conditions(anchor), *_filters(page, anchor)).correlate_except(anchor)
    here = sa.tuple_(*[order_value(row, name) for name in names])
    return here.op("<" if names[0].startswith("-") else ">", is_comparison=True)(found.scalar_subquery())


def _part(part: ConnectionPart, page: PageRows, scope: Scope) -> Value:
    if part.kind == "typename":
        return literal(part.name)
    if part.kind == "pageInfo":
        return json_object([(inner.key, _page_info(inner, page)) for inner in part.parts])
    if part.kind == "nodes":
        assert part.row is not None
        return json_list(render_object(part.row, scope), only=page.here)
    return json_list(json_object([(inner.key, _edge(inner, scope)) for inner in part.parts]), only=page.here)


def _edge(part: ConnectionPart, scope: Scope) -> Value:
    if part.kind == "typename":
        return literal(part.name)
    if part.kind == "cursor":
        return cursor(scope.row)
    assert part.row is not None
    return render_object(part.row, scope)


def _page_info(part: ConnectionPart, page: PageRows) -> Value:
    rows = page.rows
    if part.kind == "typename":
        return literal(part.name)
    if part.kind == "hasNextPage":
        return sa.func.count() > page.first
    if part.kind == "hasPreviousPage":
        return sa.true() if page.after else sa.false()
    end = rows.c.n.desc() if part.kind == "endCursor" else rows.c.n.asc()
    cursors = sa.func.array_agg(
        postgresql.aggregate_order_by(cursor(rows), end), type_=postgresql.ARRAY(sa.Text())
    ).filter(page.here)
    return cursors[1]
