"""How far a patient has come in one series: what each dose counted for, and which target doses are left."""

from graph.areas.vaccination.engine.chart import Chart, Given
from graph.areas.vaccination.engine.dates import ALWAYS, NEVER
from graph.areas.vaccination.engine.patient import Evaluation, EvaluationStatus, Reason
from graph.areas.vaccination.engine.schedule import Series, Spacing


class Attempt:
    """A dose against the target dose that it was held to, and whether it satisfied it."""

    __slots__ = ("evaluation", "given", "valid")

    def __init__(self, given: Given, evaluation: Evaluation) -> None:
        self.given = given
        self.evaluation = evaluation
        self.valid = evaluation.status is EvaluationStatus.VALID


class Progress:
    """A patient series (section 5.1).

    `target` is the place of the first target dose not yet satisfied or skipped, `rank` that of the dose that is evaluated;
    once all are, it lies behind all of the history. A dose by mistake delays the next one to its own day at least.
    """

    __slots__ = (
        "attempts",
        "chart",
        "last_mistake",
        "previous",
        "rank",
        "satisfied",
        "series",
        "target",
        "valid_count",
    )

    def __init__(self, series: Series, chart: Chart) -> None:
        self.series = series
        self.chart = chart
        self.attempts: list[Attempt] = []
        self.satisfied: dict[int, int] = {}
        self.target = 0
        self.previous: Attempt | None = None
        self.valid_count = 0
        self.last_mistake = ALWAYS
        self.rank = NEVER

    def record(self, given: Given, evaluation: Evaluation) -> None:
        """Keep what a dose counted for; the dose before the next one is never one that was given by mistake (CALCDTINT-1)."""
        attempt = Attempt(given, evaluation)
        self.attempts.append(attempt)
        if attempt.valid:
            dose = self.series.doses[self.target]
            self.satisfied[dose.number] = given.day
            self.valid_count += 1
            self.target += not dose.recurring
            self.previous = attempt
        elif Reason.INADVERTENT in evaluation.reasons:
            self.last_mistake = given.day
        elif evaluation.status is EvaluationStatus.NOT_VALID:
            self.previous = attempt

    def reference(self, spacing: Spacing) -> int | None:
        """From which day an interval is counted (CALCDTINT-1, -2, -8 and -9); None where there is no such day."""
        if spacing.from_previous:
            return self.previous.given.day if self.previous else None
        if spacing.from_target is not None:
            return self.satisfied.get(spacing.from_target)
        if spacing.from_recent:
            return self._most_recent(spacing.from_recent)
        return self.chart.observed.get(spacing.from_observation or "")

    def _most_recent(self, vaccines: frozenset[str]) -> int | None:
        """The day of the last dose of one of these vaccines, also of other antigens, that was not given by mistake."""
        mistakes = {one.given.place for one in self.attempts if Reason.INADVERTENT in one.evaluation.reasons}
        for given in reversed(self.chart.given):
            if given.rank < self.rank and given.cvx in vaccines and given.place not in mistakes:
                return given.day
        return None
