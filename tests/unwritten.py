"""A trail that nothing is written to."""

from collections.abc import Callable, Sequence

from graph.execute.audit import AuditTrail
from graph.execute.entry import Entry
from graph.execute.waiting import Told


class Unwritten(AuditTrail):
    """Answers leave at once."""

    def submit(
        self, entries: Sequence[Entry], told: Told, *, vital: bool = False, left: Callable[[], bool] = lambda: False
    ) -> None:
        """Nothing is waited for."""
        told(None)
