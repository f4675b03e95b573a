"""Relatives to whom a child was entrusted (domain.md 5 F 41): narrower than a parent, by documents in scope, until a day."""

from typing import Any

import asyncpg
import pytest

from graph.viewer import Role
from tests.areas.glass.test_break_glass import opened
from tests.http.client import Graph, change, rows
from tests.http.world import ADDRESS, ANNA, BORIS, DOCUMENTS, MOTHER, PHONE, TITLE, global_id, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

GRANDMOTHER, DELEGATION = uid(303), uid(608)
CHILD = """id name { family } birthDate snils policyNumber address enrollment { institution }
documents { nodes { title } } vaccinations { nodes { vaccine document { title } } } measurements { nodes { document { id } } }
accessLog { nodes { at } } breakGlassGrants { nodes { justification } }
representatives { nodes { kind representative { id name { given } phone email } } }
passport { bloodGroup { value } allergies { items { substance document { title } } }
  diagnoses { items { display document { title replacedBy { title } } } } }"""
QUERY = f"query ($id: ID!) {{ child(by: {{id: $id}}) {{ {CHILD} }} }}"
NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"


async def entrust(graph: Graph, kinds: str = "{}", last: str = "'2999-01-01'", **more: Any) -> None:
    """The account of the role parent is a grandmother's: Anna was entrusted to her, and nobody else."""
    status = more.get("status", "ACTIVE")
    await change(
        graph.dsn,
        f"INSERT INTO representative (id, given, phone, email) VALUES ('{GRANDMOTHER}', 'Baba', '+7333', 'b@x.org');"
        " INSERT INTO representation (child_id, id, representative_id, kind, status, valid_from, valid_to, court_restricted,"
        f" is_primary_contact, document_kinds, basis_kind) VALUES ('{ANNA.id}', '{DELEGATION}', '{GRANDMOTHER}', 'DELEGATED',"
        f" '{status}', '2020-01-01', {last}, {more.get('restricted', 'false')}, false, '{kinds}', 'CONSENT');"
        f" UPDATE account SET representative_id = '{GRANDMOTHER}' WHERE subject = 'parent-1'",
    )


async def seen(graph: Graph) -> Any:
    """Anna as the account of the role parent reads her."""
    return (await graph.ask(QUERY, Role.PARENT, {"id": ANNA.global_id})).data["child"]


async def test_a_grandmother_reads_what_she_needs_and_no_more(own: Graph) -> None:
    await opened(own, Role.SPECIALIST, child=ANNA)
    mothers = await seen(own)
    assert mothers["snils"] == ANNA.snils
    assert mothers["address"] == ADDRESS
    assert mothers["accessLog"]["nodes"]
    assert mothers["breakGlassGrants"]["nodes"]
    assert len(mothers["documents"]["nodes"]) == 3
    await entrust(own)
    hers = await seen(own)
    assert hers["name"] == {"family": ANNA.family}
    assert hers["passport"]["bloodGroup"] == {"value": "AB"}
    assert [item["substance"] for item in hers["passport"]["allergies"]["items"]]
    assert hers["enrollment"]["institution"]
    assert hers["snils"] is hers["address"] is None
    assert hers["policyNumber"] == "*" * 16
    assert hers["accessLog"] == hers["breakGlassGrants"] == hers["documents"] == {"nodes": []}
    assert (await own.ask("{ myChildren { nodes { id } } }", Role.PARENT)).data == {
        "myChildren": {"nodes": [{"id": ANNA.global_id}]}
    }


async def test_of_other_representatives_she_reads_the_names_alone(own: Graph) -> None:
    await entrust(own)
    people = {node["representative"]["name"]["given"]: node["representative"] for node in await _people(own)}
    assert (people["Mama"]["phone"], people["Mama"]["email"]) == (None, None)
    assert (people["Baba"]["phone"], people["Baba"]["email"]) == ("+7333", "b@x.org")
    capsule = "query ($id: ID!) { emergencyCapsule(by: {id: $id}) { contacts { representative { phone } } } }"
    by_id = "query ($id: ID!) { node(id: $id) { ... on Representative { phone name { given } } } }"
    answers = [
        await own.ask(capsule, Role.PARENT, {"id": ANNA.global_id}),
        await own.ask(by_id, Role.PARENT, {"id": global_id("Representative", MOTHER)}),
    ]
    assert all(PHONE not in answer.text for answer in answers)
    assert answers[1].data == {"node": {"phone": None, "name": {"given": "Mama"}}}


async def _people(graph: Graph) -> list[Any]:
    nodes: list[Any] = (await seen(graph))["representatives"]["nodes"]
    return nodes


async def test_documents_are_read_in_scope_by_every_road(own: Graph) -> None:
    await change(own.dsn, f"UPDATE medical_document SET kind = 'CONSULTATION' WHERE id <> '{DOCUMENTS[0]}'")
    ids = {"ids": [global_id("MedicalDocument", ANNA.id, each) for each in DOCUMENTS]}
    await entrust(own, "{CONSULTATION}")
    hers = await seen(own)
    assert [node["title"] for node in hers["documents"]["nodes"]] == [TITLE] * 2
    # The statements come from the laboratory's document, which is out of scope.
    assert [item["document"] for item in hers["passport"]["allergies"]["items"]] == [None]
    assert [item["document"] for item in hers["passport"]["diagnoses"]["items"]] == [None]
    assert [node["document"] for node in hers["vaccinations"]["nodes"]] == [None]
    assert [node["document"] for node in hers["measurements"]["nodes"]] == [None] * 3
    assert [node and node["id"] for node in (await own.ask(NODES, Role.PARENT, ids)).data["nodes"]] == [
        None,
        *ids["ids"][1:],
    ]
    await change(own.dsn, "UPDATE representation SET document_kinds = '{LAB_RESULT}' WHERE kind = 'DELEGATED'")
    hers = await seen(own)
    assert [item["document"] for item in hers["passport"]["allergies"]["items"]] == [{"title": TITLE}]
    assert [node and node["id"] for node in (await own.ask(NODES, Role.PARENT, ids)).data["nodes"]] == [
        ids["ids"][0],
        None,
        None,
    ]


async def test_a_document_in_scope_does_not_lead_to_one_that_is_not(own: Graph) -> None:
    amended = f"kind = 'CONSULTATION', status = 'AMENDED', replaced_by_id = '{DOCUMENTS[0]}'"
    await change(own.dsn, f"UPDATE medical_document SET {amended} WHERE id = '{DOCUMENTS[1]}'")
    await entrust(own, "{CONSULTATION}")
    query = "query ($id: ID!) { node(id: $id) { ... on MedicalDocument { title replacedBy { id } } } }"
    answer = await own.ask(query, Role.PARENT, {"id": global_id("MedicalDocument", ANNA.id, DOCUMENTS[1])})
    assert answer.data == {"node": {"title": TITLE, "replacedBy": None}}


async def test_no_label_is_hers_to_read(own: Graph) -> None:
    await change(own.dsn, f"UPDATE allergy SET labels = '{{MENTAL}}' WHERE child_id = '{ANNA.id}'")
    assert (await seen(own))["passport"]["allergies"]["items"]
    await entrust(own)
    assert (await seen(own))["passport"]["allergies"]["items"] == []


async def test_grants_of_the_glass_are_not_found_by_id(own: Graph) -> None:
    grant = (await opened(own, Role.SPECIALIST, child=ANNA))["grant"]["id"]
    assert (await own.ask(NODES, Role.PARENT, {"ids": [grant]})).data == {"nodes": [{"id": grant}]}
    await entrust(own)
    assert (await own.ask(NODES, Role.PARENT, {"ids": [grant]})).data == {"nodes": [None]}


@pytest.mark.parametrize(
    ("last", "more"),
    [
        ("'2020-01-02'", {}),
        ("'2999-01-01'", {"status": "REQUESTED"}),
        ("'2999-01-01'", {"status": "REVOKED"}),
        ("'2999-01-01'", {"restricted": "true"}),
    ],
)
async def test_out_of_force_it_gives_nothing(own: Graph, last: str, more: dict[str, str]) -> None:
    await entrust(own, last=last, **more)
    assert await seen(own) is None


async def test_the_database_refuses_one_in_force_without_an_end(own: Graph) -> None:
    with pytest.raises(asyncpg.CheckViolationError):
        await entrust(own, last="NULL")
    await entrust(own, last="NULL", status="REQUESTED")
    assert await seen(own) is None


async def test_it_ends_on_the_eighteenth_birthday(own: Graph) -> None:
    await entrust(own)
    await change(own.dsn, f"UPDATE child SET birth_date = now() - interval '17 years' WHERE id = '{ANNA.id}'")
    assert (await seen(own))["id"] == ANNA.global_id
    await change(own.dsn, f"UPDATE child SET birth_date = now() - interval '18 years 1 day' WHERE id = '{ANNA.id}'")
    assert await seen(own) is None


async def test_one_person_may_be_a_parent_of_one_child_and_look_after_another(own: Graph) -> None:
    """Of each child its own relation; where both hold for one child, the wider one."""
    await entrust(own)
    own_child = (
        f"INSERT INTO representation (child_id, id, representative_id, kind, status, valid_from, court_restricted,\
 is_primary_contact, basis_kind) VALUES ('{BORIS.id}', '{uid(607)}', '{GRANDMOTHER}', 'GUARDIAN', 'ACTIVE', '2020-01-01', false,\
 false, 'REGISTER')"
    )
    await change(own.dsn, own_child)
    query = "{ myChildren { nodes { snils } } }"
    assert (await own.ask(query, Role.PARENT)).data["myChildren"]["nodes"] == [{"snils": None}, {"snils": BORIS.snils}]
    await change(own.dsn, own_child.replace(str(BORIS.id), str(ANNA.id)))
    assert (await seen(own))["snils"] == ANNA.snils
    assert len((await seen(own))["documents"]["nodes"]) == 3


async def test_the_log_names_the_relation(own: Graph) -> None:
    await entrust(own)
    await seen(own)
    (last,) = await rows(
        own.dsn,
        "SELECT p.relations FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id ORDER BY e.at DESC LIMIT 1",
    )
    assert last["relations"] == ["delegated"]
    log = "query ($id: ID!) { child(by: {id: $id}) { accessLog { nodes { relations } } } }"
    await change(own.dsn, f"UPDATE account SET representative_id = '{MOTHER}' WHERE subject = 'parent-1'")
    nodes = (await own.ask(log, Role.PARENT, {"id": ANNA.global_id})).data["child"]["accessLog"]["nodes"]
    assert {"relations": ["DELEGATED"]} in nodes
