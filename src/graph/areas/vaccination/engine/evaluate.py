"""What a dose counts for against a target dose (section 6, Evaluate Vaccine Dose Administered)."""

from graph.areas.vaccination.engine.chart import Chart, Given
from graph.areas.vaccination.engine.conflict import conflicts
from graph.areas.vaccination.engine.dates import ALWAYS, NEVER, add
from graph.areas.vaccination.engine.patient import Evaluation, EvaluationStatus, Reason
from graph.areas.vaccination.engine.progress import Progress
from graph.areas.vaccination.engine.schedule import Age, Series, Spacing, TargetDose, Use
from graph.areas.vaccination.engine.skip import skipped

VALID = Evaluation(EvaluationStatus.VALID)
INADVERTENT = Evaluation(EvaluationStatus.NOT_VALID, (Reason.INADVERTENT,))
TOO_OLD = Evaluation(EvaluationStatus.EXTRANEOUS, (Reason.TOO_OLD,))
COMPLETE = Evaluation(EvaluationStatus.EXTRANEOUS, (Reason.COMPLETE,))
SUBSTANDARD = Evaluation(EvaluationStatus.SUBSTANDARD, (Reason.SUBSTANDARD,))


def evaluate(series: Series, chart: Chart) -> Progress:
    """Hold each dose to the target doses in turn; a dose that satisfies none leaves its target dose to the next one."""
    progress = Progress(series, chart)
    for given in chart.by_antigen.get(series.antigen, ()):
        if given.dose.substandard:
            progress.record(given, SUBSTANDARD)
            continue
        while (dose := progress.target_dose) is not None and skipped(dose.skips_evaluation, progress, given.day):
            progress.target += 1
        progress.record(given, COMPLETE if dose is None else judge(dose, given, progress))
    return progress


def judge(dose: TargetDose, given: Given, progress: Progress) -> Evaluation:
    """Ask each condition in the order of the specification (section 6.10, Satisfy Target Dose)."""
    if given.cvx in dose.inadvertent:
        return INADVERTENT
    chart, age = progress.chart, in_force(dose.ages, given.day)
    if age is not None and age.maximum is not None and given.day >= chart.age(age.maximum, NEVER):
        return TOO_OLD
    reasons = []
    if age is not None and given.day < chart.age(age.absolute_minimum, ALWAYS):
        reasons.append(Reason.TOO_YOUNG)
    if not _spaced(dose, given, progress):
        reasons.append(Reason.TOO_SOON)
    if conflicts(given, progress):
        reasons.append(Reason.LIVE_VIRUS)
    if not (
        _usable(dose.preferable.get(given.cvx, ()), given, chart)
        or _usable(dose.allowable.get(given.cvx, ()), given, chart)
    ):
        reasons.append(Reason.VACCINE)
    return Evaluation(EvaluationStatus.NOT_VALID, tuple(reasons)) if reasons else VALID


def in_force(ages: tuple[Age, ...], day: int) -> Age | None:
    """The ages that hold for doses given on a day."""
    return next((age for age in ages if age.effective <= day <= age.cessation), None)


def _spaced(dose: TargetDose, given: Given, progress: Progress) -> bool:
    """Sections 6.5 and 6.6: all preferable intervals, or all allowable ones where there are any."""
    if all(_apart(spacing, given, progress) for spacing in dose.preferable_spacings):
        return True
    allowable = [one for one in dose.allowable_spacings if one.effective <= given.day <= one.cessation]
    return bool(allowable) and all(_apart(spacing, given, progress) for spacing in allowable)


def _apart(spacing: Spacing, given: Given, progress: Progress) -> bool:
    if spacing.absolute_minimum is None or not spacing.effective <= given.day <= spacing.cessation:
        return True
    reference = progress.reference(spacing)
    return reference is None or given.day >= add(reference, spacing.absolute_minimum)


def _usable(uses: tuple[Use, ...], given: Given, chart: Chart) -> bool:
    """Sections 6.8 and 6.9: within the ages of the vaccine and by its maker; a small volume is noted and still counts."""
    return any(
        chart.age(use.begin, ALWAYS) <= given.day < chart.age(use.end, NEVER)
        and (not use.trade_name or use.trade_name == given.trade_name)
        and (not use.maker or use.maker == given.dose.maker)
        for use in uses
    )
