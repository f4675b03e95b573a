"""Work of a command in one transaction of the database that the settings name."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from graph.ingest.identity import Connection

T = TypeVar("T")


def in_transaction(work: "Callable[[Connection], Awaitable[T]]") -> T:
    """What the work gives; the database is brought to the newest migration first."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings

    with database(read_settings(), Display().say) as dsn:
        return asyncio.run(_work(dsn, work))


async def _work(dsn: str, work: "Callable[[Connection], Awaitable[T]]") -> T:
    from graph.database.connection import connect
    from graph.database.migrations import upgrade

    await upgrade(dsn)
    connection = await connect(dsn)
    try:
        async with connection.transaction():
            return await work(connection)
    finally:
        await connection.close()
