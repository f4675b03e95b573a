"""What is due of a child, from what documents state: labels, days on which it turns, versions of the norm."""

from datetime import date, timedelta
from random import Random
from typing import Any

from hypothesis import given, settings, strategies as st

from graph.areas.vaccination.calendar import calendar_of
from graph.areas.vaccination.due import GROUP, Line, Stated, apart, unread
from graph.ingest.due import Reading
from tests.areas.vaccination.calendar_children import BIRTH, TODAY, WHOLE, at, read_child

CVX = "http://hl7.org/fhir/sid/cvx"
GROUPS = ("BCG", "HepB", "DTP", "Polio", "Hib", "Pneumococcal", "MMR", "Influenza")
EXAMPLES = settings(max_examples=60, deadline=None)


def stated(code: str, day: date, **others: Any) -> Stated:
    """A dose that was given, or what `others` say."""
    row = Stated(CVX, code, "vaccine", day, "COMPLETED", None, None, "CURRENT", (), None)
    return row._replace(**others)


def exempt(group: str, day: date, until: date | None = None, kind: str = "EXEMPTION", **others: Any) -> Stated:
    """An exemption of a group, or a refusal."""
    row = Stated(GROUP, group, group, day, "NOT_DONE", kind, until, "CURRENT", (), None)
    return row._replace(**others)


def read(*rows: Stated, birth: date = BIRTH, day: date = TODAY) -> Reading[Line]:
    return read_child(calendar_of(day), birth, "FEMALE", rows, day)


def line(group: str, reading: Reading[Line]) -> Line:
    return next(one for one in reading.plain if one.vaccine_group == group)


@st.composite
def histories(draw: st.DrawFn) -> tuple[date, list[Stated]]:
    """A birth, and doses, exemptions and refusals of any label and state."""
    birth = draw(st.dates(date(2009, 6, 1), TODAY))
    days = st.integers(0, (TODAY - birth).days + 90).map(lambda days: birth + timedelta(days))
    labels = st.sampled_from([(), (), (), ("TEEN",), ("HIV",), ("HIV", "MENTAL")])
    states = st.sampled_from([("CURRENT", None), ("CURRENT", None), ("SUPERSEDED", None), ("SUPERSEDED", ["HIV"])])
    dose = st.builds(
        lambda code, day, label, state: stated(code, day, labels=label, state=state[0], later=state[1]),
        st.sampled_from(WHOLE), days, labels, states,
    )  # fmt: skip
    note = st.builds(
        lambda group, day, length, kind, label: exempt(group, day, day + timedelta(length) if length else None, kind, labels=label),
        st.sampled_from(GROUPS), days, st.sampled_from([0, 30, 400]), st.sampled_from(["EXEMPTION", "REFUSAL"]), labels,
    )  # fmt: skip
    return birth, draw(st.lists(st.one_of(dose, dose, dose, note), max_size=14))


@EXAMPLES
@given(histories(), st.randoms())
def test_the_order_of_documents_does_not_matter(history: tuple[date, list[Stated]], random: Random) -> None:
    birth, rows = history
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert read(*shuffled, birth=birth) == read(*rows, birth=birth)


@EXAMPLES
@given(histories(), st.sampled_from([date(2027, 3, 31), date(2027, 4, 1), TODAY]))
def test_groups_that_are_apart_are_read_alone_as_with_all_others(history: tuple[date, list[Stated]], day: date) -> None:
    """What the turn of a day looks at."""
    birth, rows = history
    schedule = calendar_of(day)
    whole = read_child(schedule, birth, "FEMALE", rows, day)
    for groups in (*(frozenset({group}) for group in schedule.groups), frozenset({"Influenza", "HepB"})):
        part = apart(schedule, groups)
        if part is not None:
            # As kept.py reads them: a dose that says nothing of these groups is left where it is, unless it has labels.
            left = unread(part)
            some = [row for row in rows if row.code not in left or row.labels or row.state != "CURRENT"]
            alone = read_child(part, birth, "FEMALE", some, day)
            assert alone.labels == whole.labels
            assert alone.plain == tuple(line for line in whole.plain if line.vaccine_group in groups)
            assert alone.full == tuple(line for line in whole.full if line.vaccine_group in groups)


def test_live_vaccines_keep_their_groups_together() -> None:
    schedule = calendar_of(TODAY)
    assert apart(schedule, frozenset({"MMR"})) is None
    assert apart(schedule, frozenset({"Influenza"})) is not None


@EXAMPLES
@given(histories())
def test_lines_without_labels_tell_nothing_of_what_has_labels(history: tuple[date, list[Stated]]) -> None:
    birth, rows = history
    shown = [row for row in rows if not row.labels and (row.state == "CURRENT" or row.later is not None)]
    alone = [row._replace(state="CURRENT", later=None) for row in shown]
    plain_lines = [[one[:-1] for one in read(*some, birth=birth).plain] for some in (rows, alone)]
    assert plain_lines[0] == plain_lines[1]


@EXAMPLES
@given(histories())
def test_a_full_line_has_all_labels_that_it_stands_on(history: tuple[date, list[Stated]]) -> None:
    birth, rows = history
    lines_due = read(*rows, birth=birth)
    for full in lines_due.full:
        assert lines_due.labels
        assert full[:-1] != line(full.vaccine_group, lines_due)[:-1]


@EXAMPLES
@given(histories(), st.integers(1, 5000))
def test_nothing_turns_before_the_day_that_is_kept(history: tuple[date, list[Stated]], days: int) -> None:
    birth, rows = history
    today = max(date(2022, 1, 1), min(birth + timedelta(days), TODAY))
    if birth > today:
        return
    before = read(*rows, birth=birth, day=today)
    for one in before.plain:
        assert one.turns_on is None or one.turns_on > today
        last = min(one.turns_on or date.max, today + timedelta(800))
        for day in {today + timedelta(n) for n in (1, 7, 31, 150, 400)} | {last - timedelta(1)}:
            if today < day < last:
                later = line(one.vaccine_group, read(*rows, birth=birth, day=day))
                assert later[:8] == one[:8], (one, day)


def test_a_dose_makes_it_done_and_annulling_undoes_it() -> None:
    doses = [stated("03", at("12 months"))]
    due = line("MMR", read(day=date(2023, 3, 1)))
    done = line("MMR", read(*doses, day=date(2023, 3, 1)))
    assert (due.status, due.due_on) == ("OVERDUE", at("12 months"))
    assert (done.status, done.recommended) == ("NOT_YET", at("6 years"))
    annulled = [replace_state(dose, "RETRACTED") for dose in doses]
    assert line("MMR", read(*annulled, day=date(2023, 3, 1))) == due


def replace_state(row: Stated, state: str) -> Stated:
    return row._replace(state=state)


def test_an_exemption_stands_until_its_end_and_a_refusal_until_a_dose() -> None:
    until = TODAY + timedelta(30)
    due_line = line("MMR", read(exempt("MMR", TODAY, until)))
    assert (due_line.status, due_line.due_on, due_line.turns_on) == (
        "EXEMPT_TEMPORARY",
        until + timedelta(1),
        until + timedelta(1),
    )
    refused = exempt("MMR", at("13 months"), kind="REFUSAL")
    due_line = line("MMR", read(refused))
    assert (due_line.status, due_line.due_on) == ("REFUSED", None)
    assert line("MMR", read(refused, stated("03", at("14 months")))).status == "NOT_YET"


def test_a_hidden_dose_is_due_for_who_may_not_see_it() -> None:
    hidden = stated("03", at("12 months"), labels=("TEEN",))
    lines_due = read(hidden)
    assert line("MMR", lines_due).status == "OVERDUE"
    # BCG is as live: not before four weeks after the other.
    assert [(one.vaccine_group, one.status) for one in lines_due.full] == [("BCG", "OVERDUE"), ("MMR", "NOT_YET")]
    assert lines_due.labels == ("TEEN",)


def test_a_vaccine_by_trade_name_counts() -> None:
    row = replace_name(stated("", at("12 months")))
    assert line("MMR", read(row)).status != "OVERDUE"


def replace_name(row: Stated) -> Stated:
    return row._replace(code=None, code_system=None, vaccine="Вактривир")
