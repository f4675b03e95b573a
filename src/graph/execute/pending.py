"""A request that waits for the next run of its statement, and its part of a full run."""

import asyncio
from dataclasses import dataclass
from typing import TypeAlias

import asyncpg

from graph.execute.binds import Bound, Request
from graph.execute.prepared import Prepared
from graph.groups.queue import Waiter
from graph.trail.entry import OK, TOLD, Entry

# The limits of a run, whichever is reached first.
REQUESTS = 32
VIEWERS = 256  # of one event, who did not ask and can wait for each other some milliseconds
BYTES = 400_000  # of expected answers: the first of them waits some milliseconds for the last
SECONDS = 0.1  # of expected work: a request for little does not wait for requests for much
SLOW = 0.05  # seconds of expected work from which a request is slow

NOBODY = "[]"  # no child was touched

Row: TypeAlias = asyncpg.Record


@dataclass(eq=False, slots=True)
class PendingRequest(Waiter):
    """One waiting request; `row` is its result. `at_primary`: no replica may answer it."""

    prepared: Prepared
    request: Request
    request_id: str
    bound: Bound
    row: "asyncio.Future[Row]"
    at_primary: bool = False

    @property
    def is_gone(self) -> bool:
        """Whether the caller has left or was answered."""
        return self.row.done()

    def entries(self, row: Row) -> list[Entry]:
        """The entries of the trail for its row; none for an event of which the viewer may know nothing."""
        at, subject = self.request.moment.now, self.request.viewer.subject
        if self.prepared.is_before:
            return []  # nothing of it is told
        if self.prepared.is_event and row["touched"] == NOBODY:
            return []  # nothing of this event was told
        readings = self.prepared.readings(row["touched"], self.bound.purposes)
        outcome, is_news = TOLD if self.prepared.is_told_only else OK, self.prepared.is_news
        return [
            Entry(at, subject, each.audited, each.children, self.request_id, each.purpose, outcome, is_news)
            for each in readings
        ]

    def answer(self, row: Row) -> None:
        """Give the row to the caller, unless the caller has left."""
        if not self.row.done():
            self.row.set_result(row)

    def fail(self, error: Exception) -> None:
        """Give the error to the caller, unless the caller has left."""
        if not self.row.done():
            self.row.set_exception(error)


def part_of_run(size: float, seconds: float, most: int = REQUESTS) -> float:
    """The part of a full run of at most so many that a request takes, by the expected bytes and seconds of its answer."""
    part = 1 / most
    if size > BYTES * part:
        part = size / BYTES
    if seconds > SECONDS * part:
        part = seconds / SECONDS
    return part
