"""When a child under observation is to be seen next: by the document, the planned visits or the norm, and who is told (docs/risks.md)."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from graph.areas.norm.document import read_norm, shipped
from graph.areas.observation.norm import dispensary
from graph.ingest.identity import Connection
from graph.ingest.moment import add_months
from graph.ingest.retract import annul
from graph.ingest.store import store
from tests.areas.reminder.family import FATHER, MOTHER, TODAY, bundle, kept, on, open_to, with_parents
from tests.ingest.bundles import NOW, condition

SHIPPED = {
    read_norm(text, {"DISPENSARY": dispensary}).act: json.loads(text) for text in shipped("graph.areas.observation")
}
LAST = TODAY - timedelta(days=30)
VISIT = "select visit_due_on, visit_specialty, n.act from observation left join norm n on n.id = visit_norm_id"


def plan(**extensions: str | int | date) -> dict[str, Any]:
    """A follow-up of asthma; extensions by their last words, such as last_visit."""
    kinds = {"specialty": "valueCode", "visits_per_year": "valueInteger"}
    written = [
        {
            "url": f"urn:passport:{name.replace('_', '-')}",
            kinds.get(name, "valueDate"): str(value) if isinstance(value, date) else value,
        }
        for name, value in extensions.items()
    ]
    addresses = [{"reference": "Condition/c"}]
    said = {
        "resourceType": "CarePlan",
        "id": "p",
        "status": "active",
        "intent": "plan",
        "period": {"start": "2022-01-01"},
    }
    return said | {"addresses": addresses, "extension": written}


async def visit(connection: Connection, *, code: str = "J45.0", **extensions: str | int | date) -> tuple[Any, ...]:
    """The next visit, who sees the child, and the act of the norm."""
    await store(connection, [bundle(condition("c", code), plan(**extensions), born="2019-06-01")], now=NOW)
    row: Any = await connection.fetchrow(VISIT)
    return tuple(row)


def test_the_norms_that_are_shipped_can_be_read() -> None:
    assert SHIPPED.keys() == {"302н", "192н"}
    assert {norm["norm"]["checked"] for norm in SHIPPED.values()} == {"UNVERIFIED"}


@pytest.mark.parametrize(
    ("extensions", "expected"),
    [
        ({"next_visit": TODAY, "last_visit": LAST, "visits_per_year": 4}, (TODAY, "PULMONOLOGY", None)),
        ({"last_visit": LAST, "visits_per_year": 4}, (LAST + timedelta(days=91), "PULMONOLOGY", None)),
        ({"last_visit": LAST}, (add_months(LAST, 6), "PULMONOLOGY", "192н")),
        ({"last_visit": LAST, "specialty": "ALLERGOLOGY"}, (add_months(LAST, 6), "ALLERGOLOGY", "192н")),
        ({"last_visit": date(2025, 8, 31)}, (date(2026, 2, 28), "PULMONOLOGY", "302н")),
        ({}, (date(2022, 7, 1), "PULMONOLOGY", "302н")),
        ({"last_visit": LAST, "code": "A09"}, (None, None, None)),
    ],
)
def test_the_document_comes_before_the_plan_and_the_plan_before_the_norm(
    fresh_database: str, extensions: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    async def work(connection: Connection) -> None:
        assert await visit(connection, **extensions) == expected

    on(fresh_database, work)


def test_the_longest_code_decides(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        lines = [("J45", 6), ("J45.0", 2)]
        written = SHIPPED["192н"] | {
            "dispensary": [
                {"icd10": [code], "specialty": "PULMONOLOGY", "everyMonths": months} for code, months in lines
            ]
        }
        await connection.execute("reset role")
        await connection.execute("update norm set content = $1 where act = '192н'", json.dumps(written))
        await connection.execute("set role passport_writer")
        assert (await visit(connection, last_visit=LAST))[0] == add_months(LAST, 2)

    on(fresh_database, work)


async def reminded(connection: Connection, person: Any) -> list[Any]:
    return [each for each in await open_to(connection, person) if each[0] == "OBSERVATION"]


def test_the_family_is_reminded_two_weeks_before_and_not_of_what(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await visit(connection, last_visit=LAST)
        child_id = await connection.fetchval("select id from child")
        await with_parents(connection, child_id)
        await kept(connection, child_id)
        assert len(await reminded(connection, MOTHER)) == len(await reminded(connection, FATHER)) == 1
        row: Any = await connection.fetchrow("select * from reminder where kind = 'OBSERVATION'")
        assert row["day"] == add_months(LAST, 6)
        assert row["next_at"].date() == row["day"] - timedelta(days=14)
        assert "J45" not in row["item"]
        for document in await connection.fetch("select id from medical_document where kind = 'CARE_PLAN'"):
            await annul(connection, child_id, document["id"], now=NOW)
        assert await reminded(connection, MOTHER) == []

    on(fresh_database, work)


@pytest.mark.parametrize(
    "line",
    [
        {"icd10": ["J45"], "specialty": "PULMONOLOGY"},
        {"icd10": [], "specialty": "PULMONOLOGY", "everyMonths": 6},
        {"icd10": ["45"], "specialty": "PULMONOLOGY", "everyMonths": 6},
        {"icd10": ["J45"], "specialty": "a doctor", "everyMonths": 6},
        {"icd10": ["J45"], "specialty": "PULMONOLOGY", "everyMonths": 0},
        {"icd10": ["J45", "J45"], "specialty": "PULMONOLOGY", "everyMonths": 6},
    ],
)
def test_a_line_that_cannot_be_used_is_refused(line: dict[str, Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong first
        dispensary({"dispensary": [line]})
