"""Bad documents and bad values: every error has its code and its position, and none carries data."""

import gc
import time
from typing import Any

import pytest
from graphql import DocumentNode

from graph.http.message import Incoming
from graph.viewer import Role
from tests.http.client import Graph
from tests.http.world import ANNA, BORIS, FIRST, global_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

PARSE, VALIDATION, INPUT = "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"
COMPLEX, FORBIDDEN = "QUERY_TOO_COMPLEX", "FORBIDDEN"
ANNA_ID = ANNA.global_id

DOCUMENTS: list[tuple[str, str, tuple[int, int]]] = [
    ("", PARSE, (1, 1)),
    ("{", PARSE, (1, 2)),
    ("{ viewer {", PARSE, (1, 11)),
    ("{ viewer { } }", PARSE, (1, 12)),
    ("{ viewer\n  { subject ) }", PARSE, (2, 13)),
    ("{ viewer { subject(a: \x00) } }", PARSE, (1, 23)),
    ('{ node(id: "\\uD800") { id } }', PARSE, (1, 13)),
    ("{ viewer { nothing } }", VALIDATION, (1, 12)),
    ("{\n  viewer {\n    subject { a }\n  }\n}", VALIDATION, (3, 13)),
    ("{ viewer }", VALIDATION, (1, 3)),
    ("{ node { id } }", VALIDATION, (1, 3)),
    ("{ viewer(a: 1) { subject } }", VALIDATION, (1, 10)),
    ("query($a: Int, $a: Int) { viewer { subject } }", VALIDATION, (1, 8)),
    ("query($a: Int) { viewer { subject } }", VALIDATION, (1, 7)),
    ("query($a: Nothing) { viewer { subject } }", VALIDATION, (1, 7)),
    ("{ myChildren(first: $a) { nodes { id } } }", VALIDATION, (1, 21)),
    ("query($a: Int) { node(id: $a) { id } }", VALIDATION, (1, 7)),
    ("{ node(id: null) { id } }", VALIDATION, (1, 12)),
    ("{ myChildren(first: 99999999999) { nodes { id } } }", VALIDATION, (1, 21)),
    ("{ myChildren(first: 1.5) { nodes { id } } }", VALIDATION, (1, 21)),
    ("{ myChildren(orderBy: SHOE_SIZE) { nodes { id } } }", VALIDATION, (1, 23)),
    ('{ myChildren(orderBy: "FAMILY_ASC") { nodes { id } } }', VALIDATION, (1, 23)),
    ("{ myChildren(filter: {shoe: 1}) { nodes { id } } }", VALIDATION, (1, 23)),
    ("{ child(by: {}) { id } }", VALIDATION, (1, 13)),
    (f'{{ child(by: {{id: "{ANNA_ID}", snils: "{ANNA.snils}"}}) {{ id }} }}', VALIDATION, (1, 13)),
    ("{ child(by: {id: null}) { id } }", VALIDATION, (1, 13)),
    ("{ viewer { a: subject a: role } }", VALIDATION, (1, 12)),
    ("{ viewer { subject @skip } }", VALIDATION, (1, 20)),
    ("{ viewer { subject @nothing } }", VALIDATION, (1, 20)),
    ("{ viewer { ...A } } fragment A on Viewer { ...A }", VALIDATION, (1, 44)),
    ("{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }", VALIDATION, (1, 44)),
    ("{ viewer { ...A } }", VALIDATION, (1, 15)),
    ("{ viewer { subject } } fragment A on Viewer { subject }", VALIDATION, (1, 24)),
    ("{ viewer { ...A } } fragment A on Child { id }", VALIDATION, (1, 12)),
    ("query A { viewer { subject } } query A { viewer { role } }", VALIDATION, (1, 7)),
    ("query A { viewer { subject } } { viewer { role } }", VALIDATION, (1, 32)),
    ("mutation { a }", VALIDATION, (1, 12)),
    ("subscription { a }", VALIDATION, (1, 16)),
    ("type A { b: Int }", VALIDATION, (1, 1)),
    ("{ myChildren(first: 0) { nodes { id } } }", INPUT, (1, 3)),
    ("{ myChildren(first: -1) { nodes { id } } }", INPUT, (1, 3)),
    ("{ viewer { subject }\n  myChildren(first: 101) { nodes { id } } }", INPUT, (2, 3)),
    ('{ myChildren(after: "") { nodes { id } } }', INPUT, (1, 3)),
    ('{ myChildren(after: "!") { nodes { id } } }', INPUT, (1, 3)),
    (f'{{ myChildren(after: "{ANNA_ID}") {{ nodes {{ id }} }} }}', INPUT, (1, 3)),
    ('{ node(id: "") { id } }', INPUT, (1, 3)),
    ('{ node(id: "\\u0000") { id } }', INPUT, (1, 3)),
    ('{ node(id: "Child:1") { id } }', INPUT, (1, 3)),
    (f'{{ node(id: "{ANNA_ID}A") {{ id }} }}', INPUT, (1, 3)),
    (f'{{ node(id: "{ANNA_ID[:-4]}") {{ id }} }}', INPUT, (1, 3)),
    (f'{{ node(id: "{global_id("Nothing", FIRST)}") {{ id }} }}', INPUT, (1, 3)),
    (f'{{ node(id: "{global_id("MedicalDocument", FIRST)}") {{ id }} }}', INPUT, (1, 3)),
    ('{ nodes(ids: ["", ""]) { id } }', INPUT, (1, 3)),
    (f"{{ nodes(ids: {[ANNA_ID] * 101}) {{ id }} }}".replace("'", '"'), INPUT, (1, 3)),
    ('{ myChildren(filter: {family: "a\\u0000b"}) { nodes { id } } }', INPUT, (1, 3)),
    ('{ nodes(ids: []) { ... on Child { access(only: ["\\u0000"]) { field } } } }', INPUT, (1, 35)),
    (
        f'{{ district(id: "{global_id("District", FIRST)}") {{\n children(first: 101) {{ nodes {{ id }} }} }} }}',
        INPUT,
        (2, 2),
    ),
    (
        "{ myChildren(first: 100) { nodes { documents(first: 100) { nodes { id } } } } }",
        "OK",
        (0, 0),
    ),
    (
        "{ myChildren(first: 100) { nodes { district { children(first: 100) { nodes {\n\n documents { nodes { id }}}}}}}}",
        COMPLEX,
        (3, 2),
    ),
]


@pytest.mark.parametrize(("query", "code", "place"), DOCUMENTS, ids=range(len(DOCUMENTS)))
async def test_a_bad_document_is_refused_where_it_is_bad(
    graph: Graph, query: str, code: str, place: tuple[int, int]
) -> None:
    answer = await graph.ask(query)
    assert answer.code == code
    assert code == "OK" or answer.places[0] == place
    assert answer.status == 200


VARIABLES: list[tuple[str, dict[str, Any]]] = [
    ("query($a: Int!) { myChildren(first: $a) { nodes { id } } }", {}),
    ("query($a: Int!) { myChildren(first: $a) { nodes { id } } }", {"a": None}),
    ("query($a: Int) { myChildren(first: $a) { nodes { id } } }", {"a": 2**31}),
    ("query($a: Int) { myChildren(first: $a) { nodes { id } } }", {"a": 10**30}),
    ("query($a: Int) { myChildren(first: $a) { nodes { id } } }", {"a": 1.5}),
    ("query($a: Int) { myChildren(first: $a) { nodes { id } } }", {"a": "1"}),
    ("query($a: Int) { myChildren(first: $a) { nodes { id } } }", {"a": True}),
    ("query($a: Int) { myChildren(first: $a) { nodes { id } } }", {"a": 101}),
    ("query($a: Int) { myChildren(first: $a) { nodes { id } } }", {"a": 0}),
    ("query($a: String) { myChildren(after: $a) { nodes { id } } }", {"a": "a\x00"}),
    ("query($a: String) { myChildren(after: $a) { nodes { id } } }", {"a": 1}),
    ("query($a: ID!) { node(id: $a) { id } }", {"a": "\x00"}),
    ("query($a: ID!) { node(id: $a) { id } }", {"a": ["x"]}),
    ("query($a: ID!) { node(id: $a) { id } }", {"a": {"b": "c"}}),
    ("query($a: [ID!]!) { nodes(ids: $a) { id } }", {"a": [None]}),
    ("query($a: [ID!]!) { nodes(ids: $a) { id } }", {"a": [ANNA_ID] * 101}),
    ("query($a: [ID!]!) { nodes(ids: $a) { id } }", {"a": [ANNA_ID, "?"]}),
    ("query($a: ChildBy!) { child(by: $a) { id } }", {"a": {}}),
    ("query($a: ChildBy!) { child(by: $a) { id } }", {"a": {"id": None}}),
    ("query($a: ChildBy!) { child(by: $a) { id } }", {"a": {"id": ANNA_ID, "snils": BORIS.snils}}),
    ("query($a: ChildBy!) { child(by: $a) { id } }", {"a": {"nothing": 1}}),
    ("query($a: ChildBy!) { child(by: $a) { id } }", {"a": [1]}),
    ("query($a: ChildOrder) { myChildren(orderBy: $a) { nodes { id } } }", {"a": "SHOE_SIZE"}),
    ("query($a: ChildOrder) { myChildren(orderBy: $a) { nodes { id } } }", {"a": 1}),
    ("query($a: ChildFilter) { myChildren(filter: $a) { nodes { id } } }", {"a": {"bloodGroup": "C"}}),
    ("query($a: ChildFilter) { myChildren(filter: $a) { nodes { id } } }", {"a": {"family": "a\x00b"}}),
    ("query($a: ChildFilter) { myChildren(filter: $a) { nodes { id } } }", {"a": {"family": {"b": 1}}}),
    ("query($a: Boolean!) { viewer { subject @include(if: $a) } }", {"a": "true"}),
    ("query($a: Boolean!) { viewer { subject @include(if: $a) } }", {}),
]


@pytest.mark.parametrize(("query", "variables"), VARIABLES, ids=range(len(VARIABLES)))
async def test_a_bad_variable_is_bad_user_input_with_a_position(
    graph: Graph, query: str, variables: dict[str, Any]
) -> None:
    answer = await graph.ask(query, variables=variables)
    assert answer.code == INPUT
    assert answer.places


@pytest.mark.parametrize("name", ["", "C", "a"])
async def test_an_operation_must_be_named_and_be_there(graph: Graph, name: str | None) -> None:
    two = "query A { viewer { subject } } query B { viewer { role } }"
    assert (await graph.ask(two, operationName="B")).data == {"viewer": {"role": "NURSE"}}
    assert (await graph.ask(two, operationName=name)).code == INPUT
    assert (await graph.ask(two)).code == INPUT


def doubled(levels: int, leaf: str = "subject") -> str:
    links = "".join(f"fragment F{n} on Viewer {{ ...F{n + 1} ... {{ ...F{n + 1} }} }} " for n in range(levels))
    return f"{{ viewer {{ ...F0 }} }} {links} fragment F{levels} on Viewer {{ {leaf} }}"


HEAVY: list[tuple[str, str]] = [
    (doubled(30), COMPLEX),
    (doubled(5), "OK"),
    ("{ " + " ".join(f"a{n}: __typename" for n in range(10_000)) + " }", COMPLEX),
    ("{ viewer { " + " ".join(f"a{n}: subject" for n in range(3_000)) + " } }", COMPLEX),
    ("{ viewer { " + "subject " * 1_900 + " } }", COMPLEX),
    ("{ ...F } fragment F on Query { " + " ".join(f"a{n}: viewer {{ subject }}" for n in range(51)) + " }", COMPLEX),
    ("{ myDistricts { " + " ".join(f"a{n}: children {{ nodes {{ id }} }}" for n in range(51)) + " } }", COMPLEX),
    ("{ __schema { " + " ".join(f"a{n}: types {{ name }}" for n in range(600)) + " } }", COMPLEX),
    ("{ __schema { types { " + "name " * 3_000 + " } } }", COMPLEX),
    ("{" * 10_000, PARSE),
    ("{" * 100_000, COMPLEX),
    ("{ myChildren(filter: " + "[" * 5_000 + "]" * 5_000 + ") { nodes { id } } }", PARSE),
    ("{ a " + "... { b " * 190 + "}" * 191, COMPLEX),
]


@pytest.mark.parametrize(("query", "code"), HEAVY, ids=range(len(HEAVY)))
async def test_a_document_made_to_be_heavy_is_refused_at_once(graph: Graph, query: str, code: str) -> None:
    taken = []
    for _ in range(3):  # a collection may fall into one of them
        begin = time.process_time()
        answer = await graph.ask(query)
        taken.append(time.process_time() - begin)
        assert answer.code == code
    assert min(taken) < 1


@pytest.mark.parametrize(
    ("role", "argument"),
    [
        (Role.DISPATCHER, "orderBy: FAMILY_ASC"),
        (Role.DISPATCHER, 'filter: {bornFrom: "2020-01-01"}'),
        (Role.DISPATCHER, f'filter: {{family: "{ANNA.family}"}}'),
        (Role.REGISTRAR, "filter: {bloodGroup: AB}"),
        (Role.EMERGENCY_DOCTOR, "filter: {healthGroup: II}"),
    ],
)
async def test_a_question_that_is_not_granted_is_forbidden(graph: Graph, role: Role, argument: str) -> None:
    answer = await graph.ask(f"{{ myChildren({argument}) {{ nodes {{ id }} }} }}", role)
    assert (answer.code, answer.places) == (FORBIDDEN, [(1, 3)])
    assert answer.errors[0]["path"] == ["myChildren"]
    assert ANNA.family not in answer.text


async def test_nothing_of_a_refused_document_waits_for_a_full_collection(graph: Graph) -> None:
    """It would wait for seconds, and then stop every request for a tenth of one."""

    def left() -> int:
        return sum(isinstance(each, DocumentNode | Incoming) for each in gc.get_objects())

    fields = " ".join(f"a{number}: nothing" for number in range(140))
    gc.collect()
    before = left()
    for number in range(8):
        assert (await graph.ask(f"{{ viewer {{ b{number}: nothing {fields} }} }}")).code == "GRAPHQL_VALIDATION_FAILED"
    gc.collect(1)  # what this process made meanwhile may have made them older by one
    assert left() == before
