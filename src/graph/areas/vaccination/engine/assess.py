"""The whole of the specification's process (section 4): evaluate, forecast, select, and join by vaccine group."""

from datetime import date

from graph.areas.vaccination.engine.chart import Chart, organize
from graph.areas.vaccination.engine.evaluate import evaluate
from graph.areas.vaccination.engine.forecast import SeriesForecast, forecast
from graph.areas.vaccination.engine.patient import Assessment, Evaluation, EvaluationStatus, Patient, SeriesStatus
from graph.areas.vaccination.engine.relevant import relevant
from graph.areas.vaccination.engine.schedule import Antigen, Schedule
from graph.areas.vaccination.engine.select import best, prioritized
from graph.areas.vaccination.engine.vaccine_group import join_evaluations, join_forecasts

ROUNDS = 3


def assess(schedule: Schedule, patient: Patient, today: date) -> Assessment:
    """Evaluate the doses given until today and forecast the next one of each vaccine group."""
    chart = organize(schedule, patient, today)
    found: dict[str, list[SeriesForecast]] = {}
    for _ in range(ROUNDS):
        found = {name: _antigen(antigen, chart) for name, antigen in schedule.antigens.items()}
        invalid = _invalid_live(chart, found)
        if invalid == chart.invalid:
            break
        chart.invalid = invalid
        chart.complete.clear()
    return Assessment(
        evaluations={name: _evaluations(group.antigens, found) for name, group in schedule.groups.items()},
        forecasts={
            name: join_forecasts(group, [one for antigen in group.antigens for one in found[antigen]])
            for name, group in schedule.groups.items()
        },
    )


def _antigen(antigen: Antigen, chart: Chart) -> list[SeriesForecast]:
    """The best series against one antigen; a series group may ask whether an earlier one is complete."""
    groups: dict[str, list[SeriesForecast]] = {}
    for series in sorted(relevant(antigen, chart), key=lambda one: one.series_group):
        found = forecast(antigen, evaluate(series, chart))
        groups.setdefault(series.series_group, []).append(found)
        if found.status is SeriesStatus.COMPLETE:
            chart.complete.add((antigen.name, series.series_group))
    first = {group: prioritized(found) for group, found in groups.items()}
    return best({group: one for group, one in first.items() if one is not None})


def _evaluations(antigens: tuple[str, ...], found: dict[str, list[SeriesForecast]]) -> dict[int, Evaluation]:
    of_dose: dict[int, list[Evaluation]] = {}
    for antigen in antigens:
        for one in sorted(found[antigen], key=_decides)[:1]:
            for attempt in one.progress.attempts:
                of_dose.setdefault(attempt.given.place, []).append(attempt.evaluation)
    return {place: join_evaluations(evaluations) for place, evaluations in of_dose.items()}


def _decides(one: SeriesForecast) -> bool:
    """A series that the patient is too old for says least of what was given."""
    return one.status is SeriesStatus.AGED_OUT


def _invalid_live(chart: Chart, found: dict[str, list[SeriesForecast]]) -> frozenset[int]:
    """Doses of live vaccines that did not count: what conflicts with them is given later (CALCDTLIVE-3)."""
    if not any(given.cvx in chart.schedule.conflicts for given in chart.given):
        return frozenset()
    return frozenset(
        attempt.given.place
        for of_antigen in found.values()
        for one in of_antigen
        for attempt in one.progress.attempts
        if attempt.evaluation.status is EvaluationStatus.NOT_VALID and attempt.given.cvx in chart.schedule.conflicts
    )
