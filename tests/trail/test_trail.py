"""Groups of the trail: who is committed with whom, and what one who waits does to the others."""

import asyncio

import orjson
import pytest

from graph.errors import Code, Refusal
from graph.identity import new_id
from graph.trail import audit, ledger
from graph.trail.audit import AuditTrail
from graph.trail.entry import Entry
from graph.trail.verify import verify
from tests.trail.running import NOWHERE, Owner, entry, locked, running, until


def commits(trail: AuditTrail) -> int:
    return int(trail.counts.commits.buckets()[-1][1])


async def stored(owner: Owner) -> list[str]:
    return [row["subject"] for row in await owner.fetch("SELECT subject FROM audit_entry ORDER BY id")]


async def test_the_first_is_committed_at_once_and_those_that_come_meanwhile_together(
    database: str, owner: Owner
) -> None:
    async with running(database, NOWHERE) as trail:
        async with locked(database, "audit_entry"):
            first = asyncio.create_task(trail.record(entry("a")))
            await until(lambda: trail.waiting == 1)
            others = [asyncio.create_task(trail.record(entry(name))) for name in "bcd"]
            await until(lambda: trail.waiting == 4)
            assert not commits(trail)
        await asyncio.gather(first, *others)
        assert commits(trail) == 2
    assert await stored(owner) == ["a", "b", "c", "d"]


async def test_who_leaves_takes_nobodys_commit_along(database: str, owner: Owner) -> None:
    async with running(database, NOWHERE) as trail:
        async with locked(database, "audit_entry"):
            leaving = asyncio.create_task(trail.record(entry("a")))
            await until(lambda: trail.waiting == 1)
            undone, staying = [asyncio.create_task(trail.record(entry(name))) for name in "bc"]
            await until(lambda: trail.waiting == 3)
            for task in (leaving, undone):
                task.cancel()
            await asyncio.wait([leaving, undone])
        await staying
    # What was being committed is on record; a write that was given up before is not.
    assert await stored(owner) == ["a", "c"]


async def test_one_that_is_too_many_is_refused(database: str, owner: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "WAITING", 2)
    async with running(database, NOWHERE) as trail:
        async with locked(database, "audit_entry"):
            tasks = [asyncio.create_task(trail.record(entry("a")))]
            await until(lambda: trail.waiting == 1)
            tasks += [asyncio.create_task(trail.record(entry(name))) for name in "bc"]
            await until(lambda: trail.waiting == 3)
            with pytest.raises(Refusal) as refusal:
                await trail.record(entry("d"))
            assert refusal.value.code is Code.UNAVAILABLE
        await asyncio.gather(*tasks)
        await trail.record(entry("e"))
    assert await stored(owner) == ["a", "b", "c", "e"]


async def test_one_that_cannot_be_told_keeps_nobody_waiting(database: str, owner: Owner) -> None:
    def told(problem: Exception | None) -> None:
        raise IndexError

    async with running(database, NOWHERE) as trail:
        trail.submit([entry("a")], told)
        await asyncio.wait_for(trail.record(entry("b")), 5)
    assert await stored(owner) == ["a", "b"]


async def test_what_waits_at_the_end_is_committed(database: str, owner: Owner) -> None:
    async with running(database, NOWHERE) as trail, locked(database, "audit_entry"):
        waiting = [asyncio.create_task(trail.record(entry(name))) for name in "ab"]
        await until(lambda: trail.waiting == 2)
        waiting.append(asyncio.create_task(trail.record(entry("c"))))
        await until(lambda: trail.waiting == 3)
    await asyncio.gather(*waiting)
    assert await stored(owner) == ["a", "b", "c"]


async def test_what_arrives_during_a_trial_of_the_trail_is_committed_after_it(database: str, owner: Owner) -> None:
    async with running(database, NOWHERE) as trail:
        async with locked(database, "audit_entry"):
            trail.circuit.doubt()
            await until(trail._turn.locked)
            recording = asyncio.create_task(trail.record(entry("a")))
            await until(lambda: trail.waiting == 1)
        await asyncio.wait_for(recording, 5)
    assert await stored(owner) == ["a"]


def followed(subject: str) -> Entry:
    """One whose author makes it durable by a commit of their own."""
    return entry(subject)._replace(is_followed=True)


async def test_one_that_is_followed_by_a_commit_waits_for_no_disk_unless_it_is_in_company(owner: Owner) -> None:
    modes, previous = [], None
    for statement in (ledger._APPEND_SOON, ledger._APPEND):
        row = entry("a").row() | {
            "id": str(new_id()),
            "number": 1,
            "hash": "\\x00",
            "is_news": False,
            "first": 1,
            "last": 0,
        }
        chain = str(new_id())
        async with owner.transaction():
            await owner.execute("SET LOCAL synchronous_commit = 'on'")
            await owner.execute(statement, orjson.dumps([row]).decode(), [], chain, previous, 1, b"")
            modes.append(await owner.fetchval("SHOW synchronous_commit"))
        previous = chain
    assert await stored(owner) == ["a", "a"]
    assert modes == ["off", "on"]


async def test_a_chain_goes_on_after_one_that_is_followed(database: str, owner: Owner) -> None:
    async with running(database, NOWHERE) as trail:
        for each in (entry("a"), followed("b"), entry("c"), followed("d")):
            await trail.record(each)
    assert await owner.fetchval("SELECT count(*) FROM audit_chain") == 1
    verification = await verify(owner, NOWHERE)
    assert (verification.entries, verification.problems) == (4, [])


async def test_one_that_went_with_a_crash_breaks_no_chain(database: str, owner: Owner) -> None:
    async with running(database, NOWHERE) as trail:
        await trail.record(entry("a"))
        await trail.record(followed("b"))
        # What a server that has ended before it was on the disk leaves.
        await owner.execute("DELETE FROM audit_entry WHERE subject = 'b'")
        await owner.execute("UPDATE audit_chain SET number = 1, hash = (SELECT hash FROM audit_entry)")
        await owner.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'passport_audit'"
            " AND datname = current_database()"
        )
        await asyncio.sleep(0.1)
        await trail.record(entry("c"))
    verification = await verify(owner, NOWHERE)
    assert (verification.entries, verification.problems) == (2, [])
    assert await stored(owner) == ["a", "c"]


async def test_a_block_ends_when_its_entries_are_durable_and_fails_by_itself_or_with_them(
    database: str, owner: Owner
) -> None:
    async with running(database, NOWHERE) as trail:
        async with locked(database, "audit_entry"):
            steps: list[str] = []

            async def write() -> None:
                async with trail.recording(entry("a")):
                    steps.append("written")
                steps.append("recorded")

            task = asyncio.create_task(write())
            await until(lambda: steps == ["written"])
            with pytest.raises(ZeroDivisionError):
                async with trail.recording(entry("b")):
                    raise ZeroDivisionError
            await asyncio.sleep(0.05)
            assert steps == ["written"]
        await task
        assert steps == ["written", "recorded"]
    assert await stored(owner) == ["a"]  # who failed before its turn needs no entry
