"""What lines say of past months: what the plan of that day would have said of what is known today (docs/prevention.md, Past months)."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from hypothesis import given, settings, strategies as st

from graph.areas.vaccination.due import Line, Stated, part_of
from graph.areas.vaccination.past import (
    NOTHING,
    Child,
    Kept,
    Months,
    as_stored,
    ends_of_months,
    letter,
    read_with_past,
    shifted,
)
from graph.areas.vaccination.versions import calendar_on
from graph.ingest.due import Reading, Version
from tests.areas.vaccination.calendar_children import TODAY, read_child
from tests.areas.vaccination.test_due_lines import exempt, histories, stated
from tests.areas.vaccination.test_versions import FIRST, versions

EXAMPLES = settings(max_examples=40, deadline=None)
History = tuple[date, list[Stated]]
DAYS = st.sampled_from([date(2026, 3, 31), date(2026, 4, 1), date(2026, 11, 1), TODAY, date(2027, 1, 31)])
Lines = Mapping[tuple[str, bool], Line]


def child_on(day: date, birth: date, norms: Sequence[Version] = (FIRST,)) -> Child:
    """A child on a day, with the calendars of its months."""
    ends = ends_of_months(day)
    calendars = {each: calendar_on(each, norms) for each in (day, *ends)}
    today = calendars[day]
    assert today is not None
    return Child(birth, "FEMALE", day, today, today.schedule, Months(ends, calendars))


def by_reading(reading: Reading[Line]) -> Lines:
    """The lines of everybody, and those of who sees all labels, by vaccine group."""
    plain = {one.vaccine_group: one for one in reading.plain}
    full = plain | {one.vaccine_group: one for one in reading.full}
    return {(group, is_full): one for is_full, lines in ((False, plain), (True, full)) for group, one in lines.items()}


def then(child: Child, rows: Sequence[Stated]) -> dict[tuple[str, bool], str]:
    """The letters of each line, month by month, by the plan that would have been read on the last day of each."""
    letters = dict.fromkeys(by_reading(read_with_past(child, rows, None)), "")
    for end in child.months.ends:
        calendar = child.months.calendars[end]
        lines: Lines = {}
        if calendar is not None and end >= child.birth:
            lines = by_reading(read_child(calendar.schedule, child.birth, child.sex, rows, end))
        for key in letters:
            letters[key] += letter(lines[key].status, lines[key].due_on, end) if key in lines else "-"
    return letters


def kept(lines: Lines, child: Child, norm: UUID | None = None) -> dict[tuple[str, bool], Kept]:
    """The lines as they are stored: one with labels where it differs."""
    stored = {}
    for (group, is_full), one in lines.items():
        if not is_full or one[:-1] != lines[group, False][:-1]:
            norm_id = norm or child.calendar.norm_of(group).id
            stored[group, is_full] = Kept(one.past, one.past_until, one.status, one.due_on, one.turns_on, norm_id)
    return stored


@EXAMPLES
@given(histories(), DAYS)
def test_a_past_month_is_what_the_plan_of_its_last_day_would_say(history: History, day: date) -> None:
    birth, rows = history
    child = child_on(day, min(birth, day))
    lines = by_reading(read_with_past(child, rows, None))
    assert {key: one.past or NOTHING for key, one in lines.items()} == then(child, rows)
    today = by_reading(read_child(child.schedule, child.birth, child.sex, rows, day))
    assert {key: one._replace(past=None, past_until=None) for key, one in lines.items()} == dict(today)


@EXAMPLES
@given(versions(), histories(), DAYS)
def test_each_month_is_by_the_norm_that_was_in_force_then(version: Version, history: History, day: date) -> None:
    birth, rows = history
    child = child_on(day, min(birth, day), [FIRST, version])
    lines = by_reading(read_with_past(child, rows, None))
    assert {key: one.past or NOTHING for key, one in lines.items()} == then(child, rows)


@EXAMPLES
@given(versions(), histories(), st.lists(st.integers(1, 500), min_size=1, max_size=5, unique=True), st.booleans())
def test_turns_of_days_leave_what_a_reading_of_all_would(
    version: Version, history: History, turns: list[int], has_version: bool
) -> None:
    """However late a turn comes, with the lines of the turn before as all that it knows of past months."""
    birth, rows = history
    norms = [FIRST, version] if has_version else [FIRST]
    start = max(date(2025, 6, 1), birth)
    child = child_on(start, birth, norms)
    lines = by_reading(read_with_past(child, rows, None))
    stored = kept(lines, child)
    for days in sorted(turns):
        child = child_on(start + timedelta(days), birth, norms)
        turned = by_reading(read_with_past(child, rows, stored))
        anew = by_reading(read_with_past(child, rows, None))
        assert turned == anew
        same = {key: as_stored(one, stored.get(key), child) for key, one in turned.items()}
        for key, one in kept(same, child).items():
            assert shifted(one, child.months.last) == (anew[key].past or NOTHING)
        stored = kept(same, child)


@EXAMPLES
@given(histories(), DAYS)
def test_the_smallest_schedules_say_of_their_groups_what_the_whole_one_says(history: History, day: date) -> None:
    birth, rows = history
    schedule = child_on(day, min(birth, day)).schedule
    whole = {one.vaccine_group: one for one in read_child(schedule, min(birth, day), "FEMALE", rows, day).plain}
    for group in schedule.groups:
        part = part_of(schedule, frozenset({group}))
        alone = {one.vaccine_group: one for one in read_child(part, min(birth, day), "FEMALE", rows, day).plain}
        assert alone[group] == whole[group]


def past_of(group: str, *rows: Stated, day: date, birth: date = date(2022, 1, 10)) -> str | None:
    """The letters of a plain line."""
    return by_reading(read_with_past(child_on(day, birth), rows, None))[group, False].past


def test_months_are_kept_from_the_newest_back() -> None:
    """Due at twelve months, overdue a month later, given, exempt for a time, refused."""
    assert past_of("MMR", day=date(2023, 5, 20)) == "OOOD-------"
    assert past_of("MMR", stated("03", date(2023, 3, 15)), day=date(2023, 5, 20)) == "--OD-------"
    exempt_then = exempt("MMR", date(2023, 3, 1), date(2023, 4, 10))
    assert past_of("MMR", exempt_then, day=date(2023, 6, 20)) == "OOeOD------"
    refused = exempt("MMR", date(2023, 4, 2), kind="REFUSAL")
    assert past_of("MMR", refused, day=date(2023, 6, 20)) == "rrOOD------"


def test_nothing_is_kept_where_nothing_was_asked_for() -> None:
    lines = by_reading(read_with_past(child_on(date(2022, 1, 10), date(2022, 1, 10)), [], None))
    assert lines["MMR", False].past is None
    assert lines["HepB", False].past == NOTHING
    assert lines["HepB", False].past_until == date(2021, 12, 31)


def test_months_that_went_by_are_no_change() -> None:
    birth = date(2022, 1, 10)
    before = child_on(date(2023, 5, 20), birth)
    stored = kept(by_reading(read_with_past(before, [], None)), before)
    later = child_on(date(2023, 8, 1), birth)
    line = by_reading(read_with_past(later, [], None))["MMR", False]
    again = as_stored(line, stored["MMR", False], later)
    assert (again.past, again.past_until) == (stored["MMR", False].past, date(2023, 4, 30))
    assert line.past_until == date(2023, 7, 31)
