"""How healthy children grow: the lines of who.csv, for charts and for the table of the database."""

import csv
from importlib import resources
from typing import NamedTuple


class GrowthLine(NamedTuple):
    """L, M and S of a measurement at an age; between two lines they are interpolated linearly (sources: who.csv)."""

    kind: str
    sex: str
    age_days: int
    l: float  # noqa: E741 - WHO's names
    m: float
    s: float


def growth_lines() -> list[GrowthLine]:
    """Every line, by kind and sex, youngest first."""
    text = resources.files(__package__).joinpath("who.csv").read_text("utf-8")
    rows = csv.reader(line for line in text.splitlines() if not line.startswith("#"))
    next(rows)
    return [GrowthLine(kind, sex, int(days), *map(float, numbers)) for kind, sex, days, *numbers in rows]
