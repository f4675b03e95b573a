"""Lists of what is due: who works through them, what they tell, and how they are paged."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from graph.database.connection import connect
from graph.ingest.retract import rebuild
from graph.viewer import Role
from tests.http.client import Graph, serving
from tests.http.world import ANNA, FIRST, KIDS, SECOND, TODAY, global_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

LINES = (
    "nodes { child { id } kind vaccineGroup ageMonths status dueOn norm { act } } pageInfo { hasNextPage endCursor }"
)
GIVEN = "before: $day, first: $first, after: $after, kind: $kind"
DISTRICT = f"""query($id: ID!, $day: Date!, $first: Int, $after: String, $kind: DueKind) {{
  district(id: $id) {{ due({GIVEN}) {{ {LINES} }} }} }}"""
SCHOOLS = f"query($day: Date!) {{ myInstitutions {{ code kind due(before: $day, first: 100) {{ {LINES} }} }} }}"
OF_CHILD = (
    f"query($id: ID!, $day: Date!) {{ child(by: {{id: $id}}) {{ due(before: $day, first: 100) {{ {LINES} }} }} }}"
)
REASONS = "query($id: ID!) { child(by: {id: $id}) { vaccinationPlan { reason } } }"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def due(world: str) -> AsyncIterator[Graph]:
    """The world with what is due of each child."""
    connection = await connect(world)
    await rebuild(connection)
    await connection.close()
    async with serving(world) as running:
        yield running


async def page(graph: Graph, district: Any, role: Role = Role.DISTRICT_DOCTOR, **given: Any) -> dict[str, Any]:
    asked = {"id": global_id("District", district), "day": TODAY.isoformat(), "first": 100, **given}
    listed: dict[str, Any] = (await graph.ask(DISTRICT, role, asked)).data["district"]["due"]
    return listed


async def lines_of_children(graph: Graph, role: Role) -> list[dict[str, Any]]:
    """The lines of each child by itself, in the order of the list."""
    lines: list[dict[str, Any]] = []
    for kid in KIDS:
        child = (await graph.ask(OF_CHILD, role, {"id": kid.global_id, "day": TODAY.isoformat()})).data["child"]
        lines += child["due"]["nodes"] if child else []
    return sorted(lines, key=lambda line: line["dueOn"])


def without_order(lines: list[dict[str, Any]]) -> list[str]:
    return sorted(map(str, lines))


async def test_a_district_has_the_lines_of_its_children_the_longest_due_first(due: Graph) -> None:
    listed = (await page(due, FIRST))["nodes"]
    assert listed
    assert [line["dueOn"] for line in listed] == sorted(line["dueOn"] for line in listed)
    assert without_order(listed) == without_order(await lines_of_children(due, Role.DISTRICT_DOCTOR))
    assert {line["kind"] for line in listed} == {"VACCINATION", "EXAMINATION"}
    assert all(line["norm"]["act"] for line in listed)


async def test_pages_make_the_whole_list(due: Graph) -> None:
    whole, pages, after = (await page(due, FIRST))["nodes"], [], None
    while True:
        listed = await page(due, FIRST, first=3, after=after)
        pages += listed["nodes"]
        after = listed["pageInfo"]["endCursor"]
        if not listed["pageInfo"]["hasNextPage"]:
            break
    assert pages == whole


async def test_a_kind_is_a_part_of_the_list(due: Graph) -> None:
    whole = (await page(due, FIRST))["nodes"]
    for kind in ("VACCINATION", "EXAMINATION"):
        assert (await page(due, FIRST, kind=kind))["nodes"] == [line for line in whole if line["kind"] == kind]


async def test_a_district_where_one_does_not_work_has_none(due: Graph) -> None:
    assert (await page(due, SECOND))["nodes"] == []


@pytest.mark.parametrize("role", [Role.PARENT, Role.REGISTRAR, Role.SPECIALIST, Role.DISPATCHER, Role.DISTRICT_HEAD])
async def test_others_work_through_no_list(due: Graph, role: Role) -> None:
    answer = await due.ask(DISTRICT, role, {"id": global_id("District", FIRST), "day": TODAY.isoformat()})
    assert "District.due" in answer.body["extensions"]["access"]["withheld"]
    assert answer.data["district"]["due"]["nodes"] == []


async def test_the_school_nurse_sees_who_and_not_why(due: Graph) -> None:
    (school,) = (await due.ask(SCHOOLS, Role.SCHOOL_NURSE, {"day": TODAY.isoformat()})).data["myInstitutions"]
    assert school["kind"] == "SCHOOL"
    assert ANNA.global_id in {line["child"]["id"] for line in school["due"]["nodes"]}
    assert without_order(school["due"]["nodes"]) == without_order(await lines_of_children(due, Role.SCHOOL_NURSE))
    child = (await due.ask(REASONS, Role.SCHOOL_NURSE, {"id": ANNA.global_id})).data["child"]
    assert {line["reason"] for line in child["vaccinationPlan"]} == {None}
    answer = await due.ask(SCHOOLS, Role.NURSE, {"day": TODAY.isoformat()})
    assert answer.data["myInstitutions"] == []
