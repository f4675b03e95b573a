"""Which series a patient is held to (section 8, Select Patient Series)."""

from collections.abc import Callable, Sequence

from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, add
from graph.areas.vaccination.engine.forecast import SeriesForecast
from graph.areas.vaccination.engine.patient import SeriesStatus

Scores = dict[int, int]


def prioritized(candidates: Sequence[SeriesForecast]) -> SeriesForecast | None:
    """The one of a series group that comes first (sections 8.1 to 8.7); None where the patient is too young for all."""
    old_enough = [one for one in candidates if _old_enough(one)]
    if not old_enough:
        return None
    if not any(one.progress.valid_count for one in old_enough):
        open_ones = [one for one in old_enough if one.status is not SeriesStatus.AGED_OUT] or old_enough
        default = [one for one in open_ones if one.progress.series.default]
        return default[0] if len(default) == 1 else _highest(_first_priority(open_ones), _score_not_begun)
    found = _first_priority([one for one in old_enough if _in_time(one) and _by_product(one)] or old_enough)
    if complete := [one for one in found if one.status is SeriesStatus.COMPLETE]:
        return _highest(complete, _score_complete)
    begun = [one for one in found if one.progress.valid_count]
    return _highest(begun or found, _score_begun)


def _first_priority(found: Sequence[SeriesForecast]) -> Sequence[SeriesForecast]:
    """Those of the highest priority among series that are relevant for different reasons."""
    first = min(one.progress.series.priority for one in found)
    return [one for one in found if one.progress.series.priority == first]


def _old_enough(one: SeriesForecast) -> bool:
    """Whether the patient has reached the minimum age to start, or has started with a dose that counts."""
    chart = one.progress.chart
    return one.progress.valid_count > 0 or chart.age(one.progress.series.minimum_start, ALWAYS) <= chart.today


def _in_time(one: SeriesForecast) -> bool:
    """Whether the first dose that counts, or today where there is none, comes before the maximum age to start."""
    progress = one.progress
    start = next((attempt.given.day for attempt in progress.attempts if attempt.valid), progress.chart.today)
    return start < progress.chart.age(progress.series.maximum_start, NEVER)


def _by_product(one: SeriesForecast) -> bool:
    """A series for one product asks that all doses so far be of it."""
    return not one.progress.series.product_path or one.progress.valid_count > 0


def _highest(found: Sequence[SeriesForecast], score: Callable[[Sequence[SeriesForecast]], list[int]]) -> SeriesForecast:
    """By score, then by preference (section 8.7)."""
    if len(found) == 1:
        return found[0]
    scores = score(found)
    best = max(range(len(found)), key=lambda place: (scores[place], -found[place].progress.series.preference))
    return found[best]


def _score_complete(found: Sequence[SeriesForecast]) -> list[int]:
    """Section 8.4: the most valid doses, its own product throughout, completed first.

    The most valid doses weigh as much as in section 8.5: a fourth dose that a longer series asks for is not extraneous.
    """
    return _sum(
        _compare([one.progress.valid_count for one in found], 2, 0, -2),
        [1 if _product_throughout(one) else -1 for one in found],
        _compare([-_completed(one) for one in found], 2, 1, -1),
    )


def _score_begun(found: Sequence[SeriesForecast]) -> list[int]:
    """Section 8.5: its own product, completable, the most valid doses, nearest to completion, finished first."""
    finishes = [finish(one) for one in found]
    return _sum(
        [2 if _product_throughout(one) else -2 for one in found],
        [3 if _completable(one, day) else -3 for one, day in zip(found, finishes, strict=True)],
        _compare([one.progress.valid_count for one in found], 2, 0, -2),
        _compare([-_left(one) for one in found], 2, 0, -2),
        _compare([-day for day in finishes], 1, 0, -1),
    )


def _score_not_begun(found: Sequence[SeriesForecast]) -> list[int]:
    """Section 8.6: started first, completable, for this gender, for no one product."""
    return _sum(
        _compare([-one.earliest for one in found], 1, 0, -1),
        [1 if _completable(one, finish(one)) else -1 for one in found],
        [1 if one.progress.series.genders else -1 for one in found],
        [-1 if one.progress.series.product_path else 1 for one in found],
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


def _left(one: SeriesForecast) -> int:
    return len(one.progress.series.doses) - one.progress.target


def finish(one: SeriesForecast) -> int:
    """The day on which the last target dose could be given (SELECTB-11): each as early as its age and interval allow."""
    if one.dose is None:
        return NEVER
    chart, series = one.progress.chart, one.progress.series
    day = one.earliest
    for dose in series.doses[one.progress.target + 1 :]:
        ages = [chart.age(age.minimum, ALWAYS) for age in dose.ages[:1]]
        gaps = [add(day, gap.minimum) for gap in dose.preferable_spacings if gap.from_previous and gap.minimum]
        day = max(day, *ages, *gaps)
    return day


def _completable(one: SeriesForecast, day: int) -> bool:
    """Whether that day comes before the maximum age of the last target dose (SELECTB-7)."""
    series = one.progress.series
    last = [one.progress.chart.age(age.maximum, NEVER) for age in series.doses[-1].ages[:1]]
    return day < min(last, default=NEVER)


def best(groups: dict[str, SeriesForecast]) -> list[SeriesForecast]:
    """The best series of an antigen (section 8.8): a group steps back for an equivalent one that is complete or of risk."""
    return [
        one
        for one in groups.values()
        if not any(
            _before(groups[other], one) for other in one.progress.series.equivalent_groups if other in groups
        )
    ]


def _before(other: SeriesForecast, one: SeriesForecast) -> bool:
    if (other.status is SeriesStatus.COMPLETE) != (one.status is SeriesStatus.COMPLETE):
        return other.status is SeriesStatus.COMPLETE
    return other.progress.series.kind == "Risk" and one.progress.series.kind != "Risk"
