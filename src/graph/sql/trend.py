"""How the cells of a dimension went over the last twelve months: as many numbers for each key, in one pass over the base.

What a child has is said in spans of days. A span becomes the months whose last day is in it, as bits of a number, so that a child
and a key are one row whatever number of months and of rows of the record say so.
"""

from dataclasses import replace

from graph.plan.nodes import CellsField, TrendField
from graph.sql.counted import Breakdown, Counted, Series
from graph.sql.dimension import DIMENSIONS
from graph.sql.expressions import EXPRESSIONS
from graph.sql.gathered import ATTACHED, CHILD, is_of_all
from graph.sql.json_build import constant, json_list
from graph.sql.named import Trend
from graph.sql.render import render_object, subselect
from graph.sql.rows import Rows, Unnested
from graph.sql.scope import Asker, FromList, Scope
from graph.sql.select import Base, Select, every_column, select
from graph.sql.spread.sums import Parts, Whole, kinds_by, kinds_of
from graph.sql.told_trend import AGAINST, OWN, SERIES, alike, of_months, told_by_month, unread_series
from graph.sql.touched import number as numbered
from graph.sql.units import UNITS
from graph.sql.value import (
    DATE,
    INTEGER,
    ONE,
    TRUE,
    Composed,
    SqlPart,
    Value,
    any_of,
    array,
    call,
    cast,
    item,
    literal,
    text_array,
)

MONTHS = 12
EVER = cast(literal("-infinity"), DATE)
ALWAYS = cast(literal("infinity"), DATE)
_ZERO = Composed("0")


def has_trend(cells: CellsField) -> bool:
    """Whether the trend of these cells is asked for."""
    return any(isinstance(field, TrendField) for field in cells.plan.fields)


def last_days(asker: Asker) -> Value:
    """The last day of each of the months, of this one today."""
    month = call("date_trunc", literal("month"), cast(asker.today, "TIMESTAMP"))
    ends = Composed("CAST(", month, " + (n - 10) * INTERVAL '1 month' AS DATE) - 1")
    days = Composed("array(SELECT ", call("least", ends, asker.today), " FROM generate_series(0, 11) AS n)")
    return asker.once("months", days)


def first_day(asker: Asker) -> Value:
    """The last day of the first of the months: what was over before is in none."""
    return item(Composed("(", last_days(asker), ")"), 1)


def months_in(since: Value, until: Value, asker: Asker) -> Value:
    """The months whose last day is in a span of days, as bits of a number."""
    days = last_days(asker)
    over = call("width_bucket", until, days)
    before = call("width_bucket", since - ONE, days)
    return call("greatest", Composed("(1 << ", over, ") - (1 << ", before, ")"), _ZERO)


def month_of(day: Value, asker: Asker) -> Value:
    """The month of a day as a bit of a number, of days from the first month on."""
    return Composed("(1 << ", call("width_bucket", day - ONE, last_days(asker)), ")")


def begins(asker: Asker) -> Value:
    """The first day of the first of the months."""
    return asker.once(
        "months_begin", cast(call("date_trunc", literal("month"), cast(first_day(asker), "TIMESTAMP")), DATE)
    )


def month_end(day: Value) -> Value:
    """The last day of its month: what happens on a day is of that month."""
    month = call("date_trunc", literal("month"), cast(day, "TIMESTAMP"))
    return Composed("(", cast(Composed(month, " + INTERVAL '1 month'"), DATE), " - 1)")


def series_of(cells: CellsField, number: int, base: Base, inner: Scope) -> list[Select]:
    """The numbers of cells by month, and what they are held against; none where their trend is not asked for, or not known."""
    trend = DIMENSIONS[cells.binding.dimension].trend
    if trend is None or not has_trend(cells):
        return []
    assert inner.counted is not None
    breakdown = Breakdown(inner.counted.period, cells.options)
    children = _children(trend, base, inner, breakdown)
    own = inner if children is base else replace(inner, row=children, child=children)
    once = _once(trend.spans(own, breakdown), children, inner)
    among: Select | None = None
    if not inner.counted.unread and trend.among and trend.is_of_some(cells.options):
        since, until = trend.among(inner, breakdown)
        within = Composed(months_in(since, until, inner.asker), " & ", base.c.months)
        among = select(key=literal(""), months=within).select_from(base)
    if isinstance(inner.asker.parted, Parts):
        return [kinds_by(at, rows) for at, rows in ((number + SERIES, once), (number + AGAINST, among)) if rows]
    return _series(cells, number, once, among, unread=inner.counted.unread)


def series_put_together(cells: CellsField, number: int, counted: Counted, counts: tuple[Whole, int]) -> list[Select]:
    """The same of the children of all parts, whose counts stand at a place of the whole."""
    trend, (whole, place) = DIMENSIONS[cells.binding.dimension].trend, counts
    if trend is None or not has_trend(cells):
        return []
    is_among = not counted.unread and trend.among and trend.is_of_some(cells.options)
    among = whole.kinds(_path(place, number + AGAINST)) if is_among else None
    return _series(cells, number, whole.kinds(_path(place, number + SERIES)), among, unread=counted.unread)


def all_put_together(counted: Counted, counts: tuple[Whole, int]) -> Select:
    """What `all_by_month` gives, of the children of all parts."""
    whole, place = counts
    return (of_months if counted.unread else _by_month)(AGAINST, whole.kinds(_path(place, AGAINST)))


def _path(place: int, number: int) -> str:
    return f" -> '{place}' -> '{number}' -> ''"


def _series(cells: CellsField, number: int, once: Select, among: Select | None, *, unread: bool) -> list[Select]:
    if unread:
        return unread_series(cells, number, once)
    series = [_by_month(number + SERIES, once)]
    return series if among is None else [*series, _by_month(number + AGAINST, among)]


def _once(each: Select, children: Rows, scope: Scope) -> Select:
    """Each child with a key once, and the months in which it had it and was attached."""
    assert scope.counted is not None
    if is_of_all(each):
        spans = each.subquery()
        source: SqlPart = spans
        child, attached, n = spans.c[CHILD], spans.c[ATTACHED], {}
    else:
        spans = (each if UNITS[scope.counted.unit].is_wide else each.fenced()).lateral()
        source = children.join(spans, TRUE)
        child, attached = children.c.id, children.c.months
        n = {"n": call("max", children.c.n)} if "n" in children.c else {}
    within = spans.c.months if "months" in spans.c else months_in(spans.c.since, spans.c.until, scope.asker)
    once = select(id=child, key=spans.c.key, months=call("bit_or", Composed(within, " & ", attached)), **n)
    return once.select_from(source).where(spans.c.key.is_not_null()).group_by(child, spans.c.key)


def _children(trend: Trend, base: Base, scope: Scope, breakdown: Breakdown) -> Rows:
    """The children whose months are counted; where several are alike one row of them, with their number `n`."""
    if trend.alike is None:
        return base
    each = trend.alike(scope, breakdown)
    columns = dict(each.columns)
    kinds = select(**columns, months=base.c.months, n=call("count", "*")).select_from(each.source or base)
    kinds = kinds.group_by(*[Composed(str(place)) for place in range(1, len(columns) + 2)])
    return _numbered(kinds.subquery()).subquery()


def _numbered(kinds: Rows) -> Select:
    return every_column(kinds, id=Composed("row_number() OVER ()")).select_from(kinds)


def all_by_month(base: Base, inner: Scope) -> Select:
    """How many of the children that are counted were attached at the end of each month."""
    assert inner.counted is not None
    children = select(key=literal(""), months=base.c.months).select_from(base)
    if isinstance(inner.asker.parted, Parts):
        return kinds_by(AGAINST, children)
    return (of_months if inner.counted.unread else _by_month)(AGAINST, children)


def _by_month(number: int, children: Select) -> Select:
    groups = alike(children)
    counts = select(number=numbered(number), key=groups.c.key, n=_sums(groups))
    return counts.select_from(groups).group_by(groups.c.key)


def by_month(children: Select) -> Value:
    """JSON of how many rows there are in each month, of rows of `key` and `months`."""
    groups = alike(children)
    return select(_sums(groups)).select_from(groups).scalar()


def _sums(groups: Rows) -> Value:
    return call("to_jsonb", array([_in_month(groups, month) for month in range(MONTHS)]))


def _in_month(groups: Rows, month: int) -> Value:
    of_month = Composed(groups.c.months, f" & {1 << month} > 0")
    return call("coalesce", call("sum", groups.c.n).filter(of_month), _ZERO)


def render_trend(field: TrendField, scope: Scope) -> Value:
    """The JSON of the points of a number; none where the record says nothing of past months."""
    assert scope.counted is not None
    series = _own_series(field.binding.counts, scope.counted) if field.binding.counts else scope.counted.series
    if series is None:
        return constant("[]")
    days = Unnested(until=last_days(scope.asker))
    place = Composed("(", cast(days.c.n, INTEGER), " - 1)")
    month = cast(call("date_trunc", literal("month"), cast(days.c.until, "TIMESTAMP")), DATE)
    unread = scope.counted.unread
    none = cast(Composed("NULL"), INTEGER)
    against = _at(series.against, place, unread=unread) if series.against is not None else none
    columns = {"n": days.c.n, "month": month, "until": days.c.until, "denominator": against}
    points = select(**columns, count=_at(series.counts, place, unread=unread)).select_from(days)
    point = points.where(*([] if series.has is None else [series.has])).subquery()
    inner = replace(scope, row=point, source=FromList(), prefix="", restrictions=())
    return subselect(scope, inner, json_list(render_object(field.plan, inner), [point.c.n]), [], None)


def own_series(counted: Counted, scope: Scope) -> list[Select]:
    """The numbers by month of what is no cell, each by an expression that may read the base."""
    return [_own(number, EXPRESSIONS[name](scope)) for number, name in enumerate(counted.own, OWN)]


def own_put_together(counted: Counted, counts: tuple[Whole, int]) -> list[Select]:
    """The same of the children of all parts."""
    whole, place = counts
    numbers = range(OWN, OWN + len(counted.own))
    return [_own(number, _told(counted, whole.kinds(_path(place, number)))) for number in numbers]


def own_by_month(children: Select, scope: Scope) -> Value:
    """The numbers by month of children that stand in no cell; of a part the kinds of children from which they follow."""
    assert scope.counted is not None
    return kinds_of(children) if isinstance(scope.asker.parted, Parts) else _told(scope.counted, children)


def _told(counted: Counted, children: Select) -> Value:
    return (told_by_month if counted.unread else by_month)(children)


def _own(number: int, numbers: Value) -> Select:
    return select(number=numbered(number), key=literal(""), n=numbers)


def _own_series(expression: str, counted: Counted) -> Series:
    return Series(counted.entry(OWN + counted.own.index(expression), literal("")))


def _at(counts: Value, place: Value, *, unread: bool) -> Value:
    """The number of a month; what is not in the counts is nobody, and not told to who reads no rows."""
    number = cast(Composed("(", counts, " ->> ", place, ")"), INTEGER)
    return number if unread else call("coalesce", number, _ZERO)


def series_of_cell(cells: CellsField, key: Value, counted: Counted) -> Series | None:
    """Where the points of a cell are found, of the JSON of all counts."""
    trend, number = DIMENSIONS[cells.binding.dimension].trend, counted.numbers[cells]
    if trend is None or not has_trend(cells):
        return None
    against = counted.entry(AGAINST + (number if trend.is_of_some(cells.options) else 0), literal(""))
    has = key == any_of(text_array(trend.keys)) if trend.keys else None
    return Series(counted.entry(SERIES + number, key), against, has)
