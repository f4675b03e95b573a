"""The national calendar: plain children, one line each (domain.md 3.8)."""

from datetime import date

import pytest

from graph.areas.vaccination.calendar import calendar_of, code_of, document, norm_of, products
from graph.areas.vaccination.engine.patient import EvaluationStatus, Observation, Patient, SeriesStatus
from tests.areas.vaccination.calendar_children import TODAY, at, child, forecast, on

FIRST_YEAR = (
    "08 at 0 days", "19 at 4 days", "08 at 1 month", "133 at 2 months",
    *(f"{code} at {age}" for age in ("3 months", "4 months + 15 days", "6 months") for code in ("01", "10", "48")),
    "133 at 4 months + 15 days", "08 at 6 months",
)  # fmt: skip
SECOND_YEAR = (
    "03 at 12 months",
    "133 at 15 months",
    "01 at 18 months",
    "10 at 18 months",
    "48 at 18 months",
    "178 at 20 months",
)


@pytest.mark.parametrize(
    ("group", "doses", "number", "age"),
    [
        ("HepB", (), 1, "0 days"),
        ("BCG", (), 1, "3 days"),
        ("HepB", FIRST_YEAR[:1], 2, "1 month"),
        ("HepB", FIRST_YEAR[:3], 3, "6 months"),
        ("Pneumococcal", (), 1, "2 months"),
        ("DTP", (), 1, "3 months"),
        ("Polio", (), 1, "3 months"),
        ("Hib", (), 1, "3 months"),
        ("DTP", ("01 at 3 months",), 2, "4 months + 15 days"),
        ("DTP", ("01 at 3 months", "01 at 4 months + 15 days"), 3, "6 months"),
        ("Pneumococcal", ("133 at 2 months",), 2, "4 months + 15 days"),
        ("DTP", FIRST_YEAR, 4, "18 months"),
        ("Polio", FIRST_YEAR, 4, "18 months"),
        ("Hib", FIRST_YEAR, 4, "18 months"),
        ("MMR", FIRST_YEAR, 1, "12 months"),
        ("Pneumococcal", FIRST_YEAR, 3, "15 months"),
        ("Polio", FIRST_YEAR + SECOND_YEAR[:-1], 5, "20 months"),
        ("MMR", FIRST_YEAR + SECOND_YEAR, 2, "6 years"),
        ("Polio", FIRST_YEAR + SECOND_YEAR, 6, "6 years"),
        ("DTP", FIRST_YEAR + SECOND_YEAR, 5, "6 years"),
        ("BCG", FIRST_YEAR, 2, "6 years"),
        ("DTP", (*FIRST_YEAR, *SECOND_YEAR, "09 at 6 years"), 6, "14 years"),
    ],
)
def test_the_next_dose_is_recommended_at_the_age_of_the_calendar(
    group: str, doses: tuple[str, ...], number: int, age: str
) -> None:
    patient = child(*doses)
    day = max((dose.day for dose in patient.doses), default=patient.birth)
    due_forecast = on(day, patient).forecasts[group]
    assert (due_forecast.status, due_forecast.dose_number, due_forecast.recommended) == (
        SeriesStatus.NOT_COMPLETE,
        number,
        at(age),
    )


@pytest.mark.parametrize(
    ("group", "age", "doses"),
    [
        ("HepB", "6 months", FIRST_YEAR),
        ("Hib", "18 months", FIRST_YEAR + SECOND_YEAR),
        ("Pneumococcal", "18 months", FIRST_YEAR + SECOND_YEAR),
        ("BCG", "6 years", (*FIRST_YEAR, "19 at 6 years")),
        ("MMR", "6 years", (*SECOND_YEAR, "03 at 6 years")),
        ("Hib", "15 months", ("48 at 15 months",)),
        ("Pneumococcal", "2 years", ("133 at 2 years",)),
        ("Influenza", "4 years", ("141 at 3 years + 9 months",)),
    ],
)
def test_a_series_is_complete(group: str, age: str, doses: tuple[str, ...]) -> None:
    assert forecast(group, child(*doses), age).status is SeriesStatus.COMPLETE


@pytest.mark.parametrize("age", ["5 years", "6 years", "7 years"])
@pytest.mark.parametrize("cvx", ["115", "130"])
def test_a_booster_with_pertussis_counts_at_school_age(cvx: str, age: str) -> None:
    """Pertussis asks for nothing any more; the dose is one of diphtheria and tetanus."""
    patient = child(*FIRST_YEAR, *SECOND_YEAR, f"{cvx} at {age}")
    assert on(at(age), patient).evaluations["DTP"][len(patient.doses) - 1].status is EvaluationStatus.VALID


@pytest.mark.parametrize(
    ("group", "doses", "reasons"),
    [
        ("MMR", ("03 at 11 months",), ["Age: Too Young"]),
        ("DTP", ("01 at 3 months", "01 at 3 months + 20 days"), ["Interval: Too Soon"]),
        ("Polio", ("178 at 3 months",), ["Not a preferable or allowable vaccine"]),
        ("DTP", ("09 at 3 months",), ["Not a preferable or allowable vaccine"]),
        ("MMR", ("19 at 12 months", "03 at 12 months + 20 days"), ["Live Virus Conflict"]),
        ("Hib", ("48 at 5 years",), ["Age: Too Old"]),
        ("HepB", (*FIRST_YEAR, "08 at 2 years"), ["Series Already Complete"]),
    ],
)
def test_a_dose_that_does_not_count_says_why(group: str, doses: tuple[str, ...], reasons: list[str]) -> None:
    patient = child(*doses)
    evaluation = on(at("6 years"), patient).evaluations[group][len(doses) - 1]
    assert evaluation.status is not EvaluationStatus.VALID
    assert [reason.value for reason in evaluation.reasons] == reasons


def test_the_newborn_in_time_and_late() -> None:
    """BCG from the third to the seventh day, hepatitis B within the first day."""
    bcg, hepatitis = (forecast(group, child(), "0 days") for group in ("BCG", "HepB"))
    assert (bcg.recommended, bcg.past_due) == (at("3 days"), at("7 days"))
    assert (hepatitis.recommended, hepatitis.past_due) == (at("0 days"), at("1 day"))


def test_late_children_catch_up() -> None:
    """Measles and hepatitis B are asked for until 17; pertussis ends at six, and the other two go on without it."""
    patient = child()
    for group in ("MMR", "HepB"):
        assert forecast(group, patient, "17 years").status is SeriesStatus.NOT_COMPLETE
        assert forecast(group, patient, "18 years").status is SeriesStatus.AGED_OUT
    dtp = forecast("DTP", patient, "7 years")
    assert (dtp.antigens, dtp.vaccines) == (("Diphtheria", "Tetanus"), ("09",))
    assert forecast("Hib", patient, "5 years").status is SeriesStatus.AGED_OUT


def test_a_child_at_risk_has_four_doses_against_hepatitis_b() -> None:
    patient = Patient(
        at("0 days"), doses=child("08 at 0 days", "08 at 1 month").doses, observations=(Observation("RU-HEPB-RISK"),)
    )
    due_forecast = on(at("1 month"), patient).forecasts["HepB"]
    assert (due_forecast.dose_number, due_forecast.recommended) == (3, at("2 months"))


def test_influenza_every_year_from_september() -> None:
    patient = child("141 at 3 years + 9 months")
    assert forecast("Influenza", patient, "4 years").status is SeriesStatus.COMPLETE
    due_forecast = forecast("Influenza", patient, "4 years + 6 months")
    assert (due_forecast.status, due_forecast.dose_number) == (SeriesStatus.NOT_COMPLETE, 1)
    assert due_forecast.recommended == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Пентаксим", "170"),
        ("АКДС", "01"),
        ("АДС-М", "09"),
        ("Превенар-13", "133"),
        ("М-М-Р II", "03"),
        ("Бубо-Кок", "RU-DTP-HEPB"),
    ],
)
def test_trade_names_of_the_country(name: str, code: str) -> None:
    assert code_of(name) == code


def test_an_unknown_trade_name_is_no_vaccine() -> None:
    assert code_of("Витамин C") is None


def test_every_product_is_of_an_antigen_and_every_antigen_has_one() -> None:
    schedule = calendar_of(TODAY)
    known = {code: {one.antigen for one in product} for code, product in schedule.vaccines.items()}
    assert {code for code in products().values() if code not in known} == set()
    assert {antigen for code in products().values() for antigen in known[code]} == set(schedule.antigens)


def leaves(node: object, path: str = "") -> list[tuple[str, object]]:
    """Each age, interval and date of a document, and what stands there."""
    if isinstance(node, dict) and "is" not in node:
        return [leaf for name, inner in node.items() for leaf in leaves(inner, name)]
    if isinstance(node, list):
        return [leaf for inner in node for leaf in leaves(inner, path)]
    timed = ("Age", "Int", "Interval", "Date", "ToStart")
    return [(path, node)] if path.endswith(timed) else []


def test_every_value_says_what_it_stands_on() -> None:
    """Rule 5 A 11: what the act does not say is marked until an operator has compared it."""
    acts = document(norm_of(TODAY).file)
    values = leaves([acts["general"], acts["antigens"]])
    strays = [
        (path, value) for path, value in values if not isinstance(value, dict) or value["by"] not in acts["sources"]
    ]
    assert strays == []
    assert len(values) > 300
    assert [name for name, source in acts["sources"].items() if not source["unverified"]] == ["ACT"]
    assert norm_of(TODAY).checked == "UNVERIFIED"
