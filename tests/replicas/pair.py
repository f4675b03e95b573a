"""A primary and a streaming standby of this machine, made of one data directory that was shut down in order."""

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from graph.database.account import SystemUser, server_account
from graph.database.binaries import packaged, reachable
from graph.database.cluster import Cluster

FLAGS = {
    "wal_level": "replica",
    "max_wal_senders": "4",
    "wal_keep_size": "256MB",
    "wal_writer_delay": "10ms",
    "max_standby_streaming_delay": "-1",
}
READY = 60.0  # seconds


@dataclass
class Server:
    """One of both: its data directory, and the folder of its socket."""

    cluster: Cluster
    sockets: Path
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        """Start it, and wait until it takes connections."""
        command = self.cluster.command(self.sockets)
        command += [part for name, value in FLAGS.items() for part in ("-c", f"{name}={value}")]
        with (self.sockets.parent / f"{self.sockets.name}.log").open("ab") as log:
            self.process = self.cluster.account.start(command, self.cluster.folder, log)
        limit = time.monotonic() + READY
        while not self.is_ready(self.process.pid):
            assert self.process.poll() is None, (self.sockets.parent / f"{self.sockets.name}.log").read_text()
            assert time.monotonic() < limit
            time.sleep(0.02)

    def is_ready(self, pid: int) -> bool:
        """Whether it takes connections; a standby calls itself so, once it has what it needs."""
        try:
            lines = (self.cluster.folder / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return False
        return len(lines) >= 8 and lines[0] == str(pid) and lines[7].strip() in ("ready", "standby")

    @property
    def pid(self) -> int:
        """Of the process that was started."""
        assert self.process is not None
        return self.process.pid

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def stop(self) -> None:
        """Shut it down in order, though clients are connected."""
        if self.process is not None and self.process.poll() is None:
            self.thaw()
            self.process.send_signal(signal.SIGINT)
            self.process.wait(READY)

    def kill(self) -> None:
        """End it at once, as a machine that goes."""
        assert self.process is not None
        self.cluster.kill()
        self.process.wait(READY)

    def freeze(self) -> None:
        """Let none of its processes go on."""
        for pid in self.cluster.processes():
            os.kill(pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let them go on."""
        for pid in self.cluster.processes():
            os.kill(pid, signal.SIGCONT)

    @property
    def dsn(self) -> str:
        """The address of this one alone."""
        return f"postgresql://passport@/passport?host={quote(str(self.sockets))}&port=5432"


@dataclass
class Pair:
    """Both, in a folder."""

    folder: Path
    account: SystemUser
    primary: Server
    standby: Server

    @classmethod
    def create(cls, folder: Path) -> "Pair":
        """The primary, empty and running; `join` makes the standby."""
        folder.mkdir(mode=0o711)
        account = server_account(folder / "primary")
        binaries = reachable(packaged(), account, folder)
        servers = []
        for name in ("primary", "standby"):
            sockets = folder / name[0]
            sockets.mkdir(mode=0o711)
            account.own(sockets)
            servers.append(Server(Cluster(folder / name, binaries, account, durable=False), sockets))
        servers[0].cluster.create()
        servers[0].start()
        return cls(folder, account, *servers)

    def join(self) -> None:
        """Make the standby of what the primary holds now, and start it."""
        self.primary.stop()
        data = self.standby.cluster.folder
        shutil.copytree(self.primary.cluster.folder, data, symlinks=True)
        (data / "standby.signal").touch()
        with (data / "postgresql.auto.conf").open("a") as settings:
            settings.write(f"primary_conninfo = 'host={self.primary.sockets} port=5432 user=passport'\n")
        for path in (data, *data.rglob("*")):
            self.account.own(path)
        for server in (self.primary, self.standby):
            server.start()

    def mend(self) -> None:
        """Have both run again, whatever a test has done to them."""
        for server in (self.primary, self.standby):
            if server.is_running:
                server.thaw()
            else:
                server.cluster.disown()
                server.start()

    def stop(self) -> None:
        """Stop both."""
        for server in (self.standby, self.primary):
            server.stop()

    @property
    def dsn(self) -> str:
        """The address of both, the standby first: which is which is not told."""
        hosts = ",".join(quote(str(server.sockets)) for server in (self.standby, self.primary))
        return f"postgresql://passport@/passport?host={hosts}&port=5432,5432"
