"""The service over a primary and a standby: what is read where, and that nothing of it shows."""

import asyncio
import os
import time
from pathlib import Path

import asyncpg
import orjson
import pytest

from graph.trail.journal import count
from graph.viewer import Role
from tests.areas.glass.test_break_glass import opened
from tests.areas.reminder.sending import prefers
from tests.http.bundling import big, post
from tests.http.client import change, rows
from tests.http.world import ANNA, VERA
from tests.ingest.bundles import bundle
from tests.live.following import following, tell, told
from tests.replicas.watching import Both, caught_up
from tests.security.sending import about, weight

pytestmark = pytest.mark.asyncio(loop_scope="module")

CHILD = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ id name {{ family }} }} }}'
CAPSULE = f'{{ emergencyCapsule(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ childId bloodGroup {{ value }} }} }}'
PAUSE, RESUME = "SELECT pg_wal_replay_pause()", "SELECT pg_wal_replay_resume()"
END, BEGIN = "UPDATE assignment SET valid_to = current_date - 3", "UPDATE assignment SET valid_to = NULL"


async def test_a_query_is_read_at_the_standby_and_stands_on_the_trail(both: Both) -> None:
    before = await both.reads()
    answer = await both.graph.ask(CHILD)
    assert answer.data["child"]["name"]["family"] == ANNA.family
    after = await both.reads()
    assert (after.standby - before.standby, after.primary - before.primary) == (1, 0)
    (entry,) = await rows(
        both.graph.dsn,
        "SELECT child_ids FROM audit_entry WHERE outcome = 'OK' AND request_id = $1",
        answer.response.headers["x-request-id"],
    )
    assert entry["child_ids"] == [ANNA.id]


async def test_a_right_that_ended_is_gone_though_the_standby_does_not_know(
    both: Both, standby: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    assert (await both.graph.ask(CHILD)).data["child"] is not None
    await standby.execute(PAUSE)
    try:
        await change(both.graph.dsn, END)
        before = await both.reads()
        answers = await asyncio.gather(*[both.graph.ask(CHILD) for _ in range(8)])
        assert [answer.data for answer in answers] == [{"child": None}] * 8
        after = await both.reads()
        assert after.retries > before.retries  # it was asked, and outrun
        ids = [answer.response.headers["x-request-id"] for answer in answers]
        told = await rows(
            both.graph.dsn, "SELECT child_ids FROM audit_entry WHERE outcome = 'OK' AND request_id = ANY ($1)", ids
        )
        assert [entry["child_ids"] for entry in told] == [[]] * 8  # no entry says that she was read
        assert await both.fresh() == 0
    finally:
        await standby.execute(RESUME)
        await change(both.graph.dsn, BEGIN)
    await caught_up(both.pair)
    await both.read_at_standby()
    assert (await both.graph.ask(CHILD)).data["child"] is not None


async def test_a_right_that_the_standby_knows_as_ended_is_given_by_the_primary(
    both: Both, standby: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await change(both.graph.dsn, END)
    await caught_up(both.pair)
    await both.read_at_standby()
    assert (await both.graph.ask(CHILD)).data["child"] is None
    await standby.execute(PAUSE)
    try:
        await change(both.graph.dsn, BEGIN)
        assert (await both.graph.ask(CHILD)).data["child"] is not None
    finally:
        await standby.execute(RESUME)
    await caught_up(both.pair)


async def test_an_account_that_the_standby_does_not_know_is_asked_at_the_primary(
    both: Both, standby: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await change(both.graph.dsn, "UPDATE account SET disabled_at = now() WHERE subject = 'nurse-1'")
    await caught_up(both.pair)
    await both.read_at_standby()
    await standby.execute(PAUSE)
    try:
        assert (await both.graph.ask(CHILD)).code == "UNAUTHENTICATED"
        await change(both.graph.dsn, "UPDATE account SET disabled_at = NULL WHERE subject = 'nurse-1'")
        assert (await both.graph.ask(CHILD)).data["child"] is not None
    finally:
        await standby.execute(RESUME)
    await caught_up(both.pair)


async def test_who_wrote_reads_the_write(both: Both, standby: "asyncpg.Connection[asyncpg.Record]") -> None:
    """The glass gives the doctor a child; at a standby that has not heard of it there is none."""
    seen = f'{{ child(by: {{id: "{VERA.global_id}"}}) {{ id }} }}'
    assert (await both.graph.ask(seen, Role.EMERGENCY_DOCTOR)).data == {"child": None}
    await standby.execute(PAUSE)
    try:
        assert (await opened(both.graph, key="replica"))["problems"] == []
        answer = await both.graph.ask(seen, Role.EMERGENCY_DOCTOR)
        assert answer.data == {"child": {"id": VERA.global_id}}
    finally:
        await standby.execute(RESUME)
    await caught_up(both.pair)


async def preferred(both: Both) -> None:
    """A parent says in which language messages are, and reads it."""
    mine = "{ reminderPreferences { language } }"
    payload = (await prefers(both.graph, "PUSH", language="EN")).data["reminderPreferencesSet"]
    assert payload["problems"] == []
    assert (await both.graph.ask(mine, Role.PARENT)).data["reminderPreferences"]["language"] == "EN"


async def sent(both: Both, body: bytes, documents: int) -> None:
    """A doctor sends a bundle of so many documents, and reads them."""
    held = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ documents(first: 100) {{ nodes {{ id }} }} }} }}'
    count_held = "SELECT count(*) FROM medical_document WHERE child_id = $1"
    before = (await rows(both.graph.dsn, count_held, ANNA.id))[0]["count"]
    answer = await post(both.graph, body)
    assert answer.status == 200, answer.text
    child = (await both.graph.ask(held, Role.DISTRICT_DOCTOR)).data["child"]
    assert len(child["documents"]["nodes"]) == min(100, before + documents)


@pytest.mark.parametrize("kind", ["mutation", "small bundle", "big bundle"])
async def test_who_wrote_what_is_no_right_reads_it_too(
    both: Both, standby: "asyncpg.Connection[asyncpg.Record]", kind: str
) -> None:
    name = f"replica{os.urandom(4).hex()}"
    small = orjson.dumps(bundle(about(ANNA), weight(name)))
    rights = "SELECT sum(moved) FROM freshness WHERE name = ''"
    before, mark = await both.reads(), await rows(both.graph.dsn, rights)
    await standby.execute(PAUSE)
    try:
        match kind:
            case "mutation":
                await preferred(both)
            case "small bundle":
                await sent(both, small, 1)
            case _:
                await sent(both, big(name, resources=90), 90)
    finally:
        await standby.execute(RESUME)
    await caught_up(both.pair)
    assert await rows(both.graph.dsn, rights) == mark  # so that nobody else is read anew
    if kind != "big bundle":  # which takes so long that the standby may be far behind by then
        assert (await both.reads()).retries > before.retries


async def test_a_standby_that_is_far_behind_is_not_read(
    both: Both, standby: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    await standby.execute(PAUSE)
    try:
        async with asyncio.timeout(30):
            while await both.fresh():
                await both.graph.ask(CHILD)
                await asyncio.sleep(0.05)
        before = await both.reads()
        assert (await both.graph.ask(CHILD)).data["child"] is not None
        after = await both.reads()
        assert (after.primary - before.primary, after.retries - before.retries) == (1, 0)
    finally:
        await standby.execute(RESUME)


async def asked(both: Both, seconds: float, query: str = CHILD) -> list[tuple[str, float]]:
    """What eight clients hear for so long, and how long each waited."""
    heard: list[tuple[str, float]] = []
    end = time.monotonic() + seconds

    async def one() -> None:
        while (begun := time.monotonic()) < end:
            answer = await both.graph.ask(query)
            heard.append((answer.code, time.monotonic() - begun))

    await asyncio.gather(*[one() for _ in range(8)])
    return heard


@pytest.mark.parametrize("end", ["kill", "freeze"])
async def test_a_standby_that_goes_fails_no_request(both: Both, end: str) -> None:
    load = asyncio.create_task(asked(both, 3.0))
    await asyncio.sleep(0.5)
    before = await both.reads()
    assert before.standby > 0
    await asyncio.to_thread(getattr(both.pair.standby, end))
    heard = await load
    assert {code for code, _ in heard} == {"OK"}
    assert max(seconds for _, seconds in heard) < 2.5
    after = await both.reads()
    assert 0 < after.retries - before.retries <= 16  # a run of each client, once or twice
    assert await both.fresh() == 0
    await asyncio.to_thread(both.pair.mend)
    await both.read_at_standby()


async def test_capsules_are_answered_while_the_primary_is_away(both: Both, tmp_path: Path) -> None:
    assert (await both.graph.ask(CAPSULE, Role.DISPATCHER)).code == "OK"
    await asyncio.to_thread(both.pair.primary.kill)
    begun = time.monotonic()
    first = await both.graph.ask(CAPSULE, Role.DISPATCHER)
    assert first.data["emergencyCapsule"]["childId"] == ANNA.global_id
    assert time.monotonic() - begun < 1.0
    heard = await asked_as(both, Role.DISPATCHER, 3.0)
    assert {code for code, _ in heard} == {"OK"}
    assert max(seconds for _, seconds in heard) < 1.0
    assert (await both.graph.ask(CHILD)).code == "UNAVAILABLE"
    assert count(tmp_path / "trail") >= len(heard)
    await asyncio.to_thread(both.pair.mend)
    async with asyncio.timeout(60):
        while count(tmp_path / "trail") or (await both.graph.ask(CHILD)).code != "OK":  # noqa: ASYNC110 - a file
            await asyncio.sleep(0.1)
    ids = [first.response.headers["x-request-id"]]
    assert (
        len(await rows(both.graph.dsn, "SELECT FROM audit_entry WHERE outcome = 'OK' AND request_id = ANY ($1)", ids))
        == 1
    )


async def asked_as(both: Both, role: Role, seconds: float) -> list[tuple[str, float]]:
    """What one dispatcher hears."""
    heard = []
    end = time.monotonic() + seconds
    while (begun := time.monotonic()) < end:
        heard.append(((await both.graph.ask(CAPSULE, role)).code, time.monotonic() - begun))
    return heard


async def test_a_stream_tells_what_the_standby_has_not_heard(
    both: Both, standby: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    async with following(both.graph, Role.NURSE) as stream:
        await standby.execute(PAUSE)
        try:
            await tell(both.graph.dsn, "bloodGroup")
            assert (await told(stream))["changed"] == ["bloodGroup"]
        finally:
            await standby.execute(RESUME)
