"""Numbers over the rows of a list: all dimensions are counted in one pass, and a cell opens into the rows that it counts."""

from collections.abc import Iterator
from dataclasses import replace

from graph.plan.nodes import AggregateField, CellsField, ObjectField, ObjectPlan, TrendField
from graph.sql.counted import Breakdown, Counted, Period
from graph.sql.counts import counts_of, disclosed, opens
from graph.sql.dimension import DIMENSIONS, year_until
from graph.sql.disclosure import Disclosure, at_least, told
from graph.sql.json_build import json_list
from graph.sql.render import render_object, subselect
from graph.sql.rows import Rows, Unnested
from graph.sql.scope import FromList, Scope
from graph.sql.select import select
from graph.sql.told_trend import AGAINST, OWN, SERIES, told_against, told_series
from graph.sql.trend import has_trend, series_of_cell
from graph.sql.value import DATE, ONE, Bool, Composed, Value, any_of, call, cast, literal, parameter, text_array


def render_aggregate(field: AggregateField, scope: Scope) -> Value:
    """The JSON of an aggregate. What it counts stands beside the row at hand, before the cells that read it."""
    if field.hole is not None:
        from graph.sql.spread.pages import hole  # pages are made of lists, and numbers are of lists

        return hole(field, scope.row)
    numbers = {cells: number for number, cells in enumerate(_cells_of(field.plan), 1)}
    period = _period(field, scope)
    own = tuple(dict.fromkeys(_own_series(field.plan)))
    counted = Counted(field.unit, field.listed, field.relations, period, literal("{}"), {}, numbers, field.unread, own)
    inner = replace(scope, counted=counted)
    held, denominators = _denominators(counted, inner)
    # Behind fences: PostgreSQL would count anew wherever a cell reads a number of these.
    passed = select(counts=counts_of(counted, inner), **denominators).fenced().lateral()
    scope.source.joins.append(passed)
    read = {number: passed.c[name] for number, name in held.items()}
    counts = passed.c.counts
    if field.unread:
        left = select(counts=_left(counts, counted)).fenced().lateral()
        scope.source.joins.append(left)
        counts = left.c.counts
    counted = replace(counted, counts=counts, denominators=read)
    return render_object(field.plan, replace(scope, counted=counted))


def _denominators(counted: Counted, scope: Scope) -> tuple[dict[int, str], dict[str, Value]]:
    """What cells are held against but all children: by their number the name of a column, and these columns, each worked out once."""
    names: dict[tuple[str, ...], str] = {}
    held: dict[int, str] = {}
    columns: dict[str, Value] = {}
    for cells, number in counted.numbers.items():
        dimension = DIMENSIONS[cells.binding.dimension]
        if dimension.denominator:
            kind = (cells.binding.dimension, *[cells.options.get(option, "") for option in dimension.held_by])
            held[number] = names.setdefault(kind, f"denominator_{number}")
            value = dimension.denominator(scope, Breakdown(counted.period, cells.options))
            columns.setdefault(held[number], at_least(value) if counted.unread else value)
    return held, columns


def _left(counts: Value, counted: Counted) -> Value:
    """What of the counts is told to who reads no row; how many rows there are in all is a number like any other."""
    pairs: list[Value] = [literal("0"), told(Composed(counts, " -> '0'"), [""], Disclosure.EACH)]
    for cells, number in counted.numbers.items():
        if how := disclosed(cells):
            keys = DIMENSIONS[cells.binding.dimension].listed(cells.options)
            pairs += [literal(str(number)), told(Composed(counts, f" -> '{number}'"), keys, how)]
            if has_trend(cells) and DIMENSIONS[cells.binding.dimension].trend:
                pairs += [literal(str(number + SERIES)), told_series(cells, number, counts)]
    if any(map(has_trend, counted.numbers)):
        pairs += [literal(str(AGAINST)), told_against(counts)]
    for number, _ in enumerate(counted.own, OWN):
        pairs += [literal(str(number)), Composed(counts, f" -> '{number}'")]
    return call("jsonb_build_object", *pairs)


def _cells_of(plan: ObjectPlan) -> Iterator[CellsField]:
    for field in plan.fields:
        if isinstance(field, CellsField):
            yield field
        elif isinstance(field, ObjectField):
            yield from _cells_of(field.plan)


def _own_series(plan: ObjectPlan) -> Iterator[str]:
    for field in plan.fields:
        if isinstance(field, TrendField) and field.binding.counts:
            yield field.binding.counts
        elif isinstance(field, ObjectField):
            yield from _own_series(field.plan)


def _period(field: AggregateField, scope: Scope) -> Period:
    """The days that were asked for; left out, the last twelve months; whole ones for who reads no row."""
    asker = scope.asker
    if field.unread:
        month = call("date_trunc", literal("month"), cast(asker.today, "TIMESTAMP"))
        first = cast(Composed("(", month, " - INTERVAL '1 year')"), DATE)
        return Period(asker.once("year", first), asker.once("year_end", cast(month, DATE) - ONE))
    last = parameter(field.last.name, DATE) if field.last else asker.today
    if field.first:
        return Period(parameter(field.first.name, DATE), last)
    return year_until(last, asker, f"year_until_{field.last.name}" if field.last else "year")


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
        "count": counted.rows(number, asked.c.key) if opens(field) else counted.count(number, asked.c.key),
        "denominator": counted.denominators.get(number, counted.total),
        "district_id": scope.row.c.id,  # a cell opens where the unit is a district
    }
    if opens(field):
        columns["ids"] = counted.ids(number, asked.c.key)
    cell = select(**columns).select_from(asked).subquery()

    def is_counted(row: Rows, _: Scope) -> Bool:
        return row.c.id == any_of(cell.c.ids)

    counted = replace(counted, series=series_of_cell(field, cell.c.key, counted))
    inner = replace(scope, row=cell, source=FromList(), prefix="", restrictions=(is_counted,), counted=counted)
    # Which cells are shown is decided behind all counts, so that it changes none of them.
    shown = [cell.c.key == any_of(parameter(field.only.name, "TEXT[]"))] if field.only else []
    return subselect(scope, inner, json_list(render_object(field.plan, inner), [cell.c.n]), shown, None)


def _occurring(counted: Counted, number: int) -> Value:
    keys = call("jsonb_object_keys", Composed(counted.counts, f" -> '{number}'"))
    return Composed("array(SELECT ", keys, ' COLLATE "C" ORDER BY 1)')
