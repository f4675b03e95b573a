"""Labelled facts that are there on a condition: a specialist's own specialty (domain.md 4.7 note 14), a purpose (note 15)."""

import asyncio
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from graph.record import SPECIALTY_LABELS
from graph.viewer import Role
from tests.http.client import Graph, change, rows
from tests.http.test_together import number
from tests.http.world import ANNA, BORIS, STAFF, Kid, insert, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

LABELS = ("HIV", "MENTAL", "REPRODUCTIVE", "STI", "SUBSTANCE")
SICK = "passport { diagnoses { assertion items { display } } } documents { nodes { title } }"
WHY = "Лагерь просит справку о здоровье"


@pytest_asyncio.fixture(loop_scope="module")
async def sick(own: Graph) -> Graph:
    """Anna and Boris have a document and a diagnosis under each label, named by it."""
    connection = await asyncpg.connect(own.dsn)
    try:
        for number, kid in enumerate((ANNA, BORIS)):
            for place, label in enumerate(LABELS):
                key = {"child_id": kid.id, "labels": [label]}
                await _document(connection, key, uid(5000 + 10 * number + place), label)
    finally:
        await connection.close()
    return own


async def _document(connection: Any, key: dict[str, Any], id_: Any, label: str) -> None:
    source = {"source_system": "s", "source_id": id_.hex, "source_kind": "EMR", "source_rank": 2, "sha256": id_.hex}
    words = {"kind": "CONSULTATION", "title": label, "status": "REGISTERED", "structured": "{}"}
    (today,) = await connection.fetchrow("select now()")
    await insert(
        connection, "medical_document", id=id_, date=today.date(), registered_at=today, **key, **words, **source
    )
    values = {
        "document_id": id_,
        "state": "CURRENT",
        "recorded_at": today,
        "clinical_status": "ACTIVE",
        "chronic": False,
    }
    disease = {"display": label, "disease": label, "stated_on": today.date()}
    await insert(connection, "condition", id=id_, **disease, **key, **values)


def of(kid: Kid, below: str = SICK, purpose: str | None = None) -> str:
    """A question about one child, with a purpose where there is one."""
    why = "" if purpose is None else f', purpose: "{purpose}"'
    return f'child(by: {{id: "{kid.global_id}"}}{why}) {{ {below} }}'


def seen(child: dict[str, Any]) -> set[str]:
    """The labels of what an answer shows; documents and diagnoses agree."""
    titles = {each["title"] for each in child["documents"]["nodes"]} & {*LABELS}
    assert {each["display"] for each in child["passport"]["diagnoses"]["items"]} & {*LABELS} == titles
    return titles


async def look(graph: Graph, role: Role, *fields: str) -> dict[str, Any]:
    """The data of one operation."""
    return (await graph.ask(f"{{ {' '.join(fields)} }}", role)).data


async def purposes(graph: Graph, kid: Kid, role: Role) -> list[tuple[str, str | None]]:
    """Role and purpose of each entry of a child's log, oldest first."""
    data = await look(graph, role, of(kid, "accessLog(first: 50) { nodes { actorRole purpose } }"))
    nodes = data["child"]["accessLog"]["nodes"]
    return [(each["actorRole"], each["purpose"]) for each in reversed(nodes)]


@pytest.mark.parametrize("specialty", [None, "CARDIOLOGY", "psychiatry", *SPECIALTY_LABELS])
async def test_a_specialist_reads_what_is_under_the_labels_of_the_own_specialty(
    sick: Graph, specialty: str | None
) -> None:
    """Domain.md 4.7, note 14."""
    specialty_literal = "null" if specialty is None else f"'{specialty}'"
    await change(sick.dsn, f"update staff set specialty = {specialty_literal} where id = '{STAFF[Role.SPECIALIST]}'")
    # The same in somebody else's record changes nothing.
    await change(sick.dsn, f"update staff set specialty = 'NARCOLOGY' where id = '{STAFF[Role.NURSE]}'")
    expected = {
        "PSYCHIATRY": {"MENTAL", "SUBSTANCE"},
        "PSYCHOTHERAPY": {"MENTAL"},
        "NARCOLOGY": {"MENTAL", "SUBSTANCE"},
        "INFECTIOUS_DISEASES": {"HIV"},
        "DERMATOVENEROLOGY": {"STI"},
        "GYNAECOLOGY": {"REPRODUCTIVE"},
        "OBSTETRICS": {"REPRODUCTIVE"},
    }.get(specialty or "", set())
    for purpose in (None, WHY):
        assert seen((await look(sick, Role.SPECIALIST, of(ANNA, SICK, purpose)))["child"]) == expected
    children = (await look(sick, Role.SPECIALIST, f"myChildren {{ nodes {{ {SICK} }} }}"))["myChildren"]["nodes"]
    assert [seen(child) for child in children] == [expected]
    assert seen((await look(sick, Role.NURSE, of(ANNA, SICK)))["child"]) == set()


async def test_a_parent_of_a_teen_reads_what_is_labelled_on_request_alone(sick: Graph) -> None:
    """Domain.md 4.7, note 15: never in lists, by an id, or where another child was asked for."""
    assert seen((await look(sick, Role.PARENT, of(BORIS)))["child"]) == set()
    assert seen((await look(sick, Role.PARENT, of(BORIS, SICK, WHY)))["child"]) == {*LABELS}
    both = await look(sick, Role.PARENT, f"asked: {of(BORIS, SICK, WHY)}", f"plain: {of(BORIS)}", f"anna: {of(ANNA)}")
    assert (seen(both["asked"]), seen(both["plain"]), seen(both["anna"])) == ({*LABELS}, set(), {*LABELS})
    lists = await look(
        sick,
        Role.PARENT,
        of(BORIS, "sex", WHY),
        f"myChildren {{ nodes {{ id {SICK} }} }}",
    )
    by_id = {child["id"]: seen(child) for child in lists["myChildren"]["nodes"]}
    node = f'node(id: "{BORIS.global_id}") {{ ... on Child {{ {SICK} }} }}'
    beside = await look(sick, Role.PARENT, of(BORIS, "sex", WHY), node)
    assert (by_id[BORIS.global_id], seen(beside["node"])) == (set(), set())


async def test_the_teen_reads_the_purpose_and_its_parent_does_too(sick: Graph) -> None:
    await look(sick, Role.PARENT, of(BORIS))
    await look(sick, Role.PARENT, of(BORIS, SICK, f"  {WHY} "))
    for role in (Role.CHILD, Role.PARENT):
        assert (await purposes(sick, BORIS, role))[:2] == [("PARENT", None), ("PARENT", WHY)]


async def test_each_child_of_an_operation_has_its_own_purpose_alone(sick: Graph) -> None:
    """Two children who are read alike would be one entry of the trail; with two purposes they are two."""
    first, second = "First of the reasons", "Second of the reasons"
    await look(sick, Role.PARENT, f"a: {of(ANNA, 'sex', first)}", f"b: {of(BORIS, 'sex', second)}", "viewer { name }")
    await look(sick, Role.PARENT, f"a: {of(BORIS, 'sex', first)}", f"b: {of(BORIS, 'sex', second)}")
    await look(sick, Role.PARENT, of(ANNA, "sex", second), "myChildren { nodes { sex } }")
    assert await purposes(sick, ANNA, Role.PARENT) == [("PARENT", first), ("PARENT", second)]
    assert await purposes(sick, BORIS, Role.PARENT) == [
        ("PARENT", second),
        ("PARENT", f"{first}; {second}"),
        ("PARENT", None),
    ]


async def test_a_purpose_without_such_a_right_is_recorded_and_changes_nothing(sick: Graph) -> None:
    asked = await look(sick, Role.NURSE, of(BORIS, SICK, WHY))
    assert asked == await look(sick, Role.NURSE, of(BORIS))
    assert seen(asked["child"]) == set()
    assert (await purposes(sick, BORIS, Role.CHILD)) == [("NURSE", "CARE"), ("NURSE", None)]


async def test_a_purpose_over_nobody_is_on_record(sick: Graph) -> None:
    stranger = Kid(uid(999), ANNA.district, 3, "", "", "")
    answer = await sick.ask(f"{{ {of(stranger, SICK, WHY)} }}", Role.PARENT)
    assert answer.data["child"] is None
    query = "select purpose, child_ids from audit_entry where request_id = $1 and outcome = 'OK'"
    (entry,) = await rows(sick.dsn, query, answer.response.headers["x-request-id"])
    assert (entry["purpose"], entry["child_ids"]) == (WHY, [])


@pytest.mark.parametrize("variables", [{}, {"why": None}, {"why": WHY}], ids=["no variable", "a null", "a value"])
async def test_a_variable_that_is_null_or_not_there_is_no_purpose(sick: Graph, variables: dict[str, Any]) -> None:
    """One document is two plans: what was kept for one must not answer the other."""
    query = f'query($why: String) {{ child(by: {{id: "{BORIS.global_id}"}}, purpose: $why) {{ {SICK} }} }}'
    for given in ({"why": WHY}, {}, variables):
        expected = {*LABELS} if given.get("why") else set()
        assert seen((await sick.ask(query, Role.PARENT, given)).data["child"]) == expected


async def test_requests_that_are_answered_together_keep_their_own_purposes(own: Graph) -> None:
    query = f'query($why: String) {{ child(by: {{id: "{BORIS.global_id}"}}, purpose: $why) {{ sex }} }}'
    reasons = [f"Reason of number {n}" for n in range(40)]
    await asyncio.gather(*[own.ask(query, Role.PARENT, {"why": why}) for why in reasons])
    metrics = (await own.client.get("/metrics")).text
    assert number(metrics, "passport_statements") < number(metrics, "passport_statement_requests") / 2
    assert sorted(await purposes(own, BORIS, Role.CHILD)) == sorted(("PARENT", why) for why in reasons)


@pytest.mark.parametrize(
    "why",
    [
        "",
        "too short",
        "1234567890 12",
        "a" * 201,
        "CHILD_PROTECTION",
        "LIFE_THREAT",
        "Ten letters\\nand a line",
        "Ten letters \\u202e backwards",
        "Ten letters \\u0000 and none",
    ],
)
async def test_what_is_no_purpose_is_refused(graph: Graph, why: str) -> None:
    """A code of break-glass as a purpose would keep the entry from the family (domain.md 5 F 44)."""
    answer = await graph.ask(f"{{ {of(BORIS, 'sex', why)} }}", Role.PARENT)
    assert (answer.code, answer.places) == ("BAD_USER_INPUT", [(1, 3)])
    assert not why or why[:9] not in answer.text


@pytest.mark.parametrize("entry", ["myChildren", "searchChildren", "node", "nodes", "emergencyCapsule", "district"])
async def test_no_other_entry_takes_a_purpose(graph: Graph, entry: str) -> None:
    arguments = {"myChildren": "", "emergencyCapsule": f'by: {{id: "{BORIS.global_id}"}}, ', "nodes": "ids: [], "}
    given = arguments.get(entry, f'id: "{BORIS.global_id}", ')
    answer = await graph.ask(f'{{ {entry}({given}purpose: "{WHY}") {{ __typename }} }}', Role.PARENT)
    assert "Unknown argument 'purpose'" in answer.text
