"""A database to import registries into."""

from pathlib import Path

import pytest

from tests.registry.files import Take, taker


@pytest.fixture
def take(fresh_database: str, tmp_path: Path) -> Take:
    """Imports into `fresh_database`."""
    return taker(fresh_database, tmp_path)
