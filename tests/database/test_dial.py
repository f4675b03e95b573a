"""The primary is found among hosts of which some hang, are gone or are standbys."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import asyncpg
import pytest
import pytest_asyncio

from graph.database.dial import STAGGER, dial
from graph.database.primary import primary_of


@pytest_asyncio.fixture
async def silent(short_folder: Path) -> AsyncIterator[Path]:
    """The folder of a socket that takes connections and never says anything."""
    folder = short_folder / "silent"
    folder.mkdir(exist_ok=True)
    opened: list[asyncio.StreamWriter] = []

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        opened.append(writer)
        with suppress(asyncio.CancelledError):  # at the end of the loop
            await reader.read()

    listening = await asyncio.start_unix_server(take, folder / ".s.PGSQL.5432")
    yield folder
    for writer in opened:
        writer.transport.abort()
    listening.close()


def among(server: str, *folders: Path) -> str:
    """The address of the server behind these hosts."""
    (host,) = parse_qs(urlsplit(server).query)["host"]
    hosts = ",".join([*(quote(str(folder)) for folder in folders), quote(host)])
    return f"{server.partition('?')[0]}?host={hosts}&port={','.join(['5432'] * (len(folders) + 1))}"


async def took(dsn: str) -> float:
    """Seconds until there is a connection, which is to a primary."""
    begun = time.monotonic()
    connection = await dial(dsn, timeout=30)
    seconds = time.monotonic() - begun
    assert await connection.fetchval("SELECT NOT pg_is_in_recovery()")
    await connection.close()
    return seconds


async def test_a_host_that_hangs_hides_no_other(server: str, silent: Path, short_folder: Path) -> None:
    dsn = among(server, short_folder / "nowhere", silent)
    assert STAGGER <= await took(dsn) < 5
    assert await took(dsn) < 5
    assert primary_of(dsn).host == 2  # which is asked first from now on


async def test_who_waits_for_a_host_that_hangs_hears_of_another_primary(
    server: str, silent: Path, short_folder: Path
) -> None:
    later = short_folder / "later"
    dsn = f"postgresql://passport@/postgres?host={later},{silent}&port=5432,5432"
    waiting = asyncio.create_task(dial(dsn, timeout=30))
    await asyncio.sleep(3 * STAGGER)
    (host,) = parse_qs(urlsplit(server).query)["host"]
    later.symlink_to(host)
    await asyncio.sleep(3 * STAGGER)
    assert not waiting.done()
    other = await asyncpg.connect(server)
    primary_of(dsn).admit(0, 1, other)
    async with asyncio.timeout(5):
        connection = await waiting
    for each in (connection, other):
        await each.close()


async def test_why_the_primary_cannot_be_had(short_folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        await dial(f"postgresql://passport@/passport?host={short_folder}/a,{short_folder}/b&port=5432", timeout=5)


async def test_who_leaves_leaves_no_connection(server: str, silent: Path) -> None:
    dsn = among(server, silent, silent)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await dial(dsn, timeout=30)
    async with asyncio.timeout(5):
        while any(getattr(task.get_coro(), "__name__", "") == "_connect" for task in asyncio.all_tasks()):  # noqa: ASYNC110 - asyncpg's
            await asyncio.sleep(0.01)


async def test_one_host_is_asked_as_it_is(server: str) -> None:
    connection = await dial(server.replace("postgresql://", "postgresql+asyncpg://"), timeout=30)
    assert isinstance(connection, asyncpg.Connection)
    await connection.close()
