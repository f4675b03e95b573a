"""The CDC's published test cases and supporting data, as they lie in ../shared/data/cdsi, and how far the engine agrees.

Source: Centers for Disease Control and Prevention, Clinical Decision Support for Immunization (CDSi); public domain.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from graph.areas.vaccination.engine.assess import assess
from graph.areas.vaccination.engine.patient import Assessment, Dose, Evaluation, Forecast, Patient
from graph.areas.vaccination.engine.reading import read_xml
from graph.areas.vaccination.engine.schedule import Schedule
from tests.checks.files import ROOT

DATA = next(
    (path for top in ROOT.parents if (path := top / "shared/data/cdsi").is_dir()), ROOT.parent / "shared/data/cdsi"
)
CASES = DATA / "cases.ndjson"
SUPPORTING = DATA / "supporting"
# The groups that cases call otherwise than the supporting data.
GROUPS = {
    "DTAP": "DTaP/Tdap/Td",
    "FLU": "Influenza",
    "HIB": "Hib",
    "MCV": "Meningococcal",
    "MENB": "Meningococcal B",
    "PCV": "Pneumococcal",
    "POL": "Polio",
    "ROTA": "Rotavirus",
    "VAR": "Varicella",
    "ZOSTER": "Zoster",
}
GENDERS = {"F": "Female", "M": "Male"}

Case = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Agreement:
    """One case: whether each dose and the forecast are as published, and in words what is not."""

    group: str
    evaluations: bool
    forecast: bool
    differences: tuple[str, ...]


def schedule_of(folder: Path) -> Schedule:
    """Read all of CDSi's files in a folder."""
    return read_xml(path.read_text("utf-8") for path in sorted(folder.glob("*.xml")))


def cases_of(file: Path) -> Iterator[Case]:
    """The cases, one a line."""
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def patient_of(case: Case) -> Patient:
    """Who the case is about."""
    return Patient(
        birth=date.fromisoformat(case["birthDate"]),
        gender=GENDERS.get(case["sex"], "Unknown"),
        doses=tuple(
            Dose(date.fromisoformat(dose["date"]), dose["cvx"], dose["mvx"] or "", dose["vaccine"] or "")
            for dose in case["doses"]
        ),
    )


def compare(schedule: Schedule, case: Case) -> Agreement:
    """Assess the patient on the day of the case; a group that the schedule does not know agrees with nothing."""
    name = case["vaccineGroup"]
    group = GROUPS.get(name, name)
    if group not in schedule.groups:
        return Agreement(name, False, False, ("no supporting data",))
    assessment = assess(schedule, patient_of(case), date.fromisoformat(case["assessmentDate"]))
    doses = [
        f"dose {place + 1}: {given['status']} {given['reason'] or ''}, not {said(evaluation)}"
        for place, given in enumerate(case["doses"])
        if not _agrees(evaluation := _evaluation(assessment, group, place), given)
    ]
    expected, forecast = _expected(case), _forecast(assessment.forecasts[group])
    dates = [] if expected == forecast else [f"forecast: {expected}, not {forecast}"]
    return Agreement(name, not doses, not dates, tuple(doses + dates))


def totals(agreements: Iterable[Agreement]) -> dict[str, dict[str, int]]:
    """How many agree, by group."""
    counts: dict[str, dict[str, int]] = {}
    for one in agreements:
        of_group = counts.setdefault(one.group, {"cases": 0, "evaluations": 0, "forecasts": 0})
        of_group["cases"] += 1
        of_group["evaluations"] += one.evaluations
        of_group["forecasts"] += one.forecast
    return dict(sorted(counts.items()))


def _evaluation(assessment: Assessment, group: str, place: int) -> Evaluation | None:
    """What the dose counts for in the case's group; a dose that is not for it, in its own."""
    ordered = [assessment.evaluations[group], *assessment.evaluations.values()]
    return next((of_group[place] for of_group in ordered if place in of_group), None)


def _agrees(evaluation: Evaluation | None, given: Case) -> bool:
    """The published reason is one of those that the engine names."""
    if evaluation is None or evaluation.status.value.casefold() != given["status"].strip().casefold():
        return False
    reasons = {reason.value.casefold() for reason in evaluation.reasons}
    return given["reason"].strip().casefold() in reasons if given["reason"] else not reasons


def said(evaluation: Evaluation | None) -> str:
    """An evaluation in words."""
    if evaluation is None:
        return "for nothing in the schedule"
    return " ".join([evaluation.status.value, *(reason.value for reason in evaluation.reasons)])


def _expected(case: Case) -> tuple[str | None, ...]:
    expected = case["expected"]
    dates = (expected[name] for name in ("earliest", "recommended", "pastDue"))
    return expected["seriesStatus"].strip().casefold(), expected["doseNumber"], *dates


def _forecast(forecast: Forecast) -> tuple[str | None, ...]:
    number = None if forecast.dose_number is None else str(forecast.dose_number)
    dates = (forecast.earliest, forecast.recommended, forecast.past_due)
    return forecast.status.value.casefold(), number, *(day.isoformat() if day else None for day in dates)
