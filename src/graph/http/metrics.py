"""Metrics in Prometheus text: counts and times by outcome; no label ever holds a value of a person."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import accumulate

from prometheus_client import CollectorRegistry, Gauge, generate_latest
from prometheus_client.core import CounterMetricFamily, HistogramMetricFamily
from prometheus_client.registry import Collector

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

Family = CounterMetricFamily | HistogramMetricFamily


class _Operations(Collector):
    """Plain numbers of one event loop: the library's own counters take locks, a tenth of a short operation."""

    def __init__(self) -> None:
        self.codes: Counter[str] = Counter()
        self.buckets = [0] * (len(_BUCKETS) + 1)
        self.seconds = 0.0

    def collect(self) -> Iterator[Family]:
        """What the registry asks for."""
        counted = CounterMetricFamily("passport_operations", "GraphQL operations by outcome.", labels=["code"])
        for code, number in self.codes.items():
            counted.add_metric([code], number)
        yield counted
        bounds = [*(str(float(bound)) for bound in _BUCKETS), "+Inf"]
        buckets = list(zip(bounds, accumulate(self.buckets), strict=True))
        timed = HistogramMetricFamily("passport_operation_seconds", "Seconds an operation took.")
        timed.add_metric([], buckets, self.seconds)
        yield timed


class Metrics:
    """One registry per application."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._operations = _Operations()
        self._registry.register(self._operations)

    def observe(self, code: str, seconds: float) -> None:
        """Count one operation; call it from the event loop alone."""
        self._operations.codes[code] += 1
        self._operations.buckets[bisect_left(_BUCKETS, seconds)] += 1
        self._operations.seconds += seconds

    def gauge(self, name: str, description: str, read: Callable[[], float]) -> None:
        """A number that is read when metrics are."""
        Gauge(name, description, registry=self._registry).set_function(read)

    def text(self) -> bytes:
        """The exposition format."""
        return generate_latest(self._registry)
