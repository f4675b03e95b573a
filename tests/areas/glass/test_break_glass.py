"""Break-glass: opened with a reason, for four hours, for the capsule alone; the family and a reviewer see it."""

import asyncio
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.http.auditors import add_auditor
from tests.http.client import Answer, Graph, change, rows
from tests.http.world import ANNA, BORIS, GLEB, MOTHER, POLYCLINIC, SECRETS, SUBSTANCE, VERA, global_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

OPEN = """mutation ($input: BreakGlassOpenInput!) { breakGlassOpen(input: $input) {
  grant { id state reason justification coversLabels openedAt expiresAt actorName organization outcome }
  capsule { childId name { family } bloodGroup { value status } drugAllergies { assertion items { substance } } }
  problems { code message path } } }"""
CLOSE = """mutation ($input: BreakGlassCloseInput!) { breakGlassClose(input: $input) {
  closedAt problems { code path } } }"""
REVIEW = """mutation ($input: BreakGlassReviewInput!) { breakGlassReview(input: $input) {
  reviewedAt problems { code path } } }"""
GRANTS = """query ($id: ID!) { child(by: {id: $id}) {
  breakGlassGrants { nodes { id reason justification actorName state outcome reviewNote } } } }"""
WHOLE = """query ($id: ID!) { child(by: {id: $id}) { name { family } snils policyNumber address
  enrollment { institution } vaccinations { nodes { vaccine } } representatives { nodes { id } }
  passport { bloodGroup { value } healthGroup { status } socialStatuses { kind } diagnoses { items { icd10 } } }
  documents { nodes { title } } } }"""


def wish(child: Any = VERA, key: str = "k1", **more: Any) -> dict[str, Any]:
    """The input of breakGlassOpen."""
    variables = {"idempotencyKey": key, "child": {"policyNumber": child.policy_number}, "reason": "UNCONSCIOUS"}
    return {"input": {**variables, "justification": "Unconscious in the tram", **more}}


async def opened(graph: Graph, role: Role = Role.EMERGENCY_DOCTOR, **more: Any) -> dict[str, Any]:
    """The payload of breakGlassOpen."""
    payload: dict[str, Any] = (await graph.ask(OPEN, role, wish(**more))).data["breakGlassOpen"]
    return payload


async def acted(graph: Graph, document: str, role: Role, **given: Any) -> Answer:
    """The answer to a mutation with this input."""
    return await graph.ask(document, role, {"input": given})


@pytest.mark.parametrize("role", [Role.EMERGENCY_DOCTOR, Role.SPECIALIST])
async def test_the_capsule_comes_in_the_same_round_trip(own: Graph, role: Role) -> None:
    before = await own.ask(WHOLE, role, {"id": VERA.global_id})
    assert before.data == {"child": None}
    payload = await opened(own, role)
    assert payload["problems"] == []
    assert payload["capsule"]["childId"] == VERA.global_id
    assert payload["capsule"]["name"] == {"family": VERA.family}
    assert payload["capsule"]["bloodGroup"] == {"value": "AB", "status": "CONFIRMED"}
    assert payload["grant"]["state"] == "OPEN"
    assert payload["grant"]["actorName"] == "Sotrudnik Staff"
    (row,) = await rows(own.dsn, "SELECT * FROM break_glass_grant WHERE child_id = $1", VERA.id)
    assert (row["expires_at"] - row["opened_at"]).total_seconds() == 4 * 3600


async def test_only_the_capsule_and_what_waits_behind_glass_is_readable(own: Graph) -> None:
    await opened(own)
    answer = await own.ask(WHOLE, Role.EMERGENCY_DOCTOR, {"id": VERA.global_id})
    child = answer.data["child"]
    assert child["name"] == {"family": VERA.family}
    assert child["passport"]["bloodGroup"] == {"value": "AB"}
    assert child["passport"]["healthGroup"] == {"status": "UNKNOWN"}
    assert child["snils"] is child["policyNumber"] is child["address"] is child["enrollment"] is None
    assert child["vaccinations"] == child["representatives"] == {"nodes": []}
    assert child["passport"]["socialStatuses"] is None


@pytest.mark.parametrize(
    "role", sorted(set(TOKEN_ROLES) - {Role.EMERGENCY_DOCTOR, Role.SPECIALIST, Role.NURSE, Role.SCHOOL_NURSE})
)
async def test_other_roles_may_not_open(graph: Graph, role: Role) -> None:
    answer = await graph.ask(OPEN, role, wish())
    assert answer.code == "FORBIDDEN"
    assert answer.places == [(1, 43)]
    assert not await rows(graph.dsn, "SELECT FROM break_glass_grant WHERE child_id = $1", VERA.id)
    (denied,) = await rows(
        graph.dsn,
        "SELECT outcome FROM audit_entry WHERE request_id = $1 AND outcome <> 'LOGIN'",
        answer.response.headers["x-request-id"],
    )
    assert denied["outcome"] == "DENIED"


@pytest.mark.parametrize("justification", ["", "too short", " " * 40, "x" * 1001])
async def test_a_reason_must_be_said(graph: Graph, justification: str) -> None:
    payload = await opened(graph, justification=justification)
    assert payload["grant"] is payload["capsule"] is None
    assert [(each["code"], each["path"]) for each in payload["problems"]] == [("INVALID", ["input", "justification"])]
    assert not await rows(graph.dsn, "SELECT FROM break_glass_grant WHERE child_id = $1", VERA.id)


async def test_a_child_that_is_not_there_is_a_problem_and_on_record(own: Graph) -> None:
    answer = await own.ask(
        OPEN, Role.EMERGENCY_DOCTOR, wish() | {"input": {**wish()["input"], "child": {"snils": "0" * 11}}}
    )
    payload = answer.data["breakGlassOpen"]
    assert [each["code"] for each in payload["problems"]] == ["NOT_FOUND"]
    (entry,) = await rows(
        own.dsn,
        "SELECT * FROM audit_entry WHERE request_id = $1 AND outcome <> 'LOGIN'",
        answer.response.headers["x-request-id"],
    )
    assert (entry["outcome"], entry["child_ids"]) == ("REFUSED", [])


async def test_it_ends_when_it_is_closed_and_when_its_time_is_over(own: Graph) -> None:
    for number, end in enumerate(("close", "expire")):
        payload = await opened(own, key=f"open {number}")
        grant = payload["grant"]["id"]
        assert (await own.ask(WHOLE, Role.EMERGENCY_DOCTOR, {"id": VERA.global_id})).data["child"]
        if end == "close":
            closing = await acted(own, CLOSE, Role.EMERGENCY_DOCTOR, idempotencyKey="c", grantId=grant)
            assert closing.data["breakGlassClose"]["closedAt"]
            again = await acted(own, CLOSE, Role.EMERGENCY_DOCTOR, idempotencyKey="d", grantId=grant)
            assert again.data["breakGlassClose"]["problems"] == [{"code": "ALREADY_DONE", "path": ["input", "grantId"]}]
        else:
            await change(own.dsn, "UPDATE break_glass_grant SET expires_at = now() WHERE closed_at IS NULL")
        assert (await own.ask(WHOLE, Role.EMERGENCY_DOCTOR, {"id": VERA.global_id})).data == {"child": None}


async def test_nobody_closes_the_grant_of_another(own: Graph) -> None:
    grant = (await opened(own))["grant"]["id"]
    closing = await acted(own, CLOSE, Role.SPECIALIST, idempotencyKey="c", grantId=grant)
    assert closing.data["breakGlassClose"]["problems"] == [{"code": "NOT_FOUND", "path": ["input", "grantId"]}]
    assert (await own.ask(WHOLE, Role.EMERGENCY_DOCTOR, {"id": VERA.global_id})).data["child"]
    assert (await own.ask(WHOLE, Role.SPECIALIST, {"id": VERA.global_id})).data == {"child": None}


async def test_labelled_facts_open_only_where_the_reason_concerns_them(own: Graph) -> None:
    document = global_id("MedicalDocument", VERA.id, UUID(int=7))
    assert document
    await change(
        own.dsn,
        f"""INSERT INTO medical_document SELECT (jsonb_populate_record(d, jsonb_build_object('child_id', '{VERA.id}'))).*
            FROM medical_document d LIMIT 1;
        INSERT INTO condition SELECT (jsonb_populate_record(c, jsonb_build_object('child_id', '{VERA.id}',
            'icd10', 'F32.0', 'labels', jsonb_build_array('MENTAL'), 'document_id',
            (SELECT id FROM medical_document WHERE child_id = '{VERA.id}')))).* FROM condition c LIMIT 1""",
    )
    asked = (
        "query ($id: ID!) { emergencyCapsule(by: {id: $id}) { diagnoses { items { icd10 } } } }",
        {"id": VERA.global_id},
    )
    await opened(own)
    without = await own.ask(asked[0], Role.EMERGENCY_DOCTOR, asked[1])
    assert without.data["emergencyCapsule"]["diagnoses"]["items"] == []
    await opened(own, key="k2", coversLabels=True)
    with_labels = await own.ask(asked[0], Role.EMERGENCY_DOCTOR, asked[1])
    assert with_labels.data["emergencyCapsule"]["diagnoses"]["items"] == [{"icd10": "F32.0"}]


async def test_a_representative_out_of_force_is_not_found_through_the_glass(own: Graph) -> None:
    await change(
        own.dsn, f"UPDATE representation SET status = 'REVOKED', child_id = '{VERA.id}' WHERE child_id = '{BORIS.id}'"
    )
    await change(own.dsn, f"DELETE FROM representation WHERE child_id = '{ANNA.id}'")
    await opened(own)
    answer = await own.ask(
        "query ($id: ID!) { node(id: $id) { ... on Representative { phone } } }",
        Role.EMERGENCY_DOCTOR,
        {"id": global_id("Representative", MOTHER)},
    )
    assert answer.data == {"node": None}


async def test_nobody_opens_from_no_workplace_or_a_child_of_their_own_family(own: Graph) -> None:
    await change(own.dsn, f"UPDATE account SET representative_id = '{MOTHER}' WHERE subject = 'specialist-1'")
    family = await own.ask(OPEN, Role.SPECIALIST, wish(ANNA))
    assert family.code == "FORBIDDEN"
    assert (await opened(own, Role.SPECIALIST))["problems"] == []
    await change(own.dsn, "UPDATE assignment SET valid_to = current_date - 2")
    assert (await own.ask(OPEN, Role.EMERGENCY_DOCTOR, wish())).code == "FORBIDDEN"
    assert not await rows(own.dsn, "SELECT FROM break_glass_grant WHERE child_id = $1", ANNA.id)


async def test_numbers_are_not_tried_one_after_the_other(graph: Graph) -> None:
    number = {"snils": "0" * 11}
    codes = []
    for key in range(40):
        given = {**wish(key=f"n{key}")["input"], "child": number}
        codes.append((await graph.ask(OPEN, Role.SPECIALIST, {"input": given})).code)
    assert codes.count("OK") <= 31
    assert codes[-1] == "RATE_LIMITED"


async def test_a_reviewer_sees_what_waits_and_nothing_else_of_the_child(own: Graph) -> None:
    queue = "{ myChildren { nodes { id name { full } birthDate policyNumber passport { bloodGroup { status value } }"
    queue += " breakGlassGrants { nodes { id actorName reason justification state } } } } }"
    (child,) = (await own.ask(queue, Role.AUDITOR)).data["myChildren"]["nodes"]
    assert child["id"] == GLEB.global_id
    assert child["name"] == {"full": "G. M."}
    assert child["birthDate"] is child["policyNumber"] is None
    assert child["passport"] == {"bloodGroup": {"status": "HIDDEN", "value": None}}
    (grant,) = child["breakGlassGrants"]["nodes"]
    assert (grant["reason"], grant["state"]) == ("UNCONSCIOUS", "EXPIRED")
    review = {"grantId": grant["id"], "outcome": "JUSTIFIED", "note": "The call card confirms it"}
    done = await acted(own, REVIEW, Role.AUDITOR, idempotencyKey="r", **review)
    assert done.data["breakGlassReview"]["reviewedAt"]
    assert (await own.ask(queue, Role.AUDITOR)).data["myChildren"]["nodes"] == []
    twice = await acted(own, REVIEW, Role.AUDITOR, idempotencyKey="r2", **review)
    assert twice.data["breakGlassReview"]["problems"] == [{"code": "ALREADY_DONE", "path": ["input", "grantId"]}]


async def test_a_grant_of_another_organization_is_not_reviewed(own: Graph) -> None:
    await add_auditor(own, POLYCLINIC)
    grant = (await opened(own, Role.SPECIALIST))["grant"]["id"]
    review = {"grantId": grant, "outcome": "JUSTIFIED", "note": "It is not ours to say"}
    done = await acted(own, REVIEW, Role.AUDITOR, idempotencyKey="r", **review)
    assert done.data["breakGlassReview"]["problems"] == [{"code": "NOT_FOUND", "path": ["input", "grantId"]}]
    assert not await rows(own.dsn, "SELECT FROM break_glass_grant WHERE outcome IS NOT NULL")


async def test_nobody_reviews_for_a_child_of_their_own_family(own: Graph) -> None:
    grant = (await opened(own))["grant"]["id"]
    await change(own.dsn, f"UPDATE account SET representative_id = '{MOTHER}' WHERE subject = 'auditor-1'")
    await change(
        own.dsn, f"UPDATE representation SET status = 'REVOKED', child_id = '{VERA.id}' WHERE child_id = '{BORIS.id}'"
    )
    review = {"grantId": grant, "outcome": "JUSTIFIED", "note": "It is my own daughter"}
    done = await acted(own, REVIEW, Role.AUDITOR, idempotencyKey="r", **review)
    assert done.data["breakGlassReview"]["problems"] == [{"code": "NOT_FOUND", "path": ["input", "grantId"]}]
    assert not await rows(own.dsn, "SELECT FROM break_glass_grant WHERE outcome IS NOT NULL")


async def test_every_step_is_on_record(own: Graph) -> None:
    payload = await opened(own)
    await own.ask(WHOLE, Role.EMERGENCY_DOCTOR, {"id": VERA.global_id})
    await acted(own, CLOSE, Role.EMERGENCY_DOCTOR, idempotencyKey="c", grantId=payload["grant"]["id"])
    trail_rows = await rows(
        own.dsn,
        """SELECT p.operation, p.fields, e.purpose, p.relations FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
           WHERE $1 = ANY(e.child_ids) ORDER BY e.id""",
        VERA.id,
    )
    assert [(row["operation"], row["purpose"]) for row in trail_rows] == [
        ("Mutation.breakGlassOpen", "UNCONSCIOUS"),
        ("Mutation.breakGlassOpen", None),
        (None, None),
        ("Mutation.breakGlassClose", "UNCONSCIOUS"),
    ]
    assert trail_rows[1]["relations"] == trail_rows[2]["relations"] == ["break_glass"]
    assert "EmergencyCapsule.bloodGroup" in trail_rows[1]["fields"]
    written = str([tuple(row) for row in await rows(own.dsn, "SELECT e::text FROM audit_entry e")])
    assert not [secret for secret in SECRETS if secret in written]
    assert SUBSTANCE not in written


async def test_without_a_trail_nothing_is_opened(own: Graph) -> None:
    await change(own.dsn, "REVOKE INSERT ON audit_entry FROM passport_audit")
    try:
        answer = await own.ask(OPEN, Role.EMERGENCY_DOCTOR, wish())
    finally:
        await change(own.dsn, "GRANT INSERT ON audit_entry TO passport_audit")
    assert answer.code == "UNAVAILABLE"
    assert not await rows(own.dsn, "SELECT FROM break_glass_grant WHERE child_id = $1", VERA.id)


async def test_two_at_once_under_one_key_open_once(own: Graph) -> None:
    answers = await asyncio.gather(*[own.ask(OPEN, Role.EMERGENCY_DOCTOR, wish()) for _ in range(8)])
    ids = {answer.data["breakGlassOpen"]["grant"]["id"] for answer in answers}
    assert len(ids) == 1
    assert len(await rows(own.dsn, "SELECT FROM break_glass_grant WHERE child_id = $1", VERA.id)) == 1


async def test_eight_at_once_under_keys_of_their_own_open_one_grant(own: Graph) -> None:
    wishes = [wish(key=f"parallel {number}") for number in range(8)]
    holder = await asyncpg.connect(own.dsn)
    # Nothing is inserted until all that can go on at once have looked for a grant and found none.
    async with holder.transaction():
        await holder.execute("LOCK TABLE break_glass_grant IN SHARE MODE")
        asked = [asyncio.create_task(own.ask(OPEN, Role.EMERGENCY_DOCTOR, each)) for each in wishes]
        for _ in range(100):
            if await holder.fetchval("SELECT count(*) >= 2 FROM pg_locks WHERE NOT granted"):
                break
            await asyncio.sleep(0.02)
    await holder.close()
    answers = await asyncio.gather(*asked)
    assert len({answer.data["breakGlassOpen"]["grant"]["id"] for answer in answers}) == 1
    assert len(await rows(own.dsn, "SELECT FROM break_glass_grant WHERE child_id = $1", VERA.id)) == 1
    # One that has run out stands in nobody's way.
    await change(own.dsn, "UPDATE break_glass_grant SET expires_at = now()")
    assert (await opened(own, key="later"))["grant"]["state"] == "OPEN"
    assert len(await rows(own.dsn, "SELECT FROM break_glass_grant WHERE child_id = $1", VERA.id)) == 2
