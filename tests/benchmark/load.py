"""Load: a server is started, asked until its answers are known to be right, then loaded by wrk."""

import http.client
import random
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson

from graph.http.local_issuer import load_issuer
from graph.settings import Settings
from tests.benchmark.answers import difference, plain
from tests.benchmark.city import City
from tests.benchmark.machine import Cores, cpu_seconds, resident
from tests.benchmark.questions import Key, Question
from tests.benchmark.runners import ROOT, Place, Runner

SCRIPT = Path(__file__).with_name("draw.lua")
READY_WITHIN = 90.0
CHECKED = 100
ENOUGH = 5  # answers for each connection, or a measurement is repeated with twice the time
LONGEST = 60
TTL = 24 * 3600


class BenchmarkProblem(Exception):
    """Something that makes a figure worthless: a server that does not start, an answer that is not equal."""


@dataclass(frozen=True)
class Sample:
    """One measurement: times in milliseconds, CPU in milliseconds a request, memory in bytes."""

    rate: float
    p50: float
    p99: float
    server: float
    database: float
    memory: int
    failed: int
    requests: int


@dataclass(frozen=True)
class Served:
    """A runner that is up."""

    runner: Runner
    place: Place
    pid: int
    log: Path

    def ask(self, question: Question, body: bytes, token: str) -> bytes:
        """One request and its answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.place.port, timeout=30)
        headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}
        try:
            connection.request("POST", self.runner.url(question), body, headers)
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
        issuer = load_issuer(Settings(data=self.city.data), self.city.data)
        return {subject: issuer.issue(subject, question.role, TTL) for subject in {key.subject for key in keys}}


@contextmanager
def serving(bench: Bench, runner: Runner) -> Iterator[Served]:
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
        _await(process, place.port, log)
        yield Served(runner, place, process.pid, log)
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


def _await(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    limit = time.monotonic() + READY_WITHIN
    while time.monotonic() < limit and process.poll() is None:
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise BenchmarkProblem(f"The server did not start: {log.read_text(errors='replace')[-1500:]}")


@contextmanager
def _as_it_must_be(bench: Bench, runner: Runner) -> Iterator[None]:
    """What a runner needs the database to be while it is asked, and its end."""
    bench.city.execute(*runner.before)
    try:
        yield
    finally:
        bench.city.execute(*runner.after)


def check(bench: Bench, served: Served, question: Question, truth: Mapping[Key, Any]) -> None:
    """Ask for every key of `truth`; raises BenchmarkProblem at the first answer that is not equal."""
    tokens = bench.tokens(question, list(truth))
    with _as_it_must_be(bench, served.runner):
        for key, expected in truth.items():
            token = tokens[key.subject] if served.runner.token else ""
            body = served.ask(question, served.runner.body(question, key), token)
            try:
                found = difference(expected, plain(served.runner.answer(body)))
            except (ValueError, KeyError, TypeError) as error:
                raise BenchmarkProblem(f"{served.runner.name}, {question.name}: {error!r}") from error
            if found:
                raise BenchmarkProblem(f"{served.runner.name}, {question.name}, {key.value}: {found}")


def truth(served: Served, question: Question, keys: Sequence[Key]) -> dict[Key, Any]:
    """What the hand-written statements answer, for a sample of the keys."""
    chosen = random.Random(question.name).sample(list(keys), min(CHECKED, len(keys)))
    found = {
        key: plain(served.runner.answer(served.ask(question, served.runner.body(question, key), ""))) for key in chosen
    }
    empty = [key.value for key, data in found.items() if None in data.values()]
    if empty:
        raise BenchmarkProblem(f"{question.name}: nothing is found for {empty[0]}.")
    return found


def measure(bench: Bench, served: Served, question: Question, keys: Sequence[Key]) -> Sample:
    """Warm up, then load and account."""
    tokens = bench.tokens(question, keys) if served.runner.token else {}
    with tempfile.NamedTemporaryFile("wb", suffix=".tsv") as file:
        for key in keys:
            file.write(tokens.get(key.subject, "").encode() + b"\t" + served.runner.body(question, key) + b"\n")
        file.flush()
        with _as_it_must_be(bench, served.runner):
            load = _Load(bench, served, question, file.name)
            load.run(max(1, bench.seconds // 3))
            seconds = bench.seconds
            sample, used = load.account(seconds)
            # All connections wait for the slowest answers: a handful of them says nothing.
            while sample.requests < ENOUGH * bench.connections and seconds < LONGEST:
                seconds *= 2
                sample, used = load.account(seconds)
            _rest(served.pid)
    if not sample.requests:
        raise BenchmarkProblem(f"{served.runner.name} answers nothing within {seconds} seconds.")
    server, database = (1000 * each / sample.requests for each in used)
    return replace(sample, server=server, database=database, memory=resident(served.pid))


def _rest(pid: int) -> None:
    """Wait until a server has done with what wrk left behind, so that nobody else is measured beside it."""
    limit, quiet = time.monotonic() + 30, 0
    while quiet < 3 and time.monotonic() < limit:
        before = cpu_seconds(pid)
        time.sleep(0.1)
        quiet = quiet + 1 if cpu_seconds(pid) - before < 0.02 else 0


@dataclass(frozen=True)
class _Load:
    bench: Bench
    served: Served
    question: Question
    requests: str

    def account(self, seconds: int) -> tuple[Sample, tuple[float, float]]:
        """A run, and the CPU seconds of server and PostgreSQL meanwhile."""
        pids = (self.served.pid, self.bench.city.postmaster)
        before = [cpu_seconds(pid) for pid in pids]
        sample = self.run(seconds)
        server, database = (cpu_seconds(pid) - early for pid, early in zip(pids, before, strict=True))
        return sample, (server, database)

    def run(self, seconds: int) -> Sample:
        """wrk for some seconds."""
        place, connections = self.served.place, self.bench.connections
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s", str(SCRIPT)]
        command += [f"http://127.0.0.1:{place.port}", "--", self.requests, self.served.runner.url(self.question), "1"]
        pinned = self.bench.cores.pinned(command, self.bench.cores.rest)
        said = subprocess.run(pinned, capture_output=True, text=True, check=False)
        if said.returncode != 0:
            raise BenchmarkProblem(f"wrk: {said.stderr[-500:] or said.stdout[-500:]}")
        found = orjson.loads(said.stdout.splitlines()[-1])
        return Sample(
            rate=1e6 * found["requests"] / found["microseconds"],
            p50=found["p50"] / 1000,
            p99=found["p99"] / 1000,
            server=0,
            database=0,
            memory=0,
            failed=found["bad"] + found["broken"],
            requests=found["requests"],
        )
