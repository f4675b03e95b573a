"""The day and the place of an examination: planned for one child or a list, seen in the plan, withdrawn when it is made."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio

from graph.database.connection import connect
from graph.ingest.retract import rebuild
from graph.viewer import Role
from tests.areas.examination.test_written import DOCTOR, NURSE, SCHOOL_NURSE, all_of, annul_newest, due, write
from tests.http.client import Graph, rows, serving
from tests.http.world import ANNA, BORIS, GLEB, TODAY, Kid

PLAN = (
    """mutation ($input: ExamPlanCreateInput!) { examPlanCreate(input: $input) { plannedAt problems { code path } } }"""
)
READ = """query ($id: ID!) { child(by: {id: $id}) { examPlan { nodes { ageMonths status planned { day place plannedBy } } } } }"""
TOMORROW = (TODAY + timedelta(days=1)).isoformat()


@pytest_asyncio.fixture
async def own(fresh_world: str) -> AsyncIterator[Graph]:
    """The world with the plan of each child."""
    connection = await connect(fresh_world)
    await rebuild(connection)
    await connection.close()
    async with serving(fresh_world) as running:
        yield running


async def code_of(graph: Graph, kind: str) -> str:
    (found,) = await rows(graph.dsn, f"SELECT min(code) FROM organization WHERE kind = '{kind}'")
    return str(found[0])


async def plan(graph: Graph, role: Role, *kids: Kid, **given: Any) -> dict[str, Any]:
    asked = {"children": [{"id": kid.global_id} for kid in kids], "day": TOMORROW, "idempotencyKey": "p", **given}
    asked.setdefault("place", await code_of(graph, "POLYCLINIC"))
    planned: dict[str, Any] = (await graph.ask(PLAN, role, {"input": asked})).data["examPlanCreate"]
    return planned


async def planned_of(graph: Graph, kid: Kid, role: Role = DOCTOR) -> list[dict[str, Any]]:
    child = (await graph.ask(READ, role, {"id": kid.global_id})).data["child"]
    return [line["planned"] for line in child["examPlan"]["nodes"] if line["planned"]]


@pytest.mark.parametrize("role", [NURSE, DOCTOR])
async def test_a_list_of_children_is_planned_and_each_plan_shows_it(own: Graph, role: Role) -> None:
    assert (await plan(own, role, ANNA, BORIS))["problems"] == []
    for kid in (ANNA, BORIS):
        (day,) = await planned_of(own, kid)
        assert day["day"] == TOMORROW
        assert day["place"]
        assert day["plannedBy"]
    (entry,) = await rows(own.dsn, "SELECT child_ids, outcome FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
                               " WHERE 'Mutation.examPlanCreate' = ANY(p.fields)")  # fmt: skip
    assert (set(entry[0]), entry[1]) == ({ANNA.id, BORIS.id}, "OK")


async def test_the_school_nurse_plans_at_school_and_a_later_plan_stands(own: Graph) -> None:
    school = await code_of(own, "SCHOOL")
    assert (await plan(own, SCHOOL_NURSE, ANNA, place=school))["problems"] == []
    later = (TODAY + timedelta(days=2)).isoformat()
    assert (await plan(own, NURSE, ANNA, day=later, idempotencyKey="q"))["problems"] == []
    assert [day["day"] for day in await planned_of(own, ANNA, SCHOOL_NURSE)] == [later]


async def test_the_day_is_withdrawn_when_the_examination_is_made_and_comes_back_when_that_is_annulled(
    own: Graph,
) -> None:
    assert (await plan(own, NURSE, ANNA))["problems"] == []
    line = await due(own)
    assert (await write(own, NURSE, **all_of(line)))["problems"] == []
    assert await planned_of(own, ANNA) == []
    await annul_newest(own)
    assert [day["day"] for day in await planned_of(own, ANNA)] == [TOMORROW]


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"day": (TODAY - timedelta(days=1)).isoformat()}, "day"),
        ({"day": (TODAY + timedelta(days=367)).isoformat()}, "day"),
        ({"children": []}, "children"),
        ({"place": "nowhere"}, "place"),
    ],
)
async def test_what_cannot_be_planned_is_told(own: Graph, given: dict[str, Any], path: str) -> None:
    planned = await plan(own, NURSE, ANNA, **given)
    assert [each["path"] for each in planned["problems"]] == [["input", path]]
    assert await planned_of(own, ANNA) == []


async def test_who_does_not_reach_all_children_plans_none(own: Graph) -> None:
    planned = await plan(own, SCHOOL_NURSE, ANNA, GLEB)
    assert [each["code"] for each in planned["problems"]] == ["NOT_FOUND"]
    assert await planned_of(own, ANNA) == []


@pytest.mark.parametrize("role", [Role.PARENT, Role.REGISTRAR, Role.DISPATCHER])
async def test_nobody_else_plans(own: Graph, role: Role) -> None:
    asked = {"children": [{"id": ANNA.global_id}], "day": TOMORROW, "place": "x", "idempotencyKey": "p"}
    assert (await own.ask(PLAN, role, {"input": asked})).code == "FORBIDDEN"
