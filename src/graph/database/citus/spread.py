"""Whether a database is spread over several nodes, as its connections know it."""

from typing import Any, TypeAlias, cast

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from graph.database.statements import BoundedConnection

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record] | PoolConnectionProxy[asyncpg.Record]"

# The first asks no table that PostgreSQL alone does not have.
_HAS_CITUS = "SELECT to_regclass('pg_catalog.pg_dist_shard') IS NOT NULL"
_LOWEST = "SELECT shardminvalue::int FROM pg_dist_shard WHERE logicalrelid = to_regclass('child') ORDER BY 1"
# Citus looks for shards to hide in every row of the catalogue, which the driver asks for the types of arrays on each connection: seconds.
_SHOW_SHARDS = "SET citus.override_table_visibility = off"


async def learn(connection: Connection) -> tuple[int, ...]:
    """The lowest hash of each shard of children, in order; none where the database is not spread."""
    if not await connection.fetchval(_HAS_CITUS):
        return ()
    return tuple([row[0] for row in await connection.fetch(_LOWEST)])


async def note(connection: Connection) -> None:
    """Keep with a connection that was just opened how its database is spread, and have the catalogue answer it quickly there."""
    opened = cast("BoundedConnection", getattr(connection, "_con", cast("Any", connection)))
    try:
        opened.shards = await learn(opened)
        if opened.shards:
            await opened.execute(_SHOW_SHARDS)
    except BaseException:
        opened.terminate()
        raise


def shards_of(connection: Connection) -> tuple[int, ...]:
    """What was learned of a connection when it was opened; none where nobody has asked."""
    shards: tuple[int, ...] = getattr(connection, "shards", ())
    return shards


def is_distributed(connection: Connection) -> bool:
    """Whether its database is spread over nodes."""
    return bool(shards_of(connection))
