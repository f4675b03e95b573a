"""The engine over a test database beside the reference executor over its plain rows."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from random import Random
from typing import Any, TypeVar
from uuid import UUID

import asyncpg
import pytest

from graph.areas.graph import build_catalog
from graph.database.pools import AuditWriter, Block, ReaderPool
from graph.errors import Code, Refusal
from graph.execute import pending, runner, sources
from graph.execute.allowance import Allowance
from graph.execute.bounds import Bounds
from graph.execute.engine import Engine
from graph.execute.operation import Operation
from graph.plan import cost
from graph.plan.document import Refusals
from graph.plan.limits import REGISTERED
from graph.policy.completeness import require_complete
from graph.policy.grants import Grants, compile_grants
from graph.policy.store import PolicyStore
from graph.schema.catalog import Catalog
from graph.settings import Settings
from graph.sql.masks import FITS
from graph.viewer import Role, Viewer
from tests.one_lane import one_lane
from tests.proof.downloads import SET_KEY
from tests.proof.policies import Oracle
from tests.proof.queries import Known, Query, Writer
from tests.proof.random_policies import own_classes, random_policy
from tests.proof.reach import Reach
from tests.proof.records import make_world
from tests.proof.reference import Reference, Refused
from tests.proof.rows import Store, clear_rows, read_store, write_rows
from tests.proof.seen import Seen
from tests.proof.world import MOMENT, World
from tests.unwritten import Unwritten

A = TypeVar("A")
T = TypeVar("T")
Rows = Mapping[str, Iterable[Mapping[str, Any]]]

# What is answered, and who shares a run, depends on no clock: where the machine is busy, nobody is turned away for that
# nor sent to ask alone. While a bench is open, this holds for all that runs in the process.
PATIENT = 1_000_000.0  # seconds
CLOCKS = ((runner, "SLOW"), (sources, "COMPANY"), (runner, "WAIT"), (pending, "SECONDS"))

COST = re.compile(rb',"cost":\{"requested":\d+,"limit":\d+\}(?=\}\}$)')


@cache
def catalog() -> Catalog:
    """The schema, once per process."""
    return build_catalog()


@lru_cache(maxsize=64)
def grants(seed: int) -> Grants:
    """The compiled policy of a seed; a random policy is complete like any other."""
    text = random_policy(catalog(), seed)
    require_complete(text, catalog(), FITS, own_classes(catalog()) if seed else None)
    return compile_grants(text, catalog())


@lru_cache(maxsize=64)
def oracle(seed: int) -> Oracle:
    """Casbin over the same policy."""
    return Oracle(random_policy(catalog(), seed))


@lru_cache(maxsize=64)
def world(seed: int) -> World:
    """The world of a seed."""
    return make_world(seed)


class Turning(ReaderPool):
    """A reader that can be turned to another database, so that one plan is run on both."""

    def __init__(self, reader: ReaderPool) -> None:
        self.readers = [reader]
        self.size, self.patience, self.shards = reader.size, reader.patience, reader.shards

    def acquire(self) -> Block:
        """A connection to the first database in the list."""
        return self.readers[0].acquire()


class Bench:
    """One database with some worlds side by side; synchronous, because Hypothesis is. Of one module, never of a session."""

    def __init__(self, dsn: str, shards: Sequence[int] = ()) -> None:
        self.dsn, self.shards = dsn, shards
        self.runner = asyncio.Runner()
        self.settings = Settings(
            pool_size=2,
            trail=Path("/nonexistent"),
            trail_wait=60,
            statement_timeout=PATIENT,
            connect_timeout=PATIENT,
        )
        self.policy = PolicyStore(catalog(), FITS, None)
        self.store = Store({})
        self.seen = Seen()
        self.worlds: set[int] = set()
        # Queries are drawn without regard to what they cost or weigh.
        self.limits = dict(cost.LIMITS)
        self.clocks = pytest.MonkeyPatch()
        for module, name in CLOCKS:
            self.clocks.setattr(module, name, PATIENT)
        cost.LIMITS.update(dict.fromkeys(Role, 10**9))
        self.runner.run(self._open())

    async def _open(self) -> None:
        self.reader = Turning(await ReaderPool.open(self.dsn, self.settings, shards=self.shards))
        self.writer = await AuditWriter.open(self.dsn, self.settings)
        # Worlds bring a trail of their own, and what is read of it is compared.
        self.audit = Unwritten(self.writer, self.settings)
        bounds = Bounds(500, Allowance(0, 0), limits=REGISTERED)
        self.engine = Engine(self.policy, one_lane(self.reader, self.audit, PATIENT), self.audit, bounds, {})
        self.connection = await asyncpg.connect(self.dsn)
        await self.connection.execute(SET_KEY)

    def close(self) -> None:
        """Give everything back."""

        async def shut() -> None:
            await self.connection.close()
            for pool in (*self.reader.readers, self.writer):
                await pool.close()

        self.runner.run(shut())
        self.clocks.undo()
        cost.LIMITS.clear()
        cost.LIMITS.update(self.limits)
        self.runner.close()

    def need(self, seed: int) -> World:
        """See to it that a world stands in the database, beside those already there."""
        return self.need_all([seed])[0]

    def need_all(self, seeds: Iterable[int]) -> list[World]:
        """The same of several worlds: what is stored is read anew once, after the last of them."""
        needed = [world(seed) for seed in seeds]
        missing = [each for each in needed if each.seed not in self.worlds]
        if missing:
            self.worlds.update(each.seed for each in missing)
            self.runner.run(self.replace_rows(*(each.rows for each in missing)))
        return needed

    async def replace_rows(self, *worlds: Rows) -> None:
        """Add the rows of each of these and read everything anew."""
        for rows in worlds:
            await self.write(self.connection, rows)
        self.store = await read_store(self.connection)

    async def write(self, connection: "asyncpg.Connection[asyncpg.Record]", rows: Rows) -> None:
        """Write the rows of a world."""
        await write_rows(connection, rows)

    def ask(self, viewer: Viewer, query: Query, policy: int) -> bytes | Code:
        """What the engine answers, or the code of its refusal."""
        (answer,) = self.ask_together([viewer], query, policy)
        return answer

    def ask_together(self, viewers: Sequence[Viewer], query: Query, policy: int) -> list[bytes | Code]:
        """What the engine answers to each of them who ask the same at the same moment."""
        return self.ask_each([(viewer, query) for viewer in viewers], policy)

    def ask_each(self, asked: Sequence[tuple[Viewer, Query]], policy: int) -> list[bytes | Code]:
        """What the engine answers to each of them, at the same moment."""

        async def ask(each: tuple[Viewer, Query]) -> bytes:
            viewer, query = each
            # The cost is no part of what is proved, and depends on nothing that is stored.
            return COST.sub(b"", await self.engine.answer(viewer, _operation(query), MOMENT))

        return self._together(asked, ask, policy)

    def tell_together(
        self, viewers: Sequence[Viewer], query: Query, number: int, policy: int
    ) -> list[bytes | Code | None]:
        """What the engine tells each of them of an event."""

        async def tell(viewer: Viewer) -> bytes | None:
            return await self.engine.tell(viewer, _operation(query), number, MOMENT)

        return self._together(viewers, tell, policy)

    def _together(self, asked: Sequence[A], ask: Callable[[A], Awaitable[T]], policy: int) -> list[T | Code]:
        self.policy.grants = grants(policy)

        async def answer(each: A) -> T | Code:
            try:
                return await ask(each)
            except Refusal as refusal:
                return refusal.code
            except Refusals as refusals:
                raise AssertionError([refusal.message for refusal in refusals.refusals]) from None

        async def run() -> list[T | Code]:
            return await asyncio.gather(*map(answer, asked))

        return self.runner.run(run())

    def join(self, dsn: str) -> None:
        """Add a second database, whose rows may be exchanged."""

        async def run() -> None:
            self.second = await asyncpg.connect(dsn)
            await self.second.execute(SET_KEY)
            self.reader.readers.append(await ReaderPool.open(dsn, self.settings, shards=self.shards))

        self.runner.run(run())

    def leave(self) -> None:
        """Leave the second database."""

        async def run() -> None:
            await self.second.close()
            await self.reader.readers.pop().close()

        self.runner.run(run())

    def ask_second(self, rows: Rows, viewer: Viewer, query: Query, policy: int) -> bytes | Code:
        """What the engine answers over these rows in the second database."""
        with self._second(rows):
            return self.ask(viewer, query, policy)

    def tell_second(self, rows: Rows, viewer: Viewer, query: Query, number: int, policy: int) -> bytes | Code | None:
        """What the engine tells of an event over these rows."""
        with self._second(rows):
            return self.tell_together([viewer], query, number, policy)[0]

    @contextmanager
    def _second(self, rows: Rows) -> Iterator[None]:
        async def exchange() -> None:
            await clear_rows(self.second)
            await self.write(self.second, rows)

        self.runner.run(exchange())
        self.reader.readers.reverse()
        try:
            yield
        finally:
            self.reader.readers.reverse()

    def expect(self, viewer: Viewer, query: Query, policy: int) -> dict[str, Any] | Code:
        """What the reference executor answers."""
        reference = Reference(catalog(), self.store, oracle(policy), MOMENT, grants(policy).version, self.seen)
        try:
            return reference.answer(viewer, query.text, query.variables)
        except Refused as refused:
            return refused.code


def _operation(query: Query) -> Operation:
    return Operation(query.text, None, query.variables, "proof")


def draw_viewer(bench: Bench, drawn: World, rng: Random) -> tuple[Viewer, Known]:
    """A viewer of a world, mostly one who reaches somebody, and what is within that reach."""
    viewer, near = drawn.viewers[0], Known.of(catalog(), {"child": []})
    for _ in range(4):
        viewer = rng.choice(drawn.viewers)
        reach = Reach(bench.store, viewer, MOMENT)
        children = {child["id"] for child in drawn.rows["child"] if reach.to_child(bench.store.child(child["id"]))}
        near = Known.of(catalog(), {name: _within(name, rows, children) for name, rows in drawn.rows.items()})
        if children or rng.random() < 0.1:
            break
    return viewer, near


def _within(name: str, rows: list[dict[str, Any]], children: set[UUID]) -> list[dict[str, Any]]:
    if name == "audit_entry":
        return [row for row in rows if children.intersection(row["child_ids"])]
    key = "id" if name == "child" else "child_id"
    return [row for row in rows if row.get(key) in children] if name != "district" else rows


def draw_query(drawn: World, near: Known, rng: Random) -> Query:
    """A document that is valid for everyone."""
    return Writer(catalog(), Known.of(catalog(), drawn.rows), near, rng).write()


def readable(answer: bytes | dict[str, Any] | Code) -> str:
    """An answer as text to compare: key order counts, spaces do not."""
    if isinstance(answer, Code):
        return answer.value
    parsed = json.loads(answer) if isinstance(answer, bytes) else answer
    return json.dumps(parsed, ensure_ascii=False, indent=1)
