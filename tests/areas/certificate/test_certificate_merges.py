"""Certificates come with a child that is merged into another and go back with it; what was issued meanwhile stays (5 B 12)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.certificate.issuing import GROUPS, REPLACE, SPECIALIST, ask, issued
from tests.areas.correction.correcting import OTHER, REGISTRAR
from tests.areas.duplicate.comparing import merge, propose, second_registrar, unmerge
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, VERA, Kid

pytestmark = pytest.mark.asyncio(loop_scope="module")

LIST = """query ($id: ID!) { child(by: {id: $id}) { certificates { nodes { id status number replacedBy { number }
  document { status } } } } }"""
CERTIFICATES = "SELECT child_id, number, status FROM certificate ORDER BY issued_at"


async def pair(graph: Graph) -> str:
    """Anna and Vera, proposed as one; none has a SNILS, or they would be two."""
    await second_registrar(graph)
    await change(graph.dsn, "UPDATE child SET snils = NULL")
    return str((await propose(graph, OTHER, ANNA, VERA))["duplicate"]["id"])


async def replaced(graph: Graph, key: str, kid: Kid) -> dict[str, Any]:
    """The certificate that a specialist issues in place of one."""
    await change(graph.dsn, GROUPS.replace(str(ANNA.id), str(kid.id)))
    payload = await ask(graph, REPLACE, SPECIALIST, certificateId=key)
    assert payload["problems"] == []
    return dict(payload["certificate"])


async def seen(graph: Graph, kid: Kid) -> dict[str, tuple[str, Any, Any]]:
    """By number: state, number of the one that stands for it, state of its document, as the specialist reads them."""
    child = (await graph.ask(LIST, Role.SPECIALIST, {"id": kid.global_id})).data["child"]
    nodes = [] if child is None else child["certificates"]["nodes"]
    return {
        each["number"]: (each["status"], (each["replacedBy"] or {}).get("number"), each["document"]["status"])
        for each in nodes
    }


async def is_valid(graph: Graph, certificate: dict[str, Any]) -> bool:
    code = (await rows(graph.dsn, "SELECT code FROM certificate WHERE number = $1", certificate["number"]))[0]["code"]
    return bool((await graph.client.get(f"/verify/{code}")).json()["valid"])


async def test_what_was_replaced_before_comes_and_goes_back_as_it_was(own: Graph) -> None:
    first = await issued(own, "PE_GROUP")
    second = await replaced(own, first["id"], ANNA)
    before, duplicate = await seen(own, ANNA), await pair(own)
    assert before == {
        first["number"]: ("REPLACED", second["number"], "ANNULLED"),
        second["number"]: ("ISSUED", None, "REGISTERED"),
    }
    await merge(own, REGISTRAR, duplicate, VERA)
    assert (await seen(own, VERA), await seen(own, ANNA)) == (before, {})
    await unmerge(own, REGISTRAR, duplicate)
    assert (await seen(own, ANNA), await seen(own, VERA)) == (before, {})
    assert (await is_valid(own, first), await is_valid(own, second)) == (False, True)


async def test_what_was_replaced_meanwhile_is_in_force_with_neither_twice(own: Graph) -> None:
    first = await issued(own, "PE_GROUP")
    duplicate = await pair(own)
    await merge(own, REGISTRAR, duplicate, VERA)
    (moved,) = await rows(own.dsn, "SELECT child_id FROM certificate")
    assert moved["child_id"] == VERA.id
    listed = (await own.ask(LIST, Role.SPECIALIST, {"id": VERA.global_id})).data["child"]["certificates"]["nodes"]
    second = await replaced(own, listed[0]["id"], VERA)
    unmerged = await unmerge(own, REGISTRAR, duplicate)
    assert (unmerged["problems"], unmerged["stayed"]) == ([], 1), (
        "the document of the second is for a person to look at"
    )
    stored = [tuple(row) for row in await rows(own.dsn, CERTIFICATES)]
    assert stored == [(ANNA.id, first["number"], "REPLACED"), (VERA.id, second["number"], "ISSUED")]
    # What stands for it is another child's now: that there is one is said, and nothing of it.
    assert await seen(own, ANNA) == {first["number"]: ("REPLACED", None, "ANNULLED")}
    assert (await is_valid(own, first), await is_valid(own, second)) == (False, True)
