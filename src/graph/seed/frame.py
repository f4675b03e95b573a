"""How large the city is and on which day it is seen: everything else follows from this and the seed."""

import itertools
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from random import Random

from graph.identity import NewId, seeded_ids
from graph.ingest.moment import MOSCOW
from graph.seed.cases import CYCLE, PLAIN, SeedCase, case_at

DISTRICT_SIZE = 800  # domain.md 3.13
BATCH = 250
SIBLINGS_FROM = 200  # children a city needs before one of the first family's children lives in the last district


def reference_now(day: date) -> datetime:
    """The moment of a seeded city: the beginning of a Moscow day, so that the same seed gives the same rows all day."""
    return datetime.combine(day, time(), MOSCOW)


@dataclass(frozen=True)
class Frame:
    """Seed, number of children and the moment at which the city is seen; ages and dates are counted back from it."""

    seed: int
    children: int
    now: datetime

    @cached_property
    def day(self) -> date:
        """The Moscow calendar day."""
        return self.now.astimezone(MOSCOW).date()

    @cached_property
    def districts(self) -> int:
        """About 800 children in each, never fewer than three."""
        return max(3, round(self.children / DISTRICT_SIZE))

    def random(self, *path: object) -> Random:
        """A generator of its own for each thing, so that nothing depends on the order of work."""
        return Random(":".join(map(str, (self.seed, *path))))  # noqa: S311 - repeatable on purpose

    def ids(self, *path: object) -> NewId:
        """Ids that follow from the seed, made at the moment of the city."""
        return seeded_ids(self.random("ids", *path), int(self.now.timestamp() * 1000))

    def before(self, days: int) -> date:
        """A day in the past."""
        return self.day - timedelta(days=days)

    def district_of(self, index: int) -> int:
        """The number of the district a child belongs to."""
        return index * self.districts // self.children

    def first_of(self, district: int) -> int:
        """The first child of a district."""
        return -(-district * self.children // self.districts)

    def batches(self) -> list[range]:
        """Children in groups of one district each."""
        ranges = []
        for district in range(self.districts):
            start, end = self.first_of(district), self.first_of(district + 1)
            parts = max(1, -(-(end - start) // BATCH))
            edges = [start + (end - start) * part // parts for part in range(parts + 1)]
            ranges += list(itertools.starmap(range, itertools.pairwise(edges)))
        return [batch for batch in ranges if batch]

    @cached_property
    def moved(self) -> int:
        """The child of the first family that lives in the last district."""
        if self.children < SIBLINGS_FROM:
            return 0
        return next(index for index in range(self.children - 1, -1, -1) if case_at(index) is SeedCase.HEALTHY)

    def household_of(self, index: int) -> int:
        """The first child of the family: siblings share its number, and with it their parents and address."""
        if index == self.moved:
            return 0
        place = index % CYCLE
        if place < PLAIN:
            return index - 1 if case_at(index) in (SeedCase.TEEN, SeedCase.SECOND_TWIN) else index
        start = index - (place - PLAIN) % 3
        size = (1, 2, 3)[(start * 2_654_435_761 + self.seed >> 5) % 3]
        return start if index - start < size else index
