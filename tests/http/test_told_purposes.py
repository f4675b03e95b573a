"""Words with which somebody looked do not tell a family what a label hides (domain.md 5 E 36, 5 F 44)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.audit_order.test_audit_orders import order
from tests.areas.glass.test_break_glass import REVIEW, acted, opened
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, Kid, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORDS = "Sertraline after the overdose at her stepfather"
LOG = "query ($id: ID!) { child(by: {id: $id}) { accessLog(first: 50) { nodes { actorRole purpose } } } }"
GRANTS = "query ($id: ID!) { child(by: {id: $id}) { breakGlassGrants { nodes { reason justification reviewNote } } } }"
ASKED = "query ($id: ID!, $why: String) { child(by: {id: $id}, purpose: $why) { sex } }"
CODES = {
    Role.NURSE: "CARE",
    Role.SCHOOL_NURSE: "SCHOOL",
    Role.DISTRICT_DOCTOR: "CARE",
    Role.SPECIALIST: "TREATMENT",
    Role.EMERGENCY_DOCTOR: "EMERGENCY",
    Role.REGISTRAR: "CARE",
    Role.SOCIAL_WORKER: "SOCIAL_SUPPORT",
}
FAMILY = [(ANNA, Role.PARENT), (BORIS, Role.PARENT), (BORIS, Role.CHILD)]


async def log(graph: Graph, role: Role, child: Kid) -> tuple[str, list[dict[str, Any]]]:
    """The text of an answer and the entries of a child's log."""
    answer = await graph.ask(LOG, role, {"id": child.global_id})
    return answer.text, answer.data["child"]["accessLog"]["nodes"]


@pytest.mark.parametrize("role", CODES)
@pytest.mark.parametrize(("child", "reader"), FAMILY)
async def test_a_purpose_of_staff_is_a_word_of_a_closed_list_to_the_family(
    own: Graph, child: Kid, reader: Role, role: Role
) -> None:
    asked = await own.ask(ASKED, role, {"id": child.global_id, "why": WORDS})
    text, entries = await log(own, reader, child)
    assert WORDS not in text
    reached = asked.data["child"] is not None
    assert [each["purpose"] for each in entries if each["purpose"]] == ([CODES[role]] if reached else [])


async def test_the_districts_doctor_reads_the_words_of_the_own_organization(own: Graph) -> None:
    await own.ask(ASKED, Role.NURSE, {"id": ANNA.global_id, "why": WORDS})
    _, entries = await log(own, Role.DISTRICT_DOCTOR, ANNA)
    assert WORDS in [each["purpose"] for each in entries]


async def test_an_auditor_by_order_reads_them_and_is_an_order_to_the_family(own: Graph) -> None:
    await order(own, ANNA)
    await own.ask(ASKED, Role.NURSE, {"id": ANNA.global_id, "why": WORDS})
    await own.ask(ASKED, Role.AUDITOR, {"id": ANNA.global_id, "why": "Complaint about sertraline"})
    _, entries = await log(own, Role.AUDITOR, ANNA)
    assert {WORDS, "Complaint about sertraline"} <= {each["purpose"] for each in entries}
    text, purposes = await log(own, Role.PARENT, ANNA)
    assert "sertraline" not in text.lower()
    assert {"actorRole": "AUDITOR", "purpose": "AUDIT_ORDER"} in purposes


async def test_the_other_parent_does_not_read_what_one_of_them_asked_for(own: Graph) -> None:
    """One's own words stay, and a teen reads those of its parents (4.7, note 15)."""
    father = uid(302)
    await change(
        own.dsn,
        f"INSERT INTO representative (id) VALUES ('{father}'); INSERT INTO account (subject, representative_id, roles, level)"
        f" VALUES ('father', '{father}', '{{parent}}', 'FULL'); INSERT INTO representation (child_id, id, representative_id,"
        f" kind, status, valid_from, court_restricted, is_primary_contact, basis_kind) VALUES ('{BORIS.id}', '{uid(609)}', '{father}',"
        " 'PARENT', 'ACTIVE', '2020-01-01', false, false, 'REGISTER')",
    )
    await own.ask(ASKED, Role.PARENT, {"id": BORIS.global_id, "why": WORDS})
    assert (await log(own, Role.PARENT, BORIS))[1][0]["purpose"] == WORDS
    assert WORDS in (await log(own, Role.CHILD, BORIS))[0]
    await change(own.dsn, "UPDATE audit_entry SET subject = 'father' WHERE purpose IS NOT NULL")
    text, purposes = await log(own, Role.PARENT, BORIS)
    assert WORDS not in text
    assert {"actorRole": "PARENT", "purpose": "FAMILY"} in purposes


@pytest.mark.parametrize(("child", "reader"), FAMILY)
async def test_words_of_a_glass_and_of_its_review_are_not_the_familys(own: Graph, child: Kid, reader: Role) -> None:
    payload = await opened(own, Role.EMERGENCY_DOCTOR, child=child, reason="POISONING", justification=WORDS)
    review = {"grantId": payload["grant"]["id"], "outcome": "JUSTIFIED", "note": WORDS}
    await acted(own, REVIEW, Role.AUDITOR, idempotencyKey="r", **review)
    answer = await own.ask(GRANTS, reader, {"id": child.global_id})
    assert answer.data["child"]["breakGlassGrants"]["nodes"][0] == {
        "reason": "POISONING",
        "justification": None,
        "reviewNote": None,
    }
    assert WORDS not in (await log(own, reader, child))[0]
    kept = await rows(own.dsn, "SELECT FROM break_glass_grant WHERE justification = $1 AND review_note = $1", WORDS)
    assert len(kept) == 1


async def test_what_is_stored_stays_as_it_was_said(own: Graph) -> None:
    await own.ask(ASKED, Role.NURSE, {"id": ANNA.global_id, "why": WORDS})
    await log(own, Role.PARENT, ANNA)
    (entry,) = await rows(own.dsn, "SELECT purpose FROM audit_entry WHERE purpose IS NOT NULL")
    assert entry["purpose"] == WORDS
