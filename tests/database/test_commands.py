"""The commands around the database: exit codes, and one sentence where something is wrong."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest

from graph.cli import is_forbidden
from graph.database.embedded import EmbeddedServer
from graph.database.migrations import location
from tests.conftest import execute

PROGRAM = "from graph.cli import main; main()"
REVISIONS = sorted(path.name[:4] for path in (location() / "versions").glob("0*.py"))


def passport(*words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PASSPORT_")}
    environment = kept | {f"PASSPORT_{name.upper()}": value for name, value in settings.items()}
    command = [sys.executable, "-c", PROGRAM, *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_status_and_upgrade(server: str, fresh_database: str) -> None:
    before = passport("db", "status", database_url=server)
    assert (before.returncode, before.stdout) == (1, f"revision none, to come: {', '.join(REVISIONS)}\n")
    after = passport("db", "status", database_url=fresh_database)
    assert (after.returncode, after.stdout) == (0, f"revision {REVISIONS[-1]}, up to date\n")
    again = passport("db", "upgrade", database_url=fresh_database)
    assert (again.returncode, again.stdout) == (0, f"revision {REVISIONS[-1]}, up to date\n")


def test_an_embedded_database_is_upgraded(short_folder: Path) -> None:
    done = passport("db", "upgrade", data=str(short_folder / "upgraded"))
    assert (done.returncode, done.stdout) == (0, f"revision {REVISIONS[-1]}, up to date\n")
    assert not (short_folder / "upgraded/postgres/postmaster.pid").exists()


def test_a_command_joins_a_server_that_runs_in_its_folder(short_folder: Path) -> None:
    with EmbeddedServer(short_folder / "joined", durable=False):
        done = passport("db", "upgrade", data=str(short_folder / "joined"))
        assert (done.returncode, done.stderr) == (0, "")
        second = passport("serve", "--port", "0", data=str(short_folder / "joined"))
        assert second.returncode == 2
        assert "joined is in use by process" in second.stderr


def test_a_taken_port_is_found_before_anything_starts(short_folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        for command in ("demo", "serve"):
            done = passport(command, "--port", port, data=str(short_folder / "never"))
            assert done.returncode == 2
            assert done.stderr.count("\n") == 1
            assert f"Port {port} of 127.0.0.1 cannot be used (address already in use)" in done.stderr
    assert not (short_folder / "never").exists()


def test_a_wrong_setting_is_named_without_its_value() -> None:
    done = passport("db", "status", pool_size="hunter2")
    assert done.returncode == 2
    assert done.stderr.startswith("PASSPORT_POOL_SIZE: ")
    assert "hunter2" not in done.stderr


def test_a_password_is_not_printed() -> None:
    done = passport("db", "status", database_url="postgresql://someone:hunter2@127.0.0.1:1/nowhere")
    assert done.returncode == 2
    assert done.stderr.startswith("The database cannot be reached: ")
    assert "hunter2" not in done.stderr + done.stdout


def test_mistakes_on_the_command_line_exit_with_2() -> None:
    assert "demo" in passport("--help").stdout
    assert passport("demo", "--port", "70000").returncode == 2


@pytest.mark.parametrize("command", ["personas", "rebuild"])
def test_a_role_without_the_rights_is_told_so_in_a_sentence(fresh_database: str, command: str) -> None:
    name = "somebody_else"
    execute(fresh_database, f"CREATE ROLE {name} LOGIN")
    try:
        parts = urlsplit(fresh_database)
        other = urlunsplit(parts._replace(netloc=f"{name}@{parts.netloc.rpartition('@')[2]}"))
        done = passport(command, database_url=other)
        assert done.returncode == 2
        assert "the role that owns it" in done.stderr.splitlines()[-1]
        assert "Traceback" not in done.stderr
    finally:
        execute(fresh_database, f"DROP ROLE {name}")


@pytest.mark.parametrize(
    ("words", "is_right"),
    [
        ("permission denied for table child", True),
        ("must be owner of table child", True),
        ('new row violates row-level security policy for table "child"', False),
    ],
)
def test_a_row_that_is_refused_is_no_missing_right(words: str, is_right: bool) -> None:
    assert is_forbidden(asyncpg.PostgresError.new({"C": "42501", "M": words})) is is_right
