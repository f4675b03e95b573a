"""How far a patient has come in one series: what each dose counted for, and which target doses are left."""

from dataclasses import dataclass, field

from graph.areas.vaccination.engine.chart import Chart, Given
from graph.areas.vaccination.engine.patient import Evaluation, EvaluationStatus, Reason
from graph.areas.vaccination.engine.schedule import Series, Spacing, TargetDose


@dataclass(slots=True, eq=False)
class Attempt:
    """A dose against the target dose that it was held to."""

    given: Given
    evaluation: Evaluation

    @property
    def valid(self) -> bool:
        """Whether it satisfied its target dose."""
        return self.evaluation.status is EvaluationStatus.VALID


@dataclass(slots=True, eq=False)
class Progress:
    """A patient series (section 5.1): `target` is the place of the first target dose not yet satisfied or skipped."""

    series: Series
    chart: Chart
    attempts: list[Attempt] = field(default_factory=list)
    satisfied: dict[int, int] = field(default_factory=dict)
    target: int = 0
    previous: Attempt | None = None
    valid_count: int = 0

    @property
    def target_dose(self) -> TargetDose | None:
        """The target dose that is asked for next."""
        return self.series.doses[self.target] if self.target < len(self.series.doses) else None

    def record(self, given: Given, evaluation: Evaluation) -> None:
        """Keep what a dose counted for; the dose before the next one is never one that was given by mistake (CALCDTINT-1)."""
        attempt = Attempt(given, evaluation)
        self.attempts.append(attempt)
        if evaluation.status is EvaluationStatus.VALID:
            dose = self.series.doses[self.target]
            self.satisfied[dose.number] = given.day
            self.valid_count += 1
            self.target += not dose.recurring
            self.previous = attempt
        elif evaluation.status is EvaluationStatus.NOT_VALID and Reason.INADVERTENT not in evaluation.reasons:
            self.previous = attempt

    def reference(self, spacing: Spacing) -> int | None:
        """From which day an interval is counted (CALCDTINT-1, -2, -8 and -9); None where there is no such day."""
        if spacing.from_previous:
            return self.previous.given.day if self.previous else None
        if spacing.from_target is not None:
            return self.satisfied.get(spacing.from_target)
        if spacing.from_recent:
            return self.most_recent(spacing.from_recent)
        return self.chart.observed.get(spacing.from_observation or "")

    def most_recent(self, vaccines: frozenset[str]) -> int | None:
        """The day of the last dose of one of these vaccines that was not given by mistake."""
        for attempt in reversed(self.attempts):
            if attempt.given.cvx in vaccines and Reason.INADVERTENT not in attempt.evaluation.reasons:
                return attempt.given.day
        return None
