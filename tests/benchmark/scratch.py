"""A copy of the city's database, and a data folder of its own, for what writes: the city itself stays as it was seeded."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from tests.benchmark.city import City

NAME = "benchmark_scratch"


@contextmanager
def scratch(seeded: City) -> Iterator[City]:
    """Copy, use and drop; nobody may be connected to the city when the copy is made."""
    drop(seeded, NAME)
    try:
        with kept(seeded, NAME) as copied:
            yield copied
    finally:
        drop(seeded, NAME)


@contextmanager
def kept(seeded: City, name: str) -> Iterator[City]:
    """Copy where there is no such copy, and use; it stays until it is dropped."""
    if not _ask(seeded, f"select exists (select from pg_database where datname = '{name}')"):
        city = urlsplit(seeded.dsn).path.removeprefix("/")
        _ask(seeded, f"create database {name} template {city} strategy file_copy")
        # Gigabytes that the system still has to write would be what a commit waits for.
        os.sync()
    with tempfile.TemporaryDirectory(prefix="passport-scratch-") as folder:
        shutil.copy2(seeded.data / "token.jwk", folder)
        yield replace(seeded, dsn=_named(seeded.dsn, name), data=Path(folder))


def drop(seeded: City, name: str) -> None:
    """Drop a copy, whoever is connected to it."""
    _ask(seeded, f"drop database if exists {name} with (force)")


def _named(dsn: str, name: str) -> str:
    return urlunsplit(urlsplit(dsn)._replace(path=f"/{name}"))


def _ask(seeded: City, statement: str) -> Any:
    return replace(seeded, dsn=_named(seeded.dsn, "postgres")).ask(lambda connection: connection.fetchval(statement))
