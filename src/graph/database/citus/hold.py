"""Rows that are locked until the transaction ends: on a spread database a statement locks rows of one shard alone."""

from collections.abc import Sequence
from uuid import UUID

import asyncpg

from graph.database.citus.by_shard import fetch_children
from graph.database.citus.spread import Connection


async def hold(connection: Connection, statement: str, ids: Sequence[UUID]) -> list[asyncpg.Record]:
    """The rows of a statement that locks those of the children in its one parameter, always in one order.

    On one PostgreSQL that is the order of the ids, which the statement has itself; over nodes it is that in each shard.
    """
    return await fetch_children(connection, statement, ids)


async def each_of(
    connection: Connection, candidates: tuple[str, Sequence[object]], one: tuple[str, Sequence[object]]
) -> list[asyncpg.Record]:
    """Of a queue on a spread database: what a statement about one row gives, for each row that another one has found.

    `candidates` selects child_id and id, without a lock, and may find what somebody else has taken meanwhile. `one` has them as its first
    two parameters, asks for the same conditions again, and locks or changes the row on its node; both with the rest of their parameters.
    """
    keys = [(row[0], row[1]) for row in await connection.fetch(candidates[0], *candidates[1])]
    return [row for key in keys for row in await connection.fetch(one[0], *key, *one[1])]
