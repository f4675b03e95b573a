"""Requests that failed alone for their own values: for a while they do not share a run."""

import time
from collections import OrderedDict
from collections.abc import Callable

from graph.execute.pending import PendingRequest

KEPT = 60.0  # seconds
MOST = 1_000


class Culprits:
    """Remembers them by a hash of statement, subject and arguments: no value is kept."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: OrderedDict[int, float] = OrderedDict()

    def add(self, pending: PendingRequest) -> None:
        """It failed alone."""
        self._until[_hash(pending)] = self._clock() + KEPT
        if len(self._until) > MOST:
            self._until.popitem(last=False)

    def knows(self, pending: PendingRequest) -> bool:
        """Whether it failed alone lately."""
        if not self._until:  # almost always
            return False
        return self._until.get(_hash(pending), 0.0) > self._clock()


def _hash(pending: PendingRequest) -> int:
    statement = pending.prepared.statement
    assert statement is not None
    # The server's clock stands among the arguments; what failed at one moment fails at the next.
    moment = (pending.request.moment.now, pending.request.moment.today)
    values = [value for value in pending.bound.arguments if value not in moment]
    return hash((statement.sql, pending.request.viewer.subject, repr(values)))
