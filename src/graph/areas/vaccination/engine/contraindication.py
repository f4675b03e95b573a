"""What makes a series needless or forbidden (sections 7.2, Evidence of Immunity, and 7.3, Contraindications)."""

from graph.areas.vaccination.engine.chart import Chart
from graph.areas.vaccination.engine.dates import NEVER, Interval, add
from graph.areas.vaccination.engine.schedule import Antigen, Contraindication


def immune(antigen: Antigen, chart: Chart) -> bool:
    """By an observation, or by the year of birth where no observation speaks against it."""
    observed = chart.observed
    if observed and not antigen.immune_observations.isdisjoint(observed):
        return True
    for birth in antigen.immune_births:
        if (
            chart.birth < birth.before
            and birth.country in ("", chart.patient.birth_country)
            and birth.exclusions.isdisjoint(observed)
        ):
            return True
    return False


def contraindications(antigen: Antigen, chart: Chart) -> list[Contraindication]:
    """Those of the antigen that hold today; one that names vaccines forbids these alone."""
    if not chart.observed:
        return []
    return [
        one for one in antigen.contraindications if one.code in chart.observed and _between(one.begin, one.end, chart)
    ]


def last_day(present: list[Contraindication], chart: Chart) -> int:
    """The last day on which one of them holds; NEVER where an observation has no end."""
    ages = (NEVER if one.end is None else add(chart.birth, one.end) - 1 for one in present)
    return max(min(chart.until.get(one.code, NEVER), age) for one, age in zip(present, ages, strict=True))


def forbidden_vaccines(present: list[Contraindication], chart: Chart) -> frozenset[str]:
    """The vaccines that the contraindications name, at the patient's age."""
    return frozenset(use.cvx for one in present for use in one.vaccines if _between(use.begin, use.end, chart))


def _between(begin: Interval | None, end: Interval | None, chart: Chart) -> bool:
    return (begin is None or add(chart.birth, begin) <= chart.today) and (
        end is None or chart.today < add(chart.birth, end)
    )
