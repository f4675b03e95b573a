"""What a dose counts for against a target dose (section 6, Evaluate Vaccine Dose Administered)."""

from graph.areas.vaccination.engine.chart import Chart, Given
from graph.areas.vaccination.engine.conflict import conflicts
from graph.areas.vaccination.engine.dates import NEVER, add
from graph.areas.vaccination.engine.patient import Evaluation, EvaluationStatus, Reason
from graph.areas.vaccination.engine.progress import Progress
from graph.areas.vaccination.engine.schedule import Age, Series, Spacing, TargetDose, Use
from graph.areas.vaccination.engine.skip import skipped

VALID = Evaluation(EvaluationStatus.VALID)
SMALL = Evaluation(EvaluationStatus.VALID, (Reason.VOLUME,))  # it counts all the same
INADVERTENT = Evaluation(EvaluationStatus.NOT_VALID, (Reason.INADVERTENT,))
TOO_OLD = Evaluation(EvaluationStatus.EXTRANEOUS, (Reason.TOO_OLD,))
COMPLETE = Evaluation(EvaluationStatus.EXTRANEOUS, (Reason.COMPLETE,))
SUBSTANDARD = Evaluation(EvaluationStatus.SUBSTANDARD, (Reason.SUBSTANDARD,))


def evaluate_all(every: tuple[Series, ...], chart: Chart, history: list[Given]) -> list[Progress]:
    """Hold a history to each series; where a dose counts in some, those in which none can count are left out."""
    possible = [series for series in every if _may_count(series, chart, history)]
    evaluated = [evaluate(series, chart, history) for series in possible]
    if any(progress.valid_count for progress in evaluated):
        return evaluated
    return [evaluate(series, chart, history) for series in every]


def _may_count(series: Series, chart: Chart, history: list[Given]) -> bool:
    """Whether one of the vaccines was given that the series knows, and one at an age at which it begins."""
    if not history or (series.first_age is not None and history[-1].day < add(chart.birth, series.first_age)):
        return False
    return any(given.cvx in series.vaccines for given in history)


def evaluate(series: Series, chart: Chart, history: list[Given]) -> Progress:
    """Hold each dose to the target doses in turn; a dose that satisfies none leaves its target dose to the next one."""
    progress = Progress(series, chart)
    doses, count = series.doses, len(series.doses)
    for given in history:
        progress.rank = given.rank
        if given.dose.substandard:
            progress.record(given, SUBSTANDARD)
            continue
        while progress.target < count:
            skips = doses[progress.target].skips_evaluation
            if not skips or not skipped(skips, progress, given.day):
                progress.record(given, judge(doses[progress.target], given, progress))
                break
            progress.target += 1
        else:
            progress.record(given, COMPLETE)
    progress.rank = NEVER
    return progress


def judge(dose: TargetDose, given: Given, progress: Progress) -> Evaluation:
    """Ask each condition in the order of the specification (section 6.10, Satisfy Target Dose)."""
    if given.cvx in dose.inadvertent:
        return INADVERTENT
    day, birth = given.day, progress.chart.birth
    too_young = False
    age = in_force(dose.ages, day)
    if age is not None:
        if age.maximum is not None and day >= add(birth, age.maximum):
            return TOO_OLD
        too_young = age.absolute_minimum is not None and day < add(birth, age.absolute_minimum)
    too_soon = bool(dose.preferable_spacings) and not _spaced(dose, given, progress)
    conflict = given.live and conflicts(given, progress.chart)
    use = _use(dose.usable.get(given.cvx, ()), given, birth)
    if use is not None and not (too_young or too_soon or conflict):
        small = given.dose.volume is not None and use.volume is not None and given.dose.volume < use.volume
        return SMALL if small else VALID
    against = (
        (too_young, Reason.TOO_YOUNG),
        (too_soon, Reason.TOO_SOON),
        (conflict, Reason.LIVE_VIRUS),
        (use is None, Reason.VACCINE),
    )
    return Evaluation(EvaluationStatus.NOT_VALID, tuple(reason for holds, reason in against if holds))


def in_force(ages: tuple[Age, ...], day: int) -> Age | None:
    """The ages that hold for doses given on a day (section 6.4, Evaluate Age)."""
    for age in ages:
        if age.effective <= day <= age.cessation:
            return age
    return None


def _spaced(dose: TargetDose, given: Given, progress: Progress) -> bool:
    """Sections 6.5 and 6.6: all preferable intervals, or all allowable ones where there are any."""
    if _all_apart(dose.preferable_spacings, given.day, progress):
        return True
    allowable = [one for one in dose.allowable_spacings if one.effective <= given.day <= one.cessation]
    return bool(allowable) and _all_apart(allowable, given.day, progress)


def _all_apart(spacings: tuple[Spacing, ...] | list[Spacing], day: int, progress: Progress) -> bool:
    for spacing in spacings:
        if spacing.absolute_minimum is None or not spacing.effective <= day <= spacing.cessation:
            continue
        reference = progress.reference(spacing)
        if reference is not None and day < add(reference, spacing.absolute_minimum):
            return False
    return True


def _use(uses: tuple[Use, ...], given: Given, birth: int) -> Use | None:
    """Sections 6.8 and 6.9: the vaccine as it satisfies the dose, within its ages and by its maker."""
    for use in uses:
        if (
            (use.begin is None or given.day >= add(birth, use.begin))
            and (use.end is None or given.day < add(birth, use.end))
            and (not use.trade_name or use.trade_name == given.trade_name)
            and (not use.maker or use.maker == given.dose.maker)
        ):
            return use
    return None
