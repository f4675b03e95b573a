"""Arithmetic of dates as CDSi counts (section 3.4, CALCDT-1 to CALCDT-6). A day is the ordinal of its date."""

import re
from datetime import date
from functools import lru_cache

ALWAYS = 0
NEVER = date.max.toordinal() + 1

Interval = tuple[int, int]
"""Whole months, then days: `16 years - 4 months` is (188, 0), `5 months + 4 weeks` (5, 28)."""

_PART = re.compile(r"([+-]?)\s*(\d+)\s*(year|month|week|day)s?")
_MONTHS = {"year": 12, "month": 1}
_DAYS = {"week": 7, "day": 1}


def parse_interval(text: str) -> Interval:
    """Read `12 months - 4 days`; ValueError where it is something else."""
    words = text.strip().lower()
    if not words or _PART.sub("", words).strip():
        raise ValueError(f"no interval: {text!r}")
    months = days = 0
    for sign, number, unit in _PART.findall(words):
        amount = -int(number) if sign == "-" else int(number)
        months += amount * _MONTHS.get(unit, 0)
        days += amount * _DAYS.get(unit, 0)
    return months, days


def parse_day(text: str) -> int:
    """Read `20250701`, `2025-07-01` or `01/31/1957`; ValueError where it is something else."""
    words = text.strip()
    if "/" in words:
        month, day, year = words.split("/")
        return date(int(year), int(month), int(day)).toordinal()
    return date.fromisoformat(words).toordinal()


@lru_cache(maxsize=1 << 16)
def add(day: int, interval: Interval) -> int:
    """The day that lies so far from this one: months first, then days; a date that no month has is the next month's first.

    Ages of children who were born on one day are counted once.
    """
    months, days = interval
    if not months:
        return day + days
    start = date.fromordinal(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    try:
        reached = date(year, month + 1, start.day)
    except ValueError:
        reached = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return reached.toordinal() + days
