"""Spans of days in which a child had something: what a trend is made of (docs/district-passport.md, Trend)."""

from collections.abc import Mapping, Sequence

from graph.schema.binding import Edge
from graph.sql.gathered import child_of, union_of
from graph.sql.rows import Rows, Unnested
from graph.sql.select import Base, Select, select
from graph.sql.trend import ALWAYS, month_end
from graph.sql.value import DATE, TRUE, Composed, Value, array, cast, literal

OF_CHILD = Edge(on={"child_id": "child_id"})
Span = tuple[Value, Value, Value]  # a key, and the days from one to another


def rows_of(*spans: Span) -> Unnested:
    """Spans as rows, among what is read from."""
    keys, since, until = ([span[place] for span in spans] for place in range(3))
    return Unnested(key=array(keys), since=array(since), until=array(until))


def of_each(source: Rows, spans: Sequence[Span], *conditions: Value) -> Select:
    """The spans of each row of a source."""
    return each_of(source, [dict(zip(("key", "since", "until"), span, strict=True)) for span in spans], *conditions)


def each_of(source: Rows, kinds: Sequence[Mapping[str, Value]], *conditions: Value) -> Select:
    """Several rows of each row of a source.

    What is worked out once is read once for each of them, which costs less than to unnest arrays; of one child all is asked for at once.
    """
    if isinstance(source, Base):
        return union_of(*[select(**child_of(source), **each).select_from(source).where(*conditions) for each in kinds])
    rows = Unnested(**{name: array([each[name] for each in kinds]) for name in kinds[0]})
    each = select(**child_of(source), **{name: rows.c[name] for name in kinds[0]})
    return each.select_from(source.join(rows, TRUE)).where(*conditions)


def event(key: str | Value, day: Value) -> Span:
    """What happens on a day, in the month of that day."""
    return (literal(key) if isinstance(key, str) else key, day, month_end(day))


def from_today(keys: Select, today: Value) -> Select:
    """What is counted today."""
    now = keys.subquery()
    return select(key=now.c.key, since=today, until=ALWAYS).select_from(now)


def moscow_day(at: Value) -> Value:
    """The day of a moment."""
    return cast(Composed(at, " AT TIME ZONE 'Europe/Moscow'"), DATE)
