"""The answer has the shape of the question: aliases, merges, type names, directives, defaults, nulls."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.http.client import Graph
from tests.http.world import ANNA, BORIS

pytestmark = pytest.mark.asyncio(loop_scope="module")

ANNA_BY = f'by: {{id: "{ANNA.global_id}"}}'
LONG = "a" * 200


async def test_response_keys_may_be_longer_than_an_identifier_of_postgresql(graph: Graph) -> None:
    first, second = LONG + "1", LONG + "2"
    fields = f"{first}: sex {second}: birthDate {LONG}: name {{ {first}: family }}"
    query = f"{{ {first}: child({ANNA_BY}) {{ {fields} }} {second}: __typename }}"
    data = (await graph.ask(query)).data
    assert data[first][first] == "MALE"
    assert data[first][LONG] == {first: ANNA.family}
    assert data[first][second]
    assert data[second] == "Query"


@pytest.mark.parametrize("count", [49, 50, 51, 100, 101, 145])
async def test_an_object_may_have_more_fields_than_a_function_has_arguments(graph: Graph, count: int) -> None:
    fields = " ".join(f"a{n}: sex b{n}: snils" for n in range(count))
    child = (await graph.ask(f"{{ child({ANNA_BY}) {{ {fields} }} }}", Role.DISTRICT_DOCTOR)).data["child"]
    assert list(child) == [f"{letter}{n}" for n in range(count) for letter in "ab"]
    assert set(child.values()) == {"MALE", "***"}


async def test_fifteen_roots_are_one_answer(graph: Graph) -> None:
    roots = " ".join(f"a{n}: child({ANNA_BY}) {{ id }}" for n in range(15))
    data = (await graph.ask(f"{{ {roots} }}")).data
    assert data == {f"a{n}": {"id": ANNA.global_id} for n in range(15)}


TYPENAMES = f"""{{
  __typename
  child({ANNA_BY}) {{
    __typename
    name {{ __typename }}
    district {{ __typename children(first: 1) {{ __typename edges {{ __typename node {{ __typename }} }} }} }}
    passport {{
      __typename
      bloodGroup {{ __typename document {{ __typename }} }}
      allergies {{ __typename items {{ __typename }} }}
      anthropometry {{ __typename }}
    }}
    documents(first: 1) {{ __typename nodes {{ __typename ... on Node {{ __typename }} }} pageInfo {{ __typename }} }}
    access(only: ["id"]) {{ __typename field }}
  }}
}}"""


async def test_every_level_knows_its_type(graph: Graph) -> None:
    data = (await graph.ask(TYPENAMES, Role.DISTRICT_DOCTOR)).data
    child = data["child"]
    assert (data["__typename"], child["__typename"], child["name"]["__typename"]) == ("Query", "Child", "PersonName")
    children = child["district"]["children"]
    assert child["district"]["__typename"] == "District"
    assert children["__typename"] == "ChildConnection"
    assert children["edges"] == [{"__typename": "ChildEdge", "node": {"__typename": "Child"}}]
    passport = child["passport"]
    assert (passport["__typename"], passport["bloodGroup"]["__typename"]) == ("Passport", "BloodGroupFact")
    assert passport["allergies"] == {"__typename": "AllergyList", "items": [{"__typename": "Allergy"}]}
    documents = child["documents"]
    assert documents["nodes"] == [{"__typename": "MedicalDocument"}]
    assert documents["pageInfo"] == {"__typename": "PageInfo"}
    assert child["access"] == [{"__typename": "FieldAccess", "field": "id"}]


async def test_the_same_key_twice_is_merged(graph: Graph) -> None:
    query = f"""query {{ child({ANNA_BY}) {{ ...A name {{ family }} }} child({ANNA_BY}) {{ name {{ given }} ... on Node {{ id }} }} }}
    fragment A on Child {{ id name {{ family ...B }} }} fragment B on PersonName {{ g: given }}"""
    data = (await graph.ask(query)).data
    assert data == {"child": {"id": ANNA.global_id, "name": {"family": ANNA.family, "g": "Maliy", "given": "Maliy"}}}


SWITCHED = f"""query($skip: Boolean = false, $include: Boolean!) {{
  viewer {{ subject @skip(if: $skip) role @include(if: $include) }}
  child({ANNA_BY}) @include(if: $include) {{ id ...F @skip(if: $skip) }}
}} fragment F on Child {{ name {{ family }} }}"""


@pytest.mark.parametrize("skip", [True, False, None])
@pytest.mark.parametrize("include", [True, False])
async def test_directives_follow_their_variables_at_every_request(
    graph: Graph, skip: bool | None, include: bool
) -> None:
    variables = {"include": include} | ({} if skip is None else {"skip": skip})
    viewer = ({} if skip else {"subject": "nurse-1"}) | ({"role": "NURSE"} if include else {})
    expected: dict[str, Any] = {"viewer": viewer}
    if include:
        expected["child"] = {"id": ANNA.global_id} | ({} if skip else {"name": {"family": ANNA.family}})
    for _ in range(2):
        assert (await graph.ask(SWITCHED, variables=variables)).data == expected


async def test_a_literal_directive_leaves_the_field_out_of_what_is_withheld(graph: Graph) -> None:
    answer = await graph.ask(f"{{ child({ANNA_BY}) {{ id snils @skip(if: true) }} }}", Role.DISPATCHER)
    assert answer.data == {"child": {"id": ANNA.global_id}}
    assert answer.body["extensions"]["access"]["withheld"] == []
    asked = await graph.ask(f"{{ child({ANNA_BY}) {{ id snils }} }}", Role.DISPATCHER)
    assert asked.data == {"child": {"id": ANNA.global_id, "snils": None}}
    assert asked.body["extensions"]["access"]["withheld"] == ["Child.snils"]


FIRST = "query($n: Int = 2, $after: String = null) { myChildren(first: $n, after: $after) { nodes { id } } }"
LITERAL = "{ myChildren(first: %s) { nodes { id } } }"


@pytest.mark.parametrize(
    ("query", "variables", "size"),
    [
        (FIRST, None, 2),
        (FIRST, {}, 2),
        (FIRST, {"n": 1}, 1),
        (FIRST, {"n": None}, 9),
        (FIRST, {"n": 1.0}, 1),
        ("query($n: Int) { myChildren(first: $n) { nodes { id } } }", {}, 9),
        ("query($n: Int) { myChildren(first: $n) { nodes { id } } }", {"n": None}, 9),
        (LITERAL % "null", None, 9),
        (LITERAL % "3", None, 3),
        (LITERAL % "3", {"unknown": 1}, 3),
        ("{ myChildren(filter: null, orderBy: null, after: null) { nodes { id } } }", None, 9),
        ("{ myChildren(filter: {}) { nodes { id } } }", None, 9),
        ("{ myChildren(filter: {family: null}) { nodes { id } } }", None, 9),
    ],
)
async def test_defaults_and_nulls(graph: Graph, query: str, variables: dict[str, Any] | None, size: int) -> None:
    for _ in range(2):
        assert len((await graph.ask(query, variables=variables)).data["myChildren"]["nodes"]) == size


FILTERED = "query($f: ChildFilter, $o: ChildOrder) { myChildren(filter: $f, orderBy: $o) { nodes { id } } }"
PARTS = "query($f: String, $b: BloodGroup) { myChildren(filter: {family: $f, bloodGroup: $b}) { nodes { id } } }"


@pytest.mark.parametrize(
    ("query", "variables", "count"),
    [
        (FILTERED, {"f": {"family": ANNA.family}}, 1),
        (FILTERED, {"f": {"family": BORIS.family, "sex": "MALE", "bloodGroup": "AB"}, "o": "FAMILY_DESC"}, 1),
        (FILTERED, {"f": {"family": ANNA.family, "sex": "FEMALE"}}, 0),
        (FILTERED, {"f": {"family": "'; DROP TABLE child; --"}}, 0),
        (FILTERED, {"f": {"bloodGroup": "AB", "rhFactor": "WEAK_D", "bloodGroupStatus": "CONFIRMED"}}, 9),
        (FILTERED, {"f": {"bloodGroup": "O"}}, 0),
        (FILTERED, {"f": {"bornFrom": "1900-01-01", "bornTo": "2100-01-01"}}, 9),
        (FILTERED, {"f": {"bornFrom": "2100-01-01"}}, 0),
        (FILTERED, {"f": {}}, 9),
        (FILTERED, {"f": None, "o": None}, 9),
        (PARTS, {}, 9),
        (PARTS, {"f": ANNA.family}, 1),
        (PARTS, {"f": ANNA.family, "b": "AB"}, 1),
        (PARTS, {"f": ANNA.family, "b": "A"}, 0),
        (PARTS, {"f": None, "b": "B"}, 0),
        (PARTS, {"f": ""}, 0),
    ],
)
async def test_filters_as_variables(graph: Graph, query: str, variables: dict[str, Any], count: int) -> None:
    for role in (Role.NURSE, Role.DISTRICT_DOCTOR, Role.NURSE):
        nodes = (await graph.ask(query, role, variables)).data["myChildren"]["nodes"]
        assert len(nodes) == min(count, 9 if role is Role.NURSE else 8)


@pytest.mark.parametrize(
    "by",
    [{"id": ANNA.global_id}, {"policyNumber": ANNA.policy_number}, {"snils": ANNA.snils}],
)
async def test_one_plan_key_is_not_another(graph: Graph, by: dict[str, str]) -> None:
    whole = "query($by: ChildBy!) { child(by: $by) { id } }"
    assert (await graph.ask(whole, variables={"by": by})).data == {"child": {"id": ANNA.global_id}}


async def test_only_names_what_access_answers_for(graph: Graph) -> None:
    query = f"query($o: [String!]) {{ child({ANNA_BY}) {{ access(only: $o) {{ field }} }} }}"
    both = (await graph.ask(query, variables={"o": ["id", "name", "nothing"]})).data["child"]["access"]
    assert {entry["field"] for entry in both} == {"id", "name"}
    assert (await graph.ask(query, variables={"o": []})).data["child"]["access"] == []
    assert len((await graph.ask(query, variables={"o": None})).data["child"]["access"]) > 10
