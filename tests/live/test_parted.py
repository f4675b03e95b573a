"""Numbers of events after a failover: where they stand for other events than before, streams end and are read anew."""

import pytest

from graph.viewer import Role
from tests.http.client import Graph, change
from tests.live.following import end_of, following, tell, told

pytestmark = pytest.mark.asyncio(loop_scope="module")

LOST = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'passport_writer'"
OTHER = "UPDATE outbox SET id = gen_random_uuid() WHERE number = (SELECT number FROM event_clock)"
FEWER = """
WITH gone AS (DELETE FROM outbox WHERE number = (SELECT number FROM event_clock)) UPDATE event_clock SET number = number - 1
"""


async def test_a_lost_connection_ends_no_stream(own: Graph) -> None:
    async with following(own, Role.PARENT) as stream:
        await tell(own.dsn, "name")
        assert (await told(stream))["changed"] == ["name"]
        await change(own.dsn, LOST)
        await tell(own.dsn, "allergies")
        assert (await told(stream))["changed"] == ["allergies"]


@pytest.mark.parametrize("parted", [OTHER, FEWER], ids=["another event", "no event"])
async def test_a_number_of_another_history_ends_all_streams(own: Graph, parted: str) -> None:
    async with following(own, Role.PARENT) as stream:
        await tell(own.dsn, "name")
        assert (await told(stream))["changed"] == ["name"]
        await change(own.dsn, parted)
        await change(own.dsn, LOST)
        assert await end_of(stream) == "RESYNC_REQUIRED"
    async with following(own, Role.PARENT) as stream:
        await tell(own.dsn, "allergies")
        assert (await told(stream))["changed"] == ["allergies"]
