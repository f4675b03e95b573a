"""The metrics that the documents name are those of the service, and each of them stands in a document for operators."""

import inspect
import re
from collections.abc import Callable
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from graph.http import service_metrics
from graph.http.feed_metrics import FeedMetrics
from tests.checks.files import ROOT
from tests.checks.prose import documents, inline

METRIC = re.compile(r"passport_[a-z_]+[a-z]")
OF_OPERATIONS = {"passport_operations_total", "passport_operation_seconds"}  # http/metrics.py
ROLES = {"passport_audit"}  # of the database
FOR_OPERATORS = ("docs/operations.md", "docs/lanes.md")


class Names:
    """Stands for the registry and keeps the names that it is given."""

    def __init__(self) -> None:
        self.given = set(OF_OPERATIONS)

    def gauge(self, name: str, description: str, read: Callable[[], float]) -> None:
        self.given.add(name)

    def counter(self, name: str, description: str, read: Callable[[], float]) -> None:
        self.given.add(f"{name}_total")

    def counters(self, name: str, description: str, label: str, read: Callable[[], object]) -> None:
        self.given.add(f"{name}_total")

    def histogram(self, name: str, description: str, durations: object) -> None:
        self.given.add(name)


def metrics() -> set[str]:
    """Every metric, as the service registers it."""
    names = Names()
    for name, function in vars(service_metrics).items():
        if name.startswith("measure_") and len(inspect.signature(function).parameters) == 2:
            function(names, MagicMock())
    for family in FeedMetrics(MagicMock()).collect():
        names.given.add(f"{family.name}_total" if family.type == "counter" else family.name)
    return names.given


def named(document: Path) -> set[str]:
    """Metrics that stand in a document as code."""
    pieces = (piece.split(" ")[0] for piece in inline(document.read_text("utf-8")))
    return {piece for piece in pieces if METRIC.fullmatch(piece)} - ROLES


@pytest.mark.parametrize("document", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_metric_that_is_named_exists(document: Path) -> None:
    assert named(document) - metrics() == set()


def test_every_metric_is_told_to_operators() -> None:
    documented = set().union(*[named(ROOT / name) for name in FOR_OPERATORS])
    assert metrics() - documented == set()
