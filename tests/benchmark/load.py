"""A server is started, and asked until its answers are known to be right."""

import http.client
import random
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from graph.http.local_issuer import LocalIssuer, load_issuer
from graph.settings import Settings
from graph.viewer import Role
from tests.benchmark.answers import difference, plain
from tests.benchmark.city import City
from tests.benchmark.machine import Cores
from tests.benchmark.questions import Key, Question
from tests.benchmark.runners import ROOT, Place, Runner
from tests.benchmark.wire import Shot, shot

READY_WITHIN = 90.0
CHECKED = 100
TTL = 24 * 3600


class BenchmarkProblem(Exception):
    """Something that makes a figure worthless: a server that does not start, an answer that is not equal."""


@dataclass(frozen=True)
class Served:
    """A runner that is up."""

    runner: Runner
    place: Place
    process: "subprocess.Popen[bytes]"
    log: Path

    @property
    def pid(self) -> int:
        """Of the process that was started; workers are below it."""
        return self.process.pid

    def ask(self, shot: Shot, number: int = 0, within: float = 60.0) -> bytes:
        """One request, with a number in place of its MARK, and its answer within so many seconds."""
        connection = http.client.HTTPConnection("127.0.0.1", self.place.port, timeout=within)
        right = {"Authorization": f"Bearer {shot.token}"} if shot.token else {}
        try:
            connection.request("POST", shot.path, shot.body(number), {"Content-Type": "application/json", **right})
            return connection.getresponse().read()
        finally:
            connection.close()


@dataclass(frozen=True)
class Bench:
    """What stays the same between measurements."""

    city: City
    work: Path
    cores: Cores
    seconds: int
    connections: int = 64

    def tokens(self, question: Question, keys: Sequence[Key]) -> Mapping[str, str]:
        """A token for each subject of the keys."""
        return {key.subject: _token(self.city.data, key.subject, question.role) for key in keys}

    def shots(
        self, runner: Runner, question: Question, keys: Sequence[Key], reword: Callable[[str], str] = str
    ) -> list[Shot]:
        """What a runner is asked about these keys; `reword` makes another text of the question's."""
        tokens = self.tokens(question, keys) if runner.token else {}
        path = runner.url(question)
        return [
            shot(question.name, path, tokens.get(key.subject, ""), runner.body(question, key, reword)) for key in keys
        ]


@cache
def _token(data: Path, subject: str, role: Role) -> str:
    """One for all requests of a subject, as an app has it."""
    return _issuer(data).issue(subject, role, TTL)


@cache
def _issuer(data: Path) -> LocalIssuer:
    return load_issuer(Settings(data=data), data)


@contextmanager
def serving(bench: Bench, runner: Runner) -> Iterator[Served]:
    """Start a runner, wait until it listens, and stop it afterwards."""
    with starting(bench, runner) as served:
        _await(served)
        yield served


@contextmanager
def starting(bench: Bench, runner: Runner) -> Iterator[Served]:
    """Start a runner on the server's core and stop it afterwards."""
    place = Place(bench.city, bench.work, _free_port())
    log = bench.work / f"{runner.name}.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            bench.cores.pinned(runner.command(place), bench.cores.server),
            env=place.environment() | dict(runner.extra),
            cwd=ROOT,
            stdout=output,
            stderr=output,
        )
    try:
        yield Served(runner, place, process, log)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _await(served: Served) -> None:
    limit = time.monotonic() + READY_WITHIN
    while time.monotonic() < limit and served.process.poll() is None:
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", served.place.port)) == 0:
                return
        time.sleep(0.1)
    raise BenchmarkProblem(f"The server did not start: {served.log.read_text(errors='replace')[-1500:]}")


@contextmanager
def as_it_must_be(bench: Bench, runner: Runner) -> Iterator[None]:
    """What a runner needs the database to be while it is asked, and its end."""
    bench.city.execute(*runner.before)
    try:
        yield
    finally:
        bench.city.execute(*runner.after)


def check(
    bench: Bench, served: Served, question: Question, truth: Mapping[Key, Any], reword: Callable[[str], str] = str
) -> None:
    """Ask for every key of `truth`; raises BenchmarkProblem at the first answer that is not equal."""
    asked = bench.shots(served.runner, question, list(truth), reword)
    with as_it_must_be(bench, served.runner):
        for shot, (key, expected) in zip(asked, truth.items(), strict=True):
            try:
                gap = difference(expected, plain(served.runner.answer(served.ask(shot))))
            except (ValueError, KeyError, TypeError) as error:
                raise BenchmarkProblem(f"{served.runner.name}, {question.name}: {error!r}") from error
            if gap:
                raise BenchmarkProblem(f"{served.runner.name}, {question.name}, {key.value}: {gap}")


def truth(bench: Bench, served: Served, question: Question, keys: Sequence[Key]) -> dict[Key, Any]:
    """What the hand-written statements answer, for a sample of the keys."""
    chosen = random.Random(question.name).sample(list(keys), min(CHECKED, len(keys)))
    asked = bench.shots(served.runner, question, chosen)
    answers = {key: plain(served.runner.answer(served.ask(shot))) for key, shot in zip(chosen, asked, strict=True)}
    empty = [key.value for key, data in answers.items() if None in data.values()]
    if empty:
        raise BenchmarkProblem(f"{question.name}: nothing is found for {empty[0]}.")
    return answers
