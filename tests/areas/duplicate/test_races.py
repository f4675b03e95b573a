"""A bundle that waits for a merge comes to the survivor (domain 5 B 12)."""

import asyncio

from graph.areas.duplicate.merge import MERGE
from graph.database.connection import connect
from graph.identity import new_id
from tests.areas.duplicate.test_histories import STAFF
from tests.http.client import rows
from tests.http.world import insert
from tests.ingest.bundles import condition, patient, stored

OWNERS = "SELECT d.child_id FROM medical_document d"
NUMBERED = "SELECT child_id FROM identifier WHERE value = $1"


async def test_a_bundle_under_the_number_of_a_child_that_is_being_merged(fresh_database: str) -> None:
    merging, sending = await connect(fresh_database), await connect(fresh_database)
    await insert(merging, "staff", id=STAFF)
    for number in ("one", "two"):
        await stored(merging, patient(number), condition(number, "J45.0"))
    survivor, merged = [await merging.fetchval(NUMBERED, number) for number in ("one", "two")]
    async with merging.transaction():
        await merging.execute(MERGE, new_id(), survivor, merged, STAFF)
        waiting = asyncio.create_task(stored(sending, patient("two"), condition("three", "G40.3")))
        await asyncio.sleep(0.5)
        assert not waiting.done()
    assert (await waiting).documents == 1
    assert {row[0] for row in await rows(fresh_database, OWNERS)} == {survivor}
    for connection in (merging, sending):
        await connection.close()
