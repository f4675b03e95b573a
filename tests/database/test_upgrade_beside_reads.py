"""`passport db upgrade` goes on beside servers that read (docs/servers.md): neither ends the other."""

import asyncio
from collections.abc import Sequence

import asyncpg

from graph.database.migrations import downgrade, upgrade
from graph.tables import metadata
from graph.viewer import SETTING

READERS, TIMES = 6, 5
TABLES = sorted(
    name for name, table in metadata.tables.items() if "child_id" in table.columns and not table.info.get("view")
)


async def test_the_gate_changes_while_requests_read_many_tables(fresh_database: str) -> None:
    """Statements lock the tables that they read one after the other, in whatever order those stand in them."""
    is_done = False

    async def read(connection: "asyncpg.Connection[asyncpg.Record]", names: Sequence[str]) -> None:
        text = " UNION ALL ".join(f"(SELECT 1 FROM {name} LIMIT 1)" for name in names)
        while not is_done:
            await connection.fetch(text)

    connections = [await asyncpg.connect(fresh_database, server_settings={SETTING: "somebody"}) for _ in range(READERS)]
    orders = (TABLES, TABLES[::-1], TABLES[1::2])
    readers = [asyncio.create_task(read(each, orders[number % len(orders)])) for number, each in enumerate(connections)]
    try:
        for _ in range(TIMES):
            await downgrade(fresh_database, "0371")
            await upgrade(fresh_database)
    finally:
        is_done = True
        outcomes = await asyncio.gather(*readers, return_exceptions=True)
        for each in connections:
            await each.close()
    assert outcomes == [None] * READERS
