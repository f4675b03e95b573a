"""A registrar enters which member of staff a representative is, and two end it (domain.md 5 F 42, 5 C 25)."""

import asyncio
from typing import Any

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.areas.ambulance_call.test_ambulance_calls import reaches
from tests.areas.representation.asking import people
from tests.http.client import ISSUER, Graph, bearer, change, rows
from tests.http.world import ANNA, BORIS, GLEB, MOTHER, STAFF, global_id, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

NURSE, DOCTOR, REGISTRAR = Role.NURSE, Role.DISTRICT_DOCTOR, Role.REGISTRAR
WHO = {"system": "urn:a", "identifier": "1"}
ENTER = """mutation ($input: KinshipEnterInput!) { kinshipEnter(input: $input) { enteredAt problems { code path } } }"""
END = """mutation ($input: KinshipEndInput!) { kinshipEnd(input: $input) { agreedAt waitsForAnother problems { code path } } }"""
SEEN = """query ($id: ID!) { child(by: {id: $id}) { representatives { nodes { representative {
  id staff staffEndAgreedBy } } } } }"""
STORED = "SELECT staff_id, staff_end_agreed_by FROM representative WHERE id = $1"
FIRST, SECOND = "registrar-1", "registrar-2"
NUMBERS = iter(range(1, 1_000_000))


async def write(graph: Graph, document: str, subject: str = FIRST, role: Role = REGISTRAR, **given: Any) -> Any:
    wish: dict[str, Any] = {"idempotencyKey": f"k{next(NUMBERS)}", "child": {"id": ANNA.global_id}}
    wish |= {"representativeId": global_id("Representative", MOTHER), **given}
    answer = await graph.post(
        {"query": document, "variables": {"input": wish}}, bearer(ISSUER.issue(subject, role, 600))
    )
    (payload,) = answer.body["data"].values() if answer.body.get("data") else (None,)
    return dict(payload) if payload else {"code": answer.code}


async def enter(graph: Graph, subject: str = FIRST, role: Role = REGISTRAR, **given: Any) -> Any:
    return await write(graph, ENTER, subject, role, **{"staff": WHO, **given})


async def end(graph: Graph, subject: str = FIRST, **given: Any) -> Any:
    return await write(graph, END, subject, **given)


def refused(payload: Any) -> tuple[str, str]:
    (problem,) = payload["problems"]
    return problem["code"], problem["path"][-1]


@pytest.fixture(autouse=True)
async def registrars(own: Graph) -> None:
    """Two registrars of the polyclinic; the nurse of the district is known to a register."""
    await people(own)
    await change(own.dsn, f"UPDATE staff SET source_system = 'urn:a', source_id = '1' WHERE id = '{STAFF[NURSE]}'")


async def stored(graph: Graph) -> tuple[Any, Any]:
    ((staff_id, agreed_by),) = await rows(graph.dsn, STORED, MOTHER)
    return staff_id, agreed_by


async def test_family_rules_hold_from_the_next_request_and_until_two_registrars_end_it(own: Graph) -> None:
    assert await reaches(own, ANNA, NURSE)
    once: dict[str, Any] = {"idempotencyKey": "one"}
    done = await enter(own, **once)
    assert done["problems"] == []
    assert await enter(own, **once) == done
    assert not await reaches(own, ANNA, NURSE)
    assert refused(await enter(own)) == ("ALREADY_DONE", "staff")
    first = await end(own)
    assert (first["waitsForAnother"], first["problems"]) == (True, [])
    assert not await reaches(own, ANNA, NURSE)
    assert refused(await end(own)) == ("ANOTHER_PERSON", "representativeId")
    second = await end(own, SECOND)
    assert (second["waitsForAnother"], second["problems"]) == (False, [])
    assert await stored(own) == (None, None)
    assert await reaches(own, ANNA, NURSE)
    assert refused(await end(own)) == ("NOT_FOUND", "representativeId")
    trail = await rows(
        own.dsn,
        "SELECT p.operation, e.child_ids, e.purpose FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
        " WHERE p.operation LIKE 'Mutation.kinship%' AND e.outcome = 'OK' ORDER BY e.id",
    )
    assert [row["operation"] for row in trail] == ["Mutation.kinshipEnter", *["Mutation.kinshipEnd"] * 2]
    about = f"representative {MOTHER}, staff {STAFF[NURSE]}"
    assert {(tuple(row["child_ids"]), row["purpose"]) for row in trail} == {((ANNA.id,), about)}


async def test_the_word_of_who_is_no_registrar_any_more_does_not_count(own: Graph) -> None:
    await enter(own)
    await end(own)
    await change(own.dsn, f"UPDATE account SET roles = '{{nurse}}' WHERE subject = '{FIRST}'")
    assert (await end(own, SECOND))["waitsForAnother"] is True
    assert (await stored(own))[0] == STAFF[NURSE]


async def test_what_was_entered_anew_must_be_ended_anew(own: Graph) -> None:
    await enter(own)
    await end(own)
    await end(own, SECOND)
    await enter(own, SECOND)
    assert await stored(own) == (STAFF[NURSE], None)
    assert (await end(own))["waitsForAnother"] is True


async def test_registrars_read_it_and_nobody_else(own: Graph) -> None:
    await enter(own)
    await end(own)
    for role in (REGISTRAR, NURSE, DOCTOR, Role.SCHOOL_NURSE, Role.PARENT, Role.SPECIALIST):
        child = (await own.ask(SEEN, role, {"id": ANNA.global_id})).data["child"]
        seen = (
            {node["representative"]["id"]: node["representative"] for node in child["representatives"]["nodes"]}
            if child
            else {}
        )
        mother = seen.get(global_id("Representative", MOTHER))
        if role is REGISTRAR:
            assert mother is not None
            assert mother["staff"] is not None
            assert mother["staffEndAgreedBy"] is not None
        elif mother is not None:
            assert (mother["staff"], mother["staffEndAgreedBy"]) == (None, None)


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"staff": {"system": "urn:a", "identifier": "nobody"}}, ("NOT_FOUND", "staff")),
        ({"child": {"id": GLEB.global_id}}, ("NOT_FOUND", "child")),
        ({"representativeId": global_id("Representative", uid(999))}, ("NOT_FOUND", "representativeId")),
    ],
)
async def test_what_is_refused(own: Graph, wrong: dict[str, Any], problem: tuple[str, str]) -> None:
    """5 B 15: nobody is found by it who does not represent a child of the registrar's own."""
    assert refused(await enter(own, **wrong)) == problem
    assert await stored(own) == (None, None)


async def test_another_member_of_staff_takes_nobody_s_place(own: Graph) -> None:
    await enter(own)
    await change(own.dsn, f"UPDATE staff SET source_system = 'urn:a', source_id = '2' WHERE id = '{STAFF[DOCTOR]}'")
    other = {"system": "urn:a", "identifier": "2"}
    assert refused(await enter(own, staff=other)) == ("CONFLICT", "representativeId")
    assert await stored(own) == (STAFF[NURSE], None)


async def test_an_institution_is_nobody_s_family(own: Graph) -> None:
    await change(own.dsn, f"UPDATE representation SET kind = 'INSTITUTION' WHERE representative_id = '{MOTHER}'")
    assert refused(await enter(own)) == ("NOT_FOUND", "representativeId")


async def test_nobody_says_it_of_themselves_or_their_family(own: Graph) -> None:
    await change(own.dsn, f"UPDATE staff SET source_system = 'urn:a', source_id = '9' WHERE id = '{STAFF[REGISTRAR]}'")
    themselves = {"system": "urn:a", "identifier": "9"}
    assert refused(await enter(own, staff=themselves)) == ("ANOTHER_PERSON", "staff")
    assert (await enter(own, SECOND, staff=themselves))["problems"] == []
    # Their own family is out of their reach from now on, by every child of it.
    assert refused(await end(own)) == ("NOT_FOUND", "child")
    assert refused(await end(own, child={"id": BORIS.global_id})) == ("NOT_FOUND", "child")
    await change(
        own.dsn,
        "INSERT INTO family_exception (child_id, id, staff_id, decided_by, reason, decided_at, valid_from)"
        f" VALUES ('{ANNA.id}', gen_random_uuid(), '{STAFF[REGISTRAR]}', '{STAFF[DOCTOR]}', 'r', now(), current_date)",
    )
    assert refused(await end(own)) == ("ANOTHER_PERSON", "child")


@pytest.mark.parametrize("role", [role for role in TOKEN_ROLES if role is not REGISTRAR])
async def test_nobody_else_decides(own: Graph, role: Role) -> None:
    assert await enter(own, f"{role.value}-1", role) == {"code": "FORBIDDEN"}
    assert await stored(own) == (None, None)


async def test_two_who_agree_at_once_are_two(own: Graph) -> None:
    await enter(own)
    answers = await asyncio.gather(end(own), end(own, SECOND))
    assert sorted(answer["waitsForAnother"] for answer in answers) == [False, True]
    assert await stored(own) == (None, None)
    await enter(own)
    alone = await asyncio.gather(end(own), end(own))
    assert sorted(bool(answer["problems"]) for answer in alone) == [False, True]
    assert (await stored(own))[0] == STAFF[NURSE]
