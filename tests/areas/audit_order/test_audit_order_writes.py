"""How an audit order comes about: asked for by one auditor, approved by another, ended by either (R_AUD, 5 C 25)."""

from datetime import timedelta
from typing import Any

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.areas.audit_order.test_audit_orders import mine, read
from tests.http.auditors import add_auditor
from tests.http.client import ISSUER, Answer, Graph, bearer, change, rows
from tests.http.world import AMBULANCE, ANNA, POLYCLINIC, TODAY, VERA, global_id, uid

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
    variables = {"input": {"idempotencyKey": document[:40], **given}}
    return await graph.post(
        {"query": document, "variables": variables}, bearer(ISSUER.issue(subject, Role.AUDITOR, 600))
    )


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


async def test_family_neither_approves_nor_revokes_an_order_for_its_child(own: Graph) -> None:
    """5 C 25 and 5 F 42."""
    order, father = await requested(own), await add_auditor(own, AMBULANCE)
    (mother,) = await rows(own.dsn, "SELECT representative_id FROM representation WHERE child_id = $1 LIMIT 1", ANNA.id)
    kin = f"UPDATE account SET representative_id = '{mother[0]}' WHERE subject = '{father}'"
    await change(own.dsn, kin)
    for document, name in ((APPROVE, "auditOrderApprove"), (REVOKE, "auditOrderRevoke")):
        payload = (await act(own, document, father, orderId=order)).data[name]
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
    ],
)
async def test_an_order_names_one_target_its_days_and_why(
    graph: Graph, wrong: dict[str, Any], code: str, name: str
) -> None:
    payload = (await act(graph, REQUEST, **wish(**wrong))).data["auditOrderRequest"]
    assert payload["problems"] == [{"code": code, "path": ["input", name]}]
    assert not await rows(graph.dsn, "SELECT FROM audit_order")


UNKNOWN: dict[str, dict[str, Any]] = {
    "policy number": {"child": {"policyNumber": "9" * 16}},
    "snils": {"child": {"snils": "0" * 11}},
    "id": {"child": {"id": global_id("Child", uid(999))}},
    "organization": {"child": None, "organization": "none"},
}


@pytest.mark.parametrize("name", UNKNOWN)
async def test_an_order_does_not_tell_who_lives_in_the_city(own: Graph, name: str) -> None:
    """As a real one it is asked for, approved, approved again and revoked (domain.md 5 B 15); it opens nothing."""
    shapes: list[Any] = []
    other, before = await add_auditor(own, AMBULANCE), await mine(own)
    reached = None
    for target in ({}, UNKNOWN[name]):
        key = f"{len(shapes)}"
        asked = await act(own, REQUEST, **wish(**target, idempotencyKey=key))
        order = asked.data["auditOrderRequest"]["orderId"]
        answers = [asked, await act(own, APPROVE, idempotencyKey=f"own{key}", orderId=order)]
        for step, document in enumerate((APPROVE, APPROVE, REVOKE, REVOKE, APPROVE)):
            answers.append(await act(own, document, other, idempotencyKey=f"{step}{key}", orderId=order))
            if step == 0:
                reached = await mine(own)
        shapes.append([shape(answer.body) for answer in answers])
    assert shapes[0] == shapes[1]
    assert reached == before  # nobody by the order for nobody
    (kept,) = await rows(
        own.dsn,
        "SELECT e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
        " WHERE p.fields = '{Mutation.auditOrderRequest}' AND e.purpose = 'NOT_FOUND' AND e.outcome = 'OK'",
    )
    assert kept["child_ids"] == []


def shape(part: Any) -> Any:
    """An answer without ids, moments and what names this request."""
    if isinstance(part, dict):
        return {name: shape(value) for name, value in part.items() if name != "requestId"}
    if isinstance(part, list):
        return [shape(each) for each in part]
    if isinstance(part, str) and (part.startswith("20") or (len(part) > 20 and " " not in part)):
        return "id or moment"
    return part


async def test_orders_for_nobody_are_limited_as_all_writes_are(own: Graph) -> None:
    payloads = [await act(own, REQUEST, **wish(**UNKNOWN["snils"], idempotencyKey=str(n))) for n in range(40)]
    codes = [answer.code for answer in payloads if "errors" in answer.body]
    assert set(codes) == {"RATE_LIMITED"}
    assert len(payloads) - len(codes) <= 31


@pytest.mark.parametrize("role", sorted(set(TOKEN_ROLES) - {Role.AUDITOR}))
async def test_other_roles_ask_for_none(graph: Graph, role: Role) -> None:
    answer = await graph.ask(REQUEST, role, {"input": {"idempotencyKey": "k", **wish()}})
    assert answer.code == "FORBIDDEN"
