"""A registrar lets a member of staff look after a child of their family, until a day and no longer (domain.md 5 F 42, 5 C 25)."""

from datetime import timedelta
from typing import Any

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.areas.ambulance_call.test_ambulance_calls import reaches
from tests.http.client import ISSUER, Graph, bearer, change, rows
from tests.http.world import ANNA, GLEB, MOTHER, STAFF, TODAY

pytestmark = pytest.mark.asyncio(loop_scope="module")

NURSE, DOCTOR, REGISTRAR = Role.NURSE, Role.DISTRICT_DOCTOR, Role.REGISTRAR
WHO = {"system": "urn:a", "identifier": "1"}
GRANT = """mutation ($input: FamilyExceptionGrantInput!) { familyExceptionGrant(input: $input) {
  grantedAt problems { code path } } }"""
END = "mutation ($input: FamilyExceptionEndInput!) { familyExceptionEnd(input: $input) { endedAt problems { code path } } }"
STORED = "SELECT staff_id, decided_by, reason, valid_from, valid_to FROM family_exception WHERE child_id = $1"
NUMBERS = iter(range(1, 1_000_000))


async def write(graph: Graph, document: str, role: Role = REGISTRAR, **given: Any) -> dict[str, Any]:
    wish = {"idempotencyKey": f"k{next(NUMBERS)}", "child": {"id": ANNA.global_id}, "staff": WHO, **given}
    token = ISSUER.issue(f"{role.value}-1", role, 600)
    answer = await graph.post({"query": document, "variables": {"input": wish}}, bearer(token))
    (payload,) = answer.body["data"].values() if answer.body.get("data") else (None,)
    return dict(payload) if payload else {"code": answer.code}


async def grant(graph: Graph, role: Role = REGISTRAR, days: int = 10, **given: Any) -> dict[str, Any]:
    until = {"validTo": f"{TODAY + timedelta(days=days)}", "reason": "Nobody else is on duty in the village"}
    return await write(graph, GRANT, role, **{**until, **given})


def refused(payload: dict[str, Any]) -> tuple[str, str]:
    (problem,) = payload["problems"]
    return problem["code"], problem["path"][-1]


@pytest.fixture(autouse=True)
async def family(own: Graph) -> None:
    """The nurse of Anna's district is her mother."""
    await change(
        own.dsn,
        f"UPDATE staff SET source_system = 'urn:a', source_id = '1' WHERE id = '{STAFF[NURSE]}';"
        f" UPDATE representative SET staff_id = '{STAFF[NURSE]}' WHERE id = '{MOTHER}'",
    )


async def test_let_in_until_a_registrar_ends_it(own: Graph) -> None:
    assert not await reaches(own, ANNA, NURSE)
    given: dict[str, Any] = {"idempotencyKey": "one"}
    done = await grant(own, **given)
    assert done["problems"] == []
    assert await grant(own, **given) == done
    assert await reaches(own, ANNA, NURSE)
    until = TODAY + timedelta(days=10)
    ((staff, by, reason, *days),) = await rows(own.dsn, STORED, ANNA.id)
    assert (staff, by, days) == (STAFF[NURSE], STAFF[REGISTRAR], [TODAY, until])
    assert reason == "Nobody else is on duty in the village"
    assert refused(await grant(own)) == ("ALREADY_DONE", "staff")
    assert (await write(own, END))["problems"] == []
    assert not await reaches(own, ANNA, NURSE)
    assert refused(await write(own, END)) == ("NOT_FOUND", "staff")
    assert (await grant(own))["problems"] == []
    assert await reaches(own, ANNA, NURSE)
    trail = await rows(
        own.dsn,
        "SELECT p.operation, e.child_ids, e.purpose FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
        " WHERE p.operation LIKE 'Mutation.familyException%' AND e.outcome = 'OK' ORDER BY e.id",
    )
    assert [row["operation"] for row in trail] == [
        "Mutation.familyExceptionGrant",
        "Mutation.familyExceptionEnd",
        "Mutation.familyExceptionGrant",
    ]
    assert {(tuple(row["child_ids"]), row["purpose"]) for row in trail} == {((ANNA.id,), f"staff {STAFF[NURSE]}")}


async def test_it_ends_with_its_last_day(own: Graph) -> None:
    await grant(own)
    await change(own.dsn, "UPDATE family_exception SET valid_from = current_date - 9, valid_to = current_date - 1")
    assert not await reaches(own, ANNA, NURSE)


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"days": -1}, ("INVALID", "validTo")),
        ({"days": 367}, ("INVALID", "validTo")),
        ({"reason": "short"}, ("INVALID", "reason")),
        ({"staff": {"system": "urn:a", "identifier": "nobody"}}, ("NOT_FOUND", "staff")),
        ({"child": {"id": GLEB.global_id}}, ("NOT_FOUND", "child")),
        ({"child": {"policyNumber": "7700000000009999"}}, ("NOT_FOUND", "child")),
    ],
)
async def test_what_is_refused(own: Graph, wrong: dict[str, Any], problem: tuple[str, str]) -> None:
    assert refused(await grant(own, **wrong)) == problem
    assert await rows(own.dsn, STORED, ANNA.id) == []


@pytest.mark.parametrize("role", [role for role in TOKEN_ROLES if role is not REGISTRAR])
async def test_nobody_else_decides(own: Graph, role: Role) -> None:
    answer = await grant(own, role)
    assert answer == {"code": "FORBIDDEN"}
    assert await rows(own.dsn, STORED, ANNA.id) == []


async def test_nobody_decides_of_themselves_or_their_family(own: Graph) -> None:
    """5 C 25; a registrar who is let in themselves decides no more than before."""
    await change(own.dsn, f"UPDATE staff SET source_system = 'urn:a', source_id = '9' WHERE id = '{STAFF[REGISTRAR]}'")
    themselves: dict[str, Any] = {"staff": {"system": "urn:a", "identifier": "9"}}
    assert refused(await grant(own, **themselves)) == ("ANOTHER_PERSON", "staff")
    await change(own.dsn, f"UPDATE representative SET staff_id = '{STAFF[REGISTRAR]}' WHERE id = '{MOTHER}'")
    assert refused(await grant(own)) == ("NOT_FOUND", "child")
    await change(
        own.dsn,
        "INSERT INTO family_exception (child_id, id, staff_id, decided_by, reason, decided_at, valid_from)"
        f" VALUES ('{ANNA.id}', gen_random_uuid(), '{STAFF[REGISTRAR]}', '{STAFF[DOCTOR]}', 'r', now(), current_date)",
    )
    assert refused(await grant(own)) == ("ANOTHER_PERSON", "child")
    assert refused(await write(own, END)) == ("ANOTHER_PERSON", "child")
