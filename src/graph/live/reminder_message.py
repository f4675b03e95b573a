"""What a reminder says outside of the graph, and when it may be said: neutral words, and nothing of whom or what (domain.md 5 G 49)."""

from datetime import datetime, time, timedelta
from typing import NamedTuple

from graph.ingest.moment import MOSCOW

ATTEMPTS = 6  # after which a message is given up
FIRST_PAUSE = timedelta(minutes=1)  # before the second attempt; four times as long before each later one


class Text(NamedTuple):
    """The subject of a mail, which is all that a device shows, and its body."""

    subject: str
    body: str


# By language, of a child and of oneself.
TEXTS = {
    ("RU", False): Text("Есть новости о здоровье ребёнка", "Откройте приложение, чтобы прочитать их."),
    ("RU", True): Text("Есть новости о вашем здоровье", "Откройте приложение, чтобы прочитать их."),
    ("EN", False): Text("There is news about your child's health", "Open the app to read it."),
    ("EN", True): Text("There is news about your health", "Open the app to read it."),
}


def after_quiet(moment: datetime, quiet_from: str | None, quiet_to: str | None) -> datetime:
    """The moment itself, or the end of the quiet hours of Moscow in which it lies. They may go over midnight; two equal times are none."""
    if quiet_from is None or quiet_to is None or quiet_from == quiet_to:
        return moment
    local = moment.astimezone(MOSCOW)
    start, end = time.fromisoformat(quiet_from), time.fromisoformat(quiet_to)
    clock = local.time()
    is_quiet = start <= clock < end if start < end else clock >= start or clock < end
    if not is_quiet:
        return moment
    day = local.date() if clock < end else local.date() + timedelta(days=1)
    return datetime.combine(day, end, MOSCOW)


def pause_after(attempt: int) -> timedelta:
    """How long to wait after an attempt that failed, counted from 1."""
    return FIRST_PAUSE * int(4 ** (attempt - 1))
