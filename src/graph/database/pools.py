"""Connections by what they may do: Reader, Writer and AuditWriter are different types over different database roles."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Self, TypeAlias

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from graph.database.connection import plain
from graph.errors import Code, Refusal
from graph.settings import Settings

Connection: TypeAlias = "PoolConnectionProxy[asyncpg.Record]"

# Above what the plan cache of a busy process holds for one connection; a statement is prepared once and kept.
STATEMENTS = 1_000
FOREVER = 2**62
HEAD = "SELECT count(*) FROM (SELECT FROM account LIMIT 1) AS any_account"  # a table of the first migration

# InternalClientError: the server has said goodbye, and a statement was sent before the end of the connection was seen.
LOST = (
    ConnectionError,
    asyncpg.InternalClientError,
    asyncpg.PostgresConnectionError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
)
# What may come of asking for a connection; a server that stops may say so while it is being greeted.
GONE = (
    *LOST,
    OSError,
    TimeoutError,
    asyncpg.TooManyConnectionsError,
    asyncpg.InterfaceError,
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.InvalidCatalogNameError,
    asyncpg.InvalidParameterValueError,
)


@dataclass(frozen=True)
class Connections:
    """A pool that connects when it is asked, so a database that is down delays no start and its return needs none."""

    pool: "asyncpg.Pool[asyncpg.Record]"
    patience: float

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[Connection]:
        """A connection for the block; Refusal UNAVAILABLE where there is none or it breaks, TIMEOUT where it takes too long."""
        try:
            connection = await self.pool.acquire(timeout=self.patience)
        except GONE as error:
            raise Refusal(Code.UNAVAILABLE, "The database is not available; try again shortly.") from error
        try:
            yield connection
        except LOST as error:
            _drop(connection)
            raise _lost() from error
        except asyncpg.InterfaceError as error:
            # The rollback of a transaction whose connection was lost fails before the end of the connection is seen.
            if not _is_gone(connection) and not isinstance(error.__context__, LOST):
                raise
            _drop(connection)
            raise _lost() from error
        except (asyncpg.UndefinedTableError, asyncpg.UndefinedColumnError) as error:
            raise Refusal(Code.UNAVAILABLE, "The database is not migrated: run `passport db upgrade`.") from error
        except (asyncpg.QueryCanceledError, TimeoutError) as error:
            raise Refusal(Code.TIMEOUT, "The operation took too long.") from error
        finally:
            await self._release(connection)

    async def _release(self, connection: Connection) -> None:
        """Give the connection back; one that broke is dropped by the pool, and that is no second error."""
        try:
            await self.pool.release(connection, timeout=self.patience)
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
            return

    async def obstacle(self) -> str | None:
        """Why operations cannot be answered now, as a sentence; None where they can."""
        try:
            async with self.acquire() as connection:
                await connection.fetchval(HEAD, timeout=self.patience)
        except Refusal as refusal:
            return refusal.message
        return None

    async def is_available(self) -> bool:
        """Whether the database answers now."""
        return await self.obstacle() is None

    async def close(self) -> None:
        """Close every connection once its block has ended."""
        await self.pool.close()


@dataclass(frozen=True)
class Reader(Connections):
    """May read everything but the audit trail, and write nothing."""

    @classmethod
    async def open(cls, dsn: str, settings: Settings) -> Self:
        """A pool of settings.pool_size connections that read."""
        chosen = {"role": "passport_reader", "default_transaction_read_only": "on"}
        return cls(await _pool(dsn, settings, settings.pool_size, chosen), settings.connect_timeout)


@dataclass(frozen=True)
class Writer(Connections):
    """May read and write everything but the audit trail."""

    @classmethod
    async def open(cls, dsn: str, settings: Settings) -> Self:
        """A pool of half as many connections as read."""
        size = max(2, settings.pool_size // 2)
        return cls(await _pool(dsn, settings, size, {"role": "passport_writer"}), settings.connect_timeout)


@dataclass(frozen=True)
class AuditWriter(Connections):
    """May only append to the audit trail."""

    @classmethod
    async def open(cls, dsn: str, settings: Settings) -> Self:
        """Two connections: while one group of rows is being committed, the next gathers."""
        return cls(await _pool(dsn, settings, 2, {"role": "passport_audit"}), settings.connect_timeout)


async def _pool(dsn: str, settings: Settings, size: int, chosen: dict[str, str]) -> "asyncpg.Pool[asyncpg.Record]":
    """An empty pool; it connects at the first acquire()."""
    limit = {"statement_timeout": str(int(settings.statement_timeout * 1000)), "jit": "off", "timezone": "UTC"}
    return await asyncpg.create_pool(
        plain(dsn),
        min_size=0,
        max_size=size,
        timeout=settings.connect_timeout,
        # The server's own limit comes first; this one is for a server that no longer answers at all.
        command_timeout=settings.statement_timeout + settings.connect_timeout,
        server_settings={"application_name": chosen["role"]} | limit | chosen,
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


def _lost() -> Refusal:
    return Refusal(Code.UNAVAILABLE, "The connection to the database was lost; try again shortly.")


def _is_gone(connection: Connection) -> bool:
    """Whether the connection has ended; the pool takes back one that has, and then it answers nothing any more."""
    try:
        return connection.is_closed()
    except asyncpg.InterfaceError:
        return True


def _drop(connection: Connection) -> None:
    """End a connection that the server has left, so that nobody is given it again."""
    if not _is_gone(connection):
        connection.terminate()
