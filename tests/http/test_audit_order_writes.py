"""How an audit order comes about: asked for by one auditor, approved by another, ended by either (R_AUD, 5 C 25)."""

from datetime import timedelta
from typing import Any

import pytest

from graph.viewer import Role
from tests.http.auditors import add_auditor
from tests.http.client import ISSUER, Answer, Graph, bearer, rows
from tests.http.test_audit_orders import mine, read
from tests.http.world import AMBULANCE, ANNA, POLYCLINIC, TODAY, VERA

pytestmark = pytest.mark.asyncio(loop_scope="module")

REQUEST = """mutation ($input: AuditOrderRequestInput!) { auditOrderRequest(input: $input) {
  orderId requestedAt problems { code path } } }"""
APPROVE = """mutation ($input: AuditOrderApproveInput!) { auditOrderApprove(input: $input) {
  approvedAt problems { code path } } }"""
REVOKE = """mutation ($input: AuditOrderRevokeInput!) { auditOrderRevoke(input: $input) {
  revokedAt problems { code path } } }"""
FIRST, LAST = TODAY - timedelta(days=1), TODAY + timedelta(days=30)


async def act(graph: Graph, document: str, subject: str = "auditor-1", **given: Any) -> Answer:
    """The answer to a mutation of an auditor."""
    said = {"input": {"idempotencyKey": document[:40], **given}}
    return await graph.post({"query": document, "variables": said}, bearer(ISSUER.issue(subject, Role.AUDITOR, 600)))


def wish(**more: Any) -> dict[str, Any]:
    """The input of auditOrderRequest without its key."""
    days = {"validFrom": FIRST.isoformat(), "validTo": LAST.isoformat()}
    return {"child": {"policyNumber": ANNA.policy_number}, "reason": "Complaint of the mother", **days, **more}


async def requested(graph: Graph, **more: Any) -> str:
    """The id of an order that waits for its approval."""
    payload = (await act(graph, REQUEST, **wish(**more))).data["auditOrderRequest"]
    assert payload["problems"] == []
    assert payload["requestedAt"]
    return str(payload["orderId"])


async def test_an_order_opens_a_child_once_another_auditor_has_approved_it(own: Graph) -> None:
    order = await requested(own)
    assert await read(own) is None
    other = await add_auditor(own, AMBULANCE)
    payload = (await act(own, APPROVE, other, orderId=order)).data["auditOrderApprove"]
    assert payload["approvedAt"]
    assert (await read(own))["id"] == ANNA.global_id
    again = (await act(own, APPROVE, other, idempotencyKey="again", orderId=order)).data["auditOrderApprove"]
    assert again["problems"] == [{"code": "ALREADY_DONE", "path": ["input", "orderId"]}]
    ended = (await act(own, REVOKE, orderId=order)).data["auditOrderRevoke"]
    assert ended["revokedAt"]
    assert await read(own) is None
    trail = "SELECT p.fields[1] AS field FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
    trail += " WHERE p.fields[1] LIKE 'Mutation.%' AND $1 = ANY(e.child_ids) AND e.outcome = 'OK' ORDER BY e.at"
    written = [f"Mutation.auditOrder{word}" for word in ("Request", "Approve", "Revoke")]
    assert [row["field"] for row in await rows(own.dsn, trail, ANNA.id)] == written


async def test_an_order_for_an_organization_is_asked_for_by_its_code(own: Graph) -> None:
    order = await requested(own, child=None, organization=POLYCLINIC.hex)
    await act(own, APPROVE, await add_auditor(own, AMBULANCE), orderId=order)
    assert {ANNA.global_id, VERA.global_id} <= await mine(own)


async def test_nobody_approves_an_order_of_their_own(own: Graph) -> None:
    order = await requested(own)
    assert (await act(own, APPROVE, orderId=order)).code == "FORBIDDEN"
    assert await read(own) is None


async def test_an_auditor_of_another_organization_neither_approves_nor_revokes(own: Graph) -> None:
    order, far = await requested(own), await add_auditor(own, POLYCLINIC)
    for document, name in ((APPROVE, "auditOrderApprove"), (REVOKE, "auditOrderRevoke")):
        payload = (await act(own, document, far, orderId=order)).data[name]
        assert payload["problems"] == [{"code": "NOT_FOUND", "path": ["input", "orderId"]}]
    (kept,) = await rows(own.dsn, "SELECT approved_at, revoked_at FROM audit_order")
    assert kept["approved_at"] is kept["revoked_at"] is None


async def test_an_order_that_was_revoked_is_not_approved_afterwards(own: Graph) -> None:
    order = await requested(own)
    await act(own, REVOKE, orderId=order)
    payload = (await act(own, APPROVE, await add_auditor(own, AMBULANCE), orderId=order)).data["auditOrderApprove"]
    assert payload["problems"] == [{"code": "ALREADY_DONE", "path": ["input", "orderId"]}]


@pytest.mark.parametrize(
    ("wrong", "code", "name"),
    [
        ({"reason": "short"}, "INVALID", "reason"),
        ({"validTo": (FIRST + timedelta(days=90)).isoformat()}, "INVALID", "validTo"),
        ({"validTo": (FIRST - timedelta(days=1)).isoformat()}, "INVALID", "validTo"),
        ({"organization": POLYCLINIC.hex}, "INVALID", "child"),
        ({"child": None}, "INVALID", "child"),
        ({"child": {"snils": "0" * 11}}, "NOT_FOUND", "child"),
        ({"child": None, "organization": "none"}, "NOT_FOUND", "organization"),
    ],
)
async def test_an_order_names_one_target_its_days_and_why(
    graph: Graph, wrong: dict[str, Any], code: str, name: str
) -> None:
    payload = (await act(graph, REQUEST, **wish(**wrong))).data["auditOrderRequest"]
    assert payload["problems"] == [{"code": code, "path": ["input", name]}]
    assert not await rows(graph.dsn, "SELECT FROM audit_order")


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.AUDITOR}))
async def test_other_roles_ask_for_none(graph: Graph, role: Role) -> None:
    answer = await graph.ask(REQUEST, role, {"input": {"idempotencyKey": "k", **wish()}})
    assert answer.code == "FORBIDDEN"
