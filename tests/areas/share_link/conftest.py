"""Attempts of tests come from one address, and are many."""

import pytest

from graph.execute import shares


@pytest.fixture(autouse=True)
def _much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "OWN", (1_000.0, 1_000.0))
    monkeypatch.setattr(shares, "TOGETHER", (1_000.0, 1_000.0))
    monkeypatch.setattr(shares, "SOONEST", 0.05)
