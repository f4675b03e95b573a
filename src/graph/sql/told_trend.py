"""What of past months is told to who reads no row behind a number (docs/district-passport.md, Trends of who reads no rows).

A trend says how many came to a cell and went from it, so it is told where no month has fewer than five children and from one month
to the next nobody or at least five came, and nobody or at least five went. Migration 0161 has the functions.
"""

from graph.plan.nodes import CellsField
from graph.sql.dimension import DIMENSIONS
from graph.sql.disclosure import Disclosure, enough
from graph.sql.rows import Rows
from graph.sql.select import Base, Select, Union, select
from graph.sql.spread.sums import CELLS
from graph.sql.touched import number as numbered
from graph.sql.value import Composed, Value, any_of, array, both, call, case, cast, literal, negated

# By which numbers the counts of a statement hold them: those of cells by month, under the key of all what they are held against,
# and, of a partition, what is kept back of it, as one; and those of a number that is no cell, as they are told.
SERIES, AGAINST, REST, OWN = CELLS, 2_000, 3_000, 4_000
LEFT = "LEFT"  # the key of children who were attached to a unit and are no more
_NONE = Composed("0")


def alike(children: Select) -> Rows:
    """How many have a key in which months: few rows differ, so that they are counted before the months are.

    A row is a child, or `n` of them.
    """
    each = children.subquery()
    n = cast(call("sum", each.c.n), "BIGINT") if "n" in each.c else call("count", "*")
    groups = select(key=each.c.key, months=each.c.months, n=n).select_from(each)
    return groups.where(each.c.months > _NONE).group_by(each.c.key, each.c.months).subquery()


def of_months(number: int, children: Select) -> Select:
    """The numbers of each key by month, with what says whether they may be told."""
    groups = alike(children)
    counts = select(number=numbered(number), key=groups.c.key, n=_numbers(groups))
    return counts.select_from(groups).group_by(groups.c.key)


def unread_series(cells: CellsField, number: int, once: Select) -> list[Select]:
    """The numbers of cells by month, of children with their keys and months; of a partition what is kept back of it, too."""
    how = DIMENSIONS[cells.binding.dimension].disclosed(cells.options)
    if how is not Disclosure.PARTITION:
        return [of_months(number + SERIES, once)]
    pairs = Base(once)
    several: dict[str, Value] = {"n": pairs.c.n} if "n" in pairs.c else {}
    all_pairs = select(key=pairs.c.key, months=pairs.c.months, **several).select_from(pairs)
    keyed = Base(of_months(number + SERIES, all_pairs))
    series = select(call("jsonb_object_agg", keyed.c.key, keyed.c.n)).select_from(keyed)
    kept = select(call("kept_back", series.scalar(), _keys(cells))).scalar()
    several = {"n": call("max", pairs.c.n)} if "n" in pairs.c else {}
    rest = select(key=literal(""), months=call("bit_or", pairs.c.months), **several).select_from(pairs)
    rest = rest.where(pairs.c.key == any_of(cast(kept, "TEXT[]"))).group_by(pairs.c.id)
    parts = (
        select(number=keyed.c.number, key=keyed.c.key, n=keyed.c.n).select_from(keyed),
        of_months(number + REST, rest),
    )
    return [_all(_all(_all(Union(*parts, word=" UNION ALL ")).over(keyed)).over(pairs))]


def _all(rows: Union | Select) -> Select:
    each = rows.subquery()
    return select(number=each.c.number, key=each.c.key, n=each.c.n).select_from(each)


def told_series(cells: CellsField, number: int, counts: Value) -> Value:
    """The numbers by month of the cells that are told, by key, as JSON."""
    dimension = DIMENSIONS[cells.binding.dimension]
    how, trend = dimension.disclosed(cells.options), dimension.trend
    assert how is not None
    assert trend is not None
    held = [Composed(counts, f" -> '{each}'") for each in (number, number + SERIES, number + REST, AGAINST)]
    of_all = [Composed(each, " -> ''") for each in held[2:]]
    events = array([literal(key) for key in trend.events])
    return call("told_series", *held[:2], *of_all, _keys(cells), cast(events, "TEXT[]"), literal(how.value))


def told_against(counts: Value) -> Value:
    """What numbers by month are held against, where that is told, as an entry of the counts."""
    whole = Composed("(", counts, f" -> '{AGAINST}' -> '')")
    return call("jsonb_build_object", literal(""), case((_is_told(whole), Composed(whole, " -> 'n'"))))


def told_by_month(children: Select) -> Value:
    """JSON of how many rows there are in each month, null where that is not told.

    Those under the key LEFT are the difference to those that are counted today, so that they are a number, too.
    """
    groups = alike(children)
    left = groups.c.key == literal(LEFT)
    all_of_them = _numbers(groups)
    gone = call("by_month", *[call("array_agg", each).filter(left) for each in (groups.c.months, groups.c.n)])
    both_of_them = select(whole=all_of_them, gone=gone).select_from(groups).fenced().subquery()
    gone_is_told = both(_flag(both_of_them.c.gone, "calm"), negated(_flag(both_of_them.c.gone, "few")))
    is_told = both(_is_told(both_of_them.c.whole), gone_is_told)
    return select(case((is_told, Composed(both_of_them.c.whole, " -> 'n'")))).select_from(both_of_them).scalar()


def _is_told(numbers: Value) -> Value:
    least = cast(Composed("(", numbers, " ->> 'least')"), "INTEGER")
    return both(enough(least), _flag(numbers, "calm"))


def _flag(numbers: Value, name: str) -> Value:
    return cast(Composed("(", numbers, f" ->> '{name}')"), "BOOLEAN")


def _keys(cells: CellsField) -> Value:
    return array([literal(key) for key in DIMENSIONS[cells.binding.dimension].listed(cells.options)])


def _numbers(groups: Rows) -> Value:
    return call("by_month", call("array_agg", groups.c.months), call("array_agg", groups.c.n))
