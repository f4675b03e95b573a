"""Where a child stood with a vaccine group at the end of past months, by what is known today (docs/prevention.md, Past months).

A letter for each month, the newest first, until `past_until`; in the months after that day the line stood as it does today. Where
nothing was or is asked for, nothing is kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from graph.areas.vaccination.due import Line, Standing, Stated, lines_of, listed_on, part_of, standings
from graph.areas.vaccination.engine.patient import SeriesStatus
from graph.areas.vaccination.engine.schedule import Schedule
from graph.areas.vaccination.engine.status import due
from graph.areas.vaccination.letters import LETTERS, LISTED, MONTHS, SETTLED
from graph.areas.vaccination.turning import last_turn, turning
from graph.areas.vaccination.versions import Calendar
from graph.ingest.due import Reading, read_both

NOTHING = SETTLED * MONTHS
_DAY = timedelta(days=1)
# Of these no day makes anything else, and nothing is asked for.
_QUIET = (SeriesStatus.COMPLETE, SeriesStatus.NOT_RECOMMENDED, SeriesStatus.IMMUNE, SeriesStatus.AGED_OUT)


class Kept(NamedTuple):
    """What a stored line says of past months, and of when it was written."""

    past: str | None
    past_until: date | None
    status: str
    due_on: date | None
    turns_on: date | None
    norm_id: UUID


@dataclass(frozen=True, slots=True)
class Months:
    """The last days of the past months, the newest first, and the calendar in force on each."""

    ends: tuple[date, ...]
    calendars: Mapping[date, Calendar | None]

    @property
    def last(self) -> date:
        """The last day of the month before this one."""
        return self.ends[0]


@dataclass(frozen=True, slots=True)
class Child:
    """Who is asked about, on which day, by which calendar; `schedule`: the part of it that is looked at."""

    birth: date
    sex: str
    today: date
    calendar: Calendar
    schedule: Schedule
    months: Months


def ends_of_months(today: date) -> tuple[date, ...]:
    """The last days of the months before this one, the newest first."""
    ends = [today.replace(day=1) - _DAY]
    while len(ends) < MONTHS:
        ends.append(ends[-1].replace(day=1) - _DAY)
    return tuple(ends)


def letter(status: str, due_on: date | None, day: date) -> str:
    """How a line stood on a day."""
    one = LETTERS.get(status, SETTLED)
    if due_on is None or due_on > day:
        return one
    return (LISTED if one == SETTLED else one).upper()


def shifted(kept: Kept, last: date) -> str | None:
    """The months of a stored line until a later one, where it has not turned before; None where it does not say."""
    now = letter(kept.status, kept.due_on, last)
    if kept.past is None or kept.past_until is None:
        # Nothing was asked for, or the line was stored before there were past months.
        return NOTHING if now == SETTLED else None
    later = (last.year - kept.past_until.year) * 12 + last.month - kept.past_until.month
    return (now * min(later, MONTHS) + kept.past)[:MONTHS] if later >= 0 else None


def as_stored(line: Line, kept: Kept | None, child: Child) -> Line:
    """The line with its past months as they are stored, where these say the same: months that went by are no change."""
    if kept is None:
        return line
    now = [letter(one.status, one.due_on, child.today) for one in (line, kept)]
    if now[0] != now[1] or shifted(kept, child.months.last) != (line.past or NOTHING):
        return line
    return line._replace(past=kept.past, past_until=kept.past_until)


def read_with_past(
    child: Child, rows: Sequence[Stated], turned: Mapping[tuple[str, bool], Kept] | None
) -> Reading[Line]:
    """Both readings of a child with past months.

    `turned`: in the turn of a day, when nothing was stated since the lines were stored, these lines by vaccine group and whether they
    have labels; they say what the months were.
    """

    def lines(some: Sequence[Stated], labels: tuple[str, ...]) -> Iterator[Line]:
        stood = list(standings(child.schedule, child.birth, child.sex, some, child.today))
        known = {} if turned is None else _known(child, turned, is_full=bool(labels))
        unknown = [one for one in stood if one.vaccine_group not in known]
        past = {**known, **walked(child, some, unknown)} if unknown else known
        for line in lines_of(child.schedule, child.birth, stood, child.today):
            yield with_past(line, past[line.vaccine_group], child)

    return read_both(rows, lines)


def with_past(line: Line, months: str, child: Child) -> Line:
    """The line with its past months; none where nothing is told by them."""
    is_settled = months == NOTHING and letter(line.status, line.due_on, child.today) == SETTLED
    return line if is_settled else line._replace(past=months, past_until=child.months.last)


def _known(child: Child, turned: Mapping[tuple[str, bool], Kept], *, is_full: bool) -> dict[str, str]:
    """The months of the groups whose stored line held until the last of them; what has labels is stored where it differs."""
    known: dict[str, str] = {}
    before = child.months.calendars[child.months.last]
    for (group, has_labels), plain in turned.items():
        if has_labels or before is None or group not in before.schedule.groups:
            continue
        held = plain.turns_on is None or plain.turns_on > child.months.last
        if held and plain.norm_id == before.norm_of(group).id:
            past = shifted(turned.get((group, is_full), plain), child.months.last)
            known |= {} if past is None else {group: past}
    return known


def walked(child: Child, rows: Sequence[Stated], stood: Sequence[Standing]) -> dict[str, str]:
    """The months of these groups, from the newest back: where nothing may have changed since one, what is known says it, too."""
    at = {one.vaccine_group: (one, child.calendar, child.today) for one in stood}
    since: dict[str, int] = {}
    months = dict.fromkeys(at, "")
    for end in child.months.ends:
        calendar = child.months.calendars[end]
        if calendar is None or end < child.birth:
            break
        asked = [group for group in at if group in calendar.schedule.groups]
        if stale := [group for group in asked if _is_stale(child, at[group], since, end)]:
            for one in _again(child, rows, calendar, stale, end):
                at[one.vaccine_group] = (one, calendar, end)
                since.pop(one.vaccine_group, None)
        for group in at:
            months[group] += _stood(at[group][0], end) if group in asked else SETTLED
    return {group: letters.ljust(MONTHS, SETTLED) for group, letters in months.items()}


def _again(
    child: Child, rows: Sequence[Stated], calendar: Calendar, groups: Sequence[str], day: date
) -> Iterator[Standing]:
    part = part_of(calendar.schedule, frozenset(groups))
    for one in standings(part, child.birth, child.sex, rows, day):
        if one.vaccine_group in groups:
            yield one


def _is_stale(child: Child, known: tuple[Standing, Calendar, date], since: dict[str, int], end: date) -> bool:
    """Whether what is known of a group on a day may not say where it stood at the end of an earlier month."""
    one, by, day = known
    group, calendar = one.vaccine_group, child.months.calendars[end]
    turns = turning(by.schedule, group)
    assert calendar is not None
    if calendar.schedule is not by.schedule and (turns.seasonal or not _is_same(calendar, by)):
        return True
    if group not in since:
        oldest = child.months.ends[-1].toordinal()
        days = (oldest, day.toordinal())
        since[group] = last_turn(turns, child.birth.toordinal(), one.days(by.schedule), one.ends, days)
    return since[group] > end.toordinal()


def _is_same(one: Calendar, other: Calendar) -> bool:
    return one.norm == other.norm and one.addition == other.addition


def _stood(one: Standing, day: date) -> str:
    forecast = one.forecast
    is_later = forecast.recommended is not None and day < forecast.recommended
    if forecast.status in _QUIET or (is_later and not one.statements and not _is_over(forecast.past_due, day)):
        return SETTLED
    line = due(one.vaccine_group, forecast, one.statements, day)
    return letter(line.status.value, listed_on(line), day)


def _is_over(day: date | None, today: date) -> bool:
    return day is not None and today > day
