"""Rows that are locked until the transaction ends: on a spread database a statement locks rows of one node alone."""

from collections.abc import Sequence
from uuid import UUID

import asyncpg

from graph.database.citus.spread import Connection, is_distributed


async def hold(connection: Connection, statement: str, ids: Sequence[UUID]) -> list[asyncpg.Record]:
    """The rows of a statement that locks those of the ids in its one parameter; always in the order of the ids.

    On one PostgreSQL it is one statement, which has the order itself.
    """
    if not is_distributed(connection):
        return list(await connection.fetch(statement, ids))
    return [row for each in sorted(ids) for row in await connection.fetch(statement, [each])]
