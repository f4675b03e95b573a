"""Runs of statements: requests for one statement that arrive while it runs are answered together by its next run.

The scheduler (groups/) decides which requests share a run and when it begins; this module reads a run, puts it on record and
answers it, in that order. A statement takes at most half of the connections, and slow ones together a quarter: more at once
would end no sooner, since all wait for PostgreSQL's processors.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

import structlog

from graph.database.faults import unavailable
from graph.errors import Code, Overload, Refusal, unauthenticated
from graph.execute.admission import Admission
from graph.execute.binds import Bound, Request
from graph.execute.bulk import BulkReads
from graph.execute.culprits import Culprits, halves
from graph.execute.pending import REQUESTS, SLOW, VIEWERS, PendingRequest, Row, part_of_run
from graph.execute.prepared import Prepared
from graph.execute.sources import ReadRows, Sources
from graph.groups.queue import Policy
from graph.groups.scheduler import Group, Scheduler
from graph.spans import span
from graph.sql.statement import Statement
from graph.trail.audit import AuditTrail
from graph.trail.entry import Entry
from graph.trail.outrun import Outrun

logger = structlog.get_logger()

SOON = 1.0  # seconds of work that may wait; beyond that a lane refuses requests
WAIT = 1.5  # seconds that a request waits for a connection before it is refused
LATE, LATEST = 0.005, 0.02  # seconds after which a waiting run begins without one that should be over, and without any
PAUSE = 0.25  # seconds before a refusal is sent: a client that asks again at once would keep the loop busy

_Run: TypeAlias = Group[PendingRequest]
_Answer: TypeAlias = tuple[PendingRequest, Row, Sequence[Entry]]


@dataclass
class RunCounts:
    """Runs of statements, requests that they answered, and requests that shared a run."""

    runs: int = 0
    requests: int = 0
    shared: int = 0

    def run(self, size: int) -> None:
        """Count a run of `size` requests."""
        self.runs += 1
        self.requests += size
        self.shared += size if size > 1 else 0


class Runner:
    """Answers requests in runs, each on a connection of its own; use it in one event loop.

    Statements take turns: many requests for one do not delay another. Beyond `soon` seconds of waiting work requests are
    refused, after `pause` seconds.
    """

    def __init__(
        self, sources: Sources, audit: AuditTrail, bulk: BulkReads, soon: float = SOON, pause: float = PAUSE
    ) -> None:
        self.bulk = bulk
        self.counts = RunCounts()
        self._pause = pause
        self.sources = sources
        self._audit = audit
        reader = sources.primary
        statement_connections, slow_connections = max(1, reader.size // 2), max(1, reader.size // 4)
        self._scheduler: Scheduler[PendingRequest] = Scheduler(
            Policy(statement_connections, LATE, LATEST, SLOW), reader.size, slow_connections
        )
        # Slow requests have fewer connections, so the same work takes longer.
        self._slowness = statement_connections / slow_connections
        self.admission = Admission(soon * statement_connections, statement_connections)
        self._culprits = Culprits()
        self._runs: set[asyncio.Task[None]] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._rest = asyncio.Event()  # set while no request waits and none runs
        self._rest.set()

    async def read(self, request: Request, request_id: str, prepared: Prepared, bound: Bound) -> Row:
        """The row of a statement.

        Raises UNAUTHENTICATED where there is no such account, TIMEOUT, RATE_LIMITED and UNAVAILABLE with `retryAfter`.
        """
        subject = request.viewer.subject
        try:
            work = self._admit(subject, prepared, bound.cost)
        except Overload:
            await asyncio.sleep(self._pause)
            raise
        try:
            return await self.read_part(request, request_id, prepared, bound)
        finally:
            self.admission.leave(subject, work)

    @asynccontextmanager
    async def admitted(self, prepared: Prepared, subject: str, cost: int) -> AsyncIterator[None]:
        """Room for an operation of several statements, which `read_part` reads: it is admitted or refused whole. Raises as `read`."""
        begun = asyncio.get_running_loop().time()
        try:
            work = self._admit(subject, prepared, cost)
        except Overload:
            await asyncio.sleep(self._pause)
            raise
        try:
            yield
        finally:
            prepared.sizes.took(cost, asyncio.get_running_loop().time() - begun)
            self.admission.leave(subject, work)

    def _admit(self, subject: str, prepared: Prepared, cost: int) -> int:
        seconds = prepared.sizes.seconds(cost)
        return self.admission.admit(subject, seconds * self._slowness if seconds > SLOW else seconds)

    async def read_part(self, request: Request, request_id: str, prepared: Prepared, bound: Bound) -> Row:
        """As `read`, of an operation that is admitted already."""
        loop = asyncio.get_running_loop()
        size, seconds = prepared.sizes.expected(bound.cost), prepared.sizes.seconds(bound.cost)
        row: asyncio.Future[Row] = loop.create_future()
        try:
            part = part_of_run(size, seconds, VIEWERS if prepared.is_event else REQUESTS)
            pending = PendingRequest(part, loop.time(), seconds, prepared, request, request_id, bound, row)
            # An event comes from the primary, where it can be read.
            pending.at_primary = request.at_primary or prepared.is_event
            if not prepared.vital:
                self._audit.circuit.enter(row)
            self._ask(pending)
            return await row
        finally:
            self._audit.circuit.leave(row)

    def _ask(self, pending: PendingRequest) -> None:
        """Add a request to the queue of its statement, unless it must not share a run."""
        statement = pending.bound.statement
        is_alone = statement.together is None or self._culprits.knows(pending)
        self._add(object() if is_alone else self.sources.queue_of(statement, pending), pending)

    def _ask_primary(self, pending: PendingRequest) -> None:
        """Ask once more what a replica did not know."""
        pending.at_primary = True
        pending.since = asyncio.get_running_loop().time()
        self._ask(pending)

    async def warm(self, statement: Statement) -> None:
        """Have PostgreSQL plan a statement on a connection: run without an account, it finds no row."""
        await self.sources.warm(statement)

    async def stop(self) -> None:
        """Wait for the runs that are under way, until they are on record."""
        await self._rest.wait()
        if self._runs:
            await asyncio.wait(self._runs)

    def _add(self, key: object, pending: PendingRequest) -> None:
        """Add a request to a queue: that of its statement, or one of its own where it must not share a run."""
        self._rest.clear()
        run = self._scheduler.begin(self._scheduler.add(key, pending), pending.since)
        if run is not None:
            self._begin(run)
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(LATE, self._look)

    def _begin(self, run: _Run) -> None:
        """Begin a run in the next turn of the loop: requests that arrive until then join it."""
        task = asyncio.get_running_loop().create_task(self._run(run))
        self._runs.add(task)
        task.add_done_callback(self._runs.discard)

    def _begin_next(self) -> None:
        """Begin every run that may begin."""
        now = asyncio.get_running_loop().time()
        while (run := self._scheduler.begin_next(now)) is not None:
            self._begin(run)

    async def _run(self, run: _Run) -> None:
        batch = self._scheduler.fill(run)
        if batch:
            self.counts.run(len(batch))
        self._begin_next()  # the requests that do not fit may fill another run
        answers: Sequence[_Answer] = ()
        read = ReadRows(())
        try:
            with span("run", requests=len(batch)):
                read = await self._fetch(run)
                answers = self._match_answers(batch, read)
        except Exception as error:  # noqa: BLE001 - the waiting callers get it
            self._fail(batch, error)
        finally:
            if not answers:
                self._end(run)
        if answers:
            entries = [entry for _, _, entries in answers for entry in entries]
            send = partial(self._send, run, answers, read)
            if not entries:  # events of which no viewer may know anything
                send(None)
                return
            seen = read.marks([(pending, row) for pending, row, _ in answers])
            self._audit.submit(entries, send, vital=batch[0].prepared.vital, seen=seen)
            await self._audit.commit()
            self.bulk.see(entries)

    async def _fetch(self, run: _Run) -> ReadRows:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        batch = run.waiters
        try:
            return await self.sources.read(batch, is_down=self._audit.is_down) if batch else ReadRows(())
        finally:
            if batch:
                batch[0].prepared.sizes.took(sum(pending.bound.cost for pending in batch), loop.time() - begun)
            self._scheduler.release(run)
            self._begin_next()

    def _end(self, run: _Run) -> None:
        """End a run, once it is on record: this makes runs larger and commits of the trail fewer than ending it when it is read."""
        self._scheduler.end(run)
        if not self._scheduler:
            self._rest.set()
        elif run.queue.waiting:
            self._begin_next()

    def _fail(self, batch: Sequence[PendingRequest], error: Exception) -> None:
        """Fail the requests after an outage, since a retry would double the load; retry parts of the run after other errors.

        Such an error is due to one request, which halving the run finds. The requests of a run that timed out run alone, so
        that only the slow ones fail. A request that fails alone does not share a run for a while.
        """
        is_late = isinstance(error, Refusal) and error.code is Code.TIMEOUT
        if len(batch) > 1 and (is_late or not isinstance(error, Refusal)):
            logger.error("a run for several failed", kind=type(error).__name__, requests=len(batch))
            for part in [[pending] for pending in batch] if is_late else halves(batch):
                key = object()
                for pending in part:
                    pending.since = asyncio.get_running_loop().time()
                    self._add(key, pending)
            return
        for pending in batch:
            pending.fail(error)
            if is_late or not isinstance(error, Refusal):
                self._culprits.add(pending)

    def _match_answers(self, batch: Sequence[PendingRequest], read: ReadRows) -> Sequence[_Answer]:
        """The answers of a run: the requests whose account exists, with their rows and entries for the trail.

        An account that a replica does not know may be new.
        """
        answers: list[_Answer] = []
        cost = size = 0
        for pending, row in zip(batch, read.rows, strict=True):
            if row is None:
                if read.replica:
                    self._ask_primary(pending)
                else:
                    pending.fail(unauthenticated())
                continue
            try:
                answers.append((pending, row, pending.entries(row)))
            except Exception as error:  # noqa: BLE001 - a bug over one request must not fail the others
                pending.fail(error)
            else:
                cost += pending.bound.cost
                size += len(row["data"])
        if answers:
            batch[0].prepared.sizes.learn(cost, size)
        return answers

    def _send(self, run: _Run, answers: Sequence[_Answer], read: ReadRows, problem: Exception | None) -> None:
        """Send the answers, or the problem where they could not be put on record; what was outrun is asked at the primary."""
        if isinstance(problem, Outrun):
            read.outrun(problem)
        for pending, row, _ in answers:
            if isinstance(problem, Outrun):
                self._ask_primary(pending)
            elif problem:
                pending.fail(problem)
            else:
                pending.answer(row)
        self._end(run)

    def _look(self) -> None:
        """Refuse requests that have waited too long, and begin runs that would otherwise wait for a late one."""
        loop = asyncio.get_running_loop()
        self._timer = None
        for pending in self._scheduler.leave(loop.time() - min(WAIT, self.sources.primary.patience)):
            pending.fail(unavailable())
        if not self._scheduler:
            self._rest.set()
        self._begin_next()
        if self._scheduler.has_waiting:
            self._timer = loop.call_later(LATE, self._look)
