"""The audit trail: a row per operation and children that it read alike, chained and committed in groups before the answers leave."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial

import structlog

from graph.database.pools import AuditWriter
from graph.groups.queue import Policy
from graph.groups.scheduler import Group, Scheduler
from graph.settings import Settings
from graph.trail.ahead import MonthsAhead
from graph.trail.circuit import Circuit
from graph.trail.counts import TrailCounts
from graph.trail.entry import Entry
from graph.trail.journal import trail_folder
from graph.trail.ledger import OUTAGE, Ledger, unavailable
from graph.trail.outrun import Marks, Outrun
from graph.trail.pulse import Pulse
from graph.trail.submission import Submission, Told, tell
from graph.trail.write_ahead import WriteAhead

logger = structlog.get_logger()

GROUP = 500  # entries that fill a commit
WAITING = 10_000  # entries that may wait; beyond that a read is refused
PATIENCE = 0.85  # seconds that a read waits for its entry; with a beat of the pulse it is refused within a second
ONE_AT_A_TIME = Policy(most=1, late=float("inf"), latest=float("inf"))  # since a chain is one


class AuditTrail:
    """Collects entries and commits them in groups (groups/); `record` returns when the entry is durable.

    A vital entry waits for settings.trail_wait seconds; then it goes to the journal, and so do those after it, until the trail
    takes something again. Any other waits as long, and PATIENCE at least; then it is refused, the commit that is late
    is given up, and the circuit opens. An entry whose commit was only late may be on record twice, with one request
    id, or though its read was refused: that is the side on which to err.
    """

    def __init__(self, writer: AuditWriter, settings: Settings) -> None:
        self.counts = TrailCounts()
        self._ledger = Ledger(writer)
        self._vital_patience = settings.trail_wait
        self._patience = max(PATIENCE, settings.trail_wait)
        self._pulse = Pulse(self._look)
        self.circuit = Circuit(self._pulse, self._probe, self._opened, self._closed)
        self._write_ahead = WriteAhead(trail_folder(settings), self._ledger, self.counts, self.circuit.answered)
        self._months = MonthsAhead(writer)
        self._scheduler: Scheduler[Submission] = Scheduler(ONE_AT_A_TIME)
        self._committing: Sequence[Submission] = ()
        self._turn = asyncio.Lock()  # of commits and probes
        self._limit: asyncio.Timeout | None = None  # of the commit that is under way
        self._begun = 0.0  # when it began, by the pulse
        self._tasks: set[asyncio.Task[None]] = set()
        self._down = False

    @property
    def waiting(self) -> int:
        """Entries that are not yet durable."""
        return sum(len(submission.entries) for submission in self._pending())

    @property
    def is_down(self) -> bool:
        """Whether it is known not to take entries: what is answered now is compared with nothing."""
        return self._down or self.circuit.is_open

    @property
    def lag(self) -> float:
        """Seconds since the oldest of them was asked for."""
        for submission in self._pending():
            return max(0.0, (datetime.now(UTC) - submission.entries[0].at).total_seconds())
        return 0.0

    def _pending(self) -> list[Submission]:
        return [*self._committing, *self._scheduler.waiting()]

    def start(self) -> None:
        """Bring the entries in files to the trail, now and whenever there are any, and make its months; call once, in the running loop."""
        self._write_ahead.start()
        self._months.start()

    async def stop(self) -> None:
        """Commit the waiting entries, then end; entries in files are brought to the trail at the next start."""
        await self._months.stop()
        while self._scheduler:
            async with self._turn:  # the commit that is under way
                pass
            await self.commit()
        await self.circuit.stop()
        while self._tasks:
            await asyncio.wait(self._tasks)
        self._pulse.stop()
        await self._write_ahead.stop()

    async def record(self, *entries: Entry, vital: bool = False) -> None:
        """Wait until the entries are durable. Raises UNAVAILABLE where they cannot be: no record, no answer."""
        async with self.recording(*entries, vital=vital):
            pass

    @asynccontextmanager
    async def recording(self, *entries: Entry, vital: bool = False) -> AsyncIterator[None]:
        """A block that ends when the entries are durable; they are being committed while it runs. Raises as `record`.

        Entries of a block that fails may be on record all the same.
        """
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.submit(entries, partial(_resolve, future), vital=vital, left=future.cancelled)
        self._begin(self.commit())  # in a task of its own: a caller may be cancelled, and the commit is not only theirs
        try:
            yield
        except BaseException:
            if not future.cancel():
                future.exception()  # the block's own is the one to tell
            raise
        await future

    def submit(
        self,
        entries: Sequence[Entry],
        callback: Told,
        *,
        vital: bool = False,
        left: Callable[[], bool] = lambda: False,
        seen: Marks | None = None,
    ) -> None:
        """Let entries wait for a commit; `left`: whether their author has gone, and what they tell of was undone.

        `seen`: the marks of the replica that answered; Outrun where the primary has others. A vital entry that goes to the file is
        compared with nothing.

        `callback` is called once, in the loop and perhaps before this returns: with None when the entries are durable, else
        with an exception, Outrun or mostly UNAVAILABLE: nobody knows whether they are.
        """
        part, now = len(entries) / GROUP, self._pulse.seconds
        submission = Submission(part, now, 0.0, entries, vital, callback, left, seen)
        is_full = self._scheduler.part * GROUP >= WAITING
        if is_full or self.circuit.is_open or (vital and self._down):
            self._give_up(submission, unavailable())
            return
        self._scheduler.add(self, submission)
        self._pulse.begin()

    async def commit(self) -> None:
        """Commit the waiting entries, unless a commit is under way: the next one takes them then. Not to be cancelled.

        The caller's own task sends the commit. A task that is woken for it runs after everything that the loop has at
        hand, and the database would be idle until then.
        """
        group = self._scheduler.begin_next(self._pulse.seconds)
        if group is None:
            return
        try:
            async with self._turn:
                await self._commit(group)
        finally:
            self._scheduler.release(group)
            self._scheduler.end(group)
            if self._scheduler:
                self._begin(self.commit())

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work, name="audit")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _commit(self, group: Group[Submission]) -> None:
        submissions: Sequence[Submission]
        submissions = self._committing = self._scheduler.fill(group)
        if not submissions:
            return
        begun = time.perf_counter()
        problem: Exception | None = unavailable()
        try:
            submissions = await self._append(submissions)
            problem = None
        except OUTAGE:
            pass
        except Exception as error:  # noqa: BLE001 - the waiting callers are told of a bug; raised here, it would end the trail
            problem = error
        finally:
            self._committing = ()
            self._committed(submissions, time.perf_counter() - begun, problem)

    async def _append(self, submissions: Sequence[Submission]) -> Sequence[Submission]:
        """Commit, or raise TimeoutError where `_look` finds that it takes too long; returns those that were not outrun."""
        self._begun = self._pulse.seconds
        try:
            async with asyncio.timeout(None) as self._limit:
                while submissions:
                    try:
                        await self._ledger.append(*_of(submissions))
                        break
                    except Outrun as outrun:
                        submissions = self._outrun(submissions, outrun)
            return submissions
        finally:
            self._limit = None

    def _outrun(self, submissions: Sequence[Submission], outrun: Outrun) -> Sequence[Submission]:
        """Tell those whose answers are older than the primary; returns the others."""
        kept = []
        for submission in submissions:
            if outrun.concerns(submission.seen):
                self.counts.outrun += 1
                tell(submission.leave(), outrun)
            else:
                kept.append(submission)
        return kept

    def _committed(self, submissions: Sequence[Submission], seconds: float, problem: Exception | None) -> None:
        self.counts.commits.observe(seconds)
        if problem is None:
            self.counts.rows += sum(len(submission.entries) for submission in submissions)
            self.circuit.answered()
            for submission in submissions:
                tell(submission.leave(), None)
            return
        self.counts.failures += 1
        self.circuit.doubt()
        for submission in submissions:
            self._give_up(submission, problem)

    async def _probe(self) -> None:
        """Try the trail, when nobody commits."""
        async with self._turn:
            await self._ledger.probe()

    def _look(self) -> bool:
        """At each beat of the pulse: give up entries that have waited too long; returns whether any are left."""
        now = self._pulse.seconds
        if self._limit is not None and now - self._begun > self._patience:
            limit, self._limit = self._limit, None
            self.circuit.open()
            limit.reschedule(0.0)
        for submission in self._pending():
            if now - submission.since > (self._vital_patience if submission.vital else self._patience):
                self._give_up(submission, TimeoutError() if submission.vital else unavailable())
        self.circuit.look()
        return bool(self._scheduler) or self.circuit.is_watching

    def _opened(self) -> None:
        """The circuit has opened: waiting vital entries go to the journal, all others are refused."""
        for submission in self._scheduler.leave(self._pulse.seconds):
            self._give_up(submission, unavailable())

    def _closed(self) -> None:
        """The circuit has closed: the entries in files are brought to the trail."""
        if self._down:
            self._down = False
            self._write_ahead.bring()

    def _give_up(self, submission: Submission, problem: Exception) -> None:
        """Wait no longer for a commit: vital entries go to the journal, the callbacks of others are called with the problem."""
        callback = submission.leave()
        if callback is None:
            return
        if not submission.vital:
            tell(callback, problem)
            return
        if not self._down:  # whatever the problem is, the ambulance gets its capsule
            self._down = True
            logger.error("audit trail does not answer: its write-ahead file is used", kind=type(problem).__name__)
        self._begin(self._file(submission.entries, callback))

    async def _file(self, entries: Sequence[Entry], callback: Told) -> None:
        """Put entries into the write-ahead file."""
        problem: Exception | None = None
        try:
            await self._write_ahead.write(entries)
        except OSError as error:
            self._down = False  # then the trail is asked again
            problem = unavailable()
            problem.__cause__ = error
        except Exception as error:  # noqa: BLE001 - the waiting caller is told
            problem = error
        tell(callback, problem)


def _of(submissions: Sequence[Submission]) -> tuple[list[Entry], list[Marks]]:
    """Their entries, and the marks of those that replicas answered."""
    entries = [entry for submission in submissions for entry in submission.entries]
    return entries, [submission.seen for submission in submissions if submission.seen is not None]


def _resolve(future: "asyncio.Future[None]", problem: Exception | None) -> None:
    if future.done():
        return
    if problem:
        future.set_exception(problem)
    else:
        future.set_result(None)
