"""Whether a target dose is left out (sections 6.2 and 7.1, Evaluate Conditional Skip)."""

from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, add
from graph.areas.vaccination.engine.progress import Progress
from graph.areas.vaccination.engine.schedule import ConditionKind, Skip, SkipCondition, SkipSet


def skipped(skips: tuple[Skip, ...], progress: Progress, day: int) -> bool:
    """Whether one of the skips holds on the day: of the dose, of the assessment, or of the dose that was forecast."""
    for skip in skips:
        for one in skip.sets:
            if _set_holds(one, progress, day) == skip.any_of:
                holds = skip.any_of
                break
        else:
            holds = not skip.any_of
        if holds:
            return True
    return False


def _set_holds(one: SkipSet, progress: Progress, day: int) -> bool:
    if not one.effective <= day <= one.cessation:
        return False
    for condition in one.conditions:
        if _met(condition, progress, day) == one.any_of:
            return one.any_of
    return not one.any_of


def _met(condition: SkipCondition, progress: Progress, day: int) -> bool:
    chart, kind = progress.chart, condition.kind
    if kind is ConditionKind.AGE:
        return (condition.begin is None or day >= add(chart.birth, condition.begin)) and (
            condition.end is None or day < add(chart.birth, condition.end)
        )
    if kind is ConditionKind.INTERVAL:
        if progress.previous is None or condition.interval is None:
            return False
        return day >= add(progress.previous.given.day, condition.interval)
    if kind is ConditionKind.COMPLETED_SERIES:
        return any((progress.series.antigen, group) in chart.complete for group in condition.series_groups)
    if kind is ConditionKind.COUNT_BY_DATE:
        return _compare(_count(condition, progress, condition.start_day, condition.end_day), condition)
    begin = ALWAYS if condition.begin is None else add(chart.birth, condition.begin)
    end = NEVER if condition.end is None else add(chart.birth, condition.end)
    return _compare(_count(condition, progress, begin, end), condition)


def _count(condition: SkipCondition, progress: Progress, begin: int, end: int) -> int:
    """Doses given from the first day until the day before the last one; of all antigens where their vaccines are named."""
    vaccines, count = condition.vaccines, 0
    if vaccines and not condition.valid_only:
        for given in progress.chart.given:
            if given.rank >= progress.rank:
                break
            if given.cvx in vaccines and begin <= given.day < end:
                count += 1
        return count
    for attempt in progress.attempts:
        if (
            (attempt.valid or not condition.valid_only)
            and begin <= attempt.given.day < end
            and (not vaccines or attempt.given.cvx in vaccines)
        ):
            count += 1
    return count


def _compare(count: int, condition: SkipCondition) -> bool:
    if condition.compare == "greater than":
        return count > condition.count
    if condition.compare == "less than":
        return count < condition.count
    return count == condition.count
