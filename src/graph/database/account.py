"""Which system user PostgreSQL runs as, and how a program is started as that user."""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from graph.errors import StartupProblem

CANDIDATES = ("passport", "postgres", "nobody")


@dataclass(frozen=True)
class SystemUser:
    """A user PostgreSQL runs as; `uid` is null where that is simply the user who started us."""

    name: str = ""
    uid: int | None = None
    gid: int | None = None

    def start(self, command: Sequence[str], folder: Path, output: IO[bytes] | int) -> subprocess.Popen[bytes]:
        """Start a program as this user, inside `folder`, out of reach of the terminal's signals."""
        return subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=clean_environment(),
            start_new_session=True,
            user=self.uid,
            group=self.gid,
            extra_groups=None if self.uid is None else [],
        )

    def run(self, command: Sequence[str], folder: Path, text: str = "") -> subprocess.CompletedProcess[str]:
        """Run a program as this user to its end and keep what it says."""
        return subprocess.run(
            command,
            check=False,
            cwd=folder,
            input=text,
            capture_output=True,
            text=True,
            errors="replace",
            env=clean_environment(),
            user=self.uid,
            group=self.gid,
            extra_groups=None if self.uid is None else [],
        )

    def can_run(self, program: Path) -> bool:
        """Whether this user reaches the program and its libraries: only trying tells (modes, lists, mounts)."""
        try:
            return self.run([str(program), "--version"], Path("/")).returncode == 0
        except PermissionError:
            return False

    def can_enter(self, folder: Path) -> bool:
        """Whether this user reaches the folder by its path."""
        return self.uid is None or self.run(["sh", "-c", 'cd -- "$0"', str(folder)], Path("/")).returncode == 0

    def own(self, path: Path) -> None:
        """Give a file or folder to this user."""
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid)


def clean_environment() -> dict[str, str]:
    """An environment without PG* variables that would redirect PostgreSQL, and without our secrets."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "TMPDIR") if name in os.environ}
    return {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"} | kept


def server_account(existing: Path) -> SystemUser:
    """The user PostgreSQL runs as: ourselves, or where we are root (it refuses root) the owner of its data, else a known one."""
    if os.geteuid() != 0:
        return SystemUser()
    if existing.exists() and existing.stat().st_uid != 0:
        owner = existing.stat()
        return SystemUser(f"number {owner.st_uid}", owner.st_uid, owner.st_gid)
    for name in CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return SystemUser(name, entry.pw_uid, entry.pw_gid)
    raise StartupProblem(
        "PostgreSQL does not run as root, and there is no user passport, postgres or nobody to run it as."
    )
