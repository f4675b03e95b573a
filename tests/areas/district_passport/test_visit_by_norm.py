"""From a document that names no next visit to the numbers and the list of the district: the norm says when it was due (docs/risks.md)."""

from datetime import timedelta

import asyncpg
import pytest

from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.ingest.store import store
from graph.viewer import SETTING
from tests.areas.district_passport.test_past import cleared
from tests.areas.district_passport.test_trend import asked
from tests.areas.observation.test_visits import plan
from tests.areas.reminder.family import bundle
from tests.http.client import Graph, change, rows
from tests.http.world import FIRST, TODAY
from tests.ingest.bundles import NOW, condition

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def imported(dsn: str, days: int) -> None:
    """A child of the first district with asthma, seen so many days ago."""
    connection: Connection = await asyncpg.connect(dsn, server_settings={SETTING: "operator"})
    try:
        born = f"{TODAY - timedelta(days=3000)}"
        seen = TODAY - timedelta(days=days)
        document = bundle(condition("c", "J45.0"), plan(last_visit=seen), born=born)
        await store(connection, [document], now=NOW.astimezone(MOSCOW))
        await connection.execute(
            "update child set district_id = $1 where birth_date = $2", FIRST, TODAY - timedelta(days=3000)
        )
    finally:
        await connection.close()


async def overdue(graph: Graph) -> int:
    """How many the passport of the district counts."""
    (cell,) = [cell for cell in await asked(graph, "dispensary { key count }") if cell["key"] == "OVERDUE"]
    return int(cell["count"])


async def test_a_visit_that_the_norm_asked_for_is_overdue_in_the_district(own: Graph) -> None:
    await cleared(own, "observation")
    assert await overdue(own) == 0
    await imported(own.dsn, 800)
    (row,) = await rows(own.dsn, "SELECT next_visit, visit_due_on, visit_norm_id FROM observation")
    assert row["next_visit"] is None
    assert row["visit_due_on"] < TODAY
    assert row["visit_norm_id"] is not None
    assert await overdue(own) == 1
    await change(own.dsn, f"UPDATE observation SET visit_due_on = '{TODAY}'")
    assert await overdue(own) == 0  # the count is of that day, and of nothing else


async def test_a_child_that_was_just_seen_is_not_counted(own: Graph) -> None:
    await cleared(own, "observation")
    await imported(own.dsn, 3)
    (row,) = await rows(own.dsn, "SELECT visit_due_on FROM observation")
    assert row["visit_due_on"] > TODAY
    assert await overdue(own) == 0
