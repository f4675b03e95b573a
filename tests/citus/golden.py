"""The engine over a spread database, whose rows are written as they are on one PostgreSQL: without triggers."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg

from graph.database.citus.numbers import fill_numbers
from graph.database.citus.start import shards_of
from graph.settings import Settings
from tests.citus.nodes import SUPERUSER, Nodes, address, command
from tests.golden import city
from tests.golden.test_golden import told_events
from tests.proof.bench import Bench, Rows

BY_HAND = "SET citus.enable_ddl_propagation = off"
NO_TRIGGERS = f"ALTER ROLE {SUPERUSER} SET session_replication_role = replica"


class SpreadBench(Bench):
    """A bench that notes whose the numbers of its children are, as writes and imports do."""

    async def write(self, connection: "asyncpg.Connection[asyncpg.Record]", rows: Rows) -> None:
        """Write the rows of a world."""
        await super().write(connection, rows)
        await fill_numbers(connection)


@contextmanager
def spread_bench(nodes: Nodes) -> Iterator[SpreadBench]:
    """The engine over these nodes; its readers act in the reader's role, which row security binds on every node."""
    dsn = address(nodes.ports[0], SUPERUSER)
    for port in nodes.ports:
        asyncio.run(command(address(port, SUPERUSER), BY_HAND, NO_TRIGGERS))
    bench = SpreadBench(dsn, asyncio.run(shards_of(dsn, Settings())))
    try:
        yield bench
    finally:
        bench.close()


def write_golden(nodes: Nodes) -> None:
    """Write the city of the golden questions."""
    with spread_bench(nodes) as bench:
        bench.runner.run(bench.replace_rows(city.make_city() | {"outbox": [*told_events()]}))
