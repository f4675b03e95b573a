"""Entries that wait for one commit, and the callback that is called when they are durable."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import structlog

from graph.groups.queue import Waiter
from graph.trail.entry import Entry
from graph.trail.outrun import Marks

logger = structlog.get_logger()

Told: TypeAlias = Callable[[Exception | None], None]


@dataclass(eq=False, slots=True)
class Submission(Waiter):
    """Entries of one record; `callback` is None once they need no commit. `since` is a time of the trail's pulse.

    `seen`: the marks of the replica that answered; None where the primary did.
    """

    entries: Sequence[Entry]
    vital: bool
    callback: Told | None
    left: Callable[[], bool]
    seen: Marks | None = None

    @property
    def is_gone(self) -> bool:
        """Whether they need no commit: they are in the journal, or their author has left, and a write with its author."""
        return self.callback is None or self.left()

    def leave(self) -> Told | None:
        """Take it out of the wait; returns its callback, None where that was called already."""
        callback, self.callback = self.callback, None
        return callback


def tell(callback: Told | None, problem: Exception | None) -> None:
    """Call a callback; an error in it is logged, so that the others are called too."""
    try:
        if callback:
            callback(problem)
    except Exception as error:  # noqa: BLE001 - one bug must not keep the others waiting
        logger.error("bug", kind=type(error).__name__)
