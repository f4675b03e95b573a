"""What holds for every child and every history (domain.md 3.8; 5 A 7 and 11)."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings, strategies as st

from graph.areas.vaccination import calendar
from graph.areas.vaccination.calendar import calendar_of
from graph.areas.vaccination.engine.assess import assess
from graph.areas.vaccination.engine.patient import (
    Assessment,
    Dose,
    Evaluation,
    EvaluationStatus,
    Forecast,
    Patient,
    SeriesStatus,
)
from tests.areas.vaccination.calendar_children import TODAY, WHOLE, on, patients

EXAMPLES = settings(max_examples=100, deadline=None)


def counted(patient: Patient, assessment: Assessment) -> Counter[tuple[str, Dose, Evaluation]]:
    """What each dose counted for, wherever it stands in the history."""
    return Counter(
        (group, patient.doses[place], evaluation)
        for group, of_group in assessment.evaluations.items()
        for place, evaluation in of_group.items()
    )


@EXAMPLES
@given(patients(), st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(patient: Patient, order: object) -> None:
    doses = list(patient.doses)
    order.shuffle(doses)  # type: ignore[attr-defined]
    shuffled = replace(patient, doses=tuple(doses))
    one, other = on(TODAY, patient), on(TODAY, shuffled)
    assert one.forecasts == other.forecasts
    assert counted(patient, one) == counted(shuffled, other)


@EXAMPLES
@given(patients(), st.data())
def test_an_annulled_dose_was_never_given(patient: Patient, data: st.DataObject) -> None:
    assume(patient.doses)
    place = data.draw(st.integers(0, len(patient.doses) - 1))
    without = replace(patient, doses=patient.doses[:place] + patient.doses[place + 1 :])
    annulled = list(patient.doses)
    annulled[place] = replace(annulled[place], annulled=True)
    assessment = on(TODAY, replace(patient, doses=tuple(annulled)))
    assert assessment.forecasts == on(TODAY, without).forecasts
    assert all(place not in of_group for of_group in assessment.evaluations.values())


@EXAMPLES
@given(patients(), st.integers(0, 6000))
def test_what_comes_later_changes_nothing_of_today(patient: Patient, days: int) -> None:
    day = min(patient.birth + timedelta(days), TODAY)
    assume(day >= calendar.norms()[0].valid_from)
    until = replace(patient, doses=tuple(dose for dose in patient.doses if dose.day <= day))
    assert on(day, patient).forecasts == on(day, until).forecasts


@EXAMPLES
@given(patients(), st.sampled_from(["BCG", "HepB", "DTP", "Polio", "Hib", "Pneumococcal", "MMR", "Influenza"]))
def test_a_dose_that_was_recommended_counts_and_moves_the_forecast_on(patient: Patient, group: str) -> None:
    before = on(TODAY, patient).forecasts[group]
    if before.status is not SeriesStatus.NOT_COMPLETE or before.recommended is None:
        return
    day = max(before.recommended, TODAY)
    if before.latest is not None and day > before.latest:
        return
    known = tuple(dose for dose in patient.doses if dose.day <= TODAY)
    vaccine = next(cvx for cvx in (*before.vaccines, *WHOLE) if cvx in before.vaccines)
    later = replace(patient, doses=(*known, Dose(day, vaccine)))
    # The calendar that the forecast was made by: on its own day another season of influenza may be asked for.
    assessment = assess(calendar_of(TODAY), later, day)
    assert assessment.evaluations[group][len(known)].status is EvaluationStatus.VALID
    after = assessment.forecasts[group]
    assert after.status is not SeriesStatus.NOT_COMPLETE or moved_on(before, after)


def moved_on(before: Forecast, after: Forecast) -> bool:
    """Whether another dose than before is asked for."""
    return (after.dose_number, after.earliest) != (before.dose_number, before.earliest)


@EXAMPLES
@given(patients())
def test_dates_are_in_their_order(patient: Patient) -> None:
    for forecast in on(TODAY, patient).forecasts.values():
        if forecast.status is not SeriesStatus.NOT_COMPLETE:
            assert (forecast.dose_number, forecast.earliest, forecast.recommended) == (None, None, None)
            continue
        assert forecast.earliest is not None
        assert forecast.recommended is not None
        assert patient.birth <= forecast.earliest <= forecast.recommended
        assert forecast.past_due is None or forecast.earliest <= forecast.past_due


def test_a_later_version_changes_nothing_before_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    first = calendar.norms()[0]
    later = replace(first, order="of another year", valid_from=date(2026, 9, 1), file="another.json")
    days = [first.valid_from, date(2026, 8, 31)]
    schedules = [calendar_of(day) for day in days]
    monkeypatch.setattr(calendar, "norms", lambda: (first, later))
    assert [calendar_of(day) for day in days] == schedules
    assert calendar.norm_of(date(2026, 9, 1)).order == "of another year"
    with pytest.raises(LookupError, match="no calendar"):
        calendar_of(first.valid_from - timedelta(1))
