"""The audit trail: a row per operation and children that it read alike, chained and committed in groups before the answers leave."""

import asyncio
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

import asyncpg
import structlog

from graph.database.pools import AuditWriter
from graph.errors import Refusal
from graph.execute.durations import Durations
from graph.execute.entry import Entry
from graph.execute.journal import Journal, count, trail_folder
from graph.execute.ledger import Ledger, unavailable
from graph.execute.replay import replay
from graph.settings import Settings

logger = structlog.get_logger()

GROUP = 500  # entries that fill a commit
WAITING = 10_000  # entries that may wait; beyond that a read is refused
RETRY = 5.0  # seconds between two attempts to bring the write-ahead file to the trail
OUTAGE = (Refusal, asyncpg.PostgresError, OSError)

T = TypeVar("T")
Waiting = Sequence[tuple[Sequence[Entry], "asyncio.Future[None]"]]


@dataclass
class Counts:
    """What the administrator is told."""

    commits: Durations = field(default_factory=Durations)
    rows: int = 0
    failures: int = 0
    written_ahead: int = 0
    replayed: int = 0
    in_files: int = 0


class AuditTrail:
    """Collects entries and commits them in groups; `record` returns when the entry is durable.

    A vital entry waits for settings.trail_wait seconds; then it goes to the journal, and so do those after it, until the trail
    takes something again. An entry whose commit was only late is on record twice then, with one request id: that is
    the side on which to err.
    """

    def __init__(self, writer: AuditWriter, settings: Settings) -> None:
        self._ledger = Ledger(writer)
        self._journal = Journal(trail_folder(settings))
        self._patience = settings.trail_wait
        self._disk = ThreadPoolExecutor(1, thread_name_prefix="journal")
        self._waiting: list[tuple[Sequence[Entry], asyncio.Future[None]]] = []
        self._size = 0  # entries among those that wait
        self._committing: Waiting = ()
        self._wake = asyncio.Event()
        self._replay = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._down = False
        self._stopping = False
        self.counts = Counts()

    @property
    def waiting(self) -> int:
        """Entries that are not yet durable."""
        return sum(len(entries) for entries, _ in [*self._committing, *self._waiting])

    @property
    def lag(self) -> float:
        """Seconds since the oldest of them was asked for."""
        for entries, _ in self._committing or self._waiting:
            return max(0.0, (datetime.now(UTC) - entries[0].at).total_seconds())
        return 0.0

    def start(self) -> None:
        """Begin committing; call once, in the running loop."""
        self._tasks = [asyncio.create_task(self._run(), name="audit"), asyncio.create_task(self._mend(), name="replay")]

    async def stop(self) -> None:
        """Commit what waits, then end; what lies in files is brought to the trail at the next start."""
        self._stopping = True
        self._wake.set()
        if self._tasks:
            committing, replaying = self._tasks
            await committing
            replaying.cancel()
            await asyncio.wait([replaying])
        await self._on_disk(self._journal.seal)
        self._disk.shutdown()

    async def record(self, *entries: Entry, vital: bool = False) -> None:
        """Wait until the entries are durable. Raises UNAVAILABLE where they cannot be: no record, no answer."""
        if not vital:
            return await self._recorded(entries)
        if not self._down:
            try:
                async with asyncio.timeout(self._patience):
                    return await self._recorded(entries)
            except Exception as error:  # noqa: BLE001 - whatever it is, it must not keep a capsule from an ambulance
                self._down = True
                logger.error("audit trail does not answer: its write-ahead file is used", kind=type(error).__name__)
        for entry in entries:
            await self._written_ahead(entry)
        return None

    async def _recorded(self, entries: Sequence[Entry]) -> None:
        if self._size >= WAITING:
            raise unavailable()
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((entries, future))
        self._size += len(entries)
        self._wake.set()
        await future

    async def _written_ahead(self, entry: Entry) -> None:
        try:
            place = await self._on_disk(self._journal.append, entry.row(), entry.audited)
        except OSError as error:
            self._down = False  # then the trail is asked again
            raise unavailable() from error
        self.counts.written_ahead += 1
        self.counts.in_files += 1
        logger.error("audit entry in the write-ahead file", request_id=entry.request_id, **place)

    async def _on_disk(self, work: Callable[..., T], *given: object) -> T:
        """Files are written by one thread, one thing after the other, whoever stops waiting for it."""
        return await asyncio.get_running_loop().run_in_executor(self._disk, partial(work, *given))

    async def _run(self) -> None:
        while not self._stopping or self._waiting:
            await self._wake.wait()
            self._wake.clear()
            await asyncio.sleep(0)  # one turn of the loop: what has been read meanwhile joins the group
            while self._waiting:
                # Nobody waits any more for an entry that has gone to the journal.
                self._committing = [each for each in self._group() if not each[1].done()]
                if self._committing:
                    await self._commit(self._committing)
                self._committing = ()

    def _group(self) -> Waiting:
        """Those who have waited longest, as many as fill a commit."""
        size = records = 0
        for entries, _ in self._waiting:
            size, records = size + len(entries), records + 1
            if size >= GROUP:
                break
        group, self._waiting = self._waiting[:records], self._waiting[records:]
        self._size -= size
        return group

    async def _commit(self, group: Waiting) -> None:
        begun = time.perf_counter()
        problem: Exception | None = None
        try:
            await self._ledger.append([entry for entries, _ in group for entry in entries])
        except OUTAGE:
            problem = unavailable()
        except Exception as error:  # noqa: BLE001 - a bug goes to those who wait; here it would end the trail for all
            problem = error
        seconds = time.perf_counter() - begun
        self.counts.commits.observe(seconds)
        if problem is None:
            self.counts.rows += sum(len(entries) for entries, _ in group)
            if self._down:
                self._down = False
                self._replay.set()
        else:
            self.counts.failures += 1
            if seconds > self._patience:  # what came meanwhile would wait as long again
                group, self._waiting, self._size = [*group, *self._waiting], [], 0
        _tell(group, problem)

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
                    await self._replay.wait()
            self._replay.clear()

    async def _bring(self) -> None:
        folder = self._journal.folder
        try:
            await self._bring_files(folder)
            # Our own file ends only now: an outage makes two files, not one at each attempt.
            if self._journal.is_open:
                await self._on_disk(self._journal.seal)
                await self._bring_files(folder)
        finally:
            # By the thread that writes them: what it has written before is counted here, what comes after is added.
            self.counts.in_files = await self._on_disk(count, folder)

    async def _bring_files(self, folder: Path) -> None:
        async for entries in replay(self._ledger, folder):
            self.counts.replayed += entries
            self._down = False


def _tell(group: Waiting, problem: Exception | None) -> None:
    for _, future in group:
        if future.done():
            continue
        if problem:
            future.set_exception(problem)
        else:
            future.set_result(None)
