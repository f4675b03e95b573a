"""Whether a database is spread over several nodes, as its connections know it."""

from typing import Any, TypeAlias, cast

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from graph.database.statements import BoundedConnection

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record] | PoolConnectionProxy[asyncpg.Record]"

# The first asks no table that PostgreSQL alone does not have.
_HAS_CITUS = "SELECT to_regclass('pg_catalog.pg_dist_partition') IS NOT NULL"
_IS_DISTRIBUTED = "SELECT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = to_regclass('child'))"
# Citus looks for shards to hide in every row of the catalogue, which the driver asks for the types of arrays on each connection: seconds.
_SHOW_SHARDS = "SET citus.override_table_visibility = off"


async def learn(connection: Connection) -> bool:
    """Whether the database of a connection is spread; asked once, when it is opened."""
    return bool(await connection.fetchval(_HAS_CITUS)) and bool(await connection.fetchval(_IS_DISTRIBUTED))


async def note(connection: Connection) -> None:
    """Keep with a connection that was just opened whether its database is spread, and have the catalogue answer it quickly there."""
    opened = cast("BoundedConnection", getattr(connection, "_con", cast("Any", connection)))
    try:
        opened.is_distributed = await learn(opened)
        if opened.is_distributed:
            await opened.execute(_SHOW_SHARDS)
    except BaseException:
        opened.terminate()
        raise


def is_distributed(connection: Connection) -> bool:
    """What was learned of a connection when it was opened; false where nobody has asked."""
    return bool(getattr(connection, "is_distributed", False))
