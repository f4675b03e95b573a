"""Populations of senders, each a load generator in a process of its own, and what they heard."""

import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path
from statistics import quantiles

import orjson

from tests.benchmark.generator import PATIENCE, READY, Row, Spec
from tests.benchmark.load import Bench, BenchmarkProblem
from tests.benchmark.runners import ROOT
from tests.benchmark.wire import MARK, Shot

SOON = 0.2  # seconds from telling the start to the start
SERIAL = count(1)  # so that no two generators give one number to two requests
NUMBERS = 10**9


@dataclass(frozen=True)
class Senders:
    """Who sends what: `rate` a second over all connections, or closed where it is 0; they begin after `delay` seconds."""

    name: str
    shots: Sequence[Shot]
    connections: int
    rate: float = 0
    delay: float = 0
    obeys: bool = True
    is_first: bool = False


@dataclass(frozen=True)
class Heard:
    """The answers of one population; times in milliseconds."""

    rows: Sequence[Row]
    seconds: float

    def of(self, *labels: str) -> "Heard":
        """Those to requests of these labels."""
        return Heard([row for row in self.rows if row[0] in labels], self.seconds)

    @property
    def waits(self) -> list[float]:
        """How long each answer took, sorted."""
        return sorted(1000 * row[3] for row in self.rows)

    def percentile(self, percent: int) -> float:
        """Of the waits; 100 is the longest."""
        waits = self.waits
        if not waits:
            return float("nan")
        return (
            waits[-1] if percent == 100 or len(waits) < 2 else quantiles(waits, n=100, method="inclusive")[percent - 1]
        )

    @property
    def rate(self) -> float:
        """Good answers in a second."""
        return sum(row[4] == "OK" for row in self.rows) / self.seconds

    @property
    def errors(self) -> Counter[str]:
        """Everything else, by code."""
        return Counter(row[4] for row in self.rows if row[4] != "OK")

    def told(self, seconds: float) -> float:
        """The share that was answered, or told to come back, in this time."""
        good = sum((row[4] == "OK" or row[5] > 0) and row[3] <= seconds for row in self.rows)
        return good / len(self.rows) if self.rows else float("nan")

    @property
    def lateness(self) -> float:
        """The longest that a request was sent after it fell due."""
        return max((1000 * row[2] for row in self.rows), default=float("nan"))

    def by_second(self) -> list[int]:
        """Good answers in each second of the load, by when they came."""
        counts = Counter(int(row[1] + row[3]) for row in self.rows if row[4] == "OK")
        return [counts[second] for second in range(int(self.seconds))]


@contextmanager
def sending(bench: Bench, port: int, groups: Sequence[Senders], seconds: float) -> Iterator[dict[str, Heard]]:
    """Start all of them at one time; what they heard is there when the block has ended."""
    heard: dict[str, Heard] = {}
    with tempfile.TemporaryDirectory(prefix="passport-senders-") as name:
        started = [(group, *_start(bench, port, group, seconds, Path(name))) for group in groups]
        try:
            _begin([process for _, process, _ in started])
            yield heard
            for group, process, spec in started:
                _, output = process.communicate(timeout=seconds + PATIENCE + 60)
                if process.returncode:
                    raise BenchmarkProblem(f"{group.name}: {output[-800:]}")
                heard[group.name] = Heard(orjson.loads(Path(spec.results).read_bytes()), spec.seconds)
        finally:
            for _, process, _ in started:
                process.kill()
                process.communicate()


def _begin(processes: Sequence["subprocess.Popen[str]"]) -> None:
    """Wait until every generator is connected, then tell all of them one moment."""
    for process in processes:
        assert process.stdout is not None
        if process.stdout.readline() != READY:
            raise BenchmarkProblem(f"A load generator did not start: {process.communicate()[1][-800:]}")
    start = time.monotonic() + SOON
    for process in processes:
        assert process.stdin is not None
        process.stdin.write(f"{start}\n")
        process.stdin.flush()
    time.sleep(SOON)


def _start(
    bench: Bench, port: int, group: Senders, seconds: float, folder: Path
) -> tuple["subprocess.Popen[str]", Spec]:
    requests, results = folder / f"{group.name}.tsv", folder / f"{group.name}.json"
    with requests.open("wb") as file:
        for each in group.shots:
            head = "\t".join((each.label, each.path, each.token)).encode()
            file.write(head + b"\t" + MARK.join(each.parts) + b"\n")
    spec = Spec(
        port=port,
        requests=str(requests),
        results=str(results),
        connections=group.connections,
        rate=group.rate,
        delay=group.delay,
        seconds=seconds - group.delay,
        number=next(SERIAL) * NUMBERS,
        obeys=group.obeys,
        is_first=group.is_first,
    )
    path = folder / f"{group.name}.spec.json"
    path.write_bytes(orjson.dumps(asdict(spec)))
    command = bench.cores.pinned([sys.executable, "-m", "tests.benchmark.generator", str(path)], bench.cores.rest)
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True), spec
