"""The national calendar of vaccinations, as data in the terms of the engine (domain.md 3.8).

`data/calendar_*.json` states each version: its order, since when it is in force, and of each value what it stands on.
A value of an `unverified` source says more than the act does, until an operator has compared it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from string import Template
from typing import Any

from graph.areas.vaccination.engine.reading import read_schedule
from graph.areas.vaccination.engine.schedule import Schedule
from graph.areas.vaccination.engine.source import plain

SEASON_OPENS = 4  # from April on, the season that is asked about is the next one
VERSIONS = ("calendar_1122n.json",)


@dataclass(frozen=True, slots=True)
class Norm:
    """The act that a version of the calendar is made from."""

    order: str
    title: str
    valid_from: date
    checked: str
    file: str


def norm_of(day: date) -> Norm:
    """The act in force on a day; LookupError before the first one that is kept."""
    in_force = [norm for norm in norms() if norm.valid_from <= day]
    if not in_force:
        raise LookupError(f"no calendar of vaccinations is kept for {day}")
    return max(in_force, key=lambda norm: norm.valid_from)


@cache
def norms() -> tuple[Norm, ...]:
    """Every act that is kept."""
    return tuple(
        Norm(
            order=head["order"],
            title=head["title"],
            valid_from=date.fromisoformat(head["validFrom"]["is"]),
            checked=head["checked"],
            file=file,
        )
        for file in VERSIONS
        for head in [document(file)["norm"]]
    )


def calendar_of(day: date) -> Schedule:
    """The calendar in force on a day, with the season of influenza that is due then."""
    return _calendar(norm_of(day).file, day.year if day.month >= SEASON_OPENS else day.year - 1)


@lru_cache(maxsize=8)
def _calendar(file: str, year: int) -> Schedule:
    return read_calendar(document(file, year))


def read_calendar(calendar: Mapping[str, Any]) -> Schedule:
    """The calendar that a document states; ValueError, KeyError or TypeError where it states none."""
    return read_schedule(calendar["general"], calendar["antigens"])


def document(file: str, year: int = 1) -> dict[str, Any]:
    """A version as it was written; `$year` is that in which the season begins."""
    written = files("graph.areas.vaccination").joinpath("data", file).read_text("utf-8")
    content: dict[str, Any] = json.loads(Template(written).substitute(year=f"{year:04}", next=f"{year + 1:04}"))
    return content


@cache
def products(file: str = VERSIONS[-1]) -> dict[str, str]:
    """The code of each trade name, which is written as `plain` writes it: CVX, or `RU-...` where CVX has none."""
    return {plain(product["name"]): product["cvx"] for product in document(file)["products"]}


def code_of(trade_name: str) -> str | None:
    """The code of a vaccine by its trade name, however it is spaced and written; None where it is not known."""
    return products().get(plain(trade_name))
