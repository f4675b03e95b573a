"""Every answered operation has its row in the trail before it leaves: who, by which relations, exactly which children."""

import json
import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import ISSUER, Graph, bearer, rows
from tests.http.world import (
    ANNA,
    DOCUMENTS,
    FIRST,
    GLEB,
    KIDS,
    MOTHER,
    OTHERS,
    REACHED,
    SECRETS,
    VERA,
    global_id,
    subject_of,
    uid,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

# Words that may stand in an answer alone; blood groups as words of their own.
VALUES = re.compile("|".join([*map(re.escape, SECRETS), r"\bAB\b", "Maliy"]))
OF_A_CHILD = re.compile(rb"(Child|Passport|MedicalDocument|Measurement|Vaccination|Representation):")
ALL_IDS = [
    *(kid.global_id for kid in KIDS),
    global_id("MedicalDocument", ANNA.id, DOCUMENTS[1]),
    global_id("Passport", VERA.id),
    global_id("Child", uid(999)),
    global_id("Vaccination", GLEB.id, uid(920)),
    global_id("District", FIRST),
]
QUERIES = {
    "viewer": "{ viewer { subject role name } }",
    "one": "query($p: OmsPolicyNumber!) { child(by: {policyNumber: $p}) { id policyNumber name { family given } } }",
    "nobody": 'query { child(by: {policyNumber: "0000000000000000"}) { id } }',
    "page": "{ myChildren(first: 2) { nodes { id name { full } } pageInfo { hasNextPage } } }",
    "edges": "{ myChildren(first: 1, orderBy: FAMILY_DESC) { edges { cursor node { id } } } }",
    "whole": "{ myChildren(first: 100) { nodes { id passport { id bloodGroup { value } rhFactor { value } } } } }",
    "district": f'{{ district(id: "{global_id("District", FIRST)}") {{ children(first: 3) {{ nodes {{ id }} }} }} }}',
    "districts": "{ myDistricts { code children(first: 1) { nodes { id } } } }",
    "nested": "{ myChildren(first: 1) { nodes { id district { children(first: 2) { nodes { id documents(first: 1) {"
    " nodes { id title } } district { children(first: 3) { nodes { id } } } } } } } } }",
    "aliases": "{ a: myChildren(first: 1) { nodes { id } } b: myChildren(first: 4) { nodes { id } } }",
    "nodes": "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
    "node": "query($d: ID!) { node(id: $d) { id ... on MedicalDocument { title } } }",
    "capsule": "query($p: OmsPolicyNumber!) { emergencyCapsule(by: {policyNumber: $p}) { childId bloodGroup { value }"
    " name { family } drugAllergies { items { substance } } contacts { representative { phone } } } }",
}
VARIABLES = {"p": ANNA.policy_number, "ids": ALL_IDS, "d": ALL_IDS[-5]}


def children_in(value: Any) -> Iterator[UUID]:
    """The children whose rows an answer holds, by the ids in it."""
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from children_in(inner)
    elif isinstance(value, str) and re.fullmatch("[A-Za-z0-9_-]{20,}", value):
        raw = urlsafe_b64decode(value + "=" * (-len(value) % 4))
        if OF_A_CHILD.match(raw):
            yield UUID(bytes=raw.partition(b":")[2][:16])


async def entries(graph: Graph, request_id: str) -> list[asyncpg.Record]:
    """The rows of one request with their plans, but for the login before it."""
    query = """SELECT p.*, e.plan_id, e.at, e.subject, e.child_ids, e.purpose, e.outcome
      FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE request_id = $1"""
    return await rows(graph.dsn, f"{query} AND outcome <> 'LOGIN'", request_id)


def used(query: str) -> dict[str, object]:
    """The variables that a query declares."""
    return {name: value for name, value in VARIABLES.items() if f"${name}:" in query}


def reaching(role: Role, child: UUID) -> set[str]:
    """The relations by which a role reaches this child of the world."""
    if role is Role.NURSE:
        return {"organization"} if child == VERA.id else {"attached", "organization"}
    if role is Role.PARENT:
        return {"represents"} if child == ANNA.id else {"represents_teen"}
    relation = {
        Role.DISTRICT_DOCTOR: "attached",
        Role.SCHOOL_NURSE: "school",
        Role.SPECIALIST: "treating",
        Role.DISPATCHER: "call",
        Role.EMERGENCY_DOCTOR: "call",
        Role.AUDITOR: "review",
        Role.CHILD: "self",
        Role.REGISTRAR: "organization",
        Role.SOCIAL_WORKER: "case",
    }[role]
    return {relation}


@pytest.mark.parametrize("role", list(TOKEN_ROLES))
@pytest.mark.parametrize("name", QUERIES)
async def test_the_rows_name_each_child_of_the_answer_once_and_how_it_was_reached(
    graph: Graph, role: Role, name: str
) -> None:
    answer = await graph.ask(QUERIES[name], role, used(QUERIES[name]))
    if answer.code != "OK":
        assert (answer.code, name) == ("FORBIDDEN", "edges")
        (denied,) = await entries(graph, answer.response.headers["x-request-id"])
        assert (denied["subject"], denied["outcome"]) == (subject_of(role), "DENIED")
        assert not denied["child_ids"]
        return
    trail_rows = await entries(graph, answer.response.headers["x-request-id"])
    children = set(children_in(answer.data))
    assert children <= {kid.id for kid in REACHED[role]}
    assert sorted(child for entry in trail_rows for child in entry["child_ids"]) == sorted(children)
    assert trail_rows
    access = answer.body["extensions"]["access"]
    for entry in trail_rows:
        assert [reaching(role, child) for child in entry["child_ids"]] == [set(entry["relations"])] * len(
            entry["child_ids"]
        )
        assert (entry["subject"], entry["role"], entry["outcome"]) == (subject_of(role), role.value, "OK")
        assert entry["policy_version"] == access["policyVersion"]
        assert list(entry["withheld"]) == access["withheld"]
    assert not VALUES.search(json.dumps(answer.body["extensions"]))


@pytest.mark.parametrize(
    ("query", "role"),
    [
        ("{ viewer { shoe } }", Role.NURSE),
        ("{ myChildren(first: 101) { nodes { id } } }", Role.NURSE),
        ("{ __schema { queryType { name } } }", None),
    ],
)
async def test_what_is_refused_or_about_the_schema_alone_read_nothing(
    graph: Graph, query: str, role: Role | None
) -> None:
    answer = await graph.ask(query, role)
    assert not await entries(graph, answer.response.headers["x-request-id"])


async def test_a_question_that_is_not_granted_is_on_record_as_denied(graph: Graph) -> None:
    answer = await graph.ask("query By { myChildren(orderBy: FAMILY_ASC) { nodes { id } } }", Role.DISPATCHER)
    (entry,) = await entries(graph, answer.response.headers["x-request-id"])
    assert (entry["role"], entry["outcome"], entry["child_ids"]) == ("dispatcher", "DENIED", [])
    assert (entry["fields"], entry["withheld"]) == ([], [])


async def test_a_plan_is_written_once_and_two_plans_are_two(graph: Graph) -> None:
    first = 'query One { a: child(by: {id: "%s"}) { snils } }' % ANNA.global_id  # noqa: UP031
    second = first.replace("snils", "snils: policyNumber")
    plans = []
    for query in (first, second, first, second):
        answer = await graph.ask(query, Role.DISPATCHER)
        (entry,) = await entries(graph, answer.response.headers["x-request-id"])
        plans.append((entry["plan_id"], list(entry["withheld"])))
    assert plans[:2] == plans[2:]
    assert plans[0][0] != plans[1][0]
    assert [withheld for _, withheld in plans[:2]] == [["Child.snils"], ["Child.policyNumber"]]
    repeated_plans = await rows(graph.dsn, "SELECT id, count(*) FROM audit_plan GROUP BY id HAVING count(*) > 1")
    assert repeated_plans == []


async def test_a_plan_lists_what_was_granted_and_what_was_withheld(graph: Graph) -> None:
    query = f'query Named {{ child(by: {{id: "{ANNA.global_id}"}}) {{ id snils sex }} }}'
    answer = await graph.ask(query, Role.DISPATCHER)
    (entry,) = await entries(graph, answer.response.headers["x-request-id"])
    assert {"Child.id", "Child.sex", "Query.child"} <= set(entry["fields"])
    assert list(entry["withheld"]) == ["Child.snils"]
    (plan,) = await rows(graph.dsn, "SELECT * FROM audit_plan WHERE id = $1", entry["plan_id"])
    assert (plan["operation"], plan["role"]) == ("Named", "dispatcher")


async def test_many_at_once_have_a_row_each(graph: Graph) -> None:
    import asyncio

    answers = await asyncio.gather(
        *[graph.ask(QUERIES["one"], role, used(QUERIES["one"])) for role in TOKEN_ROLES for _ in range(5)]
    )
    ids = [answer.response.headers["x-request-id"] for answer in answers]
    recorded = await rows(
        graph.dsn, "SELECT request_id FROM audit_entry WHERE request_id = any($1) AND outcome = 'OK'", ids
    )
    assert sorted(row["request_id"] for row in recorded) == sorted(ids)


async def test_no_value_of_a_child_is_in_the_trail_the_log_the_metrics_or_an_error(
    graph: Graph, capfd: pytest.CaptureFixture[str]
) -> None:
    texts = []
    for role in TOKEN_ROLES:
        for query in QUERIES.values():
            await graph.ask(query, role, used(query))
        asked = f'{{ myChildren(filter: {{family: "{ANNA.family}"}}, first: %s) {{ nodes {{ shoe }} }} }}'
        texts.append((await graph.ask(asked % "1", role)).text)
        texts.append((await graph.ask(asked.replace("shoe", "id") % "101", role)).text)
        texts.append(
            (
                await graph.ask("query($p: Snils!) { child(by: {snils: $p}) { id } }", role, {"p": ANNA.policy_number})
            ).text
        )
    trail = await rows(graph.dsn, "SELECT e::text FROM audit_entry e UNION ALL SELECT p::text FROM audit_plan p")
    metrics = (await graph.client.get("/metrics")).text
    assert 'passport_operations_total{code="OK"}' in metrics
    everything = "\n".join([*texts, *(row[0] for row in trail), metrics, *capfd.readouterr()])
    assert not VALUES.search(everything)
    for kid in (*OTHERS, GLEB):
        assert str(kid.id) not in metrics
    assert str(MOTHER) not in everything


async def test_whoever_has_a_token_and_no_account_is_denied_on_the_record(graph: Graph) -> None:
    headers = bearer(ISSUER.issue("nobody", Role.NURSE, 60))
    answer = await graph.post({"query": "query Who { viewer { subject } }", "operationName": "Who"}, headers)
    (entry,) = await entries(graph, answer.response.headers["x-request-id"])
    assert (answer.code, entry["subject"], entry["outcome"]) == ("UNAUTHENTICATED", "nobody", "DENIED")
    anonymous = await graph.post({"query": "{ viewer { subject } }"}, {})
    assert await entries(graph, anonymous.response.headers["x-request-id"]) == []


async def test_a_search_without_a_hit_is_on_record_beside_one_with_a_hit(graph: Graph) -> None:
    both = f'{{ a: child(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ sex }} b: child(by: {{snils: "{"0" * 11}"}}) {{ birthDate }} }}'
    answer = await graph.ask(both)
    assert answer.data == {"a": {"sex": "MALE"}, "b": None}
    # One request's entries have no order among them.
    miss, hit = sorted(
        await entries(graph, answer.response.headers["x-request-id"]), key=lambda row: len(row["child_ids"])
    )
    assert (hit["child_ids"], hit["relations"]) == ([ANNA.id], ["attached", "organization"])
    assert (miss["child_ids"], miss["relations"]) == ([], [])
    assert "Child.sex" in hit["fields"]
    assert "Child.birthDate" not in hit["fields"]
    assert "Child.birthDate" in miss["fields"]
