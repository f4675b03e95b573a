"""A person from 15 has their own record opened, each check by its name; a family chooses its form (domain.md rows 34, 35, 38)."""

from collections.abc import Sequence
from typing import Any

import asyncpg
import pytest

from graph.ingest.check_digits import mod10
from graph.registry.accounts import AccountHolder, Accounts, HolderKind
from graph.viewer import SETTING, TOKEN_ROLES, Role
from tests.http.client import Answer, Graph, change, rows
from tests.http.world import ANNA, BORIS, GLEB, SCHOOL, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

BODY = "770000000000010"
NUMBER = f"{BODY}{mod10(BODY)}"
ASK = """mutation ($i: RecordAccessRequestInput!) { recordAccessRequest(input: $i) {
  openedAt checks { name holds } child { id birthDate } problems { code path } } }"""
CHOOSE = """mutation ($i: RecordMediumChooseInput!) { recordMediumChoose(input: $i) {
  child { recordMedium } problems { code path } } }"""
NAMES = ("ACCOUNT", "AGE", "POLICY", "ATTACHMENT")
MINE = "{ myChildren { nodes { id } } }"


async def closed(graph: Graph) -> None:
    """Boris has an account and a policy, and his record was never opened to him."""
    await change(graph.dsn, "DELETE FROM record_access")
    await change(graph.dsn, f"UPDATE child SET policy_number = '{NUMBER}' WHERE id = '{BORIS.id}'")


async def ask(graph: Graph, key: str = "k", number: str = NUMBER) -> Any:
    given = {"idempotencyKey": key, "policyNumber": number}
    return (await graph.ask(ASK, Role.CHILD, {"i": given})).data["recordAccessRequest"]


async def mine(graph: Graph) -> list[str]:
    """Whom the child's account reaches."""
    return [node["id"] for node in (await graph.ask(MINE, Role.CHILD)).data["myChildren"]["nodes"]]


@pytest.mark.parametrize("level", ["STANDARD", "FULL"])
async def test_a_record_is_opened_where_every_check_holds(own: Graph, level: str) -> None:
    """Row 34: either level of account reads."""
    await closed(own)
    await change(own.dsn, f"UPDATE account SET level = '{level}' WHERE subject = 'child-1'")
    assert await mine(own) == []
    opened = await ask(own)
    assert opened["checks"] == [{"name": name, "holds": True} for name in NAMES]
    assert (opened["child"]["id"], opened["problems"]) == (BORIS.global_id, [])
    assert await mine(own) == [BORIS.global_id]
    assert (await ask(own))["openedAt"] == opened["openedAt"]  # the same key, the same answer
    again = await ask(own, "other")
    assert [problem["code"] for problem in again["problems"]] == ["ALREADY_DONE"]
    trail = "SELECT p.fields[1] AS field FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
    trail += " WHERE p.fields[1] LIKE 'Mutation.%' AND $1 = ANY(e.child_ids) AND e.outcome = 'OK'"
    assert [row["field"] for row in await rows(own.dsn, trail, BORIS.id)] == ["Mutation.recordAccessRequest"]


FAULTS = {
    "AGE": f"UPDATE child SET birth_date = current_date - 5400 WHERE id = '{BORIS.id}'",
    "POLICY": f"UPDATE child SET policy_number = NULL WHERE id = '{BORIS.id}'",
    "ATTACHMENT": f"UPDATE child SET district_id = NULL WHERE id = '{BORIS.id}'",
}


@pytest.mark.parametrize("name", FAULTS)
async def test_a_check_that_fails_is_named_and_nothing_is_opened(own: Graph, name: str) -> None:
    await closed(own)
    await change(own.dsn, FAULTS[name])
    refused_opening = await ask(own)
    assert {check["name"]: check["holds"] for check in refused_opening["checks"]} == {
        each: each != name for each in NAMES
    }
    path = ["input", "policyNumber"] if name == "POLICY" else ["input"]
    assert refused_opening["problems"] == [{"code": "INVALID", "path": path}]
    assert refused_opening["openedAt"] is None
    assert await mine(own) == []


NO_POLYCLINIC = [
    f"UPDATE district SET organization_id = '{SCHOOL}'",
    "UPDATE organization SET closed_at = now() WHERE kind = 'POLYCLINIC'",
]


@pytest.mark.parametrize("fault", NO_POLYCLINIC)
async def test_a_district_of_no_open_polyclinic_is_no_attachment(own: Graph, fault: str) -> None:
    await closed(own)
    await change(own.dsn, fault)
    assert [check["holds"] for check in (await ask(own))["checks"]] == [True, True, True, False]


@pytest.mark.parametrize("number", [GLEB.policy_number, ANNA.policy_number, "0" * 16, BORIS.policy_number])
async def test_the_number_is_ones_own_and_finds_nobody_else(own: Graph, number: str) -> None:
    """5 B 15: another's number, nobody's, and one with a wrong check digit answer alike."""
    await closed(own)
    opened = await ask(own, number=number)
    assert [check["name"] for check in opened["checks"] if not check["holds"]] == ["POLICY"]


async def test_a_stored_number_with_a_wrong_check_digit_does_not_do(own: Graph) -> None:
    await closed(own)
    await change(own.dsn, f"UPDATE child SET policy_number = '{BORIS.policy_number}' WHERE id = '{BORIS.id}'")
    opened = await ask(own, number=BORIS.policy_number)
    assert [check["name"] for check in opened["checks"] if not check["holds"]] == ["POLICY"]


async def test_an_account_of_nobody_opens_nothing(own: Graph) -> None:
    await closed(own)
    await change(own.dsn, "UPDATE account SET child_id = NULL WHERE subject = 'child-1'")
    refused_opening = await ask(own)
    assert not any(check["holds"] for check in refused_opening["checks"])
    assert await rows(own.dsn, "SELECT FROM record_access") == []


async def test_a_record_that_is_closed_again_or_opened_to_another_account_is_not_read(own: Graph) -> None:
    """5 F 40: with the next request."""
    assert await mine(own) == [BORIS.global_id]
    await change(own.dsn, "UPDATE record_access SET closed_at = now()")
    assert await mine(own) == []
    await change(own.dsn, "UPDATE record_access SET closed_at = NULL, subject = 'somebody'")
    assert await mine(own) == []


@pytest.mark.parametrize("end", ["disable", "revoke"])
async def test_an_account_that_is_taken_away_and_given_anew_has_its_record_opened_anew(own: Graph, end: str) -> None:
    """5 F 40: nothing of before comes back with it."""
    await closed(own)
    await ask(own)
    assert await mine(own) == [BORIS.global_id]
    connection = await asyncpg.connect(own.dsn, server_settings={SETTING: "operator"})
    try:
        accounts = Accounts(connection, untold)
        await (accounts.disable("child-1") if end == "disable" else accounts.revoke("child-1", [Role.CHILD]))
        await accounts.grant("child-1", AccountHolder(HolderKind.CHILD, BORIS.id), [Role.CHILD])
    finally:
        await connection.close()
    assert await mine(own) == []
    assert (await ask(own, "anew"))["problems"] == []
    assert await mine(own) == [BORIS.global_id]


async def untold(operation: str, about: str, children: Sequence[str]) -> None:
    """The trail of an operator is another test's."""


@pytest.mark.parametrize("role", sorted(set(TOKEN_ROLES) - {Role.CHILD}))
async def test_other_roles_have_no_record_of_their_own(graph: Graph, role: Role) -> None:
    given = {"idempotencyKey": "k", "policyNumber": NUMBER}
    assert (await graph.ask(ASK, role, {"i": given})).code == "FORBIDDEN"


async def choose(graph: Graph, role: Role, kid: Any = ANNA, medium: str = "PAPER_ON_REQUEST") -> Answer:
    given = {"idempotencyKey": f"{role}{medium}", "child": {"id": kid.global_id}, "medium": medium}
    return await graph.ask(CHOOSE, role, {"i": given})


@pytest.mark.parametrize(("role", "kid"), [(Role.PARENT, ANNA), (Role.CHILD, BORIS), (Role.REGISTRAR, ANNA)])
async def test_a_family_has_its_record_on_paper_too(own: Graph, role: Role, kid: Any) -> None:
    """Row 38."""
    payload = (await choose(own, role, kid)).data["recordMediumChoose"]
    assert payload == {"child": {"recordMedium": "PAPER_ON_REQUEST"}, "problems": []}
    (medium,) = await rows(own.dsn, "SELECT record_medium FROM child WHERE id = $1", kid.id)
    assert medium["record_medium"] == "PAPER_ON_REQUEST"
    back = (await choose(own, role, kid, "ELECTRONIC")).data["recordMediumChoose"]
    assert back["child"] == {"recordMedium": "ELECTRONIC"}


async def test_nobody_chooses_for_a_child_they_do_not_represent(own: Graph) -> None:
    payload = (await choose(own, Role.PARENT, GLEB)).data["recordMediumChoose"]
    assert payload["problems"] == [{"code": "NOT_FOUND", "path": ["input", "child"]}]
    await change(own.dsn, f"UPDATE representation SET status = 'SUSPENDED' WHERE id = '{uid(601)}'")
    payload = (await choose(own, Role.PARENT)).data["recordMediumChoose"]
    assert payload["problems"] == [{"code": "NOT_FOUND", "path": ["input", "child"]}]
    assert (await choose(own, Role.NURSE)).code == "FORBIDDEN"
