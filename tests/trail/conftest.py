"""What tests of the trail share."""

from collections.abc import AsyncIterator

import asyncpg
import pytest

from tests.trail.running import Owner


@pytest.fixture
async def owner(database: str) -> AsyncIterator[Owner]:
    """A connection with every right; the trail is empty."""
    connection = await asyncpg.connect(database)
    await connection.execute("TRUNCATE audit_entry, audit_plan, audit_chain")
    yield connection
    await connection.close()
