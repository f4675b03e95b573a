"""The plan of one child: an examination for each age of the norm, and where the child stands with it. Pure: no I/O, no clock.

An age is by the norm that is in force on the day on which the child reaches it, as far as that is known today: a later version
changes nothing of what is past (domain.md 5 A 11).
"""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

from graph.areas.examination.norm import Examination, examinations_of
from graph.areas.examination.words import missing
from graph.ingest.due import Reading, Version, read_both

ADULT = 18 * 12  # months: the norm is of children
DAY = timedelta(days=1)


class Examined(NamedTuple):
    """A row of `examination`: what was made on a day. `months`: of which age it says that it is, where it says so.

    `later`: labels of each document that came after its document, where all have some.
    """

    document_id: UUID
    day: date
    months: int | None
    specialties: Sequence[str]
    tests: Sequence[str]
    is_in_force: bool
    labels: Sequence[str]
    later: Sequence[str] | None


class Line(NamedTuple):
    """An examination of a child. `open_...`: of what is asked for, what no document says was made; `due_on`: from when it stands on
    lists; `turns_on`: when to look again.
    """

    months: int
    year: int
    specialties: list[str]
    tests: list[str]
    open_specialties: list[str]
    open_tests: list[str]
    status: str
    starts_on: date
    overdue_after: date
    ends_on: date
    document_id: UUID | None
    due_on: date | None
    turns_on: date | None


@dataclass(frozen=True, slots=True)
class Age:
    """An age of one child: from the day on which it is reached until the day before the next one."""

    examination: Examination
    norm_id: UUID
    starts_on: date
    ends_on: date

    @property
    def overdue_after(self) -> date:
        """The norm names no day: half of the time until the next examination (OWN, docs/prevention.md)."""
        return self.starts_on + (self.ends_on - self.starts_on) // 2


def read_child(
    versions: Sequence[Version], birth: date, documents: Sequence[Examined], today: date
) -> tuple[Reading[Line], Mapping[int, UUID]]:
    """Both readings of a child on a day, and the norm of each age."""
    ages = ages_of(versions, birth, today)
    reading = read_both(documents, lambda some: _lines(ages, some, today))
    return reading, {age.examination.months: age.norm_id for age in ages}


def ages_of(versions: Sequence[Version], birth: date, today: date) -> list[Age]:
    """The ages at which a child is examined, in order; `versions` from the oldest on."""
    known = [version for version in versions if version.valid_from <= today]
    over = [*(version.valid_from for version in known[1:]), date.max][: len(known)]
    ages = [
        (day, one, version.id)
        for version, until in zip(known, over, strict=True)
        for one in examinations_of(version)
        if version.valid_from <= (day := after(birth, one.months)) < until
        and (version.valid_to is None or day <= version.valid_to)
    ]
    # A version that moves an age does not ask for it twice: the months of a line tell it apart.
    by_age = sorted({one.months: (day, one, norm_id) for day, one, norm_id in ages}.values(), key=lambda age: age[0])
    ends = [*(day for day, *_ in by_age), after(birth, ADULT)]
    return [
        Age(one, norm_id, starts, ends - DAY)
        for (_, one, norm_id), (starts, ends) in zip(by_age, pairwise(ends), strict=True)
    ]


def after(birth: date, months: int) -> date:
    """The day on which a child reaches an age; the last day of a month that is too short."""
    years, month = divmod(birth.month - 1 + months, 12)
    year = birth.year + years
    return date(year, month + 1, min(birth.day, calendar.monthrange(year, month + 1)[1]))


def _lines(ages: Sequence[Age], documents: Sequence[Examined], today: date) -> Iterator[Line]:
    made_by_day = sorted((one for one in documents if one.day <= today), key=lambda one: (one.day, one.document_id))
    for age in ages:
        made, document_id = _made(age, made_by_day)
        open_specialties = missing(age.examination.specialties, made)
        open_tests = missing(age.examination.tests, made)
        status, turns_on = ("DONE", None) if document_id is not None else _stands(age, today)
        yield Line(
            months=age.examination.months,
            year=age.starts_on.year,
            specialties=list(age.examination.specialties),
            tests=list(age.examination.tests),
            open_specialties=open_specialties,
            open_tests=open_tests,
            status=status,
            starts_on=age.starts_on,
            overdue_after=age.overdue_after,
            ends_on=age.ends_on,
            document_id=document_id,
            due_on=None if status in ("DONE", "MISSED") else age.starts_on,
            turns_on=turns_on,
        )


def _made(age: Age, documents: Sequence[Examined]) -> tuple[frozenset[str], UUID | None]:
    """What documents of an age say that was made, and the one with which nothing is missing any more."""
    asked = (*age.examination.specialties, *age.examination.tests)
    made: frozenset[str] = frozenset()
    for one in documents:
        if age.starts_on <= one.day <= age.ends_on and one.months in (None, age.examination.months):
            made = made.union(one.specialties, one.tests)
            if not missing(asked, made):
                return made, one.document_id
    return made, None


def _stands(age: Age, today: date) -> tuple[str, date | None]:
    """Where a child stands that was not examined, and the first day on which that changes."""
    if today < age.starts_on:
        return "PLANNED", age.starts_on
    if today <= age.overdue_after:
        return "DUE", age.overdue_after + DAY
    return ("OVERDUE", age.ends_on + DAY) if today <= age.ends_on else ("MISSED", None)
