"""Ages of children on days other than today."""

from typing import NamedTuple

from graph.sql.rows import Rows
from graph.sql.value import ONE, Composed, Value, both, call, case, cast, literal


class Band(NamedTuple):
    """Completed years, from `since` to below `until`."""

    since: int
    until: int


BANDS = {"UNDER_1": Band(0, 1), "FROM_0_TO_14": Band(0, 15), "FROM_15_TO_17": Band(15, 18)}  # domain.md 3.13


def birthday(child: Rows, years: int | Value) -> Value:
    """The day on which a child completes these years; who was born on the 29th of February does so on the 1st of March."""
    number = Composed(str(years)) if isinstance(years, int) else years
    day = cast(child.c.birth_date + Composed("(", number, " * INTERVAL '1 year')"), "DATE")
    passed = _day_of(day) < _day_of(child.c.birth_date)
    return case((passed, day + ONE), otherwise=day)


def is_of(band: Band, child: Rows, day: Value) -> Value:
    """That a child is in a band on a day."""
    return both(birthday(child, band.since) <= day, birthday(child, band.until) > day)


def _day_of(day: Value) -> Value:
    return call("date_part", literal("day"), day)


def years_on(child: Rows, day: Value) -> Value:
    """Completed years on a day."""
    return cast(Composed("EXTRACT(year FROM ", call("age", day, child.c.birth_date), ")"), "INTEGER")
