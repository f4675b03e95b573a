"""What every test may ask for: a PostgreSQL server, and a migrated database of its own."""

import asyncio
import copy
import gc
import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest

import graph.app
import graph.areas.city
import graph.areas.graph
from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from graph.policy import store
from graph.settings import Profile, Settings

TEMPLATE = "template_passport"
NUMBERS = itertools.count(1)
ROOM = 6 << 30  # bytes: the cities of all processes of a run


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first, so that no process waits for another at the end."""
    items.sort(key=lambda item: "tests/proof/" not in item.nodeid)


def pytest_collection_finish() -> None:
    """What collecting has imported stays until the end: the garbage collector need not walk it a thousand times."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def at(dsn: str, name: str) -> str:
    """The same server, another database."""
    return urlunsplit(urlsplit(dsn)._replace(path=f"/{name}", netloc=urlsplit(dsn).netloc or "@"))


def execute(dsn: str, *statements: str) -> None:
    """Run statements, each in its own transaction, from synchronous code."""

    async def run() -> None:
        connection = await asyncpg.connect(dsn)
        try:
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()

    asyncio.run(run())


def roomy() -> str:
    """Where databases are made and dropped fast: in memory, where that has room, since none of them is kept."""
    memory = Path("/dev/shm")
    has_room = memory.is_mount() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM
    return str(memory) if has_room else "/tmp"


@pytest.fixture(scope="session")
def short_folder() -> Iterator[Path]:
    """A temporary folder whose path leaves room for a socket's name."""
    folder = Path(tempfile.mkdtemp(prefix="pt-", dir=roomy()))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def server(short_folder: Path) -> Iterator[str]:
    """The DSN of this test process's own server; empty, not migrated, gone with its data at the end."""
    with EmbeddedServer(short_folder / "server", durable=False) as embedded:
        yield embedded.dsn


@pytest.fixture(scope="session")
def dsn_template(server: str) -> str:
    """A migrated database that others are copied from; do not connect to it, a copy needs it unused."""
    execute(server, f"CREATE DATABASE {TEMPLATE}")
    asyncio.run(upgrade(at(server, TEMPLATE)))
    return at(server, TEMPLATE)


def copied(server: str, template: str) -> Iterator[str]:
    """A copy of the migrated database, dropped afterwards."""
    name = f"test_{next(NUMBERS)}"
    # Copying the files takes less than half the time of writing a log of all pages.
    execute(server, f"CREATE DATABASE {name} TEMPLATE {urlsplit(template).path[1:]} STRATEGY file_copy")
    yield at(server, name)
    execute(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def database(server: str, dsn_template: str) -> Iterator[str]:
    """The DSN of a fresh migrated database, one per test module."""
    yield from copied(server, dsn_template)


@pytest.fixture
def fresh_database(server: str, dsn_template: str) -> Iterator[str]:
    """The DSN of a fresh migrated database for one test alone."""
    yield from copied(server, dsn_template)


@pytest.fixture(scope="session", autouse=True)
def loaded_once() -> Iterator[None]:
    """The shipped policy is compiled over its schema once a process: most tests start an application of their own."""
    load = graph.app.load_policy
    first: list[store.PolicyStore] = []

    def once(settings: Settings) -> store.PolicyStore:
        if settings.policy is not None or settings.profile is not Profile.RU_2020:
            return load(settings)
        if not first:
            first.append(load(settings))
        return copy.copy(first[0])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(graph.app, "load_policy", once)
        yield
