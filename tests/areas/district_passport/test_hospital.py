"""Children by their stays in hospital: which documents tell of one, and which no longer (domain.md 3.10)."""

from datetime import timedelta
from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.district_passport.test_numbers import stated
from tests.areas.district_passport.test_trend import asked, months_back, settle, trend
from tests.http.client import Graph, change
from tests.http.world import ANNA, DOCUMENTS, FIRST, TODAY, global_id

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


AFTER = """query ($id: ID!) { district(id: $id) { passport { afterHospital { key count children { nodes { id } } } }
  unseen: childrenCount(filter: { afterHospital: UNSEEN }) children(filter: { afterHospital: MONTH }) { nodes { id } } } }"""


async def after(graph: Graph) -> tuple[dict[str, int], int, int]:
    """Who came back from hospital: the cells, and the two lists by their keys."""
    answer = await graph.ask(AFTER, Role.DISTRICT_DOCTOR, {"id": global_id("District", FIRST)})
    district = answer.data["district"]
    cells = {cell["key"]: len(cell["children"]["nodes"]) for cell in district["passport"]["afterHospital"]}
    return cells, district["unseen"], len(district["children"]["nodes"])


async def test_who_came_back_is_looked_for_until_somebody_has_seen_them(own: Graph) -> None:
    await in_hospital(own)
    at = "UPDATE medical_document SET date = '{}', setting = '{}' WHERE id = '{}'"
    for days, there in ((31, 0), (30, 1)):
        await change(own.dsn, at.format(TODAY - timedelta(days=days), "INPATIENT", DOCUMENTS[0]))
        assert await after(own) == ({"MONTH": there, "UNSEEN": there}, there, there)
    await change(own.dsn, at.format(TODAY - timedelta(days=31), "OUTPATIENT", DOCUMENTS[1]))
    assert await after(own) == ({"MONTH": 1, "UNSEEN": 1}, 1, 1)
    await change(own.dsn, at.format(TODAY - timedelta(days=3), "HOME", DOCUMENTS[1]))
    assert await after(own) == ({"MONTH": 1, "UNSEEN": 0}, 0, 1)


async def test_months_after_hospital_end_with_the_cell(own: Graph) -> None:
    await settle(own)
    await in_hospital(own, 3)
    assert [month for month, count in enumerate(await trend(own, "afterHospital", "UNSEEN")) if count] == [8]
