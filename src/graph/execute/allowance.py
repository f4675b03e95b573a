"""A limit on the cost that one subject may cause: a leaky bucket, in this process."""

import time
from collections.abc import Callable, Mapping

from graph.errors import Code, Refusal
from graph.viewer import Role, Viewer

SUBJECTS = 10_000  # buckets that are remembered
# Ambulances may spend more, so that they do not have to wait.
FACTORS = {Role.DISPATCHER: 10, Role.EMERGENCY_DOCTOR: 10}


class Allowance:
    """A subject may spend `burst` at once and `rate` a second; a rate of 0 sets no bounds."""

    def __init__(
        self,
        rate: float,
        burst: float,
        factors: Mapping[Role, int] = FACTORS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rate = rate
        self._burst = burst
        self._factors = factors
        self._clock = clock
        self._levels: dict[str, tuple[float, float]] = {}

    @property
    def is_bounded(self) -> bool:
        """Whether there is a limit."""
        return bool(self._rate)

    def spend(self, viewer: Viewer, cost: int) -> None:
        """Spend `cost`. Raises RATE_LIMITED with `retryAfter`, in seconds, and spends nothing then."""
        if not self._rate:
            return
        factor = self._factors.get(viewer.role, 1)
        now = self._clock()
        level, at = self._levels.get(viewer.subject, (0.0, now))
        level = max(0.0, level - (now - at) * self._rate * factor)
        over = level + cost - self._burst * factor
        if over > 0 and level > 0:
            wait = max(1, round(over / (self._rate * factor) + 0.5))
            raise Refusal(
                Code.RATE_LIMITED, f"You asked much at once: try again in {wait} s.", details={"retryAfter": wait}
            )
        if viewer.subject not in self._levels and len(self._levels) >= SUBJECTS:
            self._forget(now)
        self._levels[viewer.subject] = (level + cost, now)

    def require(self, viewer: Viewer) -> None:
        """Raise RATE_LIMITED where nothing is left, before anything is done for a request."""
        level, _ = self._levels.get(viewer.subject, (0.0, 0.0))
        if level >= self._burst * self._factors.get(viewer.role, 1):
            self.spend(viewer, 1)
            self.give_back(viewer, 1)

    def give_back(self, viewer: Viewer, cost: int) -> None:
        """Return `cost` that was spent."""
        if bucket := self._levels.get(viewer.subject):
            level, at = bucket
            self._levels[viewer.subject] = (max(0.0, level - cost), at)

    def _forget(self, now: float) -> None:
        """Drop the buckets that have drained; where none has, the one that was filled longest ago."""
        empty = [subject for subject, (level, at) in self._levels.items() if level <= (now - at) * self._rate]
        for subject in empty or [min(self._levels, key=lambda filled: self._levels[filled][1])]:
            del self._levels[subject]
