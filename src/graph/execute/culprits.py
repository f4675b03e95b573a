"""Requests that failed alone because of their own values; for KEPT seconds they do not share a run."""

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence

from graph.execute.pending import PendingRequest

KEPT = 60.0  # seconds
MOST = 1_000


class Culprits:
    """Remembers such requests by a hash of statement, subject and arguments; no value is kept."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: OrderedDict[int, float] = OrderedDict()

    def add(self, pending: PendingRequest) -> None:
        """Remember a request that failed alone."""
        self._until[_hash(pending)] = self._clock() + KEPT
        if len(self._until) > MOST:
            self._until.popitem(last=False)

    def knows(self, pending: PendingRequest) -> bool:
        """Whether the same request failed alone lately."""
        if not self._until:  # almost always
            return False
        return self._until.get(_hash(pending), 0.0) > self._clock()


def _hash(pending: PendingRequest) -> int:
    # Without the server's clock, which is among the arguments: the request would fail at another moment, too.
    moment = (pending.request.moment.now, pending.request.moment.today)
    values = [value for value in pending.bound.arguments if value not in moment]
    return hash((pending.bound.statement.sql, pending.request.viewer.subject, repr(values)))


def halves(batch: Sequence[PendingRequest]) -> tuple[Sequence[PendingRequest], Sequence[PendingRequest]]:
    """Two halves of a run: the one request that breaks it is found in few more runs."""
    middle = len(batch) // 2
    return batch[:middle], batch[middle:]
