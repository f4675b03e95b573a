"""The database that every runner asks: a seeded city, kept between runs, on the embedded server."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, TypeVar

import asyncpg

import graph.areas.city  # noqa: F401 - what the city is made of
from graph.database import cluster
from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from graph.http.local_issuer import load_issuer
from graph.seed.city import seed_city
from graph.settings import Settings
from tests.benchmark.machine import Cores, family

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
Result = TypeVar("Result")

HERE = Path(__file__).parent
# Over the product's own: the same for every runner, and enough memory that a city of 200,000 is read from it.
TUNED = {
    "shared_buffers": "4GB",
    "effective_cache_size": "8GB",
    "max_connections": "300",
    "max_wal_size": "4GB",
    "autovacuum_naptime": "1h",
}
LABELLED = "medical_document fact allergy condition medication vaccination observation privilege social_status measurement anamnesis"
DISPATCHER = "benchmark-dispatcher"
CALLS = 2_000


@dataclass(frozen=True)
class City:
    """A running database: `data` is its folder, with the signing key; `postmaster` the server's process."""

    dsn: str
    data: Path
    children: int
    postmaster: int

    def ask(self, question: Callable[[Connection], Awaitable[Result]]) -> Result:
        """Run something on a connection of its own."""

        async def run() -> Result:
            connection = await asyncpg.connect(self.dsn)
            try:
                return await question(connection)
            finally:
                await connection.close()

        return asyncio.run(run())

    def execute(self, *statements: str) -> None:
        """Run statements one after another."""

        async def run(connection: Connection) -> None:
            for statement in statements:
                await connection.execute(statement)

        self.ask(run)

    def documents(self) -> int:
        """How many medical documents the city has."""

        async def count(connection: Connection) -> int:
            return int(await connection.fetchval("select count(*) from medical_document"))

        return self.ask(count)


@contextmanager
def city(work: Path, children: int, chosen: Cores, say: Callable[[str], None]) -> Iterator[City]:
    """Start the database of a city of this size; the first time, make it."""
    cluster.SETTINGS.update(TUNED)
    with EmbeddedServer(work / f"city-{children}") as server:
        asyncio.run(upgrade(server.dsn))
        pid = int((server.data / "postgres" / "postmaster.pid").read_text().split()[0])
        _pin(pid, chosen)
        seeded = City(server.dsn, server.data, children, pid)
        if asyncio.run(seed_city(server.dsn, children, 1, progress(say))):
            say(f"A city of {children:,} children was made.")
        _prepare(seeded, say)
        load_issuer(Settings(data=server.data), server.data)
        yield seeded


def progress(say: Callable[[str], None]) -> Callable[[int, int], None]:
    """Say how far the seeding is, ten times."""
    tenths: set[int] = set()

    def report(done: int, total: int) -> None:
        tenth = 10 * done // max(1, total)
        if tenth not in tenths:
            tenths.add(tenth)
            say(f"Seeding: {done:,} of {total:,} children")

    return report


def _pin(pid: int, chosen: Cores) -> None:
    """Bind the server; connections made later are forked by it and inherit."""
    if chosen.rest:
        for member in family(pid):
            # One that has ended meanwhile needs no core.
            with suppress(ProcessLookupError):
                os.sched_setaffinity(member, {int(core) for core in chosen.rest.split(",")})


def _prepare(seeded: City, say: Callable[[str], None]) -> None:
    """What the benchmark adds, once: prepare.sql, and a peer's row policies; audit starts empty in every run."""

    async def prepare(connection: Connection) -> bool:
        await connection.execute("truncate audit_entry, audit_chain")
        await connection.execute((HERE / "peers" / "postgraphile" / "rls.sql").read_text())
        if await connection.fetchval("select exists (select from account where subject = $1)", DISPATCHER):
            return False
        async with connection.transaction():
            for table in LABELLED.split():
                # A runner without authorization cannot hide a row, and equal answers are the condition of comparing.
                await connection.execute(f"update {table} set labels = '{{}}' where labels <> '{{}}'")
            await connection.execute((HERE / "prepare.sql").read_text().replace("2_000", str(CALLS)))
        await connection.execute("vacuum (analyze)")
        return True

    if seeded.ask(prepare):
        say("The dispatcher of the benchmark has open calls.")
