"""The engine agrees with the CDC's published test cases, and loses none of them (domain.md 3.8)."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from graph.areas.vaccination.engine.assess import assess
from graph.areas.vaccination.engine.patient import Dose, Evaluation, EvaluationStatus
from graph.areas.vaccination.engine.schedule import Schedule
from tests.cdsi.cases import (
    CASES,
    DATA,
    GROUPS,
    SUPPORTING,
    Case,
    cases_of,
    compare,
    patient_of,
    said,
    schedule_of,
    totals,
)
from tests.checks.files import ROOT

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data/cdsi is not there")

# cases, evaluations, forecasts; docs/vaccination.md gives the reason of each difference
AGREED = {
    "DTAP": (81, 81, 81),
    "FLU": (8, 8, 8),
    "HIB": (46, 46, 46),
    "HPV": (43, 43, 43),
    "HepA": (11, 11, 11),
    "HepB": (39, 38, 39),
    "MCV": (13, 13, 13),
    "MMR": (20, 20, 20),
    "PCV": (41, 41, 41),
    "POL": (61, 61, 61),
    "ROTA": (19, 19, 19),
    "VAR": (17, 17, 17),
}


@pytest.fixture(scope="module")
def counts() -> dict[str, dict[str, int]]:
    schedule = schedule_of(SUPPORTING)
    return totals(compare(schedule, case) for case in cases_of(CASES))


def test_no_agreement_is_lost(counts: dict[str, dict[str, int]]) -> None:
    assert {group: tuple(counts[group].values()) for group in AGREED} == AGREED


def test_groups_without_supporting_data_agree_with_nothing(counts: dict[str, dict[str, int]]) -> None:
    unknown = {group: count for group, count in counts.items() if group not in AGREED}
    assert sorted(unknown) == ["COVID-19", "MENB", "RSV", "ZOSTER"]
    assert {(count["evaluations"], count["forecasts"]) for count in unknown.values()} == {(0, 0)}


def test_the_document_states_the_same() -> None:
    rows = [line.strip("| ").split(" | ") for line in (ROOT / "docs/vaccination.md").read_text("utf-8").splitlines()]
    assert {row[0]: tuple(map(int, row[1:])) for row in rows if row[0] in AGREED} == AGREED


def test_doses_given_as_recommended_count_until_nothing_is_asked() -> None:
    """What is forecast and what counts are one reading of a schedule: from every case on, up to six doses further."""
    schedule = schedule_of(SUPPORTING)
    strays = {
        f"{case['id']} dose {step + 1}: {said(evaluation)}"
        for case in cases_of(CASES)
        if (group := GROUPS.get(case["vaccineGroup"], case["vaccineGroup"])) in schedule.groups
        for step, evaluation in enumerate(_going_on(schedule, case, group))
        if evaluation is None or evaluation.status is not EvaluationStatus.VALID
    }
    assert sorted(strays) == []


def _going_on(schedule: Schedule, case: Case, group: str) -> Iterator[Evaluation | None]:
    """What each dose counts for that is given on the day on which the one before it lets it be recommended."""
    patient, day = patient_of(case), date.fromisoformat(case["assessmentDate"])
    forecast = assess(schedule, patient, day).forecasts[group]
    for _ in range(6):
        if forecast.recommended is None or (
            forecast.latest is not None and max(forecast.recommended, day) > forecast.latest
        ):
            return
        day = max(forecast.recommended, day)
        patient = replace(patient, doses=(*patient.doses, Dose(day, forecast.vaccines[0])))
        assessment = assess(schedule, patient, day)
        yield assessment.evaluations[group].get(len(patient.doses) - 1)
        forecast = assessment.forecasts[group]


def test_the_command_prints_the_counts() -> None:
    command = [sys.executable, "-m", "tests.cdsi", "--json"]
    printed = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout)
    assert printed["POL"] == {"cases": 61, "evaluations": 61, "forecasts": 61}
