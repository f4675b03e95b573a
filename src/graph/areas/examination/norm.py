"""Examinations as a norm has them: at which age which specialists and tests. Pure."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from graph.areas.examination.words import SPECIALTIES, STATUSES, TESTS
from graph.ingest.due import Version


class Examination(NamedTuple):
    """An age, in months, and what the norm asks for at it."""

    months: int
    specialties: tuple[str, ...]
    tests: tuple[str, ...]


def examinations(written: Mapping[str, Any]) -> list[Examination]:
    """Those of a norm's document; ValueError where it is another thing."""
    by_age = [
        Examination(row["months"], tuple(row["specialties"]), tuple(row["tests"])) for row in written["examinations"]
    ]
    ages = [one.months for one in by_age]
    if not ages or ages != sorted(set(ages)) or not ages[0] >= 0 or ages[-1] >= 18 * 12:
        raise ValueError("ages are whole months below 18 years, each once, in order")
    known = {"specialty": SPECIALTIES, "test": TESTS}
    for what, words in (*(("specialty", one.specialties) for one in by_age), *(("test", one.tests) for one in by_age)):
        if not known[what].issuperset(words):
            raise ValueError(f"it names a {what} that is not known: see graph/areas/examination/words.py")
    return by_age


def examinations_by_status(written: Mapping[str, Any]) -> tuple[frozenset[str], list[Examination]]:
    """The social statuses of a norm's document, and what it asks for beside the norm of every child; ValueError where it is no such."""
    statuses = frozenset(written["statuses"])
    if not statuses or not STATUSES.issuperset(statuses):
        raise ValueError("it names a status by which nothing is asked for: see graph/areas/examination/words.py")
    return statuses, examinations(written)


@lru_cache(maxsize=32)
def by_status_of(version: Version) -> tuple[frozenset[str], Mapping[int, Examination]]:
    """Those of a version: its statuses, and what is asked for by age in months."""
    statuses, by_age = examinations_by_status(json.loads(version.content))
    return statuses, {one.months: one for one in by_age}


@lru_cache(maxsize=32)
def examinations_of(version: Version) -> list[Examination]:
    """Those of a version."""
    return examinations(json.loads(version.content))
