"""Administrators give and take roles by mutation: never their own, by two where it matters, and on the trail (row 50, 5 C 25)."""

from collections.abc import Mapping
from typing import Any

import asyncpg
import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import ISSUER, Answer, Graph, bearer, change, rows
from tests.http.world import ANNA, BORIS, MOTHER, POLYCLINIC, STAFF, global_id, insert, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

SECOND = uid(490)
GRANT = """mutation ($input: AccountGrantInput!) { accountGrant(input: $input) {
  grantedAt grantId problems { code message path } } }"""
DECIDE = """mutation ($input: AccountGrantDecideInput!) { accountGrantDecide(input: $input) {
  decidedAt problems { code path } } }"""
REVOKE = (
    """mutation ($input: AccountRevokeInput!) { accountRevoke(input: $input) { revokedAt problems { code path } } }"""
)
DISABLE = """mutation ($input: AccountDisableInput!) { accountDisable(input: $input) { disabledAt problems { code path } } }"""
ACCOUNT = """query ($subject: String!) { account(subject: $subject) {
  subject person staffName roles level disabledAt } }"""
WAITING = """{ accountGrantRequests { grantId subject person personId staffName staffSystem staffIdentifier roles level
  requestedBy } }"""
NURSE = {"staff": {"system": "urn:a", "identifier": "7"}}
AUDIT = """
SELECT e.purpose, e.outcome, e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
WHERE p.operation = $1 ORDER BY e.id
"""


@pytest.fixture
async def staffed(own: Graph) -> Graph:
    """The world with a nurse whom a register knows and a second administrator."""
    connection = await asyncpg.connect(own.dsn)
    try:
        nurse = f"id = '{STAFF[Role.NURSE]}'"
        await connection.execute(f"UPDATE staff SET source_system = 'urn:a', source_id = '7' WHERE {nurse}")
        await insert(connection, "staff", id=SECOND, family="Second", source_system="urn:a", source_id="2")
        await insert(connection, "account", subject="second", staff_id=SECOND, roles=["administrator"], level="FULL")
    finally:
        await connection.close()
    return own


async def ask(graph: Graph, document: str, by: str = "administrator-1", **given: Any) -> Answer:
    headers = bearer(ISSUER.issue(by, Role.ADMINISTRATOR, 600))
    variables: Mapping[str, Any] = given if document.startswith(("query", "{")) else {"input": given}
    return await graph.post({"query": document, "variables": variables}, headers)


async def act(graph: Graph, document: str, key: str, by: str = "administrator-1", **given: Any) -> dict[str, Any]:
    """The payload of a mutation."""
    (payload,) = (await ask(graph, document, by, idempotencyKey=key, **given)).data.values()
    return dict(payload)


async def account(graph: Graph, subject: str) -> Any:
    return (await ask(graph, ACCOUNT, subject=subject)).data["account"]


async def test_a_nurse_gets_her_roles_and_loses_them(staffed: Graph) -> None:
    given = await act(staffed, GRANT, "1", subject="sub-1", person=NURSE, roles=["NURSE"], level="FULL")
    assert given["problems"] == []
    assert given["grantedAt"]
    assert given["grantId"] is None
    entered = await account(staffed, "sub-1")
    assert (entered["person"], entered["roles"], entered["level"]) == ("STAFF", ["NURSE"], "FULL")
    headers = bearer(ISSUER.issue("sub-1", Role.NURSE, 600))
    reads = {"query": f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ id }} }}'}
    assert (await staffed.post(reads, headers)).data["child"]
    again = await act(staffed, GRANT, "2", subject="sub-1", person=NURSE, roles=["NURSE"])
    assert [problem["code"] for problem in again["problems"]] == ["ALREADY_DONE"]
    assert (await act(staffed, REVOKE, "3", subject="sub-1"))["revokedAt"]
    assert (await staffed.post(reads, headers)).code == "UNAUTHENTICATED"
    gone = {"code": "NOT_FOUND", "path": ["input", "subject"]}
    assert (await act(staffed, REVOKE, "4", subject="sub-1"))["problems"] == [gone]
    assert (await act(staffed, DISABLE, "5", subject="sub-1"))["disabledAt"]
    assert (await act(staffed, DISABLE, "6", subject="sub-1"))["problems"] == [gone]
    assert (await account(staffed, "sub-1"))["disabledAt"]
    (granted, refused) = [tuple(row) for row in await rows(staffed.dsn, AUDIT, "Mutation.accountGrant")]
    person = f"staff {STAFF[Role.NURSE]}"
    assert granted == (f"account sub-1: roles nurse, level FULL, {person}", "OK", [])
    assert refused[1] == "REFUSED"


@pytest.mark.parametrize("role", ["AUDITOR", "REGISTRAR"])
async def test_who_audits_or_administers_is_appointed_by_two(staffed: Graph, role: str) -> None:
    asked = await act(staffed, GRANT, "1", subject="sub-1", person=NURSE, roles=[role, "NURSE"])
    assert (asked["grantedAt"], asked["problems"]) == (None, [])
    assert await account(staffed, "sub-1") is None
    (waiting,) = (await ask(staffed, WAITING, "second")).data["accountGrantRequests"]
    assert waiting["grantId"] == asked["grantId"]
    assert (waiting["subject"], waiting["roles"]) == ("sub-1", sorted([role, "NURSE"]))
    assert waiting["requestedBy"] == "administrator-1"
    own = await ask(staffed, DECIDE, idempotencyKey="2", grantId=asked["grantId"], confirm=True)
    assert own.code == "FORBIDDEN"
    assert await account(staffed, "sub-1") is None
    assert (await act(staffed, DECIDE, "3", "second", grantId=asked["grantId"], confirm=True))["decidedAt"]
    assert (await account(staffed, "sub-1"))["roles"] == sorted([role, "NURSE"])
    for name in ("requestedBy", "staffSystem"):
        assert waiting[name]
    over = await act(staffed, DECIDE, "4", "second", grantId=asked["grantId"], confirm=True)
    assert over["problems"] == [{"code": "NOT_FOUND", "path": ["input", "grantId"]}]
    assert (await ask(staffed, WAITING)).data["accountGrantRequests"] == []


async def test_who_asked_takes_it_back(staffed: Graph) -> None:
    asked = await act(staffed, GRANT, "1", subject="sub-1", person=NURSE, roles=["AUDITOR"])
    assert (await act(staffed, DECIDE, "2", grantId=asked["grantId"], confirm=False))["decidedAt"]
    assert await account(staffed, "sub-1") is None


@pytest.mark.parametrize(
    ("person", "role"),
    [
        ({"representative": global_id("Representative", MOTHER)}, "PARENT"),
        ({"child": BORIS.global_id}, "CHILD"),
    ],
)
async def test_who_reads_as_a_family_does_is_let_in_by_two(staffed: Graph, person: Any, role: str) -> None:
    """An administrator reads no child, and makes nobody alone who does."""
    asked = await act(staffed, GRANT, "1", subject="kin", person=person, roles=[role])
    assert asked["grantedAt"] is None
    (waiting,) = (await ask(staffed, WAITING, "second")).data["accountGrantRequests"]
    assert waiting["personId"] == next(iter(person.values()))  # to compare with the papers
    assert (await act(staffed, DECIDE, "2", "second", grantId=asked["grantId"], confirm=True))["decidedAt"]
    assert (await account(staffed, "kin"))["roles"] == [role]
    children = [BORIS.id] if role == "CHILD" else []
    assert [row["child_ids"] for row in await rows(staffed.dsn, AUDIT, "Mutation.accountGrantDecide")] == [children]


async def test_nobody_gives_roles_to_themselves(staffed: Graph) -> None:
    """Not to one's own subject, nor to another of one's own, nor by another to oneself."""
    await change(staffed.dsn, f"UPDATE staff SET source_system = 'urn:a', source_id = '1' WHERE id = '{uid(409)}'")
    await change(staffed.dsn, f"UPDATE representative SET staff_id = '{uid(409)}' WHERE id = '{MOTHER}'")
    oneself = {"staff": {"system": "urn:a", "identifier": "1"}}
    mother = {"representative": global_id("Representative", MOTHER)}
    for number, (subject, person, role) in enumerate(
        [("administrator-1", oneself, "NURSE"), ("new", oneself, "NURSE"), ("new", mother, "PARENT")]
    ):
        wish: dict[str, Any] = {"subject": subject, "person": person, "roles": [role], "idempotencyKey": f"{number}"}
        assert (await ask(staffed, GRANT, **wish)).code == "FORBIDDEN"
    asked = await act(staffed, GRANT, "9", "second", subject="new", person=oneself, roles=["ADMINISTRATOR"])
    confirmed = await ask(staffed, DECIDE, idempotencyKey="10", grantId=asked["grantId"], confirm=True)
    assert confirmed.code == "FORBIDDEN"
    assert await account(staffed, "new") is None


async def test_the_last_administrator_stays(staffed: Graph) -> None:
    assert (await act(staffed, REVOKE, "1", subject="second"))["revokedAt"]
    for number, document in enumerate((REVOKE, DISABLE)):
        kept = await act(staffed, document, f"k{number}", subject="administrator-1")
        assert kept["problems"] == [{"code": "INVALID", "path": ["input", "subject"]}]
    assert (await account(staffed, "administrator-1"))["roles"] == ["ADMINISTRATOR"]


@pytest.mark.parametrize(
    ("wish", "code", "about"),
    [
        ({"subject": "sub-1", "person": NURSE, "roles": ["PARENT"]}, "INVALID", "roles"),
        ({"subject": " ", "person": NURSE, "roles": ["NURSE"]}, "INVALID", "subject"),
        ({"subject": "operator:x", "person": NURSE, "roles": ["NURSE"]}, "INVALID", "subject"),
        ({"subject": "registrar-1", "person": NURSE, "roles": ["NURSE"]}, "INVALID", "subject"),
        ({"subject": "registrar-1", "person": NURSE, "roles": ["AUDITOR"]}, "INVALID", "subject"),
        (
            {"subject": "x", "person": {"staff": {"system": "urn:a", "identifier": "9"}}, "roles": ["NURSE"]},
            "NOT_FOUND",
            "person",
        ),
        ({"subject": "x", "person": {"child": ANNA.global_id}, "roles": ["CHILD"]}, "INVALID", "person"),
    ],
)
async def test_what_cannot_be_is_a_problem(staffed: Graph, wish: dict[str, Any], code: str, about: str) -> None:
    problems = (await act(staffed, GRANT, "1", **wish))["problems"]
    assert [(problem["code"], problem["path"]) for problem in problems] == [(code, ["input", about])]
    assert (await ask(staffed, WAITING)).data["accountGrantRequests"] == []


@pytest.mark.parametrize("role", [role for role in TOKEN_ROLES if role is not Role.ADMINISTRATOR])
async def test_nobody_else_administers(graph: Graph, role: Role) -> None:
    wish = {"input": {"idempotencyKey": "k", "subject": "sub-1"}}
    assert (await graph.ask(DISABLE, role, wish)).code == "FORBIDDEN"
    answer = await graph.ask(ACCOUNT, role, {"subject": "nurse-1"})
    assert answer.data["account"] is None
    assert "Query.account" in answer.body["extensions"]["access"]["withheld"]
    assert (await graph.ask(WAITING, role)).data["accountGrantRequests"] == []


async def test_an_administrator_reads_nothing_of_a_child(graph: Graph) -> None:
    """Row 50: no clinical field, and no other."""
    query = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ id name {{ full }} passport {{ id }} }} myChildren {{ nodes {{ id }} }} }}'
    assert (await graph.ask(query, Role.ADMINISTRATOR)).data == {"child": None, "myChildren": {"nodes": []}}
    district = f'{{ district(id: "{global_id("District", ANNA.district)}") {{ code childrenCount children {{ nodes {{ id }} }} }} }}'
    district_shown = (await graph.ask(district, Role.ADMINISTRATOR)).data["district"]
    assert (district_shown["childrenCount"], district_shown["children"]) == (None, {"nodes": []})
    capsule = f'{{ emergencyCapsule(by: {{id: "{ANNA.global_id}"}}) {{ childId }} }}'
    answer = await graph.ask(capsule, Role.ADMINISTRATOR)
    assert "Query.emergencyCapsule" in answer.body["extensions"]["access"]["withheld"]


async def test_where_staff_works_is_told(staffed: Graph) -> None:
    query = """query ($system: String!, $identifier: String!) { staffMember(system: $system, identifier: $identifier) {
      identifier name specialty assignments { organizationCode districtCode validFrom validTo } accounts { subject roles } } }"""
    member = (await ask(staffed, query, system="urn:a", identifier="7")).data["staffMember"]
    assert [each["subject"] for each in member["accounts"]] == ["disabled-nurse", "nurse-1"]
    (works,) = member["assignments"]
    assert (works["organizationCode"], works["districtCode"]) == (POLYCLINIC.hex, "11")
    assert (await ask(staffed, query, system="urn:b", identifier="7")).data["staffMember"] is None


async def test_who_administers_does_nothing_else(staffed: Graph) -> None:
    """By the registry an administrator could widen what another role of theirs reaches."""
    other = {"staff": {"system": "urn:a", "identifier": "2"}}
    refused = await act(staffed, GRANT, "1", subject="third", person=other, roles=["NURSE"])
    assert [(each["code"], each["path"]) for each in refused["problems"]] == [("INVALID", ["input", "roles"])]
    nurse = await act(staffed, GRANT, "2", subject="sub-1", person=NURSE, roles=["ADMINISTRATOR"])
    assert [(each["code"], each["path"]) for each in nurse["problems"]] == [("INVALID", ["input", "roles"])]


async def test_an_account_of_two_persons_making_is_not_changed_by_one(staffed: Graph) -> None:
    """Its level, its roles and whom it is of: a parent's account would write, and a nurse be barred as kin."""
    for number, subject in enumerate(("parent-1", "auditor-1")):
        (row,) = await rows(staffed.dsn, "SELECT staff_id FROM account WHERE subject = $1", subject)
        person: Any = NURSE
        if row["staff_id"]:
            await change(
                staffed.dsn,
                f"UPDATE staff SET source_system = 'urn:a', source_id = '55' WHERE id = '{row['staff_id']}'",
            )
            person = {"staff": {"system": "urn:a", "identifier": "55"}}
        asked = await act(staffed, GRANT, f"{number}", subject=subject, person=person, roles=["NURSE"], level="FULL")
        assert asked["grantedAt"] is None, subject
    empty = await act(staffed, GRANT, "e", subject="sub-1", person=NURSE, roles=[], level="FULL")
    assert [each["path"] for each in empty["problems"]] == [["input", "roles"]]


async def test_a_grant_falls_with_who_asked_and_with_the_account(staffed: Graph) -> None:
    asked = await act(staffed, GRANT, "1", "second", subject="sub-1", person=NURSE, roles=["AUDITOR"])
    await act(staffed, DISABLE, "2", subject="second")
    over = [{"code": "ALREADY_DONE", "path": ["input", "grantId"]}]
    confirmed = await act(staffed, DECIDE, "3", grantId=asked["grantId"], confirm=True)
    assert (confirmed["decidedAt"], confirmed["problems"]) == (None, over)
    await change(staffed.dsn, "UPDATE account SET disabled_at = NULL WHERE subject = 'second'")
    again = await act(staffed, GRANT, "4", "second", subject="nurse-1", person=NURSE, roles=["AUDITOR"])
    assert (await act(staffed, DISABLE, "5", subject="nurse-1"))["disabledAt"]
    assert (await act(staffed, DECIDE, "6", grantId=again["grantId"], confirm=True))["problems"] == over
    assert (await account(staffed, "nurse-1"))["disabledAt"]
    await change(staffed.dsn, "ALTER TABLE account_grant DISABLE TRIGGER ALL")
    await change(staffed.dsn, "UPDATE account_grant SET requested_at = requested_at - interval '31 days'")
    late = await act(staffed, DECIDE, "7", grantId=again["grantId"], confirm=True)
    assert [each["code"] for each in late["problems"]] == ["NOT_FOUND"]
    assert (await ask(staffed, WAITING)).data["accountGrantRequests"] == []


async def test_an_administrator_who_cannot_write_is_not_the_last(staffed: Graph) -> None:
    await change(staffed.dsn, "UPDATE account SET level = 'STANDARD' WHERE subject = 'second'")
    kept = await act(staffed, REVOKE, "1", subject="administrator-1")
    assert [each["code"] for each in kept["problems"]] == ["INVALID"]
