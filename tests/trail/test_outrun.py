"""Entries of what a replica answered are stored where it was as far as the primary, and only there."""

from pathlib import Path

import asyncpg
import pytest

from graph.trail.outrun import Marks, Outrun
from tests.trail.running import entry, running

ALL = "SELECT subject FROM audit_entry WHERE request_id = 'r' AND subject = ANY ($1) ORDER BY id"


async def moved(owner: "asyncpg.Connection[asyncpg.Record]", name: str) -> int:
    """Move a mark; what it is then."""
    await owner.execute("SELECT move_freshness($1)", name)
    return int(await owner.fetchval("SELECT sum(moved) FROM freshness WHERE name = $1", name))


async def test_what_is_older_is_refused_and_what_is_equal_is_stored(fresh_database: str, tmp_path: Path) -> None:
    owner = await asyncpg.connect(fresh_database)
    before, rights = await moved(owner, ""), await moved(owner, "")
    own = await moved(owner, "writer")
    assert before < rights
    told: dict[str, Exception | None] = {}
    async with running(fresh_database, tmp_path) as trail:
        seen = {
            "primary": None,
            "equal": Marks(rights, {"equal": 0}),
            "old": Marks(before, {"old": 0}),
            "wrote": Marks(rights, {"wrote": 0, "writer": own - 1}),
            "writer": Marks(rights, {"writer": own}),
        }
        for name, marks in seen.items():
            trail.submit([entry(name)], lambda problem, name=name: told.update({name: problem}), seen=marks)  # type: ignore[misc]
        await trail.commit()
    assert {name for name, problem in told.items() if problem is None} == {"primary", "equal"} | (
        {"writer"} if told["writer"] is None else set()
    )
    assert all(isinstance(told[name], Outrun) for name in ("old", "wrote"))
    stored = [row["subject"] for row in await owner.fetch(ALL, [*seen])]
    assert stored == [name for name in seen if told[name] is None]
    await owner.close()


async def test_a_chain_goes_on_where_nothing_was_stored(fresh_database: str, tmp_path: Path) -> None:
    owner = await asyncpg.connect(fresh_database)
    await moved(owner, "")
    async with running(fresh_database, tmp_path) as trail:
        await trail.record(entry("first"))
        told: list[Exception | None] = []
        trail.submit([entry("old")], told.append, seen=Marks(0, {}))
        await trail.commit()
        await trail.record(entry("last"))
    assert isinstance(told[0], Outrun)
    heads = await owner.fetch("SELECT number FROM audit_chain")
    assert [row["number"] for row in heads] == [2]
    await owner.close()


@pytest.mark.parametrize("together", [False, True])
async def test_writers_of_rights_do_not_wait_for_each_other(fresh_database: str, together: bool) -> None:
    one, two = await asyncpg.connect(fresh_database), await asyncpg.connect(fresh_database)
    await moved(one, "")
    first = one.transaction()
    await first.start()
    held = await moved(one, "")
    assert await two.fetchval("SELECT sum(moved) FROM freshness WHERE name = ''") < held
    if together:
        await two.execute("SET lock_timeout = '1s'")
        await moved(two, "")
    await first.commit()
    total = await two.fetchval("SELECT sum(moved) FROM freshness WHERE name = ''")
    assert total > held if together else total == held
    for connection in (one, two):
        await connection.close()
