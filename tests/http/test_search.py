"""Search: two identifiers at the least, within reach, one shape for nobody and for nobody you reach."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.http.client import Graph, rows
from tests.http.world import ANNA, GLEB

pytestmark = pytest.mark.asyncio(loop_scope="module")
SEARCH = "query ($m: ChildMatch!) { searchChildren(match: $m) { nodes { id } } }"


async def found(graph: Graph, role: Role, **match: Any) -> list[str]:
    """The ids that a search gives."""
    answer = await graph.ask(SEARCH, role, {"m": match})
    return [node["id"] for node in answer.data["searchChildren"]["nodes"]]


@pytest.mark.parametrize("role", [Role.REGISTRAR, Role.DISTRICT_DOCTOR, Role.NURSE])
async def test_two_identifiers_find_a_child_within_reach(graph: Graph, role: Role) -> None:
    assert await found(graph, role, family=ANNA.family, policyNumber=ANNA.policy_number) == [ANNA.global_id]
    assert await found(graph, role, family=ANNA.family, given="Another") == []


async def test_nobody_and_nobody_within_reach_look_the_same_and_are_on_record(graph: Graph) -> None:
    answers = [
        await graph.ask(SEARCH, Role.REGISTRAR, {"m": {"family": family, "policyNumber": number}})
        for family, number in ((GLEB.family, GLEB.policy_number), ("Nobody", "1" * 16))
    ]
    assert answers[0].text == answers[1].text
    for answer in answers:
        key = answer.response.headers["x-request-id"]
        (entry,) = await rows(
            graph.dsn, "SELECT child_ids, outcome FROM audit_entry WHERE request_id = $1 AND outcome <> 'LOGIN'", key
        )
        assert (entry["child_ids"], entry["outcome"]) == ([], "OK")


@pytest.mark.parametrize(
    "match", [{}, {"family": "x"}, {"family": "x", "given": None}, {"policyNumber": ANNA.policy_number}]
)
async def test_one_identifier_is_not_enough(graph: Graph, match: dict[str, Any]) -> None:
    answer = await graph.ask(SEARCH, Role.REGISTRAR, {"m": match})
    assert (answer.code, answer.places) == ("BAD_USER_INPUT", [(1, 27)])
    assert ANNA.policy_number not in answer.text


async def test_who_may_not_read_a_number_may_not_search_by_it(graph: Graph) -> None:
    match = {"family": ANNA.family, "snils": ANNA.snils}
    assert (await graph.ask(SEARCH, Role.SCHOOL_NURSE, {"m": match})).code == "FORBIDDEN"
    assert await found(graph, Role.SCHOOL_NURSE, family=ANNA.family, given="Maliy") == [ANNA.global_id]


async def test_families_do_not_search(graph: Graph) -> None:
    match = {"family": ANNA.family, "given": "Maliy"}
    answer = await graph.ask(SEARCH, Role.PARENT, {"m": match})
    assert answer.data == {"searchChildren": {"nodes": []}}
    assert "Query.searchChildren" in answer.body["extensions"]["access"]["withheld"]
