"""FHIR dates: an instant for the database and a Moscow calendar day for ages and lists."""

from datetime import date, datetime, time
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

MOSCOW = ZoneInfo("Europe/Moscow")


class Moment(NamedTuple):
    """`at` is the instant, `day` its Moscow day, `written` the day as the source's own clock had it."""

    at: datetime
    day: date
    written: date


@lru_cache(maxsize=8192)
def read_moment(written: str) -> Moment | None:
    """A FHIR date, dateTime or instant; a year or month begins on its first day. None when it is not one."""
    try:
        if len(written) in (4, 7, 10):
            day = date.fromisoformat(written + "-01-01"[: 10 - len(written)] if len(written) != 7 else written + "-01")
            return Moment(datetime.combine(day, time(), MOSCOW), day, day)
        if len(written) < 16 or written[10] != "T" or written[4] != "-":
            return None
        at = datetime.fromisoformat(written)
        if at.tzinfo is None:
            at = at.replace(tzinfo=MOSCOW)
        return Moment(at, at.astimezone(MOSCOW).date(), date.fromisoformat(written[:10]))
    except (ValueError, OverflowError):
        return None


def add_months(day: date, months: int) -> date:
    """The same day of a later month; the last day where that month is shorter."""
    year, month = divmod(day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(day.year + year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
