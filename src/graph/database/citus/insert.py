"""Many rows into one table of a spread database: many in a statement, which Citus divides among the shards.

It plans each statement anew, and that takes longer than to write the rows.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, count, islice

from graph.database.citus.spread import Connection

_ROWS, _PARAMETERS = 500, 32_767  # of one statement at the most; the latter is PostgreSQL's


async def insert_many(
    connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]], tail: str = ""
) -> None:
    """Write rows, all or none in the caller's transaction; `tail`: what is said after the values, such as ON CONFLICT."""
    waiting, most = iter(rows), min(_ROWS, _PARAMETERS // len(columns))
    while part := list(islice(waiting, most)):
        places = count(1)
        values = ", ".join(f"({', '.join(f'${next(places)}' for _ in columns)})" for _ in part)
        text = f"insert into {table} ({', '.join(columns)}) values {values} {tail}"  # noqa: S608 - our own names
        await connection.execute(text, *chain.from_iterable(part))
