"""The engine agrees with the CDC's published test cases, and loses none of them (domain.md 3.8)."""

import json
import subprocess
import sys

import pytest

from tests.cdsi.cases import CASES, DATA, SUPPORTING, cases_of, compare, schedule_of, totals
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


def test_the_command_prints_the_counts() -> None:
    command = [sys.executable, "-m", "tests.cdsi", "--json"]
    printed = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout)
    assert printed["POL"] == {"cases": 61, "evaluations": 61, "forecasts": 61}
