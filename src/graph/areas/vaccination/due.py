"""What is due for one child, by vaccine group, from what documents state of vaccinations. Pure: no I/O, no clock."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from graph.areas.vaccination.calendar import code_of
from graph.areas.vaccination.engine.assess import assess
from graph.areas.vaccination.engine.patient import Dose, Forecast, Patient
from graph.areas.vaccination.engine.schedule import Schedule
from graph.areas.vaccination.engine.status import Due, DueStatus, StatementKind, Waiver, due
from graph.areas.vaccination.turning import next_turn, spacings, turning

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

    `last_dose_on`: when a vaccine of the group was given last, whether or not the dose counts. `past`, `past_until`: where it stood at
    the end of past months (past.py).
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
    past: str | None
    past_until: date | None
    turns_on: date | None


class Standing(NamedTuple):
    """What says where a child stands with a vaccine group; it does so until a day comes on which the group may turn (turning.py).

    `given`: all doses; `ends`: the first days on which a statement holds, and holds no more.
    """

    vaccine_group: str
    forecast: Forecast
    statements: Sequence[Waiver]
    given: Sequence[Dose]
    ends: Sequence[int]
    last_dose_on: date | None

    def days(self, schedule: Schedule) -> list[int]:
        """The days of doses that say something of the group."""
        left = _left_of(schedule, self.vaccine_group)
        return [dose.day.toordinal() for dose in self.given if dose.cvx not in left]


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
    return _part(schedule, groups)


def _part(schedule: Schedule, groups: frozenset[str]) -> Schedule:
    antigens = {name for group in groups for name in schedule.groups[group].antigens}
    return replace(
        schedule,
        antigens={name: one for name, one in schedule.antigens.items() if name in antigens},
        groups={name: one for name, one in schedule.groups.items() if name in groups},
    )


@lru_cache(maxsize=512)
def part_of(schedule: Schedule, groups: frozenset[str]) -> Schedule:
    """A schedule that says what is due of these groups as the whole one does: where one is of live vaccines, all of these are in it."""
    live = _live(schedule)
    return _part(schedule, groups | live if groups & live else groups)


@lru_cache(maxsize=16)
def _live(schedule: Schedule) -> frozenset[str]:
    return frozenset(group for group in schedule.groups if apart(schedule, frozenset({group})) is None)


@lru_cache(maxsize=64)
def unread(part: Schedule) -> frozenset[str]:
    """Codes of vaccines whose doses say nothing of what is due by a part of the schedule, so they need not be read."""
    named: set[str] = set()
    for name in part.antigens:
        named.update(use.cvx for one in part.antigens[name].contraindications for use in one.vaccines)
        for series in part.antigens[name].series:
            named |= series.vaccines
            for dose in series.doses:
                named |= dose.inadvertent.union(dose.preferable, *(one.from_recent for one in spacings(dose)))
                skips = chain(dose.skips_forecast, dose.skips_evaluation)
                named.update(cvx for skip in skips for one in skip.sets for c in one.conditions for cvx in c.vaccines)
    return frozenset(
        cvx
        for cvx, associations in part.vaccines.items()
        if cvx not in named and part.antigens.keys().isdisjoint(one.antigen for one in associations)
    )


@lru_cache(maxsize=256)
def _left_of(schedule: Schedule, group: str) -> frozenset[str]:
    """Codes of vaccines whose doses say nothing of what is due of a group; a live one may say something of every live one."""
    others = unread(part_of(schedule, frozenset({group})))
    return others - schedule.live - schedule.conflicts.keys() if group in _live(schedule) else others


def standings(schedule: Schedule, birth: date, sex: str, rows: Sequence[Stated], today: date) -> Iterator[Standing]:
    """Where a child stands with each vaccine group of a schedule, by what was stated until a day."""
    codes = [(row, _code(schedule, row)) for row in rows]
    given = [Dose(row.day, code) for row, code in codes if row.status == "COMPLETED" and code is not None]
    given.sort(key=lambda dose: (dose.day, dose.cvx))
    patient = Patient(birth, GENDERS.get(sex, "Unknown"), tuple(given))
    forecasts = assess(schedule, patient, today).forecasts
    statements = list(_statements(schedule, codes, today))
    last_doses = _last_doses(schedule, given, today)
    for group, forecast in forecasts.items():
        of_group = [one for one in statements if one.vaccine_group == group]
        ends = [one.since.toordinal() for one in of_group]
        ends += [one.until.toordinal() + 1 for one in of_group if one.until is not None]
        yield Standing(group, forecast, of_group, given, ends, last_doses.get(group))


def lines_of(schedule: Schedule, birth: date, stood: Iterable[Standing], today: date) -> Iterator[Line]:
    """The lines of a day."""
    for one in stood:
        line = due(one.vaccine_group, one.forecast, one.statements, today)
        asked = chain(_of_forecast(one.forecast), one.ends)
        turns_on = next_turn(
            turning(schedule, one.vaccine_group), birth.toordinal(), one.days(schedule), asked, today.toordinal()
        )
        dates = (line.dose_number, line.earliest, line.recommended, line.past_due, line.latest, one.last_dose_on)
        yield Line(one.vaccine_group, line.status.value, line.reason, *dates, listed_on(line), None, None, turns_on)


def _of_forecast(forecast: Forecast) -> Iterator[int]:
    if forecast.recommended is not None:
        yield forecast.recommended.toordinal()
    for last in (forecast.past_due, forecast.latest, forecast.contraindicated_until):
        if last is not None:
            yield last.toordinal() + 1


def listed_on(line: Due) -> date | None:
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
