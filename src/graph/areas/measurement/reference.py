"""How healthy children grow, and what is worth a look: the lines of who.csv and alerts.csv, which the database has as tables."""

import csv
from functools import cache
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


class GrowthRule(NamedTuple):
    """When a measurement is worth a look; `until_days` is excluded, None: no end (tests and bounds: alerts.csv)."""

    kind: str
    measure: str
    from_days: int
    until_days: int | None
    test: str
    bound: float
    rule: str
    source: str


def growth_lines() -> list[GrowthLine]:
    """Every line, by kind and sex, youngest first."""
    return [GrowthLine(kind, sex, int(days), *map(float, numbers)) for kind, sex, days, *numbers in _rows("who.csv")]


@cache
def growth_rules() -> tuple[GrowthRule, ...]:
    """Every rule, in the order in which alerts are told."""
    return tuple(
        GrowthRule(kind, measure, int(first), int(until) if until else None, test, float(bound), *words)
        for kind, measure, first, until, test, bound, *words in _rows("alerts.csv")
    )


def _rows(name: str) -> list[list[str]]:
    text = resources.files(__package__).joinpath(name).read_text("utf-8")
    return list(csv.reader(line for line in text.splitlines() if not line.startswith("#")))[1:]
