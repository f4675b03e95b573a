"""Bundles that name numbers of children whom their sender does not reach: counted and limited, whoever has the numbers.

So nobody asks by POST who lives in the city (domain.md 5 B 15); a doctor who mistypes a policy number is not kept out.
"""

from dataclasses import dataclass, field

from graph.execute.allowance import Allowance
from graph.viewer import Viewer

HOUR = 3600
PER_HOUR = 20


def allowance(per_hour: int = PER_HOUR) -> Allowance:
    """So many bundles at once, and as many more in an hour."""
    return Allowance(per_hour / HOUR, per_hour, {})


@dataclass
class Strangers:
    """Counts such bundles in this process, and bounds those of one sender."""

    allowance: Allowance = field(default_factory=allowance)
    seen: int = 0

    def count(self, viewer: Viewer) -> None:
        """Count one. Raises RATE_LIMITED where its sender has sent too many."""
        self.seen += 1
        self.allowance.spend(viewer, 1)
