"""A call does not wait for another write that hangs: of its dispatcher, of its child, of the same call, nor for what one forgets."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import pytest

from graph.viewer import Role
from tests.areas.ambulance_call.test_ambulance_calls import ASSIGN, CLOSE, DISPATCHER, IDENTIFY, OPEN, act, opened
from tests.areas.duplicate.test_meanwhile import CALLED, merging
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, GLEB, VERA, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

SUBJECT = subject_of(Role.DISPATCHER)
KEPT = (
    "INSERT INTO idempotency (subject, key, mutation, arguments, result, created_at)"
    f" VALUES ('{SUBJECT}', '{{}}', 'm', 'a', '{{{{}}}}', now() - interval '{{}} days')"
)
HANGS = 30  # seconds
SOON = 5  # seconds for two that each wait half a second
ABOUT_ANNA = {"child": {"policyNumber": ANNA.policy_number}}
GLASS = "mutation ($input: BreakGlassOpenInput!) { breakGlassOpen(input: $input) { problems { code } } }"


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


async def test_a_call_about_who_is_being_merged_is_told_soon_and_opens_nothing(own: Graph) -> None:
    """The merge holds its children until it ends; a call, and a glass, are answered meanwhile, and later reach the survivor."""
    given = {"idempotencyKey": "k", "number": "03-7", **ABOUT_ANNA}
    wish = {"idempotencyKey": "g", "reason": "UNCONSCIOUS", "justification": "Unconscious in the tram, alone"}
    async with merging(own):
        async with asyncio.timeout(SOON):
            assert (await own.ask(OPEN, DISPATCHER, {"input": given})).code == "CONFLICT"
            glass = await own.ask(GLASS, Role.EMERGENCY_DOCTOR, {"input": wish | ABOUT_ANNA})
            assert glass.code == "CONFLICT"
            # Whoever it is about, the ambulance is on its way: a call without a child is open at once.
            nameless = await act(own, OPEN, key="n", number="03-8")
            assert nameless["problems"] == []
            named = {"idempotencyKey": "i", "callId": nameless["callId"], **ABOUT_ANNA}
            assert (await own.ask(IDENTIFY, DISPATCHER, {"input": named})).code == "CONFLICT"
        assert await rows(own.dsn, CALLED) == []
        assert (await opened(own, GLEB, key="other"))["problems"] == []
    assert (await opened(own, ANNA))["problems"] == []  # sent again, as it was told
    identified = await act(own, IDENTIFY, key="i", callId=nameless["callId"], child=ABOUT_ANNA["child"])
    assert identified["problems"] == []
    called = "SELECT child_id FROM ambulance_call WHERE number IN ('03-7', '03-8') AND child_id <> $1"
    assert [row[0] for row in await rows(own.dsn, called, GLEB.id)] == [VERA.id, VERA.id]


async def test_a_second_write_to_a_call_is_told_soon(own: Graph) -> None:
    call = await opened(own)
    doctor = {"system": "urn:x", "identifier": "1"}
    given = {"idempotencyKey": "c", "callId": call["callId"]}
    async with neighbour(own.dsn, "SELECT FROM ambulance_call WHERE number = '03-7' FOR UPDATE"), asyncio.timeout(SOON):
        assert (await own.ask(CLOSE, DISPATCHER, {"input": given})).code == "CONFLICT"
        assert (await own.ask(ASSIGN, DISPATCHER, {"input": given | {"doctor": doctor}})).code == "CONFLICT"
    assert (await act(own, CLOSE, key="c", callId=call["callId"]))["problems"] == []
