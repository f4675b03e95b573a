"""Counts of what became of the records of a feed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self
from uuid import UUID

from graph.feeds.reading import BadLine

SHOWN = 1_000  # lines in quarantine that an answer lists


@dataclass
class Tally:
    """Counts; `news`: lines that were not in quarantine before, `children`: those that changed."""

    records: int = 0
    applied: int = 0
    unchanged: int = 0
    stale: int = 0
    quarantined: int = 0
    news: int = 0
    errors: list[BadLine] = field(default_factory=list)
    children: set[UUID] = field(default_factory=set)

    @property
    def counts(self) -> dict[str, int]:
        """The counts by name."""
        names = ("records", "applied", "unchanged", "stale", "quarantined")
        return {name: getattr(self, name) for name in names}

    @property
    def words(self) -> str:
        """The counts that are not zero, as text for a person and for the trail."""
        return ", ".join(f"{name} {count}" for name, count in self.counts.items() if count)

    @property
    def is_change(self) -> bool:
        """Whether anything was written that is to be on record."""
        return bool(self.applied or self.news)

    def quarantine(self, bad_lines: Iterable[BadLine]) -> None:
        """Count lines that went to quarantine."""
        bad_lines = list(bad_lines)
        self.quarantined += len(bad_lines)
        self.errors += bad_lines[: max(0, SHOWN - len(self.errors))]

    def add(self, other: Self) -> None:
        """Add the counts of another batch; children are not added, as each batch names its own on the trail."""
        for name in (*self.counts, "news"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.errors += other.errors[: max(0, SHOWN - len(self.errors))]
