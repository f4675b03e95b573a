"""Runner over a database and a trail that can be held back."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

from graph.database.pools import ReaderPool
from graph.errors import Refusal
from graph.execute.binds import Bound, Request
from graph.execute.bulk import BulkReads
from graph.execute.engine import this_moment
from graph.execute.prepared import AuditedRead, Prepared
from graph.execute.runner import Runner
from graph.execute.sizes import Sizes
from graph.execute.sources import Sources
from graph.sql.statement import Statement
from graph.trail.audit import AuditTrail
from graph.trail.audited import Audited
from graph.trail.entry import Entry
from graph.trail.outrun import Marks
from graph.trail.submission import Told
from graph.viewer import Role, Viewer

STRANGER, GUILTY = "stranger", "guilty"


@dataclass
class Database:
    """Answers each request with its own argument as text, and remembers the runs; `gate` holds them back."""

    size: int = 2
    patience: float = 5.0
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    runs: list[list[Any]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    limits: list[float] = field(default_factory=list)  # seconds that runs for several may take
    begun: "asyncio.Queue[int]" = field(default_factory=asyncio.Queue)
    error: Exception | None = None
    terminated: int = 0

    def terminate(self) -> None:
        self.terminated += 1

    spread: bool = False

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator["Database"]:
        yield self

    async def fetchrow(self, sql: str, argument: Any) -> dict[str, Any] | None:
        rows = await self.run(sql, [argument])
        return rows[0] if rows else None

    async def fetch(self, sql: str, arguments: Sequence[Any], **limits: float) -> list[dict[str, Any]]:
        self.limits.append(limits["timeout"])
        # In an order of its own: what belongs to whom is in the rows.
        return (await self.run(sql, list(arguments)))[::-1]

    async def run(self, sql: str, arguments: list[Any]) -> list[dict[str, Any]]:
        self.runs.append(arguments)
        self.texts.append(sql)
        self.begun.put_nowait(len(arguments))
        await self.gate.wait()
        if self.error and GUILTY in arguments:
            raise self.error
        rows = [{"data": str(argument), "touched": str(argument), "n": n} for n, argument in enumerate(arguments, 1)]
        return [row for row in rows if row["data"] != STRANGER]


@dataclass
class Trail:
    """Remembers what was recorded; `gate` holds it back."""

    gate: asyncio.Event = field(default_factory=asyncio.Event)
    names: list[str] = field(default_factory=list)
    error: Exception | None = None
    refusal: Refusal | None = None  # of whatever is submitted, at once
    waiting: list[tuple[Sequence[Entry], Told]] = field(default_factory=list)
    is_busy: bool = False
    is_down: bool = False
    seen: list[Marks | None] = field(default_factory=list)
    reads: set["asyncio.Future[Any]"] = field(default_factory=set)  # that the circuit would refuse where it opens

    @property
    def circuit(self) -> SimpleNamespace:
        return SimpleNamespace(enter=self.reads.add, leave=self.reads.discard)

    def submit(
        self, entries: Sequence[Entry], callback: Told, *, vital: bool = False, seen: Marks | None = None
    ) -> None:
        assert entries  # there is no such thing as a record of nothing
        self.seen.append(seen)
        if self.refusal:
            callback(self.refusal)
        else:
            self.waiting.append((entries, callback))

    async def commit(self) -> None:
        if self.is_busy:
            return
        self.is_busy = True
        await self.gate.wait()
        while self.waiting:
            entries, on_commit = self.waiting.pop(0)
            if not self.error:
                self.names += [entry.request_id for entry in entries]
            on_commit(self.error)
        self.is_busy = False


@dataclass
class Bench:
    """Runner over both."""

    database: Database
    trail: Trail
    batches: Runner

    def ask(
        self, prepared: Prepared, argument: Any, cost: int = 1, subject: str = "s", *, is_part: bool = False
    ) -> "asyncio.Task[Any]":
        """Ask; the request is named after its argument."""
        request = Request(Viewer(subject, Role.NURSE), this_moment(), "1")
        assert prepared.statement is not None
        bound = Bound(prepared.statement, [argument], cost, cost, {})
        read = self.batches.read_part if is_part else self.batches.read
        return asyncio.create_task(read(request, str(argument), prepared, bound))

    @property
    def sizes(self) -> list[int]:
        """How many each run answered."""
        return [len(arguments) for arguments in self.database.runs]


def bench(size: int = 2, patience: float = 5.0, *, is_open: bool = True) -> Bench:
    database, trail = Database(size, patience), Trail()
    trail.gate.set()
    if is_open:
        database.gate.set()
    return Bench(database, trail, Runner(Sources(cast(ReaderPool, database)), cast(AuditTrail, trail), BulkReads(0)))


def statement(sql: str = "one", *, lists: bool = False) -> Prepared:
    audited = Audited("nurse", "1", None)
    made = SimpleNamespace(
        is_event=False,
        is_news=True,
        is_told_only=False,
        is_before=False,
        statement=Statement(f"{sql} $1::TEXT", ("p",), None if lists else f"unnest {sql}"),
        vital=False,
        urgent=False,
        readings=lambda touched, purposes: [AuditedRead(audited)],
        sizes=Sizes(),
    )
    return cast(Prepared, made)


async def turns(count: int = 4) -> None:
    for _ in range(count):
        await asyncio.sleep(0)
