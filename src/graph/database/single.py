"""A connection of its own for one long write, beside every pool."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeAlias

import asyncpg

from graph.database.citus.spread import note
from graph.database.dial import dial
from graph.database.faults import GONE, refusal_of, unavailable
from graph.database.statements import BoundedConnection

Single: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

WRITER = "passport_writer"


@dataclass(frozen=True, slots=True)
class Place:
    """Where and how patiently to connect: seconds until there is a connection, and for each statement."""

    dsn: str
    connect_timeout: float
    statement_timeout: float

    def __repr__(self) -> str:
        return "Place(...)"  # the DSN may hold a password


@asynccontextmanager
async def single_writer(place: Place) -> AsyncIterator[Single]:
    """A connection that writes, for one block; what breaks becomes a Refusal, UNAVAILABLE or TIMEOUT."""
    try:
        connection = await dial(
            place.dsn,
            timeout=place.connect_timeout,
            command_timeout=place.statement_timeout,
            server_settings=server_settings(WRITER, place.statement_timeout),
            connection_class=BoundedConnection,
        )
        await note(connection)
    except GONE as error:
        raise unavailable() from error
    try:
        yield connection
    except BaseException as error:
        refusal = refusal_of(error, connection)
        connection.terminate()
        if refusal:
            raise refusal from error
        raise
    await connection.close(timeout=place.connect_timeout)


def server_settings(role: str, statement_timeout: float) -> dict[str, str]:
    """What every connection of the service sets: its role, and how long a statement may take."""
    return {
        "application_name": role,
        "role": role,
        "statement_timeout": str(int(statement_timeout * 1000)),
        "jit": "off",
        "timezone": "UTC",
        "datestyle": "ISO",  # dates are written into answers as they are (sql/json_build.py)
    }
