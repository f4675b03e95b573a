"""A world and an application over it, one of each for a test module."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.http.client import Graph, serving
from tests.http.world import build_world


@pytest.fixture(scope="module")
def world(database: str) -> str:
    """The DSN of a database that holds the world."""
    asyncio.run(build_world(database))
    return database


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def graph(world: str) -> AsyncIterator[Graph]:
    """The application over the world; tests that use it share its event loop."""
    async with serving(world) as running:
        yield running


@pytest.fixture
def fresh_world(fresh_database: str) -> str:
    """The DSN of a world that one test may change."""
    asyncio.run(build_world(fresh_database))
    return fresh_database


@pytest_asyncio.fixture(loop_scope="module")
async def own(fresh_world: str) -> AsyncIterator[Graph]:
    """An application over a world that one test may change."""
    async with serving(fresh_world) as running:
        yield running
