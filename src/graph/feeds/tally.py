"""What became of the records of a feed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self
from uuid import UUID

from graph.feeds.reading import Bad

SHOWN = 1_000  # lines in quarantine that an answer names


@dataclass
class Tally:
    """Counts; `news` are the lines that were not in quarantine before, `children` those that changed."""

    records: int = 0
    applied: int = 0
    unchanged: int = 0
    stale: int = 0
    quarantined: int = 0
    news: int = 0
    errors: list[Bad] = field(default_factory=list)
    children: set[UUID] = field(default_factory=set)

    @property
    def counts(self) -> dict[str, int]:
        """By name."""
        names = ("records", "applied", "unchanged", "stale", "quarantined")
        return {name: getattr(self, name) for name in names}

    @property
    def words(self) -> str:
        """For a person and for the trail."""
        return ", ".join(f"{name} {count}" for name, count in self.counts.items() if count)

    @property
    def is_change(self) -> bool:
        """Whether anything was written that is to be on record."""
        return bool(self.applied or self.news)

    def quarantine(self, bad: Iterable[Bad]) -> None:
        """Count lines that are in quarantine."""
        bad = list(bad)
        self.quarantined += len(bad)
        self.errors += bad[: max(0, SHOWN - len(self.errors))]

    def add(self, other: Self) -> None:
        """Count what became of more records. The children of a batch are told with it alone."""
        for name in (*self.counts, "news"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.errors += other.errors[: max(0, SHOWN - len(self.errors))]
