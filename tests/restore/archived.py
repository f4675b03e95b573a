"""A PostgreSQL whose WAL goes to a pgBackRest repository, as docs/backup.md sets one up."""

import shutil
import subprocess
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from graph.database.account import SystemUser, server_account

BINARIES = Path("/usr/lib/postgresql/15/bin")  # what Debian's pgBackRest of this release knows
PGBACKREST = shutil.which("pgbackrest")
CONFIGURATION = """
[global]
repo1-path={folder}/repository
repo1-retention-full=2
log-path={folder}/log
lock-path={folder}/lock
log-level-console=warn
log-level-file=off
start-fast=y
compress-type=none

[passport]
pg1-path={folder}/data
pg1-socket-path={folder}/sockets
pg1-user=passport
"""
SETTINGS = """
listen_addresses = ''
unix_socket_directories = '{folder}/sockets'
wal_level = replica
archive_mode = on
archive_command = '{pgbackrest} archive-push "%p"'
archive_timeout = 1s
max_wal_senders = 2
"""


def is_installed() -> bool:
    """Whether a drill can be made on this machine."""
    return PGBACKREST is not None and (BINARIES / "initdb").exists()


@dataclass(frozen=True)
class Archived:
    """The cluster in `folder`, its repository beside it, and the account that both belong to."""

    folder: Path
    account: SystemUser

    @classmethod
    def create(cls, folder: Path) -> "Archived":
        """Make the cluster, start it and open the stanza of its backups."""
        made = cls(folder, server_account(folder / "data"))
        for name in ("", "data", "repository", "log", "lock", "sockets"):
            (folder / name).mkdir(mode=0o711 if name in ("", "sockets") else 0o700)
            made.account.own(folder / name)
        (folder / "pgbackrest.conf").write_text(CONFIGURATION.format(folder=folder))
        made.run(
            str(BINARIES / "initdb"), "-D", str(made.data), "-U", "passport", "-A", "trust", "-E", "UTF8", "--locale=C"
        )
        with (made.data / "postgresql.conf").open("a") as settings:
            settings.write(SETTINGS.format(folder=folder, pgbackrest=" ".join(made.pgbackrest())))
        made.start()
        made.run(str(BINARIES / "createdb"), "-h", str(folder / "sockets"), "-U", "passport", "passport")
        made.run(*made.pgbackrest("stanza-create"))
        made.run(*made.pgbackrest("check"))
        return made

    @property
    def data(self) -> Path:
        """The data directory."""
        return self.folder / "data"

    @property
    def dsn(self) -> str:
        """The database of the service."""
        return f"postgresql://passport@/passport?host={self.folder / 'sockets'}"

    def pgbackrest(self, *words: str) -> list[str]:
        """A command of pgBackRest."""
        return [str(PGBACKREST), f"--config={self.folder / 'pgbackrest.conf'}", "--stanza=passport", *words]

    def run(self, *command: str) -> None:
        """Run a program as the cluster's account; it must succeed."""
        done = self.account.run(command, self.folder)
        assert done.returncode == 0, (command, done.stdout, done.stderr)

    def log(self) -> str:
        """What PostgreSQL and pgBackRest said last."""
        return "\n".join((self.folder / "log" / "postgres.log").read_text().splitlines()[-30:])

    def start(self) -> None:
        """Start PostgreSQL and return when it takes connections."""
        self._control("-w", "-t", "120", "-l", str(self.folder / "log" / "postgres.log"), "start")

    def kill(self) -> None:
        """End it as a crash does."""
        self._control("-m", "immediate", "stop")

    def lose(self) -> None:
        """The disk of the database is gone."""
        shutil.rmtree(self.data)
        self.data.mkdir(mode=0o700)
        self.account.own(self.data)

    def restore(self, until: datetime | None) -> None:
        """Bring the data directory back: to a moment, or to the end of what was archived."""
        target = (
            []
            if until is None
            else ["--type=time", f"--target={until:%Y-%m-%d %H:%M:%S.%f+00}", "--target-action=promote"]
        )
        self.run(*self.pgbackrest(*target, "restore"))
        self.start()

    def _control(self, *words: str) -> None:
        command = [str(BINARIES / "pg_ctl"), "-D", str(self.data), *words]
        process = self.account.start(command, self.folder, subprocess.DEVNULL)
        assert process.wait(180) == 0, words
