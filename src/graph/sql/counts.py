"""How many children of a unit have each key: what is known of each child is put together once, and every dimension reads that."""

from collections.abc import Mapping
from dataclasses import replace

from graph.plan.nodes import CellsField, ConnectionField
from graph.policy.decision import Rule
from graph.sql.compartment import of_child
from graph.sql.connection import children_of, shared_holds
from graph.sql.counted import Breakdown, Counted
from graph.sql.dimension import DIMENSIONS, passport_of
from graph.sql.disclosure import Disclosure
from graph.sql.expressions import EXPRESSIONS
from graph.sql.family import is_stranger
from graph.sql.gathered import CHILD, Gathered, is_of_all
from graph.sql.reach import Holds, child_row, holds_to
from graph.sql.render import Restriction, joined, restriction_of
from graph.sql.rows import Rows, row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Base, Select, Union, every_column, select
from graph.sql.spread.sums import ALL, Whole
from graph.sql.touched import number as numbered
from graph.sql.trend import (
    all_by_month,
    all_put_together,
    has_trend,
    own_put_together,
    own_series,
    series_of,
    series_put_together,
)
from graph.sql.units import UNITS
from graph.sql.value import TRUE, Bool, Composed, Value, call
from graph.tables import PassportRow


def counts_of(counted: Counted, scope: Scope) -> Value:
    """JSON of how many children have each key of each dimension, or which, and under the number 0 how many there are."""
    if isinstance(whole := scope.asker.parted, Whole):
        return _json_of(_put_together(counted, whole)).scalar()
    base, inner = _base(counted, scope)
    values: dict[int, Value] = {}
    parts: list[Select] = []
    gathered = Gathered(base, UNITS[counted.unit].is_wide)
    inner = replace(inner, counted=replace(counted, gathered=gathered))
    masked: list[tuple[tuple[Rule, ...], tuple[Restriction, ...]]] = []
    for cells, number in counting(counted):
        own = replace(inner, restrictions=_masked(cells, inner, masked))
        keys = DIMENSIONS[cells.binding.dimension].keys(own, Breakdown(counted.period, cells.options))
        if isinstance(keys, Select) or opens(cells):
            parts.append(_of_pairs(cells, number, _pairs(keys, gathered)))
        else:
            values[number] = keys
        parts += series_of(cells, number, base, own)
    parts += [all_by_month(base, inner)] if any(map(has_trend, counted.numbers)) else []
    # Seen from the row of the unit, as the base is.
    parts += own_series(counted, replace(scope, counted=inner.counted))
    by_key = Union(_of_values(values, base), *parts, word=" UNION ALL ")
    return scope.asker.summed(_json_of(by_key).over(base, *gathered.sets.values()).scalar())


def _put_together(counted: Counted, whole: Whole) -> Union:
    """The same of the counts of parts; what is told of months follows from the children of all of them."""
    place = whole.next()
    counts = (whole, place)
    series = own_put_together(counted, counts)
    for cells, number in counting(counted):
        series += series_put_together(cells, number, counted, counts)
    series += [all_put_together(counted, counts)] if any(map(has_trend, counted.numbers)) else []
    return Union(whole.cells(place), *series, word=" UNION ALL ")


def _json_of(counts: Union) -> Select:
    by_key = counts.subquery()
    by_number = (
        select(number=by_key.c.number, cells=call("jsonb_object_agg", by_key.c.key, by_key.c.n))
        .select_from(by_key)
        .group_by(by_key.c.number)
        .subquery()
    )
    return select(call("jsonb_object_agg", by_number.c.number, by_number.c.cells)).select_from(by_number)


def _base(counted: Counted, scope: Scope) -> tuple[Base, Scope]:
    """The children that are counted, each with its passport and the relations to it; and where dimensions stand.

    Of few children the passports are looked up, of many PostgreSQL hashes them.
    """
    child = child_row()
    passport = row_of(PassportRow) if UNITS[counted.unit].is_wide else passport_of(child)
    own = {name: passport.c[name] for name in passport.described if name != "child_id"}
    holds = _holds_to(child, counted, scope)
    tests = {relation: test for relation, test in holds.items() if test is not None}
    held = {f"holds_{relation.value}": test for relation, test in tests.items()}
    rows = child.join(passport, TRUE if not UNITS[counted.unit].is_wide else of_child(passport, child.c.id))
    trended, beside = counted.own or any(has_trend(cells) for cells in counted.numbers), FromList()
    attached = replace(scope, child=child, source=beside)
    months = {"months": EXPRESSIONS["months_attached"](attached)} if trended else {}
    known = every_column(child, **own, **held, **months).select_from(joined(rows, beside))
    # In the order of ids: what hangs on many children is read in this order, too, and merged with them without a sort or a hash.
    base = Base(known.where(*_children(child, counted, scope)).order_by(child.c.id))
    # One column by both names: by which of two equal ones rows are in order PostgreSQL could not tell.
    base.c.also(child_id="id")
    holds |= {relation: base.c[f"holds_{relation.value}"] for relation in tests}
    inner = replace(scope, row=base, child=base, holds=holds, prefix="", restrictions=(), requested=False)
    return base, inner


def _of_values(values: Mapping[int, Value], base: Base) -> Select:
    """How many have each value, where a child has one of each: counted by all of them at once, since few differ, and then by each."""
    columns = {f"key_{number}": value for number, value in values.items()}
    alike = select(**columns, n=call("count", "*")).select_from(base)
    alike = alike.group_by(*[Composed(str(place)) for place in range(1, len(columns) + 1)])
    groups = alike.subquery()
    each = [select(number=numbered(number), key=groups.c[f"key_{number}"]) for number in values]
    keyed = Union(select(number=numbered(0), key=ALL), *each, word=" UNION ALL ").lateral()
    sums = select(number=keyed.c.number, key=keyed.c.key, n=call("to_jsonb", call("sum", groups.c.n)))
    sums = sums.select_from(groups.join(keyed, TRUE)).where(keyed.c.key.is_not_null())
    return sums.group_by(keyed.c.number, keyed.c.key)


def _pairs(keys: Value | Select, gathered: Gathered) -> Select:
    """The children of the base with each key that they have."""
    base = gathered.base
    if not isinstance(keys, Select):
        return select(base.c.id, key=keys).select_from(base)
    if is_of_all(keys):
        rows = keys.subquery()
        return select(id=rows.c[CHILD], key=rows.c.key).select_from(rows)
    rows = (keys if gathered.is_wide else keys.fenced()).lateral()
    return select(base.c.id, key=rows.c.key).select_from(base.join(rows, TRUE))


def _of_pairs(cells: CellsField, number: int, pairs: Select) -> Select:
    """How many have each key, of children with keys: each child once a key; or which they are."""
    once = pairs.distinct().subquery()
    n = call("jsonb_agg", once.c.id) if opens(cells) else call("to_jsonb", call("count", "*"))
    by_key = select(number=numbered(number), key=once.c.key, n=n).select_from(once)
    return by_key.where(once.c.key.is_not_null()).group_by(once.c.key)


def counting(counted: Counted) -> list[tuple[CellsField, int]]:
    """The cells that are counted at all: nothing is looked at that is told in no cell."""
    return [(cells, number) for cells, number in counted.numbers.items() if not counted.unread or disclosed(cells)]


def disclosed(cells: CellsField) -> Disclosure | None:
    """How they hang together for who reads no row; None where nothing of them is told."""
    return DIMENSIONS[cells.binding.dimension].disclosed(cells.options)


def opens(cells: CellsField) -> bool:
    """Whether the rows behind the cells are asked for: then they are kept as they are counted."""
    return any(isinstance(field, ConnectionField) for field in cells.plan.fields)


def _children(child: Rows, counted: Counted, scope: Scope) -> list[Bool]:
    """What a child must meet to be counted: to stand in the list, or, where nobody reads that, to be tied and no family."""
    if counted.unread:
        return [UNITS[counted.unit].has(child.c.district_id, scope.row), is_stranger(child.c.id, scope.asker)]
    assert counted.listed is not None
    return children_of(counted.listed, child, scope, counted.relations)


def _holds_to(child: Rows, counted: Counted, scope: Scope) -> Holds:
    """The relations to a child; one that is known of the whole unit is worked out once for it."""
    if counted.unread:
        return dict.fromkeys(counted.relations)
    return holds_to(scope.asker, child, counted.relations, shared_holds(scope))


def _masked(
    cells: CellsField, scope: Scope, known: list[tuple[tuple[Rule, ...], tuple[Restriction, ...]]]
) -> tuple[Restriction, ...]:
    """What restricts the rows of cells; cells of equal rules have the same, so that they may share rows."""
    for rules, restrictions in known:
        if rules == cells.masked:
            return restrictions
    made = tuple(each for rule in cells.masked for each in restriction_of(rule, scope))
    known.append((cells.masked, made))
    return made
