"""Keeps an embedded server running: a thread that looks at it, starts it again, and says when that is in vain."""

import os
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from graph.database.embedded import SOCKET_NAME, EmbeddedServer
from graph.database.supervision import ServerState, Supervision
from graph.errors import ServerLost, StartupProblem

LOOK = 0.2  # seconds between two looks at the process
PROBE = 1.0  # seconds that it has for an answer, and between two probes
TOO_LONG = 150.0  # seconds of restarting, crash recovery among them, after which the service says that it is not well
ASK = b"\x00\x00\x00\x08\x04\xd2\x16\x2f"  # whether it speaks TLS: answered by one letter, before anybody signs in


class Supervisor:
    """Supervises a server that was started, from start() to stop(); `lost` is called once where it is given up."""

    def __init__(self, server: EmbeddedServer, lost: Callable[[], None] = lambda: None) -> None:
        self.lost = lost
        self.problem: ServerLost | None = None
        self.supervision = Supervision()
        self._server = server
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="supervisor", daemon=True)
        self._probed = 0.0

    def start(self) -> None:
        """Look after the server from now on."""
        self.supervision.started(time.monotonic())
        self._note()
        self._thread.start()

    def stop(self) -> None:
        """Leave the server alone: what ends now is no crash."""
        self._ending.set()
        self._server.abandon_start()
        if self._thread.is_alive():
            self._thread.join()
        note(self._server.data).unlink(missing_ok=True)

    def _run(self) -> None:
        while not self._ending.wait(LOOK):
            before = self.supervision.state
            state = self.supervision.seen(self._server.is_alive, self._answers(), time.monotonic())
            if state is not before:
                self._note()
            if state is ServerState.RESTARTING:
                self._restart()
            if self.supervision.state is ServerState.GIVEN_UP:
                self.lost()
                return

    def _answers(self) -> bool | None:
        """Whether it answers; None where it was asked only just now."""
        if time.monotonic() - self._probed < PROBE:
            return None
        try:
            return answers(self._server.sockets)
        finally:
            self._probed = time.monotonic()

    def _restart(self) -> None:
        while self.supervision.state is ServerState.RESTARTING and not self._ending.wait(self.supervision.pause):
            say("PostgreSQL has ended or does not answer: starting it again")
            try:
                self._server.restart()
            except (StartupProblem, OSError) as problem:
                if self._ending.is_set():
                    return
                self.problem = ServerLost(f"PostgreSQL was given up after several attempts to restart it. {problem}")
                say(str(problem))
                self.supervision.failed(time.monotonic())
            else:
                say("PostgreSQL answers again")
                self.supervision.started(time.monotonic())
            self._note()
        if self.supervision.state is ServerState.GIVEN_UP and self.problem is None:
            self.problem = ServerLost("PostgreSQL was given up: it ended again and again.")

    def _note(self) -> None:
        """Leave the state where /healthz of every worker finds it."""
        path = note(self._server.data)
        fresh = path.with_suffix(".new")
        fresh.write_text(f"{os.getpid()} {self.supervision.state} {time.time():.0f}")
        fresh.replace(path)


def say(sentence: str) -> None:
    """Tell the operator."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


def answers(sockets: Path | None) -> bool:
    """Whether the server takes a connection and answers in it within PROBE seconds."""
    if sockets is None:
        return False
    with socket.socket(socket.AF_UNIX) as asking:
        asking.settimeout(PROBE)
        try:
            asking.connect(str(sockets / SOCKET_NAME))
            asking.sendall(ASK)
            return bool(asking.recv(1))
        except OSError:
            return False


def note(data: Path) -> Path:
    """The file of the state."""
    return data / "supervision"


def illness(data: Path) -> str | None:
    """Why this process cannot serve any more by itself, where its server is embedded; None where it can."""
    try:
        pid, state, since = note(data).read_text().split()
    except (OSError, ValueError):
        return None
    if int(pid) not in (os.getpid(), os.getppid()):  # of an earlier run
        return None
    if state == ServerState.GIVEN_UP:
        return "The embedded database was given up."
    if state == ServerState.RESTARTING and time.time() - int(since) > TOO_LONG:
        return "The embedded database has been restarting for too long."
    return None
