"""The whole of the specification's process (section 4): evaluate, forecast, select, and join by vaccine group."""

from datetime import date

from graph.areas.vaccination.engine.chart import Chart, organize
from graph.areas.vaccination.engine.evaluate import evaluate_all
from graph.areas.vaccination.engine.forecast import SeriesForecast
from graph.areas.vaccination.engine.patient import Assessment, Evaluation, EvaluationStatus, Patient, SeriesStatus
from graph.areas.vaccination.engine.relevant import relevant
from graph.areas.vaccination.engine.schedule import Antigen, Schedule
from graph.areas.vaccination.engine.select import best, prioritized
from graph.areas.vaccination.engine.vaccine_group import join_evaluations, join_forecasts

ROUNDS = 3


def assess(schedule: Schedule, patient: Patient, today: date) -> Assessment:
    """Evaluate the doses given until today and forecast the next one of each vaccine group."""
    chart = organize(schedule, patient, today)
    forecasts: dict[str, list[SeriesForecast]] = {}
    for _ in range(ROUNDS):
        forecasts = {name: _antigen(antigen, chart) for name, antigen in schedule.antigens.items()}
        invalid = _invalid_live(chart, forecasts)
        if invalid == chart.invalid:
            break
        chart.invalid = invalid
        chart.complete.clear()
    return Assessment(
        evaluations={name: _evaluations(group.antigens, forecasts) for name, group in schedule.groups.items()},
        forecasts={
            name: join_forecasts(group, [one for antigen in group.antigens for one in forecasts[antigen]])
            for name, group in schedule.groups.items()
        },
    )


def _antigen(antigen: Antigen, chart: Chart) -> list[SeriesForecast]:
    """The best series against one antigen; a series group may ask whether an earlier one is complete."""
    history = chart.by_antigen.get(antigen.name, [])
    first: dict[str, SeriesForecast] = {}
    for group, series in relevant(antigen, chart):
        one = prioritized(antigen, evaluate_all(series, chart, history))
        if one is None:
            continue
        first[group] = one
        if one.status is SeriesStatus.COMPLETE:
            chart.complete.add((antigen.name, group))
    return best(first)


def _evaluations(antigens: tuple[str, ...], forecasts: dict[str, list[SeriesForecast]]) -> dict[int, Evaluation]:
    """What each dose counts for in the series that says most of it, joined over the antigens of a group."""
    joined: dict[int, Evaluation] = {}
    for antigen in antigens:
        if not forecasts[antigen]:
            continue
        for attempt in min(forecasts[antigen], key=_aged_out).progress.attempts:
            place = attempt.given.place
            joined[place] = join_evaluations(joined.get(place, attempt.evaluation), attempt.evaluation)
    return joined


def _aged_out(one: SeriesForecast) -> bool:
    """A series that the patient is too old for says least of what was given."""
    return one.status is SeriesStatus.AGED_OUT


def _invalid_live(chart: Chart, forecasts: dict[str, list[SeriesForecast]]) -> frozenset[int]:
    """Doses of live vaccines that did not count: what conflicts with them is given later (CALCDTLIVE-3)."""
    if not chart.live:
        return frozenset()
    return frozenset(
        attempt.given.place
        for of_antigen in forecasts.values()
        for one in of_antigen
        for attempt in one.progress.attempts
        if attempt.given.live and attempt.evaluation.status is EvaluationStatus.NOT_VALID
    )
