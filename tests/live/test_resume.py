"""Going on from a cursor, slow readers, and outages: at least once, in order, and a code where it cannot be (issue: no event is lost)."""

import asyncio

import pytest

from graph.errors import Code, Refusal
from graph.execute.global_id import decode_event_cursor
from graph.live.open_stream import WAITING
from graph.viewer import Role
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, BORIS
from tests.live.following import CHANGED, IDS, end_of, following, opened, tell, told

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def numbered(dsn: str, count: int) -> None:
    """Return when so many events have their numbers."""
    async with asyncio.timeout(30):
        while (await rows(dsn, "SELECT count(number) FROM outbox WHERE topic = 'PASSPORT_CHANGED'"))[0][0] < count:  # noqa: ASYNC110 - it is in the service
            await asyncio.sleep(0.02)


async def test_what_was_missed_is_told_in_order_and_nothing_of_another_child(own: Graph) -> None:
    async with following(own, Role.PARENT) as stream:
        await tell(own.dsn, "name")
        cursor = (await told(stream))["cursor"]
    for names in (("allergies",), ("medications",), ("bloodGroup",)):
        await tell(own.dsn, *names)
        await tell(own.dsn, *names, child=BORIS.id)
    await numbered(own.dsn, 7)
    async with following(own, Role.PARENT, CHANGED, {**IDS, "after": cursor}) as stream:
        missed = [await told(stream) for _ in range(3)]
        await tell(own.dsn, "rhFactor")
        last = await told(stream)
    assert [event["changed"] for event in missed] == [["allergies"], ["medications"], ["bloodGroup"]]
    assert last["changed"] == ["rhFactor"]
    numbers = [decode_event_cursor(event["cursor"]) for event in (*missed, last)]
    assert numbers == sorted(numbers)


async def test_a_process_that_is_behind_tells_nothing_again(own: Graph) -> None:
    """Who comes from a process that was ahead is told what comes after their cursor, whatever this one has yet to read."""
    async with following(own, Role.PARENT) as stream:
        for name in ("name", "allergies", "medications"):
            await tell(own.dsn, name)
        cursors = [(await told(stream))["cursor"] for _ in range(3)]
    tail = own.app.state.streams.tail
    tail.number = decode_event_cursor(cursors[0]) - 1  # before its next look at the events
    async with following(own, Role.PARENT, CHANGED, {**IDS, "after": cursors[2]}) as stream:
        await tell(own.dsn, "rhFactor")
        assert (await told(stream))["changed"] == ["rhFactor"]


async def test_a_cursor_that_is_too_old_or_misses_too_much_says_so(own: Graph) -> None:
    async with following(own, Role.PARENT) as stream:
        await tell(own.dsn, "name")
        cursor = (await told(stream))["cursor"]
    for _ in range(WAITING + 1):
        await tell(own.dsn, "name")
    await numbered(own.dsn, WAITING + 2)
    for prepare in ("SELECT 1", "UPDATE event_clock SET pruned = number"):
        await change(own.dsn, prepare)
        with pytest.raises(Refusal) as refused:
            await opened(own, Role.PARENT, CHANGED, {**IDS, "after": cursor})
        assert refused.value.code is Code.RESYNC_REQUIRED


@pytest.mark.parametrize("cursor", ["", "x", "AAAA", "!", "_____________"])
async def test_a_malformed_cursor_is_told_with_its_place(graph: Graph, cursor: str) -> None:
    with pytest.raises(Refusal) as refused:
        await opened(graph, Role.PARENT, CHANGED, {**IDS, "after": cursor})
    assert refused.value.code is Code.BAD_USER_INPUT
    assert refused.value.locations


async def test_a_slow_reader_is_told_to_read_anew(own: Graph) -> None:
    async with following(own, Role.PARENT) as slow, following(own, Role.NURSE) as quick:
        for _ in range(WAITING + 1):
            await tell(own.dsn, "name")
            await told(quick)
        assert await end_of(slow) == "RESYNC_REQUIRED"


async def test_a_lost_connection_of_the_tail_loses_nothing(own: Graph) -> None:
    ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ILIKE '%outbox%' AND pid <> pg_backend_pid()"
    async with following(own, Role.PARENT) as stream:
        for name in ("allergies", "medications", "bloodGroup"):
            await change(own.dsn, ended)
            await tell(own.dsn, name)
            assert (await told(stream))["changed"] == [name]


async def test_a_notification_that_is_lost_costs_no_event(own: Graph) -> None:
    async with following(own, Role.PARENT) as stream:
        await change(
            own.dsn,
            "INSERT INTO outbox (child_id, id, topic, fields, created_at)"
            f" VALUES ('{ANNA.id}', gen_random_uuid(), 'PASSPORT_CHANGED', '{{name}}', now())",
        )
        assert (await told(stream))["changed"] == ["name"]


async def test_every_process_tells_its_streams(own: Graph) -> None:
    async with serving(own.dsn) as other:
        async with following(own, Role.PARENT) as here, following(other, Role.PARENT) as there:
            await tell(own.dsn, "name")
            first, second = await told(here), await told(there)
        assert first == second
        async with following(own, Role.PARENT) as here, following(other, Role.PARENT) as there:
            await change(own.dsn, "UPDATE representation SET status = 'REVOKED'")
            assert [await end_of(here), await end_of(there)] == ["ACCESS_REVOKED"] * 2
