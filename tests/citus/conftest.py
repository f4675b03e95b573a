"""A spread database with a seeded city, and the same city on one PostgreSQL."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import graph.areas.city
import graph.areas.graph  # noqa: F401 - the tables of all areas
from graph.cli.spreading import spread
from graph.database.migrations import upgrade
from graph.ingest.moment import MOSCOW
from graph.seed.city import seed_city
from graph.seed.frame import reference_now
from tests.citus.nodes import LIBRARY, Nodes, running
from tests.http.world import NOW

CHILDREN = 60


@dataclass(frozen=True)
class Both:
    """The nodes of a spread database, and the DSN of one PostgreSQL that holds the same."""

    nodes: Nodes
    plain: str


@pytest.fixture(scope="session")
def nodes(short_folder: Path) -> Iterator[Nodes]:
    """A coordinator and two workers whose database is migrated and distributed."""
    if not LIBRARY.exists():
        pytest.skip("Citus is not installed in /usr/lib/postgresql/15 (docs/citus.md)")
    with running(short_folder / "citus") as made:
        asyncio.run(upgrade(made.dsn))
        asyncio.run(spread(made.dsn))
        yield made


@pytest.fixture(scope="session")
def both(nodes: Nodes, server: str, dsn_template: str) -> Iterator[Both]:
    """The same city in both; what tests write stays until the end."""
    from tests.conftest import copied

    now = reference_now(NOW.astimezone(MOSCOW).date())
    for plain in copied(server, dsn_template):
        for dsn in (nodes.dsn, plain):
            assert asyncio.run(seed_city(dsn, CHILDREN, 1, now=now)) == CHILDREN
        yield Both(nodes, plain)
