"""The plan of one child: an examination for each age of the norm, and where the child stands with it. Pure: no I/O, no clock.

An age is by the norm that is in force on the day on which the child reaches it, as far as that is known today: a later version
changes nothing of what is past (domain.md 5 A 11). A norm by social status asks for more at the same ages; what it asks for has the
label SOCIAL, and who does not see that reads the plan of every child.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

from graph.areas.examination.norm import Examination, by_status_of, examinations_of
from graph.areas.examination.words import SOCIAL, missing
from graph.ingest.due import Reading, Version, read_both
from graph.ingest.moment import add_months

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


class Status(NamedTuple):
    """A row of `social_status`: `labels` are its own and SOCIAL, `later` as of an Examined."""

    kind: str
    valid_from: date | None
    valid_to: date | None
    is_in_force: bool
    labels: Sequence[str]
    later: Sequence[str] | None

    def holds_in(self, age: "Age") -> bool:
        """That it holds on a day of the age."""
        return (self.valid_from or date.min) <= age.ends_on and (self.valid_to or date.max) >= age.starts_on


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
    def items(self) -> tuple[str, ...]:
        """Specialties and tests."""
        return (*self.examination.specialties, *self.examination.tests)

    @property
    def overdue_after(self) -> date:
        """The norm names no day: half of the time until the next examination (OWN, docs/prevention.md)."""
        return self.starts_on + (self.ends_on - self.starts_on) // 2


@dataclass(frozen=True, slots=True)
class Norms:
    """Versions from the oldest on: of the norm of every child, of what is asked for by a social status, and of the region's additions."""

    by_age: Sequence[Version]
    by_status: Sequence[Version] = ()
    of_region: Sequence[Version] = ()


def read_child(
    norms: Norms, birth: date, stated: Sequence[Examined | Status], today: date
) -> tuple[Reading[Line], Callable[[Line], UUID]]:
    """The readings of a child on a day, and the norm of each line."""
    ages = ages_of_all(norms, birth, today)
    norms_of: dict[tuple[int, tuple[str, ...]], UUID] = {}

    def lines_of(some: Sequence[Examined | Status], _: tuple[str, ...]) -> Iterator[Line]:
        statuses = [one for one in some if isinstance(one, Status)]
        asked = [_by_status(age, norms.by_status, statuses, today) for age in ages]
        # Two statuses may ask for the same by two norms: the reading of who sees fewer labels is read last, and its norm is told.
        norms_of.update({(age.examination.months, age.items): age.norm_id for age in asked})
        return _lines(asked, [one for one in some if isinstance(one, Examined)], today)

    reading = read_both(stated, lines_of, frozenset({SOCIAL}))
    return reading, lambda line: norms_of[line.months, (*line.specialties, *line.tests)]


def ages_of_all(norms: Norms, birth: date, today: date) -> list[Age]:
    """The ages of every child of the city: by the norm, and with what the region adds."""
    ages = ages_of(norms.by_age, birth, today)
    return [_of_region(age, _in_force(norms.of_region, age, today)) for age in ages]


def _of_region(age: "Age", version: Version | None) -> "Age":
    more = (
        next((one for one in examinations_of(version) if one.months == age.examination.months), None)
        if version
        else None
    )
    return age if version is None or more is None else _with(age, more, version)


def ages_with_status(norms: Norms, birth: date, statuses: Sequence[Status], today: date) -> list[Age]:
    """The ages of a child with these statuses, each with all that is asked for at it."""
    return [_by_status(age, norms.by_status, statuses, today) for age in ages_of_all(norms, birth, today)]


def _in_force(versions: Sequence[Version], age: "Age", today: date) -> Version | None:
    """The version on the day on which an age is reached, as far as it is known today."""
    begun = [one for one in versions if one.valid_from <= min(age.starts_on, today)]
    newest = begun[-1] if begun else None
    return newest if newest and (newest.valid_to is None or age.starts_on <= newest.valid_to) else None


def _by_status(age: "Age", versions: Sequence[Version], statuses: Sequence[Status], today: date) -> "Age":
    """The age with what is asked for beside by the statuses that hold in it; a version counts for the statuses that it names."""
    for kind in sorted({one.kind for one in statuses if one.holds_in(age)}):
        version = _in_force([one for one in versions if kind in by_status_of(one)[0]], age, today)
        more = by_status_of(version)[1].get(age.examination.months) if version else None
        if version is not None and more is not None:
            age = _with(age, more, version)
    return age


def _with(age: "Age", more: Examination, version: Version) -> "Age":
    """The age with what a version asks for beside; by that version where it is any."""
    of_all = age.examination
    specialties = (*of_all.specialties, *missing(more.specialties, frozenset(of_all.specialties)))
    tests = (*of_all.tests, *missing(more.tests, frozenset(of_all.tests)))
    asked = Examination(of_all.months, specialties, tests)
    return age if asked == of_all else replace(age, examination=asked, norm_id=version.id)


def ages_of(versions: Sequence[Version], birth: date, today: date) -> list[Age]:
    """The ages at which a child is examined, in order; `versions` from the oldest on."""
    known = [version for version in versions if version.valid_from <= today]
    over = [*(version.valid_from for version in known[1:]), date.max][: len(known)]
    ages = [
        (day, one, version.id)
        for version, until in zip(known, over, strict=True)
        for one in examinations_of(version)
        if version.valid_from <= (day := add_months(birth, one.months)) < until
        and (version.valid_to is None or day <= version.valid_to)
    ]
    # A version that moves an age does not ask for it twice: the months of a line tell it apart.
    by_age = sorted({one.months: (day, one, norm_id) for day, one, norm_id in ages}.values(), key=lambda age: age[0])
    ends = [*(day for day, *_ in by_age), add_months(birth, ADULT)]
    return [
        Age(one, norm_id, starts, ends - DAY)
        for (_, one, norm_id), (starts, ends) in zip(by_age, pairwise(ends), strict=True)
    ]


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
    made: frozenset[str] = frozenset()
    for one in documents:
        if age.starts_on <= one.day <= age.ends_on and one.months in (None, age.examination.months):
            made = made.union(one.specialties, one.tests)
            if not missing(age.items, made):
                return made, one.document_id
    return made, None


def _stands(age: Age, today: date) -> tuple[str, date | None]:
    """Where a child stands that was not examined, and the first day on which that changes."""
    if today < age.starts_on:
        return "PLANNED", age.starts_on
    if today <= age.overdue_after:
        return "DUE", age.overdue_after + DAY
    return ("OVERDUE", age.ends_on + DAY) if today <= age.ends_on else ("MISSED", None)
