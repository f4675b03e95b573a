"""An embedded PostgreSQL 18: one call makes, starts and repairs it; nothing to install or configure first."""

import atexit
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

from graph.database.account import server_account
from graph.database.binaries import Binaries, make_enterable, packaged, reachable
from graph.database.cluster import DATABASE, USER, Cluster, explained, refused
from graph.database.lock import FolderLock
from graph.errors import StartupProblem

SOCKET_NAME = ".s.PGSQL.5432"
SOCKET_LIMIT = 100
READY_WITHIN = 120.0
LOG_LIMIT = 10_000_000
STOP_SIGNALS = ((signal.SIGINT, 30.0), (signal.SIGQUIT, 10.0), (signal.SIGKILL, 10.0))


def default_data() -> Path:
    """The data folder where none is named: for root one that the server's user reaches, else the user's data home."""
    if os.geteuid() == 0:
        return Path("/var/lib/passport")
    home = os.environ.get("XDG_DATA_HOME", "")
    return (Path(home) if Path(home).is_absolute() else Path.home() / ".local/share") / "passport"


def address(sockets: Path) -> str:
    """The DSN of the server that listens in this folder."""
    return f"postgresql://{USER}@/{DATABASE}?host={quote(str(sockets))}&port=5432"


def running(data: Path) -> str | None:
    """The DSN of the server that another process runs in this data folder; null where none does."""
    folder = data.expanduser().absolute().resolve()
    try:
        sockets = FolderLock(folder).holder()
    except OSError as error:
        raise StartupProblem(refused(error, folder)) from error
    if sockets is None:
        return None
    if not sockets or not (Path(sockets) / SOCKET_NAME).exists():
        raise StartupProblem(f"The server in {folder} is only just starting or stopping: try again in a moment.")
    return address(Path(sockets))


class EmbeddedServer:
    """A PostgreSQL server of our own in a data folder, on a private socket, alive from start() to stop() or our exit.

    `durable=False` gives up crash safety for speed (tests); `binaries` serves with another installation.
    """

    def __init__(
        self,
        data: Path,
        progress: Callable[[str], None] = lambda sentence: None,
        *,
        durable: bool = True,
        binaries: Binaries | None = None,
    ) -> None:
        self.data = data.expanduser().absolute()
        self.dsn = ""
        self._progress = progress
        self._durable = durable
        self._binaries = binaries
        self._process: subprocess.Popen[bytes] | None = None
        self._lock: FolderLock | None = None
        self._cluster: Cluster | None = None
        self._is_abandoned = False
        self.sockets: Path | None = None
        self._owner = os.getpid()

    def start(self) -> str:
        """Start the server, making or repairing its data first; returns the DSN, raises StartupProblem."""
        if self._process is not None:
            return self.dsn
        self._is_abandoned = False
        try:
            return self._start()
        except OSError as error:
            self.stop()
            raise StartupProblem(refused(error, self.data)) from error
        except BaseException:
            self.stop()
            raise

    def _start(self) -> str:
        binaries = self._binaries or packaged()
        make_enterable(self.data)
        self.data = self.data.resolve()
        lock = FolderLock(self.data)
        leftover = lock.take()
        self._lock = lock
        account = server_account(self.data / "postgres")
        if leftover.startswith(f"{tempfile.gettempdir()}/passport-"):
            shutil.rmtree(leftover, ignore_errors=True)
        cluster = Cluster(self.data / "postgres", reachable(binaries, account, self.data), account, self._durable)
        cluster.check()
        if not cluster.folder.exists():
            self._progress("Creating the database")
            cluster.create()
        elif cluster.stop_leftovers():
            self._progress("Stopped a server that an earlier run left behind")
        self.sockets = self._socket_folder(cluster)
        self._progress(f"Starting PostgreSQL {cluster.binaries.major}")
        self._cluster = cluster
        self._serve(cluster, self.sockets)
        lock.note(str(self.sockets))
        self.dsn = address(self.sockets)
        return self.dsn

    def _socket_folder(self, cluster: Cluster) -> Path:
        """A folder that only the server's user enters: in the data folder, or a temporary one where that path will not do."""
        folder = self.data / "socket"
        fits = len(os.fsencode(folder / SOCKET_NAME)) <= SOCKET_LIMIT and not set(str(folder)) & set(",'\"\\@")
        if fits and cluster.account.can_enter(self.data):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(mode=0o700)
        else:
            folder = Path(tempfile.mkdtemp(prefix="passport-"))
            if self._lock is not None:
                self._lock.note(str(folder))
            if len(os.fsencode(folder / SOCKET_NAME)) > SOCKET_LIMIT:
                folder.rmdir()
                raise StartupProblem(
                    f"The path {self.data} is too long for a socket, and so is that of TMPDIR: shorten one."
                )
        cluster.account.own(folder)
        return folder

    def _serve(self, cluster: Cluster, sockets: Path) -> None:
        """Start the server process and wait until it accepts connections."""
        log = self.data / "postgres.log"
        if log.exists() and log.stat().st_size > LOG_LIMIT:
            log.unlink()
        with open(log, "ab", opener=lambda path, flags: os.open(path, flags, 0o600)) as output:
            begin = output.tell()
            process = cluster.account.start(cluster.command(sockets), cluster.folder, output)
        self._process = process
        atexit.register(self.stop)
        limit = time.monotonic() + READY_WITHIN
        while not cluster.is_ready(process.pid):
            if self._is_abandoned:
                raise StartupProblem("The start of PostgreSQL was given up.")
            if process.poll() is not None:
                raise StartupProblem(explained(log.read_bytes()[begin:].decode(errors="replace"), self.data))
            if time.monotonic() > limit:
                raise StartupProblem(f"PostgreSQL is not ready after {READY_WITHIN:.0f} seconds; its log is {log}.")
            time.sleep(0.01)

    @property
    def is_alive(self) -> bool:
        """Whether the server's process runs."""
        return self._process is not None and self._process.poll() is None

    def restart(self) -> None:
        """Start a server anew that died or hangs, on the same socket; what is left of it is ended first.

        Raises StartupProblem or OSError.
        """
        if self._cluster is None or self.sockets is None or self._process is None or self._is_abandoned:
            raise StartupProblem("The server was not started.")
        self._cluster.kill()
        if self._process.poll() is None:  # its process may be of another folder by name, never by number
            self._process.kill()
        self._process.wait()
        self._serve(self._cluster, self.sockets)

    def abandon_start(self) -> None:
        """Do not go on with a restart that is under way in another thread, and begin none."""
        self._is_abandoned = True

    def stop(self) -> None:
        """Stop the server and give its folder free; does nothing where it is not running or belongs to our parent."""
        if os.getpid() != self._owner:
            return
        process = self._process
        if process is not None:
            for number, patience in STOP_SIGNALS:
                process.send_signal(number)
                try:
                    process.wait(patience)
                    break
                except subprocess.TimeoutExpired:
                    continue
            # Only now: a second Ctrl-C above leaves the rest to our exit.
            self._process = None
            atexit.unregister(self.stop)
        if self.sockets is not None:
            shutil.rmtree(self.sockets, ignore_errors=True)
            self.sockets = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
