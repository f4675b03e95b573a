"""Whether a target dose is left out (sections 6.2 and 7.1, Evaluate Conditional Skip)."""

from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, add
from graph.areas.vaccination.engine.progress import Progress
from graph.areas.vaccination.engine.schedule import ConditionKind, Skip, SkipCondition, SkipSet


def skipped(skips: tuple[Skip, ...], progress: Progress, day: int) -> bool:
    """Whether one of the skips holds on the day: of the dose, of the assessment, or of the dose that was forecast."""
    return any(_holds(skip, progress, day) for skip in skips)


def _holds(skip: Skip, progress: Progress, day: int) -> bool:
    answers = (_set_holds(one, progress, day) for one in skip.sets)
    return any(answers) if skip.any_of else all(answers)


def _set_holds(one: SkipSet, progress: Progress, day: int) -> bool:
    if not one.effective <= day <= one.cessation:
        return False
    answers = (_met(condition, progress, day) for condition in one.conditions)
    return any(answers) if one.any_of else all(answers)


def _met(condition: SkipCondition, progress: Progress, day: int) -> bool:
    chart = progress.chart
    match condition.kind:
        case ConditionKind.AGE:
            return chart.age(condition.begin, ALWAYS) <= day < chart.age(condition.end, NEVER)
        case ConditionKind.INTERVAL:
            if progress.previous is None or condition.interval is None:
                return False
            return day >= add(progress.previous.given.day, condition.interval)
        case ConditionKind.COMPLETED_SERIES:
            return any((progress.series.antigen, group) in chart.complete for group in condition.series_groups)
        case ConditionKind.COUNT_BY_AGE:
            begin, end = chart.age(condition.begin, ALWAYS), chart.age(condition.end, NEVER)
            return _compare(_count(condition, progress, begin, end), condition)
        case ConditionKind.COUNT_BY_DATE:
            return _compare(_count(condition, progress, condition.start_day, condition.end_day), condition)


def _count(condition: SkipCondition, progress: Progress, begin: int, end: int) -> int:
    """Doses given from the first day until the day before the last one."""
    return sum(
        begin <= attempt.given.day < end
        and (attempt.valid or not condition.valid_only)
        and (not condition.vaccines or attempt.given.cvx in condition.vaccines)
        for attempt in progress.attempts
    )


def _compare(count: int, condition: SkipCondition) -> bool:
    match condition.compare:
        case "greater than":
            return count > condition.count
        case "less than":
            return count < condition.count
        case _:
            return count == condition.count
