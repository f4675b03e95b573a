"""What is due for one child, by vaccine group, from what documents state of vaccinations. Pure: no I/O, no clock."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from graph.areas.vaccination.calendar import SEASON_OPENS, code_of
from graph.areas.vaccination.engine.assess import assess
from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, Interval, add
from graph.areas.vaccination.engine.patient import Dose, Forecast, Patient
from graph.areas.vaccination.engine.schedule import Schedule, Spacing, TargetDose
from graph.areas.vaccination.engine.status import Due, DueStatus, StatementKind, Waiver, due
from graph.ingest.due import Reading, read_both

GROUP = "urn:passport:vaccine-group"  # codes of our own: what is not given is a whole group, not a product
GENDERS = {"FEMALE": "Female", "MALE": "Male"}
ASKED = frozenset({DueStatus.DUE, DueStatus.OVERDUE, DueStatus.NOT_YET, DueStatus.EXEMPT_TEMPORARY})


class Stated(NamedTuple):
    """A row of `vaccination`. `later`: labels of each document that came after its document, where all of them have some."""

    code_system: str | None
    code: str | None
    vaccine: str
    day: date
    status: str
    not_done_kind: str | None
    valid_until: date | None
    state: str
    labels: Sequence[str]
    later: Sequence[str] | None

    @property
    def is_in_force(self) -> bool:
        """Neither amended nor annulled."""
        return self.state == "CURRENT"


class Line(NamedTuple):
    """Where a child stands with a vaccine group. `due_on`: from when it stands on lists; `turns_on`: when to look again.

    `last_dose_on`: when a vaccine of the group was given last, whether or not the dose counts.
    """

    vaccine_group: str
    status: str
    reason: str
    dose_number: int | None
    earliest: date | None
    recommended: date | None
    past_due: date | None
    latest: date | None
    last_dose_on: date | None
    due_on: date | None
    turns_on: date | None


def read_child(schedule: Schedule, birth: date, sex: str, rows: Sequence[Stated], today: date) -> Reading[Line]:
    """Both readings of a child on a day."""
    return read_both(rows, lambda some: _lines(schedule, birth, sex, some, today))


@lru_cache(maxsize=64)
def apart(schedule: Schedule, groups: frozenset[str]) -> Schedule | None:
    """The schedule of these groups alone, where what is due of them depends on no other group; None where it may.

    Live vaccines keep a distance from one another, so what counts in one of their groups decides over the others.
    """
    antigens = {name for group in groups for name in schedule.groups[group].antigens}
    for cvx, associations in schedule.vaccines.items():
        if cvx in schedule.live and antigens.intersection(one.antigen for one in associations):
            return None
    doses = (dose for name in antigens for series in schedule.antigens[name].series for dose in series.doses)
    if any(cvx in schedule.conflicts for dose in doses for cvx in dose.recommended):
        return None
    return replace(
        schedule,
        antigens={name: one for name, one in schedule.antigens.items() if name in antigens},
        groups={name: one for name, one in schedule.groups.items() if name in groups},
    )


@lru_cache(maxsize=64)
def unread(part: Schedule) -> frozenset[str]:
    """Codes of vaccines whose doses say nothing of what is due by a part of the schedule, so they need not be read."""
    named: set[str] = set()
    for name in part.antigens:
        named.update(use.cvx for one in part.antigens[name].contraindications for use in one.vaccines)
        for series in part.antigens[name].series:
            named |= series.vaccines
            for dose in series.doses:
                named |= dose.inadvertent.union(dose.preferable, *(one.from_recent for one in _spacings(dose)))
                skips = chain(dose.skips_forecast, dose.skips_evaluation)
                named.update(cvx for skip in skips for one in skip.sets for c in one.conditions for cvx in c.vaccines)
    return frozenset(
        cvx
        for cvx, associations in part.vaccines.items()
        if cvx not in named and part.antigens.keys().isdisjoint(one.antigen for one in associations)
    )


@lru_cache(maxsize=256)
def _left_of(schedule: Schedule, group: str) -> frozenset[str]:
    part = apart(schedule, frozenset({group}))
    return frozenset() if part is None else unread(part)


def _spacings(dose: TargetDose) -> Iterator[Spacing]:
    return chain(dose.preferable_spacings, dose.allowable_spacings)


def _lines(schedule: Schedule, birth: date, sex: str, rows: Sequence[Stated], today: date) -> Iterator[Line]:
    codes = [(row, _code(schedule, row)) for row in rows]
    given = [Dose(row.day, code) for row, code in codes if row.status == "COMPLETED" and code is not None]
    given.sort(key=lambda dose: (dose.day, dose.cvx))
    patient = Patient(birth, GENDERS.get(sex, "Unknown"), tuple(given))
    forecasts = assess(schedule, patient, today).forecasts
    statements = list(_statements(schedule, codes, today))
    last_doses = _last_doses(schedule, given, today)
    for group, forecast in forecasts.items():
        of_group = [one for one in statements if one.vaccine_group == group]
        line = due(group, forecast, of_group, today)
        ends = [one.since for one in of_group] + [_next(one.until) for one in of_group if one.until is not None]
        asked = chain(_of_forecast(forecast), (day.toordinal() for day in ends))
        left = _left_of(schedule, group)
        days = [dose.day.toordinal() for dose in given if dose.cvx not in left]
        turns_on = _turns(turning(schedule, group), birth.toordinal(), days, asked, today.toordinal())
        dates = (line.dose_number, line.earliest, line.recommended, line.past_due, line.latest, last_doses.get(group))
        yield Line(group, line.status.value, line.reason, *dates, _listed(line), turns_on)


def _listed(line: Due) -> date | None:
    """From when the line stands on lists of what is due; who is exempt for a time, after that."""
    if line.status not in ASKED or line.recommended is None:
        return None
    return max(line.recommended, line.earliest or line.recommended)


@lru_cache(maxsize=4096)
def _by_name(vaccine: str) -> str | None:
    return code_of(vaccine)


def _code(schedule: Schedule, row: Stated) -> str | None:
    """The code of the vaccine as the schedule has it: as stated, without its leading zero, or by its trade name."""
    for code in (row.code, f"0{row.code}"):
        if code in schedule.vaccines and row.code_system != GROUP:
            return code
    return _by_name(row.vaccine)


def _statements(schedule: Schedule, codes: Iterable[tuple[Stated, str | None]], today: date) -> Iterator[Waiver]:
    """Exemptions and refusals, each until a later dose of its group was given."""
    codes = list(codes)
    if all(row.status == "COMPLETED" for row, _ in codes):
        return
    last: dict[str, date] = {}
    for row, code in codes:
        if row.status == "COMPLETED" and row.day <= today:
            for group in groups_of(schedule, code):
                last[group] = max(last.get(group, row.day), row.day)
    for row, code in codes:
        if row.status != "COMPLETED" and row.not_done_kind is not None:
            groups = (row.code,) if row.code_system == GROUP and row.code else groups_of(schedule, code)
            for group in groups:
                if last.get(group, date.min) <= row.day:
                    yield Waiver(StatementKind[row.not_done_kind], group, row.day, row.valid_until)


def _last_doses(schedule: Schedule, given: Iterable[Dose], today: date) -> dict[str, date]:
    """The last day until today on which a vaccine of each group was given; doses are in the order of their days."""
    return {group: dose.day for dose in given if dose.day <= today for group in groups_of(schedule, dose.cvx)}


@lru_cache(maxsize=4096)
def groups_of(schedule: Schedule, code: str | None) -> tuple[str, ...]:
    """The vaccine groups that a vaccine is for."""
    antigens = {one.antigen for one in schedule.vaccines.get(code or "", ())}
    return tuple(name for name, group in schedule.groups.items() if antigens.intersection(group.antigens))


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


def _gaps(dose: TargetDose) -> Iterator[Interval | None]:
    for spacing in _spacings(dose):
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


def _of_forecast(forecast: Forecast) -> Iterator[int]:
    if forecast.recommended is not None:
        yield forecast.recommended.toordinal()
    for last in (forecast.past_due, forecast.latest, forecast.contraindicated_until):
        if last is not None:
            yield last.toordinal() + 1


def _turns(turning: Turning, birth: int, doses: list[int], asked: Iterable[int], today: int) -> date | None:
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


def _next(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
