"""The plan of examinations of a child, from its norms and documents: labels, days on which it turns, versions (docs/prevention.md)."""

import json
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from hypothesis import given, settings, strategies as st

from graph.areas.examination.plan import Examined, Line, Norms, read_child
from graph.areas.examination.words import SPECIALTIES, TESTS, UNLISTED
from graph.areas.norm.document import read_norm, shipped
from graph.ingest.due import Reading, Version
from graph.ingest.moment import add_months

NORMS = [read_norm(text, {"EXAMINATIONS": lambda _: None}) for text in shipped("graph.areas.norm")]
VERSIONS = sorted((Version(n.id, n.valid_from, n.content, n.valid_to) for n in NORMS), key=lambda one: one.valid_from)
OLD, NEW = VERSIONS
TODAY = date(2026, 11, 28)
EXAMPLES = settings(max_examples=60, deadline=None)


ALL = tuple(SPECIALTIES), tuple(TESTS)


def seen(day: date, number: int = 1, **others: Any) -> Examined:
    """Examined by everybody with everything, unless told otherwise."""
    return Examined(UUID(int=number), day, None, *ALL, True, (), None)._replace(**others)


def read(birth: date, *documents: Examined, day: date = TODAY, versions: Any = VERSIONS) -> Reading[Line]:
    return read_child(Norms(versions), birth, documents, day)[0]


def at(months: int, reading: Reading[Line]) -> Line:
    return next(line for line in reading.plain if line.months == months)


def made() -> st.SearchStrategy[tuple[int | None, tuple[str, ...], tuple[str, ...]]]:
    """An age that a document states or not, and what of everything was made."""
    ages = st.sampled_from([None, None, 12, 36, 84])
    parts = [st.one_of(st.just(tuple(some)), st.sets(st.sampled_from(some)).map(tuple)) for some in map(sorted, ALL)]
    return st.tuples(ages, *parts)


@st.composite
def histories(draw: st.DrawFn) -> tuple[date, list[Examined]]:
    """A birth, and examinations of any label and state."""
    birth = draw(st.dates(date(2009, 6, 1), TODAY))
    labels = st.sampled_from([(), (), (), ("TEEN",), ("HIV", "MENTAL")])
    states = st.sampled_from([(True, None), (True, None), (False, None), (False, ["HIV"])])
    documents = st.builds(
        lambda days, number, items, label, state: Examined(
            UUID(int=number), birth + timedelta(days), items[0], items[1], items[2], state[0], label, state[1]
        ),
        st.integers(0, (TODAY - birth).days), st.integers(1, 10**6), made(), labels, states,
    )  # fmt: skip
    return birth, draw(st.lists(documents, max_size=12))


def test_a_child_is_due_from_its_birthday_overdue_after_half_and_missed_at_the_next() -> None:
    birth = date(2019, 3, 10)
    days = {date(2026, 3, 9): "PLANNED", date(2026, 3, 10): "DUE", date(2026, 9, 8): "DUE", date(2026, 9, 9): "OVERDUE"}
    days |= {date(2027, 3, 9): "OVERDUE", date(2027, 3, 10): "MISSED"}
    assert {day: at(84, read(birth, day=day)).status for day in days} == days
    line = at(84, read(birth))
    assert (line.specialties, line.tests) == (["PEDIATRICS", "NEUROLOGY", "DENTISTRY", "OPHTHALMOLOGY"], [])
    assert (line.year, line.due_on) == (2026, date(2026, 3, 10))


def test_an_examination_makes_done_the_age_in_which_it_was() -> None:
    birth, day = date(2019, 3, 10), date(2026, 4, 1)
    line = at(84, read(birth, seen(day), seen(date(2026, 5, 1), 2)))
    assert (line.status, line.document_id, line.due_on) == ("DONE", UUID(int=1), None)
    assert at(96, read(birth, seen(day))).status == "PLANNED"
    assert at(84, read(birth, seen(date(2026, 3, 9)))).status == "OVERDUE"


def test_an_age_is_done_when_nothing_is_missing_and_says_what_is() -> None:
    birth, first, second = date(2019, 3, 10), date(2026, 4, 1), date(2026, 5, 1)
    part = seen(first, specialties=("PEDIATRICS", "NEUROLOGY"), tests=("BLOOD",))
    line = at(84, read(birth, part))
    assert (line.status, line.open_specialties, line.open_tests) == ("OVERDUE", ["DENTISTRY", "OPHTHALMOLOGY"], [])
    rest = seen(second, 2, specialties=("OPHTHALMOLOGY", "DENTISTRY"), tests=())
    line = at(84, read(birth, part, rest))
    assert (line.status, line.document_id, line.open_specialties) == ("DONE", UUID(int=2), [])


def test_a_document_of_another_age_or_without_items_does_not_do_it() -> None:
    birth, day = date(2019, 3, 10), date(2026, 4, 1)
    assert at(84, read(birth, seen(day, months=96))).status == "OVERDUE"
    assert at(84, read(birth, seen(day, months=84))).status == "DONE"
    unlisted = seen(day, specialties=UNLISTED, tests=())
    assert at(84, read(birth, unlisted)).open_specialties == ["NEUROLOGY", "DENTISTRY", "OPHTHALMOLOGY"]
    assert at(5, read(date(2026, 6, 1), seen(date(2026, 11, 20), specialties=UNLISTED, tests=()))).status == "DONE"


def test_either_of_two_specialties_does_it() -> None:
    birth, day = date(2013, 3, 10), date(2026, 4, 1)
    both = tuple(SPECIALTIES - {"GYNAECOLOGY_OR_UROLOGY"} - {"GYNAECOLOGY"})
    assert at(156, read(birth, seen(day, specialties=both))).status == "DONE"
    neither = tuple(set(both) - {"UROLOGY"})
    assert at(156, read(birth, seen(day, specialties=neither))).open_specialties == ["GYNAECOLOGY_OR_UROLOGY"]


def test_an_age_is_by_the_norm_of_its_day_and_a_later_version_changes_nothing_of_the_past() -> None:
    birth = date(2013, 3, 10)
    reading, norm_of = read_child(Norms(VERSIONS), birth, [], TODAY)
    assert (norm_of(at(144, reading)), norm_of(at(156, reading))) == (OLD.id, NEW.id)
    assert at(144, reading).specialties == ["PEDIATRICS", "DENTISTRY"]
    before = read(birth, versions=[OLD], day=date(2025, 8, 31)).plain
    assert before == read(birth, day=date(2025, 8, 31)).plain
    assert [one[:4] for one in before if one.starts_on < NEW.valid_from] == [
        one[:4] for one in reading.plain if one.starts_on < NEW.valid_from
    ]
    written = json.loads(NEW.content)
    later = Version(UUID(int=7), date(2026, 12, 1), json.dumps(written))
    assert read(birth, versions=[*VERSIONS, later]) == read(birth)


def test_a_norm_that_has_ended_asks_for_nothing() -> None:
    assert read(date(2020, 1, 1), versions=[OLD]).plain[-1].starts_on <= date(2025, 8, 31)
    assert not read(date(2026, 1, 1), versions=[]).plain


def test_ages_end_on_the_last_day_of_a_short_month() -> None:
    assert [add_months(date(2024, 1, 31), months) for months in (1, 12, 13)] == [
        date(2024, 2, 29), date(2025, 1, 31), date(2025, 2, 28),
    ]  # fmt: skip


@EXAMPLES
@given(histories(), st.randoms())
def test_the_order_of_documents_does_not_matter(history: tuple[date, list[Examined]], random: Any) -> None:
    birth, documents = history
    shuffled = list(documents)
    random.shuffle(shuffled)
    assert read(birth, *shuffled) == read(birth, *documents)


@EXAMPLES
@given(histories())
def test_lines_without_labels_tell_nothing_of_what_has_labels(history: tuple[date, list[Examined]]) -> None:
    birth, documents = history
    shown = [one for one in documents if not one.labels and (one.is_in_force or one.later is not None)]
    alone = [one._replace(is_in_force=True, later=None) for one in shown]
    plain_lines = [[line[:-1] for line in read(birth, *some).plain] for some in (documents, alone)]
    assert plain_lines[0] == plain_lines[1]


@EXAMPLES
@given(histories(), st.dates(date(2026, 1, 1), TODAY))
def test_being_examined_makes_what_is_due_done_and_annulling_undoes(
    history: tuple[date, list[Examined]], day: date
) -> None:
    birth, documents = history
    before = read(birth, *documents, day=TODAY)
    for line in before.plain:
        if line.status in ("DUE", "OVERDUE"):
            rest = seen(TODAY, 10**7, months=line.months, specialties=line.open_specialties, tests=line.open_tests)
            lines_due = at(line.months, read(birth, *documents, rest, day=TODAY))
            assert (lines_due.status, lines_due.open_specialties, lines_due.open_tests) == ("DONE", [], [])
            assert read(birth, *documents, rest._replace(is_in_force=False), day=TODAY) == before


@EXAMPLES
@given(histories(), st.integers(1, 400))
def test_nothing_changes_before_the_day_on_which_a_line_turns(history: tuple[date, list[Examined]], days: int) -> None:
    birth, documents = history
    first = TODAY - timedelta(500)
    documents = [one for one in documents if one.day <= first]
    if birth > first:
        return
    before, later = read(birth, *documents, day=first), read(birth, *documents, day=first + timedelta(days))
    of_later = {line.months: line for line in later.plain}
    new = NEW.valid_from
    for line in before.plain:
        turns = line.turns_on is not None and line.turns_on <= first + timedelta(days)
        if not turns and not (line.starts_on >= new > first) and line.ends_on < new:
            assert of_later[line.months][:-1] == line[:-1]


@EXAMPLES
@given(histories())
def test_a_later_version_of_the_norm_rewrites_nothing_of_the_past(history: tuple[date, list[Examined]]) -> None:
    birth, documents = history
    written = json.loads(NEW.content)
    written["examinations"] = [one for one in written["examinations"] if one["months"] % 24 == 0]
    later = Version(UUID(int=7), TODAY - timedelta(60), json.dumps(written))
    before, after_it = read(birth, *documents), read(birth, *documents, versions=[*VERSIONS, later])
    kept = {line.months: line for line in after_it.plain}
    past = [line for line in before.plain if line.starts_on < later.valid_from]
    # The last age before the version lasts until the next one of it, which may be another day.
    for line in past[:-1]:
        assert kept[line.months] == line
