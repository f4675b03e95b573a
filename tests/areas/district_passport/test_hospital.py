"""Children by their stays in hospital: which documents tell of one, and which no longer (domain.md 3.10)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.district_passport.test_numbers import stated
from tests.areas.district_passport.test_trend import asked, months_back, settle, trend
from tests.http.client import Graph, change
from tests.http.world import ANNA, DOCUMENTS

pytestmark = pytest.mark.asyncio(loop_scope="module")

CELLS = "hospitalStays { key count denominator children { nodes { id } } }"


async def stays(graph: Graph, role: Role = Role.DISTRICT_DOCTOR) -> dict[str, int]:
    """Cells that count somebody, by key."""
    cells = await asked(graph, CELLS, role)
    assert all(cell["count"] == len(cell["children"]["nodes"]) for cell in cells)
    return {cell["key"]: cell["count"] for cell in cells if cell["count"]}


async def in_hospital(graph: Graph, months: int = 2, **more: Any) -> None:
    """The first document of Anna's is of care in hospital, and everything else is not."""
    await change(graph.dsn, "UPDATE medical_document SET setting = NULL")
    values = {"setting": "INPATIENT", "date": months_back(months), **more}
    cells = ", ".join(f"{name} = '{value}'" for name, value in values.items())
    await change(graph.dsn, f"UPDATE medical_document SET {cells} WHERE id = '{DOCUMENTS[0]}'")
    await change(graph.dsn, f"DELETE FROM condition WHERE child_id = '{ANNA.id}'")


async def test_a_stay_counts_once_and_by_the_diseases_that_it_states(own: Graph) -> None:
    await in_hospital(own)
    assert await stays(own) == {"ANY": 1}
    await change(own.dsn, stated("J18.9", f"{months_back(2)}"))
    await change(own.dsn, stated("J15.9", f"{months_back(2)}"))
    await change(own.dsn, stated("D50.9", f"{months_back(2)}"))
    assert await stays(own) == {"ANY": 1, "III": 1, "X": 1}


@pytest.mark.parametrize(
    ("column", "value"), [("setting", "OUTPATIENT"), ("status", "ANNULLED"), ("status", "AMENDED")]
)
async def test_care_elsewhere_and_documents_that_no_longer_stand_are_none(own: Graph, column: str, value: str) -> None:
    await in_hospital(own, 2, **{column: value})
    await change(own.dsn, stated("J18.9", f"{months_back(2)}"))
    assert await stays(own) == {}


async def test_a_stay_of_before_the_period_is_none(own: Graph) -> None:
    await in_hospital(own, 14)
    assert await stays(own) == {}


async def test_a_nurse_counts_stays_but_no_disease_that_is_over(own: Graph) -> None:
    await in_hospital(own)
    await change(own.dsn, stated("J18.9", f"{months_back(2)}", status="RESOLVED"))
    assert await stays(own) == {"ANY": 1, "X": 1}
    assert await stays(own, Role.NURSE) == {"ANY": 1}


async def test_a_stay_that_the_viewer_may_not_see_is_none(own: Graph) -> None:
    await in_hospital(own, labels="{HIV}")
    assert await stays(own, Role.NURSE) == {}


async def test_a_stay_is_of_the_month_of_its_documents(own: Graph) -> None:
    await settle(own)
    await in_hospital(own, 3)
    assert [month for month, count in enumerate(await trend(own, "hospitalStays", "ANY")) if count] == [8]
