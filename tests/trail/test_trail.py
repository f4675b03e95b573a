"""Groups of the trail: who is committed with whom, and what one who waits does to the others."""

import asyncio

import pytest

from graph.errors import Code, Refusal
from graph.trail import audit
from graph.trail.audit import AuditTrail
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
