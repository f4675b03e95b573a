"""Metrics in Prometheus text: counts and times by outcome; no label ever holds a value of a person."""

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """One registry per application."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._operations = Counter(
            "passport_operations", "GraphQL operations by outcome.", ["code"], registry=self._registry
        )
        self._seconds = Histogram(
            "passport_operation_seconds", "Seconds an operation took.", buckets=_BUCKETS, registry=self._registry
        )

    def observe(self, code: str, seconds: float) -> None:
        """Count one operation."""
        self._operations.labels(code).inc()
        self._seconds.observe(seconds)

    def gauge(self, name: str, description: str, read: Callable[[], float]) -> None:
        """A number that is read when metrics are."""
        Gauge(name, description, registry=self._registry).set_function(read)

    def text(self) -> bytes:
        """The exposition format."""
        return generate_latest(self._registry)
