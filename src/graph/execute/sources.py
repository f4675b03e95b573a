"""Where a run of a statement is read: the one place that chooses between the primary and its replicas (docs/replicas.md)."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import nullcontext, suppress
from dataclasses import dataclass

import asyncpg
import structlog

from graph.database.citus.one_node import at_one_node
from graph.database.citus.shards import shard_of
from graph.database.pools import Connection, ReaderPool
from graph.database.replica import Replica
from graph.database.replication import Replication
from graph.errors import Code, Refusal
from graph.execute.pending import PendingRequest, Row
from graph.execute.spread import read_spread, warm_spread
from graph.spans import span
from graph.sql.statement import Statement
from graph.trail.outrun import Marks, Outrun

logger = structlog.get_logger()

PATIENCE = 0.3  # seconds that capsules wait for the primary where a standby answers
COMPANY = 2.0  # seconds that a run of several requests may take; then each runs alone, with the whole time for itself


@dataclass(frozen=True, slots=True)
class ReadRows:
    """The rows of a run, in its order; `replica`: which one answered, None: the primary."""

    rows: Sequence[Row | None]
    replica: Replica | None = None

    def marks(self, answered: Sequence[tuple[PendingRequest, Row]]) -> Marks | None:
        """The marks of the snapshot that these were answered by; None where that was the primary's."""
        if self.replica is None or not answered:
            return None
        own = {pending.request.viewer.subject: row["own"] for pending, row in answered}
        return Marks(answered[0][1]["rights"], own)

    def outrun(self, problem: Outrun) -> None:
        """The primary has a newer right, of which the replica will know nothing else, or a write of one of these subjects."""
        assert self.replica is not None
        if any(row is not None and row["rights"] != problem.rights for row in self.rows):
            self.replica.doubt()
        else:
            self.replica.retries += 1


class Sources:
    """The connections of one lane: to the primary, and to each replica."""

    def __init__(
        self,
        primary: ReaderPool,
        replicas: Mapping[Replica, ReaderPool] | None = None,
        replication: Replication | None = None,
    ) -> None:
        self.primary = primary
        self.reads = 0  # runs that the primary answered
        self._replicas = replicas or {}
        self._replication = replication

    @property
    def replicas(self) -> list[Replica]:
        """Each host as a replica; the primary is one that is AWAY."""
        return [*self._replicas]

    def queue_of(self, statement: Statement, pending: PendingRequest) -> object:
        """With whom a request may share a run: its statement, and over nodes the shard of its child; one that has none runs alone."""
        over = statement.spread
        if over is None:
            return statement
        assert over.key is not None
        child = pending.bound.arguments[statement.parameters.index(over.key)]
        return object() if child is None else (statement, shard_of(child, self.primary.shards))

    async def read(self, batch: Sequence[PendingRequest], *, is_down: bool) -> ReadRows:
        """Read a run. `is_down`: nothing can be compared with the primary now. Raises what a connection raises."""
        replica = self.choose(batch, is_down=is_down) if self._replicas else None
        if replica is not None:
            try:
                rows = await self._read_replica(replica, batch)
            except (Refusal, asyncpg.PostgresError, OSError) as error:
                if replica.is_up and isinstance(error, Refusal) and error.code is Code.TIMEOUT:
                    raise  # a heavy question would cost both
                replica.doubt()
                logger.warning("replica did not answer", host=replica.name, kind=type(error).__name__)
            else:
                replica.reads += 1
                return ReadRows(rows, replica)
        try:
            rows = await self._read_primary(batch, PATIENCE if self._replicas and self._last(batch) else None)
        except (Refusal, TimeoutError) as error:
            last = None if isinstance(error, Refusal) and error.code is not Code.UNAVAILABLE else self._last(batch)
            if last is None:
                raise
            return ReadRows(await self._read_replica(last, batch), last)
        self.reads += 1
        return ReadRows(rows)

    async def warm(self, statement: Statement) -> None:
        """Have PostgreSQL plan a statement on a connection, of each replica that is read, too: run without an account, it finds no row.

        Raises what a connection to the primary raises.
        """
        await _warm(self.primary, statement, (statement.sql, statement.together))
        for replica, pool in self._replicas.items():
            if replica.is_fresh:
                with suppress(Refusal, asyncpg.PostgresError):
                    await _warm(pool, statement, (statement.marked, statement.together_marked))

    def choose(self, batch: Sequence[PendingRequest], *, is_down: bool) -> Replica | None:
        """The replica that this run is read at; None: the primary."""
        if self.primary.spread or any(pending.at_primary for pending in batch):
            return None
        is_primary_up = self._replication is None or self._replication.is_primary_up
        if is_down and is_primary_up:
            return None
        near = [each for each in self._replicas if each.is_fresh]
        return _nearest(near) if near or is_primary_up else self._last(batch)

    def _last(self, batch: Sequence[PendingRequest]) -> Replica | None:
        """The replica that is asked where the primary is away: for capsules, any that answers."""
        if self.primary.spread or any(pending.at_primary or not pending.prepared.vital for pending in batch):
            return None
        return _nearest([each for each in self._replicas if each.is_up])

    async def _read_primary(self, batch: Sequence[PendingRequest], patience: float | None) -> Sequence[Row | None]:
        """The rows of a run; TimeoutError where the primary does not answer so soon."""
        async with asyncio.timeout(patience) as limit, self.primary.acquire() as connection:
            try:
                return await _rows(connection, batch, is_marked=False)
            except asyncio.CancelledError:
                if limit.expired():
                    connection.terminate()  # it may be frozen, and then it would not hear that it is left
                raise

    async def _read_replica(self, replica: Replica, batch: Sequence[PendingRequest]) -> Sequence[Row | None]:
        async with asyncio.timeout(None) as limit:
            with replica.watched(limit):
                async with self._replicas[replica].acquire() as connection:
                    try:
                        return await _rows(connection, batch, is_marked=True)
                    except asyncio.CancelledError:
                        if not replica.is_up:
                            connection.terminate()  # a server that does not answer is not waited for
                        raise


async def _warm(pool: ReaderPool, statement: Statement, texts: Sequence[str | None]) -> None:
    async with pool.acquire() as connection:
        if statement.spread is not None:
            await warm_spread(connection, statement)
            return
        for sql in texts:
            if sql is not None:
                await connection.fetchrow(sql, *[None] * len(statement.parameters))


def _nearest(replicas: Sequence[Replica]) -> Replica | None:
    return min(replicas, key=lambda each: each.distance, default=None)


async def _rows(connection: Connection, batch: Sequence[PendingRequest], *, is_marked: bool) -> Sequence[Row | None]:
    """The rows of a run on a connection; `is_marked`: beside the marks of their snapshot."""
    statement = batch[0].bound.statement
    if statement.spread is not None and len(batch) == 1:
        return [await read_spread(connection, statement, batch[0].bound.arguments)]
    if len(batch) == 1:
        with span("statement", requests=1):
            sql = statement.marked if is_marked else statement.sql
            return [await connection.fetchrow(sql, *batch[0].bound.arguments)]
    together = statement.together_marked if is_marked else statement.together
    assert together is not None
    columns = statement.columns([pending.bound.arguments for pending in batch])
    held = nullcontext() if statement.spread is None else at_one_node(connection)
    with span("statement", requests=len(batch)), held:
        rows = await connection.fetch(together, *columns, timeout=COMPANY)
    by_number = {row["n"]: row for row in rows}
    return [by_number.get(n) for n in range(1, len(batch) + 1)]
