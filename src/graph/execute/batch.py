"""Runs of statements: requests that ask the same one while it runs are answered together by its next run.

As Nagle's algorithm does with small segments (RFC 896): the first goes at once, those that come meanwhile go together
when it is back and on record, or as soon as they fill a run. What is read leaves here when it is on record, and not
before.
"""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

import asyncpg
import structlog

from graph.database.pools import Reader, unavailable
from graph.errors import Refusal, unauthenticated
from graph.execute.audit import AuditTrail
from graph.execute.binds import Bound, Request
from graph.execute.bulk import BulkReads
from graph.execute.entry import Entry
from graph.execute.prepared import Prepared
from graph.sql.statement import Statement

logger = structlog.get_logger()

REQUESTS = 32  # that fill a run
BYTES = 400_000  # of expected answers, that fill it too: the first of them waits some milliseconds for the last
LATE = 0.005  # seconds after which a run is not waited for

Row: TypeAlias = asyncpg.Record


@dataclass(eq=False, slots=True)
class _Asked:
    request: Request
    request_id: str
    bound: Bound
    size: float  # bytes that are expected
    since: float
    row: "asyncio.Future[Row]"

    def entries(self, prepared: Prepared, row: Row) -> list[Entry]:
        """What goes on record of it."""
        at, subject = self.request.moment.now, self.request.viewer.subject
        readings = prepared.readings(row["touched"], self.bound.purposes)
        return [Entry(at, subject, each.audited, each.children, self.request_id, each.purpose) for each in readings]

    def fail(self, error: Exception) -> None:
        """Tell whoever still waits."""
        if not self.row.done():
            self.row.set_exception(error)


_Known: TypeAlias = tuple[_Asked, Row, Sequence[Entry]]


@dataclass(eq=False, slots=True)
class _Line:
    """Who waits for a statement, in order of asking, and how many runs of it there are."""

    prepared: Prepared
    key: object  # of its own where it goes alone
    waiting: deque[_Asked] = field(default_factory=deque)
    size: float = 0.0
    runs: int = 0
    starting: int = 0  # of them, those that have not yet taken their requests
    begun: float = 0.0  # when the last of them did

    @property
    def statement(self) -> Statement:
        """What is asked."""
        assert self.prepared.statement is not None
        return self.prepared.statement

    def add(self, asked: _Asked) -> None:
        """Wait."""
        self.waiting.append(asked)
        self.size += asked.size

    def take(self) -> _Asked:
        """Who has waited longest."""
        asked = self.waiting.popleft()
        self.size -= asked.size
        return asked

    def may_begin(self, now: float) -> bool:
        """Whether those who wait need not wait for the runs that are under way."""
        if not self.waiting:
            return False
        filled = 1 + self.starting
        is_full = len(self.waiting) >= REQUESTS * filled or self.size >= BYTES * filled
        return is_full or not self.runs or self.begun + LATE <= now

    def batch(self) -> list[_Asked]:
        """Those who fill the next run, without whom nobody waits for any more."""
        batch: list[_Asked] = []
        size = 0.0
        while self.waiting and len(batch) < REQUESTS and (not batch or size + self.waiting[0].size <= BYTES):
            asked = self.take()
            if not asked.row.done():
                batch.append(asked)
                size += asked.size
        return batch


@dataclass
class Counts:
    """Runs of statements, requests that they answered, and of these how many shared one."""

    runs: int = 0
    requests: int = 0
    shared: int = 0

    def run(self, size: int) -> None:
        """Count one."""
        self.runs += 1
        self.requests += size
        self.shared += size if size > 1 else 0


class Batches:
    """Answers requests in runs, each on a connection of its own; use it in one event loop.

    Statements take turns: many requests of one do not keep another waiting.
    """

    def __init__(self, reader: Reader, audit: AuditTrail, bulk: BulkReads) -> None:
        self.bulk = bulk
        self._reader = reader
        self._audit = audit
        self.counts = Counts()
        self._free = reader.size
        self._runs: set[asyncio.Task[None]] = set()
        self._timer: asyncio.TimerHandle | None = None
        # In order of their turns, by statement; the line of one that goes alone has a key of its own.
        self._lines: dict[object, _Line] = {}
        self._rest = asyncio.Event()  # while there is no line
        self._rest.set()

    async def read(self, prepared: Prepared, request: Request, request_id: str, bound: Bound) -> Row:
        """The row of a statement. Raises UNAUTHENTICATED where there is no such account, UNAVAILABLE, TIMEOUT."""
        loop = asyncio.get_running_loop()
        size = prepared.sizes.expected(bound.cost)
        asked = _Asked(request, request_id, bound, size, loop.time(), loop.create_future())
        statement = prepared.statement
        assert statement is not None
        self._add(self._line(prepared, object() if statement.together is None else statement), asked)
        return await asked.row

    async def stop(self) -> None:
        """Wait for the runs that are under way, until they are on record."""
        await self._rest.wait()
        if self._runs:
            await asyncio.wait(self._runs)

    def _line(self, prepared: Prepared, key: object) -> _Line:
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = _Line(prepared, key)
            self._rest.clear()
        return line

    def _add(self, line: _Line, asked: _Asked) -> None:
        line.add(asked)
        if self._free and line.may_begin(asked.since):
            self._begin(line)
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(LATE, self._look)

    def _begin(self, line: _Line) -> None:
        """Begin a run in the next turn of the loop: what is asked until then goes with it."""
        loop = asyncio.get_running_loop()
        self._free -= 1
        line.runs += 1
        line.starting += 1
        line.begun = loop.time()
        run = loop.create_task(self._run(line))
        self._runs.add(run)
        run.add_done_callback(self._runs.discard)

    def _next(self) -> None:
        """Begin what may begin."""
        now = asyncio.get_running_loop().time()
        while self._free:
            line = next((line for line in self._lines.values() if line.may_begin(now)), None)
            if line is None:
                return
            self._begin(line)

    async def _run(self, line: _Line) -> None:
        line.starting -= 1
        batch = line.batch()
        if batch:
            self.counts.run(len(batch))
        self._next()  # what this run leaves may fill another
        known: Sequence[_Known] = ()
        try:
            known = self._known(line.prepared, batch, await self._fetched(line, batch))
        except Exception as error:  # noqa: BLE001 - it belongs to those who asked
            self._failed(line.prepared, batch, error)
        finally:
            if not known:
                self._ended(line)
        if known:
            entries = [entry for _, _, entries in known for entry in entries]
            self._audit.submit(entries, partial(self._recorded, line, known), vital=line.prepared.vital)
            await self._audit.commit()
            self.bulk.see(entries)

    async def _fetched(self, line: _Line, batch: Sequence[_Asked]) -> Sequence[Row | None]:
        try:
            return await self._rows(line.statement, batch) if batch else ()
        finally:
            self._free += 1
            self._lines[line.key] = self._lines.pop(line.key)  # its next turn is after those of the others
            self._next()

    def _ended(self, line: _Line) -> None:
        """A run has ended when it is on record, not when it is read: so runs are larger, and commits of the trail fewer."""
        line.runs -= 1
        if line.waiting:
            self._next()
        elif not line.runs:
            self._forget(line)

    def _forget(self, line: _Line) -> None:
        del self._lines[line.key]
        if not self._lines:
            self._rest.set()

    async def _rows(self, statement: Statement, batch: Sequence[_Asked]) -> Sequence[Row | None]:
        if len(batch) == 1:
            async with self._reader.acquire() as connection:
                return [await connection.fetchrow(statement.sql, *batch[0].bound.arguments)]
        assert statement.together is not None
        columns = zip(*[asked.bound.arguments for asked in batch], strict=True)
        async with self._reader.acquire() as connection:
            found = {row["n"]: row for row in await connection.fetch(statement.together, *columns)}
        return [found.get(n) for n in range(1, len(batch) + 1)]

    def _failed(self, prepared: Prepared, batch: Sequence[_Asked], error: Exception) -> None:
        """Tell them of an outage or of a run that took too long: all would, and a second try would double both.

        Anything else is one request's fault: each tries alone, so that the others are answered.
        """
        if len(batch) == 1 or isinstance(error, Refusal):
            for asked in batch:
                asked.fail(error)
            return
        logger.error("a run for several failed", kind=type(error).__name__)
        for asked in batch:
            asked.since = asyncio.get_running_loop().time()
            self._add(self._line(prepared, object()), asked)

    def _known(self, prepared: Prepared, batch: Sequence[_Asked], rows: Sequence[Row | None]) -> Sequence[_Known]:
        """Those of a run who have an account, with their rows and what goes on record of them."""
        known: list[_Known] = []
        cost = size = 0
        for asked, row in zip(batch, rows, strict=True):
            if row is None:
                asked.fail(unauthenticated())
                continue
            try:
                known.append((asked, row, asked.entries(prepared, row)))
            except Exception as error:  # noqa: BLE001 - a bug of one is not the others'
                asked.fail(error)
            else:
                cost += asked.bound.cost
                size += len(row["data"])
        if known:
            prepared.sizes.learn(cost, size)
        return known

    def _recorded(self, line: _Line, known: Sequence[_Known], problem: Exception | None) -> None:
        """Answer; where there is no record there is no answer."""
        for asked, row, _ in known:
            if problem:
                asked.fail(problem)
            elif not asked.row.done():
                asked.row.set_result(row)
        self._ended(line)

    def _look(self) -> None:
        """Refuse who has waited too long, and begin what would wait for a late run."""
        loop = asyncio.get_running_loop()
        limit = loop.time() - self._reader.patience
        self._timer = None
        for line in list(self._lines.values()):
            while line.waiting and line.waiting[0].since <= limit:
                line.take().fail(unavailable())
            if not line.waiting and not line.runs:
                self._forget(line)
        self._next()
        if any(line.waiting for line in self._lines.values()):
            self._timer = loop.call_later(LATE, self._look)
