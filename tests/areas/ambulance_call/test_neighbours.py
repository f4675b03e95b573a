"""A call does not wait for another write of its dispatcher that hangs, nor for what that one forgets."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import pytest

from graph.viewer import Role
from tests.areas.ambulance_call.test_ambulance_calls import DISPATCHER, OPEN, opened
from tests.http.client import Graph, change, rows
from tests.http.world import GLEB, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

SUBJECT = subject_of(Role.DISPATCHER)
KEPT = (
    "INSERT INTO idempotency (subject, key, mutation, arguments, result, created_at)"
    f" VALUES ('{SUBJECT}', '{{}}', 'm', 'a', '{{{{}}}}', now() - interval '{{}} days')"
)
HANGS = 30  # seconds


@asynccontextmanager
async def neighbour(dsn: str, statement: str) -> AsyncIterator[None]:
    """Another write of this dispatcher's that has not come to its end."""
    connection = await asyncpg.connect(dsn)
    transaction = connection.transaction()
    await transaction.start()
    try:
        await connection.execute(statement)
        yield
    finally:
        await transaction.rollback()
        await connection.close()


async def test_a_second_send_under_a_key_is_told_soon_and_opens_nothing(own: Graph) -> None:
    given = {"idempotencyKey": "k", "number": "03-7", "child": {"policyNumber": GLEB.policy_number}}
    async with neighbour(own.dsn, KEPT.format("k", 0)), asyncio.timeout(HANGS):
        assert (await own.ask(OPEN, DISPATCHER, {"input": given})).code == "CONFLICT"
        assert (await opened(own, key="other"))["problems"] == []
    calls = "SELECT count(*) FROM ambulance_call WHERE number = '03-7'"
    assert [row["count"] for row in await rows(own.dsn, calls)] == [1]
    assert (await opened(own))["problems"] == []  # sent again, as it was told


async def test_a_call_waits_for_no_key_that_another_write_forgets(own: Graph) -> None:
    await change(own.dsn, KEPT.format("old", 99))
    async with neighbour(own.dsn, "DELETE FROM idempotency WHERE key = 'old'"), asyncio.timeout(HANGS):
        assert (await opened(own, key="new"))["problems"] == []
    assert (await opened(own, key="next"))["problems"] == []
    assert await rows(own.dsn, "SELECT FROM idempotency WHERE key = 'old'") == []
