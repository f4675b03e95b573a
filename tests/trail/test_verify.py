"""`passport audit verify`: whatever is done to the trail afterwards is found and named."""

import asyncio

import pytest

from graph.errors import Refusal
from graph.trail.audited import Audited
from graph.trail.verify import verify
from tests.trail.running import NOWHERE, NURSE, Owner, answering, entry, running

FIFTH = "(SELECT id FROM audit_entry ORDER BY id OFFSET 4 LIMIT 1)"


async def write(dsn: str, groups: int = 3, size: int = 4) -> None:
    """A process that writes some groups and stops."""
    async with running(dsn, NOWHERE) as trail:
        for _ in range(groups):
            await asyncio.gather(*[trail.record(entry()) for _ in range(size)])


async def test_a_trail_as_it_was_written(database: str, owner: Owner) -> None:
    await write(database)
    await write(database)
    verification = await verify(owner)
    assert (verification.entries, verification.chains, verification.unchained, verification.problems) == (24, 2, 0, [])
    previous = await owner.fetch("SELECT previous FROM audit_chain ORDER BY id")
    first = await owner.fetchval("SELECT min(id::text) FROM audit_chain")
    assert [str(row["previous"]) for row in previous] == ["None", first]


EDITS = {
    "subject": "'somebody'",
    "role": "'parent'",
    "relations": "'{call}'",
    "plan_id": f"'{Audited('nurse', '1', 'Other').id}'",
    "child_ids": "child_ids[1:1]",
    "purpose": "'later'",
    "request_id": "'other'",
    "policy_version": "'2'",
    "outcome": "'DENIED'",
    "at": "at + interval '1 microsecond'",
    "hash": "sha256('x')",
}


@pytest.mark.parametrize("column", EDITS)
async def test_an_edited_row_is_named(column: str, database: str, owner: Owner) -> None:
    await write(database)
    row = await owner.fetchval(f"SELECT {FIFTH}")
    await owner.execute(f"UPDATE audit_entry SET {column} = {EDITS[column]} WHERE id = $1", row)
    verification = await verify(owner)
    assert f"Entry {row}" in verification.problems[0]


async def test_a_removed_row_is_named_by_the_one_behind_it(database: str, owner: Owner) -> None:
    await write(database)
    behind = await owner.fetchval("SELECT id FROM audit_entry ORDER BY id OFFSET 5 LIMIT 1")
    await owner.execute(f"DELETE FROM audit_entry WHERE id = {FIFTH}")
    verification = await verify(owner)
    assert len(verification.problems) == 1
    assert f"Entry {behind} is number 6" in verification.problems[0]


async def test_a_row_put_in_is_named(database: str, owner: Owner) -> None:
    await write(database)
    last = await owner.fetchrow("SELECT * FROM audit_entry ORDER BY id DESC LIMIT 1")
    assert last is not None
    # An id behind all others: a random one may stand before them, and then the row behind it is the one that is named.
    behind = "overlay(gen_random_uuid()::text placing 'ffffffff' from 1)::uuid"
    copied = f"SELECT {behind}, {{columns}} FROM audit_entry ORDER BY id DESC LIMIT 1"
    names = ", ".join(name for name in last.keys() if name != "id")  # noqa: SIM118 - a record iterates its values
    await owner.execute(f"INSERT INTO audit_entry (id, {names}) {copied.format(columns=names)}")
    verification = await verify(owner)
    put_in = await owner.fetchval("SELECT id FROM audit_entry ORDER BY id DESC LIMIT 1")
    assert any(f"Entry {put_in}" in problem for problem in verification.problems)


async def test_rows_that_lost_their_number_or_hash_are_named_and_so_is_the_next_edit(
    database: str, owner: Owner
) -> None:
    await write(database)
    ids = [row["id"] for row in await owner.fetch("SELECT id FROM audit_entry ORDER BY id")]
    await owner.execute("ALTER TABLE audit_entry DROP CONSTRAINT ck_audit_entry_chain")
    await owner.execute("UPDATE audit_entry SET number = NULL WHERE id = $1", ids[3])
    await owner.execute("UPDATE audit_entry SET hash = NULL WHERE id = $1", ids[6])
    await owner.execute("UPDATE audit_entry SET subject = 'x' WHERE id = $1", ids[9])
    problems = (await verify(owner)).problems
    for row in (ids[3], ids[6], ids[9]):
        assert any(f"Entry {row}" in problem for problem in problems)
    await owner.execute("TRUNCATE audit_entry, audit_chain")
    check = "chain IS NOT NULL AND number IS NOT NULL AND hash IS NOT NULL"
    await owner.execute(f"ALTER TABLE audit_entry ADD CONSTRAINT ck_audit_entry_chain CHECK ({check}) NOT VALID")


async def test_processes_that_begin_together_follow_one_another(database: str, owner: Owner) -> None:
    await asyncio.gather(*[write(database, 2, 2) for _ in range(4)])
    verification = await verify(owner)
    assert (verification.entries, verification.chains, verification.problems) == (16, 4, [])
    assert await owner.fetchval("SELECT count(DISTINCT previous) FROM audit_chain") == 3


async def test_a_missing_end_a_missing_chain_and_an_edited_plan(database: str, owner: Owner) -> None:
    await write(database)
    await owner.execute("DELETE FROM audit_entry WHERE id = (SELECT id FROM audit_entry ORDER BY id DESC LIMIT 1)")
    (problem,) = (await verify(owner)).problems
    assert "ends at number 11, its head says 12" in problem
    await write(database)
    first = await owner.fetchval("SELECT id FROM audit_chain ORDER BY id LIMIT 1")
    await owner.execute("DELETE FROM audit_entry WHERE chain = $1", first)
    await owner.execute("DELETE FROM audit_chain WHERE id = $1", first)
    (problem,) = (await verify(owner)).problems
    assert problem.startswith(f"Chain {first} is missing")
    await owner.execute("UPDATE audit_plan SET fields = '{Child.snils}'")
    assert f"Plan {NURSE.id} was edited." in (await verify(owner)).problems


async def test_after_a_failed_commit_another_chain_begins(database: str, owner: Owner) -> None:
    async with running(database, NOWHERE) as trail:
        await trail.record(entry())
        await owner.execute("REVOKE INSERT ON audit_entry FROM passport_audit")
        with pytest.raises(Refusal, match="cannot be recorded"):
            await trail.record(entry())
        await owner.execute("GRANT INSERT ON audit_entry TO passport_audit")
        await answering(trail)
        await trail.record(entry())
        verification = await verify(owner)
        assert (verification.entries, verification.chains, verification.problems) == (2, 2, [])
