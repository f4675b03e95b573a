"""Admission: how much work may wait, and whose requests are refused first when there is too much."""

from graph.errors import Code, Overload

MICROSECONDS = 1_000_000
# A lane with this many times the work that it can do in time admits nobody beyond a fair part.
FULL = 2


class Admission:
    """The work that waits or runs, in seconds of connections, by subject; `limit` is what can be done in time.

    Below the limit everybody is admitted. Above it a subject may have a fair part of it; a subject with nothing under way
    is admitted until twice as much waits. Whole microseconds are kept: sums of fractions would drift.
    """

    def __init__(self, limit: float, connections: int) -> None:
        self._limit = int(limit * MICROSECONDS)
        self._connections = connections
        self._pending = 0
        self._own: dict[str, int] = {}
        self.refused = 0

    @property
    def pending(self) -> float:
        """Seconds of work that wait or run."""
        return self._pending / MICROSECONDS

    def admit(self, subject: str, seconds: float) -> int:
        """Take in so much work; `leave` takes what this returns. Raises RATE_LIMITED, or UNAVAILABLE to a subject without work."""
        work = int(seconds * MICROSECONDS) + 1
        own = self._own.get(subject, 0)
        if self._pending + work > self._limit and self._is_too_much(own, work):
            self.refused += 1
            raise self._overload(own)
        self._pending += work
        self._own[subject] = own + work
        return work

    def leave(self, subject: str, work: int) -> None:
        """The work is done, or nobody waits for it any more."""
        self._pending -= work
        own = self._own[subject] - work
        if own:
            self._own[subject] = own
        else:
            del self._own[subject]

    def _is_too_much(self, own: int, work: int) -> bool:
        if not own and self._pending <= FULL * self._limit:
            return False
        return own + work > self._limit / (len(self._own) + (not own))

    def _overload(self, own: int) -> Overload:
        wait = max(1, round(self.pending / self._connections + 0.5))
        if own:
            code, message = Code.RATE_LIMITED, f"You have much under way: try again in {wait} s."
        else:
            code, message = Code.UNAVAILABLE, f"Much is asked now: try again in {wait} s."
        return Overload(code, message, wait)
