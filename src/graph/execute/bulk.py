"""Bulk reading: how many children one subject reads in a minute, and a warning where it is many (domain.md 5 E 37).

Counted in this process, when the answers have left; it changes nothing for the reader.
"""

import time
from collections.abc import Callable, Sequence

import structlog

from graph.trail.entry import Entry

logger = structlog.get_logger()

WINDOW = 60.0  # seconds
READERS = 20_000  # that are remembered
CHILDREN = 100_000  # that are remembered of all of them: 20 MB at the most


class _Reader:
    """One subject: when it last read each child, and until when nothing more is said of it."""

    __slots__ = ("quiet", "seen")

    def __init__(self) -> None:
        self.seen: dict[str, float] = {}
        self.quiet = 0.0


class BulkReads:
    """Warns once a window of a subject that reads more than `limit` children in it; a limit of 0 watches nobody."""

    def __init__(self, limit: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit = limit
        self._clock = clock
        self._readers: dict[str, _Reader] = {}
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
                    self._look(entry, reader, now)
        while self._children > CHILDREN or len(self._readers) > READERS:
            self._forget()

    def _look(self, entry: Entry, reader: _Reader, now: float) -> None:
        """More than the limit: within a window, or some of them before it?"""
        kept = {child: at for child, at in reader.seen.items() if at > now - WINDOW}
        if len(kept) > self._limit:
            self.warnings += 1
            logger.warning(
                "bulk read", subject=entry.subject, role=entry.audited.role, children=len(kept), seconds=WINDOW
            )
            kept, reader.quiet = {}, now + WINDOW
        self._children -= len(reader.seen) - len(kept)
        reader.seen = kept

    def _begin(self, subject: str) -> _Reader:
        reader = self._readers[subject] = _Reader()
        return reader

    def _forget(self) -> None:
        """Drop the reader that has been remembered longest."""
        reader = self._readers.pop(next(iter(self._readers)))
        self._children -= len(reader.seen)
