"""Metrics in Prometheus text: counts and times by outcome; no label ever holds a value of a person."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from prometheus_client import CollectorRegistry, Gauge, generate_latest
from prometheus_client.core import CounterMetricFamily, HistogramMetricFamily
from prometheus_client.registry import Collector

from graph.durations import Durations

Family = CounterMetricFamily | HistogramMetricFamily


class _Read(Collector):
    """One metric whose numbers are kept elsewhere and read when metrics are."""

    def __init__(self, read: Callable[[], Family]) -> None:
        self._read = read

    def collect(self) -> Iterator[Family]:
        """What the registry asks for."""
        yield self._read()


class Metrics:
    """One registry per application."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._codes: Counter[str] = Counter()
        self._operations = Durations()
        self.counters("passport_operations", "GraphQL operations by outcome.", "code", lambda: self._codes)
        self.histogram("passport_operation_seconds", "Seconds an operation took.", self._operations)

    def observe(self, code: str, seconds: float) -> None:
        """Count one operation; call it from the event loop alone."""
        self._codes[code] += 1
        self._operations.observe(seconds)

    def gauge(self, name: str, description: str, read: Callable[[], float]) -> None:
        """A number that goes up and down."""
        Gauge(name, description, registry=self._registry).set_function(read)

    def counter(self, name: str, description: str, read: Callable[[], float]) -> None:
        """A number that only grows; the exposition adds `_total` to its name."""
        self._registry.register(_Read(lambda: CounterMetricFamily(name, description, read())))

    def counters(self, name: str, description: str, label: str, read: Callable[[], Mapping[str, int]]) -> None:
        """Numbers that only grow, by the values of one label."""

        def family() -> Family:
            counted = CounterMetricFamily(name, description, labels=[label])
            for value, number in read().items():
                counted.add_metric([value], number)
            return counted

        self._registry.register(_Read(family))

    def histogram(self, name: str, description: str, durations: Durations) -> None:
        """How long something takes."""

        def read() -> Family:
            return HistogramMetricFamily(name, description, durations.buckets(), durations.seconds)

        self._registry.register(_Read(read))

    def collected(self, collector: Collector) -> None:
        """Metrics that somebody else keeps, with labels."""
        self._registry.register(collector)

    def text(self) -> bytes:
        """The exposition format."""
        return generate_latest(self._registry)
