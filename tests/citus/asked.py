"""What is asked of several children over nodes, and how many nodes Citus sends each statement to."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import asyncpg

from graph.database.citus import by_shard
from graph.database.citus.spread import Connection, is_distributed
from graph.database.connection import connect

Asked = dict[str, Sequence[object]]


@contextmanager
def noted() -> Iterator[Asked]:
    """The texts that are asked of a spread database while it lasts, each with its parameters of one shard."""
    asked: Asked = {}
    original: Any = by_shard._fetch

    async def fetch(connection: Connection, text: str, arguments: Sequence[Sequence[object]]) -> Any:
        if is_distributed(connection) and arguments:
            asked.setdefault(text, arguments[0])
        return await original(connection, text, arguments)

    with patch.object(by_shard, "_fetch", fetch):
        yield asked


async def tasks_of(dsn: str, asked: Asked) -> dict[str, list[str]]:
    """The tasks of each statement by EXPLAIN, as far as Citus explains it: an INSERT with parameters it does not."""
    tasks = {}
    connection = await connect(dsn)
    try:
        for text, given in asked.items():
            try:
                plan = "\n".join(row[0] for row in await connection.fetch(f"EXPLAIN {text}", *given))
            except asyncpg.FeatureNotSupportedError:
                assert "INSERT INTO" in text.upper()
            else:
                tasks[text] = re.findall(r"Task Count: (\d+)", plan)
    finally:
        await connection.close()
    return tasks
