"""How long things take: counts by bucket, in plain numbers."""

from bisect import bisect_left
from itertools import accumulate

BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)  # seconds


class Durations:
    """Plain numbers of one event loop: the Prometheus library's own take locks, a tenth of a short operation."""

    def __init__(self) -> None:
        self._counts = [0] * (len(BOUNDS) + 1)
        self.seconds = 0.0

    def observe(self, seconds: float) -> None:
        """Count one."""
        self._counts[bisect_left(BOUNDS, seconds)] += 1
        self.seconds += seconds

    def buckets(self) -> list[tuple[str, float]]:
        """How many took at most so long, as Prometheus wants them."""
        return list(zip([*(str(float(bound)) for bound in BOUNDS), "+Inf"], accumulate(self._counts), strict=True))
