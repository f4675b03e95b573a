"""When the next dose of a series is due (section 7, Forecast Dates and Reasons)."""

from dataclasses import dataclass

from graph.areas.vaccination.engine.conflict import free_from
from graph.areas.vaccination.engine.contraindication import contraindications, forbidden_vaccines, immune
from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, Interval, add
from graph.areas.vaccination.engine.evaluate import in_force
from graph.areas.vaccination.engine.patient import Reason, SeriesStatus
from graph.areas.vaccination.engine.progress import Progress
from graph.areas.vaccination.engine.schedule import Age, Antigen, Spacing, TargetDose
from graph.areas.vaccination.engine.skip import skipped

NO_AGE = Age()


@dataclass(slots=True)
class SeriesForecast:
    """What one series asks for; days are ordinals, NEVER where there is none."""

    progress: Progress
    status: SeriesStatus
    dose: TargetDose | None = None
    earliest: int = NEVER
    recommended: int = NEVER
    past_due: int = NEVER
    latest: int = NEVER
    overrides: bool = False
    contraindications: tuple[str, ...] = ()

    @property
    def dose_number(self) -> int:
        """Which dose it will be of those that count; of a season, of those that count in it."""
        if self.dose is None or self.dose.season is None:
            return self.progress.valid_count + 1
        return sum(one.valid and one.given.day >= self.dose.season[0] for one in self.progress.attempts) + 1


def forecast(antigen: Antigen, progress: Progress) -> SeriesForecast:
    """Whether a dose is needed (section 7.4, Determine Forecast Need), and when."""
    chart = progress.chart
    asked = _next(progress)
    if asked is None:
        status = SeriesStatus.COMPLETE if progress.valid_count else SeriesStatus.NOT_RECOMMENDED
        return SeriesForecast(progress, status)
    if immune(antigen, chart):
        return SeriesForecast(progress, SeriesStatus.IMMUNE)
    found = contraindications(antigen, chart)
    forbidden = forbidden_vaccines(found, chart)
    if any(not one.vaccines for one in found) or (forbidden and forbidden.issuperset(_recommended(asked.dose))):
        titles = tuple(sorted({one.title for one in found}))
        return SeriesForecast(progress, SeriesStatus.CONTRAINDICATED, contraindications=titles)
    if max(asked.earliest, chart.today) > asked.latest:
        return SeriesForecast(progress, SeriesStatus.AGED_OUT)
    return asked


def _recommended(dose: TargetDose | None) -> frozenset[str]:
    """The vaccines that a forecast may name."""
    uses = [use for of_code in dose.preferable.values() for use in of_code] if dose else []
    return frozenset(use.cvx for use in uses if use.forecast) or frozenset(use.cvx for use in uses)


def _next(progress: Progress) -> SeriesForecast | None:
    """The first target dose that is left out neither today nor on the day on which it could be given (section 7.1)."""
    doses = progress.series.doses
    while progress.target < len(doses):
        dose = doses[progress.target]
        asked = dates(dose, progress)
        reference = max(progress.chart.today, asked.earliest)
        if not skipped(dose.skips_forecast, progress, reference):
            return asked
        progress.target += 1
    return None


def dates(dose: TargetDose, progress: Progress) -> SeriesForecast:
    """Section 7.5, Generate Forecast Dates: FORECASTDTCAN-1 and FORECASTDT-1 to -9."""
    chart = progress.chart
    age = in_force(dose.ages, chart.today) or NO_AGE
    spacings = [
        (spacing, reference)
        for spacing in dose.preferable_spacings
        if spacing.effective <= chart.today <= spacing.cessation
        and (reference := progress.reference(spacing)) is not None
    ]
    earliest = max(
        chart.age(age.minimum, ALWAYS),
        max((add(day, one.minimum) for one, day in spacings if one.minimum), default=ALWAYS),
        free_from(dose, progress),
        dose.season[0] if dose.season else ALWAYS,
        _last_mistake(progress),
    )
    recommended = _of(age.earliest, [(one.earliest, day) for one, day in spacings], progress)
    past_due = _of(age.latest, [(one.latest, day) for one, day in spacings], progress)
    return SeriesForecast(
        progress,
        SeriesStatus.NOT_COMPLETE,
        dose,
        earliest,
        earliest if recommended is None else max(earliest, recommended),
        NEVER if past_due is None else max(earliest, past_due - 1),
        chart.age(age.maximum, NEVER) - 1,
        any(one.overrides for one, _ in spacings),
    )


def _of(age: Interval | None, intervals: list[tuple[Interval | None, int]], progress: Progress) -> int | None:
    """The day by age; by the longest interval where no age is said."""
    if age is not None:
        return add(progress.chart.birth, age)
    return max((add(day, interval) for interval, day in intervals if interval is not None), default=None)


def _last_mistake(progress: Progress) -> int:
    """A dose given by mistake delays the next one to its own day at least."""
    return max(
        (attempt.given.day for attempt in progress.attempts if Reason.INADVERTENT in attempt.evaluation.reasons),
        default=ALWAYS,
    )
