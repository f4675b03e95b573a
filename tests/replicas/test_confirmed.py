"""What the standby has not confirmed is acknowledged to nobody, though it is there to be seen on the primary (docs/failover.md)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from graph.database.pools import AuditWriter
from graph.settings import Settings
from graph.trail.journal import files, read
from graph.trail.ledger import OUTAGE, Ledger
from graph.trail.replay import replay
from graph.viewer import Role
from tests.areas.reminder.sending import PREFER
from tests.http.client import ISSUER, bearer, change, serving
from tests.http.world import subject_of
from tests.replicas.pair import Pair
from tests.trail.test_replay import leave

pytestmark = pytest.mark.asyncio(loop_scope="module")

WAIT = "ALTER ROLE passport SET synchronous_commit = 'on'"
NAMES = "ALTER SYSTEM SET synchronous_standby_names = '{}'"
LIMITS = {"statement_timeout": 1.0, "connect_timeout": 1.0, "trail_wait": 0.5}


@asynccontextmanager
async def asleep(pair: Pair) -> AsyncIterator[None]:
    """The standby hears nothing for the length of the block."""
    await asyncio.to_thread(pair.standby.freeze)
    try:
        yield
    finally:
        await asyncio.to_thread(pair.standby.thaw)


async def confirmed_by(pair: Pair, names: str) -> None:
    """Let commits of the primary wait for these standbys from now on."""
    await change(pair.primary.dsn, NAMES.format(names))
    await change(pair.primary.dsn, "SELECT pg_reload_conf()")
    await asyncio.sleep(0.5)  # until each backend has heard of it


async def test_a_stored_result_is_acknowledged_when_the_standby_has_it(pair: Pair, tmp_path: Path) -> None:
    """The first attempt was committed here alone, as where its client left while it waited; its key must not say OK either."""
    await change(pair.primary.dsn, WAIT)
    headers = bearer(ISSUER.issue(subject_of(Role.PARENT), Role.PARENT, 600))
    wish: dict[str, Any] = {"idempotencyKey": "unconfirmed", "channel": "PUSH", "language": "EN"}
    body = {"query": PREFER, "variables": {"input": wish}}
    async with serving(pair.dsn, trail=tmp_path / "trail", **LIMITS) as graph:
        async with asleep(pair):
            assert (await graph.post(body, headers)).code == "OK"
            await confirmed_by(pair, "*")
            again = (await graph.post(body, headers)).code
            assert again in ("TIMEOUT", "UNAVAILABLE")
        async with asyncio.timeout(30):
            while (await graph.post(body, headers)).code != "OK":  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.1)
    await confirmed_by(pair, "")


async def test_a_stored_chain_is_taken_for_stored_when_the_standby_has_it(pair: Pair, tmp_path: Path) -> None:
    """A write-ahead file that was brought to the primary here alone stays until the standby has it, too."""
    await change(pair.primary.dsn, WAIT)
    writer = await AuditWriter.open(pair.primary.dsn, Settings(statement_timeout=1, connect_timeout=1))
    ledger, path = Ledger(writer), leave(tmp_path, "dispatcher", "nurse")
    async with asleep(pair):
        await ledger.adopt(read(path))
        await confirmed_by(pair, "*")
        with pytest.raises((TimeoutError, *OUTAGE)):
            [count async for count in replay(ledger, tmp_path)]
        assert files(tmp_path) == [path]
    assert [count async for count in replay(ledger, tmp_path)] == [2]
    assert files(tmp_path) == []
    await writer.close()
    await confirmed_by(pair, "")
