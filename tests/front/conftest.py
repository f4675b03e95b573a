"""The world and the application of tests/http, for pages, and what npm builds for them."""

import fcntl
from pathlib import Path
from tempfile import gettempdir

import pytest

from graph.cli.assets import build
from graph.http.pages import pages
from tests.http.conftest import fresh_world, graph, own, world

__all__ = ["fresh_world", "graph", "own", "world"]


@pytest.fixture(scope="session")
def built() -> None:
    """GraphiQL and axe from npm; one process builds them, the others wait."""
    with Path(gettempdir(), "passport-assets.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if problem := build():
            pytest.skip(f"GraphiQL is not there: {problem}")
    pages.cache_clear()
