"""Days on which what is due of a vaccine group may change: more than on which it does, so that nothing is missed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain

from graph.areas.vaccination.calendar import SEASON_OPENS
from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, Interval, add
from graph.areas.vaccination.engine.schedule import Schedule, Spacing, TargetDose


@dataclass(frozen=True, slots=True)
class Turning:
    """All ages and intervals that a group's answer may turn at, and the days of its season."""

    ages: tuple[Interval, ...]
    gaps: tuple[Interval, ...]
    days: tuple[int, ...]
    seasonal: bool
    longest: int  # days that no gap is longer than


@lru_cache(maxsize=256)
def turning(schedule: Schedule, group: str) -> Turning:
    """What of a schedule an answer about a group may turn at: more than it does, so that nothing is missed."""
    ages: set[Interval | None] = set()
    gaps: set[Interval | None] = {
        one for of in schedule.conflicts.values() for c in of.values() for one in (c.begin, c.end, c.end_after_valid)
    }
    days_of: set[int] = set()
    for name in schedule.groups[group].antigens:
        for series in schedule.antigens[name].series:
            ages |= {series.minimum_start, series.maximum_start}
            for dose in series.doses:
                ages |= set(_ages(dose))
                gaps |= set(_gaps(dose))
                days_of |= set(_days(dose))
        for one in schedule.antigens[name].contraindications:
            ages |= {one.begin, one.end}
    seasonal = any(
        d.season for n in schedule.groups[group].antigens for s in schedule.antigens[n].series for d in s.doses
    )
    longest = max((31 * months + days for months, days in _known(gaps)), default=0)
    return Turning(_known(ages), _known(gaps), tuple(sorted(days_of - {ALWAYS, NEVER})), seasonal, longest)


def _known(intervals: set[Interval | None]) -> tuple[Interval, ...]:
    return tuple(sorted(one for one in intervals if one is not None))


def _ages(dose: TargetDose) -> Iterator[Interval | None]:
    for age in dose.ages:
        yield from (age.minimum, age.earliest, age.latest, age.maximum)
    for use in chain.from_iterable(dose.preferable.values()):
        yield from (use.begin, use.end)
    for skip in chain(dose.skips_forecast, dose.skips_evaluation):
        for condition in chain.from_iterable(one.conditions for one in skip.sets):
            yield from (condition.begin, condition.end)


def spacings(dose: TargetDose) -> Iterator[Spacing]:
    """All intervals that a dose is held to."""
    return chain(dose.preferable_spacings, dose.allowable_spacings)


def _gaps(dose: TargetDose) -> Iterator[Interval | None]:
    for spacing in spacings(dose):
        yield from (spacing.minimum, spacing.earliest, spacing.latest)
    for skip in dose.skips_forecast:
        for condition in chain.from_iterable(one.conditions for one in skip.sets):
            yield condition.interval


def _days(dose: TargetDose) -> Iterator[int]:
    for age in dose.ages:
        yield from (age.effective, age.cessation + 1)
    for spacing in dose.preferable_spacings:
        yield from (spacing.effective, spacing.cessation + 1)
    for of_skip in chain.from_iterable(skip.sets for skip in dose.skips_forecast):
        yield from (of_skip.effective, of_skip.cessation + 1)
    if dose.season:
        yield from (dose.season[0], dose.season[1] + 1)


def last_turn(turning: Turning, birth: int, doses: Sequence[int], ends: Iterable[int], days: tuple[int, int]) -> int:
    """The last day after the first of `days` until the second on which anything may have changed but by the season; ALWAYS: on none.

    Where a forecast had its dates, nothing changes but the status, which the forecast itself says of any day.
    """
    first, until = days
    last = ALWAYS
    for interval in turning.ages:
        day = add(birth, interval)
        if last < day <= until:
            last = day
    for dose in doses:
        if last < dose <= until:
            last = dose
        if dose + turning.longest <= first or dose > until:
            continue
        for interval in turning.gaps:
            day = add(dose, interval)
            if last < day <= until:
                last = day
    for day in chain(turning.days, ends):
        if last < day <= until:
            last = day
    return last if last > first else ALWAYS


def next_turn(turning: Turning, birth: int, doses: Sequence[int], asked: Iterable[int], today: int) -> date | None:
    """The first day after today on which anything may change for the child in this group."""
    first = NEVER
    for interval in turning.ages:
        day = add(birth, interval)
        if today < day < first:
            first = day
    for dose in doses:
        if today < dose < first:
            first = dose
        if dose + turning.longest <= today:  # most doses are long ago
            continue
        for interval in turning.gaps:
            day = add(dose, interval)
            if today < day < first:
                first = day
    for day in chain(turning.days, asked, (_season(today),) if turning.seasonal else ()):
        if today < day < first:
            first = day
    return None if first >= NEVER else date.fromordinal(first)


@lru_cache(maxsize=8)
def _season(today: int) -> int:
    """The next day from which the calendar asks for another season."""
    day = date.fromordinal(today)
    return date(day.year + (day.month >= SEASON_OPENS), SEASON_OPENS, 1).toordinal()
