"""The audit trail: a row per operation and children that it read alike, chained and committed in groups before the answers leave."""

import asyncio
import time
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

import structlog

from graph.database.pools import AuditWriter
from graph.settings import Settings
from graph.trail.circuit import Circuit
from graph.trail.counts import Counts
from graph.trail.entry import Entry
from graph.trail.journal import Journal, count, trail_folder
from graph.trail.ledger import OUTAGE, Ledger, unavailable
from graph.trail.pulse import Pulse
from graph.trail.replay import replay
from graph.trail.waiting import Told, Waiting, tell

logger = structlog.get_logger()

GROUP = 500  # entries that fill a commit
WAITING = 10_000  # entries that may wait; beyond that a read is refused
PATIENCE = 0.85  # seconds that a read waits for its entry; with a beat of the pulse it is refused within a second
RETRY = 5.0  # seconds between two attempts to bring the write-ahead file to the trail

T = TypeVar("T")


class AuditTrail:
    """Collects entries and commits them in groups; `record` returns when the entry is durable.

    As runs of statements go (execute/batch.py): what finds no commit under way is committed at once, by whoever brings
    it; what comes meanwhile goes together when that is back.

    A vital entry waits for settings.trail_wait seconds; then it goes to the journal, and so do those after it, until the trail
    takes something again. Any other waits as long, and PATIENCE at least; then it is refused, the commit that is late
    is given up, and the circuit opens. An entry whose commit was only late may be on record twice, with one request
    id, or though its read was refused: that is the side on which to err.
    """

    def __init__(self, writer: AuditWriter, settings: Settings) -> None:
        self._ledger = Ledger(writer)
        self._journal = Journal(trail_folder(settings))
        self._vital_patience = settings.trail_wait
        self._patience = max(PATIENCE, settings.trail_wait)
        self._pulse = Pulse(self._look)
        self.circuit = Circuit(self._pulse, self._probe, self._opened, self._closed)
        self._disk = ThreadPoolExecutor(1, thread_name_prefix="journal")
        self._waiting: list[Waiting] = []
        self._size = 0  # entries among those that wait
        self._committing: Sequence[Waiting] = ()
        self._turn = asyncio.Lock()  # of who commits
        self._limit: asyncio.Timeout | None = None  # of the commit that is under way
        self._begun = 0.0  # when it began, by the pulse
        self._replay = asyncio.Event()
        self._mending: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._down = False
        self.counts = Counts()

    @property
    def waiting(self) -> int:
        """Entries that are not yet durable."""
        return sum(len(each.entries) for each in [*self._committing, *self._waiting])

    @property
    def lag(self) -> float:
        """Seconds since the oldest of them was asked for."""
        for each in self._committing or self._waiting:
            return max(0.0, (datetime.now(UTC) - each.entries[0].at).total_seconds())
        return 0.0

    def start(self) -> None:
        """Bring what lies in files to the trail, now and whenever there is any; call once, in the running loop."""
        self._mending = self._begin(self._mend())

    async def stop(self) -> None:
        """Commit what waits, then end; what lies in files is brought to the trail at the next start."""
        while self._waiting or self._turn.locked():
            async with self._turn:
                await self._commit()
        await self.circuit.stop()
        if self._mending:
            self._mending.cancel()
        while self._tasks:
            await asyncio.wait(self._tasks)
        self._pulse.stop()
        await self._on_disk(self._journal.seal)
        self._disk.shutdown()

    async def record(self, *entries: Entry, vital: bool = False) -> None:
        """Wait until the entries are durable. Raises UNAVAILABLE where they cannot be: no record, no answer."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.submit(entries, partial(_resolve, future), vital=vital, left=future.cancelled)
        self._begin(self.commit())  # in a task of its own: who waits may leave, but not the others' commit with them
        await future

    def submit(
        self, entries: Sequence[Entry], told: Told, *, vital: bool = False, left: Callable[[], bool] = lambda: False
    ) -> None:
        """Let entries wait for a commit; `left`: whether who brought them has gone, and what they tell of with them.

        `told` is called once, in the loop and perhaps before this returns: None says that they are durable, and an
        exception, mostly UNAVAILABLE, that nobody knows that they are.
        """
        waiting = Waiting(entries, vital, told, left, self._pulse.seconds)
        if self._size >= WAITING or self.circuit.is_open or (vital and self._down):
            self._give_up(waiting, unavailable())
            return
        self._waiting.append(waiting)
        self._size += len(entries)
        self._pulse.begin()

    async def commit(self) -> None:
        """Commit what waits, unless a commit is under way: then the next one does. Not to be cancelled.

        The caller's own task sends it: one that had to be woken for it would come after all that the loop has to do,
        and the database would wait meanwhile.
        """
        if self._turn.locked():
            return
        try:
            async with self._turn:
                await self._commit()
        finally:
            if self._waiting:
                self._begin(self.commit())

    def _begin(self, work: Coroutine[None, None, None]) -> "asyncio.Task[None]":
        task = asyncio.create_task(work, name="audit")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _group(self) -> Sequence[Waiting]:
        """Those who have waited longest, as many as fill a commit."""
        size = records = 0
        for each in self._waiting:
            size, records = size + len(each.entries), records + 1
            if size >= GROUP:
                break
        group, self._waiting = self._waiting[:records], self._waiting[records:]
        self._size -= size
        # An entry that has gone to the journal is there; a write whose author has gone was undone.
        return [each for each in group if each.told and not each.left()]

    async def _commit(self) -> None:
        group = self._committing = self._group()
        if not group:
            return
        begun = time.perf_counter()
        problem: Exception | None = unavailable()
        try:
            await self._append([entry for each in group for entry in each.entries])
            problem = None
        except OUTAGE:
            pass
        except Exception as error:  # noqa: BLE001 - a bug goes to those who wait; here it would end the trail for all
            problem = error
        finally:
            self._committing = ()
            self._committed(group, time.perf_counter() - begun, problem)

    async def _append(self, entries: Sequence[Entry]) -> None:
        """Commit, or raise TimeoutError where `_look` finds that it takes too long."""
        self._begun = self._pulse.seconds
        try:
            async with asyncio.timeout(None) as self._limit:
                await self._ledger.append(entries)
        finally:
            self._limit = None

    def _committed(self, group: Sequence[Waiting], seconds: float, problem: Exception | None) -> None:
        self.counts.commits.observe(seconds)
        if problem is None:
            self.counts.rows += sum(len(each.entries) for each in group)
            self.circuit.answered()
            for each in group:
                tell(each.leave(), None)
            return
        self.counts.failures += 1
        self.circuit.doubt()
        for each in group:
            self._give_up(each, problem)

    async def _probe(self) -> None:
        """Try the trail, when nobody commits."""
        async with self._turn:
            await self._ledger.probe()

    def _look(self) -> bool:
        """At each beat of the pulse: give up what has waited too long; whether anything is left to wait for."""
        now = self._pulse.seconds
        if self._limit is not None and now - self._begun > self._patience:
            limit, self._limit = self._limit, None
            self.circuit.open()
            limit.reschedule(0.0)
        for each in [*self._committing, *self._waiting]:
            if now - each.since > (self._vital_patience if each.vital else self._patience):
                self._give_up(each, TimeoutError() if each.vital else unavailable())
        self.circuit.look()
        return bool(self._committing or self._waiting) or self.circuit.is_watching

    def _opened(self) -> None:
        """Of what waits for a commit, the vital goes to the journal and the rest is refused."""
        group, self._waiting, self._size = self._waiting, [], 0
        for each in group:
            self._give_up(each, unavailable())

    def _closed(self) -> None:
        """The trail takes entries: what lies in files is brought to it."""
        if self._down:
            self._down = False
            self._replay.set()

    def _give_up(self, waiting: Waiting, problem: Exception) -> None:
        """No commit of these: they go to the journal where they are vital."""
        told = waiting.leave()
        if told is None:
            return None
        if not waiting.vital:
            return tell(told, problem)
        if not self._down:  # whatever it is, it must not keep a capsule from an ambulance
            self._down = True
            logger.error("audit trail does not answer: its write-ahead file is used", kind=type(problem).__name__)
        self._begin(self._write_ahead(waiting.entries, told))
        return None

    async def _write_ahead(self, entries: Sequence[Entry], told: Told) -> None:
        problem: Exception | None = None
        try:
            for entry in entries:
                place = await self._on_disk(self._journal.append, entry.row(), entry.audited)
                self.counts.written_ahead += 1
                self.counts.in_files += 1
                logger.error("audit entry in the write-ahead file", request_id=entry.request_id, **place)
        except OSError as error:
            self._down = False  # then the trail is asked again
            problem = unavailable()
            problem.__cause__ = error
        except Exception as error:  # noqa: BLE001 - it belongs to who waits
            problem = error
        tell(told, problem)

    async def _on_disk(self, work: Callable[..., T], *given: object) -> T:
        """Files are written by one thread, one thing after the other, whoever stops waiting for it."""
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
            self.circuit.answered()


def _resolve(future: "asyncio.Future[None]", problem: Exception | None) -> None:
    if future.done():
        return
    if problem:
        future.set_exception(problem)
    else:
        future.set_result(None)
