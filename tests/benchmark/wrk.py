"""Load by wrk: closed connections that draw at random among prepared requests, and what server and PostgreSQL used meanwhile."""

import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import orjson

from tests.benchmark.load import Bench, BenchmarkProblem, Served, as_it_must_be
from tests.benchmark.machine import cpu_seconds, resident
from tests.benchmark.wire import Shot

SCRIPT = Path(__file__).with_name("draw.lua")
ENOUGH = 5  # answers for each connection, or a measurement is repeated with twice the time
LONGEST = 60


@dataclass(frozen=True)
class Sample:
    """One measurement: times in milliseconds, CPU in milliseconds a request, memory in bytes."""

    rate: float
    p50: float
    p99: float
    longest: float
    server: float
    database: float
    memory: int
    failed: int
    requests: int


def measure(bench: Bench, served: Served, shots: Sequence[Shot]) -> Sample:
    """Warm up, then load and account."""
    with tempfile.NamedTemporaryFile("wb", suffix=".tsv") as file:
        for shot in shots:
            file.write(f"{shot.path}\t{shot.token}\t".encode() + shot.body(0) + b"\n")
        file.flush()
        with as_it_must_be(bench, served.runner):
            load = _Load(bench, served, file.name)
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
        command += [f"http://127.0.0.1:{place.port}", "--", self.requests, "1"]
        pinned = self.bench.cores.pinned(command, self.bench.cores.rest)
        process = subprocess.run(pinned, capture_output=True, text=True, check=False)
        if process.returncode != 0:
            raise BenchmarkProblem(f"wrk: {process.stderr[-500:] or process.stdout[-500:]}")
        report = orjson.loads(process.stdout.splitlines()[-1])
        return Sample(
            rate=1e6 * report["requests"] / report["microseconds"],
            p50=report["p50"] / 1000,
            p99=report["p99"] / 1000,
            longest=report["longest"] / 1000,
            server=0,
            database=0,
            memory=0,
            failed=report["bad"] + report["broken"],
            requests=report["requests"],
        )
