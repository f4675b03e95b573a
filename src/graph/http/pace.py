"""A pace for work that is rare and dear: one subject may do so much at once, then a unit each pause."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from graph.errors import Code, Overload

SUBJECTS = 1_000  # that are remembered


@dataclass
class Pace:
    """`burst` units at once, and one in `pause` seconds on the whole, for each subject of this process."""

    burst: int
    pause: float
    clock: Callable[[], float] = time.monotonic
    _full_until: dict[str, float] = field(default_factory=dict)  # when nothing of what was done counts any longer

    def take(self, subject: str, units: int = 1) -> None:
        """Do so many units now. Raises RATE_LIMITED with `retryAfter`, and counts nothing then."""
        now = self.clock()
        until = max(now, self._full_until.get(subject, now)) + units * self.pause
        over = until - now - self.burst * self.pause
        if over > 0:
            wait = max(1, round(over + 0.5))
            raise Overload(Code.RATE_LIMITED, f"You asked this often: try again in {wait} s.", wait)
        if subject not in self._full_until and len(self._full_until) >= SUBJECTS:
            self._forget(now)
        self._full_until[subject] = until

    def _forget(self, now: float) -> None:
        """Drop who may do everything again; where that is nobody, who is nearest to it."""
        free = [subject for subject, until in self._full_until.items() if until <= now]
        for subject in free or [min(self._full_until, key=lambda each: self._full_until[each])]:
            del self._full_until[subject]
