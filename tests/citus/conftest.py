"""A spread database with a seeded city, and the same city on one PostgreSQL."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import graph.areas.city
import graph.areas.graph  # noqa: F401 - the tables of all areas
from graph.cli.spreading import spread
from graph.database.citus.numbers import fill_numbers
from graph.database.connection import connect
from graph.database.migrations import upgrade
from graph.ingest.moment import MOSCOW
from graph.seed.city import seed_city
from graph.seed.frame import reference_now
from tests.citus.golden import spread_bench, write_golden
from tests.citus.nodes import LIBRARY, SUPERUSER, Nodes, address, make_database, running
from tests.conftest import copied
from tests.golden import city
from tests.http.world import NOW, build_world
from tests.proof.bench import Bench

CHILDREN = 60


@dataclass(frozen=True)
class Both:
    """The nodes of a spread database, and the DSN of one PostgreSQL that holds the same."""

    nodes: Nodes
    plain: str


@pytest.fixture(scope="session")
def started(short_folder: Path) -> Iterator[Nodes]:
    """A coordinator and two workers with an empty database."""
    if not LIBRARY.exists():
        pytest.skip("Citus is not installed in /usr/lib/postgresql/15 (docs/citus.md)")
    with running(short_folder / "citus") as made:
        yield made


@pytest.fixture(scope="session")
def nodes(started: Nodes) -> Nodes:
    """The same, whose database is migrated and distributed."""
    asyncio.run(upgrade(started.dsn))
    asyncio.run(spread(started.dsn))
    return started


@pytest.fixture(scope="session")
def both(nodes: Nodes, server: str, dsn_template: str) -> Iterator[Both]:
    """The same city in both; what tests write stays until the end."""
    now = reference_now(NOW.astimezone(MOSCOW).date())
    for plain in copied(server, dsn_template):
        for dsn in (nodes.dsn, plain):
            assert asyncio.run(seed_city(dsn, CHILDREN, 1, now=now)) == CHILDREN
        yield Both(nodes, plain)


@pytest.fixture(scope="session")
def golden(short_folder: Path) -> Iterator[Nodes]:
    """The city of the golden questions, on nodes of its own."""
    if not LIBRARY.exists():
        pytest.skip("Citus is not installed in /usr/lib/postgresql/15 (docs/citus.md)")
    with running(short_folder / "spread") as nodes:
        asyncio.run(upgrade(nodes.dsn))
        asyncio.run(spread(nodes.dsn))
        write_golden(nodes)
        yield nodes


@pytest.fixture(scope="module")
def bench(golden: Nodes) -> Iterator[Bench]:
    """The engine over it."""
    with spread_bench(golden) as made:
        made.runner.run(made.replace_rows())
        yield made


@pytest.fixture(scope="module")
def worlds(started: Nodes, server: str, dsn_template: str, request: pytest.FixtureRequest) -> Iterator[tuple[str, str]]:
    """The world of tests/http on a spread database, and on one PostgreSQL; each file of tests has its own."""
    name = f"world_{request.module.__name__.rpartition('.')[2]}"
    asyncio.run(make_database(started.ports, name))
    spread_dsn = started.of(name)
    asyncio.run(upgrade(spread_dsn))
    asyncio.run(spread(spread_dsn))
    for plain in copied(server, dsn_template):
        asyncio.run(build_world(address(started.ports[0], SUPERUSER, name)))
        asyncio.run(know(spread_dsn))
        asyncio.run(build_world(plain))
        yield spread_dsn, plain


async def know(dsn: str) -> None:
    """Note whose numbers those of a world are, which was written by hand."""
    connection = await connect(dsn)
    async with connection.transaction():
        await fill_numbers(connection)
    await connection.close()


@pytest.fixture(scope="module")
def plain(database: str) -> Iterator[Bench]:
    """The engine over the same city on one PostgreSQL."""
    made = Bench(database)
    made.runner.run(made.replace_rows(city.make_city()))
    yield made
    made.close()
