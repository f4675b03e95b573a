"""Which series a patient is held to (section 8, Select Patient Series). Only series that may be chosen are forecast."""

from collections.abc import Callable, Sequence

from graph.areas.vaccination.engine.dates import NEVER, add
from graph.areas.vaccination.engine.forecast import SeriesForecast, forecast
from graph.areas.vaccination.engine.patient import SeriesStatus
from graph.areas.vaccination.engine.progress import Progress
from graph.areas.vaccination.engine.schedule import Antigen

Score = Callable[[Sequence[SeriesForecast]], list[int]]


def prioritized(antigen: Antigen, candidates: Sequence[Progress]) -> SeriesForecast | None:
    """The one of a series group that comes first (sections 8.1 to 8.7); None where the patient is too young for all."""
    if not any(_old_enough(one) for one in candidates):
        return None
    old_enough = [one for one in candidates if one.valid_count or _old_enough(one)]
    if not any(one.valid_count for one in old_enough):
        return _not_begun(antigen, old_enough)
    first = _first_priority([one for one in old_enough if _in_time(one)] or old_enough)
    begun = [forecast(antigen, one) for one in first if one.valid_count] or [forecast(antigen, one) for one in first]
    if complete := [one for one in begun if one.status is SeriesStatus.COMPLETE]:
        return _highest(complete, _score_complete)
    return _highest(begun, _score_begun)


def _not_begun(antigen: Antigen, candidates: Sequence[Progress]) -> SeriesForecast:
    """The default series, unless the patient is too old for it and not for another one (sections 8.2 and 8.6)."""
    default = [one for one in candidates if one.series.default]
    if len(default) == 1:
        first = forecast(antigen, default[0])
        if first.status is not SeriesStatus.AGED_OUT or len(candidates) == 1:
            return first
    forecasts = [forecast(antigen, one) for one in _first_priority(candidates)]
    still_open = [one for one in forecasts if one.status is not SeriesStatus.AGED_OUT]
    return _highest(still_open or forecasts, _score_not_begun)


def _first_priority(candidates: Sequence[Progress]) -> Sequence[Progress]:
    """Those of the highest priority among series that are relevant for different reasons."""
    first = min(one.series.priority for one in candidates)
    return [one for one in candidates if one.series.priority == first]


def _old_enough(one: Progress) -> bool:
    """Whether the patient has reached the minimum age to start; whoever has started with a dose that counts may go on."""
    minimum = one.series.minimum_start
    return minimum is None or add(one.chart.birth, minimum) <= one.chart.today


def _in_time(one: Progress) -> bool:
    """Whether the first dose that counts, or today where there is none, comes before the maximum age to start."""
    maximum = one.series.maximum_start
    if maximum is None:
        return True
    start = next((attempt.given.day for attempt in one.attempts if attempt.valid), one.chart.today)
    return start < add(one.chart.birth, maximum)


def _highest(candidates: Sequence[SeriesForecast], score: Score) -> SeriesForecast:
    """By score, then by preference (section 8.7)."""
    if len(candidates) == 1:
        return candidates[0]
    scores = score(candidates)
    best = max(range(len(candidates)), key=lambda place: (scores[place], -candidates[place].progress.series.preference))
    return candidates[best]


def _score_complete(candidates: Sequence[SeriesForecast]) -> list[int]:
    """Section 8.4: the most valid doses, its own product throughout, completed first.

    The most valid doses weigh as much as in section 8.5: a fourth dose that a longer series asks for is not extraneous.
    """
    return _sum(
        _compare([one.progress.valid_count for one in candidates], 2, 0, -2),
        [1 if _product_throughout(one) else -1 for one in candidates],
        _compare([-_completed(one) for one in candidates], 2, 1, -1),
    )


def _score_begun(candidates: Sequence[SeriesForecast]) -> list[int]:
    """Section 8.5: its own product, completable, the most valid doses, nearest to completion, finished first."""
    finishes = [_finish(one) for one in candidates]
    return _sum(
        [2 if _product_throughout(one) else -2 for one in candidates],
        [3 if _completable(one, day) else -3 for one, day in zip(candidates, finishes, strict=True)],
        _compare([one.progress.valid_count for one in candidates], 2, 0, -2),
        _compare([one.progress.target - len(one.progress.series.doses) for one in candidates], 2, 0, -2),
        _compare([-day for day in finishes], 1, 0, -1),
    )


def _score_not_begun(candidates: Sequence[SeriesForecast]) -> list[int]:
    """Section 8.6: started first, completable, for this gender, for no one product."""
    return _sum(
        _compare([-one.earliest for one in candidates], 1, 0, -1),
        [1 if _completable(one, _finish(one)) else -1 for one in candidates],
        [1 if one.progress.series.genders else -1 for one in candidates],
        [-1 if one.progress.series.product_path else 1 for one in candidates],
    )


def _compare(values: list[int], alone: int, tied: int, otherwise: int) -> list[int]:
    """What the highest value scores, alone or not, and what the others score."""
    best = max(values)
    score = alone if values.count(best) == 1 else tied
    return [score if value == best else otherwise for value in values]


def _sum(*scores: list[int]) -> list[int]:
    return [sum(of_one) for of_one in zip(*scores, strict=True)]


def _product_throughout(one: SeriesForecast) -> bool:
    return one.progress.series.product_path and all(attempt.valid for attempt in one.progress.attempts)


def _completed(one: SeriesForecast) -> int:
    return max((attempt.given.day for attempt in one.progress.attempts if attempt.valid), default=NEVER)


def _finish(one: SeriesForecast) -> int:
    """The day on which the last target dose could be given: each as early as its age and interval allow."""
    if one.dose is None:
        return NEVER
    birth, day = one.progress.chart.birth, one.earliest
    for dose in one.progress.series.doses[one.progress.target + 1 :]:
        ages = [add(birth, age.minimum) for age in dose.ages[:1] if age.minimum]
        gaps = [add(day, gap.minimum) for gap in dose.preferable_spacings if gap.from_previous and gap.minimum]
        day = max(day, *ages, *gaps) if ages or gaps else day
    return day


def _completable(one: SeriesForecast, day: int) -> bool:
    """Whether that day comes before the maximum age of the last target dose."""
    last = one.progress.series.doses[-1].ages[:1]
    return all(age.maximum is None or day < add(one.progress.chart.birth, age.maximum) for age in last)


def best(groups: dict[str, SeriesForecast]) -> list[SeriesForecast]:
    """The best series of an antigen (section 8.8): a group steps back for an equivalent one that is complete or of risk."""
    return [
        one
        for one in groups.values()
        if not any(_before(groups[other], one) for other in one.progress.series.equivalent_groups if other in groups)
    ]


def _before(other: SeriesForecast, one: SeriesForecast) -> bool:
    if (other.status is SeriesStatus.COMPLETE) != (one.status is SeriesStatus.COMPLETE):
        return other.status is SeriesStatus.COMPLETE
    return other.progress.series.kind == "Risk" and one.progress.series.kind != "Risk"
