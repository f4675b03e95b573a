"""A service as it is run: servers of several processes over one database, which are killed and started again."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sysconfig
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import asyncpg
import httpx

from graph.database.embedded import EmbeddedServer
from tests.benchmark.machine import family
from tests.http.client import KEY

TOKEN_KEY = json.dumps(KEY.as_dict(private=True))  # of the tests' issuer
STARTED = 240.0  # seconds that a server may take to start


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@dataclass
class Server:
    """One `passport serve`; `workers` above 1 have a supervisor, which starts a worker again that was killed."""

    dsn: str
    data: Path
    workers: int
    port: int = field(default_factory=free_port)
    settings: dict[str, str] = field(default_factory=lambda: {"TOKEN_KEY": TOKEN_KEY})
    process: "subprocess.Popen[bytes] | None" = None

    async def start(self) -> None:
        """Start it, and return when it answers."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("PASSPORT_", "PG"))}
        environment = (
            inherited
            | {
                "PASSPORT_DATABASE_URL": self.dsn,
                "PASSPORT_DATA": str(self.data),
                "PASSPORT_RATE": "0",
                "PASSPORT_POOL_SIZE": "4",
            }
            | {f"PASSPORT_{name}": value for name, value in self.settings.items()}
        )
        self.data.mkdir(exist_ok=True)
        command = [str(Path(sysconfig.get_path("scripts"), "passport")), "serve", "--port", str(self.port)]
        with (self.data / "serve.log").open("ab") as output:
            self.process = subprocess.Popen(  # noqa: ASYNC220 - a start takes a moment, and nothing else goes on
                [*command, "--workers", str(self.workers)], env=environment, stdout=output, stderr=output
            )
        await self.answering()

    async def answering(self) -> None:
        """Return when it answers."""
        async with asyncio.timeout(STARTED), httpx.AsyncClient() as client:
            while True:
                with contextlib.suppress(httpx.HTTPError):
                    await client.get(f"http://127.0.0.1:{self.port}/healthz", timeout=1.0)
                    return
                await asyncio.sleep(0.1)

    def kill(self, rng: Random) -> bool:
        """Kill one worker, or the server where it has one process alone; whether it must be started again."""
        assert self.process is not None
        if self.workers == 1:
            self.process.kill()
            self.process.wait()
            return True
        serving = [pid for pid in family(self.process.pid)[1:] if _serves(pid)]
        if serving:
            with contextlib.suppress(ProcessLookupError):
                os.kill(rng.choice(sorted(serving)), signal.SIGKILL)
        return False

    def stop(self) -> None:
        """End it."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                for pid in family(self.process.pid):
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
                self.process.wait()


def _serves(pid: int) -> bool:
    """Whether a process below a supervisor is a worker: the other one keeps count of what is shared."""
    with contextlib.suppress(OSError):
        return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False


@dataclass
class Service:
    """Servers over one database, and the database."""

    database: EmbeddedServer
    servers: list[Server]
    starting: set["asyncio.Task[None]"] = field(default_factory=set)

    def kill(self, rng: Random) -> None:
        """Kill one of the processes that serve; it comes back by itself."""
        running = [each for each in self.servers if each.process is not None and each.process.poll() is None]
        if running and (server := rng.choice(running)).kill(rng):
            task = asyncio.create_task(server.start())
            self.starting.add(task)
            task.add_done_callback(self.starting.discard)

    async def restart_database(self, rng: Random) -> None:
        """Restart PostgreSQL: in order, or killed in the middle of what it does."""
        if rng.random() < 0.5:
            assert self.database._process is not None
            self.database._process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                await asyncio.to_thread(self.database._process.wait, 10)
        await asyncio.to_thread(self.database.restart)

    async def settled(self) -> None:
        """Return when everything that was killed answers again."""
        if self.starting:
            await asyncio.wait(self.starting)
        for server in self.servers:
            await server.answering()


@asynccontextmanager
async def service(database: EmbeddedServer, folder: Path) -> AsyncIterator[Service]:
    """Two servers: one of two workers, one of one."""
    servers = [Server(database.dsn, folder / "pair", 2), Server(database.dsn, folder / "single", 1)]
    running = Service(database, servers)
    try:
        await asyncio.gather(*[each.start() for each in servers])
        yield running
    finally:
        for task in running.starting:
            task.cancel()
        for each in servers:
            each.stop()


async def committed(dsn: str, statement: str, *arguments: object) -> "list[asyncpg.Record]":
    """Run a statement as the owner of the database, again and again while that restarts."""
    async with asyncio.timeout(60):
        while True:
            try:
                connection = await asyncpg.connect(dsn)
                try:
                    return await connection.fetch(statement, *arguments)
                finally:
                    await connection.close()
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                if isinstance(error, asyncpg.PostgresError) and not str(error.sqlstate or "").startswith(
                    ("57", "08", "53")
                ):
                    raise
                await asyncio.sleep(0.05)
