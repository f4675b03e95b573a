"""Admission: a bound on waiting work, and the choice of subjects that are refused first beyond it."""

from graph.errors import Code, Overload

MICROSECONDS = 1_000_000
# Beyond this multiple of its limit a lane admits no subject above a fair part.
FULL = 2


class Admission:
    """Waiting and running work by subject, in seconds of connections; `limit`: the work that can be done in time.

    Below the limit every request is admitted. Above it a subject may have a fair part of the limit; a subject with no work
    under way is admitted until FULL times as much waits. Counted in whole microseconds: sums of fractions would drift.
    """

    def __init__(self, limit: float, connections: int) -> None:
        self._limit = int(limit * MICROSECONDS)
        self._connections = connections
        self._pending = 0
        self._own: dict[str, int] = {}
        self.refused = 0

    @property
    def pending(self) -> float:
        """Seconds of work that waits or runs."""
        return self._pending / MICROSECONDS

    def admit(self, subject: str, seconds: float) -> int:
        """Admit `seconds` of work; returns the amount for `leave`. Raises RATE_LIMITED, or UNAVAILABLE to a subject without work."""
        work = int(seconds * MICROSECONDS) + 1
        own = self._own.get(subject, 0)
        if self._pending + work > self._limit and self._is_too_much(own, work):
            self.refused += 1
            raise self._overload(own)
        self._pending += work
        self._own[subject] = own + work
        return work

    def leave(self, subject: str, work: int) -> None:
        """Remove work that is done, or that no caller waits for any more."""
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
