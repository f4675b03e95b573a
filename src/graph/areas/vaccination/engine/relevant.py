"""Which series are meant for a patient (section 5, Create Relevant Patient Series)."""

from graph.areas.vaccination.engine.chart import Chart
from graph.areas.vaccination.engine.dates import ALWAYS, NEVER
from graph.areas.vaccination.engine.schedule import Antigen, Series


def relevant(antigen: Antigen, chart: Chart) -> list[Series]:
    """Standard series, those whose indication the patient has, and of all these those for the patient's gender."""
    return [
        series
        for series in antigen.series
        if (not series.genders or chart.patient.gender in series.genders)
        and (series.kind == "Standard" or _indicated(series, chart))
    ]


def _indicated(series: Series, chart: Chart) -> bool:
    return any(
        indication.code in chart.observed
        and chart.age(indication.begin, ALWAYS) <= chart.today < chart.age(indication.end, NEVER)
        for indication in series.indications
    )
