"""Many rows into one table."""

from collections.abc import Iterable, Sequence

from graph.database.citus.insert import insert_many
from graph.database.citus.spread import is_distributed
from graph.ingest.identity import Connection


async def insert(connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write rows, all or none. Not by COPY, which PostgreSQL refuses where row policies hold."""
    if is_distributed(connection):
        await insert_many(connection, table, columns, rows)
        return
    places = ", ".join(f"${place}" for place in range(1, len(columns) + 1))
    names = ", ".join(columns)
    await connection.executemany(f"insert into {table} ({names}) values ({places})", rows)  # noqa: S608 - our own names
