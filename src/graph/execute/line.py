"""Who waits for a statement, and when those who wait go. Pure: times are handed in."""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import asyncpg

from graph.execute.binds import Bound, Request
from graph.execute.prepared import Prepared
from graph.sql.statement import Statement
from graph.trail.entry import Entry

REQUESTS = 32  # that fill a run
BYTES = 400_000  # of expected answers, that fill it too: the first of them waits some milliseconds for the last
SECONDS = 0.1  # of expected work, that fill it too: who asks for little does not wait for who asks for much
SLOW = 0.05  # seconds of expected work from which a request is slow
LATE = 0.005  # seconds after which a run is not waited for

Row: TypeAlias = asyncpg.Record


@dataclass(eq=False, slots=True)
class Asked:
    """One request; `size` and `work` are the bytes and the seconds that are expected of it."""

    request: Request
    request_id: str
    bound: Bound
    size: float
    work: float
    since: float
    row: "asyncio.Future[Row]"

    def entries(self, prepared: Prepared, row: Row) -> list[Entry]:
        """What goes on record of it."""
        at, subject = self.request.moment.now, self.request.viewer.subject
        readings = prepared.readings(row["touched"], row["ways"], self.bound.purposes)
        return [Entry(at, subject, each.audited, each.children, self.request_id, each.purpose) for each in readings]

    def fail(self, error: Exception) -> None:
        """Tell whoever still waits."""
        if not self.row.done():
            self.row.set_exception(error)


@dataclass(eq=False, slots=True)
class Line:
    """Those who wait for a statement, in order of asking, and how many runs of it there are; `most` read at once."""

    prepared: Prepared
    key: object  # of its own where it goes alone
    most: int
    waiting: deque[Asked] = field(default_factory=deque)
    size: float = 0.0
    work: float = 0.0
    runs: int = 0  # that are not on record yet
    reading: int = 0  # of them, those that have or want a connection
    starting: int = 0  # of them, those that have not yet taken their requests
    begun: float = 0.0  # when the last of them did

    @property
    def statement(self) -> Statement:
        """What is asked."""
        assert self.prepared.statement is not None
        return self.prepared.statement

    @property
    def is_slow(self) -> bool:
        """Whether the next request takes long."""
        return bool(self.waiting) and self.waiting[0].work > SLOW

    def add(self, asked: Asked) -> None:
        """Wait."""
        self.waiting.append(asked)
        self.size += asked.size
        self.work += asked.work

    def take(self) -> Asked:
        """Who has waited longest."""
        asked = self.waiting.popleft()
        self.size -= asked.size
        self.work -= asked.work
        return asked

    def may_begin(self, now: float) -> bool:
        """Whether those who wait need not wait for the runs that are under way."""
        if not self.waiting or self.reading >= self.most:
            return False
        return not self.runs or self.begun + LATE <= now or self._is_full(1 + self.starting)

    def _is_full(self, runs: int) -> bool:
        return len(self.waiting) >= REQUESTS * runs or self.size >= BYTES * runs or self.work >= SECONDS * runs

    def batch(self) -> list[Asked]:
        """Those who fill the next run, without whom nobody waits for any more."""
        batch: list[Asked] = []
        size = work = 0.0
        while self.waiting and len(batch) < REQUESTS:
            following = self.waiting[0]
            size, work = size + following.size, work + following.work
            if batch and (size > BYTES or work > SECONDS):
                break
            asked = self.take()
            if not asked.row.done():
                batch.append(asked)
        return batch


def halves(batch: Sequence[Asked]) -> tuple[Sequence[Asked], Sequence[Asked]]:
    """A run in two: where one request breaks it, the others are found in few more runs."""
    middle = len(batch) // 2
    return batch[:middle], batch[middle:]
