"""Connections by what they may do: ReaderPool, WriterPool and AuditWriter are different types over different database roles."""

from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self, TypeAlias

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from graph.database.citus.one_node import HELD
from graph.database.citus.spread import note
from graph.database.citus.start import Init, held_to
from graph.database.dial import dial
from graph.database.faults import GONE, is_gone, refusal_of, unavailable
from graph.database.single import WRITER, server_settings
from graph.database.statements import BoundedConnection
from graph.database.turns import Turns
from graph.errors import Refusal
from graph.settings import Settings

Connection: TypeAlias = "PoolConnectionProxy[asyncpg.Record]"

Shards: TypeAlias = Sequence[int]  # the lowest hash of each (database/citus/shards.py)

# A statement is prepared once for each connection and kept; a busy plan has two, for one request and for several.
STATEMENTS = 1_000
FOREVER = 2**62


class Connections:
    """A pool that connects when it is asked, so a database that is down delays no start and its return needs none.

    asyncpg's pool makes and mends connections; between two blocks they wait here, because its own acquire and release
    (a task and two timers) take a fifth of a short operation's time.
    """

    probe = "SELECT count(*) >= 0 FROM (SELECT FROM account LIMIT 1) AS any_account"  # a table of the first migration

    def __init__(self, pool: "asyncpg.Pool[asyncpg.Record]", patience: float) -> None:
        self.pool = pool
        self.size = pool.get_max_size()
        self.patience = patience
        self._turns = Turns(self.size, patience)
        self._idle: list[Connection] = []
        self._closing = False

    def acquire(self) -> "Block":
        """A connection for an `async with`; Refusal UNAVAILABLE where there is none or it breaks, TIMEOUT where it takes too long."""
        return Block(self)

    async def take(self) -> Connection:
        """A connection that must be given back. Raises what GONE lists."""
        await self._turns.take()
        try:
            while self._idle:
                connection = self._idle.pop()
                if not is_gone(connection):
                    return connection
                await self._release(connection)
            return await self.pool.acquire(timeout=self.patience)
        except BaseException:
            self._turns.give()
            raise

    async def give(self, connection: Connection, *, sound: bool) -> None:
        """Take a connection back; one that is not sound goes through the pool's repair."""
        try:
            if sound and not self._closing and not is_gone(connection) and not connection.is_in_transaction():
                self._idle.append(connection)
            else:
                await self._release(connection)
        finally:
            self._turns.give()

    async def _release(self, connection: Connection) -> None:
        """Give it to the pool; one that broke is dropped there, and that is no second error."""
        try:
            await self.pool.release(connection, timeout=self.patience)
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
            return

    async def obstacle(self) -> str | None:
        """Why operations cannot be answered now, as a sentence; None where they can."""
        try:
            async with self.acquire() as connection:
                usable = await connection.fetchval(self.probe, timeout=self.patience)
        except Refusal as refusal:
            return refusal.message
        except asyncpg.PostgresError:  # such as a right that is missing
            return "The database refuses what the service must do."
        return None if usable else "The audit trail cannot be written."

    async def is_available(self) -> bool:
        """Whether the database answers now."""
        return await self.obstacle() is None

    async def close(self) -> None:
        """Close every connection once its block has ended."""
        self._closing = True
        while self._idle:
            await self._release(self._idle.pop())
        await self.pool.close()


class Block:
    """One use of a connection: what breaks inside becomes a Refusal. A plain class: a generator costs twice as much."""

    __slots__ = ("_connection", "_connections")

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    async def __aenter__(self) -> Connection:
        try:
            self._connection = await self._connections.take()
        except GONE as error:
            raise unavailable() from error
        return self._connection

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        refusal = None if error is None else refusal_of(error, self._connection)
        await self._connections.give(self._connection, sound=error is None)
        if refusal:
            raise refusal from error


class ReaderPool(Connections):
    """May read everything but the audit trail, and write nothing. `shards`: where the database is spread over nodes, by child."""

    shards: Shards = ()

    @property
    def spread(self) -> bool:
        """Whether it is."""
        return bool(self.shards)

    @classmethod
    async def open(cls, dsn: str, settings: Settings, *, shards: Shards = ()) -> Self:
        """A pool of settings.pool_size connections that read."""
        return await cls._open(dsn, settings, settings.pool_size, shards=shards)

    @classmethod
    async def open_vital(cls, dsn: str, settings: Settings, *, shards: Shards = ()) -> Self:
        """A pool of half as many, for what an ambulance asks."""
        return await cls._open(dsn, settings, half(settings), shards=shards)

    @classmethod
    async def open_probe(cls, dsn: str, settings: Settings) -> Self:
        """One connection, to look how far a server is."""
        return await cls._open(dsn, settings, 1)

    @classmethod
    async def _open(cls, dsn: str, settings: Settings, size: int, *, shards: Shards = ()) -> Self:
        chosen = {
            "default_transaction_read_only": "on",
            # The plan that tests read is the plan that runs; planning a page anew costs as much as reading it. Over nodes the
            # arguments say which of them has the child.
            "plan_cache_mode": "force_custom_plan" if shards else "force_generic_plan",
        }
        chosen |= HELD if shards else {}
        opened = await _pool((dsn, settings), size, "passport_reader", held_to(spread=bool(shards)), **chosen)
        made = cls(opened, settings.connect_timeout)
        made.shards = shards
        return made


# A vital write waits for what ends soon, such as itself or a merge of its child, and not for what hangs.
BRIEFLY = "500ms"


class WriterPool(Connections):
    """May read and write everything but the audit trail."""

    @classmethod
    async def open(cls, dsn: str, settings: Settings) -> Self:
        """A pool of half as many connections as read."""
        return cls(await _pool((dsn, settings), half(settings), WRITER), settings.connect_timeout)

    @classmethod
    async def open_vital(cls, dsn: str, settings: Settings) -> Self:
        """Two connections, for opening the glass."""
        return cls(await _pool((dsn, settings), 2, WRITER, None, lock_timeout=BRIEFLY), settings.connect_timeout)


class AuditWriter(Connections):
    """May only append to the audit trail."""

    probe = """
SELECT has_table_privilege('audit_entry', 'INSERT') AND has_table_privilege('audit_chain', 'INSERT')
  AND has_table_privilege('audit_plan', 'INSERT') AND NOT pg_is_in_recovery()
"""

    @classmethod
    async def open(cls, dsn: str, settings: Settings) -> Self:
        """Two connections: while one group of rows is being committed, the next gathers."""
        return cls(await _pool((dsn, settings), 2, "passport_audit"), settings.connect_timeout)


def half(settings: Settings) -> int:
    """Half as many connections as read, and two at least."""
    return max(2, settings.pool_size // 2)


async def _pool(
    place: tuple[str, Settings], size: int, role: str, init: Init | None = None, **chosen: str
) -> "asyncpg.Pool[asyncpg.Record]":
    """An empty pool; it connects at the first acquire()."""
    dsn, settings = place
    connect: Any = dial  # the type that asyncpg asks for has each of its options by name
    look: Any = init or note
    return await asyncpg.create_pool(
        dsn,
        connect=connect,
        init=look,
        min_size=0,
        max_size=size,
        timeout=settings.connect_timeout,
        # The server's own limit comes first; this one is for a server that no longer answers at all.
        command_timeout=settings.statement_timeout + settings.connect_timeout,
        server_settings=server_settings(role, settings.statement_timeout) | chosen,
        connection_class=BoundedConnection,
        statement_cache_size=STATEMENTS,
        max_cached_statement_lifetime=0,
        # The default would not keep statements over 15 kB, and a page of the passport can be one.
        max_cacheable_statement_size=0,
        max_queries=FOREVER,
        max_inactive_connection_lifetime=0,
        reset=_unchanged,
    )


async def _unchanged(connection: object) -> None:
    """Instead of a RESET ALL round trip at each release: blocks keep no session state (SET LOCAL only, no LISTEN)."""
