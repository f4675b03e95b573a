"""Import, rebuild, annulment and the turn of a day give the rows on a spread database that they give on one PostgreSQL."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson

from graph.cli import import_
from graph.cli.turning import _alone
from graph.database.citus.numbers import OWNERS_OF, owners_of
from graph.database.connection import connect
from graph.ingest.check_digits import OMS
from graph.ingest.retract import annul, recompute
from graph.ingest.sent import find_sent
from tests.citus.asked import noted, tasks_of
from tests.citus.conftest import CHILDREN, Both
from tests.citus.nodes import NAMED
from tests.citus.rows import differences
from tests.ingest.bundles import Json, blood, bundle, condition, patient
from tests.ingest.national import checkup

pytestmark = NAMED

MOTHER: Json = {"resourceType": "RelatedPerson", "id": "r", "identifier": [{"system": "x", "value": "1"}]}
FILES: dict[str, list[Json]] = {
    "1": [
        patient(address=[{"text": "Москва, ул. Тестовая, 1"}]),
        blood("b", "A(II) Rh+"),
        condition("c", "J45"),
        MOTHER,
    ],
    "2": [patient(), blood("d", "B(III) Rh+", "2021-03-01"), condition("e", "E10")],
    "3": [patient("3"), blood("f", "O(I) Rh-"), condition("g", "B20")],
    "4": [patient(), blood("b", "A(II) Rh+")],
    "5": [patient(born="2001-01-01"), blood("h", "A(II) Rh+")],
}


def test_an_import_is_the_same(both: Both, tmp_path: Path) -> None:
    for name, resources in FILES.items():
        (tmp_path / f"{name}.json").write_bytes(orjson.dumps(bundle(*resources)))
    (tmp_path / "national.xml").write_bytes(checkup())
    summaries = []
    for dsn in (both.nodes.dsn, both.plain):
        paths = [[path] for path in sorted(tmp_path.iterdir())]  # one by one, so that stored children are found again
        summaries.append([asyncio.run(import_.run(dsn, path, None, lambda done, total: None)) for path in paths])
    assert summaries[0] == summaries[1]
    assert sum(each.documents for each in summaries[0]) > 5
    assert asyncio.run(differences(both.nodes.dsn, both.plain, anew=True)) == {}


def test_a_rebuild_changes_nothing(both: Both) -> None:
    counts = [asyncio.run(import_._rebuild(dsn)) for dsn in (both.nodes.dsn, both.plain)]
    assert counts[0] == counts[1]
    assert counts[0]["changed"] == 0


def test_an_annulment_is_the_same(both: Both) -> None:
    async def take_back(dsn: str) -> bool:
        connection = await connect(dsn)
        text = "SELECT child_id, id FROM medical_document WHERE title <> '' ORDER BY sha256 LIMIT 1"
        row = await connection.fetchrow(text)
        assert row is not None
        done = await annul(connection, row["child_id"], row["id"])
        await connection.close()
        return done

    assert [asyncio.run(take_back(dsn)) for dsn in (both.nodes.dsn, both.plain)] == [True, True]
    assert asyncio.run(differences(both.nodes.dsn, both.plain, anew=True)) == {}


def test_the_turn_of_a_day_is_the_same(both: Both) -> None:
    later = datetime.now(UTC) + timedelta(days=400)
    counts = [asyncio.run(_alone(dsn, later)) for dsn in (both.nodes.dsn, both.plain)]
    assert counts[0] == counts[1] > 0
    assert asyncio.run(differences(both.nodes.dsn, both.plain, anew=True)) == {}


def test_what_is_asked_of_the_children_of_a_shard_goes_to_one_node(both: Both) -> None:
    async def look() -> dict[str, list[str]]:
        connection = await connect(both.nodes.dsn)
        children = [row[0] for row in await connection.fetch("SELECT id FROM child ORDER BY id")]
        transaction = connection.transaction()
        await transaction.start()
        with noted() as asked:
            await recompute(connection, children, datetime.now(UTC))
            await find_sent(connection, children, [("x", "1")])
        # The other database does not compute them, and other files of tests compare the two.
        await transaction.rollback()
        await connection.close()
        return await tasks_of(both.nodes.dsn, asked)

    tasks = asyncio.run(look())
    assert len(tasks) > 20
    assert {text: count for text, count in tasks.items() if count != ["1"]} == {}


def test_a_number_leads_to_its_child_on_one_node(both: Both) -> None:
    async def look() -> None:
        connection = await connect(both.nodes.dsn)
        known = await connection.fetch("SELECT id, policy_number FROM child WHERE policy_number IS NOT NULL")
        assert len(known) > CHILDREN / 2
        for child_id, number in known:
            assert await owners_of(connection, OMS, number) == [child_id]
        text = f"EXPLAIN {OWNERS_OF.replace('$1', repr(number)).replace('$2', repr(OMS))}"
        plan = "\n".join(row[0] for row in await connection.fetch(text))
        await connection.close()
        assert "Task Count: 1" in plan

    asyncio.run(look())
