"""What makes a series needless or forbidden (sections 7.2, Evidence of Immunity, and 7.3, Contraindications)."""

from graph.areas.vaccination.engine.chart import Chart
from graph.areas.vaccination.engine.dates import ALWAYS, NEVER
from graph.areas.vaccination.engine.schedule import Antigen, Contraindication


def immune(antigen: Antigen, chart: Chart) -> bool:
    """By an observation, or by the year of birth where no observation speaks against it."""
    observed = chart.observed
    if not antigen.immune_observations.isdisjoint(observed):
        return True
    return any(
        chart.birth < birth.before
        and birth.country in ("", chart.patient.birth_country)
        and birth.exclusions.isdisjoint(observed)
        for birth in antigen.immune_births
    )


def contraindications(antigen: Antigen, chart: Chart) -> list[Contraindication]:
    """Those of the antigen that hold today; one that names vaccines forbids these alone."""
    return [
        one
        for one in antigen.contraindications
        if one.code in chart.observed
        and chart.age(one.begin, ALWAYS) <= chart.today < chart.age(one.end, NEVER)
    ]


def forbidden_vaccines(found: list[Contraindication], chart: Chart) -> frozenset[str]:
    """The vaccines that the contraindications name, at the patient's age."""
    return frozenset(
        use.cvx
        for one in found
        for use in one.vaccines
        if chart.age(use.begin, ALWAYS) <= chart.today < chart.age(use.end, NEVER)
    )
