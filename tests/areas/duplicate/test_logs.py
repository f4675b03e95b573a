"""Who looked at a child that was merged stays on record, and its family reads it in the one record (domain.md 5 E 35, 5 B 12)."""

import pytest

from graph.viewer import Role
from tests.areas.correction.correcting import OTHER, REGISTRAR
from tests.areas.duplicate.comparing import merge, propose, unmerge
from tests.areas.duplicate.test_merges import proposed
from tests.http.client import Graph
from tests.http.world import ANNA, BORIS, VERA, Kid

pytestmark = pytest.mark.asyncio(loop_scope="module")

LOOK = 'query Look { child(by: {id: "%s"}) { birthDate } }'
LOG = 'query Log { child(by: {id: "%s"}) { accessLog(first: 50) { nodes { actorRole fields requestId } } } }'


async def looked(graph: Graph, kid: Kid, role: Role) -> None:
    await graph.ask(LOOK % kid.global_id, role)


async def log(graph: Graph, kid: Kid) -> list[str]:
    """Roles of those who read a birth date, newest first."""
    answer = await graph.ask(LOG % kid.global_id, Role.PARENT)
    if answer.data["child"] is None:
        return ["nobody's"]
    nodes = answer.data["child"]["accessLog"]["nodes"]
    return [node["actorRole"] for node in nodes if "Child.birthDate" in node["fields"]]


async def test_the_log_comes_along_and_goes_back(own: Graph) -> None:
    await looked(own, ANNA, Role.DISTRICT_DOCTOR)
    await looked(own, VERA, Role.NURSE)
    assert await log(own, ANNA) == ["DISTRICT_DOCTOR"]
    pair = await proposed(own)
    await merge(own, REGISTRAR, pair, VERA)
    assert sorted(await log(own, VERA)) == ["DISTRICT_DOCTOR", "NURSE"]
    await looked(own, VERA, Role.NURSE)
    assert sorted(await log(own, VERA)) == ["DISTRICT_DOCTOR", "NURSE", "NURSE"]
    await unmerge(own, REGISTRAR, pair)
    assert await log(own, ANNA) == ["DISTRICT_DOCTOR"]
    assert await log(own, VERA) == ["nobody's"]


async def test_of_several_one_after_another(own: Graph) -> None:
    await looked(own, ANNA, Role.DISTRICT_DOCTOR)
    pair = await proposed(own)
    await merge(own, REGISTRAR, pair, VERA)
    await looked(own, VERA, Role.NURSE)
    second = str((await propose(own, OTHER, VERA, BORIS))["duplicate"]["id"])
    await merge(own, REGISTRAR, second, BORIS)
    assert sorted(await log(own, BORIS)) == ["DISTRICT_DOCTOR", "NURSE"]
    await unmerge(own, REGISTRAR, second)
    assert sorted(await log(own, VERA)) == ["DISTRICT_DOCTOR", "NURSE"]
    assert await log(own, BORIS) == []
