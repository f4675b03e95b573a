"""Staff who are family (domain.md 5 F 42): a child of one's own family is reached in no role of staff, by no road."""

from typing import Any

import pytest

from graph.policy.vocabulary import CHILD_RELATIONS
from graph.viewer import Role
from tests.areas.glass.test_break_glass import OPEN, REVIEW, acted, opened, wish
from tests.http.client import ISSUER, Graph, bearer, change, rows
from tests.http.world import (
    ADDRESS,
    ANNA,
    BORIS,
    DOCUMENTS,
    FIRST,
    GLEB,
    MOTHER,
    OTHERS,
    PHONE,
    REACHED,
    STAFF,
    VERA,
    global_id,
    subject_of,
    uid,
)
from tests.security.sending import about, send

pytestmark = pytest.mark.asyncio(loop_scope="module")

FATHER = uid(302)
STAFF_ROLES = sorted(STAFF)
CHILD = """id name { family } policyNumber address enrollment { institution className }
representatives { nodes { representative { name { given } phone } } } passport { id bloodGroup { value } }"""
ROADS = {
    "child": f"query ($id: ID!) {{ child(by: {{id: $id}}) {{ {CHILD} }} }}",
    "number": f"query ($policy: OmsPolicyNumber!) {{ child(by: {{policyNumber: $policy}}) {{ {CHILD} }} }}",
    "capsule": "query ($id: ID!) { emergencyCapsule(by: {id: $id}) { childId contacts { representative { phone } } } }",
    "mine": f"{{ myChildren(first: 100) {{ nodes {{ {CHILD} }} }} }}",
    "district": f"query ($district: ID!) {{ district(id: $district) {{ children {{ nodes {{ {CHILD} }} }} }} }}",
    "districts": f"{{ myDistricts {{ children(first: 100, orderBy: FAMILY_ASC) {{ nodes {{ {CHILD} }} }} }} }}",
    "nodes": "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Representative { phone } } }",
    "search": "query ($m: ChildMatch!) { searchChildren(match: $m) { nodes { id } } }",
}
IDS = [
    ANNA.global_id,
    global_id("Passport", ANNA.id),
    global_id("Representative", MOTHER),
    global_id("Representation", ANNA.id, uid(601)),
    global_id("MedicalDocument", ANNA.id, DOCUMENTS[0]),
    global_id("Vaccination", ANNA.id, uid(920)),
    global_id("Measurement", ANNA.id, uid(910)),
]
SECRETS = (ANNA.family, ANNA.policy_number, ADDRESS, PHONE, ANNA.global_id, *IDS)
GIVEN = {
    "id": ANNA.global_id,
    "policy": ANNA.policy_number,
    "district": global_id("District", FIRST),
    "ids": IDS,
    "m": {"family": ANNA.family, "given": "Maliy"},
}

# A row of any kind will do: in force, or one that was never proven, has ended, was revoked or is restricted.
ROWS = {
    "restricted": "'PARENT', 'ACTIVE', '2020-01-01', NULL, true",
    "in force": "'PARENT', 'ACTIVE', '2020-01-01', NULL, false",
    "delegated": "'DELEGATED', 'ACTIVE', '2020-01-01', '2999-01-01', false",
    "requested": "'PARENT', 'REQUESTED', '2020-01-01', NULL, false",
    "revoked": "'GUARDIAN', 'REVOKED', '2020-01-01', NULL, false",
    "ended": "'PARENT', 'EXPIRED', '2020-01-01', '2020-01-02', false",
}


# What says that the member of staff is that person: one account for both, the person's row, or a second account, which
# may be disabled.
TIES = ("account", "person", "second account", "disabled account")


async def make_family(
    graph: Graph, role: Role, row: str = "restricted", *, tie: str = "account", child: Any = ANNA
) -> None:
    """The member of staff of this role is the child's father."""
    also = f"'{STAFF[role]}'" if tie == "person" else "NULL"
    await change(
        graph.dsn,
        f"INSERT INTO representative (id, given, staff_id) VALUES ('{FATHER}', 'Papa', {also});"
        " INSERT INTO representation (child_id, id, representative_id, kind, status, valid_from, valid_to, court_restricted,"
        f" is_primary_contact, basis_kind) VALUES ('{child.id}', '{uid(609)}', '{FATHER}', {ROWS[row]}, false, 'REGISTER')",
    )
    if tie == "account":
        await change(
            graph.dsn, f"UPDATE account SET representative_id = '{FATHER}' WHERE subject = '{subject_of(role)}'"
        )
    if tie in ("second account", "disabled account"):
        await second_account(graph, role, f"representative_id = '{FATHER}'", disabled=tie == "disabled account")


async def second_account(graph: Graph, role: Role, who: str, *, disabled: bool = False) -> None:
    """Another account of the same member of staff, in which they act as the person they are at home."""
    column, _, value = who.partition(" = ")
    await change(
        graph.dsn,
        f"INSERT INTO account (subject, staff_id, {column}, roles, level, disabled_at) VALUES"
        f" ('at-home', '{STAFF[role]}', {value}, '{{parent}}', 'FULL', {'now()' if disabled else 'NULL'})",
    )


async def read(graph: Graph, role: Role) -> dict[str, set[str]]:
    """What a role reads of Anna, by every road that leads it to her."""
    answers = {road: await graph.ask(query, role, GIVEN) for road, query in ROADS.items()}
    texts_by_road = {
        road: answer.text for road, answer in answers.items() if answer.code != "FORBIDDEN" and answer.data
    }
    secrets_by_road = {road: {secret for secret in SECRETS if secret in text} for road, text in texts_by_road.items()}
    return {road: secrets for road, secrets in secrets_by_road.items() if secrets}


@pytest.mark.parametrize("tie", TIES)
@pytest.mark.parametrize("role", [role for role in STAFF_ROLES if CHILD_RELATIONS[role] and role is not Role.AUDITOR])
async def test_a_restricted_father_reads_nothing_of_his_child_as_staff(own: Graph, role: Role, tie: str) -> None:
    assert {"child", "number", "mine", "nodes"} <= (await read(own, role)).keys()
    await make_family(own, role, tie=tie)
    assert await read(own, role) == {}


@pytest.mark.parametrize("row", ROWS)
async def test_any_row_makes_family(own: Graph, row: str) -> None:
    await make_family(own, Role.NURSE, row)
    assert await read(own, Role.NURSE) == {}


async def test_nor_does_the_mothers_other_child_tell_of_her(own: Graph) -> None:
    await make_family(own, Role.NURSE)
    mine = await own.ask("{ myChildren(first: 100) { nodes { id } } }", Role.NURSE)
    reached = {node["id"] for node in mine.data["myChildren"]["nodes"]}
    assert reached == {kid.global_id for kid in REACHED[Role.NURSE] - {ANNA, BORIS}}
    await change(own.dsn, f"UPDATE representation SET kind = 'INSTITUTION' WHERE representative_id = '{MOTHER}'")
    mine = await own.ask("{ myChildren(first: 100) { nodes { id } } }", Role.NURSE)
    assert BORIS.global_id in mine.text
    assert ANNA.global_id not in mine.text


async def test_nor_does_a_count_tell_where_they_are_attached(own: Graph) -> None:
    """5 C 18: a number of children that was greater than the list of them told where the child had moved."""
    counted = "{ myDistricts { code childrenCount children(first: 100) { nodes { id } } } }"
    await make_family(own, Role.NURSE)
    for place in (await own.ask(counted, Role.NURSE)).data["myDistricts"]:
        assert place["childrenCount"] == len(place["children"]["nodes"]), place["code"]


async def test_a_child_that_works_does_not_read_its_own_record_as_staff(own: Graph) -> None:
    await change(own.dsn, f"UPDATE account SET child_id = '{ANNA.id}' WHERE subject = 'nurse-1'")
    mine = await own.ask("{ myChildren(first: 100) { nodes { id } } }", Role.NURSE)
    reached = {node["id"] for node in mine.data["myChildren"]["nodes"]}
    assert reached == {kid.global_id for kid in REACHED[Role.NURSE] - {ANNA, BORIS}}  # nor her brother's


async def test_nor_where_its_own_account_is_another(own: Graph) -> None:
    await second_account(own, Role.NURSE, f"child_id = '{ANNA.id}'")
    mine = await own.ask("{ myChildren(first: 100) { nodes { id } } }", Role.NURSE)
    reached = {node["id"] for node in mine.data["myChildren"]["nodes"]}
    assert reached == {kid.global_id for kid in REACHED[Role.NURSE] - {ANNA, BORIS}}


async def test_a_second_account_of_somebody_else_is_nothing_to_a_member_of_staff(own: Graph) -> None:
    await make_family(own, Role.REGISTRAR, tie="second account")
    secrets_by_road = await read(own, Role.NURSE)
    assert {"child", "number", "mine", "nodes"} <= secrets_by_road.keys()


async def test_other_children_stay_within_reach(own: Graph) -> None:
    await make_family(own, Role.NURSE, child=VERA)
    mine = await own.ask("{ myChildren(first: 100) { nodes { id } } }", Role.NURSE)
    assert {node["id"] for node in mine.data["myChildren"]["nodes"]} == {
        kid.global_id for kid in (ANNA, BORIS, *OTHERS)
    }


@pytest.mark.parametrize("tie", TIES)
@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.EMERGENCY_DOCTOR])
async def test_the_glass_is_no_way_to_a_child_of_the_family(own: Graph, role: Role, tie: str) -> None:
    await opened(own, role, child=ANNA)
    await make_family(own, role, tie=tie)
    # Neither by a grant of before nor by a new one.
    assert await read(own, role) == {}
    assert (await own.ask(OPEN, role, wish(ANNA, "k2"))).code == "FORBIDDEN"
    assert len(await rows(own.dsn, "SELECT FROM break_glass_grant WHERE child_id = $1", ANNA.id)) == 1


@pytest.mark.parametrize("tie", TIES)
async def test_nobody_reviews_a_grant_for_a_child_of_the_family(own: Graph, tie: str) -> None:
    await make_family(own, Role.AUDITOR, tie=tie, child=GLEB)
    assert GLEB.global_id not in (await own.ask("{ myChildren { nodes { id } } }", Role.AUDITOR)).text
    given = {
        "grantId": global_id("BreakGlassGrant", GLEB.id, uid(801)),
        "outcome": "JUSTIFIED",
        "note": "It was I myself",
    }
    answer = await acted(own, REVIEW, Role.AUDITOR, idempotencyKey="r", **given)
    (problem,) = answer.data["breakGlassReview"]["problems"]
    assert problem["code"] == "NOT_FOUND"


@pytest.mark.parametrize("tie", TIES)
async def test_where_the_only_auditor_is_family_another_organizations_reviews(own: Graph, tie: str) -> None:
    await change(own.dsn, "UPDATE account SET roles = '{auditor}' WHERE subject = 'registrar-1'")
    query, headers = "{ myChildren { nodes { id } } }", bearer(ISSUER.issue("registrar-1", Role.AUDITOR, 600))
    assert GLEB.global_id not in (await own.post({"query": query}, headers)).text
    await make_family(own, Role.AUDITOR, tie=tie, child=GLEB)
    assert GLEB.global_id in (await own.post({"query": query}, headers)).text


@pytest.mark.parametrize("tie", TIES)
@pytest.mark.parametrize("role", [Role.DISTRICT_DOCTOR, Role.SPECIALIST])
async def test_no_document_is_registered_for_a_child_of_the_family(own: Graph, role: Role, tie: str) -> None:
    await make_family(own, role, tie=tie)
    assert (await send(own, role, about(ANNA))).code == "FORBIDDEN"


async def decide(graph: Graph, first: str, last: str) -> None:
    """A registrar lets the nurse look after Anna."""
    await change(
        graph.dsn,
        "INSERT INTO family_exception (child_id, id, staff_id, decided_by, reason, decided_at, valid_from, valid_to) VALUES"
        f" ('{ANNA.id}', '{uid(1)}', '{STAFF[Role.NURSE]}', '{STAFF[Role.REGISTRAR]}', 'The only nurse', now(), {first}, {last})",
    )


@pytest.mark.parametrize("tie", TIES)
async def test_a_registrars_decision_opens_the_child_while_it_is_valid(own: Graph, tie: str) -> None:
    await make_family(own, Role.NURSE, "in force", tie=tie)
    await decide(own, "'2020-01-01'", "NULL")
    secrets_by_road = await read(own, Role.NURSE)
    assert secrets_by_road.keys() == {"child", "number", "mine", "district", "districts", "nodes", "search"}
    assert {ADDRESS, PHONE} <= secrets_by_road["child"] & secrets_by_road["district"]
    await change(own.dsn, "UPDATE family_exception SET valid_to = '2020-01-02'")
    assert await read(own, Role.NURSE) == {}
