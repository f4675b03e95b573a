"""Numbers over the rows of a list: all dimensions are counted in one pass, and a cell opens into the rows that it counts."""

from collections.abc import Iterator
from dataclasses import replace

from graph.plan.nodes import AggregateField, CellsField, ConnectionField, ObjectField, ObjectPlan
from graph.sql.compartment import of_child
from graph.sql.connection import children_of, shared_holds
from graph.sql.dimension import DIMENSIONS, passport_of, year_until
from graph.sql.disclosure import Disclosure, at_least, told
from graph.sql.family import is_stranger
from graph.sql.json_build import json_list
from graph.sql.reach import Holds, child_row, fence, holds_to
from graph.sql.render import joined, render_object, restriction_of, subselect
from graph.sql.rows import Rows, Unnested, beside, row_of
from graph.sql.scope import Breakdown, Counted, FromList, Period, Scope
from graph.sql.select import Select, Subquery, Union, every_column, select
from graph.sql.touched import number as numbered
from graph.sql.units import UNITS
from graph.sql.value import DATE, ONE, TRUE, Bool, Composed, Value, any_of, call, cast, literal, parameter, text_array
from graph.tables import PassportRow


def render_aggregate(field: AggregateField, scope: Scope) -> Value:
    """The JSON of an aggregate. What it counts stands beside the row at hand, before the cells that read it."""
    numbers = {cells: number for number, cells in enumerate(_cells_of(field.plan), 1)}
    period = _period(field, scope)
    counted = Counted(field.unit, field.listed, field.relations, period, literal("{}"), {}, numbers, field.unread)
    inner = replace(scope, counted=counted)
    held_against = {number: DIMENSIONS[cells.binding.dimension].denominator for cells, number in numbers.items()}
    denominators = {
        f"denominator_{number}": _told_from(denominator(inner, Breakdown(counted.period, cells.options)), counted)
        for cells, number in numbers.items()
        if (denominator := held_against[number])
    }
    passed = select(counts=_counts(counted, inner), **denominators).lateral()
    scope.source.joins.append(passed)
    read = {number: passed.c[f"denominator_{number}"] for number in numbers.values() if held_against[number]}
    counts = passed.c.counts
    if field.unread:
        left = select(counts=_left(counts, counted)).lateral()
        scope.source.joins.append(left)
        counts = left.c.counts
    counted = replace(counted, counts=counts, denominators=read)
    return render_object(field.plan, replace(scope, counted=counted))


def _told_from(value: Value, counted: Counted) -> Value:
    return at_least(value) if counted.unread else value


def _left(counts: Value, counted: Counted) -> Value:
    """What of the counts is told to who reads no row; how many rows there are in all is a number like any other."""
    pairs: list[Value] = [literal("0"), told(Composed(counts, " -> '0'"), [""], Disclosure.EACH)]
    for cells, number in counted.numbers.items():
        if how := _disclosed(cells):
            keys = DIMENSIONS[cells.binding.dimension].listed(cells.options)
            pairs += [literal(str(number)), told(Composed(counts, f" -> '{number}'"), keys, how)]
    return call("jsonb_build_object", *pairs)


def _disclosed(cells: CellsField) -> Disclosure | None:
    return DIMENSIONS[cells.binding.dimension].disclosed(cells.options)


def _cells_of(plan: ObjectPlan) -> Iterator[CellsField]:
    for field in plan.fields:
        if isinstance(field, CellsField):
            yield field
        elif isinstance(field, ObjectField):
            yield from _cells_of(field.plan)


def _period(field: AggregateField, scope: Scope) -> Period:
    """The days that were asked for; left out, the last twelve months; whole ones for who reads no row."""
    if field.unread:
        month = call("date_trunc", literal("month"), cast(scope.asker.today, "TIMESTAMP"))
        first = cast(Composed("(", month, " - INTERVAL '1 year')"), DATE)
        return Period(first, cast(month, DATE) - ONE)
    last = parameter(field.last.name, DATE) if field.last else scope.asker.today
    return Period(parameter(field.first.name, DATE), last) if field.first else year_until(last)


def _counts(counted: Counted, scope: Scope) -> Value:
    """JSON of how many rows have each key of each dimension, or which, and under the number 0 how many there are."""
    by_key = (_together if UNITS[counted.unit].is_wide else _one_by_one)(counted, scope).subquery()
    by_number = (
        select(number=by_key.c.number, cells=call("jsonb_object_agg", by_key.c.key, by_key.c.n))
        .select_from(by_key)
        .group_by(by_key.c.number)
        .subquery()
    )
    return select(call("jsonb_object_agg", by_number.c.number, by_number.c.cells)).select_from(by_number).scalar()


def _one_by_one(counted: Counted, scope: Scope) -> Select:
    """The rows of few children: what each has is looked up, for all dimensions at once."""
    child = child_row()
    passport = passport_of(child)
    held = FromList()
    children = _children(child, counted, scope)
    scope = replace(scope, holds=_holds_to(child, counted, scope, held))
    every = [select(number=numbered(0), key=literal(""))]
    for cells, number in _counting(counted):
        keys = _keys(cells, scope, child, passport)
        if isinstance(keys, Select):
            rows = keys.distinct().subquery()
            every.append(select(number=numbered(number), key=rows.c.key).select_from(rows))
        else:
            every.append(select(number=numbered(number), key=keys))
    keyed: Subquery = Union(*every, word=" UNION ALL ").lateral() if len(every) > 1 else every[0].lateral()
    rows_and_keys = beside(joined(child.join(passport, TRUE), held), keyed)
    opened = [numbered(number) for cells, number in counted.numbers.items() if _opens(cells)]
    count = call("to_jsonb", call("count", "*"))
    if opened:
        ids = call("jsonb_agg", child.c.id).filter(keyed.c.number.is_in(opened))
        count = call("coalesce", ids, count)
    return (
        select(number=keyed.c.number, key=keyed.c.key, n=count)
        .select_from(rows_and_keys)
        .where(*children, keyed.c.key.is_not_null())
        .group_by(keyed.c.number, keyed.c.key)
    )


def _together(counted: Counted, scope: Scope) -> Union:
    """The rows of many children: each dimension that has rows of its own is one join, which PostgreSQL may hash."""
    scope = replace(scope, holds=_holds_to(child_row(), counted, scope, FromList()))
    child, passport = child_row(), row_of(PassportRow)
    values: list[Select] = [select(number=numbered(0), key=literal(""))]
    joins: list[Select] = []
    for cells, number in _counting(counted):
        keys = _keys(cells, scope, child, passport)
        if isinstance(keys, Select):
            joins.append(_joined_keys(cells, number, counted, scope))
        else:
            values.append(select(number=numbered(number), key=keys))
    keyed = Union(*values, word=" UNION ALL ").lateral() if len(values) > 1 else values[0].lateral()
    rows = child.join(passport, of_child(passport, child.c.id)).join(keyed, TRUE)
    counts = select(number=keyed.c.number, key=keyed.c.key, n=call("count", "*")).select_from(rows)
    counts = counts.where(*_children(child, counted, scope), keyed.c.key.is_not_null())
    return Union(counts.group_by(keyed.c.number, keyed.c.key), *joins, word=" UNION ALL ")


def _joined_keys(cells: CellsField, number: int, counted: Counted, scope: Scope) -> Select:
    """How many have each key of rows of their own; what these are tied to is the child itself: most children have none."""
    row = child_row()
    child = every_column(row, child_id=row.c.id).select_from(row).subquery()
    keys = _keys(cells, scope, child, child)
    assert isinstance(keys, Select)
    rows = keys.lateral()
    once = select(child.c.id, key=rows.c.key).distinct().select_from(child.join(rows, TRUE))
    each = once.where(*_children(child, counted, scope), rows.c.key.is_not_null()).subquery()
    count = select(number=numbered(number), key=each.c.key, n=call("count", "*"))
    return count.select_from(each).group_by(each.c.key)


def _counting(counted: Counted) -> list[tuple[CellsField, int]]:
    """The cells that are counted at all: nothing is looked at that is told in no cell."""
    return [(cells, number) for cells, number in counted.numbers.items() if not counted.unread or _disclosed(cells)]


def _children(child: Rows, counted: Counted, scope: Scope) -> list[Bool]:
    """What a child must meet to be counted: to stand in the list, or, where nobody reads that, to be tied and no family."""
    if counted.unread:
        return [UNITS[counted.unit].has(child.c.district_id, scope.row), is_stranger(child.c.id, scope.asker)]
    assert counted.listed is not None
    return children_of(counted.listed, child, scope, counted.relations)


def _holds_to(child: Rows, counted: Counted, scope: Scope, source: FromList) -> Holds:
    """The relations to each child, worked out once for all dimensions."""
    if counted.unread:
        return dict.fromkeys(counted.relations)
    holds = holds_to(scope.asker, child, counted.relations, shared_holds(scope))
    return {**holds, **fence(source, {name: test for name, test in holds.items() if test is not None})}


def _keys(cells: CellsField, scope: Scope, child: Rows, passport: Rows) -> Value | Select:
    """The keys that a child has: the one predicate of a cell."""
    counted = scope.counted
    assert counted is not None
    inner = replace(scope, row=passport, child=child, prefix="", restrictions=(), requested=False)
    masked = tuple(each for rule in cells.masked for each in restriction_of(rule, inner))
    dimension = DIMENSIONS[cells.binding.dimension]
    return dimension.keys(replace(inner, restrictions=masked), Breakdown(counted.period, cells.options))


def render_cells(field: CellsField, scope: Scope) -> Value:
    """The JSON of the cells of a dimension, in the order of its keys."""
    counted = scope.counted
    assert counted is not None
    number = counted.numbers[field]
    dimension = DIMENSIONS[field.binding.dimension]
    listed = dimension.every if counted.unread and dimension.every else dimension.listed
    keys = listed(field.options)
    asked = Unnested(key=text_array(keys) if keys else _occurring(counted, number))
    columns = {
        "key": asked.c.key,
        "n": asked.c.n,
        "count": counted.rows(number, asked.c.key) if _opens(field) else counted.count(number, asked.c.key),
        "denominator": counted.denominators.get(number, counted.total),
        "district_id": scope.row.c.id,  # a cell opens where the unit is a district
    }
    if _opens(field):
        columns["ids"] = counted.ids(number, asked.c.key)
    cell = select(**columns).select_from(asked).subquery()

    def is_counted(row: Rows, _: Scope) -> Bool:
        return row.c.id == any_of(cell.c.ids)

    inner = replace(scope, row=cell, source=FromList(), prefix="", restrictions=(is_counted,))
    # Which cells are shown is decided behind all counts, so that it changes none of them.
    shown = [cell.c.key == any_of(parameter(field.only.name, "TEXT[]"))] if field.only else []
    return subselect(scope, inner, json_list(render_object(field.plan, inner), [cell.c.n]), shown, None)


def _opens(cells: CellsField) -> bool:
    """Whether the rows behind the cells are asked for: then they are kept as they are counted."""
    return any(isinstance(field, ConnectionField) for field in cells.plan.fields)


def _occurring(counted: Counted, number: int) -> Value:
    keys = call("jsonb_object_keys", Composed(counted.counts, f" -> '{number}'"))
    return Composed("array(SELECT ", keys, ' COLLATE "C" ORDER BY 1)')
