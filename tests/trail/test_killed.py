"""An export and a load that are killed at any step lose nothing, and the next attempt ends them."""

import asyncio
import signal
import sys
from pathlib import Path

import asyncpg
import pytest

from graph.papers.signing_key import load_signing_key
from graph.trail.load import load_month
from graph.trail.months import months
from graph.trail.verify import verify
from tests.trail.killed import EXPORT, LOAD
from tests.trail.old import FIRST, divide, exported, unrecorded, written
from tests.trail.running import SETTINGS, Owner

ALL, GONE = 16, 5  # entries of `written`, and those of them in the first month


async def killed(dsn: str, folder: Path, work: str, step: str) -> None:
    """A process that was killed in the middle of its work, and its session in the database that has ended."""
    when, _, name = step.partition(" ")
    command = [sys.executable, "-m", "tests.trail.killed", dsn, str(folder), work, when, name]
    process = await asyncio.create_subprocess_exec(*command)
    async with asyncio.timeout(60):
        assert await process.wait() == -signal.SIGKILL
    own = await asyncpg.connect(dsn)
    query = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state LIKE 'idle in%'"
    async with asyncio.timeout(30):
        while await own.fetchval(query):  # noqa: ASYNC110 - what is waited for is a session of another process
            await asyncio.sleep(0.05)
    await own.close()


def steps(of: tuple[str, ...]) -> list[str]:
    return [f"{when} {step}" for step in of for when in ("before", "after") if (when, step) != ("before", "done")]


async def whole(owner: Owner, folder: Path) -> str:
    """That nothing is lost or twice; the state of the first month."""
    verification = await verify(owner, folder)
    assert (verification.entries, verification.problems) == (ALL, [])
    stored = await owner.fetchval("SELECT count(*) FROM audit_entry")
    state = (await months(owner))[0].state
    assert stored == (ALL - GONE if state == "FILED" else ALL)
    return state


@pytest.mark.parametrize("step", steps(EXPORT))
async def test_an_export_that_was_killed(step: str, database: str, owner: Owner, tmp_path: Path) -> None:
    folder = tmp_path / "audit"
    key = load_signing_key(SETTINGS, tmp_path)
    await divide(owner)
    await written(database)
    await killed(database, folder, "export", step)
    state = await whole(owner, folder)
    assert state == ("FILED" if step == "after done" else "ATTACHED")
    if state == "ATTACHED":
        await exported(database, folder, key, FIRST)
    assert await whole(owner, folder) == "FILED"


@pytest.mark.parametrize("step", steps(LOAD))
async def test_a_load_that_was_killed(step: str, database: str, owner: Owner, tmp_path: Path) -> None:
    folder = tmp_path / "audit"
    key = load_signing_key(SETTINGS, tmp_path)
    await divide(owner)
    await written(database)
    await exported(database, folder, key, FIRST)
    await killed(database, folder, "load", step)
    state = await whole(owner, folder)
    assert state == ("LOADED" if step == "after done" else "FILED")
    if state == "FILED":
        await load_month(owner, FIRST, folder, unrecorded)
    assert await whole(owner, folder) == "LOADED"
