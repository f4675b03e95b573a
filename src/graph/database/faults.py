"""Errors of the connection to PostgreSQL, and the refusals that callers get for them."""

from typing import Any, Protocol

import asyncpg

from graph.errors import Code, Refusal

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


class Ending(Protocol):
    """A connection, as far as its end is concerned."""

    def is_closed(self) -> bool:
        """Whether it has ended."""

    def terminate(self) -> Any:
        """End it without a goodbye."""


def refusal_of(error: BaseException, connection: Ending) -> Refusal | None:
    """What a caller is told of an error of the database, which ends a connection that is lost; None for any other error."""
    if isinstance(error, LOST):
        _drop(connection)
        return _lost()
    if isinstance(error, asyncpg.InterfaceError):
        # The rollback of a transaction whose connection was lost fails before the end of the connection is seen.
        if not is_gone(connection) and not isinstance(error.__context__, LOST):
            return None
        _drop(connection)
        return _lost()
    if isinstance(error, asyncpg.UndefinedTableError | asyncpg.UndefinedColumnError):
        return Refusal(Code.UNAVAILABLE, "The database is not migrated: run `passport db upgrade`.")
    if isinstance(error, asyncpg.DeadlockDetectedError):
        return Refusal(
            Code.UNAVAILABLE, "Two writes stood in each other's way: send it again.", details={"retryAfter": 1}
        )
    if isinstance(error, asyncpg.QueryCanceledError | TimeoutError):
        return Refusal(Code.TIMEOUT, "The operation took too long.")
    return None


def unavailable() -> Refusal:
    """The refusal of a caller for whom there is no connection."""
    return Refusal(Code.UNAVAILABLE, "The database is not available; try again shortly.", details={"retryAfter": 1})


def is_gone(connection: Ending) -> bool:
    """Whether the connection has ended; the pool takes back one that has, and then it answers nothing any more."""
    try:
        return connection.is_closed()
    except asyncpg.InterfaceError:
        return True


def _lost() -> Refusal:
    return Refusal(Code.UNAVAILABLE, "The connection to the database was lost; try again shortly.")


def _drop(connection: Ending) -> None:
    """End a connection that the server has left, so that nobody is given it again."""
    if not is_gone(connection):
        connection.terminate()
