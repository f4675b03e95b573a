"""A coordinator and two workers of Citus over Debian's PostgreSQL, where it is installed there."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest

from graph.database.account import SystemUser, server_account
from graph.database.citus.one_shard import MAKE

POSTGRES = Path("/usr/lib/postgresql/15")
LIBRARY = POSTGRES / "lib" / "citus.so"
NAMED = pytest.mark.skipif(
    not LIBRARY.exists(), reason="Citus is not installed in /usr/lib/postgresql/15 (docs/citus.md)"
)
INITDB = ("-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
SUPERUSER, OWNER, DATABASE = "citus", "passport_owner", "passport"
SETTINGS = {
    "listen_addresses": "'127.0.0.1'",
    "unix_socket_directories": "''",
    "shared_preload_libraries": "'citus'",
    "max_connections": "200",
    "max_prepared_transactions": "200",
    "shared_buffers": "128MB",
    "jit": "off",
    "wal_level": "logical",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "citus.shard_count": "8",
    "citus.node_conninfo": "'sslmode=disable'",
    "citus.enable_statistics_collection": "off",
}
MAKE_OWNER = f"""
DO $$ BEGIN IF to_regrole('{OWNER}') IS NULL THEN CREATE ROLE {OWNER} LOGIN CREATEROLE; END IF; END $$
"""


@dataclass(frozen=True)
class Nodes:
    """The ports of the running nodes, the coordinator first."""

    ports: tuple[int, ...]

    @property
    def dsn(self) -> str:
        """The coordinator, as the owner of the database, who is no superuser."""
        return self.of(DATABASE)

    def of(self, database: str) -> str:
        """The same of another database of the nodes."""
        return address(self.ports[0], OWNER, database)


def operator_of(database: str) -> str:
    """What lets an operator's command see rows on a worker. On the coordinator it would open the gate of whoever logs in as the owner,
    and a server does."""
    return f"ALTER ROLE {OWNER} IN DATABASE {database} SET passport.subject = 'operator'"


def address(port: int, user: str, database: str = DATABASE) -> str:
    """A DSN of one node."""
    return f"postgresql://{user}@127.0.0.1:{port}/{database}"


def above(dsn: str) -> str:
    """The same as the superuser, whom no gate holds; of a database that is not spread, the same."""
    return dsn.replace(f"{OWNER}@", f"{SUPERUSER}@")


@contextmanager
def running(folder: Path, workers: int = 2) -> Iterator[Nodes]:
    """New nodes in a folder, with an empty database and the extension; they end with the block."""
    account = server_account(folder)
    folder.mkdir(mode=0o711)
    ports = tuple(free_ports(workers + 1))
    places = [folder / str(port) for port in ports]
    try:
        for port, place in zip(ports, places, strict=True):
            start(account, place, port)
        asyncio.run(make_database(ports, DATABASE))
        yield Nodes(ports)
    finally:
        for place in places:
            if place.exists():
                control(account, place, "-m", "immediate", "stop")


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    numbers = [each.getsockname()[1] for each in held]
    for each in held:
        each.close()
    return numbers


def start(account: SystemUser, place: Path, port: int) -> None:
    """Make one node and start it."""
    place.mkdir(mode=0o700)
    account.own(place)
    made = account.run(
        [str(POSTGRES / "bin" / "initdb"), "-D", str(place), "-U", SUPERUSER, "-A", "trust", *INITDB],
        place,
    )
    assert made.returncode == 0, made.stderr
    lines = [f"{name} = {value}\n" for name, value in (SETTINGS | {"port": str(port)}).items()]
    with (place / "postgresql.conf").open("a") as written:
        written.writelines(lines)
    control(account, place, "-l", str(place / "log"), "-w", "-t", "60", "start")


def control(account: SystemUser, place: Path, *words: str) -> None:
    """Run pg_ctl; what goes wrong is the test's failure."""
    done = account.run([str(POSTGRES / "bin" / "pg_ctl"), "-D", str(place), *words], place)
    log = place / "log"
    assert done.returncode == 0, done.stderr + (log.read_text()[-2000:] if log.exists() else "")


async def make_database(ports: tuple[int, ...], name: str) -> None:
    """A database on each node, the workers known to the coordinator, and its owner with the operator's setting on the workers."""
    for port in ports:
        await command(
            address(port, SUPERUSER, "postgres"), "SET citus.enable_ddl_propagation = off", f"CREATE DATABASE {name}"
        )
        await command(address(port, SUPERUSER, name), "CREATE EXTENSION citus", MAKE)
    first, *others = ports
    coordinator = address(first, SUPERUSER, name)
    await command(coordinator, f"SELECT citus_set_coordinator_host('127.0.0.1', {first})")
    for port in others:
        await command(coordinator, f"SELECT citus_add_node('127.0.0.1', {port})")
    await command(coordinator, MAKE_OWNER, f"ALTER DATABASE {name} OWNER TO {OWNER}")
    for port in others:
        await command(address(port, SUPERUSER, name), "SET citus.enable_ddl_propagation = off", operator_of(name))


async def command(dsn: str, *statements: str) -> None:
    """Run statements over one connection, each in its own transaction."""
    connection = await asyncpg.connect(dsn)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()
