"""Runs of statements: requests that ask the same one while it runs are answered together by its next run.

As Nagle's algorithm does with small segments (RFC 896): the first request starts a run at once; requests that come
meanwhile go together when that run is back and on record, or as soon as they fill a run. An answer leaves when it is on
record, and not before. A statement takes half of the connections at the most, and slow ones together a quarter: more of
them at once would end no sooner, and PostgreSQL's processors are what the others wait for.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

import structlog

from graph.database.faults import unavailable
from graph.database.pools import Reader
from graph.errors import Code, Overload, Refusal, unauthenticated
from graph.execute.admission import Admission
from graph.execute.binds import Bound, Request
from graph.execute.bulk import BulkReads
from graph.execute.culprits import Culprits
from graph.execute.line import LATE, SLOW, Asked, Line, Row, halves
from graph.execute.prepared import Prepared
from graph.sql.statement import Statement
from graph.trail.audit import AuditTrail
from graph.trail.entry import Entry

logger = structlog.get_logger()

SOON = 1.0  # seconds that who asks now should wait at the most; beyond that a lane turns away
WAIT = 1.5  # seconds after which who waits for a connection is told to come back
PAUSE = 0.25  # seconds before who is turned away hears of it: who asks again at once would keep the loop busy
COMPANY = 2.0  # seconds that a run for several may take: then each of them goes alone, with the whole time for itself

_Known: TypeAlias = tuple[Asked, Row, Sequence[Entry]]


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

    Statements take turns: many requests of one do not keep another waiting. `soon`: as many seconds of waiting are
    taken in before requests are turned away, which they hear of after `pause` seconds.
    """

    def __init__(
        self, reader: Reader, audit: AuditTrail, bulk: BulkReads, soon: float = SOON, pause: float = PAUSE
    ) -> None:
        self.bulk = bulk
        self._pause = pause
        self._reader = reader
        self._audit = audit
        self.counts = Counts()
        self._free = reader.size
        self._most = max(1, reader.size // 2)
        self._slow = 0  # runs of slow requests that have or want a connection
        self._slow_most = max(1, reader.size // 4)
        self.admission = Admission(soon * self._most, self._most)
        self._culprits = Culprits()
        self._runs: set[asyncio.Task[None]] = set()
        self._timer: asyncio.TimerHandle | None = None
        # In order of their turns, by statement; the line of one that goes alone has a key of its own.
        self._lines: dict[object, Line] = {}
        self._rest = asyncio.Event()  # while there is no line
        self._rest.set()

    async def read(self, prepared: Prepared, request: Request, request_id: str, bound: Bound) -> Row:
        """The row of a statement.

        Raises UNAUTHENTICATED where there is no such account, TIMEOUT, RATE_LIMITED and UNAVAILABLE with `retryAfter`.
        """
        loop = asyncio.get_running_loop()
        size, seconds = prepared.sizes.expected(bound.cost), prepared.sizes.seconds(bound.cost)
        subject, statement = request.viewer.subject, prepared.statement
        assert statement is not None
        # Slow ones have fewer connections, so as many seconds of them take longer.
        parts = self._most / self._slow_most if seconds > SLOW else 1.0
        try:
            work = self.admission.admit(subject, seconds * parts)
        except Overload:
            await asyncio.sleep(self._pause)
            raise
        try:
            asked = Asked(request, request_id, bound, size, seconds, loop.time(), loop.create_future())
            alone = statement.together is None or self._culprits.knows(statement, asked)
            self._add(self._line(prepared, object() if alone else statement), asked)
            return await asked.row
        finally:
            self.admission.leave(subject, work)

    async def warm(self, statement: Statement) -> None:
        """Have PostgreSQL plan a statement on a connection, by asking it for nobody: who has no account finds no row."""
        async with self._reader.acquire() as connection:
            for sql in (statement.sql, statement.together):
                if sql is not None:
                    await connection.fetchrow(sql, *[None] * len(statement.parameters))

    async def stop(self) -> None:
        """Wait for the runs that are under way, until they are on record."""
        await self._rest.wait()
        if self._runs:
            await asyncio.wait(self._runs)

    def _line(self, prepared: Prepared, key: object) -> Line:
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = Line(prepared, key, self._most)
            self._rest.clear()
        return line

    def _add(self, line: Line, *requests: Asked) -> None:
        for asked in requests:
            line.add(asked)
        if self._free and self._may_begin(line, requests[-1].since):
            self._begin(line)
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(LATE, self._look)

    def _may_begin(self, line: Line, now: float) -> bool:
        return line.may_begin(now) and not (line.is_slow and self._slow >= self._slow_most)

    def _begin(self, line: Line) -> None:
        """Begin a run in the next turn of the loop: what is asked until then goes with it."""
        loop = asyncio.get_running_loop()
        slow = line.is_slow
        self._free -= 1
        self._slow += slow
        line.runs += 1
        line.reading += 1
        line.starting += 1
        line.begun = loop.time()
        run = loop.create_task(self._run(line, slow))
        self._runs.add(run)
        run.add_done_callback(self._runs.discard)

    def _next(self) -> None:
        """Begin what may begin."""
        now = asyncio.get_running_loop().time()
        while self._free:
            line = next((line for line in self._lines.values() if self._may_begin(line, now)), None)
            if line is None:
                return
            self._begin(line)

    async def _run(self, line: Line, slow: bool) -> None:
        line.starting -= 1
        batch = line.batch()
        if batch:
            self.counts.run(len(batch))
        self._next()  # what this run leaves may fill another
        known: Sequence[_Known] = ()
        try:
            known = self._known(line.prepared, batch, await self._fetched(line, batch, slow))
        except Exception as error:  # noqa: BLE001 - it belongs to those who asked
            self._failed(line, batch, error)
        finally:
            if not known:
                self._ended(line)
        if known:
            entries = [entry for _, _, entries in known for entry in entries]
            self._audit.submit(entries, partial(self._recorded, line, known), vital=line.prepared.vital)
            await self._audit.commit()
            self.bulk.see(entries)

    async def _fetched(self, line: Line, batch: Sequence[Asked], slow: bool) -> Sequence[Row | None]:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        try:
            return await self._rows(line.statement, batch) if batch else ()
        finally:
            if batch:
                line.prepared.sizes.took(sum(asked.bound.cost for asked in batch), loop.time() - begun)
            self._free += 1
            self._slow -= slow
            line.reading -= 1
            self._lines[line.key] = self._lines.pop(line.key)  # its next turn is after those of the others
            self._next()

    def _ended(self, line: Line) -> None:
        """A run has ended when it is on record, not when it is read: so runs are larger, and commits of the trail fewer."""
        line.runs -= 1
        if line.waiting:
            self._next()
        elif not line.runs:
            self._forget(line)

    def _forget(self, line: Line) -> None:
        del self._lines[line.key]
        if not self._lines:
            self._rest.set()

    async def _rows(self, statement: Statement, batch: Sequence[Asked]) -> Sequence[Row | None]:
        if len(batch) == 1:
            async with self._reader.acquire() as connection:
                return [await connection.fetchrow(statement.sql, *batch[0].bound.arguments)]
        assert statement.together is not None
        columns = zip(*[asked.bound.arguments for asked in batch], strict=True)
        async with self._reader.acquire() as connection:
            rows = await connection.fetch(statement.together, *columns, timeout=COMPANY)
        by_number = {row["n"]: row for row in rows}
        return [by_number.get(n) for n in range(1, len(batch) + 1)]

    def _failed(self, line: Line, batch: Sequence[Asked], error: Exception) -> None:
        """Tell them of an outage: all would have it, and a second try would double it.

        Anything else is the fault of one: a run in two halves finds which. A run that took too long is tried one by
        one, so that only those are told whose own work it was. Who fails alone is not taken into company again soon.
        """
        is_late = isinstance(error, Refusal) and error.code is Code.TIMEOUT
        if len(batch) > 1 and (is_late or not isinstance(error, Refusal)):
            logger.error("a run for several failed", kind=type(error).__name__, requests=len(batch))
            for part in [[asked] for asked in batch] if is_late else halves(batch):
                for asked in part:
                    asked.since = asyncio.get_running_loop().time()
                self._add(self._line(line.prepared, object()), *part)
            return
        for asked in batch:
            asked.fail(error)
            if is_late or not isinstance(error, Refusal):
                self._culprits.add(line.statement, asked)

    def _known(self, prepared: Prepared, batch: Sequence[Asked], rows: Sequence[Row | None]) -> Sequence[_Known]:
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

    def _recorded(self, line: Line, known: Sequence[_Known], problem: Exception | None) -> None:
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
        limit = loop.time() - min(WAIT, self._reader.patience)
        self._timer = None
        for line in list(self._lines.values()):
            while line.waiting and line.waiting[0].since <= limit:
                line.take().fail(unavailable())
            if not line.waiting and not line.runs:
                self._forget(line)
        self._next()
        if any(line.waiting for line in self._lines.values()):
            self._timer = loop.call_later(LATE, self._look)
