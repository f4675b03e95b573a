"""The calendar of a day, from all versions of the norm that are in force by then (domain.md 5 A 11).

What is asked for is by the newest. A dose is held to the ages, intervals and vaccines of the version that was in force when it was
given, so that a later version changes nothing of what counted.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import chain
from string import Template
from typing import TypeVar

from graph.areas.vaccination.calendar import SEASON_OPENS, read_calendar
from graph.areas.vaccination.engine.dates import Interval
from graph.areas.vaccination.engine.schedule import Age, Antigen, Schedule, Series, SkipSet, Spacing, TargetDose, Use
from graph.ingest.due import Version

Dated = TypeVar("Dated", Age, Spacing, SkipSet)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The calendar of a day, and the version that is in force then."""

    schedule: Schedule
    norm: Version
    addition: Version | None = None
    added: frozenset[str] = frozenset()  # vaccine groups that the region adds

    def norm_of(self, group: str) -> Version:
        """The version by which a vaccine group is asked for."""
        return self.addition if self.addition is not None and group in self.added else self.norm


def calendar_on(day: date, versions: Sequence[Version], additions: Sequence[Version] = ()) -> Calendar | None:
    """The calendar in force on a day; None before the first version. `additions`: of the region, of groups that it has not."""
    until = _begun(day, versions)
    if not until:
        return None
    year = day.year if day.month >= SEASON_OPENS else day.year - 1
    schedule, of_region = _schedule(until, year), _begun(day, additions)
    if not of_region or (of_region[-1].valid_to or day) < day:
        return Calendar(schedule, until[-1])
    whole, added = _whole(until, of_region, year)
    return Calendar(whole, until[-1], of_region[-1], added)


def _begun(day: date, versions: Sequence[Version]) -> tuple[Version, ...]:
    return tuple(sorted((one for one in versions if one.valid_from <= day), key=lambda one: one.valid_from))


@lru_cache(maxsize=8)
def _whole(versions: tuple[Version, ...], additions: tuple[Version, ...], year: int) -> tuple[Schedule, frozenset[str]]:
    """The calendar with what the region adds: vaccine groups of antigens that the calendar does not have itself."""
    national, region = _schedule(versions, year), _schedule(additions, year)
    groups = {
        name: group
        for name, group in region.groups.items()
        if name not in national.groups and national.antigens.keys().isdisjoint(group.antigens)
    }
    antigens = {name: region.antigens[name] for group in groups.values() for name in group.antigens}
    vaccines = dict(national.vaccines)
    for cvx, associations in region.vaccines.items():
        of_added = tuple(one for one in associations if one.antigen in antigens)
        vaccines[cvx] = (*vaccines.get(cvx, ()), *of_added)
    whole = replace(
        national,
        antigens={**national.antigens, **antigens},
        groups={**national.groups, **groups},
        vaccines=vaccines,
        conflicts={**region.conflicts, **national.conflicts},
        live=national.live | region.live,
    )
    return whole, frozenset(groups)


@lru_cache(maxsize=8)
def _schedule(versions: tuple[Version, ...], year: int) -> Schedule:
    *before, newest = versions
    schedule = _read(newest, year)
    return follow(_schedule(tuple(before), year), schedule, newest.valid_from) if before else schedule


def _read(version: Version, year: int) -> Schedule:
    written = Template(version.content).substitute(year=f"{year:04}", next=f"{year + 1:04}")
    return read_calendar(json.loads(written))


def follow(old: Schedule, new: Schedule, day: date) -> Schedule:
    """The new schedule, in force from a day on, by which doses before that day count as they did."""
    antigens = {
        name: _antigen(old.antigens[name], antigen, day.toordinal()) if name in old.antigens else antigen
        for name, antigen in new.antigens.items()
    }
    return replace(new, antigens=antigens, vaccines={**old.vaccines, **new.vaccines}, live=old.live | new.live)


def _antigen(old: Antigen, new: Antigen, day: int) -> Antigen:
    before = {series.name: series for series in old.series}
    series = (_series(before[one.name], one, day) if one.name in before else one for one in new.series)
    return replace(new, series=tuple(series))


def _series(old: Series, new: Series, day: int) -> Series:
    before = {dose.number: dose for dose in old.doses}
    doses = tuple(_dose(before[dose.number], dose, day) if dose.number in before else dose for dose in new.doses)
    vaccines = old.vaccines | new.vaccines
    return replace(new, doses=doses, vaccines=vaccines, first_age=_lower(old.first_age, new.first_age))


def _dose(old: TargetDose, new: TargetDose, day: int) -> TargetDose:
    return replace(
        new,
        # The ages in force today come first: a forecast of later doses looks at these.
        ages=_joined(old.ages, new.ages, day),
        preferable_spacings=_joined(old.preferable_spacings, new.preferable_spacings, day),
        allowable_spacings=_joined(old.allowable_spacings, new.allowable_spacings, day),
        usable=_uses(old.usable, new.usable),
        inadvertent=new.inadvertent - old.usable.keys(),
        skips_evaluation=(
            *(replace(skip, sets=tuple(_until(one, day) for one in skip.sets)) for skip in old.skips_evaluation),
            *(replace(skip, sets=tuple(_since(one, day) for one in skip.sets)) for skip in new.skips_evaluation),
        ),
    )


def _joined(old: tuple[Dated, ...], new: tuple[Dated, ...], day: int) -> tuple[Dated, ...]:
    return tuple(chain((_since(one, day) for one in new), (_until(one, day) for one in old)))


def _since(one: Dated, day: int) -> Dated:
    return replace(one, effective=max(one.effective, day))


def _until(one: Dated, day: int) -> Dated:
    return replace(one, cessation=min(one.cessation, day - 1))


def _uses(old: dict[str, tuple[Use, ...]], new: dict[str, tuple[Use, ...]]) -> dict[str, tuple[Use, ...]]:
    return {cvx: (*new.get(cvx, ()), *old.get(cvx, ())) for cvx in {**new, **old}}


def _lower(first: Interval | None, second: Interval | None) -> Interval | None:
    return None if first is None or second is None else min(first, second)
