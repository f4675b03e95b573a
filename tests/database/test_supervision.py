"""An embedded server that dies or hangs while it is served comes back, or the process ends and says why."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import httpx
import pytest

from graph.database.supervised import illness, note
from graph.database.supervision import ATTEMPTS, LONGEST_PAUSE, PROBES, WINDOW, ServerState, Supervision
from graph.viewer import Role
from tests.database.test_commands import PROGRAM
from tests.http.client import ISSUER, KEY, bearer

COUNT = count(1)


def serving() -> Supervision:
    supervision = Supervision()
    supervision.started(0.0)
    return supervision


def test_a_server_that_died_is_started_again_at_once() -> None:
    supervision = serving()
    assert supervision.seen(True, True, 1.0) is ServerState.SERVING
    assert supervision.seen(False, True, 2.0) is ServerState.RESTARTING
    assert (supervision.pause, supervision.since) == (0.0, 2.0)
    supervision.started(3.0)
    assert (supervision.state, supervision.since) == (ServerState.SERVING, 3.0)


def test_one_probe_without_an_answer_is_no_reason_and_several_are() -> None:
    supervision = serving()
    for _ in range(3):
        for _ in range(PROBES - 1):
            assert supervision.seen(True, False, 1.0) is ServerState.SERVING
        assert supervision.seen(True, True, 1.0) is ServerState.SERVING
    states = [supervision.seen(True, answers, 1.0) for _ in range(PROBES) for answers in (None, False)]
    assert states[-2:] == [ServerState.SERVING, ServerState.RESTARTING]


def test_it_is_given_up_after_several_attempts_that_come_slower_and_slower() -> None:
    supervision, pauses = serving(), []
    supervision.seen(False, True, 1.0)
    while supervision.state is ServerState.RESTARTING:
        pauses.append(supervision.pause)
        supervision.failed(2.0)
    assert supervision.state is ServerState.GIVEN_UP
    assert len(pauses) == ATTEMPTS
    assert pauses == sorted(pauses)
    assert pauses[-1] <= LONGEST_PAUSE
    assert supervision.seen(True, True, 3.0) is ServerState.GIVEN_UP  # whatever is seen then


def test_deaths_long_ago_are_forgotten() -> None:
    supervision = serving()
    for number in range(3 * ATTEMPTS):
        now = number * WINDOW / 3
        assert supervision.seen(False, True, now) is ServerState.RESTARTING
        supervision.started(now)


@pytest.mark.parametrize(
    ("text", "is_ill"),
    [
        (f"{os.getpid()} GIVEN_UP 0", True),
        (f"{os.getppid()} RESTARTING 0", True),
        (f"{os.getpid()} RESTARTING {time.time() + 3_600:.0f}", False),
        (f"{os.getpid()} SERVING 0", False),
        ("1 GIVEN_UP 0", False),
        ("torn", False),
    ],
    ids=["own given up", "parent's restarting for long", "own restarting", "own serving", "another's", "torn"],
)
def test_a_process_is_ill_where_its_own_server_cannot_be_had(tmp_path: Path, text: str, is_ill: bool) -> None:
    assert illness(tmp_path) is None
    note(tmp_path).write_text(text)
    assert (illness(tmp_path) is not None) is is_ill


@dataclass
class Served:
    """A process that serves an embedded server."""

    data: Path
    process: "subprocess.Popen[str]"
    client: httpx.Client

    @property
    def postmaster(self) -> int:
        """Its process; 0 while the next one has not written its number yet."""
        try:
            written = (self.data / "postgres/postmaster.pid").read_text()
        except FileNotFoundError:
            return 0
        return int(written.partition("\n")[0]) if "\n" in written else 0

    def status(self, path: str) -> int:
        return self.client.get(path).status_code

    def reads(self) -> bool:
        """Whether a read is answered: nobody has an account here, and the database says so."""
        headers = bearer(ISSUER.issue("nobody", Role.NURSE, 600))
        answer = self.client.post("/graphql", json={"query": "{ viewer { subject } }"}, headers=headers)
        return answer.status_code == 401

    def read_within(self, seconds: float) -> None:
        limit = time.monotonic() + seconds
        while not self.reads():
            assert time.monotonic() < limit
            time.sleep(0.1)


@contextmanager
def served(data: Path, *words: str) -> Iterator[Served]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PASSPORT_")}
    own = {"PASSPORT_DATA": str(data), "PASSPORT_TOKEN_KEY": json.dumps(KEY.as_dict(private=True))}
    command = [sys.executable, "-c", PROGRAM, "serve", "--port", "8479" if words else "0", *words]
    with subprocess.Popen(command, env=kept | own, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            address = "http://127.0.0.1:8479"
            if not words:
                address = next(line for line in process.stderr if line.startswith("Serving ")).split()[1]
            with httpx.Client(base_url=address.removesuffix("/graphql"), timeout=30) as client:
                yield Served(data, process, client)
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=60)
        finally:
            process.kill()


@pytest.fixture(scope="module")
def data(short_folder: Path) -> Path:
    """A data folder that lasts over the tests of this module."""
    return short_folder / "supervised"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP])
def test_a_server_that_is_killed_or_stopped_is_restarted_while_it_is_served(data: Path, number: signal.Signals) -> None:
    with served(data) as running:
        assert running.reads()
        before, limit = running.postmaster, time.monotonic() + 60
        assert before
        os.kill(before, number)
        while running.postmaster in (before, 0) or running.status("/readyz") != 200:
            assert running.status("/healthz") == 200
            assert time.monotonic() < limit
            time.sleep(0.1)
        running.read_within(30)
    assert running.process.returncode == 0
    assert not (data / "postgres/postmaster.pid").exists()
    assert not note(data).exists()


def test_a_server_that_cannot_be_restarted_ends_the_process_with_its_reason(short_folder: Path) -> None:
    data = short_folder / "lost"
    with served(data) as running:
        (data / "postgres/global/pg_control").rename(data / "pg_control")
        killed = running.postmaster
        assert killed
        os.kill(killed, signal.SIGKILL)
        _, output = running.process.communicate(timeout=90)
    assert running.process.returncode == 3
    (reason,) = [line for line in output.splitlines() if line.startswith("PostgreSQL was given up")]
    assert "could not find the database system" in reason
    assert output.count("starting it again") == ATTEMPTS
