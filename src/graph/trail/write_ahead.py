"""Entries that must not wait for the trail: they go to a file, which is brought to the trail when it answers again."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

import structlog

from graph.trail.counts import TrailCounts
from graph.trail.entry import Entry
from graph.trail.journal import Journal, count
from graph.trail.ledger import OUTAGE, Ledger
from graph.trail.replay import replay

logger = structlog.get_logger()

RETRY = 5.0  # seconds between two attempts to bring the files to the trail

T = TypeVar("T")


class WriteAhead:
    """The journal of this process, and all files of its folder on their way to the ledger."""

    def __init__(self, folder: Path, ledger: Ledger, counts: TrailCounts, answered: Callable[[], None]) -> None:
        """`answered` is called whenever the ledger has taken a file."""
        self._journal = Journal(folder)
        self._ledger = ledger
        self._counts = counts
        self._answered = answered
        self._disk = ThreadPoolExecutor(1, thread_name_prefix="journal")
        self._wanted = asyncio.Event()
        self._mending: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Bring the files to the trail, now and whenever there are any; call once, in the running loop."""
        self._mending = asyncio.create_task(self._mend(), name="write-ahead files")

    async def stop(self) -> None:
        """End; what lies in files is brought to the trail at the next start."""
        if self._mending:
            self._mending.cancel()
            await asyncio.wait([self._mending])
        await self._on_disk(self._journal.seal)
        self._disk.shutdown()

    def bring(self) -> None:
        """Bring the files to the trail now: it takes entries again."""
        self._wanted.set()

    async def write(self, entries: Sequence[Entry]) -> None:
        """Put entries into the file, durably. Raises OSError."""
        for entry in entries:
            place = await self._on_disk(self._journal.append, entry.row(), entry.audited)
            self._counts.written_ahead += 1
            self._counts.in_files += 1
            logger.error("audit entry in the write-ahead file", request_id=entry.request_id, **place)

    async def _on_disk(self, work: Callable[..., T], *given: object) -> T:
        """Files are written by one thread, one thing after the other, also when the caller no longer waits."""
        return await asyncio.get_running_loop().run_in_executor(self._disk, partial(work, *given))

    async def _mend(self) -> None:
        while True:
            try:
                await self._bring()
            except OUTAGE as error:
                logger.warning("write-ahead file stays: the audit trail cannot be written", kind=type(error).__name__)
            except Exception as error:  # noqa: BLE001 - the next attempt must come
                logger.error("write-ahead file stays", kind=type(error).__name__)
            with suppress(TimeoutError):
                async with asyncio.timeout(RETRY):
                    await self._wanted.wait()
            self._wanted.clear()

    async def _bring(self) -> None:
        folder = self._journal.folder
        try:
            await self._bring_files(folder)
            # Our own file ends only now: an outage makes two files, not one at each attempt.
            if self._journal.is_open:
                await self._on_disk(self._journal.seal)
                await self._bring_files(folder)
        finally:
            # Counted by the thread that writes: later entries are added to this count.
            self._counts.in_files = await self._on_disk(count, folder)

    async def _bring_files(self, folder: Path) -> None:
        async for entries in replay(self._ledger, folder):
            self._counts.replayed += entries
            self._answered()
