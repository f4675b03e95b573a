"""Whatever a later version asks for and whatever was given before it: what counted counts, and nothing changes before its day (5 A 11)."""

import json
from copy import deepcopy
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid5

from hypothesis import given, settings, strategies as st

from graph.areas.norm.document import shipped
from graph.areas.vaccination.engine.assess import assess
from graph.areas.vaccination.engine.patient import Dose, EvaluationStatus, Patient
from graph.areas.vaccination.versions import Calendar, calendar_on
from graph.ingest.due import Version
from tests.areas.vaccination.calendar_children import patients, read_child
from tests.areas.vaccination.test_due_lines import histories

(TEXT,) = shipped("graph.areas.vaccination")
FIRST = Version(UUID(int=1), date(2021, 12, 31), TEXT)
LAST = date(2026, 11, 28)
EXAMPLES = settings(max_examples=60, deadline=None)
AGES = ("absMinAge", "minAge", "earliestRecAge", "latestRecAge", "maxAge")
# How far a later version moves what it asks for; what asks for less is drawn, too.
MOVES = ("", " + 7 days", " + 1 month", " + 1 year", " - 14 days")


@st.composite
def versions(draw: st.DrawFn) -> Version:
    """A version of another day: ages and intervals that are moved, vaccines that are struck out, doses that are asked for beside."""
    day = draw(st.dates(date(2022, 3, 1), LAST))
    written = json.loads(TEXT)
    written["norm"] |= {"order": "another", "validFrom": {"is": day.isoformat(), "by": "ACT"}}
    series = [one for antigen in written["antigens"] for one in antigen["series"]]
    for one in draw(st.lists(st.sampled_from(series), min_size=1, max_size=6, unique_by=lambda one: one["seriesName"])):
        if draw(st.booleans()) and one["seriesDose"][-1].get("interval"):
            one["seriesDose"].append(deepcopy(one["seriesDose"][-1]) | {"doseNumber": str(len(one["seriesDose"]) + 1)})
        for dose in one["seriesDose"]:
            _move(draw, dose)
    content = json.dumps(written, ensure_ascii=False)
    # A schedule is kept by the id of its version: another content has another.
    return Version(uuid5(FIRST.id, content), day, content)


def _move(draw: st.DrawFn, dose: dict[str, Any]) -> None:
    by = draw(st.sampled_from(MOVES))
    for age in dose["age"] if by else ():
        for name in AGES:
            if name in age and not (by.startswith(" -") and age[name]["is"].startswith(("0 ", "3 days"))):
                age[name] = {"is": age[name]["is"] + by, "by": "ACT"}
    longer = draw(st.sampled_from((" + 0 days", " + 10 days", " + 6 months")))
    for spacing in dose.get("interval", ()):
        for name in ("absMinInt", "minInt"):
            if name in spacing:
                spacing[name] = {"is": spacing[name]["is"] + longer, "by": "ACT"}
    if len(dose["preferableVaccine"]) > 1 and draw(st.booleans()):
        dose["preferableVaccine"].pop(draw(st.integers(0, len(dose["preferableVaccine"]) - 1)))


def calendars(version: Version, day: date) -> tuple[Calendar, Calendar]:
    """The calendar of a day without and with the later version."""
    without, with_it = calendar_on(day, [FIRST]), calendar_on(day, [FIRST, version])
    assert without is not None
    assert with_it is not None
    return without, with_it


def before(patient: Patient, day: date) -> Patient:
    """The same child, of whom nothing was given from a day on."""
    return Patient(patient.birth, patient.gender, tuple(dose for dose in patient.doses if dose.day < day))


@EXAMPLES
@given(versions(), patients())
def test_what_counted_counts(version: Version, patient: Patient) -> None:
    day = max(version.valid_from, patient.birth)
    without, with_it = calendars(version, day)
    given_before = before(patient, version.valid_from)
    old, new = (assess(one.schedule, given_before, day).evaluations for one in (without, with_it))
    for group, of_group in old.items():
        for place, evaluation in of_group.items():
            if evaluation.status is EvaluationStatus.VALID:
                assert new[group][place].status is EvaluationStatus.VALID, (group, given_before.doses[place], day)


@EXAMPLES
@given(versions(), histories(), st.integers(0, 1500))
def test_nothing_changes_before_its_day(version: Version, history: tuple[date, list[Any]], days: int) -> None:
    birth, rows = history
    day = min(date(2022, 1, 1) + timedelta(days), version.valid_from - timedelta(1))
    without, with_it = calendars(version, day)
    assert with_it.norm == FIRST
    readings = [read_child(one.schedule, birth, "FEMALE", rows, day) for one in (without, with_it)]
    assert readings[0] == readings[1]


@EXAMPLES
@given(versions(), patients(), st.integers(0, 400))
def test_a_dose_from_its_day_on_is_held_to_it(version: Version, patient: Patient, days: int) -> None:
    """Of a child that was given nothing before: as if there had never been another version."""
    start = max(version.valid_from, patient.birth)
    later = [dose for dose in patient.doses if dose.day >= start]
    day = start + timedelta(days)
    alone, with_it = calendar_on(day, [version]), calendar_on(day, [FIRST, version])
    assert alone is not None
    assert with_it is not None
    child = Patient(patient.birth, patient.gender, tuple(Dose(dose.day, dose.cvx) for dose in later))
    answers = [assess(one.schedule, child, day) for one in (alone, with_it)]
    for group, evaluations in answers[0].evaluations.items():
        for place, evaluation in evaluations.items():
            if evaluation.status is not EvaluationStatus.EXTRANEOUS:
                assert answers[1].evaluations[group][place].status is evaluation.status, (group, child.doses[place])
