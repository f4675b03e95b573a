"""Which series a patient is held to, and how the antigens of a group are joined."""

from datetime import date

from graph.areas.vaccination.engine.patient import Observation, Reason, SeriesStatus
from tests.areas.vaccination.small_schedules import (
    VALID,
    asked,
    counted,
    schedule,
    series,
    target,
    two_antigens,
)


def test_a_risk_series_comes_before_the_standard_one_it_replaces() -> None:
    standard = series(target(1), equivalentSeriesGroups="2")
    risk = series(
        target(1),
        target(2),
        name="risk",
        seriesType="Risk",
        equivalentSeriesGroups="1",
        indication={"observationCode": {"code": "5"}, "endAge": "10 years"},
        select={"defaultSeries": "No", "seriesGroup": "2"},
    )
    rules, dose = schedule(standard, risk), ("2025-01-01", "A")
    assert asked(rules, dose).status is SeriesStatus.COMPLETE
    old = date(2010, 1, 1)
    assert asked(rules, dose, ("2025-06-01", "A"), observations=(Observation("5"),)).status is SeriesStatus.COMPLETE
    assert counted(rules, dose, ("2025-06-01", "A"), observations=(Observation("5"),)) == [VALID, VALID]
    assert asked(rules, dose, observations=(Observation("5"),), birth=old).status is SeriesStatus.COMPLETE


def test_a_vaccine_of_another_antigen_delays_and_is_counted() -> None:
    """CALCDTINT-8 and the counts of a skip look at the whole history."""
    spacing = {"fromPrevious": "N", "fromMostRecent": "B", "absMinInt": "6 months", "minInt": "6 months"}
    count = {"conditionType": "Vaccine Count by Age", "doseCount": "0", "doseType": "Total", "vaccineTypes": "B"}
    skip = {"context": "Both", "set": {"condition": {**count, "doseCountLogic": "greater than"}}}
    for of_a, earliest in ((target(1, interval=spacing), date(2026, 6, 1)), (target(1, conditionalSkip=skip), None)):
        assert asked(schedule(series(of_a)), ("2025-12-01", "B")).earliest == earliest


def test_an_interval_with_priority_comes_before_an_age() -> None:
    """MULTIANTVG-1: of the antigens that are due, those whose interval overrides say when the group is."""
    spacing = {"fromPrevious": "Y", "absMinInt": "1 month", "minInt": "1 month"}
    either = {"preferableVaccine": {"cvx": "A; B"}}
    for priority, earliest in (("override", date(2026, 1, 20)), ("", date(2025, 12, 20))):
        second = series(target(1, **either), target(2, interval={**spacing, "intervalPriority": priority}, **either))
        assert asked(two_antigens(second), ("2025-12-20", "B")).earliest == earliest


def test_a_full_group_waits_for_all_its_antigens() -> None:
    spacing = {"fromPrevious": "Y", "absMinInt": "1 month", "minInt": "1 month"}
    either = {"preferableVaccine": {"cvx": "A; B"}}
    second = series(target(1, **either), target(2, interval=spacing, **either))
    assessment = asked(two_antigens(second, full="Yes"), ("2025-12-20", "B"))
    assert (assessment.earliest, assessment.dose_number, assessment.vaccines) == (date(2026, 1, 20), 1, ("A", "B"))


def test_a_series_is_started_within_its_ages() -> None:
    early = series(target(1), name="early", select={"maxAgeToStart": "12 months"})
    late = series(target(1), target(2), name="late", select={"defaultSeries": "No", "seriesPreference": "2"})
    rules = schedule(early, late)
    assert asked(rules, ("2020-06-01", "A")).status is SeriesStatus.COMPLETE
    assert asked(rules, ("2022-01-01", "A")).dose_number == 2


def test_a_series_group_for_adults_asks_nothing_of_a_child() -> None:
    adult = series(target(1), target(2), name="adult", select={"seriesGroup": "3", "minAgeToStart": "50 years"})
    rules = schedule(series(target(1)), adult)
    assert asked(rules, ("2022-01-01", "A")).status is SeriesStatus.COMPLETE
    assert asked(schedule(adult), ("2022-01-01", "A")).status is SeriesStatus.NOT_RECOMMENDED
    assert asked(rules, ("2022-01-01", "A"), birth=date(1970, 1, 1)).dose_number == 2


def test_without_a_dose_the_default_series_unless_the_patient_is_too_old_for_it() -> None:
    child = series(target(1, age={"maxAge": "5 years"}), name="child")
    other = series(target(1), target(2, age={"minAge": "7 years"}), name="other", select={"defaultSeries": "No"})
    assert asked(schedule(child, other), birth=date(2025, 1, 1)).latest == date(2029, 12, 31)
    assert asked(schedule(child, other)).status is SeriesStatus.NOT_COMPLETE
    assert asked(schedule(child)).status is SeriesStatus.AGED_OUT


def test_a_target_dose_is_left_out_by_the_day_on_which_it_could_be_given() -> None:
    spacing = {"fromPrevious": "Y", "absMinInt": "6 months", "minInt": "6 months"}
    skip = {"context": "Forecast", "set": {"condition": {"conditionType": "Age", "beginAge": "6 years + 30 days"}}}
    rules = schedule(series(target(1), target(2, interval=spacing, conditionalSkip=skip)))
    assert asked(rules, ("2025-12-20", "A")).status is SeriesStatus.COMPLETE
    assert asked(rules, ("2025-06-20", "A")).status is SeriesStatus.NOT_COMPLETE


def test_of_complete_series_that_with_the_most_doses_then_the_preferred_one() -> None:
    short = series(target(1), target(2), name="short")
    long = series(target(1), target(2), target(3), name="long", select={"defaultSeries": "No", "seriesPreference": "2"})
    doses = (("2021-01-01", "A"), ("2022-01-01", "A"), ("2023-01-01", "A"))
    assert counted(schedule(short, long), *doses) == [VALID, VALID, VALID]
    assert counted(schedule(short), *doses)[2].reasons == (Reason.COMPLETE,)
