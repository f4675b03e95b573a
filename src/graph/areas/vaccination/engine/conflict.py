"""Whether a live vaccine was given too soon after another one (section 6.7, Evaluate Live Virus Conflict)."""

from graph.areas.vaccination.engine.chart import Chart, Given
from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, add
from graph.areas.vaccination.engine.schedule import TargetDose


def conflicts(given: Given, chart: Chart) -> bool:
    """Whether an earlier dose of the whole history, whatever it was for, forbids this one (CALCDTLIVE-1 to -3)."""
    by_previous = chart.schedule.conflicts.get(given.cvx, {})
    for earlier in chart.live:
        if earlier.day >= given.day:
            return False
        conflict = by_previous.get(earlier.cvx)
        if conflict is None or given.day < add(earlier.day, conflict.begin):
            continue
        end = conflict.end if earlier.place in chart.invalid else conflict.end_after_valid
        if given.day < add(earlier.day, end):
            return True
    return False


def free_from(dose: TargetDose, chart: Chart) -> int:
    """From which day one of the vaccines to recommend may be given (CALCDTLIVE-4)."""
    if not chart.live:
        return ALWAYS
    earliest = NEVER
    for cvx in dose.recommended:
        by_previous = chart.schedule.conflicts.get(cvx)
        if not by_previous:
            return ALWAYS
        ends = [add(earlier.day, by_previous[earlier.cvx].end) for earlier in chart.live if earlier.cvx in by_previous]
        earliest = min(earliest, max(ends, default=ALWAYS))
    return ALWAYS if earliest == NEVER else earliest
