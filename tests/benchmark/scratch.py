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
def scratch(found: City) -> Iterator[City]:
    """Copy, use and drop; nobody may be connected to the city when the copy is made."""
    drop(found, NAME)
    try:
        with kept(found, NAME) as copied:
            yield copied
    finally:
        drop(found, NAME)


@contextmanager
def kept(found: City, name: str) -> Iterator[City]:
    """Copy where there is no such copy, and use; it stays until it is dropped."""
    if not _ask(found, f"select exists (select from pg_database where datname = '{name}')"):
        city = urlsplit(found.dsn).path.removeprefix("/")
        _ask(found, f"create database {name} template {city} strategy file_copy")
        # Gigabytes that the system still has to write would be what a commit waits for.
        os.sync()
    with tempfile.TemporaryDirectory(prefix="passport-scratch-") as folder:
        shutil.copy2(found.data / "token.jwk", folder)
        yield replace(found, dsn=_named(found.dsn, name), data=Path(folder))


def drop(found: City, name: str) -> None:
    """Drop a copy, whoever is connected to it."""
    _ask(found, f"drop database if exists {name} with (force)")


def _named(dsn: str, name: str) -> str:
    return urlunsplit(urlsplit(dsn)._replace(path=f"/{name}"))


def _ask(found: City, statement: str) -> Any:
    return replace(found, dsn=_named(found.dsn, "postgres")).ask(lambda connection: connection.fetchval(statement))
