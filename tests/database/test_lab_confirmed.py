"""Migration 0023 fills what the projection would say, so that a rebuild changes nothing."""

from typing import Any

import asyncpg

from graph.database.migrations import downgrade, upgrade
from graph.ingest.retract import rebuild
from tests.ingest.bundles import blood, patient, stored

WORD: dict[str, Any] = {"category": []}
SAID = """SELECT i.value, p.blood_group_status, p.blood_group_lab_confirmed, p.rh_factor_lab_confirmed
FROM passport p JOIN identifier i USING (child_id) ORDER BY i.value"""


async def test_the_passports_that_exist_are_filled_from_their_facts(fresh_database: str) -> None:
    connection = await asyncpg.connect(fresh_database)
    await stored(connection, patient("1"), blood("a", "A(II) Rh+"), blood("b", "A(II) Rh+", "2021-01-01", **WORD))
    await stored(connection, patient("2"), blood("c", "B(III)", **WORD))
    await stored(connection, patient("3"), blood("d", "A(II)"), blood("e", "B(III)"))
    await stored(connection, patient("4"), blood("f", "A(II)", "2015-06-01"), blood("g", "A(II)", **WORD))
    await stored(connection, patient("5"))
    before = await connection.fetch(SAID)
    assert [tuple(row)[2:] for row in before] == [
        (True, True),
        (False, None),
        (None, None),
        (False, None),
        (None, None),
    ]
    await connection.close()
    await downgrade(fresh_database, "0020")
    await upgrade(fresh_database)
    connection = await asyncpg.connect(fresh_database)
    assert await connection.fetch(SAID) == before
    await rebuild(connection)
    assert await connection.fetch(SAID) == before
    await connection.close()
