"""Whether a server's database is spread over nodes: learned once at its start, and held to by every connection after it."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import asyncpg
import structlog

from graph.database.citus.spread import Connection, is_distributed, learn, note
from graph.database.dial import dial
from graph.database.faults import GONE
from graph.database.statements import BoundedConnection
from graph.settings import Settings

logger = structlog.get_logger()
Init: TypeAlias = Callable[[Connection], Awaitable[None]]


async def shards_of(dsn: str, settings: Settings) -> tuple[int, ...]:
    """The lowest hashes of the shards of children, in order; none where the database is not spread, or cannot be asked now."""
    try:
        connection = await dial(
            dsn,
            timeout=settings.connect_timeout,
            command_timeout=settings.connect_timeout,
            connection_class=BoundedConnection,
        )
    except GONE:
        return ()
    try:
        return await learn(connection)
    finally:
        await connection.close()


def held_to(*, spread: bool) -> Init:
    """What looks at each new connection of a pool whose statements are written for a database that is spread, or for one that is not."""

    async def look(connection: Connection) -> None:
        await note(connection)
        if is_distributed(connection) != spread:
            logger.error("the database is not as it was at the start of this server: restart it", spread=spread)
            raise asyncpg.InterfaceError("the database was spread over nodes since the start, or was not known to be")

    return look
