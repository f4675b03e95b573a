"""Statements about several children: over nodes one for the children of each shard, on the node that has them (docs/citus.md, Writes).

Citus looks at each table of a statement by itself: all go to one node where each table of children is compared with the same ones.
PostgreSQL needs that of one table and plans the others by their join, so a statement says where Citus needs it, too:

    update certificate c set labels = d.labels from medical_document d
    where c.child_id = any($1::uuid[]) and d.child_id = c.child_id{of d.child_id} and d.id = c.document_id

Its children are the first parameter.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import cast
from uuid import UUID

import asyncpg

from graph.database.citus.shards import shard_of
from graph.database.citus.spread import Connection, is_distributed, shards_of

_OF = re.compile(r"\{of ([\w.]+)\}")
Row = Sequence[object]


def tied(connection: Connection, text: str) -> str:
    """The statement as the database of a connection takes it: on one PostgreSQL without what Citus needs."""
    return _tied(text, is_spread=is_distributed(connection))


@lru_cache(maxsize=1_000)
def _tied(text: str, *, is_spread: bool) -> str:
    return _OF.sub(r" and \1 = any($1::uuid[])" if is_spread else "", text)


def by_shard(connection: Connection, children: Iterable[UUID]) -> list[list[UUID]]:
    """The children in the groups that a statement may be about: all on one PostgreSQL, over nodes those of each shard."""
    if not is_distributed(connection):
        return [list(children)]
    lowest, groups = shards_of(connection), dict[int, list[UUID]]()
    for child in children:
        groups.setdefault(shard_of(child, lowest), []).append(child)
    # Always in one order, by which two who lock the same rows do not wait for each other.
    return [groups[shard] for shard in sorted(groups)]


async def fetch_children(
    connection: Connection, text: str, children: Iterable[UUID], *more: object
) -> list[asyncpg.Record]:
    """What a statement gives for these children, shard by shard; `more`: the rest of its parameters."""
    groups = [(group, *more) for group in by_shard(connection, children)]
    return await _fetch(connection, tied(connection, text), groups)


async def fetch_rows(connection: Connection, text: str, rows: Sequence[Row], *more: object) -> list[asyncpg.Record]:
    """What a statement gives for these rows, of the child in their first column; it takes a list for each column."""
    groups = [rows]
    if is_distributed(connection):
        of_child: dict[UUID, list[Row]] = {}
        for row in rows:
            of_child.setdefault(cast("UUID", row[0]), []).append(row)
        groups = [[row for child in group for row in of_child[child]] for group in by_shard(connection, of_child)]
    arguments = [(*map(list, zip(*group, strict=True)), *more) for group in groups]
    return await _fetch(connection, tied(connection, text), arguments)


async def _fetch(connection: Connection, text: str, arguments: Sequence[Row]) -> list[asyncpg.Record]:
    if len(arguments) == 1:
        return list(await connection.fetch(text, *arguments[0]))
    return list(await connection.fetchmany(text, arguments)) if arguments else []  # in one round trip
