"""Q1 asked of our server, alone and for as long as something else goes on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tests.benchmark.city import City
from tests.benchmark.load import Bench, Served, serving
from tests.benchmark.machine import Cores
from tests.benchmark.questions import QUESTIONS
from tests.benchmark.runners import RUNNERS
from tests.benchmark.wire import Shot
from tests.benchmark.wrk import Sample, measure

SECONDS, WARM = 6, 9  # of a measurement, of load before the first


@dataclass(frozen=True)
class Asking:
    """A server that is up and known to answer, and what it is asked."""

    bench: Bench
    served: Served
    shots: list[Shot]

    @classmethod
    @contextmanager
    def of(cls, city: City, work: Path, cores: Cores) -> Iterator["Asking"]:
        """Start the server over a city and let it know the question."""
        bench, question = Bench(city, work, cores, SECONDS), QUESTIONS["q1"]
        with serving(bench, RUNNERS["ours"]) as served:
            shots = bench.shots(served.runner, question, question.draw(city))
            measure(replace(bench, seconds=WARM), served, shots)
            yield cls(bench, served, shots)

    def sample(self) -> Sample:
        """One measurement."""
        return measure(self.bench, self.served, self.shots)

    def until(self, is_over: Callable[[], bool]) -> list[Sample]:
        """Measurements that were over before something else was, but the first one always."""
        samples = [self.sample()]
        while not is_over():
            sample = self.sample()
            if not is_over():
                samples.append(sample)
        return samples
