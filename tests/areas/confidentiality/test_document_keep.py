"""A teenager keeps documents to themselves where the profile lets them: domain.md 3.9, RU_TEEN_CHOICE."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from graph.database.connection import connect
from graph.ingest.retract import rebuild
from graph.settings import Profile
from graph.viewer import Role
from tests.http.client import Answer, Graph, change, rows, serving
from tests.http.world import BORIS
from tests.ingest.bundles import blood, observation
from tests.security.test_amendments import PAGE, chain, register, seen

pytestmark = pytest.mark.asyncio(loop_scope="module")

KEEP = """mutation ($i: DocumentKeepInput!) { documentKeep(input: $i) {
  document { title isKeptByTeen } problems { code path } } }"""
LISTED = f"""{{ child(by: {{policyNumber: "{BORIS.policy_number}"}}) {{
  id documentsKept documents {{ nodes {{ id title isKeptByTeen }} }}
  passport {{ bloodGroup {{ value document {{ title }} }} anthropometry {{ weightKg }} }} }} }}"""
BOTH = ["1", "2"]


@pytest_asyncio.fixture(loop_scope="module")
async def teen(fresh_world: str) -> AsyncIterator[Graph]:
    """An application under the profile that lets teenagers choose."""
    async with serving(fresh_world, profile=Profile.RU_TEEN_CHOICE) as running:
        yield running


async def listed(graph: Graph, role: Role) -> Any:
    return (await graph.ask(LISTED, role)).data["child"]


async def keep(graph: Graph, title: str, *, is_kept: bool = True, role: Role = Role.CHILD, key: str = "") -> Answer:
    """By the title that its owner reads."""
    (document,) = await rows(graph.dsn, "SELECT id FROM medical_document WHERE title = $1", title)
    nodes = (await listed(graph, Role.DISTRICT_DOCTOR))["documents"]["nodes"]
    ids = {node["title"]: node["id"] for node in nodes}
    given = {"idempotencyKey": key or f"{title} {is_kept}", "documentId": ids[title], "isKept": is_kept}
    assert document
    return await graph.ask(KEEP, role, {"i": given})


async def test_what_is_kept_is_seen_by_who_gives_care_and_by_no_parent(teen: Graph) -> None:
    await chain(teen, "1 2")
    payload = (await keep(teen, "1")).data["documentKeep"]
    assert payload == {"document": {"title": "1", "isKeptByTeen": True}, "problems": []}
    assert await seen(teen, Role.PARENT) == (["2"], ["2"])
    for role in (Role.CHILD, Role.DISTRICT_DOCTOR):
        assert await seen(teen, role) == (BOTH, BOTH)
    assert [(await listed(teen, role))["documentsKept"] for role in (Role.CHILD, Role.PARENT)] == [1, 1]
    assert (await keep(teen, "1", key="again")).data["documentKeep"]["problems"] == [
        {"code": "ALREADY_DONE", "path": ["input", "isKept"]}
    ]
    trail = "SELECT p.fields[1] AS field FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE p.fields[1] LIKE 'Mutation.%'"
    assert {row["field"] for row in await rows(teen.dsn, trail)} == {"Mutation.documentKeep"}
    assert (await keep(teen, "1", is_kept=False)).data["documentKeep"]["document"]["isKeptByTeen"] is False
    assert await seen(teen, Role.PARENT) == (BOTH, BOTH)
    assert (await listed(teen, Role.PARENT))["documentsKept"] == 0


@pytest.mark.parametrize("chosen", ["1", "2", "3"])
async def test_every_version_is_kept_also_one_that_comes_later(teen: Graph, chosen: str) -> None:
    await chain(teen, "1 2<1 3<2")
    await keep(teen, chosen)
    assert await seen(teen, Role.PARENT) == ([], [])
    await chain(teen, "4<3 5")
    assert await seen(teen, Role.PARENT) == (["5"], ["5"])
    assert await seen(teen, Role.DISTRICT_DOCTOR) == (["1 2", "2 3", "3 4", "4", "5"], ["4", "5"])
    await keep(teen, chosen, is_kept=False)
    assert (await seen(teen, Role.PARENT))[1] == ["4", "5"]


async def test_the_one_page_keeps_its_values_and_tells_no_document(teen: Graph) -> None:
    """Blood, groups, height and weight are no secret between a teenager and who represents them."""
    await register(
        teen,
        "1",
        blood("b", "A(II) Rh+"),
        observation("w", "29463-7", valueQuantity={"value": 61, "code": "kg", "unit": "kg"}),
    )
    before = (await listed(teen, Role.PARENT))["passport"]
    assert before == {"bloodGroup": {"value": "A", "document": {"title": "1"}}, "anthropometry": {"weightKg": 61}}
    await keep(teen, "1")
    assert (await listed(teen, Role.PARENT))["passport"] == before | {"bloodGroup": {"value": "A", "document": None}}
    assert (await listed(teen, Role.NURSE))["passport"] == before


async def test_it_outlives_a_rebuild(teen: Graph) -> None:
    await chain(teen, "1 2<1 3")
    await keep(teen, "2")
    connection = await connect(teen.dsn)
    try:
        await rebuild(connection)
    finally:
        await connection.close()
    assert await seen(teen, Role.PARENT) == (["3"], ["3"])


async def test_only_the_child_itself_keeps_what_it_sees(teen: Graph) -> None:
    """domain.md 5 F 44: a document that the child may not see is not there for it."""
    await chain(teen, "1 2R")
    missing = [{"code": "NOT_FOUND", "path": ["input", "documentId"]}]
    assert (await keep(teen, "2")).data["documentKeep"]["problems"] == missing
    assert (await keep(teen, "1", role=Role.PARENT)).code == "FORBIDDEN"
    await change(teen.dsn, "UPDATE record_access SET closed_at = now()")
    assert (await keep(teen, "1", key="closed")).data["documentKeep"]["problems"] == missing
    assert await rows(teen.dsn, "SELECT FROM medical_document WHERE 'TEEN' = ANY (labels)") == []


async def test_where_the_law_gives_no_choice_there_is_none(own: Graph) -> None:
    """RU_2020, the default: parents may know until 18; what was kept under another law is theirs to see."""
    await chain(own, "1")
    assert (await keep(own, "1")).code == "FORBIDDEN"
    await change(own.dsn, "UPDATE medical_document SET labels = '{TEEN}'")
    assert [node["title"] for node in (await own.ask(PAGE, Role.PARENT)).data["child"]["documents"]["nodes"]] == ["1"]
