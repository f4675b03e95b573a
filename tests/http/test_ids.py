"""Ids and pages: what is unknown, of another type or not yours is null; order and duplicates are the caller's."""

from base64 import urlsafe_b64encode
from typing import Any
from uuid import UUID

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import Graph
from tests.http.world import (
    ANNA,
    BORIS,
    DOCUMENTS,
    FIRST,
    FOREIGN,
    GLEB,
    MOTHER,
    OTHERS,
    REACHED,
    VERA,
    global_id,
    uid,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

UNKNOWN = global_id("Child", uid(999))
DOCUMENT = global_id("MedicalDocument", ANNA.id, DOCUMENTS[0])
TYPES = {
    "Child": ANNA.global_id,
    "Passport": global_id("Passport", ANNA.id),
    "MedicalDocument": DOCUMENT,
    "District": global_id("District", FIRST),
    "Representative": global_id("Representative", MOTHER),
    "Measurement": global_id("Measurement", ANNA.id, uid(910)),
    "Vaccination": global_id("Vaccination", ANNA.id, uid(920)),
    "Representation": global_id("Representation", ANNA.id, uid(601)),
}
NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }"


@pytest.mark.parametrize("role", [Role.NURSE, Role.PARENT])
async def test_every_node_is_found_again_by_its_id(graph: Graph, role: Role) -> None:
    nodes = (await graph.ask(NODES, role, {"ids": list(TYPES.values())})).data["nodes"]
    assert [node and node["__typename"] for node in nodes] == list(TYPES)
    for name, id_ in TYPES.items():
        query = f"query($id: ID!) {{ node(id: $id) {{ id __typename ... on {name} {{ same: id }} }} }}"
        node = (await graph.ask(query, role, {"id": id_})).data["node"]
        assert node == {"id": id_, "__typename": name, "same": id_}


@pytest.mark.parametrize("role", list(TOKEN_ROLES))
async def test_a_child_out_of_reach_is_null_like_one_that_does_not_exist(graph: Graph, role: Role) -> None:
    query = "query($id: ID!) { node(id: $id) { id } child(by: {id: $id}) { id } emergencyCapsule(by: {id: $id}) { childId } }"
    nothing = {"node": None, "child": None, "emergencyCapsule": None}
    for kid in (GLEB, VERA, OTHERS[0]):
        if kid not in REACHED[role]:
            assert (await graph.ask(query, role, {"id": kid.global_id})).data == nothing
    assert (await graph.ask(query, role, {"id": UNKNOWN})).data == nothing


@pytest.mark.parametrize("name", [name for name in TYPES if name != "Child"])
async def test_an_id_of_another_type_is_the_id_of_nothing(graph: Graph, name: str) -> None:
    query = "query($id: ID!) { child(by: {id: $id}) { id } emergencyCapsule(by: {id: $id}) { childId } }"
    assert (await graph.ask(query, variables={"id": TYPES[name]})).data == {"child": None, "emergencyCapsule": None}


@pytest.mark.parametrize("id_", [ANNA.global_id, TYPES["Representation"], global_id("District", uid(999))])
async def test_a_district_needs_the_id_of_a_district(graph: Graph, id_: str) -> None:
    assert (await graph.ask("query($id: ID!) { district(id: $id) { id } }", variables={"id": id_})).data == {
        "district": None
    }


@pytest.mark.parametrize(
    "id_",
    [
        global_id("MedicalDocument", BORIS.id, DOCUMENTS[0]),
        global_id("MedicalDocument", ANNA.id, uid(999)),
        global_id("Measurement", GLEB.id, uid(910)),
        global_id("Passport", uid(999)),
        global_id("Passport", GLEB.id),
        global_id("Representative", ANNA.id),
    ],
)
async def test_a_row_is_null_but_in_its_own_compartment(graph: Graph, id_: str) -> None:
    assert (await graph.ask("query($id: ID!) { node(id: $id) { id } }", variables={"id": id_})).data == {"node": None}


async def test_nodes_keep_order_duplicates_and_gaps(graph: Graph) -> None:
    asked = [BORIS.global_id, UNKNOWN, ANNA.global_id, DOCUMENT, GLEB.global_id, BORIS.global_id]
    nodes = (await graph.ask(NODES, variables={"ids": asked})).data["nodes"]
    expected = [id_ if id_ not in (UNKNOWN, GLEB.global_id) else None for id_ in asked]
    assert [node and node["id"] for node in nodes] == expected
    assert (await graph.ask(NODES, variables={"ids": []})).data == {"nodes": []}
    full = (await graph.ask(NODES, variables={"ids": [ANNA.global_id] * 100})).data["nodes"]
    assert [node["id"] for node in full] == [ANNA.global_id] * 100


async def test_one_id_is_taken_as_a_list_of_one(graph: Graph) -> None:
    assert (await graph.ask(NODES, variables={"ids": ANNA.global_id})).data["nodes"][0]["id"] == ANNA.global_id
    mixed = f'query($a: ID!) {{ nodes(ids: [$a, "{BORIS.global_id}"]) {{ id }} }}'
    nodes = (await graph.ask(mixed, variables={"a": ANNA.global_id})).data["nodes"]
    assert [node["id"] for node in nodes] == [ANNA.global_id, BORIS.global_id]


async def pages(graph: Graph, order: str, size: int) -> list[str]:
    """Ids of all children a nurse reaches, page by page."""
    query = (
        "query($n: Int, $after: String, $o: ChildOrder) { myChildren(first: $n, after: $after, orderBy: $o) {"
        " nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"
    )
    variables: dict[str, Any] = {"n": size, "o": order or None}
    seen_ids: list[str] = []
    while True:
        page = (await graph.ask(query, variables=variables)).data["myChildren"]
        ids = [node["id"] for node in page["nodes"]]
        info, edges = page["pageInfo"], page["edges"]
        assert [edge["node"]["id"] for edge in edges] == ids
        assert (info["startCursor"], info["endCursor"]) == (edges[0]["cursor"], edges[-1]["cursor"])
        assert info["hasPreviousPage"] is bool(seen_ids)
        seen_ids += ids
        if not info["hasNextPage"]:
            return seen_ids
        assert len(ids) == size
        variables["after"] = info["endCursor"]


@pytest.mark.parametrize("order", ["", "FAMILY_ASC", "FAMILY_DESC", "BIRTH_DATE_ASC", "BIRTH_DATE_DESC"])
async def test_pages_hold_every_child_once_in_one_order(graph: Graph, order: str) -> None:
    whole = await pages(graph, order, 100)
    assert sorted(whole) == sorted(kid.global_id for kid in REACHED[Role.NURSE])
    for size in (1, 2, len(whole)):
        assert await pages(graph, order, size) == whole
    if order.startswith("FAMILY"):
        families = sorted((kid.family, kid.global_id) for kid in REACHED[Role.NURSE])
        assert whole == [id_ for _, id_ in (families if order == "FAMILY_ASC" else reversed(families))]


async def test_a_cursor_of_a_row_that_is_not_in_the_list_tells_nothing(graph: Graph) -> None:
    query = "query($a: String) { myChildren(after: $a, orderBy: FAMILY_ASC) { nodes { id } pageInfo { hasNextPage endCursor } } }"
    info = {"hasNextPage": False, "endCursor": None}
    for kid in (GLEB.id, uid(999)):
        cursor = global_id("", kid)  # one colon more than a cursor
        assert (await graph.ask(query, variables={"a": cursor})).code == "BAD_USER_INPUT"
        answer = await graph.ask(query, variables={"a": cursor_of(kid)})
        assert answer.data["myChildren"] == {"nodes": [], "pageInfo": info}


def cursor_of(key: UUID) -> str:
    """A cursor as the graph gives it."""
    return urlsafe_b64encode(key.bytes).rstrip(b"=").decode()


async def test_a_district_not_yours_shows_its_name_and_no_child(graph: Graph) -> None:
    query = "query($id: ID!) { district(id: $id) { code childrenCount children { nodes { id } } } }"
    other = (await graph.ask(query, variables={"id": global_id("District", FOREIGN)})).data["district"]
    assert (other["code"], other["children"]["nodes"]) == ("13", [])
    assert other["childrenCount"] is None
    own = (await graph.ask(query, variables={"id": global_id("District", FIRST)})).data["district"]
    assert own["childrenCount"] == len(own["children"]["nodes"]) == 2 + len(OTHERS)
