"""The city of the golden questions on a spread database, written as it is on one PostgreSQL: without triggers."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from graph.database.citus.numbers import fill_numbers
from graph.database.citus.start import shards_of
from graph.settings import Settings
from tests.citus.nodes import SUPERUSER, Nodes, address, command
from tests.golden import city
from tests.golden.test_golden import told_events
from tests.proof.bench import Bench

BY_HAND = "SET citus.enable_ddl_propagation = off"
NO_TRIGGERS = f"ALTER ROLE {SUPERUSER} SET session_replication_role = replica"


@contextmanager
def golden_bench(nodes: Nodes) -> Iterator[Bench]:
    """The engine over that city; its readers act in the reader's role, which row security binds on every node."""
    dsn = address(nodes.ports[0], SUPERUSER)
    for port in nodes.ports:
        asyncio.run(command(address(port, SUPERUSER), BY_HAND, NO_TRIGGERS))
    bench = Bench(dsn, asyncio.run(shards_of(dsn, Settings())))

    async def fill() -> None:
        await bench.replace_rows(city.make_city() | {"outbox": [*told_events()]})
        await fill_numbers(bench.connection)

    bench.runner.run(fill())
    try:
        yield bench
    finally:
        bench.close()
