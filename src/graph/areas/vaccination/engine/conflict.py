"""Whether a live vaccine was given too soon after another one (section 6.7, Evaluate Live Virus Conflict)."""

from graph.areas.vaccination.engine.chart import Given
from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, add
from graph.areas.vaccination.engine.progress import Progress
from graph.areas.vaccination.engine.schedule import TargetDose


def conflicts(given: Given, progress: Progress) -> bool:
    """Whether an earlier dose of the whole history, whatever it was for, forbids this one (CALCDTLIVE-1 to -3)."""
    chart = progress.chart
    by_previous = chart.schedule.conflicts.get(given.cvx)
    if not by_previous:
        return False
    for earlier in chart.given:
        if earlier.day >= given.day:
            return False
        conflict = by_previous.get(earlier.cvx)
        if conflict is None or given.day < add(earlier.day, conflict.begin):
            continue
        end = conflict.end if earlier.place in chart.invalid else conflict.end_after_valid
        if given.day < add(earlier.day, end):
            return True
    return False


def free_from(dose: TargetDose, progress: Progress) -> int:
    """From which day one of the vaccines to recommend may be given (CALCDTLIVE-4)."""
    codes = [cvx for cvx, uses in dose.preferable.items() if any(use.forecast for use in uses)]
    found = NEVER
    for cvx in codes or dose.preferable:
        by_previous = progress.chart.schedule.conflicts.get(cvx)
        if not by_previous:
            return ALWAYS
        ends = [
            add(earlier.day, by_previous[earlier.cvx].end)
            for earlier in progress.chart.given
            if earlier.cvx in by_previous
        ]
        found = min(found, max(ends, default=ALWAYS))
    return ALWAYS if found == NEVER else found
