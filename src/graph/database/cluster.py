"""One PostgreSQL data directory: making it, the flags it is served with, and servers left over from a crash."""

import errno
import os
import re
import shutil
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from graph.database.account import SystemUser
from graph.database.binaries import Binaries
from graph.errors import StartupProblem

USER = "passport"
DATABASE = "passport"
HERE = "/proc/self/cwd"
KILLED_WITHIN = 10.0

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "64MB",
    "random_page_cost": "1.1",
    "jit": "off",
    # A container's /dev/shm is 64 MB: parallel plans would fail there, and short statements gain nothing from them.
    "max_parallel_workers_per_gather": "0",
    "max_parallel_maintenance_workers": "0",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "1GB",
    "checkpoint_timeout": "15min",
    "log_checkpoints": "off",
    # What a statement or a constraint quotes is a child's data: neither goes to the log.
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_timezone": "UTC",
    "timezone": "UTC",
}
FROM_18 = {"io_method": "sync"}
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class Cluster:
    """The data directory `folder`, the binaries that serve it and the user they run as."""

    folder: Path
    binaries: Binaries
    account: SystemUser
    durable: bool = True

    def check(self) -> None:
        """Refuse a directory of another major version, or of something else."""
        for place in (self.folder, self.folder.parent):
            version = place / "PG_VERSION"
            if version.exists() and (place != self.folder or version.read_text().strip() != str(self.binaries.major)):
                raise StartupProblem(
                    f"{place} is the data directory of a PostgreSQL {version.read_text().strip()} server, this program"
                    f" keeps its own PostgreSQL {self.binaries.major} inside a folder: choose another folder."
                )
        if self.folder.exists() and not (self.folder / "PG_VERSION").exists():
            raise StartupProblem(f"{self.folder} exists and is not a PostgreSQL data directory: choose another folder.")

    def create(self) -> None:
        """Make the directory and the database in it; a crash half-way leaves nothing that counts."""
        fresh = self.folder.with_name(f"{self.folder.name}.new")
        if fresh.exists():
            shutil.rmtree(fresh)
        fresh.mkdir(mode=0o700)
        self.account.own(fresh)
        place = self.address(fresh)
        initdb = [str(self.binaries.initdb), "-D", place, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C"]
        initdb += ["--locale-provider=libc", "--no-instructions", *([] if self.durable else ["--no-sync"])]
        single = [str(self.binaries.postgres), "--single", "-D", place, *([] if self.durable else ["-F"]), "template1"]
        for command, text in ((initdb, ""), (single, f"CREATE DATABASE {DATABASE}\n")):
            done = self.account.run(command, fresh, text)
            if done.returncode != 0:
                raise StartupProblem(explained(done.stderr, self.folder.parent))
        fresh.rename(self.folder)

    def command(self, sockets: Path) -> list[str]:
        """The command line that serves this directory on a socket in `sockets`."""
        chosen = SETTINGS | (FROM_18 if self.binaries.major >= 18 else {}) | ({} if self.durable else FORGETFUL)
        chosen["unix_socket_directories"] = str(sockets)
        flags = [part for name, value in chosen.items() for part in ("-c", f"{name}={value}")]
        return [str(self.binaries.postgres), "-D", self.address(self.folder), "-p", "5432", *flags]

    def address(self, folder: Path) -> str:
        """How the server's user names the folder: Linux lets a process use its working directory under a closed parent."""
        if self.account.can_enter(folder):
            return str(folder)
        if not Path(HERE).exists():
            raise StartupProblem(f"The user {self.account.name}, as whom PostgreSQL runs, cannot reach {folder}.")
        return HERE

    def pid(self) -> int | None:
        """The process id that the directory's own lock file names."""
        try:
            return int((self.folder / "postmaster.pid").read_text().partition("\n")[0])
        except (FileNotFoundError, ValueError):
            return None

    def is_ready(self, pid: int) -> bool:
        """Whether the server with this process id accepts connections (line 8 of its lock file)."""
        try:
            lines = (self.folder / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return False
        return len(lines) >= 8 and lines[0] == str(pid) and lines[7].strip() == "ready"

    def stop_leftovers(self) -> bool:
        """Stop servers that a killed process of ours left behind; the caller holds the folder's lock, so no one uses them."""
        processes = self.processes()
        for number, patience in ((signal.SIGINT, 15.0), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0)):
            for pid in self.processes():
                # Children follow their postmaster; only the last signal is for each of them.
                if number is signal.SIGKILL or pid == self.pid():
                    os.kill(pid, number)
            limit = time.monotonic() + patience
            while self.processes() and time.monotonic() < limit:
                time.sleep(0.02)
            if not self.processes():
                break
        self.disown()
        return bool(processes)

    def kill(self) -> None:
        """End every process of a server that died or hangs, at once: what it has not written is in its log."""
        limit = time.monotonic() + KILLED_WITHIN
        while (left := self.processes()) and time.monotonic() < limit:
            for pid in left:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.02)
        self.disown()

    def disown(self) -> None:
        """Put our own number into a stale lock file: PostgreSQL accepts that of its parent.

        The number in it may belong to another program by now (always so in a new container), which PostgreSQL would
        take for a server. The rest of the file stays: by it PostgreSQL finds memory that is still in use.
        """
        lock = self.folder / "postmaster.pid"
        if lock.exists() and not self.processes():
            lines = lock.read_text().split("\n")
            lock.write_text("\n".join([str(os.getpid()), *lines[1:]]))

    def processes(self) -> list[int]:
        """PostgreSQL processes that work in this directory."""
        if Path("/proc/self").exists():
            numbers = (int(entry.name) for entry in Path("/proc").glob("[0-9]*"))
            return [number for number in numbers if self.serves(number)]
        number = self.pid()
        shown = ["ps", "-o", "command=", "-p", str(number)]
        return [number] if number and str(self.folder) in self.account.run(shown, Path("/")).stdout else []

    def serves(self, number: int) -> bool:
        """Whether the process is a PostgreSQL process of this directory."""
        process = Path("/proc") / str(number)
        try:
            if not (process / "comm").read_text().startswith("postgres"):
                return False
            return (process / "cwd").readlink() == self.folder
        except PermissionError:
            return number == self.pid() and bool({str(self.folder), HERE} & _flags(process))
        except OSError:
            return False


def _flags(process: Path) -> set[str]:
    """The command line: root in a container may not look into the processes of others, only at that."""
    try:
        return set((process / "cmdline").read_text().split("\0"))
    except OSError:  # it has ended meanwhile
        return set()


def explained(output: str, data: Path) -> str:
    """The reason in what a PostgreSQL program printed, as one sentence."""
    # A write that the disk takes only in part has no error number: PostgreSQL then names the bytes.
    if "No space left on device" in output or re.search(r"could not extend file .*wrote only", output):
        return no_space(data)
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    telling = [line for line in lines if any(word in line for word in ("FATAL", "PANIC", "ERROR", "error:"))]
    reason = (telling or lines or ["it said nothing"])[0]
    return f"PostgreSQL could not be started in {data}: {reason.rstrip('.')}."


def refused(error: OSError, data: Path) -> str:
    """The sentence for an operating system error in the data folder."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return no_space(data)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"No permission to write in {error.filename or data}: choose another folder."
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        return f"{error.filename or data} is not a folder: choose another one."
    return f"The data folder {data} cannot be used: {error.strerror}."


def no_space(data: Path) -> str:
    """The sentence for a full disk."""
    return f"No space is left on the disk of {data}: free some, or choose another folder."
