"""When the next dose of a series is due (section 7, Forecast Dates and Reasons)."""

from dataclasses import dataclass

from graph.areas.vaccination.engine.conflict import free_from
from graph.areas.vaccination.engine.contraindication import contraindications, forbidden_vaccines, immune, last_day
from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, Interval, add
from graph.areas.vaccination.engine.evaluate import in_force
from graph.areas.vaccination.engine.patient import SeriesStatus
from graph.areas.vaccination.engine.progress import Progress
from graph.areas.vaccination.engine.schedule import Age, Antigen, TargetDose
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
    contraindicated_until: int = NEVER

    @property
    def dose_number(self) -> int:
        """Which dose it will be of those that count; of a season, of those that count in it."""
        if self.dose is None or self.dose.season is None:
            return self.progress.valid_count + 1
        return sum(one.valid and one.given.day >= self.dose.season[0] for one in self.progress.attempts) + 1

    def vaccines(self) -> list[str]:
        """The recommended vaccines that may be given at the age at which the dose is due."""
        if self.dose is None:
            return []
        birth = self.progress.chart.birth
        day = max(self.recommended, self.progress.chart.today)
        return [
            cvx
            for cvx in self.dose.recommended
            if any(
                (use.begin is None or day >= add(birth, use.begin)) and (use.end is None or day < add(birth, use.end))
                for use in self.dose.preferable[cvx]
            )
        ]


def forecast(antigen: Antigen, progress: Progress) -> SeriesForecast:
    """Whether a dose is needed (section 7.4, Determine Forecast Need), and when."""
    chart = progress.chart
    asked = _next(progress)
    if asked is None:
        status = SeriesStatus.COMPLETE if progress.valid_count else SeriesStatus.NOT_RECOMMENDED
        return SeriesForecast(progress, status)
    if immune(antigen, chart):
        return SeriesForecast(progress, SeriesStatus.IMMUNE)
    if present := contraindications(antigen, chart):
        forbidden = forbidden_vaccines(present, chart)
        recommended = asked.dose.recommended if asked.dose else ()
        if any(not one.vaccines for one in present) or forbidden.issuperset(recommended):
            titles = tuple(sorted({one.title for one in present}))
            return SeriesForecast(
                progress,
                SeriesStatus.CONTRAINDICATED,
                contraindications=titles,
                contraindicated_until=last_day(present, chart),
            )
    if max(asked.earliest, chart.today) > asked.latest:
        return SeriesForecast(progress, SeriesStatus.AGED_OUT)
    return asked


def _next(progress: Progress) -> SeriesForecast | None:
    """The first target dose that is left out neither today nor on the day on which it could be given (section 7.1)."""
    doses, today = progress.series.doses, progress.chart.today
    while progress.target < len(doses):
        dose = doses[progress.target]
        skips = dose.skips_forecast
        if not skips or not skipped(skips, progress, today):
            asked = dates(dose, progress)
            if not skips or asked.earliest <= today or not skipped(skips, progress, asked.earliest):
                return asked
        progress.target += 1
    return None


def dates(dose: TargetDose, progress: Progress) -> SeriesForecast:
    """Section 7.5, Generate Forecast Dates: FORECASTDTCAN-1 and FORECASTDT-1 to -9."""
    chart = progress.chart
    age = in_force(dose.ages, chart.today) or NO_AGE
    earliest = max(
        chart.birth if age.minimum is None else add(chart.birth, age.minimum),
        free_from(dose, chart),
        dose.season[0] if dose.season else ALWAYS,
        progress.last_mistake,
    )
    by_earliest, by_latest, overrides = ALWAYS, ALWAYS, False
    for spacing in dose.preferable_spacings:
        reference = progress.reference(spacing)
        if reference is None or not spacing.effective <= chart.today <= spacing.cessation:
            continue
        overrides = overrides or spacing.overrides
        if spacing.minimum is not None:
            earliest = max(earliest, add(reference, spacing.minimum))
        if spacing.earliest is not None:
            by_earliest = max(by_earliest, add(reference, spacing.earliest))
        if spacing.latest is not None:
            by_latest = max(by_latest, add(reference, spacing.latest))
    recommended = _by_age(age.earliest, by_earliest, chart.birth)
    past_due = _by_age(age.latest, by_latest, chart.birth)
    return SeriesForecast(
        progress,
        SeriesStatus.NOT_COMPLETE,
        dose,
        earliest,
        max(earliest, recommended),
        NEVER if past_due == ALWAYS else max(earliest, past_due - 1),
        NEVER - 1 if age.maximum is None else add(chart.birth, age.maximum) - 1,
        overrides,
    )


def _by_age(age: Interval | None, by_interval: int, birth: int) -> int:
    """The day by age; by the longest interval where no age is said."""
    return by_interval if age is None else add(birth, age)
