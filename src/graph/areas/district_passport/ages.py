"""Ages of children on days other than today."""

from collections.abc import Iterable
from typing import NamedTuple

from graph.sql.rows import Rows
from graph.sql.value import ONE, Composed, Value, array, both, call, case, cast, literal


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


def born_since(day: Value, years: Iterable[int]) -> Value:
    """The first birth dates of bands of age on a day, the oldest band first but for its own, which has none; `years`: where bands begin.

    Completed years are fewer than `n` for who was born after the same day `n` years ago, the 28th of February for the 29th.
    """
    later = sorted(set(years), reverse=True)[:-1]
    return array([cast(Composed("(", day, f" - INTERVAL '{number} year')"), "DATE") + ONE for number in later])


def band_of(child: Rows, bands: Value) -> Value:
    """The place of a child's band among all of them, the oldest as 1: found among days that are worked out once, and no age is."""
    return Composed(call("width_bucket", child.c.birth_date, bands), " + 1")
