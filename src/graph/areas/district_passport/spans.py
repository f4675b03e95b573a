"""Spans of days in which a child had something: what a trend is made of (docs/district-passport.md, Trend)."""

from graph.schema.binding import Edge
from graph.sql.gathered import child_of
from graph.sql.rows import Rows, Unnested
from graph.sql.select import Select, select
from graph.sql.trend import ALWAYS, month_end
from graph.sql.value import DATE, TRUE, Composed, Value, array, cast, literal

OF_CHILD = Edge(on={"child_id": "child_id"})
Span = tuple[Value, Value, Value]  # a key, and the days from one to another


def rows_of(*spans: Span) -> Unnested:
    """Spans as rows, among what is read from."""
    keys, since, until = ([span[place] for span in spans] for place in range(3))
    return Unnested(key=array(keys), since=array(since), until=array(until))


def of_each(spans: Unnested, source: Rows, *conditions: Value) -> Select:
    """The spans of each row of a source."""
    rows = select(**child_of(source), key=spans.c.key, since=spans.c.since, until=spans.c.until)
    return rows.select_from(source.join(spans, TRUE)).where(*conditions)


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
