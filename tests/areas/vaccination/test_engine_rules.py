"""Rules of evaluating and forecasting that a small schedule shows one by one."""

from datetime import date

import pytest

from graph.areas.vaccination.engine.assess import assess
from graph.areas.vaccination.engine.patient import (
    Dose,
    Evaluation,
    EvaluationStatus,
    Observation,
    Patient,
    Reason,
    SeriesStatus,
)
from tests.areas.vaccination.small_schedules import (
    BIRTH,
    TODAY,
    VALID,
    asked,
    counted,
    given,
    schedule,
    series,
    target,
)


def test_an_allowable_interval_saves_a_dose() -> None:
    spacing = {"fromPrevious": "Y", "absMinInt": "6 months", "minInt": "6 months"}
    allowed = {"fromPrevious": "Y", "absMinInt": "4 months"}
    doses = (("2021-01-01", "A"), ("2021-05-01", "A"))
    strict = schedule(series(target(1), target(2, interval=spacing)))
    lenient = schedule(series(target(1), target(2, interval=spacing, allowableInterval=allowed)))
    assert counted(strict, *doses)[1].reasons == (Reason.TOO_SOON,)
    assert counted(lenient, *doses)[1] == VALID


def test_an_interval_from_an_observation() -> None:
    spacing = {"fromPrevious": "N", "fromRelevantObs": {"code": "7"}, "absMinInt": "3 months", "minInt": "3 months"}
    rules = schedule(series(target(1, interval=spacing)))
    since = Observation("7", date(2025, 12, 1))
    assert asked(rules, observations=(since,)).earliest == date(2026, 3, 1)
    assert asked(rules).earliest == BIRTH


def test_a_dose_by_mistake_counts_for_no_interval_and_delays_to_its_day() -> None:
    spacing = {"fromPrevious": "Y", "absMinInt": "1 month", "minInt": "1 month"}
    rules = schedule(series(target(1), target(2, interval=spacing, inadvertentVaccine={"cvx": "C"})))
    doses = (("2025-01-01", "A"), ("2025-12-20", "C"))
    assert counted(rules, *doses)[1].reasons == (Reason.INADVERTENT,)
    assert asked(rules, *doses).earliest == date(2025, 12, 20)


def test_a_substandard_dose_is_given_again() -> None:
    rules = schedule(series(target(1)))
    spoilt = Patient(BIRTH, doses=(Dose(date(2025, 1, 1), "A", substandard=True),))
    assessment = assess(rules, spoilt, TODAY)
    assert assessment.evaluations["g"][0].status is EvaluationStatus.SUBSTANDARD
    assert assessment.forecasts["g"].dose_number == 1


def test_a_small_volume_counts_and_is_remarked() -> None:
    rules = schedule(series(target(1, preferableVaccine={"cvx": "A", "volume": "0.5"})))
    for volume, reasons in ((0.25, (Reason.VOLUME,)), (0.5, ()), (None, ())):
        dose = Dose(date(2025, 1, 1), "A", volume=volume)
        assessment = assess(rules, Patient(BIRTH, doses=(dose,)), TODAY)
        assert assessment.evaluations["g"][0] == Evaluation(EvaluationStatus.VALID, reasons)
        assert assessment.forecasts["g"].status is SeriesStatus.COMPLETE


def test_a_vaccine_by_its_maker_and_trade_name() -> None:
    named = {"cvx": "A", "tradeName": "Vaxine Kid", "mvx": "MKR"}
    rules = schedule(series(target(1, preferableVaccine=named)))
    right, wrong = Dose(date(2025, 1, 1), "A", "MKR", "VAXINE-KID"), Dose(date(2025, 1, 1), "A", "OTH", "Vaxine Kid")
    for dose, reasons in ((right, ()), (wrong, (Reason.VACCINE,))):
        assert assess(rules, Patient(BIRTH, doses=(dose,)), TODAY).evaluations["g"][0].reasons == reasons


@pytest.mark.parametrize(("second", "counts"), [("2025-01-20", False), ("2025-01-25", False), ("2025-01-29", True)])
def test_after_a_live_dose_that_did_not_count_the_whole_interval_is_kept(second: str, counts: bool) -> None:
    """CALCDTLIVE-3: 24 days are enough after a dose that counted, and 28 after one that did not."""
    conflict = {
        "previous": {"cvx": "LIVE"},
        "current": {"cvx": "LIVE"},
        "conflictBeginInterval": "1 day",
        "minConflictEndInterval": "24 days",
        "conflictEndInterval": "28 days",
    }
    age = {"absMinAge": "5 years + 4 days", "minAge": "5 years + 4 days"}
    rules = schedule(series(target(1, age=age, preferableVaccine={"cvx": "LIVE"})), conflicts=conflict)
    first, later = counted(rules, ("2025-01-01", "LIVE"), (second, "LIVE"))
    assert first.reasons == (Reason.TOO_YOUNG,)
    assert (later == VALID) == counts


def test_after_a_live_dose_that_counted_the_shorter_interval_is_enough() -> None:
    conflict = {
        "previous": {"cvx": "LIVE"},
        "current": {"cvx": "LIVE"},
        "conflictBeginInterval": "1 day",
        "minConflictEndInterval": "24 days",
        "conflictEndInterval": "28 days",
    }
    live = {"preferableVaccine": {"cvx": "LIVE"}}
    rules = schedule(series(target(1, **live), target(2, **live)), conflicts=conflict)
    assert counted(rules, ("2025-01-01", "LIVE"), ("2025-01-25", "LIVE")) == [VALID, VALID]
    assert asked(rules, ("2025-12-20", "LIVE")).earliest == date(2026, 1, 17)


@pytest.mark.parametrize(
    ("condition", "skipped"),
    [
        ({"conditionType": "Age", "beginAge": "5 years"}, True),
        ({"conditionType": "Age", "beginAge": "7 years"}, False),
        ({"conditionType": "Interval", "interval": "6 months"}, True),
        ({"conditionType": "Interval", "interval": "2 years"}, False),
        ({"conditionType": "Vaccine Count by Age", "doseCount": "0", "doseCountLogic": "greater than"}, True),
        ({"conditionType": "Vaccine Count by Age", "doseCount": "1", "doseCountLogic": "less than"}, False),
        (
            {
                "conditionType": "Vaccine Count by Age",
                "doseCount": "1",
                "doseCountLogic": "equal to",
                "vaccineTypes": "B",
            },
            False,
        ),
        (
            {
                "conditionType": "Vaccine Count by Date",
                "startDate": "20250101",
                "doseCount": "0",
                "doseCountLogic": "greater than",
            },
            True,
        ),
        (
            {
                "conditionType": "Vaccine Count by Date",
                "endDate": "20250101",
                "doseCount": "0",
                "doseCountLogic": "greater than",
            },
            False,
        ),
    ],
)
def test_a_target_dose_is_left_out(condition: dict[str, str], skipped: bool) -> None:
    skip = {"context": "Both", "setLogic": "n/a", "set": {"condition": condition}}
    assessment = asked(schedule(series(target(1), target(2, conditionalSkip=skip))), ("2025-01-01", "A"))
    assert (assessment.status is SeriesStatus.COMPLETE) == skipped


def test_sets_of_a_skip_all_or_one() -> None:
    old, young = ({"condition": {"conditionType": "Age", "beginAge": age}} for age in ("5 years", "7 years"))
    for logic, skipped in (("AND", False), ("OR", True)):
        skip = {"context": "Forecast", "setLogic": logic, "set": [old, young]}
        assessment = asked(schedule(series(target(1), target(2, conditionalSkip=skip))), ("2025-01-01", "A"))
        assert (assessment.status is SeriesStatus.COMPLETE) == skipped


def test_immune_by_observation_or_birth() -> None:
    birth = {"immunityBirthDate": "01/01/1957", "birthCountry": "", "exclusion": {"exclusionCode": "55"}}
    rules = schedule(series(target(1)), immunity={"clinicalHistory": {"guidelineCode": "18"}, "dateOfBirth": birth})
    old = date(1950, 1, 1)
    assert asked(rules).status is SeriesStatus.NOT_COMPLETE
    assert asked(rules, observations=(Observation("18"),)).status is SeriesStatus.IMMUNE
    assert asked(rules, birth=old).status is SeriesStatus.IMMUNE
    assert asked(rules, birth=old, observations=(Observation("55"),)).status is SeriesStatus.NOT_COMPLETE


def test_contraindicated_while_it_holds() -> None:
    forbidden = {"vaccineGroup": {"contraindication": {"observationCode": "80", "observationTitle": "Reaction"}}}
    rules = schedule(series(target(1)), contraindications=forbidden)
    ended = Observation("80", date(2020, 1, 1), date(2025, 12, 31))
    assert asked(rules, observations=(Observation("80"),)).contraindications == ("Reaction",)
    assert asked(rules, observations=(ended,)).status is SeriesStatus.NOT_COMPLETE
    ending = Observation("80", date(2025, 1, 1), date(2026, 3, 1))
    assert asked(rules, observations=(ending,)).contraindicated_until == date(2026, 3, 1)
    assert asked(rules, observations=(Observation("80"),)).contraindicated_until is None


def test_one_forbidden_vaccine_leaves_the_others() -> None:
    one = {"observationCode": "80", "observationTitle": "Reaction", "contraindicatedVaccine": {"cvx": "A"}}
    forbidden = {"vaccine": {"contraindication": one}}
    either = {"preferableVaccine": [{"cvx": "A"}, {"cvx": "C"}]}
    for dose, status in ((target(1), SeriesStatus.CONTRAINDICATED), (target(1, **either), SeriesStatus.NOT_COMPLETE)):
        rules = schedule(series(dose), contraindications=forbidden)
        assert asked(rules, observations=(Observation("80"),)).status is status


def test_a_file_that_is_not_understood_is_refused() -> None:
    with pytest.raises(ValueError, match="no interval"):
        schedule(series(target(1, age={"minAge": "some months"})))
    with pytest.raises(ValueError, match="vaccine count by moon"):
        condition = {"conditionType": "Vaccine Count by Moon"}
        schedule(series(target(1, conditionalSkip={"context": "Both", "set": {"condition": condition}})))


def test_a_later_dose_of_another_antigen_says_nothing_of_an_earlier_one() -> None:
    spacing = {"fromPrevious": "N", "fromMostRecent": "B", "absMinInt": "6 months", "minInt": "6 months"}
    patient = Patient(BIRTH, doses=given(("2024-12-01", "A"), ("2025-03-01", "B")))
    assert assess(schedule(series(target(1, interval=spacing))), patient, TODAY).evaluations["g"] == {0: VALID}
