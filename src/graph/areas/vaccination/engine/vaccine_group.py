"""Joins what the antigens of a vaccine group ask for (section 9, Identify and Evaluate Vaccine Group)."""

from datetime import date

from graph.areas.vaccination.engine.dates import ALWAYS, NEVER
from graph.areas.vaccination.engine.forecast import SeriesForecast
from graph.areas.vaccination.engine.patient import Evaluation, EvaluationStatus, Forecast, SeriesStatus
from graph.areas.vaccination.engine.schedule import VaccineGroup

RANK = {
    EvaluationStatus.SUBSTANDARD: 0,
    EvaluationStatus.NOT_VALID: 1,
    EvaluationStatus.VALID: 2,
    EvaluationStatus.EXTRANEOUS: 3,
}


def join_forecasts(group: VaccineGroup, forecasts: list[SeriesForecast]) -> Forecast:
    """Section 9.2 for one antigen, 9.3 for several: what is due soonest, not before all of a full group may be given."""
    due = [one for one in forecasts if one.status is SeriesStatus.NOT_COMPLETE]
    status = join_status(group, [one.status for one in forecasts])
    if status is not SeriesStatus.NOT_COMPLETE:
        names = {title for one in forecasts for title in one.contraindications}
        last = max((one.contraindicated_until for one in forecasts if one.contraindications), default=NEVER)
        return Forecast(status, contraindications=tuple(sorted(names)), contraindicated_until=_date(last))
    earliest = max(_earliest(group, due), _last_given(forecasts))
    recommended = max(earliest, min(one.recommended for one in due))
    past_due = min(one.past_due for one in due)
    then = [one for one in due if group.full or one.earliest <= recommended]
    return Forecast(
        status,
        dose_number=(min if group.full else max)(one.dose_number for one in due),
        earliest=_date(earliest),
        recommended=_date(recommended),
        past_due=None if past_due == NEVER else _date(max(earliest, past_due)),
        latest=_date(min(one.latest for one in due)),
        vaccines=_vaccines(then),
        antigens=tuple(sorted({one.progress.series.antigen for one in then})),
    )


def _earliest(group: VaccineGroup, due: list[SeriesForecast]) -> int:
    """All antigens of a full group are given at once; of another, an interval with priority comes before ages alone."""
    if group.full:
        return max(one.earliest for one in due)
    return min(one.earliest for one in [one for one in due if one.overrides] or due)


def _last_given(forecasts: list[SeriesForecast]) -> int:
    """Nothing is asked for before what was given last, whatever it counted for."""
    days = [attempt.given.day for one in forecasts for attempt in one.progress.attempts[-1:]]
    return max(days, default=ALWAYS)


def join_status(group: VaccineGroup, statuses: list[SeriesStatus]) -> SeriesStatus:
    """Tables 9-2 to 9-4: a full group waits for each antigen; of the others, what is possible is asked for."""
    if group.full and SeriesStatus.CONTRAINDICATED in statuses:
        return SeriesStatus.CONTRAINDICATED
    if SeriesStatus.NOT_COMPLETE in statuses:
        return SeriesStatus.NOT_COMPLETE
    for status in (SeriesStatus.CONTRAINDICATED, SeriesStatus.COMPLETE, SeriesStatus.AGED_OUT, SeriesStatus.IMMUNE):
        if status in statuses:
            return status
    return SeriesStatus.NOT_RECOMMENDED


def join_evaluations(one: Evaluation, other: Evaluation) -> Evaluation:
    """What a dose counts for in a group: it must count for each of its antigens, or be more than any needs."""
    return one if one is other or RANK[one.status] <= RANK[other.status] else other


def _vaccines(then: list[SeriesForecast]) -> tuple[str, ...]:
    """Vaccines that the forecasts name for the age at which they are due, those for most antigens first."""
    counts: dict[str, int] = {}
    for one in then:
        for cvx in one.vaccines():
            counts[cvx] = counts.get(cvx, 0) + 1
    return tuple(sorted(counts, key=lambda cvx: -counts[cvx]))


def _date(day: int) -> date | None:
    return date.fromordinal(day) if day < NEVER - 1 else None
