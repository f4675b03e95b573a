"""Q1 asked of our server, alone and for as long as something else goes on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tests.benchmark.city import City
from tests.benchmark.load import Bench, Served, serving
from tests.benchmark.machine import Cores
from tests.benchmark.paced import heard
from tests.benchmark.questions import QUESTIONS
from tests.benchmark.runners import RUNNERS
from tests.benchmark.wire import Shot
from tests.benchmark.wrk import measure

SECONDS, WARM = 6, 9  # of a measurement, of load before the first


@dataclass(frozen=True)
class Times:
    """Answers a second, and milliseconds."""

    rate: float
    p50: float
    p99: float


@dataclass(frozen=True)
class Asking:
    """A server that is up and known to answer, and what it is asked: by 64 connections without a pause, or at a set rate."""

    bench: Bench
    served: Served
    shots: list[Shot]
    rate: float

    @classmethod
    @contextmanager
    def of(cls, city: City, work: Path, cores: Cores, rate: float = 0) -> Iterator["Asking"]:
        """Start the server over a city and let it know the question."""
        bench, question = Bench(city, work, cores, SECONDS), QUESTIONS["q1"]
        with serving(bench, RUNNERS["ours"]) as served:
            shots = bench.shots(served.runner, question, question.draw(city))
            measure(replace(bench, seconds=WARM), served, shots)
            yield cls(bench, served, shots, rate)

    def sample(self) -> Times:
        """One measurement; at a set rate latency counts from when a request fell due."""
        if self.rate:
            run = heard(self.bench, self.served, self.shots, self.rate)
            return Times(run.rate, run.percentile(50), run.percentile(99))
        run_of_all = measure(self.bench, self.served, self.shots)
        return Times(run_of_all.rate, run_of_all.p50, run_of_all.p99)

    def until(self, is_over: Callable[[], bool]) -> list[Times]:
        """Measurements that were over before something else was, but the first one always."""
        samples = [self.sample()]
        while not is_over():
            sample = self.sample()
            if not is_over():
                samples.append(sample)
        return samples
