"""A copy of the city's database, and a data folder of its own, for what writes: the city itself stays as it was seeded."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg

from tests.benchmark.city import City

NAME = "benchmark_scratch"


@contextmanager
def scratch(found: City) -> Iterator[City]:
    """Copy, use and drop; nobody may be connected to the city when the copy is made."""
    city = urlsplit(found.dsn).path.removeprefix("/")
    _execute(found, f"drop database if exists {NAME} with (force)")
    _execute(found, f"create database {NAME} template {city} strategy file_copy")
    try:
        with tempfile.TemporaryDirectory(prefix="passport-scratch-") as name:
            shutil.copy2(found.data / "token.jwk", name)
            yield replace(found, dsn=_named(found.dsn, NAME), data=Path(name))
    finally:
        _execute(found, f"drop database {NAME} with (force)")


def _named(dsn: str, name: str) -> str:
    return urlunsplit(urlsplit(dsn)._replace(path=f"/{name}"))


def _execute(found: City, statement: str) -> None:
    async def run() -> None:
        connection = await asyncpg.connect(_named(found.dsn, "postgres"))
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    asyncio.run(run())
