"""A trail that nothing is written to."""

from collections.abc import Callable, Sequence

from graph.trail.audit import AuditTrail
from graph.trail.entry import Entry
from graph.trail.outrun import Marks
from graph.trail.submission import Told


class Unwritten(AuditTrail):
    """Answers leave at once."""

    def submit(
        self,
        entries: Sequence[Entry],
        callback: Told,
        *,
        vital: bool = False,
        left: Callable[[], bool] = lambda: False,
        seen: Marks | None = None,
    ) -> None:
        """Nothing is waited for."""
        callback(None)
