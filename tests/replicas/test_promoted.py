"""A frozen primary is replaced, and comes back as if it still were one: nothing waits for it, and nothing is read or written there."""

import asyncio
import time
from pathlib import Path
from uuid import uuid4

import pytest

from graph.viewer import Role
from tests.areas.reminder.sending import PREFER, prefers
from tests.http.client import ISSUER, bearer, change, rows, serving
from tests.http.world import ANNA, subject_of
from tests.replicas.pair import Pair

pytestmark = pytest.mark.asyncio(loop_scope="module")

CHILD = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ name {{ family }} }} }}'
OURS = "SELECT count(*) FROM pg_stat_activity WHERE application_name ~ '^passport_'"
ENDED = 3.0  # seconds: a probe, its patience and a connection, on a machine that others use too


async def test_what_waits_for_a_frozen_primary_ends_when_there_is_another(pair: Pair, tmp_path: Path) -> None:
    async with serving(pair.dsn, trail=tmp_path / "trail", trail_wait=0.5, statement_timeout=60.0) as graph:
        assert (await prefers(graph, "PUSH")).code == "OK"
        assert (await graph.ask(CHILD)).code == "OK"
        headers = bearer(ISSUER.issue(subject_of(Role.PARENT), Role.PARENT, 600))
        wish = {"idempotencyKey": str(uuid4()), "channel": "PUSH", "language": "EN"}
        body = {"query": PREFER, "variables": {"input": wish}}
        assert (await graph.post({"query": "{ reminderPreferences { language } }"}, headers)).code == "OK"
        await asyncio.to_thread(pair.primary.freeze)
        write = asyncio.create_task(graph.post(body, headers))
        await asyncio.sleep(1.5)
        assert not write.done()
        await change(pair.standby.dsn, "SELECT pg_promote()")
        begun = time.monotonic()
        assert (await write).code == "UNAVAILABLE"
        assert time.monotonic() - begun < ENDED
        async with asyncio.timeout(30):
            while (await graph.post(body, headers)).code != "OK":  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.1)
        await asyncio.to_thread(pair.primary.thaw)
        for _ in range(20):
            assert (await graph.ask(CHILD)).code == "OK"
            assert (await prefers(graph, "PUSH")).code == "OK"
        assert (await rows(pair.standby.dsn, OURS))[0][0] > 0
        await until_nobody(pair.primary.dsn)
        await asyncio.to_thread(pair.standby.kill)
        await asyncio.sleep(1.0)
        assert (await graph.ask(CHILD)).code == "UNAVAILABLE"
        assert (await graph.ask(CHILD, Role.PARENT)).code == "UNAVAILABLE"
        await until_nobody(pair.primary.dsn)


async def until_nobody(dsn: str) -> None:
    """Return when the service has no connection to a server: those that were refused take a moment to end."""
    async with asyncio.timeout(10):
        while (await rows(dsn, OURS))[0][0]:  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.02)
