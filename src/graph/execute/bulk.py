"""Bulk reads: a warning where one subject reads many children in a minute (domain.md 5 E 37).

Counted in this process after the answers are sent; the reader notices nothing.
"""

import time
from collections.abc import Callable, Sequence

import structlog

from graph.trail.entry import Entry

logger = structlog.get_logger()

WINDOW = 60.0  # seconds
READERS = 20_000  # remembered subjects
CHILDREN = 100_000  # remembered children of all subjects: 20 MB at most


class _SubjectReads:
    """One subject: the time of its last read of each child, and the end of its quiet time after a warning."""

    __slots__ = ("quiet", "seen")

    def __init__(self) -> None:
        self.seen: dict[str, float] = {}
        self.quiet = 0.0


class BulkReads:
    """Warns once a window about a subject that reads more than `limit` children in it; a limit of 0 turns warnings off."""

    def __init__(self, limit: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit
        self._clock = clock
        self._readers: dict[str, _SubjectReads] = {}
        self._children = 0
        self.warnings = 0

    def see(self, entries: Sequence[Entry]) -> None:
        """Count the children of entries that are on record."""
        if not self._limit:
            return
        now = self._clock()
        for entry in entries:
            reader = self._readers.get(entry.subject)
            if reader is None:
                reader = self._begin(entry.subject)
            if entry.children and reader.quiet <= now:
                before = len(reader.seen)
                reader.seen.update(dict.fromkeys(entry.children, now))
                self._children += len(reader.seen) - before
                if len(reader.seen) > self._limit:
                    self._check(entry, reader, now)
        while self._children > CHILDREN or len(self._readers) > READERS:
            self._forget()

    def _check(self, entry: Entry, reader: _SubjectReads, now: float) -> None:
        """Drop children that were read before the window; warn where more than the limit remain."""
        recent = {child: at for child, at in reader.seen.items() if at > now - WINDOW}
        if len(recent) > self._limit:
            self.warnings += 1
            logger.warning(
                "bulk read", subject=entry.subject, role=entry.audited.role, children=len(recent), seconds=WINDOW
            )
            recent, reader.quiet = {}, now + WINDOW
        self._children -= len(reader.seen) - len(recent)
        reader.seen = recent

    def _begin(self, subject: str) -> _SubjectReads:
        reader = self._readers[subject] = _SubjectReads()
        return reader

    def _forget(self) -> None:
        """Drop the reader that has been remembered longest."""
        reader = self._readers.pop(next(iter(self._readers)))
        self._children -= len(reader.seen)
