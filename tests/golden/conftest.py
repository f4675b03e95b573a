"""`pytest tests/golden --regenerate` writes the golden files anew; review them as text before committing."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="Write the golden files instead of comparing them.")


@pytest.fixture(scope="session")
def regenerate(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are written; never where the option is not known."""
    return bool(request.config.getoption("--regenerate", False))
