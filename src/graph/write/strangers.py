"""Counts and limits bundles with numbers of children out of their sender's reach, whether or not these numbers exist.

Otherwise POST would reveal who lives in the city (domain.md 5 B 15); a doctor who mistypes a policy number is not blocked.
"""

from dataclasses import dataclass, field

from graph.execute.allowance import Allowance
from graph.viewer import Viewer

HOUR = 3600
PER_HOUR = 20


def allowance(per_hour: int = PER_HOUR) -> Allowance:
    """`per_hour` bundles at once, and as many more in an hour."""
    return Allowance(per_hour / HOUR, per_hour, {})


@dataclass
class Strangers:
    """Counts such bundles in this process, and bounds those of one sender."""

    allowance: Allowance = field(default_factory=allowance)
    seen: int = 0

    def count(self, viewer: Viewer) -> None:
        """Count a bundle. Raises RATE_LIMITED where its sender has sent too many."""
        self.seen += 1
        self.allowance.spend(viewer, 1)
