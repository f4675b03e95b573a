"""Which series are meant for a patient (section 5, Create Relevant Patient Series)."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from graph.areas.vaccination.engine.chart import Chart
from graph.areas.vaccination.engine.dates import add
from graph.areas.vaccination.engine.schedule import Antigen, Series

STANDARD = "Standard"
Groups = tuple[tuple[str, tuple[Series, ...]], ...]


def relevant(antigen: Antigen, chart: Chart) -> Groups:
    """By series group: standard series, those whose indication the patient has, of all these those for the gender."""
    gender = chart.patient.gender
    if not chart.observed:
        return _standard(antigen, gender)
    return _grouped(
        series
        for series in antigen.series
        if (not series.genders or gender in series.genders) and (series.kind == STANDARD or _indicated(series, chart))
    )


@lru_cache(maxsize=1024)
def _standard(antigen: Antigen, gender: str) -> Groups:
    return _grouped(
        series
        for series in antigen.series
        if series.kind == STANDARD and (not series.genders or gender in series.genders)
    )


def _grouped(every: Iterable[Series]) -> Groups:
    ordered = sorted(every, key=lambda series: series.series_group)
    return tuple((name, tuple(of_group)) for name, of_group in groupby(ordered, lambda series: series.series_group))


def _indicated(series: Series, chart: Chart) -> bool:
    return any(
        indication.code in chart.observed
        and (indication.begin is None or add(chart.birth, indication.begin) <= chart.today)
        and (indication.end is None or chart.today < add(chart.birth, indication.end))
        for indication in series.indications
    )
