"""A trail from before there were months becomes the first of them as it is (migration 0321)."""

import asyncio

import asyncpg
import pytest

from graph.database import trail_months
from graph.database.migrations import downgrade, upgrade
from graph.errors import StartupProblem
from graph.trail.verify import verify
from tests.trail.running import NOWHERE, entry, running

EVERY = "SELECT * FROM audit_entry ORDER BY id"
FITS = "SELECT convalidated FROM pg_constraint WHERE conname = 'ck_audit_entry_first'"


async def write(dsn: str, count: int = 3) -> None:
    async with running(dsn, NOWHERE) as trail:
        for _ in range(count):
            await trail.record(entry())


async def test_an_existing_trail_is_the_first_month(fresh_database: str) -> None:
    await write(fresh_database)
    owner = await asyncpg.connect(fresh_database)
    indexes = "SELECT indexrelid::regclass::text, indexrelid FROM pg_index WHERE indrelid = 'audit_entry'::regclass"
    before, log = await owner.fetch(EVERY), await owner.fetchval("SELECT pg_get_viewdef('access_log'::regclass)")
    await downgrade(fresh_database, "0282")
    assert await owner.fetch(EVERY) == before
    old = {row["indexrelid"] for row in await owner.fetch(indexes)}
    assert len(old) == 3
    await upgrade(fresh_database)
    assert await owner.fetch(EVERY) == before
    assert await owner.fetchval("SELECT pg_get_viewdef('access_log'::regclass)") == log
    # The indexes are those that were there: nothing was built while others waited.
    joined = "SELECT inhrelid FROM pg_inherits JOIN pg_class c ON c.oid = inhparent WHERE c.relkind = 'I'"
    assert old <= {row["inhrelid"] for row in await owner.fetch(joined)}
    assert await owner.fetchval(FITS) is None
    await write(fresh_database)
    verification = await verify(owner)
    assert (verification.entries, verification.chains, verification.problems) == (6, 2, [])
    await owner.close()


async def test_the_ids_are_checked_before_anybody_waits(fresh_database: str) -> None:
    await downgrade(fresh_database, "0282")
    owner = await asyncpg.connect(fresh_database)
    assert await trail_months.prepare(owner)
    assert await owner.fetchval(FITS) is True
    await trail_months.give_up(owner)
    assert await owner.fetchval(FITS) is None
    await owner.close()


async def test_a_migration_that_fails_leaves_the_trail_as_it_was(fresh_database: str) -> None:
    await downgrade(fresh_database, "0282")
    owner = await asyncpg.connect(fresh_database)
    await owner.execute("CREATE TABLE audit_month ()")  # in the way
    with pytest.raises(Exception, match="audit_month"):
        await upgrade(fresh_database)
    assert await owner.fetchval(FITS) is None
    await owner.execute("DROP TABLE audit_month")
    await asyncio.gather(upgrade(fresh_database), upgrade(fresh_database))
    assert await owner.fetchval(FITS) is None
    await write(fresh_database)
    await owner.close()


async def test_months_in_files_come_back_before_a_downgrade(fresh_database: str) -> None:
    owner = await asyncpg.connect(fresh_database)
    await owner.execute("UPDATE audit_month SET state = 'FILED', file = 'f' WHERE begins_at IS NULL")
    with pytest.raises(StartupProblem, match="bring them back first"):
        await downgrade(fresh_database, "0282")
    await owner.close()
